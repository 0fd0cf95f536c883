/* abi.h -- the part of CPython's stable ABI that a module uses, declared here so that no Python headers are needed.
 * In: nothing.  Out: types and functions as CPython 3.6 to 3.13 export them.
 * Rule: only what the stable ABI promises; the layouts that are read directly (list items, float values) stand in
 * wrap.c behind a test of the running version. */
#ifndef PY_ABI_H
#define PY_ABI_H
#include <stddef.h>
#include <stdint.h>

typedef intptr_t Py_ssize_t;
typedef struct PyObject {
    Py_ssize_t ob_refcnt;
    struct PyObject *ob_type;
} PyObject;
typedef PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, PyObject *);
typedef struct PyMethodDef {
    const char *ml_name;
    void *ml_meth;
    int ml_flags;
    const char *ml_doc;
} PyMethodDef;
typedef struct PyModuleDef {
    struct {
        PyObject ob_base;
        PyObject *(*m_init)(void);
        Py_ssize_t m_index;
        PyObject *m_copy;
    } m_base;
    const char *m_name, *m_doc;
    Py_ssize_t m_size;
    PyMethodDef *m_methods;
    void *m_slots, *m_traverse, *m_clear, *m_free;
} PyModuleDef;
typedef struct PyGetSetDef {
    const char *name;
    PyObject *(*get)(PyObject *, void *);
    int (*set)(PyObject *, PyObject *, void *);
    const char *doc;
    void *closure;
} PyGetSetDef;
typedef struct PyType_Slot {
    int slot;
    void *pfunc;
} PyType_Slot;
typedef struct PyType_Spec {
    const char *name;
    int basicsize, itemsize;
    unsigned flags;
    PyType_Slot *slots;
} PyType_Spec;
typedef struct Py_buffer {
    void *buf;
    PyObject *obj;
    Py_ssize_t len, itemsize;
    int readonly, ndim;
    char *format;
    Py_ssize_t *shape, *strides, *suboffsets;
    void *internal;
} Py_buffer;
enum {
    METH_VARARGS = 1,
    METH_KEYWORDS = 2,
    METH_NOARGS = 4,
    Py_bf_getbuffer = 1,
    Py_tp_dealloc = 52,
    Py_tp_free = 74,
    Py_tp_methods = 64,
    Py_tp_getset = 73,
    Py_tp_init = 60,
    Py_tp_new = 65,
    Py_tp_iter = 62,
    Py_tp_iternext = 63,
    Py_tp_call = 50,
    Py_tp_repr = 66,
    METH_O = 8,
    Py_sq_length = 45,
    Py_sq_contains = 41,
    Py_mp_length = 4,
    Py_mp_subscript = 5,
    METH_CLASS = 16,
    Py_TPFLAGS_DEFAULT = 1 << 18,
    Py_TPFLAGS_BASETYPE = 1 << 10,
    Py_EQ = 2,
    Py_mod_exec = 2,
    PyBUF_WRITABLE = 1,
    PyBUF_FORMAT = 4,
    PyBUF_STRIDES = 0x18,
};

extern PyObject _Py_NotImplementedStruct, _Py_NoneStruct, _Py_TrueStruct, _Py_FalseStruct;
extern PyObject PyType_Type, PyBaseObject_Type, PyLong_Type, PyBool_Type, PyFloat_Type, PyComplex_Type, PyUnicode_Type,
    PyBytes_Type, PyByteArray_Type, PyList_Type, PyTuple_Type, PyRange_Type, PyModule_Type, PyDict_Type, PySet_Type,
    PyFrozenSet_Type;
#define Py_None (&_Py_NoneStruct)
extern PyObject *PyExc_KeyboardInterrupt, *PyExc_TypeError, *PyExc_RuntimeError, *PyExc_AttributeError;
extern PyObject *PyExc_ImportError, *PyExc_BaseException, *PyExc_KeyError, *PyExc_ValueError;

const char *Py_GetVersion(void);
void Py_IncRef(PyObject *);
void Py_DecRef(PyObject *);
PyObject *PyLong_FromLongLong(long long);
long long PyLong_AsLongLongAndOverflow(PyObject *, int *);
PyObject *PyLong_FromString(const char *, char **, int);
PyObject *PyNumber_ToBase(PyObject *, int);
PyObject *PyBool_FromLong(long);
PyObject *PyFloat_FromDouble(double);
double PyFloat_AsDouble(PyObject *);
PyObject *PyComplex_FromDoubles(double, double);
double PyComplex_RealAsDouble(PyObject *);
double PyComplex_ImagAsDouble(PyObject *);
PyObject *PyUnicode_FromString(const char *);
PyObject *PyUnicode_FromFormat(const char *, ...);
PyObject *PyUnicode_DecodeUTF8(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_DecodeLatin1(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_DecodeUTF32(const char *, Py_ssize_t, const char *, int *);
Py_ssize_t PyUnicode_GetLength(PyObject *);
uint32_t *PyUnicode_AsUCS4(PyObject *, uint32_t *, Py_ssize_t, int);
PyObject *PyUnicode_AsUTF8String(PyObject *);
char *PyBytes_AsString(PyObject *);
Py_ssize_t PyBytes_Size(PyObject *);
int PyUnicode_CompareWithASCIIString(PyObject *, const char *);
PyObject *PyList_New(Py_ssize_t);
Py_ssize_t PyList_Size(PyObject *);
PyObject *PyList_GetItem(PyObject *, Py_ssize_t);
int PyList_SetItem(PyObject *, Py_ssize_t, PyObject *);
int PyList_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
int PyList_Append(PyObject *, PyObject *);
void PyObject_GC_UnTrack(void *);
PyObject *PyTuple_New(Py_ssize_t);
Py_ssize_t PyTuple_Size(PyObject *);
PyObject *PyTuple_GetItem(PyObject *, Py_ssize_t);
int PyTuple_SetItem(PyObject *, Py_ssize_t, PyObject *);
int PyDict_Next(PyObject *, Py_ssize_t *, PyObject **, PyObject **);
Py_ssize_t PyDict_Size(PyObject *);
PyObject *PyDict_New(void);
PyObject *PyDict_Copy(PyObject *);
int PyDict_Update(PyObject *, PyObject *);
void PyDict_Clear(PyObject *);
int PyDict_SetItem(PyObject *, PyObject *, PyObject *);
PyObject *PyDict_GetItemWithError(PyObject *, PyObject *);
PyObject *PySet_New(PyObject *);
PyObject *PyFrozenSet_New(PyObject *);
Py_ssize_t PySet_Size(PyObject *);
int PySet_Add(PyObject *, PyObject *);
int PySet_Discard(PyObject *, PyObject *);
PyObject *PyObject_GetIter(PyObject *);
PyObject *PyIter_Next(PyObject *);
PyObject *PyObject_RichCompare(PyObject *, PyObject *, int);
int PyObject_RichCompareBool(PyObject *, PyObject *, int);
PyObject *PyObject_Str(PyObject *);
int PyCallable_Check(PyObject *);
PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
PyObject *PyObject_CallFunction(PyObject *, const char *, ...);
PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
int PyObject_SetAttrString(PyObject *, const char *, PyObject *);
PyObject *PySys_GetObject(const char *);
PyObject *PyImport_ImportModule(const char *);
PyObject *PyMemoryView_FromObject(PyObject *);
int PyObject_GetBuffer(PyObject *, Py_buffer *, int);
void PyBuffer_Release(Py_buffer *);
PyObject *PyModuleDef_Init(PyModuleDef *);
PyObject *PyModule_GetDict(PyObject *);
PyObject *PyType_GenericAlloc(PyObject *, Py_ssize_t);
void *PyType_GetSlot(PyObject *, int);
PyObject *PyBytes_FromStringAndSize(const char *, Py_ssize_t);
PyObject *PyByteArray_FromStringAndSize(const char *, Py_ssize_t);
Py_ssize_t PySequence_Size(PyObject *);
PyObject *PySequence_Concat(PyObject *, PyObject *);
int PySequence_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
PyObject *PyType_FromSpecWithBases(PyType_Spec *, PyObject *);
PyObject *PyDescr_NewMethod(PyObject *type, PyMethodDef *);
PyObject *PyDescr_NewClassMethod(PyObject *type, PyMethodDef *);
PyObject *PyDescr_NewGetSet(PyObject *type, PyGetSetDef *);
PyObject *PyCFunction_NewEx(PyMethodDef *, PyObject *self, PyObject *module);
PyObject *PyDict_GetItemString(PyObject *, const char *);
int PyDict_SetItemString(PyObject *, const char *, PyObject *);
int PyType_IsSubtype(PyObject *, PyObject *);
PyObject *PyErr_Format(PyObject *, const char *, ...);
void PyErr_SetObject(PyObject *, PyObject *);
void PyErr_SetString(PyObject *, const char *);
PyObject *PyErr_Occurred(void);
void PyErr_Fetch(PyObject **, PyObject **, PyObject **);
void PyErr_Restore(PyObject *, PyObject *, PyObject *);
void PyErr_NormalizeException(PyObject **, PyObject **, PyObject **);
void PyErr_Clear(void);
PyObject *PyException_GetContext(PyObject *exception);
void PyException_SetCause(PyObject *exception, PyObject *cause);
void PyException_SetContext(PyObject *exception, PyObject *context);
int PyException_SetTraceback(PyObject *exception, PyObject *traceback);
PyObject *PyException_GetTraceback(PyObject *exception);
int PyErr_ExceptionMatches(PyObject *cls);
int PyErr_CheckSignals(void);
PyObject *PyErr_NoMemory(void);
int PyTraceBack_Here(PyObject *);
void *PyThreadState_Get(void);
void *PyEval_SaveThread(void);
void PyEval_RestoreThread(void *);
#endif
