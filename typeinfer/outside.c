/* outside.c -- functions that Python passes in: the driver's own, and whatever else it hands over to be called.
 * In: calls of the module's functions by the driver.  Out: one function value per parameter, and what calls of it give.
 * Rule: it gives what the functions that were passed there give for these arguments; which of Python's it is, is known
 * when it runs: what that gives is converted, or TypeError.
 *     simpson(lambda x: x * x, 0.0, 1.0)   =>   f of simpson is a function of Python's, from float to float      */
#include "typeinfer/solve.h"

static bool is_function(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_function;
}

static bool is_no_function(const Atom *atom, const void *unused)
{
    return !is_function(atom, unused);
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

const Flow *outside_argument(Eval *e, const Function *function, uint32_t index, const Flow *given)
{
    Solver *solver = e->solver;
    const Flow *functions = flow_keep(solver, given, is_function, NULL);
    if (!is_driver(e) || !functions->count || function->module->is_driver ||
        takes_rest(function->node->FunctionDef.params.at[index]))
        return given;
    const Flow *others = flow_keep(solver, given, is_no_function, NULL);
    if (!solver->options.module)
        return others; /* only a module is called from Python */
    Thing *thing = outside_function(e, function, index);
    slot_add(solver, &thing->behind, functions, function->node->FunctionDef.params.at[index]->at);
    return flow_join(solver, others, flow_thing(solver, thing), NULL);
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

/* Do Python and compiled code exchange what it is given, and what it gives? */
bool outside_passes(Solver *solver, const Callback *callback)
{
    for_each (Body *, body, &solver->bodies) {
        if (body->function->outside != callback)
            continue;
        if (!type_passes(solver, flow_type(solver, slot_read(solver, &body->result, NULL))))
            return false;
        for_each (Node *, param, &body->function->node->FunctionDef.params) {
            uint32_t web;
            if (param_at && web_of(body->function, param, &web) &&
                !type_passes(solver, flow_type(solver, slot_read(solver, &body->webs[web], NULL))))
                return false;
        }
    }
    return true;
}
