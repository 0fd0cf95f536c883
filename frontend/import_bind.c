/* import_bind.c -- what import statements bind: modules, defs and classes by name; variables as copies.
 * In: a module with its imports found and its scopes resolved.  Out: the same, where an imported name means one thing.
 * Rule: a name that is bound by imports of one thing only stands for that thing; what else an import brings is
 * assigned. from m import x     =>     import m as m'; x = m'.x          # x is a variable of m, or x is bound
 * elsewhere, too */
#include "frontend/ast.h"

typedef struct Binder {
    Program *program;
    Arena *arena;
    Module *module;
    Map first;  /* Symbol -> the first alias that binds it */
    Map counts; /* Symbol -> how many aliases of one meaning bind it */
    bool changed;
    uint32_t hidden; /* names of our own so far */
} Binder;

/* ---- what a name of a module means ---------------------------------------------------------------------------- */
static const void *meaning(Binder *b, Module *module, Name name, unsigned depth);

static bool is_direct(const Module *module, const Node *def)
{
    for_each (Node *, statement, &module->body)
        if (statement == def)
            return true;
    return false;
}

static const Node *import_of(const Module *module, const Node *alias)
{
    return map_get(&module->import_of, alias);
}

static bool is_module(const Binder *b, const void *what)
{
    for_each (Module *, module, &b->program->modules)
        if (what == module)
            return true;
    return false;
}

/* What an alias of a module binds: a Module, a def or class, a name of the library; NULL: a value. */
static const void *alias_meaning(Binder *b, Module *home, Node *alias, unsigned depth)
{
    Module *module = map_get(&home->imports, alias);
    if (module)
        return module;
    const Node *statement = import_of(home, alias);
    module = statement ? map_get(&home->imports, statement) : NULL;
    return module && depth < 20 ? meaning(b, module, alias->Alias.name, depth + 1) : NULL;
}

static const void *meaning(Binder *b, Module *module, Name name, unsigned depth)
{
    const char *dotted = arena_print(b->arena, "%s.%s", module->name, name);
    if (module->is_stub)
        return intern_text(b->program->names, dotted);
    Symbol *symbol = module_symbol(module, name);
    Node *binding = symbol ? symbol->only_binding : NULL;
    if (!symbol)
        return program_module(b->program, intern_text(b->program->names, dotted));
    if (!binding || symbol->rebound_inside)
        return NULL;
    if (binding->kind == N_Alias)
        return alias_meaning(b, module, binding, depth);
    if (binding->kind == N_ClassDef)
        return binding;
    bool plain = binding->kind == N_FunctionDef && !binding->FunctionDef.decorators.len && is_direct(module, binding);
    return plain ? binding : NULL;
}

/* ---- nodes ---------------------------------------------------------------------------------------------------- */
static Node *name_node(Binder *b, Name name, Context context, Span at)
{
    Node *node = node_new(b->arena, b->module, N_Name, at);
    node->Name.name = name;
    node->Name.context = context;
    return node;
}

/* import m as m', where nothing runs */
static Node *module_node(Binder *b, Module *module, Name name, Span at)
{
    Node *import = node_new(b->arena, b->module, N_Import, at), *alias = node_new(b->arena, b->module, N_Alias, at);
    alias->Alias.name = module->name;
    alias->Alias.asname = name;
    alias->Alias.quiet = true;
    push(b->arena, &import->Import.names, alias);
    map_set(b->arena, &b->module->imports, alias, module);
    return import;
}

static Node *assign_node(Binder *b, Name target, Name module, Name name, Span at)
{
    Node *assign = node_new(b->arena, b->module, N_Assign, at), *value = node_new(b->arena, b->module, N_Attribute, at);
    value->Attribute.value = name_node(b, module, Context_load, at);
    value->Attribute.attr = name;
    value->Attribute.attr_at = at;
    value->Attribute.imported = true;
    push(b->arena, &assign->Assign.targets, name_node(b, target, Context_store, at));
    assign->Assign.value = value;
    return assign;
}

/* It is bound behind the import that leads here. */
static bool is_bound_later(const Binder *b, const Node *alias, const Module *module)
{
    const Node *there = map_get(&b->module->partial, import_of(b->module, alias));
    const Symbol *symbol = module_symbol(module, alias->Alias.name);
    return there && symbol && symbol->first.start >= there->at.start;
}

/* ---- import * ------------------------------------------------------------------------------------------------- */
/* The value of __all__; NULL: there is none. */
const Nodes *listed_names(const Module *module)
{
    for_each (Node *, node, &module->body)
        if (node->kind == N_Assign && node->Assign.targets.at[0]->kind == N_Name &&
            !strcmp(node->Assign.targets.at[0]->Name.name, "__all__") &&
            (node->Assign.value->kind == N_List || node->Assign.value->kind == N_Tuple))
            return &node->Assign.value->List.items;
    return NULL;
}

static Node *alias_node(Binder *b, Node *statement, Name name, Span at)
{
    Node *alias = node_new(b->arena, b->module, N_Alias, at);
    alias->Alias.name = name;
    alias->Alias.starred = true;
    map_set(b->arena, &b->module->import_of, alias, statement);
    return alias;
}

Name name_in_stub(const Node *node)
{
    return node->kind == N_FunctionDef                                           ? node->FunctionDef.name
           : node->kind == N_ClassDef                                            ? node->ClassDef.name
           : node->kind == N_AnnAssign && node->AnnAssign.target->kind == N_Name ? node->AnnAssign.target->Name.name
                                                                                 : NULL;
}

static void add_public(Binder *b, Node *statement, Nodes *into, Name name, Span at)
{
    if (!name || name[0] == '_' || names_have(&b->module->apart, name))
        return;
    for_each (Node *, other, into)
        if (other->Alias.name == name)
            return;
    push(b->arena, into, alias_node(b, statement, name, at));
}

/* typing.Counter makes a collections.Counter: where both are imported, the second import changes nothing. */
static bool comes_from_collections(const Binder *b, Name name)
{
    if (!name || (strcmp(name, "Counter") && strcmp(name, "OrderedDict") && strcmp(name, "ChainMap")))
        return false;
    for_each (Node *, statement, &b->module->body)
        if (statement->kind == N_ImportFrom && statement->ImportFrom.module &&
            !strcmp(statement->ImportFrom.module, "collections"))
            for_each (Node *, alias, &statement->ImportFrom.names)
                if (!alias->Alias.asname && (alias->Alias.name == name || !strcmp(alias->Alias.name, "*")))
                    return true;
    return false;
}

/* What CPython's module has beside: it is refused where it is used. */
static void add_lacking(Binder *b, Node *statement, Nodes *into, const char *module, Span at)
{
    static const struct {
        const char *module, *names;
    } rows[] = {
#define LACKS(module, names) {module, names},
#include "frontend/lacking.def"
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (const char *name = rows[i].names; !strcmp(rows[i].module, module) && *name;) {
            size_t length = strcspn(name, " ");
            add_public(b, statement, into, length ? intern(b->program->names, name, length) : NULL, at);
            name += length + (name[length] == ' ');
        }
}

/* from m import *: the names that it brings, one by one. */
static Nodes public_names(Binder *b, Node *statement, Module *module, Span at)
{
    Nodes names = {0};
    const Nodes *listed = listed_names(module);
    if (module->is_stub || module->is_library)
        add_lacking(b, statement, &names, module->name, at);
    if (listed)
        for_each (Node *, item, listed) {
            bool text = item->kind == N_Constant && item->Constant.literal == Literal_str;
            Name name = text ? intern(b->program->names, item->Constant.text.at, item->Constant.text.len) : NULL;
            if (name && !names_have(&b->module->apart, name))
                push(b->arena, &names, alias_node(b, statement, name, at));
        }
    if (listed)
        return names;
    if (module->is_stub)
        for_each (Node *, node, &module->body)
            add_public(b, statement, &names,
                       !strcmp(module->name, "typing") && comes_from_collections(b, name_in_stub(node))
                           ? NULL
                           : name_in_stub(node),
                       at);
    else
        for_each (Symbol *, symbol, &module->scope->order)
            add_public(b, statement, &names, strchr(symbol->name, '\'') ? NULL : symbol->name, at);
    return names;
}

/* A submodule that is not imported yet is no name of its package. */
static void spell_star(Binder *b, Node *statement)
{
    Nodes *names = &statement->ImportFrom.names;
    Module *module = map_get(&b->module->imports, statement);
    if (names->len != 1 || strcmp(names->at[0]->Alias.name, "*") || !module)
        return;
    *names = public_names(b, statement, module, names->at[0]->at);
    b->changed = true;
}

/* ---- statements ----------------------------------------------------------------------------------------------- */
/* All that binds the name are imports of one thing. */
static bool is_single(Binder *b, const Symbol *symbol)
{
    return symbol && symbol->bindings == (uintptr_t)map_get(&b->counts, symbol) && !symbol->rebound_inside;
}

typedef struct Split {
    Nodes kept, made;
    Name module; /* m' */
} Split;

static void assign_imported(Binder *b, Split *split, Module *module, Node *alias)
{
    if (!split->module) {
        split->module = intern_text(b->program->names, arena_print(b->arena, "%s'%u", module->name, b->hidden++));
        push(b->arena, &split->made, module_node(b, module, split->module, alias->at));
    }
    Name target = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
    push(b->arena, &split->made, assign_node(b, target, split->module, alias->Alias.name, alias->at));
}

static bool lists(const char *names, Name name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(names, name); at; at = strstr(at + 1, name))
        if ((at == names || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

/* A public name that CPython's module has not, as far as the tables say; they have a row for it. */
static bool is_unknown(const Module *module, Name name)
{
    static const struct {
        const char *module, *names;
        bool all; /* the module has no other names */
    } rows[] = {
#define LACKS(module, names) {module, names, false},
#include "frontend/lacking.def"
#define BESIDE(module, names) {module, names, true},
#include "frontend/beside.def"
    };
    bool told = false;
    if (name[0] == '_' || !(module->is_stub || module->is_library) || module_symbol(module, name))
        return false;
    for_each (Node *, node, &module->body)
        if (name_in_stub(node) == name)
            return false;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].module, module->name)) {
            told |= rows[i].all;
            if (lists(rows[i].names, name))
                return false;
        }
    return told;
}

static void split_alias(Binder *b, Split *split, Module *module, Node *alias)
{
    if (!alias->Alias.starred && !lacks_name(module, alias->Alias.name) && is_unknown(module, alias->Alias.name))
        report(b->program->diags, D_unsupported, alias->at,
               arena_print(b->arena, "the name '%s' of the module %s", alias->Alias.name, module->name));
    const void *what = alias_meaning(b, b->module, alias, 0);
    const Symbol *symbol = alias->Alias.symbol;
    bool submodule = map_get(&b->module->imports, alias) != NULL;
    bool partial = !submodule && is_bound_later(b, alias, module);
    bool absent = partial || lacks_name(module, alias->Alias.name) ||
                  (!what && !module->is_stub && !module->is_library && !module_symbol(module, alias->Alias.name));
    if (submodule || (what && !partial && (is_single(b, symbol) || is_module(b, what))))
        push(b->arena, &split->kept, alias);
    else if (module->is_library && !module_symbol(module, alias->Alias.name))
        push(b->arena, &split->kept, alias); /* refused where it is used */
    else if (absent)
        push(b->arena, &split->made,
             import_error(b->program, b->module, "ImportError", no_name(b->program, module, alias->Alias.name, partial),
                          alias->at));
    else
        assign_imported(b, split, module, alias);
}

/* from m import f, x   =>   from m import f; import m as m'; x = m'.x */
static void rewrite_from(Binder *b, Node *statement, Nodes *out)
{
    Module *module = map_get(&b->module->imports, statement);
    Split split = {0};
    push(b->arena, out, statement);
    if (!module || b->module->is_stub)
        return;
    for_each (Node *, alias, &statement->ImportFrom.names)
        split_alias(b, &split, module, alias);
    if (!split.made.len)
        return;
    b->changed = true;
    statement->ImportFrom.names = split.kept;
    for_each (Node *, made, &split.made)
        push(b->arena, out, made);
}

/* First what changes which names there are ... */
static void spell_stars(void *context, Node *node)
{
    if (node->kind == N_ImportFrom)
        spell_star(context, node);
    if (!node_is_expr(node->kind))
        each_child(node, spell_stars, context);
}

/* ... then which of them are assigned. */
static void rewrite_list(void *context, Nodes *list)
{
    Binder *b = context;
    Nodes out = {0};
    for_each (Node *, node, list) {
        if (!node)
            return;
        if (node->kind == N_ImportFrom)
            rewrite_from(b, node, &out);
        else
            push(b->arena, &out, node);
        if (!node_is_expr(node->kind))
            each_list(node, rewrite_list, b);
    }
    *list = out;
}

/* ---- counting ------------------------------------------------------------------------------------------------- */
static void count_alias(Binder *b, Node *alias)
{
    Symbol *symbol = alias->Alias.symbol;
    Node *first = symbol ? map_get(&b->first, symbol) : NULL;
    if (!symbol)
        return;
    if (!first)
        map_set(b->arena, &b->first, symbol, first = alias);
    const void *what = alias_meaning(b, b->module, alias, 0);
    if (what && what == alias_meaning(b, b->module, first, 0))
        map_set(b->arena, &b->counts, symbol, (void *)((uintptr_t)map_get(&b->counts, symbol) + 1));
}

static void count_aliases(void *context, Node *node)
{
    if (node->kind == N_Alias)
        count_alias(context, node);
    if (!node_is_expr(node->kind))
        each_child(node, count_aliases, context);
}

static void count(Binder *b)
{
    b->first = b->counts = (Map){0};
    for_each (Node *, statement, &b->module->body)
        count_aliases(b, statement);
}

static void make_single(Binder *b)
{
    for (uint32_t i = 0; i < b->first.room; i++) {
        Symbol *symbol = (Symbol *)b->first.at[i].key;
        if (!symbol || symbol->bindings < 2 || !is_single(b, symbol))
            continue;
        symbol->bindings = 1;
        symbol->only_binding = b->first.at[i].value;
    }
}

/* ---- __file__, m.__name__ --------------------------------------------------------------------------------------- */
static const Module *module_meant(Binder *b, const Node *node)
{
    if (node->kind == N_Attribute) {
        const Module *outer = module_meant(b, node->Attribute.value);
        return outer ? program_module(b->program,
                                      intern_text(b->program->names,
                                                  arena_print(b->arena, "%s.%s", outer->name, node->Attribute.attr)))
                     : NULL;
    }
    Symbol *symbol = node->kind == N_Name ? node->Name.symbol : NULL;
    if (!symbol || !symbol->only_binding || symbol->only_binding->kind != N_Alias)
        return NULL;
    const void *what = alias_meaning(b, b->module, symbol->only_binding, 0);
    return is_module(b, what) ? what : NULL;
}

static void put_text(Node *node, const char *text)
{
    node->kind = N_Constant;
    node->Constant = (struct ConstantNode){.literal = text ? Literal_str : Literal_none};
    node->Constant.text = (Str){text, text ? (uint32_t)strlen(text) : 0};
}

static void put_doc(Node *node, const Module *module)
{
    put_text(node, module->doc.at);
    if (module->doc.at)
        node->Constant.text = module->doc;
}

/* "sys.float_info.max" of what an expression names in a module; NULL: something else */
static const char *library_name(Binder *b, const Node *node)
{
    if (node->kind == N_Attribute) {
        const char *base = library_name(b, node->Attribute.value);
        return base ? arena_print(b->arena, "%s.%s", base, node->Attribute.attr) : NULL;
    }
    const Symbol *symbol = node->kind == N_Name ? node->Name.symbol : NULL;
    Node *alias = symbol ? symbol->only_binding : NULL;
    if (!alias || alias->kind != N_Alias || symbol->home->module != b->module)
        return NULL;
    const void *what = alias_meaning(b, b->module, alias, 0);
    if (is_module(b, what))
        return ((const Module *)what)->is_stub ? ((const Module *)what)->name : NULL;
    const Node *statement = import_of(b->module, alias);
    const Module *module = statement ? map_get(&b->module->imports, statement) : NULL;
    return module && module->is_stub ? what : NULL;
}

static bool put_library_value(Binder *b, Node *node)
{
    static const char *const values[][2] = {
#define VALUE(name, text) {name, text},
#include "frontend/library_values.def"
    };
    const char *name = library_name(b, node);
    for (size_t i = 0; name && i < sizeof values / sizeof *values; i++) {
        if (strcmp(values[i][0], name))
            continue;
        uint32_t id = node->id;
        Span at = node->at;
        Nodes made = parse_inside(b->program, b->module, values[i][1]);
        *node = *made.at[0]->ExprStmt.value;
        node->id = id;
        node->at = at;
        return true;
    }
    return false;
}

static void name_modules(void *context, Node *node)
{
    Binder *b = context;
    bool loaded = (node->kind == N_Name && node->Name.context == Context_load) ||
                  (node->kind == N_Attribute && node->Attribute.context == Context_load);
    if (loaded && put_library_value(b, node)) {
        b->changed = true;
        return;
    }
    if (node->kind == N_Name && node->Name.symbol && !node->Name.symbol->home && node->Name.context == Context_load) {
        if (!strcmp(node->Name.name, "__file__"))
            put_text(node, module_file(b->program, b->module));
        else if (!strcmp(node->Name.name, "__doc__"))
            put_doc(node, b->module);
    } else if (node->kind == N_Attribute && node->Attribute.context == Context_load &&
               !strncmp(node->Attribute.attr, "__", 2)) {
        const Module *module = module_meant(b, node->Attribute.value);
        if (module && !strcmp(node->Attribute.attr, "__name__"))
            put_text(node, module->name);
        else if (module && !module->is_stub && !module->is_library && !strcmp(node->Attribute.attr, "__file__"))
            put_text(node, module_file(b->program, module));
        else if (module && !module->is_stub && !module->is_library && !strcmp(node->Attribute.attr, "__doc__"))
            put_doc(node, module);
    }
    each_child(node, name_modules, b);
}

/* ---- a module ------------------------------------------------------------------------------------------------- */
static void again(Binder *b)
{
    if (b->changed) {
        renumber(b->module);
        resolve_scopes(b->program, b->module);
    }
    b->changed = false;
    count(b);
}

void bind_imports(Program *program, Module *module)
{
    Binder b = {.program = program, .arena = program->arena, .module = module};
    if (module->failed || module->is_stub)
        return;
    for_each (Node *, node, &module->body)
        spell_stars(&b, node);
    again(&b);
    rewrite_list(&b, &module->body);
    again(&b);
    make_single(&b);
    for_each (Node *, statement, &module->body)
        name_modules(&b, statement);
    if (b.changed) { /* nodes were made */
        again(&b);
        make_single(&b);
    }
}
