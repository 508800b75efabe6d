/* admin_integrations.h - keys of other systems, one that was just made, and what waits that they reported. */
#ifndef RECERT_VIEW_ADMIN_INTEGRATIONS_H
#define RECERT_VIEW_ADMIN_INTEGRATIONS_H

#include "view/page.h"

struct view_key {
        uint32_t    id;
        const char *name, *scopes;
        int         per_minute;
        int64_t     made, used;         /* microseconds; 0: never */
        struct date until;              /* the last day; DATE_NONE: no end */
        const char *state;              /* "good", "over", "revoked" */
};
struct view_waiting {
        const char *source, *kind;
        int64_t     count;
        struct date oldest;
};
struct view_integrations {
        const struct view_key     *keys;    size_t keys_count, good;
        const struct view_waiting *waiting; size_t waiting_count;
        bool                       change;  /* the reader may make and revoke */
        const char                *issued_name, *issued;        /* a key just made */
        bool                       issued_before;               /* it was shown once, and is not kept */
        const char                *create_key, *revoke_key;     /* one-time keys of the two forms */
        const char                *name, *scopes, *until, *per_minute;  /* as typed */
        const char                *name_code, *scope_code, *until_code, *per_minute_code;
        const char *const         *scope_words; size_t scope_words_count;
};
int view_admin_integrations(struct xml **out, const struct page *page, const struct view_integrations *view);

#endif
