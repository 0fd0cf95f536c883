/* expand_key.c -- sorted(xs, key=key) where key may be None.
 * In: a module, before its scopes.  Out: calls of a def that asks whether there is a key.
 * Rule: the key is a parameter whose default is None, or an attribute that is given None or such a parameter; every
 * other key stays as it is.
 *     sorted(xs, key=key)   =>   .key_1(xs, key=key), a def of
 *         if key is None: return sorted(xs)      return sorted(xs, key=key)                                        */
#include "frontend/expand.h"

typedef struct Keys {
    Expand *x;
    Nodes functions; /* around, outermost first */
    Map optional;    /* names of parameters whose default is None */
    Map attributes;  /* that may be given None */
    Nodes defs;      /* made */
    bool sorts;      /* a class of the module has a method sort */
} Keys;

/* ---- what may be None ------------------------------------------------------------------------------------------ */
static void note_optional(void *context, Node *node)
{
    Keys *k = context;
    if (node->kind == N_Param && node_is_none(node->Param.value))
        map_set(k->x->arena, &k->optional, node->Param.name, node);
    if (node->kind == N_FunctionDef)
        k->sorts |= !strcmp(node->FunctionDef.name, "sort");
    each_child(node, note_optional, k);
}

static void note_given(Keys *k, const Node *target, const Node *value)
{
    bool may_be = node_is_none(value) || (value && value->kind == N_Name && map_get(&k->optional, value->Name.name));
    if (may_be && target->kind == N_Attribute)
        map_set(k->x->arena, &k->attributes, target->Attribute.attr, (void *)target);
    if (node_is_none(value) && target->kind == N_Name) /* of a class, perhaps */
        map_set(k->x->arena, &k->attributes, target->Name.name, (void *)target);
}

static void note_attributes(void *context, Node *node)
{
    Keys *k = context;
    if (node->kind == N_Assign)
        for_each (Node *, target, &node->Assign.targets) {
            const Nodes *targets = target->kind == N_Tuple ? &target->Tuple.items : NULL;
            const Nodes *values = node->Assign.value->kind == N_Tuple ? &node->Assign.value->Tuple.items : NULL;
            for (uint32_t i = 0; targets && values && i < targets->len && i < values->len; i++)
                note_given(k, targets->at[i], values->at[i]);
            note_given(k, target, node->Assign.value);
        }
    if (node->kind == N_AnnAssign)
        note_given(k, node->AnnAssign.target, node->AnnAssign.value);
    each_child(node, note_attributes, k);
}

/* The innermost function that has a parameter of that name says. */
static bool may_be_none(const Keys *k, const Node *key)
{
    if (key->kind == N_Attribute)
        return map_get(&k->attributes, key->Attribute.attr) != NULL;
    for (uint32_t i = key->kind == N_Name ? k->functions.len : 0; i > 0; i--) {
        const Node *function = k->functions.at[i - 1];
        for_each (Node *, param, function->kind == N_Lambda ? &function->Lambda.params : &function->FunctionDef.params)
            if (param->Param.name == key->Name.name)
                return node_is_none(param->Param.value);
    }
    return false;
}

/* ---- the def --------------------------------------------------------------------------------------------------- */
/* sorted(a0, key=key, reverse=reverse), a0.sort(key=key); without: no key */
static void put_call(const Node *call, bool method, bool without, Text *text)
{
    const char *between = "";
    if (method)
        text_put(text, "a0.sort(");
    else
        text_print(text, "%s(", call->Call.func->Name.name);
    for (uint32_t i = 0; !method && i < call->Call.args.len; i++, between = ", ")
        text_print(text, "%sa%u", between, i);
    for_each (Node *, keyword, &call->Call.keywords) {
        if (without && !strcmp(keyword->Keyword.name, "key"))
            continue;
        text_print(text, "%s%s=%s", between, keyword->Keyword.name, keyword->Keyword.name);
        between = ", ";
    }
    text_put(text, ")\n");
}

static Name def_made(Keys *k, const Node *call, bool method)
{
    Text text = {0};
    text_put(&text, "def by(");
    for (uint32_t i = 0; i < (method ? 1 : call->Call.args.len); i++)
        text_print(&text, "a%u, ", i);
    text_put(&text, "*");
    for_each (Node *, keyword, &call->Call.keywords)
        text_print(&text, ", %s", keyword->Keyword.name);
    text_put(&text, "):\n    if key is None:\n        return ");
    put_call(call, method, true, &text);
    text_put(&text, "    return ");
    put_call(call, method, false, &text);
    Node *def = statement_parsed(k->x, text_kept(k->x->arena, &text));
    def->FunctionDef.name = intern_text(k->x->program->names, arena_print(k->x->arena, ".key_%u", k->defs.len + 1));
    push(k->x->arena, &k->defs, def);
    return def->FunctionDef.name;
}

/* ---- calls ----------------------------------------------------------------------------------------------------- */
static const Node *key_of(const Node *call)
{
    const Node *key = NULL;
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name)
            return NULL;
        if (!strcmp(keyword->Keyword.name, "key"))
            key = keyword->Keyword.value;
    }
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            return NULL;
    return key;
}

static bool takes_key(Keys *k, const Node *func, bool *method)
{
    static const char *const names[] = {"sorted", "min", "max"};
    *method = func->kind == N_Attribute && !strcmp(func->Attribute.attr, "sort") && !k->sorts;
    for (int i = 0; i < 3 && func->kind == N_Name; i++)
        if (!strcmp(func->Name.name, names[i]))
            return !is_shadowed(k->x, names[i], k->functions.len ? k->functions.at[0] : NULL);
    return *method;
}

static void expand_call(Keys *k, Node *call)
{
    bool method;
    const Node *key = key_of(call);
    if (!key || !may_be_none(k, key) || !takes_key(k, call->Call.func, &method) || (method && call->Call.args.len))
        return;
    Name name = def_made(k, call, method);
    if (method)
        push(k->x->arena, &call->Call.args, call->Call.func->Attribute.value);
    call->Call.func = node_named(k->x, name, call->Call.func->at);
}

static void look_at(void *context, Node *node)
{
    Keys *k = context;
    bool function = node->kind == N_FunctionDef || node->kind == N_Lambda;
    if (function)
        push(k->x->arena, &k->functions, node);
    each_child(node, look_at, k);
    k->functions.len -= function;
    if (node->kind == N_Call)
        expand_call(k, node);
}

void expand_key(Expand *x)
{
    Keys k = {.x = x};
    if (x->module->is_library)
        return;
    for (uint32_t i = 0; i < x->module->body.len; i++)
        note_optional(&k, x->module->body.at[i]);
    for (uint32_t i = 0; i < x->module->body.len; i++)
        note_attributes(&k, x->module->body.at[i]);
    for (uint32_t i = 0; i < x->module->body.len; i++)
        look_at(&k, x->module->body.at[i]);
    bool doc = x->module->body.len && x->module->body.at[0]->kind == N_ExprStmt &&
               x->module->body.at[0]->ExprStmt.value->kind == N_Constant;
    for_each (Node *, def, &k.defs)
        insert_node(x, &x->module->body, doc, def);
}
