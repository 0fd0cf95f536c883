/* affine.c -- subscripts as sums of loop indices and what the loop does not change.
 * In: a Loop and a tree of its body.  Out: an Affine, a Path.
 * Rule: a variable with one assignment in the body stands for that value; one with more has none.
 *     t = y * width; at = t + x; picture[at]   => 1*y*width + 1*x                                            */
#include "typeinfer/affine.h"

enum { most_depth = 12 };

/* ---- the body ----------------------------------------------------------------------------------------------- */
static BodyVar *body_var(LoopBody *body, const Var *var)
{
    BodyVar *entry = map_get(&body->vars, var);
    if (!entry) {
        entry = NEW(body->func->unit->arena, BodyVar);
        map_set(body->func->unit->arena, &body->vars, var, entry);
    }
    return entry;
}

static void note_node(void *context, Ir *node)
{
    LoopBody *body = context;
    if (node->kind == I_Set) {
        BodyVar *entry = body_var(body, node->Set.var);
        entry->sets++;
        entry->set = node;
    } else if (node->kind == I_Unset) {
        body_var(body, node->Unset.var)->sets += 2;
    } else if (node->kind == I_Loop) {
        BodyVar *entry = body_var(body, node->Loop.index);
        entry->sets++;
        entry->loop = node;
    }
}

LoopBody loop_body(Func *func, Ir *loop)
{
    LoopBody body = {.func = func, .loop = loop};
    BodyVar *index = body_var(&body, loop->Loop.index);
    index->loop = loop;
    index->sets = 1;
    ir_walk(&loop->Loop.body, note_node, &body);
    body.effects = effects_of_block(func, &loop->Loop.body);
    return body;
}

bool is_invariant(const LoopBody *body, const Var *var)
{
    return !map_get(&body->vars, var) && (var->home || !writes_global(&body->effects, var));
}

const Ir *index_loop(const LoopBody *body, const Var *var)
{
    const BodyVar *entry = map_get(&body->vars, var);
    return entry && entry->sets == 1 ? entry->loop : NULL;
}

const Ir *only_value(const LoopBody *body, const Var *var)
{
    const BodyVar *entry = map_get(&body->vars, var);
    return entry && entry->sets == 1 && entry->set && var->home ? entry->set->Set.value : NULL;
}

static bool touches(const LoopBody *body, const Ir *object, const Sites *changed)
{
    return body->effects.anything || are_among(body->func->unit, objects_of(body->func, object), changed);
}

bool length_is_fixed(const LoopBody *body, const Ir *object)
{
    bool grows = object->type->kind == Type_list || object->type->kind == Type_packed;
    return !grows || !touches(body, object, body->effects.resizes);
}

bool elements_are_fixed(const LoopBody *body, const Ir *object)
{
    return !touches(body, object, body->effects.writes);
}

/* ---- sums ----------------------------------------------------------------------------------------------------- */
static bool add_term(Affine *sum, AffineTerm term)
{
    for (int i = 0; i < sum->count; i++) {
        AffineTerm *old = &sum->terms[i];
        bool same = old->a == term.a && old->b == term.b && old->axis == term.axis;
        if (!same && !(old->a == term.b && old->b == term.a && old->axis == term.axis))
            continue;
        if (__builtin_add_overflow(old->k, term.k, &old->k))
            return false;
        if (!old->k)
            *old = sum->terms[--sum->count];
        return true;
    }
    if (sum->count == most_affine)
        return false;
    sum->terms[sum->count++] = term;
    return true;
}

bool affine_add(Affine *sum, const Affine *other, int64_t k)
{
    int64_t c;
    if (__builtin_mul_overflow(other->c, k, &c) || __builtin_add_overflow(sum->c, c, &sum->c))
        return false;
    for (int i = 0; i < other->count; i++) {
        AffineTerm term = other->terms[i];
        if (__builtin_mul_overflow(term.k, k, &term.k) || !add_term(sum, term))
            return false;
    }
    return true;
}

/* Products: by a constant, or of one variable by one variable. */
static bool multiply(const Affine *a, const Affine *b, Affine *out)
{
    if (!a->count)
        return affine_add(out, b, a->c);
    if (!b->count)
        return affine_add(out, a, b->c);
    if (a->c || b->c || a->count > 1 || b->count > 1 || a->terms[0].b || b->terms[0].b || a->terms[0].axis ||
        b->terms[0].axis)
        return false;
    AffineTerm term = {.a = a->terms[0].a, .b = b->terms[0].a};
    return !__builtin_mul_overflow(a->terms[0].k, b->terms[0].k, &term.k) && add_term(out, term);
}

static bool sum_of(const LoopBody *body, const Ir *node, Affine *out, int depth);

static bool sum_of_binary(const LoopBody *body, const Ir *node, Affine *out, int depth)
{
    Affine a = {0}, b = {0};
    if (!sum_of(body, node->Binary.a, &a, depth) || !sum_of(body, node->Binary.b, &b, depth))
        return false;
    switch (node->Binary.op) {
    case Ir_add:
        return affine_add(out, &a, 1) && affine_add(out, &b, 1);
    case Ir_sub:
        return affine_add(out, &a, 1) && affine_add(out, &b, -1);
    case Ir_mul:
        return multiply(&a, &b, out);
    default:
        return false;
    }
}

static bool sum_of_length(const LoopBody *body, const Ir *object, uint8_t axis, Affine *out)
{
    if (object->kind != I_Get || !is_invariant(body, object->Get.var) || !length_is_fixed(body, object))
        return false;
    return add_term(out, (AffineTerm){.k = 1, .a = object->Get.var, .axis = axis});
}

static bool sum_of_var(const LoopBody *body, const Var *var, Affine *out, int depth)
{
    const Ir *value = only_value(body, var);
    if (value)
        return sum_of(body, value, out, depth);
    if (!is_invariant(body, var) && !index_loop(body, var))
        return false;
    return add_term(out, (AffineTerm){.k = 1, .a = var});
}

static bool sum_of(const LoopBody *body, const Ir *node, Affine *out, int depth)
{
    int64_t constant;
    if (depth >= most_depth)
        return false;
    if (ir_is_constant(node, &constant))
        return !__builtin_add_overflow(out->c, constant, &out->c);
    if (!node->type || node->type->kind != Type_int)
        return false;
    switch (node->kind) {
    case I_Get:
        return sum_of_var(body, node->Get.var, out, depth + 1);
    case I_Binary:
        return sum_of_binary(body, node, out, depth + 1);
    case I_Len:
        return sum_of_length(body, node->Len.a, 0, out);
    case I_Shape:
        return sum_of_length(body, node->Shape.a, (uint8_t)node->Shape.axis, out);
    default:
        return false;
    }
}

bool affine_of(const LoopBody *body, const Ir *node, Affine *out)
{
    *out = (Affine){0};
    return sum_of(body, node, out, 0);
}

bool same_affine(const Affine *a, const Affine *b)
{
    Affine difference = *a;
    return affine_add(&difference, b, -1) && difference.count == 0;
}

/* ---- paths ------------------------------------------------------------------------------------------------------ */
bool path_step(Path *path, const Ir *node, const Ir *subscript)
{
    if (path->count == most_steps)
        return false;
    path->nodes[path->count] = node;
    path->steps[path->count++] = subscript;
    return true;
}

static bool walk_path(const LoopBody *body, const Ir *object, Path *out, int depth)
{
    if (depth >= most_depth)
        return false;
    switch (object->kind) {
    case I_Get: {
        const Ir *value = only_value(body, object->Get.var);
        if (value)
            return walk_path(body, value, out, depth + 1);
        out->root = object->Get.var;
        return is_invariant(body, object->Get.var);
    }
    case I_Index:
        return object->Index.a->type->kind != Type_tuple && walk_path(body, object->Index.a, out, depth + 1) &&
               path_step(out, object, object->Index.index);
    case I_Row:
        if (!walk_path(body, object->Row.a, out, depth + 1))
            return false;
        for_each (Ir *, subscript, &object->Row.indices)
            if (!path_step(out, object, subscript))
                return false;
        return true;
    default:
        return false;
    }
}

bool path_of(const LoopBody *body, const Ir *object, Path *out)
{
    *out = (Path){0};
    return walk_path(body, object, out, 0);
}
