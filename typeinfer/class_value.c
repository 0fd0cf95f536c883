/* class_value.c -- what is found in a class itself, by its name or by a value: C.x, cls.x, cls.make().
 * In: attributes and calls whose object is a class.  Out: their flows and callees.
 * Rule: methods are plain functions here, class methods are bound to the class, variables are the class's globals.
 *     class A: n = 0; @classmethod def make(cls): return cls()       A.make() => make(cls: A), an A     */
#include "typeinfer/solve.h"

bool is_class_atom(const Atom *atom)
{
    return atom->kind == Type_function && atom->thing->callback->what == Callback_class;
}

/* @wraps(f): f, which is seen where the def stands. */
static const Flow *wrapped_flow(Solver *solver, const Function *function, Body *home, Body *reader)
{
    Eval outer = {.solver = solver, .body = home};
    return slot_read(solver, place_of_node(&outer, function->node->FunctionDef.wraps), reader);
}

/* Its name or text is set when it runs: frontend/nested_attributes.c. */
static bool is_set(Solver *solver, const Function *function, int part)
{
    const char *attribute = part == Taken_name ? "__name__" : part == Taken_doc ? "__doc__" : NULL;
    Callback callback = {.what = Callback_def, .function = (Function *)function};
    return attribute && function->node &&
           has_nested_attribute(solver, &callback, intern_text(solver->program->names, attribute));
}

/* The def that gives a function that part of its name and text; NULL: not known, or not yet. */
static const Function *named_function(Solver *solver, const Function *function, int part, Body *home, Body *reader)
{
    for (int depth = 0; depth < 20; depth++) {
        if (is_set(solver, function, part))
            return NULL;
        if (!function->node || !(function->node->FunctionDef.taken & part))
            return function;
        const Flow *flow = home ? wrapped_flow(solver, function, home, reader) : NULL;
        const Thing *inner = flow && flow->count == 1 && flow->at[0]->kind == Type_function ? flow->at[0]->thing : NULL;
        if (!inner || inner->callback->what != Callback_def)
            return NULL;
        function = inner->callback->function;
        home = inner->body;
    }
    return NULL;
}

static const Function *named_of_thing(Solver *solver, const Thing *thing, Name name, Body *reader)
{
    bool def = thing->callback->what == Callback_def;
    int part = !strcmp(name, "__name__")       ? Taken_name
               : !strcmp(name, "__qualname__") ? Taken_qualname
               : !strcmp(name, "__module__")   ? Taken_module
                                               : Taken_doc;
    return def ? named_function(solver, thing->callback->function, part, thing->body, reader) : NULL;
}

/* A function as messages name it, which is made in `home`. */
const char *function_name(Solver *solver, const Function *function, Body *home)
{
    const Function *named = named_function(solver, function, Taken_qualname, home, NULL);
    return qualified_name(solver, named ? named : function);
}

/* __name__, __qualname__, __doc__, __module__ of a function of the program; false: it is none of these. */
bool function_text(const Inference *inference, const Type *type, Name name, Str *text)
{
    Solver *solver = inference->solver;
    const Thing *thing = type->kind == Type_function ? type->cls->info : NULL;
    const Function *function = thing ? named_of_thing(solver, thing, name, NULL) : NULL;
    const char *word = NULL;
    if (thing && thing->callback->what == Callback_class && class_fact_text(solver, thing->callback->cls, name, text))
        return true;
    if (!function)
        return false;
    if (!strcmp(name, "__name__"))
        word = function->lambda ? "<lambda>" : shown_name(function->node);
    else if (!strcmp(name, "__qualname__"))
        word = qualified_name(solver, function);
    else if (!strcmp(name, "__module__"))
        word =
            function->module == solver->program->main && !solver->options.module ? "__main__" : function->module->name;
    else if (strcmp(name, "__doc__"))
        return false;
    *text = word ? (Str){word, (uint32_t)strlen(word)} : function->node->FunctionDef.doc;
    return true;
}

/* What every function or class has; NULL: it has none of that name. */
static const Flow *text_attribute(Eval *e, const Node *node, const Atom *atom, Name name)
{
    static const char *const texts[] = {"__qualname__", "__module__", "__doc__"};
    bool def = atom->thing->callback->what == Callback_def, partial = is_partial(atom->thing->callback);
    if (partial && (!strcmp(name, "__name__") || !strcmp(name, "__qualname__")))
        return NULL;
    const Function *function = partial ? NULL : named_of_thing(e->solver, atom->thing, name, e->body);
    if (!strcmp(name, "__name__") && (!def || function))
        return flow_scalar(e->solver, Type_str);
    for (int i = 0; i < 3 && function; i++)
        if (!strcmp(name, texts[i]))
            return flow_scalar(e->solver, i == 2 && !function->node->FunctionDef.doc.at ? Type_none : Type_str);
    if (def && !function && !e->solver->recording && !strncmp(name, "__", 2))
        return flow_none_yet(e->solver); /* a later round knows */
    if (strncmp(name, "__", 2))
        return NULL;
    refuse(e, node->at, arena_print(e->solver->arena, "the attribute %s of a function or class", name));
    return flow_none_yet(e->solver);
}

/* The members of an enumeration whose class is a value: what a loop goes along.  NULL: it is none. */
const Flow *enum_members(Eval *e, const Atom *atom)
{
    ClassInfo *cls = is_class_atom(atom) ? atom->thing->callback->cls : NULL;
    if (!cls || !cls->node || !cls->node->ClassDef.is_enum)
        return NULL;
    class_prepare(e, cls);
    Member *list = class_member(cls, intern_text(e->solver->program->names, "_member_list_"));
    Slot *slot = list && list->kind == Member_variable ? slot_of_global(e->solver, list->symbol) : NULL;
    const Flow *flow = slot ? slot_read(e->solver, slot, e->body) : flow_none_yet(e->solver);
    return flow->count == 1 && flow->at[0]->kind == Type_list ? contents_of(e->solver, flow->at[0]->thing, e->body)
                                                              : flow_none_yet(e->solver);
}

/* cls(value) finds a member, where the class of an enumeration is a value; NULL: it is no such call. */
Member *enum_look_up(Eval *e, const Node *call, ClassInfo *cls)
{
    if (!cls->node || !cls->node->ClassDef.is_enum || call->Call.args.len != 1 || call->Call.keywords.len)
        return NULL;
    class_prepare(e, cls);
    return class_member(cls, intern_text(e->solver->program->names, "_by_value_"));
}

/* C[index] of a class that is a value: by which of its class methods; NULL: it is none, or has none. */
const char *item_method(const ClassInfo *cls)
{
    return cls && cls->node && cls->node->ClassDef.is_enum ? "_by_name_" : cls ? "__class_getitem__" : NULL;
}

/* NULL: no class, or one without items */
const Flow *class_item(Eval *e, Node *node, const Atom *atom, Node *index)
{
    ClassInfo *cls = is_class_atom(atom) ? atom->thing->callback->cls : NULL;
    if (!cls)
        return NULL;
    class_prepare(e, cls);
    CallShape shape = {.node = node,
                       .args = &index,
                       .count = 1,
                       .self = flow_of_atom(e->solver, atom),
                       .receiver = node->Subscript.value,
                       .implied = item_method(cls)};
    Member *member = class_member(cls, intern_text(e->solver->program->names, shape.implied));
    if (!member || member->kind != Member_class)
        return NULL;
    Callee *record = NULL;
    if (e->solver->recording) {
        record = add_implied(e, node, shape.implied);
        record->receiver = shape.receiver;
        record->receiver_type = flow_type(e->solver, shape.self);
    }
    forget_shared(e);
    return call_def(e, &shape, member->function, record);
}

const Flow *class_attribute(Eval *e, Node *node, const Atom *atom)
{
    Name name = attribute_name(e, node->Attribute.attr);
    if (is_library_class(atom) && library_class_has(e->solver, atom, name))
        return unbound_value(e, node, atom);
    const Flow *given = function_attribute_flow(e, node, atom, name);
    if (given)
        return given->count || !e->solver->recording ? given : NULL;
    if (!is_class_atom(atom))
        return text_attribute(e, node, atom, name);
    ClassInfo *cls = atom->thing->callback->cls;
    class_prepare(e, cls);
    Member *member = class_member(cls, name);
    const Flow *fact = member ? NULL : class_fact(e, node, cls, name);
    const Flow *text = member ? NULL : fact ? fact : text_attribute(e, node, atom, name);
    if (!text && !member && cls->node && cls->node->ClassDef.is_abstract && !strcmp(name, "register")) {
        refuse(e, node->at, "register of an abstract class");
        return flow_none_yet(e->solver);
    }
    if (!member)
        return text;
    switch (member->kind) {
    case Member_variable: {
        const Flow *flow = class_variable_flow(e, node, cls, name);
        return flow->count || surely_has(cls, name) || !e->solver->recording ? flow : NULL;
    }
    case Member_method:
    case Member_static:
        map_set(e->solver->arena, &e->solver->lending, member->owner->node, node);
        return function_value(e, node, member->function);
    case Member_class:
        return bound_value(e, node, flow_of_atom(e->solver, atom), member);
    case Member_inner:
        return class_value(e, node, member->inner);
    case Member_property:
        break;
    }
    refuse(e, node->at, "a property of a class");
    return flow_none_yet(e->solver);
}

/* receiver: where the class is evaluated */
const Flow *call_class_member(Eval *e, Node *node, const Node *receiver, const Atom *atom, Member *member)
{
    Solver *solver = e->solver;
    const Flow *cls = flow_of_atom(solver, atom);
    if (member->owner && member->owner->node)
        map_set(solver->arena, &solver->lending, member->owner->node, node);
    CallShape shape = {.node = node,
                       .args = node->Call.args.at,
                       .count = node->Call.args.len,
                       .keywords = &node->Call.keywords,
                       .self = member->kind == Member_class ? cls : NULL};
    Callee *record = NULL;
    if (solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = receiver;
        record->receiver_type = flow_type(solver, cls);
    }
    return call_def(e, &shape, member->function, record);
}

static Member *found_member(Eval *e, const Atom *atom, Name name)
{
    if (!is_class_atom(atom))
        return NULL;
    class_prepare(e, atom->thing->callback->cls);
    return class_member(atom->thing->callback->cls, name);
}

/* Base.__init__(self) of classes without one comes to object's. */
static bool is_object_init(Eval *e, const Flow *classes, Name name)
{
    for (uint32_t i = 0; i < classes->count; i++)
        if (!is_class_atom(classes->at[i]) || classes->at[i]->thing->callback->cls->exception ||
            found_member(e, classes->at[i], name))
            return false;
    return classes->count && !strcmp(name, "__init__");
}

/* cls.f(...); NULL: f is no function of all of them, but may be a value. */
const Flow *call_class_attribute(Eval *e, Node *node, const Flow *classes)
{
    const Flow *result = flow_none_yet(e->solver);
    Name name = attribute_name(e, node->Call.func->Attribute.attr);
    if (is_object_init(e, classes, name))
        return evaluate_arguments(e, node) ? call_object_init(e, node, 1) : result;
    for (uint32_t i = 0; i < classes->count; i++) {
        Member *member = found_member(e, classes->at[i], name);
        if (!member || member->kind > Member_class)
            return NULL;
    }
    bool ready = evaluate_arguments(e, node);
    forget_shared(e);
    for (uint32_t i = 0; i < classes->count && ready; i++) {
        const Flow *one = call_class_member(e, node, node->Call.func->Attribute.value, classes->at[i],
                                            found_member(e, classes->at[i], name));
        result = flow_join(e->solver, result, one, place_of_node(e, node));
    }
    return result;
}
