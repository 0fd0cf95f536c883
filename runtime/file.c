/* file.c -- open(), closing, what a text file says of itself, the standard streams.
 * In: a path, a mode, an encoding.  Out: a py_file, or OSError with errno and path.
 * Rule: the order of checks, and their texts, are those of CPython's _io; a file that nobody holds is closed. */
#define _GNU_SOURCE
#include "binary.h"
#include "bytes.h"
#include "error.h"
#include "file_private.h"
#include "int.h"
#include "print.h"
#include "repr.h"
#include "text.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void file_dispose(py_object *object);
const py_type type_file = {
    .name = "_io.TextIOWrapper", .kind = PY_FILE, .size = sizeof(void *), .dispose = file_dispose};
py_class py_UnsupportedOperation = {PY_CLASS_HEAD, "UnsupportedOperation", &py_OSError, &py_ValueError, "io", NULL};

static py_file *open_files;
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

static void note_open(py_file *f)
{
    lock_files();
    f->next = open_files;
    f->previous = NULL;
    if (open_files)
        open_files->previous = f;
    open_files = f;
    unlock_files();
}

static void forget_open(py_file *f)
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

void file_flush_all(void)
{
    for (py_file *f = open_files; f; f = f->next)
        if (!file_put_out(f))
            py_clear();
    binary_flush_all();
}

/* ---- errors ---------------------------------------------------------------------------------------------------- */
bool file_is_closed(void)
{
    return py_raise_text(&py_ValueError, "I/O operation on closed file.");
}

bool file_unsupported(const char *text)
{
    return py_raise_text(&py_UnsupportedOperation, text);
}

/* ---- what open() was given ------------------------------------------------------------------------------------- */
static bool invalid_mode(const str *mode)
{
    int64_t size;
    char *text = str_to_c(mode, &size);
    bool result = py_raise(&py_ValueError, "invalid mode: '%s'", text);
    py_free(text, (size_t)size + 1);
    return result;
}

bool file_read_mode(const str *mode, file_opening *wanted)
{
    static const char letters[] = "xrwa+tb";
    bool *const flags[] = {&wanted->create, &wanted->read, &wanted->write, &wanted->append,
                           &wanted->update, &wanted->text, &wanted->binary};
    for (int64_t i = 0; i < mode->len; i++) {
        uint32_t c = str_at(mode, i);
        const char *letter = c && c < 128 ? strchr(letters, (int)c) : NULL;
        if (!letter || *flags[letter - letters])
            return invalid_mode(mode);
        *flags[letter - letters] = true;
    }
    if (wanted->text && wanted->binary)
        return py_raise_text(&py_ValueError, "can't have text and binary mode at once");
    if (wanted->create + wanted->read + wanted->write + wanted->append > 1)
        return py_raise_text(&py_ValueError, "must have exactly one of create/read/write/append mode");
    if (wanted->create + wanted->read + wanted->write + wanted->append == 0)
        return py_raise_text(&py_ValueError,
                             "Must have exactly one of create/read/write/append mode and at most one plus");
    return true;
}

static int is_word(const str *text, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (text->ascii && (size_t)text->len == strlen(words[i]) && !memcmp(text->text, words[i], (size_t)text->len))
            return i;
    return -1;
}

/* Of the codecs only these three read and write files. */
static bool coding_of(const str *encoding, file_coding *result)
{
    int found = encoding ? codec_of(encoding) : FILE_UTF8;
    *result = (file_coding)found;
    return found >= 0 && (found <= FILE_LATIN1 || codec_unknown(encoding));
}

static bool handling_of(const str *errors, file_handling *result)
{
    static const char *const words[] = {"strict",          "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
                                        "surrogateescape", NULL};
    int at = errors ? is_word(errors, words) : 0;
    *result = (file_handling)at;
    return at >= 0 || codec_unknown_handler(errors);
}

bool file_newline_of(const str *newline, bool quoted, file_newline *result)
{
    static const char *const words[] = {"", "\n", "\r", "\r\n", NULL};
    int at = newline ? is_word(newline, words) : -1;
    *result = newline ? (file_newline)(LINE_KEEP + at) : LINE_ANY;
    if (!newline || at >= 0)
        return true;
    owned(str) shown = str_repr(newline);
    int64_t size;
    char *text = str_to_c(shown, &size);
    py_raise(&py_ValueError, "illegal newline value: %.*s", quoted ? (int)size : (int)size - 2,
             quoted ? text : text + 1);
    py_free(text, (size_t)size + 1);
    return false;
}

/* ---- opening --------------------------------------------------------------------------------------------------- */
int file_open_descriptor(const str *path, const file_opening *wanted)
{
    int flags = wanted->update ? O_RDWR : wanted->read ? O_RDONLY : O_WRONLY;
    flags |= wanted->create ? O_CREAT | O_EXCL : wanted->write ? O_CREAT | O_TRUNC : 0;
    flags |= wanted->append ? O_CREAT | O_APPEND : 0;
    if (str_has_char(path, 0)) {
        py_raise_text(&py_ValueError, "embedded null byte");
        return -1;
    }
    int64_t size;
    char *name = str_to_c(path, &size);
    int descriptor;
    do
        descriptor = open(name, flags | O_CLOEXEC, 0666);
    while (descriptor < 0 && errno == EINTR);
    struct stat about;
    int error = errno;
    if (descriptor >= 0 && fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode)) {
        close(descriptor);
        descriptor = -1;
        error = EISDIR;
    }
    if (descriptor < 0)
        py_raise_errno(error, name);
    py_free(name, (size_t)size + 1);
    if (descriptor >= 0 && wanted->append)
        lseek(descriptor, 0, SEEK_END);
    return descriptor;
}

static bool judge_buffering(py_int buffering)
{
    if (buffering == 0)
        return py_raise_text(&py_ValueError, "can't have unbuffered text I/O");
    if (buffering < -1)
        return py_raise_text(&py_ValueError, "invalid buffering size");
    return true;
}

/* What open() is told about the text. */
typedef struct telling {
    const str *mode, *encoding, *errors, *newline;
    py_int buffering;
} telling;

/* name is owned by the file, or dropped where it fails; so is the descriptor. */
static py_file *file_over(int descriptor, str *name, const file_opening *wanted, const telling *told)
{
    file_newline lines;
    file_coding coding;
    file_handling handling;
    if (!judge_buffering(told->buffering) || !file_newline_of(told->newline, false, &lines) ||
        !coding_of(told->encoding, &coding) || !handling_of(told->errors, &handling)) {
        close(descriptor);
        drop(name);
        return NULL;
    }
    py_file *f = py_new(&type_file, sizeof *f);
    memset((char *)f + sizeof f->head, 0, sizeof *f - sizeof f->head);
    f->descriptor = descriptor;
    f->can_read = wanted->read || wanted->update;
    f->can_write = !wanted->read || wanted->update;
    f->line_buffered = told->buffering == 1 || (told->buffering == -1 && isatty(descriptor));
    f->coding = coding;
    f->handling = handling;
    f->newline = lines;
    f->ascii = true;
    f->name = name;
    f->mode = str_copy_part(told->mode, 0, told->mode->len);
    f->encoding = told->encoding ? str_copy_part(told->encoding, 0, told->encoding->len) : str_from_c("UTF-8");
    f->errors = told->errors ? str_copy_part(told->errors, 0, told->errors->len) : str_from_c("strict");
    note_open(f);
    return f;
}

py_file *file_open(const str *path, const str *mode, py_int buffering, const str *encoding, const str *errors,
                   const str *newline)
{
    file_opening wanted = {0};
    telling told = {mode, encoding, errors, newline, buffering};
    if (!file_read_mode(mode, &wanted))
        return NULL;
    int descriptor = file_open_descriptor(path, &wanted);
    return descriptor < 0 ? NULL : file_over(descriptor, str_copy_part(path, 0, path->len), &wanted, &told);
}

/* ---- open(0): a file over a descriptor --------------------------------------------------------------------------- */
int file_descriptor_of(py_int number)
{
    struct stat about;
    if (int_is_big(number) || number > INT_MAX)
        py_raise_text(&py_TypeError, "expected str, bytes or os.PathLike object, not int");
    else if (number < 0)
        py_raise_text(&py_ValueError, "negative file descriptor");
    else if (fstat((int)number, &about) != 0)
        py_raise_errno(errno, NULL);
    else if (S_ISDIR(about.st_mode))
        py_raise_errno(EISDIR, NULL);
    else
        return (int)number;
    return -1;
}

str *file_number_name(int descriptor)
{
    char text[16];
    snprintf(text, sizeof text, "%d", descriptor);
    return str_from_c(text);
}

py_file *file_open_number(py_int number, const str *mode, py_int buffering, const str *encoding, const str *errors,
                          const str *newline)
{
    file_opening wanted = {0};
    telling told = {mode, encoding, errors, newline, buffering};
    if (!file_read_mode(mode, &wanted))
        return NULL;
    int descriptor = file_descriptor_of(number);
    py_file *f = descriptor < 0 ? NULL : file_over(descriptor, file_number_name(descriptor), &wanted, &told);
    if (f)
        f->numbered = true;
    return f;
}

/* ---- the standard streams -------------------------------------------------------------------------------------- */
static STR_ASCII(name_of_stdin, "<stdin>");
static STR_ASCII(name_of_stdout, "<stdout>");
static STR_ASCII(name_of_stderr, "<stderr>");
static STR_ASCII(text_r, "r");
static STR_ASCII(text_w, "w");
static STR_ASCII(text_utf8, "utf-8");
static STR_ASCII(text_strict, "strict");
static STR_ASCII(text_backslash, "backslashreplace");
static py_file streams[3] = {
    {.head = {&type_file, PY_IMMORTAL}, .descriptor = 0, .can_read = true, .newline = LINE_N, .ascii = true},
    {.head = {&type_file, PY_IMMORTAL}, .descriptor = 1, .standard = 1, .can_write = true, .ascii = true},
    {.head = {&type_file, PY_IMMORTAL}, .descriptor = 2, .standard = 2, .can_write = true, .ascii = true},
};

static __attribute__((constructor)) void set_streams(void)
{
    str *const names[] = {name_of_stdin, name_of_stdout, name_of_stderr};
    for (int i = 0; i < 3; i++) {
        streams[i].name = names[i];
        streams[i].mode = i ? text_w : text_r;
        streams[i].encoding = text_utf8;
        streams[i].errors = i == 2 ? text_backslash : text_strict;
        streams[i].handling = i == 2 ? FILE_BACKSLASH : FILE_STRICT;
    }
}

bool file_reconfigure(py_file *f, const str *encoding, const str *errors, const str *newline, bool line_buffering,
                      bool write_through)
{
    file_coding coding;
    file_handling handling;
    file_newline ends;
    if (!coding_of(encoding, &coding) || !handling_of(errors, &handling) || !file_newline_of(newline, false, &ends))
        return false;
    if (!errors && !encoding)
        handling = f->handling;
    bool same_handling = handling == f->handling || (f->standard == 2 && handling == FILE_STRICT);
    bool same_ends = !newline || ends == LINE_N || (ends == LINE_KEEP && f->can_write);
    if (f < streams || f > streams + 2 || coding != FILE_UTF8 || !same_handling || !same_ends)
        return py_raise_text(&py_RuntimeError, "reconfigure: another encoding, errors= or newline=, or of a file");
    f->line_buffered |= line_buffering;
    if (encoding)
        f->encoding = keep((str *)encoding);
    if (encoding || errors)
        f->errors = handling == FILE_STRICT ? text_strict : text_backslash;
    if (f->standard == 1 && (line_buffering || write_through))
        print_lines();
    return f->standard != 1 || py_flush();
}

py_file *file_stdin(void)
{
    return &streams[0];
}

py_file *file_stdout(void)
{
    return &streams[1];
}

py_file *file_stderr(void)
{
    return &streams[2];
}

/* ---- closing --------------------------------------------------------------------------------------------------- */
static void free_buffers(py_file *f)
{
    free(f->in.at);
    free(f->out.at);
    if (f->raw)
        py_free(f->raw, FILE_CHUNK + 8);
    f->raw = NULL;
    f->in = f->out = (thread_buffer){0};
}

bool file_close(py_file *f)
{
    if (f->is_closed)
        return true;
    bool done = file_put_out(f);
    f->is_closed = true;
    if (!f->standard && f->head.count < PY_IMMORTAL)
        forget_open(f);
    file_forget_text(f);
    free_buffers(f);
    if (f->head.count < PY_IMMORTAL && close(f->descriptor) != 0 && done && errno != EINTR)
        done = py_raise_errno(errno, NULL);
    return done;
}

static void file_dispose(py_object *object)
{
    py_file *f = (py_file *)object;
    py_exception *pending = py_here->error; /* closing may not disturb what is on its way */
    py_here->error = NULL;
    if (!file_close(f))
        py_clear();
    py_here->error = pending;
    drop(f->name);
    drop(f->mode);
    drop(f->encoding);
    drop(f->errors);
    py_free(f, sizeof *f);
}

py_file *file_enter(py_file *f)
{
    if (f->is_closed) {
        file_is_closed();
        return NULL;
    }
    return keep(f);
}

/* ---- what it says of itself ------------------------------------------------------------------------------------ */
bool file_closed(const py_file *f)
{
    return f->is_closed;
}

str *file_name(const py_file *f)
{
    return keep(f->name);
}

str *file_mode(const py_file *f)
{
    return keep(f->mode);
}

str *file_encoding(const py_file *f)
{
    return keep(f->encoding);
}

str *file_errors(const py_file *f)
{
    return keep(f->errors);
}

bool file_line_buffering(const py_file *f)
{
    return f->line_buffered || (f->standard && (f->standard == 2 || isatty(f->descriptor)));
}

static bool is_open(const py_file *f) /* what the buffer below asks has another text */
{
    return !f->is_closed || py_raise_text(&py_ValueError, "I/O operation on closed file");
}

py_int file_fileno(const py_file *f)
{
    return is_open(f) ? f->descriptor : INT_FAILED;
}

py_tri file_isatty(const py_file *f)
{
    return is_open(f) ? isatty(f->descriptor) != 0 : TRI_FAILED;
}

py_tri file_readable(const py_file *f)
{
    return is_open(f) ? f->can_read : TRI_FAILED;
}

py_tri file_writable(const py_file *f)
{
    return is_open(f) ? f->can_write : TRI_FAILED;
}

py_tri file_seekable(py_file *f)
{
    return is_open(f) ? lseek(f->descriptor, 0, SEEK_CUR) >= 0 : TRI_FAILED;
}

static bool file_write_repr(py_text *t, const py_type *type, const void *slot)
{
    const py_file *f = *(py_file *const *)slot;
    if (type == &type_string_io || f->head.type == &type_string_io) {
        char shown[64];
        snprintf(shown, sizeof shown, "<_io.StringIO object at %p>", (const void *)f);
        py_text_c(t, shown);
        return true;
    }
    py_text_c(t, "<_io.TextIOWrapper name=");
    if (f->numbered)
        py_text_str(t, f->name);
    else if (!py_text_repr(t, &type_str, &f->name))
        return false;
    py_text_c(t, " mode=");
    py_text_repr(t, &type_str, &f->mode);
    py_text_c(t, " encoding=");
    py_text_repr(t, &type_str, &f->encoding);
    py_text_char(t, '>');
    return true;
}

str *file_repr(const py_file *f)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, file_write_repr(&t, &type_file, &f));
}

static __attribute__((constructor)) void register_text(void)
{
    py_repr_register(PY_FILE, file_write_repr, file_write_repr);
}
