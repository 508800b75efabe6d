/* admin_messages.h - mails that were sent, wait or failed, and what each kind of them looks like. */
#ifndef RECERT_HANDLER_ADMIN_MESSAGES_H
#define RECERT_HANDLER_ADMIN_MESSAGES_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_messages_fields[], admin_messages_form[];

handler admin_messages_get, admin_messages_post, admin_message_get, admin_message_post, admin_message_html_get;

#endif
