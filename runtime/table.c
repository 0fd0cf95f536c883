/* table.c -- containers from constant rows, by descriptor.
 * In: a type and its rows (table.h).  Out: a new list, tuple, dict or set.
 * Rule: in the order of the rows, as the display would be evaluated; what needs no walk is copied in one go. */
#include "table.h"
#include "dict.h"
#include "list.h"
#include "set.h"
#include "value.h"

/* Does a slot of this type stand for more than its bytes? */
static bool holds_rows(const py_type *type)
{
    switch (type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT:
    case PY_SET:
    case PY_VALUE:
        return true;
    case PY_NULLABLE:
        return holds_rows(type->items[0]);
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            if (holds_rows(type->items[i]))
                return true;
        return false;
    default:
        return false;
    }
}

static void make_slot(const py_type *type, const void *from, void *slot);

static void *make_object(const py_type *type, const void *from)
{
    const py_rows *rows = *(const py_rows *const *)from;
    return rows ? py_from_rows(type, rows->len, rows->at) : NULL;
}

static void make_tuple(const py_type *type, const char *from, char *slot)
{
    for (uint32_t i = 0; i < type->item_count; i++)
        make_slot(type->items[i], from + type->offsets[i], slot + type->offsets[i]);
}

/* object: rows, for a tuple or complex its bytes, else what it is. */
static void make_value(const py_value *from, py_value *slot)
{
    const py_type *type = from->type;
    *slot = *from;
    if (type->kind == PY_TUPLE || type->kind == PY_COMPLEX) {
        py_box *box = py_alloc_object(type, sizeof *box + type->size);
        make_slot(type, from->object, box->payload);
        slot->object = &box->head;
    } else if (holds_rows(type))
        slot->object = make_object(type, &from->object);
    else
        value_keep(*slot);
}

/* The value of one place. */
static void make_slot(const py_type *type, const void *from, void *slot)
{
    if (type->kind == PY_VALUE)
        make_value(from, slot);
    else if (type->kind == PY_TUPLE)
        make_tuple(type, from, slot);
    else if (holds_rows(type))
        *(void **)slot = make_object(type->kind == PY_NULLABLE ? type->items[0] : type, from);
    else {
        memcpy(slot, from, type->size);
        py_retain(type, slot);
    }
}

static py_list *list_from_rows(const py_type *type, int64_t count, const char *rows)
{
    const py_type *item = type->items[0];
    if (!holds_rows(item))
        return py_list_of(type, count, rows);
    py_list *xs = py_list_new(type, count);
    for (; xs->len < count; xs->len++, rows += item->size)
        make_slot(item, rows, (char *)xs->at + (size_t)xs->len * item->size);
    return xs;
}

/* What a table is given of such a place: what stands there, or what is made of it, in `room`, to be released. */
static const void *borrowed(const py_type *type, const void *from, void *room)
{
    if (!holds_rows(type))
        return from;
    make_slot(type, from, room);
    return room;
}

static void give_back(const py_type *type, const void *from, void *made)
{
    if (from == made)
        py_release(type, made);
}

/* A row is an entry without the hash in front of it. */
static py_dict *dict_from_rows(const py_type *type, int64_t count, const char *rows)
{
    const size_t start = type->offsets[0], behind = type->offsets[1] - start, size = type->offsets[2] - start;
    const py_type *key_type = type->items[0], *value_type = type->items[1];
    py_dict *d = py_dict_new(type, count);
    _Alignas(16) char made_key[key_type->size + 1], made_value[value_type->size + 1];
    for (const char *row = rows; count-- > 0; row += size) {
        const void *key = borrowed(key_type, row, made_key);
        const void *value = borrowed(value_type, row + behind, made_value);
        py_dict_set(d, key, value);
        give_back(key_type, key, made_key);
        give_back(value_type, value, made_value);
    }
    return d;
}

static py_set *set_from_rows(const py_type *type, int64_t count, const char *rows)
{
    const py_type *item_type = type->items[0];
    py_set *s = py_set_new(type);
    _Alignas(16) char made[item_type->size + 1];
    for (const char *row = rows, *end = rows + (size_t)count * item_type->size; row != end; row += item_type->size) {
        const void *item = borrowed(item_type, row, made);
        py_set_add(s, item);
        give_back(item_type, item, made);
    }
    return count > 2 ? py_set_of_constants(s) : s;
}

void *py_from_rows(const py_type *type, int64_t count, const void *rows)
{
    switch (type->kind) {
    case PY_DICT:
        return dict_from_rows(type, count, rows);
    case PY_SET:
        return set_from_rows(type, count, rows);
    default:
        return list_from_rows(type, count, rows);
    }
}
