/* differences.h - what a changed programme says differently, thing by thing and line by line, to staff. */
#ifndef RECERT_VIEW_DIFFERENCES_H
#define RECERT_VIEW_DIFFERENCES_H

#include "view/page.h"

/* One line: from what to what. */
struct view_change {
        const char *what;               /* "rule", "limit", "name", "translation", "description", …: page.rnc lists them */
        const char *on;                 /* of a rule, or of an attribute of one: its first day; NULL */
        const char *before, *after;     /* as the store says them; NULL: there is none */
};

/* A thing and its lines. */
struct view_difference {
        const char         *thing;      /* "type", "option", …, "programme" */
        const char         *code;       /* NULL: it has none */
        const char         *name;       /* NULL */
        const char         *state;      /* "new", "gone", "changed" */
        struct view_change *changes;
        size_t              changes_count;
};

struct view_differences {
        struct view_difference *list;
        size_t                  count;
};
void view_differences(struct xml *x, const struct page *page, const struct view_differences *d);

#endif
