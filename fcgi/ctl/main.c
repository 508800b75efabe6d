/* main.c - recertctl: finds the command and runs it. */
#include <config.h>
#include <stdio.h>
#include <string.h>

#include "ctl/ctl.h"
#include "ctl/demo.h"

struct command {
        const char  *name;
        ctl_command *run;
        const char  *summary;
};

static const struct command commands[] = {
        {"audit", ctl_audit, "verify the audit log"},
        {"backup", ctl_backup, "save the database while people work; restore it"},
        {"completions", ctl_completions, "take completions and passed exams that another system reports"},
        {"demo", ctl_demo, "print candidates for a demonstration, and draw their evidence"},
        {"erase", ctl_erase, "erase a person"},
        {"evaluate", ctl_evaluate, "print what follows from programme and candidates; needs no database"},
        {"export", ctl_export, "print the candidates, the programme, or what counts, as XML"},
        {"import", ctl_import, "read a programme, what counts, or candidates from XML"},
        {"jobs", ctl_jobs, "run the sealer and the change of day"},
        {"key", ctl_key, "make and end the keys of integrators"},
        {"migrate", ctl_migrate, "bring the database to this release"},
        {"recompute", ctl_recompute, "derive records and projection from the events again"},
        {"user", ctl_user, "create accounts, set passwords, invite"},
};
#define COMMANDS (sizeof commands / sizeof *commands)

static int help(FILE *to, int end)
{
        fputs("usage: recertctl COMMAND [OPTION]... [ARGUMENT]...\n\n", to);
        for (size_t i = 0; i < COMMANDS; i++)
                fprintf(to, "  %-12s %s\n", commands[i].name, commands[i].summary);
        fputs("\nrecertctl COMMAND --help explains one. Ends with 0: done, 1: some refused, 2: called wrongly,\n"
              "3: failed. See recertctl(1).\n", to);
        return end;
}

static int run(const struct command *command, int argc, char **argv)
{
        char name[64];

        snprintf(name, sizeof name, "recertctl %s", command->name);
        argv[0] = name;
        return command->run(argc, argv);
}

int main(int argc, char **argv)
{
        if (argc < 2)
                return help(stderr, CTL_USAGE);
        if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0)
                return help(stdout, CTL_DONE);
        if (strcmp(argv[1], "--version") == 0) {
                puts(PACKAGE_STRING);
                return CTL_DONE;
        }
        for (size_t i = 0; i < COMMANDS; i++)
                if (strcmp(argv[1], commands[i].name) == 0)
                        return run(&commands[i], argc - 1, argv + 1);
        ctl_say("recertctl", "there is no command %s; recertctl --help lists them", argv[1]);
        return CTL_USAGE;
}
