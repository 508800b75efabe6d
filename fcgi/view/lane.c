/* lane.c - places on drawings: spans of days, squares of units, blocks of a meter. */
#include "view/lane.h"

#include <string.h>

#define PAST_MONTHS   36        /* the axis does not reach further back … */
#define RECENT_MONTHS 6         /* … where the last day is drawn too: it looks ahead */
#define FUTURE_MONTHS 60        /* … or ahead */
#define AHEAD_MONTHS  6         /* but at least so far ahead */

/* --- The axis */

static void widen(struct axis *axis, struct date from, struct date to)
{
        if (date_is_set(from) && date_before(from, axis->from))
                axis->from = from;
        if (date_is_set(to) && date_after(to, axis->to))
                axis->to = to;
}

static void widen_by_type(struct axis *axis, const struct standing *s, struct date earliest)
{
        const struct type_progress *t = s->type;

        if (t->open)
                widen(axis, t->open->starts, DATE_NONE);
        for (size_t i = 0; i < t->credentials_count; i++) {
                const struct credential *c = &t->credentials[i];

                if (date_before(c->expires, earliest))
                        continue;
                widen(axis, c->awarded, c->expires);
                if (c->renewable)
                        widen(axis, DATE_NONE, standing_deadline(c));
                if (s->today)
                        widen(axis, DATE_NONE, s->today[i]);
                if (s->last && axis->last)
                        widen(axis, DATE_NONE, s->last[i]);
        }
}

void axis_of(struct axis *out, const struct standing *list, size_t count, struct date today, bool last)
{
        struct date earliest = date_add_months(today, last ? -RECENT_MONTHS : -PAST_MONTHS);
        struct date latest = date_add_months(today, FUTURE_MONTHS);

        *out = (struct axis){.from = today, .to = date_add_months(today, AHEAD_MONTHS), .today = today, .last = last};
        for (size_t i = 0; i < count; i++)
                widen_by_type(out, &list[i], earliest);
        if (date_before(out->from, earliest))
                out->from = earliest;
        if (date_after(out->to, latest))
                out->to = latest;
}

int axis_at(const struct axis *axis, struct date day)
{
        int64_t whole = date_days_between(axis->from, axis->to);
        int64_t part = date_days_between(axis->from, day);

        return (int)((2000 * part + whole) / (2 * whole));
}

void axis_element(struct xml *x, const struct axis *axis)
{
        int year, month, day;

        xml_open(x, "axis");
        xml_attr_date(x, "from", axis->from);
        xml_attr_date(x, "to", axis->to);
        xml_attr_date(x, "today", axis->today);
        xml_attr_int(x, "at", axis_at(axis, axis->today));
        date_split(axis->from, &year, &month, &day);
        for (year += month > 1 || day > 1; !date_after(date_civil(year, 1, 1), axis->to); year++) {
                xml_open(x, "tick");
                xml_attr_int(x, "at", axis_at(axis, date_civil(year, 1, 1)));
                xml_attr_format(x, "year", "%04d", year);
                xml_close(x);
        }
        xml_close(x);
}

/* --- Spans */

#define LABEL 145               /* per mille that a date needs */

enum span_kind {
        SPAN_ACTIVE, SPAN_GRACE, SPAN_GRACE_LATER, SPAN_RETAKE, SPAN_RENEWED, SPAN_RENEWED_LAST, SPAN_RETIRED, SPAN_LAPSED,
        SPAN_REVOKED, SPAN_CYCLE
};
#define LABEL_START 1u
#define LABEL_END   2u

struct span {
        enum span_kind kind;
        struct date    from, to;
        unsigned       labels;
};

/* What has no room is not written. */
static const char *labels_of(unsigned labels, bool cut_left, bool cut_right, int width)
{
        bool end = (labels & LABEL_END) && !cut_right;
        bool start = (labels & LABEL_START) && !cut_left && width >= (end ? 2 * LABEL : LABEL);

        return start && end ? "both" : start ? "start" : end ? "end" : NULL;
}

static void span_element(struct xml *x, const struct axis *axis, const struct span *s)
{
        static const char *const words[] = {
                "active", "grace", "grace-later", "retake", "renewed", "renewed-last", "retired", "lapsed", "revoked", "cycle",
        };
        bool cut_left = date_before(s->from, axis->from), cut_right = date_after(s->to, axis->to);
        int  left = cut_left ? 0 : axis_at(axis, s->from), right = cut_right ? 1000 : axis_at(axis, s->to);

        if (right < left || (right == left && s->kind != SPAN_CYCLE))
                return;
        xml_open(x, "span");
        xml_attr(x, "kind", words[s->kind]);
        xml_attr_date(x, "from", s->from);
        xml_attr_date(x, "to", s->to);
        xml_attr_int(x, "at", left);
        xml_attr_int(x, "width", right - left);
        /* The date of an end is written at its left, that of a grace at its right. */
        if (right < LABEL && s->kind != SPAN_GRACE)
                cut_right = true;
        xml_attr(x, "labels", labels_of(s->labels, cut_left, cut_right, right - left));
        xml_close(x);
}

/* --- A certification's life, from its latest award on */

struct life {
        const struct type_progress *type;
        const struct credential    *credential;
        const struct certification *certification;
        struct date                 revoked;    /* DATE_NONE */
        struct date                *turns;      /* days on which its expiry was moved by renewing */
        size_t                      turns_count;
};

static void add_turn(struct life *life, struct date day)
{
        size_t i;

        if (!date_after(day, life->credential->awarded) || !date_before(day, life->credential->expires))
                return;
        for (i = 0; i < life->turns_count; i++)
                if (date_equal(life->turns[i], day))
                        return;
        for (; i > 0 && date_after(life->turns[i - 1], day); i--)
                life->turns[i] = life->turns[i - 1];
        life->turns[i] = day;
        life->turns_count++;
}

static void live_through(struct life *life, const struct page *page, const struct type_progress *t,
                         const struct credential *c)
{
        *life = (struct life){.type = t, .credential = c, .revoked = DATE_NONE};
        life->certification = &page->programme->certifications[c->certification];
        life->turns = POOL_ARRAY(page->pool, t->cycles_count + t->outcomes_count + 1, struct date);
        for (size_t i = 0; i < t->outcomes_count; i++) {
                const struct outcome *o = &t->outcomes[i];

                if (o->certification != c->certification)
                        continue;
                if (o->verdict == VERDICT_RENEWED)
                        add_turn(life, o->on);
                if (o->verdict == VERDICT_REVOKED && c->status == CREDENTIAL_REVOKED)
                        life->revoked = o->on;
        }
        for (size_t i = 0; i < t->cycles_count; i++)
                if (t->cycles[i].status == CYCLE_RENEWED
                    && !certification_retired(life->certification, t->cycles[i].ends))
                        add_turn(life, t->cycles[i].ends);
}

/* The solid line: a piece for each turn. */
static void active_spans(struct xml *x, const struct axis *axis, const struct life *life, enum span_kind kind)
{
        bool        revoked = date_is_set(life->revoked);
        struct date from = life->credential->awarded;
        struct date to = revoked ? life->revoked : life->credential->expires;
        unsigned    labels = LABEL_START;

        for (size_t i = 0; i < life->turns_count && date_before(life->turns[i], to); i++) {
                span_element(x, axis, &(struct span){kind, from, life->turns[i], labels});
                from = life->turns[i];
                labels = 0;
        }
        span_element(x, axis, &(struct span){kind, from, to, labels | (revoked ? 0 : LABEL_END)});
}

/* What follows for one that can be renewed. renewed: by a renewal today; DATE_NONE. */
static void live_spans(struct xml *x, const struct page *page, const struct axis *axis,
                       const struct credential *c, struct date renewed)
{
        struct date deadline = standing_deadline(c);

        if (c->status == CREDENTIAL_GRACE)
                span_element(x, axis, &(struct span){SPAN_GRACE, c->expires, c->grace_ends, LABEL_END});
        else if (!date_is_set(renewed) || !date_after(renewed, c->expires))
                span_element(x, axis, &(struct span){SPAN_GRACE_LATER, c->expires, c->grace_ends, 0});
        if (!axis->last)
                span_element(x, axis, &(struct span){SPAN_RETAKE, standing_retake_from(page->programme, c, page->today),
                                                     deadline, 0});
        if (date_is_set(renewed))
                span_element(x, axis, &(struct span){SPAN_RENEWED, deadline, renewed, LABEL_END});
}

void lane_certification(struct xml *x, const struct page *page, const struct axis *axis,
                        const struct standing *s, const struct credential *c)
{
        struct life life;
        bool        over = c->status == CREDENTIAL_LAPSED || c->status == CREDENTIAL_REVOKED;
        bool        retired = !c->renewable && !over;
        struct date ended;

        live_through(&life, page, s->type, c);
        ended = date_is_set(life.revoked) ? life.revoked : c->expires;
        if (over && date_before(ended, axis->from))
                return;
        xml_open(x, "lane");
        active_spans(x, axis, &life, retired ? SPAN_RETIRED : SPAN_ACTIVE);
        if (c->status == CREDENTIAL_LAPSED)
                span_element(x, axis, &(struct span){SPAN_LAPSED, c->expires, axis->to, 0});
        if (date_is_set(life.revoked))
                span_element(x, axis, &(struct span){SPAN_REVOKED, life.revoked, axis->to, LABEL_START});
        if (c->renewable)
                live_spans(x, page, axis, c, s->today ? s->today[c - s->type->credentials] : DATE_NONE);
        if (c->renewable && axis->last && s->last && date_is_set(s->last[c - s->type->credentials]))
                span_element(x, axis, &(struct span){SPAN_RENEWED_LAST,
                                                     date_later(standing_deadline(c), s->today[c - s->type->credentials]),
                                                     s->last[c - s->type->credentials], LABEL_END});
        xml_close(x);
}

/* --- Squares */

#define SQUARE  14              /* per mille that a square needs */
#define HIGHEST 5
#define UNITS   10              /* of one square */

static const char *square_kind(enum verdict verdict)
{
        switch (verdict) {
        case VERDICT_COUNTED:  return "counted";
        case VERDICT_PENDING:  return "pending";
        case VERDICT_LIMIT:    return "limit";
        case VERDICT_REJECTED: return "rejected";
        default:               return "none";
        }
}

/* Where the next square goes: on those of its day, aside where they are full. */
struct pile {
        int at, level;
};

static void square(struct xml *x, struct pile *pile, int wanted, const char *kind)
{
        if (!pile->level || wanted >= pile->at + SQUARE)
                *pile = (struct pile){wanted, 1};
        else if (pile->level < HIGHEST)
                pile->level++;
        else
                *pile = (struct pile){pile->at + SQUARE, 1};
        xml_open(x, "square");
        xml_attr(x, "kind", kind);
        xml_attr_int(x, "at", pile->at);
        xml_attr_int(x, "level", pile->level);
        xml_close(x);
}

void lane_cycle(struct xml *x, const struct axis *axis, const struct type_progress *type,
                const struct cycle *cycle)
{
        struct date to = date_is_set(cycle->ends) ? cycle->ends : axis->today;
        struct pile pile = {0};

        xml_open(x, "lane");
        span_element(x, axis, &(struct span){SPAN_CYCLE, cycle->starts, to, 0});
        for (size_t i = 0; i < cycle->credits_count; i++) {
                const struct credit *c = &type->credits[cycle->credits_first + i];
                bool    worth = c->verdict == VERDICT_COUNTED || c->verdict == VERDICT_PENDING;
                int32_t squares = worth && c->units > UNITS ? (c->units + UNITS - 1) / UNITS : 1;

                if (date_before(c->activity->entered, axis->from))
                        continue;
                while (squares-- && pile.at < 1000)
                        square(x, &pile, axis_at(axis, c->activity->entered), square_kind(c->verdict));
        }
        xml_close(x);
}

/* --- The meter of a cycle */

void cycle_meter(struct xml *x, const struct type_progress *type, const struct cycle *cycle, int32_t would,
                 struct pool *pool)
{
        struct block *blocks = POOL_ARRAY(pool, cycle->credits_count + 1, struct block);
        size_t        count = 0;
        bool          open = cycle->status == CYCLE_OPEN;

        for (int pending = 0; pending <= open; pending++)
                for (size_t i = 0; i < cycle->credits_count; i++) {
                        const struct credit *c = &type->credits[cycle->credits_first + i];

                        if (c->verdict == (pending ? VERDICT_PENDING : VERDICT_COUNTED))
                                blocks[count++] = (struct block){pending ? BLOCK_PENDING : BLOCK_COUNTED,
                                                                 c->units};
                }
        if (would)
                blocks[count++] = (struct block){BLOCK_WOULD, would};
        page_meter(x, cycle->rule->units, 0, blocks, count);
}
