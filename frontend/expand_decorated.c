/* expand_decorated.c -- decorators of classes that give the class itself back: registries and their like.
 * In: classes whose decorators stand in the same module.  Out: the class, and behind it a call of each decorator.
 * Rule: every return of the decorator must give its parameter, and nothing may bind that anew; others stay.
 *     @register class A: ...   =>   class A: ...; register(A)                                                       */
#include "frontend/expand.h"

typedef struct Returns { /* of one def: do all of them give that name? */
    Name name;
    uint32_t count;
    bool others;
} Returns;

static void look(void *context, Node *node)
{
    Returns *returns = context;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda || node->kind == N_ClassDef)
        return;
    if (node->kind == N_Return) {
        const Node *value = node->Return.value;
        returns->count++;
        returns->others |= !value || value->kind != N_Name || value->Name.name != returns->name;
    }
    if (node->kind == N_Name && node->Name.name == returns->name)
        returns->others |= node->Name.context != Context_load;
    each_child(node, look, returns);
}

/* The last statement returns that name, and so does every other return. */
static bool gives(const Node *def, Name name)
{
    Returns returns = {.name = name};
    for_each (Node *, statement, &def->FunctionDef.body)
        look(&returns, statement);
    const Node *end = def->FunctionDef.body.len ? last(&def->FunctionDef.body) : NULL;
    return end && end->kind == N_Return && returns.count && !returns.others;
}

static const Node *def_named(const Nodes *body, Name name)
{
    const Node *found = NULL;
    for_each (Node *, statement, body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name) {
            if (found)
                return NULL;
            found = statement;
        }
    return found;
}

static bool gives_argument(const Node *def)
{
    const Nodes *params = def ? &def->FunctionDef.params : NULL;
    return def && !def->FunctionDef.decorators.len && params->len == 1 && params->at[0]->Param.param <= Param_normal &&
           gives(def, params->at[0]->Param.name);
}

/* def f(...): def g(cls): ...; return cls; return g */
static bool gives_giver(const Node *def)
{
    if (!def || def->FunctionDef.decorators.len || !def->FunctionDef.body.len)
        return false;
    const Node *end = last(&def->FunctionDef.body);
    const Node *value = end->kind == N_Return ? end->Return.value : NULL;
    return value && value->kind == N_Name && gives(def, value->Name.name) &&
           gives_argument(def_named(&def->FunctionDef.body, value->Name.name));
}

/* Nothing in the class's body can see that the decorator is evaluated later. */
static bool is_plain_body(const Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        const Node *value = statement->kind == N_Assign      ? statement->Assign.value
                            : statement->kind == N_AnnAssign ? statement->AnnAssign.value
                            : statement->kind == N_ExprStmt  ? statement->ExprStmt.value
                                                             : NULL;
        bool plain = statement->kind == N_FunctionDef || statement->kind == N_Pass ||
                     (value ? value->kind == N_Constant : statement->kind == N_AnnAssign);
        if (!plain)
            return false;
    }
    return true;
}

/* The only def of that name; NULL: there is none, or something else binds the name, too. */
static const Node *only_def(const Module *module, Name name)
{
    Returns bound = {.name = name};
    for_each (Node *, statement, &module->body)
        look(&bound, statement);
    return bound.others ? NULL : def_named(&module->body, name);
}

static bool is_giver(const Module *module, const Node *cls, const Node *decorator)
{
    if (decorator->kind == N_Name)
        return gives_argument(only_def(module, decorator->Name.name));
    return decorator->kind == N_Call && decorator->Call.func->kind == N_Name && is_plain_body(cls) &&
           gives_giver(only_def(module, decorator->Call.func->Name.name));
}

static Node *made(Expand *x, NodeKind kind, Span at)
{
    Node *node = NEW(x->arena, Node);
    node->kind = kind;
    node->id = x->module->node_count++;
    node->at = at;
    return node;
}

/* decorator(C) */
static Node *call_of(Expand *x, Node *decorator, const Node *cls)
{
    Node *statement = made(x, N_ExprStmt, decorator->at), *call = made(x, N_Call, decorator->at);
    Node *name = made(x, N_Name, decorator->at);
    name->Name.name = cls->ClassDef.name;
    call->Call.func = decorator;
    push(x->arena, &call->Call.args, name);
    statement->ExprStmt.value = call;
    return statement;
}

void expand_decorated(Expand *x)
{
    Nodes body = {0};
    for_each (Node *, statement, &x->module->body) {
        push(x->arena, &body, statement);
        Nodes *decorators = statement->kind == N_ClassDef ? &statement->ClassDef.decorators : NULL;
        bool all = decorators && decorators->len;
        uint32_t calls = 0; /* two of them would be evaluated in another order */
        for (uint32_t i = 0; all && i < decorators->len; i++) {
            calls += decorators->at[i]->kind == N_Call;
            all = is_giver(x->module, statement, decorators->at[i]) && calls < 2;
        }
        for (uint32_t i = all ? decorators->len : 0; i-- > 0;)
            push(x->arena, &body, call_of(x, decorators->at[i], statement));
        if (all)
            *decorators = (Nodes){0};
    }
    x->module->body = body;
}
