/* diag.h -- where things are, and what is wrong with them.
 * In: sources, spans, records.  Out: all diagnostics of a run, sorted, as text or JSON.
 * Rule: a refusal is a record (code, span, reason, help); nothing else prints to the user. */
#ifndef DIAG_H
#define DIAG_H
#include "frontend/base.h"

/* A half-open range of bytes in one address space shared by all sources; {0,0} is "nowhere". */
typedef struct Span {
    uint32_t start, end;
} Span;

typedef struct Source {
    const char *path;   /* as the user wrote it; messages show it so */
    const char *text;   /* line ends are \n, no byte-order mark; NUL-terminated */
    uint32_t len, base; /* span offsets of this source are base .. base + len */
    uint32_t *lines;    /* offset of each line's first byte */
    uint32_t line_count;
    bool is_library;      /* written in Python, and part of moult: its frames are left out of tracebacks */
    struct Source *again; /* the same text once more, with places of its own, of this one; NULL */
} Source;

typedef struct Sources {
    Arena *arena;
    VEC(Source *) all;
    uint32_t next_base;
} Sources;

typedef struct Place {
    Source *source;
    uint32_t line, column; /* from 1; the column counts code points, as rustc's */
    uint32_t byte_column;  /* from 0; bytes, as CPython's ast.col_offset */
} Place;

Source *source_add(Sources *sources, const char *path, const char *text, uint32_t length);
Source *source_again(Sources *sources, Source *source); /* its text at further places */
Place place_of(const Sources *sources, Span at);        /* of at.start; source is NULL for nowhere */
Span span_join(Span a, Span b);

/* ---- records ----------------------------------------------------------------------------------- */
typedef enum { Severity_error, Severity_warning, Severity_remark } Severity;

typedef enum DiagCode {
#define DIAG(name, code, severity, text, help) D_##name,
#include "frontend/diag.def"
} DiagCode;
enum {
#define DIAG(name, code, severity, text, help) +1
    D_count = 0
#include "frontend/diag.def"
};

typedef struct Label {
    Span at;
    const char *text;
} Label;

typedef struct Diag {
    DiagCode code;
    Span at;
    const char *text;  /* the row's text with its arguments put in */
    const char *note;  /* why, in this case; or NULL */
    const char *help;  /* what would help; the row's when NULL */
    VEC(Label) labels; /* the other half of a conflict */
} Diag;

typedef struct Diags {
    Arena *arena;
    Sources *sources;
    VEC(Diag *) all;
    uint32_t errors;
} Diags;

/* Adds a record; the row's text is a printf format.  Exact repeats (same code and span) are dropped.
 * The result may be given labels, a note and a help text. */
Diag *report(Diags *diags, DiagCode code, Span at, ...);
void diag_label(Diags *diags, Diag *diag, Span at, const char *format, ...) __attribute__((format(printf, 4, 5)));
void diag_note(Diags *diags, Diag *diag, const char *format, ...) __attribute__((format(printf, 3, 4)));
const char *diag_code(DiagCode code); /* "E0201" */
Severity diag_severity(DiagCode code);

/* Renders all records in order of place: source line, caret, labels, notes (the shape of rustc's). */
void diags_render(const Diags *diags, Text *out, bool color);
void diags_json(const Diags *diags, Text *out);
#endif
