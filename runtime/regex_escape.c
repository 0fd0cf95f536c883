/* regex_escape.c -- what a backslash means: in patterns, and re.escape, which puts it there.
 * In: the text behind a backslash.  Out: the character.  Rule: messages and positions are CPython's. */
#include "regex_private.h"
#include "text.h"
#include <stdio.h>

/* A part of the pattern as UTF-8, for messages. */
const char *regex_part(const regex_parser *parser, int64_t start, int64_t end, char *out, size_t room)
{
    owned(str) part = str_copy_part(parser->pattern, start, end);
    int64_t size;
    char *utf8 = str_to_c(part, &size);
    snprintf(out, room, "%s", utf8);
    py_free(utf8, (size_t)size + 1);
    return out;
}

static int digit_of(uint32_t c)
{
    return c >= '0' && c <= '9'   ? (int)c - '0'
           : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10
           : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10
                                  : 99;
}

static int64_t wrong(regex_parser *parser, int64_t start, const char *what)
{
    char text[80];
    regex_fail(parser, start, "%s %s", what, regex_part(parser, start, parser->at, text, sizeof text));
    return -1;
}

/* Up to `most` digits from parser->at. */
static int read_digits(regex_parser *parser, int base, int most, int64_t *value)
{
    int count = 0;
    while (count < most && parser->at < parser->pattern->len && digit_of(str_at(parser->pattern, parser->at)) < base) {
        *value = *value * base + digit_of(str_at(parser->pattern, parser->at++));
        count++;
    }
    return count;
}

static int64_t read_hex(regex_parser *parser, int64_t start, int digits)
{
    int64_t value = 0;
    if (read_digits(parser, 16, digits, &value) < digits)
        return wrong(parser, start, "incomplete escape");
    return value > 0x10ffff ? wrong(parser, start, "bad escape") : value;
}

static int64_t read_octal(regex_parser *parser, int64_t start, int64_t value, int most)
{
    char text[80];
    read_digits(parser, 8, most, &value);
    if (value <= 0377)
        return value;
    regex_fail(parser, start, "octal escape value %s outside of range 0-0o377",
               regex_part(parser, start, parser->at, text, sizeof text));
    return -1;
}

/* parser->at stands behind the backslash. */
int64_t regex_read_escape(regex_parser *parser, bool inside)
{
    static const char names[] = "abfnrtv\\", codes[] = "\a\b\f\n\r\t\v\\";
    int64_t start = parser->at - 1;
    uint32_t c = str_at(parser->pattern, parser->at++);
    const char *name = c && c < 128 ? strchr(names, (int)c) : NULL;
    if (name && (c != 'b' || inside))
        return codes[name - names];
    if (c == 'x')
        return read_hex(parser, start, 2);
    if ((c == 'u' || c == 'U') && !parser->is_bytes)
        return read_hex(parser, start, c == 'u' ? 4 : 8);
    if (c == '0' || (inside && c >= '1' && c <= '7'))
        return read_octal(parser, start, digit_of(c), 2);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return wrong(parser, start, "bad escape");
    return c;
}

/* ---- re.escape -------------------------------------------------------------------------------------------------- */
static bool is_special(uint32_t c)
{
    return c && c < 128 && strchr("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", (int)c);
}

static str *escape(const str *text, int64_t len)
{
    uint32_t *units = py_alloc((size_t)(len * 2 + 1) * sizeof *units);
    int64_t count = 0;
    for (int64_t i = 0; i < len; i++) {
        uint32_t c = str_at(text, i);
        if (is_special(c))
            units[count++] = '\\';
        units[count++] = c;
    }
    str *result = str_from_ucs4(units, count);
    py_free(units, (size_t)(len * 2 + 1) * sizeof *units);
    return result;
}

str *regex_escape(const str *text)
{
    return escape(text, text->len);
}

bytes *regex_escape_bytes(const bytes *text)
{
    owned(str) escaped = escape((const str *)text, text->len);
    return bytes_from(escaped->text, escaped->len);
}
