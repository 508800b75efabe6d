/* writer.h - the one way in which this program writes XML. The first error sticks; callers
 * check once, at the end. Text must have passed utf8_check where it came in.
 *
 * Two backs: a tree (pages, which sheets transform) and bytes (feeds, exports, the command line:
 * constant memory). The same calls give the same document. */
#ifndef RECERT_XML_WRITER_H
#define RECERT_XML_WRITER_H

#include <stddef.h>
#include <libxml/tree.h>
#include "renewal/date.h"
#include "util/pool.h"
#include "xml/tree.h"

struct xml;

#define RECERT_NAMESPACE "urn:recert:1"

/* A document whose root is in our namespace. Names must live as long as it does. */
struct xml *xml_tree(struct pool *pool, const char *root);

/* Called with bytes whenever enough have gathered, and at the end; < 0 stops. */
typedef int xml_sink(void *arg, const void *bytes, size_t size);
/* declaration: begin with <?xml …?>. indent: a line an element, for people and diffs. */
struct xml *xml_stream(struct pool *pool, const char *root, xml_sink *sink, void *arg, bool declaration,
                       bool indent);

/* The same for browsers that come upon it: with a style sheet (NULL: none) by its address. ns: of another
 * vocabulary than ours. */
struct xml *xml_stream_of(struct pool *pool, const char *root, const char *ns, const char *css, xml_sink *sink, void *arg);

/* A sink that keeps everything, in a pool: &(struct xml_bytes){.pool = pool}. */
struct xml_bytes {
        struct pool *pool;
        char        *bytes;
        size_t       size, room;
};
int xml_gather(void *bytes, const void *more, size_t size);

/* name must live until its element is closed. */
void xml_open(struct xml *x, const char *name);
void xml_close(struct xml *x);
/* Attributes come before any child. A NULL value or DATE_NONE writes nothing. */
void xml_attr(struct xml *x, const char *name, const char *value);
void xml_attr_int(struct xml *x, const char *name, int64_t value);
void xml_attr_bool(struct xml *x, const char *name, bool value);
void xml_attr_date(struct xml *x, const char *name, struct date value);
/* A UTC instant, microseconds since 1970: YYYY-MM-DDThh:mm:ssZ. */
void xml_attr_instant(struct xml *x, const char *name, int64_t value);
void xml_attr_format(struct xml *x, const char *name, const char *format, ...)
        __attribute__((format(printf, 3, 4)));
void xml_attr_language(struct xml *x, const char *value);               /* xml:lang */
void xml_text(struct xml *x, const char *text);
void xml_instant(struct xml *x, int64_t value);         /* as text */
/* <name>text</name>; nothing where text is NULL. */
void xml_element(struct xml *x, const char *name, const char *text);

/* 0, or the first error. A stream is flushed. All elements must be closed but the root. */
int       xml_end(struct xml *x);
/* The tree, for sheets. */
struct tree *xml_nodes(struct xml *x);
/* The same as libxml2 reads it, made when it is first asked for: for schemas and libxslt. Owned by the
 * writer, gone with xml_free(); NULL after an error. */
xmlDocPtr xml_doc(struct xml *x);
void      xml_free(struct xml *x);

/* The tree as bytes, as xml_stream() would have written them: the twin of a page. */
int       xml_send(const struct xml *tree, xml_sink *sink, void *arg, struct pool *pool);

#endif
