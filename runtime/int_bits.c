/* int_bits.c -- shifts, & | ^ ~ of ints that leave the small word.
 * In: any words.  Out: canonical words.
 * Rule: negative numbers behave as two's complement without end, as Python says. */
#include "error.h"
#include "int_big.h"

static py_int negative_shift(void)
{
    py_raise(&py_ValueError, "negative shift count");
    return INT_FAILED;
}

static py_int shift_magnitude(py_int a, int64_t count)
{
    int_view x;
    int_look(&x, a);
    mp_size_t limbs = (mp_size_t)(count / 64), bits = (mp_size_t)(count % 64);
    int_big *big = int_new_big(x.size + limbs + 1);
    if (!big)
        return INT_FAILED;
    mpn_zero(big->limbs, limbs);
    if (bits)
        big->limbs[limbs + x.size] = mpn_lshift(big->limbs + limbs, x.limbs, x.size, (unsigned)bits);
    else
        mpn_copyi(big->limbs + limbs, x.limbs, x.size), big->limbs[limbs + x.size] = 0;
    return int_finish(big, limbs + x.size + 1, x.negative);
}

py_int int_lshift_slowly(py_int a, py_int count)
{
    int64_t places;
    if (int_sign(count) < 0)
        return negative_shift();
    if (a == 0)
        return 0;
    if (!int_fits64(count, &places)) {
        py_raise(&py_OverflowError, "too many digits in integer");
        return INT_FAILED;
    }
    int128_t value;
    if (places < 127 && int_bit_length(a) + places < 127 && int_fits128(a, &value))
        return int_from128((int128_t)((unsigned __int128)value << places));
    return int_has_room(2 * (double)places) ? shift_magnitude(a, places) : INT_FAILED;
}

py_int int_rshift_slowly(py_int a, py_int count)
{
    int64_t places;
    if (int_sign(count) < 0)
        return negative_shift();
    if (!int_fits64(count, &places))
        return int_sign(a) < 0 ? -1 : 0;
    int128_t value;
    if (int_fits128(a, &value))
        return int_from128(value >> (places < 127 ? places : 127));
    mpz_t number, shifted;
    int_view view;
    int_mpz(number, &view, a);
    mpz_init(shifted);
    mpz_fdiv_q_2exp(shifted, number, (mp_bitcnt_t)places);
    py_int result = int_from_mpz(shifted);
    mpz_clear(shifted);
    return result;
}

typedef enum Bits { Bits_and, Bits_or, Bits_xor } Bits;

/* Of numbers that are not negative; x has at least as many limbs as y. */
static py_int combine_limbs(Bits how, const int_view *x, const int_view *y)
{
    mp_size_t size = how == Bits_and ? y->size : x->size;
    int_big *big = int_new_big(size ? size : 1);
    if (!big)
        return INT_FAILED;
    if (how != Bits_and)
        mpn_copyi(big->limbs + y->size, x->limbs + y->size, x->size - y->size);
    if (y->size && how == Bits_and)
        mpn_and_n(big->limbs, x->limbs, y->limbs, y->size);
    else if (y->size && how == Bits_or)
        mpn_ior_n(big->limbs, x->limbs, y->limbs, y->size);
    else if (y->size)
        mpn_xor_n(big->limbs, x->limbs, y->limbs, y->size);
    return int_finish(big, size, false);
}

static int128_t combine128(Bits how, int128_t a, int128_t b)
{
    return how == Bits_and ? a & b : how == Bits_or ? a | b : a ^ b;
}

static py_int combine_any(void (*operation)(mpz_ptr, mpz_srcptr, mpz_srcptr), py_int a, py_int b)
{
    mpz_t x, y, z;
    int_view views[2];
    int_mpz(x, &views[0], a);
    int_mpz(y, &views[1], b);
    mpz_init(z);
    operation(z, x, y);
    py_int result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

static inline py_int combine(Bits how, py_int a, py_int b)
{
    static void (*const operations[])(mpz_ptr, mpz_srcptr, mpz_srcptr) = {mpz_and, mpz_ior, mpz_xor};
    int128_t left, right;
    int_view x, y;
    if (int_fits128(a, &left) && int_fits128(b, &right))
        return int_from128(combine128(how, left, right));
    int_look(&x, a);
    int_look(&y, b);
    if (x.negative || y.negative)
        return combine_any(operations[how], a, b);
    return x.size < y.size ? combine_limbs(how, &y, &x) : combine_limbs(how, &x, &y);
}

py_int int_bitand_slowly(py_int a, py_int b)
{
    return combine(Bits_and, a, b);
}

py_int int_bitor_slowly(py_int a, py_int b)
{
    return combine(Bits_or, a, b);
}

py_int int_bitxor_slowly(py_int a, py_int b)
{
    return combine(Bits_xor, a, b);
}

py_int int_invert_slowly(py_int a)
{
    return int_sub(-1, a);
}

/* (a).bit_length(): of the absolute value */
py_int int_bit_length(py_int a)
{
    int_view x;
    int_look(&x, a);
    return int_view_bits(&x);
}

/* (a).bit_count(): ones of the absolute value */
py_int int_bit_count(py_int a)
{
    int_view x;
    int_look(&x, a);
    return x.size ? (py_int)mpn_popcount(x.limbs, x.size) : 0;
}
