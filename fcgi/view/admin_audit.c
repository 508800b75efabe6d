/* admin_audit.c - the audit log: whether it is whole, and a page of it. */
#include "view/admin_audit.h"

#include "renewal/candidate.h"

static void change(struct xml *x, const struct view_change *c)
{
        xml_open(x, "change");
        xml_attr(x, "field", c->field);
        if (c->erased)
                xml_attr_bool(x, "erased", true);
        if (c->cut)
                xml_attr_bool(x, "cut", true);
        if (c->had_before)
                xml_element(x, "before", c->before ? c->before : "");
        if (c->had_after)
                xml_element(x, "after", c->after ? c->after : "");
        xml_close(x);
}

void audit_entry_element(struct xml *x, const struct view_entry *e)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "entry");
        xml_attr_int(x, "id", (int64_t)e->id);
        if (e->number)
                xml_attr_int(x, "number", (int64_t)e->number);
        xml_attr_instant(x, "at", e->at);
        xml_attr(x, "action", e->action);
        if (e->account)
                xml_attr_int(x, "account", (int64_t)e->account);
        if (e->account_candidate)
                xml_attr(x, "account-candidate", candidate_id_format(id, e->account_candidate));
        xml_attr(x, "who", e->who);
        xml_attr(x, "program", e->program);
        xml_attr(x, "request", e->request);
        if (e->candidate)
                xml_attr(x, "candidate", candidate_id_format(id, e->candidate));
        xml_attr(x, "whom", e->whom);
        if (e->all > e->count)
                xml_attr_int(x, "more", (int64_t)(e->all - e->count));
        for (size_t i = 0; i < e->count; i++)
                change(x, &e->changes[i]);
        xml_close(x);
}

static void chain(struct xml *x, const struct view_chain *c)
{
        xml_open(x, "chain");
        xml_attr(x, "state", c->fault ? c->fault : c->number ? "good" : "none");
        xml_attr_int(x, "waiting", c->waiting);
        if (c->fault)
                xml_attr_int(x, "row", (int64_t)c->row);
        if (c->number) {
                xml_attr_int(x, "number", (int64_t)c->number);
                xml_attr_int(x, "first", (int64_t)c->first);
                xml_attr_instant(x, "at", c->at);
                xml_attr(x, "hash", c->hash);
                xml_attr(x, "public-key", c->key);
        }
        xml_close(x);
}

static void filters(struct xml *x, const struct page *page, const struct view_audit *v)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, v->actions_count + 1, struct page_choice);

        choices[0] = (struct page_choice){"", NULL};
        for (size_t i = 0; i < v->actions_count; i++)
                choices[i + 1] = (struct page_choice){v->actions[i], NULL};
        page_filter(x, &v->listing, "who", NULL, 0);
        page_filter(x, &v->listing, "candidate", NULL, 0);
        page_filter(x, &v->listing, "action", choices, v->actions_count + 1);
        page_filter(x, &v->listing, "from", NULL, 0);
        page_filter(x, &v->listing, "until", NULL, 0);
}

/* The same list on from that row. */
static const char *turn(const struct page *page, const struct view_audit *v, const char *which, const struct view_entry *e)
{
        struct listing l = v->listing;

        listing_filter(&l, which,
                       pool_format(page->pool, "%lld-%llu", (long long)e->at, (unsigned long long)e->id));
        return listing_link(page->pool, &l);
}

static void turns(struct xml *x, const struct page *page, const struct view_audit *v)
{
        xml_open(x, "turn");
        if (v->newer) {
                xml_attr(x, "newest", listing_link(page->pool, &v->listing));
                if (v->count)
                        xml_attr(x, "newer", turn(page, v, "after", &v->list[0]));
        }
        if (v->older && v->count)
                xml_attr(x, "older", turn(page, v, "before", &v->list[v->count - 1]));
        xml_close(x);
}

int view_admin_audit(struct xml **out, const struct page *page, const struct view_audit *view)
{
        struct xml *x = page_begin(page);

        chain(x, &view->chain);
        filters(x, page, view);
        xml_open(x, "entries");
        xml_attr(x, "unknown", view->unknown);
        for (size_t i = 0; i < view->count; i++)
                audit_entry_element(x, &view->list[i]);
        xml_close(x);
        turns(x, page, view);
        return page_end(out, x);
}
