/* range_state.c -- the domain of the range analysis: intervals and differences.
 * In: assumptions.  Out: what follows.  Rule: every bound is a true statement about unbounded integers; forgetting is
 * sound. i <= stop - 1, stop <= len(xs)  =>  i <= len(xs) - 1                                                    */
#include "typeinfer/range_private.h"

enum { most_relations = 600, rounds = 6 };

int64_t clamp_high(__int128 value)
{
    return value >= HIGH_NONE ? HIGH_NONE : value <= LOW_NONE ? LOW_NONE + 1 : (int64_t)value;
}

int64_t clamp_low(__int128 value)
{
    return value <= LOW_NONE ? LOW_NONE : value >= HIGH_NONE ? HIGH_NONE - 1 : (int64_t)value;
}

int64_t high_add(int64_t high, int64_t c)
{
    return high == HIGH_NONE ? HIGH_NONE : clamp_high((__int128)high + c);
}

int64_t low_add(int64_t low, int64_t c)
{
    return low == LOW_NONE ? LOW_NONE : clamp_low((__int128)low + c);
}

/* ---- states ------------------------------------------------------------------------------------------- */
static State *state_room(Domain *domain)
{
    State *state = domain->free;
    if (state) {
        domain->free = state->next_free;
        state->relations.len = 0;
    } else {
        state = NEW(domain->arena, State);
        state->low = NEW_ARRAY(domain->arena, int64_t, domain->terms + 1);
        state->high = NEW_ARRAY(domain->arena, int64_t, domain->terms + 1);
        state->bound = NEW_ARRAY(domain->arena, uint64_t, domain->bound_words + 1);
    }
    state->dead = false;
    state->split = NULL;
    state->when_true = state->when_false = NULL;
    return state;
}

State *state_new(Domain *domain)
{
    State *state = state_room(domain);
    for (int i = 0; i < domain->terms; i++) {
        state->low[i] = LOW_NONE;
        state->high[i] = HIGH_NONE;
    }
    memset(state->bound, 0, domain->bound_words * sizeof *state->bound);
    return state;
}

static void copy_into(Domain *domain, State *to, const State *from)
{
    to->dead = from->dead;
    memcpy(to->low, from->low, (size_t)domain->terms * sizeof *to->low);
    memcpy(to->high, from->high, (size_t)domain->terms * sizeof *to->high);
    memcpy(to->bound, from->bound, domain->bound_words * sizeof *to->bound);
    to->relations.len = 0;
    for (uint32_t i = 0; i < from->relations.len; i++)
        push(domain->arena, &to->relations, from->relations.at[i]);
}

State *state_copy(Domain *domain, const State *state)
{
    State *copy = state_room(domain);
    copy_into(domain, copy, state);
    if (state->split) {
        copy->split = state->split;
        copy->when_true = state_copy(domain, state->when_true);
        copy->when_false = state_copy(domain, state->when_false);
    }
    return copy;
}

void state_drop_split(Domain *domain, State *state)
{
    if (!state->split)
        return;
    state_free(domain, state->when_true);
    state_free(domain, state->when_false);
    state->split = NULL;
    state->when_true = state->when_false = NULL;
}

void state_free(Domain *domain, State *state)
{
    if (!state)
        return;
    state_drop_split(domain, state);
    state->next_free = domain->free;
    domain->free = state;
}

/* ---- questions ------------------------------------------------------------------------------------------- */
/* scratch[t] = least c with a <= t + c by relations alone. */
static int64_t *distances(Domain *domain, const State *state, int a)
{
    int64_t *far = domain->scratch;
    for (int i = 0; i < domain->terms; i++)
        far[i] = FAR;
    far[a] = 0;
    bool changed = true;
    for (int round = 0; round < rounds && changed; round++) {
        changed = false;
        for (uint32_t i = 0; i < state->relations.len; i++) {
            const Relation *relation = &state->relations.at[i];
            int64_t way = high_add(far[relation->a], relation->c);
            if (far[relation->a] != FAR && way < far[relation->b]) {
                far[relation->b] = way;
                changed = true;
            }
        }
    }
    return far;
}

static int64_t least_high(Domain *domain, const State *state, const int64_t *far)
{
    int64_t high = HIGH_NONE;
    for (int i = 0; i < domain->terms; i++)
        if (far[i] != FAR) {
            int64_t way = high_add(state->high[i], far[i]);
            high = way < high ? way : high;
        }
    return high;
}

/* Most terms stand alone, and are asked for by the hundred thousand. */
static bool is_related(const State *state, int term, bool below)
{
    for (uint32_t i = 0; i < state->relations.len; i++)
        if ((below ? state->relations.at[i].a : state->relations.at[i].b) == term)
            return true;
    return false;
}

int64_t state_high(Domain *domain, const State *state, int term)
{
    if (!is_related(state, term, true))
        return state->high[term];
    return least_high(domain, state, distances(domain, state, term));
}

/* How far `term` is above each other one: t - c <= term.  From the term outwards: few are near it. */
static int64_t *distances_to(Domain *domain, const State *state, int term)
{
    int64_t *far = domain->scratch;
    for (int i = 0; i < domain->terms; i++)
        far[i] = FAR;
    far[term] = 0;
    bool changed = true;
    for (int round = 0; round < rounds && changed; round++) {
        changed = false;
        for (uint32_t i = 0; i < state->relations.len; i++) {
            const Relation *relation = &state->relations.at[i];
            if (far[relation->b] == FAR || relation->c == LOW_NONE)
                continue;
            int64_t way = high_add(far[relation->b], relation->c);
            if (way < far[relation->a]) {
                far[relation->a] = way;
                changed = true;
            }
        }
    }
    return far;
}

int64_t state_low(Domain *domain, const State *state, int term)
{
    int64_t low = state->low[term];
    if (!is_related(state, term, false))
        return low;
    const int64_t *far = distances_to(domain, state, term);
    for (int i = 0; i < domain->terms; i++) {
        if (far[i] == FAR || state->low[i] == LOW_NONE)
            continue;
        int64_t way = clamp_low((__int128)state->low[i] - far[i]);
        low = way > low ? way : low;
    }
    return low;
}

int64_t state_distance(Domain *domain, const State *state, int a, int b)
{
    if (a == b)
        return 0;
    int64_t way = FAR, high = state->high[a];
    if (is_related(state, a, true)) {
        const int64_t *far = distances(domain, state, a);
        way = far[b];
        high = least_high(domain, state, far);
    }
    int64_t low = state_low(domain, state, b);
    if (high == HIGH_NONE || low == LOW_NONE)
        return way;
    int64_t around = clamp_high((__int128)high - low);
    return around < way ? around : way;
}

/* ---- assumptions ------------------------------------------------------------------------------------------ */
void state_at_most(State *state, int term, int64_t high)
{
    if (high < state->high[term])
        state->high[term] = high;
    if (state->high[term] < state->low[term])
        state->dead = true;
}

void state_at_least(State *state, int term, int64_t low)
{
    if (low > state->low[term])
        state->low[term] = low;
    if (state->high[term] < state->low[term])
        state->dead = true;
}

void state_relate(Domain *domain, State *state, int a, int b, int64_t c)
{
    if (c == FAR || c == LOW_NONE)
        return;
    if (a == b) {
        state->dead |= c < 0;
        return;
    }
    int64_t back = state_distance(domain, state, b, a);
    if (back != FAR && (__int128)back + c < 0)
        state->dead = true;
    state_at_most(state, a, high_add(state->high[b], c));
    if (state->low[a] != LOW_NONE)
        state_at_least(state, b, clamp_low((__int128)state->low[a] - c));
    for (uint32_t i = 0; i < state->relations.len; i++) {
        Relation *relation = &state->relations.at[i];
        if (relation->a == a && relation->b == b) {
            relation->c = c < relation->c ? c : relation->c;
            return;
        }
    }
    if (state->relations.len < most_relations)
        push(domain->arena, &state->relations, (Relation){a, b, c});
}

static void close_through(Domain *domain, State *state, int term)
{
    uint32_t count = state->relations.len;
    for (uint32_t i = 0; i < count; i++) {
        Relation in = state->relations.at[i];
        if (in.a == term) {
            state_at_most(state, in.a, high_add(state->high[in.b], in.c));
            if (state->low[term] != LOW_NONE)
                state_at_least(state, in.b, clamp_low((__int128)state->low[term] - in.c));
        }
        if (in.b != term)
            continue;
        state_at_most(state, in.a, high_add(state->high[term], in.c));
        for (uint32_t k = 0; k < count; k++) {
            Relation out = state->relations.at[k];
            if (out.a == term && out.b != in.a)
                state_relate(domain, state, in.a, out.b, clamp_high((__int128)in.c + out.c));
        }
    }
}

void state_forget(Domain *domain, State *state, int term)
{
    close_through(domain, state, term);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < state->relations.len; i++)
        if (state->relations.at[i].a != term && state->relations.at[i].b != term)
            state->relations.at[kept++] = state->relations.at[i];
    state->relations.len = kept;
    state->low[term] = LOW_NONE;
    state->high[term] = HIGH_NONE;
}

/* ---- join and widening -------------------------------------------------------------------------------------- */
static void join_relations(Domain *domain, State *out, const State *a, const State *b)
{
    for (uint32_t i = 0; i < a->relations.len && out->relations.len < most_relations; i++) {
        Relation relation = a->relations.at[i];
        int64_t other = state_distance(domain, b, relation.a, relation.b);
        if (other == FAR)
            continue;
        relation.c = other > relation.c ? other : relation.c;
        bool known = false;
        for (uint32_t k = 0; k < out->relations.len && !known; k++)
            known = out->relations.at[k].a == relation.a && out->relations.at[k].b == relation.b;
        if (!known)
            push(domain->arena, &out->relations, relation);
    }
}

static bool same_relations(const State *a, const State *b)
{
    return a->relations.len == b->relations.len &&
           (!a->relations.len || !memcmp(a->relations.at, b->relations.at, a->relations.len * sizeof *a->relations.at));
}

static void join_split(Domain *domain, State *out, State *a, State *b)
{
    if (!a->split || a->split != b->split)
        return;
    out->split = a->split;
    out->when_true = state_join(domain, a->when_true, b->when_true);
    out->when_false = state_join(domain, a->when_false, b->when_false);
    a->split = b->split = NULL;
    a->when_true = a->when_false = b->when_true = b->when_false = NULL;
}

State *state_join(Domain *domain, State *a, State *b)
{
    if (!a || (a->dead && b)) {
        state_free(domain, a);
        return b;
    }
    if (!b || b->dead) {
        state_free(domain, b);
        return a;
    }
    State *out = state_room(domain);
    for (int i = 0; i < domain->terms; i++) {
        out->low[i] = a->low[i] < b->low[i] ? a->low[i] : b->low[i];
        out->high[i] = a->high[i] > b->high[i] ? a->high[i] : b->high[i];
    }
    for (uint32_t i = 0; i < domain->bound_words; i++)
        out->bound[i] = a->bound[i] & b->bound[i];
    if (same_relations(a, b)) {
        for (uint32_t i = 0; i < a->relations.len; i++)
            push(domain->arena, &out->relations, a->relations.at[i]);
    } else {
        join_relations(domain, out, a, b);
        join_relations(domain, out, b, a);
    }
    join_split(domain, out, a, b);
    state_free(domain, a);
    state_free(domain, b);
    return out;
}

static const int64_t thresholds[] = {0, 1, INT64_C(1) << 31, INT64_C(1) << 53, TIME_LIMIT};
enum { threshold_count = sizeof thresholds / sizeof *thresholds };

int64_t widen_high(int64_t old, int64_t fresh)
{
    if (fresh <= old)
        return old;
    for (int i = threshold_count - 1; i >= 0; i--)
        if (fresh <= -thresholds[i])
            return -thresholds[i];
    for (int i = 0; i < threshold_count; i++)
        if (fresh <= thresholds[i])
            return thresholds[i];
    return HIGH_NONE;
}

int64_t widen_low(int64_t old, int64_t fresh)
{
    if (fresh >= old)
        return old;
    for (int i = threshold_count - 1; i >= 0; i--)
        if (fresh >= thresholds[i])
            return thresholds[i];
    for (int i = 0; i < threshold_count; i++)
        if (fresh >= -thresholds[i])
            return -thresholds[i];
    return LOW_NONE;
}

void state_clamp(Domain *domain, State *state, const State *entry, const bool *is_counter)
{
    for (int i = 0; i < domain->terms; i++) {
        if (is_counter[i] && state->high[i] > TIME_LIMIT && entry->high[i] <= TIME_LIMIT)
            state->high[i] = TIME_LIMIT;
        if (is_counter[i] && state->low[i] < -TIME_LIMIT && entry->low[i] >= -TIME_LIMIT)
            state->low[i] = -TIME_LIMIT;
    }
}

static int64_t higher(int64_t old, int64_t fresh, Widening how)
{
    if (fresh <= old)
        return old;
    return how == Widen_plain ? fresh : how == Widen_hard ? HIGH_NONE : widen_high(old, fresh);
}

static int64_t lower(int64_t old, int64_t fresh, Widening how)
{
    if (fresh >= old)
        return old;
    return how == Widen_plain ? fresh : how == Widen_hard ? LOW_NONE : widen_low(old, fresh);
}

static bool widen_intervals(Domain *domain, State *old, const State *fresh, const bool *is_counter, Widening how)
{
    bool stable = true;
    for (int i = 0; i < domain->terms; i++) {
        int64_t high = higher(old->high[i], fresh->high[i], how);
        int64_t low = lower(old->low[i], fresh->low[i], how);
        if (is_counter[i] && high > TIME_LIMIT)
            high = TIME_LIMIT > old->high[i] ? TIME_LIMIT : old->high[i];
        if (is_counter[i] && low < -TIME_LIMIT)
            low = -TIME_LIMIT < old->low[i] ? -TIME_LIMIT : old->low[i];
        stable &= high == old->high[i] && low == old->low[i];
        old->high[i] = high;
        old->low[i] = low;
    }
    return stable;
}

static bool keep_relations(Domain *domain, State *old, const State *fresh, bool plain)
{
    bool stable = true;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < old->relations.len; i++) {
        Relation relation = old->relations.at[i];
        int64_t now = state_distance(domain, fresh, relation.a, relation.b);
        if (now <= relation.c) {
            old->relations.at[kept++] = relation;
            continue;
        }
        stable = false;
        relation.c = now;
        if (plain && now != FAR)
            old->relations.at[kept++] = relation;
    }
    old->relations.len = kept;
    return stable;
}

bool state_widen(Domain *domain, State *old, const State *fresh, const bool *is_counter, Widening how)
{
    if (!fresh || fresh->dead)
        return true;
    if (how == Widen_plain) { /* relations that hold in both, though only one of them says so */
        State *joined = state_join(domain, state_copy(domain, old), state_copy(domain, fresh));
        for (uint32_t i = 0; i < joined->relations.len; i++)
            state_relate(domain, old, joined->relations.at[i].a, joined->relations.at[i].b,
                         clamp_high((__int128)joined->relations.at[i].c));
        state_free(domain, joined);
    }
    bool stable = keep_relations(domain, old, fresh, how == Widen_plain);
    stable &= widen_intervals(domain, old, fresh, is_counter, how);
    for (uint32_t i = 0; i < domain->bound_words; i++) {
        stable &= !(old->bound[i] & ~fresh->bound[i]);
        old->bound[i] &= fresh->bound[i];
    }
    state_drop_split(domain, old);
    return stable;
}
