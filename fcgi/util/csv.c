/* csv.c - lines into fields. */
#include "util/csv.h"

#include <stdbool.h>
#include <string.h>

#include "util/err.h"
#include "util/utf8.h"

#define LONGEST 16384           /* bytes of a line */

/* *size: of the line without its end, more than LONGEST where it is longer. false: the file is over. */
static bool read_line(char line[LONGEST + 1], size_t *size, FILE *file)
{
        int c;

        for (*size = 0; (c = getc_unlocked(file)) != EOF && c != '\n';)
                if (*size < LONGEST)
                        line[(*size)++] = (char)c;
                else
                        *size = LONGEST + 1;
        if (c == '\n' && *size && *size <= LONGEST && line[*size - 1] == '\r')
                --*size;
        line[*size < LONGEST ? *size : LONGEST] = '\0';
        return c != EOF || *size;
}

/* In place: the quotes around it go, two inside of it are one. NULL: it does not end. */
static char *unquote(char **at)
{
        char *out = *at, *to = out, *from = out + 1;

        for (; *from && (*from != '"' || from[1] == '"'); from++) {
                from += *from == '"';
                *to++ = *from;
        }
        if (!*from)
                return NULL;
        *at = from + 1;
        *to = '\0';
        return out;
}

static const char *parse(struct csv *c, char *at)
{
        for (c->count = 0; c->count < CSV_FIELDS; at++) {
                char *field = at, end;

                if (*at == '"' && !(field = unquote(&at)))
                        return "csv";
                at += field == at ? strcspn(at, ",") : 0;
                c->fields[c->count++] = field;
                end = *at;
                if (end && end != ',')
                        return "csv";
                *at = '\0';
                if (!end)
                        return NULL;
        }
        return "csv";
}

int csv_next(struct csv *c, struct pool *pool)
{
        char   line[LONGEST + 1];
        size_t size;

        do {
                if (!read_line(line, &size, c->file))
                        return ferror(c->file) ? ERR_SYSTEM : 0;
                c->line++;
        } while (!size);
        c->code = size > LONGEST                      ? "too-long"
                  : !utf8_check(line, size, false) ? "text"
                                                   : parse(c, pool_text_n(pool, line, size));
        return c->code ? ERR_REFUSED : 1;
}
