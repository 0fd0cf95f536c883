/* file_read.c -- reading text: chunks of bytes are decoded as they come, lines and characters are cut out of the text.
 * In: a py_file.  Out: strings; UnicodeDecodeError where CPython raises it.
 * Rule: a chunk is decoded as a whole, with the bytes that were left over from the one before, as CPython's decoder is
 * called; a chunk of plain ASCII without \r is its own text. */
#define _GNU_SOURCE
#include "error.h"
#include "file_private.h"
#include "int.h"
#include "list.h"
#include "lists.h"
#include "print.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- decoding -------------------------------------------------------------------------------------------------- */
typedef struct decoding {
    const py_file *f;
    const uint8_t *bytes;
    int64_t len, at;
    bool final; /* nothing follows */
    thread_buffer *out;
} decoding;

char *file_reserve(thread_buffer *buffer, size_t length)
{
    if (unlikely_py(!buffer->at || buffer->room - buffer->len < length)) {
        buffer->room = buffer->len + buffer->len / 2 + length + 64;
        buffer->at = realloc(buffer->at, buffer->room);
        if (!buffer->at)
            abort();
    }
    return buffer->at + buffer->len;
}

static void put_char(thread_buffer *out, uint32_t c)
{
    char *at = file_reserve(out, 4);
    if (c < 0x80) {
        *at = (char)c;
        out->len++;
        return;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    *at++ = (char)((more == 1 ? 0xc0 : more == 2 ? 0xe0 : 0xf0) | c >> 6 * more);
    for (int i = more; i--;)
        *at++ = (char)(0x80 | (c >> 6 * i & 63));
    out->len += 1 + (size_t)more;
}

static bool cannot_decode(const decoding *d, int64_t end, const char *reason)
{
    const char *name = d->f->coding == FILE_ASCII ? "ascii" : "utf-8";
    if (end - d->at > 1)
        return py_raise(&py_UnicodeDecodeError, "'%s' codec can't decode bytes in position %lld-%lld: %s", name,
                        (long long)d->at, (long long)end - 1, reason);
    return py_raise(&py_UnicodeDecodeError, "'%s' codec can't decode byte 0x%02x in position %lld: %s", name,
                    d->bytes[d->at], (long long)d->at, reason);
}

/* The bytes from d->at to end are wrong; moves behind them. */
static bool wrong_bytes(decoding *d, int64_t end, const char *reason)
{
    file_handling handling = d->f->handling;
    if (handling == FILE_XML)
        return py_raise_text(&py_TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    if (handling == FILE_STRICT)
        return cannot_decode(d, end, reason);
    if (handling == FILE_REPLACE)
        put_char(d->out, 0xfffd);
    for (; d->at < end; d->at++) {
        uint8_t c = d->bytes[d->at];
        if (handling == FILE_ESCAPE && c < 128)
            return cannot_decode(d, end, reason);
        if (handling == FILE_ESCAPE)
            put_char(d->out, 0xdc00u + c);
        if (handling == FILE_BACKSLASH) {
            snprintf(file_reserve(d->out, 8), 8, "\\x%02x", c);
            d->out->len += 4;
        }
    }
    return true;
}

/* false: raised, or (d->at is where it was, nothing pending) more bytes are needed */
static bool decode_utf8(decoding *d)
{
    const uint8_t *p = d->bytes + d->at;
    int64_t left = d->len - d->at;
    uint32_t c = *p;
    int more = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : -1;
    if (more < 0)
        return wrong_bytes(d, d->at + 1, "invalid start byte");
    for (int i = 1; i <= more; i++) {
        if (i >= left)
            return d->final ? wrong_bytes(d, d->at + i, "unexpected end of data") : false;
        uint8_t low = i > 1 ? 0x80 : c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
        uint8_t high = i > 1 ? 0xbf : c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        if (p[i] < low || p[i] > high)
            return wrong_bytes(d, d->at + i, "invalid continuation byte");
    }
    memcpy(file_reserve(d->out, 4), p, (size_t)more + 1);
    d->out->len += (size_t)more + 1;
    d->at += more + 1;
    return true;
}

static bool watches_returns(const py_file *f)
{
    return f->newline == LINE_ANY || f->newline == LINE_KEEP;
}

static bool decode_one(decoding *d)
{
    uint8_t c = d->bytes[d->at];
    if (c == '\r' && watches_returns(d->f)) {
        if (d->at + 1 == d->len && !d->final)
            return false;
        bool pair = d->at + 1 < d->len && d->bytes[d->at + 1] == '\n', keeps = d->f->newline == LINE_KEEP;
        if (keeps)
            put_char(d->out, '\r');
        if (!keeps || pair)
            put_char(d->out, '\n');
        d->at += 1 + pair;
        return true;
    }
    if (d->f->coding == FILE_UTF8)
        return decode_utf8(d);
    if (d->f->coding == FILE_ASCII && c >= 128)
        return wrong_bytes(d, d->at + 1, "ordinal not in range(128)");
    put_char(d->out, c);
    d->at++;
    return true;
}

static bool is_ascii(const uint8_t *at, int64_t len)
{
    uint64_t seen = 0, word;
    for (; len >= 8; at += 8, len -= 8) {
        memcpy(&word, at, 8);
        seen |= word;
    }
    for (; len; at++, len--)
        seen |= *at;
    return !(seen & UINT64_C(0x8080808080808080));
}

/* All of it that can be decoded; false: raised. */
static bool decode(py_file *f, decoding *d)
{
    bool ascii = is_ascii(d->bytes, d->len);
    f->ascii &= ascii;
    f->copied = ascii && !(watches_returns(f) && memchr(d->bytes, '\r', (size_t)d->len));
    if (f->copied) {
        memcpy(file_reserve(d->out, (size_t)d->len), d->bytes, (size_t)d->len);
        d->out->len += (size_t)d->len;
        d->at = d->len;
        return true;
    }
    while (d->at < d->len)
        if (!decode_one(d))
            return !py_raised();
    return true;
}

int64_t file_raw_offset(const py_file *f)
{
    int64_t wanted = f->start - f->chunk_start;
    if (f->copied)
        return wanted;
    thread_buffer scratch = {0};
    decoding d = {.f = f, .bytes = f->raw, .len = f->raw_len, .final = true, .out = &scratch};
    while ((int64_t)scratch.len < wanted && d.at < d.len && decode_one(&d))
        continue;
    free(scratch.at);
    return d.at;
}

/* ---- the text that was read ahead ------------------------------------------------------------------------------ */
void file_forget_text(py_file *f)
{
    f->in.len = 0;
    f->start = f->chunk_start = 0;
    f->ascii = true;
    f->raw_len = f->left = 0;
}

static void drop_read_text(py_file *f)
{
    if (f->start == 0)
        return;
    f->in.len -= (size_t)f->start;
    memmove(f->in.at, f->in.at + f->start, f->in.len);
    f->start = 0;
    f->ascii |= f->in.len == 0;
}

static ssize_t read_bytes(py_file *f, void *at, size_t room)
{
    ssize_t count;
    do
        count = read(f->descriptor, at, room);
    while (count < 0 && errno == EINTR && !py_raised());
    if (count < 0 && !py_raised())
        py_raise_errno(errno, NULL);
    return count;
}

/* One more chunk; 1: there was one, 0: the end, -1: raised. */
static int fill(py_file *f)
{
    if (!f->raw)
        f->raw = py_alloc(FILE_CHUNK + 8);
    memmove(f->raw, f->raw + f->raw_len - f->left, (size_t)f->left);
    f->raw_len = f->left;
    ssize_t count = read_bytes(f, f->raw + f->left, FILE_CHUNK);
    if (count < 0)
        return -1;
    f->raw_len += (int)count;
    drop_read_text(f);
    f->chunk_start = (int64_t)f->in.len;
    decoding d = {.f = f, .bytes = f->raw, .len = f->raw_len, .final = count == 0, .out = &f->in};
    bool fine = decode(f, &d);
    f->left = fine ? (int)(d.len - d.at) : 0;
    if (!fine)
        f->in.len = (size_t)f->chunk_start;
    return !fine ? -1 : count > 0 || f->left || d.len > 0;
}

/* ---- cutting --------------------------------------------------------------------------------------------------- */
static str *make_text(const py_file *f, const char *at, int64_t size)
{
    if (size == 0)
        return str_empty;
    return f->ascii ? str_from_ascii(at, size) : str_from_utf8(at, size);
}

static str *take_text(py_file *f, int64_t size)
{
    str *text = make_text(f, f->in.at + f->start, size);
    f->start += size;
    return text;
}

/* How many bytes the first `count` characters take, at most `size`; *found: how many there are. */
static int64_t size_of_chars(const py_file *f, int64_t count, int64_t size, int64_t *found)
{
    const char *text = f->in.at + f->start;
    int64_t at = 0, chars = 0;
    if (f->ascii) {
        *found = count < size ? count : size;
        return *found;
    }
    while (at < size && chars < count) {
        for (at++; at < size && (text[at] & 0xc0) == 0x80;)
            at++;
        chars++;
    }
    *found = chars;
    return at;
}

/* Behind the end of the first line that ends at or after `from`; -1: none does. */
static int64_t line_end(const py_file *f, int64_t from)
{
    const char *text = f->in.at + f->start;
    int64_t size = (int64_t)f->in.len - f->start;
    const char *at;
    if (size <= from)
        return -1;
    if (f->newline == LINE_RN) {
        from -= from > 0;
        at = memmem(text + from, (size_t)(size - from), "\r\n", 2);
        return at ? at - text + 2 : -1;
    }
    at = memchr(text + from, f->newline == LINE_R ? '\r' : '\n', (size_t)(size - from));
    if (f->newline == LINE_KEEP) {
        const char *other = memchr(text + from, '\r', (size_t)((at ? at : text + size) - (text + from)));
        if (other)
            return other - text + 1 + (other + 1 < text + size && other[1] == '\n');
    }
    return at ? at - text + 1 : -1;
}

/* limit: characters, -1: none */
static str *next_line(py_file *f, int64_t limit)
{
    int64_t seen = 0, found;
    for (;;) {
        int64_t size = line_end(f, seen), there = (int64_t)f->in.len - f->start;
        bool ended = size >= 0;
        if (limit >= 0) {
            int64_t most = size_of_chars(f, limit, ended ? size : there, &found);
            if (ended || found == limit)
                return take_text(f, most);
        }
        if (ended)
            return take_text(f, size);
        seen = there;
        int more = fill(f);
        if (more < 0) {
            f->start = (int64_t)f->in.len;
            return NULL;
        }
        if (!more)
            return take_text(f, (int64_t)f->in.len - f->start);
    }
}

/* ---- what Python calls ----------------------------------------------------------------------------------------- */
bool file_for_reading(py_file *f)
{
    if (unlikely_py(f->is_closed))
        return file_is_closed();
    if (unlikely_py(!f->can_read))
        return file_unsupported("not readable");
    return f->out.len == 0 || file_put_out(f);
}

static str *read_rest(py_file *f)
{
    thread_buffer rest = {0};
    ssize_t count = 1;
    if (f->left)
        memcpy(file_reserve(&rest, (size_t)f->left), f->raw + f->raw_len - f->left, (size_t)f->left);
    rest.len = (size_t)f->left;
    while (count > 0) {
        char *room = file_reserve(&rest, FILE_OUT);
        count = read_bytes(f, room, rest.room - rest.len);
        rest.len += count > 0 ? (size_t)count : 0;
    }
    f->raw_len = f->left = 0;
    decoding d = {.f = f, .bytes = (uint8_t *)rest.at, .len = (int64_t)rest.len, .final = true, .out = &f->in};
    bool fine = count == 0 && decode(f, &d);
    free(rest.at);
    str *text = fine ? make_text(f, f->in.at + f->start, (int64_t)f->in.len - f->start) : NULL;
    free(f->in.at);
    f->in = (thread_buffer){0};
    file_forget_text(f);
    return text;
}

str *file_read_all(py_file *f)
{
    return file_for_reading(f) ? read_rest(f) : NULL;
}

/* A count that Python gave: negative is no limit. */
static int64_t limit_of(py_int count)
{
    int64_t limit = int_clamp(count);
    return limit < 0 ? -1 : limit;
}

str *file_read(py_file *f, py_int count)
{
    int64_t wanted = limit_of(count), found, size;
    if (!file_for_reading(f))
        return NULL;
    if (wanted < 0)
        return read_rest(f);
    while (size = size_of_chars(f, wanted, (int64_t)f->in.len - f->start, &found), found < wanted) {
        int more = fill(f);
        if (more < 0)
            return NULL;
        if (!more)
            break;
    }
    return take_text(f, size);
}

str *file_readline(py_file *f, py_int size)
{
    return file_for_reading(f) ? next_line(f, limit_of(size)) : NULL;
}

bool file_next(py_file *f, str **line)
{
    if (!file_for_reading(f))
        return false;
    f->iterating = true;
    str *text = next_line(f, -1);
    if (!text)
        return false;
    *line = text->len ? text : NULL;
    f->iterating = text->len != 0;
    return true;
}

void *file_lines(const py_type *list_type, void *file, file_liner *next, py_int hint)
{
    int64_t most = int_clamp(hint), size = 0;
    owned(list_str) lines = (list_str *)py_list_new(list_type, 0);
    str *line;
    do {
        if (!next(file, &line))
            return NULL;
        if (line) {
            size += line->len;
            list_str_push(lines, line);
        }
    } while (line && (most <= 0 || size <= most));
    return take(lines);
}

void *file_readlines(py_file *f, py_int hint)
{
    return file_lines(&type_list_str, f, (file_liner *)file_next, hint);
}

str *file_input(void)
{
    py_file *f = file_stdin();
    if (!py_flush() || !file_for_reading(f))
        return NULL;
    owned(str) line = next_line(f, -1);
    if (!line)
        return NULL;
    if (line->len == 0)
        return py_raise_text(&py_EOFError, "EOF when reading a line"), NULL;
    return str_at(line, line->len - 1) == '\n' ? str_copy_part(line, 0, line->len - 1) : take(line);
}

str *file_input_prompt(const str *prompt)
{
    return print_str(prompt) && print_end_flush() ? file_input() : NULL;
}
