/* report.c -- the end of a program: tracebacks, SystemExit, the exit status.
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

enum { SHOWN_FRAMES = 1000, SHOWN_REPEATS = 3, FLUSH_FAILED = 120, LEAKED = 99 };

int py_argc;
char **py_argv;

static __attribute__((format(printf, 1, 2))) void say(const char *format, ...)
{
    char line[1024];
    va_list values;
    va_start(values, format);
    int length = vsnprintf(line, sizeof line, format, values);
    va_end(values);
    py_error_text(line, length < (int)sizeof line ? (size_t)length : sizeof line - 1);
}

/* ---- tracebacks ----------------------------------------------------------------------------------------------------
 */
/* The source line, without its indentation, as CPython reads it back from the file; nothing if there is no file. */
static void say_source(const char *file_name, int line)
{
    FILE *file = fopen(file_name, "r");
    char *text = NULL;
    size_t room = 0;
    ssize_t length = -1;
    if (!file)
        return;
    for (int i = 0; i < line && (length = getline(&text, &room, file)) >= 0; i++)
        continue;
    if (length > 0) {
        while (length > 0 && strchr(" \t\r\n\f", text[length - 1]))
            text[--length] = 0;
        size_t indent = strspn(text, " \t\f");
        if ((size_t)length > indent) {
            py_error_text("    ", 4);
            py_error_text(text + indent, (size_t)length - indent);
            py_error_text("\n", 1);
        }
    }
    free(text);
    fclose(file);
}

static bool is_same_frame(const py_frame *a, const py_frame *b)
{
    return a->line == b->line && !strcmp(a->file, b->file) && !strcmp(a->function, b->function);
}

static void say_repeats(int64_t repeats)
{
    if (repeats > SHOWN_REPEATS)
        say("  [Previous line repeated %lld more time%s]\n", (long long)(repeats - SHOWN_REPEATS),
            repeats - SHOWN_REPEATS > 1 ? "s" : "");
}

/* Outermost first, at most the innermost thousand. */
static void say_frames(const py_exception *exception)
{
    const py_frame *last = NULL;
    int64_t repeats = 0, count = exception->frame_count;
    if (!count)
        return;
    say("Traceback (most recent call last):\n");
    for (int64_t i = count < SHOWN_FRAMES ? count - 1 : SHOWN_FRAMES - 1; i >= 0; i--) {
        const py_frame *frame = &exception->frames[i];
        if (!last || !is_same_frame(last, frame)) {
            say_repeats(repeats);
            last = frame;
            repeats = 0;
        }
        if (++repeats > SHOWN_REPEATS)
            continue;
        say("  File \"%s\", line %d, in %s\n", frame->file, frame->line, frame->function);
        say_source(frame->file, frame->line);
    }
    say_repeats(repeats);
}

static void say_exception(py_exception *exception)
{
    say_frames(exception);
    const py_class *cls = exception->cls;
    if (cls->module && strcmp(cls->module, "__main__"))
        say("%s.", cls->module);
    py_error_text(cls->name, strlen(cls->name));
    owned(str) text = exception_str(exception);
    if (!text) {
        py_clear();
        say(": <exception str() failed>\n");
        return;
    }
    if (str_len(text)) {
        say(": ");
        py_error_str(text);
    }
    say("\n");
    if (exception->notes_length)
        py_error_text(exception->notes, exception->notes_length);
}

void py_print_unraisable(py_exception *exception)
{
    say_exception(exception);
}

/* The chain is walked from its end: what was raised first is printed first.  A cycle is cut. */
void py_print_error(py_exception *exception)
{
    py_exception *before = exception->cause ? exception->cause : exception->hide_context ? NULL : exception->context;
    exception->printing = true;
    if (before && !before->printing) {
        py_print_error(before);
        say(exception->cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                             : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    say_exception(exception);
    exception->printing = false;
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
    say_exception(ignored.error);
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
    py_watch_interrupts(true);
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
