/* expand.c -- classes that a decorator or a base of the library completes: their methods, written out.
 * In: a parsed module, before its scopes.  Out: the same classes with the methods in them; what is not handled stays.
 * Rule: the text of a method is Python, as the library would make it; later stages see nothing special.
 *     @dataclass class P: x: int   =>   class P: x: int; def __init__(self, x): self.x = x; ...                */
#include "frontend/expand.h"

/* ---- what names of the library stand for -------------------------------------------------------------------- */
/* from functools import *: the names that nothing else in the module binds. */
static void note_star(Expand *x, Node *statement)
{
    const Module *module = map_get(&x->module->imports, statement);
    if (!module || !(module->is_stub || module->is_library) ||
        strcmp(statement->ImportFrom.names.at[0]->Alias.name, "*"))
        return;
    const Nodes *listed = listed_names(module);
    for_each (Node *, node, listed ? listed : &module->body) {
        Name name = !listed ? name_in_stub(node)
                    : node->kind == N_Constant
                        ? intern(x->program->names, node->Constant.text.at, node->Constant.text.len)
                        : NULL;
        if (name && !times_bound(x, name))
            map_set(x->arena, &x->origins, name, arena_print(x->arena, "%s.%s", statement->ImportFrom.module, name));
    }
}

static void note_import(void *context, Node *node)
{
    Expand *x = context;
    if (node->kind == N_Import)
        for_each (Node *, alias, &node->Import.names) {
            Name whole = alias->Alias.name, top = intern(x->program->names, whole, strcspn(whole, "."));
            bool named = alias->Alias.asname != NULL; /* import a.b binds a */
            map_set(x->arena, &x->origins, named ? alias->Alias.asname : top, (void *)(named ? whole : top));
        }
    if (node->kind == N_ImportFrom && node->ImportFrom.module && !node->ImportFrom.level)
        for_each (Node *, alias, &node->ImportFrom.names)
            map_set(x->arena, &x->origins, alias->Alias.asname ? alias->Alias.asname : alias->Alias.name,
                    arena_print(x->arena, "%s.%s", node->ImportFrom.module, alias->Alias.name));
    if (node->kind == N_ImportFrom)
        note_star(x, node);
    if (!node_is_expr(node->kind))
        each_child(node, note_import, x);
}

/* "dataclasses.field"; NULL: no name of an imported module. */
const char *origin_of(Expand *x, const Node *node)
{
    if (node->kind == N_Name)
        return map_get(&x->origins, node->Name.name);
    const char *base = node->kind == N_Attribute ? origin_of(x, node->Attribute.value) : NULL;
    return base ? arena_print(x->arena, "%s.%s", base, node->Attribute.attr) : NULL;
}

bool comes_from(Expand *x, const Node *node, const char *dotted)
{
    const char *origin = node ? origin_of(x, node) : NULL;
    return origin && !strcmp(origin, dotted);
}

/* ---- what the module binds ---------------------------------------------------------------------------------- */
Name name_bound(const Node *node)
{
    switch (node->kind) {
    case N_Name:
        return node->Name.context != Context_load ? node->Name.name : NULL;
    case N_Param:
        return node->Param.name;
    case N_FunctionDef:
        return node->FunctionDef.name;
    case N_ClassDef:
        return node->ClassDef.name;
    case N_Alias:
        return node->Alias.asname ? node->Alias.asname : node->Alias.name;
    case N_ExceptHandler:
        return node->ExceptHandler.name;
    case N_MatchAs:
        return node->MatchAs.name;
    case N_MatchStar:
        return node->MatchStar.name;
    case N_MatchMapping:
        return node->MatchMapping.rest;
    default:
        return NULL;
    }
}

static void note_bound(void *context, Node *node)
{
    Expand *x = context;
    Name name = name_bound(node);
    if (name)
        map_set(x->arena, &x->bound, name, (char *)map_get(&x->bound, name) + 1);
    each_child(node, note_bound, x);
}

/* In how many places, of whatever scope. */
size_t times_bound(const Expand *x, Name name)
{
    return (size_t)map_get(&x->bound, name);
}

typedef struct Bound {
    Name name;
    uint32_t times;
} Bound;

static void count_bound(void *context, Node *node)
{
    Bound *bound = context;
    bound->times += name_bound(node) == bound->name;
    each_child(node, count_bound, bound);
}

uint32_t times_bound_in(const Node *node, Name name)
{
    Bound bound = {name, name_bound(node) == name};
    each_child(node, count_bound, &bound);
    return bound.times;
}

typedef struct Shadow {
    Name name;
    bool all;    /* those of functions and classes, too */
    bool inside; /* of one: what it declares global counts */
    bool found;
} Shadow;

static void look_for_binding(void *context, Node *node)
{
    Shadow *shadow = context;
    bool outer = shadow->inside,
         hides = node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda;
    shadow->found |= !outer && name_bound(node) == shadow->name;
    for (uint32_t i = 0; node->kind == N_Global && i < node->Global.names.len; i++)
        shadow->found |= node->Global.names.at[i] == shadow->name;
    shadow->inside |= hides && !shadow->all;
    if (!shadow->found)
        each_child(node, look_for_binding, shadow);
    shadow->inside = outer;
}

/* May the name mean something else than the built-in one in that function of the module, or anywhere inside? */
bool is_shadowed(const Expand *x, const char *name, Node *function)
{
    Shadow shadow = {.name = intern_text(x->program->names, name)};
    if (!times_bound(x, shadow.name))
        return false;
    for (uint32_t i = 0; i < x->module->body.len && !shadow.found; i++)
        look_for_binding(&shadow, x->module->body.at[i]);
    shadow.all = true;
    if (function)
        each_child(function, look_for_binding, &shadow);
    return shadow.found;
}

/* ---- text --------------------------------------------------------------------------------------------------- */
const char *source_text(Expand *x, const Node *node)
{
    const Source *source = place_of(x->program->sources, node->at).source; /* a doctest has its own */
    return arena_copy(x->arena, source->text + (node->at.start - source->base), node->at.end - node->at.start);
}

bool defines(const Node *cls, const char *name)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, name))
            return true;
        if (statement->kind == N_Assign && statement->Assign.targets.at[0]->kind == N_Name &&
            !strcmp(statement->Assign.targets.at[0]->Name.name, name))
            return true;
    }
    return false;
}

/* Appends the statements of a text to the class. */
void add_text(Expand *x, Node *cls, const char *text)
{
    Nodes made = parse_inside(x->program, x->module, text);
    for_each (Node *, statement, &made)
        push(x->arena, &cls->ClassDef.body, statement);
}

bool has_stars(const Node *call)
{
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            return true;
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name)
            return true;
    return false;
}

void drop_node(Nodes *nodes, uint32_t at)
{
    memmove(nodes->at + at, nodes->at + at + 1, (nodes->len - at - 1) * sizeof *nodes->at);
    nodes->len--;
}

Node *node_made(const Expand *x, NodeKind kind, Span at)
{
    return node_new(x->arena, x->module, kind, at);
}

Node *node_named(const Expand *x, const char *name, Span at)
{
    Node *node = node_made(x, N_Name, at);
    node->Name.name = intern_text(x->program->names, name);
    return node;
}

Node *node_built_in(const Expand *x, const char *name, Span at)
{
    Node *node = node_named(x, name, at);
    node->is_builtin = true;
    return node;
}

Node *node_assigned(const Expand *x, const char *name, Node *value, Span at, Span name_at)
{
    Node *assign = node_made(x, N_Assign, at), *target = node_named(x, name, name_at);
    target->Name.context = Context_store;
    push(x->arena, &assign->Assign.targets, target);
    assign->Assign.value = value;
    return assign;
}

Node *statement_parsed(const Expand *x, const char *text)
{
    return parse_inside(x->program, x->module, text).at[0];
}

Node *node_parsed(const Expand *x, const char *text, Span at)
{
    Node *node = statement_parsed(x, text)->ExprStmt.value;
    node->at = at;
    return node;
}

void insert_node(Expand *x, Nodes *nodes, uint32_t at, Node *node)
{
    push(x->arena, nodes, node);
    memmove(nodes->at + at + 1, nodes->at + at, (nodes->len - 1 - at) * sizeof *nodes->at);
    nodes->at[at] = node;
}

const Node *assigned_constant(Expand *x, const Node *node)
{
    if (node->kind != N_Name || times_bound(x, node->Name.name) != 1)
        return node;
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
            statement->Assign.targets.at[0]->kind == N_Name &&
            statement->Assign.targets.at[0]->Name.name == node->Name.name)
            return statement->Assign.value;
    return node;
}

typedef struct Walk {
    void (*visit)(void *context, Nodes *list);
    void *context;
} Walk;

static void walk_lists(void *walk, Node *node)
{
    const Walk *w = walk;
    if (node_is_expr(node->kind))
        return;
    each_list(node, w->visit, w->context);
    each_child(node, walk_lists, walk);
}

void each_block(Expand *x, void (*visit)(void *context, Nodes *list), void *context)
{
    Walk walk = {visit, context};
    visit(context, &x->module->body);
    for_each (Node *, statement, &x->module->body)
        walk_lists(&walk, statement);
}

/* ---- functools.total_ordering ------------------------------------------------------------------------------- */
static const struct {
    const char *root, *made, *text;
} orders[] = {
    {"__lt__", "__gt__", "return not result and self != other"},
    {"__lt__", "__le__", "return result or self == other"},
    {"__lt__", "__ge__", "return not result"},
    {"__le__", "__ge__", "return not result or self == other"},
    {"__le__", "__lt__", "return result and self != other"},
    {"__le__", "__gt__", "return not result"},
    {"__gt__", "__lt__", "return not (result or self == other)"},
    {"__gt__", "__ge__", "return result or self == other"},
    {"__gt__", "__le__", "return not result"},
    {"__ge__", "__le__", "return not result or self == other"},
    {"__ge__", "__gt__", "return result and self != other"},
    {"__ge__", "__lt__", "return not result"},
};

static bool expand_ordering(Expand *x, Node *cls)
{
    static const char *const roots[] = {"__lt__", "__le__", "__gt__", "__ge__"};
    const char *root = NULL;
    for (int i = 0; i < 4 && !root; i++)
        if (defines(cls, roots[i]))
            root = roots[i];
    if (!root)
        return false;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (!strcmp(orders[i].root, root) && !defines(cls, orders[i].made))
            add_text(x, cls,
                     arena_print(x->arena,
                                 "def %s(self, other):\n    result = self.%s(other)\n"
                                 "    if result is NotImplemented:\n        return result\n    %s\n",
                                 orders[i].made, root, orders[i].text));
    return true;
}

/* ---- abc ---------------------------------------------------------------------------------------------------- */
static void expand_abstract(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.bases.len; i++)
        if (comes_from(x, cls->ClassDef.bases.at[i], "abc.ABC")) {
            drop_node(&cls->ClassDef.bases, i--);
            cls->ClassDef.lacks_bases = true;
            cls->ClassDef.is_abstract = true;
        }
    for (uint32_t i = 0; i < cls->ClassDef.keywords.len; i++) {
        const Node *keyword = cls->ClassDef.keywords.at[i];
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, "metaclass") &&
            comes_from(x, keyword->Keyword.value, "abc.ABCMeta")) {
            drop_node(&cls->ClassDef.keywords, i--);
            cls->ClassDef.is_abstract = true;
        }
    }
    for_each (Node *, method, &cls->ClassDef.body)
        for (uint32_t i = 0; method->kind == N_FunctionDef && i < method->FunctionDef.decorators.len; i++)
            if (comes_from(x, method->FunctionDef.decorators.at[i], "abc.abstractmethod")) {
                drop_node(&method->FunctionDef.decorators, i--);
                method->FunctionDef.is_abstract = true;
            }
}

/* ---- all classes of a module -------------------------------------------------------------------------------- */
static void expand_class(Expand *x, Node *cls)
{
    expand_static(x, cls);
    expand_abstract(x, cls);
    expand_properties(x, cls);
    expand_enum(x, cls);
    Nodes *decorators = &cls->ClassDef.decorators;
    for (uint32_t i = decorators->len; i-- > 0;) { /* the innermost first */
        Node *decorator = decorators->at[i];
        Node *name = decorator->kind == N_Call ? decorator->Call.func : decorator;
        bool done = false;
        if (comes_from(x, name, "dataclasses.dataclass"))
            done = expand_dataclass(x, cls, decorator);
        else if (comes_from(x, decorator, "functools.total_ordering"))
            done = expand_ordering(x, cls);
        else if (comes_from(x, decorator, "enum.unique") || comes_from(x, decorator, "typing.final"))
            done = true;
        if (!done)
            break;
        drop_node(decorators, i);
    }
    hide_fields(x, cls);
}

/* ---- __class__ in a method ---------------------------------------------------------------------------------- */
typedef struct ClassCell {
    Expand *x;
    Node *cls;
    const char *torn; /* why the class's name may mean something else; NULL: it does not */
} ClassCell;

/* The cell of the class that the method stands in: its name says the same. */
static void name_class(void *context, Node *node)
{
    ClassCell *cell = context;
    Expand *x = cell->x;
    if (node->kind == N_ClassDef)
        return;
    if (node->kind == N_Name && !strcmp(node->Name.name, "__class__") && node->Name.context == Context_load) {
        uint32_t id = node->id;
        Span at = node->at;
        if (cell->torn)
            report(x->program->diags, D_unsupported, at, cell->torn);
        *node = x->inside.len ? *node_parsed(x, arena_print(x->arena, "%s\n", class_path(x, cell->cls)), at)
                              : *node_named(x, cell->cls->ClassDef.name, at);
        node->id = id;
        return;
    }
    each_child(node, name_class, cell);
}

static void name_cells(ClassCell *cell)
{
    for_each (Node *, method, &cell->cls->ClassDef.body)
        if (method->kind == N_FunctionDef)
            for_each (Node *, statement, &method->FunctionDef.body)
                name_class(cell, statement);
}

static void find_cell(void *found, Node *node)
{
    *(bool *)found |= node->kind == N_Name && !strcmp(node->Name.name, "__class__");
    if (!*(bool *)found && node->kind != N_ClassDef)
        each_child(node, find_cell, found);
}

bool asks_class_cell(const Expand *x, const Node *cls)
{
    bool found = false;
    for (uint32_t i = 0; x->asks_class && i < cls->ClassDef.body.len; i++)
        if (cls->ClassDef.body.at[i]->kind == N_FunctionDef)
            each_child(cls->ClassDef.body.at[i], find_cell, &found);
    return found;
}

void expand_class_cell(Expand *x, Node *cls)
{
    ClassCell cell = {x, cls, NULL};
    name_cells(&cell);
}

static bool path_is_torn(const Expand *x, const Node *cls)
{
    return times_bound(x, x->inside.len ? x->inside.at[0] : cls->ClassDef.name) > 1;
}

/* A class whose name is bound again waits for the name that expand_again.c gives it, unless it stands in a class. */
static void find_class_cell(Expand *x, Node *cls)
{
    bool torn = path_is_torn(x, cls);
    const char *reason = cls->ClassDef.decorators.len ? "__class__ in a decorated class"
                         : torn                       ? "__class__ in a class inside one whose name is bound again"
                                                      : NULL;
    ClassCell cell = {x, cls, reason};
    if (!torn || x->inside.len || cls->ClassDef.decorators.len)
        name_cells(&cell);
}

/* What stands around the node's children; gives what stands around itself. */
static NameList go_inside(Expand *x, const Node *node)
{
    NameList outer = x->inside;
    if (node->kind == N_ClassDef)
        push(x->arena, &x->inside, node->ClassDef.name);
    else if (node->kind == N_FunctionDef)
        x->inside = (NameList){0};
    return outer;
}

static void find_classes(void *context, Node *node)
{
    Expand *x = context;
    if (node_is_expr(node->kind))
        return;
    NameList outer = go_inside(x, node);
    each_child(node, find_classes, x);
    x->inside = outer;
    if (node->kind == N_ClassDef) {
        expand_class(x, node);
        map_set(x->arena, &x->classes, node->ClassDef.name, node);
    }
}

static void find_cells(void *context, Node *node)
{
    Expand *x = context;
    if (node_is_expr(node->kind))
        return;
    NameList outer = go_inside(x, node);
    each_child(node, find_cells, x);
    x->inside = outer;
    if (node->kind == N_ClassDef)
        find_class_cell(x, node);
}

static void find_specials(void *context, Node *node)
{
    Expand *x = context;
    if (node_is_expr(node->kind))
        return;
    NameList outer = go_inside(x, node);
    each_child(node, find_specials, x);
    x->inside = outer;
    if (node->kind == N_ClassDef) {
        expand_conditions(x, node);
        expand_rebound(x, node);
        expand_class_body(x, node);
        expand_properties_again(x, node);
        expand_specials(x, node);
        expand_wrapped(x, node);
        expand_methods(x, node);
    }
}

static Expand *expand_new(Program *program, Module *module)
{
    Expand *x = NEW(program->arena, Expand);
    *x = (Expand){.program = program, .module = module, .arena = program->arena};
    if (module->is_stub || module->failed)
        return x;
    for_each (Node *, bound, &module->body)
        note_bound(x, bound);
    for_each (Node *, statement, &module->body)
        note_import(x, statement);
    if (module->is_library && !strcmp(module->name, "functools")) { /* its own functions wrap what they are given */
        map_set(x->arena, &x->origins, intern_text(program->names, "wraps"), (void *)"functools.wraps");
        map_set(x->arena, &x->origins, intern_text(program->names, "partial"), (void *)"functools.partial");
    }
    return x;
}

bool imports(const Node *statement, const char *name)
{
    if (statement->kind == N_ImportFrom)
        return statement->ImportFrom.module && !strcmp(statement->ImportFrom.module, name);
    if (statement->kind == N_Import)
        for_each (Node *, alias, &statement->Import.names)
            if (!strcmp(alias->Alias.name, name))
                return true;
    return false;
}

/* Behind the docstring and what is imported from __future__, under a condition: what stands so is no part of what a
 * module shows to Python. */
void put_in_front(Expand *x, Nodes made)
{
    Node *holder = statement_parsed(x, "if True:\n    pass\n");
    holder->If.body = made;
    Nodes *body = &x->module->body;
    uint32_t at = 0;
    while (at < body->len && ((at == 0 && body->at[0]->kind == N_ExprStmt) || imports(body->at[at], "__future__")))
        at++;
    insert_node(x, body, at, holder);
}

void bind_import(void *expand, Node *node)
{
    Expand *x = expand;
    if (node->kind == N_ImportFrom && !map_get(&x->module->imports, node))
        map_set(x->arena, &x->module->imports, node, program_module(x->program, node->ImportFrom.module));
    for (uint32_t i = 0; node->kind == N_Import && i < node->Import.names.len; i++)
        map_set(x->arena, &x->module->imports, node->Import.names.at[i],
                program_module(x->program, node->Import.names.at[i]->Alias.name));
    if (!node_is_expr(node->kind))
        each_child(node, bind_import, x);
}

typedef struct Imported {
    bool timeit, argparse, random, pathlib, doctest, unittest, types, any;
} Imported;

static void find_imports(void *context, Node *node)
{
    Imported *found = context;
    found->types |= imports(node, "types");
    found->any |= node->kind == N_Import || node->kind == N_ImportFrom;
    found->timeit |= imports(node, "timeit");
    found->argparse |= imports(node, "argparse");
    found->pathlib |= imports(node, "pathlib");
    found->unittest |= imports(node, "unittest");
    found->random |= imports(node, "random");
    found->doctest |= imports(node, "doctest");
    if (!node_is_expr(node->kind))
        each_child(node, find_imports, found);
}

void expand_code(Program *program, Module *module)
{
    Imported found = {0};
    for_each (Node *, statement, &module->body)
        find_imports(&found, statement);
    if (module->failed)
        return;
    if (found.doctest && module == program->main)
        expand_doctest(expand_new(program, module));
    expand_stdout(expand_new(program, module));
    if (!module->is_library)
        expand_versions(expand_new(program, module));
    expand_slices(expand_new(program, module));
    if (found.random && !module->is_library)
        expand_module_values(expand_new(program, module));
    expand_stars(expand_new(program, module));
    if (found.timeit)
        expand_timeit(expand_new(program, module));
}

static bool is_of_library(const Program *program, const char *name)
{
    const Module *module = program_module(program, intern_text(program->names, name));
    return module && module->is_library;
}

void expand_library_uses(Program *program, Module *module)
{
    Imported found = {0};
    if (module->failed || module->is_library || module->is_stub)
        return;
    for_each (Node *, statement, &module->body)
        find_imports(&found, statement);
    if (found.any)
        expand_module_tests(expand_new(program, module));
    if (found.types)
        expand_namespaces(expand_new(program, module));
    if (found.pathlib && is_of_library(program, "pathlib"))
        expand_paths(expand_new(program, module));
    if (found.unittest && !module->is_driver && is_of_library(program, "unittest"))
        expand_unittest(expand_new(program, module));
    if (found.argparse && is_of_library(program, "argparse"))
        expand_argparse(expand_new(program, module));
}

Expand *expand_classes(Program *program, Module *module)
{
    Expand *x = expand_new(program, module);
    if (module->is_stub || module->failed)
        return x;
    if (!module->is_library) {
        expand_named_bases(x);
        expand_locals(x);
        expand_method_attributes(x);
    }
    expand_typing(x);
    expand_builtin(x);
    expand_decorating(x);
    expand_metaclasses(x);
    expand_wrappers(x);
    if (!module->is_library)
        expand_taken(x);
    for_each (Node *, statement, &module->body)
        note_methods(x, statement);
    for_each (Node *, one, &module->body)
        find_specials(x, one);
    if (!module->is_library)
        expand_property_functions(x);
    for_each (Node *, own, &module->body) {
        find_classes(x, own);
        if (x->origins.len)
            expand_calls(x, own);
    }
    expand_named_getters(x);
    for (uint32_t i = 0; x->asks_class && i < module->body.len; i++)
        find_cells(x, module->body.at[i]);
    drop_enum_bases(x);
    if (!module->is_library)
        expand_mappings(x);
    expand_subclasses(x);
    expand_attributes(x);
    for_each (Node *, any, &module->body) {
        expand_property_calls(x, any);
        expand_keywords(x, any);
    }
    expand_function_attributes(x); /* before others set attributes of any name */
    expand_nested_attributes(x);
    if (x->origins.len)
        expand_dispatch(x);
    if (!x->module->is_library)
        expand_dict_items(x);
    expand_descriptors(x);
    expand_setattr(x);
    expand_key(x);
    expand_visitors(x);
    expand_set_texts(x); /* those that are all known before those that may be any text */
    expand_set_named(x);
    expand_getattr(x);
    expand_fallbacks(x);
    expand_formats(x);
    expand_vars(x);
    expand_subclass_lists(x);
    expand_decorated(x);
    expand_patches(x);
    expand_factories(x);
    expand_again(x);
    expand_forwards(x);
    return x;
}
