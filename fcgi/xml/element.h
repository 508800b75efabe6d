/* element.h - structs as elements of the vocabulary. */
#ifndef RECERT_ELEMENT_H
#define RECERT_ELEMENT_H

#include "renewal/plan.h"
#include "xml/reader.h"
#include "xml/writer.h"

/* Attributes and children of the <progress> that is open. plans: NULL, or as plan() gave them. */
void element_progress(struct xml *x, const struct programme *programme, const struct progress *progress,
                      const struct plans *plans);
/* <refused>: what stands in the place of a progress. */
void element_refused(struct xml *x, const struct reader_fault *fault);

#endif
