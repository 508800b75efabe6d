/* messages.h - what the portal has told the viewer: the list, and one of them. */
#ifndef RECERT_HANDLER_MESSAGES_H
#define RECERT_HANDLER_MESSAGES_H

#include "http/form.h"
#include "route.h"

extern const struct form_field messages_query[];

handler messages_get, message_get;

#endif
