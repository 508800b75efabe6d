/* mail.h - what may be a mail address. */
#ifndef RECERT_UTIL_MAIL_H
#define RECERT_UTIL_MAIL_H

#include <stdbool.h>

#define MAIL_LONGEST 254        /* characters */

/* One @ with something on both sides, and no white space. How long it is is not looked at. */
bool mail_like(const char *text);

#endif
