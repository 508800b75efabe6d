/* multipart.c - a machine of seven states over single bytes, but for contents, where it looks for the
 * next CR with memchr. A delimiter begins with the only CR it has, so that after a mismatch the
 * search never has to go back: what had matched was content. */
#include "http/multipart.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "util/err.h"

#define BOUNDARY_MOST ((size_t)70)      /* RFC 2046, 5.1.1 */

enum state {
        FIRST,                  /* in the delimiter that opens the body */
        DELIMITED,              /* after a delimiter: CR or - */
        DELIMITED_CR,           /* LF, then a part follows */
        DELIMITED_DASH,         /* -, then it was the last */
        HEADER,
        CONTENT,
        OVER                    /* after the last delimiter: CR LF or nothing */
};

struct multipart {
        const struct multipart_limits *limits;
        const struct multipart_events *events;
        void          *arg;
        const char    *fault;
        enum state     state;
        bool           is_file;
        char           delimiter[4 + BOUNDARY_MOST + 1];        /* CR LF - - boundary */
        size_t         delimiter_size;
        size_t         matched;         /* bytes of the delimiter seen (FIRST, CONTENT) or of CR LF (OVER) */
        size_t         total, parts, content;
        size_t         header_size;
        char           header[MULTIPART_HEADER + 1];
};

static int refuse(struct multipart *m, const char *code)
{
        m->fault = code;
        return ERR_REFUSED;
}

/* --- header values */

static bool is_token(char c)
{
        return c > ' ' && c < 0x7f && !strchr("()<>@,;:\\\"/[]?=", c);
}

static const char *skip_space(const char *p)
{
        while (*p == ' ' || *p == '\t')
                p++;
        return p;
}

/* Reads a token or a quoted string at *p into value (size: of value, enough for all of *p), and moves
 * *p behind it. In quotes \" and \\ stand for the second character; other backslashes are text, as some
 * browsers sent paths. */
static bool read_value(const char **p, char *value)
{
        const char *s = *p;

        if (*s != '"') {
                while (is_token(*s))
                        *value++ = *s++;
                *value = '\0';
                return s != *p ? (*p = s, true) : false;
        }
        for (s++; *s != '"'; s++) {
                if (*s == '\\' && (s[1] == '"' || s[1] == '\\'))
                        s++;
                if (!*s)
                        return false;
                *value++ = *s;
        }
        *value = '\0';
        *p = s + 1;
        return true;
}

/* One "; name=value" at *p. name and value have room for all of it. 1: read; 0: none is left; -1: broken. */
static int read_parameter(const char **p, char *name, char *value)
{
        const char *s = skip_space(*p);

        if (!*s)
                return 0;
        if (*s++ != ';')
                return -1;
        for (s = skip_space(s); is_token(*s); s++)
                *name++ = *s;
        *name = '\0';
        if (*s++ != '=' || !read_value(&s, value))
                return -1;
        *p = s;
        return 1;
}

static bool is_boundary(const char *text)
{
        size_t size = strlen(text);

        for (const char *p = text; *p; p++)
                if (!((*p >= '0' && *p <= '9') || (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                      strchr("'()+_,-./:=? ", *p)))
                        return false;
        return size > 0 && size <= BOUNDARY_MOST && text[size - 1] != ' ';
}

int multipart_new(struct multipart **out, struct pool *pool, const char *content_type,
                  const struct multipart_limits *limits, const struct multipart_events *events, void *arg)
{
        static const char type[] = "multipart/form-data";
        struct multipart *m = POOL_NEW(pool, struct multipart);
        size_t      room = strlen(content_type) + 1;
        char       *name = pool_alloc(pool, room), *value = pool_alloc(pool, room), *boundary = NULL;
        const char *p = content_type + sizeof type - 1;
        int         more;

        m->limits = limits;
        m->events = events;
        m->arg = arg;
        *out = m;
        if (strncasecmp(content_type, type, sizeof type - 1))
                return refuse(m, "media-type");
        while ((more = read_parameter(&p, name, value)) > 0)
                if (!strcasecmp(name, "boundary")) {
                        if (boundary)
                                return refuse(m, "media-type");
                        boundary = pool_text(pool, value);
                }
        if (more < 0 || !boundary || !is_boundary(boundary))
                return refuse(m, "media-type");
        m->delimiter_size = (size_t)(stpcpy(stpcpy(m->delimiter, "\r\n--"), boundary) - m->delimiter);
        m->matched = 2;         /* the body begins as if a line end had come before it */
        return 0;
}

/* --- a part's header block: lines, each without its CR LF, ended by an empty one */

/* Takes name and filename out of "form-data; name=…; filename=…", in place: values only shrink. */
static int read_disposition(struct multipart *m, struct multipart_part *part, const char *p, char *names)
{
        char name[MULTIPART_HEADER + 1];
        int  more;

        if (part->name || strncasecmp(p, "form-data", 9))
                return refuse(m, "request");
        p += 9;
        while ((more = read_parameter(&p, name, names)) > 0) {
                const char **to = !strcasecmp(name, "name") ? &part->name
                                : !strcasecmp(name, "filename") ? &part->filename : NULL;

                if (!to)
                        continue;
                if (*to)
                        return refuse(m, "request");
                *to = names;
                names += strlen(names) + 1;
        }
        return more < 0 || !part->name ? refuse(m, "request") : 0;
}

static int read_header(struct multipart *m)
{
        static const char disposition[] = "content-disposition:";
        struct multipart_part part = {NULL, NULL};
        char  values[MULTIPART_HEADER + 1];
        char *line = m->header;
        int   rc;

        m->header[m->header_size] = '\0';
        if (strlen(m->header) != m->header_size)
                return refuse(m, "request");       /* a NUL */
        for (char *end; (end = strstr(line, "\r\n")) != line; line = end + 2) {
                if (!end)
                        return refuse(m, "request");
                *end = '\0';
                if (strchr(line, '\r') || strchr(line, '\n') || !is_token(*line) || !strchr(line, ':'))
                        return refuse(m, "request");
                if (!strncasecmp(line, disposition, sizeof disposition - 1) &&
                    (rc = read_disposition(m, &part, skip_space(line + sizeof disposition - 1), values)) < 0)
                        return rc;
        }
        if (!part.name)
                return refuse(m, "request");
        m->is_file = part.filename != NULL;
        m->content = 0;
        m->matched = 0;
        m->state = CONTENT;
        return m->events->begin(m->arg, &part);
}

static int header_byte(struct multipart *m, char byte)
{
        if (m->header_size == m->limits->header || m->header_size == MULTIPART_HEADER)
                return refuse(m, "too-large");
        m->header[m->header_size++] = byte;
        if (byte == '\n' && (m->header_size == 2 ||
                             (m->header_size >= 4 && !memcmp(m->header + m->header_size - 4, "\r\n\r\n", 4))))
                return read_header(m);
        return 0;
}

/* --- contents */

static int pass_on(struct multipart *m, const char *bytes, size_t size)
{
        size_t most = m->is_file ? m->limits->file : m->limits->field;

        if (!size)
                return 0;
        if (size > most - m->content)
                return refuse(m, "too-large");
        m->content += size;
        return m->events->data(m->arg, bytes, size);
}

/* Takes content until the next byte that may belong to a delimiter, or one byte of that. */
static int content_bytes(struct multipart *m, const char *bytes, size_t size, size_t *taken)
{
        int rc;

        if (m->matched && *bytes != m->delimiter[m->matched]) {
                rc = pass_on(m, m->delimiter, m->matched);
                m->matched = 0;
                *taken = 0;
                return rc;
        }
        if (!m->matched) {
                const char *cr = memchr(bytes, '\r', size);

                *taken = cr ? (size_t)(cr - bytes) : size;
                if (*taken)
                        return pass_on(m, bytes, *taken);
        }
        *taken = 1;
        if (++m->matched < m->delimiter_size)
                return 0;
        m->state = DELIMITED;
        return m->events->end(m->arg);
}

static int other_byte(struct multipart *m, char byte)
{
        switch (m->state) {
        case FIRST:
                if (byte != m->delimiter[m->matched])
                        return refuse(m, "request");
                if (++m->matched == m->delimiter_size)
                        m->state = DELIMITED;
                return 0;
        case DELIMITED:
                m->state = byte == '\r' ? DELIMITED_CR : DELIMITED_DASH;
                return byte == '\r' || byte == '-' ? 0 : refuse(m, "request");
        case DELIMITED_CR:
                m->state = HEADER;
                m->header_size = 0;
                if (byte != '\n')
                        return refuse(m, "request");
                return m->parts++ == m->limits->parts ? refuse(m, "too-large") : 0;
        case DELIMITED_DASH:
                m->state = OVER;
                m->matched = 0;
                return byte == '-' ? 0 : refuse(m, "request");
        case HEADER:
                return header_byte(m, byte);
        default:        /* OVER */
                return m->matched < 2 && byte == "\r\n"[m->matched++] ? 0 : refuse(m, "request");
        }
}

int multipart_feed(struct multipart *m, const void *bytes, size_t size)
{
        const char *p = bytes, *end = p + size;
        int         rc = m->fault ? ERR_REFUSED : 0;

        if (!rc && size > m->limits->total - m->total)
                rc = refuse(m, "too-large");
        else
                m->total += size;
        while (!rc && p < end) {
                size_t taken = 1;

                rc = m->state == CONTENT ? content_bytes(m, p, (size_t)(end - p), &taken) : other_byte(m, *p);
                p += taken;
        }
        return rc;
}

int multipart_end(struct multipart *m)
{
        if (m->fault)
                return ERR_REFUSED;
        return m->state == OVER && m->matched != 1 ? 0 : refuse(m, "request");
}

const char *multipart_fault(const struct multipart *m)
{
        return m->fault;
}
