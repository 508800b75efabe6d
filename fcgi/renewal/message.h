/* message.h - what a candidate is told, and when: from what was stored and what is now. Pure.
 *
 * A message keeps the facts of its day (codes, not indexes: the catalogue may change before it is read).
 * Person, cause and step name it: the same is told once, however often it is found. */
#ifndef RECERT_MESSAGE_H
#define RECERT_MESSAGE_H

#include "renewal/evaluate.h"

enum message_kind {
        MESSAGE_ENTRY,          /* the candidate entered an activity */
        MESSAGE_COMPLETION,     /* another system reported one */
        MESSAGE_DECISION,       /* one was accepted or rejected */
        MESSAGE_RENEWAL,        /* later expiries */
        MESSAGE_LAPSE,
        MESSAGE_REMINDER,       /* of a last day to renew */
        MESSAGE_STATUS,         /* where one stands, each quarter */
        MESSAGE_REQUEST,        /* an extension that was asked for was granted or refused */
        MESSAGE_PASSWORD, MESSAGE_ADDRESS,
        MESSAGE_PROVIDER, MESSAGE_DISCONNECT,   /* a provider can sign in the candidate from now on, no longer */
        MESSAGE_FACTOR,         /* the second factor of somebody of staff, by mail alone */
        MESSAGE_RESET, MESSAGE_CONFIRM, /* links, by mail alone: to a new password, to confirm an address */
        MESSAGE_KINDS
};
extern const char *const message_kind_words[MESSAGE_KINDS];

/* What a candidate can decline to have by mail, as one; security always comes. */
enum message_group { MESSAGES_ACTIVITIES, MESSAGES_RENEWALS, MESSAGES_REMINDERS, MESSAGES_STATUS, MESSAGES_SECURITY };
#define MESSAGE_GROUPS 4        /* that can be declined: those before MESSAGES_SECURITY */
extern const char *const message_group_words[MESSAGE_GROUPS];
enum message_group message_group_of(enum message_kind kind);

/* By what a renewal came. */
enum message_by { MESSAGE_BY_UNITS, MESSAGE_BY_RETAKE, MESSAGE_BY_EXTENSION };
#define MESSAGE_BYS 3
extern const char *const message_by_words[MESSAGE_BYS];

/* What became of a second factor: set up, new recovery codes, removed by its owner, taken away by somebody else. */
enum message_change { MESSAGE_SET, MESSAGE_CODES, MESSAGE_REMOVED, MESSAGE_TAKEN };
#define MESSAGE_CHANGES 4
extern const char *const message_change_words[MESSAGE_CHANGES];

struct message_certification {
        const char            *code;
        enum credential_status status;
        bool                   renewable;
        struct date            expires;
        struct date            grace_ends;      /* DATE_NONE unless renewable */
        struct date            was;             /* of a renewal: the expiry before it; else DATE_NONE */
        bool                   meant;           /* what the message is about */
};

struct message_type {
        const char  *code;
        int32_t      required;
        int32_t      counted, remaining, pending;       /* of the open cycle; counted -1: none is */
        struct date  renew_by;                          /* DATE_NONE: nothing live is held */
        bool         credited;                          /* the activity stands in it: */
        int32_t      units;
        enum verdict verdict;
        struct message_certification *certifications; size_t certifications_count;
};

struct message {
        enum message_kind kind;
        const char       *cause, *step; /* 100 and 40 bytes at most; NULL in one that was read */
        struct date       on;           /* the day whose facts these are */
        const char       *about;        /* code of the type: renewal, lapse, reminder, request; else NULL */
        enum message_by   by;           /* renewal */
        enum message_change change;     /* factor */
        struct date       last_day;     /* reminder: on which it can be renewed; else DATE_NONE */
        uint32_t          activity;     /* its number; 0: it is about none */
        const char       *option, *title, *reason;
        const char       *link;         /* path of a link that works once; NULL: none */
        struct date       date;
        enum activity_status status;
        uint32_t          request;      /* the number of that for an extension; 0: it is about none. Its reason is reason */
        const char       *certification;/* that it is for */
        struct date       asked, given; /* the expiry that was asked for, and granted; DATE_NONE: it was refused */
        struct message_type *types; size_t types_count; /* none: security */
};

/* A certification as it was stored (the projection). */
struct message_stored {
        const char *status;     /* NULL: it was not, and the rest says nothing */
        struct date expires;
        struct date changes;    /* DATE_NONE: never; what was due before it was told */
};

struct message_ask {
        const struct programme      *programme;
        const struct candidate      *before, *now;      /* in one order; both NULL: no event, time alone */
        const struct progress       *progress;          /* as of today, of now */
        const struct message_stored *stored;            /* by index of the certification */
        const char                  *write;             /* tells this write from the candidate's others */
        const struct extension_request *request;        /* that was decided by it; NULL: none */
};
/* Of those whose time passed while nobody looked only the latest step of a deadline, and the latest quarter. */
void messages_of(struct message **out, size_t *count, const struct message_ask *ask, struct pool *pool);

/* The last day on which it can be renewed: what is retired cannot. DATE_NONE: it is not live. */
struct date message_last_day(const struct programme *programme, const struct credential *credential);
/* How many days before it that is reminded of. */
#define MESSAGE_STEPS 5
extern const int32_t message_step_days[MESSAGE_STEPS];

/* The next day after that one on which there is something to tell of it but a change of its status;
 * DATE_NONE: it is not live. */
struct date message_next(const struct programme *programme, const struct credential *credential, struct date day);

#endif
