/* admin_staff.c - everybody of staff, and taking a second factor away. */
#include "view/admin_staff.h"

static void one(struct xml *x, const struct view_staff *s)
{
        xml_open(x, "account");
        xml_attr_int(x, "id", (int64_t)s->account);
        xml_attr(x, "name", s->name);
        xml_attr(x, "email", s->mail);
        xml_attr(x, "role", role_word(s->role));
        xml_attr_bool(x, "enabled", s->enabled);
        if (s->since) {
                xml_attr_instant(x, "second-factor", s->since);
                xml_attr_int(x, "codes", s->codes);
        }
        xml_close(x);
}

/* Of whom it can be taken away: everybody else who has one. */
static void form(struct xml *x, const struct page *page, const struct view_admin_staff *v)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, v->count + 1, struct page_choice);
        size_t              count = 1;

        choices[0].value = "";
        for (size_t i = 0; i < v->count; i++) {
                const struct view_staff *s = &v->list[i];

                if (s->since && !s->self)
                        choices[count++] = (struct page_choice){
                                pool_format(page->pool, "%llu", (unsigned long long)s->account),
                                s->name && s->mail ? pool_format(page->pool, "%s, %s", s->name, s->mail)
                                : s->mail          ? s->mail
                                : s->name          ? s->name
                                                   : ""};
        }
        if (count == 1)
                return;
        page_form(x, page, &(struct page_form){.name = "reset", .action = "/admin/staff", .key = v->key});
        page_field(x, &(struct page_field){.name = "account", .value = v->who, .code = v->who_code, .choices = choices,
                                           .choices_count = count});
        page_field(x, &(struct page_field){.name = "reason", .value = v->reason, .max = "1000", .code = v->reason_code});
        xml_close(x);
}

int view_admin_staff(struct xml **out, const struct page *page, const struct view_admin_staff *view)
{
        struct xml *x = page_begin(page);
        size_t      with = 0;

        for (size_t i = 0; i < view->count; i++)
                with += view->list[i].since != 0;
        xml_open(x, "staff");
        xml_attr_bool(x, "required", view->required);
        xml_attr_int(x, "count", (int64_t)view->count);
        xml_attr_int(x, "with", (int64_t)with);
        for (size_t i = 0; i < view->count; i++)
                one(x, &view->list[i]);
        xml_close(x);
        if (view->key)
                form(x, page, view);
        return page_end(out, x);
}
