/* write_candidate.h - what happened to a candidate, as an element of a candidates document: what
 * read_candidate.h reads gives the same again. */
#ifndef RECERT_WRITE_CANDIDATE_H
#define RECERT_WRITE_CANDIDATE_H

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "xml/writer.h"

/* <candidate>: its events kind by kind, in the order in which they were recorded. Without a person, no
 * name and no address. */
void write_candidate(struct xml *x, const struct programme *programme, const struct candidate *candidate);
/* The same for the element that is open. changed: of a feed, microseconds, UTC; 0: left out. */
void write_candidate_inside(struct xml *x, const struct programme *programme, const struct candidate *candidate,
                            int64_t changed);

/* <gone>: erased. */
void write_gone(struct xml *x, uint32_t id);

#endif
