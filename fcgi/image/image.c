/* image.c - runs the helper: the image in one sealed memory file, the outcome in another, so that
 * neither side ever waits for the other in the middle. */
#include "image/image.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "image/kind.h"
#include "image/outcome.h"
#include "util/err.h"
#include "util/log.h"

#ifndef RECERT_LIBEXECDIR
#define RECERT_LIBEXECDIR "/usr/lib/recert"
#endif

#define WAIT_HELPER 15000       /* milliseconds: it has 10 s of CPU */

static char helper[4096];               /* its path */

static bool find_program(const char *given)
{
        static const char name[] = "/recert-image";
        ssize_t size;
        char   *slash;

        if (given)
                return strlen(given) < sizeof helper && strcpy(helper, given);
        size = readlink("/proc/self/exe", helper, sizeof helper - sizeof name);
        helper[size > 0 ? size : 0] = '\0';
        if ((slash = strrchr(helper, '/'))) {
                strcpy(slash, name);
                if (!access(helper, X_OK))
                        return true;
        }
        strcpy(helper, RECERT_LIBEXECDIR);
        strcat(helper, name);
        return true;
}

int image_init(const char *program)
{
        if (find_program(program) && !access(helper, X_OK))
                return 0;
        log_write(LOG_ERROR, "image-helper-missing", LOG_T("program", helper));
        return ERR_SYSTEM;
}

/* --- the helper */

static int write_file(int *out, const void *bytes, size_t size)
{
        const char *p = bytes;

        if ((*out = memfd_create("recert-image-in", MFD_CLOEXEC | MFD_ALLOW_SEALING)) < 0)
                return ERR_SYSTEM;
        while (size) {
                ssize_t some = write(*out, p, size);

                if (some < 0)
                        return ERR_SYSTEM;
                p += some;
                size -= (size_t)some;
        }
        return fcntl(*out, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0 ? ERR_SYSTEM : 0;
}

static int spawn(pid_t *out, int in, int result)
{
        static char        name[] = "recert-image", *const arguments[] = {name, NULL}, *const environment[] = {NULL};
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t          attributes;
        sigset_t                   signals;
        int                        error;

        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, result, STDOUT_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&attributes, &signals);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        error = posix_spawn(out, helper, &actions, &attributes, arguments, environment);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        if (error)
                log_write(LOG_ERROR, "image-helper-not-started", LOG_T("program", helper), LOG_N("errno", error));
        return error ? ERR_SYSTEM : 0;
}

static int64_t microseconds(struct timeval time)
{
        return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

/* Waits until it has ended, and sees to it that it does; *cost: the CPU that it took. 0; ERR_REFUSED: what it read killed it, or would
 * have kept it for ever; ERR_SYSTEM: it gave up by itself. */
static int wait_for(int64_t *cost, pid_t pid)
{
        int           fd = (int)syscall(SYS_pidfd_open, pid, 0), status = 0;
        struct pollfd ends = {.fd = fd, .events = POLLIN};
        struct rusage used;
        int           ready;

        *cost = 0;
        while ((ready = poll(&ends, 1, WAIT_HELPER)) < 0 && errno == EINTR)
                ;
        if (fd < 0 || ready <= 0)
                kill(pid, SIGKILL);
        if (fd >= 0)
                close(fd);
        while (wait4(pid, &status, 0, &used) < 0)
                if (errno != EINTR)
                        return ERR_SYSTEM;
        *cost = microseconds(used.ru_utime) + microseconds(used.ru_stime);
        if (WIFEXITED(status) && !WEXITSTATUS(status))
                return 0;
        log_write(LOG_ERROR, "image-helper-failed", LOG_N("signal", WIFSIGNALED(status) ? WTERMSIG(status) : 0),
                  LOG_N("exit", WIFEXITED(status) ? WEXITSTATUS(status) : 0));
        return WIFSIGNALED(status) ? ERR_REFUSED : ERR_SYSTEM;
}

/* --- what it wrote: believed no more than anything else from outside */

static int read_outcome(struct image *out, const char **code, struct pool *pool, int file)
{
        static const char *const codes[] = {NULL, "image-kind", "image-damaged", "image-too-large"};
        struct outcome_head head;
        struct stat         st;
        unsigned char      *bytes;

        if (fstat(file, &st) < 0 || (size_t)st.st_size > OUTCOME_MOST || pread(file, &head, sizeof head, 0) != sizeof head)
                return ERR_SYSTEM;
        if (head.why) {
                *code = codes[head.why < sizeof codes / sizeof *codes ? head.why : OUTCOME_DAMAGED];
                return ERR_REFUSED;
        }
        if ((size_t)st.st_size != sizeof head + (size_t)head.stored + head.thumb || !head.width || !head.height)
                return ERR_SYSTEM;
        bytes = pool_room(pool, (size_t)head.stored + head.thumb);
        if (pread(file, bytes, (size_t)head.stored + head.thumb, sizeof head) != (ssize_t)head.stored + head.thumb)
                return ERR_SYSTEM;
        if ((head.kind != IMAGE_PNG && head.kind != IMAGE_JPEG) || image_sniff(bytes, head.stored) != head.kind ||
            image_sniff(bytes + head.stored, head.thumb) != IMAGE_JPEG)
                return ERR_SYSTEM;
        out->media_type = image_media_type(head.kind);
        out->width = head.width;
        out->height = head.height;
        out->bytes = bytes;
        out->size = head.stored;
        out->thumb = bytes + head.stored;
        out->thumb_size = head.thumb;
        head.captured[sizeof head.captured - 1] = '\0';
        date_parse(&out->captured, head.captured);
        return 0;
}

static int run_helper(struct image *out, const char **code, int64_t *budget, struct pool *pool, const void *bytes, size_t size)
{
        int64_t cost;
        int   in = -1, result = memfd_create("recert-image-out", MFD_CLOEXEC), rc = ERR_SYSTEM;
        pid_t pid;

        if (result < 0 || (rc = write_file(&in, bytes, size)) < 0 || (rc = spawn(&pid, in, result)) < 0)
                goto out;
        *code = "image-damaged";
        rc = wait_for(&cost, pid);
        *budget -= cost;
        if (rc == 0)
                rc = read_outcome(out, code, pool, result);
out:
        if (in >= 0)
                close(in);
        if (result >= 0)
                close(result);
        return rc;
}

int image_make(struct image *out, const char **code, int64_t *budget, struct pool *pool, const void *bytes, size_t size)
{
        int rc;

        *out = (struct image){.captured = DATE_NONE};
        *code = "image-kind";
        if (image_sniff(bytes, size) == IMAGE_NONE)
                return ERR_REFUSED;
        *code = "image-time";
        if (*budget <= 0)
                return ERR_REFUSED;
        if ((rc = run_helper(out, code, budget, pool, bytes, size)) < 0)
                return rc;
        crypto_hash_sha256(out->sent, bytes, size);
        crypto_hash_sha256(out->sha256, out->bytes, out->size);
        return 0;
}
