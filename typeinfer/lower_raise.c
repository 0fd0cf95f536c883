/* lower_raise.c -- raise, assert, and the errors that inference or lowering foresees.
 * In: a class and a message.  Out: a Raise statement; what follows in its block is dropped by
 * put(). Rule: the text is CPython 3.11's, the arguments have been evaluated before. */
#include <stdio.h>

#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

/* Of the only class whose objects are of that type; of several the generator's. */
static const char *word_of_generators(const Type *type)
{
    const char *word = type->bodies ? type->bodies->word : NULL;
    for (const Func *body = type->bodies; body; body = body->next_body)
        if (!word || !body->word || strcmp(word, body->word))
            return "generator";
    return word ? word : "generator";
}

const char *type_word(const Type *type)
{
    static const char *const words[] = {
#define TYPE(kind, text, ...) [Type_##kind] = text,
#include "typeinfer/type.def"
    };
    static const char *const fixed[] = {
#define D(name, text, stem) [Dtype_##name] = "numpy." text,
        DTYPES(D)
#undef D
    };
    if (type->kind == Type_none)
        return "NoneType";
    if (type->kind == Type_instance || (type->kind == Type_function && type->cls))
        return type->cls->word ? type->cls->word : type->cls->name;
    if (type->kind == Type_generator)
        return word_of_generators(type);
    if (type->kind == Type_array)
        return "numpy.ndarray";
    if (type_row(type))
        return type_row(type)->text;
    if (type->kind == Type_exception)
        return CLASS_KNOWN_LATER;
    return type->kind == Type_fixed ? fixed[type->dtype] : words[type->kind];
}

static Ir *raise_node(Lower *l, const char *cls, Span at)
{
    Ir *node = ir_new(l->unit, I_Raise, NULL, at);
    node->Raise.cls = intern_text(l->unit->names, cls);
    return node;
}

void raise_with(Lower *l, const char *cls, Ir *message, Span at)
{
    Ir *node = raise_node(l, cls, at);
    push(l->arena, &node->Raise.args, message);
    put(l, node);
}

Ir *raise_text(Lower *l, const char *cls, Span at, const char *format, ...)
{
    va_list list;
    char text[400];
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    if (error_names_value(l->inference, cls, text))
        lower_refuse(l, at, "this use of an instance of a class derived from str, int, float or tuple");
    if (strstr(text, CLASS_KNOWN_LATER))
        lower_refuse(l, at, "this operation on an exception");
    raise_with(l, cls, tree_text(l, arena_copy(l->arena, text, strlen(text)), at), at);
    return ended(l, l->never, at);
}

/* The arguments of ValueError("x", n), in order. */
static void lower_arguments(Lower *l, const Nodes *nodes, Block *args)
{
    for_each (Node *, node, nodes) {
        uint32_t mark = here(l);
        Ir *arg = lower_quiet(l, node, "argument");
        for (uint32_t index = 0; index < args->len; index++)
            settle(l, mark, &args->at[index], "argument");
        push(l->arena, args, arg);
    }
}

const char *builtin_class(const char *name)
{
    static const char *const names[] = {
#define EXCEPTION(name, base)                         #name,
#define LIBRARY_EXCEPTION(module, name, c_name, base) #c_name,
#include "typeinfer/exception.def"
    };
    if (!strcmp(name, "IOError") || !strcmp(name, "EnvironmentError"))
        return "OSError";
    for (size_t index = 0; index < sizeof names / sizeof *names; index++)
        if (!strcmp(names[index], name))
            return names[index];
    return NULL;
}

/* The exception class that a name stands for, built in or of the program; NULL: it is none. */
const char *exception_named(Lower *l, const Node *name)
{
    const char *cls = exception_name_of(l->inference, l->instance, name);
    if (cls && !builtin_class(cls))
        check_defined(l, name);
    return cls;
}

/* ValueError, ValueError(...): the built-in class; NULL: a value */
static const char *class_of(Lower *l, const Node *node)
{
    const char *cls = exception_name_of(l->inference, l->instance, node->kind == N_Call ? node->Call.func : node);
    return cls ? builtin_class(cls) : NULL;
}

/* Classes that make something of their own of so many arguments. */
static bool is_odd(const char *cls, uint32_t count)
{
    static const char *const syntax[] = {"SyntaxError", "IndentationError", "TabError"};
    static const char *const never[] = {"UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError",
                                        "ExceptionGroup", "BaseExceptionGroup"};
    static const char *const system[] = {
        "OSError",           "BlockingIOError",    "ChildProcessError",      "ConnectionError",
        "BrokenPipeError",   "FileExistsError",    "ConnectionAbortedError", "ConnectionRefusedError",
        "FileNotFoundError", "InterruptedError",   "ConnectionResetError",   "IsADirectoryError",
        "PermissionError",   "NotADirectoryError", "ProcessLookupError",     "TimeoutError"};
    for (size_t index = 0; index < sizeof syntax / sizeof *syntax; index++) {
        if (strcmp(cls, syntax[index]) == 0)
            return count > 1;
    }
    for (size_t index = 0; index < sizeof never / sizeof *never; index++) {
        if (strcmp(cls, never[index]) == 0)
            return true;
    }
    for (size_t index = 0; index < sizeof system / sizeof *system; index++) {
        if (strcmp(cls, system[index]) == 0)
            return count == 4 || count == 5;
    }
    return false;
}

static bool refuse_odd(Lower *l, const char *cls, const Node *n)
{
    bool odd = is_odd(cls, n->kind == N_Call ? n->Call.args.len : 0);
    if (odd)
        lower_refuse(l, n->at, "raising %s with these arguments", cls);
    return odd;
}

/* NULL for none; the one; the tuple of them */
Ir *packed_arguments(Lower *l, const Block *args, bool *spread, Span at)
{
    *spread = args->len > 1;
    if (args->len < 2)
        return args->len ? args->at[0] : NULL;
    Type **types = NEW_ARRAY(l->arena, Type *, args->len);
    for (uint32_t index = 0; index < args->len; index++)
        types[index] = args->at[index]->type;
    Ir *tuple = ir_new(l->unit, I_TupleNew, type_tuple(l->types, types, args->len), at);
    tuple->TupleNew.items = *args;
    return tuple;
}

/* exception.args = the first `count` of `trees`; nodes: where they stand */
void set_arguments(Lower *l, Ir *exception, const Block *trees, uint32_t count, Span at)
{
    Ir *node = ir_new(l->unit, I_SetArgs, NULL, at);
    Block args = {0};
    node->SetArgs.a = exception;
    for (uint32_t index = 0; index < count; index++)
        push(l->arena, &args, again(l, trees->at[index]));
    node->SetArgs.arg = packed_arguments(l, &args, &node->SetArgs.spread, at);
    put(l, node);
}

/* Without raising it: ValueError, ValueError(...) */
static Ir *new_exception(Lower *l, const char *cls, const Node *n)
{
    Block args = {0};
    Ir *node = ir_new(l->unit, I_ExceptionNew, l->exception, n->at);
    node->ExceptionNew.cls = intern_text(l->unit->names, cls);
    if (refuse_odd(l, cls, n))
        return node;
    if (n->kind == N_Call)
        lower_arguments(l, &n->Call.args, &args);
    node->ExceptionNew.arg = packed_arguments(l, &args, &node->ExceptionNew.spread, n->at);
    return node;
}

Ir *lower_exception(Lower *l, const Node *call)
{
    return new_exception(l, class_of(l, call), call);
}

typedef struct Mention {
    const Symbol *self;
    bool found;
} Mention;

static void note_mention(void *context, Node *node)
{
    Mention *mention = context;
    mention->found |= node->kind == N_Name && node->Name.symbol == mention->self;
    each_child(node, note_mention, mention);
}

/* Does __init__ begin with super().__init__(...)?  Then nobody sees what args were before. */
bool sets_args_first(Lower *l, const Callee *made)
{
    const Node *def = made->instance ? made->instance->function : NULL;
    const Nodes *body = def && def->kind == N_FunctionDef ? &def->FunctionDef.body : NULL;
    const Node *first = body && body->len ? body->at[0] : NULL;
    if (first && first->kind == N_ExprStmt && first->ExprStmt.value->kind == N_Constant)
        first = body->len > 1 ? body->at[1] : NULL;
    const Node *call = first && first->kind == N_ExprStmt ? first->ExprStmt.value : NULL;
    if (!call || call->kind != N_Call || call->Call.keywords.len || !def->FunctionDef.params.len)
        return false;
    const Callees *callees = callees_of(l->inference, made->instance, call);
    if (!callees || callees->len != 1 || !callees->at[0].special ||
        strcmp(callees->at[0].special, "exception.__init__"))
        return false;
    Mention mention = {.self = def->FunctionDef.params.at[0]->Param.symbol};
    for (uint32_t i = callees->at[0].site; i < call->Call.args.len; i++)
        note_mention(&mention, call->Call.args.at[i]);
    return !mention.found;
}

/* ---- what the built-in bases of the program's classes do ------------------------------------------------------ */
static Ir *init_rule(Lower *l, const Special *special)
{
    const Nodes *nodes = &special->call->Call.args;
    Nodes rest = {.at = nodes->at + special->callee->site, .len = nodes->len - special->callee->site};
    Block args = {0};
    Ir *self = hold(l, special->receiver, "self");
    lower_arguments(l, &rest, &args);
    set_arguments(l, again(l, self), &args, args.len, special->call->at);
    return tree_none(l, special->call->at);
}

static Ir *plain_text(Lower *l, const Special *special, IrDetail which)
{
    Ir *node = ir_new(l->unit, I_Detail, l->str, special->call->at);
    node->Detail.a = special->receiver;
    node->Detail.detail = which;
    return node;
}

static Ir *str_rule(Lower *l, const Special *special)
{
    return plain_text(l, special, Detail_plain_str);
}

static Ir *repr_rule(Lower *l, const Special *special)
{
    return plain_text(l, special, Detail_plain_repr);
}

/* Of any class: as C has them all. */
Ir *as_exception(Lower *l, Ir *tree)
{
    Ir *node = ir_new(l->unit, I_Convert, l->exception, tree->at);
    if (tree->type == l->exception)
        return tree;
    node->Convert.a = tree;
    node->proved |= Proved_member;
    return node;
}

/* Changes the exception; the value is the exception, or None. */
static Ir *with_argument(Lower *l, const Special *special, const Library *library, Type *type)
{
    Span at = special->call->at;
    Ir *receiver = hold(l, special->receiver, "error");
    Ir *args[] = {as_exception(l, again(l, receiver)), NULL};
    args[1] = quiet(l, convert(l, lower_quiet(l, call_arg(special, 0), "argument"), type), "argument");
    quiet(l, tree_library(l, library, l->none, args, 2, 0, at), "none");
    return receiver;
}

static Ir *traceback_rule(Lower *l, const Special *special)
{
    return again(l, with_argument(l, special, &library_set_traceback,
                                  type_join(l->types, type_simple(l->types, Type_traceback), l->none)));
}

static Ir *note_rule(Lower *l, const Special *special)
{
    with_argument(l, special, &library_add_note, l->str);
    return tree_none(l, special->call->at);
}

const SpecialRow exception_rules[] = {{"exception.with_traceback", traceback_rule},
                                      {"exception.add_note", note_rule},
                                      {"exception.__init__", init_rule},
                                      {"exception.__str__", str_rule},
                                      {"exception.__repr__", repr_rule},
                                      {NULL, NULL}};

/* ---- raise ------------------------------------------------------------------------------------------------------ */
typedef struct Raised {
    const Node *node;
    const char *message; /* of the TypeError for anything else */
    bool may_be_none;
} Raised;

static Ir *raised_member(Lower *l, Ir *value, void *context)
{
    const Raised *raised = context;
    if (type_is_exception(value->type) || (raised->may_be_none && value->type->kind == Type_none))
        return value;
    return raise_text(l, "TypeError", raised->node->at, "%s", raised->message);
}

/* The exceptions among the members of a type. */
static Type *exceptions_of(Lower *l, const Type *type, bool none)
{
    Type *kept = l->never;
    if (type->kind != Type_union)
        return (Type *)type;
    for_each (Type *, member, &type->items)
        if (type_is_exception(member) || (none && member->kind == Type_none))
            kept = type_join(l->types, kept, member);
    return kept;
}

/* A class, made an object; an exception; None when may_be_none; for anything else TypeError is raised. */
static Ir *raised_tree(Lower *l, const Node *n, const char *message, bool may_be_none)
{
    Raised raised = {n, message, may_be_none};
    const char *cls = class_of(l, n);
    const Node *made = raised_call_of(l->inference, l->instance, n);
    if (cls)
        return quiet(l, new_exception(l, cls, n), "error");
    Ir *value = made ? quiet(l, lower_call(l, made), "error") : lower_quiet(l, n, "error");
    Type *type = exceptions_of(l, value->type, may_be_none);
    if (value->type->kind == Type_never || (type == value->type && type->kind == Type_union) ||
        (type_is_nullable(value->type) && type_is_exception(type_pointee(value->type))))
        return value;
    return for_members(l, value, type, raised_member, &raised, "error", n->at);
}

/* What a generator's throw() is given. */
Ir *thrown_tree(Lower *l, const Node *n)
{
    return raised_tree(l, n, "exceptions must be classes or instances deriving from BaseException", false);
}

static void lower_throw(Lower *l, const Node *n)
{
    Ir *node = ir_new(l->unit, I_Throw, NULL, n->at);
    if (n->Raise.value) {
        Type *type = type_of(l->inference, l->instance, n->Raise.value);
        bool is_class = type && type->kind == Type_class &&
                        !raised_call_of(l->inference, l->instance, n->Raise.value) && !class_of(l, n->Raise.value);
        if (is_class)
            node->Throw.value = quiet(l, lower_call(l, raise_call_of(l->inference, n)), "error");
        else
            node->Throw.value = raised_tree(l, n->Raise.value, "exceptions must derive from BaseException", false);
        if (n->Raise.cause)
            node->Throw.value = hold(l, node->Throw.value, "error");
    }
    if (n->Raise.cause)
        node->Throw.cause = raised_tree(l, n->Raise.cause, "exception causes must derive from BaseException", true);
    put(l, node);
}

void lower_raise(Lower *l, const Node *n)
{
    const Node *value = n->Raise.value;
    const char *cls = value ? class_of(l, value) : NULL;
    if (!cls || n->Raise.cause) {
        lower_throw(l, n);
        return;
    }
    Ir *node = raise_node(l, cls, n->at);
    if (!refuse_odd(l, cls, value) && value->kind == N_Call)
        lower_arguments(l, &value->Call.args, &node->Raise.args);
    put(l, node);
}

void lower_assert(Lower *l, const Node *n)
{
    Ir *test = tree_not(l, lower_test(l, n->Assert.test), n->at);
    if (is_const(test, Type_bool) && !test->Const.value.integer)
        return;
    Ir *branch = if_new(l, test, n->at);
    Block *outer = enter(l, &branch->If.body);
    Ir *node = raise_node(l, "AssertionError", n->at);
    if (n->Assert.message)
        push(l->arena, &node->Raise.args, lower_quiet(l, n->Assert.message, "message"));
    put(l, node);
    enter(l, outer);
}
