/* offers.c - what counts and where to find it, to everyone. */
#include "handler/offers.h"

#include <stdlib.h>

#include "handler/page.h"

#define PER_PAGE 50

const struct form_field offers_query[] = {
        {"q", NULL, 200, 0}, {"option", form_code, 0, 0}, {"page", form_number, 0, 0}, FORM_END,
};

static const char *value_of(const struct request *req, const char *name)
{
        const char *value = request_query(req, name);

        return value ? value : "";
}

static void add_filter(struct listing *l, const char *name, const char *value)
{
        l->filters[l->filters_count].name = name;
        l->filters[l->filters_count++].value = value;
}

void offers_read_query(struct offer_ask *ask, struct listing *l, const struct ctx *c, const struct request *req)
{
        const char *option = value_of(req, "option");

        *ask = (struct offer_ask){.q = value_of(req, "q"), .option = programme_option(c->programme, option), .today = c->today,
                                  .page = (size_t)atoi(value_of(req, "page")), .per_page = PER_PAGE};
        *l = (struct listing){.sort = "", .first_sort = "", .per_page = PER_PAGE};
        add_filter(l, "q", ask->q);
        add_filter(l, "option", ask->option < 0 ? "" : option);
}

int offers_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_offers view = {.change = false};
        struct offer_ask   ask;
        struct offers      offers;
        struct page        page;
        int                rc;

        offers_read_query(&ask, &view.listing, c, req);
        view.listing.path = "/activities";
        ask.when = OFFER_OPEN;
        if ((rc = offer_find(&offers, c->db, c->pool, c->programme, &ask)) < 0)
                return rc;
        view.offers = &offers;
        view.listing.rows = offers.all;
        view.listing.page = ask.page;
        page_of(&page, c, req, res, "offers");
        return view_offers(&res->page, &page, &view);
}
