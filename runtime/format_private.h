/* format_private.h -- what the formatting files share.
 * In: format_spec.  Out: padding and layout of numbers.  Rule: private to format_*.c, percent.c, str_format.c. */
#ifndef PY_FORMAT_PRIVATE_H
#define PY_FORMAT_PRIVATE_H
#include "format.h"

#pragma GCC visibility push(hidden)
/* A number's text in its parts: sign, prefix, digits (to be grouped and zero-filled), rest: ".25e+10", "inf", "%". */
typedef struct number_parts {
    char sign; /* 0: none */
    const char *prefix;
    int64_t prefix_len;
    const char *digits;
    int64_t digit_count;
    const char *rest;
    int64_t rest_len;
} number_parts;
bool format_put_number(py_text *t, const number_parts *n, const format_spec *spec, unsigned group);
char format_sign(bool negative, char wanted); /* the sign to write: '-', '+', ' ' or 0 */

/* Padding around len characters; `<`, `>`, `^`.  MemoryError if there is not that much memory. */
typedef struct padding {
    int64_t left, inner, right;
    uint32_t fill;
} padding;
bool format_padding(padding *p, const format_spec *spec, int64_t len, char default_align);

/* repr-like and printf-like text of |x| (not the sign); type: e f g r, upper case as said; precision as in CPython's
 * format_float_short.  The result is in `small` or, when it does not fit, allocated (room > 0). */
typedef struct float_text {
    char *at;
    int64_t len;
    bool negative; /* sign bit set, not NaN, and not a zero that `no_negative_zero` hides */
    size_t room;
    char small[480];
} float_text;
typedef struct float_style {
    char type; /* 'e' 'f' 'g' 'r' */
    int64_t precision;
    bool upper, alternate, add_dot_0, no_negative_zero;
} float_style;
void float_text_make(float_text *f, double x, const float_style *style);
void float_text_free(float_text *f);
/* Integer digits of a word: in small, or allocated. */
typedef struct int_text {
    const char *at; /* no sign */
    int64_t len;
    bool negative;
    char *block;
    size_t room;
    char small[72];
} int_text;
bool int_text_make(int_text *digits, py_int value, int base, bool upper); /* ValueError: base 10 past 4300 digits */
void int_text_free(int_text *digits);

/* ---- str_field.c: what the name of a field in "{0.x[1]}" stands for.
 * The arguments are one tuple.  Its last item is a text with a word for each of the others, between commas: empty (it
 * is an argument by position), "name", "*" (a tuple or list of arguments), "**" (a dict of them), "***" (format_map's).
 */
typedef struct format_arguments {
    const py_type *type;
    const char *slot;
} format_arguments;
typedef struct format_part {
    const py_type *type;
    const void *slot;
    py_value held; /* what the slot is in, when it is no argument */
} format_part;
bool format_numbered(const format_arguments *arguments, int64_t index, format_part *part); /* IndexError, ValueError */
bool format_named(const format_arguments *arguments, const str *name, format_part *part);  /* KeyError */
bool format_attribute(format_part *part, const str *name); /* AttributeError; RuntimeError: not supported */
bool format_key(format_part *part, const str *name);       /* of a dict: KeyError */
bool format_item(format_part *part, const str *name);      /* IndexError, KeyError, TypeError */

bool format_unknown_code(uint32_t type, const char *type_name); /* raises ValueError */
#pragma GCC visibility pop
#endif
