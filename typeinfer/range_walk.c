/* range_walk.c -- one forward walk over a function, with a fixpoint per loop.
 * In: a function and what is known of its parameters.  Out: ranges on its nodes.
 * Rule: a loop's head is widened by thresholds until it covers its body, then narrowed twice; the last visit records.
 *     n = len(xs)
 *     for i in range(n): xs[i]     =>  0 <= i < n = len(xs)                                                    */
#include "typeinfer/range_private.h"

enum { most_visits = 60, plain_visits = 1, threshold_visits = 14, narrowings = 1, most_seeds = 8, most_steps = 8192 };

/* ---- assignment --------------------------------------------------------------------------------------------- */
static const Term *find_term(const Term *terms, int count, int term)
{
    for (int i = 0; i < count; i++)
        if (terms[i].term == term)
            return &terms[i];
    return NULL;
}

/* The bounds by `term` itself, which is about to change, in terms of its neighbours. */
static Value without_term(const State *state, Value value, int term)
{
    Value out = value_between(value.low, value.high);
    for (int i = 0; i < value.ups; i++)
        if (value.up[i].term != term)
            value_up(&out, value.up[i].term, value.up[i].c);
    for (int i = 0; i < value.downs; i++)
        if (value.down[i].term != term)
            value_down(&out, value.down[i].term, value.down[i].c);
    const Term *up = find_term(value.up, value.ups, term), *down = find_term(value.down, value.downs, term);
    const Edges *edges = cell_of(state, term)->edges;
    for (uint32_t i = 0; edges && i < edges->len; i++) {
        Edge edge = edges->at[i];
        if (up && edge.up != FAR)
            value_up(&out, edge.term, clamp_high((__int128)up->c + edge.up));
        if (down && edge.down != FAR)
            value_down(&out, edge.term, clamp_low((__int128)down->c - edge.down));
    }
    return out;
}

void assign_term(Walk *walk, int term, Value value)
{
    State *state = walk->state;
    const Term *up = find_term(value.up, value.ups, term), *down = find_term(value.down, value.downs, term);
    if (up && down && up->c == down->c) {
        state_shift(&walk->domain, state, term, up->c);
        state_at_most(&walk->domain, state, term, value.high);
        state_at_least(&walk->domain, state, term, value.low);
        return;
    }
    value = without_term(state, value_tighten(walk, value), term);
    state_forget(&walk->domain, state, term);
    state_at_most(&walk->domain, state, term, value.high);
    state_at_least(&walk->domain, state, term, value.low);
    for (int i = 0; i < value.ups; i++)
        state_relate(&walk->domain, state, term, value.up[i].term, value.up[i].c);
    for (int i = 0; i < value.downs; i++)
        state_relate(&walk->domain, state, value.down[i].term, term, clamp_high(-(__int128)value.down[i].c));
}

void no_counter(Walk *walk, int term)
{
    walk->clock += walk->is_counter[term];
    walk->is_counter[term] = false;
}

/* A counter changes by at most most_step at a time, or starts again from something far below the limit. */
static void judge_counter(Walk *walk, int term, const Value *value)
{
    if (!walk->is_counter[term] || walk->state->dead || walk->trial)
        return;
    const Term *up = find_term(value->up, value->ups, term), *down = find_term(value->down, value->downs, term);
    if (up && down && up->c <= most_step && down->c >= -most_step)
        return;
    if (value->low >= -TIME_LIMIT / 2 && value->high <= TIME_LIMIT / 2)
        return;
    no_counter(walk, term);
    walk->counters_changed = true;
}

static void mark_bound(Walk *walk, const Var *var, bool bound)
{
    if (var->home != walk->func)
        return;
    set_bound(&walk->domain, walk->state, walk->terms->local_slot[var->id], bound);
}

static int axes_of(const Type *type)
{
    return type->kind == Type_array ? type->ndim : type->kind == Type_range ? 2 : 1;
}

static bool is_number(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_bool;
}

static void set_number(Walk *walk, Var *var, Value value)
{
    int term = term_of(walk, var, 0);
    judge_counter(walk, term, &value);
    assign_term(walk, term, value);
}

/* r = range(start, stop, step): the least number and the end, for a step that is known to be positive. */
static void set_range(Walk *walk, Var *var, Ir *value)
{
    Value start = value_any(), stop = value_any();
    if (value->kind == I_RangeNew && value_tighten(walk, range_eval(walk, value->RangeNew.step)).low >= 1) {
        start = range_eval(walk, value->RangeNew.start);
        stop = range_eval(walk, value->RangeNew.stop);
    }
    assign_term(walk, term_of(walk, var, 0), start);
    assign_term(walk, term_of(walk, var, 1), stop);
}

static void set_sized(Walk *walk, Var *var, Ir *object)
{
    Value lengths[4];
    for (int axis = 0; axis < axes_of(var->type); axis++)
        lengths[axis] = eval_length(walk, object, (unsigned)axis);
    for (int axis = 0; axis < axes_of(var->type); axis++)
        assign_term(walk, term_of(walk, var, (unsigned)axis), lengths[axis]);
}

/* found = i < n: what holds in either case is kept until anything changes. */
static void split_on(Walk *walk, Var *var, Ir *test)
{
    State *before = walk->state, *sides[2];
    for (int truth = 0; truth < 2; truth++) {
        walk->state = state_copy(&walk->domain, before);
        state_drop_split(&walk->domain, walk->state);
        refine(walk, test, truth);
        int term = term_of(walk, var, 0);
        if (!walk->state->dead) {
            state_forget(&walk->domain, walk->state, term);
            state_at_least(&walk->domain, walk->state, term, truth);
            state_at_most(&walk->domain, walk->state, term, truth);
        }
        mark_bound(walk, var, true);
        sides[truth] = walk->state;
    }
    walk->state = before;
    set_number(walk, var, value_between(sides[1]->dead ? 0 : sides[0]->dead, !sides[1]->dead));
    state_drop_split(&walk->domain, before);
    before->split = var;
    before->when_false = sides[0];
    before->when_true = sides[1];
}

static bool is_test(const Ir *node)
{
    return node->kind == I_Compare || node->kind == I_And || node->kind == I_Or || node->kind == I_Truth ||
           (node->kind == I_Unary && node->Unary.op == Ir_not) ||
           (node->kind == I_Get && node->type->kind == Type_bool);
}

static void walk_set(Walk *walk, Ir *node)
{
    Var *var = node->Set.var;
    Value value = range_eval(walk, node->Set.value);
    if (walk->state->dead)
        return;
    note_stored(walk, var, value);
    int term = term_of(walk, var, 0);
    if (var->home && var->is_temp && var->type->kind == Type_float) {
        bool nonzero = walk->terms->sets[var->id] == 1 && is_nonzero_float(walk, node->Set.value);
        walk->clock += nonzero != walk->nonzero[var->id];
        walk->nonzero[var->id] = nonzero;
    }
    if (term >= 0 && var->type->kind == Type_bool && var->home && is_test(node->Set.value)) {
        split_on(walk, var, node->Set.value);
    } else if (term >= 0) {
        state_drop_split(&walk->domain, walk->state);
        if (is_number(var->type))
            set_number(walk, var, value);
        else if (var->type->kind == Type_range)
            set_range(walk, var, node->Set.value);
        else
            set_sized(walk, var, node->Set.value);
    }
    mark_bound(walk, var, true);
}

static void walk_unset(Walk *walk, Ir *node)
{
    int term = term_of(walk, node->Unset.var, 0);
    for (int axis = 0; term >= 0 && axis < axes_of(node->Unset.var->type); axis++)
        state_forget(&walk->domain, walk->state, term + axis);
    state_drop_split(&walk->domain, walk->state);
    mark_bound(walk, node->Unset.var, false);
}

/* ---- stores ---------------------------------------------------------------------------------------------------- */
static void walk_store(Walk *walk, Ir *node)
{
    range_eval(walk, node->Store.a);
    Value value = range_eval(walk, node->Store.value);
    if (is_number(node->Store.value->type) && node->Store.a->type->kind != Type_array)
        contents_store(walk, objects_of(walk->func, node->Store.a), value);
    bool array = node->Store.a->type->kind == Type_array;
    record_access(walk, node, node->Store.a, array ? &node->Store.indices : NULL, node->Store.indices.at[0],
                  value_any());
    if (walk->trial || walk->state->dead || !node->range || node->Store.value->type->kind != Type_int || array)
        return;
    if (node->Store.a->type->kind == Type_packed) {
        const NativeRow *row = type_row(node->Store.a->type);
        value = value_tighten(walk, value);
        node->range->proofs &= row->is_view ? 0 : (uint8_t)~Proved_small;
        if (!row->is_view && value.low >= row->low && value.high <= row->high && value_is_small(&value))
            node->range->proofs |= Proved_small;
        return;
    }
    Value others = stored_in(walk, objects_of(walk->func, node->Store.a));
    if (value_is_small(&others)) /* what it replaces, too */
        node->range->proofs |= Proved_small;
}

static void eval_slot(void *walk, Ir **slot)
{
    range_eval(walk, *slot);
}

static void walk_store_slice(Walk *walk, Ir *node)
{
    ir_each_operand(node, eval_slot, walk);
    const Sites *sites = objects_of(walk->func, node->StoreSlice.a);
    if (node->StoreSlice.a->type->kind == Type_list || node->StoreSlice.a->type->kind == Type_packed) {
        contents_unknown(walk, sites);
        kill_lengths(walk, sites, NULL);
    }
}

static void walk_store_attr(Walk *walk, Ir *node)
{
    range_eval(walk, node->StoreAttr.a);
    note_stored(walk, node->StoreAttr.field, range_eval(walk, node->StoreAttr.value));
}

static void walk_remove(Walk *walk, Ir *node)
{
    ir_each_operand(node, eval_slot, walk);
    record_access(walk, node, node->Remove.a, NULL, node->Remove.index, value_any());
    kill_lengths(walk, objects_of(walk->func, node->Remove.a), NULL);
}

/* ---- branches ------------------------------------------------------------------------------------------------- */
static void walk_branches(Walk *walk, Ir *test, Block *body, Block *orelse)
{
    range_eval(walk, test);
    State *other = state_copy(&walk->domain, walk->state);
    refine(walk, test, true);
    bool never = walk->state->dead && !other->dead;
    walk_block(walk, body, true);
    State *after = walk->state;
    walk->state = other;
    refine(walk, test, false);
    walk_block(walk, orelse, true);
    walk->state = state_join(&walk->domain, after, walk->state);
    if (never && test->range && !walk->trial)
        test->range->high = 0; /* never true */
}

static void leave(Walk *walk, State **into)
{
    State *copy = state_copy(&walk->domain, walk->state);
    state_drop_split(&walk->domain, copy);
    *into = *into ? state_join(&walk->domain, *into, copy) : copy;
    walk->state->dead = true;
}

/* ---- loops ----------------------------------------------------------------------------------------------------- */
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

/* Loops that are nested deeply, and many of them, would be walked for ever: then what is known grows in larger steps.
 */
static Widening widening_of(const Walk *walk, int visit)
{
    if (walk->steps > most_steps + 16 * walk->func->vars.len)
        return visit < 1 ? Widen_thresholds : Widen_hard;
    return visit < plain_visits ? Widen_plain : visit < threshold_visits ? Widen_thresholds : Widen_hard;
}

/* The least state found that covers `head` and all iterations from it. */
static State *grow_head(Walk *walk, Round *round, State *head)
{
    for (int visit = 0; visit < most_visits; visit++) {
        Widening how = widening_of(walk, visit);
        walk->state = state_settle(&walk->domain, head);
        try_iteration(walk, round);
        bool stable = state_widen(&walk->domain, head, walk->state, walk->is_counter, how);
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
    if (last && walk->grows)
        head = state_join(&walk->domain, head, state_copy(&walk->domain, last));
    bool grows = walk->grows;
    walk->grows = true;
    head = grow_head(walk, round, head);
    walk->grows = grows;
    return head;
}

static State *narrow_head(Walk *walk, Round *round, const State *entry, State *head)
{
    bool grows = walk->grows;
    walk->grows = false;
    for (int i = 0; i < narrowings; i++) {
        walk->state = head;
        try_iteration(walk, round);
        state_clamp(&walk->domain, walk->state, entry, walk->is_counter);
        head = state_join(&walk->domain, walk->state, state_copy(&walk->domain, entry));
    }
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
    walk->trial++;
    walk->searching++;
    State *head = find_head(walk, round, entry, last);
    state_free(domain, last);
    walk->state = narrow_head(walk, round, entry, head);
    walk->searching--;
    walk->trial--;
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
    if (is_mere_trial(walk))
        try_iteration(walk, round);
    else
        walk_iteration(walk, round);
    finish_loop(walk, round, entry);
    state_free(domain, round->began);
    state_free(domain, round->ended);
    if (round->stop >= 0 && !walk->state->dead)
        state_forget(domain, walk->state, round->stop);
    if (walk->trial && !orelse_of(round->node)->len) /* that may leave the loop around this one */
        visit->end = state_copy(domain, walk->state);
}

static void walk_while(Walk *walk, Ir *node)
{
    Round round = {.node = node, .index = -1, .stop = -1};
    seed_relations(walk, &node->While.body, -1);
    run_loop(walk, &round);
}

static int loop_stop_term(const Walk *walk, const Ir *node)
{
    return (int)(intptr_t)map_get(&walk->terms->loop_term, node) - 1;
}

static void walk_for(Walk *walk, Ir *node)
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

/* ---- statements ------------------------------------------------------------------------------------------------- */
static void walk_return(Walk *walk, Ir *node)
{
    Value value = node->Return.value ? value_tighten(walk, range_eval(walk, node->Return.value)) : value_any();
    if (!walk->state->dead)
        note_return(walk, &value);
    walk->state->dead = true;
}

static void walk_statement(Walk *walk, Ir *node)
{
    note_failure(walk, node);
    switch (node->kind) {
    case I_Try:
        walk_try(walk, node);
        break;
    case I_Finally:
        walk_finally(walk, node);
        break;
    case I_Leave:
        walk_leave(walk);
        break;
    case I_Set:
        walk_set(walk, node);
        break;
    case I_Unset:
        walk_unset(walk, node);
        break;
    case I_Store:
        walk_store(walk, node);
        break;
    case I_StoreAttr:
        walk_store_attr(walk, node);
        break;
    case I_StoreSlice:
        walk_store_slice(walk, node);
        break;
    case I_Remove:
        walk_remove(walk, node);
        break;
    case I_RemoveSlice:
        ir_each_operand(node, eval_slot, walk);
        kill_lengths(walk, objects_of(walk->func, node->RemoveSlice.a), NULL);
        break;
    case I_If:
        walk_branches(walk, node->If.test, &node->If.body, &node->If.orelse);
        break;
    case I_Versions:
        walk_branches(walk, node->Versions.test, &node->Versions.body, &node->Versions.orelse);
        break;
    case I_While:
        walk_while(walk, node);
        break;
    case I_Loop:
        walk_for(walk, node);
        break;
    case I_Break:
        leave(walk, &walk->jump->breaks);
        break;
    case I_Continue:
        leave(walk, &walk->jump->continues);
        break;
    case I_Return:
        walk_return(walk, node);
        break;
    case I_Raise:
    case I_Throw:
        ir_each_operand(node, eval_slot, walk);
        walk->state->dead = true;
        break;
    default:
        ir_each_operand(node, eval_slot, walk);
        range_hooks(walk, node); /* of a Print */
        break;
    }
}

/* A temporary is used in its own block only. */
static void forget_temps(Walk *walk, const Block *block)
{
    for_each (Ir *, node, block)
        if (node->kind == I_Set && node->Set.var->is_temp && walk->terms->sets[node->Set.var->id] == 1) {
            int term = term_of(walk, node->Set.var, 0);
            for (int axis = 0; term >= 0 && axis < axes_of(node->Set.var->type); axis++)
                state_forget(&walk->domain, walk->state, term + axis);
        }
}

void walk_block(Walk *walk, Block *block, bool forget)
{
    walk->steps += block->len;
    for (uint32_t i = 0; i < block->len && !walk->state->dead; i++)
        walk_statement(walk, block->at[i]);
    if (forget && !walk->state->dead)
        forget_temps(walk, block);
}

void walk_function(Walk *walk)
{
    walk_block(walk, &walk->func->body, true);
    Value none = value_any();
    if (!walk->state->dead)
        note_return(walk, &none);
}
