/* expand_enum_name.c -- what an enumeration's name means where other scopes bind the same name.
 * In: the class, before it is expanded.  Out: does its path lead to it alone, in the scope that has it?
 * Rule: a parameter, a local name or another class's variable of that name is something else; a second binding in one
 * and the same scope, or `global` anywhere, is not understood.
 *     class Door: class State(Enum): OPEN = 1          class Lamp: class State(Enum): ON = 1                       */
#include "frontend/expand.h"

typedef struct Bindings {
    Name name;
    const Node *wanted; /* the node whose scope is asked for */
    uint32_t times;     /* in the scope that is looked through */
    bool has, torn;
} Bindings;

static void count(void *context, Node *node)
{
    Bindings *b = context;
    b->times += name_bound(node) == b->name;
    b->has |= node == b->wanted;
    if (!opens_scope(node))
        each_child(node, count, b);
}

static void find_global(void *context, Node *node)
{
    Bindings *b = context;
    if (node->kind == N_Global || node->kind == N_Nonlocal)
        b->torn |= names_have(node->kind == N_Global ? &node->Global.names : &node->Nonlocal.names, b->name);
    each_child(node, find_global, b);
}

/* In the statements of a scope or of one inside it: does one bind the name, by the wanted class and nothing else? */
static bool is_alone_in(const Nodes *body, Name name, const Node *wanted);

typedef struct Search {
    Name name;
    const Node *wanted;
    bool found;
} Search;

static void search(void *context, Node *node)
{
    Search *s = context;
    if (node->kind == N_FunctionDef)
        s->found |= is_alone_in(&node->FunctionDef.body, s->name, s->wanted);
    else if (node->kind == N_ClassDef)
        s->found |= is_alone_in(&node->ClassDef.body, s->name, s->wanted);
    else if (!node_is_expr(node->kind))
        each_child(node, search, s);
}

static bool is_alone_in(const Nodes *body, Name name, const Node *wanted)
{
    Bindings b = {.name = name, .wanted = wanted};
    Search s = {name, wanted, false};
    for_each (Node *, statement, body)
        count(&b, statement);
    if (b.has)
        return b.times == 1;
    for_each (Node *, statement, body)
        search(&s, statement);
    return s.found;
}

/* The class around all others, where the class stands in classes. */
static const Node *class_named(const Nodes *body, Name name)
{
    for_each (Node *, statement, body)
        if (statement->kind == N_ClassDef && statement->ClassDef.name == name)
            return statement;
    return NULL;
}

static bool is_torn(const Expand *x, Name name)
{
    Bindings b = {.name = name};
    for_each (Node *, statement, &x->module->body)
        find_global(&b, statement);
    return b.torn;
}

static bool has_param(const Node *def, Name name)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.name == name)
            return true;
    return false;
}

/* A method that binds the first name of the path names something else by it. */
static bool hides(const Node *cls, Name name)
{
    for_each (Node *, method, &cls->ClassDef.body)
        if (method->kind == N_FunctionDef && (has_param(method, name) || times_bound_in(method, name)))
            return true;
    return false;
}

bool is_named_alone(const Expand *x, const Node *cls)
{
    const Nodes *top = &x->module->body;
    Name first = x->inside.len ? x->inside.at[0] : cls->ClassDef.name;
    const Node *outer = x->inside.len ? class_named(top, first) : cls;
    if (!outer || is_torn(x, first) || is_torn(x, cls->ClassDef.name) || hides(cls, first))
        return false;
    return is_alone_in(top, first, outer) && is_alone_in(top, cls->ClassDef.name, cls);
}
