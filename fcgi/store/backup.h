/* backup.h - what a backup and its restoring ask of the database; the rows themselves go through the
 * database's own programs (ctl/backup.c). */
#ifndef RECERT_BACKUP_H
#define RECERT_BACKUP_H

#include <stdbool.h>
#include "store/audit.h"
#include "store/db.h"

/* Whether there is anything that a restore would destroy: people, or what was done about them. */
int backup_in_use(bool *out, struct db *db);
/* After a restore: every worker reads the programme again, no page that a browser kept is current, nobody
 * is signed in, no link works, mirrors begin anew, no process that the backup remembers holds a lease, and
 * the audit log says so. */
int backup_restored(struct db *db, const struct act *act, const char *file, struct pool *pool);

#endif
