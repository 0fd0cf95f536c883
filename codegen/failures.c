/* failures.c -- the tests behind what may fail, and the way out.
 * In: the C text of a test.  Out: rows: if (test) return trace("f", 12), NULL; or a jump to the handler.
 * Rule: what leaves a function leaves the lines of its frames, those of comprehensions from the inside. */
#include "codegen/emit.h"

enum { widest_condition = 100 };

static const char *trace_call(Emit *e, Name function, uint32_t line)
{
    size_t hidden = function[0] == '.',
           length = strcspn(function + hidden, "."); /* ".__setattr__.x": expand_setattr.c */
    const char *name = quoted(e, function + hidden, hidden ? length : strlen(function));
    return e->source == e->unit->source ? format_text(e, "trace(%s, %u)", name, line)
                                        : format_text(e, "py_trace(%s, %s, %u)",
                                                      quoted(e, e->source->path, strlen(e->source->path)), name, line);
}

/* What begins with a comprehension and goes on behind it, [f(x) for x in xs][n], does not fail in the comprehension. */
uint32_t failing_position(const Emit *e)
{
    const Frame *frame = frame_around(e->unit, e->func, e->position, NULL);
    return frame && frame->at.end < e->end ? e->end - 1 : e->position;
}

/* Where in the text something stands, and the frame that it is in: NULL is the function's own. */
typedef struct Standing {
    uint32_t position, line;
    const Frame *frame;
} Standing;

static Standing standing_at(const Emit *e, uint32_t position, uint32_t line)
{
    return (Standing){position, line, frame_around(e->unit, e->func, position, NULL)};
}

static Standing caller_of(const Emit *e, Standing at)
{
    const Frame *frame = at.frame;
    uint32_t position = frame->moved ? frame->caller.start : at.position;
    return (Standing){position, place_of(e->unit->sources, frame->caller).line,
                      frame_around(e->unit, e->func, position, frame->moved ? NULL : frame)};
}

/* The frame of the handler that errors go to; NULL: the function's own, or there is none. */
static const Frame *guard_frame(const Emit *e)
{
    return e->guard ? standing_at(e, e->guard->at.start, 0).frame : NULL;
}

static bool has_no_frames(const Emit *e)
{
    return e->source->is_library || !strcmp(e->func->name, "<map>");
}

/* The frames that the error leaves: those of comprehensions and of generators in place, from the inside, then the
 * function's own; up to that of the handler. */
static const char *frames_text(Emit *e, Standing at, const char *between)
{
    const Frame *last = guard_frame(e);
    const char *text = "";
    for (;;) {
        Name name = at.frame ? at.frame->name : e->func->name;
        if (name)
            text = format_text(e, "%s%s%s", text, *text ? between : "", trace_call(e, name, at.line));
        if (at.frame == last || !at.frame)
            return text;
        at = caller_of(e, at);
    }
}

static const char *trace_text(Emit *e, const char *between)
{
    if (has_no_frames(e))
        return NULL;
    return e->line ? frames_text(e, standing_at(e, failing_position(e), e->line), between) : "";
}

/* What an error that has left the frames up to that of `node` leaves next; NULL: nothing. */
static const char *outer_text(Emit *e, const Ir *node, const char *between)
{
    Standing at = standing_at(e, node->at.start, 0);
    if (!at.frame || has_no_frames(e) || at.frame == guard_frame(e))
        return NULL;
    return frames_text(e, caller_of(e, at), between);
}

const char *passed_on(Emit *e)
{
    e->label_used |= e->failed_label != NULL;
    if (e->failed_label)
        return format_text(e, "goto %s;", e->failed_label);
    return format_text(e, "return %s;", failed_value(e->func));
}

void write_passed_on(Emit *e, const Ir *node, const char *test)
{
    const char *trace = outer_text(e, node, e->failed_label ? "; " : ", ");
    bool two = trace && e->failed_label;
    if (test)
        write_line(e, two ? "if (%s) {" : "if (%s)", test);
    e->depth += test != NULL;
    if (two)
        write_line(e, "%s;", trace);
    if (trace && !two)
        write_line(e, "return %s, %s;", trace, failed_value(e->func));
    else
        write_line(e, "%s", passed_on(e));
    e->depth -= test != NULL;
    if (test && two)
        write_line(e, "}");
}

void write_failed(Emit *e)
{
    const char *trace = trace_text(e, e->failed_label ? "; " : ", ");
    if (e->failed_label && trace)
        write_line(e, "%s;", trace);
    if (e->failed_label || !e->line || !trace) /* without a line: of its own wide version; one frame, not two */
        write_line(e, "%s", passed_on(e));
    else
        write_line(e, "return %s, %s;", trace, failed_value(e->func));
}

static void write_exit(Emit *e)
{
    e->depth++;
    write_failed(e);
    e->depth--;
    if (e->failed_label)
        write_line(e, "}");
}

void write_failure(Emit *e, const char *test)
{
    write_line(e, e->failed_label ? "if (%s) {" : "if (%s)", test);
    write_exit(e);
}

/* x, where the rows above are `if (!x)` and the exit that write_failed would write now; they go.  NULL: they are not.
 */
static const char *take_tested(Emit *e)
{
    uint32_t above = e->rows.len;
    write_exit(e);
    uint32_t count = e->rows.len - above;
    e->rows.len = above;
    if (e->pending || above < count + 1)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(e->rows.at[above - count + i].code, e->rows.at[above + i].code) ||
            e->rows.at[above - count + i].comment)
            return NULL;
    const Row *test = &e->rows.at[above - count - 1];
    const char *code = test->code, *end = strrchr(code, ')');
    size_t indent = 4 * (size_t)e->depth, length = end ? (size_t)(end - code) : 0;
    if (test->comment || length < indent + 6 || strspn(code, " ") != indent || strncmp(code + indent, "if (!", 5) ||
        strcmp(end, e->failed_label ? ") {" : ")") || c_word_length(code + indent + 5) != length - indent - 5)
        return NULL;
    e->rows.len = above - count - 1;
    return arena_copy(e->arena, code + indent + 5, length - indent - 5);
}

/* Does the call look at the variable? */
static bool is_argument(const char *call, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(call, name); at; at = strstr(at + 1, name))
        if (at > call && strchr("(& ", at[-1]) && strchr(",)", at[length]))
            return true;
    return false;
}

void write_unless_all(Emit *e, const char **calls, uint32_t count)
{
    Rows before = e->rows;
    const char *tested = take_tested(e);
    if (tested && !is_argument(calls[0], tested)) {
        e->rows.len = before.len;
        tested = NULL;
    }
    if (count == 1 && !tested) {
        write_failure(e, format_text(e, "!%s", calls[0]));
        return;
    }
    const char *line = tested ? format_text(e, "if (!(%s && ", tested) : "if (!(";
    for (uint32_t i = 0; i < count; i++) {
        const char *next = format_text(e, "%s%s%s", line, calls[i],
                                       i + 1 < count     ? " && "
                                       : e->failed_label ? ")) {"
                                                         : "))");
        if (i && strlen(next) + 4 * (size_t)e->depth > widest_condition + 1) {
            write_line(e, "%.*s", (int)strlen(line) - 1, line);
            next = format_text(e, "      %s", next + strlen(line));
        }
        line = next;
    }
    write_line(e, "%s", line);
    write_exit(e);
}

void write_poll(Emit *e)
{
    /* in a library signals are the caller's; a parallel loop asks once per iteration */
    if (e->options->output != Output_library && !e->in_region)
        write_failure(e, "py_poll()");
}
