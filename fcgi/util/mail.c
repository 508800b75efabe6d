/* mail.c - what may be a mail address. */
#include "util/mail.h"

#include <string.h>

bool mail_like(const char *text)
{
        const char *at = strchr(text, '@');

        return at && at > text && at[1] && !strchr(at + 1, '@') && !strpbrk(text, " \t");
}

bool mail_sendable(const char *text)
{
        for (const char *at = text; *at; at++)
                if (*at <= ' ' || *at >= 127 || strchr("()<>[]:;,\\\"", *at))
                        return false;
        return mail_like(text) && strlen(text) <= MAIL_LONGEST;
}
