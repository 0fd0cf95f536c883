/* binary_read.c -- reading and writing bytes, and where a binary file stands.
 * In: counts, bytes-like objects.  Out: bytes; OSError, io.UnsupportedOperation.
 * Rule: who reads writes out first, who writes forgets what was read ahead; so the place is always known. */
#define _GNU_SOURCE
#include "binary_private.h"
#include "int.h"
#include "lists.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static void *chunk(uint8_t **buffer)
{
    if (!*buffer && !(*buffer = malloc(BINARY_CHUNK)))
        abort();
    return *buffer;
}

/* ---- may it be done? ------------------------------------------------------------------------------------------- */
static bool for_reading(py_binary *f, const char *what, const char *closed)
{
    if (f->raw && f->is_closed)
        return binary_is_closed("I/O operation on closed file");
    if (!f->can_read)
        return file_unsupported(f->raw ? "File not open for reading" : what);
    if (f->is_closed)
        return binary_is_closed(closed);
    return binary_put_out(f);
}

static bool for_writing(py_binary *f)
{
    if (f->raw && f->is_closed)
        return binary_is_closed("I/O operation on closed file");
    if (!f->can_write)
        return file_unsupported(f->raw ? "File not open for writing" : "write");
    return !f->is_closed || binary_is_closed("write to closed file");
}

static bool is_open(const py_binary *f)
{
    return !f->is_closed || binary_is_closed("I/O operation on closed file.");
}

/* ---- reading --------------------------------------------------------------------------------------------------- */
static int64_t read_some(py_binary *f, void *at, int64_t size)
{
    ssize_t count;
    do
        count = read(f->descriptor, at, (size_t)size);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        py_raise_errno(errno, NULL);
    return count;
}

/* More into `in`, which is used up; false: raised.  At the end nothing comes. */
static bool fill(py_binary *f)
{
    int64_t count = read_some(f, chunk(&f->in), BINARY_CHUNK);
    f->in_at = 0;
    f->in_len = count < 0 ? 0 : count;
    return count >= 0;
}

typedef struct growing {
    uint8_t *at;
    int64_t len, room;
} growing;

static void add(growing *g, const void *at, int64_t len)
{
    if (g->len + len > g->room) {
        g->room = (g->len + len) * 2 + 64;
        g->at = realloc(g->at, (size_t)g->room);
        if (!g->at)
            abort();
    }
    memcpy(g->at + g->len, at, (size_t)len);
    g->len += len;
}

static bytes *finish(growing *g)
{
    bytes *result = bytes_from(g->at, g->len);
    free(g->at);
    return result;
}

/* So many bytes, or those up to and with the first line end. */
static bytes *take_bytes(py_binary *f, int64_t most, bool line)
{
    growing all = {0};
    while (all.len < most) {
        if (f->in_at == f->in_len && !fill(f))
            return free(all.at), NULL;
        int64_t there = f->in_len - f->in_at, count = most - all.len < there ? most - all.len : there;
        if (!there)
            break;
        const uint8_t *from = f->in + f->in_at, *end = line ? memchr(from, '\n', (size_t)count) : NULL;
        if (end)
            count = end - from + 1;
        f->in_at += count;
        if (!all.len && (end || count == most))
            return bytes_from(from, count);
        add(&all, from, count);
        if (end)
            break;
    }
    return finish(&all);
}

bytes *binary_read_all(void *object)
{
    py_binary *f = object;
    return for_reading(f, "read", "read of closed file") ? take_bytes(f, INT64_MAX, false) : NULL;
}

bytes *binary_read(void *object, py_int count)
{
    py_binary *f = object;
    int64_t most = int_clamp(count);
    if (most < -1 && !f->raw && f->can_read)
        return py_raise_text(&py_ValueError, "read length must be non-negative or -1"), NULL;
    if (!for_reading(f, "read", "read of closed file"))
        return NULL;
    return take_bytes(f, most < 0 ? INT64_MAX : most, false);
}

/* At most one read of the file. */
bytes *binary_read1(void *object, py_int count)
{
    py_binary *f = object;
    int64_t most = int_clamp(count);
    if (!for_reading(f, "read1", "read of closed file"))
        return NULL;
    if (most && f->in_at == f->in_len && !fill(f))
        return NULL;
    int64_t there = f->in_len - f->in_at;
    return take_bytes(f, most < 0 || most > there ? there : most, false);
}

bytes *binary_peek(void *object, py_int count)
{
    py_binary *f = object;
    (void)count;
    if (!for_reading(f, "peek", "peek of closed file"))
        return NULL;
    if (f->in_at == f->in_len && !fill(f))
        return NULL;
    int64_t there = f->in_len - f->in_at;
    return bytes_from(f->in + f->in_at, there < FILE_CHUNK ? there : FILE_CHUNK);
}

bool binary_target(const void *buffer, py_bytes_view *view)
{
    const py_object *from = buffer;
    if (!bytes_view_of(buffer, view))
        return false;
    return !view->readonly ||
           py_raise(&py_TypeError, "readinto() argument must be read-write bytes-like object, not %s",
                    from->type->name);
}

py_int binary_readinto(void *object, const void *buffer)
{
    py_binary *f = object;
    py_bytes_view view;
    if (!binary_target(buffer, &view) || !for_reading(f, "read", "readinto of closed file"))
        return INT_FAILED;
    int64_t done = 0;
    while (done < view.size) {
        if (f->in_at == f->in_len && !fill(f))
            return INT_FAILED;
        int64_t there = f->in_len - f->in_at, count = view.size - done < there ? view.size - done : there;
        if (!there)
            break;
        memcpy(view.at + done, f->in + f->in_at, (size_t)count);
        f->in_at += count;
        done += count;
    }
    return done;
}

bytes *binary_readline(void *object, py_int size)
{
    py_binary *f = object;
    int64_t most = int_clamp(size);
    if (most == 0 && (f->raw || !f->can_read))
        return bytes_empty;
    if (!for_reading(f, "read", "readline of closed file"))
        return NULL;
    return take_bytes(f, most < 0 ? INT64_MAX : most, true);
}

bool binary_next(void *f, bytes **line)
{
    bytes *text = binary_readline(f, -1);
    if (text)
        *line = text->len ? text : NULL;
    return text != NULL;
}

list_bytes *binary_readlines(void *object, py_int hint)
{
    if (!is_open(object))
        return NULL;
    return file_lines(&type_list_bytes, object, (file_liner *)binary_next, hint);
}

/* ---- writing --------------------------------------------------------------------------------------------------- */
/* What was read ahead was not read. */
static bool forget_ahead(py_binary *f)
{
    int64_t ahead = f->in_len - f->in_at;
    f->in_at = f->in_len = 0;
    if (ahead && lseek(f->descriptor, -ahead, SEEK_CUR) < 0)
        return py_raise_errno(errno, NULL);
    return true;
}

static bool put(py_binary *f, const uint8_t *at, int64_t size)
{
    if (f->out_len + size > BINARY_CHUNK && !binary_put_out(f))
        return false;
    if (size < BINARY_CHUNK && !f->raw) {
        memcpy((uint8_t *)chunk(&f->out) + f->out_len, at, (size_t)size);
        f->out_len += size;
        return true;
    }
    uint8_t *kept = f->out;
    f->out = (uint8_t *)at;
    f->out_len = size;
    bool done = binary_put_out(f);
    f->out = kept;
    return done;
}

py_int binary_write(void *object, const void *data)
{
    py_binary *f = object;
    py_bytes_view view;
    if (!for_writing(f) || !bytes_view_of(data, &view))
        return INT_FAILED;
    if (f->in_len && !forget_ahead(f))
        return INT_FAILED;
    if (view.size && !put(f, view.at, view.size))
        return INT_FAILED;
    return view.size;
}

bool binary_writelines(void *f, const void *lines)
{
    const py_list *list = lines;
    if (!is_open(f))
        return false;
    for (int64_t i = 0; i < list->len; i++)
        if (int_failed(binary_write(f, ((void *const *)list->at)[i])))
            return false;
    return true;
}

/* ---- places ---------------------------------------------------------------------------------------------------- */
static py_int place_of(py_binary *f, int64_t offset, int whence)
{
    int64_t place = lseek(f->descriptor, offset, whence);
    if (place < 0 && errno == ESPIPE && !f->raw)
        return file_unsupported("File or stream is not seekable."), INT_FAILED;
    return place < 0 ? py_raise_errno(errno, NULL), INT_FAILED : place;
}

py_int binary_tell(void *object)
{
    py_binary *f = object;
    if (f->is_closed)
        return binary_is_closed("I/O operation on closed file"), INT_FAILED;
    py_int place = place_of(f, 0, SEEK_CUR);
    return int_failed(place) ? place : place - (f->in_len - f->in_at) + f->out_len;
}

py_int binary_seek(void *object, py_int offset, py_int whence)
{
    py_binary *f = object;
    int64_t from = int_clamp(whence), to = int_clamp(offset);
    if (!f->raw && (from < 0 || from > 2))
        return py_raise(&py_ValueError, "whence value %lld unsupported", (long long)from), INT_FAILED;
    if (f->is_closed)
        return binary_is_closed(f->raw ? "I/O operation on closed file" : "seek of closed file"), INT_FAILED;
    if (!binary_put_out(f))
        return INT_FAILED;
    if (from == 1)
        to -= f->in_len - f->in_at;
    py_int place = place_of(f, to, from == 0 ? SEEK_SET : from == 1 ? SEEK_CUR : from == 2 ? SEEK_END : -1);
    if (!int_failed(place))
        f->in_at = f->in_len = 0;
    return place;
}

static bool may_cut(py_binary *f)
{
    if (f->is_closed)
        return binary_is_closed(f->raw ? "I/O operation on closed file" : "truncate of closed file");
    return f->can_write || file_unsupported(f->raw ? "File not open for writing" : "truncate");
}

static py_int cut(py_binary *f, int64_t size)
{
    if (!binary_put_out(f) || !forget_ahead(f))
        return INT_FAILED;
    if (size < 0 || ftruncate(f->descriptor, size) != 0)
        return py_raise_errno(size < 0 ? EINVAL : errno, NULL), INT_FAILED;
    return size;
}

py_int binary_truncate(void *f)
{
    py_int place = may_cut(f) ? binary_tell(f) : INT_FAILED;
    return int_failed(place) ? place : cut(f, place);
}

py_int binary_truncate_to(void *f, py_int size)
{
    return may_cut(f) ? cut(f, int_clamp(size)) : INT_FAILED;
}
