/* expiry.c - grace, better, campaigns and renewals, each as the rules say it. */
#include "renewal/expiry.h"

struct date expiry_grace_end(const struct type *type, struct date expiry)
{
        const struct type_rule *rule = type_rule_on(type, expiry);

        return rule ? date_add_days(expiry, rule->grace_days) : expiry;
}

struct date expiry_last_day(const struct type *type, const struct certification *c, struct date expiry)
{
        struct date last = expiry_grace_end(type, expiry);

        if (!date_is_set(c->retired) || date_after(c->retired, last))
                return last;
        /* Retired before or in grace: held through its expiry, or until the day before. */
        return date_later(expiry, date_add_days(c->retired, -1));
}

bool expiry_better(const struct type *type, struct date other, struct date than)
{
        return date_after(other, than) &&
               !date_before(expiry_grace_end(type, other), expiry_grace_end(type, than));
}

struct date expiry_by_campaign(const struct extension_campaign *campaign, struct date expiry)
{
        if (date_before(expiry, campaign->expires_from) || date_after(expiry, campaign->expires_to))
                return DATE_NONE;
        return date_is_set(campaign->to) ? campaign->to : date_add_months(expiry, campaign->months);
}

struct date expiry_by_renewal(const struct type_rule *rule, struct date day, struct date latest)
{
        if (rule->renew_from == RENEW_FROM_EXPIRY)
                day = date_later(day, latest);
        return date_add_months(day, rule->validity_months);
}
