/* backup.c - recertctl backup: the whole database into a file, from one snapshot, while people work; and
 * back. The rows go through mariadb-dump and mariadb. */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "store/backup.h"
#include "store/migrate.h"
#include "util/clock.h"
#include "util/err.h"

#define OPTIONS_FD 3    /* where the child finds the options file */
static const char last_line[] = "-- Dump completed\n";

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl backup [OPTION]... FILE\n"
              "       recertctl backup --restore [OPTION]... FILE\n\n"
              "Writes everything that the database holds, images too, into a file that its owner alone may read:\n"
              "as it was at one moment, while people go on working. A file that is there is replaced once the new\n"
              "one is whole.\n\n"
              "  --restore        the other way: the database becomes what the file says. Tables of an older\n"
              "                   release are brought to this one. Refused where there are candidates\n"
              "  --replace        with --restore: what is there is deleted\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct backup {
        const char  *command, *file;
        bool         restore, replace;
        struct conf *conf;
        struct pool *pool;
};

/* --- The database's own programs */

static void write_option(FILE *to, const char *name, const char *value)
{
        if (!value)
                return;
        fprintf(to, "%s=\"", name);
        for (; *value; value++) {
                if (*value == '"' || *value == '\\')
                        fputc('\\', to);
                fputc(*value, to);
        }
        fputs("\"\n", to);
}

/* The password goes neither on a command line nor into a file. */
static int options_file(const struct backup *b)
{
        int   fd = memfd_create("options", MFD_CLOEXEC), copy = fd < 0 ? -1 : dup(fd);
        FILE *to = copy < 0 ? NULL : fdopen(copy, "w");

        if (!to || fchmod(fd, 0600) < 0)        /* they read none that others could write */
                return -1;
        fputs("[client]\n", to);
        write_option(to, "user", b->conf->migration_user);
        write_option(to, "password", b->conf->migration_password);
        if (b->conf->database_host) {
                write_option(to, "host", pool_text_n(b->pool, b->conf->database_host, strcspn(b->conf->database_host, ",")));
                fprintf(to, "port=%d\n", b->conf->database_port);
        } else {
                write_option(to, "socket", b->conf->database_socket);
        }
        return fclose(to) == 0 ? fd : -1;
}

/* Runs the program with the file as its input or output; 0 once it ended well. */
static int run(const struct backup *b, const char *const argv[], int in, int out)
{
        int   options = options_file(b), status = 0;
        pid_t pid = options < 0 ? -1 : fork();

        if (pid == 0) {
                if (dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0 || dup2(options, OPTIONS_FD) < 0 ||
                    fcntl(OPTIONS_FD, F_SETFD, 0) < 0)
                        _exit(126);
                execvp(argv[0], (char *const *)(uintptr_t)argv);
                fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
                _exit(127);
        }
        if (options >= 0)
                close(options);
        if (pid < 0) {
                ctl_say(b->command, "%s cannot be started: %m", argv[0]);
                return CTL_FAILED;
        }
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
                ;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
                return CTL_DONE;
        ctl_say(b->command, "%s failed; the line above says why", argv[0]);
        return CTL_FAILED;
}

/* --- There */

static bool is_whole(int fd)
{
        char    end[sizeof last_line];
        off_t   size = lseek(fd, 0, SEEK_END);
        ssize_t want = (ssize_t)strlen(last_line);

        return size >= want && pread(fd, end, (size_t)want, size - want) == want && !memcmp(end, last_line, (size_t)want) &&
               lseek(fd, 0, SEEK_SET) == 0;
}

static int dump(const struct backup *b, int fd)
{
        const char *argv[] = {"mariadb-dump", "--defaults-file=/dev/fd/3", "--single-transaction", "--quick", "--hex-blob",
                              "--no-tablespaces", "--skip-dump-date", "--skip-lock-tables", "--default-character-set=utf8mb4",
                              "--max-allowed-packet=256M", b->conf->database_name, NULL};
        int         nothing = open("/dev/null", O_RDONLY | O_CLOEXEC), end = run(b, argv, nothing, fd);

        close(nothing);
        if (end == CTL_DONE && (!is_whole(fd) || fsync(fd) < 0)) {
                ctl_say(b->command, "%s: it was not written to its end: %m", b->file);
                return CTL_FAILED;
        }
        return end;
}

static int save(const struct backup *b)
{
        const char *part = pool_format(b->pool, "%s.part", b->file);
        int         fd = open(part, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), end;

        if (fd < 0) {
                ctl_say(b->command, "%s: %m", part);
                return CTL_FAILED;
        }
        end = dump(b, fd);
        close(fd);
        if (end == CTL_DONE && rename(part, b->file) < 0) {
                ctl_say(b->command, "%s: %m", b->file);
                end = CTL_FAILED;
        }
        if (end != CTL_DONE)
                unlink(part);
        else
                printf("The backup is in %s.\n", b->file);
        return end;
}

/* --- And back */

/* Tables of this release; rows that no worker or browser takes for those from before. */
static int settle(const struct backup *b, struct db *db)
{
        struct act  act = {.action = "restore", .program = b->command, .now = clock_now(), .today = DATE_NONE};
        const char *why = NULL;
        int         applied, rc = migrate_run(&applied, &why, db, b->conf, b->pool);

        if (rc == 0)
                rc = backup_restored(db, &act, b->file, b->pool);
        if (rc < 0) {
                ctl_say(b->command, "%s", why ? why : "the tables could not be brought to this release");
                return CTL_FAILED;
        }
        printf("The database is that of %s.\n", b->file);
        return CTL_DONE;
}

static int load(const struct backup *b, struct db *db, int fd)
{
        const char *argv[] = {"mariadb", "--defaults-file=/dev/fd/3", "--default-character-set=utf8mb4", "--batch",
                                   "--max-allowed-packet=256M", b->conf->database_name, NULL};
        int         end = run(b, argv, fd, STDERR_FILENO);

        if (end != CTL_DONE) {
                ctl_say(b->command, "the database is incomplete now; mend the cause and restore again with --replace");
                return end;
        }
        return settle(b, db);
}

static int check(const struct backup *b, struct db *db, int fd)
{
        bool in_use;
        int  rc;

        if (!is_whole(fd)) {
                ctl_say(b->command, "%s: this is no backup, or its end is missing; nothing was changed", b->file);
                return CTL_REFUSED;
        }
        if (b->replace)
                return CTL_DONE;
        if ((rc = backup_in_use(&in_use, db)) < 0)
                return ctl_failed(b->command, rc);
        if (in_use)
                ctl_say(b->command, "there are candidates in the database; --replace deletes them");
        return in_use ? CTL_REFUSED : CTL_DONE;
}

static int restore(const struct backup *b)
{
        struct db *db = NULL;
        int        fd = open(b->file, O_RDONLY | O_CLOEXEC), end;

        if (fd < 0) {
                ctl_say(b->command, "%s: %m", b->file);
                return CTL_FAILED;
        }
        end = db_open(&db, b->conf, "migration") < 0 ? ctl_failed(b->command, ERR_SYSTEM) : check(b, db, fd);
        if (end == CTL_DONE)
                end = load(b, db, fd);
        db_close(db);
        close(fd);
        return end;
}

int ctl_backup(int argc, char **argv)
{
        struct backup           b = {.command = argv[0]};
        const char             *dir = NULL, *config = NULL;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL}, {"restore", NULL, &b.restore},
                                             {"replace", NULL, &b.replace}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || argc - first != 1 || (b.replace && !b.restore))
                return usage(stderr, CTL_USAGE);
        b.file = argv[first];
        b.pool = pool_new();
        if ((end = ctl_conf(&b.conf, b.command, dir, config, b.pool)) == CTL_DONE)
                end = b.restore ? restore(&b) : save(&b);
        pool_free(b.pool);
        return end;
}
