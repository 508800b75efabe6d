/* xpath_find.c - expressions evaluated: the nodes, text, number or truth that they stand for. */
#include "xml/xpath_parts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xpath.h>

#include "xml/decimal.h"

void search_begin(struct search *s, const struct tree *tree, unsigned long steps, struct pool *pool)
{
        *s = (struct search){.tree = tree, .pool = pool, .steps = steps, .room = 256};
        s->list = pool_room(pool, s->room * sizeof *s->list);
}

static const struct node *node_at(const struct search *s, uint32_t node)
{
        return &s->tree->nodes[node];
}

void search_push(struct search *s, uint32_t node)
{
        if (!s->steps)
                return;
        s->steps--;
        if (s->count == s->room) {
                uint32_t *larger = pool_room(s->pool, 2 * s->room * sizeof *larger);

                memcpy(larger, s->list, s->count * sizeof *larger);
                s->list = larger;
                s->room *= 2;
        }
        s->list[s->count++] = node;
}

/* --- What a node says */

static struct text literal(const char *text)
{
        return (struct text){text, strlen(text)};
}

static struct text all_text(struct search *s, uint32_t node)
{
        uint32_t    end = tree_end(s->tree, node);
        struct text text = {0};
        char       *bytes;

        for (uint32_t at = node; at < end; at++)
                if (node_at(s, at)->kind == NODE_TEXT)
                        text.size += node_at(s, at)->size;
        text.bytes = bytes = pool_room(s->pool, text.size + 1);
        for (uint32_t at = node; at < end; at++)
                if (node_at(s, at)->kind == NODE_TEXT)
                        bytes = (char *)memcpy(bytes, node_at(s, at)->value, node_at(s, at)->size) + node_at(s, at)->size;
        return text;
}

/* Most elements hold one text or nothing. */
static struct text text_of(struct search *s, uint32_t at)
{
        const struct node *node = node_at(s, at);
        uint32_t           first;

        if (node->kind == NODE_ELEMENT || node->kind == NODE_ROOT) {
                if (!(first = tree_first(s->tree, at)))
                        return literal("");
                node = node_at(s, first);
                if (node->kind != NODE_TEXT || node->next)
                        return all_text(s, at);
        }
        return (struct text){node->value, node->size};
}

static bool same(struct text a, struct text b)
{
        return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

static double number_of(struct search *s, struct text text)
{
        long number = 0;

        if (!text.size || text.size > 9)
                return xmlXPathCastStringToNumber(BAD_CAST pool_text_n(s->pool, text.bytes, text.size));
        for (size_t i = 0; i < text.size; i++) {
                if (text.bytes[i] < '0' || text.bytes[i] > '9')
                        return xmlXPathCastStringToNumber(BAD_CAST pool_text_n(s->pool, text.bytes, text.size));
                number = 10 * number + text.bytes[i] - '0';
        }
        return (double)number;
}

static struct text text_of_number(struct search *s, double number)
{
        xmlChar    *made;
        const char *text;
        char        room[DECIMAL_TEXT];

        if (number > -1e9 && number < 1e9 && number == (double)(long)number)
                return literal(pool_text(s->pool, decimal(room, (int64_t)number)));
        made = xmlXPathCastNumberToString(number);
        text = pool_text(s->pool, made ? (const char *)made : "");
        xmlFree(made);
        return literal(text);
}

/* --- Steps */

static bool passes(const struct search *s, const struct step *step, uint32_t at)
{
        const struct node *node = node_at(s, at);

        switch (step->test) {
        case TEST_NAME:
                return node->id == step->name && node->kind == (step->axis == AXIS_ATTRIBUTE ? NODE_ATTRIBUTE : NODE_ELEMENT);
        case TEST_ANY_NAME:
                return node->kind == (step->axis == AXIS_ATTRIBUTE ? NODE_ATTRIBUTE : NODE_ELEMENT);
        case TEST_TEXT:
                return node->kind == NODE_TEXT;
        case TEST_NODE:
                return true;
        }
        return false;
}

static void offer(struct search *s, const struct step *step, uint32_t at)
{
        if (passes(s, step, at))
                search_push(s, at);
}

static void offer_siblings(struct search *s, const struct step *step, uint32_t at)
{
        if (node_at(s, at)->kind == NODE_ATTRIBUTE)
                return;
        if (step->axis == AXIS_PRECEDING)
                while ((at = node_at(s, at)->previous))
                        offer(s, step, at);
        else
                while ((at = node_at(s, at)->next))
                        offer(s, step, at);
}

/* What the axis leads to, nearest first. */
static void walk(struct search *s, const struct step *step, uint32_t at)
{
        switch (step->axis) {
        case AXIS_CHILD:
                if (node_at(s, at)->kind <= NODE_ELEMENT)
                        for (uint32_t child = tree_first(s->tree, at); child; child = node_at(s, child)->next)
                                offer(s, step, child);
                return;
        case AXIS_ATTRIBUTE:
                for (uint32_t i = 1; i <= node_at(s, at)->attributes; i++)
                        offer(s, step, at + i);
                return;
        case AXIS_SELF:
                offer(s, step, at);
                return;
        case AXIS_PARENT:
                if (at)
                        offer(s, step, node_at(s, at)->parent);
                return;
        case AXIS_ANCESTOR:
                while (at)
                        offer(s, step, at = node_at(s, at)->parent);
                return;
        case AXIS_PRECEDING:
        case AXIS_FOLLOWING:
                offer_siblings(s, step, at);
                return;
        }
}

static bool holds(struct search *s, const struct xpath *test, const struct place *at)
{
        if (test->type == TYPE_NUMBER)
                return xpath_number(s, test, at) == at->position;
        return xpath_true(s, test, at);
}

/* Of the nodes from start on those that the predicates leave. */
static void sift(struct search *s, const struct step *step, uint32_t start, uint32_t current)
{
        for (size_t i = 0; i < step->predicates_count; i++) {
                uint32_t end = s->count, kept = start;

                for (uint32_t it = start; it < end; it++) {
                        const struct place at = {s->list[it], it - start + 1, end - start, current};

                        if (holds(s, step->predicates[i], &at))
                                s->list[kept++] = at.node;
                }
                s->count = kept;
        }
}

static void reverse(uint32_t *list, uint32_t count)
{
        for (uint32_t i = 0; i < count / 2; i++) {
                uint32_t other = list[i];

                list[i] = list[count - 1 - i];
                list[count - 1 - i] = other;
        }
}

static int by_number(const void *a, const void *b)
{
        const uint32_t *x = a, *y = b;

        return (*x > *y) - (*x < *y);
}

/* In document order, each once. */
static void tidy(struct search *s, uint32_t start)
{
        uint32_t kept = start + 1, it;

        for (it = start + 1; it < s->count && s->list[it - 1] < s->list[it]; it++)
                ;
        if (it >= s->count)
                return;
        qsort(s->list + start, s->count - start, sizeof *s->list, by_number);
        for (it = start + 1; it < s->count; it++)
                if (s->list[it] != s->list[kept - 1])
                        s->list[kept++] = s->list[it];
        s->count = kept;
}

static void step_from(struct search *s, const struct step *step, uint32_t node, uint32_t current)
{
        uint32_t start = s->count;

        walk(s, step, node);
        if (step->predicates_count)
                sift(s, step, start, current);
        if (step->axis == AXIS_ANCESTOR || step->axis == AXIS_PRECEDING)
                reverse(s->list + start, s->count - start);
}

/* The nodes from start on give way to those that the step leads to. */
static void take_step(struct search *s, const struct step *step, uint32_t start, uint32_t current)
{
        uint32_t end = s->count;

        for (uint32_t it = start; it < end; it++)
                step_from(s, step, s->list[it], current);
        memmove(s->list + start, s->list + end, (s->count - end) * sizeof *s->list);
        s->count -= end - start;
        if (end - start > 1)
                tidy(s, start);
}

static uint32_t follow(struct search *s, const struct xpath *p, const struct place *at)
{
        uint32_t start = s->count, from = p->from == FROM_ROOT ? 0 : p->from == FROM_CURRENT ? at->current : at->node;

        if (p->steps_count)
                step_from(s, &p->steps[0], from, at->current);
        else
                search_push(s, from);
        for (size_t i = 1; i < p->steps_count && s->count > start; i++)
                take_step(s, &p->steps[i], start, at->current);
        return start;
}

uint32_t xpath_nodes(struct search *s, const struct xpath *p, const struct place *at)
{
        uint32_t start = s->count;

        if (p->what == IS_STEPS)
                return follow(s, p, at);
        if (p->what == IS_CURRENT) {
                search_push(s, at->current);
                return start;
        }
        for (size_t i = 0; i < p->parts_count; i++)
                xpath_nodes(s, p->parts[i], at);
        tidy(s, start);
        return start;
}

/* NULL: it has none. */
static const struct node *attribute(const struct search *s, uint16_t id, const struct place *at)
{
        const struct node *node = node_at(s, at->node);

        for (const struct node *it = node + 1; it <= node + node->attributes; it++)
                if (it->id == id)
                        return it;
        return NULL;
}

/* The first of the nodes in document order; whether there is one. */
static bool first_node(uint32_t *out, struct search *s, const struct xpath *p, const struct place *at)
{
        uint32_t start;
        bool     found;

        if (p->attribute) {
                const struct node *it = attribute(s, p->attribute, at);

                *out = it ? (uint32_t)(it - s->tree->nodes) : 0;
                return it != NULL;
        }
        start = xpath_nodes(s, p, at);
        found = s->count > start;
        if (found)
                *out = s->list[start];
        s->count = start;
        return found;
}

/* --- Functions that give text */

/* Bytes of the character at its first byte. */
static size_t character(const char *at)
{
        unsigned char c = (unsigned char)*at;

        return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

static size_t characters(struct text text)
{
        size_t count = 0;

        for (size_t i = 0; i < text.size; i++)
                count += ((unsigned char)text.bytes[i] & 0xC0) != 0x80;
        return count;
}

static double nearest(double number)
{
        return floor(number + 0.5);
}

static struct text substring(struct search *s, const struct xpath *p, const struct place *at)
{
        struct text text = xpath_text(s, p->parts[0], at), part = {text.bytes, 0};
        double      from = nearest(xpath_number(s, p->parts[1], at)), to = INFINITY, position = 1;
        const char *end = text.bytes + text.size;

        if (p->parts_count == 3)
                to = from + nearest(xpath_number(s, p->parts[2], at));
        for (const char *c = text.bytes; c < end; c += character(c), position++) {
                if (!(position >= from && position < to))
                        continue;
                if (!part.size)
                        part.bytes = c;
                part.size = (size_t)(c - part.bytes) + character(c);
        }
        return part;
}

/* Where one is in the other; NULL: nowhere. */
static const char *find(struct text in, struct text what)
{
        return what.size ? memmem(in.bytes, in.size, what.bytes, what.size) : in.bytes;
}

static struct text before_or_after(struct search *s, const struct xpath *p, const struct place *at)
{
        struct text text = xpath_text(s, p->parts[0], at), mark = xpath_text(s, p->parts[1], at);
        const char *found = find(text, mark);

        if (!found)
                return literal("");
        if (p->what == IS_BEFORE)
                return (struct text){text.bytes, (size_t)(found - text.bytes)};
        found += mark.size;
        return (struct text){found, (size_t)(text.bytes + text.size - found)};
}

static struct text concat(struct search *s, const struct xpath *p, const struct place *at)
{
        struct text *parts = pool_room(s->pool, p->parts_count * sizeof *parts), all = {0};
        char        *bytes;

        for (size_t i = 0; i < p->parts_count; i++) {
                parts[i] = xpath_text(s, p->parts[i], at);
                all.size += parts[i].size;
        }
        all.bytes = bytes = pool_room(s->pool, all.size + 1);
        for (size_t i = 0; i < p->parts_count; i++)
                bytes = (char *)memcpy(bytes, parts[i].bytes, parts[i].size) + parts[i].size;
        return all;
}

/* The place, in characters, of the one at c; or their number where it is not among them. */
static size_t place_among(struct text list, const char *c)
{
        size_t place = 0, size = character(c);

        for (size_t i = 0; i < list.size; i += character(list.bytes + i), place++)
                if (i + size <= list.size && memcmp(list.bytes + i, c, size) == 0)
                        break;
        return place;
}

static struct text nth(struct text list, size_t place)
{
        size_t i = 0;

        while (place-- && i < list.size)
                i += character(list.bytes + i);
        return (struct text){list.bytes + i, i < list.size ? character(list.bytes + i) : 0};
}

static struct text translate(struct search *s, const struct xpath *p, const struct place *at)
{
        struct text text = xpath_text(s, p->parts[0], at), from = xpath_text(s, p->parts[1], at),
                    to = xpath_text(s, p->parts[2], at), made = {0};
        char       *bytes = pool_room(s->pool, 4 * text.size + 1);
        size_t      all = characters(from);

        made.bytes = bytes;
        for (const char *c = text.bytes; c < text.bytes + text.size; c += character(c)) {
                size_t      place = place_among(from, c);
                struct text other = place == all ? (struct text){c, character(c)} : nth(to, place);

                bytes = (char *)memcpy(bytes, other.bytes, other.size) + other.size;
        }
        made.size = (size_t)(bytes - made.bytes);
        return made;
}

static struct text normal(struct search *s, struct text text)
{
        char *bytes = pool_room(s->pool, text.size + 1), *at = bytes;
        bool  gap = false;

        for (size_t i = 0; i < text.size; i++) {
                if (strchr(" \t\r\n", text.bytes[i])) {
                        gap = at != bytes;
                        continue;
                }
                if (gap)
                        *at++ = ' ';
                gap = false;
                *at++ = text.bytes[i];
        }
        return (struct text){bytes, (size_t)(at - bytes)};
}

/* As the picture #,##0 has it. */
static struct text grouped(struct search *s, double number)
{
        char   digits[24], text[40], *to = text + sizeof text;
        size_t size, taken = 0;

        if (isnan(number))
                return literal("NaN");
        if (!(fabs(number) < 1e15))
                return literal(number < 0 ? "-Infinity" : "Infinity");
        size = (size_t)snprintf(digits, sizeof digits, "%.0f", fabs(number));
        *--to = '\0';
        while (size) {
                if (taken && taken % 3 == 0)
                        *--to = ',';
                *--to = digits[--size];
                taken++;
        }
        if (number <= -0.5)
                *--to = '-';
        return literal(pool_text(s->pool, to));
}

/* Of a function whose argument may be left out: the text of the node itself then. */
static struct text argument(struct search *s, const struct xpath *p, const struct place *at)
{
        return p->parts_count ? xpath_text(s, p->parts[0], at) : text_of(s, at->node);
}

static struct text first_text(struct search *s, const struct xpath *p, const struct place *at)
{
        const struct node *it;
        uint32_t           node;

        if (p->attribute)
                return (it = attribute(s, p->attribute, at)) ? (struct text){it->value, it->size} : literal("");
        return first_node(&node, s, p, at) ? text_of(s, node) : literal("");
}

static struct text name_at(const struct search *s, uint32_t node)
{
        return literal(node_at(s, node)->name ? node_at(s, node)->name : "");
}

struct text xpath_text(struct search *s, const struct xpath *p, const struct place *at)
{
        switch (p->what) {
        case IS_LITERAL:   return p->text;
        case IS_STRING:    return argument(s, p, at);
        case IS_NORMAL:    return normal(s, argument(s, p, at));
        case IS_NAME:      return name_at(s, at->node);
        case IS_CONCAT:    return concat(s, p, at);
        case IS_SUBSTRING: return substring(s, p, at);
        case IS_BEFORE:
        case IS_AFTER:     return before_or_after(s, p, at);
        case IS_TRANSLATED: return translate(s, p, at);
        case IS_FORMATTED: return grouped(s, xpath_number(s, p->parts[0], at));
        default:           break;
        }
        if (p->type == TYPE_NODES)
                return first_text(s, p, at);
        if (p->type == TYPE_NUMBER)
                return text_of_number(s, xpath_number(s, p, at));
        return literal(xpath_true(s, p, at) ? "true" : "false");
}

/* --- Numbers */

static double count(struct search *s, const struct xpath *p, const struct place *at)
{
        uint32_t start = xpath_nodes(s, p, at), found = s->count - start;

        s->count = start;
        return found;
}

double xpath_number(struct search *s, const struct xpath *p, const struct place *at)
{
        switch (p->what) {
        case IS_NUMBER:   return p->number;
        case IS_POSITION: return at->position;
        case IS_LAST:     return at->size;
        case IS_COUNT:    return count(s, p->parts[0], at);
        case IS_LENGTH:   return (double)characters(argument(s, p, at));
        case IS_NUMBER_OF:
                return p->parts_count ? xpath_number(s, p->parts[0], at) : number_of(s, text_of(s, at->node));
        default:          break;
        }
        if (p->type == TYPE_TRUTH)
                return xpath_true(s, p, at);
        return number_of(s, xpath_text(s, p, at));
}

/* --- Truth */

/* Whether the two, neither of them nodes, are equal. */
static bool equal_values(struct search *s, const struct xpath *a, const struct xpath *b, const struct place *at)
{
        if (a->type == TYPE_TRUTH || b->type == TYPE_TRUTH)
                return xpath_true(s, a, at) == xpath_true(s, b, at);
        if (a->type == TYPE_NUMBER || b->type == TYPE_NUMBER)
                return xpath_number(s, a, at) == xpath_number(s, b, at);
        return same(xpath_text(s, a, at), xpath_text(s, b, at));
}

/* Whether one of the nodes' texts is, or is not, that of one of the others. */
static bool compare_nodes(struct search *s, const struct xpath *a, const struct xpath *b, const struct place *at, bool equal)
{
        uint32_t start = xpath_nodes(s, a, at), middle = xpath_nodes(s, b, at), end = s->count;
        bool     found = false;

        for (uint32_t i = start; i < middle && !found; i++)
                for (uint32_t k = middle; k < end && !found; k++)
                        found = same(text_of(s, s->list[i]), text_of(s, s->list[k])) == equal;
        s->count = start;
        return found;
}

static bool node_compares(struct search *s, uint32_t node, const struct xpath *value, struct text text, double number, bool equal)
{
        if (value->type == TYPE_NUMBER)
                return (number_of(s, text_of(s, node)) == number) == equal;
        return same(text_of(s, node), text) == equal;
}

/* Whether one of the nodes is, or is not, what the value is. */
static bool compare_with(struct search *s, const struct xpath *nodes, const struct xpath *value, const struct place *at,
                         bool equal)
{
        struct text text = {0};
        double      number = 0;
        uint32_t    start, node;
        bool        found = false;

        if (value->type == TYPE_TRUTH)
                return (xpath_true(s, nodes, at) == xpath_true(s, value, at)) == equal;
        if (value->type == TYPE_NUMBER)
                number = xpath_number(s, value, at);
        else
                text = xpath_text(s, value, at);
        if (nodes->attribute)                   /* one at most */
                return first_node(&node, s, nodes, at) && node_compares(s, node, value, text, number, equal);
        start = xpath_nodes(s, nodes, at);
        for (uint32_t i = start; i < s->count && !found; i++)
                found = node_compares(s, s->list[i], value, text, number, equal);
        s->count = start;
        return found;
}

static bool compare(struct search *s, const struct xpath *p, const struct place *at)
{
        const struct xpath *a = p->parts[0], *b = p->parts[1];
        bool               equal = p->what == IS_EQUAL;

        if (a->attribute && b->what == IS_LITERAL) {
                const struct node *it = attribute(s, a->attribute, at);

                return it && same((struct text){it->value, it->size}, b->text) == equal;
        }
        if (a->type == TYPE_NODES && b->type == TYPE_NODES)
                return compare_nodes(s, a, b, at, equal);
        if (a->type == TYPE_NODES)
                return compare_with(s, a, b, at, equal);
        if (b->type == TYPE_NODES)
                return compare_with(s, b, a, at, equal);
        return equal_values(s, a, b, at) == equal;
}

/* or: until one is true; and: until one is not. */
static bool any(struct search *s, const struct xpath *p, const struct place *at, bool sought)
{
        for (size_t i = 0; i < p->parts_count; i++)
                if (xpath_true(s, p->parts[i], at) == sought)
                        return sought;
        return !sought;
}

static bool contains(struct search *s, const struct xpath *p, const struct place *at)
{
        struct text text = xpath_text(s, p->parts[0], at), what = xpath_text(s, p->parts[1], at);
        const char *found = find(text, what);

        if (p->what == IS_CONTAINS)
                return found != NULL;
        return text.size >= what.size && memcmp(text.bytes, what.bytes, what.size) == 0;
}

bool xpath_true(struct search *s, const struct xpath *p, const struct place *at)
{
        uint32_t node;
        double   number;

        switch (p->what) {
        case IS_OR:        return any(s, p, at, true);
        case IS_AND:       return any(s, p, at, false);
        case IS_EQUAL:
        case IS_DIFFERENT: return compare(s, p, at);
        case IS_NOT:       return !xpath_true(s, p->parts[0], at);
        case IS_TRUTH:     return xpath_true(s, p->parts[0], at);
        case IS_TRUE:      return true;
        case IS_FALSE:     return false;
        case IS_CONTAINS:
        case IS_STARTS:    return contains(s, p, at);
        default:           break;
        }
        if (p->type == TYPE_NODES)
                return first_node(&node, s, p, at);
        if (p->type == TYPE_TEXT)
                return xpath_text(s, p, at).size > 0;
        number = xpath_number(s, p, at);
        return number != 0 && !isnan(number);
}

/* --- Patterns */

/* Its place among those beside it that the step's name fits, and their number: what a position in a
 * pattern means. */
static struct place place_of(const struct search *s, const struct step *step, uint32_t node)
{
        struct place place = {node, 1, 1, node};

        for (uint32_t at = node; (at = node_at(s, at)->previous);)
                place.position += passes(s, step, at);
        place.size = place.position;
        for (uint32_t at = node; (at = node_at(s, at)->next);)
                place.size += passes(s, step, at);
        return place;
}

static bool step_matches(struct search *s, const struct step *step, uint32_t node)
{
        struct place at = {node, 1, 1, node};

        if (!node || !passes(s, step, node))
                return false;
        if (step->positional)
                at = place_of(s, step, node);
        for (size_t i = 0; i < step->predicates_count; i++)
                if (!holds(s, step->predicates[i], &at))
                        return false;
        return true;
}

bool pattern_matches(struct search *s, const struct pattern *p, uint32_t node)
{
        const struct xpath *path = p->path;

        if (!path->steps_count)
                return node == 0;
        for (size_t i = path->steps_count; i--; node = node_at(s, node)->parent)
                if (!step_matches(s, &path->steps[i], node))
                        return false;
        return path->from == FROM_NODE || node == 0;
}
