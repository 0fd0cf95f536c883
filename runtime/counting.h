/* counting.h -- the debug runtime's account of live blocks (only with PY_COUNTING); for memory.c and error.c. */
#ifndef PY_COUNTING_H
#define PY_COUNTING_H
#include "core.h"

#ifdef PY_COUNTING
#pragma GCC visibility push(hidden)
void *counting_alloc(size_t size);
void counting_free(void *block, size_t size);
void counting_name(void *block, const char *type_name); /* this block is an object */
void counting_forget(void *block);
bool counting_report(void); /* at exit: true and lines on standard error when blocks are live */
#pragma GCC visibility pop
#endif
#endif
