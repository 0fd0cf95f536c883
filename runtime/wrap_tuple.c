/* wrap_tuple.c -- named tuples of a module: for Python they are tuples.
 * In: the description of such a class.  Out: a class as collections.namedtuple makes it, with the compiled methods.
 * Rule: an instance crosses by value, as a tuple does: Python's is one of its class, compiled code's a new one. */
#include "wrap_private.h"

/* ---- the class --------------------------------------------------------------------------------------------------- */
PyObject *wrap_literal(const char *text)
{
    PyObject *evaluate = wrap_imported("ast", "literal_eval");
    PyObject *value = evaluate ? PyObject_CallFunction(evaluate, "s", text) : NULL;
    Py_DecRef(evaluate);
    return value;
}

static bool append(PyObject *list, PyObject *value)
{
    bool good = value && !PyList_Append(list, value);
    Py_DecRef(value);
    return good;
}

static PyObject *plain_class(const py_shown *shown, const char *module)
{
    PyObject *names = PyList_New(0), *defaults = PyList_New(0), *keywords = PyDict_New();
    PyObject *make = wrap_imported("collections", "namedtuple"), *from = PyUnicode_FromString(module);
    bool good = names && defaults && keywords && make && from;
    for (int i = 0; good && i < shown->field_count; i++)
        good = append(names, PyUnicode_FromString(shown->fields[i].name)) &&
               (!shown->fields[i].fallback || append(defaults, wrap_literal(shown->fields[i].fallback)));
    good = good && (!PyList_Size(defaults) || !PyDict_SetItemString(keywords, "defaults", defaults)) &&
           !PyDict_SetItemString(keywords, "module", from);
    PyObject *args = PyTuple_New(2), *name = PyUnicode_FromString(shown->name), *type = NULL;
    PyTuple_SetItem(args, 0, name);
    Py_IncRef(names);
    PyTuple_SetItem(args, 1, names);
    if (good && name)
        type = PyObject_Call(make, args, keywords);
    PyObject *used[] = {args, names, defaults, keywords, make, from};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++)
        Py_DecRef(used[i]);
    return type;
}

static PyObject *derived_class(const py_shown *shown)
{
    PyObject *names = PyDict_New(), *slots = PyTuple_New(0), *bases = PyTuple_New(1), *type = NULL;
    Py_IncRef(shown->bases[0]->type);
    PyTuple_SetItem(bases, 0, shown->bases[0]->type);
    if (names && slots && !PyDict_SetItemString(names, "__slots__", slots))
        type = PyObject_CallFunction(&PyType_Type, "sOO", shown->name, bases, names);
    Py_DecRef(names);
    Py_DecRef(slots);
    Py_DecRef(bases);
    return type;
}

static bool set_text(PyObject *type, const char *name, const char *text)
{
    PyObject *value = PyUnicode_FromString(text);
    bool good = value && !PyObject_SetAttrString(type, name, value);
    Py_DecRef(value);
    return good;
}

PyObject *wrap_tuple_type(const py_shown *shown, const char *module)
{
    PyObject *type = shown->base_count ? derived_class(shown) : plain_class(shown, module);
    PyObject *names = type ? PyDict_New() : NULL, *name, *value;
    bool good = names && (!shown->doc || set_text(type, "__doc__", shown->doc)) && set_text(type, "__module__", module);
    for (int i = 0; good && i < shown->member_count; i++)
        good = wrap_put_member(names, &shown->members[i], &PyTuple_Type);
    Py_ssize_t at = 0;
    while (good && PyDict_Next(names, &at, &name, &value)) {
        PyObject *text = PyUnicode_AsUTF8String(name);
        good = text && !PyObject_SetAttrString(type, PyBytes_AsString(text), value);
        Py_DecRef(text);
    }
    Py_DecRef(names);
    if (good)
        return type;
    Py_DecRef(type);
    return NULL;
}

/* ---- instances --------------------------------------------------------------------------------------------------- */
/* Where a field stands in instances of that layout. */
static const py_field *row_of(const py_type *type, int index)
{
    const py_shown *shown = type->shown;
    const py_field *row = shown->attributes;
    while (row->of != type || strcmp(row->name, shown->fields[index].name))
        row++;
    return row;
}

bool wrap_is_tuple(const py_type *type)
{
    return type->kind == PY_INSTANCE && type->shown && type->shown->is_tuple;
}

bool wrap_tuple_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot)
{
    int count = type->shown->field_count, i = 0;
    py_object *made = wrap_new(type);
    for (bool good = true; good && i < count; i += good) {
        const py_field *row = row_of(type, i);
        good = wrap_in_value(in, tuple_item(object, i), row->type, (char *)made + row->offset);
        if (!good) {
            memset((char *)made + row->offset, 0, row->type->size);
            drop(made);
            return wrap_at(in, WRAP_INDEX(i));
        }
    }
    return *slot = made, true;
}

PyObject *wrap_tuple_out(py_memo *memo, const py_object *object)
{
    const py_shown *shown = object->type->shown;
    PyObject *items = PyTuple_New(shown->field_count), *make = PyObject_GetAttrString(shown->type, "_make");
    for (int i = 0; items && make && i < shown->field_count; i++) {
        const py_field *row = row_of(object->type, i);
        PyObject *item = wrap_out(memo, row->type, (const char *)object + row->offset);
        if (!item) {
            Py_DecRef(items);
            Py_DecRef(make);
            return NULL;
        }
        PyTuple_SetItem(items, i, item);
    }
    PyObject *made = items && make ? PyObject_CallFunction(make, "(O)", items) : NULL;
    Py_DecRef(items);
    Py_DecRef(make);
    return made;
}

bool wrap_tuple_same(py_memo *memo, const py_object *object, PyObject *python)
{
    bool same = python->ob_type == object->type->shown->type;
    for (int i = 0; same && i < object->type->shown->field_count; i++) {
        const py_field *row = row_of(object->type, i);
        same = wrap_same(memo, row->type, (const char *)object + row->offset, tuple_item(python, i));
    }
    return same;
}
