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

/* ---- a division that is only a step --------------------------------------------------------------------------------- */
static bool is_short(const Ir *node)
{
    if (node->kind == I_Binary)
        return is_short(node->Binary.a) && is_short(node->Binary.b) && node->Binary.op <= Ir_sub;
    return node->kind == I_Get || node->kind == I_Const || node->kind == I_Len;
}

static Ir *word(Ir *node)
{
    node->proved |= Proved_small;
    return node;
}

/* (i + 1) % n where i < n   =>   0 if i + 1 == n else i + 1 */
static void wrap_instead(void *context, Ir *node)
{
    Unit *unit = context;
    if (node->kind != I_Binary || node->Binary.op != Ir_mod || !node->range || !(node->proved & Proved_small) ||
        node->range->wrap == Wrap_unknown || !is_short(node->Binary.a) || !is_short(node->Binary.b))
        return;
    Ir *a = node->Binary.a, *b = node->Binary.b;
    if (node->range->wrap == Wrap_none) {
        *node = *a;
        return;
    }
    bool equal = node->range->wrap == Wrap_equal;
    Ir *test = word(ir_compare(unit, equal ? Ir_eq : Ir_lt, ir_copy(unit, a, NULL),
                               equal ? b : ir_int(unit, 0, node->at), node->at));
    Ir *step = equal ? ir_int(unit, 0, node->at)
                     : word(ir_binary(unit, Ir_add, node->type, ir_copy(unit, a, NULL), b, node->at));
    node->kind = I_Select;
    node->Select.test = test;
    node->Select.a = step;
    node->Select.b = a;
}

void pass_checks(Unit *unit, const Options *options)
{
    take_all_proofs(unit);
    for_each(Func *, func, &unit->funcs) broke(func, EFFECTS | DEPEND);
    for_each(Func *, hot, &unit->funcs)
    {
        need(hot, EFFECTS);
        if (!options->unchecked) /* else there is nothing to hoist */
            version_loops(hot);
        ir_walk(&hot->body, wrap_instead, unit);
    }
}
