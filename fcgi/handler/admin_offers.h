/* admin_offers.h - what counts, to staff: listed, added, edited, taken back, made what a document says. */
#ifndef RECERT_HANDLER_ADMIN_OFFERS_H
#define RECERT_HANDLER_ADMIN_OFFERS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_offers_query[], admin_offer_form[], admin_offers_load_form[];

handler admin_offers_get, admin_offer_get, admin_offer_post, admin_offer_new_get, admin_offer_new_post, admin_offers_load_get,
        admin_offers_load_post;

#endif
