/* digest.c -- MD5 (RFC 1321), SHA-1 and the SHA-2 family (FIPS 180-4).
 * In: bytes.  Out: their digests.
 * Rule: a block of 64 bytes changes the state; the constants of the 32-bit SHA-2 are the upper halves of the 64-bit
 * ones, and SHA-224 begins with the lower halves of what SHA-384 begins with. */
#include "digest.h"
#include "sha512.h"

static const uint32_t md5_constants[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};
static const uint8_t md5_turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
static const uint32_t short_start[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
static const uint64_t sha384_start[8] = {
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
    0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
};

static inline uint32_t left(uint32_t x, int by)
{
    return (x << by) | (x >> (32 - by));
}

static inline uint32_t right(uint32_t x, int by)
{
    return (x >> by) | (x << (32 - by));
}

static void md5_block(uint32_t *state, const uint8_t *block)
{
    uint32_t word[16], a = state[0], b = state[1], c = state[2], d = state[3];
    memcpy(word, block, sizeof word);
    for (int i = 0; i < 64; i++) {
        int round = i / 16, at = round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i;
        uint32_t mixed = round == 0   ? (b & c) | (~b & d)
                         : round == 1 ? (d & b) | (~d & c)
                         : round == 2 ? b ^ c ^ d
                                      : c ^ (b | ~d);
        uint32_t next = b + left(a + mixed + md5_constants[i] + word[at % 16], md5_turns[round][i % 4]);
        a = d, d = c, c = b, b = next;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
}

static void big_endian(uint32_t *word, const uint8_t *block)
{
    for (int i = 0; i < 16; i++) {
        memcpy(&word[i], block + 4 * i, 4);
        word[i] = __builtin_bswap32(word[i]);
    }
}

static void sha1_block(uint32_t *state, const uint8_t *block)
{
    static const uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    uint32_t word[80], a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    big_endian(word, block);
    for (int i = 16; i < 80; i++)
        word[i] = left(word[i - 3] ^ word[i - 8] ^ word[i - 14] ^ word[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        int round = i / 20;
        uint32_t mixed = round == 0 ? (b & c) | (~b & d) : round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
        uint32_t next = left(a, 5) + mixed + e + constants[round] + word[i];
        e = d, d = c, c = left(b, 30), b = a, a = next;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

static void sha256_block(uint32_t *state, const uint8_t *block)
{
    uint32_t word[64], v[8];
    big_endian(word, block);
    for (int i = 16; i < 64; i++) {
        uint32_t a = word[i - 15], b = word[i - 2];
        word[i] = word[i - 16] + (right(a, 7) ^ right(a, 18) ^ (a >> 3)) + word[i - 7] +
                  (right(b, 17) ^ right(b, 19) ^ (b >> 10));
    }
    memcpy(v, state, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]), most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        uint32_t one = v[7] + (right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)) + choice +
                       (uint32_t)(sha2_constants[i] >> 32) + word[i];
        uint32_t two = (right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)) + most;
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        state[i] += v[i];
}

/* All blocks, and those of the padding: a bit, zeros, the length in bits. */
static void all_blocks(uint32_t *state, const uint8_t *at, uint64_t length, bool big,
                       void (*block)(uint32_t *state, const uint8_t *block))
{
    uint8_t last[128] = {0};
    uint64_t rest = length % 64, padded = rest < 56 ? 64 : 128, bits = length * 8;
    for (uint64_t i = 0; i + 64 <= length; i += 64)
        block(state, at + i);
    if (rest)
        memcpy(last, at + (length - rest), rest);
    last[rest] = 0x80;
    bits = big ? __builtin_bswap64(bits) : bits;
    memcpy(last + padded - 8, &bits, 8);
    for (uint64_t i = 0; i < padded; i += 64)
        block(state, last + i);
}

bytes *digest_of(py_int which, const bytes *message)
{
    static const uint8_t sizes[] = {16, 20, 28, 32, 48, 64};
    uint8_t digest[64];
    uint32_t state[8];
    const uint8_t *at = message->text;
    uint64_t length = (uint64_t)message->len;
    if (which >= 4) {
        sha2_of_64_bits(which == 4 ? sha384_start : sha512_start, at, length, digest);
        return bytes_from(digest, sizes[which]);
    }
    memcpy(state, short_start, sizeof short_start);
    for (int i = 0; which >= 2 && i < 8; i++)
        state[i] = which == 2 ? (uint32_t)sha384_start[i] : (uint32_t)(sha512_start[i] >> 32);
    all_blocks(state, at, length, which != 0, which == 0 ? md5_block : which == 1 ? sha1_block : sha256_block);
    for (int i = 0; which && i < 8; i++)
        state[i] = __builtin_bswap32(state[i]);
    return bytes_from((const uint8_t *)state, sizes[which]);
}
