/* checks.c -- drops the checks that a fact proves unnecessary; hoists others in front of their loop.
 * In: ranges.  Out: node->proved; Versions around loops that need no check once a test holds (versions.c).
 * Rule: a proof comes from a fact and is never guessed; --check-facts turns each into an abort.
 *     for i in range(len(xs)): xs[i] = i    => no test of the index                                              */
#include "codegen/plan.h"

static void take_proofs(void *context, Ir *node)
{
    (void)context;
    if (node->range)
        node->proved |= node->range->proofs;
}

void take_all_proofs(Unit *unit)
{
    for_each(Func *, func, &unit->funcs) ir_walk(&func->body, take_proofs, NULL);
}

void pass_checks(Unit *unit, const Options *options)
{
    take_all_proofs(unit);
    for_each(Func *, func, &unit->funcs) broke(func, EFFECTS | DEPEND);
    if (options->unchecked)
        return; /* nothing to hoist */
    for_each(Func *, hot, &unit->funcs)
    {
        need(hot, EFFECTS);
        version_loops(hot);
    }
}
