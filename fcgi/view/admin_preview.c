/* admin_preview.c - the preview of a drafted change as a document, and its list. */
#include "view/admin_preview.h"

#include <stdio.h>
#include <string.h>

#include "renewal/candidate.h"
#include "util/refusal.h"

static void count(struct xml *x, const char *name, enum forecast_pace pace, const struct view_preview_count *c)
{
        xml_open(x, name);
        xml_attr(x, "pace", forecast_pace_words[pace]);
        xml_attr_int(x, "cases", c->cases);
        xml_attr_int(x, "people", c->people);
        xml_close(x);
}

/* Of months, the month after the last one begins is not said: months are named by their first day. */
static void facts(struct xml *x, const struct programme *p, const struct forecast *f, const struct view_preview_case *c)
{
        const struct forecast_case *w = &c->what;
        char                        id[CANDIDATE_ID_TEXT];

        xml_attr(x, "candidate", candidate_id_format(id, c->candidate));
        if (w->type >= 0)
                xml_attr(x, "type", p->types[w->type].code);
        if (w->certification >= 0)
                xml_attr(x, "certification", p->certifications[w->certification].code);
        xml_attr_date(x, "from", forecast_month(f, w->first));
        if (w->last > w->first)
                xml_attr_date(x, "until", f->ends[w->last]);
        if (w->kind == FORECAST_UNITS_MORE || w->kind == FORECAST_UNITS_FEWER) {
                xml_attr_int(x, "units-before", w->units_before);
                xml_attr_int(x, "units-after", w->units_after);
        }
        xml_attr_date(x, "before", w->before);
        xml_attr_date(x, "after", w->after);
}

static void samples(struct xml *x, const struct page *page, const struct view_preview *v, const struct view_preview_kind *k)
{
        for (size_t i = 0; i < k->samples_count; i++) {
                const struct view_preview_case *c = &k->samples[i];
                char                            id[CANDIDATE_ID_TEXT];

                xml_open(x, "sample");
                xml_attr(x, "pace", forecast_pace_words[c->pace]);
                facts(x, page->programme, v->forecast, c);
                if (v->candidates_too)
                        xml_attr(x, "name", c->name);
                if (v->candidates_too)
                        xml_attr(x, "href", pool_format(page->pool, "/admin/candidates/%s", candidate_id_format(id, c->candidate)));
                xml_close(x);
        }
}

static void months(struct xml *x, const struct view_preview *v, int kind)
{
        const struct view_preview_count *stored = v->kinds[FORECAST_STORED][kind].months, *on = v->kinds[FORECAST_GOING_ON][kind].months;

        for (int m = 0; m < v->forecast->months; m++) {
                if (!stored[m].cases && !on[m].cases)
                        continue;
                xml_open(x, "month");
                xml_attr_date(x, "from", forecast_month(v->forecast, m));
                xml_attr_int(x, "stored", stored[m].people);
                xml_attr_int(x, "stored-cases", stored[m].cases);
                xml_attr_int(x, "going-on", on[m].people);
                xml_attr_int(x, "going-on-cases", on[m].cases);
                xml_close(x);
        }
}

static void kinds(struct xml *x, const struct page *page, const struct view_preview *v)
{
        for (int kind = 0; kind < FORECAST_KINDS; kind++) {
                const struct view_preview_kind *stored = &v->kinds[FORECAST_STORED][kind], *on = &v->kinds[FORECAST_GOING_ON][kind];

                if (!stored->all.cases && !on->all.cases)
                        continue;
                xml_open(x, "kind");
                xml_attr(x, "name", forecast_kind_words[kind]);
                xml_attr_bool(x, "loses", forecast_kind_loses[kind]);
                count(x, "count", FORECAST_STORED, &stored->all);
                count(x, "count", FORECAST_GOING_ON, &on->all);
                months(x, v, kind);
                samples(x, page, v, stored->samples_count ? stored : on);
                xml_close(x);
        }
}

static void figures(struct xml *x, const struct page *page, const struct view_preview *v)
{
        xml_open(x, "figures");
        xml_attr_instant(x, "taken", v->taken);
        xml_attr_date(x, "today", v->forecast->today);
        xml_attr_date(x, "until", v->forecast->until);
        xml_attr_int(x, "candidates", v->candidates);
        xml_attr_int(x, "parts", v->parts);
        if (v->changed)
                xml_attr_bool(x, "changed", true);
        count(x, "touched", FORECAST_STORED, &v->any[FORECAST_STORED]);
        count(x, "touched", FORECAST_GOING_ON, &v->any[FORECAST_GOING_ON]);
        kinds(x, page, v);
        xml_close(x);
}

static void form(struct xml *x, const struct page *page, const struct view_preview *v)
{
        page_form(x, page, &(struct page_form){.name = "preview", .action = page->path, .key = v->key, .code = v->fault});
        page_field(x, &(struct page_field){.name = "version", .value = v->version});
        page_field(x, &(struct page_field){.name = "digest", .value = v->digest});
        xml_close(x);
}

int view_admin_preview(struct xml **out, const struct page *page, const struct view_preview *v)
{
        struct xml *x = page_begin(page);

        xml_open(x, "preview");
        xml_attr(x, "table", thing_tables[v->thing]);
        xml_attr(x, "code", v->code);
        xml_attr(x, "name", v->name);
        xml_attr(x, "state", v->state);
        xml_attr_int(x, "done", v->done);
        xml_attr_int(x, "steps", v->steps);
        xml_attr_instant(x, "made", v->made);
        xml_attr(x, "by", v->by);
        if (v->publishing)
                xml_attr_bool(x, "publishing", true);
        xml_attr_date(x, "begins", v->begins);
        xml_attr(x, "refused", v->refused);
        if (v->refused)
                xml_element(x, "message", refusal_message(page->pool, v->refused, NULL));
        xml_element(x, "reason", v->reason);
        view_differences(x, page, &v->differences);
        if (v->whole)
                figures(x, page, v);
        xml_close(x);
        if (v->key)
                form(x, page, v);
        return page_end(out, x);
}

/* --- The list */

int preview_list_xml(xml_sink *sink, void *arg, const struct programme *p, const struct view_preview_list *l, struct pool *pool)
{
        struct xml *x = xml_stream(pool, "preview-list", sink, arg, true, true);
        int         rc;

        xml_attr_int(x, "part", l->part);
        xml_attr_int(x, "parts", l->parts);
        for (size_t i = 0; i < l->count; i++) {
                xml_open(x, "case");
                xml_attr(x, "kind", forecast_kind_words[l->list[i].what.kind]);
                xml_attr(x, "pace", forecast_pace_words[l->list[i].pace]);
                facts(x, p, l->forecast, &l->list[i]);
                xml_close(x);
        }
        rc = xml_end(x);
        xml_free(x);
        return rc;
}

#define LINE 300        /* bytes of a row, at most: two codes of 64 */

char *preview_list_csv(size_t *size, const struct programme *p, const struct view_preview_list *l, struct pool *pool)
{
        static const char heading[] = "candidate,pace,kind,type,certification,from,until,before,after,units-before,units-after\r\n";
        char             *text = pool_room(pool, sizeof heading + l->count * LINE);

        *size = sizeof heading - 1;
        memcpy(text, heading, sizeof heading);
        for (size_t i = 0; i < l->count; i++) {
                const struct forecast_case *w = &l->list[i].what;
                char id[CANDIDATE_ID_TEXT], from[DATE_TEXT], until[DATE_TEXT], before[DATE_TEXT], after[DATE_TEXT], units[40] = ",";
                int  n;

                if (w->kind == FORECAST_UNITS_MORE || w->kind == FORECAST_UNITS_FEWER)
                        snprintf(units, sizeof units, "%d,%d", w->units_before, w->units_after);
                n = snprintf(text + *size, LINE, "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\r\n", candidate_id_format(id, l->list[i].candidate),
                             forecast_pace_words[l->list[i].pace], forecast_kind_words[w->kind],
                             w->type >= 0 ? p->types[w->type].code : "",
                             w->certification >= 0 ? p->certifications[w->certification].code : "",
                             date_format(from, forecast_month(l->forecast, w->first)), date_format(until, l->forecast->ends[w->last]),
                             date_format(before, w->before), date_format(after, w->after), units);
                *size += (size_t)n < LINE ? (size_t)n : LINE - 1;
        }
        return text;
}
