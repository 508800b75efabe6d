/* error.c - the page of every refusal. */
#include "view/error.h"

static void attributes(struct xml *x, const struct view_error *error)
{
        xml_attr_int(x, "status", error->status);
        xml_attr(x, "code", error->code);
        xml_attr(x, "request", error->request);
        if (error->at)
                xml_attr_instant(x, "at", error->at);
        if (error->retry_after)
                xml_attr_int(x, "retry-after", error->retry_after);
        xml_element(x, "message", error->message);
        for (size_t i = 0; i < error->fields_count; i++) {
                xml_open(x, "field");
                xml_attr(x, "name", error->fields[i].name);
                xml_attr(x, "code", error->fields[i].code);
                xml_close(x);
        }
}

int view_error(struct xml **out, const struct page *page, const struct view_error *error)
{
        struct xml *x = page_begin(page);

        xml_open(x, "error");
        attributes(x, error);
        xml_close(x);
        return page_end(out, x);
}

int error_document(xml_sink *sink, void *arg, const struct view_error *error, struct pool *pool)
{
        struct xml *x = xml_stream(pool, "error", sink, arg, true, false);

        attributes(x, error);
        return xml_end(x);
}
