/* draft.c - one transaction for each form that was sent: it takes the form's key, changes the draft or
 * makes an activity of it, and remembers the answer. */
#include "handler/draft.h"

#include <stdlib.h>
#include <string.h>

#include "handler/activity.h"
#include "handler/page.h"
#include "handler/upload.h"
#include "http/csrf.h"
#include "store/activity.h"
#include "store/candidate.h"
#include "store/once.h"
#include "store/report.h"
#include "util/err.h"
#include "util/utf8.h"
#include "view/upload.h"

static const char *check_action(const char *value)
{
        return !strcmp(value, "save") || !strcmp(value, "submit") || !strcmp(value, "discard") ? NULL : "action";
}

static const char *check_pictures(const char *value)
{
        return !strcmp(value, "apart") || !strcmp(value, "together") ? NULL : "code";
}

const struct form_field upload_item_form[] = {ITEM_FIELDS, {"pictures", check_pictures, 0, 0}, FORM_END};
const struct form_field draft_form[] = {
        ITEM_FIELDS, {"remove-image", form_number, 0, 0}, {"action", check_action, 0, 0}, FORM_END,
};
static const char *check_size(const char *value)
{
        return strcmp(value, "thumbnail") ? "code" : NULL;
}
const struct form_field image_query[] = {{"size", check_size, 0, 0}, FORM_END};

uint32_t path_number(const char *text)
{
        uint32_t number = 0;

        if (*text < '1' || *text > '9' || strlen(text) > 9)
                return 0;
        for (; *text; text++) {
                if (*text < '0' || *text > '9')
                        return 0;
                number = number * 10 + (uint32_t)(*text - '0');
        }
        return number;
}

/* --- What it says */

/* One that amends is checked as that activity, with the images that this has. */
int draft_check(struct item_faults *faults, const struct ctx *c, const struct draft *d, const struct candidate *who)
{
        struct activity     *a = d->content.amends ? candidate_activity(who, d->content.amends) : NULL;
        struct activity_more more = {.images_count = 0};
        int                  rc = a ? activity_more(&more, c->db, c->pool, who->id, a->id) : 0;

        if (rc == 0)
                item_check(faults, c, &(struct item_facts){&d->content, d->images_count + more.images_count,
                                                           !d->content.source && !a, d->option, a ? a->entered : c->today,
                                                           d->from, d->until, who, a});
        return rc;
}

/* Whether what it amends can be amended no more. */
static int is_final(bool *out, const struct draft *d, const struct programme *programme, const struct candidate *who,
                    struct date today, struct pool *pool)
{
        struct activity *a = candidate_activity(who, d->content.amends);
        struct progress *progress;
        int              rc;

        *out = d->content.amends != 0;
        if (!a)
                return 0;
        if ((rc = evaluate(&progress, programme, who, today, pool)) == 0)
                *out = !activity_can_change(a, progress);
        return rc;
}

/* --- Showing it */

static const char *address(const struct ctx *c, uint32_t id)
{
        return pool_format(c->pool, "/credentials/drafts/%u", id);
}

/* sent: what was wrong with what was just sent; NULL: the page is only looked at. */
static int show(struct ctx *c, const struct request *req, struct response *res, uint32_t id,
                const struct candidate *who, const struct item_faults *sent)
{
        struct item_faults faults = {.count = 0}, stored = {.count = 0};
        struct draft_page  view = {.id = id};
        struct worth       worth;
        struct draft      *d;
        struct page        page;
        int                rc;

        if ((rc = draft_read(&d, c->db, c->pool, c->programme, req->viewer.candidate, id)) < 0)
                return rc;
        if (d->activity) {
                res->location = pool_format(c->pool, "/exams/activities/%u", d->activity);
                return 0;
        }
        if ((rc = draft_check(&stored, c, d, who)) < 0 || (rc = is_final(&view.final, d, c->programme, who, c->today, c->pool)) < 0)
                return rc;
        if (sent)
                faults = *sent;
        view.ready = !stored.count && !view.final;
        if (!sent)
                item_drop_missing(&stored);
        for (size_t i = 0; i < stored.count; i++)
                item_fault(&faults, &stored.list[i]);
        page_of(&page, c, req, res, "draft");
        page.path = address(c, id);
        page.csrf = csrf_token(req, c->pool);
        view.saved = d->saved;
        view.source = d->content.source;
        view.amends = d->content.amends;
        view.option = d->option;
        view.form = (struct item_form){.action = address(c, id), .key = once_key(req, c->pool)};
        item_form_of(&view.form, &d->content, &faults, c->pool);
        view.form.day_unknown = d->images_count && !date_is_set(d->content.date) && !(d->content.date_typed && *d->content.date_typed);
        if ((rc = item_offers(&view.form, c, d->option, d->content.offer)) < 0)
                return rc;
        view.images = item_images(c->pool, d->images, d->images_count, address(c, d->id));
        view.images_count = d->images_count;
        if (date_is_set(d->content.date) && !d->content.amends) {
                view.date = date_after(d->content.date, c->today) ? c->today : d->content.date;
                if ((rc = worth_of(&worth, c->programme, who, d->option, view.date, c->today, c->pool)) < 0)
                        return rc;
                view.worth = &worth;
        }
        res->no_store = true;
        return view_draft(&res->page, &page, &view);
}

int draft_get(struct ctx *c, const struct request *req, struct response *res)
{
        uint32_t id = path_number(req->capture[0]);

        return id && req->who ? show(c, req, res, id, req->who, NULL) : ERR_NOT_FOUND;
}

/* --- Writing it */

enum draft_action { DRAFT_BEGIN, DRAFT_SAVE, DRAFT_SUBMIT, DRAFT_DISCARD };

struct step {
        struct ctx           *c;
        const struct request *req;
        const struct item    *item;
        enum draft_action     action;
        int                   option;           /* of one that is begun; -1: of what it amends */
        uint32_t              amends;           /* what that one changes; 0: nothing */
        bool                  apart;            /* one is begun for each image */
        struct act           *act;
        /* what became of it, set anew each time */
        uint32_t              id, activity, begun;
        bool                  final;            /* what it amends can be amended no more */
        bool                  full;             /* there are as many drafts as are kept */
        struct draft_content  entered;          /* what was submitted */
        bool                  was_submitted;    /* before this request */
        struct item_faults    faults;
        const struct candidate *who;
        int                   status;
        const char           *location;
};

static struct draft_of draft_of(const struct step *s, const struct candidate_write *w)
{
        return (struct draft_of){w->db, w->pool, w->candidate->id, s->id, w->act->now};
}

static int add_images(struct step *s, const struct draft_of *d, const struct draft_image *images, size_t count)
{
        for (size_t i = 0; i < count; i++) {
                int place, rc = draft_add_image(&place, d, &images[i]);

                if (rc < 0)
                        return rc;
                if (!place)
                        item_fault(&s->faults, &(struct item_fault){.field = "image", .code = "image-too-many",
                                                                    .file = images[i].name});
        }
        return 0;
}

/* One draft, with these of the images. */
static int keep(struct step *s, struct candidate_write *w, int option, struct draft_content content,
                const struct draft_image *images, size_t count)
{
        struct draft_of d;
        int             rc;

        s->id = w->next_draft++;
        s->begun++;
        d = draft_of(s, w);
        item_date(&content, s->c, images, count);
        if ((rc = draft_add(&d, &s->c->programme->options[option], &content)) == 0)
                rc = add_images(s, &d, images, count);
        candidate_note(w, pool_format(w->pool, "draft %u", s->id), NULL, "kept");
        return rc;
}

/* What was not sent is as the activity has it. */
static int of_activity(struct draft_content *content, int *option, struct step *s, struct candidate_write *w)
{
        struct activity     *a = candidate_activity(w->candidate, s->amends);
        struct activity_more more;
        struct draft_content kept;
        int                  rc;

        if (!a)
                return ERR_NOT_FOUND;
        if ((rc = activity_more(&more, w->db, w->pool, w->candidate->id, a->id)) < 0)
                return rc;
        kept = activity_content(a, more.notes);
        item_keep_unsent(content, s->req, &kept);
        content->amends = a->id;
        *option = a->option;
        return 0;
}

/* ERR_REFUSED: so many more are not kept. */
static int check_room(struct step *s, struct db *db, uint32_t candidate, size_t more)
{
        int64_t count;
        int     rc = draft_count(&count, db, s->c->pool, candidate);

        s->full = rc == 0 && count + (int64_t)more > DRAFTS_KEPT;
        return s->full ? ERR_REFUSED : rc;
}

static int begin(struct step *s, struct candidate_write *w)
{
        struct draft_content content = s->item->content;
        const struct item   *item = s->item;
        struct draft        *now;
        int                  option = s->option, rc = s->amends ? of_activity(&content, &option, s, w) : 0;

        if (rc < 0 || (rc = check_room(s, w->db, w->candidate->id, s->apart ? item->images_count : 1)) < 0)
                return rc;
        item_choose(&content, &s->faults, item, option, w->pool);
        if (s->apart) {
                for (size_t i = 0; rc == 0 && i < item->images_count; i++)
                        rc = keep(s, w, option, content, &item->images[i], 1);
                return rc;
        }
        if ((rc = keep(s, w, option, content, item->images, item->images_count)) < 0 ||
            (rc = draft_read(&now, w->db, w->pool, s->c->programme, w->candidate->id, s->id)) < 0)
                return rc;
        return draft_check(&s->faults, s->c, now, w->candidate);
}

/* A draft without notes takes them out. */
static struct activity *amend(struct candidate_write *w, const struct draft *d)
{
        struct activity     *a = candidate_activity(w->candidate, d->content.amends);
        struct draft_content content = d->content;

        content.notes = content.notes ? content.notes : "";
        activity_change(a, &content, w->pool);
        candidate_note(w, activity_amended_field(w->pool, a->id), NULL, "amended");
        return a;
}

static struct activity *add(struct candidate_write *w, const struct draft *d)
{
        struct activity *a = candidate_add_activity(w);

        a->option = d->option;
        a->date = d->content.date;
        a->title = utf8_fold_space(w->pool, d->content.title);
        a->notes = d->content.notes && *d->content.notes ? d->content.notes : NULL;
        a->language = d->content.language;
        if (d->content.source) {        /* the sender is the evidence */
                a->status = ACTIVITY_ACCEPTED;
                a->decided = w->act->today;
                a->source = d->content.source;
                a->source_id = d->content.source_id;
                a->language = NULL;
        }
        return a;
}

struct activity *draft_enter(struct candidate_write *w, const struct draft *d)
{
        candidate_note(w, pool_format(w->pool, "draft %u", d->id), "kept", "submitted");
        return d->content.amends ? amend(w, d) : add(w, d);
}

int draft_entered(const struct draft_of *d, const struct draft_content *content, uint32_t activity)
{
        int rc = content->amends ? draft_amend(d, activity) : draft_become(d, activity);

        if (rc == 0 && content->source)
                rc = report_submitted(d->db, content->source, content->source_id, d->candidate, activity);
        return rc;
}

static int submit(struct step *s, struct candidate_write *w, const struct draft *d)
{
        int rc = is_final(&s->final, d, w->programme, w->candidate, w->act->today, w->pool);

        if (rc < 0 || s->final)
                return rc < 0 ? rc : ERR_REFUSED;
        if (d->content.amends)
                s->act->action = "activity-amend";
        s->entered = d->content;
        s->activity = draft_enter(w, d)->id;
        return 0;
}

static int change(struct step *s, struct candidate_write *w, int option, const struct draft_content *kept)
{
        const char          *remove = request_form(s->req, "remove-image");
        struct draft_content content = s->item->content;
        struct draft_of      d = draft_of(s, w);
        struct draft        *now;
        int                  rc;

        item_keep_unsent(&content, s->req, kept);
        item_choose(&content, &s->faults, s->item, option, w->pool);
        content.amends = kept->amends;
        item_date(&content, s->c, s->item->images, s->item->images_count);
        if (kept->source)               /* it says what was reported, and needs no image: nobody changes that */
                content = *kept;
        if ((rc = draft_change(&d, &content)) < 0 ||
            (remove && (rc = draft_remove_image(&d, (int)path_number(remove))) < 0) ||
            (!kept->source && (rc = add_images(s, &d, s->item->images, s->item->images_count)) < 0) ||
            (rc = draft_read(&now, w->db, w->pool, s->c->programme, w->candidate->id, s->id)) < 0 ||
            (rc = draft_check(&s->faults, s->c, now, w->candidate)) < 0)
                return rc;
        if (s->action == DRAFT_SUBMIT && !s->faults.count)
                return submit(s, w, now);
        candidate_note(w, pool_format(w->pool, "draft %u", s->id), "kept", "changed");
        return 0;
}

static int discard(struct step *s, struct candidate_write *w)
{
        struct draft_of d = draft_of(s, w);

        candidate_note(w, pool_format(w->pool, "draft %u", s->id), "kept", NULL);
        return draft_discard(&d);
}

static const char *action_word(const struct step *s)
{
        static const char *const words[] = {"draft-keep", "draft-change", "activity-submit", "draft-discard"};

        return words[s->action];
}

static int apply(struct candidate_write *w, void *arg)
{
        struct step  *s = arg;
        struct draft *d;
        int           rc;

        s->who = w->candidate;
        s->faults = s->item->faults;
        s->activity = s->begun = 0;
        s->was_submitted = s->final = s->full = false;
        s->act->action = action_word(s);
        if (s->action == DRAFT_BEGIN)
                return begin(s, w);
        if ((rc = draft_read(&d, w->db, w->pool, s->c->programme, w->candidate->id, s->id)) < 0)
                return rc;
        if (d->activity) {
                s->activity = d->activity;
                s->was_submitted = true;
                return CANDIDATE_UNCHANGED;
        }
        return s->action == DRAFT_DISCARD ? discard(s, w) : change(s, w, d->option, &d->content);
}

/* Where a type has renewed by it, that is what is said. */
static const char *recorded(const struct step *s, const struct progress *progress)
{
        char text[DATE_TEXT];

        for (size_t i = 0; progress && i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];
                const struct credential    *k = progress_renewed_by(t, s->activity);

                if (k)
                        return pool_format(s->c->pool, "/credentials/progress?notice=renewed&type=%s&date=%s",
                                           s->c->programme->types[t->type].code, date_format(text, k->expires));
        }
        return pool_format(s->c->pool, "/exams/activities/%u?notice=activity-recorded&activity=%u", s->activity, s->activity);
}

static void decide(struct step *s, const struct progress *progress)
{
        const char *draft = address(s->c, s->id);

        s->status = 303;
        if (s->was_submitted)
                s->location = pool_format(s->c->pool, "/exams/activities/%u", s->activity);
        else if (s->activity && s->entered.amends)
                s->location = pool_format(s->c->pool, "/exams/activities/%u?notice=activity-amended&activity=%u", s->activity, s->activity);
        else if (s->activity)
                s->location = recorded(s, progress);
        else if (s->apart && s->req->viewer.expired)
                s->location = pool_format(s->c->pool, "/sign-in?next=/credentials/upload&notice=session-ended&draft=%u", s->id);
        else if (s->apart && s->faults.count) {
                s->status = 422;
                s->location = "/credentials/upload";
        } else if (s->apart)
                s->location = pool_format(s->c->pool, "/credentials/upload?notice=drafts-kept&count=%u", s->begun);
        else if (s->action == DRAFT_DISCARD)
                s->location = "/credentials/upload?notice=draft-discarded";
        else if (s->req->viewer.expired)
                s->location = pool_format(s->c->pool, "/sign-in?next=%s&notice=session-ended&draft=%u", draft, s->id);
        else if (s->action == DRAFT_SAVE ? item_is_wrong(&s->faults) : s->faults.count > 0) {
                s->status = 422;
                s->location = draft;
        } else
                s->location = pool_format(s->c->pool, "%s?notice=draft-kept&draft=%u", draft, s->id);
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {action_word(s), "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int                   rc;

        s->act = &act;
        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision,
                                         s->req->viewer.candidate, apply, s, s->c->pool)) < 0)
                return rc;
        if (s->activity && !s->was_submitted) {
                struct draft_of d = {db, s->c->pool, s->req->viewer.candidate, s->id, s->c->now};

                if ((rc = draft_entered(&d, &s->entered, s->activity)) < 0)
                        return rc;
        }
        decide(s, done.progress);
        return once_answer(db, s->req, s->status, s->location);
}

static int answer(struct step *s, struct response *res)
{
        if (s->status == 303) {
                res->location = s->location;
                return 0;
        }
        if (s->apart)
                return upload_refused(s->c, s->req, res, s->who, &s->faults);
        res->status = 422;
        return show(s->c, s->req, res, s->id, s->who, &s->faults);
}

/* The same form again, after it was refused: the draft that it left, with what is wrong. A session that has ended
 * meanwhile is shown nothing (and the answer may have been an activity's). */
static int again(struct step *s, struct response *res)
{
        struct candidate *who;
        int               rc;

        if (s->req->viewer.expired) {
                res->location = pool_format(s->c->pool, "/sign-in?next=%s", s->req->repeated->location);
                return 0;
        }
        s->id = path_number(strrchr(s->req->repeated->location, '/') + 1);
        if ((rc = candidate_read(&who, s->c->db, s->req->viewer.candidate, s->c->programme, 0, s->c->pool)) < 0)
                return rc;
        if (!s->id)
                return upload_refused(s->c, s->req, res, who, &s->item->faults);
        res->status = 422;
        return show(s->c, s->req, res, s->id, who, &s->item->faults);
}

static bool says(const struct request *req, const char *field)
{
        const char *value = request_form(req, field);

        return value && *value;
}

/* Several images, of which it is said that each shows another activity; or of which nothing is said, nor was anything
 * typed that describes the one that they would show. */
static bool is_apart(const struct step *s)
{
        const char *pictures = request_form(s->req, "pictures");

        if (s->action != DRAFT_BEGIN || s->amends || s->req->uploads_count < 2)
                return false;
        if (says(s->req, "pictures"))
                return !strcmp(pictures, "apart");
        return !says(s->req, "title") && !says(s->req, "date") && !says(s->req, "activity");
}

static int no_room(const struct step *s, struct response *res)
{
        struct item_faults full = {.count = 0};

        item_fault(&full, &(struct item_fault){.field = "image", .code = "drafts-full", .message = refusal_message(s->c->pool, "drafts-full", NULL)});
        return s->req->viewer.expired ? response_refuse(res, "drafts-full", NULL)
                                      : upload_refused(s->c, s->req, res, s->req->who, &full);
}

static int run(struct step *s, struct response *res)
{
        struct item item;
        int         rc;

        if (request_fault(s->req, "pictures"))
                return response_refuse(res, "code", "pictures");
        s->apart = is_apart(s);
        /* Before the images cost anything; it is looked at again where it counts. */
        if (s->action == DRAFT_BEGIN && !s->req->repeated && (rc = check_room(s, s->c->db, s->req->viewer.candidate, 1)) < 0)
                return rc == ERR_REFUSED ? no_room(s, res) : rc;
        if (s->action == DRAFT_DISCARD)
                item = (struct item){.content.date = DATE_NONE};
        else if ((rc = item_read(&item, s->c, s->req, s->apart ? DRAFT_APART : EVIDENCE_MOST)) < 0)
                return rc;
        s->apart = s->apart && item.images_count > 1;
        s->item = &item;
        if (s->req->repeated)
                return again(s, res);
        rc = db_transaction(s->c->db, work, s);
        if (rc == ERR_REFUSED && s->final)
                return response_refuse(res, "activity-final", NULL);
        if (rc == ERR_REFUSED && s->full)
                return no_room(s, res);
        return rc < 0 ? rc : answer(s, res);
}

int draft_begin(struct ctx *c, const struct request *req, struct response *res, int option)
{
        return run(&(struct step){.c = c, .req = req, .action = DRAFT_BEGIN, .option = option}, res);
}

int draft_amendment(struct ctx *c, const struct request *req, struct response *res, uint32_t activity)
{
        return run(&(struct step){.c = c, .req = req, .action = DRAFT_BEGIN, .option = -1, .amends = activity}, res);
}

int draft_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char       *action = request_form(req, "action");
        enum draft_action todo = DRAFT_SAVE;
        uint32_t          id = path_number(req->capture[0]);

        if (!id)
                return ERR_NOT_FOUND;
        if (action && *action && check_action(action))
                return response_refuse(res, "action", action);
        if (action && !req->viewer.expired && !request_form(req, "remove-image"))
                todo = !strcmp(action, "submit") ? DRAFT_SUBMIT : !strcmp(action, "discard") ? DRAFT_DISCARD : DRAFT_SAVE;
        return run(&(struct step){.c = c, .req = req, .action = todo, .id = id}, res);
}

/* --- Images */

int image_answer(struct ctx *c, const struct request *req, struct response *res, const struct image_of *of)
{
        struct evidence_bytes e;
        uint32_t              id = path_number(of->id), place = path_number(of->place);
        int                   rc = id && place && place <= EVIDENCE_MOST ? 0 : ERR_NOT_FOUND;

        if (rc < 0 || (rc = evidence_read(&e, c->db, c->pool, of->of, of->candidate, id, (int)place,
                                          request_query(req, "size") != NULL)) < 0)
                return rc;
        res->bytes = e.bytes;
        res->size = e.size;
        res->media_type = e.media_type;
        res->attachment = true;
        return 0;
}

int draft_image_get(struct ctx *c, const struct request *req, struct response *res)
{
        return image_answer(c, req, res, &(struct image_of){EVIDENCE_OF_DRAFT, req->viewer.candidate, req->capture[0], req->capture[1]});
}
