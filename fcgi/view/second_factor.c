/* second_factor.c - a second factor is set up, renewed, switched off. */
#include "view/second_factor.h"

#include <string.h>
#include "util/qr.h"

#define SET_UP  "/sign-in/set-up"
#define PROFILE "/profile/second-factor"

/* Its dark squares, run by run; size and places with the light around it. */
static void draw(struct xml *x, const struct qr *qr)
{
        xml_open(x, "qr");
        xml_attr_int(x, "size", qr->size + 2 * QR_QUIET);
        for (int row = 0; row < qr->size; row++)
                for (int at = 0, width = 0; at < qr->size; at += width ? width : 1) {
                        for (width = 0; at + width < qr->size && qr_dark(qr, at + width, row);)
                                width++;
                        if (!width)
                                continue;
                        xml_open(x, "dark");
                        xml_attr_int(x, "x", at + QR_QUIET);
                        xml_attr_int(x, "y", row + QR_QUIET);
                        xml_attr_int(x, "width", width);
                        xml_close(x);
                }
        xml_close(x);
}

/* As apps read it, and as people type it: in groups of four. */
static void offer(struct xml *x, const struct page *page, const struct view_second_factor *v)
{
        const char *issuer = page_encoded(page->pool, page->programme->name), *grouped = "";
        const char *uri = pool_format(page->pool, "otpauth://totp/%s:%s?secret=%s&issuer=%s", issuer,
                                      page_encoded(page->pool, v->login), v->secret, issuer);
        struct qr   qr;

        for (const char *at = v->secret; *at; at += strlen(at) < 4 ? strlen(at) : 4)
                grouped = pool_format(page->pool, "%s%s%.4s", grouped, *grouped ? " " : "", at);
        xml_open(x, "secret");
        xml_attr(x, "text", grouped);
        xml_attr(x, "uri", uri);
        if (qr_make(&qr, uri, page->pool) == 0)         /* else there is the text */
                draw(x, &qr);
        xml_close(x);
}

static void facts(struct xml *x, const struct page *page, const struct view_second_factor *v)
{
        xml_open(x, "second-factor");
        xml_attr(x, "state", v->state);
        xml_attr(x, "login", v->login);
        if (v->required)
                xml_attr_bool(x, "required", true);
        if (v->sign_in)
                xml_attr_bool(x, "sign-in", true);
        if (!strcmp(v->state, "on")) {
                xml_attr_instant(x, "since", v->since);
                xml_attr_int(x, "codes", v->codes);
        }
        if (v->issued_before)
                xml_attr_bool(x, "issued-before", true);
        xml_attr(x, "next", v->next);
        if (v->secret)
                offer(x, page, v);
        for (size_t i = 0; i < v->issued_count; i++)
                xml_element(x, "recovery", v->issued[i]);
        xml_close(x);
}

static void forms(struct xml *x, const struct page *page, const struct view_second_factor *v)
{
        const char *action = v->sign_in ? SET_UP : PROFILE;

        if (v->secret) {
                page_form(x, page, &(struct page_form){.name = "confirm", .action = action, .key = v->key});
                page_field(x, &(struct page_field){.name = "code", .code = v->code_code});
                if (v->sign_in)
                        page_field(x, &(struct page_field){.name = "next", .value = v->next});
                xml_close(x);
        } else if (!v->sign_in && strcmp(v->state, "unavailable")) {
                page_form(x, page, &(struct page_form){.name = "change", .action = action, .key = v->key});
                page_field(x, &(struct page_field){.name = "password", .code = v->password_code});
                xml_close(x);
        }
}

int view_second_factor(struct xml **out, const struct page *page, const struct view_second_factor *view)
{
        struct xml *x = page_begin(page);

        facts(x, page, view);
        forms(x, page, view);
        return page_end(out, x);
}
