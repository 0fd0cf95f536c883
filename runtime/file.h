/* file.h -- what open() gives: text files on a descriptor, the standard streams, io.StringIO.
 * In: paths, modes, strings.  Out: lines, strings, OSErrors, ValueErrors with CPython's texts.
 * Rule: reads go in the chunks that CPython decodes at once, so that an encoding error comes where it comes there;
 * every open file stands in one list, and what was written to it goes out at exit.  file.pyi says which is which. */
#ifndef PY_FILE_H
#define PY_FILE_H
#include "str.h"

#pragma GCC visibility push(hidden)
typedef struct py_file py_file;
typedef struct py_string_io py_string_io;
extern const py_type type_file, type_string_io;
extern py_class py_UnsupportedOperation;

/* ---- opening and closing (file.c) ------------------------------------------------------------------------------ */
/* encoding, errors, newline: NULL is None. */
py_file *file_open(const str *path, const str *mode, py_int buffering, const str *encoding, const str *errors,
                   const str *newline);
py_file *file_open_number(py_int number, const str *mode, py_int buffering, const str *encoding, const str *errors,
                          const str *newline); /* open(0) */
py_file *file_stdin(void);                     /* immortal */
py_file *file_stdout(void);
py_file *file_stderr(void);
bool file_close(py_file *f);
py_file *file_enter(py_file *f); /* with f: ValueError when closed; owned */
bool file_closed(const py_file *f);
str *file_name(const py_file *f);
str *file_mode(const py_file *f);
str *file_encoding(const py_file *f);
str *file_errors(const py_file *f);
bool file_line_buffering(const py_file *f);
py_int file_fileno(const py_file *f);
py_tri file_isatty(const py_file *f);
py_tri file_readable(const py_file *f);
py_tri file_writable(const py_file *f);
py_tri file_seekable(py_file *f);
str *file_repr(const py_file *f);
/* Of a standard stream, to what it is: UTF-8, with its way to handle errors; anything else is a RuntimeError. */
bool file_reconfigure(py_file *f, const str *encoding, const str *errors, const str *newline, bool line_buffering,
                      bool write_through);
void file_flush_all(void); /* at exit */

/* ---- reading (file_read.c) ------------------------------------------------------------------------------------- */
str *file_read_all(py_file *f);
str *file_read(py_file *f, py_int count);      /* characters; negative: all */
str *file_readline(py_file *f, py_int size);   /* "" at the end */
void *file_readlines(py_file *f, py_int hint); /* a list[str] */
bool file_next(py_file *f, str **line);        /* NULL at the end */
str *file_input(void);                         /* input(): EOFError */
str *file_input_prompt(const str *prompt);

/* ---- writing and places (file_write.c) ------------------------------------------------------------------------- */
py_int file_write(py_file *f, const str *text);
bool file_writelines(py_file *f, const void *lines); /* a list_str or seq_str */
bool file_flush(py_file *f);
void print_to_file(py_file *f); /* print(file=f): what follows, to the end of the statement */
py_int file_tell(py_file *f);
py_int file_seek(py_file *f, py_int offset, py_int whence);
py_int file_truncate(py_file *f);
py_int file_truncate_to(py_file *f, py_int size);

/* ---- io.StringIO (string_io.c) --------------------------------------------------------------------------------- */
py_string_io *string_io_new(const str *text);
py_string_io *string_io_with(const str *text, const str *newline);
bool string_io_close(py_string_io *f);
py_string_io *string_io_enter(py_string_io *f);
bool string_io_closed(const py_string_io *f);
py_tri string_io_true(const py_string_io *f); /* readable, writable, seekable */
py_tri string_io_isatty(const py_string_io *f);
bool string_io_flush(const py_string_io *f);
str *string_io_getvalue(const py_string_io *f);
str *string_io_read_all(py_string_io *f);
str *string_io_read(py_string_io *f, py_int count);
str *string_io_readline(py_string_io *f, py_int size);
void *string_io_readlines(py_string_io *f, py_int hint);
bool string_io_next(py_string_io *f, str **line);
py_int string_io_write(py_string_io *f, const str *text);
void print_to_string_io(py_string_io *f);
/* redirect.c: from now on print goes there, until the end */
bool print_redirect_file(py_file *f, bool to_stderr);
bool print_redirect_string_io(py_string_io *f, bool to_stderr);
bool print_redirect_end(bool to_stderr);
bool string_io_writelines(py_string_io *f, const void *lines);
py_int string_io_tell(const py_string_io *f);
py_int string_io_seek(py_string_io *f, py_int offset, py_int whence);
py_int string_io_truncate(py_string_io *f);
py_int string_io_truncate_to(py_string_io *f, py_int size);
#pragma GCC visibility pop
#endif
