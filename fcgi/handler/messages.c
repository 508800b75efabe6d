/* messages.c - the viewer's messages. One that is looked at in the portal is read from then on; by a program it is not. */
#include "handler/messages.h"

#include <stdlib.h>

#include "handler/page.h"
#include "store/message.h"
#include "util/err.h"
#include "view/messages.h"

#define PER_PAGE 20

const struct form_field messages_query[] = {{"page", form_number, 0, 0}, FORM_END};

static struct view_message shown(const struct message_row *row)
{
        return (struct view_message){row->id, row->made, row->seen, row->message};
}

/* A page behind the last one is the first. */
static int load(struct message_row **rows, size_t *count, struct listing *l, struct ctx *c, const struct request *req)
{
        const char *asked = request_query(req, "page");
        int64_t     total;
        int         rc;

        *l = (struct listing){.path = "/messages", .per_page = PER_PAGE, .page = asked ? strtoul(asked, NULL, 10) : 1};
        if (l->page < 1 || l->page > 1000000)
                l->page = 1;
        rc = message_list(rows, count, &total, c->db, req->viewer.candidate, (l->page - 1) * PER_PAGE, PER_PAGE, c->pool);
        if (rc == 0 && !total && l->page > 1) {
                l->page = 1;
                rc = message_list(rows, count, &total, c->db, req->viewer.candidate, 0, PER_PAGE, c->pool);
        }
        l->rows = (size_t)total;
        return rc;
}

int messages_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_messages view = {.list = NULL};
        struct message_row  *rows;
        struct view_message *list;
        struct page          page;
        int                  rc = load(&rows, &view.count, &view.listing, c, req);

        if (rc < 0)
                return rc;
        list = POOL_ARRAY(c->pool, view.count, struct view_message);
        for (size_t i = 0; i < view.count; i++)
                list[i] = shown(&rows[i]);
        view.list = list;
        page_of(&page, c, req, res, "messages");
        return view_messages(&res->page, &page, &view);
}

int message_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct message_row  row;
        struct view_message view;
        struct page         page;
        char               *end;
        uint64_t            id = strtoull(req->capture[0], &end, 10);
        int                 rc = *end || req->capture[0][0] < '1' || req->capture[0][0] > '9' || id > INT64_MAX ? ERR_NOT_FOUND : 0;
        bool                see;

        if (rc < 0 || (rc = message_find(&row, c->db, req->viewer.candidate, id, c->pool)) < 0)
                return rc;
        see = !row.seen && req->as == AS_HTML && req->method == METHOD_GET;
        if (see && (rc = message_see(c->db, req->viewer.candidate, id, c->now)) < 0)
                return rc;
        page_of(&page, c, req, res, "message");
        page.unread -= see && page.unread;
        view = shown(&row);
        return view_message(&res->page, &page, &view);
}
