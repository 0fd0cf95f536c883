/* fact.h -- what --check-facts emits: a proof that does not hold ends the program and says which.
 * In: what was proved.  Out: nothing, or abort.  Rule: only test builds contain it. */
#ifndef PY_FACT_H
#define PY_FACT_H
#include "core.h"

py_cold _Noreturn void fact_is_false(const char *what, long line, int64_t a, int64_t b);

#pragma GCC visibility push(hidden)
static inline void fact_bounds(py_int index, py_int length, py_int line) /* -length <= index < length */
{
    if (unlikely_py(index >= length || index < -length))
        fact_is_false("index in bounds", (long)line, index, length);
}
static inline void fact_forward(py_int index, py_int length, py_int line) /* 0 <= index < length */
{
    if (unlikely_py(index >= length || index < 0))
        fact_is_false("index in bounds and not negative", (long)line, index, length);
}
static inline void fact_small(py_int value, py_int line) /* no big integer */
{
    if (unlikely_py(int_is_big(value)))
        fact_is_false("fits a word", (long)line, value, 0);
}
static inline void fact_never(py_int line) /* nobody gets here */
{
    fact_is_false("is never so", (long)line, 0, 0);
}
static inline void fact_nonzero(py_int value, py_int line)
{
    if (unlikely_py(value == 0))
        fact_is_false("divisor is not 0", (long)line, value, 0);
}
static inline void fact_between(py_int value, py_int low, py_int high,
                                py_int line) /* INT64_MIN + 2: no low; INT64_MAX: no high */
{
    if (unlikely_py(int_is_big(value) || value < low || value > high))
        fact_is_false("value in its range", (long)line, value, low);
}
#pragma GCC visibility pop
#endif
