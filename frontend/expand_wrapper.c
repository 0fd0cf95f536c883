/* expand_wrapper.c -- functools.update_wrapper of an object that is no def: what it takes over from the function.
 * In: a module, before its scopes are known.  Out: assignments of the attributes that the program asks for somewhere.
 * Rule: as a statement, of two names; where somebody looks at all attributes at once it stays, and is refused.
 *     functools.update_wrapper(self, f)   =>   self.__name__ = f.__name__; self.__wrapped__ = f                      */
#include "frontend/expand.h"

/* The two names of update_wrapper(object, function), wraps(function)(object); false: something else. */
static bool reads(Expand *x, const Node *call, const Node **object, const Node **function)
{
    const Node *func = call->kind == N_Call && !call->Call.keywords.len ? call->Call.func : NULL;
    if (!func)
        return false;
    bool two = call->Call.args.len == 2 && comes_from(x, func, "functools.update_wrapper");
    bool one = call->Call.args.len == 1 && func->kind == N_Call && func->Call.args.len == 1 &&
               !func->Call.keywords.len && comes_from(x, func->Call.func, "functools.wraps");
    if (!two && !one)
        return false;
    *object = call->Call.args.at[0];
    *function = two ? call->Call.args.at[1] : func->Call.args.at[0];
    return (*object)->kind == N_Name && (*function)->kind == N_Name;
}

static void replace(Expand *x, Nodes *list, uint32_t at, const char *object, const char *function)
{
    static const char *const names[] = {"__module__", "__name__", "__qualname__", "__doc__"};
    Span span = list->at[at]->at;
    const char *text = "pass\n";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (program_asks(x->program, names[i]))
            text = arena_print(x->arena, "%s%s.%s = %s.%s\n", text, object, names[i], function, names[i]);
    if (program_asks(x->program, "__wrapped__"))
        text = arena_print(x->arena, "%s%s.__wrapped__ = %s\n", text, object, function);
    Nodes made = parse_inside(x->program, x->module, text);
    list->at[at] = made.at[0];
    for (uint32_t i = 0; i < made.len; i++) {
        made.at[i]->at = span;
        if (i)
            insert_node(x, list, at + i, made.at[i]);
    }
}

/* Behind a def of that name: that is a wrapper as expand_call.c knows them. */
static bool is_def_above(const Nodes *list, uint32_t at, const char *name)
{
    for (uint32_t i = 0; i < at; i++)
        if (list->at[i] && list->at[i]->kind == N_FunctionDef && !strcmp(list->at[i]->FunctionDef.name, name))
            return true;
    return false;
}

static void look(void *expand, Nodes *list)
{
    Expand *x = expand;
    const Node *object, *function;
    for (uint32_t i = 0; i < list->len; i++) {
        const Node *statement = list->at[i];
        if (!statement || statement->kind != N_ExprStmt || !reads(x, statement->ExprStmt.value, &object, &function) ||
            is_def_above(list, i, object->Name.name))
            continue;
        if (!program_asks_all(x->program))
            replace(x, list, i, object->Name.name, function->Name.name);
    }
}

void expand_wrappers(Expand *x)
{
    if (!x->module->is_library && x->origins.len)
        each_block(x, look, x);
}
