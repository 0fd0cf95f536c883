/* number_text.c -- float(text), complex(text), and what int(text) shares with them.
 * In: a str.  Out: numbers.
 * Rule: the syntax is checked here, character by character; only then the C library rounds the digits. */
#include "number_text.h"
#include "complex.h"
#include "float.h"
#include "text.h"
#include "unicode.h"
#include <float.h>
#include <stdlib.h>
#include <strings.h>

/* ---- characters ---------------------------------------------------------------------------------------------------
 */
static const uint32_t zeros[] = {
    /* the digit 0 of every script; nine more follow each */
    0x660,   0x6f0,   0x7c0,   0x966,   0x9e6,   0xa66,   0xae6,   0xb66,   0xbe6,   0xc66,   0xce6,   0xd66,   0xde6,
    0xe50,   0xed0,   0xf20,   0x1040,  0x1090,  0x17e0,  0x1810,  0x1946,  0x19d0,  0x1a80,  0x1a90,  0x1b50,  0x1bb0,
    0x1c40,  0x1c50,  0xa620,  0xa8d0,  0xa900,  0xa9d0,  0xa9f0,  0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066,
    0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50,
    0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
};

static char as_ascii(uint32_t c)
{
    if (c < 128)
        return c ? (char)c : '?';
    if (unicode_is_space(c))
        return ' ';
    if (unicode_has(c, UNICODE_DECIMAL))
        for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
            if (c - zeros[i] < 10)
                return (char)('0' + (c - zeros[i]));
    return '?';
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

void number_text(number_ascii *ascii, const str *text)
{
    ascii->room = (size_t)text->len + 1;
    ascii->block = ascii->room > sizeof ascii->small ? py_alloc_any(ascii->room) : ascii->small;
    char *end = ascii->block;
    for (int64_t i = 0; i < text->len; i++)
        *end++ = as_ascii(str_at(text, i));
    ascii->at = ascii->block;
    while (ascii->at < end && is_blank(*ascii->at))
        ascii->at++;
    while (end > ascii->at && is_blank(end[-1]))
        end--;
    *end = 0;
    ascii->size = end - ascii->at;
}

void number_text_free(number_ascii *ascii)
{
    if (ascii->block != ascii->small)
        py_free(ascii->block, ascii->room);
}

bool number_drop_underscores(number_ascii *ascii)
{
    char *to = ascii->at, before = 0;
    for (const char *p = ascii->at; *p; p++) {
        if (*p == '_' ? !is_digit(before) : before == '_' && !is_digit(*p))
            return false;
        if (*p != '_')
            *to++ = *p;
        before = *p;
    }
    *to = 0;
    ascii->size = to - ascii->at;
    return before != '_';
}

char *number_shown(const str *text, int64_t most, int64_t *size)
{
    py_text t;
    py_text_start(&t);
    py_text_quoted(&t, text);
    owned(str) whole = py_text_finish(&t);
    owned(str) part = str_slice(whole, 0, most);
    return str_to_c(part, size);
}

static bool refuse(const char *what, const str *text)
{
    int64_t size;
    char *shown = number_shown(text, INT64_MAX, &size);
    py_raise(&py_ValueError, "could not convert string to %s: %s", what, shown);
    py_free(shown, (size_t)size + 1);
    return false;
}

/* ---- float ----------------------------------------------------------------------------------------------------------
 */
/* How many characters at p are a float: [sign] digits [. digits] [e [sign] digits] | inf[inity] | nan; 0: none */
static size_t float_span(const char *p)
{
    const char *start = p;
    if (*p == '+' || *p == '-')
        p++;
    if (strncasecmp(p, "infinity", 8) == 0)
        return (size_t)(p + 8 - start);
    if (strncasecmp(p, "inf", 3) == 0 || strncasecmp(p, "nan", 3) == 0)
        return (size_t)(p + 3 - start);
    const char *digits = p;
    while (is_digit(*p))
        p++;
    bool some = p > digits;
    if (*p == '.') {
        const char *fraction = ++p;
        while (is_digit(*p))
            p++;
        some |= p > fraction;
    }
    if (!some)
        return 0;
    if (*p == 'e' || *p == 'E') {
        const char *exponent = p + 1;
        if (*exponent == '+' || *exponent == '-')
            exponent++;
        if (is_digit(*exponent)) {
            while (is_digit(*exponent))
                exponent++;
            p = exponent;
        }
    }
    return (size_t)(p - start);
}

/* The number in that span; a NaN is never FLOAT_FAILED's. */
static double read_float(const char *p, size_t span)
{
    const char *number = p + (*p == '+' || *p == '-');
    double x;
    if ((*number | 0x20) == 'n')
        x = __builtin_nan("");
    else if ((*number | 0x20) == 'i')
        x = __builtin_inf();
    else {
        char after = p[span];
        ((char *)p)[span] = 0;
        x = strtod(number, NULL);
        ((char *)p)[span] = after;
    }
    return *p == '-' ? -x : x;
}

/* [-]digits[.digits][e[sign]digits], of at most 19 digits without zeros in front: digits * 10 ** exponent. */
typedef struct plain_number {
    bool negative;
    uint64_t digits;
    int exponent;
} plain_number;

/* Behind an e; more than four digits are none. */
static bool read_exponent(const uint8_t *p, const uint8_t *end, int *exponent)
{
    bool negative = p < end && *p == '-';
    int value = 0;
    p += p < end && (*p == '-' || *p == '+');
    if (p == end || end - p > 4)
        return false;
    for (; p < end; p++) {
        if ((unsigned)*p - '0' >= 10)
            return false;
        value = value * 10 + *p - '0';
    }
    *exponent += negative ? -value : value;
    return true;
}

static bool read_plain(const str *text, plain_number *number)
{
    enum { MOST = 19 };
    const uint8_t *p = text->text, *end = p + text->len;
    bool some = false, point = false;
    int count = 0;
    if (text->kind != 1 || text->len == 0)
        return false;
    *number = (plain_number){.negative = *p == '-'};
    for (p += number->negative; p < end; p++) {
        unsigned digit = (unsigned)*p - '0';
        if (digit < 10) {
            count += count || digit;
            if (count > MOST)
                return false;
            number->digits = number->digits * 10 + digit;
            number->exponent -= point;
            some = true;
        } else if (*p == '.' && !point) {
            point = true;
        } else {
            break;
        }
    }
    if (!some || p == end)
        return some;
    return (*p | 0x20) == 'e' && read_exponent(p + 1, end, &number->exponent);
}

/* By one operation on numbers that a long double of 64 bits holds exactly: its result is rounded once, and once more to
 * 53 bits, which is the same as rounding once unless it lies half-way between two doubles. */
static bool scale_plain(const plain_number *number, double *result)
{
#if LDBL_MANT_DIG == 64
    static const long double powers[] = {1e0L,  1e1L,  1e2L,  1e3L,  1e4L,  1e5L,  1e6L,  1e7L,  1e8L,  1e9L,
                                         1e10L, 1e11L, 1e12L, 1e13L, 1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L,
                                         1e20L, 1e21L, 1e22L, 1e23L, 1e24L, 1e25L, 1e26L, 1e27L};
    const int most = 27, power = number->exponent;
    if (power < -most || power > most)
        return false;
    long double x = (long double)number->digits;
    x = power < 0 ? x / powers[-power] : x * powers[power];
    uint64_t mantissa;
    memcpy(&mantissa, &x, sizeof mantissa);
    if ((mantissa & 0x7ff) == 0x400)
        return false;
    *result = number->negative ? -(double)x : (double)x;
    return true;
#else
    (void)number, (void)result;
    return false;
#endif
}

double float_from_str(const str *text)
{
    plain_number number;
    double plain;
    if (likely_py(read_plain(text, &number) && scale_plain(&number, &plain)))
        return plain;
    number_ascii ascii;
    number_text(&ascii, text);
    double result = FLOAT_FAILED;
    if (number_drop_underscores(&ascii)) {
        size_t span = float_span(ascii.at);
        if (span && span == (size_t)ascii.size)
            result = read_float(ascii.at, span);
    }
    number_text_free(&ascii);
    if (unlikely_py(float_failed(result)))
        refuse("float", text);
    return result;
}

/* ---- complex
 * ---------------------------------------------------------------------------------------------------------- */
static double sign_alone(const char **p)
{
    return *(*p)++ == '-' ? -1 : 1;
}

/* 1+2j, 2j, j, -j, (1+2j): CPython's grammar; false: malformed */
static bool read_complex(const char *p, const char *end, complex_t *z)
{
    bool bracket = *p == '(';
    for (p += bracket; bracket && is_blank(*p);)
        p++;
    *z = (complex_t){0, 0};
    size_t span = float_span(p);
    bool imaginary = true;
    if (span) {
        double first = read_float(p, span);
        p += span;
        if (*p == '+' || *p == '-') {
            z->real = first;
            span = float_span(p);
            z->imag = span ? read_float(p, span) : sign_alone(&p);
            p += span;
        } else if ((*p | 0x20) == 'j') {
            z->imag = first;
        } else {
            z->real = first;
            imaginary = false;
        }
    } else {
        z->imag = *p == '+' || *p == '-' ? sign_alone(&p) : 1;
    }
    if (imaginary && (*p++ | 0x20) != 'j')
        return false;
    while (is_blank(*p))
        p++;
    if (bracket && *p++ != ')')
        return false;
    while (p < end && is_blank(*p))
        p++;
    return p == end;
}

bool complex_from_str(const str *text, complex_t *result)
{
    number_ascii ascii;
    number_text(&ascii, text);
    bool digits = number_drop_underscores(&ascii);
    bool fine = digits && read_complex(ascii.at, ascii.at + ascii.size, result);
    number_text_free(&ascii);
    if (!digits)
        return refuse("complex", text);
    return fine || py_raise(&py_ValueError, "complex() arg is a malformed string");
}
