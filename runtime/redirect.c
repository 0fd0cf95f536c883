/* redirect.c -- contextlib.redirect_stdout and redirect_stderr: print goes into a file for a while.
 * In: files of text.  Out: what print.c asks for at the end of each statement.
 * Rule: innermost first; redirected to sys.stdout itself, print goes where it went in the beginning. */
#include "error.h"
#include "file_private.h"
#include "print.h"
#include "thread.h"

struct print_redirect {
    struct print_redirect *outer;
    py_object *file; /* NULL: the process's own */
    print_writer *writer;
};

static bool write_file(void *file, const str *text)
{
    return !int_failed(file_write(file, text));
}

static bool write_string(void *file, const str *text)
{
    return !int_failed(string_io_write(file, text));
}

static bool begin(void *file, print_writer *writer, bool to_stderr)
{
    thread_record *record = py_own();
    if (!print_flush_redirected(to_stderr))
        return false;
    struct print_redirect *redirect = py_alloc(sizeof *redirect);
    *redirect = (struct print_redirect){record->redirects[to_stderr], keep((py_object *)file), writer};
    record->redirects[to_stderr] = redirect;
    return true;
}

bool print_redirect_file(py_file *f, bool to_stderr)
{
    bool own = f->standard == (to_stderr ? 2 : 1);
    return begin(own ? NULL : f, write_file, to_stderr);
}

bool print_redirect_string_io(py_string_io *f, bool to_stderr)
{
    return begin(f, write_string, to_stderr);
}

bool print_redirect_end(bool to_stderr)
{
    thread_record *record = py_own();
    struct print_redirect *redirect = record->redirects[to_stderr];
    bool fine = print_flush_redirected(to_stderr);
    record->redirects[to_stderr] = redirect->outer;
    drop(redirect->file);
    py_free(redirect, sizeof *redirect);
    return fine;
}

bool print_redirected(bool to_stderr, const char *at, size_t length, bool *fine)
{
    const struct print_redirect *redirect = py_own()->redirects[to_stderr];
    if (!redirect || !redirect->file)
        return false;
    owned(str) text = str_from_utf8(at, (int64_t)length);
    *fine = redirect->writer(redirect->file, text);
    return true;
}
