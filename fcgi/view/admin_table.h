/* admin_table.h - one of the tables of the catalogue. */
#ifndef RECERT_VIEW_ADMIN_TABLE_H
#define RECERT_VIEW_ADMIN_TABLE_H

#include "renewal/programme_attribute.h"
#include "view/page.h"

struct view_row {
        int  index;                     /* in the programme */
        bool draft;                     /* a change of it is drafted */
};
struct view_table {
        enum thing             thing;
        struct listing         listing; /* filters q, state */
        bool                   change;  /* the reader may add */
        const struct view_row *rows;
        size_t                 count;
};
int view_admin_table(struct xml **out, const struct page *page, const struct view_table *view);

/* <fact>: an attribute of a thing or of its rule. of NULL: it is not said. was: as it was before; NULL. */
void thing_fact(struct xml *x, const struct page *page, const struct programme *p, const struct attribute *a, const void *of,
                const char *language, const char *was);
/* How it is called: its name, the text of an announcement. */
const char *thing_name(const struct page *page, const struct programme *p, enum thing thing, int i);

#endif
