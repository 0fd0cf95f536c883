/* expand_keywords.c -- **kwargs that is used as a dict.
 * In: functions with a parameter **kwargs.  Out: the same with a dict of that name made at the start.
 * Rule: the parameter itself, .kwargs, is known by the names in it; `**kwargs` in a call passes that on as long as
 * nothing can change the dict.  A function that only passes it on needs no dict. def f(**kw): print(len(kw)); g(**kw)
 * =>   def f(**.kw): kw = {**.kw}; print(len(kw)); g(**.kw)               */
#include "frontend/expand.h"

typedef struct Uses { /* of one parameter */
    Expand *x;
    Name name;
    VEC(Node *) spreads; /* names behind ** */
    uint32_t reads;      /* as a dict, which stays as it is */
    uint32_t others;
} Uses;

static bool is_use(const Uses *uses, const Node *node)
{
    return node && node->kind == N_Name && node->Name.name == uses->name;
}

static bool listed(const char *const *names, const char *name)
{
    for (; *names; names++)
        if (!strcmp(*names, name))
            return true;
    return false;
}

/* What only looks at the dict while it runs. */
static bool only_reads(const Node *func)
{
    static const char *const functions[] = {"len",  "sorted", "print", "list", "tuple", "str", "repr",
                                            "dict", "set",    "bool",  "min",  "max",   NULL};
    return func->kind == N_Name && listed(functions, func->Name.name);
}

static void look(void *context, Node *node);

/* A child that only reads the dict when it is its name. */
static void look_at(Uses *uses, Node *node)
{
    if (is_use(uses, node))
        uses->reads++;
    else if (node)
        look(uses, node);
}

static void look_call(Uses *uses, Node *node)
{
    static const char *const methods[] = {"get", "items", "keys", "values", "copy", NULL};
    Node *func = node->Call.func;
    bool method = func->kind == N_Attribute && listed(methods, func->Attribute.attr);
    if (method)
        look_at(uses, func->Attribute.value);
    else
        look(uses, func);
    for_each (Node *, arg, &node->Call.args)
        if (only_reads(func))
            look_at(uses, arg);
        else
            look(uses, arg);
    for_each (Node *, keyword, &node->Call.keywords)
        if (!keyword->Keyword.name && is_use(uses, keyword->Keyword.value))
            push(uses->x->arena, &uses->spreads, keyword->Keyword.value);
        else
            look(uses, keyword->Keyword.value);
}

static void look_display(Uses *uses, Node *node)
{
    for (uint32_t i = 0; i < node->Dict.values.len; i++)
        if (node->Dict.keys.at[i]) {
            look(uses, node->Dict.keys.at[i]);
            look(uses, node->Dict.values.at[i]);
        } else if (is_use(uses, node->Dict.values.at[i]))
            push(uses->x->arena, &uses->spreads, node->Dict.values.at[i]);
        else
            look(uses, node->Dict.values.at[i]);
}

static void look_compare(Uses *uses, Node *node)
{
    look(uses, node->Compare.left);
    for (uint32_t i = 0; i < node->Compare.rights.len; i++)
        if (node->Compare.ops.at[i] == Op_in || node->Compare.ops.at[i] == Op_notin)
            look_at(uses, node->Compare.rights.at[i]);
        else
            look(uses, node->Compare.rights.at[i]);
}

static bool has_param(const Nodes *params, Name name)
{
    for_each (Node *, param, params)
        if (param->Param.name == name)
            return true;
    return false;
}

static void look_children(Uses *uses, Node *node)
{
    each_child(node, look, uses);
}

/* Declared again, or bound in another way: its value may be another one. */
static void look_names(Uses *uses, const NameList *names)
{
    for_each (Name, name, names)
        uses->others += name == uses->name;
}

/* What is only asked whether it is true. */
static void look_test(Uses *uses, Node *test)
{
    if (test->kind == N_BoolOp)
        for_each (Node *, value, &test->BoolOp.values)
            look_test(uses, value);
    else
        look_at(uses, test);
}

static void look(void *context, Node *node)
{
    Uses *uses = context;
    switch (node->kind) {
    case N_Name:
        uses->others += is_use(uses, node);
        return;
    case N_Call:
        look_call(uses, node);
        return;
    case N_Dict:
        look_display(uses, node);
        return;
    case N_Compare:
        look_compare(uses, node);
        return;
    case N_Subscript:
        if (node->Subscript.context == Context_load)
            look_at(uses, node->Subscript.value);
        else
            look(uses, node->Subscript.value);
        look(uses, node->Subscript.index);
        return;
    case N_FormattedValue:
        look_at(uses, node->FormattedValue.value);
        if (node->FormattedValue.spec)
            look(uses, node->FormattedValue.spec);
        return;
    case N_Nonlocal:
        look_names(uses, &node->Nonlocal.names);
        return;
    case N_FunctionDef:
        if (!has_param(&node->FunctionDef.params, uses->name))
            look_children(uses, node);
        return;
    case N_Lambda:
        if (!has_param(&node->Lambda.params, uses->name))
            look_children(uses, node);
        return;
    case N_For:
        look_at(uses, node->For.iter);
        look(uses, node->For.target);
        for_each (Node *, statement, &node->For.body)
            look(uses, statement);
        for_each (Node *, statement, &node->For.orelse)
            look(uses, statement);
        return;
    case N_Comprehension:
        look_at(uses, node->Comprehension.iter);
        look(uses, node->Comprehension.target);
        for_each (Node *, test, &node->Comprehension.ifs)
            look_test(uses, test);
        return;
    case N_If:
        look_test(uses, node->If.test);
        for_each (Node *, statement, &node->If.body)
            look(uses, statement);
        for_each (Node *, statement, &node->If.orelse)
            look(uses, statement);
        return;
    case N_While:
        look_test(uses, node->While.test);
        for_each (Node *, statement, &node->While.body)
            look(uses, statement);
        for_each (Node *, statement, &node->While.orelse)
            look(uses, statement);
        return;
    case N_IfExp:
        look_test(uses, node->IfExp.test);
        look(uses, node->IfExp.body);
        look(uses, node->IfExp.orelse);
        return;
    case N_UnaryOp:
        look_test(uses, node->UnaryOp.operand);
        return;
    default:
        look_children(uses, node);
    }
}

/* ---- the function, written anew ------------------------------------------------------------------------------ */
static Node *pack_param(const Nodes *params)
{
    for_each (Node *, param, params)
        if (param->Param.param == Param_double_star)
            return param;
    return NULL;
}

/* {**.kw} */
static Node *dict_of_pack(Expand *x, Name pack, Span at)
{
    Node *dict = node_made(x, N_Dict, at);
    push(x->arena, &dict->Dict.keys, NULL);
    push(x->arena, &dict->Dict.values, node_named(x, pack, at));
    return dict;
}

static void give_dict(Expand *x, Node *def, Node *param, const Uses *uses)
{
    Name name = param->Param.name, pack = intern_text(x->program->names, arena_print(x->arena, ".%s", name));
    Nodes body = {0};
    push(x->arena, &body, node_assigned(x, name, dict_of_pack(x, pack, param->at), param->at, param->at));
    for_each (Node *, statement, &def->FunctionDef.body)
        push(x->arena, &body, statement);
    def->FunctionDef.body = body;
    param->Param.name = pack;
    if (!uses->others)
        for_each (Node *, spread, &uses->spreads)
            spread->Name.name = pack;
}

/* lambda **kw: body   =>   lambda **.kw: (lambda kw: body)({**.kw}) */
static void give_lambda_dict(Expand *x, Node *lambda)
{
    Node *param = pack_param(&lambda->Lambda.params);
    Uses uses = {.x = x, .name = param ? param->Param.name : NULL};
    if (!param)
        return;
    look(&uses, lambda->Lambda.body);
    if (!uses.reads && !uses.others)
        return;
    Name name = param->Param.name, pack = intern_text(x->program->names, arena_print(x->arena, ".%s", name));
    Node *inner = node_parsed(x, "(lambda a: b)(c)\n", lambda->at);
    inner->Call.func->Lambda.params.at[0]->Param.name = name;
    inner->Call.func->Lambda.body = lambda->Lambda.body;
    inner->Call.args.at[0] = dict_of_pack(x, pack, param->at);
    param->Param.name = pack;
    lambda->Lambda.body = inner;
}

void expand_keywords(void *expand, Node *node)
{
    Expand *x = expand;
    each_child(node, expand_keywords, x);
    if (node->kind == N_Lambda)
        give_lambda_dict(x, node);
    Node *param = node->kind == N_FunctionDef ? pack_param(&node->FunctionDef.params) : NULL;
    if (!param || (x->module->is_library && !strcmp(param->Param.name, "named")))
        return;
    Uses uses = {.x = x, .name = param->Param.name};
    for_each (Node *, statement, &node->FunctionDef.body)
        look(&uses, statement);
    if (uses.reads || uses.others)
        give_dict(x, node, param, &uses);
}
