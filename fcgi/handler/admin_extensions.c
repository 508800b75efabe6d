/* admin_extensions.c - requests for extensions: those that wait, or those decided, cut into pages by the database. */
#include "handler/admin_extensions.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "store/extension.h"
#include "view/admin_extensions.h"

#define PER_PAGE 20

static int state_of(const char *word)
{
        for (int i = 0; word && i < REQUEST_STATES; i++)
                if (!strcmp(word, request_state_words[i]))
                        return i;
        return -1;
}

static const char *check_status(const char *value) { return state_of(value) < 0 ? "text" : NULL; }

const struct form_field admin_extensions_fields[] = {
        {"status", check_status, 0, 0}, {"page", form_number, 0, 0}, PAGE_NOTICE_FIELDS, FORM_END,
};

static void read_query(struct listing *l, const struct request *req)
{
        const char *status = request_query(req, "status"), *page = request_query(req, "page");

        *l = (struct listing){.path = "/admin/extensions", .sort = "", .first_sort = "", .per_page = PER_PAGE};
        l->page = page ? strtoul(page, NULL, 10) : 1;
        l->page = l->page < 1 ? 1 : l->page > EXTENSION_MOST / PER_PAGE ? EXTENSION_MOST / PER_PAGE : l->page;
        listing_filter(l, "status", status ? status : "");
}

static void tell(struct view_extensions *out, const struct extension_queue *queue, struct pool *pool)
{
        struct view_extension_row *rows = POOL_ARRAY(pool, queue->count, struct view_extension_row);

        for (size_t i = 0; i < queue->count; i++)
                rows[i] = (struct view_extension_row){{queue->rows[i].candidate, queue->rows[i].name, NULL}, &queue->rows[i].request};
        out->rows = rows;
        out->count = queue->count;
        out->more = queue->all > EXTENSION_MOST;
        out->listing.rows = out->more ? EXTENSION_MOST : queue->all;
        if (out->listing.page > listing_pages(&out->listing))
                out->listing.page = listing_pages(&out->listing);
}

int admin_extensions_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_extensions view = {.rows = NULL};
        struct extension_queue queue;
        int                    state = state_of(request_query(req, "status"));
        struct page            page;
        int                    rc;

        read_query(&view.listing, req);
        if ((rc = extension_queue(&queue, c->db, c->pool, c->programme, state < 0 ? REQUEST_WAITING : (enum request_state)state,
                                  (view.listing.page - 1) * PER_PAGE, PER_PAGE)) < 0)
                return rc;
        tell(&view, &queue, c->pool);
        page_of(&page, c, req, res, "admin-extensions");
        return view_admin_extensions(&res->page, &page, &view);
}
