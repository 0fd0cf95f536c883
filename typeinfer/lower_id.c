/* lower_id.c -- id(x) of what has an identity.
 * In: calls of id.  Out: the address, as an int.
 * Rule: numbers, texts and tuples have none here: inference has refused them.                                       */
#include "typeinfer/lower.h"

static Ir *id_member(Lower *l, Ir *a, void *context)
{
    static const Library identity = {.name = "id", .owner = "builtins", .c_name = "py_id", .cost = 1};
    const Special *special = context;
    if (a->type->kind == Type_none)
        return ir_int(l->unit, 16, special->call->at);
    return tree_library(l, &identity, l->int_, &a, 1, 0, special->call->at);
}

static Ir *id_rule(Lower *l, const Special *special)
{
    Ir *value = hold(l, lower_quiet(l, call_arg(special, 0), "object"), "object");
    return for_members(l, value, l->int_, id_member, (void *)special, "identity", special->call->at);
}

const SpecialRow id_rules[] = {{"id", id_rule}, {NULL, NULL}};
