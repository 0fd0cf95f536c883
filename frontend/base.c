/* base.c -- arenas, vectors, names, maps and text.
 * In: sizes and bytes.  Out: memory.  Rule: running out of memory ends the compiler, with a
 * message. */
#include "frontend/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

typedef struct Chunk {
    struct Chunk *next;
    size_t used, size;
    size_t mapped; /* bytes from the kernel itself; 0: the C library's */
    _Alignas(16) char bytes[];
} Chunk;

struct Arena {
    Chunk *chunk;
    size_t size; /* of all chunks together */
};

static _Noreturn void out_of_memory(void)
{
    fputs("moult: out of memory\n", stderr);
    exit(3);
}

Arena *arena_new(void)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        out_of_memory();
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Chunk *chunk = arena->chunk, *next; chunk; chunk = next) {
        next = chunk->next;
        if (chunk->mapped)
            munmap(chunk, chunk->mapped);
        else
            free(chunk);
    }
    free(arena);
}

enum { least_chunk = 1 << 16, populated_chunk = 1 << 18, large_page = 1 << 21, page = 1 << 12 };
#ifdef __SANITIZE_ADDRESS__
static const size_t from_kernel = SIZE_MAX; /* the leak check reads only what it knows of */
#else
static const size_t from_kernel = large_page / 2;
#endif

/* Every page will be written: the kernel is quicker with all of them at once than with a fault for each. */
static void populate(void *start, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    (void)madvise(start, size, MADV_POPULATE_WRITE); /* an older kernel refuses: nothing is lost */
#else
    (void)start;
    (void)size;
#endif
}

static Chunk *small_chunk(size_t size)
{
    Chunk *chunk = calloc(1, size);
    if (!chunk)
        out_of_memory();
    uintptr_t start = ((uintptr_t)chunk + page - 1) / page * page, end = ((uintptr_t)chunk + size) / page * page;
    if (size >= populated_chunk)
        populate((void *)start, end - start);
    return chunk;
}

/* At the address of a large page, so that one fault brings 2 MB where the kernel has such pages. */
static Chunk *large_chunk(size_t size)
{
    size_t whole = (size + large_page - 1) / large_page * large_page;
    char *room = mmap(NULL, whole + large_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED)
        out_of_memory();
    size_t before = -(uintptr_t)room % large_page;
    if (before)
        munmap(room, before);
    munmap(room + before + whole, large_page - before);
    Chunk *chunk = (Chunk *)(room + before);
    madvise(chunk, whole, MADV_HUGEPAGE);
    if (whole == large_page)
        populate(chunk, whole);
    chunk->mapped = whole;
    return chunk;
}

/* Each as large as all before it together, so that a small arena stays small. */
static Chunk *add_chunk(Arena *arena, size_t size)
{
    size_t whole = arena->size < least_chunk ? least_chunk : arena->size < large_page ? arena->size : large_page;
    if (whole < sizeof(Chunk) + size)
        whole = sizeof(Chunk) + size;
    Chunk *chunk = whole < from_kernel ? small_chunk(whole) : large_chunk(whole);
    whole = chunk->mapped ? chunk->mapped : whole;
    chunk->size = whole - sizeof(Chunk);
    arena->size += whole;
    chunk->next = arena->chunk;
    return arena->chunk = chunk;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size = (size + 15) & ~(size_t)15;
    Chunk *chunk = arena->chunk;
    if (!chunk || chunk->size - chunk->used < size)
        chunk = add_chunk(arena, size);
    void *result = chunk->bytes + chunk->used;
    chunk->used += size;
    return result;
}

char *arena_copy(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *arena_print(Arena *arena, const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    char *copy = arena_copy(arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return copy;
}

void *vec_grow(Arena *arena, void *at, uint32_t len, uint32_t *room, size_t item)
{
    uint32_t bigger = *room ? *room * 2 : 4;
    void *copy = arena_alloc(arena, bigger * item);
    if (len)
        memcpy(copy, at, len * item);
    *room = bigger;
    return copy;
}

/* ---- maps -------------------------------------------------------------------------------------
 */

static uint64_t mix(uint64_t key)
{
    key ^= key >> 33;
    key *= 0xff51afd7ed558ccdULL;
    return key ^ key >> 33;
}

static struct MapEntry *find(const Map *map, const void *key)
{
    for (uint32_t at = (uint32_t)mix((uintptr_t)key);; at++) {
        struct MapEntry *entry = &map->at[at & (map->room - 1)];
        if (!entry->key || entry->key == key)
            return entry;
    }
}

void *map_get(const Map *map, const void *key)
{
    return map->room ? find(map, key)->value : NULL;
}

static void map_grow(Arena *arena, Map *map)
{
    Map bigger = {.room = map->room ? map->room * 2 : 16, .len = map->len};
    bigger.at = NEW_ARRAY(arena, struct MapEntry, bigger.room);
    for (uint32_t i = 0; i < map->room; i++)
        if (map->at[i].key)
            *find(&bigger, map->at[i].key) = map->at[i];
    *map = bigger;
}

void map_set(Arena *arena, Map *map, const void *key, void *value)
{
    if (map->len * 2 >= map->room)
        map_grow(arena, map);
    struct MapEntry *entry = find(map, key);
    if (!entry->key)
        map->len++;
    *entry = (struct MapEntry){key, value};
}

/* ---- names ------------------------------------------------------------------------------------
 */

struct Names {
    Arena *arena;
    Str *at;
    uint32_t len, room;
};

Names *names_new(Arena *arena)
{
    Names *names = NEW(arena, Names);
    names->arena = arena;
    return names;
}

static Str *find_name(Str *at, uint32_t room, const char *text, size_t length)
{
    for (uint32_t i = (uint32_t)hash_bytes(HASH_START, text, length);; i++) {
        Str *entry = &at[i & (room - 1)];
        if (!entry->at || (entry->len == length && !memcmp(entry->at, text, length)))
            return entry;
    }
}

static void names_grow(Names *names)
{
    uint32_t room = names->room ? names->room * 2 : 256;
    Str *at = NEW_ARRAY(names->arena, Str, room);
    for (uint32_t i = 0; i < names->room; i++)
        if (names->at[i].at)
            *find_name(at, room, names->at[i].at, names->at[i].len) = names->at[i];
    names->at = at;
    names->room = room;
}

Name intern(Names *names, const char *text, size_t length)
{
    if (names->len * 2 >= names->room)
        names_grow(names);
    Str *entry = find_name(names->at, names->room, text, length);
    if (!entry->at) {
        *entry = (Str){arena_copy(names->arena, text, length), (uint32_t)length};
        names->len++;
    }
    return entry->at;
}

Name intern_text(Names *names, const char *text)
{
    return intern(names, text, strlen(text));
}

/* ---- text -------------------------------------------------------------------------------------
 */

static void text_room(Text *text, size_t more)
{
    if (text->len + more + 1 <= text->room)
        return;
    size_t room = text->room ? text->room * 2 : 256;
    while (room < text->len + more + 1)
        room *= 2;
    char *bigger = realloc(text->at, room);
    if (!bigger)
        out_of_memory();
    text->at = bigger;
    text->room = room;
}

void text_add(Text *text, const char *bytes, size_t length)
{
    text_room(text, length);
    if (length)
        memcpy(text->at + text->len, bytes, length);
    text->len += length;
    text->at[text->len] = 0;
}

void text_put(Text *text, const char *string)
{
    text_add(text, string, strlen(string));
}

void text_char(Text *text, char c)
{
    text_add(text, &c, 1);
}

static void print_any(Text *text, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, list);
    if (length < 0)
        bug("cannot format \"%s\"", format);
    text_room(text, (size_t)length);
    vsnprintf(text->at + text->len, (size_t)length + 1, format, again);
    text->len += (size_t)length;
    va_end(again);
}

static void print_number(Text *text, uint64_t value, bool negative)
{
    char digits[24], *end = digits + sizeof digits, *at = end;
    do
        *--at = (char)('0' + value % 10);
    while (value /= 10);
    if (negative)
        *--at = '-';
    text_add(text, at, (size_t)(end - at));
}

/* Most of what is printed are names and small numbers: these go without the C library. */
void text_vprint(Text *text, const char *format, va_list list)
{
    text_room(text, 0);
    for (const char *at = format;; at += 2) {
        size_t plain = strcspn(at, "%");
        text_add(text, at, plain);
        at += plain;
        if (*at && at[1] == 's') {
            const char *string = va_arg(list, const char *);
            text_put(text, string ? string : "(null)");
        } else if (*at && at[1] == 'u') {
            print_number(text, va_arg(list, unsigned), false);
        } else if (*at && at[1] == 'd') {
            int value = va_arg(list, int);
            print_number(text, value < 0 ? -(uint64_t)value : (uint64_t)value, value < 0);
        } else {
            if (*at)
                print_any(text, at, list);
            return;
        }
    }
}

void text_print(Text *text, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    text_vprint(text, format, list);
    va_end(list);
}

void text_free(Text *text)
{
    free(text->at);
    *text = (Text){0};
}

char *text_kept(Arena *arena, Text *text)
{
    char *copy = arena_copy(arena, text->at ? text->at : "", text->len);
    text_free(text);
    return copy;
}

uint64_t hash_bytes(uint64_t hash, const void *from, size_t size)
{
    const unsigned char *bytes = from;
    for (; size >= 8; size -= 8, bytes += 8) {
        uint64_t word;
        memcpy(&word, bytes, sizeof word);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 29;
    }
    for (; size; size--)
        hash = (hash ^ *bytes++) * 1099511628211u;
    return hash;
}

void bug(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fputs("moult: bug: ", stderr);
    vfprintf(stderr, format, list);
    fputs("\nThis is a mistake in moult itself; please report it with the program that shows it.\n", stderr);
    va_end(list);
    exit(3);
}
