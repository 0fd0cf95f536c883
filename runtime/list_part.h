/* list_part.h -- what the files behind list.h share; not for generated code.
 * In: a py_list.  Out: its element type, places and counts in bulk.
 * Rule: a range of elements is kept or released by one call, which does nothing for plain ones. */
#ifndef PY_LIST_PART_H
#define PY_LIST_PART_H
#include "compare.h"
#include "list.h"
#pragma GCC visibility push(hidden)
static inline const py_type *item_type(const py_list *xs)
{
    return xs->head.type->items[0];
}
static inline size_t item_size(const py_list *xs)
{
    return item_type(xs)->size;
}
static inline char *item_at(const py_list *xs, int64_t i)
{
    return (char *)xs->at + (size_t)i * item_size(xs);
}
void list_keep_items(py_list *xs, int64_t start, int64_t end); /* ints: sets bigs when there is one */
/* The same of elements that came from another list: of ints there is nothing to do when that has no big ones. */
void list_keep_from(py_list *xs, int64_t start, int64_t end, const py_list *from);
void list_release_items(py_list *xs, int64_t start, int64_t end);
py_list *list_part_of(const py_type *type, const py_list *from, int64_t first, int64_t n); /* from[first:first + n] */
py_list *list_with_room(const py_type *type, int64_t len); /* len is set, items are not; NULL: MemoryError */
/* The first place from start on, below end, of what equals the item; end: there is none; -1: failed. */
int64_t list_find(const py_list *xs, const void *item, int64_t start, int64_t end);
/* Slice bounds, INT_UNSET when left out, as places of a list of len elements, 0 <= *start, *stop <= len. */
void list_bounds(int64_t len, py_int start, py_int stop, int64_t *first, int64_t *end);
/* The same with a step: how many elements; the first is at *first; -1: ValueError, step 0. */
int64_t list_stepped_bounds(int64_t len, py_int start, py_int stop, py_int step, int64_t *first, int64_t *stride);
#pragma GCC visibility pop
#endif
