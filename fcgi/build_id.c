/* build_id.c - a hash over the program and every stylesheet, in order of their names. */
#include "build_id.h"

#include <errno.h>
#include <fts.h>
#include <sodium.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include "util/err.h"

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

static bool is_sheet(const FTSENT *e)
{
        return e->fts_info == FTS_F && e->fts_namelen > 4 && !strcmp(e->fts_name + e->fts_namelen - 4, ".xsl");
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
        return strcmp((*a)->fts_name, (*b)->fts_name);
}

int build_id(const char **out, const char *sheets, struct pool *pool)
{
        char *const              roots[] = {pool_text(pool, sheets), NULL};
        crypto_generichash_state state;
        unsigned char            hash[16];
        char                    *text = pool_alloc(pool, 2 * sizeof hash + 1);
        FTS                     *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
        FTSENT                  *e;
        int                      rc;

        if (!tree)
                return ERR_SYSTEM;
        crypto_generichash_init(&state, NULL, 0, sizeof hash);
        rc = add_file(&state, "/proc/self/exe");
        while (rc == 0 && (e = fts_read(tree)))
                if (is_sheet(e))
                        rc = add_file(&state, e->fts_accpath);
        fts_close(tree);
        crypto_generichash_final(&state, hash, sizeof hash);
        *out = sodium_bin2hex(text, 2 * sizeof hash + 1, hash, sizeof hash);
        return rc;
}
