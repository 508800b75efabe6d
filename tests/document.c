/* document.c - a libxml2 tree, written anew. */
#include "document.h"

#include <string.h>

#include "suite.h"

static void write_in(struct xml *x, const xmlNode *element, struct pool *pool);

static void write_one(struct xml *x, const xmlNode *node, struct pool *pool)
{
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                xml_text(x, (const char *)node->content);
        if (node->type != XML_ELEMENT_NODE)
                return;
        ck_assert(node->ns && strcmp((const char *)node->ns->href, RECERT_NAMESPACE) == 0);
        xml_open(x, pool_text(pool, (const char *)node->name));
        write_in(x, node, pool);
        xml_close(x);
}

static void write_in(struct xml *x, const xmlNode *element, struct pool *pool)
{
        for (const xmlAttr *a = element->properties; a; a = a->next) {
                const char *value = a->children ? (const char *)a->children->content : "";

                if (a->ns)
                        xml_attr_language(x, value);
                else
                        xml_attr(x, pool_text(pool, (const char *)a->name), value);
        }
        for (const xmlNode *child = element->children; child; child = child->next)
                write_one(x, child, pool);
}

struct xml *document_write(xmlDocPtr doc, struct pool *pool)
{
        const xmlNode *root = xmlDocGetRootElement(doc);
        struct xml    *x = xml_tree(pool, pool_text(pool, (const char *)root->name));

        write_in(x, root, pool);
        ck_assert_int_eq(xml_end(x), 0);
        return x;
}
