/* properties.h - what must hold of every case, whoever evaluates. Each function returns NULL,
 * or in words what does not hold. */
#ifndef ORACLE_PROPERTIES_H
#define ORACLE_PROPERTIES_H

#include "oracle/case.h"
#include "renewal/evaluate.h"
#include "renewal/plan.h"

/* Multisets that the brute force tries at most; a plan that has more is left out. */
#define MOST_MULTISETS 20000

typedef int evaluate_function(struct progress **out, const struct programme *programme,
                              const struct candidate *candidate, struct date as_of, struct pool *pool);

/* What is asked of a case: of whom, and what. */
typedef char *property(const struct test_case *c, evaluate_function *engine, struct pool *pool);

property agrees_with_the_naive_one;
property limits_are_never_exceeded;
property activities_stand_once_in_each_type;
property what_was_decided_stays_decided;
property what_has_not_happened_does_not_matter;
property expiries_never_move_back;
property void_events_change_nothing;
property same_input_gives_the_same_bytes;
property order_of_recording_across_days_does_not_matter;
property expected_lines_are_there;
property aliases_lead_to_their_code;

/* plan() against every multiset, and each of its ways entered and evaluated. */
property plan_is_what_every_multiset_gives;
property ways_lead_to_renewal;

/* The progress as of a day; that evaluate() fails ends the test. */
struct progress *ask(const struct test_case *c, evaluate_function *engine, struct date as_of,
                     struct pool *pool);

/* naive_evaluate() in the engine's form. */
evaluate_function evaluate_naively;

/* Runs programme_finish() on a copy, so that a case can be asked again and again; a
 * programme that is refused is a mistake of the case and ends the test. */
struct test_case *prepare(const struct test_case *c, struct pool *pool);
/* The smallest case that the dropping of events, rules and campaigns leads to with the
 * property still broken. */
struct test_case *shrink(const struct test_case *c, property *broken, evaluate_function *engine,
                         struct pool *pool);

#endif
