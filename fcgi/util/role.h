/* role.h - who may do what: one table of role and action, which routes and pages ask. */
#ifndef RECERT_ROLE_H
#define RECERT_ROLE_H

#include <stdbool.h>

enum role {
        ROLE_NONE,              /* a visitor */
        ROLE_CANDIDATE,
        ROLE_REVIEWER,          /* accepts and rejects what candidates enter */
        ROLE_CATALOGUE_EDITOR,  /* keeps the catalogue and its rules */
        ROLE_SUPPORT,           /* helps candidates in: names, addresses, links */
        ROLE_ADMIN,
        ROLE_AUDITOR            /* reads everything, changes nothing */
};
#define ROLES 7

enum action {
        ACTION_ANY,             /* what everybody may, visitors too */
        ACTION_PROFILE,         /* one's own name, password, sessions */
        ACTION_OWN,             /* the pages of a candidate, about himself */
        ACTION_STAFF,           /* /admin: what waits */
        ACTION_REVIEWS_READ,
        ACTION_REVIEW,
        ACTION_CANDIDATES_READ,
        ACTION_PERSONS,         /* correct names and addresses, create, invite */
        ACTION_AWARDS,          /* award, extend, revoke, void */
        ACTION_EXTENSIONS_READ, /* what candidates ask for, and why */
        ACTION_CATALOGUE_READ,  /* a preview too, which tells candidates by number, never by name */
        ACTION_CATALOGUE,
        ACTION_INTEGRATIONS_READ,
        ACTION_INTEGRATIONS,
        ACTION_MAILS_READ,      /* which were sent, which failed; what they look like */
        ACTION_MAILS,           /* send again, send a sample to oneself */
        ACTION_AUDIT_READ,
        ACTION_ACCOUNTS_READ,   /* staff, and whether they have a second factor */
        ACTION_ACCOUNTS,        /* take a second factor away */
        ACTION_SIGN_INS_READ    /* why a sign-in by a provider failed */
};
#define ACTIONS 20

bool        role_may(enum role role, enum action action);
/* Neither a visitor nor a candidate. */
bool        role_is_staff(enum role role);

/* As stored and as documents have it: "catalogue-editor"; "" for ROLE_NONE. */
const char *role_word(enum role role);
/* ROLE_NONE: no such role (NULL is none). */
enum role   role_parse(const char *word);
/* "reviews-read" */
const char *role_action_word(enum action action);

#endif
