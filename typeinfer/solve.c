/* solve.c -- rounds of one monotone work list, from the module bodies outward.
 * In: Program.  Out: an Inference whose tables are full.
 * Rule: each round keys its instances on what the round before finished; stopping after any round
 * is sound. def last(xs): return xs[-1]        round 0: last(list) last([1]); last(["a"]) round 1:
 * last(list[int]), last(list[str])                                    */
#include <stdlib.h>

#include "typeinfer/solve.h"

enum { most_rounds = 4, deepest_nested = 50 };

/* ---- functions of the program
 * --------------------------------------------------------------------------------- */
typedef struct Numbering {
    uint32_t low, high;
} Numbering;

static void number_nodes(void *context, Node *node)
{
    Numbering *numbering = context;
    uint32_t count;
    const Spare *spare = spare_of(node, &count);
    if (node->id < numbering->low)
        numbering->low = node->id;
    if (node->id >= numbering->high)
        numbering->high = node->id + 1;
    if (spare && spare->id + count > numbering->high)
        numbering->high = spare->id + count;
    each_child(node, number_nodes, numbering);
}

typedef struct Discovery {
    Solver *solver;
    Function *home, *parent;
} Discovery;

Function *function_new(Solver *solver, Module *module, Node *def, Function *home)
{
    Function *function = NEW(solver->arena, Function);
    Numbering numbering = {UINT32_MAX, 0};
    function->module = module;
    function->node = def;
    function->index = solver->all_functions.len;
    if (def) {
        number_nodes(&numbering, def);
        function->scope = def->FunctionDef.scope;
        function->at = def->at;
        function->passes_on = def->kind == N_FunctionDef && def->FunctionDef.passes_on;
        function->home = home;
        function->base = numbering.low;
        function->count = numbering.high - numbering.low;
    } else {
        function->scope = module->scope;
        function->home = function;
        function->count = module->node_count;
    }
    map_set(solver->arena, &solver->functions, def ? (const void *)def : module, function);
    push(solver->arena, &solver->all_functions, function);
    return function;
}

static Node *node_like(Solver *solver, NodeKind kind, const Node *like)
{
    Node *node = NEW(solver->arena, Node);
    node->kind = kind;
    node->id = like->id;
    node->at = like->at;
    return node;
}

/* (item for a in .0 if t for b in bs)   =>   for a in .0: if t: for b in bs: yield item */
static Node *loops_of_generator(Solver *solver, Node *generator)
{
    const Nodes *clauses = &generator->GeneratorExp.generators;
    Node *yield = node_like(solver, N_Yield, generator), *inner = node_like(solver, N_ExprStmt, generator);
    yield->at = inner->at = generator->GeneratorExp.item->at;
    yield->Yield.value = generator->GeneratorExp.item;
    inner->ExprStmt.value = yield;
    for (uint32_t i = clauses->len; i-- > 0;) {
        Node *clause = clauses->at[i];
        for (uint32_t k = clause->Comprehension.ifs.len; k-- > 0;) {
            Node *test = node_like(solver, N_If, clause->Comprehension.ifs.at[k]);
            test->If.test = clause->Comprehension.ifs.at[k];
            push(solver->arena, &test->If.body, inner);
            inner = test;
        }
        Node *loop = node_like(solver, N_For, clause);
        loop->at.start = generator->at.start; /* the line that the next item is asked for in */
        loop->For.target = clause->Comprehension.target;
        loop->For.iter = clause->Comprehension.iter;
        loop->For.is_async = clause->Comprehension.is_async;
        push(solver->arena, &loop->For.body, inner);
        inner = loop;
    }
    return inner;
}

/* lambda x: e  is  def <lambda>(x): return e; both nodes made for it have its own number. */
static Node *def_of_lambda(Solver *solver, Node *lambda)
{
    bool generates =
        lambda->Lambda.body->kind == N_GeneratorExp && lambda->Lambda.body->GeneratorExp.scope == lambda->Lambda.scope;
    Node *def = node_like(solver, N_FunctionDef, lambda), *result;
    if (generates)
        result = loops_of_generator(solver, lambda->Lambda.body);
    else {
        result = node_like(solver, N_Return, lambda);
        result->at = lambda->Lambda.body->at;
        result->Return.value = lambda->Lambda.body;
    }
    def->FunctionDef.is_generator = generates || lambda->Lambda.scope->has_yield;
    def->FunctionDef.name = intern_text(solver->program->names, !generates                     ? "<lambda>"
                                                                : lambda->Lambda.scope->hidden ? "<map>"
                                                                                               : "<genexpr>");
    def->FunctionDef.name_at = lambda->at;
    def->FunctionDef.params = lambda->Lambda.params;
    def->FunctionDef.scope = lambda->Lambda.scope;
    push(solver->arena, &def->FunctionDef.body, result);
    return def;
}

static Function *discover_function(Discovery *discovery, Node *node)
{
    Solver *solver = discovery->solver;
    Node *def = node->kind == N_Lambda ? def_of_lambda(solver, node) : node;
    Function *function = function_new(solver, discovery->home->module, def, discovery->home);
    function->parent = discovery->parent;
    if (node->kind == N_Lambda) {
        function->lambda = node;
        map_set(solver->arena, &solver->functions, node, function);
    }
    return function;
}

static void discover(void *context, Node *node);

static void discover_arguments(Discovery *discovery, Node *call)
{
    for_each (Node *, arg, &call->Call.args)
        discover(discovery, arg);
    for_each (Node *, keyword, &call->Call.keywords)
        discover(discovery, keyword);
}

static void discover_block(Discovery *discovery, const Nodes *body)
{
    for_each (Node *, statement, body) {
        discover(discovery, statement);
        if (statement->kind == N_FunctionDef)
            function_of(discovery->solver, statement)->direct = true;
    }
}

static void discover(void *context, Node *node)
{
    Discovery *discovery = context;
    Solver *solver = discovery->solver;
    if (node->kind == N_ClassDef)
        class_new(solver, discovery->home->module, node);
    if (node->kind == N_Name)
        note_value_read(solver, discovery->parent, node);
    note_stored_names(solver, node);
    if (node->kind == N_Call && node->Call.func->kind == N_Name) {
        discover_arguments(discovery, node);
        return;
    }
    if (node->kind != N_FunctionDef && node->kind != N_Lambda) {
        each_child(node, discover, discovery);
        return;
    }
    each_outside(node, discover, discovery);
    Discovery inner = *discovery;
    inner.parent = discover_function(discovery, node);
    if (node->kind == N_Lambda)
        discover(&inner, node->Lambda.body);
    else
        discover_block(&inner, &node->FunctionDef.body);
}

Function *function_of(Solver *solver, const Node *def)
{
    return map_get(&solver->functions, def);
}

static bool is_user_module(const Module *module)
{
    return !module->is_stub;
}

/* User modules in import order; the driver's body runs last. */
static void each_module(Solver *solver, void (*visit)(Solver *, Module *))
{
    const Program *program = solver->program;
    bool main_seen = false;
    for_each (Module *, module, &program->modules) {
        main_seen |= module == program->main;
        if (is_user_module(module) && module != program->driver)
            visit(solver, module);
    }
    if (!main_seen)
        visit(solver, program->main);
    if (program->driver)
        visit(solver, program->driver);
}

static void discover_module(Solver *solver, Module *module)
{
    Function *home = function_new(solver, module, NULL, NULL);
    Discovery discovery = {solver, home, home};
    solver->source_nodes += module->node_count;
    discover_block(&discovery, &module->body);
}

static void find_webs(Solver *solver, Module *module)
{
    Function *home = map_get(&solver->functions, module);
    webs_share(solver, home);
    for_each (Function *, function, &solver->all_functions)
        if (function->home == home && function != home)
            webs_find(solver, function);
    webs_find(solver, home);
}

/* ---- the work list ------------------------------------------------------------------------------- */
void enqueue(Solver *solver, Body *body)
{
    if (body->queued || solver->recording)
        return;
    body->queued = true;
    push(solver->arena, &solver->queue, body);
}

/* ---- one round
 * ------------------------------------------------------------------------------------------------------
 */
static void start_module(Solver *solver, Module *module)
{
    Function *function = map_get(&solver->functions, module);
    const char *key = intern_text(solver->program->names, arena_print(solver->arena, "%u;", function->index));
    Body *previous = solver->round ? body_keyed(solver, solver->round - 1, key) : NULL;
    Body *body = body_new(solver, function, key, previous);
    map_set(solver->arena, &solver->keys.at[solver->round], key, body);
    if (module->is_library) { /* waits for an import that is reached */
        (void)pop(&solver->queue);
        body->queued = false;
    }
}

/* An import of it, or of what it contains, runs. */
void reach_module(Solver *solver, const Module *module)
{
    Function *function = module && !module->is_stub ? map_get(&solver->functions, module) : NULL;
    Body *body = function ? function->body : NULL;
    if (module && module->parent)
        reach_module(solver, module->parent);
    if (!body || !module->is_library)
        return;
    if (solver->recording)
        body->reached = true;
    else if (!body->entered)
        enqueue(solver, body);
    body->entered = true;
}

void run_queue(Solver *solver)
{
    while (solver->queue_at < solver->queue.len) {
        Body *body = solver->queue.at[solver->queue_at++];
        if (body->queued)
            evaluate_body(solver, body);
    }
    solver->queue.len = solver->queue_at = 0;
}

void run_at_once(Solver *solver, Body *body)
{
    if (!body->queued || body->evaluated || solver->recording || solver->nested == deepest_nested)
        return;
    solver->nested++;
    evaluate_body(solver, body);
    solver->nested--;
}

void call_from_python(Solver *solver, const Calling *calling)
{
    const Nodes *params = &calling->function->node->FunctionDef.params;
    Body *body = body_for(solver, calling, NULL, NULL);
    for (uint32_t i = 0, web; i < calling->count; i++)
        if (web_of(calling->function, params->at[i], &web))
            slot_add(solver, &body->webs[web], calling->args[i], params->at[i]->at);
    body->from_python = true;
    enqueue(solver, body);
}

static bool is_called(const Solver *solver, const Function *function)
{
    for_each (Body *, body, &solver->bodies)
        if (body->function == function)
            return true;
    return false;
}

bool is_top_level(const Function *function)
{
    if (function->node)
        for_each (Node *, statement, &function->module->body)
            if (statement == function->node)
                return true;
    return false;
}

static void call_the_uncalled(Solver *solver)
{
    call_tests(solver);
    if (!solver->options.module)
        return;
    call_declared(solver);
    run_queue(solver);
    for_each (Function *, function, &solver->all_functions)
        if (function->module == solver->program->main && is_top_level(function) && !is_called(solver, function)) {
            call_annotated(solver, function);
            run_queue(solver);
        }
    call_forwards(solver);
    call_with_functions(solver);
    call_with_defaults(solver);
    call_with_rest(solver);
    call_shown(solver);
    call_leaving(solver);
}

static void run_round(Solver *solver)
{
    Map keys = {0};
    push(solver->arena, &solver->keys, keys);
    solver->bodies.len = solver->things.len = solver->body_nodes = solver->merged.len = 0;
    solver->bodies.at = NULL, solver->bodies.room = 0;
    solver->things.at = NULL, solver->things.room = 0;
    for_each (Function *, function, &solver->all_functions)
        function->keys = 0;
    solver->outside_array = NULL;
    solver->exceptions_before = solver->exceptions;
    solver->exceptions = NULL;
    solver->notes_before = solver->notes;
    solver->notes = NULL;
    solver->raisable = (Slot){0};
    memset(solver->flow_keys, 0, sizeof solver->flow_keys);
    for_each (ClassInfo *, cls, &solver->classes) {
        cls->thing = cls->value = NULL;
        cls->home = NULL;
        cls->makers = cls->chains = (Map){0};
        cls->crowded |= cls->full;
        cls->objects = 0;
        cls->split = cls->split_from && solver->round >= cls->split_from && !cls->crowded;
    }
    if (solver->not_implemented)
        solver->not_implemented->thing = NULL;
    each_module(solver, start_module);
    run_queue(solver);
    call_the_uncalled(solver);
}

/* ---- between rounds
 * ----------------------------------------------------------------------------------------------------
 */
/* Does a signature name two kinds in one place, None apart? */
static bool is_several(const char *signature)
{
    static const char none[] = "NoneType";
    for (const char *bar = strchr(signature, '|'); bar; bar = strchr(bar + 1, '|')) {
        size_t before = (size_t)(bar - signature), length = strlen(none);
        if (strncmp(bar + 1, none, length) && (before < length || strncmp(bar - length, none, length)))
            return true;
    }
    return false;
}

/* Signatures of all objects, and which functions make lists for several uses.  True: the next round
 * can be sharper. */
static bool prepare_next(Solver *solver)
{
    bool sharper = split_classes(solver);
    solver->signatures = NEW_ARRAY(solver->arena, Map, deepest_signature);
    for_each (Thing *, thing, &solver->things) {
        thing->signature = flow_signature(solver, slot_read(solver, &thing->contents, NULL), 1);
        if (part_named(thing, key_part))
            thing->signature =
                arena_print(solver->arena, "%s:%s", flow_signature(solver, part_read(solver, thing, key_part, NULL), 1),
                            thing->signature);
        if (thing->node && is_several(flow_signature(solver, slot_read(solver, &thing->contents, NULL), 2)))
            /* the next round tells it from others of its kind */
            thing->signature =
                arena_print(solver->arena, "%s$%u.%u", thing->signature, thing->body->function->index, thing->node->id);
        const char *before = thing->previous ? thing->previous->signature : NULL;
        sharper |= !before || strcmp(before, thing->signature);
    }
    solver->signatures = NULL;
    for_each (Body *, body, &solver->bodies)
        if (body->function->node && !body->function->split_from && reaches_mixed(solver, body->result.flow)) {
            body->function->split_from = solver->round + 1;
            sharper = true;
        }
    return sharper && solver->bodies.len > 1;
}

static void run_rounds(Solver *solver)
{
    uint32_t first = solver->round, most = first + most_rounds;
    for (;; solver->round++) {
        uint32_t before = solver->bodies.len;
        run_round(solver);
        bool same_count = solver->round > first + 1 && solver->bodies.len == before;
        bool sharper = prepare_next(solver);
        if (solver->diags->errors)
            break;
        bool tables = add_tables(solver), grown = add_late_variables(solver) || tables || solver->crossed;
        solver->crossed = false;
        most += grown;
        if (!grown && (!sharper || solver->round + 1 == most || same_count))
            break;
    }
    solver->inference->rounds = solver->round + 1;
}

/* ---- the last phase: one element type for what meets
 * ---------------------------------------------------------------------- */
static void unify_slot(Solver *solver, Slot *slot)
{
    unify_inside(solver, slot_read(solver, slot, NULL));
}

/* Does the tuple hold itself, through tuples alone? */
static bool reaches(const Flow *flow, Thing *target, unsigned depth)
{
    for (uint32_t i = 0; flow && i < flow->count && depth < 8; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_sequence &&
            (thing_root(atom->thing) == target || reaches(atom->thing->contents.flow, target, depth + 1)))
            return true;
        for (uint32_t k = 0; k < atom->count; k++)
            if (reaches(atom->items[k], target, depth + 1))
                return true;
    }
    return false;
}

/* What holds a tuple that holds itself is one of those: a tree built of tuples has one type. */
static void unify_recursive(Solver *solver)
{
    for (uint32_t i = 0; i < solver->things.len; i++) {
        Thing *outer = solver->things.at[i];
        const Flow *inside = outer->kind == Type_sequence ? slot_read(solver, &outer->contents, NULL) : NULL;
        for (uint32_t k = 0; inside && k < inside->count; k++) {
            Thing *inner = inside->at[k]->kind == Type_sequence ? inside->at[k]->thing : NULL;
            if (inner && thing_root(inner) != thing_root(outer) && reaches(inner->contents.flow, thing_root(inner), 0))
                unify(solver, outer, inner);
        }
    }
}

static void unify_all(Solver *solver)
{
    solver->unifying = true;
    unify_groups(solver);
    for (uint32_t i = 0; i < solver->bodies.len; i++) {
        Body *body = solver->bodies.at[i];
        for (uint32_t w = 0; w < body->function->webs.len; w++)
            unify_slot(solver, &body->webs[w]);
        unify_slot(solver, &body->result);
        enqueue(solver, body);
    }
    for (uint32_t i = 0; i < solver->things.len; i++) {
        unify_slot(solver, &solver->things.at[i]->contents);
        for (uint32_t k = 0; k < solver->things.at[i]->parts.len; k++)
            unify_slot(solver, &solver->things.at[i]->parts.at[k]->slot);
    }
    run_queue(solver);
    unify_recursive(solver);
    run_queue(solver);
}

/* Python may put any object of these types into an attribute. */
static void let_python_assign(Solver *solver)
{
    for (uint32_t i = 0; i < solver->things.len; i++) {
        Thing *thing = solver->things.at[i];
        if (thing->kind == Type_instance && is_shown_class(solver, thing->cls))
            for (uint32_t k = 0; k < thing->parts.len; k++)
                add_outside(solver, &thing->parts.at[k]->slot, thing->at);
    }
}

/* A global of the module, or a variable of a class that Python sees? */
static bool is_replaced(Solver *solver, const Function *module, const Symbol *symbol)
{
    if (symbol->home == module->scope)
        return true;
    for_each (ClassInfo *, cls, &solver->classes)
        if (is_shown_class(solver, cls) && cls->node->ClassDef.scope == symbol->home)
            return true;
    return false;
}

/* Python may call every top-level function of a module, with any objects of these types. */
static void let_python_call(Solver *solver)
{
    if (solver->options.module)
        find_leaving(solver);
    for (uint32_t i = 0; i < solver->bodies.len; i++) {
        Body *body = solver->bodies.at[i];
        if (body->function->module != solver->program->main)
            continue;
        if (!body->function->node && solver->options.module) /* it may also replace a global */
            for (uint32_t w = 0; w < body->function->webs.len; w++)
                if (is_replaced(solver, body->function, body->function->webs.at[w].symbol))
                    add_outside(solver, &body->webs[w], body->function->webs.at[w].first);
        if (body->function->outside) /* it may keep what it is given, and give whatever it has */
            add_outside(solver, &body->result, body->function->at);
        else if (!is_top_level(body->function) && !is_shown_class(solver, body->function->cls) &&
                 !body->function->leaves)
            continue;
        for_each (Node *, param, &body->function->node->FunctionDef.params) {
            uint32_t web;
            if (web_of(body->function, param, &web))
                add_outside(solver, &body->webs[web], param->at);
        }
    }
    let_python_assign(solver);
    run_queue(solver);
}

/* ---- the last evaluation fills the tables
 * --------------------------------------------------------------------------------- */
static void record_body(Solver *solver, Body *body)
{
    uint32_t count = body->function->count;
    memset(body->flows, 0, count * sizeof *body->flows);
    memset(body->live, 0, count * sizeof *body->live);
    memset(body->callees, 0, count * sizeof *body->callees);
    memset(body->implied, 0, count * sizeof *body->implied);
    evaluate_body(solver, body);
    body->recorded = true;
}

static void record_module(Solver *solver, Module *module)
{
    Function *function = map_get(&solver->functions, module);
    function->body->reached = !module->is_library;
}

static void record_all(Solver *solver)
{
    solver->recording = true;
    each_module(solver, record_module);
    for_each (Body *, body, &solver->bodies)
        body->reached |= body->from_python;
    for (bool again = true; again;) {
        again = false;
        for (uint32_t i = 0; i < solver->bodies.len; i++) {
            Body *body = solver->bodies.at[i];
            if (body->reached && !body->recorded) {
                if (body->outer) /* a closure of an earlier round still lies somewhere: its frame has a type */
                    body->outer->reached = true;
                record_body(solver, body);
                again = true;
            }
        }
    }
    solver->recording = false;
}

/* Once more, with the slots that became plain; types are built anew. */
static void record_plain(Solver *solver)
{
    solver->frozen = true;
    solver->types = types_new(solver->arena);
    for_each (Thing *, thing, &solver->things)
        memset(thing->types, 0, sizeof thing->types);
    for_each (Body *, body, &solver->bodies)
        body->reached = body->recorded = false;
    record_all(solver);
}

/* ---- the entry
 * --------------------------------------------------------------------------------------------------------------
 */
Inference *infer(Program *program, Arena *arena, InferOptions options)
{
    Inference *inference = NEW(arena, Inference);
    Solver *solver = NEW(arena, Solver);
    *solver = (Solver){.inference = inference,
                       .program = program,
                       .arena = arena,
                       .diags = program->diags,
                       .options = options,
                       .types = types_new(arena)};
    inference->program = program;
    inference->solver = solver;
    if (options.module && program->sets_stdout)
        report(solver->diags, D_unsupported, program->sets_stdout->at, "an assignment to sys.stdout in a module");
    stubs_read(solver);
    each_module(solver, discover_module);
    declared_read(solver);
    each_module(solver, find_webs);
    class_homes_find(solver);
    run_rounds(solver);
    unify_all(solver);
    for (int i = 0; i < most_rounds && !solver->diags->errors && add_late_variables(solver); i++) {
        solver->unifying = false; /* only now, where containers met, some class was seen to get a variable */
        solver->round++;
        run_rounds(solver);
        unify_all(solver);
    }
    if (options.module || program->driver)
        let_python_call(solver);
    record_all(solver);
    bool plainer = observe(solver);
    plainer |= observe_complex(solver);
    if (plainer)
        record_plain(solver);
    drop_doubtful_warnings(solver);
    check_declared(solver);
    merge_alike(solver);
    finish(solver);
    return inference;
}
