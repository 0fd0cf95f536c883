/* expand_again.c -- classes whose names are bound more than once: in branches, anew, or by assignments.
 * In: a module whose classes are complete.  Out: each such class has a name of its own, and the program's name is a
 * variable that it is assigned to.
 * Rule: a base is the class that its name certainly stands for there; where that is not certain, it stays.
 *     class A: ...          =>    class .1.A: ...; A = .1.A
 *     class A(A): ...             class .2.A(.1.A): ...; A = .2.A                                              */
#include "frontend/expand.h"

typedef struct Again {
    Expand *x;
    Map own_globals; /* of the scope: Name, declared global in it */
    Map bindings;    /* of the scope: Name -> how often it is bound there */
    Map classes;     /* of the scope: Name -> a class that binds it */
    Map globals;     /* of the module: Name, declared global in some function that binds it */
    uint32_t count;
    bool at_top; /* of the scope: it is the module */
} Again;

typedef struct Known { /* what a name stands for, as far as the statements are read */
    Again *again;
    Map classes; /* Name -> the name of the class; "": unknown */
} Known;

/* ---- what a scope binds ------------------------------------------------------------------------------------------ */
static void count(void *context, Node *node)
{
    Again *a = context;
    Name name = name_bound(node);
    if (name)
        map_set(a->x->arena, &a->bindings, name, (char *)map_get(&a->bindings, name) + 1);
    if (node->kind == N_ClassDef)
        map_set(a->x->arena, &a->classes, node->ClassDef.name, node);
    for (uint32_t i = 0; node->kind == N_Global && i < node->Global.names.len; i++)
        map_set(a->x->arena, &a->own_globals, node->Global.names.at[i], node);
    if (!opens_scope(node))
        each_child(node, count, a);
}

static void note_globals(void *context, Node *node)
{
    Again *a = context;
    for (uint32_t i = 0; node->kind == N_Global && i < node->Global.names.len; i++)
        map_set(a->x->arena, &a->globals, node->Global.names.at[i], node);
    if (!node_is_expr(node->kind))
        each_child(node, note_globals, a);
}

static bool is_again(const Again *a, Name name)
{
    size_t bound = (size_t)map_get(&a->bindings, name);
    return map_get(&a->classes, name) && (bound > 1 || map_get(a->at_top ? &a->globals : &a->own_globals, name));
}

/* ---- the classes ------------------------------------------------------------------------------------------------- */
/* A = .1.A */
static Node *assignment(Again *a, const Node *cls, Name name)
{
    Span name_at = cls->ClassDef.name_at;
    return node_assigned(a->x, name, node_named(a->x, cls->ClassDef.name, name_at), cls->at, name_at);
}

static void forget(void *context, Node *node)
{
    Known *k = context;
    Name name = name_bound(node);
    if (name && map_get(&k->classes, name))
        map_set(k->again->x->arena, &k->classes, name, (void *)"");
    if (!opens_scope(node))
        each_child(node, forget, k);
}

static void name_bases(const Known *k, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.bases.len; i++) {
        Node *base = cls->ClassDef.bases.at[i];
        const char *known = base->kind == N_Name ? map_get(&k->classes, base->Name.name) : NULL;
        if (known && *known)
            base->Name.name = known;
    }
}

static void walk(Known *k, Nodes *list);

static void walk_inner(void *context, Nodes *list)
{
    Known inner = {((Known *)context)->again, {0}};
    const Map *outer = &((Known *)context)->classes;
    for (uint32_t i = 0; i < outer->room; i++)
        if (outer->at[i].key)
            map_set(inner.again->x->arena, &inner.classes, outer->at[i].key, outer->at[i].value);
    walk(&inner, list);
}

/* Lists inside a statement begin with what is known in front of it, unless a loop may come back to them, or the body of
 * a try has run up to anywhere. */
static void walk_statement(Known *k, Node *statement)
{
    bool loops = statement->kind == N_For || statement->kind == N_While, tries = statement->kind == N_Try;
    if (tries)
        walk_inner(k, &statement->Try.body);
    if (loops || tries)
        forget(k, statement);
    if (!node_is_expr(statement->kind) && !opens_scope(statement))
        each_list(statement, walk_inner, k);
    forget(k, statement);
}

/* from lib import A   =>   from lib import A as .1.A; A = .1.A, where a class of the program is meant */
static void name_imported(Known *k, Nodes *list, uint32_t *at)
{
    Again *a = k->again;
    Expand *x = a->x;
    Node *statement = list->at[*at];
    const Module *module = map_get(&x->module->imports, statement);
    for (uint32_t i = 0; module && !module->is_library && !module->is_stub && i < statement->ImportFrom.names.len;
         i++) {
        Node *alias = statement->ImportFrom.names.at[i];
        Name name = name_bound(alias);
        Node *named = is_again(a, name) ? node_named(x, alias->Alias.name, alias->at) : NULL;
        if (!named || !class_meant(x->program, module, named, NULL).cls)
            continue;
        alias->Alias.asname = intern_text(x->program->names, arena_print(x->arena, ".%u.%s", ++a->count, name));
        map_set(x->arena, &k->classes, name, (void *)alias->Alias.asname);
        Node *value = node_named(x, alias->Alias.asname, alias->at);
        insert_node(x, list, ++*at, node_assigned(x, name, value, statement->at, alias->at));
    }
}

static void walk(Known *k, Nodes *list)
{
    Again *a = k->again;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *statement = list->at[i];
        if (statement->kind != N_ClassDef) {
            walk_statement(k, statement);
            if (statement->kind == N_ImportFrom)
                name_imported(k, list, &i);
            continue;
        }
        name_bases(k, statement);
        Name name = statement->ClassDef.name;
        bool asks = asks_class_cell(a->x, statement);
        if ((!is_again(a, name) && !asks) || statement->ClassDef.decorators.len)
            continue;
        statement->ClassDef.name =
            intern_text(a->x->program->names, arena_print(a->x->arena, ".%u.%s", ++a->count, name));
        map_set(a->x->arena, &k->classes, name, (void *)statement->ClassDef.name);
        insert_node(a->x, list, ++i, assignment(a, statement, name));
        if (asks)
            expand_class_cell(a->x, statement);
    }
}

/* ---- scopes ------------------------------------------------------------------------------------------------------ */
static void scope(Again *outer, const Nodes *params, Nodes *body);

static void inner_scopes(void *context, Node *node)
{
    if (node->kind == N_FunctionDef)
        scope(context, &node->FunctionDef.params, &node->FunctionDef.body);
    else if (!node_is_expr(node->kind))
        each_child(node, inner_scopes, context);
}

static void scope(Again *outer, const Nodes *params, Nodes *body)
{
    Again a = {.x = outer->x, .globals = outer->globals, .count = outer->count, .at_top = !params};
    Known known = {&a, {0}};
    for (uint32_t i = 0; params && i < params->len; i++)
        count(&a, params->at[i]);
    for_each (Node *, statement, body)
        count(&a, statement);
    if (a.classes.len)
        walk(&known, body);
    for_each (Node *, inner, body)
        inner_scopes(&a, inner);
    outer->count = a.count;
}

void expand_again(Expand *x)
{
    Again a = {.x = x};
    for_each (Node *, statement, &x->module->body)
        note_globals(&a, statement);
    scope(&a, NULL, &x->module->body);
}
