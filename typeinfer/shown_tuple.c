/* shown_tuple.c -- which classes of a module are tuples for Python, too.
 * In: a named tuple (frontend/expand_tuple.c), or what derives from one.  Out: its fields and their defaults.
 * Rule: Python makes the class as collections.namedtuple does, and its instances cross as tuples do, by value; a class
 * that is more than its fields and methods stays one of compiled code's.                                        */
#include "typeinfer/solve.h"

static bool is_in_module(const Solver *solver, const ClassInfo *cls, Span at)
{
    return place_of(solver->program->sources, at).source == cls->module->source;
}

bool is_written_member(const Solver *solver, const ClassInfo *cls, const Member *member)
{
    return is_in_module(solver, cls, member->function ? member->function->node->at : member->symbol->first);
}

static const Member *own_named(const Solver *solver, const ClassInfo *cls, const char *name)
{
    return own_member(cls, intern_text(solver->program->names, name));
}

static bool has_fields(const Solver *solver, const ClassInfo *cls)
{
    return own_named(solver, cls, "_fields") && own_named(solver, cls, "__init__") && class_stands_for(cls, "tuple");
}

const ClassInfo *fields_of_tuple(const Solver *solver, const ClassInfo *cls)
{
    for_each (ClassInfo *, one, &cls->mro)
        if (has_fields(solver, one))
            return one;
    return NULL;
}

static bool is_field(const Function *init, Name name)
{
    for_each (Node *, param, &init->node->FunctionDef.params)
        if (param_at && param->Param.name == name)
            return true;
    return false;
}

/* Nothing but fields in its instances, methods in the class; defaults that Python can be told. */
static bool is_plain(const Solver *solver, const ClassInfo *cls, const ClassInfo *fields)
{
    const Member *init = own_named(solver, fields, "__init__");
    Const value;
    if (!is_shown_class(solver, cls) || is_written_member(solver, fields, init) ||
        (cls != fields && (own_named(solver, cls, "__init__") || cls->bases.len != 1)))
        return false;
    for_each (Node *, param, &init->function->node->FunctionDef.params)
        if (takes_rest(param) || (param->Param.value && !constant_value(param->Param.value, &value)))
            return false;
    for (uint32_t i = 0; i < cls->members.len; i++) {
        const Member *member = &cls->members.at[i];
        bool variable = member->kind == Member_variable || member->kind == Member_inner;
        if (member->inner || (variable && is_written_member(solver, cls, member) && strcmp(member->name, "__slots__")))
            return false;
    }
    for_each (Class *, layout, &solver->inference->unit->classes) {
        const Thing *thing = layout->info;
        for_each (Var *, field, &layout->fields)
            if (!layout->is_function && layout->type->kind == Type_instance && thing && thing->cls == cls &&
                (!is_field(init->function, field->name) || field->may_be_unset))
                return false;
    }
    return true;
}

bool is_tuple_in_python(const Solver *solver, const ClassInfo *cls)
{
    const ClassInfo *fields = fields_of_tuple(solver, cls);
    bool plain = fields != NULL;
    for_each (ClassInfo *, other, &solver->classes)
        if (plain && other->ready && fields_of_tuple(solver, other) == fields)
            plain = is_plain(solver, other, fields);
    return plain;
}

void show_fields(const Solver *solver, Shown *shown, const ClassInfo *cls)
{
    const ClassInfo *fields = fields_of_tuple(solver, cls);
    const Function *init = own_named(solver, fields, "__init__")->function;
    shown->is_tuple = true;
    for_each (Node *, param, &init->node->FunctionDef.params) {
        if (!param_at)
            continue;
        const Node *value = param->Param.value;
        const Source *source = value ? place_of(solver->program->sources, value->at).source : NULL;
        ShownField field = {.name = param->Param.name, .in_init = true, .in_repr = true, .in_compare = true};
        if (value)
            field.fallback = arena_copy(solver->arena, source->text + (value->at.start - source->base),
                                        value->at.end - value->at.start);
        push(solver->arena, &shown->fields, field);
    }
}
