/* offer.c - offers by themselves, and two lists of them beside each other. */
#include "renewal/offer.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "util/utf8.h"

/* As the codes of the vocabulary: words of letters and digits with a hyphen between. */
static bool is_code(const char *text)
{
        bool word = false;

        for (; *text; text++) {
                if (*text == '-' && !word)
                        return false;
                if (*text != '-' && !isalnum((unsigned char)*text))
                        return false;
                word = *text != '-';
        }
        return word;
}

static bool is_address(const char *href)
{
        size_t scheme = !strncmp(href, "https://", 8) ? 8 : !strncmp(href, "http://", 7) ? 7 : 0;

        for (const char *c = href; *c; c++)
                if ((unsigned char)*c <= ' ' || (unsigned char)*c > '~' || strchr("\"<>\\^`{|}", *c))
                        return false;
        return scheme && isalnum((unsigned char)href[scheme]);
}

const char *offer_check(const char **field, const struct offer *o)
{
        *field = "id";
        if (!o->code || !*o->code)
                return "field-missing";
        if (!is_code(o->code))
                return "code";
        if (!strcmp(o->code, "new") || !strcmp(o->code, "load"))
                return "code";          /* beside its own, addresses of other pages */
        if (strlen(o->code) > OFFER_CODE)
                return "field-too-long";
        *field = "title";
        if (!o->title || !*o->title)
                return "field-missing";
        if (utf8_length(o->title) > OFFER_TITLE)
                return "field-too-long";
        *field = "until";
        if (date_is_set(o->from) && date_is_set(o->until) && date_before(o->until, o->from))
                return "until-before-from";
        *field = "href";
        if (o->href && strlen(o->href) > OFFER_HREF)
                return "field-too-long";
        return o->href && !is_address(o->href) ? "href" : NULL;
}

bool offer_is_over(const struct offer *o, struct date today)
{
        return date_is_set(o->until) && date_before(o->until, today);
}

bool offer_has_begun(const struct offer *o, struct date today)
{
        return !date_is_set(o->from) || !date_after(o->from, today);
}

bool offer_is_of_a_day(const struct offer *o)
{
        return date_is_set(o->from) && date_is_set(o->until) && date_equal(o->from, o->until);
}

bool offer_has(const struct offer *o, struct date day)
{
        return !(date_is_set(o->from) && date_before(day, o->from)) && !(date_is_set(o->until) && date_after(day, o->until));
}

/* --- Two lists */

static bool same_text(const char *a, const char *b)
{
        return a && b ? !strcmp(a, b) : a == b;
}

static bool same_day(struct date a, struct date b)
{
        return date_is_set(a) == date_is_set(b) && (!date_is_set(a) || date_equal(a, b));
}

static bool same(const struct offer *a, const struct offer *b)
{
        return a->option == b->option && same_text(a->title, b->title) && same_text(a->href, b->href) &&
               same_day(a->from, b->from) && same_day(a->until, b->until);
}

void offers_compare(struct offer_changes *out, const struct offers *stored, const struct offers *document, struct pool *pool)
{
        size_t i = 0, k = 0;

        *out = (struct offer_changes){POOL_ARRAY(pool, stored->count + document->count, struct offer_change), 0};
        while (i < stored->count || k < document->count) {
                const struct offer *a = i < stored->count ? &stored->list[i] : NULL;
                const struct offer *b = k < document->count ? &document->list[k] : NULL;
                int                 order = !a ? 1 : !b ? -1 : strcmp(a->code, b->code);

                if (order || !same(a, b))
                        out->list[out->count++] = (struct offer_change){order > 0 ? NULL : a, order < 0 ? NULL : b};
                i += order <= 0;
                k += order >= 0;
        }
}

static int by_code(const void *a, const void *b)
{
        return strcmp(((const struct offer *)a)->code, ((const struct offer *)b)->code);
}

void offers_sort(struct offers *offers)
{
        if (offers->count)
                qsort(offers->list, offers->count, sizeof *offers->list, by_code);
}
