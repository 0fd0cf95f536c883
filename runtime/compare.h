/* compare.h -- ==, <, hash of values known by their descriptor, where an answer may fail.
 * In: a py_type and the slot of a value.  Out: what Python's operator gives.
 * Rule: two slots of different types compare as Python compares such values (1 == 1.0, 1 != "1").
 *
 * type_equal fails only for types that contain themselves: RecursionError.  type_compare also raises TypeError
 * "'<' not supported between instances of 'str' and 'int'" where Python does: py_values, complex numbers, None, ranges.
 * Deviation: a float in a list or tuple has no identity, so a NaN there equals nothing (CPython: itself), except when
 * the two containers are one object.
 */
#ifndef PY_COMPARE_H
#define PY_COMPARE_H
#include "list.h"
#include "value.h"
#pragma GCC visibility push(hidden)
py_tri type_equal(const py_type *a_type, const void *a, const py_type *b_type, const void *b);
py_tri type_less_held(const py_type *type, const void *a, const void *b); /* of values that stay, whoever is asked */
py_tri type_compare(const py_type *a_type, const void *a, const py_type *b_type, const void *b, enum py_order order);
bool type_truth(const py_type *type, const void *slot); /* bool(x): an array or exception is true */
/* The class's name in messages: 'list', 'NoneType'; of a py_value's slot: that of what it holds */
const char *type_name_of(const py_type *type, const void *slot);

/* A hash is CPython's 64-bit number, -1 for "not hashable, TypeError raised"; hash(x) as an int is hash_as_int of it
 * (a hash near -2**63 is a big integer). */
int64_t type_hash(const py_type *type, const void *a);
static inline py_int hash_as_int(int64_t hash) /* INT_FAILED for -1 */
{
    return hash == -1 ? INT_FAILED : int_from64(hash);
}
/* of a tuple: state = TUPLE_HASH_START; state = tuple_hash_step(state, hash of item) ...; tuple_hash_end(state, len) */
#define TUPLE_HASH_START UINT64_C(2870177450012600261)
static inline uint64_t tuple_hash_step(uint64_t state, int64_t item_hash)
{
    state += (uint64_t)item_hash * UINT64_C(14029467366897019727);
    state = (state << 31) | (state >> 33);
    return state * UINT64_C(11400714785074694791);
}
static inline int64_t tuple_hash_end(uint64_t state, int64_t len)
{
    state += (uint64_t)len ^ (TUPLE_HASH_START ^ UINT64_C(3527539));
    return state == UINT64_MAX ? 1546275796 : (int64_t)state;
}
#pragma GCC visibility pop
#endif
