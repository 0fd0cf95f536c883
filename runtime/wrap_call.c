/* wrap_call.c -- a call from Python: binding, conversion, the way back; Ctrl-C.
 * In: what generated code declares in tables, Python's arguments.  Out: C values, then the Python result.
 * Rule: nothing runs before every argument has converted. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* a mutex that is recursive from the start */
#endif
#include "collect.h"
#include "error.h"
#include "loop.h"
#include "wrap_private.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What it takes. */
static int refuse(const py_signature *const *signatures, int count)
{
    char text[2048] = "";
    for (int i = 0; i < count; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "\n    %s", signatures[i]->text);
    }
    PyErr_Format(PyExc_TypeError, "%s: no compiled version takes these arguments; there are:%s", signatures[0]->name,
                 text);
    return -1;
}

/* ---- conversion ---------------------------------------------------------------------------------------------------
 */
static void release_slots(py_call *call)
{
    for (int i = 0; i < call->signature->count; i++)
        if (call->slots[i])
            py_release(call->signature->parameters[i].type, call->slots[i]);
}

static bool convert(py_call *call, const wrap_binding *bound, wrap_in *in)
{
    const py_signature *signature = call->signature;
    for (int i = 0; i < signature->count; i++) {
        if (!bound->values[i]) {
            if (signature->parameters[i].required == 'v')
                return refuse(&signature, 1), false;
            continue;
        }
        _Alignas(16) char none[16];
        const py_parameter *parameter = &signature->parameters[i];
        in->parameter = parameter->name;
        in->whole = parameter->type;
        in->memo->changes = parameter->changes;
        void *slot = call->slots[i] ? call->slots[i] : none;
        if (call->slots[i])
            py_release(parameter->type, slot); /* the default that stood there */
        if (!wrap_in_value(in, bound->values[i], parameter->type, slot)) {
            if (call->slots[i])
                memset(slot, 0, parameter->type->size);
            return false;
        }
    }
    in->memo->changes = false;
    return true;
}

/* ---- one thread at a time in functions that touch what they share -------------------------------------------------
 */
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static void renew_lock(void) /* in a forked child: its owner is not there */
{
    static const pthread_mutex_t fresh = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
    lock = fresh;
}

static int64_t inside; /* calls that have begun and not ended, of all threads; under the interpreter's lock */

static void take_lock(void)
{
    if (!pthread_mutex_trylock(&lock))
        return;
    void *state = PyEval_SaveThread(); /* the other one may need it to come to its end */
    pthread_mutex_lock(&lock);
    PyEval_RestoreThread(state);
}

void wrap_enter(py_call *call)
{
    inside++;
    if (!call->signature->alone)
        take_lock();
}

void wrap_leave(py_call *call)
{
    inside--;
    if (!call->signature->alone)
        pthread_mutex_unlock(&lock);
}

/* ---- calls of Python from compiled code -------------------------------------------------------------------------- */
static py_call *running; /* the innermost one that shares what it has with Python; under the lock */

bool wrap_show(bool all)
{
    enum { MOST = 1024 }; /* elements: to look through more at each call takes longer than the call */
    py_memo made = {0};
    bool good =
        (!running || memo_share(&running->memo, all ? INT64_MAX : MOST)) && (!memo_is_shared() || memo_show(&made));
    memo_settle(&made);
    return good;
}

bool wrap_look_again(void)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = "call"};
    bool good = memo_look_again(&in);
    if (!good)
        wrap_explain(&in);
    memo_settle(&memo);
    return good;
}

void wrap_go_outside(wrap_outside *now)
{
    now->running = running;
    now->calls = memo_calls(0);
    running = NULL;
    now->held = !pthread_mutex_unlock(&lock); /* not while the module is imported */
}

void wrap_come_back(const wrap_outside *now)
{
    if (now->held)
        take_lock();
    memo_calls(now->calls);
    running = now->running;
}

static bool is_taken_from(const py_signature *signature, const PyObject *self)
{
    if (!signature->receiver || self == signature->receiver->type)
        return true;
    return refuse(&signature, 1), false;
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */
bool py_call_begin(py_call *call, const py_signature *signature, PyObject *self, PyObject *args, PyObject *keywords,
                   void *const *slots)
{
    PyObject *values[signature->count + 1];
    wrap_binding bound = {.values = values};
    wrap_in in = {.memo = &call->memo, .signature = signature->text};
    call->signature = signature;
    call->slots = slots;
    call->released = NULL;
    call->watched = false;
    call->memo.room = call->memo.count = 0;
    call->memo.changes = false;
    py_thread_record();
    wrap_enter(call);
    if (is_taken_from(signature, self) && wrap_bind(signature, self, args, keywords, &bound)) {
        bool synchronised = memo_begin(&in, signature->alone, signature->still);
        if (synchronised && convert(call, &bound, &in)) {
            call->around = running;
            if (!signature->alone)
                running = call;
            wrap_unbind(&bound);
            return true;
        }
        wrap_explain(&in);
        memo_end(NULL, signature->alone, signature->still);
    }
    wrap_unbind(&bound);
    release_slots(call);
    memo_settle(&call->memo);
    wrap_leave(call);
    return false;
}

/* Writes back while the exception, if any, waits. */
bool wrap_end(py_memo *memo, bool alone, bool still)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    bool good = memo_end(memo, alone, still);
    if (type && good)
        PyErr_Restore(type, value, traceback);
    else if (type) {
        Py_DecRef(type);
        if (value)
            Py_DecRef(value);
        if (traceback)
            Py_DecRef(traceback);
    }
    return good;
}

PyObject *py_call_end(py_call *call, void *result, bool failed)
{
    PyObject *python = NULL;
    if (call->watched)
        wrap_stop_listening(call);
    if (call->released)
        PyEval_RestoreThread(call->released);
    if (!call->signature->alone)
        running = call->around;
    if (failed)
        wrap_raise(&call->memo);
    bool good = wrap_end(&call->memo, call->signature->alone, call->signature->still) && !failed && !PyErr_Occurred();
    const py_type *type = call->signature->result;
    call->memo.is_result = true;
    if (good)
        python = wrap_out(&call->memo, type, result);
    if (!failed && result)
        py_release(type, result);
    release_slots(call);
    memo_settle(&call->memo);
    wrap_leave(call);
    wrap_let_go();
    return python;
}

/* ---- several functions made from one def
 * ------------------------------------------------------------------------------- */
static bool could_fit(const py_signature *signature, const PyObject *self, const wrap_binding *bound)
{
    if (signature->receiver && self != signature->receiver->type)
        return false;
    for (int i = 0; i < signature->count; i++)
        if (bound->values[i] ? !wrap_could_be(bound->values[i], signature->parameters[i].type)
                             : signature->parameters[i].required != 0)
            return false;
    return true;
}

static bool fits(const py_signature *signature, const wrap_binding *bound)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo};
    bool good = true;
    for (int i = 0; good && i < signature->count; i++) {
        _Alignas(16) char slot[256];
        const py_type *type = signature->parameters[i].type;
        if (!bound->values[i] || type->size > sizeof slot)
            continue;
        good = wrap_in_value(&in, bound->values[i], type, slot);
        if (good && type->kind != PY_NONE)
            py_release(type, slot);
    }
    memo_free(&memo);
    PyErr_Clear();
    return good;
}

/* The first elements decide, nearly always. */
static int choose(const py_signature *const *signatures, int count, const PyObject *self, const wrap_binding *bound)
{
    int candidates = 0, last = -1;
    for (int i = 0; i < count; i++)
        if (could_fit(signatures[i], self, bound))
            candidates++, last = i;
    if (candidates == 1 && fits(signatures[last], bound))
        return last;
    for (int i = 0; candidates > 1 && i < count; i++)
        if (could_fit(signatures[i], self, bound) && fits(signatures[i], bound))
            return i;
    return refuse(signatures, count);
}

int py_call_choose(const py_signature *const *signatures, int count, PyObject *self, PyObject *args, PyObject *keywords)
{
    PyObject *values[signatures[0]->count + 1];
    wrap_binding bound = {.values = values};
    py_thread_record();
    int chosen = wrap_bind(signatures[0], self, args, keywords, &bound) ? choose(signatures, count, self, &bound) : -1;
    wrap_unbind(&bound);
    return chosen;
}

PyObject *py_call_unknown(const char *name)
{
    PyErr_Format(PyExc_TypeError,
                 "%s() was never called when its module was compiled, so its types are unknown; call it under "
                 "`if __name__ == \"__main__\":` or in a driver given with --from",
                 name);
    return NULL;
}

PyObject *py_call_abstract(const char *name, const char *methods)
{
    PyErr_Format(PyExc_TypeError, "Can't instantiate abstract class %s with abstract method%s %s", name,
                 strchr(methods, ',') ? "s" : "", methods);
    return NULL;
}

PyObject *py_call_unpassed(const char *name)
{
    PyErr_Format(PyExc_TypeError,
                 "%s() takes or returns exceptions, functions, views of dicts, files, collections or *args, "
                 "which compiled code and Python do "
                 "not pass to each other",
                 name);
    return NULL;
}

/* ---- Ctrl-C: loops ask from time to time; the innermost watched call of the main thread raises
 * ----------------------------- */
static py_call *listening;
static pthread_t main_thread;
static bool main_known;

static bool is_main_thread(void)
{
    if (!main_known && syscall(SYS_gettid) == getpid()) {
        main_thread = pthread_self();
        main_known = true;
    }
    return main_known && pthread_equal(main_thread, pthread_self());
}

void py_call_watch(py_call *call)
{
    if (is_main_thread()) {
        call->outer = listening;
        call->watched = true;
        listening = call;
        if (!call->outer)
            py_watch_begin();
        /* Ctrl-C may have come while the arguments were converted: the first question goes to Python */
        py_ask_soon();
    }
    if (call->signature->alone && !memo_is_shared() && !memo_has_tables(&call->memo)) {
        memo_note(&call->memo);
        call->released = PyEval_SaveThread();
    }
}

void wrap_stop_listening(py_call *call)
{
    listening = call->outer;
    if (!listening)
        py_watch_end();
}

/* What py_interrupted leads to: Python's own handlers run.  True: one of them raised. */
static bool ask_python(void)
{
    if (!listening || !is_main_thread())
        return false;
    if (!py_watch_is_due()) {
        py_ask_soon();
        return false;
    }
    py_call *call = listening;
    __atomic_store_n(&py_interrupted, 0, __ATOMIC_RELAXED);
    if (call->released)
        PyEval_RestoreThread(call->released);
    bool raised = PyErr_CheckSignals() != 0;
    if (raised && PyErr_ExceptionMatches(PyExc_KeyboardInterrupt))
        PyErr_Clear(); /* ours takes its place: a handler may take that one */
    if (call->released)
        call->released = PyEval_SaveThread();
    return raised;
}

/* py_may_collect: in the main thread, when this call is the only one; nobody else can begin one in the meantime. */
static bool may_collect(bool done)
{
    py_call *call = listening;
    if (!is_main_thread() || !call)
        return false;
    if (!done && call->released)
        PyEval_RestoreThread(call->released);
    bool alone = !done && inside == 1;
    if (!alone && call->released)
        call->released = PyEval_SaveThread();
    return alone;
}

void wrap_watch_signals(void)
{
    if (!py_check_signals)
        pthread_atfork(NULL, NULL, renew_lock);
    py_check_signals = ask_python;
    py_may_collect = may_collect;
}
