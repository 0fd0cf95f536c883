/* pass.c -- the pipeline: runs the rows of pass.def in order.
 * In: a Unit from lower.  Out: the same Unit, rewritten, ready for emit.
 * Rule: a pass states what it needs and breaks in its row; nobody recomputes facts by hand. */
#include "codegen/codegen.h"

#include <stdio.h>
#include <time.h>

typedef struct Row {
    const char *name, *text;
    void (*run)(Unit *unit, const Options *options);
    unsigned needs, breaks;
} Row;

static const Row rows[] = {
#define PASS(name, text, needs, breaks) {#name, text, pass_##name, needs, breaks},
#include "codegen/pass.def"
};

static bool is_named(const char *option, const char *name)
{
    size_t length = strlen(name);
    return option && !strncmp(option, name, length) && (!option[length] || option[length] == ':');
}

static void dump_unit(const Unit *unit, const char *option, const char *pass, Text *out)
{
    if (!is_named(option, pass))
        return;
    const char *function = strchr(option, ':');
    for_each (Func *, func, &unit->funcs)
        if (!function || !strcmp(function + 1, func->name))
            func_print(func, out);
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void run_row(Unit *unit, const Row *row, const Options *options)
{
    for_each (Func *, func, &unit->funcs)
        need(func, row->needs);
    row->run(unit, options);
    for_each (Func *, changed, &unit->funcs)
        broke(changed, row->breaks);
#ifdef PARANOID
    verify(unit, row->name);
#endif
}

void run_passes(Unit *unit, const Options *options, Text *out)
{
    unit->asks = options->output != Output_library;
    for_each (Func *, func, &unit->funcs)
        broke(func, EFFECTS);
    dump_unit(unit, options->dump, "lower", out);
    verify(unit, "lower");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (is_named(options->skip, rows[i].name))
            continue;
        double start = milliseconds();
        run_row(unit, &rows[i], options);
        if (options->stats)
            fprintf(stderr, "pass %-10s %8.2f ms  %s\n", rows[i].name, milliseconds() - start, rows[i].text);
        dump_unit(unit, options->dump, rows[i].name, out);
    }
}
