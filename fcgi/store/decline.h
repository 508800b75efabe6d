/* decline.h - which kinds of mails a candidate does not want, and the links of mails by which one says so without signing in. */
#ifndef RECERT_DECLINE_H
#define RECERT_DECLINE_H

#include <stdbool.h>
#include "renewal/message.h"
#include "store/audit.h"
#include "store/db.h"

/* What links are signed with: made once, kept for good. */
#define DECLINE_KEY 32
int decline_key(unsigned char out[DECLINE_KEY], struct db *db);
/* "/unsubscribe/…": who has it can decline mails of that group for that candidate, and nothing else. */
const char *decline_path(const unsigned char key[DECLINE_KEY], uint32_t candidate, enum message_group group, struct pool *pool);
/* ERR_NOT_FOUND: none that we gave out. token: what stands behind /unsubscribe/. */
int decline_parse(uint32_t *candidate, enum message_group *group, const unsigned char key[DECLINE_KEY], const char *token);

int decline_load(bool out[MESSAGE_GROUPS], struct db *db, uint32_t candidate, struct pool *pool);
/* Inside the transaction of a write, all of them; *value: for its audit row. */
int decline_change(struct audit_value *value, struct db *db, uint32_t candidate, const bool declined[MESSAGE_GROUPS], struct pool *pool);
/* By a link: its own transaction, with its audit row; done twice it is done once. ERR_NOT_FOUND: the candidate is gone. */
int decline_by_link(struct db *db, uint32_t candidate, enum message_group group, const struct act *act, struct pool *pool);

#endif
