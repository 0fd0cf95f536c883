/* plan.h -- what checks, versions and the parallel plan share.
 * In: facts.  Out: helpers on loops.  Rule: private to codegen's rewriting passes; emission never sees it. */
#ifndef PLAN_H
#define PLAN_H
#include "codegen/codegen.h"

void take_all_proofs(Unit *unit);              /* checks.c: node->proved from node->range */
#endif
