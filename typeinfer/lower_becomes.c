/* lower_becomes.c -- instances where a number, bytes or an iterator is wanted: the calls that inference found.
 * In: a quiet tree, the expression that it came from, what is wanted.  Out: a quiet tree of that type.
 * Rule: an instance whose class has no such method stays what it is: whoever wants it raises TypeError. */
#include "typeinfer/lower.h"

typedef struct Becoming {
    const Node *node;
    Becomes what;
    Type *type;
} Becoming;

static const Callee *method_found(Lower *l, const Becoming *b, const Type *type)
{
    for (unsigned i = 0; becoming_method(b->what, i); i++) {
        const Callee *callee =
            implied_of(l->inference, l->instance, b->node, becoming_method(b->what, i), type, b->node);
        if (callee)
            return callee;
    }
    return NULL;
}

static Ir *become_member(Lower *l, Ir *value, void *context)
{
    const Becoming *b = context;
    const Callee *callee = value->type->kind == Type_instance ? method_found(l, b, value->type) : NULL;
    if (!callee)
        return value;
    Ir *given = quiet(l, call_implied(l, callee, value, NULL, NULL, 0, b->node), "number");
    return given->type->kind == Type_never ? given : convert(l, given, b->type);
}

Ir *become_tree(Lower *l, const Node *node, Ir *tree, Becomes what)
{
    if (!node || what == Becomes_count || !has_instance(tree->type))
        return tree;
    Becoming b = {node, what, type_simple(l->types, becoming_kind(what))};
    Type *type = l->never;
    const TypeList one = {.at = &tree->type, .len = 1};
    bool becomes = false;
    for_each (Type *, member, tree->type->kind == Type_union ? &tree->type->items : &one) {
        bool found = member->kind == Type_instance && method_found(l, &b, member);
        type = type_join(l->types, type, found ? b.type : member);
        becomes |= found;
    }
    if (!becomes)
        return tree;
    return quiet(l, for_members(l, tree, type, become_member, &b, "number", node->at), "number");
}

/* seen: the tuples around it, which it may hold again. */
static bool asks_inside(Lower *l, const Type *type, Map *seen)
{
    static const char *const methods[] = {"__index__", "__int__", "__float__", "__bytes__"};
    for (int i = 0; i < 4 && type->kind == Type_instance; i++)
        if (has_method(l->inference, type, methods[i]))
            return true;
    if ((type->kind != Type_union && type->kind != Type_tuple && type->kind != Type_sequence) || map_get(seen, type))
        return false;
    map_set(l->arena, seen, type, (void *)type);
    for_each (Type *, member, &type->items)
        if (asks_inside(l, member, seen))
            return true;
    return false;
}

/* Would Python ask some instance in it for a number or bytes?  For what does not ask yet. */
bool may_ask(Lower *l, const Type *type)
{
    Map seen = {0};
    return asks_inside(l, type, &seen);
}

/* "%.2f" % x: the arguments, where the format asks an instance for a number. */
Ir *percent_arguments(Lower *l, const Node *n, Ir *args)
{
    const Node *right = n->BinOp.right;
    if (right->kind != N_Tuple)
        return args->type->kind == Type_tuple ? args : become_tree(l, right, args, percent_wants(n, 0));
    if (args->kind != I_TupleNew || args->TupleNew.items.len != right->Tuple.items.len || !may_ask(l, args->type))
        return args;
    Ir *made = ir_new(l->unit, I_TupleNew, NULL, n->at);
    TypeList types = {0};
    for (uint32_t i = 0; i < right->Tuple.items.len; i++) {
        Ir *item = become_tree(l, right->Tuple.items.at[i], args->TupleNew.items.at[i], percent_wants(n, i));
        push(l->arena, &made->TupleNew.items, item);
        push(l->arena, &types, item->type);
        if (item->type->kind == Type_never)
            return item;
    }
    made->type = type_tuple(l->types, types.at, types.len);
    return made;
}

/* ---- reversed(x) ------------------------------------------------------------------------------------------------ */
static const Callee *reverser(Lower *l, const Node *call, const Type *type)
{
    return type->kind == Type_instance
               ? implied_of(l->inference, l->instance, call, "__reversed__", type, call->Call.args.at[0])
               : NULL;
}

static Type *iterators_of(Lower *l, const Node *call, Type *type)
{
    Type *result = l->never;
    const TypeList one = {.at = &type, .len = 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one) {
        const Callee *callee = reverser(l, call, member);
        if (callee && callee->instance)
            result = type_join(l->types, result, callee->instance->func->result);
    }
    return result;
}

static Ir *reverse_member(Lower *l, Ir *value, void *context)
{
    const Node *call = context;
    const Callee *callee = reverser(l, call, value->type);
    return callee ? call_implied(l, callee, value, NULL, NULL, 0, call)
                  : raise_text(l, "TypeError", call->at, "'%s' object is not reversible", type_word(value->type));
}

/* The iterator that reversed() of instances gives, quiet; NULL: it is asked of something else. */
Ir *reversed_instance(Lower *l, const Node *call)
{
    const Node *items = call->Call.args.len ? call->Call.args.at[0] : NULL;
    Type *type = items && !only_iterates(l, items) ? type_of(l->inference, l->instance, items) : NULL;
    if (!type || !has_instance(type))
        return NULL;
    Type *result = iterators_of(l, call, type);
    Ir *value = lower_quiet(l, items, "items");
    return quiet(l, for_members(l, value, result, reverse_member, (void *)call, "backward", call->at), "backward");
}

static Ir *reversed_rule(Lower *l, const Special *special)
{
    Ir *tree = reversed_instance(l, special->call);
    if (tree)
        return tree;
    lower_refuse(l, special->call->at, "reversed() of this");
    return ended(l, l->never, special->call->at);
}

const SpecialRow becomes_rules[] = {
    {"reversed()", reversed_rule},
    {NULL, NULL},
};
