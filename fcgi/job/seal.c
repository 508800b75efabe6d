/* seal.c - rounds of the sealer, and its key. */
#include "job/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/change.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

/* --- The key */

#define SEED_HEX (2 * crypto_sign_SEEDBYTES)

static const char *key_path(const struct conf *conf, struct pool *pool)
{
        return pool_format(pool, "%s/seal.key", conf->data_dir);
}

static int key_refused(const char *path, const char *why)
{
        log_write(LOG_ERROR, "seal-key", LOG_T("file", path), LOG_T("error", why));
        return ERR_REFUSED;
}

/* *size: of what is there, at most room. */
static int read_secret(char *text, size_t room, size_t *size, const char *path)
{
        int         fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        struct stat about;
        ssize_t     got = -1;

        if (fd < 0)
                return errno == ENOENT ? ERR_NOT_FOUND : key_refused(path, strerror(errno));
        if (fstat(fd, &about) == 0)
                got = read(fd, text, room);
        close(fd);
        if (got < 0)
                return key_refused(path, strerror(errno));
        if (about.st_mode & 077)
                return key_refused(path, "others can read it: make another key");
        *size = (size_t)got;
        return 0;
}

int seal_key_read(struct chain_key *out, const struct conf *conf, struct pool *pool)
{
        const char   *path = key_path(conf, pool), *end;
        char          text[SEED_HEX + 2];
        unsigned char seed[crypto_sign_SEEDBYTES];
        size_t        size, bytes;
        int           rc = read_secret(text, sizeof text, &size, path);

        if (rc < 0)
                return rc;
        if (size != SEED_HEX + 1 || text[SEED_HEX] != '\n' ||
            sodium_hex2bin(seed, sizeof seed, text, SEED_HEX, NULL, &bytes, &end) != 0 || bytes != sizeof seed)
                rc = key_refused(path, "it does not hold a key");
        else
                crypto_sign_seed_keypair(out->public, out->secret, seed);
        sodium_memzero(text, sizeof text);
        sodium_memzero(seed, sizeof seed);
        return rc;
}

static bool write_secret(int fd)
{
        unsigned char seed[crypto_sign_SEEDBYTES];
        char          text[SEED_HEX + 2];
        bool          good;

        randombytes_buf(seed, sizeof seed);
        sodium_bin2hex(text, sizeof text, seed, sizeof seed);
        text[SEED_HEX] = '\n';
        good = write(fd, text, SEED_HEX + 1) == SEED_HEX + 1 && fsync(fd) == 0;
        sodium_memzero(seed, sizeof seed);
        sodium_memzero(text, sizeof text);
        return good;
}

/* Whole or not at all, and once where two do it at a time: link() gives the name to the first. */
int seal_key_make(struct chain_key *out, const struct conf *conf, struct pool *pool)
{
        const char *path = key_path(conf, pool);
        char       *draft = pool_format(pool, "%s.XXXXXX", path);
        int         rc = seal_key_read(out, conf, pool), fd;

        if (rc != ERR_NOT_FOUND)
                return rc;
        if ((fd = mkostemp(draft, O_CLOEXEC)) < 0)
                return key_refused(path, strerror(errno));
        if (!write_secret(fd) || (link(draft, path) < 0 && errno != EEXIST))
                rc = key_refused(path, strerror(errno));
        close(fd);
        unlink(draft);
        if (rc == ERR_REFUSED || (rc = seal_key_read(out, conf, pool)) < 0)
                return rc;
        log_write(LOG_INFO, "seal-key-made", LOG_T("file", path));
        return 0;
}

/* --- Rounds */

void seal_init(struct sealer *out, struct db *db, const struct chain_key *key, const volatile sig_atomic_t *stop)
{
        *out = (struct sealer){.db = db, .key = *key, .stop = stop};
        lease_init(&out->lease, "sealer", SEAL_LEASE);
}

/* What changes is said once, not every second. */
static int take(struct sealer *s)
{
        bool had = s->held;
        int  rc = lease_take(&s->held, s->db, &s->lease);

        if (rc < 0)
                s->held = false;
        else if (s->held && !had)
                log_write(LOG_INFO, "sealer-begins", LOG_T("owner", s->lease.owner));
        else if (!s->held && !s->waits)
                log_write(LOG_INFO, "sealer-waits", LOG_T("for", "another one"));
        s->waits = rc == 0 && !s->held;
        return rc;
}

static int number_some(bool *more, struct sealer *s)
{
        struct change_numbered done;
        int                    rc = change_number(&done, s->db, &s->lease);

        *more = rc == 0 && done.more;
        if (rc == 0 && done.count)
                log_write(LOG_INFO, "numbered", LOG_N("changes", done.count), LOG_N("last", done.last));
        return rc;
}

static int seal_some(bool *more, struct sealer *s)
{
        struct chain_sealed done;
        int                 rc = chain_seal(&done, s->db, &s->lease);

        *more = rc == 0 && done.more;
        if (rc == 0 && done.count)
                log_write(LOG_INFO, "sealed", LOG_N("rows", done.count), LOG_N("last", done.last));
        return rc;
}

static int sign(struct sealer *s)
{
        uint64_t number;
        int      rc = chain_checkpoint(&number, s->db, &s->lease, &s->key, clock_now());

        if (rc == 0 && number)
                log_write(LOG_INFO, "checkpoint", LOG_N("number", number));
        return rc;
}

static int announce(struct sealer *s)
{
        int rc = s->announced ? 0 : chain_announce(s->db, &s->lease, &s->key, clock_now());

        s->announced = rc == 0;
        return rc;
}

/* The lease is renewed between the parts of a long round: each of them looks whether it still holds. */
static int work(struct sealer *s)
{
        bool changes = true, rows = true;
        int  rc = announce(s);

        while (rc == 0 && s->held && (changes || rows) && !*s->stop) {
                if (changes)
                        rc = number_some(&changes, s);
                if (rc == 0 && rows)
                        rc = seal_some(&rows, s);
                if (rc == 0 && (changes || rows))
                        rc = take(s);
        }
        if (rc == 0 && s->held)
                rc = sign(s);
        return rc < 0 || !s->held ? rc : lease_beat(s->db, &s->lease);
}

int seal_round(struct sealer *s)
{
        int rc = take(s);

        if (rc < 0 || !s->held)
                return rc;
        if ((rc = work(s)) == ERR_STALE) {
                log_write(LOG_INFO, "sealer-replaced", LOG_T("owner", s->lease.owner));
                s->held = false;
                return 0;
        }
        return rc;
}

void seal_end(struct sealer *s)
{
        if (s->held && lease_drop(s->db, &s->lease) == 0)
                log_write(LOG_INFO, "sealer-ends", LOG_T("owner", s->lease.owner));
        s->held = false;
        sodium_memzero(s->key.secret, sizeof s->key.secret);
}
