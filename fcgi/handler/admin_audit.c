/* admin_audit.c - the audit log: a page of it, or one row. */
#include "handler/admin_audit.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "store/audit_find.h"
#include "store/chain.h"
#include "util/clock.h"
#include "util/err.h"
#include "view/admin_audit.h"

const struct form_field admin_audit_fields[] = {
        {"who", NULL, 254, 0},         {"candidate", form_code, 0, 0}, {"action", form_code, 40, 0}, {"from", form_date, 0, 0},
        {"until", form_date, 0, 0},    {"before", form_code, 40, 0},   {"after", form_code, 40, 0},  FORM_END,
};

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

/* "1795536000000000-4711": what view_admin_audit writes; anything else is the beginning. */
static struct audit_place place_of(const char *text)
{
        struct audit_place place = {0, 0};
        char              *end;

        place.at = strtoll(text, &end, 10);
        if (*end == '-' && place.at > 0)
                place.id = strtoull(end + 1, &end, 10);
        return *end || place.id > INT64_MAX ? (struct audit_place){0, 0} : place;
}

#define FIRST_DAY "1970-01-02"
#define LAST_DAY  "9999-12-01"

static int64_t start_of(const char *day, const char *otherwise)
{
        struct date d;

        if (!date_parse(&d, day))
                date_parse(&d, otherwise);
        return clock_start(d);
}

static int64_t end_of(const char *day)
{
        struct date d;

        if (!date_parse(&d, day))
                date_parse(&d, LAST_DAY);
        return clock_start(date_add_days(d, 1)) - 1;
}

/* view->unknown: who or whom is nobody's, so nothing can be found. */
static int read_query(struct audit_ask *ask, struct view_audit *view, const struct ctx *c, const struct request *req)
{
        const char *who = value_of(req, "who"), *candidate = value_of(req, "candidate"), *action = value_of(req, "action");
        const char *after = value_of(req, "after");
        int         rc = 0;

        *ask = (struct audit_ask){.action = *action ? action : NULL, .from = start_of(value_of(req, "from"), FIRST_DAY),
                                  .until = end_of(value_of(req, "until"))};
        ask->newer = *after != '\0';
        ask->place = place_of(ask->newer ? after : value_of(req, "before"));
        view->listing = (struct listing){.path = "/admin/audit", .sort = "", .first_sort = "", .per_page = AUDIT_PAGE};
        listing_filter(&view->listing, "who", who);
        listing_filter(&view->listing, "candidate", candidate);
        listing_filter(&view->listing, "action", action);
        listing_filter(&view->listing, "from", value_of(req, "from"));
        listing_filter(&view->listing, "until", value_of(req, "until"));
        if (*candidate && !candidate_id_parse(&ask->candidate, candidate))
                view->unknown = "candidate";
        if (*who && (rc = audit_account(&ask->account, c->db, c->pool, who)) == 0 && !ask->account)
                view->unknown = "who";
        return rc;
}

/* --- For the page */

static const char *const faults[] = {
        [CHAIN_GOOD] = NULL,       [CHAIN_MISSING] = "missing", [CHAIN_CHANGED] = "changed",  [CHAIN_SIGNATURE] = "signature",
        [CHAIN_CUT] = "missing",   [CHAIN_VALUE] = "value",     [CHAIN_FOREIGN] = "signature",
};

static const char *hex(struct pool *pool, const unsigned char *bytes, size_t size)
{
        return sodium_bin2hex(pool_alloc(pool, 2 * size + 1), 2 * size + 1, bytes, size);
}

static int tell_chain(struct view_chain *out, const struct ctx *c)
{
        struct chain_latest  latest;
        struct chain_waiting waiting;
        int                  rc;

        if ((rc = chain_latest(&latest, c->db)) < 0 || (rc = chain_waiting(&waiting, c->db)) < 0)
                return rc;
        *out = (struct view_chain){.number = latest.number, .at = latest.at, .hash = hex(c->pool, latest.hash, CHAIN_HASH),
                                   .key = hex(c->pool, latest.key, CHAIN_PUBLIC), .first = latest.first,
                                   .fault = faults[latest.fault], .row = latest.row, .waiting = waiting.count};
        return 0;
}

static void tell(struct view_entry *out, const struct audit_entry *e, struct pool *pool)
{
        struct view_change *changes = POOL_ARRAY(pool, e->count, struct view_change);

        for (size_t i = 0; i < e->count; i++) {
                const struct audit_change *c = &e->changes[i];

                changes[i] = (struct view_change){c->field, c->had_before, c->had_after, c->erased, c->before, c->after, c->cut};
        }
        *out = (struct view_entry){
                .id = e->id, .number = e->number, .at = e->at, .account = e->account, .account_candidate = e->account_candidate,
                .who = e->who, .whom = e->whom, .program = e->program, .request = e->request, .action = e->action,
                .candidate = e->candidate, .changes = changes, .count = e->count, .all = e->all,
        };
}

static void tell_list(struct view_audit *view, const struct audit_list *found, struct pool *pool)
{
        struct view_entry *list = POOL_ARRAY(pool, found->count, struct view_entry);

        for (size_t i = 0; i < found->count; i++)
                tell(&list[i], &found->list[i], pool);
        view->list = list;
        view->count = found->count;
        view->newer = found->newer;
        view->older = found->older;
}

int admin_audit_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_audit    view = {.unknown = NULL};
        struct audit_list    found = {.list = NULL};
        struct audit_actions actions;
        struct audit_ask     ask;
        struct page          page;
        int                  rc;

        if ((rc = read_query(&ask, &view, c, req)) < 0 || (rc = tell_chain(&view.chain, c)) < 0 ||
            (rc = audit_actions(&actions, c->db, c->pool)) < 0)
                return rc;
        if (!view.unknown && (rc = audit_find(&found, c->db, c->pool, &ask)) < 0)
                return rc;
        view.actions = actions.list;
        view.actions_count = actions.count;
        tell_list(&view, &found, c->pool);
        page_of(&page, c, req, res, "admin-audit");
        return view_admin_audit(&res->page, &page, &view);
}

int admin_audit_entry_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_audit_entry view = {.fault = NULL};
        struct audit_entry     *entry;
        enum chain_fault        fault = CHAIN_GOOD;
        const char             *id = req->capture[0];
        struct page             page;
        int                     rc;

        if (strspn(id, "0123456789") != strlen(id) || strlen(id) > 18)
                return ERR_NOT_FOUND;
        if ((rc = audit_read(&entry, c->db, c->pool, strtoull(id, NULL, 10))) < 0)
                return rc;
        if (entry->number && (rc = chain_check(&fault, c->db, entry->number)) < 0)
                return rc;
        tell(&view.entry, entry, c->pool);
        view.fault = faults[fault];
        page_of(&page, c, req, res, "admin-audit-entry");
        return view_admin_audit_entry(&res->page, &page, &view);
}
