/* kept.c -- generator expressions that nobody consumes where they stand become functions of their own.
 * In: a module whose scopes are resolved.  Out: the same tree, with a call in place of each such expression.
 * Rule: the first iterable is evaluated at once, outside; all else when the generator is resumed.
 *     g = (f(x) for x in xs if x)   =>   g = (lambda items: <the same, over items>)(xs)        the lambda is a
 * generator */
#include "frontend/ast.h"

typedef struct Keeping {
    Arena *arena;
    Names *names;
    Module *module;
} Keeping;

static bool is_builtin(const Node *node, const char *const *known)
{
    if (node->kind != N_Name || (node->Name.symbol && node->Name.symbol->home))
        return false;
    for (; *known; known++)
        if (!strcmp(*known, node->Name.name))
            return true;
    return false;
}

/* What takes all items before it returns; codegen's loops run in place there. */
static bool consumes_first(const Node *call)
{
    static const char *const functions[] = {"list", "tuple", "sorted", "min", "max", "sum", "any", "all", NULL};
    const Node *func = call->Call.func;
    if (call->Call.args.len == 0)
        return false;
    if (func->kind == N_Attribute)
        return call->Call.args.len == 1 && !call->Call.keywords.len &&
               (!strcmp(func->Attribute.attr, "join") || !strcmp(func->Attribute.attr, "extend"));
    return is_builtin(func, functions);
}

static const Node *consumed_by(const Node *node)
{
    switch (node->kind) {
    case N_For:
        return node->For.iter->kind == N_GeneratorExp && node->For.iter->GeneratorExp.generators.len == 1
                   ? node->For.iter
                   : NULL;
    case N_Starred:
        return node->Starred.value;
    case N_YieldFrom:
        return node->YieldFrom.value;
    case N_Call:
        return consumes_first(node) ? node->Call.args.at[0] : NULL;
    default:
        return NULL;
    }
}

static Node *new_node(Keeping *k, NodeKind kind, uint32_t id, Span at)
{
    Node *node = NEW(k->arena, Node);
    node->kind = kind;
    node->id = id;
    node->at = at;
    return node;
}

static Symbol *new_symbol(Keeping *k, Scope *home, Node *param)
{
    Symbol *symbol = NEW(k->arena, Symbol);
    *symbol = (Symbol){.name = param->Param.name,
                       .first = param->at,
                       .home = home,
                       .id = k->module->symbol_count++,
                       .is_param = true,
                       .bindings = 1,
                       .only_binding = param};
    push(k->arena, &home->order, symbol);
    return symbol;
}

/* (y := x) inside binds a variable of the function around it. */
static void note_outer_binding(void *context, Node *node)
{
    if (node->kind == N_NamedExpr && node->NamedExpr.target->kind == N_Name && node->NamedExpr.target->Name.symbol)
        node->NamedExpr.target->Name.symbol->rebound_inside = true;
    each_child(node, note_outer_binding, context);
}

/* Ids are those of nodes that the function around it no longer sees. */
static void keep(Keeping *k, Node *node)
{
    Node *inner = new_node(k, N_GeneratorExp, node->id, node->at);
    inner->GeneratorExp = node->GeneratorExp;
    Scope *scope = node->GeneratorExp.scope;
    Node *clause = inner->GeneratorExp.generators.at[0], *first = clause->Comprehension.iter;
    Node *lambda = new_node(k, N_Lambda, clause->id, node->at);
    Node *param = new_node(k, N_Param, clause->id, first->at), *name = new_node(k, N_Name, clause->id, first->at);
    param->Param.name = intern_text(k->names, ".0");
    param->Param.param = Param_normal;
    param->Param.symbol = new_symbol(k, scope, param);
    name->Name.name = param->Param.name;
    name->Name.symbol = param->Param.symbol;
    name->Name.context = Context_load;
    clause->Comprehension.iter = name;
    each_child(inner, note_outer_binding, k);
    scope->kind = Scope_lambda;
    scope->owner = lambda;
    lambda->Lambda.scope = scope;
    lambda->Lambda.body = inner;
    push(k->arena, &lambda->Lambda.params, param);
    node->kind = N_Call;
    node->Call = (struct CallNode){.func = lambda};
    push(k->arena, &node->Call.args, first);
}

typedef struct Visit {
    Keeping *keeping;
    const Node *consumed;
} Visit;

static void visit(void *context, Node *node)
{
    Visit *outer = context, inner = {outer->keeping, consumed_by(node)};
    each_child(node, visit, &inner);
    if (node->kind == N_GeneratorExp && node != outer->consumed && node->GeneratorExp.scope)
        keep(outer->keeping, node);
}

void keep_generators(Program *program, Module *module)
{
    Keeping keeping = {program->arena, program->names, module};
    Visit outer = {&keeping, NULL};
    for_each (Node *, statement, &module->body)
        visit(&outer, statement);
}
