/* admin_candidates.c - candidates found. */
#include "view/admin_candidates.h"

static void filters(struct xml *x, const struct page *page, const struct listing *l)
{
        static const struct page_choice statuses[] = {{"", NULL}, {"active", NULL}, {"grace", NULL}, {"lapsed", NULL},
                                                      {"revoked", NULL}};
        const struct programme *p = page->programme;
        const int              *by_code = programme_certifications_by_code(p);
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->certifications_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < p->certifications_count; i++)
                choices[i + 1] = (struct page_choice){p->certifications[by_code[i]].code, p->certifications[by_code[i]].code};
        page_filter(x, l, "q", NULL, 0);
        page_filter(x, l, "certification", choices, p->certifications_count + 1);
        page_filter(x, l, "status", statuses, sizeof statuses / sizeof *statuses);
        page_filter(x, l, "from", NULL, 0);
        page_filter(x, l, "to", NULL, 0);
}

static void found(struct xml *x, const struct page *page, const struct view_found *f)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "candidate");
        xml_attr(x, "id", candidate_id_format(id, f->id));
        xml_attr(x, "name", f->name);
        xml_attr(x, "email", f->mail);
        for (size_t i = 0; i < f->count; i++) {
                const struct view_found_credential *c = &f->list[i];
                const struct certification         *known = &page->programme->certifications[c->certification];

                xml_open(x, "certification");
                xml_attr(x, "code", known->code);
                xml_attr(x, "status", credential_status_words[c->status]);
                xml_attr_date(x, "expires", c->expires);
                if (certification_retired(known, page->today))
                        xml_attr_date(x, "retired", known->retired);
                xml_close(x);
        }
        xml_close(x);
}

int view_admin_candidates(struct xml **out, const struct page *page, const struct view_candidates *view)
{
        struct xml *x = page_begin(page);

        filters(x, page, &view->listing);
        xml_open(x, "candidates");
        xml_attr_bool(x, "more", view->more);
        if (view->create)
                xml_attr_bool(x, "create", true);
        for (size_t i = 0; i < view->count; i++)
                found(x, page, &view->list[i]);
        xml_close(x);
        page_pager(x, page, &view->listing);
        return page_end(out, x);
}
