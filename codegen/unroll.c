/* unroll.c -- a loop over a few constants is written out.
 * In: loops over a display of ints, or of tuples of ints; loops in a loop that count from one constant to another.
 * Out: one copy of the body for each, with the constants in it, and without what they decide.
 * Rule: at most eight rounds of a short body, which only ends at its end and calls nothing; what a copy sets for itself
 * is its own variable.
 *     for d in (-1, 1): total += xs[(i + d) % n]   =>   total += xs[(i - 1) % n]; total += xs[(i + 1) % n]       */
#include "codegen/plan.h"

enum { most_rounds = 8, most_counted = 4, most_nodes = 100, most_together = 700 };

typedef struct Unroll {
    Unit *unit;
    Func *func;
    Constants *constants;
    const Ir *display;     /* of the loop in hand */
    const Var *items;      /* that holds it */
    Vars inside;           /* variables that only the loop mentions */
    uint32_t cost, budget; /* nodes: of the loop in hand; of what is written out of one loop */
    int copies;            /* around: written out already */
    int loops;             /* around */
    uint32_t rounds;       /* of the loop in hand */
    bool own;              /* the display was made for the loop, right in front of it */
} Unroll;

/* ---- what may be written out ------------------------------------------------------------------------------------- */
static bool is_constant_item(const Ir *node)
{
    if (node->kind == I_Const)
        return (node->type->kind == Type_int && !node->Const.value.digits.at) || node->type->kind == Type_bool;
    if (node->kind != I_TupleNew || !node->TupleNew.items.len)
        return false;
    for_each (Ir *, item, &node->TupleNew.items)
        if (item->kind != I_Const || !is_constant_item(item))
            return false;
    return true;
}

static const Block *items_of(const Ir *display)
{
    return display->kind == I_TupleNew ? &display->TupleNew.items : &display->ListNew.items;
}

static bool is_display(const Ir *node)
{
    if (node->kind != I_TupleNew && node->kind != I_ListNew)
        return false;
    const Block *items = items_of(node);
    for_each (Ir *, item, items)
        if (!is_constant_item(item))
            return false;
    return items->len && items->len <= most_rounds;
}

typedef struct Body {
    uint32_t nodes;
    bool nested;    /* inside of another loop: breaks and continues are its own */
    bool odd;       /* it is left, or stops, somewhere inside */
    bool continues; /* a round may end before its end */
    bool heavy;     /* a call, or a method of a collection: beside it the constants are worth nothing */
} Body;

static bool is_heavy(const Ir *node)
{
    return node->kind == I_Call || node->kind == I_Print || node->kind == I_New || node->kind == I_Resume ||
           node->kind == I_Raise || (node->kind == I_Library && node->Library.library->owner[0]);
}

static void note_operand(void *context, Ir **slot)
{
    Body *body = context;
    body->nodes++;
    body->heavy |= is_heavy(*slot);
    ir_each_operand(*slot, note_operand, body);
}

static void note_block(void *context, Block *block)
{
    Body *body = context;
    for_each (Ir *, node, block) {
        bool nested = body->nested, loop = node->kind == I_Loop || node->kind == I_While;
        body->nodes++;
        body->heavy |= is_heavy(node);
        ir_each_operand(node, note_operand, body);
        body->odd |= node->kind == I_Try || node->kind == I_Finally || node->kind == I_Leave ||
                     (node->kind == I_Break && !nested);
        body->continues |= node->kind == I_Continue && !nested;
        body->nested |= loop;
        ir_each_block(node, note_block, body);
        body->nested = nested;
    }
}

/* x = items[index] */
static bool begins_with_item(Unroll *u, const Ir *loop)
{
    const Block *body = &loop->Loop.body;
    const Ir *first = body->len ? body->at[0] : NULL;
    if (!first || first->kind != I_Set || first->Set.value->kind != I_Index)
        return false;
    const Ir *index = first->Set.value;
    const Ir *items = index->Index.a;
    if ((items->kind != I_Get && items->kind != I_TupleNew) || index->Index.index->kind != I_Get ||
        index->Index.index->Get.var != loop->Loop.index || ir_may_fail(items) || index->type != first->Set.var->type)
        return false;
    u->items = items->kind == I_Get ? items->Get.var : NULL;
    u->display = items; /* of a tuple that is there already */
    return true;
}

/* The display that the items are: made right in front of the loop for it alone, or a tuple for good. */
static bool find_display(Unroll *u, const Block *block, uint32_t at, Ir *loop)
{
    const Ir *before = at ? block->at[at - 1] : NULL;
    u->own = false;
    if (!u->items)
        return is_display(u->display);
    u->own = before && before->kind == I_Set && before->Set.var == u->items && u->items->is_temp;
    const Ir *set = u->own ? before : only_set_of(u->constants, u->items);
    u->display = set ? set->Set.value : NULL;
    if (!u->display || !is_display(u->display))
        return false;
    if (!u->own)
        return u->display->kind == I_TupleNew && !u->items->exported && !u->items->is_param;
    uint32_t lengths = loop->Loop.stop->kind == I_Len;
    return mentions(&u->func->body, u->items) == 2 + lengths;
}

static bool has_all_rounds(const Unroll *u, const Ir *loop)
{
    int64_t start, stop, step;
    if (!ir_is_constant(loop->Loop.start, &start) || start || !ir_is_constant(loop->Loop.step, &step) || step != 1)
        return false;
    const Ir *end = loop->Loop.stop;
    if (end->kind == I_Len)
        return end->Len.a->kind == I_Get && end->Len.a->Get.var == u->items;
    return ir_is_constant(end, &stop) && stop == items_of(u->display)->len;
}

static bool is_over_display(Unroll *u, const Block *block, uint32_t at, Ir *loop)
{
    if (!begins_with_item(u, loop) || !find_display(u, block, at, loop) || !has_all_rounds(u, loop))
        return false;
    u->rounds = items_of(u->display)->len;
    return mentions(&(Block){&loop, 1, 1}, loop->Loop.index) == 2; /* nobody else asks for the index */
}

/* for d in range(-1, 2): */
static bool is_counted(Unroll *u, const Ir *loop)
{
    int64_t start, stop, step;
    if (!u->loops || loop->Loop.live || !ir_is_constant(loop->Loop.start, &start) ||
        !ir_is_constant(loop->Loop.stop, &stop) || !ir_is_constant(loop->Loop.step, &step) || start > INT32_MAX ||
        start < INT32_MIN || stop > INT32_MAX || stop < INT32_MIN || step > INT32_MAX || step < INT32_MIN)
        return false;
    int64_t span = step > 0 ? stop - start : start - stop, by = step > 0 ? step : -step;
    if (span <= 0 || (span + by - 1) / by > most_counted)
        return false;
    u->display = NULL;
    u->items = NULL;
    u->own = false;
    u->rounds = (uint32_t)((span + by - 1) / by);
    return true;
}

/* May that loop be written out?  What costs a walk through the function is asked last. */
static bool is_for(Unroll *u, const Block *block, uint32_t at)
{
    Ir *loop = block->at[at];
    Body body = {0};
    if (loop->Loop.orelse.len || (!is_over_display(u, block, at, loop) && !is_counted(u, loop)))
        return false;
    note_block(&body, &loop->Loop.body);
    u->cost = body.nodes * u->rounds;
    if (body.odd || body.heavy || body.nodes > most_nodes || u->cost > u->budget)
        return false;
    u->inside = vars_inside(u->func, loop);
    return vars_have(&u->inside, loop->Loop.index) &&
           (!u->display || vars_have(&u->inside, loop->Loop.body.at[0]->Set.var));
}

/* ---- constants in their place ------------------------------------------------------------------------------------ */
typedef struct Fold {
    Unit *unit;
    const Var *var; /* is */
    const Ir *value;
} Fold;

static bool truth_of(const Ir *node, bool *truth)
{
    if (node->kind != I_Const || (node->type->kind != Type_int && node->type->kind != Type_bool) ||
        node->Const.value.digits.at)
        return false;
    *truth = node->Const.value.integer != 0;
    return true;
}

static Ir *truth_constant(Fold *f, bool truth, Span at)
{
    Ir *node = ir_new(f->unit, I_Const, type_simple(f->unit->types, Type_bool), at);
    node->Const.value.integer = truth;
    return node;
}

static bool compares(IrOp op, int64_t a, int64_t b)
{
    switch (op) {
    case Ir_eq:
        return a == b;
    case Ir_ne:
        return a != b;
    case Ir_lt:
        return a < b;
    case Ir_le:
        return a <= b;
    case Ir_gt:
        return a > b;
    default:
        return a >= b;
    }
}

/* x + 0, x + -1, 1 * x */
static Ir *fold_binary(Fold *f, Ir *node)
{
    const int64_t most = 1 << 30;
    int64_t a = 0, b = 0;
    IrOp op = node->Binary.op;
    bool left = ir_is_constant(node->Binary.a, &a), right = ir_is_constant(node->Binary.b, &b);
    if (node->type->kind != Type_int || op > Ir_mul || a > most || a < -most || b > most || b < -most)
        return node;
    if (left && right)
        return ir_int(f->unit, op == Ir_add ? a + b : op == Ir_sub ? a - b : a * b, node->at);
    if (right && ((b == 0 && op != Ir_mul) || (b == 1 && op == Ir_mul)))
        return node->Binary.a;
    if (left && ((a == 0 && op == Ir_add) || (a == 1 && op == Ir_mul)))
        return node->Binary.b;
    if (right && b < 0 && op != Ir_mul) {
        node->Binary.op = op == Ir_add ? Ir_sub : Ir_add;
        node->Binary.b = ir_int(f->unit, -b, node->Binary.b->at);
    }
    return node;
}

static Ir *folded(Fold *f, Ir *node)
{
    bool a, b;
    int64_t x, y;
    switch (node->kind) {
    case I_Get:
        return node->Get.var == f->var ? ir_copy(f->unit, f->value, NULL) : node;
    case I_Field:
        return node->Field.a->kind == I_TupleNew ? node->Field.a->TupleNew.items.at[node->Field.index] : node;
    case I_Truth:
        return truth_of(node->Truth.a, &a) ? truth_constant(f, a, node->at) : node;
    case I_And:
        if (truth_of(node->And.b, &b))
            return b ? node->And.a : truth_constant(f, false, node->at);
        return !truth_of(node->And.a, &a) ? node : a ? node->And.b : truth_constant(f, false, node->at);
    case I_Or:
        if (truth_of(node->Or.b, &b))
            return b ? truth_constant(f, true, node->at) : node->Or.a;
        return !truth_of(node->Or.a, &a) ? node : a ? truth_constant(f, true, node->at) : node->Or.b;
    case I_Select:
        return !truth_of(node->Select.test, &a) ? node : a ? node->Select.a : node->Select.b;
    case I_Unary:
        if (node->Unary.op == Ir_not && truth_of(node->Unary.a, &b))
            return truth_constant(f, !b, node->at);
        return node->Unary.op == Ir_neg && ir_is_constant(node->Unary.a, &x) && x > INT32_MIN && x < INT32_MAX
                   ? ir_int(f->unit, -x, node->at)
                   : node;
    case I_Compare:
        return ir_is_constant(node->Compare.a, &x) && ir_is_constant(node->Compare.b, &y)
                   ? truth_constant(f, compares(node->Compare.op, x, y), node->at)
                   : node;
    case I_Binary:
        return fold_binary(f, node);
    default:
        return node;
    }
}

static void fold_slot(void *context, Ir **slot)
{
    ir_each_operand(*slot, fold_slot, context);
    *slot = folded(context, *slot);
}

static bool sets_itself(const Ir *node)
{
    return node->kind == I_Set && node->Set.value->kind == I_Get && node->Set.value->Get.var == node->Set.var &&
           !ir_may_fail(node->Set.value);
}

static void fold_block(void *context, Block *block)
{
    Fold *f = context;
    bool truth;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_operand(node, fold_slot, f);
        ir_each_block(node, fold_block, f);
        if (node->kind == I_If && truth_of(node->If.test, &truth)) {
            block_put(f->unit->arena, block, i, truth ? &node->If.body : &node->If.orelse);
            i--;
        } else if (sets_itself(node)) { /* x += 0 */
            block_remove(block, i--);
        } else if (node->kind == I_Continue || node->kind == I_Return) {
            block->len = i + 1; /* what follows does not run */
        }
    }
}

/* ---- one round --------------------------------------------------------------------------------------------------- */
/* What is a constant and set once, for this round, is that constant. */
static void spread(Unroll *u, Block *body, const Vars *own)
{
    for (uint32_t i = 0; i < body->len; i++) {
        const Ir *node = body->at[i];
        if (node->kind != I_Set || !is_constant_item(node->Set.value) || sets_of(body, node->Set.var) != 1)
            continue;
        bool is_own = false;
        for_each (Var *, var, own)
            is_own |= var == node->Set.var;
        if (!is_own)
            continue;
        Fold fold = {u->unit, node->Set.var, node->Set.value};
        block_remove(body, i);
        fold_block(&fold, body);
        i = UINT32_MAX; /* from the beginning */
    }
}

static Ir *index_of_round(Unroll *u, const Ir *loop, uint32_t round, Var *index)
{
    int64_t start = 0, step = 0;
    ir_is_constant(loop->Loop.start, &start);
    ir_is_constant(loop->Loop.step, &step);
    return ir_set(u->unit, index, ir_int(u->unit, start + step * round, loop->at), loop->at);
}

static Block round_of(Unroll *u, const Ir *loop, uint32_t round)
{
    Map twins = {0};
    Vars own = {0};
    Block body = {0};
    for_each (Var *, var, &u->inside) {
        bool index = var == loop->Loop.index;
        if (!index && (first_use(&loop->Loop.body, var) == Use_read || var->may_be_unset))
            continue; /* it may hold what an earlier round has set */
        Var *twin = round ? var_twin(u->func, var) : var;
        map_set(u->unit->arena, &twins, var, twin);
        push(u->unit->arena, &own, twin);
    }
    if (!u->display)
        push(u->unit->arena, &body, index_of_round(u, loop, round, map_get(&twins, loop->Loop.index)));
    for_each (Ir *, node, &loop->Loop.body)
        push(u->unit->arena, &body, ir_copy(u->unit, node, &twins));
    if (u->display)
        body.at[0]->Set.value = ir_copy(u->unit, items_of(u->display)->at[round], NULL);
    spread(u, &body, &own);
    if (body.len && last(&body)->kind == I_Continue)
        body.len--;
    return body;
}

/* How many statements the loop has become; 0: it stays. */
static uint32_t write_out(Unroll *u, Block *block, uint32_t at)
{
    const Ir *loop = block->at[at];
    Block all = {0};
    Body rounds = {0};
    for (uint32_t round = 0; round < u->rounds; round++) {
        Block body = round_of(u, loop, round);
        note_block(&rounds, &body);
        for_each (Ir *, node, &body)
            push(u->unit->arena, &all, node);
    }
    if (rounds.continues || !all.len)
        return 0;
    u->budget -= u->cost;
    push(u->unit->arena, &u->unit->written_out, loop->at);
    block_put(u->unit->arena, block, at, &all);
    return all.len;
}

static void unroll_block(void *context, Block *block)
{
    Unroll *u = context;
    uint32_t copied = 0; /* statements up to there are copies */
    for (uint32_t i = 0; i < block->len; i++) {
        bool inside = u->copies || i < copied;
        u->budget = inside ? u->budget : most_together;
        if (block->at[i]->kind == I_Loop && is_for(u, block, i)) {
            bool own = u->own;
            uint32_t count = write_out(u, block, i);
            if (count) {
                copied = (i < copied ? copied - 1 : i) + count;
                if (own) {
                    block_remove(block, --i);
                    copied--;
                }
                i--;
                continue;
            }
        }
        bool loop = block->at[i]->kind == I_Loop || block->at[i]->kind == I_While;
        u->copies += i < copied;
        u->loops += loop;
        ir_each_block(block->at[i], unroll_block, u);
        u->loops -= loop;
        u->copies -= i < copied;
    }
}

void pass_unroll(Unit *unit, const Options *options)
{
    Constants constants = constants_of(unit);
    Unroll unroll = {.unit = unit, .constants = &constants};
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        if (func->yields)
            continue;
        unroll.func = func;
        unroll_block(&unroll, &func->body);
    }
}
