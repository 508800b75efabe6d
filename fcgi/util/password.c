/* password.c - argon2id by libsodium, and the passwords that anybody would try first. */
#include "util/password.h"

#include <sodium.h>
#include <string.h>
#include <strings.h>
#include "util/utf8.h"

#define OPERATIONS 2
#define MEMORY     (64u * 1024 * 1024)

/* In lower case, sorted, of eight characters or more: shorter ones are refused anyway. Beside them
 * anything that is one character again and again, a run (12345678, abcdefgh), or a name of ours. */
static const char *const common[] = {
        "00000000", "0987654321", "11223344", "12341234", "123qweasd", "1234qwer", "147258369", "1q2w3e4r", "1q2w3e4r5t",
        "1qaz2wsx", "1qazxsw2", "987654321", "a1b2c3d4", "abcd1234", "admin123", "admin1234", "administrator", "adminadmin",
        "asdasdasd", "asdf1234", "asdfasdf", "asdfghjk", "asdfghjkl", "atlassian", "baseball", "basketball", "bismillah",
        "certification", "changeit", "changeme", "changeme1", "changeme123", "charlie1", "chocolate", "computer", "confluence",
        "corvette", "danielle", "dictionary", "dragon123", "elephant", "facebook", "football", "football1", "freedom1",
        "garfield", "hello123", "helloworld", "iloveyou", "iloveyou1", "internet", "jennifer", "jessica1", "justin123",
        "letmein1", "letmein123", "liverpool", "lovelove", "manchester", "master123", "maverick", "mercedes", "michael1",
        "michelle", "monkey123", "mustang1", "ncc1701d", "nicholas", "november", "p4ssw0rd", "p@ssw0rd", "p@ssword",
        "pa$$word", "pa55word", "passw0rd", "passw0rd1", "password", "password1", "password12", "password123", "password1234",
        "password!", "passwort", "princess", "princess1", "q1w2e3r4", "q1w2e3r4t5", "qazwsxedc", "qwer1234", "qwerasdf",
        "qwert123", "qwert1234", "qwerty12", "qwerty123", "qwerty1234", "qwertyui", "qwertyuiop", "rainbow1", "recert123",
        "recertification", "samantha", "samsung1", "secret123", "september", "starwars", "steelers", "sunshine", "sunshine1",
        "superman", "superman1", "superstar", "test1234", "testtest", "trustno1", "victoria", "welcome1", "welcome123",
        "whatever", "zaq12wsx", "zxcvbnm1", "zxcvbnm123",
};

static bool is_listed(const char *text)
{
        for (size_t i = 0; i < sizeof common / sizeof *common; i++)
                if (!strcasecmp(common[i], text))
                        return true;
        return false;
}

/* Each character is the one before it plus the same step: 0 (aaaaaaaa), 1 (12345678), -1. */
static bool is_run(const char *text)
{
        int step = text[1] - text[0];

        if (step < -1 || step > 1)
                return false;
        for (const char *at = text + 1; at[1]; at++)
                if (at[1] - at[0] != step)
                        return false;
        return true;
}

/* One piece of up to four characters again and again: abababab, 12341234. */
static bool is_repeated(const char *text)
{
        size_t size = strlen(text);

        for (size_t piece = 1; piece <= 4; piece++)
                if (size % piece == 0 && !memcmp(text, text + piece, size - piece))
                        return true;
        return false;
}

const char *password_refusal(const char *text, const char *name)
{
        size_t characters = utf8_length(text);

        if (characters < PASSWORD_LEAST)
                return "password-short";
        if (characters > PASSWORD_MOST)
                return "password-long";
        if (is_listed(text) || is_run(text) || is_repeated(text) || (name && !strcasecmp(text, name)))
                return "password-common";
        return NULL;
}

void password_make(char text[PASSWORD_MADE])
{
        static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";

        for (int i = 0; i < PASSWORD_MADE_LETTERS; i++) {
                if (i && i % 4 == 0)
                        *text++ = '-';
                *text++ = letters[randombytes_uniform(sizeof letters - 1)];
        }
        *text = '\0';
}

bool password_keep(char kept[PASSWORD_HASH], const char *text)
{
        _Static_assert(PASSWORD_HASH >= crypto_pwhash_argon2id_STRBYTES, "room for a kept password");

        return crypto_pwhash_argon2id_str(kept, text, strlen(text), OPERATIONS, MEMORY) == 0;
}

bool password_is(const char *kept, const char *text)
{
        /* Of random bytes that nobody has kept; its costs are today's. */
        static const char nobody[] =
                "$argon2id$v=19$m=65536,t=2,p=1$LhXfETkAQPyOQ+yW4X9cwQ$E2f980WFvaFtqPBZ5Y8zgXbddoVfHU/VcvNiGU6P3xQ";

        return crypto_pwhash_argon2id_str_verify(kept ? kept : nobody, text, strlen(text)) == 0 && kept;
}

bool password_is_old(const char *kept)
{
        return crypto_pwhash_argon2id_str_needs_rehash(kept, OPERATIONS, MEMORY) != 0;
}
