/* error.h -- exceptions as objects, handlers, the end of a program.
 * In: what py_raise left in py_here->error (core.h).  Out: matching, handling, text, tracebacks, exit status.
 * Rule: at most one exception is pending per thread; whoever takes it owns it. */
#ifndef PY_ERROR_H
#define PY_ERROR_H
#include "core.h"

#pragma GCC visibility push(hidden)
typedef struct py_frame {
    const char *file, *function;
    int32_t line;
} py_frame;
struct py_exception {
    py_object head; /* type_exception */
    const py_class *cls;
    const char *text; /* py_raise's message (UTF-8) until someone asks for args[0] */
    size_t text_room; /* 0: a literal of the program */
    str *about;       /* then text is a format: of number, and of this as repr shows it */
    int number;
    py_value *args;
    void *notes;   /* __notes__, a list of str; NULL: none */
    void *outside; /* Python's own, which it stands for; NULL: none */
    uint32_t arg_count;
    bool hide_context; /* raise ... from ...: the context is not printed */
    bool printing;
    py_exception *cause, *context;
    py_frame *frames; /* innermost first */
    uint32_t frame_count, frame_room;
    py_frame first[2]; /* the first of them, until there are more */
};
extern const py_type type_exception;
extern void (*py_let_go_outside)(void *object); /* set where there are such */

/* Raises class(format % (number, repr(about))), which is put together when somebody asks: "... %d: %s" */
bool py_raise_about(const py_class *cls, const char *format, int number, const str *about);

/* ---- making: ValueError(...) without raising it; all give an owned object ------------------------------------- */
py_exception *exception_new(const py_class *cls);
py_exception *exception_of_text(const py_class *cls, const char *literal); /* ASCII, of static storage */
py_exception *exception_of_value(const py_class *cls, const py_type *type, const void *slot);
py_exception *exception_of_tuple(const py_class *cls, const py_type *tuple,
                                 const void *slot); /* an argument per field */

/* Of a class of the program's own, whose struct begins with py_exception: nothing is set; type->body has its size. */
void *exception_make(const py_type *type, const py_class *cls);
void exception_start(py_exception *exception, const py_class *cls);
void exception_dispose(py_object *exception);
/* e.args = (), (value,), a tuple or a sequence */
void exception_set_none(py_exception *exception);
void exception_set_value(py_exception *exception, const py_type *type, const void *slot);
void exception_set_tuple(py_exception *exception, const py_type *tuple, const void *slot);

/* ---- raising ---------------------------------------------------------------------------------------------- */
/* More of them in core.h.  raise cls, without arguments: */
py_cold bool py_raise_plain(const py_class *cls);
py_cold bool py_raise_text(const py_class *cls, const char *literal); /* a message of static storage, no format */
py_cold bool py_raise_object(py_exception *exception);                /* raise e; retains it; NULL is None: TypeError */
/* raise e from cause; NULL: from None */
py_cold bool py_raise_from(py_exception *exception, py_exception *cause);
void py_throw(py_exception *exception, py_exception *handled); /* into a generator that handles that, or NULL */
py_cold bool py_raise_again(void); /* raise: what is being handled, once more; no new context */
py_cold bool py_raise_errno(int error, const char *file_name); /* OSError's subclass for errno; file_name or NULL */

py_cold bool py_raise_errno_between(int error, const char *from, const char *to);

/* ---- handling ---------------------------------------------------------------------------------------------- */
bool py_class_is(const py_class *cls, const py_class *base);
static inline bool py_error_is(const py_class *base) /* does `except base:` take the pending error? */
{
    const py_exception *error = py_here->error;
    return error && (error->cls == base || py_class_is(error->cls, base));
}
/* Takes the pending error for a handler; py_catch_any: for a finally, where there may be none.  Until its block ends,
 * however it ends, it is what a bare raise means, and the context of what else is raised.
 *     handling(caught) = py_catch(); ... handler: caught.error ...                                               */
typedef struct py_handler {
    py_exception *error, *outer; /* owned; what was being handled before */
} py_handler;
static inline py_handler py_catch_any(void)
{
    py_thread *thread = py_here;
    py_handler handler = {thread->error, thread->handled};
    if (handler.error) {
        thread->handled = handler.error;
        thread->error = NULL;
    }
    return handler;
}
static inline py_handler py_catch(void)
{
    py_handler handler = py_catch_any();
    if (!handler.error)
        __builtin_unreachable();
    return handler;
}
/* Takes it for a handler that does not look at it, and in which nothing can be raised. */
static inline void py_forget(void)
{
    py_exception *error = py_here->error;
    py_here->error = NULL;
    py_drop((py_object *)error);
}
static inline void py_handled(py_handler *handler)
{
    if (handler->error) {
        py_here->handled = handler->outer;
        py_drop((py_object *)handler->error);
    }
}
/* In front of what may raise: errors of these classes are taken by handlers that do not look at them, however they get
 * there; or, with none, somebody on the way does.  Holds until the block ends.  StopIteration is always seen: a
 * generator makes a cause of it. */
static inline const py_class *const *py_look_away(const py_class *const *classes)
{
    py_thread *thread = py_here;
    const py_class *const *before = thread->unseen;
    if (likely_py(thread->limit)) /* 0: the record that nobody writes */
        thread->unseen = classes;
    return before;
}
static inline void py_look_back(const py_class *const **before)
{
    py_thread *thread = py_here;
    if (likely_py(thread->limit))
        thread->unseen = *before;
}
#define py_looking __attribute__((cleanup(py_look_back), unused)) const py_class *const *py_before
#define nobody_sees(...)                                                                                               \
    static const py_class *const py_unseen[] = {__VA_ARGS__, NULL};                                                    \
    py_looking = py_look_away(py_unseen)
#define somebody_sees() py_looking = py_look_away(NULL)
#define handling(name)  __attribute__((cleanup(py_handled), unused)) py_handler name
/* The end of a finally: what went through it goes on. */
static inline bool py_goes_on(const py_handler *handler)
{
    return handler->error && !py_raise_again();
}
void py_clear(void);                               /* forgets the pending error */
str *exception_str(py_exception *exception);       /* str(e) */
str *exception_repr(py_exception *exception);      /* ValueError('x') */
str *exception_plain_str(py_exception *exception); /* whatever its class defines: as BaseException does it */
str *exception_plain_repr(py_exception *exception);
const char *class_word(const py_class *cls); /* its __name__ */
str *class_name(const py_class *cls);
str *class_qualified_name(const py_class *cls);
str *class_module(const py_class *cls); /* __module__ */
py_class *exception_class(const py_exception *exception);
/* Is it one of these?  They are a class, or a tuple of these. */
bool class_is_any(const py_class *cls, const py_type *type, const void *slot);
bool exception_has_file_name(const py_exception *exception); /* an OSError, as third argument */
uint32_t exception_given_count(py_exception *exception);     /* with the name of an OSError's file */
uint32_t exception_arg_count(py_exception *exception);
py_value exception_arg(py_exception *exception, uint32_t index);       /* e.args[index], borrowed */
bool exception_is(const py_exception *exception, const py_class *cls); /* isinstance(e, cls) */

/* ---- tracebacks and notes ------------------------------------------------------------------------------------ */
typedef struct py_traceback { /* the frames that an exception had then */
    py_object head;
    uint32_t count;
    py_frame *frames;
} py_traceback;
extern const py_type type_traceback;
py_traceback *exception_traceback(const py_exception *exception); /* owned; NULL: it was not raised */
void exception_set_traceback(py_exception *exception, py_traceback *traceback);
void exception_add_note(py_exception *exception, const str *note);
bool exception_has_notes(const py_exception *exception);
void *exception_notes(py_exception *exception); /* e.__notes__, owned; AttributeError */
py_int traceback_line(const py_traceback *traceback);
void traceback_next(const py_traceback *traceback, py_traceback **next); /* owned; NULL: None */
py_int traceback_count(const py_traceback *traceback);
py_int traceback_line_at(const py_traceback *traceback, int64_t index);
str *traceback_file_at(const py_traceback *traceback, int64_t index);
str *traceback_function_at(const py_traceback *traceback, int64_t index);
/* traceback_text.c: the lines of its text, lists of str.  limit: so many frames from outside; below zero: from inside
 */
void *exception_lines(py_exception *exception, int64_t limit, bool chain, bool frames); /* frames: its own, too */
void *exception_last_lines(py_exception *exception);                                    /* without its frames */
void *traceback_lines(const py_traceback *traceback, int64_t limit);
py_exception *exception_handled(void); /* sys.exc_info()[1]: owned; NULL: None */

/* ---- attributes -------------------------------------------------------------------------------------------- */
str *exception_class_name(const py_exception *exception);           /* type(e).__name__ */
void *exception_args(py_exception *exception, const py_type *type); /* e.args as a tuple[T, ...] of that type */
py_exception *exception_cause(py_exception *exception);             /* or NULL: None; owned, as is the next */
py_exception *exception_context(py_exception *exception);
void exception_set_cause(py_exception *exception, py_exception *cause); /* NULL: None; hides the context */
void exception_set_context(py_exception *exception, py_exception *context);
void exception_hide_context(py_exception *exception, bool hide);
bool exception_hides_context(const py_exception *exception); /* e.__suppress_context__ */
typedef enum py_detail {
    DETAIL_errno,
    DETAIL_strerror,
    DETAIL_filename,
    DETAIL_value,
    DETAIL_code,
    DETAIL_filename2,
    DETAIL_msg,
    DETAIL_name,
    DETAIL_encoding,
    DETAIL_reason,
    DETAIL_start,
    DETAIL_end
} py_detail;
/* e.errno and its like, into a slot of that type; AttributeError when its class has none. */
bool exception_detail(py_exception *exception, py_detail which, const py_type *type, void *slot);

/* ---- printing ------------------------------------------------------------------------------------------------ */
void py_print_unraisable(py_exception *exception); /* without its causes and contexts */
void py_print_error(py_exception *exception);      /* on stderr, as CPython: causes and contexts first */

/* ---- programs -------------------------------------------------------------------------------------------------- */
/* main() of a program: runs entry on a stack of 1 GiB, prints an uncaught error, returns the exit status. */
int py_run_main(int argc, char **argv, bool (*entry)(void));
/* What py_run_main does at the end: flush, print the pending error, SystemExit; returns the exit status. */
int py_main_end(void);
/* The end after an uncaught KeyboardInterrupt: killed by SIGINT, as CPython does it; status: where that does not work.
 */
void py_exit_interrupted(int status) __attribute__((noreturn));
extern int py_argc; /* set once by py_run_main */
extern char **py_argv;
void py_thread_record(void);       /* makes sure that this thread has a record of its own */
extern int64_t py_recursion_limit; /* sys.setrecursionlimit: of all threads */
#pragma GCC visibility pop
#endif
