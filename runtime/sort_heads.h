/* sort_heads.h -- what sort.c asks of sort_heads.c.
 * In: keys.  Out: their slots in order.  Rule: the keys stay where they are. */
#ifndef PY_SORT_HEADS_H
#define PY_SORT_HEADS_H
#include "list_part.h"
#pragma GCC visibility push(hidden)
typedef struct sort_headed {
    uint64_t head; /* orders most keys */
    const char *slot;
} sort_headed;
bool sort_has_heads(const py_type *type);
/* Fills at[0 .. keys->len) with the keys in order; false: there is a NaN among them, nothing was done. */
bool sort_by_heads(const py_list *keys, sort_headed *at);
#pragma GCC visibility pop
#endif
