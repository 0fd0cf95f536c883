/* wrap_private.h -- what the files of the boundary share.
 * In, out: see wrap.h.  Rule: nothing outside runtime/wrap_*.c includes this. */
#ifndef PY_WRAP_PRIVATE_H
#define PY_WRAP_PRIVATE_H
#include "int.h"
#include "list.h"
#include "value.h"
#include "wrap.h"
#pragma GCC visibility push(hidden)

/* ---- wrap_layout.c: what may be read without a call; each tested against the running interpreter ------------- */
typedef struct wrap_layout {
    bool known;
    bool direct; /* list and tuple items, floats, complex numbers */
    bool counts; /* reference counts of ints may be changed directly */
    int minor;   /* of the interpreter's version */
    enum { LONG_OPAQUE, LONG_SIZED, LONG_TAGGED } longs;
    int32_t ascii;        /* where the text of a str of ASCII stands; 0: ask the interpreter */
    PyObject *small[262]; /* the ints from -5 to 256 */
} wrap_layout;
extern wrap_layout wrap_has; /* set when the module is made */
void wrap_layout_find(void);
#define WRAP_AT(T, object, offset) (*(T *)((char *)(object) + (offset)))
static inline PyObject *list_item(PyObject *list, Py_ssize_t i)
{
    return wrap_has.direct ? WRAP_AT(PyObject **, list, 24)[i] : PyList_GetItem(list, i);
}
static inline Py_ssize_t list_size(PyObject *list)
{
    return wrap_has.direct ? WRAP_AT(Py_ssize_t, list, 16) : PyList_Size(list);
}
static inline PyObject *tuple_item(PyObject *tuple, Py_ssize_t i)
{
    return wrap_has.direct ? (&WRAP_AT(PyObject *, tuple, 24))[i] : PyTuple_GetItem(tuple, i);
}
static inline double wrap_float(PyObject *object)
{
    return wrap_has.direct ? WRAP_AT(double, object, 16) : PyFloat_AsDouble(object);
}
static inline complex_t wrap_complex(PyObject *object)
{
    if (wrap_has.direct)
        return WRAP_AT(complex_t, object, 16);
    return (complex_t){PyComplex_RealAsDouble(object), PyComplex_ImagAsDouble(object)};
}
/* The characters of a str that has only ASCII, or NULL. */
static inline const uint8_t *wrap_ascii(PyObject *object)
{
    enum { COMPACT_ASCII = 0x60 }; /* of its state: interned, kind, compact, ascii */
    bool plain = wrap_has.ascii && (WRAP_AT(uint32_t, object, 32) & COMPACT_ASCII) == COMPACT_ASCII;
    return plain ? &WRAP_AT(uint8_t, object, wrap_has.ascii) : NULL;
}
/* An int of up to two digits of 30 bits; false: ask the interpreter. */
static inline bool wrap_short_int(PyObject *object, int64_t *value)
{
    const uint32_t *digits = &WRAP_AT(uint32_t, object, 24);
    int64_t sign, count;
    if (wrap_has.longs == LONG_SIZED) {
        int64_t size = WRAP_AT(int64_t, object, 16);
        sign = size < 0 ? -1 : 1;
        count = size < 0 ? -size : size;
    } else if (wrap_has.longs == LONG_TAGGED) {
        uint64_t tag = WRAP_AT(uint64_t, object, 16);
        sign = 1 - (int64_t)(tag & 3);
        count = sign ? (int64_t)(tag >> 3) : 0;
    } else
        return false;
    if (count > 2)
        return false;
    *value = count == 1 ? sign * (int64_t)digits[0]
             : count    ? sign * ((int64_t)digits[0] | (int64_t)digits[1] << 30)
                        : 0;
    return true;
}

/* ---- wrap_exception.c -------------------------------------------------------------------------------------------- */
PyObject *wrap_class(const py_raisable *table, const py_class *cls); /* owned */
PyObject *wrap_imported(const char *module, const char *name);       /* owned; NULL: a Python exception is set */
PyObject *wrap_make_exception(PyObject *cls, PyObject *args);        /* owned */
bool wrap_add_classes(PyObject *module, const py_raisable *table);   /* makes them, once */
bool wrap_fill(py_memo *memo, const py_layout *table, py_exception *error, PyObject *exception);
const py_module *wrap_module(void); /* wrap_module.c: the one that this library is */

/* ---- wrap_in.c --------------------------------------------------------------------------------------------------- */
enum { WRAP_DEPTH = 8 };
typedef struct wrap_in {
    py_memo *memo;
    const char *signature, *parameter; /* for TypeErrors */
    const py_type *whole;              /* of the parameter */
    PyObject *wrong; /* what did not fit (borrowed), where: the indices that lead to it, innermost first */
    const py_type *expected;
    int64_t path[WRAP_DEPTH];
    int depth;
} wrap_in;
bool wrap_in_value(wrap_in *in, PyObject *object, const py_type *type, void *slot);
bool wrap_plain_text_in(PyObject *object, str **slot); /* ASCII, and no pair is kept; false: something else */
bool wrap_wrong(wrap_in *in, PyObject *object, const py_type *type); /* false: that object does not fit */
bool wrap_at(wrap_in *in, int64_t place);                            /* false: and it stands there */
/* Steps of a path: an index, or which key, value or element of a dict or set. */
#define WRAP_INDEX(i)   ((i)*4)
#define WRAP_KEY(i)     ((i)*4 + 1)
#define WRAP_VALUE(i)   ((i)*4 + 2)
#define WRAP_ELEMENT(i) ((i)*4 + 3)
bool wrap_list_again(wrap_in *in, PyObject *object, py_list *list); /* what a list that both sides hold has now */
bool wrap_could_be(PyObject *object, const py_type *type);          /* looks at first elements only */
void wrap_explain(wrap_in *in);                                     /* TypeError, unless there is another exception */
bool wrap_array_in(wrap_in *in, PyObject *object, const py_type *type, void *slot);
bool wrap_fixed_in(PyObject *object, const py_type *type, void *slot);
bool wrap_is_ndarray(PyObject *object);
const char *wrap_type_text(const py_type *type, char text[512]); /* "list[tuple[int, str]]" */

/* ---- wrap_memo.c ---------------------------------------------------------------------------------------------------
 */
bool memo_add(py_memo *memo, PyObject *python, py_object *object, const py_type *type);
py_memo_entry *memo_entries(py_memo *memo);
py_memo_entry *memo_python(py_memo *memo, const PyObject *python);
py_memo_entry *memo_object(py_memo *memo, const py_object *object);
bool memo_has_tables(py_memo *memo); /* then others must not run: no copy is kept to tell their changes by */
void memo_note(py_memo *memo);       /* other threads may run: remembers what lists that may change have now */
void memo_forget(py_memo *memo, uint32_t count);
void memo_free(py_memo *memo);
/* Every call; memo_end must follow, and memo_settle. still: without a look at what Python did to lists that it shares.
 */
bool memo_begin(wrap_in *in, bool alone, bool still);
/* Writes lists back, unless NULL; false: a Python exception is set. */
bool memo_end(py_memo *memo, bool alone, bool still);
bool memo_share(py_memo *memo,
                int64_t most);     /* its lists become such that both sides hold, if they have no more elements */
bool memo_show(py_memo *made);     /* writes all of them back */
int memo_calls(int calls);         /* how many run now; the old number */
bool memo_is_shared(void);         /* are there lists that both sides hold? */
bool memo_look_again(wrap_in *in); /* what Python did to lists of both sides; false: TypeError is to come */
void memo_settle(py_memo *memo);   /* frees it */

bool wrap_is_error(PyObject *object, const py_type *type); /* wrap_exception.c */
bool wrap_error_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot);
py_exception *wrap_error_from(PyObject *exception); /* owned; stands for that one object */
/* ---- wrap_class.c: instances ----------------------------------------------------------------------------------- */
bool wrap_instance_has(const PyObject *object, const py_type *type); /* is it an instance, laid out so? */
enum { WRAP_PROXY_SIZE = 32 };
PyObject *wrap_proxy_out(py_object *object, PyObject *type); /* the one that stands for it, or a new one */
py_object *wrap_proxy_object(PyObject *proxy);               /* borrowed */
void wrap_proxy_end(PyObject *proxy);                        /* its tp_dealloc */
bool wrap_stands_for(const PyObject *python, const py_object *object);
/* An instance of a class, without its fields. */
static inline py_object *wrap_new(const py_type *type)
{
    py_object *made = type->circular ? py_new_circular(type, type->body) : py_new(type, type->body);
    memset((char *)made + sizeof *made, 0, type->body - sizeof *made);
    return made;
}
/* ---- wrap_tuple.c ---------------------------------------------------------------------------------------------- */
PyObject *wrap_instance_out(py_object *object);                  /* wrap_closure.c; of a function value, too */
PyObject *wrap_literal(const char *text);                        /* the value that it writes */
bool wrap_make_dataclass(PyObject *type, const py_shown *shown); /* wrap_dataclass.c */
PyObject *wrap_tuple_type(const py_shown *shown, const char *module);
bool wrap_is_tuple(const py_type *type); /* an instance of a class that is a tuple for Python */
bool wrap_tuple_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot);
PyObject *wrap_tuple_out(py_memo *memo, const py_object *object);
bool wrap_tuple_same(py_memo *memo, const py_object *object, PyObject *python);
bool wrap_put_member(PyObject *names, const py_member *member,
                     PyObject *of); /* wrap_class.c; of: its instances' type */
/* ---- wrap_function.c ------------------------------------------------------------------------------------------- */
bool wrap_is_function(const py_type *type); /* a value that is a function of Python's */
PyObject *wrap_function_out(const py_object *value);
bool wrap_function_is(const py_object *value, const PyObject *callable);
bool wrap_function_in(PyObject *callable, const py_type *type, py_object **slot);
bool wrap_on_large_stack(void (*run)(void *), void *with); /* wrap_stack.c; false: a Python exception is set */
void wrap_let_go_later(void *object);                      /* takes the reference */
void wrap_let_go(void);
/* wrap_call.c, around a call of Python from compiled code */
typedef struct wrap_outside {
    py_call *running;
    int calls;
    bool held;
} wrap_outside;
void wrap_go_outside(wrap_outside *now);
void wrap_come_back(const wrap_outside *now);
bool wrap_show(
    bool all); /* lists of this call become such that both sides hold, and are written back; all: long ones, too */
bool wrap_look_again(void); /* what Python changed in them */
/* ---- wrap_generator.c ------------------------------------------------------------------------------------------ */
PyObject *wrap_generator_out(py_object *generator);
bool wrap_is_not_implemented(const py_type *type);
bool wrap_add_shown(PyObject *module, const py_module *described);
/* ---- wrap_module.c ------------------------------------------------------------------------------------------------
 */
bool wrap_is_bound(const py_global *global);
PyObject *wrap_slot_get(const py_type *type, const void *slot);
/* A converted value in `fresh`, of the first of the types of that name that it fits; what they are assigned to is told
 * in errors. */
bool wrap_slot_set(const char *what, const char *name, const py_type *type, void *slot, bool set, PyObject *value);

/* ---- wrap_table.c: dicts, sets, frozensets ------------------------------------------------------------------- */
bool wrap_is_table(const py_type *type);
bool wrap_is_mutable(const py_type *type); /* a list, dict, set, bytearray or array: what a call changes goes back */
/* wrap_bytes.c */
bool wrap_is_packed(PyObject *object, const py_type *type); /* a bytearray, an array of that typecode */
bool wrap_packed_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot);
PyObject *wrap_packed_out(py_memo *memo, py_object *object);
py_object *wrap_packed_copy(const py_object *object);
bool wrap_packed_same(const py_object *object, PyObject *python);
bool wrap_packed_back(const py_object *object, const py_object *before, PyObject *python);
bool wrap_packed_again(wrap_in *in, PyObject *python, py_object *object);
bool wrap_table_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot);
bool wrap_table_again(wrap_in *in, PyObject *object, py_object *table);
bool wrap_table_same(py_memo *memo, const py_object *table, PyObject *python);
PyObject *wrap_table_out(py_memo *memo, py_object *table);
bool wrap_pairs_out(py_memo *memo, const void *dict, PyObject *python); /* into that dict */
bool wrap_table_back(py_memo *memo, const py_object *table, PyObject *python);

/* ---- wrap_collection.c ------------------------------------------------------------------------------------------ */
bool wrap_is_collection(const py_type *type);
PyObject *wrap_collection_out(py_memo *memo, const py_object *object);

/* ---- wrap_out.c: memo may be NULL
 * ------------------------------------------------------------------------------------ */
py_int wrap_big(const char *digits); /* "-0x1f..." */
str *wrap_str(const uint32_t *points, int64_t length);
PyObject *wrap_str_out(const str *text);
PyObject *wrap_out(py_memo *memo, const py_type *type, const void *slot);
PyObject *wrap_array_out(const void *array);
PyObject *wrap_fixed_out(const py_type *type, const void *slot);
bool wrap_same(py_memo *memo, const py_type *type, const void *slot,
               PyObject *python);                              /* is that object right for the slot? */
bool wrap_write_back(py_memo *lists, py_memo *memo, bool all); /* false: a Python exception is set */
void wrap_raise(py_memo *memo);                                /* the pending error becomes Python's */
/* ---- wrap_bind.c ----------------------------------------------------------------------------------------------- */
typedef struct wrap_binding {
    PyObject **values; /* by parameter, borrowed */
    PyObject *made[2]; /* of *args, of **kwargs; or NULL */
} wrap_binding;
bool wrap_bind(const py_signature *signature, PyObject *self, PyObject *args, PyObject *keywords, wrap_binding *bound);
void wrap_unbind(const wrap_binding *bound); /* whether it succeeded or not */
/* ---- wrap_call.c
 * ------------------------------------------------------------------------------------------------------- */
void wrap_stop_listening(py_call *call); /* after py_call_watch */
void wrap_enter(py_call *call);          /* one thread at a time; wrap_leave must follow */
void wrap_leave(py_call *call);
bool wrap_end(py_memo *memo, bool alone, bool still); /* memo_end, while the exception, if any, waits */
void wrap_watch_signals(void);                        /* once, when the module is made */
/* ---- wrap_known.c: what stands for an object, by its identity ---------------------------------------------------- */
typedef struct wrap_pair {
    const void *object; /* NULL: a free place */
    void *stands_for;
} wrap_pair;
typedef struct wrap_known {
    wrap_pair *at;
    size_t room, count; /* room: a power of 2, or 0 */
} wrap_known;
bool wrap_known_reserve(wrap_known *known);                        /* a place for one more; false: MemoryError */
void *wrap_known_get(const wrap_known *known, const void *object); /* NULL: nothing does */
void wrap_known_put(wrap_known *known, const void *object, void *stands_for); /* it was not there; reserved before */
void wrap_known_remove(wrap_known *known, const void *object);                /* it was there */

#pragma GCC visibility pop
#endif
