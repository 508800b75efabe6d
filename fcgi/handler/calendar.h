/* calendar.h - /calendar/{token}.ics: a candidate's deadlines, for who knows the address. */
#ifndef RECERT_HANDLER_CALENDAR_H
#define RECERT_HANDLER_CALENDAR_H

#include "route.h"

int calendar_get(struct ctx *c, const struct request *req, struct response *res);

#endif
