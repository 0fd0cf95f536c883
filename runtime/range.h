/* range.h -- Python's range: three words.
 * In: range_t (core.h), words.  Out: what range(...) and its methods give.
 * Rule: a loop over a range of small words is a C loop, range_count times; only values of type range come here.
 * A range_t returned owns its words: range_drop. */
#ifndef PY_RANGE_H
#define PY_RANGE_H
#include "int.h"
#include "lists.h"
#pragma GCC visibility push(hidden)

/* How many values range(start, stop, step) has, for words that are not big; step not 0. */
static inline int64_t range_count(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0 ? start >= stop : start <= stop)
        return 0;
    uint64_t span = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
    return (int64_t)((span - 1) / (step > 0 ? (uint64_t)step : -(uint64_t)step) + 1);
}
static inline range_t range_keep(range_t r)
{
    return (range_t){int_keep(r.start), int_keep(r.stop), int_keep(r.step)};
}
static inline void range_drop(range_t r)
{
    int_drop(r.start);
    int_drop(r.stop);
    int_drop(r.step);
}
/* Can a C loop count through it?  start + count * step stays in int64_t too. */
static inline bool range_is_small(range_t r)
{
    return !int_is_big(r.start) && !int_is_big(r.stop) && !int_is_big(r.step);
}
bool range_make(py_int start, py_int stop, py_int step, range_t *result); /* ValueError: arg 3 must not be zero */
static inline range_t range_to(py_int stop)                               /* range(stop) */
{
    return (range_t){0, int_keep(stop), 1};
}
py_int range_len_slowly(range_t r);
static inline py_int range_len(range_t r) /* OverflowError: Python int too large to convert to C ssize_t */
{
    bool plain = r.step == 1 && int_are_modest(r.start, r.stop);
    return plain ? word_most(r.stop - r.start, 0) : range_len_slowly(r);
}
py_int range_length(range_t r); /* the same, of any size; never fails */
py_int range_at_slowly(range_t r, py_int i);
static inline py_int range_at(range_t r, py_int i) /* start + i * step, not checked */
{
    return r.step == 1 ? int_add(r.start, i) : range_at_slowly(r, i);
}
py_int range_get(range_t r, py_int i); /* IndexError: range object index out of range */
bool range_slice(range_t r, py_int start, py_int stop, py_int step,
                 range_t *result); /* INT_UNSET: left out; ValueError */
range_t range_reversed(range_t r);
bool range_contains(range_t r, py_int x);
bool range_contains_float(range_t r, double x);
py_int range_index(range_t r, py_int x); /* ValueError: 5 is not in range */
static inline py_int range_count_of(range_t r, py_int x)
{
    return range_contains(r, x);
}
static inline py_int range_start(range_t r)
{
    return int_keep(r.start);
}
static inline py_int range_stop(range_t r)
{
    return int_keep(r.stop);
}
static inline py_int range_step(range_t r)
{
    return int_keep(r.step);
}
bool range_truth(range_t r);
bool range_eq(range_t a, range_t b); /* the same values in the same order */
static inline bool range_ne(range_t a, range_t b)
{
    return !range_eq(a, b);
}
int64_t range_hash(range_t r);
static inline py_int range_hash_int(range_t r)
{
    return int_from64(range_hash(r));
} /* hash(r) */
py_int range_min(range_t r); /* ValueError: min() arg is an empty sequence */
py_int range_max(range_t r);
py_int range_sum(range_t r, py_int start);

list_int *list_int_from_range(range_t r); /* list(r)  MemoryError, OverflowError */
seq_int *seq_int_from_range(range_t r);   /* tuple(r) */
bool list_int_extend_range(list_int *xs, range_t r);
#pragma GCC visibility pop
#endif
