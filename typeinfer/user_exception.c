/* user_exception.c -- classes of the program that only name a kind of exception.
 * In: class definitions with a base that is an exception and nothing in their body.  Out: the name that the IR knows
 * them by.  Rule: such a class is a row in the table of exception classes; what has methods or attributes is refused.
 *     class ParseError(ValueError): pass   =>   user_ParseError, of base ValueError                              */
#include "typeinfer/solve.h"

static bool is_empty(const Node *statement)
{
    return statement->kind == N_Pass ||
           (statement->kind == N_ExprStmt && statement->ExprStmt.value->kind == N_Constant);
}

/* Classes whose instances are no more than their arguments. */
static bool is_plain_base(const char *name)
{
    static const char *const odd[] = {"SystemExit",     "StopIteration", "StopAsyncIteration", "GeneratorExit",
                                      "SyntaxError",    "OSError",       "BaseException",      "KeyboardInterrupt",
                                      "UnicodeError",   "ImportError",   "IndentationError",   "TabError",
                                      "BlockingIOError"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        if (!strcmp(name, odd[i]))
            return false;
    static const char *const plain[] = {"Exception",           "ValueError",        "TypeError",      "RuntimeError",
                                        "ArithmeticError",     "LookupError",       "IndexError",     "KeyError",
                                        "NameError",           "ZeroDivisionError", "OverflowError",  "AssertionError",
                                        "NotImplementedError", "AttributeError",    "RecursionError", "EOFError",
                                        "FloatingPointError"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (!strcmp(name, plain[i]))
            return true;
    return !strncmp(name, "user_", 5);
}

/* NULL: the class is no such exception. */
const char *user_exception(Eval *e, ClassInfo *cls)
{
    Solver *solver = e->solver;
    const Node *node = cls->node;
    if (cls->exception_known || !node)
        return cls->exception;
    cls->exception_known = true;
    const Symbol *symbol = node->ClassDef.symbol;
    if (node->ClassDef.bases.len != 1 || node->ClassDef.keywords.len || node->ClassDef.decorators.len ||
        solver->options.module || !symbol || symbol->bindings != 1 || symbol->rebound_inside ||
        exception_class(cls->name))
        return NULL;
    for_each (Node *, statement, &node->ClassDef.body)
        if (!is_empty(statement))
            return NULL;
    Denoted base = denoted(e, node->ClassDef.bases.at[0]);
    if (base.what != Denotes_class || base.cls || !base.name || !is_plain_base(base.name))
        return NULL;
    Name name = intern_text(solver->program->names, arena_print(solver->arena, "user_%s", cls->name));
    for_each (UserException, other, &solver->user_exceptions)
        if (other.name == name)
            return NULL;
    push(solver->arena, &solver->user_exceptions,
         ((UserException){name, intern_text(solver->program->names, base.name)}));
    return cls->exception = name;
}

const char *user_exception_of(const Inference *inference, const Instance *instance, const Node *name)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    Denoted what =
        name->kind == N_Name || name->kind == N_Attribute ? denoted(&e, name) : (Denoted){.what = Denotes_value};
    return what.what == Denotes_class && !what.cls && what.name && !strncmp(what.name, "user_", 5) ? what.name : NULL;
}
