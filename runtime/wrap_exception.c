/* wrap_exception.c -- the program's own exception classes, as Python sees them.
 * In: the table that a module has of them.  Out: Python classes, attributes of the module; instances of these with what
 * the compiled ones hold.
 * Rule: an instance is a copy, made when it leaves the module; str(e) and repr(e) were asked then. */
#include "error.h"
#include "wrap_private.h"

/* ---- classes ---------------------------------------------------------------------------------------------------- */
static PyObject *built_in(const char *name)
{
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *found = builtins ? PyObject_GetAttrString(builtins, name) : NULL;
    if (builtins)
        Py_DecRef(builtins);
    return found;
}

/* io.UnsupportedOperation */
static PyObject *of_library(const py_class *cls)
{
    PyObject *module = PyImport_ImportModule(cls->module);
    PyObject *found = module ? PyObject_GetAttrString(module, cls->name) : NULL;
    if (module)
        Py_DecRef(module);
    return found;
}

PyObject *wrap_class(const py_raisable *table, const py_class *cls)
{
    for (const py_raisable *row = table; row && row->cls; row++)
        if (row->cls == cls) {
            Py_IncRef(*row->made);
            return *row->made;
        }
    PyObject *found = cls->module ? of_library(cls) : built_in(cls->name);
    if (!found && cls->base) {
        PyErr_Clear();
        return wrap_class(table, cls->base);
    }
    return found;
}

static PyObject *bases_of(const py_raisable *table, const py_class *cls)
{
    PyObject *bases = PyTuple_New(cls->also ? 2 : 1);
    PyTuple_SetItem(bases, 0, wrap_class(table, cls->base));
    if (cls->also)
        PyTuple_SetItem(bases, 1, wrap_class(table, cls->also));
    return bases;
}

static bool set_text(PyObject *object, const char *name, const char *text)
{
    PyObject *value = PyUnicode_FromString(text);
    bool good = value && !PyObject_SetAttrString(object, name, value);
    if (value)
        Py_DecRef(value);
    return good;
}

static PyObject *new_class(const py_raisable *table, const py_class *cls)
{
    PyObject *bases = bases_of(table, cls), *names = PyDict_New();
    PyObject *made = PyObject_CallFunction(&PyType_Type, "sOO", class_word(cls), bases, names);
    Py_DecRef(bases);
    Py_DecRef(names);
    if (made && set_text(made, "__module__", cls->module) && set_text(made, "__qualname__", cls->name))
        return made;
    if (made)
        Py_DecRef(made);
    return NULL;
}

bool wrap_add_classes(PyObject *module, const py_raisable *table)
{
    for (const py_raisable *row = table; row && row->cls; row++) {
        if (!*row->made && !(*row->made = new_class(table, row->cls)))
            return false;
        if (row->name && PyObject_SetAttrString(module, row->name, *row->made))
            return false;
    }
    return true;
}

/* ---- instances -------------------------------------------------------------------------------------------------- */
static const py_layout *layout_of(const py_layout *table, const py_type *type)
{
    for (; table && table->type; table++)
        if (table->type == type)
            return table;
    return NULL;
}

static bool is_set(const py_attribute *attribute, const char *object)
{
    const void *slot = object + attribute->offset;
    if (attribute->flag)
        return *(const bool *)(object + attribute->flag);
    switch (attribute->type->kind) {
    case PY_INT:
        return !int_unset(*(const py_int *)slot);
    case PY_VALUE:
        return !value_unset(*(const py_value *)slot);
    case PY_NULLABLE:
        return true;
    default:
        return attribute->type->size != sizeof(void *) || !py_is_counted(attribute->type) || *(void *const *)slot;
    }
}

/* What its class made of str(e) and repr(e) stands for itself: `lambda self: text`, in the instance's class's place. */
static bool keep_text(PyObject *exception, const char *method, const char *name, str *text)
{
    PyObject *value = text ? wrap_str_out(text) : NULL;
    drop(text);
    if (!value) {
        py_clear();
        PyErr_Clear();
        return true;
    }
    bool good = !PyObject_SetAttrString(exception, name, value);
    Py_DecRef(value);
    PyObject *eval = built_in("eval"), *names = PyDict_New();
    PyObject *source = PyUnicode_FromFormat("lambda self: self.%s", name);
    PyObject *function = eval && source ? PyObject_CallFunction(eval, "OO", source, names) : NULL;
    good = good && function && !PyObject_SetAttrString((PyObject *)exception->ob_type, method, function);
    if (eval)
        Py_DecRef(eval);
    if (source)
        Py_DecRef(source);
    Py_DecRef(names);
    if (function)
        Py_DecRef(function);
    return good;
}

bool wrap_fill(py_memo *memo, const py_layout *table, py_exception *error, PyObject *exception)
{
    const py_layout *layout = layout_of(table, error->head.type);
    const py_hooks *hooks = error->head.type->hooks;
    for (const py_attribute *attribute = layout ? layout->attributes : NULL; attribute && attribute->name;
         attribute++) {
        if (!is_set(attribute, (const char *)error))
            continue;
        PyObject *value = wrap_out(memo, attribute->type, (const char *)error + attribute->offset);
        bool good = value && !PyObject_SetAttrString(exception, attribute->name, value);
        if (value)
            Py_DecRef(value);
        if (!good)
            return false;
    }
    return !hooks || ((!hooks->str || keep_text(exception, "__str__", "_str_", hooks->str(error))) &&
                      (!hooks->repr || keep_text(exception, "__repr__", "_repr_", hooks->repr(error))));
}
