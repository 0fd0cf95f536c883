/* scope.c -- which variable each name means, as CPython's symbol table decides it.
 * In: a parsed module.  Out: its scopes, and the Symbol of every name.
 * Rule: first all bindings are collected, then names are looked up: where a name is bound decides,
 * not when. */
#include "frontend/ast.h"

enum { Seen_used = 1, Seen_bound = 2, Seen_annotated = 4, Seen_param = 8, Seen_iteration = 16, Seen_walrus = 32 };

/* One place where a name stands. */
typedef struct Occurrence {
    Name name;
    Scope *scope;
    Symbol **slot; /* where the answer goes; may be NULL */
    Node *node;    /* what binds it */
    Span at;
    bool binds, counts; /* `x: int` makes x local and binds nothing */
    bool lazy;          /* bound inside a generator expression: rebound from inside */
    bool early;         /* used in a class's body before anything there binds it: then the module's is meant */
} Occurrence;

typedef struct Resolve {
    Program *program;
    Module *module;
    Arena *arena;
    Scope *scope;
    Map unknown; /* names that nothing in the module binds */
    VEC(Occurrence) all;
    VEC(Scope *) scopes;
    VEC(Node *) declarations; /* global and nonlocal statements */
    VEC(Scope *) declared_in;
    uint32_t iterables; /* comprehension iterables around this place */
    uint32_t loops;     /* statements around this place, in its class */
} Resolve;

static void walk(Resolve *r, Node *node);
static Symbol *unknown_symbol(Resolve *r, Name name, Span at);

static void walk_all(Resolve *r, const Nodes *list)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i])
            walk(r, list->at[i]);
}

static void walk_opt(Resolve *r, Node *node)
{
    if (node)
        walk(r, node);
}

static Diag *scope_error(Resolve *r, DiagCode code, Span at, Name name, const char *text)
{
    return r->module->failed ? NULL : report(r->program->diags, code, at, name, text);
}

/* ---- scopes -----------------------------------------------------------------------------------
 */

static Scope *enter(Resolve *r, ScopeKind kind, Node *owner)
{
    Scope *scope = NEW(r->arena, Scope);
    *scope = (Scope){.kind = kind, .owner = owner, .parent = r->scope, .module = r->module};
    push(r->arena, &r->scopes, scope);
    return r->scope = scope;
}

static void leave(Resolve *r)
{
    r->scope = r->scope->parent;
}

static uintptr_t seen(const Scope *scope, Name name)
{
    return (uintptr_t)map_get(&scope->seen, name);
}

static void see(Resolve *r, Scope *scope, Name name, uintptr_t how)
{
    map_set(r->arena, &scope->seen, name, (void *)(seen(scope, name) | how)); /* bits, not an address */
}

/* ---- occurrences ------------------------------------------------------------------------------
 */

static void use(Resolve *r, Name name, Symbol **slot, Span at)
{
    see(r, r->scope, name, Seen_used);
    bool early = r->scope->kind == Scope_class && !r->loops && !(seen(r->scope, name) & Seen_bound);
    push(r->arena, &r->all, (Occurrence){.name = name, .scope = r->scope, .slot = slot, .at = at, .early = early});
}

static void bind(Resolve *r, Name name, Symbol **slot, Node *node, Span at)
{
    see(r, r->scope, name, Seen_bound);
    push(r->arena, &r->all,
         (Occurrence){
             .name = name, .scope = r->scope, .slot = slot, .node = node, .at = at, .binds = true, .counts = true});
}

static void walk_name(Resolve *r, Node *node)
{
    if (node->is_builtin)
        node->Name.symbol = unknown_symbol(r, node->Name.name, node->at);
    else if (node->Name.context == Context_load)
        use(r, node->Name.name, &node->Name.symbol, node->at);
    else
        bind(r, node->Name.name, &node->Name.symbol, node, node->at);
}

/* The name in `global x, y` itself. */
static Span name_span(const Resolve *r, const Node *node, Name name)
{
    const char *text = r->module->source->text;
    uint32_t base = r->module->source->base, length = (uint32_t)strlen(name);
    uint32_t at = node->at.start - base + (node->kind == N_Global ? 6 : 8);
    for (; at + length <= node->at.end - base; at++)
        if (!memcmp(text + at, name, length) &&
            !strchr("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", text[at + length]) &&
            strchr(" ,\t\\\n", text[at - 1]))
            return (Span){base + at, base + at + length};
    return node->at;
}

/* Where this scope first declares the name. */
static Span first_declaration(const Resolve *r, Name name, Span at)
{
    for (uint32_t i = 0; i < r->declarations.len; i++) {
        const Node *node = r->declarations.at[i];
        if (r->declared_in.at[i] == r->scope && names_have(&node->Global.names, name))
            return name_span(r, node, name);
    }
    return at;
}

static void check_declaration(Resolve *r, Node *node, Name name, bool is_global)
{
    const char *word = is_global ? "global" : "nonlocal";
    uintptr_t how = seen(r->scope, name);
    Span at = name_span(r, node, name);
    const char *text = NULL;
    if (how & Seen_param)
        text = arena_print(r->arena, "is parameter and %s", word);
    else if (how & Seen_annotated)
        text = arena_print(r->arena, "is annotated and cannot be %s", word);
    else if (how & Seen_bound)
        text = arena_print(r->arena, "is assigned to before %s declaration", word);
    else if (how & Seen_used)
        text = arena_print(r->arena, "is used prior to %s declaration", word);
    else if (names_have(is_global ? &r->scope->nonlocals : &r->scope->globals, name)) {
        text = "is nonlocal and global";
        at = first_declaration(r, name, at);
    }
    if (text)
        scope_error(r, D_scope, at, name, text);
}

static void walk_global(Resolve *r, Node *node)
{
    NameList *names = &node->Global.names;
    for (uint32_t i = 0; i < names->len; i++) {
        check_declaration(r, node, names->at[i], true);
        if (!names_have(&r->scope->globals, names->at[i]))
            push(r->arena, &r->scope->globals, names->at[i]);
    }
    push(r->arena, &r->declarations, node);
    push(r->arena, &r->declared_in, r->scope);
}

static void walk_nonlocal(Resolve *r, Node *node)
{
    NameList *names = &node->Nonlocal.names;
    if (r->scope->kind == Scope_module) {
        if (!r->module->failed)
            report(r->program->diags, D_wrong, node->at, "nonlocal declaration not allowed at module level");
        return;
    }
    for (uint32_t i = 0; i < names->len; i++) {
        check_declaration(r, node, names->at[i], false);
        if (!names_have(&r->scope->nonlocals, names->at[i]))
            push(r->arena, &r->scope->nonlocals, names->at[i]);
    }
    push(r->arena, &r->declarations, node);
    push(r->arena, &r->declared_in, r->scope);
}

/* ---- definitions ------------------------------------------------------------------------------
 */

static void walk_param_outside(Resolve *r, const Nodes *params)
{
    for (uint32_t i = 0; i < params->len; i++) {
        walk_opt(r, params->at[i]->Param.value);
        walk_opt(r, params->at[i]->Param.annotation);
    }
}

static void bind_params(Resolve *r, const Nodes *params)
{
    for (uint32_t i = 0; i < params->len; i++) {
        Node *param = params->at[i];
        if (seen(r->scope, param->Param.name) & Seen_param)
            scope_error(r, D_duplicate, param->at, param->Param.name, "");
        bind(r, param->Param.name, &param->Param.symbol, param, param->at);
        see(r, r->scope, param->Param.name, Seen_param);
    }
}

/* class list[T]: T stands in a scope of its own around the class. */
static bool enter_type_params(Resolve *r, Node *owner, const Nodes *list)
{
    if (!list->len)
        return false;
    enter(r, Scope_function, owner);
    walk_all(r, list);
    return true;
}

static void bind_function(Resolve *r, Node *node)
{
    bind(r, node->FunctionDef.name, &node->FunctionDef.symbol, node, node->FunctionDef.name_at);
}

static void walk_function(Resolve *r, Node *node)
{
    walk_all(r, &node->FunctionDef.decorators);
    walk_opt(r, node->FunctionDef.wraps);
    bool generic = node->FunctionDef.type_params.len;
    if (generic)
        bind_function(r, node);
    enter_type_params(r, node, &node->FunctionDef.type_params);
    walk_param_outside(r, &node->FunctionDef.params);
    walk_opt(r, node->FunctionDef.returns);
    if (!generic) /* def size(self, f=size): in the body of a class, too, the default is not this function */
        bind_function(r, node);
    node->FunctionDef.scope = enter(r, Scope_function, node);
    bind_params(r, &node->FunctionDef.params);
    walk_all(r, &node->FunctionDef.body);
    node->FunctionDef.is_generator = r->scope->has_yield;
    leave(r);
    if (generic)
        leave(r);
}

static void walk_class(Resolve *r, Node *node)
{
    walk_all(r, &node->ClassDef.decorators);
    bool generic = enter_type_params(r, node, &node->ClassDef.type_params);
    walk_all(r, &node->ClassDef.bases);
    walk_all(r, &node->ClassDef.keywords);
    uint32_t loops = r->loops;
    r->loops = 0;
    node->ClassDef.scope = enter(r, Scope_class, node);
    walk_all(r, &node->ClassDef.body);
    leave(r);
    r->loops = loops;
    if (generic)
        leave(r);
    bind(r, node->ClassDef.name, &node->ClassDef.symbol, node, node->ClassDef.name_at);
}

static void walk_lambda(Resolve *r, Node *node)
{
    walk_param_outside(r, &node->Lambda.params);
    node->Lambda.scope = enter(r, Scope_lambda, node);
    bind_params(r, &node->Lambda.params);
    walk(r, node->Lambda.body);
    leave(r);
}

/* ---- comprehensions ---------------------------------------------------------------------------
 */

/* Marks iteration variables, which := must not rebind. */
static void mark_iteration(Resolve *r, const Node *target)
{
    if (target->kind == N_Name) {
        if (seen(r->scope, target->Name.name) & Seen_walrus)
            scope_error(r, D_walrus_inner, target->at, target->Name.name, "");
        see(r, r->scope, target->Name.name, Seen_iteration);
    } else if (target->kind == N_Starred) {
        mark_iteration(r, target->Starred.value);
    } else if (target->kind == N_Tuple || target->kind == N_List) {
        for (uint32_t i = 0; i < target->Tuple.items.len; i++)
            mark_iteration(r, target->Tuple.items.at[i]);
    }
}

/* The first iterable belongs to the scope outside, all else to the comprehension. */
static Scope *walk_comprehension(Resolve *r, Node *node, const Nodes *generators, Node *item, Node *value)
{
    if (!generators->len)
        return r->scope;
    r->iterables++;
    walk(r, generators->at[0]->Comprehension.iter);
    r->iterables--;
    Scope *scope = enter(r, Scope_comprehension, node);
    uint32_t outer = r->iterables;
    for (uint32_t i = 0; i < generators->len; i++) {
        Node *clause = generators->at[i];
        if (i) {
            r->iterables++;
            walk(r, clause->Comprehension.iter);
            r->iterables--;
        }
        walk(r, clause->Comprehension.target);
        mark_iteration(r, clause->Comprehension.target);
        walk_all(r, &clause->Comprehension.ifs);
    }
    walk_opt(r, item);
    walk_opt(r, value);
    r->iterables = outer;
    leave(r);
    return scope;
}

/* := in a comprehension binds in the function around it. */
static void walk_walrus(Resolve *r, Node *node)
{
    Node *target = node->NamedExpr.target;
    walk(r, node->NamedExpr.value);
    if (target->kind != N_Name)
        return;
    Scope *inner = r->scope, *home = r->scope;
    bool lazy = false;
    if (r->iterables && !r->module->failed)
        report(r->program->diags, D_wrong, node->at,
               "assignment expression cannot be used in a comprehension iterable expression");
    for (; home->kind == Scope_comprehension; home = home->parent) {
        if (seen(home, target->Name.name) & Seen_iteration)
            scope_error(r, D_walrus, target->at, target->Name.name, "");
        lazy |= home->owner->kind == N_GeneratorExp;
        see(r, home, target->Name.name, Seen_walrus);
    }
    if (home != inner && home->kind == Scope_class && !r->module->failed)
        report(r->program->diags, D_wrong, node->at,
               "assignment expression within a comprehension cannot be used in a class body");
    r->scope = home;
    bind(r, target->Name.name, &target->Name.symbol, target, target->at);
    last(&r->all).lazy = lazy;
    r->scope = inner;
}

/* ---- imports ----------------------------------------------------------------------------------
 */

static Name first_part(Resolve *r, Name dotted)
{
    return intern(r->program->names, dotted, strcspn(dotted, "."));
}

/* Names that `from other import *` brings: __all__ when it is a plain list, else those without _.
 */
static bool is_public(const Module *other, Name name, bool *has_all)
{
    for (uint32_t i = 0; i < other->body.len; i++) {
        const Node *node = other->body.at[i];
        if (node->kind != N_Assign || node->Assign.targets.at[0]->kind != N_Name ||
            strcmp(node->Assign.targets.at[0]->Name.name, "__all__"))
            continue;
        const Node *list = node->Assign.value;
        if (list->kind != N_List && list->kind != N_Tuple)
            continue;
        *has_all = true;
        for (uint32_t k = 0; k < list->List.items.len; k++)
            if (list->List.items.at[k]->kind == N_Constant && list->List.items.at[k]->Constant.text.at &&
                !strcmp(list->List.items.at[k]->Constant.text.at, name))
                return true;
    }
    return !*has_all && name[0] != '_';
}

static void bind_star(Resolve *r, Node *statement, Node *alias)
{
    Module *other = map_get(&r->module->imports, statement);
    for (uint32_t i = 0; other && other->scope && i < other->scope->order.len; i++) {
        bool has_all = false;
        Symbol *symbol = other->scope->order.at[i];
        if (is_public(other, symbol->name, &has_all))
            bind(r, symbol->name, NULL, alias, alias->at);
    }
}

static void walk_imports(Resolve *r, Node *statement, const Nodes *names)
{
    for (uint32_t i = 0; i < names->len; i++) {
        Node *alias = names->at[i];
        if (!strcmp(alias->Alias.name, "*")) {
            bind_star(r, statement, alias);
            continue;
        }
        Name name = alias->Alias.asname;
        if (!name)
            name = statement->kind == N_Import ? first_part(r, alias->Alias.name) : alias->Alias.name;
        bind(r, name, &alias->Alias.symbol, alias, alias->at);
    }
}

/* ---- the walk ---------------------------------------------------------------------------------
 */

static void walk_annotated(Resolve *r, Node *node)
{
    Node *target = node->AnnAssign.target;
    walk_opt(r, node->AnnAssign.value);
    walk(r, node->AnnAssign.annotation);
    walk(r, target);
    if (target->kind != N_Name)
        return;
    last(&r->all).counts = node->AnnAssign.value != NULL;
    if ((names_have(&r->scope->globals, target->Name.name) || names_have(&r->scope->nonlocals, target->Name.name)) &&
        r->scope->kind != Scope_module)
        scope_error(r, D_scope, target->at, target->Name.name,
                    names_have(&r->scope->globals, target->Name.name) ? "is annotated and cannot be global"
                                                                      : "is annotated and cannot be nonlocal");
    see(r, r->scope, target->Name.name, Seen_annotated);
}

static void walk_child(void *context, Node *child)
{
    walk(context, child);
}

static void mark_yield(Resolve *r)
{
    Scope *scope = r->scope;
    while (scope->kind == Scope_comprehension)
        scope = scope->parent;
    scope->has_yield = true;
}

static void walk_pattern(Resolve *r, Node *node)
{
    each_child(node, walk_child, r);
    if (node->kind == N_MatchAs && node->MatchAs.name)
        bind(r, node->MatchAs.name, &node->MatchAs.symbol, node, node->at);
    else if (node->kind == N_MatchStar && node->MatchStar.name)
        bind(r, node->MatchStar.name, &node->MatchStar.symbol, node, node->at);
    else if (node->kind == N_MatchMapping && node->MatchMapping.rest)
        bind(r, node->MatchMapping.rest, &node->MatchMapping.symbol, node, node->at);
}

static void walk_assign(Resolve *r, Node *node)
{
    walk(r, node->Assign.value);
    walk_all(r, &node->Assign.targets);
}

static void walk_for(Resolve *r, Node *node)
{
    walk(r, node->For.iter);
    r->loops++;
    walk(r, node->For.target);
    walk_all(r, &node->For.body);
    r->loops--;
    walk_all(r, &node->For.orelse);
}

static void walk_handler(Resolve *r, Node *node)
{
    walk_opt(r, node->ExceptHandler.type);
    if (node->ExceptHandler.name)
        bind(r, node->ExceptHandler.name, &node->ExceptHandler.symbol, node, node->at);
    walk_all(r, &node->ExceptHandler.body);
}

static void walk(Resolve *r, Node *node)
{
    switch (node->kind) {
    case N_Name:
        walk_name(r, node);
        break;
    case N_FunctionDef:
        walk_function(r, node);
        break;
    case N_ClassDef:
        walk_class(r, node);
        break;
    case N_Lambda:
        walk_lambda(r, node);
        break;
    case N_ListComp:
        node->ListComp.scope = walk_comprehension(r, node, &node->ListComp.generators, node->ListComp.item, NULL);
        break;
    case N_SetComp:
        node->SetComp.scope = walk_comprehension(r, node, &node->SetComp.generators, node->SetComp.item, NULL);
        break;
    case N_GeneratorExp:
        node->GeneratorExp.scope =
            walk_comprehension(r, node, &node->GeneratorExp.generators, node->GeneratorExp.item, NULL);
        break;
    case N_DictComp:
        node->DictComp.scope =
            walk_comprehension(r, node, &node->DictComp.generators, node->DictComp.key, node->DictComp.value);
        break;
    case N_NamedExpr:
        walk_walrus(r, node);
        break;
    case N_Assign:
        walk_assign(r, node);
        break;
    case N_AnnAssign:
        walk_annotated(r, node);
        break;
    case N_For:
        walk_for(r, node);
        break;
    case N_While:
        r->loops++;
        each_child(node, walk_child, r);
        r->loops--;
        break;
    case N_Import:
        walk_imports(r, node, &node->Import.names);
        break;
    case N_ImportFrom:
        walk_imports(r, node, &node->ImportFrom.names);
        break;
    case N_Global:
        walk_global(r, node);
        break;
    case N_Nonlocal:
        walk_nonlocal(r, node);
        break;
    case N_ExceptHandler:
        walk_handler(r, node);
        break;
    case N_MatchAs:
    case N_MatchStar:
    case N_MatchMapping:
        walk_pattern(r, node);
        break;
    case N_Yield:
    case N_YieldFrom:
        mark_yield(r);
        each_child(node, walk_child, r);
        break;
    default:
        each_child(node, walk_child, r);
    }
}

/* ---- looking up -------------------------------------------------------------------------------
 */

static Symbol *new_symbol(Resolve *r, Name name, Span at, Scope *home)
{
    Symbol *symbol = NEW(r->arena, Symbol);
    *symbol = (Symbol){.name = name, .first = at, .home = home, .id = r->module->symbol_count++};
    symbol->is_global = home && home->kind == Scope_module;
    symbol->is_builtin = !home;
    return symbol;
}

static Symbol *symbol_in(Resolve *r, Scope *scope, Name name, Span at)
{
    Symbol *symbol = map_get(&scope->symbols, name);
    if (symbol)
        return symbol;
    symbol = new_symbol(r, name, at, scope);
    map_set(r->arena, &scope->symbols, name, symbol);
    push(r->arena, &scope->order, symbol);
    return symbol;
}

static Symbol *unknown_symbol(Resolve *r, Name name, Span at)
{
    Symbol *symbol = map_get(&r->unknown, name);
    if (!symbol) {
        symbol = new_symbol(r, name, at, NULL);
        map_set(r->arena, &r->unknown, name, symbol);
    }
    return symbol;
}

/* What a nonlocal name means: the binding of the nearest function outside. */
static Symbol *enclosing_symbol(Scope *scope, Name name)
{
    for (scope = scope->parent; scope; scope = scope->parent) {
        if (scope->kind == Scope_module || names_have(&scope->globals, name))
            return NULL;
        if (scope->kind == Scope_class)
            continue;
        Symbol *symbol = map_get(&scope->symbols, name);
        if (symbol)
            return symbol;
    }
    return NULL;
}

static Symbol *find_symbol(Resolve *r, Scope *scope, Name name)
{
    for (Scope *at = scope; at; at = at->parent) {
        if (names_have(&at->globals, name))
            return map_get(&r->module->scope->symbols, name);
        if (at == scope && names_have(&at->nonlocals, name))
            return enclosing_symbol(at, name);
        if (at != scope && at->kind == Scope_class)
            continue;
        Symbol *symbol = map_get(&at->symbols, name);
        if (symbol)
            return symbol;
    }
    return NULL;
}

static void count_binding(Symbol *symbol, const Occurrence *o)
{
    if (!o->counts)
        return;
    symbol->bindings++;
    symbol->only_binding = symbol->bindings == 1 ? o->node : NULL;
    symbol->is_param |= o->node && o->node->kind == N_Param;
    symbol->rebound_inside |= o->scope != symbol->home || o->lazy;
    symbol->captured |= o->scope != symbol->home || o->lazy;
}

static void resolve_binding(Resolve *r, const Occurrence *o, bool outer)
{
    bool is_nonlocal = names_have(&o->scope->nonlocals, o->name);
    if (is_nonlocal != outer)
        return;
    Symbol *symbol;
    if (is_nonlocal) {
        symbol = enclosing_symbol(o->scope, o->name);
        if (!symbol)
            symbol = unknown_symbol(r, o->name, o->at);
    } else {
        bool global = names_have(&o->scope->globals, o->name);
        symbol = symbol_in(r, global ? r->module->scope : o->scope, o->name, o->at);
    }
    count_binding(symbol, o);
    if (o->slot)
        *o->slot = symbol;
}

static void resolve_use(Resolve *r, const Occurrence *o)
{
    bool of_class = o->early && map_get(&o->scope->symbols, o->name);
    Symbol *symbol = of_class ? map_get(&r->module->scope->symbols, o->name) : find_symbol(r, o->scope, o->name);
    if (!symbol)
        symbol = unknown_symbol(r, o->name, o->at);
    else
        symbol->captured |= symbol->home != o->scope;
    *o->slot = symbol;
}

static void check_nonlocals(Resolve *r)
{
    for (uint32_t i = 0; i < r->declarations.len; i++) {
        Node *node = r->declarations.at[i];
        for (uint32_t k = 0; node->kind == N_Nonlocal && k < node->Nonlocal.names.len; k++) {
            Name name = node->Nonlocal.names.at[k];
            if (!enclosing_symbol(r->declared_in.at[i], name))
                scope_error(r, D_nonlocal, name_span(r, node, name), name, "");
        }
    }
}

void resolve_scopes(Program *program, Module *module)
{
    Resolve r = {.program = program, .module = module, .arena = program->arena};
    module->scope = enter(&r, Scope_module, NULL);
    walk_all(&r, &module->body);
    for (uint32_t i = 0; i < r.all.len; i++)
        if (r.all.at[i].binds)
            resolve_binding(&r, &r.all.at[i], false);
    for (uint32_t i = 0; i < r.all.len; i++)
        if (r.all.at[i].binds)
            resolve_binding(&r, &r.all.at[i], true);
    for (uint32_t i = 0; i < r.all.len; i++)
        if (!r.all.at[i].binds)
            resolve_use(&r, &r.all.at[i]);
    check_nonlocals(&r);
}

Symbol *module_symbol(const Module *module, Name name)
{
    return module->scope ? map_get(&module->scope->symbols, name) : NULL;
}
