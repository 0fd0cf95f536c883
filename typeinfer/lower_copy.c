/* lower_copy.c -- copy.copy and copy.deepcopy.
 * In: calls of them.  Out: library calls; what cannot change is its own copy.
 * Rule: a tuple is copied field by field; __copy__ is called.                                                      */
#include "typeinfer/lower.h"

typedef struct Copying {
    const Special *special;
    bool deep;
} Copying;

static Ir *copy_member(Lower *l, Ir *a, void *context);

static Ir *copy_fields(Lower *l, Ir *a, Copying *copying)
{
    Span at = copying->special->call->at;
    Ir *made = ir_new(l->unit, I_TupleNew, a->type, at);
    a = hold(l, a, "whole");
    for (uint32_t index = 0; index < a->type->items.len; index++) {
        Ir *field = quiet(l, tree_field(l, again(l, a), index, at), "field");
        Ir *copy = for_members(l, field, a->type->items.at[index], copy_member, copying, "copy", at);
        push(l->arena, &made->TupleNew.items, hold(l, copy, "copy"));
    }
    return made;
}

static Ir *copy_member(Lower *l, Ir *a, void *context)
{
    static const Library shallow = {
        .name = "copy", .owner = "copy", .c_name = "py_copy", .can_raise = true, .returns = 1, .cost = 50};
    static const Library deep = {
        .name = "deepcopy", .owner = "copy", .c_name = "py_deepcopy", .can_raise = true, .returns = 1, .cost = 500};
    Copying *copying = context;
    const Node *call = copying->special->call;
    TypeKind kind = a->type->kind;
    const Callee *own = kind == Type_instance ? implied_of(l->inference, l->instance, call, "__copy__", a->type,
                                                           call_arg(copying->special, 0))
                                              : NULL;
    if (own && !copying->deep)
        return call_implied(l, own, a, NULL, NULL, 0, call);
    if (kind == Type_tuple && copying->deep)
        return copy_fields(l, a, copying);
    bool fixed = kind == Type_sequence || kind == Type_frozenset;
    if (kind == Type_list || kind == Type_dict || kind == Type_set || kind == Type_instance || (fixed && copying->deep))
        return tree_library(l, copying->deep ? &deep : &shallow, a->type, &a, 1, 0, call->at);
    return a;
}

static Ir *copy_rule(Lower *l, const Special *special)
{
    Copying copying = {special, strcmp(special->callee->special, "copy.deepcopy") == 0};
    Type *type = type_of(l->inference, l->instance, special->call);
    Ir *value = lower_quiet(l, call_arg(special, 0), "value");
    return for_members(l, value, type ? type : l->never, copy_member, &copying, "copy", special->call->at);
}

const SpecialRow copy_rules[] = {{"copy.copy", copy_rule}, {"copy.deepcopy", copy_rule}, {NULL, NULL}};
