/* liars.c - see liars.h. Each says what evaluate() says, but for one thing. */
#include "oracle/liars.h"

#define LIE(name) \
        static int name(struct progress **out, const struct programme *programme, \
                        const struct candidate *candidate, struct date as_of, struct pool *pool)

#define TELL_THE_TRUTH() evaluate(out, programme, candidate, as_of, pool)

/* The first credit with that verdict, in any type; NULL: none. */
static struct credit *credit_with(const struct progress *progress, enum verdict verdict)
{
        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t i = 0; i < progress->types[t].credits_count; i++)
                        if (progress->types[t].credits[i].verdict == verdict)
                                return &progress->types[t].credits[i];
        return NULL;
}

static bool odd(struct date day)
{
        return day.day % 2 != 0;
}

LIE(counts_beyond_the_limit)
{
        int rc = TELL_THE_TRUTH();
        struct credit *credit = credit_with(*out, VERDICT_LIMIT);

        if (credit)
                credit->verdict = VERDICT_COUNTED;
        return rc;
}

LIE(leaves_the_last_activity_out)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                if ((*out)->types[t].credits_count)
                        (*out)->types[t].credits_count--;
        return rc;
}

LIE(says_the_first_activity_twice)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                if ((*out)->types[t].credits_count > 1)
                        (*out)->types[t].credits[1] = (*out)->types[t].credits[0];
        return rc;
}

LIE(puts_an_activity_into_another_cycle)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                for (size_t i = 0; i < (*out)->types[t].credits_count; i++)
                        if ((*out)->types[t].credits[i].cycle > 0)
                                (*out)->types[t].credits[i].cycle--;
        return rc;
}

LIE(changes_its_mind_later)
{
        int rc = TELL_THE_TRUTH();
        struct credit *credit = credit_with(*out, VERDICT_COUNTED);

        if (credit && odd(as_of))
                credit->verdict = VERDICT_NO_CYCLE;
        return rc;
}

/* What was still to come counts towards what is required. */
LIE(sees_what_is_to_come)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                (*out)->types[t].required += (int32_t)candidate->activities_count;
        return rc;
}

LIE(takes_a_day_away_again)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                for (size_t i = 0; i < (*out)->types[t].credentials_count; i++)
                        (*out)->types[t].credentials[i].expires.day -= odd(as_of);
        return rc;
}

LIE(loses_a_certification)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                if (odd(as_of) && (*out)->types[t].credentials_count)
                        (*out)->types[t].credentials_count--;
        return rc;
}

/* A void event is not listed, but it is not as if it had never been. */
LIE(remembers_what_is_void)
{
        int rc = TELL_THE_TRUTH(), voids = 0;

        for (size_t i = 0; i < candidate->awards_count; i++)
                voids += candidate->awards[i].is_void;
        for (size_t t = 0; t < (*out)->types_count; t++)
                (*out)->types[t].required += voids;
        return rc;
}

LIE(counts_its_calls)
{
        static int calls;
        int rc = TELL_THE_TRUTH();

        calls++;
        for (size_t t = 0; t < (*out)->types_count; t++)
                (*out)->types[t].pending += calls;
        return rc;
}

/* Takes the order of the document for that of the days. */
LIE(trusts_the_order_of_recording)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                if (candidate->activities_count)
                        (*out)->types[t].required += candidate->activities[0].entered.day - as_of.day;
        return rc;
}

LIE(ends_grace_a_day_late)
{
        int rc = TELL_THE_TRUTH();

        for (size_t t = 0; t < (*out)->types_count; t++)
                for (size_t i = 0; i < (*out)->types[t].credentials_count; i++)
                        if ((*out)->types[t].credentials[i].renewable)
                                (*out)->types[t].credentials[i].grace_ends.day++;
        return rc;
}

#define LIAR(says, notices) {#says, says, #notices, notices}

const struct liar liars[] = {
        LIAR(counts_beyond_the_limit, limits_are_never_exceeded),
        LIAR(leaves_the_last_activity_out, activities_stand_once_in_each_type),
        LIAR(says_the_first_activity_twice, activities_stand_once_in_each_type),
        LIAR(puts_an_activity_into_another_cycle, activities_stand_once_in_each_type),
        LIAR(changes_its_mind_later, what_was_decided_stays_decided),
        LIAR(sees_what_is_to_come, what_has_not_happened_does_not_matter),
        LIAR(takes_a_day_away_again, expiries_never_move_back),
        LIAR(loses_a_certification, expiries_never_move_back),
        LIAR(remembers_what_is_void, void_events_change_nothing),
        LIAR(counts_its_calls, same_input_gives_the_same_bytes),
        LIAR(trusts_the_order_of_recording, order_of_recording_across_days_does_not_matter),
        LIAR(ends_grace_a_day_late, agrees_with_the_naive_one),
};
const size_t liars_count = sizeof liars / sizeof *liars;
