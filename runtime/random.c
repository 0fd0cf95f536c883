/* random.c -- the generator (Mersenne Twister 19937), its seeds, integers.
 * In: seeds.  Out: CPython 3.11's sequences.
 * Rule: how many numbers a function draws is part of its result: the next one's depends on it. */
#include "random.h"
#include "int_big.h"
#include "sha512.h"
#include "bytes.h"
#include <sys/random.h>
#include <time.h>

static random_state shared = {.next = RANDOM_WORDS + 1};
random_state *py_random = &shared;

/* ---- seeds ---------------------------------------------------------------------------------------------------- */
static void start_from(uint32_t seed)
{
    uint32_t *word = py_random->word;
    word[0] = seed;
    for (uint32_t i = 1; i < RANDOM_WORDS; i++)
        word[i] = 1812433253U * (word[i - 1] ^ (word[i - 1] >> 30)) + i;
}

/* All of the key's words go into the state. */
static void start_from_words(const uint32_t *key, int64_t length)
{
    uint32_t *word = py_random->word;
    int64_t i = 1, j = 0;
    start_from(19650218U);
    for (int64_t k = length > RANDOM_WORDS ? length : RANDOM_WORDS; k > 0; k--) {
        word[i] = (word[i] ^ ((word[i - 1] ^ (word[i - 1] >> 30)) * 1664525U)) + key[j] + (uint32_t)j;
        if (++i == RANDOM_WORDS) {
            word[0] = word[RANDOM_WORDS - 1];
            i = 1;
        }
        j = j + 1 == length ? 0 : j + 1;
    }
    for (int k = RANDOM_WORDS - 1; k > 0; k--) {
        word[i] = (word[i] ^ ((word[i - 1] ^ (word[i - 1] >> 30)) * 1566083941U)) - (uint32_t)i;
        if (++i == RANDOM_WORDS) {
            word[0] = word[RANDOM_WORDS - 1];
            i = 1;
        }
    }
    word[0] = 0x80000000U;
    py_random->next = RANDOM_WORDS;
    py_random->has_gauss = false;
}

void random_seed(void)
{
    uint32_t key[RANDOM_WORDS];
    struct timespec now;
    if (getrandom(key, sizeof key, 0) == (ssize_t)sizeof key) {
        start_from_words(key, RANDOM_WORDS);
        return;
    }
    clock_gettime(CLOCK_REALTIME, &now);
    memcpy(key, &now, sizeof now);
    start_from_words(key, sizeof now / sizeof *key);
}

/* 64-bit limbs, the least first, as 32-bit words without leading zeros, one at least */
static void seed_limbs(const uint64_t *limbs, int64_t count)
{
    int64_t length = count * 2;
    uint32_t *key = py_alloc_any((size_t)(length ? length : 1) * sizeof *key);
    key[0] = 0;
    for (int64_t i = 0; i < count; i++) {
        key[2 * i] = (uint32_t)limbs[i];
        key[2 * i + 1] = (uint32_t)(limbs[i] >> 32);
    }
    int64_t used = length;
    while (used > 1 && key[used - 1] == 0)
        used--;
    start_from_words(key, used ? used : 1);
    py_free(key, (size_t)(length ? length : 1) * sizeof *key);
}

void random_seed_int(py_int seed)
{
    int_view view;
    int_look(&view, seed);
    seed_limbs((const uint64_t *)view.limbs, view.size);
}

void random_seed_float(double seed)
{
    uint64_t hash = (uint64_t)float_hash(seed);
    seed_limbs(&hash, 1);
}

/* The number whose bytes, the greatest first, are the seed's and then its digest's. */
void random_seed_bytes(const bytes *seed)
{
    size_t size = (size_t)seed->len, all = size + 64, limb_count = (all + 7) / 8;
    uint8_t *text = py_alloc_any(all);
    uint64_t *limbs = py_alloc_any(limb_count * sizeof *limbs);
    memcpy(text, seed->text, size);
    py_sha512(text, size, text + size);
    memset(limbs, 0, limb_count * sizeof *limbs);
    for (size_t i = 0; i < all; i++)
        limbs[i / 8] |= (uint64_t)text[all - 1 - i] << (i % 8 * 8);
    seed_limbs(limbs, (int64_t)limb_count);
    py_free(limbs, limb_count * sizeof *limbs);
    py_free(text, all);
}

/* ---- 32 bits at a time ------------------------------------------------------------------------------------------- */
static uint32_t twist(uint32_t high, uint32_t low, uint32_t far)
{
    uint32_t y = (high & 0x80000000U) | (low & 0x7fffffffU);
    return far ^ (y >> 1) ^ (low & 1 ? 0x9908b0dfU : 0);
}

static py_cold void refill(void)
{
    enum { FAR = 397 };
    uint32_t *word = py_random->word;
    if (py_random->next > RANDOM_WORDS)
        random_seed();
    if (py_random->system && getrandom(word, RANDOM_WORDS * sizeof *word, 0) == RANDOM_WORDS * sizeof *word) {
        py_random->next = 0;
        return;
    }
    for (int i = 0; i < RANDOM_WORDS - FAR; i++)
        word[i] = twist(word[i], word[i + 1], word[i + FAR]);
    for (int i = RANDOM_WORDS - FAR; i < RANDOM_WORDS - 1; i++)
        word[i] = twist(word[i], word[i + 1], word[i + FAR - RANDOM_WORDS]);
    word[RANDOM_WORDS - 1] = twist(word[RANDOM_WORDS - 1], word[0], word[FAR - 1]);
    py_random->next = 0;
}

static inline uint32_t next_word(void)
{
    if (unlikely_py(py_random->next >= RANDOM_WORDS))
        refill();
    uint32_t y = py_random->word[py_random->next++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680U;
    y ^= (y << 15) & 0xefc60000U;
    return y ^ (y >> 18);
}

double random_random(void)
{
    uint32_t high = next_word() >> 5, low = next_word() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

/* k bits, 0 < k <= 64 */
static uint64_t some_bits(int k)
{
    if (k <= 32)
        return next_word() >> (32 - k);
    uint64_t low = next_word();
    return low | (uint64_t)(next_word() >> (64 - k)) << 32;
}

static py_int many_bits(int64_t k)
{
    int64_t limbs = (k + 63) / 64;
    int_big *big = int_new_big(limbs);
    if (!big)
        return INT_FAILED;
    for (int64_t i = 0; i < limbs; i++)
        big->limbs[i] = some_bits(k - 64 * i < 64 ? (int)(k - 64 * i) : 64);
    return int_finish(big, limbs, false);
}

py_int random_getrandbits(py_int k)
{
    int64_t bits;
    if (!int_to_c(k, INT32_MIN, INT32_MAX, "int", &bits))
        return INT_FAILED;
    if (bits < 0)
        return py_raise(&py_ValueError, "number of bits must be non-negative"), INT_FAILED;
    if (bits == 0)
        return 0;
    return bits < 64 ? (py_int)some_bits((int)bits) : many_bits(bits);
}

/* ---- below n: as many bits as n has, until they are below it ------------------------------------------------------
 */
py_int random_below(py_int n)
{
    int bits = 64 - __builtin_clzll((uint64_t)n);
    uint64_t r;
    do
        r = some_bits(bits);
    while (r >= (uint64_t)n);
    return (int64_t)r;
}

static py_int below_any(py_int n)
{
    if (!int_is_big(n))
        return random_below(n);
    py_int bits = int_bit_length(n), r = random_getrandbits(bits);
    while (!int_failed(r) && int_ge(r, n)) {
        int_drop(r);
        r = random_getrandbits(bits);
    }
    return r;
}

static py_cold py_int empty_range(void)
{
    return py_raise(&py_ValueError, "empty range for randrange()"), INT_FAILED;
}

py_int random_randrange_to(py_int stop)
{
    return int_gt(stop, 0) ? below_any(stop) : empty_range();
}

static py_cold py_int empty_between(py_int start, py_int stop, py_int width)
{
    int64_t length;
    size_t room[3];
    char *text[3] = {int_digits(start, 10, &length, &room[0]), int_digits(stop, 10, &length, &room[1]),
                     int_digits(width, 10, &length, &room[2])};
    py_raise(&py_ValueError, "empty range for randrange() (%s, %s, %s)", text[0], text[1], text[2]);
    for (int i = 0; i < 3; i++)
        py_free(text[i], room[i]);
    return INT_FAILED;
}

py_int random_randrange(py_int start, py_int stop)
{
    owned_int width = int_sub(stop, start);
    if (!int_gt(width, 0))
        return empty_between(start, stop, width);
    owned_int r = below_any(width);
    return int_failed(r) ? r : int_add(start, r);
}

py_int random_randint(py_int a, py_int b)
{
    owned_int stop = int_add(b, 1);
    return random_randrange(a, stop);
}

py_int random_randrange_step(py_int start, py_int stop, py_int step)
{
    if (step == 1)
        return random_randrange(start, stop);
    if (step == 0)
        return py_raise(&py_ValueError, "zero step for randrange()"), INT_FAILED;
    owned_int width = int_sub(stop, start), wide = int_add(width, step);
    owned_int padded = int_add(wide, int_sign(step) > 0 ? -1 : 1), n = int_floordiv(padded, step);
    if (!int_gt(n, 0))
        return empty_range();
    owned_int r = below_any(n);
    if (int_failed(r))
        return r;
    owned_int offset = int_mul(step, r);
    return int_add(start, offset);
}
