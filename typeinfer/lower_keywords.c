/* lower_keywords.c -- f(**d), where the keys of d are seen when the call runs.
 * In: what the call gave, and what inference says of the parameters.  Out: the test, values of keys, what is left over.
 * Rule: the test in front of the call raises every TypeError; behind it a key that must be there is there.
 *     f(**d) of def f(a, b=2)   =>   fits(d, ...); f(d["a"], d["b"] if "b" in d else 2)                            */
#include "typeinfer/lower.h"

static Ir *only_dict(Lower *l, Ir *member, void *no_mapping)
{
    if (member->type->kind == Type_dict)
        return member;
    return raise_text(l, "TypeError", member->at, "%s%s", (const char *)no_mapping, type_word(member->type));
}

/* **d of what may be something else, too: the dict. */
Ir *as_mapping(Lower *l, const Node *call, const Node *node, Ir *tree)
{
    const Callees *callees = callees_of(l->inference, l->instance, call);
    Type *dict = member_of_kind(tree->type, Type_dict);
    for (uint32_t i = 0; dict && dict != tree->type && i < callees->len; i++) {
        const Mapping *mapping = callees->at[i].mapping;
        if (mapping && mapping->node == node)
            return hold(l, for_members(l, tree, dict, only_dict, (void *)mapping->no_mapping, "named", node->at),
                        "named");
    }
    return tree;
}

void test_mapping(Lower *l, const Mapping *mapping, const Ir *dict, Span at)
{
    static const Library fits = {
        .name = "fits", .owner = "dict", .c_name = "dict_fits", .generic_class = true, .can_raise = true, .cost = 100};
    Ir *args[] = {again(l, dict), tree_text(l, mapping->parameters, at)};
    if (dict->type->kind == Type_dict && dict->type->items.at[0]->kind != Type_never)
        quiet(l, tree_library(l, &fits, l->none, args, 2, 0, at), "none");
}

/* f(*args, **d): how many arguments there are by place is seen when the call runs, too. */
void test_star_and_mapping(Lower *l, const Callee *callee, const Ir *sequence, const Ir *dict, Span at)
{
    static const Library fits = {.name = "fits_behind",
                                 .owner = "dict",
                                 .c_name = "dict_fits_behind",
                                 .generic_class = true,
                                 .can_raise = true,
                                 .cost = 100};
    Ir *count = quiet(l, tree_add(l, tree_len(l, again(l, sequence), at), callee->star->before, at), "count");
    Ir *args[] = {again(l, dict), tree_text(l, callee->mapping->parameters, at), count};
    quiet(l, tree_library(l, &fits, l->none, args, 3, 0, at), "none");
}

/* The value of a parameter's key; fallback NULL: it is there. */
Ir *value_of_key(Lower *l, const Ir *dict, const Argument *argument, Ir *fallback, Span at)
{
    if (!fallback)
        return load_key(l, again(l, dict), tree_text(l, argument->key, at), at);
    Var *result = result_var(l, argument->key, argument->type, at);
    Ir *there = contains_key(l, tree_text(l, argument->key, at), again(l, dict), at);
    Ir *choice = if_new(l, quiet(l, there, "given"), at);
    Block *outer = enter(l, &choice->If.body);
    put_set(l, result, load_key(l, again(l, dict), tree_text(l, argument->key, at), at), at);
    enter(l, &choice->If.orelse);
    put_set(l, result, fallback, at);
    enter(l, outer);
    return ir_get(l->unit, result, at);
}

/* What d has beyond the parameters, into the dict that **kwargs is. */
void put_untaken(Lower *l, Ir *into, const Mapping *mapping, const Ir *dict, Span at)
{
    update_table(l, into, again(l, dict), at);
    for_each (Name, name, &mapping->taken) {
        Ir *there = contains_key(l, tree_text(l, name, at), again(l, into), at);
        Ir *taken = if_new(l, quiet(l, there, "taken"), at);
        Block *outer = enter(l, &taken->If.body);
        remove_key(l, again(l, into), tree_text(l, name, at), at);
        enter(l, outer);
    }
}
