/* str_field.c -- what the name of a field in a format string stands for: "{0.real[1]}", "{name}", "%(name)s".
 * In: the arguments as one tuple with their names (format_private.h).  Out: a place of a type.
 * Rule: what is read is borrowed from the arguments; what has to be made is held by the part. */
#include "bytes.h"
#include "dict.h"
#include "format_private.h"
#include "int.h"
#include "range.h"
#include "value.h"

/* What stands in a slot that may hold several types. */
static void settle(format_part *part)
{
    if (part->type->kind == PY_NULLABLE)
        part->type = py_type_in(part->type, part->slot);
    if (part->type->kind == PY_VALUE) {
        const py_value *value = part->slot;
        part->type = value->type;
        part->slot = value_slot(value);
    }
}

static bool is_row(const py_type *type)
{
    return type->kind == PY_LIST || type->kind == PY_SEQUENCE;
}

static int64_t row_len(const format_part *row)
{
    return is_row(row->type) ? (*(const py_list *const *)row->slot)->len : row->type->item_count;
}

/* Item i of a list or tuple, which is there. */
static void row_item(format_part *row, int64_t i)
{
    if (is_row(row->type)) {
        const py_list *list = *(const py_list *const *)row->slot;
        row->type = row->type->items[0];
        row->slot = (const char *)list->at + (size_t)i * row->type->size;
    } else {
        row->slot = (const char *)row->slot + row->type->offsets[i];
        row->type = row->type->items[i];
    }
}

/* ---- the arguments ---------------------------------------------------------------------------------------------- */
typedef struct word {
    const str *names;
    int64_t start, end; /* of the word that is looked at */
} word;

static bool next_word(word *w)
{
    w->start = w->end + 1;
    if (w->start > w->names->len)
        return false;
    for (w->end = w->start; w->end < w->names->len && str_at(w->names, w->end) != ','; w->end++)
        ;
    return true;
}

/* "*": 1, "**": 2, "***": 3; a name or nothing: 0 */
static int64_t stars(const word *w)
{
    return w->end > w->start && str_at(w->names, w->start) == '*' ? w->end - w->start : 0;
}

static word words_of(const format_arguments *arguments)
{
    uint32_t last = arguments->type->item_count - 1;
    return (word){.names = *(const str *const *)(arguments->slot + arguments->type->offsets[last]), .end = -1};
}

static format_part given(const format_arguments *arguments, uint32_t i)
{
    format_part part = {.type = arguments->type->items[i], .slot = arguments->slot + arguments->type->offsets[i]};
    settle(&part);
    return part;
}

bool format_numbered(const format_arguments *arguments, int64_t index, format_part *part)
{
    word w = words_of(arguments);
    int64_t left = index;
    for (uint32_t i = 0; i + 1 < arguments->type->item_count && next_word(&w); i++) {
        if (stars(&w) == 3)
            return py_raise(&py_ValueError, "Format string contains positional fields");
        if (stars(&w) == 2 || (!stars(&w) && w.end > w.start))
            continue;
        *part = given(arguments, i);
        int64_t count = stars(&w) ? row_len(part) : 1;
        if (left < count) {
            if (stars(&w))
                row_item(part, left);
            settle(part);
            return true;
        }
        left -= count;
    }
    return py_raise(&py_IndexError, "Replacement index %lld out of range for positional args tuple", (long long)index);
}

static bool is_named(const word *w, const str *name)
{
    if (w->end - w->start != name->len)
        return false;
    for (int64_t i = 0; i < name->len; i++)
        if (str_at(w->names, w->start + i) != str_at(name, i))
            return false;
    return true;
}

/* part is a dict: part becomes what it has under this key.  -1: nothing, 2: failed */
static int entry_of(format_part *part, const py_type *type, const void *key)
{
    const py_dict *d = *(const py_dict *const *)part->slot;
    int64_t place = d->len ? py_dict_find_any(d, type, key) : DICT_ABSENT;
    if (place == INT_FAILED)
        return 2;
    if (place == DICT_ABSENT)
        return -1;
    const uint32_t *offsets = part->type->offsets;
    part->slot = (const char *)d->at + (size_t)place * offsets[2] + offsets[1];
    part->type = part->type->items[1];
    settle(part);
    return 1;
}

bool format_named(const format_arguments *arguments, const str *name, format_part *part)
{
    word w = words_of(arguments);
    for (uint32_t i = 0; i + 1 < arguments->type->item_count && next_word(&w); i++) {
        *part = given(arguments, i);
        if (stars(&w) > 1)
            settle(part);
        if (stars(&w) > 1 && part->type->kind != PY_DICT)
            return py_raise(&py_TypeError, "'%s' object is not subscriptable", part->type->name);
        int found = stars(&w) > 1 ? entry_of(part, &type_str, &name) : !stars(&w) && name->len && is_named(&w, name);
        if (found > 0)
            return found == 1;
    }
    return py_raise_value(&py_KeyError, &type_str, &name);
}

/* ---- attributes and items --------------------------------------------------------------------------------------- */
/* part is that value from now on, which is owned. */
static bool hold(format_part *part, py_value value)
{
    py_value before = part->held;
    part->held = value;
    part->type = value.type;
    part->slot = value_slot(&part->held);
    value_drop(before);
    return true;
}

static bool number_attribute(format_part *part, const char *name)
{
    bool real = strcmp(name, "real") == 0, imag = strcmp(name, "imag") == 0;
    py_kind kind = part->type->kind;
    if (kind == PY_COMPLEX && (real || imag)) {
        const complex_t *z = part->slot;
        return hold(part, value_from_float(real ? z->real : z->imag));
    }
    if (kind == PY_FLOAT && (real || imag))
        return hold(part, value_from_float(real ? *(const double *)part->slot : 0.0));
    if (kind != PY_INT && kind != PY_BOOL)
        return false;
    bool self = real || strcmp(name, "numerator") == 0;
    if (!self && !imag && strcmp(name, "denominator") != 0)
        return false;
    py_int value = kind == PY_BOOL ? *(const bool *)part->slot : int_keep(*(const py_int *)part->slot);
    return hold(part, value_from_int(self ? value : imag ? 0 : 1));
}

static bool range_attribute(format_part *part, const char *name)
{
    if (part->type->kind != PY_RANGE)
        return false;
    const range_t *r = part->slot;
    py_int value = strcmp(name, "start") == 0  ? r->start
                   : strcmp(name, "stop") == 0 ? r->stop
                   : strcmp(name, "step") == 0 ? r->step
                                               : INT_FAILED;
    return value != INT_FAILED && hold(part, value_from_int(int_keep(value)));
}

bool format_attribute(format_part *part, const str *name)
{
    char text[16] = "";
    for (int64_t i = 0; i < name->len && name->len < (int64_t)sizeof text; i++)
        text[i] = str_at(name, i) < 128 ? (char)str_at(name, i) : '?';
    if (number_attribute(part, text) || range_attribute(part, text))
        return true;
    return py_raise(&py_RuntimeError, "an attribute of '%s' in a format string that is no constant is not supported",
                    slot_type_name(part->type, part->slot));
}

static bool not_an_index(const format_part *part)
{
    const char *type = slot_type_name(part->type, part->slot);
    if (part->type->kind == PY_STR)
        return py_raise(&py_TypeError, "string indices must be integers, not 'str'");
    if (part->type->kind == PY_RANGE || part->type->kind == PY_BYTES || part->type->kind == PY_TUPLE ||
        is_row(part->type))
        return py_raise(&py_TypeError, "%s%s indices must be integers or slices, not str",
                        part->type->kind == PY_BYTES ? "byte" : type, part->type->kind == PY_RANGE ? " object" : "");
    if (part->type->kind <= PY_COMPLEX || part->type->kind == PY_SET || part->type->kind == PY_FROZENSET)
        return py_raise(&py_TypeError, "'%s' object is not subscriptable", type);
    return py_raise(&py_RuntimeError, "an item of '%s' in a format string that is no constant is not supported", type);
}

static bool item_at(format_part *part, int64_t index)
{
    switch (part->type->kind) {
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_TUPLE:
        if (index >= row_len(part))
            return py_raise(&py_IndexError, "%s index out of range", part->type->kind == PY_LIST ? "list" : "tuple");
        row_item(part, index);
        settle(part);
        return true;
    case PY_STR: {
        const str *text = *(const str *const *)part->slot;
        if (index >= text->len)
            return py_raise(&py_IndexError, "string index out of range");
        return hold(part, value_from_object(str_from_char(str_at(text, index))));
    }
    case PY_BYTES: {
        py_int byte = bytes_get(*(const bytes *const *)part->slot, index);
        return byte != INT_FAILED && hold(part, value_from_int(byte));
    }
    case PY_RANGE: {
        py_int number = range_get(*(const range_t *)part->slot, index);
        return number != INT_FAILED && hold(part, value_from_int(number));
    }
    default:
        return not_an_index(part);
    }
}

bool format_key(format_part *part, const str *name)
{
    if (part->type->kind != PY_DICT)
        return not_an_index(part);
    int found = entry_of(part, &type_str, &name);
    return found == 1 || (found < 0 && py_raise_value(&py_KeyError, &type_str, &name));
}

bool format_item(format_part *part, const str *name)
{
    int64_t index = 0;
    bool digits = true;
    for (int64_t i = 0; digits && i < name->len; i++) {
        uint32_t c = str_at(name, i);
        digits = c >= '0' && c <= '9';
        if (digits && index > INT64_MAX / 10 - 10)
            return py_raise(&py_ValueError, "Too many decimal digits in format string");
        index = index * 10 + (int64_t)(c - '0');
    }
    if (part->type->kind != PY_DICT)
        return digits ? item_at(part, index) : not_an_index(part);
    if (!digits)
        return format_key(part, name);
    py_int number = index;
    int found = entry_of(part, &type_int, &number);
    return found == 1 || (found < 0 && py_raise_value(&py_KeyError, &type_int, &number));
}
