/* type.h - a progress as pages have it: the vocabulary's elements with the names, places and
 * reasons that a page needs beside them. Four pages differ in how much of it they show. */
#ifndef RECERT_VIEW_TYPE_H
#define RECERT_VIEW_TYPE_H

#include "view/lane.h"
#include "view/page.h"
#include "view/standing.h"

#define PART_OPEN_CYCLE  1u     /* with its credits, limits and drawings */
#define PART_ALL_CYCLES  2u     /* the closed ones too, newest first */
#define PART_OUTSIDE     4u     /* credits outside any cycle */
#define PART_EVENTS      8u     /* awards, extensions, revocations */
#define PART_LOSSES      16u    /* revocations that still stand, alone */
#define PART_PLAN        32u    /* the open cycle without its credits; days in the ways, renewing on the last day drawn */

#define EVERY_CERTIFICATION (-1)

struct progress_parts {
        unsigned parts;
        int      certification;         /* that one alone, and its type; EVERY_CERTIFICATION */
        const struct plans *plans;      /* the shortest ways of each type; NULL: left out */
};

/* <progress>, as a part of a page. */
int progress_element(struct xml *x, const struct page *page, const struct progress *progress,
                     const struct progress_parts *parts);
/* A page that is a progress. */
int progress_page(struct xml **out, const struct page *page, const struct progress *progress,
                  const struct progress_parts *parts);

/* What every page says of an activity (activity-row in page.rnc). */
void activity_attributes(struct xml *x, const struct page *page, const struct activity *a);
/* <title>, which the element must have: empty where the person was erased. */
void title_element(struct xml *x, const struct activity *activity);

#endif
