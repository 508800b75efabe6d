/* mail.c - the form in which a mail address is looked up. */
#include "store/candidate.h"

#include "util/utf8.h"

/* The part before the @ is the receiver's to read, and some tell its case apart: but people do not, and
 * an address that differs from another one in its case alone must not be another person here. What is
 * sent goes to the address as it was given, never to its key. */
char *mail_key(struct pool *pool, const char *mail)
{
        return utf8_key(pool, mail);
}
