/* user_exception.c -- exception classes: the built-in ones as bases, what the program's own have from them.
 * In: class definitions; names of classes; instances that are made.  Out: orders with built-in classes in them; which
 * instances a handler may see; args.
 * Rule: a built-in exception class is a ClassInfo without a node; a class of the program with one among its bases is a
 * class as any other, whose instances may be raised.
 *     class ParseError(ValueError): ...   =>   order ParseError, ValueError, Exception, BaseException             */
#include "typeinfer/solve.h"

/* ---- the built-in ones ------------------------------------------------------------------------------------------ */
static const struct {
    const char *name, *base;
} rows[] = {
#define EXCEPTION(name, base)                         {#name, #base},
#define LIBRARY_EXCEPTION(module, name, c_name, base) {#c_name, #base},
#include "typeinfer/exception.def"
};
enum { built_in_count = sizeof rows / sizeof *rows, first_built_in = 1 << 28 };

ClassInfo *built_in_exception(Solver *solver, const char *name)
{
    Name key = intern_text(solver->program->names, name);
    ClassInfo *cls = map_get(&solver->built_in_exceptions, key);
    uint32_t row = 0;
    while (row < built_in_count && strcmp(rows[row].name, name))
        row++;
    if (cls || row == built_in_count)
        return cls;
    cls = NEW(solver->arena, ClassInfo);
    cls->module = solver->program->main;
    cls->name = cls->exception = key;
    cls->index = first_built_in + row;
    cls->ready = true;
    push(solver->arena, &cls->mro, cls);
    if (strcmp(rows[row].base, name))
        for_each (ClassInfo *, one, &built_in_exception(solver, rows[row].base)->mro)
            push(solver->arena, &cls->mro, one);
    map_set(solver->arena, &solver->built_in_exceptions, key, cls);
    return cls;
}

const ClassInfo *exception_meant(Eval *e, const Denoted *what)
{
    if (what->what != Denotes_class)
        return NULL;
    if (!what->cls)
        return what->name ? built_in_exception(e->solver, what->name) : NULL;
    class_prepare(e, what->cls);
    return what->cls->exception ? what->cls : NULL;
}

static bool derives_from(const ClassInfo *cls, const char *name)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (!one->node && !strcmp(one->name, name))
            return true;
    return false;
}

/* ---- what they give ----------------------------------------------------------------------------------------- */
static const struct {
    const char *name, *base;
} parts[] = {
    {"args", "BaseException"},
    {"__cause__", "BaseException"},
    {"__context__", "BaseException"},
    {"__suppress_context__", "BaseException"},
    {"__traceback__", "BaseException"},
    {"__notes__", "BaseException"},
    {"errno", "OSError"},
    {"strerror", "OSError"},
    {"filename", "OSError"},
    {"filename2", "OSError"},
    {"characters_written", "BlockingIOError"},
    {"value", "StopIteration"},
    {"code", "SystemExit"},
    {"msg", "ImportError"},
    {"name", "ImportError"},
    {"path", "ImportError"},
    {"name", "NameError"},
    {"name", "AttributeError"},
    {"obj", "AttributeError"},
    {"msg", "SyntaxError"},
    {"filename", "SyntaxError"},
    {"lineno", "SyntaxError"},
    {"offset", "SyntaxError"},
    {"text", "SyntaxError"},
    {"end_lineno", "SyntaxError"},
    {"end_offset", "SyntaxError"},
    {"print_file_and_line", "SyntaxError"},
    {"encoding", "UnicodeDecodeError"},
    {"encoding", "UnicodeEncodeError"},
    {"object", "UnicodeDecodeError"},
    {"object", "UnicodeEncodeError"},
    {"object", "UnicodeTranslateError"},
    {"start", "UnicodeDecodeError"},
    {"start", "UnicodeEncodeError"},
    {"start", "UnicodeTranslateError"},
    {"end", "UnicodeDecodeError"},
    {"end", "UnicodeEncodeError"},
    {"end", "UnicodeTranslateError"},
    {"reason", "UnicodeDecodeError"},
    {"reason", "UnicodeEncodeError"},
    {"reason", "UnicodeTranslateError"},
};

bool is_built_in_part(const ClassInfo *cls, Name name)
{
    for (size_t i = 0; cls->exception && i < sizeof parts / sizeof *parts; i++)
        if (!strcmp(parts[i].name, name) && derives_from(cls, parts[i].base))
            return true;
    return false;
}

bool is_exception_part(const Type *type, Name name)
{
    return type->kind == Type_instance && is_built_in_part(((const Thing *)type->cls->info)->cls, name);
}

bool is_built_in_method(const char *name)
{
    return !strcmp(name, "__init__") || !strcmp(name, "__str__") || !strcmp(name, "__repr__");
}

/* ---- classes of the program ------------------------------------------------------------------------------------- */
/* Their instances have a layout of their own: no class can have two of these. */
static bool has_own_layout(const ClassInfo *cls)
{
    static const char *const names[] = {
        "SystemExit",         "StopIteration",      "SyntaxError",   "OSError",
        "UnicodeDecodeError", "UnicodeEncodeError", "ImportError",   "UnicodeTranslateError",
        "NameError",          "BaseExceptionGroup", "AttributeError"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!cls->node && !strcmp(cls->name, names[i]))
            return true;
    return false;
}

/* Not supported, though CPython takes them. */
static bool is_odd_base(const ClassInfo *cls)
{
    static const char *const names[] = {"BaseExceptionGroup", "UnicodeDecodeError", "UnicodeEncodeError",
                                        "UnicodeTranslateError"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!cls->node && !strcmp(cls->name, names[i]))
            return true;
    return false;
}

/* super().__init__(...); one: with one argument */
static bool calls_above(const Node *statement, bool one)
{
    const Node *call = statement->kind == N_ExprStmt ? statement->ExprStmt.value : NULL;
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    const Node *above = func && func->kind == N_Attribute ? func->Attribute.value : NULL;
    if (!above || above->kind != N_Call || above->Call.func->kind != N_Name ||
        strcmp(above->Call.func->Name.name, "super") != 0 || strcmp(func->Attribute.attr, "__init__") != 0)
        return false;
    return !one || (call->Call.args.len == 1 && call->Call.args.at[0]->kind != N_Starred && !call->Call.keywords.len);
}

static const Node *own_init(const ClassInfo *cls)
{
    const Node *found = NULL;
    if (cls->node)
        for_each (Node *, statement, &cls->node->ClassDef.body)
            if (statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, "__init__"))
                found = statement;
    return found;
}

/* A SyntaxError has a message where its __init__ is run with one argument, and more with others. */
static bool keeps_message(const ClassInfo *cls)
{
    const Node *above = NULL;
    for (uint32_t i = cls->mro.len; i-- > 0;) {
        const Node *init = own_init(cls->mro.at[i]);
        bool calls = !init;
        for (uint32_t k = 0; init && k < init->FunctionDef.body.len; k++)
            calls |= calls_above(init->FunctionDef.body.at[k], !above);
        if (!calls)
            return false;
        above = init ? init : above;
    }
    return true;
}

static const char *what_is_odd(const ClassInfo *cls)
{
    uint32_t bases = 0, layouts = 0;
    for_each (ClassInfo *, base, &cls->bases)
        bases += base->exception != NULL;
    for_each (ClassInfo *, one, &cls->mro) {
        layouts += has_own_layout(one);
        if (is_odd_base(one))
            return "a class derived from this exception";
    }
    if (derives_from(cls, "SyntaxError") && !keeps_message(cls))
        return "a class derived from SyntaxError whose __init__ gives it no message, or more";
    return bases > 2     ? "a class with more than two bases that are exceptions"
           : layouts > 1 ? "a class of two exceptions whose instances are laid out differently"
                         : NULL;
}

static bool is_taken(const Solver *solver, const ClassInfo *cls, const char *name)
{
    for_each (ClassInfo *, other, &solver->classes)
        if (other != cls && other->exception && !strcmp(other->exception, name))
            return true;
    return false;
}

static const char *name_in_c(Solver *solver, const ClassInfo *cls)
{
    Text text = {0};
    text_put(&text, "user_");
    for (const char *at = cls->name; *at; at++)
        text_char(&text, (unsigned char)*at < 128 ? *at : '_');
    if (is_taken(solver, cls, text.at) || (unsigned char)text.at[text.len - 1] == '_')
        text_print(&text, "_%u", cls->index);
    const char *name = text_kept(solver->arena, &text);
    return name;
}

void exception_prepare(Eval *e, ClassInfo *cls)
{
    if (!derives_from(cls, "BaseException"))
        return;
    const char *odd = what_is_odd(cls);
    if (odd) {
        report(e->solver->diags, D_unsupported, cls->node->at, odd);
        cls->refused = true;
    }
    cls->exception = name_in_c(e->solver, cls);
}

/* ---- instances -------------------------------------------------------------------------------------------------- */
static bool is_syntax_error(const Flow *self)
{
    for (uint32_t i = 0; i < self->count; i++)
        if (is_instance(self->at[i]) && derives_from(self->at[i]->thing->cls, "SyntaxError"))
            return true;
    return false;
}

/* C(x) of a class without an __init__ of its own, or one call of the built-in one. */
static bool has_one_message(Eval *e, const Node *call, const Flow *self, uint32_t first)
{
    Name init = intern_text(e->solver->program->names, "__init__");
    bool makes = call->Call.func->kind != N_Attribute || strcmp(call->Call.func->Attribute.attr, "__init__");
    if (makes && class_member(self->at[0]->thing->cls, init))
        return true;
    return call->Call.args.len == first + 1 && call->Call.args.at[first]->kind != N_Starred;
}

/* Positional arguments become args, whatever __init__ makes of them. */
const Flow *exception_set_by(Eval *e, Node *node, const Flow *self, uint32_t first)
{
    Solver *solver = e->solver;
    bool never = false;
    if (is_syntax_error(self) && !has_one_message(e, node, self, first)) {
        refuse(e, node->at, "an instance of a class derived from SyntaxError with these arguments");
        return flow_none_yet(solver);
    }
    for (uint32_t i = first; i < node->Call.args.len; i++) {
        Node *arg = node->Call.args.at[i];
        const Flow *flow = last_flow(e, arg);
        if (arg->kind == N_Starred)
            flow = elements_of(e, arg, flow, false);
        never |= !flow;
        for (uint32_t k = 0; flow && k < self->count; k++)
            contents_add(solver, self->at[k]->thing, flow, arg->at);
    }
    for (uint32_t k = 0; k < self->count; k++)
        slot_add(solver, &solver->raisable, flow_of_atom(solver, self->at[k]), node->at);
    uses_text(e, node, self, true); /* by the traceback, if nobody else */
    return never ? flow_none_yet(solver) : self;
}

/* ---- classes as values ------------------------------------------------------------------------------------------ */
/* Of the program's own it is known which one it is; of the built-in ones it is not. */
const Flow *exception_class_value(Solver *solver, ClassInfo *cls)
{
    if (!cls->node)
        return flow_scalar(solver, Type_class);
    if (!cls->value) {
        cls->value = thing_new(solver, Type_class, cls->node->at);
        cls->value->cls = cls;
    }
    return flow_thing(solver, cls->value);
}

/* E.make: the class that its name stands for, as of any other class. */
const Flow *infer_object(Eval *e, Node *node)
{
    Denoted what = denoted(e, node);
    const ClassInfo *cls = exception_meant(e, &what);
    return cls && cls->node ? record_flow(e, node, class_value(e, node, (ClassInfo *)cls)) : infer_expr(e, node);
}

const Flow *class_of_exception(Eval *e, const Atom *atom)
{
    if (atom->kind == Type_exception)
        return flow_scalar(e->solver, Type_class);
    return is_instance(atom) && atom->thing->cls->exception ? exception_class_value(e->solver, atom->thing->cls) : NULL;
}

const Flow *raised_classes(Eval *e, const Flow *exceptions)
{
    const Flow *classes = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < exceptions->count; i++) {
        const Flow *one = class_of_exception(e, exceptions->at[i]);
        if (one)
            classes = flow_join(e->solver, classes, one, NULL);
    }
    return classes;
}

const Flow *call_class_value(Eval *e, Node *node, const Atom *atom)
{
    if (atom->thing)
        return construct(e, node, atom->thing->cls);
    if (has_star(node)) {
        refuse(e, node->at, "a star in a call of an exception's class that is a value");
        return flow_none_yet(e->solver);
    }
    return call_exception(e, node, "an exception's class");
}

const Flow *class_value_attribute(Eval *e, const Atom *atom, Name name)
{
    (void)atom;
    bool known = !strcmp(name, "__name__") || !strcmp(name, "__qualname__") || !strcmp(name, "__module__");
    return known ? flow_scalar(e->solver, Type_str) : NULL;
}

/* ---- handlers --------------------------------------------------------------------------------------------------- */
/* The classes that an except clause, isinstance or suppress is given: names, values, tuples of these. */
typedef struct Handled {
    Eval *e;
    const Flow *classes; /* the program's own */
    bool built_in;       /* some built-in class, and whatever is derived from it */
} Handled;

static void add_classes(Handled *handled, const Flow *flow)
{
    Eval *e = handled->e;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_class && !atom->thing)
            handled->built_in = true;
        else if (atom->kind == Type_class)
            handled->classes = flow_join(e->solver, handled->classes, flow_of_atom(e->solver, atom), NULL);
        for (uint32_t k = 0; k < atom->count; k++)
            add_classes(handled, atom->items[k]);
        if (atom->kind == Type_sequence)
            add_classes(handled, contents_of(e->solver, atom->thing, e->body));
    }
}

static void add_named(Handled *handled, Node *classes)
{
    Eval *e = handled->e;
    Denoted what = denoted(e, classes);
    const ClassInfo *cls = exception_meant(e, &what);
    if (classes->kind == N_Tuple)
        for_each (Node *, one, &classes->Tuple.items)
            add_named(handled, one);
    else if (cls && cls->node)
        add_classes(handled, exception_class_value(e->solver, (ClassInfo *)cls));
    else if (!cls)
        add_classes(handled, last_flow(e, classes));
}

static bool takes_built_in(Eval *e, Node *classes, const ClassInfo *cls)
{
    if (classes->kind == N_Tuple) {
        for_each (Node *, one, &classes->Tuple.items)
            if (takes_built_in(e, one, cls))
                return true;
        return false;
    }
    Denoted what = denoted(e, classes);
    const ClassInfo *base = exception_meant(e, &what);
    return base && !base->node && (!cls || class_is(cls, base));
}

typedef struct Taken {
    const Handled *handled;
    Node *classes;
} Taken;

static bool is_taken_by(const Atom *atom, const void *with)
{
    const Taken *taken = with;
    const Handled *handled = taken->handled;
    for (uint32_t i = 0; i < handled->classes->count; i++)
        if (class_is(atom->thing->cls, handled->classes->at[i]->thing->cls))
            return true;
    return handled->built_in || takes_built_in(handled->e, taken->classes, atom->thing->cls);
}

const Flow *flow_raised(Eval *e, Node *classes)
{
    Solver *solver = e->solver;
    const Flow *own = slot_read(solver, &solver->raisable, e->body);
    if (!classes)
        return flow_join(solver, flow_exception(solver), own, NULL);
    Handled handled = {e, flow_none_yet(solver), false};
    add_named(&handled, classes);
    Taken taken = {&handled, classes};
    own = flow_keep(solver, own, is_taken_by, &taken);
    return handled.built_in || takes_built_in(e, classes, NULL) ? flow_join(solver, flow_exception(solver), own, NULL)
                                                                : own;
}

static bool is_class_flow(Eval *e, const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        bool is = atom->kind == Type_class || atom->kind == Type_tuple || atom->kind == Type_sequence;
        for (uint32_t k = 0; k < atom->count; k++)
            is = is && is_class_flow(e, atom->items[k]);
        if (!is || (atom->kind == Type_sequence && !is_class_flow(e, contents_of(e->solver, atom->thing, e->body))))
            return false;
    }
    return true;
}

/* All of it are classes of exceptions and tuples of these. */
bool is_handled_flow(Eval *e, const Flow *flow)
{
    return is_class_flow(e, flow);
}

bool names_handled(Eval *e, Node *classes)
{
    Denoted what = denoted(e, classes);
    if (classes->kind == N_Tuple) {
        bool names = true;
        for_each (Node *, one, &classes->Tuple.items)
            names &= names_handled(e, one);
        return names;
    }
    if (exception_meant(e, &what))
        return true;
    if (what.what == Denotes_value && is_handled_flow(e, infer_expr(e, classes)))
        return false;
    refuse(e, classes->at, "an except clause whose class is not the name of an exception's class");
    return true;
}

/* ---- what the built-in bases do ----------------------------------------------------------------------------- */
const Flow *call_built_in_method(Eval *e, Node *node, Node *receiver, const Flow *self, uint32_t first, Name name)
{
    Solver *solver = e->solver;
    bool init = !strcmp(name, "__init__");
    if (node->Call.keywords.len || (!init && node->Call.args.len > first)) {
        refuse(e, node->at, "a call of a method of a built-in exception with these arguments");
        return flow_none_yet(solver);
    }
    if (solver->recording) {
        Callee *callee = add_callee(e, node, Callee_special);
        callee->special = arena_print(solver->arena, "exception.%s", name);
        callee->receiver = receiver;
        callee->receiver_type = NULL;
        callee->site = first;
    }
    if (init)
        return exception_set_by(e, node, self, first)->count ? flow_scalar(solver, Type_none) : flow_none_yet(solver);
    const Flow *args = flow_none_yet(solver);
    for (uint32_t i = 0; i < self->count; i++)
        args = flow_join(solver, args, contents_of(solver, self->at[i]->thing, e->body), place_of_node(e, node));
    uses_text(e, node, args, true);
    uses_text(e, node, args, false);
    return flow_scalar(solver, Type_str);
}

static bool all_exceptions_without(const Flow *flow, Name method)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        bool is = atom->kind == Type_exception ||
                  (is_instance(atom) && atom->thing->cls->exception && !class_member(atom->thing->cls, method));
        if (!is)
            return false;
    }
    return flow->count > 0;
}

const Flow *call_exception_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method)
{
    bool note = !strcmp(method, "add_note");
    const Flow *lines = all_exceptions_without(flow, method) ? call_lines(e, node, receiver, method) : NULL;
    if (lines)
        return lines;
    if ((!note && strcmp(method, "with_traceback")) || !all_exceptions_without(flow, method))
        return NULL;
    const Flow *arg = node->Call.args.len == 1 ? last_flow(e, node->Call.args.at[0]) : NULL;
    for (uint32_t i = 0; arg && i < arg->count; i++) {
        TypeKind kind = arg->at[i]->kind;
        if (note ? kind != Type_str : kind != Type_traceback && kind != Type_none)
            arg = NULL;
    }
    if (!arg || node->Call.keywords.len) {
        refuse(e, node->at, arena_print(e->solver->arena, "%s() with these arguments", method));
        return flow_none_yet(e->solver);
    }
    if (e->solver->recording) {
        Callee *callee = add_callee(e, node, Callee_special);
        callee->special = note ? "exception.add_note" : "exception.with_traceback";
        callee->receiver = receiver;
    }
    return !arg->count ? arg : note ? flow_scalar(e->solver, Type_none) : flow;
}

/* ---- stores ------------------------------------------------------------------------------------------------- */
static bool are_exceptions(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_none || atom->kind == Type_exception ||
           (is_instance(atom) && atom->thing->cls->exception);
}

bool store_in_exception(Eval *e, const Node *target, const Atom *atom, Name name, const Flow *flow)
{
    bool own = is_instance(atom) && atom->thing->cls->exception && !class_member(atom->thing->cls, name);
    bool link = !strcmp(name, "__cause__") || !strcmp(name, "__context__"), args = !strcmp(name, "args");
    if (!own && atom->kind != Type_exception)
        return false;
    if (link && flow_keep(e->solver, flow, are_exceptions, NULL) == flow)
        return true;
    if (!strcmp(name, "__suppress_context__") && flow_is_only(flow, Type_bool))
        return true;
    bool tuple = args && flow->count == 1 && (flow->at[0]->kind == Type_tuple || flow->at[0]->kind == Type_sequence);
    const Flow *items = tuple ? elements_of(e, (Node *)target, flow, false) : NULL;
    if (tuple)
        contents_add(e->solver, own ? atom->thing : all_exceptions(e->solver), items, target->at);
    if (tuple && !own)
        system_errors_carry(e->solver, items, target->at);
    return tuple;
}

/* ---- raise E --------------------------------------------------------------------------------------------------- */
/* The call that makes the instance; it borrows the number of the class's name. */
Node *raised_call(Solver *solver, const Node *name)
{
    Node *call = map_get(&solver->key_calls, name);
    if (call)
        return call;
    call = NEW(solver->arena, Node);
    call->kind = N_Call;
    call->id = name->id;
    call->at = name->at;
    call->Call.func = (Node *)name;
    map_set(solver->arena, &solver->key_calls, name, call);
    return call;
}

/* The same of `raise value`; the statement's own number is free. */
Node *raise_call(Solver *solver, const Node *statement)
{
    Node *call = map_get(&solver->key_calls, statement);
    if (!call) {
        call = NEW(solver->arena, Node);
        *call = *raised_call(solver, statement->Raise.value);
        call->id = statement->id;
        call->at = statement->at;
        map_set(solver->arena, &solver->key_calls, statement, call);
    }
    return call;
}

const Node *raise_call_of(const Inference *inference, const Node *statement)
{
    return raise_call(inference->solver, statement);
}

/* throw(E, value): value, when that is an exception; else E(value).  NULL: not supported. */
Node *thrown(Eval *e, const Node *call)
{
    const Nodes *args = &call->Call.args;
    Node *cls = args->at[0];
    if (args->len == 1 || node_is_none(args->at[1]))
        return cls;
    const Flow *value = last_flow(e, args->at[1]);
    Denoted what = denoted(e, cls);
    bool named = cls->kind == N_Name && exception_meant(e, &what), all = value->count > 0, none = true;
    for (uint32_t i = 0; i < value->count; i++) {
        const Atom *atom = value->at[i];
        bool is = atom->kind == Type_exception || (is_instance(atom) && atom->thing->cls->exception);
        all &= is;
        none &= !is && atom->kind != Type_none && atom->kind != Type_tuple && atom->kind != Type_sequence;
    }
    if (all)
        return args->at[1];
    if (!named || !none)
        return NULL;
    Node *made = map_get(&e->solver->key_calls, call);
    if (!made) {
        made = NEW(e->solver->arena, Node);
        *made = *raised_call(e->solver, cls);
        made->at = call->at;
        push(e->solver->arena, &made->Call.args, args->at[1]);
        map_set(e->solver->arena, &e->solver->key_calls, call, made);
    }
    return made;
}

const Node *thrown_node(const Inference *inference, const Instance *instance, const Node *call)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    return thrown(&e, call);
}

/* NULL: name is not the name of a class of the program */
const Node *raised_call_of(const Inference *inference, const Instance *instance, const Node *name)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    if (name->kind != N_Name && name->kind != N_Attribute)
        return NULL;
    Denoted what = denoted(&e, name);
    const ClassInfo *cls = exception_meant(&e, &what);
    return cls && cls->node ? raised_call(e.solver, name) : NULL;
}

/* The class that a name stands for, as C has it behind py_; NULL: no exception's. */
const char *exception_name_of(const Inference *inference, const Instance *instance, const Node *name)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    if (name->kind != N_Name && name->kind != N_Attribute)
        return NULL;
    Denoted what = denoted(&e, name);
    const ClassInfo *cls = exception_meant(&e, &what);
    return cls ? cls->exception : NULL;
}

/* ---- variables of the class that are literals: Python sees them, too -------------------------------------------- */
static bool is_ascii(Str text)
{
    bool is = true;
    for (uint32_t i = 0; i < text.len; i++)
        is &= text.at[i] > 0;
    return is;
}

static bool literal_kind(const Node *node, TypeKind *kind)
{
    int64_t value;
    Const constant;
    if (literal_int(node, &value))
        return *kind = Type_int, true;
    if (!constant_value(node, &constant))
        return false;
    if (constant.real > 1e300 || constant.real < -1e300)
        return false;
    if (node->kind == N_UnaryOp)
        return *kind = Type_float, true;
    switch (node->Constant.literal) {
    case Literal_none:
        return *kind = Type_none, true;
    case Literal_true:
    case Literal_false:
        return *kind = Type_bool, true;
    case Literal_float:
        return *kind = Type_float, true;
    case Literal_str:
        return *kind = Type_str, is_ascii(constant.text);
    default:
        return false;
    }
}

/* Does some statement set an attribute of that name, of whatever it is? */
static bool is_set_later(Solver *solver, Name name)
{
    for_each (Module *, module, &solver->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            if (stores_attribute(module->body.at[i], name))
                return true;
    return false;
}

static void tell_literals(Solver *solver, const ClassInfo *cls, UserException *told)
{
    for_each (Node *, statement, &cls->node->ClassDef.body) {
        ClassLiteral literal = {0};
        Node *target =
            statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
        if (!target || target->kind != N_Name || !target->Name.symbol || target->Name.symbol->bindings != 1 ||
            !literal_kind(statement->Assign.value, &literal.kind) || is_set_later(solver, target->Name.name))
            continue;
        literal.name = target->Name.name;
        constant_value(statement->Assign.value, &literal.value);
        push(solver->arena, &told->literals, literal);
    }
}

static void tell_class(Solver *solver, const ClassInfo *cls)
{
    Unit *unit = solver->inference->unit;
    Name bases[2] = {NULL, NULL};
    uint32_t count = 0;
    if (!cls->node || !cls->exception)
        return;
    for_each (UserException, known, &unit->exceptions)
        if (known.name == cls->exception)
            return;
    for_each (ClassInfo *, base, &cls->bases)
        if (base->exception && count < 2) {
            tell_class(solver, base);
            bases[count++] = base->exception;
        }
    UserException told = {.name = cls->exception, .base = bases[0], .also = bases[1]};
    told.word = qualified_class_name(solver, cls);
    told.module = cls->module != solver->program->main ? cls->module->name
                  : solver->options.module             ? unit->module
                                                       : "__main__";
    if (cls->module->is_library && !strcmp(cls->module->name, "_groups")) /* built in */
        told.module = NULL;
    const Symbol *symbol = cls->node->ClassDef.symbol;
    if (cls->module == solver->program->main && symbol && symbol->home && symbol->home->kind == Scope_module)
        told.variable = symbol->name;
    const Member *init = class_member(cls, intern_text(unit->names, "__init__"));
    told.has_init = init && init->function;
    told.doc = cls->node->ClassDef.doc;
    tell_literals(solver, cls, &told);
    push(solver->arena, &unit->exceptions, told);
}

void tell_exceptions(Solver *solver)
{
    for_each (ClassInfo *, cls, &solver->classes)
        tell_class(solver, cls);
}
