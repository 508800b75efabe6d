/* sheet_parts.h - the instructions: for sheet.c, which makes them, and sheet_run.c, which follows them. */
#ifndef RECERT_XML_SHEET_PARTS_H
#define RECERT_XML_SHEET_PARTS_H

#include "xml/xpath.h"
#include "xml/sheet.h"

/* Where something is written to is known when it is compiled: to the page, or (RAW) to the value of the
 * attribute that is being made. */
enum op_code {
        OP_RETURN,              /* the template is done */
        OP_BYTES,               /* these bytes, after the end of a start tag that is still open */
        OP_OPEN,                /* the same, and then a start tag is open: attributes may follow */
        OP_TEXT,                /* what path says, escaped */
        OP_RAW_BYTES,
        OP_RAW_TEXT,
        OP_ATTRIBUTE,           /* the value made, as an attribute of the tag that is being written */
        OP_SET,                 /* the same, of one that may be open */
        OP_JUMP,                /* by size instructions */
        OP_UNLESS,              /* the same, where path is not true */
        OP_APPLY,
        OP_GIVE_UP,
};

struct op {
        uint8_t  code;          /* enum op_code */
        uint8_t  how;           /* enum html_value; of OP_OPEN: 1 for head */
        uint32_t size;
        union {
                const char         *bytes;      /* of an attribute: its name */
                const struct xpath  *path;
                const struct apply *apply;
        };
};

struct apply {
        const struct xpath  *select;             /* NULL: all that is in the node */
        const struct xpath  *sort;               /* NULL: in document order */
        bool                descending;
        const struct rules *rules;
};

/* A template for a pattern. */
struct rule {
        const struct pattern *pattern;          /* NULL: it matches whatever is in the bucket */
        const struct op      *ops;
};

/* Those that can match a node of that kind and name (0: a name of no other bucket), the first to be
 * asked first. */
struct bucket {
        enum node_kind     kind;
        uint16_t           name;
        const struct rule *rules;
        size_t             count;
};

/* The templates of a mode. */
struct rules {
        const struct bucket *buckets;           /* 0 to 3: of each kind, for other names */
        size_t               count;
        const uint16_t      *slots;             /* a hash table by name: which bucket; 0: none */
        size_t               mask;              /* its size, less one */
        bool                 raw;
};

struct sheet {
        const struct rules *start;              /* no mode */
};

#endif
