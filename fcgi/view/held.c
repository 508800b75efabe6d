/* held.c - section by section what is held about the viewer. */
#include "view/held.h"

#include "renewal/candidate.h"
#include "xml/write_candidate.h"

static void value(struct xml *x, const struct held_column *column, const struct held_value *v)
{
        switch (column->kind) {
        case HELD_TEXT:
                xml_attr(x, column->name, v->text);
                break;
        case HELD_NUMBER:
                xml_attr_int(x, column->name, v->number);
                break;
        case HELD_DATE:
                xml_attr_date(x, column->name, (struct date){(int32_t)v->number});
                break;
        case HELD_INSTANT:
                xml_attr_instant(x, column->name, v->number);
                break;
        case HELD_TRUTH:
                xml_attr_bool(x, column->name, v->number != 0);
                break;
        case HELD_PROSE:
                xml_element(x, column->name, v->text);
                break;
        }
}

static void row(struct xml *x, const struct held_section *s, size_t i)
{
        for (size_t k = 0; k < s->columns_count; k++)
                if (s->values[i * s->columns_count + k].there)
                        value(x, &s->columns[k], &s->values[i * s->columns_count + k]);
}

static void section(struct xml *x, const struct held_section *s)
{
        xml_open(x, s->name);
        xml_attr_int(x, "count", (int64_t)s->count);
        if (s->days)
                xml_attr_int(x, "days", s->days);
        if (s->more)
                xml_attr_bool(x, "more", true);
        for (size_t i = 0; i < s->count; i++) {
                if (s->row)
                        xml_open(x, s->row);
                row(x, s, i);
                if (s->row)
                        xml_close(x);
        }
        xml_close(x);
}

static void record(struct xml *x, const struct page *page, const struct candidate *c)
{
        xml_open(x, "record");
        xml_attr_int(x, "count", (int64_t)(c->awards_count + c->activities_count + c->extensions_count + c->revocations_count));
        write_candidate(x, page->programme, c);
        xml_close(x);
}

int view_held(struct xml **out, const struct page *page, const struct held *held, int64_t at)
{
        struct xml *x = page_begin(page);

        xml_open(x, "held");
        xml_attr_instant(x, "at", at);
        for (size_t i = 0; i < held->count; i++) {
                section(x, &held->sections[i]);
                if (i == 0 && held->candidate)
                        record(x, page, held->candidate);
        }
        xml_close(x);
        return page_end(out, x);
}
