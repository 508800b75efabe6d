/* offers.h - what counts and where to find it: to everyone, and to staff. */
#ifndef RECERT_VIEW_OFFERS_H
#define RECERT_VIEW_OFFERS_H

#include "renewal/offer.h"
#include "view/page.h"

struct view_offers {
        struct listing       listing;   /* filters q and option; of staff also when */
        const struct offers *offers;
        bool                 change;    /* the viewer may edit them */
};
int view_offers(struct xml **out, const struct page *page, const struct view_offers *view);
int view_admin_offers(struct xml **out, const struct page *page, const struct view_offers *view);

/* The <offer> that is open: with the name of its option and what that gives on the day itself. */
void view_offer_attributes(struct xml *x, const struct page *page, const struct offer *offer);
/* Those of the page, and its pager. */
void view_offer_list(struct xml *x, const struct page *page, const struct view_offers *view);
void view_offer_filters(struct xml *x, const struct page *page, const struct listing *listing);

/* One, in a form; what is stored beside it. */
enum offer_field { OFFER_ID, OFFER_OPTION, OFFER_TITLE_FIELD, OFFER_FROM, OFFER_UNTIL, OFFER_HREF_FIELD, OFFER_REASON, OFFER_FIELDS };
extern const char *const offer_field_names[OFFER_FIELDS];
struct view_offer {
        const struct offer *stored;     /* NULL: it is a new one */
        const char         *action, *key;               /* key NULL: the viewer may only read it */
        const char         *code;                       /* of the form: "stale" */
        const char         *values[OFFER_FIELDS], *codes[OFFER_FIELDS];
};
int view_admin_offer(struct xml **out, const struct page *page, const struct view_offer *view);

/* A document: pasted, what it would change, and what is wrong with it. */
struct view_offers_load {
        const char                 *key;
        const char                 *document, *reason;
        const char                 *code, *message;     /* of the document; NULL: nothing is wrong */
        const char                 *form_code;          /* "stale" */
        const char                 *reason_code;
        const struct offer_changes *changes;            /* NULL: not compared */
        const char                 *version;            /* of what was compared */
        size_t                      offers;             /* of the document */
};
int view_admin_offers_load(struct xml **out, const struct page *page, const struct view_offers_load *view);

#endif
