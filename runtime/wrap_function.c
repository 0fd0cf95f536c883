/* wrap_function.c -- functions of Python's that compiled code calls.
 * In: an object that can be called; arguments by descriptor.  Out: what it gives, converted, or its exception.
 * Rule: while it runs compiled code has no secrets: lists that it changed have been written back, what Python changes
 * in them is there afterwards; other threads may call the module meanwhile. */
#include "error.h"
#include "wrap_private.h"

#include <stdlib.h>
#include <string.h>

/* ---- the object: one for each that Python passes, so that identity is kept -------------------------------------- */
static wrap_known known; /* PyObject -> python_function */

/* ---- letting go: Python's destructors run when no compiled code is under way --------------------------------------
 */
static PyObject **leaving;
static size_t leaving_count, leaving_room;

void wrap_let_go_later(void *object)
{
    if (leaving_count == leaving_room) {
        size_t room = leaving_room ? leaving_room * 2 : 16;
        PyObject **more = realloc(leaving, room * sizeof *more);
        if (!more)
            return; /* it stays for ever */
        leaving = more;
        leaving_room = room;
    }
    leaving[leaving_count++] = object;
}

void wrap_let_go(void)
{
    while (leaving_count)
        Py_DecRef(leaving[--leaving_count]);
}

static void function_dispose(py_object *object)
{
    python_function *self = (python_function *)object;
    wrap_known_remove(&known, self->callable);
    wrap_let_go_later(self->callable);
    py_free(self, sizeof *self);
}

const py_type type_python_function = {
    .name = "function", .kind = PY_NATIVE, .size = sizeof(void *), .dispose = function_dispose};

bool wrap_is_function(const py_type *type)
{
    return type->kind == PY_INSTANCE && type->item_count == 1 && type->items[0] == &type_python_function;
}

static PyObject *callable_of(const py_object *value)
{
    return (*(python_function *const *)((const char *)value + value->type->offsets[0]))->callable;
}

PyObject *wrap_function_out(const py_object *value)
{
    Py_IncRef(callable_of(value));
    return callable_of(value);
}

bool wrap_function_is(const py_object *value, const PyObject *callable)
{
    return callable_of(value) == callable;
}

/* o.m is a new object each time: the one that stands for it, if there is one. */
static PyObject *method_like(PyObject *callable)
{
    static PyObject *method_type;
    if (!method_type && !(method_type = wrap_imported("types", "MethodType")))
        PyErr_Clear();
    for (size_t i = 0; callable->ob_type == method_type && i < known.room; i++)
        if (known.at[i].object) {
            PyObject *one = ((python_function *)known.at[i].stands_for)->callable;
            if (one->ob_type == method_type && PyObject_RichCompareBool(one, callable, Py_EQ) == 1)
                return one;
        }
    return callable;
}

/* A value of that type, which holds it. */
bool wrap_function_in(PyObject *given, const py_type *type, py_object **slot)
{
    if (!wrap_known_reserve(&known))
        return false;
    PyObject *callable = method_like(given);
    python_function *self = wrap_known_get(&known, callable);
    if (self)
        keep(self);
    else {
        self = py_new(&type_python_function, sizeof *self);
        self->callable = callable;
        Py_IncRef(callable);
        wrap_known_put(&known, callable, self);
    }
    py_object *value = wrap_new(type);
    *(python_function **)((char *)value + type->offsets[0]) = self;
    return *slot = value, true;
}

/* ---- a call ------------------------------------------------------------------------------------------------------ */
/* What Python's exception becomes. */
static void take_error(void)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    if (traceback)
        PyException_SetTraceback(value, traceback);
    py_exception *error = wrap_error_from(value);
    py_raise_object(error);
    drop(error);
    Py_DecRef(type);
    Py_DecRef(value);
    Py_DecRef(traceback);
}

/* What comes by position, behind it what a star holds. */
static bool positional_out(py_memo *memo, const py_passed *values, int count, PyObject **args)
{
    int plain = 0;
    while (plain < count && !values[plain].name)
        plain++;
    *args = PyTuple_New(plain);
    for (int i = 0; *args && i < plain; i++) {
        PyObject *value = wrap_out(memo, values[i].type, values[i].slot);
        if (!value)
            return false;
        PyTuple_SetItem(*args, i, value);
    }
    if (!*args || plain == count || strcmp(values[plain].name, "*"))
        return *args != NULL;
    PyObject *before = *args, *rest = wrap_out(memo, values[plain].type, values[plain].slot);
    *args = rest ? PySequence_Concat(before, rest) : NULL;
    Py_DecRef(before);
    Py_DecRef(rest);
    return *args != NULL;
}

static bool arguments_out(py_memo *memo, const py_passed *values, int count, PyObject **args, PyObject **keywords)
{
    bool good = positional_out(memo, values, count, args);
    for (int i = 0; good && i < count; i++) {
        if (!values[i].name || !strcmp(values[i].name, "*"))
            continue;
        PyObject *value = wrap_out(memo, values[i].type, values[i].slot);
        if (!*keywords)
            *keywords = PyDict_New();
        good = value && *keywords &&
               !(strcmp(values[i].name, "**") ? PyDict_SetItemString(*keywords, values[i].name, value)
                                              : PyDict_Update(*keywords, value));
        Py_DecRef(value);
    }
    return good;
}

typedef struct passing {
    PyObject *callable, *args, *keywords, *result;
} passing;

static void call_python(void *with)
{
    passing *p = with;
    p->result = PyObject_Call(p->callable, p->args, p->keywords);
}

static PyObject *call_outside(PyObject *callable, PyObject *args, PyObject *keywords)
{
    somebody_sees();
    wrap_outside now;
    passing p = {callable, args, keywords, NULL};
    wrap_go_outside(&now);
    wrap_on_large_stack(call_python, &p);
    wrap_come_back(&now);
    return p.result;
}

static bool holds_mutable(const py_type *type, int depth)
{
    bool found = wrap_is_mutable(type);
    for (uint32_t i = 0; !found && type->kind != PY_INSTANCE && depth < 8 && i < type->item_count; i++)
        found = holds_mutable(type->items[i], depth + 1);
    return found;
}

static bool result_in(PyObject *object, const py_type *type, void *slot)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = "a function of Python's", .parameter = "return", .whole = type};
    bool good = wrap_in_value(&in, object, type, slot);
    if (!good)
        wrap_explain(&in);
    memo_settle(&memo);
    return good;
}

bool python_call(const python_function *self, const py_passed *values, int count, const py_type *type, void *result)
{
    py_memo memo = {0};
    PyObject *args = NULL, *keywords = NULL, *given = NULL, *callable = self->callable;
    _Alignas(16) char none[16];
    Py_IncRef(callable);
    bool mutable = false;
    for (int i = 0; i < count; i++)
        mutable |= holds_mutable(values[i].type, 0);
    bool good = wrap_show(mutable) && arguments_out(&memo, values, count, &args, &keywords);
    memo_settle(&memo);
    if (good)
        given = call_outside(callable, args, keywords);
    Py_DecRef(args);
    Py_DecRef(keywords);
    good = given && wrap_look_again() && result_in(given, type, result ? result : none);
    Py_DecRef(given);
    Py_DecRef(callable);
    if (!good)
        take_error();
    return good;
}
