/* catalogue.h - the programme in the database: rules, catalogue and announcements, a table each. */
#ifndef RECERT_CATALOGUE_H
#define RECERT_CATALOGUE_H

#include <stdbool.h>
#include <stdint.h>
#include "renewal/programme_edit.h"
#include "store/audit.h"
#include "store/db.h"

/* Of the programme in force; it is raised by every change. 0: there is none yet. */
int catalogue_revision(uint64_t *out, struct db *db);

/* The whole programme, finished, every list in the document's order, with its key in each type,
 * option and certification. ERR_NOT_FOUND: none was loaded yet. */
int catalogue_load(struct programme **out, uint64_t *revision, struct db *db, struct pool *pool);

/* The programme as a process keeps it. */
struct catalogue_kept {
        struct pool            *pool;           /* its own; NULL: nothing was loaded */
        const struct programme *programme;
        uint64_t                revision;       /* 0: none yet */
};
/* In place of the one that was kept, with its zone for days. What was kept stays where that fails: ERR_NOT_FOUND as
 * above; ERR_SYSTEM, logged: there is no such zone here. */
int  catalogue_renew(struct catalogue_kept *kept, struct db *db);
/* Where the one in force is another one. ERR_NOT_FOUND: there is none yet. */
int  catalogue_current(struct catalogue_kept *kept, struct db *db);
void catalogue_end(struct catalogue_kept *kept);

/* Makes the programme that of the document: things are found again by their code and keep their
 * keys. *changed: false where it was the same already. ERR_REFUSED with *fault where candidates have
 * events and the document changes what was in force by today (renewal-rules, 2): "past-rule",
 * "past-retirement", "past-extension", "time-zone-fixed", "activities-from-fixed", "type-fixed",
 * "missing" (a type, option or certification that is there is not in the document; without
 * events: an option that a draft names). "too-long": a table has no room for it. */
int catalogue_save(bool *changed, struct db *db, const struct programme *programme, const struct act *act,
                   struct programme_fault *fault, struct pool *pool);

/* The same without writing: what would change, and whether it would be refused. */
int catalogue_compare(struct audit_value **out, size_t *count, struct db *db, const struct programme *programme,
                      struct date today, struct programme_fault *fault, struct pool *pool);

/* --- What a document would change, thing by thing, in the order of enum thing and of codes */

struct catalogue_difference {
        enum thing  thing;
        const char *code;               /* place from 0 where it has none; "": of the programme, or of the order of a kind */
        const char *what;               /* "name", "rule 2027-01-01", "description 0", "order" */
        const char *before, *after;     /* NULL: there is none */
};
struct catalogue_differences {
        struct catalogue_difference *list;
        size_t                       count;
};
/* Both finished. Pure. */
void catalogue_differ(struct catalogue_differences *out, const struct programme *in_force, const struct programme *programme,
                      struct pool *pool);
/* The same, judged: ERR_REFUSED with *fault as catalogue_save() would; the differences are there all the same. */
int catalogue_differences(struct catalogue_differences *out, struct db *db, const struct programme *in_force,
                          const struct programme *programme, struct date today, struct programme_fault *fault,
                          struct pool *pool);

/* --- One thing (programme_edit.h says how it is named) */

/* 22 characters, the same while nothing of the thing changes; "" where there is no such thing. Of the programme: of
 * all that it has. For the field `version` of forms. */
const char *catalogue_version(const struct programme *p, enum thing thing, const char *code, struct pool *pool);

/* Whether it cannot be taken away: events, drafts, offers, waiting reports or another thing name it. */
int catalogue_referenced(bool *out, struct db *db, const struct programme *in_force, enum thing thing, const char *code,
                         struct pool *pool);

/* Inside the transaction of the write (between once_take() and once_answer()): puts that one thing of proposed (finished)
 * into the programme in force, or takes it away where proposed does not have it. What others changed meanwhile elsewhere
 * stays. ERR_STALE: the thing's version is not that any more. ERR_REFUSED with *fault: what programme_take(),
 * programme_finish() and catalogue_save() refuse; "referenced" in place of "missing". The same again changes nothing.
 * reason: in the audit row; NULL: none. */
int catalogue_save_thing(struct db *db, const struct programme *proposed, enum thing thing, const char *code,
                         const char *version, const struct act *act, const char *reason, struct programme_fault *fault,
                         struct pool *pool);

#endif
