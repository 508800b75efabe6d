/* candidate.c - the one thing about a candidate that needs code: the written form of the id. */
#include "renewal/candidate.h"

#include <stdio.h>
#include <string.h>

bool candidate_id_parse(uint32_t *out, const char *text)
{
        uint32_t id = 0;

        *out = 0;
        if (!text || text[0] != 'A' || text[1] != 'T')
                return false;
        for (int i = 2; i < 10; i++) {
                if (text[i] < '0' || text[i] > '9')
                        return false;
                id = id * 10 + (uint32_t)(text[i] - '0');
        }
        if (text[10] || !id)            /* ids are given from 1 on */
                return false;
        *out = id;
        return true;
}

bool candidate_id_typed(uint32_t *out, const char *text)
{
        char upper[CANDIDATE_ID_TEXT];

        if (strlen(text) != 10)
                return false;
        memcpy(upper, text, 11);
        for (int i = 0; i < 2; i++)
                upper[i] = (char)(upper[i] >= 'a' && upper[i] <= 'z' ? upper[i] - 'a' + 'A' : upper[i]);
        return candidate_id_parse(out, upper);
}

char *candidate_id_format(char text[CANDIDATE_ID_TEXT], uint32_t id)
{
        snprintf(text, CANDIDATE_ID_TEXT, "AT%08u", (unsigned)(id % 100000000));
        return text;
}
