/* demo.h - demonstration candidates: about 200, in every state that the rules know. */
#ifndef RECERT_CTL_DEMO_H
#define RECERT_CTL_DEMO_H

#include <stdbool.h>
#include <stddef.h>
#include "renewal/date.h"

/* A day: months, then days, from today; or, with a year, that day itself. */
struct demo_day {
        int year, months, days;
};

enum demo_what { STEP_NONE, STEP_AWARD, STEP_ACTIVITY, STEP_EXTENSION, STEP_REVOCATION };

struct demo_step {
        enum demo_what  what;
        const char     *code;           /* certification or letter (P Q A B), or option */
        const char     *basis;          /* of an award */
        const char     *status;         /* of an activity; NULL: accepted, the latest ones recorded */
        const char     *reason;
        struct demo_day on, expires, entered;
        bool            has_expires, has_entered, isvoid;
        int             times, every;   /* activities: how many, days from one to the next */
};

#define DEMO_STEPS 9

/* spread: each candidate of it has everything so many days earlier than the one before. */
struct demo_scenario {
        const char      *name;
        int              count, spread;
        struct demo_step steps[DEMO_STEPS];
};

const struct demo_scenario *demo_scenarios(size_t *count);

/* recertctl demo: the document on standard output, the images into a folder. */
int ctl_demo(int argc, char **argv);

#endif
