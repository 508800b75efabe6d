/* plan.c - what a renewal on a day would give (renewal-rules, 6 and 11). */
#include "renewal/plan.h"

#include "renewal/expiry.h"

static struct date latest_expiry(const struct type_progress *t)
{
        struct date latest = DATE_NONE;

        for (size_t i = 0; i < t->credentials_count; i++)
                if (t->credentials[i].renewable)
                        latest = date_later(latest, t->credentials[i].expires);
        return latest;
}

int plan_renewal(struct date **out, const struct programme *programme, const struct type_progress *progress,
                 struct date on, struct pool *pool)
{
        const struct type *type = &programme->types[progress->type];
        struct date       *list = POOL_ARRAY(pool, progress->credentials_count, struct date);
        struct date        latest = latest_expiry(progress), renewed;

        for (size_t i = 0; i < progress->credentials_count; i++)
                list[i] = DATE_NONE;
        *out = list;
        if (!progress->open || !date_is_set(latest))
                return 0;
        renewed = expiry_by_renewal(progress->open->rule, on, latest);
        for (size_t i = 0; i < progress->credentials_count; i++) {
                const struct credential *c = &progress->credentials[i];

                if (c->renewable)
                        list[i] = expiry_better(type, renewed, c->expires) ? renewed : c->expires;
        }
        return 0;
}
