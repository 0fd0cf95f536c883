/* leaving.c -- functions that compiled code gives to Python: closures and lambdas.
 * In: results of what Python calls, attributes of instances that it sees.  Out: which defs are among them.
 * Rule: only what stands in a function, without defaults that are no literals; it is called with the types that the
 * evidence called it with.
 *     def adder(n): return lambda x: x + n        adder(2)(3) in the driver: Python calls the lambda with an int  */
#include "typeinfer/solve.h"

typedef struct Leaving {
    Solver *solver;
    Map seen; /* Thing */
} Leaving;

/* Could Python be given one? */
static bool can_leave(const Solver *solver, const Function *function)
{
    Const value;
    bool can = function->node && function->module == solver->program->main && !function->cls && !function->refused &&
               !function->outside && !function->passes_on && (function->lambda || !is_top_level(function)) &&
               !is_generator(function);
    for (uint32_t i = 0; can && i < function->node->FunctionDef.params.len; i++) {
        const Node *param = function->node->FunctionDef.params.at[i];
        can = !takes_rest(param) && (!param->Param.value || constant_value(param->Param.value, &value));
    }
    return can;
}

bool def_leaves(const Solver *solver, const Function *function)
{
    return function->leaves && can_leave(solver, function);
}

bool function_leaves(const Solver *solver, const Thing *thing)
{
    const Callback *callback = thing->callback;
    return callback && callback->what == Callback_def && def_leaves(solver, callback->function);
}

static void mark(Leaving *l, const Flow *flow)
{
    for (uint32_t i = 0; flow && i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        for (uint32_t k = 0; k < atom->count; k++)
            mark(l, atom->items[k]);
        if (atom->kind == Type_function && atom->thing->callback->what == Callback_def)
            atom->thing->callback->function->leaves = true;
        bool opaque = !atom->thing || atom->kind == Type_function || atom->kind == Type_exception ||
                      (atom->kind == Type_instance && !is_shown_class(l->solver, atom->thing->cls));
        if (opaque || map_get(&l->seen, atom->thing))
            continue;
        map_set(l->solver->arena, &l->seen, atom->thing, atom->thing);
        mark(l, atom->thing->contents.flow);
        for_each (Part *, part, &atom->thing->parts)
            mark(l, part->slot.flow);
    }
}

void find_leaving(Solver *solver)
{
    Leaving l = {.solver = solver};
    for_each (Body *, body, &solver->bodies)
        if (body->function->node && body->function->module == solver->program->main &&
            (is_top_level(body->function) || is_shown_class(solver, body->function->cls)))
            mark(&l, body->result.flow);
    for_each (Thing *, thing, &solver->things)
        if (thing->kind == Type_instance && is_shown_class(solver, thing->cls))
            mark(&l, flow_thing(solver, thing));
    for_each (Body *, called, &solver->bodies) /* what they give to who called them */
        if (called->function->leaves)
            mark(&l, called->result.flow);
}

/* ---- values of activations that only Python's calls lead to: called as those of the others are ---------------------
 */
static void call_like(Solver *solver, const Thing *thing)
{
    Function *function = thing->callback->function;
    const Nodes *params = &function->node->FunctionDef.params;
    Body *like = NULL;
    for_each (Body *, body, &solver->bodies) {
        if (body->function != function)
            continue;
        if (body->outer == thing->body)
            return;
        like = like ? like : body;
    }
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    for (uint32_t i = 0, web; like && i < params->len; i++) {
        flows[i] = web_of(function, params->at[i], &web) ? slot_read(solver, &like->webs[web], NULL) : NULL;
        like = flows[i] && flows[i]->count ? like : NULL;
    }
    if (!like)
        return;
    call_from_python(solver, &(Calling){function, thing->body, flows, params->len, NULL});
    run_queue(solver);
}

void call_leaving(Solver *solver)
{
    uint32_t count = solver->things.len;
    for (uint32_t i = 0; i < count; i++) {
        const Thing *thing = solver->things.at[i];
        if (thing->kind == Type_function && thing->callback->what == Callback_def &&
            thing->callback->function->captures && thing->body->from_python &&
            can_leave(solver, thing->callback->function))
            call_like(solver, thing);
    }
}

void show_functions(Solver *solver)
{
    Unit *unit = solver->inference->unit;
    for_each (Class *, cls, &unit->classes) {
        const Thing *thing = cls->info;
        if (!cls->is_function || !function_leaves(solver, thing))
            continue;
        const Function *function = thing->callback->function;
        Shown *shown = NEW(solver->arena, Shown);
        *shown = (Shown){.name = function_name(solver, function, thing->body),
                         .at = function->node->at,
                         .doc = function->node->FunctionDef.doc,
                         .is_function = true};
        for_each (Func *, func, &cls->funcs)
            if (func->exported) {
                func->value_of = cls;
                push(solver->arena, &shown->inits, func);
            }
        shown->makes_known = cls->funcs.len > 0;
        push(solver->arena, &shown->layouts, cls);
        cls->shown = shown;
        push(solver->arena, &unit->functions_shown, shown);
    }
}
