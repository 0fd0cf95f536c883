/* text.h -- text in the making: pieces are added, then it becomes a str, or goes out as UTF-8.
 * In: strings, numbers, characters.  Out: one str, without quadratic copying.
 * Rule: start, add, and finish or discard exactly once; a short text lives in the builder itself, on the C stack.
 *     py_text t;
 *     py_text_start(&t);
 *     py_text_ascii(&t, "x = ", 4);
 *     py_text_int(&t, x);
 *     return py_text_finish(&t);
 */
#ifndef PY_TEXT_H
#define PY_TEXT_H
#include "str.h"

#pragma GCC visibility push(hidden)
enum { PY_TEXT_INLINE = 256 };
typedef struct py_text {
    str *heap;         /* holds the text once it has outgrown `small`; else NULL */
    uint8_t *at;       /* the text: small, or heap->text */
    int64_t len, room; /* characters; room for as many of this kind */
    uint32_t kind;     /* 1, 2, 4 */
    uint32_t seen;     /* all characters or'ed: below 128 = ASCII; or the bound of a wider piece */
    _Alignas(8) uint8_t small[PY_TEXT_INLINE];
} py_text;

static inline void py_text_start(py_text *t)
{
    t->heap = NULL;
    t->at = t->small;
    t->len = 0;
    t->room = PY_TEXT_INLINE;
    t->kind = 1;
    t->seen = 0;
}
void py_text_widen(py_text *t, int64_t more, uint32_t kind); /* room for more characters of at least that kind */
static inline void py_text_reserve(py_text *t, int64_t more, uint32_t kind)
{
    if (unlikely_py(t->room - t->len < more || t->kind < kind))
        py_text_widen(t, more, kind);
}
void py_text_char_wide(py_text *t, uint32_t c);
static inline void py_text_char(py_text *t, uint32_t c)
{
    if (unlikely_py(t->kind != 1 || c > 255 || t->len == t->room)) {
        py_text_char_wide(t, c);
        return;
    }
    t->at[t->len++] = (uint8_t)c;
    t->seen |= c;
}
void py_text_ascii(py_text *t, const char *text, int64_t len);
void py_text_c(py_text *t, const char *ascii); /* to its NUL */
void py_text_str(py_text *t, const str *s);
void py_text_part(py_text *t, const str *s, int64_t start, int64_t end); /* s[start:end], inside */
void py_text_fill(py_text *t, uint32_t c, int64_t count);
bool py_text_int(py_text *t, py_int value); /* str(value): ValueError past 4300 digits */
void py_text_small(py_text *t, int64_t value);
void py_text_float(py_text *t, double value);
void py_text_complex(py_text *t, complex_t value);
void py_text_bool(py_text *t, bool value);
void py_text_quoted(py_text *t, const str *s);       /* repr(s) */
void py_text_quoted_ascii(py_text *t, const str *s); /* ascii(s) */
str *py_text_finish(py_text *t);                     /* the text as a new str; never fails */
void py_text_discard(py_text *t);
/* if (!fine) the text is discarded and the result NULL: return py_text_end(&t, py_text_int(&t, n)); */
static inline str *py_text_end(py_text *t, bool fine)
{
    if (likely_py(fine))
        return py_text_finish(t);
    py_text_discard(t);
    return NULL;
}
/* The text as UTF-8, for printing without a str in between. */
int64_t py_text_utf8_size(const py_text *t); /* -1: a surrogate, UnicodeEncodeError */
void py_text_copy_utf8(const py_text *t, char *at);
#pragma GCC visibility pop
#endif
