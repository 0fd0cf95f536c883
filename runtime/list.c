/* list.c -- lists of any element type: storage, single elements, whole copies.
 * In: py_list, whose type says what an element is.  Out: the slow halves of list.h's functions.
 * Rule: elements move as bytes; their counts change only where a reference is added or goes.
 * A release comes last, when the list is whole again. */
#include "error.h"
#include "list_part.h"
#include "thread.h"

/* ---- storage ---------------------------------------------------------------------------------------------- */
enum { FIRST_ROOM = 8, FAR_ROOM = 1 << 27 };

/* As py_alloc for a size that the compiler does not know. */
static inline void *alloc_items(size_t size)
{
    if (likely_py(size - 1 < PY_SMALL_BLOCK)) {
        void **free_block = &py_here->free_blocks[(size + PY_CLASS_STEP - 1) / PY_CLASS_STEP];
        void *block = *free_block;
        if (likely_py(block != NULL)) {
            *free_block = *(void **)block;
            return block;
        }
    }
    return py_alloc_any(size);
}

/* The last list of words or of pairs that went, if it is about as long as this one will be, or nobody
 * knows how long that is.  An item has so many words.
 */
static inline py_list *dead_list(const py_type *type, int64_t room, int item_words)
{
    thread_record *record = (thread_record *)py_here;
    py_list *xs = record->dead_list;
    int64_t words = room * item_words;
    if (!xs || xs->room < words || (words && xs->room > words + words / 2 + FIRST_ROOM))
        return NULL;
    record->dead_list = (py_list *)(intptr_t)xs->head.count;
    record->dead_lists--;
    xs->head = (py_object){type, 1};
    xs->room >>= item_words == 2; /* counted in words while it was dead */
    xs->bigs = false;
    return xs;
}

static inline py_list *new_list(const py_type *type, int64_t len, int64_t room)
{
    size_t size = type->items[0]->size;
    py_list *xs = size == sizeof(py_int)       ? dead_list(type, room, 1)
                  : size == 2 * sizeof(py_int) ? dead_list(type, room, 2)
                                               : NULL;
    if (xs) {
        xs->len = len;
        return xs;
    }
    xs = py_new(type, sizeof(py_list));
    xs->len = len;
    xs->at = alloc_items((size_t)room * type->items[0]->size);
    xs->room = likely_py(xs->at != NULL) ? room : 0;
    xs->bigs = false;
    return xs;
}

py_list *py_list_new(const py_type *type, int64_t room)
{
    return new_list(type, 0, room);
}

/* The room is a guess: range(-5) gives nothing, and what is asked of range(2**60) may end soon. */
py_list *py_list_expecting(const py_type *type, int64_t room)
{
    bool wild = room < 0 || room > FAR_ROOM;
    return py_list_new(type, unlikely_py(wild) ? 0 : room);
}

py_list *list_with_room(const py_type *type, int64_t len)
{
    size_t bytes = 0;
    if (__builtin_mul_overflow((size_t)len, type->items[0]->size, &bytes))
        bytes = SIZE_MAX;
    void *at = py_try_alloc(bytes);
    if (unlikely_py(!at && bytes))
        return NULL;
    py_list *xs = py_new(type, sizeof(py_list));
    xs->len = len;
    xs->room = at ? len : 0;
    xs->bigs = false;
    xs->at = at;
    return xs;
}

static void set_room(py_list *xs, int64_t room)
{
    size_t size = item_size(xs);
    xs->at = py_resize(xs->at, (size_t)xs->room * size, (size_t)room * size);
    xs->room = xs->at ? room : 0;
}

void py_list_grow(py_list *xs)
{
    int64_t room = xs->room + (xs->room < 64 ? xs->room : xs->room / 2);
    set_room(xs, room < FIRST_ROOM ? FIRST_ROOM : room);
}

void py_list_reserve(py_list *xs, int64_t room)
{
    if (room <= xs->room)
        return;
    int64_t grown = xs->room + xs->room / 2;
    set_room(xs, room < grown ? grown : room);
}

void py_list_reserve_more(py_list *xs, int64_t more)
{
    if (more > INT64_MAX / 64)
        py_no_memory();
    py_list_reserve(xs, xs->len + more);
}

/* ---- counts in bulk ------------------------------------------------------------------------------------------ */
static void keep_words(py_list *xs, int64_t start, int64_t end)
{
    const py_int *words = xs->at;
    for (int64_t i = start; i < end; i++)
        if (unlikely_py(!int_is_plain(words[i]))) {
            int_keep(words[i]);
            xs->bigs = true;
        }
}

void list_keep_items(py_list *xs, int64_t start, int64_t end)
{
    const py_type *type = item_type(xs);
    switch (type->kind) {
    case PY_INT:
        keep_words(xs, start, end);
        return;
    case PY_STR:
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_NULLABLE:
        for (int64_t i = start; i < end; i++)
            keep(((py_object **)xs->at)[i]);
        return;
    default:
        if (py_is_counted(type))
            for (int64_t i = start; i < end; i++)
                py_retain(type, item_at(xs, i));
    }
}

void list_keep_from(py_list *xs, int64_t start, int64_t end, const py_list *from)
{
    if (item_type(xs)->kind != PY_INT || from->bigs)
        list_keep_items(xs, start, end);
}

void list_release_items(py_list *xs, int64_t start, int64_t end)
{
    const py_type *type = item_type(xs);
    if (type->kind == PY_INT ? !xs->bigs : !py_is_counted(type))
        return;
    for (int64_t i = start; i < end; i++)
        py_release(type, item_at(xs, i));
}

void py_list_note_big(py_list *xs, py_int word)
{
    xs->bigs = true;
    int_keep(word);
}

/* ---- made from others ------------------------------------------------------------------------------------------ */
/* Without the counts of the references in it. */
static py_list *list_of_bytes(const py_type *type, int64_t n, const void *items)
{
    py_list *xs = py_list_new(type, n);
    xs->len = n;
    if (n && item_size(xs)) /* None takes no room */
        memcpy(xs->at, items, (size_t)n * item_size(xs));
    return xs;
}

py_list *py_list_of(const py_type *type, int64_t n, const void *items)
{
    py_list *xs = list_of_bytes(type, n, items);
    list_keep_items(xs, 0, n);
    return xs;
}

static __attribute__((noinline)) py_list *begin_slowly(const py_type *type, int64_t n, const void *items, int64_t room)
{
    py_list *xs = new_list(type, n, room);
    if (n && item_size(xs))
        memcpy(xs->at, items, (size_t)n * item_size(xs));
    list_keep_items(xs, 0, n);
    return xs;
}

py_list *py_list_begin(const py_type *type, int64_t n, const void *items, int64_t expected)
{
    bool wild = expected < 0 || expected > FAR_ROOM;
    int64_t room = n + (unlikely_py(wild) ? 0 : expected);
    py_list *xs = type->items[0]->kind == PY_INT ? dead_list(type, room, 1) : NULL;
    if (unlikely_py(!xs))
        return begin_slowly(type, n, items, room);
    xs->len = n;
    for (int64_t i = 0; i < n; i++) {
        py_int word = ((const py_int *)items)[i];
        ((py_int *)xs->at)[i] = word;
        if (unlikely_py(!int_is_plain(word)))
            py_list_note_big(xs, word);
    }
    return xs;
}

py_list *list_part_of(const py_type *type, const py_list *from, int64_t first, int64_t n)
{
    py_list *part = list_of_bytes(type, n, item_at(from, first));
    list_keep_from(part, 0, n, from);
    return part;
}

py_list *py_list_copy(const py_type *type, const py_list *xs)
{
    return list_part_of(type, xs, 0, xs->len);
}

py_list *py_list_add(const py_type *type, const py_list *a, const py_list *b)
{
    py_list *sum = py_list_new(type, a->len + b->len);
    size_t size = item_size(sum);
    sum->len = a->len + b->len;
    if (a->len)
        memcpy(sum->at, a->at, (size_t)a->len * size);
    if (b->len)
        memcpy(item_at(sum, a->len), b->at, (size_t)b->len * size);
    list_keep_from(sum, 0, a->len, a);
    list_keep_from(sum, a->len, sum->len, b);
    return sum;
}

/* The first `part` of `len` elements over and over. */
static void repeat_items(char *at, size_t size, int64_t part, int64_t len)
{
    size_t bytes = (size_t)len * size, done = (size_t)part * size;
    const char zeros[16] = {0};
    if (done <= sizeof zeros && !memcmp(at, zeros, done)) {
        memset(at, 0, bytes);
        return;
    }
    while (done < bytes) {
        size_t step = done < bytes - done ? done : bytes - done;
        memcpy(at + done, at, step);
        done += step;
    }
}

/* len * n, n < 0 counting as 0; -1: OverflowError, MemoryError */
static int64_t repeated_length(int64_t len, py_int n)
{
    int64_t times, total;
    if (!int_count(n, &times))
        return -1;
    if (times <= 0 || len == 0)
        return 0;
    if (__builtin_mul_overflow(len, times, &total))
        return py_raise(&py_MemoryError, "%s", ""), -1;
    return total;
}

static py_list *repeated(const py_type *type, const void *items, int64_t len, py_int n)
{
    int64_t total = repeated_length(len, n);
    py_list *xs = total < 0 ? NULL : list_with_room(type, total);
    if (!xs || total == 0)
        return xs;
    memcpy(xs->at, items, (size_t)len * item_size(xs));
    repeat_items(xs->at, item_size(xs), len, total);
    list_keep_items(xs, 0, total);
    return xs;
}

py_list *py_list_repeat(const py_type *type, const py_list *xs, py_int n)
{
    return repeated(type, xs->at, xs->len, n);
}

py_list *py_list_filled(const py_type *type, const void *item, py_int n)
{
    return repeated(type, item, 1, n);
}

/* xs *= n */
bool py_list_repeat_in_place(py_list *xs, py_int n)
{
    int64_t len = xs->len, total = repeated_length(len, n);
    size_t size = item_size(xs), bytes;
    if (total < 0)
        return false;
    if (total == 0)
        return py_list_clear(xs), true;
    if (total > xs->room) {
        if (__builtin_mul_overflow((size_t)total, size, &bytes))
            bytes = SIZE_MAX;
        void *at = py_try_resize(xs->at, (size_t)xs->room * size, bytes);
        if (!at)
            return false;
        xs->at = at;
        xs->room = total;
    }
    repeat_items(xs->at, size, len, total);
    xs->len = total;
    list_keep_items(xs, len, total);
    return true;
}

void py_list_extend(py_list *xs, const py_list *more)
{
    int64_t len = xs->len, added = more->len;
    if (added == 0)
        return;
    py_list_reserve(xs, len + added);
    memcpy(item_at(xs, len), more->at, (size_t)added * item_size(xs));
    xs->len = len + added;
    list_keep_from(xs, len, len + added, more);
}

/* ---- one element ---------------------------------------------------------------------------------------------- */
/* Programs catch these as a matter of course: a message that needs no formatting. */
static py_cold void out_of_range(const char *what)
{
    static const char *const texts[] = {"list index out of range", "tuple index out of range",
                                        "list assignment index out of range"};
    size_t length = strlen(what);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!strncmp(texts[i], what, length) && !strncmp(texts[i] + length, " index", 6)) {
            py_raise_text(&py_IndexError, texts[i]);
            return;
        }
    py_raise(&py_IndexError, "%s index out of range", what);
}

int64_t py_list_place(const py_list *xs, py_int i, const char *what)
{
    int64_t index;
    if (!int_index(i, &index))
        return -1;
    if (index < 0)
        index += xs->len;
    if (likely_py((uint64_t)index < (uint64_t)xs->len))
        return index;
    out_of_range(what);
    return -1;
}

/* A list of None has no bytes to point to: any address will do. */
void *py_list_find_slot(const py_list *xs, py_int i, const char *what)
{
    int64_t index = py_list_place(xs, i, what);
    if (index < 0)
        return NULL;
    return xs->at ? item_at(xs, index) : (void *)xs;
}

/* Elements from start on move by `by` places; counts do not change. */
static void shift_items(py_list *xs, int64_t start, int64_t by)
{
    if (xs->len > start)
        memmove(item_at(xs, start + by), item_at(xs, start), (size_t)(xs->len - start) * item_size(xs));
    xs->len += by;
}

static bool to_ssize(py_int i, int64_t *index)
{
    return int_to_c(i, INT64_MIN, INT64_MAX, "ssize_t", index);
}

bool py_list_take_out(py_list *xs, py_int i, void *item)
{
    int64_t index;
    if (!to_ssize(i, &index))
        return false;
    if (xs->len == 0)
        return py_raise(&py_IndexError, "pop from empty list");
    if (index < 0)
        index += xs->len;
    if ((uint64_t)index >= (uint64_t)xs->len)
        return py_raise(&py_IndexError, "pop index out of range");
    memcpy(item, item_at(xs, index), item_size(xs));
    shift_items(xs, index + 1, -1);
    return true;
}

bool py_list_insert(py_list *xs, py_int i, const void *item)
{
    int64_t index;
    if (!to_ssize(i, &index))
        return false;
    if (index < 0)
        index = index + xs->len < 0 ? 0 : index + xs->len;
    if (index > xs->len)
        index = xs->len;
    if (xs->len == xs->room)
        py_list_grow(xs);
    shift_items(xs, index, 1);
    memcpy(item_at(xs, index), item, item_size(xs));
    list_keep_items(xs, index, index + 1);
    return true;
}

/* Takes one element out and releases it. */
static void delete_at(py_list *xs, int64_t index)
{
    char item[256];
    const py_type *type = item_type(xs);
    if (unlikely_py(type->size > sizeof item)) {
        py_list_delete_slice(xs, index, index + 1);
        return;
    }
    memcpy(item, item_at(xs, index), type->size);
    shift_items(xs, index + 1, -1);
    py_release(type, item);
}

bool py_list_delete(py_list *xs, py_int i)
{
    int64_t index = py_list_place(xs, i, "list assignment");
    if (index >= 0)
        delete_at(xs, index);
    return index >= 0;
}

bool py_list_remove(py_list *xs, const void *item)
{
    int64_t i = list_find(xs, item, 0, INT64_MAX);
    if (i == INT64_MAX)
        return py_raise(&py_ValueError, "list.remove(x): x not in list");
    if (i >= 0 && i < xs->len) /* its __eq__ may have changed the list */
        delete_at(xs, i);
    return i >= 0;
}

void py_list_clear(py_list *xs)
{
    py_list old = *xs;
    xs->len = xs->room = 0;
    xs->at = NULL;
    xs->bigs = false;
    list_release_items(&old, 0, old.len);
    py_free(old.at, (size_t)old.room * item_size(&old));
}

void py_list_reverse(py_list *xs)
{
    size_t size = item_size(xs);
    if (xs->len < 2)
        return;
    if (size == sizeof(uint64_t)) {
        uint64_t *low = xs->at, *high = low + xs->len - 1;
        for (; low < high; low++, high--) {
            uint64_t item = *low;
            *low = *high;
            *high = item;
        }
        return;
    }
    char *low = xs->at, *high = item_at(xs, xs->len - 1);
    for (; low < high; low += size, high -= size)
        for (size_t i = 0; i < size; i++) {
            char byte = low[i];
            low[i] = high[i];
            high[i] = byte;
        }
}
