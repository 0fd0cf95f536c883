/* wrap_closure.c -- function values that compiled code gives to Python.
 * In: such a value.  Out: an object that holds it and can be called; one for each that Python holds.
 * Rule: it is called as a function of the module is; passed back, it is the value that it was. */
#include "wrap_private.h"

#include <stdio.h>

static PyObject *closure_type;

static const py_shown *shown_of(PyObject *self)
{
    return wrap_proxy_object(self)->type->shown;
}

void *py_call_function(PyObject *self)
{
    return wrap_proxy_object(self);
}

static PyObject *call_it(PyObject *self, PyObject *args, PyObject *keywords)
{
    return shown_of(self)->make(self, args, keywords);
}

static PyObject *write_it(PyObject *self)
{
    char text[400];
    snprintf(text, sizeof text, "<function %.300s at %p>", shown_of(self)->name, (void *)self);
    return PyUnicode_FromString(text);
}

static PyObject *get_name(PyObject *self, void *whole)
{
    const char *name = shown_of(self)->name, *dot = strrchr(name, '.');
    return PyUnicode_FromString(dot && !whole ? dot + 1 : name);
}

/* Behind the signature that stands in front of it. */
static PyObject *get_doc(PyObject *self, void *unused)
{
    (void)unused;
    const char *text = shown_of(self)->doc, *end = text ? strstr(text, ")\n--\n\n") : NULL;
    if (end && end[6])
        return PyUnicode_FromString(end + 6);
    Py_IncRef(Py_None);
    return Py_None;
}

/* inspect.signature asks for it: of a lambda with the same parameters. */
static PyObject *get_signature(PyObject *self, void *unused)
{
    (void)unused;
    const char *text = shown_of(self)->doc, *start = text ? strchr(text, '(') : NULL;
    const char *end = start ? strstr(start, ")\n--\n\n") : NULL;
    if (!end)
        return PyErr_Format(PyExc_AttributeError, "__signature__"), NULL;
    PyObject *list = PyUnicode_DecodeUTF8(start + 1, end - start - 1, NULL);
    PyObject *source = list ? PyUnicode_FromFormat("lambda %U: 0", list) : NULL;
    PyObject *evaluate = wrap_imported("builtins", "eval"), *signature = wrap_imported("inspect", "signature");
    PyObject *lambda = source && evaluate ? PyObject_CallFunction(evaluate, "O", source) : NULL;
    PyObject *result = lambda && signature ? PyObject_CallFunction(signature, "O", lambda) : NULL;
    PyObject *used[] = {list, source, evaluate, signature, lambda};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        Py_DecRef(used[i]);
    return result;
}

static PyObject *make_type(void)
{
    static PyGetSetDef attributes[] = {{"__name__", get_name, NULL, NULL, NULL},
                                       {"__qualname__", get_name, NULL, NULL, (void *)get_name},
                                       {"__doc__", get_doc, NULL, NULL, NULL},
                                       {"__signature__", get_signature, NULL, NULL, NULL},
                                       {NULL, NULL, NULL, NULL, NULL}};
    PyType_Slot slots[] = {{Py_tp_call, (void *)call_it},
                           {Py_tp_repr, (void *)write_it},
                           {Py_tp_getset, attributes},
                           {Py_tp_dealloc, (void *)wrap_proxy_end},
                           {0, NULL}};
    PyType_Spec spec = {
        .name = "compiled.function", .basicsize = WRAP_PROXY_SIZE, .flags = Py_TPFLAGS_DEFAULT, .slots = slots};
    return PyType_FromSpecWithBases(&spec, NULL);
}

PyObject *wrap_instance_out(py_object *object)
{
    py_shown *shown = object->type->shown;
    if (shown->is_function && !shown->type) {
        if (!closure_type && !(closure_type = make_type()))
            return NULL;
        shown->type = closure_type;
    }
    return wrap_proxy_out(object, shown->type);
}
