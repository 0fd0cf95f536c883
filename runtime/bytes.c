/* bytes.c -- bytes made, cut, searched, changed in case.
 * In: bytes.  Out: new ones, by the functions of str where those do the same.
 * Rule: letters, digits and white space are ASCII's. */
#include "bytes.h"
#include "lists.h"
#include "range.h"
#include "list_part.h"
#include "text.h"

static void bytes_dispose(py_object *object)
{
    bytes *b = (bytes *)object;
    py_free(b, sizeof(bytes) + b->room);
}
const py_type type_bytes = {.name = "bytes", .kind = PY_BYTES, .size = sizeof(bytes *), .dispose = bytes_dispose};

str_one bytes_empty_text = {{&type_bytes, PY_IMMORTAL}, 0, 0, 0, 1, 1, {0}};

static inline const str *text_of(const bytes *b)
{
    return (const str *)b;
}

/* A fresh str, or an immortal one, becomes bytes. */
static bytes *bytes_of(str *s)
{
    if (!s)
        return NULL;
    if (s->room == 0)
        return bytes_from(s->text, s->len);
    s->head.type = &type_bytes;
    return (bytes *)s;
}

/* ---- making ---------------------------------------------------------------------------------------------------- */
bytes *bytes_from(const void *text, int64_t len)
{
    if (len == 0)
        return bytes_empty;
    uint8_t seen = 0;
    for (int64_t i = 0; i < len; i++)
        seen |= ((const uint8_t *)text)[i];
    str *s = str_new(len, seen < 128 ? 127 : 255);
    memcpy(s->text, text, (size_t)len);
    s->head.type = &type_bytes;
    return (bytes *)s;
}

bytes *bytes_new(void)
{
    return bytes_empty;
}

bytes *bytes_same(const bytes *b)
{
    return bytes_from(b->text, b->len);
}

bytes *bytes_zeros(py_int count)
{
    int64_t len;
    if (int_sign(count) < 0)
        return py_raise(&py_ValueError, "negative count"), NULL;
    if (!int_fits64(count, &len))
        return py_raise(&py_OverflowError, "cannot fit 'int' into an index-sized integer"), NULL;
    if (len == 0)
        return bytes_empty;
    str *s = str_try_new(len, 127);
    if (!s)
        return NULL;
    memset(s->text, 0, (size_t)len);
    s->head.type = &type_bytes;
    return (bytes *)s;
}

static bool is_byte(py_int value)
{
    return value >= 0 && value <= 255;
}

static bool not_byte(const char *what)
{
    return py_raise(&py_ValueError, "%s must be in range(0, 256)", what);
}

bytes *bytes_from_ints(const void *items)
{
    const py_list *xs = items;
    str *s = xs->len ? str_new(xs->len, 255) : NULL;
    uint8_t seen = 0;
    for (int64_t i = 0; i < xs->len; i++) {
        py_int value = ((const py_int *)xs->at)[i];
        if (!is_byte(value)) {
            drop(s);
            return not_byte("bytes"), NULL;
        }
        seen |= s->text[i] = (uint8_t)value;
    }
    if (!s)
        return bytes_empty;
    s->ascii = seen < 128;
    s->head.type = &type_bytes;
    return (bytes *)s;
}

bytes *bytes_from_range(range_t range)
{
    owned(list_int) values = list_int_from_range(range);
    return values ? bytes_from_ints(values) : NULL;
}

static int hex_digit(uint32_t c)
{
    return c >= '0' && c <= '9'   ? (int)c - '0'
           : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10
           : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10
                                  : -1;
}

static inline bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bytes *bytes_fromhex(const str *text)
{
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < text->len;) {
        if (is_space(str_at(text, i))) {
            i++;
            continue;
        }
        int high = hex_digit(str_at(text, i)), low = i + 1 < text->len ? hex_digit(str_at(text, i + 1)) : -1;
        if (high < 0 || low < 0) {
            py_text_discard(&t);
            py_raise(&py_ValueError, "non-hexadecimal number found in fromhex() arg at position %lld",
                     (long long)(high < 0 ? i : i + 1));
            return NULL;
        }
        py_text_char(&t, (uint32_t)(high << 4 | low));
        i += 2;
    }
    return bytes_of(py_text_finish(&t));
}

str *bytes_repr(const bytes *b)
{
    py_text t;
    bool single = memchr(b->text, '\'', (size_t)b->len) != NULL, twice = memchr(b->text, '"', (size_t)b->len) != NULL;
    uint8_t quote = single && !twice ? '"' : '\'';
    py_text_start(&t);
    py_text_char(&t, 'b');
    py_text_char(&t, quote);
    for (int64_t i = 0; i < b->len; i++) {
        uint8_t c = b->text[i];
        const char *escape = c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : c == '\\' ? "\\\\" : NULL;
        if (escape) {
            py_text_ascii(&t, escape, 2);
        } else if (c < 32 || c >= 127) {
            char text[4] = {'\\', 'x', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
            py_text_ascii(&t, text, 4);
        } else {
            if (c == quote)
                py_text_char(&t, '\\');
            py_text_char(&t, c);
        }
    }
    py_text_char(&t, quote);
    return py_text_finish(&t);
}

/* ---- operators ------------------------------------------------------------------------------------------------- */
py_int bytes_ord(const bytes *b)
{
    if (b->len == 1)
        return b->text[0];
    py_raise(&py_TypeError, "ord() expected a character, but string of length %lld found", (long long)b->len);
    return INT_FAILED;
}

py_int bytes_get_slowly(const bytes *b, py_int i)
{
    int64_t place = int_clamp(i);
    if (place < 0)
        place += b->len;
    if (place >= 0 && place < b->len && !int_is_big(i))
        return b->text[place];
    if (int_is_big(i))
        return py_raise(&py_IndexError, "cannot fit 'int' into an index-sized integer"), INT_FAILED;
    return py_raise(&py_IndexError, "index out of range"), INT_FAILED;
}

bytes *bytes_add(const bytes *a, const bytes *b)
{
    return bytes_of(str_add(text_of(a), text_of(b)));
}

bytes *bytes_repeat(const bytes *b, py_int n)
{
    return bytes_of(str_repeat(text_of(b), n));
}

bytes *bytes_slice(const bytes *b, py_int start, py_int stop)
{
    return bytes_of(str_slice(text_of(b), start, stop));
}

bytes *bytes_slice_step(const bytes *b, py_int start, py_int stop, py_int step)
{
    return bytes_of(str_slice_step(text_of(b), start, stop, step));
}

int bytes_compare(const bytes *a, const bytes *b)
{
    int64_t len = a->len < b->len ? a->len : b->len;
    int order = memcmp(a->text, b->text, (size_t)len);
    return order ? (order > 0) - (order < 0) : (a->len > b->len) - (a->len < b->len);
}

int64_t bytes_hash(const bytes *b)
{
    return str_hash(text_of(b));
}

bool bytes_contains(const bytes *b, const bytes *sub)
{
    return str_contains(text_of(b), text_of(sub));
}

unsigned char bytes_contains_int(const bytes *b, py_int value)
{
    if (!is_byte(value))
        return not_byte("byte"), TRI_FAILED;
    return memchr(b->text, (int)value, (size_t)b->len) != NULL;
}

/* ---- searching ------------------------------------------------------------------------------------------------- */
py_int bytes_find(const bytes *b, const bytes *sub, py_int start, py_int end)
{
    return str_find(text_of(b), text_of(sub), start, end);
}

py_int bytes_rfind(const bytes *b, const bytes *sub, py_int start, py_int end)
{
    return str_rfind(text_of(b), text_of(sub), start, end);
}

static py_int found(py_int place)
{
    if (place == -1)
        return py_raise(&py_ValueError, "subsection not found"), INT_FAILED;
    return place;
}

py_int bytes_index(const bytes *b, const bytes *sub, py_int start, py_int end)
{
    return found(bytes_find(b, sub, start, end));
}

py_int bytes_rindex(const bytes *b, const bytes *sub, py_int start, py_int end)
{
    return found(bytes_rfind(b, sub, start, end));
}

py_int bytes_count(const bytes *b, const bytes *sub, py_int start, py_int end)
{
    return str_count(text_of(b), text_of(sub), start, end);
}

/* The same five for a byte given as an int */
#define OF_INT(method)                                                                                                 \
    py_int bytes_##method##_int(const bytes *b, py_int sub, py_int start, py_int end)                                  \
    {                                                                                                                  \
        uint8_t byte = (uint8_t)sub;                                                                                   \
        if (!is_byte(sub))                                                                                             \
            return not_byte("byte"), INT_FAILED;                                                                       \
        owned(bytes) one = bytes_from(&byte, 1);                                                                       \
        return bytes_##method(b, one, start, end);                                                                     \
    }
OF_INT(find)
OF_INT(rfind)
OF_INT(index)
OF_INT(rindex)
OF_INT(count)

bool bytes_startswith(const bytes *b, const bytes *prefix, py_int start, py_int end)
{
    return str_startswith(text_of(b), text_of(prefix), start, end);
}

bool bytes_endswith(const bytes *b, const bytes *suffix, py_int start, py_int end)
{
    return str_endswith(text_of(b), text_of(suffix), start, end);
}

bool bytes_startswith_any(const bytes *b, const seq_bytes *prefixes, py_int start, py_int end)
{
    return str_startswith_any(text_of(b), (const seq_str *)prefixes, start, end);
}

bool bytes_endswith_any(const bytes *b, const seq_bytes *suffixes, py_int start, py_int end)
{
    return str_endswith_any(text_of(b), (const seq_str *)suffixes, start, end);
}

bytes *bytes_replace(const bytes *b, const bytes *old, const bytes *fresh, py_int count)
{
    return bytes_of(str_replace(text_of(b), text_of(old), text_of(fresh), count));
}

bytes *bytes_removeprefix(const bytes *b, const bytes *prefix)
{
    return bytes_of(str_removeprefix(text_of(b), text_of(prefix)));
}

bytes *bytes_removesuffix(const bytes *b, const bytes *suffix)
{
    return bytes_of(str_removesuffix(text_of(b), text_of(suffix)));
}

/* ---- cutting and joining --------------------------------------------------------------------------------------- */
static list_bytes *list_of(list_str *parts)
{
    py_list *xs = (py_list *)parts;
    if (!xs)
        return NULL;
    for (int64_t i = 0; i < xs->len; i++)
        ((bytes **)xs->at)[i] = bytes_of(((str **)xs->at)[i]);
    xs->head.type = &type_list_bytes;
    return (list_bytes *)xs;
}

list_bytes *bytes_split(const bytes *b, const bytes *separator, py_int maxsplit)
{
    return separator ? list_of(str_split(text_of(b), text_of(separator), maxsplit)) : bytes_split_space(b, maxsplit);
}

list_bytes *bytes_rsplit(const bytes *b, const bytes *separator, py_int maxsplit)
{
    return separator ? list_of(str_rsplit(text_of(b), text_of(separator), maxsplit)) : bytes_rsplit_space(b, maxsplit);
}

static void add_part(list_bytes *parts, const bytes *b, int64_t start, int64_t end)
{
    owned(bytes) part = bytes_from(b->text + start, end - start);
    list_bytes_append(parts, part);
}

static bool most_splits(py_int maxsplit, int64_t *most)
{
    if (!int_fits64(maxsplit, most))
        return py_raise(&py_OverflowError, "Python int too large to convert to C ssize_t");
    if (*most < 0)
        *most = INT64_MAX;
    return true;
}

list_bytes *bytes_split_space(const bytes *b, py_int maxsplit)
{
    int64_t at = 0, most;
    if (!most_splits(maxsplit, &most))
        return NULL;
    list_bytes *parts = list_bytes_new(0);
    for (; at < b->len; most--) {
        while (at < b->len && is_space(b->text[at]))
            at++;
        if (at == b->len)
            break;
        int64_t start = at;
        if (most <= 0) {
            add_part(parts, b, start, b->len);
            break;
        }
        while (at < b->len && !is_space(b->text[at]))
            at++;
        add_part(parts, b, start, at);
    }
    return parts;
}

list_bytes *bytes_rsplit_space(const bytes *b, py_int maxsplit)
{
    int64_t end = b->len, most;
    if (!most_splits(maxsplit, &most))
        return NULL;
    list_bytes *parts = list_bytes_new(0);
    for (; end > 0; most--) {
        while (end > 0 && is_space(b->text[end - 1]))
            end--;
        if (end == 0)
            break;
        int64_t start = end;
        if (most <= 0) {
            add_part(parts, b, 0, end);
            break;
        }
        while (start > 0 && !is_space(b->text[start - 1]))
            start--;
        add_part(parts, b, start, end);
        end = start;
    }
    list_bytes_reverse(parts);
    return parts;
}

list_bytes *bytes_splitlines(const bytes *b, bool keepends)
{
    list_bytes *parts = list_bytes_new(0);
    for (int64_t at = 0; at < b->len;) {
        int64_t start = at, end;
        while (at < b->len && b->text[at] != '\n' && b->text[at] != '\r')
            at++;
        end = at;
        if (at < b->len)
            at += b->text[at] == '\r' && at + 1 < b->len && b->text[at + 1] == '\n' ? 2 : 1;
        add_part(parts, b, start, keepends ? at : end);
    }
    return parts;
}

static bool three(bool fine, void *result)
{
    str **parts = result;
    for (int i = 0; fine && i < 3; i++)
        parts[i] = (str *)bytes_of(parts[i]);
    return fine;
}

bool bytes_partition(const bytes *b, const bytes *separator, void *result)
{
    return three(str_partition(text_of(b), text_of(separator), result), result);
}

bool bytes_rpartition(const bytes *b, const bytes *separator, void *result)
{
    return three(str_rpartition(text_of(b), text_of(separator), result), result);
}

bytes *bytes_join(const bytes *separator, const void *items)
{
    return bytes_of(str_join(text_of(separator), items));
}

static bytes *white(void)
{
    static BYTES_OF(spaces, " \t\n\r\v\f", true);
    return spaces;
}

bytes *bytes_strip(const bytes *b, const bytes *chars)
{
    return bytes_of(str_strip(text_of(b), text_of(chars ? chars : white())));
}

bytes *bytes_lstrip(const bytes *b, const bytes *chars)
{
    return bytes_of(str_lstrip(text_of(b), text_of(chars ? chars : white())));
}

bytes *bytes_rstrip(const bytes *b, const bytes *chars)
{
    return bytes_of(str_rstrip(text_of(b), text_of(chars ? chars : white())));
}

bytes *bytes_strip_space(const bytes *b)
{
    return bytes_strip(b, NULL);
}

bytes *bytes_lstrip_space(const bytes *b)
{
    return bytes_lstrip(b, NULL);
}

bytes *bytes_rstrip_space(const bytes *b)
{
    return bytes_rstrip(b, NULL);
}

/* ---- filling up ------------------------------------------------------------------------------------------------ */
static bool one_byte(const bytes *fill, const char *method)
{
    return fill->len == 1 ||
           py_raise(&py_TypeError, "%s() argument 2 must be a byte string of length 1, not bytes", method);
}

bytes *bytes_center(const bytes *b, py_int width, const bytes *fill)
{
    return one_byte(fill, "center") ? bytes_of(str_center(text_of(b), width, text_of(fill))) : NULL;
}

bytes *bytes_ljust(const bytes *b, py_int width, const bytes *fill)
{
    return one_byte(fill, "ljust") ? bytes_of(str_ljust(text_of(b), width, text_of(fill))) : NULL;
}

bytes *bytes_rjust(const bytes *b, py_int width, const bytes *fill)
{
    return one_byte(fill, "rjust") ? bytes_of(str_rjust(text_of(b), width, text_of(fill))) : NULL;
}

bytes *bytes_zfill(const bytes *b, py_int width)
{
    return bytes_of(str_zfill(text_of(b), width));
}

bytes *bytes_expandtabs(const bytes *b, py_int tabsize)
{
    return bytes_of(str_expandtabs(text_of(b), tabsize));
}

/* ---- case and questions ---------------------------------------------------------------------------------------- */
static inline bool is_upper(uint8_t c)
{
    return c >= 'A' && c <= 'Z';
}
static inline bool is_lower(uint8_t c)
{
    return c >= 'a' && c <= 'z';
}
static inline bool is_letter(uint8_t c)
{
    return is_upper(c) || is_lower(c);
}
static inline bool is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}
static inline uint8_t upper_of(uint8_t c)
{
    return is_lower(c) ? c - 32 : c;
}
static inline uint8_t lower_of(uint8_t c)
{
    return is_upper(c) ? c + 32 : c;
}

static bytes *changeable(const bytes *b) /* a copy that nobody else sees yet; NULL: empty */
{
    return b->len ? bytes_from(b->text, b->len) : NULL;
}

#define CHANGED(method, expression)                                                                                    \
    bytes *bytes_##method(const bytes *b)                                                                              \
    {                                                                                                                  \
        bytes *result = changeable(b);                                                                                 \
        uint8_t before = ' ';                                                                                          \
        for (int64_t i = 0; i < b->len; i++) {                                                                         \
            uint8_t c = b->text[i];                                                                                    \
            result->text[i] = (uint8_t)(expression);                                                                   \
            before = c;                                                                                                \
        }                                                                                                              \
        (void)before;                                                                                                  \
        return result ? result : bytes_empty;                                                                          \
    }
CHANGED(upper, upper_of(c))
CHANGED(lower, lower_of(c))
CHANGED(swapcase, is_upper(c) ? lower_of(c) : upper_of(c))
CHANGED(capitalize, i ? lower_of(c) : upper_of(c))
CHANGED(title, is_letter(before) ? lower_of(c) : upper_of(c))

#define ALL(method, test)                                                                                              \
    bool bytes_##method(const bytes *b)                                                                                \
    {                                                                                                                  \
        for (int64_t i = 0; i < b->len; i++)                                                                           \
            if (!(test))                                                                                               \
                return false;                                                                                          \
        return b->len > 0;                                                                                             \
    }
ALL(isalpha, is_letter(b->text[i]))
ALL(isalnum, is_letter(b->text[i]) || is_digit(b->text[i]))
ALL(isdigit, is_digit(b->text[i]))
ALL(isspace, is_space(b->text[i]))

static bool cased(const bytes *b, bool upper)
{
    bool any = false;
    for (int64_t i = 0; i < b->len; i++) {
        if (upper ? is_lower(b->text[i]) : is_upper(b->text[i]))
            return false;
        any |= is_letter(b->text[i]);
    }
    return any;
}

bool bytes_isupper(const bytes *b)
{
    return cased(b, true);
}

bool bytes_islower(const bytes *b)
{
    return cased(b, false);
}

bool bytes_istitle(const bytes *b)
{
    bool inside = false, any = false;
    for (int64_t i = 0; i < b->len; i++) {
        uint8_t c = b->text[i];
        if ((is_upper(c) && inside) || (is_lower(c) && !inside))
            return false;
        inside = is_letter(c);
        any |= inside;
    }
    return any;
}

bool bytes_isascii(const bytes *b)
{
    return b->ascii;
}

/* ---- hex, translate -------------------------------------------------------------------------------------------- */
str *bytes_hex(const bytes *b)
{
    return bytes_hex_between(b, NULL, 0);
}

str *bytes_hex_between(const bytes *b, const str *separator, py_int group)
{
    py_text t;
    int64_t every = int_clamp(group), size = every < 0 ? -every : every;
    if (separator && separator->len != 1)
        return py_raise(&py_ValueError, "sep must be length 1."), NULL;
    if (separator && str_at(separator, 0) >= 128)
        return py_raise(&py_ValueError, "sep must be ASCII."), NULL;
    py_text_start(&t);
    for (int64_t i = 0; i < b->len; i++) {
        bool cut = separator && size && i && (every < 0 ? i % size == 0 : (b->len - i) % size == 0);
        if (cut)
            py_text_char(&t, str_at(separator, 0));
        py_text_char(&t, (uint8_t) "0123456789abcdef"[b->text[i] >> 4]);
        py_text_char(&t, (uint8_t) "0123456789abcdef"[b->text[i] & 15]);
    }
    return py_text_finish(&t);
}

bytes *bytes_translate(const bytes *b, const bytes *table, const bytes *removed)
{
    py_text t;
    if (table && table->len != 256)
        return py_raise(&py_ValueError, "translation table must be 256 characters long"), NULL;
    py_text_start(&t);
    for (int64_t i = 0; i < b->len; i++)
        if (!memchr(removed->text, b->text[i], (size_t)removed->len))
            py_text_char(&t, table ? table->text[b->text[i]] : b->text[i]);
    return bytes_of(py_text_finish(&t));
}

bytes *bytes_maketrans(const bytes *from, const bytes *to)
{
    uint8_t table[256];
    if (from->len != to->len)
        return py_raise(&py_ValueError, "maketrans arguments must have same length"), NULL;
    for (int i = 0; i < 256; i++)
        table[i] = (uint8_t)i;
    for (int64_t i = 0; i < from->len; i++)
        table[from->text[i]] = to->text[i];
    return bytes_from(table, 256);
}
