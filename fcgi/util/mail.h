/* mail.h - what may be a mail address. */
#ifndef RECERT_UTIL_MAIL_H
#define RECERT_UTIL_MAIL_H

#include <stdbool.h>

#define MAIL_LONGEST 254        /* characters */

/* One @ with something on both sides, and no white space. How long it is is not looked at. */
bool mail_like(const char *text);

/* Such a one of printable ASCII without what has a meaning of its own in a header line or an SMTP command. */
bool mail_sendable(const char *text);

#endif
