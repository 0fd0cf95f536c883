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

/* The frames that the error leaves: those of comprehensions, from the inside, then the function's
 * own. */
static const char *trace_text(Emit *e, const char *between)
{
    if (e->source->is_library || !strcmp(e->func->name, "<map>"))
        return NULL;
    const char *text = "";
    uint32_t line = e->line;
    if (!line)
        return "";
    uint32_t position = failing_position(e);
    const Frame *frame = frame_around(e->unit, e->func, position, NULL);
    while (frame) {
        if (frame->name)
            text = format_text(e, "%s%s%s", text, trace_call(e, frame->name, line), between);
        line = place_of(e->unit->sources, frame->caller).line;
        position = frame->moved ? frame->caller.start : position;
        frame = frame_around(e->unit, e->func, position, frame->moved ? NULL : frame);
    }
    return format_text(e, "%s%s", text, trace_call(e, e->func->name, line));
}

const char *passed_on(Emit *e)
{
    e->label_used |= e->failed_label != NULL;
    if (e->failed_label)
        return format_text(e, "goto %s;", e->failed_label);
    return format_text(e, "return %s;", failed_value(e->func));
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
