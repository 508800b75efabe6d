/* admin_candidate.c - one candidate, to staff: names and addresses are corrected, a link is given out. */
#include "handler/admin_candidate.h"

#include <string.h>

#include "handler/page.h"
#include "http/csrf.h"
#include "store/account_admin.h"
#include "store/address.h"
#include "store/candidate.h"
#include "store/find.h"
#include "store/once.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/fingerprint.h"
#include "util/mail.h"
#include "util/utf8.h"
#include "view/admin_candidate.h"
#include "view/effect.h"

#define LINK_DAYS 7

static const char *check_action(const char *value)
{
        return !strcmp(value, "person") || !strcmp(value, "addresses") || !strcmp(value, "invite") ? NULL : "action";
}
static const char *check_mail(const char *value)
{
        return mail_like(value) ? NULL : "mail";
}
#define PERSON_FIELDS \
        {"given-name", NULL, 100, 0}, {"family-name", NULL, 100, 0}, {"email", check_mail, 254, 0}, \
        {"email-verified", form_true, 0, 0}
const struct form_field admin_candidate_form[] = {PERSON_FIELDS, {"version", form_code, 30, 0},
                                                  {"address", check_mail, 254, 0}, {"verify", check_mail, 254, 0},
                                                  {"remove", check_mail, 254, 0}, {"make-main", check_mail, 254, 0},
                                                  {"action", check_action, 0, FIELD_REQUIRED}, FORM_END};
const struct form_field admin_new_form[] = {PERSON_FIELDS, FORM_END};

static const char *path_of(const struct ctx *c, uint32_t id)
{
        char text[CANDIDATE_ID_TEXT];

        return pool_format(c->pool, "/admin/candidates/%s", candidate_id_format(text, id));
}

/* --- Showing */

static const char *or_empty(const char *text) { return text ? text : ""; }

static const char *version_of(const struct person *p, struct pool *pool)
{
        const char *facts = pool_format(pool, "%s\n%s\n%s\n%d", or_empty(p->given_name), or_empty(p->family_name),
                                        or_empty(p->email), p->email_verified);

        for (size_t i = 0; i < p->others_count; i++)
                facts = pool_format(pool, "%s\n%s\n%d", facts, p->others[i].email, p->others[i].verified);
        return fingerprint_of(facts, pool);
}

static void fill_form(struct view_person_form *f, const struct person *p, bool typed)
{
        if (typed)
                return;
        f->given_name = p->given_name;
        f->family_name = p->family_name;
        f->email = p->email;
        f->verified = p->email_verified;
}

/* view: with what was typed and refused, or a link; its form's action set: typed. */
static int show(struct ctx *c, const struct request *req, struct response *res, uint32_t id, struct view_candidate *view)
{
        struct candidate *who;
        struct progress  *progress;
        struct page       page;
        bool              typed = view->form.action != NULL;
        int               rc;

        if ((rc = candidate_read(&who, c->db, id, c->programme, CANDIDATE_PERSON | CANDIDATE_TEXTS, c->pool)) < 0 ||
            (rc = evaluate(&progress, c->programme, who, c->today, c->pool)) < 0 ||
            (rc = find_account(&view->account, c->db, c->pool, id, c->now)) < 0)
                return rc;
        page_of(&page, c, req, res, "admin-candidate");
        page.csrf = csrf_token(req, c->pool);
        view->who = who;
        view->progress = progress;
        view->events = role_may(req->viewer.role, ACTION_AWARDS);
        view->form.action = path_of(c, id);
        if (role_may(req->viewer.role, ACTION_PERSONS)) {
                fill_form(&view->form, who->person, typed);
                view->form.version = version_of(who->person, c->pool);
                view->form.key = once_key(req, c->pool);
                view->invite_key = once_key(req, c->pool);
                view->addresses_key = once_key(req, c->pool);
        }
        return view_admin_candidate(&res->page, &page, view);
}

int admin_candidate_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_candidate view = {.who = NULL};
        uint32_t              id;

        return candidate_id_parse(&id, req->capture[0]) ? show(c, req, res, id, &view) : ERR_NOT_FOUND;
}

/* --- Who it is */

struct typed {
        const char *given_name, *family_name, *email, *version;
        bool        verified;
        const char *address;            /* of the form of addresses: which; NULL: of the other form */
        enum { ADDRESS_ADD, ADDRESS_VERIFY, ADDRESS_REMOVE, ADDRESS_MAIN } change;
};

static const char *folded(const struct request *req, const char *name, struct pool *pool)
{
        const char *value = request_form(req, name);

        value = value ? utf8_fold_space(pool, value) : NULL;
        return value && *value ? value : NULL;
}

/* true: nothing is wrong with it. */
static bool read_person(struct typed *out, struct view_person_form *again, const struct ctx *c, const struct request *req)
{
        *out = (struct typed){folded(req, "given-name", c->pool), folded(req, "family-name", c->pool),
                              folded(req, "email", c->pool), request_form(req, "version"),
                              request_form(req, "email-verified") != NULL, NULL, ADDRESS_ADD};
        *again = (struct view_person_form){
                .action = req->path, .given_name = out->given_name, .family_name = out->family_name, .email = out->email,
                .verified = out->verified, .given_code = request_code(req, "given-name"), .family_code = request_code(req, "family-name"),
                .email_code = request_code(req, "email"),
        };
        if (!out->given_name && !again->given_code)
                again->given_code = "field-missing";
        return !again->given_code && !again->family_code && !again->email_code;
}

struct step {
        struct ctx           *c;
        const struct request *req;
        const struct typed   *typed;
        uint32_t              id;               /* 0: a new one */
        /* what became of it, set anew each time */
        bool                  stale;
        const char           *code;             /* of the address */
        const char           *location;
};

/* --- The other addresses */

static int refuse(struct step *s, const char *code)
{
        s->code = code;
        return ERR_REFUSED;
}

static int change_address(struct step *s, struct candidate_write *w, struct person *p)
{
        const char *address = s->typed->address;
        size_t      at = person_other(p, address, w->pool);

        if (s->typed->change == ADDRESS_ADD) {
                if (at < p->others_count || person_is_main(p, address, w->pool))
                        return refuse(s, "address-taken");
                person_add_address(p, address, false, w->pool);
                return 0;
        }
        if (at == p->others_count)
                return refuse(s, "code");
        if (s->typed->change == ADDRESS_VERIFY)
                p->others[at].verified = true;
        else if (s->typed->change == ADDRESS_MAIN)
                person_make_main(p, at);
        else
                person_remove_address(p, at);
        return 0;
}

static int apply(struct candidate_write *w, void *arg)
{
        struct step        *s = arg;
        const struct typed *t = s->typed;
        struct person      *p;
        int                 rc = candidate_person(w);

        if (rc < 0)
                return rc;
        p = w->candidate->person;
        s->stale = s->id && (!t->version || strcmp(t->version, version_of(p, w->pool)));
        if (s->stale)
                return ERR_REFUSED;
        if (t->address)
                return change_address(s, w, p);
        p->given_name = t->given_name;
        p->family_name = t->family_name;
        p->email = t->email;
        p->email_verified = t->email && t->verified;
        if (!s->id)
                p->language = s->req->language;
        return 0;
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {s->id ? "person-correct" : "candidate-create", "web", s->req->viewer.account, s->req->id,
                                     s->c->now, s->c->today};
        int                   rc;

        s->stale = false;
        s->code = NULL;
        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->id, apply, s,
                                         s->c->pool)) < 0)
                return rc;
        s->location = pool_format(s->c->pool, "%s?notice=%s", path_of(s->c, done.id), s->id ? "person-saved" : "candidate-created");
        return once_answer(db, s->req, 303, s->location);
}

/* 0: done; ERR_REFUSED: again says why. */
static int save(struct step *s, struct view_person_form *again, struct response *res)
{
        int rc = db_transaction(s->c->db, work, s);

        if (rc == 0)
                res->location = s->location;
        if (rc != ERR_REFUSED)
                return rc;
        if (s->stale)
                again->code = "stale";
        else
                again->email_code = "address-taken";
        res->status = s->stale ? 409 : 422;
        return rc;
}

static int post_addresses(struct ctx *c, const struct request *req, struct response *res, uint32_t id)
{
        static const char *const names[] = {"address", "verify", "remove", "make-main"};
        struct view_candidate    view = {.who = NULL};
        struct view_person_form  again = {.action = NULL};
        struct typed             typed = {.version = request_form(req, "version")};
        struct step              s = {.c = c, .req = req, .typed = &typed, .id = id};
        int                      rc = ERR_REFUSED;

        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
                const char *value = folded(req, names[i], c->pool);

                if (request_code(req, names[i]))
                        view.address_code = request_code(req, names[i]);
                if (value) {
                        typed.address = value;
                        typed.change = (int)i;
                }
        }
        view.address = typed.change == ADDRESS_ADD ? typed.address : NULL;
        if (!typed.address)
                view.address_code = "field-missing";
        res->status = 422;
        if (!view.address_code) {
                res->status = 0;
                rc = save(&s, &again, res);
                view.address_code = rc == ERR_REFUSED && !s.stale ? s.code ? s.code : "address-taken" : NULL;
                view.addresses_stale = rc == ERR_REFUSED && s.stale;
        }
        return rc == ERR_REFUSED ? show(c, req, res, id, &view) : rc;
}

static int post_person(struct ctx *c, const struct request *req, struct response *res, uint32_t id)
{
        struct view_candidate view = {.who = NULL};
        struct typed          typed;
        struct step           s = {.c = c, .req = req, .typed = &typed, .id = id};
        int                   rc = ERR_REFUSED;

        res->status = 422;
        if (read_person(&typed, &view.form, c, req)) {
                res->status = 0;
                rc = save(&s, &view.form, res);
        }
        return rc == ERR_REFUSED ? show(c, req, res, id, &view) : rc;
}

/* --- A link with which a password is chosen */

struct inviting {
        struct ctx           *c;
        const struct request *req;
        uint32_t              id;
        char                  token[INVITE_TOKEN_TEXT];
};

static int invite_work(struct db *db, void *arg)
{
        struct inviting   *w = arg;
        struct act         act = {"invite-make", "web", w->req->viewer.account, w->req->id, w->c->now, w->c->today};
        struct account_act by = {&act, w->c->pool};
        int                rc;

        if ((rc = once_take(db, w->req, w->c->now)) < 0 ||
            (rc = account_invite_inside(w->token, db, &by, &(struct account_who){.candidate = w->id},
                                        w->c->now + LINK_DAYS * CLOCK_DAY)) < 0)
                return rc;
        return once_answer(db, w->req, 200, path_of(w->c, w->id));
}

static int post_invite(struct ctx *c, const struct request *req, struct response *res, uint32_t id)
{
        struct view_candidate view = {.link_over = req->repeated != NULL};
        struct inviting       w = {.c = c, .req = req, .id = id};
        int                   rc;

        if (!req->repeated) {
                if ((rc = db_transaction(c->db, invite_work, &w)) < 0)
                        return rc == ERR_REFUSED ? response_refuse(res, "account-disabled", NULL) : rc;
                view.link = pool_format(c->pool, "%s/invite/%s", conf_origin(c->conf, c->pool), w.token);
                view.until = c->now + LINK_DAYS * CLOCK_DAY;
        }
        return show(c, req, res, id, &view);
}

int admin_candidate_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *action = request_form(req, "action");
        uint32_t    id;

        if (!candidate_id_parse(&id, req->capture[0]))
                return ERR_NOT_FOUND;
        if (!action || request_code(req, "action"))
                return response_refuse(res, action && *action ? "action" : "field-missing", "action");
        if (!strcmp(action, "addresses"))
                return post_addresses(c, req, res, id);
        return strcmp(action, "invite") ? post_person(c, req, res, id) : post_invite(c, req, res, id);
}

/* --- A new one */

static int show_new(struct ctx *c, const struct request *req, struct response *res, struct view_person_form *form)
{
        struct page page;

        page_of(&page, c, req, res, "admin-new");
        page.csrf = csrf_token(req, c->pool);
        form->action = "/admin/candidates/new";
        form->key = once_key(req, c->pool);
        return view_admin_new(&res->page, &page, form);
}

int admin_new_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show_new(c, req, res, &(struct view_person_form){.action = NULL});
}

int admin_new_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_person_form again;
        struct typed            typed;
        struct step             s = {.c = c, .req = req, .typed = &typed};
        int                     rc = ERR_REFUSED;
        bool                    good = read_person(&typed, &again, c, req);

        if (!typed.email && !again.email_code) {
                again.email_code = "field-missing";
                good = false;
        }
        res->status = 422;
        if (good) {
                res->status = 0;
                rc = save(&s, &again, res);
        }
        return rc == ERR_REFUSED ? show_new(c, req, res, &again) : rc;
}
