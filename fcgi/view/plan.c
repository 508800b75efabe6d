/* plan.c - every type with its ways and dates, the ways of all together, the drafts that renew. */
#include "view/plan.h"

#include "view/type.h"

static void waiting(struct xml *x, const struct page *page, const struct plan_draft *draft)
{
        for (size_t i = 0; i < draft->worth.count; i++) {
                const struct answer *a = &draft->worth.answers[i];

                if (!a->renews)
                        continue;
                xml_open(x, "waiting");
                xml_attr_int(x, "draft", draft->id);
                xml_attr(x, "type", page->programme->types[a->type->type].code);
                xml_attr(x, "option-name", page_option_name(page, draft->option));
                xml_attr_bool(x, "pending", a->credit->verdict == VERDICT_PENDING);
                xml_element(x, "title", draft->title);
                xml_close(x);
        }
}

int view_plan(struct xml **out, const struct page *page, const struct plan_page *plan)
{
        const struct progress_parts parts = {PART_PLAN, EVERY_CERTIFICATION, plan->plans};
        struct xml                 *x = page_begin(page);
        int                         rc = progress_element(x, page, plan->progress, &parts);

        if (rc < 0) {
                xml_free(x);
                return rc;
        }
        for (size_t i = 0; i < plan->drafts_count; i++)
                waiting(x, page, &plan->drafts[i]);
        return page_end(out, x);
}
