/* report.h - completions and passed exams that other systems report (xml-vocabulary, "completions and
 * awards"): each once, whoever sends it how often; what the candidate typed in already is matched; who is
 * not known by that mail address yet is waited for, 90 days. */
#ifndef RECERT_REPORT_H
#define RECERT_REPORT_H

#include <stdbool.h>

#include "renewal/programme.h"
#include "store/audit.h"
#include "store/db.h"

enum report_kind { REPORT_COMPLETION, REPORT_AWARD };

/* As it was sent; texts checked, NULL: not given. */
struct report {
        enum report_kind kind;
        const char *id;                 /* the sender's own */
        const char *code;               /* option or certification */
        const char *date, *title;
        const char *candidate, *email;  /* one of them */
        long        line;               /* of the document; 0: none */
        const char *refused;            /* a code: it could not be read; NULL */
};
#define REPORTS_MOST 1000               /* in one request */
#define REPORT_DAYS  90                 /* that it waits for somebody */
#define REPORT_ID    128                /* characters, at most */
#define REPORT_CODE  64

enum report_result { REPORT_RECORDED, REPORT_MATCHED, REPORT_REPEATED, REPORT_WAITING, REPORT_REFUSED };
extern const char *const report_results[];      /* their words */

struct report_outcome {
        enum report_result result;
        uint32_t           candidate;   /* 0: none */
        uint32_t           item;        /* activity, or place of the award; 0 */
        const char        *code, *detail;       /* of a refusal */
};

struct report_taking {
        struct db              *db;
        const struct act       *act;
        const struct programme *programme;
        uint64_t                revision;
        const char             *source;
        bool                    dry_run;        /* say what would become of it, and keep nothing */
        struct pool            *pool;
};
/* One, in a transaction of its own. ERR_STALE: the programme is another now. What is refused is
 * forgotten, and no error. */
int report_take(struct report_outcome *out, const struct report_taking *t, const struct report *report);

/* Whether somebody is there now who was waited for. */
int report_due(bool *out, struct db *db);
/* Those that waited for somebody who is there now: at most 100 a call. *count: that were credited. */
int report_credit(size_t *count, const struct report_taking *t);
/* What waits for somebody, by source and kind. */
struct reports_waiting {
        const char      *source;
        enum report_kind kind;
        int64_t          count, oldest;         /* microseconds, UTC */
};
int report_waiting(struct reports_waiting **out, size_t *count, struct db *db, struct pool *pool);
/* In the transaction in which the draft of a report becomes an activity: the report was recorded by it. One that is
 * thrown away stays as it is: sent again it has the same outcome, waiting, and the candidate can still enter it. */
int report_submitted(struct db *db, const char *source, const char *id, uint32_t candidate, uint32_t activity);
/* Forgets those that have waited for 90 days. */
int report_sweep(struct db *db, int64_t now);

#endif
