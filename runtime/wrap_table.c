/* wrap_table.c -- dicts, sets and frozensets across the boundary.
 * In: a Python object and a descriptor, or a table of compiled code.  Out: the other one; what a call changed goes
 * back. Rule: as lists: seen twice in one call it is one object; items come and go in their order; what did not change
 * stays the Python object that it was. */
#include "dict.h"
#include "error.h"
#include "set.h"
#include "wrap_private.h"

bool wrap_is_table(const py_type *type)
{
    return type->kind == PY_DICT || type->kind == PY_SET || type->kind == PY_FROZENSET;
}

bool wrap_is_mutable(const py_type *type)
{
    return type->kind == PY_LIST || type->kind == PY_DICT || type->kind == PY_SET || type->kind == PY_PACKED;
}

/* ---- entries ------------------------------------------------------------------------------------------------- */
static const void *dict_key(const py_dict *d, int64_t place)
{
    return (const char *)d->at + (size_t)place * d->head.type->offsets[2] + d->head.type->offsets[0];
}

static const void *dict_value(const py_dict *d, int64_t place)
{
    return (const char *)d->at + (size_t)place * d->head.type->offsets[2] + d->head.type->offsets[1];
}

static const void *set_item(const py_set *s, int64_t place)
{
    return (const char *)s->at + (size_t)place * s->head.type->offsets[1] + s->head.type->offsets[0];
}

static py_object *table_new(const py_type *type, Py_ssize_t size)
{
    return type->kind == PY_DICT ? &py_dict_new(type, size)->head : &py_set_new(type)->head;
}

/* ---- in ------------------------------------------------------------------------------------------------------ */
enum { SLOT_ROOM = 256 };

/* Hashing runs the program's own __hash__, which may raise. */
static bool done(bool good)
{
    if (!good && !PyErr_Occurred())
        wrap_raise(NULL);
    return good;
}

static bool item_in(wrap_in *in, PyObject *python, const py_type *type, void *slot, int64_t place)
{
    enum { FEW = 64 }; /* of many texts no pairs are kept: what comes back of them is equal, no more */
    if (place / 4 >= FEW && type->kind == PY_STR && wrap_plain_text_in(python, slot))
        return true;
    if (type->size > SLOT_ROOM)
        return PyErr_Format(PyExc_TypeError, "moult: a %s is too large to be passed inside a dict or set", type->name),
               false;
    return wrap_in_value(in, python, type, slot) || wrap_at(in, place);
}

static bool pair_in(wrap_in *in, PyObject *key, PyObject *value, py_dict *d, int64_t at)
{
    const py_type *key_type = d->head.type->items[0], *value_type = d->head.type->items[1];
    _Alignas(16) char key_slot[SLOT_ROOM] = {0}, value_slot[SLOT_ROOM] = {0};
    if (!item_in(in, key, key_type, key_slot, WRAP_KEY(at)))
        return false;
    bool good = item_in(in, value, value_type, value_slot, WRAP_VALUE(at));
    if (good) {
        good = done(py_dict_set(d, key_slot, value_slot));
        py_release(value_type, value_slot);
    }
    py_release(key_type, key_slot);
    return good;
}

static bool pairs_in(wrap_in *in, PyObject *object, py_dict *d)
{
    Py_ssize_t at = 0;
    PyObject *key, *value;
    for (int64_t i = 0; PyDict_Next(object, &at, &key, &value); i++) {
        Py_IncRef(key), Py_IncRef(value);
        bool good = pair_in(in, key, value, d, i);
        Py_DecRef(key), Py_DecRef(value);
        if (!good)
            return false;
    }
    return true;
}

static bool elements_in(wrap_in *in, PyObject *object, py_set *s)
{
    const py_type *type = s->head.type->items[0];
    PyObject *iterator = PyObject_GetIter(object), *item = NULL;
    bool good = iterator != NULL;
    for (int64_t i = 0; good && (item = PyIter_Next(iterator)); i++) {
        _Alignas(16) char slot[SLOT_ROOM] = {0};
        good = item_in(in, item, type, slot, WRAP_ELEMENT(i));
        if (good) {
            good = done(py_set_add(s, slot));
            py_release(type, slot);
        }
        Py_DecRef(item); /* the set has it */
    }
    Py_DecRef(iterator);
    return good && !PyErr_Occurred();
}

static bool items_in(wrap_in *in, PyObject *object, py_object *table)
{
    return table->type->kind == PY_DICT ? pairs_in(in, object, (py_dict *)table)
                                        : elements_in(in, object, (py_set *)table);
}

/* The memo knows it before its items: a dict may contain itself. */
bool wrap_table_in(wrap_in *in, PyObject *object, const py_type *type, py_object **slot)
{
    py_memo_entry *known = memo_python(in->memo, object);
    if (known) {
        if (known->type != type)
            return wrap_wrong(in, object, type);
        known->changes |= in->memo->changes;
        return *slot = keep(known->object), true;
    }
    py_object *table = table_new(type, type->kind == PY_DICT ? PyDict_Size(object) : 0);
    if (memo_add(in->memo, object, table, type) && items_in(in, object, table))
        return *slot = table, true;
    drop(table);
    return false;
}

/* ---- what Python did to a table that both sides hold ------------------------------------------------------------ */
bool wrap_table_again(wrap_in *in, PyObject *object, py_object *table)
{
    py_object *fresh = table_new(table->type, 0);
    in->parameter = NULL;
    in->whole = table->type;
    bool good = items_in(in, object, fresh);
    if (good && table->type->kind == PY_SET)
        py_set_take_over((py_set *)table, (py_set *)fresh);
    else if (good) {
        py_dict *d = (py_dict *)table, *with = (py_dict *)fresh, old = *d;
        int64_t count = d->head.count;
        *d = *with;
        *with = old;
        with->head.count = d->head.count;
        d->head.count = count;
    }
    drop(fresh);
    return good;
}

/* Do both have the same pairs, in the same order? */
static bool same_pairs(py_memo *memo, const py_dict *d, PyObject *python)
{
    const py_type *key_type = d->head.type->items[0], *value_type = d->head.type->items[1];
    Py_ssize_t at = 0;
    PyObject *key, *value;
    if (d->len != PyDict_Size(python))
        return false;
    for (int64_t i = py_dict_next(d, -1); i >= 0; i = py_dict_next(d, i))
        if (!PyDict_Next(python, &at, &key, &value) || !wrap_same(memo, key_type, dict_key(d, i), key) ||
            !wrap_same(memo, value_type, dict_value(d, i), value))
            return false;
    return true;
}

/* Is that Python object in the set? */
static bool has_element(py_memo *memo, const py_set *s, PyObject *item)
{
    const py_type *type = s->head.type->items[0];
    uint32_t known = memo->count;
    wrap_in in = {.memo = memo};
    _Alignas(16) char slot[SLOT_ROOM] = {0};
    bool there = false;
    if (item_in(&in, item, type, slot, 0)) {
        there = py_set_find(s, slot) >= 0;
        py_release(type, slot);
    }
    memo_forget(memo, known);
    PyErr_Clear();
    return there;
}

/* Do both have the same elements?  Nearly always in the same order. */
static bool same_elements(py_memo *memo, const py_set *s, PyObject *python)
{
    PyObject *iterator = s->len == PySet_Size(python) ? PyObject_GetIter(python) : NULL, *item;
    const py_type *type = s->head.type->items[0];
    bool same = iterator != NULL, ordered = true;
    for (int64_t i = py_set_next(s, -1); same && (item = PyIter_Next(iterator)); i = i < 0 ? i : py_set_next(s, i)) {
        ordered = ordered && i >= 0 && wrap_same(memo, type, set_item(s, i), item);
        same = ordered || has_element(memo, s, item);
        Py_DecRef(item);
    }
    Py_DecRef(iterator);
    PyErr_Clear();
    return same;
}

bool wrap_table_same(py_memo *memo, const py_object *table, PyObject *python)
{
    return table->type->kind == PY_DICT ? same_pairs(memo, (const py_dict *)table, python)
                                        : same_elements(memo, (const py_set *)table, python);
}

/* ---- out ----------------------------------------------------------------------------------------------------- */
static bool put_pair(py_memo *memo, const py_dict *d, int64_t place, PyObject *python)
{
    PyObject *key = wrap_out(memo, d->head.type->items[0], dict_key(d, place));
    PyObject *value = key ? wrap_out(memo, d->head.type->items[1], dict_value(d, place)) : NULL;
    bool good = value && !PyDict_SetItem(python, key, value);
    Py_DecRef(key);
    Py_DecRef(value);
    return good;
}

static bool put_element(py_memo *memo, const py_set *s, int64_t place, PyObject *python)
{
    PyObject *item = wrap_out(memo, s->head.type->items[0], set_item(s, place));
    bool good = item && !PySet_Add(python, item);
    Py_DecRef(item);
    return good;
}

static bool items_out(py_memo *memo, const py_object *table, PyObject *python)
{
    bool good = true;
    if (table->type->kind == PY_DICT) {
        const py_dict *d = (const py_dict *)table;
        for (int64_t i = py_dict_next(d, -1); good && i >= 0; i = py_dict_next(d, i))
            good = put_pair(memo, d, i, python);
    } else {
        const py_set *s = (const py_set *)table;
        for (int64_t i = py_set_next(s, -1); good && i >= 0; i = py_set_next(s, i))
            good = put_element(memo, s, i, python);
    }
    return good;
}

bool wrap_pairs_out(py_memo *memo, const void *dict, PyObject *python)
{
    return items_out(memo, dict, python);
}

PyObject *wrap_table_out(py_memo *memo, py_object *table)
{
    py_kind kind = table->type->kind;
    PyObject *python = kind == PY_DICT  ? PyDict_New()
                       : kind == PY_SET ? PySet_New(NULL)
                                        : PyFrozenSet_New(NULL); /* may be added to while nobody else has it */
    bool late = kind == PY_FROZENSET, good = python != NULL;
    if (good && memo && !late)
        good = memo_add(memo, python, table, table->type);
    if (good && items_out(memo, table, python) && (!memo || !late || memo_add(memo, python, table, table->type)))
        return python;
    Py_DecRef(python);
    return NULL;
}

/* ---- what a call changed --------------------------------------------------------------------------------------- */
/* Pairs are set where the keys are the same so far; from the first other key on all are made anew, with the values
 * that are there. */
static bool dict_back(py_memo *memo, const py_dict *d, PyObject *python)
{
    const py_type *value_type = d->head.type->items[1];
    PyObject *old = PyDict_Copy(python);
    if (old)
        PyDict_Clear(python);
    bool good = old != NULL;
    for (int64_t i = py_dict_next(d, -1); good && i >= 0; i = py_dict_next(d, i)) {
        PyObject *key = wrap_out(memo, d->head.type->items[0], dict_key(d, i));
        PyObject *value = key ? PyDict_GetItemWithError(old, key) : NULL;
        if (value && wrap_same(memo, value_type, dict_value(d, i), value))
            Py_IncRef(value);
        else
            value = key && !PyErr_Occurred() ? wrap_out(memo, value_type, dict_value(d, i)) : NULL;
        good = value && !PyDict_SetItem(python, key, value);
        Py_DecRef(key);
        Py_DecRef(value);
    }
    Py_DecRef(old);
    return good;
}

/* Most calls change values, or add keys behind those that are there. */
static int64_t same_keys(py_memo *memo, const py_dict *d, PyObject *python, bool *good)
{
    const py_type *key_type = d->head.type->items[0], *value_type = d->head.type->items[1];
    Py_ssize_t at = 0;
    PyObject *key, *value;
    int64_t i = py_dict_next(d, -1);
    while (*good && PyDict_Next(python, &at, &key, &value)) {
        if (i < 0 || !wrap_same(memo, key_type, dict_key(d, i), key))
            return DICT_HOLE;
        if (!wrap_same(memo, value_type, dict_value(d, i), value)) {
            PyObject *fresh = wrap_out(memo, value_type, dict_value(d, i));
            Py_IncRef(key);
            *good = fresh && !PyDict_SetItem(python, key, fresh);
            Py_DecRef(key);
            Py_DecRef(fresh);
        }
        i = py_dict_next(d, i);
    }
    return i;
}

static bool set_back(py_memo *memo, const py_set *s, PyObject *python)
{
    PyObject *all = PyObject_CallFunction(&PyList_Type, "O", python);
    bool good = all != NULL;
    for (Py_ssize_t i = 0; good && i < PyList_Size(all); i++)
        if (!has_element(memo, s, PyList_GetItem(all, i)))
            good = PySet_Discard(python, PyList_GetItem(all, i)) >= 0;
    Py_DecRef(all);
    for (int64_t i = py_set_next(s, -1); good && i >= 0; i = py_set_next(s, i))
        good = put_element(memo, s, i, python);
    return good;
}

bool wrap_table_back(py_memo *memo, const py_object *table, PyObject *python)
{
    if (table->type->kind == PY_SET)
        return same_elements(memo, (const py_set *)table, python) || set_back(memo, (const py_set *)table, python);
    const py_dict *d = (const py_dict *)table;
    bool good = true;
    int64_t rest = same_keys(memo, d, python, &good);
    if (rest == DICT_HOLE)
        return dict_back(memo, d, python);
    for (; good && rest >= 0; rest = py_dict_next(d, rest))
        good = put_pair(memo, d, rest, python);
    return good;
}
