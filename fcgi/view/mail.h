/* mail.h - a message as a mail: the document that its two sheets make HTML and text of, and what they make. */
#ifndef RECERT_VIEW_MAIL_H
#define RECERT_VIEW_MAIL_H

#include "renewal/message.h"
#include "view/page.h"
#include "xml/stylesheet.h"

struct view_mail {
        const char           *origin;           /* scheme://host[:port] of the portal, before every link */
        const char           *unsubscribe;      /* a path of ours; NULL: such mails always come */
        int64_t               ends;             /* of the message's link, microseconds since 1970, UTC; 0: it has none */
        const struct message *message;
};

/* page->view: "mail" or "mail-text". */
int view_mail(struct xml **out, const struct page *page, const struct view_mail *mail);

/* In the pool, UTF-8; the subject is one line, the text has \n at its line ends. */
struct mail_parts {
        const char *subject, *text, *html;
};
/* page: language, programme, today and pool; what else it says is not looked at. */
int mail_parts(struct mail_parts *out, const struct stylesheets *sheets, const struct page *page, const struct view_mail *mail);

#endif
