/* refused_inside.c -- where the program leads to what a function of the library cannot do.
 * In: the body of that function, the place in it.  Out: an argument in the program, what is called there.
 * Rule: the reader has not written the library's files: a refusal names his line, as far as the arguments tell it.
 *     from os.path import join; join("a", 5)     =>   a call of join with these arguments, at the 5               */
#include "typeinfer/solve.h"

enum { deepest = 8 };

static bool is_in_library(const Solver *solver, Span at)
{
    const Source *source = place_of(solver->program->sources, at).source;
    return source && source->is_library;
}

static bool holds(const Function *function, Span at)
{
    const Span own = function->node ? function->node->at : (Span){0, 0};
    return own.start <= at.start && at.end <= own.end;
}

/* The innermost function around a place in the library. */
static Body *library_body_at(Solver *solver, Span at)
{
    Body *found = NULL;
    for_each (Body *, body, &solver->bodies)
        if (body->function->node && holds(body->function, at) &&
            (!found || holds(found->function, body->function->node->at)))
            found = body;
    return found;
}

/* What is called; its place is `at`.  NULL: no argument says where. */
static const Function *called_from(Solver *solver, Body *body, Span *at, int depth)
{
    if (!body || !body->function->node || depth > deepest)
        return NULL;
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web;
        if (!web_of(body->function, param, &web))
            continue;
        for_each (Cause, cause, &body->webs[web].causes)
            if (!is_in_library(solver, cause.at)) {
                *at = cause.at;
                return body->function;
            }
    }
    for_each (Node *, given, &body->function->node->FunctionDef.params) {
        uint32_t web;
        if (!web_of(body->function, given, &web))
            continue;
        for_each (Cause, cause, &body->webs[web].causes) {
            Body *around = library_body_at(solver, cause.at);
            const Function *found = around == body ? NULL : called_from(solver, around, at, depth + 1);
            if (found)
                return found;
        }
    }
    return NULL;
}

/* fsum, where a module of the runtime's own calls it iterated_math_fsum */
static const char *name_of(Solver *solver, const Function *function)
{
    const char *name = qualified_name(solver, function), *last = strrchr(name, '_');
    return function->module->name[0] == '_' && last && last[1] ? last + 1 : name;
}

const char *refused_inside(Eval *e, Span *at, const char *what)
{
    Solver *solver = e->solver;
    if (!is_in_library(solver, *at))
        return what;
    const Function *function = called_from(solver, e->body, at, 0);
    return function ? arena_print(solver->arena, "a call of %s with these arguments", name_of(solver, function)) : what;
}
