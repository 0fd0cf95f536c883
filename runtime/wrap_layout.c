/* wrap_layout.c -- how the running interpreter lays out lists, floats and ints.
 * In: its version, and values made for the test.  Out: what may be read directly.
 * Rule: a layout is used only if the version is one that was looked at and reading a known value gives that value. */
#include "wrap_private.h"

#include <stdio.h>

wrap_layout wrap_has;

static bool reads_items(void)
{
    PyObject *list = PyList_New(2), *tuple = PyTuple_New(2), *number = PyFloat_FromDouble(0.625);
    PyObject *complex = PyComplex_FromDoubles(2.5, -3.5);
    bool good = list && tuple && number && complex;
    if (good) {
        Py_IncRef(number), Py_IncRef(number);
        PyList_SetItem(list, 1, number);
        PyTuple_SetItem(tuple, 1, number);
        good = WRAP_AT(PyObject **, list, 24)[1] == number && (&WRAP_AT(PyObject *, tuple, 24))[1] == number &&
               WRAP_AT(double, number, 16) == 0.625 && WRAP_AT(complex_t, complex, 16).imag == -3.5 &&
               WRAP_AT(Py_ssize_t, list, 16) == 2;
    }
    PyObject *made[] = {list, tuple, number, complex};
    for (int i = 0; i < 4; i++)
        if (made[i])
            Py_DecRef(made[i]);
    return good;
}

static bool reads_ints(void)
{
    static const int64_t values[] = {
        0, 1, -1, 256, -77777, INT64_C(1) << 30, -(INT64_C(1) << 59), (INT64_C(1) << 60) - 1};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        PyObject *object = PyLong_FromLongLong(values[i]);
        int64_t value = ~values[i];
        bool good = object && wrap_short_int(object, &value) && value == values[i];
        if (object)
            Py_DecRef(object);
        if (!good)
            return false;
    }
    return true;
}

static int32_t find_ascii(int minor)
{
    PyObject *plain = PyUnicode_FromString("x1~"), *other = PyUnicode_FromString("x1\xc3\xa9");
    wrap_has.ascii = minor < 12 ? 48 : 40;
    const uint8_t *text = plain ? wrap_ascii(plain) : NULL;
    bool good = text && !memcmp(text, "x1~", 4) && other && !wrap_ascii(other) && WRAP_AT(Py_ssize_t, plain, 16) == 3;
    Py_DecRef(plain);
    Py_DecRef(other);
    return good ? wrap_has.ascii : 0;
}

static bool keep_small_ints(void)
{
    for (int i = 0; i < 262; i++)
        if (!(wrap_has.small[i] = PyLong_FromLongLong(i - 5)))
            return false;
    PyObject *again = PyLong_FromLongLong(7);
    bool cached = again == wrap_has.small[12];
    if (again)
        Py_DecRef(again);
    return cached;
}

void wrap_layout_find(void)
{
    int major = 0, minor = 0;
    const char *version = Py_GetVersion();
    sscanf(version, "%d.%d", &major, &minor);
    if (wrap_has.known)
        return;
    wrap_has.known = true;
    wrap_has.minor = minor;
    if (sizeof(void *) != 8 || major != 3 || minor < 6 || minor > 13 || strstr(version, "free-threading"))
        return;
    wrap_has.direct = reads_items();
    if (!wrap_has.direct)
        return;
    wrap_has.longs = minor < 12 ? LONG_SIZED : LONG_TAGGED;
    if (!reads_ints())
        wrap_has.longs = LONG_OPAQUE;
    wrap_has.ascii = find_ascii(minor);
    wrap_has.counts = minor < 12 && keep_small_ints(); /* from 3.12 on they are immortal */
    PyErr_Clear();
}
