/* drafts.c - several drafts at once. One transaction: each that is ready becomes an activity, in the order in which they
 * were begun; the others stay. */
#include "handler/drafts.h"

#include <stdlib.h>
#include <string.h>

#include "handler/draft.h"
#include "handler/upload.h"
#include "store/candidate.h"
#include "store/once.h"
#include "util/err.h"

static const char *check_action(const char *value)
{
        return !strcmp(value, "submit") || !strcmp(value, "weigh") ? NULL : "action";
}

const struct form_field drafts_form[] = {{"pick", form_number, 0, FIELD_REPEATS}, {"action", check_action, 0, 0}, FORM_END};

/* Numbers with a dot between. */
const char *drafts_numbers(const char *value)
{
        return value[strspn(value, "0123456789.")] ? "code" : NULL;
}

static int by_number(const void *a, const void *b)
{
        uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;

        return (one > other) - (one < other);
}

/* The numbers in order, each once, without 0. */
static size_t in_order(uint32_t *list, size_t count)
{
        size_t kept = 0;

        qsort(list, count, sizeof *list, by_number);
        for (size_t i = 0; i < count; i++)
                if (list[i] && (!kept || list[kept - 1] != list[i]))
                        list[kept++] = list[i];
        return kept;
}

static size_t picked(uint32_t **out, struct pool *pool, const struct field *fields, size_t count)
{
        size_t n = 0;

        *out = POOL_ARRAY(pool, count, uint32_t);
        for (size_t i = 0; i < count; i++)
                if (!strcmp(fields[i].name, "pick"))
                        (*out)[n++] = path_number(fields[i].value);
        return in_order(*out, n);
}

static bool is_among(const uint32_t *list, size_t count, uint32_t number)
{
        return count && bsearch(&number, list, count, sizeof *list, by_number);
}

/* --- The list */

/* A draft of it, and its place among the rows of the page. */
struct listed {
        const struct draft  *draft;
        struct upload_draft *row;
        struct item_faults   lacks;
};

static int by_draft(const void *a, const void *b)
{
        const struct listed *one = a, *other = b;

        return by_number(&one->draft->id, &other->draft->id);
}

static void fill_row(struct upload_draft *out, const struct draft *d, struct pool *pool)
{
        struct item_form form = {0};

        item_form_of(&form, &d->content, NULL, pool);
        *out = (struct upload_draft){.id = d->id, .option = d->option, .date = form.date, .title = form.title, .saved = d->saved,
                                     .images = d->images_count, .source = d->content.source, .amends = d->content.amends};
}

/* In the order of their numbers, as they would be submitted: of two that are the same only the first is ready. Each is
 * compared with all before it, so there is an end: the next come when those are submitted. */
static int find_ready(struct listed *list, size_t count, struct ctx *c, const struct candidate *who)
{
        struct candidate *with = pool_copy(c->pool, who, sizeof *who);
        int               rc = 0;

        with->activities = POOL_ARRAY(c->pool, who->activities_count + count, struct activity);
        if (who->activities_count)
                memcpy(with->activities, who->activities, who->activities_count * sizeof *with->activities);
        for (size_t i = 0, judged = 0; rc == 0 && i < count && judged < DRAFTS_JUDGED; i++) {
                const struct draft *d = list[i].draft;

                if (d->content.amends)
                        continue;
                judged++;
                rc = draft_check(&list[i].lacks, c, d, with);
                list[i].row->lacks = &list[i].lacks;
                list[i].row->ready = !list[i].lacks.count;
                if (list[i].row->ready)
                        with->activities[with->activities_count++] = (struct activity){
                                .option = d->option, .date = d->content.date, .title = d->content.title, .decided = DATE_NONE};
        }
        return rc;
}

/* What those that are chosen are worth together, said in their rows. */
static int weigh(struct upload_page *out, struct listed *list, size_t count, struct ctx *c, const struct candidate *who)
{
        struct prospect *prospects = POOL_ARRAY(c->pool, count, struct prospect);
        struct worth    *together;

        out->chosen = 0;
        for (size_t i = 0; i < count; i++) {
                const struct draft_content *d = &list[i].draft->content;

                if (!list[i].row->chosen)
                        continue;
                list[i].row->worth = &prospects[out->chosen];
                prospects[out->chosen++] = (struct prospect){.option = list[i].draft->option, .date = d->date,
                                                             .accepted = d->source != NULL, .title = d->title};
        }
        if (!out->chosen)
                return 0;
        out->together = together = POOL_NEW(c->pool, struct worth);
        return worth_together(together, c->programme, who, prospects, out->chosen, c->today, c->pool);
}

/* Until others are picked: all that are ready and count for something. */
static int choose(struct upload_page *out, struct listed *list, size_t count, struct ctx *c, const struct request *req,
                  const struct candidate *who)
{
        uint32_t *numbers;
        size_t    n = picked(&numbers, c->pool, req->query_fields, req->query_count), wasted = 0;
        int       rc;

        for (size_t i = 0; i < count; i++) {
                out->ready += list[i].row->ready;
                list[i].row->chosen = list[i].row->ready && (n ? is_among(numbers, n, list[i].draft->id) : out->ready <= DRAFTS_MOST);
        }
        if ((rc = weigh(out, list, count, c, who)) < 0 || n)
                return rc;
        for (size_t i = 0; i < count; i++)
                if (list[i].row->chosen && !list[i].row->worth->counts) {
                        list[i].row->chosen = false;
                        wasted++;
                }
        return wasted ? weigh(out, list, count, c, who) : 0;
}

static int list_drafts(struct upload_page *out, struct ctx *c, const struct request *req, const struct candidate *who)
{
        struct drafts        drafts;
        struct upload_draft *rows;
        struct listed       *list;
        int                  rc = draft_list(&drafts, c->db, c->pool, c->programme, req->viewer.candidate);

        if (rc < 0)
                return rc;
        rows = POOL_ARRAY(c->pool, drafts.count, struct upload_draft);
        list = POOL_ARRAY(c->pool, drafts.count, struct listed);
        for (size_t i = 0; i < drafts.count; i++) {
                fill_row(&rows[i], &drafts.list[i], c->pool);
                list[i] = (struct listed){.draft = &drafts.list[i], .row = &rows[i]};
        }
        out->drafts = rows;
        out->drafts_count = drafts.count;
        qsort(list, drafts.count, sizeof *list, by_draft);
        if ((rc = find_ready(list, drafts.count, c, who)) < 0)
                return rc;
        return choose(out, list, drafts.count, c, req, who);
}

/* --- What became of them */

static const struct upload_draft *row_of(const struct upload_page *page, uint32_t draft)
{
        for (size_t i = 0; i < page->drafts_count; i++)
                if (page->drafts[i].id == draft)
                        return &page->drafts[i];
        return NULL;
}

static int find_outcomes(struct upload_page *out, struct ctx *c, const struct request *req, const struct candidate *who)
{
        const char            *text = request_query(req, "submitted");
        uint32_t              *numbers = POOL_ARRAY(c->pool, DRAFTS_MOST, uint32_t);
        struct upload_outcome *list = POOL_ARRAY(c->pool, DRAFTS_MOST, struct upload_outcome);
        struct draft_activity *entered;
        struct progress       *progress;
        size_t                 count = 0, entered_count;
        int                    rc;

        for (const char *at = text; at && count < DRAFTS_MOST; at = (at = strchr(at, '.')) ? at + 1 : NULL)
                numbers[count++] = (uint32_t)strtoul(at, NULL, 10);
        if (!(count = in_order(numbers, count)))
                return 0;
        if ((rc = draft_activities(&entered, &entered_count, c->db, c->pool, req->viewer.candidate, numbers[0],
                                   numbers[count - 1])) < 0 ||
            (rc = evaluate(&progress, c->programme, who, c->today, c->pool)) < 0)
                return rc;
        for (size_t i = 0; i < count; i++) {
                list[i] = (struct upload_outcome){.draft = numbers[i], .still = row_of(out, numbers[i])};
                for (size_t j = 0; j < entered_count; j++)
                        if (entered[j].draft == numbers[i])
                                list[i].activity = candidate_activity(who, entered[j].activity);
        }
        out->outcomes = list;
        out->outcomes_count = count;
        out->progress = progress;
        return 0;
}

int drafts_of(struct upload_page *out, struct ctx *c, const struct request *req, const struct candidate *who)
{
        int rc = list_drafts(out, c, req, who);

        if (rc < 0)
                return rc;
        if (out->ready)
                out->key = once_key(req, c->pool);
        return find_outcomes(out, c, req, who);
}

/* --- Submitting them */

struct step {
        struct ctx           *c;
        const struct request *req;
        const uint32_t       *numbers;
        size_t                count;
        /* what became of it, set anew each time */
        struct entered {
                uint32_t             draft, activity;
                struct draft_content content;
        }                    *entered;
        size_t                entered_count;
};

/* Each is checked against what those before it have made of the candidate. */
static int apply(struct candidate_write *w, void *arg)
{
        struct step *s = arg;

        s->entered_count = 0;
        for (size_t i = 0; i < s->count; i++) {
                struct item_faults lacks = {.count = 0};
                struct draft      *d;
                int                rc = draft_read(&d, w->db, w->pool, s->c->programme, w->candidate->id, s->numbers[i]);

                if (rc == ERR_NOT_FOUND || (rc == 0 && (d->activity || d->content.amends)))
                        continue;
                if (rc < 0 || (rc = draft_check(&lacks, s->c, d, w->candidate)) < 0)
                        return rc;
                if (!lacks.count)
                        s->entered[s->entered_count++] = (struct entered){d->id, draft_enter(w, d)->id, d->content};
        }
        return s->entered_count ? 0 : CANDIDATE_UNCHANGED;
}

/* The numbers behind one another. */
static const char *listed(const struct step *s, const char *first, const char *next)
{
        const char *text = pool_format(s->c->pool, "/credentials/upload?%s%u", first, s->numbers[0]);

        for (size_t i = 1; i < s->count; i++)
                text = pool_format(s->c->pool, "%s%s%u", text, next, s->numbers[i]);
        return text;
}

static const char *outcomes_of(const struct step *s)
{
        return listed(s, "submitted=", ".");
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {"activity-submit", "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->req->viewer.candidate,
                                         apply, s, s->c->pool)) < 0)
                return rc;
        for (size_t i = 0; rc == 0 && i < s->entered_count; i++)
                rc = draft_entered(&(struct draft_of){db, s->c->pool, s->req->viewer.candidate, s->entered[i].draft, s->c->now},
                                   &s->entered[i].content, s->entered[i].activity);
        return rc < 0 ? rc : once_answer(db, s->req, 303, outcomes_of(s));
}

int drafts_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *action = request_form(req, "action");
        struct step s = {.c = c, .req = req};
        uint32_t   *numbers;
        int         rc;

        if (action && check_action(action))
                return response_refuse(res, "action", "action");
        s.count = picked(&numbers, c->pool, req->form_fields, req->form_count);
        s.numbers = numbers;
        if (!s.count || s.count > DRAFTS_MOST)
                return upload_not_submitted(c, req, res, s.count ? "drafts-too-many" : "drafts-none");
        if (action && !strcmp(action, "weigh")) {
                res->location = listed(&s, "pick=", "&pick=");
                return 0;
        }
        s.entered = POOL_ARRAY(c->pool, s.count, struct entered);
        if ((rc = db_transaction(c->db, work, &s)) == 0)
                res->location = outcomes_of(&s);
        return rc;
}
