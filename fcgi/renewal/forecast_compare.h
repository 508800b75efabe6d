/* forecast_compare.h - one type of one candidate under two programmes, evaluated at the end of the forecast. Pure. */
#ifndef RECERT_FORECAST_COMPARE_H
#define RECERT_FORECAST_COMPARE_H

#include "renewal/forecast.h"

/* Adds what differs to out. type: in the programme in force. */
void forecast_compare(struct forecast_cases *out, const struct forecast *f, int type, const struct type_progress *before,
                      const struct type_progress *after, struct pool *pool);

#endif
