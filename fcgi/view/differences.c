/* differences.c - what a changed programme says differently. */
#include "view/differences.h"

#include <string.h>

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

static void side(struct xml *x, const struct page *page, const char *element, const struct view_change *c, const char *said)
{
        if (!said)
                return;
        xml_open(x, element);
        if (!strcmp(c->what, "rule"))
                rule(x, page, said);
        else if (c->on)
                xml_attr(x, c->what, said);
        else if (is_date(c->what))
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
                side(x, page, "before", c, c->before);
                side(x, page, "after", c, c->after);
                xml_close(x);
        }
        xml_close(x);
}

void view_differences(struct xml *x, const struct page *page, const struct view_differences *d)
{
        xml_open(x, "differences");
        xml_attr_int(x, "things", (int64_t)d->count);
        for (size_t i = 0; i < d->count; i++)
                difference(x, page, &d->list[i]);
        xml_close(x);
}
