/* mail.c - a message as a mail. */
#include "view/mail.h"

#include "xml/message.h"
#include "xml/plain.h"

int view_mail(struct xml **out, const struct page *page, const struct view_mail *mail)
{
        struct xml *x = page_begin(page);

        xml_open(x, "mail");
        xml_attr(x, "origin", mail->origin);
        xml_attr(x, "unsubscribe", mail->unsubscribe);
        xml_close(x);
        xml_open(x, "message");
        if (mail->ends)
                xml_attr_instant(x, "ends", mail->ends);
        message_facts(x, mail->message, page->programme, page->language);
        xml_close(x);
        return page_end(out, x);
}

static int apply(const char **out, size_t *size, const struct stylesheets *sheets, const char *view, const struct page *page,
                 const struct view_mail *mail)
{
        struct page one = {.view = view, .path = "/messages", .language = page->language, .programme = page->programme,
                           .today = page->today, .pool = page->pool};
        struct xml *x = NULL;
        int         rc = view_mail(&x, &one, mail);

        if (rc == 0)
                rc = stylesheets_apply(out, size, sheets, view, page->language, x, page->pool);
        xml_free(x);
        return rc;
}

int mail_parts(struct mail_parts *out, const struct stylesheets *sheets, const struct page *page, const struct view_mail *mail)
{
        const char *html, *text;
        size_t      html_size, text_size;
        int         rc;

        if ((rc = apply(&html, &html_size, sheets, "mail", page, mail)) < 0 ||
            (rc = apply(&text, &text_size, sheets, "mail-text", page, mail)) < 0)
                return rc;
        *out = (struct mail_parts){plain_title(text, text_size, page->pool), plain_body(text, text_size, page->pool),
                                   pool_text_n(page->pool, html, html_size)};
        return 0;
}
