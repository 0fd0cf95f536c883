/* int_arith.c -- + - * // % ** of ints that leave the small word, and big integers as objects.
 * In: any words.  Out: canonical words.
 * Rule: operands are viewed, never copied; // floors and % has the divisor's sign, as Python's do. */
#include "error.h"
#include "int_big.h"
#include "value.h"
#include <stdlib.h>

/* ---- objects ---------------------------------------------------------------------------------------------------- */
static size_t bytes_of(mp_size_t room)
{
    return sizeof(int_big) + (size_t)room * sizeof(mp_limb_t);
}

int_big *int_new_big(mp_size_t room)
{
    if (room > INT32_MAX / 8) {
        py_raise_plain(&py_MemoryError);
        return NULL;
    }
    int_big *big = py_alloc_object(&type_int, bytes_of(room));
    big->room = (int32_t)room;
    return big;
}

bool int_has_room(double bits)
{
    enum { SMALL = 1 << 23 };
    if (bits < SMALL)
        return true;
    size_t size = (size_t)(bits < 9e18 ? bits : 9e18) / 8;
    void *probe = py_try_alloc(size);
    py_free(probe, size);
    return probe != NULL;
}

/* GMP's own would abort. */
static void *limbs_alloc(size_t size)
{
    void *block = malloc(size);
    return block ? block : py_no_memory();
}

static void *limbs_resize(void *block, size_t old_size, size_t size)
{
    (void)old_size;
    void *moved = realloc(block, size);
    return moved ? moved : py_no_memory();
}

static void limbs_free(void *block, size_t size)
{
    (void)size;
    free(block);
}

static __attribute__((constructor)) void set_limbs(void)
{
    mp_set_memory_functions(limbs_alloc, limbs_resize, limbs_free);
}

void int_dispose(py_object *object)
{
    int_big *big = (int_big *)object;
    py_free(big, bytes_of(big->room));
}

py_int int_finish(int_big *big, mp_size_t size, bool negative)
{
    while (size && big->limbs[size - 1] == 0)
        size--;
    mp_limb_t low = size ? big->limbs[0] : 0;
    bool fits = size <= 1 && low <= (negative ? -(mp_limb_t)INT_SMALL_MIN : (mp_limb_t)INT64_MAX);
    if (fits) {
        int_dispose(&big->head);
        return negative ? (py_int)-low : (py_int)low;
    }
    big->size = (int32_t)(negative ? -size : size);
    return int_word(big);
}

py_int int_from_mpz(mpz_srcptr z)
{
    mp_size_t size = (mp_size_t)mpz_size(z);
    int_big *big = int_new_big(size ? size : 1);
    if (!big)
        return INT_FAILED;
    mpn_copyi(big->limbs, mpz_limbs_read(z), size);
    return int_finish(big, size, mpz_sgn(z) < 0);
}

static py_int from_magnitude(mp_limb_t low, mp_limb_t high, bool negative)
{
    int_big *big = int_new_big(2);
    big->limbs[0] = low;
    big->limbs[1] = high;
    return int_finish(big, 2, negative);
}

py_int int_big_from64(int64_t value)
{
    return from_magnitude(value < 0 ? -(mp_limb_t)value : (mp_limb_t)value, 0, value < 0);
}

py_int int_big_from_u64(uint64_t value)
{
    return from_magnitude(value, 0, false);
}

void int_replace_big_u64(py_int *variable, uint64_t value)
{
    int_big *big = int_is_big(*variable) ? int_as_big(*variable) : NULL;
    if (big && big->head.count == 1 && value > INT64_MAX) {
        big->limbs[0] = value;
        big->size = 1;
        return;
    }
    replace_int(variable, int_from_u64(value));
}

py_int int_from128(int128_t value)
{
    if (value >= INT_SMALL_MIN && value <= INT64_MAX)
        return (py_int)value;
    unsigned __int128 magnitude = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    return from_magnitude((mp_limb_t)magnitude, (mp_limb_t)(magnitude >> 64), value < 0);
}

/* ---- + - * ---------------------------------------------------------------------------------------------------------
 */
static int compare_magnitudes(const int_view *a, const int_view *b)
{
    if (a->size != b->size)
        return a->size < b->size ? -1 : 1;
    return mpn_cmp(a->limbs, b->limbs, a->size);
}

/* |a| + |b| with a sign */
static py_int add_magnitudes(const int_view *a, const int_view *b, bool negative)
{
    if (a->size < b->size) {
        const int_view *swap = a;
        a = b;
        b = swap;
    }
    int_big *big = int_new_big(a->size + 1);
    if (!big)
        return INT_FAILED;
    big->limbs[a->size] = b->size ? mpn_add(big->limbs, a->limbs, a->size, b->limbs, b->size)
                                  : (mpn_copyi(big->limbs, a->limbs, a->size), 0);
    return int_finish(big, a->size + 1, negative);
}

/* |a| - |b|, negated when asked */
static py_int subtract_magnitudes(const int_view *a, const int_view *b, bool negative)
{
    int order = compare_magnitudes(a, b);
    if (order == 0)
        return 0;
    if (order < 0) {
        const int_view *swap = a;
        a = b;
        b = swap;
        negative = !negative;
    }
    int_big *big = int_new_big(a->size);
    if (!big)
        return INT_FAILED;
    if (b->size)
        mpn_sub(big->limbs, a->limbs, a->size, b->limbs, b->size);
    else
        mpn_copyi(big->limbs, a->limbs, a->size);
    return int_finish(big, a->size, negative);
}

py_int int_add_slowly(py_int a, py_int b)
{
    int_view x, y;
    int128_t left, right;
    if (int_fits128(a, &left) && int_fits128(b, &right))
        return int_from128(left + right);
    int_look(&x, a);
    int_look(&y, b);
    return x.negative == y.negative ? add_magnitudes(&x, &y, x.negative) : subtract_magnitudes(&x, &y, x.negative);
}

py_int int_sub_slowly(py_int a, py_int b)
{
    int_view x, y;
    int128_t left, right;
    if (int_fits128(a, &left) && int_fits128(b, &right))
        return int_from128(left - right);
    int_look(&x, a);
    int_look(&y, b);
    return x.negative != y.negative ? add_magnitudes(&x, &y, x.negative) : subtract_magnitudes(&x, &y, x.negative);
}

void int_keep_big(py_int a)
{
    if (a > INT_FAILED)
        int_object(a)->count++;
}

void int_drop_big(py_int a)
{
    if (a > INT_FAILED && --int_object(a)->count == 0)
        int_dispose(int_object(a));
}

py_int int_mul_slowly(py_int a, py_int b)
{
    int_view x, y;
    if (!int_is_big(a) && !int_is_big(b))
        return int_from128((int128_t)a * b);
    if (a == 0 || b == 0)
        return 0;
    int_look(&x, a);
    int_look(&y, b);
    int_big *big = int_new_big(x.size + y.size);
    if (!big)
        return INT_FAILED;
    if (x.limbs == y.limbs)
        mpn_sqr(big->limbs, x.limbs, x.size);
    else if (x.size >= y.size)
        mpn_mul(big->limbs, x.limbs, x.size, y.limbs, y.size);
    else
        mpn_mul(big->limbs, y.limbs, y.size, x.limbs, x.size);
    return int_finish(big, x.size + y.size, x.negative != y.negative);
}

static py_int copy_signed(py_int a, bool negative)
{
    int_view x;
    int_look(&x, a);
    int_big *big = int_new_big(x.size);
    mpn_copyi(big->limbs, x.limbs, x.size);
    return int_finish(big, x.size, negative);
}

py_int int_neg_slowly(py_int a)
{
    return int_is_big(a) ? copy_signed(a, int_as_big(a)->size > 0) : int_from128(-(int128_t)a);
}

py_int int_abs_slowly(py_int a)
{
    return int_as_big(a)->size < 0 ? copy_signed(a, false) : int_keep(a);
}

/* ---- // % ----------------------------------------------------------------------------------------------------------
 */
static py_int divide_by_zero(void)
{
    py_raise(&py_ZeroDivisionError, "integer division or modulo by zero");
    return INT_FAILED;
}

/* Of two numbers of two limbs. */
static void floor_divide128(int128_t a, int128_t b, py_int *quotient, py_int *rest)
{
    int128_t q = a / b, r = a - q * b;
    if (r != 0 && (r < 0) != (b < 0))
        q--, r += b;
    if (quotient)
        *quotient = int_from128(q);
    if (rest)
        *rest = int_from128(r);
}

/* Both results of floor division, of any words, b != 0; either may be left out. */
static void floor_divide(py_int a, py_int b, py_int *quotient, py_int *rest)
{
    int128_t left, right;
    if (int_fits128(a, &left) && int_fits128(b, &right)) {
        floor_divide128(left, right, quotient, rest);
        return;
    }
    mpz_t x, y, q, r;
    int_view x_view, y_view;
    int_mpz(x, &x_view, a);
    int_mpz(y, &y_view, b);
    mpz_init(q);
    mpz_init(r);
    if (quotient && rest)
        mpz_fdiv_qr(q, r, x, y);
    else if (quotient)
        mpz_fdiv_q(q, x, y);
    else
        mpz_fdiv_r(r, x, y);
    if (quotient)
        *quotient = int_from_mpz(q);
    if (rest)
        *rest = int_from_mpz(r);
    mpz_clear(q);
    mpz_clear(r);
}

py_int int_floordiv_slowly(py_int a, py_int b)
{
    py_int quotient;
    if (b == 0)
        return divide_by_zero();
    if (b == -1)
        return int_neg(a);
    if (likely_py(!int_is_big(a) && !int_is_big(b)))
        return small_floordiv(a, b);
    floor_divide(a, b, &quotient, NULL);
    return quotient;
}

py_int int_mod_slowly(py_int a, py_int b)
{
    py_int rest;
    if (b == 0) {
        py_raise(&py_ZeroDivisionError, "integer modulo by zero");
        return INT_FAILED;
    }
    if (likely_py(!int_is_big(a) && !int_is_big(b)))
        return small_mod(a, b);
    floor_divide(a, b, NULL, &rest);
    return rest;
}

bool int_divmod(py_int a, py_int b, void *result)
{
    py_int *pair = result;
    if (b == 0)
        return !int_failed(divide_by_zero());
    if (likely_py(!int_is_big(a) && !int_is_big(b))) {
        pair[0] = int_floordiv(a, b);
        pair[1] = small_mod(a, b);
    } else {
        floor_divide(a, b, &pair[0], &pair[1]);
    }
    return true;
}

/* ---- **
 * -------------------------------------------------------------------------------------------------------------- */
/* A power that fits a word, without GMP; false when it grows past it. */
static bool small_power(int64_t base, int64_t exponent, py_int *result)
{
    int64_t power = 1;
    for (;;) {
        if ((exponent & 1) && __builtin_mul_overflow(power, base, &power))
            return false;
        exponent >>= 1;
        if (!exponent)
            return *result = power, power >= INT_SMALL_MIN;
        if (__builtin_mul_overflow(base, base, &base))
            return false;
    }
}

static py_int too_large(void)
{
    py_raise_plain(&py_MemoryError);
    return INT_FAILED;
}

py_int int_pow(py_int a, py_int b)
{
    py_int result;
    int64_t exponent;
    if (int_sign(b) < 0) {
        py_raise(&py_ValueError, "negative exponent");
        return INT_FAILED;
    }
    if (a == 0 || a == 1 || b == 0)
        return b == 0 ? 1 : a;
    if (a == -1)
        return int_is_odd(b) ? -1 : 1;
    if (!int_is_big(a) && !int_is_big(b) && small_power(a, b, &result))
        return result;
    int_view view;
    mpz_t base, power;
    int_mpz(base, &view, a);
    if (!int_fits64(b, &exponent) || (double)int_view_bits(&view) * (double)exponent > 64e9)
        return too_large();
    if (!int_has_room(3 * (double)int_view_bits(&view) * (double)exponent))
        return INT_FAILED;
    mpz_init(power);
    mpz_pow_ui(power, base, (unsigned long)exponent);
    result = int_from_mpz(power);
    mpz_clear(power);
    return result;
}

double int_pow_float(py_int a, py_int b)
{
    double x = int_to_float(a);
    double y = float_failed(x) ? x : int_to_float(b);
    return float_failed(y) ? y : float_pow(x, y);
}

bool int_pow_value(py_int a, py_int b, py_value *result)
{
    if (int_sign(b) < 0) {
        double power = int_pow_float(a, b);
        *result = value_from_float(power);
        return !float_failed(power);
    }
    *result = value_from_int(int_pow(a, b));
    return !int_failed(result->as_int);
}

/* a ** b % m for numbers below 2^31 .. 2^63 */
static uint64_t small_power_mod(uint64_t base, uint64_t exponent, uint64_t modulus)
{
    uint64_t power = 1 % modulus;
    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            power = (uint64_t)((unsigned __int128)power * base % modulus);
        base = (uint64_t)((unsigned __int128)base * base % modulus);
    }
    return power;
}

py_int int_pow_mod(py_int a, py_int b, py_int m)
{
    if (m == 0) {
        py_raise(&py_ValueError, "pow() 3rd argument cannot be 0");
        return INT_FAILED;
    }
    if (!int_is_big(a) && !int_is_big(m) && !int_is_big(b) && b >= 0 && m > 0)
        return (py_int)small_power_mod((uint64_t)small_mod(a, m), (uint64_t)b, (uint64_t)m);
    mpz_t base, exponent, modulus, power;
    int_view views[3];
    int_mpz(base, &views[0], a);
    int_mpz(exponent, &views[1], b);
    int_mpz(modulus, &views[2], m);
    mpz_init(power);
    py_int result = INT_FAILED;
    /* A modulus of 1 or -1 gives 0 even where no inverse is asked of GMP. */
    if (views[1].negative && !(m == 1 || m == -1) && !mpz_invert(power, base, modulus)) {
        py_raise(&py_ValueError, "base is not invertible for the given modulus");
    } else if (m == 1 || m == -1) {
        result = 0;
    } else {
        mpz_powm(power, base, exponent, modulus);
        if (views[2].negative && mpz_sgn(power) > 0)
            mpz_add(power, power, modulus);
        result = int_from_mpz(power);
    }
    mpz_clear(power);
    return result;
}

/* ---- comparison
 * ------------------------------------------------------------------------------------------------------- */
int int_compare_slowly(py_int a, py_int b)
{
    if (!int_is_big(a) && !int_is_big(b))
        return (a > b) - (a < b);
    if (!int_is_big(b)) /* a big one is farther from 0 than any small one */
        return int_as_big(a)->size < 0 ? -1 : 1;
    if (!int_is_big(a))
        return int_as_big(b)->size < 0 ? 1 : -1;
    const int_big *x = int_as_big(a), *y = int_as_big(b);
    if (x->size != y->size)
        return x->size < y->size ? -1 : 1;
    int32_t at = x->size < 0 ? -x->size : x->size;
    while (at > 0 && x->limbs[at - 1] == y->limbs[at - 1])
        at--;
    return at == 0 ? 0 : (x->limbs[at - 1] < y->limbs[at - 1]) == (x->size > 0) ? -1 : 1;
}

int int_sign(py_int a)
{
    if (int_is_big(a))
        return int_as_big(a)->size < 0 ? -1 : 1;
    return (a > 0) - (a < 0);
}

bool int_is_odd(py_int a)
{
    return (int_is_big(a) ? int_as_big(a)->limbs[0] : (mp_limb_t)a) & 1;
}
