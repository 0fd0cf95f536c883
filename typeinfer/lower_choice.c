/* lower_choice.c -- and, or and if-else whose values are wanted.
 * In: BoolOp and IfExp.  Out: a tree, behind the ifs that choose where what is chosen from is no tree.
 * Rule: the type of the whole is inference's; of what cannot be chosen nothing is lowered.
 *     a or b                    => either = a; if not a: either = b
 *     x if test else y          => test ? x : y, where both are trees                                           */
#include "typeinfer/lower.h"

static bool is_bool(const Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    return type && type->kind == Type_bool;
}

static bool all_bools(const Lower *l, const Nodes *nodes)
{
    for_each (Node *, node, nodes) {
        if (!is_bool(l, node))
            return false;
    }
    return true;
}

static void keep_value(Lower *l, Var *result, Ir *value)
{
    if (value->type->kind == Type_never || !converts(value->type, result->type))
        quiet(l, value, "value");
    else
        put_set(l, result, convert_proved(l, value, result->type), value->at);
}

/* Where `a and` or `a or` stops it is none of what is always true, or false. */
static Ir *stopped(Lower *l, Ir *value, bool is_and)
{
    Type *type = value->type;
    for (uint32_t i = 0; value->type->kind == Type_union && i < value->type->items.len; i++) {
        const Type *member = value->type->items.at[i];
        if (is_always(l, member, is_and))
            type = type_without(l->types, type, member);
    }
    return type == value->type ? value : convert_proved(l, value, type);
}

static void choose(Lower *l, const Nodes *values, uint32_t index, bool is_and, Var *result)
{
    const Node *n = values->at[index];
    Ir *value = lower_expr(l, n);
    if (index + 1 == values->len) {
        keep_value(l, result, value);
        return;
    }
    value = hold(l, value, "value");
    Ir *test = truth_of_node(l, n, again(l, value));
    if (is_const(test, Type_bool) || is_dead(l->inference, l->instance, values->at[index + 1])) {
        if (is_const(test, Type_bool) && (test->Const.value.integer != 0) == is_and)
            choose(l, values, index + 1, is_and, result);
        else
            keep_value(l, result, value);
        return;
    }
    Ir *node = if_new(l, test, n->at);
    Block *outer = enter(l, is_and ? &node->If.body : &node->If.orelse);
    choose(l, values, index + 1, is_and, result);
    enter(l, is_and ? &node->If.orelse : &node->If.body);
    keep_value(l, result, stopped(l, value, is_and));
    enter(l, outer);
}

Ir *lower_operands(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    if (!type || type->kind == Type_never || all_bools(l, &n->BoolOp.values))
        return lower_test(l, n);
    Var *result = result_var(l, n->BoolOp.op == Op_and ? "both" : "either", type, n->at);
    choose(l, &n->BoolOp.values, 0, n->BoolOp.op == Op_and, result);
    return ir_get(l->unit, result, n->at);
}

const Node *branch_taken(const Lower *l, const Node *choice, const Ir *test)
{
    const Node *body = choice->IfExp.body, *orelse = choice->IfExp.orelse;
    if (is_const(test, Type_bool))
        return test->Const.value.integer ? body : orelse;
    bool no_body = is_dead(l->inference, l->instance, body), no_orelse = is_dead(l->inference, l->instance, orelse);
    return no_body == no_orelse ? NULL : no_body ? orelse : body;
}

Ir *lower_choice(Lower *l, const Node *n)
{
    Type *type = type_of(l->inference, l->instance, n);
    Ir *test = lower_test(l, n->IfExp.test);
    if (block_ends(l->block)) /* by an error in the test: nobody has looked at the rest */
        return ended(l, l->never, n->at);
    const Node *taken = branch_taken(l, n, test);
    if (taken)
        return lower_expr(l, taken);
    Ir *node = ir_new(l->unit, I_If, NULL, n->at);
    node->If.test = test;
    Block *outer = enter(l, &node->If.body);
    Ir *a = lower_expr(l, n->IfExp.body);
    a = ir_is_quiet(a) && converts(a->type, type) ? quiet(l, convert_proved(l, a, type), "value") : a;
    enter(l, &node->If.orelse);
    Ir *b = lower_expr(l, n->IfExp.orelse);
    b = ir_is_quiet(b) && converts(b->type, type) ? quiet(l, convert_proved(l, b, type), "value") : b;
    enter(l, outer);
    if (!node->If.body.len && !node->If.orelse.len && ir_is_quiet(a) && ir_is_quiet(b) && a->type == type &&
        b->type == type)
        return tree_select(l, test, a, b, type, n->at);
    put(l, node);
    Var *result = result_var(l, "choice", type, n->at);
    enter(l, &node->If.body);
    keep_value(l, result, a);
    enter(l, &node->If.orelse);
    keep_value(l, result, b);
    enter(l, outer);
    return type->kind == Type_never ? ended(l, type, n->at) : ir_get(l->unit, result, n->at);
}
