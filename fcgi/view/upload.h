/* upload.h - the three steps of entering an activity: which item; its details; the draft. */
#ifndef RECERT_VIEW_UPLOAD_H
#define RECERT_VIEW_UPLOAD_H

#include "view/item.h"
#include "view/worth.h"

/* An item that can be chosen, and what it would be worth today. */
struct upload_choice {
        int          option;
        struct worth worth;
};
struct upload_draft {
        uint32_t    id;
        int         option;
        const char *date, *title;       /* NULL: none yet */
        int64_t     saved;
        size_t      images;
        const char *source;             /* who reported it; NULL */
        uint32_t    amends;             /* the activity that it changes; 0: none */
        bool        ready, chosen;      /* it can be submitted; its box is ticked */
        const struct item_faults *lacks;        /* why it cannot */
        const struct prospect    *worth;        /* submitted with the others that are chosen; NULL */
};
/* What became of one that was submitted with others. */
struct upload_outcome {
        uint32_t                   draft;
        const struct upload_draft *still;       /* it is a draft still; NULL */
        const struct activity     *activity;    /* NULL: it is a draft, or gone */
};
struct upload_page {
        const struct upload_choice *choices; size_t choices_count;
        const struct upload_draft  *drafts;  size_t drafts_count;
        size_t ready, chosen;           /* of them */
        const struct worth *together;   /* of those that are chosen, or were weighed last; NULL: none was */
        const char *key;                /* of the form that submits them; NULL: none is ready */
        const char *submit_code;        /* what is wrong with it; NULL */
        const struct upload_outcome *outcomes; size_t outcomes_count;
        const struct progress *progress;        /* with outcomes */
        const char *group, *option;     /* as chosen; NULL */
        const char *group_code, *option_code;   /* what is wrong with each; NULL */
        const struct item_faults *refused;      /* what was sent to step 2 and could not be kept; NULL */
};
int view_upload(struct xml **out, const struct page *page, const struct upload_page *upload);

int view_upload_item(struct xml **out, const struct page *page, int option, const struct item_form *form,
                     const struct worth *worth);

struct draft_page {
        uint32_t id;
        int64_t  saved;
        bool     ready;
        bool     final;                 /* what it amends can be amended no more */
        uint32_t amends;                /* the activity that it changes; 0: none */
        const char *source;             /* who reported it; NULL */
        int      option;
        const struct item_image *images; size_t images_count;
        struct item_form    form;
        const struct worth *worth;      /* NULL: the date cannot be read */
        struct date         date;       /* for which it is */
};
int view_draft(struct xml **out, const struct page *page, const struct draft_page *draft);

#endif
