/* let_go.c -- references to generators, files and memoryviews end when Python's would: finally blocks run then, files
 * are closed, what a view shows may be resized.
 * In: functions, before their holds are decided (what is let go of can lend nothing) and behind that.  Out: Unset
 * statements.  Rule: a temporary lets go behind its last use; a name that is bound anew, of what it was bound to as
 * another variable. next(g()); print("x")    =>    iterator = g(); next(iterator); iterator is let go of; print("x") */
#include "codegen/emit.h"

/* Does anybody see when something goes? */
static bool matters(const Unit *unit)
{
    bool found = false;
    for_each (Func *, func, &unit->funcs)
        for_each (Var *, var, &func->vars)
            found |= type_is_let_go(var->type);
    for_each (Var *, global, &unit->globals)
        found |= type_is_let_go(global->type);
    for_each (Func *, func, &unit->funcs)
        found |= func->yields && ir_tries(&func->body);
    return found;
}

static bool holds_generator(const Type *type, int depth)
{
    if (type->kind == Type_generator || type_is_let_go(type))
        return true;
    if (depth > 3)
        return false;
    for_each (Type *, item, &type->items)
        if (holds_generator(item, depth + 1))
            return true;
    if (type->kind == Type_instance)
        for_each (Var *, field, &type->cls->fields)
            if (holds_generator(field->type, depth + 1))
                return true;
    return false;
}

bool end_is_seen(Unit *unit, const Type *type)
{
    if (!unit->sees_ends)
        return false;
    uintptr_t known = (uintptr_t)map_get(&unit->ends, type);
    if (!known) {
        known = holds_generator(type, 0) ? 2 : 1;
        map_set(unit->arena, &unit->ends, type, (void *)known);
    }
    return known == 2;
}

typedef struct Mentions {
    const Var *var;
    bool read, unset;
} Mentions;

static void note_mention(void *context, Ir *node)
{
    Mentions *mentions = context;
    mentions->read |= node->kind == I_Get && node->Get.var == mentions->var;
    mentions->unset |= (node->kind == I_Unset && node->Unset.var == mentions->var) ||
                       (node->kind == I_Set && node->Set.var == mentions->var);
}

static bool leaves(const Ir *node)
{
    return node->kind == I_Return || node->kind == I_Break || node->kind == I_Continue || node->kind == I_Raise;
}

/* Behind which statement of the block; its length: nowhere. */
static uint32_t last_use(const Block *block, uint32_t set, const Var *var)
{
    uint32_t end = set;
    for (uint32_t i = set + 1; i < block->len; i++) {
        Mentions mentions = {var, false, false};
        ir_walk(&(Block){&block->at[i], 1, 1}, note_mention, &mentions);
        if (mentions.unset)
            return block->len;
        end = mentions.read ? i : end;
    }
    return end + 1 == block->len || leaves(block->at[end]) ? block->len : end;
}

/* The first that was made goes first. */
static void insert_unset(Unit *unit, Block *block, uint32_t behind, Var *var)
{
    while (behind + 1 < block->len && block->at[behind + 1]->kind == I_Unset && block->at[behind + 1]->Unset.lets_go)
        behind++;
    Ir *node = ir_new(unit, I_Unset, NULL, block->at[behind]->at);
    node->Unset.var = var;
    node->Unset.lets_go = true;
    block_insert(unit->arena, block, behind + 1, node);
}

static void note_set(void *context, Ir *node)
{
    Mentions *mentions = context;
    mentions->read |= node->kind == I_Set && node->Set.var == mentions->var;
}

/* May it have been bound when the statement has run? */
static bool may_hold(const Func *func, const Block *block, uint32_t index, const Var *var)
{
    Mentions mentions = {.var = var};
    if (block != &func->body)
        return true;
    ir_walk(&(Block){block->at, index, index}, note_set, &mentions);
    return mentions.read;
}

/* group = list(group): the new list is set first and filled from the generator behind that. */
static uint32_t last_read(const Block *block, uint32_t index, const Var *var)
{
    uint32_t end = index;
    for (uint32_t i = index + 1; i < block->len; i++) {
        Mentions mentions = {var, false, false};
        ir_walk(&(Block){&block->at[i], 1, 1}, note_mention, &mentions);
        if (mentions.unset)
            break;
        end = mentions.read ? i : end;
    }
    return end;
}

static void end_others(Func *func, Block *block, uint32_t index, const Var *bound)
{
    const Vars *vars = bound->home ? &func->vars : &func->unit->globals;
    for_each (Var *, var, vars)
        if (var != bound && var->name == bound->name && !var->is_temp && !var->is_param && !var->hidden &&
            !var->field_of && !var->scope && !var->may_be_unset && end_is_seen(func->unit, var->type) &&
            may_hold(func, block, index, var))
            insert_unset(func->unit, block, last_read(block, index, var), var);
}

static void end_temp(Func *func, Block *block, uint32_t index, Var *var)
{
    uint32_t end = last_use(block, index, var);
    if (end < block->len)
        insert_unset(func->unit, block, end, var);
}

/* ---- what each branch of an `if` sets, and what stands behind it reads: x.items(), x of one of several classes ----
 */
typedef struct Branches {
    Func *func;
    Vars set;
} Branches;

static void note_branch(void *context, Ir *node)
{
    Branches *branches = context;
    Var *var = node->kind == I_Set ? node->Set.var : NULL;
    if (!var || !(var->is_temp || var->hidden) || var->scope || var->field_of ||
        !end_is_seen(branches->func->unit, var->type) || !makes_reference(branches->func, node->Set.value))
        return;
    vars_add(branches->func->unit->arena, &branches->set, var);
}

typedef struct Counted {
    const Var *var;
    uint32_t times;
} Counted;

static void count_mention(void *context, Ir *node)
{
    Counted *counted = context;
    Mentions one = {.var = counted->var};
    note_mention(&one, node);
    counted->times += one.read || one.unset;
}

static uint32_t times_mentioned(Block *block, const Var *var)
{
    Counted counted = {.var = var};
    ir_walk(block, count_mention, &counted);
    return counted.times;
}

static void end_branches(Func *func, Block *block, uint32_t index)
{
    Branches branches = {.func = func};
    Block test = {&block->at[index], 1, 1};
    ir_walk(&test, note_branch, &branches);
    for_each (Var *, var, &branches.set) {
        Block rest = {block->at + index, block->len - index, block->len - index};
        uint32_t here = times_mentioned(&rest, var);
        if (here > times_mentioned(&test, var) && here == times_mentioned(&func->body, var))
            end_temp(func, block, index, var);
    }
}

static void before_holds(void *context, Block *block)
{
    Func *func = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, before_holds, func);
        if (node->kind == I_If)
            end_branches(func, block, i);
        if (node->kind != I_Set || node->Set.var->scope || node->Set.var->field_of)
            continue;
        Var *var = node->Set.var;
        if (!var->is_temp && !var->hidden && var->name)
            end_others(func, block, i, var);
        else if (var->is_temp && end_is_seen(func->unit, var->type) && makes_reference(func, node->Set.value))
            end_temp(func, block, i, var);
    }
}

void let_references_go(Unit *unit)
{
    unit->sees_ends = matters(unit);
    for_each (Func *, func, &unit->funcs)
        if (unit->sees_ends)
            before_holds(func, &func->body);
}

/* ---- temporaries that came to hold what somebody else holds, too ------------------------------------------------ */
static void note_lent(void *context, Ir *node)
{
    Mentions *mentions = context;
    Mentions inside = {.var = mentions->var};
    if (node->kind != I_Set || !node->Set.var->home || node->Set.var->hold != Hold_borrowed)
        return;
    ir_walk(&(Block){&node, 1, 1}, note_mention, &inside);
    mentions->read |= inside.read;
}

static void behind_holds(void *context, Block *block)
{
    Func *func = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, behind_holds, func);
        if (node->kind != I_Set || !node->Set.var->is_temp || node->Set.var->hold != Hold_owned ||
            !end_is_seen(func->unit, node->Set.var->type))
            continue;
        Mentions lent = {.var = node->Set.var};
        ir_walk(&func->body, note_lent, &lent);
        if (!lent.read)
            end_temp(func, block, i, node->Set.var);
    }
}

void let_temporaries_go(Unit *unit)
{
    for_each (Func *, func, &unit->funcs)
        if (unit->sees_ends)
            behind_holds(func, &func->body);
}
