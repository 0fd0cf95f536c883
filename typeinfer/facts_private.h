/* facts_private.h -- what the analyses share among themselves.
 * In: facts.h.  Out: the whole-unit computations behind need().  Rule: nobody outside typeinfer's analyses includes it.
 */
#ifndef FACTS_PRIVATE_H
#define FACTS_PRIVATE_H
#include "typeinfer/facts.h"

void complete_sites(Func *func); /* alias.c */
void effects_compute(Unit *unit);
uint64_t cost_of(const Ir *node); /* effects.c: of this node itself */
void range_compute(Unit *unit);
#endif
