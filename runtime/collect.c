/* collect.c -- circles: instances that refer to each other and that nothing else refers to.
 * In: types whose instances may form circles (py_type.circular).  Out: their memory, when it has grown enough.
 * Rule: such instances stand in chunks of their own, so that all of them can be found without a word more in each. From
 * the count of each, the references that come from others are taken away: what is left has one from outside, and what
 * that reaches stays; the rest goes.  What cannot be looked into (a suspended generator, a list that C code holds)
 * counts as outside. a.other = b; b.other = a; del a, b    =>   both go at a later allocation */
#include "collect.h"
#include "counting.h"
#include "dict.h"
#include "generator.h"
#include "set.h"
#include "thread.h"
#include "value.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#if defined __SANITIZE_ADDRESS__ || defined PY_COUNTING
#define SINGLE_BLOCKS 1 /* every object has a block of its own, which the debugging aids know */
#else
#define SINGLE_BLOCKS 0
#endif

enum { CHUNK = 1 << 16, GRAIN = PY_CLASS_STEP, HEADER = 64, SETTLED = SINGLE_BLOCKS ? 1 << 12 : 1 << 20 };
enum { REACHED = -1 }; /* in the place of a number of references */

bool (*py_may_collect)(bool done);

/* ---- where they stand ----------------------------------------------------------------------------------------------
 */
static pthread_mutex_t chunks_lock = PTHREAD_MUTEX_INITIALIZER;
static size_t held, settled; /* bytes now; and behind the last search */
static bool searching;

#if SINGLE_BLOCKS
/* In front of each object.  The addresses are turned over: a leak is to be found all the same. */
typedef struct single {
    uintptr_t next, previous;
    int64_t refs, unused;
} single;
static uintptr_t singles;

static single *turned(uintptr_t address)
{
    return address ? (single *)~address : NULL;
}

static void *new_block(const py_type *type, size_t size)
{
    single *block = py_alloc_any(sizeof *block + size);
#ifdef PY_COUNTING
    counting_name(block, type->name);
#else
    (void)type;
#endif
    pthread_mutex_lock(&chunks_lock);
    *block = (single){.next = singles};
    if (singles)
        turned(singles)->previous = ~(uintptr_t)block;
    singles = ~(uintptr_t)block;
    held += size;
    pthread_mutex_unlock(&chunks_lock);
    return block + 1;
}

void py_free_circular(void *object, size_t size)
{
    single *block = (single *)object - 1;
    pthread_mutex_lock(&chunks_lock);
    if (turned(block->previous))
        turned(block->previous)->next = block->next;
    else
        singles = block->next;
    if (turned(block->next))
        turned(block->next)->previous = block->previous;
    held -= size;
    pthread_mutex_unlock(&chunks_lock);
    py_free(block, sizeof *block + size);
}
#else
typedef struct chunk {
    struct chunk *next;
    size_t size;   /* of each block */
    int32_t *refs; /* while circles are looked for: by grain */
} chunk;

static chunk *chunks;

static void *cut(size_t size_class)
{
    size_t size = size_class * GRAIN;
    chunk *made = aligned_alloc(CHUNK, CHUNK);
    if (!made)
        return py_alloc_any(size); /* which ends the program */
    *made = (chunk){.size = size};
    py_object *next = NULL;
    for (size_t count = (CHUNK - HEADER) / size; count; count--) {
        py_object *block = (py_object *)((char *)made + HEADER + (count - 1) * size);
        *(void **)block = next;
        block->count = 0; /* nothing is there */
        next = block;
    }
    py_own()->head.circular_blocks[size_class] = *(void **)next;
    pthread_mutex_lock(&chunks_lock);
    made->next = chunks;
    chunks = made;
    held += CHUNK;
    pthread_mutex_unlock(&chunks_lock);
    return next;
}

static void *new_block(const py_type *type, size_t size)
{
    (void)type;
    size_t size_class = (size + GRAIN - 1) / GRAIN;
    void **free_block = &py_own()->head.circular_blocks[size_class], *block = *free_block;
    if (!block)
        block = cut(size_class);
    else
        *free_block = *(void **)block;
    return block;
}

void py_free_circular(void *object, size_t size)
{
    void **free_block = &py_own()->head.circular_blocks[(size + GRAIN - 1) / GRAIN];
    *(void **)object = *free_block;
    ((py_object *)object)->count = 0;
    *free_block = object;
}
#endif

/* ---- one search ----------------------------------------------------------------------------------------------------
 */
/* A list, dict, ... that several hold. */
typedef struct shared {
    py_object *object; /* NULL: a free place */
    int64_t refs;
} shared;

typedef struct search {
    shared *shared;
    size_t shared_count, shared_room; /* a power of two */
    py_object **stack;                /* containers and instances to look into */
    size_t depth, room;
    struct chunk **table; /* of chunks, by address; as many places as the mask says */
    size_t mask;
    bool failed; /* there was no memory to search in */
    bool reaching;
} search;

static void push_object(search *s, py_object *object)
{
    if (s->depth == s->room) {
        size_t room = s->room ? s->room * 2 : 256;
        py_object **grown = realloc(s->stack, room * sizeof *grown);
        if (!grown) {
            s->failed = true;
            return;
        }
        s->stack = grown;
        s->room = room;
    }
    s->stack[s->depth++] = object;
}

static size_t place_of(const void *pointer, size_t mask)
{
    return ((uintptr_t)pointer >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 20 & mask;
}

static bool grow_shared(search *s)
{
    size_t room = s->shared_room ? s->shared_room * 2 : 64;
    shared *grown = calloc(room, sizeof *grown);
    if (!grown)
        return false;
    for (size_t i = 0; i < s->shared_room; i++)
        if (s->shared[i].object) {
            size_t at = place_of(s->shared[i].object, room - 1);
            while (grown[at].object)
                at = (at + 1) & (room - 1);
            grown[at] = s->shared[i];
        }
    free(s->shared);
    s->shared = grown;
    s->shared_room = room;
    return true;
}

/* NULL when there is no memory; *is_new: it was not known. */
static shared *find_shared(search *s, py_object *object, bool *is_new)
{
    if (2 * s->shared_count >= s->shared_room && !grow_shared(s)) {
        s->failed = true;
        return NULL;
    }
    size_t at = place_of(object, s->shared_room - 1);
    while (s->shared[at].object && s->shared[at].object != object)
        at = (at + 1) & (s->shared_room - 1);
    *is_new = !s->shared[at].object;
    if (*is_new) {
        s->shared[at] = (shared){object, object->count};
        s->shared_count++;
    }
    return &s->shared[at];
}

#if SINGLE_BLOCKS
static bool index_chunks(search *s)
{
    (void)s;
    return true;
}

static int64_t *refs_of(search *s, py_object *object)
{
    (void)s;
    return &((single *)object - 1)->refs;
}

static void forget_chunks(search *s)
{
    (void)s;
}

/* All that may be in a circle. */
#define each_instance(s, object, ...)                                                                                  \
    do {                                                                                                               \
        for (single *block_ = turned(singles); block_; block_ = turned(block_->next)) {                                \
            py_object *object = (py_object *)(block_ + 1);                                                             \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
    } while (0)
#else
static size_t chunk_place(const void *address, size_t mask)
{
    return ((uintptr_t)address / CHUNK * UINT64_C(0x9e3779b97f4a7c15) >> 20) & mask;
}

static bool index_chunks(search *s)
{
    size_t places = 64;
    for (const chunk *each = chunks; each; each = each->next)
        places += 2;
    for (s->mask = 64; s->mask < places; s->mask *= 2)
        ;
    s->table = calloc(s->mask--, sizeof *s->table);
    if (!s->table)
        return false;
    for (chunk *each = chunks; each; each = each->next) {
        each->refs = malloc(CHUNK / GRAIN * sizeof *each->refs);
        if (!each->refs)
            return false;
        size_t at = chunk_place(each, s->mask);
        while (s->table[at])
            at = (at + 1) & s->mask;
        s->table[at] = each;
    }
    return true;
}

static void forget_chunks(search *s)
{
    free(s->table);
    for (chunk *each = chunks; each; each = each->next) {
        free(each->refs);
        each->refs = NULL;
    }
}

/* NULL: it stands in no chunk. */
static int32_t *refs_of(search *s, py_object *object)
{
    chunk *home = (chunk *)((uintptr_t)object & -(uintptr_t)CHUNK);
    size_t at = chunk_place(object, s->mask);
    while (s->table[at] && s->table[at] != home)
        at = (at + 1) & s->mask;
    return s->table[at] ? &home->refs[((uintptr_t)object & (CHUNK - 1)) / GRAIN] : NULL;
}

#define each_instance(s, object, ...)                                                                                  \
    do {                                                                                                               \
        for (chunk *chunk_ = chunks; chunk_; chunk_ = chunk_->next)                                                    \
            for (size_t at_ = HEADER; at_ + chunk_->size <= CHUNK; at_ += chunk_->size) {                              \
                py_object *object = (py_object *)((char *)chunk_ + at_);                                               \
                if (object->count) {                                                                                   \
                    __VA_ARGS__                                                                                        \
                }                                                                                                      \
            }                                                                                                          \
    } while (0)
#endif

static bool is_circular(const py_object *object)
{
    return object->type->kind == PY_INSTANCE && object->type->circular && object->count < PY_IMMORTAL;
}

static bool is_container(const py_object *object)
{
    switch (object->type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
    case PY_TUPLE: /* in a box */
        return object->count < PY_IMMORTAL;
    default:
        return false;
    }
}

/* A reference to this object was found in an instance, or in a container that only instances reach. */
static void meet(search *s, py_object *object)
{
    bool is_new = true;
    if (is_circular(object)) {
        __auto_type refs = refs_of(s, object);
        if (!refs || *refs == REACHED)
            return;
        if (s->reaching) {
            *refs = REACHED;
            push_object(s, object);
        } else {
            --*refs;
        }
    } else if (is_container(object)) {
        if (object->count == 1) {
            push_object(s, object);
            return;
        }
        shared *known = find_shared(s, object, &is_new);
        if (!known || known->refs == REACHED)
            return;
        known->refs = s->reaching ? REACHED : known->refs - 1;
        if (s->reaching || is_new)
            push_object(s, object);
    }
}

/* ---- what an object refers to
 * ---------------------------------------------------------------------------------------- */
typedef void Met(search *s, py_object *object);

static void each_in_slot(search *s, const py_type *type, const void *slot, Met *met)
{
    py_object *object = NULL;
    switch (type->kind) {
    case PY_NONE:
    case PY_BOOL:
    case PY_INT:
    case PY_FLOAT:
    case PY_COMPLEX:
    case PY_FIXED:
    case PY_RANGE:
    case PY_STR:
    case PY_BYTES:
        return;
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            each_in_slot(s, type->items[i], (const char *)slot + type->offsets[i], met);
        return;
    case PY_VALUE:
        if (value_is_object(*(const py_value *)slot))
            object = ((const py_value *)slot)->object;
        break;
    default:
        object = *(py_object *const *)slot;
    }
    if (object)
        met(s, object);
}

static void each_entry(search *s, const py_type *type, const char *at, int64_t count, int64_t hole, Met *met)
{
    uint32_t members = type->kind == PY_DICT ? 2 : 1, size = type->offsets[members];
    for (uint32_t k = 0; k < members; k++)
        for (int64_t i = 0; py_is_counted(type->items[k]) && i < count; i++) {
            const char *entry = at + (size_t)i * size;
            int64_t hash;
            memcpy(&hash, entry, sizeof hash);
            if (hash != -1 && hash != hole)
                each_in_slot(s, type->items[k], entry + type->offsets[k], met);
        }
}

static void each_member(search *s, py_object *object, Met *met)
{
    const py_type *type = object->type;
    switch (type->kind) {
    case PY_INSTANCE:
        for (uint32_t i = 0; i < type->item_count; i++)
            each_in_slot(s, type->items[i], (const char *)object + type->offsets[i], met);
        break;
    case PY_LIST:
    case PY_SEQUENCE: {
        const py_list *list = (const py_list *)object;
        for (int64_t i = 0; py_is_counted(type->items[0]) && i < list->len; i++)
            each_in_slot(s, type->items[0], (const char *)list->at + i * type->items[0]->size, met);
        break;
    }
    case PY_DICT:
        each_entry(s, type, ((const py_dict *)object)->at, ((const py_dict *)object)->filled, -1, met);
        break;
    case PY_SET:
    case PY_FROZENSET:
        each_entry(s, type, ((const py_set *)object)->at, ((const py_set *)object)->mask + 1, SET_HOLE, met);
        break;
    case PY_TUPLE:
        each_in_slot(s, type, ((const py_box *)object)->payload, met);
        break;
    default:
        break;
    }
}

static void look_into(search *s, Met *met)
{
    while (s->depth)
        each_member(s, s->stack[--s->depth], met);
}

/* ---- the search itself
 * ------------------------------------------------------------------------------------------------- */
static void count_references(search *s)
{
    each_instance(s, object, *refs_of(s, object) = object->count < INT32_MAX ? (int32_t)object->count : INT32_MAX;);
    each_instance(s, inner, {
        each_member(s, inner, meet);
        look_into(s, meet);
    });
}

static void reach(search *s)
{
    s->reaching = true;
    each_instance(
        s, object, if (*refs_of(s, object) > 0) {
            *refs_of(s, object) = REACHED;
            push_object(s, object);
            look_into(s, meet);
        });
    for (size_t i = 0; i < s->shared_room; i++)
        if (s->shared[i].object && s->shared[i].refs > 0) {
            s->shared[i].refs = REACHED;
            push_object(s, s->shared[i].object);
            look_into(s, meet);
        }
}

/* A suspended generator would run its finally blocks, in the middle of an allocation: it stays.  A body that goes on by
 * steps yields in no try, and so has none to run. */
static void spare_generators(search *s, py_object *object)
{
    if (object->type->kind == PY_GENERATOR && ((py_generator *)object)->routine->step)
        return;
    if (object->type->kind == PY_GENERATOR)
        keep(object);
    else if (is_container(object) && object->count == 1)
        push_object(s, object);
}

static void clear_members(py_object *object)
{
    const py_type *type = object->type;
    _Alignas(16) char slot[PY_SMALL_BLOCK];
    for (uint32_t i = 0; i < type->item_count; i++) {
        char *place = (char *)object + type->offsets[i];
        memcpy(slot, place, type->items[i]->size);
        memset(place, 0, type->items[i]->size);
        py_release(type->items[i], slot);
    }
}

/* Each is held until all have let go of the others. */
static void let_go(search *s, py_object **rest, size_t count)
{
    for (size_t i = 0; i < count; i++)
        rest[i]->count++;
    for (size_t i = 0; i < count; i++) {
        each_member(s, rest[i], spare_generators);
        look_into(s, spare_generators);
    }
    for (size_t i = 0; i < count; i++)
        clear_members(rest[i]);
    for (size_t i = 0; i < count; i++)
        py_drop(rest[i]);
}

static void free_circles(search *s)
{
    size_t count = 0;
    size_t staying = 0;
    each_instance(s, object, {
        if (*refs_of(s, object) == REACHED || object->count >= PY_IMMORTAL)
            staying += object->type->body;
        else
            count++;
    });
    settled = staying;
    py_object **rest = s->failed || !count ? NULL : malloc(count * sizeof *rest);
    if (!rest)
        return;
    count = 0;
    each_instance(s, gone, if (*refs_of(s, gone) != REACHED && gone->count < PY_IMMORTAL) rest[count++] = gone;);
    let_go(s, rest, count);
    free(rest);
}

void py_collect(void)
{
    search s = {0};
    if (searching)
        return;
    searching = true;
    if (index_chunks(&s)) {
        count_references(&s);
        reach(&s);
        free_circles(&s);
    }
    forget_chunks(&s);
    free(s.shared);
    free(s.stack);
    searching = false;
}

/* A search costs as much as all that is there: one for as much again is one step more for each allocation. */
static bool is_time(void)
{
    size_t more = held > settled ? held - settled : 0;
    return more >= SETTLED && more >= settled && !searching && !py_own()->region_owner;
}

void *py_circular_block(const py_type *type, size_t size)
{
    if (is_time() && (!py_may_collect || py_may_collect(false))) {
        py_collect();
        if (py_may_collect)
            py_may_collect(true);
    }
    py_object *object = new_block(type, size);
    object->type = type;
    object->count = 1;
    return object;
}
