/* consumed.c -- generators that are made, and consumed by one loop of the same function, become part of that loop.
 * In: a Unit from lower.  Out: the same, with fewer generators.
 * Rule: only where nobody can tell: the generator is seen by its loop alone, no yield stands in a try or with, and no
 * StopIteration can leave its body.  Arguments are evaluated where the generator was made; errors keep its frame.
 *     xs = odd(numbers(n))
 *     for x in xs: t += x       =>   for i in range(n): if i % 2: t += i                                         */
#include "codegen/consumed.h"

enum { most_body = 160, most_copied = 150, most_splices = 48, most_loops = 5 };

typedef struct Pristine { /* a generator's body as lower made it */
    Func *func;
    Block body;
    uint32_t nodes, yields, reachable;
    bool fits;
} Pristine;

typedef struct Consumed {
    Unit *unit;
    VEC(Pristine) bodies;
    bool stops; /* something in the program makes a StopIteration */
    Func *func;
    Block once;
} Consumed;

/* ---- which bodies may be moved ------------------------------------------------------------------------------------
 */
static void count_node(void *context, Ir *node)
{
    (void)node;
    ++*(uint32_t *)context;
}

static uint32_t size_of(Block *block)
{
    uint32_t count = 0;
    ir_walk(block, count_node, &count);
    return count;
}

typedef struct Yields {
    uint32_t all, plain; /* plain: statements that splice.c finds */
    bool odd;            /* a value that is returned, a bare raise */
    const Type *item;    /* of what the generator yields */
} Yields;

/* Can what an inner generator yields become an item by a cast?  Tuples are built anew. */
static bool is_cast(const Type *from, const Type *to)
{
    return from == to || (!type_has(from, STRUCT) && !type_has(to, STRUCT) && from->kind != Type_union);
}

static void count_yield(void *context, Ir *node)
{
    Yields *yields = context;
    yields->all += node->kind == I_Yield || node->kind == I_Delegate || node->kind == I_Returned;
    yields->odd |= node->kind == I_Return && node->Return.value && node->Return.value->kind != I_Const;
    yields->odd |= node->kind == I_Throw && !node->Throw.value && !node->Throw.again;
    yields->odd |= node->kind == I_Delegate && node->Delegate.a->kind != I_Get;
    yields->odd |= node->kind == I_Delegate && !is_cast(node->Delegate.a->type->items.at[0], yields->item);
}

static void count_plain(void *context, Block *block)
{
    Yields *yields = context;
    for_each (Ir *, node, block) {
        const Ir *value = node->kind == I_Eval ? node->Eval.value : NULL;
        yields->plain += value && (value->kind == I_Yield || value->kind == I_Delegate);
        if (node->kind == I_If)
            ir_each_block(node, count_plain, yields);
        else if (node->kind == I_While) {
            count_plain(yields, &node->While.body);
            count_plain(yields, &node->While.orelse);
        } else if (node->kind == I_Loop) {
            count_plain(yields, &node->Loop.body);
            count_plain(yields, &node->Loop.orelse);
        }
    }
}

static bool is_stop(Unit *unit, Name cls)
{
    for_each (UserException, user, &unit->exceptions)
        if (user.name == cls)
            return is_stop(unit, user.base);
    return cls && !strcmp(cls, "StopIteration");
}

/* Does it make a StopIteration, or perhaps raise one that was made elsewhere? */
static bool makes_stop(Unit *unit, const Ir *node)
{
    switch (node->kind) {
    case I_Raise:
        return is_stop(unit, node->Raise.cls);
    case I_ExceptionNew:
        return is_stop(unit, node->ExceptionNew.cls);
    case I_Library:
        return !strcmp(node->Library.library->c_name, "stop_iteration");
    default:
        return false;
    }
}

typedef struct Reach {
    Unit *unit;
    const Func *goal;  /* the body itself */
    bool *seen;        /* by func->id */
    bool stops, again; /* a StopIteration may come out of a call; the body may make a generator of its own kind */
    bool inside;       /* another generator: what it raises is no StopIteration */
    bool any_stops;
} Reach;

static void reach_node(void *context, Ir *node)
{
    Reach *reach = context, inner = *reach;
    bool passes = node->kind == I_Throw && node->Throw.value && node->Throw.value->kind != I_ExceptionNew;
    reach->stops |= !reach->inside && (makes_stop(reach->unit, node) || (passes && reach->any_stops));
    Func *func = node->kind == I_Call ? node->Call.func : node->kind == I_GeneratorNew ? node->GeneratorNew.func : NULL;
    if (!func)
        return;
    reach->again |= func == reach->goal;
    if (reach->seen[func->id])
        return;
    reach->seen[func->id] = true;
    inner.inside |= node->kind == I_GeneratorNew;
    ir_walk(&func->body, reach_node, &inner);
    reach->again |= inner.again;
    reach->stops |= inner.stops;
}

/* What methods like __eq__ and __hash__ may raise is not looked at where one of them could. */
static bool hooks_are_safe(const Consumed *c)
{
    if (!c->stops)
        return true;
    for_each (Class *, cls, &c->unit->classes)
        for (int hook = 0; hook < Hook_iter; hook++)
            if (cls->hooks[hook])
                return false;
    return true;
}

static bool may_move(const Consumed *c, Func *func)
{
    Yields yields = {.item = func->yields->items.at[0]};
    ir_walk(&func->body, count_yield, &yields);
    count_plain(&yields, &func->body);
    if (yields.odd || yields.all != yields.plain || !yields.all || !hooks_are_safe(c))
        return false;
    Reach reach = {.unit = c->unit, .goal = func, .any_stops = c->stops};
    reach.seen = NEW_ARRAY(c->unit->arena, bool, c->unit->funcs.len);
    ir_walk(&func->body, reach_node, &reach);
    return !reach.stops && !reach.again;
}

/* A variable that may be unset would have to be so each time the body begins. */
static bool all_are_set(const Func *body)
{
    for_each (Var *, local, &body->vars)
        if (local->may_be_unset)
            return false;
    return true;
}

static void note_stop(void *context, Ir *node)
{
    Consumed *c = context;
    c->stops |= makes_stop(c->unit, node);
}

static void note_bodies(Consumed *c)
{
    for_each (Func *, func, &c->unit->funcs)
        ir_walk(&func->body, note_stop, c);
    for_each (Func *, body, &c->unit->funcs) {
        if (!body->yields)
            continue;
        Pristine pristine = {.func = body, .nodes = size_of(&body->body), .fits = may_move(c, body)};
        pristine.fits &= pristine.nodes <= most_body && !body->captured.len && all_are_set(body);
        Yields yields = {.item = body->yields->items.at[0]};
        ir_walk(&body->body, count_yield, &yields);
        pristine.yields = yields.all;
        if (pristine.fits)
            for_each (Ir *, node, &body->body)
                push(c->unit->arena, &pristine.body, ir_copy(c->unit, node, NULL));
        push(c->unit->arena, &c->bodies, pristine);
    }
}

/* ---- which generators have one loop -------------------------------------------------------------------------------
 */
typedef struct Uses {
    const Var *var;
    uint32_t sets, gets;
} Uses;

static void count_uses(void *context, Ir *node)
{
    Uses *uses = context;
    uses->sets += node->kind == I_Set && node->Set.var == uses->var;
    uses->gets += node->kind == I_Get && node->Get.var == uses->var;
}

static Uses uses_of(Func *func, const Var *var)
{
    Uses uses = {.var = var};
    ir_walk(&func->body, count_uses, &uses);
    return uses;
}

static bool is_get(const Ir *node, const Var *var)
{
    return node && node->kind == I_Get && node->Get.var == var;
}

typedef struct Taking {
    const Var *source;
    uint32_t taken;
} Taking;

static void note_taking(void *context, Ir *node)
{
    Taking *taking = context;
    taking->taken += node->kind == I_Yielded && is_get(node->Yielded.a, taking->source);
}

/* while more = resume source: x = yielded by source; ... */
static bool is_loop_over(Func *func, Ir *node, const Var *source)
{
    if (node->kind != I_While || node->While.before.len != 1 || node->While.orelse.len || !node->While.body.len)
        return false;
    const Ir *set = node->While.before.at[0], *value = set->kind == I_Set ? set->Set.value : NULL;
    if (!value || value->kind != I_Resume || value->Resume.sent || !is_get(value->Resume.a, source) ||
        !is_get(node->While.test, set->Set.var) || uses_of(func, set->Set.var).gets != 1)
        return false;
    Taking taking = {source, 0};
    Ir *first = node->While.body.at[0];
    if (first->kind != I_Set && first->kind != I_Eval && first->kind != I_If && first->kind != I_Store)
        return false;
    Block alone = {.at = first->kind == I_If ? &first->If.test : &first, .len = 1};
    ir_walk(&alone, note_taking, &taking);
    return taking.taken == 1;
}

/* The loop in the block from the given statement on, or in what it runs at most once. */
typedef struct Found {
    Consumed *c;
    const Var *source;
    Block *block;
    uint32_t index;
} Found;

static bool is_once(const Consumed *c, const Ir *node)
{
    for_each (Ir *, known, &c->once)
        if (known == node)
            return true;
    return node->kind == I_If || node->kind == I_Try || node->kind == I_Finally || node->kind == I_Except;
}

static void find_in(void *context, Block *block);
static void find_from(Found *found, Block *block, uint32_t from)
{
    for (uint32_t i = from; i < block->len && !found->block; i++) {
        if (is_loop_over(found->c->func, block->at[i], found->source)) {
            found->block = block;
            found->index = i;
        } else if (is_once(found->c, block->at[i]))
            ir_each_block(block->at[i], find_in, found);
    }
}

static void find_in(void *context, Block *block)
{
    find_from(context, block, 0);
}

/* ---- one of them --------------------------------------------------------------------------------------------------
 */
static Func *body_of(const Ir *value)
{
    if (value->kind == I_GeneratorNew)
        return value->GeneratorNew.func;
    if (value->kind != I_Call || value->Call.func->yields || value->Call.func->body.len != 1)
        return NULL;
    const Ir *only = value->Call.func->body.at[0], *made = only->kind == I_Return ? only->Return.value : NULL;
    if (!made || made->kind != I_GeneratorNew || made->GeneratorNew.args.len != value->Call.args.len)
        return NULL;
    for (uint32_t i = 0; i < made->GeneratorNew.args.len; i++)
        if (!is_get(made->GeneratorNew.args.at[i], value->Call.func->params.at[i].var))
            return NULL;
    return made->GeneratorNew.func;
}

static const Pristine *pristine_of(const Consumed *c, const Func *body)
{
    for (uint32_t i = 0; i < c->bodies.len; i++)
        if (c->bodies.at[i].func == body)
            return c->bodies.at[i].fits ? &c->bodies.at[i] : NULL;
    return NULL;
}

typedef struct Scoped {
    const Var *closure;
    bool uses, made_here; /* the body uses captured variables; the function value was made in this activation */
} Scoped;

static void note_scope(void *context, Ir *node)
{
    const Var *var = node->kind == I_Get     ? node->Get.var
                     : node->kind == I_Set   ? node->Set.var
                     : node->kind == I_Unset ? node->Unset.var
                                             : NULL;
    ((Scoped *)context)->uses |= var && var->scope;
}

static void note_making(void *context, Ir *node)
{
    Scoped *scoped = context;
    scoped->made_here |= node->kind == I_Set && node->Set.var == scoped->closure && node->Set.value->kind == I_New;
}

/* The activations that the body sees are those that the function sees: its function value, if any, was made there. */
static bool sees_the_same(const Consumed *c, const Pristine *pristine, const Ir *value)
{
    const Ir *closure = value->kind == I_Call ? value->Call.closure : NULL;
    Scoped scoped = {0};
    ir_walk((Block *)&pristine->body, note_scope, &scoped);
    if (pristine->func->asks_self)
        return false;
    if (!scoped.uses || !closure)
        return true;
    if (closure->kind != I_Get || closure->Get.var->home != c->func)
        return false;
    scoped.closure = closure->Get.var;
    ir_walk(&c->func->body, note_making, &scoped);
    return scoped.made_here && uses_of(c->func, scoped.closure).sets == 1;
}

typedef struct Move {
    Consumed *c;
    Map vars;
    Map constants; /* parameter -> its argument */
    const Source *from;
    uint32_t distance; /* how far its places are moved */
} Move;

static bool is_assigned(Block *body, const Var *var)
{
    Uses uses = {.var = var};
    ir_walk(body, count_uses, &uses);
    return uses.sets > 0;
}

static void move_span(const Move *m, Span *at)
{
    if (at->start < m->from->base || at->start - m->from->base > m->from->len)
        return;
    at->start += m->distance;
    at->end += m->distance;
}

static void move_node(void *context, Ir *node)
{
    Move *m = context;
    move_span(m, &node->at);
    if (node->kind == I_Loop)
        move_span(m, &node->Loop.source);
}

static void put_constants(void *context, Ir **slot)
{
    Move *m = context;
    Ir *constant = (*slot)->kind == I_Get ? map_get(&m->constants, (*slot)->Get.var) : NULL;
    if (constant)
        *slot = ir_copy(m->c->unit, constant, NULL);
    else
        ir_each_operand(*slot, put_constants, m);
}

static void put_constants_in(void *context, Block *block)
{
    for_each (Ir *, node, block) {
        ir_each_operand(node, put_constants, context);
        ir_each_block(node, put_constants_in, context);
    }
}

/* A variable that keeps its value once it has one. */
static bool is_settled(const Consumed *c, const Var *var)
{
    uint32_t sets = uses_of(c->func, var).sets;
    return var->home == c->func && !var->scope && !var->may_be_unset && !var->is_index && sets + var->is_param == 1;
}

static Var *new_var(Consumed *c, const Move *m, const Var *old)
{
    Var *var = var_new(c->func, old->name, old->type, old->at);
    uint32_t id = var->id;
    *var = *old;
    var->id = id;
    var->home = c->func;
    var->is_param = false;
    move_span(m, &var->at);
    return var;
}

/* What the parameters stand for; statements that give them values go to out. */
static void bind(Move *m, const Pristine *pristine, const Block *args, Block *out, Span at)
{
    Consumed *c = m->c;
    Arena *arena = c->unit->arena;
    for (uint32_t i = 0; i < pristine->func->params.len; i++) {
        Var *param = pristine->func->params.at[i].var;
        Ir *arg = args->at[i];
        bool changes = is_assigned((Block *)&pristine->body, param);
        if (arg->kind == I_Const && !changes && arg->type == param->type)
            map_set(arena, &m->constants, param, arg);
        else if (arg->kind == I_Get && !changes && arg->Get.var->type == param->type && is_settled(c, arg->Get.var))
            map_set(arena, &m->vars, param, arg->Get.var);
        else {
            Var *var = new_var(c, m, param);
            map_set(arena, &m->vars, param, var);
            push(arena, out, ir_set(c->unit, var, arg, at));
        }
    }
    for_each (Var *, local, &pristine->func->vars)
        if (!local->is_param)
            map_set(arena, &m->vars, local, new_var(c, m, local));
}

static void add_frames(Move *m, const Pristine *pristine, Span caller)
{
    Unit *unit = m->c->unit;
    const Func *body = pristine->func;
    Frame frame = {.at = body->at, .caller = caller, .moved = true};
    if (!body->passes_on && strcmp(body->name, "<map>")) /* that is no frame of Python's */
        frame.name = body->name;
    uint32_t count = unit->frames.len;
    move_span(m, &frame.at);
    push(unit->arena, &unit->frames, frame);
    for (uint32_t i = 0; i < count; i++) {
        Frame inner = unit->frames.at[i];
        if (inner.moved || inner.at.start < body->at.start || inner.at.end > body->at.end)
            continue;
        if (inner.at.start == body->at.start && inner.at.end == body->at.end)
            continue;
        move_span(m, &inner.at);
        move_span(m, &inner.first);
        move_span(m, &inner.caller);
        push(unit->arena, &unit->frames, inner);
    }
}

typedef struct Removal {
    const Var *var;
    IrKind kind;
} Removal;

static void remove_statements(void *context, Block *block)
{
    const Removal *removal = context;
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        ir_each_block(node, remove_statements, context);
        const Var *var = node->kind != removal->kind ? NULL : node->kind == I_Set ? node->Set.var : node->Unset.var;
        if (!var || var != removal->var)
            block->at[kept++] = node;
    }
    block->len = kept;
}

static void forget_closure(Consumed *c, const Ir *value)
{
    const Ir *closure = value->kind == I_Call ? value->Call.closure : NULL;
    if (!closure || closure->kind != I_Get || uses_of(c->func, closure->Get.var).gets || !closure->Get.var->is_temp)
        return;
    remove_statements(&(Removal){closure->Get.var, I_Set}, &c->func->body);
    remove_statements(&(Removal){closure->Get.var, I_Unset}, &c->func->body);
}

/* block[made] makes the generator that the found loop consumes. */
static void move_body(Consumed *c, Block *block, uint32_t made, const Found *found, const Pristine *pristine)
{
    Unit *unit = c->unit;
    Ir *creation = block->at[made], *value = creation->Set.value, *loop = found->block->at[found->index];
    Source *from = place_of(unit->sources, pristine->func->at).source;
    Move m = {.c = c, .from = from};
    m.distance = source_again(unit->sources, from)->base - from->base;
    Block bound = {0}, body = {0}, placed = {0};
    bind(&m, pristine, value->kind == I_Call ? &value->Call.args : &value->GeneratorNew.args, &bound, creation->at);
    for_each (Ir *, node, &pristine->body)
        push(unit->arena, &body, ir_copy(unit, node, &m.vars));
    put_constants_in(&m, &body);
    ir_walk(&body, move_node, &m);
    add_frames(&m, pristine, loop->While.before.at[0]->at);
    Splice s = {
        .unit = unit, .func = c->func, .source = creation->Set.var, .loop = loop, .body = &body, .once = &c->once};
    splice(&s, &placed);
    block_put(c->unit->arena, found->block, found->index, &placed);
    block_put(c->unit->arena, block, made, &bound);
    remove_statements(&(Removal){s.source, I_Unset}, &c->func->body);
    forget_closure(c, value);
}

static bool try_move(Consumed *c, Block *block, uint32_t made)
{
    Ir *node = block->at[made];
    Var *source = node->kind == I_Set ? node->Set.var : NULL;
    if (!source || source->type->kind != Type_generator || source->home != c->func || source->may_be_unset)
        return false;
    Func *body = body_of(node->Set.value);
    const Pristine *pristine = body ? pristine_of(c, body) : NULL;
    if (!pristine || body == c->func || source->type->items.at[0] != body->yields->items.at[0])
        return false;
    Uses uses = uses_of(c->func, source);
    if (uses.sets != 1 || uses.gets != 2 || !sees_the_same(c, pristine, node->Set.value))
        return false;
    Found found = {.c = c, .source = source};
    find_from(&found, block, made + 1);
    if (!found.block)
        return false;
    Block *copied = &found.block->at[found.index]->While.body;
    if (pristine->yields > 1 && pristine->yields * size_of(copied) > most_copied)
        return false;
    move_body(c, block, made, &found, pristine);
    return true;
}

typedef struct Search {
    Consumed *c;
    bool moved;
    int loops; /* around the block */
} Search;

/* Generators that call each other, or themselves with ever longer tuples, would make a nest without end. */
static void search_block(void *context, Block *block)
{
    Search *search = context;
    for (uint32_t i = 0; i < block->len && !search->moved && search->loops < most_loops; i++) {
        search->moved = try_move(search->c, block, i);
        if (search->moved)
            return;
        bool is_loop = block->at[i]->kind == I_While || block->at[i]->kind == I_Loop;
        search->loops += is_loop;
        ir_each_block(block->at[i], search_block, search);
        search->loops -= is_loop;
    }
}

void pass_consumed(Unit *unit, const Options *options)
{
    Consumed c = {.unit = unit};
    (void)options;
    note_bodies(&c);
    if (!c.bodies.len)
        return;
    for_each (Func *, func, &unit->funcs) {
        c.func = func;
        for (int moves = 0; moves < most_splices; moves++) {
            Search search = {.c = &c};
            search_block(&search, &func->body);
            if (!search.moved)
                break;
        }
    }
}
