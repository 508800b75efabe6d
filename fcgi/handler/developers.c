/* developers.c - what the table of routes, the keys and the feeds themselves say. */
#include "handler/developers.h"

#include <string.h>

#include "handler/page.h"
#include "store/feed.h"
#include "store/key.h"
#include "store/report.h"
#include "util/conf.h"
#include "view/developers.h"

static const char *scope_of(const struct route *r)
{
        unsigned needed = r->flags & ROUTE_READS         ? SCOPE_FEEDS_READ
                          : r->flags & ROUTE_COMPLETIONS ? SCOPE_COMPLETIONS
                          : r->flags & ROUTE_AWARDS      ? SCOPE_AWARDS
                                                         : 0;

        for (unsigned i = 0; i < SCOPES; i++)
                if (needed == 1u << i)
                        return scope_words[i];
        return NULL;
}

static void tell_endpoints(struct view_developers *view, struct pool *pool)
{
        struct view_endpoint *list = POOL_ARRAY(pool, routes_count, struct view_endpoint);

        for (size_t i = 0; i < routes_count; i++)
                if (routes[i].load == LOAD_KEY)
                        list[view->endpoints_count++] = (struct view_endpoint){
                                routes[i].method == METHOD_POST ? "POST" : "GET",
                                strcmp(routes[i].path, "/feeds/candidates/{file}") ? routes[i].path : "/feeds/candidates/{id}.xml",
                                scope_of(&routes[i])};
        view->endpoints = list;
}

int developers_get(struct ctx *c, const struct request *req, struct response *res)
{
        static const struct view_limit limits[] = {
                {"rows", FEED_MOST},      {"rows-normal", FEED_NORMAL},   {"reports", REPORTS_MOST},
                {"megabytes", 4},         {"per-minute", KEY_PER_MINUTE}, {"days", REPORT_DAYS},
        };
        struct view_developers view = {.origin = conf_origin(c->conf, c->pool), .scopes = scope_words, .scopes_count = SCOPES, .limits = limits,
                                       .limits_count = sizeof limits / sizeof *limits};
        struct page            page;

        tell_endpoints(&view, c->pool);
        page_of(&page, c, req, res, "developers");
        return view_developers(&res->page, &page, &view);
}
