/* helper.c - recert-image: converts the image on its standard input (a file) to its standard output (a
 * file), and can do nothing else. It knows no secret and has no other descriptor; before it looks at the
 * first byte it gives up every system call but those that get memory, write and end. What goes wrong
 * inside ends it, and nothing but it. Run by image.c. */
#include <errno.h>
#include <linux/close_range.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config.h"
#include "image/convert.h"
#include "image/outcome.h"

#define CPU_SECONDS 10
#define MEMORY      ((rlim_t)1024 * 1024 * 1024)

static bool limit(int what, rlim_t most)
{
        struct rlimit l = {most, most};

        return setrlimit(what, &l) == 0;
}

#ifdef RECERT_SANITIZED
/* The sanitizers need terabytes of addresses, and calls of their own. */
static bool limit_memory(void) { return true; }
static bool give_up_calls(void) { return true; }
#else
static bool limit_memory(void)
{
        return limit(RLIMIT_AS, MEMORY);
}

static bool give_up_calls(void)
{
        static const int kept[] = {
                SCMP_SYS(write), SCMP_SYS(exit_group), SCMP_SYS(exit), SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap),
                SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(getrandom), SCMP_SYS(rt_sigprocmask), SCMP_SYS(gettid),
                SCMP_SYS(getpid), SCMP_SYS(tgkill),     /* abort() */
        };
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
        bool            done = filter != NULL;

        for (size_t i = 0; done && i < sizeof kept / sizeof *kept; i++)
                done = seccomp_rule_add(filter, SCMP_ACT_ALLOW, kept[i], 0) == 0;
        done = done && seccomp_load(filter) == 0;       /* sets no_new_privs */
        seccomp_release(filter);
        return done;
}
#endif

static bool confine(void)
{
        return close_range(3, ~0u, 0) == 0 &&
               prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0 &&
               limit(RLIMIT_CPU, CPU_SECONDS) && limit(RLIMIT_FSIZE, OUTCOME_MOST) && limit(RLIMIT_CORE, 0) &&
               limit(RLIMIT_NPROC, 0) && limit_memory() && limit(RLIMIT_NOFILE, 3) && give_up_calls();
}

static bool write_all(const void *bytes, size_t size)
{
        const char *p = bytes;

        while (size) {
                ssize_t some = write(STDOUT_FILENO, p, size);

                if (some < 0 && errno == EINTR)
                        continue;
                if (some <= 0)
                        return false;
                p += some;
                size -= (size_t)some;
        }
        return true;
}

static enum outcome_why why_number(const char *why)
{
        if (!why)
                return OUTCOME_DONE;
        return !strcmp(why, "image-kind") ? OUTCOME_KIND : !strcmp(why, "image-too-large") ? OUTCOME_TOO_LARGE : OUTCOME_DAMAGED;
}

int main(void)
{
        struct pool        *pool = pool_new();
        struct converted    made = {0};
        struct outcome_head head = {0};
        struct stat         st;
        const void         *bytes;

        if (fstat(STDIN_FILENO, &st) < 0 || st.st_size <= 0)
                return EXIT_FAILURE;
        bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
        if (bytes == MAP_FAILED || !confine())
                return EXIT_FAILURE;
        head.why = why_number(image_convert(&made, pool, bytes, (size_t)st.st_size));
        if (head.why == OUTCOME_DONE) {
                head.kind = made.kind;
                head.width = made.width;
                head.height = made.height;
                head.stored = (uint32_t)made.stored.size;
                head.thumb = (uint32_t)made.thumb.size;
                memcpy(head.captured, made.captured, sizeof made.captured);
        }
        if (!write_all(&head, sizeof head) || !write_all(made.stored.bytes, head.stored) ||
            !write_all(made.thumb.bytes, head.thumb))
                _exit(EXIT_FAILURE);
        _exit(EXIT_SUCCESS);
}
