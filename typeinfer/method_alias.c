/* method_alias.c -- methods that an assignment in a class body makes.
 * In: statements of a class body.  Out: the method that each stands for.
 * Rule: the name is bound once, and stored nowhere else, by a statement that always runs; otherwise it is a variable
 * that holds a function.
 *     __radd__ = __add__      area = lambda self: self.a * self.b      run = helper, a def above the class
 *     push = list.append, in a class that is derived from list                                                 */
#include "typeinfer/solve.h"

#include <stdio.h>

/* ---- attributes that the program stores ----------------------------------------------------------------------- */
static void note_target(Solver *solver, Node *target)
{
    if (!target)
        return;
    if (target->kind == N_Attribute)
        map_set(solver->arena, &solver->stored_names, target->Attribute.attr, target);
    if (target->kind == N_Starred)
        note_target(solver, target->Starred.value);
    if (target->kind == N_Tuple || target->kind == N_List)
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            note_target(solver, item);
}

void note_stored_names(Solver *solver, Node *node)
{
    solver->asks_args |= node->kind == N_Attribute && !strcmp(node->Attribute.attr, "args");
    const Node *object = node->kind == N_Attribute ? node->Attribute.value : NULL;
    const Symbol *symbol = object && object->kind == N_Name ? object->Name.symbol : NULL;
    if (symbol && symbol->only_binding && symbol->only_binding->kind == N_ClassDef)
        map_set(solver->arena, &solver->lending, symbol->only_binding, node);
    const Nodes *targets = node->kind == N_Assign   ? &node->Assign.targets
                           : node->kind == N_Delete ? &node->Delete.targets
                                                    : NULL;
    if (targets)
        for_each (Node *, target, targets)
            note_target(solver, target);
    else
        note_target(solver, node->kind == N_AugAssign       ? node->AugAssign.target
                            : node->kind == N_AnnAssign     ? node->AnnAssign.target
                            : node->kind == N_For           ? node->For.target
                            : node->kind == N_WithItem      ? node->WithItem.target
                            : node->kind == N_Comprehension ? node->Comprehension.target
                                                            : NULL);
}

/* ---- aliases -------------------------------------------------------------------------------------------------- */
static Node *target_of(const Node *statement)
{
    if (statement->kind != N_Assign || statement->Assign.targets.len != 1)
        return NULL;
    Node *target = statement->Assign.targets.at[0];
    bool once = target->kind == N_Name && target->Name.symbol && target->Name.symbol->only_binding == target;
    return once ? target : NULL;
}

/* The statement of the class body itself that binds the name; NULL: another, or none. */
static const Node *statement_of(const ClassInfo *cls, const Node *target)
{
    for_each (Node *, statement, &cls->node->ClassDef.body)
        if (target_of(statement) == target)
            return statement;
    return NULL;
}

bool stands_in(const Nodes *body, const Node *def)
{
    for_each (Node *, statement, body)
        if (statement == def)
            return true;
    return false;
}

/* A def of the module that has run when the class's body does. */
static Function *def_above(Solver *solver, const ClassInfo *cls, const Symbol *symbol)
{
    Node *def = symbol->only_binding;
    if (!def || def->kind != N_FunctionDef || def->FunctionDef.decorators.len || symbol->home->owner ||
        symbol->home->module != cls->module || !is_fixed_def(solver, def))
        return NULL;
    for_each (Node *, statement, &cls->module->body)
        if (statement == def)
            return function_of(solver, def);
        else if (statement == cls->node)
            break;
    return NULL;
}

static bool has_default(const Node *lambda)
{
    for_each (Node *, param, &lambda->Lambda.params)
        if (param->Param.value)
            return true;
    return false;
}

/* Defaults are made where the lambda stands. */
static bool is_plain_lambda(const Node *value)
{
    return value->kind == N_Lambda && value->Lambda.params.len && !has_default(value);
}

bool is_method_alias(Solver *solver, const ClassInfo *cls, const Node *statement)
{
    const Node *target = target_of(statement);
    if (!target || !stands_in(&cls->node->ClassDef.body, statement))
        return false;
    const Node *value = statement->Assign.value;
    bool stored = map_get(&solver->stored_names, target->Name.name) || cls->node->ClassDef.is_enum;
    if (value->kind != N_Name)
        return (!stored && is_plain_lambda(value)) || derived_method(solver, cls, value);
    const Symbol *symbol = value->Name.symbol;
    Node *binding = symbol && symbol->home ? symbol->only_binding : NULL;
    if (!binding || symbol->home != cls->node->ClassDef.scope)
        return binding && !stored && def_above(solver, cls, symbol);
    if (binding->kind == N_FunctionDef)
        return stands_in(&cls->node->ClassDef.body, binding);
    const Node *source = statement_of(cls, binding);
    return source && source->at.start < statement->at.start && is_method_alias(solver, cls, source);
}

Member alias_member(Solver *solver, ClassInfo *cls, const Node *statement)
{
    const Node *value = statement->Assign.value;
    Member made = {.kind = Member_method};
    Member *from = value->kind == N_Lambda ? NULL
                   : value->kind != N_Name ? derived_method(solver, cls, value)
                   : value->Name.symbol->home == cls->node->ClassDef.scope
                       ? own_member(cls, mangled(solver, cls, value->Name.name))
                       : NULL;
    if (from)
        return *from;
    made.function = value->kind == N_Lambda ? function_of(solver, value) : def_above(solver, cls, value->Name.symbol);
    if (value->kind == N_Lambda)
        made.function->cls = cls;
    return made;
}

/* What Python itself looks for in the class: such a name is a method, or the class is refused. */
bool is_operator_name(const char *name)
{
    static const char binary[] = " add sub mul truediv floordiv mod divmod pow lshift rshift and xor or matmul ";
    static const char others[] =
        " neg pos abs invert lt le gt ge eq ne len getitem setitem delitem contains iter next reversed call enter exit "
        "bool int float complex index round trunc floor ceil str repr format bytes get set delete set_name new init "
        "missing length_hint dir del await aiter anext aenter aexit copy deepcopy instancecheck subclasscheck "
        "getattribute getattr setattr delattr init_subclass class_getitem ";
    char word[32];
    size_t length = strlen(name);
    if (!name_is_special(name) || length > sizeof word)
        return false;
    snprintf(word, sizeof word, " %.*s ", (int)length - 4, name + 2);
    if (strstr(binary, word) || strstr(others, word))
        return true;
    bool other_way = word[1] == 'r' || word[1] == 'i'; /* radd, iadd */
    word[1] = ' ';
    return other_way && strstr(binary, word + 1);
}

/* ---- is the name read as a variable? -------------------------------------------------------------------------- */
typedef struct Reads {
    Solver *solver;
    const ClassInfo *cls;
    const Node *target;
    bool found;
} Reads;

static void look(void *context, Node *node)
{
    Reads *reads = context;
    if (node->kind == N_Name && node != reads->target && node->Name.symbol == reads->target->Name.symbol)
        reads->found = true;
    if (!reads->found)
        each_child(node, look, reads);
}

/* Does something read the name that is no further alias, or one that runs itself? */
bool alias_runs(Solver *solver, const ClassInfo *cls, const Node *statement)
{
    Reads reads = {solver, cls, target_of(statement), false};
    for_each (Node *, other, &cls->node->ClassDef.body) {
        if (other->at.start <= statement->at.start || reads.found)
            continue;
        bool alias = is_method_alias(solver, cls, other) && other->Assign.value->kind == N_Name;
        if (alias && !alias_runs(solver, cls, other))
            continue;
        look(&reads, other);
    }
    return reads.found;
}
