/* wrap_private.h -- what the files of the boundary share.
 * In, out: see wrap.h.  Rule: nothing outside runtime/wrap_*.c includes this. */
#ifndef PY_WRAP_PRIVATE_H
#define PY_WRAP_PRIVATE_H
#include "list.h"
#include "value.h"
#include "wrap.h"
#pragma GCC visibility push(hidden)

typedef struct py_memo_entry {
    PyObject *python;
    py_object *object;
    const py_type *type;
    bool changes;          /* to be written back */
} py_memo_entry;
struct py_memo {
    py_memo_entry *entries;
    uint32_t *by_python, *by_object; /* entry + 1; 0: free */
    size_t room;
    uint32_t count;
    bool changes;          /* what new entries get */
};
bool memo_add(py_memo *memo, PyObject *python, py_object *object, const py_type *type);
py_memo_entry *memo_python(const py_memo *memo, const PyObject *python);
py_memo_entry *memo_object(const py_memo *memo, const py_object *object);
void memo_free(py_memo *memo);

typedef struct wrap_in {
    py_memo *memo;
    const char *signature, *parameter; /* for TypeErrors */
    bool quiet;            /* only trying: no exception on a wrong type */
    bool depth_told;
} wrap_in;
bool wrap_direct(void);
double wrap_float(PyObject *object);
complex_t wrap_complex(PyObject *object);
bool wrap_in_value(wrap_in *in, PyObject *object, const py_type *type, void *slot);
bool wrap_array_in(wrap_in *in, PyObject *object, const py_type *type, void *slot);
bool wrap_fixed_in(PyObject *object, const py_type *type, void *slot);
void wrap_explain_index(int64_t index);     /* adds "(element 3)" to the pending TypeError */
const char *wrap_type_text(const py_type *type); /* "list[tuple[int, str]]"; lives as long as the module */

py_int wrap_big(const char *digits);        /* "-0x1f..." */
str *wrap_str(const uint32_t *points, int64_t length);
PyObject *wrap_str_out(const str *text);

/* C to Python; memo may be NULL */
PyObject *wrap_out(py_memo *memo, const py_type *type, const void *slot);
PyObject *wrap_array_out(const void *array);
PyObject *wrap_fixed_out(const py_type *type, const void *slot);
bool wrap_write_back(py_memo *memo);        /* false: a Python exception is set */
void wrap_raise(py_memo *memo);             /* the pending error becomes Python's */
#pragma GCC visibility pop
#endif
