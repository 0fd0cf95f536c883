/* format_number.c -- ints by a specification, bin, oct and hex, and the layout that all numbers share.
 * In: words, parts of numbers.  Out: text.
 * Rule: [padding][sign][prefix][padding of '='][grouped digits][rest][padding], as CPython lays numbers out; zeros that
 * fill up under '=' are digits and are grouped with them. */
#include "format_private.h"
#include "int.h"

/* ---- layout
 * ---------------------------------------------------------------------------------------------------------- */
char format_sign(bool negative, char wanted)
{
    return negative ? '-' : wanted == '+' || wanted == ' ' ? wanted : 0;
}

static bool is_there_memory(int64_t bytes)
{
    if (bytes < (INT64_C(1) << 28))
        return true;
    void *probe = py_try_alloc((size_t)bytes < SIZE_MAX / 8 ? (size_t)bytes * 4 : SIZE_MAX / 2);
    if (!probe)
        return false;
    py_free(probe, (size_t)bytes * 4);
    return true;
}

bool format_padding(padding *p, const format_spec *spec, int64_t len, char default_align)
{
    char align = spec->align ? spec->align : spec->zero && default_align == '>' ? '=' : default_align;
    int64_t missing = spec->width > len ? spec->width - len : 0;
    *p = (padding){.fill = spec->fill ? spec->fill : spec->zero ? '0' : ' '};
    if (align == '>')
        p->left = missing;
    else if (align == '^')
        p->left = missing / 2;
    else if (align == '=')
        p->inner = missing;
    p->right = missing - p->left - p->inner;
    return is_there_memory(missing);
}

/* Zeros that stand in front of the digits, and separators, so that the digits take at least `least` characters. */
typedef struct grouping {
    int64_t zeros, separators, first; /* first: digits (and zeros) before the first separator */
} grouping;

static grouping group_digits(int64_t count, int64_t least, unsigned group)
{
    grouping g = {0};
    int64_t length = count > 0 ? count : 0;
    if (group == 0) {
        g.zeros = least > length ? least - length : 0;
        g.first = length + g.zeros;
        return g;
    }
    /* The most separators that digits of this length have; a separator never comes first. */
    g.separators = (length - 1) / group;
    if (length + g.separators < least) {
        int64_t wholes = least / (group + 1), over = least % (group + 1);
        length = wholes * group + (over ? over : 1); /* a lone separator in front becomes a zero and one more column */
        g.separators = wholes;
    }
    g.zeros = length - count;
    g.first = length - g.separators * group;
    return g;
}

static void put_digit_run(py_text *t, const number_parts *n, const grouping *g, int64_t from, int64_t count)
{
    int64_t zeros = g->zeros > from ? g->zeros - from : 0;
    if (zeros > count)
        zeros = count;
    py_text_fill(t, '0', zeros);
    if (count > zeros)
        py_text_ascii(t, n->digits + (from + zeros - g->zeros), count - zeros);
}

static void put_digits(py_text *t, const number_parts *n, const grouping *g, unsigned group, char separator)
{
    put_digit_run(t, n, g, 0, g->first);
    for (int64_t i = 0; i < g->separators; i++) {
        py_text_char(t, (uint8_t)separator);
        put_digit_run(t, n, g, g->first + i * group, group);
    }
}

bool format_put_number(py_text *t, const number_parts *n, const format_spec *spec, unsigned group)
{
    char align = spec->align ? spec->align : spec->zero ? '=' : '>';
    uint32_t fill = spec->fill ? spec->fill : spec->zero ? '0' : ' ';
    int64_t fixed = (n->sign != 0) + n->prefix_len + n->rest_len;
    int64_t least = fill == '0' && align == '=' ? spec->width - fixed : 0;
    grouping g = {0};
    padding p;
    if (!is_there_memory(least))
        return false;
    if (n->digit_count > 0)
        g = group_digits(n->digit_count, least, group);
    if (!format_padding(&p, spec, fixed + g.zeros + (n->digit_count > 0 ? n->digit_count : 0) + g.separators, '>'))
        return false;
    py_text_fill(t, p.fill, p.left);
    if (n->sign)
        py_text_char(t, (uint8_t)n->sign);
    py_text_ascii(t, n->prefix, n->prefix_len);
    py_text_fill(t, p.fill, p.inner);
    if (n->digit_count > 0)
        put_digits(t, n, &g, group, spec->grouping);
    py_text_ascii(t, n->rest, n->rest_len);
    py_text_fill(t, p.fill, p.right);
    return true;
}

/* ---- int
 * ---------------------------------------------------------------------------------------------------------------- */
static void upper_digits(char *at, int64_t len)
{
    for (int64_t i = 0; i < len; i++)
        if (at[i] >= 'a')
            at[i] = (char)(at[i] - 32);
}

static char *write_power_of_2(char *end, uint64_t value, int shift)
{
    do {
        *--end = "0123456789abcdef"[value & ((1u << shift) - 1)];
        value >>= shift;
    } while (value);
    return end;
}

bool int_text_make(int_text *digits, py_int value, int base, bool upper)
{
    digits->block = NULL;
    if (int_is_big(value)) {
        if (base == 10 && !int_text_allowed(value))
            return false;
        digits->block = int_digits(value, base, &digits->len, &digits->room);
        digits->negative = digits->block[0] == '-';
        digits->at = digits->block + digits->negative;
        digits->len -= digits->negative;
        if (upper)
            upper_digits(digits->block, digits->len + digits->negative);
        return true;
    }
    digits->negative = value < 0;
    if (base == 10) {
        digits->len = int_write(digits->small, value) - digits->negative;
        digits->at = digits->small + digits->negative;
        return true;
    }
    char *end = digits->small + sizeof digits->small;
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    char *start = write_power_of_2(end, size, base == 16 ? 4 : base == 8 ? 3 : 1);
    digits->at = start;
    digits->len = end - start;
    if (upper)
        upper_digits(start, digits->len);
    return true;
}

void int_text_free(int_text *digits)
{
    if (digits->block)
        py_free(digits->block, digits->room);
}

static str *with_prefix(py_int a, int base, char letter)
{
    int_text digits;
    int_text_make(&digits, a, base, false); /* no limit but for base 10 */
    str *text = str_new(digits.len + digits.negative + 2, 127);
    uint8_t *at = text->text;
    if (digits.negative)
        *at++ = '-';
    *at++ = '0';
    *at++ = (uint8_t)letter;
    memcpy(at, digits.at, (size_t)digits.len);
    int_text_free(&digits);
    return text;
}

str *int_bin(py_int a)
{
    return with_prefix(a, 2, 'b');
}

str *int_oct(py_int a)
{
    return with_prefix(a, 8, 'o');
}

str *int_hex(py_int a)
{
    return with_prefix(a, 16, 'x');
}

static bool put_char_code(py_text *t, py_int value, const format_spec *spec)
{
    int64_t code;
    padding p;
    if (!int_to_c(value, INT64_MIN, INT64_MAX, "long", &code))
        return false;
    if (code < 0 || code > 0x10ffff)
        return py_raise(&py_OverflowError, "%%c arg not in range(0x110000)");
    if (!format_padding(&p, spec, 1, '>'))
        return false;
    py_text_fill(t, p.fill, p.left + p.inner);
    py_text_char(t, (uint32_t)code);
    py_text_fill(t, p.fill, p.right);
    return true;
}

bool py_text_format_int(py_text *t, py_int value, const format_spec *spec)
{
    char type = spec->type;
    if (type == 'c')
        return put_char_code(t, value, spec);
    if (type && strchr("eEfFgG%", type)) {
        double x = int_to_float(value);
        return !float_failed(x) && py_text_format_float(t, x, spec);
    }
    int base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : type == 'b' ? 2 : 10;
    int_text digits;
    if (!int_text_make(&digits, value, base, type == 'X'))
        return false;
    const char *prefix = type == 'x' ? "0x" : type == 'X' ? "0X" : type == 'o' ? "0o" : "0b";
    number_parts n = {.sign = format_sign(digits.negative, spec->sign),
                      .prefix = prefix,
                      .prefix_len = spec->alternate && base != 10 ? 2 : 0,
                      .digits = digits.at,
                      .digit_count = digits.len,
                      .rest = ""};
    bool fine = format_put_number(t, &n, spec, spec->grouping ? (base == 10 ? 3 : 4) : 0);
    int_text_free(&digits);
    return fine;
}

bool py_text_format_bool(py_text *t, bool value, const format_spec *spec)
{
    return py_text_format_int(t, value, spec);
}

str *format_int(py_int value, const format_spec *spec)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_format_int(&t, value, spec));
}

str *format_bool(bool value, const format_spec *spec)
{
    return format_int(value, spec);
}
