/* scalars.c -- what a loop does to its variables.
 * In: a Loop's body.  Out: which are private, which keep their last value, which are reductions; or an obstacle.
 * Rule: a variable that is read before it is set carries a value, unless all it gets are updates in any order.
 *     for x in xs: y = x * 2; s += y     => y private, s a sum                                               */
#include "typeinfer/depend.h"

#include <stdlib.h>

/* ---- sums ------------------------------------------------------------------------------------------------------ */
typedef struct Updates {
    const Var *var;
    uint32_t reads;
} Updates;

static void count_reads(void *context, Ir *node)
{
    Updates *updates = context;
    updates->reads += node->kind == I_Get && node->Get.var == updates->var;
}

uint32_t reads_in(Block *block, const Var *var)
{
    Updates updates = {var, 0};
    ir_walk(block, count_reads, &updates);
    return updates.reads;
}

/* v = v + e, or t = v + e; v = t: the Binary. */
static const Ir *update_of(const LoopBody *body, const Ir *set)
{
    const Ir *value = set->Set.value;
    if (value->kind == I_Get && only_value(body, value->Get.var) && value->Get.var->is_temp)
        value = only_value(body, value->Get.var);
    if (value->kind != I_Binary || (value->Binary.op != Ir_add && value->Binary.op != Ir_sub))
        return NULL;
    const Ir *a = value->Binary.a, *b = value->Binary.b;
    if (a->kind == I_Get && a->Get.var == set->Set.var)
        return value;
    return value->Binary.op == Ir_add && b->kind == I_Get && b->Get.var == set->Set.var ? value : NULL;
}

typedef struct Sum {
    Depend *depend;
    const Var *var;
    uint32_t updates;
    bool other; /* some assignment is no update, or its step is not bounded */
    Span at;
} Sum;

static bool is_modest(const Func *func, const Ir *step)
{
    Range range = range_of(func, step);
    return range.low >= -(INT64_C(1) << 31) && range.high <= INT64_C(1) << 31;
}

static void note_update(void *context, Ir *node)
{
    Sum *sum = context;
    if (node->kind != I_Set || node->Set.var != sum->var)
        return;
    sum->at = node->at;
    const Ir *update = update_of(&sum->depend->body, node);
    if (!update) {
        sum->other = true;
        return;
    }
    bool first = update->Binary.a->kind == I_Get && update->Binary.a->Get.var == sum->var;
    const Ir *step = first ? update->Binary.b : update->Binary.a;
    sum->updates++;
    sum->other |= !(update->proved & Proved_small) || !is_modest(sum->depend->func, step);
}

static void add_reduction(Depend *d, Reduction reduction)
{
    push(d->unit->arena, &d->out->reductions, reduction);
}

static bool try_reduction(Depend *d, Var *var, const BodyVar *entry)
{
    Reduction found;
    if (!find_reduction(d, var, entry, &found))
        return false;
    add_reduction(d, found);
    return true;
}

static void judge_exposed(Depend *d, Var *var, const BodyVar *entry)
{
    Sum sum = {.depend = d, .var = var};
    Span at = entry->set ? entry->set->at : d->body.loop->at;
    ir_walk(&d->body.loop->Loop.body, note_update, &sum);
    bool only_updates = sum.updates == reads_in(&d->body.loop->Loop.body, var) && sum.updates == entry->sets;
    bool is_float = var->type->kind == Type_float;
    if (only_updates && ((!sum.other && var->type->kind == Type_int) || (is_float && d->unit->reassociate))) {
        add_reduction(d, (Reduction){.var = var, .how = Reduce_sum});
        return;
    }
    if (try_reduction(d, var, entry))
        return;
    push(d->unit->arena, &d->out->carried, var);
    if (only_updates && (is_float || var->type->kind == Type_complex))
        obstacle(d, "float-sum", at, "%s is a sum of floats: its order must stay (--reassociate changes that)",
                 var->name);
    else
        obstacle(d, "carried", at, "%s carries a value from one iteration to the next", var->name);
}

/* ---- last values ----------------------------------------------------------------------------------------------- */
typedef enum { Way_on, Way_set, Way_left, Way_unsure } Way; /* left: by return or raise */

static Way way_through(const Block *block, const Var *var);

static Way way_of_branches(const Block *body, const Block *orelse, const Var *var)
{
    Way a = way_through(body, var), b = way_through(orelse, var);
    if (a == Way_unsure || b == Way_unsure)
        return Way_unsure;
    return a == Way_left ? b : b == Way_left || a == b ? a : Way_on;
}

static void note_jump(void *context, Ir *node)
{
    bool *found = context;
    *found |= node->kind == I_Continue || node->kind == I_Break;
}

static Way way_of(const Ir *node, const Var *var)
{
    bool jumps = false;
    switch (node->kind) {
    case I_Set:
        return node->Set.var == var ? Way_set : Way_on;
    case I_Unset:
        return node->Unset.var == var ? Way_unsure : Way_on;
    case I_If:
        return way_of_branches(&node->If.body, &node->If.orelse, var);
    case I_Versions:
        return way_of_branches(&node->Versions.body, &node->Versions.orelse, var);
    case I_Loop: /* a jump in its else goes further than it */
        ir_walk((Block *)&node->Loop.orelse, note_jump, &jumps);
        return jumps ? Way_unsure : Way_on;
    case I_While:
        ir_walk((Block *)&node->While.orelse, note_jump, &jumps);
        return jumps ? Way_unsure : Way_on;
    case I_Return:
    case I_Raise:
    case I_Throw:
        return Way_left;
    case I_Continue:
    case I_Break:
    case I_Try:
    case I_Finally:
    case I_Leave:
        return Way_unsure;
    default:
        return Way_on;
    }
}

static Way way_through(const Block *block, const Var *var)
{
    for_each (Ir *, node, block) {
        Way way = way_of(node, var);
        if (way != Way_on)
            return way;
    }
    return Way_on;
}

static void note_unset(void *context, Ir *node)
{
    const Var **var = context;
    if (node->kind == I_Unset && node->Unset.var == *var)
        *var = NULL;
}

/* Set on every way through an iteration, and its value is no reference. */
static bool keeps_last(const Depend *d, const Var *var)
{
    TypeKind kind = var->type->kind;
    bool plain =
        kind == Type_float || kind == Type_bool || kind == Type_complex || (kind == Type_int && var_is_small(var));
    const Var *never_unset = var;
    ir_walk(&d->body.loop->Loop.body, note_unset, &never_unset);
    return plain && never_unset && way_through(&d->body.loop->Loop.body, var) == Way_set;
}

static void judge_live(Depend *d, Var *var, const BodyVar *entry, Span at)
{
    if (keeps_last(d, var))
        push(d->unit->arena, &d->out->lasts, var);
    else if (!is_set_with_best(d, var, entry) && !try_reduction(d, var, entry))
        obstacle(d, "live", at, "%s is read after the loop: its last value is needed", var->name);
}

/* ---- all of them ----------------------------------------------------------------------------------------------- */
static void judge_variable(Depend *d, Var *var, const BodyVar *entry)
{
    Span at = entry->set ? entry->set->at : d->body.loop->at;
    if (!var->home) {
        push(d->unit->arena, &d->out->carried, var);
        obstacle(d, "carried", at, "%s is a global variable that the loop sets", var->name);
    } else if (first_use(&d->body.loop->Loop.body, var) == Use_read) {
        judge_exposed(d, var, entry);
    } else if (live_after(d->func, d->body.loop, var)) {
        judge_live(d, var, entry, at);
    } else {
        if (var->may_be_unset && first_use(&d->body.loop->Loop.body, var) != Use_set)
            obstacle(d, "carried", at, "%s may be unbound in some iteration", var->name);
        push(d->unit->arena, &d->out->privates, var);
    }
}

static int by_home_and_id(const void *a, const void *b)
{
    const Var *one = *(Var *const *)a, *other = *(Var *const *)b;
    if (!one->home != !other->home)
        return one->home ? -1 : 1;
    return one->id < other->id ? -1 : one->id > other->id;
}

static bool is_global(const Unit *unit, const Var *var)
{
    return var->id < unit->globals.len && unit->globals.at[var->id] == var;
}

/* In the order of the function's variables, so that the report does not depend on addresses. */
void judge_variables(Depend *d)
{
    Vars vars = {0};
    for (uint32_t i = 0; i < d->body.vars.room; i++)
        if (d->body.vars.at[i].key)
            push(d->unit->arena, &vars, (Var *)d->body.vars.at[i].key);
    if (vars.len)
        qsort(vars.at, vars.len, sizeof *vars.at, by_home_and_id);
    for_each (Var *, var, &vars)
        if (var != d->body.loop->Loop.index && (var->home ? var->home == d->func : is_global(d->unit, var)))
            judge_variable(d, var, map_get(&d->body.vars, var));
    Var *index = d->body.loop->Loop.index;
    if (!d->out->obstacle && live_after(d->func, d->body.loop, index))
        obstacle(d, "live", d->body.loop->at, "%s is read after the loop: its last value is needed", index->name);
}
