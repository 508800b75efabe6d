/* liars.h - engines that are wrong on purpose, each in the one way that a property is there to
 * notice: a property that no liar can break would hold of anything. */
#ifndef ORACLE_LIARS_H
#define ORACLE_LIARS_H

#include "oracle/properties.h"

struct liar {
        const char        *name;
        evaluate_function *says;
        const char        *noticed_by;
        property          *notices;
};

extern const struct liar liars[];
extern const size_t      liars_count;

#endif
