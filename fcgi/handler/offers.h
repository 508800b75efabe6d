/* offers.h - what counts and where to find it. */
#ifndef RECERT_HANDLER_OFFERS_H
#define RECERT_HANDLER_OFFERS_H

#include "http/form.h"
#include "route.h"
#include "store/offer.h"
#include "view/offers.h"

extern const struct form_field offers_query[];

/* The question that a query asks, without when. */
void offers_read_query(struct offer_ask *ask, struct listing *listing, const struct ctx *c, const struct request *req);

handler offers_get;

#endif
