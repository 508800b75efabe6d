/* check_multipart.c - the multipart parser: what it reads, at every split, and what it refuses. */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "http/multipart.h"
#include "util/err.h"
#include "suite.h"

#define TYPE "multipart/form-data; boundary=AaB03x"
#define DISPOSITION "Content-Disposition: form-data; "
#define PART(name, value) "--AaB03x\r\n" DISPOSITION "name=\"" name "\"\r\n\r\n" value "\r\n"
#define LAST "--AaB03x--\r\n"

static const struct multipart_limits limits = {
        .total = 100000, .parts = 64, .header = 1024, .field = 1000, .file = 4000,
};

/* What was seen, as one text: name[=filename]:content; */
struct seen {
        char   text[65536];
        size_t size;
        size_t data_calls;
        int    refuse_after;    /* calls of data; 0: never */
};

static void see(struct seen *s, const void *bytes, size_t size)
{
        ck_assert_uint_lt(s->size + size, sizeof s->text);
        memcpy(s->text + s->size, bytes, size);
        s->text[s->size += size] = '\0';
}

static int on_begin(void *arg, const struct multipart_part *part)
{
        see(arg, part->name, strlen(part->name));
        if (part->filename) {
                see(arg, "=", 1);
                see(arg, part->filename, strlen(part->filename));
        }
        see(arg, ":", 1);
        return 0;
}

static int on_data(void *arg, const void *bytes, size_t size)
{
        struct seen *s = arg;

        ck_assert_uint_gt(size, 0);
        see(s, bytes, size);
        return s->refuse_after && (int)++s->data_calls == s->refuse_after ? ERR_SYSTEM : 0;
}

static int on_end(void *arg)
{
        see(arg, ";", 1);
        return 0;
}

static const struct multipart_events events = {on_begin, on_data, on_end};

/* Feeds the body in three pieces that end at a and b, each copied to memory of its own size, so that a
 * read past its end is seen by the sanitizers. */
static int read_split(struct seen *s, const char **fault, const char *type, const char *body, size_t size,
                      size_t a, size_t b, const struct multipart_limits *with)
{
        struct pool      *pool = pool_new();
        struct multipart *m;
        size_t            ends[] = {a, b, size}, from = 0;
        int               rc = multipart_new(&m, pool, type, with, &events, s);

        s->size = s->data_calls = 0;
        s->text[0] = '\0';
        for (size_t i = 0; i < 3 && !rc; from = ends[i++]) {
                char *piece = malloc(ends[i] - from + 1);

                memcpy(piece, body + from, ends[i] - from);
                piece = realloc(piece, ends[i] - from ? ends[i] - from : 1);
                rc = multipart_feed(m, piece, ends[i] - from);
                free(piece);
        }
        if (!rc)
                rc = multipart_end(m);
        *fault = multipart_fault(m);
        pool_free(pool);
        return rc;
}

static int read_whole(struct seen *s, const char **fault, const char *type, const char *body, size_t size)
{
        s->refuse_after = 0;
        return read_split(s, fault, type, body, size, size, size, &limits);
}

static const struct golden {
        const char *type, *body;
        size_t      size;
        const char *seen;
} golden[] = {
#define GOLDEN(type, body, seen) {type, body, sizeof body - 1, seen}
        GOLDEN(TYPE, LAST, ""),
        GOLDEN(TYPE, "--AaB03x--", ""),
        GOLDEN(TYPE, PART("title", "ACE Berlin") LAST, "title:ACE Berlin;"),
        GOLDEN(TYPE, PART("a", "") PART("b", "\r\n") PART("c", "\r") PART("d", "--AaB03x") LAST,
               "a:;b:\r\n;c:\r;d:--AaB03x;"),
        GOLDEN(TYPE, PART("a", "\r\r\n-\r\n--\r\n--A\r\n--AaB03\r\n--AaB0\r\n--AaB03y\r\r\r") LAST,
               "a:\r\r\n-\r\n--\r\n--A\r\n--AaB03\r\n--AaB0\r\n--AaB03y\r\r\r;"),
        GOLDEN(TYPE, PART("notes", "\r\n\r\n--AaB03\r\r\n--AaB03") LAST, "notes:\r\n\r\n--AaB03\r\r\n--AaB03;"),
        GOLDEN("Multipart/Form-Data;boundary=\"--A (1) b'c\"",
               "----A (1) b'c\r\n" DISPOSITION "name=x\r\n\r\ny\r\n----A (1) b'c--\r\n", "x:y;"),
        GOLDEN("multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
               "------WebKitFormBoundary7MA4YWxkTrZu0gW\r\n"
               DISPOSITION "name=\"image\"; filename=\"../../etc/passwd\"\r\nContent-Type: image/png\r\n\r\n"
               "\x89PNG\r\n\x1a\n\r\n"
               "------WebKitFormBoundary7MA4YWxkTrZu0gW\r\n"
               DISPOSITION "name=\"image\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n"
               "------WebKitFormBoundary7MA4YWxkTrZu0gW\r\n"
               "content-disposition:form-data;filename=\"C:\\pics\\a \\\"b\\\\.png\";name=\"im\xc3\xa4ge\"\r\n\r\nz\r\n"
               "------WebKitFormBoundary7MA4YWxkTrZu0gW--\r\n",
               "image=../../etc/passwd:\x89PNG\r\n\x1a\n;image=:;im\xc3\xa4ge=C:\\pics\\a \"b\\.png:z;"),
        GOLDEN(TYPE, "--AaB03x\r\nX-Other: 1\r\n" DISPOSITION "name=\"a%0D%0Ab\"\r\nContent-Type: text/plain\r\n\r\nv\r\n" LAST,
               "a%0D%0Ab:v;"),
};

START_TEST(test_a_body_split_at_every_position_gives_the_same_events)
{
        const struct golden *g = &golden[_i];
        static struct seen   s;
        const char          *fault;

        s.refuse_after = 0;
        for (size_t a = 0; a <= g->size; a++) {
                ck_assert_int_eq(read_split(&s, &fault, g->type, g->body, g->size, a, g->size, &limits), 0);
                ck_assert_str_eq(s.text, g->seen);
                ck_assert_ptr_null(fault);
        }
}
END_TEST

START_TEST(test_a_body_split_at_every_two_positions_gives_the_same_events)
{
        const struct golden *g = &golden[_i];
        static struct seen   s;
        const char          *fault;

        s.refuse_after = 0;
        for (size_t a = 0; a <= g->size; a++)
                for (size_t b = a; b <= g->size && b < a + 12; b++) {
                        ck_assert_int_eq(read_split(&s, &fault, g->type, g->body, g->size, a, b, &limits), 0);
                        ck_assert_str_eq(s.text, g->seen);
                }
}
END_TEST

START_TEST(test_a_body_cut_anywhere_is_refused)
{
        const struct golden *g = &golden[_i];
        static struct seen   s;
        const char          *fault;

        for (size_t cut = 0; cut < g->size; cut++) {
                bool whole = !strncmp(g->body + cut, "\r\n", g->size - cut) && cut + 2 == g->size;
                int  rc = read_whole(&s, &fault, g->type, g->body, cut);

                ck_assert_int_eq(rc, whole ? 0 : ERR_REFUSED);  /* the last line end may be missing */
                if (!whole)
                        ck_assert_str_eq(fault, "request");
        }
}
END_TEST

static const struct broken {
        const char *why, *type, *body;
        size_t      size;
        const char *fault;
} broken[] = {
#define BROKEN(why, type, body, fault) {why, type, body, sizeof body - 1, fault}
        BROKEN("another type", "application/x-www-form-urlencoded", LAST, "media-type"),
        BROKEN("a longer type", "multipart/form-data-x; boundary=AaB03x", LAST, "media-type"),
        BROKEN("multipart/mixed", "multipart/mixed; boundary=AaB03x", LAST, "media-type"),
        BROKEN("no boundary", "multipart/form-data", LAST, "media-type"),
        BROKEN("an empty boundary", "multipart/form-data; boundary=\"\"", "----\r\n", "media-type"),
        BROKEN("two boundaries", TYPE "; boundary=b", LAST, "media-type"),
        BROKEN("an open quote", "multipart/form-data; boundary=\"AaB03x", LAST, "media-type"),
        BROKEN("a boundary that ends in space", "multipart/form-data; boundary=\"AaB03x \"", LAST, "media-type"),
        BROKEN("a boundary with a line end", "multipart/form-data; boundary=\"A\r\nB\"", LAST, "media-type"),
        BROKEN("a long boundary", "multipart/form-data; boundary="
               "12345678901234567890123456789012345678901234567890123456789012345678901", LAST, "media-type"),
        BROKEN("nothing", TYPE, "", "request"),
        BROKEN("a preamble", TYPE, "hello\r\n" LAST, "request"),
        BROKEN("an epilogue", TYPE, LAST "hello", "request"),
        BROKEN("a second end", TYPE, LAST "\r\n", "request"),
        BROKEN("no end", TYPE, PART("a", "b"), "request"),
        BROKEN("a longer delimiter", TYPE, PART("a", "b\r\n--AaB03xy") LAST, "request"),
        BROKEN("space after a delimiter", TYPE, "--AaB03x \r\n" DISPOSITION "name=\"a\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("line feeds alone", TYPE, "--AaB03x\n" DISPOSITION "name=\"a\"\n\nb\n--AaB03x--\n", "request"),
        BROKEN("a half end", TYPE, "--AaB03x-\r\n", "request"),
        BROKEN("no headers", TYPE, "--AaB03x\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("no name", TYPE, "--AaB03x\r\n" DISPOSITION "filename=\"a\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("two names", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\"; name=\"b\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("two dispositions", TYPE,
               "--AaB03x\r\n" DISPOSITION "name=\"a\"\r\n" DISPOSITION "name=\"b\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("an attachment", TYPE, "--AaB03x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a NUL in a header", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\0b\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a NUL before the headers' end", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\"\r\n\0\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a line end in a name", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\r\nb\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a line feed in a name", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\nb\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a carriage return in a name", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\rb\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a folded header", TYPE, "--AaB03x\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a header without a colon", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\"\r\nhello\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a name without its end", TYPE, "--AaB03x\r\n" DISPOSITION "name=\"a\\\"\r\n\r\nb\r\n" LAST, "request"),
        BROKEN("a name without a value", TYPE, "--AaB03x\r\n" DISPOSITION "name=\r\n\r\nb\r\n" LAST, "request"),
};

START_TEST(test_what_is_broken_is_refused)
{
        const struct broken *b = &broken[_i];
        static struct seen   s;
        const char          *fault;

        ck_assert_msg(read_whole(&s, &fault, b->type, b->body, b->size) == ERR_REFUSED, "%s passes", b->why);
        ck_assert_msg(!strcmp(fault, b->fault), "%s: %s", b->why, fault);
}
END_TEST

/* count parts of one field each, with a value of size bytes. */
static char *many(size_t *out, size_t count, size_t size, bool file)
{
        char *body = malloc(count * (size + 100) + 100), *p = body;

        for (size_t i = 0; i < count; i++) {
                p += sprintf(p, "--AaB03x\r\n" DISPOSITION "name=\"a\"%s\r\n\r\n", file ? "; filename=\"f\"" : "");
                memset(p, 'x', size);
                p = stpcpy(p + size, "\r\n");
        }
        p = stpcpy(p, LAST);
        *out = (size_t)(p - body);
        return body;
}

static int read_many(const char **fault, size_t count, size_t size, bool file, const struct multipart_limits *with)
{
        static struct seen s;
        size_t             all;
        char              *body = many(&all, count, size, file);
        int                rc = read_split(&s, fault, TYPE, body, all, all / 3, all / 2, with);

        free(body);
        return rc;
}

START_TEST(test_each_limit_holds_exactly)
{
        struct multipart_limits l = limits;
        static struct seen      s;
        const char             *fault;
        size_t                  size;
        char                   *body = many(&size, 2, 10, false);

        l.total = size;
        ck_assert_int_eq(read_split(&s, &fault, TYPE, body, size, 5, 9, &l), 0);
        l.total = size - 1;
        ck_assert_int_eq(read_split(&s, &fault, TYPE, body, size, 5, 9, &l), ERR_REFUSED);
        ck_assert_str_eq(fault, "too-large");
        free(body);

        ck_assert_int_eq(read_many(&fault, 64, 1, false, &limits), 0);
        ck_assert_int_eq(read_many(&fault, 65, 1, false, &limits), ERR_REFUSED);
        ck_assert_str_eq(fault, "too-large");
        ck_assert_int_eq(read_many(&fault, 1, 1000, false, &limits), 0);
        ck_assert_int_eq(read_many(&fault, 1, 1001, false, &limits), ERR_REFUSED);
        ck_assert_str_eq(fault, "too-large");
        ck_assert_int_eq(read_many(&fault, 1, 4000, true, &limits), 0);
        ck_assert_int_eq(read_many(&fault, 1, 4001, true, &limits), ERR_REFUSED);
        ck_assert_str_eq(fault, "too-large");
}
END_TEST

START_TEST(test_a_long_header_is_refused)
{
        static struct seen s;
        const char        *fault;
        char               body[8192];
        int                size;

        for (int length = 900; length < 5000; length += 100) {
                size = snprintf(body, sizeof body, "--AaB03x\r\n" DISPOSITION "name=\"%0*d\"\r\n\r\nv\r\n" LAST, length, 1);
                ck_assert_int_eq(read_whole(&s, &fault, TYPE, body, (size_t)size), length < 1000 ? 0 : ERR_REFUSED);
        }
        ck_assert_str_eq(fault, "too-large");
}
END_TEST

START_TEST(test_ten_thousand_and_one_parts_are_refused_at_the_first_too_many)
{
        struct multipart_limits l = limits;
        const char             *fault;

        l.total = 2000000;
        ck_assert_int_eq(read_many(&fault, 10001, 1, false, &l), ERR_REFUSED);
        ck_assert_str_eq(fault, "too-large");
}
END_TEST

START_TEST(test_once_refused_it_stays_refused)
{
        struct pool       *pool = pool_new();
        static struct seen s;
        struct multipart  *m;

        ck_assert_int_eq(multipart_new(&m, pool, TYPE, &limits, &events, &s), 0);
        ck_assert_int_eq(multipart_feed(m, "x", 1), ERR_REFUSED);
        ck_assert_int_eq(multipart_feed(m, LAST, sizeof LAST - 1), ERR_REFUSED);
        ck_assert_int_eq(multipart_end(m), ERR_REFUSED);
        ck_assert_str_eq(multipart_fault(m), "request");
        pool_free(pool);
}
END_TEST

START_TEST(test_an_error_of_the_caller_is_given_back)
{
        static struct seen s;
        const char        *fault;
        const char         body[] = PART("a", "x") PART("b", "y") LAST;

        s.refuse_after = 2;
        ck_assert_int_eq(read_split(&s, &fault, TYPE, body, sizeof body - 1, 40, 50, &limits), ERR_SYSTEM);
        ck_assert_str_eq(s.text, "a:x;b:y");
        ck_assert_ptr_null(fault);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("multipart");
        TCase *tcase = tcase_create("multipart");

        tcase_add_loop_test(tcase, test_a_body_split_at_every_position_gives_the_same_events, 0,
                            (int)(sizeof golden / sizeof *golden));
        tcase_add_loop_test(tcase, test_a_body_split_at_every_two_positions_gives_the_same_events, 0,
                            (int)(sizeof golden / sizeof *golden));
        tcase_add_loop_test(tcase, test_a_body_cut_anywhere_is_refused, 0, (int)(sizeof golden / sizeof *golden));
        tcase_add_loop_test(tcase, test_what_is_broken_is_refused, 0, (int)(sizeof broken / sizeof *broken));
        tcase_add_test(tcase, test_each_limit_holds_exactly);
        tcase_add_test(tcase, test_a_long_header_is_refused);
        tcase_add_test(tcase, test_ten_thousand_and_one_parts_are_refused_at_the_first_too_many);
        tcase_add_test(tcase, test_once_refused_it_stays_refused);
        tcase_add_test(tcase, test_an_error_of_the_caller_is_given_back);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
