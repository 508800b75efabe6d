/* admin_event.c - an event that is entered or voided. */
#include "view/admin_event.h"

const char *const event_field_names[EVENT_FIELDS] = {"certification", "basis", "on", "granted", "expires", "ticket", "reason",
                                                     "event", "keep"};

static void certification_choices(struct page_field *f, const struct page *page)
{
        const struct programme *p = page->programme;
        const int              *by_code = programme_certifications_by_code(p);
        struct page_choice     *list = POOL_ARRAY(page->pool, p->certifications_count, struct page_choice);

        for (size_t i = 0; i < p->certifications_count; i++)
                list[i] = (struct page_choice){
                        p->certifications[by_code[i]].code,
                        pool_format(page->pool, "%s  %s", p->certifications[by_code[i]].code,
                                    page_certification_name(page, by_code[i])),
                };
        f->choices = list;
        f->choices_count = p->certifications_count;
}

void event_field_write(struct xml *x, const struct page *page, const struct view_event *v, enum event_field which)
{
        static const struct page_choice bases[] = {{"exam", NULL}, {"import", NULL}, {"upgrade", NULL}};
        struct page_field               f = {.name = event_field_names[which], .value = v->values[which],
                                             .code = v->codes[which]};
        char                            today[DATE_TEXT];

        if (which == EVENT_CERTIFICATION)
                certification_choices(&f, page);
        if (which == EVENT_BASIS) {
                f.choices = bases;
                f.choices_count = sizeof bases / sizeof *bases;
        }
        if (which == EVENT_ON || which == EVENT_GRANTED)
                f.max = date_format(today, page->today);
        if (which == EVENT_TICKET)
                f.max = "128";
        if (which == EVENT_REASON)
                f.max = "1000";
        page_field(x, &f);
}

static void form(struct xml *x, const struct page *page, const struct view_event *v)
{
        page_form(x, page, &(struct page_form){.name = v->kind, .action = v->action, .key = v->key, .code = v->code});
        page_field(x, &(struct page_field){.name = "kind", .value = v->kind});
        if (v->version)
                page_field(x, &(struct page_field){.name = "version", .value = v->version});
        for (int i = 0; i < EVENT_FIELDS; i++)
                if (v->fields & 1u << i)
                        event_field_write(x, page, v, (enum event_field)i);
        xml_close(x);
}

int view_admin_event(struct xml **out, const struct page *page, const struct view_event *view)
{
        struct xml *x = page_begin(page);
        char        id[CANDIDATE_ID_TEXT];
        int         rc;

        xml_open(x, "entry");
        xml_attr(x, "candidate", candidate_id_format(id, view->candidate));
        xml_attr(x, "name", view->name);
        xml_attr(x, "kind", view->kind);
        if (view->void_kind) {
                xml_attr(x, "of", view->void_kind);
                xml_attr(x, "certification", page->programme->certifications[view->void_certification].code);
                xml_attr_date(x, "on", view->void_on);
        }
        if (view->effect && (rc = effect_write(x, page, view->kind, view->effect, NULL)) < 0) {
                xml_free(x);
                return rc;
        }
        xml_close(x);
        form(x, page, view);
        return page_end(out, x);
}
