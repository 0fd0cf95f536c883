/* str_utf8.c -- UTF-8 in and out.
 * In: bytes, or strings.  Out: strings, or bytes.
 * Rule: strict on the way out (a surrogate is an error), tolerant on the way in: a surrogate's three bytes are that
 * surrogate, any other wrong byte b is U+DC00 + b, as in sys.argv. */
#include "text.h"

/* Reads one character; wrong bytes count one by one. */
static uint32_t read_char(const uint8_t **at, const uint8_t *end)
{
    const uint8_t *p = *at;
    uint32_t c = *p;
    int more = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : -1;
    *at = p + 1;
    if (more == 0)
        return c;
    if (more < 0 || end - p <= more)
        return 0xdc00 + c;
    uint32_t code = c & (0x3fu >> more);
    for (int i = 1; i <= more; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0xdc00 + c;
        code = code << 6 | (p[i] & 0x3f);
    }
    if ((more == 2 && code < 0x800) || (more == 3 && (code < 0x10000 || code > 0x10ffff)))
        return 0xdc00 + c;
    *at = p + more + 1;
    return code;
}

static int64_t measure(const uint8_t *at, const uint8_t *end, uint32_t *seen)
{
    int64_t len = 0;
    for (; at < end; len++)
        *seen |= read_char(&at, end);
    return len;
}

str *str_from_utf8(const char *text, int64_t size)
{
    const uint8_t *at = (const uint8_t *)text, *end = at + size;
    uint32_t seen = 0;
    int64_t len = measure(at, end, &seen);
    if (len == 0)
        return str_empty;
    if (len == 1)
        return str_from_char(read_char(&at, end));
    str *s = str_new(len, seen);
    if (s->ascii)
        return memcpy(s->text, text, (size_t)size), s;
    for (int64_t i = 0; i < len; i++) {
        uint32_t c = read_char(&at, end);
        str_put_units(s, i, &c, 4, 1);
    }
    return s;
}

/* Two threads may meet here: the one that comes second drops its own. */
str *str_make_literal(str_utf8 *literal)
{
    str *fresh = str_from_utf8(literal->utf8, literal->size), *made = NULL;
    if (fresh->head.count < PY_IMMORTAL)
        fresh->head.count = PY_IMMORTAL;
    if (!__atomic_compare_exchange_n(&literal->made, &made, fresh, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        if (fresh->room) {
            fresh->head.count = 1;
            drop(fresh);
        }
        return made;
    }
    if (fresh->room)
        py_immortal(fresh);
    return fresh;
}

/* ---- out --------------------------------------------------------------------------------------------------------- */
static inline bool is_surrogate(uint32_t c)
{
    return c >= 0xd800 && c <= 0xdfff;
}

/* Characters of a str or of a py_text. */
typedef struct chars {
    const void *text;
    int64_t len;
    unsigned kind;
    bool ascii;
} chars;

static inline chars of_str(const str *s)
{
    return (chars){s->text, s->len, s->kind, s->ascii};
}

static inline chars of_text(const py_text *t)
{
    return (chars){t->at, t->len, t->kind, t->seen < 0x80 && t->kind == 1};
}

static inline uint32_t char_at(chars s, int64_t i)
{
    if (s.kind == 1)
        return ((const uint8_t *)s.text)[i];
    return s.kind == 2 ? ((const str_unit2 *)s.text)[i] : ((const str_unit4 *)s.text)[i];
}

static int64_t bytes_of(chars s, int64_t *first_surrogate)
{
    *first_surrogate = -1;
    if (s.ascii)
        return s.len;
    int64_t size = 0;
    for (int64_t i = 0; i < s.len; i++) {
        uint32_t c = char_at(s, i);
        if (is_surrogate(c) && *first_surrogate < 0)
            *first_surrogate = i;
        size += 1 + (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
    }
    return size;
}

static py_cold int64_t refuse_surrogate(chars s, int64_t first)
{
    int64_t last = first;
    while (last + 1 < s.len && is_surrogate(char_at(s, last + 1)))
        last++;
    if (first == last)
        py_raise(&py_UnicodeEncodeError,
                 "'utf-8' codec can't encode character '\\u%04x' in position %lld: surrogates not allowed",
                 char_at(s, first), (long long)first);
    else
        py_raise(&py_UnicodeEncodeError,
                 "'utf-8' codec can't encode characters in position %lld-%lld: surrogates not allowed",
                 (long long)first, (long long)last);
    return -1;
}

static int64_t strict_size(chars s)
{
    int64_t surrogate, size = bytes_of(s, &surrogate);
    return surrogate < 0 ? size : refuse_surrogate(s, surrogate);
}

int64_t str_utf8_size(const str *s)
{
    return strict_size(of_str(s));
}

int64_t py_text_utf8_size(const py_text *t)
{
    return strict_size(of_text(t));
}

static char *put_char(char *at, uint32_t c)
{
    if (c < 0x80) {
        *at++ = (char)c;
    } else if (c < 0x800) {
        *at++ = (char)(0xc0 | c >> 6);
        *at++ = (char)(0x80 | (c & 0x3f));
    } else {
        if (c < 0x10000) {
            *at++ = (char)(0xe0 | c >> 12);
        } else {
            *at++ = (char)(0xf0 | c >> 18);
            *at++ = (char)(0x80 | (c >> 12 & 0x3f));
        }
        *at++ = (char)(0x80 | (c >> 6 & 0x3f));
        *at++ = (char)(0x80 | (c & 0x3f));
    }
    return at;
}

static void copy_utf8(chars s, char *at)
{
    if (s.len == 0) /* its text may be nowhere */
        return;
    if (s.ascii) {
        memcpy(at, s.text, (size_t)s.len);
        return;
    }
    for (int64_t i = 0; i < s.len; i++)
        at = put_char(at, char_at(s, i));
}

void str_copy_utf8(const str *s, char *at)
{
    copy_utf8(of_str(s), at);
}

void py_text_copy_utf8(const py_text *t, char *at)
{
    copy_utf8(of_text(t), at);
}

char *str_to_c(const str *s, int64_t *size)
{
    int64_t surrogate;
    *size = bytes_of(of_str(s), &surrogate);
    char *text = py_alloc((size_t)*size + 1);
    str_copy_utf8(s, text);
    text[*size] = 0;
    return text;
}
