/* item.c - what can be wrong with an activity: the one list of it. */
#include "handler/item.h"

#include <string.h>

#include "http/response.h"
#include "image/image.h"
#include "store/candidate.h"
#include "store/offer.h"
#include "util/err.h"
#include "util/refusal.h"
#include "util/utf8.h"

void item_fault(struct item_faults *faults, const struct item_fault *fault)
{
        if (faults->count < ITEM_FAULTS)
                faults->list[faults->count++] = *fault;
}

static void fault(struct item_faults *faults, struct pool *pool, const char *field, const char *code, const char *detail)
{
        item_fault(faults, &(struct item_fault){.field = field, .code = code, .message = refusal_message(pool, code, detail),
                                                .max = strcmp(code, "field-too-long") ? NULL : detail});
}

int item_option(const struct programme *programme, const char *code, struct date day)
{
        int                       option = code ? programme_option(programme, code) : -1;
        const struct option_rule *rule = option < 0 ? NULL : option_rule_on(&programme->options[option], day);

        return rule && rule->units ? option : -1;
}

/* --- What was sent */

static void image_fault(struct item *out, struct pool *pool, const struct upload *upload, const char *code, const char *max)
{
        item_fault(&out->faults, &(struct item_fault){
                .field = "image", .code = code, .file = *upload->filename ? upload->filename : NULL, .max = max,
                .message = refusal_message(pool, code, upload->filename),
        });
}

/* Cut to what is kept, between two characters. */
static const char *cut(struct pool *pool, const char *text, size_t most)
{
        size_t size = strlen(text);

        while (size > most || (size && ((unsigned char)text[size] & 0xc0) == 0x80))
                size--;
        return pool_text_n(pool, text, size);
}

/* The last part of what some browsers send as a path. */
static const char *file_name(struct pool *pool, const char *sent)
{
        const char *slash = strrchr(sent, '/'), *back = strrchr(sent, '\\');

        return cut(pool, slash > back ? slash + 1 : back ? back + 1 : sent, 200);
}

static int read_images(struct item *out, const struct ctx *c, const struct request *req, size_t most)
{
        int64_t     budget = IMAGE_BUDGET;
        const char *code;
        int         rc = 0;

        out->images = POOL_ARRAY(c->pool, most, struct draft_image);
        for (size_t i = 0; rc == 0 && i < req->uploads_count; i++) {
                const struct upload *u = &req->uploads[i];
                struct draft_image  *image = &out->images[out->images_count];

                if (u->too_large) {
                        image_fault(out, c->pool, u, "image-too-large", NULL);
                        continue;
                }
                if (out->images_count == most) {
                        image_fault(out, c->pool, u, "image-too-many", pool_format(c->pool, "%zu", most));
                        continue;
                }
                rc = image_make(&image->image, &code, &budget, c->pool, u->bytes, u->size);
                if (rc == ERR_REFUSED) {
                        image_fault(out, c->pool, u, code, NULL);
                        rc = 0;
                } else if (rc == 0) {
                        image->name = file_name(c->pool, u->filename);
                        out->images_count++;
                }
        }
        return rc;
}

static const char *text_of(const struct request *req, const char *name)
{
        const char *value = request_form(req, name);

        return value ? value : "";
}

/* One that was taken back meanwhile is no failure: the rest is kept. */
static int read_offer(struct item *out, const struct ctx *c, const char *code)
{
        struct offer *offer = POOL_NEW(c->pool, struct offer);
        int           rc = offer_read(offer, c->db, c->pool, c->programme, code);

        if (rc == ERR_NOT_FOUND)
                fault(&out->faults, c->pool, "activity", "offer-unknown", code);
        else if (rc == 0)
                out->offer = offer;
        return rc == ERR_NOT_FOUND ? 0 : rc;
}

int item_read(struct item *out, const struct ctx *c, const struct request *req, size_t most)
{
        const char *date = text_of(req, "date");
        int         rc;

        *out = (struct item){.content = {.date = DATE_NONE, .title = text_of(req, "title"), .notes = text_of(req, "notes"),
                                         .language = cut(c->pool, text_of(req, "language"), LANGUAGE_MOST)}};
        if (!date_parse(&out->content.date, date))
                out->content.date_typed = cut(c->pool, date, 200);
        for (size_t i = 0; i < req->faults_count; i++)
                fault(&out->faults, c->pool, req->faults[i].name, req->faults[i].code, req->faults[i].detail);
        rc = *text_of(req, "activity") ? read_offer(out, c, text_of(req, "activity")) : 0;
        return rc < 0 ? rc : read_images(out, c, req, most);
}

void item_choose(struct draft_content *content, struct item_faults *faults, const struct item *item, int option, struct pool *pool)
{
        const struct offer *o = item->offer;

        if (!o)
                return;
        if (o->option != option) {
                fault(faults, pool, "activity", "offer-unknown", o->code);
                return;
        }
        content->offer = o->code;
        if (!content->title || !*content->title)
                content->title = o->title;
        if (!date_is_set(content->date) && (!content->date_typed || !*content->date_typed) && offer_is_of_a_day(o))
                content->date = o->from;
}

void item_date(struct draft_content *content, const struct ctx *c, const struct draft_image *images, size_t count)
{
        if (date_is_set(content->date) || (content->date_typed && *content->date_typed))
                return;
        for (size_t i = 0; i < count; i++) {
                struct date day = images[i].image.captured;

                if (!date_is_set(day) || date_after(day, c->today) || date_before(day, c->programme->activities_from))
                        continue;
                content->date = day;
                content->day_of_image = true;
                return;
        }
}

void item_keep_unsent(struct draft_content *content, const struct request *req, const struct draft_content *kept)
{
        if (!request_form(req, "date")) {
                content->date = kept->date;
                content->date_typed = kept->date_typed;
        }
        content->day_of_image = kept->day_of_image && date_is_set(content->date) && date_equal(content->date, kept->date);
        if (!request_form(req, "title"))
                content->title = kept->title;
        if (!request_form(req, "language"))
                content->language = kept->language;
        if (!request_form(req, "notes"))
                content->notes = kept->notes;
        if (!request_form(req, "activity"))
                content->offer = kept->offer;
}

/* --- Whether it can be entered */

static const char *range_of(struct pool *pool, const struct item_facts *f)
{
        char from[DATE_TEXT], until[DATE_TEXT];

        date_format(from, f->from);
        date_format(until, f->until);
        return !*until                            ? pool_format(pool, "from %s on", from)
               : !*from                           ? pool_format(pool, "until %s", until)
               : date_equal(f->from, f->until) ? pool_format(pool, "on %s", from)
                                                  : pool_format(pool, "from %s to %s", from, until);
}

static void check_date(struct item_faults *faults, const struct ctx *c, const struct item_facts *f)
{
        const struct draft_content *content = f->content;
        char                        text[DATE_TEXT];
        const struct option_rule   *rule;

        if (!date_is_set(content->date)) {
                fault(faults, c->pool, "date", content->date_typed && *content->date_typed ? "date" : "field-missing", NULL);
                return;
        }
        rule = option_rule_on(&c->programme->options[f->option], content->date);
        if (date_after(content->date, c->today))
                fault(faults, c->pool, "date", "date-in-future", date_format(text, c->today));
        else if (date_after(content->date, f->entered))
                fault(faults, c->pool, "date", "date-after-entered", date_format(text, f->entered));
        else if (date_before(content->date, c->programme->activities_from))
                fault(faults, c->pool, "date", "date-too-early", date_format(text, c->programme->activities_from));
        else if (!rule || !rule->units)
                fault(faults, c->pool, "date", "option-not-offered", date_format(text, content->date));
        else if (!offer_has(&(struct offer){.from = f->from, .until = f->until}, content->date))
                fault(faults, c->pool, "date", "date-outside-offer", range_of(c->pool, f));
}

static void check_double(struct item_faults *faults, const struct ctx *c, const struct item_facts *f)
{
        const struct activity *same;

        if (!f->who || !date_is_set(f->content->date))
                return;
        same = candidate_same_activity(f->who, f->option, f->content->date, f->content->title, c->pool);
        if (same && (!f->itself || same->id != f->itself->id))
                item_fault(faults, &(struct item_fault){
                        .field = "title", .code = "duplicate-activity",
                        .href = pool_format(c->pool, "/exams/activities/%u", same->id),
                });
}

void item_check(struct item_faults *faults, const struct ctx *c, const struct item_facts *f)
{
        const char *title = f->content->title ? f->content->title : "", *notes = f->content->notes ? f->content->notes : "";
        const char *language = f->content->language ? f->content->language : "";

        check_date(faults, c, f);
        if (!*title)
                fault(faults, c->pool, "title", "field-missing", NULL);
        else if (utf8_length(title) > 200)
                fault(faults, c->pool, "title", "field-too-long", "200");
        else
                check_double(faults, c, f);
        if (programme_language(c->programme, language) < 0)
                fault(faults, c->pool, "language", *language ? "language-unknown" : "field-missing", NULL);
        if (utf8_length(notes) > 4000)
                fault(faults, c->pool, "notes", "field-too-long", "4000");
        if (f->images_needed && !f->images_count)
                fault(faults, c->pool, "image", "image-missing", NULL);
        if (f->images_count > EVIDENCE_MOST)
                fault(faults, c->pool, "image", "image-too-many", NULL);
}

static bool is_missing(const struct item_fault *f)
{
        return !strcmp(f->code, "field-missing") || !strcmp(f->code, "image-missing");
}

bool item_is_wrong(const struct item_faults *faults)
{
        for (size_t i = 0; i < faults->count; i++)
                if (!is_missing(&faults->list[i]))
                        return true;
        return false;
}

void item_drop_missing(struct item_faults *faults)
{
        size_t kept = 0;

        for (size_t i = 0; i < faults->count; i++)
                if (!is_missing(&faults->list[i]))
                        faults->list[kept++] = faults->list[i];
        faults->count = kept;
}

void item_form_of(struct item_form *out, const struct draft_content *content, const struct item_faults *faults,
                  struct pool *pool)
{
        out->date = date_is_set(content->date) ? date_format(pool_alloc(pool, DATE_TEXT), content->date) : content->date_typed;
        out->title = content->title;
        out->language = content->language;
        out->notes = content->notes;
        out->activity = content->offer;
        out->day_of_image = content->day_of_image;
        out->faults = faults;
}

struct item_image *item_images(struct pool *pool, const struct evidence_row *rows, size_t count, const char *address)
{
        struct item_image *list = POOL_ARRAY(pool, count, struct item_image);

        for (size_t i = 0; i < count; i++) {
                const struct evidence_row *e = &rows[i];

                list[i] = (struct item_image){e->place, e->name, e->media_type, e->bytes, e->width, e->height,
                                              pool_format(pool, "%s/evidence/%d", address, e->place)};
        }
        return list;
}

#define OFFERS 100

int item_offers(struct item_form *out, const struct ctx *c, int option, const char *chosen)
{
        struct offer_ask ask = {.q = "", .option = option, .when = OFFER_BEGUN, .today = c->today, .page = 1, .per_page = OFFERS};
        struct offers    offers;
        bool             there = !chosen;
        int              rc = offer_find(&offers, c->db, c->pool, c->programme, &ask);

        if (rc < 0)
                return rc;
        for (size_t i = 0; i < offers.count; i++)
                there = there || !strcmp(offers.list[i].code, chosen);
        if (!there) {
                struct offer *list = POOL_ARRAY(c->pool, offers.count + 1, struct offer);

                rc = offer_read(&list[0], c->db, c->pool, c->programme, chosen);
                if (rc < 0 && rc != ERR_NOT_FOUND)
                        return rc;
                if (rc == 0 && list[0].option == option) {
                        memcpy(list + 1, offers.list, offers.count * sizeof *list);
                        offers.list = list;
                        offers.count++;
                }
        }
        out->offers = offers.list;
        out->offers_count = offers.count;
        return 0;
}
