/* programme_attribute.h - the things of a programme by the names of the vocabulary: what attributes a thing has, and
 * each of them read and written as text. One table, of which lists, forms and pages are made. Pure. */
#ifndef RECERT_PROGRAMME_ATTRIBUTE_H
#define RECERT_PROGRAMME_ATTRIBUTE_H

#include <stdbool.h>
#include "renewal/programme_edit.h"

enum attribute_kind {
        ATTRIBUTE_TEXT,         /* a code, a name that has no other languages */
        ATTRIBUTE_NAME,         /* a name: in the programme's own language, or one of its wordings */
        ATTRIBUTE_WORDING,      /* a text in each language */
        ATTRIBUTE_PROOFS,       /* several texts in each language: a line each, an address at its end */
        ATTRIBUTE_DATE,
        ATTRIBUTE_NUMBER,       /* a count; none: what no number stands for */
        ATTRIBUTE_WORD,         /* one of words */
        ATTRIBUTE_THING,        /* the code of another thing, of */
        ATTRIBUTE_ALIASES,      /* codes, a line each */
        ATTRIBUTE_REQUIREMENTS  /* "2 ACP-JCA ACP-OA" or "1 learning-paths cloud", a line each */
};
#define ATTRIBUTE_REQUIRED 1u
#define ATTRIBUTE_NEW      2u   /* of a new one alone: what a thing is found by, what it can never change */
#define ATTRIBUTE_WORDS    4u   /* is another in each language */
#define ATTRIBUTE_LINES    8u

struct attribute {
        const char         *name;       /* of the vocabulary; NULL: the table ends */
        enum attribute_kind kind;
        unsigned            flags;
        size_t              at;         /* in the thing, or in its rule */
        size_t              words_at;   /* of a name: its wordings */
        int32_t             none;
        enum thing          of;
        const char *const  *words;
        size_t              words_count;
};

/* What a thing is made of. */
struct thing_kind {
        const struct attribute *attributes;     /* what is saved at once; of a campaign: what is proposed */
        const struct attribute *rule;           /* of a dated rule, the first its day; NULL: it has none */
        const struct attribute *retirement;     /* the day on which it ends; NULL: it has none */
        size_t                  rules, rules_count, rule_size;
        const char *const      *columns;        /* of its list: attributes, or of the rule in force; a NULL at the end */
};
const struct thing_kind *thing_kind(enum thing thing);
/* By the name of its table, or the whole programme's; 0: there is none of that name. */
enum thing thing_of_table(const char *table);

const struct attribute *attribute_find(const struct attribute *list, const char *name);
/* The language of names that stand in the attribute itself. */
const char             *programme_language_own(const struct programme *p);
/* of: the thing or rule. "": it has none. */
const char *attribute_text(const struct programme *p, const struct attribute *a, const void *of, const char *language,
                           struct pool *pool);
/* NULL, or the code of a refusal: then nothing was changed. p: whose things it refers to. text "": none. */
const char *attribute_set(const struct programme *p, const struct attribute *a, void *of, const char *language,
                          const char *text, struct pool *pool);

/* --- Dated rules, whatever thing they are of */

size_t thing_rules(const void *thing, enum thing kind);
void  *thing_rule(const void *thing, enum thing kind, size_t i);
/* The first day of that rule. */
struct date thing_rule_from(const void *thing, enum thing kind, size_t i);
/* The one in force on a day, -1: none. Rules sorted. */
int    thing_rule_on(const void *thing, enum thing kind, struct date day);
/* The one of that very day, -1: none. */
int    thing_rule_of(const void *thing, enum thing kind, struct date day);
/* One more, all zero, to be filled; its room as programme_copy() left it. */
void  *thing_rule_add(void *thing, enum thing kind, struct pool *pool);
void   thing_rule_drop(void *thing, enum thing kind, size_t i);

/* Where it stands on a day. */
enum thing_state { THING_CURRENT, THING_FUTURE, THING_PAST };
extern const char *const thing_state_words[];
enum thing_state thing_state(const struct programme *p, enum thing thing, int i, struct date day);

#endif
