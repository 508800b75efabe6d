/* error.h - the page of every refusal (xml-vocabulary, "error"). */
#ifndef RECERT_VIEW_ERROR_H
#define RECERT_VIEW_ERROR_H

#include "util/refusal.h"
#include "view/page.h"

struct view_error {
        int                 status;
        const char         *code, *message;
        const char         *request;            /* the reference that the log lines carry */
        int64_t             at;                 /* microseconds, UTC; 0: left out */
        int                 retry_after;        /* seconds; 0: none */
        const struct fault *fields;
        size_t              fields_count;
};

int view_error(struct xml **out, const struct page *page, const struct view_error *error);
/* The same as a document of its own, for programs. */
int error_document(xml_sink *sink, void *arg, const struct view_error *error, struct pool *pool);

#endif
