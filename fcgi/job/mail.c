/* mail.c - the outbox over SMTP, by libcurl. */
#include "job/mail.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

#include "job/mime.h"
#include "store/catalogue.h"
#include "store/decline.h"
#include "store/lease.h"
#include "store/outbox.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "util/utf8.h"
#include "view/mail.h"

#define SLOTS         4         /* mails at a time, each over a connection that is kept */
#define CONNECT       10        /* seconds */
#define LONGEST       120       /* of one mail */
#define OURS          180       /* how long one that was taken is ours: longer */
#define GIVE_UP       (2 * CLOCK_DAY)
#define FIRST_PAUSE   5         /* before a server that failed is tried again; doubled each time, up to */
#define LONGEST_PAUSE 300

#define XSLT_DIR RECERT_SHARE_DIR "/xslt"

/* How far the dialogue has come: what is refused means something else in each. */
enum stage { STAGE_HELLO, STAGE_FROM, STAGE_TO, STAGE_DATA };
/* Whom the enhanced codes of a reply (RFC 3463) blame: there are none, the mailbox, something else. */
enum blame { BLAME_UNSAID, BLAME_MAILBOX, BLAME_OTHER };

struct slot {
        struct mailer *m;
        struct pool   *pool;            /* of this mail */
        CURL          *easy;
        bool           busy, over;      /* taken; and its outcome is known, and to be noted */
        uint64_t       id;
        int64_t        began;
        int            tries;
        const char    *to;
        const char    *bytes;           /* what is still to be sent */
        size_t         size;
        enum stage     stage;
        bool           bye;             /* we have taken leave */
        char           answer[400];     /* the server's last reply, its lines one after the other */
        bool           more;            /* another line of it follows */
        enum blame     blame;           /* of that reply */
        struct curl_slist    *rcpt;
        struct outbox_outcome outcome;
};

struct mailer {
        const struct conf           *conf;
        struct db                   *db;
        const volatile sig_atomic_t *stop;
        struct pool                 *pool;              /* of all of it */
        struct stylesheets          *sheets;
        CURLM                       *multi;
        struct slot                  slots[SLOTS];
        struct lease                 self;              /* its owner names us */
        unsigned char                key[DECLINE_KEY];
        const char                  *host;              /* of our own addresses */
        struct catalogue_kept        kept;
        int                          pause;             /* seconds; 0: the server is well */
        int64_t                      pause_until;       /* clock_elapsed() */
        int                          rc;                /* of what failed in mailer_wait() */
};

/* --- What goes in, what comes out */

static size_t on_read(char *out, size_t size, size_t count, void *arg)
{
        struct slot *s = arg;
        size_t       n = size * count < s->size ? size * count : s->size;

        memcpy(out, s->bytes, n);
        s->bytes += n;
        s->size -= n;
        return n;
}

/* What follows the three digits and the sign behind them. Each line of a reply has the code (RFC 2034), or the first alone. */
static enum blame blame_of(const char *text, size_t size)
{
        /* nobody, no such host, no address, more than one, moved, a host without mail; and a box that is closed */
        static const char *const mailbox[] = {"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"};
        size_t                   n = 0;

        while (n < size && (text[n] == '.' || (text[n] >= '0' && text[n] <= '9')))
                n++;
        if (n < 5 || !strchr("245", *text) || text[1] != '.')
                return BLAME_UNSAID;
        for (size_t i = 0; i < sizeof mailbox / sizeof *mailbox; i++)
                if (n == strlen(mailbox[i]) && !memcmp(text, mailbox[i], n))
                        return BLAME_MAILBOX;
        return BLAME_OTHER;
}

/* A server may say anything: what is kept of a reply is one line of text. */
static void keep_answer(struct slot *s, const char *data, size_t size)
{
        size_t     n = s->more ? strlen(s->answer) : 0;
        enum blame blame;

        while (size && (data[size - 1] == '\r' || data[size - 1] == '\n'))
                size--;
        if (size < 3 || *data < '2' || *data > '5')
                return;
        blame = size > 4 ? blame_of(data + 4, size - 4) : BLAME_UNSAID;
        s->blame = s->more && s->blame > blame ? s->blame : blame;
        for (size_t i = s->more ? 3 : 0; i < size && n < sizeof s->answer - 1; i++)
                s->answer[n++] = i == 3 ? ' ' : data[i];
        s->answer[n] = '\0';
        s->more = size > 3 && data[3] == '-';
        if (!utf8_check(s->answer, n, false))
                for (size_t i = 0; i < n; i++)
                        s->answer[i] = (char)((unsigned char)s->answer[i] < ' ' || (unsigned char)s->answer[i] > '~' ? '?' : s->answer[i]);
}

static bool begins(const char *data, size_t size, const char *word)
{
        return size >= strlen(word) && !memcmp(data, word, strlen(word));
}

static int on_talk(CURL *easy, curl_infotype type, char *data, size_t size, void *arg)
{
        struct slot *s = arg;

        (void)easy;
        if (type == CURLINFO_HEADER_IN && !s->bye)
                keep_answer(s, data, size);
        else if (type == CURLINFO_HEADER_OUT && begins(data, size, "MAIL FROM"))
                s->stage = STAGE_FROM;
        else if (type == CURLINFO_HEADER_OUT && begins(data, size, "RCPT TO"))
                s->stage = STAGE_TO;
        else if (type == CURLINFO_HEADER_OUT && begins(data, size, "DATA"))
                s->stage = STAGE_DATA;
        else if (type == CURLINFO_HEADER_OUT && begins(data, size, "QUIT"))
                s->bye = true;
        return 0;
}

/* --- Outcomes */

/* Pauses between tries, in minutes: with them two days are over after a dozen. */
static int pause_after(int tries)
{
        static const int minutes[] = {1, 5, 15, 30, 60, 120, 240, 360, 480};
        int              last = sizeof minutes / sizeof *minutes;

        return 60 * minutes[tries < last ? tries - 1 : last - 1];
}

static void decide(struct slot *s, enum outbox_became became, int seconds, int code, const char *answer)
{
        s->outcome = (struct outbox_outcome){became, seconds, s->to, code, answer};
        s->over = true;
}

/* Later, or never: two days after the first try it is failed. */
static void later(struct slot *s, int code, const char *answer)
{
        int64_t left = s->began + GIVE_UP - clock_now();
        int     seconds = pause_after(s->tries);

        if (left <= 0)
                decide(s, OUTBOX_FAILED, 0, code, answer);
        else
                decide(s, OUTBOX_AGAIN, left < seconds * CLOCK_SECOND ? (int)(left / CLOCK_SECOND) + 1 : seconds, code, answer);
}

/* The server itself is at fault: nobody else's mail is tried either, for a while. */
static void server_fails(struct slot *s, int code, const char *answer)
{
        struct mailer *m = s->m;

        if (clock_elapsed() >= m->pause_until) {
                m->pause = !m->pause ? FIRST_PAUSE : 2 * m->pause < LONGEST_PAUSE ? 2 * m->pause : LONGEST_PAUSE;
                m->pause_until = clock_elapsed() + m->pause * CLOCK_SECOND;
                log_write(LOG_ERROR, "mail-server-failing", LOG_T("answer", answer), LOG_N("pause", m->pause));
        }
        decide(s, OUTBOX_PUT_BACK, m->pause, code, answer);
}

/* Nobody has that address: not that the server does not want us, or that a box is full. */
static bool nobody_there(const struct slot *s, long code)
{
        return code >= 500 && (s->blame == BLAME_MAILBOX || (s->blame == BLAME_UNSAID && (code == 550 || code == 551 || code == 553)));
}

static void outcome_of(struct slot *s, CURLcode result)
{
        const char *answer = *s->answer >= '4' ? s->answer : curl_easy_strerror(result);
        long        code = 0;

        curl_easy_getinfo(s->easy, CURLINFO_RESPONSE_CODE, &code);
        if (result == CURLE_OK)
                decide(s, OUTBOX_SENT, 0, (int)code, s->answer);
        else if (s->stage == STAGE_FROM && code >= 500 && code != 530)    /* 530: we must sign in first */
                later(s, (int)code, answer);
        else if (s->stage <= STAGE_FROM || code == 421)
                server_fails(s, (int)code, answer);
        else if (s->stage == STAGE_TO && nobody_there(s, code))
                decide(s, OUTBOX_REFUSED, 0, (int)code, answer);
        else if (code >= 500 && s->stage == STAGE_DATA)
                decide(s, OUTBOX_FAILED, 0, (int)code, answer);
        else
                later(s, (int)code, answer);
        if (s->stage > STAGE_FROM && code != 421)
                s->m->pause = 0;
}

/* Until that has succeeded the outcome is kept. */
static int note(struct slot *s)
{
        static const char *const words[] = {"sent", "dropped", "failed", "again", "put-back", "refused"};
        int rc = outbox_note(s->m->db, s->id, s->m->self.owner, &s->outcome, clock_now(), s->pool);

        if (rc < 0)
                return rc;
        if (s->outcome.became != OUTBOX_PUT_BACK)
                log_write(s->outcome.became == OUTBOX_SENT ? LOG_DEBUG : LOG_INFO, "mail", LOG_N("mail", (int64_t)s->id),
                          LOG_T("became", words[s->outcome.became]), LOG_N("code", s->outcome.code), LOG_T("answer", s->outcome.answer));
        s->busy = s->over = false;
        pool_reset(s->pool);
        return 0;
}

/* --- One mail */

static const char *server_url(const struct mailer *m, struct pool *pool)
{
        return pool_format(pool, "%s://%s:%d/%s", strcmp(m->conf->mail_tls, "tls") ? "smtp" : "smtps", m->conf->mail_server,
                           m->conf->mail_port, m->host);
}

static int prepare(struct slot *s)
{
        const struct conf *conf = s->m->conf;
        CURL              *e = s->easy;
        CURLcode           rc = CURLE_OK;

        curl_slist_free_all(s->rcpt);
        s->rcpt = curl_slist_append(NULL, pool_format(s->pool, "<%s>", s->to));
        curl_easy_reset(e);
#define SET(option, value) (rc = rc ? rc : curl_easy_setopt(e, (option), (value)))
        SET(CURLOPT_URL, server_url(s->m, s->pool));
        SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        SET(CURLOPT_NOSIGNAL, 1L);
        SET(CURLOPT_CONNECTTIMEOUT, (long)CONNECT);
        SET(CURLOPT_TIMEOUT, (long)LONGEST);
        SET(CURLOPT_USE_SSL, strcmp(conf->mail_tls, "no") ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
        if (conf->mail_ca)
                SET(CURLOPT_CAINFO, conf->mail_ca);
        if (conf->mail_user)
                SET(CURLOPT_USERNAME, conf->mail_user);
        if (conf->mail_user && conf->mail_password)
                SET(CURLOPT_PASSWORD, conf->mail_password);
        SET(CURLOPT_MAIL_FROM, pool_format(s->pool, "<%s>", conf->mail_from));
        SET(CURLOPT_MAIL_RCPT, s->rcpt);
        SET(CURLOPT_UPLOAD, 1L);
        SET(CURLOPT_READFUNCTION, on_read);
        SET(CURLOPT_READDATA, s);
        SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)s->size);
        SET(CURLOPT_DEBUGFUNCTION, on_talk);
        SET(CURLOPT_DEBUGDATA, s);
        SET(CURLOPT_VERBOSE, 1L);
        SET(CURLOPT_PRIVATE, s);
#undef SET
        return rc || !s->rcpt ? ERR_SYSTEM : 0;
}

/* The reader's language, the programme's first, English: the first that there are words in. */
static const char *language_of(const struct mailer *m, const char *asked)
{
        const char *const *have = stylesheets_languages(m->sheets);
        const char        *tried[] = {asked, m->kept.programme->languages_count ? m->kept.programme->languages[0].code : NULL};

        for (size_t i = 0; i < sizeof tried / sizeof *tried; i++)
                for (size_t k = 0; tried[i] && have[k]; k++)
                        if (!strcmp(tried[i], have[k]))
                                return have[k];
        return have[0];
}

static int build(struct slot *s, const struct outbox_row *row)
{
        struct mailer    *m = s->m;
        enum message_group group = message_group_of(row->message->kind);
        const char       *stop = row->candidate && group < MESSAGE_GROUPS ? decline_path(m->key, row->candidate, group, s->pool) : NULL;
        struct page       page = {.language = language_of(m, row->language), .programme = m->kept.programme,
                                  .today = clock_day(clock_now()), .pool = s->pool};
        struct view_mail  view = {m->conf->origin, stop, row->ends, row->message};
        struct mail_parts parts;
        struct mime       mime = {.from = m->conf->mail_from, .from_name = m->kept.programme->name, .to = row->to, .date = row->made};
        int               rc = mail_parts(&parts, m->sheets, &page, &view);

        if (rc < 0)
                return rc;
        mime.id = pool_format(s->pool, "recert.%llu.%llx@%s", (unsigned long long)row->id, (unsigned long long)row->made, m->host);
        mime.subject = parts.subject;
        mime.text = parts.text;
        mime.html = parts.html;
        mime.unsubscribe = stop ? pool_format(s->pool, "%s%s", m->conf->origin, stop) : NULL;
        return mime_write(&s->bytes, &s->size, &mime, s->pool);
}

static void begin(struct slot *s, const struct outbox_row *row)
{
        s->to = row->to;
        s->began = row->began;
        s->tries = row->tries;
        s->stage = STAGE_HELLO;
        s->bye = s->more = false;
        *s->answer = '\0';
        if (!row->message)
                decide(s, OUTBOX_FAILED, 0, 0, "it cannot be read");
        else if ((row->ends && row->ends <= clock_now()) || row->declined || (!row->to && !row->refused))
                decide(s, OUTBOX_DROPPED, 0, 0, NULL);
        else if (!row->to)
                decide(s, OUTBOX_FAILED, 0, 0, NULL);
        else if (build(s, row) < 0)
                decide(s, OUTBOX_FAILED, 0, 0, "it cannot be made");
        else if (prepare(s) < 0 || curl_multi_add_handle(s->m->multi, s->easy) != CURLM_OK)
                decide(s, OUTBOX_AGAIN, pause_after(1), 0, "no memory");
}

/* --- All of them */

/* With it, the key of unsubscribing: a restored backup has another one, and another revision. */
static int load_programme(struct mailer *m)
{
        uint64_t before = m->kept.revision;
        int      rc = catalogue_current(&m->kept, m->db);

        if (rc < 0 || m->kept.revision == before)
                return rc;
        if ((rc = decline_key(m->key, m->db)) < 0)
                m->kept.revision = 0;           /* again */
        return rc;
}

/* Notes what is over, takes what is due. */
static int fill(struct mailer *m)
{
        bool due = true;
        int  rc = 0;

        for (size_t i = 0; rc == 0 && i < SLOTS; i++) {
                struct slot       *s = &m->slots[i];
                struct outbox_row *row = NULL;

                if (s->over)
                        rc = note(s);
                /* What is decided without the server makes room at once. */
                while (rc == 0 && !s->busy && due && !*m->stop && clock_elapsed() >= m->pause_until) {
                        if ((rc = outbox_take(&row, m->db, m->self.owner, OURS, clock_now(), s->pool)) < 0)
                                break;
                        if (!(due = row != NULL))
                                break;
                        s->busy = true;
                        s->id = row->id;
                        begin(s, row);
                        if (s->over)
                                rc = note(s);
                }
        }
        return rc;
}

bool mailer_busy(const struct mailer *m)
{
        bool busy = false;

        for (size_t i = 0; m && i < SLOTS; i++)
                busy |= m->slots[i].busy;
        return busy;
}

int mailer_round(bool *more, struct mailer *m)
{
        int rc;

        *more = false;
        if (!m)
                return 0;
        rc = m->rc;
        m->rc = 0;
        if (rc == 0 && (rc = load_programme(m)) == 0)
                rc = fill(m);
        *more = mailer_busy(m);
        return rc == ERR_NOT_FOUND ? 0 : rc;    /* no programme: nobody is told anything */
}

static bool collect(struct mailer *m)
{
        CURLMsg *said;
        int      left;
        bool     any = false;

        while ((said = curl_multi_info_read(m->multi, &left))) {
                CURLcode     result = said->data.result;
                CURL        *easy = said->easy_handle;
                struct slot *s = NULL;

                if (said->msg != CURLMSG_DONE)
                        continue;
                curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&s);
                curl_multi_remove_handle(m->multi, easy);
                outcome_of(s, result);
                any = true;
        }
        return any;
}

void mailer_wait(struct mailer *m, int64_t until, int wake)
{
        struct curl_waitfd ready = {.fd = wake, .events = CURL_WAIT_POLLIN};

        while (!*m->stop && !ready.revents) {
                int     running;
                int64_t left;

                curl_multi_perform(m->multi, &running);
                if (collect(m) && m->rc == 0)
                        m->rc = fill(m);
                if ((left = until - clock_elapsed()) <= 0)
                        return;
                curl_multi_poll(m->multi, &ready, 1, (int)(left / 1000 + 1), NULL);
        }
}

/* --- From beginning to end */

/* scheme://host[:port] */
static const char *host_of(const char *origin, struct pool *pool)
{
        const char *host = strstr(origin, "://") + 3;

        return pool_text_n(pool, host, strcspn(host, ":"));
}

static int begin_all(struct mailer *m)
{
        static const char *const views[] = {"mail", "mail-text", NULL};
        const char *why = "";

        if (curl_global_init(CURL_GLOBAL_DEFAULT) || !(m->multi = curl_multi_init()))
                return ERR_SYSTEM;
        curl_multi_setopt(m->multi, CURLMOPT_MAXCONNECTS, (long)SLOTS);
        for (size_t i = 0; i < SLOTS; i++) {
                m->slots[i] = (struct slot){.m = m, .pool = pool_new(), .easy = curl_easy_init()};
                if (!m->slots[i].easy)
                        return ERR_SYSTEM;
        }
        if (stylesheets_load_of(&m->sheets, m->conf->xslt_dir ? m->conf->xslt_dir : XSLT_DIR, views, m->pool, &why) < 0) {
                log_write(LOG_ERROR, "stylesheets", LOG_T("why", why));
                return ERR_SYSTEM;
        }
        return 0;
}

int mailer_new(struct mailer **out, const struct conf *conf, struct db *db, const volatile sig_atomic_t *stop)
{
        struct pool   *pool;
        struct mailer *m;
        int            rc;

        *out = NULL;
        if (!conf->mail_server)
                return 0;
        pool = pool_new();
        m = POOL_NEW(pool, struct mailer);
        *m = (struct mailer){.conf = conf, .db = db, .stop = stop, .pool = pool, .host = host_of(conf->origin, pool)};
        lease_init(&m->self, "mail", OURS);
        if ((rc = begin_all(m)) < 0)
                mailer_free(m);
        else
                *out = m;
        return rc;
}

void mailer_free(struct mailer *m)
{
        if (!m)
                return;
        for (size_t i = 0; i < SLOTS; i++) {
                struct slot *s = &m->slots[i];

                if (s->easy) {
                        curl_multi_remove_handle(m->multi, s->easy);
                        curl_easy_cleanup(s->easy);
                }
                curl_slist_free_all(s->rcpt);
                pool_free(s->pool);
        }
        if (m->multi)
                curl_multi_cleanup(m->multi);
        stylesheets_free(m->sheets);
        catalogue_end(&m->kept);
        pool_free(m->pool);
}
