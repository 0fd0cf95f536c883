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

/* The members that are alike, as one; NULL: fewer than two are. */
static Type *alike_in(Lower *l, const Type *type, IsAlike *alike, const void *context)
{
    Type *all = l->never;
    uint32_t count = 0;
    for_each (Type *, member, &type->items) {
        if (!alike(context, member))
            continue;
        all = type_join(l->types, all, member);
        count++;
    }
    return count < 2 ? NULL : all;
}

/* As for_members, but the rule is given those members that are alike at once, last. */
Ir *for_unlike_members(Lower *l, Ir *tree, Type *type, IsAlike *alike, OnMember *rule, void *context, const char *role,
                       Span at)
{
    Type *rest = tree->type->kind == Type_union ? alike_in(l, tree->type, alike, context) : NULL;
    if (!rest)
        return for_members(l, tree, type, rule, context, role, at);
    if (rest == tree->type)
        return rule(l, tree, context);
    bool has_value = type->kind != Type_none && type->kind != Type_never;
    Var *result = has_value ? result_var(l, role, type, at) : NULL;
    Ir *value = hold(l, tree, "value");
    Block *outer = l->block;
    for_each (Type *, member, &tree->type->items) {
        if (alike(context, member))
            continue;
        Ir *node = if_new(l, tree_has(l, again(l, value), member, at), at);
        lower_member(l, &node->If.body, value, member, result, rule, context);
        enter(l, &node->If.orelse);
    }
    Ir *others = rule(l, hold(l, convert_proved(l, again(l, value), rest), "others"), context);
    if (result && others->type->kind != Type_never)
        put_set(l, result, others, at);
    else
        quiet(l, others, "value");
    enter(l, outer);
    if (type->kind == Type_never)
        return ended(l, type, at);
    return result ? ir_get(l->unit, result, at) : tree_none(l, at);
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
