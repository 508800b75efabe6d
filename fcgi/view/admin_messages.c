/* admin_messages.c - rows of the outbox, and every kind of mail. */
#include "view/admin_messages.h"

#include <string.h>

#include "renewal/candidate.h"
#include "renewal/message.h"

#define PATH "/admin/messages"

static void mail(struct xml *x, const struct view_outbox_mail *m, bool may)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "mail");
        xml_attr_int(x, "id", (int64_t)m->id);
        xml_attr(x, "kind", m->kind);
        xml_attr(x, "state", m->state);
        xml_attr_instant(x, "made", m->made);
        if (!strcmp(m->state, "waiting") && m->tries)
                xml_attr_instant(x, "due", m->due);
        if (m->candidate)
                xml_attr(x, "candidate", candidate_id_format(id, m->candidate));
        xml_attr(x, "name", m->name && *m->name ? m->name : NULL);
        xml_attr(x, "to", m->to);
        xml_attr_int(x, "tries", m->tries);
        if (m->code)
                xml_attr_int(x, "code", m->code);
        if (may && !strcmp(m->state, "failed"))
                xml_attr_bool(x, "again", true);
        xml_element(x, "answer", m->answer && *m->answer ? m->answer : NULL);
        xml_close(x);
}

int view_admin_messages(struct xml **out, const struct page *page, const struct view_outbox *view)
{
        struct xml        *x = page_begin(page);
        struct page_choice choices[4];

        xml_open(x, "mails");
        xml_attr_bool(x, "server", view->server);
        for (int i = 0; i < 4; i++) {
                xml_attr_int(x, view->states[i], view->counts[i]);
                choices[i] = (struct page_choice){view->states[i], NULL};
        }
        for (size_t i = 0; i < view->count; i++)
                mail(x, &view->list[i], view->key && view->server);
        xml_close(x);
        page_filter(x, &view->listing, "state", choices, 4);
        page_pager(x, page, &view->listing);
        xml_open(x, "kinds");
        for (int i = 0; i < MESSAGE_KINDS; i++) {
                xml_open(x, "kind");
                xml_attr(x, "kind", message_kind_words[i]);
                xml_close(x);
        }
        xml_close(x);
        if (view->key) {
                page_form(x, page, &(struct page_form){.name = "again", .action = PATH, .key = view->key});
                page_field(x, &(struct page_field){.name = "id"});
                xml_close(x);
        }
        return page_end(out, x);
}
