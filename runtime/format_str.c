/* format_str.c -- strings by a specification; any value by one met at run time.
 * In: values and specifications.  Out: text.
 * Rule: an empty specification is str(x). */
#include "format_private.h"
#include "complex.h"
#include "float.h"
#include "int.h"
#include "repr.h"
#include "value.h"

bool py_text_format_str(py_text *t, const str *value, const format_spec *spec)
{
    int64_t len = spec->has_precision && spec->precision < value->len ? spec->precision : value->len;
    padding p;
    if (!format_padding(&p, spec, len, '<'))
        return false;
    py_text_fill(t, p.fill, p.left);
    if (len == value->len)
        py_text_str(t, value);
    else
        py_text_part(t, value, 0, len);
    py_text_fill(t, p.fill, p.inner + p.right);
    return true;
}

str *format_str(const str *value, const format_spec *spec)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_format_str(&t, value, spec));
}

/* ---- at run time
 * ------------------------------------------------------------------------------------------------------ */
static bool format_kind(py_text *t, const py_type *type, const void *slot, const format_spec *spec)
{
    switch (type->kind) {
    case PY_INT:
        return py_text_format_int(t, *(const py_int *)slot, spec);
    case PY_BOOL:
        return py_text_format_bool(t, *(const bool *)slot, spec);
    case PY_FLOAT:
        return py_text_format_float(t, *(const double *)slot, spec);
    case PY_COMPLEX:
        return py_text_format_complex(t, *(const complex_t *)slot, spec);
    default:
        return py_text_format_str(t, *(const str *const *)slot, spec);
    }
}

/* format() of a member of an enumeration. */
static bool format_member(py_text *t, const py_type *type, const void *slot, const str *spec)
{
    owned(str) text = py_str(type, slot);
    if (!text || type->formats == 's')
        return text && py_text_format(t, &type_str, &text, spec);
    owned_int number = int_parse(text);
    return !int_failed(number) && py_text_format(t, &type_int, &number, spec);
}

bool py_text_format(py_text *t, const py_type *type, const void *slot, const str *text)
{
    format_spec spec;
    if (type->kind == PY_NULLABLE)
        return py_text_format(t, py_type_in(type, slot), slot, text);
    if (type->kind == PY_VALUE) {
        const py_value *value = slot;
        return py_text_format(t, value->type, value_slot(value), text);
    }
    if (text->len == 0)
        return py_text_value(t, type, slot);
    if (type->formats)
        return format_member(t, type, slot, text);
    if (type->kind < PY_BOOL || type->kind > PY_STR)
        return py_raise(&py_TypeError, "unsupported format string passed to %s.__format__", slot_type_name(type, slot));
    return format_spec_read(&spec, text, type->name, type->kind == PY_STR ? '<' : '>') &&
           format_spec_check(&spec, type->kind) && format_kind(t, type, slot, &spec);
}

str *py_format(const py_type *type, const void *slot, const str *spec)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_format(&t, type, slot, spec));
}

str *py_format_int(py_int value, const str *spec)
{
    return py_format(&type_int, &value, spec);
}

str *py_format_float(double value, const str *spec)
{
    return py_format(&type_float, &value, spec);
}

str *py_format_complex(complex_t value, const str *spec)
{
    return py_format(&type_complex, &value, spec);
}

str *py_format_str(const str *value, const str *spec)
{
    return py_format(&type_str, &value, spec);
}

str *py_format_bool(bool value, const str *spec)
{
    return py_format(&type_bool, &value, spec);
}
