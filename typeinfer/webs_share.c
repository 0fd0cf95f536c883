/* webs_share.c -- which globals the functions of a module use.
 * In: the functions of a module.  Out: its shared symbols, and for each function what it uses and names.
 * Rule: a global that some function uses is one variable, whatever the module's body does. */
#include "typeinfer/solve.h"

typedef struct Sharing {
    Solver *solver;
    Function *module, *function;
} Sharing;

static const Scope *scope_of_function(const Symbol *symbol)
{
    const Scope *home = symbol->home;
    while (home && (home->kind == Scope_comprehension || home->kind == Scope_class))
        home = home->parent;
    return home;
}

/* The def or module around `function` whose variable this is; NULL: its own, or nobody's. */
static Function *owner_around(Function *function, const Symbol *symbol)
{
    const Scope *home = symbol->home ? scope_of_function(symbol) : NULL;
    for (Function *around = function->parent; around && home; around = around->parent)
        if (around->scope == home)
            return around;
    return NULL;
}

static void add_use(Sharing *sharing, Symbol *symbol)
{
    push(sharing->solver->arena, &sharing->function->uses, symbol);
    map_set(sharing->solver->arena, &sharing->solver->used_inside, symbol, symbol);
}

/* A class is no value of an activation; whether it was executed is one of its variables, where that is a question. */
static void note_class(Sharing *sharing, Function *owner, Node *def, Symbol *symbol)
{
    Solver *solver = sharing->solver;
    push(solver->arena, &solver->class_uses, ((ClassUse){sharing->function, owner, def}));
    for_each (Node *, statement, &owner->node->FunctionDef.body)
        if (statement == def)
            return;
    add_use(sharing, symbol);
    for (Function *inner = sharing->function; inner != owner; inner = inner->parent)
        inner->captures = true;
}

static void note_use(Sharing *sharing, Function *owner, Node *node, Symbol *symbol)
{
    Solver *solver = sharing->solver;
    bool deletes = node->kind == N_Name && node->Name.context == Context_delete;
    if (!map_get(&owner->symbol_web, symbol))
        map_set(solver->arena, &owner->symbol_web, symbol, (void *)(uintptr_t)1);
    add_use(sharing, symbol);
    if (symbol->home->kind == Scope_comprehension)
        map_set(solver->arena, &solver->captured, symbol, node);
    if (bound_symbol(node) && !deletes)
        push(solver->arena, &owner->bound_elsewhere, node);
    if (deletes)
        map_set(solver->arena, &owner->late, symbol, symbol);
    for (Function *inner = sharing->function; inner != owner; inner = inner->parent)
        inner->captures |= owner->node != NULL;
}

typedef struct Methods {
    Solver *solver;
    void (*visit)(void *context, Function *method);
    void *context;
    unsigned depth; /* classes that name each other as bases fail when they run: none comes to an end here */
} Methods;

static void visit_methods(const Methods *outer, const Node *class_def)
{
    Methods methods = *outer;
    methods.depth++;
    for (uint32_t i = 0; methods.depth < 64 && i < class_def->ClassDef.bases.len; i++) {
        const Node *base = class_def->ClassDef.bases.at[i];
        const Symbol *symbol = base->kind == N_Name ? base->Name.symbol : NULL;
        if (symbol && symbol->only_binding && symbol->only_binding->kind == N_ClassDef)
            visit_methods(&methods, symbol->only_binding);
    }
    for_each (Node *, statement, &class_def->ClassDef.body) {
        if (statement->kind == N_ClassDef)
            visit_methods(&methods, statement);
        else if (statement->kind == N_FunctionDef && function_of(methods.solver, statement))
            methods.visit(methods.context, function_of(methods.solver, statement));
    }
}

void each_method(Solver *solver, const Node *class_def, void (*visit)(void *context, Function *method), void *context)
{
    Methods methods = {solver, visit, context, 0};
    visit_methods(&methods, class_def);
}

static void calls_method(void *context, Function *method)
{
    Sharing *sharing = context;
    push(sharing->solver->arena, &sharing->function->calls, method);
}

static void share(void *context, Node *node)
{
    Sharing *sharing = context;
    Solver *solver = sharing->solver;
    Symbol *symbol = node->kind == N_Name ? node->Name.symbol : bound_symbol(node);
    Function *owner = symbol ? owner_around(sharing->function, symbol) : NULL;
    if (owner) {
        Node *def = symbol->only_binding;
        if (!owner->node || !def || def->kind != N_ClassDef) /* a class is no value of an activation */
            note_use(sharing, owner, node, symbol);
        else
            note_class(sharing, owner, def, symbol);
        if (def && def->kind == N_FunctionDef && function_of(solver, def))
            push(solver->arena, &sharing->function->calls, function_of(solver, def));
        else if (def && def->kind == N_ClassDef)
            each_method(solver, def, calls_method, sharing);
    }
    if (symbol && symbol->home && symbol->home->kind == Scope_class && bound_symbol(node))
        push(solver->arena, &sharing->module->bound_elsewhere, node); /* a class in a def */
    if (node->kind == N_FunctionDef || node->kind == N_Lambda) {      /* it runs when this one calls it */
        push(solver->arena, &sharing->function->calls, function_of(solver, node));
        each_outside(node, share, sharing);
        return;
    }
    each_child(node, share, sharing);
}

static bool names_method(const ClassInfo *cls, const Symbol *symbol)
{
    for_each (Node *, statement, &cls->node->ClassDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.symbol == symbol)
            return !is_wrapped(statement);
    return false;
}

/* A class's variables are globals that everybody may use. */
static void share_class(Solver *solver, Function *module, const ClassInfo *cls)
{
    for_each (Symbol *, symbol, &cls->node->ClassDef.scope->order)
        if (!names_method(cls, symbol) && !map_get(&module->symbol_web, symbol))
            map_set(solver->arena, &module->symbol_web, symbol, (void *)(uintptr_t)1);
}

/* NotImplemented is the same for all activations. */
static bool is_marker(const Node *value)
{
    return value->kind == N_Name && value->Name.symbol && !value->Name.symbol->home &&
           !strcmp(value->Name.name, "NotImplemented");
}

/* Values of defaults belong to the activation around the def. */
static void share_defaults(Sharing *sharing)
{
    Function *function = sharing->function;
    Const value;
    if (!function->parent || !function->parent->node)
        return;
    for_each (Node *, param, &function->node->FunctionDef.params)
        if (param->Param.value && !constant_value(param->Param.value, &value) && !is_marker(param->Param.value))
            function->captures = true;
}

/* Defs beside it give and take attributes of its value, which is of the activation, too. */
static void share_attributes(Sharing *sharing)
{
    Solver *solver = sharing->solver;
    Function *function = sharing->function;
    if (!function->parent || !function->parent->node || !solver->program->nested_attributes.len)
        return;
    const char *start = arena_print(solver->arena, ".%s.", function->node->FunctionDef.name);
    for_each (Node *, def, &function->parent->node->FunctionDef.body) {
        const char *name = def->kind == N_FunctionDef ? def->FunctionDef.name : "";
        if (strncmp(name, start, strlen(start)) != 0)
            continue;
        bool takes = strchr(name + strlen(start), '.') != NULL;
        push(solver->arena, takes ? &function->takers : &function->givers, function_of(solver, def));
        function->captures = true;
    }
}

/* Other modules may use every variable of an imported module. */
static void share_module(Solver *solver, Function *module)
{
    if (module->module == solver->program->main || module->module == solver->program->driver)
        return;
    for_each (Symbol *, symbol, &module->scope->order) {
        const Node *binding = symbol->only_binding;
        bool fixed =
            binding && (binding->kind == N_FunctionDef || binding->kind == N_ClassDef || binding->kind == N_Alias);
        if (!fixed && !map_get(&module->symbol_web, symbol))
            map_set(solver->arena, &module->symbol_web, symbol, (void *)(uintptr_t)1);
    }
}

void webs_share(Solver *solver, Function *module)
{
    share_module(solver, module);
    for_each (ClassInfo *, cls, &solver->classes)
        if (cls->module == module->module)
            share_class(solver, module, cls);
    for_each (Function *, function, &solver->all_functions)
        if (function->node && function->module == module->module) {
            Sharing sharing = {solver, module, function};
            for_each (Node *, statement, &function->node->FunctionDef.body)
                share(&sharing, statement);
            share_defaults(&sharing);
            share_attributes(&sharing);
        }
}
