/* sample.c - the default programme, and short ways to say what happened. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 64         /* of anything in one sample; activities: MOST_ACTIVITIES */
#define MOST_ACTIVITIES 4096

static _Noreturn void wrong(const char *what, const char *name)
{
        fprintf(stderr, "sample: %s: %s\n", what, name);
        abort();
}

struct date day(const char *text)
{
        struct date d;

        if (!date_parse(&d, text))
                wrong("no date", text);
        return d;
}

static void add_type(struct sample *s, const char *code, const char *name, int units)
{
        struct type *t = &s->programme->types[s->programme->types_count++];

        *t = (struct type){.code = code, .name = name, .rules = POOL_ARRAY(s->pool, MOST, struct type_rule),
                           .rules_count = 1};
        t->rules[0] = (struct type_rule){day("2017-01-01"), units, 24, 90, 6, RENEW_FROM_COMPLETION, SINCE_PROGRAMME};
}

struct option *sample_add_option(struct sample *s, const char *code, int units, int limit)
{
        struct option *o = &s->programme->options[s->programme->options_count++];

        *o = (struct option){.code = code, .name = code, .rules = POOL_ARRAY(s->pool, MOST, struct option_rule),
                             .rules_count = 1};
        o->rules[0] = (struct option_rule){day("2017-01-01"), units, limit ? limit : LIMIT_NONE, AGE_ANY,
                                           CREDIT_ON_ENTRY};
        return o;
}

static void add_certification(struct sample *s, const char *code, const char *exam, const char *retired,
                              const char *alias)
{
        struct certification *c = &s->programme->certifications[s->programme->certifications_count++];

        *c = (struct certification){.code = code, .exam = exam, .name = code, .type = code[2] == 'A' ? 0 : 1,
                                    .retired = retired ? day(retired) : DATE_NONE, .successor = -1};
        if (alias) {
                c->aliases = POOL_ARRAY(s->pool, 1, const char *);
                c->aliases[c->aliases_count++] = alias;
        }
}

static void add_certifications(struct sample *s)
{
        static const char *const list[][4] = {
                {"ACP-JCA", "ACP-120"}, {"ACP-MJSPC", "ACP-420", NULL, "ACP-MJSP"}, {"ACP-OA", "ACP-520"},
                {"ACP-MJCP", "ACP-620"}, {"ACA-JSWE", "ACA-900"}, {"ACA-JSWBC", "ACA-905"},
                {"ACA-ITSMF", "ACA-910"}, {"ACA-ACF", "ACA-915"}, {"ACA-CONFE", "ACA-920"},
                {"ACP-CA", "ACP-200", "2024-02-01"}, {"ACP-JSW", "ACP-300", "2024-02-01"},
                {"ACP-JSD", "ACP-400", "2024-02-01"}, {"ACP-SA", "ACP-500", "2024-02-01"},
                {"ACP-JPA", "ACP-600", "2024-02-01", "AC-JPA"}, {"ACP-JA", "ACP-100", "2024-08-01"},
                {"ACP-MJDP", "ACP-610", "2024-08-01"},
        };

        for (size_t i = 0; i < sizeof list / sizeof *list; i++)
                add_certification(s, list[i][0], list[i][1], list[i][2], list[i][3]);
}

struct extension_campaign *sample_campaign(struct sample *s, const char *granted, const char *expires_from,
                                           const char *expires_to, const char *to, int months)
{
        struct extension_campaign *e = &s->programme->extensions[s->programme->extensions_count++];

        *e = (struct extension_campaign){"Campaign", day(granted), day(expires_from), day(expires_to),
                                         to ? day(to) : DATE_NONE, months};
        return e;
}

void sample_without_campaigns(struct sample *s)
{
        s->programme->extensions_count = 0;
}

static void make_programme(struct sample *s)
{
        struct programme *p = s->programme = POOL_NEW(s->pool, struct programme);

        p->name = "Sample";
        p->time_zone = "UTC";
        p->activities_from = day("2024-02-01");
        p->types = POOL_ARRAY(s->pool, MOST, struct type);
        p->options = POOL_ARRAY(s->pool, MOST, struct option);
        p->certifications = POOL_ARRAY(s->pool, MOST, struct certification);
        p->extensions = POOL_ARRAY(s->pool, MOST, struct extension_campaign);
        add_type(s, "ACA", "Atlassian Certified Associate", 50);
        add_type(s, "ACP", "Atlassian Certified Professional", 100);
        sample_add_option(s, "coursework", 10, 0);
        sample_add_option(s, "global-event", 30, 1);
        sample_add_option(s, "local-event", 10, 4);
        sample_add_option(s, "presenting", 20, 1);
        add_certifications(s);
        sample_campaign(s, "2024-02-01", "2024-02-01", "2024-09-29", "2024-09-30", 0);
        sample_campaign(s, "2024-08-01", "2024-09-30", "2025-02-28", NULL, 12);
}

void sample_begin(struct sample *s)
{
        struct candidate *c;

        *s = (struct sample){.pool = pool_new()};
        make_programme(s);
        sample_finish(s);
        c = s->candidate = POOL_NEW(s->pool, struct candidate);
        c->id = 42;
        c->awards = POOL_ARRAY(s->pool, MOST, struct award);
        c->activities = POOL_ARRAY(s->pool, MOST_ACTIVITIES, struct activity);
        c->extensions = POOL_ARRAY(s->pool, MOST, struct extension);
        c->revocations = POOL_ARRAY(s->pool, MOST, struct revocation);
}

void sample_end(struct sample *s)
{
        pool_free(s->pool);
}

void sample_finish(struct sample *s)
{
        struct programme_fault fault;

        if (programme_finish(s->programme, &fault, s->pool) < 0)
                wrong(fault.code, fault.thing ? fault.thing : "");
}

static int known(int index, const char *code)
{
        if (index < 0)
                wrong("unknown", code);
        return index;
}

struct type *sample_type(struct sample *s, const char *code)
{
        return &s->programme->types[known(programme_type(s->programme, code), code)];
}

struct option *sample_option(struct sample *s, const char *code)
{
        return &s->programme->options[known(programme_option(s->programme, code), code)];
}

struct certification *sample_certification(struct sample *s, const char *code)
{
        return &s->programme->certifications[known(programme_certification(s->programme, code), code)];
}

struct type_rule *sample_type_rule(struct sample *s, const char *type, const char *from)
{
        struct type *t = sample_type(s, type);

        t->rules[t->rules_count] = t->rules[t->rules_count - 1];
        t->rules[t->rules_count].from = day(from);
        return &t->rules[t->rules_count++];
}

struct option_rule *sample_option_rule(struct sample *s, const char *option, const char *from)
{
        struct option *o = sample_option(s, option);

        o->rules[o->rules_count] = o->rules[o->rules_count - 1];
        o->rules[o->rules_count].from = day(from);
        return &o->rules[o->rules_count++];
}

struct award *sample_award(struct sample *s, const char *certification, const char *on)
{
        struct award *a = &s->candidate->awards[s->candidate->awards_count++];

        *a = (struct award){.certification = known(programme_certification(s->programme, certification), certification),
                            .on = day(on), .expires = DATE_NONE, .basis = BASIS_EXAM};
        return a;
}

struct activity *sample_activity(struct sample *s, const char *option, const char *entered)
{
        struct activity *a = &s->candidate->activities[s->candidate->activities_count++];

        *a = (struct activity){.id = (uint32_t)s->candidate->activities_count,
                               .option = known(programme_option(s->programme, option), option),
                               .date = day(entered), .entered = day(entered), .status = ACTIVITY_RECORDED,
                               .decided = DATE_NONE};
        return a;
}

struct extension *sample_extension(struct sample *s, const char *certification, const char *granted,
                                   const char *expires)
{
        struct extension *e = &s->candidate->extensions[s->candidate->extensions_count++];

        *e = (struct extension){
                .certification = known(programme_certification(s->programme, certification), certification),
                .granted = day(granted), .expires = day(expires)};
        return e;
}

struct revocation *sample_revocation(struct sample *s, const char *certification, const char *on)
{
        struct revocation *r = &s->candidate->revocations[s->candidate->revocations_count++];

        *r = (struct revocation){
                .certification = known(programme_certification(s->programme, certification), certification),
                .on = day(on)};
        return r;
}

void sample_courses(struct sample *s, int count, const char *entered)
{
        for (int i = 0; i < count; i++) {
                struct activity *a = sample_activity(s, "coursework", entered);

                a->date = a->entered = date_add_months(day(entered), i);
        }
}

void sample_evaluate(struct sample *s, const char *as_of)
{
        if (evaluate(&s->progress, s->programme, s->candidate, day(as_of), s->pool) < 0)
                wrong("not evaluated", as_of);
}

const struct type_progress *sample_progress(struct sample *s, const char *type)
{
        for (size_t i = 0; i < s->progress->types_count; i++)
                if (strcmp(s->programme->types[s->progress->types[i].type].code, type) == 0)
                        return &s->progress->types[i];
        wrong("no progress", type);
}

const struct credential *sample_credential(struct sample *s, const char *certification)
{
        int index = known(programme_certification(s->programme, certification), certification);

        for (size_t i = 0; i < s->progress->types_count; i++)
                for (size_t k = 0; k < s->progress->types[i].credentials_count; k++)
                        if (s->progress->types[i].credentials[k].certification == index)
                                return &s->progress->types[i].credentials[k];
        wrong("never awarded", certification);
}

const char *sample_text(struct sample *s, struct date d)
{
        return date_format(pool_alloc(s->pool, DATE_TEXT), d);
}

const char *sample_expires(struct sample *s, const char *certification)
{
        return sample_text(s, sample_credential(s, certification)->expires);
}

const char *sample_status(struct sample *s, const char *certification)
{
        return credential_status_words[sample_credential(s, certification)->status];
}

const char *sample_verdict(struct sample *s, const char *type, size_t activity)
{
        const struct type_progress *t = sample_progress(s, type);

        for (size_t i = 0; i < t->credits_count; i++)
                if (t->credits[i].activity == &s->candidate->activities[activity])
                        return verdict_words[t->credits[i].verdict];
        wrong("no credit for the activity", type);
}

const char *sample_outcome(struct sample *s, const char *type, size_t nth)
{
        const struct type_progress *t = sample_progress(s, type);

        if (nth >= t->outcomes_count)
                wrong("no such outcome", type);
        return verdict_words[t->outcomes[nth].verdict];
}
