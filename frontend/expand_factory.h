/* expand_factory.h -- private to expand_factory.c and expand_lift.c: functions that make classes.
 * In: defs that run once.  Out: the same.  Rule: see there. */
#ifndef EXPAND_FACTORY_H
#define EXPAND_FACTORY_H
#include "frontend/expand.h"

void lift_variables(Expand *x, Node *def, uint32_t number); /* number: tells the names made for it apart */
void mark_varying(Expand *x, const Map *once);              /* expand_varying.c; once: defs that run at most once */
#endif
