/* effect.c - progress before and after a change. */
#include "view/effect.h"

#include <string.h>

#include "util/fingerprint.h"
#include "view/standing.h"

/* --- Both sides of one thing */

static const struct type_progress *type_in(const struct progress *p, int type)
{
        for (size_t i = 0; i < p->types_count; i++)
                if (p->types[i].type == type)
                        return &p->types[i];
        return NULL;
}

static const struct credential *credential_in(const struct type_progress *t, int certification)
{
        for (size_t i = 0; t && i < t->credentials_count; i++)
                if (t->credentials[i].certification == certification)
                        return &t->credentials[i];
        return NULL;
}

static const struct credential *credential_of(const struct progress *p, const struct programme *programme, int certification)
{
        return credential_in(type_in(p, programme->certifications[certification].type), certification);
}

static bool is_held(const struct credential *c)
{
        return c && (c->status == CREDENTIAL_ACTIVE || c->status == CREDENTIAL_GRACE);
}

enum change { CHANGE_SAME, CHANGE_GAINED, CHANGE_LATER, CHANGE_EARLIER, CHANGE_LOST, CHANGE_OTHER };
static const char *const change_words[] = {"same", "gained", "later", "earlier", "lost", "other"};

static enum change change_of(const struct credential *before, const struct credential *after)
{
        if (is_held(before) != is_held(after))
                return is_held(after) ? CHANGE_GAINED : CHANGE_LOST;
        if (!before || !after)
                return before == after ? CHANGE_SAME : CHANGE_OTHER;
        if (date_after(after->expires, before->expires))
                return CHANGE_LATER;
        if (date_before(after->expires, before->expires))
                return CHANGE_EARLIER;
        return before->status == after->status && before->renewable == after->renewable ? CHANGE_SAME : CHANGE_OTHER;
}

/* --- What the change does */

static bool any_change(const struct effect *e, unsigned which)
{
        const struct progress *sides[] = {e->before, e->after};

        for (int s = 0; s < 2; s++)
                for (size_t i = 0; i < sides[s]->types_count; i++) {
                        const struct type_progress *t = &sides[s]->types[i];
                        const struct type_progress *b = type_in(e->before, t->type), *a = type_in(e->after, t->type);

                        for (size_t k = 0; k < t->credentials_count; k++) {
                                int certification = t->credentials[k].certification;

                                if (which & 1u << change_of(credential_in(b, certification), credential_in(a, certification)))
                                        return true;
                        }
                }
        return false;
}

bool effect_loses(const struct effect *effect)
{
        return any_change(effect, 1u << CHANGE_EARLIER | 1u << CHANGE_LOST);
}

static bool units_move(const struct effect *e)
{
        for (size_t i = 0; i < e->after->types_count; i++) {
                const struct type_progress *a = &e->after->types[i], *b = type_in(e->before, a->type);

                if (!b || !b->open != !a->open || b->counted != a->counted || b->pending != a->pending ||
                    b->cycles_count != a->cycles_count)
                        return true;
        }
        return e->before->types_count != e->after->types_count;
}

bool effect_moves(const struct effect *effect)
{
        return units_move(effect) || any_change(effect, ~(1u << CHANGE_SAME));
}

/* --- Keeping what somebody had */

static void add_extension(struct candidate *to, const struct remedy *r, const char *reason, struct pool *pool)
{
        struct extension *list = POOL_ARRAY(pool, to->extensions_count + 1, struct extension);

        if (to->extensions_count)
                memcpy(list, to->extensions, to->extensions_count * sizeof *list);
        list[to->extensions_count++] = (struct extension){.certification = r->certification, .granted = r->granted,
                                                          .expires = r->expires, .reason = reason};
        to->extensions = list;
}

void effect_keep(struct candidate *changed, const struct effect *effect, const char *reason, struct pool *pool)
{
        for (size_t i = 0; i < effect->remedies_count; i++)
                add_extension(changed, &effect->remedies[i], reason, pool);
}

/* One more extension, if it gives back what was there. */
static int try_remedy(struct effect *e, struct candidate *with, const struct programme *programme,
                      const struct credential *was, struct date today, struct pool *pool)
{
        const struct progress   *now = e->kept ? e->kept : e->after;
        const struct credential *is = credential_of(now, programme, was->certification);
        struct candidate         tried = *with;
        struct progress         *progress;
        struct remedy            r = {was->certification, today, was->expires};
        int                      rc;

        if (!is || is->status == CREDENTIAL_REVOKED || !date_before(is->expires, was->expires))
                return 0;
        if (!is_held(is))
                r.granted = is->expires;        /* the last day on which there is something to extend */
        if (date_after(r.granted, today))
                r.granted = today;
        add_extension(&tried, &r, NULL, pool);
        if ((rc = evaluate(&progress, programme, &tried, today, pool)) < 0)
                return rc;
        is = credential_of(progress, programme, was->certification);
        if (!is_held(is) || date_before(is->expires, was->expires))
                return 0;
        e->remedies = pool_grown(pool, e->remedies, e->remedies_count, sizeof *e->remedies);
        e->remedies[e->remedies_count++] = r;
        e->kept = progress;
        *with = tried;
        return 0;
}

int effect_of(struct effect *out, const struct programme *programme, const struct candidate *who,
              const struct candidate *changed, struct date today, struct pool *pool)
{
        struct candidate with = *changed;
        struct progress *before, *after;
        int              rc;

        if ((rc = evaluate(&before, programme, who, today, pool)) < 0 ||
            (rc = evaluate(&after, programme, changed, today, pool)) < 0)
                return rc;
        *out = (struct effect){.before = before, .after = after};
        for (size_t i = 0; i < before->types_count; i++)
                for (size_t k = 0; k < before->types[i].credentials_count; k++) {
                        const struct credential *was = &before->types[i].credentials[k];

                        if (is_held(was) && (rc = try_remedy(out, &with, programme, was, today, pool)) < 0)
                                return rc;
                }
        return 0;
}

/* --- The same effect */

static void add_progress(struct fingerprint *f, const struct progress *p)
{
        for (size_t i = 0; i < p->types_count; i++) {
                const struct type_progress *t = &p->types[i];
                const int32_t               units[] = {t->type, t->counted, t->pending, t->required, (int32_t)t->cycles_count};

                fingerprint_add(f, units, sizeof units);
                for (size_t k = 0; k < t->credentials_count; k++) {
                        const struct credential *c = &t->credentials[k];
                        const int32_t            facts[] = {c->certification, (int32_t)c->status, c->renewable, c->expires.day};

                        fingerprint_add(f, facts, sizeof facts);
                }
        }
}

const char *effect_version(const struct effect *const *effects, size_t count, const char *facts, struct pool *pool)
{
        struct fingerprint f;

        fingerprint_begin(&f);
        fingerprint_add(&f, facts, strlen(facts));
        for (size_t i = 0; i < count; i++) {
                add_progress(&f, effects[i]->before);
                add_progress(&f, effects[i]->after);
        }
        return fingerprint_end(&f, pool);
}

/* --- Writing */

static void side(struct xml *x, const char *name, const struct credential *c)
{
        if (!c)
                return;
        xml_open(x, name);
        xml_attr(x, "status", credential_status_words[c->status]);
        xml_attr_date(x, "expires", c->expires);
        xml_close(x);
}

static void certification(struct xml *x, const struct page *page, int certification, const struct credential *before,
                          const struct credential *after)
{
        xml_open(x, "certification");
        xml_attr(x, "code", page->programme->certifications[certification].code);
        xml_attr(x, "name", page_certification_name(page, certification));
        xml_attr(x, "change", change_words[change_of(before, after)]);
        side(x, "before", before);
        side(x, "after", after);
        xml_close(x);
}

/* In order of code: every certification that either side has. */
static void certifications(struct xml *x, const struct page *page, const struct type_progress *b, const struct type_progress *a)
{
        const int *by_code = programme_certifications_by_code(page->programme);

        for (size_t i = 0; i < page->programme->certifications_count; i++) {
                const struct credential *before = credential_in(b, by_code[i]), *after = credential_in(a, by_code[i]);

                if (before || after)
                        certification(x, page, by_code[i], before, after);
        }
}

static void units(struct xml *x, const char *name, const struct type_progress *t)
{
        if (!t || !t->open)
                return;
        xml_open(x, name);
        xml_attr_int(x, "cycle", (int64_t)t->cycles_count);
        xml_attr_int(x, "counted", t->counted);
        xml_attr_int(x, "required", t->required);
        xml_close(x);
}

static void verdict(struct xml *x, const struct page *page, const struct type_progress *t, const struct activity *activity)
{
        struct credit_facts facts;

        for (size_t i = 0; activity && t && i < t->credits_count; i++) {
                const struct credit *c = &t->credits[i];

                if (c->activity->id != activity->id)
                        continue;
                credit_facts(&facts, page->programme, t, c);
                xml_attr(x, "verdict", verdict_words[c->verdict]);
                xml_attr_int(x, "units", c->units);
                if (facts.of > 0 && facts.nth > 0) {
                        xml_attr_int(x, "nth", facts.nth);
                        xml_attr_int(x, "of", facts.of);
                }
                return;
        }
}

static void type(struct xml *x, const struct page *page, int which, const struct effect *e, const struct activity *activity)
{
        const struct type_progress *b = type_in(e->before, which), *a = type_in(e->after, which);

        xml_open(x, "type");
        xml_attr(x, "code", page->programme->types[which].code);
        xml_attr(x, "name", page_type_name(page, which));
        verdict(x, page, a, activity);
        units(x, "before", b);
        units(x, "after", a);
        certifications(x, page, b, a);
        xml_close(x);
}

/* What was there before in the order of the candidate's own pages, then what is new, in order of code. */
static int types(struct xml *x, const struct page *page, const struct effect *e, const struct activity *activity)
{
        const int       *by_code = programme_types_by_code(page->programme);
        struct standing *list;
        const size_t    *order;
        int              rc = standings(&list, page->programme, e->before, page->pool);

        if (rc < 0)
                return rc;
        order = standing_order(list, e->before->types_count, page->pool);
        for (size_t i = 0; i < e->before->types_count; i++)
                type(x, page, e->before->types[order[i]].type, e, activity);
        for (size_t i = 0; i < page->programme->types_count; i++)
                if (!type_in(e->before, by_code[i]) && type_in(e->after, by_code[i]))
                        type(x, page, by_code[i], e, activity);
        return 0;
}

int effect_write(struct xml *x, const struct page *page, const char *name, const struct effect *effect,
                 const struct activity *activity)
{
        int rc;

        xml_open(x, "effect");
        xml_attr(x, "name", name);
        xml_attr_bool(x, "moves", effect_moves(effect));
        xml_attr_bool(x, "loses", effect_loses(effect));
        if ((rc = types(x, page, effect, activity)) < 0)
                return rc;
        for (size_t i = 0; i < effect->remedies_count; i++) {
                const struct remedy *r = &effect->remedies[i];

                xml_open(x, "remedy");
                xml_attr(x, "certification", page->programme->certifications[r->certification].code);
                xml_attr_date(x, "granted", r->granted);
                xml_attr_date(x, "expires", r->expires);
                xml_close(x);
        }
        xml_close(x);
        return 0;
}
