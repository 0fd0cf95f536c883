/* webs_late.c -- globals that a function may look for before they are bound.
 * In: what is bound where a function is named, or made.  Out: function->late, its symbols.
 * Rule: from where it is named it may run, with all that it calls; what is not bound there may be looked for.
 *     def f(): return x
 *     f(); x = 1              => x may be unbound                                                          */
#include "typeinfer/webs.h"

/* Was that asked when at least as much was unbound? */
static bool was_asked(const Walk *walk, const Function *callee)
{
    const uint64_t *then = map_get(&walk->asked, callee);
    for (uint32_t i = 0; then && i < walk->words; i++)
        if (walk->now.bits[i] & walk->used_unbound[i] & ~then[i])
            return false;
    return then;
}

static bool is_any_unbound(const Walk *walk)
{
    for (uint32_t i = 0; i < walk->words; i++)
        if (walk->now.bits[i] & walk->used_unbound[i])
            return true;
    return false;
}

/* The defs of that name. */
static const Functions *functions_named(Solver *solver, const Symbol *symbol)
{
    for (; solver->by_symbol_count < solver->all_functions.len; solver->by_symbol_count++) {
        Function *function = solver->all_functions.at[solver->by_symbol_count];
        const Node *def = function->node;
        const Symbol *name = def && def->kind == N_FunctionDef ? def->FunctionDef.symbol : NULL;
        if (!name) /* a lambda */
            continue;
        Functions *functions = map_get(&solver->by_symbol, name);
        if (!functions)
            map_set(solver->arena, &solver->by_symbol, name, functions = NEW(solver->arena, Functions));
        push(solver->arena, functions, function);
    }
    return map_get(&solver->by_symbol, symbol);
}

static void late_uses(Walk *walk, Function *callee, Map *seen);

/* Whoever has the value of a def may ask for its attributes. */
static void late_attributes(Walk *walk, const Symbol *symbol, Map *seen)
{
    if (!walk->solver->program->nested_attributes.len)
        return;
    const Functions *functions = functions_named(walk->solver, symbol);
    for (uint32_t i = 0; functions && i < functions->len; i++)
        for_each (Function *, giver, &functions->at[i]->givers)
            late_uses(walk, giver, seen);
}

static void late_uses(Walk *walk, Function *callee, Map *seen)
{
    if (map_get(seen, callee) || was_asked(walk, callee))
        return;
    map_set(walk->arena, seen, callee, callee);
    for_each (Symbol *, symbol, &callee->uses) {
        uint32_t none = (uint32_t)(uintptr_t)map_get(&walk->definition_of, symbol);
        if (none && reach_has(&walk->now, none - 1))
            map_set(walk->arena, &walk->function->late, symbol, symbol);
        late_attributes(walk, symbol, seen);
    }
    for_each (Function *, next, &callee->calls)
        late_uses(walk, next, seen);
}

/* It, and whoever it calls, may run now. */
static void may_run(Walk *walk, Function *callee)
{
    if (!is_any_unbound(walk) || was_asked(walk, callee))
        return;
    Map seen = {0};
    late_uses(walk, callee, &seen);
    Reach now = reach_copy(walk, &walk->now);
    for (uint32_t i = 0; i < seen.room; i++)
        if (seen.at[i].key)
            map_set(walk->arena, &walk->asked, seen.at[i].key, now.bits);
}

static void method_may_run(void *context, Function *method)
{
    may_run(context, method);
}

/* The name of a function or class in the module's body: it, or the class's methods, may run now. */
void web_named(Walk *walk, const Symbol *symbol)
{
    if (walk->now.dead || walk->quiet || !symbol)
        return;
    if (symbol->only_binding && symbol->only_binding->kind == N_ClassDef)
        each_method(walk->solver, symbol->only_binding, method_may_run, walk);
    const Functions *functions = functions_named(walk->solver, symbol);
    for (uint32_t i = 0; functions && i < functions->len; i++) {
        may_run(walk, functions->at[i]);
        for_each (Function *, giver, &functions->at[i]->givers)
            may_run(walk, giver);
    }
}

/* A function value: it may run from now on. */
void web_made(Walk *walk, const Node *def)
{
    Function *function = function_of(walk->solver, def);
    if (!walk->now.dead && function)
        may_run(walk, function);
}

void web_all_named(Walk *walk)
{
    Map seen = {0};
    if (!walk->now.dead && is_any_unbound(walk))
        for_each (Function *, callee, &walk->solver->all_functions)
            if (callee->node && callee->module == walk->function->module)
                late_uses(walk, callee, &seen);
}
