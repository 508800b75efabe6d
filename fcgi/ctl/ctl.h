/* ctl.h - what the commands of recertctl share: how they end, what they say, where they find the
 * database. A command is one file and one row in main.c. */
#ifndef RECERT_CTL_H
#define RECERT_CTL_H

#include "util/conf.h"
#include "util/pool.h"

/* What a command returns, and the program with it. */
enum ctl_end {
        CTL_DONE    = 0,
        CTL_REFUSED = 1,        /* some of what was given was refused; the rest is done */
        CTL_USAGE   = 2,        /* called wrongly: nothing was done */
        CTL_FAILED  = 3,        /* could not be done: file, database, memory */
};

/* argv[0] is "recertctl COMMAND", so that getopt_long(3) complains under that name. */
typedef int ctl_command(int argc, char **argv);
ctl_command ctl_evaluate, ctl_export, ctl_import, ctl_migrate, ctl_user;

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
};
/* 0 with *first the first argument that is none; 1: --help; < 0: wrong, and said. */
int ctl_options(int *first, int argc, char **argv, const struct ctl_option *options);

/* Reads the configuration: that file, or the one in that directory, or in var. Also starts the log
 * and the clock. Says what is wrong and returns CTL_FAILED, or 0. */
int ctl_conf(struct conf **out, const char *command, const char *dir, const char *config, struct pool *pool);

#endif
