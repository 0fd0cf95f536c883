/* parallel.c -- a verdict for every loop, and the plan of those that run on several threads.
 * In: dependences.  Out: loop->verdict with its reason; private variables renamed so that each belongs to its
 * iteration. Rule: parallel only when nobody can tell; the outermost such loop; what must be tested at run time is its
 * guard. for i in range(n): ys[i] = xs[i] * 2.0     => parallel, if ys is not xs                                     */
#include "codegen/plan.h"

enum { region_cost = 50000 }; /* nanoseconds: no region below that */

typedef struct Plan {
    Unit *unit;
    Func *func;
    const Options *options;
    bool parallel; /* inside a parallel loop */
    bool twin;     /* inside the checked version of a loop */
    int depth;     /* serial loops around */
} Plan;

/* ---- what an iteration costs ------------------------------------------------------------------------------------- */
typedef struct Inner {
    Ir *heaviest; /* the inner loop that costs most */
    uint64_t cost;
    bool diverges; /* a loop whose length depends on data: guided */
} Inner;

static uint64_t cost_of_block(Func *func, Block *block)
{
    uint64_t cost = effects_of_block(func, block).cost;
    return cost ? cost : 1;
}

static void find_inner(Func *func, Block *block, Inner *inner);

static void find_inner_of(Func *func, Ir *node, Inner *inner)
{
    if (node->kind == I_Loop) {
        uint64_t cost = cost_of_block(func, &node->Loop.body);
        if (cost > inner->cost) {
            inner->cost = cost;
            inner->heaviest = node;
        }
    } else if (node->kind == I_If) {
        find_inner(func, &node->If.body, inner);
        find_inner(func, &node->If.orelse, inner);
    } else if (node->kind == I_Versions) {
        find_inner(func, &node->Versions.body, inner);
    }
}

static void find_inner(Func *func, Block *block, Inner *inner)
{
    for_each (Ir *, node, block)
        find_inner_of(func, node, inner);
}

static void note_divergence(void *context, Ir *node)
{
    bool *diverges = context;
    *diverges |= node->kind == I_While || node->kind == I_Call || node->kind == I_Break;
}

/* A bound that can be computed in front of the loop, as words. */
static bool is_steady_word(const LoopBody *body, const Ir *node)
{
    if (ir_is_constant(node, NULL))
        return true;
    if (!range_is_small(range_of(body->func, node)) && !(node->proved & Proved_small))
        return false;
    switch (node->kind) {
    case I_Get:
        return is_invariant(body, node->Get.var) && !node->Get.var->may_be_unset;
    case I_Len:
        return node->Len.a->kind == I_Get && is_invariant(body, node->Len.a->Get.var) &&
               !node->Len.a->Get.var->may_be_unset;
    case I_Shape:
        return node->Shape.a->kind == I_Get && is_invariant(body, node->Shape.a->Get.var) &&
               !node->Shape.a->Get.var->may_be_unset;
    case I_Binary:
        return (node->proved & Proved_small) && node->Binary.op <= Ir_mul && is_steady_word(body, node->Binary.a) &&
               is_steady_word(body, node->Binary.b);
    default:
        return false;
    }
}

/* py_work(trips of the heaviest inner loop, its work): NULL when it cannot be told in front of the loop */
static Ir *work_of(Plan *plan, const LoopBody *body, Block *block, uint64_t *cost)
{
    Inner inner = {0};
    find_inner(plan->func, block, &inner);
    if (!inner.heaviest) {
        *cost = cost_of_block(plan->func, block);
        return NULL;
    }
    struct LoopIr *loop = &inner.heaviest->Loop;
    uint64_t inside = 0;
    Ir *deeper = work_of(plan, body, &loop->body, &inside);
    *cost = inside * 10;
    if (!is_steady_word(body, loop->stop))
        return NULL;
    Type *integer = type_simple(plan->unit->types, Type_int);
    Ir *args[] = {ir_copy(plan->unit, loop->stop, NULL),
                  deeper ? deeper : ir_int(plan->unit, (int64_t)(inside > 1000000 ? 1000000 : inside), loop->stop->at)};
    args[0]->proved |= args[0]->kind == I_Get || args[0]->kind == I_Len || args[0]->kind == I_Shape ? Proved_small : 0;
    return tree_call(plan->unit, "py_work", integer, args, 2);
}

/* ---- the guard ----------------------------------------------------------------------------------------------------
 */
static Ir *get_copy(Plan *plan, const Var *var)
{
    return ir_get(plan->unit, (Var *)var, var->at);
}

static Ir *negated(Plan *plan, Ir *test)
{
    Ir *node = ir_new(plan->unit, I_Unary, test->type, test->at);
    node->Unary.op = Ir_not;
    node->Unary.a = test;
    return node;
}

static Ir *test_tree(Plan *plan, const LoopTest *test)
{
    Type *boolean = type_simple(plan->unit->types, Type_bool);
    Ir *a = get_copy(plan, test->a), *b = test->b ? get_copy(plan, test->b) : NULL;
    Ir *args[] = {a, b};
    switch (test->kind) {
    case Test_differ: {
        Ir *same = ir_new(plan->unit, I_IsSame, boolean, a->at);
        same->IsSame.a = a;
        same->IsSame.b = b;
        return negated(plan, same);
    }
    case Test_rows_distinct:
        return tree_call(plan->unit, "rows_distinct", boolean, args, 1);
    case Test_rows_disjoint:
        return tree_call(plan->unit, "rows_disjoint", boolean, args, 2);
    case Test_inner_distinct:
        return tree_call(plan->unit, "inner_rows_distinct", boolean, args, 1);
    case Test_inner_disjoint:
        return tree_call(plan->unit, "inner_rows_disjoint", boolean, args, 2);
    case Test_one_place:
        return tree_call(plan->unit, "array_is_injective", boolean, args, 1);
    default:
        return negated(plan, tree_call(plan->unit, "array_overlap", boolean, args, 2));
    }
}

static const char *test_text(Plan *plan, const LoopTest *test)
{
    static const char *const texts[] = {"%s is not %s",
                                        "the rows of %s are distinct",
                                        "no row of %s is a row of %s",
                                        "%s and %s do not overlap",
                                        "no two elements of %s share memory",
                                        "the rows of all rows of %s are distinct",
                                        "no row of a row of %s is one of %s"};
    Text text = {0};
    if (test->b)
        text_print(&text, texts[test->kind], test->a->name, test->b->name);
    else
        text_print(&text, texts[test->kind], test->a->name);
    const char *copy = text_kept(plan->unit->arena, &text);
    return copy;
}

/* ---- verdicts ------------------------------------------------------------------------------------------------------
 */
static Verdict *verdict_new(Plan *plan, Ir *loop, const char *tag, const char *reason, Span at)
{
    Verdict *verdict = NEW(plan->unit->arena, Verdict);
    verdict->tag = tag;
    verdict->reason = reason;
    verdict->reason_at = at;
    verdict->cost = cost_of_block(plan->func, &loop->Loop.body);
    return loop->Loop.verdict = verdict;
}

static const char *part_text(Plan *plan, enum Reduce how)
{
    switch (how) {
    case Reduce_sum:
        return plan->unit->reassociate ? "summed" : "summed exactly";
    case Reduce_max:
        return "greatest";
    case Reduce_min:
        return "least";
    case Reduce_or:
        return "any";
    case Reduce_and:
        return "all";
    default:
        return "bits";
    }
}

static void put_names(Text *text, const Vars *vars, const char *before)
{
    for_each (Var *, var, vars) {
        text_print(text, "%s%s", before, var->name);
        before = ", ";
    }
}

static const char *legal_reason(Plan *plan, const Dependences *dependences)
{
    Text text = {0};
    const char *part = NULL;
    text_put(&text, "each iteration writes only what no other one touches");
    for (uint32_t i = 0; i < dependences->tests.len; i++)
        text_print(&text, "%s%s", i ? ", " : "; tested: ", test_text(plan, &dependences->tests.at[i]));
    for_each (Reduction, reduction, &dependences->reductions) {
        const char *next = part_text(plan, reduction.how);
        if (part == next)
            text_print(&text, ", %s", reduction.var->name);
        else
            text_print(&text, "; %s: %s", next, reduction.var->name);
        put_names(&text, &reduction.with, " with ");
        part = next;
    }
    put_names(&text, &dependences->lasts, "; of the last one: ");
    const char *copy = text_kept(plan->unit->arena, &text);
    return copy;
}

/* A private variable that is used elsewhere too gets a twin for this loop, so that it is declared inside. */
static void own_privates(Plan *plan, Ir *loop, Verdict *verdict, const Vars *privates)
{
    Block block = {&loop, 1, 1};
    Vars inside = vars_inside(plan->func, loop);
    for_each (Var *, var, privates) {
        Var *own = var;
        if (!vars_have(&inside, var)) {
            own = var_twin(plan->func, var);
            rename_var(&block, var, own);
        }
        push(plan->unit->arena, &verdict->privates, own);
    }
}

static bool has_loop(const Block *block)
{
    for_each (Ir *, node, block)
        if (node->kind == I_Loop || node->kind == I_While || node->kind == I_Call || node->kind == I_Versions ||
            (node->kind == I_If && (has_loop(&node->If.body) || has_loop(&node->If.orelse))) ||
            (node->kind == I_Set && node->Set.value->kind == I_Call) ||
            (node->kind == I_Eval && node->Eval.value->kind == I_Call))
            return true;
    return false;
}

static bool constant_trips(const Ir *loop, uint64_t *trips)
{
    int64_t start, stop, step;
    if (!ir_is_constant(loop->Loop.start, &start) || !ir_is_constant(loop->Loop.stop, &stop) ||
        !ir_is_constant(loop->Loop.step, &step) || step != 1 || stop < start)
        return false;
    *trips = (uint64_t)(stop - start);
    return true;
}

/* Too little to do, as far as that is known here. */
static const char *too_small(Plan *plan, Ir *loop, const Verdict *verdict)
{
    uint64_t trips;
    if (!verdict->work && constant_trips(loop, &trips) && trips < region_cost && trips * verdict->cost < region_cost)
        return arena_print(plan->unit->arena, "%llu iterations of about %llu ns are too little work for threads",
                           (unsigned long long)trips, (unsigned long long)verdict->cost);
    if (plan->depth > 0 && !has_loop(&loop->Loop.body))
        return "a short inner loop: starting threads costs more than it gains";
    return NULL;
}

/* Each thread takes one run of neighbours, and what they found is put together in their order. */
bool is_ordered(const Reduction *reduction)
{
    return reduction->with.len || (reduction->how >= Reduce_max && reduction->var->type->kind == Type_float);
}

static bool in_order(const Dependences *dependences)
{
    for (uint32_t i = 0; i < dependences->reductions.len; i++)
        if (is_ordered(&dependences->reductions.at[i]))
            return true;
    return false;
}

static void make_parallel(Plan *plan, Ir *loop, Verdict *verdict, const Dependences *dependences)
{
    bool diverges = false;
    ir_walk(&loop->Loop.body, note_divergence, &diverges);
    verdict->how = dependences->reductions.len ? Run_reduce : Run_parallel;
    verdict->schedule = diverges && !in_order(dependences) ? Schedule_guided : Schedule_static;
    verdict->tag = "yes";
    verdict->reason = legal_reason(plan, dependences);
    verdict->may_raise = dependences->may_raise;
    for_each (Reduction, reduction, &dependences->reductions)
        push(plan->unit->arena, &verdict->reductions, reduction);
    verdict->lasts = dependences->lasts;
    for_each (LoopTest, test, &dependences->tests)
        verdict->guard = tree_and_also(plan->unit, verdict->guard, test_tree(plan, &test));
    own_privates(plan, loop, verdict, &dependences->privates);
}

static void plan_block(Plan *plan, Block *block);

static void plan_inside(Plan *plan, Ir *loop, bool parallel)
{
    Plan inner = *plan;
    inner.parallel |= parallel;
    inner.depth++;
    plan_block(&inner, &loop->Loop.body);
    plan_block(plan, &loop->Loop.orelse);
}

static void plan_loop(Plan *plan, Ir *loop)
{
    if (plan->twin) {
        verdict_new(plan, loop, "checked", "the version with all checks: the test in front of the loop failed",
                    loop->at);
        plan_inside(plan, loop, false);
        return;
    }
    Dependences *dependences = dependences_of(plan->func, loop);
    Verdict *verdict = verdict_new(plan, loop, "yes", "", loop->at);
    const char *small = NULL;
    if (!dependences->obstacle) {
        LoopBody body = loop_body(plan->func, loop);
        verdict->work = work_of(plan, &body, &loop->Loop.body, &verdict->cost);
        small = too_small(plan, loop, verdict);
    }
    bool parallel = false;
    if (dependences->obstacle) {
        verdict->tag = dependences->tag;
        verdict->reason = dependences->obstacle;
        verdict->reason_at = dependences->obstacle_at;
    } else if (plan->parallel) {
        verdict->tag = "inner";
        verdict->reason = "runs inside a parallel loop";
    } else if (small) {
        verdict->tag = "small";
        verdict->reason = small;
    } else if (!plan->options->parallel) {
        verdict->tag = "off";
        verdict->reason = "--no-parallel";
    } else {
        make_parallel(plan, loop, verdict, dependences);
        parallel = true;
    }
    plan_inside(plan, loop, parallel);
}

static void plan_nested(void *plan, Block *block)
{
    plan_block(plan, block);
}

static void plan_node(Plan *plan, Ir *node)
{
    switch (node->kind) {
    case I_Loop:
        plan_loop(plan, node);
        break;
    case I_If:
        plan_block(plan, &node->If.body);
        plan_block(plan, &node->If.orelse);
        break;
    case I_While: {
        Plan inner = *plan;
        inner.depth++;
        plan_block(&inner, &node->While.before);
        plan_block(&inner, &node->While.body);
        plan_block(plan, &node->While.orelse);
        break;
    }
    case I_Try:
    case I_Except:
    case I_Finally:
        ir_each_block(node, plan_nested, plan);
        break;
    case I_Versions: {
        Plan twin = *plan;
        twin.twin = true;
        plan_block(plan, &node->Versions.body);
        plan_block(&twin, &node->Versions.orelse);
        break;
    }
    default:
        break;
    }
}

static void plan_block(Plan *plan, Block *block)
{
    for_each (Ir *, node, block)
        plan_node(plan, node);
}

void pass_parallel(Unit *unit, const Options *options)
{
    unit->reassociate = options->reassociate;
    for (uint32_t i = 0; i < unit->funcs.len; i++) {
        Plan plan = {.unit = unit, .func = unit->funcs.at[i], .options = options};
        need(plan.func, EFFECTS | RANGE);
        plan_block(&plan, &plan.func->body);
    }
}
