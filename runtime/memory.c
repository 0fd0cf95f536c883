/* memory.c -- blocks by size class, and the release of objects.
 * In: sizes; objects whose last reference went.  Out: memory; everything that only they held.
 * Rule: a block goes to the free list of the thread that frees it, so no lock is needed; a thread that ends leaves its
 * record, with its lists, to the next thread that starts.  Blocks past 512 bytes are the C library's.
 * Under a sanitizer, and in the counting build (counting.c), every block is the C library's. */
#define _GNU_SOURCE /* pthread_getattr_np */
#include "thread.h"
#include "collect.h"
#include "dict.h"
#include "counting.h"
#include "error.h"
#include "generator.h"
#include "int.h"
#include "set.h"
#include "str.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#if defined __SANITIZE_ADDRESS__ || defined PY_COUNTING
#define NO_FREE_LISTS 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define NO_FREE_LISTS 1
#endif
#endif
#ifndef NO_FREE_LISTS
#define NO_FREE_LISTS 0
#endif

#if NO_FREE_LISTS && !defined PY_COUNTING
#include <sanitizer/lsan_interface.h>
#endif

/* More is never there; a sanitizer's malloc would abort rather than say so. */
#define MOST_BYTES ((size_t)1 << (NO_FREE_LISTS ? 38 : 47))
enum { CHUNK = 1 << 16, STACK_MARGIN = 256 << 10 };

/* ---- the types without members ------------------------------------------------------------------------------ */
/* one byte in a list or tuple, so that a list of None has an address */
const py_type type_none = {.name = "NoneType", .kind = PY_NONE, .size = 1};
const py_type type_bool = {.name = "bool", .kind = PY_BOOL, .size = sizeof(bool)};
const py_type type_int = {.name = "int", .kind = PY_INT, .size = sizeof(py_int), .dispose = int_dispose};
const py_type type_float = {.name = "float", .kind = PY_FLOAT, .size = sizeof(double)};
const py_type type_complex = {.name = "complex", .kind = PY_COMPLEX, .size = sizeof(complex_t)};
const py_type type_range = {.name = "range", .kind = PY_RANGE, .size = sizeof(range_t)};

/* ---- a thread's record ---------------------------------------------------------------------------------------- */
thread_record py_no_thread; /* never written: limit 0 and empty lists send everybody to py_new_record */
_Thread_local py_thread *py_here __attribute__((tls_model("initial-exec"))) = &py_no_thread.head;
int64_t py_recursion_limit = 1000;

static pthread_mutex_t orphans_lock = PTHREAD_MUTEX_INITIALIZER;
static thread_record *orphans;
static pthread_key_t ending_key;
static pthread_once_t ending_once = PTHREAD_ONCE_INIT;

static void thread_ends(void *ending)
{
    thread_record *record = ending;
    py_clear();
    py_here = &py_no_thread.head;
    pthread_mutex_lock(&orphans_lock);
    record->next = orphans;
    orphans = record;
    pthread_mutex_unlock(&orphans_lock);
}

static void make_ending_key(void)
{
    pthread_key_create(&ending_key, thread_ends);
}

/* The lowest address that frames may reach on this thread's stack; a margin is left for the runtime and libc. */
static uintptr_t find_stack_floor(void)
{
    pthread_attr_t attributes;
    void *lowest = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return 0;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return (uintptr_t)lowest + (size > 4 * STACK_MARGIN ? STACK_MARGIN : size / 4);
}

thread_record *py_new_record(void)
{
    pthread_once(&ending_once, make_ending_key);
    pthread_mutex_lock(&orphans_lock);
    thread_record *record = orphans;
    if (record)
        orphans = record->next;
    pthread_mutex_unlock(&orphans_lock);
    if (!record && !(record = calloc(1, sizeof *record)))
        abort();
    record->head.depth = 1; /* the module's own frame, as CPython counts */
    record->head.limit = py_recursion_limit;
    record->head.stack_floor = find_stack_floor();
    py_here = &record->head;
    pthread_setspecific(ending_key, record);
    return record;
}

void py_thread_record(void)
{
    py_own();
}

/* ---- blocks ------------------------------------------------------------------------------------------------------ */
static inline size_t class_of(size_t size)
{
    return (size + PY_CLASS_STEP - 1) / PY_CLASS_STEP;
}

enum { ENOUGH = 1 << 20, SPARE_MOST = 32 << 20, PAGE = 4096 };

void *py_prefer_large_pages(void *block, size_t size)
{
    if (block && size >= ENOUGH) {
        uintptr_t start = ((uintptr_t)block + PAGE - 1) & -(uintptr_t)PAGE;
        madvise((void *)start, ((uintptr_t)block + size - start) & -(uintptr_t)PAGE, MADV_HUGEPAGE);
    }
    return block;
}

#ifndef PY_COUNTING
/* A fresh block from the thread's chunk; what is left of an old chunk is too small to matter. */
static __attribute__((noinline)) void *cut_block(thread_record *record, size_t size_class)
{
    size_t size = size_class * PY_CLASS_STEP;
    if (unlikely_py((size_t)(record->chunk_end - record->chunk) < size)) {
        char *chunk = malloc(CHUNK);
        if (!chunk)
            return NULL;
        record->chunk = chunk;
        record->chunk_end = chunk + CHUNK;
    }
    void *block = record->chunk;
    record->chunk += size;
    return block;
}

/* ---- blocks of some kilobytes: big integers and lists come and go, and malloc is slow for these ---------------------
 */
enum { MIDDLING = 16 << 10, MIDDLING_KEPT = 8 };

/* Eight sizes from one power of two to the next: which one holds it. */
static inline uint32_t middling_class(size_t size)
{
    uint32_t power = 63 - (uint32_t)__builtin_clzll(size - 1); /* 2**power < size <= 2 * 2**power */
    return (power - 9) * 8 + (uint32_t)((size - 1) >> (power - 3) & 7);
}

static inline size_t middling_size(size_t size)
{
    size_t step = (size_t)1 << (63 - __builtin_clzll(size - 1) - 3);
    return (size + step - 1) & -step;
}

_Static_assert((13 - 9) * 8 + 7 < sizeof((thread_record *)0)->middling / sizeof *((thread_record *)0)->middling &&
                   MIDDLING == 2 << 13 && PY_SMALL_BLOCK == 1 << 9,
               "a place for each of their sizes");

static void *middling_block(size_t size)
{
    thread_record *record = py_own();
    uint32_t place = middling_class(size);
    void *block = record->middling[place].blocks;
    if (!block)
        return malloc(middling_size(size));
    record->middling[place].blocks = *(void **)block;
    record->middling[place].count--;
    return block;
}

static void keep_middling(void *block, size_t size)
{
    thread_record *record = py_own();
    uint32_t place = middling_class(size);
    if (record->middling[place].count >= MIDDLING_KEPT) {
        free(block);
        return;
    }
    *(void **)block = record->middling[place].blocks;
    record->middling[place].blocks = block;
    record->middling[place].count++;
}

/* ---- blocks of megabytes: asking the kernel for fresh pages each time costs more than filling them
 * -------------------- */
static void *take_spare(size_t size)
{
    thread_record *record = py_own();
    for (size_t i = 0; i < sizeof record->spare / sizeof *record->spare; i++) {
        void *block = record->spare[i].block;
        if (block && record->spare[i].size >= size && record->spare[i].size / 2 <= size) {
            record->spare[i].block = NULL;
            return block;
        }
    }
    return NULL;
}

/* In the place of the smallest, which goes. */
static void keep_spare(void *block, size_t size)
{
    thread_record *record = py_own();
    size_t place = 0;
    for (size_t i = 0; i < sizeof record->spare / sizeof *record->spare; i++) {
        if (!record->spare[i].block)
            record->spare[i].size = 0;
        if (record->spare[i].size < record->spare[place].size)
            place = i;
    }
    if (size > SPARE_MOST || record->spare[place].size >= size) {
        free(block);
        return;
    }
    if (record->spare[place].block)
        free(record->spare[place].block);
    record->spare[place].block = block;
    record->spare[place].size = size;
}

static void *large_block(size_t size)
{
    if (!NO_FREE_LISTS && size <= MIDDLING)
        return middling_block(size);
    void *block = !NO_FREE_LISTS && size >= ENOUGH ? take_spare(size) : NULL;
    return block ? block : py_prefer_large_pages(malloc(size), size);
}
#endif

static inline void *get_block(size_t size)
{
#ifdef PY_COUNTING
    return counting_alloc(size);
#else
    if (NO_FREE_LISTS || size > PY_SMALL_BLOCK)
        return large_block(size);
    thread_record *record = py_own();
    size_t size_class = class_of(size);
    void *block = record->head.free_blocks[size_class];
    if (unlikely_py(!block))
        return cut_block(record, size_class);
    record->head.free_blocks[size_class] = *(void **)block;
    return block;
#endif
}

void *py_alloc_any(size_t size)
{
    if (size == 0)
        return NULL;
    void *block = get_block(size);
    if (unlikely_py(!block))
        py_no_memory();
    return block;
}

void *py_alloc_object(const py_type *type, size_t size)
{
    py_object *object = py_alloc_any(size);
    object->type = type;
    object->count = 1;
#ifdef PY_COUNTING
    counting_name(object, type->name);
#endif
    return object;
}

void *py_try_alloc(size_t size)
{
    if (size == 0)
        return NULL;
    void *block = size > MOST_BYTES ? NULL : get_block(size);
    if (unlikely_py(!block))
        py_raise_plain(&py_MemoryError);
    return block;
}

static void free_large(void *block, size_t size)
{
#ifdef PY_COUNTING
    counting_free(block, size);
#else
    if (!NO_FREE_LISTS && size <= MIDDLING)
        keep_middling(block, size);
    else if (!NO_FREE_LISTS && size >= ENOUGH)
        keep_spare(block, size);
    else
        free(block);
#endif
}

static inline void put_block(void *block, size_t size)
{
    if (!block || size == 0)
        return;
    if (NO_FREE_LISTS || size > PY_SMALL_BLOCK) {
        free_large(block, size);
        return;
    }
    void **free_block = &py_own()->head.free_blocks[class_of(size)];
    *(void **)block = *free_block;
    *free_block = block;
}

void py_free(void *block, size_t size)
{
    put_block(block, size);
}

static void *resize(void *block, size_t old_size, size_t size)
{
#ifndef PY_COUNTING
    bool both_large = old_size > PY_SMALL_BLOCK && size > PY_SMALL_BLOCK;
    if (block && size && (NO_FREE_LISTS || both_large)) {
        size_t room = !NO_FREE_LISTS && size <= MIDDLING ? middling_size(size) : size;
        return py_prefer_large_pages(realloc(block, room), room);
    }
    if (block && size && class_of(old_size) == class_of(size))
        return block;
#endif
    void *moved = size ? get_block(size) : NULL;
    if (block && moved)
        memcpy(moved, block, old_size < size ? old_size : size);
    if (moved || size == 0)
        py_free(block, old_size);
    return moved;
}

void *py_resize(void *block, size_t old_size, size_t size)
{
    void *moved = resize(block, old_size, size);
    if (unlikely_py(!moved && size))
        py_no_memory();
    return moved;
}

void *py_try_resize(void *block, size_t old_size, size_t size)
{
    void *moved = size > MOST_BYTES ? NULL : resize(block, old_size, size);
    if (unlikely_py(!moved && size))
        py_raise_plain(&py_MemoryError);
    return moved;
}

void py_immortal(void *block)
{
#ifdef PY_COUNTING
    counting_forget(block);
#elif NO_FREE_LISTS
    __lsan_ignore_object(block); /* a big integer's word hides its pointer */
#else
    (void)block;
#endif
}

/* ---- members: walked by descriptor --------------------------------------------------------------------------------
 */
bool py_is_counted(const py_type *type)
{
    switch (type->kind) {
    case PY_NONE:
    case PY_BOOL:
    case PY_FLOAT:
    case PY_COMPLEX:
    case PY_FIXED:
        return false;
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            if (py_is_counted(type->items[i]))
                return true;
        return false;
    default:
        return true;
    }
}

bool py_takes_none(const py_type *nullable)
{
    for (uint32_t i = 0; i < nullable->item_count; i++)
        if (nullable->items[i] == &type_none)
            return true;
    return nullable->item_count == 1;
}

void py_retain(const py_type *type, const void *slot)
{
    switch (type->kind) {
    case PY_NONE:
    case PY_BOOL:
    case PY_FLOAT:
    case PY_COMPLEX:
    case PY_FIXED:
        break;
    case PY_INT:
        int_keep(*(const py_int *)slot);
        break;
    case PY_RANGE:
        for (int i = 0; i < 3; i++)
            int_keep(((const py_int *)slot)[i]);
        break;
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            py_retain(type->items[i], (const char *)slot + type->offsets[i]);
        break;
    case PY_VALUE:
        value_keep(*(const py_value *)slot);
        break;
    default:
        keep(*(py_object *const *)slot);
    }
}

/* Objects without references, waiting to be freed: linked through their counts, which are 0 and needed no more. */
typedef struct dead_list {
    py_object *first;
} dead_list;

static inline void lose(dead_list *dead, py_object *object)
{
    if (object && --object->count == 0) {
        object->count = (int64_t)(intptr_t)dead->first;
        dead->first = object;
    }
}

static inline void lose_int(dead_list *dead, py_int a)
{
    if (int_is_big(a) && a > INT_FAILED)
        lose(dead, int_object(a));
}

/* A str has no members: it goes at once. */
static inline void free_str(str *s)
{
    put_block(s, sizeof *s + s->room);
}

static inline void lose_str(str *s)
{
    if (s && --s->head.count == 0)
        free_str(s);
}

static void lose_slot(dead_list *dead, const py_type *type, const void *slot)
{
    switch (type->kind) {
    case PY_NONE:
    case PY_BOOL:
    case PY_FLOAT:
    case PY_COMPLEX:
    case PY_FIXED:
        break;
    case PY_INT:
        lose_int(dead, *(const py_int *)slot);
        break;
    case PY_RANGE:
        for (int i = 0; i < 3; i++)
            lose_int(dead, ((const py_int *)slot)[i]);
        break;
    case PY_TUPLE:
        for (uint32_t i = 0; i < type->item_count; i++)
            lose_slot(dead, type->items[i], (const char *)slot + type->offsets[i]);
        break;
    case PY_VALUE: {
        const py_value *value = slot;
        if (value_is_object(*value))
            lose(dead, value->object);
        else if (value->type == &type_int)
            lose_int(dead, value->as_int);
        break;
    }
    case PY_STR:
        lose_str(*(str *const *)slot);
        break;
    default:
        lose(dead, *(py_object *const *)slot);
    }
}

/* One value of each of count entries, at every `size` bytes from at on; hole: hashes that are in front of none. */
typedef struct column {
    const char *at;
    size_t size;
    int64_t count;
    bool hashed; /* an entry begins with a hash, which is -1 or hole where there is no value */
    int64_t hole;
    uint32_t offset;
} column;

static inline const void *value_in(const column *c, int64_t i)
{
    const char *entry = c->at + (size_t)i * c->size;
    int64_t hash = 0;
    if (c->hashed)
        memcpy(&hash, entry, sizeof hash);
    return c->hashed && (hash == -1 || hash == c->hole) ? NULL : entry + c->offset;
}

/* Of words only few are big ones: what an entry's hash says is asked for those alone. */
static void lose_words(dead_list *dead, column c)
{
    const char *word = c.at + c.offset;
    for (int64_t i = 0; i < c.count; i++, word += c.size)
        if (unlikely_py(int_is_big(*(const py_int *)word)) && value_in(&c, i))
            lose_int(dead, *(const py_int *)word);
}

/* Nothing but words, side by side? */
static bool is_of_words(const py_type *tuple)
{
    for (uint32_t i = 0; i < tuple->item_count; i++)
        if (tuple->items[i]->kind != PY_INT)
            return false;
    return tuple->size == tuple->item_count * sizeof(py_int);
}

/* A list's: side by side, and each one's count is all that is touched. */
static void lose_objects(dead_list *dead, column c)
{
    py_object *const *objects = (py_object *const *)c.at;
    const void *slot;
    if (!c.hashed && c.size == sizeof *objects) {
        for (int64_t i = 0; i < c.count; i++)
            lose(dead, objects[i]);
        return;
    }
    for (int64_t i = 0; i < c.count; i++)
        if ((slot = value_in(&c, i)))
            lose(dead, *(py_object *const *)slot);
}

static void lose_column(dead_list *dead, const py_type *type, column c)
{
    const void *slot;
    uint32_t offset = c.offset;
    switch (type->kind) {
    case PY_NONE:
    case PY_BOOL:
    case PY_FLOAT:
    case PY_COMPLEX:
    case PY_FIXED:
        break;
    case PY_INT:
        lose_words(dead, c);
        break;
    case PY_TUPLE:
        if (!c.hashed && c.size == type->size && is_of_words(type)) {
            lose_words(dead, (column){c.at + offset, sizeof(py_int), c.count * type->item_count, .offset = 0});
            break;
        }
        for (uint32_t k = 0; k < type->item_count; k++) {
            c.offset = offset + type->offsets[k];
            lose_column(dead, type->items[k], c);
        }
        break;
    case PY_RANGE:
    case PY_VALUE:
        for (int64_t i = 0; i < c.count; i++)
            if ((slot = value_in(&c, i)))
                lose_slot(dead, type, slot);
        break;
    case PY_STR:
        for (int64_t i = 0; i < c.count; i++)
            if ((slot = value_in(&c, i)))
                lose_str(*(str *const *)slot);
        break;
    default:
        lose_objects(dead, c);
    }
}

static inline void free_storage(py_list *list)
{
    put_block(list->at, (size_t)list->room * list->head.type->items[0]->size);
    put_block(list, sizeof *list);
}

static inline void lose_texts(str *const *texts, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        lose_str(texts[i]);
}

static __attribute__((noinline)) void free_list_alone(py_list *list)
{
    free_storage(list);
}

static void free_list(dead_list *dead, py_list *list)
{
    const py_type *item = list->head.type->items[0];
    if (item->kind == PY_STR)
        lose_texts(list->at, list->len);
    else if (item->kind == PY_INT ? list->bigs : py_is_counted(item))
        lose_column(dead, item, (column){.at = list->at, .size = item->size, .count = list->len});
    free_storage(list);
}

static void free_box(dead_list *dead, py_box *box)
{
    const py_type *type = box->head.type;
    lose_slot(dead, type, box->payload);
    py_free(box, sizeof *box + type->size);
}

/* The entries of a dict or set: `size` bytes each, from a hash on, -1 or `hole` where there is none. */
static void lose_entries(dead_list *dead, const py_type *type, const char *at, int64_t count, int64_t hole)
{
    uint32_t members = type->kind == PY_DICT ? 2 : 1, size = type->offsets[members];
    for (uint32_t k = 0; k < members; k++) {
        column c = {at, size, count, true, hole, type->offsets[k]};
        if (type->items[k]->kind == PY_INT)
            lose_words(dead, c);
        else if (py_is_counted(type->items[k]))
            lose_column(dead, type->items[k], c);
    }
}

static void free_dict(dead_list *dead, py_dict *d)
{
    const py_type *type = d->head.type;
    lose_entries(dead, type, d->at, d->filled, -1);
    if (d->bits) {
        py_free(d->at, (size_t)(((INT64_C(1) << d->bits) << 1) / 3) * type->offsets[2]);
        py_free(d->index, sizeof *d->index << d->bits);
    }
    py_free(d, sizeof *d);
}

static void free_set(dead_list *dead, py_set *s)
{
    const py_type *type = s->head.type;
    lose_entries(dead, type, s->at, s->mask + 1, SET_HOLE);
    py_free(s->at, (size_t)(s->mask + 1) * type->offsets[1]);
    py_free(s, sizeof *s);
}

/* An attribute: most are references or words. */
static inline void lose_member(dead_list *dead, const py_type *type, const void *slot)
{
    if (type->kind == PY_INSTANCE || type->kind == PY_NULLABLE)
        lose(dead, *(py_object *const *)slot);
    else if (type->kind == PY_INT)
        lose_int(dead, *(const py_int *)slot);
    else
        lose_slot(dead, type, slot);
}

static inline void free_instance(dead_list *dead, py_object *object)
{
    const py_type *type = object->type;
    for (uint32_t i = 0; i < type->item_count; i++)
        lose_member(dead, type->items[i], (const char *)object + type->offsets[i]);
    if (type->circular)
        py_free_circular(object, type->body);
    else
        py_free(object, type->body);
}

static void free_generator(dead_list *dead, py_generator *generator)
{
    const py_routine *routine = generator->routine;
    if (generator->stage != PY_ENDED || generator->full)
        generator_release(generator);
    for (uint32_t i = 0; generator->stage != PY_ENDED && i < routine->field_count; i++)
        lose_slot(dead, routine->fields[i], (const char *)generator + routine->offsets[i]);
    if (routine->returns)
        lose_slot(dead, routine->returns, (const char *)generator + routine->returned_at);
    if (generator->chain)
        put_block(generator->chain, sizeof(py_chain));
    put_block(generator, routine->size);
}

static void free_object(dead_list *dead, py_object *object)
{
    const py_type *type = object->type;
    if (type->kind == PY_INSTANCE) {
        free_instance(dead, object);
        return;
    }
    if (type->kind == PY_EXCEPTION)
        for (uint32_t i = 0; i < type->item_count; i++)
            lose_slot(dead, type->items[i], (const char *)object + type->offsets[i]);
    if (type->dispose) {
        type->dispose(object);
        return;
    }
    switch (type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
        free_list(dead, (py_list *)object);
        break;
    case PY_GENERATOR:
        free_generator(dead, (py_generator *)object);
        break;
    case PY_DICT:
        free_dict(dead, (py_dict *)object);
        break;
    case PY_SET:
    case PY_FROZENSET:
        free_set(dead, (py_set *)object);
        break;
    default:
        free_box(dead, (py_box *)object);
    }
}

/* A short list of words, or of pairs of them, is kept whole for the next one: where a row is built from the row before,
 * they take turns.  Its room is counted in words meanwhile. */
static inline bool keep_whole(py_list *list)
{
    enum { MOST_KEPT = 8 };
    thread_record *record = (thread_record *)py_here;
    size_t size = list->head.type->items[0]->size;
    if (NO_FREE_LISTS || record == &py_no_thread || record->dead_lists == MOST_KEPT || list->room == 0 ||
        (size != sizeof(py_int) && size != 2 * sizeof(py_int)) || (size_t)list->room * size > PY_SMALL_BLOCK)
        return false;
    list->room <<= size > sizeof(py_int);
    list->head.count = (int64_t)(intptr_t)record->dead_list;
    record->dead_list = list;
    record->dead_lists++;
    return true;
}

static inline bool has_big(const py_int *words, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        if (unlikely_py(int_is_big(words[i])))
            return true;
    return false;
}

/* Of nothing that is counted: the most frequent lists go at once, too. */
static inline bool is_plain_list(const py_object *object)
{
    if (object->type->kind != PY_LIST)
        return false;
    py_kind item = object->type->items[0]->kind;
    return item == PY_INT ? !((const py_list *)object)->bigs : item == PY_FLOAT || item == PY_BOOL;
}

static inline bool is_plain_list_of_tuples(const py_list *list)
{
    const py_type *item = list->head.type->items[0];
    return item->kind == PY_TUPLE && is_of_words(item) && !has_big(list->at, list->len * item->item_count);
}

/* One that has ended and gives nothing back holds nothing. */
static inline bool is_empty_generator(const py_generator *generator)
{
    return generator->stage == PY_ENDED && !generator->full && !generator->chain && !generator->routine->returns;
}

static __attribute__((noinline)) void destroy_all(py_object *object)
{
    dead_list dead = {NULL};
    if (object->type->kind == PY_LIST && is_plain_list_of_tuples((py_list *)object)) {
        if (!keep_whole((py_list *)object))
            free_storage((py_list *)object);
        return;
    }
    if (object->type->kind == PY_GENERATOR && is_empty_generator((py_generator *)object)) {
        put_block(object, ((py_generator *)object)->routine->size);
        return;
    }
    free_object(&dead, object);
    while (dead.first) {
        object = dead.first;
        dead.first = (py_object *)(intptr_t)object->count;
        free_object(&dead, object);
    }
}

void py_destroy(py_object *object)
{
    if (object->type == &type_str)
        free_str((str *)object);
    else if (!is_plain_list(object))
        destroy_all(object);
    else if (!keep_whole((py_list *)object))
        free_list_alone((py_list *)object);
}

void py_release(const py_type *type, void *slot)
{
    dead_list dead = {NULL};
    lose_slot(&dead, type, slot);
    while (dead.first) {
        py_object *object = dead.first;
        dead.first = (py_object *)(intptr_t)object->count;
        free_object(&dead, object);
    }
}
