/* admin_review.c - one activity under review. */
#include "view/admin_review.h"

#define REASON_MOST "1000"

static void facts(struct xml *x, const struct page *page, const struct view_review *v)
{
        const struct activity    *a = v->details->activity;
        const struct option_rule *rule = option_rule_on(&page->programme->options[a->option], a->date);
        char                      id[CANDIDATE_ID_TEXT];

        xml_attr(x, "candidate", candidate_id_format(id, v->candidate));
        xml_attr(x, "name", v->name);
        xml_attr_int(x, "entries", (int64_t)v->entries);
        xml_attr_int(x, "accepted", (int64_t)v->accepted);
        xml_attr_int(x, "rejected", (int64_t)v->rejected);
        if (a->status == ACTIVITY_RECORDED)
                xml_attr_int(x, "waits", date_days_between(a->entered, page->today));
        xml_attr(x, "credit", rule && rule->credit == CREDIT_ON_ACCEPTANCE ? "on-acceptance" : "on-entry");
        xml_attr(x, "previous", v->previous);
        xml_attr(x, "next", v->next);
}

static void checks(struct xml *x, const struct view_review *v)
{
        for (size_t i = 0; i < v->checks_count; i++) {
                const struct view_check *c = &v->checks[i];

                xml_open(x, "check");
                xml_attr_int(x, "image", c->image);
                xml_attr_int(x, "others", c->others);
                if (date_is_set(c->captured)) {
                        xml_attr_date(x, "captured", c->captured);
                        xml_attr_bool(x, "same-day", date_equal(c->captured, v->details->activity->date));
                }
                xml_close(x);
        }
}

static void form(struct xml *x, const struct page *page, const struct view_review *v)
{
        struct page_choice choices[2];
        bool               remedies = false;

        if (!v->key)
                return;
        for (size_t i = 0; i < v->decisions_count; i++) {
                choices[i] = (struct page_choice){activity_status_words[v->decisions[i].to], NULL};
                remedies |= v->decisions[i].effect.remedies_count > 0;
        }
        page_form(x, page, &(struct page_form){.action = v->action, .key = v->key, .code = v->code});
        page_field(x, &(struct page_field){.name = "version", .value = v->version});
        page_field(x, &(struct page_field){.name = "decision", .value = v->decision, .choices = choices,
                                           .choices_count = v->decisions_count, .code = v->decision_code,
                                           .href = v->decision_href});
        if (remedies)
                page_field(x, &(struct page_field){.name = "keep", .value = v->keep ? "true" : "false"});
        page_field(x, &(struct page_field){.name = "reason", .value = v->reason, .max = REASON_MOST, .code = v->reason_code});
        xml_close(x);
}

int view_admin_review(struct xml **out, const struct page *page, const struct view_review *view)
{
        struct xml *x = page_begin(page);
        int         rc;

        xml_open(x, "review");
        facts(x, page, view);
        rc = activity_element(x, page, view->details);
        checks(x, view);
        for (size_t i = 0; rc == 0 && i < view->decisions_count; i++)
                rc = effect_write(x, page, activity_status_words[view->decisions[i].to], &view->decisions[i].effect,
                                  view->details->activity);
        if (rc < 0) {
                xml_free(x);
                return rc;
        }
        xml_close(x);
        form(x, page, view);
        return page_end(out, x);
}
