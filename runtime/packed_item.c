/* packed_item.c -- one element of a block by its typecode.
 * In: a typecode of array ('?' and 'c' are memoryview's), its place.  Out: words and doubles.
 * Rule: what does not fit raises array.array's OverflowError, in its words; bytearray's (code 0) is a ValueError. */
#include "memoryview.h"

size_t item_size_of(char code)
{
    switch (code) {
    case 0:
    case 'b':
    case 'B':
    case 'c':
    case '?':
        return 1;
    case 'h':
    case 'H':
        return 2;
    case 'i':
    case 'I':
    case 'f':
        return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd':
        return 8;
    default:
        return 0;
    }
}

static bool is_signed(char code)
{
    return code >= 'a';
}

static uint64_t bits_at(size_t size, const void *at)
{
    uint64_t bits = 0;
    memcpy(&bits, at, size); /* the machine is little-endian */
    return bits;
}

py_int item_word(char code, const void *at)
{
    size_t size = item_size_of(code);
    uint64_t bits = bits_at(size, at);
    int unused = 64 - (int)size * 8;
    if (code == '?')
        return bits != 0;
    if (code == 'f' || code == 'd')
        return (py_int)item_float(code, at);
    return is_signed(code) ? int_from64((int64_t)(bits << unused) >> unused) : int_from_u64(bits);
}

double item_float(char code, const void *at)
{
    float single;
    double value;
    if (code == 'd')
        return memcpy(&value, at, sizeof value), value;
    if (code == 'f')
        return memcpy(&single, at, sizeof single), single;
    owned_int word = item_word(code, at);
    return int_to_float(word);
}

void item_put_float(char code, void *at, double value)
{
    float single = (float)value;
    if (code == 'f')
        memcpy(at, &single, sizeof single);
    else
        memcpy(at, &value, sizeof value);
}

bool item_fits(char code, py_int value)
{
    int bits = 8 * (int)item_size_of(code);
    int64_t small;
    uint64_t large;
    if (code && is_signed(code))
        return int_fits64(value, &small) &&
               (bits == 64 || (small >= -(1LL << (bits - 1)) && small < 1LL << (bits - 1)));
    return int_fits_u64(value, &large) && (bits == 64 || large < 1ULL << bits);
}

static bool too_far(const char *what, bool below)
{
    return py_raise(&py_OverflowError, "%s is %s", what, below ? "less than minimum" : "greater than maximum");
}

/* Goes through a C type first, whose name an error may have. */
static bool cannot_put(char code, py_int value)
{
    bool negative = int_sign(value) < 0;
    int64_t word;
    bool fits = int_fits64(value, &word);
    switch (code) {
    case 'b':
    case 'h':
    case 'B':
    case 'H':
    case 'i':
        if (!fits)
            return py_raise(&py_OverflowError, "Python int too large to convert to C long");
        if (code == 'B')
            return too_far("unsigned byte integer", negative);
        if (code == 'i' || (code == 'H' && (word > INT32_MAX || word < INT32_MIN)))
            return too_far("signed integer", negative);
        if (code == 'H')
            return too_far("unsigned short", negative);
        if (code == 'b' && word >= INT16_MIN && word <= INT16_MAX)
            return too_far("signed char", negative);
        return too_far("signed short integer", negative);
    case 'I':
    case 'L':
        if (negative)
            return py_raise(&py_OverflowError, "can't convert negative value to unsigned int");
        if (code == 'I' && int_fits_u64(value, &(uint64_t){0}))
            return too_far("unsigned int", false);
        return py_raise(&py_OverflowError, "Python int too large to convert to C unsigned long");
    case 'l':
        return py_raise(&py_OverflowError, "Python int too large to convert to C long");
    case 'Q':
        if (negative)
            return py_raise(&py_OverflowError, "can't convert negative int to unsigned");
        /* fall through */
    case 'q':
        return py_raise(&py_OverflowError, "int too big to convert");
    default:
        return py_raise(&py_ValueError, "byte must be in range(0, 256)");
    }
}

bool item_put(char code, void *at, py_int value)
{
    int64_t word;
    uint64_t bits;
    if (code == 'f' || code == 'd') {
        double real = int_to_float(value);
        if (float_failed(real))
            return false;
        item_put_float(code, at, real);
        return true;
    }
    if (!item_fits(code, value))
        return cannot_put(code, value);
    bits = int_fits64(value, &word) ? (uint64_t)word : (int_fits_u64(value, &bits), bits);
    memcpy(at, &bits, item_size_of(code));
    return true;
}
