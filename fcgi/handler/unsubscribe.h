/* unsubscribe.h - by the link of a mail (RFC 8058), without signing in: a GET changes nothing, for links are followed by
 * programs too; a POST answers with a page, since none follows a redirect. */
#ifndef RECERT_HANDLER_UNSUBSCRIBE_H
#define RECERT_HANDLER_UNSUBSCRIBE_H

#include "http/form.h"
#include "route.h"

extern const struct form_field unsubscribe_form[];

handler unsubscribe_get, unsubscribe_post;

#endif
