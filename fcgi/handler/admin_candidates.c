/* admin_candidates.c - find somebody. */
#include "handler/admin_candidates.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "store/find.h"
#include "view/admin_candidates.h"

static int status_of(const char *word)
{
        for (int i = CREDENTIAL_ACTIVE; i <= CREDENTIAL_REVOKED; i++)
                if (!strcmp(word, credential_status_words[i]))
                        return i;
        return -1;
}

static const char *check_status(const char *value) { return status_of(value) < 0 ? "text" : NULL; }

const struct form_field admin_candidates_fields[] = {
        {"q", NULL, 200, 0},           {"certification", form_code, 0, 0}, {"status", check_status, 0, 0},
        {"from", form_date, 0, 0},     {"to", form_date, 0, 0},            {"page", form_number, 0, 0},
        FORM_END,
};

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

static void read_query(struct find_ask *ask, struct listing *l, const struct ctx *c, const struct request *req)
{
        const char *certification = value_of(req, "certification");

        *ask = (struct find_ask){
                .q = value_of(req, "q"), .certification = programme_certification(c->programme, certification),
                .status = status_of(value_of(req, "status")), .from = DATE_NONE, .to = DATE_NONE,
                .page = (size_t)atoi(value_of(req, "page")),
        };
        date_parse(&ask->from, value_of(req, "from"));
        date_parse(&ask->to, value_of(req, "to"));
        *l = (struct listing){.path = "/admin/candidates", .sort = "", .first_sort = "", .per_page = FIND_PAGE};
        listing_filter(l, "q", ask->q);
        listing_filter(l, "certification", ask->certification < 0 ? "" : certification);
        listing_filter(l, "status", value_of(req, "status"));
        listing_filter(l, "from", value_of(req, "from"));
        listing_filter(l, "to", value_of(req, "to"));
}

static void tell(struct view_candidates *out, const struct found_list *list, struct pool *pool)
{
        struct view_found *shown = POOL_ARRAY(pool, list->count, struct view_found);

        for (size_t i = 0; i < list->count; i++) {
                const struct found           *f = &list->list[i];
                struct view_found_credential *held = POOL_ARRAY(pool, f->count, struct view_found_credential);

                for (size_t k = 0; k < f->count; k++)
                        held[k] = (struct view_found_credential){f->list[k].certification, f->list[k].status, f->list[k].expires};
                shown[i] = (struct view_found){f->id, f->name, f->mail, held, f->count};
        }
        out->list = shown;
        out->count = list->count;
        out->more = list->more;
        out->listing.rows = list->all;
        out->listing.page = list->page;
}

int admin_candidates_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_candidates view = {.create = role_may(req->viewer.role, ACTION_PERSONS)};
        struct found_list      list;
        struct find_ask        ask;
        struct page            page;
        int                    rc;

        read_query(&ask, &view.listing, c, req);
        if ((rc = find_candidates(&list, c->db, c->pool, c->programme, &ask)) < 0)
                return rc;
        tell(&view, &list, c->pool);
        page_of(&page, c, req, res, "admin-candidates");
        return view_admin_candidates(&res->page, &page, &view);
}
