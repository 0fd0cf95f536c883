/* base.h -- memory by lifetime, growable arrays, names, text.
 * In: nothing.  Out: the few containers that every stage uses.  Rule: nothing here knows Python. */
#ifndef BASE_H
#define BASE_H
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Arena: memory that is freed together ---------------------------------------------------- */
typedef struct Arena Arena;
Arena *arena_new(void);
void arena_free(Arena *arena);                                   /* frees all that was allocated; NULL is fine */
void *arena_alloc(Arena *arena, size_t size);                    /* zeroed, aligned to 16; never NULL */
char *arena_copy(Arena *arena, const char *text, size_t length); /* adds a final NUL */
char *arena_print(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define NEW(arena, T)          ((T *)arena_alloc((arena), sizeof(T)))
#define NEW_ARRAY(arena, T, n) ((T *)arena_alloc((arena), sizeof(T) * (size_t)(n)))

/* ---- Vec: a growable array in an arena; `VEC(Node *) nodes = {0};` --------------------------- */
#define VEC(T)                                                                                                         \
    struct {                                                                                                           \
        T *at;                                                                                                         \
        uint32_t len, room;                                                                                            \
    }
void *vec_grow(Arena *arena, void *at, uint32_t len, uint32_t *room, size_t item);
#define push(arena, vec, ...)                                                                                          \
    ((vec)->len == (vec)->room                                                                                         \
         ? (void)((vec)->at = vec_grow((arena), (vec)->at, (vec)->len, &(vec)->room, sizeof *(vec)->at))               \
         : (void)0,                                                                                                    \
     (void)((vec)->at[(vec)->len++] = (__VA_ARGS__)))
#define pop(vec)  ((vec)->at[--(vec)->len])
#define last(vec) ((vec)->at[(vec)->len - 1])
/* for_each(Node *, child, &nodes) { ... } */
#define for_each(T, item, vec)                                                                                         \
    for (uint32_t item##_at = 0, item##_left = 0; item##_at < (vec)->len && !item##_left; item##_at++)                 \
        for (T item = (item##_left = 1, (vec)->at[item##_at]); item##_left; item##_left = 0)

/* ---- Name: an interned string, compared with == ---------------------------------------------- */
typedef const char *Name;
typedef struct Names Names;
Names *names_new(Arena *arena);
Name intern(Names *names, const char *text, size_t length);
Name intern_text(Names *names, const char *text); /* NUL-terminated */

/* ---- Map: pointer to pointer; interned names are pointers too --------------------------------- */
typedef struct Map {
    struct MapEntry {
        const void *key;
        void *value;
    } * at;
    uint32_t len, room;
} Map;
void *map_get(const Map *map, const void *key); /* NULL when absent */
void map_set(Arena *arena, Map *map, const void *key, void *value);

/* ---- Str: bytes that may hold NUL ------------------------------------------------------------- */
typedef struct Str {
    const char *at;
    uint32_t len;
} Str;

/* ---- Text: a growing string on the heap ------------------------------------------------------- */
typedef struct Text {
    char *at; /* NUL-terminated once anything was added */
    size_t len, room;
} Text;
void text_add(Text *text, const char *bytes, size_t length);
void text_put(Text *text, const char *string);
void text_char(Text *text, char c);
void text_print(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprint(Text *text, const char *format, va_list list);
void text_free(Text *text);
char *text_kept(Arena *arena, Text *text); /* a copy in the arena; the text is freed */

/* ---- telling bytes apart ---------------------------------------------------------------------- */
#define HASH_START UINT64_C(14695981039346656037)
uint64_t hash_bytes(uint64_t hash, const void *from, size_t size); /* begin with HASH_START, go on with the result */

/* ---- our own mistakes -------------------------------------------------------------------------- */
/* Prints "moult: bug: ..." and ends with status 3: a case that cannot happen happened. */
_Noreturn void bug(const char *format, ...) __attribute__((format(printf, 1, 2)));
#endif
