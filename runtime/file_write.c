/* file_write.c -- writing text, and where a file stands.
 * In: strings, offsets.  Out: encoded bytes on the descriptor; UnicodeEncodeError, OSError.
 * Rule: what was read ahead is forgotten when something is written: the descriptor stands behind the last chunk,
 * where CPython writes, too. */
#define _GNU_SOURCE
#include "error.h"
#include "file_private.h"
#include "int.h"
#include "list.h"
#include "print.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- out ------------------------------------------------------------------------------------------------------- */
bool file_put_out(py_file *f)
{
    const char *at = f->out.at;
    size_t length = f->out.len;
    f->out.len = 0;
    while (length) {
        ssize_t written = write(f->descriptor, at, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return py_raise_errno(errno, NULL);
        at += written;
        length -= (size_t)written;
    }
    return true;
}

bool file_for_writing(py_file *f)
{
    if (unlikely_py(f->is_closed))
        return file_is_closed();
    if (unlikely_py(!f->can_write))
        return file_unsupported("not writable");
    return true;
}

/* ---- encoding -------------------------------------------------------------------------------------------------- */
static void put(py_file *f, const void *at, size_t length)
{
    memcpy(file_reserve(&f->out, length), at, length);
    f->out.len += length;
}

static bool fits(const py_file *f, uint32_t c)
{
    return f->coding == FILE_ASCII ? c < 128 : f->coding == FILE_LATIN1 ? c < 256 : c < 0xd800 || c > 0xdfff;
}

static bool cannot_encode(const py_file *f, const str *text, int64_t at)
{
    static const char *const names[] = {"utf-8", "ascii", "latin-1"};
    static const char *const reasons[] = {"surrogates not allowed", "ordinal not in range(128)",
                                          "ordinal not in range(256)"};
    int64_t end = at + 1;
    while (end < text->len && !fits(f, str_at(text, end)))
        end++;
    if (end - at > 1)
        return py_raise(&py_UnicodeEncodeError, "'%s' codec can't encode characters in position %lld-%lld: %s",
                        names[f->coding], (long long)at, (long long)end - 1, reasons[f->coding]);
    uint32_t c = str_at(text, at);
    return py_raise(&py_UnicodeEncodeError, "'%s' codec can't encode character '\\%s%0*x' in position %lld: %s",
                    names[f->coding],
                    c < 256       ? "x"
                    : c < 0x10000 ? "u"
                                  : "U",
                    c < 256       ? 2
                    : c < 0x10000 ? 4
                                  : 8,
                    c, (long long)at, reasons[f->coding]);
}

static bool put_unfit(py_file *f, const str *text, int64_t at)
{
    uint32_t c = str_at(text, at);
    char shown[16];
    switch (f->handling) {
    case FILE_IGNORE:
        return true;
    case FILE_REPLACE:
        put(f, "?", 1);
        return true;
    case FILE_BACKSLASH:
    case FILE_XML:
        if (f->handling == FILE_XML)
            snprintf(shown, sizeof shown, "&#%u;", c);
        else
            snprintf(shown, sizeof shown, c < 256 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
        put(f, shown, strlen(shown));
        return true;
    case FILE_ESCAPE:
        if (c >= 0xdc80 && c <= 0xdcff) {
            put(f, &(uint8_t){(uint8_t)(c - 0xdc00)}, 1);
            return true;
        }
        return cannot_encode(f, text, at);
    default:
        return cannot_encode(f, text, at);
    }
}

static void put_code(py_file *f, uint32_t c)
{
    uint8_t bytes[4];
    if (f->coding != FILE_UTF8 || c < 0x80) {
        bytes[0] = (uint8_t)c;
        put(f, bytes, 1);
        return;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    bytes[0] = (uint8_t)((more == 1 ? 0xc0 : more == 2 ? 0xe0 : 0xf0) | c >> 6 * more);
    for (int i = 1; i <= more; i++)
        bytes[i] = (uint8_t)(0x80 | (c >> 6 * (more - i) & 63));
    put(f, bytes, (size_t)more + 1);
}

static bool encode(py_file *f, const str *text)
{
    size_t before = f->out.len;
    const char *end = f->newline == LINE_R ? "\r" : f->newline == LINE_RN ? "\r\n" : NULL;
    if (text->ascii && !end) {
        put(f, text->text, (size_t)text->len);
        return true;
    }
    for (int64_t i = 0; i < text->len; i++) {
        uint32_t c = str_at(text, i);
        if (c == '\n' && end)
            put(f, end, strlen(end));
        else if (fits(f, c))
            put_code(f, c);
        else if (!put_unfit(f, text, i)) {
            f->out.len = before;
            return false;
        }
    }
    return true;
}

static bool has_line_end(const str *text)
{
    return str_has_char(text, '\n') || str_has_char(text, '\r');
}

static bool write_standard(py_file *f, const str *text)
{
    if (f->standard == 2)
        print_to_stderr();
    return print_str(text) && print_end();
}

py_int file_write(py_file *f, const str *text)
{
    if (!file_for_writing(f))
        return INT_FAILED;
    if (f->standard)
        return write_standard(f, text) ? text->len : INT_FAILED;
    if (f->in.len || f->left)
        file_forget_text(f);
    if (!encode(f, text))
        return INT_FAILED;
    if (f->out.len >= FILE_OUT || (f->line_buffered && has_line_end(text)))
        return file_put_out(f) ? text->len : INT_FAILED;
    return text->len;
}

bool file_writelines(py_file *f, const void *lines)
{
    const py_list *list = lines;
    if (f->is_closed)
        return file_is_closed();
    for (int64_t i = 0; i < list->len; i++)
        if (int_failed(file_write(f, ((str *const *)list->at)[i])))
            return false;
    return true;
}

bool file_flush(py_file *f)
{
    if (f->is_closed)
        return file_is_closed();
    return f->standard == 1 ? py_flush() : file_put_out(f);
}

static bool write_printed(void *file, const str *text)
{
    return !int_failed(file_write(file, text));
}

static bool flush_printed(void *file)
{
    return file_flush(file);
}

void print_to_file(py_file *f)
{
    if (f->standard == 2)
        print_to_stderr();
    else if (!f->standard)
        print_to(f, write_printed, flush_printed);
}

/* ---- places ---------------------------------------------------------------------------------------------------- */
static int64_t seek_to(py_file *f, int64_t offset, int whence)
{
    int64_t place = lseek(f->descriptor, offset, whence);
    if (place < 0)
        return errno == ESPIPE ? file_unsupported("underlying stream is not seekable"),
               -1              : (py_raise_errno(errno, NULL), -1);
    return place;
}

static int64_t place_of(py_file *f)
{
    int64_t place = seek_to(f, 0, SEEK_CUR);
    if (place < 0 || f->start == (int64_t)f->in.len)
        return place < 0 ? place : place - f->left;
    return place - f->raw_len + file_raw_offset(f);
}

py_int file_tell(py_file *f)
{
    if (f->is_closed)
        return file_is_closed(), INT_FAILED;
    if (lseek(f->descriptor, 0, SEEK_CUR) < 0 && errno == ESPIPE)
        return file_unsupported("underlying stream is not seekable"), INT_FAILED;
    if (f->iterating)
        return py_raise_text(&py_OSError, "telling position disabled by next() call"), INT_FAILED;
    if (!file_flush(f))
        return INT_FAILED;
    int64_t place = place_of(f);
    return place < 0 ? INT_FAILED : place;
}

py_int file_seek(py_file *f, py_int offset, py_int whence)
{
    int64_t place = int_clamp(offset), from = int_clamp(whence);
    if (f->is_closed)
        return file_is_closed(), INT_FAILED;
    if (lseek(f->descriptor, 0, SEEK_CUR) < 0 && errno == ESPIPE)
        return file_unsupported("underlying stream is not seekable"), INT_FAILED;
    if (from == 1 && place != 0)
        return file_unsupported("can't do nonzero cur-relative seeks"), INT_FAILED;
    if (from == 2 && place != 0)
        return file_unsupported("can't do nonzero end-relative seeks"), INT_FAILED;
    if (from != 0 && from != 1 && from != 2)
        return py_raise(&py_ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)from), INT_FAILED;
    if (place < 0)
        return py_raise(&py_ValueError, "negative seek position %lld", (long long)place), INT_FAILED;
    if (from == 1) {
        py_int now = file_tell(f);
        if (int_failed(now))
            return INT_FAILED;
        place = now;
    }
    if (!file_flush(f))
        return INT_FAILED;
    place = seek_to(f, place, from == 2 ? SEEK_END : SEEK_SET);
    file_forget_text(f);
    return place < 0 ? INT_FAILED : place;
}

static py_int cut(py_file *f, int64_t size)
{
    if (size < 0 || ftruncate(f->descriptor, size) != 0)
        return py_raise_errno(size < 0 ? EINVAL : errno, NULL), INT_FAILED;
    return size;
}

py_int file_truncate(py_file *f)
{
    if (!file_flush(f))
        return INT_FAILED;
    if (!f->can_write)
        return file_unsupported("truncate"), INT_FAILED;
    int64_t place = seek_to(f, 0, SEEK_CUR);
    return place < 0 ? INT_FAILED : cut(f, place);
}

py_int file_truncate_to(py_file *f, py_int size)
{
    if (!file_flush(f))
        return INT_FAILED;
    if (!f->can_write)
        return file_unsupported("truncate"), INT_FAILED;
    return cut(f, int_clamp(size));
}
