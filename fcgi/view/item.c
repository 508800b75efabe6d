/* item.c - date, title, language, image, notes, with what is wrong with each. */
#include "view/item.h"

#include <string.h>

static void field(struct xml *x, const struct item_form *form, struct page_field f)
{
        f.value = f.value && *f.value ? f.value : NULL;
        for (size_t i = 0; form->faults && i < form->faults->count && !f.code; i++) {
                const struct item_fault *fault = &form->faults->list[i];

                if (strcmp(fault->field, f.name))
                        continue;
                f.code = fault->code;
                f.message = fault->message;
                f.file = fault->file;
                f.href = fault->href;
        }
        page_field(x, &f);
}

static void languages(struct xml *x, const struct page *page, const struct item_form *form)
{
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->languages_count, struct page_choice);

        for (size_t i = 0; i < p->languages_count; i++)
                choices[i] = (struct page_choice){p->languages[i].code, p->languages[i].name};
        field(x, form, (struct page_field){.name = "language", .value = form->language, .choices = choices,
                                           .choices_count = p->languages_count});
}

static const char *offer_name(const struct page *page, const struct offer *o)
{
        char from[DATE_TEXT], until[DATE_TEXT];

        if (!date_is_set(o->from))
                return o->title;
        date_format(from, o->from);
        if (!date_is_set(o->until) || offer_is_of_a_day(o))
                return pool_format(page->pool, "%s (%s)", o->title, from);
        return pool_format(page->pool, "%s (%s – %s)", o->title, from, date_format(until, o->until));
}

static void activity(struct xml *x, const struct page *page, const struct item_form *form)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, form->offers_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < form->offers_count; i++)
                choices[i + 1] = (struct page_choice){form->offers[i].code, offer_name(page, &form->offers[i])};
        field(x, form, (struct page_field){.name = "activity", .value = form->activity, .choices = choices,
                                           .choices_count = form->offers_count + 1});
}

void view_item_form(struct xml *x, const struct page *page, const struct item_form *form)
{
        static const struct page_choice pictures[] = {{.value = "together"}, {.value = "apart"}};
        char from[DATE_TEXT], today[DATE_TEXT];

        page_form(x, page, &(struct page_form){.name = form->name, .action = form->action, .key = form->key});
        if (form->offers_count)
                activity(x, page, form);
        field(x, form, (struct page_field){.name = "date", .value = form->date,
                                           .hint = form->day_of_image ? "image" : form->day_unknown ? "image-undated" : NULL,
                                           .min = date_format(from, page->programme->activities_from),
                                           .max = date_format(today, page->today)});
        field(x, form, (struct page_field){.name = "title", .value = form->title, .max = "200"});
        languages(x, page, form);
        field(x, form, (struct page_field){.name = "image", .max = "5"});
        if (form->apart)
                field(x, form, (struct page_field){.name = "pictures", .choices = pictures, .choices_count = 2});
        field(x, form, (struct page_field){.name = "notes", .value = form->notes, .max = "4000"});
        xml_close(x);
}

void view_item_image(struct xml *x, const struct item_image *image)
{
        xml_open(x, "image");
        xml_attr_int(x, "number", image->number);
        xml_attr(x, "name", image->name);
        xml_attr(x, "media-type", image->media_type);
        xml_attr_int(x, "bytes", image->bytes);
        xml_attr_int(x, "kilobytes", (image->bytes + 999) / 1000);
        if (image->width && image->height) {
                xml_attr_int(x, "width", image->width);
                xml_attr_int(x, "height", image->height);
        }
        xml_attr(x, "href", image->href);
        xml_close(x);
}
