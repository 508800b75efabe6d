/* page.h - the envelope of every page and the elements that pages share; the contract is
 * xslt/schema/page.rnc. A view is one function:
 *
 *     int view_invite(struct xml **out, const struct page *page, const struct invitation *who)
 *     {
 *             struct xml *x = page_begin(page);
 *
 *             xml_open(x, "invitation");
 *             ...
 *             page_form(x, page, &(struct page_form){.action = page->path, .key = who->key});
 *             page_field(x, &(struct page_field){.name = "password", .max = "128"});
 *             xml_close(x);
 *             return page_end(out, x);
 *     }
 */
#ifndef RECERT_VIEW_PAGE_H
#define RECERT_VIEW_PAGE_H

#include <stdbool.h>
#include <stdint.h>
#include "renewal/programme.h"
#include "util/pool.h"
#include "util/role.h"
#include "xml/writer.h"

/* What has just happened: zero and NULL are left out. */
struct notice {
        const char *kind;               /* "success", "wait", "warning", "error" */
        const char *code;               /* page.rnc lists them */
        uint64_t    activity, draft;    /* numbers of the candidate's own */
        uint64_t    count;              /* of drafts */
        const char *type;               /* code */
        struct date date;               /* DATE_NONE */
        int         minutes;
        const char *message;            /* where the sheets have no word notice.<code> */
};

/* What the envelope says; a handler has it from page_of() (handler/page.h). */
struct page {
        const char             *view;           /* stem of stylesheet and of this view */
        const char             *path;           /* as asked, with its query, without .xml */
        const char             *language;
        const char             *assets;         /* the version of what is below /static/ (build_id.h) */
        const char             *developers;     /* where the interface for integrators is described; NULL: not said */
        const struct programme *programme;      /* NULL: only what nginx says by itself */
        struct date             today;
        uint32_t                candidate;      /* of the viewer; 0: none */
        uint32_t                unread;         /* messages of the viewer's */
        const char             *name;           /* of the viewer; NULL: nobody is signed in */
        enum role               role;
        const struct notice    *notices;
        size_t                  notices_count;
        const char             *csrf;           /* for forms */
        bool                    twin;           /* keys and tokens are left out */
        struct pool            *pool;
};

struct xml *page_begin(const struct page *page);
/* Hands the document out; or its first error, and the document is gone. */
int         page_end(struct xml **out, struct xml *x);

const char           *page_type_name(const struct page *page, int type);
const char           *page_option_name(const struct page *page, int option);
const char           *page_certification_name(const struct page *page, int certification);

/* Percent-encoded for a path or a value of a query (RFC 3986: unreserved characters and / stand). */
const char           *page_encoded(struct pool *pool, const char *text);

/* --- Forms */

struct page_form {
        const char *name;               /* tells forms of one page apart; NULL */
        const char *action;
        const char *key;                /* one-time key; NULL: the form writes nothing that needs one */
        const char *code;               /* what is wrong with the form as a whole; NULL */
        const char *message;            /* NULL: the sentence of the refusal */
        int         retry_after;        /* seconds, with rate; 0: none */
};

struct page_choice {
        const char *value;
        const char *name;               /* NULL: the sheets have a word for it */
};

struct page_field {
        const char *name, *value;
        const char *min, *max;          /* dates of a date, else the most characters, files, bytes */
        const char *code;               /* what is wrong with it; NULL */
        const char *message;            /* NULL: the sentence of the refusal */
        const char *stored;             /* what is stored by now, beside what was typed; NULL */
        const char *href;               /* what the refusal points at */
        const char *file;               /* the name of the file at fault */
        const char *hint;               /* what there is to know of the value; page.rnc lists them; NULL */
        const struct page_choice *choices;
        size_t                    choices_count;
};

/* Opens the form: fields follow, then xml_close(). */
void page_form(struct xml *x, const struct page *page, const struct page_form *form);
void page_field(struct xml *x, const struct page_field *field);

/* --- Lists: filters, columns, pager, each link keeping what the others say */

#define LISTING_FILTERS 8

struct listing {
        const char *path;
        struct {
                const char *name, *value;       /* value "": not filtered */
        } filters[LISTING_FILTERS];
        size_t      filters_count;
        const char *sort;               /* a column, "-" before it: descending */
        const char *first_sort;         /* the order without a sort */
        size_t      rows, page, per_page;       /* page from 1 */
};

void   listing_filter(struct listing *l, const char *name, const char *value);
/* The list as it is filtered and sorted, from its beginning. */
const char *listing_link(struct pool *pool, const struct listing *l);
size_t listing_pages(const struct listing *l);          /* at least 1 */
/* "sort" is one too: it goes along when the others change. */
void   page_filter(struct xml *x, const struct listing *l, const char *name,
                   const struct page_choice *choices, size_t count);
/* name: of the column; descending: the order that it is given first. */
void   page_column(struct xml *x, const struct page *page, const struct listing *l, const char *name,
                   bool descending);
void   page_pager(struct xml *x, const struct page *page, const struct listing *l);

/* --- Shared elements */

/* Opens an <option> by its rule on a day: words, proof, slots. Answers follow, then xml_close(). */
void page_option(struct xml *x, const struct page *page, int option, struct date day);

/* The units of a cycle, entry by entry; what is still to find is added in steps of ten. */
enum block_kind { BLOCK_COUNTED, BLOCK_PENDING, BLOCK_WOULD, BLOCK_FIND };
struct block {
        enum block_kind kind;
        int32_t         units;
};
/* width: per mille of the drawing; 0: all of it. */
void page_meter(struct xml *x, int32_t required, int width, const struct block *blocks, size_t count);

#endif
