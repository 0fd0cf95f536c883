/* repr.h -- repr() and str() of any value, walking its type's descriptor.
 * In: a py_type and the slot of a value.  Out: text as CPython writes it.
 * Rule: a list inside itself prints [...]; nesting past the recursion limit raises RecursionError. */
#ifndef PY_REPR_H
#define PY_REPR_H
#include "text.h"

#pragma GCC visibility push(hidden)
str *py_repr(const py_type *type, const void *slot);  /* RecursionError, ValueError (an int past 4300 digits) */
str *py_str(const py_type *type, const void *slot);   /* str(x): a str as it is, anything else as repr */
str *py_ascii(const py_type *type, const void *slot); /* ascii(x) */
/* The same into a text; false: raised (what was written stays). */
bool py_text_repr(py_text *t, const py_type *type, const void *slot);
bool py_text_value(py_text *t, const py_type *type, const void *slot); /* str(x): what print writes */
bool py_text_ascii_of(py_text *t, const py_type *type, const void *slot);
/* Kinds that other files know: arrays, exceptions, and whatever comes.  They set this once at start-up. */
typedef bool py_writer(py_text *t, const py_type *type, const void *slot);
void py_repr_register(py_kind kind, py_writer *repr, py_writer *as_str);

/* repr(s), ascii(s); those of numbers are int_str, float_str, complex_str */
str *str_repr(const str *s);
str *str_ascii(const str *s);
str *bool_str(bool value);
str *none_str(void);
#pragma GCC visibility pop
#endif
