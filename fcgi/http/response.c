/* response.c - what a handler answers with. */
#include "http/response.h"

#include <stdlib.h>
#include "util/err.h"
#include "util/log.h"

int response_refuse(struct response *res, const char *code, const char *detail)
{
        refusal_find(code);
        res->refused = (struct fault){NULL, code, detail};
        return ERR_REFUSED;
}

void response_cookie(struct response *res, const char *value)
{
        if (res->set_cookie_count == sizeof res->set_cookie / sizeof *res->set_cookie) {
                log_write(LOG_ERROR, "too-many-cookies", LOG_T("cookie", value));
                abort();
        }
        res->set_cookie[res->set_cookie_count++] = value;
}
