/* offer.h - what counts and where to find it: a course, a webinar, an event (xml-vocabulary, <offers>). Pure. */
#ifndef RECERT_OFFER_H
#define RECERT_OFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "renewal/date.h"
#include "util/pool.h"

struct offer {
        const char *code;               /* the document's id */
        int         option;             /* index in the programme */
        const char *title;
        struct date from, until;        /* inclusive; DATE_NONE: at any time, no end */
        const char *href;               /* NULL: none */
        uint32_t    version;            /* as stored, from 1; 0: not stored */
        long        line;               /* of the document; 0: none */
};
struct offers {
        struct offer *list;
        size_t        count;
        size_t        all;              /* of which these are a part; in a document count */
};

#define OFFER_CODE  40                  /* characters, at most */
#define OFFER_TITLE 200
#define OFFER_HREF  2000

/* What is wrong with it, a code of the refusals, and *field: in which attribute. NULL: nothing. Text has passed
 * utf8_check; the option is not looked at. */
const char *offer_check(const char **field, const struct offer *offer);
bool        offer_is_over(const struct offer *offer, struct date today);
bool        offer_has_begun(const struct offer *offer, struct date today);
/* Whether the offer takes place on one day alone. */
bool        offer_is_of_a_day(const struct offer *offer);
bool        offer_has(const struct offer *offer, struct date day);

/* What a document changes. before NULL: it is new; after NULL: it is taken back. */
struct offer_change {
        const struct offer *before, *after;
};
struct offer_changes {
        struct offer_change *list;      /* in order of code */
        size_t               count;
};
/* Both in order of code. */
void offers_compare(struct offer_changes *out, const struct offers *stored, const struct offers *document, struct pool *pool);
void offers_sort(struct offers *offers);

#endif
