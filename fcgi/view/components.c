/* components.c - a sample of each element that a component is drawn from; verdicts and states from the engine's words. */
#include "view/components.h"

#include "renewal/evaluate.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* An element with attributes alone: name, value, …, NULL. */
#define ONE(x, element, ...) one(x, element, (const char *const[]){__VA_ARGS__, NULL})
static void open_one(struct xml *x, const char *element, const char *const *attributes)
{
        xml_open(x, element);
        for (; *attributes; attributes += 2)
                xml_attr(x, attributes[0], attributes[1]);
}
static void one(struct xml *x, const char *element, const char *const *attributes)
{
        open_one(x, element, attributes);
        xml_close(x);
}

/* --- Lines */

struct sample_span {
        const char *kind, *at, *width, *labels;
};

static const struct sample_certification {
        enum credential_status status;
        const char            *retired;
        struct sample_span     spans[5];
} certifications[] = {
        {CREDENTIAL_ACTIVE, NULL,
         {{"active", "0", "310", "start"}, {"active", "310", "310", "end"}, {"retake", "465", "155", NULL}, {"grace-later", "620", "77", NULL},
          {"renewed", "620", "380", "end"}}},
        {CREDENTIAL_GRACE, NULL,
         {{"active", "0", "465", "both"}, {"grace", "465", "77", "end"}, {"renewed", "542", "340", NULL},
          {"renewed-last", "882", "118", "end"}}},
        {CREDENTIAL_LAPSED, NULL, {{"active", "0", "310", "both"}, {"lapsed", "310", "690", NULL}}},
        {CREDENTIAL_REVOKED, NULL, {{"active", "0", "400", "start"}, {"revoked", "400", "600", "start"}}},
        {CREDENTIAL_ACTIVE, "2025-08-01", {{"retired", "0", "700", "both"}}},
};

static void lane(struct xml *x, const struct sample_span *spans, size_t count)
{
        for (size_t i = 0; i < count && spans[i].kind; i++)
                one(x, "span", (const char *const[]){"kind", spans[i].kind, "from", "2025-01-01", "to", "2027-01-01", "at", spans[i].at,
                                                     "width", spans[i].width, spans[i].labels ? "labels" : NULL, spans[i].labels, NULL});
}

static void certification(struct xml *x, const struct sample_certification *c)
{
        open_one(x, "certification",
                 (const char *const[]){"status", credential_status_words[c->status], c->retired ? "retired" : NULL, c->retired, NULL});
        xml_open(x, "lane");
        lane(x, c->spans, COUNT(c->spans));
        xml_close(x);
        xml_close(x);
}

/* --- Squares */

static void cycle(struct xml *x)
{
        static const struct block blocks[] = {
                {BLOCK_COUNTED, 10}, {BLOCK_COUNTED, 30}, {BLOCK_PENDING, 10}, {BLOCK_WOULD, 20}};
        static const struct sample_span span = {"cycle", "0", "500", NULL};
        static const char *const squares[][3] = {
                {"counted", "60", "1"}, {"counted", "180", "1"}, {"counted", "180", "2"}, {"counted", "180", "3"},
                {"limit", "260", "1"}, {"rejected", "330", "1"}, {"none", "400", "1"}, {"pending", "480", "1"}};

        xml_open(x, "cycle");
        page_meter(x, 100, 0, blocks, COUNT(blocks));
        xml_open(x, "lane");
        lane(x, &span, 1);
        for (size_t i = 0; i < COUNT(squares); i++)
                ONE(x, "square", "kind", squares[i][0], "at", squares[i][1], "level", squares[i][2]);
        xml_close(x);
        open_one(x, "limit", (const char *const[]){"option-name", "Local event", "used", "2", "of", "4", "full", "false", "pending", "1", NULL});
        ONE(x, "slot", "kind", "used");
        ONE(x, "slot", "kind", "used");
        ONE(x, "slot", "kind", "pending");
        ONE(x, "slot", "kind", "free");
        xml_close(x);
        open_one(x, "limit", (const char *const[]){"option-name", "Global event", "used", "1", "of", "1", "full", "true", "pending", "0", NULL});
        ONE(x, "slot", "kind", "used");
        xml_close(x);
        ONE(x, "unlimited", "option-name", "Coursework");
        xml_close(x);
}

static void type(struct xml *x)
{
        open_one(x, "type", (const char *const[]){"code", "ACP", "counted", "40", "pending", "10", "to-find", "30", NULL});
        for (size_t i = 0; i < COUNT(certifications); i++)
                certification(x, &certifications[i]);
        cycle(x);
        for (int i = VERDICT_COUNTED; i <= VERDICT_PENDING; i++)
                ONE(x, "credit", "verdict", verdict_words[i], "units", "10");
        xml_close(x);
}

/* --- Rules, a menu */

static void rules(struct xml *x)
{
        static const struct sample_rule {
                const char *number, *from, *state, *draft, *at, *width, *limit;
        } list[] = {
                {"4", "2027-07-01", "future", "new", "877", "123", "1"},
                {"3", "2027-01-01", "future", NULL, "757", "120", "2"},
                {"2", "2026-01-01", "current", NULL, "514", "243", "4"},
                {"1", "2024-02-01", "past", NULL, "50", "464", "3"},
        };
        static const char *const years[][2] = {{"29", "2024"}, {"271", "2025"}, {"514", "2026"}, {"757", "2027"}};

        open_one(x, "thing", (const char *const[]){"table", "options", NULL});
        xml_open(x, "rules");
        open_one(x, "axis", (const char *const[]){"from", "2023-11-20", "to", "2027-12-31", "today", "2026-08-01", "at", "655", NULL});
        for (size_t i = 0; i < COUNT(years); i++)
                ONE(x, "tick", "at", years[i][0], "year", years[i][1]);
        xml_close(x);
        for (size_t i = 0; i < COUNT(list); i++) {
                const struct sample_rule *r = &list[i];

                open_one(x, "rule", (const char *const[]){"number", r->number, "from", r->from, "state", r->state, "at", r->at, "width", r->width,
                                                          "label", "true", r->draft ? "draft" : NULL, r->draft, NULL});
                ONE(x, "fact", "name", "units", "value", "10");
                ONE(x, "fact", "name", "limit", "value", r->limit);
                ONE(x, "fact", "name", "credit", "value", "on-entry");
                xml_close(x);
        }
        xml_close(x);
        xml_close(x);
}

static void menu(struct xml *x)
{
        open_one(x, "shell", (const char *const[]){"view", "progress", NULL});
        ONE(x, "viewer", "id", "AT00000001", "name", "Ingrid Sørensen-Vandenberghe", "role", "candidate", "unread", "2");
        xml_close(x);
}

/* --- Forms, notices, lists */

static void form(struct xml *x, const struct page *page)
{
        static const struct page_choice choices[] = {{"en", "English"}, {"pt", "Portuguese"}};
        static const struct page_field  fields[] = {
                {.name = "title", .value = "ACE Gothenburg"},
                {.name = "date", .value = "2026-11-31", .code = "date"},
                {.name = "language", .value = "pt", .choices = choices, .choices_count = COUNT(choices)},
                {.name = "notes"},
                {.name = "image", .code = "image-kind", .file = "registration.pdf"},
        };

        page_form(x, page, &(struct page_form){.action = "/developers/components"});
        for (size_t i = 0; i < COUNT(fields); i++)
                page_field(x, &fields[i]);
        xml_close(x);
        ONE(x, "image", "number", "1", "name", "unleash-26-berlin-registration-confirmation.png", "media-type", "image/png", "bytes", "310482",
            "kilobytes", "311", "width", "1280", "height", "880");
}

int view_components(struct xml **out, const struct page *page)
{
        struct listing pages = {.path = "/developers/components", .sort = "", .first_sort = "", .rows = 119, .page = 3, .per_page = 10};
        struct xml    *x = page_begin(page);

        xml_open(x, "components");
        ONE(x, "axis", "from", "2025-01-01", "to", "2028-03-01", "today", "2026-08-01", "at", "500");
        type(x);
        ONE(x, "thing", "state", "current");
        ONE(x, "thing", "state", "future");
        ONE(x, "thing", "state", "past");
        ONE(x, "thing", "draft", "true");
        rules(x);
        menu(x);
        form(x, page);
        ONE(x, "notice", "kind", "success", "code", "activity-recorded");
        ONE(x, "notice", "kind", "warning", "code", "session-ended", "minutes", "60", "draft", "1");
        ONE(x, "notice", "kind", "wait", "code", "draft-kept");
        page_pager(x, page, &pages);
        xml_close(x);
        return page_end(out, x);
}
