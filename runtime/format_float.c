/* format_float.c -- floats and complex numbers by a specification.
 * In: doubles.  Out: text.
 * Rule: digits are the exact decimal expansion rounded half to even (type r: the shortest that read back); where the
 * point, the exponent and the zeros go is CPython's format_float_short. */
#include "format_private.h"
#include "float.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- ordinary numbers: exact in 128 bits
 * -------------------------------------------------------------------------------------- */
#define P(n) UINT64_C(1##n)
static const uint64_t powers_of_10[20] = {P(),
                                          P(0),
                                          P(00),
                                          P(000),
                                          P(0000),
                                          P(00000),
                                          P(000000),
                                          P(0000000),
                                          P(00000000),
                                          P(000000000),
                                          P(0000000000),
                                          P(00000000000),
                                          P(000000000000),
                                          P(0000000000000),
                                          P(00000000000000),
                                          P(000000000000000),
                                          P(0000000000000000),
                                          P(00000000000000000),
                                          P(000000000000000000),
                                          P(0000000000000000000)};
#undef P

/* x * 10 ** places rounded half to even, if that fits; x >= 0 */
static bool scaled(double x, int64_t places, uint64_t *result)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int power = (int)(bits >> 52) - 1075;
    uint64_t mantissa = bits & ((UINT64_C(1) << 52) - 1);
    if (power == -1075)
        power++;
    else
        mantissa |= UINT64_C(1) << 52;
    if (places > 18 || power > 10)
        return false;
    unsigned __int128 product = (unsigned __int128)mantissa * powers_of_10[places];
    if (power >= 0) {
        product <<= power;
    } else if (power <= -127) { /* product < 2 ** 114: far less than a half */
        product = 0;
    } else {
        unsigned __int128 rest = product & (((unsigned __int128)1 << -power) - 1),
                          half = (unsigned __int128)1 << (-power - 1);
        product >>= -power;
        product += rest > half || (rest == half && (product & 1));
    }
    *result = (uint64_t)product;
    return product >> 63 == 0;
}

/* Decimal digits that end at `end`, at least count of them; where they start. */
static char *write_backwards(char *end, uint64_t value, int64_t count)
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
        "49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
        "9899";
    for (; value >= 10 || count >= 2; value /= 100, count -= 2) {
        end -= 2;
        memcpy(end, pairs + value % 100 * 2, 2);
    }
    if (value > 0 || count > 0)
        *--end = (char)('0' + value);
    return end;
}

/* The digits of |x|, without leading or trailing zeros, and where the point is: 0.d1d2... * 10 ** point. */
enum { MOST_DIGITS = 1100 }; /* no double has more significant ones, nor more after the point that are not 0 */
typedef struct decimal {
    const char *digits;
    int64_t count, point;
    char room[MOST_DIGITS + 340];
} decimal;

static void set_digits(decimal *d, char *digits, int64_t count, int64_t point)
{
    while (count > 0 && digits[count - 1] == '0')
        count--;
    d->digits = digits;
    d->count = count;
    d->point = point;
}

/* The digits of an ordinary x, when the guess at its power of ten is right. */
static bool digits_quickly(decimal *d, double x, int64_t count)
{
    uint64_t value;
    if (!(x > 1e-6 && x < 1e15) || count > 17)
        return false;
    int64_t power = (int64_t)floor(log10(x)), places = count - 1 - power; /* of 99.99999999999999 it says 2 */
    if (places < 0 || !scaled(x, places, &value) || value < powers_of_10[count - 1] || value > powers_of_10[count])
        return false;
    if (value == powers_of_10[count - 1] && (power < 0 || x < (double)powers_of_10[power]))
        return false;
    char *end = d->room + 24, *start = write_backwards(end, value, 1);
    set_digits(d, start, end - start, end - start - places);
    return true;
}

/* printf's %.*e, any locale's decimal point taken out. */
static void digits_by_count(decimal *d, double x, int64_t count)
{
    if (digits_quickly(d, x, count))
        return;
    int places = (int)(count > MOST_DIGITS ? MOST_DIGITS : count) - 1;
    snprintf(d->room, sizeof d->room, "%.*e", places, x);
    char *exponent = strchr(d->room, 'e'), *tail = exponent - places;
    if (places)
        memmove(d->room + 1, tail, (size_t)places);
    int power = (int)strtol(exponent + 1, NULL, 10);
    set_digits(d, d->room, places + 1, x == 0 ? 1 : power + 1);
}

static void digits_by_place(decimal *d, double x, int64_t places)
{
    int kept = (int)(places > MOST_DIGITS ? MOST_DIGITS : places);
    int len = snprintf(d->room, sizeof d->room, "%.*f", kept, x);
    int64_t whole = 0;
    while (d->room[whole] >= '0' && d->room[whole] <= '9')
        whole++;
    if (kept)
        memmove(d->room + whole, d->room + len - kept, (size_t)kept);
    char *first = d->room, *end = d->room + whole + kept;
    while (first < end && *first == '0')
        first++;
    bool zero =
        first == end; /* CPython's digits of zero: "0", but none when it was rounded away; the text is the same */
    set_digits(d, first, end - first, zero ? 1 : whole - (first - d->room));
}

static void find_digits(decimal *d, double x, const float_style *style)
{
    int point = 1;
    d->count = 0;
    if (style->type == 'e')
        digits_by_count(d, x, style->precision + 1);
    else if (style->type == 'g')
        digits_by_count(d, x, style->precision ? style->precision : 1);
    else if (style->type == 'f')
        digits_by_place(d, x, style->precision);
    else if (x != 0)
        set_digits(d, d->room, float_digits(x, d->room, &point), 0);
    if (style->type == 'r')
        d->point = point;
    if (d->count == 0) { /* as CPython's "0" */
        d->digits = "0";
        d->count = 1;
        d->point = 1;
    }
}

/* ---- layout
 * --------------------------------------------------------------------------------------------------------------- */
static bool uses_exponent(const decimal *d, const float_style *style)
{
    int64_t precision = style->precision ? style->precision : 1;
    switch (style->type) {
    case 'e':
        return true;
    case 'g':
        return d->point <= -4 || d->point > precision - style->add_dot_0;
    case 'r':
        return d->point <= -4 || d->point > 16;
    default:
        return false;
    }
}

/* Where the digits end, counted from the first of them. */
static int64_t digits_end(const decimal *d, const float_style *style, bool exponent, int64_t point)
{
    int64_t precision = style->precision, end = d->count;
    if (style->type == 'e')
        end = precision + 1;
    else if (style->type == 'f')
        end = d->point + precision;
    else if (style->type == 'g' && style->alternate)
        end = precision ? precision : 1;
    if (!exponent && style->add_dot_0)
        return end > point ? end : point + 1;
    return end > point ? end : point;
}

static char *put_zeros(char *at, int64_t count)
{
    if (count <= 0)
        return at;
    memset(at, '0', (size_t)count);
    return at + count;
}

/* Digits from..to of the endless row 0 0 0 d1 d2 ... 0 0 0 whose first digit is number 0. */
static char *put_row(char *at, const decimal *d, int64_t from, int64_t to)
{
    if (from < 0) {
        int64_t stop = to < 0 ? to : 0;
        at = put_zeros(at, stop - from);
        from = stop;
    }
    int64_t have = to < d->count ? to : d->count;
    if (from >= 0 && have > from) {
        memcpy(at, d->digits + from, (size_t)(have - from));
        at += have - from;
        from = have;
    }
    return put_zeros(at, to - from);
}

static char *put_exponent(char *at, int64_t power, bool upper)
{
    int64_t size = power < 0 ? -power : power;
    *at++ = upper ? 'E' : 'e';
    *at++ = power < 0 ? '-' : '+';
    if (size >= 100)
        *at++ = (char)('0' + size / 100);
    *at++ = (char)('0' + size / 10 % 10);
    *at++ = (char)('0' + size % 10);
    return at;
}

static void put_finite(float_text *f, const decimal *d, const float_style *style)
{
    bool exponent = uses_exponent(d, style);
    int64_t point = exponent ? 1 : d->point, start = point <= 0 ? point - 1 : 0;
    int64_t end = digits_end(d, style, exponent, point);
    f->room = end - start + 16 > (int64_t)sizeof f->small ? (size_t)(end - start + 16) : 0;
    f->at = f->room ? py_alloc(f->room) : f->small;
    char *at = put_row(f->at, d, start, point <= 0 ? start + 1 : point);
    if (end > point || style->alternate) {
        *at++ = '.';
        at = put_row(at, d, point <= 0 ? start + 1 : point, end);
    }
    if (exponent)
        at = put_exponent(at, d->point - 1, style->upper);
    f->len = at - f->at;
}

static void put_text(float_text *f, const char *text)
{
    f->at = f->small;
    f->len = (int64_t)strlen(text);
    memcpy(f->small, text, (size_t)f->len);
}

static bool make_fixed(float_text *f, double size, const float_style *style)
{
    uint64_t value;
    int64_t places = style->precision;
    if (!scaled(size, places, &value))
        return false;
    char *end = f->small + 64, *at = end;
    if (places) {
        at = write_backwards(end, value % powers_of_10[places], places);
        value /= powers_of_10[places];
    }
    if (places || style->alternate)
        *--at = '.';
    at = write_backwards(at, value, 1);
    f->at = at;
    f->len = end - at;
    return true;
}

static bool is_zero_text(const float_text *f)
{
    for (int64_t i = 0; i < f->len && f->at[i] != 'e' && f->at[i] != 'E'; i++)
        if (f->at[i] >= '1' && f->at[i] <= '9')
            return false;
    return true;
}

void float_text_make(float_text *f, double x, const float_style *style)
{
    double size = fabs(x);
    f->room = 0;
    f->negative = signbit(x) && !isnan(x);
    if (isnan(x) || isinf(x)) {
        put_text(f, isnan(x) ? (style->upper ? "NAN" : "nan") : style->upper ? "INF" : "inf");
        return;
    }
    if (style->type != 'f' || style->add_dot_0 || !make_fixed(f, size, style)) {
        decimal d;
        find_digits(&d, size, style);
        put_finite(f, &d, style);
    }
    if (style->no_negative_zero && f->negative && is_zero_text(f))
        f->negative = false;
}

void float_text_free(float_text *f)
{
    if (f->room)
        py_free(f->at, f->room);
}

/* ---- the specification
 * --------------------------------------------------------------------------------------------------------- */
static float_style style_of(const format_spec *spec)
{
    char type = spec->type ? spec->type : 'r';
    bool upper = type == 'E' || type == 'F' || type == 'G';
    type = type == '%' ? 'f' : type == 'n' ? 'g' : upper ? (char)(type + 32) : type;
    int64_t precision = spec->has_precision ? spec->precision : type == 'r' ? 0 : 6;
    if (type == 'r' && spec->has_precision)
        type = 'g';
    return (float_style){.type = type,
                         .precision = precision,
                         .upper = upper,
                         .alternate = spec->alternate,
                         .no_negative_zero = spec->no_negative_zero};
}

/* The leading digits of the text are to be grouped, the rest goes as it is. */
static void split_number(number_parts *n, const float_text *f, char sign)
{
    int64_t count = 0;
    while (count < f->len && f->at[count] >= '0' && f->at[count] <= '9')
        count++;
    *n = (number_parts){.sign = format_sign(f->negative, sign),
                        .prefix = "",
                        .digits = f->at,
                        .digit_count = count,
                        .rest = f->at + count,
                        .rest_len = f->len - count};
}

bool py_text_format_float(py_text *t, double value, const format_spec *spec)
{
    float_style style = style_of(spec);
    float_text f;
    number_parts n;
    style.add_dot_0 = spec->type == 0;
    float_text_make(&f, spec->type == '%' ? value * 100 : value, &style);
    split_number(&n, &f, spec->sign);
    char with_percent[sizeof f.small + 1];
    str *percent = NULL;
    if (spec->type == '%' && n.rest_len < (int64_t)sizeof f.small) {
        memcpy(with_percent, n.rest, (size_t)n.rest_len);
        with_percent[n.rest_len] = '%';
        n.rest = with_percent;
        n.rest_len++;
    } else if (spec->type == '%') {
        percent = str_new(n.rest_len + 1, 127);
        memcpy(percent->text, n.rest, (size_t)n.rest_len);
        percent->text[n.rest_len] = '%';
        n.rest = (const char *)percent->text;
        n.rest_len++;
    }
    bool fine = format_put_number(t, &n, spec, spec->grouping ? 3 : 0);
    drop(percent);
    float_text_free(&f);
    return fine;
}

/* ---- complex: (re+imj), or imj when re is 0.0 and no type was given
 * --------------------------------------------------------- */
static bool put_part(py_text *t, double x, const format_spec *spec, char sign)
{
    float_style style = style_of(spec);
    float_text f;
    number_parts n;
    format_spec plain = {.grouping = spec->grouping, .align = '<'};
    float_text_make(&f, x, &style);
    split_number(&n, &f, sign);
    bool fine = format_put_number(t, &n, &plain, spec->grouping ? 3 : 0);
    float_text_free(&f);
    return fine;
}

bool py_text_format_complex(py_text *t, complex_t value, const format_spec *spec)
{
    bool only_imaginary = !spec->type && value.real == 0 && !signbit(value.real),
         parens = !spec->type && !only_imaginary;
    py_text inner;
    padding p;
    py_text_start(&inner);
    if (parens)
        py_text_char(&inner, '(');
    bool fine = only_imaginary || put_part(&inner, value.real, spec, spec->sign);
    fine = fine && put_part(&inner, value.imag, spec, only_imaginary ? spec->sign : '+');
    py_text_char(&inner, 'j');
    if (parens)
        py_text_char(&inner, ')');
    str *number = py_text_finish(&inner);
    fine = fine && format_padding(&p, spec, number->len, '>');
    if (fine) {
        py_text_fill(t, p.fill, p.left);
        py_text_str(t, number);
        py_text_fill(t, p.fill, p.right);
    }
    drop(number);
    return fine;
}

str *format_float(double value, const format_spec *spec)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_format_float(&t, value, spec));
}

str *format_complex(complex_t value, const format_spec *spec)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_format_complex(&t, value, spec));
}
