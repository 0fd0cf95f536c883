/* report.c -- the end of a program: the error that is left, SystemExit, the exit status.
 * In: the exception that nobody caught.  Out: what CPython writes on standard error, and its exit status.
 * Rule: nothing here raises; what fails while an error is printed is left out. */
#define _GNU_SOURCE
#include "collect.h"
#include "counting.h"
#include "error.h"
#include "file.h"
#include "int.h"
#include "loop.h"
#include "print.h"
#include "repr.h"
#include "thread.h"
#include "value.h"
#include <malloc.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { FLUSH_FAILED = 120, LEAKED = 99 };

int py_argc;
char **py_argv;

static void say(const char *text)
{
    py_error_text(text, strlen(text));
}

/* ---- exit
 * ------------------------------------------------------------------------------------------------------------ */
/* sys.exit(None): 0; an int: its low byte, as the system takes it; anything else is printed: 1 */
static int exit_status(py_exception *exception)
{
    uint32_t count = exception_arg_count(exception);
    py_value code = count == 1 ? exception_arg(exception, 0) : VALUE_NONE;
    int64_t status;
    if (count == 0 || code.type == &type_none)
        if (count <= 1)
            return 0;
    if (count == 1 && code.type == &type_bool)
        return code.as_bool;
    if (count == 1 && code.type == &type_int)
        return int_fits64(code.as_int, &status) ? (int)(status & 255) : 255;
    owned(str) text = exception_str(exception);
    if (text)
        py_error_str(text);
    say("\n");
    return 1;
}

static int finish_error(void)
{
    handling(uncaught) = py_catch();
    py_here->handled = NULL;
    if (py_class_is(uncaught.error->cls, &py_SystemExit))
        return exit_status(uncaught.error);
    py_print_error(uncaught.error);
    return 1;
}

static bool flush_at_exit(void)
{
    file_flush_all();
    if (py_flush())
        return true;
    handling(ignored) = py_catch();
    say("Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n");
    py_print_unraisable(ignored.error);
    return false;
}

void py_exit_interrupted(int status)
{
    signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
    _exit(status);
}

int py_main_end(void)
{
    int status = 0;
    bool fine;
    if (py_here->error) {
        /* The program's output comes first.  A write error must not hide the program's own. */
        py_thread *thread = py_here;
        py_exception *error = thread->error;
        thread->error = thread->handled = NULL;
        fine = flush_at_exit();
        thread->error = error;
        status = finish_error();
    } else {
        fine = flush_at_exit();
    }
    if (!fine)
        status = FLUSH_FAILED;
#if defined PY_COUNTING || defined __SANITIZE_ADDRESS__
    py_collect();
#endif
#ifdef PY_COUNTING
    if (counting_report())
        status = LEAKED;
#endif
    return status;
}

/* ---- main ----------------------------------------------------------------------------------------------------------
 */
typedef struct main_call {
    bool (*entry)(void);
    int status;
} main_call;

static void *run_entry(void *argument)
{
    main_call *call = argument;
    py_thread_record();
    py_watch_begin();
    py_watch_interrupts();
    if (call->entry())
        py_clear();
    bool interrupted = py_error_is(&py_KeyboardInterrupt);
    call->status = py_main_end();
    if (interrupted)
        py_exit_interrupted(call->status);
    return NULL;
}

/* The program's thread is not the first one: without this it would get an arena of its own, which gives memory back to
 * the kernel at every chance and faults it in again. */
static void tune_malloc(void)
{
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

int py_run_main(int argc, char **argv, bool (*entry)(void))
{
    main_call call = {entry, 0};
    tune_malloc();
    py_argc = argc;
    py_argv = argv;
    for (size_t stack = (size_t)1 << 30; stack >= (size_t)1 << 26; stack >>= 1) {
        pthread_attr_t attributes;
        pthread_t thread;
        pthread_attr_init(&attributes);
        bool started = pthread_attr_setstacksize(&attributes, stack) == 0 &&
                       pthread_create(&thread, &attributes, run_entry, &call) == 0;
        pthread_attr_destroy(&attributes);
        if (started) {
            pthread_join(thread, NULL);
            return call.status;
        }
    }
    run_entry(&call);
    return call.status;
}
