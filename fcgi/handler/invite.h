/* invite.h - /invite/{token}, /reset/{token}: a password, chosen once. */
#ifndef RECERT_HANDLER_INVITE_H
#define RECERT_HANDLER_INVITE_H

#include "http/form.h"
#include "route.h"

extern const struct form_field invite_form[];

int invite_get(struct ctx *c, const struct request *req, struct response *res);
int invite_post(struct ctx *c, const struct request *req, struct response *res);

/* The code of what is wrong with a password that somebody chooses; NULL: nothing. */
const char *chosen_refusal(const struct request *req, const char *field, const char *name);
/* Keeps it within the cap on hashes. ERR_UNAVAILABLE. */
int         chosen_keep(char *kept, struct ctx *c, const char *password);

#endif
