/* error.c -- raising, catching, what an exception carries.
 * In: a class and its arguments.  Out: the pending exception of this thread; args and their like.
 * Rule: py_raise's message stays C text until somebody asks for e.args, so that errors used as control flow are cheap.
 */
#include "error.h"
#include "loop.h"
#include "number_text.h"
#include "int.h"
#include "repr.h"
#include "thread.h"
#include "value.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define BASE_EXCEPTION(name)  py_class py_##name = {PY_CLASS_HEAD, #name, NULL, NULL, NULL, NULL};
#define EXCEPTION(name, base) py_class py_##name = {PY_CLASS_HEAD, #name, &py_##base, NULL, NULL, NULL};
#include "exceptions.def"
#undef EXCEPTION

const py_type type_exception = {
    .name = "exception", .kind = PY_EXCEPTION, .size = sizeof(void *), .dispose = exception_dispose};

const py_type type_class = {.name = "type", .kind = PY_CLASS, .size = sizeof(void *)};

void (*py_let_go_outside)(void *object);

/* ---- life ---------------------------------------------------------------------------------------------------- */
void exception_start(py_exception *exception, const py_class *cls)
{
    memset((char *)exception + sizeof(py_object), 0, offsetof(py_exception, first) - sizeof(py_object));
    exception->cls = cls;
    exception->frames = exception->first;
    exception->frame_room = sizeof exception->first / sizeof *exception->first;
}

void *exception_make(const py_type *type, const py_class *cls)
{
    py_exception *exception = py_new(type, type->body);
    memset((char *)exception + sizeof *exception, 0, type->body - sizeof *exception);
    exception_start(exception, cls);
    return exception;
}

py_exception *exception_new(const py_class *cls)
{
    py_exception *exception = py_new(&type_exception, sizeof *exception);
    exception_start(exception, cls);
    return exception;
}

static void free_frames(py_exception *exception)
{
    if (exception->frames != exception->first)
        py_free(exception->frames, exception->frame_room * sizeof(py_frame));
}

static void free_text(py_exception *exception)
{
    if (exception->text_room)
        py_free((void *)exception->text, exception->text_room);
    exception->text = NULL;
    exception->text_room = 0;
    drop(exception->about);
    exception->about = NULL;
}

/* What its args were goes. */
static void drop_args(py_exception *exception)
{
    free_text(exception);
    for (uint32_t i = 0; i < exception->arg_count; i++)
        value_drop(exception->args[i]);
    py_free(exception->args, exception->arg_count * sizeof(py_value));
    exception->args = NULL;
    exception->arg_count = 0;
}

/* Frees one exception, but gives back what it links to: chains may be long. */
static py_exception *free_one(py_exception *exception, bool with_fields)
{
    const py_type *type = exception->head.type;
    py_exception *next = exception->context;
    if (exception->cause && exception->cause == next)
        next->head.count--;
    else
        drop(exception->cause);
    for (uint32_t i = 0; with_fields && i < type->item_count; i++)
        py_release(type->items[i], (char *)exception + type->offsets[i]);
    drop_args(exception);
    free_frames(exception);
    drop(exception->notes);
    if (exception->outside)
        py_let_go_outside(exception->outside);
    py_free(exception, type->body ? type->body : sizeof *exception);
    return next && --next->head.count == 0 ? next : NULL;
}

void exception_dispose(py_object *object)
{
    py_exception *next = free_one((py_exception *)object, false); /* memory.c has seen to the fields */
    while (next)
        next = free_one(next, true);
}

/* ---- making --------------------------------------------------------------------------------------------------- */
static void set_args(py_exception *exception, uint32_t count)
{
    exception->args = py_alloc(count * sizeof(py_value));
    exception->arg_count = count;
}

py_exception *exception_of_text(const py_class *cls, const char *literal)
{
    py_exception *exception = exception_new(cls);
    exception->text = literal;
    return exception;
}

void exception_set_none(py_exception *exception)
{
    drop_args(exception);
}

void exception_set_value(py_exception *exception, const py_type *type, const void *slot)
{
    py_value value = value_from_slot(type, slot);
    drop_args(exception);
    set_args(exception, 1);
    exception->args[0] = value;
}

static void take_items(py_exception *exception, const py_type *tuple, const void *slot)
{
    if (tuple->kind == PY_SEQUENCE) {
        const py_list *items = *(const py_list *const *)slot;
        set_args(exception, (uint32_t)items->len);
        for (uint32_t i = 0; i < exception->arg_count; i++)
            exception->args[i] = value_from_slot(tuple->items[0], (const char *)items->at + i * tuple->items[0]->size);
        return;
    }
    set_args(exception, tuple->item_count);
    for (uint32_t i = 0; i < tuple->item_count; i++)
        exception->args[i] = value_from_slot(tuple->items[i], (const char *)slot + tuple->offsets[i]);
}

void exception_set_tuple(py_exception *exception, const py_type *tuple, const void *slot)
{
    py_exception old = *exception;
    exception->text = NULL;
    exception->text_room = 0;
    exception->about = NULL;
    take_items(exception, tuple, slot);
    drop_args(&old);
}

py_exception *exception_of_value(const py_class *cls, const py_type *type, const void *slot)
{
    py_exception *exception = exception_new(cls);
    set_args(exception, 1);
    exception->args[0] = value_from_slot(type, slot);
    return exception;
}

/* OSError(errno, ...) makes one of its subclasses. */
static const py_class *class_of_errno(int error)
{
    switch (error) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return &py_BlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
        return &py_BrokenPipeError;
    case ECHILD:
        return &py_ChildProcessError;
    case ECONNABORTED:
        return &py_ConnectionAbortedError;
    case ECONNREFUSED:
        return &py_ConnectionRefusedError;
    case ECONNRESET:
        return &py_ConnectionResetError;
    case EEXIST:
        return &py_FileExistsError;
    case ENOENT:
        return &py_FileNotFoundError;
    case EISDIR:
        return &py_IsADirectoryError;
    case ENOTDIR:
        return &py_NotADirectoryError;
    case EINTR:
        return &py_InterruptedError;
    case EACCES:
    case EPERM:
        return &py_PermissionError;
    case ESRCH:
        return &py_ProcessLookupError;
    case ETIMEDOUT:
        return &py_TimeoutError;
    default:
        return &py_OSError;
    }
}

py_exception *exception_of_tuple(const py_class *cls, const py_type *tuple, const void *slot)
{
    py_exception *exception = exception_new(cls);
    take_items(exception, tuple, slot);
    if (cls == &py_OSError && exception->arg_count >= 2 && exception->args[0].type == &type_int)
        exception->cls = class_of_errno((int)int_clamp(exception->args[0].as_int));
    return exception;
}

/* ---- raising -------------------------------------------------------------------------------------------------- */
/* No chain becomes a ring: where the handled exception's chain comes to the new one, it is cut. */
static void set_context(py_exception *exception, py_exception *handled)
{
    if (exception == handled)
        return;
    for (py_exception *at = handled; at->context; at = at->context)
        if (at->context == exception) {
            replace(&at->context, NULL);
            break;
        }
    replace(&exception->context, keep(handled));
}

/* Makes an owned exception the pending one. */
static bool go_on_with(py_exception *exception)
{
    py_thread *thread = &py_own()->head;
    py_exception *old = thread->error;
    thread->error = exception;
    drop(old);
    return false;
}

/* What is being handled here, or else by whoever resumed this generator. */
static py_exception *handled_now(void)
{
    py_exception *handled = py_here->handled;
    for (const py_waiting *waiting = py_here->waiting; !handled && waiting; waiting = waiting->outer)
        handled = waiting->handled;
    return handled;
}

py_exception *exception_handled(void)
{
    return keep(handled_now());
}

/* One that nobody sees: there is one of each class, without a message, arguments, lines or links. */
static __attribute__((noinline)) py_exception *make_unseen(py_class *cls)
{
    py_exception *made = py_class_is(cls, &py_StopIteration) ? NULL : calloc(1, sizeof *made), *none = NULL;
    if (!made)
        return NULL;
    made->head = (py_object){&type_exception, PY_IMMORTAL};
    made->cls = cls;
    if (__atomic_compare_exchange_n(&cls->unseen, &none, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        return made;
    free(made);
    return none;
}

static bool raise_unseen_of(const py_class *cls)
{
    const py_class *const *unseen = py_here->unseen;
    while (*unseen && cls != *unseen && !py_class_is(cls, *unseen))
        unseen++;
    if (!*unseen)
        return false;
    py_exception *error = __atomic_load_n(&cls->unseen, __ATOMIC_ACQUIRE);
    if (!error && !(error = make_unseen((py_class *)(uintptr_t)cls)))
        return false;
    go_on_with(error);
    return true;
}

/* Will the error be taken by a handler that does not look at it?  Then it is pending already. */
static inline bool raise_unseen(const py_class *cls)
{
    return py_here->unseen && raise_unseen_of(cls);
}

void py_throw(py_exception *exception, py_exception *handled)
{
    if (handled)
        set_context(exception, handled);
    go_on_with(keep(exception));
}

/* The same; the one that is being handled becomes its context. */
static bool set_pending(py_exception *exception)
{
    py_exception *handled = handled_now();
    if (handled)
        set_context(exception, handled);
    return go_on_with(exception);
}

bool py_raise(const py_class *cls, const char *format, ...)
{
    char short_text[256], *text = short_text;
    va_list values;
    if (raise_unseen(cls))
        return false;
    if (!strchr(format, '%'))
        return py_raise_text(cls, format);
    va_start(values, format);
    int length = vsnprintf(short_text, sizeof short_text, format, values);
    va_end(values);
    py_exception *exception = exception_new(cls);
    exception->text_room = (size_t)length + 1;
    char *copy = py_alloc(exception->text_room);
    if (exception->text_room > sizeof short_text) {
        va_start(values, format);
        vsnprintf(copy, exception->text_room, format, values);
        va_end(values);
    } else {
        memcpy(copy, text, exception->text_room);
    }
    exception->text = copy;
    return set_pending(exception);
}

bool py_raise_about(const py_class *cls, const char *format, int number, const str *about)
{
    if (raise_unseen(cls))
        return false;
    py_exception *exception = exception_of_text(cls, format);
    exception->number = number;
    exception->about = str_same(about);
    return set_pending(exception);
}

/* The message of py_raise_about. */
static void tell_about(py_exception *exception)
{
    int64_t size;
    char *shown = number_shown(exception->about, 200, &size);
    size_t room = strlen(exception->text) + (size_t)size + 16;
    char *text = py_alloc(room);
    snprintf(text, room, exception->text, exception->number, shown);
    py_free(shown, (size_t)size + 1);
    free_text(exception);
    exception->text = text;
    exception->text_room = room;
}

bool py_raise_plain(const py_class *cls)
{
    return !raise_unseen(cls) && set_pending(exception_new(cls));
}

bool py_raise_text(const py_class *cls, const char *literal)
{
    return !raise_unseen(cls) && set_pending(exception_of_text(cls, literal));
}

bool py_raise_object(py_exception *exception)
{
    if (!exception)
        return py_raise_text(&py_TypeError, "exceptions must derive from BaseException");
    return set_pending(keep(exception));
}

bool py_raise_from(py_exception *exception, py_exception *cause)
{
    if (!exception)
        return py_raise_object(NULL);
    replace(&exception->cause, keep(cause));
    exception->hide_context = true;
    return set_pending(keep(exception));
}

bool py_raise_again(void)
{
    py_exception *handled = handled_now();
    if (!handled)
        return py_raise_text(&py_RuntimeError, "No active exception to reraise");
    return go_on_with(keep(handled));
}

bool py_raise_value(const py_class *cls, const py_type *type, const void *slot)
{
    return !raise_unseen(cls) && set_pending(exception_of_value(cls, type, slot));
}

bool py_raise_tuple(const py_class *cls, const py_type *tuple, const void *slot)
{
    return !raise_unseen(cls) && set_pending(exception_of_tuple(cls, tuple, slot));
}

static void set_text(py_exception *exception, uint32_t index, const char *text)
{
    exception->args[index] = value_from_object(str_from_utf8(text, (int64_t)strlen(text)));
}

bool py_raise_errno(int error, const char *file_name)
{
    return py_raise_errno_between(error, file_name, NULL);
}

/* As OSError(errno, text, from, None, to) makes it. */
bool py_raise_errno_between(int error, const char *from, const char *to)
{
    py_exception *exception = exception_new(class_of_errno(error));
    set_args(exception, to ? 5 : from ? 3 : 2);
    exception->args[0] = value_from_int(error);
    set_text(exception, 1, strerror(error));
    if (from)
        set_text(exception, 2, from);
    if (to) {
        exception->args[3] = VALUE_NONE;
        set_text(exception, 4, to);
    }
    return set_pending(exception);
}

static void more_frames(py_exception *exception)
{
    uint32_t room = 2 * exception->frame_room;
    py_frame *frames = py_alloc(room * sizeof *frames);
    memcpy(frames, exception->frames, exception->frame_count * sizeof *frames);
    free_frames(exception);
    exception->frames = frames;
    exception->frame_room = room;
}

static __attribute__((noinline)) void add_frame(const char *file, const char *function, int line,
                                                py_exception *exception)
{
    if (exception->frame_count == exception->frame_room)
        more_frames(exception);
    exception->frames[exception->frame_count++] = (py_frame){file, function, line};
}

/* Errors that nobody sees come this way, too: for them it does nothing, at once. */
void py_trace(const char *file, const char *function, int line)
{
    py_exception *exception = py_here->error;
    if (exception && exception->frame_room)
        add_frame(file, function, line, exception);
}

bool py_enter_slowly(void)
{
    char here;
    py_thread *thread = &py_own()->head;
    thread->limit = py_recursion_limit;
    if (thread->depth < thread->limit && (uintptr_t)&here >= thread->stack_floor) {
        if (unlikely_py(__atomic_load_n(&py_interrupted, __ATOMIC_RELAXED)) && py_poll_slowly())
            return false;
        thread->depth++;
        return true;
    }
    return py_raise(&py_RecursionError, "maximum recursion depth exceeded");
}

/* ---- handling -------------------------------------------------------------------------------------------------- */
bool py_class_is(const py_class *cls, const py_class *base)
{
    for (; cls; cls = cls->base)
        if (cls == base || (cls->also && py_class_is(cls->also, base)))
            return true;
    return false;
}

bool exception_is(const py_exception *exception, const py_class *cls)
{
    return py_class_is(exception->cls, cls);
}

void py_clear(void)
{
    if (py_here->error)
        replace(&py_here->error, NULL);
}

/* ---- what it carries ------------------------------------------------------------------------------------------- */
/* OSError(2, "no", "x") keeps the file's name elsewhere. */
bool exception_has_file_name(const py_exception *exception)
{
    return (exception->arg_count == 3 || exception->arg_count == 5) && exception->args[2].type != &type_none &&
           py_class_is(exception->cls, &py_OSError);
}

uint32_t exception_given_count(py_exception *exception)
{
    if (!exception->text)
        return exception->arg_count;
    if (exception->about)
        tell_about(exception);
    set_args(exception, 1);
    exception->args[0] = value_from_object(str_from_utf8(exception->text, (int64_t)strlen(exception->text)));
    free_text(exception);
    return 1;
}

uint32_t exception_arg_count(py_exception *exception)
{
    uint32_t count = exception_given_count(exception);
    return exception_has_file_name(exception) ? 2 : count;
}

py_value exception_arg(py_exception *exception, uint32_t index)
{
    exception_given_count(exception);
    return exception->args[index];
}

const char *class_word(const py_class *cls)
{
    const char *dot = strrchr(cls->name, '.'); /* of a class in a class or function */
    return dot ? dot + 1 : cls->name;
}

str *class_name(const py_class *cls)
{
    const char *word = class_word(cls);
    return str_from_utf8(word, (int64_t)strlen(word));
}

str *class_qualified_name(const py_class *cls)
{
    return str_from_utf8(cls->name, (int64_t)strlen(cls->name));
}

str *class_module(const py_class *cls)
{
    const char *module = cls->module ? cls->module : "builtins";
    return str_from_utf8(module, (int64_t)strlen(module));
}

str *exception_class_name(const py_exception *exception)
{
    return class_name(exception->cls);
}

py_class *exception_class(const py_exception *exception)
{
    return (py_class *)exception->cls;
}

bool class_is_any(const py_class *cls, const py_type *type, const void *slot)
{
    if (type->kind == PY_CLASS)
        return py_class_is(cls, *(py_class *const *)slot);
    if (type->kind == PY_VALUE)
        return class_is_any(cls, ((const py_value *)slot)->type, value_slot(slot));
    if (type->kind == PY_SEQUENCE) {
        const py_list *items = *(const py_list *const *)slot;
        for (int64_t i = 0; i < items->len; i++)
            if (class_is_any(cls, type->items[0], (const char *)items->at + i * type->items[0]->size))
                return true;
        return false;
    }
    for (uint32_t i = 0; i < type->item_count; i++)
        if (class_is_any(cls, type->items[i], (const char *)slot + type->offsets[i]))
            return true;
    return false;
}

void *exception_args(py_exception *exception, const py_type *type)
{
    uint32_t count = exception_arg_count(exception), size = type->items[0]->size;
    py_list *args = py_new(type, sizeof *args);
    args->len = args->room = count;
    args->at = py_alloc(count * size);
    args->bigs = true;
    for (uint32_t i = 0; i < count; i++)
        if (!value_to_slot(exception->args[i], type->items[0], (char *)args->at + i * size))
            abort(); /* inference knows of every argument */
    return args;
}

py_exception *exception_cause(py_exception *exception)
{
    return keep(exception->cause);
}

py_exception *exception_context(py_exception *exception)
{
    return keep(exception->context);
}

void exception_set_cause(py_exception *exception, py_exception *cause)
{
    replace(&exception->cause, keep(cause));
    exception->hide_context = true;
}

void exception_set_context(py_exception *exception, py_exception *context)
{
    replace(&exception->context, keep(context));
}

void exception_hide_context(py_exception *exception, bool hide)
{
    exception->hide_context = hide;
}

bool exception_hides_context(const py_exception *exception)
{
    return exception->hide_context;
}
