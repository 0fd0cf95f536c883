/* search.c -- bytes in bytes.
 * In: a text and what is looked for.  Out: where it is, or how often.
 * Rule: a short needle is looked for by its first and last byte, sixteen places at a time; a long one by the C library,
 *     whose time is linear in any case. */
#define _GNU_SOURCE /* memmem */
#include "search.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { SHORT_NEEDLE = 32, NEAR = 12 };

const uint8_t *byte_search(const uint8_t *at, const uint8_t *end, uint8_t c)
{
    const uint8_t *near = end - at < NEAR ? end : at + NEAR;
    for (; at < near; at++)
        if (*at == c)
            return at;
    return at < end ? memchr(at, c, (size_t)(end - at)) : NULL;
}

static bool is_at(const uint8_t *at, const uint8_t *needle, size_t size)
{
    return size == 2 || memcmp(at + 1, needle + 1, size - 2) == 0;
}

/* Of two bytes at least.  Calls found(context, place) for places that do not overlap, until it says that it is enough.
 */
static inline __attribute__((always_inline)) void each_short(const uint8_t *at, const uint8_t *end,
                                                             const uint8_t *needle, size_t size,
                                                             bool (*found)(void *, const uint8_t *), void *context)
{
    const uint8_t *const behind = end - size + 1; /* the last place, plus 1 */
    const uint8_t first = needle[0], last = needle[size - 1], *next = at;
#ifdef __SSE2__
    const __m128i firsts = _mm_set1_epi8((char)first), lasts = _mm_set1_epi8((char)last);
    for (; behind - at >= 16; at += 16) {
        __m128i a = _mm_loadu_si128((const __m128i *)at), b = _mm_loadu_si128((const __m128i *)(at + size - 1));
        int hits = _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, firsts), _mm_cmpeq_epi8(b, lasts)));
        for (; hits; hits &= hits - 1) {
            const uint8_t *place = at + __builtin_ctz((unsigned)hits);
            if (place < next || !is_at(place, needle, size))
                continue;
            if (found(context, place))
                return;
            next = place + size;
        }
    }
#endif
    for (at = at > next ? at : next; at < behind; at++)
        if (*at == first && at[size - 1] == last && is_at(at, needle, size)) {
            if (found(context, at))
                return;
            at += size - 1;
        }
}

static bool take_first(void *context, const uint8_t *place)
{
    *(const uint8_t **)context = place;
    return true;
}

static bool count_one(void *context, const uint8_t *place)
{
    (void)place;
    ++*(int64_t *)context;
    return false;
}

static const uint8_t *search_short(const uint8_t *at, const uint8_t *end, const uint8_t *needle, size_t size)
{
    const uint8_t *place = NULL;
    each_short(at, end, needle, size, take_first, &place);
    return place;
}

static bool is_short(size_t size)
{
    return size >= 2 && size <= SHORT_NEEDLE;
}

const uint8_t *run_search(const uint8_t *at, const uint8_t *end, const uint8_t *needle, size_t size)
{
    if ((size_t)(end - at) < size)
        return NULL;
    if (size == 1)
        return byte_search(at, end, needle[0]);
    return is_short(size) ? search_short(at, end, needle, size) : memmem(at, (size_t)(end - at), needle, size);
}

int64_t byte_count(const uint8_t *at, const uint8_t *end, uint8_t c)
{
    int64_t count = 0;
#ifdef __SSE2__
    const __m128i wanted = _mm_set1_epi8((char)c), one = _mm_set1_epi8(1);
    for (; end - at >= 16; at += 16) {
        __m128i same = _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)at), wanted), one);
        __m128i sums = _mm_sad_epu8(same, _mm_setzero_si128());
        count += _mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4);
    }
#endif
    for (; at < end; at++)
        count += *at == c;
    return count;
}

int64_t run_count(const uint8_t *at, const uint8_t *end, const uint8_t *needle, size_t size)
{
    int64_t count = 0;
    if (size == 1)
        return byte_count(at, end, needle[0]);
    if (is_short(size) && (size_t)(end - at) >= size) {
        each_short(at, end, needle, size, count_one, &count);
        return count;
    }
    for (; (at = run_search(at, end, needle, size)); at += size)
        count++;
    return count;
}
