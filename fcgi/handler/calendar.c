/* calendar.c - a candidate's deadlines as a calendar that other programs subscribe to: the address is the secret. */
#include "handler/calendar.h"

#include <string.h>

#include "handler/page.h"
#include "http/ical.h"
#include "store/calendar.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/fingerprint.h"
#include "view/calendar.h"
#include "xml/stylesheet.h"
#include "xml/words.h"

/* Of the profile, if pages can be in it. */
static const char *language_of(const struct ctx *c, const struct request *req, const struct calendar *calendar)
{
        for (const char *const *l = c->languages; calendar->language && *l; l++)
                if (!strcmp(*l, calendar->language))
                        return *l;
        return req->language;
}

/* What the bytes follow from. */
static const char *tag_of(const struct ctx *c, const struct calendar *calendar, const char *language)
{
        const char *facts = pool_format(c->pool, "%s\n%s\n%u\n%llu\n%d", c->build, language, calendar->candidate,
                                        (unsigned long long)c->programme_revision, c->today.day);

        return pool_format(c->pool, "W/\"%llu-%s\"", (unsigned long long)calendar->revision, fingerprint_of(facts, c->pool));
}

/* Of the first certification that it is about: it keeps it when its day moves. */
static const char *uid_of(const struct ctx *c, const struct calendar *calendar, const struct deadline *d)
{
        const char *host = strchr(c->programme->contact, '@');
        char        id[CANDIDATE_ID_TEXT];

        return pool_format(c->pool, "%s-%s-%s%s%s", candidate_id_format(id, calendar->candidate),
                           c->programme->certifications[d->certifications[0]].code, deadline_kind_words[d->kind],
                           d->days ? pool_format(c->pool, "-%d", d->days) : "", host ? host : "@recert");
}

/* The words of all, in order: the calendar's name, then of each deadline what it is and what to do. */
static int words_of(const char *const **out, size_t *count, const struct ctx *c, const struct request *req,
                    struct response *res, const char *language, const struct deadline *list, size_t deadlines)
{
        struct xml *document;
        struct page page;
        const char *html;
        size_t      size;
        int         rc;

        page_of(&page, c, req, res, "calendar");
        page.language = language;
        page.name = NULL;
        if ((rc = view_calendar(&document, &page, list, deadlines)) < 0)
                return rc;
        if ((rc = stylesheets_apply(&html, &size, c->sheets, "calendar", language, document, c->pool)) == 0)
                rc = words_read(out, count, html, size, c->pool);
        xml_free(document);
        return rc == 0 && *count != 1 + 2 * deadlines ? ERR_SYSTEM : rc;
}

static int write(struct response *res, const struct ctx *c, const struct request *req, const struct calendar *calendar,
                 const char *language)
{
        const char *const *words;
        struct candidate  *who;
        struct progress   *progress;
        struct deadline   *list;
        struct ical_event *events;
        const char        *bytes;
        size_t             count, words_count;
        int                rc;

        if ((rc = calendar_candidate(&who, calendar, c->programme, c->pool)) < 0 ||
            (rc = evaluate(&progress, c->programme, who, c->today, c->pool)) < 0)
                return rc;
        deadlines_of(&list, &count, c->programme, progress, c->pool);
        if ((rc = words_of(&words, &words_count, c, req, res, language, list, count)) < 0)
                return rc;
        events = POOL_ARRAY(c->pool, count, struct ical_event);
        for (size_t i = 0; i < count; i++)
                events[i] = (struct ical_event){uid_of(c, calendar, &list[i]), list[i].on, words[1 + 2 * i], words[2 + 2 * i]};
        rc = ical_write(&bytes, &res->size,
                        &(struct ical){words[0], language, pool_format(c->pool, "%s/credentials/progress", conf_origin(c->conf, c->pool)),
                                       c->today, events, count}, c->pool);
        res->bytes = bytes;
        return rc;
}

int calendar_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct calendar calendar;
        const char     *language;
        int             rc = calendar_find(&calendar, c->db, c->pool, req->capture[0]);

        if (rc < 0)
                return rc;
        language = language_of(c, req, &calendar);
        res->etag = tag_of(c, &calendar, language);
        res->vary = "Accept-Language";
        res->media_type = "text/calendar; charset=utf-8";
        res->attachment = true;
        res->not_modified = request_tag_matches(c->if_none_match, res->etag);
        return res->not_modified ? 0 : write(res, c, req, &calendar, language);
}
