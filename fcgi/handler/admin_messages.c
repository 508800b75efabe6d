/* admin_messages.c - what failed is sent again; a sample is looked at, or sent to oneself. */
#include "handler/admin_messages.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "http/csrf.h"
#include "renewal/message_sample.h"
#include "store/once.h"
#include "store/outbox.h"
#include "util/conf.h"
#include "util/err.h"
#include "view/admin_messages.h"
#include "view/mail.h"

#define PATH     "/admin/messages"
#define PER_PAGE 50

static const char *check_state(const char *value)
{
        for (size_t i = 0; i < OUTBOX_STATES; i++)
                if (!strcmp(outbox_states[i], value))
                        return NULL;
        return "code";
}

const struct form_field admin_messages_fields[] = {PAGE_NOTICE_FIELDS, {"state", check_state, 0, 0}, {"page", form_number, 0, 0}, FORM_END};
const struct form_field admin_messages_form[] = {{"id", form_number, 0, FIELD_REQUIRED}, FORM_END};

/* --- The list */

static void tell(struct view_outbox *view, const struct outbox_entry *list, size_t count, const int64_t counts[OUTBOX_STATES], struct pool *pool)
{
        struct view_outbox_mail *mails = POOL_ARRAY(pool, count, struct view_outbox_mail);

        for (size_t i = 0; i < count; i++)
                mails[i] = (struct view_outbox_mail){list[i].id, list[i].candidate, list[i].name, list[i].kind, list[i].state, list[i].to,
                                                     list[i].made, list[i].due, list[i].tries, list[i].code, list[i].answer};
        view->list = mails;
        view->count = count;
        for (size_t i = 0; i < OUTBOX_STATES; i++)
                view->counts[i] = counts[i];
}

int admin_messages_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_outbox   view = {.server = c->conf->mail_server != NULL, .states = outbox_states};
        const char          *state = request_query(req, "state"), *asked = request_query(req, "page");
        struct listing      *l = &view.listing;
        struct outbox_entry *list;
        int64_t              counts[OUTBOX_STATES];
        size_t               count;
        struct page          page;
        int                  rc;

        *l = (struct listing){.path = PATH, .sort = "", .first_sort = "", .per_page = PER_PAGE, .page = asked ? strtoul(asked, NULL, 10) : 1};
        l->page = l->page < 1 || l->page > 1000000 ? 1 : l->page;
        listing_filter(l, "state", state ? state : "");
        if ((rc = outbox_list(&list, &count, counts, c->db, state && *state ? state : NULL, (l->page - 1) * PER_PAGE, PER_PAGE, c->pool)) < 0)
                return rc;
        tell(&view, list, count, counts, c->pool);
        for (size_t i = 0; i < OUTBOX_STATES; i++)
                l->rows += !state || !*state || !strcmp(state, outbox_states[i]) ? (size_t)counts[i] : 0;
        if (l->page > listing_pages(l))
                l->page = listing_pages(l);
        page_of(&page, c, req, res, "admin-messages");
        page.csrf = csrf_token(req, c->pool);
        if (role_may(req->viewer.role, ACTION_MAILS))
                view.key = once_key(req, c->pool);
        return view_admin_messages(&res->page, &page, &view);
}

struct step {
        struct ctx               *c;
        const struct request     *req;
        uint64_t                  id;
        const struct outbox_mail *mail;         /* NULL: one is sent again */
        const char               *location;
};

static int work(struct db *db, void *arg)
{
        struct step *s = arg;
        struct act   act = {s->mail ? "mail-test" : "mail-again", "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int          rc = once_take(db, s->req, s->c->now);

        if (rc == 0 && s->mail)
                rc = outbox_add(db, s->mail, s->c->now, s->c->pool);
        else if (rc == 0)
                rc = outbox_send_again(db, s->id, &act, s->c->pool);
        if (rc == 0 && s->mail)
                rc = audit_write(db, &act, s->mail->candidate, NULL, 0, s->c->pool);
        return rc < 0 ? rc : once_answer(db, s->req, 303, s->location);
}

int admin_messages_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct step s = {.c = c, .req = req, .id = strtoull(request_form(req, "id"), NULL, 10), .location = PATH "?notice=mail-again"};
        int         rc;

        if (!c->conf->mail_server)
                return ERR_NOT_FOUND;       /* nothing on the page leads here */
        if ((rc = db_transaction(c->db, work, &s)) == 0)
                res->location = s.location;
        return rc;
}

/* --- A kind */

static int kind_of(enum message_kind *out, const char *word)
{
        for (int i = 0; i < MESSAGE_KINDS; i++)
                if (!strcmp(message_kind_words[i], word)) {
                        *out = (enum message_kind)i;
                        return 0;
                }
        return ERR_NOT_FOUND;
}

static struct view_mail sample(const struct ctx *c, enum message_kind kind)
{
        const struct message *m = message_sample(kind, c->programme, c->today, c->pool);
        bool                  always = message_group_of(kind) == MESSAGES_SECURITY;

        return (struct view_mail){conf_origin(c->conf, c->pool), always ? NULL : "/unsubscribe/example", m->link ? c->now + 1800000000 : 0, m};
}

int admin_message_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_outbox_kind view = {.kind = req->capture[0]};
        struct view_mail        mail;
        struct mail_parts       parts;
        enum message_kind       kind;
        struct page             page;
        int                     rc = kind_of(&kind, req->capture[0]);

        if (rc < 0)
                return rc;
        page_of(&page, c, req, res, "admin-message");
        page.csrf = csrf_token(req, c->pool);
        mail = sample(c, kind);
        if ((rc = mail_parts(&parts, c->sheets, &page, &mail)) < 0)
                return rc;
        view.subject = parts.subject;
        view.text = parts.text;
        if (c->conf->mail_server && role_may(req->viewer.role, ACTION_MAILS))
                view.key = once_key(req, c->pool);
        return view_admin_message(&res->page, &page, &view);
}

/* As a reader of mails would show it: a page of its own, with styles at its elements. */
int admin_message_html_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_mail  mail;
        enum message_kind kind;
        struct page       page;
        int               rc = kind_of(&kind, req->capture[0]);

        if (rc < 0)
                return rc;
        mail = sample(c, kind);
        page_of(&page, c, req, res, "mail");
        res->styled = true;
        return view_mail(&res->page, &page, &mail);
}

int admin_message_post(struct ctx *c, const struct request *req, struct response *res)
{
        enum message_kind  kind;
        int                rc = kind_of(&kind, req->capture[0]);
        struct view_mail   mail;
        struct outbox_mail out = {.candidate = req->viewer.candidate, .account = req->viewer.account, .cause = "test", .step = req->id,
                                  .language = req->language};
        struct step        s = {.c = c, .req = req, .mail = &out, .location = PATH "?notice=mail-test"};

        if (rc < 0)
                return rc;
        if (!c->conf->mail_server)
                return ERR_NOT_FOUND;       /* nothing on the page leads here */
        mail = sample(c, kind);
        out.message = mail.message;
        out.ends = mail.ends;
        if ((rc = db_transaction(c->db, work, &s)) == 0)
                res->location = s.location;
        return rc;
}
