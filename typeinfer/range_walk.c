/* range_walk.c -- one forward walk over a function: assignments, stores, branches.
 * In: a function and what is known of its parameters.  Out: ranges on its nodes.
 * Rule: a statement is walked from the state in front of it to the one behind; loops are range_loop.c's.
 *     if n > 3: m = n - 1     =>  m >= 3                                                                       */
#include "typeinfer/range_private.h"

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
    walk->clock += walk->counters[term] != Counter_no;
    walk->counters[term] = Counter_no;
}

/* A counter changes by at most most_step at a time, or starts again from something far below the limit.  A guess says
 * nothing: what it knows may be less than what is. */
void judge_counter(Walk *walk, int term, const Value *value)
{
    if (!walk->counters[term] || walk->state->dead || walk->guesses)
        return;
    const Term *up = find_term(value->up, value->ups, term), *down = find_term(value->down, value->downs, term);
    if (up && down && up->c <= most_step && down->c >= -most_step)
        return;
    if (value->low >= -TIME_LIMIT / 2 && value->high <= TIME_LIMIT / 2)
        return;
    walk->counters_changed |= walk->counters[term] == Counter_used;
    no_counter(walk, term);
}

void mark_bound(Walk *walk, const Var *var, bool bound)
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
    if (walk->terms->paths.len)
        paths_rebound(walk, var, node->Set.value);
    mark_bound(walk, var, true);
}

static void walk_unset(Walk *walk, Ir *node)
{
    int term = term_of(walk, node->Unset.var, 0);
    for (int axis = 0; term >= 0 && axis < axes_of(node->Unset.var->type); axis++)
        state_forget(&walk->domain, walk->state, term + axis);
    state_drop_split(&walk->domain, walk->state);
    paths_rebound(walk, node->Unset.var, NULL);
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
    Value value = range_eval(walk, node->StoreAttr.value);
    const Var *field = node->StoreAttr.field;
    note_stored(walk, field, value);
    if (walk->state->dead || field->type->kind != Type_int) {
        paths_unset(walk, field);
        return;
    }
    Value before = path_value(walk, node->StoreAttr.a, field, field_value(walk, field));
    bool small = value_is_small(&before) && value_is_small(&value); /* what it replaces, too */
    range_record(walk, node, value_any(), small ? Proved_small : 0);
    path_store(walk, node, value);
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
    case I_UnsetAttr:
        range_eval(walk, node->UnsetAttr.a);
        paths_unset(walk, node->UnsetAttr.field);
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
    for (uint32_t i = 0; i < block->len && !walk->state->dead; i++) {
        walk_statement(walk, block->at[i]);
        forget_ended(walk, block->at[i]);
    }
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
