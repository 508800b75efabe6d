/* item.h - the form of an activity, which three pages have: step 2, the draft, and what amends. */
#ifndef RECERT_VIEW_ITEM_H
#define RECERT_VIEW_ITEM_H

#include "renewal/offer.h"
#include "view/page.h"

/* What is wrong with a field; of several the first is said. */
struct item_fault {
        const char *field, *code;
        const char *message;            /* NULL: the sentence of the refusal */
        const char *file, *href;        /* NULL: none */
        const char *max;                /* of what there is too much: how much can be; NULL: the form says it */
};
#define ITEM_FAULTS 32
struct item_faults {
        struct item_fault list[ITEM_FAULTS];
        size_t            count;
};

struct item_form {
        const char *name;               /* where the page has several forms; NULL */
        const char *action, *key;
        const char *date, *title, *language, *notes;    /* NULL or "": nothing */
        const struct item_faults *faults;
        const struct offer *offers;     /* that can be chosen */
        size_t              offers_count;
        const char         *activity;   /* the code of the one that is; NULL */
        bool                day_of_image;       /* date is when an image was taken */
        bool                day_unknown;        /* there is an image, but no day */
        bool                apart;              /* it asks whether several images belong together */
};
void view_item_form(struct xml *x, const struct page *page, const struct item_form *form);

struct item_image {
        int         number;
        const char *name;               /* NULL: not known */
        const char *media_type;
        uint32_t    bytes, width, height;
        const char *href;
};
void view_item_image(struct xml *x, const struct item_image *image);

#endif
