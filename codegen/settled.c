/* settled.c -- the ints of a module that it sets once, and that Python may set to something else.
 * In: a module's functions.  Out: those that count with such variables, each with a test of all that it and what it
 * calls count with; and the same function with the values in their place. Rule: what Python sets while a call is under
 * way is seen by the next one; a function that may call Python's functions has no such version.
 *     MASK = 0xffffffff; def f(x): return x * 3 & MASK
 *  => def f(x): if MASK != 0xffffffff: return f_wide(x)
 *               return f_settled(x)                                                                              */
#include "codegen/plan.h"

#include <inttypes.h>

typedef struct Reading { /* one function while it is looked at */
    Settled *settled;
    Vars *vars;
    bool counts;
} Reading;

static bool is_settled(Settled *s, const Ir *node, __int128 *value)
{
    if (node->kind != I_Get || node->Get.var->home || !node->Get.var->exported || node->Get.var->rival)
        return false;
    return constant_int(&s->constants, node, value);
}

/* ---- which functions --------------------------------------------------------------------------------------------- */
static bool may_have(const Settled *s, Func *func)
{
    if (func == s->unit->entry || func->yields || func->captured.len || func->scopes.len || func->outside ||
        func->passes_on || func->result->kind == Type_generator)
        return false;
    const Effects *effects = effects_of(func);
    return !effects->anything && !(effects->world & World_outside);
}

static void note_read(void *context, Ir **slot)
{
    Reading *reading = context;
    __int128 value;
    if (is_settled(reading->settled, *slot, &value))
        reading->counts = true;
    ir_each_operand(*slot, note_read, reading);
}

/* Operands of arithmetic, comparisons, bounds of loops, subscripts, arguments. */
static void note_node(void *context, Ir *node)
{
    Reading *reading = context;
    __int128 value;
    if (is_settled(reading->settled, node, &value))
        vars_add(reading->settled->unit->arena, reading->vars, node->Get.var);
    if (node->kind == I_Binary || node->kind == I_Compare || node->kind == I_Loop || node->kind == I_Index ||
        node->kind == I_Store || node->kind == I_Element || node->kind == I_Call || node->kind == I_ListFill)
        ir_each_operand(node, note_read, reading);
}

bool has_settled(const Settled *s, const Func *func)
{
    return map_get(&s->vars, func) != NULL;
}

static void note_call(void *context, Ir *node)
{
    Reading *reading = context;
    reading->counts |= node->kind == I_Call && has_settled(reading->settled, node->Call.func);
}

static void note_loop_call(void *context, Ir *node)
{
    Reading *reading = context;
    if (node->kind == I_Loop || node->kind == I_While)
        ir_walk(&(Block){&node, 1, 1}, note_call, reading);
}

static void add_func(Settled *s, Func *func, Vars *vars)
{
    map_set(s->unit->arena, &s->vars, func, vars);
    push(s->unit->arena, &s->funcs, func);
}

static void find_readers(Settled *s)
{
    for_each (Func *, func, &s->unit->funcs) {
        Reading reading = {.settled = s, .vars = NEW(s->unit->arena, Vars)};
        ir_walk(&func->body, note_node, &reading);
        if (reading.counts && may_have(s, func))
            add_func(s, func, reading.vars);
    }
}

/* A loop that calls such functions calls them without a test. */
static void find_callers(Settled *s)
{
    uint32_t before;
    do {
        before = s->funcs.len;
        for_each (Func *, func, &s->unit->funcs) {
            Reading reading = {.settled = s};
            if (has_settled(s, func))
                continue;
            ir_walk(&func->body, note_loop_call, &reading);
            if (!reading.counts || !may_have(s, func))
                continue;
            reading.vars = NEW(s->unit->arena, Vars);
            ir_walk(&func->body, note_node, &reading);
            add_func(s, func, reading.vars);
        }
    } while (s->funcs.len > before);
}

static void add_callee_vars(void *context, Ir *node)
{
    Reading *reading = context;
    const Vars *vars = node->kind == I_Call ? map_get(&reading->settled->vars, node->Call.func) : NULL;
    for (uint32_t i = 0; vars && vars != reading->vars && i < vars->len; i++)
        vars_add(reading->settled->unit->arena, reading->vars, vars->at[i]);
}

/* What is called without a test has been tested by its caller. */
static void spread_vars(Settled *s)
{
    bool more = true;
    while (more) {
        more = false;
        for_each (Func *, func, &s->funcs) {
            Reading reading = {.settled = s, .vars = map_get(&s->vars, func)};
            uint32_t before = reading.vars->len;
            ir_walk(&func->body, add_callee_vars, &reading);
            more |= reading.vars->len > before;
        }
    }
}

Settled find_settled(Unit *unit)
{
    Settled settled = {.unit = unit, .constants = constants_of(unit)};
    settled.constants.exported = true;
    bool any = false;
    for_each (Var *, var, &unit->globals)
        any |= var->exported && var->type->kind == Type_int;
    if (!any)
        return settled;
    for_each (Func *, func, &unit->funcs)
        need(func, EFFECTS);
    find_readers(&settled);
    find_callers(&settled);
    spread_vars(&settled);
    return settled;
}

/* ---- the values in their place ----------------------------------------------------------------------------------- */
static Ir *literal(Unit *unit, __int128 value, Span at)
{
    Ir *node = ir_int(unit, (int64_t)value, at);
    if (value >> 61 == 0 || value >> 61 == -1)
        return node;
    unsigned __int128 most = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    const char *sign = value < 0 ? "-" : "";
    uint64_t high = (uint64_t)(most >> 64), low = (uint64_t)most;
    const char *text = high ? arena_print(unit->arena, "%s0x%" PRIx64 "%016" PRIx64, sign, high, low)
                            : arena_print(unit->arena, "%s0x%" PRIx64, sign, low);
    node->Const.value.integer = 0;
    node->Const.value.digits = (Str){text, (uint32_t)strlen(text)};
    return node;
}

static void settle_slot(void *context, Ir **slot)
{
    Settled *s = context;
    __int128 value;
    if (is_settled(s, *slot, &value))
        *slot = literal(s->unit, value, (*slot)->at);
    else
        ir_each_operand(*slot, settle_slot, s);
}

static void settle_block(void *context, Block *block)
{
    for_each (Ir *, node, block) {
        ir_each_operand(node, settle_slot, context);
        ir_each_block(node, settle_block, context);
    }
}

void settle_reads(Settled *s, Func *func)
{
    settle_block(s, &func->body);
}

/* One of them is not as it was set: MASK != 0xffffffff or N != 100 */
Ir *unsettled_test(Settled *s, const Func *func)
{
    Ir *test = NULL;
    const Vars *vars = map_get(&s->vars, func);
    for (uint32_t i = 0; i < vars->len; i++) {
        __int128 value = 0;
        Ir *get = ir_get(s->unit, vars->at[i], SPAN_FORWARD);
        get->proved |= Proved_set;
        is_settled(s, get, &value);
        Ir *differs = ir_compare(s->unit, Ir_ne, get, literal(s->unit, value, SPAN_FORWARD), SPAN_FORWARD);
        test = tree_or_else(s->unit, test, differs);
    }
    return test;
}
