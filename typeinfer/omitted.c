/* omitted.c -- arguments that Python may leave out, though no call of the evidence does.
 * In: the bodies of a module's functions.  Out: one more per function, which has such defaults for its arguments.
 * Rule: a signature that says `key=None` is evidence for None; a number where numbers are passed is none, because
 * it would make floats of a class's attributes numbers of any kind.
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

static void call_without(Solver *solver, Body *given, Function *function)
{
    const Nodes *params = &function->node->FunctionDef.params;
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    bool some = false;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        const Flow *value = default_of_param(solver, function, params->at[i]);
        bool missing = is_missing(solver, function, params->at[i], value);
        if (takes_rest(params->at[i]) || !web_of(function, params->at[i], &web))
            return;
        flows[i] = missing ? value : slot_read(solver, &given->webs[web], NULL);
        some |= missing;
        if (!flows[i]->count)
            return;
    }
    if (!some)
        return;
    call_from_python(solver, &(Calling){function, NULL, flows, params->len, NULL});
    run_queue(solver);
}

void call_with_defaults(Solver *solver)
{
    uint32_t count = solver->bodies.len;
    for (uint32_t i = 0; i < count; i++) {
        Body *body = solver->bodies.at[i];
        Function *function = body->function;
        if (function->node && function->module == solver->program->main && !function->captures && !function->refused &&
            !function->outside && (is_top_level(function) || is_shown_class(solver, function->cls)))
            call_without(solver, body, function);
    }
}
