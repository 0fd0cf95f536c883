/* doubt.c -- --check-facts: every proof that dropped a check becomes a test that aborts.
 * In: IR with proofs.  Out: the same with tests in front of the statements that rely on them.
 * Rule: a proof of a part that need not run (the right side of and, a choice) is left alone.                  */
#include "codegen/plan.h"

typedef struct Doubt {
    Unit *unit;
    Func *func;
    Block *out;
    const Verdict *verdict; /* of the parallel loop around, or NULL */
} Doubt;

static Ir *line_of(Doubt *d, const Ir *node)
{
    return ir_int(d->unit, place_of(d->unit->sources, node->at).line, node->at);
}

static void add_test(Doubt *d, const char *c_name, const Ir *node, Ir *const *args, uint32_t count)
{
    Ir *call = tree_call(d->unit, c_name, type_simple(d->unit->types, Type_none), args, count);
    Ir *eval = ir_new(d->unit, I_Eval, NULL, node->at);
    eval->Eval.value = call;
    push(d->unit->arena, d->out, eval);
}

static Ir *copy_of(Doubt *d, const Ir *node)
{
    return ir_copy(d->unit, node, NULL);
}

static void doubt_bounds(Doubt *d, const Ir *node, const Ir *object, const Ir *index, uint32_t axis)
{
    if (!(node->proved & Proved_bounds) || object->type->kind == Type_tuple || object->type->kind == Type_range)
        return;
    Ir *length = ir_new(d->unit, object->type->kind == Type_array ? I_Shape : I_Len,
                        type_simple(d->unit->types, Type_int), node->at);
    length->proved |= Proved_small;
    if (length->kind == I_Shape) {
        length->Shape.a = copy_of(d, object);
        length->Shape.axis = axis;
    } else {
        length->Len.a = copy_of(d, object);
    }
    Ir *args[] = {copy_of(d, index), length, line_of(d, node)};
    add_test(d, node->proved & Proved_forward ? "fact_forward" : "fact_bounds", node, args, 3);
}

/* The same operation without its proof: does the result fit? */
static void doubt_small(Doubt *d, const Ir *node)
{
    if (!(node->proved & Proved_small) || !node->type || node->type->kind != Type_int)
        return;
    Ir *again = copy_of(d, node);
    again->proved &= (uint16_t)~Proved_small;
    Ir *args[] = {again, line_of(d, node)};
    add_test(d, "fact_small", node, args, 2);
}

static void doubt_divisor(Doubt *d, const Ir *node)
{
    if (!(node->proved & Proved_nonzero) || node->Binary.b->type->kind != Type_int)
        return;
    Ir *args[] = {copy_of(d, node->Binary.b), line_of(d, node)};
    add_test(d, "fact_nonzero", node, args, 2);
}

/* A thread's own best starts from what is no value. */
static bool is_part(const Doubt *d, const Var *var)
{
    for (uint32_t i = 0; d->verdict && i < d->verdict->reductions.len; i++)
        if (d->verdict->reductions.at[i].var == var)
            return true;
    return false;
}

static void doubt_node(Doubt *d, const Ir *node)
{
    switch (node->kind) {
    case I_Index:
        doubt_bounds(d, node, node->Index.a, node->Index.index, 0);
        if (node->Index.a->type->kind == Type_list)
            doubt_small(d, node);
        break;
    case I_Element:
        for (uint32_t axis = 0; axis < node->Element.indices.len; axis++)
            doubt_bounds(d, node, node->Element.a, node->Element.indices.at[axis], axis);
        break;
    case I_Store:
        for (uint32_t axis = 0; axis < node->Store.indices.len; axis++)
            doubt_bounds(d, node, node->Store.a, node->Store.indices.at[axis], axis);
        break;
    case I_Binary:
        doubt_divisor(d, node);
        doubt_small(d, node);
        break;
    case I_Unary:
        doubt_small(d, node);
        break;
    case I_Get:
        if (!node->Get.var->may_be_unset && !is_part(d, node->Get.var))
            doubt_small(d, node);
        break;
    default:
        break;
    }
}

static void doubt_tree(void *context, Ir **slot)
{
    Ir *node = *slot;
    if (node->kind == I_And)
        node = node->And.a;
    else if (node->kind == I_Or)
        node = node->Or.a;
    else if (node->kind == I_Select)
        node = node->Select.test;
    if (node != *slot) {
        doubt_tree(context, &node);
        return;
    }
    ir_each_operand(node, doubt_tree, context);
    doubt_node(context, node);
}

Ir *never_so(Unit *unit, const Ir *node)
{
    Doubt d = {.unit = unit};
    Block out = {0};
    Ir *line = line_of(&d, node);
    d.out = &out;
    add_test(&d, "fact_never", node, &line, 1);
    return out.at[0];
}

static void doubt_block(void *context, Block *block)
{
    Doubt *outer = context;
    Block fresh = {0};
    Doubt d = {outer->unit, outer->func, &fresh, outer->verdict};
    for_each (Ir *, node, block) {
        if (node->at.start == SPAN_FORWARD.start) { /* it passes a call on, and relies on nothing */
            push(d.unit->arena, &fresh, node);
            continue;
        }
        if (node->kind != I_While) { /* its test runs behind `before`, each time */
            ir_each_operand(node, doubt_tree, &d);
            doubt_node(&d, node);
        }
        if (node->kind == I_Loop && node->Loop.verdict && node->Loop.verdict->how != Run_serial)
            d.verdict = node->Loop.verdict;
        ir_each_block(node, doubt_block, &d);
        d.verdict = outer->verdict;
        push(d.unit->arena, &fresh, node);
    }
    *block = fresh;
}

void pass_doubt(Unit *unit, const Options *options)
{
    if (!options->check_facts)
        return;
    for_each (Func *, func, &unit->funcs) {
        Doubt d = {unit, func, NULL, NULL};
        doubt_block(&d, &func->body);
    }
}
