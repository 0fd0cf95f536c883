/* expand_method_attribute.c -- attributes of what a decorator made of a method, asked through an object.
 * In: a module, before its decorated methods are looked at.  Out: they are asked of the class.
 * Rule: only where one def in the whole program has the method's name, and nothing sets an attribute of that name: in
 * methods of its class by self, and behind `o = C(...)` at the module's top.
 *     self.step.calls, o.step.calls      =>      C.step.calls                                                     */
#include "frontend/expand.h"

typedef struct Asking {
    Expand *x;
    const Node *cls;
    Name object; /* self, or o */
} Asking;

/* What a def gives is a function, and no descriptor that would make something else of the object. */
static bool are_own_defs(const Expand *x, const Nodes *decorators)
{
    for_each (Node *, decorator, decorators)
        if (!decorating_def(x, decorator))
            return false;
    return true;
}

static const Node *method_of(const Asking *a, Name name)
{
    for_each (Node *, method, &a->cls->ClassDef.body)
        if (method->kind == N_FunctionDef && method->FunctionDef.name == name && method->FunctionDef.decorators.len)
            return are_own_defs(a->x, &method->FunctionDef.decorators) ? method : NULL;
    return NULL;
}

/* In all modules of the program. */
static bool is_only(const Asking *a, Name name)
{
    uint32_t times = 0;
    for_each (Module *, module, &a->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++) {
            times += times_bound_in(module->body.at[i], name);
            if (stores_attribute(module->body.at[i], name))
                return false;
        }
    return times == 1;
}

static void visit(void *asking, Node *node)
{
    Asking *a = asking;
    each_child(node, visit, a);
    Node *of = node->kind == N_Attribute && node->Attribute.context == Context_load ? node->Attribute.value : NULL;
    if (!of || of->kind != N_Attribute || of->Attribute.value->kind != N_Name ||
        of->Attribute.value->Name.name != a->object || !strncmp(node->Attribute.attr, "__", 2))
        return;
    if (method_of(a, of->Attribute.attr) && is_only(a, of->Attribute.attr))
        of->Attribute.value = node_named(a->x, a->cls->ClassDef.name, of->Attribute.value->at);
}

static void visit_methods(Expand *x, const Node *cls)
{
    for_each (Node *, method, &cls->ClassDef.body) {
        bool plain = method->kind == N_FunctionDef && method->FunctionDef.params.len;
        Asking a = {x, cls, plain ? method->FunctionDef.params.at[0]->Param.name : NULL};
        plain = plain && are_own_defs(x, &method->FunctionDef.decorators);
        if (plain && times_bound_in(method, a.object) == 1)
            for_each (Node *, statement, &method->FunctionDef.body)
                visit(&a, statement);
    }
}

/* o = C(...): the class; NULL: something else */
static const Node *class_made(Expand *x, const Node *statement)
{
    const Node *value =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.value : NULL;
    if (!value || value->kind != N_Call || value->Call.func->kind != N_Name)
        return NULL;
    for_each (Node *, cls, &x->module->body)
        if (cls->kind == N_ClassDef && cls->ClassDef.name == value->Call.func->Name.name)
            return cls;
    return NULL;
}

static void find_global(void *found, Node *node)
{
    Asking *a = found;
    if (node->kind == N_Global && names_have(&node->Global.names, a->object))
        a->object = NULL;
    each_child(node, find_global, found);
}

/* In the module's own code. */
static bool is_bound_once(Expand *x, Name name)
{
    Asking a = {.x = x, .object = name};
    uint32_t times = 0;
    for_each (Node *, statement, &x->module->body) {
        bool inner = statement->kind == N_FunctionDef || statement->kind == N_ClassDef;
        times += inner ? name_bound(statement) == name : times_bound_in(statement, name);
        if (inner)
            find_global(&a, statement);
    }
    return times == 1 && a.object;
}

static bool is_plain(const Expand *x, const Node *cls)
{
    return times_bound(x, cls->ClassDef.name) == 1 && !cls->ClassDef.decorators.len && !cls->ClassDef.keywords.len &&
           !defines(cls, "__new__") && !defines(cls, "__getattribute__");
}

void expand_method_attributes(Expand *x)
{
    const Nodes *body = &x->module->body;
    for_each (Node *, cls, body)
        if (cls->kind == N_ClassDef && is_plain(x, cls))
            visit_methods(x, cls);
    for (uint32_t i = 0; i < body->len; i++) {
        const Node *cls = class_made(x, body->at[i]);
        Name object = cls ? name_bound(body->at[i]->Assign.targets.at[0]) : NULL;
        if (!object || !is_plain(x, cls) || cls->ClassDef.bases.len || !is_bound_once(x, object))
            continue;
        Asking a = {x, cls, object};
        for (uint32_t k = i + 1; k < body->len; k++)
            if (body->at[k]->kind != N_FunctionDef && body->at[k]->kind != N_ClassDef)
                visit(&a, body->at[k]);
    }
}
