/* offers.h - the <offers> document, read and written. */
#ifndef RECERT_XML_OFFERS_H
#define RECERT_XML_OFFERS_H

#include "renewal/offer.h"
#include "renewal/programme.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define OFFERS_MOST 10000               /* of a document */

struct offers_reader {
        const struct programme *programme;
        struct offers           offers; /* in order of code, once it is read */
        bool                    read;   /* there was such a document */
};
struct reader_root offers_root(struct offers_reader *r);

/* The attributes of the <offer> that is open. */
void offer_attributes(struct xml *x, const struct programme *programme, const struct offer *offer);

#endif
