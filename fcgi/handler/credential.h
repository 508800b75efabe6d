/* credential.h - GET /credentials/progress/{certification} and its /history. */
#ifndef RECERT_HANDLER_CREDENTIAL_H
#define RECERT_HANDLER_CREDENTIAL_H

#include "route.h"

int credential_get(struct ctx *c, const struct request *req, struct response *res);
int history_get(struct ctx *c, const struct request *req, struct response *res);

#endif
