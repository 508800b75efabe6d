/* admin_preview.h - what a drafted change would do to all candidates, and the form that publishes it. */
#ifndef RECERT_VIEW_ADMIN_PREVIEW_H
#define RECERT_VIEW_ADMIN_PREVIEW_H

#include "renewal/forecast.h"
#include "renewal/programme_edit.h"
#include "view/differences.h"
#include "view/page.h"

struct view_preview_count {
        int64_t cases, people;
};

struct view_preview_case {
        uint32_t             candidate;
        enum forecast_pace   pace;
        struct forecast_case what;
        const char          *name;      /* NULL: not known, or not to be */
};

/* A kind of difference at one pace: by month, and a few of it. */
struct view_preview_kind {
        struct view_preview_count        all;
        const struct view_preview_count *months;
        const struct view_preview_case  *samples;
        size_t                           samples_count;
};

struct view_preview {
        enum thing              thing;
        const char             *code, *name;    /* of the path; NULL: it has no name */
        const char             *by, *reason;    /* NULL: not known */
        int64_t                 made;           /* the draft */
        const char             *refused;        /* why it cannot be, or was not, published: a refusal's code; NULL */
        const char             *state;          /* of the pass: "none", "waiting", "running", "done", "cancelled", "failed" */
        int64_t                 done, steps;
        bool                    publishing;
        bool                    whole;          /* the figures are there; below */
        bool                    changed;        /* but draft or programme are others by now */
        bool                    candidates_too; /* the reader may look at candidates, and know their names */
        struct date             begins;         /* the first day on which the change holds; DATE_NONE: not known */
        struct view_differences differences;    /* from what is in force */
        const struct forecast  *forecast;
        int64_t                 taken, candidates;
        uint32_t                parts;
        struct view_preview_count any[FORECAST_PACES];
        struct view_preview_kind  kinds[FORECAST_PACES][FORECAST_KINDS];
        const char             *key, *version, *digest;         /* of the form; key NULL: the reader may only look */
        const char             *fault;          /* of the form; NULL */
};
int view_admin_preview(struct xml **out, const struct page *page, const struct view_preview *v);

/* A part of the list: XML or CSV, with a heading. */
struct view_preview_list {
        const struct view_preview_case *list;
        size_t                          count;
        uint32_t                        part, parts;
        const struct forecast          *forecast;
};
int   preview_list_xml(xml_sink *sink, void *arg, const struct programme *p, const struct view_preview_list *l, struct pool *pool);
char *preview_list_csv(size_t *size, const struct programme *p, const struct view_preview_list *l, struct pool *pool);

#endif
