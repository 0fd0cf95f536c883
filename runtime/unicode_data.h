/* unicode_data.h -- import unicodedata, and the names that html.unescape knows.
 * In: characters, texts.  Out: what Unicode 14 says of them; the four normal forms.
 * Rule: the tables are unicode_data_table.c, written by tests/unit/unicode_data.py; each is searched by its first
 * field. */
#ifndef PY_UNICODE_DATA_H
#define PY_UNICODE_DATA_H
#include "str.h"

#pragma GCC visibility push(hidden)
typedef struct ucd_record {
    const char *category, *bidirectional, *width;
    uint8_t combining, mirrored;
} ucd_record;
typedef struct ucd_span { /* from here on, up to the next */
    uint32_t start, record;
} ucd_span;
typedef struct ucd_decomposition {
    uint32_t c;
    const char *text; /* "<compat> 0020 0301" */
} ucd_decomposition;
typedef struct ucd_pair { /* what two characters compose to */
    uint32_t first, second, c;
} ucd_pair;
typedef struct ucd_number {
    uint32_t c;
    int decimal, digit; /* -1: it is none */
    double numeric;
} ucd_number;
typedef struct html_name {
    const char *name, *utf8;
} html_name;
extern const ucd_record ucd_records[];
extern const ucd_span ucd_spans[];
extern const ucd_decomposition ucd_decompositions[];
extern const ucd_pair ucd_pairs[];
extern const ucd_number ucd_numbers[];
extern const html_name html_names[];
extern const int ucd_span_count, ucd_decomposition_count, ucd_pair_count, ucd_number_count, html_name_count;

/* Of the first character. */
str *ucd_category(const str *s);
str *ucd_bidirectional(const str *s);
str *ucd_east_asian_width(const str *s);
py_int ucd_combining(const str *s);
py_int ucd_mirrored(const str *s);
str *ucd_decomposed(const str *s);
py_int ucd_decimal(const str *s); /* -1: it has none */
py_int ucd_digit(const str *s);
double ucd_numeric(const str *s);
str *ucd_normalize(const str *s, bool compatible, bool compose);
str *html_named(const str *name); /* "": there is no such name */
#pragma GCC visibility pop
#endif
