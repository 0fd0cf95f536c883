/* asked.c -- attributes that the program's own modules ask for somewhere.
 * In: all modules, once they are read.  Out: is the attribute read, set or named by a text anywhere?
 * Rule: what the library asks for itself does not count. */
#include "frontend/expand.h"

struct Asked {
    Map names; /* Name -> a node that asks for it */
    bool all;  /* vars(o) or o.__dict__: whatever it has */
};
typedef struct Asked Asked;

static bool is_dict(const Node *node)
{
    return node->kind == N_Attribute && !strcmp(node->Attribute.attr, "__dict__");
}

typedef struct Asking {
    Program *program;
    Asked *asked;
} Asking;

static void look(void *asking, Node *node)
{
    Asking *a = asking;
    Program *program = a->program;
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (node->kind == N_Subscript && is_dict(node->Subscript.value)) { /* one of them */
        look(a, node->Subscript.value->Attribute.value);
        look(a, node->Subscript.index);
        return;
    }
    if (node->kind == N_Attribute)
        map_set(program->arena, &a->asked->names, node->Attribute.attr, node);
    if (node->kind == N_Constant && node->Constant.literal == Literal_str) /* getattr(f, "__name__") */
        map_set(program->arena, &a->asked->names,
                intern(program->names, node->Constant.text.at, node->Constant.text.len), node);
    a->asked->all |= is_dict(node) || (func && func->kind == N_Name && !strcmp(func->Name.name, "vars"));
    each_child(node, look, a);
}

static const Asked *asked_of(Program *program)
{
    if (program->asked)
        return program->asked;
    Asking a = {program, NEW(program->arena, Asked)};
    program->asked = a.asked;
    for_each (Module *, module, &program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            look(&a, module->body.at[i]);
    return program->asked;
}

bool program_asks(Program *program, const char *attribute)
{
    return map_get(&asked_of(program)->names, intern_text(program->names, attribute)) != NULL;
}

bool program_asks_all(Program *program)
{
    return asked_of(program)->all;
}

/* ---- is what it holds only looked at? -------------------------------------------------------------------------- */
typedef struct Looking {
    Name name;
    const Node *around; /* of the node that is looked at */
    const Node *beyond; /* and that around it */
    bool kept;
} Looking;

static bool names_one_of(const char *names, const char *name)
{
    const char *at = strstr(names, name);
    size_t length = strlen(name);
    return at && at[-1] == ' ' && at[length] == ' ';
}

/* f.x[key], f.x.items(), len(f.x), **f.x, key in f.x */
static bool is_glance(const Looking *l, const Node *node)
{
    static const char looks[] = " print len sorted dict list tuple set str repr bool any all sum min max ";
    static const char methods[] = " get items keys values copy ";
    const Node *around = l->around;
    switch (around ? around->kind : N_Name) {
    case N_Subscript:
        return around->Subscript.value == node && around->Subscript.context == Context_load;
    case N_Attribute:
        return l->beyond && l->beyond->kind == N_Call && l->beyond->Call.func == around &&
               names_one_of(methods, around->Attribute.attr);
    case N_Call:
        return around->Call.func->kind == N_Name && names_one_of(looks, around->Call.func->Name.name);
    case N_Keyword:
        return !around->Keyword.name;
    case N_Dict:
        for (uint32_t i = 0; i < around->Dict.values.len; i++)
            if (around->Dict.values.at[i] == node)
                return !around->Dict.keys.at[i];
        return false;
    case N_Compare:
    case N_FormattedValue:
        return true;
    default:
        return false;
    }
}

static void look_at_uses(void *looking, Node *node)
{
    Looking *l = looking;
    const Node *around = l->around, *beyond = l->beyond;
    if (node->kind == N_Attribute && node->Attribute.attr == l->name)
        l->kept |= node->Attribute.context == Context_load && !is_glance(l, node);
    if (node->kind == N_Constant && node->Constant.literal == Literal_str)
        l->kept |= node->Constant.text.len == strlen(l->name) &&
                   !memcmp(node->Constant.text.at, l->name, node->Constant.text.len);
    l->beyond = around;
    l->around = node;
    each_child(node, look_at_uses, l);
    l->around = around;
    l->beyond = beyond;
}

bool program_keeps(Program *program, const char *attribute)
{
    Looking l = {.name = intern_text(program->names, attribute)};
    for_each (Module *, module, &program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            look_at_uses(&l, module->body.at[i]);
    return l.kept;
}
