/* simplify.c -- small rewrites that make facts sharper and the C plainer.
 * In: IR as lower left it.  Out: the same program: globals of one function as its locals, loops that count with the
 *     program's own variable, loops whose end is fixed, comparisons of abs() without hypot, roots of sums of squares.
 * Rule: each rewrite is right by itself, whatever the others did.
 *     for i_at in range(n): i = i_at; f(i)    =>   for i in range(n): f(i)                                      */
#include "codegen/plan.h"

/* ---- globals that only the module's body uses ---------------------------------------------------------------------
 */
typedef struct Usage {
    bool *elsewhere; /* by global: a function other than the entry mentions it */
    Map *locals;     /* global -> itself, once it is a local */
} Usage;

static Var *var_of_node(const Ir *node)
{
    switch (node->kind) {
    case I_Get:
        return node->Get.var;
    case I_Set:
        return node->Set.var;
    case I_Unset:
        return node->Unset.var;
    case I_Loop:
        return node->Loop.index;
    default:
        return NULL;
    }
}

static void note_elsewhere(void *context, Ir *node)
{
    Usage *usage = context;
    const Var *var = var_of_node(node);
    if (var && !var->home)
        usage->elsewhere[var->id] = true;
}

static void keep_fallbacks(Usage *usage, const Func *func)
{
    for_each (Param, param, &func->params)
        if (param.fallback && !param.fallback->home)
            usage->elsewhere[param.fallback->id] = true;
}

static void localize(Unit *unit)
{
    Usage usage = {.elsewhere = NEW_ARRAY(unit->arena, bool, unit->globals.len + 1)};
    for_each (Func *, func, &unit->funcs) {
        keep_fallbacks(&usage, func);
        if (func != unit->entry)
            ir_walk(&func->body, note_elsewhere, &usage);
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < unit->globals.len; i++) {
        Var *var = unit->globals.at[i];
        if (usage.elsewhere[i] || var->exported || var->hidden || var->may_be_unset) {
            var->id = kept;
            unit->globals.at[kept++] = var;
            continue;
        }
        var->home = unit->entry;
        var->id = unit->entry->vars.len;
        push(unit->arena, &unit->entry->vars, var);
    }
    unit->globals.len = kept;
}

/* ---- the loop's index is the program's variable
 * ---------------------------------------------------------------------- */
typedef struct Merge {
    Func *func;
    uint32_t *loops;  /* by variable: loops that bind it at the top of their body */
    uint32_t *inside; /* mentions within those loops' bodies */
    uint32_t *total;
} Merge;

static bool binds_index(const Ir *loop, const Func *func)
{
    if (loop->kind != I_Loop || !loop->Loop.body.len)
        return false;
    const Ir *first = loop->Loop.body.at[0];
    return first->kind == I_Set && first->Set.var->home == func && first->Set.value->kind == I_Get &&
           first->Set.value->Get.var == loop->Loop.index && first->Set.var->type == loop->Loop.index->type &&
           !first->Set.var->is_param;
}

static void count_mention(void *context, Ir *node)
{
    Merge *merge = context;
    const Var *var = var_of_node(node);
    if (var && var->home == merge->func)
        merge->total[var->id]++;
}

/* A body that sets it once more, as an inner loop may, keeps it as a variable: total is then no sum. */
static void count_binding(void *context, Ir *node)
{
    Merge *merge = context;
    if (!binds_index(node, merge->func))
        return;
    const Var *var = node->Loop.body.at[0]->Set.var;
    if (sets_of(&node->Loop.body, var) != 1)
        merge->total[var->id] = UINT32_MAX;
    merge->loops[var->id]++;
    merge->inside[var->id] += mentions(&node->Loop.body, var);
}

/* Every mention lies in a body that binds it first and sets it nowhere else. */
static void merge_loop(void *context, Ir *node)
{
    Merge *merge = context;
    if (!binds_index(node, merge->func))
        return;
    Var *var = node->Loop.body.at[0]->Set.var;
    if (merge->inside[var->id] != merge->total[var->id] || sets_of(&node->Loop.body, var) != 1)
        return;
    Block *body = &node->Loop.body;
    block_remove(body, 0);
    rename_var(body, node->Loop.index, var); /* for i, x in enumerate(xs): the index that x is read with is i */
    merge->loops[var->id]--;
    node->Loop.index = var;
    var->is_index = true;
    var->may_be_unset = false;
}

static void merge_indices(Func *func)
{
    Arena *arena = func->unit->arena;
    uint32_t count = func->vars.len + 1;
    Merge merge = {func, NEW_ARRAY(arena, uint32_t, count), NEW_ARRAY(arena, uint32_t, count),
                   NEW_ARRAY(arena, uint32_t, count)};
    ir_walk(&func->body, count_mention, &merge);
    ir_walk(&func->body, count_binding, &merge);
    ir_walk(&func->body, merge_loop, &merge);
}

/* ---- lists that a loop leaves alone
 * ------------------------------------------------------------------------------------ */
static const Ir *list_of_stop(const Ir *stop)
{
    return stop->kind == I_Len && stop->Len.a->kind == I_Get ? stop->Len.a : NULL;
}

typedef struct Fix {
    Func *func;
} Fix;

static void fix_loop(void *context, Ir *node)
{
    Fix *fix = context;
    if (node->kind != I_Loop || !node->Loop.live)
        return;
    const Ir *list = list_of_stop(node->Loop.stop);
    LoopBody body = loop_body(fix->func, node);
    if (list && is_invariant(&body, list->Get.var) && length_is_fixed(&body, list))
        node->Loop.live = false;
}

/* ---- abs(z) < 2
 * ------------------------------------------------------------------------------------------------------------ */
static const char *near_function(IrOp op)
{
    switch (op) {
    case Ir_lt:
        return "complex_abs_lt_raising";
    case Ir_le:
        return "complex_abs_le_raising";
    case Ir_gt:
        return "complex_abs_gt_raising";
    case Ir_ge:
        return "complex_abs_ge_raising";
    default:
        return NULL;
    }
}

static IrOp mirrored(IrOp op)
{
    return op == Ir_lt ? Ir_gt : op == Ir_le ? Ir_ge : op == Ir_gt ? Ir_lt : op == Ir_ge ? Ir_le : op;
}

/* A constant bound as a float; NULL for anything else, or when the guard band does not apply. */
static Ir *float_bound(Unit *unit, const Ir *node)
{
    int64_t integer;
    double value;
    if (node->kind == I_Convert)
        return float_bound(unit, node->Convert.a);
    if (ir_is_constant(node, &integer) && integer < 1 << 30 && integer > 0)
        value = (double)integer;
    else if (node->kind == I_Const && node->type->kind == Type_float && node->Const.value.real > 0 &&
             node->Const.value.real < 1e100)
        value = node->Const.value.real;
    else
        return NULL;
    Ir *bound = ir_new(unit, I_Const, type_simple(unit->types, Type_float), node->at);
    bound->Const.value.real = value;
    return bound;
}

typedef struct Shorten {
    Func *func;
    const Var *size; /* size = abs(z) */
    Ir *compare;     /* the only mention: size < bound */
    uint32_t mentions;
} Shorten;

static bool is_get(const Ir *node, const Var *var)
{
    return node->kind == I_Get && node->Get.var == var;
}

static void find_compare(void *context, Ir *node)
{
    Shorten *shorten = context;
    shorten->mentions += is_get(node, shorten->size);
    if (node->kind == I_Compare && (is_get(node->Compare.a, shorten->size) || is_get(node->Compare.b, shorten->size)))
        shorten->compare = node;
}

static Library *near_library(Unit *unit, const char *c_name)
{
    Library *library = NEW(unit->arena, Library);
    *library =
        (Library){.name = intern_text(unit->names, "abs"), .owner = "", .c_name = c_name, .can_raise = true, .cost = 2};
    return library;
}

/* z of abs(z); NULL: something else */
static Ir *complex_abs_of(const Ir *node)
{
    if (node->kind == I_Library && !strcmp(node->Library.library->c_name, "complex_abs"))
        return node->Library.args.at[0];
    if (node->kind == I_Unary && node->Unary.op == Ir_abs && node->Unary.a->type->kind == Type_complex)
        return node->Unary.a;
    return NULL;
}

/* size = abs(z); ... size < 2 ...   =>   near = abs_lt(z, 2.0); ... near ... */
static void shorten_abs(Func *func, Ir *set)
{
    Unit *unit = func->unit;
    Shorten shorten = {.func = func, .size = set->Set.var};
    Ir *z = complex_abs_of(set->Set.value);
    if (!z || !set->Set.var->is_temp)
        return;
    ir_walk(&func->body, find_compare, &shorten);
    if (shorten.mentions != 1 || !shorten.compare)
        return;
    bool left = is_get(shorten.compare->Compare.a, shorten.size);
    IrOp op = left ? shorten.compare->Compare.op : mirrored(shorten.compare->Compare.op);
    Ir *bound = float_bound(unit, left ? shorten.compare->Compare.b : shorten.compare->Compare.a);
    if (!near_function(op) || !bound)
        return;
    Var *near = temp_new(func, "near", type_simple(unit->types, Type_bool), set->at);
    Ir *call = ir_new(unit, I_Library, near->type, set->Set.value->at);
    call->Library.library = near_library(unit, near_function(op));
    push(unit->arena, &call->Library.args, z);
    push(unit->arena, &call->Library.args, bound);
    set->Set.var = near;
    set->Set.value = call;
    *shorten.compare = *ir_get(unit, near, shorten.compare->at);
}

static void shorten_node(void *context, Ir *node)
{
    if (node->kind == I_Set)
        shorten_abs(context, node);
}

/* ---- the root of a sum of squares cannot fail -----------------------------------------------------------------------
 */
typedef struct Roots {
    Func *func;
    Ir **set; /* by variable: the only one */
    uint32_t *sets;
} Roots;

static void note_only_set(void *context, Ir *node)
{
    Roots *roots = context;
    if (node->kind != I_Set || !node->Set.var->home)
        return;
    roots->set[node->Set.var->id] = node->Set.value;
    roots->sets[node->Set.var->id]++;
}

static bool is_double(const Type *type)
{
    return type->kind == Type_float || (type->kind == Type_fixed && type->dtype == Dtype_float64);
}

/* 0.0 or more, or not a number */
static bool is_square_sum(const Roots *roots, const Ir *node, int depth)
{
    if (depth > 8 || !is_double(node->type))
        return false;
    if (node->kind == I_Convert)
        return is_square_sum(roots, node->Convert.a, depth + 1);
    if (node->kind == I_Const)
        return node->Const.value.real >= 0;
    if (node->kind == I_Get) {
        const Var *var = node->Get.var;
        return var->home && !var->is_param && !var->may_be_unset && roots->sets[var->id] == 1 &&
               is_square_sum(roots, roots->set[var->id], depth + 1);
    }
    if (node->kind != I_Binary || (node->Binary.op != Ir_add && node->Binary.op != Ir_mul))
        return false;
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    if (node->Binary.op == Ir_mul && a->kind == I_Get && is_get(b, a->Get.var))
        return true;
    return is_square_sum(roots, a, depth + 1) && is_square_sum(roots, b, depth + 1);
}

/* math.sqrt(x * x + y * y): C's own */
static void plain_root(void *context, Ir *node)
{
    const Roots *roots = context;
    if (node->kind != I_Library || strcmp(node->Library.library->c_name, "math_sqrt") ||
        !is_square_sum(roots, node->Library.args.at[0], 0))
        return;
    Library *library = NEW(roots->func->unit->arena, Library);
    *library = *node->Library.library;
    library->c_name = "float_sqrt";
    library->can_raise = false;
    node->Library.library = library;
}

static void plain_roots(Func *func)
{
    Arena *arena = func->unit->arena;
    Roots roots = {func, NEW_ARRAY(arena, Ir *, func->vars.len + 1), NEW_ARRAY(arena, uint32_t, func->vars.len + 1)};
    ir_walk(&func->body, note_only_set, &roots);
    ir_walk(&func->body, plain_root, &roots);
}

/* ---- object = self; object.x = object.x + 1   =>   self.x = self.x + 1 --------------------------------------------
 */
typedef struct Copies {
    const Func *func;
    uint32_t *sets;
    Var **stands_for; /* of a temporary: the variable that it is a copy of */
} Copies;

static void count_changes(void *context, Ir *node)
{
    Copies *copies = context;
    const Var *var = node->kind == I_Set ? node->Set.var : node->kind == I_Unset ? node->Unset.var : NULL;
    if (var && var->home == copies->func)
        copies->sets[var->id]++;
}

/* A parameter that is never assigned, or a local that is bound once: it holds the same wherever the copy is used. */
static bool is_fixed(const Copies *copies, const Var *var)
{
    return var->home == copies->func && !var->may_be_unset && copies->sets[var->id] == (var->is_param ? 0 : 1) &&
           !(var->is_index && copies->sets[var->id]);
}

static bool is_copy(const Copies *copies, const Ir *node)
{
    if (node->kind != I_Set || node->Set.value->kind != I_Get)
        return false;
    const Var *to = node->Set.var, *from = node->Set.value->Get.var;
    return to->is_temp && !to->is_index && to->home == copies->func && copies->sets[to->id] == 1 &&
           to->type == from->type && is_fixed(copies, from);
}

static void drop_copies(void *context, Block *block)
{
    Copies *copies = context;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        if (is_copy(copies, node))
            copies->stands_for[node->Set.var->id] = node->Set.value->Get.var;
        else
            block->at[kept++] = node;
        ir_each_block(node, drop_copies, copies);
    }
    block->len = kept;
}

static void use_original(void *context, Ir *node)
{
    const Copies *copies = context;
    while (node->kind == I_Get && node->Get.var->home == copies->func && copies->stands_for[node->Get.var->id])
        node->Get.var = copies->stands_for[node->Get.var->id];
}

static void forward_copies(Func *func)
{
    Arena *arena = func->unit->arena;
    uint32_t count = func->vars.len + 1;
    Copies copies = {func, NEW_ARRAY(arena, uint32_t, count), NEW_ARRAY(arena, Var *, count)};
    ir_walk(&func->body, count_changes, &copies);
    drop_copies(&copies, &func->body);
    ir_walk(&func->body, use_original, &copies);
}

void pass_simplify(Unit *unit, const Options *options)
{
    (void)options;
    localize(unit);
    for (uint32_t i = 0; i < unit->funcs.len; i++) {
        Func *func = unit->funcs.at[i];
        merge_indices(func);
        forward_copies(func);
        foresee_calls(func);
        ir_walk(&func->body, shorten_node, func);
        plain_roots(func);
    }
    for_each (Func *, each, &unit->funcs) {
        need(each, EFFECTS);
        Fix fix = {each};
        ir_walk(&each->body, fix_loop, &fix);
    }
}
