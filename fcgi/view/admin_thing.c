/* admin_thing.c - one thing of the catalogue; its rules drawn on one axis, and again as rows. */
#include "view/admin_thing.h"

#include <string.h>

#include "util/refusal.h"
#include "view/lane.h"

#define PAST_MONTHS  36         /* the drawing does not reach further back */
#define AHEAD_MONTHS 12         /* and so far ahead of today and of the last rule */
#define LABEL        150        /* per mille that the words of a rule need */

/* --- Rules, those in force and those drafted, by their day */

struct ruled {
        struct date from, until;        /* until: the day of the next; DATE_NONE: the last */
        const void *rule, *stored;      /* as drafted, as in force; NULL: it is not there */
        const void *before;             /* the one before it; NULL: it is the first */
};

struct rules {
        const struct page       *page;
        const struct view_thing *view;
        const struct programme  *p;
        struct ruled            *list;
        size_t                   count;
        struct axis              axis;
};

static void add_rules(struct rules *r, const struct programme *p, int at, bool stored)
{
        enum thing  kind = r->view->thing;
        const void *thing = at < 0 ? NULL : programme_at(p, kind, at);
        size_t      i;

        for (size_t k = 0; thing && k < thing_rules(thing, kind); k++) {
                struct date from = thing_rule_from(thing, kind, k);
                void       *rule = thing_rule(thing, kind, k);

                for (i = 0; i < r->count && date_before(r->list[i].from, from); i++)
                        ;
                if (i == r->count || !date_equal(r->list[i].from, from)) {
                        r->list = pool_grown(r->page->pool, r->list, r->count, sizeof *r->list);
                        memmove(&r->list[i + 1], &r->list[i], (r->count++ - i) * sizeof *r->list);
                        r->list[i] = (struct ruled){.from = from};
                }
                *(stored ? &r->list[i].stored : &r->list[i].rule) = rule;
        }
}

/* What is taken away by the draft ends nothing and is before nothing. */
static void link_rules(struct rules *r)
{
        struct ruled *before = NULL;

        for (size_t i = 0; i < r->count; i++) {
                r->list[i].until = DATE_NONE;
                if (!r->list[i].rule)
                        continue;
                r->list[i].before = before ? before->rule : NULL;
                if (before)
                        before->until = r->list[i].from;
                before = &r->list[i];
        }
}

static void find_axis(struct rules *r)
{
        struct date today = r->page->today, first = r->list[0].from, last = r->list[r->count - 1].from;
        struct date earliest = date_add_months(today, -PAST_MONTHS);

        r->axis = (struct axis){.from = date_before(first, earliest) ? earliest : first,
                                .to = date_add_months(date_later(today, last), AHEAD_MONTHS), .today = today};
        if (date_after(r->axis.from, today))
                r->axis.from = today;
}

static const char *draft_of(const struct rules *r, const struct ruled *it)
{
        const struct attribute *a = thing_kind(r->view->thing)->rule;

        if (!it->rule || !it->stored)
                return it->rule ? "new" : "removed";
        for (; a->name; a++)
                if (strcmp(attribute_text(r->p, a, it->rule, "", r->page->pool), attribute_text(r->p, a, it->stored, "", r->page->pool)))
                        return "changed";
        return NULL;
}

static const char *state_of(const struct rules *r, const struct ruled *it)
{
        struct date today = r->page->today;

        return date_after(it->from, today)                                    ? "future"
               : date_is_set(it->until) && !date_after(it->until, today) ? "past"
                                                                         : "current";
}

static void rule_facts(struct xml *x, const struct rules *r, const struct ruled *it)
{
        const void *rule = it->rule ? it->rule : it->stored;

        for (const struct attribute *a = thing_kind(r->view->thing)->rule + 1; a->name; a++) {
                const char *was = it->before ? attribute_text(r->p, a, it->before, "", r->page->pool) : NULL;

                if (was && !strcmp(was, attribute_text(r->p, a, rule, "", r->page->pool)))
                        was = NULL;
                thing_fact(x, r->page, r->p, a, rule, "", was);
        }
}

static void rule(struct xml *x, const struct rules *r, size_t number, const struct ruled *it)
{
        bool        cut = date_before(it->from, r->axis.from);
        int         at = cut ? 0 : axis_at(&r->axis, it->from);
        int         to = date_is_set(it->until) ? axis_at(&r->axis, it->until) : 1000;
        const char *state = state_of(r, it), *draft = draft_of(r, it);

        xml_open(x, "rule");
        xml_attr_int(x, "number", (int64_t)number);
        xml_attr_date(x, "from", it->from);
        xml_attr(x, "state", state);
        xml_attr(x, "draft", draft);
        if (it->rule && to > at) {
                xml_attr_int(x, "at", at);
                xml_attr_int(x, "width", to - at);
                if (to - at >= LABEL)
                        xml_attr_bool(x, "label", true);
        }
        if (r->view->change && it->rule && !strcmp(state, "future"))
                xml_attr_bool(x, "change", true);
        rule_facts(x, r, it);
        xml_close(x);
}

static void rules(struct xml *x, const struct page *page, const struct view_thing *v)
{
        struct rules r = {.page = page, .view = v, .p = v->drafted ? v->drafted : page->programme};

        add_rules(&r, r.p, v->drafted ? v->drafted_at : v->at, false);
        add_rules(&r, page->programme, v->at, true);
        if (!r.count)
                return;
        link_rules(&r);
        find_axis(&r);
        xml_open(x, "rules");
        axis_element(x, &r.axis);
        for (size_t i = r.count; i--;)
                rule(x, &r, i + 1, &r.list[i]);
        xml_close(x);
}

/* --- What it is */

static bool has_words(const struct view_thing *v)
{
        for (const struct attribute *a = thing_kind(v->thing)->attributes; a->name; a++)
                if (a->flags & ATTRIBUTE_WORDS)
                        return true;
        return false;
}

static void languages(struct xml *x, const struct page *page, const struct view_thing *v)
{
        const struct programme *p = page->programme;

        for (size_t i = 0; has_words(v) && i < p->languages_count; i++) {
                xml_open(x, "language");
                xml_attr(x, "code", p->languages[i].code);
                xml_attr(x, "name", p->languages[i].name);
                if (!strcmp(p->languages[i].code, v->language))
                        xml_attr_bool(x, "current", true);
                xml_close(x);
        }
}

static void facts(struct xml *x, const struct page *page, const struct view_thing *v)
{
        const struct thing_kind *kind = thing_kind(v->thing);
        const void              *thing = programme_at(page->programme, v->thing, v->at);

        for (const struct attribute *a = kind->attributes; a->name; a++)
                if (!(a->flags & ATTRIBUTE_NEW) || strcmp(a->name, "code"))
                        thing_fact(x, page, page->programme, a, thing, v->language, NULL);
        if (v->thing == THING_CERTIFICATION)
                thing_fact(x, page, page->programme, kind->retirement, thing, v->language, NULL);
}

static void draft(struct xml *x, const struct view_draft *d)
{
        xml_open(x, "draft");
        xml_attr(x, "by", d->by);
        xml_attr_instant(x, "made", d->made);
        if (d->publishing)
                xml_attr_bool(x, "publishing", true);
        if (d->stale)
                xml_attr_bool(x, "stale", true);
        xml_attr(x, "code", d->refused);
        if (d->refused)
                xml_element(x, "message", refusal_find(d->refused)->sentence);
        xml_element(x, "reason", d->reason);
        xml_close(x);
}

static void thing(struct xml *x, const struct page *page, const struct view_thing *v)
{
        xml_open(x, "thing");
        xml_attr(x, "table", thing_tables[v->thing]);
        xml_attr(x, "code", v->code);
        if (v->at >= 0) {
                xml_attr(x, "name", thing_name(page, page->programme, v->thing, v->at));
                xml_attr(x, "state", thing_state_words[thing_state(page->programme, v->thing, v->at, page->today)]);
        }
        if (v->touched >= 0) {
                xml_attr_int(x, "touched", v->touched);
                xml_attr_int(x, "candidates", v->people);
        }
        languages(x, page, v);
        if (v->at >= 0)
                facts(x, page, v);
        if (v->drafted)
                draft(x, &v->draft);
        if (thing_kind(v->thing)->rule)
                rules(x, page, v);
        xml_close(x);
}

/* --- Forms */

static void word_choices(struct page_field *f, const struct attribute *a, struct pool *pool)
{
        struct page_choice *list = POOL_ARRAY(pool, a->words_count, struct page_choice);

        for (size_t i = 0; i < a->words_count; i++)
                list[i] = (struct page_choice){a->words[i], NULL};
        f->choices = list;
        f->choices_count = a->words_count;
}

static void thing_choices(struct page_field *f, const struct attribute *a, const struct page *page)
{
        size_t              count = programme_count(page->programme, a->of), first = !(a->flags & ATTRIBUTE_REQUIRED);
        struct page_choice *list = POOL_ARRAY(page->pool, count + 1, struct page_choice);

        list[0].value = "";
        for (size_t i = 0; i < count; i++) {
                const char *code = programme_code(page->programme, a->of, (int)i, page->pool);
                const char *name = thing_name(page, page->programme, a->of, (int)i);

                list[first + i] = (struct page_choice){
                        code, a->of == THING_GROUP ? name : pool_format(page->pool, "%s  %s", code, name)};
        }
        f->choices = list;
        f->choices_count = count + first;
}

static void field(struct xml *x, const struct page *page, const struct view_thing_form *f, const struct attribute *a, size_t i)
{
        struct page_field field = {.name = a->name, .value = f->values[i], .code = f->codes[i], .stored = f->stored[i]};

        if (a->kind == ATTRIBUTE_WORD)
                word_choices(&field, a, page->pool);
        if (a->kind == ATTRIBUTE_THING)
                thing_choices(&field, a, page);
        page_field(x, &field);
}

static void form(struct xml *x, const struct page *page, const struct view_thing *v, const struct view_thing_form *f)
{
        const char *action = pool_format(page->pool, "/admin/%s/%s", thing_tables[v->thing],
                                         v->code ? page_encoded(page->pool, v->code) : THING_NEW);

        page_form(x, page, &(struct page_form){.name = f->name, .action = action, .key = f->key, .code = f->code});
        if (v->code || v->drafted)
                page_field(x, &(struct page_field){.name = "version", .value = f->version});
        if (!strcmp(f->name, "details") && has_words(v))
                page_field(x, &(struct page_field){.name = "language", .value = v->language});
        if (f->rule)
                page_field(x, &(struct page_field){.name = "rule", .value = f->rule});
        for (size_t i = 0; f->attributes && f->attributes[i].name; i++)
                if (!(f->attributes[i].flags & ATTRIBUTE_NEW) || !v->code)
                        field(x, page, f, &f->attributes[i], i);
        page_field(x, &(struct page_field){.name = "reason", .value = f->reason, .max = "1000"});
        xml_close(x);
}

int view_admin_thing(struct xml **out, const struct page *page, const struct view_thing *view)
{
        struct xml *x = page_begin(page);

        thing(x, page, view);
        for (size_t i = 0; i < view->forms_count; i++)
                form(x, page, view, &view->forms[i]);
        return page_end(out, x);
}
