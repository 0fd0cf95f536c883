/* lower_table.c -- dicts and sets of literals become one expression, however long they are.
 * In: displays.  Out: a TableNew; its items may be displays themselves.
 * Rule: only where no key can fail to have a hash, so that nothing between the first item and the last can be seen.
 *     {"a": [1, 2], "b": []}  => {"a", [1, 2], "b", []}                                                          */
#include "typeinfer/lower.h"

enum { least_items = 2 }; /* fewer are put in one by one, unless they stand in a longer display */

static bool is_number(const Node *node)
{
    return node->kind == N_UnaryOp && node->UnaryOp.op == Op_minus && node->UnaryOp.operand->kind == N_Constant;
}

static bool are_literals(const Nodes *nodes, bool keys);

/* A literal, or a display of such; keys: one that has a hash. */
static bool is_literal(const Node *node, bool keys)
{
    if (!node)
        return false;
    switch (node->kind) {
    case N_Constant:
        return true;
    case N_UnaryOp:
        return is_number(node);
    case N_Tuple:
        return are_literals(&node->Tuple.items, keys);
    case N_List:
        return !keys && are_literals(&node->List.items, false);
    case N_Set:
        return !keys && are_literals(&node->Set.items, true);
    case N_Dict:
        return !keys && are_literals(&node->Dict.keys, true) && are_literals(&node->Dict.values, false);
    default:
        return false;
    }
}

static bool are_literals(const Nodes *nodes, bool keys)
{
    for_each (Node *, node, nodes)
        if (!is_literal(node, keys))
            return false;
    return true;
}

bool is_literal_display(const Lower *l, const Node *n)
{
    return l->displays || is_literal(n, false);
}

static void push_item(Lower *l, Ir *table, const Node *node, Type *type, const char *role)
{
    push(l->arena, &table->TableNew.items, quiet(l, convert(l, lower_expr(l, node), type), role));
}

/* NULL: it is none of literals alone, or too short; nothing was lowered. */
Ir *lower_table(Lower *l, const Node *n, Type *type)
{
    const Nodes *keys = n->kind == N_Dict ? &n->Dict.keys : &n->Set.items;
    if (type->items.at[0]->kind == Type_never ? keys->len > 0 || !l->displays
                                              : (!l->displays && keys->len < least_items))
        return NULL;
    if (!is_literal_display(l, n))
        return NULL;
    Ir *table = ir_new(l->unit, I_TableNew, type, n->at);
    table->TableNew.site = site_of(l->inference, l->instance, n);
    l->displays++;
    for (uint32_t index = 0; index < keys->len; index++) {
        push_item(l, table, keys->at[index], type->items.at[0], n->kind == N_Dict ? "key" : "item");
        if (n->kind == N_Dict)
            push_item(l, table, n->Dict.values.at[index], type->items.at[1], "value");
    }
    l->displays--;
    return table;
}
