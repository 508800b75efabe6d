/* role.c - the table of role and action. */
#include "util/role.h"

#include <string.h>

static const char *const words[ROLES] = {"", "candidate", "reviewer", "catalogue-editor", "support", "admin", "auditor"};

static const struct {
        const char *word;
        bool        may[ROLES];
} table[ACTIONS] = {
        /*                                         visitor candidate reviewer editor support admin auditor */
        [ACTION_ANY]               = {"any",               {1, 1, 1, 1, 1, 1, 1}},
        [ACTION_PROFILE]           = {"profile",           {0, 1, 1, 1, 1, 1, 1}},
        [ACTION_OWN]               = {"own",               {0, 1, 0, 0, 0, 0, 0}},
        [ACTION_STAFF]             = {"staff",             {0, 0, 1, 1, 1, 1, 1}},
        [ACTION_REVIEWS_READ]      = {"reviews-read",      {0, 0, 1, 0, 1, 1, 1}},
        [ACTION_REVIEW]            = {"review",            {0, 0, 1, 0, 0, 1, 0}},
        [ACTION_CANDIDATES_READ]   = {"candidates-read",   {0, 0, 1, 0, 1, 1, 1}},
        [ACTION_PERSONS]           = {"persons",           {0, 0, 0, 0, 1, 1, 0}},
        [ACTION_AWARDS]            = {"awards",            {0, 0, 0, 0, 0, 1, 0}},
        [ACTION_EXTENSIONS_READ]   = {"extensions-read",   {0, 0, 0, 0, 1, 1, 1}},
        [ACTION_CATALOGUE_READ]    = {"catalogue-read",    {0, 0, 1, 1, 1, 1, 1}},
        [ACTION_CATALOGUE]         = {"catalogue",         {0, 0, 0, 1, 0, 1, 0}},
        [ACTION_INTEGRATIONS_READ] = {"integrations-read", {0, 0, 0, 0, 0, 1, 1}},
        [ACTION_INTEGRATIONS]      = {"integrations",      {0, 0, 0, 0, 0, 1, 0}},
        [ACTION_MAILS_READ]        = {"mails-read",        {0, 0, 0, 0, 1, 1, 1}},
        [ACTION_MAILS]             = {"mails",             {0, 0, 0, 0, 1, 1, 0}},
        [ACTION_AUDIT_READ]        = {"audit-read",        {0, 0, 0, 0, 0, 1, 1}},
        [ACTION_ACCOUNTS_READ]     = {"accounts-read",     {0, 0, 0, 0, 0, 1, 1}},
        [ACTION_ACCOUNTS]          = {"accounts",          {0, 0, 0, 0, 0, 1, 0}},
        [ACTION_SIGN_INS_READ]     = {"sign-ins-read",     {0, 0, 0, 0, 1, 1, 1}},
};

bool role_may(enum role role, enum action action)
{
        return table[action].may[role];
}

bool role_is_staff(enum role role)
{
        return role > ROLE_CANDIDATE;
}

const char *role_word(enum role role)
{
        return words[role];
}

enum role role_parse(const char *word)
{
        for (int i = ROLE_CANDIDATE; word && i < ROLES; i++)
                if (!strcmp(word, words[i]))
                        return (enum role)i;
        return ROLE_NONE;
}

const char *role_action_word(enum action action)
{
        return table[action].word;
}
