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

static int begin_item(struct reader *r, void *arg)
{
        struct reports_reader *p = arg;

        if (p->count == p->most)
                return reader_refuse(r, "too-large", -1);
        p->list = pool_grown(reader_pool(r), p->list, p->count, sizeof *p->list);
        p->list[p->count++] = (struct reported){
                .id = reader_value(r, ID), .code = reader_value(r, CODE), .date = reader_value(r, DATE),
                .candidate = reader_value(r, CANDIDATE), .email = reader_value(r, EMAIL), .line = reader_line(r)};
        return 0;
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
        .name = "completion", .attributes = completion_attributes, .children = completion_children, .begin = begin_item};
static const struct reader_element award_element = {.name = "award", .attributes = award_attributes, .begin = begin_item};
static const struct reader_element *const completions_children[] = {&completion_element, NULL};
static const struct reader_element *const awards_children[] = {&award_element, NULL};
static const struct reader_element completions_element = {
        .name = "completions", .attributes = root_attributes, .children = completions_children, .begin = begin_completions};
static const struct reader_element awards_element = {
        .name = "awards", .attributes = root_attributes, .children = awards_children, .begin = begin_awards};

void reports_roots(struct reader_root roots[REPORTS_ROOTS], struct reports_reader *r)
{
        roots[0] = (struct reader_root){&completions_element, r, NULL, NULL};
        roots[1] = (struct reader_root){&awards_element, r, NULL, NULL};
}
