/* expand_dict_item.c -- what is put into the dict of an object's attributes is an attribute.
 * In: a module, before its scopes are known.  Out: attributes that are set without asking the class.
 * Rule: only of names, and of attributes that no class of the program has a method, a property or a descriptor for;
 * other such statements stay, and are refused. self.__dict__["x"] = v   =>   self.x = v          vars(self)[name] = v
 * =>   setattr(self, name, v)          */
#include "frontend/expand.h"

typedef struct Items {
    Expand *x;
    Map members;     /* of classes: names that are asked before the object's own attributes */
    bool slots;      /* some class's instances may have no such dict */
    bool hooks;      /* some class has properties, descriptors, or a __setattr__ of its own */
    bool known;      /* the three above are found */
    const Node *def; /* the def around */
} Items;

/* ---- what classes have ------------------------------------------------------------------------------------------- */
static void note_member(Items *items, const Node *statement)
{
    const Node *value = statement->kind == N_Assign ? statement->Assign.value : NULL;
    Name name = value ? name_bound(statement->Assign.targets.at[0]) : name_bound(statement);
    bool def = statement->kind == N_FunctionDef, made = value && value->kind != N_Constant;
    items->slots |= name && !strcmp(name, "__slots__");
    if (name && (def || made || statement->kind == N_ClassDef))
        map_set(items->x->arena, &items->members, name, (void *)statement);
    items->hooks |= made && value->kind == N_Call; /* a descriptor, or property(f) */
    if (!def)
        return;
    items->hooks |= !strcmp(name, "__setattr__") || !strcmp(name, "__set__");
    for_each (Node *, decorator, &statement->FunctionDef.decorators)
        items->hooks |= decorator->kind != N_Name || (strcmp(decorator->Name.name, "staticmethod") != 0 &&
                                                      strcmp(decorator->Name.name, "classmethod") != 0);
}

static void find_members(void *context, Node *node)
{
    Items *items = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, statement, &node->ClassDef.body)
            note_member(items, statement);
    each_child(node, find_members, items);
}

static void find_all_members(Items *items)
{
    if (items->known)
        return;
    items->known = true;
    for_each (Module *, module, &items->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_members(items, module->body.at[i]);
}

/* ---- the statements ---------------------------------------------------------------------------------------------- */
static bool is_class(const Expand *x, Name name)
{
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_ClassDef && statement->ClassDef.name == name)
            return true;
    return false;
}

/* o of o.__dict__ and vars(o), a name; NULL: something else */
static Node *object_of(const Items *items, const Node *dict)
{
    const Node *func =
        dict->kind == N_Call && dict->Call.args.len == 1 && !dict->Call.keywords.len ? dict->Call.func : NULL;
    bool asks =
        func && func->kind == N_Name && !strcmp(func->Name.name, "vars") && !times_bound(items->x, func->Name.name);
    Node *object = asks                                                                     ? dict->Call.args.at[0]
                   : dict->kind == N_Attribute && !strcmp(dict->Attribute.attr, "__dict__") ? dict->Attribute.value
                                                                                            : NULL;
    return object && object->kind == N_Name && !is_class(items->x, object->Name.name) ? object : NULL;
}

static void put_attribute(Items *items, Node *target, Node *object, const Node *text)
{
    Name name = intern(items->x->program->names, text->Constant.text.at, text->Constant.text.len);
    find_all_members(items);
    if (items->slots || map_get(&items->members, name) || name_is_private(name) || !strncmp(name, "__", 2) ||
        strlen(name) == 0)
        return;
    for (const char *at = name; *at; at++)
        if (strchr(" .", *at))
            return;
    target->kind = N_Attribute;
    memset(&target->Attribute, 0, sizeof target->Attribute);
    target->Attribute.value = object;
    target->Attribute.attr = name;
    target->Attribute.attr_at = text->at;
    target->Attribute.context = Context_store;
    target->Attribute.raw = true;
}

/* The name is the function's own: evaluating the value changes none of what stands in front. */
static void put_call(Items *items, Node *statement, Node *object, Node *name)
{
    bool own =
        items->def && times_bound_in(items->def, name->Name.name) && times_bound_in(items->def, object->Name.name);
    find_all_members(items);
    if (!own || items->hooks || items->slots)
        return;
    Node *made = statement_parsed(items->x, "setattr(a, b, c)\n");
    Nodes *args = &made->ExprStmt.value->Call.args;
    made->at = made->ExprStmt.value->at = statement->at;
    args->at[0] = object;
    args->at[1] = name;
    args->at[2] = statement->Assign.value;
    uint32_t id = statement->id;
    *statement = *made;
    statement->id = id;
}

static void look(void *context, Node *node)
{
    Items *items = context;
    const Node *outer = items->def;
    if (node->kind == N_FunctionDef)
        items->def = node;
    if (!node_is_expr(node->kind))
        each_child(node, look, items);
    items->def = outer;
    Node *target = node->kind == N_Assign && node->Assign.targets.len == 1 ? node->Assign.targets.at[0] : NULL;
    Node *object = target && target->kind == N_Subscript ? object_of(items, target->Subscript.value) : NULL;
    if (!object)
        return;
    Node *index = target->Subscript.index;
    if (index->kind == N_Constant && index->Constant.literal == Literal_str)
        put_attribute(items, target, object, index);
    else if (index->kind == N_Name)
        put_call(items, node, object, index);
}

void expand_dict_items(Expand *x)
{
    Items items = {.x = x};
    for_each (Node *, statement, &x->module->body)
        look(&items, statement);
}
