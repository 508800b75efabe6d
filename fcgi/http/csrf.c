/* csrf.c - a token is mask and (mask xor proof); the proof is the secret's keyed hash of a word. */
#include "http/csrf.h"

#include <sodium.h>
#include <string.h>

#define PROOF 32

static void proof_of(unsigned char proof[PROOF], const unsigned char secret[32])
{
        static const unsigned char word[] = "recert csrf 1";

        crypto_generichash(proof, PROOF, word, sizeof word - 1, secret, 32);
}

const char *csrf_token(const struct request *req, struct pool *pool)
{
        unsigned char token[2 * PROOF];
        size_t        size = sodium_base64_ENCODED_LEN(sizeof token, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        char         *text = pool_alloc(pool, size);

        req->marks->csrf = true;
        randombytes_buf(token, PROOF);
        proof_of(token + PROOF, req->secret);
        for (size_t i = 0; i < PROOF; i++)
                token[PROOF + i] ^= token[i];
        return sodium_bin2base64(text, size, token, sizeof token, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool csrf_check(const unsigned char secret[32], const char *token)
{
        unsigned char bytes[2 * PROOF], proof[PROOF];
        size_t        got = 0;

        if (!token ||
            sodium_base642bin(bytes, sizeof bytes, token, strlen(token), NULL, &got, NULL,
                              sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
            got != sizeof bytes)
                return false;
        for (size_t i = 0; i < PROOF; i++)
                bytes[i] ^= bytes[PROOF + i];
        proof_of(proof, secret);
        return sodium_memcmp(bytes, proof, PROOF) == 0;
}
