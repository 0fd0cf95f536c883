/* str.c -- strings made, joined, repeated, cut, compared.
 * In: characters and strings.  Out: new strings (str.h).
 * Rule: every string made here has the smallest kind that holds its characters. */
#include "str.h"
#include "int.h"
#include "thread.h"

static void str_dispose(py_object *object)
{
    str *s = (str *)object;
    py_free(s, sizeof(str) + s->room);
}
const py_type type_str = {.name = "str", .kind = PY_STR, .size = sizeof(str *), .dispose = str_dispose};

/* ---- making ------------------------------------------------------------------------------------------------ */
static inline uint32_t kind_of(uint32_t widest)
{
    return widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
}

/* Bytes of text to allocate for so many: what the size class gives anyway. */
static inline size_t room_for(size_t bytes)
{
    return ((sizeof(str) + bytes + 15) & ~(size_t)15) - sizeof(str);
}

static inline void set_up(str *s, int64_t len, size_t room, uint32_t widest)
{
    s->len = len;
    s->hash = 0;
    s->room = room;
    s->kind = kind_of(widest);
    s->ascii = widest < 0x80;
}

str *str_new(int64_t len, uint32_t widest)
{
    size_t room = room_for((size_t)len * kind_of(widest));
    str *s = py_new(&type_str, sizeof(str) + room);
    set_up(s, len, room, widest);
    return s;
}

str *str_try_new(int64_t len, uint32_t widest)
{
    size_t bytes;
    if (__builtin_mul_overflow((size_t)len, (size_t)kind_of(widest), &bytes) || bytes > ((size_t)1 << 47))
        bytes = SIZE_MAX / 2 - sizeof(str) - 64;
    size_t room = room_for(bytes);
    str *s = py_try_alloc(sizeof(str) + room);
    if (!s)
        return NULL;
    s->head = (py_object){&type_str, 1};
    set_up(s, len, room, widest);
    return s;
}

str *str_from_ascii(const char *text, int64_t len)
{
    if (len <= 1)
        return len == 0 ? str_empty : (str *)&str_latin1[(uint8_t)text[0]];
    str *s = str_new(len, 127);
    memcpy(s->text, text, (size_t)len);
    return s;
}

str *str_from_c(const char *ascii)
{
    return str_from_ascii(ascii, (int64_t)strlen(ascii));
}

/* An upper bound of the characters, from all of them or'ed: 127, 255, 0xffff or 0x10ffff. */
static inline uint32_t bound_of(uint32_t seen)
{
    return seen < 0x80 ? 127 : seen < 0x100 ? 255 : seen < 0x10000 ? 0xffff : 0x10ffff;
}

static uint32_t seen1(const uint8_t *text, int64_t len)
{
    uint64_t seen = 0;
    int64_t i = 0;
    for (; i + 8 <= len; i += 8) {
        uint64_t eight;
        memcpy(&eight, text + i, 8);
        seen |= eight;
    }
    for (; i < len; i++)
        seen |= text[i];
    return seen & UINT64_C(0x8080808080808080) ? 255 : 127;
}

static uint32_t seen2(const str_unit2 *text, int64_t len)
{
    uint32_t seen = 0;
    for (int64_t i = 0; i < len; i++)
        seen |= text[i];
    return bound_of(seen);
}

static uint32_t seen4(const str_unit4 *text, int64_t len)
{
    uint32_t seen = 0;
    for (int64_t i = 0; i < len; i++)
        seen |= text[i];
    return bound_of(seen);
}

uint32_t str_widest_part(const str *s, int64_t start, int64_t end)
{
    if (s->ascii)
        return 127;
    if (s->kind == 1)
        return seen1(STR_TEXT1(s) + start, end - start);
    return s->kind == 2 ? seen2(STR_TEXT2(s) + start, end - start) : seen4(STR_TEXT4(s) + start, end - start);
}

uint32_t str_widest(const str *s)
{
    return s->ascii ? 127 : s->kind == 1 ? 255 : s->kind == 2 ? 0xffff : 0x10ffff;
}

str *str_from_latin1(const uint8_t *text, int64_t len)
{
    if (len <= 1)
        return str_from_ascii((const char *)text, len);
    str *s = str_new(len, seen1(text, len));
    memcpy(s->text, text, (size_t)len);
    return s;
}

str *str_from_ucs2(const uint16_t *text, int64_t len)
{
    if (len <= 1)
        return len == 0 ? str_empty : str_from_char(text[0]);
    str *s = str_new(len, seen2(text, len));
    str_put_units(s, 0, text, 2, len);
    return s;
}

str *str_from_ucs4(const uint32_t *text, int64_t len)
{
    if (len <= 1)
        return len == 0 ? str_empty : str_from_char(text[0]);
    str *s = str_new(len, seen4(text, len));
    str_put_units(s, 0, text, 4, len);
    return s;
}

str *str_from_wide(uint32_t c)
{
    str *s = str_new(1, c);
    if (s->kind == 2)
        STR_TEXT2(s)[0] = (uint16_t)c;
    else
        STR_TEXT4(s)[0] = c;
    return s;
}

/* ---- copying between kinds ------------------------------------------------------------------------------------ */
/* Writes count characters of `kind` bytes each into text of the other kind (wide enough for what is there). */
void str_convert(void *to, unsigned to_kind, const void *from, unsigned from_kind, int64_t count)
{
#define CONVERT(T, F)                                                                                                  \
    for (int64_t i = 0; i < count; i++)                                                                                \
    ((T *)to)[i] = (T)((const F *)from)[i]
    switch (to_kind * 8 + from_kind) {
    case 1 * 8 + 2:
        CONVERT(uint8_t, str_unit2);
        break;
    case 1 * 8 + 4:
        CONVERT(uint8_t, str_unit4);
        break;
    case 2 * 8 + 1:
        CONVERT(str_unit2, uint8_t);
        break;
    case 2 * 8 + 4:
        CONVERT(str_unit2, str_unit4);
        break;
    case 4 * 8 + 1:
        CONVERT(str_unit4, uint8_t);
        break;
    case 4 * 8 + 2:
        CONVERT(str_unit4, str_unit2);
        break;
    default:
        memcpy(to, from, (size_t)count * to_kind);
    }
#undef CONVERT
}

void str_put_units(str *to, int64_t at, const void *from, unsigned from_kind, int64_t count)
{
    str_convert(to->text + at * to->kind, to->kind, from, from_kind, count);
}

void str_copy_chars(str *to, int64_t at, const str *from, int64_t start, int64_t count)
{
    str_put_units(to, at, from->text + start * from->kind, from->kind, count);
}

/* A copy, where other threads may count that text at the same time. */
static __attribute__((noinline)) str *copy_all(const str *s)
{
    str *copy = str_new(s->len, str_widest(s));
    str_copy_chars(copy, 0, s, 0, s->len);
    return copy;
}

str *str_same(const str *s)
{
    if (s->len <= 1)
        return s->len == 0 ? str_empty : str_char(s, 0);
    return py_alone() ? (str *)keep(s) : copy_all(s);
}

static __attribute__((noinline)) str *copy_wide(const str *s, int64_t start, int64_t len)
{
    str *part = str_new(len, str_widest_part(s, start, start + len));
    str_copy_chars(part, 0, s, start, len);
    return part;
}

static __attribute__((noinline)) str *copy_long(const str *s, int64_t start, int64_t len)
{
    str *part = str_new(len, 127);
    memcpy(part->text, s->text + start, (size_t)len);
    return part;
}

/* Short ASCII first: all that the part has room for is copied at once, where the text reaches so far. */
str *str_copy_part(const str *s, int64_t start, int64_t end)
{
    enum { SHORT = 8, MEDIUM = 24 };
    int64_t len = end - start, behind = (int64_t)s->room - start; /* below 0: a literal */
    if (len <= 1)
        return len == 0 ? str_empty : str_char(s, start);
    if (len == s->len)
        return str_same(s);
    if (unlikely_py(!s->ascii))
        return copy_wide(s, start, len);
    if (len > MEDIUM || behind < MEDIUM)
        return copy_long(s, start, len);
    size_t room = len <= SHORT ? SHORT : MEDIUM;
    void **free_block = &py_here->free_blocks[(sizeof(str) + room) / PY_CLASS_STEP];
    str *part = *free_block;
    if (unlikely_py(!part))
        return copy_long(s, start, len);
    *free_block = *(void **)part;
    part->head = (py_object){&type_str, 1};
    set_up(part, len, room, 127);
    memcpy(part->text, s->text + start, SHORT);
    if (room > SHORT)
        memcpy(part->text + SHORT, s->text + start + SHORT, MEDIUM - SHORT);
    return part;
}

/* ---- a + b, s += b ----------------------------------------------------------------------------------------------- */
str *str_add(const str *a, const str *b)
{
    if (a->len == 0 || b->len == 0)
        return str_same(a->len ? a : b);
    uint32_t a_widest = str_widest(a), b_widest = str_widest(b);
    str *s = str_new(a->len + b->len, a_widest > b_widest ? a_widest : b_widest);
    str_copy_chars(s, 0, a, 0, a->len);
    str_copy_chars(s, a->len, b, 0, b->len);
    return s;
}

/* Room for `bytes` of text in *s, which has one owner; some to spare. */
static str *make_room(str **s, size_t bytes)
{
    str *old = *s;
    if (bytes <= old->room)
        return old;
    size_t room = room_for(bytes + bytes / 2);
    str *moved = py_resize(old, sizeof(str) + old->room, sizeof(str) + room);
    moved->room = room;
    return *s = moved;
}

void str_append(str **s, const str *tail)
{
    str *head = *s;
    if (head->head.count != 1 || head->len == 0 || head->kind < tail->kind) {
        str *sum = str_add(head, tail);
        *s = sum;
        drop(head);
        return;
    }
    bool itself = head == tail;
    int64_t len = head->len, more = tail->len;
    head = make_room(s, (size_t)(len + more) * head->kind);
    str_copy_chars(head, len, itself ? head : tail, 0, more);
    head->len = len + more;
    head->hash = 0;
    head->ascii &= itself ? head->ascii : tail->ascii;
}

void str_append_char(str **s, uint32_t c)
{
    str *head = *s;
    if (head->head.count != 1 || head->kind != 1 || c > 255 || head->len == 0) {
        owned(str) tail = str_from_char(c);
        str_append(s, tail);
        return;
    }
    if ((size_t)head->len == head->room)
        head = make_room(s, head->room + 1);
    head->text[head->len++] = (uint8_t)c;
    head->hash = 0;
    head->ascii &= c < 128;
}

/* ---- s * n ---------------------------------------------------------------------------------------------------------
 */
str *str_repeat(const str *s, py_int n)
{
    int64_t count, len;
    if (!int_count(n, &count))
        return NULL;
    if (count <= 0 || s->len == 0)
        return str_empty;
    if (__builtin_mul_overflow(s->len, count, &len))
        return py_raise(&py_OverflowError, "repeated string is too long"), NULL;
    if (len == 1)
        return str_same(s);
    str *result = str_try_new(len, str_widest(s));
    if (!result)
        return NULL;
    size_t done = (size_t)s->len * s->kind, bytes = done * (size_t)count;
    if (done == 1)
        return memset(result->text, s->text[0], bytes), result;
    memcpy(result->text, s->text, done);
    for (; done < bytes; done *= 2)
        memcpy(result->text + done, result->text, done <= bytes - done ? done : bytes - done);
    return result;
}

/* ---- slices
 * ---------------------------------------------------------------------------------------------------------- */
/* A slice bound counted from the front, between low and high. */
static int64_t bound(py_int given, int64_t len, int64_t missing, int64_t low, int64_t high)
{
    if (given == INT_UNSET)
        return missing;
    int64_t place = int_clamp(given);
    if (place < 0)
        place += len;
    return place < low ? low : place > high ? high : place;
}

str *str_slice(const str *s, py_int start, py_int stop)
{
    int64_t from = bound(start, s->len, 0, 0, s->len), to = bound(stop, s->len, s->len, 0, s->len);
    return str_copy_part(s, from, to < from ? from : to);
}

static str *every_nth(const str *s, int64_t from, int64_t step, int64_t count)
{
    uint32_t seen = 0;
    if (!s->ascii)
        for (int64_t i = 0; i < count; i++)
            seen |= str_at(s, from + i * step);
    str *part = str_new(count, bound_of(seen));
    for (int64_t i = 0; i < count; i++) {
        uint32_t c = str_at(s, from + i * step);
        if (part->kind == 1)
            STR_TEXT1(part)[i] = (uint8_t)c;
        else if (part->kind == 2)
            STR_TEXT2(part)[i] = (uint16_t)c;
        else
            STR_TEXT4(part)[i] = c;
    }
    return part;
}

str *str_slice_step(const str *s, py_int start, py_int stop, py_int step)
{
    int64_t by = step == INT_UNSET ? 1 : int_clamp(step), len = s->len, from, to, count;
    if (by == 0)
        return py_raise(&py_ValueError, "slice step cannot be zero"), NULL;
    if (by < -INT64_MAX)
        by = -INT64_MAX;
    if (by == 1)
        return str_slice(s, start, stop);
    if (by > 0) {
        from = bound(start, len, 0, 0, len);
        to = bound(stop, len, len, 0, len);
        count = from < to ? (to - from - 1) / by + 1 : 0;
    } else {
        from = bound(start, len, len - 1, -1, len - 1);
        to = bound(stop, len, -1, -1, len - 1);
        count = to < from ? (from - to - 1) / -by + 1 : 0;
    }
    if (count <= 1)
        return count == 0 ? str_empty : str_char(s, from);
    return every_nth(s, from, by, count);
}

int64_t str_place_slowly(const str *s, py_int i)
{
    int64_t place;
    if (!int_index(i, &place))
        return -1;
    if (place < 0)
        place += s->len;
    if (place < 0 || place >= s->len)
        return py_raise(&py_IndexError, "string index out of range"), -1;
    return place;
}

/* ---- comparing
 * ----------------------------------------------------------------------------------------------------------- */
int str_compare(const str *a, const str *b)
{
    if (a == b)
        return 0;
    int64_t shared = a->len < b->len ? a->len : b->len;
    if (a->kind == 1 && b->kind == 1) {
        int order = memcmp(a->text, b->text, (size_t)shared);
        if (order)
            return order < 0 ? -1 : 1;
    } else {
        for (int64_t i = 0; i < shared; i++) {
            uint32_t c = str_at(a, i), d = str_at(b, i);
            if (c != d)
                return c < d ? -1 : 1;
        }
    }
    return (a->len > b->len) - (a->len < b->len);
}

static inline uint64_t mix(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* The last `count` bytes of its text, less than eight, as a word. */
static inline uint64_t last_bytes(const str *s, size_t size, size_t count)
{
    uint64_t word = 0;
    if (count == 0)
        return 0;
    if (size >= 8) {
        memcpy(&word, s->text + size - 8, 8);
        return word >> (64 - 8 * count);
    }
    if (s->room >= 8) {
        memcpy(&word, s->text, 8);
        return word & ((UINT64_C(1) << 8 * count) - 1);
    }
    memcpy(&word, s->text, count);
    return word;
}

int64_t str_hash_slowly(const str *s)
{
    size_t size = (size_t)s->len * s->kind, i = 0;
    if (size == 0)
        return 0;
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) ^ size, last = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t eight;
        memcpy(&eight, s->text + i, 8);
        hash = mix(hash ^ eight, UINT64_C(0xd6e8feb86659fd93));
    }
    last = last_bytes(s, size, size - i);
    hash = mix(hash ^ last, UINT64_C(0xa0761d6478bd642f)) ^ (hash >> 32);
    int64_t result = (int64_t)(hash >> 2);
    if (result == 0)
        result = 1;
    __atomic_store_n((int64_t *)&s->hash, result, __ATOMIC_RELAXED);
    return result;
}

/* ---- chr, ord
 * ------------------------------------------------------------------------------------------------------------- */
str *str_chr(py_int c)
{
    int64_t code;
    if (!int_to_c(c, INT32_MIN, INT32_MAX, "int", &code))
        return NULL;
    if (code < 0 || code > 0x10ffff)
        return py_raise(&py_ValueError, "chr() arg not in range(0x110000)"), NULL;
    return str_from_char((uint32_t)code);
}

py_int str_ord(const str *s)
{
    if (likely_py(s->len == 1))
        return str_at(s, 0);
    py_raise(&py_TypeError, "ord() expected a character, but string of length %lld found", (long long)s->len);
    return INT_FAILED;
}
