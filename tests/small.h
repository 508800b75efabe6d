/* small.h - a small programme in the tables, and candidates who hold its one certification; for check
 * programs that run beside a database. */
#ifndef RECERT_TESTS_SMALL_H
#define RECERT_TESTS_SMALL_H

#include "store.h"

#include "store/candidate.h"
#include "store/catalogue.h"
#include "util/clock.h"

static inline void small_script(const char *text)
{
        struct db *root = NULL;

        ck_assert_int_eq(db_open(&root, conf, "migration"), 0);
        ck_assert_int_eq(db_script(root, "SET foreign_key_checks = 0"), 0);
        ck_assert_msg(db_script(root, text) == 0, "%s", text);
        db_close(root);
}

/* Everything gone but the migrations; then one type, one option, one certification: 24 months, 90 days
 * of grace, 100 units, a course has 10. */
static inline void small_programme(void)
{
        static const char *const tables[] = {
                "changed_value", "audit", "checkpoint", "pending_change", "change_number", "lease", "job", "projection", "record",
                "outbox", "message", "declined_mail", "refused_address", "preview_part", "preview", "proposal", "reason", "activity_text", "activity_evidence", "activity", "award", "extension", "revocation", "draft_evidence",
                "draft", "evidence", "device", "session", "invite", "once", "sign_in_attempt", "address", "account", "person",
                "candidate", "wording", "announcement", "requirement_certification", "requirement_path", "requirement",
                "designation", "campaign", "alias", "option_rule", "option", "item_group", "type_rule", "language",
                "certification", "type", "programme",
        };
        static const char *const rows[] = {
                "INSERT INTO programme VALUES (1, 'Small', 'ask@example.org', 'UTC', '2020-01-01', 1, 0)",
                "INSERT INTO language (code, place, name) VALUES ('en', 0, 'English')",
                "INSERT INTO type (type_id, code, place, name) VALUES (1, 'ACP', 0, 'Professional')",
                "INSERT INTO type_rule VALUES (1, '2017-01-01', 100, 24, 90, 6, 'completion', 'programme')",
                "INSERT INTO item_group (item_group_id, code, place, name) VALUES (1, 'renewal', 0, 'Renewal')",
                "INSERT INTO option (option_id, code, item_group_id, place, name) VALUES (1, 'course', 1, 0, 'Course')",
                "INSERT INTO option_rule VALUES (1, '2017-01-01', 10, NULL, NULL, 'on-entry')",
                "INSERT INTO certification (certification_id, code, place, exam, type_id, name) VALUES (1, 'ACP-A', 0, 'E-1', 1, 'A')",
        };

        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
                small_script(pool_format(pool, "DELETE FROM %s", tables[i]));
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
                small_script(rows[i]);
}

static inline int small_award(struct candidate_write *w, void *arg)
{
        struct award    *award = candidate_add_award(w);
        struct activity *activity = candidate_add_activity(w);

        award->certification = 0;
        award->on = *(const struct date *)arg;
        award->basis = BASIS_EXAM;
        award->reason = "Passed";
        activity->option = 0;
        activity->date = activity->entered = *(const struct date *)arg;
        activity->title = "A course";
        activity->notes = "Notes";
        activity->language = "en";
        w->candidate->person->given_name = "Ada";
        return 0;
}

/* A new candidate, awarded on that day, with one course; as of today. The id. */
static inline uint32_t small_candidate(struct db *db, struct date on, struct date today)
{
        struct act            act = {.action = "test", .program = "check", .now = clock_now(), .today = today};
        struct candidate_done done;
        struct programme     *programme;
        uint64_t              revision;

        ck_assert_int_eq(catalogue_load(&programme, &revision, db, pool), 0);
        ck_assert_int_eq(candidate_write(&done, db, &act, programme, revision, 0, small_award, &on, pool), 0);
        return done.id;
}

#endif
