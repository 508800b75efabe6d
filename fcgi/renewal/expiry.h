/* expiry.h - what an expiry date means and when another is better (renewal-rules, 1). Pure. */
#ifndef RECERT_EXPIRY_H
#define RECERT_EXPIRY_H

#include "renewal/programme.h"

/* expiry + grace-days, by the type's rule in force on the expiry day; without a rule, expiry. */
struct date expiry_grace_end(const struct type *type, struct date expiry);

/* The last day on which a certification with this expiry is held if nothing happens to it.
 * Retirement ends grace: from that day on the last day is the expiry. */
struct date expiry_last_day(const struct type *type, const struct certification *c, struct date expiry);

/* Nothing ever replaces an expiry by one that is not better. */
bool expiry_better(const struct type *type, struct date other, struct date than);

/* What a campaign makes of an expiry; DATE_NONE: it lies outside the campaign's range. */
struct date expiry_by_campaign(const struct extension_campaign *campaign, struct date expiry);

/* The expiry that a renewal on a day gives by the closing cycle's rule; latest: the latest
 * expiry among the live certifications (section 6). */
struct date expiry_by_renewal(const struct type_rule *rule, struct date day, struct date latest);

#endif
