/* admin.c - what waits, and how many candidates stand where. */
#include "view/admin.h"

static void waiting(struct xml *x, const struct page *page, const struct view_admin *v)
{
        if (!v->reviews)
                return;
        xml_open(x, "waiting");
        xml_attr_int(x, "reviews", v->waiting);
        xml_attr_bool(x, "more", v->more);
        xml_attr_date(x, "oldest", v->oldest);
        if (date_is_set(v->oldest))
                xml_attr_int(x, "days", date_days_between(v->oldest, page->today));
        if (v->extensions)
                xml_attr_int(x, "requests", v->requests);
        xml_attr_date(x, "requests-oldest", v->requests_oldest);
        xml_close(x);
}

static void figure(struct xml *x, const struct page *page, const struct view_figure *f)
{
        const struct certification *c = &page->programme->certifications[f->certification];

        xml_open(x, "certification");
        xml_attr(x, "code", c->code);
        xml_attr(x, "name", page_certification_name(page, f->certification));
        if (certification_retired(c, page->today))
                xml_attr_date(x, "retired", c->retired);
        xml_attr_int(x, "active", f->active);
        xml_attr_int(x, "soon", f->soon);
        xml_attr_int(x, "grace", f->grace);
        xml_attr_int(x, "lapsed", f->lapsed);
        xml_attr_int(x, "revoked", f->revoked);
        xml_close(x);
}

int view_admin(struct xml **out, const struct page *page, const struct view_admin *view)
{
        struct xml *x = page_begin(page);

        waiting(x, page, view);
        if (view->mails) {
                xml_open(x, "mails");
                xml_attr_int(x, "failed", view->mails_failed);
                xml_close(x);
        }
        xml_open(x, "figures");
        xml_attr_int(x, "candidates", view->candidates);
        xml_attr_instant(x, "counted", view->counted);
        xml_attr_date(x, "soon", view->soon);
        if (view->people)
                xml_attr_bool(x, "people", true);
        for (size_t i = 0; i < view->count; i++)
                figure(x, page, &view->figures[i]);
        xml_close(x);
        return page_end(out, x);
}
