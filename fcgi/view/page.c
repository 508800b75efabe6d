/* page.c - the envelope, forms, lists and the elements that several pages have. */
#include "view/page.h"

#include <string.h>

#include "renewal/candidate.h"
#include "util/err.h"
#include "util/refusal.h"

/* --- The envelope */

static void portal(struct xml *x, const struct page *page)
{
        const struct programme *p = page->programme;

        xml_open(x, "portal");
        xml_attr(x, "assets", page->assets);
        if (p) {
                xml_attr(x, "programme", p->name);
                xml_attr(x, "contact", p->contact);
                xml_attr(x, "developers", page->developers);
                xml_attr(x, "time-zone", p->time_zone);
                xml_attr_date(x, "today", page->today);
                xml_attr_date(x, "activities-from", p->activities_from);
        }
        xml_close(x);
}

/* The sections of staff, in the menu's order: who may read one sees it there. */
static const struct section {
        const char *name, *href;
        enum action action;
} sections_of_staff[] = {
        {"waiting", "/admin", ACTION_STAFF},
        {"reviews", "/admin/reviews", ACTION_REVIEWS_READ},
        {"candidates", "/admin/candidates", ACTION_CANDIDATES_READ},
        {"catalogue", "/admin/types", ACTION_CATALOGUE_READ},
        {"extensions", "/admin/extensions", ACTION_EXTENSIONS_READ},
        {"integrations", "/admin/integrations", ACTION_INTEGRATIONS_READ},
        {"messages", "/admin/messages", ACTION_MAILS_READ},
        {"audit", "/admin/audit", ACTION_AUDIT_READ},
        {"staff", "/admin/staff", ACTION_ACCOUNTS_READ},
        {"sign-ins", "/admin/sign-ins", ACTION_SIGN_INS_READ},
};

/* The second row of the catalogue. */
static const struct section catalogue_parts[] = {
        {"types", "/admin/types", ACTION_CATALOGUE_READ},
        {"options", "/admin/options", ACTION_CATALOGUE_READ},
        {"certifications", "/admin/certifications", ACTION_CATALOGUE_READ},
        {"designations", "/admin/designations", ACTION_CATALOGUE_READ},
        {"campaigns", "/admin/campaigns", ACTION_CATALOGUE_READ},
        {"announcements", "/admin/announcements", ACTION_CATALOGUE_READ},
        {"groups", "/admin/groups", ACTION_CATALOGUE_READ},
        {"languages", "/admin/languages", ACTION_CATALOGUE_READ},
        {"programme", "/admin/programme", ACTION_CATALOGUE_READ},
        {"offers", "/admin/activities", ACTION_CATALOGUE_READ},
};

/* The page itself, or one below it. */
static bool is_in(const char *path, const char *section)
{
        size_t size = strlen(section);

        return !strncmp(path, section, size) && (!path[size] || path[size] == '?' || (path[size] == '/' && strcmp(section, "/admin")));
}

static bool in_catalogue(const char *path)
{
        for (size_t i = 0; i < sizeof catalogue_parts / sizeof *catalogue_parts; i++)
                if (is_in(path, catalogue_parts[i].href))
                        return true;
        return false;
}

static void section(struct xml *x, const struct page *page, const struct section *s, bool current)
{
        xml_open(x, "section");
        xml_attr(x, "name", s->name);
        xml_attr(x, "href", s->href);
        if (current)
                xml_attr_bool(x, "current", true);
        for (size_t i = 0; current && !strcmp(s->name, "catalogue") && i < sizeof catalogue_parts / sizeof *catalogue_parts; i++)
                section(x, page, &catalogue_parts[i], is_in(page->path, catalogue_parts[i].href));
        xml_close(x);
}

static void sections(struct xml *x, const struct page *page)
{
        for (size_t i = 0; i < sizeof sections_of_staff / sizeof *sections_of_staff; i++) {
                const struct section *s = &sections_of_staff[i];
                bool                  catalogue = !strcmp(s->name, "catalogue");

                if (role_is_staff(page->role) && role_may(page->role, s->action))
                        section(x, page, s, catalogue ? in_catalogue(page->path) : is_in(page->path, s->href));
        }
}

static void viewer(struct xml *x, const struct page *page)
{
        char id[CANDIDATE_ID_TEXT];

        if (!page->name)
                return;
        xml_open(x, "viewer");
        if (page->candidate)
                xml_attr(x, "id", candidate_id_format(id, page->candidate));
        xml_attr(x, "name", page->name);
        xml_attr(x, "role", role_word(page->role));
        if (page->unread)
                xml_attr_int(x, "unread", page->unread);
        sections(x, page);
        xml_close(x);
}

static void announcements(struct xml *x, const struct page *page)
{
        for (size_t i = 0; page->programme && i < page->programme->announcements_count; i++) {
                const struct announcement *a = &page->programme->announcements[i];

                if (!date_before(page->today, a->from) && !(date_is_set(a->until) && date_after(page->today, a->until)))
                        xml_element(x, "announcement", programme_words(&a->texts, page->language, NULL));
        }
}

static void notice(struct xml *x, const struct notice *n)
{
        xml_open(x, "notice");
        xml_attr(x, "kind", n->kind);
        xml_attr(x, "code", n->code);
        if (n->activity)
                xml_attr_int(x, "activity", (int64_t)n->activity);
        if (n->draft)
                xml_attr_int(x, "draft", (int64_t)n->draft);
        if (n->count)
                xml_attr_int(x, "count", (int64_t)n->count);
        xml_attr(x, "type", n->type);
        xml_attr_date(x, "date", n->date);
        if (n->minutes)
                xml_attr_int(x, "minutes", n->minutes);
        xml_element(x, "message", n->message);
        xml_close(x);
}

struct xml *page_begin(const struct page *page)
{
        struct xml *x = xml_tree(page->pool, "page");

        xml_attr(x, "view", page->view);
        xml_attr(x, "path", page->path);
        xml_attr(x, "language", page->language);
        portal(x, page);
        viewer(x, page);
        announcements(x, page);
        for (size_t i = 0; i < page->notices_count; i++)
                notice(x, &page->notices[i]);
        return x;
}

int page_end(struct xml **out, struct xml *x)
{
        int rc = xml_end(x);

        *out = rc < 0 ? NULL : x;
        if (rc < 0)
                xml_free(x);
        return rc;
}

/* --- Words that are data */

static const struct wording *wording_in(const struct wordings *words, const char *language)
{
        for (size_t i = 0; i < words->count; i++)
                if (strcmp(words->list[i].language, language) == 0)
                        return &words->list[i];
        return words->count ? &words->list[0] : NULL;
}

const char *page_type_name(const struct page *page, int type)
{
        const struct type *t = &page->programme->types[type];

        return programme_words(&t->names, page->language, t->name);
}

const char *page_option_name(const struct page *page, int option)
{
        const struct option *o = &page->programme->options[option];

        return programme_words(&o->names, page->language, o->name);
}

const char *page_certification_name(const struct page *page, int certification)
{
        const struct certification *c = &page->programme->certifications[certification];

        return programme_words(&c->names, page->language, c->name);
}

/* --- Forms */

static void fault(struct xml *x, const char *code, const char *message)
{
        if (code)
                xml_element(x, "message", message ? message : refusal_find(code)->sentence);
}

void page_form(struct xml *x, const struct page *page, const struct page_form *form)
{
        xml_open(x, "form");
        xml_attr(x, "name", form->name);
        xml_attr(x, "action", form->action);
        if (!page->twin) {
                xml_attr(x, "key", form->key);
                xml_attr(x, "csrf", page->csrf);
        }
        xml_attr(x, "code", form->code);
        if (form->retry_after)
                xml_attr_int(x, "retry-after", form->retry_after);
        fault(x, form->code, form->message);
}

static void choices(struct xml *x, const struct page_choice *list, size_t count)
{
        for (size_t i = 0; i < count; i++) {
                xml_open(x, "choice");
                xml_attr(x, "value", list[i].value);
                xml_attr(x, "name", list[i].name);
                xml_close(x);
        }
}

void page_field(struct xml *x, const struct page_field *field)
{
        xml_open(x, "field");
        xml_attr(x, "name", field->name);
        xml_attr(x, "value", field->value);
        xml_attr(x, "min", field->min);
        xml_attr(x, "max", field->max);
        xml_attr(x, "code", field->code);
        xml_attr(x, "stored", field->stored);
        xml_attr(x, "href", field->href);
        xml_attr(x, "file", field->file);
        xml_attr(x, "hint", field->hint);
        fault(x, field->code, field->message);
        choices(x, field->choices, field->choices_count);
        xml_close(x);
}

/* --- Lists */

size_t listing_pages(const struct listing *l)
{
        size_t pages = (l->rows + l->per_page - 1) / l->per_page;

        return pages ? pages : 1;
}

const char *page_encoded(struct pool *pool, const char *text)
{
        static const char hex[] = "0123456789ABCDEF";
        static const char plain[] =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
        char *bytes = pool_alloc(pool, 3 * strlen(text) + 1), *at = bytes;

        for (; *text; text++) {
                unsigned char c = (unsigned char)*text;

                if (strchr(plain, c)) {
                        *at++ = (char)c;
                        continue;
                }
                *at++ = '%';
                *at++ = hex[c >> 4];
                *at++ = hex[c & 15];
        }
        return bytes;
}

/* The same list in another order or on another page; what says nothing is left out. */
static const char *listing_href(struct pool *pool, const struct listing *l, const char *sort, size_t page)
{
        const char *query = "";

        for (size_t i = 0; i < l->filters_count; i++)
                if (*l->filters[i].value)
                        query = pool_format(pool, "%s&%s=%s", query, l->filters[i].name,
                                            page_encoded(pool, l->filters[i].value));
        if (strcmp(sort, l->first_sort) != 0)
                query = pool_format(pool, "%s&sort=%s", query, sort);
        if (page > 1)
                query = pool_format(pool, "%s&page=%zu", query, page);
        return *query ? pool_format(pool, "%s?%s", l->path, query + 1) : l->path;
}

void listing_filter(struct listing *l, const char *name, const char *value)
{
        l->filters[l->filters_count].name = name;
        l->filters[l->filters_count++].value = value;
}

const char *listing_link(struct pool *pool, const struct listing *l)
{
        return listing_href(pool, l, l->sort, 1);
}

static const char *filter_value(const struct listing *l, const char *name)
{
        if (strcmp(name, "sort") == 0)
                return l->sort;
        for (size_t i = 0; i < l->filters_count; i++)
                if (strcmp(l->filters[i].name, name) == 0)
                        return l->filters[i].value;
        return "";
}

void page_filter(struct xml *x, const struct listing *l, const char *name, const struct page_choice *list,
                 size_t count)
{
        xml_open(x, "filter");
        xml_attr(x, "name", name);
        xml_attr(x, "value", filter_value(l, name));
        choices(x, list, count);
        xml_close(x);
}

void page_column(struct xml *x, const struct page *page, const struct listing *l, const char *name,
                 bool descending)
{
        bool        down = l->sort[0] == '-';
        bool        sorted = strcmp(l->sort + down, name) == 0;
        bool        next_down = sorted ? !down : descending;
        const char *other = next_down ? pool_format(page->pool, "-%s", name) : name;

        xml_open(x, "column");
        xml_attr(x, "name", name);
        if (sorted)
                xml_attr(x, "sort", down ? "descending" : "ascending");
        xml_attr(x, "href", listing_href(page->pool, l, other, 1));
        xml_close(x);
}

/* The pages that have a link of their own: the first, the last, this one and its neighbours. */
static void leaves(struct xml *x, const struct page *page, const struct listing *l, size_t pages)
{
        size_t before = 0;

        if (pages == 1)
                return;
        for (size_t n = 1; n <= pages; n++) {
                bool near = n + 1 >= l->page && n <= l->page + 1;

                if (n != 1 && n != pages && !near)
                        continue;
                if (n > before + 1) {
                        xml_open(x, "gap");
                        xml_close(x);
                }
                xml_open(x, "leaf");
                xml_attr_int(x, "number", (int64_t)n);
                xml_attr(x, "href", listing_href(page->pool, l, l->sort, n));
                xml_close(x);
                before = n;
        }
}

void page_pager(struct xml *x, const struct page *page, const struct listing *l)
{
        size_t pages = listing_pages(l);
        size_t first = (l->page - 1) * l->per_page;
        size_t last = first + l->per_page < l->rows ? first + l->per_page : l->rows;

        xml_open(x, "pager");
        xml_attr_int(x, "page", (int64_t)l->page);
        xml_attr_int(x, "pages", (int64_t)pages);
        xml_attr_int(x, "rows", (int64_t)l->rows);
        xml_attr_int(x, "first", (int64_t)(l->rows ? first + 1 : 0));
        xml_attr_int(x, "last", (int64_t)last);
        if (l->page > 1)
                xml_attr(x, "newer", listing_href(page->pool, l, l->sort, l->page - 1));
        if (l->page < pages)
                xml_attr(x, "older", listing_href(page->pool, l, l->sort, l->page + 1));
        leaves(x, page, l, pages);
        xml_close(x);
}

/* --- Shared elements */

#define SLOTS_DRAWN 12          /* a limit beyond that is a number, not a drawing */

/* Every kind of proof in the reader's language, else in that of the first. */
static void proofs(struct xml *x, const struct wordings *words, const char *language)
{
        const struct wording *first = wording_in(words, language);

        for (size_t i = 0; i < words->count; i++) {
                if (strcmp(words->list[i].language, first->language) != 0)
                        continue;
                xml_open(x, "proof");
                xml_attr(x, "href", words->list[i].href);
                xml_text(x, words->list[i].text);
                xml_close(x);
        }
}

static void option_rule(struct xml *x, const struct option_rule *rule)
{
        bool limited = rule && rule->limit != LIMIT_NONE;

        xml_attr_int(x, "units", rule ? rule->units : 0);
        if (limited) {
                xml_attr_int(x, "limit", rule->limit);
                xml_attr_int(x, "at-most", (int64_t)rule->limit * rule->units);
        }
        if (rule && rule->max_age_months != AGE_ANY)
                xml_attr_int(x, "max-age-months", rule->max_age_months);
        xml_attr(x, "credit", rule && rule->credit == CREDIT_ON_ACCEPTANCE ? "on-acceptance" : "on-entry");
}

void page_option(struct xml *x, const struct page *page, int option, struct date day)
{
        const struct option      *o = &page->programme->options[option];
        const struct item_group  *group = &page->programme->groups[o->group];
        const struct option_rule *rule = option_rule_on(o, day);

        xml_open(x, "option");
        xml_attr(x, "code", o->code);
        xml_attr(x, "name", page_option_name(page, option));
        xml_attr(x, "group", group->code);
        xml_attr(x, "group-name", programme_words(&group->names, page->language, group->name));
        option_rule(x, rule);
        xml_element(x, "description", programme_words(&o->descriptions, page->language, NULL));
        proofs(x, &o->proofs, page->language);
        for (int32_t i = 0; rule && rule->limit <= SLOTS_DRAWN && i < rule->limit; i++) {
                xml_open(x, "slot");
                xml_attr(x, "kind", "free");
                xml_close(x);
        }
}

#define STEP 10                 /* units between the thin lines of a meter */

static int64_t per_mille(int64_t units, int64_t required)
{
        return (2000 * units + required) / (2 * required);
}

static void block(struct xml *x, enum block_kind kind, int32_t from, int32_t units, int32_t required)
{
        static const char *const words[] = {"counted", "pending", "would", "find"};
        int32_t to = from + units < required ? from + units : required;
        int64_t at = per_mille(from, required);

        xml_open(x, "block");
        xml_attr(x, "kind", words[kind]);
        xml_attr_int(x, "at", at);
        xml_attr_int(x, "width", per_mille(to, required) - at);
        xml_attr_int(x, "units", to - from);
        for (int32_t tick = (from / STEP + 1) * STEP; tick < to; tick += STEP) {
                xml_open(x, "tick");
                xml_attr_int(x, "at", per_mille(tick, required));
                xml_close(x);
        }
        xml_close(x);
}

void page_meter(struct xml *x, int32_t required, int width, const struct block *blocks, size_t count)
{
        int32_t from = 0;

        xml_open(x, "meter");
        xml_attr_int(x, "required", required);
        if (width)
                xml_attr_int(x, "width", width);
        for (size_t i = 0; i < count && from < required; i++) {
                if (!blocks[i].units)
                        continue;
                block(x, blocks[i].kind, from, blocks[i].units, required);
                from += blocks[i].units;
        }
        for (int32_t to; from < required; from = to) {
                to = (from / STEP + 1) * STEP < required ? (from / STEP + 1) * STEP : required;
                block(x, BLOCK_FIND, from, to - from, required);
        }
        xml_close(x);
}
