/* import_again.c -- names that a module binds by imports of different things, or by imports and by other statements.
 * In: modules whose imports are found and settled, before their classes are completed.  Out: each such import has a
 * name of its own, by which it is read where it is certainly meant. Rule: what a name may mean at a place is never too
 * little; where that is an import and something else, the name is a variable as before, which a module cannot be: then
 * nothing is changed, and refuse.c says so. from datetime import time      =>     from datetime import time as time''1
 *     import time                           import time
 *     time.time()                           time.time()                                                          */
#include "frontend/expand.h"

enum { Unbound = 1, Variable = 2, First_import = 4, most_imports = 24, Others = Unbound | Variable };

typedef struct Import { /* of one thing, by one statement or more */
    const char *origin;
    bool is_module, is_dotted; /* import a.b, which binds a */
    Nodes aliases, statements; /* beside each alias its statement; of a star a NULL alias */
    Name name;                 /* what it is read by */
} Import;

typedef struct Reader { /* a function whose body reads the name when it is called */
    Nodes reads;
    unsigned may;
} Reader;

typedef struct Again {
    Program *program;
    Module *module;
    Arena *arena;
    Name name;
    VEC(Import) imports;
    VEC(Reader) readers;
    Map reads;        /* Name node of the module's own statements -> what it may mean */
    unsigned state;   /* what the name may mean here */
    unsigned ever;    /* since the try, loop or with around began */
    Map behind;       /* import * -> the statement that imports the name by another one */
    unsigned outside; /* what another module may read while it is imported */
    bool busy;        /* code ran since the name became what it is */
    bool lost;        /* something about the name is not understood */
} Again;

static void visit(void *again, Node *node);

static void visit_all(Again *a, const Nodes *nodes)
{
    for_each (Node *, node, nodes)
        if (node)
            visit(a, node);
}

/* Any function that was defined so far may have been called. */
static void run(Again *a)
{
    for (uint32_t i = 0; i < a->readers.len; i++)
        a->readers.at[i].may |= a->state;
}

/* Code may run without a call: generators, operators, properties, what another module does; not where there were
 * imports and definitions alone (busy says so). */
static void become(Again *a, unsigned state)
{
    if (a->busy)
        run(a);
    a->busy = false;
    a->state = state;
    a->ever |= state;
}

static bool does_nothing(const Node *node)
{
    if (node->kind == N_ExprStmt)
        return node->ExprStmt.value->kind == N_Constant;
    return node->kind == N_Import || node->kind == N_ImportFrom || node->kind == N_FunctionDef ||
           node->kind == N_Pass || node->kind == N_Global;
}

/* ---- scopes inside ---------------------------------------------------------------------------------------------- */
typedef struct Binding {
    Name name;
    bool found;
} Binding;

static void look_for_binding(void *context, Node *node)
{
    Binding *binding = context;
    binding->found |= name_bound(node) == binding->name;
    binding->found |= node->kind == N_Nonlocal && names_have(&node->Nonlocal.names, binding->name);
    if (!opens_scope(node) || generators_of(node)) /* := inside binds it out here */
        each_child(node, look_for_binding, binding);
}

/* The function's own variable or parameter, the comprehension's, the class's. */
static bool binds_itself(const Node *scope, Name name)
{
    Binding binding = {name, false};
    if (!generators_of(scope))
        each_child(scope, look_for_binding, &binding);
    else
        for_each (Node *, clause, generators_of(scope))
            look_for_binding(&binding, clause->Comprehension.target);
    return binding.found;
}

/* What a def evaluates where it stands. */
static void each_at_once(const Node *def, void (*visit_one)(void *context, Node *child), void *context)
{
    each_outside(def, visit_one, context);
    if (def->kind != N_FunctionDef)
        return;
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.annotation)
            visit_one(context, param->Param.annotation);
    if (def->FunctionDef.returns)
        visit_one(context, def->FunctionDef.returns);
}

static void look_for_read(void *context, Node *node)
{
    Binding *binding = context;
    binding->found |= node->kind == N_Name && node->Name.name == binding->name && node->Name.context == Context_load;
    if (node->kind != N_FunctionDef && node->kind != N_Lambda)
        each_child(node, look_for_read, binding);
}

/* A class whose body both binds the name and reads it, not in its methods. */
static bool reads_its_own(const Node *cls, Name name)
{
    Binding binding = {name, false};
    for_each (Node *, statement, &cls->ClassDef.body)
        look_for_read(&binding, statement);
    return binding.found && binds_itself(cls, name);
}

typedef struct Gathering { /* of the reads in a function's body */
    Again *again;
    Nodes *reads;
} Gathering;

static void gather(void *gathering, Node *node)
{
    Gathering *g = gathering;
    Name name = g->again->name;
    if (node->kind == N_Name && node->Name.name == name && !node->is_builtin && node->Name.context == Context_load)
        push(g->again->arena, g->reads, node);
    if (node->kind == N_ClassDef)
        g->again->lost |= reads_its_own(node, name);
    if (!opens_scope(node) || node->kind == N_ClassDef || !binds_itself(node, name))
        each_child(node, gather, g);
    else if (generators_of(node))
        gather(g, generators_of(node)->at[0]->Comprehension.iter);
    else
        each_at_once(node, gather, g);
}

/* ---- what reads it ---------------------------------------------------------------------------------------------- */
static void read_name(Again *a, Node *node)
{
    uintptr_t may = (uintptr_t)map_get(&a->reads, node) | a->state;
    map_set(a->arena, &a->reads, node, (void *)may);
}

static void add_reader(Again *a, const Node *node)
{
    Reader reader = {{0}, 0};
    Gathering gathering = {a, &reader.reads};
    if (node->kind == N_FunctionDef) {
        if (!binds_itself(node, a->name))
            for_each (Node *, statement, &node->FunctionDef.body)
                gather(&gathering, statement);
    } else if (!binds_itself(node, a->name)) {
        each_child(node, gather, &gathering);
    }
    if (reader.reads.len)
        push(a->arena, &a->readers, reader);
}

/* ---- what binds ------------------------------------------------------------------------------------------------- */
static const char *origin_of_alias(const Again *a, const Node *statement, const Node *alias)
{
    if (statement->kind == N_ImportFrom)
        return arena_print(a->arena, "%d%s:%s", statement->ImportFrom.level,
                           statement->ImportFrom.module ? statement->ImportFrom.module : "", alias->Alias.name);
    size_t length = strlen(alias->Alias.name), top = strcspn(alias->Alias.name, ".");
    return arena_print(a->arena, "%.*s", (int)(alias->Alias.asname ? length : top), alias->Alias.name);
}

/* Is it a module that the statement brings by that name? */
static bool brings_module(const Again *a, const Node *statement, const Node *alias, Name name)
{
    const Module *home = map_get(&a->module->imports, statement);
    if (statement->kind == N_Import || map_get(&a->module->imports, alias))
        return true;
    if (!home)
        return false;
    Node *named = node_new(a->arena, a->module, N_Name, statement->at);
    named->Name.name = name;
    Meaning meaning = class_meant(a->program, home, named, NULL);
    return meaning.home && !meaning.cls;
}

static Import *import_of_origin(Again *a, const char *origin)
{
    for (uint32_t i = 0; i < a->imports.len; i++)
        if (!strcmp(a->imports.at[i].origin, origin))
            return &a->imports.at[i];
    a->lost |= a->imports.len == most_imports;
    push(a->arena, &a->imports, (Import){.origin = origin});
    return &a->imports.at[a->imports.len - 1];
}

static bool names_include(const Nodes *nodes, const Node *wanted)
{
    for_each (Node *, node, nodes)
        if (node == wanted)
            return true;
    return false;
}

static void bind_import_of(Again *a, Node *statement, Node *alias, const char *origin, Name name)
{
    Import *import = import_of_origin(a, origin);
    import->is_module |= brings_module(a, statement, alias, name);
    import->is_dotted |= statement->kind == N_Import && !alias->Alias.asname && strchr(alias->Alias.name, '.');
    if (!names_include(&import->aliases, alias)) {
        push(a->arena, &import->aliases, alias);
        push(a->arena, &import->statements, statement);
    }
    become(a, a->lost ? Variable : First_import << (import - a->imports.at));
}

static Name name_of_alias(const Again *a, const Node *statement, const Node *alias)
{
    if (statement->kind == N_ImportFrom || alias->Alias.asname)
        return name_bound(alias);
    return intern(a->program->names, alias->Alias.name, strcspn(alias->Alias.name, "."));
}

/* Does import * of that module bring the name? */
static bool star_brings(const Again *a, const Node *statement, const Node *alias)
{
    const Module *module = map_get(&a->module->imports, statement);
    if (!module || strcmp(alias->Alias.name, "*") || *a->name == '_')
        return false;
    if (listed_names(module)) {
        for_each (Node *, item, listed_names(module))
            if (item->kind == N_Constant && item->Constant.text.len == strlen(a->name) &&
                !memcmp(item->Constant.text.at, a->name, item->Constant.text.len))
                return true;
        return false;
    }
    Node *named = node_new(a->arena, a->module, N_Name, statement->at);
    named->Name.name = a->name;
    return class_meant(a->program, module, named, NULL).bound;
}

/* Does importing that module import this one? */
static bool imports_back(const Again *a, const Module *from, Map *seen)
{
    if (from == a->module)
        return true;
    if (from->is_library || from->is_stub || map_get(seen, from))
        return false;
    map_set(a->arena, seen, from, seen);
    for (uint32_t i = 0; i < from->imports.room; i++)
        if (from->imports.at[i].key && imports_back(a, from->imports.at[i].value, seen))
            return true;
    return false;
}

static void visit_import(Again *a, Node *statement)
{
    const Nodes *names = statement->kind == N_Import ? &statement->Import.names : &statement->ImportFrom.names;
    for_each (Node *, alias, names) {
        const Module *module = map_get(&a->module->imports, statement->kind == N_Import ? alias : statement);
        if (!module || !(module->is_library || module->is_stub)) { /* in a circle with this one it may call it */
            a->busy = true;
            Map seen = {0};
            a->outside |= module && imports_back(a, module, &seen) ? a->state : 0;
        }
        if (name_of_alias(a, statement, alias) == a->name)
            bind_import_of(a, statement, alias, origin_of_alias(a, statement, alias), alias->Alias.name);
        else if (statement->kind == N_ImportFrom && star_brings(a, statement, alias))
            bind_import_of(a, statement, alias,
                           arena_print(a->arena, "%d%s:%s", statement->ImportFrom.level,
                                       statement->ImportFrom.module ? statement->ImportFrom.module : "", a->name),
                           a->name);
    }
}

/* ---- definitions ------------------------------------------------------------------------------------------------ */
static void visit_function(Again *a, Node *node)
{
    each_at_once(node, visit, a);
    add_reader(a, node);
    a->busy |= node->kind == N_FunctionDef && node->FunctionDef.decorators.len;
    if (node->kind == N_FunctionDef && node->FunctionDef.name == a->name)
        become(a, Variable);
}

static void visit_class(Again *a, Node *node)
{
    visit_all(a, &node->ClassDef.bases);
    visit_all(a, &node->ClassDef.keywords);
    visit_all(a, &node->ClassDef.decorators);
    a->lost |= reads_its_own(node, a->name);
    unsigned state = a->state, ever = a->ever;
    bool binds = binds_itself(node, a->name);
    visit_all(a, &node->ClassDef.body);
    if (binds) { /* its own variable */
        a->state = state;
        a->ever = ever;
    }
    a->busy = true;
    if (node->ClassDef.name == a->name)
        become(a, Variable);
}

/* ---- ways ------------------------------------------------------------------------------------------------------- */
static void visit_if(Again *a, Node *node)
{
    visit(a, node->If.test);
    unsigned before = a->state;
    visit_all(a, &node->If.body);
    unsigned behind = a->state;
    a->state = before;
    visit_all(a, &node->If.orelse);
    a->state |= behind;
}

/* The second time begins with what the first one left. */
static void visit_loop(Again *a, Node *node)
{
    bool counts = node->kind == N_For;
    if (counts)
        visit(a, node->For.iter);
    for (int round = 0; round < 2; round++) {
        unsigned before = a->state, ever = a->ever;
        a->ever = a->state;
        visit(a, counts ? node->For.target : node->While.test);
        visit_all(a, counts ? &node->For.body : &node->While.body);
        a->state = before | a->ever;
        a->ever |= ever;
    }
    unsigned broken = a->state;
    visit_all(a, counts ? &node->For.orelse : &node->While.orelse);
    a->state |= broken;
}

static void visit_try(Again *a, Node *node)
{
    unsigned ever = a->ever;
    a->ever = a->state;
    visit_all(a, &node->Try.body);
    unsigned failed = a->ever;
    visit_all(a, &node->Try.orelse);
    unsigned behind = a->state;
    for_each (Node *, handler, &node->Try.handlers) {
        a->state = failed;
        if (handler->ExceptHandler.type)
            visit(a, handler->ExceptHandler.type);
        if (handler->ExceptHandler.name == a->name)
            become(a, Variable);
        visit_all(a, &handler->ExceptHandler.body);
        if (handler->ExceptHandler.name == a->name)
            become(a, a->state | Unbound);
        behind |= a->state;
    }
    a->state = node->Try.finalbody.len ? a->ever | behind : behind;
    visit_all(a, &node->Try.finalbody);
    a->ever |= ever;
}

/* Its end may be reached from anywhere inside. */
static void visit_with(Again *a, Node *node)
{
    unsigned ever = a->ever;
    a->ever = a->state;
    for_each (Node *, item, &node->With.items)
        each_child(item, visit, a);
    visit_all(a, &node->With.body);
    a->state |= a->ever;
    a->ever |= ever;
}

/* match, and what holds := in parts that may not run */
static void visit_other(Again *a, Node *node)
{
    unsigned before = a->state;
    each_child(node, visit, a);
    if (name_bound(node) == a->name)
        become(a, Variable | (node_is_stmt(node->kind) ? 0 : before));
    if (node->kind == N_Match || node->kind == N_MatchCase || node->kind == N_BoolOp || node->kind == N_IfExp ||
        node->kind == N_Compare)
        a->state |= before;
}

/* ---- statements and expressions --------------------------------------------------------------------------------- */
static void visit_name(Again *a, Node *node)
{
    if (node->Name.name != a->name || node->is_builtin)
        return;
    if (node->Name.context == Context_load)
        read_name(a, node);
    else if (node->Name.context == Context_store)
        become(a, Variable);
    else
        a->lost = true;
}

static void visit_assignment(Again *a, Node *node)
{
    if (node->kind == N_Assign) {
        visit(a, node->Assign.value);
        visit_all(a, &node->Assign.targets);
        return;
    }
    Node *target = node->kind == N_AnnAssign ? node->AnnAssign.target : node->AugAssign.target;
    Node *value = node->kind == N_AnnAssign ? node->AnnAssign.value : node->AugAssign.value;
    if (node->kind == N_AnnAssign)
        visit(a, node->AnnAssign.annotation);
    a->lost |=
        node->kind == N_AugAssign && target->kind == N_Name && target->Name.name == a->name && a->state != Variable;
    if (value) {
        visit(a, value);
        visit(a, target);
    }
}

static void visit_comprehension(Again *a, Node *node)
{
    visit(a, generators_of(node)->at[0]->Comprehension.iter);
    add_reader(a, node);
    a->busy = true;
    Binding walrus = {a->name, false};
    if (!binds_itself(node, a->name))
        each_child(node, look_for_binding, &walrus);
    if (walrus.found)
        become(a, a->state | Variable);
}

static void visit_inner(Again *a, Node *node)
{
    if (generators_of(node))
        visit_comprehension(a, node);
    else
        visit_other(a, node);
    a->busy |= node_is_expr(node->kind) && node->kind != N_Constant;
}

static void visit(void *again, Node *node)
{
    Again *a = again;
    a->busy |= node_is_stmt(node->kind) && !does_nothing(node);
    switch (node->kind) {
    case N_Name:
        visit_name(a, node);
        break;
    case N_FunctionDef:
    case N_Lambda:
        visit_function(a, node);
        break;
    case N_ClassDef:
        visit_class(a, node);
        break;
    case N_Import:
    case N_ImportFrom:
        visit_import(a, node);
        break;
    case N_Assign:
    case N_AugAssign:
    case N_AnnAssign:
        visit_assignment(a, node);
        break;
    case N_If:
        visit_if(a, node);
        break;
    case N_For:
    case N_While:
        visit_loop(a, node);
        break;
    case N_Try:
        visit_try(a, node);
        break;
    case N_With:
        visit_with(a, node);
        break;
    case N_Global:
        a->lost |= names_have(&node->Global.names, a->name);
        break;
    default:
        visit_inner(a, node);
    }
}

/* ---- names of their own ----------------------------------------------------------------------------------------- */
/* The import that all of these may mean; NULL: several, or something else. */
static Import *only_import(Again *a, unsigned may)
{
    for (uint32_t i = 0; i < a->imports.len; i++)
        if (may == (unsigned)First_import << i)
            return &a->imports.at[i];
    return NULL;
}

static bool may_be_module(const Again *a, unsigned may)
{
    for (uint32_t i = 0; i < a->imports.len; i++)
        if (may & (unsigned)First_import << i && (a->imports.at[i].is_module || a->imports.at[i].is_dotted))
            return true;
    return false;
}

typedef struct Summary {
    unsigned mixed;    /* what is read where it is not certain */
    bool any_variable; /* the name itself is a variable, which something binds */
} Summary;

static void add_read(Again *a, Summary *summary, unsigned may)
{
    if (may & ~(unsigned)Others && !only_import(a, may))
        summary->mixed |= may;
}

static Summary summary_of(Again *a)
{
    Summary summary = {0, (a->ever & Variable) != 0};
    bool last = only_import(a, a->state) != NULL;
    for (uint32_t i = 0; i < a->reads.room; i++)
        if (a->reads.at[i].key)
            add_read(a, &summary, (unsigned)(uintptr_t)a->reads.at[i].value);
    for (uint32_t i = 0; i < a->readers.len; i++)
        add_read(a, &summary, a->readers.at[i].may);
    if (a->outside & ~(unsigned)Unbound && a->outside != a->state)
        summary.mixed |= a->outside | a->state;
    if (a->module != a->program->main || last) /* others may ask for it */
        add_read(a, &summary, last && summary.any_variable ? a->state | Variable : a->state);
    return summary;
}

/* A second name for what the alias brings, in its statement; of import * in one of its own. */
static Node *beside(Again *a, Node *alias, Node *statement)
{
    bool is_star = !strcmp(alias->Alias.name, "*");
    Node *other = node_new(a->arena, a->module, N_Alias, alias->at), *from = statement;
    other->Alias.name = is_star ? a->name : alias->Alias.name;
    if (is_star) {
        from = node_new(a->arena, a->module, N_ImportFrom, statement->at);
        from->ImportFrom.module = statement->ImportFrom.module;
        from->ImportFrom.level = statement->ImportFrom.level;
        map_set(a->arena, &a->module->imports, from, map_get(&a->module->imports, statement));
        map_set(a->arena, &a->behind, statement, from);
    }
    push(a->arena, from->kind == N_Import ? &from->Import.names : &from->ImportFrom.names, other);
    if (from->kind == N_ImportFrom)
        map_set(a->arena, &a->module->import_of, other, from);
    if (map_get(&a->module->imports, alias))
        map_set(a->arena, &a->module->imports, other, map_get(&a->module->imports, alias));
    return other;
}

/* from m import x   =>   from m import x as x''1, or both */
static void name_import(Again *a, Import *import, uint32_t number, bool both)
{
    import->name = intern_text(a->program->names, arena_print(a->arena, "%s''%u", a->name, number));
    for (uint32_t i = 0; i < import->aliases.len; i++) {
        Node *alias = import->aliases.at[i];
        bool is_star = !strcmp(alias->Alias.name, "*");
        if (both || is_star)
            alias = beside(a, alias, import->statements.at[i]);
        if (is_star && !both)
            push(a->arena, &a->module->apart, a->name);
        alias->Alias.asname = import->name;
    }
}

static void rename_reads(Again *a)
{
    for (uint32_t i = 0; i < a->readers.len; i++) {
        const Import *import = only_import(a, a->readers.at[i].may);
        for (uint32_t k = 0; import && k < a->readers.at[i].reads.len; k++)
            a->readers.at[i].reads.at[k]->Name.name = import->name;
    }
    for (uint32_t i = 0; i < a->reads.room; i++) {
        const Import *import = only_import(a, (unsigned)(uintptr_t)a->reads.at[i].value);
        if (a->reads.at[i].key && import)
            ((Node *)a->reads.at[i].key)->Name.name = import->name;
    }
}

static void insert_behind(void *again, Nodes *list)
{
    Again *a = again;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *node = list->at[i], *made = node ? map_get(&a->behind, node) : NULL;
        if (!node || node_is_expr(node->kind))
            return;
        if (!opens_scope(node))
            each_list(node, insert_behind, a);
        if (!made)
            continue;
        push(a->arena, list, made);
        memmove(list->at + i + 2, list->at + i + 1, (list->len - i - 2) * sizeof *list->at);
        list->at[++i] = made;
    }
}

/* What it is in the end keeps the name, where no variable has it. */
static void give_names(Again *a)
{
    Summary summary = summary_of(a);
    const Import *last = !summary.any_variable && !summary.mixed ? only_import(a, a->state) : NULL;
    if (a->lost || may_be_module(a, summary.mixed))
        return;
    for_each (Import, import, &a->imports)
        if (import.is_dotted && (!last || strcmp(import.origin, last->origin)))
            return;
    for (uint32_t i = 0; i < a->imports.len; i++) {
        Import *import = &a->imports.at[i];
        if (import == last)
            import->name = a->name;
        else
            name_import(a, import, i + 1, summary.mixed & (unsigned)First_import << i);
    }
    rename_reads(a);
    insert_behind(a, &a->module->body);
}

/* ---- the names of a module -------------------------------------------------------------------------------------- */
typedef struct Torn {
    const Module *module;
    Arena *arena;
    const Program *program;
    Map counts; /* Name -> in how many places of the module's scope it is bound */
    NameList names;
    bool has_star;
} Torn;

static void note_torn(Torn *t, Name name)
{
    if (!names_have(&t->names, name))
        push(t->arena, &t->names, name);
}

static void count_bindings(void *torn, Node *node)
{
    Torn *t = torn;
    Name name = name_bound(node);
    if (node->kind == N_Alias && !node->Alias.asname) /* import a.b binds a */
        name = intern(t->program->names, node->Alias.name, strcspn(node->Alias.name, "."));
    if (name)
        map_set(t->arena, &t->counts, name, (char *)map_get(&t->counts, name) + 1);
    bool is_star = node->kind == N_Alias && !strcmp(node->Alias.name, "*"); /* no name */
    t->has_star |= is_star;
    if (!is_star && (node->kind == N_Alias || node->kind == N_ClassDef))
        note_torn(t, name);
    if (!opens_scope(node))
        each_child(node, count_bindings, t);
}

static void part_imports(const Torn *t, Program *program, Module *module, Name name)
{
    Again a = {.program = program, .module = module, .arena = program->arena, .name = name, .state = Unbound};
    if ((size_t)map_get(&t->counts, name) + t->has_star < 2)
        return;
    visit_all(&a, &module->body);
    run(&a);
    if (a.imports.len && (a.imports.len > 1 || a.ever & Variable))
        give_names(&a);
}

void imports_again(Program *program, Module *module)
{
    Torn torn = {.module = module, .arena = program->arena, .program = program};
    if (module->is_stub || module->is_library || module->failed)
        return;
    for_each (Node *, statement, &module->body)
        count_bindings(&torn, statement);
    for_each (Name, name, &torn.names)
        part_imports(&torn, program, module, name);
}
