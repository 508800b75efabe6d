/* item.h - an activity as a form says it: read, its images made, and checked. Shared by step 2, the draft
 * and what amends. */
#ifndef RECERT_HANDLER_ITEM_H
#define RECERT_HANDLER_ITEM_H

#include "http/form.h"
#include "renewal/offer.h"
#include "route.h"
#include "store/draft.h"
#include "view/item.h"

#define LANGUAGE_MOST 35
#define ITEM_FIELDS \
        {"date", form_date, 0, 0}, {"title", NULL, 200, 0}, {"language", form_code, LANGUAGE_MOST, 0}, \
        {"image", NULL, 0, FIELD_FILE | FIELD_REPEATS}, {"notes", NULL, 4000, FIELD_LINES}, {"activity", form_code, 0, 0}

struct item {
        struct draft_content content;
        struct draft_image  *images;    /* the good ones */
        size_t               images_count;
        const struct offer  *offer;     /* that was chosen; NULL: none, or there is none of that code */
        struct item_faults   faults;    /* of what was sent, which the stored draft no longer shows */
};

/* most: of images; those beyond are refused. */
int item_read(struct item *out, const struct ctx *c, const struct request *req, size_t most);

/* Where no day was said: the first on which one of these images was taken that an activity can have. An image says
 * what its camera's clock said. */
void item_date(struct draft_content *content, const struct ctx *c, const struct draft_image *images, size_t count);

/* A field that was not sent at all leaves what is kept. */
void item_keep_unsent(struct draft_content *content, const struct request *req, const struct draft_content *kept);

/* The offer that was chosen fills date and title where they were left empty; one of another option is refused. */
void item_choose(struct draft_content *content, struct item_faults *faults, const struct item *item, int option, struct pool *pool);

void item_fault(struct item_faults *faults, const struct item_fault *fault);

/* What is checked of an activity, whoever typed it when. */
struct item_facts {
        const struct draft_content *content;
        size_t                      images_count;
        bool                        images_needed;
        int                         option;
        struct date                 entered;
        struct date                 from, until;        /* of the offer that was chosen; DATE_NONE: any day */
        const struct candidate     *who;        /* NULL: not known; doubles are not looked for */
        const struct activity      *itself;     /* what it amends; NULL: it is new */
};
void item_check(struct item_faults *faults, const struct ctx *c, const struct item_facts *facts);

/* Whether any says that something is wrong, and not only missing yet. */
bool item_is_wrong(const struct item_faults *faults);
/* Those alone. */
void item_drop_missing(struct item_faults *faults);

/* The option of that code, if it is offered on a day; -1. */
int item_option(const struct programme *programme, const char *code, struct date day);

/* The form's values. */
void item_form_of(struct item_form *out, const struct draft_content *content, const struct item_faults *faults,
                  struct pool *pool);

/* What can be chosen from on that form: the offers of the option that have begun, the latest first; the one chosen
 * is among them whatever it is. */
int item_offers(struct item_form *out, const struct ctx *c, int option, const char *chosen);

/* The images of a draft or an activity for its page: each at the address of its place below that one. */
struct item_image *item_images(struct pool *pool, const struct evidence_row *rows, size_t count, const char *address);

#endif
