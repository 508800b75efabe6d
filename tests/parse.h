/* parse.h - a programme from the text of a document, for check programs. */
#ifndef RECERT_TESTS_PARSE_H
#define RECERT_TESTS_PARSE_H

#include <check.h>
#include <string.h>

#include "xml/read_programme.h"

static inline struct programme *programme_parse(const char *text, struct pool *p)
{
        struct programme_reader reader;
        struct reader_root      root = programme_root(&reader);
        struct reader_memory    memory = {text, strlen(text)};
        struct reader_fault     fault = {0};

        ck_assert_msg(reader_run(&fault, reader_bytes, &memory, &root, 1, (struct reader_limits){0}, p) == 0, "%s",
                      fault.message);
        return reader.programme;
}

#endif
