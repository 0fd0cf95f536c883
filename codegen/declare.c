/* declare.c -- where each variable of a function is declared in C.
 * In: a Func.  Out: a place per variable: the block, and the statement that declares it or stands
 * behind it. Rule: the innermost block that holds every use; a variable that carries a value from
 * one run of a loop's body to the next is declared outside of all loops. for i in range(n): for
 * (int64_t i = 0; i < n; i++) { row = grid[i]        =>      list_float *row = grid->at[i];     //
 * declared at its first assignment     */
#include "codegen/emit.h"

typedef struct Step {
    const Block *block;
    uint32_t index;
    const Ir *loop; /* the while whose `before` the block is: its body's steps count on from there */
} Step;

typedef VEC(Step) Path;

typedef struct Scopes {
    Arena *arena;
    const Func *func;
    Path now;    /* where the walk is */
    Path *paths; /* by variable: where all its uses are below */
    bool *seen;
    uint32_t *loops; /* by variable: how many loops count with it */
    const Ir **sets; /* by variable: the first statement that mentions it, if it is a Set directly
                        in its block */
    Map numbers;     /* block -> Extent */
    uint32_t blocks;
} Scopes;

typedef struct Extent { /* blocks are numbered as they open: those inside of one follow it */
    uint32_t first, end;
} Extent;

static bool end_is_told(const Func *func, const Type *type)
{
    return type_is_let_go(type) || end_is_seen(func->unit, type);
}

bool may_be_set_twice(const Func *func, const Var *var)
{
    return !var->is_temp || !end_is_told(func, var->type);
}

/* A name holds it to the end of the function. */
static bool is_held(const Func *func, const Var *var)
{
    return !var->is_temp && !var->is_param && end_is_told(func, var->type);
}

/* ---- the innermost block that holds every use ------------------------------------------- */
static void mention(Scopes *s, const Var *var, const Ir *set)
{
    if (!var->home || var->home != s->func)
        return;
    Path *path = &s->paths[var->id];
    if (!s->seen[var->id]) {
        s->seen[var->id] = true;
        s->sets[var->id] = set;
        for_each (Step, step, &s->now)
            push(s->arena, path, step);
        if (is_held(s->func, var) && path->len > 1) {
            path->len = 1;
            s->sets[var->id] = NULL;
        }
        return;
    }
    uint32_t common = 0;
    while (common < path->len && common < s->now.len && path->at[common].block == s->now.at[common].block) {
        common++;
        if (path->at[common - 1].index != s->now.at[common - 1].index)
            break;
    }
    if (common < path->len)
        s->sets[var->id] = NULL;
    path->len = common;
}

static void mention_in(void *context, Ir **slot)
{
    if ((*slot)->kind == I_Get)
        mention(context, (*slot)->Get.var, NULL);
    ir_each_operand(*slot, mention_in, context);
}

static void walk_steps(Scopes *s, const Block *block, uint32_t offset);

static void enter_block(Scopes *s, const Block *block)
{
    push(s->arena, &s->now, ((Step){.block = block}));
    walk_steps(s, block, 0);
    (void)pop(&s->now);
}

/* One C block holds all three: while (true) { before; if (!test) break; body } */
static void walk_while(Scopes *s, Ir *node)
{
    struct WhileIr *loop = &node->While;
    if (loop->before.len) {
        push(s->arena, &s->now, ((Step){.block = &loop->before, .loop = node}));
        walk_steps(s, &loop->before, 0);
        last(&s->now).index = loop->before.len;
        mention_in(s, &loop->test);
        walk_steps(s, &loop->body, loop->before.len + 1);
        (void)pop(&s->now);
    } else {
        mention_in(s, &loop->test);
        enter_block(s, &loop->body);
    }
    enter_block(s, &loop->orelse);
}

static void walk_step(Scopes *s, Ir *node)
{
    ir_each_operand(node, mention_in, s);
    switch (node->kind) {
    case I_Set:
        mention(s, node->Set.var, node);
        break;
    case I_Unset:
        mention(s, node->Unset.var, NULL);
        break;
    case I_If:
        enter_block(s, &node->If.body);
        enter_block(s, &node->If.orelse);
        break;
    case I_Versions:
        enter_block(s, &node->Versions.body);
        enter_block(s, &node->Versions.orelse);
        break;
    case I_Try:
        enter_block(s, &node->Try.body);
        enter_block(s, &node->Try.orelse);
        for_each (Ir *, handler, &node->Try.handlers) /* one if, else if in C */
            enter_block(s, &handler->Except.body);
        break;
    case I_Finally:
        enter_block(s, &node->Finally.body);
        enter_block(s, &node->Finally.final);
        break;
    case I_Loop:
        mention(s, node->Loop.index, NULL);
        s->loops[node->Loop.index->id]++;
        enter_block(s, &node->Loop.body);
        enter_block(s, &node->Loop.orelse);
        break;
    default:
        break;
    }
}

static void walk_steps(Scopes *s, const Block *block, uint32_t offset)
{
    for (uint32_t i = 0; i < block->len; i++) {
        last(&s->now).index = offset + i;
        if (block->at[i]->kind == I_While) {
            walk_while(s, block->at[i]);
        } else
            walk_step(s, block->at[i]);
    }
}

static void note_leave(void *context, Ir *node)
{
    bool *found = context;
    *found |= node->kind == I_Leave;
}

/* ---- is it assigned before it is read, each time the block runs? ------------------------ */
typedef enum { Flow_on, Flow_assigned, Flow_read, Flow_left } Flow; /* left: return, raise, break, continue */

static void find_read(void *context, Ir **slot)
{
    const Var **var = context;
    if ((*slot)->kind == I_Get && (*slot)->Get.var == *var)
        *var = NULL;
    if (*var)
        ir_each_operand(*slot, find_read, context);
}

static bool reads(Ir *node, const Var *var)
{
    ir_each_operand(node, find_read, &var);
    return !var;
}

static bool tree_reads(Ir *node, const Var *var)
{
    find_read(&var, &node);
    return !var;
}

static Flow flow_block(const Block *block, uint32_t from, const Var *var);

static Flow join_flows(Flow a, Flow b)
{
    if (a == Flow_read || b == Flow_read)
        return Flow_read;
    if (a == Flow_left)
        return b;
    if (b == Flow_left)
        return a;
    return a == b ? a : Flow_on;
}

/* The body may not run at all. */
static Flow flow_loop(const Block *body, const Block *orelse, const Var *var)
{
    if (flow_block(body, 0, var) == Flow_read)
        return Flow_read;
    Flow after = flow_block(orelse, 0, var);
    return after == Flow_read ? Flow_read : Flow_on;
}

static Flow flow_while(Ir *node, const Var *var)
{
    Flow before = flow_block(&node->While.before, 0, var);
    if (before == Flow_assigned || before == Flow_read)
        return before;
    if (tree_reads(node->While.test, var))
        return Flow_read;
    return flow_loop(&node->While.body, &node->While.orelse, var);
}

/* A handler may start before anything of the body was done. */
static Flow flow_try(Ir *node, const Var *var)
{
    Flow flow = flow_block(&node->Try.body, 0, var);
    if (flow == Flow_on)
        flow = flow_block(&node->Try.orelse, 0, var);
    for_each (Ir *, handler, &node->Try.handlers)
        flow = join_flows(flow, flow_block(&handler->Except.body, 0, var));
    return flow;
}

static bool may_leave(Block *body)
{
    bool found = false;
    ir_walk(body, note_leave, &found);
    return found;
}

static Flow flow_finally(Ir *node, const Var *var)
{
    Flow body = flow_block(&node->Finally.body, 0, var), final = flow_block(&node->Finally.final, 0, var);
    if (body == Flow_read || final == Flow_read)
        return Flow_read;
    if (final != Flow_on)
        return final;
    return may_leave(&node->Finally.body) ? Flow_on : body;
}

static Flow flow_step(Ir *node, const Var *var)
{
    if (node->kind != I_While && reads(node, var))
        return Flow_read;
    switch (node->kind) {
    case I_Set:
        return node->Set.var == var ? Flow_assigned : Flow_on;
    case I_Unset:
        return node->Unset.var == var ? Flow_read : Flow_on;
    case I_If:
        return join_flows(flow_block(&node->If.body, 0, var), flow_block(&node->If.orelse, 0, var));
    case I_Versions:
        return join_flows(flow_block(&node->Versions.body, 0, var), flow_block(&node->Versions.orelse, 0, var));
    case I_While:
        return flow_while(node, var);
    case I_Loop:
        if (node->Loop.index == var)
            return Flow_assigned;
        return flow_loop(&node->Loop.body, &node->Loop.orelse, var);
    case I_Try:
        return flow_try(node, var);
    case I_Finally:
        return flow_finally(node, var);
    case I_Return:
    case I_Raise:
    case I_Throw:
    case I_Break:
    case I_Continue:
    case I_Leave:
        return Flow_left;
    default:
        return Flow_on;
    }
}

static Flow flow_block(const Block *block, uint32_t from, const Var *var)
{
    for (uint32_t i = from; i < block->len; i++) {
        Flow flow = flow_step(block->at[i], var);
        if (flow != Flow_on)
            return flow;
    }
    return Flow_on;
}

static bool assigned_first(const Path *path, const Var *var)
{
    const Ir *loop = last(path).loop;
    Flow flow = flow_block(last(path).block, last(path).index, var); /* nothing in front mentions it */
    if (!loop || flow == Flow_assigned)
        return flow != Flow_read;
    return flow != Flow_read && !tree_reads(loop->While.test, var) &&
           flow_block(&loop->While.body, 0, var) != Flow_read;
}

/* ---- places ----------------------------------------------------------------------------- */
static void number_block(void *context, Block *block)
{
    Scopes *s = context;
    Extent *extent = NEW(s->arena, Extent);
    extent->first = s->blocks++;
    map_set(s->arena, &s->numbers, block, extent);
    for (uint32_t i = 0; i < block->len; i++)
        ir_each_block(block->at[i], number_block, s);
    extent->end = s->blocks;
}

/* The scope of a for's own variable is that for; the body of a while stands in the C block of what runs before its
 * test. */
static void find_scope(Scopes *s, Place_ *place)
{
    const Extent *own = map_get(&s->numbers, place->block);
    place->number = own->first;
    place->first = own->first;
    place->end = own->end;
    if (place->header) {
        const Ir *loop = place->block->at[place->index];
        place->first = ((const Extent *)map_get(&s->numbers, &loop->Loop.body))->first;
        place->end = ((const Extent *)map_get(&s->numbers, &loop->Loop.orelse))->end;
    }
    if (place->loop && !place->header) {
        const Extent *body = map_get(&s->numbers, &place->loop->While.body);
        place->loop_first = body->first;
        place->loop_end = body->end;
    }
}

static Place_ place_var(Scopes *s, const Var *var)
{
    Path *path = &s->paths[var->id];
    if (!path->len)
        return (Place_){0};
    bool carried = var->may_be_unset || !assigned_first(path, var);
    if (path->len > 1 && carried) {
        path->len = 1;
        s->sets[var->id] = NULL;
    }
    const Ir *set = var->may_be_unset ? NULL : s->sets[var->id];
    Step at = last(path);
    const Ir *node = at.index < at.block->len ? at.block->at[at.index] : NULL;
    bool header = node && node->kind == I_Loop && node->Loop.index == var && s->loops[var->id] == 1;
    Place_ place = {
        .block = at.block, .loop = at.loop, .index = at.index, .set = set, .carried = carried, .header = header};
    find_scope(s, &place);
    return place;
}

/* Several of them end in the order of their names: C's scope ends in the other order, so it begins with all. */
static void hold_together(Scopes *s, Place_ *places)
{
    uint32_t count = 0;
    for_each (Var *, var, &s->func->vars)
        count += places[var->id].block && is_held(s->func, var);
    for_each (Var *, held, &s->func->vars)
        if (count > 1 && places[held->id].block && is_held(s->func, held)) {
            s->paths[held->id].len = 1;
            last(&s->paths[held->id]).index = 0;
            s->sets[held->id] = NULL;
            places[held->id] = place_var(s, held);
            places[held->id].together = true;
        }
}

Place_ *places_of(Arena *arena, const Func *func)
{
    uint32_t count = func->vars.len;
    Scopes s = {.arena = arena, .func = func};
    s.paths = NEW_ARRAY(arena, Path, count + 1);
    s.seen = NEW_ARRAY(arena, bool, count + 1);
    s.loops = NEW_ARRAY(arena, uint32_t, count + 1);
    s.sets = NEW_ARRAY(arena, const Ir *, count + 1);
    Place_ *places = NEW_ARRAY(arena, Place_, count + 1);
    enter_block(&s, &func->body);
    number_block(&s, (Block *)&func->body);
    for_each (Var *, var, &func->vars)
        if (!var->is_param)
            places[var->id] = place_var(&s, var);
    hold_together(&s, places);
    return places;
}

/* ---- may two variables have one name? --------------------------------------------------- */
static bool is_inside(const Place_ *outer, uint32_t inner)
{
    return (outer->first <= inner && inner < outer->end) || (outer->loop_first <= inner && inner < outer->loop_end);
}

bool scopes_meet(const Place_ *a, const Place_ *b)
{
    if (!a->block || !b->block)
        return true;
    bool same_for = a->header && b->header && a->block == b->block && a->index == b->index;
    return same_for || is_inside(a, b->number) || is_inside(b, a->number);
}
