/* expand_path.c -- p.open(...) in a module that imports pathlib: open(p, ...), which knows its mode.
 * In: a parsed module, once all modules are read.  Out: calls of the built-in open.
 * Rule: not of what is imported; where a class of the program has a method of that name the object is asked.
 *     with path.open("w") as f: ...     =>     with open(path, "w") as f: ...                               */
#include "frontend/expand.h"

typedef struct Paths {
    Expand *x;
    bool owned; /* classes of the program have such a method, too */
} Paths;

static void expand(void *context, Node *node)
{
    Paths *paths = context;
    Expand *x = paths->x;
    each_child(node, expand, paths);
    Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "open") ||
        origin_of(x, func->Attribute.value))
        return;
    Node *before = paths->owned ? node_copy(x->program, x->module, node) : NULL;
    insert_node(x, &node->Call.args, 0, func->Attribute.value);
    node->Call.func = node_built_in(x, "open", func->at);
    if (before)
        part_owners(x, node, &node->Call.args.at[0], before, "_pathlib_.PurePath\n");
}

void expand_paths(Expand *x)
{
    Paths paths = {x, is_owned(x, "open")};
    for_each (Node *, statement, &x->module->body)
        expand(&paths, statement);
    if (!paths.owned)
        return;
    Nodes made = parse_inside(x->program, x->module, "import pathlib as _pathlib_\n");
    bind_import(x, made.at[0]);
    put_in_front(x, made);
}
