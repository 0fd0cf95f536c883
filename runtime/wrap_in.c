/* wrap_in.c -- Python values to C values.
 * In: an object and a descriptor.  Out: an owned value in a slot, or TypeError.
 * Rule: exact types only (an int is no float, a bool no int); a list seen twice in one call is one C list. */
#include "bytes.h"
#include "wrap_private.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- what type an object has ------------------------------------------------------------------------------- */
static bool is_exactly(const PyObject *object, const PyObject *type)
{
    return object->ob_type == type;
}

/* Could this object, itself, be a value of that type?  Elements are looked at when they are converted. */
static bool has_kind(PyObject *object, const py_type *type)
{
    switch (type->kind) {
    case PY_NONE:
        return object == Py_None;
    case PY_BOOL:
        return is_exactly(object, &PyBool_Type);
    case PY_INT:
        return is_exactly(object, &PyLong_Type);
    case PY_FLOAT:
        return is_exactly(object, &PyFloat_Type);
    case PY_COMPLEX:
        return is_exactly(object, &PyComplex_Type);
    case PY_STR:
        return is_exactly(object, &PyUnicode_Type);
    case PY_BYTES:
        return is_exactly(object, &PyBytes_Type);
    case PY_PACKED:
        return wrap_is_packed(object, type);
    case PY_RANGE:
        return is_exactly(object, &PyRange_Type);
    case PY_TUPLE:
        return is_exactly(object, &PyTuple_Type) && PyTuple_Size(object) == (Py_ssize_t)type->item_count;
    case PY_SEQUENCE:
        return is_exactly(object, &PyTuple_Type);
    case PY_LIST:
        return is_exactly(object, &PyList_Type);
    case PY_DICT:
        return is_exactly(object, &PyDict_Type);
    case PY_SET:
        return is_exactly(object, &PySet_Type);
    case PY_FROZENSET:
        return is_exactly(object, &PyFrozenSet_Type);
    case PY_ARRAY:
        return wrap_is_ndarray(object);
    case PY_INSTANCE:
        return wrap_is_function(type) ? PyCallable_Check(object) : wrap_instance_has(object, type);
    case PY_EXCEPTION:
    case PY_CLASS:
    case PY_TRACEBACK:
        return wrap_is_error(object, type);
    case PY_FIXED:
        return true; /* looked at when it is converted */
    default:
        return false;
    }
}

/* ---- conversions --------------------------------------------------------------------------------------------- */
bool wrap_wrong(wrap_in *in, PyObject *object, const py_type *type)
{
    in->wrong = object;
    in->expected = type;
    in->depth = 0;
    return false;
}

bool wrap_at(wrap_in *in, int64_t place)
{
    if (in->depth < WRAP_DEPTH)
        in->path[in->depth] = place;
    in->depth++;
    return false;
}

static bool int_in(PyObject *object, py_int *slot)
{
    int overflow = 0;
    int64_t small;
    if (wrap_short_int(object, &small))
        return *slot = small, true;
    long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
    if (!overflow) {
        *slot = int_from64(value);
        return value != -1 || !PyErr_Occurred();
    }
    PyObject *text = PyNumber_ToBase(object, 16);
    PyObject *utf8 = text ? PyUnicode_AsUTF8String(text) : NULL;
    if (utf8)
        *slot = wrap_big(PyBytes_AsString(utf8));
    if (text)
        Py_DecRef(text);
    if (utf8)
        Py_DecRef(utf8);
    return utf8 != NULL;
}

static bool text_in(PyObject *object, str **slot)
{
    const uint8_t *ascii = wrap_ascii(object);
    if (ascii) {
        int64_t count = WRAP_AT(Py_ssize_t, object, 16);
        *slot = str_new(count, 0x7f);
        memcpy(STR_TEXT1(*slot), ascii, (size_t)count);
        return true;
    }
    Py_ssize_t length = PyUnicode_GetLength(object);
    uint32_t few[64], *points = length < 64 ? few : malloc(((size_t)length + 1) * sizeof *points);
    if (!points)
        return PyErr_NoMemory(), false;
    bool good = PyUnicode_AsUCS4(object, points, length + 1, 1) != NULL;
    if (good)
        *slot = wrap_str(points, length);
    if (points != few)
        free(points);
    return good;
}

bool wrap_plain_text_in(PyObject *object, str **slot)
{
    return is_exactly(object, &PyUnicode_Type) && wrap_ascii(object) && text_in(object, slot);
}

static bool str_in(wrap_in *in, PyObject *object, str **slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    if (known)
        return *slot = (str *)keep(known->object), true;
    return text_in(object, slot) && memo_add(in->memo, object, (py_object *)*slot, &type_str);
}

static bool range_in(PyObject *object, range_t *slot)
{
    static const char *const names[] = {"start", "stop", "step"};
    py_int parts[3] = {0, 0, 0};
    for (int i = 0; i < 3; i++) {
        PyObject *part = PyObject_GetAttrString(object, names[i]);
        bool good = part && int_in(part, &parts[i]);
        if (part)
            Py_DecRef(part);
        if (!good)
            return false;
    }
    *slot = (range_t){parts[0], parts[1], parts[2]};
    return true;
}

/* The most frequent elements without a call; false: not one of them. */
static inline bool scalar_in(PyObject *object, const py_type *type, void *slot)
{
    if (type->kind == PY_FLOAT && wrap_has.direct && is_exactly(object, &PyFloat_Type))
        return *(double *)slot = WRAP_AT(double, object, 16), true;
    return type->kind == PY_INT && is_exactly(object, &PyLong_Type) && wrap_short_int(object, slot);
}

static bool tuple_in(wrap_in *in, PyObject *object, const py_type *type, char *slot)
{
    for (uint32_t i = 0; i < type->item_count; i++)
        if (!scalar_in(tuple_item(object, i), type->items[i], slot + type->offsets[i]) &&
            !wrap_in_value(in, tuple_item(object, i), type->items[i], slot + type->offsets[i])) {
            wrap_at(in, WRAP_INDEX(i));
            while (i--)
                py_release(type->items[i], slot + type->offsets[i]);
            return false;
        }
    return true;
}

/* Scalars without a function call per element: what numeric programs pass by the million.  Stops at the first that is
 * something else. */
static void numbers_in(PyObject *object, py_list *list, Py_ssize_t length, py_kind kind)
{
    PyObject *const *items = WRAP_AT(PyObject **, object, 24);
    int64_t i = 0;
    if (kind == PY_FLOAT) {
        double *at = list->at;
        for (; i < length && items[i]->ob_type == &PyFloat_Type; i++)
            at[i] = WRAP_AT(double, items[i], 16);
    } else if (kind == PY_COMPLEX) {
        complex_t *at = list->at;
        for (; i < length && items[i]->ob_type == &PyComplex_Type; i++)
            at[i] = WRAP_AT(complex_t, items[i], 16);
    } else if (kind == PY_INT) {
        py_int *at = list->at;
        for (; i < length && items[i]->ob_type == &PyLong_Type && wrap_short_int(items[i], &at[i]); i++)
            continue;
    }
    list->len = i;
}

/* Of many texts no pairs are kept: what comes back of them is equal, no more. */
static void texts_in(PyObject *object, py_list *list, Py_ssize_t length)
{
    enum { FEW = 64 };
    PyObject *const *items = WRAP_AT(PyObject **, object, 24);
    str **at = list->at;
    int64_t i = 0;
    for (; length > FEW && i < length && items[i]->ob_type == &PyUnicode_Type && wrap_ascii(items[i]); i++)
        text_in(items[i], &at[i]);
    list->len = i;
}

static bool items_in(wrap_in *in, PyObject *object, py_list *list, Py_ssize_t length, bool is_list)
{
    const py_type *item = list->head.type->items[0];
    if (is_list && wrap_has.direct && item->kind == PY_STR)
        texts_in(object, list, length);
    else if (is_list && wrap_has.direct)
        numbers_in(object, list, length, item->kind);
    for (; list->len < length; list->len++) {
        PyObject *python = is_list ? list_item(object, list->len) : tuple_item(object, list->len);
        void *slot = (char *)list->at + (size_t)list->len * item->size;
        if (!wrap_in_value(in, python, item, slot))
            return wrap_at(in, WRAP_INDEX(list->len));
        if (item->kind == PY_INT && !int_is_plain(*(py_int *)slot))
            list->bigs = true;
    }
    return true;
}

/* Lists and tuples of any length.  The memo knows the list before its elements: it may contain itself. */
static bool list_in(wrap_in *in, PyObject *object, const py_type *type, py_list **slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    if (known) {
        if (known->type != type)
            return wrap_wrong(in, object, type);
        known->changes |= in->memo->changes;
        return *slot = (py_list *)keep(known->object), true;
    }
    bool is_list = type->kind == PY_LIST;
    Py_ssize_t length = is_list ? PyList_Size(object) : PyTuple_Size(object);
    py_list *list = py_list_new(type, length);
    if (memo_add(in->memo, object, (py_object *)list, type) && items_in(in, object, list, length, is_list))
        return *slot = list, true;
    drop(list);
    return false;
}

bool wrap_list_again(wrap_in *in, PyObject *object, py_list *list)
{
    Py_ssize_t length = PyList_Size(object);
    py_list *fresh = py_list_new(list->head.type, length);
    in->parameter = NULL;
    in->whole = list->head.type;
    bool good = items_in(in, object, fresh, length, true);
    if (good) {
        py_list old = *list;
        list->len = fresh->len, list->room = fresh->room, list->at = fresh->at, list->bigs = fresh->bigs;
        fresh->len = old.len, fresh->room = old.room, fresh->at = old.at, fresh->bigs = old.bigs;
    }
    drop(fresh);
    return good;
}

static bool value_in(wrap_in *in, PyObject *object, const py_type *type, py_value *slot)
{
    for (uint32_t i = 0; i < type->item_count; i++) {
        const py_type *member = type->items[i];
        uint32_t known = in->memo->count;
        _Alignas(16) char room[256];
        if (!has_kind(object, member) || member->size > sizeof room)
            continue;
        if (member->kind == PY_NONE)
            return *slot = VALUE_NONE, true;
        if (wrap_in_value(in, object, member, room)) {
            *slot = value_from_slot(member, room);
            py_release(member, room);
            return true;
        }
        if (PyErr_Occurred())
            return false;
        memo_forget(in->memo, known);
    }
    return wrap_wrong(in, object, type);
}

static bool pointer_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot)
{
    py_value value;
    if (!value_in(in, object, type, &value))
        return false;
    *slot = value.type == &type_none ? NULL : value.object;
    return true;
}

bool wrap_in_value(wrap_in *in, PyObject *object, const py_type *type, void *slot)
{
    if (type->kind == PY_VALUE)
        return value_in(in, object, type, slot);
    if (type->kind == PY_NULLABLE && type->item_count > 1)
        return pointer_in(in, object, type, slot);
    if (type->kind == PY_NULLABLE) {
        if (object == Py_None)
            return *(void **)slot = NULL, true;
        return wrap_in_value(in, object, type->items[0], slot);
    }
    if (!has_kind(object, type))
        return wrap_wrong(in, object, type);
    switch (type->kind) {
    case PY_NONE:
        return true;
    case PY_BOOL:
        return *(bool *)slot = object == &_Py_TrueStruct, true;
    case PY_INT:
        return int_in(object, slot);
    case PY_FLOAT:
        return *(double *)slot = wrap_float(object), true;
    case PY_COMPLEX:
        return *(complex_t *)slot = wrap_complex(object), true;
    case PY_STR:
        return str_in(in, object, slot);
    case PY_BYTES:
        return *(bytes **)slot = bytes_from(PyBytes_AsString(object), PyBytes_Size(object)), true;
    case PY_PACKED:
        return wrap_packed_in(in, object, type, slot);
    case PY_RANGE:
        return range_in(object, slot);
    case PY_TUPLE:
        return tuple_in(in, object, type, slot);
    case PY_FIXED:
        return wrap_fixed_in(object, type, slot) || wrap_wrong(in, object, type);
    case PY_ARRAY:
        return wrap_array_in(in, object, type, slot) || wrap_wrong(in, object, type);
    case PY_EXCEPTION:
    case PY_CLASS:
    case PY_TRACEBACK:
        return wrap_error_in(in, object, type, slot);
    case PY_INSTANCE:
        if (wrap_is_function(type))
            return wrap_function_in(object, type, slot);
        if (wrap_is_tuple(type))
            return wrap_tuple_in(in, object, type, slot);
        return *(py_object **)slot = keep(wrap_proxy_object(object)), true;
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
        return wrap_table_in(in, object, type, slot);
    default:
        return list_in(in, object, type, slot);
    }
}

/* ---- before and after ------------------------------------------------------------------------------------------ */
static bool any_could_be(PyObject *object, const py_type *type)
{
    for (uint32_t i = 0; i < type->item_count; i++)
        if (wrap_could_be(object, type->items[i]))
            return true;
    return false;
}

bool wrap_could_be(PyObject *object, const py_type *type)
{
    if (type->kind == PY_VALUE || (type->kind == PY_NULLABLE && type->item_count > 1))
        return any_could_be(object, type);
    if (type->kind == PY_NULLABLE)
        return object == Py_None || wrap_could_be(object, type->items[0]);
    if (!has_kind(object, type))
        return false;
    switch (type->kind) {
    case PY_LIST:
        return !PyList_Size(object) || wrap_could_be(PyList_GetItem(object, 0), type->items[0]);
    case PY_SEQUENCE:
        return !PyTuple_Size(object) || wrap_could_be(PyTuple_GetItem(object, 0), type->items[0]);
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            if (!wrap_could_be(PyTuple_GetItem(object, i), type->items[i]))
                return false;
        return true;
    default:
        return true;
    }
}

static PyObject *attribute_of(PyObject *object, const char *name)
{
    PyObject *found = PyObject_GetAttrString(object, name);
    if (!found)
        PyErr_Clear();
    return found;
}

/* "float", "ndarray[float32, 1]" */
static PyObject *describe(PyObject *object)
{
    PyObject *name = attribute_of((PyObject *)object->ob_type, "__name__");
    if (!name || !wrap_is_ndarray(object))
        return name;
    PyObject *dtype = attribute_of(object, "dtype"), *ndim = attribute_of(object, "ndim");
    PyObject *text = dtype && ndim ? PyUnicode_FromFormat("%U[%S, %S]", name, dtype, ndim) : NULL;
    PyObject *used[] = {name, dtype, ndim};
    for (int i = text ? 0 : 1; i < 3; i++)
        if (used[i])
            Py_DecRef(used[i]);
    return text ? text : name;
}

/* "[2]": an index; the third value of a dict is .values()[2] */
static void put_step(char *out, int64_t step)
{
    static const char *const before[] = {"[", ".keys()[", ".values()[", ".elements["};
    sprintf(out, "%s%lld]", before[step & 3], (long long)(step / 4));
}

void wrap_explain(wrap_in *in)
{
    char whole[512], expected[512], path[WRAP_DEPTH * 40] = "";
    if (PyErr_Occurred())
        return;
    PyObject *given = describe(in->wrong);
    wrap_type_text(in->whole, whole);
    wrap_type_text(in->expected, expected);
    for (int i = in->depth < WRAP_DEPTH ? in->depth : WRAP_DEPTH; i--;)
        put_step(path + strlen(path), in->path[i]);
    if (!given)
        PyErr_NoMemory();
    else if (!in->parameter)
        PyErr_Format(PyExc_TypeError, "a %s of compiled code must be %s, but %s of it is %U, not %s", in->whole->name,
                     whole, path, given, expected);
    else if (in->depth)
        PyErr_Format(PyExc_TypeError, "%s: argument '%s' must be %s, but %s%s is %U, not %s", in->signature,
                     in->parameter, whole, in->parameter, path, given, expected);
    else
        PyErr_Format(PyExc_TypeError, "%s: argument '%s' must be %s, not %U", in->signature, in->parameter, whole,
                     given);
    if (given)
        Py_DecRef(given);
}
