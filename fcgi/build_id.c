/* build_id.c - hashes over files, in order of their names. */
#include "build_id.h"

#include <errno.h>
#include <fts.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include "util/err.h"

#define ASSETS_BYTES 6  /* of the hash, in an address */

static int add_file(crypto_generichash_state *state, const char *path)
{
        unsigned char bytes[16384];
        FILE         *file = fopen(path, "re");
        size_t        n;
        int           rc;

        if (!file)
                return ERR_SYSTEM;
        while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
                crypto_generichash_update(state, bytes, n);
        rc = ferror(file) ? ERR_SYSTEM : 0;
        fclose(file);
        return rc;
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
        return strcmp((*a)->fts_name, (*b)->fts_name);
}

static int add_tree(crypto_generichash_state *state, const char *folder, struct pool *pool)
{
        char *const roots[] = {pool_text(pool, folder), NULL};
        FTS        *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
        FTSENT     *e;
        int         rc = 0;

        if (!tree)
                return ERR_SYSTEM;
        while (rc == 0 && (e = fts_read(tree))) {
                if (e->fts_info == FTS_F)
                        rc = add_file(state, e->fts_accpath);
                else if (e->fts_info == FTS_NS || e->fts_info == FTS_DNR)
                        rc = ERR_SYSTEM;
        }
        fts_close(tree);
        return rc;
}

static int hash_of(const char **out, const char *file, const char *folder, size_t bytes, struct pool *pool)
{
        crypto_generichash_state state;
        unsigned char            hash[16];
        char                    *text = pool_alloc(pool, 2 * bytes + 1);
        int                      rc = 0;

        crypto_generichash_init(&state, NULL, 0, sizeof hash);
        if (file)
                rc = add_file(&state, file);
        if (rc == 0)
                rc = add_tree(&state, folder, pool);
        crypto_generichash_final(&state, hash, sizeof hash);
        *out = sodium_bin2hex(text, 2 * bytes + 1, hash, bytes);
        return rc;
}

int build_id(const char **out, const char *sheets, struct pool *pool)
{
        return hash_of(out, "/proc/self/exe", sheets, 16, pool);
}

int build_assets(const char **out, const char *sheets, struct pool *pool)
{
        return hash_of(out, NULL, pool_format(pool, "%s/static", sheets), ASSETS_BYTES, pool);
}
