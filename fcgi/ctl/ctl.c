/* ctl.c - the words on standard error, and the way to the configuration. */
#include "ctl/ctl.h"

#include <getopt.h>
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

#define OPTIONS 16      /* a command's, at most, --help apart */

int ctl_options(int *first, int argc, char **argv, const struct ctl_option *options)
{
        struct option list[OPTIONS + 2] = {{"help", no_argument, NULL, 'h'}};
        int           place = 0, c;

        for (int i = 0; i < OPTIONS && options[i].name; i++)
                list[i + 1] = (struct option){options[i].name, options[i].value ? required_argument : no_argument, NULL, 'o'};
        while ((c = getopt_long(argc, argv, "", list, &place)) != -1) {
                if (c == 'h')
                        return 1;
                if (c != 'o')
                        return -1;
                if (options[place - 1].value)
                        *options[place - 1].value = optarg;
                else
                        *options[place - 1].given = true;
        }
        *first = optind;
        return 0;
}
