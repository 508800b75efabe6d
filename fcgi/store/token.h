/* token.h - secrets in the addresses of links: 32 random bytes, of which only the hash is kept. */
#ifndef RECERT_STORE_TOKEN_H
#define RECERT_STORE_TOKEN_H

#include <stdbool.h>

#define INVITE_TOKEN_TEXT 44    /* base64url of 32 bytes and the NUL */
/* A new one, as it stands in the address, and as it is kept. */
void invite_token(char token[INVITE_TOKEN_TEXT], unsigned char hash[32]);
/* How one that was given is kept; false: the text is none. */
bool invite_hash(unsigned char hash[32], const char *token);

#endif
