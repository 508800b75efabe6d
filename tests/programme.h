/* programme.h - the default programme in the database of a check program (store.h). */
#ifndef RECERT_TESTS_PROGRAMME_H
#define RECERT_TESTS_PROGRAMME_H

#include <fcntl.h>

#include "store.h"
#include "store/catalogue.h"
#include "util/err.h"
#include "xml/read_programme.h"

static inline const struct programme *programme_from_file(struct pool *p)
{
        struct programme_reader reader;
        struct reader_root      root = programme_root(&reader);
        struct reader_fault     fault;
        const char             *top = getenv("srcdir");
        int                     fd = open(pool_format(p, "%s/sql/programme.xml", top ? top : "."), O_RDONLY | O_CLOEXEC);

        ck_assert_msg(fd >= 0, "sql/programme.xml cannot be opened");
        ck_assert_int_eq(reader_run(&fault, reader_descriptor, &fd, &root, 1, (struct reader_limits){0}, p), 0);
        close(fd);
        return reader.programme;
}

/* As it is there, put there where there is none. */
static inline const struct programme *programme_in_database(uint64_t *revision, struct db *db, struct pool *p)
{
        const struct act       act = {.action = "programme-import", .program = "check"};
        struct programme_fault fault;
        struct programme      *out;
        bool                   changed;
        int                    rc = catalogue_load(&out, revision, db, p);

        if (rc == ERR_NOT_FOUND) {
                ck_assert_int_eq(catalogue_save(&changed, db, programme_from_file(p), &act, &fault, p), 0);
                rc = catalogue_load(&out, revision, db, p);
        }
        ck_assert_int_eq(rc, 0);
        return out;
}

#endif
