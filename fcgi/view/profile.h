/* profile.h - who I am, my password, by whom and where I am signed in. */
#ifndef RECERT_VIEW_PROFILE_H
#define RECERT_VIEW_PROFILE_H

#include "renewal/message.h"
#include "view/page.h"

/* What one of the forms had, and what is wrong with it: codes, NULL: nothing. */
struct view_profile_faults {
        const char *form;               /* the name of the form at fault; NULL: none */
        const char *given_name, *family_name, *language;
        bool        reports_wait;
        const char *given_code, *family_code, *language_code;
        const char *password_code, *new_code;
        const char *session_code;
        const char *present_code, *provider_code;       /* of disconnecting a provider */
};

/* Somebody at a provider who signs in as the viewer. */
struct view_provider {
        const char *id;                 /* 16 hex digits */
        const char *name;
        int64_t     since, last_used;   /* microseconds, UTC */
};

struct view_session {
        const char *name;               /* 16 hex digits */
        int64_t     created, last_used; /* microseconds, UTC */
        const char *address, *agent;    /* NULL where not known */
        bool        current;
};

/* The address at which a candidate's deadlines are a calendar. */
struct view_profile_calendar {
        int64_t     made;               /* microseconds, UTC; 0: there is none */
        const char *link, *subscribe;   /* just made; NULL: it is not known */
        bool        over;               /* it was made by this form, and shown then */
};

#define PROFILE_FORMS 6
struct view_profile {
        const char *given_name, *family_name, *language;        /* NULL: none */
        const char *email;
        bool        email_verified;
        bool        reports_wait;
        bool        factor;             /* of staff: a second factor is set up */
        bool        password;           /* one was chosen; else: */
        bool        reset;              /* a link to choose one can come by mail */
        struct view_profile_calendar      calendar;
        const struct view_provider       *providers;
        size_t                            providers_count;
        const struct view_session        *sessions;
        size_t                            sessions_count;
        const char *const                *languages;    /* a NULL at the end */
        const struct view_profile_faults *faults;
        const char                       *keys[PROFILE_FORMS];  /* one-time, a form each */
        bool                              mails;        /* mails are sent, and can be declined: */
        bool                              declined[MESSAGE_GROUPS];
};

int view_profile(struct xml **out, const struct page *page, const struct view_profile *view);

#endif
