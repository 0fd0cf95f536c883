/* value.c -- boxes: into and out of py_value, and what does not depend on two operands.
 * In: slots by descriptor, boxes.  Out: boxes, slots, truth, length, hash.
 * Rule: complex numbers, tuples and ranges travel in a counted py_box whose type is theirs. */
#include "value.h"
#include "compare.h"
#include "error.h"
#include "list.h"
#include "range.h"
#include "str.h"

/* ---- boxing
 * ---------------------------------------------------------------------------------------------------------- */
py_value value_from_struct(const py_type *type, const void *payload)
{
    py_box *box = py_alloc_object(type, sizeof *box + type->size);
    memcpy(box->payload, payload, type->size);
    return (py_value){.type = type, .object = &box->head};
}

py_value value_from_complex(complex_t z)
{
    return value_from_struct(&type_complex, &z);
}

py_value value_from_slot(const py_type *type, const void *slot)
{
    switch (type->kind) {
    case PY_NONE:
        return VALUE_NONE;
    case PY_BOOL:
        return value_from_bool(*(const bool *)slot);
    case PY_INT:
        return value_from_int(int_keep(*(const py_int *)slot));
    case PY_FLOAT:
        return value_from_float(*(const double *)slot);
    case PY_COMPLEX:
    case PY_RANGE:
    case PY_TUPLE:
    case PY_FIXED:
        py_retain(type, slot);
        return value_from_struct(type, slot);
    case PY_VALUE:
        return value_keep(*(const py_value *)slot);
    case PY_KEYS:
    case PY_VALUES:
    case PY_ITEMS:
        return value_from_view(type, keep(*(py_object *const *)slot));
    default:
        return value_from_object(keep(*(py_object *const *)slot));
    }
}

const void *value_slot(const py_value *v)
{
    switch (v->type->kind) {
    case PY_COMPLEX:
    case PY_RANGE:
    case PY_TUPLE:
    case PY_FIXED:
        return value_as_struct(*v);
    default:
        return &v->as_int;
    }
}

const char *value_type_name(py_value v)
{
    if (value_is_kind(v, PY_EXCEPTION))
        return class_word(((const py_exception *)v.object)->cls);
    return v.type->name;
}

const char *slot_type_name(const py_type *type, const void *slot)
{
    return type->kind == PY_EXCEPTION ? class_word((*(const py_exception *const *)slot)->cls) : type->name;
}

bool value_refuse(py_value v, const char *expected)
{
    if (!strcmp(expected, "int"))
        return py_raise(&py_TypeError, "'%s' object cannot be interpreted as an integer", value_type_name(v));
    if (!strcmp(expected, "float"))
        return py_raise(&py_TypeError, "must be real number, not %s", value_type_name(v));
    return py_raise(&py_TypeError, "must be %s, not %s", expected, value_type_name(v));
}

static bool fits(py_value v, const py_type *type)
{
    if (type->kind != PY_NULLABLE)
        return v.type == type;
    for (uint32_t i = 0; i < type->item_count; i++)
        if (v.type == type->items[i])
            return true;
    return false;
}

/* tuple[T, ...], or what may be one; NULL: another type. */
static const py_type *sequence_in(const py_type *type)
{
    if (type->kind == PY_NULLABLE)
        for (uint32_t i = 0; i < type->item_count; i++)
            if (type->items[i]->kind == PY_SEQUENCE)
                return type->items[i];
    return type->kind == PY_SEQUENCE ? type : NULL;
}

static bool member_to_slot(py_value tuple, uint32_t i, const py_type *type, void *slot)
{
    py_value item =
        value_from_slot(tuple.type->items[i], (const char *)value_as_struct(tuple) + tuple.type->offsets[i]);
    bool fine = value_to_slot(item, type, slot);
    value_drop(item);
    return fine;
}

/* A tuple of fixed length as one of any length. */
static bool sequence_to_slot(py_value v, const py_type *type, void *slot)
{
    uint32_t count = v.type->item_count, size = type->items[0]->size;
    py_list *made = py_list_new(type, count);
    made->bigs = true; /* there may be some */
    for (uint32_t i = 0; i < count; i++) {
        if (!member_to_slot(v, i, type->items[0], (char *)made->at + (size_t)i * size))
            return drop(made), false;
        made->len = i + 1;
    }
    *(void **)slot = made;
    return true;
}

/* A tuple as one whose members are of wider types. */
static bool tuple_to_slot(py_value v, const py_type *type, void *slot)
{
    memset(slot, 0, type->size);
    for (uint32_t i = 0; i < type->item_count; i++)
        if (!member_to_slot(v, i, type->items[i], (char *)slot + type->offsets[i])) {
            py_release(type, slot);
            return memset(slot, 0, type->size), false;
        }
    return true;
}

/* Of a union's members the one that a tuple is to be: itself, or else a wider one. */
static const py_type *tuple_among(const py_type *tuple, const py_type *type)
{
    const py_type *wider = tuple;
    for (uint32_t i = 0; i < type->item_count; i++) {
        const py_type *item = type->items[i];
        if (item == tuple)
            return tuple;
        if (item->kind == PY_SEQUENCE || (item->kind == PY_TUPLE && item->item_count == tuple->item_count))
            wider = item;
    }
    return wider;
}

/* A py_value; a tuple in it becomes what the union has in its place. */
static bool member_to_value(py_value v, const py_type *type, py_value *slot)
{
    const py_type *member = v.type->kind == PY_TUPLE ? tuple_among(v.type, type) : v.type;
    if (member == v.type)
        return *slot = value_keep(v), true;
    char *made = py_alloc(member->size);
    bool fine = value_to_slot(v, member, made);
    if (fine) {
        *slot = value_from_slot(member, made);
        py_release(member, made);
    }
    py_free(made, member->size);
    return fine;
}

bool value_to_slot(py_value v, const py_type *type, void *slot)
{
    if (type->kind == PY_VALUE)
        return member_to_value(v, type, slot);
    if (type->kind == PY_NULLABLE && v.type == &type_none && py_takes_none(type)) {
        *(void **)slot = NULL;
        return true;
    }
    const py_type *sequence = v.type->kind == PY_TUPLE ? sequence_in(type) : NULL;
    if (sequence)
        return sequence_to_slot(v, sequence, slot);
    if (v.type->kind == PY_TUPLE && type->kind == PY_TUPLE && v.type != type && v.type->item_count == type->item_count)
        return tuple_to_slot(v, type, slot);
    if (!fits(v, type))
        return value_refuse(v, type->name);
    py_value kept = value_keep(v);
    if (type->kind == PY_COMPLEX || type->kind == PY_RANGE || type->kind == PY_TUPLE || type->kind == PY_FIXED) {
        memcpy(slot, value_as_struct(v), type->size);
        py_retain(type, slot);
        value_drop(kept);
    } else {
        memcpy(slot, &kept.as_int, type->size);
    }
    return true;
}

/* ---- numbers
 * ------------------------------------------------------------------------------------------------------------ */
double value_to_float(py_value v)
{
    switch (v.type->kind) {
    case PY_BOOL:
        return v.as_bool;
    case PY_INT:
        return int_to_float(v.as_int);
    case PY_FLOAT:
        return v.as_float;
    default:
        py_raise(&py_TypeError, "must be real number, not %s", value_type_name(v));
        return FLOAT_FAILED;
    }
}

bool value_to_complex(py_value v, complex_t *result)
{
    if (v.type == &type_complex)
        return *result = value_as_complex(v), true;
    result->real = value_to_float(v);
    result->imag = 0;
    return !float_failed(result->real);
}

py_int value_to_int(py_value v)
{
    if (v.type == &type_bool)
        return v.as_bool;
    if (v.type == &type_int)
        return int_keep(v.as_int);
    py_raise(&py_TypeError, "'%s' object cannot be interpreted as an integer", value_type_name(v));
    return INT_FAILED;
}

/* ---- questions
 * ------------------------------------------------------------------------------------------------------------ */
bool value_truth_slowly(py_value v)
{
    switch (v.type->kind) {
    case PY_NONE:
        return false;
    case PY_BOOL:
        return v.as_bool;
    case PY_INT:
        return v.as_int != 0;
    case PY_FLOAT:
        return v.as_float != 0;
    case PY_COMPLEX:
        return complex_truth(value_as_complex(v));
    case PY_STR:
    case PY_BYTES:
        return ((const str *)v.object)->len != 0;
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT: /* their lengths stand at the same place */
    case PY_SET:
    case PY_FROZENSET:
    case PY_PACKED:
    case PY_VIEW:
        return ((const py_list *)v.object)->len != 0;
    case PY_TUPLE:
        return v.type->item_count != 0;
    case PY_RANGE: {
        owned_int length = range_len(*(const range_t *)value_as_struct(v));
        return length != 0;
    }
    default:
        return true;
    }
}

py_int value_len(py_value v)
{
    switch (value_is_object(v) ? v.type->kind : PY_NONE) {
    case PY_STR:
    case PY_BYTES:
        return ((const str *)v.object)->len;
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
    case PY_PACKED:
    case PY_VIEW:
        return ((const py_list *)v.object)->len;
    case PY_TUPLE:
        return v.type->item_count;
    case PY_RANGE:
        return range_len(*(const range_t *)value_as_struct(v));
    default:
        py_raise(&py_TypeError, "object of type '%s' has no len()", value_type_name(v));
        return INT_FAILED;
    }
}

bool value_same(py_value a, py_value b)
{
    if (a.type != b.type)
        return false;
    if (a.type == &type_none)
        return true;
    if (a.type == &type_bool)
        return a.as_bool == b.as_bool;
    return a.as_int == b.as_int; /* the word, the bits of the double, the object */
}

bool value_hash(py_value v, int64_t *hash)
{
    *hash = type_hash(v.type, value_slot(&v));
    return *hash != -1;
}

/* ---- comparison
 * ------------------------------------------------------------------------------------------------------------ */
py_tri value_eq_slowly(py_value a, py_value b)
{
    if (a.type->kind == PY_STR && b.type->kind == PY_STR)
        return str_eq((const str *)a.object, (const str *)b.object);
    return type_equal(a.type, value_slot(&a), b.type, value_slot(&b));
}

py_tri value_lt_slowly(py_value a, py_value b)
{
    return type_compare(a.type, value_slot(&a), b.type, value_slot(&b), PY_LT);
}

py_tri value_le_slowly(py_value a, py_value b)
{
    return type_compare(a.type, value_slot(&a), b.type, value_slot(&b), PY_LE);
}

py_tri value_gt_slowly(py_value a, py_value b)
{
    return type_compare(a.type, value_slot(&a), b.type, value_slot(&b), PY_GT);
}

py_tri value_ge_slowly(py_value a, py_value b)
{
    return type_compare(a.type, value_slot(&a), b.type, value_slot(&b), PY_GE);
}
