/* format.h -- format(), f-strings, % : numbers and strings by a format specification.
 * In: a value and a specification: parsed (format_spec, a constant in generated C) or a str met at run time.
 * Out: text, in a py_text or as a str.  Rule: what a run-time specification gets wrong raises CPython's error; a
 * parsed one was checked by the compiler (format_spec_check) and cannot fail except as said.
 *     f"x = {x:8.3f}"   =>   py_text t;
 *                            py_text_start(&t);
 *                            py_text_ascii(&t, "x = ", 4);
 *                            py_text_format_float(&t, x, &(format_spec){.width = 8, .precision = 3, .has_precision =
 * true, .type = 'f'}); str *line = py_text_finish(&t);
 */
#ifndef PY_FORMAT_H
#define PY_FORMAT_H
#include "text.h"

#pragma GCC visibility push(hidden)
typedef struct format_spec { /* [[fill]align][sign][z][#][0][width][grouping][.precision][type]; all zero: '' */
    int64_t width;
    int64_t precision; /* when has_precision */
    uint32_t fill;     /* 0: a space */
    char align;        /* '<' '>' '^' '=', 0: the type's own */
    char sign;         /* '+' '-' ' ', 0: as '-' */
    char grouping;     /* ',' '_' 0 */
    char type;         /* 'd' 'f' 's' ..., 0: none */
    bool has_precision;
    bool alternate;        /* # */
    bool zero;             /* 0 before the width; sets fill '0' and align '=' where they are not given */
    bool no_negative_zero; /* z */
} format_spec;

/* ---- a parsed specification, into a text; false: raised ------------------------------------------------------- */
bool py_text_format_int(py_text *t, py_int value,
                        const format_spec *spec); /* ValueError (digits), OverflowError ('c', 'e') */
bool py_text_format_float(py_text *t, double value, const format_spec *spec);      /* cannot fail */
bool py_text_format_complex(py_text *t, complex_t value, const format_spec *spec); /* cannot fail */
bool py_text_format_str(py_text *t, const str *value, const format_spec *spec);    /* cannot fail */
bool py_text_format_bool(py_text *t, bool value, const format_spec *spec);
/* the same as a str of its own: format(x, "8.3f") */
str *format_int(py_int value, const format_spec *spec);
str *format_float(double value, const format_spec *spec);
str *format_complex(complex_t value, const format_spec *spec);
str *format_str(const str *value, const format_spec *spec);
str *format_bool(bool value, const format_spec *spec);

/* ---- a specification met at run time: ValueError with CPython's text ------------------------------------------- */
str *py_format_int(py_int value, const str *spec);
str *py_format_float(double value, const str *spec);
str *py_format_complex(complex_t value, const str *spec);
str *py_format_str(const str *value, const str *spec);
str *py_format_bool(bool value, const str *spec);
str *py_format(const py_type *type, const void *slot,
               const str *spec); /* TypeError: unsupported format string passed to ... */
bool py_text_format(py_text *t, const py_type *type, const void *slot, const str *spec);
/* Reads a specification; type_name is for messages ("int"); default_align '<' for str.  false: ValueError. */
bool format_spec_read(format_spec *spec, const str *text, const char *type_name, char default_align);
/* Would formatting a value of this kind with it raise?  Raises it. */
bool format_spec_check(const format_spec *spec, py_kind kind);

/* ---- "..." % ...: one conversion (percent.c) -----------------------------------------------------------------------
 */
typedef struct percent_spec { /* %[-+ #0][width][.precision]type; from `*` filled in at run time */
    int64_t width;
    int64_t precision;
    char type; /* d i u o x X e E f F g G c r s a */
    bool has_precision;
    bool left, plus, space, alternate, zero;
} percent_spec;
bool py_percent_int(py_text *t, py_int value, const percent_spec *spec); /* ValueError, OverflowError */
bool py_percent_float(py_text *t, double value,
                      const percent_spec *spec); /* d of inf, nan: OverflowError, ValueError */
bool py_percent_str(py_text *t, const str *value, const percent_spec *spec); /* TypeError: %d format: ... */
bool py_percent_bool(py_text *t, bool value, const percent_spec *spec);
bool py_percent(py_text *t, const py_type *type, const void *slot, const percent_spec *spec); /* any value */
bool py_percent_star(percent_spec *spec, py_int width); /* `*`: a negative width means left; OverflowError */
bool py_percent_star_precision(percent_spec *spec, py_int precision);
/* format % args, args any value: a tuple gives one argument each.  TypeError, ValueError as CPython. */
str *str_percent(const str *format, const py_type *type, const void *args);

/* ---- "...".format(...) with a format string met at run time: the arguments, as format_private.h tells ---------- */
str *str_format(const str *format, const py_type *type, const void *args);
#pragma GCC visibility pop
#endif
