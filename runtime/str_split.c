/* str_split.c -- a string to a list of strings and back.
 * In: strings.  Out: new lists of new strings; partition's tuples; join.
 * Rule: the pieces are copies, or the text itself where nothing is cut off; a piece of one Latin-1 character, or of
 * none, is immortal. */
#include "int.h"
#include "lists.h"
#include "search.h"
#include "str.h"
#include "text.h"
#include "unicode.h"

static bool read_limit(py_int maxsplit, uint64_t *limit)
{
    int64_t most;
    if (!int_to_c(maxsplit, INT64_MIN, INT64_MAX, "ssize_t", &most))
        return false;
    *limit = most < 0 ? UINT64_MAX : (uint64_t)most;
    return true;
}

static inline void push_part(list_str *parts, const str *s, int64_t start, int64_t end)
{
    list_str_push(parts, str_copy_part(s, start, end));
}

/* ---- at white space -------------------------------------------------------------------------------------------- */
static inline bool space_at(const str *s, int64_t i)
{
    return unicode_is_space(str_at(s, i));
}

/* The first white space from p on in a text of ASCII that ends at end; eight bytes may be read in front of limit. */
static inline const uint8_t *find_space(const uint8_t *p, const uint8_t *end, const uint8_t *limit)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    for (uint64_t word; p + 8 <= limit && p < end; p += 8) {
        memcpy(&word, p, 8);
        /* bit 7 of the lowest byte of 32 and less; what stands behind the text may have any */
        uint64_t low = ((word | each * 0x80) - each * 0x21) & each * 0x80;
        low ^= each * 0x80;
        for (; low; low &= low - 1) {
            const uint8_t *hit = p + (__builtin_ctzll(low) >> 3);
            if (hit >= end || byte_isspace(*hit))
                return hit < end ? hit : end;
        }
    }
    while (p < end && !byte_isspace(*p))
        p++;
    return p < end ? p : end;
}

/* In a text of ASCII. */
static list_str *split_space_ascii(const str *s, uint64_t limit)
{
    enum { FEW = 12 };
    list_str *parts = list_str_new(s->len < FEW ? s->len : FEW);
    const uint8_t *text = s->text, *end = text + s->len, *p = text,
                  *readable = text + (s->room ? (int64_t)s->room : s->len);
    for (;;) {
        while (p < end && byte_isspace(*p))
            p++;
        if (p == end)
            return parts;
        const uint8_t *start = p;
        if (limit-- == 0) {
            push_part(parts, s, start - text, s->len);
            return parts;
        }
        p = find_space(p, end, readable);
        push_part(parts, s, start - text, p - text);
    }
}

list_str *str_split_space(const str *s, py_int maxsplit)
{
    uint64_t limit;
    if (!read_limit(maxsplit, &limit))
        return NULL;
    if (s->ascii)
        return split_space_ascii(s, limit);
    list_str *parts = list_str_new(0);
    for (int64_t i = 0;;) {
        while (i < s->len && space_at(s, i))
            i++;
        if (i == s->len)
            return parts;
        int64_t start = i, end = s->len;
        if (limit-- == 0) {
            push_part(parts, s, start, end);
            return parts;
        }
        while (i < end && !space_at(s, i))
            i++;
        push_part(parts, s, start, i);
    }
}

list_str *str_rsplit_space(const str *s, py_int maxsplit)
{
    uint64_t limit;
    if (!read_limit(maxsplit, &limit))
        return NULL;
    list_str *parts = list_str_new(0);
    for (int64_t i = s->len;;) {
        while (i > 0 && space_at(s, i - 1))
            i--;
        if (i == 0)
            break;
        int64_t end = i;
        if (limit-- == 0) {
            push_part(parts, s, 0, end);
            break;
        }
        while (i > 0 && !space_at(s, i - 1))
            i--;
        push_part(parts, s, i, end);
    }
    list_str_reverse(parts);
    return parts;
}

/* ---- at a separator ---------------------------------------------------------------------------------------------- */
static bool check_separator(const str *separator)
{
    return separator->len > 0 || py_raise(&py_ValueError, "empty separator");
}

/* At one byte, in a text of bytes. */
static list_str *split_bytes(const str *s, uint8_t c, uint64_t limit)
{
    list_str *parts = list_str_new(0);
    const uint8_t *text = s->text, *from = text, *end = text + s->len, *hit;
    while (limit-- > 0 && (hit = byte_search(from, end, c))) {
        push_part(parts, s, from - text, hit - text);
        from = hit + 1;
    }
    push_part(parts, s, from - text, s->len);
    return parts;
}

list_str *str_split(const str *s, const str *separator, py_int maxsplit)
{
    uint64_t limit;
    if (!separator)
        return str_split_space(s, maxsplit);
    if (!read_limit(maxsplit, &limit) || !check_separator(separator))
        return NULL;
    if (separator->len == 1 && separator->kind == 1 && s->kind == 1)
        return split_bytes(s, separator->text[0], limit);
    list_str *parts = list_str_new(0);
    int64_t start = 0, hit;
    while (limit-- > 0 && (hit = str_search(s, separator, start, s->len)) >= 0) {
        push_part(parts, s, start, hit);
        start = hit + separator->len;
    }
    push_part(parts, s, start, s->len);
    return parts;
}

list_str *str_rsplit(const str *s, const str *separator, py_int maxsplit)
{
    uint64_t limit;
    if (!separator)
        return str_rsplit_space(s, maxsplit);
    if (!read_limit(maxsplit, &limit) || !check_separator(separator))
        return NULL;
    list_str *parts = list_str_new(0);
    int64_t end = s->len, hit;
    while (limit-- > 0 && (hit = str_search_back(s, separator, 0, end)) >= 0) {
        push_part(parts, s, hit + separator->len, end);
        end = hit;
    }
    push_part(parts, s, 0, end);
    list_str_reverse(parts);
    return parts;
}

static bool ends_line(uint32_t c)
{
    return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* The first end of a line from p on. */
static int64_t line_end(const str *s, int64_t i)
{
    if (s->kind == 1) {
        const uint8_t *p = s->text + i, *end = s->text + s->len;
        while (p < end && (*p > 0x1e ? *p != 0x85 : !ends_line(*p)))
            p++;
        return p - s->text;
    }
    while (i < s->len && !ends_line(str_at(s, i)))
        i++;
    return i;
}

list_str *str_splitlines(const str *s, bool keepends)
{
    list_str *lines = list_str_new(0);
    for (int64_t i = 0; i < s->len;) {
        int64_t start = i, end = i = line_end(s, i);
        if (i < s->len)
            i += 1 + (str_at(s, i) == '\r' && i + 1 < s->len && str_at(s, i + 1) == '\n');
        push_part(lines, s, start, keepends ? i : end);
    }
    return lines;
}

bool str_partition(const str *s, const str *separator, void *result)
{
    str **parts = result;
    if (!check_separator(separator))
        return false;
    int64_t hit = str_search(s, separator, 0, s->len);
    parts[0] = str_copy_part(s, 0, hit < 0 ? s->len : hit);
    parts[1] = hit < 0 ? str_empty : str_same(separator);
    parts[2] = hit < 0 ? str_empty : str_copy_part(s, hit + separator->len, s->len);
    return true;
}

bool str_rpartition(const str *s, const str *separator, void *result)
{
    str **parts = result;
    if (!check_separator(separator))
        return false;
    int64_t hit = str_search_back(s, separator, 0, s->len);
    parts[0] = hit < 0 ? str_empty : str_copy_part(s, 0, hit);
    parts[1] = hit < 0 ? str_empty : str_same(separator);
    parts[2] = str_copy_part(s, hit < 0 ? 0 : hit + separator->len, s->len);
    return true;
}

/* ---- join, list, sorted ---------------------------------------------------------------------------------------------
 */
str *str_join(const str *separator, const void *items)
{
    const list_str *parts = items;
    if (parts->len <= 1)
        return parts->len == 0 ? str_empty : str_same(parts->at[0]);
    int64_t len = separator->len * (parts->len - 1);
    uint32_t widest = separator->len ? str_widest(separator) : 0;
    for (int64_t i = 0; i < parts->len; i++) {
        uint32_t part_widest = str_widest(parts->at[i]);
        widest = part_widest > widest ? part_widest : widest;
        len += parts->at[i]->len;
    }
    if (len == 0)
        return str_empty;
    str *joined = str_new(len, widest);
    int64_t at = 0;
    for (int64_t i = 0; i < parts->len; i++) {
        if (i > 0 && separator->len) {
            str_copy_chars(joined, at, separator, 0, separator->len);
            at += separator->len;
        }
        str_copy_chars(joined, at, parts->at[i], 0, parts->at[i]->len);
        at += parts->at[i]->len;
    }
    return joined;
}

str *str_join_chars(const str *separator, const str *items)
{
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < items->len; i++) {
        if (i > 0)
            py_text_str(&t, separator);
        py_text_char(&t, str_at(items, i));
    }
    return py_text_finish(&t);
}

list_str *str_list(const str *s)
{
    list_str *chars = list_str_new(s->len);
    for (int64_t i = 0; i < s->len; i++)
        list_str_push(chars, str_char(s, i));
    return chars;
}

list_str *str_sorted(const str *s, bool reverse)
{
    list_str *chars = str_list(s);
    list_str_sort(chars, reverse); /* comparing strings cannot fail */
    return chars;
}
