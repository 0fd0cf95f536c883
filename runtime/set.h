/* set.h -- set[T], frozenset[T]: included once per element type; the inline part only: the rest is set.c, over py_set.
 * In:  #define SET set_int                        the C type to make
 *      #define ITEM py_int                        the C type of an element
 *      #define TYPE type_set_int                  its descriptor, a `const py_type` declared before
 *      #define ITEM_HASH(x), ITEM_SAME(a, b)      when hashing and comparing cannot fail: a hash as type_hash gives it
 *      #define KEEP_ITEM(x), DROP_ITEM(x)         then, when an ITEM may hold a reference: x kept, x dropped
 *      #include "py/set.h"
 * Out: struct SET and SET_add(s, x), SET_contains(s, x), ...
 * Rule: CPython's table, place by place, so that it is walked in the same order: an entry is free (hash SET_FREE), a
 * hole (SET_HOLE) or an element.  An element given is borrowed, the set keeps it; s->at[place].key is borrowed.
 */
#ifndef PY_SET_H
#define PY_SET_H
#include "compare.h"
#include "core.h"
#include "dict.h"
#include "list.h"
#pragma GCC visibility push(hidden)

typedef struct py_set {
    py_object head;
    int64_t len;    /* elements */
    int64_t filled; /* elements and holes */
    int64_t mask;   /* places - 1 */
    void *at;       /* entries: hash, element; type->offsets: of the element, size of an entry */
    int64_t finger; /* where pop() looks next */
} py_set;
#define SET_FREE   (-1)
#define SET_HOLE   INT64_MIN
#define SET_PROBES 9

py_set *py_set_new(const py_type *type);
int64_t py_set_find(const py_set *s, const void *item); /* a place; -1: absent; INT_FAILED: TypeError, ... */
int64_t py_set_find_any(const py_set *s, const py_type *type, const void *item);
bool py_set_add(py_set *s, const void *item);
void py_set_grow(py_set *s); /* it has become too full */
py_tri py_set_discard(py_set *s, const void *item);
bool py_set_remove(py_set *s, const void *item); /* KeyError */
void py_set_remove_at(py_set *s, int64_t place);
int64_t py_set_pop_place(py_set *s); /* KeyError when empty */
void py_set_clear(py_set *s);
py_set *py_set_copy(const py_type *type, const py_set *s); /* set(s), frozenset(s) */
bool py_set_update(py_set *s, const py_set *more);
void py_set_pack(py_set *s); /* after a loop that took elements out */
py_set *py_set_constant(const py_set *s, bool iterated);
py_set *py_set_of_constants(py_set *s);        /* the same, not iterated; s is used up */
bool py_set_room_for(py_set *s, int64_t more); /* of a dict that will be added */
py_set *py_set_union(const py_set *a, const py_set *b);
py_set *py_set_intersection(const py_set *a, const py_set *b);
py_set *py_set_difference(const py_set *a, const py_set *b);
py_set *py_set_symmetric(const py_set *a, const py_set *b);
bool py_set_intersect(py_set *s, const py_set *other);
void py_set_take_over(py_set *s, py_set *other); /* they change places */
bool py_set_subtract(py_set *s, const py_set *other);
bool py_set_toggle(py_set *s, const py_set *other);
py_tri py_set_equal(const py_set *a, const py_set *b);
py_tri py_set_subset(const py_set *a, const py_set *b);
py_tri py_set_disjoint(const py_set *a, const py_set *b);
int64_t py_set_hash(const py_set *s);
int64_t py_set_next(const py_set *s, int64_t place); /* -1: that was the last */
int64_t py_set_changed(void);                        /* RuntimeError */
#pragma GCC visibility pop
#endif

#ifdef SET
#define F(name) PY_PASTE(SET, name)
#define ENTRY   PY_PASTE(SET, entry)
#ifndef KEEP_ITEM
#define KEEP_ITEM(x) (x)
#define DROP_ITEM(x) ((void)(x))
#endif
typedef struct ENTRY {
    int64_t hash;
    ITEM key;
} ENTRY;
typedef struct SET {
    py_object head;
    int64_t len, filled, mask;
    ENTRY *at;
    int64_t finger;
} SET;

static inline SET *F(new)(void)
{
    return (SET *)py_set_new(&TYPE);
}
#ifdef ITEM_HASH
static inline int64_t F(find_hashed)(const SET *s, ITEM item, int64_t hash)
{
    uint64_t more = (uint64_t)hash, i = more & (uint64_t)s->mask;
    for (;;) {
        const ENTRY *e = &s->at[i];
        const ENTRY *last = (int64_t)i + SET_PROBES <= s->mask ? e + SET_PROBES : e;
        for (; e <= last; e++) {
            if (e->hash == SET_FREE)
                return -1;
            if (e->hash == hash && ITEM_SAME(e->key, item))
                return e - s->at;
        }
        more >>= 5;
        i = (i * 5 + 1 + more) & (uint64_t)s->mask;
    }
}
#endif
static inline int64_t F(find)(const SET *s, ITEM item)
{
#ifdef ITEM_HASH
    return F(find_hashed)(s, item, ITEM_HASH(item));
#else
    return py_set_find((const py_set *)s, &item);
#endif
}
#ifdef ITEM_HASH
static inline void F(put)(SET *s, ENTRY *e, int64_t hash, ITEM item)
{
    bool was_free = e->hash == SET_FREE;
    *e = (ENTRY){hash, KEEP_ITEM(item)};
    s->len++;
    s->filled += was_free;
    if (was_free && s->filled * 5 >= s->mask * 3)
        py_set_grow((py_set *)s);
}
static inline void F(add_hashed)(SET *s, ITEM item, int64_t hash)
{
    uint64_t more = (uint64_t)hash, i = more & (uint64_t)s->mask;
    ENTRY *hole = NULL;
    for (;;) {
        ENTRY *e = &s->at[i], *last = (int64_t)i + SET_PROBES <= s->mask ? e + SET_PROBES : e;
        for (; e <= last; e++) {
            if (e->hash == SET_FREE) {
                F(put)(s, hole ? hole : e, hash, item);
                return;
            }
            if (e->hash == hash && ITEM_SAME(e->key, item))
                return;
            if (e->hash == SET_HOLE)
                hole = e;
        }
        more >>= 5;
        i = (i * 5 + 1 + more) & (uint64_t)s->mask;
    }
}
#endif
static inline bool F(add)(SET *s, ITEM item)
{
#ifdef ITEM_HASH
    F(add_hashed)(s, item, ITEM_HASH(item));
    return true;
#else
    return py_set_add((py_set *)s, &item);
#endif
}
/* {a, b, c}, of literals: three and more come from a frozenset. */
static inline SET *F(of)(int64_t n, ITEM const *items)
{
    SET *s = F(new)();
    for (int64_t i = 0; i < n; i++)
        F(add)(s, items[i]);
    return n > 2 ? (SET *)py_set_of_constants((py_set *)s) : s;
}
static inline py_tri F(contains)(const SET *s, ITEM item)
{
    int64_t place = F(find)(s, item);
    return unlikely_py(place == INT_FAILED) ? TRI_FAILED : place >= 0;
}
static inline int64_t F(find_any)(const SET *s, py_value item)
{
    return py_set_find_any((const py_set *)s, item.type, value_slot(&item));
}
#ifdef ITEM_HASH
static inline bool F(take_out)(SET *s, ITEM item) /* was it there? */
{
    int64_t place = F(find)(s, item);
    if (place < 0)
        return false;
    ITEM old = s->at[place].key;
    s->at[place].hash = SET_HOLE;
    s->len--;
    DROP_ITEM(old);
    return true;
}
#endif
static inline bool F(discard)(SET *s, ITEM item)
{
#ifdef ITEM_HASH
    F(take_out)(s, item);
    return true;
#endif
    return py_set_discard((py_set *)s, &item) != TRI_FAILED;
}
static inline bool F(remove)(SET *s, ITEM item)
{
#ifdef ITEM_HASH
    if (likely_py(F(take_out)(s, item)))
        return true;
#endif
    return py_set_remove((py_set *)s, &item);
}
static inline void F(remove_at)(SET *s, int64_t place)
{
    py_set_remove_at((py_set *)s, place);
}
static inline int64_t F(pop_place)(SET *s)
{
    return py_set_pop_place((py_set *)s);
}
static inline int64_t F(next)(const SET *s, int64_t place)
{
    while (++place <= s->mask)
        if (s->at[place].hash != SET_FREE && s->at[place].hash != SET_HOLE)
            return place;
    return -1;
}
/* The same while the loop may change s, which had `size` elements  RuntimeError */
static inline int64_t F(next_checked)(const SET *s, int64_t place, int64_t size)
{
    return likely_py(s->len == size) ? F(next)(s, place) : py_set_changed();
}
static inline SET *F(copy)(const void *s) /* a set or frozenset of the same elements */
{
    return (SET *)py_set_copy(&TYPE, s);
}
static inline bool F(update)(SET *s, const void *more)
{
    return py_set_update((py_set *)s, more);
}
/* One step of of.union(more, ...), whose result is s */
static inline bool F(merge)(SET *s, const void *more, const void *of)
{
    return more == of || py_set_update((py_set *)s, more);
}
static inline void F(pack)(SET *s)
{
    py_set_pack((py_set *)s);
}
static inline SET *F(constant)(const SET *s, bool iterated)
{
    return (SET *)py_set_constant((const py_set *)s, iterated);
}
static inline bool F(room_for)(SET *s, int64_t more)
{
    return py_set_room_for((py_set *)s, more);
}
static inline void F(clear)(SET *s)
{
    py_set_clear((py_set *)s);
}
static inline SET *F(union)(const SET *a, const void *b)
{
    return (SET *)py_set_union((const py_set *)a, b);
}
static inline SET *F(intersection)(const SET *a, const void *b)
{
    return (SET *)py_set_intersection((const py_set *)a, b);
}
static inline SET *F(difference)(const SET *a, const void *b)
{
    return (SET *)py_set_difference((const py_set *)a, b);
}
static inline SET *F(symmetric)(const SET *a, const void *b)
{
    return (SET *)py_set_symmetric((const py_set *)a, b);
}
static inline bool F(intersect)(SET *s, const void *other)
{
    return py_set_intersect((py_set *)s, other);
}
static inline bool F(subtract)(SET *s, const void *other)
{
    return py_set_subtract((py_set *)s, other);
}
static inline bool F(toggle)(SET *s, const void *other)
{
    return py_set_toggle((py_set *)s, other);
}
static inline void F(take_over)(SET *s, SET *other)
{
    py_set_take_over((py_set *)s, (py_set *)other);
}
static inline py_tri F(subset)(const SET *a, const void *b)
{
    return py_set_subset((const py_set *)a, b);
}
static inline py_tri F(superset)(const SET *a, const void *b)
{
    return py_set_subset(b, (const py_set *)a);
}
static inline py_tri F(disjoint)(const SET *a, const void *b)
{
    return py_set_disjoint((const py_set *)a, b);
}
static inline py_int F(hash)(const SET *s)
{
    return hash_as_int(py_set_hash((const py_set *)s));
}
#undef F
#undef ENTRY
#undef SET
#undef ITEM
#undef TYPE
#undef ITEM_HASH
#undef ITEM_SAME
#undef KEEP_ITEM
#undef DROP_ITEM
#endif
