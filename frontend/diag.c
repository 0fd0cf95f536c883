/* diag.c -- sources, places and diagnostics.
 * In: spans and records.  Out: text as rustc prints it, or JSON.
 * Rule: records are kept in the order of reporting and shown in the order of the program text. */
#include "frontend/diag.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- sources and places -----------------------------------------------------------------------
 */

Source *source_add(Sources *sources, const char *path, const char *text, uint32_t length)
{
    Source *source = NEW(sources->arena, Source);
    if (!sources->next_base)
        sources->next_base = 1; /* {0, 0} is nowhere */
    *source = (Source){.path = path, .text = text, .len = length, .base = sources->next_base};
    sources->next_base += length + 1;
    uint32_t count = 1;
    for (uint32_t i = 0; i < length; i++)
        count += text[i] == '\n';
    source->lines = NEW_ARRAY(sources->arena, uint32_t, count);
    source->line_count = 1;
    for (uint32_t i = 0; i < length; i++)
        if (text[i] == '\n')
            source->lines[source->line_count++] = i + 1;
    push(sources->arena, &sources->all, source);
    return source;
}

Source *source_again(Sources *sources, Source *source)
{
    Source *again = NEW(sources->arena, Source);
    *again = *source;
    again->base = sources->next_base;
    again->again = source;
    sources->next_base += source->len + 1;
    push(sources->arena, &sources->all, again);
    return again;
}

static Source *source_of(const Sources *sources, uint32_t offset)
{
    uint32_t low = 0, high = sources->all.len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sources->all.at[middle]->base <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low && offset ? sources->all.at[low - 1] : NULL;
}

static uint32_t line_of(const Source *source, uint32_t offset)
{
    uint32_t low = 0, high = source->line_count;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

Place place_of(const Sources *sources, Span at)
{
    Place place = {0};
    Source *source = source_of(sources, at.start);
    if (!source || at.start - source->base > source->len)
        return place;
    uint32_t offset = at.start - source->base, line = line_of(source, offset);
    place.source = source;
    place.line = line + 1;
    place.byte_column = offset - source->lines[line];
    place.column = 1;
    for (uint32_t i = source->lines[line]; i < offset; i++)
        place.column += ((unsigned char)source->text[i] & 0xc0) != 0x80;
    return place;
}

Span span_join(Span a, Span b)
{
    if (!a.end)
        return b;
    if (!b.end)
        return a;
    return (Span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

/* ---- records ----------------------------------------------------------------------------------
 */

typedef struct Row {
    const char *code;
    Severity severity;
    const char *text, *help;
} Row;

static const Row rows[] = {
#define DIAG(name, code, severity, text, help) {code, Severity_##severity, text, help},
#include "frontend/diag.def"
};

const char *diag_code(DiagCode code)
{
    return rows[code].code;
}

Severity diag_severity(DiagCode code)
{
    return rows[code].severity;
}

static char *format_list(Arena *arena, const char *format, va_list list)
{
    Text text = {0};
    text_vprint(&text, format, list);
    char *copy = arena_copy(arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return copy;
}

static Diag *find_repeat(const Diags *diags, DiagCode code, Span at)
{
    for (uint32_t i = diags->all.len; i-- > 0;) {
        Diag *diag = diags->all.at[i];
        if (diag->code == code && diag->at.start == at.start && diag->at.end == at.end)
            return diag;
    }
    return NULL;
}

Diag *report(Diags *diags, DiagCode code, Span at, ...)
{
    Diag *diag = find_repeat(diags, code, at);
    if (diag)
        return diag;
    diag = NEW(diags->arena, Diag);
    diag->code = code;
    diag->at = at;
    va_list list;
    va_start(list, at);
    diag->text = format_list(diags->arena, rows[code].text, list);
    va_end(list);
    diag->help = *rows[code].help ? rows[code].help : NULL;
    diags->errors += rows[code].severity == Severity_error;
    push(diags->arena, &diags->all, diag);
    return diag;
}

void diag_label(Diags *diags, Diag *diag, Span at, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    char *text = format_list(diags->arena, format, list);
    va_end(list);
    push(diags->arena, &diag->labels, (Label){at, text});
}

void diag_note(Diags *diags, Diag *diag, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    diag->note = format_list(diags->arena, format, list);
    va_end(list);
}

static int compare_diags(const void *left, const void *right)
{
    const Diag *a = *(Diag *const *)left, *b = *(Diag *const *)right;
    if (a->at.start != b->at.start)
        return a->at.start < b->at.start ? -1 : 1;
    if (a->at.end != b->at.end)
        return a->at.end < b->at.end ? -1 : 1;
    return a->code < b->code ? -1 : a->code > b->code;
}

/* A sorted copy, to be freed. */
static Diag **sorted(const Diags *diags)
{
    Diag **list = malloc((diags->all.len + 1) * sizeof *list);
    if (!list)
        bug("no memory for %u diagnostics", diags->all.len);
    if (diags->all.len)
        memcpy(list, diags->all.at, diags->all.len * sizeof *list);
    qsort(list, diags->all.len, sizeof *list, compare_diags);
    return list;
}

/* ---- columns on a terminal --------------------------------------------------------------------
 */

static uint32_t code_point(const char *text, uint32_t *length)
{
    const unsigned char *p = (const unsigned char *)text;
    *length = p[0] < 0x80 ? 1 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
    uint32_t code = *length == 1 ? p[0] : p[0] & (0xffu >> (*length + 1));
    for (uint32_t i = 1; i < *length; i++)
        code = code << 6 | (p[i] & 63);
    return code;
}

static uint32_t char_width(uint32_t code)
{
    static const struct {
        uint32_t first, last, width;
    } ranges[] = {
        {0x300, 0x36f, 0},     {0x483, 0x489, 0},    {0x591, 0x5bd, 0},   {0x610, 0x61a, 0},     {0x64b, 0x65f, 0},
        {0x1100, 0x115f, 2},   {0x1ab0, 0x1aff, 0},  {0x1dc0, 0x1dff, 0}, {0x200b, 0x200f, 0},   {0x20d0, 0x20ff, 0},
        {0x231a, 0x231b, 2},   {0x23e9, 0x23ec, 2},  {0x25fd, 0x25fe, 2}, {0x2614, 0x2615, 2},   {0x2648, 0x2653, 2},
        {0x26a1, 0x26a1, 2},   {0x26bd, 0x26be, 2},  {0x26c4, 0x26c5, 2}, {0x2705, 0x2705, 2},   {0x270a, 0x270b, 2},
        {0x2728, 0x2728, 2},   {0x274c, 0x274c, 2},  {0x2753, 0x2755, 2}, {0x2795, 0x2797, 2},   {0x2b1b, 0x2b1c, 2},
        {0x2b50, 0x2b50, 2},   {0x2e80, 0x303e, 2},  {0x3041, 0x33ff, 2}, {0x3400, 0x4dbf, 2},   {0x4e00, 0x9fff, 2},
        {0xa000, 0xa4cf, 2},   {0xac00, 0xd7a3, 2},  {0xf900, 0xfaff, 2}, {0xfe00, 0xfe0f, 0},   {0xfe20, 0xfe2f, 0},
        {0xfe30, 0xfe6f, 2},   {0xff00, 0xff60, 2},  {0xffe0, 0xffe6, 2}, {0x1f300, 0x1f64f, 2}, {0x1f680, 0x1f6ff, 2},
        {0x1f900, 0x1f9ff, 2}, {0x20000, 0x3fffd, 2}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return ranges[i].width;
    return code < 0x20 || code == 0x7f ? 0 : 1;
}

enum { Tab_width = 4 };

/* The columns that text[from, to) takes. */
static uint32_t width_of(const char *text, uint32_t from, uint32_t to)
{
    uint32_t width = 0, length;
    for (; from < to; from += length)
        width += text[from] == '\t' ? (length = 1, Tab_width) : char_width(code_point(text + from, &length));
    return width;
}

/* ---- rendering --------------------------------------------------------------------------------
 */

typedef struct Render {
    const Diags *diags;
    Text *out;
    bool color;
    int margin; /* digits of the largest line number shown */
} Render;

static void paint(Render *r, const char *color)
{
    if (r->color)
        text_put(r->out, color);
}

static const char bold[] = "\033[1m", red[] = "\033[1;31m", yellow[] = "\033[1;33m", blue[] = "\033[1;34m",
                  green[] = "\033[1;32m", plain[] = "\033[0m";

static const char *severity_text(Severity severity)
{
    return severity == Severity_error ? "error" : severity == Severity_warning ? "warning" : "remark";
}

static const char *severity_color(Severity severity)
{
    return severity == Severity_error ? red : severity == Severity_warning ? yellow : green;
}

static void gutter(Render *r, uint32_t line)
{
    paint(r, blue);
    if (line)
        text_print(r->out, "%*u |", r->margin, line);
    else
        text_print(r->out, "%*s |", r->margin, "");
    paint(r, plain);
}

static uint32_t line_end(const Source *source, uint32_t line)
{
    return line < source->line_count ? source->lines[line] - 1 : source->len;
}

/* A byte of the source; one that is no part of UTF-8 is shown as the replacement character. */
static void put_byte(Text *out, const Source *source, uint32_t i)
{
    const unsigned char *text = (const unsigned char *)source->text;
    uint32_t start = i;
    while (start > 0 && i - start < 3 && (text[start] & 0xc0) == 0x80)
        start--;
    uint32_t length = text[start] < 0x80 ? 1 : text[start] < 0xe0 ? 2 : text[start] < 0xf0 ? 3 : 4;
    bool whole = start + length <= source->len && i < start + length && (length == 1 || text[start] >= 0xc2);
    for (uint32_t k = 1; whole && k < length; k++)
        whole = (text[start + k] & 0xc0) == 0x80;
    if (whole)
        text_char(out, (char)text[i]);
    else
        text_put(out, "\xef\xbf\xbd");
}

static void source_line(Render *r, const Source *source, uint32_t line)
{
    uint32_t start = source->lines[line - 1], end = line_end(source, line);
    gutter(r, line);
    if (end > start)
        text_char(r->out, ' ');
    for (uint32_t i = start; i < end; i++)
        if (source->text[i] == '\t')
            text_print(r->out, "%*s", Tab_width, "");
        else if ((unsigned char)source->text[i] >= 0x20)
            put_byte(r->out, source, i);
    text_char(r->out, '\n');
}

static void underline(Render *r, const Source *source, Span at, uint32_t line, char mark, const char *color,
                      const char *text)
{
    uint32_t start = source->lines[line - 1], end = line_end(source, line);
    uint32_t from = at.start - source->base, to = at.end - source->base;
    if (to > end)
        to = end;
    uint32_t width = to > from ? width_of(source->text, from, to) : 1;
    gutter(r, 0);
    text_print(r->out, " %*s", (int)width_of(source->text, start, from), "");
    paint(r, color);
    for (uint32_t i = 0; i < (width ? width : 1); i++)
        text_char(r->out, mark);
    if (text && *text)
        text_print(r->out, " %s", text);
    paint(r, plain);
    text_char(r->out, '\n');
}

/* One span to show: the diagnostic's own, or a label. */
typedef struct Mark {
    Span at;
    const char *text;
    bool primary;
} Mark;

static int compare_marks(const void *left, const void *right)
{
    const Mark *a = left, *b = right;
    if (a->at.start != b->at.start)
        return a->at.start < b->at.start ? -1 : 1;
    return b->primary - a->primary;
}

/* The marks within one source, in order of lines. */
static void render_marks(Render *r, const Mark *marks, uint32_t count, const Source *source, const char *color)
{
    uint32_t shown = 0;
    for (uint32_t i = 0; i < count; i++) {
        Place place = place_of(r->diags->sources, marks[i].at);
        if (place.source != source)
            continue;
        if (place.line != shown) {
            if (shown && place.line > shown + 2) {
                paint(r, blue);
                text_put(r->out, "...\n");
                paint(r, plain);
            } else if (shown && place.line == shown + 2) {
                source_line(r, source, shown + 1);
            }
            source_line(r, source, place.line);
        }
        shown = place.line;
        underline(r, source, marks[i].at, place.line, marks[i].primary ? '^' : '-', marks[i].primary ? color : blue,
                  marks[i].text);
    }
}

static void arrow(Render *r, const char *sign, Place place)
{
    text_print(r->out, "%*s", r->margin, "");
    paint(r, blue);
    text_put(r->out, sign);
    paint(r, plain);
    text_print(r->out, " %s:%u:%u\n", place.source->path, place.line, place.column);
}

static void remark(Render *r, const char *kind, const char *text)
{
    if (!text)
        return;
    text_print(r->out, "%*s ", r->margin, "");
    paint(r, blue);
    text_put(r->out, "= ");
    paint(r, bold);
    text_put(r->out, kind);
    paint(r, plain);
    text_print(r->out, ": %s\n", text);
}

static int digits_of(uint32_t number)
{
    int digits = 1;
    for (; number >= 10; number /= 10)
        digits++;
    return digits;
}

static void render_places(Render *r, const Diag *diag, const char *color)
{
    Place place = place_of(r->diags->sources, diag->at);
    uint32_t count = diag->labels.len + 1;
    Mark *marks = calloc(count, sizeof *marks);
    if (!marks)
        bug("no memory for %u labels", count);
    marks[0] = (Mark){diag->at, NULL, true};
    r->margin = digits_of(place.line);
    for (uint32_t i = 0; i < diag->labels.len; i++) {
        Label label = diag->labels.at[i];
        int digits = digits_of(place_of(r->diags->sources, label.at).line);
        r->margin = digits > r->margin ? digits : r->margin;
        if (label.at.start == diag->at.start && label.at.end == diag->at.end)
            marks[0].text = label.text; /* a label on the words themselves: behind the caret */
        else
            marks[i + 1] = (Mark){label.at, label.text, false};
    }
    qsort(marks, count, sizeof *marks, compare_marks);
    arrow(r, "-->", place);
    gutter(r, 0);
    text_char(r->out, '\n');
    render_marks(r, marks, count, place.source, color);
    for (uint32_t i = 0; i < r->diags->sources->all.len; i++) {
        const Source *source = r->diags->sources->all.at[i];
        bool first = true;
        for (uint32_t k = 0; k < count && source != place.source && first; k++) {
            Place other = place_of(r->diags->sources, marks[k].at);
            if (other.source != source)
                continue;
            first = false;
            arrow(r, ":::", other);
            render_marks(r, marks, count, source, color);
        }
    }
    free(marks);
}

static void render_diag(Render *r, const Diag *diag)
{
    Severity severity = diag_severity(diag->code);
    paint(r, severity_color(severity));
    text_print(r->out, "%s[%s]", severity_text(severity), diag_code(diag->code));
    paint(r, bold);
    text_print(r->out, ": %s\n", diag->text);
    paint(r, plain);
    r->margin = 1;
    if (place_of(r->diags->sources, diag->at).source)
        render_places(r, diag, severity_color(severity));
    if (diag->note || diag->help) {
        gutter(r, 0);
        text_char(r->out, '\n');
    }
    remark(r, "note", diag->note);
    remark(r, "help", diag->help);
}

void diags_render(const Diags *diags, Text *out, bool color)
{
    Render render = {.diags = diags, .out = out, .color = color};
    Diag **list = sorted(diags);
    for (uint32_t i = 0; i < diags->all.len; i++) {
        if (i)
            text_char(out, '\n');
        render_diag(&render, list[i]);
    }
    free(list);
}

/* ---- JSON -------------------------------------------------------------------------------------
 */

static void json_string(Text *out, const char *text)
{
    text_char(out, '"');
    for (; text && *text; text++) {
        if (*text == '"' || *text == '\\')
            text_print(out, "\\%c", *text);
        else if ((unsigned char)*text < 0x20)
            text_print(out, "\\u%04x", (unsigned char)*text);
        else
            text_char(out, *text);
    }
    text_char(out, '"');
}

static void json_span(const Diags *diags, Text *out, Span at)
{
    Place start = place_of(diags->sources, at), end = place_of(diags->sources, (Span){at.end, at.end});
    if (!start.source) {
        text_put(out, "\"file\": null");
        return;
    }
    text_put(out, "\"file\": ");
    json_string(out, start.source->path);
    text_print(out, ", \"line\": %u, \"column\": %u, \"end_line\": %u, \"end_column\": %u", start.line, start.column,
               end.line, end.column);
}

static void json_field(Text *out, const char *name, const char *text)
{
    text_print(out, ", \"%s\": ", name);
    if (text)
        json_string(out, text);
    else
        text_put(out, "null");
}

static void json_diag(const Diags *diags, Text *out, const Diag *diag)
{
    text_print(out, "{\"code\": \"%s\", \"severity\": \"%s\", ", diag_code(diag->code),
               severity_text(diag_severity(diag->code)));
    json_span(diags, out, diag->at);
    json_field(out, "text", diag->text);
    json_field(out, "note", diag->note);
    json_field(out, "help", diag->help);
    text_put(out, ", \"labels\": [");
    for (uint32_t i = 0; i < diag->labels.len; i++) {
        text_put(out, i ? ", {" : "{");
        json_span(diags, out, diag->labels.at[i].at);
        json_field(out, "text", diag->labels.at[i].text);
        text_char(out, '}');
    }
    text_put(out, "]}");
}

void diags_json(const Diags *diags, Text *out)
{
    Diag **list = sorted(diags);
    text_char(out, '[');
    for (uint32_t i = 0; i < diags->all.len; i++) {
        text_put(out, i ? ",\n " : "");
        json_diag(diags, out, list[i]);
    }
    text_put(out, "]\n");
    free(list);
}
