/* activity.c - candidates change what is recorded and what no closed cycle has counted. */
#include "handler/activity.h"

#include <string.h>

#include "handler/draft.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/activity.h"
#include "store/candidate.h"
#include "store/once.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/utf8.h"
#include "view/activity.h"

static const char *check_action(const char *value)
{
        return !strcmp(value, "amend") || !strcmp(value, "withdraw") ? NULL : "action";
}
const struct form_field activity_form[] = {ITEM_FIELDS, {"action", check_action, 0, FIELD_REQUIRED}, FORM_END};

struct draft_content activity_content(const struct activity *a, const char *notes)
{
        return (struct draft_content){.date = a->date, .title = a->title, .notes = notes,
                                      .language = a->language ? a->language : "en"};
}

void activity_change(struct activity *a, const struct draft_content *content, struct pool *pool)
{
        a->date = content->date;
        a->title = utf8_fold_space(pool, content->title);
        a->notes = content->notes;
        a->language = content->language;
}

bool activity_can_change(const struct activity *a, const struct progress *progress)
{
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];

                for (size_t j = 0; j < t->credits_count; j++) {
                        const struct credit *c = &t->credits[j];

                        if (c->activity->id == a->id && c->verdict == VERDICT_COUNTED && c->cycle >= 0 &&
                            t->cycles[c->cycle].status != CYCLE_OPEN)
                                return false;
                }
        }
        return a->status == ACTIVITY_RECORDED;
}

/* --- Showing it */

static const char *address(const struct ctx *c, uint32_t id)
{
        return pool_format(c->pool, "/exams/activities/%u", id);
}

static void amended_of(struct activity_page *out, const struct ctx *c, const struct activity_more *more)
{
        struct date *list = POOL_ARRAY(c->pool, more->amended_count, struct date);

        for (size_t i = 0; i < more->amended_count; i++)
                list[i] = clock_day(more->amended[i]);
        out->amended = list;
        out->amended_count = more->amended_count;
}

/* typed: what was sent and refused; NULL: the page is only looked at. */
static int show(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who, uint32_t id,
                const struct draft_content *typed, const struct item_faults *faults)
{
        struct activity      *a = candidate_activity(who, id);
        struct activity_page  view = {.activity = a, .action = address(c, id)};
        struct item_form      form = {.name = "amend", .action = view.action};
        struct activity_more  more;
        struct draft_content  content;
        struct progress      *progress;
        struct page           page;
        int                   rc;

        if (!a)
                return ERR_NOT_FOUND;
        if ((rc = evaluate(&progress, c->programme, who, c->today, c->pool)) < 0 ||
            (rc = activity_more(&more, c->db, c->pool, req->viewer.candidate, id)) < 0)
                return rc;
        page_of(&page, c, req, res, "activity");
        view.progress = progress;
        view.notes = more.notes;
        view.images = item_images(c->pool, more.images, more.images_count, view.action);
        view.images_count = more.images_count;
        amended_of(&view, c, &more);
        if (activity_can_change(a, progress)) {
                content = typed ? *typed : activity_content(a, more.notes);
                page.csrf = csrf_token(req, c->pool);
                form.key = once_key(req, c->pool);
                item_form_of(&form, &content, faults, c->pool);
                view.amend = &form;
                view.withdraw_key = once_key(req, c->pool);
        }
        return view_activity(&res->page, &page, &view);
}

int activity_get(struct ctx *c, const struct request *req, struct response *res)
{
        uint32_t id = path_number(req->capture[0]);

        return id && req->who ? show(c, req, res, req->who, id, NULL, NULL) : ERR_NOT_FOUND;
}

/* --- Changing it */

struct step {
        struct ctx           *c;
        const struct request *req;
        const struct item    *item;             /* NULL: withdraw */
        uint32_t              id;
        /* what became of it, set anew each time */
        struct item_faults    faults;
        bool                  final;            /* it can no longer be changed */
        bool                  kept;             /* refused, but its good images are kept */
        const struct candidate *who;
};

/* Those that there is room for. added: how many. */
static int add_images(size_t *added, struct step *s, struct candidate_write *w)
{
        *added = 0;
        for (size_t i = 0; i < s->item->images_count; i++) {
                int place, rc = activity_add_image(&place, w->db, w->pool, w->candidate->id, s->id,
                                                   &s->item->images[i].image, w->act->now);

                if (rc < 0)
                        return rc;
                if (place)
                        ++*added;
                else
                        item_fault(&s->faults, &(struct item_fault){.field = "image", .code = "image-too-many",
                                                                    .file = s->item->images[i].name});
        }
        return 0;
}

/* What it would be then, and what is wrong with that. */
static struct draft_content amended(struct step *s, const struct candidate *who, const struct activity *a)
{
        struct draft_content kept = activity_content(a, NULL);
        struct draft_content content = s->item->content;
        const struct offer  *o = s->item->offer;

        item_keep_unsent(&content, s->req, &kept);
        item_choose(&content, &s->faults, s->item, a->option, s->c->pool);
        item_check(&s->faults, s->c, &(struct item_facts){&content, 0, false, a->option, a->entered,
                                                          o ? o->from : DATE_NONE, o ? o->until : DATE_NONE, who, a});
        return content;
}

/* Refused, it keeps its good images: a file field cannot be filled again. */
static int amend(struct step *s, struct candidate_write *w, struct activity *a)
{
        struct draft_content content = amended(s, w->candidate, a);
        size_t               added;
        int                  rc;

        if ((rc = add_images(&added, s, w)) < 0)
                return rc;
        if (s->faults.count && !added)
                return ERR_REFUSED;
        candidate_note(w, activity_amended_field(w->pool, s->id), NULL, "amended");
        s->kept = s->faults.count > 0;
        if (!s->kept)
                activity_change(a, &content, w->pool);
        return 0;
}

static int apply(struct candidate_write *w, void *arg)
{
        struct step     *s = arg;
        struct activity *a = candidate_activity(w->candidate, s->id);
        struct progress *progress;
        int              rc;

        s->who = w->candidate;
        s->final = s->kept = false;
        s->faults = s->item ? s->item->faults : (struct item_faults){.count = 0};
        if (!a)
                return ERR_NOT_FOUND;
        if ((rc = evaluate(&progress, w->programme, w->candidate, w->act->today, w->pool)) < 0)
                return rc;
        if (!activity_can_change(a, progress)) {
                s->final = true;
                return ERR_REFUSED;
        }
        if (s->item)
                return amend(s, w, a);
        a->status = ACTIVITY_WITHDRAWN;
        a->decided = w->act->today;
        return 0;
}

static const char *done_address(const struct step *s)
{
        return pool_format(s->c->pool, "%s?notice=activity-%s&activity=%u", address(s->c, s->id),
                           s->item ? "amended" : "withdrawn", s->id);
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {s->item ? "activity-amend" : "activity-withdraw", "web", s->req->viewer.account,
                                     s->req->id, s->c->now, s->c->today};
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision,
                                         s->req->viewer.candidate, apply, s, s->c->pool)) < 0)
                return rc;
        return s->kept ? once_answer(db, s->req, 422, address(s->c, s->id)) : once_answer(db, s->req, 303, done_address(s));
}

/* The form again, with what was typed and what is wrong with it. */
static int refused(struct step *s, struct response *res)
{
        struct candidate *who;
        int               rc = candidate_read(&who, s->c->db, s->req->viewer.candidate, s->c->programme, 0, s->c->pool);

        res->status = 422;
        return rc < 0 ? rc : show(s->c, s->req, res, who, s->id, &s->item->content, &s->faults);
}

/* Sent twice: the images are there already. */
static int again(struct step *s, struct response *res)
{
        struct candidate *who;
        struct activity  *a;
        int               rc = candidate_read(&who, s->c->db, s->req->viewer.candidate, s->c->programme, 0, s->c->pool);

        if (rc < 0 || !(a = candidate_activity(who, s->id)))
                return rc < 0 ? rc : ERR_NOT_FOUND;
        s->faults = s->item->faults;
        amended(s, who, a);
        return refused(s, res);
}

int activity_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char  *action = request_form(req, "action");
        struct step  s = {.c = c, .req = req, .id = path_number(req->capture[0])};
        struct item  item;
        int          rc;

        if (!s.id)
                return ERR_NOT_FOUND;
        if (!action || check_action(action))
                return response_refuse(res, action && *action ? "action" : "field-missing", "action");
        if (!strcmp(action, "amend")) {
                if (req->viewer.expired)
                        return draft_amendment(c, req, res, s.id);
                if ((rc = item_read(&item, c, req, EVIDENCE_MOST)) < 0)
                        return rc;
                s.item = &item;
                if (req->repeated)
                        return again(&s, res);
        }
        if (req->viewer.expired)
                return response_refuse(res, "not-signed-in", NULL);
        rc = db_transaction(c->db, work, &s);
        if (rc == 0 && !s.kept)
                res->location = done_address(&s);
        if ((rc < 0 && rc != ERR_REFUSED) || res->location)
                return rc;
        if (s.final || !s.item)
                return response_refuse(res, "activity-final", NULL);
        return refused(&s, res);
}

int activity_image_get(struct ctx *c, const struct request *req, struct response *res)
{
        return image_answer(c, req, res, &(struct image_of){EVIDENCE_OF_ACTIVITY, req->viewer.candidate, req->capture[0], req->capture[1]});
}
