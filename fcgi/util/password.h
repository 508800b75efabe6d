/* password.h - passwords: which are taken, and how they are kept (argon2id, 64 MiB). A hash costs a
 * tenth of a second of a core: take a slot first (ctx.hash_slots). */
#ifndef RECERT_PASSWORD_H
#define RECERT_PASSWORD_H

#include <stdbool.h>

#define PASSWORD_LEAST 8        /* characters, both inclusive */
#define PASSWORD_MOST  128
#define PASSWORD_HASH  128      /* bytes of a kept one, with its NUL */

/* A code of the refusals (password-short, -long, -common), or NULL: it may be chosen. text is
 * well-formed. name: what the person is called here (id, mail), which is no password; NULL: none. */
const char *password_refusal(const char *text, const char *name);

/* One that is made here, "k3f7-m9xq-2pab-h6wd": sixteen of thirty-two characters that are not mistaken for each
 * other, eighty bits. */
#define PASSWORD_MADE_LETTERS 16
#define PASSWORD_MADE         20        /* with hyphens and the NUL */
void password_make(char text[PASSWORD_MADE]);

/* false: memory. */
bool password_keep(char kept[PASSWORD_HASH], const char *text);
/* kept NULL, nobody of that name: takes as long as for somebody, and is false. */
bool password_is(const char *kept, const char *text);
/* Kept with other costs than today's: to be kept anew when it was typed. */
bool password_is_old(const char *kept);

#endif
