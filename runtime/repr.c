/* repr.c -- repr and str of any value by its descriptor.
 * In: a py_type and a slot.  Out: text.
 * Rule: the containers being written are chained from the thread's record, through the methods of instances: meeting
 * one of them again writes [...]. */
#include "repr.h"
#include "bytes.h"
#include "ndarray.h"
#include "complex.h"
#include "dict.h"
#include "error.h"
#include "float.h"
#include "int.h"
#include "lists.h"
#include "set.h"
#include "unicode.h"
#include "value.h"
#include <stdio.h>

struct py_writing { /* a container whose repr is under way */
    const void *object;
    py_kind kind; /* a dict and its views are one object */
    const py_writing *outer;
};

/* Set while the program starts, before there are threads; only read afterwards. */
static struct {
    py_writer *repr, *as_str;
} writers[32];

void py_repr_register(py_kind kind, py_writer *repr, py_writer *as_str)
{
    writers[kind].repr = repr;
    writers[kind].as_str = as_str;
}

/* ---- strings ------------------------------------------------------------------------------------------------------
 */
static void put_hex(py_text *t, char letter, uint32_t c, int digits)
{
    py_text_char(t, '\\');
    py_text_char(t, (uint8_t)letter);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        py_text_char(t, (uint8_t) "0123456789abcdef"[c >> shift & 15]);
}

static void put_escaped(py_text *t, uint32_t c)
{
    if (c == '\n')
        py_text_ascii(t, "\\n", 2);
    else if (c == '\r')
        py_text_ascii(t, "\\r", 2);
    else if (c == '\t')
        py_text_ascii(t, "\\t", 2);
    else if (c < 0x100)
        put_hex(t, 'x', c, 2);
    else if (c < 0x10000)
        put_hex(t, 'u', c, 4);
    else
        put_hex(t, 'U', c, 8);
}

static void put_quoted(py_text *t, const str *s, uint32_t last_plain)
{
    uint8_t quote = str_has_char(s, '\'') && !str_has_char(s, '"') ? '"' : '\'';
    py_text_char(t, quote);
    for (int64_t i = 0; i < s->len; i++) {
        uint32_t c = str_at(s, i);
        if (c == quote || c == '\\') {
            py_text_char(t, '\\');
            py_text_char(t, c);
        } else if (c <= last_plain && unicode_is_printable(c)) {
            py_text_char(t, c);
        } else {
            put_escaped(t, c);
        }
    }
    py_text_char(t, quote);
}

void py_text_quoted(py_text *t, const str *s)
{
    put_quoted(t, s, 0x10ffff);
}

void py_text_quoted_ascii(py_text *t, const str *s)
{
    put_quoted(t, s, 0x7f);
}

str *str_repr(const str *s)
{
    py_text t;
    py_text_start(&t);
    py_text_quoted(&t, s);
    return py_text_finish(&t);
}

str *str_ascii(const str *s)
{
    py_text t;
    py_text_start(&t);
    py_text_quoted_ascii(&t, s);
    return py_text_finish(&t);
}

str *bool_str(bool value)
{
    static STR_ASCII(yes, "True");
    static STR_ASCII(no, "False");
    return value ? yes : no;
}

str *none_str(void)
{
    static STR_ASCII(none, "None");
    return none;
}

/* ---- containers -----------------------------------------------------------------------------------------------------
 */
static bool put_repr(py_text *t, const py_type *type, const void *slot);

static bool enter(void)
{
    if (likely_py(py_enter()))
        return true;
    py_clear();
    return py_raise(&py_RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
}

/* The container's items are written next; leave_container() follows. */
static bool enter_container(py_writing *here, const void *object, py_kind kind)
{
    if (!enter())
        return false;
    *here = (py_writing){object, kind, py_here->writing};
    py_here->writing = here;
    return true;
}

static void leave_container(const py_writing *here)
{
    py_here->writing = here->outer;
    py_leave();
}

static bool is_being_written(const void *object, py_kind kind)
{
    for (const py_writing *outer = py_here->writing; outer; outer = outer->outer)
        if (outer->object == object && outer->kind == kind)
            return true;
    return false;
}

static bool put_items(py_text *t, const py_list *list)
{
    const py_type *item = list->head.type->items[0];
    for (int64_t i = 0; i < list->len; i++) {
        if (i > 0)
            py_text_ascii(t, ", ", 2);
        if (!put_repr(t, item, (const char *)list->at + (size_t)i * item->size))
            return false;
    }
    return true;
}

static bool put_list(py_text *t, const py_list *list)
{
    bool is_list = list->head.type->kind == PY_LIST;
    if (is_being_written(list, list->head.type->kind)) {
        py_text_c(t, is_list ? "[...]" : "(...)");
        return true;
    }
    py_writing here;
    if (!enter_container(&here, list, list->head.type->kind))
        return false;
    py_text_char(t, is_list ? '[' : '(');
    bool fine = put_items(t, list);
    py_text_c(t, is_list ? "]" : list->len == 1 ? ",)" : ")");
    leave_container(&here);
    return fine;
}

static bool put_tuple(py_text *t, const py_type *type, const char *slot)
{
    if (!enter())
        return false;
    bool fine = true;
    py_text_char(t, '(');
    for (uint32_t i = 0; fine && i < type->item_count; i++) {
        if (i > 0)
            py_text_ascii(t, ", ", 2);
        fine = put_repr(t, type->items[i], slot + type->offsets[i]);
    }
    py_text_c(t, type->item_count == 1 ? ",)" : ")");
    py_leave();
    return fine;
}

static const char *entry_of(const py_dict *d, int64_t place)
{
    return (const char *)d->at + (size_t)place * d->head.type->offsets[2];
}

static bool put_member(py_text *t, const py_dict *d, int64_t place, int which)
{
    return put_repr(t, d->head.type->items[which], entry_of(d, place) + d->head.type->offsets[which]);
}

static bool put_entry(py_text *t, const py_dict *d, int64_t place, py_kind kind)
{
    bool fine = true;
    if (kind == PY_ITEMS)
        py_text_char(t, '(');
    if (kind != PY_VALUES)
        fine = put_member(t, d, place, 0);
    if (fine && kind == PY_DICT)
        py_text_ascii(t, ": ", 2);
    if (fine && kind == PY_ITEMS)
        py_text_ascii(t, ", ", 2);
    if (fine && kind != PY_KEYS)
        fine = put_member(t, d, place, 1);
    if (kind == PY_ITEMS)
        py_text_char(t, ')');
    return fine;
}

/* {1: 2}, dict_keys([1]), dict_items([(1, 2)]) */
static bool put_dict(py_text *t, const py_dict *d, py_kind kind)
{
    if (is_being_written(d, kind)) {
        py_text_c(t, kind == PY_DICT ? "{...}" : "...");
        return true;
    }
    py_writing here;
    if (!enter_container(&here, d, kind))
        return false;
    bool fine = true;
    py_text_c(t, kind == PY_DICT     ? "{"
                 : kind == PY_KEYS   ? "dict_keys(["
                 : kind == PY_VALUES ? "dict_values(["
                                     : "dict_items([");
    const char *between = "";
    for (int64_t i = py_dict_next(d, -1); i >= 0 && fine; i = py_dict_next(d, i)) {
        py_text_c(t, between);
        fine = put_entry(t, d, i, kind);
        between = ", ";
    }
    py_text_c(t, kind == PY_DICT ? "}" : "])");
    leave_container(&here);
    return fine;
}

static bool put_set(py_text *t, const py_set *s)
{
    bool frozen = s->head.type->kind == PY_FROZENSET;
    if (s->len == 0 || is_being_written(s, s->head.type->kind)) {
        py_text_c(t, frozen ? "frozenset(" : "set(");
        py_text_c(t, s->len == 0 ? ")" : "...)");
        return true;
    }
    py_writing here;
    if (!enter_container(&here, s, s->head.type->kind))
        return false;
    bool fine = true;
    py_text_c(t, frozen ? "frozenset({" : "{");
    const char *between = "";
    for (int64_t i = py_set_next(s, -1); i >= 0 && fine; i = py_set_next(s, i)) {
        py_text_c(t, between);
        fine = put_repr(t, s->head.type->items[0],
                        (const char *)s->at + (size_t)i * s->head.type->offsets[1] + s->head.type->offsets[0]);
        between = ", ";
    }
    py_text_c(t, frozen ? "})" : "}");
    leave_container(&here);
    return fine;
}

static bool put_range(py_text *t, const range_t *range)
{
    py_text_ascii(t, "range(", 6);
    if (!py_text_int(t, range->start))
        return false;
    py_text_ascii(t, ", ", 2);
    if (!py_text_int(t, range->stop))
        return false;
    if (range->step != 1) {
        py_text_ascii(t, ", ", 2);
        if (!py_text_int(t, range->step))
            return false;
    }
    py_text_char(t, ')');
    return true;
}

static bool put_registered(py_text *t, const py_type *type, const void *slot, bool as_str)
{
    py_writer *as_text = writers[type->kind].as_str, *writer = as_str && as_text ? as_text : writers[type->kind].repr;
    if (writer)
        return writer(t, type, slot);
    py_text_ascii(t, "<", 1);
    py_text_c(t, type->name);
    py_text_ascii(t, " object>", 8);
    return true;
}

/* ---- any value
 * ---------------------------------------------------------------------------------------------------------- */
/* repr(x), or str(x) */
static void put_utf8(py_text *t, const char *text, size_t length)
{
    str *part = str_from_utf8(text, (int64_t)length);
    py_text_str(t, part);
    drop(part);
}

/* "<function f at %p>", "<bound method A.f of %r>": the last of its fields is the receiver. */
static bool put_function(py_text *t, const py_object *object)
{
    const py_type *type = object->type;
    const char *mark = strstr(type->text, "%p"), *self = strstr(type->text, "%r"), *at = mark ? mark : self;
    put_utf8(t, type->text, at ? (size_t)(at - type->text) : strlen(type->text));
    if (!at)
        return true;
    if (mark) {
        char digits[40];
        py_text_ascii(t, digits, snprintf(digits, sizeof digits, "%p", (const void *)object));
    } else {
        uint32_t last = type->item_count - 1;
        if (!put_repr(t, type->items[last], (const char *)object + type->offsets[last]))
            return false;
    }
    put_utf8(t, at + 2, strlen(at + 2));
    return true;
}

/* What the method writes; `again` in its place where it is under way. */
static str *ask_once(str *(*hook)(const void *), const void *object, const char *again)
{
    py_writing here;
    if (is_being_written(object, PY_INSTANCE))
        return str_from_utf8(again, (int64_t)strlen(again));
    if (!enter_container(&here, object, PY_INSTANCE))
        return NULL;
    str *text = hook(object);
    leave_container(&here);
    return text;
}

static bool put_instance(py_text *t, const py_object *object, bool as_str)
{
    if (object->type->text)
        return put_function(t, object);
    const py_hooks *hooks = object->type->hooks;
    str *(*hook)(const void *) = !hooks ? NULL : as_str && hooks->str ? hooks->str : hooks->repr;
    if (!hook) {
        const char *full = object->type->full;
        char address[60];
        if (!strcmp(object->type->name, "NotImplementedType")) {
            py_text_c(t, "NotImplemented");
            return true;
        }
        py_text_c(t, full ? "<" : "<__main__.");
        put_utf8(t, full ? full : object->type->name, strlen(full ? full : object->type->name));
        py_text_ascii(t, address, snprintf(address, sizeof address, " object at %p>", (const void *)object));
        return true;
    }
    py_object *held = keep((py_object *)object); /* it may go out of what is being shown */
    str *text = hooks->again ? ask_once(hook, held, hooks->again) : hook(held);
    drop(held);
    if (!text)
        return false;
    py_text_str(t, text);
    drop(text);
    return true;
}

static bool put_repr(py_text *t, const py_type *type, const void *slot)
{
    switch (type->kind) {
    case PY_NONE:
        py_text_ascii(t, "None", 4);
        return true;
    case PY_BOOL:
        py_text_bool(t, *(const bool *)slot);
        return true;
    case PY_INT:
        return py_text_int(t, *(const py_int *)slot);
    case PY_FLOAT:
        py_text_float(t, *(const double *)slot);
        return true;
    case PY_COMPLEX:
        py_text_complex(t, *(const complex_t *)slot);
        return true;
    case PY_STR:
        py_text_quoted(t, *(const str *const *)slot);
        return true;
    case PY_BYTES: {
        str *text = bytes_repr(*(const bytes *const *)slot);
        py_text_str(t, text);
        drop(text);
        return true;
    }
    case PY_FIXED: {
        char text[FIXED_TEXT];
        py_text_ascii(t, text, fixed_write(text, (array_dtype)type->offsets[0], slot));
        return true;
    }
    case PY_RANGE:
        return put_range(t, slot);
    case PY_TUPLE:
        return put_tuple(t, type, slot);
    case PY_LIST:
    case PY_SEQUENCE:
        return put_list(t, *(const py_list *const *)slot);
    case PY_DICT:
    case PY_KEYS:
    case PY_VALUES:
    case PY_ITEMS:
        return put_dict(t, *(const py_dict *const *)slot, type->kind);
    case PY_SET:
    case PY_FROZENSET:
        return put_set(t, *(const py_set *const *)slot);
    case PY_INSTANCE:
        return put_instance(t, *(const py_object *const *)slot, false);
    case PY_NULLABLE:
        return put_repr(t, py_type_in(type, slot), slot);
    case PY_VALUE: {
        const py_value *value = slot;
        return put_repr(t, value->type, value_slot(value));
    }
    default:
        return put_registered(t, type, slot, false);
    }
}

bool py_text_repr(py_text *t, const py_type *type, const void *slot)
{
    return put_repr(t, type, slot);
}

/* The value in a nullable or union slot, and its type. */
static const void *inner(const py_type **type, const void *slot)
{
    while ((*type)->kind == PY_NULLABLE || (*type)->kind == PY_VALUE) {
        if ((*type)->kind == PY_NULLABLE) {
            *type = py_type_in(*type, slot);
        } else {
            const py_value *value = slot;
            *type = value->type;
            slot = value_slot(value);
        }
    }
    return slot;
}

bool py_text_value(py_text *t, const py_type *type, const void *slot)
{
    slot = inner(&type, slot);
    if (type->kind == PY_STR) {
        py_text_str(t, *(const str *const *)slot);
        return true;
    }
    if (type->kind == PY_INSTANCE) {
        return put_instance(t, *(const py_object *const *)slot, true);
    }
    if (type->kind >= PY_EXCEPTION || type->kind == PY_ARRAY)
        return put_registered(t, type, slot, true);
    return put_repr(t, type, slot);
}

/* repr(x) with \x, \u and \U for all that is not ASCII */
bool py_text_ascii_of(py_text *t, const py_type *type, const void *slot)
{
    str *text = py_repr(type, slot);
    if (!text)
        return false;
    for (int64_t i = 0; i < text->len; i++) {
        uint32_t c = str_at(text, i);
        if (c < 128)
            py_text_char(t, c);
        else
            put_escaped(t, c);
    }
    drop(text);
    return true;
}

str *py_repr(const py_type *type, const void *slot)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_repr(&t, type, slot));
}

str *py_str(const py_type *type, const void *slot)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_value(&t, type, slot));
}

str *py_ascii(const py_type *type, const void *slot)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, py_text_ascii_of(&t, type, slot));
}
