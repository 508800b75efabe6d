/* admin_candidate.c - one candidate, to staff. */
#include "view/admin_candidate.h"

#include "view/type.h"

void view_person_form(struct xml *x, const struct page *page, const struct view_person_form *f)
{
        if (!f->key)
                return;
        page_form(x, page, &(struct page_form){.name = "person", .action = f->action, .key = f->key, .code = f->code});
        if (f->version)
                page_field(x, &(struct page_field){.name = "version", .value = f->version});
        page_field(x, &(struct page_field){.name = "given-name", .value = f->given_name, .max = "100", .code = f->given_code});
        page_field(x, &(struct page_field){.name = "family-name", .value = f->family_name, .max = "100", .code = f->family_code});
        page_field(x, &(struct page_field){.name = "email", .value = f->email, .max = "254", .code = f->email_code});
        page_field(x, &(struct page_field){.name = "email-verified", .value = f->verified ? "true" : "false"});
        xml_close(x);
}

/* As the programme calls the language, or its code. */
static const char *language_name(const struct programme *p, const char *code)
{
        int at = code ? programme_language(p, code) : -1;

        return at < 0 ? code : p->languages[at].name;
}

static void person(struct xml *x, const struct page *page, const struct view_candidate *v)
{
        const struct person *p = v->who->person;
        char                 id[CANDIDATE_ID_TEXT];

        xml_open(x, "person");
        xml_attr(x, "id", candidate_id_format(id, v->who->id));
        xml_attr(x, "given-name", p && p->given_name ? p->given_name : "");
        xml_attr(x, "family-name", p ? p->family_name : NULL);
        xml_attr(x, "language", p ? p->language : NULL);
        xml_attr(x, "language-name", language_name(page->programme, p ? p->language : NULL));
        if (p && p->email) {
                xml_attr(x, "email", p->email);
                xml_attr_bool(x, "email-verified", p->email_verified);
        }
        xml_attr(x, "account", v->account);
        for (size_t i = 0; p && i < p->others_count; i++) {
                xml_open(x, "email");
                xml_attr(x, "address", p->others[i].email);
                xml_attr_bool(x, "verified", p->others[i].verified);
                xml_close(x);
        }
        xml_close(x);
}

/* --- What was entered, the latest of each kind first */

struct event {
        const char *kind, *basis, *source, *ticket, *reason;
        size_t      number;
        int         certification;
        struct date on, expires;
        bool        is_void;
};

static void event(struct xml *x, const struct page *page, const struct event *e)
{
        xml_open(x, "event");
        xml_attr(x, "kind", e->kind);
        xml_attr_int(x, "number", (int64_t)e->number);
        xml_attr(x, "certification", page->programme->certifications[e->certification].code);
        xml_attr_date(x, "on", e->on);
        xml_attr(x, "basis", e->basis);
        xml_attr_date(x, "expires", e->expires);
        xml_attr(x, "source", e->source);
        xml_attr(x, "ticket", e->ticket);
        if (e->is_void)
                xml_attr_bool(x, "void", true);
        xml_element(x, "reason", e->reason);
        xml_close(x);
}

static void events(struct xml *x, const struct page *page, const struct view_candidate *v)
{
        const struct candidate *c = v->who;

        xml_open(x, "events");
        if (v->events)
                xml_attr_bool(x, "change", true);
        for (size_t i = c->awards_count; i--;)
                event(x, page, &(struct event){"award", basis_words[c->awards[i].basis], c->awards[i].source, NULL,
                                               c->awards[i].reason, i + 1, c->awards[i].certification, c->awards[i].on,
                                               c->awards[i].expires, c->awards[i].is_void});
        for (size_t i = c->extensions_count; i--;)
                event(x, page, &(struct event){"extension", NULL, NULL, c->extensions[i].ticket, c->extensions[i].reason, i + 1,
                                               c->extensions[i].certification, c->extensions[i].granted,
                                               c->extensions[i].expires, c->extensions[i].is_void});
        for (size_t i = c->revocations_count; i--;)
                event(x, page, &(struct event){"revocation", NULL, NULL, NULL, c->revocations[i].reason, i + 1,
                                               c->revocations[i].certification, c->revocations[i].on, DATE_NONE,
                                               c->revocations[i].is_void});
        xml_close(x);
}

static void addresses(struct xml *x, const struct page *page, const struct view_candidate *v)
{
        if (!v->addresses_key)
                return;
        page_form(x, page, &(struct page_form){.name = "addresses", .action = v->form.action, .key = v->addresses_key,
                                               .code = v->addresses_stale ? "stale" : NULL});
        page_field(x, &(struct page_field){.name = "version", .value = v->form.version});
        page_field(x, &(struct page_field){.name = "address", .value = v->address, .max = "254", .code = v->address_code});
        xml_close(x);
}

static void invitation(struct xml *x, const struct page *page, const struct view_candidate *v)
{
        if (v->link) {
                xml_open(x, "invitation");
                xml_attr(x, "link", v->link);
                xml_attr_instant(x, "until", v->until);
                xml_close(x);
        } else if (v->link_over) {
                xml_open(x, "invitation");
                xml_close(x);
        }
        if (!v->invite_key)
                return;
        page_form(x, page, &(struct page_form){.name = "invite", .action = v->form.action, .key = v->invite_key});
        xml_close(x);
}

int view_admin_candidate(struct xml **out, const struct page *page, const struct view_candidate *view)
{
        const struct progress_parts parts = {PART_OPEN_CYCLE | PART_OUTSIDE | PART_EVENTS, EVERY_CERTIFICATION, NULL};
        struct xml                 *x = page_begin(page);
        int                         rc;

        person(x, page, view);
        view_person_form(x, page, &view->form);
        addresses(x, page, view);
        invitation(x, page, view);
        if ((rc = progress_element(x, page, view->progress, &parts)) < 0) {
                xml_free(x);
                return rc;
        }
        events(x, page, view);
        return page_end(out, x);
}
