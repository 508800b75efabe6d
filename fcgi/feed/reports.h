/* reports.h - the two forms in which reports come, and in which they are answered. */
#ifndef RECERT_FEED_REPORTS_H
#define RECERT_FEED_REPORTS_H

#include "store/report.h"
#include "xml/read_reports.h"
#include "xml/writer.h"

/* JSON of the same shape. ERR_REFUSED with *code and *detail. */
int reports_of_json(struct reports_reader *out, const char **code, const char **detail, const void *bytes, size_t size,
                    struct pool *pool);
/* The same, as a stream: from the first byte behind its opening brace on. r->source NULL: it must come before
 * the items. Each batch is handed over as by read_reports.h; its texts are in pool, which is the batch's to
 * empty; the source is in keep. *line: counted on. */
typedef int reports_byte(void *arg);    /* the next one, EOF */
int reports_stream_json(struct reports_reader *r, const char **code, const char **detail, long *line, reports_byte *next,
                        void *arg, struct pool *keep, struct pool *pool);

/* Takes what is reported as what is stored (store/report.h). */
struct report report_of(const struct reported *it, bool award);

/* An item with what became of it. */
struct outcome {
        const struct reported       *item;
        const struct report_outcome *of;
        bool                         award;
        bool                         line;      /* refused: say where it stands */
};
/* The <outcome>. */
void        outcome_write(struct xml *x, const struct outcome *o, struct pool *pool);
const char *outcome_as_json(struct pool *pool, const struct outcome *o);
const char *text_as_json(struct pool *pool, const char *text);  /* with its quotes */
const char *outcomes_as_json(struct pool *pool, const struct reports_reader *reports, const struct report_outcome *outcomes);

#endif
