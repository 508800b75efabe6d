/* admin_audit.h - the audit log, and one row of it. */
#ifndef RECERT_VIEW_ADMIN_AUDIT_H
#define RECERT_VIEW_ADMIN_AUDIT_H

#include "view/page.h"

/* A value from which and to which something was changed. */
struct view_change {
        const char *field;
        bool        had_before, had_after;      /* there was one */
        bool        erased;                     /* with the person whose it was */
        const char *before, *after;
        bool        cut;                        /* longer than what is shown */
};
struct view_entry {
        uint64_t    id, number;         /* number: in the chain; 0: not chained yet */
        int64_t     at;
        uint64_t    account;            /* 0: a program, a visitor */
        uint32_t    account_candidate;  /* whose account it is; 0: of staff */
        const char *who, *whom;         /* NULL: no name */
        const char *program, *request, *action;
        uint32_t    candidate;          /* 0: nobody */
        const struct view_change *changes;
        size_t      count, all;         /* all: more than are here */
};
/* fault: a word of page.rnc, at the row; NULL: good. */
struct view_chain {
        uint64_t    number;             /* of the last checkpoint; 0: none */
        int64_t     at;
        const char *hash, *key;         /* hexadecimal */
        uint64_t    first;              /* of the rows that were looked at */
        const char *fault;
        uint64_t    row;
        int64_t     waiting;            /* rows that are not chained yet */
};
struct view_audit {
        struct listing           listing;       /* filters who, candidate, action, from, until */
        const char              *unknown;       /* the filter that names nobody; NULL */
        const char *const       *actions;       size_t actions_count;
        const struct view_entry *list;          size_t count;           /* newest first */
        bool                     newer, older;
        struct view_chain        chain;
};
int view_admin_audit(struct xml **out, const struct page *page, const struct view_audit *view);

struct view_audit_entry {
        struct view_entry entry;
        const char       *fault;        /* of the row, where it is chained; NULL: good */
};
int view_admin_audit_entry(struct xml **out, const struct page *page, const struct view_audit_entry *view);

/* Who, what, whom, when, and the values. */
void audit_entry_element(struct xml *x, const struct view_entry *e);

#endif
