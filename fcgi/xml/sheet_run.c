/* sheet_run.c - follows a sheet's instructions over a document. A stack of its own, of limited depth. */
#include "xml/sheet_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "util/err.h"

#define DEEPEST 200                     /* templates within templates */

/* Nodes that templates are being applied to: a part of the search's list. */
struct frame {
        const struct op    *back;       /* where to go on afterwards */
        const struct rules *rules;
        struct place        from;       /* where that stood */
        uint32_t            start, count, done;
};

struct run {
        struct html  *page;
        struct html   value;            /* of the attribute that is being made */
        bool          open;             /* a start tag is not ended … */
        const char   *element;          /* … of this element, where its name matters */
        struct search search;
        struct place  at;
        struct frame  frames[DEEPEST];
        size_t        depth;
};

static void end_tag(struct run *r)
{
        html_end_tag(r->page, r->element);
        r->open = false;
}

static void put_bytes(struct run *r, const struct op *op)
{
        if (r->open)
                end_tag(r);
        html_put(r->page, op->bytes, op->size);
        if (op->code == OP_OPEN) {
                r->open = true;
                r->element = op->how ? "head" : "";
        }
}

static void put_text(struct run *r, struct text text)
{
        if (!text.size)
                return;
        if (r->open)
                end_tag(r);
        html_put_text(r->page, text.bytes, text.size);
}

/* --- Attributes */

static void put_attribute(struct run *r, const struct op *op)
{
        html_put_attribute(r->page, op->bytes, op->how, r->value.bytes, r->value.size);
        r->value.size = 0;
}

/* Whether the tag from at to end has it already. In a tag < and the quotes of values are as html.c has
 * written them. */
static bool has_attribute(const char *at, const char *end, const char *name)
{
        size_t size = strlen(name);

        while (at && (at = memchr(at, ' ', (size_t)(end - at)))) {
                const char *value;

                at++;
                if ((size_t)(end - at) >= size && memcmp(at, name, size) == 0 &&
                    (at + size == end || at[size] == '=' || at[size] == ' '))
                        return true;
                while (at < end && *at != '=' && *at != ' ')
                        at++;
                if (at == end || *at == ' ')
                        continue;
                value = at + 1;
                at = memchr(value + 1, *value, (size_t)(end - value - 1));
        }
        return false;
}

static bool set_attribute(struct run *r, const struct op *op)
{
        const char *end = r->page->bytes + r->page->size, *tag = memrchr(r->page->bytes, '<', r->page->size);

        if (!r->open || !tag || has_attribute(tag, end, op->bytes))
                return false;
        /* name is an address there, but that was not known when this was compiled */
        if (strcmp(op->bytes, "name") == 0 && tag[1] == 'a' && (tag + 2 == end || tag[2] == ' '))
                return false;
        put_attribute(r, op);
        return true;
}

/* --- Templates */

static const struct bucket *bucket_of(const struct rules *rules, const struct node *node)
{
        for (size_t i = node->id & rules->mask; rules->slots[i]; i = (i + 1) & rules->mask) {
                const struct bucket *bucket = &rules->buckets[rules->slots[i]];

                if (bucket->name == node->id && bucket->kind == node->kind)
                        return bucket;
        }
        return &rules->buckets[node->kind];
}

/* NULL: none of the sheet's. */
static const struct op *find(struct run *r, const struct rules *rules, uint32_t node)
{
        const struct bucket *bucket = bucket_of(rules, &r->search.tree->nodes[node]);

        for (size_t i = 0; i < bucket->count; i++)
                if (!bucket->rules[i].pattern || pattern_matches(&r->search, bucket->rules[i].pattern, node))
                        return bucket->rules[i].ops;
        return NULL;
}

static void push_children(struct run *r, uint32_t node)
{
        const struct tree *tree = r->search.tree;

        if (tree->nodes[node].kind > NODE_ELEMENT)
                return;
        for (uint32_t child = tree_first(tree, node); child; child = tree->nodes[child].next)
                search_push(&r->search, child);
}

static bool push_frame(struct run *r, const struct op *back, const struct rules *rules, uint32_t start)
{
        if (r->depth == DEEPEST)
                return false;
        r->frames[r->depth++] = (struct frame){.back = back, .rules = rules, .from = r->at, .start = start,
                                               .count = r->search.count - start};
        return true;
}

/* --- Sorting: by number, what is none first; equal ones stay in order */

struct key {
        double   number;
        uint32_t node, order;
};

static int by_key(const void *a, const void *b)
{
        const struct key *x = a, *y = b;
        int               less = isnan(x->number) ? -!isnan(y->number) : isnan(y->number) ? 1
                                 : (x->number > y->number) - (x->number < y->number);

        return less ? less : (x->order > y->order) - (x->order < y->order);
}

static int by_key_descending(const void *a, const void *b)
{
        const struct key *x = a, *y = b;
        const struct key  turned_x = {.number = x->number}, turned_y = {.number = y->number};
        int               less = by_key(&turned_y, &turned_x);

        return less ? less : (x->order > y->order) - (x->order < y->order);
}

static void sort(struct run *r, const struct apply *apply, uint32_t start)
{
        uint32_t    count = r->search.count - start;
        struct key *keys = pool_array(r->search.pool, count, sizeof *keys);

        for (uint32_t i = 0; i < count; i++) {
                uint32_t           node = r->search.list[start + i];
                const struct place at = {node, i + 1, count, node};

                keys[i] = (struct key){xpath_number(&r->search, apply->sort, &at), node, i};
        }
        qsort(keys, count, sizeof *keys, apply->descending ? by_key_descending : by_key);
        for (uint32_t i = 0; i < count; i++)
                r->search.list[start + i] = keys[i].node;
}

static bool apply(struct run *r, const struct op *op)
{
        const struct apply *a = op->apply;
        uint32_t            start = r->search.count;

        if (a->select)
                xpath_nodes(&r->search, a->select, &r->at);
        else
                push_children(r, r->at.node);
        if (a->sort && r->search.count - start > 1)
                sort(r, a, start);
        return push_frame(r, op + 1, a->rules, start);
}

/* What XSLT does where a sheet says nothing: text is written, elements are gone through. */
static bool by_default(struct run *r, const struct rules *rules, uint32_t node)
{
        const struct node *n = &r->search.tree->nodes[node];
        uint32_t           start = r->search.count;

        if (n->kind <= NODE_ELEMENT) {
                r->at.node = r->at.current = node;
                push_children(r, node);
                return push_frame(r, NULL, rules, start);
        }
        if (rules->raw)
                html_put(&r->value, n->value, n->size);
        else
                put_text(r, (struct text){n->value, n->size});
        return true;
}

/* A template is done: the next node's begins, or what followed the last. NULL: the page is done, or given
 * up (*whole is false then). */
static const struct op *next(bool *whole, struct run *r)
{
        while (r->depth) {
                struct frame    *f = &r->frames[r->depth - 1];
                const struct op *ops;
                uint32_t         node;

                if (f->done == f->count) {
                        r->search.count = f->start;
                        r->at = f->from;
                        r->depth--;
                        if (f->back)
                                return f->back;
                        continue;
                }
                node = r->search.list[f->start + f->done++];
                r->at = (struct place){node, f->done, f->count, node};
                if ((ops = find(r, f->rules, node)))
                        return ops;
                if (!by_default(r, f->rules, node)) {
                        *whole = false;
                        return NULL;
                }
        }
        return NULL;
}

/* One instruction; where to go on, NULL as above. */
static const struct op *step(bool *whole, struct run *r, const struct op *op)
{
        struct text text;

        switch ((enum op_code)op->code) {
        case OP_RETURN:
                return next(whole, r);
        case OP_BYTES:
        case OP_OPEN:
                put_bytes(r, op);
                break;
        case OP_TEXT:
                put_text(r, xpath_text(&r->search, op->path, &r->at));
                break;
        case OP_RAW_BYTES:
                html_put(&r->value, op->bytes, op->size);
                break;
        case OP_RAW_TEXT:
                text = xpath_text(&r->search, op->path, &r->at);
                html_put(&r->value, text.bytes, text.size);
                break;
        case OP_ATTRIBUTE:
                put_attribute(r, op);
                break;
        case OP_SET:
                *whole = set_attribute(r, op);
                break;
        case OP_JUMP:
                return op + op->size;
        case OP_UNLESS:
                return xpath_true(&r->search, op->path, &r->at) ? op + 1 : op + op->size;
        case OP_APPLY:
                if ((*whole = apply(r, op)))
                        return next(whole, r);
                break;
        case OP_GIVE_UP:
                *whole = false;
                break;
        }
        return *whole ? op + 1 : NULL;
}

int sheet_run(struct html *out, const struct sheet *sheet, const struct tree *tree, unsigned long steps,
              struct pool *pool)
{
        struct run      *r = pool_room(pool, sizeof *r);
        bool             whole = true;
        const struct op *op;

        r->page = out;
        r->open = false;
        r->element = "";
        r->depth = 0;
        r->at = (struct place){0, 1, 1, 0};
        html_begin(&r->value, pool, 512);
        search_begin(&r->search, tree, steps, pool);
        search_push(&r->search, 0);
        push_frame(r, NULL, sheet->start, 0);
        html_put_doctype(out);
        op = next(&whole, r);
        while (op && r->search.steps) {
                r->search.steps--;
                op = step(&whole, r, op);
        }
        if (!whole || !r->search.steps)
                return ERR_REFUSED;
        html_put(out, "\n", 1);
        return 0;
}
