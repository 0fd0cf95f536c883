/* kept.c -- generator expressions that nobody consumes where they stand become functions of their own.
 * In: a module whose scopes are resolved.  Out: the same tree, with a call in place of each such expression.
 * Rule: the first iterable is evaluated at once, outside; all else when the generator is resumed.
 *     g = (f(x) for x in xs if x)   =>   g = (lambda items: <the same, over items>)(xs)        the lambda is a
 * generator */
#include "frontend/ast.h"

#include <stdio.h>

typedef struct Keeping {
    Arena *arena;
    Names *names;
    Module *module;
    unsigned needs; /* modules of the library: Needs_... */
    Program *program;
    Map *attributes_set; /* by name: those that more than __init__ sets; NULL: not looked for yet */
    enum { Extend_unknown, Extend_of_lists, Extend_of_others } extend;
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

static void find_extend(void *context, Node *node)
{
    bool *found = context;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.body.len; i++) {
        const Node *member = node->ClassDef.body.at[i];
        *found |= member->kind == N_FunctionDef && !strcmp(member->FunctionDef.name, "extend");
    }
    if (!*found)
        each_child(node, find_extend, found);
}

/* Has no class of the program, nor array.array, a method of that name? */
static bool extend_is_of_lists(Keeping *k)
{
    bool found = false;
    for (uint32_t m = 0; !k->extend && m < k->program->modules.len; m++) {
        const Module *module = k->program->modules.at[m];
        found |= module->is_stub && !strcmp(module->name, "array");
        for (uint32_t i = 0; !module->is_stub && i < module->body.len; i++)
            find_extend(&found, module->body.at[i]);
    }
    if (!k->extend)
        k->extend = found ? Extend_of_others : Extend_of_lists;
    return k->extend == Extend_of_lists;
}

/* What takes all items before it returns; codegen's loops run in place there. */
static bool consumes_first(Keeping *k, const Node *call)
{
    static const char *const functions[] = {"list", "tuple", "set", "frozenset", "dict", "sorted",
                                            "min",  "max",   "sum", "any",       "all",  NULL};
    const Node *func = call->Call.func;
    if (call->Call.args.len == 0)
        return false;
    if (func->kind == N_Attribute)
        return call->Call.args.len == 1 && !call->Call.keywords.len &&
               (!strcmp(func->Attribute.attr, "join") ||
                (!strcmp(func->Attribute.attr, "extend") && extend_is_of_lists(k)));
    return is_builtin(func, functions);
}

static const Node *consumed_by(Keeping *k, const Node *node)
{
    switch (node->kind) {
    case N_For:
        return node->For.iter->kind != N_GeneratorExp || node->For.iter->GeneratorExp.generators.len == 1
                   ? node->For.iter
                   : NULL;
    case N_Starred:
        return node->Starred.value;
    case N_YieldFrom:
        return node->YieldFrom.value;
    case N_Call:
        return consumes_first(k, node) ? node->Call.args.at[0] : NULL;
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

/* ---- map, filter --------------------------------------------------------------------------------
 * map(f, xs)   =>   (f(x) for x in xs)         filter(f, xs)   =>   (x for x in xs if f(x))                        */
static Node *name_node(Keeping *k, Symbol *symbol, Context context, Span at)
{
    Node *node = new_node(k, N_Name, k->module->node_count++, at);
    node->Name.name = symbol->name;
    node->Name.symbol = symbol;
    node->Name.context = context;
    return node;
}

static Symbol *item_symbol(Keeping *k, Scope *scope, const char *name, Span at)
{
    Symbol *symbol = NEW(k->arena, Symbol);
    *symbol = (Symbol){.name = intern_text(k->names, name),
                       .first = at,
                       .home = scope,
                       .id = k->module->symbol_count++,
                       .bindings = 1};
    push(k->arena, &scope->order, symbol);
    return symbol;
}

static Node *tuple_node(Keeping *k, Span at)
{
    return new_node(k, N_Tuple, k->module->node_count++, at);
}

/* zip(a, b), made of the name `map`. */
static Node *zipped(Keeping *k, Node *call)
{
    Node *node = new_node(k, N_Call, k->module->node_count++, call->at), *func = call->Call.func;
    func->Name.name = intern_text(k->names, "zip");
    node->Call.func = func;
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        push(k->arena, &node->Call.args, call->Call.args.at[i]);
    return node;
}

/* A def, a class, a lambda, what is imported or built in. */
static bool is_never_none(const Node *func)
{
    if (func->kind == N_Attribute)
        return func->Attribute.value->kind == N_Name && is_never_none(func->Attribute.value);
    if (func->kind != N_Name)
        return true;
    const Symbol *symbol = func->Name.symbol;
    const Node *binding = symbol && symbol->home ? symbol->only_binding : NULL;
    return !symbol || !symbol->home ||
           (binding && (binding->kind == N_FunctionDef || binding->kind == N_ClassDef || binding->kind == N_Alias));
}

/* item if pred is None else pred(item) */
static Node *item_or_applied(Keeping *k, Node *func, Node *item, Node *apply, Span at)
{
    Node *choice = new_node(k, N_IfExp, k->module->node_count++, at);
    Node *none = new_node(k, N_Constant, k->module->node_count++, at);
    none->Constant = (struct ConstantNode){.literal = Literal_none};
    Node *test = new_node(k, N_Compare, k->module->node_count++, at);
    test->Compare.left = node_copy(k->program, k->module, func);
    push(k->arena, &test->Compare.ops, Op_is);
    push(k->arena, &test->Compare.rights, none);
    choice->IfExp.test = test;
    choice->IfExp.body = item;
    choice->IfExp.orelse = apply;
    return choice;
}

static Node *filter_test(Keeping *k, Node *func, Symbol *item, Node *apply, Span at)
{
    if (!node_is_none(func) && is_never_none(func))
        return apply;
    Node *itself = name_node(k, item, Context_load, at);
    return node_is_none(func) ? itself : item_or_applied(k, func, itself, apply, at);
}

static void rewrite_map(Keeping *k, Node *call, Scope *around, bool filters)
{
    Span at = call->at;
    Node *func = call->Call.args.at[0], *apply = new_node(k, N_Call, k->module->node_count++, at);
    Node *clause = new_node(k, N_Comprehension, k->module->node_count++, at);
    Scope *scope = NEW(k->arena, Scope);
    *scope = (Scope){.kind = Scope_comprehension, .owner = call, .parent = around, .module = k->module, .hidden = true};
    uint32_t count = call->Call.args.len - 1;
    Node *targets = count > 1 ? tuple_node(k, at) : NULL;
    apply->Call.func = func;
    for (uint32_t i = 0; i < count; i++) {
        char name[24] = "item";
        if (count > 1)
            snprintf(name, sizeof name, "item%u", i);
        Symbol *symbol = item_symbol(k, scope, name, at);
        Node *target = name_node(k, symbol, Context_store, at);
        symbol->only_binding = target;
        push(k->arena, &apply->Call.args, name_node(k, symbol, Context_load, at));
        if (targets)
            push(k->arena, &targets->Tuple.items, target);
        else
            clause->Comprehension.target = target;
    }
    if (targets)
        clause->Comprehension.target = targets;
    clause->Comprehension.iter = count > 1 ? zipped(k, call) : call->Call.args.at[1];
    Node *item = apply;
    Symbol *first = apply->Call.args.at[0]->Name.symbol;
    static const char *const classes[] = {"str", NULL};
    if (func->kind == N_Attribute && is_builtin(func->Attribute.value, classes)) { /* str.upper(x): x.upper() */
        func->Attribute.value = apply->Call.args.at[0];
        apply->Call.args.len--;
        memmove(apply->Call.args.at, apply->Call.args.at + 1, apply->Call.args.len * sizeof *apply->Call.args.at);
    }
    if (filters) {
        item = name_node(k, first, Context_load, at);
        push(k->arena, &clause->Comprehension.ifs, filter_test(k, func, first, apply, at));
    }
    call->kind = N_GeneratorExp;
    call->GeneratorExp = (struct GeneratorExpNode){.item = item, .scope = scope};
    push(k->arena, &call->GeneratorExp.generators, clause);
}

static void find_set(void *context, Node *node)
{
    Keeping *k = context;
    if (node->kind == N_FunctionDef && !strcmp(node->FunctionDef.name, "__init__"))
        return;
    if (node->kind == N_Attribute && node->Attribute.context != Context_load)
        map_set(k->arena, k->attributes_set, node->Attribute.attr, node);
    each_child(node, find_set, k);
}

static bool attribute_is_set(Keeping *k, Name name)
{
    if (!k->attributes_set) {
        k->attributes_set = NEW(k->arena, Map);
        for_each (Module *, module, &k->program->modules)
            for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
                find_set(k, module->body.at[i]);
    }
    return map_get(k->attributes_set, name) != NULL;
}

/* Its value does not change between two items. */
static bool is_settled(Keeping *k, const Node *func)
{
    if (func->kind == N_Attribute)
        return is_settled(k, func->Attribute.value) && !attribute_is_set(k, func->Attribute.attr);
    if (func->kind != N_Name)
        return func->kind == N_Lambda || node_is_none(func);
    const Symbol *symbol = func->Name.symbol;
    return !symbol || !symbol->home || (symbol->bindings == 1 && !symbol->rebound_inside);
}

static void try_map(Keeping *k, Node *node, Scope *around)
{
    static const char *const maps[] = {"map", NULL}, *const filters[] = {"filter", NULL};
    bool filter = node->kind == N_Call && is_builtin(node->Call.func, filters);
    if (node->kind != N_Call || (!filter && !is_builtin(node->Call.func, maps)))
        return;
    const Nodes *args = &node->Call.args;
    if (args->len < 2 || (filter && args->len != 2) || node->Call.keywords.len || !is_settled(k, args->at[0]))
        return;
    for_each (Node *, arg, args)
        if (arg->kind == N_Starred)
            return;
    rewrite_map(k, node, around, filter);
}

/* ---- the walk -------------------------------------------------------------------------------- */
typedef struct Visit {
    Keeping *keeping;
    const Node *consumed;
    Scope *scope;
} Visit;

static Scope *scope_inside(const Node *node, Scope *around)
{
    Scope *scope = node->kind == N_FunctionDef    ? node->FunctionDef.scope
                   : node->kind == N_Lambda       ? node->Lambda.scope
                   : node->kind == N_ClassDef     ? node->ClassDef.scope
                   : node->kind == N_ListComp     ? node->ListComp.scope
                   : node->kind == N_GeneratorExp ? node->GeneratorExp.scope
                                                  : NULL;
    return scope ? scope : around;
}

static bool needs_iterators(const Node *node)
{
    static const char *const names[] = {"map", "filter", "iter", "zip", "enumerate", "reversed", NULL};
    static const char *const methods[] = {"__iter__", "__next__", "__getitem__", "__reversed__", NULL};
    if (node->kind == N_FunctionDef)
        for (const char *const *name = methods; *name; name++)
            if (!strcmp(*name, node->FunctionDef.name))
                return true;
    return is_builtin(node, names);
}

/* x.__len__(), int.__add__, dict.fromkeys, pow(x, y, modulus) */
static bool needs_methods(const Node *node)
{
    if (node->kind == N_Call && node->Call.args.len == 3 && node->Call.func->kind == N_Name)
        return !strcmp(node->Call.func->Name.name, "pow");
    static const char *const other[] = {"__init__", "__name__",     "__class__", "__doc__",
                                        "__dict__", "__qualname__", NULL};
    if (node->kind != N_Attribute || node->Attribute.context != Context_load)
        return false;
    const char *name = node->Attribute.attr;
    for (const char *const *one = other; *one; one++)
        if (!strcmp(*one, name))
            return false;
    return !strcmp(name, "fromkeys") || name_is_special(name);
}

/* f(*xs), super().__init__(**keywords) */
static bool needs_starred(const Node *node)
{
    if (node->kind != N_Call)
        return false;
    for_each (Node *, arg, &node->Call.args)
        if (arg->kind == N_Starred)
            return true;
    const Node *func = node->Call.func;
    bool starts = func->kind == N_Attribute && !strcmp(func->Attribute.attr, "__init__");
    for_each (Node *, keyword, &node->Call.keywords)
        if (starts && !keyword->Keyword.name)
            return true;
    return false;
}

/* math.dist, or dist: what takes any iterable */
static bool needs_iterated(const Node *node)
{
    static const char *const names[] = {"dist", "fsum", "prod", "writelines", NULL};
    const char *name = node->kind == N_Attribute ? node->Attribute.attr : node->kind == N_Name ? node->Name.name : "";
    for (const char *const *one = names; *one; one++)
        if (!strcmp(*one, name))
            return true;
    return false;
}

/* class D(dict), class D(list[int]) */
static bool has_base(const Node *node, const char *const *names)
{
    if (node->kind == N_ClassDef)
        for_each (Node *, base, &node->ClassDef.bases) {
            const Node *name = base->kind == N_Subscript ? base->Subscript.value : base;
            for (const char *const *one = names; *one && name->kind == N_Name; one++)
                if (!strcmp(*one, name->Name.name))
                    return true;
        }
    return false;
}

/* Which of the classes that stand for built-in ones: as bases, and object() */
static unsigned needs_classes(const Node *node)
{
    static const char *const holders[] = {"dict", "list", "set", NULL}, *const made[] = {"object", NULL};
    static const char *const facts[] = {"__mro__", "__bases__", "__base__", NULL};
    for (const char *const *fact = facts; node->kind == N_Attribute && *fact; fact++)
        if (!strcmp(*fact, node->Attribute.attr))
            return Needs_bases;
    static const char *const values[] = {"str", "int", "float", "tuple", "_Text", NULL};
    bool abstract = false;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.bases.len; i++) {
        const Node *base = node->ClassDef.bases.at[i];
        abstract |= base->kind == N_Name && !strncmp(base->Name.name, "abc.", 4);
    }
    return ((node->kind == N_Call && is_builtin(node->Call.func, made)) || has_base(node, holders) ? Needs_bases : 0) |
           (has_base(node, values) ? Needs_values : 0) | (abstract ? Needs_abstract : 0);
}

/* [a, *b], f(a, *b), ",".join(b): messages of their own. */
static void note_asked(Node *node)
{
    const Nodes *items = node->kind == N_List                              ? &node->List.items
                         : node->kind == N_Tuple                           ? &node->Tuple.items
                         : node->kind == N_Call && node->Call.args.len > 1 ? &node->Call.args
                                                                           : NULL;
    for (uint32_t i = 0; items && i < items->len; i++)
        if (items->at[i]->kind == N_Starred)
            items->at[i]->Starred.value->asked = Asked_by_star;
    const Node *func = node->kind == N_Call && node->Call.args.len == 1 ? node->Call.func : NULL;
    if (func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "join"))
        node->Call.args.at[0]->asked = Asked_by_join;
}

static void visit(void *context, Node *node)
{
    note_asked(node);
    Keeping *keeping = ((Visit *)context)->keeping;
    keeping->needs |= needs_iterators(node) ? Needs_iterators : 0;
    keeping->needs |= needs_starred(node) ? Needs_starred : 0;
    keeping->needs |= needs_methods(node) ? Needs_methods : 0;
    keeping->needs |= needs_iterated(node) ? Needs_iterated : 0;
    keeping->needs |= needs_classes(node);
    Visit *outer = context,
          inner = {outer->keeping, consumed_by(outer->keeping, node), scope_inside(node, outer->scope)};
    each_child(node, visit, &inner);
    try_map(outer->keeping, node, outer->scope);
    if (node->kind == N_GeneratorExp && node != outer->consumed && node->GeneratorExp.scope)
        keep(outer->keeping, node);
}

unsigned keep_generators(Program *program, Module *module)
{
    Keeping keeping = {.arena = program->arena, .names = program->names, .module = module, .program = program};
    Visit outer = {&keeping, NULL, module->scope};
    for_each (Node *, statement, &module->body)
        visit(&outer, statement);
    return keeping.needs;
}
