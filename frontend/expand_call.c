/* expand_call.c -- calls of the library that make functions from constants: lambdas in their place.
 * In: calls of operator.itemgetter, attrgetter, methodcaller.  Out: the same function, written as a lambda.
 * Decorators of functools are told here what they stand on.
 * Rule: literal arguments stand in the lambda, others are evaluated once, where the call stands.
 *     attrgetter(name)   =>   (lambda a: lambda obj, /: getattr(obj, a))(operator._one_name(name))
 *     itemgetter(1)   =>   lambda obj, /: obj[1]          methodcaller("m", x)   =>   (lambda a: lambda obj, /:
 * obj.m(a))(x) */
#include "frontend/expand.h"

#include <ctype.h>

typedef struct Made { /* a lambda in the making */
    Expand *x;
    Nodes outside; /* what is evaluated where the call stands */
    Text params;   /* their names */
} Made;

static bool is_literal(const Node *node)
{
    if (node->kind == N_UnaryOp)
        return node->UnaryOp.op == Op_minus && is_literal(node->UnaryOp.operand);
    return node->kind == N_Constant;
}

/* How the lambda writes it. */
static const char *argument_text(Made *made, Node *node)
{
    Arena *arena = made->x->arena;
    if (is_literal(node))
        return source_text(made->x, node);
    const char *name = arena_print(arena, "value_%u", made->outside.len + 1);
    text_print(&made->params, "%s%s", made->outside.len ? ", " : "", name);
    push(arena, &made->outside, node);
    return name;
}

/* The text of a str literal that is a name, or names with dots between; NULL: it is none. */
static const char *dotted_name(Made *made, const Node *node, bool dots)
{
    if (node->kind != N_Constant || node->Constant.literal != Literal_str || !node->Constant.text.len)
        return NULL;
    const char *text = arena_copy(made->x->arena, node->Constant.text.at, node->Constant.text.len);
    for (const char *at = text; *at; at++)
        if (!(isalpha((unsigned char)*at) || *at == '_' || (at > text && isdigit((unsigned char)*at)) ||
              (dots && at > text && *at == '.' && at[1])))
            return NULL;
    return text;
}

/* attrgetter(name): dots in it are seen when it runs, and told. */
static const char *named_body(Made *made, Node *name)
{
    Expand *x = made->x;
    Node *call = parse_inside(x->program, x->module, "_operator_._one_name(0)").at[0]->ExprStmt.value;
    call->at = name->at;
    call->Call.args.at[0] = name;
    x->gets_named = true;
    return arena_print(x->arena, "getattr(obj, %s)", argument_text(made, call));
}

/* ---- bodies ------------------------------------------------------------------------------------------------- */
static const char *getter_body(Made *made, const Node *call, bool items)
{
    Text text = {0};
    uint32_t count = call->Call.args.len;
    bool known = count && !call->Call.keywords.len;
    if (known && !items && count == 1 && !is_literal(call->Call.args.at[0]))
        return named_body(made, call->Call.args.at[0]);
    if (count > 1)
        text_put(&text, "(");
    for (uint32_t i = 0; known && i < count; i++) {
        Node *arg = call->Call.args.at[i];
        const char *part = items ? argument_text(made, arg) : dotted_name(made, arg, true);
        known = part != NULL;
        if (known)
            text_print(&text, items ? "%sobj[%s]" : "%sobj.%s", i ? ", " : "", part);
    }
    if (count > 1)
        text_put(&text, ")");
    const char *all = text_kept(made->x->arena, &text), *body = known ? all : NULL;
    return body;
}

static const char *method_body(Made *made, const Node *call)
{
    Text text = {0};
    const char *name = call->Call.args.len ? dotted_name(made, call->Call.args.at[0], false) : NULL;
    if (!name)
        return NULL;
    text_print(&text, "obj.%s(", name);
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        text_print(&text, "%s%s", i > 1 ? ", " : "", argument_text(made, call->Call.args.at[i]));
    for (uint32_t i = 0; i < call->Call.keywords.len; i++) {
        const Node *keyword = call->Call.keywords.at[i];
        text_print(&text, "%s%s=%s", i || call->Call.args.len > 1 ? ", " : "", keyword->Keyword.name,
                   argument_text(made, keyword->Keyword.value));
    }
    text_put(&text, ")");
    const char *body = text_kept(made->x->arena, &text);
    return body;
}

static const char *function_body(Made *made, const Node *call)
{
    const Node *func = call->Call.func;
    if (has_stars(call))
        return NULL;
    if (comes_from(made->x, func, "operator.itemgetter"))
        return getter_body(made, call, true);
    if (comes_from(made->x, func, "operator.attrgetter"))
        return getter_body(made, call, false);
    return comes_from(made->x, func, "operator.methodcaller") ? method_body(made, call) : NULL;
}

/* ---- the lambda in place of the call ------------------------------------------------------------------------ */
static void replace(Made *made, Node *call, const char *body)
{
    Arena *arena = made->x->arena;
    Nodes outside = made->outside;
    const char *text = arena_print(arena, "lambda obj, /: %s", body);
    if (outside.len)
        text = arena_print(arena, "(lambda %.*s: %s)(0)", (int)made->params.len, made->params.at, text);
    Nodes parsed = parse_inside(made->x->program, made->x->module, text);
    *call = *parsed.at[0]->ExprStmt.value;
    if (outside.len)
        call->Call.args = outside;
}

/* ---- decorators of functools ---------------------------------------------------------------------------------- */
/* typed=False is what a cache does anyway. */
static void drop_untyped(Node *call)
{
    for (uint32_t i = 0; i < call->Call.keywords.len; i++) {
        const Node *keyword = call->Call.keywords.at[i], *value = keyword->Keyword.value;
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, "typed") && value->kind == N_Constant &&
            value->Constant.literal == Literal_false)
            drop_node(&call->Call.keywords, i--);
    }
}

/* @wraps(f): the def knows whose name and text it has. */
static bool take_wraps(Expand *x, Node *def, const Node *decorator)
{
    bool is = decorator->kind == N_Call && comes_from(x, decorator->Call.func, "functools.wraps") &&
              decorator->Call.args.len == 1 && !decorator->Call.keywords.len && !def->FunctionDef.wraps;
    Node *wrapped = is ? decorator->Call.args.at[0] : NULL;
    if (!wrapped || (wrapped->kind != N_Name && wrapped->kind != N_Attribute))
        return false;
    def->FunctionDef.wraps = wrapped;
    def->FunctionDef.taken = Taken_all;
    return true;
}

static void expand_decorators(Expand *x, Node *def)
{
    Nodes *decorators = &def->FunctionDef.decorators;
    for (uint32_t i = decorators->len; i-- > 0;) {
        Node *decorator = decorators->at[i], *name = decorator->kind == N_Call ? decorator->Call.func : decorator;
        bool caches = comes_from(x, name, "functools.lru_cache") || comes_from(x, name, "functools.cache");
        if (caches && decorator->kind == N_Call)
            drop_untyped(decorator);
        if (i + 1 == decorators->len && take_wraps(x, def, decorator))
            drop_node(decorators, i);
    }
}

/* update_wrapper(g, f) behind def g   =>   g, a def that wraps f */
typedef struct Updates {
    Expand *x;
    const Nodes *body; /* of the function around */
} Updates;

static void take_update(void *context, Node *node)
{
    Updates *updates = context;
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda)
        return;
    each_child(node, take_update, updates);
    const Nodes *args = node->kind == N_Call ? &node->Call.args : NULL;
    if (!args || !comes_from(updates->x, node->Call.func, "functools.update_wrapper") || args->len != 2 ||
        node->Call.keywords.len || args->at[0]->kind != N_Name ||
        (args->at[1]->kind != N_Name && args->at[1]->kind != N_Attribute))
        return;
    for_each (Node *, def, updates->body) {
        if (def->kind != N_FunctionDef || def->FunctionDef.name != args->at[0]->Name.name || def->FunctionDef.wraps ||
            def->FunctionDef.decorators.len || def->at.start > node->at.start)
            continue;
        def->FunctionDef.wraps = args->at[1];
        def->FunctionDef.taken = Taken_all;
        *node = *args->at[0];
        return;
    }
}

static void take_updates(Expand *x, const Nodes *body)
{
    Updates updates = {x, body};
    for_each (Node *, statement, body)
        take_update(&updates, statement);
}

void expand_calls(void *context, Node *node)
{
    Made made = {.x = context};
    if (node->kind == N_FunctionDef && !node->FunctionDef.wraps)
        expand_decorators(context, node);
    if (node->kind == N_FunctionDef)
        take_updates(context, &node->FunctionDef.body);
    each_child(node, expand_calls, context);
    const char *body = node->kind == N_Call ? function_body(&made, node) : NULL;
    if (body)
        replace(&made, node, body);
    text_free(&made.params);
}

void expand_named_getters(Expand *x)
{
    if (!x->gets_named)
        return;
    Nodes made = parse_inside(x->program, x->module, "import operator as _operator_\n");
    bind_import(x, made.at[0]);
    put_in_front(x, made);
}
