/* sha512.h -- SHA-512 (FIPS 180-4): for random.seed(str), and what digest.c shares with it. */
#ifndef PY_SHA512_H
#define PY_SHA512_H
#include "core.h"
#pragma GCC visibility push(hidden)
extern const uint64_t sha2_constants[80], sha512_start[8];
void sha2_of_64_bits(const uint64_t start[8], const void *message, size_t length, uint8_t digest[64]);
void py_sha512(const void *message, size_t length, uint8_t digest[64]);
#pragma GCC visibility pop
#endif
