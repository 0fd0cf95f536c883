/* dict.h -- dict[K, V]: included once per pair of types; the inline part only: the rest is dict.c, over py_dict.
 * In:  #define DICT dict_str_int                  the C type to make
 *      #define KEY str *                          the C types of a key and of a value
 *      #define VALUE py_int
 *      #define TYPE type_dict_str_int             its descriptor, a `const py_type` declared before
 *      #define KEY_INTS                           when KEY is py_int; or, when hashing and comparing cannot fail:
 *      #define KEY_HASH(k), KEY_SAME(a, b)        a hash as type_hash gives it; are they equal?
 *      #define KEEP_KEY(k)                        when a KEY may hold a reference
 *      #define KEEP_VALUE(x), DROP_VALUE(x)       when a VALUE may hold a reference: x kept, x dropped
 *      #include "py/dict.h"
 * Out: struct DICT and DICT_find(d, key), DICT_set(d, key, value), ...
 * Rule: as CPython's: entries in the order of insertion in one row, an index of their numbers beside it; a removed
 * entry stays as a hole (its hash is -1) until the row grows.  A key or value given is borrowed, the dict keeps it. A
 * place is an entry's number; d->at[place].key and .value are borrowed.  A set of another key type is asked with
 * py_dict_find_any.
 */
#ifndef PY_DICT_H
#define PY_DICT_H
#include "compare.h"
#include "core.h"
#include "list.h"
#include "str.h"
#pragma GCC visibility push(hidden)

typedef struct py_dict {
    py_object head;
    int64_t len;    /* items */
    int64_t filled; /* entries in use, holes included */
    int64_t usable; /* entries that may still be added before the row grows */
    void *at;       /* entries: hash, key, value; type->offsets: of key, of value, size of an entry */
    int32_t *index; /* 1 << bits slots: dict_slot; DICT_FREE, DICT_HOLE */
    uint8_t bits;
    int32_t first; /* what stands in front of this entry are holes */
} py_dict;
enum { DICT_FREE = -1, DICT_HOLE = -2, DICT_ABSENT = -1 };
/* The number of an entry, below 1 << bits; above stands what its hash has there, so that most entries of other keys are
 * told apart without looking at them.  mask: (1 << bits) - 1. */
static inline int32_t dict_slot(int64_t place, int64_t hash, uint64_t mask)
{
    return (int32_t)((uint32_t)place | ((uint32_t)hash & INT32_MAX & ~(uint32_t)mask));
}
/* May it be that of an entry with this hash?  Not when it is free. */
static inline bool dict_may_be(int32_t slot, int64_t hash, uint64_t mask)
{
    return (((uint32_t)slot ^ ((uint32_t)hash & INT32_MAX)) & ~(uint32_t)mask) == 0;
}

py_dict *py_dict_new(const py_type *type, int64_t room);
int64_t py_dict_find(const py_dict *d, const void *key); /* a place; DICT_ABSENT; INT_FAILED: TypeError, ... */
int64_t py_dict_find_any(const py_dict *d, const py_type *type, const void *key); /* a key of any type */
bool py_dict_set(py_dict *d, const void *key, const void *value);                 /* TypeError */
int64_t py_dict_default(py_dict *d, const void *key, const void *value);          /* where it is now; TypeError */
void py_dict_make_room(py_dict *d);                                               /* for one more entry at least */
bool py_dict_delete(py_dict *d, const void *key);                                 /* KeyError */
void py_dict_remove_at(py_dict *d, int64_t place);
int64_t py_dict_last(const py_dict *d); /* KeyError when empty */
bool py_dict_missing(const py_type *type, const void *key);
py_dict *py_dict_copy(const py_dict *d);
bool py_dict_update(py_dict *d, const py_dict *more); /* of the same type */
void py_dict_clear(py_dict *d);
py_tri py_dict_equal(const py_dict *a, const py_dict *b);
int64_t py_dict_changed(const py_dict *d, int64_t place, int64_t size, int64_t left); /* RuntimeError */
int64_t py_dict_next(const py_dict *d, int64_t place);                                /* -1: that was the last */
int64_t py_dict_before(const py_dict *d, int64_t place);
bool py_dict_fits(const py_dict *d, const str *parameters);                       /* f(**d): TypeError; keywords.c */
bool py_dict_fits_behind(const py_dict *d, const str *parameters, int64_t count); /* f(*args, **d) */
static inline int64_t py_word_hash(int64_t a)                                     /* int_hash of a small int */
{
    return likely_py(((uint64_t)a + (UINT64_C(1) << 60)) >> 61 == 0) ? a - (a == -1) : int_hash(a); /* |a| < 2**60 */
}
#pragma GCC visibility pop
#endif

#ifdef DICT
#define F(name) PY_PASTE(DICT, name)
#define ENTRY   PY_PASTE(DICT, entry)
#define ROW     PY_PASTE(DICT, row)
#ifndef KEEP_KEY
#define KEEP_KEY(k) (k)
#endif
#ifndef KEEP_VALUE
#define KEEP_VALUE(x) (x)
#define DROP_VALUE(x) ((void)(x))
#endif
typedef struct ENTRY {
    int64_t hash;
    KEY key;
    VALUE value;
} ENTRY;
typedef struct ROW { /* of a display of literals: table.h */
    _Alignas(8) KEY key;
    VALUE value;
} ROW;
typedef struct DICT {
    py_object head;
    int64_t len, filled, usable;
    ENTRY *at;
    int32_t *index;
    uint8_t bits;
} DICT;

static inline DICT *F(new)(int64_t room)
{
    return (DICT *)py_dict_new(&TYPE, room);
}
#if defined KEY_INTS || defined KEY_HASH
static inline int64_t F(find_hashed)(const DICT *d, KEY key, int64_t hash)
{
    if (d->len == 0)
        return DICT_ABSENT;
    const uint64_t mask = (UINT64_C(1) << d->bits) - 1;
    uint64_t more = (uint64_t)hash, i = more & mask;
    for (;;) {
        int32_t slot = d->index[i];
        if (dict_may_be(slot, hash, mask)) {
            int64_t place = slot & (int64_t)mask;
#ifdef KEY_INTS
            if (d->at[place].key == key)
                return place;
#else
            if (d->at[place].hash == hash && KEY_SAME(d->at[place].key, key))
                return place;
#endif
        }
        if (slot == DICT_FREE)
            return DICT_ABSENT;
        more >>= 5;
        i = (i * 5 + more + 1) & mask;
    }
}
#endif
#if defined KEY_INTS || defined KEY_HASH
/* A key that is not there. */
static inline void F(add)(DICT *d, int64_t hash, KEY key, VALUE value)
{
    if (unlikely_py(d->usable == 0))
        py_dict_make_room((py_dict *)d);
    const uint64_t mask = (UINT64_C(1) << d->bits) - 1;
    uint64_t more = (uint64_t)hash, i = more & mask;
    while (d->index[i] >= 0) {
        more >>= 5;
        i = (i * 5 + more + 1) & mask;
    }
    d->index[i] = dict_slot(d->filled, hash, mask);
    d->at[d->filled++] = (ENTRY){hash, KEEP_KEY(key), KEEP_VALUE(value)};
    d->usable--;
    d->len++;
}
#endif
static inline int64_t F(find)(const DICT *d, KEY key)
{
#if defined KEY_INTS
    if (likely_py(!int_is_big(key)))
        return F(find_hashed)(d, key, py_word_hash(key));
#elif defined KEY_HASH
    return F(find_hashed)(d, key, KEY_HASH(key));
#endif
    return py_dict_find((const py_dict *)d, &key);
}
/* d[key]  KeyError */
static inline int64_t F(place)(const DICT *d, KEY key)
{
    int64_t place = F(find)(d, key);
    if (unlikely_py(place == DICT_ABSENT))
        return py_dict_missing(TYPE.items[0], &key), INT_FAILED;
    return place;
}
static inline void F(put)(DICT *d, int64_t place, VALUE value)
{
    VALUE old = d->at[place].value;
    d->at[place].value = KEEP_VALUE(value);
    DROP_VALUE(old);
}
/* d[key] = value */
static inline bool F(set)(DICT *d, KEY key, VALUE value)
{
#if defined KEY_INTS
    if (likely_py(!int_is_big(key))) {
        int64_t hash = py_word_hash(key), place = F(find_hashed)(d, key, hash);
        place >= 0 ? F(put)(d, place, value) : F(add)(d, hash, key, value);
        return true;
    }
#elif defined KEY_HASH
    int64_t hash = KEY_HASH(key), place = F(find_hashed)(d, key, hash);
    place >= 0 ? F(put)(d, place, value) : F(add)(d, hash, key, value);
    return true;
#endif
    return py_dict_set((py_dict *)d, &key, &value);
}
/* {a: b, c: d}, of literals: dict_str_int_of(2, (dict_str_int_row[]){{a, b}, {c, d}}) */
static inline DICT *F(of)(int64_t n, const ROW *rows)
{
    DICT *d = F(new)(n);
    for (int64_t row = 0; row < n; row++)
        F(set)(d, rows[row].key, rows[row].value);
    return d;
}
/* d.setdefault(key, value): where it is now, for keys whose hash may run user code */
static inline int64_t F(default)(DICT *d, KEY key, VALUE value)
{
    return py_dict_default((py_dict *)d, &key, &value);
}
/* The same where d[key] is known to be at that place, or not to be there (then place is -1). */
static inline bool F(set_at)(DICT *d, KEY key, VALUE value, int64_t place)
{
    if (place >= 0) {
        F(put)(d, place, value);
        return true;
    }
#if defined KEY_HASH
    F(add)(d, KEY_HASH(key), key, value);
    return true;
#elif defined KEY_INTS
    if (likely_py(!int_is_big(key))) {
        F(add)(d, py_word_hash(key), key, value);
        return true;
    }
#endif
    return F(set)(d, key, value);
}
/* The same; where it is now.  Only for keys that cannot fail. */
static inline int64_t F(set_place)(DICT *d, KEY key, VALUE value, int64_t place)
{
#if defined KEY_INTS
    if (place < 0 && likely_py(!int_is_big(key))) {
        F(add)(d, py_word_hash(key), key, value);
        return d->filled - 1;
    }
#endif
    F(set_at)(d, key, value, place);
#if defined KEY_HASH
    return place >= 0 ? place : d->filled - 1;
#else
    return place >= 0 ? place : F(find)(d, key);
#endif
}
/* d[key], which is known to be at that place, or not to be there (then place is -1)  KeyError */
static inline int64_t F(placed)(const DICT *d, KEY key, int64_t place)
{
    (void)d;
    return likely_py(place >= 0) ? place : (py_dict_missing(TYPE.items[0], &key), INT_FAILED);
}
static inline py_tri F(contains)(const DICT *d, KEY key)
{
    int64_t place = F(find)(d, key);
    return unlikely_py(place == INT_FAILED) ? TRI_FAILED : place >= 0;
}
static inline int64_t F(find_any)(const DICT *d, py_value key)
{
    return py_dict_find_any((const py_dict *)d, key.type, value_slot(&key));
}
static inline bool F(delete)(DICT *d, KEY key)
{
    return py_dict_delete((py_dict *)d, &key);
}
static inline void F(remove_at)(DICT *d, int64_t place)
{
    py_dict_remove_at((py_dict *)d, place);
}
static inline int64_t F(last)(const DICT *d)
{
    return py_dict_last((const py_dict *)d);
}
/* for key in d: from place -1 on */
static inline int64_t F(next)(const DICT *d, int64_t place)
{
    if (likely_py(++place < d->filled && d->at[place].hash != -1))
        return place;
    return py_dict_next((const py_dict *)d, place - 1);
}
static inline int64_t F(before)(const DICT *d, int64_t place)
{
    return py_dict_before((const py_dict *)d, place);
}
/* The same while the loop may change d: it had `size` items, `left` of which are still to come  RuntimeError */
static inline int64_t F(next_checked)(const DICT *d, int64_t place, int64_t size, int64_t left)
{
    int64_t next = likely_py(d->len == size) ? F(next)(d, place) : 0;
    return likely_py(d->len == size && (left > 0 || next < 0)) ? next
                                                               : py_dict_changed((const py_dict *)d, next, size, left);
}
static inline int64_t F(before_checked)(const DICT *d, int64_t place, int64_t size, int64_t left)
{
    int64_t next = likely_py(d->len == size) ? F(before)(d, place) : 0;
    return likely_py(d->len == size && (left > 0 || next < 0)) ? next
                                                               : py_dict_changed((const py_dict *)d, next, size, left);
}
static inline DICT *F(copy)(const DICT *d)
{
    return (DICT *)py_dict_copy((const py_dict *)d);
}
static inline bool F(update)(DICT *d, const DICT *more)
{
    return py_dict_update((py_dict *)d, (const py_dict *)more);
}
static inline bool F(fits)(const DICT *d, const str *parameters)
{
    return py_dict_fits((const py_dict *)d, parameters);
}
static inline bool F(fits_behind)(const DICT *d, const str *parameters, int64_t count)
{
    return py_dict_fits_behind((const py_dict *)d, parameters, count);
}
static inline void F(clear)(DICT *d)
{
    py_dict_clear((py_dict *)d);
}
#undef F
#undef ENTRY
#undef ROW
#undef DICT
#undef KEY
#undef VALUE
#undef TYPE
#undef KEY_INTS
#undef KEY_HASH
#undef KEY_SAME
#undef KEEP_KEY
#undef KEEP_VALUE
#undef DROP_VALUE
#endif
