/* wrap_bind.c -- which argument of a call from Python meets which parameter.
 * In: a signature, positional and keyword arguments.  Out: a value per parameter.
 * Rule: binding follows CPython's, its errors and their order. */
#include "wrap_private.h"

#include <stdio.h>

static int star_of(const py_signature *signature, char pass)
{
    for (int i = signature->count; i--;)
        if (signature->parameters[i].pass == pass)
            return i;
    return -1;
}

/* No argument is for it by name: *args, **kwargs. */
static bool is_rest(const py_signature *signature, int at)
{
    return signature->parameters[at].pass == PY_REST || signature->parameters[at].pass == PY_NAMED;
}

static int find_utf8(const py_signature *signature, const char *name)
{
    int i = 0;
    while (i < signature->count && (is_rest(signature, i) || strcmp(name, signature->parameters[i].name)))
        i++;
    return i < signature->count ? i : -1;
}

static int find_parameter(const py_signature *signature, PyObject *name)
{
    for (int i = 0; i < signature->count; i++)
        if (!is_rest(signature, i) && !PyUnicode_CompareWithASCIIString(name, signature->parameters[i].name))
            return i;
    PyObject *bytes = PyUnicode_AsUTF8String(name); /* a name past ASCII, or none of these */
    if (!bytes)
        PyErr_Clear();
    int found = bytes ? find_utf8(signature, PyBytes_AsString(bytes)) : -1;
    Py_DecRef(bytes);
    return found;
}

static int positional_count(const py_signature *signature)
{
    int count = 0;
    while (count < signature->count && signature->parameters[count].pass != 'k' && !is_rest(signature, count))
        count++;
    return count;
}

static bool too_many(const py_signature *signature, int most, Py_ssize_t given, const wrap_binding *bound)
{
    char takes[40], others[80] = "";
    int least = signature->implied, keywords = 0;
    for (int i = 0; i < most; i++)
        least += signature->parameters[i].required == 1;
    for (int i = most; i < signature->count; i++)
        keywords += bound->values[i] != NULL;
    most += signature->implied;
    given += signature->implied;
    if (least == most)
        snprintf(takes, sizeof takes, "%d", most);
    else
        snprintf(takes, sizeof takes, "from %d to %d", least, most);
    if (keywords)
        snprintf(others, sizeof others, " positional argument%s (and %d keyword-only argument%s)",
                 given == 1 ? "" : "s", keywords, keywords == 1 ? "" : "s");
    PyErr_Format(PyExc_TypeError, "%s() takes %s positional argument%s but %zd%s %s given", signature->name, takes,
                 least == most && most == 1 ? "" : "s", given, others, given == 1 && !keywords ? "was" : "were");
    return false;
}

/* Those that may come by position only, of the keywords: "'a, b'". */
static bool positional_by_keyword(const py_signature *signature, PyObject *keywords)
{
    char text[1024] = "";
    for (int i = 0; i < signature->count && signature->parameters[i].pass == 'p'; i++) {
        PyObject *name, *value;
        Py_ssize_t at = 0;
        while (PyDict_Next(keywords, &at, &name, &value))
            if (find_parameter(signature, name) == i)
                snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", *text ? ", " : "",
                         signature->parameters[i].name);
    }
    PyErr_Format(PyExc_TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                 signature->name, text);
    return false;
}

static bool bind_keyword(const py_signature *signature, PyObject *name, PyObject *value, PyObject *keywords,
                         wrap_binding *bound)
{
    int at = find_parameter(signature, name), rest = star_of(signature, PY_NAMED);
    bool positional = at >= 0 && signature->parameters[at].pass == 'p';
    if (rest >= 0 && (at < 0 || positional))
        return !PyDict_SetItem(bound->values[rest], name, value);
    if (positional)
        return positional_by_keyword(signature, keywords);
    if (at < 0) {
        PyErr_Format(PyExc_TypeError, "%s() got an unexpected keyword argument '%U'", signature->name, name);
        return false;
    }
    if (bound->values[at]) {
        PyErr_Format(PyExc_TypeError, "%s() got multiple values for argument '%U'", signature->name, name);
        return false;
    }
    bound->values[at] = value;
    return true;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'": CPython's list of missing arguments. */
static bool missing(const py_signature *signature, const wrap_binding *bound, bool keyword)
{
    int at[signature->count + 1], count = 0;
    for (int i = 0; i < signature->count; i++)
        if (signature->parameters[i].required == 1 && !bound->values[i] &&
            (signature->parameters[i].pass == 'k') == keyword)
            at[count++] = i;
    if (!count)
        return true;
    char text[1024] = "";
    for (int i = 0; i < count; i++) {
        const char *before = !i ? "" : i + 1 < count ? ", " : count > 2 ? ", and " : " and ";
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "%s'%s'", before, signature->parameters[at[i]].name);
    }
    PyErr_Format(PyExc_TypeError, "%s() missing %d required %s argument%s: %s", signature->name, count,
                 keyword ? "keyword-only" : "positional", count == 1 ? "" : "s", text);
    return false;
}

/* What is left over of the positional ones, as a tuple; a dict for the others. */
static bool make_rest(const py_signature *signature, PyObject *args, Py_ssize_t first, wrap_binding *bound)
{
    int rest = star_of(signature, PY_REST), named = star_of(signature, PY_NAMED);
    Py_ssize_t given = PyTuple_Size(args);
    if (rest >= 0 && !(bound->values[rest] = bound->made[0] = PyTuple_New(first < given ? given - first : 0)))
        return false;
    for (Py_ssize_t i = first; rest >= 0 && i < given; i++) {
        Py_IncRef(PyTuple_GetItem(args, i));
        PyTuple_SetItem(bound->values[rest], i - first, PyTuple_GetItem(args, i));
    }
    return named < 0 || (bound->values[named] = bound->made[1] = PyDict_New());
}

/* **named of a function that no call gave any is no dict there, but nothing. */
static void leave_out_named(const py_signature *signature, wrap_binding *bound)
{
    int named = star_of(signature, PY_NAMED);
    const py_type *type = named < 0 ? NULL : signature->parameters[named].type;
    if (type && type->kind == PY_TUPLE && !type->item_count && !PyDict_Size(bound->values[named]))
        bound->values[named] = NULL;
}

bool wrap_bind(const py_signature *signature, PyObject *self, PyObject *args, PyObject *keywords, wrap_binding *bound)
{
    Py_ssize_t before = signature->bound, given = PyTuple_Size(args) + before;
    int most = positional_count(signature);
    memset(bound->values, 0, (size_t)signature->count * sizeof *bound->values);
    if (before)
        bound->values[0] = self;
    for (Py_ssize_t i = before; i < given && i < most; i++)
        bound->values[i] = PyTuple_GetItem(args, i - before);
    if (!make_rest(signature, args, most - before, bound))
        return false;
    PyObject *name, *value;
    Py_ssize_t at = 0;
    while (keywords && PyDict_Next(keywords, &at, &name, &value))
        if (!bind_keyword(signature, name, value, keywords, bound))
            return false;
    leave_out_named(signature, bound);
    if (given > most && star_of(signature, PY_REST) < 0)
        return too_many(signature, most, given, bound);
    return missing(signature, bound, false) && missing(signature, bound, true);
}

void wrap_unbind(const wrap_binding *bound)
{
    Py_DecRef(bound->made[0]);
    Py_DecRef(bound->made[1]);
}
