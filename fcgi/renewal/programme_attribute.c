/* programme_attribute.c - the table of things and attributes, and each attribute as text. */
#include "renewal/programme_attribute.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))
#define REQUIRED ATTRIBUTE_REQUIRED
#define NEW      (ATTRIBUTE_REQUIRED | ATTRIBUTE_NEW)
#define WORDS    ATTRIBUTE_WORDS
#define LINES    ATTRIBUTE_LINES

static const char *const renew_from[] = {"completion", "expiry"};
static const char *const since[] = {"programme", "cycle"};
static const char *const credit[] = {"on-entry", "on-acceptance"};

/* --- The table */

#define CODE(type)         {"code", ATTRIBUTE_TEXT, NEW, offsetof(struct type, code), 0, 0, 0, NULL, 0}
#define NAME(type)         {"name", ATTRIBUTE_NAME, REQUIRED | WORDS, offsetof(struct type, name), offsetof(struct type, names), 0, 0, NULL, 0}
#define TEXT(type, name, field, flags)         {name, ATTRIBUTE_TEXT, flags, offsetof(struct type, field), 0, 0, 0, NULL, 0}
#define DATE(type, name, field, flags)         {name, ATTRIBUTE_DATE, flags, offsetof(struct type, field), 0, 0, 0, NULL, 0}
#define NUMBER(type, name, field, flags, none) {name, ATTRIBUTE_NUMBER, flags, offsetof(struct type, field), 0, none, 0, NULL, 0}
#define WORD(type, name, field, list)          {name, ATTRIBUTE_WORD, 0, offsetof(struct type, field), 0, 0, 0, list, COUNT_OF(list)}
#define THING(type, name, field, flags, of)    {name, ATTRIBUTE_THING, flags, offsetof(struct type, field), 0, 0, of, NULL, 0}
#define LIST(type, name, field, kind, flags)   {name, kind, flags, offsetof(struct type, field), 0, 0, 0, NULL, 0}
#define END                {NULL, ATTRIBUTE_TEXT, 0, 0, 0, 0, 0, NULL, 0}

static const struct attribute type_attributes[] = {CODE(type), NAME(type), END};
static const struct attribute type_rule[] = {
        DATE(type_rule, "from", from, REQUIRED),
        NUMBER(type_rule, "units", units, REQUIRED, 0),
        NUMBER(type_rule, "validity-months", validity_months, REQUIRED, 0),
        NUMBER(type_rule, "grace-days", grace_days, REQUIRED, -1),
        NUMBER(type_rule, "retake-window-months", retake_window_months, REQUIRED, -1),
        WORD(type_rule, "renew-from", renew_from, renew_from),
        WORD(type_rule, "activities-since", activities_since, since),
        END,
};
static const struct attribute group_attributes[] = {CODE(item_group), NAME(item_group), END};
static const struct attribute option_attributes[] = {
        CODE(option),
        NAME(option),
        THING(option, "group", group, REQUIRED, THING_GROUP),
        LIST(option, "description", descriptions, ATTRIBUTE_WORDING, WORDS | LINES),
        LIST(option, "proof", proofs, ATTRIBUTE_PROOFS, WORDS | LINES),
        END,
};
static const struct attribute option_rule[] = {
        DATE(option_rule, "from", from, REQUIRED),
        NUMBER(option_rule, "units", units, REQUIRED, -1),
        NUMBER(option_rule, "limit", limit, 0, LIMIT_NONE),
        NUMBER(option_rule, "max-age-months", max_age_months, 0, AGE_ANY),
        WORD(option_rule, "credit", credit, credit),
        END,
};
static const struct attribute certification_attributes[] = {
        CODE(certification),
        NAME(certification),
        TEXT(certification, "exam", exam, REQUIRED),
        THING(certification, "type", type, REQUIRED, THING_TYPE),
        THING(certification, "successor", successor, 0, THING_CERTIFICATION),
        LIST(certification, "alias", aliases, ATTRIBUTE_ALIASES, LINES),
        END,
};
static const struct attribute designation_attributes[] = {
        CODE(designation),
        NAME(designation),
        LIST(designation, "requires", requires, ATTRIBUTE_REQUIREMENTS, REQUIRED | LINES),
        END,
};
static const struct attribute announcement_attributes[] = {
        DATE(announcement, "from", from, REQUIRED),
        DATE(announcement, "until", until, 0),
        LIST(announcement, "text", texts, ATTRIBUTE_WORDING, REQUIRED | WORDS | LINES),
        END,
};
static const struct attribute campaign_attributes[] = {
        TEXT(extension_campaign, "name", name, REQUIRED),
        DATE(extension_campaign, "granted", granted, REQUIRED),
        DATE(extension_campaign, "expires-from", expires_from, REQUIRED),
        DATE(extension_campaign, "expires-to", expires_to, REQUIRED),
        DATE(extension_campaign, "to", to, 0),
        NUMBER(extension_campaign, "months", months, 0, 0),
        END,
};
static const struct attribute language_attributes[] = {
        CODE(documentation_language),
        TEXT(documentation_language, "name", name, REQUIRED),
        END,
};

static const struct attribute certification_retirement[] = {DATE(certification, "retired", retired, 0), END};
/* An option is retired by a rule of no units: the day is that rule's. */
static const struct attribute option_retirement[] = {{"retired", ATTRIBUTE_DATE, REQUIRED, offsetof(struct option_rule, from), 0, 0, 0, NULL, 0}, END};

static const char *const type_columns[] = {"units", "validity-months", "grace-days", NULL};
static const char *const option_columns[] = {"group", "units", "limit", "credit", NULL};
static const char *const certification_columns[] = {"type", "exam", "retired", "successor", NULL};
static const char *const announcement_columns[] = {"from", "until", NULL};
static const char *const campaign_columns[] = {"granted", "expires-from", "expires-to", "to", "months", NULL};
static const char *const no_columns[] = {NULL};

#define RULED(type, rule, retirement) type##_attributes, rule, retirement, offsetof(struct type, rules), offsetof(struct type, rules_count), sizeof(struct rule), type##_columns
static const struct thing_kind kinds[THINGS] = {
        [THING_TYPE]          = {RULED(type, type_rule, NULL)},
        [THING_GROUP]         = {group_attributes, NULL, NULL, 0, 0, 0, no_columns},
        [THING_OPTION]        = {RULED(option, option_rule, option_retirement)},
        [THING_CERTIFICATION] = {certification_attributes, NULL, certification_retirement, 0, 0, 0, certification_columns},
        [THING_DESIGNATION]   = {designation_attributes, NULL, NULL, 0, 0, 0, no_columns},
        [THING_ANNOUNCEMENT]  = {announcement_attributes, NULL, NULL, 0, 0, 0, announcement_columns},
        [THING_CAMPAIGN]      = {campaign_attributes, NULL, NULL, 0, 0, 0, campaign_columns},
        [THING_LANGUAGE]      = {language_attributes, NULL, NULL, 0, 0, 0, no_columns},
};

const struct thing_kind *thing_kind(enum thing thing)
{
        return &kinds[thing];
}

enum thing thing_of_table(const char *table)
{
        for (int thing = THING_TYPE; thing <= THING_PROGRAMME; thing++)
                if (!strcmp(thing_tables[thing], table))
                        return (enum thing)thing;
        return 0;
}

const struct attribute *attribute_find(const struct attribute *list, const char *name)
{
        for (const struct attribute *a = list; a && a->name; a++)
                if (!strcmp(a->name, name))
                        return a;
        return NULL;
}

const char *programme_language_own(const struct programme *p)
{
        return p->languages_count ? p->languages[0].code : "en";
}

/* --- Fields of structs, by their place */

static void *field_at(const void *of, size_t at) { return (char *)of + at; }

static const char *text_at(const void *of, size_t at)
{
        const char *text;

        memcpy(&text, field_at(of, at), sizeof text);
        return text ? text : "";
}

static int32_t number_at(const void *of, size_t at)
{
        int32_t number;

        memcpy(&number, field_at(of, at), sizeof number);
        return number;
}

static void set_number(void *of, size_t at, int32_t number)
{
        memcpy(field_at(of, at), &number, sizeof number);
}

static bool is_own(const struct programme *p, const char *language)
{
        return !strcmp(language, programme_language_own(p));
}

/* --- As text */

struct text {
        struct pool *pool;
        char        *bytes;             /* NULL: nothing yet */
        size_t       size, room;        /* without and with the NUL */
};

static void add(struct text *t, const char *more)
{
        size_t size = strlen(more);

        if (t->room - t->size <= size) {
                char *larger = pool_room(t->pool, t->room = 2 * t->room + size + 1);

                t->bytes = t->size ? memcpy(larger, t->bytes, t->size) : larger;
        }
        memcpy(t->bytes + t->size, more, size + 1);
        t->size += size;
}

static void add_line(struct text *t, const char *line)
{
        if (t->size)
                add(t, "\n");
        add(t, line);
}

static void add_word(struct text *t, const char *word)
{
        add(t, " ");
        add(t, word);
}

static const char *text_of(const struct text *t)
{
        return t->bytes ? t->bytes : "";
}

/* Those of one language, a line each; what proof points at stands at its end. */
static const char *wordings_text(const struct wordings *w, const char *language, struct pool *pool)
{
        struct text t = {.pool = pool};

        for (size_t i = 0; i < w->count; i++)
                if (!strcmp(w->list[i].language, language)) {
                        add_line(&t, w->list[i].text);
                        if (w->list[i].href)
                                add_word(&t, w->list[i].href);
                }
        return text_of(&t);
}

static const char *aliases_text(const struct certification *c, struct pool *pool)
{
        struct text t = {.pool = pool};

        for (size_t i = 0; i < c->aliases_count; i++)
                add_line(&t, c->aliases[i]);
        return text_of(&t);
}

static const char *requirements_text(const struct programme *p, const struct designation *d, struct pool *pool)
{
        struct text t = {.pool = pool};

        for (size_t i = 0; i < d->requires_count; i++) {
                const struct requirement *q = &d->requires[i];

                add_line(&t, pool_format(pool, "%d", q->at_least));
                if (q->learning_paths_count)
                        add_word(&t, "learning-paths");
                for (size_t k = 0; k < q->certifications_count; k++)
                        add_word(&t, p->certifications[q->certifications[k]].code);
                for (size_t k = 0; k < q->learning_paths_count; k++)
                        add_word(&t, q->learning_paths[k]);
        }
        return text_of(&t);
}

static const char *thing_code(const struct programme *p, enum thing thing, int i)
{
        return i < 0                          ? ""
               : thing == THING_GROUP         ? p->groups[i].code
               : thing == THING_TYPE          ? p->types[i].code
                                              : p->certifications[i].code;
}

const char *attribute_text(const struct programme *p, const struct attribute *a, const void *of, const char *language,
                           struct pool *pool)
{
        char day[DATE_TEXT];

        switch (a->kind) {
        case ATTRIBUTE_TEXT:    return text_at(of, a->at);
        case ATTRIBUTE_NAME:
                return is_own(p, language) ? text_at(of, a->at) : wordings_text(field_at(of, a->words_at), language, pool);
        case ATTRIBUTE_WORDING:
        case ATTRIBUTE_PROOFS:  return wordings_text(field_at(of, a->at), language, pool);
        case ATTRIBUTE_DATE:
                return pool_text(pool, date_format(day, (struct date){number_at(of, a->at)}));
        case ATTRIBUTE_NUMBER:
                return number_at(of, a->at) == a->none ? "" : pool_format(pool, "%d", number_at(of, a->at));
        case ATTRIBUTE_WORD:    return a->words[number_at(of, a->at)];
        case ATTRIBUTE_THING:   return thing_code(p, a->of, number_at(of, a->at));
        case ATTRIBUTE_ALIASES: return aliases_text(of, pool);
        default:                return requirements_text(p, of, pool);
        }
}

/* --- From text */

static const char *next_line(const char **at, struct pool *pool)
{
        const char *line = *at;
        size_t      size = strcspn(line, "\n"), end = size;

        if (!*line)
                return NULL;
        *at += size + (line[size] == '\n');
        while (end && line[end - 1] == ' ')
                end--;
        return pool_text_n(pool, line, end);
}

static const char *next_word(const char **at, struct pool *pool)
{
        size_t size;

        *at += strspn(*at, " ,");
        size = strcspn(*at, " ,");
        *at += size;
        return size ? pool_text_n(pool, *at - size, size) : NULL;
}

/* "Your registration https://…": the address is what it points at. */
static struct wording proof(const char *language, const char *line, struct pool *pool)
{
        const char *space = strrchr(line, ' ');

        if (!space || (strncmp(space + 1, "https://", 8) && strncmp(space + 1, "http://", 7)))
                return (struct wording){language, line, NULL};
        return (struct wording){language, pool_text_n(pool, line, (size_t)(space - line)), space + 1};
}

static void add_wording(struct wordings *w, struct wording one, struct pool *pool)
{
        w->list = pool_grown(pool, w->list, w->count, sizeof *w->list);
        w->list[w->count++] = one;
}

static void add_texts(struct wordings *w, const struct attribute *a, const char *language, const char *text, struct pool *pool)
{
        const char *line;

        language = pool_text(pool, language);
        if (a->kind != ATTRIBUTE_PROOFS && *text)
                add_wording(w, (struct wording){language, text, NULL}, pool);
        while (a->kind == ATTRIBUTE_PROOFS && (line = next_line(&text, pool)))
                if (*line)
                        add_wording(w, proof(language, line, pool), pool);
}

/* In the place of those of that language, which else follow the others. */
static void set_wordings(struct wordings *w, const struct attribute *a, const char *language, const char *text, struct pool *pool)
{
        struct wordings fresh = {0};
        bool            there = false;

        for (size_t i = 0; i < w->count; i++) {
                if (strcmp(w->list[i].language, language)) {
                        add_wording(&fresh, w->list[i], pool);
                        continue;
                }
                if (!there)
                        add_texts(&fresh, a, language, text, pool);
                there = true;
        }
        if (!there)
                add_texts(&fresh, a, language, text, pool);
        *w = fresh;
}

static const char *set_name(const struct programme *p, const struct attribute *a, void *of, const char *language, const char *text,
                            struct pool *pool)
{
        struct wordings *names = field_at(of, a->words_at);

        if (!is_own(p, language)) {
                set_wordings(names, a, language, text, pool);
                return NULL;
        }
        if (!*text)
                return "field-missing";
        memcpy(field_at(of, a->at), &text, sizeof text);
        set_wordings(names, a, language, "", pool);     /* it would hide the name */
        return NULL;
}

static const char *set_count(const struct attribute *a, void *of, const char *text)
{
        if (*text && (strspn(text, "0123456789") != strlen(text) || strlen(text) > 9))
                return "number";
        set_number(of, a->at, *text ? (int32_t)strtol(text, NULL, 10) : a->none);
        return NULL;
}

static const char *set_date(const struct attribute *a, void *of, const char *text)
{
        struct date day = DATE_NONE;

        if (*text && !date_parse(&day, text))
                return "date";
        set_number(of, a->at, day.day);
        return NULL;
}

static const char *set_word(const struct attribute *a, void *of, const char *text)
{
        for (size_t i = 0; i < a->words_count; i++)
                if (!strcmp(a->words[i], text)) {
                        set_number(of, a->at, (int32_t)i);
                        return NULL;
                }
        return "code";
}

static const char *set_thing(const struct programme *p, const struct attribute *a, void *of, const char *text)
{
        int i = *text ? programme_thing(p, a->of, text) : -1;

        if (*text && i < 0)
                return a->of == THING_GROUP ? "group-unknown" : a->of == THING_TYPE ? "type-unknown" : "certification-unknown";
        set_number(of, a->at, i);
        return NULL;
}

static bool is_code(const char *text)
{
        return *text && strlen(text) <= 64 &&
               strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == strlen(text);
}

static const char *set_aliases(struct certification *c, const char *text, struct pool *pool)
{
        const char **list = NULL, *line;
        size_t       count = 0;

        while ((line = next_line(&text, pool))) {
                if (!*line)
                        continue;
                if (!is_code(line))
                        return "code";
                list = pool_grown(pool, list, count, sizeof *list);
                list[count++] = line;
        }
        c->aliases = list;
        c->aliases_count = count;
        return NULL;
}

/* One line. */
static const char *read_requirement(struct requirement *q, const struct programme *p, const char *line, struct pool *pool)
{
        const char *word = next_word(&line, pool);
        bool        paths = false;

        *q = (struct requirement){0};
        if (!word || strspn(word, "0123456789") != strlen(word) || strlen(word) > 4 || !(q->at_least = (int32_t)atoi(word)))
                return "requirement";
        while ((word = next_word(&line, pool))) {
                if (!q->certifications_count && !paths && !strcmp(word, "learning-paths")) {
                        paths = true;
                } else if (paths) {
                        q->learning_paths = pool_grown(pool, q->learning_paths, q->learning_paths_count, sizeof *q->learning_paths);
                        q->learning_paths[q->learning_paths_count++] = word;
                } else {
                        q->certifications = pool_grown(pool, q->certifications, q->certifications_count, sizeof *q->certifications);
                        if ((q->certifications[q->certifications_count++] = programme_thing(p, THING_CERTIFICATION, word)) < 0)
                                return "certification-unknown";
                }
        }
        return q->certifications_count || q->learning_paths_count ? NULL : "requirement";
}

static const char *set_requirements(const struct programme *p, struct designation *d, const char *text, struct pool *pool)
{
        struct requirement *list = NULL;
        size_t              count = 0;
        const char         *line, *code;

        while ((line = next_line(&text, pool))) {
                if (!*line)
                        continue;
                list = pool_grown(pool, list, count, sizeof *list);
                if ((code = read_requirement(&list[count++], p, line, pool)))
                        return code;
        }
        d->requires = list;
        d->requires_count = count;
        return NULL;
}

const char *attribute_set(const struct programme *p, const struct attribute *a, void *of, const char *language,
                          const char *text, struct pool *pool)
{
        if (!*text && (a->flags & ATTRIBUTE_REQUIRED) && !(a->flags & ATTRIBUTE_WORDS))
                return "field-missing";
        switch (a->kind) {
        case ATTRIBUTE_TEXT:
                memcpy(field_at(of, a->at), &text, sizeof text);
                return NULL;
        case ATTRIBUTE_NAME:    return set_name(p, a, of, language, text, pool);
        case ATTRIBUTE_WORDING:
        case ATTRIBUTE_PROOFS:
                set_wordings(field_at(of, a->at), a, language, text, pool);
                return (a->flags & ATTRIBUTE_REQUIRED) && !((struct wordings *)field_at(of, a->at))->count ? "field-missing" : NULL;
        case ATTRIBUTE_DATE:    return set_date(a, of, text);
        case ATTRIBUTE_NUMBER:  return set_count(a, of, text);
        case ATTRIBUTE_WORD:    return set_word(a, of, text);
        case ATTRIBUTE_THING:   return set_thing(p, a, of, text);
        case ATTRIBUTE_ALIASES: return set_aliases(of, text, pool);
        default:                return set_requirements(p, of, text, pool);
        }
}

/* --- Rules */

size_t thing_rules(const void *thing, enum thing kind)
{
        size_t count;

        memcpy(&count, field_at(thing, kinds[kind].rules_count), sizeof count);
        return kinds[kind].rule ? count : 0;
}

void *thing_rule(const void *thing, enum thing kind, size_t i)
{
        char *list;

        memcpy(&list, field_at(thing, kinds[kind].rules), sizeof list);
        return list + i * kinds[kind].rule_size;
}

struct date thing_rule_from(const void *thing, enum thing kind, size_t i)
{
        return (struct date){number_at(thing_rule(thing, kind, i), kinds[kind].rule->at)};
}

int thing_rule_on(const void *thing, enum thing kind, struct date day)
{
        int found = -1;

        for (size_t i = 0; i < thing_rules(thing, kind); i++)
                if (!date_after(thing_rule_from(thing, kind, i), day))
                        found = (int)i;
        return found;
}

int thing_rule_of(const void *thing, enum thing kind, struct date day)
{
        int i = thing_rule_on(thing, kind, day);

        return i >= 0 && date_equal(thing_rule_from(thing, kind, (size_t)i), day) ? i : -1;
}

static void set_rules(void *thing, enum thing kind, void *list, size_t count)
{
        memcpy(field_at(thing, kinds[kind].rules), &list, sizeof list);
        memcpy(field_at(thing, kinds[kind].rules_count), &count, sizeof count);
}

void *thing_rule_add(void *thing, enum thing kind, struct pool *pool)
{
        size_t count = thing_rules(thing, kind);
        void  *list;

        memcpy(&list, field_at(thing, kinds[kind].rules), sizeof list);
        set_rules(thing, kind, pool_grown(pool, list, count, kinds[kind].rule_size), count + 1);
        return memset(thing_rule(thing, kind, count), 0, kinds[kind].rule_size);
}

void thing_rule_drop(void *thing, enum thing kind, size_t i)
{
        size_t count = thing_rules(thing, kind);
        char  *at = thing_rule(thing, kind, i);

        memmove(at, at + kinds[kind].rule_size, (count - i - 1) * kinds[kind].rule_size);
        set_rules(thing, kind, thing_rule(thing, kind, 0), count - 1);
}

/* --- Where it stands */

const char *const thing_state_words[] = {"current", "future", "past"};

static enum thing_state state_between(struct date from, struct date until, struct date day)
{
        return date_before(day, from) ? THING_FUTURE : date_is_set(until) && date_after(day, until) ? THING_PAST : THING_CURRENT;
}

enum thing_state thing_state(const struct programme *p, enum thing thing, int i, struct date day)
{
        const struct option_rule *rule;

        switch (thing) {
        case THING_OPTION:
                rule = option_rule_on(&p->options[i], day);
                return !rule ? THING_FUTURE : rule->units ? THING_CURRENT : THING_PAST;
        case THING_TYPE:
                return type_rule_on(&p->types[i], day) ? THING_CURRENT : THING_FUTURE;
        case THING_CERTIFICATION:
                return certification_retired(&p->certifications[i], day) ? THING_PAST : THING_CURRENT;
        case THING_CAMPAIGN:
                return date_after(p->extensions[i].granted, day) ? THING_FUTURE : THING_PAST;
        case THING_ANNOUNCEMENT:
                return state_between(p->announcements[i].from, p->announcements[i].until, day);
        default:
                return THING_CURRENT;
        }
}
