/* upload.c - step 1: the items with what each is worth today, and the drafts. */
#include "view/upload.h"

#include <string.h>

static void groups(struct xml *x, const struct page *page, const struct upload_page *u)
{
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->groups_count, struct page_choice);
        size_t                  count = 0;

        for (size_t g = 0; g < p->groups_count; g++)
                for (size_t i = 0; i < u->choices_count; i++)
                        if ((size_t)p->options[u->choices[i].option].group == g) {
                                choices[count++] = (struct page_choice){
                                        p->groups[g].code, programme_words(&p->groups[g].names, page->language, p->groups[g].name)};
                                break;
                        }
        page_field(x, &(struct page_field){.name = "group", .value = u->group ? u->group : count == 1 ? choices[0].value : NULL,
                                           .code = u->group_code, .choices = choices, .choices_count = count});
}

static void options(struct xml *x, const struct page *page, const struct upload_page *u)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, u->choices_count, struct page_choice);

        for (size_t i = 0; i < u->choices_count; i++)
                choices[i] = (struct page_choice){page->programme->options[u->choices[i].option].code,
                                                  page_option_name(page, u->choices[i].option)};
        page_field(x, &(struct page_field){.name = "option", .value = u->option, .code = u->option_code,
                                           .choices = choices, .choices_count = u->choices_count});
}

static void lacks(struct xml *x, const struct item_faults *faults)
{
        for (size_t i = 0; faults && i < faults->count; i++) {
                const struct item_fault *f = &faults->list[i];

                page_field(x, &(struct page_field){.name = f->field, .code = f->code, .message = f->message, .href = f->href,
                                                   .file = f->file, .max = f->max});
        }
}

static void refused(struct xml *x, const struct item_faults *faults)
{
        if (!faults || !faults->count)
                return;
        xml_open(x, "refused");
        lacks(x, faults);
        xml_close(x);
}

static void credit(struct xml *x, const struct page *page, int type, const struct credit *c)
{
        if (!c)
                return;
        xml_open(x, "credit");
        xml_attr(x, "type", page->programme->types[type].code);
        xml_attr_int(x, "units", c->units);
        xml_attr(x, "verdict", verdict_words[c->verdict]);
        xml_close(x);
}

/* Where a type has renewed by it: the expiry of what it holds. */
static void renewed(struct xml *x, const struct page *page, const struct type_progress *t, const struct upload_page *u)
{
        const struct credential *by = NULL;

        for (size_t i = 0; !by && i < u->outcomes_count; i++)
                by = u->outcomes[i].activity ? progress_renewed_by(t, u->outcomes[i].activity->id) : NULL;
        if (!by)
                return;
        xml_open(x, "renewed");
        xml_attr(x, "type", page->programme->types[t->type].code);
        xml_attr_date(x, "date", by->expires);
        xml_close(x);
}

static void outcome(struct xml *x, const struct page *page, const struct upload_page *u, const struct upload_outcome *o)
{
        const struct type_progress *t = u->progress->types;

        xml_open(x, "outcome");
        xml_attr_int(x, "draft", o->draft);
        if (o->activity)
                xml_attr_int(x, "activity", o->activity->id);
        xml_attr(x, "state", o->activity ? "entered" : o->still ? "draft" : "gone");
        xml_element(x, "title", o->activity ? o->activity->title : o->still ? o->still->title : NULL);
        if (o->still)
                lacks(x, o->still->lacks);
        for (size_t i = 0; o->activity && i < u->progress->types_count; i++)
                for (size_t j = 0; j < t[i].credits_count; j++)
                        if (t[i].credits[j].activity->id == o->activity->id)
                                credit(x, page, t[i].type, &t[i].credits[j]);
        xml_close(x);
}

static void outcomes(struct xml *x, const struct page *page, const struct upload_page *u)
{
        size_t entered = 0;

        if (!u->outcomes_count)
                return;
        for (size_t i = 0; i < u->outcomes_count; i++)
                entered += u->outcomes[i].activity != NULL;
        xml_open(x, "outcomes");
        xml_attr_int(x, "entered", (int64_t)entered);
        xml_attr_int(x, "kept", (int64_t)(u->outcomes_count - entered));
        for (size_t i = 0; i < u->progress->types_count; i++)
                renewed(x, page, &u->progress->types[i], u);
        for (size_t i = 0; i < u->outcomes_count; i++)
                outcome(x, page, u, &u->outcomes[i]);
        xml_close(x);
}

static void drafts(struct xml *x, const struct page *page, const struct upload_page *u)
{
        const struct worth *types = u->together;

        xml_open(x, "drafts");
        xml_attr_int(x, "ready", (int64_t)u->ready);
        xml_attr_int(x, "chosen", (int64_t)u->chosen);
        if (u->chosen)
                worth_write(x, page, u->together, page->today);
        for (size_t i = 0; i < u->drafts_count; i++) {
                const struct upload_draft *d = &u->drafts[i];

                xml_open(x, "draft");
                xml_attr_int(x, "id", d->id);
                xml_attr(x, "option", page->programme->options[d->option].code);
                xml_attr(x, "option-name", page_option_name(page, d->option));
                xml_attr(x, "date", d->date);
                xml_attr_instant(x, "saved", d->saved);
                xml_attr_int(x, "images", (int64_t)d->images);
                xml_attr(x, "source", d->source);
                if (d->amends)
                        xml_attr_int(x, "amends", d->amends);
                xml_attr_bool(x, "ready", d->ready);
                if (d->chosen)
                        xml_attr_bool(x, "chosen", true);
                xml_element(x, "title", d->title);
                lacks(x, d->lacks);
                for (size_t j = 0; d->worth && j < types->count; j++)
                        credit(x, page, types->answers[j].type->type, d->worth->credits[j]);
                xml_close(x);
        }
        xml_close(x);
}

int view_upload(struct xml **out, const struct page *page, const struct upload_page *upload)
{
        struct xml *x = page_begin(page);

        page_form(x, page, &(struct page_form){.action = "/credentials/upload"});
        groups(x, page, upload);
        options(x, page, upload);
        xml_close(x);
        refused(x, upload->refused);
        for (size_t i = 0; i < upload->choices_count; i++) {
                page_option(x, page, upload->choices[i].option, page->today);
                worth_answers(x, page, &upload->choices[i].worth, true);
                xml_close(x);
        }
        drafts(x, page, upload);
        if (upload->key) {
                page_form(x, page, &(struct page_form){.name = "submit", .action = "/credentials/drafts", .key = upload->key,
                                                       .code = upload->submit_code});
                xml_close(x);
        }
        outcomes(x, page, upload);
        return page_end(out, x);
}
