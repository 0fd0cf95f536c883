/* shape.c -- loops as C can say them.
 * In: While and Loop as Python means them.  Out: loops without an else clause, whose end C may test
 * each time. Rule: nothing moves into or out of a loop but its end. for x in xs: ... break ...
 * else: f()   =>   stopped = False; for ...: stopped = True; break ...; if not stopped: f() for i
 * in range(g(n)):                  =>   i_stop = g(n); for i in range(i_stop): */
#include "codegen/emit.h"

typedef struct Shape {
    Unit *unit;
    Func *func;
    Block *out;
} Shape;

/* ---- else clauses ----------------------------------------------------------------------- */
static Ir *truth(Shape *s, bool value, Span at)
{
    Ir *node = ir_new(s->unit, I_Const, type_simple(s->unit->types, Type_bool), at);
    node->Const.value.integer = value;
    return node;
}

typedef struct Breaks {
    Shape *shape;
    Var *flag; /* NULL: only look */
    bool found;
} Breaks;

static void mark_breaks(void *context, Block *block)
{
    Breaks *breaks = context;
    Block fresh = {0};
    for_each (Ir *, node, block) {
        if (node->kind == I_Break) {
            breaks->found = true;
            if (breaks->flag)
                push(breaks->shape->unit->arena, &fresh,
                     ir_set(breaks->shape->unit, breaks->flag, truth(breaks->shape, true, node->at), node->at));
        } else if (node->kind == I_While || node->kind == I_Loop)
            mark_breaks(breaks, node->kind == I_While ? &node->While.orelse : &node->Loop.orelse);
        else
            ir_each_block(node, mark_breaks, breaks);
        push(breaks->shape->unit->arena, &fresh, node);
    }
    if (breaks->flag)
        *block = fresh;
}

static void shape_block(void *context, Block *block);

static void take_else(Shape *s, Ir *loop, Block *body, Block *orelse)
{
    Block after = *orelse;
    Breaks breaks = {s, NULL, false};
    *orelse = (Block){0};
    mark_breaks(&breaks, body);
    if (!breaks.found) {
        push(s->unit->arena, s->out, loop);
        for_each (Ir *, node, &after)
            push(s->unit->arena, s->out, node);
        return;
    }
    breaks.flag = temp_new(s->func, "stopped", type_simple(s->unit->types, Type_bool), loop->at);
    breaks.flag->is_temp = false; /* set again where the loop is left */
    mark_breaks(&breaks, body);
    push(s->unit->arena, s->out, ir_set(s->unit, breaks.flag, truth(s, false, loop->at), loop->at));
    push(s->unit->arena, s->out, loop);
    Ir *test = ir_new(s->unit, I_Unary, breaks.flag->type, loop->at);
    test->Unary.op = Ir_not;
    test->Unary.a = ir_get(s->unit, breaks.flag, loop->at);
    Ir *choice = ir_new(s->unit, I_If, NULL, after.at[0]->at);
    choice->If.test = test;
    choice->If.body = after;
    push(s->unit->arena, s->out, choice);
}

/* ---- the end of a counted loop ---------------------------------------------------------- */
typedef struct Body {
    Func *func;
    const Ir *loop;
    Effects effects;
    bool stores_words; /* C must think that a length may change */
    const Var *var;
    bool rebinds;
} Body;

static void note_body(void *context, Ir *node)
{
    Body *body = context;
    if (node->kind == I_Store && node->Store.value->type->kind == Type_int)
        body->stores_words = true;
    if ((node->kind == I_Set && node->Set.var == body->var) || (node->kind == I_Unset && node->Unset.var == body->var))
        body->rebinds = true;
}

static bool var_stays(Body *body, const Var *var)
{
    body->var = var;
    body->rebinds = false;
    ir_walk((Block *)&body->loop->Loop.body, note_body, body);
    return !body->rebinds && (var->home || !writes_global(&body->effects, var));
}

/* May the end be computed anew before each iteration, for the same value and about no cost? */
static bool end_stays(Body *body, const Ir *stop)
{
    switch (stop->kind) {
    case I_Const:
        return true;
    case I_Get:
        return never_big(body->func, stop) && var_stays(body, stop->Get.var) && !ir_may_fail(stop);
    case I_Len:
        if (stop->Len.a->kind != I_Get || body->effects.anything || stop->Len.a->type->kind == Type_range)
            return false;
        return var_stays(body, stop->Len.a->Get.var) && !body->stores_words &&
               !are_among(body->func->unit, objects_of(body->func, stop->Len.a), body->effects.resizes);
    case I_Shape:
        return stop->Shape.a->kind == I_Get && var_stays(body, stop->Shape.a->Get.var);
    case I_Binary:
        return (stop->proved & Proved_small) && stop->Binary.op <= Ir_sub && end_stays(body, stop->Binary.a) &&
               end_stays(body, stop->Binary.b);
    default:
        return false;
    }
}

/* Past 2**63 no loop comes: a big end is the largest word. */
static Ir *clamped(Shape *s, Ir *stop)
{
    if (never_big(s->func, stop))
        return stop;
    Library *library = NEW(s->unit->arena, Library);
    library->name = intern_text(s->unit->names, "clamp");
    library->owner = "int";
    library->c_name = "int_clamp";
    Ir *node = ir_new(s->unit, I_Library, stop->type, stop->at);
    node->Library.library = library;
    push(s->unit->arena, &node->Library.args, stop);
    return node;
}

static void shape_end(Shape *s, Ir *node)
{
    struct LoopIr *loop = &node->Loop;
    if (loop->live || !never_big(s->func, loop->start))
        return;
    Body body = {.func = s->func, .loop = node, .effects = effects_of_block(s->func, &loop->body)};
    if (end_stays(&body, loop->stop))
        return;
    const char *role = arena_print(s->unit->arena, "%s_stop", loop->index->name);
    Var *stop = temp_new(s->func, role, loop->stop->type, loop->stop->at);
    push(s->unit->arena, s->out, ir_set(s->unit, stop, clamped(s, loop->stop), loop->stop->at));
    stop->small = true;
    Ir *get = ir_get(s->unit, stop, loop->stop->at);
    get->range = loop->stop->range;
    loop->stop = get;
}

/* ---- while a and b: where b needs statements -------------------------------------------- */
typedef struct Count {
    const Var *var;
    uint32_t gets;
} Count;

static void count_gets(void *context, Ir *node)
{
    Count *count = context;
    count->gets += node->kind == I_Get && node->Get.var == count->var;
}

static bool is_get(const Ir *node, const Var *var)
{
    return node->kind == I_Get && node->Get.var == var;
}

/* before: both = a; if both: ...; both = b    test: both      =>     test: a   body: ...; if not b:
 * break; ... */
static bool is_conjunction(const Ir *node)
{
    const struct WhileIr *loop = &node->While;
    if (loop->orelse.len || loop->before.len != 2 || loop->before.at[0]->kind != I_Set ||
        loop->before.at[1]->kind != I_If)
        return false;
    const Var *both = loop->before.at[0]->Set.var;
    const struct IfIr *second = &loop->before.at[1]->If;
    if (!is_get(loop->test, both) || !is_get(second->test, both) || second->orelse.len || !second->body.len)
        return false;
    Count count = {both, 0};
    Ir *whole = (Ir *)node;
    Block here = {&whole, 1, 1};
    ir_walk(&here, count_gets, &count);
    const Ir *end = last(&second->body);
    return end->kind == I_Set && end->Set.var == both && count.gets == 2 && !ir_may_fail(loop->before.at[0]->Set.value);
}

static Ir *break_unless(Shape *s, Ir *test)
{
    Ir *leave = ir_new(s->unit, I_If, NULL, test->at), *negated = ir_new(s->unit, I_Unary, test->type, test->at);
    negated->Unary.op = Ir_not;
    negated->Unary.a = test;
    leave->If.test = negated;
    push(s->unit->arena, &leave->If.body, ir_new(s->unit, I_Break, NULL, test->at));
    return leave;
}

static void shape_conjunction(Shape *s, struct WhileIr *loop)
{
    Block body = {0};
    Block tests = loop->before.at[1]->If.body;
    loop->test = loop->before.at[0]->Set.value;
    loop->before = (Block){0};
    for (uint32_t i = 0; i + 1 < tests.len; i++)
        push(s->unit->arena, &body, tests.at[i]);
    Ir *second = last(&tests)->Set.value;
    if (ir_may_fail(second)) {
        Var *holds = temp_new(s->func, "holds", second->type, second->at);
        push(s->unit->arena, &body, ir_set(s->unit, holds, second, second->at));
        second = ir_get(s->unit, holds, second->at);
    }
    push(s->unit->arena, &body, break_unless(s, second));
    for_each (Ir *, node, &loop->body)
        push(s->unit->arena, &body, node);
    loop->body = body;
}

/* truth, not truth, truth == 0: nothing else is looked at. */
static Ir **only_get(Ir **test)
{
    if ((*test)->kind == I_Unary)
        test = &(*test)->Unary.a;
    else if ((*test)->kind == I_Truth)
        test = &(*test)->Truth.a;
    else if ((*test)->kind == I_Compare && (*test)->Compare.b->kind == I_Const)
        test = &(*test)->Compare.a;
    return (*test)->kind == I_Get ? test : NULL;
}

/* while True: truth = f(); if not truth: break   =>   while f() */
static void shape_condition(Shape *s, struct WhileIr *loop)
{
    Ir **get = only_get(&loop->test), *set = loop->before.len == 1 ? loop->before.at[0] : NULL;
    if (!get || !set || set->kind != I_Set || (*get)->Get.var != set->Set.var)
        return;
    const Var *var = set->Set.var;
    Count count = {var, 0};
    ir_walk(&s->func->body, count_gets, &count);
    if (count.gets != 1 || !var->is_made || var->home != s->func || var->has_flag || is_counted(var->type) ||
        set->Set.value->type != var->type || needs_statement(s->func, set->Set.value))
        return;
    *get = set->Set.value;
    loop->before = (Block){0};
}

static void shape_test(void *context, Ir *node)
{
    if (node->kind == I_While && is_conjunction(node))
        shape_conjunction(context, &node->While);
    if (node->kind == I_While)
        shape_condition(context, &node->While);
}

/* Once every condition that needs statements has them. */
void shape_tests(Func *func)
{
    Shape shape = {.unit = func->unit, .func = func};
    ir_walk(&func->body, shape_test, &shape);
}

static void shape_statement(Shape *s, Ir *node)
{
    Block *outer = s->out;
    ir_each_block(node, shape_block, s);
    s->out = outer;
    if (node->kind == I_Loop)
        shape_end(s, node);
    if (node->kind == I_Loop && node->Loop.orelse.len)
        take_else(s, node, &node->Loop.body, &node->Loop.orelse);
    else if (node->kind == I_While && node->While.orelse.len)
        take_else(s, node, &node->While.body, &node->While.orelse);
    else
        push(s->unit->arena, s->out, node);
}

static void shape_block(void *context, Block *block)
{
    Shape *s = context;
    Block *outer = s->out, fresh = {0};
    s->out = &fresh;
    for_each (Ir *, node, block)
        shape_statement(s, node);
    s->out = outer;
    *block = fresh;
}

void shape_loops(Func *func)
{
    Shape shape = {.unit = func->unit, .func = func};
    shape_block(&shape, &func->body);
}
