/* import.c -- the files of a program: user modules beside the main file, stubs of the library.
 * In: a path.  Out: Program.modules, each behind those it imports, with scopes resolved.
 * Rule: user modules come before the library's of the same name, those in Python before stubs; a stub imports only
 * stubs. First all files are read, then their imports are bound (import_bind.c): modules may import each other. */
#include "frontend/ast.h"
#include "frontend/match.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct Load {
    Program *program;
    const char *folder;           /* of the main file */
    Map modules;                  /* dotted name -> Module, user modules */
    Map stubs;                    /* dotted name -> Module, stubs */
    Map missing;                  /* names already looked for in vain: no second file access */
    VEC(Module *) path;           /* being loaded, outermost first: a repeat is a cycle */
    VEC(struct Finder *) finders; /* of those in the path */
} Load;

static Module *load_file(Load *load, const char *path, Name name, bool is_stub, Span where);

Program *program_new(Arena *arena, const char *library)
{
    Program *program = NEW(arena, Program);
    program->arena = arena;
    program->names = names_new(arena);
    program->sources = NEW(arena, Sources);
    program->sources->arena = arena;
    program->diags = NEW(arena, Diags);
    program->diags->arena = arena;
    program->diags->sources = program->sources;
    program->library = library;
    return program;
}

Module *program_module(const Program *program, Name name)
{
    for (uint32_t i = 0; i < program->modules.len; i++)
        if (program->modules.at[i]->name == name)
            return program->modules.at[i];
    return NULL;
}

/* ---- finding files ----------------------------------------------------------------------------
 */

static bool readable(const char *path)
{
    return path && access(path, R_OK) == 0;
}

/* a.b -> folder/a/b.py, or folder/a/b/__init__.py */
static const char *module_path(Load *load, const char *folder, Name name, const char *suffix)
{
    Arena *arena = load->program->arena;
    char *relative = arena_copy(arena, name, strlen(name));
    for (char *p = relative; *p; p++)
        if (*p == '.')
            *p = '/';
    const char *path = arena_print(arena, "%s%s%s", folder, relative, suffix);
    if (readable(path))
        return path;
    path = arena_print(arena, "%s%s/__init__%s", folder, relative, suffix);
    return readable(path) ? path : NULL;
}

/* A stub for a.b may be a/b.pyi, or it is part of a.pyi. */
static Module *load_stub(Load *load, Name name, Span where)
{
    Module *module = map_get(&load->stubs, name);
    if (module)
        return module;
    const char *folder = arena_print(load->program->arena, "%s/stubs/", load->program->library);
    const char *path = load->program->library ? module_path(load, folder, name, ".pyi") : NULL;
    if (path)
        return load_file(load, path, name, true, where);
    const char *dot = strrchr(name, '.');
    return dot ? load_stub(load, intern(load->program->names, name, (size_t)(dot - name)), where) : NULL;
}

static Module *load_user(Load *load, Name name, Span where)
{
    Module *module = map_get(&load->modules, name);
    if (module || map_get(&load->missing, name))
        return module;
    const char *path = module_path(load, load->folder, name, ".py");
    if (path)
        return load_file(load, path, name, false, where);
    map_set(load->program->arena, &load->missing, name, load);
    return NULL;
}

/* A library module that is written in Python. */
static Module *load_library(Load *load, Name name, Span where)
{
    Module *module = map_get(&load->modules, name);
    if (module || !load->program->library)
        return module;
    const char *folder = arena_print(load->program->arena, "%s/stubs/", load->program->library);
    const char *path = module_path(load, folder, name, ".py");
    return path ? load_file(load, path, name, false, where) : NULL;
}

static bool in_progress(const Load *load, const Module *module)
{
    for (uint32_t i = 0; i < load->path.len; i++)
        if (load->path.at[i] == module)
            return true;
    return false;
}

static void report_cycle(Load *load, const Module *module, Span where)
{
    Text text = {0};
    bool inside = false;
    for (uint32_t i = 0; i < load->path.len; i++) {
        inside |= load->path.at[i] == module;
        if (inside)
            text_print(&text, "%s -> ", load->path.at[i]->name);
    }
    text_put(&text, module->name);
    report(load->program->diags, D_cycle, where, text.at);
    text_free(&text);
}

static Module *find_module(Load *load, const Module *from, Name name, Span where)
{
    Module *module = from->is_stub || from->is_library ? NULL : load_user(load, name, where);
    if (!module && !from->is_stub)
        module = load_library(load, name, where);
    if (module && module == load->program->main && in_progress(load, module))
        report_cycle(load, module, where);
    return module ? module : load_stub(load, name, where);
}

/* The modules of CPython 3.11's own library. */
static bool in_library_of_python(Name dotted)
{
    static const char *const names[] = {
#define MODULE(name) #name,
#define ABSENT(module, file, names)
#define ADVICE(module, text)
#include "frontend/python_library.def"
    };
    size_t length = strcspn(dotted, ".");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && !strncmp(names[i], dotted, length))
            return true;
    return false;
}

/* ---- the imports of one module ----------------------------------------------------------------
 */

typedef struct Finder {
    Load *load;
    Module *module;
    Node *statement; /* the import */
    bool forgiving;  /* inside `try`, in front of `except ImportError` */
    bool later;      /* inside a function, or where only a main module gets: not when the module is imported */
} Finder;

/* The module that a from-import names is on the way here: it has what stands in front of its import, and no more. */
static void note_partial(Finder *f, Node *statement, Module *module)
{
    Load *load = f->load;
    const Finder *partial = NULL;
    bool later = false;
    for (uint32_t i = 0; i < load->path.len; i++) {
        if (load->path.at[i] == module)
            partial = load->finders.at[i];
        later |= partial && load->finders.at[i]->later;
    }
    if (partial && !later && partial != f)
        map_set(load->program->arena, &f->module->partial, statement, partial->statement);
}

/* What helps who wants that module; NULL: the row's own text. */
static const char *advice_for(Name dotted)
{
    static const char *const rows[][2] = {
#define MODULE(name)
#define ABSENT(module, file, names)
#define ADVICE(module, text) {#module, text},
#include "frontend/python_library.def"
    };
    size_t length = strcspn(dotted, ".");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strlen(rows[i][0]) == length && !strncmp(rows[i][0], dotted, length))
            return rows[i][1];
    return NULL;
}

/* Of a module that CPython has and moult has not: refused (inside a function: when something calls it); any other does
 * not exist. */
static void no_module(Finder *f, Span at, Name name)
{
    Diags *diags = f->load->program->diags;
    if (f->forgiving && !in_library_of_python(name))
        map_set(f->load->program->arena, &f->module->absent, f->statement, (void *)name);
    else if (f->later || f->module->is_driver) /* what it gives is no evidence */
        map_set(f->load->program->arena, &f->module->unknown, f->statement, (void *)name);
    else if (!f->module->failed) {
        Diag *diag = report(diags, f->load->program->library ? D_no_stub : D_no_module, at, name);
        const char *advice = advice_for(name);
        diag->help = advice ? advice : diag->help;
    }
}

static bool is_package(const Module *module)
{
    const char *slash = strrchr(module->source->path, '/');
    return !strncmp(slash ? slash + 1 : module->source->path, "__init__.", 9);
}

/* The absolute name of `from ..a import b`; NULL after a diagnostic. */
static Name absolute_name(Finder *f, const Node *node)
{
    Program *program = f->load->program;
    size_t length = strlen(f->module->name);
    int level = node->ImportFrom.level - is_package(f->module);
    if (f->module == program->main || f->module == program->driver)
        length = 0;
    for (; level > 0 && length; level--) {
        while (length && f->module->name[length - 1] != '.')
            length--;
        length -= length > 0;
    }
    if (!length) {
        report(program->diags, D_relative, node->at, "attempted relative import with no known parent package");
        return NULL;
    }
    Name name = node->ImportFrom.module;
    const char *text = name ? arena_print(program->arena, "%.*s.%s", (int)length, f->module->name, name)
                            : arena_copy(program->arena, f->module->name, length);
    return intern_text(program->names, text);
}

/* Every package on the way to a.b.c is a module of its own. */
static Module *find_with_parents(Finder *f, Name name, Span at, Module **top)
{
    Module *module = NULL;
    *top = NULL;
    for (const char *end = name; *end; end += *end == '.') {
        end += strcspn(end, ".");
        Name part = intern(f->load->program->names, name, (size_t)(end - name));
        Module *outer = module;
        bool tests = f->module->is_driver && !strcmp(part, "unittest"); /* they are evidence without it */
        module = tests ? NULL : find_module(f->load, f->module, part, at);
        if (!module) {
            no_module(f, at, part);
            return NULL;
        }
        if (module != outer)
            module->parent = outer;
        *top = *top ? *top : module;
    }
    return module;
}

static void import_names(Finder *f, Node *node)
{
    for (uint32_t i = 0; i < node->Import.names.len; i++) {
        Node *alias = node->Import.names.at[i];
        Module *top, *module = find_with_parents(f, alias->Alias.name, alias->at, &top);
        bool dotted = !alias->Alias.asname && module != top;
        if (module)
            map_set(f->load->program->arena, &f->module->imports, alias, dotted ? top : module);
        if (module && dotted)
            map_set(f->load->program->arena, &f->module->leaves, alias, module);
    }
}

typedef struct Binding {
    Name name;
    bool found;
} Binding;

static void look_for_binding(void *context, Node *node)
{
    Binding *binding = context;
    Name name = node->kind == N_Name && node->Name.context == Context_store ? node->Name.name
                : node->kind == N_FunctionDef                               ? node->FunctionDef.name
                : node->kind == N_ClassDef                                  ? node->ClassDef.name
                : node->kind == N_Alias ? (node->Alias.asname ? node->Alias.asname : node->Alias.name)
                                        : NULL;
    binding->found |= name == binding->name;
    if (node->kind != N_FunctionDef && node->kind != N_ClassDef && node->kind != N_Lambda)
        each_child(node, look_for_binding, context);
}

/* A statement of the package's own binds the name: then it is no submodule. */
static bool binds_at_top(const Module *module, Name name)
{
    Binding binding = {name, false};
    for_each (Node *, statement, &module->body)
        look_for_binding(&binding, statement);
    return binding.found;
}

/* typing.Set is the built-in one. */
static Name typing_names(Program *program, Node *statement, const char *module)
{
    for_each (Node *, alias, &statement->ImportFrom.names)
        if (!strcmp(module, "collections.abc") && !strcmp(alias->Alias.name, "Set")) {
            alias->Alias.asname = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
            alias->Alias.name = intern_text(program->names, "AbstractSet");
        }
    return intern_text(program->names, "typing");
}

static void import_from(Finder *f, Node *node)
{
    Program *program = f->load->program;
    Name name = node->ImportFrom.level ? absolute_name(f, node) : node->ImportFrom.module;
    if (!name || !strcmp(name, "__future__"))
        return;
    if (!strcmp(name, "collections.abc") || !strcmp(name, "typing_extensions")) /* names of types alone */
        node->ImportFrom.module = name = typing_names(program, node, name);
    Module *top, *module = find_with_parents(f, name, node->at, &top);
    if (!module)
        return;
    map_set(program->arena, &f->module->imports, node, module);
    note_partial(f, node, module);
    for (uint32_t i = 0; i < node->ImportFrom.names.len; i++) {
        Node *alias = node->ImportFrom.names.at[i];
        map_set(program->arena, &f->module->import_of, alias, node);
        if (!is_package(module) || (module != f->module && binds_at_top(module, alias->Alias.name)))
            continue;
        const char *text = arena_print(program->arena, "%s.%s", name, alias->Alias.name);
        Module *inner = find_module(f->load, f->module, intern_text(program->names, text), alias->at);
        if (inner && inner != module) {
            map_set(program->arena, &f->module->imports, alias, inner);
            inner->parent = module;
        }
    }
}

static bool is_type_checking(const Node *test)
{
    Name name = test->kind == N_Name ? test->Name.name : test->kind == N_Attribute ? test->Attribute.attr : NULL;
    return name && !strcmp(name, "TYPE_CHECKING");
}

/* __name__ == "__main__" */
bool is_main_guard(const Node *test)
{
    const Node *left = test->kind == N_Compare && test->Compare.rights.len == 1 ? test->Compare.left : NULL;
    const Node *right = left ? test->Compare.rights.at[0] : NULL;
    return left && test->Compare.ops.at[0] == Op_eq && left->kind == N_Name && !strcmp(left->Name.name, "__name__") &&
           right->kind == N_Constant && right->Constant.literal == Literal_str && right->Constant.text.len == 8 &&
           !memcmp(right->Constant.text.at, "__main__", 8);
}

static bool catches_imports(const Node *type)
{
    if (!type)
        return true;
    if (type->kind == N_Tuple)
        for_each (Node *, one, &type->Tuple.items)
            if (catches_imports(one))
                return true;
    return type->kind == N_Name && is_import_error(type->Name.name) == 1;
}

static void find_imports(void *context, Node *node);

static void find_in_try(Finder *f, Node *node)
{
    bool forgiving = f->forgiving;
    for_each (Node *, handler, &node->Try.handlers)
        f->forgiving |= catches_imports(handler->ExceptHandler.type);
    for_each (Node *, statement, &node->Try.body)
        find_imports(f, statement);
    f->forgiving = forgiving;
    for_each (Node *, handler, &node->Try.handlers)
        find_imports(f, handler);
    for_each (Node *, statement, &node->Try.orelse)
        find_imports(f, statement);
    for_each (Node *, statement, &node->Try.finalbody)
        find_imports(f, statement);
}

static void find_imports(void *context, Node *node)
{
    Finder *f = context;
    if (node_is_expr(node->kind))
        return;
    f->statement = node;
    if (node->kind == N_Import) {
        import_names(f, node);
    } else if (node->kind == N_ImportFrom) {
        import_from(f, node);
    } else if (node->kind == N_Try) {
        find_in_try(f, node);
    } else if (node->kind == N_If && is_type_checking(node->If.test)) {
        for (uint32_t i = 0; i < node->If.orelse.len; i++)
            find_imports(f, node->If.orelse.at[i]);
    } else {
        bool later = f->later;
        f->later |= node->kind == N_FunctionDef ||
                    (node->kind == N_If && is_main_guard(node->If.test) && f->module != f->load->program->main);
        each_child(node, find_imports, f);
        f->later = later;
    }
}

/* ---- loading ----------------------------------------------------------------------------------
 */

/* The modules that it imports, and itself behind them. */
static void read_imports(Load *load, Module *module)
{
    Finder finder = {.load = load, .module = module};
    if (!module->is_stub && !module->is_library)
        expand_code(load->program, module);
    push(load->program->arena, &load->path, module);
    push(load->program->arena, &load->finders, &finder);
    for (uint32_t i = 0; i < module->body.len; i++)
        find_imports(&finder, module->body.at[i]);
    (void)pop(&load->path);
    (void)pop(&load->finders);
    push(load->program->arena, &load->program->modules, module);
}

/* What is kept of generators needs a module of the library, which imports nothing. */
static unsigned add_needed(Load *load, const char *module_name)
{
    Program *program = load->program;
    Name name = intern_text(program->names, module_name);
    if (map_get(&load->modules, name) || !load_library(load, name, (Span){0, 0}))
        return 0;
    Module *module = pop(&program->modules);
    rewrite_matches(program, module);
    expand_classes(program, module);
    resolve_scopes(program, module);
    push(program->arena, &program->modules, module);
    memmove(program->modules.at + 1, program->modules.at, (program->modules.len - 1) * sizeof module);
    program->modules.at[0] = module;
    return keep_generators(program, module);
}

/* ---- methods of str that runtime/lib/_str_methods.py has ------------------------------- */
static void find_method(void *context, Node *node)
{
    static const char *const names[] = {"maketrans", "translate"};
    bool *found = context;
    for (size_t i = 0; node->kind == N_Attribute && i < sizeof names / sizeof *names; i++)
        *found |= !strcmp(names[i], node->Attribute.attr);
    if (!*found)
        each_child(node, find_method, found);
}

/* It stands in front of all others, as if the built-in names had brought it. */
static void add_str_methods(Load *load)
{
    Program *program = load->program;
    uint32_t before = program->modules.len;
    bool found = false;
    for_each (Module *, module, &program->modules)
        for_each (Node *, statement, &module->body)
            find_method(&found, statement);
    if (!found || !load_library(load, intern_text(program->names, "_str_methods"), (Span){0}))
        return;
    for (uint32_t added = 0; before + added < program->modules.len; added++) {
        Module *module = program->modules.at[before + added];
        memmove(program->modules.at + added + 1, program->modules.at + added, before * sizeof module);
        program->modules.at[added] = module;
    }
}

static void complete_modules(Load *load)
{
    Program *program = load->program;
    VEC(Expand *) expanded = {0};
    unsigned needs = 0;
    for_each (Module *, read, &program->modules)
        settle_imports(program, read);
    for_each (Module *, settled, &program->modules)
        imports_again(program, settled);
    for_each (Module *, user, &program->modules)
        expand_library_uses(program, user);
    program->has_own_sequences = defines_sequences(program);
    for_each (Module *, written, &program->modules)
        rewrite_matches(program, written);
    for_each (Module *, whole, &program->modules)
        rebound_names(program, whole);
    for_each (Module *, module, &program->modules)
        push(program->arena, &expanded, expand_classes(program, module));
    for_each (Expand *, one, &expanded)
        expand_enum_uses(one);
    for_each (Module *, each, &program->modules)
        resolve_scopes(program, each);
    for_each (Module *, module, &program->modules)
        bind_imports(program, module);
    for_each (Module *, module, &program->modules)
        name_library_calls(program, module);
    for_each (Module *, module, &program->modules)
        if (!module->is_stub)
            needs |= keep_generators(program, module);
    if (needs & Needs_bases)
        needs |= add_needed(load, "_derived");
    if (needs & Needs_abstract)
        needs |= add_needed(load, "_abstract");
    if (needs & Needs_values)
        needs |= add_needed(load, "_values");
    if (needs & Needs_starred)
        needs |= add_needed(load, "_starred");
    if (needs & Needs_iterated)
        needs |= add_needed(load, "_iterated");
    if (needs & Needs_methods)
        needs |= add_needed(load, "_methods");
    if (needs & Needs_iterators)
        add_needed(load, "_iterators");
}

static Module *load_file(Load *load, const char *path, Name name, bool is_stub, Span where)
{
    Program *program = load->program;
    Source *source = read_source(program, path, where);
    if (!source)
        source = source_add(program->sources, path, "", 0);
    bool ours = program->library && !strncmp(path, program->library, strlen(program->library));
    Module *module = ours ? stored_module(program, source, name) : NULL;
    if (!module)
        module = parse_module(program, source, name);
    module->is_stub = is_stub;
    module->is_library = source->is_library = !is_stub && ours;
    map_set(program->arena, is_stub ? &load->stubs : &load->modules, name, module);
    read_imports(load, module);
    return module;
}

static Module *load_main(Load *load, const char *path, const char *name)
{
    Program *program = load->program;
    Source *source = read_source(program, path, (Span){0});
    if (!source)
        source = source_add(program->sources, path, "", 0);
    return parse_module(program, source, intern_text(program->names, name));
}

/* NAME.pyi beside NAME.py: what it imports is not looked at. */
static Module *load_declared(Load *load, const char *path)
{
    Program *program = load->program;
    size_t length = strlen(path);
    const char *stub = arena_print(program->arena, "%si", path);
    if (!program->with_declared || length < 3 || strcmp(path + length - 3, ".py") || !readable(stub))
        return NULL;
    Source *source = read_source(program, stub, (Span){0});
    if (!source)
        return NULL;
    Module *module = parse_module(program, source, program->main->name);
    resolve_scopes(program, module);
    return module;
}

static const char *folder_of(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? arena_copy(arena, path, (size_t)(slash + 1 - path)) : "";
}

static const char *stem_of(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    return arena_copy(arena, name, dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

Module *parse_program(Program *program, const char *path, const char *driver_path)
{
    Load load = {.program = program, .folder = folder_of(program->arena, path)};
    Name builtins = intern_text(program->names, "builtins");
    if (program->library)
        program->builtins = load_stub(&load, builtins, (Span){0});
    const char *stem = stem_of(program->arena, path);
    program->main = load_main(&load, path, stem);
    map_set(program->arena, &load.modules, program->main->name, program->main);
    if (driver_path) {
        program->driver = load_main(&load, driver_path, "__main__");
        program->driver->is_driver = true;
    }
    read_imports(&load, program->main);
    if (driver_path)
        read_imports(&load, program->driver);
    add_str_methods(&load);
    complete_modules(&load);
    program->main->declared = load_declared(&load, path);
    return program->main;
}
