/* catalog.c - the rules of today and every certification, the current ones first. */
#include "view/catalog.h"

#include "view/rules.h"

static void retired(struct xml *x, const struct page *page, const struct certification *c)
{
        const struct certification *successor;

        xml_attr_date(x, "retired", c->retired);
        if (c->successor < 0)
                return;
        successor = &page->programme->certifications[c->successor];
        xml_attr(x, "successor", successor->code);
        if (certification_retired(successor, page->today))
                xml_attr_bool(x, "successor-retired", true);
}

static void certification(struct xml *x, const struct page *page, int index)
{
        const struct certification *c = &page->programme->certifications[index];
        const struct type          *type = &page->programme->types[c->type];
        const struct type_rule     *rule = type_rule_on(type, page->today);
        bool                        over = certification_retired(c, page->today);

        xml_open(x, "certification");
        xml_attr(x, "code", c->code);
        xml_attr(x, "exam", c->exam);
        xml_attr(x, "type", type->code);
        xml_attr(x, "name", page_certification_name(page, index));
        xml_attr(x, "status", over ? "retired" : "current");
        if (over)
                retired(x, page, c);
        else if (rule)
                xml_attr_int(x, "units", rule->units);
        for (size_t i = 0; i < c->aliases_count; i++) {
                xml_open(x, "alias");
                xml_attr(x, "code", c->aliases[i]);
                xml_close(x);
        }
        xml_close(x);
}

int view_catalog(struct xml **out, const struct page *page)
{
        const struct programme *p = page->programme;
        struct xml             *x = page_begin(page);

        xml_open(x, "catalog");
        rules_content(x, page);
        for (int over = 0; over < 2; over++)
                for (size_t i = 0; i < p->certifications_count; i++)
                        if (certification_retired(&p->certifications[i], page->today) == over)
                                certification(x, page, (int)i);
        xml_close(x);
        return page_end(out, x);
}
