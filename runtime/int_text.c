/* int_text.c -- ints and their digits.
 * In: words, text.  Out: text, words.
 * Rule: decimal conversion either way refuses more than py_digit_limit digits, as CPython 3.11 does; other bases do
 * not. */
#include "error.h"
#include "int_big.h"
#include "str.h"
#include "number_text.h"
#include "text.h"

int64_t py_digit_limit = 4300; /* sys.set_int_max_str_digits; 0: none */

/* ---- to text --------------------------------------------------------------------------------------------------------
 */
static const char two_digits[201] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354"
    "555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* The digits, up to `end`; where they begin. */
static char *write_back(char *end, uint64_t rest)
{
    char *p = end;
    while (rest >= 100) {
        p -= 2;
        memcpy(p, two_digits + 2 * (rest % 100), 2);
        rest /= 100;
    }
    if (rest >= 10)
        memcpy(p -= 2, two_digits + 2 * rest, 2);
    else
        *--p = (char)('0' + rest);
    return p;
}

int int_write(char at[INT_TEXT], int64_t value)
{
    char digits[INT_TEXT], *p = digits + sizeof digits;
    p = write_back(p, value < 0 ? -(uint64_t)value : (uint64_t)value);
    if (value < 0)
        *--p = '-';
    int length = (int)(digits + sizeof digits - p);
    memcpy(at, p, (size_t)length);
    return length;
}

static char *small_digits(int64_t a, int base, int64_t *length, size_t *room)
{
    enum { ROOM = 72 }; /* 64 digits in base 2, a sign, an end */
    char backwards[ROOM], *end = backwards;
    uint64_t rest = a < 0 ? -(uint64_t)a : (uint64_t)a;
    do
        *end++ = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % (unsigned)base];
    while ((rest /= (unsigned)base) != 0);
    if (a < 0)
        *end++ = '-';
    char *text = py_alloc(*room = ROOM), *to = text;
    while (end > backwards)
        *to++ = *--end;
    *to = 0;
    *length = to - text;
    return text;
}

char *int_digits(py_int a, int base, int64_t *length, size_t *room)
{
    if (likely_py(!int_is_big(a)))
        return small_digits(a, base, length, room);
    mpz_t z;
    int_view view;
    int_mpz(z, &view, a);
    *room = mpz_sizeinbase(z, base) + 2;
    char *text = py_alloc(*room);
    mpz_get_str(text, base, z);
    *length = (int64_t)strlen(text);
    return text;
}

bool int_text_allowed(py_int a)
{
    if (likely_py(!int_is_big(a)))
        return true;
    int_view view;
    int_look(&view, a);
    int64_t bits = (int64_t)((double)py_digit_limit * 3.321928094887362); /* of the greatest: log2(10) each */
    if (!py_digit_limit || int_view_bits(&view) <= bits)
        return true;
    bool fits = false;
    if (int_view_bits(&view) <= bits + 1) {
        mpz_t limit, number;
        mpz_init(limit);
        mpz_ui_pow_ui(limit, 10, (unsigned long)py_digit_limit);
        int_mpz(number, &view, a);
        fits = mpz_cmpabs(number, limit) < 0;
        mpz_clear(limit);
    }
    return fits || py_raise(&py_ValueError,
                            "Exceeds the limit (%d digits) for integer string conversion; use "
                            "sys.set_int_max_str_digits() to increase the limit",
                            (int)py_digit_limit);
}

/* Of two limbs: in two parts of up to 19 digits. */
static str *str_of128(int128_t value)
{
    enum { LOW_DIGITS = 19 };
    const uint64_t split = UINT64_C(10000000000000000000);
    char digits[2 * INT_TEXT], *end = digits + sizeof digits;
    unsigned __int128 rest = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    char *p = write_back(end, (uint64_t)(rest % split));
    if (rest >= split) {
        while (end - p < LOW_DIGITS)
            *--p = '0';
        p = write_back(p, (uint64_t)(rest / split));
    }
    if (value < 0)
        *--p = '-';
    return str_from_ascii(p, end - p);
}

str *int_str(py_int a)
{
    if (likely_py(!int_is_big(a))) {
        char text[INT_TEXT];
        return str_from_ascii(text, int_write(text, a));
    }
    int128_t value;
    if (int_fits128(a, &value))
        return str_of128(value);
    if (!int_text_allowed(a))
        return NULL;
    int64_t length;
    size_t room;
    char *text = int_digits(a, 10, &length, &room);
    str *result = str_from_ascii(text, length);
    py_free(text, room);
    return result;
}

/* ---- from text
 * ------------------------------------------------------------------------------------------------------- */
static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 36;
}

static int prefix_base(const char *p, const char *end)
{
    if (end - p < 2 || p[0] != '0')
        return 10;
    int letter = p[1] | 0x20;
    return letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
}

/* Digits without sign and blanks, underscores between them, into clean; the count, or -1: malformed */
static int64_t clean_digits(const char *p, const char *end, int base, char *clean)
{
    int64_t count = 0;
    bool after_digit = false;
    for (; p < end; p++) {
        if (*p == '_') {
            if (!after_digit)
                return -1;
            after_digit = false;
            continue;
        }
        if (digit_value(*p) >= base)
            return -1;
        clean[count++] = *p;
        after_digit = true;
    }
    return after_digit ? count : -1;
}

static py_int from_clean(char *clean, int64_t count, int base, bool negative)
{
    enum { ONE_WORD = 12, TWO_WORDS = 24 }; /* digits in base 36 that surely fit */
    if (count <= TWO_WORDS) {
        uint64_t small = 0;
        for (int64_t i = 0; i < count && i < ONE_WORD; i++)
            small = small * (uint64_t)base + (uint64_t)digit_value(clean[i]);
        int128_t value = small;
        for (int64_t i = ONE_WORD; i < count; i++)
            value = value * base + digit_value(clean[i]);
        return int_from128(negative ? -value : value);
    }
    mpz_t z;
    clean[count] = 0;
    mpz_init_set_str(z, clean, base);
    if (negative)
        mpz_neg(z, z);
    py_int result = int_from_mpz(z);
    mpz_clear(z);
    return result;
}

static py_int malformed(const str *text, int64_t base)
{
    py_raise_about(&py_ValueError, "invalid literal for int() with base %d: %s", (int)base, text);
    return INT_FAILED;
}

/* ASCII text (blanks stripped, digits of any script made ASCII) to a word; *fine false: malformed */
static py_int parse(const char *p, const char *end, int base, bool *fine)
{
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    int shown = prefix_base(p, end);
    bool zero_base = base == 0;
    if (zero_base)
        base = shown;
    if (shown != 10 && shown == base) {
        p += 2;
        if (p < end && *p == '_')
            p++;
    }
    char local[64], *clean = local;
    size_t room = (size_t)(end - p) + 1;
    if (room > sizeof local)
        clean = py_alloc(room);
    int64_t count = clean_digits(p, end, base, clean);
    py_int result = 0;
    *fine = count > 0;
    bool leading_zero = zero_base && shown == 10 && count > 1 && clean[0] == '0';
    if (*fine && leading_zero)
        *fine = strspn(clean, "0") >= (size_t)count; /* 00 is fine, 012 is not */
    if (*fine && py_digit_limit && count > py_digit_limit && (base & (base - 1)) != 0) {
        py_raise(&py_ValueError,
                 "Exceeds the limit (%d digits) for integer string conversion: value has %lld digits; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 (int)py_digit_limit, (long long)count);
        result = INT_FAILED;
    } else if (*fine) {
        result = from_clean(clean, count, base, negative);
    }
    if (clean != local)
        py_free(clean, room);
    return result;
}

typedef enum Reading { Read_number, Read_nothing, Read_other } Reading;

static bool is_blank(uint8_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The common cases: digits that fit a word, and in base 10 what is no number; Read_other: underscores, prefixes, long
 * ones, other scripts. */
static inline Reading read_plain(const str *text, int base, py_int *result)
{
    const uint8_t *p = text->text, *end = p + text->len;
    if (text->kind != 1 || text->len > (base <= 10 ? 18 : 11))
        return Read_other;
    while (p < end && is_blank(*p))
        p++;
    while (p < end && is_blank(end[-1]))
        end--;
    bool negative = p < end && *p == '-';
    p += p < end && (*p == '-' || *p == '+');
    if (p == end)
        return Read_nothing;
    int64_t value = 0;
    for (; p < end; p++) {
        int digit = base > 10 && *p < 128 ? digit_value((char)*p) : *p - '0';
        if ((unsigned)digit >= (unsigned)base)
            return base != 10 || *p == '_' || *p >= 128 ? Read_other : Read_nothing;
        value = value * base + digit;
    }
    *result = negative ? -value : value;
    return Read_number;
}

py_int int_from_str(const str *text, py_int base)
{
    py_int plain = 0;
    Reading reading = base == 10                ? read_plain(text, 10, &plain)
                      : base >= 2 && base <= 36 ? read_plain(text, (int)base, &plain)
                                                : Read_other;
    if (likely_py(reading == Read_number))
        return plain;
    if (reading == Read_nothing)
        return malformed(text, base);
    if (base != 0 && (base < 2 || base > 36)) {
        py_raise(&py_ValueError, "int() base must be >= 2 and <= 36, or 0");
        return INT_FAILED;
    }
    bool fine;
    number_ascii ascii;
    number_text(&ascii, text);
    py_int result = parse(ascii.at, ascii.at + ascii.size, (int)base, &fine);
    number_text_free(&ascii);
    return fine || int_failed(result) ? result : malformed(text, base);
}

/* ---- literals
 * -------------------------------------------------------------------------------------------------------------- */
py_int int_literal(py_int *cache, const char *digits)
{
    py_int made = __atomic_load_n(cache, __ATOMIC_ACQUIRE);
    if (likely_py(made != INT_UNSET))
        return made;
    mpz_t z;
    mpz_init_set_str(z, digits, 0);
    made = int_from_mpz(z);
    mpz_clear(z);
    if (int_is_big(made)) {
        int_as_big(made)->head.count = PY_IMMORTAL;
        py_immortal(int_as_big(made));
    }
    py_int before = INT_UNSET;
    if (__atomic_compare_exchange_n(cache, &before, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        return made;
    return before;
}
