/* expand_factory.c -- functions that make classes: one copy for each place that calls one and is reached once.
 * In: the main module of a program, whose decorators of classes are calls.  Out: the same with such copies; what their
 * classes use of them is global, and a base that is a parameter is the class that was given.
 * Rule: each copy runs at most once, so its class is one class, as in CPython.
 *     A = make(1); B = make(2)       =>      def .1.make(step): ...; def .2.make(step): ...; A = .1.make(1); ...   */
#include "frontend/expand_factory.h"

enum { most_copies = 40 };

typedef struct Site { /* a call that is reached at most once */
    Node *call;
    Node *outer; /* what calls its result at once; NULL: nothing */
} Site;

typedef struct Factories {
    Expand *x;
    Map defs;  /* Name -> the only def of that name, at the top of the module, plain */
    Map loads; /* Name -> how often it is read */
    VEC(Site) sites;
    Map visited;   /* defs that run once, whose bodies have been looked at */
    uint32_t made; /* copies */
    Node *outer;   /* the call whose function is looked at */
} Factories;

static void visit(void *context, Node *node);

typedef struct Loads {
    Name name;
    uint32_t count;
} Loads;

/* ---- what there is ----------------------------------------------------------------------------------------------- */
static void note_load(void *context, Node *node)
{
    Factories *f = context;
    if (node->kind == N_Name && node->Name.context == Context_load)
        map_set(f->x->arena, &f->loads, node->Name.name, (char *)map_get(&f->loads, node->Name.name) + 1);
    each_child(node, note_load, f);
}

static void find_class(void *found, Node *node)
{
    *(bool *)found |= node->kind == N_ClassDef;
    if (!*(bool *)found && !node_is_expr(node->kind))
        each_child(node, find_class, found);
}

static bool makes_class(const Node *def)
{
    bool found = false;
    each_child(def, find_class, &found);
    return found;
}

static void find_yield(void *found, Node *node)
{
    *(bool *)found |= node->kind == N_Yield || node->kind == N_YieldFrom;
    if (node->kind != N_FunctionDef && node->kind != N_Lambda)
        each_child(node, find_yield, found);
}

/* A copy is executed, too: what its defaults are made of must not show. */
static bool has_made_defaults(const Node *def)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.value && param->Param.value->kind != N_Constant)
            return true;
    return false;
}

/* Methods of that name: nobody else means them by it. */
static void count_methods(void *context, Node *node)
{
    Loads *methods = context;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.body.len; i++)
        methods->count += node->ClassDef.body.at[i]->kind == N_FunctionDef &&
                          node->ClassDef.body.at[i]->FunctionDef.name == methods->name;
    if (!node_is_expr(node->kind))
        each_child(node, count_methods, methods);
}

static bool is_bound_once(const Expand *x, Name name)
{
    Loads methods = {name, 0};
    if (times_bound(x, name) == 1)
        return true;
    for_each (Node *, statement, &x->module->body)
        count_methods(&methods, statement);
    return times_bound(x, name) == 1 + methods.count;
}

static bool is_plain(const Expand *x, const Node *def)
{
    bool yields = false;
    each_child(def, find_yield, &yields);
    return !yields && !has_made_defaults(def) && !def->FunctionDef.is_async && !def->FunctionDef.decorators.len &&
           def->FunctionDef.name[0] != '.' && is_bound_once(x, def->FunctionDef.name);
}

static void note_defs(Factories *f)
{
    for_each (Node *, statement, &f->x->module->body)
        if (statement->kind == N_FunctionDef && is_plain(f->x, statement))
            map_set(f->x->arena, &f->defs, statement->FunctionDef.name, statement);
}

static Node *def_called(const Factories *f, const Node *call)
{
    return call->Call.func->kind == N_Name ? map_get(&f->defs, call->Call.func->Name.name) : NULL;
}

/* ---- where it is reached once ------------------------------------------------------------------------------------ */
static void visit_all(Factories *f, const Nodes *nodes)
{
    for_each (Node *, node, nodes)
        visit(f, node);
}

static void visit_call(Factories *f, Node *call)
{
    Node *def = def_called(f, call), *outer = f->outer;
    f->outer = call;
    if (!def)
        visit(f, call->Call.func);
    f->outer = NULL;
    visit_all(f, &call->Call.args);
    visit_all(f, &call->Call.keywords);
    if (def && makes_class(def)) {
        Site site = {call, outer};
        push(f->x->arena, &f->sites, site);
    } else if (def && (size_t)map_get(&f->loads, def->FunctionDef.name) == 1 && !map_get(&f->visited, def)) {
        map_set(f->x->arena, &f->visited, def, def);
        visit_all(f, &def->FunctionDef.body);
    }
    f->outer = outer;
}

static void visit(void *context, Node *node)
{
    Factories *f = context;
    Node *outer = f->outer;
    if (node->kind == N_Call) {
        visit_call(f, node);
        return;
    }
    f->outer = NULL;
    switch (node->kind) {
    case N_FunctionDef:
    case N_ClassDef: /* a name may mean a method there */
    case N_Lambda:
    case N_ListComp:
    case N_SetComp:
    case N_DictComp:
    case N_GeneratorExp:
        break;
    case N_For:
        visit(f, node->For.iter);
        visit_all(f, &node->For.orelse);
        break;
    case N_While:
        visit_all(f, &node->While.orelse);
        break;
    default:
        each_child(node, visit, f);
    }
    f->outer = outer;
}

/* ---- bases ------------------------------------------------------------------------------------------------------- */
static const Node *argument_of(const Node *def, const Node *call, Name name)
{
    const Nodes *params = &def->FunctionDef.params;
    if (has_stars(call))
        return NULL;
    for_each (Node *, keyword, &call->Call.keywords)
        if (keyword->Keyword.name == name)
            return keyword->Keyword.value;
    for (uint32_t i = 0; i < params->len && i < call->Call.args.len; i++)
        if (params->at[i]->Param.name == name && params->at[i]->Param.param <= Param_normal)
            return call->Call.args.at[i];
    return NULL;
}

static bool is_class_of_module(const Expand *x, const Node *node)
{
    if (node->kind != N_Name)
        return false;
    uint32_t count = 0;
    for_each (Node *, statement, &x->module->body)
        count += statement->kind == N_ClassDef && statement->ClassDef.name == node->Name.name;
    bool hidden = node->Name.name[0] == '.'; /* what a decorator replaces */
    return count == 1 && (hidden || times_bound(x, node->Name.name) == 1);
}

typedef struct Bases {
    Factories *f;
    const Node *def, *call;
} Bases;

/* class Sub(base)   =>   class Sub(Given), where the call gives that class */
static void name_bases(void *context, Node *node)
{
    Bases *b = context;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.bases.len; i++) {
        Node *base = node->ClassDef.bases.at[i];
        const Node *given = base->kind == N_Name ? argument_of(b->def, b->call, base->Name.name) : NULL;
        if (given && is_class_of_module(b->f->x, given) && !rebinds(b->def, base->Name.name))
            base->Name.name = given->Name.name;
    }
    if (!node_is_expr(node->kind))
        each_child(node, name_bases, b);
}

/* ---- copies ------------------------------------------------------------------------------------------------------ */
static void settle(Factories *f, Node *def, const Node *call)
{
    Bases bases = {f, def, call};
    each_child(def, name_bases, &bases);
    lift_variables(f->x, def, f->made);
}

static void count_load(void *context, Node *node)
{
    Loads *loads = context;
    loads->count += node->kind == N_Name && node->Name.name == loads->name;
    each_child(node, count_load, loads);
}

/* return deco, of a def inside that nothing else names: what its result is called with; NULL: it gives something else
 */
static Node *def_given(const Node *def)
{
    const Node *end = last(&def->FunctionDef.body);
    const Node *value = end->kind == N_Return ? end->Return.value : NULL;
    if (!value || value->kind != N_Name)
        return NULL;
    Loads loads = {value->Name.name, 0};
    each_child(def, count_load, &loads);
    for_each (Node *, statement, &def->FunctionDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == value->Name.name &&
            !statement->FunctionDef.decorators.len && loads.count == 1)
            return statement;
    return NULL;
}

/* A copy of the def behind it, which only this call knows. */
static void give_copy(Factories *f, const Site *site)
{
    Expand *x = f->x;
    Node *def = def_called(f, site->call);
    Node *copy = node_copy(x->program, x->module, def);
    uint32_t at = 0;
    while (x->module->body.at[at] != def)
        at++;
    f->made++;
    copy->FunctionDef.shown = shown_name(def);
    copy->FunctionDef.name =
        intern_text(x->program->names, arena_print(x->arena, ".%u.%s", f->made, def->FunctionDef.name));
    insert_node(x, &x->module->body, at + 1, copy);
    site->call->Call.func->Name.name = copy->FunctionDef.name;
    Node *given = def_given(copy);
    if (given && site->outer) { /* from inside: what that lifts is no variable of the one around it any more */
        settle(f, given, site->outer);
        map_set(x->arena, &f->visited, given, given);
    }
    settle(f, copy, site->call);
    map_set(x->arena, &f->visited, copy, copy);
    visit_all(f, &copy->FunctionDef.body);
}

/* Of other modules, and of what Python calls, nobody knows how often a function runs. */
static bool runs_once(const Expand *x)
{
    return x->module == x->program->main && !x->program->with_declared;
}

void expand_factories(Expand *x)
{
    Factories f = {.x = x};
    if (runs_once(x)) {
        note_defs(&f);
        for_each (Node *, statement, &x->module->body)
            note_load(&f, statement);
        visit_all(&f, &x->module->body);
    }
    for (uint32_t i = 0; i < f.sites.len && i < most_copies; i++) {
        Site site = f.sites.at[i];
        give_copy(&f, &site);
    }
    mark_varying(x, &f.visited);
}
