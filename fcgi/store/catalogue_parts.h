/* catalogue_parts.h - what reading, comparing and saving the programme share. Only for the files of
 * store/catalogue. */
#ifndef RECERT_CATALOGUE_PARTS_H
#define RECERT_CATALOGUE_PARTS_H

#include "store/catalogue.h"

/* Rows of a thing that are replaced together. */
enum part { PART_ROW, PART_WORDINGS, PART_RULES, PART_ALIASES, PART_REQUIREMENTS, PART_ANY };

/* The words of the enumerations, in their order, as in the tables. */
extern const char *const renew_from_words[], *const since_words[], *const credit_words[];

/* catalogue_load() as a part of a transaction. */
int catalogue_load_inside(struct programme **out, uint64_t *revision, struct db *db, struct pool *pool);

/* One thing that a programme says. Two programmes are the same when their facts are. */
struct fact {
        enum thing  thing;
        enum part   part;
        const char *code;               /* of the thing; its place from 0 where it has none */
        const char *field;              /* unique: "type ACA rule 2017-01-01"; 64 characters at most */
        const char *said;
        struct date from;               /* of a rule: the day from which it is in force; else DATE_NONE */
};
struct facts {
        struct fact *list;
        size_t       count;
};
/* Sorted by thing, code, part and field. programme NULL: none. */
void catalogue_facts(struct facts *out, const struct programme *programme, struct pool *pool);

/* What differs between two programmes: the audit row's lines, and of which rows. */
struct change {
        enum thing         thing;
        enum part          part;
        const char        *code;
        struct date        from;
        struct audit_value value;
};
struct changes {
        struct change *list;
        size_t         count;
};
void catalogue_changes(struct changes *out, const struct programme *old, const struct programme *programme,
                       struct pool *pool);
/* code NULL: any thing of that kind. */
bool catalogue_differs(const struct changes *changes, enum thing thing, const char *code, enum part part);

/* Index of the certification with that code of its own, -1: none. */
int catalogue_certification(const struct programme *p, const char *code);

/* Loads what is there (NULL: nothing), and finds what the document changes and whether it may. */
struct catalogue_plan {
        const struct programme *programme;      /* the document */
        struct date             today;
        bool                    single;         /* one thing is saved: what nothing refers to may be missing */
        const struct programme *old;            /* NULL: there is none yet */
        struct changes          changes;
        struct programme_fault  fault;
};
int catalogue_decide(struct catalogue_plan *plan, struct db *db, struct pool *pool);
/* The same once old is loaded. */
int catalogue_judge(struct catalogue_plan *plan, struct db *db, struct pool *pool);

/* Whether events, drafts, offers or waiting reports name that option or certification. */
int catalogue_used(bool *out, struct db *db, enum thing thing, uint32_t key, const char *code, struct pool *pool);

/* Nobody else changes the programme before the end of the transaction. */
int catalogue_lock(struct db *db);

/* Saving as a part of a transaction, once the plan's programme, today and single are set; what it changes is in the
 * plan, and in the audit row, with the reason (NULL: none). */
int catalogue_save_inside(struct catalogue_plan *plan, struct db *db, const struct act *act, const char *reason,
                          struct pool *pool);

#endif
