/* outside.c -- functions that Python passes in: the driver's own, and whatever else it hands over to be called.
 * In: calls of the module's functions with functions, by the driver or the module itself.  Out: one function value per
 * parameter, and what calls of it give. Rule: it gives what the functions that were passed there give for these
 * arguments; which of Python's it is, is known when it runs: what that gives is converted, or TypeError.
 *     simpson(lambda x: x * x, 0.0, 1.0)   =>   f of simpson is a function of Python's, from float to float
 *     run([abs, lambda x: -x])             =>   so is what the list for that parameter holds
 *     box.hook = print                     =>   and what the driver puts into an attribute or a list of the module's */
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

/* Where the driver's functions become Python's: a parameter, a place inside an object of the module's. */
typedef struct Crossing {
    const Node *node;
    Name name;
    const char *key;
} Crossing;

static Crossing at_parameter(Solver *solver, const Function *function, uint32_t index)
{
    const Node *param = function->node->FunctionDef.params.at[index];
    return (Crossing){param, param->Param.name, arena_print(solver->arena, "outside %u.%u", function->index, index)};
}

static Thing *outside_function(Solver *solver, const Crossing *crossing)
{
    Eval e = {.solver = solver};
    Callback wanted = {
        .what = Callback_outside, .name = crossing->name, .key = crossing->key, .at = crossing->node->at};
    Thing *thing = function_of_python(&e, crossing->node, &wanted);
    part_add(solver, thing, intern_text(solver->program->names, SELF_PART), flow_native(solver, Native_outside),
             crossing->node->at);
    return thing;
}

/* One that stands for Python's, in the place of functions. */
static const Flow *replaced(Solver *solver, const Crossing *crossing, const Flow *given, const Flow *functions)
{
    const Flow *others = given;
    Slot place = {0};
    for (uint32_t i = 0; i < functions->count; i++)
        others = flow_drop(solver, others, functions->at[i]);
    if (!solver->options.module)
        return others; /* only a module is called from Python */
    Thing *thing = outside_function(solver, crossing);
    for (uint32_t i = 0; i < functions->count; i++)
        if (functions->at[i]->thing != thing)
            slot_add(solver, &thing->behind, flow_of_atom(solver, functions->at[i]), crossing->node->at);
    return flow_join(solver, others, flow_thing(solver, thing), &place);
}

/* An instance of a class of the driver's, or a generator of its: Python passes none. */
static bool stays(const Atom *atom, const void *unused)
{
    (void)unused;
    const Body *body = atom->kind == Type_generator ? atom->thing->body : NULL;
    return (atom->kind == Type_instance && atom->thing->cls->module && atom->thing->cls->module->is_driver) ||
           (body && body->function->module->is_driver);
}

static bool is_of_driver(const Thing *thing)
{
    return thing->node && thing->body && thing->body->function->module->is_driver;
}

/* Of a container that the driver made. */
static const Flow *inside_of(Solver *solver, const Atom *atom)
{
    bool opens = atom->thing && atom->kind != Type_instance && atom->kind != Type_function && is_of_driver(atom->thing);
    return opens ? slot_read(solver, &atom->thing->contents, NULL) : flow_none_yet(solver);
}

/* Something that cannot come to the module as it is? deep: how far into lists it is looked for. */
static bool holds_own(Solver *solver, const Flow *flow, unsigned deep)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        if (is_function(flow->at[i], NULL) || stays(flow->at[i], NULL) ||
            (deep && holds_own(solver, inside_of(solver, flow->at[i]), deep - 1)))
            return true;
        for (uint32_t k = 0; k < flow->at[i]->count; k++)
            if (holds_own(solver, flow->at[i]->items[k], deep))
                return true;
    }
    return false;
}

/* What of it comes to the module; so in tuples, too. */
static const Flow *crossed(Solver *solver, const Crossing *crossing, const Flow *given)
{
    const Flow *functions = flow_keep(solver, given, is_function, NULL), *kept = flow_keep(solver, given, stays, NULL);
    const Flow *result = functions->count ? replaced(solver, crossing, given, functions) : given;
    Slot place = {0};
    for (uint32_t i = 0; i < kept->count; i++)
        result = flow_drop(solver, result, kept->at[i]);
    for (uint32_t i = 0; i < given->count; i++) {
        const Atom *atom = given->at[i];
        const Flow *one = flow_of_atom(solver, atom);
        if (atom->kind != Type_tuple || !holds_own(solver, one, 0))
            continue;
        const Flow *items[tuple_longest];
        for (uint32_t k = 0; k < atom->count; k++)
            items[k] = crossed(solver, crossing, atom->items[k]);
        result =
            flow_join(solver, flow_drop(solver, result, atom), flow_tuple(solver, items, atom->count, &place), &place);
    }
    return result;
}

/* ---- functions inside of what the driver makes, or fills ---------------------------------------------------------
 * A list that comes to a parameter has Python's functions in it from the next round on.                            */
enum { deepest_inside = 8 };

static void mark_inside(Solver *solver, const Crossing *crossing, const Flow *given, unsigned deep)
{
    for (uint32_t i = 0; i < given->count; i++) {
        const Atom *atom = given->at[i];
        for (uint32_t k = 0; k < atom->count; k++)
            mark_inside(solver, crossing, atom->items[k], deep);
        const Flow *inside = deep ? inside_of(solver, atom) : flow_none_yet(solver);
        if (holds_own(solver, inside, 0) && !map_get(&solver->crossings, atom->thing->node)) {
            Crossing *kept = NEW(solver->arena, Crossing);
            *kept = *crossing;
            map_set(solver->arena, &solver->crossings, atom->thing->node, kept);
            solver->crossed = true;
        }
        if (inside->count)
            mark_inside(solver, crossing, inside, deep - 1);
    }
}

static const Flow *comes_to(Solver *solver, const Crossing *crossing, const Flow *given)
{
    mark_inside(solver, crossing, given, deepest_inside);
    return crossed(solver, crossing, given);
}

/* A place of the module's, which has no name of its own among the parameters. */
static const Crossing *at_place(Solver *solver, const char *key, Name name, Span at)
{
    Name known = intern_text(solver->program->names, key);
    Crossing *crossing = map_get(&solver->crossings, known);
    if (!crossing) {
        Node *node = NEW(solver->arena, Node);
        node->kind = N_Param;
        node->at = at;
        crossing = NEW(solver->arena, Crossing);
        *crossing = (Crossing){node, name, known};
        map_set(solver->arena, &solver->crossings, known, crossing);
    }
    return crossing;
}

static bool is_crossing(Solver *solver, const Flow *flow)
{
    return solver->options.module && solver->evaluating && solver->evaluating->function->module->is_driver &&
           holds_own(solver, flow, deepest_inside);
}

/* What Python passes in for a list stands for that one. */
static const Thing *made_somewhere(const Thing *thing)
{
    for (uint32_t i = 0; (!thing->node || !thing->body) && i < thing->root->members.len; i++)
        if (thing->root->members.at[i]->node && thing->root->members.at[i]->body)
            return thing->root->members.at[i];
    return thing->node && thing->body ? thing : NULL;
}

/* NULL: of a list of the driver's that does not come to the module, as far as is known. */
static const Crossing *inside_at(Solver *solver, const Thing *thing)
{
    const Crossing *crossing = map_get(&solver->crossings, thing->node);
    const Function *maker = thing->body->function;
    if (crossing || maker->module->is_driver)
        return crossing;
    return at_place(solver, arena_print(solver->arena, "inside %u.%u", maker->index, thing->node->id),
                    intern_text(solver->program->names, "function"), thing->at);
}

const Flow *outside_contents(Solver *solver, const Thing *thing, const Flow *flow)
{
    if (!is_crossing(solver, flow) || thing->kind == Type_generator || thing->kind == Type_function ||
        !(thing = made_somewhere(thing)))
        return flow;
    const Crossing *crossing = inside_at(solver, thing);
    return crossing ? comes_to(solver, crossing, flow) : flow;
}

/* One of the driver's will have one element type with one of the module's: xs += [f] */
void outside_meets(Solver *solver, const Thing *a, const Thing *b)
{
    const Thing *own = is_of_driver(a) ? a : b, *other = made_somewhere(own == a ? b : a);
    if (!solver->options.module || !is_of_driver(own) || !other || is_of_driver(other))
        return;
    const Flow *inside = slot_read(solver, &((Thing *)own)->contents, NULL);
    if (!map_get(&solver->crossings, own->node) && holds_own(solver, inside, 0)) {
        map_set(solver->arena, &solver->crossings, own->node, (Crossing *)inside_at(solver, other));
        solver->crossed = true;
    }
}

const Flow *outside_attribute(Solver *solver, const ClassInfo *cls, Name name, const Flow *flow)
{
    if (!is_crossing(solver, flow) || !cls->node || cls->module->is_driver)
        return flow;
    const char *key = arena_print(solver->arena, "attribute %u.%s", cls->index, name);
    return comes_to(solver, at_place(solver, key, name, cls->node->at), flow);
}

const Flow *outside_variable(Solver *solver, const Symbol *variable, const Flow *flow)
{
    if (!is_crossing(solver, flow))
        return flow;
    const char *key = arena_print(solver->arena, "variable %s.%s", variable->home->module->name, variable->name);
    return comes_to(solver, at_place(solver, key, variable->name, variable->first), flow);
}

/* A method that a class of the driver's inherits tells nothing. */
const Flow *outside_self(Eval *e, const Function *function, const Flow *self)
{
    const Module *module = function->module;
    if (is_driver(e) && !module->is_driver && !module->is_library && self->count == 1 && stays(self->at[0], NULL))
        return flow_none_yet(e->solver);
    return self;
}

const Flow *outside_argument(Eval *e, const Function *function, uint32_t index, const Flow *given)
{
    if (!is_driver(e) || function->module->is_driver || !holds_own(e->solver, given, deepest_inside))
        return given;
    Crossing crossing = at_parameter(e->solver, function, index);
    if (!function->module->is_library)
        return comes_to(e->solver, &crossing, given);
    const Flow *functions = flow_keep(e->solver, given, is_function, NULL);
    bool rest = takes_rest(function->node->FunctionDef.params.at[index]);
    return functions->count && !rest ? replaced(e->solver, &crossing, given, functions) : given;
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
    bool some = false;
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (takes_rest(params->at[i]) || !web_of(function, params->at[i], &web))
            return;
        flows[i] = slot_read(solver, &given->webs[web], NULL);
        const Flow *standard = default_of_param(solver, function, params->at[i]);
        const Flow *functions = flow_keep(solver, flows[i], is_of_module, standard);
        Crossing crossing = at_parameter(solver, function, i);
        if (functions->count)
            flows[i] = replaced(solver, &crossing, flows[i], functions);
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
