/* meaning.c -- the class that an expression means where a statement stands: a base of a class, the class of a pattern.
 * In: parsed modules, before their scopes.  Out: the class statement, and the module that it stands in.
 * Rule: statements are read in their order, scope by scope; what only some ways through a statement bind is not known.
 *     from lib import *
 *     class A(A): ...      # the base: A of lib
 *     class B(A): ...      # the base: A of this module                                                            */
#include "frontend/expand.h"

enum { deepest = 40 }; /* of names that lead to names: a ring of imports has no end */

typedef struct Reading { /* of a scope, for one name */
    const Program *program;
    const Module *module;
    Name name;
    const Node *where; /* the statement that asks; NULL: what the name means in the end is asked */
    int depth;
    bool is_class;
    Meaning now;
    uint32_t bindings; /* how often its meaning changed */
    bool is_global;    /* some function binds it for the module */
    bool found, late;  /* `where` was read; it stands in a function, which runs later */
    Meaning there;
} Reading;

static const Meaning unsure = {.bound = true, .unsure = true};

static void read_list(Reading *r, const Nodes *list);
static Meaning look(const Reading *from, const Module *module, Name name, const Node *where);
static Meaning meaning_of(const Reading *from, const Module *module, const Node *named, const Node *where);

static bool is_same(const Meaning *a, const Meaning *b)
{
    return a->bound && b->bound && a->cls == b->cls && a->home == b->home && a->built_in == b->built_in && !a->unsure &&
           !b->unsure;
}

static void bind(Reading *r, Meaning meaning)
{
    meaning.bound = true;
    r->bindings += !is_same(&r->now, &meaning);
    r->now = meaning;
}

/* ---- statements that bind --------------------------------------------------------------------------------------- */
static bool is_of_library(const Module *module)
{
    return module->is_library || module->is_stub;
}

/* What `from module import name` brings. */
static Meaning imported(const Reading *r, const Module *module, Name name)
{
    Meaning meaning = look(r, module, name, NULL);
    if (!meaning.bound)
        meaning.built_in = NULL;
    if (!meaning.cls && !meaning.home && !meaning.built_in)
        meaning.unsure = !is_of_library(module);
    return meaning;
}

static bool is_public(const Module *module, Name name)
{
    const Nodes *listed = listed_names(module);
    for (uint32_t i = 0; listed && i < listed->len; i++) {
        const Node *item = listed->at[i];
        if (item->kind == N_Constant && item->Constant.text.len == strlen(name) &&
            !memcmp(item->Constant.text.at, name, strlen(name)))
            return true;
    }
    return !listed && *name != '_';
}

static void read_import_from(Reading *r, const Node *node)
{
    const Module *module = map_get(&r->module->imports, node);
    for_each (Node *, alias, &node->ImportFrom.names) {
        const Module *inner = map_get(&r->module->imports, alias);
        bool named = (alias->Alias.asname ? alias->Alias.asname : alias->Alias.name) == r->name;
        if (named && inner)
            bind(r, (Meaning){.home = inner});
        else if (named && module)
            bind(r, imported(r, module, alias->Alias.name));
        else if (module && !strcmp(alias->Alias.name, "*") && is_public(module, r->name) &&
                 look(r, module, r->name, NULL).bound)
            bind(r, imported(r, module, r->name));
    }
}

static void read_import(Reading *r, const Node *node)
{
    for_each (Node *, alias, &node->Import.names) {
        const Module *module = map_get(&r->module->imports, alias); /* of import a.b the module a */
        Name name = alias->Alias.name, shown = alias->Alias.asname;
        size_t length = strcspn(name, ".");
        bool named = shown ? shown == r->name : length == strlen(r->name) && !strncmp(name, r->name, length);
        if (named && module)
            bind(r, (Meaning){.home = module});
    }
}

static void read_part(void *reading, Node *node);

/* A = B, A: TypeAlias = B; of A = f(), the call */
static void read_assign(Reading *r, const Node *node)
{
    bool plain = node->kind == N_Assign;
    const Node *target = plain ? node->Assign.targets.at[0] : node->AnnAssign.target;
    const Node *value = plain ? node->Assign.value : node->AnnAssign.value;
    bool alone = value && (!plain || node->Assign.targets.len == 1) && name_bound(target) == r->name;
    if (alone && (value->kind == N_Name || value->kind == N_Attribute))
        bind(r, meaning_of(r, r->module, value, node));
    else
        each_child(node, read_part, r);
    if (alone && value->kind == N_Call)
        r->now.call = value;
}

/* ---- scopes ----------------------------------------------------------------------------------------------------- */
/* The scope inside did not bind the name: what it means is said out here. */
static void ask_outside(Reading *r, bool later)
{
    r->late = later;
    r->there = r->now;
    if (r->is_class)
        r->there = (Meaning){0};
}

/* Statements alone: most scopes neither hold `where` nor say that the name is global. */
static void find_asking(void *reading, Node *node)
{
    Reading *r = reading;
    if (node_is_expr(node->kind))
        return;
    r->found |= node == r->where;
    r->is_global |= node->kind == N_Global && names_have(&node->Global.names, r->name);
    each_child(node, find_asking, r);
}

static bool asks(const Reading *r, const Nodes *body)
{
    Reading inner = {.name = r->name, .where = r->where};
    for_each (Node *, statement, body)
        find_asking(&inner, statement);
    return inner.found || inner.is_global;
}

static void read_inner(Reading *r, const Node *node, const Nodes *body)
{
    if (!asks(r, body))
        return;
    bool is_function = node->kind == N_FunctionDef;
    Reading inner = *r;
    inner.now = (Meaning){0};
    inner.is_class = !is_function;
    inner.found = inner.late = inner.is_global = false;
    for (uint32_t i = 0; is_function && i < node->FunctionDef.params.len; i++)
        if (node->FunctionDef.params.at[i]->Param.name == r->name)
            inner.now = unsure;
    read_list(&inner, body);
    r->is_global |= inner.is_global;
    if (!inner.found)
        return;
    r->found = true;
    Meaning last = inner.now;
    if (inner.is_class)
        last = (Meaning){0};
    r->late = false;
    r->there = inner.late ? last : inner.there;
    if (!r->there.bound)
        ask_outside(r, inner.late || is_function);
}

/* ---- statements that hold others -------------------------------------------------------------------------------- */
/* What is no statement: targets, names in patterns, := */
static void read_part(void *reading, Node *node)
{
    Reading *r = reading;
    if (node_is_stmt(node->kind))
        return;
    if (name_bound(node) == r->name)
        bind(r, unsure);
    if (!opens_scope(node))
        each_child(node, read_part, r);
}

typedef struct Ways { /* the lists of a statement, of which any may run */
    Reading *reading;
    Meaning before, behind;
    bool bound;
} Ways;

static void read_way(void *context, Nodes *list)
{
    Ways *ways = context;
    Reading *r = ways->reading;
    if (!list->len || !list->at[0] || node_is_expr(list->at[0]->kind))
        return;
    if (!node_is_stmt(list->at[0]->kind)) {
        for_each (Node *, part, list)
            each_list(part, read_way, ways);
        return;
    }
    uint32_t bindings = r->bindings;
    r->now = ways->before;
    read_list(r, list);
    if (r->bindings == bindings)
        return;
    ways->behind = !ways->bound || is_same(&ways->behind, &r->now) ? r->now : unsure;
    ways->bound = true;
}

typedef struct Search {
    Name name;
    bool found;
} Search;

static void find_binding(void *search, Node *node)
{
    Search *s = search;
    s->found |= name_bound(node) == s->name;
    if (!s->found && !opens_scope(node))
        each_child(node, find_binding, s);
}

static void read_holder(Reading *r, Node *node)
{
    each_child(node, read_part, r);
    if (node->kind == N_With) {
        read_list(r, &node->With.body);
        return;
    }
    Search search = {r->name, false};
    if (r->now.bound && (node->kind == N_For || node->kind == N_While)) /* the loop may come back */
        each_child(node, find_binding, &search);
    Ways ways = {.reading = r, .before = search.found ? unsure : r->now};
    each_list(node, read_way, &ways);
    r->now = ways.before;
    if (ways.bound)
        bind(r, !ways.before.bound || is_same(&ways.before, &ways.behind) ? ways.behind : unsure);
}

static void read_statement(Reading *r, Node *node)
{
    if (node == r->where) {
        r->found = true;
        r->there = r->now;
    }
    switch (node->kind) {
    case N_ClassDef:
        read_inner(r, node, &node->ClassDef.body);
        if (node->ClassDef.name == r->name)
            bind(r, (Meaning){.cls = node, .home = r->module});
        break;
    case N_FunctionDef:
        read_inner(r, node, &node->FunctionDef.body);
        if (node->FunctionDef.name == r->name)
            bind(r, unsure);
        break;
    case N_Global:
        r->is_global |= names_have(&node->Global.names, r->name);
        break;
    case N_Import:
        read_import(r, node);
        break;
    case N_ImportFrom:
        read_import_from(r, node);
        break;
    case N_Assign:
    case N_AnnAssign:
        read_assign(r, node);
        break;
    default:
        read_holder(r, node);
    }
}

static void read_list(Reading *r, const Nodes *list)
{
    for_each (Node *, statement, list)
        read_statement(r, statement);
}

/* ---- what is asked ---------------------------------------------------------------------------------------------- */
static Meaning look(const Reading *from, const Module *module, Name name, const Node *where)
{
    Reading r = {.program = from->program, .module = module, .name = name, .where = where, .depth = from->depth + 1};
    if (r.depth > deepest)
        return unsure;
    read_list(&r, &module->body);
    if (r.is_global || (r.late && r.bindings > 1))
        return unsure;
    Meaning meaning = r.found && !r.late ? r.there : r.now;
    if (!meaning.bound)
        meaning.built_in = name;
    return meaning;
}

/* owner.name: of a class a class inside it, of a package a module of it, too */
static Meaning member(const Reading *from, const Meaning *owner, Name name)
{
    const Program *program = from->program;
    if (owner->cls) {
        Reading r = {.program = program, .module = owner->home, .name = name, .depth = from->depth + 1};
        read_list(&r, &owner->cls->ClassDef.body);
        return r.now.bound ? r.now : unsure;
    }
    if (!owner->home)
        return *owner;
    Meaning meaning = imported(from, owner->home, name);
    const char *path = arena_print(program->arena, "%s.%s", owner->home->name, name);
    const Module *inner = meaning.bound ? NULL : program_module(program, intern_text(program->names, path));
    return inner ? (Meaning){.home = inner, .bound = true} : meaning;
}

static Meaning meaning_of(const Reading *from, const Module *module, const Node *named, const Node *where)
{
    if (named->kind == N_Name)
        return look(from, module, named->Name.name, where);
    if (named->kind == N_Subscript) /* A[int] */
        return meaning_of(from, module, named->Subscript.value, where);
    if (named->kind != N_Attribute)
        return unsure;
    Meaning owner = meaning_of(from, module, named->Attribute.value, where);
    return member(from, &owner, named->Attribute.attr);
}

/* Kept for the bases of classes, which are asked again and again: a base may not mean another class later on. */
Meaning class_meant(Program *program, const Module *module, const Node *named, const Node *where)
{
    Meaning *kept = where ? map_get(&program->meanings, named) : NULL;
    if (kept)
        return *kept;
    Reading from = {.program = program};
    Meaning meaning = meaning_of(&from, module, named, where);
    if (where && !meaning.unsure) {
        kept = NEW(program->arena, Meaning);
        *kept = meaning;
        map_set(program->arena, &program->meanings, named, kept);
    }
    return meaning;
}
