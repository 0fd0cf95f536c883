/* bytes.h -- Python's bytes: laid out as a str of one byte a character, so that most of str's functions serve both.
 * In: strings and words.  Out: operators and methods of bytes; encode and decode.  bytes.pyi says which is which.
 * Rule: a bytes never changes; kind is 1, `ascii` says the truth; results are new objects or immortal ones. */
#ifndef PY_BYTES_H
#define PY_BYTES_H
#include "str.h"

#pragma GCC visibility push(hidden)
typedef struct list_bytes list_bytes; /* lists.h */
typedef struct seq_bytes seq_bytes;
typedef struct bytes {
    STR_FIELDS
    uint8_t text[]; /* no NUL at the end */
} bytes;
extern const py_type type_bytes;
extern str_one bytes_empty_text; /* b"" */
#define bytes_empty ((bytes *)&bytes_empty_text)
/*     static BYTES_OF(magic, "\x89PNG", ascii);    a literal; `magic` is then a `bytes *` */
#define BYTES_OF(name, literal, is_ascii)                                                                              \
    struct {                                                                                                           \
        STR_FIELDS                                                                                                     \
        char text[sizeof(literal)];                                                                                    \
    } name##_text = {{&type_bytes, PY_IMMORTAL}, sizeof(literal) - 1, 0, 0, 1, is_ascii, literal};                     \
    static __attribute__((unused)) bytes *const name = (bytes *)&name##_text

/* ---- making --------------------------------------------------------------------------------------------------- */
bytes *bytes_from(const void *text, int64_t len);
bytes *bytes_zeros(py_int count);          /* bytes(n): ValueError "negative count", OverflowError, MemoryError */
bytes *bytes_new(void);                    /* bytes() */
bytes *bytes_same(const bytes *b);         /* bytes(b) */
bytes *bytes_from_ints(const void *items); /* of a list_int or seq_int: ValueError past 255 */
bytes *bytes_from_range(range_t range);
bytes *bytes_fromhex(const str *text); /* ValueError */
str *bytes_repr(const bytes *b);

/* ---- operators ------------------------------------------------------------------------------------------------ */
static inline py_int bytes_len(const bytes *b)
{
    return b->len;
}
static inline bool bytes_truth(const bytes *b)
{
    return b->len != 0;
}
py_int bytes_get_slowly(const bytes *b, py_int i); /* IndexError "index out of range" */
static inline py_int bytes_get(const bytes *b, py_int i)
{
    return likely_py((uint64_t)i < (uint64_t)b->len) ? b->text[i] : bytes_get_slowly(b, i);
}
py_int bytes_ord(const bytes *b); /* TypeError */
bytes *bytes_add(const bytes *a, const bytes *b);
bytes *bytes_repeat(const bytes *b, py_int n);
bytes *bytes_slice(const bytes *b, py_int start, py_int stop);
bytes *bytes_slice_step(const bytes *b, py_int start, py_int stop, py_int step);
static inline bool bytes_eq(const bytes *a, const bytes *b)
{
    return a == b || (a->len == b->len && memcmp(a->text, b->text, (size_t)a->len) == 0);
}
static inline bool bytes_ne(const bytes *a, const bytes *b)
{
    return !bytes_eq(a, b);
}
int bytes_compare(const bytes *a, const bytes *b);
static inline bool bytes_lt(const bytes *a, const bytes *b)
{
    return bytes_compare(a, b) < 0;
}
static inline bool bytes_le(const bytes *a, const bytes *b)
{
    return bytes_compare(a, b) <= 0;
}
static inline bool bytes_gt(const bytes *a, const bytes *b)
{
    return bytes_compare(a, b) > 0;
}
static inline bool bytes_ge(const bytes *a, const bytes *b)
{
    return bytes_compare(a, b) >= 0;
}
int64_t bytes_hash(const bytes *b);
bool bytes_contains(const bytes *b, const bytes *sub);
unsigned char bytes_contains_int(const bytes *b, py_int value); /* py_tri; ValueError past 255 */

/* ---- methods -------------------------------------------------------------------------------------------------- */
py_int bytes_find(const bytes *b, const bytes *sub, py_int start, py_int end);
py_int bytes_rfind(const bytes *b, const bytes *sub, py_int start, py_int end);
py_int bytes_index(const bytes *b, const bytes *sub, py_int start, py_int end); /* ValueError: subsection not found */
py_int bytes_rindex(const bytes *b, const bytes *sub, py_int start, py_int end);
py_int bytes_count(const bytes *b, const bytes *sub, py_int start, py_int end);
py_int bytes_find_int(const bytes *b, py_int sub, py_int start, py_int end); /* all five: ValueError past 255 */
py_int bytes_rfind_int(const bytes *b, py_int sub, py_int start, py_int end);
py_int bytes_index_int(const bytes *b, py_int sub, py_int start, py_int end);
py_int bytes_rindex_int(const bytes *b, py_int sub, py_int start, py_int end);
py_int bytes_count_int(const bytes *b, py_int sub, py_int start, py_int end);
bool bytes_startswith(const bytes *b, const bytes *prefix, py_int start, py_int end);
bool bytes_endswith(const bytes *b, const bytes *suffix, py_int start, py_int end);
bool bytes_startswith_any(const bytes *b, const seq_bytes *prefixes, py_int start, py_int end);
bool bytes_endswith_any(const bytes *b, const seq_bytes *suffixes, py_int start, py_int end);
bytes *bytes_replace(const bytes *b, const bytes *old, const bytes *fresh, py_int count);
bytes *bytes_removeprefix(const bytes *b, const bytes *prefix);
bytes *bytes_removesuffix(const bytes *b, const bytes *suffix);
list_bytes *bytes_split_space(const bytes *b, py_int maxsplit);
list_bytes *bytes_rsplit_space(const bytes *b, py_int maxsplit);
list_bytes *bytes_split(const bytes *b, const bytes *separator, py_int maxsplit); /* NULL: None */
list_bytes *bytes_rsplit(const bytes *b, const bytes *separator, py_int maxsplit);
list_bytes *bytes_splitlines(const bytes *b, bool keepends);
bool bytes_partition(const bytes *b, const bytes *separator, void *result);
bool bytes_rpartition(const bytes *b, const bytes *separator, void *result);
bytes *bytes_join(const bytes *separator, const void *items); /* a list_bytes or seq_bytes */
bytes *bytes_strip(const bytes *b, const bytes *chars);       /* NULL: white space */
bytes *bytes_lstrip(const bytes *b, const bytes *chars);
bytes *bytes_rstrip(const bytes *b, const bytes *chars);
bytes *bytes_strip_space(const bytes *b);
bytes *bytes_lstrip_space(const bytes *b);
bytes *bytes_rstrip_space(const bytes *b);
bytes *bytes_center(const bytes *b, py_int width, const bytes *fill);
bytes *bytes_ljust(const bytes *b, py_int width, const bytes *fill);
bytes *bytes_rjust(const bytes *b, py_int width, const bytes *fill);
bytes *bytes_zfill(const bytes *b, py_int width);
bytes *bytes_expandtabs(const bytes *b, py_int tabsize);
bytes *bytes_upper(const bytes *b);
bytes *bytes_lower(const bytes *b);
bytes *bytes_title(const bytes *b);
bytes *bytes_capitalize(const bytes *b);
bytes *bytes_swapcase(const bytes *b);
bool bytes_isalpha(const bytes *b);
bool bytes_isalnum(const bytes *b);
bool bytes_isdigit(const bytes *b);
bool bytes_isspace(const bytes *b);
bool bytes_isupper(const bytes *b);
bool bytes_islower(const bytes *b);
bool bytes_istitle(const bytes *b);
bool bytes_isascii(const bytes *b);
str *bytes_hex(const bytes *b);
str *bytes_hex_between(const bytes *b, const str *separator, py_int group);       /* ValueError */
bytes *bytes_translate(const bytes *b, const bytes *table, const bytes *removed); /* table NULL: None; ValueError */
bytes *bytes_maketrans(const bytes *from, const bytes *to);

/* ---- codecs (codecs.c): LookupError, UnicodeEncodeError, UnicodeDecodeError ----------------------------------- */
int codec_of(const str *encoding);             /* 0: UTF-8, 1: ASCII, 2: Latin-1, more: others; -1: raised */
bool codec_unknown(const str *encoding);       /* raises */
bool codec_unknown_handler(const str *errors); /* raises */
bytes *str_encode(const str *s, const str *encoding, const str *errors);
str *bytes_decode(const bytes *b, const str *encoding, const str *errors);
bytes *bytes_from_str(const str *s, const str *encoding, const str *errors); /* bytes(s, encoding) */

/* ---- ints ------------------------------------------------------------------------------------------------------ */
bytes *int_to_bytes(py_int value, py_int length, const str *order, bool is_signed); /* OverflowError, ValueError */
py_int int_from_ints(const void *items, const str *order, bool is_signed);          /* of a list_int or seq_int */
py_int int_from_range(range_t range, const str *order, bool is_signed);
py_int int_from_bytes(const bytes *b, const str *order, bool is_signed); /* ValueError */
#pragma GCC visibility pop
#endif
