/* complaint.c - gathers what the libraries say. */
#include "xml/complaint.h"

#include <stdarg.h>
#include <stdio.h>

void complain(void *arg, const char *format, ...)
{
        struct complaint *c = arg;
        size_t            room = sizeof c->text - c->used;
        va_list           args;
        int               size;

        va_start(args, format);
        size = vsnprintf(c->text + c->used, room, format, args);
        va_end(args);
        if (size > 0)
                c->used += (size_t)size < room ? (size_t)size : room - 1;
}
