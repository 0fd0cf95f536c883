/* expand_decorated.c -- decorators of classes that give the class itself back: registries and their like.
 * In: classes whose decorators stand in the same module.  Out: the class, and behind it a call of each decorator.
 * Rule: every return of the decorator must give its parameter, and nothing may bind that anew; others stay.
 *     @register class A: ...   =>   class A: ...; register(A)      @C.register("a") class A   =>   ...;
 * C.register("a")(A) */
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

static bool is_decorated_by(const Node *def, const char *name)
{
    return def->FunctionDef.decorators.len == 1 && def->FunctionDef.decorators.at[0]->kind == N_Name &&
           !strcmp(def->FunctionDef.decorators.at[0]->Name.name, name);
}

/* bound: how many parameters stand in front of the argument */
static bool gives_parameter(const Node *def, uint32_t bound)
{
    const Nodes *params = &def->FunctionDef.params;
    return params->len == bound + 1 && params->at[bound]->Param.param <= Param_normal &&
           gives(def, params->at[bound]->Param.name);
}

static bool gives_argument(const Node *def)
{
    return def && !def->FunctionDef.decorators.len && gives_parameter(def, 0);
}

/* def f(...): def g(cls): ...; return cls; return g */
static bool gives_giver(const Node *def)
{
    if (!def || !def->FunctionDef.body.len)
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

/* ---- decorators that are methods -------------------------------------------------------------------------------- */
typedef struct Methods {
    Name name;
    bool makes; /* it is called, and gives what is given the class */
    uint32_t count;
    bool others;
} Methods;

static void look_at_methods(void *context, Node *node)
{
    Methods *methods = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, def, &node->ClassDef.body) {
            if (name_bound(def) == methods->name && def->kind != N_FunctionDef)
                methods->others = true;
            if (def->kind != N_FunctionDef || def->FunctionDef.name != methods->name)
                continue;
            bool alone = is_decorated_by(def, "staticmethod"), of_class = is_decorated_by(def, "classmethod");
            bool plain = alone || of_class || !def->FunctionDef.decorators.len;
            methods->count++;
            methods->others |= !plain || !(methods->makes ? gives_giver(def) : gives_parameter(def, !alone));
        }
    if (node->kind == N_Attribute && node->Attribute.attr == methods->name && node->Attribute.context != Context_load)
        methods->others = true;
    each_child(node, look_at_methods, methods);
}

/* A class of the module, or name = C() of one. */
static bool is_own_object(const Expand *x, Name name)
{
    if (times_bound(x, name) != 1)
        return false;
    for_each (Node *, statement, &x->module->body) {
        if (statement->kind == N_ClassDef && statement->ClassDef.name == name)
            return true;
        const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
        const Node *value =
            target && target->kind == N_Name && target->Name.name == name ? statement->Assign.value : NULL;
        if (value && value->kind == N_Call && value->Call.func->kind == N_Name)
            for_each (Node *, cls, &x->module->body)
                if (cls->kind == N_ClassDef && cls->ClassDef.name == value->Call.func->Name.name)
                    return times_bound(x, cls->ClassDef.name) == 1;
    }
    return false;
}

/* C.register, registry.register: every method of that name in the module gives its argument. */
static bool is_giving_method(const Expand *x, const Node *func, bool makes)
{
    Methods methods = {.name = func->Attribute.attr, .makes = makes};
    if (func->Attribute.value->kind != N_Name || !is_own_object(x, func->Attribute.value->Name.name))
        return false;
    for_each (Node *, statement, &x->module->body)
        look_at_methods(&methods, statement);
    return methods.count && !methods.others;
}

static bool is_giver(const Expand *x, const Node *cls, const Node *decorator)
{
    const Node *func = decorator->kind == N_Call ? decorator->Call.func : decorator;
    bool makes = func != decorator;
    if (makes && !is_plain_body(cls))
        return false;
    if (func->kind == N_Attribute)
        return is_giving_method(x, func, makes);
    const Node *def = func->kind == N_Name ? only_def(x->module, func->Name.name) : NULL;
    return makes ? def && !def->FunctionDef.decorators.len && gives_giver(def) : gives_argument(def);
}

/* decorator(C) */
static Node *call_of(Expand *x, Node *decorator, const Node *cls)
{
    Node *statement = node_made(x, N_ExprStmt, decorator->at), *call = node_made(x, N_Call, decorator->at);
    call->Call.func = decorator;
    push(x->arena, &call->Call.args, node_named(x, cls->ClassDef.name, decorator->at));
    statement->ExprStmt.value = call;
    return statement;
}

/* ---- decorators that give something else ----------------------------------------------------------------------- */
/* It is evaluated in front of the class, and called behind it: who can tell? */
static bool is_quiet(const Node *decorator, const Node *cls)
{
    const Node *name = decorator;
    while (name->kind == N_Attribute)
        name = name->Attribute.value;
    return name->kind == N_Name || is_plain_body(cls);
}

/* @single class A: ...   =>   class .A: ...; A = single(.A) */
static Node *replacement(Expand *x, Node *cls)
{
    Nodes *decorators = &cls->ClassDef.decorators;
    uint32_t calls = 0;
    for_each (Node *, decorator, decorators) {
        calls += decorator->kind == N_Call;
        if (!is_quiet(decorator, cls))
            return NULL;
    }
    if (!decorators->len || calls > 1 || times_bound(x, cls->ClassDef.name) != 1)
        return NULL;
    Name name = cls->ClassDef.name;
    cls->ClassDef.name = intern_text(x->program->names, arena_print(x->arena, ".%s", cls->ClassDef.name));
    Node *value = call_of(x, last(decorators), cls)->ExprStmt.value;
    for (uint32_t i = decorators->len - 1; i-- > 0;) {
        Node *outer = node_made(x, N_Call, decorators->at[i]->at);
        outer->Call.func = decorators->at[i];
        push(x->arena, &outer->Call.args, value);
        value = outer;
    }
    Span at = decorators->at[0]->at;
    *decorators = (Nodes){0};
    return node_assigned(x, name, value, at, cls->ClassDef.name_at);
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
            all = is_giver(x, statement, decorators->at[i]) && calls < 2;
        }
        for (uint32_t i = all ? decorators->len : 0; i-- > 0;)
            push(x->arena, &body, call_of(x, decorators->at[i], statement));
        if (all)
            *decorators = (Nodes){0};
        Node *replaced = decorators && !all ? replacement(x, statement) : NULL;
        if (replaced)
            push(x->arena, &body, replaced);
    }
    x->module->body = body;
}
