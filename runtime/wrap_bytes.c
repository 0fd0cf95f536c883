/* wrap_bytes.c -- bytearrays and arrays of Python's and of compiled code's.
 * In: a bytearray or array.array, or what stands for one.  Out: the other half of the pair, with the same elements.
 * Rule: as lists: copied when a call begins, and what the call changed goes back when it ends. */
#include "packed.h"
#include "wrap_private.h"

/* ---- Python's side ------------------------------------------------------------------------------------------- */
static char code_of(const py_type *type) /* 0: a bytearray */
{
    return (char)type->offsets[0];
}

/* array.array: owned; NULL with an exception */
static PyObject *array_class(void)
{
    PyObject *module = PyImport_ImportModule("array");
    PyObject *cls = module ? PyObject_GetAttrString(module, "array") : NULL;
    if (module)
        Py_DecRef(module);
    return cls;
}

bool wrap_is_packed(PyObject *object, const py_type *type)
{
    if (!code_of(type))
        return object->ob_type == &PyByteArray_Type;
    PyObject *cls = array_class();
    bool is = cls && object->ob_type == cls;
    PyObject *code = is ? PyObject_GetAttrString(object, "typecode") : NULL;
    PyObject *text = code ? PyUnicode_AsUTF8String(code) : NULL;
    is = text && PyBytes_AsString(text)[0] == code_of(type);
    PyObject *used[] = {cls, code, text};
    for (int i = 0; i < 3; i++)
        if (used[i])
            Py_DecRef(used[i]);
    PyErr_Clear();
    return is;
}

/* A new bytearray, or array, of these elements. */
static PyObject *python_of(const packed *a)
{
    const char code[2] = {code_of(a->head.type), 0};
    Py_ssize_t size = a->len * a->head.type->offsets[1];
    if (!code[0])
        return PyByteArray_FromStringAndSize((const char *)a->at, size);
    PyObject *cls = array_class(), *raw = cls ? PyBytes_FromStringAndSize((const char *)a->at, size) : NULL;
    PyObject *made = raw ? PyObject_CallFunction(cls, "sO", code, raw) : NULL;
    if (raw)
        Py_DecRef(raw);
    if (cls)
        Py_DecRef(cls);
    return made;
}

static bool holds(const packed *a, const Py_buffer *view)
{
    return a->len * a->head.type->offsets[1] == view->len &&
           (!view->len || !memcmp(a->at, view->buf, (size_t)view->len));
}

/* ---- pairs --------------------------------------------------------------------------------------------------- */
bool wrap_packed_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    Py_buffer view;
    if (known) {
        known->changes |= in->memo->changes;
        return *slot = keep(known->object), true;
    }
    if (PyObject_GetBuffer(object, &view, 0))
        return false;
    packed *made = packed_of(type, view.buf, view.len / type->offsets[1]);
    PyBuffer_Release(&view);
    if (!made)
        return PyErr_NoMemory(), false;
    *slot = &made->head;
    if (memo_add(in->memo, object, &made->head, type))
        return true;
    drop(made);
    return false;
}

PyObject *wrap_packed_out(py_memo *memo, py_object *object)
{
    PyObject *result = python_of((const packed *)object);
    if (!result || !memo || memo_add(memo, result, object, object->type))
        return result;
    Py_DecRef(result);
    return NULL;
}

py_object *wrap_packed_copy(const py_object *object)
{
    const packed *a = (const packed *)object;
    return (py_object *)packed_of(object->type, a->at, a->len);
}

bool wrap_packed_same(const py_object *object, PyObject *python)
{
    Py_buffer view;
    if (PyObject_GetBuffer(python, &view, 0))
        return PyErr_Clear(), false;
    bool same = holds((const packed *)object, &view);
    PyBuffer_Release(&view);
    return same;
}

static bool replace_all(const packed *a, PyObject *python)
{
    PyObject *fresh = python_of(a);
    bool good = fresh && !PySequence_SetSlice(python, 0, PySequence_Size(python), fresh);
    if (fresh)
        Py_DecRef(fresh);
    return good;
}

/* before: what it was; NULL: no other thread can have changed Python's meanwhile */
bool wrap_packed_back(const py_object *object, const py_object *before, PyObject *python)
{
    const packed *a = (const packed *)object, *old = (const packed *)before;
    size_t size = (size_t)a->len * object->type->offsets[1];
    Py_buffer view;
    if ((old && old->len == a->len && (!size || !memcmp(old->at, a->at, size))) || wrap_packed_same(object, python))
        return true;
    if (PyObject_GetBuffer(python, &view, PyBUF_WRITABLE))
        return false;
    bool fits = (size_t)view.len == size;
    if (fits)
        memcpy(view.buf, a->at, size);
    PyBuffer_Release(&view);
    return fits || replace_all(a, python);
}

bool wrap_packed_again(wrap_in *in, PyObject *python, py_object *object)
{
    packed *a = (packed *)object;
    Py_buffer view;
    if (PyObject_GetBuffer(python, &view, 0))
        return false;
    bool good = packed_resize(a, view.len / object->type->offsets[1]);
    if (good && view.len)
        memcpy(a->at, view.buf, (size_t)view.len);
    PyBuffer_Release(&view);
    if (!good)
        wrap_raise(in->memo);
    return good;
}
