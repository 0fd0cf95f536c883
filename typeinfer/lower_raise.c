/* lower_raise.c -- raise, assert, and the errors that inference or lowering foresees.
 * In: a class and a message.  Out: a Raise statement; what follows in its block is dropped by
 * put(). Rule: the text is CPython 3.11's, the arguments have been evaluated before. */
#include <stdio.h>

#include "typeinfer/lower.h"

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
    if (type->kind == Type_array)
        return "numpy.ndarray";
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

static const char *class_of(const Node *node)
{
    if (node->kind == N_Name)
        return node->Name.name;
    return node->kind == N_Attribute ? node->Attribute.attr : NULL;
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
            return count != 1;
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

void lower_raise(Lower *l, const Node *n)
{
    const Node *value = n->Raise.value;
    if (!value) {
        raise_text(l, "RuntimeError", n->at, "No active exception to reraise");
        return;
    }
    bool called = value->kind == N_Call;
    const char *cls = class_of(called ? value->Call.func : value);
    if (n->Raise.cause && !(n->Raise.cause->kind == N_Constant && n->Raise.cause->Constant.literal == Literal_none)) {
        lower_refuse(l, n->Raise.cause->at, "the cause of an exception (raise ... from ...)");
        return;
    }
    if (!cls || (called && value->Call.keywords.len)) {
        lower_refuse(l, value->at, "raising this value");
        return;
    }
    if (is_odd(cls, called ? value->Call.args.len : 0)) {
        lower_refuse(l, value->at, "raising %s with these arguments", cls);
        return;
    }
    Ir *node = raise_node(l, cls, n->at);
    if (called)
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
