/* print.c -- print(): pieces of text on their way to standard output.
 * In: values.  Out: bytes in this thread's buffer, and from there to the file descriptor or the module's sink.
 * Rule: a statement's pieces stay together; standard output is flushed at exit, before a traceback and, on a terminal,
 * after every line; in a module every statement goes to the sink as a whole. */
#define _GNU_SOURCE
#include "print.h"
#include "error.h"
#include "complex.h"
#include "float.h"
#include "int.h"
#include "repr.h"
#include "thread.h"
#include "value.h"
#include <errno.h>
#include <stdlib.h>
#include <stdio.h>
#include <unistd.h>

enum { FLUSH_AT = 32 << 10 };
static py_sink sink; /* set once, by py_set_sink */

static bool (*in_front)(void); /* set once: sys.stdout.buffer is used */

void print_behind(bool (*put_out)(void))
{
    in_front = put_out;
}

void py_set_sink(py_sink new_sink)
{
    sink = new_sink;
}

/* ---- buffers ---------------------------------------------------------------------------------------------------- */
static bool write_all(int file, const char *at, size_t length)
{
    while (length) {
        ssize_t written = write(file, at, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return py_raise_errno(errno, NULL);
        at += written;
        length -= (size_t)written;
    }
    return true;
}

static bool flush_buffer(thread_buffer *buffer, bool to_stderr)
{
    size_t length = buffer->len;
    buffer->len = 0;
    if (in_front && !to_stderr && !in_front())
        return false;
    bool fine;
    if (!length)
        return true;
    if (py_own()->redirects[to_stderr]) {
        char *copy = py_alloc(length); /* writing may print */
        memcpy(copy, buffer->at, length);
        bool done = print_redirected(to_stderr, copy, length, &fine);
        py_free(copy, length);
        if (done)
            return fine;
    }
    if (sink)
        return sink(to_stderr, buffer->at, length);
    return write_all(to_stderr ? STDERR_FILENO : STDOUT_FILENO, buffer->at, length);
}

static char *reserve(thread_buffer *buffer, size_t length)
{
    if (unlikely_py(buffer->room - buffer->len < length)) {
        buffer->room = 2 * (buffer->len + length) + 256;
        buffer->at = realloc(buffer->at, buffer->room);
        if (!buffer->at)
            abort();
    }
    return buffer->at + buffer->len;
}

static thread_buffer *current(void)
{
    thread_record *record = py_own();
    return record->print_file ? &record->piece : record->to_stderr ? &record->err : &record->out;
}

static void put(thread_buffer *buffer, const char *at, size_t length)
{
    if (!length) /* there may be no buffer yet */
        return;
    memcpy(reserve(buffer, length), at, length);
    buffer->len += length;
}

static bool write_piece(thread_record *record)
{
    size_t length = record->piece.len;
    record->piece.len = 0;
    if (!length)
        return true;
    owned(str) text = str_from_utf8(record->piece.at, (int64_t)length);
    return record->print_writer(record->print_file, text);
}

/* The statement ends here, with what was printed so far: the next one begins anew. */
static bool failed(void)
{
    thread_record *record = py_own();
    py_exception *error = record->head.error;
    record->head.error = NULL;
    if (record->print_file && !write_piece(record))
        py_clear();
    record->head.error = error;
    record->to_stderr = false;
    record->print_file = NULL;
    return false;
}

bool print_flush_redirected(bool to_stderr)
{
    thread_record *record = py_own();
    return flush_buffer(to_stderr ? &record->err : &record->out, to_stderr);
}

bool py_flush(void)
{
    return flush_buffer(&py_own()->out, false);
}

/* What was printed, and written to files where there are any, is not lost. */
__attribute__((weak)) void file_flush_all(void);
void *py_no_memory(void)
{
    if (file_flush_all)
        file_flush_all();
    py_flush();
    fputs("MemoryError\n", stderr);
    exit(1);
}

static bool is_line_buffered(thread_record *record)
{
    if (!record->asked_terminal) {
        record->asked_terminal = true;
        record->line_buffered = !sink && isatty(STDOUT_FILENO);
    }
    return record->line_buffered;
}

void print_lines(void)
{
    py_own()->line_buffered = py_own()->asked_terminal = true;
}

static bool end_statement(bool flush)
{
    thread_record *record = py_own();
    if (record->print_file) {
        bool fine = write_piece(record) && (!flush || record->print_flush(record->print_file));
        record->print_file = NULL;
        return fine;
    }
    if (record->to_stderr) {
        record->to_stderr = false;
        return flush_buffer(&record->err, true);
    }
    if (flush || sink || record->redirects[0] || record->out.len >= FLUSH_AT || is_line_buffered(record))
        return flush_buffer(&record->out, false);
    return true;
}

/* ---- pieces -------------------------------------------------------------------------------------------------------
 */
void print_to(void *file, print_writer *writer, bool (*flush)(void *file))
{
    thread_record *record = py_own();
    record->print_file = file;
    record->print_writer = writer;
    record->print_flush = flush;
}

void print_to_stderr(void)
{
    py_own()->to_stderr = true;
}

bool print_end(void)
{
    return end_statement(false);
}

bool print_line(void)
{
    put(current(), "\n", 1);
    return end_statement(false);
}

bool print_end_flush(void)
{
    return end_statement(true);
}

void print_bytes(const char *utf8, size_t length)
{
    put(current(), utf8, length);
}

bool print_int(py_int a)
{
    thread_buffer *buffer = current();
    if (likely_py(!int_is_big(a))) {
        buffer->len += (size_t)int_write(reserve(buffer, INT_TEXT), a);
        return true;
    }
    int64_t length;
    size_t room;
    if (!int_text_allowed(a))
        return failed();
    char *digits = int_digits(a, 10, &length, &room);
    put(buffer, digits, (size_t)length);
    py_free(digits, room);
    return true;
}

void print_float_piece(double x)
{
    thread_buffer *buffer = current();
    buffer->len += (size_t)float_write(reserve(buffer, FLOAT_TEXT), x);
}

void print_complex_piece(complex_t z)
{
    thread_buffer *buffer = current();
    buffer->len += (size_t)complex_write(reserve(buffer, COMPLEX_TEXT), z);
}

void print_bool_piece(bool x)
{
    put(current(), x ? "True" : "False", x ? 4 : 5);
}

/* ValueError of standard error never happens: what cannot be encoded is written as an escape. */
static void put_escaped(thread_buffer *buffer, const str *text)
{
    int64_t size;
    char *utf8 = str_to_c(text, &size);
    for (int64_t i = 0; i < size; i++) {
        unsigned char *at = (unsigned char *)utf8 + i;
        if (at[0] != 0xed || i + 2 >= size || at[1] < 0xa0) {
            put(buffer, utf8 + i, 1);
            continue;
        }
        static const char digits[] = "0123456789abcdef";
        char escape[6] = {'\\',
                          'u',
                          'd',
                          digits[(at[1] & 0x3f) >> 2],
                          digits[(at[1] & 3) << 2 | (at[2] & 0x30) >> 4],
                          digits[at[2] & 15]};
        put(buffer, escape, sizeof escape);
        i += 2;
    }
    py_free(utf8, (size_t)size + 1);
}

static bool put_str(thread_buffer *buffer, const str *text)
{
    if (likely_py(text->ascii)) {
        put(buffer, (const char *)text->text, (size_t)text->len);
        return true;
    }
    int64_t size = str_utf8_size(text);
    if (size < 0)
        return false;
    str_copy_utf8(text, reserve(buffer, (size_t)size));
    buffer->len += (size_t)size;
    return true;
}

bool print_str(const str *text)
{
    thread_record *record = py_own();
    if (record->print_file)
        return (write_piece(record) && record->print_writer(record->print_file, text)) || failed();
    if (!record->to_stderr)
        return put_str(&record->out, text);
    put_escaped(&record->err, text);
    return true;
}

static bool put_text(py_text *t)
{
    if (py_own()->print_file) {
        owned(str) text = py_text_finish(t);
        return print_str(text);
    }
    if (current() == &py_own()->err) {
        owned(str) text = py_text_finish(t);
        put_escaped(&py_own()->err, text);
        return true;
    }
    int64_t size = py_text_utf8_size(t);
    if (size >= 0) {
        thread_buffer *buffer = current();
        py_text_copy_utf8(t, reserve(buffer, (size_t)size));
        buffer->len += (size_t)size;
    }
    py_text_discard(t);
    return size >= 0;
}

/* What is called to make the text may print, too. */
bool print_value_of(const py_type *type, const void *slot)
{
    py_text t;
    py_text_start(&t);
    thread_record *record = py_own();
    void *file = record->print_file;
    bool to_stderr = record->to_stderr;
    record->print_file = NULL;
    record->to_stderr = false;
    bool fine = py_text_value(&t, type, slot);
    record->print_file = file;
    record->to_stderr = to_stderr;
    if (fine)
        return put_text(&t);
    py_text_discard(&t);
    return failed();
}

bool print_value(py_value v)
{
    switch (v.type->kind) {
    case PY_NONE:
        return print_text("None");
    case PY_BOOL:
        return print_bool(v.as_bool), true;
    case PY_INT:
        return print_int(v.as_int);
    case PY_FLOAT:
        return print_float(v.as_float), true;
    case PY_STR:
        return print_str((const str *)v.object);
    default:
        return print_value_of(v.type, value_slot(&v));
    }
}

/* ---- for tracebacks and sys ----------------------------------------------------------------------------------------
 */
void py_error_text(const char *utf8, size_t length)
{
    thread_buffer *buffer = &py_own()->err;
    put(buffer, utf8, length);
    flush_buffer(buffer, true);
}

void py_error_str(const str *text)
{
    thread_buffer *buffer = &py_own()->err;
    put_escaped(buffer, text);
    flush_buffer(buffer, true);
}

bool py_write_out(const char *utf8, size_t length)
{
    print_bytes(utf8, length);
    return print_end();
}
