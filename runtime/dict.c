/* dict.c -- dict[K, V] of any types, by descriptor: growth, search, removal, comparison.
 * In: a py_dict.  Out: places, or a changed dict.
 * Rule: the row of entries grows when CPython's does and is packed then; comparing keys may run user code, after which
 * a search begins again when the dict was changed. */
#include "dict.h"
#include "error.h"
#include "str.h"

typedef struct entry { /* how every entry begins */
    int64_t hash;
} entry;

static inline const py_type *key_type(const py_dict *d)
{
    return d->head.type->items[0];
}

static inline const py_type *value_type(const py_dict *d)
{
    return d->head.type->items[1];
}

static inline entry *entry_at(const py_dict *d, int64_t place)
{
    return (entry *)((char *)d->at + (size_t)place * d->head.type->offsets[2]);
}

static inline void *key_of(const py_dict *d, const entry *e)
{
    return (char *)e + d->head.type->offsets[0];
}

static inline void *value_of(const py_dict *d, const entry *e)
{
    return (char *)e + d->head.type->offsets[1];
}

/* memcpy and py_retain, at once for what most dicts hold. */
static inline void copy_slot(void *to, const void *from, const py_type *type)
{
    if (likely_py(type->size == sizeof(int64_t)))
        memcpy(to, from, sizeof(int64_t));
    else
        memcpy(to, from, type->size);
}

static inline void keep_slot(const py_type *type, const void *slot)
{
    if (type->kind == PY_INT)
        int_keep(*(const py_int *)slot);
    else if (type->kind == PY_STR)
        keep(*(py_object *const *)slot);
    else
        py_retain(type, slot);
}

static int64_t room_of(uint8_t bits)
{
    return bits ? ((INT64_C(1) << bits) << 1) / 3 : 0;
}

static size_t bytes_of_row(const py_dict *d)
{
    return (size_t)room_of(d->bits) * d->head.type->offsets[2];
}

static inline int64_t next_place(const py_dict *d, int64_t place)
{
    if (++place < d->first)
        place = d->first;
    for (; place < d->filled; place++)
        if (entry_at(d, place)->hash != -1)
            return place;
    return -1;
}

/* ---- making, growing
 * ------------------------------------------------------------------------------------------------ */
static void index_entry(py_dict *d, int64_t hash, int32_t place)
{
    const uint64_t mask = (UINT64_C(1) << d->bits) - 1;
    uint64_t more = (uint64_t)hash, i = more & mask;
    while (d->index[i] >= 0) {
        more >>= 5;
        i = (i * 5 + more + 1) & mask;
    }
    d->index[i] = dict_slot(place, hash, mask);
}

static void free_tables(py_dict *d)
{
    py_free(d->at, bytes_of_row(d));
    py_free(d->index, d->bits ? sizeof *d->index << d->bits : 0);
}

/* All entries of a row without holes. */
static void index_row(py_dict *d)
{
    const uint64_t mask = (UINT64_C(1) << d->bits) - 1;
    const size_t size = d->head.type->offsets[2];
    const char *at = d->at;
    int32_t *index = d->index;
    for (int64_t place = 0, filled = d->filled; place < filled; place++, at += size) {
        int64_t hash = ((const entry *)at)->hash;
        uint64_t more = (uint64_t)hash, i = more & mask;
        while (index[i] >= 0) {
            more >>= 5;
            i = (i * 5 + more + 1) & mask;
        }
        index[i] = dict_slot(place, hash, mask);
    }
}

/* Copies the entries that are there; how many they are. */
static int64_t pack_row(char *to, const py_dict *old, size_t size)
{
    const char *from = old->at;
    if (old->filled == old->len && old->filled) {
        memcpy(to, from, (size_t)old->filled * size);
        return old->filled;
    }
    int64_t filled = 0;
    for (int64_t i = 0; i < old->filled; i++, from += size)
        if (((const entry *)from)->hash != -1)
            memcpy(to + (size_t)filled++ * size, from, size);
    return filled;
}

/* Moves the entries into a row for at least `least` places in the index. */
static void resize(py_dict *d, int64_t least)
{
    py_dict old = *d;
    uint8_t bits = 3;
    while ((INT64_C(1) << bits) < least)
        bits++;
    size_t size = d->head.type->offsets[2];
    d->bits = bits;
    d->at = py_alloc((size_t)room_of(bits) * size);
    d->index = py_alloc(sizeof *d->index << bits);
    memset(d->index, 0xff, sizeof *d->index << bits);
    d->filled = pack_row(d->at, &old, size);
    d->first = 0;
    d->usable = room_of(bits) - d->filled;
    index_row(d);
    free_tables(&old);
}

py_dict *py_dict_new(const py_type *type, int64_t room)
{
    py_dict *d = py_new(type, sizeof *d);
    *d = (py_dict){.head = d->head};
    if (room > 5 && room <= 1 << 27) /* it is a guess, and may be wild */
        resize(d, (room * 3 + 1) / 2);
    return d;
}

void py_dict_make_room(py_dict *d)
{
    resize(d, d->len * 3);
}

/* A key that is not there. */
static void add_entry(py_dict *d, int64_t hash, const void *key, const void *value)
{
    if (d->usable == 0)
        py_dict_make_room(d);
    entry *e = entry_at(d, d->filled);
    e->hash = hash;
    copy_slot(key_of(d, e), key, key_type(d));
    copy_slot(value_of(d, e), value, value_type(d));
    keep_slot(key_type(d), key);
    keep_slot(value_type(d), value);
    index_entry(d, hash, (int32_t)d->filled);
    d->filled++;
    d->usable--;
    d->len++;
}

/* ---- searching
 * ------------------------------------------------------------------------------------------------------ */
/* NULL: it is no text. */
static const str *text_in(const py_type *type, const void *slot)
{
    const py_value *value = slot;
    if (type->kind == PY_VALUE)
        return value->type && value->type->kind == PY_STR ? (const str *)value->object : NULL;
    return type->kind == PY_STR ? *(const str *const *)slot : NULL;
}

/* *again: the comparison has changed the dict. */
static py_tri is_key(const py_dict *d, int64_t place, const py_type *type, const void *key, int64_t hash, bool *again)
{
    const py_dict before = *d;
    const entry *e = entry_at(d, place);
    if (e->hash != hash)
        return false;
    const str *text = text_in(type, key), *other = text ? text_in(key_type(d), key_of(d, e)) : NULL;
    if (other)
        return str_eq(text, other);
    py_tri same = type_equal(key_type(d), key_of(d, e), type, key);
    *again = before.at != d->at || before.filled != d->filled || before.len != d->len;
    return same;
}

static int64_t find_hashed(const py_dict *d, const py_type *type, const void *key, int64_t hash)
{
    if (d->len == 0)
        return DICT_ABSENT;
    uint64_t mask = (UINT64_C(1) << d->bits) - 1, more = (uint64_t)hash, i = more & mask;
    for (;;) {
        int32_t slot = d->index[i];
        if (slot == DICT_FREE)
            return DICT_ABSENT;
        if (dict_may_be(slot, hash, mask)) {
            int64_t place = slot & (int64_t)mask;
            bool again = false;
            py_tri same = is_key(d, place, type, key, hash, &again);
            if (same == TRI_FAILED)
                return INT_FAILED;
            if (again)
                return find_hashed(d, type, key, hash);
            if (same)
                return place;
        }
        more >>= 5;
        i = (i * 5 + more + 1) & mask;
    }
}

int64_t py_dict_find_any(const py_dict *d, const py_type *type, const void *key)
{
    int64_t hash = type_hash(type, key);
    return hash == -1 ? INT_FAILED : find_hashed(d, type, key, hash);
}

int64_t py_dict_find(const py_dict *d, const void *key)
{
    return py_dict_find_any(d, key_type(d), key);
}

static void swap_value(py_dict *d, int64_t place, const void *value)
{
    const py_type *type = value_type(d);
    void *slot = value_of(d, entry_at(d, place));
    char small[64], *old = type->size <= sizeof small ? small : py_alloc(type->size);
    copy_slot(old, slot, type);
    keep_slot(type, value);
    copy_slot(slot, value, type);
    py_release(type, old);
    if (old != small)
        py_free(old, type->size);
}

bool py_dict_set(py_dict *d, const void *key, const void *value)
{
    int64_t hash = type_hash(key_type(d), key);
    int64_t place = hash == -1 ? INT_FAILED : find_hashed(d, key_type(d), key, hash);
    if (place == INT_FAILED)
        return false;
    if (place >= 0)
        swap_value(d, place, value);
    else
        add_entry(d, hash, key, value);
    return true;
}

int64_t py_dict_default(py_dict *d, const void *key, const void *value)
{
    int64_t hash = type_hash(key_type(d), key);
    int64_t place = hash == -1 ? INT_FAILED : find_hashed(d, key_type(d), key, hash);
    if (place == DICT_ABSENT) {
        add_entry(d, hash, key, value);
        place = d->filled - 1;
    }
    return place;
}

bool py_dict_missing(const py_type *type, const void *key)
{
    return py_raise_value(&py_KeyError, type, key);
}

/* ---- removing
 * ------------------------------------------------------------------------------------------------------- */
void py_dict_remove_at(py_dict *d, int64_t place)
{
    entry *e = entry_at(d, place);
    const uint64_t mask = (UINT64_C(1) << d->bits) - 1;
    uint64_t more = (uint64_t)e->hash, i = more & mask;
    while (d->index[i] != dict_slot(place, e->hash, mask)) {
        more >>= 5;
        i = (i * 5 + more + 1) & mask;
    }
    d->index[i] = DICT_HOLE;
    e->hash = -1;
    d->len--;
    while (d->first < d->filled && entry_at(d, d->first)->hash == -1)
        d->first++; /* a queue is emptied from its front */
    const py_type *key = key_type(d), *value = value_type(d);
    const size_t behind = ((size_t)key->size + 15) & ~(size_t)15; /* where a value of any type may stand */
    char *copy = py_alloc(behind + value->size); /* releasing may run anything: the entry is gone by then */
    memcpy(copy, key_of(d, e), key->size);
    memcpy(copy + behind, value_of(d, e), value->size);
    py_release(key, copy);
    py_release(value, copy + behind);
    py_free(copy, behind + value->size);
}

bool py_dict_delete(py_dict *d, const void *key)
{
    int64_t place = py_dict_find(d, key);
    if (place < 0)
        return place == INT_FAILED ? false : py_dict_missing(key_type(d), key);
    py_dict_remove_at(d, place);
    return true;
}

int64_t py_dict_last(const py_dict *d)
{
    static STR_ASCII(text, "popitem(): dictionary is empty");
    if (d->len > 0) {
        int64_t place = py_dict_before(d, d->filled);
        ((py_dict *)d)->filled = place + 1; /* the holes behind it are given up, as CPython does */
        return place;
    }
    str *message = text;
    py_raise_value(&py_KeyError, &type_str, &message);
    return INT_FAILED;
}

static void release_entries(py_dict *d)
{
    if (!py_is_counted(key_type(d)) && !py_is_counted(value_type(d)))
        return;
    for (int64_t i = 0; i < d->filled; i++) {
        entry *e = entry_at(d, i);
        if (e->hash == -1)
            continue;
        py_release(key_type(d), key_of(d, e));
        py_release(value_type(d), value_of(d, e));
    }
}

void py_dict_clear(py_dict *d)
{
    py_dict old = *d;
    *d = (py_dict){.head = d->head};
    release_entries(&old);
    free_tables(&old);
}

/* ---- the whole dict
 * ------------------------------------------------------------------------------------------------- */
static void retain_entry(const py_dict *d, const entry *e)
{
    keep_slot(key_type(d), key_of(d, e));
    keep_slot(value_type(d), value_of(d, e));
}

py_dict *py_dict_copy(const py_dict *d)
{
    py_dict *copy = py_dict_new(d->head.type, 0);
    if (d->len == 0)
        return copy;
    if (d->len >= d->filled * 2 / 3) { /* as it stands, with its holes */
        *copy = (py_dict){.head = copy->head, .len = d->len, .filled = d->filled, .usable = d->usable, .bits = d->bits};
        copy->at = py_alloc(bytes_of_row(d));
        copy->index = py_alloc(sizeof *d->index << d->bits);
        memcpy(copy->at, d->at, (size_t)d->filled * d->head.type->offsets[2]);
        memcpy(copy->index, d->index, sizeof *d->index << d->bits);
        for (int64_t i = next_place(copy, -1); i >= 0; i = next_place(copy, i))
            retain_entry(copy, entry_at(copy, i));
        return copy;
    }
    for (int64_t i = next_place(d, -1); i >= 0; i = next_place(d, i)) {
        entry *e = entry_at(d, i);
        add_entry(copy, e->hash, key_of(d, e), value_of(d, e));
    }
    return copy;
}

bool py_dict_update(py_dict *d, const py_dict *more)
{
    if (d == more || more->len == 0)
        return true;
    int64_t size = more->len;
    for (int64_t i = next_place(more, -1); i >= 0; i = next_place(more, i)) {
        entry *e = entry_at(more, i);
        int64_t place = find_hashed(d, key_type(d), key_of(more, e), e->hash);
        if (place == INT_FAILED)
            return false;
        e = entry_at(more, i);
        if (place >= 0)
            swap_value(d, place, value_of(more, e));
        else
            add_entry(d, e->hash, key_of(more, e), value_of(more, e));
        if (more->len != size)
            return py_raise(&py_RuntimeError, "dict mutated during update");
    }
    return true;
}

static py_tri has_item(const py_dict *d, const py_dict *from, const entry *e)
{
    int64_t place = find_hashed(d, key_type(from), key_of(from, e), e->hash);
    if (place < 0)
        return place == INT_FAILED ? TRI_FAILED : false;
    return type_equal(value_type(from), value_of(from, e), value_type(d), value_of(d, entry_at(d, place)));
}

py_tri py_dict_equal(const py_dict *a, const py_dict *b)
{
    if (a == b)
        return true;
    if (a->len != b->len)
        return false;
    if (!py_enter())
        return TRI_FAILED;
    py_tri same = true;
    for (int64_t i = next_place(a, -1); i >= 0 && same == true; i = next_place(a, i))
        same = has_item(b, a, entry_at(a, i));
    py_leave();
    return same;
}

/* ---- iteration
 * ------------------------------------------------------------------------------------------------------ */
int64_t py_dict_next(const py_dict *d, int64_t place)
{
    return next_place(d, place);
}

int64_t py_dict_before(const py_dict *d, int64_t place)
{
    if (place > d->filled)
        place = d->filled;
    while (--place >= 0)
        if (entry_at(d, place)->hash != -1)
            return place;
    return -1;
}

int64_t py_dict_changed(const py_dict *d, int64_t place, int64_t size, int64_t left)
{
    (void)place;
    (void)left;
    py_raise(&py_RuntimeError,
             d->len != size ? "dictionary changed size during iteration" : "dictionary keys changed during iteration");
    return INT_FAILED;
}
