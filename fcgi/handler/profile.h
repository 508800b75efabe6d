/* profile.h - /profile: name, language, password, sessions. */
#ifndef RECERT_HANDLER_PROFILE_H
#define RECERT_HANDLER_PROFILE_H

#include "http/form.h"
#include "route.h"

extern const struct form_field profile_form[];

int profile_get(struct ctx *c, const struct request *req, struct response *res);
int profile_post(struct ctx *c, const struct request *req, struct response *res);

/* NULL, or what is wrong with the present password in the field of that name. *rc: of the database, or refused as a whole. */
const char *profile_password_code(int *rc, struct ctx *c, const struct request *req, struct response *res, const char *name);
/* 1: what was typed is the viewer's present password; 0: not; guesses at it are slowed as at the sign-in: then
 * ERR_REFUSED. */
int profile_is_mine(struct ctx *c, const struct request *req, struct response *res, const char *typed);

#endif
