/* conf.h - the configuration: one commented file (nginx/recert.conf is its
 * template), "key = value"; a truth is yes or no; a relative path is below data_dir. */
#ifndef RECERT_CONF_H
#define RECERT_CONF_H

#include <stdbool.h>
#include "renewal/date.h"
#include "util/pool.h"

#define CONF_SECRET 32          /* bytes */

struct conf {
        const char *data_dir;           /* everything below is found here unless given */
        const char *database_socket;    /* or host and port, for a cluster */
        const char *database_host;      /* a list, comma separated; NULL: the socket */
        int         database_port;
        const char *database_name;
        const char *worker_user, *worker_password;      /* least rights each */
        const char *sealer_user, *sealer_password;
        const char *migration_user, *migration_password;
        const char *listen;             /* the FastCGI socket for all but uploads */
        const char *listen_uploads;     /* and that for them */
        int         workers;            /* 0: two a core */
        int         upload_workers;     /* each with one image helper at most; 0: half the cores, at least two */
        const char *origin;             /* scheme://host[:port] that browsers see; NULL: from Host */
        bool        tls;                /* nginx speaks TLS: __Host- cookies and HSTS */
        const char *xslt_dir;           /* stylesheets; NULL: where they were installed */
        const char *sql_dir;            /* migrations; likewise */
        const char *log_level;          /* "error", "info", "debug" */
        bool        allow_today;        /* RECERT_TODAY may set the clock: rehearsals only */
        int         session_idle_minutes, session_absolute_hours;
        int         hash_slots;         /* concurrent password hashes over all workers */
        /* Mail. mail_server NULL: none is sent; else mail_from and origin are there. */
        const char *mail_server;        /* a host */
        int         mail_port;
        const char *mail_user, *mail_password;  /* NULL: without signing in */
        const char *mail_from;          /* an address */
        const char *mail_tls;           /* "starttls" (required), "tls" (from the first byte), "no" */
        const char *mail_ca;            /* certificates of whom to trust (PEM); NULL: the system's */
        bool        second_factor_required;     /* staff sign in with a second factor, or set one up first */
        const unsigned char *second_factor_key; /* CONF_SECRET bytes, with which their secrets are sealed; NULL:
                                                   none can be set up */
        /* The provider by which candidates can sign in; NULL: there is none. With it the others are there, and origin. */
        const char *provider_issuer;    /* https, or http of this machine, without query and fragment; 255 bytes at most */
        const char *provider_client, *provider_secret;
        const char *provider_name;      /* as people call it; its host where none is given */
        /* For the nginx that ./recert starts; the programs only check them. */
        const char *address;            /* it listens there, */
        int         port;
        const char *tls_certificate, *tls_key;
        int         requests_per_second;        /* from one address; 0: no limit */
};

/* 0; or ERR_REFUSED with *why a sentence naming file, line and key. */
int conf_read(struct conf **out, const char *path, struct pool *pool, const char **why);

/* origin; where there is none, the address at which nginx listens. */
const char *conf_origin(const struct conf *conf, struct pool *pool);

#endif
