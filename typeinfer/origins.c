/* origins.c -- the first cause of each type, from the slots' causes, for `explain`.
 * In: bodies after their last evaluation, with their variables.  Out: Unit.told.
 * Rule: one cause per member and level; what comes from Python without evidence is no cause.
 *     zs = []; zs.append(1j); f(zs)        zs of f: list[complex] from line 1 (the call), its complex from line 1 */
#include "typeinfer/solve.h"

enum { deepest_level = 3 };

/* ---- of one slot ------------------------------------------------------------------------------------------ */
static bool is_outside(const Atom *atom)
{
    return atom->thing && atom->thing->outside;
}

/* The member that this atom became: a tuple was joined with others, or flowed into a sequence. */
static const Atom *atom_now(const Flow *flow, const Atom *atom)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i] == atom || (atom->kind == Type_tuple && flow->at[i]->kind == Type_tuple))
            return flow->at[i];
    return NULL;
}

static void add_origin(Solver *solver, Origins *origins, Origin origin)
{
    for_each (Origin, old, origins)
        if (old.level == origin.level && old.type == origin.type)
            return;
    push(solver->arena, origins, origin);
}

/* A slot met again at a level tells nothing new: in programs where everything leads to everything there are many ways
 * to it. */
typedef struct Walk {
    Solver *solver;
    Origins *origins;
    Map seen[deepest_level + 1]; /* slots and flows, by level */
} Walk;

static bool is_new(Walk *w, uint32_t level, const void *met)
{
    bool new = !map_get(&w->seen[level], met);
    if (new)
        map_set(w->solver->arena, &w->seen[level], met, (void *)met);
    return new;
}

static void walk_slot(Walk *w, const Slot *slot, uint32_t level);

static void walk_inside(Walk *w, const Flow *flow, uint32_t level)
{
    if (!is_new(w, level, flow))
        return;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        for (uint32_t k = 0; k < atom->count; k++)
            walk_inside(w, atom->items[k], level);
        if (!atom->thing || atom->kind == Type_array || is_outside(atom))
            continue;
        for_each (Part *, part, &atom->thing->parts)
            walk_slot(w, &part->slot, level);
        walk_slot(w, &atom->thing->contents, level);
    }
}

static void walk_slot(Walk *w, const Slot *slot, uint32_t level)
{
    if (!slot->flow || !is_new(w, level, slot))
        return;
    for_each (Cause, cause, &slot->causes) {
        const Atom *atom = atom_now(slot->flow, cause.atom);
        if (!atom || is_outside(atom) || !cause.at.end)
            continue;
        Origin origin = {.type = flow_type(w->solver, flow_of_atom(w->solver, atom)), .level = level, .at = cause.at};
        add_origin(w->solver, w->origins, origin);
    }
    if (level < deepest_level)
        walk_inside(w, slot->flow, level + 1);
}

void origins_of(Solver *solver, const Slot *slot, uint32_t level, Origins *origins)
{
    walk_slot(&(Walk){.solver = solver, .origins = origins}, slot, level);
}

/* ---- of a function ---------------------------------------------------------------------------------------- */
typedef struct Telling {
    Solver *solver;
    Body *body;
    Map index; /* Var -> index of its Told + 1 */
} Telling;

static bool same_span(Span a, Span b)
{
    return a.start == b.start && a.end == b.end;
}

static bool holds(Span outer, Span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

static void sort_by_level(Told *told)
{
    for (uint32_t i = 1; i < told->origins.len; i++)
        for (uint32_t k = i; k > 0 && told->origins.at[k - 1].level > told->origins.at[k].level; k--) {
            Origin swap = told->origins.at[k];
            told->origins.at[k] = told->origins.at[k - 1];
            told->origins.at[k - 1] = swap;
        }
}

static void tell(Telling *t, Told told, const Slot *slot)
{
    origins_of(t->solver, slot, 0, &told.origins);
    sort_by_level(&told);
    told.func = t->body->instance->func;
    push(t->solver->arena, &t->solver->inference->unit->told, told);
}

static void tell_var(Telling *t, Var *var, const Slot *slot)
{
    Told told = {
        .role = var->is_param ? Told_parameter : Told_variable, .name = var->name, .type = var->type, .at = var->at};
    tell(t, told, slot);
    map_set(t->solver->arena, &t->index, var, (void *)(uintptr_t)t->solver->inference->unit->told.len);
}

/* What gave a parameter its type: its annotation, its default, or a call. */
static void name_origins(Solver *solver, const Body *body, const Node *param, Told *told)
{
    const Module *declared = solver->program->main->declared;
    const Node *annotation = param->Param.annotation, *value = param->Param.value;
    for (uint32_t i = 0; i < told->origins.len; i++) {
        Origin *origin = &told->origins.at[i];
        if (origin->level)
            continue;
        bool in_stub = declared && place_of(solver->program->sources, origin->at).source == declared->source;
        if (in_stub || (annotation && same_span(annotation->at, origin->at)))
            origin->how = From_annotation;
        else if (value && same_span(value->at, origin->at))
            origin->how = From_default;
        else if (!holds(body->function->at, origin->at))
            origin->how = From_call;
    }
}

static void tell_params(Telling *t)
{
    Body *body = t->body;
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web;
        if (!web_of(body->function, param, &web) || !body->vars[web])
            continue;
        tell_var(t, body->vars[web], &body->webs[web]);
        name_origins(t->solver, body, param, &last(&t->solver->inference->unit->told));
    }
}

static void tell_result(Telling *t)
{
    const Node *def = t->body->function->node;
    tell(t, (Told){.role = Told_result, .type = t->body->instance->func->result, .at = def->FunctionDef.name_at},
         &t->body->result);
    Told *told = &last(&t->solver->inference->unit->told);
    for (uint32_t i = 0; i < told->origins.len; i++)
        if (same_span(told->origins.at[i].at, def->FunctionDef.name_at))
            told->origins.at[i].how = From_end;
}

static void tell_body(Telling *t)
{
    Body *body = t->body;
    if (body->function->node) {
        tell_params(t);
        tell_result(t);
    }
    for (uint32_t i = 0; i < body->function->webs.len; i++) {
        Var *var = body->vars[i];
        if (var && !var->is_param && !var->hidden)
            tell_var(t, var, &body->webs[i]);
    }
}

/* ---- where they are read ----------------------------------------------------------------------------------- */
static void tell_use(void *context, Node *node)
{
    Telling *t = context;
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda)
        return; /* an instance of its own */
    if (node->kind == N_Name && node->Name.context == Context_load) {
        const Var *var = var_of(t->solver->inference, t->body->instance, node);
        uintptr_t index = var ? (uintptr_t)map_get(&t->index, var) : 0;
        if (index)
            push(t->solver->arena, &t->solver->inference->unit->told.at[index - 1].uses, node->at);
    }
    each_child(node, tell_use, t);
}

void tell_all(Solver *solver, Body *const *bodies, uint32_t count)
{
    Telling t = {.solver = solver};
    for (uint32_t i = 0; i < count; i++) {
        t.body = bodies[i];
        tell_body(&t);
    }
    for (uint32_t i = 0; i < count; i++) {
        t.body = bodies[i];
        const Function *function = t.body->function;
        for_each (Node *, statement, function->node ? &function->node->FunctionDef.body : &function->module->body)
            tell_use(&t, statement);
    }
}
