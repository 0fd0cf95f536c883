/* file_private.h -- the layout of a text file; for file*.c only.
 * In: file.h.  Out: py_file.  Rule: `in` holds decoded text as UTF-8 (surrogates as three bytes), `out` what is to be
 * written, as bytes; never both at once. */
#ifndef PY_FILE_PRIVATE_H
#define PY_FILE_PRIVATE_H
#include "file.h"
#include "thread.h"

#pragma GCC visibility push(hidden)
enum { FILE_CHUNK = 8192, FILE_OUT = 64 << 10 };
typedef enum file_coding { FILE_UTF8, FILE_ASCII, FILE_LATIN1 } file_coding;
typedef enum file_handling {
    FILE_STRICT,
    FILE_IGNORE,
    FILE_REPLACE,
    FILE_BACKSLASH,
    FILE_XML,
    FILE_ESCAPE,
} file_handling;
/* newline=: None translates \r and \r\n to \n; "" ends lines at all three; the others only at themselves. */
typedef enum file_newline { LINE_ANY, LINE_KEEP, LINE_N, LINE_R, LINE_RN } file_newline;
struct py_file {
    py_object head;
    int descriptor;
    char standard; /* 1: sys.stdout, 2: sys.stderr, whose text goes through print.c */
    bool is_closed, can_read, can_write, line_buffered, iterating;
    bool numbered; /* its name is a descriptor */
    file_coding coding;
    file_handling handling;
    file_newline newline;
    thread_buffer in, out;
    int64_t start;       /* of `in`: the text that was not read yet */
    int64_t chunk_start; /* where the last chunk's text begins in it */
    bool ascii;          /* all of `in` is */
    bool copied;         /* the last chunk's text is its bytes */
    uint8_t *raw;        /* the last chunk, behind what was left over from the one before */
    int raw_len, left;   /* left: bytes at its end that begin something */
    str *name, *mode, *encoding, *errors;
    py_file *next, *previous; /* open files */
};
typedef struct file_opening {
    bool create, read, write, append, update, text, binary;
} file_opening;
bool file_newline_of(const str *newline, bool quoted, file_newline *result); /* ValueError */
bool file_read_mode(const str *mode, file_opening *wanted);                  /* ValueError */
int file_open_descriptor(const str *path, const file_opening *wanted);       /* -1: OSError, ValueError */
int file_descriptor_of(py_int number);                                       /* the same of open(0) */
str *file_number_name(int descriptor);
/* f.readlines(hint): what `next` gives until it gives NULL, a list of str or bytes */
typedef bool file_liner(void *file, str **line);
void *file_lines(const py_type *list_type, void *file, file_liner *next, py_int hint);
py_cold bool file_is_closed(void); /* raises */
py_cold bool file_unsupported(const char *text);
bool file_for_reading(py_file *f);
bool file_for_writing(py_file *f);
void file_forget_text(py_file *f);         /* what was read ahead */
bool file_put_out(py_file *f);             /* writes `out` */
int64_t file_raw_offset(const py_file *f); /* of the first character that was not read, in the last chunk's bytes */
char *file_reserve(thread_buffer *buffer, size_t length);
#pragma GCC visibility pop
#endif
