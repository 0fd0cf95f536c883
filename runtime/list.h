/* list.h -- list[T]: included once per element type; the inline part only: the rest is list.c, over py_list.
 * In:  #define LIST list_tuple_int_str            the C type to make
 *      #define ITEM tuple_int_str                 the C type of an element
 *      #define TYPE type_list_tuple_int_str       its descriptor, a `const py_type` declared before
 *      #define OF_STRUCTS                         what ITEM is: one of
 *          (nothing)    a pointer to a counted object that is never None
 *          OF_NULLABLE  a pointer or None             OF_INTS    py_int words
 *          OF_FLOATS    double                        OF_BOOLS   bool
 *          OF_PLAIN     anything else that holds no reference: complex_t, tuples of floats and bools, int32_t
 *          OF_STRUCTS   a struct that may hold references: other tuples, ranges, py_value
 *      #define SEQ                                only the part that tuple[T, ...] has (seq.h says it)
 *      optional for OF_STRUCTS: ITEM_KEEP(x) -> x kept, ITEM_DROP(x): faster than walking the descriptor
 *      #include "py/list.h"
 * Out: struct LIST and LIST_append(xs, x), LIST_get(xs, i), ...
 * Rule: an ITEM given is borrowed and the list keeps it (LIST_push and LIST_filled's siblings say where not); an ITEM
 * returned is the caller's.  What may fail returns core.h's failed result: INT_FAILED, FLOAT_FAILED, TRI_FAILED or
 * NULL; OF_NULLABLE, OF_PLAIN and OF_STRUCTS have a last parameter `ITEM *result` instead and return bool. xs->at[i] is
 * the borrowed element, not checked.  Slice bounds that are left out are INT_UNSET.
 */
#ifndef PY_LIST_H
#define PY_LIST_H
#include "core.h"
#pragma GCC visibility push(hidden)

/* ---- list.c: the same for every element type -------------------------------------------------------- */
py_list *py_list_new(const py_type *type, int64_t room);       /* empty */
py_list *py_list_expecting(const py_type *type, int64_t room); /* empty; room is a guess */
py_list *py_list_begin(const py_type *type, int64_t n, const void *items, int64_t expected);
py_list *py_list_of(const py_type *type, int64_t n, const void *items);    /* n borrowed items */
py_list *py_list_filled(const py_type *type, const void *item, py_int n);  /* [x] * n  MemoryError, OverflowError */
py_list *py_list_repeat(const py_type *type, const py_list *xs, py_int n); /* xs * n  MemoryError, OverflowError */
py_list *py_list_copy(const py_type *type, const py_list *xs);             /* also tuple(list), list(tuple) */
py_list *py_list_add(const py_type *type, const py_list *a, const py_list *b);
bool py_list_repeat_in_place(py_list *xs, py_int n); /* xs *= n  MemoryError, OverflowError */
void py_list_grow(py_list *xs);                      /* room for one more */
void py_list_reserve(py_list *xs, int64_t room);
void py_list_reserve_more(py_list *xs, int64_t more);
void py_list_extend(py_list *xs, const py_list *more);                  /* more may be xs */
void py_list_note_big(py_list *xs, py_int word);                        /* keeps it and sets bigs */
int64_t py_list_place(const py_list *xs, py_int i, const char *what);   /* the same as an index; -1 */
void *py_list_find_slot(const py_list *xs, py_int i, const char *what); /* IndexError "<what> index out of range" */
bool py_list_take_out(py_list *xs, py_int i, void *item);               /* pop  IndexError */
bool py_list_insert(py_list *xs, py_int i, const void *item);           /* OverflowError; keeps item */
bool py_list_delete(py_list *xs, py_int i);                             /* IndexError */
void py_list_clear(py_list *xs);
void py_list_reverse(py_list *xs);
py_list *py_list_slice(const py_type *type, const py_list *xs, py_int start, py_int stop);
py_list *py_list_slice_step(const py_type *type, const py_list *xs, py_int start, py_int stop,
                            py_int step); /* ValueError */
void py_list_set_slice(py_list *xs, py_int start, py_int stop, const py_list *values);
bool py_list_set_slice_step(py_list *xs, py_int start, py_int stop, py_int step,
                            const py_list *values); /* ValueError */
void py_list_delete_slice(py_list *xs, py_int start, py_int stop);
bool py_list_delete_slice_step(py_list *xs, py_int start, py_int stop, py_int step); /* ValueError */
/* The comparing ones fail (2, INT_FAILED, NULL, false) only where comparing two elements can: see compare.h. */
bool py_list_remove(py_list *xs, const void *item);                                   /* ValueError */
py_int py_list_index(const py_list *xs, const void *item, py_int start, py_int stop); /* ValueError */
py_int py_list_count(const py_list *xs, const void *item);
py_tri py_list_contains(const py_list *xs, const void *item);
void *py_list_least(const py_list *xs, bool greatest);    /* min, max  ValueError when empty */
py_tri py_list_equal(const py_list *a, const py_list *b); /* element types may differ */
enum py_order { PY_LT, PY_LE, PY_GT, PY_GE };
py_tri py_list_compare(const py_list *a, const py_list *b, enum py_order order);
/* sort.c: stable, CPython's sequence of comparisons; false: an element comparison raised */
bool py_list_sort(py_list *xs, bool reverse);
bool py_list_sort_by(py_list *xs, py_list *keys, bool reverse); /* keys: any type, as long; used up */

/* The place that index i means, which is known to be inside: -1 is the last. */
static inline int64_t py_wrapped(int64_t i, int64_t len)
{
    return i < 0 ? i + len : i;
}
#define PY_PASTE_(a, b) a##_##b
#define PY_PASTE(a, b)  PY_PASTE_(a, b)
#pragma GCC visibility pop
#endif

#ifdef LIST
#define F(name) PY_PASTE(LIST, name)
#if defined OF_NULLABLE || defined OF_PLAIN || defined OF_STRUCTS
#define RESULT     bool
#define AND_RESULT , ITEM *result
#define GIVE(item) (*result = (item), true)
#define FAILED     false
#else
#define AND_RESULT
#define GIVE(item) (item)
#if defined OF_INTS
#define RESULT py_int
#define FAILED INT_FAILED
#elif defined OF_FLOATS
#define RESULT double
#define FAILED FLOAT_FAILED
#elif defined OF_BOOLS
#define RESULT py_tri
#define FAILED TRI_FAILED
#else
#define RESULT ITEM
#define FAILED NULL
#endif
#endif
#if defined OF_INTS
#define KEEP(x) int_keep(x)
#define DROP(x) int_drop(x)
#elif defined OF_FLOATS || defined OF_BOOLS || defined OF_PLAIN
#define KEEP(x) (x)
#define DROP(x) ((void)(x))
#elif defined OF_STRUCTS && defined ITEM_KEEP
#define KEEP(x) ITEM_KEEP(x)
#define DROP(x) ITEM_DROP(x)
#elif defined OF_STRUCTS
#define KEEP(x) F(keep_item)(x)
#define DROP(x) F(drop_item)(x)
#else
#define KEEP(x) keep(x)
#define DROP(x) drop(x)
#endif

typedef struct LIST {
    py_object head;
    int64_t len;
    int64_t room;
    ITEM *at;
    bool bigs; /* of ints: one that is not plain may be among them */
} LIST;

#if defined OF_STRUCTS && !defined ITEM_KEEP
static inline ITEM F(keep_item)(ITEM x)
{
    py_retain(TYPE.items[0], &x);
    return x;
}
static inline void F(drop_item)(ITEM x)
{
    py_release(TYPE.items[0], &x);
}
#endif

/* x, kept by xs: what a slot of xs may take */
static inline ITEM F(kept)(LIST *xs, ITEM x)
{
    (void)xs;
#ifdef OF_INTS
    if (unlikely_py(!int_is_plain(x)))
        py_list_note_big((py_list *)xs, x);
    return x;
#else
    return KEEP(x);
#endif
}
static inline LIST *F(new)(int64_t room)
{
    return (LIST *)py_list_expecting(&TYPE, room);
}
/* [a, b, c], and about so many more will come */
static inline LIST *F(begin)(int64_t n, ITEM const *items, int64_t expected)
{
    return (LIST *)py_list_begin(&TYPE, n, items, expected);
}
/* [a, b, c] or (a, b, c): list_int_of(3, (py_int[]){a, b, c}) */
static inline LIST *F(of)(int64_t n, ITEM const *items)
{
    return (LIST *)py_list_of(&TYPE, n, items);
}
/* [x] * n  MemoryError, OverflowError */
static inline LIST *F(filled)(ITEM x, py_int n)
{
    return (LIST *)py_list_filled(&TYPE, &x, n);
}
static inline LIST *F(repeat)(const LIST *xs, py_int n)
{
    return (LIST *)py_list_repeat(&TYPE, (const py_list *)xs, n);
}
static inline LIST *F(add)(const LIST *a, const LIST *b)
{
    return (LIST *)py_list_add(&TYPE, (const py_list *)a, (const py_list *)b);
}
/* xs.copy(), list(xs); xs: any list or tuple of the same elements */
static inline LIST *F(copy)(const void *xs)
{
    return (LIST *)py_list_copy(&TYPE, xs);
}
#ifdef SEQ
/* A list that nobody else has becomes a tuple; its variable is not used again. */
static inline LIST *F(become)(void *fresh_list)
{
    py_list *xs = fresh_list;
    xs->head.type = &TYPE;
    return (LIST *)keep(xs);
}
#endif
static inline py_int F(len)(const LIST *xs)
{
    return xs->len;
}
static inline bool F(truth)(const LIST *xs)
{
    return xs->len != 0;
}

/* ---- one element -------------------------------------------------------------------------------------- */
/* The place of xs[i], borrowed, to read; NULL: IndexError */
static inline ITEM *F(slot)(const LIST *xs, py_int i)
{
    if (likely_py((uint64_t)i < (uint64_t)xs->len))
        return &xs->at[i];
    return (ITEM *)py_list_find_slot((const py_list *)xs, i, TYPE.name);
}
/* x = xs[i], borrowed  IndexError */
static inline bool F(load)(const LIST *xs, py_int i, ITEM *result)
{
    ITEM *slot = F(slot)(xs, i);
    if (likely_py(slot != NULL))
        *result = *slot;
    return slot != NULL;
}
static inline RESULT F(get)(const LIST *xs, py_int i AND_RESULT)
{
    ITEM *slot = F(slot)(xs, i);
    return likely_py(slot != NULL) ? GIVE(KEEP(*slot)) : FAILED;
}
#ifndef SEQ
/* xs[i] = x, i known to be right */
static inline void F(put)(LIST *xs, int64_t i, ITEM x)
{
    ITEM old = xs->at[i];
    xs->at[i] = F(kept)(xs, x);
    DROP(old);
}
/* xs[i] = x  IndexError */
static inline bool F(set)(LIST *xs, py_int i, ITEM x)
{
    int64_t place = (uint64_t)i < (uint64_t)xs->len ? i : py_list_place((const py_list *)xs, i, "list assignment");
    if (likely_py(place >= 0))
        F(put)(xs, place, x);
    return place >= 0;
}
#endif
/* append(x) of a value that the caller gives away */
static inline void F(push)(LIST *xs, ITEM x)
{
    if (unlikely_py(xs->len == xs->room))
        py_list_grow((py_list *)xs);
#ifdef OF_INTS
    if (unlikely_py(!int_is_plain(x)))
        xs->bigs = true;
#endif
    xs->at[xs->len++] = x;
}
static inline void F(append)(LIST *xs, ITEM x)
{
    F(push)(xs, KEEP(x));
}
#if defined OF_INTS || defined OF_FLOATS || defined OF_BOOLS
/* So many elements more, of words that are plain, to be filled in before anybody looks at them; below 0: none. */
static inline void F(lengthen)(LIST *xs, int64_t more)
{
    if (unlikely_py(more > xs->room - xs->len))
        py_list_reserve_more((py_list *)xs, more);
    xs->len += more > 0 ? more : 0;
}
#endif
#ifdef OF_INTS
/* append(x) of a word that is known to be plain */
static inline void F(append_plain)(LIST *xs, ITEM x)
{
    if (unlikely_py(xs->len == xs->room))
        py_list_grow((py_list *)xs);
    xs->at[xs->len++] = x;
}
#endif
#ifndef SEQ
static inline RESULT F(pop)(LIST *xs, py_int i AND_RESULT)
{
    if (likely_py(i == -1 && xs->len > 0))
        return GIVE(xs->at[--xs->len]);
    ITEM item;
    return py_list_take_out((py_list *)xs, i, &item) ? GIVE(item) : FAILED;
}
static inline bool F(insert)(LIST *xs, py_int i, ITEM x)
{
    return py_list_insert((py_list *)xs, i, &x);
}
static inline bool F(delete)(LIST *xs, py_int i)
{
    return py_list_delete((py_list *)xs, i);
}
static inline bool F(remove)(LIST *xs, ITEM x)
{
    return py_list_remove((py_list *)xs, &x);
}
#endif
static inline py_int F(index)(const LIST *xs, ITEM x, py_int start, py_int stop)
{
    return py_list_index((const py_list *)xs, &x, start, stop);
}
static inline py_int F(count)(const LIST *xs, ITEM x)
{
    return py_list_count((const py_list *)xs, &x);
}
static inline py_tri F(contains)(const LIST *xs, ITEM x)
{
    return py_list_contains((const py_list *)xs, &x);
}
/* min(xs), max(xs)  ValueError */
static inline RESULT F(min)(const LIST *xs AND_RESULT)
{
    ITEM *slot = (ITEM *)py_list_least((const py_list *)xs, false);
    return slot ? GIVE(KEEP(*slot)) : FAILED;
}
static inline RESULT F(max)(const LIST *xs AND_RESULT)
{
    ITEM *slot = (ITEM *)py_list_least((const py_list *)xs, true);
    return slot ? GIVE(KEEP(*slot)) : FAILED;
}

/* ---- the whole list ------------------------------------------------------------------------------------ */
static inline LIST *F(slice)(const LIST *xs, py_int start, py_int stop)
{
    return (LIST *)py_list_slice(&TYPE, (const py_list *)xs, start, stop);
}
static inline LIST *F(slice_step)(const LIST *xs, py_int start, py_int stop, py_int step)
{
    return (LIST *)py_list_slice_step(&TYPE, (const py_list *)xs, start, stop, step);
}
static inline py_tri F(equal)(const LIST *a, const LIST *b)
{
    return py_list_equal((const py_list *)a, (const py_list *)b);
}
static inline py_tri F(less)(const LIST *a, const LIST *b)
{
    return py_list_compare((const py_list *)a, (const py_list *)b, PY_LT);
}
static inline py_tri F(less_equal)(const LIST *a, const LIST *b)
{
    return py_list_compare((const py_list *)a, (const py_list *)b, PY_LE);
}
static inline py_tri F(greater)(const LIST *a, const LIST *b)
{
    return py_list_compare((const py_list *)a, (const py_list *)b, PY_GT);
}
static inline py_tri F(greater_equal)(const LIST *a, const LIST *b)
{
    return py_list_compare((const py_list *)a, (const py_list *)b, PY_GE);
}
#ifndef SEQ
/* xs.extend(more), xs += more; more: any list or tuple of the same elements */
static inline void F(extend)(LIST *xs, const void *more)
{
    py_list_extend((py_list *)xs, more);
}
static inline bool F(repeat_in_place)(LIST *xs, py_int n)
{
    return py_list_repeat_in_place((py_list *)xs, n);
}
static inline void F(clear)(LIST *xs)
{
    py_list_clear((py_list *)xs);
}
static inline void F(reverse)(LIST *xs)
{
    py_list_reverse((py_list *)xs);
}
static inline bool F(sort)(LIST *xs, bool reverse)
{
    return py_list_sort((py_list *)xs, reverse);
}
/* keys: a list of any type that holds key(x) for every x of xs; it is used up */
static inline bool F(sort_by)(LIST *xs, void *keys, bool reverse)
{
    return py_list_sort_by((py_list *)xs, keys, reverse);
}
/* sorted(xs); xs: any list or tuple of the same elements */
static inline LIST *F(sorted)(const void *xs, bool reverse)
{
    LIST *result = F(copy)(xs);
    return py_list_sort((py_list *)result, reverse) ? result : (drop(result), NULL);
}
/* xs[a:b] = values; values: any list or tuple of the same elements */
static inline void F(set_slice)(LIST *xs, py_int start, py_int stop, const void *values)
{
    py_list_set_slice((py_list *)xs, start, stop, values);
}
static inline bool F(set_slice_step)(LIST *xs, py_int start, py_int stop, py_int step, const void *values)
{
    return py_list_set_slice_step((py_list *)xs, start, stop, step, values);
}
static inline void F(delete_slice)(LIST *xs, py_int start, py_int stop)
{
    py_list_delete_slice((py_list *)xs, start, stop);
}
static inline bool F(delete_slice_step)(LIST *xs, py_int start, py_int stop, py_int step)
{
    return py_list_delete_slice_step((py_list *)xs, start, stop, step);
}
#endif
#undef F
#undef RESULT
#undef AND_RESULT
#undef GIVE
#undef FAILED
#undef KEEP
#undef DROP
#undef ITEM_KEEP
#undef ITEM_DROP
#undef LIST
#undef ITEM
#undef TYPE
#undef SEQ
#undef OF_NULLABLE
#undef OF_INTS
#undef OF_FLOATS
#undef OF_BOOLS
#undef OF_PLAIN
#undef OF_STRUCTS
#endif
