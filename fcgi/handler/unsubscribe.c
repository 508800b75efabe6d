/* unsubscribe.c - who has the link may decline that kind of mails for that candidate. */
#include "handler/unsubscribe.h"

#include <string.h>

#include "handler/page.h"
#include "store/decline.h"
#include "util/err.h"
#include "view/unsubscribe.h"

static const char *check_click(const char *value) { return strcmp(value, "One-Click") ? "code" : NULL; }

const struct form_field unsubscribe_form[] = {{"List-Unsubscribe", check_click, 0, FIELD_REQUIRED}, FORM_END};

static int find(uint32_t *candidate, enum message_group *group, struct ctx *c, const struct request *req)
{
        unsigned char key[DECLINE_KEY];
        int           rc = decline_key(key, c->db);

        return rc < 0 ? rc : decline_parse(candidate, group, key, req->capture[0]);
}

static int show(struct ctx *c, const struct request *req, struct response *res, enum message_group group, bool done)
{
        struct page page;

        page_of(&page, c, req, res, "unsubscribe");
        return view_unsubscribe(&res->page, &page, &(struct view_unsubscribe){group, done});
}

int unsubscribe_get(struct ctx *c, const struct request *req, struct response *res)
{
        enum message_group group;
        uint32_t           candidate;
        int                rc = find(&candidate, &group, c, req);

        return rc < 0 ? rc : show(c, req, res, group, false);
}

int unsubscribe_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct act         act = {"unsubscribe", "web", 0, req->id, c->now, c->today};
        enum message_group group;
        uint32_t           candidate;
        int                rc = find(&candidate, &group, c, req);

        if (rc == 0)
                rc = decline_by_link(c->db, candidate, group, &act, c->pool);
        return rc < 0 ? rc : show(c, req, res, group, true);
}
