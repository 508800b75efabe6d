/* words.c - words that a sheet chose. */
#include "xml/words.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "util/err.h"
#include "util/utf8.h"

struct words {
        const char **list;
        size_t       count;
        struct pool *pool;
};

static void gather(struct words *w, const xmlNode *node)
{
        for (; node; node = node->next) {
                bool     is_words = node->type == XML_ELEMENT_NODE &&
                                (!strcmp((const char *)node->name, "title") || !strcmp((const char *)node->name, "p"));
                xmlChar *text = is_words ? xmlNodeGetContent(node) : NULL;

                if (is_words) {
                        w->list = pool_grown(w->pool, w->list, w->count, sizeof *w->list);
                        w->list[w->count++] = utf8_fold_space(w->pool, text ? (const char *)text : "");
                        xmlFree(text);
                } else if (node->type == XML_ELEMENT_NODE) {
                        gather(w, node->children);
                }
        }
}

int words_read(const char *const **out, size_t *count, const char *html, size_t size, struct pool *pool)
{
        htmlDocPtr   doc = htmlReadMemory(html, (int)size, NULL, "UTF-8", HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
        struct words w = {.pool = pool};

        if (!doc)
                return ERR_SYSTEM;
        gather(&w, xmlDocGetRootElement(doc));
        xmlFreeDoc(doc);
        *out = w.list;
        *count = w.count;
        return 0;
}
