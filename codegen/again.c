/* again.c -- an element that was there a moment ago is there.
 * In: accesses of lists that are checked.  Out: no test for the same place of the same list behind one that succeeded.
 * Rule: between them, in one block, nothing changes the variable of the list or of the subscript, nor any length.
 *     counts[k] += 1   =>   the store needs no test: the load had one                                             */
#include "codegen/plan.h"

enum { most_behind = 12 };

typedef struct Spot {
    const Var *list;
    const Ir *subscript; /* a variable or a constant */
} Spot;

typedef struct Again {
    Func *func;
    Spot place;
} Again;

static bool is_plain_item(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_float || type->kind == Type_bool ||
           type->kind == Type_complex || type->kind == Type_str;
}

/* list[subscript], of variables */
static bool place_of_access(const Ir *list, const Ir *subscript, Spot *place)
{
    if (list->kind != I_Get || list->type->kind != Type_list || !is_plain_item(list->type->items.at[0]) ||
        (subscript->kind != I_Get && subscript->kind != I_Const) || subscript->type->kind != Type_int)
        return false;
    *place = (Spot){list->Get.var, subscript};
    return true;
}

static bool is_local(const Func *func, const Ir *node)
{
    return node->kind == I_Const || node->Get.var->home == func;
}

/* A statement that ends with an error unless the place is there. */
static bool tests_place(const Func *func, const Ir *node, Spot *place)
{
    const Ir *value = node->kind == I_Set ? node->Set.value : NULL;
    bool load = value && value->kind == I_Index && ir_may_fail(value) &&
                place_of_access(value->Index.a, value->Index.index, place);
    bool store = node->kind == I_Store && ir_may_fail(node) && node->Store.indices.len == 1 &&
                 place_of_access(node->Store.a, node->Store.indices.at[0], place);
    return (load || store) && place->list->home == func && is_local(func, place->subscript);
}

static bool is_same(const Spot *a, const Spot *b)
{
    if (a->list != b->list || a->subscript->kind != b->subscript->kind)
        return false;
    int64_t x, y;
    if (a->subscript->kind == I_Get)
        return a->subscript->Get.var == b->subscript->Get.var;
    return ir_is_constant(a->subscript, &x) && ir_is_constant(b->subscript, &y) && x == y;
}

static void mark_slot(void *context, Ir **slot)
{
    Again *again = context;
    Spot place;
    Ir *node = *slot;
    if (node->kind == I_Index && place_of_access(node->Index.a, node->Index.index, &place) &&
        is_same(&place, &again->place))
        node->proved |= Proved_bounds;
    ir_each_operand(node, mark_slot, again);
}

static void mark(Again *again, Ir *node)
{
    Spot place;
    ir_each_operand(node, mark_slot, again);
    if (node->kind == I_Store && node->Store.indices.len == 1 &&
        place_of_access(node->Store.a, node->Store.indices.at[0], &place) && is_same(&place, &again->place))
        node->proved |= Proved_bounds;
}

/* Is the place still there behind the statement? */
static bool leaves_place(const Again *again, const Ir *node)
{
    const Spot *place = &again->place;
    if (node->kind == I_Store)
        return node->Store.a->type->kind == Type_array || is_plain_item(node->Store.value->type);
    if (node->kind != I_Set || node->Set.var == place->list ||
        (place->subscript->kind == I_Get && node->Set.var == place->subscript->Get.var) ||
        (type_has(node->Set.var->type, COUNT) && !is_plain_item(node->Set.var->type) &&
         node->Set.var->type->kind != Type_list))
        return false;
    Effects effects = effects_of_node(again->func, node);
    return !effects.anything && !effects.calls && !effects.world && !sites_count(effects.resizes);
}

static void look_on(Func *func, Block *block, uint32_t at, const Spot *place)
{
    Again again = {func, *place};
    if (!leaves_place(&again, block->at[at])) /* x = parent[x] */
        return;
    for (uint32_t i = at + 1; i < block->len && i <= at + most_behind; i++) {
        Ir *node = block->at[i];
        if (node->kind != I_Set && node->kind != I_Store)
            return;
        mark(&again, node);
        if (!leaves_place(&again, node))
            return;
    }
}

static void again_block(void *context, Block *block)
{
    Func *func = context;
    Spot place;
    for (uint32_t i = 0; i < block->len; i++) {
        ir_each_block(block->at[i], again_block, func);
        if (tests_place(func, block->at[i], &place))
            look_on(func, block, i, &place);
    }
}

void pass_again(Unit *unit, const Options *options)
{
    if (options->unchecked)
        return;
    for_each (Func *, func, &unit->funcs)
        again_block(func, &func->body);
}
