/* str_find.c -- where a string is in another; replace.
 * In: strings and slice bounds.  Out: positions, counts, truth, new strings.
 * Rule: start and end mean s[start:end], but a start past the end finds nothing, not even "". */
#define _GNU_SOURCE /* memrchr */
#include "str.h"
#include "int.h"
#include "lists.h"
#include "search.h"
#include "text.h"

/* The bounds of s[start:end]; start is not held back at the end, as in CPython. */
static void bounds(const str *s, py_int start, py_int end, int64_t *from, int64_t *to)
{
    int64_t first = start == INT_UNSET ? 0 : int_clamp(start), last = end == INT_UNSET ? INT64_MAX : int_clamp(end);
    if (last > s->len)
        last = s->len;
    else if (last < 0)
        last = last + s->len < 0 ? 0 : last + s->len;
    if (first < 0)
        first = first + s->len < 0 ? 0 : first + s->len;
    *from = first;
    *to = last;
}

/* ---- search -------------------------------------------------------------------------------------------------- */
static int64_t find_char(const str *s, uint32_t c, int64_t from, int64_t to)
{
    if (s->kind == 1) {
        if (c > 255)
            return -1;
        const uint8_t *hit = byte_search(s->text + from, s->text + to, (uint8_t)c);
        return hit ? hit - s->text : -1;
    }
    for (int64_t i = from; i < to; i++)
        if (str_at(s, i) == c)
            return i;
    return -1;
}

static int64_t rfind_char(const str *s, uint32_t c, int64_t from, int64_t to)
{
    if (s->kind == 1) {
        if (c > 255)
            return -1;
        const uint8_t *hit = memrchr(s->text + from, (int)c, (size_t)(to - from));
        return hit ? hit - s->text : -1;
    }
    for (int64_t i = to - 1; i >= from; i--)
        if (str_at(s, i) == c)
            return i;
    return -1;
}

bool str_has_char(const str *s, uint32_t c)
{
    return find_char(s, c, 0, s->len) >= 0;
}

/* sub's text in units of another string's kind: its own, or a widened copy to be freed. */
typedef struct needle {
    const uint8_t *text;
    size_t size, room;
    uint8_t small[128];
} needle;

static void needle_start(needle *n, const str *sub, unsigned kind)
{
    n->size = (size_t)sub->len * kind;
    n->room = 0;
    n->text = sub->text;
    if (sub->kind == kind)
        return;
    uint8_t *wide = n->small;
    if (n->size > sizeof n->small)
        wide = py_alloc(n->room = n->size);
    str_convert(wide, kind, sub->text, sub->kind, sub->len);
    n->text = wide;
}

static void needle_end(needle *n)
{
    if (n->room)
        py_free((void *)n->text, n->room);
}

/* A hit between two characters is none. */
static int64_t find_units(const str *s, const needle *n, int64_t from, int64_t to)
{
    const uint8_t *at = s->text + from * s->kind, *end = s->text + to * s->kind;
    for (;;) {
        const uint8_t *hit = run_search(at, end, n->text, n->size);
        if (!hit)
            return -1;
        const int shift = s->kind >> 1; /* 1, 2, 4 bytes */
        if (((hit - s->text) & (s->kind - 1)) == 0)
            return (hit - s->text) >> shift;
        at = hit + 1;
    }
}

static int64_t rfind_units(const str *s, const needle *n, int64_t from, int64_t to)
{
    for (int64_t i = to - (int64_t)(n->size / s->kind); i >= from; i--)
        if (memcmp(s->text + i * s->kind, n->text, n->size) == 0)
            return i;
    return -1;
}

int64_t str_search(const str *s, const str *sub, int64_t from, int64_t to)
{
    if (to - from < sub->len)
        return -1;
    if (sub->len <= 1)
        return sub->len == 0 ? from : find_char(s, str_at(sub, 0), from, to);
    if (sub->kind > s->kind)
        return -1;
    needle n;
    needle_start(&n, sub, s->kind);
    int64_t place = find_units(s, &n, from, to);
    needle_end(&n);
    return place;
}

int64_t str_search_back(const str *s, const str *sub, int64_t from, int64_t to)
{
    if (to - from < sub->len)
        return -1;
    if (sub->len <= 1)
        return sub->len == 0 ? to : rfind_char(s, str_at(sub, 0), from, to);
    if (sub->kind > s->kind)
        return -1;
    needle n;
    needle_start(&n, sub, s->kind);
    int64_t place = rfind_units(s, &n, from, to);
    needle_end(&n);
    return place;
}

bool str_contains(const str *s, const str *sub)
{
    return str_search(s, sub, 0, s->len) >= 0;
}

py_int str_find(const str *s, const str *sub, py_int start, py_int end)
{
    int64_t from, to;
    bounds(s, start, end, &from, &to);
    return str_search(s, sub, from, to);
}

py_int str_rfind(const str *s, const str *sub, py_int start, py_int end)
{
    int64_t from, to;
    bounds(s, start, end, &from, &to);
    return str_search_back(s, sub, from, to);
}

static py_int found(py_int place)
{
    if (likely_py(place >= 0))
        return place;
    py_raise(&py_ValueError, "substring not found");
    return INT_FAILED;
}

py_int str_index(const str *s, const str *sub, py_int start, py_int end)
{
    return found(str_find(s, sub, start, end));
}

py_int str_rindex(const str *s, const str *sub, py_int start, py_int end)
{
    return found(str_rfind(s, sub, start, end));
}

py_int str_count(const str *s, const str *sub, py_int start, py_int end)
{
    int64_t from, to, count = 0;
    bounds(s, start, end, &from, &to);
    if (to - from < sub->len || sub->kind > s->kind)
        return 0;
    if (sub->len == 0)
        return to - from + 1;
    if (s->kind == 1)
        return run_count(s->text + from, s->text + to, sub->text, (size_t)sub->len);
    needle n;
    needle_start(&n, sub, s->kind);
    for (; (from = find_units(s, &n, from, to)) >= 0; from += sub->len)
        count++;
    needle_end(&n);
    return count;
}

/* ---- the ends ------------------------------------------------------------------------------------------------------
 */
static bool matches_at(const str *s, const str *sub, int64_t at)
{
    if (s->kind == sub->kind)
        return memcmp(s->text + at * s->kind, sub->text, (size_t)sub->len * sub->kind) == 0;
    for (int64_t i = 0; i < sub->len; i++)
        if (str_at(s, at + i) != str_at(sub, i))
            return false;
    return true;
}

static bool matches_end(const str *s, const str *sub, py_int start, py_int end, bool at_end)
{
    int64_t from, to;
    bounds(s, start, end, &from, &to);
    if (to - from < sub->len)
        return false;
    return matches_at(s, sub, at_end ? to - sub->len : from);
}

bool str_startswith(const str *s, const str *prefix, py_int start, py_int end)
{
    return matches_end(s, prefix, start, end, false);
}

bool str_endswith(const str *s, const str *suffix, py_int start, py_int end)
{
    return matches_end(s, suffix, start, end, true);
}

bool str_startswith_any(const str *s, const seq_str *prefixes, py_int start, py_int end)
{
    for (int64_t i = 0; i < prefixes->len; i++)
        if (matches_end(s, prefixes->at[i], start, end, false))
            return true;
    return false;
}

bool str_endswith_any(const str *s, const seq_str *suffixes, py_int start, py_int end)
{
    for (int64_t i = 0; i < suffixes->len; i++)
        if (matches_end(s, suffixes->at[i], start, end, true))
            return true;
    return false;
}

str *str_removeprefix(const str *s, const str *prefix)
{
    bool there = s->len >= prefix->len && matches_at(s, prefix, 0);
    return str_copy_part(s, there ? prefix->len : 0, s->len);
}

str *str_removesuffix(const str *s, const str *suffix)
{
    bool there = s->len >= suffix->len && matches_at(s, suffix, s->len - suffix->len);
    return str_copy_part(s, 0, s->len - (there ? suffix->len : 0));
}

/* ---- replace
 * --------------------------------------------------------------------------------------------------------- */
/* "abc".replace("", "-") is "-a-b-c-" */
static void put_between(py_text *t, const str *s, const str *fresh, uint64_t most)
{
    int64_t i = 0;
    for (; (uint64_t)i < most && i <= s->len; i++) {
        py_text_str(t, fresh);
        if (i < s->len)
            py_text_char(t, str_at(s, i));
    }
    if (i < s->len)
        py_text_part(t, s, i, s->len);
}

static void put_replaced(py_text *t, const str *s, const str *old, const str *fresh, uint64_t most)
{
    int64_t from = 0;
    for (uint64_t done = 0; done < most; done++) {
        int64_t hit = str_search(s, old, from, s->len);
        if (hit < 0)
            break;
        py_text_part(t, s, from, hit);
        py_text_str(t, fresh);
        from = hit + old->len;
    }
    py_text_part(t, s, from, s->len);
}

/* MemoryError rather than a text that cannot be. */
static bool fits(const str *s, const str *old, const str *fresh, uint64_t most)
{
    int64_t size;
    if (fresh->len <= old->len || (__int128)fresh->len * (s->len + 1) < (INT64_C(1) << 30))
        return true;
    uint64_t count = (uint64_t)str_count(s, old, 0, INT64_MAX);
    if (count > most)
        count = most;
    if (__builtin_mul_overflow((int64_t)count, fresh->len - old->len, &size) ||
        __builtin_add_overflow(size, s->len, &size))
        return py_raise(&py_OverflowError, "replace string is too long");
    str *room = str_try_new(size, str_widest(fresh));
    drop(room);
    return room != NULL;
}

/* One ASCII character by an ASCII text, everywhere: counted first, then written once. */
static str *replace_ascii(const str *s, uint8_t c, const str *fresh)
{
    const uint8_t *from = s->text, *end = from + s->len;
    int64_t count = byte_count(from, end, c), by = fresh->len;
    int64_t len = s->len + count * (by - 1);
    if (count == 0 || len <= 1)
        return count ? NULL : str_same(s);
    str *result = str_new(len, 127);
    uint8_t *to = result->text;
    if (by == 1) {
        for (int64_t i = 0; i < len; i++)
            to[i] = from[i] == c ? fresh->text[0] : from[i];
        return result;
    }
    for (; from < end; from++) {
        if (*from != c) {
            *to++ = *from;
            continue;
        }
        for (int64_t i = 0; i < by; i++)
            *to++ = fresh->text[i];
    }
    return result;
}

str *str_replace(const str *s, const str *old, const str *fresh, py_int count)
{
    int64_t most;
    if (!int_to_c(count, INT64_MIN, INT64_MAX, "ssize_t", &most))
        return NULL;
    if (most == 0 || s->len < old->len)
        return str_same(s);
    uint64_t limit = most < 0 ? UINT64_MAX : (uint64_t)most;
    if (!fits(s, old, fresh, limit))
        return NULL;
    bool plain = old->len == 1 && old->ascii && s->ascii && fresh->ascii && fresh->len <= 16 && most < 0;
    str *replaced = plain ? replace_ascii(s, old->text[0], fresh) : NULL;
    if (replaced)
        return replaced;
    py_text t;
    py_text_start(&t);
    if (old->len == 0)
        put_between(&t, s, fresh, limit);
    else
        put_replaced(&t, s, old, fresh, limit);
    return py_text_finish(&t);
}
