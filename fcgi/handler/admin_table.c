/* admin_table.c - the tables of the catalogue, found through by code, name and state. */
#include "handler/admin_table.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "store/proposal.h"
#include "util/err.h"
#include "util/utf8.h"
#include "view/admin_table.h"

#define PER_PAGE 100

static const char *check_state(const char *value)
{
        for (int i = THING_CURRENT; i <= THING_PAST; i++)
                if (!strcmp(value, thing_state_words[i]))
                        return NULL;
        return "code";
}
const struct form_field admin_table_fields[] = {
        PAGE_NOTICE_FIELDS, {"q", NULL, 200, 0}, {"state", check_state, 0, 0}, {"page", form_number, 0, 0}, FORM_END,
};

enum thing admin_table_of(const struct request *req, struct pool *pool)
{
        const char *at = req->path + strlen("/admin/");

        return thing_of_table(pool_text_n(pool, at, strcspn(at, "/")));
}

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

static bool holds(struct pool *pool, const char *text, const char *wanted)
{
        return strstr(utf8_search_key(pool, text), wanted) != NULL;
}

/* What was asked for: q is somewhere in the code or the name. */
static bool is_found(const struct page *page, enum thing thing, int i, const char *q, const char *state)
{
        const struct programme *p = page->programme;

        if (*state && strcmp(state, thing_state_words[thing_state(p, thing, i, page->today)]))
                return false;
        return holds(page->pool, programme_code(p, thing, i, page->pool), q) || holds(page->pool, thing_name(page, p, thing, i), q);
}

static bool is_drafted(const struct proposal_list *drafts, enum thing thing, const char *code)
{
        for (size_t i = 0; i < drafts->count; i++)
                if (drafts->list[i].thing == thing && !strcmp(drafts->list[i].code, code))
                        return true;
        return false;
}

static void find(struct view_table *v, const struct page *page, const struct proposal_list *drafts, size_t number)
{
        struct listing  *l = &v->listing;
        size_t           all = programme_count(page->programme, v->thing), first;
        struct view_row *rows = POOL_ARRAY(page->pool, all, struct view_row);
        const char      *q = utf8_search_key(page->pool, l->filters[0].value);

        for (size_t i = 0; i < all; i++)
                if (is_found(page, v->thing, (int)i, q, l->filters[1].value))
                        rows[l->rows++] = (struct view_row){
                                (int)i, is_drafted(drafts, v->thing, programme_code(page->programme, v->thing, (int)i, page->pool))};
        l->page = number > 1 ? number <= listing_pages(l) ? number : listing_pages(l) : 1;
        first = (l->page - 1) * l->per_page;
        v->rows = rows + first;
        v->count = l->rows - first < l->per_page ? l->rows - first : l->per_page;
}

int admin_table_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_table    view = {.thing = admin_table_of(req, c->pool), .change = role_may(req->viewer.role, ACTION_CATALOGUE)};
        struct proposal_list drafts;
        struct page          page;
        int                  rc = proposal_list(&drafts, c->db, c->pool);

        if (rc < 0)
                return rc;
        view.listing = (struct listing){
                .path = req->path, .filters = {{"q", value_of(req, "q")}, {"state", value_of(req, "state")}}, .filters_count = 2,
                .sort = "", .first_sort = "", .per_page = PER_PAGE,
        };
        page_of(&page, c, req, res, "admin-table");
        find(&view, &page, &drafts, (size_t)atoi(value_of(req, "page")));
        return view_admin_table(&res->page, &page, &view);
}
