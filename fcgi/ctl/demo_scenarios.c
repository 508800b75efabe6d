/* demo_scenarios.c - the demonstration candidates as data: for each state that the rules know,
 * what must have happened for somebody to be in it today.
 *
 * Certifications by letter: P and Q are professional ones, A and B associate ones, another pair
 * for each candidate of a scenario. Days are months and days before (or after) today, so that the
 * states hold whenever the demonstration begins. */
#include "ctl/demo.h"

#define AGO(m, d)   {.months = -(m), .days = -(d)}
#define IN(m, d)    {.months = (m), .days = (d)}
#define ON(y, m, d) {.year = (y), .months = (m), .days = (d)}

#define EXAM(c, ...)    {.what = STEP_AWARD, .code = (c), .basis = "exam", .on = __VA_ARGS__, .times = 1}
#define UPGRADE(c, ...) {.what = STEP_AWARD, .code = (c), .basis = "upgrade", .on = __VA_ARGS__, .times = 1}
#define ENTER(o, n, gap, ...) \
        {.what = STEP_ACTIVITY, .code = (o), .times = (n), .every = (gap), .on = __VA_ARGS__}

static const struct demo_scenario scenarios[] = {
        /* The eight who can be signed in as; demo.c names them in this order. */
        {"one course short of renewing", 1, 0, {
                EXAM("ACP-JCA", AGO(20, 11)), ENTER("coursework", 5, 31, AGO(17, 0)),
                ENTER("local-event", 2, 90, AGO(12, 0)), ENTER("presenting", 1, 0, AGO(4, 0)), }},
        {"two types with cycles of their own", 1, 0, {
                EXAM("ACP-OA", AGO(19, 3)), EXAM("ACA-ACF", AGO(10, 6)), EXAM("ACA-CONFE", AGO(8, 20)),
                ENTER("coursework", 4, 40, AGO(16, 0)), ENTER("global-event", 1, 0, AGO(7, 2)),
                ENTER("local-event", 1, 0, AGO(3, 5)), }},
        {"the last day of grace is today", 1, 0, {
                {.what = STEP_AWARD, .code = "ACP-MJCP", .basis = "import", .on = AGO(26, 29), .times = 1,
                 .expires = AGO(0, 90), .has_expires = true},
                ENTER("coursework", 8, 45, AGO(15, 0)), ENTER("local-event", 1, 0, AGO(2, 0)), }},
        {"lapsed with units that nobody used", 1, 0, {
                EXAM("ACP-MJSPC", AGO(29, 4)), ENTER("coursework", 6, 50, AGO(24, 0)),
                ENTER("coursework", 1, 0, AGO(1, 0)), }},
        {"renewed twice", 1, 0, {
                EXAM("ACP-JCA", AGO(30, 0)), EXAM("ACP-MJSPC", AGO(25, 10)),
                ENTER("coursework", 7, 24, AGO(28, 0)), ENTER("global-event", 1, 0, AGO(22, 0)),
                ENTER("coursework", 8, 26, AGO(20, 0)), ENTER("presenting", 1, 0, AGO(12, 0)),
                ENTER("coursework", 3, 60, AGO(7, 0)), }},
        {"revoked, and the other revocation overturned", 1, 0, {
                EXAM("ACP-OA", AGO(14, 0)), EXAM("ACP-JCA", AGO(13, 0)), ENTER("coursework", 3, 60, AGO(11, 0)),
                {.what = STEP_REVOCATION, .code = "ACP-OA", .on = AGO(2, 3), .times = 1,
                 .reason = "The exam was sat by somebody else."},
                {.what = STEP_REVOCATION, .code = "ACP-JCA", .on = AGO(2, 3), .times = 1, .isvoid = true,
                 .reason = "Overturned on appeal."}, }},
        {"only a retired certification", 1, 0, {
                {.what = STEP_AWARD, .code = "ACP-MJDP", .basis = "import", .on = ON(2024, 7, 15), .times = 1,
                 .expires = IN(5, 0), .has_expires = true},
                ENTER("coursework", 2, 40, AGO(6, 0)), }},
        {"new, without a certification", 1, 0, {
                ENTER("coursework", 1, 0, AGO(0, 20)), }},

        /* Everybody else. */
        {"an account, and nothing yet", 4, 0, { {.times = 0}, }},
        {"courses before the first exam", 3, 6, { ENTER("coursework", 2, 20, AGO(3, 0)), }},
        {"certified last week", 6, 1, { EXAM("P", AGO(0, 3)), }},
        {"early in the cycle", 14, 5, {
                EXAM("P", AGO(3, 10)), ENTER("coursework", 2, 25, AGO(2, 8)), }},
        {"in the middle of the cycle", 18, 6, {
                EXAM("P", AGO(11, 0)), ENTER("coursework", 4, 40, AGO(9, 0)),
                ENTER("local-event", 2, 50, AGO(4, 0)), }},
        {"an associate in the middle of the cycle", 14, 8, {
                EXAM("A", AGO(9, 0)), ENTER("coursework", 2, 60, AGO(7, 0)),
                ENTER("local-event", 1, 0, AGO(2, 0)), }},
        {"late in the cycle, on the way", 14, 2, {
                EXAM("P", AGO(21, 0)), ENTER("coursework", 5, 60, AGO(18, 0)),
                ENTER("presenting", 1, 0, AGO(5, 0)), }},
        {"late in the cycle, and nothing entered", 6, 3, { EXAM("P", AGO(23, 5)), }},
        {"one activity short", 8, 4, {
                EXAM("P", AGO(18, 0)), ENTER("coursework", 6, 45, AGO(16, 0)),
                ENTER("global-event", 1, 0, AGO(5, 0)), }},
        {"can be renewed by retaking the exam now", 5, 4, {
                EXAM("P", AGO(19, 0)), ENTER("coursework", 1, 0, AGO(9, 0)), }},
        {"renewed by a retake", 5, 4, {
                EXAM("P", AGO(30, 0)), EXAM("P", AGO(8, 0)), ENTER("coursework", 2, 60, AGO(12, 0)), }},
        {"a retake that came too early", 3, 3, { EXAM("P", AGO(14, 0)), EXAM("P", AGO(9, 0)), }},
        {"in grace", 7, 9, {
                EXAM("P", AGO(24, 12)), ENTER("coursework", 5, 60, AGO(18, 0)), }},
        {"lapsed yesterday", 3, 0, {
                {.what = STEP_AWARD, .code = "P", .basis = "import", .on = AGO(26, 30), .times = 1,
                 .expires = AGO(0, 91), .has_expires = true},
                ENTER("coursework", 4, 30, AGO(10, 0)), }},
        {"lapsed long ago", 6, 20, { EXAM("P", AGO(36, 0)), }},
        {"lapsed, and certified anew", 4, 7, {
                EXAM("P", AGO(33, 0)), EXAM("P", AGO(4, 0)), ENTER("coursework", 2, 30, AGO(3, 0)), }},
        {"renewed once", 12, 7, {
                EXAM("P", AGO(24, 0)), ENTER("coursework", 10, 40, AGO(21, 0)),
                ENTER("coursework", 2, 30, AGO(4, 0)), }},
        {"renewed an associate certification twice", 4, 5, {
                EXAM("A", AGO(27, 0)), ENTER("coursework", 5, 30, AGO(25, 0)),
                ENTER("coursework", 5, 30, AGO(14, 0)), ENTER("local-event", 1, 0, AGO(2, 0)), }},
        {"more units than were needed", 4, 6, {
                EXAM("P", AGO(20, 0)), ENTER("coursework", 9, 40, AGO(19, 0)),
                ENTER("global-event", 1, 0, AGO(5, 0)), }},
        {"a fifth local event, over the limit", 5, 6, {
                EXAM("P", AGO(16, 0)), ENTER("local-event", 5, 50, AGO(13, 0)), }},
        {"the limits reached, and nothing over them", 3, 6, {
                EXAM("P", AGO(16, 0)), ENTER("local-event", 4, 50, AGO(13, 0)),
                ENTER("presenting", 1, 0, AGO(3, 10)), }},
        {"a second global event, over the limit", 4, 6, {
                EXAM("P", AGO(16, 0)), ENTER("global-event", 2, 180, AGO(13, 0)),
                ENTER("presenting", 2, 100, AGO(11, 0)), }},
        {"both types renewed by the same courses", 9, 6, {
                EXAM("P", AGO(17, 0)), EXAM("A", AGO(15, 0)), ENTER("coursework", 10, 35, AGO(14, 15)), }},
        {"the associate type renewed, the professional not", 6, 6, {
                EXAM("P", AGO(19, 0)), EXAM("A", AGO(16, 0)), ENTER("coursework", 6, 45, AGO(14, 0)), }},
        {"three certifications with three dates", 6, 5, {
                EXAM("P", AGO(21, 0)), EXAM("Q", AGO(15, 0)), EXAM("A", AGO(6, 0)),
                ENTER("coursework", 3, 60, AGO(14, 0)), }},
        {"retired, and upgraded to a current one", 4, 4, {
                {.what = STEP_AWARD, .code = "ACP-JA", .basis = "import", .on = ON(2024, 2, 12), .times = 1,
                 .expires = AGO(3, 0), .has_expires = true},
                ENTER("coursework", 3, 30, AGO(15, 0)), UPGRADE("ACP-JCA", AGO(10, 0)),
                ENTER("coursework", 3, 30, AGO(9, 0)), }},
        {"a retired one beside a current one, renewed", 3, 4, {
                {.what = STEP_AWARD, .code = "ACP-JA", .basis = "import", .on = ON(2024, 3, 4), .times = 1,
                 .expires = IN(2, 0), .has_expires = true},
                EXAM("ACP-JCA", AGO(20, 0)), ENTER("coursework", 10, 30, AGO(18, 0)), }},
        {"both blanket extensions, and lapsed since", 4, 1, {
                EXAM("ACP-SA", ON(2022, 3, 10)), EXAM("ACP-JCA", ON(2022, 4, 12)), }},
        {"an extension by request", 4, 2, {
                EXAM("P", AGO(25, 0)),
                {.what = STEP_EXTENSION, .code = "P", .on = AGO(2, 0), .times = 1, .expires = IN(4, 0),
                 .has_expires = true, .reason = "Parental leave."},
                ENTER("coursework", 3, 50, AGO(12, 0)), }},
        {"an extension without effect", 2, 2, {
                EXAM("P", AGO(8, 0)),
                {.what = STEP_EXTENSION, .code = "P", .on = AGO(2, 0), .times = 1, .expires = IN(2, 0),
                 .has_expires = true}, }},
        {"revoked", 3, 5, {
                EXAM("P", AGO(15, 0)), ENTER("coursework", 3, 40, AGO(13, 0)),
                {.what = STEP_REVOCATION, .code = "P", .on = AGO(4, 0), .times = 1,
                 .reason = "Certificates of courses were forged."}, }},
        {"revoked, and awarded anew", 2, 5, {
                EXAM("P", AGO(18, 0)),
                {.what = STEP_REVOCATION, .code = "P", .on = AGO(9, 0), .times = 1}, EXAM("P", AGO(2, 0)), }},
        {"an award entered by mistake", 2, 5, {
                EXAM("P", AGO(10, 0)),
                {.what = STEP_AWARD, .code = "Q", .basis = "exam", .on = AGO(7, 0), .times = 1, .isvoid = true,
                 .reason = "Another candidate's exam."},
                ENTER("coursework", 2, 40, AGO(6, 0)), }},
        {"activities rejected by a reviewer", 5, 6, {
                EXAM("P", AGO(13, 0)), ENTER("coursework", 3, 40, AGO(11, 0)),
                {.what = STEP_ACTIVITY, .code = "coursework", .on = AGO(5, 0), .times = 2, .every = 30,
                 .status = "rejected", .reason = "The image shows somebody else's profile."}, }},
        {"activities withdrawn", 4, 6, {
                EXAM("A", AGO(13, 0)), ENTER("coursework", 2, 40, AGO(11, 0)),
                {.what = STEP_ACTIVITY, .code = "local-event", .on = AGO(5, 0), .times = 1,
                 .status = "withdrawn"}, }},
        {"a course from before the programme counts any", 3, 6, {
                EXAM("P", AGO(12, 0)),
                {.what = STEP_ACTIVITY, .code = "coursework", .on = ON(2024, 1, 20), .times = 1,
                 .entered = AGO(6, 0), .has_entered = true},
                ENTER("coursework", 2, 40, AGO(6, 0)), }},
        {"activities for several pages", 2, 0, {
                EXAM("P", AGO(28, 0)), EXAM("A", AGO(27, 0)), ENTER("coursework", 26, 24, AGO(27, 0)),
                ENTER("local-event", 14, 35, AGO(20, 0)), ENTER("presenting", 3, 150, AGO(16, 0)), }},
};

const struct demo_scenario *demo_scenarios(size_t *count)
{
        *count = sizeof(scenarios) / sizeof(scenarios[0]);
        return scenarios;
}
