/* reader.c - libxml2's SAX2 over tables of elements; nothing of the document is kept but what a
 * reader copies. */
#include "xml/reader.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "util/clock.h"
#include "util/err.h"
#include "util/refusal.h"
#include "util/utf8.h"
#include "xml/writer.h"

#define DEEPEST        8                        /* of what is known */
#define DEEPEST_WRONG  64                       /* of what is skipped */
#define LONGEST        200                      /* characters of an attribute that says nothing else */
#define LARGEST        ((size_t)16 << 20)       /* bytes of values that are kept at once */

struct reader {
        xmlParserCtxtPtr             parser;
        const struct reader_root    *roots;
        size_t                       roots_count;
        const struct reader_root    *root;              /* once it has begun */
        struct pool                 *pool, *child_pool;
        bool                         keep;              /* what the child's pool holds */
        int                          rc;                /* what ended the reading */
        struct reader_fault                *fault;

        const struct reader_element *stack[DEEPEST];
        int                          depth;             /* open elements, those skipped too */
        int                          skipping;          /* the depth of what is skipped; 0: nothing */

        const char                  *values[READER_ATTRIBUTES];
        const char                  *id;                /* of the root, or of its child */
        char                        *text;              /* prose so far */
        size_t                       text_size, text_room;
        size_t                       kept;              /* bytes in the pool */

        reader_source               *source;
        void                        *source_arg;
        struct reader_limits         limits;
        uint64_t                     read;
        int64_t                      deadline;          /* 0: none */
};

/* --- ending and refusing */

static void stop(struct reader *r, int rc)
{
        if (!r->rc)
                r->rc = rc;
        xmlStopParser(r->parser);
}

struct pool *reader_pool(struct reader *r)
{
        return r->root && r->root->refused && r->depth > 1 ? r->child_pool : r->pool;
}

long reader_line(const struct reader *r)
{
        return r->parser && r->parser->input ? r->parser->input->line : 0;
}

void reader_keep(struct reader *r, bool keep) { r->keep = keep; }

static const char *open_name(const struct reader *r)
{
        return r->depth && r->depth <= DEEPEST ? r->stack[r->depth - 1]->name : NULL;
}

/* Only the first refusal of what stands alone, or of the document, is told. */
static int refuse(struct reader *r, const char *code, const char *element, const char *thing, long line)
{
        struct pool *pool = r->root && r->root->refused ? r->child_pool : r->pool;

        *r->fault = (struct reader_fault){
                .code = code, .message = refusal_message(pool, code, thing), .element = element,
                .id = r->depth ? r->id : NULL, .line = line,
        };
        return ERR_REFUSED;
}

int reader_refuse_thing(struct reader *r, const char *code, const char *thing, long line)
{
        return refuse(r, code, open_name(r), thing, line);
}

int reader_refuse(struct reader *r, const char *code, int attribute)
{
        const char *name = open_name(r), *thing = name, *value;

        if (attribute >= 0) {
                value = r->values[attribute];
                thing = pool_format(reader_pool(r), "%s, %s%s%s", name, r->stack[r->depth - 1]->attributes[attribute].name,
                                    value ? ": " : "", value ? value : "");
        }
        return reader_refuse_thing(r, code, thing, reader_line(r));
}

/* What has been refused is the document, or the child of the root that is open. */
static void settle(struct reader *r, int rc)
{
        if (rc == 0 || r->rc)
                return;
        if (rc != ERR_REFUSED || !r->root || !r->root->refused || r->depth < 2) {
                stop(r, rc);
                return;
        }
        r->skipping = 2;
        rc = r->root->refused(r->root->arg, r->fault);
        if (rc < 0)
                stop(r, rc);
}

/* The document itself cannot be read on. */
static void refuse_document(struct reader *r, const char *code, const char *thing, long line)
{
        if (r->rc)
                return;
        refuse(r, code, NULL, thing, line);
        stop(r, ERR_REFUSED);
}

/* --- attributes */

static int attribute_place(const struct reader_element *element, const char *name, const char *prefix)
{
        bool lang = prefix && strcmp(prefix, "xml") == 0 && strcmp(name, "lang") == 0;

        if (!element->attributes || (prefix && !lang))
                return -1;
        for (int i = 0; element->attributes[i].name; i++)
                if (strcmp(element->attributes[i].name, lang ? "xml:lang" : name) == 0)
                        return i;
        return -1;
}

#define AMPERSAND "&#38;"

/* The parser replaces no entities: each & of a value, and nothing else, comes as a reference. */
static char *without_references(struct pool *pool, const char *value, size_t *size)
{
        char  *out = pool_text_n(pool, value, *size), *to = memchr(out, '&', *size);
        size_t step = strlen(AMPERSAND);

        if (!to)
                return out;
        for (const char *from = to; *from; to++) {
                *to = *from;
                from += strncmp(from, AMPERSAND, step) ? 1 : step;
        }
        *to = '\0';
        *size = (size_t)(to - out);
        return out;
}

static int keep_value(struct reader *r, int place, const char *value, size_t size)
{
        const struct reader_attribute *attribute = &r->stack[r->depth - 1]->attributes[place];
        unsigned                       longest = attribute->longest ? attribute->longest : LONGEST;

        if (size > longest * strlen(AMPERSAND)) /* no character has more bytes */
                return reader_refuse(r, "too-long", place);
        if (!utf8_check(value, size, false))
                return reader_refuse(r, "text", place);
        r->kept += size;
        r->values[place] = without_references(reader_pool(r), value, &size);
        return size > longest && utf8_length(r->values[place]) > longest ? reader_refuse(r, "too-long", place) : 0;
}

/* libxml2 gives five pointers an attribute: name, prefix, namespace, value, end of value. */
static int keep_values(struct reader *r, int count, const xmlChar **list)
{
        const struct reader_element *element = r->stack[r->depth - 1];
        int                          rc = 0;

        memset(r->values, 0, sizeof r->values);
        for (int i = 0; i < count; i++, list += 5) {
                int place = attribute_place(element, (const char *)list[0], (const char *)list[1]);
                int one = place < 0 ? ERR_REFUSED
                                    : keep_value(r, place, (const char *)list[3], (size_t)(list[4] - list[3]));

                if (one < 0 && rc == 0) {
                        rc = one;
                        if (place < 0)
                                reader_refuse_thing(r, "attribute-unknown",
                                                    pool_format(reader_pool(r), "%s, %.100s", element->name,
                                                                (const char *)list[0]), reader_line(r));
                }
                if (place >= 0 && r->depth <= 2 && strcmp(element->attributes[place].name, "id") == 0)
                        r->id = r->values[place];
        }
        if (rc < 0) {
                r->fault->id = r->id;           /* it may stand after what is refused */
                return rc;
        }
        for (int i = 0; element->attributes && element->attributes[i].name; i++)
                if (element->attributes[i].required && !r->values[i])
                        return reader_refuse(r, "attribute-missing", i);
        return 0;
}

/* --- elements */

static const struct reader_element *known(struct reader *r, const char *name)
{
        const struct reader_element *const *children;

        if (r->depth == 1) {
                for (size_t i = 0; i < r->roots_count; i++)
                        if (strcmp(r->roots[i].element->name, name) == 0)
                                return (r->root = &r->roots[i])->element;
                return NULL;
        }
        children = r->stack[r->depth - 2]->children;
        for (; children && *children; children++)
                if (strcmp((*children)->name, name) == 0)
                        return *children;
        return NULL;
}

static int begin(struct reader *r, const char *name, const char *uri, int count, const xmlChar **attributes)
{
        const struct reader_element *element = NULL;
        int                          rc;

        if (uri && strcmp(uri, RECERT_NAMESPACE) == 0 && r->depth <= DEEPEST)
                element = known(r, name);
        if (!element)
                return refuse(r, r->depth == 1 ? "document-unknown" : "element-unknown", NULL,
                              pool_format(reader_pool(r), "%.100s", name), reader_line(r));
        r->stack[r->depth - 1] = element;
        r->text_size = 0;
        if ((rc = keep_values(r, count, attributes)) < 0)
                return rc;
        if (r->kept > LARGEST)
                return reader_refuse(r, "too-large", -1);
        return element->begin ? element->begin(r, r->root->arg) : 0;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces_count,
                     const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes)
{
        struct reader *r = ctx;

        (void)prefix, (void)namespaces_count, (void)namespaces, (void)defaulted;
        r->depth++;
        if (r->rc)
                return;
        if (r->skipping) {
                if (r->depth > DEEPEST_WRONG)
                        refuse_document(r, "too-deep", NULL, reader_line(r));
                return;
        }
        if (r->depth == 2 && r->root->refused) {
                if (!r->keep)
                        pool_reset(r->child_pool);
                r->text_room = 0;               /* that of a text which was refused was there too */
                r->kept = 0;
                r->id = NULL;
        }
        settle(r, begin(r, (const char *)name, (const char *)uri, count, attributes));
}

const char *reader_text(const struct reader *r)
{
        return r->text_size ? r->text : "";
}

static int finish(struct reader *r)
{
        const struct reader_element *element = r->stack[r->depth - 1];

        if (r->text_size && element->longest) {
                r->text[r->text_size] = '\0';
                if (!utf8_check(r->text, r->text_size, element->lines))
                        return reader_refuse(r, "text", -1);
                if (utf8_length(r->text) > element->longest)
                        return reader_refuse(r, "too-long", -1);
                r->text = pool_text_n(reader_pool(r), r->text, r->text_size);
                r->text_room = 0;               /* the next prose gets its own */
        }
        return element->end ? element->end(r, r->root->arg) : 0;
}

static void on_end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
        struct reader *r = ctx;

        (void)name, (void)prefix, (void)uri;
        if (!r->rc && !r->skipping)
                settle(r, finish(r));
        if (r->skipping == r->depth)
                r->skipping = 0;
        r->depth--;
        r->text_size = 0;
}

static bool only_space(const char *text, size_t size)
{
        for (size_t i = 0; i < size; i++)
                if (!strchr(" \t\r\n", text[i]))
                        return false;
        return true;
}

static void keep_text(struct reader *r, const char *text, size_t size)
{
        size_t wanted = r->text_size + size + 1;

        if (wanted > r->text_room) {
                size_t room = wanted < 256 ? 256 : 2 * wanted;
                char  *larger = pool_alloc(reader_pool(r), room);

                if (r->text_size)
                        memcpy(larger, r->text, r->text_size);
                r->text = larger;
                r->text_room = room;
                r->kept += room;
        }
        memcpy(r->text + r->text_size, text, size);
        r->text_size += size;
}

static void on_text(void *ctx, const xmlChar *text, int size)
{
        struct reader               *r = ctx;
        const struct reader_element *element;

        if (r->rc || r->skipping || !r->depth || size <= 0)
                return;
        element = r->stack[r->depth - 1];
        if (element->longest == 0) {
                if (!only_space((const char *)text, (size_t)size))
                        settle(r, reader_refuse(r, "text-unexpected", -1));
        } else if (r->text_size + (size_t)size > (size_t)element->longest * 4) {
                settle(r, reader_refuse(r, "too-long", -1));
        } else {
                keep_text(r, (const char *)text, (size_t)size);
        }
}

/* --- the document */

/* libxml2 keeps the names of the encodings that it changes to at the input, the others itself. */
static void on_document(void *ctx)
{
        struct reader *r = ctx;
        const xmlChar *encoding = r->parser->input->encoding ? r->parser->input->encoding : r->parser->encoding;

        if (encoding && xmlStrcasecmp(encoding, BAD_CAST "UTF-8") != 0)
                refuse_document(r, "encoding", pool_format(r->pool, "%.40s", (const char *)encoding), 1);
}

static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
        struct reader *r = ctx;

        (void)name, (void)public_id, (void)system_id;
        refuse_document(r, "dtd", NULL, reader_line(r));
}

static xmlEntityPtr no_entity(void *ctx, const xmlChar *name)
{
        (void)ctx, (void)name;
        return NULL;
}

static xmlParserInputPtr no_input(void *ctx, const xmlChar *public_id, const xmlChar *system_id)
{
        (void)ctx, (void)public_id, (void)system_id;
        return NULL;
}

static void on_error(void *ctx, xmlErrorPtr error)
{
        xmlParserCtxtPtr parser = error->ctxt;
        struct reader   *r = parser ? parser->_private : NULL;
        size_t           size;

        (void)ctx;
        if (!r || r->rc || error->level < XML_ERR_ERROR)
                return;
        size = error->message ? strcspn(error->message, "\r\n") : 0;
        refuse_document(r, "xml", utf8_check(error->message, size, false)
                                          ? pool_format(r->pool, "%.*s", (int)(size < 200 ? size : 200), error->message)
                                          : NULL, error->line);
}

/* libxml2 must not be stopped while it asks for bytes: -1 ends it, and nothing is told after r->rc. */
static int refuse_bytes(struct reader *r, const char *code)
{
        r->rc = refuse(r, code, NULL, NULL, 0);
        return -1;
}

static int on_read(void *ctx, char *bytes, int size)
{
        struct reader *r = ctx;
        ssize_t        got;

        if (r->rc)
                return -1;
        if (r->deadline && clock_elapsed() > r->deadline)
                return refuse_bytes(r, "too-slow");
        got = r->source(r->source_arg, bytes, (size_t)size);
        if (got < 0) {
                r->rc = ERR_SYSTEM;
                return -1;
        }
        r->read += (uint64_t)got;
        if (r->limits.bytes && r->read > r->limits.bytes)
                return refuse_bytes(r, "too-large");
        return (int)got;
}

static xmlSAXHandler handlers = {
        .internalSubset = on_doctype,
        .getEntity = no_entity,
        .getParameterEntity = no_entity,
        .resolveEntity = no_input,
        .startDocument = on_document,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .serror = on_error,
        .initialized = XML_SAX2_MAGIC,
};

int reader_run(struct reader_fault *fault, reader_source *source, void *source_arg, const struct reader_root *roots,
               size_t roots_count, struct reader_limits limits, struct pool *pool)
{
        struct reader r = {
                .roots = roots, .roots_count = roots_count, .pool = pool, .child_pool = pool_new(), .fault = fault,
                .source = source, .source_arg = source_arg, .limits = limits,
        };
        xmlSAXHandler sax = handlers;

        *fault = (struct reader_fault){0};
        if (limits.seconds)
                r.deadline = clock_elapsed() + (int64_t)limits.seconds * CLOCK_SECOND;
        r.parser = xmlCreateIOParserCtxt(&sax, &r, on_read, NULL, &r, XML_CHAR_ENCODING_NONE);
        if (!r.parser) {
                pool_free(r.child_pool);
                return r.rc < 0 ? r.rc : ERR_SYSTEM;
        }
        r.parser->_private = &r;
        xmlCtxtUseOptions(r.parser, XML_PARSE_NONET);
        r.parser->sax->serror = on_error;
        if (!r.rc)
                xmlParseDocument(r.parser);
        if (!r.rc && !r.parser->wellFormed)
                refuse_document(&r, "xml", NULL, reader_line(&r));
        if (r.rc == ERR_REFUSED && fault->code) {       /* the child's pool ends here */
                fault->message = pool_text(pool, fault->message);
                fault->id = pool_text(pool, fault->id);
        }
        xmlFreeParserCtxt(r.parser);
        if (r.root && r.root->over && (!r.rc || r.rc == ERR_REFUSED)) {
                int rc = r.root->over(r.root->arg);

                r.rc = rc < 0 ? rc : r.rc;
        }
        pool_free(r.child_pool);
        return r.rc;
}

/* --- values */

const char *reader_value(const struct reader *r, size_t attribute)
{
        return r->values[attribute];
}

int reader_date(struct reader *r, struct date *out, size_t attribute)
{
        *out = DATE_NONE;
        if (r->values[attribute] && !date_parse(out, r->values[attribute]))
                return reader_refuse(r, "date", (int)attribute);
        return 0;
}

int reader_number(struct reader *r, int32_t *out, size_t attribute, int32_t otherwise)
{
        const char *text = r->values[attribute];
        char       *end;
        long        number;

        *out = otherwise;
        if (!text)
                return 0;
        errno = 0;
        number = strtol(text, &end, 10);
        if (errno || *end || end == text || strchr(" \t+", *text) || number >= INT32_MAX || number <= INT32_MIN)
                return reader_refuse(r, "number", (int)attribute);
        *out = (int32_t)number;
        return 0;
}

int reader_flag(struct reader *r, bool *out, size_t attribute)
{
        const char *text = r->values[attribute];

        *out = text && strcmp(text, "true") == 0;
        return !text || *out || strcmp(text, "false") == 0 ? 0 : reader_refuse(r, "flag", (int)attribute);
}

int reader_word(struct reader *r, int *out, size_t attribute, const char *const *words, size_t count, int otherwise,
                const char *code)
{
        const char *text = r->values[attribute];

        *out = otherwise;
        if (!text)
                return 0;
        for (size_t i = 0; i < count; i++)
                if (strcmp(words[i], text) == 0) {
                        *out = (int)i;
                        return 0;
                }
        return reader_refuse(r, code, (int)attribute);
}

/* --- sources */

ssize_t reader_descriptor(void *fd, void *bytes, size_t size)
{
        ssize_t got;

        do
                got = read(*(int *)fd, bytes, size);
        while (got < 0 && errno == EINTR);
        return got;
}

ssize_t reader_bytes(void *memory, void *bytes, size_t size)
{
        struct reader_memory *m = memory;

        if (size > m->size)
                size = m->size;
        memcpy(bytes, m->bytes, size);
        m->bytes = (const char *)m->bytes + size;
        m->size -= size;
        return (ssize_t)size;
}
