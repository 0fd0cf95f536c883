/* rest.c -- functions with *args and **kwargs, as Python calls them.
 * In: the bodies that the evidence led to, each for the arguments of its calls.  Out: one more for each, which takes
 * any number: a tuple and a dict. Rule: what stands in them is of the kinds that some call of the function passed
 * there. total(1, 2), total(3, k=1)   =>   total(*args: tuple[int, ...], **kwargs: dict[str, int])                  */
#include "typeinfer/solve.h"

/* Of a parameter: all that its tuples and dicts held. */
static const Flow *rest_of_param(Solver *solver, const Function *function, Node *param)
{
    Eval module = {.solver = solver, .body = function->home->body};
    bool named = param->Param.param == Param_double_star;
    Thing *thing = make(&module, param, 9 + named, named ? Type_dict : Type_sequence);
    const Flow *whole = flow_thing(solver, thing);
    if (named)
        put_key(&module, param, whole->at[0], flow_scalar(solver, Type_str), flow_none_yet(solver));
    return whole;
}

static void gather_items(Solver *solver, const Flow *given, Node *param, const Flow *whole)
{
    Thing *thing = whole->at[0]->thing;
    for (uint32_t i = 0; i < given->count; i++) {
        const Atom *atom = given->at[i];
        for (uint32_t k = 0; k < atom->count; k++)
            contents_add(solver, thing, atom->items[k], param->at);
        if (atom->thing && atom->thing != thing)
            contents_add(solver, thing, contents_of(solver, atom->thing, NULL), param->at);
    }
}

static bool has_rest(const Function *function)
{
    for_each (Node *, param, &function->node->FunctionDef.params)
        if (takes_rest(param))
            return true;
    return false;
}

static bool is_from_outside(Solver *solver, const Function *function)
{
    return function->node && function->module == solver->program->main && !function->captures && !function->refused &&
           !function->outside && (is_top_level(function) || is_shown_class(solver, function->cls)) &&
           has_rest(function);
}

static void gather(Solver *solver, Body *body)
{
    Function *function = body->function;
    for_each (Node *, param, &function->node->FunctionDef.params) {
        uint32_t web;
        if (takes_rest(param) && web_of(function, param, &web))
            gather_items(solver, slot_read(solver, &body->webs[web], NULL), param,
                         rest_of_param(solver, function, param));
    }
}

static void call_with_any(Solver *solver, Body *given)
{
    Function *function = given->function;
    const Nodes *params = &function->node->FunctionDef.params;
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    NameList *keywords = NULL;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (!web_of(function, params->at[i], &web))
            return;
        flows[i] = slot_read(solver, &given->webs[web], NULL);
        if (takes_rest(params->at[i])) {
            const Flow *whole = rest_of_param(solver, function, params->at[i]);
            bool some = contents_of(solver, whole->at[0]->thing, NULL)->count;
            flows[i] = some ? whole : flow_tuple(solver, NULL, 0, NULL);
            if (params->at[i]->Param.param == Param_double_star) {
                flows[i] = some ? whole : flows[i];
                keywords = NEW(solver->arena, NameList);
                if (some)
                    push(solver->arena, keywords, open_keywords);
            }
        }
        if (!flows[i]->count)
            return;
    }
    call_from_python(solver, &(Calling){function, NULL, flows, params->len, keywords});
    run_queue(solver);
}

void call_with_rest(Solver *solver)
{
    uint32_t count = solver->bodies.len;
    for (uint32_t i = 0; i < count; i++)
        if (is_from_outside(solver, solver->bodies.at[i]->function))
            gather(solver, solver->bodies.at[i]);
    for (uint32_t i = 0; i < count; i++)
        if (is_from_outside(solver, solver->bodies.at[i]->function) && !solver->bodies.at[i]->from_python)
            call_with_any(solver, solver->bodies.at[i]);
}
