/* int_big.h -- big integers from inside; for the runtime's own int_*.c and math_int.c.
 * In: words.  Out: GMP numbers that view them, and words from GMP's limbs.
 * Rule: a big integer is an immutable object whose limbs follow its header; its value never fits a small word. */
#ifndef PY_INT_BIG_H
#define PY_INT_BIG_H
#include "int.h"
#include <gmp.h>

#pragma GCC visibility push(hidden)
typedef struct int_big {
    py_object head;
    int32_t size; /* limbs in use; negative: the number is */
    int32_t room; /* limbs allocated */
    mp_limb_t limbs[];
} int_big;
static inline int_big *int_as_big(py_int a)
{
    return (int_big *)int_object(a);
}
static inline py_int int_word(int_big *big)
{
    return (py_int)((uint64_t)(uintptr_t)big + (uint64_t)INT64_MIN);
}

/* Any word as limbs, read-only: a small one lives in the view itself. */
typedef struct int_view {
    const mp_limb_t *limbs;
    mp_size_t size; /* of the absolute value; 0: the number is 0 */
    bool negative;
    mp_limb_t small;
} int_view;
static inline void int_look(int_view *view, py_int a)
{
    if (int_is_big(a)) {
        const int_big *big = int_as_big(a);
        view->limbs = big->limbs;
        view->negative = big->size < 0;
        view->size = view->negative ? -big->size : big->size;
    } else {
        view->small = a < 0 ? -(mp_limb_t)a : (mp_limb_t)a;
        view->limbs = &view->small;
        view->negative = a < 0;
        view->size = a != 0;
    }
}
/* The same as a GMP number for reading: mpz_t z; int_view v; int_mpz(z, &v, a); */
static inline void int_mpz(mpz_ptr z, int_view *view, py_int a)
{
    int_look(view, a);
    mpz_roinit_n(z, view->limbs, view->negative ? -view->size : view->size);
}

/* Its value, where that is so small that the sum of two does fit, too. */
static inline bool int_fits128(py_int a, int128_t *value)
{
    if (!int_is_big(a)) {
        *value = a;
        return true;
    }
    const int_big *big = int_as_big(a);
    int32_t size = big->size < 0 ? -big->size : big->size;
    if (size > 2 || (size == 2 && big->limbs[1] >> 62))
        return false;
    unsigned __int128 magnitude = size == 2 ? (unsigned __int128)big->limbs[1] << 64 | big->limbs[0] : big->limbs[0];
    *value = big->size < 0 ? -(int128_t)magnitude : (int128_t)magnitude;
    return true;
}

bool int_has_room(double bits);       /* false with MemoryError raised: a result of so many bits cannot be */
int_big *int_new_big(mp_size_t room); /* size to be set; NULL with MemoryError past 2^31 limbs */
/* Takes over a new big of so many limbs (leading zeros allowed) and sign: the canonical word. */
py_int int_finish(int_big *big, mp_size_t size, bool negative);
py_int int_from_mpz(mpz_srcptr z); /* copies */
/* how many bits the absolute value has */
static inline int64_t int_view_bits(const int_view *view)
{
    if (view->size == 0)
        return 0;
    return (int64_t)view->size * 64 - __builtin_clzll(view->limbs[view->size - 1]);
}
#pragma GCC visibility pop
#endif
