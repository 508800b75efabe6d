/* complaint.h - what libxml2 and libxslt say about a mistake, gathered into one text: what does not
 * fit is cut. */
#ifndef RECERT_XML_COMPLAINT_H
#define RECERT_XML_COMPLAINT_H

#include <stddef.h>

struct complaint {
        char   text[1024];
        size_t used;
};

/* Their error function; arg is the struct complaint. */
void complain(void *arg, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
