/* reports.h - the two forms in which reports come, and in which they are answered. */
#ifndef RECERT_FEED_REPORTS_H
#define RECERT_FEED_REPORTS_H

#include "store/report.h"
#include "xml/read_reports.h"

/* JSON of the same shape. ERR_REFUSED with *code and *detail. */
int reports_of_json(struct reports_reader *out, const char **code, const char **detail, const void *bytes, size_t size,
                    struct pool *pool);
const char *outcomes_as_json(struct pool *pool, const struct reports_reader *reports, const struct report_outcome *outcomes);

#endif
