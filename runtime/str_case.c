/* str_case.c -- upper, lower, title, capitalize, swapcase, casefold.
 * In: a string.  Out: a new one by Unicode's full mappings: "straße".upper() is "STRASSE".
 * Rule: a sigma that ends a word is lowered to its final form. */
#include "text.h"
#include "unicode.h"

typedef enum mapping { UPPER, LOWER, TITLE, FOLD } mapping;

const unicode_special *unicode_find_special(uint32_t c)
{
    int low = 0, high = unicode_special_count - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (unicode_specials[middle].c < c)
            low = middle + 1;
        else
            high = middle;
    }
    return &unicode_specials[low];
}

static void put_special(py_text *t, uint32_t c, mapping to)
{
    const unicode_special *special = unicode_find_special(c);
    const uint16_t *chars = to == UPPER   ? special->upper
                            : to == LOWER ? special->lower
                            : to == TITLE ? special->title
                                          : special->fold;
    for (int i = 0; i < 3 && chars[i]; i++)
        py_text_char(t, chars[i]);
}

static inline void put_mapped(py_text *t, uint32_t c, mapping to)
{
    const unicode_record *record = unicode_of(c);
    if (unlikely_py(record->flags & UNICODE_SPECIAL)) {
        put_special(t, c, to);
        return;
    }
    int32_t by = to == UPPER ? record->upper : to == LOWER ? record->lower : to == TITLE ? record->title : record->fold;
    py_text_char(t, (uint32_t)((int32_t)c + by));
}

/* Is the sigma at i the last letter of its word?  A cased letter comes before it, none after; ignorable ones between.
 */
static bool is_final_sigma(const str *s, int64_t i)
{
    int64_t before = i - 1, after = i + 1;
    while (before >= 0 && unicode_has(str_at(s, before), UNICODE_IGNORED))
        before--;
    if (before < 0 || !unicode_has(str_at(s, before), UNICODE_CASED))
        return false;
    while (after < s->len && unicode_has(str_at(s, after), UNICODE_IGNORED))
        after++;
    return after == s->len || !unicode_has(str_at(s, after), UNICODE_CASED);
}

static void put_lower(py_text *t, const str *s, int64_t i)
{
    uint32_t c = str_at(s, i);
    if (unlikely_py(c == 0x3a3))
        py_text_char(t, is_final_sigma(s, i) ? 0x3c2 : 0x3c3);
    else
        put_mapped(t, c, LOWER);
}

/* Every letter of ASCII text that is one: flips bit 5 of those between first and first + 25. */
static inline uint8_t flipped(uint8_t c, char first)
{
    return c ^ (uint8_t)(((uint8_t)(c - first) < 26) << 5);
}

/* The same for eight characters at once: bit 7 of a byte tells that it is at least first, but not past first + 25. */
static inline uint64_t to_flip(uint64_t word, char first)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    uint64_t reaches = word + each * (uint64_t)(0x80 - first), passes = word + each * (uint64_t)(0x80 - first - 26);
    return reaches & ~passes & each * 0x80;
}

static inline uint64_t flipped_word(uint64_t word, char first)
{
    return word ^ (to_flip(word, first) >> 2);
}

/* Is there a letter to flip? */
static inline bool flips(const str *s, char first)
{
    int64_t i = 0;
    uint64_t word;
    for (; i + 8 <= s->len; i += 8) {
        memcpy(&word, s->text + i, 8);
        if (to_flip(word, first))
            return true;
    }
    if (i + 8 <= (int64_t)s->room) { /* what stands behind the text may be anything */
        memcpy(&word, s->text + i, 8);
        return to_flip(word & ((UINT64_C(1) << (s->len - i) * 8) - 1), first) != 0;
    }
    for (; i < s->len; i++)
        if (flipped(s->text[i], first) != s->text[i])
            return true;
    return false;
}

/* Into a new text, whose room is a multiple of eight. */
static void flip_text(uint8_t *to, const str *s, char first)
{
    int64_t i = 0, readable = s->room ? (int64_t)s->room : s->len;
    for (uint64_t word; i < s->len && i + 8 <= readable; i += 8) {
        memcpy(&word, s->text + i, 8);
        word = flipped_word(word & UINT64_C(0x7f7f7f7f7f7f7f7f), first);
        memcpy(to + i, &word, 8);
    }
    for (; i < s->len; i++)
        to[i] = flipped(s->text[i], first);
}

static __attribute__((noinline)) str *flipped_text(const str *s, char first)
{
    str *mapped = str_new(s->len, 127);
    flip_text(mapped->text, s, first);
    return mapped;
}

static inline str *map_ascii(const str *s, char first)
{
    if (s->len <= 1)
        return s->len ? str_from_char(flipped(s->text[0], first)) : str_empty;
    return flips(s, first) ? flipped_text(s, first) : str_same(s);
}

static str *map_all(const str *s, mapping to)
{
    py_text t;
    py_text_start(&t);
    py_text_reserve(&t, s->len, s->kind);
    for (int64_t i = 0; i < s->len; i++)
        if (to == LOWER)
            put_lower(&t, s, i);
        else
            put_mapped(&t, str_at(s, i), to);
    return py_text_finish(&t);
}

str *str_upper(const str *s)
{
    return s->ascii ? map_ascii(s, 'a') : map_all(s, UPPER);
}

str *str_lower(const str *s)
{
    return s->ascii ? map_ascii(s, 'A') : map_all(s, LOWER);
}

str *str_casefold(const str *s)
{
    return s->ascii ? map_ascii(s, 'A') : map_all(s, FOLD);
}

str *str_title(const str *s)
{
    bool in_word = false;
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < s->len; i++) {
        if (in_word)
            put_lower(&t, s, i);
        else
            put_mapped(&t, str_at(s, i), TITLE);
        in_word = unicode_has(str_at(s, i), UNICODE_CASED);
    }
    return py_text_finish(&t);
}

str *str_capitalize(const str *s)
{
    py_text t;
    py_text_start(&t);
    if (s->len > 0)
        put_mapped(&t, str_at(s, 0), TITLE);
    for (int64_t i = 1; i < s->len; i++)
        put_lower(&t, s, i);
    return py_text_finish(&t);
}

str *str_swapcase(const str *s)
{
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = str_at(s, i);
        if (unicode_has(c, UNICODE_UPPER))
            put_lower(&t, s, i);
        else if (unicode_has(c, UNICODE_LOWER))
            put_mapped(&t, c, UPPER);
        else
            py_text_char(&t, c);
    }
    return py_text_finish(&t);
}
