/* validate.c - libxml2's RELAX NG behind two calls. */
#include "xml/validate.h"

#include <libxml/relaxng.h>

#include "util/err.h"
#include "xml/complaint.h"

struct schema {
        xmlRelaxNGPtr compiled;
};

int schema_load(struct schema **out, const char *path, struct pool *pool, const char **why)
{
        struct complaint        said = {.text = ""};
        xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path);
        struct schema          *schema = POOL_NEW(pool, struct schema);

        *out = NULL;
        if (parser) {
                xmlRelaxNGSetParserErrors(parser, complain, complain, &said);
                schema->compiled = xmlRelaxNGParse(parser);
        }
        xmlRelaxNGFreeParserCtxt(parser);
        if (!schema->compiled) {
                *why = pool_format(pool, "%s is no schema: %s", path, said.text);
                return ERR_SYSTEM;
        }
        *out = schema;
        return 0;
}

void schema_free(struct schema *schema)
{
        if (schema)
                xmlRelaxNGFree(schema->compiled);
}

int schema_check(const struct schema *schema, xmlDocPtr doc, struct pool *pool, const char **why)
{
        struct complaint       said = {.text = ""};
        xmlRelaxNGValidCtxtPtr valid = xmlRelaxNGNewValidCtxt(schema->compiled);
        int                    result;

        *why = "no memory to validate";
        if (!valid)
                return ERR_SYSTEM;
        xmlRelaxNGSetValidErrors(valid, complain, complain, &said);
        result = xmlRelaxNGValidateDoc(valid, doc);
        xmlRelaxNGFreeValidCtxt(valid);
        *why = pool_text(pool, said.text);
        return result < 0 ? ERR_SYSTEM : result ? ERR_REFUSED : 0;
}
