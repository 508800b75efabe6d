/* dies.c - preloaded into a worker: it ends when it has done everything but answer, at the first answer after the file
 * RECERT_DIES was made. */
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define VERSION 1
#define STDOUT  6       /* a FastCGI record of the answer */

ssize_t writev(int fd, const struct iovec *part, int count)
{
        const unsigned char *head = count ? part[0].iov_base : NULL;
        const char          *file = getenv("RECERT_DIES");

        if (file && head && part[0].iov_len >= 8 && head[0] == VERSION && head[1] == STDOUT && !unlink(file))
                kill(getpid(), SIGKILL);
        return syscall(SYS_writev, fd, part, count);
}
