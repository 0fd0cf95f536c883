/* traceback_text.c -- the text of tracebacks and exceptions.
 * In: exceptions and tracebacks.  Out: what CPython writes of them, on standard error or as a list of texts.
 * Rule: nothing here raises; what fails while an error is told is left out.                                         */
#define _GNU_SOURCE
#include "error.h"
#include "lists.h"
#include "print.h"
#include "repr.h"
#include "text.h"
#include "value.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { SHOWN_FRAMES = 1000, SHOWN_REPEATS = 3 };

/* Where the text goes: NULL is standard error; the list takes a text for each piece. */
typedef struct report {
    list_str *pieces;
    py_text text; /* of the piece that is written */
} report;

static void say_str(report *r, const str *text)
{
    if (r)
        py_text_str(&r->text, text);
    else
        py_error_str(text);
}

static void say_utf8(report *r, const char *utf8, size_t length)
{
    if (r) {
        owned(str) text = str_from_utf8(utf8, (int64_t)length);
        py_text_str(&r->text, text);
    } else {
        py_error_text(utf8, length);
    }
}

static __attribute__((format(printf, 2, 3))) void say(report *r, const char *format, ...)
{
    char line[1024];
    va_list values;
    va_start(values, format);
    int length = vsnprintf(line, sizeof line, format, values);
    va_end(values);
    say_utf8(r, line, length < (int)sizeof line ? (size_t)length : sizeof line - 1);
}

static void end_piece(report *r)
{
    if (!r)
        return;
    list_str_push(r->pieces, py_text_finish(&r->text));
    py_text_start(&r->text);
}

/* ---- frames --------------------------------------------------------------------------------------------------- */
/* The source line, without its indentation, as CPython reads it back from the file; nothing if there is no file. */
static void say_source(report *r, const char *file_name, int line)
{
    FILE *file = fopen(file_name, "r");
    char *text = NULL;
    size_t room = 0;
    ssize_t length = -1;
    if (!file)
        return;
    for (int i = 0; i < line && (length = getline(&text, &room, file)) >= 0; i++)
        continue;
    if (length > 0) {
        while (length > 0 && strchr(" \t\r\n\f", text[length - 1]))
            text[--length] = 0;
        size_t indent = strspn(text, " \t\f");
        if ((size_t)length > indent) {
            say(r, "    ");
            say_utf8(r, text + indent, (size_t)length - indent);
            say(r, "\n");
        }
    }
    free(text);
    fclose(file);
}

static bool is_same_frame(const py_frame *a, const py_frame *b)
{
    return a->line == b->line && !strcmp(a->file, b->file) && !strcmp(a->function, b->function);
}

static void say_repeats(report *r, int64_t repeats)
{
    if (repeats <= SHOWN_REPEATS)
        return;
    say(r, "  [Previous line repeated %lld more time%s]\n", (long long)(repeats - SHOWN_REPEATS),
        repeats - SHOWN_REPEATS > 1 ? "s" : "");
    end_piece(r);
}

/* frames: innermost first; from frames[first] outwards to frames[last], these included, outermost first. */
static void say_frames(report *r, const py_frame *frames, int64_t first, int64_t last)
{
    const py_frame *before = NULL;
    int64_t repeats = 0;
    for (int64_t i = last; i >= first; i--) {
        const py_frame *frame = &frames[i];
        if (!before || !is_same_frame(before, frame)) {
            say_repeats(r, repeats);
            before = frame;
            repeats = 0;
        }
        if (++repeats > SHOWN_REPEATS)
            continue;
        say(r, "  File \"%s\", line %d, in %s\n", frame->file, frame->line, frame->function);
        say_source(r, frame->file, frame->line);
        end_piece(r);
    }
    say_repeats(r, repeats);
}

/* limit: the outermost so many; below zero: the innermost so many. */
static void say_limited(report *r, const py_frame *frames, int64_t count, int64_t limit)
{
    int64_t first = limit >= 0 && limit < count ? count - limit : 0;
    int64_t last = limit < 0 && -limit < count ? -limit - 1 : count - 1;
    say_frames(r, frames, first, last);
}

/* ---- exceptions ----------------------------------------------------------------------------------------------- */
static void say_notes(report *r, const list_str *notes)
{
    for (int64_t i = 0; notes && i < notes->len; i++) {
        const str *note = notes->at[i];
        for (int64_t at = 0, end; at <= str_len(note); at = end + 1) {
            for (end = at; end < str_len(note) && str_at(note, end) != '\n'; end++)
                continue;
            owned(str) line = str_slice(note, at, end);
            say_str(r, line);
            say(r, "\n");
            end_piece(r);
        }
    }
}

/* ValueError: bad */
static void say_exception(report *r, py_exception *exception)
{
    const py_class *cls = exception->cls;
    if (cls->module && strcmp(cls->module, "__main__"))
        say(r, "%s.", cls->module);
    say_utf8(r, cls->name, strlen(cls->name));
    owned(str) text = exception_str(exception);
    if (!text) {
        py_clear();
        say(r, ": <exception str() failed>");
    } else if (str_len(text)) {
        say(r, ": ");
        say_str(r, text);
    }
    say(r, "\n");
    end_piece(r);
    say_notes(r, exception->notes);
}

static void say_whole(report *r, py_exception *exception, int64_t limit)
{
    if (exception->frame_count && limit) {
        say(r, "Traceback (most recent call last):\n");
        end_piece(r);
        say_limited(r, exception->frames, exception->frame_count, limit);
    }
    say_exception(r, exception);
}

/* The chain is walked from its end: what was raised first is told first.  A cycle is cut. */
static void say_chain(report *r, py_exception *exception, int64_t limit, bool frames)
{
    py_exception *before = exception->cause ? exception->cause : exception->hide_context ? NULL : exception->context;
    exception->printing = true;
    if (before && !before->printing) {
        say_chain(r, before, limit, true);
        say(r, exception->cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                : "\nDuring handling of the above exception, another exception occurred:\n\n");
        end_piece(r);
    }
    say_whole(r, exception, frames ? limit : 0);
    exception->printing = false;
}

/* ---- exception groups ------------------------------------------------------------------------------------------ */
enum { GROUP_WIDTH = 15, GROUP_DEPTH = 10 };

/* Where in the tree of a group the text stands. */
typedef struct nesting {
    int64_t limit;
    int depth;
    bool needs_close;
} nesting;

/* runtime/lib/_groups.py has the class. */
static bool is_group(const py_exception *exception)
{
    const py_class *cls = exception->cls;
    while (cls && (cls->module || strcmp(cls->name, "BaseExceptionGroup")))
        cls = cls->base;
    return cls != NULL;
}

/* The second argument: a list or tuple. */
static int64_t group_size(py_value members)
{
    if (members.type->kind == PY_TUPLE)
        return members.type->item_count;
    bool many = members.type->kind == PY_LIST || members.type->kind == PY_SEQUENCE;
    return many ? ((const py_list *)members.object)->len : 0;
}

static py_exception *group_member(py_value members, int64_t i) /* owned */
{
    const py_type *type = members.type;
    if (type->kind == PY_TUPLE)
        return (py_exception *)value_from_slot(type->items[i], (const char *)value_slot(&members) + type->offsets[i])
            .object;
    const py_list *list = (const py_list *)members.object;
    return (py_exception *)value_from_slot(type->items[0], (const char *)list->at + i * type->items[0]->size).object;
}

static void say_margin(report *r, const nesting *at, char mark)
{
    if (at->depth)
        say(r, "%*s%c ", 2 * at->depth, "", mark);
}

/* Lines that were written without a margin.  On standard error CPython gives a text of several lines one alone. */
static void say_with_margin(report *r, const list_str *pieces, const nesting *at)
{
    for (int64_t i = 0; i < pieces->len; i++) {
        const str *piece = pieces->at[i];
        for (int64_t from = 0, end; from < str_len(piece); from = end) {
            for (end = from; end < str_len(piece) && str_at(piece, end) != '\n'; end++)
                continue;
            end += end < str_len(piece);
            owned(str) line = str_slice(piece, from, end);
            if (r || !from || str_at(piece, 0) == ' ')
                say_margin(r, at, '|');
            say_str(r, line);
        }
        end_piece(r);
    }
}

/* Its frames and its own line. */
static void say_alone(report *r, py_exception *exception, const nesting *at, bool group)
{
    report inside;
    inside.pieces = (list_str *)py_list_new(&type_list_str, 0);
    py_text_start(&inside.text);
    if (exception->frame_count && at->limit) {
        if (!group) {
            say(&inside, "Traceback (most recent call last):\n");
            end_piece(&inside);
        }
        say_limited(&inside, exception->frames, exception->frame_count, at->limit);
    }
    say_exception(&inside, exception);
    drop(py_text_finish(&inside.text));
    say_with_margin(r, inside.pieces, at);
    drop(inside.pieces);
}

static void say_nested(report *r, py_exception *exception, nesting *at);

static void say_members(report *r, py_value members, nesting *at)
{
    int64_t size = group_size(members), shown = size <= GROUP_WIDTH ? size : GROUP_WIDTH + 1;
    at->needs_close = false;
    for (int64_t i = 0; i < shown; i++) {
        at->needs_close |= i == shown - 1;
        say(r, "%*s%s", 2 * at->depth, "", i ? "  " : "+-");
        say(r,
            i < GROUP_WIDTH ? "+---------------- %lld ----------------\n" : "+---------------- ... ----------------\n",
            (long long)i + 1);
        end_piece(r);
        at->depth++;
        if (i < GROUP_WIDTH) {
            owned(py_exception) member = group_member(members, i);
            say_nested(r, member, at);
        } else {
            say_margin(r, at, '|');
            say(r, "and %lld more exception%s\n", (long long)size - GROUP_WIDTH, size - GROUP_WIDTH > 1 ? "s" : "");
            end_piece(r);
        }
        if (i == shown - 1 && at->needs_close) {
            say(r, "%*s+------------------------------------\n", 2 * at->depth, "");
            end_piece(r);
            at->needs_close = false;
        }
        at->depth--;
    }
}

static void say_group(report *r, py_exception *exception, nesting *at)
{
    bool outermost = at->depth == 0;
    if (at->depth > GROUP_DEPTH) {
        say_margin(r, at, '|');
        say(r, "... (max_group_depth is %d)\n", GROUP_DEPTH);
        end_piece(r);
        return;
    }
    at->depth += outermost;
    if (exception->frame_count && at->limit) {
        say_margin(r, at, outermost ? '+' : '|');
        say(r, "Exception Group Traceback (most recent call last):\n");
        end_piece(r);
    }
    say_alone(r, exception, at, true);
    if (exception_given_count(exception) == 2)
        say_members(r, exception->args[1], at);
    at->depth -= outermost;
}

/* As say_chain. */
static void say_nested(report *r, py_exception *exception, nesting *at)
{
    py_exception *before = exception->cause ? exception->cause : exception->hide_context ? NULL : exception->context;
    exception->printing = true;
    if (before && !before->printing) {
        say_nested(r, before, at);
        say_margin(r, at, '|');
        say(r, "\n");
        say_margin(r, at, '|');
        say(r, exception->cause ? "The above exception was the direct cause of the following exception:\n"
                                : "During handling of the above exception, another exception occurred:\n");
        say_margin(r, at, '|');
        say(r, "\n");
        end_piece(r);
    }
    if (is_group(exception))
        say_group(r, exception, at);
    else
        say_alone(r, exception, at, false);
    exception->printing = false;
}

static bool has_group(const py_exception *exception, int depth)
{
    if (!exception || depth > 1000)
        return false;
    return is_group(exception) || has_group(exception->cause, depth + 1) ||
           (!exception->cause && !exception->hide_context && has_group(exception->context, depth + 1));
}

void py_print_unraisable(py_exception *exception)
{
    say_whole(NULL, exception, -SHOWN_FRAMES);
}

void py_print_error(py_exception *exception)
{
    nesting at = {.limit = -SHOWN_FRAMES};
    if (has_group(exception, 0))
        say_nested(NULL, exception, &at);
    else
        say_chain(NULL, exception, -SHOWN_FRAMES, true);
}

/* ---- lists ---------------------------------------------------------------------------------------------------- */
static void report_start(report *r)
{
    r->pieces = (list_str *)py_list_new(&type_list_str, 0);
    py_text_start(&r->text);
}

static void *report_end(report *r)
{
    drop(py_text_finish(&r->text));
    return r->pieces;
}

void *exception_lines(py_exception *exception, int64_t limit, bool chain, bool frames)
{
    report r;
    report_start(&r);
    nesting at = {.limit = frames ? limit : 0};
    if (chain && has_group(exception, 0))
        say_nested(&r, exception, &at);
    else if (chain)
        say_chain(&r, exception, limit, frames);
    else
        say_whole(&r, exception, frames ? limit : 0);
    return report_end(&r);
}

void *exception_last_lines(py_exception *exception)
{
    report r;
    report_start(&r);
    say_exception(&r, exception);
    return report_end(&r);
}

void *traceback_lines(const py_traceback *traceback, int64_t limit)
{
    report r;
    report_start(&r);
    say_limited(&r, traceback->frames, traceback->count, limit);
    return report_end(&r);
}
