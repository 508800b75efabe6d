/* record.h - the record: all of a candidate's events packed in one row, in the engine's own order.
 * What every page, the batch and every write read instead of four tables. Titles and the reasons
 * of decisions are in it; notes, tickets and evidence are not. Pure.
 *
 * Certifications and options are named by their keys, which do not change when the programme does. */
#ifndef RECERT_RECORD_H
#define RECERT_RECORD_H

#include "renewal/candidate.h"
#include "renewal/programme.h"

/* Packs events that are in the document's order (what is sorted is refused: ERR_SYSTEM). */
int record_pack(const void **out, size_t *size, const struct candidate *candidate, const struct programme *programme,
                struct pool *pool);

enum record_order { RECORD_ENGINE, RECORD_DOCUMENT };

/* The candidate's texts point into bytes, which must live as long. ERR_STALE: it names something
 * that this programme does not have, which must be read again; ERR_SYSTEM: damaged. */
int record_unpack(struct candidate **out, const void *bytes, size_t size, uint32_t id,
                  const struct programme *programme, enum record_order order, struct pool *pool);

#endif
