/* offers.c - the tables of <offers>, and the same the other way. */
#include "xml/offers.h"

#include <string.h>

#include "util/err.h"
#include "util/utf8.h"

enum { ID, OPTION, TITLE, FROM, UNTIL, HREF };
static const struct reader_attribute offer_table[] = {{"id", true, OFFER_CODE}, {"option", true, 64}, {"title", true, OFFER_TITLE},
                                                      {"from", false, 0}, {"until", false, 0}, {"href", false, OFFER_HREF}, {0}};

static int attribute_of(const char *field)
{
        int at = 0;

        while (strcmp(offer_table[at].name, field))
                at++;
        return at;
}

static int begin_offer(struct reader *r, void *arg)
{
        struct offers_reader *p = arg;
        struct pool          *pool = reader_pool(r);
        struct offer          o = {.code = reader_value(r, ID), .title = utf8_fold_space(pool, reader_value(r, TITLE)),
                                   .href = reader_value(r, HREF), .line = reader_line(r)};
        const char           *code, *field;
        int                   rc;

        if (p->offers.count == OFFERS_MOST)
                return reader_refuse(r, "too-large", -1);
        if ((o.option = programme_option(p->programme, reader_value(r, OPTION))) < 0)
                return reader_refuse(r, "option-unknown", OPTION);
        if ((rc = reader_date(r, &o.from, FROM)) < 0 || (rc = reader_date(r, &o.until, UNTIL)) < 0)
                return rc;
        if ((code = offer_check(&field, &o)))
                return reader_refuse(r, strcmp(code, "field-missing") ? code : "attribute-missing", attribute_of(field));
        p->offers.list = pool_grown(pool, p->offers.list, p->offers.count, sizeof o);
        p->offers.list[p->offers.count++] = o;
        return 0;
}

static int end_offers(struct reader *r, void *arg)
{
        struct offers_reader *p = arg;

        offers_sort(&p->offers);
        for (size_t i = 1; i < p->offers.count; i++) {
                const struct offer *a = &p->offers.list[i - 1], *b = &p->offers.list[i];

                if (!strcmp(a->code, b->code))
                        return reader_refuse_thing(r, "code-twice", a->code, a->line > b->line ? a->line : b->line);
        }
        p->offers.all = p->offers.count;
        p->read = true;
        return 0;
}

static const struct reader_element offer_element = {.name = "offer", .attributes = offer_table, .begin = begin_offer};
static const struct reader_element *const offers_children[] = {&offer_element, NULL};
static const struct reader_element offers_element = {.name = "offers", .children = offers_children, .end = end_offers};

struct reader_root offers_root(struct offers_reader *r)
{
        return (struct reader_root){&offers_element, r, NULL, NULL};
}

void offer_attributes(struct xml *x, const struct programme *programme, const struct offer *o)
{
        xml_attr(x, "id", o->code);
        xml_attr(x, "option", programme->options[o->option].code);
        xml_attr(x, "title", o->title);
        xml_attr_date(x, "from", o->from);
        xml_attr_date(x, "until", o->until);
        xml_attr(x, "href", o->href);
}
