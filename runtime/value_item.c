/* value_item.c -- a[index] of two boxes.
 * In: values of any types but instances with a method for it.  Out: the item, or what CPython raises for these types.
 * Rule: what an index may be, and what is said of another, depends on the container alone. */
#include "dict.h"
#include "error.h"
#include "range.h"
#include "str.h"
#include "value.h"

/* What an index must be; false: TypeError. */
static bool whole(py_value a, py_value index, py_int *number)
{
    static const char *const words[PY_TRACEBACK + 1] = {
        [PY_LIST] = "list", [PY_SEQUENCE] = "tuple", [PY_TUPLE] = "tuple", [PY_RANGE] = "range"};
    if (index.type == &type_int || index.type == &type_bool)
        return *number = index.type == &type_bool ? index.as_bool : index.as_int, true;
    if (a.type->kind == PY_STR)
        return py_raise(&py_TypeError, "string indices must be integers, not '%s'", value_type_name(index));
    return py_raise(&py_TypeError, "%s indices must be integers or slices, not %s", words[a.type->kind],
                    value_type_name(index));
}

/* Where the item is of so many; -1: TypeError, IndexError. */
static int64_t place_in(py_value a, py_value index, int64_t length)
{
    py_int number;
    int64_t place;
    if (!whole(a, index, &number) || !int_index(number, &place))
        return -1;
    place += place < 0 ? length : 0;
    if (place >= 0 && place < length)
        return place;
    py_raise(&py_IndexError, "%s index out of range",
             a.type->kind == PY_STR    ? "string"
             : a.type->kind == PY_LIST ? "list"
                                       : "tuple");
    return -1;
}

static bool dict_item(const py_dict *dict, py_value key, py_value *result)
{
    const py_type *type = dict->head.type;
    int64_t place = py_dict_find_any(dict, key.type, value_slot(&key));
    if (int_failed(place))
        return false;
    if (place < 0)
        return py_raise_value(&py_KeyError, key.type, value_slot(&key));
    *result = value_from_slot(type->items[1], (const char *)dict->at + place * type->offsets[2] + type->offsets[1]);
    return true;
}

static bool items_item(py_value a, py_value index, const py_list *items, py_value *result)
{
    const py_type *type = a.type->items[0];
    int64_t place = place_in(a, index, items->len);
    if (place >= 0)
        *result = value_from_slot(type, (const char *)items->at + place * type->size);
    return place >= 0;
}

static bool tuple_item(py_value a, py_value index, py_value *result)
{
    int64_t place = place_in(a, index, a.type->item_count);
    if (place >= 0)
        *result = value_from_slot(a.type->items[place], (const char *)value_as_struct(a) + a.type->offsets[place]);
    return place >= 0;
}

static bool range_item(py_value a, py_value index, py_value *result)
{
    py_int number;
    if (!whole(a, index, &number))
        return false;
    *result = value_from_int(range_get(*(const range_t *)value_as_struct(a), number));
    return !int_failed(result->as_int);
}

bool value_item_slowly(py_value a, py_value index, py_value *result)
{
    int64_t place;
    switch (a.type->kind) {
    case PY_STR:
        place = place_in(a, index, ((const str *)a.object)->len);
        if (place >= 0)
            *result = value_from_object(str_char((const str *)a.object, place));
        return place >= 0;
    case PY_LIST:
    case PY_SEQUENCE:
        return items_item(a, index, (const py_list *)a.object, result);
    case PY_TUPLE:
        return tuple_item(a, index, result);
    case PY_DICT:
        return dict_item((const py_dict *)a.object, index, result);
    case PY_RANGE:
        return range_item(a, index, result);
    default:
        return py_raise(&py_TypeError, "'%s' object is not subscriptable", value_type_name(a));
    }
}
