/* set.c -- set[T] and frozenset[T] of any elements, by descriptor.
 * In: a py_set.  Out: places, or a changed set.
 * Rule: each function walks, grows and packs the table as CPython 3.11's setobject.c does, so that elements come out in
 * the same order.  Comparing elements may run user code, after which a search begins again when the set was changed. */
#include "set.h"
#include "error.h"
#include "int.h"
#include "str.h"

typedef struct entry { /* how every entry begins */
    int64_t hash;
} entry;
enum { LEAST_PLACES = 8, WORD_ENTRY = 16 /* bytes of an entry whose element is a word */ };

static inline const py_type *item_of(const py_set *s)
{
    return s->head.type->items[0];
}

static inline size_t entry_size(const py_set *s)
{
    return s->head.type->offsets[1];
}

static inline entry *entry_at(const py_set *s, uint64_t place)
{
    return (entry *)((char *)s->at + place * entry_size(s));
}

static inline void *slot_of(const py_set *s, const entry *e)
{
    return (char *)e + s->head.type->offsets[0];
}

static inline bool is_element(const entry *e)
{
    return e->hash != SET_FREE && e->hash != SET_HOLE;
}

/* The next place behind that one which has an element; -1: there is none. */
static inline int64_t next_place(const py_set *s, int64_t place)
{
    const size_t size = entry_size(s);
    const char *at = (const char *)s->at + (size_t)(place + 1) * size;
    for (; ++place <= s->mask; at += size)
        if (is_element((const entry *)at))
            return place;
    return -1;
}

static inline void keep_item(const py_set *s, const void *item)
{
    if (item_of(s) == &type_int)
        int_keep(*(const py_int *)item);
    else
        py_retain(item_of(s), item);
}

/* Two hashes have a meaning of their own in the table. */
static int64_t table_hash(const py_type *type, const void *item)
{
    int64_t hash = type_hash(type, item);
    return hash == SET_HOLE ? SET_HOLE + 1 : hash;
}

/* ---- making, growing
 * ------------------------------------------------------------------------------------------------ */
static void make_table(py_set *s, int64_t places)
{
    size_t size = entry_size(s);
    s->mask = places - 1;
    s->at = py_alloc((size_t)places * size);
    memset(s->at, 0xff, (size_t)places * size); /* every hash is SET_FREE */
}

py_set *py_set_new(const py_type *type)
{
    py_set *s = py_new(type, sizeof *s);
    *s = (py_set){.head = s->head};
    make_table(s, LEAST_PLACES);
    return s;
}

/* Into a table without holes that does not have it yet: where it goes. */
static inline __attribute__((always_inline)) entry *clean_place_of(const py_set *s, int64_t hash, const size_t size)
{
    const uint64_t mask = (uint64_t)s->mask;
    uint64_t more = (uint64_t)hash, i = more & mask;
    for (;;) {
        char *at = (char *)s->at + i * size, *last = i + SET_PROBES <= mask ? at + SET_PROBES * size : at;
        for (; at <= last; at += size)
            if (((entry *)at)->hash == SET_FREE)
                return (entry *)at;
        more >>= 5;
        i = (i * 5 + 1 + more) & mask;
    }
}

static inline entry *clean_place(const py_set *s, int64_t hash)
{
    const size_t size = entry_size(s);
    return likely_py(size == WORD_ENTRY) ? clean_place_of(s, hash, WORD_ENTRY) : clean_place_of(s, hash, size);
}

static inline void copy_entry(void *to, const void *from, size_t size)
{
    if (likely_py(size == WORD_ENTRY))
        memcpy(to, from, WORD_ENTRY);
    else
        memcpy(to, from, size);
}

static void resize(py_set *s, int64_t least)
{
    int64_t places = LEAST_PLACES;
    while (places <= least)
        places <<= 1;
    if (places == LEAST_PLACES && s->mask + 1 == LEAST_PLACES && s->filled == s->len)
        return;
    py_set old = *s;
    const size_t size = entry_size(s);
    make_table(s, places);
    char *from = old.at;
    for (int64_t i = 0; i <= old.mask; i++, from += size)
        if (is_element((entry *)from))
            copy_entry(clean_place(s, ((entry *)from)->hash), from, size);
    s->filled = s->len;
    py_free(old.at, (size_t)(old.mask + 1) * entry_size(s));
}

static int64_t grown(const py_set *s)
{
    return s->len > 50000 ? s->len * 2 : s->len * 4;
}

/* ---- searching, adding
 * ---------------------------------------------------------------------------------------------- */
/* Is it in that entry?  *again: the comparison has changed the set. */
static py_tri is_item(const py_set *s, const entry *e, const py_type *type, const void *item, int64_t hash, bool *again)
{
    if (e->hash != hash)
        return false;
    if (type == &type_str && item_of(s) == &type_str)
        return str_eq(*(str *const *)slot_of(s, e), *(str *const *)item);
    const void *at = s->at;
    int64_t filled = s->filled, len = s->len;
    py_tri same = type_equal(item_of(s), slot_of(s, e), type, item);
    *again = at != s->at || filled != s->filled || len != s->len;
    return same;
}

/* Where that word is among words; -1: absent.  *free, unless NULL: where it would go then. */
static inline int64_t find_word(const py_set *s, py_int word, int64_t hash, entry **free)
{
    typedef struct word_entry {
        int64_t hash;
        py_int word;
    } word_entry;
    const uint64_t mask = (uint64_t)s->mask;
    uint64_t more = (uint64_t)hash, i = more & mask;
    word_entry *hole = NULL;
    for (;;) {
        word_entry *e = (word_entry *)s->at + i, *last = i + SET_PROBES <= mask ? e + SET_PROBES : e;
        for (; e <= last; e++) {
            if (e->hash == hash && int_eq(e->word, word))
                return e - (word_entry *)s->at;
            if (e->hash == SET_FREE) {
                if (free)
                    *free = (entry *)(hole ? hole : e);
                return -1;
            }
            if (e->hash == SET_HOLE)
                hole = e;
        }
        more >>= 5;
        i = (i * 5 + 1 + more) & mask;
    }
}

/* *free: where it would go when it is absent. */
static int64_t find_hashed(const py_set *s, const py_type *type, const void *item, int64_t hash, entry **free)
{
    const uint64_t mask = (uint64_t)s->mask;
    uint64_t more = (uint64_t)hash, i = more & mask;
    entry *hole = NULL;
    if (type == &type_int && item_of(s) == &type_int)
        return find_word(s, *(const py_int *)item, hash, free);
    for (;;) {
        uint64_t last = i + SET_PROBES <= mask ? i + SET_PROBES : i;
        for (uint64_t k = i; k <= last; k++) {
            entry *e = entry_at(s, k);
            bool again = false;
            if (e->hash == SET_FREE) {
                if (free)
                    *free = hole ? hole : e;
                return -1;
            }
            if (e->hash == SET_HOLE)
                hole = e;
            py_tri same = is_item(s, e, type, item, hash, &again);
            if (same == TRI_FAILED)
                return INT_FAILED;
            if (again)
                return find_hashed(s, type, item, hash, free);
            if (same)
                return (int64_t)k;
        }
        more >>= 5;
        i = (i * 5 + 1 + more) & mask;
    }
}

int64_t py_set_find_any(const py_set *s, const py_type *type, const void *item)
{
    int64_t hash = table_hash(type, item);
    return hash == -1 ? INT_FAILED : find_hashed(s, type, item, hash, NULL);
}

int64_t py_set_find(const py_set *s, const void *item)
{
    return py_set_find_any(s, item_of(s), item);
}

static void put(py_set *s, entry *e, int64_t hash, const void *item)
{
    bool again = e->hash == SET_HOLE;
    e->hash = hash;
    if (likely_py(item_of(s)->size == sizeof(int64_t)))
        memcpy(slot_of(s, e), item, sizeof(int64_t));
    else
        memcpy(slot_of(s, e), item, item_of(s)->size);
    keep_item(s, item);
    s->len++;
    s->filled += !again;
    if (!again && s->filled * 5 >= s->mask * 3)
        py_set_grow(s);
}

static bool add_hashed(py_set *s, const void *item, int64_t hash)
{
    entry *free = NULL;
    int64_t place = find_hashed(s, item_of(s), item, hash, &free);
    if (place != -1)
        return place != INT_FAILED;
    put(s, free, hash, item);
    return true;
}

void py_set_grow(py_set *s)
{
    resize(s, grown(s));
}

/* Known to be absent. */
static void add_new(py_set *s, int64_t hash, const void *item)
{
    const uint64_t mask = (uint64_t)s->mask;
    uint64_t more = (uint64_t)hash, i = more & mask;
    entry *hole = NULL;
    for (;;) {
        uint64_t last = i + SET_PROBES <= mask ? i + SET_PROBES : i;
        for (uint64_t k = i; k <= last; k++) {
            entry *e = entry_at(s, k);
            if (e->hash == SET_FREE) {
                put(s, hole ? hole : e, hash, item);
                return;
            }
            if (e->hash == SET_HOLE)
                hole = e;
        }
        more >>= 5;
        i = (i * 5 + 1 + more) & mask;
    }
}

bool py_set_add(py_set *s, const void *item)
{
    int64_t hash = table_hash(item_of(s), item);
    return hash != -1 && add_hashed(s, item, hash);
}

/* ---- removing
 * ------------------------------------------------------------------------------------------------------- */
void py_set_remove_at(py_set *s, int64_t place)
{
    entry *e = entry_at(s, (uint64_t)place);
    const py_type *type = item_of(s);
    char small[64], *old = type->size <= sizeof small ? small : py_alloc(type->size);
    memcpy(old, slot_of(s, e), type->size);
    e->hash = SET_HOLE;
    s->len--;
    py_release(type, old);
    if (old != small)
        py_free(old, type->size);
}

static py_tri discard_hashed(py_set *s, const py_type *type, const void *item, int64_t hash)
{
    int64_t place = find_hashed(s, type, item, hash, NULL);
    if (place < 0)
        return place == INT_FAILED ? TRI_FAILED : false;
    py_set_remove_at(s, place);
    return true;
}

py_tri py_set_discard(py_set *s, const void *item)
{
    int64_t hash = table_hash(item_of(s), item);
    return hash == -1 ? TRI_FAILED : discard_hashed(s, item_of(s), item, hash);
}

bool py_set_remove(py_set *s, const void *item)
{
    py_tri found = py_set_discard(s, item);
    return found == false ? py_raise_value(&py_KeyError, item_of(s), item) : found == true;
}

int64_t py_set_pop_place(py_set *s)
{
    static STR_ASCII(text, "pop from an empty set");
    if (s->len == 0) {
        str *message = text;
        py_raise_value(&py_KeyError, &type_str, &message);
        return INT_FAILED;
    }
    int64_t place = s->finger & s->mask;
    while (!is_element(entry_at(s, (uint64_t)place)))
        place = place == s->mask ? 0 : place + 1;
    s->finger = place + 1;
    return place;
}

void py_set_clear(py_set *s)
{
    py_set old = *s;
    *s = (py_set){.head = s->head};
    make_table(s, LEAST_PLACES);
    for (int64_t i = next_place(&old, -1); i >= 0; i = next_place(&old, i))
        py_release(item_of(&old), slot_of(&old, entry_at(&old, (uint64_t)i)));
    py_free(old.at, (size_t)(old.mask + 1) * entry_size(&old));
}

/* ---- sets together
 * -------------------------------------------------------------------------------------------------- */
static void copy_clean(py_set *s, const py_set *more)
{
    bool same = s->mask == more->mask && more->filled == more->len;
    for (int64_t i = next_place(more, -1); i >= 0; i = next_place(more, i)) {
        const entry *from = entry_at(more, (uint64_t)i);
        copy_entry(same ? entry_at(s, (uint64_t)i) : clean_place(s, from->hash), from, entry_size(s));
        keep_item(s, slot_of(more, from));
    }
    s->filled = s->len = more->len;
}

bool py_set_update(py_set *s, const py_set *more)
{
    if (s == more || more->len == 0)
        return true;
    if ((s->filled + more->len) * 5 >= s->mask * 3)
        resize(s, (s->len + more->len) * 2);
    if (s->filled == 0) {
        copy_clean(s, more);
        return true;
    }
    for (int64_t i = 0; i <= more->mask; i++) {
        const entry *e = entry_at(more, (uint64_t)i);
        if (is_element(e) && !add_hashed(s, slot_of(more, e), e->hash))
            return false;
    }
    return true;
}

bool py_set_room_for(py_set *s, int64_t more)
{
    if ((s->filled + more) * 5 >= s->mask * 3)
        resize(s, (s->len + more) * 2);
    return true;
}

void py_set_pack(py_set *s)
{
    if (s->filled - s->len > s->mask / 4)
        resize(s, grown(s));
}

/* A display of constants: CPython makes a frozenset of them, then another one in the order of the first. */
py_set *py_set_constant(const py_set *s, bool iterated)
{
    py_set *again = py_set_new(s->head.type);
    for (int64_t i = next_place(s, -1); i >= 0; i = next_place(s, i)) {
        const entry *e = entry_at(s, (uint64_t)i);
        add_new(again, e->hash, slot_of(s, e));
    }
    if (iterated)
        return again;
    py_set *copy = py_set_copy(s->head.type, again);
    drop(again);
    return copy;
}

py_set *py_set_of_constants(py_set *s)
{
    py_set *made = py_set_constant(s, false);
    drop(s);
    return made;
}

py_set *py_set_copy(const py_type *type, const py_set *s)
{
    py_set *copy = py_set_new(type);
    py_set_update(copy, s); /* into an empty one: nothing is compared */
    return copy;
}

static py_set *checked(py_set *s, bool fine)
{
    if (!fine)
        drop(s);
    return fine ? s : NULL;
}

py_set *py_set_union(const py_set *a, const py_set *b)
{
    py_set *result = py_set_copy(a->head.type, a);
    return a == b ? result : checked(result, py_set_update(result, b));
}

/* Of a set of the same type: it is not in s, which has no holes. */
static void add_absent(py_set *s, const entry *from)
{
    copy_entry(clean_place(s, from->hash), from, entry_size(s));
    keep_item(s, slot_of(s, from));
    s->len++;
    s->filled++;
    if (s->filled * 5 >= s->mask * 3)
        py_set_grow(s);
}

static py_tri holds(const py_set *s, const py_set *from, const entry *e)
{
    if (item_of(s) == &type_int && item_of(from) == &type_int)
        return find_word(s, *(const py_int *)slot_of(from, e), e->hash, NULL) >= 0;
    int64_t place = find_hashed(s, item_of(from), slot_of(from, e), e->hash, NULL);
    return place == INT_FAILED ? TRI_FAILED : place >= 0;
}

/* Those of `from` that are (or are not) in `other`, put into a new set of that type. */
static py_set *selected(const py_type *type, const py_set *from, const py_set *other, bool wanted)
{
    py_set *result = py_set_new(type);
    bool fine = true;
    for (int64_t i = next_place(from, -1); i >= 0 && fine; i = next_place(from, i)) {
        const entry *e = entry_at(from, (uint64_t)i);
        py_tri found = holds(other, from, e);
        fine = found != TRI_FAILED;
        if (found == wanted)
            add_absent(result, e);
    }
    return checked(result, fine);
}

py_set *py_set_intersection(const py_set *a, const py_set *b)
{
    if (a == b)
        return py_set_copy(a->head.type, a);
    bool swap = b->len > a->len;
    return selected(a->head.type, swap ? a : b, swap ? b : a, true);
}

py_set *py_set_difference(const py_set *a, const py_set *b)
{
    if (a->len == 0)
        return py_set_copy(a->head.type, a);
    if (a->len >> 2 <= b->len)
        return selected(a->head.type, a, b, false);
    py_set *result = py_set_copy(a->head.type, a);
    return checked(result, py_set_subtract(result, b));
}

py_set *py_set_symmetric(const py_set *a, const py_set *b)
{
    py_set *result = py_set_copy(a->head.type, b);
    return checked(result, py_set_toggle(result, a));
}

void py_set_take_over(py_set *a, py_set *b)
{
    py_set old = *a;
    a->len = b->len, a->filled = b->filled, a->mask = b->mask, a->at = b->at;
    b->len = old.len, b->filled = old.filled, b->mask = old.mask, b->at = old.at;
}

bool py_set_intersect(py_set *s, const py_set *other)
{
    py_set *result = py_set_intersection(s, other);
    if (!result)
        return false;
    py_set_take_over(s, result);
    drop(result);
    return true;
}

bool py_set_subtract(py_set *s, const py_set *other)
{
    if (s == other)
        return py_set_clear(s), true;
    py_set *common = NULL;
    if (other->len >> 3 > s->len) {
        common = py_set_intersection(s, other);
        if (!common)
            return false;
        other = common;
    }
    bool fine = true;
    for (int64_t i = next_place(other, -1); i >= 0 && fine; i = next_place(other, i)) {
        const entry *e = entry_at(other, (uint64_t)i);
        fine = discard_hashed(s, item_of(other), slot_of(other, e), e->hash) != TRI_FAILED;
    }
    drop(common);
    if (fine)
        py_set_pack(s);
    return fine;
}

bool py_set_toggle(py_set *s, const py_set *other)
{
    if (s == other)
        return py_set_clear(s), true;
    for (int64_t i = next_place(other, -1); i >= 0; i = next_place(other, i)) {
        const entry *e = entry_at(other, (uint64_t)i);
        py_tri found = discard_hashed(s, item_of(other), slot_of(other, e), e->hash);
        if (found == TRI_FAILED || (!found && !add_hashed(s, slot_of(other, e), e->hash)))
            return false;
    }
    return true;
}

/* ---- questions
 * ------------------------------------------------------------------------------------------------------ */
py_tri py_set_subset(const py_set *a, const py_set *b)
{
    py_tri found = a->len <= b->len;
    for (int64_t i = found ? next_place(a, -1) : -1; i >= 0 && found == true; i = next_place(a, i))
        found = holds(b, a, entry_at(a, (uint64_t)i));
    return found;
}

py_tri py_set_equal(const py_set *a, const py_set *b)
{
    if (a->len != b->len)
        return false;
    if (a == b)
        return true;
    if (!py_enter())
        return TRI_FAILED;
    py_tri same = py_set_subset(a, b);
    py_leave();
    return same;
}

py_tri py_set_disjoint(const py_set *a, const py_set *b)
{
    if (a == b)
        return a->len == 0;
    const py_set *few = b->len > a->len ? a : b, *many = few == a ? b : a;
    for (int64_t i = next_place(few, -1); i >= 0; i = next_place(few, i)) {
        py_tri found = holds(many, few, entry_at(few, (uint64_t)i));
        if (found != false)
            return found == true ? false : TRI_FAILED;
    }
    return true;
}

int64_t py_set_hash(const py_set *s)
{
    uint64_t hash = 0;
    for (int64_t i = next_place(s, -1); i >= 0; i = next_place(s, i)) {
        uint64_t one = (uint64_t)entry_at(s, (uint64_t)i)->hash;
        hash ^= ((one ^ UINT64_C(89869747)) ^ (one << 16)) * UINT64_C(3644798167);
    }
    hash ^= ((uint64_t)s->len + 1) * UINT64_C(1927868237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * UINT64_C(69069) + UINT64_C(907133923);
    return hash == UINT64_MAX ? 590923713 : (int64_t)hash;
}

int64_t py_set_next(const py_set *s, int64_t place)
{
    return next_place(s, place);
}

int64_t py_set_changed(void)
{
    py_raise(&py_RuntimeError, "Set changed size during iteration");
    return INT_FAILED;
}
