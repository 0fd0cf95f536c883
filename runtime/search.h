/* search.h -- bytes, and runs of bytes, in bytes: search.c.  In: a text and what is looked for.  Out: where it is
 * first; NULL: nowhere. Rule: an empty needle is found where the text begins. */
#ifndef PY_SEARCH_H
#define PY_SEARCH_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

const uint8_t *byte_search(const uint8_t *at, const uint8_t *end, uint8_t c);
const uint8_t *run_search(const uint8_t *at, const uint8_t *end, const uint8_t *needle, size_t size);
int64_t byte_count(const uint8_t *at, const uint8_t *end, uint8_t c);
/* Of places that do not overlap; size >= 1. */
int64_t run_count(const uint8_t *at, const uint8_t *end, const uint8_t *needle, size_t size);
#pragma GCC visibility pop
#endif
