/* calendar.h - a candidate's deadlines, for the words of a calendar. */
#ifndef RECERT_VIEW_CALENDAR_H
#define RECERT_VIEW_CALENDAR_H

#include "renewal/deadline.h"
#include "view/page.h"

int view_calendar(struct xml **out, const struct page *page, const struct deadline *list, size_t count);

#endif
