/* fixed_text.c -- a NumPy scalar as text.
 * In: a dtype and the slot of a value.  Out: what NumPy 1.24's str() gives.
 * Rule: 64-bit floats print as Python's; 32-bit ones with the fewest digits that read back as the same float. */
#include "complex.h"
#include "float.h"
#include "ndarray.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* digits "d.ddd" and exponent of the shortest %e text that reads back */
static int shortest(float x, char digits[16])
{
    char text[32];
    int precision = 0;
    do
        snprintf(text, sizeof text, "%.*e", precision, (double)x);
    while (strtof(text, NULL) != x && ++precision < 9);
    char *e = strchr(text, 'e');
    int length = 0;
    for (char *at = text; at < e; at++)
        if (*at >= '0' && *at <= '9')
            digits[length++] = *at;
    digits[length] = 0;
    return atoi(e + 1);
}

/* repr of a float32; whole numbers end in ".0" unless bare, as inside a complex */
static int write_f32(char *at, float x, bool bare)
{
    char digits[16];
    if (!isfinite(x))
        return sprintf(at, "%s", isnan(x) ? "nan" : x < 0 ? "-inf" : "inf");
    if (x == 0)
        return sprintf(at, "%s%s", signbit(x) ? "-0" : "0", bare ? "" : ".0");
    int exponent = shortest(fabsf(x), digits), count = (int)strlen(digits),
        length = sprintf(at, "%s", x < 0 ? "-" : "");
    if (exponent < -4 || exponent >= 16) {
        length += sprintf(at + length, "%c%s%s", digits[0], count > 1 ? "." : "", digits + 1);
        return length + sprintf(at + length, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
    }
    if (exponent < 0) /* at least -4 */
        return length + sprintf(at + length, "0.%.*s%s", -exponent - 1, "000", digits);
    for (int i = 0; i <= exponent || i < count; i++) {
        if (i == exponent + 1)
            at[length++] = '.';
        at[length++] = i < count ? digits[i] : '0';
    }
    return length + sprintf(at + length, "%s", count <= exponent + 1 && !bare ? ".0" : "");
}

static int write_c64(char *at, complex64_t z)
{
    int length = 0;
    if (z.real == 0 && !signbit(z.real))
        return length = write_f32(at, z.imag, true), length + sprintf(at + length, "j");
    at[length++] = '(';
    length += write_f32(at + length, z.real, true);
    if (!signbit(z.imag) || isnan(z.imag))
        at[length++] = '+';
    length += write_f32(at + length, z.imag, true);
    return length + sprintf(at + length, "j)");
}

int fixed_write(char at[FIXED_TEXT], array_dtype dtype, const void *slot)
{
    switch (dtype) {
    case ARRAY_bool8:
        return sprintf(at, "%s", *(const bool *)slot ? "True" : "False");
    case ARRAY_i8:
        return sprintf(at, "%d", *(const int8_t *)slot);
    case ARRAY_i16:
        return sprintf(at, "%d", *(const int16_t *)slot);
    case ARRAY_i32:
        return sprintf(at, "%d", *(const int32_t *)slot);
    case ARRAY_i64:
        return sprintf(at, "%lld", (long long)*(const int64_t *)slot);
    case ARRAY_u8:
        return sprintf(at, "%u", *(const uint8_t *)slot);
    case ARRAY_u16:
        return sprintf(at, "%u", *(const uint16_t *)slot);
    case ARRAY_u32:
        return sprintf(at, "%u", *(const uint32_t *)slot);
    case ARRAY_u64:
        return sprintf(at, "%llu", (unsigned long long)*(const uint64_t *)slot);
    case ARRAY_f32:
        return write_f32(at, *(const float *)slot, false);
    case ARRAY_f64:
        return float_write(at, *(const double *)slot);
    case ARRAY_c64:
        return write_c64(at, *(const complex64_t *)slot);
    default:
        return complex_write(at, *(const complex_t *)slot);
    }
}
