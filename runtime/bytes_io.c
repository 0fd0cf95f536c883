/* bytes_io.c -- io.BytesIO.
 * In: bytes-like objects, counts.  Out: bytes.
 * Rule: its bytes are a bytearray, so that a view of them keeps their size; what is written behind its end is filled
 * up with zeros. */
#include "binary_private.h"
#include "int.h"
#include "lists.h"
#include "memoryview.h"

struct bytes_io {
    py_object head;
    bytearray *data;
    int64_t at;
    bool is_closed;
};
static void bytes_io_dispose(py_object *object);
const py_type type_bytes_io = {
    .name = "_io.BytesIO", .kind = PY_NATIVE, .size = sizeof(void *), .dispose = bytes_io_dispose};

static bool is_open(const bytes_io *f)
{
    return !f->is_closed || py_raise_text(&py_ValueError, "I/O operation on closed file.");
}

/* ---- making and ending ----------------------------------------------------------------------------------------- */
static bytes_io *made(bytearray *data)
{
    bytes_io *f = data ? py_new(&type_bytes_io, sizeof *f) : NULL;
    if (f) {
        f->data = data;
        f->at = 0;
        f->is_closed = false;
    }
    return f;
}

bytes_io *bytes_io_new(void)
{
    return made(bytearray_new());
}

bytes_io *bytes_io_of(const void *initial)
{
    return made(initial ? bytearray_from(initial) : bytearray_new());
}

bool bytes_io_close(void *object)
{
    bytes_io *f = object;
    if (!f->is_closed && f->data->exports)
        return packed_is_exported(f->data);
    f->is_closed = true;
    return packed_clear(f->data);
}

static void bytes_io_dispose(py_object *object)
{
    drop(((bytes_io *)object)->data);
    py_free(object, sizeof(bytes_io));
}

bytes_io *bytes_io_enter(void *f)
{
    return is_open(f) ? keep((bytes_io *)f) : NULL;
}

bool bytes_io_closed(const void *f)
{
    return ((const bytes_io *)f)->is_closed;
}

py_tri bytes_io_true(const void *f)
{
    return is_open(f) ? true : TRI_FAILED;
}

py_tri bytes_io_isatty(const void *f)
{
    return is_open(f) ? false : TRI_FAILED;
}

bool bytes_io_flush(const void *f)
{
    return is_open(f);
}

py_int bytes_io_fileno(const void *f)
{
    (void)f;
    return file_unsupported("fileno"), INT_FAILED;
}

/* ---- reading --------------------------------------------------------------------------------------------------- */
static int64_t left(const bytes_io *f)
{
    return f->at < f->data->len ? f->data->len - f->at : 0;
}

static bytes *part(bytes_io *f, int64_t count)
{
    const uint8_t *from = f->data->at + f->at;
    f->at += count;
    return count ? bytes_from(from, count) : bytes_empty;
}

bytes *bytes_io_getvalue(const void *f)
{
    return is_open(f) ? bytes_from_buffer(((const bytes_io *)f)->data) : NULL;
}

void *bytes_io_getbuffer(void *f)
{
    return is_open(f) ? memoryview_new(((bytes_io *)f)->data) : NULL;
}

bytes *bytes_io_read(void *object, py_int count)
{
    bytes_io *f = object;
    int64_t wanted = int_clamp(count);
    if (!is_open(f))
        return NULL;
    return part(f, wanted < 0 || wanted > left(f) ? left(f) : wanted);
}

bytes *bytes_io_read_all(void *f)
{
    return bytes_io_read(f, -1);
}

py_int bytes_io_readinto(void *object, const void *buffer)
{
    bytes_io *f = object;
    py_bytes_view view;
    if (!binary_target(buffer, &view) || !is_open(f))
        return INT_FAILED;
    int64_t count = view.size < left(f) ? view.size : left(f);
    if (count)
        memmove(view.at, f->data->at + f->at, (size_t)count);
    f->at += count;
    return count;
}

bytes *bytes_io_readline(void *object, py_int size)
{
    bytes_io *f = object;
    int64_t most = int_clamp(size);
    if (!is_open(f))
        return NULL;
    if (most < 0 || most > left(f))
        most = left(f);
    const uint8_t *from = f->data->at + f->at, *end = most ? memchr(from, '\n', (size_t)most) : NULL;
    return part(f, end ? end - from + 1 : most);
}

bool bytes_io_next(void *f, bytes **line)
{
    bytes *text = bytes_io_readline(f, -1);
    if (text)
        *line = text->len ? text : NULL;
    return text != NULL;
}

list_bytes *bytes_io_readlines(void *f, py_int hint)
{
    return file_lines(&type_list_bytes, f, (file_liner *)bytes_io_next, hint);
}

/* ---- writing --------------------------------------------------------------------------------------------------- */
py_int bytes_io_write(void *object, const void *data)
{
    bytes_io *f = object;
    py_bytes_view view;
    if (!is_open(f) || !bytes_view_of(data, &view))
        return INT_FAILED;
    if (view.size == 0)
        return 0;
    owned(bytes) copy = data == f->data || f->data->exports ? bytes_from(view.at, view.size) : NULL;
    int64_t before = f->data->len;
    if (f->at + view.size > before) {
        if (!packed_resize(f->data, f->at + view.size))
            return INT_FAILED;
        if (f->at > before)
            memset(f->data->at + before, 0, (size_t)(f->at - before));
    }
    memcpy(f->data->at + f->at, copy ? copy->text : view.at, (size_t)view.size);
    f->at += view.size;
    return view.size;
}

bool bytes_io_writelines(void *f, const void *lines)
{
    const py_list *list = lines;
    if (!is_open(f))
        return false;
    for (int64_t i = 0; i < list->len; i++)
        if (int_failed(bytes_io_write(f, ((void *const *)list->at)[i])))
            return false;
    return true;
}

/* ---- places ---------------------------------------------------------------------------------------------------- */
py_int bytes_io_tell(const void *f)
{
    return is_open(f) ? ((const bytes_io *)f)->at : INT_FAILED;
}

py_int bytes_io_seek(void *object, py_int offset, py_int whence)
{
    bytes_io *f = object;
    int64_t place = int_clamp(offset), from = int_clamp(whence);
    if (!is_open(f))
        return INT_FAILED;
    if (place < 0 && from == 0)
        return py_raise(&py_ValueError, "negative seek value %lld", (long long)place), INT_FAILED;
    if (from < 0 || from > 2)
        return py_raise(&py_ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)from), INT_FAILED;
    place += from == 0 ? 0 : from == 1 ? f->at : f->data->len;
    return f->at = place < 0 ? 0 : place;
}

py_int bytes_io_truncate_to(void *object, py_int size)
{
    bytes_io *f = object;
    int64_t to = int_clamp(size);
    if (!is_open(f))
        return INT_FAILED;
    if (to < 0)
        return py_raise(&py_ValueError, "negative size value %lld", (long long)to), INT_FAILED;
    return to >= f->data->len || packed_resize(f->data, to) ? to : INT_FAILED;
}

py_int bytes_io_truncate(void *f)
{
    return bytes_io_truncate_to(f, ((bytes_io *)f)->at);
}
