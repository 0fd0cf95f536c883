/* webs.c -- which definitions a use can see: a name that means two things becomes two variables.
 * In: a def or a module's body, before any types.  Out: the web of every Name, and whether a load
 * may find it unbound. Rule: two definitions are one variable when some use can see both; globals
 * that functions use stay one. x = 1; print(x); x = "a"; print(x)           => two webs x = 1 =>
 * one web if c: x = "a" print(x) */
#include "typeinfer/webs.h"

/* ---- collecting definitions
 * ---------------------------------------------------------------------------- */
static bool is_local(const Walk *walk, const Symbol *symbol)
{
    if (!symbol || !symbol->home)
        return false;
    const Scope *home = symbol->home;
    if (home->kind == Scope_class) /* in a def, too: its variables are the module's */
        return !walk->function->node && home->module == walk->function->module;
    while (home && (home->kind == Scope_comprehension || home->kind == Scope_class))
        home = home->parent;
    return home == walk->function->scope;
}

static uint32_t add_definition(Walk *walk, Node *node, Symbol *symbol, const void *key, bool weak)
{
    Definition definition = {.node = node, .symbol = symbol, .parent = walk->definitions.len, .weak = weak};
    push(walk->arena, &walk->definitions, definition);
    map_set(walk->arena, &walk->definition_of, key, (void *)(uintptr_t)walk->definitions.len);
    return walk->definitions.len - 1;
}

static void define(Walk *walk, Node *node, Symbol *symbol)
{
    if (!is_local(walk, symbol) || map_get(&walk->definition_of, node))
        return;
    if (!map_get(&walk->of_symbol, symbol)) {
        map_set(walk->arena, &walk->of_symbol, symbol, (void *)(uintptr_t)(walk->definitions.len + 1));
        add_definition(walk, NULL, symbol, symbol, false);
    }
    add_definition(walk, node, symbol, node, false);
}

Symbol *bound_symbol(const Node *node)
{
    switch (node->kind) {
    case N_Name:
        return node->Name.context == Context_load ? NULL : node->Name.symbol;
    case N_Param:
        return node->Param.symbol;
    case N_Alias:
        return node->Alias.symbol;
    case N_FunctionDef:
        return node->FunctionDef.symbol;
    case N_ClassDef:
        return node->ClassDef.symbol;
    case N_ExceptHandler:
        return node->ExceptHandler.symbol;
    default:
        return NULL;
    }
}

/* global made; made = 1: in a function only */
static void define_foreign(Walk *walk, Node *node)
{
    Symbol *symbol = bound_symbol(node);
    if (map_get(&walk->of_symbol, symbol))
        return;
    define(walk, node, symbol);
    walk->definitions.at[walk->definitions.len - 1].foreign = true;
}

static void collect(void *context, Node *node)
{
    Walk *walk = context;
    Symbol *symbol = bound_symbol(node);
    if (symbol)
        define(walk, node, symbol);
    if (node->kind == N_FunctionDef || node->kind == N_Lambda)
        each_outside(node, collect, walk); /* another scope; a class body's variables are this one's */
    else
        each_child(node, collect, walk);
}

/* Those of one symbol, ascending; and of symbols that functions inside use: "not bound yet". */
static void gather_siblings(Walk *walk)
{
    uint32_t count = walk->definitions.len;
    walk->words = count / 64 + 1;
    walk->siblings = NEW_ARRAY(walk->arena, Siblings *, count + 1);
    walk->used_unbound = NEW_ARRAY(walk->arena, uint64_t, walk->words);
    for (uint32_t i = 0; i < count; i++) {
        const Definition *definition = &walk->definitions.at[i];
        uint32_t first = (uint32_t)(uintptr_t)map_get(&walk->of_symbol, definition->symbol) - 1;
        if (first == i)
            walk->siblings[i] = NEW(walk->arena, Siblings);
        walk->siblings[i] = walk->siblings[first];
        push(walk->arena, walk->siblings[i], i);
        if (!definition->node && map_get(&walk->solver->used_inside, definition->symbol))
            walk->used_unbound[i / 64] |= UINT64_C(1) << i % 64;
    }
}

/* ---- sets of definitions
 * ---------------------------------------------------------------------------------- */
static uint32_t find_web(Walk *walk, uint32_t definition)
{
    Definition *at = walk->definitions.at;
    while (at[definition].parent != definition)
        definition = at[definition].parent = at[at[definition].parent].parent;
    return definition;
}

static void join_webs(Walk *walk, uint32_t a, uint32_t b)
{
    a = find_web(walk, a);
    b = find_web(walk, b);
    if (a < b)
        walk->definitions.at[b].parent = a;
    else
        walk->definitions.at[a].parent = b;
}

/* ---- uses and definitions in order of evaluation
 * ----------------------------------------------------------- */
static void mark_unbound(Walk *walk, const Node *node)
{
    walk->function->unbound[node->id - walk->function->base] = true;
}

static void use(Walk *walk, const Node *node, Symbol *symbol)
{
    uint32_t first = (uint32_t)(uintptr_t)map_get(&walk->of_symbol, symbol);
    if (!first)
        return;
    uint32_t seen = 0;
    for_each (uint32_t, i, walk->siblings[first - 1]) {
        if (walk->now.dead || !reach_has(&walk->now, i))
            continue;
        if (!walk->definitions.at[i].node) {
            mark_unbound(walk, node);
            continue;
        }
        if (seen)
            join_webs(walk, seen - 1, i);
        seen = i + 1;
    }
    uint32_t *load = &walk->loads[node->id - walk->function->base];
    if (seen)
        *load = seen;
    else if (!*load) /* dead, or never bound here: any will do */
        *load = first + (walk->definitions.at[first - 1].node == NULL);
}

void web_bind(Walk *walk, const Node *node)
{
    uint32_t index = (uint32_t)(uintptr_t)map_get(&walk->definition_of, node);
    if (!index || walk->now.dead)
        return;
    index--;
    if (!walk->conditional)
        for_each (uint32_t, other, walk->siblings[index])
            walk->now.bits[other / 64] &= ~(UINT64_C(1) << other % 64);
    walk->now.bits[index / 64] |= UINT64_C(1) << index % 64;
    spring_traps(walk);
}

void web_unbind(Walk *walk, const Node *node, Symbol *symbol)
{
    uint32_t none = (uint32_t)(uintptr_t)map_get(&walk->definition_of, symbol);
    web_bind(walk, node); /* its own definition goes on: a use that sees it is of the variable that was emptied */
    if (!none || walk->now.dead)
        return;
    none--;
    walk->now.bits[none / 64] |= UINT64_C(1) << none % 64;
    if (map_get(&walk->function->symbol_web, symbol)) /* whoever was made before may look for it from now on */
        map_set(walk->arena, &walk->function->late, symbol, symbol);
    spring_traps(walk);
}

/* Who stores into a plain name: for proofs about all its values. */
static void origin(Walk *walk, const Node *target, Node *from)
{
    if (target->kind == N_Name)
        map_set(walk->arena, &walk->function->origins, target, from);
}

/* ---- expressions
 * --------------------------------------------------------------------------------------------------
 */
static bool is_always_true(const Node *test)
{
    if (test->kind == N_Tuple)
        return test->Tuple.items.len && test->Tuple.items.at[0]->kind != N_Starred;
    if (test->kind != N_Constant)
        return false;
    return test->Constant.literal == Literal_true ||
           (test->Constant.literal == Literal_int && strspn(test->Constant.text.at, "0x") < test->Constant.text.len);
}

/* walk->now goes on where the test is true; gives where it is false. */
static Reach walk_test(Walk *walk, Node *test)
{
    if (test->kind == N_UnaryOp && test->UnaryOp.op == Op_not) {
        Reach yes = walk_test(walk, test->UnaryOp.operand), no = walk->now;
        walk->now = yes;
        return no;
    }
    if (test->kind != N_BoolOp) {
        web_expr(walk, test);
        return is_always_true(test) ? reach_dead(walk) : reach_copy(walk, &walk->now);
    }
    bool is_and = test->BoolOp.op == Op_and;
    Reach decided = reach_dead(walk);
    for_each (Node *, value, &test->BoolOp.values) {
        Reach no = walk_test(walk, value);
        reach_join(walk, &decided, is_and ? &no : &walk->now);
        if (!is_and)
            walk->now = no;
    }
    if (is_and)
        return decided;
    Reach no = walk->now;
    walk->now = decided;
    return no;
}

/* The first iterable is evaluated once, before the loop. */
static void walk_comprehension(Walk *walk, Node *item, Node *key, const Nodes *generators)
{
    for (uint32_t i = 0; i < generators->len; i++) {
        {
            Node *clause = generators->at[i];
            origin(walk, clause->Comprehension.target, clause);
            web_expr(walk, clause->Comprehension.iter);
            uint32_t outer = walk->conditional;
            walk->conditional = 0; /* its own targets are bound for sure inside */
            web_expr(walk, clause->Comprehension.target);
            walk->conditional = outer + (i == 0);
            for_each (Node *, test, &clause->Comprehension.ifs)
                web_expr(walk, test);
        }
    }
    if (key)
        web_expr(walk, key);
    web_expr(walk, item);
    walk->conditional -= generators->len > 0;
}

static void walk_name(Walk *walk, Node *node)
{
    Symbol *symbol = node->Name.symbol;
    switch (node->Name.context) {
    case Context_load:
        use(walk, node, symbol);
        web_named(walk, symbol);
        break;
    case Context_store:
        web_bind(walk, node);
        break;
    case Context_delete:
        use(walk, node, symbol);
        if (walk->loads[node->id - walk->function->base] && map_get(&walk->definition_of, node))
            join_webs(walk, walk->loads[node->id - walk->function->base] - 1,
                      (uint32_t)(uintptr_t)map_get(&walk->definition_of, node) - 1);
        web_unbind(walk, node, symbol);
        break;
    }
}

void web_expr(void *context, Node *node)
{
    Walk *walk = context;
    switch (node->kind) {
    case N_Name:
        walk_name(walk, node);
        break;
    case N_BoolOp: {
        Reach no = walk_test(walk, node);
        reach_join(walk, &walk->now, &no);
        break;
    }
    case N_IfExp: {
        Reach no = walk_test(walk, node->IfExp.test), yes;
        web_expr(walk, node->IfExp.body);
        yes = walk->now;
        walk->now = no;
        web_expr(walk, node->IfExp.orelse);
        reach_join(walk, &walk->now, &yes);
        break;
    }
    case N_NamedExpr:
        web_expr(walk, node->NamedExpr.value);
        web_expr(walk, node->NamedExpr.target);
        break;
    case N_ListComp:
        walk_comprehension(walk, node->ListComp.item, NULL, &node->ListComp.generators);
        break;
    case N_SetComp:
        walk_comprehension(walk, node->SetComp.item, NULL, &node->SetComp.generators);
        break;
    case N_GeneratorExp:
        walk_comprehension(walk, node->GeneratorExp.item, NULL, &node->GeneratorExp.generators);
        break;
    case N_DictComp:
        walk_comprehension(walk, node->DictComp.value, node->DictComp.key, &node->DictComp.generators);
        break;
    case N_Lambda:
        for_each (Node *, param, &node->Lambda.params)
            if (param->Param.value)
                web_expr(walk, param->Param.value);
        web_made(walk, node);
        break;
    default:
        each_child(node, web_expr, walk);
    }
}

/* ---- statements
 * ----------------------------------------------------------------------------------------------------
 */
static void walk_statement(Walk *walk, Node *node);

static void die(Walk *walk)
{
    walk->now = reach_dead(walk);
}

/* if __name__ == "__main__": */
static bool is_main_test(const Node *test)
{
    if (test->kind != N_Compare || test->Compare.rights.len != 1 || test->Compare.ops.at[0] != Op_eq)
        return false;
    const Node *name = test->Compare.left, *text = test->Compare.rights.at[0];
    return name->kind == N_Name && !strcmp(name->Name.name, "__name__") && text->kind == N_Constant &&
           text->Constant.literal == Literal_str && text->Constant.text.len == 8 &&
           !memcmp(text->Constant.text.at, "__main__", 8);
}

static void walk_if(Walk *walk, const Node *node)
{
    Reach other = walk_test(walk, node->If.test);
    web_block(walk, &node->If.body);
    Reach after = walk->now;
    walk->now = other;
    web_block(walk, &node->If.orelse);
    if (!walk->seen || !is_main_test(node->If.test)) /* an import does not run it */
        reach_join(walk, &walk->now, &after);
}

/* One loop: the body runs until nothing more reaches its head. */
static void walk_loop(Walk *walk, Node *test, Node *target, const Nodes *body, const Nodes *orelse)
{
    Jumps jumps = {.outer = walk->jumps, .on_break = reach_dead(walk)};
    Reach head = reach_copy(walk, &walk->now), exit;
    do {
        jumps.on_continue = reach_dead(walk);
        walk->now = reach_copy(walk, &head);
        exit = test ? walk_test(walk, test) : reach_copy(walk, &walk->now);
        if (target)
            web_expr(walk, target);
        walk->jumps = &jumps;
        web_block(walk, body);
        walk->jumps = jumps.outer;
        reach_join(walk, &walk->now, &jumps.on_continue);
    } while (reach_join(walk, &head, &walk->now));
    walk->now = exit;
    web_block(walk, orelse);
    reach_join(walk, &walk->now, &jumps.on_break);
}

void web_jump(Walk *walk, bool is_break)
{
    Passage *passage = walk->passage;
    if (passage && passage->jumps == walk->jumps)
        reach_join(walk, is_break ? &passage->on_break : &passage->on_continue, &walk->now);
    else if (walk->jumps)
        reach_join(walk, is_break ? &walk->jumps->on_break : &walk->jumps->on_continue, &walk->now);
    die(walk);
}

/* Both a use and a definition: one variable. */
static void walk_augmented(Walk *walk, Node *node)
{
    Node *target = node->AugAssign.target;
    origin(walk, target, node);
    if (target->kind == N_Name)
        use(walk, target, target->Name.symbol);
    else
        each_child(target, web_expr, walk);
    web_expr(walk, node->AugAssign.value);
    if (target->kind != N_Name)
        return;
    uint32_t load = walk->loads[target->id - walk->function->base];
    uint32_t store = (uint32_t)(uintptr_t)map_get(&walk->definition_of, target);
    if (load && store)
        join_webs(walk, load - 1, store - 1);
    web_bind(walk, target);
}

static void walk_def(Walk *walk, Node *node)
{
    bool outer = walk->quiet;
    walk->quiet |= node->FunctionDef.symbol && node->FunctionDef.symbol->home->kind == Scope_class;
    for_each (Node *, decorator, &node->FunctionDef.decorators)
        web_expr(walk, decorator);
    if (node->FunctionDef.wraps)
        web_expr(walk, node->FunctionDef.wraps);
    walk->quiet = outer;
    for_each (Node *, param, &node->FunctionDef.params)
        if (param->Param.value)
            web_expr(walk, param->Param.value);
    web_bind(walk, node);
    if (walk->function->node)
        web_made(walk, node);
}

/* Behind a choice in a class's body: is there a variable of the class that some path leaves unbound? */
static void note_unsure(Walk *walk, const Node *node, const Node *statement)
{
    bool choice = statement->kind == N_If || statement->kind == N_Try || statement->kind == N_Match;
    if (!choice && statement->kind != N_For && statement->kind != N_While)
        return;
    for (uint32_t i = 0; i < walk->definitions.len && !walk->now.dead; i++) {
        const Definition *at = &walk->definitions.at[i];
        bool inside = at->node && at->node->at.start >= statement->at.start && at->node->at.end <= statement->at.end;
        uint32_t none = inside ? (uint32_t)(uintptr_t)map_get(&walk->definition_of, at->symbol) : 0;
        bool caught = inside && at->node->kind == N_ExceptHandler; /* gone behind the handler */
        if (!none || caught || at->symbol->home != node->ClassDef.scope || !reach_has(&walk->now, none - 1))
            continue;
        map_set(walk->arena, &walk->solver->unsure, at->symbol, at->node);
        if (choice)
            map_set(walk->arena, &walk->function->unsure, node, at->node);
    }
}

static void walk_class(Walk *walk, Node *node)
{
    if (node->ClassDef.is_enum) /* its members are made in its body */
        web_bind(walk, node);
    walk->quiet = true;
    for_each (Node *, base, &node->ClassDef.bases)
        web_expr(walk, base);
    for_each (Node *, statement, &node->ClassDef.body) {
        walk->quiet = statement->kind == N_Assign && statement->Assign.value->kind == N_Name;
        walk_statement(walk, statement);
        note_unsure(walk, node, statement);
    }
    walk->quiet = false;
    if (!node->ClassDef.is_enum)
        web_bind(walk, node);
}

static void bind_names(Walk *walk, const Nodes *names)
{
    for_each (Node *, alias, names)
        web_bind(walk, alias);
}

static void walk_annotated(Walk *walk, Node *node)
{
    if (!node->AnnAssign.value) /* a declaration: nothing happens */
        return;
    web_expr(walk, node->AnnAssign.value);
    web_expr(walk, node->AnnAssign.target);
}

static void walk_assign(Walk *walk, Node *node)
{
    for_each (Node *, target, &node->Assign.targets)
        origin(walk, target, node);
    web_expr(walk, node->Assign.value);
    for_each (Node *, target, &node->Assign.targets)
        web_expr(walk, target);
}

static void walk_statement(Walk *walk, Node *node)
{
    switch (node->kind) {
    case N_Assign:
        walk_assign(walk, node);
        break;
    case N_AugAssign:
        walk_augmented(walk, node);
        break;
    case N_AnnAssign:
        walk_annotated(walk, node);
        break;
    case N_If:
        walk_if(walk, node);
        break;
    case N_While:
        walk_loop(walk, node->While.test, NULL, &node->While.body, &node->While.orelse);
        break;
    case N_For:
        origin(walk, node->For.target, node);
        web_expr(walk, node->For.iter);
        walk_loop(walk, NULL, node->For.target, &node->For.body, &node->For.orelse);
        break;
    case N_Break:
    case N_Continue:
        web_jump(walk, node->kind == N_Break);
        break;
    case N_Return:
    case N_Raise:
        each_child(node, web_expr, walk);
        die(walk);
        break;
    case N_FunctionDef:
        walk_def(walk, node);
        break;
    case N_ClassDef:
        walk_class(walk, node);
        break;
    case N_Import:
        bind_names(walk, &node->Import.names);
        break;
    case N_ImportFrom:
        bind_names(walk, &node->ImportFrom.names);
        break;
    case N_Try:
        web_try(walk, node);
        break;
    case N_With:
        web_with(walk, node);
        break;
    default:
        each_child(node, web_expr, walk);
    }
}

void web_block(Walk *walk, const Nodes *body)
{
    for_each (Node *, statement, body)
        walk_statement(walk, statement);
}

/* ---- the result
 * ------------------------------------------------------------------------------------------------------
 */
static uint32_t web_number(Walk *walk, uint32_t definition, uint32_t *numbers)
{
    Function *function = walk->function;
    uint32_t root = find_web(walk, definition);
    if (!numbers[root]) {
        Symbol *symbol = walk->definitions.at[definition].symbol;
        Web web = {.symbol = symbol, .first = walk->definitions.at[definition].node->at};
        web.shared = map_get(&function->symbol_web, symbol) != NULL;
        web.is_param = walk->definitions.at[definition].node->kind == N_Param;
        push(walk->arena, &function->webs, web);
        numbers[root] = function->webs.len;
        if (web.shared)
            map_set(walk->arena, &function->symbol_web, symbol, (void *)(uintptr_t)(function->webs.len + 1));
    }
    return numbers[root];
}

static void number_webs(Walk *walk)
{
    Function *function = walk->function;
    uint32_t *numbers = NEW_ARRAY(walk->arena, uint32_t, walk->definitions.len + 1);
    for (uint32_t i = 0; i < walk->definitions.len; i++) {
        Node *node = walk->definitions.at[i].node;
        if (!node)
            continue;
        uint32_t web = web_number(walk, i, numbers);
        if (walk->definitions.at[i].foreign)
            continue;
        function->web_of[node->id - function->base] = web;
        push(walk->arena, &function->webs.at[web - 1].definitions, node);
    }
    for (uint32_t i = 0; i < function->count; i++)
        if (walk->loads[i] && !function->web_of[i])
            function->web_of[i] = web_number(walk, walk->loads[i] - 1, numbers);
}

/* A shared global is one variable, whatever the module's body does. */
static void join_shared(Walk *walk)
{
    for (uint32_t i = 0; i < walk->definitions.len; i++) {
        const Definition *definition = &walk->definitions.at[i];
        uint32_t first = (uint32_t)(uintptr_t)map_get(&walk->of_symbol, definition->symbol) - 1;
        first += walk->definitions.at[first].node == NULL;
        if (definition->node && map_get(&walk->function->symbol_web, definition->symbol))
            join_webs(walk, first, i);
    }
}

/* The bindings that are there when the body of a module ends are what Python sees. */
static void mark_seen(Walk *walk)
{
    Function *function = walk->function;
    for (uint32_t i = 0; walk->seen && i < walk->definitions.len; i++) {
        const Definition *definition = &walk->definitions.at[i];
        if (!definition->node || definition->foreign || strchr(definition->symbol->name, '.') || /* match.c's own */
            (!walk->now.dead && !reach_has(&walk->now, i)))
            continue;
        Web *web = &function->webs.at[function->web_of[definition->node->id - function->base] - 1];
        uint32_t none = (uint32_t)(uintptr_t)map_get(&walk->definition_of, definition->symbol);
        web->seen = true;
        web->may_be_unbound |= none && reach_has(&walk->now, none - 1);
    }
}

static void start(Walk *walk)
{
    Function *function = walk->function;
    walk->now.bits = NEW_ARRAY(walk->arena, uint64_t, walk->words);
    for (uint32_t i = 0; i < walk->definitions.len; i++)
        if (!walk->definitions.at[i].node)
            walk->now.bits[i / 64] |= UINT64_C(1) << i % 64;
    if (function->node)
        for_each (Node *, param, &function->node->FunctionDef.params)
            web_bind(walk, param);
}

void webs_find(Solver *solver, Function *function)
{
    Walk walk = {.solver = solver, .arena = solver->arena, .function = function};
    const Nodes *body = function->node ? &function->node->FunctionDef.body : &function->module->body;
    if (function->node)
        for_each (Node *, param, &function->node->FunctionDef.params)
            define(&walk, param, param->Param.symbol);
    for_each (Node *, statement, body)
        collect(&walk, statement);
    for_each (Node *, node, &function->bound_elsewhere)
        define_foreign(&walk, node);
    function->web_of = NEW_ARRAY(solver->arena, uint32_t, function->count + 1);
    function->unbound = NEW_ARRAY(solver->arena, bool, function->count + 1);
    walk.loads = NEW_ARRAY(solver->arena, uint32_t, function->count + 1);
    gather_siblings(&walk);
    walk.seen = !function->node && solver->options.module && function->module == solver->program->main;
    start(&walk);
    web_block(&walk, body);
    if (!function->node)
        web_all_named(&walk);
    join_shared(&walk);
    number_webs(&walk);
    mark_seen(&walk);
}

Web *web_of(const Function *function, const Node *node, uint32_t *index)
{
    uint32_t at = node->id - function->base;
    if (at >= function->count || !function->web_of[at])
        return NULL;
    *index = function->web_of[at] - 1;
    return &((Function *)function)->webs.at[*index];
}
