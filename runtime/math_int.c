/* math_int.c -- import math: whole numbers of any size.
 * In: words.  Out: words.
 * Rule: ValueError and OverflowError have CPython's texts; the work is GMP's once a word is left. */
#include "error.h"
#include "int_big.h"
#include "math_module.h"
#include <math.h>

static py_int refuse(const py_class *cls, const char *message)
{
    py_raise(cls, "%s", message);
    return INT_FAILED;
}

static py_int take_mpz(mpz_t z)
{
    py_int result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

py_int math_factorial(py_int n)
{
    int64_t count;
    if (int_sign(n) < 0)
        return refuse(&py_ValueError, "factorial() not defined for negative values");
    if (!int_fits64(n, &count))
        return refuse(&py_OverflowError, "factorial() argument should not exceed 9223372036854775807");
    if (count <= 20) {
        int64_t product = 1;
        for (int64_t i = 2; i <= count; i++)
            product *= i;
        return product;
    }
    mpz_t z;
    mpz_init(z);
    mpz_fac_ui(z, (unsigned long)count);
    return take_mpz(z);
}

static uint64_t gcd_words(uint64_t a, uint64_t b)
{
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

py_int math_gcd(py_int a, py_int b)
{
    if (likely_py(!int_is_big(a) && !int_is_big(b)))
        return (py_int)gcd_words((uint64_t)(a < 0 ? -a : a), (uint64_t)(b < 0 ? -b : b));
    mpz_t x, y, z;
    int_view views[2];
    int_mpz(x, &views[0], a);
    int_mpz(y, &views[1], b);
    mpz_init(z);
    mpz_gcd(z, x, y);
    return take_mpz(z);
}

py_int math_lcm(py_int a, py_int b)
{
    if (a == 0 || b == 0)
        return 0;
    owned_int common = math_gcd(a, b);
    owned_int part = int_floordiv(a, common);
    owned_int product = int_mul(part, b);
    return int_abs(product);
}

py_int math_gcd_3(py_int a, py_int b, py_int c)
{
    owned_int common = math_gcd(a, b);
    return math_gcd(common, c);
}

py_int math_lcm_3(py_int a, py_int b, py_int c)
{
    owned_int multiple = math_lcm(a, b);
    return math_lcm(multiple, c);
}

/* n and k not negative: ValueError */
static bool are_counts(py_int n, py_int k)
{
    if (int_sign(n) < 0)
        return py_raise(&py_ValueError, "n must be a non-negative integer");
    return int_sign(k) >= 0 || py_raise(&py_ValueError, "k must be a non-negative integer");
}

py_int math_comb(py_int n, py_int k)
{
    int64_t count;
    if (!are_counts(n, k))
        return INT_FAILED;
    owned_int other = int_sub(n, k);
    if (int_sign(other) < 0)
        return 0;
    if (!int_fits64(int_lt(other, k) ? other : k, &count))
        return refuse(&py_OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
    mpz_t x, z;
    int_view view;
    int_mpz(x, &view, n);
    mpz_init(z);
    mpz_bin_ui(z, x, (unsigned long)count);
    return take_mpz(z);
}

/* low * (low + 1) * ... of so many factors, by halves */
static py_int rising_product(py_int low, int64_t count)
{
    if (count == 1)
        return int_keep(low);
    int64_t half = count / 2;
    owned_int middle = int_add(low, half);
    owned_int left = rising_product(low, half);
    owned_int right = rising_product(middle, count - half);
    return int_mul(left, right);
}

py_int math_perm(py_int n, py_int k)
{
    int64_t count;
    if (!are_counts(n, k))
        return INT_FAILED;
    if (int_lt(n, k))
        return 0;
    if (!int_fits64(k, &count))
        return refuse(&py_OverflowError, "k must not exceed 9223372036854775807");
    if (count == 0)
        return 1;
    owned_int low = int_sub(n, count - 1);
    return rising_product(low, count);
}

py_int math_isqrt(py_int n)
{
    if (int_sign(n) < 0)
        return refuse(&py_ValueError, "isqrt() argument must be nonnegative");
    if (likely_py(!int_is_big(n))) {
        uint64_t root = (uint64_t)sqrt((double)n);
        while (root * root > (uint64_t)n)
            root--;
        while ((root + 1) * (root + 1) <= (uint64_t)n)
            root++;
        return (py_int)root;
    }
    mpz_t x, z;
    int_view view;
    int_mpz(x, &view, n);
    mpz_init(z);
    mpz_sqrt(z, x);
    return take_mpz(z);
}

py_int math_floor_int(py_int a)
{
    return int_keep(a);
}
