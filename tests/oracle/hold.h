/* hold.h - asks properties of many cases.
 *
 * RECERT_SEED is the first seed (each further case has the next one), RECERT_CASES how many
 * there are. A failure prints its seed, and the smallest case found that still fails, in the
 * form of the files in tests/oracle/cases. */
#ifndef ORACLE_HOLD_H
#define ORACLE_HOLD_H

#include <stdint.h>
#include "oracle/properties.h"

#define CASES 20000     /* unless RECERT_CASES says otherwise */

typedef struct test_case *generator(uint64_t seed, struct pool *pool);

struct kept {
        const char *name;
        property   *asked;
};

/* Asks one generated case in so many of the engine; fails the Check test that runs. */
void hold(const char *name, property *asked, evaluate_function *engine, generator *generate, int one_in);
/* Asks everything of each tests/oracle/cases, those that end in .case. */
void hold_kept_cases(const struct kept *all, size_t count, evaluate_function *engine);

#endif
