/* activity.c - one activity. */
#include "view/activity.h"

#include "view/standing.h"

static const char *language_name(const struct programme *p, const char *code)
{
        int at = programme_language(p, code);

        return at < 0 ? code : p->languages[at].name;
}

static void facts(struct xml *x, const struct page *page, const struct activity *a)
{
        const char *language = a->language ? a->language : "en";

        xml_attr_int(x, "id", a->id);
        xml_attr(x, "option", page->programme->options[a->option].code);
        xml_attr(x, "option-name", page_option_name(page, a->option));
        xml_attr_date(x, "date", a->date);
        xml_attr_date(x, "entered", a->entered);
        xml_attr(x, "status", activity_status_words[a->status]);
        xml_attr_date(x, "decided", a->decided);
        xml_attr(x, "language", language);
        xml_attr(x, "language-name", language_name(page->programme, language));
        xml_attr(x, "source", a->source);
        xml_element(x, "title", a->title ? a->title : "");
}

static void credit(struct xml *x, const struct page *page, const struct type_progress *t, const struct credit *c)
{
        struct credit_facts f;

        credit_facts(&f, page->programme, t, c);
        xml_open(x, "credit");
        xml_attr(x, "type", page->programme->types[t->type].code);
        xml_attr(x, "type-name", page_type_name(page, t->type));
        if (f.cycle > 0)
                xml_attr_int(x, "cycle", f.cycle);
        xml_attr_int(x, "units", c->units);
        xml_attr(x, "verdict", verdict_words[c->verdict]);
        if (c->cycle >= 0) {
                xml_attr_int(x, "total", f.total);
                xml_attr_int(x, "required", t->cycles[c->cycle].rule->units);
        }
        if (f.of > 0) {
                if (f.nth > 0)
                        xml_attr_int(x, "nth", f.nth);
                xml_attr_int(x, "of", f.of);
        }
        if (f.then >= 0)
                xml_attr_int(x, "then", f.then);
        if (f.max_age_months >= 0)
                xml_attr_int(x, "max-age-months", f.max_age_months);
        if (f.instead) {
                xml_open(x, "instead");
                xml_attr_int(x, "activity", f.instead->id);
                xml_text(x, f.instead->title ? f.instead->title : "");
                xml_close(x);
        }
        xml_close(x);
}

/* Types in the order of the progress page. */
static int credits(struct xml *x, const struct page *page, const struct activity_page *view)
{
        const struct progress *progress = view->progress;
        struct standing       *list;
        const size_t          *order;
        int                    rc;

        if (!progress)
                return 0;
        if ((rc = standings(&list, page->programme, progress, page->pool)) < 0)
                return rc;
        order = standing_order(list, progress->types_count, page->pool);
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = list[order[i]].type;

                for (size_t j = 0; j < t->credits_count; j++)
                        if (t->credits[j].activity->id == view->activity->id)
                                credit(x, page, t, &t->credits[j]);
        }
        return 0;
}

static void change(struct xml *x, struct date on, const char *kind, const char *by, const char *reason)
{
        xml_open(x, "change");
        xml_attr_date(x, "on", on);
        xml_attr(x, "kind", kind);
        xml_attr(x, "by", by);
        xml_element(x, "reason", reason);
        xml_close(x);
}

static void history(struct xml *x, const struct activity_page *view)
{
        const struct activity *a = view->activity;

        change(x, a->entered, "entered", a->source ? "system" : "candidate", NULL);
        for (size_t i = 0; i < view->amended_count; i++)
                change(x, view->amended[i], "amended", "candidate", NULL);
        if (a->status != ACTIVITY_RECORDED)
                change(x, date_is_set(a->decided) ? a->decided : a->entered, activity_status_words[a->status],
                       a->status == ACTIVITY_WITHDRAWN ? "candidate" : "reviewer", a->reason);
}

int activity_element(struct xml *x, const struct page *page, const struct activity_page *view)
{
        int rc;

        xml_open(x, "activity");
        facts(x, page, view->activity);
        xml_element(x, "notes", view->notes && *view->notes ? view->notes : NULL);
        for (size_t i = 0; i < view->images_count; i++)
                view_item_image(x, &view->images[i]);
        if ((rc = credits(x, page, view)) < 0)
                return rc;
        history(x, view);
        xml_close(x);
        return 0;
}

int view_activity(struct xml **out, const struct page *page, const struct activity_page *view)
{
        struct xml *x = page_begin(page);
        int         rc;

        if ((rc = activity_element(x, page, view)) < 0) {
                xml_free(x);
                return rc;
        }
        if (view->amend) {
                view_item_form(x, page, view->amend);
                page_form(x, page, &(struct page_form){.name = "withdraw", .action = view->action, .key = view->withdraw_key});
                xml_close(x);
        }
        return page_end(out, x);
}
