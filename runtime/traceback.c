/* traceback.c -- e.__traceback__, e.with_traceback, e.add_note, e.__notes__.
 * In: exceptions.  Out: their frames as an object; frames and notes that the printed traceback shows.
 * Rule: a traceback is a copy: frames that the exception passes later are not in it. */
#include "error.h"
#include "lists.h"
#include "repr.h"
#include "str.h"
#include <stdio.h>

static void traceback_dispose(py_object *object)
{
    py_traceback *traceback = (py_traceback *)object;
    py_free(traceback->frames, traceback->count * sizeof(py_frame));
    py_free(traceback, sizeof *traceback);
}

const py_type type_traceback = {
    .name = "traceback", .kind = PY_TRACEBACK, .size = sizeof(void *), .dispose = traceback_dispose};

py_traceback *exception_traceback(const py_exception *exception)
{
    if (!exception->frame_count)
        return NULL;
    py_traceback *traceback = py_new(&type_traceback, sizeof *traceback);
    traceback->count = exception->frame_count;
    traceback->frames = py_alloc(traceback->count * sizeof(py_frame));
    memcpy(traceback->frames, exception->frames, traceback->count * sizeof(py_frame));
    return traceback;
}

void exception_set_traceback(py_exception *exception, py_traceback *traceback)
{
    uint32_t count = traceback ? traceback->count : 0;
    if (count > exception->frame_room) {
        if (exception->frames != exception->first)
            py_free(exception->frames, exception->frame_room * sizeof(py_frame));
        exception->frames = py_alloc(count * sizeof(py_frame));
        exception->frame_room = count;
    }
    if (count)
        memcpy(exception->frames, traceback->frames, count * sizeof(py_frame));
    exception->frame_count = count;
}

void exception_add_note(py_exception *exception, const str *note)
{
    if (!exception->notes)
        exception->notes = py_list_new(&type_list_str, 0);
    list_str_push(exception->notes, str_same(note));
}

bool exception_has_notes(const py_exception *exception)
{
    return exception->notes != NULL;
}

/* e.__notes__: owned; AttributeError when it has none. */
void *exception_notes(py_exception *exception)
{
    if (exception->notes)
        return keep(exception->notes);
    py_raise(&py_AttributeError, "'%s' object has no attribute '__notes__'", class_word(exception->cls));
    return NULL;
}

/* ---- what a traceback says ------------------------------------------------------------------------------------ */
/* tb.tb_lineno: of the outermost frame */
py_int traceback_line(const py_traceback *traceback)
{
    return traceback->frames[traceback->count - 1].line;
}

py_int traceback_count(const py_traceback *traceback)
{
    return traceback->count;
}

static const py_frame *frame_at(const py_traceback *traceback, int64_t index)
{
    return &traceback->frames[traceback->count - 1 - (uint32_t)index];
}

/* Of its frames, from the outermost: index is below traceback_count. */
py_int traceback_line_at(const py_traceback *traceback, int64_t index)
{
    return frame_at(traceback, index)->line;
}

str *traceback_file_at(const py_traceback *traceback, int64_t index)
{
    const char *file = frame_at(traceback, index)->file;
    return str_from_utf8(file, (int64_t)strlen(file));
}

str *traceback_function_at(const py_traceback *traceback, int64_t index)
{
    const char *function = frame_at(traceback, index)->function;
    return str_from_utf8(function, (int64_t)strlen(function));
}

/* tb.tb_next: without its outermost frame */
void traceback_next(const py_traceback *traceback, py_traceback **next)
{
    *next = NULL;
    if (traceback->count < 2)
        return;
    py_traceback *made = *next = py_new(&type_traceback, sizeof *made);
    made->count = traceback->count - 1;
    made->frames = py_alloc(made->count * sizeof(py_frame));
    memcpy(made->frames, traceback->frames, made->count * sizeof(py_frame));
}

static bool write_traceback(py_text *t, const py_type *type, const void *slot)
{
    char text[64];
    (void)type;
    int length = snprintf(text, sizeof text, "<traceback object at %p>", *(void *const *)slot);
    py_text_ascii(t, text, length);
    return true;
}

static __attribute__((constructor)) void register_text(void)
{
    py_repr_register(PY_TRACEBACK, write_traceback, write_traceback);
}
