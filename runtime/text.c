/* text.c -- text in the making.
 * In: pieces.  Out: one str.
 * Rule: t->kind is only what the text needs so far; t->seen tells its widest character at the end. */
#include "text.h"
#include "complex.h"
#include "float.h"
#include "int.h"

/* Moves the text to a heap string with room for `more` characters, each of `kind` bytes or wider. */
void py_text_widen(py_text *t, int64_t more, uint32_t kind)
{
    if (kind < t->kind)
        kind = t->kind;
    int64_t wanted = t->len + more;
    if (kind == t->kind && t->heap) {
        size_t room = (size_t)(wanted + wanted / 2) * kind;
        t->heap = py_resize(t->heap, sizeof(str) + t->heap->room, sizeof(str) + room);
        t->heap->room = room;
    } else {
        int64_t room = wanted + wanted / 2;
        str *fresh = str_new(room, kind == 1 ? 255 : kind == 2 ? 0xffff : 0x10ffff);
        str_convert(fresh->text, kind, t->at, t->kind, t->len);
        drop(t->heap);
        t->heap = fresh;
    }
    t->kind = kind;
    t->at = t->heap->text;
    t->room = (int64_t)(t->heap->room / kind);
}

void py_text_char_wide(py_text *t, uint32_t c)
{
    py_text_reserve(t, 1, c < 256 ? 1 : c < 0x10000 ? 2 : 4);
    if (t->kind == 1)
        t->at[t->len] = (uint8_t)c;
    else if (t->kind == 2)
        ((str_unit2 *)t->at)[t->len] = (uint16_t)c;
    else
        ((str_unit4 *)t->at)[t->len] = c;
    t->len++;
    t->seen |= c;
}

void py_text_ascii(py_text *t, const char *text, int64_t len)
{
    py_text_reserve(t, len, 1);
    str_convert(t->at + t->len * t->kind, t->kind, text, 1, len);
    t->len += len;
}

void py_text_c(py_text *t, const char *ascii)
{
    py_text_ascii(t, ascii, (int64_t)strlen(ascii));
}

void py_text_part(py_text *t, const str *s, int64_t start, int64_t end)
{
    uint32_t widest = str_widest_part(s, start, end), kind = widest < 256 ? 1 : widest < 0x10000 ? 2 : 4;
    py_text_reserve(t, end - start, kind);
    str_convert(t->at + t->len * t->kind, t->kind, s->text + start * s->kind, s->kind, end - start);
    t->len += end - start;
    t->seen |= widest;
}

void py_text_str(py_text *t, const str *s)
{
    py_text_reserve(t, s->len, s->kind);
    str_convert(t->at + t->len * t->kind, t->kind, s->text, s->kind, s->len);
    t->len += s->len;
    t->seen |= str_widest(s);
}

void py_text_fill(py_text *t, uint32_t c, int64_t count)
{
    if (count <= 0)
        return;
    py_text_reserve(t, count, c < 256 ? 1 : c < 0x10000 ? 2 : 4);
    t->seen |= c;
    if (t->kind == 1) {
        memset(t->at + t->len, (int)c, (size_t)count);
        t->len += count;
        return;
    }
    for (; count > 0; count--)
        py_text_char_wide(t, c);
}

void py_text_small(py_text *t, int64_t value)
{
    py_text_reserve(t, INT_TEXT, 1);
    if (t->kind == 1) {
        t->len += int_write((char *)t->at + t->len, value);
        return;
    }
    char digits[INT_TEXT];
    py_text_ascii(t, digits, int_write(digits, value));
}

bool py_text_int(py_text *t, py_int value)
{
    if (likely_py(!int_is_big(value))) {
        py_text_small(t, value);
        return true;
    }
    if (!int_text_allowed(value))
        return false;
    int64_t length;
    size_t room;
    char *digits = int_digits(value, 10, &length, &room);
    py_text_ascii(t, digits, length);
    py_free(digits, room);
    return true;
}

void py_text_float(py_text *t, double value)
{
    char text[FLOAT_TEXT];
    py_text_ascii(t, text, float_write(text, value));
}

void py_text_complex(py_text *t, complex_t value)
{
    char text[COMPLEX_TEXT];
    py_text_ascii(t, text, complex_write(text, value));
}

void py_text_bool(py_text *t, bool value)
{
    py_text_c(t, value ? "True" : "False");
}

/* The finished text as a str: taken from the heap when it is long and fits, else copied. */
str *py_text_finish(py_text *t)
{
    uint32_t widest = t->seen;
    uint32_t kind = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    str *s = t->heap;
    if (s && t->len > 1 && kind == t->kind && t->len * 2 >= t->room) {
        s->len = t->len;
        s->ascii = widest < 0x80;
        return s;
    }
    if (t->len == 0) {
        s = str_empty;
    } else if (t->len == 1) {
        uint32_t only;
        str_convert(&only, 4, t->at, t->kind, 1);
        s = str_from_char(only);
    } else {
        s = str_new(t->len, widest);
        str_put_units(s, 0, t->at, t->kind, t->len);
    }
    drop(t->heap);
    return s;
}

void py_text_discard(py_text *t)
{
    drop(t->heap);
    t->heap = NULL;
}
