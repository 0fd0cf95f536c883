/* lower_effect.c -- expressions whose value nobody wants.
 * In: the expression of a statement.  Out: statements that do what it does.
 * Rule: a choice between two is an if; what only gives a value is nothing.
 *     f(x) if c else None        => if c: f(x)
 *     a and b or f(x)            => if not (a and b): f(x)                                                    */
#include "typeinfer/lower.h"

static void put_if(Lower *l, Ir *node)
{
    if (!node->If.body.len) {
        node->If.test = tree_not(l, node->If.test, node->at);
        node->If.body = node->If.orelse;
        node->If.orelse = (Block){0};
    }
    if (node->If.body.len)
        put(l, node);
}

static void effect_of_choice(Lower *l, const Node *n)
{
    Ir *test = lower_test(l, n->IfExp.test);
    if (block_ends(l->block))
        return;
    const Node *taken = branch_taken(l, n, test);
    if (taken) {
        lower_effect(l, taken);
        return;
    }
    Ir *node = ir_new(l->unit, I_If, NULL, n->at);
    node->If.test = test;
    Block *outer = enter(l, &node->If.body);
    lower_effect(l, n->IfExp.body);
    enter(l, &node->If.orelse);
    lower_effect(l, n->IfExp.orelse);
    enter(l, outer);
    put_if(l, node);
}

static void effect_of_operands(Lower *l, const Nodes *values, uint32_t index, bool is_and)
{
    const Node *n = values->at[index];
    if (index + 1 == values->len) {
        lower_effect(l, n);
        return;
    }
    Ir *test = lower_test(l, n);
    if (block_ends(l->block) || is_dead(l->inference, l->instance, values->at[index + 1]))
        return;
    if (is_const(test, Type_bool)) {
        if ((test->Const.value.integer != 0) == is_and)
            effect_of_operands(l, values, index + 1, is_and);
        return;
    }
    Ir *node = ir_new(l->unit, I_If, NULL, n->at);
    node->If.test = test;
    Block *outer = enter(l, is_and ? &node->If.body : &node->If.orelse);
    effect_of_operands(l, values, index + 1, is_and);
    enter(l, outer);
    put_if(l, node);
}

void lower_effect(Lower *l, const Node *n)
{
    if (n->kind == N_Constant)
        return;
    if (n->kind == N_IfExp) {
        effect_of_choice(l, n);
        return;
    }
    if (n->kind == N_BoolOp) {
        effect_of_operands(l, &n->BoolOp.values, 0, n->BoolOp.op == Op_and);
        return;
    }
    Ir *tree = lower_raw(l, n);
    if (!ir_is_quiet(tree))
        evaluate(l, tree);
}
