/* wrap_generator.c -- generators that compiled code gives to Python: iterators with next, send, throw and close.
 * In: a generator.  Out: a Python object that holds it; one for each that Python holds.
 * Rule: each resumption is a call: lists that both sides hold are brought up to date before and after it. */
#include "error.h"
#include "generator.h"
#include "wrap_private.h"

#include <stdio.h>

static PyObject *generator_type;

/* ---- one resumption ------------------------------------------------------------------------------------------- */
typedef struct step {
    py_call call;
    py_generator *generator;
    bool begun;
} step;

static bool step_begin(step *s, PyObject *self)
{
    static const py_signature signature = {.name = "generator", .text = "generator"};
    *s = (step){.call = {.signature = &signature}, .generator = (py_generator *)keep(wrap_proxy_object(self))};
    wrap_in in = {.memo = &s->call.memo, .signature = "generator"};
    py_thread_record();
    wrap_enter(&s->call);
    s->begun = memo_begin(&in, false, false);
    if (s->begun)
        py_call_watch(&s->call);
    else
        wrap_explain(&in);
    return s->begun;
}

/* The value that was yielded, None for close, or NULL with an exception. */
static PyObject *step_end(step *s, py_tri more)
{
    py_generator *generator = s->generator;
    PyObject *result = NULL;
    if (s->call.watched)
        wrap_stop_listening(&s->call);
    if (more == 0)
        generator_stop(generator);
    if (s->begun && more != 1)
        wrap_raise(&s->call.memo);
    bool good = wrap_end(s->begun ? &s->call.memo : NULL, false, false) && more == 1;
    if (more == 1) {
        const py_type *type = generator->head.type->items[0];
        void *slot = (char *)generator + generator->routine->item_at;
        result = good ? wrap_out(&s->call.memo, type, slot) : NULL;
        generator->full = false;
        py_release(type, slot);
    }
    drop(generator);
    memo_settle(&s->call.memo);
    wrap_leave(&s->call);
    return result;
}

/* ---- methods -------------------------------------------------------------------------------------------------- */
static PyObject *next_value(PyObject *self)
{
    step s;
    bool begun = step_begin(&s, self);
    return step_end(&s, begun ? generator_next(s.generator) : TRI_FAILED);
}

static PyObject *itself(PyObject *self)
{
    Py_IncRef(self);
    return self;
}

static PyObject *send_value(PyObject *self, PyObject *value)
{
    step s;
    py_tri more = TRI_FAILED;
    if (value == Py_None)
        return next_value(self);
    if (step_begin(&s, self)) {
        const py_type *type = s.generator->routine->receives;
        _Alignas(16) char slot[256];
        wrap_in in = {.memo = &s.call.memo, .signature = s.generator->routine->name, .parameter = "value"};
        in.whole = type ? type : &type_none;
        if (type && type->size <= sizeof slot && wrap_in_value(&in, value, type, slot)) {
            more = generator_send(s.generator, type, slot);
            py_release(type, slot);
        } else {
            if (!type)
                wrap_wrong(&in, value, &type_none);
            wrap_explain(&in);
            s.begun = false; /* the exception is Python's already */
            PyObject *result = step_end(&s, TRI_FAILED);
            return result;
        }
    }
    return step_end(&s, more);
}

/* throw(ValueError), throw(ValueError("x")) */
static PyObject *throw_error(PyObject *self, PyObject *args)
{
    PyObject *error = PyTuple_Size(args) ? PyTuple_GetItem(args, 0) : Py_None;
    PyObject *made = PyType_IsSubtype(error->ob_type, PyExc_BaseException) ? itself(error)
                     : PyTuple_Size(args) > 1 && PyTuple_GetItem(args, 1) != Py_None
                         ? PyObject_CallFunction(error, "O", PyTuple_GetItem(args, 1))
                         : PyObject_CallFunction(error, NULL);
    step s;
    py_tri more = TRI_FAILED;
    if (!made)
        return NULL;
    bool begun = step_begin(&s, self);
    wrap_in in = {.memo = &s.call.memo, .signature = "throw", .parameter = "value", .whole = &type_exception};
    py_object *pending = NULL;
    if (begun && PyType_IsSubtype(made->ob_type, PyExc_BaseException) &&
        wrap_error_in(&in, made, &type_exception, &pending)) {
        more = generator_throw(s.generator, (py_exception *)pending);
        drop(pending);
    } else if (begun) {
        wrap_wrong(&in, made, &type_exception);
        wrap_explain(&in);
        s.begun = false;
    }
    Py_DecRef(made);
    return step_end(&s, more);
}

static PyObject *close_it(PyObject *self, PyObject *unused)
{
    step s;
    (void)unused;
    bool begun = step_begin(&s, self), good = begun && generator_close(s.generator);
    if (s.call.watched)
        wrap_stop_listening(&s.call);
    if (begun && !good)
        wrap_raise(&s.call.memo);
    good &= wrap_end(begun ? &s.call.memo : NULL, false, false);
    drop(s.generator);
    memo_settle(&s.call.memo);
    wrap_leave(&s.call);
    return good ? itself(Py_None) : NULL;
}

static PyObject *write_it(PyObject *self)
{
    char text[160];
    const py_generator *generator = (const py_generator *)wrap_proxy_object(self);
    const char *word = generator->routine->word;
    snprintf(text, sizeof text, word ? "<%.60s object at %p>" : "<generator object %.60s at %p>",
             word ? word : generator->routine->name, (void *)self);
    return PyUnicode_FromString(text);
}

/* Dropping a suspended one runs its finally blocks. */
static void free_it(PyObject *self)
{
    PyObject *type = self->ob_type, *error, *value, *traceback;
    step s;
    PyErr_Fetch(&error, &value, &traceback); /* one that is on its way out */
    bool begun = step_begin(&s, self);
    wrap_proxy_end(self);
    drop(s.generator);
    if (s.call.watched)
        wrap_stop_listening(&s.call);
    PyErr_Clear();
    wrap_end(begun ? &s.call.memo : NULL, false, false);
    memo_settle(&s.call.memo);
    wrap_leave(&s.call);
    PyErr_Clear();
    PyErr_Restore(error, value, traceback);
    if (wrap_has.minor < 8) /* here nobody else lets it go */
        Py_DecRef(type);
}

static PyObject *make_generator_type(void)
{
    static PyMethodDef methods[] = {{"send", (void *)send_value, METH_O, NULL},
                                    {"throw", (void *)throw_error, METH_VARARGS, NULL},
                                    {"close", (void *)close_it, METH_NOARGS, NULL},
                                    {NULL, NULL, 0, NULL}};
    PyType_Slot slots[] = {
        {Py_tp_methods, methods},       {Py_tp_iter, (void *)itself},     {Py_tp_iternext, (void *)next_value},
        {Py_tp_repr, (void *)write_it}, {Py_tp_dealloc, (void *)free_it}, {0, NULL}};
    PyType_Spec spec = {
        .name = "compiled.generator", .basicsize = WRAP_PROXY_SIZE, .flags = Py_TPFLAGS_DEFAULT, .slots = slots};
    return PyType_FromSpecWithBases(&spec, NULL);
}

PyObject *wrap_generator_out(py_object *generator)
{
    if (!generator_type && !(generator_type = make_generator_type()))
        return NULL;
    return wrap_proxy_out(generator, generator_type);
}
