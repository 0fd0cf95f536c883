/* print.h -- print(), piece by piece.
 * In: values.  Out: text in this thread's buffer, flushed to standard output or to the module's sink.
 * Rule: one print statement is pieces, then print_end(), or print_line() for a newline and the end; print_to_stderr()
 * before the pieces redirects that statement.  Each piece says whether it went well, so that && joins them. */
#ifndef PY_PRINT_H
#define PY_PRINT_H
#include "core.h"

#pragma GCC visibility push(hidden)
void print_to_stderr(void);
/* The statement goes to a file: text that is no plain piece is written by itself. */
typedef bool print_writer(void *file, const str *text);
void print_to(void *file, print_writer *writer, bool (*flush)(void *file));
void print_bytes(const char *utf8, size_t length);
bool print_int(py_int a); /* ValueError: more than 4300 digits */
void print_float_piece(double x);
void print_bool_piece(bool x);
void print_complex_piece(complex_t z);
bool print_str(const str *text); /* UnicodeEncodeError: lone surrogates */
bool print_value(py_value v);
bool print_value_of(const py_type *type, const void *slot); /* anything, through str() */
bool print_end(void);                                       /* false: the sink failed */
bool print_line(void);                                      /* a newline, and the end */
bool print_end_flush(void);                                 /* print(..., flush=True) */
/* redirect.c: false: it goes to the process's own stream; *fine: else, it was written */
bool print_redirected(bool to_stderr, const char *at, size_t length, bool *fine);
bool print_flush_redirected(bool to_stderr); /* what is in the buffer goes where it belongs now */
void print_behind(bool (*put_out)(void));    /* what is to be written in front of this text */
void print_lines(void);                      /* from now on each line is flushed */
bool py_flush(void);                         /* sys.stdout.flush() */

/* What a text of the error kind needs: surrogates as \\udc80, to standard error, at once. */
void py_error_text(const char *utf8, size_t length);
void py_error_str(const str *text);
bool py_write_out(const char *utf8, size_t length); /* sys.stdout.write */

/* A module's output goes to Python's sys.stdout and sys.stderr: set once, when the module is loaded. */
typedef bool (*py_sink)(bool to_stderr, const char *utf8, size_t length); /* false: raised */
void py_set_sink(py_sink sink);

/* Separators and literals: what cannot fail is true. */
#define print_text(literal) print_constant(literal, sizeof literal - 1)
static inline bool print_constant(const char *utf8, size_t length)
{
    print_bytes(utf8, length);
    return true;
}
static inline bool print_float(double x)
{
    print_float_piece(x);
    return true;
}
static inline bool print_bool(bool x)
{
    print_bool_piece(x);
    return true;
}
static inline bool print_complex(complex_t z)
{
    print_complex_piece(z);
    return true;
}
#pragma GCC visibility pop
#endif
