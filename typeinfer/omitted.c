/* omitted.c -- arguments that Python may leave out, though no call of the evidence does.
 * In: the bodies of a module's functions.  Out: one more per function, which has such defaults for its arguments.
 * Rule: a signature that says `key=None` is evidence for None; a number where numbers are passed is none, because
 * it would make floats of a class's attributes numbers of any kind.
 * Where two arguments may be left out, each is so with what the other was given, too.
 *     def find(xs, key=None): ...; find([1], "k")      =>   find(list[int], None), too                            */
#include "typeinfer/solve.h"

const Flow *default_of_param(Solver *solver, const Function *function, const Node *param)
{
    Eval module = {.solver = solver, .body = function->home->body};
    return param->Param.value ? slot_read(solver, place_of_node(&module, param), NULL) : flow_none_yet(solver);
}

static bool has_kind(const Flow *flow, const Atom *wanted)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == wanted->kind || (atom_is_numeric(flow->at[i]) && atom_is_numeric(wanted)))
            return true;
    return false;
}

/* Does no body take it? */
static bool is_missing(Solver *solver, const Function *function, const Node *param, const Flow *value)
{
    uint32_t web;
    bool found = value->count != 1 || !web_of(function, param, &web);
    for_each (Body *, body, &solver->bodies)
        found =
            found || (body->function == function && has_kind(slot_read(solver, &body->webs[web], NULL), value->at[0]));
    return !found;
}

/* What `given` was called with; false: it cannot be called from Python as it is. */
static bool arguments_of(Solver *solver, const Body *given, const Function *function, const Flow **flows)
{
    const Nodes *params = &function->node->FunctionDef.params;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (takes_rest(params->at[i]) || !web_of(function, params->at[i], &web))
            return false;
        flows[i] = slot_read(solver, &given->webs[web], NULL);
    }
    return true;
}

static void call_with(Solver *solver, Function *function, const Flow **flows)
{
    const Nodes *params = &function->node->FunctionDef.params;
    for (uint32_t i = 0; i < params->len; i++)
        if (!flows[i]->count)
            return;
    call_from_python(solver, &(Calling){function, NULL, flows, params->len, NULL});
    run_queue(solver);
}

/* Without all those that no body goes without. */
static void call_without(Solver *solver, const Body *given, Function *function, const Flow **flows)
{
    const Nodes *params = &function->node->FunctionDef.params;
    bool some = false;
    if (!arguments_of(solver, given, function, flows))
        return;
    for (uint32_t i = 0; i < params->len; i++) {
        const Flow *value = default_of_param(solver, function, params->at[i]);
        bool missing = is_missing(solver, function, params->at[i], value);
        flows[i] = missing ? value : flows[i];
        some |= missing;
    }
    if (some)
        call_with(solver, function, flows);
}

/* Without one of several that may be left out; this body was given it. */
static void call_without_each(Solver *solver, const Body *given, Function *function, const Flow **flows)
{
    const Nodes *params = &function->node->FunctionDef.params;
    uint32_t defaults = 0;
    for_each (Node *, param, params)
        defaults += param->Param.value != NULL;
    for (uint32_t i = 0; i < params->len && defaults > 1; i++) {
        const Flow *value = default_of_param(solver, function, params->at[i]);
        if (value->count != 1 || !arguments_of(solver, given, function, flows) || has_kind(flows[i], value->at[0]))
            continue;
        flows[i] = value;
        call_with(solver, function, flows);
    }
}

void call_with_defaults(Solver *solver)
{
    uint32_t count = solver->bodies.len;
    for (uint32_t i = 0; i < count; i++) {
        Body *body = solver->bodies.at[i];
        Function *function = body->function;
        if (function->node && function->module == solver->program->main && !function->captures && !function->refused &&
            !function->outside && (is_top_level(function) || is_shown_class(solver, function->cls))) {
            const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, function->node->FunctionDef.params.len + 1);
            call_without(solver, body, function, flows);
            call_without_each(solver, body, function, flows);
        }
    }
}
