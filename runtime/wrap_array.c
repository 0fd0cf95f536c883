/* wrap_array.c -- NumPy arrays and scalars across the boundary, by the buffer protocol: nothing is copied.
 * In: an ndarray, or an array that compiled code made.  Out: the other, over the same memory.
 * Rule: an array holds its Py_buffer until its last reference goes; an ndarray that Python got holds the array. */
#include "ndarray.h"
#include "wrap_private.h"

#include <stdlib.h>

/* ---- what is an array ---------------------------------------------------------------------------------------------
 */
static bool is_named(PyObject *type, const char *its_module, const char *its_name)
{
    PyObject *name = PyObject_GetAttrString(type, "__name__"), *module = PyObject_GetAttrString(type, "__module__");
    bool same = name && module && !PyUnicode_CompareWithASCIIString(name, its_name) &&
                !PyUnicode_CompareWithASCIIString(module, its_module);
    PyErr_Clear();
    if (name)
        Py_DecRef(name);
    if (module)
        Py_DecRef(module);
    return same;
}

static bool has_numpy(void)
{
    PyObject *numpy = PyImport_ImportModule("numpy");
    PyErr_Clear();
    if (numpy)
        Py_DecRef(numpy);
    return numpy != NULL;
}

bool wrap_is_ndarray(PyObject *object)
{
    static PyObject *ndarray; /* NumPy's type, once it has been seen; array.array where there is no NumPy */
    PyObject *type = object->ob_type;
    if (type == ndarray)
        return true;
    if (ndarray || !(is_named(type, "numpy", "ndarray") || (is_named(type, "array", "array") && !has_numpy())))
        return false;
    ndarray = type;
    Py_IncRef(ndarray);
    return true;
}

/* ---- in ------------------------------------------------------------------------------------------------------ */
/* The dtype of a buffer's format, or -1: other item types and the other byte order are refused. */
static int dtype_of(const Py_buffer *view)
{
    const char *format = view->format ? view->format : "B";
    if (*format == '@' || *format == '=' || *format == '<')
        format++;
    bool is_complex = *format == 'Z';
    format += is_complex;
    if (!format[0] || format[1])
        return -1;
    if (is_complex)
        return *format == 'f' && view->itemsize == 8    ? ARRAY_c64
               : *format == 'd' && view->itemsize == 16 ? ARRAY_c128
                                                        : -1;
    if (*format == 'f' || *format == 'd')
        return view->itemsize == 4 ? ARRAY_f32 : ARRAY_f64;
    if (*format == '?')
        return ARRAY_bool8;
    bool is_signed = strchr("bhilqn", *format) != NULL;
    if (!is_signed && !strchr("BHILQN", *format))
        return -1;
    switch (view->itemsize) {
    case 1:
        return is_signed ? ARRAY_i8 : ARRAY_u8;
    case 2:
        return is_signed ? ARRAY_i16 : ARRAY_u16;
    case 4:
        return is_signed ? ARRAY_i32 : ARRAY_u32;
    default:
        return is_signed ? ARRAY_i64 : ARRAY_u64;
    }
}

static void release_view(array *a)
{
    PyBuffer_Release(a->owner);
    free(a->owner);
}

/* Elements must stand where their C type may stand; where there are none, anything will do. */
static bool is_aligned(const Py_buffer *view)
{
    size_t need = view->itemsize > 8 ? 8 : (size_t)view->itemsize;
    uintptr_t all = (uintptr_t)view->buf;
    if (view->len == 0)
        return true;
    for (int i = 0; i < view->ndim; i++)
        if (view->shape[i] > 1)
            all |= (uintptr_t)view->strides[i];
    return !(all & (need - 1));
}

static bool get_view(PyObject *object, Py_buffer *view)
{
    if (!PyObject_GetBuffer(object, view, PyBUF_FORMAT | PyBUF_STRIDES | PyBUF_WRITABLE))
        return true;
    PyErr_Clear();
    if (!PyObject_GetBuffer(object, view, PyBUF_FORMAT | PyBUF_STRIDES))
        return true;
    PyErr_Clear();
    return false;
}

/* Extents past all memory: of what has no elements, or no strides. */
static bool is_ordinary(const Py_buffer *view)
{
    for (int i = 0; i < view->ndim; i++)
        if (view->shape[i] > ARRAY_EXTENT)
            return false;
    return true;
}

bool wrap_array_in(wrap_in *in, PyObject *object, const py_type *type, void *slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    array *result = known ? (array *)keep(known->object) : NULL;
    if (!known) {
        Py_buffer *view = malloc(sizeof *view);
        if (!view || !get_view(object, view))
            return free(view), false;
        int dtype = dtype_of(view);
        if (dtype < 0 || view->ndim < 1 || view->ndim > ARRAY_DIMS || !is_aligned(view) || !is_ordinary(view)) {
            PyBuffer_Release(view);
            free(view);
            return false;
        }
        result = array_borrow(dtype, view->ndim, (const int64_t *)view->shape, (const int64_t *)view->strides,
                              view->buf, !view->readonly, release_view, view);
        if (!memo_add(in->memo, object, &result->head, type))
            return drop(result), false;
    }
    if (result->dtype != type->offsets[0] || result->ndim != type->offsets[1])
        return drop(result), false;
    *(array **)slot = result;
    return true;
}

/* ---- out: an object that exports the array's memory, given to numpy.asarray ---------------------------------------
 */
typedef struct exporter {
    PyObject head;
    array *array;
    char format[4];
} exporter;

static int export_buffer(PyObject *self, Py_buffer *view, int flags)
{
    exporter *from = (exporter *)self;
    array *a = from->array;
    (void)flags;
    *view = (Py_buffer){.buf = a->data,
                        .obj = self,
                        .itemsize = array_itemsize(a),
                        .readonly = !a->writable,
                        .ndim = a->ndim,
                        .format = from->format,
                        .shape = (Py_ssize_t *)a->shape,
                        .strides = (Py_ssize_t *)a->strides};
    view->len = array_size(a) * view->itemsize;
    Py_IncRef(self);
    return 0;
}

static void export_end(PyObject *self)
{
    PyObject *type = self->ob_type;
    drop(((exporter *)self)->array);
    void (*release)(void *);
    *(void **)&release = PyType_GetSlot(type, Py_tp_free);
    release(self);
    Py_DecRef(type);
}

static PyObject *exporter_type(void)
{
    static PyObject *type; /* of this module; made once, under the GIL */
    static PyType_Slot slots[] = {{Py_bf_getbuffer, export_buffer}, {Py_tp_dealloc, export_end}, {0, NULL}};
    static PyType_Spec spec = {"moult.memory", sizeof(exporter), 0, Py_TPFLAGS_DEFAULT, slots};
    if (!type)
        type = PyType_FromSpecWithBases(&spec, NULL);
    return type;
}

static PyObject *numpy_call(const char *function, const char *format, PyObject *argument)
{
    PyObject *numpy = PyImport_ImportModule("numpy");
    PyObject *result = numpy ? PyObject_CallMethod(numpy, function, format, argument) : NULL;
    if (numpy)
        Py_DecRef(numpy);
    return result;
}

PyObject *wrap_array_out(const void *object)
{
    static const char formats[ARRAY_DTYPE_COUNT][3] = {"?", "b", "h", "i", "l",  "B", "H",
                                                       "I", "L", "f", "d", "Zf", "Zd"};
    array *a = (array *)object;
    PyObject *type = exporter_type();
    exporter *from = type ? (exporter *)PyType_GenericAlloc(type, 0) : NULL;
    if (!from)
        return NULL;
    from->array = keep(a);
    memcpy(from->format, formats[a->dtype], 3);
    PyObject *result = numpy_call("asarray", "O", (PyObject *)from);
    Py_DecRef((PyObject *)from);
    return result;
}

/* ---- NumPy scalars
 * --------------------------------------------------------------------------------------------------- */
/* Without NumPy: Python's own number. */
static PyObject *plain_number(const py_type *type, const void *slot)
{
    static const char formats[ARRAY_DTYPE_COUNT][2] = {"?", "b", "h", "i", "l", "B", "H", "I", "L", "f", "d"};
    array_dtype dtype = (array_dtype)type->offsets[0];
    PyErr_Clear();
    if (dtype == ARRAY_c64)
        return PyComplex_FromDoubles(((const float *)slot)[0], ((const float *)slot)[1]);
    if (dtype == ARRAY_c128)
        return PyComplex_FromDoubles(((const double *)slot)[0], ((const double *)slot)[1]);
    PyObject *bytes = PyBytes_FromStringAndSize(slot, type->size);
    PyObject *memory = bytes ? PyMemoryView_FromObject(bytes) : NULL;
    PyObject *items = memory ? PyObject_CallMethod(memory, "cast", "s", formats[dtype]) : NULL;
    PyObject *result = items ? PyObject_CallMethod(items, "__getitem__", "i", 0) : NULL;
    PyObject *used[] = {bytes, memory, items};
    for (int i = 0; i < 3; i++)
        if (used[i])
            Py_DecRef(used[i]);
    return result;
}

PyObject *wrap_fixed_out(const py_type *type, const void *slot)
{
    const char *name = array_dtype_name((array_dtype)type->offsets[0]);
    PyObject *numpy = PyImport_ImportModule("numpy");
    if (!numpy)
        return plain_number(type, slot);
    PyObject *dtype = PyObject_CallMethod(numpy, "dtype", "s", name);
    PyObject *bytes = dtype ? PyBytes_FromStringAndSize(slot, type->size) : NULL;
    PyObject *row = bytes ? PyObject_CallMethod(numpy, "frombuffer", "OO", bytes, dtype) : NULL;
    PyObject *result = row ? PyObject_CallMethod(row, "__getitem__", "i", 0) : NULL;
    PyObject *used[] = {numpy, dtype, bytes, row};
    for (int i = 0; i < 4; i++)
        if (used[i])
            Py_DecRef(used[i]);
    return result;
}

bool wrap_fixed_in(PyObject *object, const py_type *type, void *slot)
{
    Py_buffer view;
    PyObject *module = PyObject_GetAttrString(object->ob_type, "__module__");
    bool numpy = module && !PyUnicode_CompareWithASCIIString(module, "numpy");
    if (module)
        Py_DecRef(module);
    if (!numpy || PyObject_GetBuffer(object, &view, PyBUF_FORMAT | PyBUF_STRIDES)) {
        PyErr_Clear();
        return false;
    }
    bool good = view.ndim == 0 && dtype_of(&view) == (int)type->offsets[0];
    if (good)
        memcpy(slot, view.buf, type->size);
    PyBuffer_Release(&view);
    return good;
}
