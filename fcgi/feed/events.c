/* events.c - what happened of late, as Atom (RFC 4287), for feed readers: without names. */
#include "feed/feed.h"

#include "feed/document.h"
#include "store/feed.h"

#define ATOM   "http://www.w3.org/2005/Atom"
#define RECENT 100

static const char *title_of(struct pool *pool, const struct programme *p, const struct feed_event *e)
{
        char        id[CANDIDATE_ID_TEXT];
        const char *who = candidate_id_format(id, e->row.candidate);

        switch (e->kind) {
        case FEED_CREDENTIALS:
                return pool_format(pool, "%s: %s is %s", who, p->certifications[e->row.certification].code,
                                   e->row.gone ? "gone" : e->row.status);
        case FEED_ACTIVITIES:
                return pool_format(pool, "%s: activity %u is %s", who, e->row.item, e->row.gone ? "gone" : e->row.status);
        default:
                return pool_format(pool, "%s %s", who, e->row.gone ? "is gone" : "changed");
        }
}

static void write_entry(struct xml *x, struct ctx *c, const struct feed_event *e)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "entry");
        xml_element(x, "id", pool_format(c->pool, "urn:recert:change:%llu", (unsigned long long)e->row.number));
        xml_element(x, "title", title_of(c->pool, c->programme, e));
        xml_open(x, "updated");
        xml_instant(x, e->row.at);
        xml_close(x);
        xml_open(x, "link");
        xml_attr(x, "href", pool_format(c->pool, "/feeds/candidates/%s.xml", candidate_id_format(id, e->row.candidate)));
        xml_close(x);
        xml_close(x);
}

int feed_events_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct feed_events events;
        struct document    d;
        struct xml        *x;
        uint64_t           last;
        int                rc = feed_recent(&events, c->db, c->programme, RECENT, c->pool);

        last = rc == 0 && events.count ? events.list[0].row.number : 0;
        if (rc < 0 || document_is_known(c, req, res, &last, 1, last ? events.list[0].row.at : 0))
                return rc;
        x = document_begin_of(&d, c->pool, "feed", ATOM);
        xml_element(x, "id", "urn:recert:events");
        xml_element(x, "title", pool_format(c->pool, "%s: what happened", c->programme->name));
        xml_open(x, "updated");
        xml_instant(x, last ? events.list[0].row.at : 0);
        xml_close(x);
        xml_open(x, "author");
        xml_element(x, "name", c->programme->name);
        xml_close(x);
        for (size_t i = 0; i < events.count; i++)
                write_entry(x, c, &events.list[i]);
        return document_end(res, &d, FEED_ATOM);
}
