/* fetch.c - HTTP over libcurl, without waiting. */
#include "job/fetch.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include "util/err.h"
#include "util/pool.h"

struct fetch {
        struct fetch      *next;
        CURL              *easy;
        struct curl_slist *headers;
        struct pool       *pool;
        char              *bytes;               /* FETCH_LONGEST of them */
        size_t             size;
        bool               too_long;
        fetch_done        *done;
        void              *arg;
};

struct fetches {
        CURLM        *multi;
        struct fetch *all;
};

struct fetches *fetches_new(void)
{
        struct fetches *f = calloc(1, sizeof *f);

        if (f && (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK || !(f->multi = curl_multi_init()))) {
                free(f);
                return NULL;
        }
        return f;
}

static void drop(struct fetches *f, struct fetch *one)
{
        struct fetch **at = &f->all;

        while (*at && *at != one)
                at = &(*at)->next;
        if (*at)
                *at = one->next;
        if (one->easy) {
                curl_multi_remove_handle(f->multi, one->easy);
                curl_easy_cleanup(one->easy);
        }
        curl_slist_free_all(one->headers);
        pool_free(one->pool);
}

void fetches_free(struct fetches *f)
{
        if (!f)
                return;
        while (f->all)
                drop(f, f->all);
        curl_multi_cleanup(f->multi);
        free(f);
        curl_global_cleanup();
}

static size_t gather(char *bytes, size_t size, size_t count, void *arg)
{
        struct fetch *one = arg;

        one->too_long |= size * count > FETCH_LONGEST - one->size;
        if (one->too_long)
                return 0;
        memcpy(one->bytes + one->size, bytes, size * count);
        one->size += size * count;
        return size * count;
}

static void set_header(struct fetch *one, const char *text)
{
        struct curl_slist *longer = curl_slist_append(one->headers, text);

        if (longer)
                one->headers = longer;
}

static bool set_up(struct fetch *one, const struct fetch_ask *ask)
{
        CURL *e = one->easy;
        bool  good = curl_easy_setopt(e, CURLOPT_URL, ask->address) == CURLE_OK &&
                    curl_easy_setopt(e, CURLOPT_PROTOCOLS_STR, strncmp(ask->address, "http://", 7) ? "https" : "http") == CURLE_OK &&
                    curl_easy_setopt(e, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) == CURLE_OK;

        curl_easy_setopt(e, CURLOPT_PRIVATE, one);
        curl_easy_setopt(e, CURLOPT_WRITEFUNCTION, gather);
        curl_easy_setopt(e, CURLOPT_WRITEDATA, one);
        curl_easy_setopt(e, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(e, CURLOPT_TIMEOUT, (long)FETCH_SECONDS);
        curl_easy_setopt(e, CURLOPT_CONNECTTIMEOUT, (long)FETCH_CONNECT);
        curl_easy_setopt(e, CURLOPT_USERAGENT, "recert");
        set_header(one, "Accept: application/json");
        if (ask->form)
                good &= curl_easy_setopt(e, CURLOPT_COPYPOSTFIELDS, ask->form) == CURLE_OK;
        if (ask->user)
                good &= curl_easy_setopt(e, CURLOPT_HTTPAUTH, CURLAUTH_BASIC) == CURLE_OK &&
                        curl_easy_setopt(e, CURLOPT_USERNAME, ask->user) == CURLE_OK &&
                        curl_easy_setopt(e, CURLOPT_PASSWORD, ask->password) == CURLE_OK;
        if (ask->bearer)
                set_header(one, pool_format(one->pool, "Authorization: Bearer %s", ask->bearer));
        return good && curl_easy_setopt(e, CURLOPT_HTTPHEADER, one->headers) == CURLE_OK;
}

int fetch_begin(struct fetches *f, const struct fetch_ask *ask, fetch_done *done, void *arg)
{
        struct pool  *pool = pool_new();
        struct fetch *one = POOL_NEW(pool, struct fetch);

        *one = (struct fetch){.pool = pool, .easy = curl_easy_init(), .done = done, .arg = arg};
        one->bytes = pool_room(pool, FETCH_LONGEST);
        if (!one->easy || !set_up(one, ask) || curl_multi_add_handle(f->multi, one->easy) != CURLM_OK) {
                drop(f, one);
                return ERR_SYSTEM;
        }
        one->next = f->all;
        f->all = one;
        return 0;
}

static void end(struct fetches *f, CURL *easy, CURLcode code)
{
        struct fetch_answer answer = {.outcome = FETCH_ANSWERED, .why = code == CURLE_OK ? "" : curl_easy_strerror(code)};
        struct fetch       *one;
        char               *private = NULL;
        long                status = 0;

        curl_easy_getinfo(easy, CURLINFO_PRIVATE, &private);
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        one = (struct fetch *)(void *)private;
        if (code == CURLE_OPERATION_TIMEDOUT)
                answer.outcome = FETCH_SLOW;
        else if (one->too_long || code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY)
                answer.outcome = FETCH_BROKEN;
        else if (code != CURLE_OK)
                answer.outcome = FETCH_DOWN;
        answer.status = (int)status;
        answer.bytes = one->bytes;
        answer.size = one->size;
        one->done(one->arg, &answer);
        drop(f, one);
}

void fetches_run(struct fetches *f)
{
        CURLMsg *message;
        int      left;

        curl_multi_perform(f->multi, &left);
        while ((message = curl_multi_info_read(f->multi, &left)))
                if (message->msg == CURLMSG_DONE)
                        end(f, message->easy_handle, message->data.result);
}

void fetches_wait(struct fetches *f, int fd, int64_t microseconds)
{
        struct curl_waitfd also = {.fd = fd, .events = CURL_WAIT_POLLIN};

        curl_multi_poll(f->multi, &also, 1, (int)(microseconds / 1000 + 1), NULL);
}
