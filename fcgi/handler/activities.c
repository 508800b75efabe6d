/* activities.c - the viewer's activities: filtered, sorted and cut into pages, from the record
 * that the page's one statement brought. */
#include "handler/activities.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "util/utf8.h"
#include "view/activities.h"

#define PER_PAGE 20

static const char *check_sort(const char *value)
{
        value += *value == '-';
        return strcmp(value, "date") == 0 || strcmp(value, "title") == 0 ? NULL : "text";
}

static const char *check_status(const char *value)
{
        for (int i = ACTIVITY_RECORDED; i <= ACTIVITY_WITHDRAWN; i++)
                if (strcmp(value, activity_status_words[i]) == 0)
                        return NULL;
        return "text";
}

const struct form_field activities_fields[] = {
        {"q", NULL, 200, 0},
        {"option", form_code, 0, 0},
        {"status", check_status, 0, 0},
        {"year", form_number, 0, 0},
        {"sort", check_sort, 0, 0},
        {"page", form_number, 0, 0},
        PAGE_NOTICE_FIELDS,
        FORM_END,
};

/* --- Filters */

struct wanted {
        const char *key;        /* of q; NULL: any title */
        int         option;     /* -1: any */
        int         status;     /* -1: any */
        int         year;       /* 0: any */
};

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

static int year_of(struct date d)
{
        int year, month, day;

        date_split(d, &year, &month, &day);
        return year;
}

static int status_of(const char *word)
{
        for (int i = ACTIVITY_RECORDED; i <= ACTIVITY_WITHDRAWN; i++)
                if (strcmp(word, activity_status_words[i]) == 0)
                        return i;
        return -1;
}

static void add_filter(struct listing *l, const char *name, const char *value)
{
        l->filters[l->filters_count].name = name;
        l->filters[l->filters_count++].value = value;
}

/* What the query asks for; what names nothing that there is is not asked for. */
static void read_filters(struct wanted *out, struct listing *l, const struct ctx *c, const struct request *req)
{
        const char *q = value_of(req, "q"), *option = value_of(req, "option");
        const char *status = value_of(req, "status"), *year = value_of(req, "year");

        *out = (struct wanted){
                .key = *q ? utf8_search_key(c->pool, q) : NULL,
                .option = programme_option(c->programme, option),
                .status = status_of(status),
                .year = atoi(year),
        };
        add_filter(l, "q", q);
        add_filter(l, "option", out->option < 0 ? "" : option);
        add_filter(l, "status", status);
        add_filter(l, "year", out->year ? year : "");
}

static bool matches(const struct wanted *w, const struct activity *a, struct pool *pool)
{
        if (w->option >= 0 && a->option != w->option)
                return false;
        if (w->status >= 0 && (int)a->status != w->status)
                return false;
        if (w->year && year_of(a->date) != w->year)
                return false;
        return !w->key || (a->title && strstr(utf8_search_key(pool, a->title), w->key));
}

/* --- Order */

struct row {
        const struct activity *activity;
        const char            *key;     /* of the title, where that is sorted by; else NULL */
};

static int by_date(const void *left, const void *right)
{
        const struct row *a = left, *b = right;
        int               days = date_days_between(b->activity->date, a->activity->date);

        return days ? days : (a->activity->id > b->activity->id) - (a->activity->id < b->activity->id);
}

static int by_title(const void *left, const void *right)
{
        const struct row *a = left, *b = right;
        int               order = strcmp(a->key, b->key);

        return order ? order : by_date(left, right);
}

static void sort(struct row *rows, size_t count, const char *order, struct pool *pool)
{
        bool title = strcmp(order + (*order == '-'), "title") == 0;

        for (size_t i = 0; title && i < count; i++)
                rows[i].key = utf8_search_key(pool, rows[i].activity->title ? rows[i].activity->title : "");
        qsort(rows, count, sizeof *rows, title ? by_title : by_date);
        for (size_t i = 0, last = count; *order == '-' && i + 1 < last; i++) {
                struct row other = rows[i];

                rows[i] = rows[--last];
                rows[last] = other;
        }
}

/* --- The list */

static void find_years(struct activity_list *list, const struct candidate *who, struct pool *pool)
{
        int   *years = POOL_ARRAY(pool, who->activities_count + 1, int);
        size_t count = 0;

        for (size_t i = 0; i < who->activities_count; i++) {
                int    year = year_of(who->activities[i].date);
                size_t k = 0, m = count;

                while (k < count && years[k] > year)
                        k++;
                if (k < count && years[k] == year)
                        continue;
                for (; m > k; m--)
                        years[m] = years[m - 1];
                years[k] = year;
                count++;
        }
        list->years = years;
        list->years_count = count;
}

static void cut(struct activity_list *list, const struct row *rows, size_t asked, struct pool *pool)
{
        struct listing *l = &list->listing;
        size_t          pages = listing_pages(l), first;

        l->page = asked < 1 ? 1 : asked > pages ? pages : asked;
        first = (l->page - 1) * l->per_page;
        list->shown = POOL_ARRAY(pool, PER_PAGE, const struct activity *);
        for (size_t i = first; i < l->rows && i < first + PER_PAGE; i++)
                list->shown[list->shown_count++] = rows[i].activity;
}

static void list_activities(struct activity_list *out, const struct ctx *c, const struct request *req)
{
        const struct candidate *who = req->who;
        struct row             *rows = POOL_ARRAY(c->pool, who->activities_count + 1, struct row);
        const char             *order = request_query(req, "sort");
        struct listing         *l = &out->listing;
        struct wanted           wanted;

        *out = (struct activity_list){.total = who->activities_count};
        *l = (struct listing){.path = "/exams/activities", .first_sort = "-date", .per_page = PER_PAGE};
        l->sort = order && *order ? order : l->first_sort;
        read_filters(&wanted, l, c, req);
        find_years(out, who, c->pool);
        for (size_t i = 0; i < who->activities_count; i++)
                if (matches(&wanted, &who->activities[i], c->pool))
                        rows[l->rows++].activity = &who->activities[i];
        sort(rows, l->rows, l->sort, c->pool);
        cut(out, rows, (size_t)atoi(value_of(req, "page")), c->pool);
}

int activities_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct activity_list list;
        struct progress     *progress;
        struct page          page;
        int                  rc;

        if ((rc = progress_of(&progress, c, req)) < 0)
                return rc;
        list_activities(&list, c, req);
        page_of(&page, c, req, res, "activities");
        return view_activities(&res->page, &page, &list, progress);
}
