/* carried.c -- what a loop appended in its last round is read from a variable.
 * In: lists made in front of a counted loop that appends to them once a round.  Out: the element just before the end is
 * a variable, too.
 * Rule: the list is only appended to, asked for its length and read in the loop; its elements are plain numbers.
 *     row = [1]                                       =>   last = 1; row = [last]
 *     for j in range(n): row.append(row[j] + x)            for j in range(n): last = last + x; row.append(last)   */
#include "codegen/emit.h"

typedef struct Carried {
    Unit *unit;
    Func *func;
    const Var *list, *index; /* the loop's */
    int64_t first;           /* how many elements the list has in front of the loop */
    uint32_t known, uses;    /* uses of the list that are understood; all of them */
    VEC(Ir *) reads;         /* of the element that the round before appended */
} Carried;

static bool is_get(const Ir *node, const Var *var)
{
    return node->kind == I_Get && node->Get.var == var;
}

static bool is_append(const Carried *c, const Ir *node)
{
    const Ir *call = node->kind == I_Eval ? node->Eval.value : NULL;
    return call && call->kind == I_Library && !strcmp(call->Library.library->c_name, "list_append") &&
           is_get(call->Library.args.at[0], c->list);
}

/* index + (first - 1), as j, j + 1, ... of the loop's own index; by way of a variable that is a copy of it. */
static bool is_last_place(const Carried *c, const Ir *index, const Block *body)
{
    int64_t constant = 0;
    if (index->kind == I_Binary && index->Binary.op == Ir_add && ir_is_constant(index->Binary.b, &constant))
        index = index->Binary.a;
    if (index->kind != I_Get || constant != c->first - 1)
        return false;
    if (index->Get.var == c->index)
        return true;
    const Ir *copy = body->at[0];
    for (uint32_t i = 0; i < body->len && copy->kind == I_Set; copy = body->at[++i]) {
        if (copy->Set.var == index->Get.var)
            return is_get(copy->Set.value, c->index);
        if (i + 1 == body->len)
            break;
    }
    return false;
}

static void note_use(void *context, Ir *node)
{
    Carried *c = context;
    c->uses += is_get(node, c->list) || node->kind == I_Continue; /* a round that does not append */
    c->known += (node->kind == I_Index && is_get(node->Index.a, c->list)) ||
                (node->kind == I_Len && is_get(node->Len.a, c->list)) || is_append(c, node);
}

typedef struct Finding {
    Carried *carried;
    const Block *body;
} Finding;

static void note_read(void *context, Ir *node)
{
    Finding *finding = context;
    Carried *c = finding->carried;
    bool plain = node->type && (node->type->kind == Type_float || (node->proved & Proved_small));
    if (node->kind == I_Index && is_get(node->Index.a, c->list) && plain && !ir_may_fail(node) &&
        is_last_place(c, node->Index.index, finding->body))
        push(c->unit->arena, &c->reads, node);
}

typedef struct Changing {
    const Var *var;
    uint32_t times;
} Changing;

static void note_set(void *context, Ir *node)
{
    Changing *changing = context;
    changing->times += node->kind == I_Set && node->Set.var == changing->var;
}

static uint32_t times_set(const Block *block, const Var *var)
{
    Changing changing = {var, 0};
    ir_walk((Block *)block, note_set, &changing);
    return changing.times;
}

/* The place of the one append in the body; what is read stands in front of it.  0xffffffff: it does not go. */
static uint32_t place_of_append(Carried *c, const Ir *loop)
{
    const Block *body = &loop->Loop.body;
    uint32_t place = UINT32_MAX, count = 0;
    c->known = c->uses = 0;
    ir_walk((Block *)body, note_use, c);
    for (uint32_t i = 0; i < body->len; i++)
        if (is_append(c, body->at[i])) {
            place = i;
            count++;
        }
    return c->known == c->uses && count == 1 && !times_set(body, c->list) ? place : UINT32_MAX;
}

static bool copies_stay(const Carried *c, const Block *body)
{
    for_each (Ir *, read, &c->reads) {
        const Ir *index = read->Index.index->kind == I_Binary ? read->Index.index->Binary.a : read->Index.index;
        if (index->Get.var != c->index && times_set(body, index->Get.var) != 1)
            return false;
    }
    return true;
}

/* block[made] makes the list, block[at] is the loop; true: a statement stands in front of both now. */
static bool carry(Carried *c, Block *block, uint32_t made, uint32_t at)
{
    Block *body = &block->at[at]->Loop.body, *items = &block->at[made]->Set.value->ListNew.items;
    uint32_t place = place_of_append(c, block->at[at]);
    if (place == UINT32_MAX)
        return false;
    Block before = {body->at, place, place};
    ir_walk(&before, note_read, &(Finding){c, body});
    if (!c->reads.len || !copies_stay(c, body))
        return false;
    Ir **item = &items->at[items->len - 1], **appended = &body->at[place]->Eval.value->Library.args.at[1];
    Var *last_one = temp_new(c->func, "last", (*item)->type, (*item)->at);
    last_one->is_temp = false;
    last_one->hidden = true;
    for_each (Ir *, read, &c->reads)
        *read = *ir_get(c->unit, last_one, read->at);
    Ir *set = ir_set(c->unit, last_one, *appended, (*appended)->at),
       *start = ir_set(c->unit, last_one, *item, (*item)->at);
    *appended = ir_get(c->unit, last_one, (*appended)->at);
    *item = ir_get(c->unit, last_one, (*item)->at);
    block_insert(c->unit->arena, body, place, set);
    block_insert(c->unit->arena, block, made, start);
    return true;
}

static bool counts_from_zero(const Ir *node)
{
    int64_t start, step;
    return node->kind == I_Loop && ir_is_constant(node->Loop.start, &start) && start == 0 &&
           ir_is_constant(node->Loop.step, &step) && step == 1;
}

static bool is_fresh_row(const Func *func, const Ir *node)
{
    if (node->kind != I_Set || node->Set.value->kind != I_ListNew || node->Set.var->home != func)
        return false;
    const Type *type = node->Set.value->type;
    return type->kind == Type_list && node->Set.value->ListNew.items.len && !node->Set.var->scope &&
           (type->items.at[0]->kind == Type_int || type->items.at[0]->kind == Type_float) &&
           node->Set.value->ListNew.room;
}

static void look_in(void *context, Block *block)
{
    Carried *c = context;
    for (uint32_t i = 0; i < block->len; i++) {
        ir_each_block(block->at[i], look_in, c);
        if (!is_fresh_row(c->func, block->at[i]))
            continue;
        Carried one = {.unit = c->unit, .func = c->func, .list = block->at[i]->Set.var};
        one.first = block->at[i]->Set.value->ListNew.items.len;
        uint32_t at = i + 1;
        while (at < block->len && block->at[at]->kind == I_Set) { /* nothing else knows the list */
            Block between = {block->at + at, 1, 1};
            ir_walk(&between, note_use, &one);
            at++;
        }
        if (one.uses || at == block->len || !counts_from_zero(block->at[at]))
            continue;
        one.index = block->at[at]->Loop.index;
        i += carry(&one, block, i, at);
    }
}

void pass_carried(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        Carried carried = {.unit = unit, .func = func};
        look_in(&carried, &func->body);
    }
}
