/* read_candidate.c - the tables of the candidates' vocabulary, and what an element becomes. */
#include "xml/read_candidate.h"

#include <string.h>

#include "renewal/evaluate.h"
#include "util/err.h"
#include "util/mail.h"

#define MOST_EVENTS   10000     /* of a kind, of one candidate */
#define MOST_EVIDENCE 5

static int too_many(struct reader *r, size_t count)
{
        return count < MOST_EVENTS ? 0 : reader_refuse(r, "too-large", -1);
}

static int read_certification(struct reader *r, const struct candidate_reader *c, int *out, size_t attribute)
{
        *out = programme_certification(c->programme, reader_value(r, attribute));
        return *out < 0 ? reader_refuse(r, "certification-unknown", (int)attribute) : 0;
}

/* --- reason, title, notes, evidence */

static int once(struct reader *r, const char **to)
{
        if (*to)
                return reader_refuse(r, "element-repeated", -1);
        *to = reader_text(r);
        return 0;
}

static int end_reason(struct reader *r, void *arg)
{
        return once(r, ((struct candidate_reader *)arg)->prose);
}

static int end_title(struct reader *r, void *arg)
{
        return once(r, &((struct candidate_reader *)arg)->activity->title);
}

static int end_notes(struct reader *r, void *arg)
{
        return once(r, &((struct candidate_reader *)arg)->activity->notes);
}

static int hex(char c)
{
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hash(unsigned char out[32], const char *text)
{
        if (strlen(text) != 64)
                return false;
        for (int i = 0; i < 32; i++) {
                int high = hex(text[2 * i]), low = hex(text[2 * i + 1]);

                if (high < 0 || low < 0)
                        return false;
                out[i] = (unsigned char)(high << 4 | low);
        }
        return true;
}

static int begin_evidence(struct reader *r, void *arg)
{
        static const char *const types[] = {"image/png", "image/jpeg", "image/webp", "image/gif"};
        struct activity *a = ((struct candidate_reader *)arg)->activity;
        struct evidence *e;
        int              type;
        int32_t          bytes;

        if (a->evidence_count == MOST_EVIDENCE)
                return reader_refuse(r, "image-too-many", -1);
        a->evidence = pool_grown(reader_pool(r), a->evidence, a->evidence_count, sizeof *a->evidence);
        e = &a->evidence[a->evidence_count++];
        if (!read_hash(e->sha256, reader_value(r, 0)))
                return reader_refuse(r, "hash", 0);
        if (reader_word(r, &type, 1, types, 4, 0, "image-kind") < 0 || reader_number(r, &bytes, 2, 0) < 0)
                return ERR_REFUSED;
        if (bytes <= 0)
                return reader_refuse(r, "number", 2);
        e->media_type = types[type];
        e->bytes = (uint32_t)bytes;
        return 0;
}

static const struct reader_element reason_element = {.name = "reason", .longest = 4000, .lines = true, .end = end_reason};
static const struct reader_element title_element = {.name = "title", .longest = 200, .end = end_title};
static const struct reader_element notes_element = {.name = "notes", .longest = 4000, .lines = true, .end = end_notes};
static const struct reader_attribute evidence_attributes[] = {
        {"sha256", true, 0}, {"media-type", true, 0}, {"bytes", true, 0}, {0}};
static const struct reader_element evidence_element = {
        .name = "evidence", .attributes = evidence_attributes, .begin = begin_evidence};
static const struct reader_element *const event_children[] = {&reason_element, NULL};
static const struct reader_element *const activity_children[] = {
        &title_element, &notes_element, &reason_element, &evidence_element, NULL};

/* --- events */

/* Who reported it: both or neither. */
static int read_source(struct reader *r, const char **source, const char **id, size_t attribute)
{
        *source = reader_value(r, attribute);
        *id = reader_value(r, attribute + 1);
        return !*source == !*id ? 0 : reader_refuse(r, "source", (int)attribute);
}

static const struct reader_attribute award_attributes[] = {
        {"certification", true, 0}, {"on", true, 0}, {"basis", true, 0}, {"expires", false, 0}, {"number", false, 24},
        {"source", false, 64}, {"source-id", false, 128}, {"void", false, 0}, {0}};

static int begin_award(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        struct candidate        *now = c->now;
        struct award            *a;
        int                      basis, type;

        if (too_many(r, now->awards_count) < 0)
                return ERR_REFUSED;
        now->awards = pool_grown(reader_pool(r), now->awards, now->awards_count, sizeof *now->awards);
        a = &now->awards[now->awards_count++];
        if (read_certification(r, c, &a->certification, 0) < 0 || reader_date(r, &a->on, 1) < 0 ||
            reader_word(r, &basis, 2, basis_words, 3, 0, "basis-unknown") < 0 || reader_date(r, &a->expires, 3) < 0 ||
            read_source(r, &a->source, &a->source_id, 5) < 0 || reader_flag(r, &a->is_void, 7) < 0)
                return ERR_REFUSED;
        type = c->programme->certifications[a->certification].type;
        if (!type_rule_on(&c->programme->types[type], a->on))
                return reader_refuse(r, "award-without-rule", 1);
        a->basis = (enum basis)basis;
        a->number = reader_value(r, 4);
        c->prose = &a->reason;
        return 0;
}

static const struct reader_attribute activity_attributes[] = {
        {"id", true, 0}, {"option", true, 0}, {"date", true, 0}, {"entered", true, 0}, {"status", true, 0},
        {"decided", false, 0}, {"language", false, 35}, {"source", false, 64}, {"source-id", false, 128}, {0}};

/* Ids mostly rise: only one that does not is looked for. */
static int read_activity_id(struct reader *r, struct candidate_reader *c, struct activity *a)
{
        int32_t id;

        if (reader_number(r, &id, 0, 0) < 0)
                return ERR_REFUSED;
        if (id <= 0)
                return reader_refuse(r, "id", 0);
        a->id = (uint32_t)id;
        for (const struct activity *other = c->now->activities; a->id <= c->greatest && other < a; other++)
                if (other->id == a->id)
                        return reader_refuse(r, "activity-twice", 0);
        if (a->id > c->greatest)
                c->greatest = a->id;
        return 0;
}

static int begin_activity(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        struct candidate        *now = c->now;
        struct activity         *a;
        int                      status;

        if (too_many(r, now->activities_count) < 0)
                return ERR_REFUSED;
        now->activities = pool_grown(reader_pool(r), now->activities, now->activities_count, sizeof *now->activities);
        a = c->activity = &now->activities[now->activities_count++];
        if (read_activity_id(r, c, a) < 0)
                return ERR_REFUSED;
        if ((a->option = programme_option(c->programme, reader_value(r, 1))) < 0)
                return reader_refuse(r, "option-unknown", 1);
        if (reader_date(r, &a->date, 2) < 0 || reader_date(r, &a->entered, 3) < 0 ||
            reader_word(r, &status, 4, activity_status_words, 4, 0, "status-unknown") < 0 ||
            reader_date(r, &a->decided, 5) < 0 || read_source(r, &a->source, &a->source_id, 7) < 0)
                return ERR_REFUSED;
        if (date_before(a->entered, a->date))
                return reader_refuse(r, "entered-before-date", 3);
        a->status = (enum activity_status)status;
        a->language = reader_value(r, 6);
        c->prose = &a->reason;
        return 0;
}

static const struct reader_attribute extension_attributes[] = {
        {"certification", true, 0}, {"granted", true, 0}, {"expires", true, 0}, {"ticket", false, 128},
        {"void", false, 0}, {0}};

static int begin_extension(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        struct candidate        *now = c->now;
        struct extension        *e;

        if (too_many(r, now->extensions_count) < 0)
                return ERR_REFUSED;
        now->extensions = pool_grown(reader_pool(r), now->extensions, now->extensions_count, sizeof *now->extensions);
        e = &now->extensions[now->extensions_count++];
        e->ticket = reader_value(r, 3);
        c->prose = &e->reason;
        if (read_certification(r, c, &e->certification, 0) < 0 || reader_date(r, &e->granted, 1) < 0 ||
            reader_date(r, &e->expires, 2) < 0 || reader_flag(r, &e->is_void, 4) < 0)
                return ERR_REFUSED;
        return 0;
}

static const struct reader_attribute revocation_attributes[] = {
        {"certification", true, 0}, {"on", true, 0}, {"void", false, 0}, {0}};

static int begin_revocation(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        struct candidate        *now = c->now;
        struct revocation       *v;

        if (too_many(r, now->revocations_count) < 0)
                return ERR_REFUSED;
        now->revocations = pool_grown(reader_pool(r), now->revocations, now->revocations_count,
                                     sizeof *now->revocations);
        v = &now->revocations[now->revocations_count++];
        c->prose = &v->reason;
        if (read_certification(r, c, &v->certification, 0) < 0 || reader_date(r, &v->on, 1) < 0 ||
            reader_flag(r, &v->is_void, 2) < 0)
                return ERR_REFUSED;
        return 0;
}

static const struct reader_element award_element = {
        .name = "award", .attributes = award_attributes, .children = event_children, .begin = begin_award};
static const struct reader_element activity_element = {
        .name = "activity", .attributes = activity_attributes, .children = activity_children, .begin = begin_activity};
static const struct reader_element extension_element = {
        .name = "extension", .attributes = extension_attributes, .children = event_children, .begin = begin_extension};
static const struct reader_element revocation_element = {
        .name = "revocation", .attributes = revocation_attributes, .children = event_children,
        .begin = begin_revocation};

/* --- who it is */

static const struct reader_attribute email_attributes[] = {{"address", true, 254}, {"verified", false, 0}, {0}};

static int begin_email(struct reader *r, void *arg)
{
        struct person  *p = ((struct candidate_reader *)arg)->now->person;
        struct address *a;

        if (too_many(r, p->others_count) < 0)
                return ERR_REFUSED;
        p->others = pool_grown(reader_pool(r), p->others, p->others_count, sizeof *p->others);
        a = &p->others[p->others_count++];
        a->email = reader_value(r, 0);
        return mail_like(a->email) ? reader_flag(r, &a->verified, 1) : reader_refuse(r, "mail", 0);
}

static const struct reader_element email_element = {
        .name = "email", .attributes = email_attributes, .begin = begin_email};
static const struct reader_element *const candidate_children[] = {
        &email_element, &award_element, &activity_element, &extension_element, &revocation_element, NULL};

/* changed is that of a feed: not ours to keep. */
static const struct reader_attribute candidate_attributes[] = {
        {"id", true, 0}, {"email", false, 254}, {"email-verified", false, 0}, {"given-name", false, 0},
        {"family-name", false, 0}, {"language", false, 35}, {"changed", false, 0}, {0}};

static int begin_candidate(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        struct person           *p = POOL_NEW(reader_pool(r), struct person);

        c->now = POOL_NEW(reader_pool(r), struct candidate);
        c->now->person = p;
        c->greatest = 0;
        c->reader = r;
        c->line = reader_line(r);
        p->email = reader_value(r, 1);
        p->given_name = reader_value(r, 3);
        p->family_name = reader_value(r, 4);
        p->language = reader_value(r, 5);
        if (!candidate_id_parse(&c->now->id, reader_value(r, 0)))
                return reader_refuse(r, "id", 0);
        if (p->email && !mail_like(p->email))
                return reader_refuse(r, "mail", 1);
        return reader_flag(r, &p->email_verified, 2);
}

static int end_candidate(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;

        return c->handlers->candidate(c->arg, c->now, reader_pool(r));
}

static int begin_alone(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        int                      rc = c->handlers->begin ? c->handlers->begin(c->arg, false) : 0;

        return rc < 0 ? rc : begin_candidate(r, arg);
}

static const struct reader_attribute gone_attributes[] = {{"id", true, 0}, {"changed", false, 0}, {0}};

static int begin_gone(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;
        uint32_t                 id;

        c->reader = r;
        c->line = reader_line(r);
        if (!candidate_id_parse(&id, reader_value(r, 0)))
                return reader_refuse(r, "id", 0);
        return c->handlers->gone ? c->handlers->gone(c->arg, id) : 0;
}

static int begin_candidates(struct reader *r, void *arg)
{
        struct candidate_reader *c = arg;

        (void)r;
        return c->handlers->begin ? c->handlers->begin(c->arg, true) : 0;
}

static const struct reader_element candidate_element = {
        .name = "candidate", .attributes = candidate_attributes, .children = candidate_children,
        .begin = begin_candidate, .end = end_candidate};
static const struct reader_element alone_element = {
        .name = "candidate", .attributes = candidate_attributes, .children = candidate_children,
        .begin = begin_alone, .end = end_candidate};
static const struct reader_element gone_element = {
        .name = "gone", .attributes = gone_attributes, .begin = begin_gone};
static const struct reader_element *const candidates_children[] = {&candidate_element, &gone_element, NULL};
static const struct reader_attribute candidates_attributes[] = {
        {"cursor", false, 1000}, {"more", false, 0}, {"next", false, 2000}, {0}};
static const struct reader_element candidates_element = {
        .name = "candidates", .attributes = candidates_attributes, .children = candidates_children,
        .begin = begin_candidates};

static int refused(void *arg, const struct reader_fault *fault)
{
        struct candidate_reader *c = arg;

        return c->handlers->refused(c->arg, fault);
}

static int over(void *arg)
{
        struct candidate_reader *c = arg;

        return c->handlers->over ? c->handlers->over(c->arg) : 0;
}

void candidate_roots(struct reader_root roots[CANDIDATE_ROOTS], struct candidate_reader *r)
{
        roots[0] = (struct reader_root){&candidates_element, r, refused, over};
        roots[1] = (struct reader_root){&alone_element, r, NULL, over};
}
