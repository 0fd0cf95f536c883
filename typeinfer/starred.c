/* starred.c -- functions of the library that are given a star of unknown length: defs of runtime/lib/_starred.py;
 * likewise those that take a list and are given a named tuple, a set or a generator: runtime/lib/_iterated.py.
 * In: a call of a stub, of a method of a built-in value or of a function value.  Out: what a call of the def gives.
 * Rule: only where the star is no tuple of known length; what has no such def is refused as before.
 *     gcd(*xs)   =>   starred_math_gcd(*xs)          s.union(*sets)   =>   starred_set_union(s, *sets)             */
#include "typeinfer/solve.h"

static bool is_plain(const char *owner)
{
    return !owner || !strcmp(owner, "builtins");
}

/* NULL: there is none of that name. */
static Function *def_in(Solver *solver, const char *file, const char *text)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, file));
    Symbol *symbol = module ? module_symbol(module, intern_text(solver->program->names, text)) : NULL;
    return symbol && symbol->only_binding ? function_of(solver, symbol->only_binding) : NULL;
}

static Function *starred_def(Solver *solver, const char *owner, const char *name)
{
    bool plain = is_plain(owner);
    const char *text = plain ? arena_print(solver->arena, "starred_%s", name)
                             : arena_print(solver->arena, "starred_%s_%s", owner, name);
    return def_in(solver, "_starred", text);
}

/* Some star is of unknown length; *never: what it stands on has no value (yet). */
static bool has_unknown(Eval *e, const Node *call, bool *never)
{
    bool found = false;
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            found |= star_is_unknown(e, arg, never);
    return found;
}

/* What gives a generator of the library takes its arguments as they stand. */
static bool is_iterator_name(const char *name)
{
    return !strcmp(name, "zip") || !strcmp(name, "map");
}

/* The def with the call's own arguments; self: of a method, whose receiver goes in front. */
static const Flow *call_instead(Eval *e, Node *node, const Atom *self, Node *receiver, Function *function)
{
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .self = self ? flow_of_atom(e->solver, self) : NULL,
                       .receiver = receiver};
    Callee *record = self && e->solver->recording ? add_callee(e, node, Callee_function) : NULL;
    if (record) {
        record->receiver = receiver;
        record->receiver_type = flow_type(e->solver, shape.self);
    }
    forget_shared(e);
    return call_def(e, &shape, function, record);
}

/* NULL: no such call, or none of that name in _starred.py. */
const Flow *call_starred(Eval *e, Node *node, const char *owner, const char *name, Node *receiver, const Atom *self)
{
    bool never = false;
    Function *function = has_star(node) ? starred_def(e->solver, owner, name) : NULL;
    bool unknown = function && has_unknown(e, node, &never), iterator = is_plain(owner) && is_iterator_name(name);
    if (!function || (!unknown && !iterator))
        return NULL;
    if (never || !evaluate_plain_arguments(e, node))
        return flow_none_yet(e->solver);
    if (!unknown)
        function = starred_def(e->solver, owner, arena_print(e->solver->arena, "%s_known", name));
    return call_instead(e, node, self, receiver, function);
}

/* abs(*xs), sleep(*delay): what abs as a value is called by; NULL: it is not known how many it takes, or any number. */
const Flow *call_counted_star(Eval *e, Node *node, StubDef *stub)
{
    bool never = false;
    if (!has_star(node) || node->Call.keywords.len || !arity_of(stub->module ? stub->module->name : NULL, stub->name) ||
        !has_unknown(e, node, &never))
        return NULL;
    const Denoted what = {.what = Denotes_stub, .stub = stub};
    const Flow *value = library_value(e, node->Call.func, &what);
    const Callback *callback = value->at[0]->thing->callback;
    Function *wrapper = star_wrapper_of(e->solver, callback, stub->module ? stub->module->name : NULL);
    if (!wrapper)
        return NULL;
    if (never || !evaluate_plain_arguments(e, node))
        return flow_none_yet(e->solver);
    return call_instead(e, node, NULL, NULL, wrapper);
}

/* pow(x, y, m) where m may be None; NULL: it is none. */
const Flow *call_pow_or_none(Eval *e, Node *node, const StubDef *stub)
{
    Function *function = NULL;
    if (!strcmp(stub->name, "pow") && stub->module == e->solver->program->builtins && node->Call.args.len == 3 &&
        !has_star(node) && !node->Call.keywords.len && evaluate_plain_arguments(e, node) &&
        flow_has(last_flow(e, node->Call.args.at[2]), Type_none))
        function = library_method(e->solver, "pow_or_none");
    return function ? call_instead(e, node, NULL, NULL, function) : NULL;
}

/* super().__init__(*args, **keywords), which comes to object's: it takes none. */
const Flow *call_starred_init(Eval *e, Node *node)
{
    return call_instead(e, node, NULL, NULL, starred_def(e->solver, "object", "init"));
}

const Flow *call_starred_method(Eval *e, Node *node, const Flow *receiver)
{
    const Flow *result = receiver;
    Node *func = node->Call.func;
    for (uint32_t i = 0; i < receiver->count; i++) {
        if (!atom_is_table(receiver->at[i]) || receiver->at[i]->kind != receiver->at[0]->kind)
            return NULL;
        const Flow *one = call_starred(e, node, atom_name(receiver->at[i]), func->Attribute.attr, func->Attribute.value,
                                       receiver->at[i]);
        if (!one)
            return NULL;
        result = i ? flow_join(e->solver, result, one, place_of_node(e, node)) : one;
    }
    return receiver->count ? result : NULL;
}

/* Of a method of built-in values, all of one type; NULL: they differ. */
static const char *owner_of_method(const Flow *self)
{
    for (uint32_t i = 1; i < self->count; i++)
        if (self->at[i]->kind != self->at[0]->kind)
            return NULL;
    return self->count ? atom_name(self->at[0]) : NULL;
}

static bool gives_file(const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, "file"))
            return true;
    return false;
}

/* f = str; f(b"x", "utf-8") */
static bool gives_encoding(const Callback *callback, const CallShape *shape)
{
    return callback->what == Callback_stub && !strcmp(callback->name, "str") && shape->count > 1 &&
           !(shape->keywords && shape->keywords->len);
}

/* f = gcd; f(*xs): the def that runs; NULL: none. */
Function *starred_value(Eval *e, const CallShape *shape, const Callback *callback)
{
    const Node *call = shape->node;
    bool never = false, unbound = callback->what == Callback_unbound;
    bool prints = callback->what == Callback_stub && !strcmp(callback->name, "print");
    if (prints && call->kind == N_Call && !gives_file(call) && passes_keywords(e, shape) &&
        (passes_mapping(e, shape) || (has_star(call) && has_unknown(e, call, &never))))
        return starred_def(e->solver, "value", "print");
    if (gives_encoding(callback, shape))
        return starred_def(e->solver, "value", "str");
    if (call->kind != N_Call || !has_star(call) || !has_unknown(e, call, &never) || passes_keywords(e, shape))
        return NULL;
    if (callback->what == Callback_method) {
        const char *owner = owner_of_method(shape->self);
        return owner ? star_wrapper_of(e->solver, callback, owner) : NULL;
    }
    if (callback->what != Callback_stub && !unbound)
        return NULL;
    const char *owner = strchr(callback->key, ' ') + 1, *dot = strchr(owner, '.');
    owner = arena_print(e->solver->arena, "%.*s", dot ? (int)(dot - owner) : 0, owner);
    const char *prefix = unbound ? arena_print(e->solver->arena, "unbound_%s", owner) : owner;
    Function *direct = starred_def(e->solver, prefix, callback->name);
    if (!direct && !unbound)
        direct = starred_def(e->solver, "value", callback->name);
    return direct ? direct : star_wrapper_of(e->solver, callback, owner);
}

static bool may_iterate(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        switch (flow->at[i]->kind) {
        case Type_list:
        case Type_tuple:
        case Type_sequence:
        case Type_set:
        case Type_frozenset:
        case Type_dict:
        case Type_range:
        case Type_generator:
        case Type_instance:
            break;
        default:
            return false;
        }
    return true;
}

/* As many as it has, and keywords of parameters that have names only. */
static bool takes_as_written(const Node *def, const Node *call, bool of_object)
{
    uint32_t plain = 0, named = 0;
    for_each (Node *, param, &def->FunctionDef.params) {
        plain += param->Param.param != Param_keyword_only;
        for (uint32_t i = 0; param->Param.param == Param_keyword_only && i < call->Call.keywords.len; i++)
            named += call->Call.keywords.at[i]->Keyword.name == param->Param.name;
    }
    return plain == call->Call.args.len + of_object && named == call->Call.keywords.len;
}

/* fsum(point) of a named tuple, f.writelines(lines) of a generator: no overload takes these arguments as they are;
 * NULL: there is no such def. */
const Flow *call_iterated(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self)
{
    bool plain = node->kind == N_Call && !has_star(node);
    if ((!stub->module && !self) || !plain || !strcmp(e->body->function->module->name, "_iterated"))
        return NULL;
    const char *owner = self ? stub->owner : stub->module->name;
    const char *name = arena_print(e->solver->arena, "iterated_%s_%s", owner, stub->name);
    Function *function = stub->has_receiver == (self != NULL) ? def_in(e->solver, "_iterated", name) : NULL;
    if (!function || !takes_as_written(function->node, node, self != NULL))
        return NULL;
    for_each (Node *, arg, &node->Call.args)
        if (!may_iterate(last_flow(e, arg)) && !(self && flow_is_only(last_flow(e, arg), Type_str)))
            return NULL;
    return call_instead(e, node, self, receiver, function);
}
