/* filled.c -- a list of numbers that a counted loop fills is as long as it will be from the start.
 * In: lists made in front of a loop that appends to them in every round.  Out: stores into places that are there.
 * Rule: nobody looks at the list's length, or counts from its end, before the loop has ended, nor at a list whose
 * loop ends early; elements that are not filled in yet are never read and need no release.
 *     xs = []                                         =>   xs = []; list_lengthen(xs, n)
 *     for i in range(n): xs.append(f(i))                   for i in range(n): xs[i] = f(i)                         */
#include "codegen/emit.h"
#include "codegen/plan.h"

enum { FEW = 1 << 20 };

typedef struct Filled {
    Unit *unit;
    Func *func;
    int guards; /* Trys and Finallys around the block in hand: who handles an error may see the list */
    bool changed;
} Filled;

/* ---- the loop ---------------------------------------------------------------------------------------------- */
typedef struct Round {
    const Filled *filled;
    const Var *list;
    uint32_t reads; /* of elements that are there */
    bool ends;      /* a round may end before its end, or the loop */
    bool fails, acts;
} Round;

/* xs[-1] is somewhere else in a list that is longer. */
static bool counts_from_front(const Ir *node)
{
    int64_t constant;
    if (ir_is_constant(node->Index.index, &constant))
        return constant >= 0;
    return node->proved & Proved_forward;
}

static void note_node(void *context, Ir *node)
{
    Round *round = context;
    switch (node->kind) {
    case I_Break:
    case I_Continue:
    case I_Return:
    case I_Leave:
    case I_Yield:
    case I_Delegate:
        round->ends = true;
        break;
    case I_Index:
        round->reads += node->Index.a->kind == I_Get && node->Index.a->Get.var == round->list && !ir_may_fail(node) &&
                        counts_from_front(node);
        break;
    case I_Call:
    case I_Library:
    case I_Print:
    case I_While:
    case I_Resume:
        round->acts = true;
        break;
    default:
        break;
    }
    round->fails |= ir_may_fail(node);
}

static bool is_append_to(const Ir *node, const Var *list)
{
    const Ir *call = node->kind == I_Eval && node->Eval.value->kind == I_Library ? node->Eval.value : NULL;
    return call && call->Library.library->generic_class && !strcmp(call->Library.library->c_name, "list_append") &&
           call->Library.args.len == 2 && call->Library.args.at[0]->kind == I_Get &&
           call->Library.args.at[0]->Get.var == list;
}

/* What is stored needs no count, and nothing is released when it is overwritten. */
static bool is_plain_value(const Filled *f, const Ir *list, const Ir *value)
{
    const Type *item = list->type->items.at[0];
    if (value->type != item)
        return false;
    if (item->kind == Type_int)
        return never_big(f->func, value) && range_is_plain(range_of(f->func, value));
    return item->kind == Type_float || item->kind == Type_bool;
}

/* Will it be so many rounds, or is the room that is taken too much at worst not worth talking about? */
static bool is_sure(const Filled *f, const Ir *stop, const Round *round)
{
    const Ir *count =
        stop->kind == I_Binary && stop->Binary.op == Ir_add && stop->Binary.b->kind == I_Const ? stop->Binary.a : stop;
    if (count->kind == I_Len && count->Len.a->type->kind != Type_range)
        return true;
    return range_of(f->func, stop).high <= FEW || (!round->fails && !round->acts);
}

/* The place of the one append in the body of a loop that may be rewritten; UINT32_MAX: there is none. */
static uint32_t place_of_append(const Filled *f, const Ir *loop, const Var *list)
{
    Block *body = (Block *)&loop->Loop.body;
    uint32_t place = UINT32_MAX, count = 0;
    for (uint32_t i = 0; i < body->len; i++)
        if (is_append_to(body->at[i], list)) {
            place = i;
            count++;
        }
    if (count != 1)
        return UINT32_MAX;
    const Block *args = &body->at[place]->Eval.value->Library.args;
    if (!is_plain_value(f, args->at[0], args->at[1]))
        return UINT32_MAX;
    Ir *append = body->at[place];
    Block before = {body->at, place, place}, behind = {body->at + place + 1, body->len - place - 1, 0};
    Round round = {.filled = f, .list = list};
    ir_walk(&before, note_node, &round);
    ir_walk(&(Block){&append->Eval.value->Library.args.at[1], 1, 1}, note_node, &round);
    ir_walk(&behind, note_node, &round);
    bool alone = mentions(body, list) == round.reads + 1;
    return alone && !round.ends && is_sure(f, loop->Loop.stop, &round) ? place : UINT32_MAX;
}

static bool counts_up(const Ir *node)
{
    int64_t start, step;
    return node->kind == I_Loop && !node->Loop.live && ir_is_constant(node->Loop.start, &start) && start == 0 &&
           ir_is_constant(node->Loop.step, &step) && step == 1 && !ir_may_fail(node->Loop.stop) &&
           range_is_small(range_of(node->Loop.index->home, node->Loop.stop));
}

/* ---- rewriting ------------------------------------------------------------------------------------------------ */
static Ir *constant_of(Filled *f, int64_t value, const Ir *like)
{
    Ir *node = ir_new(f->unit, I_Const, like->type, like->at);
    node->Const.value.integer = value;
    return node;
}

static Ir *place_in(Filled *f, const Ir *loop, int64_t first)
{
    Ir *index = ir_get(f->unit, loop->Loop.index, loop->at);
    if (first == 0)
        return index;
    Ir *sum = ir_new(f->unit, I_Binary, index->type, index->at);
    sum->Binary.op = Ir_add;
    sum->Binary.a = index;
    sum->Binary.b = constant_of(f, first, index);
    sum->proved = Proved_small;
    return sum;
}

static void store_instead(Filled *f, Ir *loop, uint32_t place, int64_t first)
{
    const Ir *append = loop->Loop.body.at[place];
    Ir *store = ir_new(f->unit, I_Store, NULL, append->at);
    store->Store.a = append->Eval.value->Library.args.at[0];
    store->Store.value = append->Eval.value->Library.args.at[1];
    push(f->unit->arena, &store->Store.indices, place_in(f, loop, first));
    store->proved = Proved_bounds | Proved_forward | Proved_small;
    loop->Loop.body.at[place] = store;
}

static Ir *lengthen(Filled *f, Var *list, const Ir *loop)
{
    Ir *args[] = {ir_get(f->unit, list, loop->at), ir_copy(f->unit, loop->Loop.stop, NULL)};
    Ir *call = tree_call(f->unit, "list_lengthen", type_simple(f->unit->types, Type_none), args, 2);
    Library *library = NEW(f->unit->arena, Library);
    *library = *call->Library.library;
    library->generic_class = true;
    library->writes = 1;
    call->Library.library = library;
    Ir *node = ir_new(f->unit, I_Eval, NULL, loop->at);
    node->Eval.value = call;
    return node;
}

static bool is_fresh_list(const Filled *f, const Ir *node)
{
    if (node->kind != I_Set || node->Set.value->kind != I_ListNew || node->Set.value->type->kind != Type_list)
        return false;
    return node->Set.var->home == f->func && !node->Set.var->scope;
}

/* block[at] makes the list; true: a statement stands in front of the loop that fills it. */
static bool fill(Filled *f, Block *block, uint32_t at)
{
    Var *list = block->at[at]->Set.var;
    for (uint32_t i = at + 1; i < block->len; i++) {
        Ir *node = block->at[i];
        if (counts_up(node)) {
            uint32_t place = place_of_append(f, node, list);
            if (place == UINT32_MAX)
                return false;
            store_instead(f, node, place, block->at[at]->Set.value->ListNew.items.len);
            block_insert(f->unit->arena, block, i, lengthen(f, list, node));
            return f->changed = true;
        }
        if (node->kind != I_Set || mentions(&(Block){&block->at[i], 1, 1}, list))
            return false;
    }
    return false;
}

static void look_in(void *context, Block *block)
{
    Filled *f = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        bool guard = node->kind == I_Try || node->kind == I_Finally;
        f->guards += guard;
        ir_each_block(node, look_in, f);
        f->guards -= guard;
        if (!f->guards && is_fresh_list(f, node))
            fill(f, block, i);
    }
}

void pass_filled(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        Filled filled = {.unit = unit, .func = func};
        if (!func->yields)
            look_in(&filled, &func->body);
        if (filled.changed)
            changed_alike(func);
    }
}
