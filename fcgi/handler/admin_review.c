/* admin_review.c - one activity under review. What a decision does is shown before it, and shown again where it
 * would do something else by now. */
#include "handler/admin_review.h"

#include <string.h>

#include "handler/draft.h"
#include "handler/item.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/activity.h"
#include "store/candidate.h"
#include "store/once.h"
#include "store/review.h"
#include "util/err.h"
#include "view/admin_review.h"

static const char *check_decision(const char *value)
{
        return !strcmp(value, "accepted") || !strcmp(value, "rejected") ? NULL : "action";
}
const struct form_field admin_review_form[] = {
        {"decision", check_decision, 0, FIELD_REQUIRED}, {"reason", NULL, 1000, FIELD_LINES},
        {"keep", form_true, 0, 0}, {"version", form_code, 30, FIELD_REQUIRED}, FORM_END,
};

/* The activity that the path names. */
static bool path_of_activity(struct review_place *out, const struct request *req)
{
        *out = (struct review_place){0, path_number(req->capture[1])};
        return candidate_id_parse(&out->candidate, req->capture[0]) && out->id;
}

static const char *address(const struct ctx *c, struct review_place at)
{
        char id[CANDIDATE_ID_TEXT];

        return at.candidate ? pool_format(c->pool, "/admin/reviews/%s/%u", candidate_id_format(id, at.candidate), at.id) : NULL;
}

/* --- What each decision does */

struct weighed {
        struct view_decision decisions[2];
        size_t               count;
        const char          *version;
};

/* pages-and-feeds, "States of an activity". */
static bool allowed(enum activity_status from, enum activity_status to)
{
        return from != to && from != ACTIVITY_WITHDRAWN;
}

static int weigh_one(struct weighed *out, const struct ctx *c, const struct candidate *who, const struct activity *a,
                     enum activity_status to)
{
        struct candidate      changed = *who;
        struct view_decision *d = &out->decisions[out->count++];

        changed.activities = pool_copy(c->pool, who->activities, who->activities_count * sizeof *who->activities);
        changed.activities[a - who->activities].status = to;
        d->to = to;
        return effect_of(&d->effect, c->programme, who, &changed, c->today, c->pool);
}

static int weigh(struct weighed *out, const struct ctx *c, const struct candidate *who, const struct activity *a)
{
        const struct effect *effects[2];
        const char          *facts;
        int                  rc;

        out->count = 0;
        for (int to = ACTIVITY_ACCEPTED; to <= ACTIVITY_REJECTED; to++)
                if (allowed(a->status, (enum activity_status)to) && (rc = weigh_one(out, c, who, a, (enum activity_status)to)) < 0)
                        return rc;
        for (size_t i = 0; i < out->count; i++)
                effects[i] = &out->decisions[i].effect;
        facts = pool_format(c->pool, "%d %d %d %d %s %s", (int)a->status, (int)a->option, (int)a->date.day, (int)a->decided.day,
                            a->title ? a->title : "", a->language ? a->language : "");
        out->version = effect_version(effects, out->count, facts, c->pool);
        return 0;
}

static const struct view_decision *decision_to(const struct weighed *w, const char *word)
{
        for (size_t i = 0; word && i < w->count; i++)
                if (!strcmp(activity_status_words[w->decisions[i].to], word))
                        return &w->decisions[i];
        return NULL;
}

/* --- Showing it */

static void checks_of(struct view_review *out, const struct review_checks *checks, struct pool *pool)
{
        struct view_check *list = POOL_ARRAY(pool, checks->images_count, struct view_check);

        for (size_t i = 0; i < checks->images_count; i++)
                list[i] = (struct view_check){checks->images[i].place, checks->images[i].captured, checks->images[i].others};
        out->checks = list;
        out->checks_count = checks->images_count;
}

static void count_entries(struct view_review *out, const struct candidate *who, uint32_t but)
{
        for (size_t i = 0; i < who->activities_count; i++) {
                if (who->activities[i].id == but)
                        continue;
                out->entries++;
                out->accepted += who->activities[i].status == ACTIVITY_ACCEPTED;
                out->rejected += who->activities[i].status == ACTIVITY_REJECTED;
        }
}

static int load_rest(struct view_review *view, struct activity_page *details, struct ctx *c, struct review_place at,
                     struct date entered)
{
        struct activity_more more;
        struct review_checks checks;
        struct review_place  beside;
        int                  rc;

        if ((rc = activity_more(&more, c->db, c->pool, at.candidate, at.id)) < 0 ||
            (rc = review_checks(&checks, c->db, c->pool, at.candidate, at.id)) < 0)
                return rc;
        details->notes = more.notes;
        details->images = item_images(c->pool, more.images, more.images_count, details->action);
        details->images_count = more.images_count;
        checks_of(view, &checks, c->pool);
        if ((rc = review_next(&beside, c->db, c->pool, entered, at, true)) < 0)
                return rc;
        view->previous = address(c, beside);
        if ((rc = review_next(&beside, c->db, c->pool, entered, at, false)) < 0)
                return rc;
        view->next = address(c, beside);
        return 0;
}

static const char *name_of(const struct candidate *who, struct pool *pool)
{
        const struct person *p = who->person;

        if (!p || !p->given_name)
                return NULL;
        return p->family_name ? pool_format(pool, "%s %s", p->given_name, p->family_name) : p->given_name;
}

/* typed: the form as it was sent and refused, with its codes; NULL: the page is only looked at. */
static int show(struct ctx *c, const struct request *req, struct response *res, struct review_place at,
                const struct view_review *typed)
{
        struct view_review   view = typed ? *typed : (struct view_review){.name = NULL};
        struct activity_page details = {.action = address(c, at)};
        struct candidate    *who;
        struct weighed       weighed;
        struct page          page;
        int                  rc;

        if ((rc = candidate_read(&who, c->db, at.candidate, c->programme, CANDIDATE_PERSON, c->pool)) < 0)
                return rc;
        if (!(details.activity = candidate_activity(who, at.id)))
                return ERR_NOT_FOUND;
        if ((rc = weigh(&weighed, c, who, details.activity)) < 0 ||
            (rc = load_rest(&view, &details, c, at, details.activity->entered)) < 0)
                return rc;
        page_of(&page, c, req, res, "admin-review");
        page.csrf = csrf_token(req, c->pool);
        view.candidate = at.candidate;
        view.name = name_of(who, c->pool);
        view.details = &details;
        count_entries(&view, who, at.id);
        view.decisions = weighed.decisions;
        view.decisions_count = weighed.count;
        view.action = details.action;
        view.version = weighed.version;
        if (weighed.count && role_may(req->viewer.role, ACTION_REVIEW))
                view.key = once_key(req, c->pool);
        return view_admin_review(&res->page, &page, &view);
}

int admin_review_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct review_place at;

        return path_of_activity(&at, req) ? show(c, req, res, at, NULL) : ERR_NOT_FOUND;
}

/* --- Deciding */

struct step {
        struct ctx           *c;
        const struct request *req;
        struct review_place   at;
        const char           *decision, *reason, *version;
        bool                  keep;
        /* what became of it, set anew each time */
        bool                  stale;
        const char           *same;             /* the address of the activity that stands */
        const char           *location;
        struct date           entered;
        bool                  waited;
};

static int apply(struct candidate_write *w, void *arg)
{
        struct step                *s = arg;
        struct activity            *a = candidate_activity(w->candidate, s->at.id);
        const struct activity      *same;
        const struct view_decision *d;
        struct weighed              weighed;
        int                         rc;

        s->stale = false;
        s->same = NULL;
        if (!a)
                return ERR_NOT_FOUND;
        if ((rc = weigh(&weighed, s->c, w->candidate, a)) < 0)
                return rc;
        d = decision_to(&weighed, s->decision);
        s->stale = !d || strcmp(weighed.version, s->version);
        if (s->stale)
                return ERR_REFUSED;
        same = candidate_same_activity(w->candidate, a->option, a->date, a->title ? a->title : "", w->pool);
        if (d->to == ACTIVITY_ACCEPTED && same && same->id != a->id) {
                s->same = address(s->c, (struct review_place){s->at.candidate, same->id});
                return ERR_REFUSED;
        }
        s->waited = a->status == ACTIVITY_RECORDED;
        s->entered = a->entered;
        a->status = d->to;
        a->decided = w->act->today;
        a->reason = s->reason;
        if (s->keep)
                effect_keep(w->candidate, &d->effect, s->reason, w->pool);
        return 0;
}

/* To the next that waits; who changes a decision stays with it. */
static int where_to(struct step *s)
{
        struct review_place next = s->at;
        const char         *path = "/admin/reviews";
        int                 rc;

        if (s->waited && (rc = review_next(&next, s->c->db, s->c->pool, s->entered, s->at, false)) < 0)
                return rc;
        if (next.candidate)
                path = address(s->c, next);
        s->location = pool_format(s->c->pool, "%s?notice=review-%s", path, s->decision);
        return 0;
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {!strcmp(s->decision, "accepted") ? "activity-accept" : "activity-reject", "web",
                                     s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->at.candidate, apply, s,
                                         s->c->pool)) < 0 ||
            (rc = where_to(s)) < 0)
                return rc;
        return once_answer(db, s->req, 303, s->location);
}

static const char *typed(const struct request *req, const char *name)
{
        const char *value = request_form(req, name);

        return value && *value ? value : NULL;
}

int admin_review_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct step        s = {.c = c, .req = req, .decision = typed(req, "decision"), .reason = typed(req, "reason"),
                                .version = typed(req, "version"), .keep = typed(req, "keep") != NULL};
        struct view_review again = {.decision = s.decision, .reason = s.reason, .keep = s.keep,
                                    .decision_code = request_code(req, "decision"), .reason_code = request_code(req, "reason")};
        int                rc;

        if (!path_of_activity(&s.at, req))
                return ERR_NOT_FOUND;
        if (!s.decision && !again.decision_code)
                again.decision_code = "field-missing";
        if (s.decision && !strcmp(s.decision, "rejected") && !s.reason && !again.reason_code)
                again.reason_code = "field-missing";
        res->status = 422;
        if (again.decision_code || again.reason_code)
                return show(c, req, res, s.at, &again);
        if (!s.version || request_code(req, "version"))
                return response_refuse(res, "field-missing", "version");
        rc = db_transaction(c->db, work, &s);
        res->status = s.stale ? 409 : rc == ERR_REFUSED ? 422 : 0;
        if (rc == 0)
                res->location = s.location;
        if (rc != ERR_REFUSED)
                return rc;
        if (s.stale)
                again.code = "stale";
        if (s.same) {
                again.decision_code = "duplicate-activity";
                again.decision_href = s.same;
        }
        return show(c, req, res, s.at, &again);
}

int admin_review_image_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct review_place at;

        if (!path_of_activity(&at, req))
                return ERR_NOT_FOUND;
        return image_answer(c, req, res, &(struct image_of){EVIDENCE_OF_ACTIVITY, at.candidate, req->capture[1], req->capture[2]});
}
