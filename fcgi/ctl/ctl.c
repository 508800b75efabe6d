/* ctl.c - the words on standard error, and the way to the configuration. */
#include "ctl/ctl.h"

#include <stdarg.h>
#include <stdio.h>

#include "util/clock.h"
#include "util/log.h"

void ctl_say(const char *command, const char *format, ...)
{
        va_list args;

        fprintf(stderr, "%s: ", command);
        va_start(args, format);
        vfprintf(stderr, format, args);
        va_end(args);
        fputc('\n', stderr);
}

int ctl_conf(struct conf **out, const char *command, const char *dir, const char *config, struct pool *pool)
{
        const char *why;

        if (!config)
                config = pool_format(pool, "%s/recert.conf", dir ? dir : "var");
        if (conf_read(out, config, pool, &why) < 0 || clock_init(*out, &why) < 0) {
                ctl_say(command, "%s", why);
                return CTL_FAILED;
        }
        log_init("recertctl", LOG_ERROR);
        return CTL_DONE;
}
