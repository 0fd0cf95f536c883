/* grown.c -- classes whose instances refer to each other, but never in a circle, however long the program runs.
 * In: what circles.c found by types alone, and every store into an attribute.  Out: Class.circular taken back.
 * Rule: a store closes no circle when the object that it changes is new, so that nothing leads to it (a constructor's
 * self, what has just been made), or when what it stores is new and leads to nothing of the kind.  One other store and
 * all classes of that knot stay circular; so do all of a module, whose attributes Python can set.
 *     def __init__(self, left): self.left = left        node.right = Node(key)        => not circular
 *     a.other = b                                                                     => circular                   */
#include "codegen/emit.h"

/* A variable that refers to an object made in this block, which nothing else refers to. */
typedef struct Fresh {
    const Var *var;
    uint32_t object; /* other variables may refer to the same */
    bool bare;       /* it refers to nothing of its own kind */
} Fresh;

typedef struct Grown {
    Unit *unit;
    Arena *arena;
    bool *closes;              /* by class: a store may close a circle of its instances */
    bool *closed;              /* by class: by its types, or from outside, one may be closed at any rate */
    Map parts;                 /* Var -> may the attribute be part of a circle of its class? */
    bool *young;               /* by function: its receiver is always new, and stays unknown to others */
    bool *bare;                /* by function: nor does its receiver refer to its own kind when it ends */
    uint32_t *calls, *blessed; /* by function: in all; of a new object */
    uint32_t gets, plain;      /* of a variable: in all; where only its attributes are asked for */
    const Var *sought;
    Func *func; /* the one that is walked */
    VEC(Fresh) fresh;
    uint32_t objects;
} Grown;

static const Ir *unconverted(const Ir *node)
{
    while (node->kind == I_Convert)
        node = node->Convert.a;
    return node;
}

static const Var *var_of(const Ir *node)
{
    node = unconverted(node);
    return node->kind == I_Get ? node->Get.var : NULL;
}

/* ---- which attributes belong to a knot ----------------------------------------------------------------------- */
static bool find_part(Grown *g, const Var *field, const Class *cls)
{
    return cls->circular && type_reaches(g->unit, g->arena, field->type, cls);
}

static bool is_part(Grown *g, const Var *field, const Class *cls)
{
    uintptr_t known = (uintptr_t)map_get(&g->parts, field);
    if (!known) {
        known = find_part(g, field, cls) ? 2 : 1;
        map_set(g->arena, &g->parts, field, (void *)known);
    }
    return known == 2;
}

/* Does it lead to the class through instances alone?  What stands in a list may be put there at any time. */
static bool is_direct(Grown *g, const Type *type, const Class *cls)
{
    if (!type_reaches(g->unit, g->arena, type, cls))
        return true;
    if (type->kind == Type_instance)
        return !type->cls->is_function && !type->cls->exception;
    if (type->kind != Type_union && type->kind != Type_tuple)
        return false;
    for_each (Type *, item, &type->items)
        if (!is_direct(g, item, cls))
            return false;
    return true;
}

static bool may_close(Grown *g, const Class *cls)
{
    bool closes = cls->scopes.len || cls->is_function;
    for_each (Var *, field, &cls->fields)
        closes |= is_part(g, field, cls) && !is_direct(g, field->type, cls);
    return closes;
}

/* ---- new objects --------------------------------------------------------------------------------------------- */
static void count_mention(void *context, Ir *node)
{
    Grown *g = context;
    g->gets += node->kind == I_Get && node->Get.var == g->sought;
    g->plain += node->kind == I_Attr && var_of(node->Attr.a) == g->sought;
}

/* Is the variable used for more than its attributes? */
static bool is_given_away(Grown *g, const Ir *node, const Var *var)
{
    Ir *each = (Ir *)(uintptr_t)node;
    g->sought = var;
    g->gets = g->plain = 0;
    ir_walk(&(Block){&each, 1, 1}, count_mention, g);
    return g->gets > g->plain;
}

static Fresh *fresh_of(Grown *g, const Var *var)
{
    for (uint32_t i = 0; i < g->fresh.len; i++)
        if (g->fresh.at[i].var == var)
            return &g->fresh.at[i];
    return NULL;
}

static void forget_var(Grown *g, const Var *var)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < g->fresh.len; i++)
        if (g->fresh.at[i].var != var)
            g->fresh.at[kept++] = g->fresh.at[i];
    g->fresh.len = kept;
}

static void forget_object(Grown *g, uint32_t object)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < g->fresh.len; i++)
        if (g->fresh.at[i].object != object)
            g->fresh.at[kept++] = g->fresh.at[i];
    g->fresh.len = kept;
}

/* Those that this expression or statement gives away are known to others. */
static void forget_given(Grown *g, const Ir *node)
{
    for (uint32_t i = g->fresh.len; i-- > 0;)
        if (i < g->fresh.len && is_given_away(g, node, g->fresh.at[i].var))
            forget_object(g, g->fresh.at[i].object);
}

static void clothe(Grown *g, uint32_t object)
{
    for (uint32_t i = 0; i < g->fresh.len; i++)
        g->fresh.at[i].bare &= g->fresh.at[i].object != object;
}

static const Var *receiver_of(const Func *func)
{
    return func->params.len ? func->params.at[0].var : NULL;
}

static bool is_young_self(const Grown *g, const Var *var)
{
    return var && g->young[g->func->id] && var == receiver_of(g->func);
}

/* ---- one statement after the other --------------------------------------------------------------------------- */
static bool others_know(Grown *g, const Ir *call, const Var *var)
{
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        if (is_given_away(g, call->Call.args.at[i], var))
            return true;
    return false;
}

/* made = new C; __init__(made, ...): it is as new behind that. */
static bool bless(Grown *g, const Ir *call)
{
    const Func *callee = call->Call.func;
    const Var *var = call->Call.args.len && !call->Call.closure ? var_of(call->Call.args.at[0]) : NULL;
    Fresh *fresh = var ? fresh_of(g, var) : NULL;
    if (!g->young[callee->id] || (!fresh && !is_young_self(g, var)) || others_know(g, call, var))
        return false;
    g->blessed[callee->id]++;
    uint32_t object = fresh ? fresh->object : UINT32_MAX;
    if (!g->bare[callee->id]) {
        clothe(g, object);
        g->bare[g->func->id] &= fresh != NULL;
    }
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        forget_given(g, call->Call.args.at[i]);
    return true;
}

static void step_value(Grown *g, const Ir *value)
{
    if (value->kind != I_Call || !bless(g, value))
        forget_given(g, value);
}

static void step_set(Grown *g, const Ir *node)
{
    const Ir *value = unconverted(node->Set.value);
    Var *var = node->Set.var;
    const Var *from = var_of(value);
    Fresh *known = from ? fresh_of(g, from) : NULL;
    Fresh entry = known ? *known : (Fresh){NULL, g->objects, true};
    if (!known)
        step_value(g, value);
    forget_var(g, var);
    if (!var->home && known)
        forget_object(g, entry.object);
    if (!var->home || (!known && value->kind != I_New))
        return;
    entry.var = var;
    g->objects += !known;
    push(g->arena, &g->fresh, entry);
}

/* The classes of the object into which is stored, whose attribute of that name belongs to their knot. */
static bool mark_store(Grown *g, const Type *type, const Ir *node, bool closes)
{
    bool part = false;
    if (type->kind == Type_union) {
        for_each (Type *, item, &type->items)
            part |= mark_store(g, item, node, closes);
        return part;
    }
    const Var *field = type->cls ? type_field(type, node->StoreAttr.field->name) : NULL;
    part = field && is_part(g, field, type->cls);
    if (part)
        g->closes[type->cls->id] |= closes;
    return part;
}

static void step_store(Grown *g, const Ir *node)
{
    const Ir *value = unconverted(node->StoreAttr.value);
    const Var *var = var_of(node->StoreAttr.a), *stored = var_of(value);
    Fresh *holder = var ? fresh_of(g, var) : NULL, *held = stored ? fresh_of(g, stored) : NULL;
    if (!var)
        forget_given(g, node->StoreAttr.a);
    if (value->type->kind == Type_none)
        return;
    bool part = mark_store(g, node->StoreAttr.a->type, node, false);
    if (part && holder && !is_given_away(g, value, var))
        clothe(g, holder->object);
    else if (part && is_young_self(g, var))
        g->bare[g->func->id] = false;
    else if (part && !(held && held->bare && stored != var && !(holder && holder->object == held->object)))
        mark_store(g, node->StoreAttr.a->type, node, true);
    forget_given(g, value);
}

static void walk_block(Grown *g, Block *block);

static void walk_nested(void *context, Block *block)
{
    walk_block(context, block);
}

static void step(Grown *g, Ir *node)
{
    switch (node->kind) {
    case I_Set:
        step_set(g, node);
        break;
    case I_Eval:
        step_value(g, node->Eval.value);
        break;
    case I_StoreAttr:
        step_store(g, node);
        break;
    case I_Unset:
        forget_var(g, node->Unset.var);
        break;
    default:
        forget_given(g, node);
    }
}

static void forget_set(void *context, Ir *node)
{
    if (node->kind == I_Set)
        forget_var(context, node->Set.var);
}

/* What a nested block does is not known: there, nothing is new at first, and what it binds is not new behind it. */
static void walk_block(Grown *g, Block *block)
{
    __auto_type outer = g->fresh;
    g->fresh = (__typeof__(g->fresh)){0};
    for_each (Ir *, node, block) {
        step(g, node);
        __auto_type here = g->fresh;
        ir_each_block(node, walk_nested, g);
        g->fresh = here;
        if (node->kind != I_Set)
            ir_walk(&(Block){&node, 1, 1}, forget_set, g);
    }
    g->fresh = outer;
}

/* ---- whose receiver is new ----------------------------------------------------------------------------------- */
typedef struct Uses {
    Grown *grown;
    const Var *self;
    uint32_t gets, harmless;
} Uses;

static void count_uses(void *context, Ir *node)
{
    Uses *uses = context;
    const Var *self = uses->self;
    if (node->kind == I_Get)
        uses->gets += node->Get.var == self;
    else if (node->kind == I_Attr)
        uses->harmless += var_of(node->Attr.a) == self;
    else if (node->kind == I_StoreAttr)
        uses->harmless += var_of(node->StoreAttr.a) == self;
    else if (node->kind == I_Call && node->Call.args.len && !node->Call.closure)
        uses->harmless += var_of(node->Call.args.at[0]) == self && uses->grown->young[node->Call.func->id];
    else if ((node->kind == I_Set && node->Set.var == self) || (node->kind == I_Unset && node->Unset.var == self))
        uses->gets++;
}

static bool keeps_quiet(Grown *g, Func *func)
{
    Uses uses = {g, receiver_of(func), 0, 0};
    ir_walk(&func->body, count_uses, &uses);
    return uses.gets == uses.harmless;
}

static void count_calls(void *context, Ir *node)
{
    Grown *g = context;
    if (node->kind == I_Call)
        g->calls[node->Call.func->id]++;
    else if (node->kind == I_GeneratorNew)
        g->young[node->GeneratorNew.func->id] = false;
}

static bool is_candidate(const Func *func)
{
    const Var *self = receiver_of(func);
    return self && self->type->kind == Type_instance && !func->yields && !func->captured.len;
}

static void find_candidates(Grown *g)
{
    for_each (Func *, func, &g->unit->funcs)
        g->young[func->id] = is_candidate(func);
    for_each (Func *, each, &g->unit->funcs)
        ir_walk(&each->body, count_calls, g);
    for_each (Class *, cls, &g->unit->classes) {
        for_each (Func *, led_to, &cls->funcs)
            g->young[led_to->id] = false;
        for (uint32_t i = 0; i < Hook_count_; i++)
            if (cls->hooks[i])
                g->young[cls->hooks[i]->id] = false;
    }
}

/* Takes back what does not hold; false: all of it holds. */
static bool doubt_young(Grown *g)
{
    bool changed = false;
    for_each (Func *, func, &g->unit->funcs) {
        if (!g->young[func->id])
            continue;
        g->young[func->id] = g->blessed[func->id] == g->calls[func->id] && keeps_quiet(g, func);
        changed |= !g->young[func->id];
    }
    return changed;
}

/* One walk over the program; what was thought of receivers is an assumption that it confirms or takes back. */
static bool walk_program(Grown *g)
{
    uint32_t count = g->unit->funcs.len;
    bool changed = false;
    bool *bare = NEW_ARRAY(g->arena, bool, count);
    memcpy(bare, g->bare, count * sizeof *bare);
    memset(g->blessed, 0, count * sizeof *g->blessed);
    memcpy(g->closes, g->closed, g->unit->classes.len * sizeof *g->closes);
    for_each (Func *, func, &g->unit->funcs) {
        g->func = func;
        walk_block(g, &func->body);
    }
    changed = doubt_young(g);
    return memcmp(bare, g->bare, count * sizeof *bare) || changed;
}

static bool any_circular(const Unit *unit, const Grown *g)
{
    for_each (Class *, cls, &unit->classes)
        if (cls->circular && !g->closed[cls->id])
            return true;
    return false;
}

static bool is_closed(Grown *g, const Class *cls)
{
    for_each (Class *, other, &g->unit->classes)
        if (g->closes[other->id] && type_reaches(g->unit, g->arena, cls->type, other) &&
            type_reaches(g->unit, g->arena, other->type, cls))
            return true;
    return false;
}

void find_grown(Unit *unit, Arena *arena)
{
    uint32_t count = unit->funcs.len;
    Grown g = {.unit = unit, .arena = arena};
    g.closed = NEW_ARRAY(arena, bool, unit->classes.len);
    g.closes = NEW_ARRAY(arena, bool, unit->classes.len);
    for_each (Class *, cls, &unit->classes)
        g.closed[cls->id] = cls->circular && may_close(&g, cls);
    if (!any_circular(unit, &g))
        return;
    g.young = NEW_ARRAY(arena, bool, count);
    g.bare = NEW_ARRAY(arena, bool, count);
    memset(g.bare, true, count * sizeof *g.bare);
    g.calls = NEW_ARRAY(arena, uint32_t, count);
    g.blessed = NEW_ARRAY(arena, uint32_t, count);
    find_candidates(&g);
    while (walk_program(&g))
        ;
    bool *stays = NEW_ARRAY(arena, bool, unit->classes.len);
    for_each (Class *, cls, &unit->classes)
        stays[cls->id] = cls->circular && is_closed(&g, cls);
    for_each (Class *, grown, &unit->classes)
        grown->circular = stays[grown->id];
}
