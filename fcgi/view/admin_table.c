/* admin_table.c - one of the tables of the catalogue: every row with its columns, by what is in force today. */
#include "view/admin_table.h"

/* A group is known by its name; types and certifications by their codes. */
static const char *group_name(const struct page *page, const struct programme *p, const char *code)
{
        int at = programme_thing(p, THING_GROUP, code);

        return at < 0 ? code : thing_name(page, p, THING_GROUP, at);
}

void thing_fact(struct xml *x, const struct page *page, const struct programme *p, const struct attribute *a, const void *of,
                const char *language, const char *was)
{
        const char *text = of ? attribute_text(p, a, of, language, page->pool) : "";

        if (a->kind == ATTRIBUTE_THING && a->of == THING_GROUP)
                text = group_name(page, p, text);
        xml_open(x, "fact");
        xml_attr(x, "name", a->name);
        if (*text)
                xml_attr(x, a->kind == ATTRIBUTE_DATE ? "date" : "value", text);
        xml_attr(x, "was", was);
        xml_close(x);
}

const char *thing_name(const struct page *page, const struct programme *p, enum thing thing, int i)
{
        const void             *one = programme_at(p, thing, i);
        const struct attribute *name = attribute_find(thing_kind(thing)->attributes, "name");
        const char             *text = "";

        if (thing == THING_ANNOUNCEMENT)
                return programme_words(&p->announcements[i].texts, page->language, NULL);
        if (name->kind == ATTRIBUTE_NAME)
                text = attribute_text(p, name, one, page->language, page->pool);
        return *text ? text : attribute_text(p, name, one, programme_language_own(p), page->pool);
}

/* Of the thing itself, of its rule in force, or the day on which it ends. */
static void column(struct xml *x, const struct page *page, enum thing thing, const char *name, int i)
{
        const struct thing_kind *kind = thing_kind(thing);
        const struct attribute  *a = attribute_find(kind->attributes, name);
        const void              *one = programme_at(page->programme, thing, i);

        if (!a)
                a = attribute_find(kind->retirement, name);
        if (!a) {
                int rule = thing_rule_on(one, thing, page->today);

                a = attribute_find(kind->rule, name);
                one = rule < 0 ? NULL : thing_rule(one, thing, (size_t)rule);
        }
        thing_fact(x, page, page->programme, a, one, page->language, NULL);
}

static void row(struct xml *x, const struct page *page, const struct view_table *v, const struct view_row *row)
{
        const struct programme *p = page->programme;
        const char             *code = programme_code(p, v->thing, row->index, page->pool);

        xml_open(x, "thing");
        xml_attr(x, "code", code);
        xml_attr(x, "name", thing_name(page, p, v->thing, row->index));
        xml_attr(x, "href", pool_format(page->pool, "/admin/%s/%s", thing_tables[v->thing], page_encoded(page->pool, code)));
        xml_attr(x, "state", thing_state_words[thing_state(p, v->thing, row->index, page->today)]);
        if (row->draft)
                xml_attr_bool(x, "draft", true);
        for (const char *const *name = thing_kind(v->thing)->columns; *name; name++)
                column(x, page, v->thing, *name, row->index);
        xml_close(x);
}

static int64_t current(const struct page *page, enum thing thing)
{
        int64_t count = 0;

        for (size_t i = 0; i < programme_count(page->programme, thing); i++)
                count += thing_state(page->programme, thing, (int)i, page->today) == THING_CURRENT;
        return count;
}

int view_admin_table(struct xml **out, const struct page *page, const struct view_table *v)
{
        static const struct page_choice states[] = {{"", NULL}, {"current", NULL}, {"future", NULL}, {"past", NULL}};
        struct xml *x = page_begin(page);

        page_filter(x, &v->listing, "q", NULL, 0);
        page_filter(x, &v->listing, "state", states, sizeof states / sizeof *states);
        xml_open(x, "table");
        xml_attr(x, "name", thing_tables[v->thing]);
        xml_attr_int(x, "all", (int64_t)programme_count(page->programme, v->thing));
        xml_attr_int(x, "current", current(page, v->thing));
        if (v->change)
                xml_attr_bool(x, "change", true);
        for (const char *const *name = thing_kind(v->thing)->columns; *name; name++) {
                xml_open(x, "head");
                xml_attr(x, "name", *name);
                xml_close(x);
        }
        for (size_t i = 0; i < v->count; i++)
                row(x, page, v, &v->rows[i]);
        xml_close(x);
        page_pager(x, page, &v->listing);
        return page_end(out, x);
}
