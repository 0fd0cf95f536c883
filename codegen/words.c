/* words.c -- ints of a loop that are words once a test in front of it holds.
 * In: a loop that loads ints of which nothing is known.  Out: tests (no big integer in the list, none in the variable),
 * and what they prove. Rule: what the loop stores in such a list or variable is such a word, too; else there is no
 * test. for x in xs: if x > best: best = x   =>   if not xs's bigs and best is plain: (words) else: (as before) */
#include "codegen/plan.h"

enum { most_depth = 12, most_step = 16 };

static bool is_unknown_int(const Words *w, const Ir *node)
{
    return node->type && node->type->kind == Type_int && !(node->proved & Proved_small) &&
           !range_is_small(range_of(w->func, node));
}

static void remove_var(Vars *vars, const Var *var)
{
    uint32_t kept = 0;
    for_each (Var *, old, vars)
        if (old != var)
            vars->at[kept++] = old;
    vars->len = kept;
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */
/* All rows are looked at in front of the loop: not for the sake of one. */
static bool is_one_row(const Words *w, const Ir *step)
{
    Affine sum;
    bool moves = !affine_of(&w->body, step, &sum);
    for (int i = 0; !moves && i < sum.count; i++)
        moves = !is_invariant(&w->body, sum.terms[i].a);
    return !moves;
}

/* xs of xs[i]; grid of grid[i][j], whose rows stay: a variable that the loop leaves alone */
static const Var *root_of(const Words *w, const Ir *access, bool *rows)
{
    Path path;
    const Ir *list = access->kind == I_Store ? access->Store.a : access->Index.a;
    if (list->type->kind != Type_list || !path_of(&w->body, list, &path) || path.count > 1 || path.root->may_be_unset)
        return NULL;
    *rows = path.count == 1;
    if (*rows && (path.root->type->kind != Type_list || !elements_are_fixed(&w->body, path.nodes[0]->Index.a) ||
                  is_one_row(w, path.steps[0])))
        return NULL;
    return path.root;
}

static bool is_load(const Ir *node)
{
    return node->kind == I_Index && node->Index.a->type->kind == Type_list;
}

static bool is_store(const Ir *node)
{
    return node->kind == I_Store && node->Store.value->type->kind == Type_int && !(node->proved & Proved_small) &&
           node->Store.a->type->kind == Type_list;
}

static void note_access(void *context, Ir *node)
{
    Words *w = context;
    bool rows;
    if (!is_store(node) && (!is_load(node) || !is_unknown_int(w, node)))
        return;
    const Var *root = root_of(w, node, &rows);
    if (root)
        vars_add(w->func->unit->arena, rows ? &w->grids : &w->lists, (Var *)root);
}

static bool is_covered(const Words *w, const Ir *node)
{
    bool rows = false;
    const Var *root = is_load(node) || is_store(node) ? root_of(w, node, &rows) : NULL;
    return root && vars_have(rows ? &w->grids : &w->lists, root);
}

/* ---- is it a word, as far as is assumed now? ----------------------------------------------------------------------
 */
/* Small enough for counting: what is counted up in such steps stays a word (range_private.h). */
static bool is_step(const Words *w, const Ir *node)
{
    Range range = range_of(w->func, node);
    return range.low >= -most_step && range.high <= most_step;
}

static bool is_word(const Words *w, const Ir *node, int depth)
{
    if (depth > most_depth || node->type->kind != Type_int)
        return false;
    if (!is_unknown_int(w, node))
        return range_is_plain(range_of(w->func, node)) || node->kind == I_Len;
    switch (node->kind) {
    case I_Get:
        return vars_have(&w->inside, node->Get.var) || vars_have(&w->outside, node->Get.var);
    case I_Index:
        return is_covered(w, node);
    case I_Select:
        return is_word(w, node->Select.a, depth + 1) && is_word(w, node->Select.b, depth + 1);
    case I_Binary:
        if (node->Binary.op == Ir_add || node->Binary.op == Ir_sub)
            return is_word(w, node->Binary.a, depth + 1) && is_step(w, node->Binary.b);
        return (node->Binary.op == Ir_mod || node->Binary.op == Ir_floordiv || node->Binary.op == Ir_rshift) &&
               is_word(w, node->Binary.a, depth + 1) && is_word(w, node->Binary.b, depth + 1);
    default:
        return false;
    }
}

/* ---- assumptions --------------------------------------------------------------------------------------------------
 */
static void note_variable(void *context, Ir *node)
{
    Words *w = context;
    Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : NULL;
    if (!var || var->type->kind != Type_int || !var->home || var_is_small(var) || var->may_be_unset)
        return;
    if (node->kind == I_Set)
        vars_add(w->func->unit->arena, &w->inside, var);
    else if (is_invariant(&w->body, var) && is_unknown_int(w, node))
        vars_add(w->func->unit->arena, &w->outside, var);
}

static bool is_list_of(const Words *w, const Var *root, const Sites *stored)
{
    const Func *func = w->func;
    Ir get = {.kind = I_Get, .type = root->type, .Get = {.var = (Var *)root}};
    return objects_meet(func->unit, objects_reach(func->unit, objects_of(func, &get)), stored);
}

static void refute_lists(Words *w, Vars *lists, const Sites *stored)
{
    for (uint32_t i = lists->len; i-- > 0;)
        if (is_list_of(w, lists->at[i], stored)) {
            remove_var(lists, lists->at[i]);
            w->changed = true;
        }
}

static void refute(void *context, Ir *node)
{
    Words *w = context;
    if (node->kind == I_Set && vars_have(&w->inside, node->Set.var) && !is_word(w, node->Set.value, 0)) {
        remove_var(&w->inside, node->Set.var);
        w->changed = true;
    }
    if ((node->kind == I_Loop && vars_have(&w->inside, node->Loop.index)) ||
        (node->kind == I_Unset && vars_have(&w->inside, node->Unset.var))) {
        remove_var(&w->inside, node->kind == I_Loop ? node->Loop.index : node->Unset.var);
        w->changed = true;
    }
    const Sites *stored = NULL;
    if (node->kind == I_Store) {
        if (node->Store.value->type->kind == Type_int && !is_word(w, node->Store.value, 0))
            stored = objects_of(w->func, node->Store.a);
    } else if (node->kind == I_Call || node->kind == I_Library || node->kind == I_StoreSlice) {
        Effects effects = effects_of_node(w->func, node);
        w->stuck |= effects.anything;
        stored = effects.writes;
    }
    if (sites_count(stored)) {
        refute_lists(w, &w->lists, stored);
        refute_lists(w, &w->grids, stored);
    } else if (node->kind == I_Store && !sites_count(objects_of(w->func, node->Store.a)))
        w->stuck = true;
}

/* ---- what is gained ------------------------------------------------------------------------------------------------
 */
static void note_gain(void *context, Ir **slot)
{
    Words *w = context;
    w->gains += is_unknown_int(w, *slot) && is_word(w, *slot, 0);
}

static void count_gain(void *context, Ir *node)
{
    Words *w = context;
    if (is_covered(w, node) && (is_store(node) || is_unknown_int(w, node)))
        push(w->func->unit->arena, &w->loads, node);
    w->gains += is_store(node) && is_covered(w, node);
    bool plain = node->kind == I_Compare || node->kind == I_Store || node->kind == I_Convert ||
                 (node->kind == I_Binary && node->Binary.op >= Ir_div && node->Binary.op != Ir_pow);
    if (plain)
        ir_each_operand(node, note_gain, w);
}

Words find_words(Func *func, Ir *loop)
{
    Words w = {.func = func, .body = loop_body(func, loop)};
    ir_walk(&loop->Loop.body, note_access, &w);
    if (!w.lists.len && !w.grids.len)
        return w;
    ir_walk(&loop->Loop.body, note_variable, &w);
    do {
        w.changed = false;
        ir_walk(&loop->Loop.body, refute, &w);
    } while (w.changed);
    if (!w.stuck)
        ir_walk(&loop->Loop.body, count_gain, &w);
    if (!w.gains)
        w.loads.len = 0;
    return w;
}

/* ---- the tests, and what they prove ---------------------------------------------------------------------------------
 */
static Ir *test_of(Words *w, const char *c_name, const Var *var, bool holds)
{
    Unit *unit = w->func->unit;
    Type *boolean = type_simple(unit->types, Type_bool);
    Ir *args[] = {ir_get(unit, (Var *)var, w->body.loop->at)};
    Ir *call = tree_call(unit, c_name, boolean, args, 1);
    if (holds)
        return call;
    Ir *node = ir_new(unit, I_Unary, boolean, call->at);
    node->Unary.op = Ir_not;
    node->Unary.a = call;
    return node;
}

static void mark_outside(void *context, Ir *node)
{
    Words *w = context;
    if (node->kind == I_Get && vars_have(&w->outside, node->Get.var))
        node->proved |= Proved_small | Proved_word;
}

static bool comes_in(const Words *w, const Var *var)
{
    return first_use(&w->body.loop->Loop.body, var) == Use_read || live_after(w->func, w->body.loop, var);
}

/* best_2 = best; the loop with best_2; best = best_2 */
static void rename_inside(Words *w, Var *var, Block *body)
{
    Unit *unit = w->func->unit;
    Ir *loop = w->body.loop, *before = ir_get(unit, var, loop->at);
    bool enters = comes_in(w, var), live = live_after(w->func, loop, var);
    Block one = {&loop, 1, 1}, whole = {0};
    if (!enters && is_all_inside(w->func, loop, var))
        return;
    Var *own = var_twin(w->func, var);
    rename_var(&one, var, own);
    before->proved |= Proved_small | Proved_word;
    if (enters)
        push(unit->arena, &whole, ir_set(unit, own, before, loop->at));
    for_each (Ir *, node, body)
        push(unit->arena, &whole, node);
    if (live)
        push(unit->arena, &whole, ir_set(unit, var, ir_get(unit, own, loop->at), loop->at));
    *body = whole;
}

Ir *take_words(Words *w, Block *body)
{
    Unit *unit = w->func->unit;
    Ir *test = NULL;
    for_each (Var *, list, &w->lists)
        test = tree_and_also(unit, test, test_of(w, "list_bigs", list, false));
    for_each (Var *, grid, &w->grids)
        test = tree_and_also(unit, test, test_of(w, "rows_are_plain", grid, true));
    for_each (Var *, outside, &w->outside)
        test = tree_and_also(unit, test, test_of(w, "int_is_plain", outside, true));
    for_each (Ir *, load, &w->loads)
        load->proved |= Proved_small | Proved_word;
    ir_walk(&w->body.loop->Loop.body, mark_outside, w);
    for_each (Var *, var, &w->inside)
        if (comes_in(w, var))
            test = tree_and_also(unit, test, test_of(w, "int_is_plain", var, true));
    for_each (Var *, own, &w->inside)
        rename_inside(w, own, body);
    return test;
}
