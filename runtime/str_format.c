/* str_format.c -- "...".format(...) with a format string met at run time.
 * In: the format, the arguments as one tuple (format_arguments).  Out: text.
 * Rule: {} {0.x[1]} {!r} {:spec} and fields inside a specification, read in CPython's order, so that its errors come
 * first; what a field's name stands for is str_field.c's. */
#include "format_private.h"
#include "repr.h"
#include "value.h"

typedef struct formatting {
    py_text *t;
    const str *format;
    const format_arguments *arguments;
    int64_t next; /* of automatic numbering; -1: numbers are given */
    int64_t at;   /* place in the format */
} formatting;

typedef struct field { /* {name!conversion:spec} */
    int64_t name, name_end, spec, spec_end;
    uint32_t conversion;
    bool nested; /* the specification has fields of its own */
} field;

static bool wrong(const char *message)
{
    return py_raise(&py_ValueError, "%s", message);
}

/* ---- reading -------------------------------------------------------------------------------------------------------
 */
static bool read_spec(formatting *f, int64_t end, field *to)
{
    int depth = 1;
    to->spec = f->at;
    while (f->at < end) {
        uint32_t c = str_at(f->format, f->at++);
        if (c == '{') {
            to->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            to->spec_end = f->at - 1;
            return true;
        }
    }
    return wrong("unmatched '{' in format spec");
}

static bool read_conversion(formatting *f, int64_t end, field *to)
{
    if (f->at >= end)
        return wrong("end of string while looking for conversion specifier");
    to->conversion = str_at(f->format, f->at++);
    if (f->at < end) {
        uint32_t c = str_at(f->format, f->at++);
        if (c == '}')
            return true;
        if (c != ':')
            return wrong("expected ':' after conversion specifier");
    }
    return read_spec(f, end, to);
}

/* The field whose { was just read. */
static bool read_field(formatting *f, int64_t end, field *to)
{
    uint32_t c = 0;
    *to = (field){.name = f->at};
    while (f->at < end) {
        c = str_at(f->format, f->at++);
        if (c == '{')
            return wrong("unexpected '{' in field name");
        if (c == '[')
            while (f->at < end && str_at(f->format, f->at) != ']')
                f->at++;
        if (c == '}' || c == ':' || c == '!')
            break;
    }
    to->name_end = f->at - 1;
    if (c == '!')
        return read_conversion(f, end, to);
    if (c == ':')
        return read_spec(f, end, to);
    return c == '}' || wrong("expected '}' before end of string");
}

/* ---- the argument ---------------------------------------------------------------------------------------------------
 */
/* {}, {0} and {name}: the first part of a field's name, which ends at `end`. */
static bool read_first(formatting *f, const field *of, int64_t end, format_part *part)
{
    bool given = of->name < end;
    int64_t index = 0;
    for (int64_t i = of->name; i < end; i++) {
        uint32_t c = str_at(f->format, i);
        if (c < '0' || c > '9') {
            owned(str) name = str_copy_part(f->format, of->name, end);
            return format_named(f->arguments, name, part);
        }
        if (index > INT64_MAX / 10 - 10)
            return wrong("Too many decimal digits in format string");
        index = index * 10 + (int64_t)(c - '0');
    }
    if (given && f->next > 0)
        return wrong("cannot switch from automatic field numbering to manual field specification");
    if (!given && f->next < 0)
        return wrong("cannot switch from manual field specification to automatic field numbering");
    if (given)
        f->next = -1;
    else
        index = f->next++;
    return format_numbered(f->arguments, index, part);
}

static int64_t name_ends(const formatting *f, int64_t at, int64_t end, bool in_brackets)
{
    for (; at < end; at++) {
        uint32_t c = str_at(f->format, at);
        if (in_brackets ? c == ']' : c == '.' || c == '[')
            break;
    }
    return at;
}

/* The argument, then its attributes and items. */
static bool find_part(formatting *f, const field *of, format_part *part)
{
    int64_t at = name_ends(f, of->name, of->name_end, false);
    if (!read_first(f, of, at, part))
        return false;
    while (at < of->name_end) {
        uint32_t c = str_at(f->format, at++);
        if (c != '.' && c != '[')
            return wrong("Only '.' or '[' may follow ']' in format field specifier");
        int64_t end = name_ends(f, at, of->name_end, c == '[');
        if (c == '[' && end == of->name_end)
            return wrong("Missing ']' in format string");
        if (at == end)
            return wrong("Empty attribute in format string");
        owned(str) name = str_copy_part(f->format, at, end);
        if (!(c == '[' ? format_item : format_attribute)(part, name))
            return false;
        at = end + (c == '[');
    }
    return true;
}

/* ---- writing
 * ---------------------------------------------------------------------------------------------------------- */
static bool put_pieces(formatting *f, int64_t end, int levels);

/* The specification, its own fields filled in. */
static str *make_spec(formatting *f, const field *of, int levels)
{
    py_text inner, *outer = f->t;
    int64_t after = f->at;
    if (!of->nested)
        return str_copy_part(f->format, of->spec, of->spec_end);
    py_text_start(&inner);
    f->t = &inner;
    f->at = of->spec;
    bool fine = put_pieces(f, of->spec_end, levels - 1);
    f->t = outer;
    f->at = after;
    return py_text_end(&inner, fine);
}

static str *convert(uint32_t conversion, const py_type *type, const void *slot)
{
    switch (conversion) {
    case 'r':
        return py_repr(type, slot);
    case 's':
        return py_str(type, slot);
    case 'a':
        return py_ascii(type, slot);
    default:
        if (conversion > 32 && conversion < 127)
            py_raise(&py_ValueError, "Unknown conversion specifier %c", (int)conversion);
        else
            py_raise(&py_ValueError, "Unknown conversion specifier \\x%x", conversion);
        return NULL;
    }
}

static bool put_part(formatting *f, const field *of, const format_part *part, int levels)
{
    const py_type *type = part->type;
    const void *slot = part->slot;
    owned(str) text = NULL;
    if (of->conversion) {
        text = convert(of->conversion, type, slot);
        if (!text)
            return false;
        type = &type_str;
        slot = &text;
    }
    owned(str) spec = make_spec(f, of, levels);
    return spec && py_text_format(f->t, type, slot, spec);
}

static bool put_field(formatting *f, const field *of, int levels)
{
    format_part part = {0};
    bool fine = find_part(f, of, &part) && put_part(f, of, &part, levels);
    value_drop(part.held);
    return fine;
}

/* Text and fields up to end; {{ and }} are single braces. */
static bool put_pieces(formatting *f, int64_t end, int levels)
{
    field next;
    if (levels == 0)
        return wrong("Max string recursion exceeded");
    while (f->at < end) {
        uint32_t c = str_at(f->format, f->at++), after = f->at < end ? str_at(f->format, f->at) : 0;
        if (c == '}' && after != '}')
            return wrong("Single '}' encountered in format string");
        if (c == '{' && f->at == end)
            return wrong("Single '{' encountered in format string");
        if (c == '{' && after != '{') {
            if (!read_field(f, end, &next) || !put_field(f, &next, levels))
                return false;
            continue;
        }
        f->at += c == '{' || c == '}';
        py_text_char(f->t, c);
    }
    return true;
}

str *str_format(const str *format, const py_type *type, const void *args)
{
    py_text t;
    format_arguments arguments = {.type = type, .slot = args};
    formatting f = {.t = &t, .format = format, .arguments = &arguments};
    py_text_start(&t);
    return py_text_end(&t, put_pieces(&f, format->len, 2));
}
