/* programme.h - rules and catalogue: what an operator can change (renewal-rules, 2).
 *
 * Plain data that lives in the pool it was built in. Whoever builds one (the XML reader, the
 * store) fills the arrays in the document's order and then calls programme_finish(), which
 * refuses what section 12 refuses and builds the look-ups. After that it is read only, and
 * may be shared by any number of evaluations. Things refer to each other by index. */
#ifndef RECERT_PROGRAMME_H
#define RECERT_PROGRAMME_H

#include <stddef.h>
#include "renewal/date.h"
#include "util/pool.h"

enum renew_from       { RENEW_FROM_COMPLETION, RENEW_FROM_EXPIRY };
enum activities_since { SINCE_PROGRAMME, SINCE_CYCLE };
enum credit_when      { CREDIT_ON_ENTRY, CREDIT_ON_ACCEPTANCE };

#define LIMIT_NONE INT32_MAX    /* any number of activities count */
#define AGE_ANY    INT32_MAX    /* activities of any age count */

/* A name or a text in one language (BCP 47). */
struct wording {
        const char *language;
        const char *text;
        const char *href;       /* of a proof; NULL: none */
};

struct wordings {
        struct wording *list;
        size_t          count;
};

/* Both kinds of rule: in force from a day on until the next one's day; sorted by day. */
struct type_rule {
        struct date           from;
        int32_t               units;                    /* required, > 0 */
        int32_t               validity_months;          /* > 0 */
        int32_t               grace_days;               /* >= 0 */
        int32_t               retake_window_months;     /* >= 0 */
        enum renew_from       renew_from;
        enum activities_since activities_since;
};

struct option_rule {
        struct date      from;
        int32_t          units;         /* 0: not offered from this day on */
        int32_t          limit;         /* > 0, or LIMIT_NONE */
        int32_t          max_age_months;/* >= 0, or AGE_ANY */
        enum credit_when credit;
};

struct type {
        uint32_t          key;          /* in the database; 0: not from there (the engine never looks) */
        const char       *code, *name;
        struct wordings   names;
        struct type_rule *rules;
        size_t            rules_count;
};

struct item_group {
        uint32_t        key;            /* in the database */
        const char     *code, *name;
        struct wordings names;
};

struct option {
        uint32_t            key;        /* in the database */
        const char         *code, *name;
        struct wordings     names, descriptions, proofs;
        int                 group;      /* index into groups */
        struct option_rule *rules;
        size_t              rules_count;
};

struct certification {
        uint32_t        key;            /* in the database */
        const char     *code, *exam, *name;
        struct wordings names;
        int             type;           /* index into types */
        struct date     retired;        /* the first day on which it is; DATE_NONE: current */
        int             successor;      /* index into certifications; -1: none */
        const char    **aliases;
        size_t          aliases_count;
};

/* A blanket campaign: exactly one of to and months is given. */
struct extension_campaign {
        const char *name;
        struct date granted;
        struct date expires_from, expires_to;   /* both included */
        struct date to;                         /* DATE_NONE: months counts */
        int32_t     months;
};

struct requirement {                    /* exactly one list is not empty */
        int         *certifications;
        size_t       certifications_count;
        const char **learning_paths;
        size_t       learning_paths_count;
        int32_t      at_least;
};

struct designation {                    /* section 9: kept, not yet evaluated */
        uint32_t            key;        /* in the database */
        const char         *code, *name;
        struct wordings     names;
        struct requirement *requires;
        size_t              requires_count;
};

struct announcement {
        uint32_t        key;            /* in the database */
        struct date     from, until;    /* both included; until DATE_NONE: until it is taken back */
        struct wordings texts;
};

struct documentation_language {
        const char *code, *name;
};

struct programme_index;                 /* look-ups, made by programme_finish() */

struct programme {
        const char *name, *contact, *time_zone;
        struct date activities_from;
        struct documentation_language *languages;      size_t languages_count;
        struct type                   *types;          size_t types_count;
        struct item_group             *groups;         size_t groups_count;
        struct option                 *options;        size_t options_count;
        struct certification          *certifications; size_t certifications_count;
        struct extension_campaign     *extensions;     size_t extensions_count;
        struct designation            *designations;   size_t designations_count;
        struct announcement           *announcements;  size_t announcements_count;
        struct programme_index        *index;
        /* From the database only: index of each key, -1 where there is none. */
        int *options_by_key;           size_t options_keys;
        int *certifications_by_key;    size_t certifications_keys;
};

/* What section 12 refuses in a programme: a stable code and the thing it is about, which
 * lets the reader find the line. */
struct programme_fault {
        const char *code;               /* "rule-twice", "code-twice", "limit-zero", … (static) */
        const char *thing;              /* the code or name of the thing at fault; NULL: none */
};

/* 0, or ERR_REFUSED with *fault filled. Sorts each rule list by day. */
int programme_finish(struct programme *p, struct programme_fault *fault, struct pool *pool);

/* Index by code, -1 when unknown. A certification is found by its aliases too. */
int programme_type(const struct programme *p, const char *code);
int programme_option(const struct programme *p, const char *code);
int programme_certification(const struct programme *p, const char *code);
int programme_group(const struct programme *p, const char *code);
int programme_language(const struct programme *p, const char *code);

/* A text in that language, else otherwise, else (NULL) the first there is; NULL: none. */
const char *programme_words(const struct wordings *words, const char *language, const char *otherwise);

/* Indexes in order of code: progress and awards are in it. */
const int *programme_types_by_code(const struct programme *p);
const int *programme_certifications_by_code(const struct programme *p);
/* Place of a certification in that order. */
int        programme_certification_rank(const struct programme *p, int certification);

/* The last rule whose from is on or before the day; NULL: none. */
const struct type_rule   *type_rule_on(const struct type *t, struct date day);
const struct option_rule *option_rule_on(const struct option *o, struct date day);

/* A certification is retired from that day on. */
static inline bool certification_retired(const struct certification *c, struct date day)
{
        return date_is_set(c->retired) && !date_before(day, c->retired);
}

#endif
