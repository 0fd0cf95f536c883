/* shown_dataclass.c -- the fields of a dataclass, for dataclasses.fields, asdict, astuple and replace of Python's.
 * In: the method that frontend/expand_dataclass.c wrote for dataclasses.fields.  Out: Shown.fields.
 * Rule: names and flags; a default is told where it is a literal.
 *     def _dataclass_fields(make): return (make('x', True, True, True, False), ...)                               */
#include "typeinfer/solve.h"

static const char *default_text(const Solver *solver, const Function *init, Name name)
{
    Const constant;
    for_each (Node *, param, &init->node->FunctionDef.params) {
        const Node *value = param->Param.value;
        if (param->Param.name != name || !value || !constant_value(value, &constant))
            continue;
        const Source *source = place_of(solver->program->sources, value->at).source;
        return arena_copy(solver->arena, source->text + (value->at.start - source->base),
                          value->at.end - value->at.start);
    }
    return NULL;
}

/* It is not inherited: what derives from a dataclass without being one has its fields from there. */
void show_dataclass(const Solver *solver, Shown *shown, const ClassInfo *cls)
{
    Names *names = solver->program->names;
    const Member *told = own_member(cls, intern_text(names, "_dataclass_fields"));
    const Member *init = class_member(cls, intern_text(names, "__init__"));
    const Node *gives = told && told->function ? last(&told->function->node->FunctionDef.body) : NULL;
    if (!gives || gives->kind != N_Return || gives->Return.value->kind != N_Tuple)
        return;
    shown->is_dataclass = true;
    for_each (Node *, call, &gives->Return.value->Tuple.items) {
        const Nodes *args = &call->Call.args;
        ShownField field = {.name = intern_text(names, arena_copy(solver->arena, args->at[0]->Constant.text.at,
                                                                  args->at[0]->Constant.text.len))};
        field.in_init = node_is_true(args->at[1]);
        field.in_repr = node_is_true(args->at[2]);
        field.in_compare = node_is_true(args->at[3]);
        field.keyword_only = node_is_true(args->at[4]);
        field.fallback = init && init->function ? default_text(solver, init->function, field.name) : NULL;
        push(solver->arena, &shown->fields, field);
    }
}
