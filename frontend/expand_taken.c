/* expand_taken.c -- a def that is given the name or text of another function, part by part.
 * In: a function, before scopes are known.  Out: defs inside it that know whose name they have, as @wraps(f) would say.
 * Rule: by statements right behind the def, of a name that the function binds once; the value is still read.
 *     def g(): ...                     def g(): ...      g wraps f, but only as its __name__ says
 *     g.__name__ = f.__name__    =>    f.__name__                                                             */
#include "frontend/expand.h"

/* g.ANY = ...; NULL: another statement. */
static const Node *target_of(const Node *statement, Name def)
{
    bool plain = statement->kind == N_Assign && statement->Assign.targets.len == 1;
    const Node *target = plain ? statement->Assign.targets.at[0] : NULL;
    bool of_def = target && target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
                  target->Attribute.value->Name.name == def;
    return of_def && !mentions_name(statement->Assign.value, def) ? target : NULL;
}

/* g.PART = f.PART: which; 0: something else. */
static int part_taken(const Node *function, const Node *target, const Node *value)
{
    static const struct {
        const char *name;
        int part;
    } parts[] = {{"__name__", Taken_name},
                 {"__qualname__", Taken_qualname},
                 {"__module__", Taken_module},
                 {"__doc__", Taken_doc}};
    if (value->kind != N_Attribute || value->Attribute.attr != target->Attribute.attr ||
        value->Attribute.value->kind != N_Name || times_bound_in(function, value->Attribute.value->Name.name) != 1)
        return 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!strcmp(target->Attribute.attr, parts[i].name))
            return parts[i].part;
    return 0;
}

static void take_part(Expand *x, Node *def, int part, Node *statement)
{
    Node *value = statement->Assign.value, *from = value->Attribute.value;
    if (def->FunctionDef.taken & part ||
        (def->FunctionDef.wraps && def->FunctionDef.wraps->Name.name != from->Name.name))
        return;
    if (!def->FunctionDef.wraps)
        def->FunctionDef.wraps = node_named(x, from->Name.name, from->at);
    def->FunctionDef.taken |= part;
    statement->kind = N_ExprStmt;
    statement->ExprStmt.value = value;
}

static void take_parts(Expand *x, Node *function)
{
    const Nodes *body = &function->FunctionDef.body;
    for_each (Node *, def, body) {
        if (def->kind != N_FunctionDef || def->FunctionDef.wraps || def->FunctionDef.decorators.len ||
            times_bound_in(function, def->FunctionDef.name) != 1)
            continue;
        for (uint32_t i = def_at + 1; i < body->len; i++) {
            const Node *target = target_of(body->at[i], def->FunctionDef.name);
            if (!target)
                break; /* may look at it */
            int part = part_taken(function, target, body->at[i]->Assign.value);
            if (part)
                take_part(x, def, part, body->at[i]);
        }
    }
}

static void look(void *context, Node *node)
{
    if (node->kind == N_FunctionDef)
        take_parts(context, node);
    if (!node_is_expr(node->kind))
        each_child(node, look, context);
}

void expand_taken(Expand *x)
{
    for_each (Node *, statement, &x->module->body)
        look(x, statement);
}
