/* db.c - libmariadb behind db.h: the only file that knows it. */
#include "store/db.h"

#include <errmsg.h>
#include <mysql.h>
#include <mysqld_error.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"

#define CONNECT_SECONDS 1
/* Of one statement. A page waits no longer: a server that stopped is answered by 503 in five seconds. */
#define WORKER_SECONDS 4
#define TOOL_SECONDS 600
/* After a failure nobody else of this process waits for the same again. */
#define DOWN_TIME CLOCK_SECOND
#define TRANSACTION_TRIES 20
#define TRANSACTION_TIME (3 * CLOCK_SECOND)

#define SMALL 512       /* bytes of a text or blob that are fetched with its row */

struct cell {           /* of one column, filled by a fetch */
        int64_t       integer;
        MYSQL_TIME    time;
        unsigned char bytes[SMALL];
        unsigned long size;
        my_bool       is_null, error;
};

struct statement {
        const char       *sql;          /* its address is the key */
        MYSQL_STMT       *stmt;
        size_t            columns;
        struct cell      *cells;
        MYSQL_BIND       *binds;        /* of the columns */
        struct statement *next;
};

#define BUCKETS 128

struct db {
        const struct conf *conf;
        const char        *user, *password;
        int                seconds;
        MYSQL             *mysql;       /* NULL: not connected */
        struct statement  *statements[BUCKETS];
        int64_t            down_until;  /* clock_elapsed(); not tried again before */
        bool               inside;      /* a transaction is open */
        bool               again;       /* it has to be run from its start */
        bool               duplicate;
        char               duplicate_key[65];
        int64_t            affected;
        uint64_t           insert_id, count;
};

/* --- The connection */

int db_open(struct db **out, const struct conf *conf, const char *role)
{
        struct db *db = calloc(1, sizeof *db);

        if (!db)
                return ERR_SYSTEM;
        db->conf = conf;
        db->seconds = TOOL_SECONDS;
        if (!strcmp(role, "worker")) {
                db->user = conf->worker_user;
                db->password = conf->worker_password;
                db->seconds = WORKER_SECONDS;
        } else if (!strcmp(role, "sealer")) {
                db->user = conf->sealer_user;
                db->password = conf->sealer_password;
        } else {
                db->user = conf->migration_user;
                db->password = conf->migration_password;
        }
        *out = db;
        return 0;
}

bool db_mails(const struct db *db)
{
        return db->conf->mail_server != NULL;
}

static void statement_free(struct statement *s)
{
        if (s->stmt)
                mysql_stmt_close(s->stmt);
        free(s->cells);
        free(s->binds);
        free(s);
}

/* lost: nothing more is to be said to the server, which might not be listening. */
static void disconnect(struct db *db, bool lost)
{
        if (!db->mysql)
                return;
        if (lost && mysql_get_socket(db->mysql) != MARIADB_INVALID_SOCKET)
                shutdown(mysql_get_socket(db->mysql), SHUT_RDWR);
        for (size_t i = 0; i < BUCKETS; i++) {
                while (db->statements[i]) {
                        struct statement *s = db->statements[i];

                        db->statements[i] = s->next;
                        statement_free(s);
                }
        }
        mysql_close(db->mysql);
        db->mysql = NULL;
}

void db_close(struct db *db)
{
        if (!db)
                return;
        disconnect(db, false);
        free(db);
}

static void options(MYSQL *mysql, int seconds)
{
        const unsigned connect = CONNECT_SECONDS, wait = (unsigned)seconds;
        const my_bool  no = 0, yes = 1;

        mysql_optionsv(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
        mysql_optionsv(mysql, MYSQL_OPT_READ_TIMEOUT, &wait);
        mysql_optionsv(mysql, MYSQL_OPT_WRITE_TIMEOUT, &wait);
        mysql_optionsv(mysql, MYSQL_OPT_RECONNECT, &no);
        mysql_optionsv(mysql, MYSQL_OPT_LOCAL_INFILE, NULL);
        mysql_optionsv(mysql, MYSQL_REPORT_DATA_TRUNCATION, &yes);
        mysql_optionsv(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
        mysql_optionsv(mysql, MYSQL_INIT_COMMAND, "SET NAMES utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        mysql_optionsv(mysql, MYSQL_INIT_COMMAND,
                       "SET time_zone = '+00:00', innodb_lock_wait_timeout = 3, "
                       "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'");
}

static int connect_to(struct db *db)
{
        const struct conf *conf = db->conf;
        bool               remote = conf->database_host != NULL;

        if (clock_elapsed() < db->down_until)
                return ERR_UNAVAILABLE;
        if (!(db->mysql = mysql_init(NULL)))
                return ERR_SYSTEM;
        options(db->mysql, db->seconds);
        if (mysql_real_connect(db->mysql, conf->database_host, db->user, db->password, conf->database_name,
                               remote ? (unsigned)conf->database_port : 0, remote ? NULL : conf->database_socket,
                               CLIENT_FOUND_ROWS))
                return 0;
        log_write(LOG_ERROR, "database-connect", LOG_T("user", db->user), LOG_N("number", mysql_errno(db->mysql)),
                  LOG_T("error", mysql_error(db->mysql)));
        disconnect(db, true);
        db->down_until = clock_elapsed() + DOWN_TIME;
        return ERR_UNAVAILABLE;
}

/* --- What went wrong */

/* The connection is of no more use, or the server refuses to work. */
static bool is_lost(unsigned number)
{
        switch (number) {
        case CR_SERVER_GONE_ERROR: case CR_SERVER_LOST: case CR_SSL_CONNECTION_ERROR:
        case CR_SERVER_LOST_EXTENDED: case CR_CONNECTION_ERROR: case CR_CONN_HOST_ERROR:
        case ER_UNKNOWN_COM_ERROR:              /* 1047: this node of the cluster is not ready */
        case ER_CONNECTION_KILLED: case ER_SERVER_SHUTDOWN: case ER_NORMAL_SHUTDOWN:
        case ER_CON_COUNT_ERROR:
                return true;
        default:
                return false;
        }
}

/* This statement found no room on the disk; others, which only read, go on over the same connection. */
static bool is_full(unsigned number)
{
        return number == ER_DISK_FULL || number == ER_RECORD_FILE_FULL;
}

/* The transaction was, or has to be, rolled back for the sake of another one. */
static bool is_conflict(unsigned number)
{
        return number == ER_LOCK_DEADLOCK || number == ER_LOCK_WAIT_TIMEOUT || number == ER_CHECKREAD;
}

/* What a person can cause by what he sends: told from our own mistakes. */
static bool is_refusal(unsigned number)
{
        return number == ER_DUP_ENTRY || number == ER_DATA_TOO_LONG;
}

/* "Duplicate entry '…' for key 'uq_award_number'": what stands between the last two quotes. */
static void note_key(struct db *db, const char *text)
{
        const char *end = strrchr(text, '\''), *begin = end;

        db->duplicate_key[0] = '\0';
        while (db->duplicate && begin && begin > text && begin[-1] != '\'')
                begin--;
        if (db->duplicate && begin && begin > text && end - begin < (ptrdiff_t)sizeof db->duplicate_key) {
                memcpy(db->duplicate_key, begin, (size_t)(end - begin));
                db->duplicate_key[end - begin] = '\0';
        }
}

static int fail(struct db *db, const char *sql, unsigned number, const char *text)
{
        if (is_refusal(number)) {
                db->duplicate = number == ER_DUP_ENTRY;
                note_key(db, text);
                return ERR_REFUSED;
        }
        if (is_conflict(number)) {
                db->again = db->inside;
                return ERR_UNAVAILABLE;
        }
        log_write(LOG_ERROR, "database", LOG_N("number", number), LOG_T("error", text), LOG_T("statement", sql));
        if (is_full(number))
                return ERR_UNAVAILABLE;
        if (is_lost(number)) {
                db->again = db->inside;
                disconnect(db, true);
                return ERR_UNAVAILABLE;
        }
        return ERR_SYSTEM;
}

static int fail_stmt(struct db *db, const struct statement *s)
{
        return fail(db, s->sql, mysql_stmt_errno(s->stmt), mysql_stmt_error(s->stmt));
}

/* --- Statements */

static enum enum_field_types column_type(const MYSQL_FIELD *field)
{
        switch (field->type) {
        case MYSQL_TYPE_TINY: case MYSQL_TYPE_SHORT: case MYSQL_TYPE_INT24: case MYSQL_TYPE_LONG:
        case MYSQL_TYPE_LONGLONG: case MYSQL_TYPE_YEAR: case MYSQL_TYPE_DECIMAL: case MYSQL_TYPE_NEWDECIMAL:
                return MYSQL_TYPE_LONGLONG;
        case MYSQL_TYPE_DATE:
                return MYSQL_TYPE_DATE;
        case MYSQL_TYPE_DATETIME: case MYSQL_TYPE_TIMESTAMP:
                return MYSQL_TYPE_DATETIME;
        default:
                return MYSQL_TYPE_STRING;
        }
}

static int bind_columns(struct statement *s)
{
        MYSQL_RES         *meta = mysql_stmt_result_metadata(s->stmt);
        const MYSQL_FIELD *fields;

        if (!meta)
                return mysql_stmt_errno(s->stmt) ? ERR_SYSTEM : 0;
        s->columns = mysql_num_fields(meta);
        fields = mysql_fetch_fields(meta);
        s->cells = calloc(s->columns, sizeof *s->cells);
        s->binds = calloc(s->columns, sizeof *s->binds);
        for (size_t i = 0; s->cells && s->binds && i < s->columns; i++) {
                struct cell *c = &s->cells[i];
                MYSQL_BIND  *b = &s->binds[i];

                b->buffer_type = column_type(&fields[i]);
                b->buffer = b->buffer_type == MYSQL_TYPE_LONGLONG ? (void *)&c->integer
                          : b->buffer_type == MYSQL_TYPE_STRING   ? (void *)c->bytes : (void *)&c->time;
                b->buffer_length = b->buffer_type == MYSQL_TYPE_LONGLONG ? sizeof c->integer
                                 : b->buffer_type == MYSQL_TYPE_STRING   ? sizeof c->bytes : sizeof c->time;
                b->length = &c->size;
                b->is_null = &c->is_null;
                b->error = &c->error;
        }
        mysql_free_result(meta);
        if (!s->cells || !s->binds)
                return ERR_SYSTEM;
        return mysql_stmt_bind_result(s->stmt, s->binds) ? ERR_SYSTEM : 0;
}

static int prepare(struct statement **out, struct db *db, const char *sql)
{
        struct statement **bucket = &db->statements[((uintptr_t)sql >> 4) % BUCKETS], *s;
        int                rc;

        for (s = *bucket; s; s = s->next) {
                if (s->sql == sql) {
                        *out = s;
                        return 0;
                }
        }
        if (!(s = calloc(1, sizeof *s)))
                return ERR_SYSTEM;
        s->sql = sql;
        if (!(s->stmt = mysql_stmt_init(db->mysql))) {
                free(s);
                return ERR_SYSTEM;
        }
        if (mysql_stmt_prepare(s->stmt, sql, strlen(sql)) || bind_columns(s) < 0) {
                rc = fail_stmt(db, s);
                statement_free(s);
                return rc;
        }
        s->next = *bucket;
        *bucket = s;
        *out = s;
        return 0;
}

static void time_of_day(MYSQL_TIME *t, struct date day, int64_t rest)
{
        int year, month, of_month;

        date_split(day, &year, &month, &of_month);
        *t = (MYSQL_TIME){.year = (unsigned)year, .month = (unsigned)month, .day = (unsigned)of_month,
                          .hour = (unsigned)(rest / CLOCK_HOUR), .minute = (unsigned)(rest / CLOCK_MINUTE % 60),
                          .second = (unsigned)(rest / CLOCK_SECOND % 60), .second_part = (unsigned long)(rest % CLOCK_SECOND),
                          .time_type = rest ? MYSQL_TIMESTAMP_DATETIME : MYSQL_TIMESTAMP_DATE};
}

static void time_of(MYSQL_TIME *t, const struct db_in *in)
{
        int64_t day, rest;

        if (in->kind == DB_IN_DATE) {
                time_of_day(t, (struct date){(int32_t)in->integer}, 0);
                return;
        }
        day = in->integer / CLOCK_DAY;
        rest = in->integer % CLOCK_DAY;
        if (rest < 0) {
                rest += CLOCK_DAY;
                day--;
        }
        time_of_day(t, (struct date){(int32_t)day}, rest);
        t->time_type = MYSQL_TIMESTAMP_DATETIME;
}

static const enum enum_field_types parameter_types[] = {
        [DB_IN_NULL] = MYSQL_TYPE_NULL, [DB_IN_INT] = MYSQL_TYPE_LONGLONG, [DB_IN_TEXT] = MYSQL_TYPE_STRING,
        [DB_IN_BYTES] = MYSQL_TYPE_BLOB, [DB_IN_DATE] = MYSQL_TYPE_DATE, [DB_IN_INSTANT] = MYSQL_TYPE_DATETIME,
};

#define MOST_PARAMETERS 128

static int bind_parameters(struct statement *s, const struct db_in *in, size_t count)
{
        MYSQL_BIND    binds[MOST_PARAMETERS];
        MYSQL_TIME    times[MOST_PARAMETERS];
        unsigned long sizes[MOST_PARAMETERS];
        unsigned      single = 0;

        if (count > MOST_PARAMETERS || count != mysql_stmt_param_count(s->stmt)) {
                log_write(LOG_ERROR, "database-parameters", LOG_N("given", count), LOG_T("statement", s->sql));
                return ERR_SYSTEM;
        }
        memset(binds, 0, count * sizeof *binds);
        for (size_t i = 0; i < count; i++) {
                binds[i].buffer_type = parameter_types[in[i].kind];
                sizes[i] = in[i].size;
                if (in[i].kind == DB_IN_DATE || in[i].kind == DB_IN_INSTANT) {
                        time_of(&times[i], &in[i]);
                        binds[i].buffer = &times[i];
                } else if (in[i].kind == DB_IN_INT) {
                        binds[i].buffer = (void *)&in[i].integer;
                } else if (in[i].kind != DB_IN_NULL) {
                        binds[i].buffer = (void *)in[i].bytes;
                        binds[i].buffer_length = in[i].size;
                        binds[i].length = &sizes[i];
                }
        }
        mysql_stmt_attr_set(s->stmt, STMT_ATTR_ARRAY_SIZE, &single);
        /* The parameters are sent from here: they have to be as long as this frame is. */
        if (count && mysql_stmt_bind_param(s->stmt, binds))
                return ERR_SYSTEM;
        return mysql_stmt_execute(s->stmt) ? ERR_UNAVAILABLE : 0;
}

/* Connected, so that a statement may be sent. */
static int ready(struct db *db)
{
        if (db->inside && db->again)
                return ERR_UNAVAILABLE;         /* the transaction is lost: nothing may follow outside it */
        if (db->mysql)
                return 0;
        return db->inside ? ERR_SYSTEM : connect_to(db);
}

/* Sends it, once. */
static int send_once(struct statement **out, struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        int rc;

        if ((rc = ready(db)) < 0)
                return rc;
        db->duplicate = false;
        if ((rc = prepare(out, db, sql)) < 0)
                return rc;
        db->count++;
        if ((rc = bind_parameters(*out, in, count)) == ERR_UNAVAILABLE)
                rc = fail_stmt(db, *out);
        return rc;
}

/* Outside a transaction what only reads is sent again, when the server was lost and not slow. */
static int send_read(struct statement **out, struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        int64_t began = clock_elapsed();
        bool    had = db->mysql != NULL;
        int     rc = send_once(out, db, sql, in, count);

        if (rc != ERR_UNAVAILABLE || db->inside)
                return rc;
        if (clock_elapsed() - began > CLOCK_SECOND) {
                db->down_until = clock_elapsed() + DOWN_TIME;
                return rc;
        }
        return had ? send_once(out, db, sql, in, count) : rc;
}

int db_exec(struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        struct statement *s = NULL;
        int               rc = send_once(&s, db, sql, in, count);

        if (rc < 0)
                return rc;
        db->affected = (int64_t)mysql_stmt_affected_rows(s->stmt);
        db->insert_id = mysql_stmt_insert_id(s->stmt);
        mysql_stmt_free_result(s->stmt);
        return 0;
}

int64_t  db_affected(const struct db *db) { return db->affected; }
uint64_t db_insert_id(const struct db *db) { return db->insert_id; }
bool     db_duplicate(const struct db *db) { return db->duplicate; }

const char *db_duplicate_key(const struct db *db) { return db->duplicate ? db->duplicate_key : ""; }
uint64_t db_statements(const struct db *db) { return db->count; }

/* --- Many rows at once */

/* One column of the array; everything in the pool. */
static void bind_array(MYSQL_BIND *b, const struct db_in *in, size_t columns, size_t rows, struct pool *pool)
{
        const void   **pointers = POOL_ARRAY(pool, rows, const void *);
        int64_t       *integers = POOL_ARRAY(pool, rows, int64_t);
        unsigned long *sizes = POOL_ARRAY(pool, rows, unsigned long);
        char          *indicators = POOL_ARRAY(pool, rows, char);

        b->buffer_type = MYSQL_TYPE_NULL;
        for (size_t r = 0; r < rows; r++) {
                const struct db_in *v = &in[r * columns];

                if (v->kind == DB_IN_NULL) {
                        indicators[r] = STMT_INDICATOR_NULL;
                        continue;
                }
                b->buffer_type = parameter_types[v->kind];
                integers[r] = v->integer;
                pointers[r] = v->bytes;
                sizes[r] = v->size;
                if (v->kind == DB_IN_DATE || v->kind == DB_IN_INSTANT) {
                        MYSQL_TIME *t = POOL_NEW(pool, MYSQL_TIME);

                        time_of(t, v);
                        pointers[r] = t;
                }
        }
        if (b->buffer_type == MYSQL_TYPE_NULL)  /* the indicators say it; the type must still be one */
                b->buffer_type = MYSQL_TYPE_STRING;
        b->buffer = b->buffer_type == MYSQL_TYPE_LONGLONG ? (void *)integers : (void *)pointers;
        b->length = sizes;
        b->u.indicator = indicators;
}

int db_exec_many(struct db *db, const char *sql, const struct db_in *in, size_t columns, size_t rows)
{
        struct pool      *pool;
        struct statement *s = NULL;
        MYSQL_BIND       *binds;
        unsigned          many = (unsigned)rows;
        int               rc;

        db->affected = 0;
        if (!rows)
                return 0;
        if ((rc = ready(db)) < 0)
                return rc;
        db->duplicate = false;
        if ((rc = prepare(&s, db, sql)) < 0)
                return rc;
        db->count++;
        pool = pool_new();
        binds = POOL_ARRAY(pool, columns, MYSQL_BIND);
        for (size_t i = 0; i < columns; i++)
                bind_array(&binds[i], in + i, columns, rows, pool);
        mysql_stmt_attr_set(s->stmt, STMT_ATTR_ARRAY_SIZE, &many);
        rc = columns == mysql_stmt_param_count(s->stmt) ? 0 : ERR_SYSTEM;
        if (rc == 0 && (mysql_stmt_bind_param(s->stmt, binds) || mysql_stmt_execute(s->stmt)))
                rc = fail_stmt(db, s);
        else if (rc == 0)
                db->affected = (int64_t)mysql_stmt_affected_rows(s->stmt);
        pool_free(pool);
        return rc;
}

/* --- Rows */

struct db_out {
        bool        is_null;
        int64_t     integer;            /* a day, an instant or a number */
        const void *bytes;              /* with a NUL behind them */
        size_t      size;
};

static int64_t integer_of(const MYSQL_TIME *t, bool instant)
{
        int64_t day = date_civil((int)t->year, (int)t->month, (int)t->day).day;

        if (!instant)
                return day;
        return day * CLOCK_DAY + t->hour * CLOCK_HOUR + t->minute * CLOCK_MINUTE + t->second * CLOCK_SECOND
               + (int64_t)t->second_part;
}

/* The row that was fetched, copied into the pool. */
static int take_row(struct db_out *out, struct statement *s, struct pool *pool)
{
        for (size_t i = 0; i < s->columns; i++) {
                struct cell *c = &s->cells[i];
                MYSQL_BIND  *b = &s->binds[i], whole = *b;
                char        *bytes;

                out[i].is_null = c->is_null;
                if (c->is_null)
                        continue;
                if (b->buffer_type == MYSQL_TYPE_LONGLONG) {
                        out[i].integer = c->integer;
                } else if (b->buffer_type != MYSQL_TYPE_STRING) {
                        out[i].integer = integer_of(&c->time, b->buffer_type == MYSQL_TYPE_DATETIME);
                } else if (c->size <= sizeof c->bytes) {
                        out[i].size = c->size;
                        out[i].bytes = pool_text_n(pool, (const char *)c->bytes, c->size);
                } else {
                        out[i].size = c->size;
                        out[i].bytes = bytes = pool_array(pool, c->size + 1, 1);
                        whole.buffer = bytes;
                        whole.buffer_length = c->size;
                        if (mysql_stmt_fetch_column(s->stmt, &whole, (unsigned)i, 0))
                                return ERR_SYSTEM;
                }
        }
        return 0;
}

/* 1: a row, 0: no more, or an error. */
static int fetch(struct db *db, struct statement *s)
{
        int rc = mysql_stmt_fetch(s->stmt);

        if (rc == MYSQL_NO_DATA)
                return 0;
        if (rc == 0 || rc == MYSQL_DATA_TRUNCATED)      /* take_row() fetches what did not fit */
                return 1;
        return fail_stmt(db, s);
}

#define FIRST_ROWS 16

static int take_rows(struct db_rows *out, struct db *db, struct statement *s, struct pool *pool)
{
        size_t         room = FIRST_ROWS;
        struct db_out *values = POOL_ARRAY(pool, room * s->columns, struct db_out);
        int            rc;

        *out = (struct db_rows){.columns = s->columns};
        while ((rc = fetch(db, s)) > 0) {
                if (out->count == room) {
                        struct db_out *more = POOL_ARRAY(pool, 2 * room * s->columns, struct db_out);

                        memcpy(more, values, room * s->columns * sizeof *values);
                        values = more;
                        room *= 2;
                }
                if ((rc = take_row(values + out->count * s->columns, s, pool)) < 0)
                        break;
                out->count++;
        }
        out->values = values;
        if (db->mysql)
                mysql_stmt_free_result(s->stmt);
        return rc;
}

int db_query(struct db_rows *out, struct db *db, struct pool *pool, const char *sql, const struct db_in *in,
             size_t count)
{
        struct statement *s = NULL;
        int               rc = send_read(&s, db, sql, in, count);

        *out = (struct db_rows){0};
        return rc < 0 ? rc : take_rows(out, db, s, pool);
}

int db_stream(struct db *db, const char *sql, const struct db_in *in, size_t count, db_each *each, void *arg)
{
        struct statement *s = NULL;
        struct pool      *pool;
        int               rc = send_read(&s, db, sql, in, count);

        if (rc < 0)
                return rc;
        pool = pool_new();
        while ((rc = fetch(db, s)) > 0) {
                struct db_out *values = POOL_ARRAY(pool, s->columns, struct db_out);
                struct db_rows row = {1, s->columns, values};

                if ((rc = take_row(values, s, pool)) < 0 || (rc = each(arg, &row)) < 0)
                        break;
                pool_reset(pool);
        }
        pool_free(pool);
        if (db->mysql)
                mysql_stmt_free_result(s->stmt);
        return rc;
}

static const struct db_out *at(const struct db_rows *rows, size_t row, size_t column)
{
        static const struct db_out nothing = {.is_null = true};

        return row < rows->count && column < rows->columns ? &rows->values[row * rows->columns + column] : &nothing;
}

bool    db_is_null(const struct db_rows *rows, size_t row, size_t column) { return at(rows, row, column)->is_null; }
int64_t db_int(const struct db_rows *rows, size_t row, size_t column) { return at(rows, row, column)->integer; }
int64_t db_instant(const struct db_rows *rows, size_t row, size_t column) { return at(rows, row, column)->integer; }

const char *db_text(const struct db_rows *rows, size_t row, size_t column)
{
        return at(rows, row, column)->bytes;
}

const void *db_bytes(const struct db_rows *rows, size_t row, size_t column, size_t *size)
{
        *size = at(rows, row, column)->size;
        return at(rows, row, column)->bytes;
}

struct date db_date(const struct db_rows *rows, size_t row, size_t column)
{
        const struct db_out *v = at(rows, row, column);

        return v->is_null ? DATE_NONE : (struct date){(int32_t)v->integer};
}

struct db_in db_in_null(void) { return (struct db_in){.kind = DB_IN_NULL}; }
struct db_in db_in_int(int64_t value) { return (struct db_in){.kind = DB_IN_INT, .integer = value}; }
struct db_in db_in_instant(int64_t value) { return (struct db_in){.kind = DB_IN_INSTANT, .integer = value}; }

struct db_in db_in_text(const char *text)
{
        return text ? (struct db_in){.kind = DB_IN_TEXT, .bytes = text, .size = strlen(text)} : db_in_null();
}

struct db_in db_in_bytes(const void *bytes, size_t size)
{
        return bytes ? (struct db_in){.kind = DB_IN_BYTES, .bytes = bytes, .size = size} : db_in_null();
}

struct db_in db_in_date(struct date value)
{
        return date_is_set(value) ? (struct db_in){.kind = DB_IN_DATE, .integer = value.day} : db_in_null();
}

/* --- Transactions */

int db_script(struct db *db, const char *text)
{
        int rc;

        if (db->inside && db->again)
                return ERR_UNAVAILABLE;
        if (!db->mysql && (rc = connect_to(db)) < 0)
                return rc;
        db->count++;
        if (!mysql_real_query(db->mysql, text, strlen(text)))
                return 0;
        return fail(db, text, mysql_errno(db->mysql), mysql_error(db->mysql));
}

/* Waits a moment, each time longer, and not as long as the others who were in the way. */
static void step_back(int attempt)
{
        long            most = 1000000L * (attempt < 6 ? 1 << attempt : 64);
        struct timespec pause = {0, most / 2 + random() % (most / 2)};

        nanosleep(&pause, NULL);
}

static int transaction_once(struct db *db, db_work *work, void *arg)
{
        int rc;

        db->again = false;
        if ((rc = db_script(db, "START TRANSACTION")) < 0)
                return rc;
        db->inside = true;
        rc = work(db, arg);
        if (rc >= 0 && !db->again) {
                int committed = db_script(db, "COMMIT");

                rc = committed < 0 ? committed : rc;
        } else if (rc >= 0) {
                rc = ERR_UNAVAILABLE;           /* work did not look */
        }
        db->inside = false;
        if (rc < 0 && db->mysql && db_script(db, "ROLLBACK") < 0)
                disconnect(db, true);
        return rc;
}

int db_transaction(struct db *db, db_work *work, void *arg)
{
        int64_t began = clock_elapsed();
        int     rc = ERR_UNAVAILABLE;

        if (db->inside) {
                log_write(LOG_ERROR, "database-nested");
                return ERR_SYSTEM;
        }
        for (int attempt = 0; attempt < TRANSACTION_TRIES; attempt++) {
                bool had = db->mysql != NULL;

                rc = transaction_once(db, work, arg);
                if (rc != ERR_UNAVAILABLE)
                        return rc;
                /* START TRANSACTION on a connection that was lost while it was idle is tried again too. */
                if (!db->again && !(had && !db->mysql))
                        return rc;
                if (clock_elapsed() - began > TRANSACTION_TIME)
                        break;
                step_back(attempt);
        }
        if (clock_elapsed() - began > CLOCK_SECOND && !db->mysql)
                db->down_until = clock_elapsed() + DOWN_TIME;
        return rc;
}

int db_savepoint(struct db *db, db_work *work, void *arg)
{
        int rc = db_script(db, "SAVEPOINT part");
        bool duplicate;

        if (rc < 0)
                return rc;
        rc = work(db, arg);
        duplicate = db->duplicate;
        if (rc < 0 && !db->again && db_script(db, "ROLLBACK TO SAVEPOINT part") < 0)
                db->again = true;
        db->duplicate = duplicate;
        return rc;
}
