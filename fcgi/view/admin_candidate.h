/* admin_candidate.h - one candidate, to staff: who it is, what the candidate sees, what was entered. */
#ifndef RECERT_VIEW_ADMIN_CANDIDATE_H
#define RECERT_VIEW_ADMIN_CANDIDATE_H

#include "renewal/evaluate.h"
#include "view/page.h"

/* A form about a person. */
struct view_person_form {
        const char *action, *key, *version;             /* key NULL: no form; version NULL: a new person */
        const char *code;                               /* of the form: "stale" */
        const char *given_name, *family_name, *email;   /* as typed, else as stored */
        bool        verified;
        const char *given_code, *family_code, *email_code;
};
void view_person_form(struct xml *x, const struct page *page, const struct view_person_form *form);

struct view_candidate {
        const struct candidate *who;            /* with person */
        const struct progress  *progress;
        const char             *account;        /* "none", "invited", "no-password", "active", "disabled" */
        struct view_person_form form;
        const char             *invite_key;     /* NULL: the viewer may not invite */
        const char             *addresses_key;  /* NULL: the viewer may not change addresses */
        const char             *address, *address_code; /* one that was typed, and refused */
        bool                    addresses_stale;
        const char             *link;           /* just made, shown once; NULL */
        int64_t                 until;
        bool                    link_over;      /* it was shown before */
        bool                    events;         /* the viewer may enter and void */
};
int view_admin_candidate(struct xml **out, const struct page *page, const struct view_candidate *view);

/* A person who is not there yet. */
int view_admin_new(struct xml **out, const struct page *page, const struct view_person_form *form);

#endif
