/* properties.c - see properties.h. */
#include "oracle/properties.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "oracle/calendar.h"
#include "oracle/dump.h"
#include "oracle/naive.h"

#define MOST_DAYS 512

struct test_case *prepare(const struct test_case *c, struct pool *pool)
{
        struct test_case      *copy = case_copy(c, pool);
        struct programme_fault fault = {0};

        if (programme_finish(copy->programme, &fault, pool) < 0) {
                fprintf(stderr, "the programme is refused: %s, %s\n%s", fault.code,
                        fault.thing ? fault.thing : "?", case_write(c, pool));
                exit(EXIT_FAILURE);
        }
        return copy;
}

int evaluate_naively(struct progress **out, const struct programme *programme,
                     const struct candidate *candidate, struct date as_of, struct pool *pool)
{
        *out = naive_evaluate(programme, candidate, as_of, pool);
        return 0;
}

struct progress *ask(const struct test_case *c, evaluate_function *engine, struct date as_of,
                            struct pool *pool)
{
        struct progress *progress = NULL;

        if (engine(&progress, c->programme, c->candidate, as_of, pool) < 0 || !progress) {
                fprintf(stderr, "evaluate() failed\n%s", case_write(c, pool));
                exit(EXIT_FAILURE);
        }
        return progress;
}

static char *told(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        return dump_progress(c->programme, ask(c, engine, c->as_of, pool), pool);
}

char *agrees_with_the_naive_one(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        return dump_difference(told(c, engine, pool), told(c, evaluate_naively, pool), pool);
}

/* --- inside one progress */

char *limits_are_never_exceeded(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        const struct progress *progress = ask(c, engine, c->as_of, pool);

        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t i = 0; i < progress->types[t].credits_count; i++) {
                        const struct credit *credit = &progress->types[t].credits[i];
                        const struct activity *a = credit->activity;
                        const struct option_rule *rule;
                        int before = 0;

                        if (credit->verdict != VERDICT_COUNTED)
                                continue;
                        rule = naive_option_rule(&c->programme->options[a->option], a->date.day);
                        for (size_t n = 0; n < i; n++) {
                                const struct credit *other = &progress->types[t].credits[n];

                                before += other->verdict == VERDICT_COUNTED && other->cycle == credit->cycle
                                       && other->activity->option == a->option;
                        }
                        if (!rule || before >= rule->limit)
                                return pool_format(pool, "activity %u counts after %d others\n", a->id, before);
                }
        return NULL;
}

/* One credit for each activity entered by as-of, and the cycles' spans hold just those that
 * say that they stand in them. */
char *activities_stand_once_in_each_type(const struct test_case *c, evaluate_function *engine,
                                         struct pool *pool)
{
        const struct progress *progress = ask(c, engine, c->as_of, pool);

        for (size_t t = 0; t < progress->types_count; t++) {
                const struct type_progress *type = &progress->types[t];

                for (size_t a = 0; a < c->candidate->activities_count; a++) {
                        const struct activity *activity = &c->candidate->activities[a];
                        int expected = activity->entered.day <= c->as_of.day, found = 0;

                        for (size_t i = 0; i < type->credits_count; i++)
                                found += type->credits[i].activity == activity;
                        if (found != expected)
                                return pool_format(pool, "activity %u stands %d times\n", activity->id, found);
                }
                for (size_t i = 0; i < type->credits_count; i++) {
                        int n = type->credits[i].cycle;
                        bool inside = n >= 0 && i >= type->cycles[n].credits_first
                                   && i < type->cycles[n].credits_first + type->cycles[n].credits_count;

                        if (n >= 0 && !inside)
                                return pool_format(pool, "credit %zu is not in its cycle\n", i);
                }
        }
        return NULL;
}

char *expected_lines_are_there(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        const char *said = told(c, engine, pool), *plans = "";
        char *all;
        struct plans *plan = naive_plan(c->programme, ask(c, engine, c->as_of, pool), MOST_MULTISETS, pool);

        if (plan)
                plans = dump_plans(c->programme, plan, pool);
        all = pool_format(pool, "\n%s%s", said, plans);
        for (size_t i = 0; i < c->expected_count; i++)
                if (!strstr(all, pool_format(pool, "\n%s\n", c->expected[i])))
                        return pool_format(pool, "expected: %s\n%s", c->expected[i], all);
        return NULL;
}

char *aliases_lead_to_their_code(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        const struct programme *p = c->programme;

        (void)engine;
        for (size_t i = 0; i < p->certifications_count; i++) {
                const struct certification *thing = &p->certifications[i];

                if (programme_certification(p, thing->code) != (int)i)
                        return pool_format(pool, "%s is not found\n", thing->code);
                for (size_t n = 0; n < thing->aliases_count; n++)
                        if (programme_certification(p, thing->aliases[n]) != (int)i)
                                return pool_format(pool, "%s is not %s\n", thing->aliases[n], thing->code);
        }
        return NULL;
}

/* --- as of several days */

struct days {
        int    list[MOST_DAYS];
        size_t count;
};

static void add_day(struct days *days, int day, int most)
{
        size_t place = days->count;

        for (size_t i = 0; i < days->count; i++)
                if (days->list[i] == day)
                        return;
        if (day > most || days->count == MOST_DAYS)
                return;
        for (; place > 0 && days->list[place - 1] > day; place--)
                days->list[place] = days->list[place - 1];
        days->list[place] = day;
        days->count++;
}

/* The days of events, in order, each once. */
static void event_days(struct days *days, const struct test_case *c)
{
        const struct candidate *who = c->candidate;
        int most = c->as_of.day;

        days->count = 0;
        for (size_t i = 0; i < who->awards_count; i++)
                add_day(days, who->awards[i].on.day, most);
        for (size_t i = 0; i < who->activities_count; i++)
                add_day(days, who->activities[i].entered.day, most);
        for (size_t i = 0; i < who->extensions_count; i++)
                add_day(days, who->extensions[i].granted.day, most);
        for (size_t i = 0; i < who->revocations_count; i++)
                add_day(days, who->revocations[i].on.day, most);
        for (size_t i = 0; i < c->programme->extensions_count; i++)
                add_day(days, c->programme->extensions[i].granted.day, most);
}

char *what_was_decided_stays_decided(const struct test_case *c, evaluate_function *engine,
                                     struct pool *pool)
{
        const struct progress *late = ask(c, engine, c->as_of, pool);
        struct days days;

        event_days(&days, c);
        for (size_t i = 0; i < days.count; i++) {
                struct date            day = {days.list[i]};
                const struct progress *early = ask(c, engine, day, pool);
                char *difference = dump_difference(dump_decided(c->programme, early, early, day, pool),
                                                   dump_decided(c->programme, late, early, day, pool), pool);

                if (difference)
                        return difference;
        }
        return NULL;
}

/* A copy without the events after as_of and, if so said, without the void ones. */
static struct test_case *copy_without(const struct test_case *c, bool future, bool voids, struct pool *pool)
{
        struct test_case *copy = case_copy(c, pool);
        struct candidate *who = copy->candidate;
        int until = future ? c->as_of.day : INT32_MAX;
        size_t n;

        copy->programme = c->programme;
        n = 0;
        for (size_t i = 0; i < who->awards_count; i++)
                if (who->awards[i].on.day <= until && !(voids && who->awards[i].is_void))
                        who->awards[n++] = who->awards[i];
        who->awards_count = n;
        n = 0;
        for (size_t i = 0; i < who->activities_count; i++)
                if (who->activities[i].entered.day <= until)
                        who->activities[n++] = who->activities[i];
        who->activities_count = n;
        n = 0;
        for (size_t i = 0; i < who->extensions_count; i++)
                if (who->extensions[i].granted.day <= until && !(voids && who->extensions[i].is_void))
                        who->extensions[n++] = who->extensions[i];
        who->extensions_count = n;
        n = 0;
        for (size_t i = 0; i < who->revocations_count; i++)
                if (who->revocations[i].on.day <= until && !(voids && who->revocations[i].is_void))
                        who->revocations[n++] = who->revocations[i];
        who->revocations_count = n;
        return copy;
}

char *what_has_not_happened_does_not_matter(const struct test_case *c, evaluate_function *engine,
                                            struct pool *pool)
{
        return dump_difference(told(c, engine, pool),
                               told(copy_without(c, true, false, pool), engine, pool), pool);
}

/* --- void */

/* Every event once more, and void. */
static struct test_case *copy_with_void_doubles(const struct test_case *c, struct pool *pool)
{
        struct test_case *copy = case_copy(c, pool);
        struct candidate *who = copy->candidate;

        copy->programme = c->programme;
        who->awards = POOL_ARRAY(pool, 2 * who->awards_count + 1, struct award);
        who->extensions = POOL_ARRAY(pool, 2 * who->extensions_count + 1, struct extension);
        who->revocations = POOL_ARRAY(pool, 2 * who->revocations_count + 1, struct revocation);
        for (size_t i = 0; i < 2 * who->awards_count; i++) {
                who->awards[i] = c->candidate->awards[i / 2];
                who->awards[i].is_void = who->awards[i].is_void || i % 2 == 0;
        }
        for (size_t i = 0; i < 2 * who->extensions_count; i++) {
                who->extensions[i] = c->candidate->extensions[i / 2];
                who->extensions[i].is_void = who->extensions[i].is_void || i % 2 == 0;
        }
        for (size_t i = 0; i < 2 * who->revocations_count; i++) {
                who->revocations[i] = c->candidate->revocations[i / 2];
                who->revocations[i].is_void = who->revocations[i].is_void || i % 2 == 0;
        }
        who->awards_count *= 2;
        who->extensions_count *= 2;
        who->revocations_count *= 2;
        return copy;
}

char *void_events_change_nothing(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        char *said = told(c, engine, pool);
        char *without = told(copy_without(c, false, true, pool), engine, pool);
        char *with_more = told(copy_with_void_doubles(c, pool), engine, pool);
        char *difference = dump_difference(said, without, pool);

        return difference ? difference : dump_difference(said, with_more, pool);
}

/* --- expiries */

static const struct credential *credential_of(const struct progress *progress, int certification)
{
        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t i = 0; i < progress->types[t].credentials_count; i++)
                        if (progress->types[t].credentials[i].certification == certification)
                                return &progress->types[t].credentials[i];
        return NULL;
}

static char *moved_back(const struct test_case *c, const struct progress *early,
                        const struct progress *late, struct pool *pool)
{
        for (size_t n = 0; n < c->programme->certifications_count; n++) {
                const struct credential *was = credential_of(early, (int)n), *is = credential_of(late, (int)n);

                if (!was || was->status == CREDENTIAL_LAPSED || was->status == CREDENTIAL_REVOKED)
                        continue;
                if (!is)
                        return pool_format(pool, "%s is gone\n", c->programme->certifications[n].code);
                if (is->award == was->award
                    && (is->expires.day < was->expires.day
                        || naive_last_day(c->programme, (int)n, is->expires.day, INT32_MIN)
                           < naive_last_day(c->programme, (int)n, was->expires.day, INT32_MIN)))
                        return pool_format(pool, "%s moved back between days %d and %d\n",
                                           c->programme->certifications[n].code, early->as_of.day,
                                           late->as_of.day);
        }
        return NULL;
}

char *expiries_never_move_back(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        const struct progress *early = NULL;
        struct days days;

        event_days(&days, c);
        add_day(&days, c->as_of.day, c->as_of.day);
        for (size_t i = 0; i < days.count; i++) {
                const struct progress *late = ask(c, engine, (struct date){days.list[i]}, pool);
                char *fault = early ? moved_back(c, early, late, pool) : NULL;

                if (fault)
                        return fault;
                early = late;
        }
        return NULL;
}

/* --- the same again */

char *same_input_gives_the_same_bytes(const struct test_case *c, evaluate_function *engine,
                                      struct pool *pool)
{
        char *said = told(c, engine, pool), *again = NULL;

        for (int fill = 0; fill < 3; fill++) {          /* elsewhere in memory, among other bytes */
                struct pool      *other = pool_new();
                struct test_case *copy;

                memset(pool_alloc(other, (size_t)9000 * (size_t)(fill + 1)), 0x5a + fill, 9000);
                copy = case_copy(c, other);
                copy->programme = c->programme;
                memset(pool_alloc(other, 100), 0xff, 100);
                again = pool_text(pool, told(copy, engine, other));
                if (fill == 2) {
                        pool_reset(other);              /* and where something has been before */
                        again = pool_text(pool, told(c, engine, other));
                }
                pool_free(other);
                if (dump_difference(said, again, pool))
                        return dump_difference(said, again, pool);
        }
        return NULL;
}

static bool award_after(const struct programme *p, const struct award *a, const struct award *b)
{
        return a->on.day != b->on.day ? a->on.day > b->on.day
             : strcmp(p->certifications[a->certification].code, p->certifications[b->certification].code) > 0;
}

/* Moves each to the left as long as its neighbour comes after it: equal ones stay in order. */
#define SORT(type, list, count, AFTER) \
        for (size_t i_ = 1; i_ < (count); i_++) \
                for (size_t n_ = i_; n_ > 0 && AFTER(&(list)[n_ - 1], &(list)[n_]); n_--) { \
                        type swap_ = (list)[n_]; \
                        (list)[n_] = (list)[n_ - 1]; \
                        (list)[n_ - 1] = swap_; \
                }

#define AWARD_AFTER(a, b)      award_after(c->programme, (a), (b))
#define ACTIVITY_AFTER(a, b)   ((a)->entered.day > (b)->entered.day)
#define EXTENSION_AFTER(a, b)  ((a)->granted.day > (b)->granted.day)
#define REVOCATION_AFTER(a, b) ((a)->on.day > (b)->on.day)

char *order_of_recording_across_days_does_not_matter(const struct test_case *c,
                                                     evaluate_function *engine, struct pool *pool)
{
        struct test_case *copy = case_copy(c, pool);
        struct candidate *who = copy->candidate;
        char *said = told(c, engine, pool), *difference;

        copy->programme = c->programme;
        SORT(struct award, who->awards, who->awards_count, AWARD_AFTER)
        SORT(struct activity, who->activities, who->activities_count, ACTIVITY_AFTER)
        SORT(struct extension, who->extensions, who->extensions_count, EXTENSION_AFTER)
        SORT(struct revocation, who->revocations, who->revocations_count, REVOCATION_AFTER)
        if ((difference = dump_difference(said, told(copy, engine, pool), pool)))
                return difference;
        who->sorted = true;
        return dump_difference(said, told(copy, engine, pool), pool);
}
