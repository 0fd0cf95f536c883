/* core.h -- what a Python value is in C, how it is counted, how an error travels.
 * In: nothing.  Out: the conventions that generated C and every runtime file keep.
 * Rule: what a Python operation does, down to its message, is decided here once.
 *
 *   Python            C value            failed result        counted
 *   None              nothing            bool: false = failed -
 *   bool              bool               py_tri: 2            no       (py_tri = unsigned char)
 *   int               py_int (a word)    INT_FAILED           only when big
 *   float             double             FLOAT_FAILED         no
 *   complex           complex_t          out-parameter        no       (bool f(..., complex_t *out); false = failed)
 *   str               str *              NULL                 yes
 *   list[T]           list_<T> *         NULL                 yes
 *   tuple[A, B]       tuple_<A>_<B>      out-parameter        its members are
 *   tuple[T, ...]     seq_<T> *          NULL                 yes      (laid out as a list that never changes)
 *   range             range_t            out-parameter        its words may be big
 *   ndarray           array *            NULL                 yes
 *   None or pointer   the pointer        out-parameter        yes      (None is NULL)
 *   any other union   py_value           out-parameter        yes
 *
 * Arguments are borrowed; results are owned by the caller.  A function that can fail leaves the error in
 * py_here->error and returns the failed result; one that cannot fail returns plain values (bool, void).
 */
#ifndef PY_CORE_H
#define PY_CORE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define py_cold          __attribute__((cold, noinline))
#define likely_py(x)     __builtin_expect(!!(x), 1)
#define unlikely_py(x)   __builtin_expect(!!(x), 0)

/* ---- types as data: what repr, ==, <, hash, release and the module boundary walk ---------------- */
typedef enum py_kind {
    PY_NONE, PY_BOOL, PY_INT, PY_FLOAT, PY_COMPLEX, PY_STR, PY_RANGE,
    PY_TUPLE,    /* a struct by value: items[], offsets[] */
    PY_LIST,     /* items[0] is the element */
    PY_SEQUENCE, /* tuple[T, ...] on the heap: items[0] */
    PY_ARRAY,    /* NumPy array */
    PY_NULLABLE, /* None or the pointer type items[0] */
    PY_VALUE,    /* py_value; items[] are the members it may hold */
    PY_EXCEPTION,/* reserved for the next step, as are dict, set, instances, functions */
} py_kind;

typedef struct py_type py_type;
struct py_type {
    const char *name;           /* Python's: "list" */
    py_kind kind;
    uint32_t size;              /* bytes of one value in a slot (list element, tuple field, variable) */
    uint32_t item_count;
    const py_type *const *items;
    const uint32_t *offsets;    /* of a tuple's fields */
};
extern const py_type type_none, type_bool, type_int, type_float, type_complex, type_str, type_range;

/* ---- objects on the heap -------------------------------------------------------------------------- */
typedef struct py_object {
    const py_type *type;
    int64_t count;              /* references; PY_IMMORTAL and above are never freed (literals) */
} py_object;
#define PY_IMMORTAL (INT64_C(1) << 60)

void *py_new(const py_type *type, size_t size); /* count 1, rest not initialised; from size-class free lists */
void py_free(void *object, size_t size);
void py_destroy(py_object *object);             /* the last reference went; releases members, iteratively */
/* keep(p): one more reference; drop(p): one less; both accept NULL.  take(v): moves out of an owned variable. */
#define keep(p) ((__typeof__(p))py_keep((py_object *)(p)))
#define drop(p) py_drop((py_object *)(p))
#define take(v) ({ __typeof__(v) py_taken_ = (v); (v) = NULL; py_taken_; })
static inline py_object *py_keep(py_object *object)
{
    if (object)
        object->count++;
    return object;
}
static inline void py_drop(py_object *object)
{
    if (object && --object->count == 0)
        py_destroy(object);
}
/* `owned(list_int) xs = ...;` is released when its block ends, however it ends. */
static inline void py_drop_variable(void *variable)
{
    py_drop(*(py_object **)variable);
}
#define owned(T) __attribute__((cleanup(py_drop_variable))) T *
/* replace(&xs, fresh): an owned variable takes a new value; the old one is released last. */
#define replace(variable, fresh)                                                                   \
    do {                                                                                           \
        __auto_type py_slot_ = (variable);                                                         \
        __typeof__(*py_slot_) py_old_ = *py_slot_;                                                 \
        *py_slot_ = (fresh);                                                                       \
        drop(py_old_);                                                                             \
    } while (0)

/* ---- int: one word; small values are themselves, the lowest 2^48 words point to a big integer ------ */
typedef int64_t py_int;
#define INT_UNSET  INT64_MIN               /* a variable or field that is not bound yet */
#define INT_FAILED (INT64_MIN + 1)
#define INT_SMALL_MIN (INT64_MIN + (INT64_C(1) << 48)) /* below: a pointer to a big integer */
static inline bool int_is_big(py_int a)
{
    return a < INT_SMALL_MIN;
}
static inline bool int_failed(py_int a)
{
    return a == INT_FAILED;
}

/* ---- errors ------------------------------------------------------------------------------------------ */
typedef unsigned char py_tri;
#define TRI_FAILED 2
typedef struct py_class { /* an exception class */
    const char *name;
    const struct py_class *base;
} py_class;
/* exceptions.def rows give: extern const py_class py_ValueError, ...; */

typedef struct py_thread py_thread; /* this thread's pending error, free lists, depth, print buffer */
extern _Thread_local py_thread *py_here __attribute__((tls_model("initial-exec")));

/* Raises class(message); the format is printf's.  Always returns false, so that `return py_raise(...)` reads well
 * in functions that give bool. */
py_cold bool py_raise(const py_class *cls, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Adds a line to the traceback of the pending error: called on the way out of every frame. */
py_cold void py_trace(const char *file, const char *function, int line);
#endif
