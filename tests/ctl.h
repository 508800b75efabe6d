/* ctl.h - for check programs that run recertctl itself beside their database. */
#ifndef RECERT_TESTS_CTL_H
#define RECERT_TESTS_CTL_H

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "store.h"

/* What the last run printed, both streams; ctl_out has standard output alone. */
static char ctl_out[65536], ctl_err[65536];

static inline void ctl_slurp(char *out, size_t size, const char *path)
{
        FILE *file = fopen(path, "re");

        ck_assert_ptr_nonnull(file);
        out[fread(out, 1, size - 1, file)] = '\0';
        fclose(file);
}

/* Runs recertctl with these arguments, as a shell reads them; its exit code. input: of standard input. */
static inline int ctl(const char *input, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline int ctl(const char *input, const char *format, ...)
{
        char        dir[] = "/tmp/recert-ctl.XXXXXX", arguments[2048];
        const char *command;
        va_list     list;
        FILE       *to;
        int         end;

        va_start(list, format);
        vsnprintf(arguments, sizeof arguments, format, list);
        va_end(list);
        ck_assert_ptr_nonnull(mkdtemp(dir));
        command = pool_format(pool, "%s %s --config '%s' >%s/out 2>%s/err", RECERTCTL, arguments, getenv("RECERT_CONF"), dir, dir);
        ck_assert_ptr_nonnull(to = popen(command, "w"));
        fputs(input ? input : "", to);
        end = pclose(to);
        ck_assert_msg(WIFEXITED(end), "%s", command);
        ctl_slurp(ctl_out, sizeof ctl_out, pool_format(pool, "%s/out", dir));
        ctl_slurp(ctl_err, sizeof ctl_err, pool_format(pool, "%s/err", dir));
        ck_assert_int_eq(system(pool_format(pool, "rm -rf %s", dir)), 0);
        return WEXITSTATUS(end);
}

/* The first number that the statement answers. */
static inline int64_t ctl_number(const char *sql)
{
        struct db     *db = store_open("migration");
        struct db_rows rows;
        int64_t        n;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, NULL, 0), 0);
        n = db_int(&rows, 0, 0);
        db_close(db);
        return n;
}

/* Every table as it was made. */
static inline void ctl_empty(void)
{
        static const char sql_tables[] =
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                " AND table_name NOT IN ('migration', 'lease')";
        struct db     *db = store_open("migration");
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_tables, NULL, 0), 0);
        ck_assert_uint_gt(rows.count, 30);
        ck_assert_int_eq(db_script(db, "SET foreign_key_checks = 0"), 0);
        for (size_t i = 0; i < rows.count; i++)
                ck_assert_int_eq(db_script(db, pool_format(pool, "TRUNCATE TABLE `%s`", db_text(&rows, i, 0))), 0);
        db_close(db);
}

#endif
