/* admin_reviews.c - the queue: filtered, cut into pages by the database. */
#include "handler/admin_reviews.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "store/review.h"
#include "view/admin_reviews.h"

#define PER_PAGE 20

/* What a queue is of; the first is the queue itself. */
static const char *const statuses[] = {"recorded", "accepted", "rejected"};
static const char *const ages[] = {"7", "14", "30", "90"};

static const char *one_of(const char *const *words, size_t count, const char *value)
{
        for (size_t i = 0; i < count; i++)
                if (!strcmp(words[i], value))
                        return NULL;
        return "text";
}

static const char *check_status(const char *value) { return one_of(statuses, sizeof statuses / sizeof *statuses, value); }
static const char *check_age(const char *value) { return one_of(ages, sizeof ages / sizeof *ages, value); }

const struct form_field admin_reviews_fields[] = {
        {"status", check_status, 0, 0}, {"option", form_code, 0, 0}, {"age", check_age, 0, 0},
        {"page", form_number, 0, 0},    PAGE_NOTICE_FIELDS,          FORM_END,
};

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

static enum activity_status status_of(const char *word)
{
        if (!strcmp(word, "accepted"))
                return ACTIVITY_ACCEPTED;
        return !strcmp(word, "rejected") ? ACTIVITY_REJECTED : ACTIVITY_RECORDED;
}

static void read_query(struct review_ask *ask, struct listing *l, const struct ctx *c, const struct request *req)
{
        const char *status = value_of(req, "status"), *option = value_of(req, "option"), *age = value_of(req, "age");
        size_t      page = (size_t)atoi(value_of(req, "page"));

        *ask = (struct review_ask){.status = status_of(status), .option = programme_option(c->programme, option),
                                   .day = DATE_NONE, .most = PER_PAGE};
        if (*age)
                ask->day = (struct date){c->today.day - atoi(age)};
        *l = (struct listing){.path = "/admin/reviews", .sort = "", .first_sort = "", .per_page = PER_PAGE};
        l->page = page < 1 ? 1 : page > REVIEW_MOST / PER_PAGE ? REVIEW_MOST / PER_PAGE : page;
        l->filters[l->filters_count].name = "status";
        l->filters[l->filters_count++].value = status;
        l->filters[l->filters_count].name = "option";
        l->filters[l->filters_count++].value = ask->option < 0 ? "" : option;
        l->filters[l->filters_count].name = "age";
        l->filters[l->filters_count++].value = age;
        ask->first = (l->page - 1) * PER_PAGE;
}

static void tell(struct view_reviews *out, const struct review_list *list, struct pool *pool)
{
        struct view_review_row *rows = POOL_ARRAY(pool, list->count, struct view_review_row);

        for (size_t i = 0; i < list->count; i++) {
                const struct review_row *r = &list->rows[i];

                rows[i] = (struct view_review_row){r->candidate, r->id,    r->option, r->date,   r->entered, r->decided,
                                                   r->status,    r->title, r->name,   r->source, r->images};
        }
        out->rows = rows;
        out->count = list->count;
        out->more = list->all > REVIEW_MOST;
        out->listing.rows = out->more ? REVIEW_MOST : list->all;
        if (out->listing.page > listing_pages(&out->listing))
                out->listing.page = listing_pages(&out->listing);
}

int admin_reviews_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_reviews view = {.rows = NULL};
        struct review_list  list;
        struct review_ask   ask;
        struct page         page;
        int                 rc;

        read_query(&ask, &view.listing, c, req);
        if ((rc = review_queue(&list, c->db, c->pool, c->programme, &ask)) < 0)
                return rc;
        tell(&view, &list, c->pool);
        page_of(&page, c, req, res, "admin-reviews");
        return view_admin_reviews(&res->page, &page, &view);
}
