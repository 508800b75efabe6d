/* extension.h - what the viewer holds, the requests for more time, and the form of one more. */
#ifndef RECERT_VIEW_EXTENSION_H
#define RECERT_VIEW_EXTENSION_H

#include "renewal/evaluate.h"
#include "view/request.h"

#define EXTENSION_FIELDS 3
enum extension_field { EXTENSION_CERTIFICATION, EXTENSION_EXPIRES, EXTENSION_GROUNDS };
extern const char *const extension_field_names[EXTENSION_FIELDS];

/* Something that is held. */
struct view_held {
        const struct credential *credential;
        bool                     asked;         /* a request for it waits */
};

struct view_extension {
        const struct view_held         *held;
        size_t                          held_count, free_count; /* free: not asked for */
        const struct extension_request *requests;               /* the latest first */
        size_t                          requests_count, waiting;
        const char *values[EXTENSION_FIELDS], *codes[EXTENSION_FIELDS];
        const char *key, *withdraw_key; /* one-time */
        const char *withdraw_code;      /* what is wrong with taking one back; NULL */
};
/* There is a form where something can be asked for, or was; and one to take back what waits. */
int view_extension(struct xml **out, const struct page *page, const struct view_extension *view);

#endif
