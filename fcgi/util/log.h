/* log.h - structured lines on standard error: time=… level=… request=… event=… key=value.
 * Values are quoted and escaped, so that nothing that came in can forge a line. */
#ifndef RECERT_LOG_H
#define RECERT_LOG_H

#include <stdint.h>

enum log_level { LOG_ERROR, LOG_INFO, LOG_DEBUG };

/* Of the configuration: "error", "info", "debug". */
enum log_level log_level_of(const char *word);
void log_init(const char *program, enum log_level most);
/* The id that every line carries until the next call; NULL: none. */
void log_request(const char *id);

struct log_pair { const char *key, *text; int64_t number; };
static inline struct log_pair log_text(const char *key, const char *text)
{
        return (struct log_pair){key, text ? text : "", 0};
}
#define LOG_T(key, text) log_text((key), (text))
#define LOG_N(key, number) ((struct log_pair){(key), NULL, (int64_t)(number)})
#define log_write(level, event, ...) \
        log_line((level), (event), (const struct log_pair[]){__VA_ARGS__}, \
                 sizeof((const struct log_pair[]){__VA_ARGS__}) / sizeof(struct log_pair))
void log_line(enum log_level level, const char *event, const struct log_pair *pairs, unsigned long count);

#endif
