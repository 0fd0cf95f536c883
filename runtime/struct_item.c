/* struct_item.c -- struct: one item at its place; where a buffer is opened.
 * In: buffers, places, values.  Out: bytes in them; struct.error, in CPython's words.
 * Rule: an int that does not fit its item raises what its letter says. */
#include "error.h"
#include "struct_module.h"
#include <math.h>

py_class py_struct_error = {PY_CLASS_HEAD, "error", &py_Exception, NULL, "struct", NULL};

/* ---- opening --------------------------------------------------------------------------------------------------- */
bool struct_open(const void *buffer, int64_t size)
{
    py_bytes_view view;
    if (!bytes_view_of(buffer, &view))
        return false;
    return view.size == size || py_raise(&py_struct_error, "unpack requires a buffer of %lld bytes", (long long)size);
}

/* Where the offset leads; -1: raised. */
static int64_t start_of(const py_bytes_view *view, py_int offset, int64_t size, bool into)
{
    int64_t start = int_clamp(offset);
    if (start < 0) {
        if (start + size > 0) {
            if (into)
                py_raise(&py_struct_error, "no space to pack %lld bytes at offset %lld", (long long)size,
                         (long long)start);
            else
                py_raise(&py_struct_error, "not enough data to unpack %lld bytes at offset %lld", (long long)size,
                         (long long)start);
            return -1;
        }
        if (start + view->size < 0) {
            py_raise(&py_struct_error, "offset %lld out of range for %lld-byte buffer", (long long)start,
                     (long long)view->size);
            return -1;
        }
        start += view->size;
    }
    if (view->size - start >= size)
        return start;
    py_raise(
        &py_struct_error,
        "%s requires a buffer of at least %llu bytes for %s %lld bytes at offset %lld (actual buffer size is %lld)",
        into ? "pack_into" : "unpack_from", (unsigned long long)size + (unsigned long long)start,
        into ? "packing" : "unpacking", (long long)size, (long long)start, (long long)view->size);
    return -1;
}

py_int struct_open_from(const void *buffer, py_int offset, int64_t size)
{
    py_bytes_view view;
    int64_t start = bytes_view_of(buffer, &view) ? start_of(&view, offset, size, false) : -1;
    return start < 0 ? INT_FAILED : start;
}

py_int struct_open_into(void *buffer, py_int offset, int64_t size)
{
    py_bytes_view view;
    if (!bytes_view_of(buffer, &view))
        return INT_FAILED;
    if (view.readonly)
        return py_raise(&py_TypeError, "argument must be read-write bytes-like object, not %s",
                        ((py_object *)buffer)->type->name),
               INT_FAILED;
    int64_t start = start_of(&view, offset, size, true);
    if (start < 0)
        return INT_FAILED;
    memset(view.at + start, 0, (size_t)size);
    return start;
}

bytes *struct_new(int64_t size)
{
    return bytes_zeros(size);
}

bool struct_done(bytes *b)
{
    uint8_t seen = 0;
    for (int64_t i = 0; i < b->len; i++)
        seen |= b->text[i];
    if (b->len)
        b->ascii = seen < 128;
    return true;
}

/* ---- packing --------------------------------------------------------------------------------------------------- */
static uint8_t *place(void *target, int64_t at)
{
    return bytes_view(target).at + at;
}

static void put(uint8_t *to, uint64_t bits, int64_t size, int64_t code)
{
    if (code & 256)
        bits = __builtin_bswap64(bits) >> (64 - 8 * size);
    memcpy(to, &bits, (size_t)size);
}

/* Of the other byte order, whose functions CPython has for all sizes at once. */
static bool does_not_fit_swapped(char code, int64_t size, py_int value)
{
    int64_t word;
    bool is_signed = code >= 'a';
    if (size == 8)
        return py_raise(&py_struct_error, "int too large to convert");
    if (is_signed ? !int_fits64(value, &word) : !int_fits_u64(value, &(uint64_t){0}))
        return py_raise(&py_struct_error, "argument out of range");
    long long most = is_signed ? (1LL << (8 * size - 1)) - 1 : (1LL << 8 * size) - 1;
    return py_raise(&py_struct_error, "'%c' format requires %lld <= number <= %lld", code, is_signed ? -most - 1 : 0LL,
                    most);
}

static bool does_not_fit(int64_t format, int64_t size, py_int value)
{
    int64_t word;
    char code = (char)format;
    bool wide = size == 8 || !int_fits64(value, &word);
    if (format & 256 && size > 1)
        return does_not_fit_swapped(code, size, value);
    switch (code) {
    case 'b':
        return py_raise(&py_struct_error,
                        wide ? "argument out of range" : "byte format requires -128 <= number <= 127");
    case 'B':
        return py_raise(&py_struct_error, wide ? "argument out of range" : "ubyte format requires 0 <= number <= 255");
    case 'h':
        return py_raise(&py_struct_error,
                        wide ? "argument out of range" : "short format requires -32768 <= number <= 32767");
    case 'H':
        return py_raise(&py_struct_error,
                        wide ? "argument out of range" : "ushort format requires 0 <= number <= 65535");
    case 'P':
        return py_raise(&py_struct_error, "int too large to convert");
    case 'I':
    case 'L':
        if (size == 4 && int_fits_u64(value, &(uint64_t){0}))
            return py_raise(&py_struct_error, "'%c' format requires 0 <= number <= 4294967295", code);
        return py_raise(&py_struct_error, "argument out of range");
    default:
        if (!wide)
            return py_raise(&py_struct_error, "'%c' format requires -2147483648 <= number <= 2147483647", code);
        return py_raise(&py_struct_error, "argument out of range");
    }
}

bool pack_int(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, py_int value)
{
    char letter = (char)code;
    int64_t word;
    uint64_t bits;
    bool is_signed = letter >= 'a';
    if (is_signed || letter == 'P') {
        bool fits = int_fits64(value, &word);
        bits = (uint64_t)word;
        if (letter == 'P' && !fits)
            fits = int_fits_u64(value, &bits);
        if (!fits || (size < 8 && (word < -(INT64_C(1) << (8 * size - 1)) || word >= INT64_C(1) << (8 * size - 1))))
            return does_not_fit(code, size, value);
    } else if (!int_fits_u64(value, &bits) || (size < 8 && bits >> (8 * size))) {
        return does_not_fit(code, size, value);
    }
    put(place(target, offset + at), bits, size, code);
    return true;
}

/* Nearest, ties to even, as PyFloat_Pack2; false: it is too large. */
static bool half_of(double x, uint16_t *bits)
{
    uint16_t sign = signbit(x) ? 0x8000 : 0;
    double size = fabs(x);
    int exponent;
    *bits = sign;
    if (x == 0)
        return true;
    if (isnan(x) || isinf(x)) {
        *bits |= isnan(x) ? 0x7e00 : 0x7c00;
        return true;
    }
    double fraction = frexp(size, &exponent); /* 0.5 <= fraction < 1 */
    exponent--;
    int64_t scaled = exponent < -14 ? (int64_t)nearbyint(ldexp(size, 24)) : (int64_t)nearbyint(ldexp(fraction, 11));
    if (exponent < -14) {
        *bits |= (uint16_t)scaled;
        return true;
    }
    uint32_t whole = (uint32_t)(exponent + 15) * 1024 + (uint32_t)(scaled - 1024);
    if (whole >= 0x7c00)
        return false;
    *bits |= (uint16_t)whole;
    return true;
}

double float_from_half(uint16_t bits)
{
    int exponent = bits >> 10 & 31, fraction = bits & 1023;
    double size = exponent == 31 ? (fraction ? __builtin_nan("") : __builtin_inf())
                  : exponent     ? ldexp(1024 + fraction, exponent - 25)
                                 : ldexp(fraction, -24);
    return bits & 0x8000 ? -size : size;
}

double struct_float(py_int value)
{
    double real = int_to_float(value);
    if (float_failed(real)) {
        py_clear();
        py_raise(&py_struct_error, "required argument is not a float");
    }
    return real;
}

/* code & 1024: the number is an int, which is too large itself. */
static bool too_large(int64_t code)
{
    if (code & 1024)
        return py_raise(&py_struct_error, "int too large to convert");
    return py_raise(&py_OverflowError, "float too large to pack with %c format", (char)code);
}

bool pack_float(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, double value)
{
    uint8_t *to = place(target, offset + at);
    uint64_t bits = 0;
    uint16_t half;
    float single = (float)value;
    if (size == 2) {
        if (!half_of(value, &half))
            return too_large(code);
        bits = half;
    } else if (size == 4) {
        if (isinf(single) && !isinf(value) && !(code & 512)) /* in native order: C's conversion */
            return too_large(code);
        memcpy(&bits, &single, sizeof single);
    } else {
        memcpy(&bits, &value, sizeof value);
    }
    put(to, bits, size, code);
    return true;
}

bool pack_bool(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, bool value)
{
    (void)size, (void)code;
    *place(target, offset + at) = value;
    return true;
}

bool pack_bytes(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, const void *value)
{
    uint8_t *to = place(target, offset + at);
    py_bytes_view view = bytes_view(value);
    int64_t count = view.size < size ? view.size : size;
    if ((char)code == 'c' && view.size != 1)
        return py_raise(&py_struct_error, "char format requires a bytes object of length 1");
    if ((char)code == 'p') {
        if (size == 0)
            return true;
        count = view.size < size - 1 ? view.size : size - 1;
        *to++ = (uint8_t)(count > 255 ? 255 : count);
    }
    if (count)
        memmove(to, view.at, (size_t)count);
    return true;
}

/* ---- unpacking ------------------------------------------------------------------------------------------------- */
bool unpack_bool(const void *buffer, int64_t offset, int64_t at)
{
    return *unpack_place(buffer, offset + at) != 0;
}

bytes *unpack_bytes(const void *buffer, int64_t offset, int64_t at, int64_t size)
{
    return bytes_from(unpack_place(buffer, offset + at), size);
}

bytes *unpack_pascal(const void *buffer, int64_t offset, int64_t at, int64_t size)
{
    if (size == 0)
        return bytes_empty;
    const uint8_t *from = unpack_place(buffer, offset + at);
    int64_t count = *from < size - 1 ? *from : size - 1;
    return bytes_from(from + 1, count);
}

double unpack_f16(const void *buffer, int64_t offset, int64_t at)
{
    return float_from_half((uint16_t)unpack_u16(buffer, offset, at));
}

double unpack_f16_be(const void *buffer, int64_t offset, int64_t at)
{
    return float_from_half((uint16_t)unpack_u16_be(buffer, offset, at));
}
