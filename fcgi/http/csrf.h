/* csrf.h - the token that shows a form was made by us for this browser: bound to the cookie's
 * secret, masked with fresh random bytes so that no two answers hold the same bytes (BREACH). */
#ifndef RECERT_CSRF_H
#define RECERT_CSRF_H

#include <stdbool.h>
#include "http/request.h"

/* For <form csrf=>. Where the visitor has no cookie yet, one goes out with the answer. */
const char *csrf_token(const struct request *req, struct pool *pool);
/* token may be NULL or anything. Constant time. */
bool        csrf_check(const unsigned char secret[32], const char *token);

#endif
