/* function_late.c -- attributes that a function is given by another name: a decorator's parameter, a loop's variable.
 * In: stores into values that are defs of a module or of a class.  Out: a variable for each such def and name.
 * Rule: a round finds them, the next one has them; a def inside a function has one value per activation, and takes none
 * (frontend/nested_attributes.c knows those that its own function sets).
 *     def mark(f): f.x = 1; return f               @mark def g(): ...           =>    "g.x" = 1               */
#include "typeinfer/solve.h"

/* A def that has one value in the whole program; of a bound method, too. */
static Function *one_function(const Callback *callback)
{
    bool def = callback && (callback->what == Callback_def || callback->what == Callback_bound);
    bool one = def && callback->function->node && !callback->function->lambda &&
               !callback->function->module->is_library && is_made_once(callback->function);
    return one ? callback->function : NULL;
}

static const Callback *callback_of_atom(const Atom *atom)
{
    return atom->kind == Type_function ? atom->thing->callback : NULL;
}

static const Member *attribute_named(const Function *function, Name name)
{
    for (uint32_t i = 0; function && i < function->attributes.len; i++)
        if (function->attributes.at[i].name == name)
            return &function->attributes.at[i];
    return NULL;
}

static bool want_function_attribute(Eval *e, const Node *target, const Atom *atom, Name name)
{
    Solver *solver = e->solver;
    const Callback *callback = callback_of_atom(atom);
    Function *function = one_function(callback);
    if (!function || callback->what != Callback_def || !strncmp(name, "__", 2))
        return false;
    if (attribute_named(function, name))
        return true;
    if (solver->recording)
        return solver->diags->errors > 0; /* the rounds ended before all were found */
    for_each (Member, wanted, &function->wanted)
        if (wanted.name == name)
            return true;
    Scope *home = NEW(solver->arena, Scope);
    *home = (Scope){.kind = Scope_class, .module = function->module};
    Symbol *symbol = NEW(solver->arena, Symbol);
    const char *shown = arena_print(solver->arena, "%s.%s", function->node->FunctionDef.name, name);
    *symbol =
        (Symbol){.name = intern_text(solver->program->names, shown), .first = target->at, .home = home, .bindings = 2};
    push(solver->arena, &function->wanted,
         ((Member){.kind = Member_variable, .name = name, .symbol = symbol, .late = true}));
    return true;
}

bool add_function_attributes(Solver *solver)
{
    bool grown = false;
    for_each (Function *, function, &solver->all_functions) {
        grown |= function->wanted.len > 0;
        for_each (Member, member, &function->wanted) {
            add_late_web(solver, function->module, member.symbol);
            push(solver->arena, &function->attributes, member);
        }
        function->wanted.len = 0;
    }
    return grown;
}

/* In this round; it may be unset when it is asked. */
bool has_function_attribute(const Callback *callback, Name name)
{
    return attribute_named(one_function(callback), name) != NULL;
}

/* ---- of a def inside a function --------------------------------------------------------------------------------- */
static Function *attribute_beside(Solver *solver, const Callback *callback, Name name, const char *what)
{
    if (!callback || callback->what != Callback_def || !map_get(&solver->program->nested_attributes, name))
        return NULL;
    const char *text = arena_print(solver->arena, ".%s.%s%s", callback->function->node->FunctionDef.name, name, what);
    return beside(solver, callback->function, intern_text(solver->program->names, text));
}

static Function *attribute_def(Solver *solver, const Atom *atom, Name name, const char *what)
{
    return attribute_beside(solver, callback_of_atom(atom), name, what);
}

/* Its own function sets it, or wraps(f) does; it may be unset. */
bool has_nested_attribute(Solver *solver, const Callback *callback, Name name)
{
    return attribute_beside(solver, callback, name, "") != NULL;
}

static const Flow *call_attribute_def(Eval *e, Node *node, const Atom *atom, const char *implied, Function *function,
                                      Node *value)
{
    CallShape shape = {.node = node,
                       .args = &value,
                       .count = value != NULL,
                       .receiver = node->Attribute.value,
                       .implied = implied,
                       .outer = atom->thing->body};
    Callee *record = NULL;
    if (e->solver->recording) {
        record = add_implied(e, node, implied);
        record->receiver = shape.receiver;
        record->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, atom));
    }
    forget_shared(e);
    return call_def(e, &shape, function, record);
}

bool may_test_attribute(Solver *solver, const Callback *callback, Name name)
{
    return has_function_attribute(callback, name) || attribute_beside(solver, callback, name, ".has");
}

/* ---- both ---------------------------------------------------------------------------------------------------------
 */
/* NULL: it has none of that name, in this round */
const Flow *function_attribute_flow(Eval *e, Node *node, const Atom *atom, Name name)
{
    const Member *member = attribute_named(one_function(callback_of_atom(atom)), name);
    if (member)
        return slot_read(e->solver, slot_of_global(e->solver, member->symbol), e->body);
    Function *giver = attribute_def(e->solver, atom, name, "");
    return giver ? call_attribute_def(e, node, atom, "getter", giver, NULL) : NULL;
}

/* hasattr(f, "x") of an attribute that its own function sets. */
void test_nested_attribute(Eval *e, Node *node, const Atom *atom, Name name)
{
    Function *test = attribute_def(e->solver, atom, name, ".has");
    if (test)
        call_attribute_def(e, node, atom, "has", test, NULL);
}

/* Into such an attribute; false: the value takes none. */
bool store_function_attribute(Eval *e, Node *target, const Atom *atom, Name name, const Flow *flow, Node *value)
{
    Function *taker = attribute_def(e->solver, atom, name, ".set");
    if (taker)
        call_attribute_def(e, target, atom, "setter", taker, value ? value : target);
    if (taker)
        return true;
    if (!want_function_attribute(e, target, atom, name))
        return false;
    const Member *member = attribute_named(one_function(callback_of_atom(atom)), name);
    if (member)
        slot_add(e->solver, slot_of_global(e->solver, member->symbol), flow, value ? value->at : target->at);
    return true;
}

static void add_variable(const Inference *inference, ClassVariables *found, const Member *member)
{
    Var *var = global_var(inference, member->symbol);
    if (var && var->type->kind != Type_never)
        push(inference->solver->arena, found, ((ClassVariable){var, member->symbol, NULL}));
}

ClassVariables function_variables_of(const Inference *inference, const Type *type, Name name)
{
    ClassVariables found = {0};
    const Thing *thing = type->kind == Type_function ? type->cls->info : NULL;
    const Member *member = thing ? attribute_named(one_function(thing->callback), name) : NULL;
    if (member)
        add_variable(inference, &found, member);
    return found;
}

void add_function_variables(const Inference *inference, ClassVariables *found)
{
    for_each (Function *, function, &inference->solver->all_functions)
        for_each (Member, member, &function->attributes)
            add_variable(inference, found, &member);
}

static bool has_function(const Functions *functions, const Function *function)
{
    for_each (Function *, one, functions)
        if (one == function)
            return true;
    return false;
}

/* Called by way of the value, whose class has to hold what they need. */
void finish_beside(Solver *solver, Class *cls, const Thing *thing)
{
    const Function *function = thing->callback->function;
    bool library = function->module->is_library && function->parent && function->parent->node;
    if (!library && !function->givers.len)
        return;
    for_each (Body *, body, &solver->bodies) {
        const Function *other = body->function;
        bool is = has_function(&function->givers, other) || has_function(&function->takers, other) ||
                  (library && other != function && other->parent == function->parent);
        if (is && body->outer == thing->body && body->recorded && body->instance->func)
            push(solver->arena, &cls->beside, body->instance->func);
    }
}
