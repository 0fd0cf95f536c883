/* copy.h -- copy.copy and copy.deepcopy of objects.
 * In: a list, dict, set, instance, ...  Out: a new one; NULL: RecursionError, or what a __hash__ or __eq__ raised.
 * Rule: copy.c. */
#ifndef PY_COPY_H
#define PY_COPY_H
#pragma GCC visibility push(hidden)
void *py_copy(const void *object);
void *py_deepcopy(const void *object);
#pragma GCC visibility pop
#endif
