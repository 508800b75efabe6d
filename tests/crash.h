/* crash.h - ends a process between two of its statements, wherever a test says. Link the program with
 * -Wl,--wrap=mysql_stmt_execute,--wrap=mysql_real_query. */
#ifndef RECERT_TESTS_CRASH_H
#define RECERT_TESTS_CRASH_H

#include <mysql.h>
#include <stdbool.h>
#include <unistd.h>

#define CRASHED 99              /* exit status */

static int  crash_at;           /* the process ends at this statement, from 1; 0: never */
static bool crash_after;        /* when the server has done it, and before the process knows */
static int  crash_count;

int __real_mysql_stmt_execute(MYSQL_STMT *stmt);
int __real_mysql_real_query(MYSQL *mysql, const char *text, unsigned long length);
int __wrap_mysql_stmt_execute(MYSQL_STMT *stmt);
int __wrap_mysql_real_query(MYSQL *mysql, const char *text, unsigned long length);

static void crash_here(bool after)
{
        crash_count += !after;
        if (crash_at && crash_count == crash_at && crash_after == after)
                _exit(CRASHED);
}

int __wrap_mysql_stmt_execute(MYSQL_STMT *stmt)
{
        int rc;

        crash_here(false);
        rc = __real_mysql_stmt_execute(stmt);
        crash_here(true);
        return rc;
}

int __wrap_mysql_real_query(MYSQL *mysql, const char *text, unsigned long length)
{
        int rc;

        crash_here(false);
        rc = __real_mysql_real_query(mysql, text, length);
        crash_here(true);
        return rc;
}

#endif
