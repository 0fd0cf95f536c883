/* import_settle.c -- imports that certainly fail, and trys that hold imports alone: the way that they take.
 * In: modules whose imports are found, before their classes are completed.  Out: the same, without the ways that are
 * not taken.  Rule: a try whose body may fail or not is left as it stands; what fails says so where it stood. try: from
 * lib import A                 =>   from lib import A       # lib is there, and has A except ImportError: class A: ...
 *     try: import quick                      =>   import slow as quick    # there is no module quick
 *     except ImportError: import slow as quick
 *     import missing                         =>   raise ModuleNotFoundError("No module named 'missing'")          */
#include "frontend/expand.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct Settling {
    Program *program;
    Module *module;
    Node *function; /* around the statement; NULL: none */
} Settling;

/* ---- what a module lacks ---------------------------------------------------------------------------------------- */
/* Of a module of the library: the file in the message of the ImportError; NULL: CPython has the name, as far as is
 * known. */
const char *lacks_name(const Module *module, Name name)
{
    static const struct {
        const char *module, *file, *names;
    } rows[] = {
#define MODULE(name)
#define ADVICE(module, text)
#define ABSENT(module, file, names) {#module, file, names},
#include "frontend/python_library.def"
    };
    for (size_t i = 0; (module->is_stub || module->is_library) && i < sizeof rows / sizeof *rows; i++) {
        size_t length = strlen(name);
        for (const char *at = strstr(rows[i].names, name); at && !strcmp(rows[i].module, module->name);
             at = strstr(at + 1, name))
            if (at[-1] == ' ' && at[length] == ' ')
                return rows[i].file;
    }
    return NULL;
}

const char *module_file(const Program *program, const Module *module)
{
    char real[PATH_MAX], here[PATH_MAX];
    const char *path = module->source->path;
    if (module == program->main) /* as it was given, but absolute */
        return *path == '/' || !getcwd(here, sizeof here) ? path : arena_print(program->arena, "%s/%s", here, path);
    return realpath(path, real) ? arena_copy(program->arena, real, strlen(real)) : path;
}

const char *no_name(const Program *program, const Module *module, Name name, bool partial)
{
    const char *lacks = lacks_name(module, name), *file = lacks ? lacks : module_file(program, module);
    return partial ? arena_print(program->arena,
                                 "cannot import name '%s' from partially initialized module '%s' (most likely due to a "
                                 "circular import) (%s)",
                                 name, module->name, file)
                   : arena_print(program->arena, "cannot import name '%s' from '%s' (%s)", name, module->name, file);
}

/* raise ImportError("cannot import name 'x' from 'm' (/home/m.py)") */
Node *import_error(Program *program, Module *module, const char *exception, const char *message, Span at)
{
    Node *raise = node_new(program->arena, module, N_Raise, at), *call = node_new(program->arena, module, N_Call, at),
         *text = node_new(program->arena, module, N_Constant, at), *name = node_new(program->arena, module, N_Name, at);
    text->Constant.literal = Literal_str;
    text->Constant.text = (Str){message, (uint32_t)strlen(message)};
    name->Name.name = intern_text(program->names, exception);
    name->Name.context = Context_load;
    name->is_builtin = true;
    call->Call.func = name;
    push(program->arena, &call->Call.args, text);
    raise->Raise.value = call;
    return raise;
}

/* ---- imports that fail ------------------------------------------------------------------------------------------ */
/* A function's own name stays its own, though nothing binds it: x = None behind the raise. */
static void keep_local(Settling *s, Name name, Span at, Nodes *out)
{
    if (!s->function || !name)
        return;
    Node *assign = node_new(s->program->arena, s->module, N_Assign, at),
         *target = node_new(s->program->arena, s->module, N_Name, at),
         *none = node_new(s->program->arena, s->module, N_Constant, at);
    none->Constant.literal = Literal_none;
    target->Name.name = name;
    target->Name.context = Context_store;
    push(s->program->arena, &assign->Assign.targets, target);
    assign->Assign.value = none;
    push(s->program->arena, out, assign);
}

static void keep_aliases_local(Settling *s, const Nodes *names, uint32_t from, Nodes *out)
{
    for (uint32_t i = from; i < names->len; i++) {
        const Node *alias = names->at[i];
        const char *shown = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
        if (strcmp(shown, "*") != 0)
            keep_local(s, intern(s->program->names, shown, strcspn(shown, ".")), alias->at, out);
    }
}

static void put_missing(Settling *s, Node *statement, Nodes *out)
{
    Arena *arena = s->program->arena;
    const char *name = map_get(&s->module->absent, statement);
    const Nodes all = statement->kind == N_Import ? statement->Import.names : statement->ImportFrom.names;
    Nodes known = {0};
    for (uint32_t i = 0; statement->kind == N_Import && i < statement->Import.names.len; i++)
        if (map_get(&s->module->imports, statement->Import.names.at[i]))
            push(arena, &known, statement->Import.names.at[i]);
    if (known.len) { /* those in front of it */
        statement->Import.names = known;
        push(arena, out, statement);
    }
    const char *message = arena_print(arena, "No module named '%s'", name);
    push(arena, out, import_error(s->program, s->module, "ModuleNotFoundError", message, statement->at));
    keep_aliases_local(s, &all, known.len, out);
}

/* from itertools import count, izip   =>   from itertools import count; raise ImportError(...) */
static void put_lacking(Settling *s, Node *statement, Nodes *out)
{
    const Module *module = map_get(&s->module->imports, statement);
    const Nodes *names = &statement->ImportFrom.names;
    for (uint32_t i = 0; module && i < names->len; i++) {
        const Node *alias = names->at[i];
        if (alias->Alias.starred || !lacks_name(module, alias->Alias.name))
            continue;
        const char *message = no_name(s->program, module, alias->Alias.name, false);
        out->len -= i == 0; /* nothing is left of it */
        push(s->program->arena, out, import_error(s->program, s->module, "ImportError", message, alias->at));
        keep_aliases_local(s, names, i, out);
        Nodes kept = {0};
        for (uint32_t k = 0; k < i; k++)
            push(s->program->arena, &kept, names->at[k]);
        statement->ImportFrom.names = kept;
        return;
    }
}

/* ---- what is raised and caught ---------------------------------------------------------------------------------- */
int is_import_error(const char *name)
{
    static const char *const yes[] = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"};
    static const char *const no[] = {"AttributeError",    "ValueError",          "KeyError",        "NameError",
                                     "SyntaxError",       "TypeError",           "OSError",         "IOError",
                                     "RuntimeError",      "IndexError",          "LookupError",     "SystemExit",
                                     "AssertionError",    "NotImplementedError", "EOFError",        "ArithmeticError",
                                     "ZeroDivisionError", "OverflowError",       "StopIteration",   "KeyboardInterrupt",
                                     "UnicodeError",      "FileNotFoundError",   "PermissionError", "TimeoutError",
                                     "RecursionError",    "MemoryError",         "FileExistsError"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!strcmp(name, yes[i]))
            return 1;
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (!strcmp(name, no[i]))
            return 0;
    return -1;
}

static void look_for_rebound(void *found, Node *node)
{
    Name name = name_bound(node);
    *(bool *)found |= name && is_import_error(name) >= 0;
    each_child(node, look_for_rebound, found);
}

/* Some name of such an exception is bound by the module. */
static bool rebinds_exceptions(const Module *module)
{
    bool found = false;
    for_each (Node *, statement, &module->body)
        look_for_rebound(&found, statement);
    return found;
}

/* Is that, which is raised in the module, certainly no ImportError: a built-in one, or a class of the module's own? */
static bool is_other_error(const Module *module, const Node *value, int depth)
{
    const Node *name = value && value->kind == N_Call ? value->Call.func : value;
    if (!name || name->kind != N_Name || depth == 0)
        return false;
    int known = is_import_error(name->Name.name);
    if (known >= 0) /* Exception("...") itself is none, but a class above is */
        return !known || !strcmp(name->Name.name, "Exception") || !strcmp(name->Name.name, "BaseException");
    for_each (Node *, statement, &module->body) {
        if (statement->kind != N_ClassDef || statement->ClassDef.name != name->Name.name)
            continue;
        for_each (Node *, base, &statement->ClassDef.bases)
            if (base->kind == N_Call || !is_other_error(module, base, depth - 1))
                return false;
        return true;
    }
    return false;
}

/* ---- imports that do not ---------------------------------------------------------------------------------------- */
typedef struct Searching { /* of a module and those that it imports: what may raise an ImportError */
    const Program *program;
    const Module *module;
    Map *seen;
    bool found;
} Searching;

static bool may_lack(const Module *module, Map *seen, const Program *program);

static bool catches_imports(const Node *try_node)
{
    for_each (Node *, handler, &try_node->Try.handlers) {
        const Node *type = handler->ExceptHandler.type;
        if (!type || (type->kind == N_Name &&
                      (!strcmp(type->Name.name, "ImportError") || !strcmp(type->Name.name, "Exception"))))
            return true;
    }
    return false;
}

static bool binds_for_certain(const Module *module, Name name)
{
    for_each (Node *, statement, &module->body) {
        const Nodes *names = statement->kind == N_Assign       ? &statement->Assign.targets
                             : statement->kind == N_Import     ? &statement->Import.names
                             : statement->kind == N_ImportFrom ? &statement->ImportFrom.names
                                                               : NULL;
        if (name_bound(statement) == name)
            return true;
        for (uint32_t i = 0; names && i < names->len; i++)
            if (name_bound(names->at[i]) == name)
                return true;
    }
    return false;
}

/* May the statement itself fail, or the module that it is the first to import? */
static bool import_may_fail(const Program *program, const Module *home, const Node *statement, Map *seen)
{
    const Nodes *names = statement->kind == N_Import ? &statement->Import.names : &statement->ImportFrom.names;
    if (map_get(&home->absent, statement) || map_get(&home->unknown, statement) || map_get(&home->partial, statement))
        return true;
    if (statement->kind == N_ImportFrom && statement->ImportFrom.module &&
        !strcmp(statement->ImportFrom.module, "__future__"))
        return false;
    for_each (Node *, alias, names) {
        const Module *module = map_get(&home->imports, statement->kind == N_Import ? alias : (const Node *)statement);
        bool of_library = module && (module->is_stub || module->is_library);
        bool submodule = map_get(&home->imports, alias) != NULL;
        if (!module || (of_library && statement->kind == N_ImportFrom && lacks_name(module, alias->Alias.name)))
            return true;
        const Module *leaf = map_get(&home->leaves, alias), *inner = map_get(&home->imports, alias);
        if (!of_library && (may_lack(module, seen, program) || (leaf && may_lack(leaf, seen, program)) ||
                            (inner && may_lack(inner, seen, program))))
            return true;
        if (!of_library && statement->kind == N_ImportFrom && !submodule && strcmp(alias->Alias.name, "*") &&
            !binds_for_certain(module, alias->Alias.name))
            return true;
    }
    return false;
}

static void look_for_failure(void *searching, Node *node)
{
    Searching *s = searching;
    if (node->kind == N_Import || node->kind == N_ImportFrom)
        s->found |= import_may_fail(s->program, s->module, node, s->seen);
    if (node->kind == N_Raise)
        s->found |= !is_other_error(s->module, node->Raise.value, 8);
    if (node->kind == N_Name && (!strcmp(node->Name.name, "ImportError") || //
                                 !strcmp(node->Name.name, "ModuleNotFoundError")))
        s->found = true;
    if (node->kind == N_Delete)
        for_each (Node *, target, &node->Delete.targets)
            s->found |= target->kind == N_Name;
    if (node->kind == N_ExceptHandler) { /* what it catches is no value */
        for_each (Node *, statement, &node->ExceptHandler.body)
            look_for_failure(s, statement);
        return;
    }
    if (node->kind != N_Try || !catches_imports(node)) {
        if (!s->found)
            each_child(node, look_for_failure, s);
        return;
    }
    for_each (Node *, handler, &node->Try.handlers)
        look_for_failure(s, handler);
    for_each (Node *, statement, &node->Try.orelse)
        look_for_failure(s, statement);
    for_each (Node *, last, &node->Try.finalbody)
        look_for_failure(s, last);
}

static bool may_lack(const Module *module, Map *seen, const Program *program)
{
    if (module->is_stub || module->is_library || map_get(seen, module))
        return false;
    map_set(program->arena, seen, module, (void *)module);
    Searching searching = {.program = program, .module = module, .seen = seen, .found = rebinds_exceptions(module)};
    for (uint32_t i = 0; i < module->body.len && !searching.found; i++)
        look_for_failure(&searching, module->body.at[i]);
    return searching.found;
}

static bool is_import(const Node *statement)
{
    return statement->kind == N_Import || statement->kind == N_ImportFrom;
}

static bool of_library_alone(const Settling *s, const Node *statement)
{
    const Nodes *names = statement->kind == N_Import ? &statement->Import.names : &statement->ImportFrom.names;
    for_each (Node *, alias, names) {
        const Module *module =
            map_get(&s->module->imports, statement->kind == N_Import ? alias : (const Node *)statement);
        if (!module || !(module->is_stub || module->is_library))
            return false;
    }
    return true;
}

/* None of the first `count` statements, which are imports, raises what the handlers catch. */
static bool never_fails(const Settling *s, const Nodes *body, uint32_t count, bool catches_all)
{
    for (uint32_t i = 0; i < count; i++) {
        Map seen = {0};
        map_set(s->program->arena, &seen, s->module, s->module);
        if (!is_import(body->at[i]) || import_may_fail(s->program, s->module, body->at[i], &seen) ||
            (catches_all && !of_library_alone(s, body->at[i])))
            return false;
    }
    return true;
}

/* ---- the way that a try takes ----------------------------------------------------------------------------------- */
static bool is_named(const Node *node, const char *name)
{
    return node && node->kind == N_Name && !strcmp(node->Name.name, name);
}

/* except ImportError, except (ImportError, ModuleNotFoundError): an error of another kind passes. */
static bool catches_only_imports(const Node *type)
{
    if (type && type->kind == N_Tuple) {
        for_each (Node *, one, &type->Tuple.items)
            if (!catches_only_imports(one))
                return false;
        return true;
    }
    return is_named(type, "ImportError") || is_named(type, "ModuleNotFoundError");
}

static bool all_catch_only_imports(const Node *node)
{
    for_each (Node *, handler, &node->Try.handlers)
        if (!catches_only_imports(handler->ExceptHandler.type))
            return false;
    return true;
}

static bool is_plain(const Node *value)
{
    if (value->kind == N_Attribute)
        return is_plain(value->Attribute.value);
    return value->kind == N_Constant || value->kind == N_Name || value->kind == N_Lambda ||
           (value->kind == N_List && !value->List.items.len) || (value->kind == N_Dict && !value->Dict.values.len) ||
           (value->kind == N_Tuple && !value->Tuple.items.len);
}

static bool are_plain(const Nodes *values)
{
    for_each (Node *, value, values)
        if (!is_plain(value))
            return false;
    return true;
}

static bool is_quiet(const Settling *s, const Node *statement);

static bool are_quiet(const Settling *s, const Nodes *body)
{
    for_each (Node *, statement, body)
        if (!is_quiet(s, statement))
            return false;
    return true;
}

static bool has_plain_defaults(const Node *def)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.value && !is_plain(param->Param.value))
            return false;
    return true;
}

/* Outside of a handler it does the same: nothing in it fails, which would tell of the error that the handler caught. */
static bool is_quiet(const Settling *s, const Node *node)
{
    switch (node->kind) {
    case N_Pass:
        return true;
    case N_FunctionDef:
        return are_plain(&node->FunctionDef.decorators) && has_plain_defaults(node);
    case N_ClassDef:
        return !node->ClassDef.decorators.len && !node->ClassDef.keywords.len && are_plain(&node->ClassDef.bases) &&
               are_quiet(s, &node->ClassDef.body);
    case N_Assign:
        return is_plain(node->Assign.value);
    case N_Import:
    case N_ImportFrom: {
        Nodes one = {.at = (Node **)&node, .len = 1};
        return never_fails(s, &one, 1, false);
    }
    case N_ExprStmt:
        return is_plain(node->ExprStmt.value) ||
               (node->ExprStmt.value->kind == N_Call && is_named(node->ExprStmt.value->Call.func, "print") &&
                !node->ExprStmt.value->Call.keywords.len && are_plain(&node->ExprStmt.value->Call.args));
    default:
        return false;
    }
}

/* 1, 0; -1: not known */
static int catches(const Node *type, const char *exception)
{
    if (type && type->kind == N_Tuple) {
        int all = 0;
        for_each (Node *, one, &type->Tuple.items) {
            int caught = catches(one, exception);
            all = all == 1 || caught == 1 ? 1 : all == -1 || caught == -1 ? -1 : 0;
        }
        return all;
    }
    if (!type)
        return 1;
    if (is_named(type, "ModuleNotFoundError"))
        return !strcmp(exception, "ModuleNotFoundError");
    return type->kind == N_Name ? is_import_error(type->Name.name) : -1;
}

/* The first handler that catches it; NULL: none does, or it looks at it. */
static const Node *plain_handler(const Settling *s, const Node *node, const char *exception)
{
    for_each (Node *, handler, &node->Try.handlers) {
        int caught = catches(handler->ExceptHandler.type, exception);
        if (caught < 0)
            return NULL;
        if (!caught)
            continue;
        for_each (Node *, statement, &handler->ExceptHandler.body)
            if (handler->ExceptHandler.name && mentions_name(statement, handler->ExceptHandler.name))
                return NULL;
        return are_quiet(s, &handler->ExceptHandler.body) ? handler : NULL;
    }
    return NULL;
}

static void push_all(Settling *s, Nodes *out, const Nodes *from)
{
    for_each (Node *, statement, from)
        push(s->program->arena, out, statement);
}

/* The statement raises an ImportError of import_settle.c's own making. */
static const char *raised(const Node *statement)
{
    bool ours = statement->kind == N_Raise && statement->Raise.value && statement->Raise.value->kind == N_Call &&
                statement->Raise.value->Call.func->is_builtin;
    return ours ? statement->Raise.value->Call.func->Name.name : NULL;
}

typedef struct Mention {
    Name name;
    bool found;
} Mention;

/* Anywhere but in handlers that bind the name themselves. */
static void look_for_mention(void *context, Node *node)
{
    Mention *mention = context;
    if (node->kind == N_ExceptHandler && node->ExceptHandler.name == mention->name)
        return;
    mention->found |= (node->kind == N_Name && node->Name.name == mention->name) || name_bound(node) == mention->name;
    each_child(node, look_for_mention, mention);
}

/* except ... as e unbinds e: nobody else says e. */
static bool unbinds_quietly(const Settling *s, const Node *node)
{
    for_each (Node *, handler, &node->Try.handlers) {
        Mention mention = {handler->ExceptHandler.name, false};
        for (uint32_t i = 0; mention.name && i < s->module->body.len; i++)
            look_for_mention(&mention, s->module->body.at[i]);
        if (mention.found)
            return false;
    }
    return true;
}

typedef struct Bindings {
    const Nodes *kept;
    bool lost;
} Bindings;

static void look_for_lost(void *context, Node *node)
{
    Bindings *bindings = context;
    Name name = name_bound(node);
    bool kept = !name;
    for (uint32_t i = 0; !kept && i < bindings->kept->len; i++)
        kept = times_bound_in(bindings->kept->at[i], name) > 0;
    bindings->lost |= !kept;
    each_child(node, look_for_lost, bindings);
}

/* In a function, a name that a way binds is the function's own: the way that is kept must bind it, too. */
static bool keeps_names_local(const Settling *s, const Node *node, const Nodes *kept)
{
    Bindings bindings = {kept, false};
    if (s->function)
        each_child(node, look_for_lost, &bindings);
    return !bindings.lost;
}

static bool settle_try(Settling *s, const Node *node, Nodes *out)
{
    const Nodes *body = &node->Try.body;
    uint32_t failing = 0;
    if (!node->Try.handlers.len || node->Try.finalbody.len || node->Try.is_star)
        return false;
    while (failing < body->len && !raised(body->at[failing]))
        failing++;
    if (!never_fails(s, body, failing, !all_catch_only_imports(node)) || rebinds_exceptions(s->module) ||
        !unbinds_quietly(s, node))
        return false;
    const Node *handler = failing < body->len ? plain_handler(s, node, raised(body->at[failing])) : NULL;
    if (failing < body->len && !handler)
        return false;
    Nodes kept = {0};
    for (uint32_t i = 0; i < failing; i++)
        push(s->program->arena, &kept, body->at[i]);
    push_all(s, &kept, handler ? &handler->ExceptHandler.body : &node->Try.orelse);
    if (!keeps_names_local(s, node, &kept))
        return false;
    push_all(s, out, &kept);
    return true;
}

/* ---- statements ------------------------------------------------------------------------------------------------- */
static void settle_list(void *settling, Nodes *list);

static void settle_part(void *settling, Node *node)
{
    Settling *s = settling;
    Node *outer = s->function;
    if (node_is_expr(node->kind))
        return;
    s->function = node->kind == N_FunctionDef ? node : outer;
    each_list(node, settle_list, settling);
    s->function = outer;
}

static void settle_list(void *settling, Nodes *list)
{
    Settling *s = settling;
    Nodes out = {0};
    for_each (Node *, node, list) {
        if (!node)
            return;
        settle_part(s, node);
        if (node->kind == N_Try && settle_try(s, node, &out))
            continue;
        if (map_get(&s->module->absent, node))
            put_missing(s, node, &out);
        else
            push(s->program->arena, &out, node);
        if (node->kind == N_ImportFrom)
            put_lacking(s, node, &out);
    }
    *list = out;
}

void settle_imports(Program *program, Module *module)
{
    Settling settling = {program, module, NULL};
    if (!module->failed && !module->is_stub)
        settle_list(&settling, &module->body);
}
