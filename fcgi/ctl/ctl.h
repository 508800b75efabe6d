/* ctl.h - what the commands of recertctl share: how they end, what they say, where they find the
 * database. A command is one file and one row in main.c. */
#ifndef RECERT_CTL_H
#define RECERT_CTL_H

#include <stdbool.h>

#include "store/audit.h"
#include "store/db.h"
#include "util/conf.h"
#include "util/pool.h"

struct programme;

/* What a command returns, and the program with it. */
enum ctl_end {
        CTL_DONE    = 0,
        CTL_REFUSED = 1,        /* some of what was given was refused; the rest is done */
        CTL_USAGE   = 2,        /* called wrongly: nothing was done */
        CTL_FAILED  = 3,        /* could not be done: file, database, memory */
};

/* argv[0] is "recertctl COMMAND", so that getopt_long(3) complains under that name. */
typedef int ctl_command(int argc, char **argv);
ctl_command ctl_audit, ctl_backup, ctl_completions, ctl_erase, ctl_evaluate, ctl_export, ctl_import, ctl_jobs, ctl_key, ctl_migrate, ctl_recompute,
        ctl_user;

/* A line on standard error: "recertctl import: …". command is argv[0]. */
void ctl_say(const char *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The options that say where the portal's data is, for a getopt_long table; their letters. */
#define CTL_DIR    'D'
#define CTL_CONFIG 'C'
#define CTL_PLACE_OPTIONS {"dir", required_argument, NULL, CTL_DIR}, {"config", required_argument, NULL, CTL_CONFIG}
#define CTL_PLACE_HELP \
        "  --dir DIR        the portal's data (default: var)\n" \
        "  --config FILE    its configuration (default: DIR/recert.conf)\n"

/* Long options for a file that includes renewal/programme.h, whose struct option is not getopt's. */
struct ctl_option {
        const char  *name;              /* NULL ends the list */
        const char **value;             /* where its argument goes */
        bool        *given;             /* or, of one without: that it was there */
};
/* 0 with *first the first argument that is none; 1: --help; < 0: wrong, and said. */
int ctl_options(int *first, int argc, char **argv, const struct ctl_option *options);

/* Reads the configuration: that file, or the one in that directory, or in var. Also starts the log
 * and the clock. Says what is wrong and returns CTL_FAILED, or 0. */
int ctl_conf(struct conf **out, const char *command, const char *dir, const char *config, struct pool *pool);

/* The database as a command works with it. */
struct ctl_store {
        const char       *command;      /* argv[0] */
        struct conf      *conf;
        struct db        *db;
        struct programme *programme;    /* NULL: there is none yet */
        uint64_t          revision;
        struct act        act;          /* by the command; today as of the programme's zone */
        struct pool      *pool;         /* ended by ctl_close() */
};

/* role: of the database user. action: for the audit rows. Says what is wrong and returns CTL_FAILED, or
 * 0. ctl_close() in either case. */
int  ctl_open(struct ctl_store *out, const char *command, const char *dir, const char *config, const char *role,
              const char *action);
void ctl_close(struct ctl_store *s);
/* The same where a programme is needed. */
int  ctl_open_programme(struct ctl_store *out, const char *command, const char *dir, const char *config,
                        const char *action);
/* Says what a negative result was, and returns CTL_FAILED. */
int  ctl_failed(const char *command, int rc);

#endif
