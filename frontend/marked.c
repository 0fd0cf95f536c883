/* marked.c -- attributes that decorators set on the functions that they are given.
 * In: all modules, once they are read.  Out: the names of these attributes.
 * Rule: stored into a parameter of a def that is used as a decorator somewhere, or that stands in one.
 *     def command(name):
 *         def mark(f): f.command = name; return f          =>   "command"
 *         return mark
 *     @command("add") def add(): ...                                                                               */
#include "frontend/expand.h"

typedef struct Marks {
    Program *program;
    Map decorators;   /* Name: @name, @name(...), @o.name */
    const Node *def;  /* the innermost one around */
    bool is_method;   /* it stands in a class: its first parameter is an instance */
    uint32_t applied; /* so many defs around are decorators */
    NameList *found;
} Marks;

static void find_decorators(void *marks, Node *node)
{
    Marks *m = marks;
    for (uint32_t i = 0; node->kind == N_FunctionDef && i < node->FunctionDef.decorators.len; i++) {
        const Node *decorator = node->FunctionDef.decorators.at[i];
        const Node *func = decorator->kind == N_Call ? decorator->Call.func : decorator;
        Name name = func->kind == N_Name ? func->Name.name : func->kind == N_Attribute ? func->Attribute.attr : NULL;
        if (name)
            map_set(m->program->arena, &m->decorators, name, node);
    }
    if (!node_is_expr(node->kind))
        each_child(node, find_decorators, m);
}

static bool is_given(const Marks *m, const Node *object)
{
    const Nodes *params = m->def && m->def->kind == N_FunctionDef ? &m->def->FunctionDef.params : NULL;
    for (uint32_t i = m->is_method; object->kind == N_Name && params && i < params->len; i++)
        if (params->at[i]->Param.name == object->Name.name)
            return true;
    return false;
}

static void note(Marks *m, const Node *object, Name attribute)
{
    bool is = m->applied && strncmp(attribute, "__", 2) && is_given(m, object);
    if (is && !names_have(m->found, attribute))
        push(m->program->arena, m->found, attribute);
}

static void find_marks(void *marks, Node *node)
{
    Marks *m = marks, outer = *m;
    const Nodes *args = node->kind == N_Call && node->Call.func->kind == N_Name ? &node->Call.args : NULL;
    if (node->kind == N_Attribute && node->Attribute.context == Context_store)
        note(m, node->Attribute.value, node->Attribute.attr);
    if (args && args->len == 3 && !strcmp(node->Call.func->Name.name, "setattr") && args->at[1]->kind == N_Constant &&
        args->at[1]->Constant.literal == Literal_str)
        note(m, args->at[0], intern(m->program->names, args->at[1]->Constant.text.at, args->at[1]->Constant.text.len));
    if (node->kind == N_FunctionDef) {
        m->is_method = m->def && m->def->kind == N_ClassDef;
        m->applied += map_get(&m->decorators, node->FunctionDef.name) != NULL;
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef)
        m->def = node;
    each_child(node, find_marks, m);
    m->def = outer.def;
    m->is_method = outer.is_method;
    m->applied = outer.applied;
}

static void each_own(Marks *m, void (*visit)(void *marks, Node *node))
{
    for_each (Module *, module, &m->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            visit(m, module->body.at[i]);
}

const NameList *program_marks(Program *program)
{
    if (program->marks)
        return program->marks;
    Marks m = {.program = program, .found = NEW(program->arena, NameList)};
    program->marks = m.found;
    each_own(&m, find_decorators);
    if (m.decorators.len)
        each_own(&m, find_marks);
    return program->marks;
}
