/* store.c - the database and the programme, for the commands that need them. */
#include <sodium.h>

#include "ctl/ctl.h"
#include "store/catalogue.h"
#include "util/clock.h"
#include "util/err.h"

int ctl_failed(const char *command, int rc)
{
        ctl_say(command, "%s",
                rc == ERR_UNAVAILABLE ? "the database cannot be reached"
                : rc == ERR_STALE     ? "the programme was changed meanwhile; run it again"
                                      : "it failed; the line above says why");
        return CTL_FAILED;
}

static int programme(struct ctl_store *s)
{
        int rc = catalogue_load(&s->programme, &s->revision, s->db, s->pool);

        if (rc == ERR_NOT_FOUND)
                return 0;
        if (rc < 0)
                return rc;
        if (clock_zone(s->programme->time_zone) < 0) {
                ctl_say(s->command, "there is no time zone %s on this machine", s->programme->time_zone);
                return ERR_SYSTEM;
        }
        return 0;
}

int ctl_open(struct ctl_store *out, const char *command, const char *dir, const char *config, const char *role,
             const char *action)
{
        int end, rc;

        *out = (struct ctl_store){.command = command, .pool = pool_new()};
        if (sodium_init() < 0)
                return ctl_failed(command, ERR_SYSTEM);
        if ((end = ctl_conf(&out->conf, command, dir, config, out->pool)) != CTL_DONE)
                return end;
        if ((rc = db_open(&out->db, out->conf, role)) < 0 || (rc = programme(out)) < 0)
                return ctl_failed(command, rc);
        out->act = (struct act){.action = action, .program = command, .now = clock_now(), .today = clock_day(clock_now())};
        return CTL_DONE;
}

int ctl_open_programme(struct ctl_store *out, const char *command, const char *dir, const char *config,
                       const char *action)
{
        int end = ctl_open(out, command, dir, config, "worker", action);

        if (end == CTL_DONE && !out->programme) {
                ctl_say(command, "no programme was imported yet: recertctl import programme.xml");
                return CTL_FAILED;
        }
        return end;
}

void ctl_close(struct ctl_store *s)
{
        db_close(s->db);
        pool_free(s->pool);
}
