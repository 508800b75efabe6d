/* admin_reviews.c - the queue of reviewers. */
#include "view/admin_reviews.h"

static void filters(struct xml *x, const struct page *page, const struct listing *l)
{
        static const struct page_choice statuses[] = {{"recorded", NULL}, {"accepted", NULL}, {"rejected", NULL}};
        static const struct page_choice ages[] = {{"", NULL}, {"7", NULL}, {"14", NULL}, {"30", NULL}, {"90", NULL}};
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->options_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < p->options_count; i++)
                choices[i + 1] = (struct page_choice){p->options[i].code, page_option_name(page, (int)i)};
        page_filter(x, l, "status", statuses, sizeof statuses / sizeof *statuses);
        page_filter(x, l, "option", choices, p->options_count + 1);
        page_filter(x, l, "age", ages, sizeof ages / sizeof *ages);
}

static void row(struct xml *x, const struct page *page, const struct view_review_row *r)
{
        const struct option_rule *rule = option_rule_on(&page->programme->options[r->option], r->date);
        char                      id[CANDIDATE_ID_TEXT];

        xml_open(x, "review");
        xml_attr(x, "candidate", candidate_id_format(id, r->candidate));
        xml_attr(x, "name", r->name);
        xml_attr_int(x, "activity", r->id);
        xml_attr(x, "option", page->programme->options[r->option].code);
        xml_attr(x, "option-name", page_option_name(page, r->option));
        xml_attr_date(x, "date", r->date);
        xml_attr_date(x, "entered", r->entered);
        xml_attr(x, "status", activity_status_words[r->status]);
        xml_attr_date(x, "decided", r->decided);
        if (r->status == ACTIVITY_RECORDED)
                xml_attr_int(x, "waits", date_days_between(r->entered, page->today));
        xml_attr(x, "credit", rule && rule->credit == CREDIT_ON_ACCEPTANCE ? "on-acceptance" : "on-entry");
        xml_attr_int(x, "images", r->images);
        xml_attr(x, "source", r->source);
        xml_element(x, "title", r->title ? r->title : "");
        xml_close(x);
}

int view_admin_reviews(struct xml **out, const struct page *page, const struct view_reviews *view)
{
        struct xml *x = page_begin(page);

        filters(x, page, &view->listing);
        xml_open(x, "reviews");
        xml_attr_bool(x, "more", view->more);
        for (size_t i = 0; i < view->count; i++)
                row(x, page, &view->rows[i]);
        xml_close(x);
        page_pager(x, page, &view->listing);
        return page_end(out, x);
}
