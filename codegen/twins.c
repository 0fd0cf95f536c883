/* twins.c -- functions that Python calls, for ints of ordinary size and for all others.
 * In: a module's IR.  Out: f passes calls with an int past 32 bits on to f_wide; what f_wide calls is wide, too.
 *     So does one that counts with the module's ints when they are not as the module set them; f_settled is for those
 *     that are, and is called by its like.
 *     A small function that other functions call as well has a copy for them, which knows the ints that they pass.
 *     So does a method that counts with attributes (twin_fields.c), which are tested as parameters are.
 * Rule: both do the same; what is known of ints in f comes from its first test, nowhere else.
 *     def f(n): ...   =>   def f(n): if not -2**31 <= n < 2**31: return f_wide(n)
 *                                    ...                                                                       */
#include "codegen/plan.h"

typedef struct Twins {
    Unit *unit;
    VEC(Func *) found; /* functions that get a wide version, and later their wide versions */
    Map wide;          /* Func -> its wide version */
    Map inside;        /* Func -> its copy for callers in this module */
    Map gains;         /* Func -> Gain */
    Settled settled;   /* those that count with what the module sets once, */
    Map plain;         /* Func -> its version for that */
    const Func *caller;
} Twins;

typedef enum Gain { Gain_unknown, Gain_none, Gain_some } Gain;

typedef struct Uses {
    Twins *twins;
    Func *func;
    const Var *var;
    uint32_t reads;
    uint32_t idle; /* of these, those that change nothing but how often a loop runs, or a variable that nobody reads; or
                      that go once to a function which looks at them itself */
} Uses;

static bool reads(const Ir *node, const Var *var)
{
    return node->kind == I_Get && node->Get.var == var;
}

static void count_reads(void *context, Ir *node)
{
    Uses *uses = context;
    uses->reads += reads(node, uses->var);
}

static bool is_read(Func *func, const Var *var)
{
    Uses uses = {.var = var};
    ir_walk(&func->body, count_reads, &uses);
    return uses.reads;
}

static void count_copies(void *context, Ir *node)
{
    Uses *uses = context;
    count_reads(context, node);
    if (node->kind == I_Set && reads(node->Set.value, uses->var) && !is_read(uses->func, node->Set.var))
        uses->idle++;
}

static void count_uses(void *context, Ir *node)
{
    Uses *uses = context;
    count_reads(context, node);
    if (node->kind != I_Loop || node->Loop.live || !reads(node->Loop.stop, uses->var) ||
        !ir_is_constant(node->Loop.start, NULL))
        return;
    Uses counter = {.func = uses->func, .var = node->Loop.index};
    ir_walk(&node->Loop.body, count_copies, &counter);
    uses->idle += counter.reads == counter.idle;
}

static bool gains(Twins *twins, Func *func);

static void count_passed(void *context, Ir **slot)
{
    Uses *uses = context;
    Ir *node = *slot;
    ir_each_operand(node, count_passed, uses);
    if (node->kind == I_Call && gains(uses->twins, node->Call.func))
        for_each (Ir *, arg, &node->Call.args)
            uses->idle += reads(arg, uses->var);
}

/* Calls that no loop repeats. */
static void count_straight(void *context, Block *block)
{
    for_each (Ir *, node, block) {
        count_passed(context, &node);
        if (node->kind != I_Loop && node->kind != I_While)
            ir_each_block(node, count_straight, context);
    }
}

/* Whether it matters that the parameter is a small int: `for _ in range(n)` alone runs the same for every n. */
static bool matters(Twins *twins, Func *func, const Var *var)
{
    Uses uses = {.twins = twins, .func = func, .var = var};
    if (var->type->kind != Type_int)
        return false;
    ir_walk(&func->body, count_uses, &uses);
    if (uses.reads > uses.idle)
        count_straight(&uses, &func->body);
    return uses.reads > uses.idle;
}

static bool takes_int(Twins *twins, Func *func)
{
    if (func->yields || func->result->kind == Type_generator || func->captured.len)
        return false; /* inner functions know the one activation's variables */
    for_each (Param, param, &func->params)
        if (matters(twins, func, param.var))
            return true;
    return false;
}

typedef struct Look {
    bool loops;
    bool multiplies; /* an index by an index: that fits a word only when lists are not enormous */
    int depth;
} Look;

static void note_loop(void *context, Ir *node)
{
    Look *look = context;
    look->loops |= node->kind == I_Loop || node->kind == I_While || node->kind == I_Call;
    look->multiplies |= node->kind == I_Binary && node->Binary.op == Ir_mul && node->type->kind == Type_int &&
                        !ir_is_constant(node->Binary.a, NULL) && !ir_is_constant(node->Binary.b, NULL);
    if (node->kind == I_Call && look->depth < 2) {
        look->depth++;
        ir_walk(&node->Call.func->body, note_loop, look);
        look->depth--;
    }
}

static bool is_list(const Type *type)
{
    return type->kind == Type_list;
}

static bool takes_list(const Func *func)
{
    for_each (Param, param, &func->params)
        if (is_list(param.var->type))
            return true;
    return false;
}

/* Where an int parameter may matter: there is a loop, or a call that may have one.  In a program, too: checks.c drops
 * the test, and with it the wide version, when all callers are seen to pass ordinary ints. */
static bool find_gain(Twins *twins, Func *func)
{
    Look look = {0};
    Block paths;
    if (func->yields || func->captured.len) /* its frame says which body it runs */
        return false;
    paths_counted_with(twins->unit, func, &paths);
    if (paths.len)
        return true;
    ir_walk(&func->body, note_loop, &look);
    return look.loops && (takes_int(twins, func) || (look.multiplies && takes_list(func)));
}

static void add_found(Twins *twins, Func *func)
{
    for_each (Func *, old, &twins->found)
        if (old == func)
            return;
    push(twins->unit->arena, &twins->found, func);
}

static bool gains(Twins *twins, Func *func)
{
    Gain gain = (Gain)(uintptr_t)map_get(&twins->gains, func);
    if (!gain) {
        map_set(twins->unit->arena, &twins->gains, func, (void *)(uintptr_t)Gain_none); /* it may ask for itself */
        gain = find_gain(twins, func) ? Gain_some : Gain_none;
        map_set(twins->unit->arena, &twins->gains, func, (void *)(uintptr_t)gain);
    }
    return gain == Gain_some;
}

static void add_callee(void *context, Ir *node)
{
    if (node->kind == I_Call && takes_int(context, node->Call.func))
        add_found(context, node->Call.func);
}

/* And what they pass ints on to; a callee without int parameters knows nothing of them. */
static void find_functions(Twins *twins)
{
    for_each (Func *, func, &twins->unit->funcs)
        if (func != twins->unit->entry && gains(twins, func))
            push(twins->unit->arena, &twins->found, func);
    for_each (Func *, reader, &twins->settled.funcs)
        add_found(twins, reader);
    for (uint32_t i = 0; i < twins->found.len; i++)
        ir_walk(&twins->found.at[i]->body, add_callee, twins);
}

static Param copy_param(Func *wide, const Param *param, Map *vars)
{
    Param copy = *param;
    copy.var = map_get(vars, param->var);
    (void)wide;
    return copy;
}

static Func *copy_function(Twins *twins, Func *func, bool is_wide)
{
    Arena *arena = twins->unit->arena;
    Func *wide = NEW(arena, Func);
    *wide = *func;
    wide->vars = (Vars){0};
    wide->exported = false;
    wide->wide = is_wide;
    wide->narrow = is_wide ? func : NULL;
    wide->params.at = NULL;
    wide->params.len = wide->params.room = 0;
    wide->body = (Block){0};
    Map vars = {0};
    for_each (Var *, var, &func->vars) {
        Var *twin = NEW(arena, Var);
        *twin = *var;
        twin->home = wide;
        push(arena, &wide->vars, twin);
        map_set(arena, &vars, var, twin);
    }
    for_each (Param, param, &func->params)
        push(arena, &wide->params, copy_param(wide, &param, &vars));
    for_each (Ir *, node, &func->body)
        push(arena, &wide->body, ir_copy(twins->unit, node, &vars));
    return wide;
}

static void redirect(void *context, Ir *node)
{
    Twins *twins = context;
    Func *wide = node->kind == I_Call ? map_get(&twins->wide, node->Call.func) : NULL;
    if (wide)
        node->Call.func = wide;
}

/* In front of the body a parameter has its value, also one that is deleted later. */
static Ir *given(Unit *unit, Var *param)
{
    Ir *node = ir_get(unit, param, SPAN_FORWARD);
    node->proved |= Proved_set;
    return node;
}

static Ir *outside_word(Unit *unit, Ir *number, IrOp op, int64_t limit)
{
    return ir_compare(unit, op, number, ir_int(unit, limit, SPAN_FORWARD), SPAN_FORWARD);
}

static Ir *too_long(Unit *unit, Var *var)
{
    Ir *length = ir_new(unit, I_Len, type_simple(unit->types, Type_int), SPAN_FORWARD);
    length->Len.a = given(unit, var);
    return ir_compare(unit, Ir_gt, length, ir_int(unit, INT64_C(1) << 30, SPAN_FORWARD), SPAN_FORWARD);
}

static Ir *return_of(Unit *unit, Func *func)
{
    Ir *back = ir_new(unit, I_Return, NULL, SPAN_FORWARD), *call = ir_new(unit, I_Call, func->result, SPAN_FORWARD);
    call->Call.func = func;
    back->Return.value = call;
    return back;
}

static Ir *forward_if(Unit *unit, Ir *test, Ir *back)
{
    Ir *branch = ir_new(unit, I_If, NULL, SPAN_FORWARD);
    branch->If.test = test;
    push(unit->arena, &branch->If.body, back);
    return branch;
}

/* if n < -2**31 or n > 2**31 - 1: return f_wide(n) */
static void forward(Twins *twins, Func *func, Func *wide)
{
    Unit *unit = twins->unit;
    Ir *test = NULL, *back = return_of(unit, wide);
    Look look = {0};
    ir_walk(&func->body, note_loop, &look);
    for_each (Param, param, &func->params) {
        push(unit->arena, &back->Return.value->Call.args, given(unit, param.var));
        if (is_list(param.var->type) && look.multiplies)
            test = tree_or_else(unit, test, too_long(unit, param.var));
        if (!matters(twins, func, param.var))
            continue;
        test = tree_or_else(unit, test, outside_word(unit, given(unit, param.var), Ir_lt, INT32_MIN));
        test = tree_or_else(unit, test, outside_word(unit, given(unit, param.var), Ir_gt, INT32_MAX));
    }
    Block paths;
    paths_counted_with(unit, func, &paths);
    for_each (Ir *, path, &paths) {
        test = tree_or_else(unit, test, outside_word(unit, path, Ir_lt, INT32_MIN));
        test = tree_or_else(unit, test, outside_word(unit, ir_copy(unit, path, NULL), Ir_gt, INT32_MAX));
    }
    if (!test) /* it only passes its ints on to itself */
        return;
    Block body = {0};
    push(unit->arena, &body, forward_if(unit, test, back));
    for_each (Ir *, node, &func->body)
        push(unit->arena, &body, node);
    func->body = body;
}

/* ---- what counts with the module's ints ---------------------------------------------------------------------------
 */
static void call_plain(void *context, Ir *node)
{
    Twins *twins = context;
    Func *plain = node->kind == I_Call ? map_get(&twins->plain, node->Call.func) : NULL;
    if (plain)
        node->Call.func = plain;
}

/* if MASK != 255: return f_wide(x); return f_settled(x) */
static void choose(Twins *twins, Func *func, Func *wide, Func *plain)
{
    Unit *unit = twins->unit;
    Ir *to_wide = return_of(unit, wide), *to_plain = return_of(unit, plain);
    for_each (Param, param, &func->params) {
        push(unit->arena, &to_wide->Return.value->Call.args, given(unit, param.var));
        push(unit->arena, &to_plain->Return.value->Call.args, given(unit, param.var));
    }
    func->body = (Block){0};
    push(unit->arena, &func->body, forward_if(unit, unsettled_test(&twins->settled, func), to_wide));
    push(unit->arena, &func->body, to_plain);
    func->passes_on = true;
}

static void split_settled(Twins *twins)
{
    for_each (Func *, func, &twins->settled.funcs) {
        Func *plain = copy_function(twins, func, false);
        plain->settled = true;
        settle_reads(&twins->settled, plain);
        map_set(twins->unit->arena, &twins->plain, func, plain);
    }
    for_each (Func *, reader, &twins->settled.funcs) {
        Func *plain = map_get(&twins->plain, reader), *wide = map_get(&twins->wide, reader);
        ir_walk(&plain->body, call_plain, twins);
        if (gains(twins, plain))
            forward(twins, plain, wide);
    }
    for_each (Func *, caller, &twins->settled.funcs)
        choose(twins, caller, map_get(&twins->wide, caller), map_get(&twins->plain, caller));
}

/* Each wide version stands in front of its function, so that it needs no prototype; the entry stays last. */
static void insert_all(Twins *twins)
{
    Unit *unit = twins->unit;
    uint32_t count = unit->funcs.len;
    Func **old = NEW_ARRAY(unit->arena, Func *, count);
    memcpy(old, unit->funcs.at, count * sizeof *old);
    unit->funcs.len = 0;
    for (uint32_t i = 0; i < count; i++) {
        Func *wide = map_get(&twins->wide, old[i]);
        Func *inside = map_get(&twins->inside, old[i]), *plain = map_get(&twins->plain, old[i]);
        if (wide)
            push(unit->arena, &unit->funcs, wide);
        if (inside)
            push(unit->arena, &unit->funcs, inside);
        if (plain)
            push(unit->arena, &unit->funcs, plain);
        push(unit->arena, &unit->funcs, old[i]);
    }
    for (uint32_t i = 0; i < unit->funcs.len; i++)
        unit->funcs.at[i]->id = i;
}

/* ---- small functions that are called from here, too ----------------------------------------------------------------
 */
static void call_inside(void *context, Ir *node)
{
    Twins *twins = context;
    if (node->kind != I_Call || node->Call.func == twins->caller)
        return;
    Func *callee = node->Call.func, *inside = map_get(&twins->inside, callee);
    if (!inside &&
        (!callee->exported || callee == twins->unit->entry || !takes_int(twins, callee) || gains(twins, callee)))
        return;
    if (!inside) {
        inside = copy_function(twins, callee, false);
        map_set(twins->unit->arena, &twins->inside, callee, inside);
    }
    node->Call.func = inside;
}

static void split_small(Twins *twins)
{
    for_each (Func *, caller, &twins->unit->funcs) {
        twins->caller = caller;
        ir_walk(&caller->body, call_inside, twins);
    }
}

void pass_twins(Unit *unit, const Options *options)
{
    Twins twins = {.unit = unit};
    (void)options;
    twins.settled = find_settled(unit);
    find_functions(&twins);
    for_each (Func *, func, &twins.found)
        map_set(unit->arena, &twins.wide, func, copy_function(&twins, func, true));
    for_each (Func *, copied, &twins.found) {
        Func *wide = map_get(&twins.wide, copied);
        ir_walk(&wide->body, redirect, &twins);
    }
    for_each (Func *, narrow, &twins.found)
        if (gains(&twins, narrow) && !has_settled(&twins.settled, narrow))
            forward(&twins, narrow, map_get(&twins.wide, narrow));
    split_settled(&twins);
    split_small(&twins);
    insert_all(&twins);
}
