/* developers.c - addresses, scopes, limits, schemas, refusals. */
#include "view/developers.h"

#include <string.h>

#include "util/refusal.h"

static const char *const schemas[] = {"candidates", "feeds", "programme", "progress", "reports", "error", "page"};

static void endpoint(struct xml *x, const struct view_endpoint *e)
{
        xml_open(x, "endpoint");
        xml_attr(x, "method", e->method);
        xml_attr(x, "path", e->path);
        xml_attr(x, "scope", e->scope);
        xml_close(x);
}

/* The sentence without a detail. */
static void refusal(struct xml *x, const struct page *page, const struct refusal *r)
{
        xml_open(x, "refusal");
        xml_attr(x, "code", r->code);
        xml_attr_int(x, "status", r->status);
        xml_text(x, refusal_message(page->pool, r->code, NULL));
        xml_close(x);
}

static void named(struct xml *x, const char *element, const char *name)
{
        xml_open(x, element);
        xml_attr(x, "name", name);
        xml_close(x);
}

int view_developers(struct xml **out, const struct page *page, const struct view_developers *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "developers");
        xml_attr(x, "origin", view->origin);
        for (size_t i = 0; i < view->endpoints_count; i++)
                endpoint(x, &view->endpoints[i]);
        for (size_t i = 0; i < view->scopes_count; i++)
                named(x, "scope", view->scopes[i]);
        for (size_t i = 0; i < view->limits_count; i++) {
                xml_open(x, "limit");
                xml_attr(x, "name", view->limits[i].name);
                xml_attr_int(x, "value", view->limits[i].value);
                xml_close(x);
        }
        for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++)
                named(x, "schema", schemas[i]);
        for (size_t i = 0; i < refusals_count; i++)
                refusal(x, page, &refusals[i]);
        xml_close(x);
        return page_end(out, x);
}
