/* functions.c -- functions as values: defs and lambdas that are passed around, closures, classes called by value.
 * In: where such a value is made, and calls of it.  Out: abstract objects of kind function; the instances they lead to.
 * Rule: a value is known by the def and the activation around it; captured variables are that activation's.
 *     def adder(n): return lambda x: x + n     => adder(1): the lambda in adder(int); calling it reads that n     */
#include "typeinfer/solve.h"

/* A plain def: its name is no variable, and calls of it are direct. */
bool is_fixed_def(Solver *solver, const Node *def)
{
    const Symbol *symbol = def->FunctionDef.symbol;
    Const value;
    if (!symbol || symbol->home->kind == Scope_class)
        return true;
    if (symbol->bindings != 1 || symbol->rebound_inside || def->FunctionDef.decorators.len)
        return false;
    const Function *function = function_of(solver, def);
    if (function && function->parent && function->parent->node)
        for_each (Node *, param, &def->FunctionDef.params)
            if (param->Param.value && !constant_value(param->Param.value, &value))
                return false; /* each execution of the def has values of its own */
    return true;
}

bool has_own_defaults(Solver *solver, const Function *function)
{
    return function->lambda || (function->parent && function->parent->node) || !is_fixed_def(solver, function->node);
}

/* ---- activations ----------------------------------------------------------------------------------------------------
 */
Body *body_around(Body *body, const Function *function)
{
    for (; body; body = body->outer)
        if (body->function == function->parent)
            return body;
    return NULL;
}

Body *owner_of(Body *body, const Symbol *symbol, uint32_t *web)
{
    if (!symbol || !symbol->home)
        return NULL;
    for (body = body->outer; body && body->function->node; body = body->outer) {
        uintptr_t found = (uintptr_t)map_get(&body->function->symbol_web, symbol);
        if (found >= 2) {
            *web = (uint32_t)(found - 2);
            return body;
        }
    }
    return NULL;
}

/* ---- values
 * ----------------------------------------------------------------------------------------------------------- */
static Thing *function_thing(Eval *e, Body *home, const Node *node, const Callback *callback)
{
    Eval at = {.solver = e->solver, .body = home, .loop_depth = 1};
    Thing *thing = make(&at, node, 16, Type_function);
    if (!thing->callback) {
        thing->callback = NEW(e->solver->arena, Callback);
        *thing->callback = *callback;
    }
    return thing;
}

/* One value per def and activation, wherever its name is read. */
const Flow *function_value(Eval *e, const Node *node, Function *function)
{
    Body *home = function->captures ? body_around(e->body, function) : function->home->body;
    (void)node;
    if (!home)
        return flow_none_yet(e->solver);
    const Node *made_at = function->lambda ? function->lambda : function->node;
    Callback callback = {.what = Callback_def, .function = function, .name = function->node->FunctionDef.name};
    return flow_thing(e->solver, function_thing(e, home, made_at, &callback));
}

const Flow *class_value(Eval *e, const Node *node, ClassInfo *cls)
{
    Body *home = map_get(&e->solver->functions, cls->module)
                     ? ((Function *)map_get(&e->solver->functions, cls->module))->body
                     : NULL;
    Callback callback = {.what = Callback_class, .cls = cls, .name = cls->name};
    (void)node;
    class_prepare(e, cls);
    if (!home || cls->refused)
        return flow_none_yet(e->solver);
    return flow_thing(e->solver, function_thing(e, home, cls->node, &callback));
}

/* ---- calls
 * -------------------------------------------------------------------------------------------------------------- */
static const Flow *call_one(Eval *e, Node *node, const Atom *atom)
{
    const Callback *callback = atom->thing->callback;
    Callee *record = NULL;
    if (callback->what == Callback_class)
        return construct_value(e, node, callback->cls, flow_type(e->solver, flow_of_atom(e->solver, atom)));
    if (e->solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = node->Call.func;
        record->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, atom));
        record->is_value = true;
    }
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .outer = callback->function->captures ? atom->thing->body : NULL};
    const Node *def = callback->function->node;
    if (callback->function->lambda && def->FunctionDef.is_generator && shape.count == 1 && def->FunctionDef.params.len)
        elements_of(e, node, last_flow(e, shape.args[0]),
                    true); /* a generator expression asks for an iterator at once */
    return call_def(e, &shape, callback->function, record);
}

/* The arguments have been evaluated.  NULL: none of them is a function. */
const Flow *call_function_values(Eval *e, Node *node, const Flow *callee)
{
    const Flow *result = NULL;
    forget_shared(e);
    for (uint32_t i = 0; i < callee->count; i++) {
        if (callee->at[i]->kind != Type_function)
            continue;
        const Flow *one = call_one(e, node, callee->at[i]);
        result = result ? flow_join(e->solver, result, one, place_of_node(e, node)) : one;
    }
    return result;
}
