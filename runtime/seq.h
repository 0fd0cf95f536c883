/* seq.h -- tuple[T, ...]: a list that never changes; included once per element type.
 * In:  #define SEQUENCE seq_int, ITEM, TYPE and OF_... as for list.h.
 * Out: struct seq_int, the layout of a list, and of list.h's functions those that change nothing:
 *      of, filled, repeat, add, copy, len, truth, slot, get, index, count, contains, min, max, slice,
 *      slice_step, equal, less, less_equal, greater, greater_equal; and hash.
 * Rule: built whole (of, copy), or filled through `at` before anybody else sees it. */
#include "list.h"
#include "compare.h"
#define LIST SEQUENCE
#define SEQ
/* hash((a, b, c)) as an int; INT_FAILED: an element is not hashable, TypeError */
static inline py_int PY_PASTE(SEQUENCE, hash)(const void *xs)
{
    return hash_as_int(type_hash(&TYPE, &xs));
}
#include "list.h"
#undef SEQUENCE
