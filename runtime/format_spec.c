/* format_spec.c -- reads "[[fill]align][sign][z][#][0][width][grouping][.precision][type]".
 * In: the text after the colon.  Out: a format_spec.
 * Rule: what is wrong raises ValueError in CPython's words; what a type does not allow is found by format_spec_check.
 */
#include "format_private.h"

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static uint32_t char_or_0(const str *text, int64_t i)
{
    return i < text->len ? str_at(text, i) : 0;
}

/* Digits from *at on; false: ValueError, they do not fit. */
static bool read_number(const str *text, int64_t *at, int64_t *number)
{
    *number = 0;
    for (; *at < text->len; ++*at) {
        uint32_t c = str_at(text, *at);
        if (c < '0' || c > '9')
            break;
        if (*number > (INT64_MAX - (int64_t)(c - '0')) / 10)
            return py_raise(&py_ValueError, "Too many decimal digits in format string");
        *number = *number * 10 + (int64_t)(c - '0');
    }
    return true;
}

static void read_fill(format_spec *spec, const str *text, int64_t *at)
{
    if (text->len >= 2 && is_align(str_at(text, 1))) {
        spec->fill = str_at(text, 0);
        spec->align = (char)str_at(text, 1);
        *at = 2;
    } else if (text->len >= 1 && is_align(str_at(text, 0))) {
        spec->align = (char)str_at(text, 0);
        *at = 1;
    }
}

static void read_flags(format_spec *spec, const str *text, int64_t *at, bool has_fill)
{
    uint32_t c = char_or_0(text, *at);
    if (c == '+' || c == '-' || c == ' ') {
        spec->sign = (char)c;
        c = char_or_0(text, ++*at);
    }
    if (c == 'z') {
        spec->no_negative_zero = true;
        c = char_or_0(text, ++*at);
    }
    if (c == '#') {
        spec->alternate = true;
        c = char_or_0(text, ++*at);
    }
    if (c == '0' && !has_fill) {
        spec->zero = true;
        ++*at;
    }
}

static bool read_grouping(format_spec *spec, const str *text, int64_t *at)
{
    bool both = false;
    if (char_or_0(text, *at) == ',') {
        spec->grouping = ',';
        ++*at;
    }
    if (char_or_0(text, *at) == '_') {
        both = spec->grouping == ',';
        spec->grouping = '_';
        ++*at;
    }
    both |= spec->grouping == '_' && char_or_0(text, *at) == ',';
    return !both || py_raise(&py_ValueError, "Cannot specify both ',' and '_'.");
}

static bool read_precision(format_spec *spec, const str *text, int64_t *at)
{
    if (char_or_0(text, *at) != '.')
        return true;
    int64_t start = ++*at;
    if (!read_number(text, at, &spec->precision))
        return false;
    spec->has_precision = true;
    return *at > start || py_raise(&py_ValueError, "Format specifier missing precision");
}

static bool check_grouping(const format_spec *spec, uint32_t type)
{
    bool wide_base = type == 'b' || type == 'o' || type == 'x' || type == 'X';
    if (!spec->grouping || type == 0 || (wide_base && spec->grouping == '_') ||
        (type < 128 && strchr("defgEG%F", (int)type)))
        return true;
    if (type > 32 && type < 128)
        return py_raise(&py_ValueError, "Cannot specify '%c' with '%c'.", spec->grouping, (int)type);
    return py_raise(&py_ValueError, "Cannot specify '%c' with '\\x%x'.", spec->grouping, type);
}

static bool refuse_rest(const str *text, const char *type_name)
{
    int64_t size;
    char *shown = str_to_c(text, &size);
    py_raise(&py_ValueError, "Invalid format specifier '%s' for object of type '%s'", shown, type_name);
    py_free(shown, (size_t)size + 1);
    return false;
}

bool format_unknown_code(uint32_t type, const char *type_name)
{
    if (type > 32 && type < 128)
        return py_raise(&py_ValueError, "Unknown format code '%c' for object of type '%s'", (int)type, type_name);
    return py_raise(&py_ValueError, "Unknown format code '\\x%x' for object of type '%s'", type, type_name);
}

bool format_spec_read(format_spec *spec, const str *text, const char *type_name, char default_align)
{
    int64_t at = 0;
    *spec = (format_spec){0};
    read_fill(spec, text, &at);
    read_flags(spec, text, &at, at == 2);
    if (!read_number(text, &at, &spec->width) || !read_grouping(spec, text, &at) || !read_precision(spec, text, &at))
        return false;
    if (text->len - at > 1)
        return refuse_rest(text, type_name);
    uint32_t type = char_or_0(text, at);
    if (!check_grouping(spec, type ? type : default_align == '<' ? 's' : 0))
        return false;
    if (type > 127)
        return format_unknown_code(type, type_name);
    spec->type = (char)type;
    if (spec->zero && !spec->align && default_align == '>')
        spec->align = '=';
    return true;
}

/* ---- what a type allows ---------------------------------------------------------------------------------------------
 */
static bool wrong(const char *message)
{
    return py_raise(&py_ValueError, "%s", message);
}

static bool check_str(const format_spec *spec)
{
    if (spec->type && spec->type != 's')
        return format_unknown_code((uint8_t)spec->type, "str");
    if (spec->sign == ' ')
        return wrong("Space not allowed in string format specifier");
    if (spec->sign)
        return wrong("Sign not allowed in string format specifier");
    if (spec->no_negative_zero)
        return wrong("Negative zero coercion (z) not allowed in string format specifier");
    if (spec->alternate)
        return wrong("Alternate form (#) not allowed in string format specifier");
    if (spec->align == '=')
        return wrong("'=' alignment not allowed in string format specifier");
    return true;
}

static bool check_float(const format_spec *spec, const char *type_name)
{
    if (spec->type && !strchr("eEfFgGn%", spec->type))
        return format_unknown_code((uint8_t)spec->type, type_name);
    if (spec->has_precision && spec->precision > INT32_MAX)
        return wrong("precision too big");
    return true;
}

static bool check_int(const format_spec *spec, const char *type_name)
{
    if (spec->type && strchr("eEfFgG%", spec->type))
        return check_float(spec, type_name);
    if (spec->type && !strchr("bcdoxXn", spec->type))
        return format_unknown_code((uint8_t)spec->type, type_name);
    if (spec->has_precision)
        return wrong("Precision not allowed in integer format specifier");
    if (spec->no_negative_zero)
        return wrong("Negative zero coercion (z) not allowed in integer format specifier");
    if (spec->type == 'c' && spec->sign)
        return wrong("Sign not allowed with integer format specifier 'c'");
    if (spec->type == 'c' && spec->alternate)
        return wrong("Alternate form (#) not allowed with integer format specifier 'c'");
    return true;
}

static bool check_complex(const format_spec *spec)
{
    if (spec->type && !strchr("eEfFgGn", spec->type))
        return format_unknown_code((uint8_t)spec->type, "complex");
    if (spec->has_precision && spec->precision > INT32_MAX)
        return wrong("precision too big");
    if (spec->fill == '0' || (spec->zero && !spec->fill))
        return wrong("Zero padding is not allowed in complex format specifier");
    if (spec->align == '=')
        return wrong("'=' alignment flag is not allowed in complex format specifier");
    return true;
}

bool format_spec_check(const format_spec *spec, py_kind kind)
{
    switch (kind) {
    case PY_STR:
        return check_str(spec);
    case PY_INT:
        return check_int(spec, "int");
    case PY_BOOL:
        return check_int(spec, "bool");
    case PY_FLOAT:
        return check_float(spec, "float");
    case PY_COMPLEX:
        return check_complex(spec);
    default:
        return true;
    }
}
