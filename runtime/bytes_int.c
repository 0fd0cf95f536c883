/* bytes_int.c -- int.to_bytes, int.from_bytes.
 * In: words and bytes.  Out: bytes and canonical words.
 * Rule: negative numbers are two's complement of the length asked for. */
#include "bytes.h"
#include "int_big.h"

static int order_of(const str *order) /* 1 big, 0 little, -1 ValueError */
{
    static STR_ASCII(big, "big");
    static STR_ASCII(little, "little");
    if (str_eq(order, big))
        return 1;
    if (str_eq(order, little))
        return 0;
    return py_raise(&py_ValueError, "byteorder must be either 'little' or 'big'"), -1;
}

static void put_byte(bytes *result, int64_t i, bool big, uint8_t byte)
{
    result->text[big ? result->len - 1 - i : i] = byte;
}

bytes *int_to_bytes(py_int value, py_int length, const str *order, bool is_signed)
{
    int big = order_of(order);
    int64_t len;
    int_view view;
    if (big < 0)
        return NULL;
    if (int_sign(length) < 0)
        return py_raise(&py_ValueError, "length argument must be non-negative"), NULL;
    if (!int_fits64(length, &len))
        return py_raise(&py_OverflowError, "Python int too large to convert to C ssize_t"), NULL;
    int_look(&view, value);
    if (view.negative && !is_signed)
        return py_raise(&py_OverflowError, "can't convert negative int to unsigned"), NULL;
    int64_t bits = int_view_bits(&view);
    if (is_signed && view.negative) { /* -128 fits one byte */
        bool power = true;
        for (mp_size_t i = 0; i < view.size; i++)
            power &= i + 1 < view.size ? view.limbs[i] == 0 : (view.limbs[i] & (view.limbs[i] - 1)) == 0;
        bits += !power;
    } else if (is_signed && view.size) {
        bits++;
    }
    if (len < INT64_MAX / 8 && bits > len * 8)
        return py_raise(&py_OverflowError, "int too big to convert"), NULL;
    bytes *result = bytes_zeros(len);
    uint8_t seen = 0;
    unsigned carry = view.negative;
    for (int64_t i = 0; result && i < len; i++) {
        unsigned byte = i / 8 < view.size ? (uint8_t)(view.limbs[i / 8] >> i % 8 * 8) : 0;
        if (view.negative) {
            byte = (uint8_t)~byte + carry;
            carry = byte >> 8;
        }
        seen |= (uint8_t)byte;
        put_byte(result, i, big, (uint8_t)byte);
    }
    if (result && len)
        result->ascii = seen < 128;
    return result;
}

py_int int_from_bytes(const bytes *b, const str *order, bool is_signed)
{
    int big = order_of(order);
    if (big < 0)
        return INT_FAILED;
    mp_size_t size = (mp_size_t)(b->len / 8 + 1);
    int_big *number = int_new_big(size);
    if (!number)
        return INT_FAILED;
    bool negative = is_signed && b->len && b->text[big ? 0 : b->len - 1] >= 128;
    unsigned carry = 1;
    mpn_zero(number->limbs, size);
    for (int64_t i = 0; i < b->len; i++) {
        unsigned byte = b->text[big ? b->len - 1 - i : i];
        if (negative) {
            byte = (uint8_t)~byte + carry;
            carry = byte >> 8;
        }
        number->limbs[i / 8] |= (mp_limb_t)(uint8_t)byte << i % 8 * 8;
    }
    if (negative && carry && b->len) /* all bytes 0 but the sign: cannot be, the top byte is 128 or more */
        number->limbs[b->len / 8] |= (mp_limb_t)1 << b->len % 8 * 8;
    return int_finish(number, size, negative);
}

py_int int_from_ints(const void *items, const str *order, bool is_signed)
{
    bytes *b = bytes_from_ints(items);
    py_int result = b ? int_from_bytes(b, order, is_signed) : INT_FAILED;
    drop(b);
    return result;
}

py_int int_from_range(range_t range, const str *order, bool is_signed)
{
    bytes *b = bytes_from_range(range);
    py_int result = b ? int_from_bytes(b, order, is_signed) : INT_FAILED;
    drop(b);
    return result;
}
