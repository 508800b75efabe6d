/* sso.h - /sso/start and /sso/callback: signing in by a provider (store/sso.h says in what steps). */
#ifndef RECERT_HANDLER_SSO_H
#define RECERT_HANDLER_SSO_H

#include "http/form.h"
#include "route.h"

extern const struct form_field sso_start_query[], sso_callback_query[], sso_callback_form[];

handler sso_start_get, sso_callback_get, sso_callback_post;

#endif
