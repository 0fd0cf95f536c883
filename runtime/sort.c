/* sort.c -- list.sort and sorted.
 * In: a list, or a list and its keys.  Out: the list in order; equal elements keep their order, also when reversed.
 * Rule: ints, floats and strings are sorted where they stand; anything else through pointers to the slots, after which
 * the elements move once.  When a comparison raises, the list holds some permutation, as in CPython.  A comparison of
 * the program's own finds the list empty; what it puts there is lost, with ValueError. */
#include "sort_heads.h"
#include "str.h"

#define RUN        int_run
#define KEY        py_int
#define LESS(a, b) ((a) < (b))
#include "sort_run.h"

#define RUN        float_run
#define KEY        double
#define LESS(a, b) ((a) < (b))
#include "sort_run.h"

typedef str *str_key;
#define RUN        str_run
#define KEY        str_key
#define LESS(a, b) (str_compare(a, b) < 0)
#include "sort_run.h"

enum { FEW = 16 }; /* of which heads are not worth their making */

/* A key beside the place of its element */
typedef struct placed_int {
    py_int key;
    int64_t place;
} placed_int;
#define RUN        placed_int_run
#define KEY        placed_int
#define LESS(a, b) ((a).key < (b).key)
#include "sort_run.h"

typedef struct placed_float {
    double key;
    int64_t place;
} placed_float;
#define RUN        placed_float_run
#define KEY        placed_float
#define LESS(a, b) ((a).key < (b).key)
#include "sort_run.h"

/* Anything: pointers to slots of the type that context points to */
static int slot_less(const void *a, const void *b, const void *context)
{
    py_tri less = type_less_held(context, a, b);
    return less == TRI_FAILED ? -1 : less;
}
typedef const char *slot_key;
#define RUN        slot_run
#define KEY        slot_key
#define LESS(a, b) slot_less(a, b, context)
#include "sort_run.h"

/* ---- without keys ---------------------------------------------------------------------------------------------- */
/* The elements of xs in the order of places[0 .. n) */
static void permute(py_list *xs, const int64_t *places, size_t stride)
{
    size_t size = item_size(xs), bytes = (size_t)xs->len * size;
    if (!bytes) /* of None, too */
        return;
    char *fresh = py_alloc_any(bytes), *old = xs->at;
    for (int64_t i = 0; i < xs->len; i++)
        memcpy(fresh + (size_t)i * size,
               old + (size_t) * (const int64_t *)((const char *)places + (size_t)i * stride) * size, size);
    memcpy(old, fresh, bytes);
    py_free(fresh, bytes);
}

/* Sorts the slots of keys and moves the elements of xs (which may be keys) to the same order. */
static bool sort_slots(py_list *xs, py_list *keys)
{
    size_t size = item_size(keys) ? item_size(keys) : 1, bytes = (size_t)keys->len * sizeof(char *);
    const char **slots = py_alloc_any(bytes);
    for (int64_t i = 0; i < keys->len; i++)
        slots[i] = item_at(keys, i);
    bool fine = slot_run_sort(slots, keys->len, item_type(keys));
    int64_t *places = (int64_t *)slots;
    for (int64_t i = 0; i < keys->len; i++)
        places[i] = (slots[i] - (const char *)keys->at) / (int64_t)size;
    permute(xs, places, sizeof *places);
    py_free(slots, bytes);
    return fine;
}

/* The same where heads of the keys say most of their order; false: they do not, nothing was done. */
static bool sort_headed_slots(py_list *xs, const py_list *keys)
{
    if (keys->len < FEW || !sort_has_heads(item_type(keys)))
        return false;
    size_t bytes = (size_t)keys->len * sizeof(sort_headed);
    sort_headed *sorted = py_alloc_any(bytes);
    bool done = sort_by_heads(keys, sorted);
    if (done) {
        int64_t *places = (int64_t *)sorted;
        for (int64_t i = 0; i < keys->len; i++)
            places[i] = (sorted[i].slot - (const char *)keys->at) / (int64_t)item_size(keys);
        permute(xs, places, sizeof *places);
    }
    py_free(sorted, bytes);
    return done;
}

static bool sort_forward(py_list *xs)
{
    if (item_type(xs)->kind == PY_INT && !xs->bigs)
        return int_run_sort(xs->at, xs->len, NULL);
    if (sort_headed_slots(xs, xs))
        return true;
    switch (item_type(xs)->kind) {
    case PY_FLOAT:
        return float_run_sort(xs->at, xs->len, NULL);
    case PY_STR:
        return str_run_sort(xs->at, xs->len, NULL);
    default:
        return sort_slots(xs, xs);
    }
}

static bool is_plain(const py_type *type)
{
    return type->kind == PY_INT || type->kind == PY_FLOAT || type->kind == PY_STR || type->kind == PY_BOOL;
}

static py_list detach(py_list *xs)
{
    py_list whole = *xs;
    xs->at = NULL;
    xs->len = xs->room = 0;
    return whole;
}

static bool attach(py_list *xs, const py_list *whole, bool fine)
{
    bool changed = xs->at || xs->len;
    if (changed)
        py_list_clear(xs);
    xs->at = whole->at;
    xs->len = whole->len;
    xs->room = whole->room;
    xs->bigs = whole->bigs;
    return fine && changed ? py_raise(&py_ValueError, "list modified during sort") : fine;
}

/* reverse: reversed before and after, so that equal elements keep their order */
static bool sort_list(py_list *xs, bool reverse)
{
    if (reverse)
        py_list_reverse(xs);
    bool fine = sort_forward(xs);
    if (reverse)
        py_list_reverse(xs);
    return fine;
}

bool py_list_sort(py_list *xs, bool reverse)
{
    if (xs->len < 2)
        return true;
    if (is_plain(item_type(xs)))
        return sort_list(xs, reverse);
    py_list whole = detach(xs);
    return attach(xs, &whole, sort_list(&whole, reverse));
}

/* ---- with keys --------------------------------------------------------------------------------------------------- */
#define PLACED(T, key_type, sort)                                                                                      \
    size_t bytes = (size_t)xs->len * sizeof(T);                                                                        \
    T *placed = py_alloc_any(bytes);                                                                                   \
    for (int64_t i = 0; i < xs->len; i++)                                                                              \
        placed[i] = (T){((const key_type *)keys->at)[i], i};                                                           \
    sort(placed, xs->len, NULL);                                                                                       \
    permute(xs, &placed[0].place, sizeof(T));                                                                          \
    py_free(placed, bytes);                                                                                            \
    return true

static bool sort_by_ints(py_list *xs, const py_list *keys)
{
    PLACED(placed_int, py_int, placed_int_run_sort);
}

static bool sort_by_floats(py_list *xs, const py_list *keys)
{
    PLACED(placed_float, double, placed_float_run_sort);
}

static bool sort_by_forward(py_list *xs, py_list *keys)
{
    const py_type *type = item_type(keys);
    if (type->kind == PY_INT && !keys->bigs)
        return sort_by_ints(xs, keys);
    if (type->kind == PY_FLOAT)
        return sort_by_floats(xs, keys);
    return sort_headed_slots(xs, keys) || sort_slots(xs, keys);
}

bool py_list_sort_by(py_list *xs, py_list *keys, bool reverse)
{
    if (xs->len < 2)
        return true;
    py_list whole = detach(xs);
    if (reverse) {
        py_list_reverse(&whole);
        py_list_reverse(keys);
    }
    bool fine = sort_by_forward(&whole, keys);
    if (reverse)
        py_list_reverse(&whole);
    return attach(xs, &whole, fine);
}
