/* user.c - recertctl user: accounts made, passwords set, people invited. */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "renewal/candidate.h"
#include "store/account_admin.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/mail.h"
#include "util/password.h"
#include "util/role.h"
#include "util/utf8.h"

#define LINE      1024  /* of a password that is read, with its end */
#define DAYS      7     /* for which a link is good */
#define DAYS_MOST 90

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl user create [OPTION]... --role ROLE MAIL\n"
              "       recertctl user create [OPTION]... --candidate WHO\n"
              "       recertctl user password [OPTION]... WHO\n"
              "       recertctl user invite [OPTION]... WHO | --all\n"
              "       recertctl user disable | enable WHO\n"
              "       recertctl user reset-second-factor --reason TEXT WHO\n"
              "       recertctl user list\n\n"
              "WHO is the id of a candidate (AT00000042) or a mail address. ROLE is reviewer, catalogue-editor,\n"
              "support, admin or auditor; --admin is --role admin.\n\n"
              "create   makes an account of staff, or that of a candidate who is in the portal; without a\n"
              "         password, unless --random or --stdin gives one: invite them then\n"
              "password sets a password, typed twice at a terminal, else one line of standard input, and ends\n"
              "         their sessions and links; a candidate without an account is given one\n"
              "invite   prints a link with which a password can be chosen once; one made earlier ends\n"
              "disable  nobody signs in to it any more, and its sessions end\n"
              "reset-second-factor\n"
              "         takes the second factor of one of staff away, and ends their sessions: they sign in by\n"
              "         the password alone, or set another one up first where it is required\n"
              "list     prints id, role, mail, state (active, invited, no-password, disabled) and name of\n"
              "         every account, separated by tabs\n\n"
              "  --name NAME      of staff\n"
              "  --random         a password made here, printed once, alone\n"
              "  --stdin          the password is a line of standard input, terminal or not\n"
              "  --all            every candidate who has chosen no password: CSV with id, mail, name and link\n"
              "  --csv FILE       into that file, readable by you alone, and not to standard output\n"
              "  --reason TEXT    why, for the audit log\n"
              "  --days N         for which a link is good, 1 to 90 (default: 7)\n"
              "  --base URL       of the portal, for the links (default: origin of the configuration)\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct user {
        const char        *command;
        const struct conf *conf;
        struct db         *db;
        struct pool       *pool;
        struct act         act;
        struct account_act by;
        /* options */
        const char        *who, *name, *csv, *base, *reason;
        int                days;
        enum role          role;                /* of staff */
        bool               candidate, random, from_stdin, all;
};

/* --- What went wrong */

/* code: a word for scripts, then a sentence. */
static int refused(const struct user *u, const char *code, const char *sentence)
{
        ctl_say(u->command, "%s: %s%s%s", code, u->who ? u->who : "", u->who ? ": " : "", sentence);
        return CTL_REFUSED;
}

static int find(struct account_who *out, const struct user *u)
{
        int rc = account_who(out, u->db, u->pool, u->who);

        if (rc == ERR_NOT_FOUND)
                return refused(u, "not-found", "there is neither an account nor a candidate of that id or address");
        return rc < 0 ? ctl_failed(u->command, rc) : CTL_DONE;
}

/* --- Passwords */

static volatile sig_atomic_t broken_off;        /* the signal that did */

/* A line without its end, from standard input byte by byte, so that nothing after it is taken. */
static bool read_line(char text[LINE])
{
        size_t size = 0;
        char   c;

        while (!broken_off && read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
                if (size == LINE - 1)
                        return false;
                text[size++] = c;
        }
        if (size && text[size - 1] == '\r')
                size--;
        text[size] = '\0';
        return utf8_check(text, size, false);
}

static void on_signal(int number) { broken_off = number; }

static const int breaking[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
#define BREAKING (sizeof breaking / sizeof *breaking)

/* The terminal must show again what is typed, however this ends: so the signals wait until it does. */
static bool ask(char text[LINE], const char *prompt)
{
        struct sigaction ours = {.sa_handler = on_signal}, theirs[BREAKING];
        struct termios   before, silent;
        bool             good;

        if (tcgetattr(STDIN_FILENO, &before) < 0)
                return false;
        for (size_t i = 0; i < BREAKING; i++)
                sigaction(breaking[i], &ours, &theirs[i]);
        silent = before;
        silent.c_lflag &= ~(tcflag_t)ECHO;
        fputs(prompt, stderr);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        good = read_line(text);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        fputc('\n', stderr);
        for (size_t i = 0; i < BREAKING; i++)
                sigaction(breaking[i], &theirs[i], NULL);
        if (broken_off)
                raise(broken_off);
        return good;
}

/* The password for that account, where it is one that may be chosen. */
static int choose(char text[LINE], const struct user *u)
{
        static const struct { const char *code, *sentence; } reasons[] = {
                {"password-short", "a password has eight characters at least"},
                {"password-long", "a password has 128 characters at most"},
                {"password-common", "this is one of the passwords that anybody would try first"},
        };
        char        again[LINE];
        const char *code;
        bool        good = true, same = true;

        if (u->random) {
                password_make(text);
                return CTL_DONE;
        }
        if (u->from_stdin || !isatty(STDIN_FILENO)) {
                good = read_line(text);
        } else {
                good = ask(text, "New password: ") && ask(again, "Once more: ");
                same = good && !strcmp(text, again);
                sodium_memzero(again, sizeof again);
        }
        if (!good)
                return refused(u, "text", "the password holds control characters or is not UTF-8");
        if (!same)
                return refused(u, "password-again", "these were two passwords");
        if (!(code = password_refusal(text, u->who)))
                return CTL_DONE;
        for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
                if (!strcmp(code, reasons[i].code))
                        return refused(u, code, reasons[i].sentence);
        return refused(u, code, "choose another one");
}

/* Chooses, keeps, hands over to set(), and only then shows a password that was made here. */
typedef int set_password(const struct user *u, const struct account_who *who, const char *kept);

static int with_password(const struct user *u, const struct account_who *who, set_password *set)
{
        char text[LINE], kept[PASSWORD_HASH];
        int  end = choose(text, u);

        if (end == CTL_DONE && !password_keep(kept, text)) {
                ctl_say(u->command, "there is not enough memory to keep a password");
                end = CTL_FAILED;
        }
        if (end == CTL_DONE)
                end = set(u, who, kept);
        if (end == CTL_DONE && u->random)
                puts(text);
        sodium_memzero(text, sizeof text);
        return end;
}

/* --- create */

static int create_staff(const struct user *u, const struct account_who *nobody, const char *kept)
{
        int rc = account_add_staff(u->db, &u->by, &(struct account_staff){u->role, u->who, u->name}, kept);

        (void)nobody;
        if (rc == ERR_REFUSED)
                return refused(u, "address-taken", "the address belongs to somebody already");
        return rc < 0 ? ctl_failed(u->command, rc) : CTL_DONE;
}

static int create_candidate(const struct user *u, const struct account_who *who, const char *kept)
{
        int rc = account_add(u->db, &u->by, who->candidate, kept);

        if (rc == ERR_REFUSED)
                return refused(u, "account-there", "there is an account already");
        return rc < 0 ? ctl_failed(u->command, rc) : CTL_DONE;
}

static int create(const struct user *u)
{
        struct account_who who = {0};
        set_password      *make = u->role ? create_staff : create_candidate;
        int                end;

        if (u->role && (!mail_like(u->who) || utf8_length(u->who) > MAIL_LONGEST))
                return refused(u, "mail", "this is not a mail address");
        if (u->candidate && (end = find(&who, u)) != CTL_DONE)
                return end;
        if (u->candidate && !who.candidate)
                return refused(u, "not-found", "this is the address of an account without a candidate");
        if (u->random || u->from_stdin)
                return with_password(u, &who, make);
        if ((end = make(u, &who, NULL)) == CTL_DONE)
                ctl_say(u->command, "%s has no password yet: recertctl user invite gives a link to choose one", u->who);
        return end;
}

/* --- password, disable, enable */

static int set_existing(const struct user *u, const struct account_who *who, const char *kept)
{
        int rc = account_set_password(u->db, &u->by, who, kept);

        if (rc < 0)
                return ctl_failed(u->command, rc);
        if (!who->enabled)
                ctl_say(u->command, "%s: the account is still disabled", u->who);
        return CTL_DONE;
}

static int password(const struct user *u)
{
        struct account_who who;
        int                end = find(&who, u);

        return end == CTL_DONE ? with_password(u, &who, set_existing) : end;
}

static int enable(const struct user *u, bool enabled)
{
        struct account_who who;
        bool               changed;
        int                end = find(&who, u), rc;

        if (end != CTL_DONE)
                return end;
        if ((rc = account_enable(&changed, u->db, &u->by, &who, enabled)) < 0)
                return ctl_failed(u->command, rc);
        if (!changed)
                ctl_say(u->command, "%s was %s already", u->who, enabled ? "enabled" : "disabled");
        return CTL_DONE;
}

static int disable_one(const struct user *u) { return enable(u, false); }
static int enable_one(const struct user *u) { return enable(u, true); }

/* --- reset-second-factor */

static int reset_factor(const struct user *u)
{
        struct account_who who;
        int                end = find(&who, u), rc;

        if (end != CTL_DONE)
                return end;
        if ((rc = account_reset_factor(u->db, &u->by, &who, u->reason)) == ERR_REFUSED)
                return refused(u, "factor-none", "no second factor is set up");
        return rc < 0 ? ctl_failed(u->command, rc) : CTL_DONE;
}

/* --- invite */

static int64_t ends(const struct user *u)
{
        return u->act.now + u->days * CLOCK_DAY;
}

static const char *base(const struct user *u)
{
        const char *base = u->base ? u->base : u->conf->origin;
        size_t      size;

        if (!base)
                base = pool_format(u->pool, "%s://%s:%d", u->conf->tls ? "https" : "http", u->conf->address, u->conf->port);
        for (size = strlen(base); size && base[size - 1] == '/'; size--)
                ;
        return pool_text_n(u->pool, base, size);
}

static int invite_one(const struct user *u)
{
        char               token[INVITE_TOKEN_TEXT];
        struct account_who who;
        int                end = find(&who, u), rc;

        if (end != CTL_DONE)
                return end;
        rc = account_invite(token, u->db, &u->by, &who, ends(u));
        if (rc == ERR_REFUSED)
                return refused(u, "account-disabled", "enable the account first");
        if (rc < 0)
                return ctl_failed(u->command, rc);
        printf("%s/invite/%s\n", base(u), token);
        return CTL_DONE;
}

/* As RFC 4180 has it: quotes around what holds a comma, a quote or a line's end; quotes doubled. */
static void csv_field(FILE *to, const char *text, char after)
{
        bool quotes = text && text[strcspn(text, ",\"\r\n")];

        if (quotes)
                fputc('"', to);
        for (; text && *text; text++) {
                if (*text == '"')
                        fputc('"', to);
                fputc(*text, to);
        }
        if (quotes)
                fputc('"', to);
        if (after == '\n')
                fputc('\r', to);
        fputc(after, to);
}

static void csv_line(FILE *to, const char *id, const char *mail, const char *name, const char *link)
{
        csv_field(to, id, ',');
        csv_field(to, mail, ',');
        csv_field(to, name, ',');
        csv_field(to, link, '\n');
}

/* Each hundred is in the file once it is committed: a link that nobody knows is of no use. */
static int invite_all_to(const struct user *u, FILE *to)
{
        const char         *where = base(u);
        struct pool        *pool = pool_new();
        struct account_act  by = {&u->act, pool};
        struct invited_list next = {.last = 0};
        size_t              count = 0;
        int                 rc;

        csv_line(to, "id", "mail", "name", "link");
        while ((rc = account_invite_next(&next, u->db, &by, next.last, ends(u))) == 0 && next.last) {
                for (size_t i = 0; i < next.count; i++) {
                        const struct invited *one = &next.list[i];

                        csv_line(to, candidate_id_format(pool_alloc(pool, CANDIDATE_ID_TEXT), one->candidate), one->mail,
                                 one->name, pool_format(pool, "%s/invite/%s", where, one->token));
                }
                count += next.count;
                if (fflush(to) == EOF)
                        break;
                pool_reset(pool);
        }
        pool_free(pool);
        if (rc < 0)
                return ctl_failed(u->command, rc);
        if (ferror(to)) {
                ctl_say(u->command, "%s: %s", u->csv ? u->csv : "standard output", strerror(errno));
                return CTL_FAILED;
        }
        ctl_say(u->command, "%zu invited; the links are good for %d day%s", count, u->days, u->days == 1 ? "" : "s");
        return CTL_DONE;
}

static int invite_all(const struct user *u)
{
        FILE *to = NULL;
        int   fd, end;

        if (!u->csv)
                return invite_all_to(u, stdout);
        fd = open(u->csv, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0 || fchmod(fd, 0600) < 0 || !(to = fdopen(fd, "w"))) {
                ctl_say(u->command, "%s: %s", u->csv, strerror(errno));
                if (fd >= 0)
                        close(fd);
                return CTL_FAILED;
        }
        end = invite_all_to(u, to);
        if (fclose(to) == EOF && end == CTL_DONE) {
                ctl_say(u->command, "%s: %s", u->csv, strerror(errno));
                end = CTL_FAILED;
        }
        return end;
}

static int invite(const struct user *u)
{
        return u->all ? invite_all(u) : invite_one(u);
}

/* --- list */

static int print_row(void *arg, const struct account_row *row)
{
        char        id[CANDIDATE_ID_TEXT];
        const char *state = !row->enabled ? "disabled" : row->password ? "active" : row->invited ? "invited" : "no-password";

        (void)arg;
        printf("%s\t%s\t%s\t%s\t%s\n", row->candidate ? candidate_id_format(id, row->candidate) : "-", row->role,
               row->mail ? row->mail : "-", state, row->name ? row->name : "-");
        return 0;
}

static int list(const struct user *u)
{
        int rc = account_all(u->db, u->act.now, print_row, NULL);

        return rc < 0 ? ctl_failed(u->command, rc) : CTL_DONE;
}

/* --- The command */

enum option_letter { NAME = 'n', CSV = 'v', BASE = 'b', DAYS_OPTION = 'd', ADMIN = 'a', ROLE = 'o', CANDIDATE = 'c', RANDOM = 'r', STDIN = 'i', ALL = 'A', REASON = 'e' };

static const struct verb {
        const char *name;
        int       (*run)(const struct user *u);
        const char *options;            /* letters of those it takes */
        bool        who;                /* it needs somebody, but with --all */
} verbs[] = {
        {"create", create, "naocri", true},     {"password", password, "ri", true}, {"invite", invite, "vbdA", true},
        {"disable", disable_one, "", true},    {"enable", enable_one, "", true},   {"list", list, "", false},
        {"reset-second-factor", reset_factor, "e", true},
};

static const struct verb *verb_of(const char *name)
{
        for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
                if (!strcmp(verbs[i].name, name))
                        return &verbs[i];
        return NULL;
}

/* One of staff, said once. */
static bool take_role(struct user *u, const char *word)
{
        bool first = !u->role;

        u->role = role_parse(word);
        return first && role_is_staff(u->role);
}

static bool take(struct user *u, int letter, const char *value)
{
        char *end;

        switch (letter) {
        case NAME:      u->name = value; return utf8_check(value, strlen(value), false) && utf8_length(value) <= 200;
        case CSV:       u->csv = value; return true;
        case BASE:      u->base = value; return !strncmp(value, "http://", 7) || !strncmp(value, "https://", 8);
        case ADMIN:     return take_role(u, "admin");
        case ROLE:      return take_role(u, value);
        case CANDIDATE: u->candidate = true; return true;
        case RANDOM:    u->random = true; return true;
        case STDIN:     u->from_stdin = true; return true;
        case ALL:       u->all = true; return true;
        case REASON:    u->reason = value; return *value && utf8_check(value, strlen(value), false) && utf8_length(value) <= 1000;
        default:
                u->days = (int)strtol(value, &end, 10);
                return end != value && !*end && u->days >= 1 && u->days <= DAYS_MOST;
        }
}

/* What does not go together. */
static bool fits(const struct user *u, const struct verb *v, int arguments)
{
        if (arguments != (v->who && !u->all))
                return false;
        if (v->run == create && ((u->role != ROLE_NONE) == u->candidate || (u->name && !u->role)))
                return false;
        if (v->run == reset_factor && !u->reason)
                return false;
        return !(u->random && u->from_stdin) && (!u->csv || u->all);
}

static int run(struct user *u, const struct verb *verb, const char *dir, const char *config)
{
        int end = ctl_conf((struct conf **)&u->conf, u->command, dir, config, u->pool), rc;

        if (end != CTL_DONE)
                return end;
        if (u->who && !utf8_check(u->who, strlen(u->who), false))
                return refused(&(struct user){.command = u->command}, "text", "WHO holds control characters or is not UTF-8");
        u->act = (struct act){.program = "recertctl user", .now = clock_now(), .today = DATE_NONE};
        u->by = (struct account_act){&u->act, u->pool};
        if ((rc = db_open(&u->db, u->conf, "worker")) < 0)
                return ctl_failed(u->command, rc);
        end = verb->run(u);
        db_close(u->db);
        if (fflush(stdout) == EOF && end == CTL_DONE)
                end = CTL_FAILED;
        return end;
}

int ctl_user(int argc, char **argv)
{
        static const struct option options[] = {
                CTL_PLACE_OPTIONS,
                {"help", no_argument, NULL, 'h'},       {"name", required_argument, NULL, NAME},
                {"csv", required_argument, NULL, CSV},  {"base", required_argument, NULL, BASE},
                {"days", required_argument, NULL, DAYS_OPTION}, {"admin", no_argument, NULL, ADMIN},
                {"role", required_argument, NULL, ROLE},
                {"candidate", no_argument, NULL, CANDIDATE}, {"random", no_argument, NULL, RANDOM},
                {"stdin", no_argument, NULL, STDIN},    {"all", no_argument, NULL, ALL},
                {"reason", required_argument, NULL, REASON}, {0}};
        struct user        u = {.command = argv[0], .days = DAYS};
        const struct verb *verb;
        const char        *dir = NULL, *config = NULL;
        char               given[16] = "";
        size_t             many = 0;
        int                c, end;

        while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
                if (c == CTL_DIR)
                        dir = optarg;
                else if (c == CTL_CONFIG)
                        config = optarg;
                else if (c == 'h')
                        return usage(stdout, CTL_DONE);
                else if (c == '?' || !take(&u, c, optarg) || many == sizeof given - 1)
                        return usage(stderr, CTL_USAGE);
                else
                        given[many++] = (char)c;
        }
        if (optind == argc || !(verb = verb_of(argv[optind])) || strspn(given, verb->options) != many ||
            !fits(&u, verb, argc - optind - 1) || sodium_init() < 0)
                return usage(stderr, CTL_USAGE);
        u.who = argv[optind + 1];
        u.pool = pool_new();
        end = run(&u, verb, dir, config);
        pool_free(u.pool);
        return end;
}
