/* check_candidate.c - candidates in a real database: import, write, read: tests/db.sh tests/check_candidate */
#include "store.h"

#include <pthread.h>
#include <string.h>

#include "programme.h"
#include "store/candidate.h"
#include "store/candidate_recompute.h"
#include "store/figures.h"
#include "store/record.h"
#include "suite.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static struct db              *db;
static const struct programme *programme;
static uint64_t                revision;
static struct act              act = {.action = "test", .program = "check"};

static const char sql_counts[] =
        "SELECT (SELECT COUNT(*) FROM award), (SELECT COUNT(*) FROM activity), (SELECT COUNT(*) FROM activity_text),"
        " (SELECT COUNT(*) FROM extension), (SELECT COUNT(*) FROM revocation), (SELECT COUNT(*) FROM record),"
        " (SELECT COUNT(*) FROM projection), (SELECT COUNT(*) FROM pending_change), (SELECT COUNT(*) FROM audit),"
        " (SELECT COUNT(*) FROM candidate), (SELECT COUNT(*) FROM address)";
static const char sql_projection[] =
        "SELECT c.code, p.status, p.expires FROM projection AS p JOIN certification AS c USING (certification_id)"
        " WHERE candidate_id = ? ORDER BY c.code";
static const char sql_values[] =
        "SELECT v.field, v.before_value, v.after_value FROM changed_value AS v"
        " WHERE v.audit_id = (SELECT MAX(audit_id) FROM audit WHERE candidate_id = ?) ORDER BY place";

static void setup(void)
{
        db = store_open("worker");
        act.now = 1764000000 * CLOCK_SECOND;
        act.today = date_civil(2026, 11, 24);
        programme = programme_in_database(&revision, db, pool);
}

static void teardown(void) { db_close(db); }

static uint32_t code(const char *certification) { return (uint32_t)programme_certification(programme, certification); }

/* --- People of the tests: each test has its own, so that they share one database */

static struct candidate *person_of(uint32_t id, const char *name)
{
        struct candidate *c = POOL_NEW(pool, struct candidate);
        struct person    *p = POOL_NEW(pool, struct person);

        p->given_name = name;
        p->family_name = "Example";
        p->language = "en";
        p->email = pool_format(pool, "%s@example.org", name);
        p->email_verified = true;
        c->id = id;
        c->person = p;
        return c;
}

static void award(struct candidate *c, const char *certification, const char *on)
{
        struct award *a;

        c->awards = pool_grown(pool, c->awards, c->awards_count, sizeof *c->awards);
        a = &c->awards[c->awards_count++];
        *a = (struct award){.certification = (int)code(certification), .expires = DATE_NONE, .basis = BASIS_EXAM};
        ck_assert(date_parse(&a->on, on));
}

static struct activity *activity(struct candidate *c, uint32_t id, const char *option, const char *day, const char *title)
{
        struct activity *a;

        c->activities = pool_grown(pool, c->activities, c->activities_count, sizeof *c->activities);
        a = &c->activities[c->activities_count++];
        *a = (struct activity){.id = id, .option = programme_option(programme, option), .title = title, .decided = DATE_NONE,
                               .language = "en"};
        ck_assert(date_parse(&a->date, day));
        a->entered = a->date;
        return a;
}

static struct candidate_import import_one(struct candidate *c, uint32_t id)
{
        struct candidate_import it = {.id = id, .document = c};

        ck_assert_int_eq(candidate_import(db, &act, programme, revision, &it, 1, NULL, NULL, pool), 0);
        return it;
}

static void becomes(struct candidate *c, uint32_t id, enum import_result expected)
{
        struct candidate_import it = import_one(c, id);

        ck_assert_msg(it.result == expected, "%d: %s, %s", it.result, it.code ? it.code : "-", it.thing ? it.thing : "-");
}

static void refused(struct candidate *c, const char *expected, const char *thing)
{
        struct candidate_import it = import_one(c, c->id);

        ck_assert_int_eq(it.result, IMPORT_REFUSED);
        ck_assert_str_eq(it.code, expected);
        if (thing)
                ck_assert_str_eq(it.thing, thing);
}

static int64_t count(int column)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_counts, NULL, 0), 0);
        return db_int(&rows, 0, (size_t)column);
}
enum { AWARDS, ACTIVITIES, TEXTS, EXTENSIONS, REVOCATIONS, RECORDS, PROJECTIONS, PENDING, AUDITS, CANDIDATES, ADDRESSES, ALL };

static struct candidate *copy_of(const struct candidate *c)
{
        struct candidate *other = pool_copy(pool, c, sizeof *c);

        other->awards = NULL;
        other->activities = NULL;
        for (size_t i = 0; i < c->awards_count; i++) {
                other->awards = pool_grown(pool, other->awards, i, sizeof *c->awards);
                other->awards[i] = c->awards[i];
        }
        for (size_t i = 0; i < c->activities_count; i++) {
                other->activities = pool_grown(pool, other->activities, i, sizeof *c->activities);
                other->activities[i] = c->activities[i];
        }
        if (c->person)
                other->person = pool_copy(pool, c->person, sizeof *c->person);
        return other;
}

/* --- Importing */

START_TEST(test_a_document_comes_back_as_it_was_and_again_changes_nothing)
{
        struct candidate *c = person_of(101, "ada"), *read;
        int64_t           before[ALL];

        award(c, "ACP-JCA", "2025-06-03");
        award(c, "ACA-CONFE", "2025-06-03");
        activity(c, 1, "coursework", "2025-09-01", "Caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac")->notes = "line\nline";
        activity(c, 5, "local-event", "2025-09-02", "ACE Berlin")->status = ACTIVITY_WITHDRAWN;
        becomes(c, 101, IMPORT_NEW);
        ck_assert_int_eq(candidate_read(&read, db, 101, programme, CANDIDATE_ALL, pool), 0);
        ck_assert_uint_eq(read->awards_count, 2);
        ck_assert_int_eq(read->awards[1].certification, (int)code("ACA-CONFE"));
        ck_assert_ptr_nonnull(read->awards[0].number);
        ck_assert_uint_eq(read->activities_count, 2);
        ck_assert_uint_eq(read->activities[1].id, 5);
        ck_assert_int_eq(read->activities[1].status, ACTIVITY_WITHDRAWN);
        ck_assert_str_eq(read->activities[0].title, "Caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac");
        ck_assert_str_eq(read->activities[0].notes, "line\nline");
        ck_assert_str_eq(read->person->email, "ada@example.org");
        ck_assert_str_eq(read->person->given_name, "ada");
        for (int i = 0; i < ALL; i++)
                before[i] = count(i);
        becomes(c, 101, IMPORT_SAME);
        becomes(read, 101, IMPORT_SAME);
        for (int i = 0; i < ALL; i++)
                ck_assert_int_eq(count(i), before[i]);
}
END_TEST

START_TEST(test_what_comes_after_is_appended_and_what_may_move_moves)
{
        struct candidate *c = person_of(102, "bob"), *read;
        struct activity  *a;

        award(c, "ACP-JCA", "2025-06-03");
        activity(c, 1, "coursework", "2025-09-01", "One");
        becomes(c, 102, IMPORT_NEW);
        c = copy_of(c);
        activity(c, 2, "coursework", "2025-09-02", "Two");
        a = &c->activities[0];
        a->status = ACTIVITY_REJECTED;
        a->decided = date_civil(2025, 10, 1);
        a->reason = "Not legible";
        c->person->given_name = "Robert";
        becomes(c, 102, IMPORT_CHANGED);
        becomes(c, 102, IMPORT_SAME);
        ck_assert_int_eq(candidate_read(&read, db, 102, programme, CANDIDATE_ALL, pool), 0);
        ck_assert_uint_eq(read->activities_count, 2);
        ck_assert_int_eq(read->activities[0].status, ACTIVITY_REJECTED);
        ck_assert_str_eq(read->activities[0].reason, "Not legible");
        ck_assert_str_eq(read->person->given_name, "Robert");
        c->activities[0].status = ACTIVITY_RECORDED;
        refused(c, "contradiction", "activity 1");
        c->activities[0].status = ACTIVITY_ACCEPTED;
        c->activities[0].decided = date_civil(2025, 11, 1);
        c->activities[0].reason = NULL;
        becomes(c, 102, IMPORT_CHANGED);
}
END_TEST

START_TEST(test_a_contradiction_is_refused_by_name)
{
        struct candidate *c = person_of(103, "cleo"), *other;

        award(c, "ACP-JCA", "2025-06-03");
        activity(c, 1, "coursework", "2025-09-01", "One");
        becomes(c, 103, IMPORT_NEW);
        other = copy_of(c);
        other->awards_count = 0;
        refused(other, "contradiction", "award 1");
        other = copy_of(c);
        other->awards[0].on = date_civil(2025, 6, 4);
        refused(other, "contradiction", "award 1");
        other = copy_of(c);
        other->activities[0].title = "Two";
        refused(other, "contradiction", "activity 1");
        other = copy_of(c);
        other->activities_count = 0;
        refused(other, "contradiction", "activity 1");
        becomes(NULL, 103, IMPORT_REFUSED);
}
END_TEST

START_TEST(test_a_document_that_names_nobody_leaves_the_names)
{
        struct candidate *c = person_of(112, "iris"), *other, *read;

        award(c, "ACP-JCA", "2025-06-03");
        becomes(c, 112, IMPORT_NEW);
        other = copy_of(c);
        other->person = POOL_NEW(pool, struct person);
        becomes(other, 112, IMPORT_SAME);
        other->person->given_name = "Iris-Maria";
        becomes(other, 112, IMPORT_CHANGED);
        ck_assert_int_eq(candidate_read(&read, db, 112, programme, CANDIDATE_PERSON, pool), 0);
        ck_assert_str_eq(read->person->given_name, "Iris-Maria");
        ck_assert_ptr_null(read->person->family_name);
        ck_assert_str_eq(read->person->email, "iris@example.org");
        ck_assert(read->person->email_verified);
}
END_TEST

START_TEST(test_what_is_taken_is_refused_alone_and_the_others_of_its_batch_are_kept)
{
        struct candidate       *c = person_of(104, "dora");
        struct candidate_import list[4] = {{.id = 105}, {.id = 106}, {.id = 107}, {.id = 108}};
        struct evidence         image = {.media_type = "image/png", .bytes = 3};

        award(c, "ACP-JCA", "2025-06-03");
        c->awards[0].source = "exams";
        c->awards[0].source_id = "x-104";
        becomes(c, 104, IMPORT_NEW);
        for (size_t i = 0; i < 4; i++) {
                struct candidate *d = person_of(list[i].id, pool_format(pool, "batch%zu", i));

                award(d, "ACP-OA", "2025-06-03");
                list[i].document = d;
                if (i == 0)
                        d->person->email = "DORA@example.org";
                if (i == 1) {
                        d->awards[0].source = "exams";
                        d->awards[0].source_id = "x-104";
                }
                if (i == 2) {
                        struct activity *a = activity(d, 1, "coursework", "2025-09-01", "A");

                        a->evidence = &image;
                        a->evidence_count = 1;
                }
        }
        ck_assert_int_eq(candidate_import(db, &act, programme, revision, list, 4, NULL, NULL, pool), 0);
        ck_assert_str_eq(list[0].code, "address-taken");
        ck_assert_str_eq(list[1].code, "source-id-taken");
        ck_assert_str_eq(list[2].code, "evidence-missing");
        ck_assert_str_eq(list[2].thing, "activity 1");
        ck_assert_int_eq(list[3].result, IMPORT_NEW);
        ck_assert_int_eq(candidate_read(&c, db, 105, programme, 0, pool), ERR_NOT_FOUND);
        ck_assert_int_eq(candidate_read(&c, db, 108, programme, 0, pool), 0);
}
END_TEST

START_TEST(test_the_same_activity_twice_in_a_document_is_refused)
{
        struct candidate *c = person_of(109, "eve");

        award(c, "ACP-JCA", "2025-06-03");
        activity(c, 1, "coursework", "2025-09-01", "Same  Title");
        activity(c, 2, "coursework", "2025-09-01", " same title ");
        refused(c, "duplicate-activity", NULL);
        c->activities[0].status = ACTIVITY_WITHDRAWN;
        becomes(c, 109, IMPORT_NEW);
}
END_TEST

START_TEST(test_an_erased_number_is_never_given_again)
{
        struct candidate *c = person_of(110, "finn");

        becomes(NULL, 110, IMPORT_NEW);
        becomes(NULL, 110, IMPORT_SAME);
        refused(c, "id-gone", NULL);
}
END_TEST

static int one_image(void *arg, const struct evidence *evidence, const void **bytes, struct pool *p)
{
        (void)evidence, (void)p;
        *bytes = arg;
        return 0;
}

START_TEST(test_an_image_is_kept_once_and_only_under_its_own_hash)
{
        /* SHA-256 of "abc" */
        static const unsigned char abc[32] = {
                0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23,
                0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
        struct candidate       *c = person_of(111, "gus"), *read;
        struct candidate_import it = {.id = 111, .document = c};
        struct evidence         image = {.media_type = "image/png", .bytes = 3};
        struct activity        *a;

        memcpy(image.sha256, abc, 32);
        for (uint32_t i = 1; i <= 2; i++) {
                a = activity(c, i, "coursework", "2025-09-01", pool_format(pool, "Course %u", i));
                a->evidence = &image;
                a->evidence_count = 1;
        }
        ck_assert_int_eq(candidate_import(db, &act, programme, revision, &it, 1, one_image, (char[]){"abd"}, pool), 0);
        ck_assert_str_eq(it.code, "evidence-missing");
        ck_assert_int_eq(candidate_import(db, &act, programme, revision, &it, 1, one_image, (char[]){"abc"}, pool), 0);
        ck_assert_int_eq(it.result, IMPORT_NEW);
        ck_assert_int_eq(candidate_read(&read, db, 111, programme, CANDIDATE_EVIDENCE, pool), 0);
        ck_assert_uint_eq(read->activities[1].evidence_count, 1);
        ck_assert_mem_eq(read->activities[1].evidence[0].sha256, abc, 32);
        becomes(c, 111, IMPORT_SAME);
}
END_TEST

/* --- Writing */

static int submit(struct candidate_write *w, void *arg)
{
        struct activity *a = candidate_add_activity(w);

        a->option = programme_option(programme, "coursework");
        a->date = w->act->today;
        a->title = arg;
        a->language = "en";
        return 0;
}

static const char *status_of(uint32_t id, const char *certification, struct date *expires)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_projection, DB_IN(db_in_int(id))), 0);
        for (size_t i = 0; i < rows.count; i++)
                if (!strcmp(db_text(&rows, i, 0), certification)) {
                        *expires = db_date(&rows, i, 2);
                        return db_text(&rows, i, 1);
                }
        return "none";
}

START_TEST(test_one_write_moves_events_record_projection_audit_and_pending_change_together)
{
        struct candidate     *c = person_of(120, "hana"), *read;
        struct candidate_done done;
        struct db_rows        rows;
        struct date           expires;
        int64_t               pending, audits;

        award(c, "ACA-CONFE", "2025-12-01");
        for (uint32_t i = 1; i <= 4; i++)
                activity(c, i, "coursework", "2026-03-01", pool_format(pool, "Course %u", i));
        becomes(c, 120, IMPORT_NEW);
        ck_assert_str_eq(status_of(120, "ACA-CONFE", &expires), "active");
        ck_assert(date_equal(expires, date_civil(2027, 12, 1)));
        pending = count(PENDING);
        audits = count(AUDITS);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 120, submit, (char[]){"The fifth"}, pool), 0);
        ck_assert(done.changed);
        ck_assert_uint_eq(done.revision, 2);
        status_of(120, "ACA-CONFE", &expires);
        ck_assert(date_equal(expires, date_civil(2028, 11, 24)));
        ck_assert_int_eq(count(PENDING), pending + 3);  /* candidate, activity, credential */
        ck_assert_int_eq(count(AUDITS), audits + 1);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_values, DB_IN(db_in_int(120))), 0);
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_str_eq(db_text(&rows, 0, 0), "activity 5");
        ck_assert_str_eq(db_text(&rows, 0, 2), "coursework 2026-11-24 The fifth");
        ck_assert_int_eq(candidate_read(&read, db, 120, programme, 0, pool), 0);
        ck_assert_uint_eq(read->activities_count, 5);
        ck_assert(date_equal(read->activities[4].entered, act.today));
}
END_TEST

START_TEST(test_a_double_is_refused_and_nothing_of_it_is_kept)
{
        struct candidate_done done;
        int64_t               before[ALL];

        becomes(person_of(121, "ivo"), 121, IMPORT_NEW);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 121, submit, (char[]){"Once"}, pool), 0);
        for (int i = 0; i < ALL; i++)
                before[i] = count(i);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 121, submit, (char[]){"  ONCE"}, pool), ERR_REFUSED);
        ck_assert(db_duplicate(db));
        for (int i = 0; i < ALL; i++)
                ck_assert_int_eq(count(i), before[i]);
}
END_TEST

static int nothing(struct candidate_write *w, void *arg)
{
        (void)arg;
        w->next_draft++;
        return CANDIDATE_UNCHANGED;
}

static int note_only(struct candidate_write *w, void *arg)
{
        (void)arg;
        ck_assert_uint_eq(w->next_draft, 2);
        candidate_note(w, "draft 1", NULL, "kept");
        return 0;
}

START_TEST(test_what_is_unchanged_leaves_no_trace_but_the_counter)
{
        struct candidate_done done;
        int64_t               before[ALL];

        becomes(person_of(122, "june"), 122, IMPORT_NEW);
        for (int i = 0; i < ALL; i++)
                before[i] = count(i);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 122, nothing, NULL, pool), 0);
        ck_assert(!done.changed);
        ck_assert_uint_eq(done.revision, 1);
        for (int i = 0; i < ALL; i++)
                ck_assert_int_eq(count(i), before[i]);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 122, note_only, NULL, pool), 0);
        ck_assert_uint_eq(done.revision, 2);
        ck_assert_int_eq(count(AUDITS), before[AUDITS] + 1);
        ck_assert_int_eq(count(PENDING), before[PENDING]);
}
END_TEST

static int amend(struct candidate_write *w, void *arg)
{
        struct activity *a = candidate_activity(w->candidate, 1);

        a->notes = arg;
        a->title = "Another";
        return 0;
}

START_TEST(test_an_audit_row_says_from_what_to_what)
{
        struct candidate     *c = person_of(123, "kai"), *read;
        struct candidate_done done;
        struct db_rows        rows;

        activity(c, 1, "coursework", "2025-09-01", "One")->notes = "old";
        becomes(c, 123, IMPORT_NEW);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 123, amend, (char[]){"new"}, pool), 0);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_values, DB_IN(db_in_int(123))), 0);
        ck_assert_uint_eq(rows.count, 2);
        ck_assert_str_eq(db_text(&rows, 0, 1), "One");
        ck_assert_str_eq(db_text(&rows, 0, 2), "Another");
        ck_assert_str_eq(db_text(&rows, 1, 1), "old");
        ck_assert_str_eq(db_text(&rows, 1, 2), "new");
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 123, amend, (char[]){""}, pool), 0);
        ck_assert_int_eq(candidate_read(&read, db, 123, programme, CANDIDATE_TEXTS, pool), 0);
        ck_assert_ptr_null(read->activities[0].notes);
}
END_TEST

START_TEST(test_writes_need_the_programme_in_force_and_a_candidate_who_is_there)
{
        struct candidate_done done;

        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision + 1, 121, submit, (char[]){"x"}, pool), ERR_STALE);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 99999999, submit, (char[]){"x"}, pool), ERR_NOT_FOUND);
        becomes(NULL, 124, IMPORT_NEW);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 124, submit, (char[]){"x"}, pool), ERR_NOT_FOUND);
}
END_TEST

static int new_person(struct candidate_write *w, void *arg)
{
        ck_assert(w->is_new);
        w->candidate->person->given_name = arg;
        w->candidate->person->email = "lea@example.org";
        candidate_add_award(w)->on = w->act->today;
        return 0;
}

START_TEST(test_a_new_candidate_gets_a_number_and_his_award_one_too)
{
        struct candidate_done done;
        struct candidate     *read;
        char                  number[VERIFICATION_NUMBER_TEXT];

        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 0, new_person, (char[]){"Lea"}, pool), 0);
        ck_assert_uint_gt(done.id, 124);
        ck_assert_int_eq(candidate_read(&read, db, done.id, programme, CANDIDATE_PERSON, pool), 0);
        ck_assert_str_eq(read->person->given_name, "Lea");
        ck_assert(verification_number_parse(number, read->awards[0].number));
        ck_assert_str_eq(number, read->awards[0].number);
}
END_TEST

static void *write_many(void *arg)
{
        struct db            *own = NULL;
        struct pool          *p = pool_new();
        struct candidate_done done;
        intptr_t              failures = 0;

        failures += db_open(&own, conf, "worker") < 0;
        for (int i = 0; i < 10; i++)
                failures += candidate_write(&done, own, &act, programme, revision, 300, submit,
                                            pool_format(p, "%s %d", (char *)arg, i), p) < 0;
        db_close(own);
        pool_free(p);
        return (void *)failures;
}

START_TEST(test_writers_at_once_wait_for_each_other)
{
        pthread_t         threads[4];
        char              names[4][2] = {"a", "b", "c", "d"};
        struct candidate *read;

        becomes(person_of(300, "max"), 300, IMPORT_NEW);
        for (int i = 0; i < 4; i++)
                ck_assert_int_eq(pthread_create(&threads[i], NULL, write_many, names[i]), 0);
        for (int i = 0; i < 4; i++) {
                void *failures;

                ck_assert_int_eq(pthread_join(threads[i], &failures), 0);
                ck_assert_ptr_null(failures);
        }
        ck_assert_int_eq(candidate_read(&read, db, 300, programme, 0, pool), 0);
        ck_assert_uint_eq(read->activities_count, 40);
        for (uint32_t i = 0; i < 40; i++)
                ck_assert_uint_eq(read->activities[i].id, i + 1);
}
END_TEST

START_TEST(test_the_next_day_is_a_refresh_and_the_same_day_again_nothing)
{
        struct candidate *c = person_of(301, "noa");
        struct act        later = act;
        struct date       expires;
        bool              changed;
        int64_t           pending;

        award(c, "ACP-JCA", "2024-12-01");
        becomes(c, 301, IMPORT_NEW);
        ck_assert_int_eq(candidate_refresh(&changed, db, &act, programme, revision, 301, pool), 0);
        ck_assert(!changed);
        pending = count(PENDING);
        later.today = date_civil(2026, 12, 2);
        ck_assert_int_eq(candidate_refresh(&changed, db, &later, programme, revision, 301, pool), 0);
        ck_assert(changed);
        ck_assert_str_eq(status_of(301, "ACP-JCA", &expires), "grace");
        ck_assert_int_eq(count(PENDING), pending + 1);
}
END_TEST

/* --- All, records, numbers */

static void note_moved(void *arg, const struct recompute_moved *m)
{
        char       **all = arg, before[DATE_TEXT], after[DATE_TEXT];

        *all = pool_format(pool, "%s%u %s %s %s %s %s;", *all, m->candidate, programme->certifications[m->certification].code,
                           m->before_status ? m->before_status : "none", date_format(before, m->before_expires),
                           m->after_status, date_format(after, m->after_expires));
}

static struct recompute_done recompute_of(bool dry_run, bool records, char **moved)
{
        struct recompute      ask = {.act = &act, .programme = programme, .revision = revision, .first = 1, .dry_run = dry_run,
                                     .records = records, .each = note_moved, .arg = moved};
        struct recompute_done done;

        *moved = pool_text(pool, "");
        ck_assert_int_eq(candidate_last(&ask.last, db, pool), 0);
        ck_assert_int_eq(candidate_recompute(&done, db, &ask), 0);
        return done;
}

static struct recompute_done recompute(bool dry_run, char **moved)
{
        return recompute_of(dry_run, false, moved);
}

START_TEST(test_recompute_finds_nothing_until_something_is_wrong_and_then_only_that)
{
        struct candidate     *c = person_of(127, "olga"), *read;
        struct recompute_done done;
        struct db            *migration = store_open("migration");
        char                 *moved;

        award(c, "ACP-JCA", "2025-06-03");
        activity(c, 1, "coursework", "2025-09-01", "One")->reason = "Seen";
        becomes(c, 127, IMPORT_NEW);
        recompute(false, &moved);       /* a test before this one left a projection as of another day */
        done = recompute(false, &moved);
        ck_assert_uint_ge(done.candidates, 10);
        ck_assert_uint_eq(done.records, 0);
        ck_assert_uint_eq(done.projections, 0);
        ck_assert_int_eq(db_script(migration, "UPDATE projection SET expires = '2020-01-01' WHERE candidate_id = 127"), 0);
        ck_assert_int_eq(db_script(migration, "UPDATE record SET packed = 'x' WHERE candidate_id = 127"), 0);
        done = recompute(true, &moved);
        ck_assert_uint_eq(done.records, 1);
        ck_assert_uint_eq(done.projections, 1);
        ck_assert_str_eq(moved, "127 ACP-JCA active 2020-01-01 active 2027-06-03;");
        ck_assert_int_eq(candidate_read(&read, db, 127, programme, 0, pool), ERR_SYSTEM);
        done = recompute(false, &moved);
        ck_assert_uint_eq(done.records + done.projections, 2);
        done = recompute(false, &moved);
        ck_assert_uint_eq(done.records + done.projections, 0);
        ck_assert_str_eq(moved, "");
        ck_assert_int_eq(candidate_read(&read, db, 127, programme, 0, pool), 0);
        ck_assert_str_eq(read->activities[0].reason, "Seen");
        db_close(migration);
}
END_TEST

START_TEST(test_recompute_of_records_asks_the_events_where_the_projection_says_another_thing)
{
        struct candidate     *c = person_of(128, "rosa"), *read;
        struct recompute_done done, quick;
        struct db            *migration = store_open("migration");
        char                 *moved;

        award(c, "ACP-JCA", "2025-06-03");
        becomes(c, 128, IMPORT_NEW);
        done = recompute(false, &moved);
        quick = recompute_of(false, true, &moved);
        ck_assert_uint_eq(quick.candidates, done.candidates);
        ck_assert_uint_eq(quick.records + quick.projections, 0);
        ck_assert_int_eq(db_script(migration, "UPDATE projection SET status = 'lapsed' WHERE candidate_id = 128"), 0);
        quick = recompute_of(true, true, &moved);
        ck_assert_uint_eq(quick.projections, 1);
        ck_assert_str_eq(moved, "128 ACP-JCA lapsed 2027-06-03 active 2027-06-03;");
        quick = recompute_of(false, true, &moved);
        ck_assert_uint_eq(quick.candidates, done.candidates);
        ck_assert_uint_eq(quick.projections, 1);
        ck_assert_int_eq(db_script(migration, "UPDATE record SET packed = 'x' WHERE candidate_id = 128"), 0);
        quick = recompute_of(false, true, &moved);
        ck_assert_uint_eq(quick.records, 1);
        ck_assert_uint_eq(quick.projections, 0);
        ck_assert_int_eq(candidate_read(&read, db, 128, programme, 0, pool), 0);
        db_close(migration);
}
END_TEST

static int gather_ids(void *arg, uint32_t id, struct candidate *candidate, struct pool *p)
{
        char **all = arg;

        (void)p;
        *all = pool_format(pool, "%s %u%s", *all, id, !candidate ? "-" : candidate->person->given_name ? "+" : "?");
        return 0;
}

START_TEST(test_all_candidates_come_in_order_with_tombstones)
{
        char *all = pool_text(pool, "");

        ck_assert_int_eq(candidate_all(db, programme, CANDIDATE_ALL, gather_ids, &all), 0);
        ck_assert_msg(strstr(all, " 109+ 110- 111+ 112+ 120+") != NULL, "%s", all);
}
END_TEST

START_TEST(test_a_record_reads_the_same_in_both_orders_and_never_beyond_its_end)
{
        struct candidate *c = person_of(1, "x"), *sorted, *document;
        struct progress  *a, *b;
        const void       *bytes;
        unsigned char    *cut;
        size_t            size;

        award(c, "ACP-OA", "2025-06-03");
        award(c, "ACP-JCA", "2025-06-03");
        award(c, "ACA-CONFE", "2024-06-03");
        activity(c, 1, "coursework", "2025-09-05", "Later");
        activity(c, 2, "coursework", "2025-09-01", "Earlier");
        ck_assert_int_eq(record_pack(&bytes, &size, c, programme, pool), 0);
        ck_assert_int_eq(record_unpack(&sorted, bytes, size, 1, programme, RECORD_ENGINE, pool), 0);
        ck_assert_int_eq(record_unpack(&document, bytes, size, 1, programme, RECORD_DOCUMENT, pool), 0);
        ck_assert_str_eq(sorted->activities[0].title, "Earlier");
        ck_assert_str_eq(document->activities[0].title, "Later");
        ck_assert_int_eq(document->awards[1].certification, (int)code("ACP-JCA"));
        ck_assert_int_eq(record_pack(&bytes, &size, sorted, programme, pool), ERR_SYSTEM);
        ck_assert_int_eq(record_pack(&bytes, &size, document, programme, pool), 0);
        ck_assert_int_eq(evaluate(&a, programme, sorted, act.today, pool), 0);
        ck_assert_int_eq(evaluate(&b, programme, document, act.today, pool), 0);
        for (size_t t = 0; t < a->types_count; t++)
                ck_assert_int_eq(a->types[t].counted, b->types[t].counted);
        for (size_t n = 0; n < size; n++) {             /* each shorter one, at the end of its own block */
                cut = malloc(n ? n : 1);
                memcpy(cut, bytes, n);
                ck_assert_int_eq(record_unpack(&sorted, cut, n, 1, programme, RECORD_DOCUMENT, pool), ERR_SYSTEM);
                free(cut);
        }
}
END_TEST

static const char sql_tally[] =
        "INSERT INTO tally VALUES (0, 4711, 0, 0, 0, 0, ?, ?, 1000000) ON DUPLICATE KEY UPDATE made = VALUES(made)";

/* Counted a while before now, in a second. */
static int64_t candidates_after(int64_t seconds)
{
        const struct date soon = date_civil(2027, 2, 22);
        struct figures    figures;

        ck_assert_int_eq(db_exec(db, sql_tally, DB_IN(db_in_date(soon), db_in_instant(act.now - seconds * CLOCK_SECOND))), 0);
        ck_assert_int_eq(figures_load(&figures, db, pool, programme, soon, act.now), 0);
        ck_assert_int_eq(figures.taken, seconds >= 0 && seconds < 100 ? act.now - seconds * CLOCK_SECOND : act.now);
        return figures.candidates;
}

START_TEST(test_what_took_long_to_count_is_not_counted_anew_each_time)
{
        ck_assert_int_eq(candidates_after(99), 4711);
        ck_assert_int_ne(candidates_after(100), 4711);
        ck_assert_int_ne(candidates_after(-1), 4711);           /* a clock that was set back */
}
END_TEST

START_TEST(test_a_number_is_read_as_people_type_it_and_one_wrong_character_is_seen)
{
        char made[VERIFICATION_NUMBER_TEXT], again[VERIFICATION_NUMBER_TEXT], typed[64];

        verification_number_make(made);
        ck_assert_uint_eq(strlen(made), 21);
        for (size_t i = 0; i <= 21; i++)
                typed[i] = made[i] >= 'A' && made[i] <= 'Z' ? (char)(made[i] + 32) : made[i] == '-' ? ' '
                         : made[i] == '0' ? 'o' : made[i] == '1' ? 'l' : made[i];
        ck_assert(verification_number_parse(again, typed));
        ck_assert_str_eq(again, made);
        for (size_t i = 0; i < 20; i++) {
                memcpy(typed, made, sizeof made);
                if (typed[i] == '-')
                        continue;
                typed[i] = typed[i] == '7' ? '8' : '7';
                ck_assert(!verification_number_parse(again, typed));
        }
        ck_assert(!verification_number_parse(again, ""));
        ck_assert(!verification_number_parse(again, "7777-7777-7777-7777"));
        ck_assert(!verification_number_parse(again, "777777777777777777777777777777"));
}
END_TEST

int main(void)
{
        const TTest *const tests[] = {
                test_a_document_comes_back_as_it_was_and_again_changes_nothing,
                test_what_comes_after_is_appended_and_what_may_move_moves,
                test_a_contradiction_is_refused_by_name,
                test_a_document_that_names_nobody_leaves_the_names,
                test_what_is_taken_is_refused_alone_and_the_others_of_its_batch_are_kept,
                test_the_same_activity_twice_in_a_document_is_refused,
                test_an_erased_number_is_never_given_again,
                test_an_image_is_kept_once_and_only_under_its_own_hash,
                test_one_write_moves_events_record_projection_audit_and_pending_change_together,
                test_a_double_is_refused_and_nothing_of_it_is_kept,
                test_what_is_unchanged_leaves_no_trace_but_the_counter,
                test_an_audit_row_says_from_what_to_what,
                test_writes_need_the_programme_in_force_and_a_candidate_who_is_there,
                test_a_new_candidate_gets_a_number_and_his_award_one_too,
                test_writers_at_once_wait_for_each_other,
                test_the_next_day_is_a_refresh_and_the_same_day_again_nothing,
                test_recompute_finds_nothing_until_something_is_wrong_and_then_only_that,
                test_recompute_of_records_asks_the_events_where_the_projection_says_another_thing,
                test_all_candidates_come_in_order_with_tombstones,
                test_a_record_reads_the_same_in_both_orders_and_never_beyond_its_end,
                test_what_took_long_to_count_is_not_counted_anew_each_time,
                test_a_number_is_read_as_people_type_it_and_one_wrong_character_is_seen,
        };
        Suite *suite = suite_create("candidate");
        TCase *tcase = tcase_create("candidate");

        log_init("check_candidate", LOG_ERROR);
        tcase_add_checked_fixture(tcase, setup, teardown);
        tcase_set_timeout(tcase, 60);
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
                tcase_add_test(tcase, tests[i]);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
