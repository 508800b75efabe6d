/* lane.h - time drawn: the axis that all lanes of a page share, a lane for each certification
 * and for the open cycle; and a cycle's meter. Places are per mille of the drawing's width. */
#ifndef RECERT_VIEW_LANE_H
#define RECERT_VIEW_LANE_H

#include "view/page.h"
#include "view/standing.h"

struct axis {
        struct date from, to;           /* 0 and 1000 */
        struct date today;
        bool        last;               /* renewing on the last day is drawn too */
};

/* Wide enough for everything that is held, open or would be, within reason. */
void axis_of(struct axis *out, const struct standing *list, size_t count, struct date today, bool last);
/* The place of a day. */
int  axis_at(const struct axis *axis, struct date day);
void axis_element(struct xml *x, const struct axis *axis);

/* credential: one of the standing's type. Nothing is written where nothing would be seen. */
void lane_certification(struct xml *x, const struct page *page, const struct axis *axis,
                        const struct standing *s, const struct credential *credential);
void lane_cycle(struct xml *x, const struct axis *axis, const struct type_progress *type,
                const struct cycle *cycle);

/* What counted and what waits in a cycle. would: units of one more entry; 0: none. */
void cycle_meter(struct xml *x, const struct type_progress *type, const struct cycle *cycle, int32_t would,
                 struct pool *pool);

#endif
