/* percent.c -- "..." % values: one conversion at a time, or a whole format met at run time.
 * In: a conversion (percent_spec) and a value.  Out: text.
 * Rule: errors are CPython's, raised in its order: a conversion is read whole, then its argument is fetched. */
#include "format_private.h"
#include "complex.h"
#include "float.h"
#include "int.h"
#include "repr.h"
#include "value.h"

/* ---- output
 * ------------------------------------------------------------------------------------------------------------- */
/* [fill][sign][prefix][zeros][text]; zeros fill behind sign and prefix, spaces in front; left: spaces behind */
static bool put_padded(py_text *t, const percent_spec *spec, char sign, const char *prefix, const char *text,
                       int64_t len)
{
    int64_t prefix_len = (int64_t)strlen(prefix), missing = spec->width - (sign != 0) - prefix_len - len;
    format_spec width = {.width = spec->width};
    padding p;
    if (!format_padding(&p, &width, 0, '>'))
        return false;
    if (!spec->left && !spec->zero)
        py_text_fill(t, ' ', missing);
    if (sign)
        py_text_char(t, (uint8_t)sign);
    py_text_ascii(t, prefix, prefix_len);
    if (!spec->left && spec->zero)
        py_text_fill(t, '0', missing);
    py_text_ascii(t, text, len);
    if (spec->left)
        py_text_fill(t, ' ', missing);
    return true;
}

static char sign_of(bool negative, const percent_spec *spec)
{
    return negative ? '-' : spec->plus ? '+' : spec->space ? ' ' : 0;
}

static bool put_integer(py_text *t, py_int value, const percent_spec *spec)
{
    bool hex = spec->type == 'x' || spec->type == 'X';
    int base = hex ? 16 : spec->type == 'o' ? 8 : 10;
    const char *prefix = !spec->alternate || base == 10 ? "" : spec->type == 'x' ? "0x" : hex ? "0X" : "0o";
    int_text digits;
    if (spec->has_precision && spec->precision > INT32_MAX - 3)
        return py_raise(&py_OverflowError, "precision too large");
    if (!int_text_make(&digits, value, base, spec->type == 'X'))
        return false;
    char sign = sign_of(digits.negative, spec);
    bool fine;
    if (spec->has_precision && spec->precision > digits.len) {
        str *zeros = str_try_new(spec->precision, 127);
        fine = zeros != NULL;
        if (fine) {
            memset(zeros->text, '0', (size_t)(spec->precision - digits.len));
            memcpy(zeros->text + spec->precision - digits.len, digits.at, (size_t)digits.len);
            fine = put_padded(t, spec, sign, prefix, (char *)zeros->text, spec->precision);
            drop(zeros);
        }
    } else {
        fine = put_padded(t, spec, sign, prefix, digits.at, digits.len);
    }
    int_text_free(&digits);
    return fine;
}

static bool put_float(py_text *t, double x, const percent_spec *spec)
{
    bool upper = spec->type < 'a';
    float_style style = {.type = (char)(upper ? spec->type + 32 : spec->type),
                         .precision = spec->has_precision ? spec->precision : 6,
                         .upper = upper,
                         .alternate = spec->alternate};
    float_text f;
    float_text_make(&f, x, &style);
    bool fine = put_padded(t, spec, sign_of(f.negative, spec), "", f.at, f.len);
    float_text_free(&f);
    return fine;
}

static bool put_str(py_text *t, const str *value, const percent_spec *spec)
{
    format_spec as = {.width = spec->width,
                      .align = spec->left ? '<' : '>',
                      .precision = spec->precision,
                      .has_precision = spec->has_precision && spec->type != 'c'};
    return py_text_format_str(t, value, &as);
}

static bool put_char(py_text *t, py_int value, const percent_spec *spec)
{
    int64_t code = int_clamp(value);
    if (code < 0 || code > 0x10ffff)
        return py_raise(&py_OverflowError, "%%c arg not in range(0x110000)");
    str *c = str_from_char((uint32_t)code);
    bool fine = put_str(t, c, spec);
    drop(c);
    return fine;
}

/* ---- one conversion of one value
 * ------------------------------------------------------------------------------------------ */
static bool is_text_type(char type)
{
    return type == 's' || type == 'r' || type == 'a';
}

static bool is_float_type(char type)
{
    return strchr("eEfFgG", type) != NULL;
}

static bool put_text_of(py_text *t, const py_type *type, const void *slot, const percent_spec *spec)
{
    str *text = spec->type == 's' ? py_str(type, slot) : spec->type == 'r' ? py_repr(type, slot) : py_ascii(type, slot);
    if (!text)
        return false;
    bool fine = put_str(t, text, spec);
    drop(text);
    return fine;
}

bool py_percent_int(py_text *t, py_int value, const percent_spec *spec)
{
    if (is_text_type(spec->type))
        return put_text_of(t, &type_int, &value, spec);
    if (spec->type == 'c')
        return put_char(t, value, spec);
    if (!is_float_type(spec->type))
        return put_integer(t, value, spec);
    double x = int_to_float(value);
    return !float_failed(x) && put_float(t, x, spec);
}

static bool refuse(const percent_spec *spec, const char *type_name)
{
    if (spec->type == 'c')
        return py_raise(&py_TypeError, "%%c requires int or char");
    if (is_float_type(spec->type))
        return py_raise(&py_TypeError, "must be real number, not %s", type_name);
    bool strict = spec->type == 'x' || spec->type == 'X' || spec->type == 'o';
    return py_raise(&py_TypeError, "%%%c format: %s is required, not %s", spec->type,
                    strict ? "an integer" : "a real number", type_name);
}

bool py_percent_float(py_text *t, double value, const percent_spec *spec)
{
    if (is_float_type(spec->type))
        return put_float(t, value, spec);
    if (is_text_type(spec->type))
        return put_text_of(t, &type_float, &value, spec);
    if (!strchr("diu", spec->type))
        return refuse(spec, "float");
    owned_int whole = int_from_float(value);
    return !int_failed(whole) && put_integer(t, whole, spec);
}

bool py_percent_str(py_text *t, const str *value, const percent_spec *spec)
{
    if (spec->type == 's')
        return put_str(t, value, spec);
    if (spec->type == 'c' && value->len == 1)
        return put_str(t, value, spec);
    if (is_text_type(spec->type))
        return put_text_of(t, &type_str, &value, spec);
    return refuse(spec, "str");
}

bool py_percent_bool(py_text *t, bool value, const percent_spec *spec)
{
    return is_text_type(spec->type) ? put_text_of(t, &type_bool, &value, spec) : py_percent_int(t, value, spec);
}

bool py_percent(py_text *t, const py_type *type, const void *slot, const percent_spec *spec)
{
    switch (type->kind) {
    case PY_INT:
        return py_percent_int(t, *(const py_int *)slot, spec);
    case PY_BOOL:
        return py_percent_bool(t, *(const bool *)slot, spec);
    case PY_FLOAT:
        return py_percent_float(t, *(const double *)slot, spec);
    case PY_STR:
        return py_percent_str(t, *(const str *const *)slot, spec);
    case PY_NULLABLE:
        return py_percent(t, py_type_in(type, slot), slot, spec);
    case PY_VALUE: {
        const py_value *value = slot;
        return py_percent(t, value->type, value_slot(value), spec);
    }
    default:
        return is_text_type(spec->type) ? put_text_of(t, type, slot, spec) : refuse(spec, slot_type_name(type, slot));
    }
}

bool py_percent_star(percent_spec *spec, py_int width)
{
    if (!int_to_c(width, INT64_MIN, INT64_MAX, "ssize_t", &spec->width))
        return false;
    if (spec->width < 0) {
        spec->left = true;
        spec->width = -(spec->width + (spec->width == INT64_MIN));
    }
    return true;
}

bool py_percent_star_precision(percent_spec *spec, py_int precision)
{
    if (!int_to_c(precision, INT32_MIN, INT32_MAX, "int", &spec->precision))
        return false;
    spec->has_precision = true;
    if (spec->precision < 0)
        spec->precision = 0;
    return true;
}

/* ---- a whole format
 * ----------------------------------------------------------------------------------------------------------- */
typedef struct arguments { /* what stands right of the % */
    const py_type *type;
    const char *slot;
    int64_t count, taken; /* count -1: one value that is no tuple */
    format_part mapping;  /* what %(name) takes an item of: a dict, or it raises; no type: there is none */
} arguments;

static void set_arguments(arguments *args, const py_type *type, const void *slot)
{
    while (type->kind == PY_NULLABLE || type->kind == PY_VALUE) {
        if (type->kind == PY_NULLABLE) {
            type = py_type_in(type, slot);
        } else {
            const py_value *value = slot;
            type = value->type;
            slot = value_slot(value);
        }
    }
    *args = (arguments){.type = type, .slot = slot, .count = -1};
    if (type->kind == PY_DICT || type->kind == PY_LIST || type->kind == PY_RANGE || type->kind == PY_BYTES)
        args->mapping = (format_part){.type = type, .slot = slot};
    if (type->kind == PY_TUPLE)
        args->count = type->item_count;
    else if (type->kind == PY_SEQUENCE)
        args->count = (*(const py_list *const *)slot)->len;
}

static bool next_argument(arguments *args, const py_type **type, const void **slot)
{
    int64_t i = args->taken++;
    *type = args->type;
    *slot = args->slot;
    if (i >= (args->count < 0 ? 1 : args->count))
        return py_raise(&py_TypeError, "not enough arguments for format string");
    if (args->count < 0)
        return true;
    if (args->type->kind == PY_TUPLE) {
        *slot = args->slot + args->type->offsets[i];
        *type = args->type->items[i];
    } else {
        const py_list *list = *(const py_list *const *)args->slot;
        *type = args->type->items[0];
        *slot = (const char *)list->at + (size_t)i * (*type)->size;
    }
    return true;
}

static bool star_argument(arguments *args, py_int *number)
{
    const py_type *type;
    const void *slot;
    if (!next_argument(args, &type, &slot))
        return false;
    if (type->kind == PY_VALUE) {
        const py_value *value = slot;
        type = value->type;
        slot = value_slot(value);
    }
    if (type->kind != PY_INT && type->kind != PY_BOOL)
        return py_raise(&py_TypeError, "* wants int");
    *number = type->kind == PY_INT ? *(const py_int *)slot : *(const bool *)slot;
    return true;
}

static bool incomplete(void)
{
    return py_raise(&py_ValueError, "incomplete format");
}

static bool read_digits(const str *format, int64_t *at, int64_t most, const char *what, int64_t *number)
{
    *number = 0;
    for (; *at < format->len; ++*at) {
        uint32_t c = str_at(format, *at);
        if (c < '0' || c > '9')
            return true;
        if (*number > (most - (int64_t)(c - '0')) / 10)
            return py_raise(&py_ValueError, "%s too big", what);
        *number = *number * 10 + (int64_t)(c - '0');
    }
    return true;
}

static void read_flags(percent_spec *spec, const str *format, int64_t *at)
{
    for (; *at < format->len; ++*at)
        switch (str_at(format, *at)) {
        case '-':
            spec->left = true;
            break;
        case '+':
            spec->plus = true;
            break;
        case ' ':
            spec->space = true;
            break;
        case '#':
            spec->alternate = true;
            break;
        case '0':
            spec->zero = true;
            break;
        default:
            return;
        }
}

static bool read_width(percent_spec *spec, const str *format, int64_t *at, arguments *args)
{
    py_int width;
    if (*at == format->len || str_at(format, *at) != '*')
        return read_digits(format, at, INT64_MAX, "width", &spec->width);
    ++*at;
    return star_argument(args, &width) && py_percent_star(spec, width);
}

static bool read_precision(percent_spec *spec, const str *format, int64_t *at, arguments *args)
{
    py_int precision;
    if (*at == format->len || str_at(format, *at) != '.')
        return true;
    spec->has_precision = true;
    if (++*at == format->len || str_at(format, *at) != '*')
        return read_digits(format, at, INT32_MAX, "precision", &spec->precision);
    ++*at;
    return star_argument(args, &precision) && py_percent_star_precision(spec, precision);
}

/* %(name): the one argument is what the mapping has under that name. */
static bool named_argument(const str *format, int64_t *at, arguments *args)
{
    int64_t start = ++*at, open = 1;
    if (!args->mapping.type)
        return py_raise(&py_TypeError, "format requires a mapping");
    for (; *at < format->len && open; ++*at)
        open += str_at(format, *at) == '(' ? 1 : str_at(format, *at) == ')' ? -1 : 0;
    if (open)
        return py_raise(&py_ValueError, "incomplete format key");
    owned(str) name = str_copy_part(format, start, *at - 1);
    format_part value = args->mapping;
    if (!format_key(&value, name))
        return false;
    args->type = value.type;
    args->slot = value.slot;
    args->count = -1;
    args->taken = 0;
    return true;
}

/* Reads what follows a %: flags, width, precision, an ignored h l L, the type.  *at is behind it then. */
static bool read_conversion(percent_spec *spec, const str *format, int64_t *at, arguments *args, uint32_t *type)
{
    *spec = (percent_spec){0};
    if (*at < format->len && str_at(format, *at) == '(' && !named_argument(format, at, args))
        return false;
    read_flags(spec, format, at);
    if (!read_width(spec, format, at, args) || !read_precision(spec, format, at, args))
        return false;
    if (*at < format->len && (*type = str_at(format, *at), *type == 'h' || *type == 'l' || *type == 'L'))
        ++*at;
    if (*at == format->len)
        return incomplete();
    *type = str_at(format, (*at)++);
    spec->type = (char)(*type < 128 ? *type : 0);
    return true;
}

static bool convert_one(py_text *t, const str *format, int64_t *at, arguments *args)
{
    percent_spec spec;
    uint32_t c = 0;
    const py_type *type;
    const void *slot;
    if (*at < format->len && str_at(format, *at) == '%') { /* only %%: %5% is an unknown conversion */
        py_text_char(t, '%');
        ++*at;
        return true;
    }
    if (!read_conversion(&spec, format, at, args, &c))
        return false;
    if (!next_argument(args, &type, &slot))
        return false;
    if (!spec.type || !strchr("diuoxXeEfFgGcrsa", spec.type))
        return py_raise(&py_ValueError, "unsupported format character '%c' (0x%x) at index %lld",
                        c >= 31 && c <= 126 ? (int)c : '?', c, (long long)(*at - 1));
    return py_percent(t, type, slot, &spec);
}

/* A list, a range, bytes or an array may be left over: it could have been a mapping. */
static bool all_taken(const arguments *args)
{
    int64_t count = args->count;
    if (args->mapping.type)
        return true;
    int kind = args->type->kind;
    if (count < 0)
        count =
            kind == PY_LIST || kind == PY_RANGE || kind == PY_ARRAY || kind == PY_BYTES || kind == PY_PACKED ? 0 : 1;
    return args->taken >= count || py_raise(&py_TypeError, "not all arguments converted during string formatting");
}

str *str_percent(const str *format, const py_type *type, const void *slot)
{
    arguments args;
    py_text t;
    bool fine = true;
    set_arguments(&args, type, slot);
    py_text_start(&t);
    for (int64_t at = 0; fine && at < format->len;) {
        int64_t start = at;
        while (at < format->len && str_at(format, at) != '%')
            at++;
        py_text_part(&t, format, start, at);
        if (at < format->len) {
            at++;
            fine = convert_one(&t, format, &at, &args);
        }
    }
    return py_text_end(&t, fine && all_taken(&args));
}
