/* wrap_exception.c -- the program's own exception classes, as Python sees them.
 * In: the table that a module has of them.  Out: Python classes, attributes of the module; instances of these with what
 * the compiled ones hold.
 * Rule: an instance is a copy, made when it leaves the module; str(e) and repr(e) were asked then. */
#include "error.h"
#include "wrap_private.h"

/* ---- classes ---------------------------------------------------------------------------------------------------- */
PyObject *wrap_imported(const char *module, const char *name)
{
    PyObject *from = PyImport_ImportModule(module);
    PyObject *found = from ? PyObject_GetAttrString(from, name) : NULL;
    Py_DecRef(from);
    return found;
}

static PyObject *built_in(const char *name)
{
    return wrap_imported("builtins", name);
}

PyObject *wrap_class(const py_raisable *table, const py_class *cls)
{
    for (const py_raisable *row = table; row && row->cls; row++)
        if (row->cls == cls) {
            Py_IncRef(*row->made);
            return *row->made;
        }
    PyObject *found = cls->module ? wrap_imported(cls->module, cls->name) : built_in(cls->name);
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

static bool making; /* an instance, for compiled code; under Python's lock */

static PyObject *init_outside(PyObject *name, PyObject *args, PyObject *keywords)
{
    (void)args, (void)keywords;
    if (making) {
        Py_IncRef(Py_None);
        return Py_None;
    }
    return PyErr_Format(PyExc_TypeError, "instances of %U are made by compiled code only: its __init__ is there", name),
           NULL;
}

PyObject *wrap_make_exception(PyObject *cls, PyObject *args)
{
    bool outer = making;
    making = true;
    PyObject *exception = PyObject_Call(cls, args, NULL);
    making = outer;
    return exception;
}

/* Those whose own __init__ takes its arguments apart keep it. */
static bool takes_args_apart(PyObject *bases)
{
    static const char *const names[] = {"OSError",     "StopIteration", "SystemExit", "ImportError",
                                        "SyntaxError", "UnicodeError",  "NameError",  "AttributeError"};
    bool found = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        PyObject *one = built_in(names[i]);
        for (Py_ssize_t k = 0; one && k < PyTuple_Size(bases); k++)
            found |= PyType_IsSubtype(PyTuple_GetItem(bases, k), one) != 0;
        Py_DecRef(one);
    }
    return found;
}

/* Who calls the class from outside would get an instance that no __init__ has seen. */
static bool keep_inside(PyObject *names, const char *name)
{
    static PyMethodDef definition = {"__init__", (void *)init_outside, METH_VARARGS | METH_KEYWORDS, NULL};
    PyObject *text = PyUnicode_FromString(name), *init = text ? PyCFunction_NewEx(&definition, text, NULL) : NULL;
    bool good = init && !PyDict_SetItemString(names, "__init__", init);
    Py_DecRef(text);
    Py_DecRef(init);
    return good;
}

static PyObject *literal_out(const py_literal *literal)
{
    switch (literal->kind) {
    case PY_BOOL:
        return PyBool_FromLong(literal->whole);
    case PY_INT:
        return PyLong_FromLongLong(literal->whole);
    case PY_FLOAT:
        return PyFloat_FromDouble(literal->real);
    case PY_STR:
        return PyUnicode_FromString(literal->text);
    default:
        Py_IncRef(Py_None);
        return Py_None;
    }
}

static bool add_literals(PyObject *names, const py_literal *literal)
{
    bool good = true;
    for (; good && literal && literal->name; literal++) {
        PyObject *value = literal_out(literal);
        good = value && !PyDict_SetItemString(names, literal->name, value);
        if (value)
            Py_DecRef(value);
    }
    return good;
}

static PyObject *new_class(const py_raisable *table, const py_raisable *row)
{
    const py_class *cls = row->cls;
    PyObject *bases = bases_of(table, cls), *names = PyDict_New();
    if (row->has_init && !takes_args_apart(bases) && !keep_inside(names, cls->name))
        return NULL;
    if (!add_literals(names, row->literals))
        return NULL;
    PyObject *made = PyObject_CallFunction(&PyType_Type, "sOO", class_word(cls), bases, names);
    Py_DecRef(bases);
    Py_DecRef(names);
    if (made && set_text(made, "__module__", cls->module) && set_text(made, "__qualname__", cls->name) &&
        (!row->doc || set_text(made, "__doc__", row->doc)))
        return made;
    if (made)
        Py_DecRef(made);
    return NULL;
}

bool wrap_add_classes(PyObject *module, const py_raisable *table)
{
    for (const py_raisable *row = table; row && row->cls; row++) {
        if (!*row->made && !(*row->made = new_class(table, row)))
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
        return *(void *const *)slot || py_takes_none(attribute->type);
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

/* ---- what __exit__ is given ---------------------------------------------------------------------------------------
 */
static bool is_exception_class(PyObject *object)
{
    return PyType_IsSubtype(object->ob_type, &PyType_Type) && PyType_IsSubtype(object, PyExc_BaseException);
}

static bool is_traceback(const PyObject *object)
{
    PyObject *name = PyObject_GetAttrString(object->ob_type, "__name__");
    bool same = name && !PyUnicode_CompareWithASCIIString(name, "traceback");
    Py_DecRef(name);
    PyErr_Clear();
    return same;
}

bool wrap_is_error(PyObject *object, const py_type *type)
{
    return type->kind == PY_CLASS       ? is_exception_class(object)
           : type->kind == PY_TRACEBACK ? is_traceback(object)
                                        : PyType_IsSubtype(object->ob_type, PyExc_BaseException);
}

static py_class *class_named(const char *name)
{
#define EXCEPTION(name, base) &py_##name,
    static py_class *const all[] = {
#include "exceptions.def"
    };
#undef EXCEPTION
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (!strcmp(all[i]->name, name) && !all[i]->module)
            return all[i];
    return NULL;
}

/* The nearest class that Python and compiled code both have. */
static py_class *class_of(PyObject *type)
{
    for (const py_raisable *own = wrap_module()->raisables; own && own->cls; own++)
        if (*own->made == type)
            return (py_class *)own->cls;
    PyObject *order = PyObject_GetAttrString(type, "__mro__");
    py_class *found = NULL;
    for (Py_ssize_t i = 0; order && !found && i < PyTuple_Size(order); i++) {
        PyObject *name = PyObject_GetAttrString(PyTuple_GetItem(order, i), "__name__");
        PyObject *bytes = name ? PyUnicode_AsUTF8String(name) : NULL;
        found = bytes ? class_named(PyBytes_AsString(bytes)) : NULL;
        Py_DecRef(name);
        Py_DecRef(bytes);
    }
    Py_DecRef(order);
    return found;
}

/* Of one of the program's own classes, or of one that derives from it. */
static bool is_own(const PyObject *type)
{
    for (const py_raisable *own = wrap_module()->raisables; own && own->cls; own++)
        if (*own->made && PyType_IsSubtype((PyObject *)type, *own->made))
            return true;
    return false;
}

static bool argument_in(wrap_in *in, PyObject *object, py_value *slot)
{
    static const py_type *const types[] = {&type_none, &type_bool, &type_int, &type_float, &type_str};
    static const py_type any = {
        .name = "object", .kind = PY_VALUE, .size = sizeof(py_value), .item_count = 5, .items = types};
    return wrap_in_value(in, object, &any, slot);
}

static bool arguments_in(wrap_in *in, PyObject *args, py_exception *error)
{
    Py_ssize_t count = args ? PyTuple_Size(args) : 0;
    py_value *values = py_alloc((size_t)count * sizeof *values);
    for (Py_ssize_t i = 0; i < count; i++)
        if (!argument_in(in, PyTuple_GetItem(args, i), &values[i])) {
            while (i--)
                value_drop(values[i]);
            py_free(values, (size_t)count * sizeof *values);
            return false;
        }
    error->args = values;
    error->arg_count = (uint32_t)count;
    return true;
}

/* What the Python instance has of its attributes. */
static bool attributes_in(wrap_in *in, PyObject *object, const py_layout *layout, py_exception *error)
{
    for (const py_attribute *row = layout->attributes; row->name; row++) {
        PyObject *value = PyObject_GetAttrString(object, row->name);
        if (!value) {
            PyErr_Clear();
            continue;
        }
        bool good = wrap_in_value(in, value, row->type, (char *)error + row->offset);
        if (good && row->flag)
            *(bool *)((char *)error + row->flag) = true;
        Py_DecRef(value);
        if (!good)
            return false;
    }
    return true;
}

/* Of the program's own classes, one that is laid out as `type` says; NULL: it is of another class. */
static py_exception *own_exception(wrap_in *in, PyObject *object, const py_type *type)
{
    const py_layout *layout = layout_of(wrap_module()->layouts, type);
    if (!layout || class_of(object->ob_type) != layout->cls)
        return NULL;
    py_exception *error = exception_make(type, layout->cls);
    if (attributes_in(in, object, layout, error))
        return error;
    drop(error);
    return NULL;
}

static py_exception *error_of(wrap_in *in, PyObject *object, const py_type *type)
{
    if (type != &type_exception)
        return own_exception(in, object, type);
    py_class *cls = is_own(object->ob_type) ? NULL : class_of(object->ob_type);
    return cls ? exception_new(cls) : NULL;
}

/* A copy of an exception of Python's; its class; a traceback without frames. */
bool wrap_error_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot)
{
    if (type->kind == PY_CLASS)
        return *slot = (py_object *)class_of(object), *slot != NULL || wrap_wrong(in, object, type);
    if (type->kind == PY_TRACEBACK) {
        py_traceback *traceback = py_new(&type_traceback, sizeof *traceback);
        *traceback = (py_traceback){.head = traceback->head};
        return *slot = &traceback->head, true;
    }
    py_exception *error = error_of(in, object, type);
    if (!error)
        return PyErr_Occurred() ? false : wrap_wrong(in, object, type);
    PyObject *args = PyObject_GetAttrString(object, "args");
    bool good = args && arguments_in(in, args, error);
    Py_DecRef(args);
    if (!good)
        return drop(error), false;
    return *slot = (py_object *)error, true;
}

/* Its arguments, or its text where compiled code cannot have these. */
static bool copy_arguments(wrap_in *in, PyObject *object, py_exception *error)
{
    PyObject *args = PyObject_GetAttrString(object, "args");
    if (args && arguments_in(in, args, error))
        return Py_DecRef(args), true;
    PyErr_Clear();
    Py_DecRef(args);
    PyObject *text = PyObject_Str(object), *one = text ? PyTuple_New(1) : NULL;
    if (one)
        PyTuple_SetItem(one, 0, text);
    else
        Py_DecRef(text);
    bool good = one && arguments_in(in, one, error);
    PyErr_Clear();
    Py_DecRef(one);
    return good;
}

py_exception *wrap_error_from(PyObject *object)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo};
    py_exception *error = NULL;
    for (const py_layout *layout = wrap_module()->layouts; !error && layout && layout->type; layout++)
        error = own_exception(&in, object, layout->type);
    PyErr_Clear();
    if (!error)
        error = exception_new(class_of((PyObject *)object->ob_type));
    copy_arguments(&in, object, error);
    memo_settle(&memo);
    Py_IncRef(object);
    error->outside = object;
    py_let_go_outside = wrap_let_go_later;
    return error;
}
