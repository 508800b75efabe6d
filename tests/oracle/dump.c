/* dump.c - see dump.h. */
#include "oracle/dump.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "oracle/calendar.h"

static const char *const kind_words[] = {"award", "extension", "revocation"};
static const char *const credential_words[] = {"active", "grace", "lapsed", "revoked"};
static const char *const cycle_words[] = {"open", "renewed", "lapsed"};
/* In the order of the enum; spelled again here so that the engine's table is tested too. */
static const char *const words[VERDICT_COUNT] = {
        "counted", "rejected", "withdrawn", "not-offered", "too-early", "too-old", "no-cycle",
        "not-renewable", "before-cycle", "limit", "pending", "awarded", "retired", "renewed",
        "no-effect", "held", "extended", "revoked"};

struct text text_new(struct pool *pool)
{
        struct text text = {.room = 4096, .pool = pool};

        text.bytes = pool_alloc(pool, text.room);
        return text;
}

void text_add(struct text *text, const char *more)
{
        size_t size = strlen(more);

        if (text->size + size >= text->room) {
                char *old = text->bytes;

                text->room = 2 * (text->room + size);
                text->bytes = pool_alloc(text->pool, text->room);
                memcpy(text->bytes, old, text->size);
        }
        memcpy(text->bytes + text->size, more, size + 1);
        text->size += size;
}

void text_addf(struct text *text, const char *format, ...)
{
        char    line[512];
        va_list arguments;

        va_start(arguments, format);
        vsnprintf(line, sizeof line, format, arguments);
        va_end(arguments);
        text_add(text, line);
}

static void add_number(struct text *text, const char *name, long number)
{
        char  digits[24], *at = digits + sizeof digits - 1;
        bool  negative = number < 0;
        unsigned long rest = negative ? 0UL - (unsigned long)number : (unsigned long)number;

        *at = '\0';
        do
                *--at = (char)('0' + rest % 10);
        while ((rest /= 10) > 0);
        if (negative)
                *--at = '-';
        text_add(text, " ");
        text_add(text, name);
        text_add(text, "=");
        text_add(text, at);
}

static void add_word(struct text *text, const char *word)
{
        text_add(text, " ");
        text_add(text, word);
}

/* " name=2024-02-29"; nothing for no day; the bare number for one that has no name. */
void text_day(struct text *text, const char *name, struct date day)
{
        int  year, month, day_of_month;
        char digits[] = "0000-00-00";

        if (!date_is_set(day))
                return;
        if (day.day < CALENDAR_FIRST || day.day > CALENDAR_LAST) {
                add_number(text, name, day.day);
                return;
        }
        calendar_split(day.day, &year, &month, &day_of_month);
        digits[0] = (char)('0' + year / 1000);
        digits[1] = (char)('0' + year / 100 % 10);
        digits[2] = (char)('0' + year / 10 % 10);
        digits[3] = (char)('0' + year % 10);
        digits[5] = (char)('0' + month / 10);
        digits[6] = (char)('0' + month % 10);
        digits[8] = (char)('0' + day_of_month / 10);
        digits[9] = (char)('0' + day_of_month % 10);
        text_add(text, " ");
        text_add(text, name);
        text_add(text, "=");
        text_add(text, digits);
}

/* --- progress */

static void add_cycle(struct text *text, const struct type_progress *type, size_t n)
{
        const struct cycle *c = &type->cycles[n];

        text_add(text, "cycle");
        add_number(text, "number", (long)n + 1);
        add_word(text, cycle_words[c->status]);
        text_day(text, "starts", c->starts);
        text_day(text, "ends", c->ends);
        text_day(text, "rule", c->rule->from);
        add_number(text, "required", c->rule->units);
        add_number(text, "counted", c->counted);
        add_number(text, "credits", (long)c->credits_count);
        if (c->credits_count > 0)
                add_number(text, "first", (long)c->credits_first);
        text_add(text, "\n");
}

static void add_credit(struct text *text, const struct programme *p, const struct credit *c)
{
        text_add(text, "credit");
        add_number(text, "activity", c->activity->id);
        add_word(text, p->options[c->activity->option].code);
        text_day(text, "date", c->activity->date);
        text_day(text, "entered", c->activity->entered);
        add_number(text, "units", c->units);
        add_word(text, words[c->verdict]);
        add_number(text, "cycle", c->cycle + 1);
        text_add(text, "\n");
}

static void add_credential(struct text *text, const struct programme *p, const struct credential *c)
{
        text_add(text, "certification");
        add_word(text, p->certifications[c->certification].code);
        add_word(text, credential_words[c->status]);
        add_word(text, c->renewable ? "renewable" : "not-renewable");
        text_day(text, "awarded", c->awarded);
        text_day(text, "expires", c->expires);
        text_day(text, "grace-ends", c->grace_ends);
        text_day(text, "changes", c->changes);
        add_word(text, c->award ? c->award->number : "no-award");
        text_add(text, "\n");
}

static void add_outcome(struct text *text, const struct programme *p, const struct outcome *o)
{
        text_add(text, kind_words[o->kind]);
        add_word(text, p->certifications[o->certification].code);
        text_day(text, "on", o->on);
        add_word(text, words[o->verdict]);
        if (o->award)
                add_word(text, o->award->number);
        if (o->extension)
                add_word(text, o->extension->ticket);
        if (o->revocation)
                add_word(text, o->revocation->reason);
        if (o->campaign)
                add_word(text, o->campaign->name);
        text_add(text, "\n");
}

static void add_type(struct text *text, const struct programme *p, const struct type_progress *t)
{
        text_add(text, "type");
        add_word(text, p->types[t->type].code);
        add_number(text, "required", t->required);
        add_number(text, "counted", t->counted);
        add_number(text, "remaining", t->remaining);
        add_number(text, "pending", t->pending);
        add_number(text, "open", t->open ? (long)(t->open - t->cycles) + 1 : 0);
        text_day(text, "renew-by", t->renew_by);
        text_add(text, "\n");
        for (size_t i = 0; i < t->credentials_count; i++)
                add_credential(text, p, &t->credentials[i]);
        for (size_t i = 0; i < t->cycles_count; i++)
                add_cycle(text, t, i);
        for (size_t i = 0; i < t->limits_count; i++) {
                text_add(text, "limit");
                add_word(text, p->options[t->limits[i].option].code);
                add_number(text, "used", t->limits[i].used);
                add_number(text, "of", t->limits[i].of);
                text_add(text, "\n");
        }
        for (size_t i = 0; i < t->credits_count; i++)
                add_credit(text, p, &t->credits[i]);
        for (size_t i = 0; i < t->outcomes_count; i++)
                add_outcome(text, p, &t->outcomes[i]);
}

char *dump_progress(const struct programme *p, const struct progress *progress, struct pool *pool)
{
        struct text text = text_new(pool);

        text_add(&text, "progress");
        add_number(&text, "candidate", progress->candidate);
        text_day(&text, "as-of", progress->as_of);
        text_add(&text, "\n");
        for (size_t i = 0; i < progress->types_count; i++)
                add_type(&text, p, &progress->types[i]);
        return text.bytes;
}

static bool speaks_of(const struct progress *progress, int type)
{
        for (size_t i = 0; i < progress->types_count; i++)
                if (progress->types[i].type == type)
                        return true;
        return false;
}

char *dump_decided(const struct programme *p, const struct progress *progress,
                   const struct progress *spoken_of, struct date until, struct pool *pool)
{
        struct text text = text_new(pool);

        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];

                if (!speaks_of(spoken_of, t->type))
                        continue;
                for (size_t n = 0; n < t->credits_count; n++)
                        if (t->credits[n].activity->entered.day <= until.day)
                                add_credit(&text, p, &t->credits[n]);
                for (size_t n = 0; n < t->outcomes_count; n++)
                        if (t->outcomes[n].on.day <= until.day)
                                add_outcome(&text, p, &t->outcomes[n]);
                for (size_t n = 0; n < t->cycles_count; n++)
                        if (t->cycles[n].status != CYCLE_OPEN && t->cycles[n].ends.day <= until.day)
                                add_cycle(&text, t, n);
        }
        return text.bytes;
}

/* --- plans */

static void add_plan(struct text *text, const struct programme *p, const struct plan *plan)
{
        text_add(text, "plan");
        for (size_t i = 0; i < plan->types_count; i++)
                add_word(text, p->types[plan->types[i]].code);
        text_add(text, "\n");
        for (size_t i = 0; i < plan->ways_count; i++) {
                const struct way *way = &plan->ways[i];

                text_add(text, "way");
                add_number(text, "activities", way->activities);
                add_number(text, "beyond", way->beyond);
                add_word(text, way->free ? "free" : "limited");
                for (size_t n = 0; n < way->takes_count; n++) {
                        add_number(text, p->options[way->takes[n].option].code, way->takes[n].times);
                        add_number(text, "of", way->takes[n].units);
                }
                text_add(text, "\n");
        }
        for (size_t i = 0; i < plan->dates_count; i++) {
                const struct plan_date *d = &plan->dates[i];

                text_add(text, "date");
                add_word(text, p->certifications[d->certification].code);
                text_day(text, "now", d->now);
                add_number(text, "now-days", d->now_days);
                text_day(text, "last", d->last);
                add_number(text, "last-days", d->last_days);
                text_add(text, "\n");
        }
}

char *dump_plans(const struct programme *p, const struct plans *plans, struct pool *pool)
{
        struct text text = text_new(pool);

        for (size_t i = 0; i < plans->count; i++)
                add_plan(&text, p, &plans->list[i]);
        return text.bytes;
}

/* --- the first line that differs */

char *dump_difference(const char *ours, const char *theirs, struct pool *pool)
{
        size_t line = 0, end = 0;

        while (ours[end] && ours[end] == theirs[end])
                if (ours[end++] == '\n')
                        line = end;
        if (!ours[end] && !theirs[end])
                return NULL;
        return pool_format(pool, "one says:   %.*s\nother says: %.*s\n",
                           (int)strcspn(ours + line, "\n"), ours + line,
                           (int)strcspn(theirs + line, "\n"), theirs + line);
}
