/* admin_programme.h - /admin/programme: the whole programme taken out, and a document read in, its differences first. */
#ifndef RECERT_HANDLER_ADMIN_PROGRAMME_H
#define RECERT_HANDLER_ADMIN_PROGRAMME_H

#include "http/form.h"
#include "route.h"

handler admin_programme_get, admin_programme_post, admin_programme_download_get;

extern const struct form_field admin_programme_form[];

#endif
