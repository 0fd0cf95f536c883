/* functions.c -- functions as values: defs and lambdas that are passed around, closures, classes called by value.
 * In: where such a value is made, and calls of it.  Out: abstract objects of kind function; the instances they lead to.
 * Rule: a value is known by the def and the activation around it; captured variables are that activation's.
 *     def adder(n): return lambda x: x + n     => adder(1): the lambda in adder(int); calling it reads that n     */
#include "typeinfer/solve.h"

enum { first_function = 16 }; /* among what a node makes: lists and tuples stand in front */

bool is_class_decorator(const Node *node)
{
    static const char *const names[] = {"property", "staticmethod", "classmethod"};
    static const char *const parts[] = {"getter", "setter", "deleter"};
    for (int i = 0; i < 3; i++)
        if (node->kind == N_Name ? !strcmp(node->Name.name, names[i])
                                 : node->kind == N_Attribute && !strcmp(node->Attribute.attr, parts[i]))
            return true;
    return false;
}

bool is_wrapped(const Node *def)
{
    bool in_class = def->FunctionDef.symbol && def->FunctionDef.symbol->home->kind == Scope_class;
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (!in_class || !is_class_decorator(decorator))
            return true;
    return false;
}

/* The last one is called first; the def has its own number, each call the one that is kept for it. */
Node *decorated(Solver *solver, Node *def)
{
    const Nodes *decorators = &def->FunctionDef.decorators;
    Node *value = map_get(&solver->decorated, def);
    if (value)
        return value;
    value = def;
    for (uint32_t i = decorators->len; i-- > 0;) {
        Node *call = NEW(solver->arena, Node);
        call->kind = N_Call;
        call->id = def->FunctionDef.spare.id + i;
        call->at = decorators->at[i]->at;
        call->Call.func = decorators->at[i];
        push(solver->arena, &call->Call.args, value);
        value = call;
    }
    map_set(solver->arena, &solver->decorated, def, value);
    return value;
}

const Node *decorated_of(const Inference *inference, const Node *def)
{
    return decorated(inference->solver, (Node *)def);
}

bool is_variable(const Inference *inference, const Node *def)
{
    return !is_fixed_def(inference->solver, def);
}

/* A plain def: its name is no variable, and calls of it are direct. */
bool is_fixed_def(Solver *solver, const Node *def)
{
    const Symbol *symbol = def->FunctionDef.symbol;
    Const value;
    if (!symbol || symbol->home->kind == Scope_class)
        return !is_wrapped(def);
    const Function *function = function_of(solver, def);
    if (symbol->bindings != 1 || symbol->rebound_inside || def->FunctionDef.decorators.len ||
        (function && !function->direct))
        return false;
    if (function && function->parent && function->parent->node)
        for_each (Node *, param, &def->FunctionDef.params)
            if (param->Param.value && !constant_value(param->Param.value, &value))
                return false; /* each execution of the def has values of its own */
    return true;
}

/* Calls of it are direct, but its name is read, too: each activation has one value. */
bool has_value(Solver *solver, const Node *def)
{
    const Function *function = function_of(solver, def);
    const Symbol *symbol = def->FunctionDef.symbol;
    if (!symbol || symbol->home->kind == Scope_class)
        return is_wrapped(def);
    return !is_fixed_def(solver, def) || (!is_made_once(function) && read_as_value(solver, def->FunctionDef.symbol));
}

/* One value for the whole program. */
bool is_made_once(const Function *function)
{
    const Node *cls = function && function->cls ? function->cls->node : NULL;
    if (function && function->direct && function->parent && !function->parent->node)
        return true;
    return cls && stands_in(&function->cls->module->body, cls) && stands_in(&cls->ClassDef.body, function->node);
}

enum { Read_value = 1, Read_inside = 2 };

bool read_as_value(Solver *solver, const Symbol *symbol)
{
    return symbol && map_get(&solver->named, symbol) != NULL;
}

bool read_inside(Solver *solver, const Symbol *symbol)
{
    return ((uintptr_t)map_get(&solver->named, symbol) & Read_inside) != 0;
}

void note_value_read(Solver *solver, const Function *around, const Node *name)
{
    const Symbol *symbol = name->Name.symbol;
    if (!symbol || !symbol->home || name->Name.context != Context_load)
        return;
    uintptr_t how = Read_value | (around->scope != symbol->home ? Read_inside : 0);
    map_set(solver->arena, &solver->named, symbol, (void *)((uintptr_t)map_get(&solver->named, symbol) | how));
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

/* ---- values ------------------------------------------------------------------------------------------------------ */
static Callback *callback_of(Solver *solver, const Callback *wanted)
{
    Name key = intern_text(solver->program->names, wanted->key);
    Callback *callback = map_get(&solver->callbacks, key);
    if (!callback) {
        callback = NEW(solver->arena, Callback);
        *callback = *wanted;
        callback->key = key;
        map_set(solver->arena, &solver->callbacks, key, callback);
    }
    return callback;
}

static Thing *function_thing(Eval *e, Body *home, const Node *node, uint32_t which, const Callback *wanted)
{
    Eval at = {.solver = e->solver, .body = home, .loop_depth = 1};
    Thing *thing = make(&at, node, first_function + which, Type_function);
    thing->callback = callback_of(e->solver, wanted);
    return thing;
}

/* One value per parameter. */
Thing *function_of_python(Eval *e, const Node *param, const Callback *wanted)
{
    const Function *main = map_get(&e->solver->functions, e->solver->program->main);
    Thing *thing = function_thing(e, main->body, param, 0, wanted);
    thing->callback->thing = thing;
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
    Callback callback = {.what = Callback_def,
                         .function = function,
                         .name = function->node->FunctionDef.name,
                         .key = arena_print(e->solver->arena, "fn %u", function->index)};
    return flow_thing(e->solver, function_thing(e, home, made_at, 0, &callback));
}

const Flow *class_value(Eval *e, const Node *node, ClassInfo *cls)
{
    const Function *module = map_get(&e->solver->functions, cls->module);
    Callback callback = {.what = Callback_class,
                         .cls = cls,
                         .name = cls->name,
                         .key = arena_print(e->solver->arena, "class %u", cls->index)};
    (void)node;
    class_prepare(e, cls);
    if (!module || !module->body || cls->refused)
        return flow_none_yet(e->solver);
    return flow_thing(e->solver, function_thing(e, module->body, cls->node, 0, &callback));
}

/* len, math.sqrt, int: one value each, wherever they are named. */
const Flow *library_value(Eval *e, const Node *node, const Denoted *what)
{
    Solver *solver = e->solver;
    const Function *main = map_get(&solver->functions, solver->program->main);
    const char *owner = what->stub->module ? what->stub->module->name : "builtins";
    Callback callback = {.what = Callback_stub,
                         .name = what->stub->name,
                         .key = arena_print(solver->arena, "stub %s.%s%s", owner, what->stub->name,
                                            what->stub->owner ? what->stub->owner : ""),
                         .reference = node,
                         .at = node->at};
    return flow_thing(solver, function_thing(e, main->body, callback_of(solver, &callback)->reference, 0, &callback));
}

/* Each evaluation makes a new one.  of: what it is asked of, an instance where self is its class. */
const Flow *bound_value_of(Eval *e, const Node *node, const Flow *of, const Flow *self, const Member *method)
{
    Solver *solver = e->solver;
    const Atom *first = self->at[0];
    Callback callback = {.what = Callback_method, .name = node->Attribute.attr, .at = node->at};
    callback.key = arena_print(solver->arena, "method %s", callback.name);
    if (method) {
        callback.what = Callback_bound;
        callback.function = method->function;
        callback.key = arena_print(solver->arena, "bound %u", method->function->index);
    }
    bool instance = method && first->kind == Type_instance;
    uint32_t which = instance ? first->thing->cls->index + Type_count
                     : method ? first->thing->callback->cls->index + 4096
                              : first->kind;
    Thing *thing = function_thing(e, e->body, node, which, &callback);
    part_add(solver, thing, intern_text(solver->program->names, SELF_PART), self, node->at);
    const Flow *flow = flow_thing(solver, thing);
    if (solver->recording) {
        Callee *made = add_implied(e, node, "bound");
        made->receiver = node->Attribute.value;
        made->receiver_type = flow_type(solver, of);
        made->result = flow_type(solver, flow);
    }
    return flow;
}

const Flow *bound_value(Eval *e, const Node *node, const Flow *self, const Member *method)
{
    return bound_value_of(e, node, self, self, method);
}

/* o.method of a static method, o.Inner of a class inside the object's. */
const Flow *static_value(Eval *e, const Node *node, const Flow *of, const Member *member)
{
    const Flow *flow =
        member->kind == Member_inner ? class_value(e, node, member->inner) : function_value(e, node, member->function);
    if (e->solver->recording) {
        Callee *found = add_implied(e, node, "static");
        found->receiver = node->Attribute.value;
        found->receiver_type = flow_type(e->solver, of);
        found->result = flow_type(e->solver, flow);
    }
    return flow;
}

/* type(3): the class of the library as a value. */
const Flow *library_class_of(Eval *e, TypeKind kind)
{
    static const char *const names[Type_count] = {
        [Type_bool] = "bool",           [Type_int] = "int",      [Type_float] = "float",
        [Type_complex] = "complex",     [Type_str] = "str",      [Type_bytes] = "bytes",
        [Type_range] = "range",         [Type_list] = "list",    [Type_tuple] = "tuple",
        [Type_sequence] = "tuple",      [Type_dict] = "dict",    [Type_set] = "set",
        [Type_frozenset] = "frozenset", [Type_none] = "NoneType"};
    Solver *solver = e->solver;
    if (!names[kind])
        return NULL;
    Name name = intern_text(solver->program->names, names[kind]);
    Node *node = map_get(&solver->class_names, name);
    if (!node) {
        node = NEW(solver->arena, Node);
        node->kind = N_Name;
        node->Name.name = name;
        node->Name.symbol = NEW(solver->arena, Symbol);
        node->Name.symbol->name = name;
        map_set(solver->arena, &solver->class_names, name, node);
    }
    Denoted what = denoted(e, node);
    if (kind == Type_none) {
        what = (Denoted){.what = Denotes_stub, .stub = NEW(solver->arena, StubDef)};
        what.stub->name = name;
    }
    return what.what == Denotes_stub ? library_value(e, node, &what) : NULL;
}

/* I = int; I.from_bytes: what int.from_bytes is, read from a node of that text; NULL: it is no static method. */
static const Flow *static_of_class(Eval *e, const char *owner, Name name)
{
    Solver *solver = e->solver;
    Denoted what = {.what = Denotes_stub, .stub = stub_static(solver, owner, name)};
    if (!what.stub)
        return NULL;
    Name key = intern_text(solver->program->names, arena_print(solver->arena, "%s.%s", owner, name));
    Node *node = map_get(&solver->class_names, key);
    if (!node) {
        Node *cls = NEW(solver->arena, Node);
        cls->kind = N_Name;
        cls->Name.name = intern_text(solver->program->names, owner);
        cls->Name.symbol = NEW(solver->arena, Symbol);
        cls->Name.symbol->name = cls->Name.name;
        node = NEW(solver->arena, Node);
        node->kind = N_Attribute;
        node->Attribute.value = cls;
        node->Attribute.attr = name;
        map_set(solver->arena, &solver->class_names, key, node);
    }
    return library_value(e, node, &what);
}

/* str.upper: one value, wherever it is named.  NULL: the class of the library has no such method. */
const Flow *unbound_value(Eval *e, const Node *node, const Atom *cls)
{
    Solver *solver = e->solver;
    const Callback *owner = cls->thing->callback;
    const Function *main = map_get(&solver->functions, solver->program->main);
    Name name = node->Attribute.attr;
    Function *made =
        !strcmp(owner->name, "dict") && !strcmp(name, "fromkeys") ? library_method(solver, "dict_fromkeys") : NULL;
    if (made)
        return function_value(e, node, made);
    const Flow *of_class = static_of_class(e, owner->name, name);
    if (of_class)
        return of_class;
    Callback callback = {.what = Callback_unbound,
                         .name = name,
                         .owner = owner->name,
                         .key = arena_print(solver->arena, "unbound %s.%s", owner->name, name),
                         .reference = node,
                         .at = node->at};
    return flow_thing(solver, function_thing(e, main->body, callback_of(solver, &callback)->reference, 0, &callback));
}

static bool is_bound(const Callback *callback)
{
    return callback->what == Callback_bound || callback->what == Callback_method;
}

bool same_method(const Type *a, const Type *b)
{
    const Thing *x = a->cls->info, *y = b->cls->info;
    return (is_of_python(x) && is_of_python(y)) || (x->callback == y->callback && is_bound(x->callback));
}

/* Its receivers are objects of one kind: which method it is, and the receiver's address, tell it from others. */
bool is_told_by_receiver(const Thing *thing)
{
    const Atom *first = NULL;
    if (is_of_python(thing))
        return true;
    if (!is_bound(thing->callback))
        return false;
    for_each (Part *, self, &thing->parts)
        for (uint32_t i = 0; i < self->slot.flow->count; i++) {
            const Atom *atom = self->slot.flow->at[i];
            first = first ? first : atom;
            bool object = atom->kind == Type_instance || atom->kind == Type_list || atom->kind == Type_generator ||
                          atom_is_table(atom);
            if (!object || atom->kind != first->kind)
                return false;
        }
    return first != NULL;
}

static bool has_bound(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_function && is_bound(flow->at[i]->thing->callback) &&
            !is_told_by_receiver(flow->at[i]->thing))
            return true;
    return false;
}

/* Where the runtime, or a test of a union's members, compares: it would compare the values themselves. */
void compares_functions(Eval *e, const Node *node, const Flow *a, const Flow *b)
{
    if (has_bound(a) && has_bound(b))
        refuse(e, node->at, "a comparison of these bound methods in containers or unions");
}

/* NULL: it may be of objects of several classes. */
static const char *built_in_text(Solver *solver, const Thing *thing)
{
    const char *of = NULL;
    for_each (Part *, self, &thing->parts)
        for (uint32_t i = 0; i < self->slot.flow->count; i++) {
            const char *name = atom_name(self->slot.flow->at[i]);
            if (of && strcmp(of, name) != 0)
                return NULL;
            of = name;
        }
    const Callback *callback = thing->callback;
    return of ? arena_print(solver->arena, "<built-in method %s of %s object at %%p>", callback->name, of) : NULL;
}

/* "<bound method A.m of %r>"; what the library writes in Python is no such method in CPython. */
static const char *bound_text(Solver *solver, const Thing *thing)
{
    const Callback *callback = thing->callback;
    if (callback->function->module->is_library)
        return callback->function->module->name[0] == '_' ? built_in_text(solver, thing) : NULL;
    for_each (Part *, self, &thing->parts)
        for (uint32_t i = 0; i < self->slot.flow->count; i++)
            if (self->slot.flow->at[i]->kind != Type_instance)
                return NULL;
    return arena_print(solver->arena, "<bound method %s of %%r>", qualified_name(solver, callback->function));
}

/* How a value is written: %p is its address, %r the receiver.  NULL: not supported. */
const char *callback_text(Solver *solver, const Thing *thing)
{
    const Callback *callback = thing->callback;
    const char *main = solver->options.module ? solver->program->main->name : "__main__";
    switch (callback->what) {
    case Callback_def:
        if (is_partial(callback))
            return NULL;
        if (is_c_class(callback))
            return arena_print(solver->arena, "<class '%s.%s'>", callback->function->module->name, callback->name);
        if (is_c_function(callback))
            return arena_print(solver->arena, "<built-in function %s>", callback->name);
        return arena_print(solver->arena, "<function %s at %%p>",
                           function_name(solver, callback->function, thing->body));
    case Callback_bound:
        return bound_text(solver, thing);
    case Callback_method:
        return built_in_text(solver, thing);
    case Callback_class:
        if (callback->cls->node && callback->cls->node->ClassDef.is_enum)
            return arena_print(solver->arena, "<%s '%s'>", callback->cls->node->ClassDef.is_flag ? "flag" : "enum",
                               callback->name);
        if (is_of_types(callback->cls))
            return arena_print(solver->arena, "<class '%s'>", message_name(callback->cls));
        if (callback->cls->module->is_library && callback->cls->module->name[0] == '_') /* built in, in CPython */
            return arena_print(solver->arena, "<class '%s'>", callback->name);
        return arena_print(solver->arena, "<class '%s.%s'>",
                           callback->cls->module == solver->program->main ? main : callback->cls->module->name,
                           qualified_class_name(solver, callback->cls));
    case Callback_stub:
        return !strcmp(callback_word(callback), "type")
                   ? arena_print(solver->arena, "<class '%s'>", callback->name)
                   : arena_print(solver->arena, "<built-in function %s>", callback->name);
    case Callback_unbound:
        return arena_print(solver->arena, "<%s '%s' of '%s' objects>",
                           strncmp(callback->name, "__", 2) ? "method" : "slot wrapper", callback->name,
                           callback->owner);
    default:
        return NULL;
    }
}

/* ---- calls
 * -------------------------------------------------------------------------------------------------------------- */
/* The def that runs; NULL: the arguments are not understood. */
static Function *function_called(Eval *e, const CallShape *shape, const Callback *callback)
{
    Counted counted;
    if (callback->what == Callback_def || callback->what == Callback_bound)
        return callback->function;
    Function *starred = starred_value(e, shape, callback);
    if (starred)
        return starred;
    const char *name =
        callback->owner ? arena_print(e->solver->arena, "%s.%s", callback->owner, callback->name) : callback->name;
    if (!count_arguments(e, shape, name, &counted) ||
        (!(callback->what == Callback_outside && (!counted.mapping || !counted.keywords.len)) &&
         !has_known_count(e, &counted)))
        return NULL;
    if (callback->what == Callback_unbound && !counted.positional)
        return always_raises(e, shape->node, "TypeError",
                             strncmp(callback->name, "__", 2) ? "unbound method %s.%s() needs an argument"
                                                              : "descriptor '%2$s' of '%1$s' object needs an argument",
                             callback->owner, callback->name),
               NULL;
    counted.positional -= shape->self || callback->what == Callback_unbound;
    return wrapper_of(e->solver, callback, &counted);
}

/* The arguments do not fit: this member of the callee's type raises what was found last. */
void note_error(Eval *e, const Node *node, uint32_t index)
{
    Callees *callees = e->body->callees[node->id - e->body->function->base];
    const Callee *never = &last(callees);
    Callee *record = &callees->at[index];
    if (record->instance || never == record || never->kind != Callee_never)
        return;
    record->kind = Callee_never;
    record->error_class = never->error_class;
    record->error = never->error;
    callees->len = index + 1;
}

/* up = str.upper in the body of a class: instances are no texts. */
static const Flow *unbound_in_class(Eval *e, Node *node, const Callback *callback, const Flow *self)
{
    const ClassInfo *cls = self->at[0]->thing->cls;
    if (!class_stands_for(cls, callback->owner))
        return always_raises(e, node, "TypeError", "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                             callback->name, callback->owner, cls->name);
    refuse(e, node->at, "this method of a built-in class as a variable of a class");
    return flow_none_yet(e->solver);
}

static const Flow *call_one(Eval *e, Node *node, const Atom *atom, const Flow *self)
{
    Solver *solver = e->solver;
    Thing *thing = atom->thing;
    const Callback *callback = thing->callback;
    Member *look_up = callback->what == Callback_class ? enum_look_up(e, node, callback->cls) : NULL;
    if (look_up)
        return call_class_member(e, node, node->Call.func, atom, look_up);
    if (callback->what == Callback_class)
        return construct_value(e, node, callback->cls, flow_type(solver, flow_of_atom(solver, atom)), self != NULL);
    CallShape shape = {
        .node = node, .args = node->Call.args.at, .count = node->Call.args.len, .keywords = &node->Call.keywords};
    if (is_bound(callback) || callback->what == Callback_outside)
        shape.self = part_read(solver, thing, intern_text(solver->program->names, SELF_PART), e->body);
    else if (callback->what == Callback_def && !is_c_function(callback))
        shape.self = self;
    else if (callback->what == Callback_unbound && self)
        return unbound_in_class(e, node, callback, self);
    Function *function = function_called(e, &shape, callback);
    if (!function || (shape.self && !shape.self->count))
        return flow_none_yet(solver);
    shape.outer = function->captures && !function->cls ? thing->body : NULL;
    if (function->lambda && is_generator(function) && shape.count == 1 && function->node->FunctionDef.params.len)
        if (!elements_of(e, node, last_flow(e, shape.args[0]), false)) /* it asks for an iterator at once */
            return elements_of(e, node, last_flow(e, shape.args[0]), true);
    Callee *record = NULL;
    uint32_t index = callee_count(e, node);
    if (solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = node->Call.func;
        record->receiver_type = flow_type(solver, flow_of_atom(solver, atom));
        record->is_value = true;
        record->in_class = self != NULL;
    }
    const Flow *result = call_def(e, &shape, function, record);
    if (solver->recording)
        note_error(e, node, index);
    return result;
}

/* The def of that name that stands beside a function in the same activation; NULL: none. */
Function *beside(Solver *solver, const Function *function, Name name)
{
    const Function *around = function->parent;
    if (!around || !around->node)
        return NULL;
    for_each (Node *, statement, &around->node->FunctionDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name)
            return function_of(solver, statement);
    return NULL;
}

Function *def_beside(Solver *solver, const Atom *atom, Name name)
{
    const Callback *callback = atom->kind == Type_function ? atom->thing->callback : NULL;
    return callback && callback->what == Callback_def ? beside(solver, callback->function, name) : NULL;
}

/* f.cache_info(): NULL: no function of the library, or none of that name. */
const Flow *call_beside(Eval *e, Node *node, const Flow *callee)
{
    const Flow *result = flow_none_yet(e->solver);
    Name name = node->Call.func->Attribute.attr;
    for (uint32_t i = 0; i < callee->count; i++)
        if (!def_beside(e->solver, callee->at[i], name) ||
            !callee->at[i]->thing->callback->function->module->is_library)
            return NULL;
    bool ready = evaluate_arguments(e, node);
    forget_shared(e);
    for (uint32_t i = 0; i < callee->count && ready; i++) {
        CallShape shape = {.node = node,
                           .args = node->Call.args.at,
                           .count = node->Call.args.len,
                           .keywords = &node->Call.keywords,
                           .outer = callee->at[i]->thing->body};
        Callee *record = NULL;
        if (e->solver->recording) {
            record = add_callee(e, node, Callee_function);
            record->receiver = node->Call.func->Attribute.value;
            record->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, callee->at[i]));
            record->is_value = true;
        }
        const Flow *one = call_def(e, &shape, def_beside(e->solver, callee->at[i], name), record);
        result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    return result;
}

/* An instance whose class has __call__; NULL: it has not. */
static const Flow *call_instance(Eval *e, Node *node, const Flow *callee, const Atom *atom)
{
    Solver *solver = e->solver;
    Member *member = class_member(atom->thing->cls, intern_text(solver->program->names, "__call__"));
    if (!member || member->kind != Member_method)
        return NULL;
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .self = class_flow(e, callee, atom->thing->cls)};
    if (shape.self->at[0] != atom)
        return flow_none_yet(solver);
    Callee *record = NULL;
    uint32_t index = callee_count(e, node);
    if (solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = node->Call.func;
        record->receiver_type = flow_type(solver, shape.self);
        record->is_value = true;
    }
    const Flow *result = call_def(e, &shape, member->function, record);
    if (solver->recording)
        note_error(e, node, index);
    return result;
}

/* The arguments have been evaluated. */
const Flow *call_function_values(Eval *e, Node *node, const Flow *callee, const Flow *self)
{
    const Flow *result = NULL;
    bool before = e->one_of_several;
    forget_shared(e);
    e->one_of_several |= callee->count > 1;
    for (uint32_t i = 0; i < callee->count; i++) {
        const Atom *atom = callee->at[i];
        const Flow *one = atom->kind == Type_function   ? call_one(e, node, atom, self)
                          : atom->kind == Type_instance ? call_instance(e, node, callee, atom)
                          : atom->kind == Type_class    ? call_class_value(e, node, atom)
                          : atom->kind == Type_native && atom->native == Native_outside ? call_outside(e, node)
                                                                                        : NULL;
        if (one)
            result = result ? flow_join(e->solver, result, one, place_of_node(e, node)) : one;
    }
    e->one_of_several = before;
    return result;
}
