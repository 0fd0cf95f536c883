/* binary.c -- open() in binary mode, closing, what a binary file says of itself, the standard streams' buffers.
 * In: a path, a mode.  Out: a py_binary, or OSError with errno and path.
 * Rule: which class it is follows from the mode and the buffering alone, so that the compiler knows it, too. */
#define _GNU_SOURCE
#include "binary_private.h"
#include "int.h"
#include "print.h"
#include "repr.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void binary_dispose(py_object *object);
#define BINARY_TYPE(stem, text)                                                                                        \
    const py_type type_##stem = {.name = text, .kind = PY_NATIVE, .size = sizeof(void *), .dispose = binary_dispose};
BINARY_TYPE(binary_reader, "_io.BufferedReader")
BINARY_TYPE(binary_writer, "_io.BufferedWriter")
BINARY_TYPE(binary_random, "_io.BufferedRandom")
BINARY_TYPE(binary_raw, "_io.FileIO")

static py_binary *open_files;
static int open_files_lock;

static void lock_files(void)
{
    while (__atomic_exchange_n(&open_files_lock, 1, __ATOMIC_ACQUIRE))
        continue;
}

static void unlock_files(void)
{
    __atomic_store_n(&open_files_lock, 0, __ATOMIC_RELEASE);
}

static void note_open(py_binary *f)
{
    lock_files();
    f->next = open_files;
    if (open_files)
        open_files->previous = f;
    open_files = f;
    unlock_files();
}

static void forget_open(py_binary *f)
{
    lock_files();
    if (f->next)
        f->next->previous = f->previous;
    if (f->previous)
        f->previous->next = f->next;
    else if (open_files == f)
        open_files = f->next;
    f->next = f->previous = NULL;
    unlock_files();
}

void binary_flush_all(void)
{
    for (py_binary *f = open_files; f; f = f->next)
        if (!binary_put_out(f))
            py_clear();
}

bool binary_is_closed(const char *text)
{
    return py_raise_text(&py_ValueError, text);
}

bool binary_put_out(py_binary *f)
{
    const uint8_t *at = f->out;
    int64_t length = f->out_len;
    f->out_len = 0;
    while (length) {
        ssize_t written = write(f->descriptor, at, (size_t)length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return py_raise_errno(errno, NULL);
        at += written;
        length -= written;
    }
    return true;
}

/* ---- opening --------------------------------------------------------------------------------------------------- */
static const py_type *type_of_mode(const file_opening *wanted, bool raw)
{
    return raw              ? &type_binary_raw
           : wanted->update ? &type_binary_random
           : wanted->read   ? &type_binary_reader
                            : &type_binary_writer;
}

static str *mode_text(const file_opening *wanted)
{
    bool both = wanted->update;
    return str_from_c(wanted->create   ? (both ? "xb+" : "xb")
                      : wanted->append ? (both ? "ab+" : "ab")
                      : both           ? "rb+"
                      : wanted->read   ? "rb"
                                       : "wb");
}

static py_binary *binary_over(int descriptor, str *name, const file_opening *wanted, py_int buffering)
{
    py_binary *f = py_new(type_of_mode(wanted, buffering == 0), sizeof *f);
    memset((char *)f + sizeof f->head, 0, sizeof *f - sizeof f->head);
    f->descriptor = descriptor;
    f->can_read = wanted->read || wanted->update;
    f->can_write = !wanted->read || wanted->update;
    f->raw = buffering == 0;
    f->name = name;
    f->mode = mode_text(wanted);
    note_open(f);
    return f;
}

py_binary *binary_open(const str *path, const str *mode, py_int buffering)
{
    file_opening wanted = {0};
    if (!file_read_mode(mode, &wanted))
        return NULL;
    int descriptor = file_open_descriptor(path, &wanted);
    return descriptor < 0 ? NULL : binary_over(descriptor, str_copy_part(path, 0, path->len), &wanted, buffering);
}

py_binary *binary_open_number(py_int number, const str *mode, py_int buffering)
{
    file_opening wanted = {0};
    if (!file_read_mode(mode, &wanted))
        return NULL;
    int descriptor = file_descriptor_of(number);
    if (descriptor < 0)
        return NULL;
    py_binary *f = binary_over(descriptor, file_number_name(descriptor), &wanted, buffering);
    f->numbered = true;
    return f;
}

/* ---- the standard streams -------------------------------------------------------------------------------------- */
static STR_ASCII(name_of_stdin, "<stdin>");
static STR_ASCII(name_of_stdout, "<stdout>");
static STR_ASCII(name_of_stderr, "<stderr>");
static STR_ASCII(text_rb, "rb");
static STR_ASCII(text_wb, "wb");
static py_binary streams[3] = {
    {.head = {&type_binary_reader, PY_IMMORTAL}, .descriptor = 0, .standard = true, .can_read = true},
    {.head = {&type_binary_writer, PY_IMMORTAL}, .descriptor = 1, .standard = true, .can_write = true},
    {.head = {&type_binary_writer, PY_IMMORTAL}, .descriptor = 2, .standard = true, .can_write = true},
};

/* What was written to the buffer comes in front of the text that waits above it. */
static bool put_stdout_out(void)
{
    return binary_put_out(&streams[1]);
}

static py_binary *stream(int which, str *name, str *mode)
{
    py_binary *f = &streams[which];
    if (!f->name) {
        f->name = name;
        f->mode = mode;
        if (which)
            note_open(f);
        if (which == 1)
            print_behind(put_stdout_out);
    }
    return f;
}

py_binary *binary_stdin(const void *above)
{
    (void)above;
    return stream(0, name_of_stdin, text_rb);
}

py_binary *binary_stdout(const void *above)
{
    (void)above;
    return stream(1, name_of_stdout, text_wb);
}

py_binary *binary_stderr(const void *above)
{
    (void)above;
    return stream(2, name_of_stderr, text_wb);
}

/* ---- closing --------------------------------------------------------------------------------------------------- */
bool binary_close(void *object)
{
    py_binary *f = object;
    if (f->is_closed)
        return true;
    bool done = binary_put_out(f);
    f->is_closed = true;
    if (!f->standard)
        forget_open(f);
    free(f->in);
    free(f->out);
    f->in = f->out = NULL;
    f->in_at = f->in_len = 0;
    if (!f->standard && close(f->descriptor) != 0 && done && errno != EINTR)
        done = py_raise_errno(errno, NULL);
    return done;
}

static void binary_dispose(py_object *object)
{
    py_binary *f = (py_binary *)object;
    py_exception *pending = py_here->error; /* closing may not disturb what is on its way */
    py_here->error = NULL;
    if (!binary_close(f))
        py_clear();
    py_here->error = pending;
    drop(f->name);
    drop(f->mode);
    py_free(f, sizeof *f);
}

void *binary_enter(void *f)
{
    if (((py_binary *)f)->is_closed)
        return binary_is_closed("I/O operation on closed file."), NULL;
    return keep((py_binary *)f);
}

bool binary_flush(void *object)
{
    py_binary *f = object;
    if (f->is_closed)
        return binary_is_closed(f->raw || !f->can_write ? "I/O operation on closed file." : "flush of closed file");
    return binary_put_out(f);
}

/* ---- what it says of itself ------------------------------------------------------------------------------------ */
bool binary_closed(const void *f)
{
    return ((const py_binary *)f)->is_closed;
}

str *binary_name(const void *f)
{
    return keep(((const py_binary *)f)->name);
}

str *binary_mode(const void *f)
{
    return keep(((const py_binary *)f)->mode);
}

static bool is_open(const void *f)
{
    return !binary_closed(f) || binary_is_closed("I/O operation on closed file");
}

py_int binary_fileno(const void *f)
{
    return is_open(f) ? ((const py_binary *)f)->descriptor : INT_FAILED;
}

py_tri binary_isatty(const void *f)
{
    return is_open(f) ? isatty(((const py_binary *)f)->descriptor) != 0 : TRI_FAILED;
}

py_tri binary_readable(const void *object)
{
    const py_binary *f = object;
    if (!f->raw && !f->can_read)
        return false;
    return is_open(f) ? f->can_read : TRI_FAILED;
}

py_tri binary_writable(const void *object)
{
    const py_binary *f = object;
    if (!f->raw && !f->can_write)
        return false;
    return is_open(f) ? f->can_write : TRI_FAILED;
}

py_tri binary_seekable(const void *f)
{
    return is_open(f) ? lseek(((const py_binary *)f)->descriptor, 0, SEEK_CUR) >= 0 : TRI_FAILED;
}

static bool write_repr(py_text *t, const py_type *type, const void *slot)
{
    const py_binary *f = *(py_binary *const *)slot;
    char shown[64];
    (void)type;
    py_text_char(t, '<');
    py_text_c(t, f->head.type->name);
    const py_type *own = f->head.type;
    if (own != &type_binary_reader && own != &type_binary_writer && own != &type_binary_random &&
        own != &type_binary_raw) {
        snprintf(shown, sizeof shown, " object at %p", (const void *)f);
        py_text_c(t, shown);
    } else if (f->raw && f->is_closed) {
        py_text_c(t, " [closed]");
    } else {
        py_text_c(t, " name=");
        if (f->numbered)
            py_text_str(t, f->name);
        else
            py_text_quoted(t, f->name);
        if (f->raw) {
            py_text_c(t, " mode=");
            py_text_quoted(t, f->mode);
            py_text_c(t, " closefd=True");
        }
    }
    py_text_char(t, '>');
    return true;
}

static __attribute__((constructor)) void note_binary(void)
{
    py_repr_register(PY_NATIVE, write_repr, write_repr);
}
