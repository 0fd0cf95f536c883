/* sha512.h -- SHA-512 (FIPS 180-4), for random.seed(str) only. */
#ifndef PY_SHA512_H
#define PY_SHA512_H
#include "core.h"
#pragma GCC visibility push(hidden)
void py_sha512(const void *message, size_t length, uint8_t digest[64]);
#pragma GCC visibility pop
#endif
