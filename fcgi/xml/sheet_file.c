/* sheet_file.c - a loader of libxslt's that remembers: copies of the sheets, and of the words those called by name. */
#include "xml/sheet_file.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/hash.h>
#include <libxml/tree.h>
#include <libxslt/documents.h>
#include <libxslt/xsltutils.h>

#define NO_STYLESHEET 1         /* stylesheets are numbered from 2 on */

struct file {
        struct file    *next;
        xmlDocPtr       doc;
        xmlHashTablePtr words;          /* their templates by name; NULL: a sheet */
        uintptr_t       used;           /* by this stylesheet, by its number */
};

static struct {
        struct file      *files;
        uintptr_t         stylesheet;
        xsltDocLoaderFunc read;
} now;

/* --- The last stylesheet that wants a template of words, kept in the node. 0: it is wanted always. */

static void set_wanted(xmlNodePtr node, uintptr_t stylesheet)
{
        node->_private = (void *)stylesheet;
}

static uintptr_t wanted(const xmlNode *node)
{
        return (uintptr_t)node->_private;
}

/* --- Files */

static xmlHashTablePtr words_of(xmlDocPtr doc)
{
        xmlHashTablePtr words = xmlHashCreate(2048);

        for (xmlNodePtr node = xmlFirstElementChild(xmlDocGetRootElement(doc)); words && node; node = xmlNextElementSibling(node)) {
                xmlChar *name = xmlGetNoNsProp(node, BAD_CAST "name");

                /* One that is there twice stays wanted, so that libxslt complains of it. */
                if (name && xmlHashAddEntry(words, name, node) == 0)
                        set_wanted(node, NO_STYLESHEET);
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
        xmlNodePtr word = xmlHashLookup(words, name);

        if (!word || wanted(word) == now.stylesheet)
                return;
        set_wanted(word, now.stylesheet);
        want_calls(words, word);
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
                if (!wanted(node) || wanted(node) == now.stylesheet)
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
        now.stylesheet = NO_STYLESHEET;
        now.read = xsltDocDefaultLoader;
        xsltSetLoaderFunc(load);
}

void sheet_files_end(void)
{
        xsltSetLoaderFunc(NULL);
        while (now.files) {
                struct file *file = now.files;

                now.files = file->next;
                if (file->words)
                        xmlHashFree(file->words, NULL);
                xmlFreeDoc(file->doc);
                free(file);
        }
}
