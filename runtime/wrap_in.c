/* wrap_in.c -- Python values to C values.
 * In: an object and a descriptor.  Out: an owned value in a slot, or TypeError.
 * Rule: exact types only (an int is no float, a bool no int); a list seen twice in one call is one C list. */
#include "wrap_private.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- direct layout: list items and numbers, where the running version is known to have it --------------- */
bool wrap_direct(void)
{
    static int known = -1; /* a property of the running interpreter */
    if (known < 0) {
        int major = 0, minor = 0;
        const char *version = Py_GetVersion();
        sscanf(version, "%d.%d", &major, &minor);
        known = major == 3 && minor >= 6 && minor <= 13 && !strstr(version, "free-threading");
    }
    return known;
}

static PyObject *list_item(PyObject *list, Py_ssize_t i)
{
    if (wrap_direct())
        return (*(PyObject ***)((char *)list + 24))[i];
    return PyList_GetItem(list, i);
}

double wrap_float(PyObject *object)
{
    return wrap_direct() ? *(double *)((char *)object + 16) : PyFloat_AsDouble(object);
}

complex_t wrap_complex(PyObject *object)
{
    if (wrap_direct())
        return *(complex_t *)((char *)object + 16);
    return (complex_t){PyComplex_RealAsDouble(object), PyComplex_ImagAsDouble(object)};
}

/* ---- the memo: which C object stands for which Python object in this call ---------------------------------- */
static size_t memo_place(const void *key, size_t room)
{
    return ((uintptr_t)key >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20 & (room - 1);
}

static void memo_index(py_memo *memo, uint32_t entry)
{
    size_t at = memo_place(memo->entries[entry].python, memo->room);
    while (memo->by_python[at])
        at = (at + 1) & (memo->room - 1);
    memo->by_python[at] = entry + 1;
    at = memo_place(memo->entries[entry].object, memo->room);
    while (memo->by_object[at])
        at = (at + 1) & (memo->room - 1);
    memo->by_object[at] = entry + 1;
}

static bool memo_grow(py_memo *memo)
{
    size_t room = memo->room ? memo->room * 2 : 64;
    py_memo_entry *entries = realloc(memo->entries, room / 2 * sizeof *entries);
    if (entries)
        memo->entries = entries;
    uint32_t *by_python = calloc(room, sizeof *by_python), *by_object = calloc(room, sizeof *by_object);
    if (!entries || !by_python || !by_object) {
        free(by_python);
        free(by_object);
        PyErr_NoMemory();
        return false;
    }
    free(memo->by_python);
    free(memo->by_object);
    memo->by_python = by_python;
    memo->by_object = by_object;
    memo->room = room;
    for (uint32_t i = 0; i < memo->count; i++)
        memo_index(memo, i);
    return true;
}

/* Remembers a pair; keeps both alive until the call ends. */
bool memo_add(py_memo *memo, PyObject *python, py_object *object, const py_type *type)
{
    if (memo->count * 2 >= memo->room && !memo_grow(memo))
        return false;
    Py_IncRef(python);
    memo->entries[memo->count] = (py_memo_entry){python, keep(object), type, memo->changes};
    memo_index(memo, memo->count++);
    return true;
}

py_memo_entry *memo_python(const py_memo *memo, const PyObject *python)
{
    if (!memo->room)
        return NULL;
    for (size_t at = memo_place(python, memo->room);; at = (at + 1) & (memo->room - 1)) {
        if (!memo->by_python[at])
            return NULL;
        py_memo_entry *entry = &memo->entries[memo->by_python[at] - 1];
        if (entry->python == python)
            return entry;
    }
}

py_memo_entry *memo_object(const py_memo *memo, const py_object *object)
{
    if (!memo->room)
        return NULL;
    for (size_t at = memo_place(object, memo->room);; at = (at + 1) & (memo->room - 1)) {
        if (!memo->by_object[at])
            return NULL;
        py_memo_entry *entry = &memo->entries[memo->by_object[at] - 1];
        if (entry->object == object)
            return entry;
    }
}

void memo_free(py_memo *memo)
{
    for (uint32_t i = 0; i < memo->count; i++) {
        drop(memo->entries[i].object);
        Py_DecRef(memo->entries[i].python);
    }
    free(memo->entries);
    free(memo->by_python);
    free(memo->by_object);
    *memo = (py_memo){0};
}

/* ---- what type an object has ------------------------------------------------------------------------------- */
static bool is_exactly(const PyObject *object, const PyObject *type)
{
    return object->ob_type == type;
}

static bool is_ndarray(PyObject *object)
{
    PyObject *name = PyObject_GetAttrString(object->ob_type, "__name__");
    PyObject *module = PyObject_GetAttrString(object->ob_type, "__module__");
    bool same = name && module && !PyUnicode_CompareWithASCIIString(name, "ndarray") &&
                !PyUnicode_CompareWithASCIIString(module, "numpy");
    PyErr_Clear();
    if (name)
        Py_DecRef(name);
    if (module)
        Py_DecRef(module);
    return same;
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
    case PY_RANGE:
        return is_exactly(object, &PyRange_Type);
    case PY_TUPLE:
        return is_exactly(object, &PyTuple_Type) && PyTuple_Size(object) == (Py_ssize_t)type->item_count;
    case PY_SEQUENCE:
        return is_exactly(object, &PyTuple_Type);
    case PY_LIST:
        return is_exactly(object, &PyList_Type);
    case PY_ARRAY:
        return is_ndarray(object);
    case PY_FIXED:
        return true; /* looked at when it is converted */
    default:
        return false;
    }
}

/* ---- conversions --------------------------------------------------------------------------------------------- */
static bool wrong(wrap_in *in, PyObject *object, const py_type *type)
{
    if (!in->quiet && !PyErr_Occurred()) {
        PyObject *name = PyObject_GetAttrString(object->ob_type, "__name__");
        PyErr_Format(PyExc_TypeError, "%s: argument '%s' must be %s, not %U", in->signature, in->parameter,
                     wrap_type_text(type), name);
        if (name)
            Py_DecRef(name);
    }
    return false;
}

static bool int_in(PyObject *object, py_int *slot)
{
    int overflow = 0;
    long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
    if (!overflow) {
        *slot = int_from64(value);
        return value != -1 || !PyErr_Occurred();
    }
    PyObject *text = PyNumber_ToBase(object, 16);
    PyObject *bytes = text ? PyUnicode_AsUTF8String(text) : NULL;
    if (bytes)
        *slot = wrap_big(PyBytes_AsString(bytes));
    if (text)
        Py_DecRef(text);
    if (bytes)
        Py_DecRef(bytes);
    return bytes != NULL;
}

static bool str_in(wrap_in *in, PyObject *object, str **slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    if (known)
        return *slot = (str *)keep(known->object), true;
    Py_ssize_t length = PyUnicode_GetLength(object);
    uint32_t *points = malloc(((size_t)length + 1) * sizeof *points);
    if (!points)
        return PyErr_NoMemory(), false;
    bool good = PyUnicode_AsUCS4(object, points, length + 1, 1) != NULL;
    if (good)
        *slot = wrap_str(points, length);
    free(points);
    return good && memo_add(in->memo, object, (py_object *)*slot, &type_str);
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

static bool tuple_in(wrap_in *in, PyObject *object, const py_type *type, char *slot)
{
    for (uint32_t i = 0; i < type->item_count; i++)
        if (!wrap_in_value(in, PyTuple_GetItem(object, i), type->items[i], slot + type->offsets[i])) {
            while (i--)
                py_release(type->items[i], slot + type->offsets[i]);
            return false;
        }
    return true;
}

/* Scalars without a function call per element: the two types that numeric programs pass by the million. */
static bool numbers_in(PyObject *object, py_list *list, Py_ssize_t length, const py_type *item)
{
    PyObject **items = *(PyObject ***)((char *)object + 24);
    if (item->kind == PY_FLOAT) {
        double *at = list->at;
        for (; list->len < length && items[list->len]->ob_type == &PyFloat_Type; list->len++)
            at[list->len] = *(double *)((char *)items[list->len] + 16);
    } else {
        complex_t *at = list->at;
        for (; list->len < length && items[list->len]->ob_type == &PyComplex_Type; list->len++)
            at[list->len] = *(complex_t *)((char *)items[list->len] + 16);
    }
    return list->len == length;
}

static bool items_in(wrap_in *in, PyObject *object, py_list *list, Py_ssize_t length, bool is_list)
{
    const py_type *item = list->head.type->items[0];
    if (is_list && wrap_direct() && (item->kind == PY_FLOAT || item->kind == PY_COMPLEX) &&
        numbers_in(object, list, length, item))
        return true;
    for (; list->len < length; list->len++) {
        PyObject *python = is_list ? list_item(object, list->len) : PyTuple_GetItem(object, list->len);
        void *slot = (char *)list->at + (size_t)list->len * item->size;
        if (!wrap_in_value(in, python, item, slot))
            return false;
        if (item->kind == PY_INT && int_is_big(*(py_int *)slot))
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
            return wrong(in, object, type);
        known->changes |= in->memo->changes;
        return *slot = (py_list *)keep(known->object), true;
    }
    bool is_list = type->kind == PY_LIST;
    Py_ssize_t length = is_list ? PyList_Size(object) : PyTuple_Size(object);
    py_list *list = py_list_new(type, length);
    if (memo_add(in->memo, object, (py_object *)list, type) && items_in(in, object, list, length, is_list))
        return *slot = list, true;
    if (!in->quiet && PyErr_Occurred() && !in->depth_told) {
        in->depth_told = true;
        wrap_explain_index(list->len);
    }
    drop(list);
    return false;
}

static bool value_in(wrap_in *in, PyObject *object, const py_type *type, py_value *slot)
{
    for (uint32_t i = 0; i < type->item_count; i++) {
        const py_type *member = type->items[i];
        if (!has_kind(object, member))
            continue;
        _Alignas(16) char room[256];
        if (member->size > sizeof room)
            break;
        bool quiet = in->quiet;
        in->quiet = quiet || i + 1 < type->item_count;
        bool good = member->kind == PY_NONE || wrap_in_value(in, object, member, room);
        in->quiet = quiet;
        if (!good)
            continue;
        *slot = member->kind == PY_NONE ? VALUE_NONE : value_from_slot(member, room);
        if (member->kind != PY_NONE)
            py_release(member, room);
        return true;
    }
    return wrong(in, object, type);
}

bool wrap_in_value(wrap_in *in, PyObject *object, const py_type *type, void *slot)
{
    if (type->kind == PY_VALUE)
        return value_in(in, object, type, slot);
    if (type->kind == PY_NULLABLE) {
        if (object == Py_None)
            return *(void **)slot = NULL, true;
        return wrap_in_value(in, object, type->items[0], slot);
    }
    if (!has_kind(object, type))
        return wrong(in, object, type);
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
    case PY_RANGE:
        return range_in(object, slot);
    case PY_TUPLE:
        return tuple_in(in, object, type, slot);
    case PY_FIXED:
        return wrap_fixed_in(object, type, slot) || wrong(in, object, type);
    case PY_ARRAY:
        return wrap_array_in(in, object, type, slot) || wrong(in, object, type);
    default:
        return list_in(in, object, type, slot);
    }
}

bool py_from_python(PyObject *object, const py_type *type, void *slot)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = "assignment to a module variable", .parameter = "value"};
    bool good = wrap_in_value(&in, object, type, slot);
    memo_free(&memo);
    return good;
}
