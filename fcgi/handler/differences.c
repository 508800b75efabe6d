/* differences.c - what two programmes say differently, in lines: the store's fields by the names of the vocabulary. */
#include "handler/differences.h"

#include <string.h>

#include "renewal/programme_attribute.h"

static const char *const thing_words[THINGS] = {
        [THING_TYPE] = "type", [THING_GROUP] = "item-group", [THING_OPTION] = "option",
        [THING_CERTIFICATION] = "certification", [THING_DESIGNATION] = "designation",
        [THING_ANNOUNCEMENT] = "announcement", [THING_CAMPAIGN] = "campaign", [THING_LANGUAGE] = "language",
        [THING_PROGRAMME] = "programme",
};

static const char *name_of(const struct programme *p, enum thing thing, int at)
{
        switch (thing) {
        case THING_TYPE:          return p->types[at].name;
        case THING_GROUP:         return p->groups[at].name;
        case THING_OPTION:        return p->options[at].name;
        case THING_CERTIFICATION: return p->certifications[at].name;
        case THING_DESIGNATION:   return p->designations[at].name;
        case THING_CAMPAIGN:      return p->extensions[at].name;
        case THING_LANGUAGE:      return p->languages[at].name;
        default:                  return NULL;
        }
}

/* An order is told as codes, a line each. */
static const char *in_a_line(const char *text, struct pool *pool)
{
        char *out, *at;

        if (!text)
                return NULL;
        out = at = pool_alloc(pool, 2 * strlen(text) + 1);
        for (; *text; text++) {
                *at++ = *text == '\n' ? ',' : *text;
                if (*text == '\n')
                        *at++ = ' ';
        }
        *at = '\0';
        return out;
}

/* "name 0" is the name in a language, "proof 0 href" its example. false: a line that says nothing to people. */
static bool line_of(struct view_change *out, const struct catalogue_difference *d, struct pool *pool)
{
        size_t      size = strcspn(d->what, " ");
        const char *rest = d->what + size, *sub = *rest ? strchr(rest + 1, ' ') : NULL;

        *out = (struct view_change){pool_text_n(pool, d->what, size), NULL, d->before, d->after};
        if (!strcmp(out->what, "rule")) {
                out->on = rest + 1;
        } else if (!strcmp(out->what, "order")) {
                out->before = in_a_line(d->before, pool);
                out->after = in_a_line(d->after, pool);
        } else if (sub && !strcmp(sub, " lang")) {
                out->what = "language";
                return d->before && d->after;
        } else if (sub) {
                out->what = "example";
        } else if (*rest && !strcmp(out->what, "name")) {
                out->what = "translation";
        }
        return true;
}

static void begin_thing(struct view_difference *out, const struct catalogue_difference *d, const struct programme *was,
                        const struct programme *is)
{
        int before = programme_thing(was, d->thing, d->code), after = programme_thing(is, d->thing, d->code);

        *out = (struct view_difference){.thing = thing_words[d->thing], .code = *d->code ? d->code : NULL, .state = "changed"};
        if (after >= 0)
                out->name = name_of(is, d->thing, after);
        else if (before >= 0)
                out->name = name_of(was, d->thing, before);
        if (before < 0 && after >= 0)
                out->state = "new";
        if (before >= 0 && after < 0)
                out->state = "gone";
}

static void add(struct view_difference *to, const struct view_change *line, struct pool *pool)
{
        to->changes = pool_grown(pool, to->changes, to->changes_count, sizeof *line);
        to->changes[to->changes_count++] = *line;
}

/* Of that thing the rule in force on that day; NULL: none. */
static const void *rule_on(const struct programme *p, enum thing thing, const char *code, struct date day)
{
        int         at = programme_thing(p, thing, code), rule;
        const void *one = at < 0 ? NULL : programme_at(p, thing, at);

        if (!one || (rule = thing_rule_on(one, thing, day)) < 0)
                return NULL;
        return thing_rule(one, thing, (size_t)rule);
}

/* Attribute by attribute; false: there is no rule before or after it, or it says nothing else. */
static bool add_rule(struct view_difference *to, const struct catalogue_difference *d, const char *on, const struct programme *was,
                     const struct programme *is, struct pool *pool)
{
        const struct attribute *a = thing_kind(d->thing)->rule;
        struct date             day;
        const void             *before, *after;
        bool                    said = false;

        if (!date_parse(&day, on) || !(before = rule_on(was, d->thing, d->code, day)) || !(after = rule_on(is, d->thing, d->code, day)))
                return false;
        for (; a->name; a++) {
                const char *then = attribute_text(was, a, before, "", pool), *now = attribute_text(is, a, after, "", pool);

                if (!strcmp(a->name, "from") || !strcmp(then, now))
                        continue;
                add(to, &(struct view_change){a->name, on, *then ? then : NULL, *now ? now : NULL}, pool);
                said = true;
        }
        return said;
}

void differences_tell(struct view_differences *out, const struct catalogue_differences *d, const struct programme *was,
                      const struct programme *is, struct pool *pool)
{
        struct view_difference *last = NULL;

        *out = (struct view_differences){0};
        for (size_t i = 0; i < d->count; i++) {
                const struct catalogue_difference *one = &d->list[i];
                struct view_change                 line;

                if (!i || one->thing != one[-1].thing || strcmp(one->code, one[-1].code)) {
                        out->list = pool_grown(pool, out->list, out->count, sizeof *out->list);
                        last = &out->list[out->count++];
                        begin_thing(last, one, was, is);
                }
                if (line_of(&line, one, pool) && !(line.on && add_rule(last, one, line.on, was, is, pool)))
                        add(last, &line, pool);
        }
}
