/* unicode_data.c -- what Unicode says of a character, and the normal forms of texts.
 * In: characters, texts.  Out: texts and numbers, from the tables.
 * Rule: a text is decomposed, its marks are ordered by their classes, and then it may be composed; Hangul is
 * arithmetic. */
#include "unicode_data.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum {
    HANGUL = 0xAC00,
    LEADING = 0x1100,
    VOWEL = 0x1161,
    TRAILING = 0x11A7,
    LEADINGS = 19,
    VOWELS = 21,
    TRAILINGS = 28,
    SYLLABLES = LEADINGS * VOWELS * TRAILINGS,
    LONGEST = 20 /* characters that one may become */
};

/* ---- looking up ------------------------------------------------------------------------------------------------- */
static const ucd_record *record_of(uint32_t c)
{
    int low = 0, high = ucd_span_count;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        *(ucd_spans[middle].start <= c ? &low : &high) = middle;
    }
    return &ucd_records[ucd_spans[low].record];
}

static int by_character(const void *key, const void *row) /* the first field of a row */
{
    uint32_t a = *(const uint32_t *)key, b = *(const uint32_t *)row;
    return (a > b) - (a < b);
}

static const char *decomposition_of(uint32_t c)
{
    const ucd_decomposition *found =
        bsearch(&c, ucd_decompositions, (size_t)ucd_decomposition_count, sizeof *ucd_decompositions, by_character);
    return found ? found->text : "";
}

static const ucd_number *number_of(const str *s)
{
    uint32_t c = str_at(s, 0);
    return bsearch(&c, ucd_numbers, (size_t)ucd_number_count, sizeof *ucd_numbers, by_character);
}

str *ucd_category(const str *s)
{
    return str_from_c(record_of(str_at(s, 0))->category);
}

str *ucd_bidirectional(const str *s)
{
    return str_from_c(record_of(str_at(s, 0))->bidirectional);
}

str *ucd_east_asian_width(const str *s)
{
    return str_from_c(record_of(str_at(s, 0))->width);
}

py_int ucd_combining(const str *s)
{
    return record_of(str_at(s, 0))->combining;
}

py_int ucd_mirrored(const str *s)
{
    return record_of(str_at(s, 0))->mirrored;
}

str *ucd_decomposed(const str *s)
{
    return str_from_c(decomposition_of(str_at(s, 0)));
}

py_int ucd_decimal(const str *s)
{
    const ucd_number *found = number_of(s);
    return found ? found->decimal : -1;
}

py_int ucd_digit(const str *s)
{
    const ucd_number *found = number_of(s);
    return found ? found->digit : -1;
}

double ucd_numeric(const str *s)
{
    const ucd_number *found = number_of(s);
    return found ? found->numeric : -1;
}

/* ---- normal forms ----------------------------------------------------------------------------------------------- */
typedef struct Points {
    uint32_t *at;
    int64_t len, room;
} Points;

static void add_point(Points *points, uint32_t c)
{
    if (points->len == points->room) {
        Points wider = {py_alloc((size_t)(points->room * 2) * sizeof *points->at), points->len, points->room * 2};
        memcpy(wider.at, points->at, (size_t)points->len * sizeof *points->at);
        py_free(points->at, (size_t)points->room * sizeof *points->at);
        *points = wider;
    }
    points->at[points->len++] = c;
}

static void add_hangul(Points *points, uint32_t syllable)
{
    add_point(points, LEADING + syllable / (VOWELS * TRAILINGS));
    add_point(points, VOWEL + syllable % (VOWELS * TRAILINGS) / TRAILINGS);
    if (syllable % TRAILINGS)
        add_point(points, TRAILING + syllable % TRAILINGS);
}

static void decompose(Points *points, uint32_t c, bool compatible)
{
    const char *text = c < 0xA0 ? "" : decomposition_of(c);
    if (c >= HANGUL && c < HANGUL + SYLLABLES) {
        add_hangul(points, c - HANGUL);
    } else if (!*text || (*text == '<' && !compatible)) {
        add_point(points, c);
    } else {
        if (*text == '<')
            text = strchr(text, ' ') + 1;
        for (char *end; *text; text = *end ? end + 1 : end)
            decompose(points, (uint32_t)strtoul(text, &end, 16), compatible);
    }
}

/* Marks behind a base stand in the order of their classes; those of one class stay as they are. */
static void order_marks(Points *points)
{
    for (int64_t i = 1; i < points->len; i++) {
        uint32_t c = points->at[i];
        int combining = c < 0x300 ? 0 : record_of(c)->combining;
        int64_t to = i;
        for (; combining && to > 0 && record_of(points->at[to - 1])->combining > combining; to--)
            points->at[to] = points->at[to - 1];
        points->at[to] = c;
    }
}

static uint32_t composed(uint32_t first, uint32_t second)
{
    if (first - LEADING < LEADINGS && second - VOWEL < VOWELS)
        return HANGUL + ((first - LEADING) * VOWELS + (second - VOWEL)) * TRAILINGS;
    if (first - HANGUL < SYLLABLES && (first - HANGUL) % TRAILINGS == 0 && second - TRAILING - 1 < TRAILINGS - 1)
        return first + (second - TRAILING);
    int low = 0, high = ucd_pair_count;
    while (low < high) {
        int middle = (low + high) / 2;
        const ucd_pair *pair = &ucd_pairs[middle];
        if (pair->first == first && pair->second == second)
            return pair->c;
        if (pair->first < first || (pair->first == first && pair->second < second))
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* A mark goes into the last base unless one of its class, or a higher, stands between. */
static void compose_all(Points *points)
{
    int64_t base = -1, kept = 0;
    int between = -1; /* the class of the last mark that stays behind the base; -1: none does */
    for (int64_t i = 0; i < points->len; i++) {
        uint32_t c = points->at[i];
        int combining = record_of(c)->combining;
        uint32_t whole = base >= 0 && (between < 0 || between < combining) ? composed(points->at[base], c) : 0;
        if (whole) {
            points->at[base] = whole;
            continue;
        }
        if (combining == 0)
            base = kept;
        between = combining == 0 ? -1 : combining;
        points->at[kept++] = c;
    }
    points->len = kept;
}

str *ucd_normalize(const str *s, bool compatible, bool compose)
{
    if (s->ascii)
        return str_copy_part(s, 0, s->len);
    Points points = {.room = s->len + LONGEST};
    points.at = py_alloc((size_t)points.room * sizeof *points.at);
    for (int64_t i = 0; i < s->len; i++)
        decompose(&points, str_at(s, i), compatible);
    order_marks(&points);
    if (compose)
        compose_all(&points);
    str *result = str_from_ucs4(points.at, points.len);
    py_free(points.at, (size_t)points.room * sizeof *points.at);
    return result;
}

/* ---- html.unescape ---------------------------------------------------------------------------------------------- */
static int by_name(const void *key, const void *row)
{
    return strcmp(key, ((const html_name *)row)->name);
}

str *html_named(const str *name)
{
    char text[40] = "";
    if (!name->ascii || (size_t)name->len >= sizeof text)
        return str_from_c("");
    memcpy(text, name->text, (size_t)name->len);
    const html_name *found = bsearch(text, html_names, (size_t)html_name_count, sizeof *html_names, by_name);
    return found ? str_from_utf8(found->utf8, (int64_t)strlen(found->utf8)) : str_from_c("");
}
