/* lower_key.c -- key= of list.sort, sorted, min, max.
 * In: a Special call and an element.  Out: the key function's call for it; a sort by a list of keys.
 * Rule: one call per element, in order, before anything is compared or moved.
 * xs.sort(key=f)   =>   keys: list[int] = []
 *                       for at in range(0, len(xs), 1): keys.append(f(xs[at]))
 *                       xs.sort_by(keys, False)                    */
#include "typeinfer/lower.h"

static Ir *order_member(Lower *l, Ir *tree, void *unused)
{
    (void)unused;
    return tree->type->kind == Type_int || tree->type->kind == Type_bool
               ? tree_truth(l, quiet(l, tree, "order"), tree->at)
               : raise_text(l, "TypeError", tree->at, "'%s' object cannot be interpreted as an integer",
                            type_word(tree->type));
}

Ir *lower_order(Lower *l, const Node *order)
{
    const Type *type = type_of(l->inference, l->instance, order);
    bool plain = !type || type->kind == Type_bool || type->kind == Type_instance || type->kind == Type_fixed;
    return plain ? lower_test(l, order)
                 : for_members(l, hold(l, lower_expr(l, order), "order"), l->bool_, order_member, NULL, "reverse",
                               order->at);
}
#include "typeinfer/lower_library.h"

static const Library library_sort_by = {.name = "sort",
                                        .owner = "list",
                                        .c_name = "list_sort_by",
                                        .generic_class = true,
                                        .can_raise = true,
                                        .writes = 1,
                                        .cost = 1000};

bool has_key(const Lower *l, const Special *special)
{
    return key_call_of(l->inference, special->call) != NULL;
}

void key_defined(Lower *l, const Special *special)
{
    const Node *call = key_call_of(l->inference, special->call);
    const Callees *callees = call ? callees_of(l->inference, l->instance, call) : NULL;
    if (!callees || !callees->len)
        return;
    if (callees->at[0].is_value)
        map_set(l->arena, l->keys, call->Call.func, hold(l, lower_expr(l, call->Call.func), "key"));
    else if (callees->at[0].kind == Callee_function)
        check_defined(l, call->Call.func);
}

/* The function that was given as a key; NULL: this node is none. */
Ir *lower_key_function(Lower *l, const Node *node)
{
    Ir *key = map_get(l->keys, node);
    return key ? again(l, key) : NULL;
}

/* The argument of that call. */
Ir *lower_key_item(Lower *l, const Node *keyword)
{
    (void)keyword;
    return again(l, l->key_item);
}

/* item: held. */
Ir *key_tree(Lower *l, const Special *special, Ir *item)
{
    const Node *call = key_call_of(l->inference, special->call);
    Ir *outer = l->key_item;
    l->key_item = item;
    Ir *key = lower_quiet(l, call, "key");
    l->key_item = outer;
    return key;
}

typedef struct Keys {
    const Special *special;
    Ir *list; /* NULL: the key function never returns */
} Keys;

static void key_step(Lower *l, Ir *item, void *context)
{
    Keys *keys = context;
    if (item->type->kind == Type_never) {
        quiet(l, item, "item");
        return;
    }
    Ir *key = key_tree(l, keys->special, hold(l, item, "item"));
    if (keys->list)
        append_item(l, keys->list, key, keys->special->call->at);
}

static bool has_value(const Type *type)
{
    return type && type->kind != Type_never;
}

/* list, reverse: held */
void sort_by_key(Lower *l, const Special *special, Ir *list, Ir *reverse)
{
    Span at = special->call->at;
    Type *type = type_of(l->inference, l->instance, key_call_of(l->inference, special->call));
    bool comes_back = has_value(type) && has_value(list->type->items.at[0]);
    Keys keys = {special, NULL};
    key_defined(l, special);
    if (comes_back)
        keys.list = new_list(l, type_list(l->types, type), tree_len(l, again(l, list), at), 0, at);
    loop_over_tree(l, again(l, list), key_step, &keys, at);
    if (!comes_back)
        return;
    Ir *args[] = {again(l, list), again(l, keys.list), reverse};
    quiet(l, tree_library(l, &library_sort_by, l->none, args, 3, 0, at), "none");
}

static Ir *sort_rule(Lower *l, const Special *special)
{
    Span at = special->call->at;
    const Node *order = call_keyword(special, "reverse");
    uint32_t mark = here(l);
    Ir *list = special->receiver;
    Ir *reverse = order ? hold(l, lower_order(l, order), "reverse") : tree_bool(l, false, at);
    settle(l, mark, &list, "items");
    list = hold(l, list, "items");
    if (has_key(l, special)) {
        sort_by_key(l, special, list, reverse);
    } else {
        Ir *args[] = {again(l, list), reverse};
        quiet(l, tree_library(l, &library_list_sort, l->none, args, 2, 0, at), "none");
    }
    return tree_none(l, at);
}

const SpecialRow key_rules[] = {{"sort", sort_rule}, {NULL, NULL}};
