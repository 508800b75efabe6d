/* rules.c - figures from the programme document itself, by the rules in force today. */
#include "view/rules.h"

static void counts(struct xml *x, const struct page *page)
{
        const struct programme *p = page->programme;
        int64_t retired = 0;

        for (size_t i = 0; i < p->certifications_count; i++)
                retired += certification_retired(&p->certifications[i], page->today);
        xml_attr_date(x, "as-of", page->today);
        xml_attr_int(x, "current", (int64_t)p->certifications_count - retired);
        xml_attr_int(x, "retired", retired);
}

/* The largest requirement: the meter of its type is as wide as the drawing. */
static int32_t largest(const struct page *page)
{
        int32_t most = 0;

        for (size_t i = 0; i < page->programme->types_count; i++) {
                const struct type_rule *rule = type_rule_on(&page->programme->types[i], page->today);

                if (rule && rule->units > most)
                        most = rule->units;
        }
        return most;
}

static void type(struct xml *x, const struct page *page, int index, const struct type_rule *rule, int32_t most)
{
        xml_open(x, "type");
        xml_attr(x, "code", page->programme->types[index].code);
        xml_attr(x, "name", page_type_name(page, index));
        xml_attr_int(x, "units", rule->units);
        xml_attr_int(x, "validity-months", rule->validity_months);
        xml_attr_int(x, "grace-days", rule->grace_days);
        xml_attr_int(x, "retake-window-months", rule->retake_window_months);
        xml_attr(x, "renew-from", rule->renew_from == RENEW_FROM_EXPIRY ? "expiry" : "completion");
        xml_attr(x, "activities-since", rule->activities_since == SINCE_CYCLE ? "cycle" : "programme");
        page_meter(x, rule->units, rule->units < most ? (int)(1000 * (int64_t)rule->units / most) : 0, NULL, 0);
        xml_close(x);
}

void rules_content(struct xml *x, const struct page *page)
{
        const struct programme *p = page->programme;
        int32_t                 most = largest(page);

        counts(x, page);
        for (size_t i = 0; i < p->types_count; i++) {
                const struct type_rule *rule = type_rule_on(&p->types[i], page->today);

                if (rule)
                        type(x, page, (int)i, rule, most);
        }
        for (size_t i = 0; i < p->options_count; i++) {
                const struct option_rule *rule = option_rule_on(&p->options[i], page->today);

                if (!rule || !rule->units)
                        continue;
                page_option(x, page, (int)i, page->today);
                xml_close(x);
        }
}
