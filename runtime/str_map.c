/* str_map.c -- each character of a text replaced by what a table has for it: str.translate.
 * In: the text, the characters that are replaced, their texts.  Out: a new text.
 * Rule: characters below 256 are looked up in a row, others in a table of open addresses. */
#include <stdlib.h>

#include "lists.h"
#include "text.h"

typedef struct char_map {
    int32_t low[256]; /* a place in keys; -1: it stays */
    int32_t *wide;    /* places, too; as many as mask says, and one */
    uint64_t mask;
    const str *keys;
} char_map;

static uint64_t scattered(uint32_t c)
{
    return (c * UINT64_C(0x9e3779b97f4a7c15)) >> 32;
}

static bool map_make(char_map *map, const str *keys)
{
    size_t room = 4;
    memset(map->low, -1, sizeof map->low);
    map->keys = keys;
    while (room < (size_t)keys->len * 2)
        room *= 2;
    map->mask = room - 1;
    map->wide = malloc(room * sizeof *map->wide);
    if (!map->wide)
        return py_raise(&py_MemoryError, NULL);
    memset(map->wide, -1, room * sizeof *map->wide);
    for (int64_t i = 0; i < keys->len; i++) {
        uint32_t c = str_at(keys, i);
        uint64_t at = scattered(c) & map->mask;
        if (c < 256) {
            map->low[c] = (int32_t)i;
            continue;
        }
        while (map->wide[at] >= 0)
            at = (at + 1) & map->mask;
        map->wide[at] = (int32_t)i;
    }
    return true;
}

static int32_t map_find(const char_map *map, uint32_t c)
{
    if (c < 256)
        return map->low[c];
    uint64_t at = scattered(c) & map->mask;
    while (map->wide[at] >= 0 && str_at(map->keys, map->wide[at]) != c)
        at = (at + 1) & map->mask;
    return map->wide[at];
}

/* One byte or none for each byte.  NULL: it is not so simple, or there is no memory. */
static str *by_bytes(const str *text, const str *keys, const list_str *values)
{
    uint8_t row[256], length[256];
    uint32_t seen = 0;
    int64_t len = 0;
    if (text->kind != 1 || keys->kind != 1)
        return NULL;
    for (int i = 0; i < 256; i++) {
        row[i] = (uint8_t)i;
        length[i] = 1;
    }
    for (int64_t i = 0; i < keys->len; i++) {
        const str *value = values->at[i];
        if (value->len > 1 || value->kind != 1)
            return NULL;
        row[keys->text[i]] = value->len ? value->text[0] : 0;
        length[keys->text[i]] = (uint8_t)value->len;
    }
    for (int64_t i = 0; i < text->len; i++) {
        seen |= row[text->text[i]];
        len += length[text->text[i]];
    }
    str *made = len ? str_try_new(len, seen) : str_same(str_empty);
    uint8_t *at = made ? made->text : NULL, *end = at + len;
    for (int64_t i = 0; made && at < end; i++) {
        *at = row[text->text[i]];
        at += length[text->text[i]];
    }
    return made;
}

str *str_replace_characters(const str *text, const str *keys, const list_str *values)
{
    char_map map;
    py_text t;
    if (keys->len == 0)
        return str_same(text);
    str *simple = by_bytes(text, keys, values);
    if (simple || py_here->error)
        return simple;
    if (!map_make(&map, keys))
        return NULL;
    py_text_start(&t);
    int64_t kept = 0; /* from here on nothing has been written */
    for (int64_t i = 0; i < text->len; i++) {
        int32_t at = map_find(&map, str_at(text, i));
        if (at < 0)
            continue;
        py_text_part(&t, text, kept, i);
        py_text_str(&t, values->at[at]);
        kept = i + 1;
    }
    py_text_part(&t, text, kept, text->len);
    free(map.wide);
    return py_text_finish(&t);
}

/* The characters of a text, each once, in the order of their first places. */
str *str_distinct(const str *text)
{
    py_text t;
    uint8_t low[256] = {0}, *seen = low;
    if (text->kind != 1 && !(seen = calloc(0x110000, 1)))
        return py_raise(&py_MemoryError, NULL), NULL;
    py_text_start(&t);
    for (int64_t i = 0; i < text->len; i++) {
        uint32_t c = text->kind == 1 ? text->text[i] : str_at(text, i);
        if (seen[c])
            continue;
        py_text_char(&t, c);
        seen[c] = 1;
    }
    if (seen != low)
        free(seen);
    return py_text_finish(&t);
}
