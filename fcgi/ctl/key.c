/* key.c - recertctl key: keys of integrators made, listed and ended. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctl/ctl.h"
#include "renewal/date.h"
#include "store/key.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/utf8.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl key create [OPTION]... --name NAME --scope SCOPE[,SCOPE]...\n"
              "       recertctl key list\n"
              "       recertctl key revoke ID\n\n"
              "create prints the key, alone and this once: only its hash is kept. Several keys of one name are good\n"
              "at once, so that one can take the other's place.\n"
              "list   prints id, name, scopes, state (good, over), last use and end of every key, separated by tabs.\n"
              "revoke ends a key, at once.\n\n"
              "  --name NAME        of the system; it is the source of what it reports\n"
              "  --scope SCOPES     feeds:read, feeds:personal, completions:write, awards:write\n"
              "  --until DATE       the last day on which it is good (default: no end)\n"
              "  --per-minute N     requests that each worker takes (default: 600)\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct key_options {
        const char *dir, *config, *name, *scope, *until, *per_minute;
};

/* The options as they are stored; a sentence where one is wrong. */
static const char *read_options(struct key_new *out, const struct key_options *o)
{
        struct date until;
        long        per_minute = o->per_minute ? strtol(o->per_minute, NULL, 10) : KEY_PER_MINUTE;

        *out = (struct key_new){.name = o->name, .per_minute = (int)per_minute};
        if (!o->name || !*o->name || utf8_length(o->name) > 64 || !utf8_check(o->name, strlen(o->name), false))
                return "give it a --name of 1 to 64 characters";
        if (!o->scope || !scopes_parse(&out->scopes, o->scope))
                return "give it a --scope: feeds:read, feeds:personal, completions:write, awards:write";
        if (per_minute < 1 || per_minute > 1000000)
                return "--per-minute is a number from 1 on";
        if (o->until && !date_parse(&until, o->until))
                return "--until is a day, YYYY-MM-DD";
        if (o->until)
                out->ends = (int64_t)(until.day + 1) * CLOCK_DAY;
        return NULL;
}

static int create(struct ctl_store *s, const struct key_options *o)
{
        struct key_new new;
        char           text[KEY_TEXT];
        const char    *why = read_options(&new, o);
        int            rc;

        if (why) {
                ctl_say(s->command, "%s", why);
                return CTL_USAGE;
        }
        s->act.action = "key-create";
        if ((rc = key_create(text, s->db, &new, &s->act, s->pool)) < 0)
                return ctl_failed(s->command, rc);
        puts(text);
        return CTL_DONE;
}

static const char *day_of(char text[DATE_TEXT], int64_t instant)
{
        return instant ? date_format(text, (struct date){(int32_t)((instant - 1) / CLOCK_DAY)}) : "-";
}

static int list(struct ctl_store *s)
{
        struct api_keys keys;
        char            used[DATE_TEXT], ends[DATE_TEXT];
        int             rc = key_list(&keys, s->db, s->pool, clock_now());

        if (rc < 0)
                return ctl_failed(s->command, rc);
        for (size_t i = 0; i < keys.count; i++)
                printf("%u\t%s\t%s\t%s\t%s\t%s\n", keys.list[i].id, keys.list[i].name,
                       scopes_format(s->pool, keys.list[i].scopes), keys.list[i].over ? "over" : "good",
                       day_of(used, keys.list[i].used), day_of(ends, keys.list[i].ends));
        return CTL_DONE;
}

static int revoke(struct ctl_store *s, const char *id)
{
        bool changed;
        int  rc;

        s->act.action = "key-revoke";
        rc = key_revoke(&changed, s->db, (uint32_t)strtoul(id, NULL, 10), &s->act, s->pool);
        if (rc == ERR_NOT_FOUND) {
                ctl_say(s->command, "not-found: there is no key %s", id);
                return CTL_REFUSED;
        }
        return rc < 0 ? ctl_failed(s->command, rc) : CTL_DONE;
}

int ctl_key(int argc, char **argv)
{
        struct key_options      o = {.name = NULL};
        const struct ctl_option options[] = {{"dir", &o.dir, NULL}, {"config", &o.config, NULL}, {"name", &o.name, NULL},
                                             {"scope", &o.scope, NULL}, {"until", &o.until, NULL},
                                             {"per-minute", &o.per_minute, NULL}, {0}};
        struct ctl_store        s;
        const char             *verb;
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        verb = end < 0 || first == argc ? "" : argv[first];
        if (strcmp(verb, "revoke") ? (strcmp(verb, "create") && strcmp(verb, "list")) || argc - first != 1 : argc - first != 2)
                return usage(stderr, CTL_USAGE);
        if ((end = ctl_open(&s, argv[0], o.dir, o.config, "worker", "key")) == CTL_DONE)
                end = !strcmp(verb, "create") ? create(&s, &o) : !strcmp(verb, "list") ? list(&s) : revoke(&s, argv[first + 1]);
        ctl_close(&s);
        return end;
}
