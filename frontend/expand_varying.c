/* expand_varying.c -- classes that are made more than once, with variables or defaults of their own each time.
 * In: a module; the defs that run at most once.  Out: such classes are marked, and refused where they are reached.
 * Rule: one class stands for all that its statement makes, which is right while nothing in it differs.
 *     for i in range(3): class A: n = i        A is refused: CPython has three classes                           */
#include "frontend/expand_factory.h"

typedef struct Varying {
    Expand *x;
    const Map *once;          /* defs */
    VEC(const Node *) around; /* the defs around the node, outer ones first */
    bool many;                /* what stands here may run more than once */
    const Node *cls;          /* whose variables are looked at */
    bool varies;
} Varying;

/* ---- values ------------------------------------------------------------------------------------------------------ */
typedef struct Look {
    Name name;
    bool found;
} Look;

static void look_for_name(void *context, Node *node)
{
    Look *look = context;
    look->found |= name_bound(node) == look->name;
    if (node->kind != N_FunctionDef && node->kind != N_ClassDef && node->kind != N_Lambda)
        each_child(node, look_for_name, look);
}

static bool binds(const Node *node, Name name)
{
    Look look = {name, false};
    each_child(node, look_for_name, &look);
    return look.found;
}

static bool is_bound_by_statement(const Module *module, Name name)
{
    for_each (Node *, statement, &module->body) {
        bool plain = statement->kind == N_Assign || statement->kind == N_Import || statement->kind == N_ImportFrom;
        if (name_bound(statement) == name || (plain && binds(statement, name)))
            return true;
    }
    return false;
}

/* The same whenever the class is made: a name of the class, a built-in one, one that the module binds once. */
static bool is_fixed_name(const Varying *v, Name name)
{
    if (binds(v->cls, name))
        return true;
    for_each (const Node *, def, &v->around)
        if (binds(def, name))
            return false;
    size_t times = times_bound(v->x, name);
    return !times || (times == 1 && is_bound_by_statement(v->x->module, name));
}

static bool wraps(const Node *func)
{
    static const char *const names[] = {"property", "staticmethod", "classmethod", "frozenset", "range", "float"};
    for (size_t i = 0; func->kind == N_Name && i < sizeof names / sizeof *names; i++)
        if (!strcmp(func->Name.name, names[i]))
            return true;
    return false;
}

static void look_at_value(void *context, Node *node)
{
    Varying *v = context;
    switch (node->kind) {
    case N_Name:
        v->varies |= node->Name.context == Context_load && !is_fixed_name(v, node->Name.name);
        break;
    case N_Call:
        v->varies |= !wraps(node->Call.func);
        break;
    case N_List:
    case N_Dict:
    case N_Set:
    case N_ListComp:
    case N_DictComp:
    case N_SetComp:
    case N_GeneratorExp:
    case N_NamedExpr:
        v->varies = true;
        break;
    case N_Lambda:
        return; /* what it reads it reads when it is called */
    default:
        break;
    }
    each_child(node, look_at_value, v);
}

/* ---- the variables of a class ------------------------------------------------------------------------------------ */
/* C.n = 1, cls.n += 1: on anything but self */
static void look_for_store(void *context, Node *node)
{
    Look *stores = context;
    stores->found |= node->kind == N_Attribute && node->Attribute.attr == stores->name &&
                     node->Attribute.context != Context_load &&
                     !(node->Attribute.value->kind == N_Name && !strcmp(node->Attribute.value->Name.name, "self"));
    each_child(node, look_for_store, stores);
}

static bool is_stored(const Varying *v, const Node *target)
{
    Look stores = {.name = target->kind == N_Name ? target->Name.name : NULL};
    for_each (Node *, statement, &v->x->module->body)
        look_for_store(&stores, statement);
    return stores.found;
}

static void look_at_variables(Varying *v, const Nodes *body)
{
    for_each (Node *, statement, body)
        switch (statement->kind) {
        case N_Assign:
            look_at_value(v, statement->Assign.value);
            for_each (Node *, target, &statement->Assign.targets)
                v->varies |= is_stored(v, target);
            break;
        case N_AnnAssign:
            if (statement->AnnAssign.value) {
                look_at_value(v, statement->AnnAssign.value);
                v->varies |= is_stored(v, statement->AnnAssign.target);
            }
            break;
        case N_FunctionDef:
            for_each (Node *, param, &statement->FunctionDef.params)
                if (param->Param.value)
                    look_at_value(v, param->Param.value);
            break;
        case N_ClassDef:
        case N_Pass:
        case N_ExprStmt:
        case N_Import:
        case N_ImportFrom:
            break;
        default:
            v->varies = true;
        }
}

/* C.n alone: neither the class nor an instance of it is there any more when the next one is made. */
static void look_for_use(void *context, Node *node)
{
    Look *look = context;
    if (node->kind == N_Attribute && node->Attribute.value->kind == N_Name)
        return;
    look->found |= node->kind == N_Name && node->Name.name == look->name;
    each_child(node, look_for_use, look);
}

static bool is_only_read(const Varying *v, const Node *cls)
{
    Look look = {cls->ClassDef.name, false};
    if (!v->around.len || cls->ClassDef.decorators.len)
        return false;
    each_child(last(&v->around), look_for_use, &look);
    return !look.found;
}

static void look_at_class(Varying *v, Node *cls)
{
    if (!v->many || cls->ClassDef.is_enum || cls->ClassDef.is_tuple || is_only_read(v, cls))
        return;
    v->cls = cls;
    v->varies = false;
    look_at_variables(v, &cls->ClassDef.body);
    cls->ClassDef.varies = v->varies;
}

/* ---- where classes stand ----------------------------------------------------------------------------------------- */
static void visit(void *context, Node *node)
{
    Varying *v = context;
    bool many = v->many;
    if (node_is_expr(node->kind))
        return;
    if (node->kind == N_ClassDef)
        look_at_class(v, node);
    if (node->kind == N_FunctionDef) {
        v->many = !map_get(v->once, node);
        push(v->x->arena, &v->around, node);
    } else if (node->kind == N_For || node->kind == N_While) {
        v->many = true;
    }
    each_child(node, visit, v);
    v->around.len -= node->kind == N_FunctionDef;
    v->many = many;
}

void mark_varying(Expand *x, const Map *once)
{
    Varying v = {.x = x, .once = once};
    if (!x->module->is_library)
        for_each (Node *, statement, &x->module->body)
            visit(&v, statement);
}
