/* case.h - one question to the engine: a programme, a candidate, a day. A case can be written
 * as a few lines of text and read from them, so that what a failing seed prints becomes a
 * file in tests/oracle/cases, where it is asked again in every run. */
#ifndef ORACLE_CASE_H
#define ORACLE_CASE_H

#include "renewal/candidate.h"
#include "renewal/programme.h"

struct test_case {
        struct programme *programme;
        struct candidate *candidate;
        struct date       as_of;
        const char      **expected;     /* lines that the dump of the progress must have */
        size_t            expected_count;
};

/* A line is a word and what follows it (see the files): lines that begin with # or are empty
 * are skipped; what does not fit ends the test with the number of the line. */
struct test_case *case_read(const char *path, struct pool *pool);
/* The same form; expectations are not written. */
char *case_write(const struct test_case *c, struct pool *pool);
/* A copy whose arrays (events, rules, campaigns) can be changed, but have no room for more. */
struct test_case *case_copy(const struct test_case *c, struct pool *pool);
/* number, ticket and reason of the events: a1, a2, … e1, … r1, … in their order. */
void case_name_events(struct test_case *c, struct pool *pool);

#endif
