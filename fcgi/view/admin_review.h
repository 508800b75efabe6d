/* admin_review.h - one activity under review: evidence, facts, checks, what each decision does, the decision. */
#ifndef RECERT_VIEW_ADMIN_REVIEW_H
#define RECERT_VIEW_ADMIN_REVIEW_H

#include "view/activity.h"
#include "view/effect.h"

/* A decision that the activity's state allows. */
struct view_decision {
        enum activity_status to;        /* accepted, rejected */
        struct effect        effect;
};
struct view_check {
        int         image;              /* its number */
        struct date captured;           /* DATE_NONE: the file does not say */
        int         others;             /* activities with the same image */
};
struct view_review {
        uint32_t                    candidate;
        const char                 *name;
        const struct activity_page *details;            /* without progress and forms */
        size_t                      entries, accepted, rejected;        /* of the candidate, this one apart */
        const struct view_check    *checks;    size_t checks_count;
        const struct view_decision *decisions; size_t decisions_count;
        const char                 *previous, *next;    /* addresses; NULL: there is none */
        /* the form; key NULL: there is none */
        const char *action, *key, *version;
        const char *code;                               /* of the form: "stale" */
        const char *decision, *reason;                  /* as typed */
        bool        keep;
        const char *decision_code, *decision_href, *reason_code;
};
int view_admin_review(struct xml **out, const struct page *page, const struct view_review *view);

#endif
