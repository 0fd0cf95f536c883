/* range_try.c -- what is known in handlers and finally blocks.
 * In: a walk at a Try or Finally.  Out: ranges inside; the state behind.
 * Rule: a handler starts with what held in front of each statement of the body that may fail, joined; a finally block
 *     also with what holds where the body ends.
 *     n = 0
 *     try: xs[i]; n = 1; ys[i]
 *     except IndexError: ...          => 0 <= n <= 1                                                             */
#include "typeinfer/range_private.h"

static void join_into(Walk *walk, State **into, State *state)
{
    state_drop_split(&walk->domain, state);
    *into = *into ? state_join(&walk->domain, *into, state) : state;
}

/* ---- what may fail -------------------------------------------------------------------------------------------- */
static const Ir *root_of(const Ir *statement)
{
    switch (statement->kind) {
    case I_Set:
        return statement->Set.value;
    case I_Eval:
        return statement->Eval.value;
    case I_Return:
        return statement->Return.value;
    default:
        return statement;
    }
}

/* Not while an invariant is looked for: the states of those walks are too wide. */
static bool is_open(const Walk *walk, const Trap *trap)
{
    return trap && trap->searching == walk->searching;
}

static void note_error(Walk *walk, const Ir *root)
{
    if (!is_open(walk, walk->traps) || walk->state->dead)
        return;
    State *before = walk->state;
    walk->state = state_copy(&walk->domain, before);
    if (root && (root->kind == I_Call || root->kind == I_Library)) { /* it may have done a part of its work */
        Effects effects = effects_of_node(walk->func, root);
        kill_effects(walk, &effects);
    }
    join_into(walk, &walk->traps->errors, walk->state);
    walk->state = before;
}

void note_failure(Walk *walk, Ir *statement)
{
    const Ir *root = root_of(statement);
    if (walk->traps && root && ir_may_fail(root))
        note_error(walk, root);
}

void note_interrupt(Walk *walk)
{
    note_error(walk, NULL);
}

/* ---- try ------------------------------------------------------------------------------------------------------- */
static State *dead_state(Walk *walk)
{
    State *state = state_new(&walk->domain);
    state->dead = true;
    return state;
}

/* An error that no handler took, or that a finally block has seen. */
static void pass_on(Walk *walk, const State *state)
{
    if (is_open(walk, walk->traps) && !state->dead)
        join_into(walk, &walk->traps->errors, state_copy(&walk->domain, state));
}

void walk_try(Walk *walk, Ir *node)
{
    Trap trap = {.outer = walk->traps, .searching = walk->searching};
    walk->traps = &trap;
    walk_block(walk, &node->Try.body, true);
    walk->traps = trap.outer;
    walk_block(walk, &node->Try.orelse, true);
    State *after = walk->state, *errors = trap.errors ? trap.errors : dead_state(walk);
    for_each (Ir *, handler, &node->Try.handlers) {
        walk->state = state_copy(&walk->domain, errors);
        walk_block(walk, &handler->Except.body, true);
        after = state_join(&walk->domain, after, walk->state);
    }
    pass_on(walk, errors);
    state_free(&walk->domain, errors);
    walk->state = after;
}

void walk_leave(Walk *walk)
{
    Trap *trap = walk->traps;
    while (trap && !trap->is_final)
        trap = trap->outer;
    if (is_open(walk, trap))
        join_into(walk, &trap->leaves, state_copy(&walk->domain, walk->state));
    walk->state->dead = true;
}

/* Recorded once, for all ways in; what follows comes from those that are no errors. */
void walk_finally(Walk *walk, Ir *node)
{
    Trap trap = {.outer = walk->traps, .is_final = true, .searching = walk->searching};
    walk->traps = &trap;
    walk_block(walk, &node->Finally.body, true);
    walk->traps = trap.outer;
    State *normal = walk->state;
    if (trap.leaves)
        normal = state_join(&walk->domain, normal, trap.leaves);
    walk->state = state_copy(&walk->domain, normal);
    if (trap.errors)
        walk->state = state_join(&walk->domain, walk->state, trap.errors);
    walk_block(walk, &node->Finally.final, true);
    pass_on(walk, walk->state);
    state_free(&walk->domain, walk->state);
    walk->state = normal;
    walk->trial++;
    walk_block(walk, &node->Finally.final, true);
    walk->trial--;
}
