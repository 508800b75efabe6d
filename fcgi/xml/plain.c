/* plain.c - tags left out of our own HTML. */
#include "xml/plain.h"

#include <stdbool.h>
#include <string.h>

#include "xml/html.h"

struct plain {
        struct html out;
        unsigned    lines;      /* line ends that come before the next text */
        bool        space;      /* a space does */
        const char *item;       /* what the next text begins with; NULL: nothing */
};

static void put(struct plain *p, const char *bytes, size_t size)
{
        if (p->out.size)
                for (unsigned i = 0; i < p->lines; i++)
                        html_put(&p->out, "\n", 1);
        if (p->space && !p->lines && p->out.size)
                html_put(&p->out, " ", 1);
        if (p->item)
                html_put(&p->out, p->item, strlen(p->item));
        p->lines = 0;
        p->space = false;
        p->item = NULL;
        html_put(&p->out, bytes, size);
}

static void ends_line(struct plain *p, unsigned lines)
{
        if (p->lines < lines)
                p->lines = lines;
        p->space = false;
}

static bool is(const char *name, size_t size, const char *wanted)
{
        return strlen(wanted) == size && !memcmp(name, wanted, size);
}

/* What stands between < and >. */
static void tag(struct plain *p, const char *at, size_t size)
{
        size_t      name = 0;
        bool        ends = size && *at == '/';

        at += ends;
        size -= ends;
        while (name < size && at[name] != ' ')
                name++;
        if (is(at, name, "p") || is(at, name, "ul")) {
                ends_line(p, 2);
        } else if (is(at, name, "br")) {
                ends_line(p, 1);
        } else if (is(at, name, "li")) {
                ends_line(p, 1);
                p->item = ends ? p->item : "- ";
        }
}

/* One that html.c writes; how long it is. */
static size_t entity(const char **out, const char *at, size_t size)
{
        static const struct { const char *name, *text; } list[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};

        for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
                size_t length = strlen(list[i].name);

                if (length <= size && !memcmp(at, list[i].name, length)) {
                        *out = list[i].text;
                        return length;
                }
        }
        *out = "&";
        return 1;
}

static const char *plain(const char *at, size_t size, struct pool *pool)
{
        struct plain p = {.lines = 0};

        html_begin(&p.out, pool, size + 1);
        while (size) {
                const char *text, *end = *at == '<' ? memchr(at, '>', size) : NULL;
                size_t      used = 1;

                if (end) {
                        tag(&p, at + 1, (size_t)(end - at) - 1);
                        used = (size_t)(end - at) + 1;
                } else if (*at == '&') {
                        used = entity(&text, at, size);
                        put(&p, text, 1);
                } else if (strchr(" \t\r\n", *at)) {
                        p.space = true;
                } else {
                        put(&p, at, 1);
                }
                at += used;
                size -= used;
        }
        return pool_text_n(pool, p.out.bytes, p.out.size);
}

/* What is in the element. */
static const char *within(const char *html, size_t size, const char *open, const char *close, struct pool *pool)
{
        const char *from = memmem(html, size, open, strlen(open)), *start, *end;

        if (!from || !(start = memchr(from, '>', size - (size_t)(from - html))))
                return "";
        start++;
        end = memmem(start, size - (size_t)(start - html), close, strlen(close));
        return end ? plain(start, (size_t)(end - start), pool) : "";
}

const char *plain_title(const char *html, size_t size, struct pool *pool)
{
        return within(html, size, "<title", "</title>", pool);
}

const char *plain_body(const char *html, size_t size, struct pool *pool)
{
        return pool_format(pool, "%s\n", within(html, size, "<body", "</body>", pool));
}
