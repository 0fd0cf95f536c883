/* join_raises.c -- members of a union for which the same is raised, or set, at the same place are one branch.
 * In: IR of a function.  Out: fewer branches.
 * Rule: both tests only look at types, and both branches do nothing but raise one constant text, or set one variable to
 * True, False or None.
 *     if f is a A: raise TypeError("no"); elif f is a B: raise TypeError("no")   =>   if f is a A or f is a B: ... */
#include "codegen/plan.h"

static bool looks_at_types(const Ir *test)
{
    if (test->kind == I_Or)
        return looks_at_types(test->Or.a) && looks_at_types(test->Or.b);
    const Ir *asked = test->kind == I_HasType ? test->HasType.a : test->kind == I_IsNone ? test->IsNone.a : NULL;
    return asked && asked->kind == I_Get;
}

static const Ir *only_raise(const Block *block)
{
    const Ir *node = block->len == 1 && block->at[0]->kind == I_Raise ? block->at[0] : NULL;
    bool plain = node && node->Raise.args.len == 1 && node->Raise.args.at[0]->kind == I_Const &&
                 node->Raise.args.at[0]->type->kind == Type_str && !node->Raise.of;
    return plain ? node : NULL;
}

static const Ir *only_setting(const Block *block)
{
    const Ir *node = block->len == 1 && block->at[0]->kind == I_Set ? block->at[0] : NULL;
    const Ir *value = node ? node->Set.value : NULL;
    bool plain = value && value->kind == I_Const && (value->type->kind == Type_bool || value->type->kind == Type_none);
    return plain ? node : NULL;
}

static bool set_same(const Block *a, const Block *b)
{
    const Ir *left = only_setting(a), *right = only_setting(b);
    return left && right && left->Set.var == right->Set.var && left->at.start == right->at.start &&
           left->Set.value->type == right->Set.value->type && same_tree(left->Set.value, right->Set.value);
}

static bool raise_same(const Block *a, const Block *b)
{
    const Ir *left = only_raise(a), *right = only_raise(b);
    if (!left || !right || left->at.start != right->at.start || left->at.end != right->at.end ||
        left->Raise.cls != right->Raise.cls)
        return false;
    const Str *text = &left->Raise.args.at[0]->Const.value.text, *other = &right->Raise.args.at[0]->Const.value.text;
    return text->len == other->len && !memcmp(text->at, other->at, text->len);
}

static void join_next(void *context, Ir *node)
{
    Func *func = context;
    while (node->kind == I_If && node->If.orelse.len == 1 && node->If.orelse.at[0]->kind == I_If) {
        Ir *next = node->If.orelse.at[0];
        if (!looks_at_types(node->If.test) || !looks_at_types(next->If.test) ||
            (!raise_same(&node->If.body, &next->If.body) && !set_same(&node->If.body, &next->If.body)))
            return;
        node->If.test = tree_or_else(func->unit, node->If.test, next->If.test);
        node->If.orelse = next->If.orelse;
    }
}

void join_raises(Func *func)
{
    ir_walk(&func->body, join_next, func);
}
