/* str.h -- Python's str: text by code point, one, two or four bytes a character (PEP 393).
 * In: words and objects (core.h).  Out: every operator and method of str; str.pyi says which is which.
 * Rule: canonical: kind is the smallest that holds the widest character, and a text never changes once two can see it.
 * Results are new objects, or immortal (the empty string, Latin-1 characters), or the argument once more where nothing
 * changes; not so inside of a parallel loop, where shared counts stay alone and only the cached hash is written
 * (atomically).
 * Slice bounds that are left out are INT_UNSET.  Positions and counts are Python ints and may be big.
 */
#ifndef PY_STR_H
#define PY_STR_H
#include "core.h"

#pragma GCC visibility push(hidden)
typedef struct list_str list_str; /* lists.h */
typedef struct seq_str seq_str;

#define STR_FIELDS                                                                                                     \
    py_object head;                                                                                                    \
    int64_t len;        /* characters */                                                                               \
    int64_t hash;       /* 0: not computed yet */                                                                      \
    uint64_t room : 48; /* bytes of text allocated; 0: in static storage */                                            \
    uint64_t kind : 8;  /* bytes a character: 1, 2 or 4 */                                                             \
    uint64_t ascii : 8; /* every character is below 128 */
struct str {
    STR_FIELDS
    uint8_t text[]; /* no NUL at the end */
};
typedef uint16_t __attribute__((may_alias)) str_unit2;
typedef uint32_t __attribute__((may_alias)) str_unit4;

/* ---- literals ------------------------------------------------------------------------------------------- */
/* Static, immortal, never freed; `name` is then a `str *`:
 *     static STR_ASCII(hello, "hello");      every character below 128
 *     static STR_LATIN1(cafe, "caf\xe9");    some above, none from 256 up; one byte each
 *     static STR_UCS2(pound, u"x \u2264 y"); some from 256 up, none past 0xffff; "\xd800" for a surrogate
 *     static STR_UCS4(smile, U"\U0001f600"); some past 0xffff
 *     static STR_UTF8(mixed, "caf\xc3\xa9"); anything; made when first used, by str_literal(&mixed) */
#define STR_LITERAL_(name, literal, unit, is_ascii)                                                                    \
    struct {                                                                                                           \
        STR_FIELDS                                                                                                     \
        unit text[sizeof(literal) / sizeof(unit)];                                                                     \
    } name##_text = {                                                                                                  \
        {&type_str, PY_IMMORTAL}, sizeof(literal) / sizeof(unit) - 1, 0, 0, sizeof(unit), is_ascii, literal};          \
    static __attribute__((unused)) str *const name = (str *)&name##_text
#define STR_ASCII(name, literal)  STR_LITERAL_(name, literal, char, 1)
#define STR_LATIN1(name, literal) STR_LITERAL_(name, literal, char, 0)
#define STR_UCS2(name, literal)   STR_LITERAL_(name, literal, uint16_t, 0)
#define STR_UCS4(name, literal)   STR_LITERAL_(name, literal, uint32_t, 0)
#define STR_UTF8(name, literal)   str_utf8 name = {NULL, literal, sizeof(literal) - 1}
typedef struct str_utf8 {
    str *made;        /* atomic */
    const char *utf8; /* surrogates as their three bytes */
    int64_t size;
} str_utf8;
str *str_make_literal(str_utf8 *literal);
static inline str *str_literal(str_utf8 *literal) /* borrowed: immortal */
{
    str *made = __atomic_load_n(&literal->made, __ATOMIC_ACQUIRE);
    return likely_py(made != NULL) ? made : str_make_literal(literal);
}

/* ---- characters ----------------------------------------------------------------------------------------- */
typedef struct str_one { /* a string of one Latin-1 character */
    STR_FIELDS
    uint8_t text[8];
} str_one;
extern str_one str_latin1[256]; /* str_table.c; immortal */
extern str_one str_empty_text;  /* "" */
#define str_empty ((str *)&str_empty_text)

#define STR_TEXT1(s) ((s)->text)
#define STR_TEXT2(s) ((str_unit2 *)(s)->text)
#define STR_TEXT4(s) ((str_unit4 *)(s)->text)
static inline py_int str_len(const str *s)
{
    return s->len;
}
static inline bool str_truth(const str *s)
{
    return s->len != 0;
}
/* The character at i, which is inside. */
static inline uint32_t str_at(const str *s, int64_t i)
{
    if (likely_py(s->kind == 1))
        return STR_TEXT1(s)[i];
    return s->kind == 2 ? STR_TEXT2(s)[i] : STR_TEXT4(s)[i];
}
str *str_from_wide(uint32_t c); /* c from 256 up */
/* chr(c), c known to be a code point.  Owned, but allocates nothing for Latin-1. */
static inline str *str_from_char(uint32_t c)
{
    return likely_py(c < 256) ? (str *)&str_latin1[c] : str_from_wide(c);
}
static inline str *str_char(const str *s, int64_t i) /* s[i], i inside */
{
    return str_from_char(str_at(s, i));
}
/* Where s[i] is, i counted from the end when negative; -1: IndexError. */
int64_t str_place_slowly(const str *s, py_int i);
static inline int64_t str_place(const str *s, py_int i)
{
    return likely_py((uint64_t)i < (uint64_t)s->len) ? i : str_place_slowly(s, i);
}
static inline str *str_get(const str *s, py_int i) /* s[i]: IndexError "string index out of range" */
{
    int64_t place = str_place(s, i);
    return likely_py(place >= 0) ? str_char(s, place) : NULL;
}
#define STR_NO_CODE UINT32_MAX
static inline uint32_t str_code(const str *s, py_int i) /* ord(s[i]); STR_NO_CODE: IndexError */
{
    int64_t place = str_place(s, i);
    return likely_py(place >= 0) ? str_at(s, place) : STR_NO_CODE;
}
/* For characters in hand: s == chr(c), chr(c) in s. */
static inline bool str_is_char(const str *s, uint32_t c)
{
    return s->len == 1 && str_at(s, 0) == c;
}
bool str_has_char(const str *s, uint32_t c);

/* ---- making (str.c) --------------------------------------------------------------------------------------- */
str *str_new(int64_t len, uint32_t widest); /* text to be filled in: characters up to widest, one of them at least */
str *str_from_ascii(const char *text, int64_t len);
str *str_from_c(const char *ascii); /* to its NUL */
str *str_from_latin1(const uint8_t *text, int64_t len);
str *str_from_ucs2(const uint16_t *text, int64_t len);
str *str_from_ucs4(const uint32_t *text, int64_t len);
str *str_from_utf8(const char *text, int64_t size); /* not checked: bytes that are wrong become U+FFFD or surrogates */
/* UTF-8 out.  -1: a surrogate, UnicodeEncodeError.  str_copy_utf8 writes exactly that many bytes, no NUL. */
int64_t str_utf8_size(const str *s);
void str_copy_utf8(const str *s, char *at);
/* The same for names and messages: surrogates as their three bytes; NUL at the end; py_free(text, size + 1). */
char *str_to_c(const str *s, int64_t *size);
str *str_try_new(int64_t len, uint32_t widest);               /* the same; NULL: MemoryError */
str *str_copy_part(const str *s, int64_t start, int64_t end); /* s[start:end], 0 <= start <= end <= len; may be s */
void str_copy_chars(str *to, int64_t at, const str *from, int64_t start, int64_t count); /* to's kind is wide enough */
/* count units of from_kind bytes each, into a text of a kind that holds them */
void str_put_units(str *to, int64_t at, const void *from, unsigned from_kind, int64_t count);
void str_convert(void *to, unsigned to_kind, const void *from, unsigned from_kind, int64_t count);
uint32_t str_widest_part(const str *s, int64_t start, int64_t end); /* of s[start:end], exactly that class */
uint32_t str_widest(const str *s); /* an upper bound of the characters: 127, 255, 65535 or 0x10ffff */

/* ---- operators ---------------------------------------------------------------------------------------------- */
str *str_add(const str *a, const str *b);
void str_append(str **s, const str *tail); /* s += tail: in place when nobody else holds *s (which is owned) */
void str_append_char(str **s, uint32_t c); /* s += chr(c) */
str *str_repeat(const str *s, py_int n);   /* s * n: OverflowError, MemoryError */
str *str_slice(const str *s, py_int start, py_int stop);
str *str_slice_step(const str *s, py_int start, py_int stop, py_int step); /* ValueError: step 0 */
static inline bool str_eq(const str *a, const str *b)
{
    return a == b ||
           (a->len == b->len && a->kind == b->kind && memcmp(a->text, b->text, (size_t)a->len * a->kind) == 0);
}
static inline bool str_ne(const str *a, const str *b)
{
    return !str_eq(a, b);
}
int str_compare(const str *a, const str *b); /* -1, 0, 1: by code point */
static inline bool str_lt(const str *a, const str *b)
{
    return str_compare(a, b) < 0;
}
static inline bool str_le(const str *a, const str *b)
{
    return str_compare(a, b) <= 0;
}
static inline bool str_gt(const str *a, const str *b)
{
    return str_compare(a, b) > 0;
}
static inline bool str_ge(const str *a, const str *b)
{
    return str_compare(a, b) >= 0;
}
int64_t str_hash_slowly(const str *s);
static inline int64_t str_hash(const str *s) /* a small word, never -1; 0 for "" */
{
    int64_t hash = __atomic_load_n(&s->hash, __ATOMIC_RELAXED);
    return likely_py(hash != 0) ? hash : str_hash_slowly(s);
}
/* Of a str | None; CPython 3.11's hash of None is an address. */
#define NONE_HASH INT64_C(0xfca86420)
static inline int64_t str_or_none_hash(const str *s)
{
    return s ? str_hash(s) : NONE_HASH;
}
static inline bool str_or_none_eq(const str *a, const str *b)
{
    return a == b || (a && b && str_eq(a, b));
}
bool str_contains(const str *s, const str *sub); /* sub in s */
str *str_chr(py_int c);                          /* chr(c): ValueError, OverflowError */
py_int str_ord(const str *s);                    /* ord(s): TypeError */
str *str_same(const str *s);                     /* str(s): s once more, a copy inside of a parallel loop */

/* ---- searching (str_find.c); end and start as slice bounds ---------------------------------------------------- */
py_int str_find(const str *s, const str *sub, py_int start, py_int end); /* -1: not there */
py_int str_rfind(const str *s, const str *sub, py_int start, py_int end);
py_int str_index(const str *s, const str *sub, py_int start, py_int end); /* ValueError: substring not found */
py_int str_rindex(const str *s, const str *sub, py_int start, py_int end);
py_int str_count(const str *s, const str *sub, py_int start, py_int end);
bool str_startswith(const str *s, const str *prefix, py_int start, py_int end);
bool str_startswith_any(const str *s, const seq_str *prefixes, py_int start, py_int end);
bool str_endswith(const str *s, const str *suffix, py_int start, py_int end);
bool str_endswith_any(const str *s, const seq_str *suffixes, py_int start, py_int end);
str *str_replace(const str *s, const str *old, const str *fresh, py_int count); /* -1: all  OverflowError */
str *str_removeprefix(const str *s, const str *prefix);
str *str_removesuffix(const str *s, const str *suffix);
/* Where sub begins in s[from:to], both inside s; -1: nowhere. */
int64_t str_search(const str *s, const str *sub, int64_t from, int64_t to);
int64_t str_search_back(const str *s, const str *sub, int64_t from, int64_t to);

/* ---- cutting and joining (str_split.c, str_strip.c) -------------------------------------------------------------- */
list_str *str_split_space(const str *s, py_int maxsplit); /* split() and split(None, n): OverflowError */
list_str *str_rsplit_space(const str *s, py_int maxsplit);
list_str *str_split(const str *s, const str *separator, py_int maxsplit); /* NULL: None.  ValueError: empty separator */
list_str *str_rsplit(const str *s, const str *separator, py_int maxsplit);
list_str *str_splitlines(const str *s, bool keepends);
bool str_partition(const str *s, const str *separator, void *result); /* tuple[str, str, str]: ValueError */
bool str_rpartition(const str *s, const str *separator, void *result);
str *str_join(const str *separator, const void *items); /* a list_str or seq_str */
struct list_str;
str *str_distinct(const str *text);
str *str_replace_characters(const str *text, const str *keys, const struct list_str *values); /* str_map.c */
str *str_join_chars(const str *separator, const str *items);                                  /* "-".join("abc") */
list_str *str_list(const str *s);                                                             /* list(s), [*s] */
list_str *str_sorted(const str *s, bool reverse);                                             /* sorted(s) */
str *str_strip(const str *s, const str *chars); /* chars NULL: white space */
str *str_lstrip(const str *s, const str *chars);
str *str_rstrip(const str *s, const str *chars);
str *str_strip_space(const str *s);
str *str_lstrip_space(const str *s);
str *str_rstrip_space(const str *s);

/* ---- filling up (str_pad.c): fill a single character, else TypeError; width OverflowError ---------------------------
 */
str *str_center(const str *s, py_int width, const str *fill);
str *str_ljust(const str *s, py_int width, const str *fill);
str *str_rjust(const str *s, py_int width, const str *fill);
str *str_zfill(const str *s, py_int width);
str *str_expandtabs(const str *s, py_int tabsize);

/* ---- case (str_case.c): full Unicode mappings, as CPython 3.11 (Unicode 14)
 * ------------------------------------------ */
str *str_upper(const str *s);
str *str_lower(const str *s);
str *str_title(const str *s);
str *str_capitalize(const str *s);
str *str_swapcase(const str *s);
str *str_casefold(const str *s);

/* ---- questions (str_class.c)
 * -------------------------------------------------------------------------------------------- */
bool char_isdecimal(uint32_t c); /* chr(c).isdecimal(), ... */
bool char_isnumeric(uint32_t c);
bool char_isupper(uint32_t c);
bool char_islower(uint32_t c);
bool char_has_slowly(uint32_t c, char what); /* not ASCII: 'a'lpha, 'd'igit, alpha 'n'umeric, 's'pace */
static inline bool char_isalpha(uint32_t c)
{
    return c < 128 ? (c | 32) - 'a' < 26 : char_has_slowly(c, 'a');
}
static inline bool char_isdigit(uint32_t c)
{
    return c < 128 ? c - '0' < 10 : char_has_slowly(c, 'd');
}
static inline bool char_isalnum(uint32_t c)
{
    return c < 128 ? c - '0' < 10 || (c | 32) - 'a' < 26 : char_has_slowly(c, 'n');
}
#define ASCII_SPACES UINT64_C(0x1f0003e00) /* a bit for each */
static inline bool byte_isspace(uint8_t ascii)
{
    return ascii <= ' ' && (ASCII_SPACES >> ascii & 1);
}
static inline bool char_isspace(uint32_t c)
{
    return c < 128 ? byte_isspace((uint8_t)c) : char_has_slowly(c, 's');
}
bool str_isalpha(const str *s);
bool str_isalnum(const str *s);
bool str_isdecimal(const str *s);
bool str_isdigit(const str *s);
bool str_isnumeric(const str *s);
bool str_isspace(const str *s);
bool str_isupper(const str *s);
bool str_islower(const str *s);
bool str_istitle(const str *s);
bool str_isidentifier(const str *s);
bool str_isprintable(const str *s);
static inline bool str_isascii(const str *s)
{
    return s->ascii;
}
#pragma GCC visibility pop
#endif
