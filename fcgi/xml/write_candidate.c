/* write_candidate.c - <candidate>, its attributes in the order of the schema. */
#include "xml/write_candidate.h"

#include "renewal/evaluate.h"

static void write_id(struct xml *x, uint32_t id)
{
        char text[CANDIDATE_ID_TEXT];

        xml_attr(x, "id", candidate_id_format(text, id));
}

static void write_person(struct xml *x, const struct person *p)
{
        xml_attr(x, "email", p->email);
        if (p->email)
                xml_attr_bool(x, "email-verified", p->email_verified);
        xml_attr(x, "given-name", p->given_name);
        xml_attr(x, "family-name", p->family_name);
        xml_attr(x, "language", p->language);
        for (size_t i = 0; i < p->others_count; i++) {
                xml_open(x, "email");
                xml_attr(x, "address", p->others[i].email);
                xml_attr_bool(x, "verified", p->others[i].verified);
                xml_close(x);
        }
}

/* void and the reason: how awards, extensions and revocations end. */
static void write_end(struct xml *x, bool is_void, const char *reason)
{
        if (is_void)
                xml_attr_bool(x, "void", true);
        xml_element(x, "reason", reason);
        xml_close(x);
}

static void write_award(struct xml *x, const struct programme *p, const struct award *a)
{
        xml_open(x, "award");
        xml_attr(x, "certification", p->certifications[a->certification].code);
        xml_attr_date(x, "on", a->on);
        xml_attr(x, "basis", basis_words[a->basis]);
        xml_attr_date(x, "expires", a->expires);
        xml_attr(x, "number", a->number);
        xml_attr(x, "source", a->source);
        xml_attr(x, "source-id", a->source_id);
        write_end(x, a->is_void, a->reason);
}

static void write_evidence(struct xml *x, const struct evidence *e)
{
        static const char digits[] = "0123456789abcdef";
        char              hash[2 * sizeof e->sha256 + 1] = "";

        for (size_t i = 0; i < sizeof e->sha256; i++) {
                hash[2 * i] = digits[e->sha256[i] >> 4];
                hash[2 * i + 1] = digits[e->sha256[i] & 15];
        }
        xml_open(x, "evidence");
        xml_attr(x, "sha256", hash);
        xml_attr(x, "media-type", e->media_type);
        xml_attr_int(x, "bytes", e->bytes);
        xml_close(x);
}

static void write_activity(struct xml *x, const struct programme *p, const struct activity *a)
{
        xml_open(x, "activity");
        xml_attr_int(x, "id", a->id);
        xml_attr(x, "option", p->options[a->option].code);
        xml_attr_date(x, "date", a->date);
        xml_attr_date(x, "entered", a->entered);
        xml_attr(x, "language", a->language);
        xml_attr(x, "status", activity_status_words[a->status]);
        xml_attr_date(x, "decided", a->decided);
        xml_attr(x, "source", a->source);
        xml_attr(x, "source-id", a->source_id);
        xml_element(x, "title", a->title);
        xml_element(x, "notes", a->notes);
        xml_element(x, "reason", a->reason);
        for (size_t i = 0; i < a->evidence_count; i++)
                write_evidence(x, &a->evidence[i]);
        xml_close(x);
}

static void write_extension(struct xml *x, const struct programme *p, const struct extension *e)
{
        xml_open(x, "extension");
        xml_attr(x, "certification", p->certifications[e->certification].code);
        xml_attr_date(x, "granted", e->granted);
        xml_attr_date(x, "expires", e->expires);
        xml_attr(x, "ticket", e->ticket);
        write_end(x, e->is_void, e->reason);
}

static void write_revocation(struct xml *x, const struct programme *p, const struct revocation *r)
{
        xml_open(x, "revocation");
        xml_attr(x, "certification", p->certifications[r->certification].code);
        xml_attr_date(x, "on", r->on);
        write_end(x, r->is_void, r->reason);
}

void write_candidate_inside(struct xml *x, const struct programme *programme, const struct candidate *c, int64_t changed)
{
        write_id(x, c->id);
        if (changed)
                xml_attr_instant(x, "changed", changed);
        if (c->person)
                write_person(x, c->person);
        for (size_t i = 0; i < c->awards_count; i++)
                write_award(x, programme, &c->awards[i]);
        for (size_t i = 0; i < c->activities_count; i++)
                write_activity(x, programme, &c->activities[i]);
        for (size_t i = 0; i < c->extensions_count; i++)
                write_extension(x, programme, &c->extensions[i]);
        for (size_t i = 0; i < c->revocations_count; i++)
                write_revocation(x, programme, &c->revocations[i]);
}

void write_candidate(struct xml *x, const struct programme *programme, const struct candidate *c)
{
        xml_open(x, "candidate");
        write_candidate_inside(x, programme, c, 0);
        xml_close(x);
}

void write_gone(struct xml *x, uint32_t id)
{
        xml_open(x, "gone");
        write_id(x, id);
        xml_close(x);
}
