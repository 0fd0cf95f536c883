/* expand_enum_base.c -- enumerations without members, from which others are derived.
 * In: class Named(Enum) with methods alone; class Color(Named) with members.  Out: Color has the methods, Named is
 * gone. Rule: only where nothing else names the class. class Named(Enum): def show(self): ...      class Color(Named):
 * RED = 1
 *  => class Color(Enum): def show(self): ...; RED = 1                                                               */
#include "frontend/expand.h"

static bool is_enum_base(Expand *x, const Node *base)
{
    const char *origin = origin_of(x, base);
    return origin && !strncmp(origin, "enum.", 5);
}

static bool binds_member(const Node *statement)
{
    return statement->kind == N_AnnAssign || statement->kind == N_ClassDef ||
           (statement->kind == N_Assign &&
            (statement->Assign.targets.at[0]->kind != N_Name || statement->Assign.targets.at[0]->Name.name[0] != '_'));
}

/* The class that the base names, an enumeration without members; NULL: it is none. */
static Node *memberless(Expand *x, const Node *base)
{
    Node *cls =
        base->kind == N_Name && times_bound(x, base->Name.name) == 1 ? map_get(&x->classes, base->Name.name) : NULL;
    if (!cls || !cls->ClassDef.bases.len || cls->ClassDef.decorators.len || cls->ClassDef.keywords.len ||
        !is_enum_base(x, last(&cls->ClassDef.bases)))
        return NULL;
    for_each (Node *, statement, &cls->ClassDef.body)
        if (binds_member(statement))
            return NULL;
    return cls;
}

void take_enum_base(Expand *x, Node *cls)
{
    Nodes *bases = &cls->ClassDef.bases, body = {0};
    Node *base = bases->len == 1 ? memberless(x, bases->at[0]) : NULL;
    if (!base)
        return;
    for_each (Node *, statement, &base->ClassDef.body) {
        Name name = statement->kind == N_FunctionDef ? statement->FunctionDef.name : NULL;
        bool text = statement->kind == N_ExprStmt || statement->kind == N_Pass;
        if (!text && (!name || !defines(cls, name)))
            push(x->arena, &body, node_copy(x->program, x->module, statement));
    }
    for_each (Node *, own, &cls->ClassDef.body)
        push(x->arena, &body, own);
    cls->ClassDef.body = body;
    *bases = (Nodes){0};
    for_each (Node *, above, &base->ClassDef.bases)
        push(x->arena, bases, node_copy(x->program, x->module, above));
    map_set(x->arena, &x->enum_bases, base->ClassDef.name, base);
}

/* ---- those that were taken ------------------------------------------------------------------------------------------
 */
void drop_enum_bases(Expand *x)
{
    Nodes *body = &x->module->body;
    for (uint32_t i = 0; i < body->len; i++) {
        Node *cls = body->at[i];
        if (cls->kind != N_ClassDef || map_get(&x->enum_bases, cls->ClassDef.name) != cls)
            continue;
        bool used = false;
        for_each (Node *, statement, body)
            used |= mentions_name(statement, cls->ClassDef.name);
        if (!used)
            drop_node(body, i--);
    }
}
