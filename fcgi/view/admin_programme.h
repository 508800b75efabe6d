/* admin_programme.h - the whole programme, to staff: what is in it, and what a document would change. */
#ifndef RECERT_VIEW_ADMIN_PROGRAMME_H
#define RECERT_VIEW_ADMIN_PROGRAMME_H

#include "view/page.h"

/* One line: from what to what. */
struct view_change {
        const char *what;               /* "rule", "name", "translation", "description", …: page.rnc lists them */
        const char *on;                 /* of a rule: its first day; NULL */
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

struct view_programme {
        bool        may;                /* there is a form */
        bool        compared;           /* a document was read: what it would change follows */
        const struct view_difference *differences;
        size_t                        differences_count;
        /* a proposal of a whole programme that is open; made 0: none */
        int64_t     made;
        const char *by;
        /* the form: file and document as they come, reason once there is something to preview */
        const char *key, *code, *version, *document, *reason;
        const char *file_code, *document_code, *message, *reason_code;
};
int view_admin_programme(struct xml **out, const struct page *page, const struct view_programme *view);

#endif
