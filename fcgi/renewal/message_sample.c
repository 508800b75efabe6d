/* message_sample.c - somebody holds two certifications of the first type, and lacks a fifth of its units. */
#include "renewal/message_sample.h"

static void add_certification(struct message_type *t, const struct message *m, const struct certification *c, int number)
{
        struct message_certification *k = &t->certifications[t->certifications_count++];
        bool                          over = m->kind == MESSAGE_LAPSE;

        *k = (struct message_certification){.code = c->code, .status = over ? CREDENTIAL_LAPSED : CREDENTIAL_ACTIVE, .renewable = !over,
                                            .expires = date_add_days(m->on, over ? -91 : 30), .grace_ends = DATE_NONE, .was = DATE_NONE,
                                            .meant = number == 0};
        if (m->kind == MESSAGE_RENEWAL && k->meant) {
                k->was = k->expires;
                k->expires = date_add_months(k->was, 24);
        }
        if (!over)
                k->grace_ends = date_add_days(k->expires, 90);
}

/* Its latest rule. */
static int32_t units_of(const struct programme *p, const struct type *t)
{
        (void)p;
        return t->rules_count ? t->rules[t->rules_count - 1].units : 0;
}

static void add_type(struct message *m, const struct programme *p, struct pool *pool)
{
        struct message_type *t = m->types = POOL_NEW(pool, struct message_type);
        int32_t              required = units_of(p, &p->types[0]);

        m->types_count = 1;
        *t = (struct message_type){.code = p->types[0].code, .required = required, .counted = required - required / 5,
                                   .remaining = required / 5, .renew_by = date_add_days(m->on, 120),
                                   .credited = m->activity != 0, .units = required / 10,
                                   .verdict = m->status == ACTIVITY_REJECTED ? VERDICT_REJECTED : VERDICT_COUNTED};
        if (m->kind == MESSAGE_LAPSE)
                t->counted = -1;
        t->certifications = POOL_ARRAY(pool, 2, struct message_certification);
        for (size_t i = 0, n = 0; i < p->certifications_count && n < 2; i++)
                if (p->certifications[i].type == 0 && !certification_retired(&p->certifications[i], m->on))
                        add_certification(t, m, &p->certifications[i], (int)n++);
}

const struct message *message_sample(enum message_kind kind, const struct programme *p, struct date today, struct pool *pool)
{
        struct message *m = POOL_NEW(pool, struct message);

        *m = (struct message){.kind = kind, .on = today, .last_day = DATE_NONE, .date = DATE_NONE, .asked = DATE_NONE, .given = DATE_NONE};
        if (kind == MESSAGE_RESET || kind == MESSAGE_CONFIRM)
                m->link = kind == MESSAGE_RESET ? "/reset/example" : "/confirm/example";
        if (message_group_of(kind) == MESSAGES_SECURITY || !p->types_count)
                return m;
        if (message_group_of(kind) == MESSAGES_ACTIVITIES && p->options_count) {
                m->activity = 1;
                m->option = p->options[0].code;
                m->date = today;
                m->status = kind == MESSAGE_DECISION ? ACTIVITY_ACCEPTED : ACTIVITY_RECORDED;
        }
        if (kind == MESSAGE_RENEWAL || kind == MESSAGE_LAPSE || kind == MESSAGE_REMINDER || kind == MESSAGE_REQUEST)
                m->about = p->types[0].code;
        if (kind == MESSAGE_REMINDER)
                m->last_day = date_add_days(today, 120);
        add_type(m, p, pool);
        if (kind == MESSAGE_REQUEST && m->types->certifications_count) {
                m->request = 1;
                m->certification = m->types->certifications[0].code;
                m->asked = m->given = date_add_months(today, 6);
                m->reason = m->certification;
        }
        return m;
}
