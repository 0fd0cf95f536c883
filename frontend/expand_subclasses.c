/* expand_subclasses.c -- C.__subclasses__(): the classes that were derived from C so far.
 * In: all modules of the program, if one of them asks.  Out: each class has a list, to which the statement behind each
 * class that is derived from it adds that class.
 * Rule: only where no class stands in a function: there each call would make another one.
 *     class B(A): ...      A.__subclasses__()     =>   class B(A): .derived = []; ...; A..derived.append(B)
 * list(A..derived) */
#include "frontend/expand.h"

#define LIST ".derived"

typedef struct Derived {
    Expand *x;
    Map classes; /* of the program: Name -> ClassDef */
    bool asked, odd;
    bool inside; /* of a function */
} Derived;

static void find_classes(void *derived, Node *node)
{
    Derived *d = derived;
    bool outer = d->inside;
    if (node->kind == N_ClassDef) {
        d->odd |= d->inside || map_get(&d->classes, node->ClassDef.name);
        map_set(d->x->arena, &d->classes, node->ClassDef.name, node);
    }
    d->asked |= node->kind == N_Attribute &&
                (!strcmp(node->Attribute.attr, "__subclasses__") || !strcmp(node->Attribute.attr, LIST));
    d->inside |= node->kind == N_FunctionDef;
    each_child(node, find_classes, d);
    d->inside = outer;
}

static Node *list_of(const Derived *d, Node *object)
{
    Node *list = node_made(d->x, N_Attribute, object->at);
    list->Attribute.value = object;
    list->Attribute.attr = intern_text(d->x->program->names, LIST);
    list->Attribute.attr_at = object->at;
    return list;
}

/* list(A..derived) */
static void replace_asked(void *derived, Node *node)
{
    Derived *d = derived;
    each_child(node, replace_asked, d);
    Node *func = node->kind == N_Call && !node->Call.args.len && !node->Call.keywords.len ? node->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "__subclasses__"))
        return;
    node->Call.func = node_built_in(d->x, "list", node->at);
    push(d->x->arena, &node->Call.args, list_of(d, func->Attribute.value));
}

/* A..derived.append(B) */
static Node *adding(const Derived *d, const Node *base, const Node *cls)
{
    Node *statement = statement_parsed(d->x, arena_print(d->x->arena, "x.append(%s)\n", shown_class(cls)));
    statement->at = statement->ExprStmt.value->at = cls->at;
    statement->ExprStmt.value->Call.func->Attribute.value = list_of(d, node_copy(d->x->program, d->x->module, base));
    return statement;
}

static bool is_own(const Derived *d, const Node *base)
{
    Name name = base->kind == N_Name ? base->Name.name : base->kind == N_Attribute ? base->Attribute.attr : NULL;
    return name && map_get(&d->classes, name);
}

static void look(void *derived, Nodes *list)
{
    Derived *d = derived;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *cls = list->at[i];
        if (!cls || cls->kind != N_ClassDef || map_get(&d->classes, cls->ClassDef.name) != cls)
            continue;
        push(d->x->arena, &cls->ClassDef.body,
             node_assigned(d->x, LIST, node_made(d->x, N_List, cls->at), cls->at, cls->at));
        for_each (Node *, base, &cls->ClassDef.bases)
            if (is_own(d, base))
                insert_node(d->x, list, ++i, adding(d, base, cls));
    }
}

void expand_subclass_lists(Expand *x)
{
    Derived d = {.x = x};
    if (x->module->is_library)
        return;
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_classes(&d, module->body.at[i]);
    if (!d.asked || d.odd)
        return;
    for_each (Node *, statement, &x->module->body)
        replace_asked(&d, statement);
    each_block(x, look, &d);
}
