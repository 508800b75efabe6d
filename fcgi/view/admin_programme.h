/* admin_programme.h - the whole programme, to staff: what is in it, and what a document would change. */
#ifndef RECERT_VIEW_ADMIN_PROGRAMME_H
#define RECERT_VIEW_ADMIN_PROGRAMME_H

#include "view/differences.h"
#include "view/page.h"

struct view_programme {
        bool        may;                /* there is a form */
        bool        compared;           /* a document was read: what it would change follows */
        struct view_differences differences;
        /* a proposal of a whole programme that is open; made 0: none */
        int64_t     made;
        const char *by;
        /* the form: file and document as they come, reason once there is something to preview */
        const char *key, *code, *version, *document, *reason;
        const char *file_code, *document_code, *message, *reason_code;
};
int view_admin_programme(struct xml **out, const struct page *page, const struct view_programme *view);

#endif
