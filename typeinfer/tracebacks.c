/* tracebacks.c -- sys.exc_info, notes, attributes of tracebacks, what runtime/lib/traceback.py asks of exceptions.
 * In: calls and attributes.  Out: their flows.
 * Rule: what is being handled may be any exception that the program raises; all notes are one list.               */
#include "typeinfer/solve.h"

/* sys.exc_info(): class, exception, traceback; each may be None. */
const Flow *infer_exc_info(Eval *e, Node *node)
{
    Solver *solver = e->solver;
    const Flow *none = flow_scalar(solver, Type_none), *raised = flow_raised(e, NULL);
    const Flow *items[] = {flow_join(solver, raised_classes(e, raised), none, NULL),
                           flow_join(solver, raised, none, NULL),
                           flow_join(solver, flow_scalar(solver, Type_traceback), none, NULL)};
    if (solver->recording)
        add_callee(e, node, Callee_special)->special = "sys.exc_info";
    return flow_tuple(solver, items, 3, place_of_node(e, node));
}

/* e.__notes__ */
const Flow *flow_notes(Solver *solver)
{
    if (!solver->notes) {
        Thing *thing = solver->notes = thing_new(solver, Type_list, solver->cause);
        thing->many = true;
        thing->previous = solver->notes_before;
        contents_add(solver, thing, flow_scalar(solver, Type_str), solver->cause);
    }
    return flow_thing(solver, solver->notes);
}

bool is_notes(const Atom *atom, Name name)
{
    bool exception = atom->kind == Type_exception || (is_instance(atom) && atom->thing->cls->exception);
    return exception && !strcmp(name, "__notes__");
}

/* tb.tb_lineno, tb.tb_next; NULL: not supported */
const Flow *traceback_attribute(Eval *e, Name name)
{
    Solver *solver = e->solver;
    if (!strcmp(name, "tb_lineno"))
        return flow_scalar(solver, Type_int);
    if (!strcmp(name, "tb_next"))
        return flow_join(solver, flow_scalar(solver, Type_traceback), flow_scalar(solver, Type_none), NULL);
    return NULL;
}

/* The library's own: exc._lines(limit, chain), exc._last_lines(); NULL: another method */
const Flow *call_lines(Eval *e, Node *node, Node *receiver, Name method)
{
    bool last_only = !strcmp(method, "_last_lines");
    if (!e->body->function->module->is_library || (!last_only && strcmp(method, "_lines")))
        return NULL;
    if (e->solver->recording) {
        Callee *callee = add_callee(e, node, Callee_special);
        callee->special = last_only ? "exception._last_lines" : "exception._lines";
        callee->receiver = receiver;
    }
    return make_list(e, node, 0, flow_scalar(e->solver, Type_str));
}
