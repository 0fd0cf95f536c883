/* gomp.h -- libgomp, loaded when the first parallel loop pays.
 * In: nothing.  Out: is it there, are we inside a region.
 * Rule: gcc's calls (GOMP_parallel, ...) are answered by gomp.c, which passes them on; without libgomp one thread does
 * all. */
#ifndef PY_GOMP_H
#define PY_GOMP_H
#include "core.h"
#pragma GCC visibility push(hidden)
bool gomp_ready(void);                           /* loads it; false: there is none */
bool gomp_in_parallel(void);                     /* does not load it */
bool gomp_in_region(void);                       /* is this thread between the ends of a region, be it of one thread? */
bool gomp_in_region_of(const py_thread *thread); /* of one which that thread started? */
void gomp_leave_share(void); /* the rest of this thread's share is left out, if that can be done; else returns */
#pragma GCC visibility pop
#endif
