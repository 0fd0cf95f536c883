/* lower_union.c -- code for each member of a union.
 * In: a tree of a union type and a rule.  Out: a chain of If with one piece of code per member.
 * Rule: the last member needs no test; a rule may raise instead of giving a value.
 *     x: int | str;  len(x)   =>   if x is a int:
 *                                      raise TypeError("object of type 'int' has no len()")
 *                                  else:
 *                                      result = len(<str>x) */
#include "typeinfer/lower.h"

static void lower_member(Lower *l, Block *block, Ir *value, Type *member, Var *result, OnMember *rule, void *context)
{
    Block *outer = enter(l, block);
    Ir *tree = rule(l, unwrap(l, again(l, value), member), context);
    if (result && tree->type->kind != Type_never)
        put_set(l, result, tree, value->at);
    else
        quiet(l, tree, "value");
    enter(l, outer);
}

Ir *for_members(Lower *l, Ir *tree, Type *type, OnMember *rule, void *context, const char *role, Span at)
{
    if (tree->type->kind != Type_union)
        return rule(l, tree, context);
    bool has_value = type->kind != Type_none && type->kind != Type_never;
    Var *result = has_value ? result_var(l, role, type, at) : NULL;
    Ir *value = hold(l, tree, "value");
    const TypeList *members = &tree->type->items;
    Block *outer = l->block;
    for (uint32_t index = 0; index + 1 < members->len; index++) {
        Ir *node = if_new(l, tree_has(l, again(l, value), members->at[index], at), at);
        lower_member(l, &node->If.body, value, members->at[index], result, rule, context);
        enter(l, &node->If.orelse);
    }
    Block *final = l->block;
    lower_member(l, final, value, last(members), result, rule, context);
    enter(l, outer);
    if (type->kind == Type_never)
        return ended(l, type, at);
    return result ? ir_get(l->unit, result, at) : tree_none(l, at);
}
