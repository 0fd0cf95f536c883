/* fixed.h -- NumPy scalars: what reading an array element gives.
 * In: C numbers of a fixed width.  Out: NumPy 1.24's arithmetic on them.
 * Rule: both operands have the result's dtype (array_result_type says which, and C's casts convert); integers wrap at
 * their width, floats give inf and nan where Python would raise.  NumPy's RuntimeWarnings are not printed.
 * A Python int beside a scalar counts as int64 (uint8(200) + 100 is int64 300), a float as float64, a complex as
 * complex128, a bool as bool; an int that does not fit int64 there is refused: fixed_from_int raises OverflowError.
 *
 *   dtype  bool8 i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 c64 c128
 *   C      bool int8_t .. uint64_t float double complex64_t complex_t
 * + - * of floats, comparisons, & | ^ ~ are C's own (cast to the type again: (int8_t)(a & b)); the rest is here:
 *   i32_add sub mul floordiv mod neg abs lshift rshift (never fail), i32_div -> double, i32_pow (ValueError)
 *   f32_floordiv mod pow, f64_..., c64_add sub mul div eq, fixed_abs of complex: c64_abs, c128_abs
 */
#ifndef PY_FIXED_H
#define PY_FIXED_H
#include "complex.h"
#include "int.h"
#pragma GCC visibility push(hidden)
typedef struct complex64_t {
    float real, imag;
} complex64_t;

#define FIXED_INT(stem, T, bits)                                                                                       \
    static inline T stem##_add(T a, T b)                                                                               \
    {                                                                                                                  \
        return (T)((uint64_t)a + (uint64_t)b);                                                                         \
    }                                                                                                                  \
    static inline T stem##_sub(T a, T b)                                                                               \
    {                                                                                                                  \
        return (T)((uint64_t)a - (uint64_t)b);                                                                         \
    }                                                                                                                  \
    static inline T stem##_mul(T a, T b)                                                                               \
    {                                                                                                                  \
        return (T)((uint64_t)a * (uint64_t)b);                                                                         \
    }                                                                                                                  \
    static inline T stem##_neg(T a)                                                                                    \
    {                                                                                                                  \
        return (T)(0 - (uint64_t)a);                                                                                   \
    }                                                                                                                  \
    static inline double stem##_div(T a, T b)                                                                          \
    {                                                                                                                  \
        return (double)a / (double)b;                                                                                  \
    }                                                                                                                  \
    static inline T stem##_lshift(T a, T b)                                                                            \
    {                                                                                                                  \
        return (uint64_t)b < bits ? (T)((uint64_t)a << b) : (T)0;                                                      \
    }                                                                                                                  \
    bool stem##_pow(T a, T b, T *result); /* ValueError: Integers to negative integer powers are not allowed. */
#define FIXED_SIGNED(stem, T, bits)                                                                                    \
    FIXED_INT(stem, T, bits)                                                                                           \
    static inline T stem##_abs(T a)                                                                                    \
    {                                                                                                                  \
        return a < 0 ? stem##_neg(a) : a;                                                                              \
    }                                                                                                                  \
    static inline T stem##_rshift(T a, T b)                                                                            \
    {                                                                                                                  \
        return (T)(a >> ((uint64_t)b < bits ? b : bits - 1));                                                          \
    }                                                                                                                  \
    static inline T stem##_floordiv(T a, T b) /* by 0: 0 */                                                            \
    {                                                                                                                  \
        return b == 0 ? (T)0 : b == -1 ? stem##_neg(a) : (T)small_floordiv(a, b);                                      \
    }                                                                                                                  \
    static inline T stem##_mod(T a, T b)                                                                               \
    {                                                                                                                  \
        return (b == 0 || b == -1) ? (T)0 : (T)small_mod(a, b);                                                        \
    }
#define FIXED_UNSIGNED(stem, T, bits)                                                                                  \
    FIXED_INT(stem, T, bits)                                                                                           \
    static inline T stem##_abs(T a)                                                                                    \
    {                                                                                                                  \
        return a;                                                                                                      \
    }                                                                                                                  \
    static inline T stem##_rshift(T a, T b)                                                                            \
    {                                                                                                                  \
        return b < bits ? (T)(a >> b) : (T)0;                                                                          \
    }                                                                                                                  \
    static inline T stem##_floordiv(T a, T b)                                                                          \
    {                                                                                                                  \
        return b == 0 ? (T)0 : (T)(a / b);                                                                             \
    }                                                                                                                  \
    static inline T stem##_mod(T a, T b)                                                                               \
    {                                                                                                                  \
        return b == 0 ? (T)0 : (T)(a % b);                                                                             \
    }
FIXED_SIGNED(i8, int8_t, 8)
FIXED_SIGNED(i16, int16_t, 16)
FIXED_SIGNED(i32, int32_t, 32)
FIXED_SIGNED(i64, int64_t, 64)
FIXED_UNSIGNED(u8, uint8_t, 8)
FIXED_UNSIGNED(u16, uint16_t, 16)
FIXED_UNSIGNED(u32, uint32_t, 32)
FIXED_UNSIGNED(u64, uint64_t, 64)
#undef FIXED_INT
#undef FIXED_SIGNED
#undef FIXED_UNSIGNED

float f32_floordiv(float a, float b);
float f32_mod(float a, float b);
float f32_pow(float a, float b);
double f64_floordiv(double a, double b);
double f64_mod(double a, double b);
double f64_pow(double a, double b);
static inline float f32_div(float a, float b)
{
    return a / b;
}
static inline double f64_div(double a, double b)
{
    return a / b;
}
static inline float f32_abs(float a)
{
    return __builtin_fabsf(a);
}
static inline double f64_abs(double a)
{
    return __builtin_fabs(a);
}
static inline complex64_t c64_add(complex64_t a, complex64_t b)
{
    return (complex64_t){a.real + b.real, a.imag + b.imag};
}
static inline complex64_t c64_sub(complex64_t a, complex64_t b)
{
    return (complex64_t){a.real - b.real, a.imag - b.imag};
}
static inline complex64_t c64_neg(complex64_t a)
{
    return (complex64_t){-a.real, -a.imag};
}
static inline complex64_t c64_mul(complex64_t a, complex64_t b)
{
    return (complex64_t){a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}
static inline bool c64_eq(complex64_t a, complex64_t b)
{
    return a.real == b.real && a.imag == b.imag;
}
complex64_t c64_div(complex64_t a, complex64_t b);
complex_t c128_div(complex_t a, complex_t b); /* by 0: inf and nan */
float c64_abs(complex64_t a);
double c128_abs(complex_t a); /* never raises: inf */
static inline complex64_t c64_from_complex(complex_t z)
{
    return (complex64_t){(float)z.real, (float)z.imag};
}
static inline complex_t c64_to_complex(complex64_t z)
{
    return (complex_t){z.real, z.imag};
}

/* ---- Python numbers into a dtype: what a[i] = x does, and arithmetic beside a scalar ------------------------ */
/* Wraps as NumPy 1.24 does (there with a DeprecationWarning): the low bits; OverflowError: Python int too large to
 * convert to C long, when it does not fit int64 (or, for uint64, uint64).  INT dtypes: cast the result to T. */
bool fixed_from_int(py_int x, int64_t *result);
bool fixed_u64_from_int(py_int x, uint64_t *result);
/* int(x), then as above: OverflowError for inf and past int64, ValueError for NaN */
bool fixed_from_float(double x, int64_t *result);
bool fixed_u64_from_float(double x, uint64_t *result);
#pragma GCC visibility pop
#endif
