/* message_sample.h - a message of each kind, made up from the programme's own first type: for previews and tests. Pure. */
#ifndef RECERT_MESSAGE_SAMPLE_H
#define RECERT_MESSAGE_SAMPLE_H

#include "renewal/message.h"

/* In the pool. */
const struct message *message_sample(enum message_kind kind, const struct programme *programme, struct date today, struct pool *pool);

#endif
