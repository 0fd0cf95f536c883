/* range_loop.c -- what holds at the head of a loop: a fixpoint per loop.
 * In: a walk that stands in front of a loop.  Out: ranges inside of it; the state behind.
 * Rule: a loop's head is widened by thresholds until it covers its body, then narrowed; the last visit records.
 *     n = len(xs)
 *     for i in range(n): xs[i]     =>  0 <= i < n = len(xs)                                                    */
#include "typeinfer/range_private.h"

enum { most_visits = 60, plain_visits = 1, threshold_visits = 14, narrowings = 1, most_seeds = 8, most_steps = 8192 };

typedef struct Changed {
    Walk *walk;
    int terms[most_seeds], count;
} Changed;

static void note_term(Changed *changed, int term)
{
    for (int i = 0; i < changed->count; i++)
        if (changed->terms[i] == term)
            return;
    if (term >= 0 && changed->count < most_seeds)
        changed->terms[changed->count++] = term;
}

static void note_changed(void *context, Ir *node)
{
    Changed *changed = context;
    if (node->kind == I_Set && node->Set.var->type->kind == Type_int && !node->Set.var->is_temp)
        note_term(changed, term_of(changed->walk, node->Set.var, 0));
    if (node->kind == I_Library && node->Library.args.len && node->Library.library->writes & 1 &&
        node->Library.args.at[0]->kind == I_Get &&
        (node->Library.args.at[0]->type->kind == Type_list || node->Library.args.at[0]->type->kind == Type_packed))
        note_term(changed, term_of(changed->walk, node->Library.args.at[0]->Get.var, 0));
}

/* What the body steps along keeps its distance: known distances in front of the loop become relations. */
static void seed_relations(Walk *walk, Block *body, int index_term)
{
    Changed changed = {.walk = walk};
    note_term(&changed, index_term);
    ir_walk(body, note_changed, &changed);
    for (int i = 0; i < changed.count; i++)
        for (int k = 0; k < changed.count; k++) {
            int a = changed.terms[i], b = changed.terms[k];
            int64_t way = i == k ? FAR : state_distance(&walk->domain, walk->state, a, b);
            if (way != FAR && way == -state_distance(&walk->domain, walk->state, b, a))
                state_relate(&walk->domain, walk->state, a, b, way);
        }
}

typedef struct Round {
    Ir *node;
    int index, stop; /* terms of a counted loop */
    int64_t step;    /* 0: not constant, or a while loop */
    Jump jump;
    State *exit;          /* the test came out false */
    State *began, *ended; /* of the last iteration in a trial */
    uint64_t clock;       /* when it began */
} Round;

static void drop_jump(Walk *walk, Round *round)
{
    state_free(&walk->domain, round->jump.breaks);
    state_free(&walk->domain, round->jump.continues);
    state_free(&walk->domain, round->exit);
    round->jump.breaks = round->jump.continues = round->exit = NULL;
}

/* index < stop (or > for a falling loop), or its contrary */
static void assume_running(Walk *walk, const Round *round, bool runs)
{
    Value index = value_term(walk, round->index), stop = value_term(walk, round->stop);
    const Value *low = &index, *high = &stop;
    if (round->step < 0) {
        low = &stop;
        high = &index;
    }
    if (!runs) {
        const Value *swap = low;
        low = high;
        high = swap;
    }
    int64_t c = runs ? -1 : 0;
    for (int i = 0; i < low->downs; i++)
        for (int k = 0; k < high->ups; k++)
            state_relate(&walk->domain, walk->state, low->down[i].term, high->up[k].term, c);
    if (low->low != LOW_NONE && high->high != HIGH_NONE && low->low > high_add(high->high, c))
        walk->state->dead = true;
}

static void start_iteration(Walk *walk, Round *round)
{
    Ir *node = round->node;
    if (node->kind == I_While) {
        walk_block(walk, &node->While.before, false);
        range_eval(walk, node->While.test);
        round->exit = state_copy(&walk->domain, walk->state);
        State *body = walk->state;
        walk->state = round->exit;
        refine(walk, node->While.test, false);
        round->exit = walk->state;
        walk->state = body;
        refine(walk, node->While.test, true);
        return;
    }
    if (node->Loop.live)
        assign_term(walk, round->stop, value_tighten(walk, range_eval(walk, node->Loop.stop)));
    round->exit = state_copy(&walk->domain, walk->state);
    if (round->step) {
        State *body = walk->state;
        walk->state = round->exit;
        assume_running(walk, round, false);
        round->exit = walk->state;
        walk->state = body;
        assume_running(walk, round, true);
    }
}

/* Walks the body once from walk->state; leaves the state at the end of an iteration there. */
static void walk_iteration(Walk *walk, Round *round)
{
    drop_jump(walk, round);
    start_iteration(walk, round);
    note_interrupt(walk);
    round->jump.outer = walk->jump;
    walk->jump = &round->jump;
    if (round->node->kind == I_Loop)
        range_record(walk, round->node, value_term(walk, round->index), 0);
    walk_block(walk, round->node->kind == I_While ? &round->node->While.body : &round->node->Loop.body, true);
    walk->jump = round->jump.outer;
    if (round->jump.continues)
        walk->state = state_join(&walk->domain, walk->state, round->jump.continues);
    round->jump.continues = NULL;
    state_drop_split(&walk->domain, walk->state);
    if (round->node->kind == I_Loop && round->step && !walk->state->dead)
        assign_term(walk, round->index, value_shift(value_term(walk, round->index), round->step));
}

static uint64_t clock_of(const Walk *walk)
{
    return walk->clock + walk->ranges->clock;
}

/* A trial that begins as the last one did ends as it did. */
static void try_iteration(Walk *walk, Round *round)
{
    bool same = round->began && round->clock == clock_of(walk) && state_same(&walk->domain, round->began, walk->state);
    if (same) {
        state_free(&walk->domain, walk->state);
        walk->state = state_copy(&walk->domain, round->ended);
        return;
    }
    state_free(&walk->domain, round->began);
    state_free(&walk->domain, round->ended);
    round->clock = clock_of(walk);
    round->began = state_copy(&walk->domain, walk->state);
    walk_iteration(walk, round);
    round->ended = state_copy(&walk->domain, walk->state);
}

/* Loops that are nested deeply, and many of them, would be walked for ever: then what is known grows in larger steps,
 * and at last nothing is known of what a loop leaves behind. */
static uint32_t patience(const Walk *walk)
{
    return most_steps + 16 * walk->func->vars.len;
}

static bool is_hopeless(const Walk *walk)
{
    return walk->steps > 16 * patience(walk);
}

static Widening widening_of(const Walk *walk, int visit)
{
    if (walk->steps > patience(walk))
        return visit < 1 ? Widen_thresholds : Widen_hard;
    return visit < plain_visits ? Widen_plain : visit < threshold_visits ? Widen_thresholds : Widen_hard;
}

/* The least state found that covers `head` and all iterations from it.  guessed: it is more than the loop's entry. */
static State *grow_head(Walk *walk, Round *round, State *head, bool guessed)
{
    for (int visit = 0; visit < most_visits && !is_hopeless(walk); visit++) {
        Widening how = widening_of(walk, visit);
        walk->state = state_settle(&walk->domain, head);
        walk->guesses += visit > 0 || guessed;
        try_iteration(walk, round);
        walk->guesses -= visit > 0 || guessed;
        bool stable = state_widen(&walk->domain, head, walk->state, walk->counters, how);
        state_free(&walk->domain, walk->state);
        if (stable) {
            State *settled = state_settle(&walk->domain, head);
            state_free(&walk->domain, head);
            return settled;
        }
    }
    state_free(&walk->domain, head); /* no end in sight: nothing is known */
    return state_new(&walk->domain);
}

/* The head's state, covering all iterations.  While the loop around this one grows, its entries do, too: what covered
 * the last one is where to begin. */
static State *find_head(Walk *walk, Round *round, const State *entry, const State *last)
{
    State *head = state_copy(&walk->domain, entry);
    bool grows = walk->grows, guessed = last && grows;
    if (guessed)
        head = state_join(&walk->domain, head, state_copy(&walk->domain, last));
    walk->grows = true;
    head = grow_head(walk, round, head, guessed);
    walk->grows = grows;
    return head;
}

static State *narrow_head(Walk *walk, Round *round, const State *entry, State *head)
{
    bool grows = walk->grows;
    walk->grows = false;
    walk->guesses++;
    for (int i = 0; i < narrowings && !is_hopeless(walk); i++) {
        walk->state = head;
        try_iteration(walk, round);
        state_clamp(&walk->domain, walk->state, entry, walk->counters);
        head = state_join(&walk->domain, walk->state, state_copy(&walk->domain, entry));
    }
    walk->guesses--;
    walk->grows = grows;
    return head;
}

static Block *orelse_of(Ir *node)
{
    return node->kind == I_While ? &node->While.orelse : &node->Loop.orelse;
}

/* Leaving by the test: from an entry that never ran, or from the end of the last iteration. */
static void finish_loop(Walk *walk, Round *round, State *entry)
{
    State *breaks = round->jump.breaks, *end = walk->state;
    round->jump.breaks = NULL;
    if (round->node->kind == I_Loop && round->step && !round->node->Loop.live) {
        assume_running(walk, round, false);
        end = walk->state;
        walk->state = entry;
        assume_running(walk, round, false);
        walk->state = state_join(&walk->domain, end, walk->state);
    } else {
        state_free(&walk->domain, entry);
        state_free(&walk->domain, end);
        walk->state = round->exit;
        round->exit = NULL;
    }
    drop_jump(walk, round);
    state_drop_split(&walk->domain, walk->state);
    walk_block(walk, orelse_of(round->node), true);
    if (breaks)
        walk->state = state_join(&walk->domain, walk->state, breaks);
}

static Visit *visit_of(Walk *walk, const Ir *node)
{
    Visit *visit = map_get(&walk->visits, node);
    if (!visit) {
        visit = NEW(walk->domain.arena, Visit);
        map_set(walk->domain.arena, &walk->visits, node, visit);
    }
    return visit;
}

static bool is_seen(const Walk *walk, const Visit *visit, const State *entry)
{
    return visit->entry && visit->clock == clock_of(walk) && state_same(&walk->domain, visit->entry, entry);
}

/* Nothing is asked but the state behind it: no handler around it waits for what fails in it. */
static bool is_mere_trial(const Walk *walk)
{
    return walk->trial && !(walk->traps && walk->traps->searching == walk->searching);
}

/* The head for that entry goes on into walk->state. */
static void find_invariant(Walk *walk, Round *round, Visit *visit, const State *entry)
{
    Domain *domain = &walk->domain;
    if (is_seen(walk, visit, entry)) {
        walk->state = state_copy(domain, visit->head);
        return;
    }
    State *last = visit->head;
    state_free(domain, visit->entry);
    state_free(domain, visit->end);
    *visit = (Visit){.clock = clock_of(walk)};
    if (is_hopeless(walk)) {
        walk->state = state_new(domain);
    } else {
        walk->trial++;
        walk->searching++;
        State *head = find_head(walk, round, entry, last);
        walk->state = narrow_head(walk, round, entry, head);
        walk->searching--;
        walk->trial--;
    }
    state_free(domain, last);
    visit->entry = state_copy(domain, entry);
    visit->head = state_copy(domain, walk->state);
}

static void run_loop(Walk *walk, Round *round)
{
    Domain *domain = &walk->domain;
    if (walk->state->dead)
        return;
    state_drop_split(domain, walk->state);
    State *entry = walk->state;
    Visit *visit = visit_of(walk, round->node);
    if (is_mere_trial(walk) && is_seen(walk, visit, entry) && visit->end) {
        walk->state = state_copy(domain, visit->end);
        state_free(domain, entry);
        return;
    }
    find_invariant(walk, round, visit, entry);
    walk->guesses += walk->trial > 0;
    if (is_mere_trial(walk))
        try_iteration(walk, round);
    else
        walk_iteration(walk, round);
    walk->guesses -= walk->trial > 0;
    finish_loop(walk, round, entry);
    state_free(domain, round->began);
    state_free(domain, round->ended);
    if (round->stop >= 0 && !walk->state->dead)
        state_forget(domain, walk->state, round->stop);
    if (walk->trial && !orelse_of(round->node)->len) /* that may leave the loop around this one */
        visit->end = state_copy(domain, walk->state);
}

void walk_while(Walk *walk, Ir *node)
{
    Round round = {.node = node, .index = -1, .stop = -1};
    seed_relations(walk, &node->While.body, -1);
    run_loop(walk, &round);
}

static int loop_stop_term(const Walk *walk, const Ir *node)
{
    return (int)(intptr_t)map_get(&walk->terms->loop_term, node) - 1;
}

void walk_for(Walk *walk, Ir *node)
{
    Round round = {.node = node, .index = term_of(walk, node->Loop.index, 0), .stop = loop_stop_term(walk, node)};
    Value start = range_eval(walk, node->Loop.start), stop = range_eval(walk, node->Loop.stop);
    Value step = range_eval(walk, node->Loop.step), numbers = value_any();
    if (step.low >= 1)
        numbers = value_between(start.low, high_add(stop.high, -1));
    if (!ir_is_constant(node->Loop.step, &round.step))
        round.step = 0;
    if (walk->state->dead)
        return;
    state_drop_split(&walk->domain, walk->state);
    judge_counter(walk, round.index, &start);
    if (round.step > most_step || round.step < -most_step)
        no_counter(walk, round.index);
    assign_term(walk, round.stop, stop);
    assign_term(walk, round.index, round.step ? start : numbers);
    mark_bound(walk, node->Loop.index, true);
    seed_relations(walk, &node->Loop.body, round.index);
    run_loop(walk, &round);
}
