/* library_calls.c -- calls of the library that are written in one way and mean several functions.
 * In: a module with its scopes and imports.  Out: re.compile, re.findall, re.split of a constant name the kind of
 * pattern (how many groups it has decides what findall and split give); chain.from_iterable is a function of its own.
 * Rule: only the groups are counted here; whether the pattern is right is found when it runs.
 *     re.findall(r"(\w+)=(\d+)", s)    =>    re._findall_two(r"(\w+)=(\d+)", s)                                     */
#include "frontend/ast.h"

typedef struct Shape {
    int groups;
    bool sometimes; /* a group may take no part */
} Shape;

/* ---- counting ------------------------------------------------------------------------------------------------- */
typedef struct Level {
    bool captures, holds, bars; /* it is a group; one is inside; | is inside */
} Level;
enum { deepest = 60 };

static const char *skip_set(const char *at, const char *end)
{
    at++;
    at += at < end && *at == '^';
    at += at < end && *at == ']';
    for (; at < end && *at != ']'; at++)
        at += *at == '\\';
    return at;
}

/* What stands behind "(": does it capture? */
static bool captures(const char *at, const char *end, Shape *shape)
{
    if (at >= end || *at != '?')
        return true;
    bool named = at + 2 < end && at[1] == 'P' && at[2] == '<';
    shape->sometimes |= !named && at + 1 < end && strchr("!(", at[1]);
    shape->sometimes |= at + 2 < end && at[1] == '<' && at[2] == '!';
    return named;
}

static bool may_be_left_out(const char *at, const char *end)
{
    return at < end && strchr("?*{", *at);
}

static void close_level(Shape *shape, Level *level, Level *outer, const char *behind, const char *end)
{
    shape->sometimes |= level->bars && level->holds;
    level->holds |= level->captures;
    shape->sometimes |= level->holds && may_be_left_out(behind, end);
    outer->holds |= level->holds;
}

/* False: nested too deeply. */
static bool shape_of(const char *at, const char *end, bool verbose, Shape *shape)
{
    Level levels[deepest] = {{0}};
    int depth = 0;
    for (; at < end; at++) {
        if (*at == '\\') {
            at++;
        } else if (*at == '[') {
            at = skip_set(at, end);
        } else if (verbose && *at == '#') {
            while (at < end && *at != '\n')
                at++;
        } else if (*at == '(' && at + 2 < end && at[1] == '?' && at[2] == '#') {
            while (at < end && *at != ')')
                at++;
        } else if (*at == '(') {
            if (++depth == deepest)
                return false;
            levels[depth] = (Level){.captures = captures(at + 1, end, shape)};
            shape->groups += levels[depth].captures;
        } else if (*at == ')' && depth) {
            close_level(shape, &levels[depth], &levels[depth - 1], at + 1, end);
            depth--;
        } else if (*at == '|') {
            levels[depth].bars = true;
        }
    }
    shape->sometimes |= levels[0].bars && levels[0].holds;
    return true;
}

/* ---- calls ---------------------------------------------------------------------------------------------------- */
typedef struct Calls {
    Program *program;
    Module *module;
    bool changed; /* nodes were made */
} Calls;

static bool is_library(const Calls *c, const Node *alias, const char *name)
{
    const Module *module = map_get(&c->module->imports, alias);
    return module && (module->is_library || module->is_stub) && !strcmp(module->name, name);
}

/* "compile" of re.compile; NULL: of another module */
static Name function_of(const Calls *c, const Node *func, const char *module)
{
    const Node *base = func->kind == N_Attribute ? func->Attribute.value : func;
    const Symbol *symbol = base->kind == N_Name ? base->Name.symbol : NULL;
    const Node *alias = symbol ? symbol->only_binding : NULL;
    if (!alias || alias->kind != N_Alias || symbol->home->module != c->module)
        return NULL;
    if (func->kind == N_Attribute)
        return is_library(c, alias, module) ? func->Attribute.attr : NULL;
    const Node *statement = map_get(&c->module->import_of, alias);
    return statement && is_library(c, statement, module) ? alias->Alias.name : NULL;
}

/* The value of NAME = "text", which nothing else binds. */
static const Node *constant_named(const Calls *c, const Node *name)
{
    const Symbol *symbol = name->Name.symbol;
    if (!symbol || !symbol->home || symbol->home->kind != Scope_module || symbol->bindings != 1)
        return name;
    for_each (Node *, statement, &c->module->body)
        if (statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
            statement->Assign.targets.at[0] == symbol->only_binding)
            return statement->Assign.value;
    return name;
}

static bool mentions_verbose(const Node *node)
{
    if (node->kind == N_BinOp)
        return mentions_verbose(node->BinOp.left) || mentions_verbose(node->BinOp.right);
    Name name = node->kind == N_Attribute ? node->Attribute.attr : node->kind == N_Name ? node->Name.name : NULL;
    return node->kind == N_Constant || (name && (!strcmp(name, "X") || !strcmp(name, "VERBOSE")));
}

static bool is_verbose(const Node *call, const Str *pattern)
{
    uint32_t len = pattern->len;
    for (uint32_t i = 0; i + 3 < len && pattern->at[i] == '(' && pattern->at[i + 1] == '?'; i++)
        for (uint32_t k = i + 2; k < len && pattern->at[k] != ')' && pattern->at[k] != ':'; k++)
            if (pattern->at[k] == 'x')
                return true;
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        if (mentions_verbose(call->Call.args.at[i]))
            return true;
    for_each (Node *, keyword, &call->Call.keywords)
        if (mentions_verbose(keyword->Keyword.value))
            return true;
    return false;
}

static const char *kind_of(const Shape *shape)
{
    static const char *const kinds[] = {"none", NULL, "two", "three", "four"};
    if (shape->groups == 1)
        return shape->sometimes ? "sometimes" : "always";
    return shape->groups < 5 ? kinds[shape->groups] : "many";
}

/* from re import findall: findall(...)   =>   re'.name(...) with an alias that nothing else sees */
static void rename_imported(Calls *c, Node *func, Name name)
{
    const Node *alias = func->Name.symbol->only_binding;
    Node *other = NEW(c->program->arena, Node);
    *other = *alias;
    other->Alias.name = name;
    map_set(c->program->arena, &c->module->import_of, other, map_get(&c->module->import_of, alias));
    Symbol *symbol = NEW(c->program->arena, Symbol);
    *symbol = *func->Name.symbol;
    symbol->only_binding = other;
    func->Name.symbol = symbol;
}

static void rename_function(Calls *c, Node *func, Name name)
{
    if (func->kind == N_Attribute)
        func->Attribute.attr = name;
    else
        rename_imported(c, func, name);
}

/* The value of f = itertools.chain, which nothing else binds; the name itself when there is no such statement. */
static Node *assigned_once(const Calls *c, Node *name)
{
    const Symbol *symbol = name->kind == N_Name ? name->Name.symbol : NULL;
    const Node *owner = symbol && symbol->home ? symbol->home->owner : NULL;
    if (!symbol || !symbol->home || symbol->bindings != 1 || symbol->home->module != c->module)
        return name;
    const Nodes *body = symbol->home->kind == Scope_module      ? &c->module->body
                        : owner && owner->kind == N_FunctionDef ? &owner->FunctionDef.body
                                                                : &(Nodes){0};
    for_each (Node *, statement, body)
        if (statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
            statement->Assign.targets.at[0] == symbol->only_binding)
            return statement->Assign.value;
    return name;
}

/* itertools.chain.from_iterable   =>   itertools._chain_from_iterable */
static void name_chain(Calls *c, Node *node)
{
    if (strcmp(node->Attribute.attr, "from_iterable"))
        return;
    Node *chain = node->Attribute.value, *assigned = assigned_once(c, chain);
    if (assigned != chain && (assigned->kind == N_Attribute || assigned->kind == N_Name)) {
        uint32_t id = chain->id;
        *chain = *assigned;
        chain->id = id;
        if (assigned->kind == N_Attribute) { /* nodes of its own */
            Node *module = NEW(c->program->arena, Node);
            *module = *assigned->Attribute.value;
            module->id = c->module->node_count++;
            chain->Attribute.value = module;
            c->changed = true;
        }
    }
    Name function = chain->kind == N_Attribute || chain->kind == N_Name ? function_of(c, chain, "itertools") : NULL;
    if (!function || strcmp(function, "chain"))
        return;
    rename_function(c, chain, intern_text(c->program->names, "_chain_from_iterable"));
    uint32_t id = node->id;
    *node = *chain;
    node->id = id;
}

/* time.timezone   =>   time._timezone(): it is asked for when it is needed */
static void call_value(Calls *c, Node *node)
{
    static const char *const names[] = {"tzname", "timezone", "altzone", "daylight"};
    Name function = function_of(c, node, "time");
    for (size_t i = 0; function && i < sizeof names / sizeof *names; i++) {
        if (strcmp(function, names[i]))
            continue;
        Node *func = NEW(c->program->arena, Node);
        *func = *node;
        func->id = c->module->node_count++;
        rename_function(c, func, intern_text(c->program->names, arena_print(c->program->arena, "_%s", function)));
        node->kind = N_Call;
        node->Call = (struct CallNode){.func = func};
        c->changed = true;
    }
}

/* sys.exception()   =>   sys.exc_info()[1] */
static void name_exception(Calls *c, Node *call)
{
    Name function = call->Call.args.len || call->Call.keywords.len ? NULL : function_of(c, call->Call.func, "sys");
    if (!function || strcmp(function, "exception"))
        return;
    rename_function(c, call->Call.func, intern_text(c->program->names, "exc_info"));
    Node *info = NEW(c->program->arena, Node), *index = NEW(c->program->arena, Node);
    *info = *call;
    info->id = c->module->node_count++;
    *index = (Node){.kind = N_Constant, .id = c->module->node_count++, .at = call->at};
    index->Constant = (struct ConstantNode){.literal = Literal_int, .text = {"1", 1}};
    call->kind = N_Subscript;
    call->Subscript = (struct SubscriptNode){.value = info, .index = index, .context = Context_load};
    c->changed = true;
}

static void name_kind(Calls *c, Node *call)
{
    Node *func = call->Call.func;
    Name function = function_of(c, func, "re");
    if (!function || (strcmp(function, "compile") && strcmp(function, "findall") && strcmp(function, "split")))
        return;
    const Node *pattern = call->Call.args.len ? call->Call.args.at[0] : NULL;
    if (pattern && pattern->kind == N_Name)
        pattern = constant_named(c, pattern);
    Shape shape = {0};
    if (!pattern || pattern->kind != N_Constant ||
        (pattern->Constant.literal != Literal_str && pattern->Constant.literal != Literal_bytes))
        return;
    const Str *text = &pattern->Constant.text;
    if (!shape_of(text->at, text->at + text->len, is_verbose(call, text), &shape))
        return;
    Name name = intern_text(c->program->names, arena_print(c->program->arena, "_%s_%s", function, kind_of(&shape)));
    rename_function(c, func, name);
}

static void visit(void *context, Node *node)
{
    if (node->kind == N_Call)
        name_kind(context, node);
    if (node->kind == N_Call)
        name_exception(context, node);
    else if (node->kind == N_Attribute)
        name_chain(context, node);
    if ((node->kind == N_Attribute && node->Attribute.context == Context_load) ||
        (node->kind == N_Name && node->Name.context == Context_load))
        call_value(context, node);
    each_child(node, visit, context);
}

static bool uses(const Program *program, const char *name)
{
    return program_module(program, intern_text(program->names, name)) != NULL;
}

void name_library_calls(Program *program, Module *module)
{
    Calls calls = {program, module, false};
    if (module->is_stub || module->is_library ||
        (!uses(program, "re") && !uses(program, "itertools") && !uses(program, "time") && !uses(program, "sys")))
        return;
    for_each (Node *, statement, &module->body)
        visit(&calls, statement);
    if (calls.changed)
        renumber(module);
}
