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
 *   dict[K, V], set[T] dict_<K>_<V> *    NULL                 yes      (a view of a dict is that dict)
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

#pragma GCC visibility push(hidden) /* every compiled module carries its own copy of the runtime */

#define py_cold        __attribute__((cold, noinline))
#define likely_py(x)   __builtin_expect(!!(x), 1)
#define unlikely_py(x) __builtin_expect(!!(x), 0)

/* ---- types as data: what repr, ==, <, hash, release and the module boundary walk ---------------- */
typedef enum py_kind {
    PY_NONE,
    PY_BOOL,
    PY_INT,
    PY_FLOAT,
    PY_COMPLEX,
    PY_STR,
    PY_RANGE,
    PY_TUPLE,    /* a struct by value: items[], offsets[] */
    PY_LIST,     /* items[0] is the element */
    PY_SEQUENCE, /* tuple[T, ...] on the heap: items[0] */
    PY_ARRAY,    /* NumPy array: offsets[0] is its dtype, offsets[1] its dimensions */
    PY_NULLABLE, /* a pointer, or NULL for None: to items[0]; of several items, the object says to which */
    PY_VALUE,    /* py_value; items[] are the members it may hold */
    PY_FIXED,    /* NumPy scalar: offsets[0] is its dtype */
    PY_INSTANCE, /* of a class of the program: items[], offsets[] are its counted fields, body its bytes */
    PY_BYTES,
    PY_DICT,      /* items: key, value; offsets: of both in an entry, and an entry's size */
    PY_SET,       /* items[0]; offsets: of an element in an entry, and an entry's size */
    PY_FROZENSET, /* the same */
    PY_KEYS,      /* a view: the slot holds the dict, whose descriptor is items[0] */
    PY_VALUES,
    PY_ITEMS,
    PY_EXCEPTION, /* of any class */
    PY_GENERATOR, /* suspended code: items[0] is what it yields (generator.h) */
    PY_FILE,      /* of text: on a descriptor or in memory */
    PY_PACKED,    /* bytearray, array.array: offsets[0] is the typecode, offsets[1] an element's size (packed.h) */
    PY_VIEW,      /* memoryview */
    PY_NATIVE,    /* anything else that only its own functions know */
    PY_CLASS,     /* an exception's class */
    PY_TRACEBACK,
} py_kind;

typedef struct py_type py_type;
typedef struct py_object py_object;
/* What a class of the program defines; NULL: as object does it.  Each fails as core.h's table says. */
typedef struct py_hooks {
    struct str *(*repr)(const void *self), *(*str)(const void *self);
    unsigned char (*equal)(const void *self, const py_type *type, const void *slot); /* py_tri; 3: not implemented */
    unsigned char (*less)(const void *self, const py_type *type, const void *slot);
    unsigned char (*greater)(const void *self, const py_type *type, const void *slot);
    unsigned char (*at_most)(const void *self, const py_type *type, const void *slot);
    unsigned char (*at_least)(const void *self, const py_type *type, const void *slot);
    int64_t (*hash)(const void *self); /* a word; INT_FAILED */
    const char *again;                 /* written for an instance whose repr is under way; NULL: repr is asked again */
    const py_type *const
        *above; /* up to a NULL: it is derived from these, and its comparisons are asked before theirs */
} py_hooks;
struct py_type {
    const char *name; /* Python's: "list" */
    py_kind kind;
    uint32_t size; /* bytes of one value in a slot (list element, tuple field, variable) */
    uint32_t item_count;
    const py_type *const *items;
    const uint32_t *offsets;      /* of a tuple's fields */
    void (*dispose)(py_object *); /* frees an object that holds no counted members (str, array, ...); else NULL */
    const py_hooks *hooks;
    uint32_t body;          /* bytes of an instance */
    char formats;           /* of an enumeration: what format() takes of it, its text ('s') or its number ('d') */
    bool circular;          /* of a class whose instances may refer to each other in a circle (collect.c) */
    const char *text;       /* of a function value: how it is written, %p its address, %r its receiver; else NULL */
    const char *full;       /* of an instance: "__main__.A.B"; NULL: "__main__." and the name; py_method_hooks */
    struct py_shown *shown; /* of an instance: its class as Python sees it (wrap.h); NULL: it stays inside */
};
extern const py_type type_none, type_bool, type_int, type_float, type_complex, type_range; /* memory.c */
extern const py_hooks py_method_hooks; /* compare.c: of bound methods, whose `full` says which one it is */
extern const py_type type_str;         /* str.c */
extern const py_type type_class;       /* error.c */
#define PY_CLASS_HEAD                                                                                                  \
    {                                                                                                                  \
        &type_class, PY_IMMORTAL                                                                                       \
    }
extern const py_type type_bytes; /* bytes.c */

/* ---- memory: size classes per thread -------------------------------------------------------------------- */
/* A raised exception: a counted object (kind PY_EXCEPTION); error.h has the rest. */
typedef struct py_exception py_exception;

/* What a thread has of its own.  The record that py_here starts with is shared and empty: limit 0, no free block. */
enum { PY_CLASS_STEP = 16, PY_CLASSES = 33, PY_SMALL_BLOCK = 512 };
/* Who resumed the generator that runs, and what was being handled there. */
typedef struct py_waiting {
    py_exception *handled;
    struct py_waiting *outer;
} py_waiting;
typedef struct py_writing py_writing; /* repr.c */
typedef struct py_thread {
    py_exception *error;                  /* pending: set by whoever returned a failed result; NULL: none */
    int64_t depth, limit;                 /* calls on the stack; sys.setrecursionlimit */
    uintptr_t stack_floor;                /* a frame below this address raises RecursionError */
    py_exception *handled;                /* the exception whose handler runs: the context of what is raised there */
    py_waiting *waiting;                  /* innermost first */
    const struct py_class *const *unseen; /* classes that the innermost handler takes without a look; NULL: none */
    const py_writing *writing;            /* the containers whose repr is under way, innermost first */
    void *free_blocks[PY_CLASSES];        /* by size class; a free block's first word is the next one */
    void *circular_blocks[PY_CLASSES];    /* the same, in the chunks of collect.c */
} py_thread;
extern _Thread_local py_thread *py_here __attribute__((tls_model("initial-exec")));

/* ---- objects on the heap -------------------------------------------------------------------------- */
struct py_object {
    const py_type *type;
    int64_t count; /* references; PY_IMMORTAL and above are never freed (literals) */
};
#define PY_IMMORTAL (INT64_C(1) << 60)
static inline bool py_is(const py_object *object, const py_type *type) /* NULL, which is None, is of no class */
{
    return object && object->type == type;
}
/* An attribute that objects of several classes have at one place: where Class has it. */
#define py_shared(object, Class, field)                                                                                \
    (*(__typeof__(((Class *)0)->field) __attribute__((may_alias)) *)((char *)(object) + offsetof(Class, field)))
/* What a PY_NULLABLE slot holds. */
static inline const py_type *py_type_in(const py_type *nullable, const void *slot)
{
    const py_object *object = *(py_object *const *)slot;
    return !object ? &type_none : nullable->item_count == 1 ? nullable->items[0] : object->type;
}
bool py_takes_none(const py_type *nullable);

/* Every list_<T> and seq_<T> begins so: the descriptor walkers (release, repr, ==) see only this. */
typedef struct py_list {
    py_object head;
    int64_t len;
    int64_t room; /* slots that `at` has space for; 0: `at` is not to be freed */
    void *at;     /* from py_alloc(room * items[0]->size) */
    bool bigs;    /* of ints: one that is not plain may be among them.  False: nothing to release */
} py_list;
/* A complex, tuple or range inside a py_value: the object's type is that of the payload. */
typedef struct py_box {
    py_object head;
    _Alignas(16) unsigned char payload[];
} py_box;

void *py_alloc_any(size_t size);
void *py_alloc_object(const py_type *type, size_t size);
/* A block without header, not initialised; size 0 gives NULL.  There is always memory, or the program ends. */
static inline void *py_alloc(size_t size)
{
    if (__builtin_constant_p(size) && size - 1 < PY_SMALL_BLOCK) {
        void **free_block = &py_here->free_blocks[(size + PY_CLASS_STEP - 1) / PY_CLASS_STEP];
        void *block = *free_block;
        if (likely_py(block != NULL)) {
            *free_block = *(void **)block;
            return block;
        }
    }
    return py_alloc_any(size);
}
/* An object, count 1, the rest not initialised. */
static inline void *py_new(const py_type *type, size_t size)
{
    if (__builtin_constant_p(size) && size - 1 < PY_SMALL_BLOCK) {
        void **free_block = &py_here->free_blocks[(size + PY_CLASS_STEP - 1) / PY_CLASS_STEP];
        py_object *object = *free_block;
        if (likely_py(object != NULL)) {
            *free_block = *(void **)object;
            object->type = type;
            object->count = 1;
            return object;
        }
    }
    return py_alloc_object(type, size);
}
void *py_circular_block(const py_type *type, size_t size);
/* The same for a type that is circular; a size past PY_SMALL_BLOCK makes it an ordinary one. */
static inline void *py_new_circular(const py_type *type, size_t size)
{
    if (size > PY_SMALL_BLOCK)
        return py_alloc_object(type, size);
    void **free_block = &py_here->circular_blocks[(size + PY_CLASS_STEP - 1) / PY_CLASS_STEP];
    py_object *object = *free_block;
    if (unlikely_py(!object))
        return py_circular_block(type, size);
    *free_block = *(void **)object;
    object->type = type;
    object->count = 1;
    return object;
}
#define py_can_circle(size) ((size) <= PY_SMALL_BLOCK)
void py_free(void *block, size_t size);     /* block: from py_new or py_alloc; any thread may free it */
py_cold _Noreturn void *py_no_memory(void); /* ends the program with `MemoryError` */
/* A block of megabytes, not yet written, comes in large pages where the kernel has them: else its page faults cost more
 * than filling it.  The block itself, so that it can stand around a call of malloc. */
void *py_prefer_large_pages(void *block, size_t size);
void *py_try_alloc(size_t size); /* as py_alloc, but NULL with MemoryError raised when there is none */
void *py_resize(void *block, size_t old_size, size_t size); /* moves the contents; block may be NULL */
void *py_try_resize(void *block, size_t old_size, size_t size);
void py_immortal(void *block);      /* debug build: this block is never freed, and that is no leak */
void py_destroy(py_object *object); /* the last reference went; releases members, iteratively */
/* One value of a type in its slot: a further reference to, or one reference less, all that it holds. */
void py_retain(const py_type *type, const void *slot);
void py_release(const py_type *type, void *slot);
bool py_is_counted(const py_type *type); /* can a slot of this type hold a reference? */
/* keep(p): one more reference; drop(p): one less; both accept NULL.  take(v): moves out of an owned variable. */
#define keep(p) ((__typeof__(p))py_keep((py_object *)(p)))
#define drop(p) py_drop((py_object *)(p))
#define take(v)                                                                                                        \
    ({                                                                                                                 \
        __typeof__(v) py_taken_ = (v);                                                                                 \
        (v) = NULL;                                                                                                    \
        py_taken_;                                                                                                     \
    })
static inline int64_t py_id(const void *object) /* id(x): the address */
{
    return (int64_t)(uintptr_t)object;
}
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
#define owned(T) __attribute__((cleanup(py_drop_variable), unused)) T *
/* replace(&xs, fresh): an owned variable takes a new value, which may have bound it meanwhile; the old one is released
 * last. */
#define replace(variable, fresh)                                                                                       \
    do {                                                                                                               \
        __typeof__(*(variable)) py_fresh_ = (fresh), *py_slot_ = (variable), py_old_ = *py_slot_;                      \
        *py_slot_ = py_fresh_;                                                                                         \
        drop(py_old_);                                                                                                 \
    } while (0)

/* ---- int: one word; small values are themselves, the lowest 2^48 words point to a big integer ------ */
typedef int64_t py_int;
#define INT_UNSET     INT64_MIN /* a variable or field that is not bound yet */
#define INT_FAILED    (INT64_MIN + 1)
#define INT_SMALL_MIN (INT64_MIN + (INT64_C(1) << 48)) /* below: a pointer to a big integer */
/* Canonical: a value from INT_SMALL_MIN up is never big, so words of small ints compare as values do. */
static inline bool int_is_big(py_int a)
{
    return a < INT_SMALL_MIN;
}
/* From -2^62 up to 2^62: so far from the ends of a word that counting from there in small steps reaches none for years.
 */
static inline bool int_is_plain(py_int a)
{
    return (int64_t)((uint64_t)a + (UINT64_C(1) << 62)) >= 0;
}
static inline bool int_is_wide(py_int a) /* past 32 bits */
{
    return a != (int32_t)a;
}
/* int_any_wide(a, b, ...), of two to four: one branch for all.  (Told that it is rare, gcc makes slower code.) */
static inline bool int_any_wide4(py_int a, py_int b, py_int c, py_int d)
{
    const uint64_t half = UINT64_C(1) << 31;
    return (((uint64_t)a + half) | ((uint64_t)b + half) | ((uint64_t)c + half) | ((uint64_t)d + half)) >> 32 != 0;
}
static inline bool int_any_wide3(py_int a, py_int b, py_int c)
{
    return int_any_wide4(a, b, c, 0);
}
static inline bool int_any_wide2(py_int a, py_int b)
{
    return int_any_wide4(a, b, 0, 0);
}
#define PY_BY_COUNT(a, b, c, d, name, ...) name
#define int_any_wide(...)                  PY_BY_COUNT(__VA_ARGS__, int_any_wide4, int_any_wide3, int_any_wide2, )(__VA_ARGS__)
static inline bool int_failed(py_int a)
{
    return a == INT_FAILED;
}

static inline bool int_unset(py_int a)
{
    return a == INT_UNSET;
}
/* keep and drop of words: only a big integer is counted */
static inline py_object *int_object(py_int big)
{
    return (py_object *)(uintptr_t)((uint64_t)big - (uint64_t)INT64_MIN);
}
py_cold void int_keep_big(py_int a); /* a big one, or a sentinel; int_arith.c */
py_cold void int_drop_big(py_int a);
static inline py_int int_keep(py_int a)
{
    if (unlikely_py(a < INT_SMALL_MIN))
        int_keep_big(a);
    return a;
}
static inline void int_drop(py_int a)
{
    if (unlikely_py(a < INT_SMALL_MIN))
        int_drop_big(a);
}
static inline void int_drop_variable(py_int *variable)
{
    int_drop(*variable);
}
/* `owned_int n = ...;` is released when its block ends; take_int(n) moves out of it. */
#define owned_int __attribute__((cleanup(int_drop_variable), unused)) py_int
#define take_int(v)                                                                                                    \
    ({                                                                                                                 \
        py_int py_taken_ = (v);                                                                                        \
        (v) = 0;                                                                                                       \
        py_taken_;                                                                                                     \
    })
static inline void replace_int(py_int *variable, py_int fresh)
{
    py_int old = *variable;
    *variable = fresh;
    int_drop(old);
}

/* ---- float: one NaN payload stands for "raised" ---------------------------------------------------- */
#define FLOAT_FAILED_BITS UINT64_C(0x7ff80badf00d0bad)
#define FLOAT_FAILED      __builtin_nan("0x80badf00d0bad")
static inline bool float_failed(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return unlikely_py(bits == FLOAT_FAILED_BITS);
}
static inline void float_done(double x) /* a result: gcc drops the caller's test of it */
{
    if (float_failed(x))
        __builtin_unreachable();
}

/* ---- struct values shared by several parts ---------------------------------------------------------- */
typedef struct complex_t {
    double real, imag;
} complex_t;
typedef struct range_t {
    py_int start, stop, step; /* any of them may be big */
} range_t;
typedef struct str str; /* str.h */

/* py_value: a value of one of several types.  type NULL: not bound yet. */
typedef struct py_value {
    const py_type *type; /* &type_none, &type_bool, &type_int, &type_float, or the type of the object */
    union {
        bool as_bool;
        py_int as_int;
        double as_float;
        py_object *object; /* str, list, ...; a py_box for complex, tuple and range */
    };
} py_value;
static inline bool value_is_object(py_value v)
{
    return v.type && v.type->kind >= PY_COMPLEX;
}
static inline py_value value_keep(py_value v)
{
    if (v.type == &type_int)
        int_keep(v.as_int);
    else if (value_is_object(v))
        v.object->count++;
    return v;
}
static inline void value_drop(py_value v)
{
    if (v.type == &type_int)
        int_drop(v.as_int);
    else if (value_is_object(v))
        py_drop(v.object);
}
static inline void value_drop_variable(py_value *variable)
{
    value_drop(*variable);
}
#define owned_value __attribute__((cleanup(value_drop_variable), unused)) py_value
#define take_value(v)                                                                                                  \
    ({                                                                                                                 \
        py_value py_taken_ = (v);                                                                                      \
        (v).type = NULL;                                                                                               \
        py_taken_;                                                                                                     \
    })
static inline void replace_value(py_value *variable, py_value fresh)
{
    py_value old = *variable;
    *variable = fresh;
    value_drop(old);
}

/* ---- errors ------------------------------------------------------------------------------------------ */
typedef unsigned char py_tri;
#define TRI_FAILED 2
typedef struct py_class {               /* an exception class: an immortal object */
    py_object head;                     /* type_class */
    const char *name;                   /* __qualname__ */
    const struct py_class *base, *also; /* also: a second base, or NULL */
    const char *module;                 /* NULL: builtins */
    py_exception *unseen;               /* the one that is raised where nobody looks; NULL: not made yet */
} py_class;
#define EXCEPTION(name, base) extern py_class py_##name;
#include "exceptions.def"
#undef EXCEPTION

/* Raises class(message); the format is printf's.  Always returns false, so that `return py_raise(...)` reads well
 * in functions that give bool. */
py_cold bool py_raise(const py_class *cls, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Adds a line to the traceback of the pending error: called on the way out of every frame. */
py_cold void py_trace(const char *file, const char *function, int line);
/* Raises class(value); the value in the slot is retained.  KeyError('x'), ValueError(42), StopIteration(x). */
py_cold bool py_raise_value(const py_class *cls, const py_type *type, const void *slot);
/* The same with one argument per field of a tuple: OSError(2, "no"). */
py_cold bool py_raise_tuple(const py_class *cls, const py_type *tuple, const void *slot);
static inline bool py_raised(void)
{
    return unlikely_py(py_here->error != NULL);
}

/* ---- calls: if (!py_enter()) return <failed>; ... py_leave();  only functions that can recurse need it ---- */
py_cold bool py_enter_slowly(void);
static inline bool py_enter(void)
{
    char here;
    py_thread *thread = py_here;
    if (unlikely_py(thread->depth >= thread->limit || (uintptr_t)&here < thread->stack_floor))
        return py_enter_slowly();
    thread->depth++;
    return true;
}
static inline void py_leave(void)
{
    py_here->depth--;
}

#pragma GCC visibility pop
#endif
