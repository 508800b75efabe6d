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
                                        p->groups[g].code, page_words(&p->groups[g].names, page->language, p->groups[g].name)};
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

static void refused(struct xml *x, const struct item_faults *faults)
{
        for (size_t i = 0; faults && i < faults->count; i++) {
                xml_open(x, "refused");
                xml_attr(x, "code", faults->list[i].code);
                xml_attr(x, "file", faults->list[i].file);
                xml_element(x, "message", faults->list[i].message);
                xml_close(x);
        }
}

static void drafts(struct xml *x, const struct page *page, const struct upload_page *u)
{
        xml_open(x, "drafts");
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
                xml_element(x, "title", d->title);
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
        return page_end(out, x);
}
