/* sites.c -- sets of abstract objects.
 * In: ids of objects.  Out: sets that many share.  Rule: ascending, and never changed but by the one who grows it. */
#include "typeinfer/type.h"
#include <stdlib.h>

struct Sites {
    uint32_t count, room; /* how many there are, and how many fit */
    uint32_t at[];        /* ascending */
};

static Sites *sites_new(Arena *arena, uint32_t room)
{
    Sites *sites = arena_alloc(arena, sizeof(Sites) + room * sizeof(uint32_t));
    sites->room = room;
    return sites;
}

Sites *sites_one(Arena *arena, uint32_t object)
{
    Sites *sites = sites_new(arena, 1);
    sites->count = 1;
    sites->at[0] = object;
    return sites;
}

static bool sites_hold_all(const Sites *a, const Sites *b)
{
    uint32_t count = sites_count(b), at = 0;
    if (a == b || !count)
        return true;
    if (count > sites_count(a))
        return false;
    if (count <= sites_count(a) / 16) {
        while (at < count && sites_have(a, b->at[at]))
            at++;
        return at == count;
    }
    for (uint32_t i = 0; i < count; i++) {
        while (at < a->count && a->at[at] < b->at[i])
            at++;
        if (at == a->count || a->at[at] != b->at[i])
            return false;
    }
    return true;
}

Sites *sites_join(Arena *arena, const Sites *a, const Sites *b)
{
    if (sites_hold_all(a, b))
        return (Sites *)a;
    if (sites_hold_all(b, a))
        return (Sites *)b;
    Sites *both = sites_new(arena, a->count + b->count);
    uint32_t i = 0, k = 0;
    while (i < a->count || k < b->count) {
        bool left = k == b->count || (i < a->count && a->at[i] <= b->at[k]);
        uint32_t object = left ? a->at[i] : b->at[k];
        i += i < a->count && a->at[i] == object;
        k += k < b->count && b->at[k] == object;
        both->at[both->count++] = object;
    }
    return both;
}

/* From the end, where there is room. */
static void merge_into(Sites *own, const Sites *more)
{
    uint32_t i = own->count, k = more->count, missing = 0;
    for (uint32_t at = 0; at < more->count; at++)
        missing += !sites_have(own, more->at[at]);
    own->count += missing;
    for (uint32_t end = own->count; missing;) {
        bool same = i && own->at[i - 1] == more->at[k - 1], left = i && own->at[i - 1] > more->at[k - 1];
        if (!left && !same)
            missing--;
        own->at[--end] = left || same ? own->at[i - 1] : more->at[k - 1];
        i -= left || same;
        k -= !left;
    }
}

const Sites *sites_grow(Arena *arena, const Sites *set, const Sites *more, Sites **own)
{
    if (sites_hold_all(set, more))
        return set;
    if (sites_hold_all(more, set))
        return more;
    uint32_t most = set->count + more->count;
    if (set != *own || most > (*own)->room) {
        *own = sites_new(arena, most * 2);
        (*own)->count = set->count;
        memcpy((*own)->at, set->at, set->count * sizeof *set->at);
    }
    merge_into(*own, more);
    return *own;
}

static int in_order(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return one < other ? -1 : one > other;
}

const Sites *sites_listed(Arena *arena, uint32_t *objects, uint32_t count)
{
    if (!count)
        return NULL;
    qsort(objects, count, sizeof *objects, in_order);
    Sites *sites = sites_new(arena, count);
    sites->count = count;
    memcpy(sites->at, objects, count * sizeof *objects);
    return sites;
}

bool sites_meet(const Sites *a, const Sites *b)
{
    for (uint32_t i = 0; i < sites_count(a); i++)
        if (sites_have(b, a->at[i]))
            return true;
    return false;
}

bool sites_have(const Sites *sites, uint32_t object)
{
    uint32_t low = 0, high = sites_count(sites);
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (sites->at[middle] == object)
            return true;
        if (sites->at[middle] < object)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

uint32_t sites_count(const Sites *sites)
{
    return sites ? sites->count : 0;
}

uint32_t sites_at(const Sites *sites, uint32_t index)
{
    return sites->at[index];
}
