/* copy.c -- copy.copy and copy.deepcopy, along the descriptors.
 * In: an object.  Out: a new one that has the same items (copy), or copies of them (deepcopy); NULL when it raised.
 * Rule: what cannot change is shared; an object that is met twice is copied once, whatever path leads to it. */
#include <string.h>

#include "copy.h"
#include "dict.h"
#include "error.h"
#include "set.h"
#include "value.h"

typedef struct Met { /* an object, and its copy */
    const py_object *from;
    py_object *made;
} Met;
typedef struct Copying {
    Met *met; /* by address: open addressing */
    size_t count, room;
    bool failed;
} Copying;

/* ---- what has been copied ---------------------------------------------------------------------------------- */
static Met *place_of(const Copying *c, const py_object *from)
{
    size_t at = ((uintptr_t)from >> 4) * 0x9E3779B97F4A7C15u >> 20 & (c->room - 1);
    while (c->met[at].from && c->met[at].from != from)
        at = (at + 1) & (c->room - 1);
    return &c->met[at];
}

static void note_copy(Copying *c, const py_object *from, py_object *made)
{
    if (c->count * 2 >= c->room) {
        Copying wider = {.room = c->room ? c->room * 2 : 64};
        wider.met = py_alloc(wider.room * sizeof(Met));
        memset(wider.met, 0, wider.room * sizeof(Met));
        for (size_t i = 0; i < c->room; i++)
            if (c->met[i].from)
                *place_of(&wider, c->met[i].from) = c->met[i];
        py_free(c->met, c->room * sizeof(Met));
        c->met = wider.met;
        c->room = wider.room;
    }
    *place_of(c, from) = (Met){from, made};
    c->count++;
}

/* ---- deep -------------------------------------------------------------------------------------------------- */
static py_object *copy_object(Copying *c, py_object *from);
static void copy_slot(Copying *c, const py_type *type, const void *from, void *to);

static py_value copy_value(Copying *c, const py_value *from)
{
    if (!value_is_object(*from))
        return value_keep(*from);
    if (from->type->kind != PY_TUPLE)
        return (py_value){.type = from->type, .object = copy_object(c, from->object)};
    void *fields = py_alloc(from->type->size);
    copy_slot(c, from->type, value_slot(from), fields);
    py_value made = value_from_struct(from->type, fields);
    py_free(fields, from->type->size);
    return made;
}

/* Into a slot that holds nothing. */
static void copy_slot(Copying *c, const py_type *type, const void *from, void *to)
{
    memcpy(to, from, type->size);
    switch (type->kind) {
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            copy_slot(c, type->items[i], (const char *)from + type->offsets[i], (char *)to + type->offsets[i]);
        break;
    case PY_VALUE:
        *(py_value *)to = copy_value(c, from);
        break;
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
    case PY_INSTANCE:
    case PY_NULLABLE:
        *(py_object **)to = copy_object(c, *(py_object *const *)from);
        break;
    default:
        py_retain(type, to);
    }
}

/* A slot's value gives way to its copy. */
static void replace_slot(Copying *c, const py_type *type, void *slot)
{
    if (type->kind == PY_INT || type->kind == PY_STR || type->kind == PY_BYTES)
        return;
    void *one = py_alloc(type->size);
    copy_slot(c, type, slot, one);
    py_release(type, slot);
    memcpy(slot, one, type->size);
    py_free(one, type->size);
}

/* The items of a shallow copy are copied in their turn. */
static void copy_items(Copying *c, py_list *made)
{
    const py_type *item = made->head.type->items[0];
    for (int64_t i = 0; py_is_counted(item) && i < made->len; i++)
        replace_slot(c, item, (char *)made->at + i * item->size);
}

static void copy_entries(Copying *c, const py_dict *from, py_dict *made)
{
    const py_type *type = from->head.type, *key = type->items[0], *value = type->items[1];
    const size_t behind = ((size_t)key->size + 15) & ~(size_t)15; /* where a value of any type may stand */
    char *pair = py_alloc(behind + value->size);
    for (int64_t place = -1; (place = py_dict_next(from, place)) >= 0;) {
        const char *entry = (const char *)from->at + place * (int64_t)type->offsets[2];
        copy_slot(c, key, entry + type->offsets[0], pair);
        copy_slot(c, value, entry + type->offsets[1], pair + behind);
        c->failed |= !py_dict_set(made, pair, pair + behind);
        py_release(key, pair);
        py_release(value, pair + behind);
    }
    py_free(pair, behind + value->size);
}

static void copy_members(Copying *c, const py_set *from, py_set *made)
{
    const py_type *type = from->head.type, *key = type->items[0];
    void *one = py_alloc(key->size);
    for (int64_t place = -1; (place = py_set_next(from, place)) >= 0;) {
        const char *entry = (const char *)from->at + place * (int64_t)type->offsets[1];
        copy_slot(c, key, entry + type->offsets[0], one);
        c->failed |= !py_set_add(made, one);
        py_release(key, one);
    }
    py_free(one, key->size);
}

/* What a collection sees at any time is counted. */
static py_object *same_fields(const py_object *from)
{
    const py_type *type = from->type;
    py_object *made = type->circular ? py_new_circular(type, type->body) : py_new(type, type->body);
    memcpy((char *)made + sizeof *made, (const char *)from + sizeof *from, type->body - sizeof *made);
    for (uint32_t i = 0; i < type->item_count; i++)
        py_retain(type->items[i], (char *)made + type->offsets[i]);
    return made;
}

static void copy_fields(Copying *c, py_object *made)
{
    const py_type *type = made->type;
    for (uint32_t i = 0; i < type->item_count; i++)
        replace_slot(c, type->items[i], (char *)made + type->offsets[i]);
}

static py_object *copy_met_first(Copying *c, py_object *from)
{
    const py_type *type = from->type;
    py_object *made;
    switch (type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
        made = (py_object *)py_list_copy(type, (py_list *)from);
        break;
    case PY_DICT:
        made = (py_object *)py_dict_new(type, ((py_dict *)from)->len);
        break;
    case PY_SET:
    case PY_FROZENSET:
        made = (py_object *)py_set_new(type);
        break;
    default:
        made = same_fields(from);
    }
    note_copy(c, from, made);
    if (type->kind == PY_DICT)
        copy_entries(c, (py_dict *)from, (py_dict *)made);
    else if (type->kind == PY_SET || type->kind == PY_FROZENSET)
        copy_members(c, (py_set *)from, (py_set *)made);
    else if (type->kind == PY_INSTANCE)
        copy_fields(c, made);
    else
        copy_items(c, (py_list *)made);
    return made;
}

static bool is_shared(const py_object *object)
{
    switch (object->type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
        return false;
    default: /* functions, texts, members of enumerations */
        return object->type->kind != PY_INSTANCE || object->type->text || object->type->formats;
    }
}

/* NULL stays NULL.  When it fails, the result holds the object itself in some place, and is thrown away. */
static py_object *copy_object(Copying *c, py_object *from)
{
    if (!from || is_shared(from) || c->failed)
        return keep(from);
    Met *met = c->room ? place_of(c, from) : NULL;
    if (met && met->from)
        return keep(met->made);
    if (!py_enter()) {
        c->failed = true;
        return keep(from);
    }
    py_object *made = copy_met_first(c, from);
    py_leave();
    return made;
}

void *py_deepcopy(const void *object)
{
    Copying c = {0};
    py_object *from = (py_object *)object, *made = copy_object(&c, from);
    py_free(c.met, c.room * sizeof(Met));
    if (c.failed)
        drop(made);
    return c.failed ? NULL : made;
}

/* ---- shallow ----------------------------------------------------------------------------------------------- */
void *py_copy(const void *object)
{
    const py_object *from = object;
    const py_type *type = from->type;
    switch (type->kind) {
    case PY_LIST:
        return py_list_copy(type, object);
    case PY_DICT:
        return py_dict_copy(object);
    case PY_SET:
        return py_set_copy(type, object);
    default:
        break;
    }
    if (is_shared(from))
        return keep((py_object *)from);
    return same_fields(from);
}
