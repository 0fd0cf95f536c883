/* depend.c -- may the iterations of a loop run at the same time?
 * In: a Loop whose checks were dropped or hoisted as far as they go.  Out: an obstacle with its place, or the run-time
 * tests. Rule: iterations are independent only when that is shown for every variable, element and effect of the body.
 *     for i in range(n): ys[i] = f(xs[i])    => none, when ys is not xs or f has no effects                    */
#include "typeinfer/depend.h"

void obstacle(Depend *d, const char *tag, Span at, const char *format, ...)
{
    if (d->out->obstacle)
        return;
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    d->out->obstacle = text_kept(d->unit->arena, &text);
    d->out->tag = tag;
    d->out->obstacle_at = at;
}

/* ---- what other iterations can see ------------------------------------------------------------------------------ */
static bool is_private(const Depend *d, const Var *var)
{
    return vars_have(&d->out->privates, var);
}

static void find_shared(Depend *d)
{
    Reaching reach = reach_new(d->unit, objects_public(d->unit));
    for_each (Var *, var, &d->func->vars)
        if (sites_count(var->sites) && !is_private(d, var))
            reach_add(&reach, var->sites);
    d->shared = reach_end(&reach);
    d->knows_shared = true;
}

static bool is_shared(Depend *d, const Sites *sites)
{
    if (!sites_count(sites))
        return true;
    if (sites_meet(sites, objects_public(d->unit)))
        return true;
    if (!d->knows_shared)
        find_shared(d);
    return sites_meet(sites, d->shared);
}

/* Of an object that an expression names.  What a variable refers to is shared, and what that refers to. */
static bool names_shared(Depend *d, const Ir *object)
{
    const Ir *root = object;
    while (root->kind == I_Index)
        root = root->Index.a;
    if (root->kind == I_Get && root->Get.var->home == d->func && sites_count(root->Get.var->sites) &&
        !is_private(d, root->Get.var))
        return true;
    return is_shared(d, objects_of(d->func, object));
}

/* ---- the body's nodes ---------------------------------------------------------------------------------------------
 */
static const char *object_name(const Ir *object)
{
    return object && object->kind == I_Get ? object->Get.var->name : "an object";
}

static void add_access(Depend *d, const Ir *node, const Ir *object, bool whole, bool write)
{
    Access access = {
        .node = node, .object = object, .sites = objects_of(d->func, object), .whole = whole, .write = write};
    access.has_path = path_of(&d->body, object, &access.path);
    if (!whole && node->kind == I_Index)
        access.has_path = access.has_path && path_step(&access.path, node, node->Index.index);
    else if (!whole)
        for_each (Ir *, subscript, node->kind == I_Element ? &node->Element.indices : &node->Store.indices)
            access.has_path = access.has_path && path_step(&access.path, node, subscript);
    push(d->unit->arena, &d->accesses, access);
}

static void add_sites(Depend *d, const Ir *node, const Sites *sites)
{
    if (sites_count(sites))
        push(d->unit->arena, &d->accesses, (Access){.node = node, .sites = sites, .whole = true});
}

/* The whole object is read, and what its elements refer to. */
static void add_whole(Depend *d, const Ir *node, const Ir *object)
{
    const Sites *items = NULL, *sites = objects_of(d->func, object);
    add_access(d, node, object, true, false);
    for (uint32_t i = 0; i < sites_count(sites); i++)
        items = sites_join(d->unit->arena, items, d->unit->objects.at[sites_at(sites, i)].items);
    add_sites(d, node, objects_reach(d->unit, items));
}

static void judge_world(Depend *d, unsigned world, Span at, const char *name)
{
    const char *const lead = name ? "calls " : "";
    if (world & World_print)
        obstacle(d, "print", at, "%s%s%s: the output must keep its order", lead, name ? name : "",
                 name ? ", which prints" : "prints");
    else if (world & World_random)
        obstacle(d, "random", at, "%s%s draws random numbers: their order must stay", lead, name ? name : "the body");
    else if (world & World_outside)
        obstacle(d, "call", at, "%s%s runs a function of Python's", lead, name ? name : "the body");
    else if (world)
        obstacle(d, "call", at, "%s%s reads the clock or the outside world", lead, name ? name : "the body");
}

static bool calls_itself(const Effects *effects)
{
    return effects->recurses;
}

static void judge_call(Depend *d, const Ir *node)
{
    const Func *callee = node->Call.func;
    const Effects *effects = callee->effects;
    judge_world(d, effects->world, node->at, callee->name);
    if (effects->globals_written.len)
        obstacle(d, "call", node->at, "calls %s, which sets the global variable %s", callee->name,
                 effects->globals_written.at[0]->name);
    if (effects->anything)
        obstacle(d, "call", node->at, "calls %s, whose effects are not known", callee->name);
    if (calls_itself(effects))
        obstacle(d, "call", node->at, "calls %s, which calls itself: other threads have small stacks", callee->name);
    if (effects->counts && (sites_count(effects->reads) || sites_count(effects->writes)))
        obstacle(d, "shared", node->at, "calls %s, which counts references to shared objects", callee->name);
    if (is_shared(d, effects->writes) && sites_count(effects->writes))
        obstacle(d, "call", node->at, "calls %s, which changes an object that other iterations see", callee->name);
    add_sites(d, node, effects->reads);
    for_each (Ir *, arg, &node->Call.args)
        if (type_has(arg->type, COUNT) && arg->type->kind != Type_int && arg->kind != I_Get && arg->kind != I_Const)
            obstacle(d, "shared", arg->at, "an argument is a reference that must be counted");
}

static void judge_library(Depend *d, const Ir *node)
{
    const Library *library = node->Library.library;
    judge_world(d, library->world, node->at, library->name);
    for (uint32_t i = 0; i < node->Library.args.len; i++) {
        const Ir *arg = node->Library.args.at[i];
        if (!is_object_type(arg->type))
            continue;
        if ((library->writes >> i & 1) && names_shared(d, arg))
            obstacle(d, "store", node->at,
                     library->name && !strcmp(library->name, "append")
                         ? "%ss to %s: the order of its elements must stay"
                         : "%s changes %s, which other iterations see",
                     library->name, object_name(arg));
        if (library->owner[0])
            add_whole(d, node, arg);
        else /* codegen's own tests look at lengths */
            add_access(d, node, arg, true, false);
    }
    if (library->keeps)
        for (uint32_t i = 0; i < node->Library.args.len; i++)
            if ((library->keeps >> i & 1) && type_has(node->Library.args.at[i]->type, COUNT) &&
                node->Library.args.at[i]->type->kind != Type_int)
                obstacle(d, "shared", node->at, "stores a shared reference");
}

static void judge_store(Depend *d, const Ir *node)
{
    const Type *value = node->Store.value->type;
    if (type_has(value, COUNT) && value->kind != Type_int)
        obstacle(d, "shared", node->at, "stores a shared reference: its count is not safe between threads");
    if (value->kind == Type_int && node->Store.a->type->kind == Type_list && !(node->proved & Proved_small) &&
        names_shared(d, node->Store.a))
        obstacle(d, "shared", node->at, "an int that it replaces may be big: its count is not safe between threads");
    if (names_shared(d, node->Store.a))
        add_access(d, node, node->Store.a, false, true);
}

static void judge_change(Depend *d, const Ir *node, const Ir *object)
{
    if (names_shared(d, object))
        obstacle(d, "store", node->at, "changes the length of %s", object_name(object));
}

/* A private list is borrowed from one place, or made here. */
static void judge_set(Depend *d, const Ir *node)
{
    const Var *var = node->Set.var;
    const BodyVar *entry = map_get(&d->body.vars, var);
    if (!type_has(var->type, COUNT) || var->type->kind == Type_int)
        return;
    if (var->type->kind == Type_str || var->type->kind == Type_union)
        obstacle(d, "shared", node->at, "%s counts references to objects that threads share", var->name);
    else if (is_shared(d, var->sites) && entry->sets > 1)
        obstacle(d, "shared", node->at, "%s refers to more than one shared object", var->name);
}

static void judge_int(Depend *d, const Ir *node)
{
    if (node->type->kind != Type_int || node->kind == I_Const || (node->proved & Proved_small) ||
        (node->range && range_is_small(*node->range)))
        return;
    obstacle(d, "shared", node->at, "an int here may not fit a machine word");
}

static void judge_text(Depend *d, const Ir *node)
{
    if (node->type->kind == Type_str)
        obstacle(d, "shared", node->at, "strings are counted, and threads share them");
}

static void judge_whole(void *context, Ir **slot)
{
    Depend *d = context;
    if ((*slot)->type && is_object_type((*slot)->type))
        add_whole(d, *slot, *slot);
}

static void judge_node(Depend *d, Ir *node)
{
    if (node->type && !ir_is_statement(node->kind)) {
        judge_int(d, node);
        judge_text(d, node);
    }
    if (node->kind != I_Call ? ir_may_fail(node) : node->Call.func->effects->raises)
        d->out->may_raise = true;
    switch (node->kind) {
    case I_Set:
        judge_set(d, node);
        break;
    case I_Store:
        judge_store(d, node);
        break;
    case I_StoreAttr:
        obstacle(d, "store", node->at, "stores into an attribute");
        break;
    case I_UnsetAttr:
        obstacle(d, "store", node->at, "takes an attribute away");
        break;
    case I_New:
        obstacle(d, "shared", node->at, "makes an instance");
        break;
    case I_GeneratorNew:
        obstacle(d, "shared", node->at, "makes a generator");
        break;
    case I_Resume:
    case I_Yielded:
        obstacle(d, "call", node->at, "resumes a generator");
        break;
    case I_Yield:
    case I_Delegate:
    case I_Returned:
        obstacle(d, "exit", node->at, "yields from inside the loop");
        break;
    case I_StoreSlice:
        judge_change(d, node, node->StoreSlice.a);
        judge_whole(d, &node->StoreSlice.value);
        break;
    case I_Remove:
        judge_change(d, node, node->Remove.a);
        break;
    case I_RemoveSlice:
        judge_change(d, node, node->RemoveSlice.a);
        break;
    case I_Index:
        if (is_object_type(node->Index.a->type) && node->Index.a->type->kind != Type_tuple)
            add_access(d, node, node->Index.a, false, false);
        break;
    case I_Element:
        add_access(d, node, node->Element.a, false, false);
        break;
    case I_Call:
        judge_call(d, node);
        break;
    case I_Library:
        judge_library(d, node);
        break;
    case I_Print:
        obstacle(d, "print", node->at, "prints: the output must keep its order");
        break;
    case I_Return:
        obstacle(d, "exit", node->at, "returns from inside the loop");
        break;
    case I_Break:
        if (!d->inner)
            obstacle(d, "exit", node->at, "break leaves the loop early");
        break;
    case I_Try:
    case I_Finally:
    case I_Leave:
        obstacle(d, "try", node->at, "handles exceptions inside: their order is not shown to be free");
        break;
    case I_Throw:
    case I_SetArgs:
    case I_ExceptionNew:
    case I_Caught:
    case I_Detail:
        obstacle(d, "shared", node->at, "exceptions are counted, and threads share them");
        break;
    case I_Binary:
    case I_Compare:
    case I_Contains:
    case I_Slice:
    case I_Raise:
        ir_each_operand(node, judge_whole, d);
        break;
    default:
        break;
    }
}

static void judge_block(void *context, Block *block);

static void judge_slot(void *context, Ir **slot)
{
    Depend *d = context;
    judge_node(d, *slot);
    ir_each_operand(*slot, judge_slot, d);
    bool loop = (*slot)->kind == I_Loop || (*slot)->kind == I_While;
    d->inner += loop;
    ir_each_block(*slot, judge_block, d);
    d->inner -= loop;
}

static void judge_block(void *context, Block *block)
{
    for (uint32_t i = 0; i < block->len; i++)
        judge_slot(context, &block->at[i]);
}

/* ---- do two accesses of different iterations meet? --------------------------------------------------------------- */
/* scale * index (scale2 a variable, or NULL) + rest */
typedef struct Split {
    int64_t scale;
    const Var *times;
    Affine rest;
} Split;

static bool split_index(const Depend *d, const Affine *sum, Split *out)
{
    const Var *index = d->body.loop->Loop.index;
    *out = (Split){.rest = {.c = sum->c}};
    for (int i = 0; i < sum->count; i++) {
        AffineTerm term = sum->terms[i];
        if (term.a != index && term.b != index) {
            out->rest.terms[out->rest.count++] = term;
            continue;
        }
        if (out->scale)
            return false;
        out->scale = term.k;
        out->times = term.a == index ? term.b : term.a;
    }
    return !out->times || is_invariant(&d->body, out->times);
}

static bool has_inner(const Depend *d, const Affine *sum)
{
    for (int i = 0; i < sum->count; i++)
        if (!is_invariant(&d->body, sum->terms[i].a) || (sum->terms[i].b && !is_invariant(&d->body, sum->terms[i].b)))
            return true;
    return false;
}

/* Is 0 <= rest < times: one inner index that counts from 0 to times? */
static bool below_times(const Depend *d, const Affine *rest, const Var *times)
{
    if (rest->c || rest->count != 1 || rest->terms[0].k != 1 || rest->terms[0].b)
        return false;
    const Ir *loop = index_loop(&d->body, rest->terms[0].a);
    int64_t start;
    Affine stop;
    return loop && ir_is_constant(loop->Loop.start, &start) && start >= 0 &&
           affine_of(&d->body, loop->Loop.stop, &stop) && !stop.c && stop.count == 1 && stop.terms[0].k == 1 &&
           stop.terms[0].a == times && !stop.terms[0].b;
}

/* Is 0 <= rest < scale, by the range of the inner index? */
static bool below_scale(const Depend *d, const Affine *rest, int64_t scale)
{
    if (rest->count != 1 || rest->terms[0].k != 1 || rest->terms[0].b)
        return false;
    const Ir *loop = index_loop(&d->body, rest->terms[0].a);
    if (!loop || !loop->range || loop->range->low == INT64_MIN || loop->range->high >= INT64_C(1) << 62)
        return false;
    return loop->range->low + rest->c >= 0 && loop->range->high + rest->c < scale;
}

static bool step_distinct(const Depend *d, const Path *a, const Path *b, int step)
{
    Affine left, right;
    Split f, g;
    if (!affine_of(&d->body, a->steps[step], &left) || !affine_of(&d->body, b->steps[step], &right) ||
        !split_index(d, &left, &f) || !split_index(d, &right, &g))
        return false;
    if (!(a->nodes[step]->proved & Proved_forward) || !(b->nodes[step]->proved & Proved_forward))
        return false;
    if (!f.scale && !g.scale && !has_inner(d, &f.rest) && !has_inner(d, &g.rest))
        return same_affine(&f.rest, &g.rest) && f.rest.c != g.rest.c;
    if (f.scale != g.scale || f.times != g.times || !f.scale)
        return false;
    if (!has_inner(d, &f.rest) && !has_inner(d, &g.rest)) {
        if (!same_affine(&f.rest, &g.rest))
            return false;
        int64_t apart = f.rest.c - g.rest.c;
        return apart == 0 || (!f.times && apart % f.scale != 0);
    }
    if (f.times)
        return f.scale == 1 && below_times(d, &f.rest, f.times) && below_times(d, &g.rest, f.times);
    return f.scale > 0 && below_scale(d, &f.rest, f.scale) && below_scale(d, &g.rest, f.scale);
}

static void add_test(Depend *d, LoopTest test)
{
    for_each (LoopTest, old, &d->out->tests)
        if (old.kind == test.kind && ((old.a == test.a && old.b == test.b) || (old.a == test.b && old.b == test.a)))
            return;
    push(d->unit->arena, &d->out->tests, test);
}

static bool is_array(const Var *var)
{
    return var->type->kind == Type_array;
}

/* An array from outside may have strides that make two subscripts one element. */
static void need_one_place(Depend *d, const Access *access)
{
    bool outside = false;
    for (uint32_t i = 0; i < sites_count(access->sites); i++)
        outside |= d->unit->objects.at[sites_at(access->sites, i)].outside;
    if (access->write && (outside || !sites_count(access->sites)) && !(access->node->proved & Proved_plain))
        add_test(d, (LoopTest){Test_one_place, access->path.root, NULL});
}

/* The same root: some subscript tells the iterations apart. */
static bool same_root_distinct(Depend *d, const Access *a, const Access *b)
{
    if (a->whole || b->whole || a->path.count != b->path.count)
        return false;
    for (int step = a->path.count - 1; step >= 0; step--) {
        if (!step_distinct(d, &a->path, &b->path, step))
            continue;
        bool last_step = step == a->path.count - 1;
        if (is_array(a->path.root))
            need_one_place(d, a);
        if (!is_array(a->path.root) && !last_step) {
            if (a->path.count > 3)
                continue;
            add_test(d, (LoopTest){a->path.count == 3 ? Test_inner_distinct : Test_rows_distinct, a->path.root, NULL});
        }
        return true;
    }
    return false;
}

static int container_depth(const Access *access)
{
    return access->whole ? access->path.count : access->path.count - 1;
}

static bool other_root_distinct(Depend *d, const Access *a, const Access *b)
{
    const Var *x = a->path.root, *y = b->path.root;
    if (is_array(x) && is_array(y)) {
        add_test(d, (LoopTest){Test_no_overlap, x, y});
        return true;
    }
    int depth = container_depth(a);
    if (is_array(x) || is_array(y) || depth != container_depth(b) || depth > 2)
        return false;
    add_test(d, (LoopTest){depth == 2 ? Test_inner_disjoint : depth ? Test_rows_disjoint : Test_differ, x, y});
    return true;
}

static bool is_affine_access(const Depend *d, const Access *access)
{
    Affine sum;
    for (int i = 0; i < access->path.count; i++)
        if (!affine_of(&d->body, access->path.steps[i], &sum))
            return false;
    return true;
}

static void judge_same_root(Depend *d, const Access *write, const Access *other)
{
    const char *name = write->path.root->name;
    if (same_root_distinct(d, write, other))
        return;
    if (!other->whole && !is_affine_access(d, write))
        obstacle(d, "store", write->node->at, "stores into %s at a place that is not a simple function of %s", name,
                 d->body.loop->Loop.index->name);
    else if (write->node == other->node)
        obstacle(d, "store", write->node->at, "several iterations may store into the same element of %s", name);
    else
        obstacle(d, "carried", write->node->at, "%s: an iteration may %s an element that another one stores", name,
                 other->write ? "store" : "read");
}

/* A list is of one type all its life. */
static bool differ_in_type(const Access *a, const Access *b)
{
    return a->object && b->object && a->object->type->kind == Type_list && b->object->type->kind == Type_list &&
           a->object->type != b->object->type;
}

static void judge_pair(Depend *d, const Access *write, const Access *other)
{
    if (!objects_meet(d->unit, write->sites, other->sites) || differ_in_type(write, other))
        return;
    if (!write->has_path) {
        obstacle(d, "store", write->node->at, "stores through %s, which may be any of several objects",
                 object_name(write->object));
        return;
    }
    if (!other->has_path) {
        obstacle(d, other->object ? "alias" : "call", other->node->at, "%s may read what the loop stores into %s",
                 other->object                 ? object_name(other->object)
                 : other->node->kind == I_Call ? "a call"
                                               : "a look at all elements",
                 write->path.root->name);
        return;
    }
    if (write->path.root == other->path.root)
        judge_same_root(d, write, other);
    else if (!other_root_distinct(d, write, other))
        obstacle(d, "alias", write->node->at, "%s may be part of %s: that cannot be tested", write->path.root->name,
                 other->path.root->name);
}

static void judge_accesses(Depend *d)
{
    for (uint32_t i = 0; i < d->accesses.len; i++)
        for (uint32_t k = 0; k < d->accesses.len; k++)
            if (d->accesses.at[i].write)
                judge_pair(d, &d->accesses.at[i], &d->accesses.at[k]);
}

static void judge_raise(Depend *d)
{
    const Sites *written = NULL;
    for_each (Access, access, &d->accesses)
        if (access.write)
            written = sites_join(d->unit->arena, written, access.sites);
    if (d->out->may_raise && sites_count(written) && !dead_on_error(d->func, d->body.loop, written))
        obstacle(d, "raises", d->body.loop->at, "an iteration may raise, and what was stored until then can be seen");
    bool leaves = d->out->may_raise || (d->unit->asks && loop_lasts(&d->body.loop->Loop, false));
    if (leaves && (d->out->reductions.len || d->out->lasts.len) && is_handled(d->func, d->body.loop))
        obstacle(d, "raises", d->body.loop->at,
                 "an iteration may raise, and a handler sees what was computed until then");
}

Dependences *dependences_of(Func *func, Ir *loop)
{
    need(func, EFFECTS | RANGE);
    Depend d = {.body = loop_body(func, loop), .unit = func->unit, .func = func};
    d.out = NEW(func->unit->arena, Dependences);
    if (loop->Loop.live)
        obstacle(&d, "live", loop->at, "the loop runs over a list that may change");
    if (!ir_is_constant(loop->Loop.step, &(int64_t){0}))
        obstacle(&d, "carried", loop->at, "the step is not a constant");
    judge_variables(&d);
    judge_block(&d, &loop->Loop.body);
    if (!d.out->obstacle)
        judge_accesses(&d);
    if (!d.out->obstacle)
        judge_raise(&d);
    return d.out;
}
