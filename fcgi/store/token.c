/* token.c - secrets in the addresses of links. */
#include "store/token.h"

#include <sodium.h>
#include <string.h>
#include "store/session.h"

void invite_token(char token[INVITE_TOKEN_TEXT], unsigned char hash[32])
{
        unsigned char bytes[32];

        randombytes_buf(bytes, sizeof bytes);
        session_hash(hash, bytes);
        sodium_bin2base64(token, INVITE_TOKEN_TEXT, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool invite_hash(unsigned char hash[32], const char *token)
{
        unsigned char bytes[32];
        size_t        size = 0;

        if (sodium_base642bin(bytes, sizeof bytes, token, strlen(token), NULL, &size, NULL,
                              sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
            size != sizeof bytes)
                return false;
        session_hash(hash, bytes);
        return true;
}
