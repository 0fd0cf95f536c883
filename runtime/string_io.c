/* string_io.c -- io.StringIO: a text file in memory.
 * In: strings.  Out: what a file would give.
 * Rule: four bytes a character, so that places are counts; what newline= translates is translated when it is written.
 */
#include "error.h"
#include "file_private.h"
#include "int.h"
#include "list.h"
#include "lists.h"
#include "print.h"
#include <stdlib.h>

static void string_io_dispose(py_object *object);
const py_type type_string_io = {
    .name = "_io.StringIO", .kind = PY_FILE, .size = sizeof(void *), .dispose = string_io_dispose};
struct py_string_io {
    py_object head;
    uint32_t *text;
    int64_t len, room, at;
    bool is_closed;
    file_newline newline;
};

static bool is_open(const py_string_io *f)
{
    return !f->is_closed || py_raise_text(&py_ValueError, "I/O operation on closed file");
}

/* ---- making and ending ----------------------------------------------------------------------------------------- */
py_string_io *string_io_new(const str *text)
{
    py_string_io *f = py_new(&type_string_io, sizeof *f);
    memset((char *)f + sizeof f->head, 0, sizeof *f - sizeof f->head);
    f->newline = LINE_N;
    if (text) {
        string_io_write(f, text);
        f->at = 0;
    }
    return f;
}

py_string_io *string_io_with(const str *text, const str *newline)
{
    file_newline ends;
    if (!file_newline_of(newline, true, &ends))
        return NULL;
    py_string_io *f = string_io_new(NULL);
    f->newline = ends;
    if (text) {
        string_io_write(f, text);
        f->at = 0;
    }
    return f;
}

bool string_io_close(py_string_io *f)
{
    free(f->text);
    f->text = NULL;
    f->len = f->room = f->at = 0;
    f->is_closed = true;
    return true;
}

static void string_io_dispose(py_object *object)
{
    py_string_io *f = (py_string_io *)object;
    string_io_close(f);
    py_free(f, sizeof *f);
}

py_string_io *string_io_enter(py_string_io *f)
{
    return is_open(f) ? keep(f) : NULL;
}

bool string_io_closed(const py_string_io *f)
{
    return f->is_closed;
}

py_tri string_io_true(const py_string_io *f)
{
    return is_open(f) ? true : TRI_FAILED;
}

py_tri string_io_isatty(const py_string_io *f)
{
    return is_open(f) ? false : TRI_FAILED;
}

bool string_io_flush(const py_string_io *f)
{
    return is_open(f);
}

/* ---- reading --------------------------------------------------------------------------------------------------- */
str *string_io_read_all(py_string_io *f)
{
    return string_io_read(f, -1);
}

static str *part(py_string_io *f, int64_t count)
{
    str *text = count ? str_from_ucs4(f->text + f->at, count) : str_empty;
    f->at += count;
    return text;
}

static int64_t left(const py_string_io *f)
{
    return f->at < f->len ? f->len - f->at : 0;
}

str *string_io_getvalue(const py_string_io *f)
{
    if (!is_open(f))
        return NULL;
    return f->len ? str_from_ucs4(f->text, f->len) : str_empty;
}

str *string_io_read(py_string_io *f, py_int count)
{
    int64_t wanted = int_clamp(count);
    if (!is_open(f))
        return NULL;
    return part(f, wanted < 0 || wanted > left(f) ? left(f) : wanted);
}

static bool ends_line(const py_string_io *f, int64_t at)
{
    bool return_behind = at + 1 < f->len && f->text[at] == '\r' && f->text[at + 1] == '\n';
    switch (f->newline) {
    case LINE_KEEP:
        return f->text[at] == '\n' || (f->text[at] == '\r' && !return_behind);
    case LINE_R:
        return f->text[at] == '\r';
    case LINE_RN:
        return f->text[at] == '\n' && at > 0 && f->text[at - 1] == '\r';
    default:
        return f->text[at] == '\n';
    }
}

str *string_io_readline(py_string_io *f, py_int size)
{
    int64_t most = int_clamp(size), count = 0;
    if (!is_open(f))
        return NULL;
    if (most < 0 || most > left(f))
        most = left(f);
    while (count < most && !ends_line(f, f->at + count++))
        continue;
    return part(f, count);
}

bool string_io_next(py_string_io *f, str **line)
{
    str *text = string_io_readline(f, -1);
    if (!text)
        return false;
    *line = text->len ? text : NULL;
    return true;
}

void *string_io_readlines(py_string_io *f, py_int hint)
{
    return file_lines(&type_list_str, f, (file_liner *)string_io_next, hint);
}

/* ---- writing --------------------------------------------------------------------------------------------------- */
static void reserve(py_string_io *f, int64_t len)
{
    if (len <= f->room)
        return;
    f->room = len + len / 2 + 64;
    f->text = realloc(f->text, (size_t)f->room * sizeof *f->text);
    if (!f->text)
        abort();
}

static void put(py_string_io *f, const str *text)
{
    reserve(f, f->at + text->len);
    if (f->at > f->len)
        memset(f->text + f->len, 0, (size_t)(f->at - f->len) * sizeof *f->text);
    str_convert(f->text + f->at, 4, text->text, text->kind, text->len);
    f->at += text->len;
    if (f->at > f->len)
        f->len = f->at;
}

static STR_ASCII(text_n, "\n");
static STR_ASCII(text_r, "\r");
static STR_ASCII(text_rn, "\r\n");

static void put_translated(py_string_io *f, const str *text)
{
    if (f->newline != LINE_ANY) {
        owned(str) ended = str_replace(text, text_n, f->newline == LINE_R ? text_r : text_rn, -1);
        put(f, ended);
        return;
    }
    owned(str) joined = str_replace(text, text_rn, text_n, -1);
    owned(str) plain = str_replace(joined, text_r, text_n, -1);
    put(f, plain);
}

py_int string_io_write(py_string_io *f, const str *text)
{
    if (!is_open(f))
        return INT_FAILED;
    if (text->len && (f->newline == LINE_N || f->newline == LINE_KEEP))
        put(f, text);
    else if (text->len)
        put_translated(f, text);
    return text->len;
}

bool string_io_writelines(py_string_io *f, const void *lines)
{
    const py_list *list = lines;
    if (!is_open(f))
        return false;
    for (int64_t i = 0; i < list->len; i++)
        string_io_write(f, ((str *const *)list->at)[i]);
    return true;
}

static bool write_printed(void *file, const str *text)
{
    return !int_failed(string_io_write(file, text));
}

static bool flush_printed(void *file)
{
    return string_io_flush(file);
}

void print_to_string_io(py_string_io *f)
{
    print_to(f, write_printed, flush_printed);
}

/* ---- places ---------------------------------------------------------------------------------------------------- */
py_int string_io_tell(const py_string_io *f)
{
    return is_open(f) ? f->at : INT_FAILED;
}

py_int string_io_seek(py_string_io *f, py_int offset, py_int whence)
{
    int64_t place = int_clamp(offset), from = int_clamp(whence);
    if (!is_open(f))
        return INT_FAILED;
    if (from < 0 || from > 2)
        return py_raise(&py_ValueError, "Invalid whence (%lld, should be 0, 1 or 2)", (long long)from), INT_FAILED;
    if (from == 0 && place < 0)
        return py_raise(&py_ValueError, "Negative seek position %lld", (long long)place), INT_FAILED;
    if (from != 0 && place != 0)
        return py_raise_text(&py_OSError, "Can't do nonzero cur-relative seeks"), INT_FAILED;
    f->at = from == 0 ? place : from == 1 ? f->at : f->len;
    return f->at;
}

static py_int cut(py_string_io *f, int64_t size)
{
    if (size < 0)
        return py_raise(&py_ValueError, "Negative size value %lld", (long long)size), INT_FAILED;
    if (size < f->len)
        f->len = size;
    return size;
}

py_int string_io_truncate(py_string_io *f)
{
    return is_open(f) ? cut(f, f->at) : INT_FAILED;
}

py_int string_io_truncate_to(py_string_io *f, py_int size)
{
    return is_open(f) ? cut(f, int_clamp(size)) : INT_FAILED;
}
