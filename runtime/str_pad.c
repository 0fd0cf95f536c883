/* str_pad.c -- center, ljust, rjust, zfill, expandtabs.
 * In: a string, a width.  Out: a new string at least as long.
 * Rule: a width that is no longer than the string leaves it as it is. */
#include "int.h"
#include "str.h"
#include "text.h"

static bool read_fill(const str *fill, uint32_t *c)
{
    if (fill->len != 1)
        return py_raise(&py_TypeError, "The fill character must be exactly one character long");
    *c = str_at(fill, 0);
    return true;
}

static void put_fill(str *s, int64_t at, uint32_t c, int64_t count)
{
    if (s->kind == 1) {
        memset(s->text + at, (int)c, (size_t)count);
        return;
    }
    for (int64_t i = 0; i < count; i++)
        str_put_units(s, at + i, &c, 4, 1);
}

static str *pad(const str *s, int64_t left, int64_t right, uint32_t c)
{
    int64_t len;
    if (left <= 0 && right <= 0)
        return str_same(s);
    if (__builtin_add_overflow(s->len, left, &len) || __builtin_add_overflow(len, right, &len))
        return py_raise(&py_OverflowError, "padded string is too long"), NULL;
    if (len == 1)
        return str_from_char(c);
    str *padded = str_try_new(len, str_widest(s) > c ? str_widest(s) : c);
    if (!padded)
        return NULL;
    put_fill(padded, 0, c, left);
    str_copy_chars(padded, left, s, 0, s->len);
    put_fill(padded, left + s->len, c, right);
    return padded;
}

static bool read_width(const str *s, py_int width, const str *fill, int64_t *missing, uint32_t *c)
{
    int64_t wanted = 0;
    *missing = 0;
    *c = ' ';
    if (!int_to_c(width, INT64_MIN, INT64_MAX, "ssize_t", &wanted) || !read_fill(fill, c))
        return false;
    *missing = wanted > s->len ? wanted - s->len : 0;
    return true;
}

str *str_center(const str *s, py_int width, const str *fill)
{
    int64_t missing;
    uint32_t c;
    if (!read_width(s, width, fill, &missing, &c))
        return NULL;
    int64_t left = missing / 2 + (missing & (missing + s->len) & 1); /* the odd one goes left when the width is odd */
    return pad(s, left, missing - left, c);
}

str *str_ljust(const str *s, py_int width, const str *fill)
{
    int64_t missing;
    uint32_t c;
    return read_width(s, width, fill, &missing, &c) ? pad(s, 0, missing, c) : NULL;
}

str *str_rjust(const str *s, py_int width, const str *fill)
{
    int64_t missing;
    uint32_t c;
    return read_width(s, width, fill, &missing, &c) ? pad(s, missing, 0, c) : NULL;
}

/* Zeros go between the sign and the rest. */
str *str_zfill(const str *s, py_int width)
{
    int64_t missing;
    uint32_t c;
    if (!read_width(s, width, (str *)&str_latin1['0'], &missing, &c))
        return NULL;
    str *filled = pad(s, missing, 0, '0');
    if (!filled || missing == 0 || s->len == 0)
        return filled;
    uint32_t sign = str_at(s, 0), zero = '0';
    if (sign == '+' || sign == '-') {
        str_put_units(filled, 0, &sign, 4, 1);
        str_put_units(filled, missing, &zero, 4, 1);
    }
    return filled;
}

/* A tab goes to the next multiple of tabsize, counted from the last line end; tabsize <= 0: tabs vanish. */
str *str_expandtabs(const str *s, py_int tabsize)
{
    int64_t size, column = 0;
    if (!int_to_c(tabsize, INT32_MIN, INT32_MAX, "int", &size))
        return NULL;
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = str_at(s, i);
        if (c == '\t') {
            int64_t spaces = size > 0 ? size - column % size : 0;
            py_text_fill(&t, ' ', spaces);
            column += spaces;
            continue;
        }
        py_text_char(&t, c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return py_text_finish(&t);
}
