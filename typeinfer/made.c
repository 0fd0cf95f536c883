/* made.c -- classes with a method __new__: what C(...) gives, and super().__new__(cls); object's own __init__.
 * In: calls of such classes, and of what is above.  Out: their results; Callee_new for object's own.
 * Rule: __new__ gets the class as a value; __init__ is an implied call for what it gave, when that is an instance of
 * the class.
 *     C(x)   =>   made = C.__new__(C, x); made.__init__(x)                                                           */
#include "typeinfer/solve.h"

static Name new_name(Solver *solver)
{
    return intern_text(solver->program->names, "__new__");
}

/* The program's own; NULL: object's. */
Member *own_new(Solver *solver, const ClassInfo *cls)
{
    Member *member = class_member(cls, new_name(solver));
    return member && (member->kind == Member_method || member->kind == Member_static) ? member : NULL;
}

static const Flow *initialised(Eval *e, Node *node, const ClassInfo *cls, const Flow *made)
{
    Name name = intern_text(e->solver->program->names, "__init__");
    const Flow *result = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < made->count; i++) {
        const Flow *one = flow_of_atom(e->solver, made->at[i]);
        if (is_instance(made->at[i]) && leads_class(made, i) && class_is(made->at[i]->thing->cls, cls)) {
            one = class_flow(e, made, made->at[i]->thing->cls);
            Member *init = class_member(made->at[i]->thing->cls, name);
            CallShape shape = {.node = node,
                               .args = node->Call.args.at,
                               .count = node->Call.args.len,
                               .keywords = &node->Call.keywords,
                               .makes = cls,
                               .implied = "__init__"};
            if (init && init->kind == Member_method && !call_member(e, &shape, init, one)->count)
                continue;
        }
        result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    return result;
}

/* Arguments have been evaluated.  value: as in construct_value */
const Flow *construct_by_new(Eval *e, Node *node, ClassInfo *cls, Type *value, bool in_class)
{
    Solver *solver = e->solver;
    const Flow *self = class_value(e, node, cls);
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .makes = cls,
                       .self = self};
    Callee *record = NULL;
    if (cls->exception) {
        refuse(e, node->at, "__new__ of an exception");
        return flow_none_yet(solver);
    }
    if (!self->count)
        return self;
    uint32_t index = callee_count(e, node);
    if (solver->recording) {
        record = add_class_callee(e, node, Callee_function, value, in_class);
        record->class_self = flow_type(solver, self);
        record->by_new = true;
    }
    const Flow *made = call_def(e, &shape, own_new(solver, cls)->function, record);
    if (solver->recording)
        note_error(e, node, index);
    return initialised(e, node, cls, made);
}

/* ---- super().__new__(cls), object.__new__(cls) ------------------------------------------------------------------- */
static const Flow *plain_new(Eval *e, Node *node, ClassInfo *cls, const Atom *value)
{
    Solver *solver = e->solver;
    uint32_t abstract;
    const char *missing = abstract_methods(solver, cls, &abstract);
    if (abstract)
        return always_raises(e, node, "TypeError", "Can't instantiate abstract class %s with abstract method%s %s",
                             cls->name, abstract > 1 ? "s" : "", missing);
    const Flow *self = new_instance(e, node, cls);
    cls->made_raw = true;
    begin_derived(e, node, self);
    if (solver->recording) {
        Callee *record = add_callee(e, node, Callee_new);
        record->receiver = node->Call.args.at[0];
        record->receiver_type = flow_type(solver, flow_of_atom(solver, value));
        record->result = flow_type(solver, self);
        record->site = self->at[0]->thing->id;
    }
    return self;
}

static const Flow *inherited_new(Eval *e, Node *node, Member *member, const Atom *value)
{
    CallShape shape = {
        .node = node, .args = node->Call.args.at, .count = node->Call.args.len, .keywords = &node->Call.keywords};
    Callee *record = NULL;
    if (e->solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = node->Call.args.at[0];
        record->receiver_type = flow_type(e->solver, flow_of_atom(e->solver, value));
    }
    return call_def(e, &shape, member->function, record);
}

/* __new__ of dict, list and set leaves what it is given to __init__. */
static bool takes_anything(const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (one->node && one->module->is_library && !strcmp(one->module->name, "_derived") &&
            strcmp(one->name, "object") != 0)
            return true;
    return false;
}

/* cls.__new__(cls, ...) where no class behind has one of its own */
static const Flow *built_in_new(Eval *e, Node *node, ClassInfo *cls, const Atom *value)
{
    if ((node->Call.args.len > 1 || node->Call.keywords.len) && !takes_anything(cls))
        return always_raises(e, node, "TypeError",
                             "object.__new__() takes exactly one argument (the type to instantiate)");
    return plain_new(e, node, cls, value);
}

/* after: the class behind which __new__ is looked for; base: the built-in class that is named, tuple.__new__(cls, x);
 * both NULL: object's is meant. */
const Flow *call_new_above(Eval *e, Node *node, const ClassInfo *after, const ClassInfo *base)
{
    Solver *solver = e->solver;
    const Nodes *args = &node->Call.args;
    const Flow *result = flow_none_yet(solver);
    if (!args->len || has_star(node) || !evaluate_plain_arguments(e, node)) {
        if (!args->len || has_star(node))
            refuse(e, node->at, "these arguments of __new__");
        return result;
    }
    forget_shared(e);
    const Flow *classes = last_flow(e, args->at[0]);
    for (uint32_t i = 0; i < classes->count; i++) {
        ClassInfo *cls = classes->at[i]->kind == Type_function ? classes->at[i]->thing->callback->cls : NULL;
        if (!cls || cls->exception) {
            refuse(e, node->at, "__new__ of this class");
            continue;
        }
        Member *member = after  ? class_member_after(cls, after, new_name(solver))
                         : base ? class_member(base, new_name(solver))
                                : NULL;
        const Flow *one =
            member ? inherited_new(e, node, member, classes->at[i]) : built_in_new(e, node, cls, classes->at[i]);
        result = flow_join(solver, result, one, place_of_node(e, node));
    }
    return result;
}

/* ---- super().__init__() where no class behind has one, object.__init__(self) --------------------------------------
 */
/* Of the first argument; without one the message is of the class: it takes no arguments. */
static bool has_init(Eval *e, const Node *call)
{
    const Flow *self = last_flow(e, call->Call.args.at[0]);
    Name name = intern_text(e->solver->program->names, "__init__");
    for (uint32_t i = 0; i < self->count; i++)
        if (!is_instance(self->at[i]) || !class_member(self->at[i]->thing->cls, name))
            return false;
    return true;
}

/* given: 1 where self stands among the arguments, which have been evaluated. */
const Flow *call_object_init(Eval *e, Node *node, uint32_t given)
{
    bool mapping = false;
    for_each (Node *, keyword, &node->Call.keywords)
        mapping |= !keyword->Keyword.name;
    if ((mapping || has_star(node)) && !given)
        return call_starred_init(e, node);
    bool more = node->Call.args.len > given || node->Call.keywords.len;
    if (mapping || has_star(node) || node->Call.args.len < given || (more && given && !has_init(e, node))) {
        refuse(e, node->at, "object.__init__ with these arguments");
        return flow_none_yet(e->solver);
    }
    if (more)
        return always_raises(e, node, "TypeError",
                             "object.__init__() takes exactly one argument (the instance to initialize)");
    if (e->solver->recording)
        add_callee(e, node, Callee_special)->special = "object.__init__";
    return flow_scalar(e->solver, Type_none);
}
