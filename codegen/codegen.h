/* codegen.h -- from Unit to C text.
 * In: a Unit and Options.  Out: C, header, wrappers, the report.  Rule: codegen rewrites IR, it learns nothing of
 * Python's syntax. */
#ifndef CODEGEN_H
#define CODEGEN_H
#include "typeinfer/facts.h"

typedef enum { Output_module, Output_program, Output_library } Output;

typedef struct Options {
    Output output;
    bool parallel; /* false: --no-parallel */
    bool reassociate, unchecked, check_facts, debug;
    bool verify_parallel; /* parallel loops run on all threads, however small: for tests */
    const char *skip;     /* --skip=PASS */
    const char *dump;     /* --dump=PASS[:FUNCTION] */
    bool stats;
} Options;

/* How a loop runs, and why; one per Loop, kept for the report. */
typedef struct Verdict {
    enum { Run_serial, Run_parallel, Run_reduce, Run_versioned } how;
    enum { Schedule_static, Schedule_guided } schedule;
    const char *reason; /* why it is legal, or why it is serial: one sentence */
    const char *tag;    /* one word for tests: "yes" "carried" "alias" "print" "random" "float-sum" "small" ... */
    Span reason_at;
    uint64_t cost;             /* nanoseconds of one iteration */
    Vars privates, lasts;      /* lasts: the last iteration's value is left */
    VEC(Reduction) reductions; /* facts.h */
    /* of a parallel loop, for emission: int team = guard ? py_threads(py_work(trips, work)) : 1 */
    Ir *guard;        /* bool, quiet, of what the loop does not change: false: one thread; NULL: none needed */
    Ir *work;         /* int, quiet: nanoseconds of one iteration, when inner trip counts decide; NULL: cost */
    bool may_raise;   /* an iteration may raise: py_loop carries the error of the lowest one */
    const char *note; /* for who reads the C, in front of the loop; NULL: nothing */
} Verdict;

bool is_ordered(const Reduction *reduction); /* parallel.c: max, min whose parts are put together in order */

/* ---- pass.c: the pipeline as rows of pass.def ---- */
void run_passes(Unit *unit, const Options *options, Text *dump);
/* ---- one entry per pass ---- */
#define PASS(name, ...) void pass_##name(Unit *unit, const Options *options);
#include "codegen/pass.def"

/* ---- name.c ---- */
bool is_reserved(const char *c_name); /* C keywords and every identifier of the runtime's headers */
/* ---- emit*.c: the C file; lines[i] is the Python line of C line i + 1 ---- */
typedef struct Output_text {
    Text c, header;
    VEC(uint32_t) lines;
} Output_text;
void emit(Unit *unit, const Options *options, Output_text *out);
bool restrict_library(Unit *unit); /* before the passes: what C cannot reach is not exported; false: that is all */
/* The CPython side of a module and the C ABI of --lib: codegen/wrap.h, called by emit */
/* ---- explain.c ---- */
void explain(Unit *unit, uint32_t line, bool json, Text *out); /* line 0: all */
/* ---- build.c: finds and runs gcc; 0, or 3 after a message on standard error ---- */
typedef struct Build {
    const char *library; /* folder with libruntime.a and include/ */
    const char *c_text, *output;
    const char *cflags;
    int optimize; /* 0 .. 3, -1 default */
    bool portable, debug;
    const char *const *links; /* extra -l names, NULL-terminated */
} Build;
int build_c(const Build *build, const Options *options);
/* Where an output is made before a rename puts it at `path`: beside it.  A device or a pipe, as /dev/null, stays what
 * it is: it is `path` itself, written in place. */
const char *written_to(Arena *arena, const char *path);
#endif
