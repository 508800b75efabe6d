/* sample.h - a programme and candidates for the tests of the pure floor, made in C so that they
 * need no reader: the default programme of programme-facts, open to change before it is finished. */
#ifndef RECERT_SAMPLE_H
#define RECERT_SAMPLE_H

#include "renewal/evaluate.h"

struct sample {
        struct pool       *pool;
        struct programme  *programme;
        struct candidate  *candidate;
        struct progress   *progress;    /* after sample_evaluate() */
};

/* Types ACA, ACP; options coursework, global-event, local-event, presenting; all certifications;
 * both campaigns. No events yet. */
void sample_begin(struct sample *s);
void sample_end(struct sample *s);
/* Again after a change to the programme. */
void sample_finish(struct sample *s);

struct date day(const char *text);              /* ends the test where that is no date */

struct type          *sample_type(struct sample *s, const char *code);
struct option        *sample_option(struct sample *s, const char *code);
struct certification *sample_certification(struct sample *s, const char *code);
/* A further rule, like the last one but from that day on. */
struct type_rule     *sample_type_rule(struct sample *s, const char *type, const char *from);
struct option_rule   *sample_option_rule(struct sample *s, const char *option, const char *from);
/* A further option with one rule from 2017 on; limit 0: none. */
struct option        *sample_add_option(struct sample *s, const char *code, int units, int limit);
struct extension_campaign *sample_campaign(struct sample *s, const char *granted, const char *expires_from,
                                           const char *expires_to, const char *to, int months);
void sample_without_campaigns(struct sample *s);

struct award      *sample_award(struct sample *s, const char *certification, const char *on);  /* by exam */
struct activity   *sample_activity(struct sample *s, const char *option, const char *entered); /* of that day */
struct extension  *sample_extension(struct sample *s, const char *certification, const char *granted,
                                    const char *expires);
struct revocation *sample_revocation(struct sample *s, const char *certification, const char *on);
/* Coursework, one a month from that day on. */
void               sample_courses(struct sample *s, int count, const char *entered);

void sample_evaluate(struct sample *s, const char *as_of);

/* What was said. Ends the test where there is no such thing. */
const struct type_progress *sample_progress(struct sample *s, const char *type);
const struct credential    *sample_credential(struct sample *s, const char *certification);
const char                 *sample_expires(struct sample *s, const char *certification);
const char                 *sample_status(struct sample *s, const char *certification);
/* Of the nth activity (from 0, in the order of the document). */
const char                 *sample_verdict(struct sample *s, const char *type, size_t activity);
/* Of the nth award, extension or revocation (from 0, in the engine's order). */
const char                 *sample_outcome(struct sample *s, const char *type, size_t nth);
const char                 *sample_text(struct sample *s, struct date d);

#endif
