/* let_go.c -- references to generators, files and memoryviews end when Python's would: finally blocks run then, files
 * are closed, what a view shows may be resized.
 * In: functions whose holds are decided.  Out: Unset statements.
 * Rule: a temporary lets go behind its last use; a name that is bound anew, of what it was bound to as another
 * variable. next(g()); print("x")    =>    iterator = g(); next(iterator); iterator is let go of; print("x") */
#include "codegen/emit.h"

static void note_try(void *context, Ir *node)
{
    *(bool *)context |= node->kind == I_Try || node->kind == I_Finally;
}

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
        if (func->yields)
            ir_walk(&func->body, note_try, &found);
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

static void insert_unset(Unit *unit, Block *block, uint32_t behind, Var *var)
{
    Ir *node = ir_new(unit, I_Unset, NULL, block->at[behind]->at);
    node->Unset.var = var;
    push(unit->arena, block, node);
    memmove(block->at + behind + 2, block->at + behind + 1, (block->len - behind - 2) * sizeof *block->at);
    block->at[behind + 1] = node;
}

static void end_others(Func *func, Block *block, uint32_t index, const Var *bound)
{
    const Vars *vars = bound->home ? &func->vars : &func->unit->globals;
    for_each (Var *, var, vars)
        if (var != bound && var->name == bound->name && !var->is_temp && !var->is_param && !var->hidden &&
            !var->field_of && !var->scope && !var->may_be_unset && var->hold == Hold_owned &&
            holds_generator(var->type, 0))
            insert_unset(func->unit, block, index, var);
}

static void visit_block(void *context, Block *block)
{
    Func *func = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, visit_block, func);
        if (node->kind != I_Set || node->Set.var->scope || node->Set.var->field_of)
            continue;
        Var *var = node->Set.var;
        if (!var->is_temp) {
            if (!var->hidden && var->name)
                end_others(func, block, i, var);
            continue;
        }
        if (var->hold != Hold_owned || !holds_generator(var->type, 0))
            continue;
        uint32_t end = last_use(block, i, var);
        if (end < block->len)
            insert_unset(func->unit, block, end, var);
    }
}

void let_generators_go(Unit *unit)
{
    if (!matters(unit))
        return;
    for_each (Func *, func, &unit->funcs)
        visit_block(func, &func->body);
}
