/* message.h - what candidates were told: reading it. It is written with what it is about (store/candidate.h),
 * and where mails are sent with one of them (store/outbox.h). */
#ifndef RECERT_STORE_MESSAGE_H
#define RECERT_STORE_MESSAGE_H

#include "renewal/message.h"
#include "store/audit.h"
#include "store/db.h"

/* SQL of those who write them: what was told already stays as it is; and how many of a candidate's are not read. */
#define MESSAGE_ADD "INSERT INTO message (candidate_id, cause, step, kind, made, document) VALUES (?, ?, ?, ?, ?, ?)" \
        " ON DUPLICATE KEY UPDATE message_id = message_id"
#define MESSAGE_UNREAD "(SELECT COUNT(*) FROM message AS m WHERE m.candidate_id = candidate.candidate_id AND m.seen IS NULL)"

struct message_row {
        uint64_t              id;
        int64_t               made;     /* microseconds since 1970, UTC */
        bool                  seen;
        const struct message *message;
};

/* The newest first, without the first few; *total: all there are. One that cannot be read is left out, and logged. */
int message_list(struct message_row **out, size_t *count, int64_t *total, struct db *db, uint32_t candidate, size_t first,
                 size_t most, struct pool *pool);
/* ERR_NOT_FOUND: none of the candidate's. */
int message_find(struct message_row *out, struct db *db, uint32_t candidate, uint64_t id, struct pool *pool);
/* It was read; the first time that raises the candidate's revision. */
int message_see(struct db *db, uint32_t candidate, uint64_t id, int64_t now);

/* Inside the transaction that sets a new password. */
int message_password(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool);
/* Inside the transaction that lets a provider sign the candidate in. */
int message_provider(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool);
/* … and that ends it. */
int message_disconnect(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool);

#endif
