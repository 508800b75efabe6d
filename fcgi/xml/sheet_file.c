/* sheet_file.c - a loader of libxslt's that remembers: copies of the sheets, and of the words those called by name. */
#include "xml/sheet_file.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/hash.h>
#include <libxml/tree.h>
#include <libxslt/documents.h>
#include <libxslt/xsltutils.h>

/* A named template of a file of words. */
struct word {
        xmlNodePtr node;
        unsigned   wanted;              /* the stylesheet, by its number, that was the last to call it */
};

struct file {
        struct file    *next;
        xmlDocPtr       doc;
        xmlHashTablePtr words;          /* of struct word; NULL: a sheet */
        unsigned        used;           /* by this stylesheet, by its number */
};

static struct {
        struct file      *files;
        unsigned          stylesheet;   /* counted from 1 */
        xsltDocLoaderFunc read;
} now;

/* --- Files */

static xmlHashTablePtr words_of(xmlDocPtr doc)
{
        xmlHashTablePtr words = xmlHashCreate(2048);

        for (xmlNodePtr node = xmlFirstElementChild(xmlDocGetRootElement(doc)); words && node; node = xmlNextElementSibling(node)) {
                xmlChar     *name = xmlGetNoNsProp(node, BAD_CAST "name");
                struct word *word = name ? calloc(1, sizeof *word) : NULL;

                if (word) {
                        word->node = node;
                        if (xmlHashAddEntry(words, name, word) < 0)
                                free(word);     /* twice: the second is kept, and libxslt complains of it */
                }
                xmlFree(name);
        }
        return words;
}

/* By its folder alone: the sheets themselves may lie anywhere. */
static bool has_words(const char *uri)
{
        static const char folder[] = "/i18n";
        const char       *name = strrchr(uri, '/');
        size_t            size = name ? (size_t)(name - uri) : 0;

        return size >= sizeof folder - 1 && !memcmp(name - (sizeof folder - 1), folder, sizeof folder - 1);
}

static struct file *file_of(const xmlChar *uri, int options, void *ctxt, xsltLoadType type)
{
        struct file *file = now.files;

        while (file && !xmlStrEqual(file->doc->URL, uri))
                file = file->next;
        if (file || !(file = calloc(1, sizeof *file)))
                return file;
        if (!(file->doc = now.read(uri, NULL, options, ctxt, type))) {
                free(file);
                return NULL;
        }
        if (has_words((const char *)uri))
                file->words = words_of(file->doc);
        file->next = now.files;
        return now.files = file;
}

/* --- Of the words, those called */

static void want_calls(xmlHashTablePtr words, xmlNodePtr node);

static void want(xmlHashTablePtr words, const xmlChar *name)
{
        struct word *word = xmlHashLookup(words, name);

        if (!word || word->wanted == now.stylesheet)
                return;
        word->wanted = now.stylesheet;
        want_calls(words, word->node);
}

/* Whatever is called by name within a node. */
static void want_calls(xmlHashTablePtr words, xmlNodePtr node)
{
        for (xmlNodePtr child = node->children; child; child = child->next) {
                if (child->type != XML_ELEMENT_NODE)
                        continue;
                if (xmlStrEqual(child->name, BAD_CAST "call-template")) {
                        xmlChar *name = xmlGetNoNsProp(child, BAD_CAST "name");

                        want(words, name);
                        xmlFree(name);
                }
                want_calls(words, child);
        }
}

static bool is_wanted(const struct file *file, xmlNodePtr node)
{
        xmlChar           *name = xmlGetNoNsProp(node, BAD_CAST "name");
        const struct word *word = name ? xmlHashLookup(file->words, name) : NULL;

        xmlFree(name);
        return !word || word->node != node || word->wanted == now.stylesheet;
}

static xmlDocPtr wanted_words(const struct file *file)
{
        xmlDocPtr  copy = xmlCopyDoc(file->doc, 0);
        xmlNodePtr from = xmlDocGetRootElement(file->doc), root = copy ? xmlDocCopyNode(from, copy, 2) : NULL;

        if (!root) {
                xmlFreeDoc(copy);
                return NULL;
        }
        xmlDocSetRootElement(copy, root);
        for (const struct file *it = now.files; it; it = it->next)
                if (!it->words && it->used == now.stylesheet)
                        want_calls(file->words, (xmlNodePtr)it->doc);
        for (xmlNodePtr node = xmlFirstElementChild(from); node; node = xmlNextElementSibling(node))
                if (is_wanted(file, node))
                        xmlAddChild(root, xmlDocCopyNode(node, copy, 1));
        return copy;
}

/* --- The loader */

static xmlDocPtr load(const xmlChar *uri, xmlDictPtr dict, int options, void *ctxt, xsltLoadType type)
{
        struct file *file;

        if (type == XSLT_LOAD_START) {
                now.stylesheet++;
                return now.read(uri, dict, options, ctxt, type);
        }
        if (!(file = file_of(uri, options, ctxt, type)))
                return NULL;
        file->used = now.stylesheet;
        return file->words ? wanted_words(file) : xmlCopyDoc(file->doc, 1);
}

void sheet_files_begin(void)
{
        now.stylesheet = 0;
        now.read = xsltDocDefaultLoader;
        xsltSetLoaderFunc(load);
}

static void word_free(void *word, const xmlChar *name)
{
        (void)name;
        free(word);
}

void sheet_files_end(void)
{
        xsltSetLoaderFunc(NULL);
        while (now.files) {
                struct file *file = now.files;

                now.files = file->next;
                if (file->words)
                        xmlHashFree(file->words, word_free);
                xmlFreeDoc(file->doc);
                free(file);
        }
}
