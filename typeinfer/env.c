/* env.c -- what is known on a path through a body, beyond what its slots say.
 * In: assignments and tests, one after another.  Out: the flow of a slot, there.
 * Rule: copies share their pages until one of them writes: a body has as many copies as tests, each with all its names.
 *     x = None                          # x: None
 *     if c: x = 1                       # behind it, x: None | int                                          */
#include "typeinfer/solve.h"

enum { page_size = 32, filter_words = 8 };

typedef struct EnvPage {
    uint64_t owner;                /* the Env that may write it */
    uint64_t filter[filter_words]; /* a bit for each slot that was ever written here */
    Narrowed at[page_size];
} EnvPage;

static const Narrowed *known_at(const Env *env, uint32_t index)
{
    return &env->pages[index / page_size]->at[index % page_size];
}

/* Which bit of a page's filter is the slot's. */
static uint32_t bit_of(const Slot *slot)
{
    return (uint32_t)(((uintptr_t)slot / sizeof(Slot) * 0x9E3779B97F4A7C15u) >> 32) % (64 * filter_words);
}

static bool may_hold(const EnvPage *page, uint32_t bit)
{
    return page->filter[bit / 64] >> bit % 64 & 1;
}

static void known_write(Eval *e, Env *env, uint32_t index, Narrowed known)
{
    EnvPage **page = &env->pages[index / page_size];
    uint32_t bit = bit_of(known.slot);
    if (!env->id)
        env->id = ++e->solver->envs;
    if ((*page)->owner != env->id) {
        EnvPage *own = NEW(e->solver->arena, EnvPage);
        *own = **page;
        own->owner = env->id;
        *page = own;
    }
    (*page)->at[index % page_size] = known;
    (*page)->filter[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void known_push(Eval *e, Env *env, Narrowed known)
{
    if (env->count % page_size == 0 && env->count / page_size == env->room) {
        uint32_t room = env->room ? env->room * 2 : 1;
        EnvPage **pages = NEW_ARRAY(e->solver->arena, EnvPage *, room);
        if (env->room)
            memcpy(pages, env->pages, env->room * sizeof *pages);
        env->pages = pages;
        env->room = room;
    }
    EnvPage **page = &env->pages[env->count / page_size];
    if (env->count % page_size == 0) {
        env->id = env->id ? env->id : ++e->solver->envs;
        *page = NEW(e->solver->arena, EnvPage);
        (*page)->owner = env->id;
    }
    env->count++;
    known_write(e, env, env->count - 1, known);
}

/* From here on neither may write what they share. */
Env env_copy(Eval *e, Env *env)
{
    Env copy = *env;
    copy.pages = env->room ? NEW_ARRAY(e->solver->arena, EnvPage *, env->room) : NULL;
    if (env->room)
        memcpy(copy.pages, env->pages, env->room * sizeof *copy.pages);
    copy.id = ++e->solver->envs;
    env->id = ++e->solver->envs;
    return copy;
}

/* Its place, plus 1; 0: nothing.  A slot of which no evaluation since this one began knew anything is in none of its.
 */
static uint32_t place_of_slot(const Eval *e, const Env *env, Slot *slot)
{
    if (!slot->known_at || slot->known_by < e->number)
        return 0;
    if (slot->known_at <= env->count && known_at(env, slot->known_at - 1)->slot == slot)
        return slot->known_at;
    uint32_t bit = bit_of(slot);
    for (uint32_t i = env->count; i > 0; i = (i - 1) / page_size * page_size) {
        if (!may_hold(env->pages[(i - 1) / page_size], bit))
            continue;
        for (uint32_t k = i; k > (i - 1) / page_size * page_size; k--)
            if (known_at(env, k - 1)->slot == slot)
                return slot->known_at = k;
    }
    return 0;
}

/* So many from there on are the same in both. */
static uint32_t alike_from(const Env *a, const Env *b, uint32_t index)
{
    uint32_t end = (index / page_size + 1) * page_size, least = a->count < b->count ? a->count : b->count;
    if (index >= least || a->pages[index / page_size] != b->pages[index / page_size])
        return 0;
    return (end < least ? end : least) - index;
}

/* What holds on both paths. */
void env_join(Eval *e, Env *into, Env *other)
{
    if (other->dead)
        return;
    if (into->dead) {
        *into = env_copy(e, other);
        return;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < into->count; i++) {
        uint32_t alike = kept == i ? alike_from(into, other, i) : 0;
        if (alike) {
            kept += alike;
            i += alike - 1;
            continue;
        }
        const Narrowed old = *known_at(into, i);
        bool aligned = i < other->count && known_at(other, i)->slot == old.slot;
        uint32_t place = aligned ? i + 1 : place_of_slot(e, other, old.slot);
        if (!place) {
            into->shared -= is_shared(e, old.slot);
            continue;
        }
        const Narrowed *theirs = known_at(other, place - 1);
        Narrowed mine = old;
        mine.flow = flow_join(e->solver, mine.flow, theirs->flow, mine.slot);
        mine.written |= theirs->written;
        if (kept != i || mine.flow != old.flow || mine.written != old.written)
            known_write(e, into, kept, mine);
        mine.slot->known_at = ++kept;
    }
    into->count = kept;
}

void env_forget(Eval *e, Slot *slot)
{
    Env *env = &e->env;
    uint32_t place = place_of_slot(e, env, slot);
    if (!place)
        return;
    env->shared -= is_shared(e, slot);
    const Narrowed moved = *known_at(env, env->count - 1);
    if (place != env->count) {
        known_write(e, env, place - 1, moved);
        moved.slot->known_at = place;
    }
    env->count--;
}

void env_know(Eval *e, Slot *slot, const Flow *flow, bool written)
{
    env_forget(e, slot);
    known_push(e, &e->env, (Narrowed){slot, flow, written});
    e->env.shared += is_shared(e, slot);
    slot->known_at = e->env.count;
    if (slot->known_by < e->number)
        slot->known_by = e->number;
}

static bool is_number(const Atom *atom, const void *unused)
{
    (void)unused;
    return atom->kind == Type_int || atom->kind == Type_float || atom->kind == Type_fixed;
}

static bool is_no_number(const Atom *atom, const void *unused)
{
    return !is_number(atom, unused);
}

/* After `x = 0` a variable that elsewhere holds a float may be kept as one: its numbers stay
 * together. */
const Flow *env_flow(Eval *e, Slot *slot)
{
    const Flow *all = slot_read(e->solver, slot, e->body);
    uint32_t place = place_of_slot(e, &e->env, slot);
    if (!place || (slot->plain & Plain_complex))
        return all;
    const Narrowed *known = known_at(&e->env, place - 1);
    const Flow *numbers = flow_keep(e->solver, known->flow, is_number, NULL);
    if ((!known->written && !slot->plain) || numbers->count == 0)
        return known->flow;
    if (slot->plain)
        return flow_join(e->solver, flow_keep(e->solver, known->flow, is_no_number, NULL),
                         flow_keep(e->solver, all, is_number, NULL), slot);
    return flow_join(e->solver, known->flow, flow_keep(e->solver, all, is_number, NULL), slot);
}

/* May a call assign it? */
bool is_shared(Eval *e, const Slot *slot)
{
    const Function *function = e->body->function;
    if (slot < e->body->webs || slot >= e->body->webs + function->webs.len)
        return true;
    return function->webs.at[slot - e->body->webs].shared;
}

/* A call may assign any global. */
void forget_shared(Eval *e)
{
    for (uint32_t i = e->env.count; i-- > 0 && e->env.shared;)
        if (is_shared(e, known_at(&e->env, i)->slot))
            env_forget(e, known_at(&e->env, i)->slot);
}
