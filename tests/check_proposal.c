/* check_proposal.c - one thing saved alone, and changes that are drafted: tests/db.sh tests/check_proposal.store */
#include "store.h"

#include <string.h>

#include "small.h"
#include "store/proposal.h"
#include "suite.h"
#include "util/err.h"
#include "util/log.h"
#include "util/refusal.h"

#define TODAY    date_civil(2026, 11, 24)
#define TOMORROW date_civil(2026, 11, 25)

static struct db *db;
static uint64_t   revision;

/* --- A small portal, and what is in force */

static void begin(bool events)
{
        db = store_open("worker");
        small_programme();
        small_script("DELETE FROM proposal");
        small_script("DELETE FROM report");
        small_script("DELETE FROM offer");
        small_script("INSERT INTO account (account_id, role, name, made) VALUES (7, 'admin', 'Kim Lee', NOW())");
        if (events)
                small_candidate(db, date_civil(2026, 1, 10), TODAY);
        small_script("DELETE FROM job");
        small_script("DELETE FROM changed_value");
        small_script("DELETE FROM audit");
}

static struct programme *in_force(void)
{
        struct programme *p;

        ck_assert_int_eq(catalogue_load(&p, &revision, db, pool), 0);
        return p;
}

static void finish(struct programme *p)
{
        struct programme_fault fault;

        ck_assert_int_eq(programme_finish(p, &fault, pool), 0);
}

static int64_t number(const char *sql)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, NULL, 0), 0);
        return rows.count ? db_int(&rows, 0, 0) : -1;
}

/* --- Edits */

static struct programme *renamed(const char *name)
{
        struct programme *p = programme_copy(in_force(), pool);

        p->options[0].name = name;
        finish(p);
        return p;
}

static struct programme *ruled(struct date from, int32_t units)
{
        struct programme *p = programme_copy(in_force(), pool);
        struct option    *o = &p->options[0];

        o->rules[o->rules_count++] = (struct option_rule){from, units, LIMIT_NONE, AGE_ANY, CREDIT_ON_ENTRY};
        finish(p);
        return p;
}

static struct programme *without(enum thing thing)
{
        struct programme *p = programme_copy(in_force(), pool);

        p->options_count -= thing == THING_OPTION;
        p->certifications_count -= thing == THING_CERTIFICATION;
        finish(p);
        return p;
}

/* --- Writes, each a transaction */

struct step {
        const struct programme *proposed;
        enum thing              thing;
        const char             *code, *version, *digest;
        uint64_t                id;
        uint32_t                change;
        struct date             today;
        struct programme_fault  fault;
};

static const struct act *act_on(struct date today)
{
        static struct act act;

        act = (struct act){"catalogue-edit", "web", 7, "01J", clock_now(), today};
        return &act;
}

static int save_work(struct db *in, void *arg)
{
        struct step *s = arg;

        return catalogue_save_thing(in, s->proposed, s->thing, s->code, s->version, act_on(TODAY), "Because", &s->fault, pool);
}

static int draft_work(struct db *in, void *arg)
{
        struct step *s = arg;

        return proposal_save(&s->id, in, act_on(TODAY), s->proposed, s->thing, s->code, s->version, "Because", &s->fault, pool);
}

static int publish_work(struct db *in, void *arg)
{
        const struct step *s = arg;

        return proposal_publish(in, act_on(TODAY), s->id, s->change, "abc", pool);
}

static int withdraw_work(struct db *in, void *arg)
{
        return proposal_withdraw(in, act_on(TODAY), ((const struct step *)arg)->id, pool);
}

/* By somebody else than who asked for it. */
static int unpublish_work(struct db *in, void *arg)
{
        struct act other = *act_on(TODAY);

        other.account = 8;
        return proposal_unpublish(in, &other, ((const struct step *)arg)->id, pool);
}

static int unpublish(struct step *s) { return db_transaction(db, unpublish_work, s); }
static int save(struct step *s) { return db_transaction(db, save_work, s); }
static int draft(struct step *s) { return db_transaction(db, draft_work, s); }
static int publish(struct step *s) { return db_transaction(db, publish_work, s); }
static int withdraw(struct step *s) { return db_transaction(db, withdraw_work, s); }

static const char *version_of(enum thing thing, const char *code)
{
        return catalogue_version(in_force(), thing, code, pool);
}

static struct step of_course(const struct programme *p)
{
        return (struct step){.proposed = p, .thing = THING_OPTION, .code = "course", .version = version_of(THING_OPTION, "course")};
}

struct applying {
        uint64_t                id;
        struct proposal_numbers numbers;
        struct programme_fault *fault;
        const char             *code;           /* of a refusal */
};

static int apply_work(struct db *in, void *arg)
{
        const struct applying *a = arg;

        return proposal_apply(in, a->id, &a->numbers, clock_now(), a->fault, pool);
}

static int refuse_work(struct db *in, void *arg)
{
        const struct applying *a = arg;

        return proposal_refuse(in, a->id, a->numbers.change, a->code, clock_now(), pool);
}

/* As the job does: with rights of its own. */
static int apply_numbers(const struct step *s, uint64_t on, struct date today, const char *digest, struct programme_fault *fault)
{
        struct db *sealer = NULL;
        int        rc;

        ck_assert_int_eq(db_open(&sealer, conf, "sealer"), 0);
        rc = db_transaction(sealer, apply_work, &(struct applying){s->id, {s->change, on, today, digest}, fault, NULL});
        db_close(sealer);
        return rc;
}

static int apply(const struct step *s, uint64_t on, struct date today, struct programme_fault *fault)
{
        return apply_numbers(s, on, today, "abc", fault);
}

static int refuse(const struct step *s, const char *code)
{
        return db_transaction(db, refuse_work, &(struct applying){.id = s->id, .numbers.change = s->change, .code = code});
}

static struct proposal open_one(void)
{
        struct proposal p;

        ck_assert_int_eq(proposal_open(&p, db, THING_OPTION, "course", in_force(), TODAY, pool), 0);
        return p;
}

/* --- One thing at once */

START_TEST(test_a_version_is_that_of_the_thing_alone)
{
        const char *option, *type;

        begin(false);
        option = version_of(THING_OPTION, "course");
        type = version_of(THING_TYPE, "ACP");
        ck_assert_uint_eq(strlen(option), 22);
        ck_assert_str_ne(option, type);
        ck_assert_str_eq(version_of(THING_OPTION, "nothing"), "");
        ck_assert_str_eq(version_of(THING_CAMPAIGN, THING_NEW), "");
        small_script("UPDATE option SET name = 'Class'");
        ck_assert_str_ne(version_of(THING_OPTION, "course"), option);
        ck_assert_str_eq(version_of(THING_TYPE, "ACP"), type);
        db_close(db);
}
END_TEST

START_TEST(test_one_thing_is_saved_and_what_others_changed_stays)
{
        struct step s;

        begin(true);
        s = of_course(renamed("Class"));
        small_script("UPDATE certification SET name = 'Another'");
        ck_assert_int_eq(save(&s), 0);
        ck_assert_str_eq(in_force()->options[0].name, "Class");
        ck_assert_str_eq(in_force()->certifications[0].name, "Another");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value WHERE field = 'option course name'"
                                " AND before_value = 'Course' AND after_value = 'Class'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value WHERE field = 'reason' AND after_value = 'Because'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value"), 2);
        db_close(db);
}
END_TEST

START_TEST(test_who_had_not_seen_a_change_does_not_overwrite_it)
{
        struct step s;

        begin(true);
        s = of_course(renamed("Class"));
        small_script("UPDATE option SET name = 'Lesson'");
        ck_assert_int_eq(save(&s), ERR_STALE);
        ck_assert_str_eq(in_force()->options[0].name, "Lesson");
        s.version = NULL;
        ck_assert_int_eq(save(&s), ERR_STALE);
        s.version = version_of(THING_OPTION, "course");
        ck_assert_int_eq(save(&s), 0);
        ck_assert_str_eq(in_force()->options[0].name, "Class");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit"), 1);
        db_close(db);
}
END_TEST

START_TEST(test_what_was_in_force_by_today_stays)
{
        struct step s;

        begin(true);
        s = of_course(ruled(TODAY, 5));
        ck_assert_int_eq(save(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "past-rule");
        ck_assert_int_eq(draft(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "past-rule");
        s.proposed = ruled(TOMORROW, 5);
        ck_assert_int_eq(save(&s), 0);
        ck_assert_uint_eq(in_force()->options[0].rules_count, 2);
        db_close(db);
}
END_TEST

/* Whatever names it, with events or without. */
static const struct naming {
        enum thing  thing;
        const char *code, *sql;         /* what names it */
} namings[] = {
        {THING_OPTION, "course", "INSERT INTO offer (code, option_id, title) VALUES ('o', 1, 'One')"},
        {THING_OPTION, "course", "INSERT INTO draft (candidate_id, draft_id, option_id, made, changed) VALUES (9, 1, 1, NOW(), NOW())"},
        {THING_OPTION, "course", "INSERT INTO report (source, source_id, kind, content, state, made, code) VALUES"
                                 " ('u', '1', 'completion', '', 'waiting', NOW(), 'course')"},
        {THING_OPTION, "course", "INSERT INTO activity (candidate_id, activity_id, place, option_id, on_day, entered, status) VALUES"
                                 " (9, 1, 1, 1, '2026-01-01', '2026-01-01', 'recorded')"},
        {THING_CERTIFICATION, "ACP-A", "INSERT INTO report (source, source_id, kind, content, state, made, code) VALUES"
                                       " ('u', '1', 'award', '', 'waiting', NOW(), 'ACP-A')"},
        {THING_CERTIFICATION, "ACP-A", "INSERT INTO award (candidate_id, place, certification_id, on_day, basis, number) VALUES"
                                       " (9, 1, 1, '2026-01-01', 'exam', '7QH2')"},
        {THING_CERTIFICATION, "ACP-A", "INSERT INTO extension (candidate_id, place, certification_id, granted, expires) VALUES"
                                       " (9, 1, 1, '2026-01-01', '2027-01-01')"},
        {THING_CERTIFICATION, "ACP-A", "INSERT INTO revocation (candidate_id, place, certification_id, on_day) VALUES"
                                       " (9, 1, 1, '2026-01-01')"},
};

START_TEST(test_what_is_named_is_not_taken_away)
{
        const struct naming *n = &namings[_i];
        struct step          s;
        bool                 named;

        begin(false);
        small_script(n->sql);
        s = (struct step){.proposed = without(n->thing), .thing = n->thing, .code = n->code, .version = version_of(n->thing, n->code)};
        ck_assert_int_eq(catalogue_referenced(&named, db, in_force(), n->thing, n->code, pool), 0);
        ck_assert(named);
        ck_assert_int_eq(save(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "referenced");
        ck_assert_ptr_nonnull(refusal_find(s.fault.code));
        ck_assert_int_eq(draft(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "referenced");
        db_close(db);
}
END_TEST

START_TEST(test_what_nothing_names_is_taken_away)
{
        struct programme *p;
        struct step       s;
        bool              named;

        begin(true);
        p = programme_copy(in_force(), pool);
        p->certifications[p->certifications_count++] = (struct certification){
                .code = "ACP-B", .exam = "E-2", .name = "B", .retired = DATE_NONE, .successor = -1};
        finish(p);
        s = (struct step){.proposed = p, .thing = THING_CERTIFICATION, .code = "ACP-B", .version = ""};
        ck_assert_int_eq(save(&s), 0);
        ck_assert_uint_eq(in_force()->certifications_count, 2);
        ck_assert_int_eq(catalogue_referenced(&named, db, in_force(), THING_CERTIFICATION, "ACP-B", pool), 0);
        ck_assert(!named);
        s = (struct step){.proposed = without(THING_CERTIFICATION), .thing = THING_CERTIFICATION, .code = "ACP-B",
                          .version = version_of(THING_CERTIFICATION, "ACP-B")};
        ck_assert_int_eq(save(&s), 0);
        ck_assert_uint_eq(in_force()->certifications_count, 1);
        /* An option whose rule is in force is past, whoever uses it. */
        small_script("DELETE FROM activity_text");
        small_script("DELETE FROM activity");
        s = of_course(without(THING_OPTION));
        ck_assert_int_eq(save(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "past-rule");
        db_close(db);
}
END_TEST

/* --- Drafts */

START_TEST(test_a_draft_is_kept_and_nothing_is_in_force)
{
        struct step            s;
        struct proposal        p;
        struct proposal_list   list;
        struct programme      *was;

        begin(true);
        was = in_force();
        s = of_course(ruled(TOMORROW, 5));
        ck_assert_int_eq(draft(&s), 0);
        ck_assert_uint_eq(in_force()->options[0].rules_count, 1);
        p = open_one();
        ck_assert_uint_eq(p.id, s.id);
        ck_assert_int_eq(p.state, PROPOSAL_DRAFT);
        ck_assert_str_eq(p.reason, "Because");
        ck_assert_str_eq(p.by, "Kim Lee");
        ck_assert_uint_eq(strlen(p.version), 22);
        ck_assert(!p.stale);
        ck_assert_ptr_null(p.fault.code);
        ck_assert_uint_eq(p.programme->options[0].rules_count, 2);
        ck_assert_int_eq(p.programme->options[0].rules[1].units, 5);
        ck_assert_int_eq(p.programme->options_by_key[was->options[0].key], 0);
        ck_assert_int_eq(p.programme->certifications_by_key[was->certifications[0].key], 0);
        ck_assert_int_eq(proposal_list(&list, db, pool), 0);
        ck_assert_uint_eq(list.count, 1);
        ck_assert_str_eq(list.list[0].by, "Kim Lee");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM job WHERE kind = 'preview' AND state = 'waiting'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value AS v JOIN audit AS a USING (audit_id)"
                                " WHERE a.action = 'proposal-make' AND v.field = 'option course rule 2026-11-25'"), 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_draft_is_put_upon_what_others_changed_elsewhere)
{
        struct step     s;
        struct proposal p;

        begin(true);
        s = of_course(ruled(TOMORROW, 5));
        ck_assert_int_eq(draft(&s), 0);
        small_script("UPDATE certification SET name = 'Another'");
        p = open_one();
        ck_assert(!p.stale);
        ck_assert_str_eq(p.programme->certifications[0].name, "Another");
        ck_assert_uint_eq(p.programme->options[0].rules_count, 2);
        small_script("UPDATE option SET name = 'Class'");
        p = open_one();
        ck_assert(p.stale);
        ck_assert_str_eq(p.programme->options[0].name, "Course");
        db_close(db);
}
END_TEST

START_TEST(test_two_editors_of_a_draft_do_not_overwrite_each_other)
{
        struct step     s, other;
        struct proposal p;
        const char     *seen;

        begin(true);
        s = other = of_course(ruled(TOMORROW, 5));
        ck_assert_int_eq(draft(&s), 0);
        ck_assert_int_eq(draft(&other), ERR_STALE);             /* he had seen no draft */
        seen = open_one().version;
        s.version = other.version = seen;
        s.proposed = ruled(TOMORROW, 6);
        ck_assert_int_eq(draft(&s), 0);
        ck_assert_int_eq(draft(&other), ERR_STALE);
        p = open_one();
        ck_assert_uint_eq(p.id, s.id);
        ck_assert_uint_eq(p.change, 2);
        ck_assert_int_eq(p.programme->options[0].rules[1].units, 6);
        other.version = p.version;
        small_script("UPDATE option SET name = 'Class'");       /* what is beneath it counts too */
        ck_assert_int_eq(draft(&other), ERR_STALE);
        other.version = open_one().version;
        ck_assert_int_eq(draft(&other), 0);
        ck_assert(!open_one().stale);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM job WHERE kind = 'preview' AND state = 'waiting'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM job WHERE kind = 'preview' AND state = 'cancelled'"), 2);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'proposal-change'"), 2);
        db_close(db);
}
END_TEST

START_TEST(test_what_changes_nothing_is_no_draft)
{
        struct step s;

        begin(true);
        s = of_course(programme_copy(in_force(), pool));
        finish((struct programme *)s.proposed);
        ck_assert_int_eq(draft(&s), ERR_REFUSED);
        ck_assert_str_eq(s.fault.code, "unchanged");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM proposal"), 0);
        db_close(db);
}
END_TEST

START_TEST(test_a_withdrawn_draft_is_over)
{
        struct step     s;
        struct proposal p;

        begin(true);
        s = of_course(ruled(TOMORROW, 5));
        ck_assert_int_eq(draft(&s), 0);
        ck_assert_int_eq(withdraw(&s), 0);
        ck_assert_int_eq(withdraw(&s), ERR_NOT_FOUND);
        ck_assert_int_eq(proposal_open(&p, db, THING_OPTION, "course", in_force(), TODAY, pool), ERR_NOT_FOUND);
        ck_assert_int_eq(proposal_read(&p, db, s.id, in_force(), TODAY, pool), 0);
        ck_assert_int_eq(p.state, PROPOSAL_WITHDRAWN);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM job WHERE kind = 'preview' AND state = 'waiting'"), 0);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'proposal-withdraw'"), 1);
        ck_assert_int_eq(draft(&s), 0);                         /* and another one can be made */
        ck_assert_int_eq(number("SELECT COUNT(*) FROM proposal"), 2);
        db_close(db);
}
END_TEST

/* --- Publishing */

static struct step publishing(void)
{
        struct step s = of_course(ruled(TOMORROW, 5));

        ck_assert_int_eq(draft(&s), 0);
        s.change = 1;
        ck_assert_int_eq(publish(&s), 0);
        return s;
}

START_TEST(test_what_is_published_is_in_force_and_said_in_the_audit_log)
{
        struct programme_fault fault;
        struct step            s;
        struct proposal        p;

        begin(true);
        s = publishing();
        p = open_one();
        ck_assert_int_eq(p.state, PROPOSAL_PUBLISHING);
        ck_assert_str_eq(p.digest, "abc");
        ck_assert_uint_eq(p.publisher, 7);
        ck_assert_int_eq(publish(&s), ERR_STALE);               /* once */
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), 0);
        ck_assert_uint_eq(in_force()->options[0].rules_count, 2);
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_STALE);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM proposal WHERE state = 'published' AND open IS NULL"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'programme-publish' AND account_id = 7 AND request = '01J'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value AS v JOIN audit AS a USING (audit_id) WHERE"
                                " a.action = 'programme-publish' AND v.field = 'option course rule 2026-11-25' AND"
                                " v.before_value IS NULL AND v.after_value LIKE 'units 5,%'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM changed_value AS v JOIN audit AS a USING (audit_id) WHERE"
                                " a.action = 'programme-publish' AND v.field = 'reason' AND v.after_value = 'Because'"), 1);
        ck_assert_int_eq(number("SELECT COUNT(*) FROM job WHERE kind = 'reproject' AND state = 'waiting'"), 1);
        db_close(db);
}
END_TEST

START_TEST(test_nothing_is_published_on_a_programme_that_was_not_previewed)
{
        struct programme_fault fault;
        struct step            s, name;

        begin(true);
        s = publishing();
        name = (struct step){.proposed = programme_copy(in_force(), pool), .thing = THING_CERTIFICATION, .code = "ACP-A",
                             .version = version_of(THING_CERTIFICATION, "ACP-A")};
        ((struct programme *)name.proposed)->certifications[0].name = "Another";
        finish((struct programme *)name.proposed);
        in_force();
        ck_assert_int_eq(save(&name), 0);
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_STALE);
        in_force();
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), 0);
        ck_assert_str_eq(in_force()->certifications[0].name, "Another");
        ck_assert_uint_eq(in_force()->options[0].rules_count, 2);
        db_close(db);
}
END_TEST

START_TEST(test_a_thing_that_somebody_else_changed_is_not_published)
{
        struct programme_fault fault;
        struct step            s;

        begin(true);
        s = publishing();
        small_script("UPDATE option SET name = 'Class'");
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "stale");
        ck_assert_int_eq(refuse(&s, fault.code), 0);
        ck_assert_int_eq(open_one().state, PROPOSAL_DRAFT);
        ck_assert_str_eq(open_one().refused, "stale");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'proposal-refuse'"), 1);
        ck_assert_int_eq(refuse(&s, "moved"), 0);               /* it is no longer publishing */
        ck_assert_str_eq(open_one().refused, "stale");
        db_close(db);
}
END_TEST

START_TEST(test_a_draft_whose_day_has_come_is_not_published)
{
        struct programme_fault fault;
        struct step            s;
        struct proposal        p;

        begin(true);
        s = publishing();
        ck_assert_int_eq(proposal_open(&p, db, THING_OPTION, "course", in_force(), TOMORROW, pool), 0);
        ck_assert_str_eq(p.fault.code, "past-rule");
        ck_assert_int_eq(apply(&s, revision, TOMORROW, &fault), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "past-rule");
        ck_assert_uint_eq(in_force()->options[0].rules_count, 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_draft_that_was_changed_meanwhile_is_not_published)
{
        struct programme_fault fault;
        struct step            s, other;

        begin(true);
        s = other = publishing();
        other.version = open_one().version;
        other.proposed = ruled(TOMORROW, 6);
        ck_assert_int_eq(draft(&other), 0);
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_STALE);
        ck_assert_int_eq(publish(&s), ERR_STALE);               /* he was shown the one before */
        other.change = 2;
        ck_assert_int_eq(publish(&other), 0);
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_STALE);
        ck_assert_int_eq(apply(&other, revision, TODAY, &fault), 0);
        ck_assert_int_eq(in_force()->options[0].rules[1].units, 6);
        db_close(db);
}
END_TEST

START_TEST(test_a_publication_that_was_taken_back_is_not_published_and_it_is_said_who_took_it_back)
{
        struct programme_fault fault;
        struct step            s;

        begin(true);
        small_script("INSERT INTO account (account_id, role, name, made) VALUES (8, 'catalogue-editor', 'Robin Roe', NOW())");
        s = publishing();
        ck_assert_int_eq(unpublish(&s), 0);
        ck_assert_int_eq(open_one().state, PROPOSAL_DRAFT);
        ck_assert_str_eq(open_one().refused, "cancelled");
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'proposal-unpublish' AND account_id = 8"), 1);
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_STALE);
        ck_assert_uint_eq(in_force()->options[0].rules_count, 1);
        ck_assert_int_eq(unpublish(&s), 0);                     /* and again: nothing is said */
        ck_assert_int_eq(number("SELECT COUNT(*) FROM audit WHERE action = 'proposal-unpublish'"), 1);
        db_close(db);
}
END_TEST

START_TEST(test_with_other_numbers_than_were_shown_it_is_not_published)
{
        struct programme_fault fault;
        struct step            s;

        begin(true);
        s = publishing();
        ck_assert_int_eq(apply_numbers(&s, revision, TODAY, "abd", &fault), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "moved");
        ck_assert_uint_eq(in_force()->options[0].rules_count, 1);
        ck_assert_int_eq(open_one().state, PROPOSAL_PUBLISHING);
        db_close(db);
}
END_TEST

START_TEST(test_a_damaged_draft_is_shown_as_such_and_can_be_replaced_or_withdrawn)
{
        static const char *const damages[] = {"", "<programme", "<candidates xmlns=\"urn:recert:1\"/>"};
        struct programme_fault   fault;
        struct step              s;
        struct proposal          p;

        begin(true);
        for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
                s = publishing();
                small_script(pool_format(pool, "UPDATE proposal SET document = '%s' WHERE proposal_id = %llu", damages[i],
                                         (unsigned long long)s.id));
                p = open_one();
                ck_assert_uint_eq(p.id, s.id);
                ck_assert_str_eq(p.fault.code, "proposal-damaged");
                ck_assert_ptr_nonnull(refusal_find(p.fault.code));
                ck_assert_uint_eq(p.programme->options[0].rules_count, 1);
                ck_assert_int_eq(apply(&s, revision, TODAY, &fault), ERR_REFUSED);
                ck_assert_str_eq(fault.code, "proposal-damaged");
                ck_assert_int_eq(refuse(&s, fault.code), 0);
                ck_assert_int_eq(withdraw(&s), 0);
                ck_assert_int_eq(proposal_read(&p, db, s.id, in_force(), TODAY, pool), 0);
        }
        s = publishing();
        small_script("UPDATE proposal SET document = '' WHERE open");
        s.version = open_one().version;
        ck_assert_int_eq(draft(&s), 0);
        ck_assert_ptr_null(open_one().fault.code);
        ck_assert_uint_eq(open_one().programme->options[0].rules_count, 2);
        db_close(db);
}
END_TEST

START_TEST(test_what_it_refers_to_is_gone)
{
        struct programme *p;
        struct step       s;
        struct proposal   open;

        begin(true);
        small_script("INSERT INTO item_group (item_group_id, code, place, name) VALUES (2, 'extra', 1, 'Extra')");
        p = ruled(TOMORROW, 5);
        p->options[0].group = 1;
        finish(p);
        s = of_course(p);
        ck_assert_int_eq(draft(&s), 0);
        small_script("DELETE FROM item_group WHERE item_group_id = 2");
        open = open_one();
        ck_assert_str_eq(open.fault.code, "group-unknown");
        ck_assert_str_eq(open.fault.thing, "extra");
        ck_assert_uint_eq(open.programme->groups_count, 2);     /* as it was drafted */
        db_close(db);
}
END_TEST

START_TEST(test_new_campaigns_are_added_whatever_was_added_meanwhile)
{
        struct programme_fault fault;
        struct programme      *p;
        struct step            s;
        struct extension_campaign mine = {.name = "Mine", .granted = TOMORROW, .expires_from = TOMORROW, .expires_to = TOMORROW,
                                          .to = DATE_NONE, .months = 1};

        begin(true);
        p = programme_copy(in_force(), pool);
        p->extensions[p->extensions_count++] = mine;
        finish(p);
        s = (struct step){.proposed = p, .thing = THING_CAMPAIGN, .code = THING_NEW, .version = "", .change = 1};
        ck_assert_int_eq(draft(&s), 0);
        small_script("INSERT INTO campaign (place, name, granted, expires_from, expires_to, months) VALUES"
                     " (0, 'Theirs', '2026-12-01', '2026-12-01', '2026-12-31', 2)");
        ck_assert_int_eq(publish(&s), 0);
        in_force();
        ck_assert_int_eq(apply(&s, revision, TODAY, &fault), 0);
        ck_assert_uint_eq(in_force()->extensions_count, 2);
        ck_assert_str_eq(in_force()->extensions[0].name, "Theirs");
        ck_assert_str_eq(in_force()->extensions[1].name, "Mine");
        db_close(db);
}
END_TEST

int main(void)
{
        const TTest *const tests[] = {
                test_a_version_is_that_of_the_thing_alone, test_one_thing_is_saved_and_what_others_changed_stays,
                test_who_had_not_seen_a_change_does_not_overwrite_it, test_what_was_in_force_by_today_stays,
                test_what_nothing_names_is_taken_away, test_a_draft_is_kept_and_nothing_is_in_force,
                test_a_draft_is_put_upon_what_others_changed_elsewhere, test_two_editors_of_a_draft_do_not_overwrite_each_other,
                test_what_changes_nothing_is_no_draft, test_a_withdrawn_draft_is_over,
                test_what_is_published_is_in_force_and_said_in_the_audit_log,
                test_nothing_is_published_on_a_programme_that_was_not_previewed,
                test_a_thing_that_somebody_else_changed_is_not_published, test_a_draft_whose_day_has_come_is_not_published,
                test_a_draft_that_was_changed_meanwhile_is_not_published, test_what_it_refers_to_is_gone,
                test_a_publication_that_was_taken_back_is_not_published_and_it_is_said_who_took_it_back,
                test_with_other_numbers_than_were_shown_it_is_not_published,
                test_a_damaged_draft_is_shown_as_such_and_can_be_replaced_or_withdrawn,
                test_new_campaigns_are_added_whatever_was_added_meanwhile,
        };
        Suite *suite = suite_create("proposal");
        TCase *tcase = tcase_create("proposal");

        log_init("check_proposal", LOG_ERROR);
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
                tcase_add_test(tcase, tests[i]);
        tcase_add_loop_test(tcase, test_what_is_named_is_not_taken_away, 0, sizeof namings / sizeof *namings);
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
