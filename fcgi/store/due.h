/* due.h - whom the job process has to look at: whose projection the calendar has overtaken, or everybody. */
#ifndef RECERT_DUE_H
#define RECERT_DUE_H

#include <stdint.h>
#include "renewal/date.h"
#include "store/db.h"

#define DUE_MOST 100

struct due {
        uint32_t ids[DUE_MOST];         /* in order */
        size_t   count;
};
/* The next candidates after that id one of whose certifications changes on that day or did before. */
int due_on(struct due *out, struct db *db, struct date today, uint32_t after);
/* The next candidates after that id, the erased apart. */
int due_all(struct due *out, struct db *db, uint32_t after);

int due_count(int64_t *out, struct db *db, struct date today);
int due_count_all(int64_t *out, struct db *db);

#endif
