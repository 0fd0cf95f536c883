/* infer_try.c -- exceptions: what they carry, what a handler sees, what is known behind it.
 * In: try, with and raise statements; calls of exception classes.  Out: flows; one abstract object stands for all
 * exceptions, and its contents for whatever their arguments may be.
 * Rule: a handler may be entered from any point of its try: there nothing is known of what the try changes.
 *     try: n = int(s)                 # n: int
 *     except ValueError as e: ...     # e: BaseException; of n only what was known in front      */
#include "typeinfer/solve.h"

/* ---- the object ------------------------------------------------------------------------------------------------- */
Thing *all_exceptions(Solver *solver)
{
    if (!solver->exceptions) {
        Thing *thing = solver->exceptions = thing_new(solver, Type_exception, solver->cause);
        thing->many = true;
        thing->previous = solver->exceptions_before;
        contents_add(solver, thing, flow_scalar(solver, Type_str), solver->cause); /* the runtime's messages, */
        contents_add(solver, thing, flow_scalar(solver, Type_int), solver->cause); /* and numbers of errors */
    }
    return solver->exceptions;
}

const Flow *flow_exception(Solver *solver)
{
    return flow_thing(solver, all_exceptions(solver));
}

void exceptions_carry(Solver *solver, const Flow *flow, Span cause)
{
    contents_add(solver, all_exceptions(solver), flow, cause);
}

/* What errno, strerror and filename of a built-in exception may be: what some OSError was given. */
static Name system_part(Solver *solver)
{
    return intern_text(solver->program->names, "<system>");
}

void system_errors_carry(Solver *solver, const Flow *flow, Span cause)
{
    part_add(solver, all_exceptions(solver), system_part(solver), flow, cause);
}

static const Flow *system_detail(Eval *e, const Node *node)
{
    Solver *solver = e->solver;
    const Flow *given = part_read(solver, all_exceptions(solver), system_part(solver), e->body);
    const Flow *own = flow_join(solver, flow_scalar(solver, Type_str), flow_scalar(solver, Type_int), NULL);
    return flow_join(solver, flow_join(solver, own, given, place_of_node(e, node)), flow_scalar(solver, Type_none),
                     place_of_node(e, node));
}

/* What a table does not have is the argument of a KeyError. */
void errors_carry_key(Eval *e, const Node *node, const Flow *key)
{
    if (e->solver->asks_args)
        exceptions_carry(e->solver, key, node->at);
}

/* An argument of an exception: its text may be asked for, at the end of the program if not before. */
void exception_is_given(Eval *e, const Node *arg, const Flow *flow)
{
    exceptions_carry(e->solver, flow, arg->at);
    uses_text(e, arg, flow, true);
    uses_text(e, arg, flow, false);
}

/* ---- classes ---------------------------------------------------------------------------------------------------- */
/* The class of exceptions that a name stands for; NULL: something else */
static const ClassInfo *class_named(Eval *e, const Node *node)
{
    if (node->kind != N_Name && node->kind != N_Attribute)
        return NULL;
    Denoted what = denoted(e, node);
    return exception_meant(e, &what);
}

static bool is_exception(const Atom *atom)
{
    return atom->kind == Type_exception || (is_instance(atom) && atom->thing->cls->exception);
}

static bool has_exception(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is_exception(flow->at[i]) || flow->at[i]->kind == Type_class)
            return true;
    return false;
}

/* raise cls: `call` stands for cls(). */
static void raise_value(Eval *e, Node *call, const Flow *flow)
{
    if (!flow_has(flow, Type_class))
        return;
    if (!flow_is_only(flow, Type_class)) {
        refuse(e, call->at, "raising what may be a class or an exception");
        return;
    }
    infer_call(e, call);
}

/* raise E: false: it is no name of a class */
static bool raises_class(Eval *e, Node *node)
{
    const ClassInfo *cls = class_named(e, node);
    if (cls && cls->node)
        infer_call(e, raised_call(e->solver, node));
    return cls != NULL;
}

const Flow *call_exception(Eval *e, Node *node, const char *name)
{
    bool never = false;
    for_each (Node *, arg, &node->Call.args) {
        const Flow *flow = infer_expr(e, arg);
        never |= flow->count == 0;
        exception_is_given(e, arg, flow);
        const ClassInfo *cls = built_in_exception(e->solver, name);
        if (!cls || class_is(cls, built_in_exception(e->solver, "OSError")))
            system_errors_carry(e->solver, flow, arg->at);
    }
    if (node->Call.keywords.len)
        refuse(e, node->Call.keywords.at[0]->at, arena_print(e->solver->arena, "a keyword argument of %s", name));
    if (e->solver->recording) {
        Callee *callee = add_callee(e, node, Callee_class);
        callee->special = name;
        callee->result = flow_type(e->solver, flow_exception(e->solver));
    }
    return never ? flow_none_yet(e->solver) : flow_exception(e->solver);
}

/* ---- raise ------------------------------------------------------------------------------------------------------ */
static void infer_cause(Eval *e, Node *cause)
{
    if (raises_class(e, cause))
        return;
    const Flow *flow = infer_expr(e, cause);
    if (flow->count && !flow_has(flow, Type_none) && !has_exception(flow))
        always_raises(e, cause, "TypeError", "exception causes must derive from BaseException");
}

/* What a generator's throw() is given; false: nothing gets there. */
bool infer_thrown(Eval *e, Node *value)
{
    if (raises_class(e, value))
        return true;
    const Flow *flow = infer_expr(e, value);
    if (flow->count && !has_exception(flow))
        always_raises(e, value, "TypeError",
                      "exceptions must be classes or instances deriving from BaseException, not %s",
                      atom_name(flow->at[0]));
    return flow->count && has_exception(flow);
}

void infer_raise(Eval *e, Node *node)
{
    Node *value = node->Raise.value;
    if (value && !raises_class(e, value)) {
        const Flow *flow = infer_expr(e, value);
        raise_value(e, raise_call(e->solver, node), flow);
        if (flow->count && !has_exception(flow))
            always_raises(e, value, "TypeError", "exceptions must derive from BaseException");
    }
    if (node->Raise.cause)
        infer_cause(e, node->Raise.cause);
    all_exceptions(e->solver);
    stop(e);
}

/* ---- try -------------------------------------------------------------------------------------------------------- */
static void forget_blocks(Eval *e, const Nodes *body)
{
    for_each (Node *, statement, body)
        forget_store(e, statement);
}

/* What is known wherever the body was left. */
static Env env_inside(Eval *e, Env *before, const Nodes *body)
{
    Env now = e->env;
    e->env = env_copy(e, before);
    forget_blocks(e, body);
    forget_shared(e);
    Env inside = e->env;
    e->env = now;
    return inside;
}

static void infer_handler(Eval *e, Node *handler)
{
    Slot *slot = handler->ExceptHandler.name ? slot_of_name(e, handler) : NULL;
    if (handler->ExceptHandler.type)
        names_handled(e, handler->ExceptHandler.type);
    const Flow *flow = record_flow(e, handler, flow_raised(e, handler->ExceptHandler.type));
    if (!flow->count) { /* nothing of these classes is ever made */
        e->env.dead = true;
        return;
    }
    if (slot) {
        slot_add(e->solver, slot, flow, handler->at);
        env_forget(e, slot);
        if (!is_shared(e, slot))
            env_know(e, slot, flow, true);
    }
    infer_block(e, &handler->ExceptHandler.body);
    if (slot)
        env_forget(e, slot);
}

/* body, handlers, else; e->env: where they end without an error */
static void infer_guarded(Eval *e, Node *node)
{
    Env before = env_copy(e, &e->env);
    infer_block(e, &node->Try.body);
    infer_block(e, &node->Try.orelse);
    Env after = e->env;
    for_each (Node *, handler, &node->Try.handlers) {
        e->env = env_inside(e, &before, &node->Try.body);
        infer_handler(e, handler);
        env_join(e, &after, &e->env);
    }
    e->env = after;
}

/* However the try is left, finally is on the way: one evaluation, with what is known on all of them. */
void infer_try(Eval *e, Node *node)
{
    all_exceptions(e->solver);
    if (!node->Try.finalbody.len) {
        infer_guarded(e, node);
        return;
    }
    Env before = env_copy(e, &e->env);
    Passing passing = {e->passing, &node->Try.finalbody, e->loop};
    e->passing = &passing;
    infer_guarded(e, node);
    e->passing = passing.outer;
    Env after = e->env;
    e->env = env_inside(e, &before, &node->Try.body);
    for_each (Node *, handler, &node->Try.handlers)
        forget_store(e, handler);
    forget_blocks(e, &node->Try.orelse);
    infer_block(e, &node->Try.finalbody);
    bool ends = e->env.dead;
    e->env = after;
    forget_blocks(e, &node->Try.finalbody);
    forget_shared(e);
    e->env.dead |= ends;
}

/* break and continue pass the finally clauses between them and their loop. */
Env env_passed(Eval *e)
{
    Env now = e->env;
    e->env = env_copy(e, &now);
    for (Passing *passing = e->passing; passing && passing->loop == e->loop; passing = passing->outer) {
        forget_blocks(e, passing->final);
        forget_shared(e);
    }
    Env passed = e->env;
    e->env = now;
    return passed;
}

/* ---- with ------------------------------------------------------------------------------------------------------- */
/* What `with item` enters, as far as a name says it; NULL: an instance. */
static const char *manager_named(Eval *e, const Node *value)
{
    if (value->kind != N_Call || value->Call.keywords.len || has_star(value))
        return NULL;
    Denoted what = denoted(e, value->Call.func);
    const char *name =
        what.what == Denotes_class && what.cls && !strcmp(what.cls->module->name, "contextlib") ? what.cls->name : NULL;
    if (name && !strcmp(name, "nullcontext"))
        return value->Call.args.len < 2 ? name : NULL;
    if (!name || strcmp(name, "suppress"))
        return NULL;
    bool names = true;
    for_each (Node *, cls, &value->Call.args)
        names &= names_handled(e, cls);
    return names ? name : NULL;
}

/* A file, a memoryview. */
static bool is_native_manager(const Atom *atom, const void *unused)
{
    (void)unused;
    const NativeRow *row = atom_row(atom);
    return atom->kind == Type_text_file || atom->kind == Type_string_io ||
           (row && (row->is_view || atom_is_file(atom)));
}

/* The class, the error and the traceback that __exit__ is given, as nodes; they borrow the item's number. */
Node *exit_call(Solver *solver, const Node *item)
{
    Node *call = map_get(&solver->key_calls, item);
    if (call)
        return call;
    call = NEW(solver->arena, Node);
    call->kind = N_Call;
    call->id = item->id;
    call->at = item->at;
    for (int i = 0; i < 3; i++) {
        Node *arg = NEW(solver->arena, Node);
        arg->kind = N_Constant;
        arg->id = item->id;
        arg->at = item->at;
        push(solver->arena, &call->Call.args, arg);
    }
    map_set(solver->arena, &solver->key_calls, item, call);
    return call;
}

const Node *exit_call_of(const Inference *inference, const Node *item)
{
    return exit_call(inference->solver, item);
}

/* An instance: __enter__() now; __exit__ with what its three arguments may be.  Others among several kinds raise. */
static const Flow *enter_instance(Eval *e, Node *item)
{
    Solver *solver = e->solver;
    Node *value = item->WithItem.value, *const *args = exit_call(solver, item)->Call.args.at;
    const Flow *flow = infer_expr(e, value), *rest = flow, *left = flow;
    CallShape enter = {.node = item, .receiver = value, .implied = "__enter__"};
    CallShape leave = {.node = item, .args = args, .count = 3, .receiver = value, .implied = "__exit__"};
    const Flow *native = flow_keep(solver, flow, is_native_manager, NULL);
    if (flow->count && native->count == flow->count)
        return flow;
    const Flow *none = flow_scalar(solver, Type_none), *errors = flow_raised(e, NULL);
    const Flow *error = record_flow(e, item, flow_join(solver, errors, none, NULL));
    const Flow *const flows[] = {flow_join(solver, raised_classes(e, errors), none, NULL), error,
                                 flow_join(solver, flow_scalar(solver, Type_traceback), none, NULL)};
    leave.flows = flows;
    const Flow *entered = call_special_method(e, &enter, flow, &rest);
    const Flow *answer = call_special_method(e, &leave, flow, &left);
    if (flow->count && !native->count && (!answer || !entered)) {
        refuse(e, value->at, "a with statement over this");
        return flow_none_yet(solver);
    }
    return entered ? flow_join(solver, native, entered, place_of_node(e, item)) : native;
}

/* What __enter__ gives. */
static const Flow *enter_manager(Eval *e, Node *item)
{
    Node *value = item->WithItem.value;
    const char *name = manager_named(e, value);
    const Flow *none = flow_scalar(e->solver, Type_none);
    if (!name)
        return enter_instance(e, item);
    if (e->solver->recording)
        add_callee(e, value, Callee_special)->special = name;
    if (strcmp(name, "suppress"))
        return value->Call.args.len ? infer_expr(e, value->Call.args.at[0]) : none;
    return none;
}

/* Its end may be reached from any point inside: __exit__ may swallow the error. */
void infer_with(Eval *e, Node *node)
{
    all_exceptions(e->solver);
    Env before = {.dead = true};
    for_each (Node *, item, &node->With.items) {
        const Flow *flow = enter_manager(e, item);
        if (flow->count == 0)
            stop(e);
        if (e->env.dead)
            return;
        env_join(e, &before, &e->env);
        if (item->WithItem.target)
            assign(e, item->WithItem.target, flow, item->WithItem.value);
    }
    infer_block(e, &node->With.body);
    forget_shared(e);
    Env inside = env_inside(e, &before, &node->With.body), after = e->env;
    e->env = inside;
    for_each (Node *, one, &node->With.items)
        forget_store(e, one);
    inside = e->env;
    e->env = after;
    env_join(e, &e->env, &inside);
}

/* ---- attributes ------------------------------------------------------------------------------------------------- */
/* NULL: exceptions have none of that name that moult knows */
const Flow *exception_attribute(Eval *e, Node *node, const Atom *atom, Name name)
{
    Solver *solver = e->solver;
    const Flow *carried = contents_of(solver, atom->thing, e->body), *none = flow_scalar(solver, Type_none);
    static const char *const details[] = {"errno", "strerror", "filename", "filename2", "value", "code", "msg"};
    enum { system_details = 4 }; /* of an OSError */
    static const struct {
        const char *name;
        TypeKind kind;
    } told[] = {
        {"name", Type_str}, {"encoding", Type_str}, {"reason", Type_str}, {"start", Type_int}, {"end", Type_int}};
    if (!strcmp(name, "args"))
        return make_sequence(e, node, 0, carried);
    if (!strcmp(name, "__cause__") || !strcmp(name, "__context__"))
        return flow_join(solver, flow_raised(e, NULL), none, NULL);
    if (!strcmp(name, "__traceback__"))
        return flow_join(solver, flow_scalar(solver, Type_traceback), none, NULL);
    if (!strcmp(name, "__suppress_context__"))
        return flow_scalar(solver, Type_bool);
    if (!strcmp(name, "__notes__"))
        return flow_notes(solver);
    for (size_t i = 0; i < sizeof details / sizeof *details; i++)
        if (!strcmp(name, details[i]) && i < system_details && atom->kind == Type_exception)
            return system_detail(e, node);
        else if (!strcmp(name, details[i]))
            return flow_join(solver, carried, none, place_of_node(e, node));
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (!strcmp(name, told[i].name))
            return flow_join(solver, flow_scalar(solver, told[i].kind), none, place_of_node(e, node));
    return NULL;
}

/* type(x).__name__ */
const Flow *infer_class_name(Eval *e, Node *node, Node *named)
{
    bool never = !class_named(e, named) && infer_expr(e, named)->count == 0;
    if (e->solver->recording) {
        Callee *callee = add_callee(e, node, Callee_special);
        callee->special = "class name";
        callee->receiver = named;
    }
    return never ? flow_none_yet(e->solver) : flow_scalar(e->solver, Type_str);
}

/* What CPython's exceptions have, and moult does not. */
static bool is_lacking(Name name)
{
    static const char *const names[] = {
        "characters_written",
        "filename2",
        "name",
        "path",
        "msg",
        "obj",
        "lineno",
        "offset",
        "text",
        "start",
        "end",
        "object",
        "reason",
        "encoding",
        "end_lineno",
        "end_offset",
        "print_file_and_line",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return !strncmp(name, "__", 2);
}

/* Is it certain that no exception has the attribute?  Then AttributeError names the class when it runs. */
bool exception_never_has(const Flow *base, Name name)
{
    return flow_is_only(base, Type_exception) && !is_lacking(name);
}

/* x of type(x).__name__ and x.__class__.__name__, the class of ValueError.__name__; NULL: something else */
Node *named_by_class(Eval *e, const Node *node)
{
    Node *cls = node->kind == N_Attribute ? node->Attribute.value : NULL;
    if (!cls || (strcmp(node->Attribute.attr, "__name__") && strcmp(node->Attribute.attr, "__qualname__")))
        return NULL;
    if (cls->kind == N_Name && class_named(e, cls) && !class_named(e, cls)->node)
        return cls;
    if (cls->kind == N_Attribute)
        return !strcmp(cls->Attribute.attr, "__class__") && denoted(e, cls).what == Denotes_value ? cls->Attribute.value
                                                                                                  : NULL;
    bool is_type = cls->kind == N_Call && cls->Call.func->kind == N_Name &&
                   !strcmp(cls->Call.func->Name.name, "type") && cls->Call.func->Name.symbol &&
                   !cls->Call.func->Name.symbol->home;
    if (!is_type || cls->Call.args.len != 1 || cls->Call.keywords.len || cls->Call.args.at[0]->kind == N_Starred)
        return NULL;
    return cls->Call.args.at[0];
}
