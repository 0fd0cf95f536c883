/* str_format.c -- "...".format(...) with a format string met at run time.
 * In: the format, the positional arguments as one tuple.  Out: text.
 * Rule: {} {0} {!r} {:spec} and {} inside a specification; names, attributes and subscripts are the compiler's. */
#include "format_private.h"
#include "repr.h"
#include "value.h"

typedef struct formatting {
    py_text *t;
    const str *format;
    const py_type *type;
    const char *slot;
    int64_t next;       /* of automatic numbering; -1: numbers are given */
    int64_t at;         /* place in the format */
} formatting;

static bool wrong(const char *message)
{
    return py_raise(&py_ValueError, "%s", message);
}

static bool argument(formatting *f, int64_t i, const py_type **type, const void **slot)
{
    int64_t count = f->type->kind == PY_TUPLE ? f->type->item_count : (*(const py_list *const *)f->slot)->len;
    if (i >= count)
        return py_raise(&py_IndexError, "Replacement index %lld out of range for positional args tuple", (long long)i);
    *type = f->type->kind == PY_TUPLE ? f->type->items[i] : f->type->items[0];
    *slot = f->type->kind == PY_TUPLE ? f->slot + f->type->offsets[i]
                                      : (const char *)(*(const py_list *const *)f->slot)->at + (size_t)i * (*type)->size;
    return true;
}

/* The number in front of ! : or }; false: raised. */
static bool read_index(formatting *f, int64_t end, int64_t *index)
{
    int64_t start = f->at;
    for (*index = 0; f->at < end; f->at++) {
        uint32_t c = str_at(f->format, f->at);
        if (c == '!' || c == ':' || c == '}')
            break;
        if (c < '0' || c > '9' || *index > INT64_MAX / 10 - 10)
            return py_raise(&py_KeyError, "only positional fields are supported here");
        *index = *index * 10 + (int64_t)(c - '0');
    }
    if (f->at > start) {
        if (f->next > 0)
            return wrong("cannot switch from automatic field numbering to manual field specification");
        f->next = -1;
        return true;
    }
    if (f->next < 0)
        return wrong("cannot switch from manual field specification to automatic field numbering");
    *index = f->next++;
    return true;
}

/* Where the } is that closes a field begun before `from`; -1: nowhere. */
static int64_t field_end(const str *format, int64_t from, int64_t to)
{
    int depth = 1;
    for (int64_t i = from; i < to; i++) {
        uint32_t c = str_at(format, i);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

static bool put_pieces(formatting *f, int64_t end, int levels);

static bool read_conversion(formatting *f, int64_t end, uint32_t *conversion)
{
    *conversion = 0;
    if (f->at == end || str_at(f->format, f->at) != '!')
        return true;
    if (f->at + 1 == end)
        return wrong("end of string while looking for conversion specifier");
    *conversion = str_at(f->format, f->at + 1);
    f->at += 2;
    if (f->at < end && str_at(f->format, f->at) != ':')
        return wrong("expected ':' after conversion specifier");
    if (*conversion != 'r' && *conversion != 's' && *conversion != 'a')
        return py_raise(&py_ValueError, "Unknown conversion specifier %c", (int)*conversion);
    return true;
}

/* The specification from f->at to end, its own fields filled in. */
static str *read_spec(formatting *f, int64_t end, int levels)
{
    py_text inner, *outer = f->t;
    if (f->at < end)
        f->at++;
    py_text_start(&inner);
    f->t = &inner;
    bool fine = put_pieces(f, end, levels - 1);
    f->t = outer;
    return py_text_end(&inner, fine);
}

static bool put_converted(formatting *f, const py_type *type, const void *slot, uint32_t conversion, const str *spec)
{
    if (!conversion)
        return py_text_format(f->t, type, slot, spec);
    owned(str) text = conversion == 'r' ? py_repr(type, slot) : conversion == 'a' ? py_ascii(type, slot) : py_str(type, slot);
    return text && py_text_format(f->t, &type_str, &text, spec);
}

static bool put_field(formatting *f, int64_t end, int levels)
{
    int64_t index;
    uint32_t conversion;
    const py_type *type = NULL;
    const void *slot = NULL;
    if (levels == 0)
        return wrong("Max string recursion exceeded");
    if (!read_index(f, end, &index) || !argument(f, index, &type, &slot) || !read_conversion(f, end, &conversion))
        return false;
    owned(str) spec = read_spec(f, end, levels);
    f->at = end + 1;
    return spec && put_converted(f, type, slot, conversion, spec);
}

/* Text and fields up to end; {{ and }} outside specifications are single braces. */
static bool put_pieces(formatting *f, int64_t end, int levels)
{
    while (f->at < end) {
        uint32_t c = str_at(f->format, f->at), next = f->at + 1 < end ? str_at(f->format, f->at + 1) : 0;
        if ((c == '{' || c == '}') && next == c) {
            py_text_char(f->t, c);
            f->at += 2;
        } else if (c == '}') {
            return wrong("Single '}' encountered in format string");
        } else if (c == '{') {
            int64_t close = field_end(f->format, f->at + 1, end);
            if (f->at + 1 == end)
                return wrong("Single '{' encountered in format string");
            if (close < 0)
                return wrong("expected '}' before end of string");
            f->at++;
            if (!put_field(f, close, levels))
                return false;
        } else {
            py_text_char(f->t, c);
            f->at++;
        }
    }
    return true;
}

str *str_format(const str *format, const py_type *type, const void *args)
{
    py_text t;
    formatting f = {.t = &t, .format = format, .type = type, .slot = args};
    py_text_start(&t);
    return py_text_end(&t, put_pieces(&f, format->len, 2));
}
