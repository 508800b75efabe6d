/* held.c - what is held about somebody, a statement a section. A table that gets something of a person has a section
 * here, and its row in erase.c (tests/t0155-held.sh looks at every table). */
#include "store/held.h"

#include <string.h>
#include "store/candidate.h"
#include "store/outbox.h"
#include "store/report.h"
#include "store/session.h"
#include "store/sso.h"
#include "store/sweep.h"
#include "util/err.h"

/* Confirmed addresses: what came under one that anybody could have typed may be another person's. */
#define OWN_KEY(alias) \
        " JOIN address AS ad ON ad.mail_key = " alias ".mail_key AND ad.verified WHERE (ad.candidate_id = ? OR ad.account_id = ?)"

static const char sql_account[] =
        "SELECT a.role, a.name, p.given_name, p.family_name, p.language, p.reports_wait,"
        " (SELECT GROUP_CONCAT(d.mails ORDER BY d.mails SEPARATOR ' ') FROM declined_mail AS d WHERE d.candidate_id = a.candidate_id),"
        " a.made, c.made, a.password IS NOT NULL, a.changed FROM account AS a"
        " LEFT JOIN candidate AS c ON c.candidate_id = a.candidate_id LEFT JOIN person AS p ON p.candidate_id = a.candidate_id"
        " WHERE a.account_id = ?";
/* Kind and size stand in the record, at the activity. */
static const char sql_images[] =
        "SELECT CONCAT('/exams/activities/', activity_id, '/evidence/', place), activity_id, LOWER(HEX(sha256)), captured,"
        " LOWER(HEX(sent_sha256)) FROM activity_evidence WHERE candidate_id = ? ORDER BY activity_id DESC, place DESC LIMIT ?";
static const char sql_draft_images[] =
        "SELECT CONCAT('/credentials/drafts/', u.draft_id, '/evidence/', u.place), u.draft_id, LOWER(HEX(u.sha256)), e.media_type,"
        " e.bytes, e.width, e.height, u.captured, u.name, LOWER(HEX(u.sent_sha256)) FROM draft_evidence AS u"
        " JOIN evidence AS e ON e.sha256 = u.sha256 WHERE u.candidate_id = ? ORDER BY u.draft_id DESC, u.place DESC LIMIT ?";
static const char sql_drafts[] =
        "SELECT CONCAT('/credentials/drafts/', d.draft_id), d.draft_id, o.code, d.on_day, d.date_typed, d.language, d.offer, d.amends,"
        " d.source, d.source_id, d.made, d.changed, d.title, d.notes FROM draft AS d JOIN option AS o ON o.option_id = d.option_id"
        " WHERE d.candidate_id = ? AND d.activity_id IS NULL ORDER BY d.draft_id DESC LIMIT ?";
static const char sql_requests[] =
        "SELECT r.request_id, c.code, r.entered, r.expires, r.state, r.decided, r.given, r.grounds, r.reason FROM extension_request AS r"
        " JOIN certification AS c ON c.certification_id = r.certification_id WHERE r.candidate_id = ? ORDER BY r.request_id DESC LIMIT ?";
static const char sql_reports[] =
        "SELECT r.source, r.source_id, r.kind, r.code, r.on_day, ad.mail, r.made, r.title FROM report AS r" OWN_KEY("r")
        " AND r.state = 'waiting' ORDER BY r.made DESC LIMIT ?";
static const char sql_messages[] =
        "SELECT CONCAT('/messages/', message_id), made, kind, cause, seen FROM message WHERE candidate_id = ?"
        " ORDER BY message_id DESC LIMIT ?";
/* Neither cause nor step: to whom an address that was asked for belongs is not told. */
#define MAILS(whose) \
        "SELECT made, kind, COALESCE(sent_to, mail), state, tries, NULLIF(code, 0), CONCAT('/messages/', message_id), answer" \
        " FROM outbox WHERE " whose " = ? ORDER BY outbox_id DESC LIMIT ?"
static const char sql_mails[] = MAILS("candidate_id");
static const char sql_staff_mails[] = MAILS("account_id");
static const char sql_addresses[] =
        "SELECT ad.mail, ad.place = 0, ad.verified, NULL, r.at, r.answer, ad.place FROM address AS ad"
        " LEFT JOIN refused_address AS r ON r.mail_key = ad.mail_key WHERE (ad.candidate_id = ? OR ad.account_id = ?)"
        " UNION ALL SELECT mail, 0, 0, ends, NULL, NULL, 1000000 FROM address_claim WHERE account_id = ? ORDER BY 7, 1 LIMIT ?";
static const char sql_identities[] = "SELECT issuer, subject, made, used FROM identity WHERE account_id = ? ORDER BY made LIMIT ?";
static const char sql_sign_ins[] =
        "SELECT s.reference, s.made, s.issuer, ad.mail, s.step, s.failure FROM provider_sign_in AS s" OWN_KEY("s")
        " ORDER BY s.reference DESC LIMIT ?";
static const char sql_sessions[] =
        "SELECT made, used, ends, NULLIF(address, ''), NULLIF(agent, ''), token_hash = ? FROM session WHERE account_id = ?"
        " ORDER BY used DESC LIMIT ?";
static const char sql_devices[] = "SELECT used FROM device WHERE account_id = ? ORDER BY used DESC LIMIT ?";
static const char sql_links[] = "SELECT made, ends, used FROM invite WHERE account_id = ? ORDER BY made DESC LIMIT ?";
static const char sql_factor[] =
        "SELECT factor_since, (SELECT COUNT(*) FROM recovery_code AS r WHERE r.account_id = a.account_id AND r.used IS NULL)"
        " FROM account AS a WHERE a.account_id = ? AND a.factor_since IS NOT NULL";
static const char sql_calendar[] = "SELECT made FROM calendar WHERE candidate_id = ?";

/* What concerns the candidate, and what staff did: of that neither whom nor what, which is other people's. */
#define BY \
        "CASE WHEN u.account_id IS NULL THEN 'system' WHEN u.account_id = ? THEN 'self' ELSE" \
        " COALESCE((SELECT a.role FROM account AS a WHERE a.account_id = u.account_id), 'system') END"
static const char sql_log[] =
        "SELECT u.at, u.action, " BY ", u.audit_id FROM audit AS u WHERE u.candidate_id = ? ORDER BY u.at DESC, u.audit_id DESC LIMIT ?";
static const char sql_log_staff[] =
        "SELECT u.at, u.action, 'self', u.audit_id FROM audit AS u WHERE u.account_id = ? ORDER BY u.at DESC, u.audit_id DESC LIMIT ?";

enum whose { ANYBODYS, CANDIDATES, STAFFS };

#define MAIL \
        {{"made", HELD_INSTANT}, {"kind", HELD_TEXT}, {"to", HELD_TEXT}, {"state", HELD_TEXT}, {"tries", HELD_NUMBER}, \
         {"code", HELD_NUMBER}, {"href", HELD_TEXT}, {"answer", HELD_PROSE}}
#define ENTRY {{"at", HELD_INSTANT}, {"action", HELD_TEXT}, {"by", HELD_TEXT}}

/* in: what is bound, in order: account, candidate, session, and the most rows. */
static const struct section {
        const char        *name, *row, *sql, *in;
        enum whose         whose;
        int                days;
        struct held_column columns[HELD_COLUMNS];
} sections[] = {
        {"account", NULL, sql_account, "a", ANYBODYS, 0,
         {{"role", HELD_TEXT}, {"name", HELD_TEXT}, {"given-name", HELD_TEXT}, {"family-name", HELD_TEXT}, {"language", HELD_TEXT},
          {"reports-wait", HELD_TRUTH}, {"declined", HELD_TEXT}, {"made", HELD_INSTANT}, {"registered", HELD_INSTANT},
          {"password", HELD_TRUTH}, {"password-set", HELD_INSTANT}}},
        {"images", "image", sql_images, "cm", CANDIDATES, 0,
         {{"href", HELD_TEXT}, {"activity", HELD_NUMBER}, {"sha256", HELD_TEXT}, {"captured", HELD_DATE}, {"sent-sha256", HELD_TEXT}}},
        {"drafts", "draft", sql_drafts, "cm", CANDIDATES, 0,
         {{"href", HELD_TEXT}, {"id", HELD_NUMBER}, {"option", HELD_TEXT}, {"date", HELD_DATE}, {"date-typed", HELD_TEXT},
          {"language", HELD_TEXT}, {"offer", HELD_TEXT}, {"amends", HELD_NUMBER}, {"source", HELD_TEXT}, {"source-id", HELD_TEXT},
          {"made", HELD_INSTANT}, {"changed", HELD_INSTANT}, {"title", HELD_PROSE}, {"notes", HELD_PROSE}}},
        {"draft-images", "image", sql_draft_images, "cm", CANDIDATES, 0,
         {{"href", HELD_TEXT}, {"draft", HELD_NUMBER}, {"sha256", HELD_TEXT}, {"media-type", HELD_TEXT}, {"bytes", HELD_NUMBER},
          {"width", HELD_NUMBER}, {"height", HELD_NUMBER}, {"captured", HELD_DATE}, {"file", HELD_TEXT}, {"sent-sha256", HELD_TEXT}}},
        {"requests", "request", sql_requests, "cm", CANDIDATES, 0,
         {{"id", HELD_NUMBER}, {"certification", HELD_TEXT}, {"entered", HELD_DATE}, {"expires", HELD_DATE}, {"state", HELD_TEXT},
          {"decided", HELD_DATE}, {"given", HELD_DATE}, {"grounds", HELD_PROSE}, {"reason", HELD_PROSE}}},
        {"reports", "report", sql_reports, "cam", CANDIDATES, REPORT_DAYS,
         {{"source", HELD_TEXT}, {"source-id", HELD_TEXT}, {"kind", HELD_TEXT}, {"code", HELD_TEXT}, {"date", HELD_DATE},
          {"mail", HELD_TEXT}, {"made", HELD_INSTANT}, {"title", HELD_PROSE}}},
        {"messages", "message", sql_messages, "cm", CANDIDATES, 0,
         {{"href", HELD_TEXT}, {"made", HELD_INSTANT}, {"kind", HELD_TEXT}, {"cause", HELD_TEXT}, {"seen", HELD_INSTANT}}},
        {"mails", "mail", sql_mails, "cm", CANDIDATES, OUTBOX_DAYS, MAIL},
        {"mails", "mail", sql_staff_mails, "am", STAFFS, OUTBOX_DAYS, MAIL},
        {"addresses", "address", sql_addresses, "caam", ANYBODYS, 0,
         {{"mail", HELD_TEXT}, {"main", HELD_TRUTH}, {"verified", HELD_TRUTH}, {"waits", HELD_INSTANT}, {"refused", HELD_INSTANT},
          {"answer", HELD_PROSE}}},
        {"providers", "provider", sql_identities, "am", CANDIDATES, 0,
         {{"name", HELD_TEXT}, {"subject", HELD_TEXT}, {"created", HELD_INSTANT}, {"last-used", HELD_INSTANT}}},
        {"sign-ins", "sign-in", sql_sign_ins, "cam", ANYBODYS, SSO_FAILED_DAYS,
         {{"reference", HELD_TEXT}, {"at", HELD_INSTANT}, {"provider", HELD_TEXT}, {"mail", HELD_TEXT}, {"step", HELD_TEXT},
          {"code", HELD_TEXT}}},
        {"sessions", "session", sql_sessions, "sam", ANYBODYS, SESSION_DAYS,
         {{"created", HELD_INSTANT}, {"last-used", HELD_INSTANT}, {"ends", HELD_INSTANT}, {"address", HELD_TEXT}, {"agent", HELD_TEXT},
          {"current", HELD_TRUTH}}},
        {"browsers", "browser", sql_devices, "am", ANYBODYS, SWEEP_DEVICE_DAYS, {{"last-used", HELD_INSTANT}}},
        {"links", "link", sql_links, "am", ANYBODYS, SWEEP_INVITE_DAYS,
         {{"made", HELD_INSTANT}, {"ends", HELD_INSTANT}, {"used", HELD_INSTANT}}},
        {"second-factor", NULL, sql_factor, "a", STAFFS, 0, {{"since", HELD_INSTANT}, {"codes", HELD_NUMBER}}},
        {"calendar", NULL, sql_calendar, "c", CANDIDATES, 0, {{"made", HELD_INSTANT}}},
        {"log", "entry", sql_log, "acm", CANDIDATES, 0, ENTRY},
        {"log", "entry", sql_log_staff, "am", STAFFS, 0, ENTRY},
};
_Static_assert(sizeof sections / sizeof *sections <= HELD_SECTIONS, "each has room");

struct load {
        struct held            *held;
        struct pool            *pool;
        const struct viewer    *viewer;
        const struct programme *programme;
};

static void take(struct held_value *out, const struct db_rows *rows, size_t i, size_t column, enum held_kind kind)
{
        out->there = !db_is_null(rows, i, column);
        if (!out->there)
                return;
        if (kind == HELD_TEXT || kind == HELD_PROSE)
                out->text = db_text(rows, i, column);
        else if (kind == HELD_INSTANT)
                out->number = db_instant(rows, i, column);
        else if (kind == HELD_DATE)
                out->number = db_date(rows, i, column).day;
        else
                out->number = db_int(rows, i, column);
}

static void take_all(struct held_section *out, const struct db_rows *rows, struct pool *pool)
{
        struct held_value *values = POOL_ARRAY(pool, out->count * out->columns_count, struct held_value);

        out->values = values;
        for (size_t i = 0; i < out->count; i++)
                for (size_t k = 0; k < out->columns_count; k++)
                        take(values++, rows, i, k, out->columns[k].kind);
}

static int read_section(struct held_section *out, struct db *db, const struct load *l, const struct section *s)
{
        const struct viewer *v = l->viewer;
        struct db_in         in[4];
        struct db_rows       rows;
        size_t               n = 0;
        int                  rc;

        for (const char *what = s->in; *what; what++)
                in[n++] = *what == 'a'   ? db_in_int((int64_t)v->account)
                          : *what == 's' ? db_in_bytes(v->session, sizeof v->session)
                          : *what == 'm' ? db_in_int(HELD_MOST + 1)
                          : v->candidate ? db_in_int(v->candidate)
                                         : db_in_null();
        if ((rc = db_query(&rows, db, l->pool, s->sql, in, n)) < 0)
                return rc;
        *out = (struct held_section){.name = s->name, .row = s->row, .days = s->days, .columns = s->columns};
        while (out->columns_count < HELD_COLUMNS && s->columns[out->columns_count].name)
                out->columns_count++;
        out->more = rows.count > HELD_MOST;
        out->count = out->more ? HELD_MOST : rows.count;
        take_all(out, &rows, l->pool);
        return 0;
}

static int read_all(struct db *db, void *arg)
{
        const struct load *l = arg;
        struct candidate  *who = NULL;
        int                rc = 0;

        l->held->count = 0;
        if (l->viewer->candidate)
                rc = candidate_read(&who, db, l->viewer->candidate, l->programme, CANDIDATE_ALL, l->pool);
        l->held->candidate = who;
        for (size_t i = 0; rc == 0 && i < sizeof sections / sizeof *sections; i++)
                if (sections[i].whose == ANYBODYS || sections[i].whose == (l->viewer->candidate ? CANDIDATES : STAFFS))
                        rc = read_section(&l->held->sections[l->held->count++], db, l, &sections[i]);
        return rc == 0 && !l->held->sections[0].count ? ERR_NOT_FOUND : rc;
}

int held_load(struct held **out, struct db *db, struct pool *pool, const struct viewer *viewer, const struct programme *programme)
{
        struct load l = {POOL_NEW(pool, struct held), pool, viewer, programme};

        *out = l.held;
        return db_transaction(db, read_all, &l);
}
