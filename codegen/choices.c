/* choices.c -- what `and`, `or` and `a if c else b` became when they were lowered, as a person writes it.
 * In: IR.  Out: the same with conditions in one piece, and values where they belong at once.
 * Rule: nothing is evaluated that was not, and what is evaluated keeps its order.
 *     both = a < b; if both: both = xs[a] < 0; if both: ...     =>   if a < b and xs[a] < 0: ...
 *     if c: choice = f() else: choice = g(); x = choice         =>   if c: x = f() else: x = g()                 */
#include "codegen/emit.h"
#include "codegen/plan.h"

typedef struct Choices {
    Unit *unit;
    Func *func;
    uint32_t *uses, *sets; /* by variable */
    bool in_team;          /* inside a loop that several threads run: what it does with variables stands in its plan */
    bool changed;
} Choices;

static void discount(void *context, Ir *node)
{
    Choices *c = context;
    if (node->kind == I_Get && node->Get.var->home == c->func)
        c->uses[node->Get.var->id]--;
}

static bool is_temp_of(const Choices *c, const Var *var)
{
    return var->home == c->func && var->is_made && !var->is_index && !var->may_be_unset && !var->is_param;
}

/* The variable that the statement sets, if it is a temporary; else NULL. */
static Var *temp_set_by(const Choices *c, const Ir *node)
{
    return node->kind == I_Set && is_temp_of(c, node->Set.var) ? node->Set.var : NULL;
}

static bool gets(const Ir *node, const Var *var)
{
    return node && node->kind == I_Get && node->Get.var == var;
}

static void note_loud(void *context, Ir *node)
{
    *(bool *)context |= ir_may_fail(node) || !ir_is_quiet(node);
}

static bool is_quiet_tree(Ir *value)
{
    bool loud = false;
    ir_walk(&(Block){&value, 1, 1}, note_loud, &loud);
    return !loud;
}

/* ---- tests of a constant ------------------------------------------------------------------------------------- */
/* Does the test say no more than what var holds, or its opposite? */
static bool asks(const Ir *test, const Var *var, bool *opposite)
{
    *opposite = test->kind == I_Unary && test->Unary.op == Ir_not;
    return gets(*opposite ? test->Unary.a : test, var);
}

static void replace_statement(Choices *c, Block *block, uint32_t at, const Block *with)
{
    Block fresh = {0};
    for (uint32_t i = 0; i < block->len; i++)
        if (i != at)
            push(c->unit->arena, &fresh, block->at[i]);
        else
            for_each (Ir *, node, with)
                push(c->unit->arena, &fresh, node);
    *block = fresh;
    c->changed = true;
}

/* both = true; if both: ...   =>   both = true; ... */
static bool decide(Choices *c, Block *block, uint32_t at)
{
    const Ir *set = block->at[at], *choice = at + 1 < block->len ? block->at[at + 1] : NULL;
    const Var *var = temp_set_by(c, set);
    bool opposite;
    if (!var || !choice || choice->kind != I_If || set->Set.value->kind != I_Const || var->type->kind != Type_bool ||
        !asks(choice->If.test, var, &opposite))
        return false;
    bool holds = (set->Set.value->Const.value.integer != 0) != opposite;
    replace_statement(c, block, at + 1, holds ? &choice->If.body : &choice->If.orelse);
    return true;
}

/* both = true; both = b   =>   both = b */
static bool drop_overwritten(Choices *c, Block *block, uint32_t at)
{
    const Var *var = temp_set_by(c, block->at[at]);
    if (!var || block->at[at]->Set.value->kind != I_Const || at + 1 >= block->len)
        return false;
    Ir *next = block->at[at + 1];
    if (next->kind != I_Set || next->Set.var != var || mentions(&(Block){&next->Set.value, 1, 1}, var))
        return false;
    block_remove(block, at);
    return c->changed = true;
}

static void decide_block(void *context, Block *block)
{
    Choices *c = context;
    for (uint32_t i = 0; i < block->len; i++)
        while (i < block->len && (decide(c, block, i) || drop_overwritten(c, block, i)))
            ;
    for_each (Ir *, node, block)
        ir_each_block(node, decide_block, c);
}

static void drop_decided(void *context, Block *block)
{
    Choices *c = context;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        const Var *var = temp_set_by(c, block->at[i]);
        if (!var || c->uses[var->id] || block->at[i]->Set.value->kind != I_Const)
            block->at[kept++] = block->at[i];
    }
    block->len = kept;
    for_each (Ir *, node, block)
        ir_each_block(node, drop_decided, c);
}

static Choices choices_of(Func *func)
{
    VarCounts counts = count_vars(func);
    return (Choices){.unit = func->unit, .func = func, .uses = counts.uses, .sets = counts.sets};
}

void decide_choices(Func *func)
{
    Choices c = {.unit = func->unit, .func = func};
    decide_block(&c, &func->body);
    if (!c.changed)
        return;
    c = choices_of(func);
    drop_decided(&c, &func->body);
}

/* ---- and, or ------------------------------------------------------------------------------------------------- */
/* The value that the block gives to var, and does nothing else; NULL: it does. */
static Ir *sole_value(const Block *block, const Var *var)
{
    if (block->len != 1 || block->at[0]->kind != I_Set || block->at[0]->Set.var != var)
        return NULL;
    Ir *value = block->at[0]->Set.value;
    return is_quiet_tree(value) && !mentions(&(Block){&value, 1, 1}, var) ? value : NULL;
}

/* both = a; if both: both = b   =>   both = a and b */
static bool join(Choices *c, Block *block, uint32_t at)
{
    Ir *set = block->at[at], *choice = at + 1 < block->len ? block->at[at + 1] : NULL;
    Var *var = temp_set_by(c, set);
    bool opposite;
    if (!var || !choice || choice->kind != I_If || choice->If.orelse.len || var->type->kind != Type_bool ||
        !asks(choice->If.test, var, &opposite) || !is_quiet_tree(set->Set.value))
        return false;
    Ir *value = sole_value(&choice->If.body, var);
    if (!value || value->type->kind != Type_bool)
        return false;
    set->Set.value =
        opposite ? tree_or_else(c->unit, set->Set.value, value) : tree_and_also(c->unit, set->Set.value, value);
    block_remove(block, at + 1);
    return c->changed = true;
}

static bool is_number(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_float || type->kind == Type_bool;
}

static bool has_no_end(const Type *type)
{
    return is_number(type) || type->kind == Type_complex || type->kind == Type_str;
}

/* if c: x = a else: x = b   =>   x = a if c else b */
static bool select(Choices *c, Block *block, uint32_t at)
{
    Ir *choice = block->at[at];
    const Ir *first = choice->kind == I_If && choice->If.body.len == 1 ? choice->If.body.at[0] : NULL;
    Var *var = first ? temp_set_by(c, first) : NULL;
    Ir *a = var && has_no_end(var->type) ? sole_value(&choice->If.body, var) : NULL;
    Ir *b = a ? sole_value(&choice->If.orelse, var) : NULL;
    if (!b || !is_quiet_tree(choice->If.test))
        return false;
    Ir *value = ir_new(c->unit, I_Select, var->type, first->Set.value->at);
    value->Select.test = choice->If.test;
    value->Select.a = a;
    value->Select.b = b;
    block->at[at] = ir_set(c->unit, var, value, choice->at);
    return c->changed = true;
}

/* ---- the value at its place ---------------------------------------------------------------------------------- */
/* Does each way to the end of the block set var last?  Counted: how many do. */
static bool ends_with_set(const Block *block, const Var *var, uint32_t *ends)
{
    const Ir *node = block->len ? last(block) : NULL;
    if (!node)
        return false;
    switch (node->kind) {
    case I_Set:
        ++*ends;
        return node->Set.var == var;
    case I_If:
        return ends_with_set(&node->If.body, var, ends) && ends_with_set(&node->If.orelse, var, ends);
    case I_Return:
    case I_Raise:
    case I_Throw:
    case I_Break:
    case I_Continue:
        return true;
    default:
        return false;
    }
}

static void set_instead(const Choices *c, Block *block, const Var *var, const Ir *target)
{
    Ir *node = last(block);
    if (node->kind == I_If) {
        set_instead(c, &node->If.body, var, target);
        set_instead(c, &node->If.orelse, var, target);
    } else if (node->kind == I_Set && target->kind == I_Set) {
        node->Set.var = target->Set.var;
    } else if (node->kind == I_Set) {
        Ir *back = ir_new(c->unit, I_Return, NULL, node->at);
        back->Return.value = node->Set.value;
        last(block) = back;
    }
}

static bool takes_value(const Choices *c, const Ir *node, const Var *var)
{
    if (node->kind == I_Return)
        return gets(node->Return.value, var) && !c->func->yields && !c->func->resumes;
    if (node->kind != I_Set || !gets(node->Set.value, var))
        return false;
    const Var *to = node->Set.var;
    return to->home == c->func && !to->is_index && to->type == var->type && (!to->is_temp || has_no_end(to->type));
}

/* if c: choice = a else: choice = b; x = choice   =>   if c: x = a else: x = b */
static bool place_directly(Choices *c, Block *block, uint32_t at)
{
    const Ir *choice = block->at[at], *next = at + 1 < block->len ? block->at[at + 1] : NULL;
    if (c->in_team || choice->kind != I_If || !next)
        return false;
    const Ir *value = next->kind == I_Set ? next->Set.value : next->kind == I_Return ? next->Return.value : NULL;
    const Var *var = value && value->kind == I_Get ? value->Get.var : NULL;
    uint32_t ends = 0;
    if (!var || !is_temp_of(c, var) || c->uses[var->id] != 1 || !takes_value(c, next, var) ||
        !ends_with_set(&(Block){&block->at[at], 1, 1}, var, &ends) || ends != c->sets[var->id])
        return false;
    set_instead(c, &(Block){&block->at[at], 1, 1}, var, next);
    if (next->kind == I_Set && ends > 1)
        next->Set.var->is_temp = false; /* set in several branches */
    block_remove(block, at + 1);
    return c->changed = true;
}

/* ---- copies -------------------------------------------------------------------------------------------------- */
static void note_team(void *context, Ir *node)
{
    const struct Verdict *verdict = node->kind == I_Loop ? node->Loop.verdict : NULL;
    *(bool *)context |= verdict && (verdict->how != Run_serial || verdict->reductions.len);
}

/* left = best; ... left ...   =>   ... best ..., where nothing sets best up to the last use */
static bool drop_copy(Choices *c, Block *block, uint32_t at)
{
    const Ir *set = block->at[at];
    Var *copy = temp_set_by(c, set), *of = copy && set->Set.value->kind == I_Get ? set->Set.value->Get.var : NULL;
    if (c->in_team || !of || of->home != c->func || of->type != copy->type || c->sets[copy->id] != 1 ||
        of->may_be_unset || (of->is_made && !of->is_temp && !has_no_end(of->type)))
        return false;
    bool team = false;
    uint32_t found = 0, end = at + 1;
    for (; end < block->len && found < c->uses[copy->id]; end++) {
        Block one = {&block->at[end], 1, 1};
        found += mentions(&one, copy);
        ir_walk(&one, note_team, &team);
        if (team || sets_of(&one, of))
            return false;
    }
    if (found != c->uses[copy->id])
        return false;
    rename_var(&(Block){block->at + at + 1, end - at - 1, end - at - 1}, copy, of);
    c->uses[of->id] += found - 1;
    block_remove(block, at);
    return c->changed = true;
}

/* ---- what nobody reads --------------------------------------------------------------------------------------- */
/* g = f(); g = None: that lets go of what the name held (let_go.c). */
static bool lets_go(const Choices *c, const Var *var)
{
    for_each (Var *, other, &c->func->vars)
        if (other != var && other->name == var->name && !other->is_temp && !has_no_end(other->type))
            return true;
    return false;
}

/* kind, text, _ = f()   =>   without the _ */
static bool drop_unread(Choices *c, Block *block, uint32_t at)
{
    Ir *set = block->at[at];
    const Var *var = set->kind == I_Set ? set->Set.var : NULL;
    if (c->in_team || !var || var->home != c->func || c->uses[var->id] || var->is_index || var->is_param ||
        var->may_be_unset || !has_no_end(var->type) || !is_quiet_tree(set->Set.value) || lets_go(c, var))
        return false;
    ir_walk(&(Block){&set->Set.value, 1, 1}, discount, c);
    block_remove(block, at);
    return c->changed = true;
}

/* ---- blocks -------------------------------------------------------------------------------------------------- */
static void choose_inside(void *context, Block *block);

static void choose_node(Choices *c, Ir *node)
{
    bool outer = c->in_team;
    note_team(&c->in_team, node);
    ir_each_block(node, choose_inside, c);
    c->in_team = outer;
}

static void choose_inside(void *context, Block *block)
{
    Choices *c = context;
    for (uint32_t i = 0; i < block->len; i++)
        while (i < block->len && (drop_copy(c, block, i) || drop_unread(c, block, i)))
            ;
    for_each (Ir *, node, block)
        choose_node(c, node);
    for (uint32_t k = 0; k < block->len; k++) {
        place_directly(c, block, k);
        select(c, block, k);
        while (k < block->len && (join(c, block, k) || decide(c, block, k) || drop_overwritten(c, block, k)))
            ;
    }
}

/* Did anything change?  Then what is now used once may move once more. */
bool join_choices(Func *func)
{
    Choices c = choices_of(func);
    choose_inside(&c, &func->body);
    return c.changed;
}
