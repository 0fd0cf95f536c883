/* wrap_dataclass.c -- what the dataclasses module of Python's asks a class for.
 * In: a class that stands, the description of its fields.  Out: __dataclass_fields__, __dataclass_params__,
 * __match_args__, as a dataclass of these fields has them.
 * Rule: fields, asdict, astuple, replace and is_dataclass work; a Field has no `type`. */
#include "wrap_private.h"

static bool put_flag(PyObject *keywords, const char *name, bool value)
{
    return !PyDict_SetItemString(keywords, name, value ? &_Py_TrueStruct : &_Py_FalseStruct);
}

static PyObject *field_of(PyObject *make, PyObject *none, const py_item *item)
{
    PyObject *keywords = PyDict_New(), *value = item->fallback ? wrap_literal(item->fallback) : NULL, *field = NULL;
    bool good = keywords && (!value || !PyDict_SetItemString(keywords, "default", value)) &&
                put_flag(keywords, "init", item->in_init) && put_flag(keywords, "repr", item->in_repr) &&
                put_flag(keywords, "compare", item->in_compare) &&
                (!item->keyword_only || put_flag(keywords, "kw_only", true));
    PyErr_Clear();
    if (good)
        field = PyObject_Call(make, none, keywords);
    Py_DecRef(keywords);
    Py_DecRef(value);
    return field;
}

/* [(name, object, field), ...] */
static PyObject *list_of_fields(const py_shown *shown, PyObject *none)
{
    PyObject *make = wrap_imported("dataclasses", "field"), *list = PyList_New(0);
    for (int i = 0; make && list && i < shown->field_count; i++) {
        PyObject *row = PyTuple_New(3), *field = field_of(make, none, &shown->fields[i]);
        Py_IncRef(&PyBaseObject_Type);
        PyTuple_SetItem(row, 0, PyUnicode_FromString(shown->fields[i].name));
        PyTuple_SetItem(row, 1, &PyBaseObject_Type);
        PyTuple_SetItem(row, 2, field);
        bool good = field && !PyList_Append(list, row);
        Py_DecRef(row);
        if (!good) {
            Py_DecRef(list);
            list = NULL;
        }
    }
    Py_DecRef(make);
    return list;
}

static PyObject *model_of(const py_shown *shown)
{
    PyObject *none = PyTuple_New(0), *args = PyTuple_New(2), *keywords = PyDict_New();
    PyObject *make = wrap_imported("dataclasses", "make_dataclass"), *list = list_of_fields(shown, none), *model = NULL;
    bool good = make && list && put_flag(keywords, "init", false) && put_flag(keywords, "repr", false) &&
                put_flag(keywords, "eq", false) && put_flag(keywords, "frozen", shown->frozen);
    PyTuple_SetItem(args, 0, PyUnicode_FromString(shown->name));
    PyTuple_SetItem(args, 1, list);
    if (good)
        model = PyObject_Call(make, args, keywords);
    Py_DecRef(none);
    Py_DecRef(args);
    Py_DecRef(keywords);
    Py_DecRef(make);
    return model;
}

static bool lose_types(PyObject *fields)
{
    PyObject *name, *field;
    Py_ssize_t at = 0;
    while (PyDict_Next(fields, &at, &name, &field))
        if (PyObject_SetAttrString(field, "type", NULL))
            return false;
    return true;
}

bool wrap_make_dataclass(PyObject *type, const py_shown *shown)
{
    static const char *const names[] = {"__dataclass_fields__", "__dataclass_params__", "__match_args__"};
    PyObject *there = PyImport_ImportModule("dataclasses");
    if (!there) /* Python 3.6 has none */
        return PyErr_Clear(), true;
    Py_DecRef(there);
    PyObject *model = model_of(shown);
    bool good = model != NULL;
    for (int i = 0; good && i < 3; i++) {
        PyObject *value = PyObject_GetAttrString(model, names[i]);
        if (!value) /* of an older Python */
            PyErr_Clear();
        good = !value || ((i || lose_types(value)) && !PyObject_SetAttrString(type, names[i], value));
        Py_DecRef(value);
    }
    Py_DecRef(model);
    return good;
}
