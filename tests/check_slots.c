/* check_slots.c - the cap over all workers, and that a killed one takes no slot with it. */
#include "suite.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "util/err.h"
#include "util/slots.h"

/* A process that takes a slot, says so, and holds it until it is killed. */
static pid_t holder(struct slots *s)
{
        int   ends[2];
        char  byte;
        pid_t pid;

        ck_assert_int_eq(pipe(ends), 0);
        if ((pid = fork()) == 0) {
                int slot = slots_take(s, 5000000);

                if (write(ends[1], slot < 0 ? "n" : "y", 1) == 1)
                        pause();
                _exit(0);
        }
        ck_assert_int_eq(read(ends[0], &byte, 1), 1);
        ck_assert_int_eq(byte, 'y');
        close(ends[0]);
        close(ends[1]);
        return pid;
}

static void end(pid_t pid)
{
        kill(pid, SIGKILL);
        waitpid(pid, NULL, 0);
}

START_TEST(test_no_more_than_count_work_at_one_time)
{
        struct slots *s = slots_new(2, 0);
        pid_t         one = holder(s), two = holder(s);

        ck_assert_int_eq(slots_take(s, 0), ERR_UNAVAILABLE);
        end(one);
        ck_assert_int_ge(slots_take(s, 0), 0);
        ck_assert_int_eq(slots_take(s, 0), ERR_UNAVAILABLE);
        end(two);
        slots_free(s);
}
END_TEST

START_TEST(test_one_who_is_killed_gives_the_slot_back_any_number_of_times)
{
        struct slots *s = slots_new(1, 1);

        for (int i = 0; i < 20; i++)
                end(holder(s));
        ck_assert_int_eq(slots_take(s, 0), 0);
        slots_give(s, 0);
        ck_assert_int_eq(slots_take(s, 0), 0);
        slots_free(s);
}
END_TEST

START_TEST(test_who_waits_gets_the_slot_that_is_given_back)
{
        struct slots *s = slots_new(1, 1);
        int           slot = slots_take(s, 0), status;
        pid_t         pid = fork();

        if (pid == 0)
                _exit(slots_take(s, 30000000) == 0 ? 7 : 8);
        slots_give(s, slot);
        waitpid(pid, &status, 0);
        ck_assert_int_eq(WEXITSTATUS(status), 7);
        slots_free(s);
}
END_TEST

START_TEST(test_who_waits_too_long_is_turned_away)
{
        struct slots *s = slots_new(1, 1);
        pid_t         pid = holder(s);

        ck_assert_int_eq(slots_take(s, 20000), ERR_UNAVAILABLE);
        end(pid);
        slots_free(s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("slots", test_no_more_than_count_work_at_one_time,
                         test_one_who_is_killed_gives_the_slot_back_any_number_of_times,
                         test_who_waits_gets_the_slot_that_is_given_back, test_who_waits_too_long_is_turned_away);
}
