/* int_convert.c -- ints beside C numbers and floats: exact or refused.
 * In: words, doubles.  Out: numbers of the other kind, comparisons, true division, hashes.
 * Rule: nothing is rounded twice: quotients and conversions are rounded once, half to even, from all their bits. */
#include "error.h"
#include "float.h"
#include "int_big.h"
#include <math.h>

typedef unsigned __int128 uint128_t;
static const int64_t HASH_MODULUS = (INT64_C(1) << 61) - 1;

/* ---- to C numbers ---------------------------------------------------------------------------------------------------
 */
bool int_big_fits64(py_int a, int64_t *out)
{
    const int_big *big = int_as_big(a);
    if (big->size == 1 && big->limbs[0] <= INT64_MAX)
        return *out = (int64_t)big->limbs[0], true;
    if (big->size == -1 && big->limbs[0] <= (uint64_t)1 << 63)
        return *out = (int64_t)-big->limbs[0], true;
    return false;
}

uint64_t int_big_low(py_int a)
{
    const int_big *big = int_as_big(a);
    return big->size < 0 ? -big->limbs[0] : big->limbs[0];
}

bool int_fits_u64(py_int a, uint64_t *out)
{
    if (!int_is_big(a))
        return *out = (uint64_t)a, a >= 0;
    const int_big *big = int_as_big(a);
    return *out = big->limbs[0], big->size == 1;
}

int64_t int_big_clamp(py_int a)
{
    int64_t value;
    if (int_big_fits64(a, &value))
        return value;
    return int_as_big(a)->size < 0 ? INT64_MIN : INT64_MAX;
}

bool int_big_index(py_int a, const py_class *cls, int64_t *out)
{
    return int_big_fits64(a, out) || py_raise(cls, "cannot fit 'int' into an index-sized integer");
}

bool int_to_c(py_int a, int64_t low, int64_t high, const char *c_type, int64_t *out)
{
    if (int_fits64(a, out) && *out >= low && *out <= high)
        return true;
    return py_raise(&py_OverflowError, "Python int too large to convert to C %s", c_type);
}

/* ---- rounding once
 * ----------------------------------------------------------------------------------------------------- */
static int bits_of(uint128_t x)
{
    uint64_t high = (uint64_t)(x >> 64), low = (uint64_t)x;
    return high ? 128 - __builtin_clzll(high) : low ? 64 - __builtin_clzll(low) : 0;
}

/* x * 2 ** exponent, with more bits below when sticky, as a double; infinity when too large.  x has 55 bits or more,
 * or is exact. */
static double round_once(uint128_t x, bool sticky, int64_t exponent)
{
    int bits = bits_of(x);
    int64_t top = bits + exponent;
    if (x == 0)
        return 0;
    if (top > 1024)
        return INFINITY;
    if (top < -1074)
        return 0;
    int precision = top + 1074 < 53 ? (int)(top + 1074) : 53;
    int dropped = bits - precision;
    if (dropped > 0) {
        uint128_t half = (uint128_t)1 << (dropped - 1), rest = x & (2 * half - 1);
        x >>= dropped;
        exponent += dropped;
        if (rest > half || (rest == half && (sticky || (x & 1))))
            x++;
    }
    return ldexp((double)(uint64_t)x, (int)exponent);
}

double int_big_to_float(py_int a)
{
    const int_big *big = int_as_big(a);
    mp_size_t size = big->size < 0 ? -big->size : big->size;
    uint128_t x = big->limbs[size - 1];
    bool sticky = false;
    int64_t exponent = 64 * (int64_t)(size - 1);
    if (size > 1) {
        x = x << 64 | big->limbs[size - 2];
        exponent -= 64;
        for (mp_size_t i = 0; i < size - 2 && !sticky; i++)
            sticky = big->limbs[i] != 0;
    }
    double result = round_once(x, sticky, exponent);
    if (isinf(result)) {
        py_raise(&py_OverflowError, "int too large to convert to float");
        return FLOAT_FAILED;
    }
    return big->size < 0 ? -result : result;
}

/* |a| / |b| with 66 bits of quotient and what is lost as a sticky bit */
static double divide_once(mpz_t x, mpz_t y, int64_t shift)
{
    mpz_t scaled, quotient, rest;
    mpz_inits(scaled, quotient, rest, NULL);
    if (shift > 0)
        mpz_mul_2exp(scaled, x, (mp_bitcnt_t)shift), mpz_tdiv_qr(quotient, rest, scaled, y);
    else
        mpz_mul_2exp(scaled, y, (mp_bitcnt_t)-shift), mpz_tdiv_qr(quotient, rest, x, scaled);
    uint128_t bits = (uint128_t)mpz_getlimbn(quotient, 1) << 64 | mpz_getlimbn(quotient, 0);
    double result = round_once(bits, mpz_sgn(rest) != 0, -shift);
    mpz_clears(scaled, quotient, rest, NULL);
    return result;
}

double int_div_slowly(py_int a, py_int b)
{
    if (b == 0) {
        py_raise(&py_ZeroDivisionError, "division by zero");
        return FLOAT_FAILED;
    }
    if (a == 0)
        return int_sign(b) < 0 ? -0.0 : 0.0;
    mpz_t x, y;
    int_view a_view, b_view;
    int_look(&a_view, a);
    int_look(&b_view, b);
    mpz_roinit_n(x, a_view.limbs, a_view.size);
    mpz_roinit_n(y, b_view.limbs, b_view.size);
    int64_t difference = int_view_bits(&a_view) - int_view_bits(&b_view);
    bool negative = a_view.negative != b_view.negative;
    double result = difference > 1025 ? INFINITY : difference < -1080 ? 0 : divide_once(x, y, 66 - difference);
    if (isinf(result)) {
        py_raise(&py_OverflowError, "integer division result too large for a float");
        return FLOAT_FAILED;
    }
    return negative ? -result : result;
}

/* ---- from floats
 * ---------------------------------------------------------------------------------------------------------- */
py_int int_from_float_slowly(double x)
{
    if (isnan(x)) {
        py_raise(&py_ValueError, "cannot convert float NaN to integer");
        return INT_FAILED;
    }
    if (isinf(x)) {
        py_raise(&py_OverflowError, "cannot convert float infinity to integer");
        return INT_FAILED;
    }
    mpz_t z;
    mpz_init_set_d(z, x);
    py_int result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

int int_compare_float(py_int a, double x)
{
    if (isnan(x))
        return 2;
    if (int_is_big(a)) {
        mpz_t z;
        int_view view;
        int_mpz(z, &view, a);
        int order = mpz_cmp_d(z, x);
        return (order > 0) - (order < 0);
    }
    if (x >= 0x1p63)
        return -1;
    if (x < -0x1p63)
        return 1;
    int64_t whole = (int64_t)x;
    if (a != whole)
        return a < whole ? -1 : 1;
    double rest = x - (double)whole;
    return rest > 0 ? -1 : rest < 0;
}

/* ---- hashes: CPython's, equal for equal numbers
 * -------------------------------------------------------------------------- */
int64_t int_hash(py_int a)
{
    if (likely_py(a >= 0 && a < HASH_MODULUS))
        return a;
    int_view view;
    int_look(&view, a);
    int64_t hash = (int64_t)mpn_mod_1(view.limbs, view.size, (mp_limb_t)HASH_MODULUS);
    if (view.negative)
        hash = -hash;
    return hash == -1 ? -2 : hash;
}

int64_t float_hash(double x)
{
    int exponent;
    if (!isfinite(x))
        return isnan(x) ? 0 : x > 0 ? 314159 : -314159;
    double mantissa = frexp(fabs(x), &exponent);
    uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & (uint64_t)HASH_MODULUS) | hash >> 33;
        mantissa *= 0x1p28;
        exponent -= 28;
        uint64_t digit = (uint64_t)mantissa;
        mantissa -= (double)digit;
        hash += digit;
        if (hash >= (uint64_t)HASH_MODULUS)
            hash -= (uint64_t)HASH_MODULUS;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = ((hash << exponent) & (uint64_t)HASH_MODULUS) | hash >> (61 - exponent);
    int64_t result = x < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

/* ---- methods
 * ---------------------------------------------------------------------------------------------------------------- */
bool int_as_integer_ratio(py_int a, void *result)
{
    py_int *pair = result;
    pair[0] = int_keep(a);
    pair[1] = 1;
    return true;
}

/* round(a, -2): to a multiple of 100, half to even */
py_int int_round(py_int a, py_int ndigits)
{
    int64_t digits;
    if (int_sign(ndigits) >= 0)
        return int_keep(a);
    int_view view;
    int_look(&view, a);
    if (!int_fits64(ndigits, &digits) || (double)-digits > (double)int_view_bits(&view) * 0.30103 + 2)
        return 0;
    owned_int unit = int_pow(10, -digits);
    owned_int rest = int_mod(a, unit);
    owned_int low = int_sub(a, rest);
    owned_int twice = int_add(rest, rest);
    int order = int_compare(twice, unit);
    if (order == 0) {
        owned_int quotient = int_floordiv(low, unit);
        order = int_is_odd(quotient) ? 1 : -1;
    }
    return order > 0 ? int_add(low, unit) : take_int(low);
}

/* x / 2 ** bits, rounded once: the mantissa of a huge int */
double int_div_power(py_int x, int64_t bits)
{
    owned_int power = int_lshift(1, bits);
    return int_div(x, power);
}
