/* audit.c - recertctl audit: is the log what was written? */
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "ctl/ctl.h"
#include "job/seal.h"
#include "store/chain.h"
#include "util/err.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl audit verify [OPTION]...\n\n"
              "Reads the whole audit log: each row against the hash by which it is chained to the one before,\n"
              "each kept value against its digest, each checkpoint against its signature. Says the first row\n"
              "that is not what was written, and ends with 1.\n\n"
              "  --key HEX        the public key that signs (default: that of DIR/seal.key)\n"
              CTL_PLACE_HELP, to);
        return end;
}

static const char *const sentences[] = {
        [CHAIN_MISSING] = "row %llu is missing",
        [CHAIN_CHANGED] = "row %llu is not what was sealed, or does not follow the row before it",
        [CHAIN_SIGNATURE] = "the checkpoint of row %llu is not what was signed",
        [CHAIN_CUT] = "row %llu is missing: a checkpoint covers it, and the log ends before it",
        [CHAIN_VALUE] = "a value kept for row %llu is not the one that was noted",
        [CHAIN_FOREIGN] = "the last checkpoint, of row %llu, was signed by another key",
};

static void print(const struct chain_report *r)
{
        char hash[2 * CHAIN_HASH + 1], key[2 * CHAIN_PUBLIC + 1];

        printf("%llu rows, %llu values, %llu checkpoints; %llu rows not sealed yet\n", (unsigned long long)r->rows,
               (unsigned long long)r->values, (unsigned long long)r->checkpoints, (unsigned long long)r->waiting);
        printf("hash of the last row: %s\n", sodium_bin2hex(hash, sizeof hash, r->hash, sizeof r->hash));
        if (r->signed_to)
                printf("signed up to row %llu by %s\n", (unsigned long long)r->signed_to,
                       sodium_bin2hex(key, sizeof key, r->signed_by, sizeof r->signed_by));
        else
                puts("no checkpoint yet");
}

static int verify(const char *command, const struct conf *conf, const unsigned char *key)
{
        struct chain_report report;
        struct db          *db = NULL;
        char                sentence[256];
        int                 rc = db_open(&db, conf, "worker");

        if (rc == 0)
                rc = chain_verify(&report, db, key);
        db_close(db);
        if (rc < 0)
                return ctl_failed(command, rc);
        if (report.fault == CHAIN_GOOD) {
                print(&report);
                if (!key)
                        ctl_say(command, "there is no seal.key here: compare the key above with the published one");
                return CTL_DONE;
        }
        snprintf(sentence, sizeof sentence, sentences[report.fault], (unsigned long long)report.number);
        ctl_say(command, "%s", sentence);
        return CTL_REFUSED;
}

/* *out NULL: nobody can say which key is right. */
static int trusted(const unsigned char **out, struct chain_key *key, const char *hex, const struct conf *conf, struct pool *pool)
{
        int rc = 0;

        *out = key->public;
        if (hex)
                return 0;       /* read by the caller already */
        if ((rc = seal_key_read(key, conf, pool)) == 0)
                return 0;
        *out = NULL;
        return rc == ERR_NOT_FOUND ? 0 : rc;
}

int ctl_audit(int argc, char **argv)
{
        const char          *dir = NULL, *config = NULL, *hex = NULL;
        const unsigned char *public;
        struct chain_key     key = {0};
        struct pool         *pool;
        struct conf         *conf;
        size_t               size = 0;
        int                  first, end = ctl_options(&first, argc, argv,
                                                      (struct ctl_option[]){{"dir", &dir, NULL}, {"config", &config, NULL},
                                                                    {"key", &hex, NULL}, {0}});

        if (end)
                return end > 0 ? usage(stdout, CTL_DONE) : usage(stderr, CTL_USAGE);
        if (first != argc - 1 || strcmp(argv[first], "verify") || sodium_init() < 0 ||
            (hex && (sodium_hex2bin(key.public, sizeof key.public, hex, strlen(hex), NULL, &size, NULL) || size != sizeof key.public)))
                return usage(stderr, CTL_USAGE);
        pool = pool_new();
        if ((end = ctl_conf(&conf, argv[0], dir, config, pool)) == CTL_DONE)
                end = trusted(&public, &key, hex, conf, pool) < 0 ? CTL_FAILED : verify(argv[0], conf, public);
        sodium_memzero(&key, sizeof key);
        pool_free(pool);
        return end;
}
