/* page.c - from a request to the envelope of its page. */
#include "handler/page.h"
#include "util/err.h"

#include <stdlib.h>
#include <string.h>

const struct form_field page_notice_fields[] = {PAGE_NOTICE_FIELDS, FORM_END};

/* What a POST may have done; the sheets have a sentence for each. */
static const char *const done[] = {
        "activity-recorded", "renewed", "activity-withdrawn", "activity-amended", "draft-kept", "drafts-kept",
        "draft-discarded", "signed-out", "password-set", "profile-saved", "sessions-ended", "calendar-stopped", "provider-removed",
        "review-accepted", "review-rejected",
        "person-saved", "candidate-created", "event-saved",
        "thing-saved", "thing-removed",
        "person-saved", "candidate-created", "event-saved", "key-revoked", "mail-again", "mail-test",
        "extension-asked", "extension-withdrawn", "extension-granted", "extension-refused",
        "reset-sent", "address-asked", "address-confirmed", "address-main", "address-removed",
        "recovery-used", "second-factor-off", "second-factor-reset",
        "offer-saved", "offer-taken-back", "offers-loaded",
};

static uint64_t number(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? strtoull(value, NULL, 10) : 0;
}

static const struct notice *notice_of(const struct request *req, struct pool *pool)
{
        const char    *code = request_query(req, "notice");
        const char    *date = request_query(req, "date");
        struct notice *n;

        for (size_t i = 0; code && i < sizeof done / sizeof *done; i++) {
                if (strcmp(code, done[i]) != 0)
                        continue;
                n = POOL_NEW(pool, struct notice);
                *n = (struct notice){.kind = "success", .code = done[i], .date = DATE_NONE};
                n->activity = number(req, "activity");
                n->draft = number(req, "draft");
                n->count = number(req, "count");
                n->type = request_query(req, "type");
                if (date)
                        date_parse(&n->date, date);
                return n;
        }
        return NULL;
}

static bool printable(const char *text)
{
        for (; *text; text++)
                if (*text <= ' ' || *text > '~')
                        return false;
        return true;
}

/* The address as a link to it would have it; a query that was not sent as one is left out. */
static const char *path_of(const struct request *req, struct pool *pool)
{
        const char *path = req->path;

        while (path[0] == '/' && path[1] == '/')
                path++;
        path = page_encoded(pool, path);
        if (req->query && *req->query && printable(req->query))
                path = pool_format(pool, "%s?%s", path, req->query);
        return path;
}

void page_of(struct page *out, const struct ctx *c, const struct request *req, struct response *res,
             const char *view)
{
        bool known = req->viewer.account && !req->viewer.expired && req->viewer.role; /* of this release */

        *out = (struct page){
                .view = view,
                .path = path_of(req, c->pool),
                .language = req->language,
                .assets = c->assets,
                .developers = "/developers",
                .programme = c->programme,
                .today = c->today,
                .candidate = known ? req->viewer.candidate : 0,
                .unread = known ? req->viewer.unread : 0,
                .name = known ? req->viewer.name : NULL,
                .role = req->viewer.role,
                .notices = notice_of(req, c->pool),
                .twin = req->as != AS_HTML,
                .pool = c->pool,
        };
        out->notices_count = out->notices != NULL;
        res->view = view;
        if (out->notices)
                res->no_store = true;
}

int progress_of(struct progress **out, const struct ctx *c, const struct request *req)
{
        return req->who ? evaluate(out, c->programme, req->who, c->today, c->pool) : ERR_NOT_FOUND;
}
