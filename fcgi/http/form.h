/* form.h - what each form may hold: a const table a form; every value is checked against its
 * row before a handler sees it.
 *
 * Refused as a whole, before any handler: a field that the table does not have (field-unknown)
 * and one sent twice (field-repeated). What a person can mend (missing, too long, not a date,
 * control characters) are faults, which a handler with ROUTE_AGAIN shows in the form; for the
 * others the request is refused. csrf and key are not in tables: every form has them. */
#ifndef RECERT_FORM_H
#define RECERT_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include "http/request.h"
#include "http/response.h"
#include "util/pool.h"

/* Checks one value that is there; returns the code of a refusal, or NULL: it is good. */
typedef const char *form_check_value(const char *value);

struct form_field {
        const char       *name;
        form_check_value *check;        /* NULL: any text */
        int               most;         /* characters, inclusive; 0: 200 */
        unsigned          flags;
};
#define FIELD_REQUIRED 1u       /* not empty once white space is folded: else field-missing */
#define FIELD_LINES    2u       /* line ends allowed; CR LF becomes LF */
#define FIELD_REPEATS  4u       /* may occur more than once */
#define FIELD_RAW      8u       /* kept as it is: passwords. Others are stripped of outer white space */
#define FIELD_FILE     16u      /* an upload; see request.uploads (empty file fields are dropped) */
#define FIELD_OTHERS   32u      /* no field: names that the table does not have are passed over (FORM_OTHERS) */

/* A table ends with a row whose name is NULL. */
#define FORM_END {NULL, NULL, 0, 0}
/* Of a query that others write, as they please. */
#define FORM_OTHERS {"*", NULL, 0, FIELD_OTHERS}

const char *form_date(const char *value);       /* "date": YYYY-MM-DD, a day that exists */
const char *form_number(const char *value);     /* "number": 1 to 9 digits, a count from 0 on */
const char *form_code(const char *value);       /* "code": letters, digits, - _ . */
const char *form_path(const char *value);       /* "path": a path of ours, for next */
const char *form_true(const char *value);       /* "code": true, as a ticked box sends it */

/* One name and value as they were sent, decoded, not yet checked. */
struct form_pair {
        const char *name;   size_t name_size;
        const char *value;  size_t value_size;
};
struct form_pairs {
        struct form_pair *list;
        size_t            count;
};

/* application/x-www-form-urlencoded. ERR_REFUSED with *code: "text" for a broken escape,
 * "too-large" for more than 200 pairs. */
int form_urlencoded(struct form_pairs *out, const char **code, struct pool *pool, const char *bytes, size_t size);

/* Checks pairs (and uploads, which may be NULL) against the table: fills form_fields, uploads,
 * faults, csrf, key and body_hash of the request. ERR_REFUSED with *refused where the form as a
 * whole is. */
int form_check(struct request *req, struct fault *refused, struct pool *pool, const struct form_field *table,
               const struct form_pairs *pairs, struct upload *uploads, size_t uploads_count);
/* The same for a query: its pairs become query_fields, a bad value is dropped from them, and
 * names that the table (NULL: none) does not have are refused. */
int form_query(struct request *req, struct fault *refused, struct pool *pool, const struct form_field *table);

/* The fault of a field, or NULL. */
const struct fault *request_fault(const struct request *req, const char *name);
/* Its code; NULL: none. */
const char         *request_code(const struct request *req, const char *name);

#endif
