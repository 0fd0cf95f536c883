/* str_strip.c -- strip, lstrip, rstrip.
 * In: a string, and the characters to take off (NULL: white space).  Out: what is left, a new string. */
#include "str.h"
#include "unicode.h"

typedef enum side { LEFT = 1, RIGHT = 2 } side;

static inline bool is_among(uint32_t c, const str *chars)
{
    return chars ? str_has_char(chars, c) : unicode_is_space(c);
}

static str *strip(const str *s, const str *chars, side sides)
{
    int64_t start = 0, end = s->len;
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
