/* nested_attributes.c -- attributes that a function sets on a def inside it.
 * In: a module, before its scopes are known.  Out: each such attribute is a variable of the function around, named
 * "g.x"; defs beside g give it to who reads the attribute of the value, and set it (typeinfer/function_late.c).
 * Rule: only of defs that are bound once in their function, and of attributes that this function itself sets.
 *     def f(): def g(): g.n += 1; return g.n          def f(): def g(): nonlocal g.n; g.n += 1; return g.n
 *              g.n = 0; return g                  =>           g.n = 0; return g
 *     print(f().n)                                             def .g.n(): return g.n
 *                                                              def .g.n.set(value): nonlocal g.n; g.n = value     */
#include "frontend/expand.h"

typedef struct Nested {
    Expand *x;
    Node *outer;       /* the function around */
    Node *def;         /* the def inside it */
    Node *inside;      /* the function or class around the node */
    Map set;           /* attribute -> a node in `outer` itself that sets it */
    NameList names;    /* these attributes */
    bool found;        /* some such attribute */
    uint32_t bindings; /* of the def's name, in `outer` */
    bool odd;          /* the name is bound further inside */
} Nested;

static bool is_own(const Nested *n, const Node *node)
{
    return node->kind == N_Attribute && node->Attribute.value->kind == N_Name &&
           node->Attribute.value->Name.name == n->def->FunctionDef.name && strncmp(node->Attribute.attr, "__", 2);
}

static void look(void *context, Node *node)
{
    Nested *n = context;
    Node *inside = n->inside;
    bool binds = name_bound(node) == n->def->FunctionDef.name;
    n->bindings += binds && inside == n->outer;
    n->odd |= binds && inside != n->outer;
    if (is_own(n, node) && node->Attribute.context == Context_store && inside == n->outer &&
        !map_get(&n->set, node->Attribute.attr)) {
        map_set(n->x->arena, &n->set, node->Attribute.attr, node);
        push(n->x->arena, &n->names, node->Attribute.attr);
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda)
        n->inside = node;
    each_child(node, look, n);
    n->inside = inside;
}

static Name variable_of(const Nested *n, Name attribute)
{
    return intern_text(n->x->program->names, arena_print(n->x->arena, "%s.%s", n->def->FunctionDef.name, attribute));
}

static void declare(const Nested *n, Name name)
{
    Nodes *body = &n->inside->FunctionDef.body;
    for_each (Node *, statement, body)
        if (statement->kind == N_Nonlocal)
            for_each (Name, one, &statement->Nonlocal.names)
                if (one == name)
                    return;
    Node *made = node_made(n->x, N_Nonlocal, n->inside->FunctionDef.name_at);
    push(n->x->arena, &made->Nonlocal.names, name);
    insert_node(n->x, body, 0, made);
}

static void make_names(void *context, Node *node)
{
    Nested *n = context;
    Node *inside = n->inside;
    if (is_own(n, node) && map_get(&n->set, node->Attribute.attr)) {
        Name name = variable_of(n, node->Attribute.attr);
        Context how = node->Attribute.context;
        node->kind = N_Name;
        node->Name = (struct NameNode){.name = name, .context = how};
        if (how != Context_load && inside != n->outer && inside->kind == N_FunctionDef)
            declare(n, name);
        return;
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef)
        n->inside = node;
    each_child(node, make_names, n);
    n->inside = inside;
}

/* A def beside g: how its name ends stands in `what`. */
static Node *def_beside(const Nested *n, Name attribute, const char *text, const char *what)
{
    Node *made = statement_parsed(n->x, text);
    made->FunctionDef.name = intern_text(
        n->x->program->names, arena_print(n->x->arena, ".%s.%s%s", n->def->FunctionDef.name, attribute, what));
    push(n->x->arena, &n->outer->FunctionDef.body, made);
    return made;
}

static void add_defs(const Nested *n, Name attribute)
{
    Node *giver = def_beside(n, attribute, "def g():\n    return g\n", "");
    Node *taker = def_beside(n, attribute, "def g(value):\n    nonlocal g\n    g = value\n", ".set");
    Nodes *body = &taker->FunctionDef.body;
    giver->FunctionDef.body.at[0]->Return.value->Name.name = variable_of(n, attribute);
    body->at[0]->Nonlocal.names.at[0] = variable_of(n, attribute);
    body->at[1]->Assign.targets.at[0]->Name.name = variable_of(n, attribute);
}

static bool has_plain_decorators(Expand *x, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (decorator->kind != N_Call || !comes_from(x, decorator->Call.func, "functools.wraps"))
            return false;
    return true;
}

static void take_def(Nested *n, Node *def)
{
    n->def = def;
    n->inside = n->outer;
    n->set = (Map){0};
    n->names = (NameList){0};
    n->bindings = 0;
    n->odd = false;
    for_each (Node *, statement, &n->outer->FunctionDef.body)
        look(n, statement);
    if (!n->set.len || n->bindings != 1 || n->odd || !has_plain_decorators(n->x, def))
        return;
    for_each (Node *, any, &n->outer->FunctionDef.body)
        make_names(n, any);
    for_each (Name, attribute, &n->names) {
        add_defs(n, attribute);
        n->found = true;
        map_set(n->x->program->arena, &n->x->program->nested_attributes, attribute, def);
    }
}

static void find_defs(void *context, Node *node)
{
    Nested *n = context;
    if (node->kind == N_FunctionDef) {
        uint32_t count = node->FunctionDef.body.len;
        for (uint32_t i = 0; i < count; i++) {
            n->outer = node;
            if (node->FunctionDef.body.at[i]->kind == N_FunctionDef)
                take_def(n, node->FunctionDef.body.at[i]);
        }
    }
    if (!node_is_expr(node->kind))
        each_child(node, find_defs, n);
}

void expand_nested_attributes(Expand *x)
{
    Nested n = {.x = x};
    for_each (Node *, statement, &x->module->body)
        find_defs(&n, statement);
    if (n.found)
        renumber(x->module);
}
