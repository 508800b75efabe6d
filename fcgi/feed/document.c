/* document.c - bytes of a feed as they come. */
#include "feed/document.h"

#include <sodium.h>
#include <string.h>

#include "store/key.h"
#include "util/err.h"

struct xml *document_begin(struct document *d, struct ctx *c, const char *root)
{
        *d = (struct document){.kept.pool = c->pool};
        return d->xml = xml_stream_of(c->pool, root, RECERT_NAMESPACE,
                                      pool_format(c->pool, "/static/feed.css?v=%s", c->assets), xml_gather, &d->kept);
}

struct xml *document_begin_of(struct document *d, struct pool *pool, const char *root, const char *ns)
{
        *d = (struct document){.kept.pool = pool};
        return d->xml = xml_stream_of(pool, root, ns, NULL, xml_gather, &d->kept);
}

int document_end(struct response *res, struct document *d, const char *media_type)
{
        int rc = xml_end(d->xml);

        if (rc < 0)
                return rc;
        res->bytes = d->kept.bytes;
        res->size = d->kept.size;
        res->media_type = media_type;
        res->ours = true;
        return 0;
}

bool document_is_known(struct ctx *c, const struct request *req, struct response *res, const uint64_t *numbers,
                       size_t count, int64_t modified)
{
        const uint64_t           facts[] = {c->programme_revision, c->key ? c->key->scopes & SCOPE_FEEDS_PERSONAL : 0};
        crypto_generichash_state state;
        unsigned char            hash[16];
        char                     text[2 * sizeof hash + 1];

        crypto_generichash_init(&state, NULL, 0, sizeof hash);
        crypto_generichash_update(&state, (const unsigned char *)c->build, strlen(c->build) + 1);
        crypto_generichash_update(&state, (const unsigned char *)req->path, strlen(req->path) + 1);
        crypto_generichash_update(&state, (const unsigned char *)req->query, strlen(req->query) + 1);
        crypto_generichash_update(&state, (const unsigned char *)facts, sizeof facts);
        crypto_generichash_update(&state, (const unsigned char *)numbers, count * sizeof *numbers);
        crypto_generichash_final(&state, hash, sizeof hash);
        sodium_bin2hex(text, sizeof text, hash, sizeof hash);
        res->etag = pool_format(c->pool, "W/\"%s\"", text);
        res->modified = modified;
        res->not_modified = request_tag_matches(c->if_none_match, res->etag);
        return res->not_modified;
}
