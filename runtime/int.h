/* int.h -- Python's int: one word, never wrong.
 * In: words (core.h).  Out: every operator and method of int.
 * Rule: small operands take the inline path; anything else goes out of line to big integers (int_arith.c, int_bits.c,
 * int_convert.c, int_text.c).  Results are canonical: a value that fits a small word is never big.
 * Arguments are borrowed, results owned (int_drop).  add sub mul neg abs invert and or xor never fail. */
#ifndef PY_INT_H
#define PY_INT_H
#include "core.h"

#pragma GCC visibility push(hidden)
typedef __int128 int128_t;

/* ---- arithmetic out of line: any words ------------------------------------------------------------------ */
py_int int_add_slowly(py_int a, py_int b);
py_int int_sub_slowly(py_int a, py_int b);
py_int int_mul_slowly(py_int a, py_int b);
py_int int_neg_slowly(py_int a);
py_int int_abs_slowly(py_int a);
py_int int_invert_slowly(py_int a);
py_int int_floordiv_slowly(py_int a, py_int b); /* ZeroDivisionError: INT_FAILED */
py_int int_mod_slowly(py_int a, py_int b);      /* likewise */
double int_div_slowly(py_int a, py_int b);      /* ZeroDivisionError, OverflowError: FLOAT_FAILED */
py_int int_bitand_slowly(py_int a, py_int b);
py_int int_bitor_slowly(py_int a, py_int b);
py_int int_bitxor_slowly(py_int a, py_int b);
py_int int_lshift_slowly(py_int a, py_int count); /* ValueError, OverflowError, MemoryError */
py_int int_rshift_slowly(py_int a, py_int count); /* ValueError */
int int_compare_slowly(py_int a, py_int b);       /* -1, 0, 1 */

/* ---- words from C numbers ---------------------------------------------------------------------------------- */
py_int int_big_from64(int64_t value);
py_int int_big_from_u64(uint64_t value);
py_int int_from128(int128_t value);
static inline py_int int_from64(int64_t value)
{
    return likely_py(value >= INT_SMALL_MIN) ? value : int_big_from64(value);
}
static inline py_int int_from_u64(uint64_t value)
{
    return likely_py(value <= INT64_MAX) ? (py_int)value : int_big_from_u64(value);
}
/* *variable = value; its own big integer is filled again where nobody else has it. */
void int_replace_big_u64(py_int *variable, uint64_t value);
static inline void replace_u64(py_int *variable, uint64_t value)
{
    if (value <= INT64_MAX && !int_is_big(*variable))
        *variable = (py_int)value;
    else
        int_replace_big_u64(variable, value);
}
/* A literal past one word: digits as in Python's source without underscores ("-123...", "0x..."); immortal.
 * `static py_int n = INT_UNSET; ... int_literal(&n, "123456789012345678901234567890")` */
py_int int_literal(py_int *cache, const char *digits);

/* ---- C numbers from words ---------------------------------------------------------------------------------- */
bool int_big_fits64(py_int a, int64_t *out);
static inline bool int_fits64(py_int a, int64_t *out) /* no error raised */
{
    if (likely_py(!int_is_big(a)))
        return *out = a, true;
    return int_big_fits64(a, out);
}
uint64_t int_big_low(py_int a);
static inline uint64_t int_low(py_int a) /* a & (2**64 - 1) */
{
    return likely_py(!int_is_big(a)) ? (uint64_t)a : int_big_low(a);
}
bool int_fits_u64(py_int a, uint64_t *out); /* no error raised; false for negatives */
/* As int64_t, saturating: what slicing, str.find and range checks do with huge bounds. */
int64_t int_big_clamp(py_int a);
static inline int64_t int_clamp(py_int a)
{
    return likely_py(!int_is_big(a)) ? a : int_big_clamp(a);
}
/* As int64_t, or IndexError / OverflowError: cannot fit 'int' into an index-sized integer */
bool int_big_index(py_int a, const py_class *cls, int64_t *out);
static inline bool int_index(py_int a, int64_t *out) /* xs[a]: IndexError */
{
    if (likely_py(!int_is_big(a)))
        return *out = a, true;
    return int_big_index(a, &py_IndexError, out);
}
static inline bool int_count(py_int a, int64_t *out) /* xs * a: OverflowError */
{
    if (likely_py(!int_is_big(a)))
        return *out = a, true;
    return int_big_index(a, &py_OverflowError, out);
}
/* As C's int / ssize_t, OverflowError: Python int too large to convert to C int (C ssize_t, C long) */
bool int_to_c(py_int a, int64_t low, int64_t high, const char *c_type, int64_t *out);

/* Of two words. */
static inline int64_t word_least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}
static inline int64_t word_most(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

#define BIG(a) ((a) < INT_SMALL_MIN)
/* ---- operators -------------------------------------------------------------------------------------------- */
/* Both from -2^61 up to 2^61: neither sum nor difference leaves a word, or comes near to what points to a big one.  Two
 * tests, because of each gcc remembers what it says: where one is a constant, or was tested, it is gone. */
static inline bool int_are_modest(py_int a, py_int b)
{
    const uint64_t half = UINT64_C(1) << 61;
    return likely_py((uint64_t)a + half < 2 * half) && likely_py((uint64_t)b + half < 2 * half);
}
static inline py_int int_add(py_int a, py_int b)
{
    return int_are_modest(a, b) ? a + b : int_add_slowly(a, b);
}
static inline py_int int_sub(py_int a, py_int b)
{
    return int_are_modest(a, b) ? a - b : int_sub_slowly(a, b);
}
static inline py_int int_mul(py_int a, py_int b)
{
    /* A word that points to a big integer is so far from 0 that times 1 or -1 it is out of this range, and times
     * anything but 0 it overflows. */
    const uint64_t most = -(uint64_t)INT_SMALL_MIN;
    py_int product;
    if (unlikely_py(__builtin_mul_overflow(a, b, &product) || (uint64_t)product + most > 2 * most))
        return int_mul_slowly(a, b);
    return product;
}
static inline py_int int_neg(py_int a)
{
    if (unlikely_py(BIG(a) | (a > -INT_SMALL_MIN)))
        return int_neg_slowly(a);
    return -a;
}
static inline py_int int_plus(py_int a)
{
    return int_keep(a);
}
static inline py_int int_abs(py_int a)
{
    if (unlikely_py(BIG(a)))
        return int_abs_slowly(a);
    return a < 0 ? -a : a;
}
static inline py_int int_invert(py_int a)
{
    if (unlikely_py(BIG(a) | BIG(~a)))
        return int_invert_slowly(a);
    return ~a;
}
/* Floor division and its remainder of two small words, divisor not 0: -7 // 2 is -4, -7 % 2 is 1.  Most divisors are
 * positive: the sign of C's remainder says then whether its quotient is one too high. */
static inline int64_t small_floordiv(int64_t a, int64_t b)
{
    int64_t quotient = a / b, rest = a % b;
    return quotient + (likely_py(b > 0) ? rest >> 63 : -rest >> 63);
}
static inline int64_t small_mod(int64_t a, int64_t b)
{
    int64_t rest = a % b;
    return rest + (b & (likely_py(b > 0) ? rest >> 63 : -rest >> 63));
}
static inline py_int int_floordiv(py_int a, py_int b)
{
    if (unlikely_py(b <= 0 || BIG(a)))
        return int_floordiv_slowly(a, b);
    int64_t quotient = a / b, rest = a % b;
    return quotient + (rest >> 63);
}
static inline py_int int_mod(py_int a, py_int b)
{
    if (unlikely_py(b <= 0 || BIG(a)))
        return int_mod_slowly(a, b);
    int64_t rest = a % b;
    return rest + (b & (rest >> 63));
}
static inline double int_div(py_int a, py_int b) /* a / b, correctly rounded */
{
    const int64_t exact = INT64_C(1) << 53;
    if (unlikely_py((b == 0) | (a > exact) | (a < -exact) | (b > exact) | (b < -exact)))
        return int_div_slowly(a, b);
    return (double)a / (double)b;
}
static inline py_int int_lshift(py_int a, py_int count)
{
    if (likely_py((uint64_t)count < 63 && !BIG(a))) {
        py_int shifted = (py_int)((uint64_t)a << count);
        if (likely_py((shifted >> count) == a && !BIG(shifted)))
            return shifted;
    }
    return int_lshift_slowly(a, count);
}
static inline py_int int_rshift(py_int a, py_int count)
{
    if (unlikely_py(BIG(a) | (count < 0)))
        return int_rshift_slowly(a, count);
    return a >> (count > 63 ? 63 : count);
}
static inline py_int int_bitand(py_int a, py_int b)
{
    if (unlikely_py(BIG(a) | BIG(b) | BIG(a & b)))
        return int_bitand_slowly(a, b);
    return a & b;
}
static inline py_int int_bitor(py_int a, py_int b)
{
    if (unlikely_py(BIG(a) || BIG(b)))
        return int_bitor_slowly(a, b);
    return a | b;
}
static inline py_int int_bitxor(py_int a, py_int b)
{
    if (unlikely_py(BIG(a) | BIG(b) | BIG(a ^ b)))
        return int_bitxor_slowly(a, b);
    return a ^ b;
}
/* divmod(a, b): result[0] the quotient, result[1] the remainder (a tuple[int, int]); ZeroDivisionError */
bool int_divmod(py_int a, py_int b, void *result);
/* a ** b for b >= 0.  (b < 0: int_pow raises; the caller's type is float or a union then.)  MemoryError */
py_int int_pow(py_int a, py_int b);
double int_pow_float(py_int a, py_int b); /* a ** b for b < 0: float(a) ** float(b); ZeroDivisionError */
bool int_pow_value(py_int a, py_int b, py_value *result); /* either */
/* pow(a, b, m): ValueError (m 0; not invertible) */
py_int int_pow_mod(py_int a, py_int b, py_int m);

/* ---- comparison: -1, 0, 1 and the six ------------------------------------------------------------------------ */
static inline int int_compare(py_int a, py_int b)
{
    if (unlikely_py(BIG(a) || BIG(b)))
        return int_compare_slowly(a, b);
    return (a > b) - (a < b);
}
static inline bool int_eq(py_int a, py_int b)
{
    return a == b || (unlikely_py(BIG(a) & BIG(b)) && int_compare_slowly(a, b) == 0);
}
static inline bool int_ne(py_int a, py_int b)
{
    return !int_eq(a, b);
}
#define INT_ORDER(name, op)                                                                                            \
    static inline bool name(py_int a, py_int b)                                                                        \
    {                                                                                                                  \
        if (unlikely_py(BIG(a) || BIG(b)))                                                                             \
            return int_compare_slowly(a, b) op 0;                                                                      \
        return a op b;                                                                                                 \
    }
INT_ORDER(int_lt, <)
INT_ORDER(int_le, <=)
INT_ORDER(int_gt, >)
INT_ORDER(int_ge, >=)
#undef INT_ORDER
static inline bool int_truth(py_int a)
{
    return a != 0;
}
/* int with float, exact: -1, 0, 1, or 2 when x is NaN (all but != are false then) */
int int_compare_float(py_int a, double x);
static inline bool int_eq_float(py_int a, double x)
{
    return int_compare_float(a, x) == 0;
}
static inline bool int_ne_float(py_int a, double x)
{
    return int_compare_float(a, x) != 0;
}
static inline bool int_lt_float(py_int a, double x)
{
    return int_compare_float(a, x) == -1;
}
static inline bool int_le_float(py_int a, double x)
{
    return int_compare_float(a, x) <= 0;
}
static inline bool int_gt_float(py_int a, double x)
{
    return int_compare_float(a, x) == 1;
}
static inline bool int_ge_float(py_int a, double x)
{
    return (unsigned)int_compare_float(a, x) <= 1;
}
static inline bool float_eq_int(double x, py_int a)
{
    return int_compare_float(a, x) == 0;
}
static inline bool float_ne_int(double x, py_int a)
{
    return int_compare_float(a, x) != 0;
}
static inline bool float_lt_int(double x, py_int a)
{
    return int_gt_float(a, x);
}
static inline bool float_le_int(double x, py_int a)
{
    return int_ge_float(a, x);
}
static inline bool float_gt_int(double x, py_int a)
{
    return int_lt_float(a, x);
}
static inline bool float_ge_int(double x, py_int a)
{
    return int_le_float(a, x);
}
int64_t int_hash(py_int a); /* CPython's: the value modulo 2^61 - 1, -1 becomes -2 */

/* ---- conversion -------------------------------------------------------------------------------------------- */
double int_big_to_float(py_int a); /* OverflowError: int too large to convert to float */
static inline double int_to_float(py_int a)
{
    return likely_py(!BIG(a)) ? (double)a : int_big_to_float(a);
}
py_int int_from_float_slowly(double x);       /* OverflowError infinity, ValueError NaN */
static inline py_int int_from_float(double x) /* int(x): towards zero */
{
    if (likely_py(x > -9.2e18 && x < 9.2e18))
        return (py_int)x;
    return int_from_float_slowly(x);
}
py_int int_from_str(const str *text, py_int base); /* int(text, base), 0 or 2 .. 36; ValueError */
static inline py_int int_parse(const str *text)    /* int(text) */
{
    return int_from_str(text, 10);
}
static inline py_int int_zero(void)
{
    return 0;
}
static inline py_int int_one(py_int a)
{
    (void)a;
    return 1;
}
static inline py_int int_same(py_int a) /* int(a) */
{
    return int_keep(a);
}
str *int_str(py_int a); /* str(a), repr(a); ValueError past 4300 digits */
str *int_bin(py_int a); /* bin, oct, hex: 0b101, -0o17, 0xff */
str *int_oct(py_int a);
str *int_hex(py_int a);
enum { INT_TEXT = 24 };
int int_write(char at[INT_TEXT], int64_t value); /* decimal digits of a small word; returns how many characters */
/* Digits of any word in base 2 .. 36, lower case, '-' first, no prefix, NUL at the end; to be freed with
 * py_free(text, *room).  No limit on digits. */
char *int_digits(py_int a, int base, int64_t *length, size_t *room);
/* ValueError: Exceeds the limit (4300 digits) for integer string conversion ...; what str() and format() test first */
bool int_text_allowed(py_int a);
extern int64_t py_digit_limit; /* the 4300; 0: none */

/* ---- methods ------------------------------------------------------------------------------------------------ */
py_int int_bit_length(py_int a);
py_int int_bit_count(py_int a);
bool int_as_integer_ratio(py_int a, void *result); /* tuple[int, int]; cannot fail */
py_int int_round(py_int a, py_int ndigits);        /* round(a, ndigits): half to even at 10 ** -ndigits */
void int_dispose(py_object *big);                  /* frees a big integer: type_int's dispose */
bool int_is_odd(py_int a);
double int_div_power(py_int x, int64_t bits); /* x / 2 ** bits */
int int_sign(py_int a);
#undef BIG
#pragma GCC visibility pop
#endif
