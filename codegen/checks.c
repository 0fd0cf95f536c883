/* checks.c -- drops the checks that a fact proves unnecessary; hoists others in front of their loop.
 * In: ranges.  Out: node->proved; Versions around loops that need no check once a test holds (versions.c).
 * Rule: a proof comes from a fact and is never guessed; --check-facts turns each into an abort.
 *     for i in range(len(xs)): xs[i] = i    => no test of the index                                              */
#include "codegen/plan.h"

static void take_proofs(void *context, Ir *node)
{
    (void)context;
    if (node->range)
        node->proved |= node->range->proofs;
}

void take_all_proofs(Unit *unit)
{
    for_each (Func *, func, &unit->funcs)
        ir_walk(&func->body, take_proofs, NULL);
}

typedef struct Checked {
    Unit *unit;
    const Options *options;
} Checked;

static Ir *word(Ir *node)
{
    node->proved |= Proved_small;
    return node;
}

/* ---- versions for ints that nobody passes: twins.c ------------------------------------------------------------------
 */
static void drop_forwards(Unit *unit)
{
    for_each (Func *, func, &unit->funcs) {
        Ir *first = func->body.len ? func->body.at[0] : NULL;
        if (!first || first->kind != I_If || first->at.start != SPAN_FORWARD.start)
            continue;
        const Range *test = first->If.test->range;
        if (!test || test->high == 0) { /* never true, or the function is never reached */
            func->body.at++;
            func->body.len--;
            func->body.room = func->body.len;
        }
    }
}

/* ---- tests of the compiler's own that are never true ----------------------------------------------------------------
 */
static bool is_idle_test(const Ir *node)
{
    if (node->kind != I_If || node->If.orelse.len || node->If.body.len != 1)
        return false;
    const Ir *raise = node->If.body.at[0], *test = node->If.test;
    bool own = raise->kind == I_Raise && raise->at.start == node->at.start && raise->at.end == node->at.end;
    return own && ir_is_quiet(test) && test->range && test->range->high == 0;
}

/* if length < 0: raise ValueError("__len__() should return >= 0")   => nothing; --check-facts: an abort in its place */
static void drop_idle_tests(void *context, Block *block)
{
    Checked *checked = context;
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        bool idle = is_idle_test(node);
        if (idle && !checked->options->check_facts)
            continue;
        if (idle)
            node->If.body.at[0] = never_so(checked->unit, node);
        ir_each_block(node, drop_idle_tests, context);
        block->at[kept++] = node;
    }
    block->len = kept;
}

/* ---- a number of a range with words for its parts
 * ---------------------------------------------------------------------- */
typedef struct Step {
    Func *func;
} Step;

typedef struct Only {
    const Var *var;
    Ir *set;
    uint32_t sets;
} Only;

static void find_set(void *context, Ir *node)
{
    Only *only = context;
    if (node->kind == I_Set && node->Set.var == only->var) {
        only->set = node;
        only->sets++;
    }
}

static bool is_steady_word(const LoopBody *body, const Ir *node)
{
    Range range = range_of(body->func, node);
    if (node->kind == I_Const)
        return ir_is_constant(node, NULL);
    if (node->kind == I_Binary)
        return (node->proved & Proved_small) && node->Binary.op <= Ir_mul && is_steady_word(body, node->Binary.a) &&
               is_steady_word(body, node->Binary.b);
    return node->kind == I_Get && node->Get.var->home && range_is_small(range) && is_invariant(body, node->Get.var);
}

/* May j, the number, be the loop's own variable?  Neither it nor at, which counts now, is seen elsewhere, and j + step
 * fits. */
static bool counts_itself(Func *func, const LoopBody *body, Ir *first, const struct RangeNewIr *parts)
{
    Ir *loop = body->loop;
    const Var *j = first->Set.var, *at = loop->Loop.index;
    int64_t start;
    if (loop->Loop.live || !ir_is_constant(loop->Loop.start, &start) || start != 0 || loop->Loop.stop->kind != I_Get ||
        !j->home || j->is_param || j->may_be_unset || only_value(body, j) != first->Set.value ||
        !is_all_inside(func, loop, j) || mentions(&loop->Loop.body, at) != 1 || !is_all_inside(func, loop, at))
        return false;
    const int64_t far = INT64_C(1) << 61;
    Range stop = range_of(func, parts->stop), step = range_of(func, parts->step);
    Only count = {.var = loop->Loop.stop->Get.var};
    ir_walk(&func->body, find_set, &count);
    return is_steady_word(body, parts->stop) && stop.high <= far && step.high <= far && count.sets == 1 &&
           count.var->is_temp && count.set->Set.value->kind == I_Len &&
           same_tree(count.set->Set.value->Len.a, first->Set.value->Index.a);
}

static void drop_sets(void *context, Block *block)
{
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        if (node->kind == I_Set && node->Set.var == context)
            continue;
        ir_each_block(node, drop_sets, context);
        block->at[kept++] = node;
    }
    block->len = kept;
}

static void drop_unread(Func *func, Var *temp)
{
    if (mentions(&func->body, temp) == 1)
        drop_sets(temp, &func->body);
}

/* count = len(steps); for at in range(count): j = steps[at]   =>   for j = start; j < stop; j += step */
static void count_by_step(Func *func, Ir *loop, const struct RangeNewIr *parts)
{
    Ir *first = loop->Loop.body.at[0];
    Var *count = loop->Loop.stop->Get.var, *steps = first->Set.value->Index.a->Get.var;
    loop->range = first->Set.value->range;
    loop->Loop.index = first->Set.var;
    loop->Loop.index->is_index = true;
    loop->Loop.start = word(ir_copy(func->unit, parts->start, NULL));
    loop->Loop.stop = word(ir_copy(func->unit, parts->stop, NULL));
    loop->Loop.step = word(ir_copy(func->unit, parts->step, NULL));
    loop->Loop.body.at++;
    loop->Loop.body.room = --loop->Loop.body.len;
    drop_unread(func, count);
    drop_unread(func, steps);
}

/* steps = range(start, stop, step); j = steps[at]   =>   j = start + at * step, which C turns into j += step */
static void step_instead(void *context, Ir *node)
{
    Step *step = context;
    Unit *unit = step->func->unit;
    Ir *loop = node;
    if (loop->kind != I_Loop || !loop->Loop.body.len)
        return;
    Ir *first = loop->Loop.body.at[0];
    if (first->kind != I_Set || first->Set.value->kind != I_Index)
        return;
    Ir *number = first->Set.value, *range = number->Index.a;
    if (range->type->kind != Type_range || range->kind != I_Get || !range->Get.var->is_temp ||
        number->Index.index->kind != I_Get || number->Index.index->Get.var != loop->Loop.index || !number->range ||
        !range_is_small(*number->range))
        return;
    Only only = {.var = range->Get.var};
    ir_walk(&step->func->body, find_set, &only);
    LoopBody body = loop_body(step->func, loop);
    if (only.sets != 1 || only.set->Set.value->kind != I_RangeNew || !is_invariant(&body, range->Get.var))
        return;
    struct RangeNewIr *parts = &only.set->Set.value->RangeNew;
    if (!is_steady_word(&body, parts->start) || !is_steady_word(&body, parts->step) ||
        range_of(step->func, parts->step).low < 1)
        return;
    if (counts_itself(step->func, &body, first, parts)) {
        count_by_step(step->func, loop, parts);
        return;
    }
    Ir *offset =
        word(ir_binary(unit, Ir_mul, number->type, number->Index.index, ir_copy(unit, parts->step, NULL), number->at));
    Ir *sum = word(ir_binary(unit, Ir_add, number->type, ir_copy(unit, parts->start, NULL), offset, number->at));
    sum->range = number->range;
    first->Set.value = sum;
}

/* ---- a division that is only a step ---------------------------------------------------------------------------------
 */
static bool is_short(const Ir *node)
{
    if (node->kind == I_Binary)
        return is_short(node->Binary.a) && is_short(node->Binary.b) && node->Binary.op <= Ir_sub;
    return node->kind == I_Get || node->kind == I_Const || node->kind == I_Len;
}

/* (i + 1) % n where i < n   =>   0 if i + 1 == n else i + 1 */
static void wrap_instead(void *context, Ir *node)
{
    Unit *unit = context;
    if (node->kind != I_Binary || node->Binary.op != Ir_mod || !node->range || !(node->proved & Proved_small) ||
        node->range->wrap == Wrap_unknown || !is_short(node->Binary.a) || !is_short(node->Binary.b))
        return;
    Ir *a = node->Binary.a, *b = node->Binary.b;
    if (node->range->wrap == Wrap_none) {
        *node = *a;
        return;
    }
    bool equal = node->range->wrap == Wrap_equal;
    Ir *test = word(ir_compare(unit, equal ? Ir_eq : Ir_lt, ir_copy(unit, a, NULL),
                               equal ? b : ir_int(unit, 0, node->at), node->at));
    Ir *step = equal ? ir_int(unit, 0, node->at)
                     : word(ir_binary(unit, Ir_add, node->type, ir_copy(unit, a, NULL), b, node->at));
    node->kind = I_Select;
    node->Select.test = test;
    node->Select.a = step;
    node->Select.b = a;
}

/* What follows from tests in front of loops. */
static void prove_again(Unit *unit)
{
    for_each (Func *, func, &unit->funcs)
        broke(func, EFFECTS | RANGE);
    for_each (Func *, again, &unit->funcs)
        need(again, RANGE);
    take_all_proofs(unit);
}

void pass_checks(Unit *unit, const Options *options)
{
    take_all_proofs(unit);
    drop_forwards(unit);
    Checked checked = {unit, options};
    for_each (Func *, idle, &unit->funcs)
        drop_idle_tests(&checked, &idle->body);
    for_each (Func *, stale, &unit->funcs)
        broke(stale, EFFECTS | DEPEND);
    bool words = false;
    for_each (Func *, func, &unit->funcs) {
        need(func, EFFECTS);
        words |= version_loops(func, options->unchecked);
    }
    if (words)
        prove_again(unit);
    for_each (Func *, hot, &unit->funcs) {
        need(hot, EFFECTS);
        ir_walk(&hot->body, wrap_instead, unit);
        Step step = {.func = hot};
        ir_walk(&hot->body, step_instead, &step);
    }
}
