/* check_preview.c - previews of proposals by the job, against a real server: tests/db.sh tests/check_preview.store */
#include "small.h"

#include <sodium.h>
#include <string.h>
#include <sys/wait.h>

#include "job/preview.h"
#include "store/catalogue_parts.h"
#include "store/erase.h"
#include "store/preview.h"
#include "suite.h"
#include "util/err.h"
#include "util/log.h"

static const struct act editor = {.action = "test", .program = "check", .request = "01J"};

static struct db        *db;
static struct programme *in_force;
static uint64_t          revision;

static struct date       begins;        /* of what less_grace() drafts */

static struct date today(void) { return date_civil(2026, 11, 24); }

static void set_clock(const char *day)
{
        const char *why = NULL;

        ck_assert_int_eq(setenv("RECERT_TODAY", day, 1), 0);
        ck_assert_msg(clock_init(conf, &why) == 0, "%s", why);
}

static void load(void)
{
        ck_assert_int_eq(catalogue_load(&in_force, &revision, db, pool), 0);
}

/* Three who hold the certification until 10 March 2027. */
static void portal(void)
{
        db = store_open("worker");
        ck_assert_int_ge(sodium_init(), 0);
        set_clock("2026-11-24");
        begins = date_civil(2027, 1, 1);
        small_programme();
        for (int i = 0; i < 3; i++)
                small_candidate(db, date_civil(2025, 3, 10), today());
        load();
}

static int less_grace(struct db *with, void *arg)
{
        struct programme      *p = programme_copy(in_force, pool);
        struct programme_fault fault;
        struct act             act = editor;
        struct type           *t = &p->types[0];

        act.now = clock_now();
        act.today = today();
        t->rules = pool_grown(pool, t->rules, t->rules_count, sizeof *t->rules);
        t->rules[t->rules_count] = t->rules[t->rules_count - 1];
        t->rules[t->rules_count].from = begins;
        t->rules[t->rules_count++].grace_days = 30;
        ck_assert_int_eq(programme_finish(p, &fault, pool), 0);
        return proposal_save(arg, with, &act, p, THING_TYPE, "ACP", catalogue_version(in_force, THING_TYPE, "ACP", pool),
                             "less grace", &fault, pool);
}

static int more_units(struct db *with, void *arg)
{
        struct programme      *p = programme_copy(in_force, pool);
        struct programme_fault fault;
        struct act             act = editor;
        struct option         *o = &p->options[0];

        act.now = clock_now();
        act.today = today();
        o->rules = pool_grown(pool, o->rules, o->rules_count, sizeof *o->rules);
        o->rules[o->rules_count] = o->rules[o->rules_count - 1];
        o->rules[o->rules_count].from = begins;
        o->rules[o->rules_count++].units = 20;
        ck_assert_int_eq(programme_finish(p, &fault, pool), 0);
        return proposal_save(arg, with, &act, p, THING_OPTION, "course", catalogue_version(in_force, THING_OPTION, "course", pool),
                             "more units", &fault, pool);
}

static uint64_t propose(void)
{
        uint64_t id = 0;

        ck_assert_int_eq(db_transaction(db, less_grace, &id), 0);
        return id;
}

static void run(void)
{
        struct previews *p = previews_new(db);
        bool             more = true;

        for (int rc = 0; rc == 0 && more;) {
                more = false;
                ck_assert_int_eq(rc = previews_round(&more, p), 0);
        }
        previews_free(p);
}

static struct preview read_one(uint64_t id)
{
        struct preview out;

        ck_assert_int_eq(preview_read(&out, db, id, in_force, pool), 0);
        return out;
}

static struct proposal proposal(uint64_t id)
{
        struct proposal out;

        load();
        ck_assert_int_eq(proposal_read(&out, db, id, in_force, today(), pool), 0);
        return out;
}

struct asking { uint64_t id; const char *digest; };

static int publish(struct db *with, void *arg)
{
        const struct asking *a = arg;
        struct act           act = editor;

        act.now = clock_now();
        act.today = today();
        return proposal_publish(with, &act, a->id, 1, a->digest, pool);
}

static void ask_to_publish(uint64_t id, const char *digest)
{
        ck_assert_int_eq(db_transaction(db, publish, &(struct asking){id, digest}), 0);
}

START_TEST(test_it_counts_shows_samples_and_lists_everybody)
{
        struct preview_list list;
        struct preview      v;
        uint64_t            id;

        portal();
        id = propose();
        ck_assert_int_eq(read_one(id).state, PREVIEW_WAITING);
        run();
        v = read_one(id);
        ck_assert_int_eq(v.state, PREVIEW_DONE);
        ck_assert(v.whole);
        ck_assert_int_eq(v.done, 3);
        ck_assert_int_eq(v.figures.candidates, 3);
        ck_assert_int_eq(v.figures.any[FORECAST_STORED].people, 3);
        ck_assert_int_eq(v.figures.kinds[FORECAST_STORED][FORECAST_LAPSE_EARLIER].all.cases, 3);
        ck_assert_int_eq(v.figures.kinds[FORECAST_STORED][FORECAST_LAPSE_EARLIER].months[5].people, 3);
        ck_assert_int_eq(v.figures.kinds[FORECAST_STORED][FORECAST_LAPSE_AVOIDED].all.cases, 0);
        ck_assert_uint_eq(v.figures.kinds[FORECAST_STORED][FORECAST_LAPSE_EARLIER].samples_count, 3);
        ck_assert_uint_eq(v.parts, 1);
        ck_assert_int_eq(preview_part(&list, db, id, 1, in_force, pool), 0);
        ck_assert_uint_eq(list.count, 6);               /* at both paces */
        ck_assert(date_equal(list.list[0].what.before, date_civil(2027, 6, 9)));
        ck_assert(date_equal(list.list[5].what.after, date_civil(2027, 4, 10)));
        ck_assert_uint_lt(list.list[0].candidate, list.list[5].candidate);
        ck_assert_int_eq(preview_part(&list, db, id, 2, in_force, pool), ERR_NOT_FOUND);
        db_close(db);
}
END_TEST

START_TEST(test_what_is_published_with_its_numbers_unmoved_is_in_force)
{
        uint64_t id, before;

        portal();
        before = revision;
        id = propose();
        run();
        ask_to_publish(id, read_one(id).digest);
        run();
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHED);
        ck_assert_uint_gt(revision, before);
        ck_assert_uint_eq(in_force->types[0].rules_count, 2);
        db_close(db);
}
END_TEST

START_TEST(test_numbers_that_moved_are_shown_first)
{
        struct proposal p;
        const char     *shown;
        uint64_t        id;

        portal();
        id = propose();
        run();
        shown = read_one(id).digest;
        small_candidate(db, date_civil(2025, 3, 10), today());
        ask_to_publish(id, shown);
        run();
        p = proposal(id);
        ck_assert_int_eq(p.state, PROPOSAL_DRAFT);
        ck_assert_str_eq(p.refused, "moved");
        ck_assert_str_ne(read_one(id).digest, shown);
        ck_assert_int_eq(read_one(id).figures.any[FORECAST_STORED].people, 4);
        ck_assert_uint_eq(in_force->types[0].rules_count, 1);
        ask_to_publish(id, read_one(id).digest);
        run();
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHED);
        db_close(db);
}
END_TEST

static int cancel(struct db *with, void *arg) { return preview_cancel(with, *(uint64_t *)arg, pool); }
static int again(struct db *with, void *arg) { return preview_again(with, *(uint64_t *)arg, clock_now(), pool); }

START_TEST(test_cancelled_in_hand_it_ends_and_can_be_made_again)
{
        struct previews *p;
        uint64_t         id;
        bool             more = false;

        portal();
        id = propose();
        ck_assert_int_eq(db_transaction(db, cancel, &id), 0);
        run();
        ck_assert_int_eq(read_one(id).state, PREVIEW_CANCELLED);
        ck_assert(!read_one(id).whole);
        ck_assert_int_eq(db_transaction(db, again, &id), 0);
        p = previews_new(db);
        ck_assert_int_eq(previews_round(&more, p), 0);
        previews_free(p);
        run();
        ck_assert_int_eq(read_one(id).state, PREVIEW_DONE);
        db_close(db);
}
END_TEST

/* By a process that is not heard of again. */
static void begin(struct preview_making *m, uint64_t id)
{
        *m = (struct preview_making){.db = db, .pool = pool, .in_force = in_force, .revision = revision, .today = today()};
        ck_assert_int_eq(job_take_oldest(&m->job, db, "preview", "gone", pool), 0);
        m->proposal = proposal(id);
        ck_assert_int_eq(preview_begin(m), 0);
}

/* As a process that was killed behind its first step leaves it: the next one does not look at anybody again. */
START_TEST(test_killed_between_two_steps_it_goes_on_where_it_was)
{
        struct preview_making m;
        struct preview        whole, v;
        uint64_t              id;
        bool                  done;

        portal();
        id = propose();
        begin(&m, id);
        ck_assert_int_eq(preview_step(&done, &m, 0), 0);
        ck_assert(done);
        whole = read_one(id);
        small_script("UPDATE job SET until = '2026-01-01'");
        small_script("UPDATE preview SET digest = NULL, made = NULL");          /* all but the end was done */
        run();
        v = read_one(id);
        ck_assert_int_eq(v.state, PREVIEW_DONE);
        ck_assert_str_eq(v.digest, whole.digest);
        ck_assert_int_eq(v.figures.candidates, 3);
        ck_assert_uint_eq(v.parts, 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_programme_changed_under_it_begins_it_anew)
{
        struct preview_making m;
        uint64_t              id;
        bool                  done;

        portal();
        id = propose();
        begin(&m, id);
        small_script("UPDATE programme SET revision = revision + 1");
        ck_assert_int_eq(preview_step(&done, &m, 0), ERR_STALE);
        small_script("UPDATE job SET until = '2026-01-01'");
        run();
        ck_assert_uint_eq(read_one(id).revision, revision + 1);
        db_close(db);
}
END_TEST

START_TEST(test_what_fails_three_times_is_given_up_and_those_behind_it_have_their_turn)
{
        struct preview_making m;
        struct previews      *p;
        uint64_t              id, other = 0;
        bool                  more = false;

        portal();
        id = propose();
        run();
        ask_to_publish(id, read_one(id).digest);
        begin(&m, id);
        small_script("UPDATE preview SET figures = 'x'");                       /* what the first step left cannot be read */
        small_script("UPDATE job SET until = '2026-01-01' WHERE state = 'running'");
        ck_assert_int_eq(db_transaction(db, more_units, &other), 0);
        p = previews_new(db);
        ck_assert_int_eq(previews_round(&more, p), ERR_SYSTEM);
        ck_assert_int_eq(previews_round(&more, p), ERR_SYSTEM);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHING);
        ck_assert_int_eq(read_one(other).state, PREVIEW_WAITING);
        more = false;
        ck_assert_int_eq(previews_round(&more, p), 0);
        ck_assert(more);
        previews_free(p);
        ck_assert_int_eq(read_one(id).state, PREVIEW_FAILED);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_DRAFT);
        ck_assert_str_eq(proposal(id).refused, "failed");
        run();
        ck_assert_int_eq(read_one(other).state, PREVIEW_DONE);
        ck_assert_int_eq(db_transaction(db, again, &id), 0);                    /* and it can be made again */
        run();
        ck_assert_int_eq(read_one(id).state, PREVIEW_DONE);
        db_close(db);
}
END_TEST

START_TEST(test_damaged_figures_are_no_preview)
{
        uint64_t id;

        portal();
        id = propose();
        run();
        small_script("UPDATE preview SET figures = 'x'");
        ck_assert(!read_one(id).whole);
        db_close(db);
}
END_TEST

/* So many that the job stops after 6,000 of them, and goes on in its next round. */
static void crowd(void)
{
        small_script("INSERT INTO candidate (candidate_id, made) SELECT seq, NOW() FROM seq_1000_to_7499");
        small_script("INSERT INTO record (candidate_id, packed) SELECT seq, packed FROM seq_1000_to_7499 JOIN"
                     " (SELECT packed FROM record LIMIT 1) AS r");
}

START_TEST(test_what_was_to_begin_tomorrow_is_not_published_over_midnight)
{
        struct previews *p;
        uint64_t         id;
        bool             more = false;

        portal();
        crowd();
        begins = date_civil(2026, 11, 25);
        id = propose();
        run();
        ask_to_publish(id, read_one(id).digest);
        p = previews_new(db);
        ck_assert_int_eq(previews_round(&more, p), 0);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHING);              /* not at its end yet */
        set_clock("2026-11-25");
        while (more) {
                more = false;
                ck_assert_int_eq(previews_round(&more, p), 0);
        }
        previews_free(p);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_DRAFT);
        ck_assert_str_eq(proposal(id).refused, "past-rule");
        ck_assert_uint_eq(in_force->types[0].rules_count, 1);
        db_close(db);
}
END_TEST

START_TEST(test_what_was_looked_at_before_midnight_is_looked_at_again_after_it)
{
        struct previews *p;
        uint64_t         id;
        bool             more = false;

        portal();
        crowd();
        id = propose();
        run();
        ask_to_publish(id, read_one(id).digest);
        p = previews_new(db);
        ck_assert_int_eq(previews_round(&more, p), 0);
        set_clock("2026-11-25");
        ck_assert_int_eq(previews_round(&more, p), 0);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHING);
        while (more) {
                more = false;
                ck_assert_int_eq(previews_round(&more, p), 0);
        }
        previews_free(p);
        ck_assert_int_eq(proposal(id).state, PROPOSAL_PUBLISHED);               /* the numbers are the same */
        db_close(db);
}
END_TEST

/* The job, in a process of its own. */
static pid_t job_process(void)
{
        pid_t pid = fork();

        if (pid)
                return pid;
        ck_assert_int_eq(db_open(&db, conf, "worker"), 0);
        run();
        _exit(0);
}

struct holding { uint64_t id; pid_t job; };

/* Holds the programme, so that the job, which has seen everybody, cannot publish; and cancels it. */
static int cancel_at_the_last_moment(struct db *with, void *arg)
{
        struct holding *h = arg;

        ck_assert_int_eq(catalogue_lock(with), 0);
        h->job = job_process();
        for (int i = 0; !read_one(h->id).digest; i++) {
                ck_assert_int_lt(i, 3000);
                usleep(10000);
        }
        return preview_cancel(with, h->id, pool);
}

START_TEST(test_what_is_cancelled_at_the_last_moment_is_not_published)
{
        struct holding h = {0};
        struct db     *other = NULL;
        int            status;

        portal();
        h.id = propose();
        run();
        ask_to_publish(h.id, read_one(h.id).digest);
        small_script("UPDATE preview SET digest = NULL, made = NULL");
        ck_assert_int_eq(db_open(&other, conf, "worker"), 0);
        ck_assert_int_eq(db_transaction(other, cancel_at_the_last_moment, &h), 0);
        ck_assert_int_eq(waitpid(h.job, &status, 0), h.job);
        ck_assert_int_eq(status, 0);
        ck_assert_int_eq(proposal(h.id).state, PROPOSAL_PUBLISHING);    /* it is only the job that was cancelled here */
        ck_assert_uint_eq(in_force->types[0].rules_count, 1);
        ck_assert_int_eq(read_one(h.id).state, PREVIEW_CANCELLED);
        db_close(other);
        db_close(db);
}
END_TEST

static void erase(uint32_t candidate)
{
        struct act act = editor;
        struct db *root = NULL;
        bool       changed;

        act.now = clock_now();
        act.today = today();
        ck_assert_int_eq(db_open(&root, conf, "migration"), 0);
        ck_assert_int_eq(candidate_erase(&changed, &(struct erasing){root, &act, in_force, revision, pool}, candidate), 0);
        ck_assert(changed);
        db_close(root);
}

START_TEST(test_who_is_erased_is_in_no_preview_and_it_is_made_anew_by_itself)
{
        struct preview_list   list;
        struct preview_making m;
        uint32_t              first;
        uint64_t              id;
        bool                  done;

        portal();
        id = propose();
        run();
        ck_assert_int_eq(preview_part(&list, db, id, 1, in_force, pool), 0);
        first = list.list[0].candidate;
        erase(first);
        ck_assert(!read_one(id).whole);
        ck_assert_int_eq(preview_part(&list, db, id, 1, in_force, pool), ERR_NOT_FOUND);
        ck_assert_int_eq(read_one(id).state, PREVIEW_WAITING);
        run();
        ck_assert_int_eq(read_one(id).state, PREVIEW_DONE);
        ck_assert_int_eq(read_one(id).figures.candidates, 2);
        ck_assert_int_eq(preview_part(&list, db, id, 1, in_force, pool), 0);
        ck_assert_uint_eq(list.count, 4);
        ck_assert_uint_ne(list.list[0].candidate, first);
        /* One in hand begins anew. */
        ck_assert_int_eq(db_transaction(db, again, &id), 0);
        begin(&m, id);
        erase(list.list[0].candidate);
        ck_assert_int_eq(preview_step(&done, &m, 0), ERR_STALE);
        small_script("UPDATE job SET until = '2026-01-01' WHERE state = 'running'");
        run();
        ck_assert_int_eq(read_one(id).state, PREVIEW_DONE);
        ck_assert_int_eq(read_one(id).figures.candidates, 1);
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_preview", LOG_ERROR);
        return SUITE_RUN("preview", test_it_counts_shows_samples_and_lists_everybody,
                         test_what_is_published_with_its_numbers_unmoved_is_in_force, test_numbers_that_moved_are_shown_first,
                         test_cancelled_in_hand_it_ends_and_can_be_made_again,
                         test_killed_between_two_steps_it_goes_on_where_it_was, test_a_programme_changed_under_it_begins_it_anew,
                         test_what_fails_three_times_is_given_up_and_those_behind_it_have_their_turn,
                         test_damaged_figures_are_no_preview, test_what_was_to_begin_tomorrow_is_not_published_over_midnight,
                         test_what_was_looked_at_before_midnight_is_looked_at_again_after_it,
                         test_what_is_cancelled_at_the_last_moment_is_not_published,
                         test_who_is_erased_is_in_no_preview_and_it_is_made_anew_by_itself);
}
