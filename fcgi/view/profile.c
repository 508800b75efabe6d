/* profile.c - who I am, my password, by whom and where I am signed in. */
#include "view/profile.h"

#include <string.h>

/* Languages under their own names. */
static const char *name_of(const char *code)
{
        static const char *const names[][2] = {
                {"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}, {"fr", "Français"}, {"ja", "日本語"},
                {"pt", "Português"}, {"zh", "中文"},
        };

        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
                if (!strcmp(names[i][0], code))
                        return names[i][1];
        return code;
}

static void person(struct xml *x, const struct view_profile *p)
{
        xml_open(x, "person");
        xml_attr(x, "given-name", p->given_name ? p->given_name : "");
        xml_attr(x, "family-name", p->family_name);
        xml_attr(x, "email", p->email);
        xml_attr_bool(x, "email-verified", p->email_verified);
        xml_close(x);
}

static void person_form(struct xml *x, const struct page *page, const struct view_profile *v)
{
        const struct view_profile_faults *f = v->faults;
        bool                              typed = f->form && !strcmp(f->form, "person");
        const char                       *language = typed ? f->language : v->language;
        struct page_choice                choices[16];
        size_t                            count = 0;

        for (; v->languages[count] && count < 16; count++)
                choices[count] = (struct page_choice){v->languages[count], name_of(v->languages[count])};
        page_form(x, page, &(struct page_form){.name = "person", .action = "/profile", .key = v->keys[0]});
        page_field(x, &(struct page_field){.name = "given-name", .value = typed ? f->given_name : v->given_name,
                                           .max = "100", .code = f->given_code});
        page_field(x, &(struct page_field){.name = "family-name", .value = typed ? f->family_name : v->family_name,
                                           .max = "100", .code = f->family_code});
        page_field(x, &(struct page_field){.name = "language", .value = language ? language : page->language,
                                           .code = f->language_code, .choices = choices, .choices_count = count});
        if (page->candidate)
                page_field(x, &(struct page_field){.name = "reports-wait",
                                                   .value = (typed ? f->reports_wait : v->reports_wait) ? "true" : "false"});
        xml_close(x);
}

/* Who has no password asks for a link, as who has forgotten theirs. */
static void choose_form(struct xml *x, const struct page *page, const struct view_profile *v)
{
        page_form(x, page, &(struct page_form){.name = "choose", .action = "/forgotten", .key = v->keys[1]});
        page_field(x, &(struct page_field){.name = "login", .value = v->email});
        xml_close(x);
}

static void other_forms(struct xml *x, const struct page *page, const struct view_profile *v)
{
        if (v->password) {
                page_form(x, page, &(struct page_form){.name = "password", .action = "/profile", .key = v->keys[1]});
                page_field(x, &(struct page_field){.name = "password", .code = v->faults->password_code});
                page_field(x, &(struct page_field){.name = "new-password", .min = "8", .max = "128", .code = v->faults->new_code});
                xml_close(x);
        } else if (v->reset && v->email) {
                choose_form(x, page, v);
        }
        page_form(x, page, &(struct page_form){.name = "sessions", .action = "/profile", .key = v->keys[2]});
        page_field(x, &(struct page_field){.name = "end-session", .code = v->faults->session_code});
        xml_close(x);
}

static void calendar(struct xml *x, const struct page *page, const struct view_profile *v)
{
        const struct view_profile_calendar *k = &v->calendar;

        if (!page->candidate)
                return;
        xml_open(x, "calendar");
        if (k->made)
                xml_attr_instant(x, "made", k->made);
        xml_attr(x, "link", k->link);
        xml_attr(x, "subscribe", k->subscribe);
        if (k->over)
                xml_attr_bool(x, "over", true);
        xml_close(x);
        page_form(x, page, &(struct page_form){.name = "calendar", .action = "/profile", .key = v->keys[3]});
        page_field(x, &(struct page_field){.name = "calendar"});
        xml_close(x);
}

static void mails_form(struct xml *x, const struct page *page, const struct view_profile *v)
{
        struct page_choice choices[MESSAGE_GROUPS];
        const char        *wanted = "";

        if (!v->mails)
                return;
        for (size_t i = 0; i < MESSAGE_GROUPS; i++) {
                choices[i] = (struct page_choice){message_group_words[i], NULL};
                if (!v->declined[i])
                        wanted = pool_format(page->pool, "%s%s%s", wanted, *wanted ? " " : "", message_group_words[i]);
        }
        page_form(x, page, &(struct page_form){.name = "mails", .action = "/profile", .key = v->keys[4]});
        page_field(x, &(struct page_field){.name = "mails", .value = wanted, .choices = choices, .choices_count = MESSAGE_GROUPS});
        xml_close(x);
}

static void providers(struct xml *x, const struct page *page, const struct view_profile *v)
{
        if (!v->providers_count)
                return;
        xml_open(x, "providers");
        for (size_t i = 0; i < v->providers_count; i++) {
                xml_open(x, "provider");
                xml_attr(x, "id", v->providers[i].id);
                xml_attr(x, "name", v->providers[i].name);
                xml_attr_instant(x, "created", v->providers[i].since);
                xml_attr_instant(x, "last-used", v->providers[i].last_used);
                xml_close(x);
        }
        xml_close(x);
        page_form(x, page, &(struct page_form){.name = "providers", .action = "/profile", .key = v->keys[5], .code = v->faults->provider_code});
        page_field(x, &(struct page_field){.name = "present-password", .code = v->faults->present_code});
        xml_close(x);
}

static void session(struct xml *x, const struct view_session *s)
{
        xml_open(x, "session");
        xml_attr(x, "id", s->name);
        xml_attr_instant(x, "created", s->created);
        xml_attr_instant(x, "last-used", s->last_used);
        if (s->current)
                xml_attr_bool(x, "current", true);
        xml_attr(x, "address", s->address);
        xml_attr(x, "agent", s->agent);
        xml_close(x);
}

/* Of staff: what they sign in with, and what their role lets them do beside this page. */
static void staff(struct xml *x, const struct page *page, const struct view_profile *v)
{
        if (!role_is_staff(page->role))
                return;
        xml_open(x, "second-factor");
        xml_attr(x, "state", v->factor ? "on" : "off");
        xml_close(x);
        xml_open(x, "rights");
        for (int i = ACTION_STAFF + 1; i < ACTIONS; i++) {
                if (!role_may(page->role, (enum action)i))
                        continue;
                xml_open(x, "may");
                xml_attr(x, "action", role_action_word((enum action)i));
                xml_close(x);
        }
        xml_close(x);
}

int view_profile(struct xml **out, const struct page *page, const struct view_profile *view)
{
        struct xml *x = page_begin(page);

        person(x, view);
        person_form(x, page, view);
        other_forms(x, page, view);
        mails_form(x, page, view);
        calendar(x, page, view);
        staff(x, page, view);
        xml_open(x, "password");
        xml_attr_bool(x, "chosen", view->password);
        xml_close(x);
        providers(x, page, view);
        xml_open(x, "sessions");
        for (size_t i = 0; i < view->sessions_count; i++)
                session(x, &view->sessions[i]);
        xml_close(x);
        return page_end(out, x);
}
