/* call.c -- calls: what a name stands for, which argument meets which parameter, which instance
 * runs. In: a Call.  Out: its result; parameters that have grown; one Callee per member of the
 * receiver in the last evaluation. Rule: what is called is fixed by its name; a function that is
 * passed around as a value is refused. def f(x, n=2): ...     f(1.5)    => the instance f(float,
 * int): x gains float, n what the default has          */
#include "typeinfer/solve.h"

/* ---- what names stand for
 * ----------------------------------------------------------------------------------- */
/* What struct.error is in C; NULL: it is no exception. */
static const char *library_exception(const char *dotted)
{
    static const struct {
        const char *dotted, *c_name;
    } names[] = {
#define EXCEPTION(name, base)
#define LIBRARY_EXCEPTION(module, name, c_name, base) {#module "." #name, #c_name},
#include "typeinfer/exception.def"
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i].dotted, dotted))
            return names[i].c_name;
    return NULL;
}

static void as_submodule(Eval *e, const char *dotted, Denoted *what)
{
    const Program *program = e->solver->program;
    Module *inner = program_module(program, intern_text(program->names, dotted));
    if (inner) {
        what->what = Denotes_module;
        what->module = inner;
    }
}

static Denoted denoted_member(Eval *e, Module *module, Name name)
{
    Solver *solver = e->solver;
    const char *dotted = arena_print(solver->arena, "%s.%s", module->name, name);
    Denoted result = {.what = Denotes_unknown, .module = module, .name = dotted};
    Symbol *symbol = module_symbol(module, name);
    if (!module->is_stub) {
        if (symbol && symbol->only_binding && symbol->only_binding->kind == N_FunctionDef &&
            is_fixed_def(solver, symbol->only_binding)) {
            result.what = Denotes_function;
            result.function = function_of(solver, symbol->only_binding);
        } else if (symbol && symbol->only_binding && symbol->only_binding->kind == N_ClassDef) {
            result.what = Denotes_class;
            result.cls = map_get(&solver->class_of_node, symbol->only_binding);
        } else if (symbol && symbol->only_binding && symbol->only_binding->kind == N_Alias)
            result = denoted_alias(e, module, symbol->only_binding);
        else if (symbol) {
            result.what = Denotes_value;
            result.variable = symbol;
        } else
            as_submodule(e, dotted, &result);
        return result;
    }
    const char *exception = library_exception(dotted);
    if (exception) {
        result.what = Denotes_class;
        result.name = exception;
    } else if ((result.stub = stub_function(solver, module, name)))
        result.what = Denotes_stub;
    else if ((result.constant = stub_constant(solver, module, name))) {
        result.what = Denotes_constant;
        result.name = result.constant->name;
    } else
        as_submodule(e, dotted, &result);
    return result;
}

/* `import m as n`, `from m import n`. */
Denoted denoted_alias(Eval *e, Module *home, Node *alias)
{
    Denoted result = {.what = Denotes_unknown, .name = alias->Alias.name};
    Module *module = map_get(&home->imports, alias);
    if (module) {
        result.what = Denotes_module;
        result.module = module;
        return result;
    }
    const Node *statement = map_get(&home->import_of, alias);
    module = statement ? map_get(&home->imports, statement) : NULL;
    return module ? denoted_member(e, module, alias->Alias.name) : result;
}

static StubDef *special_stub(Eval *e, Name name)
{
    StubDef *stub = NEW(e->solver->arena, StubDef);
    stub->name = stub->special = name;
    return stub;
}

static Denoted denoted_builtin(Eval *e, const Node *node)
{
    Name name = node->Name.name;
    const char *cls;
    Denoted result = {.what = Denotes_unknown, .name = name};
    if (!strcmp(name, "__name__"))
        result.what = Denotes_value;
    else if ((cls = exception_class(name))) {
        result.what = Denotes_class;
        result.name = cls;
    } else if (e->solver->program->builtins &&
               (result.stub = stub_function(e->solver, e->solver->program->builtins, name)))
        result.what = Denotes_stub;
    else if (is_special(name)) {
        result.what = Denotes_stub;
        result.stub = special_stub(e, name);
    }
    return result;
}

/* Of a name that the program does not bind: a function or class of Python's, that is known here. */
bool names_builtin(const Inference *inference, Name name)
{
    const Module *builtins = inference->solver->program->builtins;
    return exception_class(name) || is_special(name) || (builtins && stub_function(inference->solver, builtins, name));
}

Denoted denoted(Eval *e, const Node *node)
{
    Denoted result = {.what = Denotes_value};
    if (node->kind == N_Attribute) {
        Denoted base = denoted(e, node->Attribute.value);
        if (base.what == Denotes_module)
            return denoted_member(e, base.module, node->Attribute.attr);
        if (base.what == Denotes_class && base.cls) {
            class_prepare(e, base.cls);
            Member *member = class_member(base.cls, attribute_name(e, node->Attribute.attr));
            if (member && (member->kind == Member_method || member->kind == Member_static)) {
                result.what = Denotes_function;
                result.function = member->function;
            } else if (member && member->kind == Member_variable && !member->late)
                result.variable = member->symbol;
            else if (member && member->kind == Member_inner) {
                result.what = Denotes_class;
                result.cls = member->inner;
                result.name = member->name;
            }
        }
        if (base.what == Denotes_stub && node->Attribute.value->kind == N_Name &&
            (result.stub = stub_static(e->solver, base.stub->name, node->Attribute.attr)))
            result.what = Denotes_stub; /* bytes.fromhex */
        if (base.what == Denotes_constant && base.constant && !base.constant->annotation && base.module) {
            const char *dot = strrchr(base.name, '.');
            Name object = intern_text(e->solver->program->names, dot ? dot + 1 : base.name);
            if ((result.stub = stub_member(e->solver, base.module, object, node->Attribute.attr)))
                result.what = Denotes_stub;
        }
        return result;
    }
    if (node->kind != N_Name)
        return result;
    Symbol *symbol = node->Name.symbol;
    if (!symbol || !symbol->home)
        return denoted_builtin(e, node);
    Node *binding = symbol->only_binding;
    if (binding && binding->kind == N_FunctionDef && !is_fixed_def(e->solver, binding))
        return result;
    if (binding && binding->kind == N_FunctionDef) {
        result.what = Denotes_function;
        result.function = function_of(e->solver, binding);
        result.name = symbol->name;
    } else if (binding && binding->kind == N_ClassDef) {
        result.what = Denotes_class;
        result.cls = map_get(&e->solver->class_of_node, binding);
        result.name = symbol->name;
    } else if (binding && binding->kind == N_Alias) {
        result = denoted_alias(e, symbol->home->module, binding);
        if (result.what == Denotes_value)
            result.module = NULL; /* a copy of the other module's global */
    }
    return result;
}

const char *exception_class(const char *name)
{
    static const char *const names[] = {
#define EXCEPTION(name, base) #name,
#include "typeinfer/exception.def"
    };
    if (!strcmp(name, "IOError") || !strcmp(name, "EnvironmentError"))
        return "OSError";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i][0] == name[0] && !strcmp(names[i], name))
            return names[i];
    return NULL;
}

/* ---- calling a def
 * -------------------------------------------------------------------------------------------------
 */
static const Flow *default_in(Eval *e, Body *home, const Node *param)
{
    Slot *slot = home ? map_get(&home->places, param) : NULL;
    if (slot)
        return slot_read(e->solver, slot, e->body);
    Eval outer = {.solver = e->solver, .body = home};
    return home ? slot_read(e->solver, place_of_node(&outer, param), e->body) : flow_none_yet(e->solver);
}

/* What is captured says in which activation a def was executed; else it may have been any. */
static const Flow *default_flow(Eval *e, Function *function, const Bound *bound, uint32_t index)
{
    const Node *param = bound->params->at[index];
    const Function *parent = function->parent;
    if (bound->shape->outer || !parent || !parent->node)
        return default_in(e, bound->shape->outer ? bound->shape->outer : function->home->body, param);
    const Flow *flow = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < e->solver->bodies.len; i++)
        if (e->solver->bodies.at[i]->function == parent)
            flow = flow_join(e->solver, flow, default_in(e, e->solver->bodies.at[i], param), place_of_node(e, param));
    return flow;
}

/* ..., and of what a star of unknown length leaves over. */
static const Flow *open_rest(Eval *e, const Bound *bound, uint32_t index)
{
    Node *param = bound->params->at[index];
    const Flow *sequence = flow_thing(e->solver, make(e, bound->shape->node, 8, Type_sequence));
    for_each (Passed, passed, &bound->rest)
        contents_add(e->solver, sequence->at[0]->thing, source_flow(bound, &passed), param->at);
    return sequence;
}

/* What is left over by name is a dict where some of it comes from one, or where it is too much for a tuple. */
static bool opens_dict(const Bound *bound)
{
    return bound->mapping ? bound->names.len > 0 : bound->named.len > tuple_longest;
}

static const Flow *open_named(Eval *e, const Bound *bound, uint32_t index)
{
    Node *param = bound->params->at[index];
    const Flow *dict = flow_thing(e->solver, make(e, bound->shape->node, 9, Type_dict));
    for (uint32_t i = 0; i < bound->named.len; i++)
        if (!bound->named.at[i].key)
            put_key(e, param, dict->at[0], flow_scalar(e->solver, Type_str), source_flow(bound, &bound->named.at[i]));
    const Flow *from = bound->mapping ? last_flow(e, bound->mapping->node) : flow_none_yet(e->solver);
    for (uint32_t i = 0; i < from->count; i++)
        if (from->at[i]->kind == Type_dict)
            put_mapping(e, param, dict->at[0]->thing, from->at[i]);
    put_key(e, param, dict->at[0], flow_scalar(e->solver, Type_str), flow_none_yet(e->solver));
    return dict;
}

/* A tuple of what is left over. */
static const Flow *rest_flow(Eval *e, const Bound *bound, uint32_t index)
{
    bool named = bound->params->at[index]->Param.param == Param_double_star;
    uint32_t count = named ? bound->named.len : bound->rest.len;
    const Flow **items = NEW_ARRAY(e->solver->arena, const Flow *, count + 1);
    if (!named && bound->star)
        return open_rest(e, bound, index);
    if (named && bound->mapping)
        return open_named(e, bound, index);
    for (uint32_t i = 0; i < count; i++)
        items[i] = source_flow(bound, named ? &bound->named.at[i] : &bound->rest.at[i]);
    for (uint32_t i = 0; i < count; i++)
        if (!items[i]->count)
            return items[i];
    if (named && opens_dict(bound))
        return open_named(e, bound, index);
    return flow_tuple(e->solver, items, count, place_of_node(e, bound->params->at[index]));
}

static const Flow *argument_flow(Eval *e, Function *function, const Bound *bound, uint32_t index)
{
    const Passed *given = &bound->given[index];
    if (takes_rest(bound->params->at[index]))
        return rest_flow(e, bound, index);
    if ((given->many || given->key) && bound->params->at[index]->Param.value)
        return flow_join(e->solver, source_flow(bound, given), default_flow(e, function, bound, index),
                         place_of_node(e, bound->params->at[index]));
    return given->node || given->is_self ? source_flow(bound, given) : default_flow(e, function, bound, index);
}

static void record_argument(Eval *e, const Bound *bound, Body *callee, uint32_t index, Argument *argument)
{
    const Node *param = bound->params->at[index];
    const Passed *given = &bound->given[index];
    uint32_t web = 0;
    web_of(callee->function, param, &web);
    argument->type = flow_type(e->solver, slot_read(e->solver, &callee->webs[web], NULL));
    argument->is_self = given->is_self;
    argument->node = given->node;
    argument->item = given->item;
    argument->many = given->many;
    argument->key = given->key;
    argument->mapping = given->mapping;
    argument->is_rest = takes_rest(param);
    if (argument->is_rest)
        for_each (Passed, source, param->Param.param == Param_double_star ? &bound->named : &bound->rest)
            push(e->solver->arena, &argument->rest, source);
    else if ((!given->node && !given->is_self) || given->many || given->key)
        argument->fallback = param->Param.value;
}

static void record_user_call(Eval *e, const Bound *bound, Body *callee, Callee *record)
{
    record->instance = callee->instance;
    record->star = bound->star;
    record->mapping = bound->mapping;
    record->rest_names = bound->names;
    if (record->kind == Callee_function)
        record->result = flow_type(e->solver, call_result(e, callee));
    for (uint32_t i = 0; i < bound->params->len; i++) {
        Argument argument = {0};
        record_argument(e, bound, callee, i, &argument);
        push(e->solver->arena, &record->args, argument);
    }
    callee->reached = true;
}

/* Which body a call led to: one per function, activation around it and class of the receiver. */
typedef struct Called {
    Calling calling;
    const ClassInfo *cls, *other;
    const Node *receiver;
    Body *body;
    struct Called *next;
} Called;

static Called *called_before(Body *caller, const CallShape *shape, const Calling *calling, const ClassInfo *cls)
{
    Called *called = map_get(&caller->called, shape->node);
    while (called && (called->calling.function != calling->function || called->calling.outer != calling->outer ||
                      called->cls != cls || called->other != shape->other || called->receiver != shape->receiver))
        called = called->next;
    return called;
}

static Body *body_called(Eval *e, const CallShape *shape, const Calling *calling)
{
    const ClassInfo *cls =
        shape->self && shape->self->count && shape->self->at[0]->thing ? shape->self->at[0]->thing->cls : NULL;
    Called *called = called_before(e->body, shape, calling, cls);
    if (e->solver->frozen)
        return called ? called->body : NULL;
    if (!called) {
        called = NEW(e->solver->arena, Called);
        *called = (Called){*calling, cls, shape->other, shape->receiver, NULL, map_get(&e->body->called, shape->node)};
        map_set(e->solver->arena, &e->body->called, shape->node, called);
    }
    return called->body = body_for(e->solver, calling, e->body, shape->node);
}

static NameList *open_names(Solver *solver)
{
    NameList *names = NEW(solver->arena, NameList);
    push(solver->arena, names, open_keywords);
    return names;
}

/* A method that expand_tuple.c wrote. */
static bool is_of_named_tuple(const Function *function, const char *method)
{
    return function->cls && !strcmp(function->node->FunctionDef.name, method) &&
           class_stands_for(function->cls, "tuple");
}

/* As messages name it: what sets the fields of a named tuple is its __new__, and knows nothing of what is around. */
static const char *name_in_messages(Solver *solver, const CallShape *shape, const Function *function)
{
    const char *name = function_name(solver, function, shape->outer ? shape->outer : function->home->body);
    bool makes = is_of_named_tuple(function, "__init__");
    if (!makes && !is_of_named_tuple(function, "_replace") && !is_of_named_tuple(function, "_make"))
        return name;
    const char *method = strrchr(name, '.'), *cls = method;
    while (cls > name && cls[-1] != '.')
        cls--;
    size_t length = (size_t)(method - cls), mark = strlen("_fields");
    if (length > mark && !strncmp(method - mark, "_fields", mark)) /* expand_tuple.c: the base of P is P_fields */
        length -= mark;
    return arena_print(solver->arena, "%.*s%s", (int)length, cls, makes ? ".__new__" : method);
}

/* Arguments have been evaluated.  record: to be filled in the last evaluation; NULL: a new one. */
const Flow *call_def(Eval *e, const CallShape *shape, Function *function, Callee *record)
{
    Solver *solver = e->solver;
    const Nodes *params = &function->node->FunctionDef.params;
    CallShape own = *shape;
    Body *outer = own.outer = activation_of(e, function, shape->outer, shape->node);
    shape = &own;
    Bound *bound = NEW(solver->arena, Bound);
    *bound = (Bound){.e = e,
                     .shape = shape,
                     .function = function,
                     .params = params,
                     .name = name_in_messages(solver, shape, function),
                     .replaces = is_of_named_tuple(function, "_replace")};
    if (function->refused || (function->captures && !outer) || !bind_all(bound))
        return flow_none_yet(solver);
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
    for (uint32_t i = 0; i < params->len; i++) {
        flows[i] = argument_flow(e, function, bound, i);
        if (bound->given[i].is_self)
            flows[i] = outside_self(e, function, flows[i]);
        else if (bound->given[i].node || takes_rest(params->at[i]))
            flows[i] = outside_argument(e, function, i, flows[i]);
        if (flows[i]->count == 0 && bound->given[i].many && bound->star->missing[0]) /* an empty star */
            return always_raises(e, shape->node, "TypeError", "%s", bound->star->missing[0]);
        if (flows[i]->count == 0)
            return flow_none_yet(solver);
    }
    const char *refused = refused_argument(solver, function, flows);
    if (refused)
        return always_raises(e, shape->node, "TypeError", "%s", refused);
    NameList *keywords = opens_dict(bound) ? open_names(solver) : &bound->names;
    Body *callee = body_called(e, shape, &(Calling){function, outer, flows, params->len, keywords});
    if (!callee)
        return flow_none_yet(solver);
    for (uint32_t i = 0; i < params->len; i++) {
        uint32_t web;
        if (web_of(function, params->at[i], &web))
            slot_add(solver, &callee->webs[web], flows[i],
                     bound->given[i].node         ? bound->given[i].node->at
                     : params->at[i]->Param.value ? params->at[i]->Param.value->at
                                                  : shape->node->at);
    }
    run_at_once(solver, callee);
    if (solver->recording)
        record_user_call(e, bound, callee, record ? record : add_callee(e, shape->node, Callee_function));
    return call_result(e, callee);
}

static CallShape shape_of(Node *call)
{
    return (CallShape){
        .node = call, .args = call->Call.args.at, .count = call->Call.args.len, .keywords = &call->Call.keywords};
}

static const Flow *call_function(Eval *e, Node *node, Function *function)
{
    CallShape shape = shape_of(node);
    bool ready = evaluate_arguments(e, node);
    shape.outer = function->captures ? body_around(e->body, function) : NULL;
    forget_shared(e);
    return ready ? call_def(e, &shape, function, NULL) : flow_none_yet(e->solver);
}

/* ---- classes of the program
 * ------------------------------------------------------------------------------------------ */
const Flow *construct(Eval *e, Node *node, ClassInfo *cls)
{
    return construct_value(e, node, cls, NULL, false);
}

/* An instance of what is derived from dict or list holds one from the start. */
void begin_derived(Eval *e, Node *node, const Flow *self)
{
    Member *begin = class_member(self->at[0]->thing->cls, intern_text(e->solver->program->names, "_begin"));
    CallShape shape = {.node = node, .implied = "_begin"};
    if (begin && begin->owner->module->is_library)
        call_member(e, &shape, begin, self);
}

/* value: the type of the class as a value, when it is called by value */
const Flow *construct_value(Eval *e, Node *node, ClassInfo *cls, Type *value, bool in_class)
{
    Solver *solver = e->solver;
    CallShape shape = shape_of(node);
    bool ready = evaluate_arguments(e, node);
    shape.makes = cls;
    class_prepare(e, cls);
    forget_shared(e);
    if (!ready || cls->refused || !is_made_inside(e, node, cls))
        return flow_none_yet(solver);
    if (own_new(solver, cls))
        return construct_by_new(e, node, cls, value, in_class);
    uint32_t abstract;
    const char *missing = abstract_methods(solver, cls, &abstract);
    if (abstract)
        return always_raises(e, node, "TypeError", "Can't instantiate abstract class %s with abstract method%s %s",
                             cls->name, abstract > 1 ? "s" : "", missing);
    const Flow *self = new_instance(e, node, cls);
    if (cls->exception && !exception_set_by(e, node, self, 0)->count)
        return flow_none_yet(solver);
    Member *init = class_member(cls, intern_text(solver->program->names, "__init__"));
    begin_derived(e, node, self);
    Callee *record = NULL;
    uint32_t index = callee_count(e, node);
    if (solver->recording) {
        record = add_class_callee(e, node, Callee_new, value, in_class);
        record->result = flow_type(solver, self);
        record->site = self->at[0]->thing->id;
        record->has_init = init != NULL;
    }
    if (!init && cls->exception) {
        if (shape.keywords->len)
            return always_raises(e, node, "TypeError", "%s() takes no keyword arguments", cls->name);
        return self;
    }
    if (!init) {
        if (may_give_nothing(e, &shape))
            return self;
        always_raises(e, node, "TypeError", "%s() takes no arguments", cls->name);
        if (solver->recording)
            note_error(e, node, index);
        return flow_none_yet(solver);
    }
    shape.self = self;
    bool made = call_def(e, &shape, init->function, record)->count != 0;
    if (solver->recording)
        note_error(e, node, index);
    return made ? self : flow_none_yet(solver);
}

/* ---- calling anything else
 * ------------------------------------------------------------------------------------------- */
/* Nothing that moult knows by that name: a NameError at run time, or a part of Python that is not
 * there yet. */
const Flow *unknown_name(Eval *e, Node *node, const char *name)
{
    static const char *const known[] = {
        "aiter",      "anext",      "ascii",        "bin",
        "breakpoint", "bytearray",  "bytes",        "classmethod",
        "compile",    "delattr",    "dict",         "dir",
        "eval",       "exec",       "filter",       "format",
        "frozenset",  "getattr",    "globals",      "hasattr",
        "hash",       "help",       "hex",          "id",
        "input",      "issubclass", "iter",         "locals",
        "map",        "memoryview", "next",         "object",
        "oct",        "open",       "property",     "set",
        "setattr",    "slice",      "staticmethod", "super",
        "type",       "vars",       "__import__",   "NotImplemented",
        "Ellipsis",   "__debug__",  "__doc__",      "__file__",
        "__spec__",   "__loader__", "__package__",  "__builtins__",
        "print",      "len",        "range",        "int",
        "float",      "str",        "bool",         "complex",
        "list",       "tuple",      "abs",          "min",
        "max",        "sum",        "any",          "all",
        "sorted",     "reversed",   "enumerate",    "zip",
        "isinstance", "repr",       "round",        "ord",
        "chr",        "pow",        "divmod",       "exit",
        "quit",       "copyright",  "credits",      "license",
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (node->kind == N_Name && !strcmp(known[i], name)) {
            bool locals = !strcmp(name, "locals"); /* frontend/expand_locals.c */
            refuse(e, node->at,
                   locals ? "locals() where a name may be bound or not, or is read before it is bound, or that is kept,"
                          : arena_print(e->solver->arena, "the built-in name '%s'", name));
            return flow_none_yet(e->solver);
        }
    if (node->kind == N_Name && map_get(&e->body->function->module->type_aliases, node->Name.name)) {
        refuse(e, node->at, arena_print(e->solver->arena, "the name '%s' of a type as a value", name));
        return flow_none_yet(e->solver);
    }
    if (node->kind == N_Name && node->Name.symbol && node->Name.symbol->home == NULL)
        return always_raises(e, node, "NameError", "name '%s' is not defined", name);
    refuse(e, node->at, arena_print(e->solver->arena, "the library name '%s'", name));
    return flow_none_yet(e->solver);
}

static bool all_texts(Eval *e, const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        const Flow *inside = atom->thing ? contents_of(e->solver, atom->thing, e->body) : NULL;
        if (inside && inside->count && !flow_is_only(inside, Type_str))
            return false;
        for (uint32_t k = 0; k < atom->count; k++)
            if (!flow_is_only(atom->items[k], Type_str))
                return false;
    }
    return true;
}

/* xs.extend(range(3)), xs.extend(zip(a, b)), ",".join(str(x) for x in xs): no list, so element by
 * element. */
static bool takes_steps(Eval *e, const Node *node, const Atom *atom, Name method)
{
    if (atom->kind == Type_list && !strcmp(method, "sort"))
        for_each (Node *, keyword, &node->Call.keywords)
            if (is_key(node, keyword))
                return true;
    bool extend = atom->kind == Type_list && !strcmp(method, "extend"),
         join = atom->kind == Type_str && !strcmp(method, "join");
    if ((!extend && !join) || node->Call.args.len != 1 || node->Call.keywords.len)
        return false;
    const Node *arg = node->Call.args.at[0];
    if (is_iterator_call(e, arg) || arg->kind == N_GeneratorExp)
        return true;
    const Flow *flow = last_flow(e, arg);
    bool plain = flow_is_only(flow, Type_list) || flow_is_only(flow, Type_tuple) || flow_is_only(flow, Type_sequence) ||
                 (join && flow_is_only(flow, Type_str));
    return flow->count && (!plain || (join && !all_texts(e, flow)));
}

/* CPython's methods that have no stub yet: refused, not an AttributeError. */
bool python_has_method(const Atom *atom, Name method)
{
    static const char *const methods[] = {
        "encode",    "format_map", "isidentifier", "isprintable", "maketrans",  "translate",
        "istitle",   "format",     "append",       "extend",      "insert",     "remove",
        "pop",       "clear",      "index",        "count",       "sort",       "reverse",
        "copy",      "bit_length", "bit_count",    "to_bytes",    "from_bytes", "as_integer_ratio",
        "conjugate", "is_integer", "hex",          "fromhex",
    };
    if (atom->kind == Type_array || atom->kind == Type_fixed || !strncmp(method, "__", 2))
        return true;
    if (atom->kind == Type_none)
        return false;
    if (atom->kind == Type_generator)
        return !strcmp(method, "throw") || !strncmp(method, "gi_", 3);
    bool list_like =
        atom->kind == Type_list || atom->kind == Type_sequence || atom->kind == Type_tuple || atom->kind == Type_range;
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(methods[i], method)) {
            if (i < 8)
                return atom->kind == Type_str;
            if (i < 19)
                return list_like && (atom->kind == Type_list || !strcmp(method, "index") || !strcmp(method, "count"));
            return atom_is_numeric(atom) && (atom->kind != Type_complex || !strcmp(method, "conjugate"));
        }
    return false;
}

bool is_library_class(const Atom *atom)
{
    const Callback *callback = atom->kind == Type_function && atom->thing ? atom->thing->callback : NULL;
    return callback && callback->what == Callback_stub && !strcmp(atom_name(atom), "type");
}

/* What CPython has there and moult does not know is refused: it is no AttributeError. */
bool python_may_have(Eval *e, const Atom *atom, Name name)
{
    if (atom->kind == Type_instance) {
        for_each (ClassInfo *, one, &atom->thing->cls->mro)
            if (one->module && one->module->is_library && (one == atom->thing->cls || one->module->name[0] != '_'))
                return true;
        return false;
    }
    if (atom->kind == Type_text_file || atom->kind == Type_string_io)
        return kind_has_attribute(atom->kind, name);
    if (native_has_attribute(atom_name(atom), name) || (atom->kind == Type_traceback && !strncmp(name, "tb_", 3)))
        return true;
    const Callback *callback = atom->kind == Type_function && atom->thing ? atom->thing->callback : NULL;
    if (callback && callback->what == Callback_def && callback->function->module->is_library)
        return true;                 /* an object in CPython: partial(f).args */
    if (atom->kind == Type_function) /* str.upper is a value of its own, elsewhere */
        return is_library_class(atom) && strncmp(name, "__", 2) &&
               !stub_has(e->solver, atom->thing->callback->name, name);
    return atom_is_table(atom) || atom_is_view(atom) ? python_table_method(atom, name) : python_has_method(atom, name);
}

/* Names a type where a type is meant: it has no value. */
bool is_type_argument(Eval *e, const Node *node)
{
    Denoted what = denoted(e, node);
    return what.what == Denotes_stub || what.what == Denotes_class ||
           (what.what == Denotes_constant && (!what.constant || !what.constant->annotation));
}

const Flow *call_constant(Eval *e, Node *node, const Denoted *what)
{
    const Flow *result;
    if (!what->constant->annotation) {
        if (!call_numpy_type(e, node, what->name, &result)) {
            refuse(e, node->at, arena_print(e->solver->arena, "a call of %s", what->name));
            return flow_none_yet(e->solver);
        }
        return result;
    }
    const Flow *value = constant_flow(e, what->constant);
    evaluate_arguments(e, node);
    return always_raises(e, node, "TypeError", "'%s' object is not callable",
                         value->count ? atom_name(value->at[0]) : "object");
}

/* sort compares the elements, index and its like compare them with what is looked for. */
static void uses_elements(Eval *e, Node *node, const Atom *atom, Name method)
{
    const Flow *self = flow_of_atom(e->solver, atom);
    if (!atom->thing || atom->kind == Type_array)
        return;
    if (!strcmp(method, "sort")) {
        if (key_call(e->solver, node))
            return; /* infer_sort: the keys are compared */
        const Flow *elements = contents_of(e->solver, atom->thing, e->body);
        uses_order(e, node, elements, elements, Op_lt);
    } else if (node->Call.args.len &&
               (!strcmp(method, "index") || !strcmp(method, "count") || !strcmp(method, "remove"))) {
        const Flow *item = last_flow(e, node->Call.args.at[0]);
        uses_equal(e, node, flow_tuple(e->solver, &item, 1, place_of_node(e, node)), self);
    }
}

/* What that member of the receiver has been found to call, raising included. */
static void belong_to(Eval *e, const Node *node, uint32_t before, Node *receiver, const Atom *atom)
{
    if (!e->solver->recording)
        return;
    Callees *callees = e->body->callees[node->id - e->body->function->base];
    for (uint32_t i = before; callees && i < callees->len; i++) {
        Callee *callee = &callees->at[i];
        if (callee->receiver_type)
            continue;
        callee->receiver = receiver;
        callee->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, atom));
    }
}

const Flow *call_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method)
{
    Solver *solver = e->solver;
    const Flow *result = flow_none_yet(solver);
    bool legal = false;
    const Flow *built_in = call_exception_method(e, node, receiver, flow, method);
    if (built_in)
        return built_in;
    const Flow *instances = flow_only(solver, flow, Type_instance);
    if (instances->count && (result = call_instance_method(e, node, receiver, instances, method)))
        legal = true;
    else
        result = flow_none_yet(solver);
    bool one_of_several = e->one_of_several;
    e->one_of_several |= flow->count > 1;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        uint32_t before = callee_count(e, node);
        bool by_name = goes_by_name(atom, method);
        const Flow *named = by_name ? call_by_name(e, node, receiver, atom, method) : NULL;
        if (named) {
            legal = true;
            result = flow_join(solver, result, named, place_of_node(e, node));
            continue;
        }
        if (by_name)
            continue;
        if (atom_is_table(atom) || atom_is_view(atom)) {
            const Flow *one = call_table_method(e, node, receiver, atom, method);
            belong_to(e, node, before, receiver, atom);
            legal |= one != NULL;
            if (one)
                result = flow_join(solver, result, one, place_of_node(e, node));
            continue;
        }
        const Flow *resumed = atom->kind == Type_generator ? generator_method(e, node, receiver, atom, method) : NULL;
        if (resumed) {
            legal = true;
            result = flow_join(solver, result, resumed, place_of_node(e, node));
            continue;
        }
        StubDef *stub = atom->kind == Type_instance ? NULL : stub_method(solver, atom, method);
        const Flow *python =
            stub || atom->kind == Type_instance ? NULL : call_python_method(e, node, receiver, atom, method);
        if (python) {
            legal = true;
            result = flow_join(solver, result, python, place_of_node(e, node));
        }
        if (!stub)
            continue;
        if (!stub->special && takes_steps(e, node, atom, method)) {
            StubDef *special = NEW(solver->arena, StubDef);
            *special = *stub;
            special->special = method;
            stub = special;
        }
        legal = true;
        uses_elements(e, node, atom, method);
        const Flow *one =
            stub->special ? call_special(e, node, stub, receiver, atom) : call_stub(e, node, stub, receiver, atom);
        belong_to(e, node, before, receiver, atom);
        result = flow_join(solver, result, one, place_of_node(e, node));
    }
    e->one_of_several = one_of_several;
    if (legal || flow->count == 0)
        return result;
    if (python_may_have(e, flow->at[0], method)) {
        refuse(e, node->Call.func->at,
               arena_print(solver->arena, "the method '%s' of %s", method, atom_name(flow->at[0])));
        return result;
    }
    return always_raises(e, node, "AttributeError", "'%s' object has no attribute '%s'", atom_name(flow->at[0]),
                         method);
}

static bool has_double_star(const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name)
            return true;
    return false;
}

static const Flow *not_callable(Eval *e, Node *node, const Flow *callee)
{
    const Flow *never = always_raises(e, node, "TypeError", "'%s' object is not callable", atom_name(callee->at[0]));
    Callee *recorded = last_callee(e, node);
    if (recorded && recorded->kind == Callee_never) {
        recorded->receiver = node->Call.func; /* which is evaluated first */
        recorded->is_value = true;
    }
    return never;
}

/* self.f(...), where f is an attribute. */
static const Flow *call_held(Eval *e, Node *node, const Flow *receiver, bool in_class)
{
    Solver *solver = e->solver;
    const Flow *callee = NULL;
    if (in_class) {
        Member *member = class_member(receiver->at[0]->thing->cls, attribute_name(e, node->Call.func->Attribute.attr));
        Slot *slot = slot_of_global(solver, member->symbol);
        callee = record_flow(e, node->Call.func, slot ? slot_read(solver, slot, e->body) : flow_none_yet(solver));
    } else
        callee = infer_expr(e, node->Call.func);
    bool ready = evaluate_arguments(e, node);
    if (callee->count == 0 || !ready)
        return flow_none_yet(solver);
    const Flow *result = call_function_values(e, node, callee, in_class ? receiver : NULL);
    return result ? result : not_callable(e, node, callee);
}

/* What is called is any expression. */
static const Flow *call_any(Eval *e, Node *node)
{
    const Flow *callee = infer_expr(e, node->Call.func);
    bool ready = evaluate_arguments(e, node);
    if (callee->count == 0 || !ready)
        return flow_none_yet(e->solver);
    const Flow *result = call_function_values(e, node, callee, NULL);
    return result ? result : not_callable(e, node, callee);
}

/* o.C(...), m.C(...): of an enumeration, a member that is there. */
static const Flow *construct_named(Eval *e, Node *node, ClassInfo *cls)
{
    return enum_look_up(e, node, cls) ? call_any(e, node) : construct(e, node, cls);
}

/* ValueError.__init__(self, ...): what no class of the program defines */
static const Flow *call_of_class(Eval *e, Node *node)
{
    bool ready = evaluate_plain_arguments(e, node);
    const Flow *self = last_flow(e, node->Call.args.at[0]);
    forget_shared(e);
    if (!ready || !self->count)
        return flow_none_yet(e->solver);
    for (uint32_t i = 0; i < self->count; i++)
        if (!is_instance(self->at[i]) || !self->at[i]->thing->cls->exception) {
            refuse(e, node->at, "a method of an exception's class for this object");
            return flow_none_yet(e->solver);
        }
    return call_built_in_method(e, node, node->Call.args.at[0], self, 1, node->Call.func->Attribute.attr);
}

/* dict.update(self, ...) in a class that is derived from dict; NULL: it is no such call. */
static const Flow *call_of_base(Eval *e, Node *node, const Flow *receiver)
{
    if (receiver->count != 1 || !is_library_class(receiver->at[0]) || !node->Call.args.len ||
        node->Call.args.at[0]->kind == N_Starred)
        return NULL;
    ClassInfo *base = derived_base(e->solver, node->Call.func->Attribute.value);
    const Flow *self = infer_expr(e, node->Call.args.at[0]);
    if (!base || !self->count)
        return NULL;
    for (uint32_t i = 0; i < self->count; i++)
        if (!is_instance(self->at[i]) || !class_is(self->at[i]->thing->cls, base))
            return NULL;
    class_prepare(e, base);
    Member *member = class_member(base, node->Call.func->Attribute.attr);
    if (!member || member->kind != Member_method)
        return NULL;
    return call_function(e, node, member->function);
}

/* Is it of a class of the program, whose methods take zip(a, b) as the iterator that it is? */
static bool takes_values(const Flow *receiver)
{
    for (uint32_t i = 0; i < receiver->count; i++)
        if (receiver->at[i]->kind == Type_instance && !receiver->at[i]->thing->cls->exception)
            return true;
    return false;
}

static void evaluate_keys(Eval *e, const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (is_key(call, keyword))
            infer_expr(e, keyword->Keyword.value);
}

/* object.NAME */
static bool is_of_object(const Node *func, const char *name)
{
    const Node *value = func->kind == N_Attribute && !strcmp(func->Attribute.attr, name) ? func->Attribute.value : NULL;
    return value && value->kind == N_Name && !strcmp(value->Name.name, "object") &&
           (!value->Name.symbol || !value->Name.symbol->home);
}

/* tuple in tuple.__new__(cls, x), of a class that is derived from it; NULL: it is none. */
static const ClassInfo *base_named(Eval *e, const Node *func)
{
    ClassInfo *base = derived_base(e->solver, func->Attribute.value);
    if (base)
        class_prepare(e, base);
    return base;
}

static const Flow *call_value(Eval *e, Node *node)
{
    Node *func = node->Call.func;
    if (func->kind == N_Attribute && super_after(e, func->Attribute.value))
        return call_super(e, node);
    if (is_of_object(func, "__new__"))
        return call_new_above(e, node, NULL, NULL);
    if (is_of_object(func, "__init__"))
        return evaluate_arguments(e, node) ? call_object_init(e, node, 1) : flow_none_yet(e->solver);
    if (asks_class(func)) /* self.__class__(...), type(x)(...) */
        return call_any(e, node);
    if (func->kind == N_Attribute && is_built_in_method(func->Attribute.attr) && node->Call.args.len) {
        Denoted what = denoted(e, func->Attribute.value);
        if (exception_meant(e, &what))
            return call_of_class(e, node);
    }
    if (func->kind == N_Attribute) {
        const Flow *receiver = infer_object(e, func->Attribute.value);
        bool in_class = false;
        if (flow_is_only(receiver, Type_function)) {
            const Flow *result = receiver->count ? call_beside(e, node, receiver) : NULL;
            if (!result)
                result = call_class_attribute(e, node, receiver);
            if (!result && receiver->count && is_library_class(receiver->at[0]))
                result = call_python_static(e, node, receiver->at[0]->thing->callback->name, func->Attribute.attr);
            if (!result && receiver->count && !strcmp(func->Attribute.attr, "__new__"))
                return call_new_above(e, node, NULL,
                                      base_named(e, func)); /* cls.__new__(cls): nothing of the program's */
            if (!result)
                result = call_of_base(e, node, receiver);
            return result ? result : call_any(e, node);
        }
        if (holds_function(e, receiver, attribute_name(e, func->Attribute.attr), &in_class))
            return call_held(e, node, receiver, in_class);
        if (takes_values(receiver)) { /* whose sort(key=...) is a method like any other */
            evaluate_arguments(e, node);
            evaluate_keys(e, node);
        } else {
            evaluate_plain_arguments(e, node);
        }
        if (flow_has(receiver, Type_str) && !flow_has(receiver, Type_instance) &&
            !strcmp(func->Attribute.attr, "format"))
            return call_method(e, (Node *)spread_as_seen(e, node), func->Attribute.value, receiver,
                               func->Attribute.attr);
        if (has_double_star(node) && receiver->count && !flow_has(receiver, Type_instance))
            return call_any(e, node);
        StubDef *stub = receiver->count == 1 && receiver->at[0]->kind == Type_native
                            ? stub_method(e->solver, receiver->at[0], func->Attribute.attr)
                            : NULL;
        bool packs = stub && packs_list(e, node, stub);
        const Flow *starred = call_starred_method(e, node, receiver);
        if (starred)
            return starred;
        if (!flow_has(receiver, Type_instance) && !packs && !(node = spread_call(e, node)))
            return flow_none_yet(e->solver);
        if (is_driver(e) && receiver->count == 0)
            return driver_call(e, node);
        if (is_driver(e) && receiver->count == 1 && receiver->at[0]->kind == Type_array)
            return driver_method(e, node, receiver->at[0], func->Attribute.attr);
        ClassInfo *inner = inner_class(e, func, receiver);
        if (inner)
            return construct_named(e, node, inner);
        return call_method(e, node, func->Attribute.value, receiver, func->Attribute.attr);
    }
    return call_any(e, node);
}

/* d.update(size=len), "{f}".format(f=len): what any other function would take for a type is a value. */
static bool keeps_keywords(const Node *call)
{
    const Node *func = call->Call.func;
    return func->kind == N_Attribute &&
           (!strcmp(func->Attribute.attr, "update") || !strcmp(func->Attribute.attr, "format"));
}

/* Those that are values; iterators and generators are looked at by the rule that takes them. */
bool evaluate_plain_arguments(Eval *e, const Node *call)
{
    bool never = false;
    for_each (Node *, arg, &call->Call.args) {
        if (is_iterator_call(e, arg) || arg->kind == N_GeneratorExp)
            iterate(e, arg);
        else
            never |= infer_expr(e, arg)->count == 0;
    }
    for_each (Node *, keyword, &call->Call.keywords)
        if (!is_key(call, keyword) && (keeps_keywords(call) || !is_type_argument(e, keyword->Keyword.value)))
            never |= infer_expr(e, keyword->Keyword.value)->count == 0;
    return !never;
}

static bool is_print(const StubDef *stub)
{
    return stub->special && !strcmp(stub->special, "print");
}

/* sys.exit(x) raises SystemExit(x). */
static const Flow *call_library(Eval *e, Node *node, StubDef *stub)
{
    if (stub->library && stub->library->world & World_exit)
        for_each (Node *, arg, &node->Call.args)
            exception_is_given(e, arg, last_flow(e, arg));
    return call_stub(e, node, stub, NULL, NULL);
}

/* dict(a=1, **d), as it stands, of a dict whose names are seen when the call runs. */
static bool takes_dict(Eval *e, const Node *node, const StubDef *stub)
{
    const Node *end = last(&node->Call.keywords);
    if (!stub->special || strcmp(stub->special, "dict") || end->Keyword.name || node->Call.keywords.len > 8)
        return false;
    for (uint32_t i = 0; i + 1 < node->Call.keywords.len; i++)
        if (!node->Call.keywords.at[i]->Keyword.name)
            return false;
    const Flow *flow = infer_expr(e, end->Keyword.value);
    for (uint32_t i = 0; i < flow->count; i++) {
        const Flow *keys =
            flow->at[i]->kind == Type_dict ? part_read(e->solver, flow->at[i]->thing, key_part, e->body) : flow;
        if (keys->count && !flow_is_only(keys, Type_str))
            return false;
    }
    return flow->count != 0;
}

static const Flow *call_named(Eval *e, Node *node, StubDef *stub)
{
    if (has_double_star(node) && !stub->has_receiver && !takes_dict(e, node, stub))
        return call_any(e, node);
    const Flow *starred = call_starred(e, node, stub->module ? stub->module->name : NULL, stub->name, NULL, NULL);
    if (!starred)
        starred = call_pow_or_none(e, node, stub);
    if (!starred && !is_print(stub) && !packs_list(e, node, stub))
        starred = call_counted_star(e, node, stub);
    if (starred)
        return starred;
    if (!is_print(stub) && !packs_list(e, node, stub) && !(node = spread_call(e, node)))
        return flow_none_yet(e->solver);
    if (stub->special)
        return call_special(e, node, stub, NULL, NULL);
    if (stub->module == e->solver->program->builtins && is_special(stub->name)) {
        evaluate_plain_arguments(e, node);
        if (!stub_takes(e, node, stub)) /* a union: the rule looks at each member */
            return call_special(e, node, special_stub(e, stub->name), NULL, NULL);
    }
    return evaluate_plain_arguments(e, node) ? call_library(e, node, stub) : flow_none_yet(e->solver);
}

static const Flow *call_exception_class(Eval *e, Node *node, const char *name)
{
    if (has_double_star(node)) {
        refuse(e, node->at, "an argument **kwargs of this call");
        return flow_none_yet(e->solver);
    }
    return (node = spread_call(e, node)) ? call_exception(e, node, name) : flow_none_yet(e->solver);
}

const Flow *infer_call(Eval *e, Node *node)
{
    Denoted what = denoted(e, node->Call.func);
    switch (what.what) {
    case Denotes_function:
        return what.function ? call_function(e, node, what.function) : flow_none_yet(e->solver);
    case Denotes_stub:
        return call_named(e, node, what.stub);
    case Denotes_class:
        if (what.cls)
            return construct_named(e, node, what.cls);
        if (what.name)
            return call_exception_class(e, node, what.name);
        refuse(e, node->at, "a class used as a value");
        break;
    case Denotes_module:
        return always_raises(e, node, "TypeError", "'module' object is not callable");
    case Denotes_constant:
        return call_constant(e, node, &what);
    case Denotes_unknown:
        if (derived_base(e->solver, node->Call.func)) /* object() */
            return construct(e, node, derived_base(e->solver, node->Call.func));
        evaluate_arguments(e, node);
        if (is_driver(e))
            return driver_call(e, node);
        return unknown_name(e, node->Call.func, what.name);
    case Denotes_value:
        return call_value(e, node);
    }
    return flow_none_yet(e->solver);
}
