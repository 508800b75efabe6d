/* migrate.c - recertctl migrate: brings the tables up to date. */
#include <getopt.h>
#include <sodium.h>
#include <stdio.h>

#include "ctl/ctl.h"
#include "store/migrate.h"
#include "util/err.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl migrate [OPTION]...\n\n"
              "Applies the migrations that the database does not have yet, in order, and gives the\n"
              "database users of the workers and the sealer their rights. Safe to run again, and by\n"
              "several at once. Refuses where a migration that was applied is no longer the same.\n\n"
              CTL_PLACE_HELP, to);
        return end;
}

static int migrate(const char *command, const struct conf *conf, struct pool *pool)
{
        struct db  *db = NULL;
        const char *why = NULL;
        int         applied = 0, rc;

        if ((rc = db_open(&db, conf, "migration")) == 0)
                rc = migrate_run(&applied, &why, db, conf, pool);
        db_close(db);
        if (rc < 0) {
                ctl_say(command, "%s", why ? why : rc == ERR_UNAVAILABLE ? "the database cannot be reached"
                                                                         : "it failed; the line above says why");
                return CTL_FAILED;
        }
        printf("%d migration%s applied; the tables are those of this release.\n", applied, applied == 1 ? "" : "s");
        return CTL_DONE;
}

int ctl_migrate(int argc, char **argv)
{
        static const struct option options[] = {CTL_PLACE_OPTIONS, {"help", no_argument, NULL, 'h'}, {0}};
        const char  *dir = NULL, *config = NULL;
        struct pool *pool;
        struct conf *conf;
        int          c, end;

        while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
                if (c == CTL_DIR)
                        dir = optarg;
                else if (c == CTL_CONFIG)
                        config = optarg;
                else
                        return c == 'h' ? usage(stdout, CTL_DONE) : usage(stderr, CTL_USAGE);
        }
        if (optind < argc || sodium_init() < 0)
                return usage(stderr, CTL_USAGE);
        pool = pool_new();
        if ((end = ctl_conf(&conf, argv[0], dir, config, pool)) == CTL_DONE)
                end = migrate(argv[0], conf, pool);
        pool_free(pool);
        return end;
}
