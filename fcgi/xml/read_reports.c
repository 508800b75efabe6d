/* read_reports.c - the tables of reports. What an item says is judged where it is taken: one that is wrong
 * does not hold up the others. */
#include "xml/read_reports.h"

#include "util/err.h"

enum { ID, CODE, DATE, CANDIDATE, EMAIL };

static const struct reader_attribute completion_attributes[] = {
        {"id", false, 128}, {"option", false, 64}, {"date", false, 0}, {"candidate", false, 0}, {"email", false, 254}, {0}};
static const struct reader_attribute award_attributes[] = {
        {"id", false, 128}, {"certification", false, 64}, {"on", false, 0}, {"candidate", false, 0}, {"email", false, 254}, {0}};
static const struct reader_attribute root_attributes[] = {{"source", true, 64}, {0}};

struct reported *reports_add(struct reports_reader *r, struct pool *pool)
{
        r->list = pool_grown(pool, r->list, r->count, sizeof *r->list);
        return &r->list[r->count++];
}

static int begin_item(struct reader *r, void *arg)
{
        struct reports_reader *p = arg;

        if (!p->batch && p->count == p->most)
                return reader_refuse(r, "too-large", -1);
        p->reader = r;
        p->open = true;
        *reports_add(p, reader_pool(r)) = (struct reported){
                .id = reader_value(r, ID), .code = reader_value(r, CODE), .date = reader_value(r, DATE),
                .candidate = reader_value(r, CANDIDATE), .email = reader_value(r, EMAIL), .line = reader_line(r)};
        return 0;
}

/* --- Batches */

int reports_hand_over(struct reports_reader *p)
{
        int rc = p->batch(p->arg);

        p->count = 0;
        p->list = NULL;         /* its pool is emptied */
        return rc;
}

static int end_item(struct reader *r, void *arg)
{
        struct reports_reader *p = arg;
        int                    rc = 0;

        p->open = false;
        if (p->batch && p->count == p->most)
                rc = reports_hand_over(p);
        reader_keep(r, p->count > 0);
        return rc;
}

/* The item that was open, or one that could not even begin. */
static int refused_item(void *arg, const struct reader_fault *fault)
{
        struct reports_reader *p = arg;
        struct reported       *it = p->open ? &p->list[p->count - 1] : reports_add(p, reader_pool(p->reader));

        *it = (struct reported){.id = fault->id, .line = fault->line, .refused = fault->code, .message = fault->message};
        return end_item(p->reader, p);
}

static int over(void *arg)
{
        struct reports_reader *p = arg;

        p->count -= p->open;    /* broken off in its middle */
        return p->count ? reports_hand_over(p) : 0;
}

static int end_title(struct reader *r, void *arg)
{
        struct reports_reader *p = arg;
        struct reported       *it = &p->list[p->count - 1];

        if (it->title)
                return reader_refuse(r, "element-repeated", -1);
        it->title = reader_text(r);
        return 0;
}

static int begin_completions(struct reader *r, void *arg)
{
        ((struct reports_reader *)arg)->reader = r;
        ((struct reports_reader *)arg)->source = reader_value(r, 0);
        return 0;
}

static int begin_awards(struct reader *r, void *arg)
{
        ((struct reports_reader *)arg)->awards = true;
        return begin_completions(r, arg);
}

static const struct reader_element title_element = {.name = "title", .longest = 4000, .end = end_title};
static const struct reader_element *const completion_children[] = {&title_element, NULL};
static const struct reader_element completion_element = {
        .name = "completion", .attributes = completion_attributes, .children = completion_children, .begin = begin_item,
        .end = end_item};
static const struct reader_element award_element = {.name = "award", .attributes = award_attributes, .begin = begin_item,
        .end = end_item};
static const struct reader_element *const completions_children[] = {&completion_element, NULL};
static const struct reader_element *const awards_children[] = {&award_element, NULL};
static const struct reader_element completions_element = {
        .name = "completions", .attributes = root_attributes, .children = completions_children, .begin = begin_completions};
static const struct reader_element awards_element = {
        .name = "awards", .attributes = root_attributes, .children = awards_children, .begin = begin_awards};

void reports_roots(struct reader_root roots[REPORTS_ROOTS], struct reports_reader *r)
{
        roots[0] = (struct reader_root){&completions_element, r, r->batch ? refused_item : NULL, r->batch ? over : NULL};
        roots[1] = (struct reader_root){&awards_element, r, roots[0].refused, roots[0].over};
}
