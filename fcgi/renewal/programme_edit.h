/* programme_edit.h - changing a copy of a programme: an edit is a whole programme in which one thing is
 * another, or is not there any more. Pure. */
#ifndef RECERT_PROGRAMME_EDIT_H
#define RECERT_PROGRAMME_EDIT_H

#include "renewal/programme.h"

/* What the programme is made of. Of those up to the announcement the number is also the column of
 * their reference in a row of wording, as the store reads it. */
enum thing {
        THING_TYPE = 1, THING_GROUP, THING_OPTION, THING_CERTIFICATION, THING_DESIGNATION, THING_ANNOUNCEMENT,
        THING_CAMPAIGN, THING_LANGUAGE, THING_PROGRAMME
};
#define THINGS (THING_PROGRAMME + 1)

/* "types", "groups", …, "programme": the names of their tables, as in /admin/types. [0]: NULL. */
extern const char *const thing_tables[THINGS];

/* A thing is named by its code; campaigns and announcements by their place, from 0 on; the programme by "".
 * A campaign or announcement that is to be added is THING_NEW: the last one of the programme that has it. */
#define THING_NEW "new"

/* Index of the thing in its array, -1: none; by its own code alone, not by an alias. p need not be finished. */
int programme_thing(const struct programme *p, enum thing thing, const char *code);

/* How many of a kind there are, each of them, and how it is named. */
size_t      programme_count(const struct programme *p, enum thing thing);
void       *programme_at(const struct programme *p, enum thing thing, int i);
const char *programme_code(const struct programme *p, enum thing thing, int i, struct pool *pool);

/* A copy that is not finished. All of its arrays, and those of each thing (rules, wordings, aliases, requirements and
 * their lists), are its own, have room for one more, and can be grown by pool_grown(). Keys stay. */
struct programme *programme_copy(const struct programme *p, struct pool *pool);

/* One more at the end of a copy, of which nothing is said yet. */
void *programme_add(struct programme *p, enum thing thing, struct pool *pool);

/* Puts the thing that from (finished) has under that code in the place of the one of the same code, else at the end;
 * what it refers to is found by code. Where from does not have it, it is taken away. THING_PROGRAMME: all of from.
 * Keys are those of to, 0 for what is new there; to is not finished afterwards.
 *
 * ERR_REFUSED with *fault: "group-unknown", "type-unknown", "certification-unknown" (that is not there, or not any
 * more), "referenced" (what was to be taken away is named by that other thing). to is as it was then. */
int programme_take(struct programme *to, const struct programme *from, enum thing thing, const char *code,
                   struct programme_fault *fault, struct pool *pool);

/* Finds options and certifications by their keys again (options_by_key, certifications_by_key). */
void programme_key(struct programme *p, struct pool *pool);

#endif
