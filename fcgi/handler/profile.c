/* profile.c - forms on one page: who I am, my password, by whom and where I am signed in, mails, the calendar. */
#include "handler/profile.h"

#include <string.h>
#include "handler/invite.h"
#include "handler/page.h"
#include "renewal/message.h"
#include "http/csrf.h"
#include "store/account.h"
#include "store/decline.h"
#include "store/once.h"
#include "store/sso.h"
#include "store/token.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/password.h"
#include "util/slots.h"
#include "util/utf8.h"
#include "view/profile.h"

static const char *check_calendar(const char *value) { return !strcmp(value, "make") || !strcmp(value, "stop") ? NULL : "code"; }

static const char *check_mails(const char *value)
{
        for (size_t i = 0; i < MESSAGE_GROUPS; i++)
                if (!strcmp(message_group_words[i], value))
                        return NULL;
        return "code";
}
static const char *check_form(const char *value) { return strcmp(value, "mails") ? "code" : NULL; }

const struct form_field profile_form[] = {
        {"form", check_form, 0, 0},
        {"mails", check_mails, 0, FIELD_REPEATS},
        {"given-name", NULL, 100, 0},
        {"family-name", NULL, 100, 0},
        {"language", form_code, 35, 0},
        {"reports-wait", form_true, 0, 0},
        {"password", NULL, 1000, FIELD_RAW},
        {"new-password", NULL, 1000, FIELD_RAW},
        {"end-session", form_code, 20, 0},
        {"disconnect", form_code, 20, 0},
        {"present-password", NULL, 1000, FIELD_RAW},
        {"calendar", check_calendar, 0, 0},
        FORM_END,
};

/* By the name that the configuration has for it; what was another provider's, by its address. */
static void tell_providers(struct view_profile *out, const struct profile *p, const struct ctx *c)
{
        struct view_provider *list = POOL_ARRAY(c->pool, p->identities_count, struct view_provider);
        const char           *issuer = c->conf->provider_issuer;

        for (size_t i = 0; i < p->identities_count; i++) {
                const struct sso_identity *s = &p->identities[i];

                list[i] = (struct view_provider){s->name, issuer && !strcmp(issuer, s->issuer) ? c->conf->provider_name : s->issuer,
                                                 s->made, s->used};
        }
        out->providers = list;
        out->providers_count = p->identities_count;
}

static void tell(struct view_profile *out, const struct profile *p, struct pool *pool)
{
        struct view_session *list = POOL_ARRAY(pool, p->sessions_count, struct view_session);

        for (size_t i = 0; i < p->sessions_count; i++) {
                const struct profile_session *s = &p->sessions[i];

                list[i] = (struct view_session){s->name, s->made, s->used, s->address, s->agent, s->current};
        }
        out->given_name = p->given_name;
        out->family_name = p->family_name;
        out->language = p->language;
        out->email = p->mail;
        out->email_verified = p->mail_verified;
        out->reports_wait = p->reports_wait;
        out->factor = p->factor;
        out->password = p->password;
        out->calendar.made = p->calendar;
        out->sessions = list;
        out->sessions_count = p->sessions_count;
}

/* view: with the address of a calendar that was just made. */
static int show_view(struct ctx *c, const struct request *req, struct response *res, struct view_profile view)
{
        struct session_limits limits = session_limits_of(c->conf);
        struct profile       *profile;
        struct page           page;
        int                   rc;

        if ((rc = profile_load(&profile, c->db, c->pool, &req->viewer, &limits, c->now)) < 0)
                return rc;
        page_of(&page, c, req, res, "profile");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;                   /* it shows the sessions */
        tell(&view, profile, c->pool);
        tell_providers(&view, profile, c);
        view.reset = c->conf->mail_server != NULL;
        if ((view.mails = c->conf->mail_server && req->viewer.candidate) &&
            (rc = decline_load(view.declined, c->db, req->viewer.candidate, c->pool)) < 0)
                return rc;
        view.languages = c->languages;
        for (int i = 0; i < PROFILE_FORMS; i++)
                view.keys[i] = once_key(req, c->pool);
        return view_profile(&res->page, &page, &view);
}

static int show(struct ctx *c, const struct request *req, struct response *res, const struct view_profile_faults *faults)
{
        return show_view(c, req, res, (struct view_profile){.faults = faults});
}

int profile_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_profile_faults){.form = NULL});
}

static int again(struct ctx *c, const struct request *req, struct response *res, const struct view_profile_faults *faults)
{
        res->status = 422;
        return show(c, req, res, faults);
}

static int save(struct ctx *c, const struct request *req, struct response *res, struct profile_change *change,
                const char *action)
{
        struct act act = {action, "web", req->viewer.account, req->id, c->now, c->today};
        int        rc;

        change->req = req;
        rc = profile_save(c->db, change, c->programme, c->programme_revision, &act, c->pool);
        if (rc == 0)
                res->location = change->location;
        return rc;
}

/* --- Who I am */

static bool is_language(const struct ctx *c, const char *text)
{
        for (const char *const *l = c->languages; *l; l++)
                if (!strcmp(*l, text))
                        return true;
        return false;
}

static int post_person(struct ctx *c, const struct request *req, struct response *res)
{
        const char *given = request_form(req, "given-name"), *family = request_form(req, "family-name");
        const char *language = request_form(req, "language");
        struct view_profile_faults wrong = {
                .form = "person",
                .given_name = given,
                .family_name = family,
                .language = language,
                .reports_wait = request_form(req, "reports-wait") != NULL,
                .given_code = given && *given ? request_code(req, "given-name") : "field-missing",
                .family_code = request_code(req, "family-name"),
                .language_code = !language || !*language || is_language(c, language) ? NULL : "language-unknown",
        };
        struct profile_change change = {.what = PROFILE_PERSON, .location = "/profile?notice=profile-saved"};

        if (wrong.given_code || wrong.family_code || wrong.language_code)
                return again(c, req, res, &wrong);
        change.given_name = utf8_fold_space(c->pool, given);
        change.family_name = family ? utf8_fold_space(c->pool, family) : NULL;
        change.language = language;
        change.reports_wait = wrong.reports_wait;
        return save(c, req, res, &change, "profile-change");
}

/* --- My password */

/* kept: the hash of it. */
static int is_kept(const char *kept, struct ctx *c, const struct request *req, struct response *res, const char *typed)
{
        struct guess guess = {"password", &req->viewer.account, sizeof req->viewer.account, 5};
        int          rc, slot;
        bool         mine;

        if ((rc = guess_begin(&res->retry_after, c->db, c->pool, &guess, c->now)) < 0)
                return rc;
        if (res->retry_after)
                return response_refuse(res, "rate", pool_format(c->pool, "%d seconds", res->retry_after));
        if ((slot = slots_take(c->hash_slots, 3 * CLOCK_SECOND)) < 0)
                return slot;
        mine = password_is(kept, typed);
        slots_give(c->hash_slots, slot);
        if (mine && (rc = guess_good(c->db, &guess, false)) < 0)
                return rc;
        return mine;
}

int profile_is_mine(struct ctx *c, const struct request *req, struct response *res, const char *typed)
{
        const char *kept;
        int         rc = account_password(&kept, c->db, c->pool, req->viewer.account);

        return rc < 0 ? rc : is_kept(kept, c, req, res, typed);
}

const char *profile_password_code(int *rc, struct ctx *c, const struct request *req, struct response *res, const char *name)
{
        const char *typed = request_form(req, name), *kept;

        if ((*rc = account_password(&kept, c->db, c->pool, req->viewer.account)) < 0)
                return NULL;
        if (!kept)
                return "password-none";
        if (!typed || !*typed)
                return "field-missing";
        if (request_code(req, name))
                return "password-wrong";
        *rc = is_kept(kept, c, req, res, typed);
        return *rc == 0 ? "password-wrong" : NULL;
}

static int post_password(struct ctx *c, const struct request *req, struct response *res)
{
        const char                *old = request_form(req, "password"), *new = request_form(req, "new-password");
        struct view_profile_faults wrong = {.form = "password"};
        struct profile_change      change = {.what = PROFILE_PASSWORD, .location = "/profile?notice=password-set"};
        struct session_limits      limits = session_limits_of(c->conf);
        struct profile            *profile;
        char                       kept[PASSWORD_HASH];
        int                        rc;

        if ((rc = profile_load(&profile, c->db, c->pool, &req->viewer, &limits, c->now)) < 0)
                return rc;
        if (!profile->password)
                return response_refuse(res, "password-none", NULL);
        wrong.new_code = new && *new ? chosen_refusal(req, "new-password", profile->mail) : "field-missing";
        if (!wrong.new_code && old && !strcmp(old, new))
                wrong.new_code = "password-same";
        if (!old || !*old || request_code(req, "password"))
                wrong.password_code = "password-wrong";
        else if (!wrong.new_code && (rc = profile_is_mine(c, req, res, old)) < 0)
                return rc;
        else if (!wrong.new_code && !rc)
                wrong.password_code = "password-wrong";
        if (wrong.password_code || wrong.new_code)
                return again(c, req, res, &wrong);
        if ((rc = chosen_keep(kept, c, new)) < 0)
                return rc;
        change.kept = kept;
        return save(c, req, res, &change, "password-change");
}

/* --- By whom I am signed in beside it */

/* Whoever came in by it is out. Without a password it is the only way in. */
static int post_disconnect(struct ctx *c, const struct request *req, struct response *res)
{
        struct profile_change change = {.what = PROFILE_PROVIDER, .provider = request_form(req, "disconnect"),
                                        .location = "/profile?notice=provider-removed"};
        struct view_profile_faults wrong = {.form = "providers"};
        int                        rc;

        if (!req->viewer.candidate)
                return response_refuse(res, "forbidden", NULL);
        wrong.present_code = profile_password_code(&rc, c, req, res, "present-password");
        if (rc < 0)
                return rc;
        if (wrong.present_code && !strcmp(wrong.present_code, "password-none"))
                return response_refuse(res, "password-none", NULL);
        if (!wrong.present_code && (request_code(req, "disconnect") ||
                                    (rc = save(c, req, res, &change, "provider-remove")) == ERR_NOT_FOUND))
                wrong.provider_code = "provider-unknown";
        return wrong.present_code || wrong.provider_code ? again(c, req, res, &wrong) : rc;
}

/* --- Where I am signed in */

static int post_session(struct ctx *c, const struct request *req, struct response *res)
{
        const char           *name = request_form(req, "end-session");
        struct profile_change change = {
                .what = strcmp(name, "all") ? PROFILE_SESSION : PROFILE_SESSIONS,
                .session = name,
                .location = "/profile?notice=sessions-ended",
        };
        int rc = save(c, req, res, &change, "session-end");

        if (rc != ERR_NOT_FOUND)
                return rc;
        return again(c, req, res, &(struct view_profile_faults){.form = "sessions", .session_code = "session-unknown"});
}

/* --- My calendar */

/* Whoever has the address can read it: it is shown once, and a new one ends the old. */
static int post_calendar(struct ctx *c, const struct request *req, struct response *res, bool make)
{
        char                       token[INVITE_TOKEN_TEXT];
        unsigned char              hash[32];
        struct view_profile_faults none = {.form = NULL};
        struct view_profile        view = {.faults = &none};
        struct profile_change      change = {.what = make ? PROFILE_CALENDAR : PROFILE_NO_CALENDAR, .calendar = hash,
                                             .location = make ? "/profile" : "/profile?notice=calendar-stopped"};
        const char                *origin = conf_origin(c->conf, c->pool);
        int                        rc;

        if (request_code(req, "calendar"))
                return response_refuse(res, "code", "calendar");
        if (!req->viewer.candidate)
                return response_refuse(res, "forbidden", NULL);
        view.calendar.over = req->repeated != NULL;
        if (!req->repeated) {
                invite_token(token, hash);
                if ((rc = save(c, req, res, &change, make ? "calendar-make" : "calendar-stop")) < 0 || !make)
                        return rc;
                res->location = NULL;
                view.calendar.link = pool_format(c->pool, "%s/calendar/%s.ics", origin, token);
                view.calendar.subscribe = pool_format(c->pool, "webcal%s/calendar/%s.ics", strchr(origin, ':'), token);
        }
        return show_view(c, req, res, view);
}

/* --- What comes by mail */

static int post_mails(struct ctx *c, const struct request *req, struct response *res)
{
        bool                  declined[MESSAGE_GROUPS];
        struct profile_change change = {.what = PROFILE_MAILS, .declined = declined, .location = "/profile?notice=profile-saved"};

        if (!req->viewer.candidate)
                return response_refuse(res, "forbidden", NULL);
        if (request_code(req, "form") || request_code(req, "mails"))
                return response_refuse(res, "code", "mails");
        for (size_t i = 0; i < MESSAGE_GROUPS; i++)
                declined[i] = true;
        for (size_t k = 0; k < req->form_count; k++)
                for (size_t i = 0; i < MESSAGE_GROUPS; i++)
                        declined[i] &= strcmp(req->form_fields[k].name, "mails") || strcmp(req->form_fields[k].value, message_group_words[i]);
        return save(c, req, res, &change, "mails-change");
}

int profile_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *session = request_form(req, "end-session"), *calendar = request_form(req, "calendar");
        const char *provider = request_form(req, "disconnect");

        if (calendar && *calendar)
                return post_calendar(c, req, res, !strcmp(calendar, "make"));
        if (session && *session)
                return post_session(c, req, res);
        if (provider && *provider)
                return post_disconnect(c, req, res);
        if (request_form(req, "form"))
                return post_mails(c, req, res);
        if (request_form(req, "password") || request_form(req, "new-password"))
                return post_password(c, req, res);
        return post_person(c, req, res);
}
