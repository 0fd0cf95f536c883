/* function_attributes.c -- attributes that a module sets on its functions.
 * In: a module, before its scopes are known.  Out: each such attribute is a variable of the module, named "f.x".
 * Rule: only of defs whose name nothing else binds and that have no decorator, and of attributes that nothing in the
 * program asks of any other name than `self`; typeinfer/function_late.c knows the others.
 *     def f(): f.calls += 1          =>          def f(): global f.calls; f.calls += 1
 *     f.calls = 0                                f.calls = 0, a plain name                                         */
#include "frontend/expand.h"

typedef struct Attributes {
    Expand *x;
    Map functions;  /* Name of a def -> it */
    Map set;        /* "f.x" -> a node that sets it */
    Map others;     /* names of attributes that are asked of what is no such def */
    Node *inside;   /* the def around */
    bool in_module; /* it stands in the module itself */
} Attributes;

static bool is_dunder(const char *name)
{
    return !strncmp(name, "__", 2);
}

/* The first parameter of the def around. */
static bool is_self(const Attributes *a, const Node *value)
{
    const Nodes *params = a->inside ? &a->inside->FunctionDef.params : NULL;
    return params && params->len && value->kind == N_Name && !strcmp(value->Name.name, "self") &&
           params->at[0]->Param.name == value->Name.name;
}

/* "f.x" of an attribute of such a def; NULL: it is none. */
static Name variable_of(const Attributes *a, const Node *node)
{
    const Node *value = node->kind == N_Attribute ? node->Attribute.value : NULL;
    if (!value || value->kind != N_Name || !map_get(&a->functions, value->Name.name) || is_dunder(node->Attribute.attr))
        return NULL;
    return intern_text(a->x->program->names, arena_print(a->x->arena, "%s.%s", value->Name.name, node->Attribute.attr));
}

/* Its text may be the name that getattr() or setattr() is given. */
static void find_others(void *context, Node *node)
{
    Attributes *a = context;
    Node *outer = a->inside;
    const Node *value = node->kind == N_Attribute ? node->Attribute.value : NULL;
    if (value && !is_self(a, value) && !(a->in_module && variable_of(a, node)))
        map_set(a->x->arena, &a->others, node->Attribute.attr, node);
    if (node->kind == N_Constant && node->Constant.literal == Literal_str)
        map_set(a->x->arena, &a->others, intern(a->x->program->names, node->Constant.text.at, node->Constant.text.len),
                node);
    if (node->kind == N_FunctionDef)
        a->inside = node;
    each_child(node, find_others, a);
    a->inside = outer;
}

static void find_all_others(Attributes *a)
{
    for_each (Module *, module, &a->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++) {
            a->in_module = module == a->x->module;
            find_others(a, module->body.at[i]);
        }
}

static void find_set(void *context, Node *node)
{
    Attributes *a = context;
    Name name = variable_of(a, node);
    if (name && node->Attribute.context == Context_store && !map_get(&a->others, node->Attribute.attr)) {
        map_set(a->x->arena, &a->set, name, node);
        map_set(a->x->program->arena, &a->x->program->function_attributes, node->Attribute.attr, node);
    }
    each_child(node, find_set, a);
}

static void declare_global(Attributes *a, Name name)
{
    Nodes *body = &a->inside->FunctionDef.body;
    Node *first = body->len ? body->at[0] : NULL;
    if (!first || first->kind != N_Global || first->at.start != a->inside->FunctionDef.name_at.start) {
        first = node_made(a->x, N_Global, a->inside->FunctionDef.name_at);
        insert_node(a->x, body, 0, first);
    }
    for_each (Name, one, &first->Global.names)
        if (one == name)
            return;
    push(a->x->arena, &first->Global.names, name);
}

static void make_names(void *context, Node *node)
{
    Attributes *a = context;
    Node *outer = a->inside;
    Name name = variable_of(a, node);
    if (name && map_get(&a->set, name)) {
        Context how = node->Attribute.context;
        node->kind = N_Name;
        node->Name = (struct NameNode){.name = name, .context = how};
        if (how != Context_load && a->inside)
            declare_global(a, name);
        return;
    }
    if (node->kind == N_FunctionDef)
        a->inside = node;
    each_child(node, make_names, a);
    a->inside = outer;
}

void expand_function_attributes(Expand *x)
{
    Attributes a = {.x = x};
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_FunctionDef && !statement->FunctionDef.decorators.len &&
            times_bound(x, statement->FunctionDef.name) == 1)
            map_set(x->arena, &a.functions, statement->FunctionDef.name, statement);
    if (!a.functions.len)
        return;
    find_all_others(&a);
    for_each (Node *, statement, &x->module->body)
        find_set(&a, statement);
    if (!a.set.len)
        return;
    for_each (Node *, statement, &x->module->body)
        make_names(&a, statement);
    renumber(x->module);
}
