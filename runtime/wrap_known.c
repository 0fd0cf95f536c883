/* wrap_known.c -- what stands for an object on the other side of the boundary, by the object's identity.
 * In: pairs of an object and what stands for it.  Out: the second of a pair.
 * Rule: open addressing; who drops the object takes the pair out.  Under the GIL. */
#include "wrap_private.h"

#include <stdlib.h>

static size_t home_of(const wrap_known *known, const void *object)
{
    return ((uintptr_t)object >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20 & (known->room - 1);
}

static size_t place_of(const wrap_known *known, const void *object)
{
    size_t at = home_of(known, object);
    while (known->at[at].object && known->at[at].object != object)
        at = (at + 1) & (known->room - 1);
    return at;
}

bool wrap_known_reserve(wrap_known *known)
{
    if ((known->count + 1) * 2 <= known->room)
        return true;
    wrap_known old = *known;
    known->room = old.room ? old.room * 2 : 64;
    known->at = calloc(known->room, sizeof *known->at);
    if (!known->at) {
        *known = old;
        return PyErr_NoMemory(), false;
    }
    for (size_t i = 0; i < old.room; i++)
        if (old.at[i].object)
            known->at[place_of(known, old.at[i].object)] = old.at[i];
    free(old.at);
    return true;
}

void *wrap_known_get(const wrap_known *known, const void *object)
{
    return known->room ? known->at[place_of(known, object)].stands_for : NULL;
}

void wrap_known_put(wrap_known *known, const void *object, void *stands_for)
{
    known->at[place_of(known, object)] = (wrap_pair){object, stands_for};
    known->count++;
}

/* Those behind it that would not be found any more move up. */
void wrap_known_remove(wrap_known *known, const void *object)
{
    size_t hole = place_of(known, object), mask = known->room - 1;
    for (size_t at = (hole + 1) & mask; known->at[at].object; at = (at + 1) & mask)
        if (((at - home_of(known, known->at[at].object)) & mask) >= ((at - hole) & mask)) {
            known->at[hole] = known->at[at];
            hole = at;
        }
    known->at[hole] = (wrap_pair){NULL, NULL};
    known->count--;
}
