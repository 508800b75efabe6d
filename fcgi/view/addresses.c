/* addresses.c - one's own mail addresses. */
#include "view/addresses.h"

#define PATH "/profile/addresses"

static void one(struct xml *x, const struct view_address *a)
{
        xml_open(x, "address");
        xml_attr(x, "mail", a->mail);
        if (a->main)
                xml_attr_bool(x, "main", true);
        xml_attr_bool(x, "verified", a->verified);
        if (a->waits)
                xml_attr_instant(x, "waits", a->waits);
        if (!a->own)
                xml_attr_bool(x, "asked", true);
        if (a->refused)
                xml_attr_bool(x, "refused", true);
        xml_close(x);
}

/* The main one is changed by choosing another. */
static void change(struct xml *x, const struct page *page, const struct view_addresses *v)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, v->count, struct page_choice);
        size_t              count = 0;

        for (size_t i = 0; i < v->count; i++)
                if (!v->list[i].main || (v->mail && (!v->list[i].verified || v->list[i].refused)))
                        choices[count++] = (struct page_choice){v->list[i].mail, v->list[i].mail};
        if (!count)
                return;
        page_form(x, page, &(struct page_form){.name = "change", .action = PATH, .key = v->keys[1]});
        page_field(x, &(struct page_field){.name = "which", .value = v->which, .code = v->which_code, .choices = choices,
                                           .choices_count = count});
        page_field(x, &(struct page_field){.name = "password", .code = v->password_code});
        xml_close(x);
}

int view_addresses(struct xml **out, const struct page *page, const struct view_addresses *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "addresses");
        xml_attr_bool(x, "mail", view->mail);
        for (size_t i = 0; i < view->count; i++)
                one(x, &view->list[i]);
        xml_close(x);
        if (view->mail) {
                page_form(x, page, &(struct page_form){.name = "add", .action = PATH, .key = view->keys[0]});
                page_field(x, &(struct page_field){.name = "address", .value = view->address, .max = "254", .code = view->address_code});
                xml_close(x);
        }
        change(x, page, view);
        return page_end(out, x);
}
