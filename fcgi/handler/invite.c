/* invite.c - a one-time link: a password is chosen, once. */
#include "handler/invite.h"

#include <string.h>
#include "handler/page.h"
#include "http/csrf.h"
#include "store/account.h"
#include "store/once.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/password.h"
#include "util/slots.h"
#include "view/invite.h"

#define DONE "/sign-in?notice=password-set"

const struct form_field invite_form[] = {
        {"password", NULL, 1000, FIELD_RAW | FIELD_REQUIRED},
        {"password-again", NULL, 1000, FIELD_RAW | FIELD_REQUIRED},
        FORM_END,
};

const char *chosen_refusal(const struct request *req, const char *field, const char *name)
{
        const struct fault *fault = request_fault(req, field);

        if (fault)
                return !strcmp(fault->code, "field-too-long") ? "password-long" : fault->code;
        return password_refusal(request_form(req, field), name);
}

int chosen_keep(char *kept, struct ctx *c, const char *password)
{
        int  slot = slots_take(c->hash_slots, 3 * CLOCK_SECOND);
        bool good;

        if (slot < 0)
                return slot;
        good = password_keep(kept, password);
        slots_give(c->hash_slots, slot);
        return good ? 0 : ERR_UNAVAILABLE;
}

static int show(struct ctx *c, const struct request *req, struct response *res, const struct invite *invite,
                const char *wrong, const char *wrong_again)
{
        struct page page;

        page_of(&page, c, req, res, "invite");
        page.csrf = csrf_token(req, c->pool);
        return view_invite(&res->page, &page,
                           &(struct view_invite){.reset = invite->reset, .login = invite->login, .until = invite->ends,
                                                 .key = once_key(req, c->pool), .wrong = wrong,
                                                 .wrong_again = wrong_again});
}

static int find(struct invite **out, struct ctx *c, const struct request *req, struct response *res)
{
        int rc = invite_find(out, c->db, c->pool, req->capture[0], c->now);

        return rc == ERR_NOT_FOUND ? response_refuse(res, "link-over", NULL) : rc;
}

int invite_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct invite *invite;
        int            rc = find(&invite, c, req, res);

        if (rc < 0)
                return rc;
        return invite->over ? response_refuse(res, "link-over", NULL) : show(c, req, res, invite, NULL, NULL);
}

/* Nobody is signed in, so the one-time key is the link's account's. 1: answered as the first time. */
static int seen_before(struct ctx *c, const struct request *actor, struct response *res)
{
        const struct once_answer *first;
        int                       rc = once_find(&first, c->db, c->pool, actor);

        if (rc == ERR_REFUSED)
                return response_refuse(res, "key-used", NULL);
        if (rc < 0 || !first)
                return rc;
        res->location = first->location;
        return 1;
}

static int use(struct ctx *c, const struct request *actor, struct response *res, const struct invite *invite)
{
        struct act act = {invite->reset ? "password-reset" : "password-choose", "web", invite->account, actor->id, c->now,
                          c->today};
        char       kept[PASSWORD_HASH];
        int        rc = chosen_keep(kept, c, request_form(actor, "password"));

        if (rc == 0)
                rc = invite_use(c->db, invite, actor, kept, DONE, &act, c->pool);
        if (rc == ERR_REPEATED)
                rc = seen_before(c, actor, res);
        else if (rc == ERR_NOT_FOUND)
                rc = response_refuse(res, "link-over", NULL);
        else if (rc == 0)
                res->location = DONE;
        return rc < 0 ? rc : 0;
}

int invite_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct request actor = *req;
        struct invite *invite;
        const char    *wrong, *wrong_again, *again = request_form(req, "password-again");
        int            rc;

        if ((rc = find(&invite, c, req, res)) < 0)
                return rc;
        actor.viewer = (struct viewer){.account = invite->account, .candidate = invite->candidate};
        if ((rc = seen_before(c, &actor, res)) != 0)
                return rc < 0 ? rc : 0;
        if (invite->over)
                return response_refuse(res, "link-over", NULL);
        wrong = chosen_refusal(req, "password", invite->login);
        wrong_again = again && !strcmp(again, request_form(req, "password") ? request_form(req, "password") : "")
                              ? NULL
                              : "password-differs";
        if (wrong || wrong_again) {
                res->status = 422;
                return show(c, req, res, invite, wrong, wrong_again);
        }
        return use(c, &actor, res, invite);
}
