/* float_text.c -- repr of a float, hex(), fromhex().
 * In: doubles.  Out: the shortest digits that read back as the same double, of those the nearest to it.
 * Rule: the digits are found with one 128-bit power of ten and three products rounded to odd, so that no comparison
 * is ever wrong (the Schubfach method of R. Giulietti). */
#include "float.h"
#include "float_table.h"
#include "number_text.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

typedef struct decimal {
    uint64_t digits;
    int exponent; /* digits * 10 ** exponent */
} decimal;

static int floor_log10_of_power2(int e)
{
    return (e * 1262611) >> 22;
}
static int floor_log10_of_three_quarters(int e) /* of 3/4 * 2 ** e */
{
    return (e * 1262611 - 524031) >> 22;
}
static int floor_log2_of_power10(int e)
{
    return (e * 1741647) >> 19;
}

/* floor(power * x / 2 ** 128), the last bit set when anything was cut off */
static uint64_t round_to_odd(const uint64_t power[2], uint64_t x)
{
    unsigned __int128 low = (unsigned __int128)power[1] * x;
    unsigned __int128 high = (unsigned __int128)power[0] * x + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* Of the two multiples of a unit around the value, the one inside the interval, if only one is. */
static decimal shortest(uint64_t c, int q, bool closer_below)
{
    bool even = c % 2 == 0;
    int k = closer_below ? floor_log10_of_three_quarters(q) : floor_log10_of_power2(q);
    int h = q + floor_log2_of_power10(-k) + 1;
    const uint64_t *power = float_powers[-k - FLOAT_POWER_MIN];
    uint64_t below = round_to_odd(power, (4 * c - 2 + closer_below) << h);
    uint64_t value = round_to_odd(power, (4 * c) << h);
    uint64_t above = round_to_odd(power, (4 * c + 2) << h);
    uint64_t lower = below + !even, upper = above - !even, s = value / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool down = lower <= 40 * tens, up = 40 * tens + 40 <= upper;
        if (down != up)
            return (decimal){tens + up, k + 1};
    }
    bool down = lower <= 4 * s, up = 4 * s + 4 <= upper;
    if (down != up)
        return (decimal){s + up, k};
    uint64_t middle = 4 * s + 2;
    return (decimal){s + (value > middle || (value == middle && (s & 1))), k};
}

static decimal find_decimal(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
    int exponent = (int)(bits >> 52 & 2047);
    uint64_t c = exponent ? fraction | UINT64_C(1) << 52 : fraction;
    int q = (exponent ? exponent : 1) - 1075;
    if (exponent && q <= 0 && q > -53 && (c & ((UINT64_C(1) << -q) - 1)) == 0)
        return (decimal){c >> -q, 0};
    return shortest(c, q, fraction == 0 && exponent > 1);
}

int float_digits(double x, char digits[20], int *point)
{
    decimal d = find_decimal(x);
    char reversed[20];
    int count = 0, length;
    while (d.digits % 10 == 0)
        d.digits /= 10, d.exponent++;
    for (; d.digits; d.digits /= 10)
        reversed[count++] = (char)('0' + d.digits % 10);
    for (length = 0; length < count; length++)
        digits[length] = reversed[count - 1 - length];
    *point = count + d.exponent;
    return count;
}

static char *write_exponent(char *p, int exponent)
{
    *p++ = 'e';
    *p++ = exponent < 0 ? '-' : '+';
    exponent = abs(exponent);
    if (exponent >= 100)
        *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    return p;
}

static char *write_digits(char *p, const char *digits, int count, int point)
{
    if (point > 16 || point < -3) {
        *p++ = digits[0];
        if (count > 1)
            *p++ = '.';
        memcpy(p, digits + 1, (size_t)count - 1);
        return write_exponent(p + count - 1, point - 1);
    }
    if (point <= 0) {
        memcpy(p, "0.000", 5);
        p += 2 - point;
        memcpy(p, digits, (size_t)count);
        return p + count;
    }
    for (int i = 0; i < point; i++)
        *p++ = i < count ? digits[i] : '0';
    if (count > point) {
        *p++ = '.';
        memcpy(p, digits + point, (size_t)(count - point));
        p += count - point;
    }
    return p;
}

int float_write_bare(char at[FLOAT_TEXT], double x)
{
    char digits[20], *p = at;
    int point;
    if (isnan(x))
        return memcpy(at, "nan", 3), 3;
    if (signbit(x))
        *p++ = '-';
    if (isinf(x))
        return memcpy(p, "inf", 3), (int)(p + 3 - at);
    if (x == 0)
        return *p = '0', (int)(p + 1 - at);
    int count = float_digits(x, digits, &point);
    return (int)(write_digits(p, digits, count, point) - at);
}

int float_write(char at[FLOAT_TEXT], double x)
{
    int length = float_write_bare(at, x);
    if (!isfinite(x) || memchr(at, '.', (size_t)length) || memchr(at, 'e', (size_t)length))
        return length;
    memcpy(at + length, ".0", 2);
    return length + 2;
}

str *float_str(double x)
{
    char text[FLOAT_TEXT];
    return str_from_ascii(text, float_write(text, x));
}

/* ---- hex
 * ------------------------------------------------------------------------------------------------------------- */
str *float_hex(double x)
{
    char text[40];
    uint64_t bits;
    if (!isfinite(x))
        return float_str(x);
    memcpy(&bits, &x, sizeof bits);
    const char *sign = signbit(x) ? "-" : "";
    int exponent = (int)(bits >> 52 & 2047);
    if (x == 0)
        snprintf(text, sizeof text, "%s0x0.0p+0", sign);
    else
        snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", sign, exponent != 0,
                 (unsigned long long)(bits & ((UINT64_C(1) << 52) - 1)), (exponent ? exponent : 1) - 1023);
    return str_from_c(text);
}

/* [sign] [0x] hex digits [. hex digits] [p [sign] digits]: where it ends, or NULL */
static const char *hex_span(const char *p)
{
    static const char hex[] = "0123456789abcdefABCDEF";
    size_t whole = strspn(p, hex), fraction = 0;
    p += whole;
    if (*p == '.')
        fraction = strspn(++p, hex), p += fraction;
    if (whole + fraction == 0)
        return NULL;
    if (*p == 'p' || *p == 'P') {
        p += 1 + (p[1] == '+' || p[1] == '-');
        size_t digits = strspn(p, "0123456789");
        if (!digits)
            return NULL;
        p += digits;
    }
    return p;
}

static double parse_hex(const char *p, bool *fine)
{
    bool negative = *p == '-';
    double x;
    p += *p == '-' || *p == '+';
    *fine = true;
    if (!strcasecmp(p, "inf") || !strcasecmp(p, "infinity"))
        return negative ? -INFINITY : INFINITY;
    if (!strcasecmp(p, "nan"))
        return negative ? -__builtin_nan("") : __builtin_nan("");
    if (p[0] == '0' && (p[1] | 0x20) == 'x')
        p += 2;
    const char *end = hex_span(p);
    *fine = end && *end == 0;
    if (!*fine)
        return 0;
    size_t room = strlen(p) + 3;
    char *number = py_alloc_any(room);
    memcpy(number, "0x", 2);
    memcpy(number + 2, p, room - 2);
    x = strtod(number, NULL);
    py_free(number, room);
    if (isinf(x)) {
        py_raise(&py_OverflowError, "hexadecimal value too large to represent as a float");
        return FLOAT_FAILED;
    }
    return negative ? -x : x;
}

double float_from_hex(const str *text)
{
    number_ascii ascii;
    bool fine;
    number_text(&ascii, text);
    double x = parse_hex(ascii.at, &fine);
    number_text_free(&ascii);
    if (fine)
        return x;
    py_raise(&py_ValueError, "invalid hexadecimal floating-point string");
    return FLOAT_FAILED;
}
