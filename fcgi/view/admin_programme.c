/* admin_programme.c - the whole programme, and a document beside it. */
#include "view/admin_programme.h"

#include <string.h>

static void contents(struct xml *x, const struct programme *p)
{
        xml_open(x, "contents");
        xml_attr(x, "href", "/admin/programme/programme.xml");
        xml_attr_int(x, "types", (int64_t)p->types_count);
        xml_attr_int(x, "groups", (int64_t)p->groups_count);
        xml_attr_int(x, "options", (int64_t)p->options_count);
        xml_attr_int(x, "certifications", (int64_t)p->certifications_count);
        xml_attr_int(x, "designations", (int64_t)p->designations_count);
        xml_attr_int(x, "campaigns", (int64_t)p->extensions_count);
        xml_attr_int(x, "announcements", (int64_t)p->announcements_count);
        xml_attr_int(x, "languages", (int64_t)p->languages_count);
        xml_close(x);
}

/* "units 10, limit 4, credit on-entry" as attributes. */
static void rule(struct xml *x, const struct page *page, const char *said)
{
        char *rest = pool_text(page->pool, said), *one;

        while ((one = strsep(&rest, ","))) {
                char *name = one + strspn(one, " "), *value = strchr(name, ' ');

                if (!value)
                        continue;
                *value++ = '\0';
                xml_attr(x, name, value);
        }
}

static bool is_date(const char *what)
{
        static const char *const dates[] = {"retired", "granted", "expires-from", "expires-to", "to", "from", "until",
                                            "activities-from"};

        for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
                if (!strcmp(dates[i], what))
                        return true;
        return false;
}

static void side(struct xml *x, const struct page *page, const char *element, const char *what, const char *said)
{
        if (!said)
                return;
        xml_open(x, element);
        if (!strcmp(what, "rule"))
                rule(x, page, said);
        else if (is_date(what))
                xml_attr(x, "date", said);
        else
                xml_text(x, said);
        xml_close(x);
}

static void difference(struct xml *x, const struct page *page, const struct view_difference *d)
{
        xml_open(x, "difference");
        xml_attr(x, "thing", d->thing);
        xml_attr(x, "code", d->code);
        xml_attr(x, "name", d->name);
        xml_attr(x, "state", d->state);
        for (size_t i = 0; i < d->changes_count; i++) {
                const struct view_change *c = &d->changes[i];

                xml_open(x, "change");
                xml_attr(x, "what", c->what);
                xml_attr(x, "on", c->on);
                side(x, page, "before", c->what, c->before);
                side(x, page, "after", c->what, c->after);
                xml_close(x);
        }
        xml_close(x);
}

static void form(struct xml *x, const struct page *page, const struct view_programme *v)
{
        page_form(x, page, &(struct page_form){.name = "import", .action = "/admin/programme", .key = v->key, .code = v->code});
        if (v->version) {
                page_field(x, &(struct page_field){.name = "version", .value = v->version});
                page_field(x, &(struct page_field){.name = "reason", .value = v->reason, .max = "1000", .code = v->reason_code});
        } else {
                page_field(x, &(struct page_field){.name = "file", .code = v->file_code,
                                                   .message = v->file_code ? v->message : NULL});
        }
        page_field(x, &(struct page_field){.name = "document", .value = v->document, .code = v->document_code,
                                           .message = v->document_code ? v->message : NULL});
        xml_close(x);
}

int view_admin_programme(struct xml **out, const struct page *page, const struct view_programme *view)
{
        struct xml *x = page_begin(page);

        contents(x, page->programme);
        if (view->made) {
                xml_open(x, "proposal");
                xml_attr(x, "href", "/admin/programme/preview");
                xml_attr(x, "by", view->by);
                xml_attr_instant(x, "made", view->made);
                xml_close(x);
        }
        if (view->compared) {
                xml_open(x, "differences");
                xml_attr_int(x, "things", (int64_t)view->differences_count);
                for (size_t i = 0; i < view->differences_count; i++)
                        difference(x, page, &view->differences[i]);
                xml_close(x);
        }
        if (view->may)
                form(x, page, view);
        return page_end(out, x);
}
