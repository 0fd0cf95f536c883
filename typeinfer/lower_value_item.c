/* lower_value_item.c -- x[i], where x is one of many types.
 * In: a place whose container is a union.  Out: one call of the runtime's, in place of a piece of code for each member.
 * Rule: only where there are many members, and no class has a method for it: two or three are told apart where they
 * are. node[1], node an int, a str, a tuple or a list   =>   value_item(node, 1)                                     */
#include "typeinfer/lower.h"

static const Library library_value_item = {
    .name = "__getitem__", .owner = "value", .c_name = "value_item", .can_raise = true, .returns = 1, .cost = 20};

static bool is_known_to_runtime(Lower *l, const Spot *place, const Type *member)
{
    switch (member->kind) {
    case Type_none:
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
    case Type_str:
    case Type_list:
    case Type_sequence:
    case Type_tuple:
    case Type_dict:
    case Type_range:
        return true;
    case Type_instance:
        return !implied_of(l->inference, l->instance, place->node, "__getitem__", member, place->node->Subscript.value);
    default:
        return false;
    }
}

bool takes_value_item(Lower *l, const Spot *place)
{
    enum { MANY = 4, SOME = 2 };
    const Type *type = place->a->type, *index = place->indices.len == 1 ? place->indices.at[0]->type : NULL;
    if (place->is_slice || !index || may_be_slice(index) || index->kind == Type_never || !place->node || !place->type ||
        place->type->kind == Type_never || !type_is_value(type) || type->items.len < MANY)
        return false;
    uint32_t have = 0;
    for_each (Type *, member, &type->items) {
        if (!is_known_to_runtime(l, place, member))
            return false;
        have += member->kind == Type_dict || item_type(l, member) != NULL;
    }
    return have >= SOME;
}

Ir *load_value_item(Lower *l, Spot *place)
{
    Type *a = place->a->type, *type = value_type(l, place->type, NULL);
    Ir *index = convert(l, place->indices.at[0], value_type(l, place->indices.at[0]->type, a));
    Ir *args[] = {place->a, quiet(l, index, "index")};
    Ir *item = tree_library(l, &library_value_item, type, args, 2, 0, place->at);
    return type == place->type ? item : convert_proved(l, quiet(l, item, "item"), place->type);
}
