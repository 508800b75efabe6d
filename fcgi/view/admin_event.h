/* admin_event.h - an award, an extension or a revocation that is entered, or an event that is voided: the form, and
 * beside it what it would do. */
#ifndef RECERT_VIEW_ADMIN_EVENT_H
#define RECERT_VIEW_ADMIN_EVENT_H

#include "view/effect.h"

#define EVENT_FIELDS 9
enum event_field { EVENT_CERTIFICATION, EVENT_BASIS, EVENT_ON, EVENT_GRANTED, EVENT_EXPIRES, EVENT_TICKET, EVENT_REASON,
                   EVENT_WHICH, EVENT_KEEP };
extern const char *const event_field_names[EVENT_FIELDS];

struct view_event {
        uint32_t    candidate;
        const char *name;
        const char *kind;               /* "award", "extension", "revocation", "void" */
        unsigned    fields;             /* bits: those that the kind has */
        const char *values[EVENT_FIELDS], *codes[EVENT_FIELDS];
        const struct effect *effect;    /* NULL: nothing to say yet */
        const char *action, *key, *version;     /* version NULL: what it does was not shown yet */
        const char *code;               /* of the form: "stale" */
        /* with void: what it is about */
        const char *void_kind;
        int         void_certification;
        struct date void_on;
};
int view_admin_event(struct xml **out, const struct page *page, const struct view_event *view);

/* One field of the form, on every page where an event is entered. */
void event_field_write(struct xml *x, const struct page *page, const struct view_event *view, enum event_field which);

#endif
