/* db.h - one connection to MariaDB: statements prepared at their first use and kept, typed
 * values in and out, transactions that are run again. Only files of store/ (and job/, ctl/ by
 * way of them) contain SQL; each has its statements in one list at its top.
 *
 * Errors: ERR_UNAVAILABLE when the server cannot be reached or refuses (the caller answers
 * 503); ERR_SYSTEM for what is our own mistake (logged with the statement). */
#ifndef RECERT_DB_H
#define RECERT_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "renewal/date.h"
#include "util/pool.h"

struct conf;
struct db;

/* Does not connect yet: the first statement does, and again after a loss. role: "worker",
 * "sealer" or "migration", which decides the database user. */
int  db_open(struct db **out, const struct conf *conf, const char *role);
void db_close(struct db *db);
/* Mails are sent, as the configuration has it: what is told is to be written into the outbox, too. */
bool db_mails(const struct db *db);

/* A value bound to a statement's ?. */
struct db_in {
        enum { DB_IN_NULL, DB_IN_INT, DB_IN_TEXT, DB_IN_BYTES, DB_IN_DATE, DB_IN_INSTANT } kind;
        int64_t     integer;            /* an instant: microseconds since 1970, UTC */
        const void *bytes;
        size_t      size;
};
struct db_in db_in_null(void);
struct db_in db_in_int(int64_t value);
struct db_in db_in_text(const char *text);              /* NULL binds NULL */
struct db_in db_in_bytes(const void *bytes, size_t size);
struct db_in db_in_date(struct date value);             /* DATE_NONE binds NULL */
struct db_in db_in_instant(int64_t microseconds);

#define DB_IN(...) (const struct db_in[]){__VA_ARGS__}, sizeof((const struct db_in[]){__VA_ARGS__}) / sizeof(struct db_in)

/* sql is a string literal of the list: its address is the key of the prepared statement.
 *
 *     db_exec(db, sql_touch, DB_IN(db_in_instant(now), db_in_bytes(hash, 32)))
 */
int      db_exec(struct db *db, const char *sql, const struct db_in *in, size_t count);
int64_t  db_affected(const struct db *db);              /* of the last db_exec */
uint64_t db_insert_id(const struct db *db);
/* true: the last db_exec failed with ERR_REFUSED because a unique key was there already. */
bool     db_duplicate(const struct db *db);
/* Its name; "" where there was none. */
const char *db_duplicate_key(const struct db *db);

/* One statement for many rows (array binding): INSERT … VALUES (?, …) or the like, in holding rows
 * times columns values, row by row. None is sent where rows is 0. */
int      db_exec_many(struct db *db, const char *sql, const struct db_in *in, size_t columns, size_t rows);

/* All rows, in the pool. */
struct db_rows {
        size_t               count;
        size_t               columns;
        const struct db_out *values;    /* row by row */
};
int db_query(struct db_rows *out, struct db *db, struct pool *pool, const char *sql, const struct db_in *in,
             size_t count);
bool        db_is_null(const struct db_rows *rows, size_t row, size_t column);
int64_t     db_int(const struct db_rows *rows, size_t row, size_t column);      /* NULL: 0 */
const char *db_text(const struct db_rows *rows, size_t row, size_t column);     /* NULL: NULL */
const void *db_bytes(const struct db_rows *rows, size_t row, size_t column, size_t *size);
struct date db_date(const struct db_rows *rows, size_t row, size_t column);     /* NULL: DATE_NONE */
int64_t     db_instant(const struct db_rows *rows, size_t row, size_t column);

/* Row by row, for passes over everything in constant memory. each returns < 0 to stop; it cannot
 * use this connection, which is still bringing rows. */
typedef int db_each(void *arg, const struct db_rows *row);
int db_stream(struct db *db, const char *sql, const struct db_in *in, size_t count, db_each *each, void *arg);

/* Runs work inside BEGIN … COMMIT, again from its start after a deadlock, a certification
 * failure or a lost connection (also at COMMIT: an unknown outcome is resolved by work's own
 * idempotency). work must have no effect but through db, and set all of its results anew each
 * time. A negative result rolls back and is returned. */
typedef int db_work(struct db *db, void *arg);
int db_transaction(struct db *db, db_work *work, void *arg);
/* A part of a transaction that can be undone alone: a negative result of work rolls back to here
 * and is returned, and the transaction goes on, unless the whole of it has to be run again. */
int db_savepoint(struct db *db, db_work *work, void *arg);

/* A statement that cannot be prepared, or that is made from a file: migrations, grants. */
int db_script(struct db *db, const char *text);

/* Statements sent since the connection was opened (the tests count them). */
uint64_t db_statements(const struct db *db);

#endif
