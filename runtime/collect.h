/* collect.h -- circles of instances: where they are made, and when they are looked for (collect.c). */
#ifndef PY_COLLECT_H
#define PY_COLLECT_H
#include "core.h"

#pragma GCC visibility push(hidden)
void py_free_circular(void *object, size_t size);
/* Frees what only circles hold, now.  Only where no other thread works with this program's objects. */
void py_collect(void);
/* In a module: may this thread collect now?  true: it has the interpreter's lock until `done`.  NULL in a program. */
extern bool (*py_may_collect)(bool done);
#pragma GCC visibility pop
#endif
