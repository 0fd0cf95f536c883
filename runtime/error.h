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
    char *text; /* py_raise's message (UTF-8) until someone asks for args[0] */
    size_t text_room, text_len;
    py_value *args;
    uint32_t arg_count;
    bool hide_context; /* raise ... from ...: the context is not printed */
    bool printing;
    py_exception *cause, *context;
    py_frame *frames; /* innermost first */
    uint32_t frame_count, frame_room;
};
extern const py_type type_exception;

/* ---- raising ---------------------------------------------------------------------------------------------- */
/* More of them in core.h.  raise cls, without arguments: */
py_cold bool py_raise_plain(const py_class *cls);
py_cold bool py_raise_object(py_exception *exception);         /* raise e; retains it */
py_cold bool py_raise_errno(int error, const char *file_name); /* OSError's subclass for errno; file_name or NULL */
py_cold void py_set_cause(py_exception *cause); /* raise ... from cause, on the pending one; NULL: from None */

/* ---- handling ---------------------------------------------------------------------------------------------- */
bool py_class_is(const py_class *cls, const py_class *base);
static inline bool py_error_is(const py_class *base) /* does `except base:` take the pending error? */
{
    return py_here->error && py_class_is(py_here->error->cls, base);
}
/* Takes the pending error for a handler; owned.  Between the two calls it is the context of what is raised.
 *     owned(py_exception) error = py_catch(&outer); ... handler ... ; py_caught(outer);                        */
py_exception *py_catch(py_exception **outer);
void py_caught(py_exception *outer);
void py_clear(void);                          /* forgets the pending error */
str *exception_str(py_exception *exception);  /* str(e) */
str *exception_repr(py_exception *exception); /* ValueError('x') */
uint32_t exception_arg_count(py_exception *exception);
py_value exception_arg(py_exception *exception, uint32_t index); /* e.args[index], borrowed */

/* ---- printing ------------------------------------------------------------------------------------------------ */
void py_print_error(py_exception *exception); /* on stderr, as CPython: causes and contexts first */

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
