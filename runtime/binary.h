/* binary.h -- open() in binary mode, sys.stdin.buffer and its like, io.BytesIO.
 * In: paths, modes, bytes-like objects.  Out: bytes; OSErrors, ValueErrors with CPython's texts.
 * Rule: one layout for BufferedReader, BufferedWriter, BufferedRandom and FileIO, which differ in what they say when
 * something cannot be done; file.pyi and io.pyi say which is which. */
#ifndef PY_BINARY_H
#define PY_BINARY_H
#include "packed.h"

#pragma GCC visibility push(hidden)
typedef struct py_binary py_binary;
typedef py_binary binary_reader, binary_writer, binary_random, binary_raw;
typedef struct bytes_io bytes_io;
typedef struct list_bytes list_bytes;
extern const py_type type_binary_reader, type_binary_writer, type_binary_random, type_binary_raw, type_bytes_io;

/* ---- opening and closing (binary.c) ---------------------------------------------------------------------------- */
py_binary *binary_open(const str *path, const str *mode, py_int buffering);
py_binary *binary_open_number(py_int number, const str *mode, py_int buffering);
py_binary *binary_stdin(const void *stream); /* immortal, as are the next two */
py_binary *binary_stdout(const void *stream);
py_binary *binary_stderr(const void *stream);
bool binary_close(void *f);
void *binary_enter(void *f);
bool binary_closed(const void *f);
str *binary_name(const void *f);
str *binary_mode(const void *f);
bool binary_flush(void *f);
py_int binary_fileno(const void *f);
py_tri binary_isatty(const void *f);
py_tri binary_readable(const void *f);
py_tri binary_writable(const void *f);
py_tri binary_seekable(const void *f);
void binary_flush_all(void); /* at exit */

/* ---- reading, writing, places (binary_read.c) ------------------------------------------------------------------- */
bytes *binary_read_all(void *f);
bytes *binary_read(void *f, py_int count); /* negative: all */
bytes *binary_read1(void *f, py_int count);
bytes *binary_peek(void *f, py_int count);
py_int binary_readinto(void *f, const void *buffer);
bytes *binary_readline(void *f, py_int size);
list_bytes *binary_readlines(void *f, py_int hint);
bool binary_next(void *f, bytes **line); /* NULL at the end */
py_int binary_write(void *f, const void *data);
bool binary_writelines(void *f, const void *lines);
py_int binary_tell(void *f);
py_int binary_seek(void *f, py_int offset, py_int whence);
py_int binary_truncate(void *f);
py_int binary_truncate_to(void *f, py_int size);

/* ---- io.BytesIO (bytes_io.c) ------------------------------------------------------------------------------------ */
bytes_io *bytes_io_new(void);
bytes_io *bytes_io_of(const void *initial);
bool bytes_io_close(void *f);
bytes_io *bytes_io_enter(void *f);
bool bytes_io_closed(const void *f);
py_tri bytes_io_true(const void *f);
py_tri bytes_io_isatty(const void *f);
bool bytes_io_flush(const void *f);
py_int bytes_io_fileno(const void *f); /* UnsupportedOperation */
bytes *bytes_io_getvalue(const void *f);
void *bytes_io_getbuffer(void *f); /* a memoryview */
bytes *bytes_io_read_all(void *f);
bytes *bytes_io_read(void *f, py_int count);
py_int bytes_io_readinto(void *f, const void *buffer);
bytes *bytes_io_readline(void *f, py_int size);
list_bytes *bytes_io_readlines(void *f, py_int hint);
bool bytes_io_next(void *f, bytes **line);
py_int bytes_io_write(void *f, const void *data);
bool bytes_io_writelines(void *f, const void *lines);
py_int bytes_io_tell(const void *f);
py_int bytes_io_seek(void *f, py_int offset, py_int whence);
py_int bytes_io_truncate(void *f);
py_int bytes_io_truncate_to(void *f, py_int size);
/* Where a bytes-like argument is written to; TypeError: it is read-only. */
bool binary_target(const void *buffer, py_bytes_view *view);
#pragma GCC visibility pop
#endif
