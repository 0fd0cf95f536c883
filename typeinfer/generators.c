/* generators.c -- generator functions: a call makes a generator, its body runs when somebody resumes it.
 * In: bodies with yield, calls of them, what is sent into them.  Out: an abstract object per instance of the function.
 * Rule: its contents are what it yields; its parts, what is sent into it and what it returns in the end.
 *     def numbers(n): for i in range(n): yield i      numbers(3): a generator with contents int, returned None      */
#include "typeinfer/solve.h"

bool is_generator(const Function *function)
{
    return function->node && function->node->FunctionDef.is_generator;
}

static Name part_name(Solver *solver, const char *name)
{
    return intern_text(solver->program->names, name);
}

Thing *generator_of(Solver *solver, Body *body)
{
    Eval at = {.solver = solver, .body = body, .loop_depth = 1};
    return make(&at, body->function->node, 17, Type_generator);
}

const Flow *call_result(Eval *e, Body *callee)
{
    if (!is_generator(callee->function))
        return slot_read(e->solver, &callee->result, e->body);
    return flow_thing(e->solver, generator_of(e->solver, callee));
}

void generator_ends(Solver *solver, Body *body)
{
    if (is_generator(body->function))
        part_add(solver, generator_of(solver, body), part_name(solver, "returned"),
                 slot_read(solver, &body->result, NULL), body->function->at);
}

/* What yield gives in the body: None, or what was sent. */
static const Flow *received(Eval *e)
{
    Thing *self = generator_of(e->solver, e->body);
    return flow_join(e->solver, flow_scalar(e->solver, Type_none),
                     part_read(e->solver, self, part_name(e->solver, "sent"), e->body), NULL);
}

const Flow *infer_yield(Eval *e, Node *node)
{
    const Flow *flow = node->Yield.value ? infer_expr(e, node->Yield.value) : flow_scalar(e->solver, Type_none);
    if (flow->count == 0)
        return flow;
    contents_add(e->solver, generator_of(e->solver, e->body), flow, node->at);
    forget_shared(e);
    return received(e);
}

/* What it gives in the end: of a generator what that returns, else None. */
static const Flow *delegated(Eval *e, const Atom *atom)
{
    Solver *solver = e->solver;
    if (atom->kind != Type_generator)
        return flow_scalar(solver, Type_none);
    Thing *self = generator_of(solver, e->body);
    part_add(solver, atom->thing, part_name(solver, "sent"),
             part_read(solver, self, part_name(solver, "sent"), e->body), self->at);
    return part_read(solver, atom->thing, part_name(solver, "returned"), e->body);
}

const Flow *infer_yield_from(Eval *e, Node *node)
{
    const Flow *elements = iterate(e, node->YieldFrom.value), *result = flow_none_yet(e->solver);
    if (iterable_never(e, node->YieldFrom.value))
        return result;
    contents_add(e->solver, generator_of(e->solver, e->body), elements, node->at);
    forget_shared(e);
    if (node->YieldFrom.value->kind == N_GeneratorExp || is_iterator_call(e, node->YieldFrom.value))
        return flow_scalar(e->solver, Type_none);
    const Flow *from = last_flow(e, node->YieldFrom.value);
    for (uint32_t i = 0; i < from->count; i++)
        result = flow_join(e->solver, result, delegated(e, from->at[i]), place_of_node(e, node));
    return result;
}

/* ---- methods --------------------------------------------------------------------------------- */
static void record_method(Eval *e, Node *node, Node *receiver, const Atom *atom, const char *special,
                          const Flow *result)
{
    if (!e->solver->recording)
        return;
    Callee *callee = add_callee(e, node, Callee_special);
    callee->special = special;
    callee->receiver = receiver;
    callee->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, atom));
    callee->result = flow_type(e->solver, result);
}

/* g.throw(...): the body's handlers may see any exception anyway. */
static const Flow *throw_into(Eval *e, Node *node, Node *receiver, const Atom *atom)
{
    Solver *solver = e->solver;
    if (node->Call.keywords.len || !node->Call.args.len || node->Call.args.len > 3)
        return always_raises(e, node, "TypeError", "throw expected at %s argument%s, got %u",
                             node->Call.args.len ? "most 3" : "least 1", node->Call.args.len ? "s" : "",
                             node->Call.args.len);
    Node *what = node->Call.args.at[0];
    for (uint32_t i = 1; i < node->Call.args.len; i++)
        if (!infer_expr(e, node->Call.args.at[i])->count)
            return flow_none_yet(solver);
    what = thrown(e, node);
    if (!what) {
        refuse(e, node->at, "throw() with these arguments");
        return flow_none_yet(solver);
    }
    if (!infer_thrown(e, what))
        return flow_none_yet(solver);
    forget_shared(e);
    const Flow *result = contents_of(solver, atom->thing, e->body);
    record_method(e, node, receiver, atom, "generator.throw", result);
    return result;
}

bool is_generator_method(const Atom *atom, Name name)
{
    static const char *const names[] = {"__next__", "__iter__", "send", "close"};
    for (size_t i = 0; atom->kind == Type_generator && i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

/* NULL: it has no such method. */
const Flow *generator_method(Eval *e, Node *node, Node *receiver, const Atom *atom, Name method)
{
    static const struct {
        const char *name, *special;
        uint32_t args;
    } rows[] = {{"__next__", "generator.next", 0},
                {"__iter__", "generator.iter", 0},
                {"send", "generator.send", 1},
                {"close", "generator.close", 0}};
    Solver *solver = e->solver;
    if (!strcmp(method, "throw"))
        return throw_into(e, node, receiver, atom);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].name, method))
            continue;
        if (node->Call.args.len != rows[i].args || node->Call.keywords.len)
            return always_raises(e, node, "TypeError",
                                 rows[i].args ? "generator.%s() takes exactly one argument (%u given)"
                                              : "generator.%s() takes no arguments (%u given)",
                                 method, node->Call.args.len);
        const Flow *result = contents_of(solver, atom->thing, e->body);
        if (i == 1)
            result = flow_of_atom(solver, atom);
        if (i == 3)
            result = flow_scalar(solver, Type_none);
        if (i == 2) {
            const Flow *sent = last_flow(e, node->Call.args.at[0]);
            part_add(solver, atom->thing, part_name(solver, "sent"), sent, node->at);
        }
        forget_shared(e);
        record_method(e, node, receiver, atom, rows[i].special, result);
        return result;
    }
    return NULL;
}

/* ---- the library's iterators, written in Python ------------------------------------------------ */
Function *library_iterator(Solver *solver, const char *name)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, "_iterators"));
    Symbol *symbol = module ? module_symbol(module, intern_text(solver->program->names, name)) : NULL;
    return symbol && symbol->only_binding ? function_of(solver, symbol->only_binding) : NULL;
}

/* node calls zip, map, ...: its arguments have been evaluated.  NULL: there is none for so many. */
const Flow *call_iterator(Eval *e, Node *node, const char *name)
{
    Function *function = library_iterator(e->solver, arena_print(e->solver->arena, "%s%u", name, node->Call.args.len));
    if (!function)
        return NULL;
    CallShape shape = {.node = node, .args = node->Call.args.at, .count = node->Call.args.len};
    forget_shared(e);
    return call_def(e, &shape, function, NULL);
}

/* ---- methods of built-in types, written in Python ---------------------------------------------- */
static Function *python_method(Solver *solver, const char *type, Name method)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, "_str_methods"));
    const char *name = arena_print(solver->arena, "%s_%s", type, method);
    Symbol *symbol = module ? module_symbol(module, intern_text(solver->program->names, name)) : NULL;
    if (symbol)
        reach_module(solver, module); /* no import names it, and its defs have defaults */
    return symbol && symbol->only_binding ? function_of(solver, symbol->only_binding) : NULL;
}

/* str.maketrans(xs): arguments have been evaluated.  NULL: it has no such method. */
const Flow *call_python_static(Eval *e, Node *node, const char *type, Name method)
{
    Function *function = python_method(e->solver, type, method);
    CallShape shape = {
        .node = node, .args = node->Call.args.at, .count = node->Call.args.len, .keywords = &node->Call.keywords};
    if (!function || !evaluate_arguments(e, node))
        return function ? flow_none_yet(e->solver) : NULL;
    forget_shared(e);
    return call_def(e, &shape, function, NULL);
}

const Flow *call_python_method(Eval *e, Node *node, Node *receiver, const Atom *self, Name method)
{
    Function *function = python_method(e->solver, atom_name(self), method);
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .self = flow_of_atom(e->solver, self),
                       .receiver = receiver};
    if (!function)
        return NULL;
    if (!strcmp(method, "maketrans")) /* it is static */
        shape.self = NULL;
    Callee *record = e->solver->recording ? add_callee(e, node, Callee_function) : NULL;
    if (record) {
        record->receiver = receiver;
        record->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, self));
    }
    forget_shared(e);
    return call_def(e, &shape, function, record);
}

/* ---- iterators of the program ------------------------------------------------------------------ */
/* self: instances of one class.  What calling that function with them gives; the class remembers it. */
static const Flow *use_iteration(Eval *e, const Flow *self, enum Hook hook, Function *function)
{
    Solver *solver = e->solver;
    Thing *thing = self->at[0]->thing;
    uint32_t web;
    if (!function || function->node->FunctionDef.params.len != 1)
        return NULL;
    Body *outer = activation_of(e, function, NULL, function->node);
    if (function->captures && !outer)
        return flow_none_yet(solver);
    Body *body =
        solver->frozen ? thing->hooks[hook] : body_for(solver, &(Calling){function, outer, &self, 1, NULL}, NULL, NULL);
    if (!body)
        return flow_none_yet(solver);
    if (web_of(function, function->node->FunctionDef.params.at[0], &web))
        slot_add(solver, &body->webs[web], self, thing->at);
    for (uint32_t i = 0; i < self->count; i++)
        self->at[i]->thing->hooks[hook] = body;
    body->reached |= solver->recording;
    forget_shared(e);
    return call_result(e, body);
}

static Function *method_of(Eval *e, const Atom *atom, const char *name)
{
    Member *member = plain_member(e->solver, atom->thing->cls, name);
    return member && member->kind == Member_method ? member->function : NULL;
}

const Flow *instance_iterator(Eval *e, const Flow *flow, const Atom *atom)
{
    return use_iteration(e, class_flow(e, flow, atom->thing->cls), Hook_iter, method_of(e, atom, "__iter__"));
}

bool is_iterator(Eval *e, const Atom *atom)
{
    return atom->kind == Type_generator || (atom->kind == Type_instance && method_of(e, atom, "__next__"));
}

static const Flow *followed(Eval *e, Node *node, const Flow *iterators)
{
    Solver *solver = e->solver;
    const Flow *result = flow_none_yet(solver);
    for (uint32_t i = 0; i < iterators->count; i++) {
        const Atom *atom = iterators->at[i];
        const Flow *made = NULL;
        if (atom->kind == Type_generator)
            made = flow_of_atom(solver, atom);
        else if (is_iterator(e, atom))
            made = use_iteration(e, class_flow(e, iterators, atom->thing->cls), Hook_next,
                                 library_iterator(solver, "following"));
        if (!made)
            return always_raises(e, node, "TypeError", "iter() returned non-iterator of type '%s'", atom_name(atom));
        for (uint32_t k = 0; k < made->count; k++)
            result =
                flow_join(solver, result, contents_of(solver, made->at[k]->thing, e->body), place_of_node(e, node));
    }
    return result;
}

const Flow *instance_elements(Eval *e, Node *node, const Flow *flow, const Atom *atom)
{
    const Flow *iterators = instance_iterator(e, flow, atom);
    if (iterators)
        return followed(e, node, iterators);
    if (!method_of(e, atom, "__getitem__"))
        return NULL;
    iterators =
        use_iteration(e, class_flow(e, flow, atom->thing->cls), Hook_items, library_iterator(e->solver, "indexed"));
    return iterators ? followed(e, node, iterators) : NULL;
}

/* next(it) of an instance, which may end: what its __next__ gives. */
const Flow *instance_next(Eval *e, Node *node, const Flow *flow, const Atom *atom)
{
    return followed(e, node, class_flow(e, flow, atom->thing->cls));
}
