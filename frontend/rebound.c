/* rebound.c -- built-in names that a module binds, where they are read before it has: they mean what is built in.
 * In: the module's statements, before its scopes are resolved.  Out: reads marked as built-in ones; where it depends
 * on the way that the program takes, the name bound to what is built in by the module's first statement.
 * Rule: one name at a time; what is bound for certain at every read is left alone.
 *     total = sum(xs); sum = 0            =>   total = <built-in sum>(xs); sum = 0
 *     if old: range = xrange              =>   range = <built-in range>; if old: range = xrange
 *     try: input = raw_input              =>   try: raw_input        (a NameError: nothing is bound)
 *     del max                             =>   del max; max = <built-in max> */
#include "frontend/expand.h"

typedef enum { Unbound, Maybe, Bound } State;
typedef struct Rebound {
    Program *program;
    Module *module;
    Arena *arena;
    Map *built_in, *bound; /* names: built in; bound anywhere in the module, functions and all */
    Map *defs;             /* names of functions and classes of the module */
    Name name;
    State state;
    bool again;           /* inside a loop that binds it: the next iteration may see that */
    bool with_star;       /* it imports * from somewhere */
    bool set_inside;      /* some function declares it global */
    bool reader, method;  /* a function, a class's function that was defined so far reads it */
    bool in_class, hides; /* in the body of a class, which binds the name itself */
    bool depends;         /* some read may see either */
    bool lost;            /* a del of it may find nothing */
} Rebound;

static void visit(void *rebound, Node *node);

static void visit_all(Rebound *r, const Nodes *nodes)
{
    for_each (Node *, node, nodes)
        if (node)
            visit(r, node);
}

/* ---- what a tree does with the name ------------------------------------------------------------------------------ */
typedef struct Search {
    Name name;
    const Map *names; /* or: any of these */
    bool loads, binds, declares, lambdas, found;
} Search;

static bool is_scope(const Node *node)
{
    return node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda;
}

static void search(void *context, Node *node);

static bool any(const Node *node, Search search_for)
{
    each_child(node, search, &search_for);
    return search_for.found;
}

/* The function's own variable, or parameter. */
static bool is_local(const Node *function, Name name)
{
    return any(function, (Search){.name = name, .binds = true}) &&
           !any(function, (Search){.name = name, .declares = true});
}

static void search(void *context, Node *node)
{
    Search *s = context;
    if (s->binds && name_bound(node) == s->name)
        s->found = true;
    if (s->loads && node->kind == N_Name && node->Name.context == Context_load)
        s->found |= s->names ? map_get(s->names, node->Name.name) != NULL : node->Name.name == s->name;
    if (s->declares && node->kind == N_Global)
        s->found |= names_have(&node->Global.names, s->name);
    s->found |= s->lambdas && node->kind == N_Lambda;
    if (s->found || (s->binds && is_scope(node)))
        return;
    if (s->binds && node->kind == N_Comprehension) { /* its variables are its own */
        search(s, node->Comprehension.iter);
        for_each (Node *, test, &node->Comprehension.ifs)
            search(s, test);
        return;
    }
    if (!s->loads || s->names || node->kind == N_ClassDef || !is_scope(node) || !is_local(node, s->name))
        each_child(node, search, s);
}

static bool reads(const Rebound *r, const Node *node)
{
    return !is_local(node, r->name) && any(node, (Search){.name = r->name, .loads = true});
}

/* ---- reads and bindings ------------------------------------------------------------------------------------------ */
static void read_name(Rebound *r, Node *node)
{
    if (r->state == Bound)
        return;
    if (r->state == Unbound && !r->again && !r->hides)
        node->is_builtin = true;
    else
        r->depends = true;
}

static void bind_name(Rebound *r)
{
    if (!r->in_class)
        r->state = Bound;
}

/* Behind two ways of which one was taken. */
static State joined(State a, State b)
{
    return a == b ? a : Maybe;
}

/* May it run functions of the module? */
static bool may_run(const Rebound *r, const Node *call)
{
    const Node *root = call->Call.func;
    bool direct = root->kind == N_Name;
    while (root->kind == N_Attribute || root->kind == N_Call || root->kind == N_Subscript)
        root = root->kind == N_Attribute ? root->Attribute.value
               : root->kind == N_Call    ? root->Call.func
                                         : root->Subscript.value;
    bool own = root->kind == N_Name && map_get(r->bound, root->Name.name) != NULL;
    if (own && (direct || r->method || map_get(r->defs, root->Name.name)))
        return true;
    return any(call, (Search){.names = r->defs, .loads = true, .lambdas = true}) ||
           (r->method && any(call, (Search){.names = r->bound, .loads = true}));
}

static void run(Rebound *r)
{
    r->depends |= r->reader && r->state != Bound;
    if (r->set_inside && r->state == Unbound)
        r->state = Maybe;
}

static void visit_call(Rebound *r, Node *node)
{
    each_child(node, visit, r);
    if (may_run(r, node))
        run(r);
}

/* ---- definitions ------------------------------------------------------------------------------------------------- */
static void visit_function(Rebound *r, Node *node)
{
    bool lambda = node->kind == N_Lambda;
    const Nodes *params = lambda ? &node->Lambda.params : &node->FunctionDef.params;
    for_each (Node *, param, params)
        each_child(param, visit, r);
    if (!lambda) {
        visit_all(r, &node->FunctionDef.decorators);
        if (node->FunctionDef.decorators.len)
            run(r);
        if (node->FunctionDef.returns)
            visit(r, node->FunctionDef.returns);
        if (node->FunctionDef.name == r->name)
            bind_name(r);
    }
    bool reader = reads(r, node);
    r->reader |= reader;
    r->method |= reader && r->in_class;
}

static void visit_class(Rebound *r, Node *node)
{
    bool in_class = r->in_class, hides = r->hides;
    visit_all(r, &node->ClassDef.bases);
    visit_all(r, &node->ClassDef.keywords);
    visit_all(r, &node->ClassDef.decorators);
    r->in_class = true;
    r->hides = any(node, (Search){.name = r->name, .binds = true});
    visit_all(r, &node->ClassDef.body);
    r->in_class = in_class;
    r->hides = hides;
    if (node->ClassDef.bases.len || node->ClassDef.decorators.len)
        run(r);
    if (node->ClassDef.name == r->name)
        bind_name(r);
}

/* ---- ways -------------------------------------------------------------------------------------------------------- */
static void visit_if(Rebound *r, Node *node)
{
    visit(r, node->If.test);
    State before = r->state;
    visit_all(r, &node->If.body);
    State behind = r->state;
    r->state = before;
    visit_all(r, &node->If.orelse);
    bool last = node == r->module->body.at[r->module->body.len - 1];
    r->state = last && is_main_guard(node->If.test) ? behind : joined(behind, r->state);
}

static void visit_loop(Rebound *r, Node *node)
{
    bool again = r->again;
    if (node->kind == N_For)
        visit(r, node->For.iter);
    State before = r->state;
    r->again |= any(node, (Search){.name = r->name, .binds = true});
    if (node->kind == N_For)
        visit(r, node->For.target);
    else
        visit(r, node->While.test);
    visit_all(r, node->kind == N_For ? &node->For.body : &node->While.body);
    r->state = joined(before, r->state);
    visit_all(r, node->kind == N_For ? &node->For.orelse : &node->While.orelse);
    r->state = joined(before, r->state);
    r->again = again;
}

static void visit_try(Rebound *r, Node *node)
{
    State before = r->state;
    visit_all(r, &node->Try.body);
    State failed = joined(before, r->state);
    visit_all(r, &node->Try.orelse);
    State behind = r->state;
    for_each (Node *, handler, &node->Try.handlers) {
        r->state = failed;
        r->depends |= handler->ExceptHandler.name == r->name; /* it is unbound at the end */
        each_child(handler, visit, r);
        behind = joined(behind, r->state);
    }
    r->state = node->Try.finalbody.len ? joined(behind, failed) : behind;
    visit_all(r, &node->Try.finalbody);
    if (r->state == joined(behind, failed))
        r->state = behind;
}

static bool opens(const Node *manager)
{
    return manager->kind == N_Call && manager->Call.func->kind == N_Name &&
           !strcmp(manager->Call.func->Name.name, "open");
}

static void visit_with(Rebound *r, Node *node)
{
    bool plain = true;
    for_each (Node *, item, &node->With.items) {
        each_child(item, visit, r);
        plain &= opens(item->WithItem.value);
    }
    State before = r->state;
    visit_all(r, &node->With.body);
    if (!plain) /* it may have ended the body early */
        r->state = joined(before, r->state);
}

/* Its own variable hides the name inside. */
static void visit_comprehension(Rebound *r, Node *node)
{
    Search own = {.name = r->name, .binds = true};
    for_each (Node *, generator, generators_of(node))
        search(&own, generator->Comprehension.target);
    State before = r->state;
    if (!own.found)
        each_child(node, visit, r);
    else
        r->depends |= before != Bound && any(node, (Search){.name = r->name, .loads = true});
    r->state = joined(before, r->state); /* a := inside may not be reached */
}

static void visit_name(Rebound *r, Node *node)
{
    if (node->Name.name != r->name || node->is_builtin)
        return;
    if (node->Name.context == Context_load)
        read_name(r, node);
    else if (node->Name.context == Context_store)
        bind_name(r);
    else
        r->lost |= !r->in_class && r->state != Bound;
}

static void visit_assignment(Rebound *r, Node *node)
{
    if (node->kind == N_Assign) {
        visit(r, node->Assign.value);
        visit_all(r, &node->Assign.targets);
        return;
    }
    bool read = node->kind == N_AugAssign && node->AugAssign.target->kind == N_Name &&
                node->AugAssign.target->Name.name == r->name;
    r->depends |= read && r->state != Bound && !r->in_class;
    if (node->kind == N_AnnAssign) {
        if (node->AnnAssign.value)
            visit(r, node->AnnAssign.value);
        if (node->AnnAssign.value || node->AnnAssign.target->kind != N_Name)
            visit(r, node->AnnAssign.target);
        return;
    }
    visit(r, node->AugAssign.value);
    visit(r, node->AugAssign.target);
}

static void visit(void *rebound, Node *node)
{
    Rebound *r = rebound;
    if (node->kind == N_Name)
        visit_name(r, node);
    else if (node->kind == N_Call)
        visit_call(r, node);
    else if (node->kind == N_FunctionDef || node->kind == N_Lambda)
        visit_function(r, node);
    else if (node->kind == N_ClassDef)
        visit_class(r, node);
    else if (node->kind == N_Assign || node->kind == N_AugAssign || node->kind == N_AnnAssign)
        visit_assignment(r, node);
    else if (node->kind == N_If)
        visit_if(r, node);
    else if (node->kind == N_For || node->kind == N_While)
        visit_loop(r, node);
    else if (node->kind == N_Try)
        visit_try(r, node);
    else if (node->kind == N_With)
        visit_with(r, node);
    else if (generators_of(node))
        visit_comprehension(r, node);
    else {
        State before = r->state;
        each_child(node, visit, r);
        if (node->kind == N_BoolOp || node->kind == N_IfExp || node->kind == N_Match || node->kind == N_Compare)
            r->state = joined(before, r->state); /* a := inside may not be reached */
        if (name_bound(node) == r->name)
            bind_name(r);
    }
}

/* ---- the names of a module --------------------------------------------------------------------------------------- */
typedef struct Gathering {
    Rebound *r;
    NameList *names; /* those of the module's scope that are built in, once each */
    bool inside;
} Gathering;

static void note_name(Gathering *of, Name name)
{
    Rebound *r = of->r;
    if (map_get(r->built_in, name) && !names_have(of->names, name))
        push(r->arena, of->names, name);
}

/* class A(A), where nothing else binds A: the base is built in. */
static bool extends_own_name(const Node *node)
{
    if (node->kind == N_ClassDef)
        for_each (Node *, base, &node->ClassDef.bases)
            if (base->kind == N_Name && base->Name.name == node->ClassDef.name)
                return true;
    return false;
}

static void note_names(void *context, Node *node)
{
    Gathering *of = context, inner = *of;
    Name name = name_bound(node);
    if (name) {
        if (!of->inside && extends_own_name(node) && !map_get(of->r->bound, name) && !names_have(of->names, name))
            push(of->r->arena, of->names, name);
        map_set(of->r->arena, of->r->bound, name, node);
        if (node->kind == N_FunctionDef || node->kind == N_ClassDef)
            map_set(of->r->arena, of->r->defs, name, node);
        if (!of->inside)
            note_name(of, name);
    }
    if (node->kind == N_Global)
        for_each (Name, declared, &node->Global.names)
            note_name(of, declared);
    inner.inside |= is_scope(node) || node->kind == N_Comprehension;
    each_child(node, note_names, &inner);
}

/* NAME = <built-in NAME> */
static Node *bound_again(const Rebound *r, Name name, Span at)
{
    Node *node = node_new(r->arena, r->module, N_Assign, at), *target = node_new(r->arena, r->module, N_Name, at),
         *value = node_new(r->arena, r->module, N_Name, at);
    target->Name.name = value->Name.name = name;
    target->Name.context = Context_store;
    value->is_builtin = true;
    push(r->arena, &node->Assign.targets, target);
    node->Assign.value = value;
    return node;
}

/* NAME = OTHER, where nothing binds OTHER: a NameError is all that it is. */
static bool fails(const Rebound *r, const Node *node)
{
    const Node *value = node->kind == N_Assign && node->Assign.targets.len == 1 ? node->Assign.value : NULL;
    const Node *target = value ? node->Assign.targets.at[0] : NULL;
    return value && value->kind == N_Name && target->kind == N_Name && map_get(r->built_in, target->Name.name) &&
           !map_get(r->bound, value->Name.name) && !map_get(r->built_in, value->Name.name);
}

static void mend_block(void *rebound, Nodes *list)
{
    Rebound *r = rebound;
    Nodes mended = {0};
    for_each (Node *, node, list) {
        bool only_raises = node && !r->with_star && fails(r, node);
        if (only_raises) {
            Node *raises = node_new(r->arena, r->module, N_ExprStmt, node->at);
            raises->ExprStmt.value = node->Assign.value;
            node = raises;
        }
        push(r->arena, &mended, node);
        for (uint32_t i = 0; node && node->kind == N_Delete && i < node->Delete.targets.len; i++) {
            const Node *target = node->Delete.targets.at[i];
            if (target->kind == N_Name && map_get(r->built_in, target->Name.name))
                push(r->arena, &mended, bound_again(r, target->Name.name, node->at));
        }
    }
    *list = mended;
}

static void each_block_of(void *rebound, Node *node)
{
    if (node_is_expr(node->kind) || is_scope(node))
        return;
    if (node_is_stmt(node->kind) || node->kind == N_ExceptHandler)
        each_list(node, mend_block, rebound);
    each_child(node, each_block_of, rebound);
}

/* In front of all statements. */
static void bind_first(Rebound *r)
{
    Span at = {r->module->body.at[0]->at.start, r->module->body.at[0]->at.start};
    Nodes body = {0};
    push(r->arena, &body, bound_again(r, r->name, at));
    for_each (Node *, statement, &r->module->body)
        push(r->arena, &body, statement);
    r->module->body = body;
}

static bool imports_all(const Module *module)
{
    for_each (Node *, node, &module->body)
        if (node->kind == N_ImportFrom)
            for_each (Node *, alias, &node->ImportFrom.names)
                if (!strcmp(alias->Alias.name, "*"))
                    return true;
    return false;
}

static void rebind(const Rebound *all, Name name)
{
    Rebound r = *all;
    r.name = name;
    for_each (Node *, node, &r.module->body)
        r.set_inside |= any(node, (Search){.name = name, .declares = true});
    visit_all(&r, &r.module->body);
    if (!r.lost && (r.depends || (r.reader && r.state != Bound)))
        bind_first(&r);
}

void rebound_names(Program *program, Module *module)
{
    Map built_in = {0}, bound = {0}, defs = {0};
    NameList names = {0};
    Rebound r = {.program = program, .module = module, .arena = program->arena};
    r.built_in = &built_in;
    r.bound = &bound;
    r.defs = &defs;
    if (module->is_stub || module->is_library || module->failed || !program->builtins || !module->body.len)
        return;
    for_each (Node *, node, &program->builtins->body)
        if (name_in_stub(node))
            map_set(program->arena, &built_in, name_in_stub(node), node);
    Gathering of = {.r = &r, .names = &names};
    for_each (Node *, statement, &module->body)
        note_names(&of, statement);
    r.with_star = imports_all(module);
    if (names.len) {
        mend_block(&r, &module->body);
        for_each (Node *, one, &module->body)
            each_block_of(&r, one);
    }
    for_each (Name, name, &names)
        rebind(&r, name);
}
