/* wrap_collection.c -- what collections has, on the way to Python.
 * In: a deque, defaultdict, Counter or OrderedDict that a function gives back.  Out: Python's own object of that class.
 * Rule: it is copied, so nobody else may hold it: one that compiled code keeps raises TypeError.                    */
#include "dict.h"
#include "wrap_private.h"

static const char *const classes[] = {"collections.deque", "collections.defaultdict", "Counter",
                                      "collections.OrderedDict"};
enum { deque_class, defaultdict_class, class_count = sizeof classes / sizeof *classes };

static int class_of(const py_type *type)
{
    for (int i = 0; type->kind == PY_INSTANCE && !type->shown && i < class_count; i++)
        if (!strcmp(type->name, classes[i]))
            return i;
    return -1;
}

bool wrap_is_collection(const py_type *type)
{
    return class_of(type) >= 0;
}

/* The attribute at a place of the class's table. */
static const void *attribute(const py_object *object, uint32_t i)
{
    return (const char *)object + object->type->offsets[i];
}

/* <class 'list'>, <class 'collections.Counter'> */
static PyObject *class_out(const char *text)
{
    static const char start[] = "<class '", collections[] = "collections.";
    if (!text || strncmp(text, start, sizeof start - 1))
        return NULL;
    text += sizeof start - 1;
    bool inside = !strncmp(text, collections, sizeof collections - 1);
    text += inside ? sizeof collections - 1 : 0;
    char name[32] = "";
    size_t length = strcspn(text, "'.");
    if (length >= sizeof name || text[length] != '\'')
        return NULL;
    memcpy(name, text, length);
    return wrap_imported(inside ? "collections" : "builtins", name);
}

static PyObject *factory_out(const py_object *factory)
{
    if (!factory) {
        Py_IncRef(Py_None);
        return Py_None;
    }
    PyObject *class = class_out(factory->type->text);
    if (!class)
        PyErr_SetString(PyExc_TypeError, "a defaultdict whose default_factory is compiled stays in compiled code");
    return class;
}

static PyObject *pairs_out(py_memo *memo, const py_dict *data)
{
    PyObject *pairs = PyDict_New();
    if (pairs && data && !wrap_pairs_out(memo, data, pairs)) {
        Py_DecRef(pairs);
        return NULL;
    }
    return pairs;
}

static PyObject *mapping_out(py_memo *memo, const py_object *object, PyObject *class, bool has_factory)
{
    const py_dict *data = NULL;
    const py_object *factory = NULL;
    for (uint32_t i = 0; i < object->type->item_count; i++) {
        const py_object *value = *(py_object *const *)attribute(object, i);
        if (object->type->items[i]->kind == PY_DICT)
            data = (const py_dict *)value;
        else
            factory = value;
    }
    PyObject *maker = has_factory ? factory_out(factory) : NULL, *made = NULL;
    PyObject *pairs = maker || !has_factory ? pairs_out(memo, data) : NULL;
    if (pairs)
        made =
            has_factory ? PyObject_CallFunction(class, "OO", maker, pairs) : PyObject_CallFunction(class, "O", pairs);
    Py_DecRef(maker);
    Py_DecRef(pairs);
    return made;
}

/* From the last of _front to its first, then _back. */
static bool append_all(py_memo *memo, PyObject *python, const py_list *list, bool backwards)
{
    for (int64_t i = 0; list && i < list->len; i++) {
        const py_type *type = list->head.type->items[0];
        int64_t place = backwards ? list->len - 1 - i : i;
        PyObject *item = wrap_out(memo, type, (const char *)list->at + (size_t)place * type->size);
        bool good = item && !PyList_Append(python, item);
        Py_DecRef(item);
        if (!good)
            return false;
    }
    return true;
}

static PyObject *deque_out(py_memo *memo, const py_object *object, PyObject *class)
{
    const py_list *parts[2] = {NULL, NULL};
    const void *limit = NULL;
    for (uint32_t i = 0, lists = 0; i < object->type->item_count; i++) {
        if (object->type->items[i]->kind == PY_LIST && lists < 2)
            parts[lists++] = *(py_list *const *)attribute(object, i);
        else if (object->type->items[i]->kind == PY_INT)
            limit = attribute(object, i);
    }
    PyObject *items = PyList_New(0), *made = NULL;
    PyObject *most = limit ? wrap_out(memo, &type_int, limit) : NULL;
    if (items && most && append_all(memo, items, parts[0], true) && append_all(memo, items, parts[1], false)) {
        int overflow = 0;
        bool endless = PyLong_AsLongLongAndOverflow(most, &overflow) < 0;
        made = PyObject_CallFunction(class, "OO", items, endless ? Py_None : most);
    }
    Py_DecRef(items);
    Py_DecRef(most);
    return made;
}

PyObject *wrap_collection_out(py_memo *memo, const py_object *object)
{
    int which = class_of(object->type);
    const char *name = strrchr(classes[which], '.');
    name = name ? name + 1 : classes[which];
    if (object->count > 1 || !memo || !memo->is_result)
        return PyErr_Format(PyExc_TypeError, "a %s that compiled code keeps is not passed to Python", name), NULL;
    PyObject *class = wrap_imported("collections", name);
    PyObject *made = !class                 ? NULL
                     : which == deque_class ? deque_out(memo, object, class)
                                            : mapping_out(memo, object, class, which == defaultdict_class);
    Py_DecRef(class);
    return made;
}
