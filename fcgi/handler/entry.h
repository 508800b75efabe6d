/* entry.h - an award, an extension or a revocation that staff enter, or an event that they void: what was typed, whether
 * it can be entered, what it would do, and the candidate with it. Where an event is entered by hand, it goes through here. */
#ifndef RECERT_HANDLER_ENTRY_H
#define RECERT_HANDLER_ENTRY_H

#include "renewal/candidate.h"
#include "route.h"
#include "view/admin_event.h"

enum entry_kind { ENTRY_AWARD, ENTRY_EXTENSION, ENTRY_REVOCATION, ENTRY_VOID, ENTRY_KINDS };

struct entry {
        enum entry_kind   kind;
        int               certification;        /* index; -1: none yet */
        enum basis        basis;
        struct date       on, granted, expires;
        const char       *ticket, *reason;
        enum event_kind   of;                   /* with void */
        size_t            at;                   /* its index */
        bool              keep;                 /* by extensions, the expiry dates that would become earlier */
        struct view_event view;                 /* the form again: values and codes */
};

/* -1: there is none of that name. */
int         entry_kind_of(const char *word);
/* In the audit row. */
const char *entry_action(enum entry_kind kind);

/* What the form or the query says; faults of its fields are codes already. */
void entry_read(struct entry *e, const struct request *req);
/* The first thing that is wrong with a field stays. */
void entry_wrong(struct entry *e, enum event_field field, const char *code);
bool entry_is_wrong(const struct entry *e);
/* Reads the values, and finds what is wrong with them for that candidate. */
void entry_check(struct entry *e, const struct ctx *c, const struct candidate *who);
/* Of one that voids: which event; view.void_kind NULL: there is no such event. */
void entry_check_void(struct entry *e, const struct candidate *who);

/* What it does, and the version that stands for having seen that. One that is not wrong. */
int  entry_weigh(struct effect *effect, const char **version, const struct entry *e, const struct ctx *c,
                 const struct candidate *who);
/* Puts it into the candidate, whose own lists stay as they are. */
void entry_change(struct candidate *to, const struct entry *e, struct pool *pool);

#endif
