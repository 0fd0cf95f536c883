/* error_detail.c -- the attributes that only some exceptions have.
 * In: an exception, which attribute, the type that inference found for it.  Out: its value; AttributeError.
 * Rule: what stands in args is taken from there; what only a message tells (the name of a NameError, the place of a
 * UnicodeDecodeError) is read from it, and an exception with another message has None. */
#include "error.h"
#include "str.h"
#include "value.h"

/* Of all classes below `base`, where args has so many: that one of them.  Of the others there is a function. */
static const struct detail {
    py_detail which;
    const char *name;
    const py_class *base;
    uint32_t index, least;
} details[] = {
    {DETAIL_errno, "errno", &py_OSError, 0, 2},
    {DETAIL_strerror, "strerror", &py_OSError, 1, 2},
    {DETAIL_filename, "filename", &py_OSError, 2, 3},
    {DETAIL_filename2, "filename2", &py_OSError, 4, 5},
    {DETAIL_value, "value", &py_StopIteration, 0, 1},
    {DETAIL_code, "code", &py_SystemExit, 0, 1},
    {DETAIL_msg, "msg", &py_ImportError, 0, 1},
    {DETAIL_msg, "msg", &py_SyntaxError, 0, 1},
    {DETAIL_name, "name", &py_NameError, 0, 0},
    {DETAIL_name, "name", &py_AttributeError, 0, 0},
    {DETAIL_name, "name", &py_ImportError, 0, 0},
    {DETAIL_encoding, "encoding", &py_UnicodeDecodeError, 0, 0},
    {DETAIL_encoding, "encoding", &py_UnicodeEncodeError, 0, 0},
    {DETAIL_reason, "reason", &py_UnicodeDecodeError, 0, 0},
    {DETAIL_reason, "reason", &py_UnicodeEncodeError, 0, 0},
    {DETAIL_start, "start", &py_UnicodeDecodeError, 0, 0},
    {DETAIL_start, "start", &py_UnicodeEncodeError, 0, 0},
    {DETAIL_end, "end", &py_UnicodeDecodeError, 0, 0},
    {DETAIL_end, "end", &py_UnicodeEncodeError, 0, 0},
};

/* ---- messages -------------------------------------------------------------------------------------------------- */
/* The place behind `words`; -1: they are not there. */
static int64_t behind(const str *message, const char *words)
{
    owned(str) part = str_from_ascii(words, (int64_t)strlen(words));
    int64_t at = str_find(message, part, 0, message->len);
    return at < 0 ? -1 : at + part->len;
}

/* What stands from there to the next quote; NULL: nothing. */
static str *quoted(const str *message, int64_t from)
{
    int64_t to = from;
    while (from >= 0 && to < message->len && str_at(message, to) != '\'')
        to++;
    return from < 0 || to == message->len ? NULL : str_slice(message, from, to);
}

/* NameError alone: an UnboundLocalError has no name. */
static str *name_told(const py_exception *exception, const str *message)
{
    int64_t at;
    if (exception->cls == &py_NameError) {
        at = behind(message, "name '");
        return quoted(message, at == 6 ? at : behind(message, "cannot access free variable '"));
    }
    if (exception_is(exception, &py_AttributeError))
        return quoted(message, behind(message, " has no attribute '"));
    if (!exception_is(exception, &py_ImportError))
        return NULL;
    at = behind(message, "No module named '");
    if (at < 0)
        at = behind(message, "' from '");
    return quoted(message, at < 0 ? behind(message, "' from partially initialized module '") : at);
}

static int64_t number_at(const str *message, int64_t *at)
{
    int64_t number = 0;
    for (; *at < message->len && str_at(message, *at) >= '0' && str_at(message, *at) <= '9'; ++*at)
        number = number * 10 + (str_at(message, *at) - '0');
    return number;
}

/* "'utf-8' codec can't decode bytes in position 3-4: invalid start byte" */
static py_value coding_told(py_detail which, const str *message)
{
    int64_t at = behind(message, " in position "), start, end;
    if (at < 0)
        return VALUE_NONE;
    if (which == DETAIL_encoding)
        return value_from_object(quoted(message, 1));
    start = end = number_at(message, &at);
    if (str_at(message, at) == '-') {
        at++;
        end = number_at(message, &at);
    }
    if (which == DETAIL_reason)
        return value_from_object(str_slice(message, at + 2, message->len));
    return value_from_int(which == DETAIL_start ? start : end + 1);
}

static py_value told(py_exception *exception, py_detail which)
{
    bool alone = exception_given_count(exception) == 1 && exception->args[0].type == &type_str;
    if (!alone)
        return VALUE_NONE;
    const str *message = (const str *)exception->args[0].object;
    if (which == DETAIL_name) {
        str *name = name_told(exception, message);
        return name ? value_from_object(name) : VALUE_NONE;
    }
    return coding_told(which, message);
}

/* ---- attributes ------------------------------------------------------------------------------------------------ */
static const struct detail *detail_of(const py_exception *exception, py_detail which, const char **name)
{
    for (size_t i = 0; i < sizeof details / sizeof *details; i++)
        if (details[i].which == which) {
            *name = details[i].name;
            if (exception_is(exception, details[i].base))
                return &details[i];
        }
    return NULL;
}

bool exception_detail(py_exception *exception, py_detail which, const py_type *type, void *slot)
{
    const char *name = "";
    const struct detail *detail = detail_of(exception, which, &name);
    if (!detail)
        return py_raise(&py_AttributeError, "'%s' object has no attribute '%s'", class_word(exception->cls), name);
    if (!detail->least) {
        py_value value = told(exception, which);
        bool fits = value_to_slot(value, type, slot);
        value_drop(value);
        return fits;
    }
    uint32_t count = exception_given_count(exception);
    bool given = count >= detail->least && (detail->base != &py_ImportError || count == 1);
    return value_to_slot(given ? exception->args[detail->index] : VALUE_NONE, type, slot);
}
