/* expand_path.c -- p.open(...) in a module that imports pathlib: open(p, ...), which knows its mode.
 * In: a parsed module, before its imports are looked at.  Out: calls of the built-in open.
 * Rule: not of what is imported, and not where a class of the module has a method of that name.
 *     with path.open("w") as f: ...     =>     with open(path, "w") as f: ...                               */
#include "frontend/expand.h"

static void find_method(void *found, Node *node)
{
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.body.len; i++)
        *(bool *)found |=
            name_bound(node->ClassDef.body.at[i]) && !strcmp(name_bound(node->ClassDef.body.at[i]), "open");
    if (!node_is_expr(node->kind))
        each_child(node, find_method, found);
}

static void expand(void *context, Node *node)
{
    Expand *x = context;
    each_child(node, expand, x);
    Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "open") ||
        origin_of(x, func->Attribute.value))
        return;
    Node *name = node_built_in(x, "open", func->at);
    insert_node(x, &node->Call.args, 0, func->Attribute.value);
    node->Call.func = name;
}

void expand_paths(Expand *x)
{
    bool found = times_bound(x, intern_text(x->program->names, "open")) > 0;
    for_each (Node *, statement, &x->module->body)
        find_method(&found, statement);
    for (uint32_t i = 0; !found && i < x->module->body.len; i++)
        expand(x, x->module->body.at[i]);
}
