/* str_strip.c -- strip, lstrip, rstrip.
 * In: a string, and the characters to take off (NULL: white space).  Out: what is left, a new string. */
#include "str.h"
#include "unicode.h"

typedef enum side { LEFT = 1, RIGHT = 2 } side;

static inline bool is_among(uint32_t c, const str *chars)
{
    return chars ? str_has_char(chars, c) : unicode_is_space(c);
}

/* Characters of ASCII, a bit each. */
typedef struct ascii_set {
    uint64_t bits[2];
} ascii_set;

static ascii_set set_of(const str *chars)
{
    ascii_set set = {{chars ? 0 : ASCII_SPACES, 0}};
    for (int64_t i = 0; chars && i < chars->len; i++)
        set.bits[chars->text[i] >> 6] |= UINT64_C(1) << (chars->text[i] & 63);
    return set;
}

static inline bool is_in(const ascii_set *set, uint8_t c)
{
    return set->bits[c >> 6] >> (c & 63) & 1;
}

/* Is one of the two among the characters to take off? */
static inline bool takes_off(const str *chars, uint8_t c, uint8_t d)
{
    if (!chars)
        return byte_isspace(c) || byte_isspace(d);
    for (int64_t i = 0; i < chars->len; i++)
        if (chars->text[i] == c || chars->text[i] == d)
            return true;
    return false;
}

static __attribute__((noinline)) str *strip_ends(const str *s, const str *chars, side sides)
{
    ascii_set set = set_of(chars);
    int64_t start = 0, end = s->len;
    if (sides & LEFT)
        while (start < end && is_in(&set, s->text[start]))
            start++;
    if (sides & RIGHT)
        while (end > start && is_in(&set, s->text[end - 1]))
            end--;
    return str_copy_part(s, start, end);
}

/* For most words there is nothing to take off at either end, and no set to make. */
static inline str *strip_ascii(const str *s, const str *chars, side sides)
{
    int64_t last = s->len - 1;
    if (last >= 0 && !takes_off(chars, s->text[sides & LEFT ? 0 : last], s->text[sides & RIGHT ? last : 0]))
        return str_same(s);
    return strip_ends(s, chars, sides);
}

static inline str *strip(const str *s, const str *chars, side sides)
{
    int64_t start = 0, end = s->len;
    if (s->ascii && (!chars || (chars->ascii && chars->len <= 32)))
        return strip_ascii(s, chars, sides);
    if (sides & LEFT)
        while (start < end && is_among(str_at(s, start), chars))
            start++;
    if (sides & RIGHT)
        while (end > start && is_among(str_at(s, end - 1), chars))
            end--;
    return str_copy_part(s, start, end);
}

str *str_strip(const str *s, const str *chars)
{
    return strip(s, chars, LEFT | RIGHT);
}

str *str_lstrip(const str *s, const str *chars)
{
    return strip(s, chars, LEFT);
}

str *str_rstrip(const str *s, const str *chars)
{
    return strip(s, chars, RIGHT);
}

str *str_strip_space(const str *s)
{
    return strip(s, NULL, LEFT | RIGHT);
}

str *str_lstrip_space(const str *s)
{
    return strip(s, NULL, LEFT);
}

str *str_rstrip_space(const str *s)
{
    return strip(s, NULL, RIGHT);
}
