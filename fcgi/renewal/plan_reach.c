/* plan_reach.c - sums as sets of bits, bounded from both sides.
 *
 * The units that the first class gets are the bits of a row; the further classes stand in rows by
 * their gap, what the first class gets more than they do. Most options count alike in all of them,
 * so that there are few gaps. */
#include "renewal/plan_reach.h"

#include <string.h>

#include "renewal/programme.h"

#define MOST_CELLS ((size_t)1 << 16)
#define MOST_WORDS ((size_t)1 << 20)    /* 8 MB */

/* The box of sums that a cell has bits for. */
struct reach_cell {
        int64_t *low;           /* of the first class's units; then of the gaps */
        size_t  *count;         /* words of a row; then gaps */
        size_t   rows, at;      /* no rows: nothing can be reached, or nothing of use */
};

/* Bounds for each number of activities: the most units that so many can give. */
struct bounds {
        int64_t *before, *after;        /* a class: of the options before the ith, from it on */
        int64_t *ahead, *behind;        /* gaps upwards and downwards, from the ith option on */
};

static size_t place(const struct reach *r, size_t option, size_t left)
{
        return option * (r->activities + 1) + left;
}

static struct reach_cell *cell(const struct reach *r, size_t option, size_t left)
{
        return &r->cells[place(r, option, left)];
}

static bool is_free(const struct reach_option *o)
{
        return o->most == LIMIT_NONE;
}

static int64_t larger(int64_t a, int64_t b)
{
        return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
        return a < b ? a : b;
}

/* --- Bounds */

/* Puts copies of a value into a list that is sorted downwards; what is smallest falls out. */
static void insert(int64_t *list, size_t size, int64_t value, int64_t copies)
{
        size_t from = 0;

        while (from < size && list[from] >= value)
                from++;
        if ((size_t)copies > size - from)
                copies = (int64_t)(size - from);
        memmove(list + from + copies, list + from, (size - from - (size_t)copies) * sizeof *list);
        for (int64_t i = 0; i < copies; i++)
                list[from + (size_t)i] = value;
}

static void add_up(int64_t *out, const int64_t *list, size_t size)
{
        out[0] = 0;
        for (size_t i = 0; i < size; i++)
                out[i + 1] = out[i] + list[i];
}

enum copies { IN_CLASS, IN_FIRST_ALONE, IN_CLASS_ALONE };

static int64_t copies_of(const struct reach_option *o, size_t class, enum copies which)
{
        int64_t first = o->allowed[0], here = o->allowed[class];

        if (which == IN_CLASS)
                return here;
        return larger(0, which == IN_FIRST_ALONE ? first - here : here - first);
}

static int64_t *bound_after(const struct reach *r, size_t class, enum copies which)
{
        int64_t *out = POOL_ARRAY(r->pool, place(r, r->options_count + 1, 0), int64_t);
        int64_t *list = POOL_ARRAY(r->pool, r->activities + 1, int64_t);

        for (size_t i = r->options_count; i-- > 0;) {
                insert(list, r->activities, r->options[i].units, copies_of(&r->options[i], class, which));
                add_up(out + place(r, i, 0), list, r->activities);
        }
        return out;
}

static int64_t *bound_before(const struct reach *r, size_t class)
{
        int64_t *out = POOL_ARRAY(r->pool, place(r, r->options_count + 1, 0), int64_t);
        int64_t *list = POOL_ARRAY(r->pool, r->activities + 1, int64_t);

        for (size_t i = 0; i < r->options_count; i++) {
                insert(list, r->activities, r->options[i].units, r->options[i].allowed[class]);
                add_up(out + place(r, i + 1, 0), list, r->activities);
        }
        return out;
}

static struct bounds *find_bounds(const struct reach *r)
{
        struct bounds *all = POOL_ARRAY(r->pool, r->classes_count, struct bounds);

        for (size_t c = 0; c < r->classes_count; c++) {
                all[c].before = bound_before(r, c);
                all[c].after = bound_after(r, c, IN_CLASS);
                if (c > 0) {
                        all[c].ahead = bound_after(r, c, IN_FIRST_ALONE);
                        all[c].behind = bound_after(r, c, IN_CLASS_ALONE);
                }
        }
        return all;
}

/* --- Boxes */

/* What a class must get at least, from the ith option on, if the options before do their best. An
 * option without a limit is among those before, as its own cells are made from each other. */
static int64_t least_of_use(const struct reach *r, const struct bounds *b, size_t class, size_t option, size_t left)
{
        size_t before = option < r->options_count && is_free(&r->options[option]) ? option + 1 : option;

        return larger(0, r->classes[class].need - b[class].before[place(r, before, r->activities - left)]);
}

static bool find_box(const struct reach *r, const struct bounds *b, size_t option, size_t left)
{
        struct reach_cell *out = cell(r, option, left);
        size_t  at = place(r, option, left);
        int64_t low = least_of_use(r, b, 0, option, left), high = b[0].after[at];

        if (low > high)
                return false;
        out->low[0] = low;
        out->count[0] = (size_t)(high - low) / 64 + 1;
        for (size_t c = 1; c < r->classes_count; c++) {
                int64_t here = least_of_use(r, b, c, option, left), here_high = b[c].after[at];
                int64_t gap = larger(-b[c].behind[at], low - here_high);
                int64_t gap_high = smaller(b[c].ahead[at], high - here);

                if (here > here_high || gap > gap_high)
                        return false;
                out->low[c] = gap;
                out->count[c] = (size_t)(gap_high - gap) + 1;
        }
        return true;
}

/* Gives each cell its box and its place in words; false where all are too many. */
static bool lay_out(struct reach *r, size_t *words)
{
        const struct bounds *b = find_bounds(r);
        size_t   cells = place(r, r->options_count + 1, 0);
        int64_t *low = POOL_ARRAY(r->pool, cells * r->classes_count, int64_t);
        size_t  *count = POOL_ARRAY(r->pool, cells * r->classes_count, size_t);

        *words = 0;
        for (size_t i = 0; i < cells; i++) {
                struct reach_cell *to = &r->cells[i];

                to->low = low + i * r->classes_count;
                to->count = count + i * r->classes_count;
                if (!find_box(r, b, i / (r->activities + 1), i % (r->activities + 1)))
                        continue;
                to->at = *words;
                to->rows = 1;
                for (size_t c = 0; c < r->classes_count; c++) {
                        if (to->count[c] > MOST_WORDS || to->rows * to->count[c] > MOST_WORDS - *words)
                                return false;
                        to->rows *= to->count[c];
                }
                *words += to->rows;
                to->rows /= to->count[0];
        }
        return true;
}

/* --- Bits */

/* to |= from << shift, where both have a first bit: shift may be below zero. */
static void or_shifted(uint64_t *to, size_t to_words, const uint64_t *from, size_t from_words, int64_t shift)
{
        int64_t  by = shift >> 6;               /* rounds downwards */
        unsigned bits = (unsigned)shift & 63;

        for (size_t i = 0; i < from_words; i++) {
                int64_t at = (int64_t)i + by;

                if (at >= 0 && at < (int64_t)to_words)
                        to[at] |= from[i] << bits;
                if (bits && at + 1 >= 0 && at + 1 < (int64_t)to_words)
                        to[at + 1] |= from[i] >> (64 - bits);
        }
}

struct addition {
        const struct reach      *reach;
        const struct reach_cell *to, *from;
        const int64_t           *step;          /* units of the first class; then gaps */
};

/* The rows of a cell that lie in the other's box too, class by class. */
static void add_rows(const struct addition *a, size_t class, size_t to_row, size_t from_row)
{
        const struct reach_cell *to = a->to, *from = a->from;
        int64_t shift;

        if (class == a->reach->classes_count) {
                or_shifted(a->reach->words + to->at + to_row * to->count[0], to->count[0],
                           a->reach->words + from->at + from_row * from->count[0], from->count[0],
                           from->low[0] - to->low[0] + a->step[0]);
                return;
        }
        shift = from->low[class] - to->low[class] + a->step[class];
        for (int64_t i = larger(0, -shift), end = smaller((int64_t)from->count[class], (int64_t)to->count[class] - shift);
             i < end; i++)
                add_rows(a, class + 1, to_row * to->count[class] + (size_t)(i + shift),
                         from_row * from->count[class] + (size_t)i);
}

/* Adds to a cell what so many activities of an option make of another. */
static void add(const struct reach *r, const struct reach_cell *to, const struct reach_cell *from,
                const struct reach_option *o, size_t times, int64_t *step)
{
        if (to->rows == 0 || from->rows == 0)
                return;
        step[0] = reach_units(o, 0, times);
        for (size_t c = 1; c < r->classes_count; c++)
                step[c] = step[0] - reach_units(o, c, times);
        add_rows(&(struct addition){r, to, from, step}, 1, 0, 0);
}

static void fill_option(const struct reach *r, size_t option, int64_t *step)
{
        const struct reach_option *o = &r->options[option];

        for (size_t left = option == 0 ? r->activities : 0; left <= r->activities; left++) {
                const struct reach_cell *to = cell(r, option, left);
                size_t most = is_free(o) && option > 0 ? 0 : smaller(o->most, left);

                for (size_t times = 0; times <= most; times++)
                        add(r, to, cell(r, option + 1, left - times), o, times, step);
                if (is_free(o) && left > 0 && option > 0)
                        add(r, to, cell(r, option, left - 1), o, 1, step);
        }
}

/* No option left and no activity: nothing is given, and that is the only sum. */
static void fill_end(const struct reach *r)
{
        const struct reach_cell *end = cell(r, r->options_count, 0);

        if (end->rows > 0)
                r->words[end->at] = 1;
}

bool reach_build(struct reach *r, size_t activities)
{
        int64_t *step = POOL_ARRAY(r->pool, r->classes_count, int64_t);
        size_t   words;

        if (activities >= MOST_CELLS / (r->options_count + 1))
                return false;
        r->activities = activities;
        r->cells = POOL_ARRAY(r->pool, place(r, r->options_count + 1, 0), struct reach_cell);
        if (!lay_out(r, &words))
                return false;
        if (words > r->words_room) {
                r->words_room = words;
                r->words = pool_room(r->pool, words * sizeof *r->words);
        }
        memset(r->words, 0, words * sizeof *r->words);
        fill_end(r);
        for (size_t i = r->options_count; i-- > 0;)
                fill_option(r, i, step);
        return true;
}

/* --- Looking up */

/* The first bit from one on; -1: none. */
static int64_t first_bit(const uint64_t *words, size_t count, int64_t from)
{
        for (size_t i = (size_t)from / 64; i < count; i++) {
                uint64_t word = i == (size_t)from / 64 ? words[i] >> (from & 63) << (from & 63) : words[i];

                if (word)
                        return (int64_t)i * 64 + __builtin_ctzll(word);
        }
        return -1;
}

struct look {
        const struct reach      *reach;
        const struct reach_cell *cell;
        const int64_t           *have;
        int64_t                  least;
};

/* need: of the first class, given the gaps so far. others: what the gaps take from the sum over the types. */
static void look_rows(struct look *l, size_t class, size_t row, int64_t need, int64_t others)
{
        const struct reach      *r = l->reach;
        const struct reach_cell *in = l->cell;

        if (class < r->classes_count) {
                for (size_t i = 0; i < in->count[class]; i++) {
                        int64_t gap = l->have[0] - l->have[class] + in->low[class] + (int64_t)i;

                        look_rows(l, class + 1, row * in->count[class] + i,
                                  larger(need, r->classes[class].need + gap), others + gap * r->classes[class].types);
                }
                return;
        }
        int64_t bit = first_bit(r->words + in->at + row * in->count[0], in->count[0],
                                larger(0, need - l->have[0] - in->low[0]));
        if (bit >= 0) {
                int64_t all = 0;

                for (size_t c = 0; c < r->classes_count; c++)
                        all += r->classes[c].types;
                l->least = smaller(l->least, all * (l->have[0] + in->low[0] + bit) - others);
        }
}

int64_t reach_least(const struct reach *r, size_t option, size_t left, const int64_t *have)
{
        struct look look = {r, cell(r, option, left), have, REACH_NEVER};

        if (look.cell->rows > 0)
                look_rows(&look, 1, 0, r->classes[0].need, 0);
        return look.least;
}
