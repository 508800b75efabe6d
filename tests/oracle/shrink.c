/* shrink.c - makes a broken case small: drops one thing after the other as long as the
 * property stays broken. */
#include <string.h>

#include "oracle/properties.h"

/* Drops the n-th thing of a case, counted over all its lists; false: there are not so many. */
#define DROP(list, count, least) \
        do { \
                if (n < (count) && (count) > (size_t)(least)) { \
                        memmove(&(list)[n], &(list)[n + 1], ((count) - n - 1) * sizeof *(list)); \
                        (count)--; \
                        return true; \
                } \
                if (n < (count)) \
                        return true; \
                n -= (count); \
        } while (0)

/* The first rule of a type stays, so that no award is on a day without one. */
static bool drop(struct test_case *c, size_t n)
{
        struct candidate *who = c->candidate;
        struct programme *p = c->programme;

        DROP(who->activities, who->activities_count, 0);
        DROP(who->awards, who->awards_count, 0);
        DROP(who->extensions, who->extensions_count, 0);
        DROP(who->revocations, who->revocations_count, 0);
        DROP(p->extensions, p->extensions_count, 0);
        for (size_t i = 0; i < p->options_count; i++)
                DROP(p->options[i].rules, p->options[i].rules_count, 1);
        for (size_t i = 0; i < p->types_count; i++) {
                if (n < p->types[i].rules_count && n == 0)
                        return true;
                DROP(p->types[i].rules, p->types[i].rules_count, 1);
        }
        for (size_t i = 0; i < p->certifications_count; i++)
                if (n-- == 0) {
                        p->certifications[i].retired = DATE_NONE;
                        return true;
                }
        return false;
}

struct test_case *shrink(const struct test_case *c, property *broken, evaluate_function *engine,
                         struct pool *pool)
{
        struct test_case *best = prepare(c, pool);      /* rules in order of their days */

        for (bool progress = true; progress;) {
                struct test_case *tried;

                progress = false;
                for (size_t n = 0; tried = case_copy(best, pool), drop(tried, n); n++) {
                        size_t before = strlen(case_write(best, pool));

                        if (strlen(case_write(tried, pool)) < before
                            && broken(prepare(tried, pool), engine, pool)) {
                                best = tried;
                                progress = true;
                                n--;
                        }
                }
        }
        return best;
}
