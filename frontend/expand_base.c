/* expand_base.c -- bases of classes that are named by a variable.
 * In: a module whose imports are settled, before its classes are completed.  Out: such a base is what the variable was
 * set to.  Rule: only where the name is bound once in the whole module, in front of the class and on every way to it.
 *     Base = lib.Plugin                     Base = lib.Plugin
 *     class Own(Base): ...           =>     class Own(lib.Plugin): ...                                            */
#include "frontend/expand.h"

typedef struct Named { /* a variable that stands for a class from here on */
    Name name;
    const Node *value;
    uint32_t uses; /* as a base */
} Named;

typedef struct Bases {
    Expand *x;
    VEC(Named) known; /* those of the lists around, outermost first */
    bool in_class;    /* what a class's body binds is no name for its methods */
} Bases;

static const Node *root_of(const Node *value)
{
    while (value->kind == N_Attribute)
        value = value->Attribute.value;
    return value->kind == N_Name ? value : NULL;
}

static Named *known_as(Bases *b, const Node *base)
{
    for (uint32_t i = b->known.len; base->kind == N_Name && i-- > 0;)
        if (b->known.at[i].name == base->Name.name)
            return &b->known.at[i];
    return NULL;
}

/* name = lib.Class, where neither the name nor lib is bound again */
static void note_assignment(Bases *b, const Node *node)
{
    Expand *x = b->x;
    const Node *target = node->kind == N_Assign && node->Assign.targets.len == 1 ? node->Assign.targets.at[0] : NULL;
    const Node *root = target ? root_of(node->Assign.value) : NULL;
    if (!root || target->kind != N_Name || times_bound(x, target->Name.name) != 1)
        return;
    Named *outer = known_as(b, node->Assign.value);
    bool is_object = root == node->Assign.value && !strcmp(root->Name.name, "object");
    if (b->in_class || times_bound(x, root->Name.name) > !is_object) /* import a.b binds a, which is not counted */
        return;
    Meaning meaning = class_meant(x->program, x->module, node->Assign.value, node);
    if (outer || is_object || ((meaning.cls || meaning.built_in) && !meaning.unsure))
        push(x->arena, &b->known, ((Named){target->Name.name, outer ? outer->value : node->Assign.value, 0}));
}

static void name_bases(Bases *b, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.bases.len; i++) {
        Node *base = cls->ClassDef.bases.at[i];
        Named *named = known_as(b, base);
        if (!named)
            continue;
        cls->ClassDef.bases.at[i] = node_copy(b->x->program, b->x->module, named->value);
        cls->ClassDef.bases.at[i]->at = base->at;
        named->uses++;
    }
}

typedef struct Count {
    Name name;
    uint32_t found;
} Count;

static void count_names(void *context, Node *node)
{
    Count *count = context;
    count->found += node->kind == N_Name && node->Name.name == count->name;
    each_child(node, count_names, count);
}

/* object is no value: Base = object goes where nothing but classes asked for Base. */
static void drop_unused(Bases *b, Nodes *list, uint32_t from)
{
    for (uint32_t i = from; i < b->known.len; i++) {
        const Named *named = &b->known.at[i];
        Count count = {named->name, 0};
        for_each (Node *, statement, &b->x->module->body)
            count_names(&count, statement);
        if (count.found != 1 || !named->uses || named->value->kind != N_Name ||
            strcmp(named->value->Name.name, "object"))
            continue;
        for (uint32_t k = 0; k < list->len; k++)
            if (list->at[k]->kind == N_Assign && list->at[k]->Assign.value == named->value)
                *list->at[k] = *node_made(b->x, N_Pass, list->at[k]->at);
    }
}

static void visit_list(void *bases, Nodes *list)
{
    Bases *b = bases;
    uint32_t outside = b->known.len;
    bool in_class = b->in_class;
    for_each (Node *, node, list) {
        if (!node || node_is_expr(node->kind))
            break;
        if (node->kind == N_ClassDef)
            name_bases(b, node);
        note_assignment(b, node);
        b->in_class = node->kind == N_ClassDef || (in_class && node->kind != N_FunctionDef);
        each_list(node, visit_list, b);
        b->in_class = in_class;
    }
    drop_unused(b, list, outside);
    b->known.len = outside;
}

void expand_named_bases(Expand *x)
{
    Bases bases = {.x = x};
    visit_list(&bases, &x->module->body);
}
