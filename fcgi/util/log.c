/* log.c - one line, one write: lines of several processes never mix. */
#include "util/log.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <unistr.h>

#define LINE_MOST 4000          /* a pipe takes up to 4096 bytes in one piece */
#define VALUE_MOST 1000         /* bytes of one value as they came in; the rest is left out */

static struct {
        char           program[32];
        enum log_level most;
        char           request[40];
} log_state = {"recert", LOG_INFO, ""};

struct line {
        char   text[LINE_MOST + 1];     /* and the line end */
        size_t size;
};

static void add(struct line *l, const char *bytes, size_t size)
{
        if (size > LINE_MOST - l->size)
                size = LINE_MOST - l->size;
        memcpy(l->text + l->size, bytes, size);
        l->size += size;
}

static void add_text(struct line *l, const char *text)
{
        add(l, text, strlen(text));
}

/* What could end a value or a line, or play with a terminal, is escaped. */
static bool plain(ucs4_t c)
{
        return c >= 0x20 && c != '"' && c != '\\' && !(c >= 0x7F && c <= 0x9F) && c != 0x2028 && c != 0x2029 &&
               !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

static void add_quoted(struct line *l, const char *text)
{
        const uint8_t *at = (const uint8_t *)text;
        size_t         left = strnlen(text, VALUE_MOST + 1);
        bool           cut = left > VALUE_MOST;

        left -= cut;
        add(l, "\"", 1);
        while (left) {
                ucs4_t c;
                int    n = u8_mbtoucr(&c, at, left);

                if (n > 0 && plain(c)) {
                        add(l, (const char *)at, (size_t)n);
                } else {
                        n = n > 0 ? n : 1;
                        for (int i = 0; i < n; i++) {
                                char hex[5];

                                snprintf(hex, sizeof hex, "\\x%02x", at[i]);
                                add(l, hex, 4);
                        }
                }
                at += n;
                left -= (size_t)n;
        }
        add_text(l, cut ? "…\"" : "\"");
}

static void add_time(struct line *l)
{
        struct timespec now;
        struct tm       tm;
        char            text[40];
        size_t          n;

        clock_gettime(CLOCK_REALTIME, &now);
        gmtime_r(&now.tv_sec, &tm);
        n = strftime(text, sizeof text, "time=%Y-%m-%dT%H:%M:%S", &tm);
        add(l, text, n);
        snprintf(text, sizeof text, ".%06ldZ", now.tv_nsec / 1000);
        add_text(l, text);
}

enum log_level log_level_of(const char *word)
{
        return !strcmp(word, "error") ? LOG_ERROR : !strcmp(word, "debug") ? LOG_DEBUG : LOG_INFO;
}

void log_init(const char *program, enum log_level most)
{
        snprintf(log_state.program, sizeof log_state.program, "%s", program);
        log_state.most = most;
}

void log_request(const char *id)
{
        snprintf(log_state.request, sizeof log_state.request, "%s", id ? id : "");
}

static void add_head(struct line *l, enum log_level level, const char *event)
{
        static const char *const words[] = {"error", "info", "debug"};
        char                     text[120];

        add_time(l);
        snprintf(text, sizeof text, " level=%s program=%s pid=%ld", words[level], log_state.program, (long)getpid());
        add_text(l, text);
        if (*log_state.request) {
                add_text(l, " request=");
                add_text(l, log_state.request);
        }
        add_text(l, " event=");
        add_text(l, event);
}

void log_line(enum log_level level, const char *event, const struct log_pair *pairs, unsigned long count)
{
        struct line l;
        ssize_t     sent;

        if (level > log_state.most)
                return;
        l.size = 0;
        add_head(&l, level, event);
        for (unsigned long i = 0; i < count; i++) {
                char number[24];

                add_text(&l, " ");
                add_text(&l, pairs[i].key);
                add_text(&l, "=");
                if (pairs[i].text) {
                        add_quoted(&l, pairs[i].text);
                } else {
                        snprintf(number, sizeof number, "%lld", (long long)pairs[i].number);
                        add_text(&l, number);
                }
        }
        l.text[l.size++] = '\n';
        sent = write(STDERR_FILENO, l.text, l.size);
        (void)sent;                     /* nowhere to say that a log line was lost */
}
