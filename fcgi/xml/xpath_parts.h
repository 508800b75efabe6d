/* xpath_parts.h - what a compiled expression is made of: for xpath.c, which makes it, and xpath_find.c, which
 * evaluates it. */
#ifndef RECERT_XML_XPATH_PARTS_H
#define RECERT_XML_XPATH_PARTS_H

#include "xml/xpath.h"

enum axis { AXIS_CHILD, AXIS_ATTRIBUTE, AXIS_SELF, AXIS_PARENT, AXIS_ANCESTOR, AXIS_PRECEDING, AXIS_FOLLOWING };
enum test { TEST_NAME, TEST_ANY_NAME, TEST_TEXT, TEST_NODE };

struct step {
        enum axis           axis;
        enum test           test;
        uint16_t            name;
        bool                positional; /* the first predicate asks for a place … */
        bool                positional_later; /* … another one does: not known in patterns */
        const struct xpath **predicates;
        size_t              predicates_count;
};

enum type { TYPE_NODES, TYPE_TEXT, TYPE_NUMBER, TYPE_TRUTH };

enum what {
        IS_LITERAL, IS_NUMBER, IS_STEPS, IS_UNION, IS_OR, IS_AND, IS_EQUAL, IS_DIFFERENT,
        IS_CURRENT, IS_POSITION, IS_LAST, IS_COUNT, IS_NUMBER_OF, IS_LENGTH, IS_STRING, IS_CONCAT, IS_SUBSTRING,
        IS_BEFORE, IS_AFTER, IS_TRANSLATED, IS_NORMAL, IS_NAME, IS_FORMATTED, IS_NOT, IS_TRUTH, IS_TRUE,
        IS_FALSE, IS_CONTAINS, IS_STARTS,
};

enum from { FROM_NODE, FROM_ROOT, FROM_CURRENT };

struct xpath {
        enum what           what;
        enum type           type;
        enum from           from;       /* steps */
        uint16_t            attribute;  /* @name of the node itself and no more, most of what sheets ask for: its id; else 0 */
        struct step        *steps;
        size_t              steps_count;
        const struct xpath **parts;      /* operands, arguments */
        size_t              parts_count;
        struct text         text;       /* literal */
        double              number;
};

#endif
