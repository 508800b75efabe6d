/* extension.c - more time: what is held, what was asked for, and what came of it. */
#include "view/extension.h"

#include <string.h>

const char *const extension_field_names[EXTENSION_FIELDS] = {"certification", "expires", "grounds"};

static void held(struct xml *x, const struct page *page, const struct view_held *h)
{
        const struct credential *k = h->credential;

        xml_open(x, "certification");
        xml_attr(x, "code", page->programme->certifications[k->certification].code);
        xml_attr(x, "name", page_certification_name(page, k->certification));
        xml_attr(x, "status", credential_status_words[k->status]);
        xml_attr_date(x, "expires", k->expires);
        xml_attr_date(x, "grace-ends", k->grace_ends);
        if (h->asked)
                xml_attr_bool(x, "asked", true);
        xml_close(x);
}

/* What can be asked for; and what was, where that is refused. */
static void certification_field(struct xml *x, const struct page *page, const struct view_extension *v)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, v->held_count, struct page_choice);
        const char         *typed = v->values[EXTENSION_CERTIFICATION];
        size_t              count = 0;

        for (size_t i = 0; i < v->held_count; i++) {
                int         certification = v->held[i].credential->certification;
                const char *code = page->programme->certifications[certification].code;

                if (!v->held[i].asked || (typed && !strcmp(typed, code)))
                        choices[count++] = (struct page_choice){
                                code, pool_format(page->pool, "%s  %s", code, page_certification_name(page, certification))};
        }
        page_field(x, &(struct page_field){.name = extension_field_names[EXTENSION_CERTIFICATION],
                                           .value = v->values[EXTENSION_CERTIFICATION], .choices = choices, .choices_count = count,
                                           .code = v->codes[EXTENSION_CERTIFICATION]});
}

static void form(struct xml *x, const struct page *page, const struct view_extension *v)
{
        char today[DATE_TEXT];

        page_form(x, page, &(struct page_form){.action = "/extension", .key = v->key});
        certification_field(x, page, v);
        page_field(x, &(struct page_field){.name = extension_field_names[EXTENSION_EXPIRES], .value = v->values[EXTENSION_EXPIRES],
                                           .min = date_format(today, page->today), .code = v->codes[EXTENSION_EXPIRES]});
        page_field(x, &(struct page_field){.name = extension_field_names[EXTENSION_GROUNDS], .value = v->values[EXTENSION_GROUNDS],
                                           .max = "1000", .code = v->codes[EXTENSION_GROUNDS]});
        xml_close(x);
}

int view_extension(struct xml **out, const struct page *page, const struct view_extension *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "held");
        for (size_t i = 0; i < view->held_count; i++)
                held(x, page, &view->held[i]);
        xml_close(x);
        xml_open(x, "requests");
        xml_attr_int(x, "waiting", (int64_t)view->waiting);
        for (size_t i = 0; i < view->requests_count; i++) {
                request_open(x, page, &view->requests[i], NULL);
                request_close(x, &view->requests[i]);
        }
        xml_close(x);
        if (view->free_count || view->codes[EXTENSION_CERTIFICATION])
                form(x, page, view);
        if (view->waiting || view->withdraw_code) {
                page_form(x, page, &(struct page_form){.name = "withdraw", .action = "/extension", .key = view->withdraw_key,
                                                       .code = view->withdraw_code});
                xml_close(x);
        }
        return page_end(out, x);
}
