/* range_state.c -- the domain of the range analysis: intervals and differences.
 * In: assumptions.  Out: what follows.  Rule: every bound is a true statement about unbounded integers; forgetting is
 * sound. i <= stop - 1, stop <= len(xs)  =>  i <= len(xs) - 1                                                    */
#include "typeinfer/range_private.h"

enum { most_steps = 400 };

/* What is between TIME_LIMIT and COUNTED without having been counted up to there: past COUNTED. */
static int64_t bound_of(__int128 value)
{
    return value > TIME_LIMIT && value <= COUNTED ? COUNTED + 1 : (int64_t)value;
}

int64_t clamp_high(__int128 value)
{
    return value >= HIGH_NONE ? HIGH_NONE : value <= LOW_NONE ? LOW_NONE + 1 : bound_of(value);
}

int64_t clamp_low(__int128 value)
{
    return value <= LOW_NONE ? LOW_NONE : value >= HIGH_NONE ? HIGH_NONE - 1 : -bound_of(-value);
}

int64_t high_add(int64_t high, int64_t c)
{
    bool counts = c <= most_step && high <= COUNTED && (__int128)high + c > TIME_LIMIT;
    return high == HIGH_NONE ? HIGH_NONE : counts ? COUNTED : clamp_high((__int128)high + c);
}

int64_t low_add(int64_t low, int64_t c)
{
    bool counts = c >= -most_step && low >= -COUNTED && (__int128)low + c < -TIME_LIMIT;
    return low == LOW_NONE ? LOW_NONE : counts ? -COUNTED : clamp_low((__int128)low + c);
}

/* ---- questions ------------------------------------------------------------------------------------------- */
static void reach_put(Domain *domain, Reach *reach, int term, int64_t far)
{
    if (reach->seen[term] == reach->epoch && reach->far[term] <= far)
        return;
    reach->seen[term] = reach->epoch;
    reach->far[term] = far;
    queue_put(domain, term);
}

/* far[t] = least c with source <= t + c (`to`: t <= source + c) by relations alone, from the source outwards. */
static void explore(Domain *domain, Reach *reach, const State *state, int source)
{
    if (reach->version == state->version && reach->source == source)
        return;
    reach->version = state->version;
    reach->source = source;
    reach->epoch++;
    reach_put(domain, reach, source, 0);
    for (int step = 0; domain->queue_count && step < most_steps; step++) {
        int at = queue_take(domain);
        const Edges *edges = cell_of(state, at)->edges;
        for (uint32_t i = 0; edges && i < edges->len; i++) {
            int64_t c = reach == &domain->from ? edges->at[i].up : edges->at[i].down;
            int64_t way = c == FAR ? FAR : high_add(reach->far[at], c);
            if (way != FAR)
                reach_put(domain, reach, edges->at[i].term, way);
        }
    }
    queue_clear(domain);
}

static int64_t reached(const Reach *reach, int term)
{
    return reach->seen[term] == reach->epoch ? reach->far[term] : FAR;
}

static int64_t around(const State *state, int a, int b, int64_t way)
{
    int64_t high = cell_of(state, a)->high, low = cell_of(state, b)->low;
    if (high == HIGH_NONE || low == LOW_NONE)
        return way;
    int64_t by_interval = clamp_high((__int128)high - low);
    return by_interval < way ? by_interval : way;
}

int64_t state_distance(Domain *domain, const State *state, int a, int b)
{
    if (a == b)
        return 0;
    if (!cell_of(state, a)->edges || !cell_of(state, b)->edges)
        return around(state, a, b, FAR);
    explore(domain, &domain->from, state, a);
    return around(state, a, b, reached(&domain->from, b));
}

/* The same, where many are asked for that end in b. */
static int64_t distance_to(Domain *domain, const State *state, int a, int b)
{
    if (!cell_of(state, a)->edges || !cell_of(state, b)->edges)
        return around(state, a, b, FAR);
    explore(domain, &domain->to, state, b);
    return around(state, a, b, reached(&domain->to, a));
}

/* ---- assumptions: what a tighter bound means for the terms near it is told them at once --------------------- */
static void lower_high(Domain *domain, State *state, int term, int64_t high)
{
    const Cell *cell = cell_of(state, term);
    if (high >= cell->high)
        return;
    cell_write(domain, state, term)->high = high;
    state->dead |= high < cell_of(state, term)->low;
    if (cell_of(state, term)->edges)
        queue_put(domain, term);
}

static void raise_low(Domain *domain, State *state, int term, int64_t low)
{
    const Cell *cell = cell_of(state, term);
    if (low <= cell->low)
        return;
    cell_write(domain, state, term)->low = low;
    state->dead |= cell_of(state, term)->high < low;
    if (cell_of(state, term)->edges)
        queue_put(domain, term);
}

static void spread(Domain *domain, State *state)
{
    for (int step = 0; domain->queue_count && !state->dead && step < most_steps; step++) {
        const Cell cell = *cell_of(state, queue_take(domain));
        for (uint32_t i = 0; i < cell.edges->len && !state->dead; i++) {
            Edge edge = cell.edges->at[i];
            if (edge.down != FAR)
                lower_high(domain, state, edge.term, high_add(cell.high, edge.down));
            if (edge.up != FAR && cell.low != LOW_NONE)
                raise_low(domain, state, edge.term, clamp_low((__int128)cell.low - edge.up));
        }
    }
    queue_clear(domain);
}

void state_at_most(Domain *domain, State *state, int term, int64_t high)
{
    lower_high(domain, state, term, high);
    spread(domain, state);
}

void state_at_least(Domain *domain, State *state, int term, int64_t low)
{
    raise_low(domain, state, term, low);
    spread(domain, state);
}

static bool edge_tighten(Domain *domain, State *state, int a, int b, int64_t c)
{
    const Edge *old = edge_find(state, a, b);
    if (old && old->up <= c)
        return false;
    return edge_set(domain, state, a, b, c, old ? old->down : FAR);
}

void state_relate(Domain *domain, State *state, int a, int b, int64_t c)
{
    if (c == FAR || c == LOW_NONE)
        return;
    if (a == b) {
        state->dead |= c < 0;
        return;
    }
    const Edge *old = edge_find(state, a, b);
    if (old && old->up <= c)
        return;
    int64_t back = state_distance(domain, state, b, a);
    if (back != FAR && (__int128)back + c < 0)
        state->dead = true;
    lower_high(domain, state, a, high_add(cell_of(state, b)->high, c));
    if (cell_of(state, a)->low != LOW_NONE)
        raise_low(domain, state, b, clamp_low((__int128)cell_of(state, a)->low - c));
    spread(domain, state);
    edge_tighten(domain, state, a, b, c);
}

void state_shift(Domain *domain, State *state, int term, int64_t c)
{
    Cell *cell = cell_write(domain, state, term);
    cell->low = low_add(cell->low, c);
    cell->high = high_add(cell->high, c);
    const Edges *edges = cell->edges;
    for (uint32_t i = 0; edges && i < edges->len; i++) {
        Edge edge = edges->at[i];
        edge_set(domain, state, term, edge.term, edge.up == FAR ? FAR : clamp_high((__int128)edge.up + c),
                 edge.down == FAR ? FAR : clamp_high((__int128)edge.down - c));
        edges = cell_of(state, term)->edges;
    }
}

/* What the neighbours of a term are to each other by way of it. */
static void close_through(Domain *domain, State *state, const Edges *edges)
{
    for (uint32_t i = 0; i < edges->len; i++)
        for (uint32_t k = 0; k < edges->len; k++) {
            Edge in = edges->at[i], out = edges->at[k];
            if (i == k || in.down == FAR || out.up == FAR)
                continue;
            int64_t c = clamp_high((__int128)in.down + out.up);
            if (c != FAR)
                edge_tighten(domain, state, in.term, out.term, c);
        }
}

void state_forget(Domain *domain, State *state, int term)
{
    const Edges *edges = cell_of(state, term)->edges;
    if (edges)
        close_through(domain, state, edges);
    while ((edges = cell_of(state, term)->edges) != NULL)
        edge_set(domain, state, term, edges->at[edges->len - 1].term, FAR, FAR);
    if (cell_of(state, term)->low == LOW_NONE && cell_of(state, term)->high == HIGH_NONE)
        return;
    Cell *cell = cell_write(domain, state, term);
    cell->low = LOW_NONE;
    cell->high = HIGH_NONE;
}

void state_stretch(Domain *domain, State *state, int term)
{
    const Edges *edges = cell_of(state, term)->edges;
    if (edges)
        close_through(domain, state, edges);
    edges = cell_of(state, term)->edges;
    for (uint32_t i = 0; edges && i < edges->len; i++) {
        Edge edge = edges->at[i];
        if (edge.up != FAR)
            edge_set(domain, state, term, edge.term, clamp_high((__int128)edge.up + 1), edge.down);
        edges = cell_of(state, term)->edges;
    }
    int64_t high = cell_of(state, term)->high;
    if (high < LENGTH_LIMIT)
        cell_write(domain, state, term)->high = high + 1;
}

/* ---- join and widening -------------------------------------------------------------------------------------- */
/* Of a's relation a <= b + c, what holds in the other state, too: the weaker of both. */
static int64_t weaker(int64_t c, int64_t other)
{
    return c == FAR || other == FAR ? FAR : other > c ? other : c;
}

static bool same_edges(const State *a, const State *b, int term)
{
    return cell_of(a, term)->edges == cell_of(b, term)->edges;
}

/* Relations between a term that is the same in both states and one that is not are the same in both. */
static void join_edges(Domain *domain, State *out, const State *a, const State *b, int term)
{
    const Edges *edges = cell_of(a, term)->edges;
    for (uint32_t i = 0; edges && i < edges->len; i++) {
        Edge edge = edges->at[i];
        if (same_edges(a, b, edge.term)) {
            edge_set(domain, out, term, edge.term, edge.up, edge.down);
            continue;
        }
        if (edge.term < term) /* it was done from there */
            continue;
        const Edge *known = edge_find(out, term, edge.term);
        int64_t up = known ? known->up : FAR, down = known ? known->down : FAR;
        if (up == FAR && edge.up != FAR)
            up = weaker(edge.up, state_distance(domain, b, term, edge.term));
        if (down == FAR && edge.down != FAR)
            down = weaker(edge.down, distance_to(domain, b, edge.term, term));
        edge_set(domain, out, term, edge.term, up, down);
    }
}

/* The first term from `term` on, with which a page begins, whose page differs, or the number of terms. */
static int next_page(const Domain *domain, const State *a, const State *b, int term)
{
    while (term < domain->terms) {
        if (term % book_cells == 0 && a->books[term / book_cells] == b->books[term / book_cells])
            term += book_cells;
        else if (page_of(a, term) == page_of(b, term))
            term += page_cells;
        else
            break;
    }
    return term < domain->terms ? term : domain->terms;
}

static inline int next_difference(const Domain *domain, const State *a, const State *b, int term)
{
    return term % page_cells ? term : next_page(domain, a, b, term);
}

/* for (each_difference(term, a, b)) ... */
#define each_difference(term, a, b)                                                                                    \
    int term = next_difference(domain, a, b, 0);                                                                       \
    term < domain->terms;                                                                                              \
    term = next_difference(domain, a, b, term + 1)

static void join_cells(Domain *domain, State *out, const State *a, const State *b)
{
    for (int book = 0; book < domain->books; book++)
        book_share(domain, out, book, a->books[book]);
    for (each_difference(term, a, b)) {
        const Cell *one = cell_of(a, term), *other = cell_of(b, term);
        Cell joined = {.low = one->low < other->low ? one->low : other->low,
                       .high = one->high > other->high ? one->high : other->high,
                       .edges = one->edges == other->edges ? one->edges : NULL};
        if (joined.low != one->low || joined.high != one->high || joined.edges != one->edges)
            cell_share(domain, out, term, &joined);
        if (term % page_cells == 0)
            join_bound(domain, out, term, b);
    }
}

static void join_relations(Domain *domain, State *out, const State *a, const State *b)
{
    for (each_difference(term, a, b))
        if (!same_edges(a, b, term))
            join_edges(domain, out, a, b, term);
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
    state_align(domain, b, a);
    State *out = state_room(domain);
    join_cells(domain, out, a, b);
    join_relations(domain, out, a, b);
    join_relations(domain, out, b, a);
    join_split(domain, out, a, b);
    state_free(domain, a);
    state_free(domain, b);
    return out;
}

static const int64_t thresholds[] = {0, 1, INT64_C(1) << 31, INT64_C(1) << 53, TIME_LIMIT, COUNTED};
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

void state_clamp(Domain *domain, State *state, const State *entry, Counter *counters)
{
    for (each_difference(term, state, entry)) {
        if (!counters[term])
            continue;
        bool high = cell_of(state, term)->high > TIME_LIMIT && cell_of(entry, term)->high <= TIME_LIMIT;
        bool low = cell_of(state, term)->low < -TIME_LIMIT && cell_of(entry, term)->low >= -TIME_LIMIT;
        if (high)
            state_at_most(domain, state, term, TIME_LIMIT);
        if (low)
            state_at_least(domain, state, term, -TIME_LIMIT);
        if (high || low)
            counters[term] = Counter_used;
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

static bool widen_interval(Domain *domain, State *old, const State *fresh, int term, Counter *counter, Widening how)
{
    int64_t old_high = cell_of(old, term)->high, high = higher(old_high, cell_of(fresh, term)->high, how);
    int64_t old_low = cell_of(old, term)->low, low = lower(old_low, cell_of(fresh, term)->low, how);
    if (*counter && high > TIME_LIMIT && high > old_high) {
        *counter = Counter_used;
        high = TIME_LIMIT > old_high ? TIME_LIMIT : old_high;
    }
    if (*counter && low < -TIME_LIMIT && low < old_low) {
        *counter = Counter_used;
        low = -TIME_LIMIT < old_low ? -TIME_LIMIT : old_low;
    }
    if (high == old_high && low == old_low)
        return true;
    Cell *cell = cell_write(domain, old, term);
    cell->high = high;
    cell->low = low;
    push(domain->arena, &old->loose, term);
    return false;
}

/* What is left of a <= b + c when it is now `now`. */
static int64_t widen_edge(int64_t c, int64_t now, bool plain, bool *stable)
{
    if (c == FAR || now <= c)
        return c;
    *stable = false;
    return plain ? now : FAR;
}

static bool widen_edges(Domain *domain, State *old, const State *fresh, int term, bool plain)
{
    bool stable = true;
    const Edges *edges = cell_of(old, term)->edges;
    for (uint32_t i = edges ? edges->len : 0; i-- > 0;) {
        Edge edge = cell_of(old, term)->edges->at[i];
        if (edge.term < term || same_edges(old, fresh, edge.term))
            continue;
        int64_t up = edge.up, down = edge.down;
        if (up != FAR)
            up = widen_edge(up, state_distance(domain, fresh, term, edge.term), plain, &stable);
        if (down != FAR)
            down = widen_edge(down, distance_to(domain, fresh, edge.term, term), plain, &stable);
        edge_set(domain, old, term, edge.term, up, down);
    }
    return stable;
}

/* Relations that hold in both, though only `fresh` says so. */
static void learn_relations(Domain *domain, State *old, const State *fresh)
{
    State *joined = state_join(domain, state_copy(domain, old), state_copy(domain, fresh));
    for (each_difference(term, old, joined)) {
        const Edges *edges = same_edges(old, joined, term) ? NULL : cell_of(joined, term)->edges;
        for (uint32_t i = 0; edges && i < edges->len; i++)
            if (edges->at[i].up != FAR)
                edge_tighten(domain, old, term, edges->at[i].term, edges->at[i].up);
    }
    state_free(domain, joined);
}

bool state_widen(Domain *domain, State *old, const State *fresh, Counter *counters, Widening how)
{
    if (!fresh || fresh->dead)
        return true;
    state_align(domain, old, fresh);
    if (how == Widen_plain)
        learn_relations(domain, old, fresh);
    bool stable = true;
    for (each_difference(changed, old, fresh))
        if (!same_edges(old, fresh, changed))
            stable &= widen_edges(domain, old, fresh, changed, how == Widen_plain);
    for (each_difference(term, old, fresh)) {
        stable &= widen_interval(domain, old, fresh, term, &counters[term], how);
        stable &= !is_bound(old, term) || is_bound(fresh, term);
        if (!is_bound(fresh, term))
            set_bound(domain, old, term, false);
    }
    state_drop_split(domain, old);
    return stable;
}

State *state_settle(Domain *domain, const State *widened)
{
    State *state = state_copy(domain, widened);
    for_each (int, term, &widened->loose) {
        const Edges *edges = cell_of(state, term)->edges;
        for (uint32_t i = 0; edges && i < edges->len; i++) {
            Edge edge = edges->at[i];
            const Cell *near = cell_of(state, edge.term);
            if (edge.up != FAR)
                lower_high(domain, state, term, high_add(near->high, edge.up));
            near = cell_of(state, edge.term);
            if (edge.down != FAR && near->low != LOW_NONE)
                raise_low(domain, state, term, clamp_low((__int128)near->low - edge.down));
        }
    }
    spread(domain, state);
    return state;
}
