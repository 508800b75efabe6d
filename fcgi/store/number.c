/* number.c - public verification numbers: 16 random characters of Crockford's base 32, 80 bits, and his
 * check character, the number modulo 37. */
#include "store/candidate.h"

#include <ctype.h>
#include <sodium.h>
#include <string.h>

#define CHARACTERS 16
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

static int value_of(int c)
{
        const char *at;

        c = toupper(c);
        c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
        at = c ? strchr(alphabet, c) : NULL;
        return at ? (int)(at - alphabet) : -1;
}

/* In groups of four, and the check character. */
static void write_down(char text[VERIFICATION_NUMBER_TEXT], const int values[CHARACTERS])
{
        int check = 0;

        for (int i = 0; i < CHARACTERS; i++) {
                check = (check * 32 + values[i]) % 37;
                *text++ = alphabet[values[i]];
                if (i % 4 == 3)
                        *text++ = '-';
        }
        *text++ = alphabet[check];
        *text = '\0';
}

void verification_number_make(char text[VERIFICATION_NUMBER_TEXT])
{
        int values[CHARACTERS];

        for (int i = 0; i < CHARACTERS; i++)
                values[i] = (int)randombytes_uniform(32);
        write_down(text, values);
}

bool verification_number_parse(char text[VERIFICATION_NUMBER_TEXT], const char *typed)
{
        int values[CHARACTERS + 1], count = 0;

        for (; *typed; typed++) {
                if (*typed == '-' || *typed == ' ')
                        continue;
                if (count > CHARACTERS || (values[count] = value_of((unsigned char)*typed)) < 0)
                        return false;
                if (count < CHARACTERS && values[count] >= 32)
                        return false;
                count++;
        }
        if (count != CHARACTERS + 1)
                return false;
        write_down(text, values);
        return text[VERIFICATION_NUMBER_TEXT - 2] == alphabet[values[CHARACTERS]];
}
