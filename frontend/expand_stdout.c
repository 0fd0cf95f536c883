/* expand_stdout.c -- a program that sets sys.stdout.
 * In: a parsed module, before its scopes, of a program whose main file has such an assignment.  Out: one object of
 * runtime/lib/_stdout.py holds the stream, and each print is told of it.
 * Rule: what would print behind its back is refused: print as a value, a prompt, redirect_stdout.
 *     sys.stdout = io.StringIO(); print(x)   =>   _sys_streams.out = io.StringIO(); print(x, file=_sys_streams.out) */
#include "frontend/expand.h"

#define STREAM "_sys_streams.out"

static bool is_stream(Expand *x, const Node *node, const char *name)
{
    return node->kind == N_Attribute && comes_from(x, node, name);
}

static void find_assignment(void *context, Node *node)
{
    Expand *x = context;
    if (is_stream(x, node, "sys.stdout") && node->Attribute.context == Context_store && !x->program->sets_stdout)
        x->program->sets_stdout = node;
    if (node->kind == N_Assign && node_is_none(node->Assign.value))
        for_each (Node *, target, &node->Assign.targets)
            if (is_stream(x, target, "sys.stdout"))
                report(x->program->diags, D_unsupported, target->at, "sys.stdout that is None");
    each_child(node, find_assignment, x);
}

static void refuse(Expand *x, const Node *node, const char *what)
{
    if (!x->module->is_library)
        report(x->program->diags, D_unsupported, node->at,
               arena_print(x->arena, "%s in a program that sets sys.stdout", what));
}

static bool is_builtin(const Expand *x, const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && !times_bound(x, node->Name.name);
}

/* file=None stands for the stream, and so does a file that is None when it runs. */
static void choose_file(Expand *x, Node *keyword)
{
    Node *given = keyword->Keyword.value;
    if (node_is_none(given))
        keyword->Keyword.value = node_parsed(x, STREAM, given->at);
    else if (given->kind != N_Attribute || !comes_from(x, given, "sys.stderr")) {
        Node *chosen = node_parsed(x, "_sys_streams.chosen(file)", given->at);
        chosen->Call.args.at[0] = given;
        keyword->Keyword.value = chosen;
    }
}

static void tell_print(Expand *x, Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name)
            refuse(x, call, "print with **");
        else if (!strcmp(keyword->Keyword.name, "file")) {
            choose_file(x, keyword);
            return;
        }
    }
    Node *keyword = node_made(x, N_Keyword, call->at);
    keyword->Keyword.name = intern_text(x->program->names, "file");
    keyword->Keyword.value = node_parsed(x, STREAM, call->at);
    push(x->arena, &call->Call.keywords, keyword);
}

static void rewrite(void *context, Node *node)
{
    Expand *x = context;
    if (is_stream(x, node, "sys.stdout")) {
        Node *name = node_made(x, N_Name, node->at);
        name->Name.name = intern_text(x->program->names, "_sys_streams");
        node->Attribute.value = name;
        node->Attribute.attr = intern_text(x->program->names, "out");
    } else if (is_stream(x, node, "sys.__stdout__")) {
        node->Attribute.attr = intern_text(x->program->names, "stdout");
    } else if (node->kind == N_Call && is_builtin(x, node->Call.func, "print")) {
        for_each (Node *, arg, &node->Call.args)
            rewrite(x, arg);
        for_each (Node *, keyword, &node->Call.keywords)
            rewrite(x, keyword);
        tell_print(x, node);
    } else {
        if (is_builtin(x, node, "print"))
            refuse(x, node, "print as a value");
        else if (node->kind == N_Call && node->Call.args.len && is_builtin(x, node->Call.func, "input"))
            refuse(x, node, "input with a prompt");
        else if ((node->kind == N_Name || node->kind == N_Attribute) &&
                 comes_from(x, node, "contextlib.redirect_stdout"))
            refuse(x, node, "redirect_stdout");
        each_child(node, rewrite, x);
    }
}

static bool is_first_text(const Nodes *body, uint32_t at)
{
    const Node *value = body->at[at]->kind == N_ExprStmt ? body->at[at]->ExprStmt.value : NULL;
    return !at && value && value->kind == N_Constant;
}

static bool is_future(const Node *statement)
{
    return statement->kind == N_ImportFrom && statement->ImportFrom.module &&
           !strcmp(statement->ImportFrom.module, "__future__");
}

/* Behind what must stand first. */
static void import_streams(Expand *x)
{
    Nodes *body = &x->module->body;
    uint32_t at = 0;
    while (at < body->len && (is_first_text(body, at) || is_future(body->at[at])))
        at++;
    insert_node(x, body, at, statement_parsed(x, "from _stdout import streams as _sys_streams\n"));
}

/* The main file is read first: what it has not said, no other may say. */
static void look_for_assignment(Expand *x)
{
    if (x->program->sets_stdout || x->module->is_library)
        return;
    for_each (Node *, statement, &x->module->body)
        find_assignment(x, statement);
    if (!x->program->sets_stdout || x->module == x->program->main)
        return;
    report(x->program->diags, D_unsupported, x->program->sets_stdout->at,
           "an assignment to sys.stdout outside of the main file");
    x->program->sets_stdout = NULL;
}

void expand_stdout(Expand *x)
{
    look_for_assignment(x);
    if (!x->program->sets_stdout || !strcmp(x->module->name, "_stdout") || x->module->is_stub)
        return;
    if (times_bound(x, intern_text(x->program->names, "print")))
        refuse(x, x->program->sets_stdout, "a print of its own");
    for_each (Node *, statement, &x->module->body)
        rewrite(x, statement);
    import_streams(x);
}
