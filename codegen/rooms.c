/* rooms.c -- a list that a counted loop fills has room for what it gets.
 * In: statements in their trees.  Out: ListNew.room of a list that the loop behind it appends to in every round.
 * Rule: room is a hint and only read: what it is made of stands before the list is made, as it does before the loop.
 *     xs = []                                        =>   xs = [] room len(ys)
 *     for y in ys: xs.append(f(y))                                                                               */
#include "codegen/emit.h"

typedef struct Rooms {
    Unit *unit;
    Func *func;
} Rooms;

typedef struct Change {
    const Var *var;
    bool found;
} Change;

static void note_change(void *context, Ir *node)
{
    Change *change = context;
    change->found |= (node->kind == I_Set && node->Set.var == change->var) ||
                     (node->kind == I_Unset && node->Unset.var == change->var) ||
                     (node->kind == I_Loop && node->Loop.index == change->var);
}

static bool stays(Block *region, const Var *var)
{
    Change change = {var, false};
    ir_walk(region, note_change, &change);
    return !change.found;
}

static bool is_local(const Rooms *r, const Ir *node)
{
    return node->kind == I_Get && node->Get.var->home == r->func && !node->Get.var->scope && !node->Get.var->is_char;
}

/* Made of what the statements of `region` do not assign: sums and differences of small numbers and lengths. */
static bool is_ready(const Rooms *r, const Ir *node, Block *region)
{
    int64_t constant;
    if (ir_is_constant(node, &constant))
        return true;
    if (node->kind == I_Len)
        return is_local(r, node->Len.a) && !type_is_nullable(node->Len.a->type) && !ir_may_fail(node->Len.a) &&
               node->Len.a->type->kind != Type_range && stays(region, node->Len.a->Get.var);
    if (!range_is_small(range_of(r->func, node)) || ir_may_fail(node))
        return false;
    if (node->kind == I_Binary)
        return (node->Binary.op == Ir_add || node->Binary.op == Ir_sub) && is_ready(r, node->Binary.a, region) &&
               is_ready(r, node->Binary.b, region);
    return is_local(r, node) && node->type->kind == Type_int && stays(region, node->Get.var);
}

static bool appends_to(const Ir *node, const Var *list)
{
    if (node->kind != I_Eval || node->Eval.value->kind != I_Library)
        return false;
    const Ir *call = node->Eval.value;
    return !strcmp(call->Library.library->owner ? call->Library.library->owner : "", "list") &&
           !strcmp(call->Library.library->name, "append") && call->Library.args.at[0]->kind == I_Get &&
           call->Library.args.at[0]->Get.var == list;
}

static void note_exit(void *context, Ir *node)
{
    *(bool *)context |= node->kind == I_Break || node->kind == I_Return || node->kind == I_Leave;
}

/* Does every round append, once, and is nothing left early?  What fails does not count. */
static bool fills(Ir *loop, const Var *list)
{
    uint32_t count = 0;
    bool left = false;
    ir_walk(&loop->Loop.body, note_exit, &left);
    if (left)
        return false;
    for_each (Ir *, node, &loop->Loop.body)
        count += appends_to(node, list);
    return count == 1 && stays(&loop->Loop.body, list);
}

static bool is_constant(const Ir *node, int64_t wanted)
{
    int64_t constant;
    return ir_is_constant(node, &constant) && constant == wanted;
}

/* The loop behind block[at] that fills the list made there, if it can tell how often now. */
static Ir *filling_loop(const Rooms *r, Block *block, uint32_t at)
{
    const Var *list = block->at[at]->Set.var;
    for (uint32_t i = at + 1; i < block->len; i++) {
        Ir *node = block->at[i];
        Block between = {block->at + at, i - at, i - at};
        if (node->kind == I_Loop && fills(node, list))
            return is_constant(node->Loop.start, 0) && is_constant(node->Loop.step, 1) &&
                           is_ready(r, node->Loop.stop, &between)
                       ? node
                       : NULL;
        if (node->kind != I_Set || node->Set.var == list)
            return NULL;
    }
    return NULL;
}

static void look_in(void *context, Block *block)
{
    Rooms *r = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, look_in, r);
        bool fresh = node->kind == I_Set && node->Set.value->kind == I_ListNew && node->Set.var->home == r->func &&
                     node->Set.value->type->kind == Type_list && !node->Set.value->ListNew.room;
        Ir *loop = fresh ? filling_loop(r, block, i) : NULL;
        if (loop)
            node->Set.value->ListNew.room = ir_copy(r->unit, loop->Loop.stop, NULL);
    }
}

void pass_rooms(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        need(func, RANGE);
        Rooms rooms = {unit, func};
        look_in(&rooms, &func->body);
    }
}
