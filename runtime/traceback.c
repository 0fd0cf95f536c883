/* traceback.c -- e.__traceback__, e.with_traceback, e.add_note.
 * In: exceptions.  Out: their frames as an object; frames and notes that the printed traceback shows.
 * Rule: a traceback is a copy: frames that the exception passes later are not in it. */
#include "error.h"
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
    int64_t length = str_utf8_size(note);
    if (length < 0)
        return py_clear(); /* it could not be printed */
    uint32_t before = exception->notes_length;
    char *notes = py_alloc(before + (size_t)length + 1);
    if (before)
        memcpy(notes, exception->notes, before);
    str_copy_utf8(note, notes + before);
    notes[before + length] = '\n';
    py_free(exception->notes, before);
    exception->notes = notes;
    exception->notes_length = before + (uint32_t)length + 1;
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
