/* lower_traceback.c -- sys.exc_info, attributes of tracebacks, what runtime/lib/traceback.py asks of exceptions.
 * In: calls and attributes.  Out: Detail and Library trees.
 * Rule: what is being handled is asked for once; its class and its traceback are those that it has then.            */
#include "typeinfer/lower.h"

static Ir *detail(Lower *l, Ir *exception, IrDetail which, Type *type, Span at)
{
    Ir *node = ir_new(l->unit, I_Detail, type, at);
    node->Detail.a = exception;
    node->Detail.detail = which;
    return node;
}

static Ir *class_member(Lower *l, Ir *error, void *context)
{
    (void)context;
    return error->type->kind == Type_none ? error : class_of_exception_tree(l, error, error->at);
}

static Ir *traceback_member(Lower *l, Ir *error, void *context)
{
    Type *type = context;
    return error->type->kind == Type_none ? error : detail(l, error, Detail_traceback, type, error->at);
}

static Ir *exc_info_rule(Lower *l, const Special *special)
{
    Span at = special->call->at;
    Type *type = type_of(l->inference, l->instance, special->call);
    Type *cls = type->items.at[0], *error = type->items.at[1], *traceback = type->items.at[2];
    Ir *handled = hold(l, detail(l, tree_none(l, at), Detail_handled, error, at), "handled");
    Ir *made = ir_new(l->unit, I_TupleNew, type, at);
    Ir *items[] = {for_members(l, again(l, handled), cls, class_member, NULL, "cls", at), again(l, handled),
                   for_members(l, again(l, handled), traceback, traceback_member, traceback, "traceback", at)};
    for (int i = 0; i < 3; i++)
        push(l->arena, &made->TupleNew.items, hold(l, items[i], "part"));
    return made;
}

/* ---- texts ---------------------------------------------------------------------------------------------------- */
static Ir *lines_rule(Lower *l, const Special *special)
{
    static const Library lines = {.name = "format", .owner = "exception", .c_name = "exception_lines", .cost = 1000};
    static const Library last = {
        .name = "format", .owner = "exception", .c_name = "exception_last_lines", .cost = 1000};
    const Node *call = special->call;
    bool whole = strcmp(special->callee->special, "exception._lines") == 0;
    static const char *const roles[] = {"limit", "chain", "frames"};
    Ir *args[4] = {as_exception(l, hold(l, special->receiver, "error"))};
    for (uint32_t i = 0; whole && i < 3; i++)
        args[i + 1] = hold(l, lower_as(l, call_arg(special, i), i ? l->bool_ : l->int_), roles[i]);
    return tree_library(l, whole ? &lines : &last, type_of(l->inference, l->instance, call), args, whole ? 4 : 1,
                        site_of(l->inference, l->instance, call), call->at);
}

/* tb.tb_lineno; NULL: no such attribute */
Ir *traceback_part(Lower *l, Ir *traceback, const char *name, Span at)
{
    static const Library line = {.name = "tb_lineno", .owner = "traceback", .c_name = "traceback_line", .cost = 1};
    static const Library next = {.name = "tb_next", .owner = "traceback", .c_name = "traceback_next", .cost = 20};
    if (!strcmp(name, "tb_lineno"))
        return tree_library(l, &line, l->int_, &traceback, 1, 0, at);
    if (!strcmp(name, "tb_next"))
        return tree_library(l, &next, type_join(l->types, traceback->type, l->none), &traceback, 1, 0, at);
    return NULL;
}

const SpecialRow traceback_rules[] = {{"sys.exc_info", exc_info_rule},
                                      {"exception._lines", lines_rule},
                                      {"exception._last_lines", lines_rule},
                                      {NULL, NULL}};
