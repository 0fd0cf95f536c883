/* expand_class_body.c -- del in the body of a class; __setattr__ = dict.__setitem__ and its like; several targets.
 * In: classes.  Out: a variable that the body deletes at its end has a name that no attribute can have; defs;
 * assignments of one name each. Rule: only where the del stands in the body itself, and nothing behind it uses the
 * name; else it is refused later on.
 *     __radd__ = __add__ = f                          =>   __radd__ = f; __add__ = f
 *     __rmul__, __radd__ = __mul__, __add__           =>   __rmul__ = __mul__; __radd__ = __add__
 *     class A: for i in range(3): last = i; del i     =>   class A: for .i in range(3): last = .i                   */
#include "frontend/expand.h"

typedef struct Renaming {
    Expand *x;
    Name name, made; /* made NULL: it is only looked for */
    bool found, odd; /* odd: something else than a Name binds it */
} Renaming;

/* Functions of the class see no variables of it; comprehensions do in their first iterable alone. */
static void rename(void *renaming, Node *node);

static void rename_outside(Renaming *r, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        rename(r, decorator);
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.value)
            rename(r, param->Param.value);
}

static void rename(void *renaming, Node *node)
{
    Renaming *r = renaming;
    const Nodes *generators = generators_of(node);
    if (node->kind == N_FunctionDef) {
        r->odd |= node->FunctionDef.name == r->name;
        rename_outside(r, node);
    } else if (node->kind == N_ClassDef || node->kind == N_Lambda) {
        r->odd |= name_bound(node) == r->name;
    } else if (generators) {
        rename(r, generators->at[0]->Comprehension.iter);
    } else if (node->kind == N_Name) {
        r->found |= node->Name.name == r->name;
        node->Name.name = node->Name.name == r->name && r->made ? r->made : node->Name.name;
    } else {
        r->odd |= name_bound(node) == r->name;
        each_child(node, rename, r);
    }
}

static bool stands(Renaming *r, const Nodes *body, uint32_t from, uint32_t to)
{
    r->found = r->odd = false;
    for (uint32_t i = from; i < to; i++)
        rename(r, body->at[i]);
    return r->found;
}

/* del a, b */
static void drop_deleted(Expand *x, Nodes *body, uint32_t at)
{
    Nodes *targets = &body->at[at]->Delete.targets;
    for_each (Node *, target, targets)
        if (target->kind != N_Name)
            return;
    for_each (Node *, name, targets) {
        Renaming r = {.x = x, .name = name->Name.name};
        if (stands(&r, body, at + 1, body->len) || !stands(&r, body, 0, at) || r.odd)
            return;
    }
    for_each (Node *, one, targets) {
        Name made = intern_text(x->program->names, arena_print(x->arena, ".%s", one->Name.name));
        Renaming r = {.x = x, .name = one->Name.name, .made = made};
        stands(&r, body, 0, at);
    }
    drop_node(body, at);
}

/* ---- __setattr__ = dict.__setitem__ --------------------------------------------------------------------------------
 */
/* What asks for attributes is a def: others would not be seen as such. */
static const char *hook_text(Expand *x, const char *name, const Node *value)
{
    static const struct {
        const char *hook, *method, *text;
    } hooks[] = {{"__getattr__", "get", "def __getattr__(self, name):\n    return self.get(name)\n"},
                 {"__getattr__", "__getitem__", "def __getattr__(self, name):\n    return self[name]\n"},
                 {"__setattr__", "__setitem__", "def __setattr__(self, name, value):\n    self[name] = value\n"},
                 {"__delattr__", "__delitem__", "def __delattr__(self, name):\n    del self[name]\n"}};
    const Node *of = value->kind == N_Attribute ? value->Attribute.value : NULL;
    for (size_t i = 0; of && i < sizeof hooks / sizeof *hooks; i++)
        if (!strcmp(name, hooks[i].hook) && !strcmp(value->Attribute.attr, hooks[i].method) && of->kind == N_Name &&
            !strcmp(of->Name.name, "dict") && !times_bound(x, of->Name.name))
            return hooks[i].text;
    return NULL;
}

static void define_hook(Expand *x, Node **statement)
{
    static const char *const names[] = {"__getattr__", "__setattr__", "__delattr__", "__getattribute__"};
    Node *assign = *statement;
    const Node *target =
        assign->kind == N_Assign && assign->Assign.targets.len == 1 ? assign->Assign.targets.at[0] : NULL;
    for (size_t i = 0; target && target->kind == N_Name && i < sizeof names / sizeof *names; i++) {
        if (strcmp(target->Name.name, names[i]))
            continue;
        const char *text = hook_text(x, names[i], assign->Assign.value);
        if (!text) {
            report(x->program->diags, D_unsupported, assign->at,
                   arena_print(x->arena, "the method %s by assignment", names[i]));
            return;
        }
        Span at = assign->at;
        *statement = statement_parsed(x, text);
        (*statement)->at = at;
        return;
    }
}

/* ---- several targets ------------------------------------------------------------------------------------------- */
static const Nodes *items_of(const Node *node)
{
    return node->kind == N_Tuple ? &node->Tuple.items : node->kind == N_List ? &node->List.items : NULL;
}

static bool has_starred(const Nodes *items)
{
    for_each (Node *, item, items)
        if (item->kind == N_Starred)
            return true;
    return false;
}

static Node *assignment(Expand *x, Node *target, Node *value, Span at)
{
    Node *made = node_made(x, N_Assign, at);
    push(x->arena, &made->Assign.targets, target);
    made->Assign.value = value;
    return made;
}

/* May hold a function: what is assigned to a name that is a method. */
static bool may_be_method(const Node *value)
{
    return value->kind == N_Name || value->kind == N_Lambda || value->kind == N_Attribute;
}

/* a = b = f: the later ones are what the first one is, or the same name again. */
static void split_chain(Expand *x, Nodes *body, uint32_t at)
{
    Node *assign = body->at[at], *value = assign->Assign.value;
    const Nodes targets = assign->Assign.targets;
    if (targets.len < 2 || !may_be_method(value))
        return;
    for_each (Node *, target, &targets)
        if (target->kind != N_Name || mentions_name(value, target->Name.name))
            return;
    for (uint32_t i = 1; i < targets.len; i++) {
        const char *source = value->kind == N_Name ? value->Name.name : targets.at[0]->Name.name;
        insert_node(x, body, at + i, assignment(x, targets.at[i], node_named(x, source, value->at), targets.at[i]->at));
    }
    assign->Assign.targets.len = 1;
}

/* a, b = f, g: each value is evaluated before the next target is bound, so that no value may read a target. */
static void split_pairs(Expand *x, Nodes *body, uint32_t at)
{
    Node *assign = body->at[at];
    const Nodes *targets = assign->Assign.targets.len == 1 ? items_of(assign->Assign.targets.at[0]) : NULL,
                *values = targets ? items_of(assign->Assign.value) : NULL;
    bool method = false;
    if (!values || !values->len || targets->len != values->len)
        return;
    for_each (Node *, value, values)
        method |= may_be_method(value);
    for_each (Node *, target, targets) {
        if (target->kind != N_Name || mentions_name(assign->Assign.value, target->Name.name))
            return;
        for (uint32_t i = 0; i < target_at; i++)
            if (targets->at[i]->Name.name == target->Name.name)
                return;
    }
    if (!method || has_starred(values))
        return;
    drop_node(body, at);
    for (uint32_t i = 0; i < targets->len; i++)
        insert_node(x, body, at + i, assignment(x, targets->at[i], values->at[i], targets->at[i]->at));
}

void expand_class_body(Expand *x, Node *cls)
{
    Nodes *body = &cls->ClassDef.body;
    for (uint32_t i = 0; i < body->len; i++) {
        if (body->at[i]->kind == N_Assign)
            split_chain(x, body, i);
        if (body->at[i]->kind == N_Assign)
            split_pairs(x, body, i);
    }
    for (uint32_t i = 0; i < body->len; i++)
        define_hook(x, &body->at[i]);
    for (uint32_t i = body->len; i-- > 0;)
        if (body->at[i]->kind == N_Delete)
            drop_deleted(x, body, i);
}
