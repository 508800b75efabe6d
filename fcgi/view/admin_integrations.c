/* admin_integrations.c - keys of other systems, and the reports of theirs that wait. */
#include "view/admin_integrations.h"

#define PATH "/admin/integrations"

static void key(struct xml *x, const struct view_key *k)
{
        xml_open(x, "key");
        xml_attr_int(x, "id", k->id);
        xml_attr(x, "name", k->name);
        xml_attr(x, "scopes", k->scopes);
        xml_attr_int(x, "per-minute", k->per_minute);
        xml_attr_instant(x, "made", k->made);
        xml_attr_date(x, "until", k->until);
        if (k->used)
                xml_attr_instant(x, "used", k->used);
        xml_attr(x, "state", k->state);
        xml_close(x);
}

static void issued(struct xml *x, const struct view_integrations *v)
{
        if (!v->issued && !v->issued_before)
                return;
        xml_open(x, "issued");
        xml_attr(x, "name", v->issued_name);
        xml_attr(x, "key", v->issued);
        xml_close(x);
}

static void forms(struct xml *x, const struct page *page, const struct view_integrations *v)
{
        struct page_choice *scopes = POOL_ARRAY(page->pool, v->scope_words_count, struct page_choice);
        char                today[DATE_TEXT];

        for (size_t i = 0; i < v->scope_words_count; i++)
                scopes[i] = (struct page_choice){v->scope_words[i], NULL};
        page_form(x, page, &(struct page_form){.name = "revoke", .action = PATH, .key = v->revoke_key});
        page_field(x, &(struct page_field){.name = "id"});
        xml_close(x);
        page_form(x, page, &(struct page_form){.name = "create", .action = PATH, .key = v->create_key});
        page_field(x, &(struct page_field){.name = "name", .value = v->name, .max = "64", .code = v->name_code});
        page_field(x, &(struct page_field){.name = "scope", .value = v->scopes, .code = v->scope_code, .choices = scopes,
                                           .choices_count = v->scope_words_count});
        page_field(x, &(struct page_field){.name = "until", .value = v->until, .min = date_format(today, page->today),
                                           .code = v->until_code});
        page_field(x, &(struct page_field){.name = "per-minute", .value = v->per_minute, .code = v->per_minute_code});
        xml_close(x);
}

int view_admin_integrations(struct xml **out, const struct page *page, const struct view_integrations *view)
{
        struct xml *x = page_begin(page);

        issued(x, view);
        xml_open(x, "keys");
        xml_attr_int(x, "good", (int64_t)view->good);
        for (size_t i = 0; i < view->keys_count; i++)
                key(x, &view->keys[i]);
        xml_close(x);
        xml_open(x, "reports");
        for (size_t i = 0; i < view->waiting_count; i++) {
                xml_open(x, "waiting");
                xml_attr(x, "source", view->waiting[i].source);
                xml_attr(x, "kind", view->waiting[i].kind);
                xml_attr_int(x, "count", view->waiting[i].count);
                xml_attr_date(x, "oldest", view->waiting[i].oldest);
                xml_close(x);
        }
        xml_close(x);
        if (view->change)
                forms(x, page, view);
        return page_end(out, x);
}
