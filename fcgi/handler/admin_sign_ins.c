/* admin_sign_ins.c - the sign-ins by the provider that failed, found by what their pages say. */
#include "handler/admin_sign_ins.h"

#include <stdlib.h>

#include "handler/page.h"
#include "store/sso.h"
#include "view/admin_sign_ins.h"

#define PER_PAGE 20

const struct form_field admin_sign_ins_fields[] = {{"q", NULL, 254, 0}, {"page", form_number, 0, 0}, FORM_END};

int admin_sign_ins_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char                 *q = request_query(req, "q"), *number = request_query(req, "page");
        size_t                      asked = number ? (size_t)atoi(number) : 1, count, all;
        struct view_sign_ins        view = {.listing = {.path = "/admin/sign-ins", .sort = "", .first_sort = "", .per_page = PER_PAGE}};
        struct view_failed_sign_in *list;
        struct sso_failure         *found;
        struct page                 page;
        int                         rc;

        view.listing.page = asked < 1 ? 1 : asked > SSO_MOST / PER_PAGE ? SSO_MOST / PER_PAGE : asked;
        listing_filter(&view.listing, "q", q ? q : "");
        rc = sso_failures(&found, &count, &all, c->db, c->pool, q ? q : "", (view.listing.page - 1) * PER_PAGE, PER_PAGE);
        if (rc < 0)
                return rc;
        list = POOL_ARRAY(c->pool, count, struct view_failed_sign_in);
        for (size_t i = 0; i < count; i++)
                list[i] = (struct view_failed_sign_in){found[i].reference, found[i].failure, found[i].issuer, found[i].mail,
                                                       found[i].detail, found[i].at};
        view.list = list;
        view.count = count;
        view.listing.rows = all;
        if (view.listing.page > listing_pages(&view.listing))
                view.listing.page = listing_pages(&view.listing);
        page_of(&page, c, req, res, "admin-sign-ins");
        return view_admin_sign_ins(&res->page, &page, &view);
}
