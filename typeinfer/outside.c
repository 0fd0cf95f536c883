/* outside.c -- functions that Python passes in: the driver's own, and whatever else it hands over to be called.
 * In: calls of the module's functions with functions, by the driver or the module itself.  Out: one function value per
 * parameter, and what calls of it give. Rule: it gives what the functions that were passed there give for these
 * arguments; which of Python's it is, is known when it runs: what that gives is converted, or TypeError. simpson(lambda
 * x: x * x, 0.0, 1.0)   =>   f of simpson is a function of Python's, from float to float      */
#include "typeinfer/solve.h"

static bool is_function(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_function;
}

bool is_of_python(const Thing *thing)
{
    return thing->callback && thing->callback->what == Callback_outside;
}

static Thing *outside_function(Eval *e, const Function *function, uint32_t index)
{
    const Node *param = function->node->FunctionDef.params.at[index];
    Callback wanted = {.what = Callback_outside,
                       .name = param->Param.name,
                       .key = arena_print(e->solver->arena, "outside %u.%u", function->index, index),
                       .at = param->at};
    Thing *thing = function_of_python(e, param, &wanted);
    part_add(e->solver, thing, intern_text(e->solver->program->names, SELF_PART),
             flow_native(e->solver, Native_outside), param->at);
    return thing;
}

/* One that stands for Python's, in the place of functions. */
static const Flow *replaced(Eval *e, const Function *function, uint32_t index, const Flow *given, const Flow *functions)
{
    Solver *solver = e->solver;
    const Flow *others = given;
    Slot place = {0};
    for (uint32_t i = 0; i < functions->count; i++)
        others = flow_drop(solver, others, functions->at[i]);
    if (!solver->options.module)
        return others; /* only a module is called from Python */
    Thing *thing = outside_function(e, function, index);
    slot_add(solver, &thing->behind, functions, function->node->FunctionDef.params.at[index]->at);
    return flow_join(solver, others, flow_thing(solver, thing), &place);
}

const Flow *outside_argument(Eval *e, const Function *function, uint32_t index, const Flow *given)
{
    const Flow *functions = flow_keep(e->solver, given, is_function, NULL);
    if (!is_driver(e) || !functions->count || function->module->is_driver ||
        takes_rest(function->node->FunctionDef.params.at[index]))
        return given;
    return replaced(e, function, index, given, functions);
}

/* ---- functions that the module itself passes: evidence for what Python may pass -----------------------------------
 */
static bool is_of_module(const Atom *atom, const void *standard)
{
    const Flow *flow = standard;
    bool found = is_function(atom, NULL) && !is_of_python(atom->thing);
    for (uint32_t i = 0; i < flow->count; i++)
        found &= flow->at[i] != atom;
    return found;
}

static void call_with_python(Solver *solver, Body *given)
{
    Function *function = given->function;
    const Nodes *params = &function->node->FunctionDef.params;
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    Eval module = {.solver = solver, .body = function->home->body};
    bool some = false;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (takes_rest(params->at[i]) || !web_of(function, params->at[i], &web))
            return;
        flows[i] = slot_read(solver, &given->webs[web], NULL);
        const Flow *standard = default_of_param(solver, function, params->at[i]);
        const Flow *functions = flow_keep(solver, flows[i], is_of_module, standard);
        if (functions->count)
            flows[i] = replaced(&module, function, i, flows[i], functions);
        some |= functions->count;
    }
    if (!some)
        return;
    call_from_python(solver, &(Calling){function, NULL, flows, params->len, NULL});
    run_queue(solver);
}

void call_with_functions(Solver *solver)
{
    uint32_t count = solver->bodies.len;
    for (uint32_t i = 0; i < count; i++) {
        Function *function = solver->bodies.at[i]->function;
        if (function->node && function->module == solver->program->main && is_top_level(function) &&
            !function->refused && !function->captures && is_fixed_def(solver, function->node))
            call_with_python(solver, solver->bodies.at[i]);
    }
}

/* In the def that stands for it (wrapper.c): its arguments are that def's. */
const Flow *call_outside(Eval *e, Node *node)
{
    Solver *solver = e->solver;
    const Callback *callback = e->body->function->outside;
    if (!solver->recording) {
        const Flow *behind = slot_read(solver, &callback->thing->behind, e->body);
        const Flow *result = behind->count ? call_function_values(e, node, behind, NULL) : NULL;
        return result ? result : flow_none_yet(solver);
    }
    add_callee(e, node, Callee_special)->special = "outside";
    return slot_read(solver, &e->body->result, NULL);
}

static bool body_passes(Solver *solver, Body *body)
{
    if (!type_passes(solver, flow_type(solver, slot_read(solver, &body->result, NULL))))
        return false;
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web;
        if (param_at && web_of(body->function, param, &web) &&
            !type_passes(solver, flow_type(solver, slot_read(solver, &body->webs[web], NULL))))
            return false;
    }
    return true;
}

/* Do Python and compiled code exchange what it is given, and what it gives? One that is given itself depends on the
 * others. */
bool outside_passes(Solver *solver, Callback *callback)
{
    bool passes = true;
    if (callback->asking)
        return true;
    callback->asking = true;
    for_each (Body *, body, &solver->bodies)
        if (passes && body->function->outside == callback)
            passes = body_passes(solver, body);
    callback->asking = false;
    return passes;
}
