/* candidate.h - what happened to one candidate (renewal-rules, 3). Plain data, read only for
 * the engine; strings that the engine does not need may be NULL. Each kind of event is in the
 * order in which it was recorded, except where sorted says otherwise. */
#ifndef RECERT_CANDIDATE_H
#define RECERT_CANDIDATE_H

#include <stddef.h>
#include <stdint.h>
#include "renewal/date.h"

enum basis           { BASIS_EXAM, BASIS_UPGRADE, BASIS_IMPORT };
enum activity_status { ACTIVITY_RECORDED, ACTIVITY_ACCEPTED, ACTIVITY_REJECTED, ACTIVITY_WITHDRAWN };

struct award {
        int         certification;      /* index in the programme */
        struct date on;
        struct date expires;            /* DATE_NONE: by the type's rule */
        enum basis  basis;
        bool        is_void;
        const char *number;             /* public verification number; NULL: none yet */
        const char *source, *source_id; /* who reported it; NULL: entered here */
        const char *reason;
};

struct evidence {
        unsigned char sha256[32];       /* of the image as stored */
        const char   *media_type;
        uint32_t      bytes;
};

struct activity {
        uint32_t             id;        /* 1..n in the candidate */
        int                  option;    /* index in the programme */
        struct date          date;      /* when it took place */
        struct date          entered;   /* when it was recorded, not before date */
        enum activity_status status;
        struct date          decided;   /* day of the last decision; DATE_NONE: none */
        const char          *title, *notes, *reason, *language;
        const char          *source, *source_id;
        struct evidence     *evidence;  /* in documents and on an activity's own page only */
        size_t               evidence_count;
};

struct extension {
        int         certification;
        struct date granted, expires;
        bool        is_void;
        const char *ticket, *reason;
};

struct revocation {
        int         certification;
        struct date on;
        bool        is_void;
        const char *reason;
};

/* More time that the candidate asks for, and what became of it: no event. Granted, it makes an extension. */
enum request_state { REQUEST_WAITING, REQUEST_GRANTED, REQUEST_REFUSED, REQUEST_WITHDRAWN };
#define REQUEST_STATES 4
struct extension_request {
        uint32_t           id;          /* 1..n in the candidate */
        int                certification;
        struct date        entered;     /* when it was asked */
        struct date        expires;     /* the expiry that is asked for */
        enum request_state state;
        struct date        decided;     /* or withdrawn; DATE_NONE: not yet */
        struct date        given;       /* the expiry that was granted; DATE_NONE: none */
        const char        *grounds;     /* why, in the candidate's words */
        const char        *reason;      /* of the decision; NULL: none yet */
};

struct address {
        const char *email;
        bool        verified;
};

/* Who it is. Nothing here reaches the engine. */
struct person {
        const char     *email;          /* the main address; NULL: none */
        bool            email_verified;
        const char     *given_name, *family_name;      /* family_name: NULL where there is none */
        const char     *language;       /* BCP 47 */
        struct address *others;
        size_t          others_count;
};

struct candidate {
        uint32_t           id;          /* 42 is AT00000042 */
        struct person     *person;      /* NULL: not read */
        bool               sorted;      /* every array is in the engine's order already (the record) */
        struct award      *awards;      size_t awards_count;
        struct activity   *activities;  size_t activities_count;
        struct extension  *extensions;  size_t extensions_count;
        struct revocation *revocations; size_t revocations_count;
};

#define CANDIDATE_ID_TEXT 12            /* bytes of "AT00000042" and its NUL, and one to spare */
/* "AT" and eight digits. */
bool  candidate_id_parse(uint32_t *out, const char *text);
/* The same as people type it, in any case. */
bool  candidate_id_typed(uint32_t *out, const char *text);
char *candidate_id_format(char text[CANDIDATE_ID_TEXT], uint32_t id);

#endif
