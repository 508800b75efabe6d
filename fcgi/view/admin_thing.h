/* admin_thing.h - one thing of the catalogue: what it is, its dated rules, and the forms that change it. */
#ifndef RECERT_VIEW_ADMIN_THING_H
#define RECERT_VIEW_ADMIN_THING_H

#include "view/admin_table.h"

#define THING_FIELDS 8          /* attributes of one form, at most */

struct view_thing_form {
        const char             *name;           /* "details", "rule", "retirement", "remove", "remove-rule" */
        const struct attribute *attributes;     /* NULL: it has none */
        const char             *values[THING_FIELDS], *codes[THING_FIELDS];
        const char             *stored[THING_FIELDS];   /* beside what was typed; NULL */
        const char             *key, *version, *code;
        const char             *rule;           /* the day of the rule that it changes or takes away; NULL: it adds one */
        const char             *reason;
};

/* A change that is drafted. */
struct view_draft {
        const char *by, *reason;                /* NULL: not known */
        int64_t     made;
        bool        publishing, stale;
        const char *refused;                    /* a refusal's code; NULL */
};

struct view_thing {
        enum thing              thing;
        const char             *code;           /* NULL: it is new */
        int                     at;             /* in the programme in force; -1: it is not */
        const struct programme *drafted;        /* NULL: no change of it is drafted */
        int                     drafted_at;
        struct view_draft       draft;
        const char             *language;       /* of the words that are shown and changed */
        bool                    change;         /* the reader may change it */
        int64_t                 touched, people;/* of a campaign: credentials and candidates that it would touch; -1 */
        struct view_thing_form  forms[4];
        size_t                  forms_count;
};
int view_admin_thing(struct xml **out, const struct page *page, const struct view_thing *view);

#endif
