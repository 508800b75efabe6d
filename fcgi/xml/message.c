/* message.c - <message> both ways. */
#include "xml/message.h"

#include <string.h>

#include "util/err.h"
#include "xml/reader.h"

/* --- Writing */

struct names {
        const struct programme *p;      /* NULL: without */
        const char             *language;
};

/* The code where the catalogue no longer has it. */
static const char *type_name(const struct names *n, const char *code)
{
        int at = n->p ? programme_type(n->p, code) : -1;

        return !n->p || !code ? NULL : at < 0 ? code : programme_words(&n->p->types[at].names, n->language, n->p->types[at].name);
}

static const char *option_name(const struct names *n, const char *code)
{
        int at = n->p ? programme_option(n->p, code) : -1;

        return !n->p ? NULL : at < 0 ? code : programme_words(&n->p->options[at].names, n->language, n->p->options[at].name);
}

static const char *certification_name(const struct names *n, const char *code)
{
        int at = n->p ? programme_certification(n->p, code) : -1;

        return !n->p ? NULL : at < 0 ? code : programme_words(&n->p->certifications[at].names, n->language, n->p->certifications[at].name);
}

static void write_activity(struct xml *x, const struct message *m, const struct names *n)
{
        xml_open(x, "activity");
        xml_attr_int(x, "id", m->activity);
        xml_attr(x, "option", m->option);
        xml_attr(x, "option-name", option_name(n, m->option));
        xml_attr_date(x, "date", m->date);
        xml_attr(x, "status", activity_status_words[m->status]);
        xml_element(x, "title", m->title);
        xml_element(x, "reason", m->reason);
        xml_close(x);
}

static void write_request(struct xml *x, const struct message *m, const struct names *n)
{
        xml_open(x, "request");
        xml_attr_int(x, "id", m->request);
        xml_attr(x, "certification", m->certification);
        xml_attr(x, "certification-name", certification_name(n, m->certification));
        xml_attr_date(x, "asked", m->asked);
        xml_attr_date(x, "given", m->given);
        xml_element(x, "reason", m->reason);
        xml_close(x);
}

static void write_certification(struct xml *x, const struct message_certification *c, const struct names *n)
{
        xml_open(x, "certification");
        xml_attr(x, "code", c->code);
        xml_attr(x, "name", certification_name(n, c->code));
        xml_attr(x, "status", credential_status_words[c->status]);
        xml_attr_bool(x, "renewable", c->renewable);
        xml_attr_date(x, "expires", c->expires);
        xml_attr_date(x, "grace-ends", c->grace_ends);
        xml_attr_date(x, "was", c->was);
        if (c->meant)
                xml_attr_bool(x, "meant", true);
        xml_close(x);
}

static void write_type(struct xml *x, const struct message_type *t, const struct names *n)
{
        xml_open(x, "type");
        xml_attr(x, "code", t->code);
        xml_attr(x, "name", type_name(n, t->code));
        xml_attr_int(x, "required", t->required);
        if (t->counted >= 0) {
                xml_attr_int(x, "counted", t->counted);
                xml_attr_int(x, "remaining", t->remaining);
                xml_attr_int(x, "pending", t->pending);
        }
        xml_attr_date(x, "renew-by", t->renew_by);
        if (t->credited) {
                xml_attr_int(x, "units", t->units);
                xml_attr(x, "verdict", verdict_words[t->verdict]);
        }
        for (size_t i = 0; i < t->certifications_count; i++)
                write_certification(x, &t->certifications[i], n);
        xml_close(x);
}

void message_facts(struct xml *x, const struct message *m, const struct programme *programme, const char *language)
{
        struct names n = {programme, language};

        xml_attr(x, "kind", message_kind_words[m->kind]);
        xml_attr_date(x, "on", m->on);
        xml_attr(x, "type", m->about);
        xml_attr(x, "type-name", type_name(&n, m->about));
        if (m->kind == MESSAGE_RENEWAL)
                xml_attr(x, "by", message_by_words[m->by]);
        if (m->kind == MESSAGE_FACTOR)
                xml_attr(x, "change", message_change_words[m->change]);
        xml_attr_date(x, "last-day", m->last_day);
        if (date_is_set(m->last_day))
                xml_attr_int(x, "days", date_days_between(m->on, m->last_day));
        xml_attr(x, "link", m->link);
        if (m->activity)
                write_activity(x, m, &n);
        if (m->request)
                write_request(x, m, &n);
        for (size_t i = 0; i < m->types_count; i++)
                write_type(x, &m->types[i], &n);
}

int message_write(const void **out, size_t *size, const struct message *m, struct pool *pool)
{
        struct xml_bytes bytes = {.pool = pool};
        struct xml      *x = xml_stream(pool, "message", xml_gather, &bytes, false, false);
        int              rc;

        message_facts(x, m, NULL, NULL);
        rc = xml_end(x);
        xml_free(x);
        *out = bytes.bytes;
        *size = bytes.size;
        return rc;
}

/* --- Reading */

enum { KIND, ON, TYPE, BY, CHANGE, LAST_DAY, DAYS, LINK };
static const struct reader_attribute message_table[] = {{"kind", true, 0}, {"on", true, 0}, {"type", false, 64},
                                                        {"by", false, 0}, {"change", false, 0}, {"last-day", false, 0},
                                                        {"days", false, 0}, {"link", false, 0}, {0}};
enum { ID, OPTION, DATE, ACTIVITY_STATUS };
static const struct reader_attribute activity_table[] = {{"id", true, 0}, {"option", true, 64}, {"date", true, 0},
                                                         {"status", true, 0}, {0}};
enum { REQUEST_NUMBER, REQUEST_CERTIFICATION, ASKED, GIVEN };
static const struct reader_attribute request_table[] = {{"id", true, 0}, {"certification", true, 64}, {"asked", true, 0},
                                                        {"given", false, 0}, {0}};
enum { CODE, REQUIRED, COUNTED, REMAINING, PENDING, RENEW_BY, UNITS, VERDICT };
static const struct reader_attribute type_table[] = {
        {"code", true, 64}, {"required", true, 0}, {"counted", false, 0}, {"remaining", false, 0}, {"pending", false, 0},
        {"renew-by", false, 0}, {"units", false, 0}, {"verdict", false, 0}, {0}};
enum { CERTIFICATION, STATUS, RENEWABLE, EXPIRES, GRACE_ENDS, WAS, MEANT };
static const struct reader_attribute certification_table[] = {
        {"code", true, 64}, {"status", true, 0}, {"renewable", true, 0}, {"expires", true, 0}, {"grace-ends", false, 0},
        {"was", false, 0}, {"meant", false, 0}, {0}};

static int begin_message(struct reader *r, void *arg)
{
        struct message *m = arg;
        int             kind = 0, by = 0, change = 0, rc;

        if ((rc = reader_word(r, &kind, KIND, message_kind_words, MESSAGE_KINDS, 0, "text")) < 0 ||
            (rc = reader_word(r, &by, BY, message_by_words, MESSAGE_BYS, 0, "text")) < 0 ||
            (rc = reader_word(r, &change, CHANGE, message_change_words, MESSAGE_CHANGES, 0, "text")) < 0 ||
            (rc = reader_date(r, &m->on, ON)) < 0 || (rc = reader_date(r, &m->last_day, LAST_DAY)) < 0)
                return rc;
        m->kind = (enum message_kind)kind;
        m->by = (enum message_by)by;
        m->change = (enum message_change)change;
        m->about = reader_value(r, TYPE);
        m->link = reader_value(r, LINK);
        return 0;
}

static int begin_activity(struct reader *r, void *arg)
{
        struct message *m = arg;
        int32_t         id;
        int             status = 0, rc;

        if ((rc = reader_number(r, &id, ID, 0)) < 0 || (rc = reader_date(r, &m->date, DATE)) < 0 ||
            (rc = reader_word(r, &status, ACTIVITY_STATUS, activity_status_words, ACTIVITY_WITHDRAWN + 1, 0, "text")) < 0)
                return rc;
        m->activity = (uint32_t)id;
        m->status = (enum activity_status)status;
        m->option = reader_value(r, OPTION);
        return 0;
}

static int begin_request(struct reader *r, void *arg)
{
        struct message *m = arg;
        int32_t         id;
        int             rc;

        if ((rc = reader_number(r, &id, REQUEST_NUMBER, 0)) < 0 || (rc = reader_date(r, &m->asked, ASKED)) < 0 ||
            (rc = reader_date(r, &m->given, GIVEN)) < 0)
                return rc;
        m->request = (uint32_t)id;
        m->certification = reader_value(r, REQUEST_CERTIFICATION);
        return 0;
}

static int end_title(struct reader *r, void *arg)
{
        ((struct message *)arg)->title = reader_text(r);
        return 0;
}

static int end_reason(struct reader *r, void *arg)
{
        ((struct message *)arg)->reason = reader_text(r);
        return 0;
}

static int begin_type(struct reader *r, void *arg)
{
        struct message     *m = arg;
        struct message_type t = {.code = reader_value(r, CODE), .credited = reader_value(r, VERDICT) != NULL};
        int                 verdict = 0, rc;

        if ((rc = reader_number(r, &t.required, REQUIRED, 0)) < 0 || (rc = reader_number(r, &t.counted, COUNTED, -1)) < 0 ||
            (rc = reader_number(r, &t.remaining, REMAINING, 0)) < 0 || (rc = reader_number(r, &t.pending, PENDING, 0)) < 0 ||
            (rc = reader_date(r, &t.renew_by, RENEW_BY)) < 0 || (rc = reader_number(r, &t.units, UNITS, 0)) < 0 ||
            (rc = reader_word(r, &verdict, VERDICT, verdict_words, VERDICT_COUNT, 0, "text")) < 0)
                return rc;
        t.verdict = (enum verdict)verdict;
        m->types = pool_grown(reader_pool(r), m->types, m->types_count, sizeof t);
        m->types[m->types_count++] = t;
        return 0;
}

static int begin_certification(struct reader *r, void *arg)
{
        struct message              *m = arg;
        struct message_type         *t = &m->types[m->types_count - 1];
        struct message_certification c = {.code = reader_value(r, CERTIFICATION)};
        int                          status = 0, rc;

        if ((rc = reader_word(r, &status, STATUS, credential_status_words, CREDENTIAL_REVOKED + 1, 0, "text")) < 0 ||
            (rc = reader_flag(r, &c.renewable, RENEWABLE)) < 0 || (rc = reader_date(r, &c.expires, EXPIRES)) < 0 ||
            (rc = reader_date(r, &c.grace_ends, GRACE_ENDS)) < 0 || (rc = reader_date(r, &c.was, WAS)) < 0 ||
            (rc = reader_flag(r, &c.meant, MEANT)) < 0)
                return rc;
        c.status = (enum credential_status)status;
        t->certifications = pool_grown(reader_pool(r), t->certifications, t->certifications_count, sizeof c);
        t->certifications[t->certifications_count++] = c;
        return 0;
}

static const struct reader_element title_element = {.name = "title", .longest = 4000, .end = end_title};
static const struct reader_element reason_element = {.name = "reason", .longest = 4000, .lines = true, .end = end_reason};
static const struct reader_element *const activity_children[] = {&title_element, &reason_element, NULL};
static const struct reader_element activity_element = {
        .name = "activity", .attributes = activity_table, .children = activity_children, .begin = begin_activity};
static const struct reader_element *const request_children[] = {&reason_element, NULL};
static const struct reader_element request_element = {
        .name = "request", .attributes = request_table, .children = request_children, .begin = begin_request};
static const struct reader_element certification_element = {
        .name = "certification", .attributes = certification_table, .begin = begin_certification};
static const struct reader_element *const type_children[] = {&certification_element, NULL};
static const struct reader_element type_element = {
        .name = "type", .attributes = type_table, .children = type_children, .begin = begin_type};
static const struct reader_element *const message_children[] = {&activity_element, &request_element, &type_element, NULL};
static const struct reader_element message_element = {
        .name = "message", .attributes = message_table, .children = message_children, .begin = begin_message};

int message_read(struct message **out, const void *bytes, size_t size, struct pool *pool)
{
        struct message      *m = *out = POOL_NEW(pool, struct message);
        struct reader_root   root = {&message_element, m, NULL, NULL};
        struct reader_memory memory = {bytes, size};
        struct reader_fault  fault;

        m->date = m->asked = m->given = DATE_NONE;
        return reader_run(&fault, reader_bytes, &memory, &root, 1, (struct reader_limits){0}, pool);
}
