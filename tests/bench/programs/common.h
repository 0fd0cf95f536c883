/* common.h -- what the hand-written programs share: growable arrays, the bench's random numbers, a table of texts. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline int64_t next_state(int64_t state)
{
    return (state * 1103515245 + 12345) & 0x7FFFFFFF;
}

/* data, length and room of an array that grows. */
#define PUSH(data, length, room, item)                                                                                \
    ((length) == (room) ? (void)((data) = realloc((data), ((room) = (room) ? (room)*2 : 8) * sizeof *(data))) : (void)0, \
     (data)[(length)++] = (item))

/* ---- text -> number, open addressing, entries in order of insertion ------------------------------------------------ */
typedef struct entry {
    const char *key;
    uint32_t length;
    uint32_t hash;
    int64_t count;
} entry;
typedef struct table {
    entry *entries;
    int64_t length, room;
    int32_t *slots;
    uint32_t mask;
} table;

static inline uint32_t hash_text(const char *text, size_t length)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return (uint32_t)(hash ^ hash >> 32);
}

static inline void grow_table(table *t)
{
    t->mask = t->mask ? t->mask * 2 + 1 : 15;
    free(t->slots);
    t->slots = malloc((t->mask + 1) * sizeof *t->slots);
    memset(t->slots, 0xff, (t->mask + 1) * sizeof *t->slots);
    for (int64_t i = 0; i < t->length; i++) {
        uint32_t at = t->entries[i].hash & t->mask;
        while (t->slots[at] >= 0)
            at = (at + 1) & t->mask;
        t->slots[at] = (int32_t)i;
    }
}

/* The number that belongs to the text, 0 at first; the table keeps a copy of the text. */
static inline int64_t *table_at(table *t, const char *text, size_t length)
{
    if (!t->slots || t->length * 3 >= (int64_t)(t->mask + 1) * 2)
        grow_table(t);
    uint32_t hash = hash_text(text, length), at = hash & t->mask;
    for (; t->slots[at] >= 0; at = (at + 1) & t->mask) {
        entry *e = &t->entries[t->slots[at]];
        if (e->hash == hash && e->length == length && !memcmp(e->key, text, length))
            return &e->count;
    }
    char *copy = malloc(length + 1);
    memcpy(copy, text, length);
    copy[length] = 0;
    t->slots[at] = (int32_t)t->length;
    PUSH(t->entries, t->length, t->room, ((entry){copy, (uint32_t)length, hash, 0}));
    return &t->entries[t->length - 1].count;
}
