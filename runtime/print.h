/* print.h -- print(), piece by piece.
 * In: values.  Out: text in this thread's buffer, flushed to standard output or to the module's sink.
 * Rule: one print statement is pieces, then print_end(); print_to_stderr() before the pieces redirects that statement.
 */
#ifndef PY_PRINT_H
#define PY_PRINT_H
#include "core.h"

#pragma GCC visibility push(hidden)
void print_to_stderr(void);
/* The statement goes to a file: text that is no plain piece is written by itself. */
typedef bool print_writer(void *file, const str *text);
void print_to(void *file, print_writer *writer, bool (*flush)(void *file));
void print_text(const char *utf8, size_t length); /* separators, literals */
bool print_int(py_int a);                         /* ValueError: more than 4300 digits */
void print_float(double x);
void print_bool(bool x);
void print_none(void);
void print_complex(complex_t z);
bool print_str(const str *text); /* UnicodeEncodeError: lone surrogates */
bool print_value(py_value v);
bool print_value_of(const py_type *type, const void *slot); /* anything, through str() */
bool print_end(void);                                       /* false: the sink failed */
bool print_end_flush(void);                                 /* print(..., flush=True) */
/* redirect.c: false: it goes to the process's own stream; *fine: else, it was written */
bool print_redirected(bool to_stderr, const char *at, size_t length, bool *fine);
bool print_flush_redirected(bool to_stderr); /* what is in the buffer goes where it belongs now */
void print_behind(bool (*put_out)(void));    /* what is to be written in front of this text */
bool py_flush(void);                         /* sys.stdout.flush() */

/* What a text of the error kind needs: surrogates as \\udc80, to standard error, at once. */
void py_error_text(const char *utf8, size_t length);
void py_error_str(const str *text);
bool py_write_out(const char *utf8, size_t length); /* sys.stdout.write */

/* A module's output goes to Python's sys.stdout and sys.stderr: set once, when the module is loaded. */
typedef bool (*py_sink)(bool to_stderr, const char *utf8, size_t length); /* false: raised */
void py_set_sink(py_sink sink);
#pragma GCC visibility pop
#endif
