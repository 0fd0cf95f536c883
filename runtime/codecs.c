/* codecs.c -- str to bytes and back.
 * In: an encoding's name and what to do with what does not fit.  Out: bytes, strings, or CPython's errors.
 * Rule: the names are looked up as codecs.lookup normalises them; others are a LookupError. */
#include "bytes.h"
#include "error.h"
#include "text.h"
#include <stdio.h>

typedef enum coding { UTF8, ASCII, LATIN1, UTF16, UTF16_LE, UTF16_BE, UTF32, UTF32_LE, UTF32_BE, UNKNOWN = -1 } coding;
typedef enum handling { STRICT, IGNORE, REPLACE, BACKSLASH, XML, ESCAPE, PASS, OTHER } handling;

static const struct {
    const char *name;
    coding coding;
} names[] = {
    {"utf_8", UTF8},         {"utf8", UTF8},          {"u8", UTF8},
    {"utf", UTF8},           {"cp65001", UTF8},       {"ascii", ASCII},
    {"us_ascii", ASCII},     {"646", ASCII},          {"latin_1", LATIN1},
    {"latin1", LATIN1},      {"latin", LATIN1},       {"l1", LATIN1},
    {"iso_8859_1", LATIN1},  {"iso8859_1", LATIN1},   {"8859", LATIN1},
    {"cp819", LATIN1},       {"iso8859", LATIN1},     {"utf_16", UTF16},
    {"utf16", UTF16},        {"u16", UTF16},          {"utf_16_le", UTF16_LE},
    {"utf_16le", UTF16_LE},  {"utf_16_be", UTF16_BE}, {"utf_16be", UTF16_BE},
    {"utf_32", UTF32},       {"utf32", UTF32},        {"u32", UTF32},
    {"utf_32_le", UTF32_LE}, {"utf_32le", UTF32_LE},  {"utf_32_be", UTF32_BE},
    {"utf_32be", UTF32_BE},
};
/* In messages */
static const char *const shown[] = {"utf-8",     "ascii",  "latin-1",   "utf-16",   "utf-16-le",
                                    "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};

bool codec_unknown(const str *encoding)
{
    int64_t size;
    char *wrong = str_to_c(encoding, &size);
    py_raise(&py_LookupError, "unknown encoding: %s", wrong);
    py_free(wrong, (size_t)size + 1);
    return false;
}

static coding coding_of(const str *encoding)
{
    char text[24];
    int64_t len = 0;
    for (int64_t i = 0; i < encoding->len; i++) {
        uint32_t c = str_at(encoding, i);
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        if (!word && (len == 0 || text[len - 1] == '_'))
            continue;
        if (len >= (int64_t)sizeof text - 1)
            break;
        text[len++] = !word ? '_' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : (char)c;
    }
    while (len && text[len - 1] == '_')
        len--;
    text[len] = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i].name, text))
            return names[i].coding;
    codec_unknown(encoding);
    return UNKNOWN;
}

int codec_of(const str *encoding)
{
    return (int)coding_of(encoding);
}

static handling handling_of(const str *errors)
{
    static const char *const words[] = {
        "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"};
    for (int i = 0; i < 7; i++)
        if (errors->len == (int64_t)strlen(words[i]) && errors->ascii &&
            !memcmp(errors->text, words[i], (size_t)errors->len))
            return (handling)i;
    return OTHER;
}

bool codec_unknown_handler(const str *errors)
{
    int64_t size;
    char *wrong = str_to_c(errors, &size);
    py_raise(&py_LookupError, "unknown error handler name '%s'", wrong);
    py_free(wrong, (size_t)size + 1);
    return false;
}

/* ---- out ------------------------------------------------------------------------------------------------------- */
typedef struct encoding_ {
    const str *s, *errors;
    coding coding;
    handling handling;
    py_text out;
    int64_t at;
} encoding_;

static inline bool is_surrogate(uint32_t c)
{
    return c >= 0xd800 && c <= 0xdfff;
}

static bool fits(const encoding_ *e, uint32_t c)
{
    return e->coding == ASCII ? c < 128 : e->coding == LATIN1 ? c < 256 : !is_surrogate(c);
}

static void put_unit(py_text *t, uint32_t unit, int size, bool big)
{
    for (int i = 0; i < size; i++)
        py_text_char(t, unit >> 8 * (big ? size - 1 - i : i) & 255);
}

static void put_char(encoding_ *e, uint32_t c)
{
    py_text *t = &e->out;
    switch (e->coding) {
    case ASCII:
    case LATIN1:
        py_text_char(t, c);
        break;
    case UTF8:
        if (c >= 0x80) {
            int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
            py_text_char(t, (more == 1 ? 0xc0 : more == 2 ? 0xe0 : 0xf0) | c >> 6 * more);
            while (more--)
                py_text_char(t, 0x80 | (c >> 6 * more & 63));
        } else {
            py_text_char(t, c);
        }
        break;
    case UTF16:
    case UTF16_LE:
    case UTF16_BE:
        if (c >= 0x10000) {
            put_unit(t, 0xd800 + ((c - 0x10000) >> 10), 2, e->coding == UTF16_BE);
            c = 0xdc00 + ((c - 0x10000) & 0x3ff);
        }
        put_unit(t, c, 2, e->coding == UTF16_BE);
        break;
    default:
        put_unit(t, c, 4, e->coding == UTF32_BE);
        break;
    }
}

static void put_ascii(encoding_ *e, const char *text)
{
    for (; *text; text++)
        put_char(e, (uint8_t)*text);
}

static bool cannot_encode(const encoding_ *e, int64_t end)
{
    const char *reason = e->coding == ASCII    ? "ordinal not in range(128)"
                         : e->coding == LATIN1 ? "ordinal not in range(256)"
                                               : "surrogates not allowed";
    uint32_t c = str_at(e->s, e->at);
    if (end - e->at > 1)
        return py_raise(&py_UnicodeEncodeError, "'%s' codec can't encode characters in position %lld-%lld: %s",
                        shown[e->coding], (long long)e->at, (long long)end - 1, reason);
    return py_raise(&py_UnicodeEncodeError,
                    c < 0x100     ? "'%s' codec can't encode character '\\x%02x' in position %lld: %s"
                    : c < 0x10000 ? "'%s' codec can't encode character '\\u%04x' in position %lld: %s"
                                  : "'%s' codec can't encode character '\\U%08x' in position %lld: %s",
                    shown[e->coding], c, (long long)e->at, reason);
}

static void put_instead(encoding_ *e, uint32_t c)
{
    char text[16];
    if (e->handling == REPLACE)
        snprintf(text, sizeof text, "?");
    else if (e->handling == XML)
        snprintf(text, sizeof text, "&#%u;", c);
    else
        snprintf(text, sizeof text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    put_ascii(e, text);
}

/* The run of characters from e->at that do not fit; moves behind them. */
static bool handle(encoding_ *e)
{
    int64_t end = e->at;
    while (end < e->s->len && !fits(e, str_at(e->s, end)))
        end++;
    for (; e->at < end; e->at++) {
        uint32_t c = str_at(e->s, e->at);
        if (e->handling == OTHER)
            return codec_unknown_handler(e->errors);
        if (e->handling == ESCAPE && c >= 0xdc80 && c <= 0xdcff) {
            if (e->coding > UTF8 && e->coding > LATIN1)
                return cannot_encode(e, end);
            py_text_char(&e->out, c - 0xdc00);
        } else if (e->handling == PASS && is_surrogate(c) && e->coding != ASCII && e->coding != LATIN1) {
            put_char(e, c);
        } else if (e->handling == STRICT || e->handling == ESCAPE || e->handling == PASS) {
            return cannot_encode(e, end);
        } else if (e->handling != IGNORE) {
            put_instead(e, c);
        }
    }
    return true;
}

static bytes *as_bytes(py_text *t)
{
    str *made = py_text_finish(t);
    bytes *result = bytes_from(made->text, made->len);
    drop(made);
    return result;
}

bytes *str_encode(const str *s, const str *encoding, const str *errors)
{
    encoding_ e = {.s = s, .errors = errors, .coding = coding_of(encoding), .handling = handling_of(errors)};
    if (e.coding == UNKNOWN)
        return NULL;
    if (s->ascii && e.coding <= LATIN1)
        return bytes_from(s->text, s->len);
    py_text_start(&e.out);
    if (e.coding == UTF16)
        put_unit(&e.out, 0xfeff, 2, false);
    if (e.coding == UTF32)
        put_unit(&e.out, 0xfeff, 4, false);
    while (e.at < s->len) {
        uint32_t c = str_at(s, e.at);
        if (fits(&e, c)) {
            put_char(&e, c);
            e.at++;
        } else if (!handle(&e)) {
            py_text_discard(&e.out);
            return NULL;
        }
    }
    return as_bytes(&e.out);
}

bytes *bytes_from_str(const str *s, const str *encoding, const str *errors)
{
    return str_encode(s, encoding, errors);
}

/* ---- in -------------------------------------------------------------------------------------------------------- */
typedef struct decoding {
    const bytes *b;
    const str *errors;
    coding coding;
    handling handling;
    py_text out;
    int64_t at;
} decoding;

static bool cannot_decode(const decoding *d, int64_t end, const char *reason)
{
    if (end - d->at > 1)
        return py_raise(&py_UnicodeDecodeError, "'%s' codec can't decode bytes in position %lld-%lld: %s",
                        shown[d->coding], (long long)d->at, (long long)end - 1, reason);
    return py_raise(&py_UnicodeDecodeError, "'%s' codec can't decode byte 0x%02x in position %lld: %s",
                    shown[d->coding], d->b->text[d->at], (long long)d->at, reason);
}

/* The bytes from d->at to end are wrong; moves behind them. */
static bool wrong_bytes(decoding *d, int64_t end, const char *reason)
{
    if (d->handling == OTHER)
        return codec_unknown_handler(d->errors);
    if (d->handling == XML)
        return py_raise(&py_TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    if (d->handling == STRICT || d->handling == PASS)
        return cannot_decode(d, end, reason);
    if (d->handling == REPLACE)
        py_text_char(&d->out, 0xfffd);
    for (int64_t i = d->at; i < end; i++) {
        uint8_t c = d->b->text[i];
        if (d->handling == ESCAPE && c < 128)
            return cannot_decode(d, end, reason);
        if (d->handling == ESCAPE)
            py_text_char(&d->out, 0xdc00 + c);
        if (d->handling == BACKSLASH) {
            char text[8];
            snprintf(text, sizeof text, "\\x%02x", c);
            py_text_ascii(&d->out, text, 4);
        }
    }
    d->at = end;
    return true;
}

/* One character of UTF-8, or what is wrong with it. */
static bool utf8_char(decoding *d)
{
    const uint8_t *p = d->b->text + d->at;
    int64_t left = d->b->len - d->at;
    uint32_t c = *p;
    int more = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : -1;
    if (more < 0)
        return wrong_bytes(d, d->at + 1, "invalid start byte");
    uint32_t code = more ? c & (0x3fu >> more) : c;
    for (int i = 1; i <= more; i++) {
        if (i >= left)
            return wrong_bytes(d, d->at + i, "unexpected end of data");
        uint8_t low = 0x80, high = 0xbf;
        if (i == 1) {
            low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
            high = c == 0xed && d->handling != PASS ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        }
        if (p[i] < low || p[i] > high)
            return wrong_bytes(d, d->at + i, "invalid continuation byte");
        code = code << 6 | (p[i] & 63);
    }
    py_text_char(&d->out, code);
    d->at += more + 1;
    return true;
}

static uint32_t unit_at(const decoding *d, int64_t at, int size, bool big)
{
    uint32_t unit = 0;
    for (int i = 0; i < size; i++)
        unit |= (uint32_t)d->b->text[at + i] << 8 * (big ? size - 1 - i : i);
    return unit;
}

static bool utf16_char(decoding *d, bool big)
{
    int64_t left = d->b->len - d->at;
    if (left < 2)
        return wrong_bytes(d, d->at + left, "truncated data");
    uint32_t c = unit_at(d, d->at, 2, big);
    if (!is_surrogate(c)) {
        py_text_char(&d->out, c);
        d->at += 2;
        return true;
    }
    if (c >= 0xdc00)
        return wrong_bytes(d, d->at + 2, "illegal encoding");
    if (left < 4)
        return wrong_bytes(d, d->at + left, "unexpected end of data");
    uint32_t low = unit_at(d, d->at + 2, 2, big);
    if (low < 0xdc00 || low > 0xdfff)
        return wrong_bytes(d, d->at + 2, "illegal UTF-16 surrogate");
    py_text_char(&d->out, 0x10000 + ((c - 0xd800) << 10 | (low - 0xdc00)));
    d->at += 4;
    return true;
}

static bool utf32_char(decoding *d, bool big)
{
    int64_t left = d->b->len - d->at;
    if (left < 4)
        return wrong_bytes(d, d->at + left, "truncated data");
    uint32_t c = unit_at(d, d->at, 4, big);
    if (is_surrogate(c))
        return wrong_bytes(d, d->at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    if (c > 0x10ffff)
        return wrong_bytes(d, d->at + 4, "code point not in range(0x110000)");
    py_text_char(&d->out, c);
    d->at += 4;
    return true;
}

/* A byte order mark decides, and is no text. */
static bool read_mark(decoding *d, int size)
{
    bool marked = d->b->len >= size, big = false;
    if (marked && unit_at(d, 0, size, false) == 0xfeff)
        d->at = size;
    else if (marked && unit_at(d, 0, size, true) == 0xfeff) {
        d->at = size;
        big = true;
    }
    return big;
}

static bool next_char(decoding *d, bool big)
{
    uint8_t c = d->b->text[d->at];
    switch (d->coding) {
    case UTF8:
        return utf8_char(d);
    case ASCII:
        if (c >= 128)
            return wrong_bytes(d, d->at + 1, "ordinal not in range(128)");
        /* fall through */
    case LATIN1:
        py_text_char(&d->out, c);
        d->at++;
        return true;
    case UTF16:
    case UTF16_LE:
    case UTF16_BE:
        return utf16_char(d, big);
    default:
        return utf32_char(d, big);
    }
}

str *bytes_decode(const bytes *b, const str *encoding, const str *errors)
{
    decoding d = {.b = b, .errors = errors, .coding = coding_of(encoding), .handling = handling_of(errors)};
    if (d.coding == UNKNOWN)
        return NULL;
    if (b->ascii && d.coding <= LATIN1)
        return str_from_ascii((const char *)b->text, b->len);
    bool big = d.coding == UTF16_BE || d.coding == UTF32_BE;
    if (d.coding == UTF16 || d.coding == UTF32)
        big = read_mark(&d, d.coding == UTF16 ? 2 : 4);
    py_text_start(&d.out);
    while (d.at < b->len)
        if (!next_char(&d, big)) {
            py_text_discard(&d.out);
            return NULL;
        }
    return py_text_finish(&d.out);
}
