/* expand_property_again.c -- @Base.x.setter: a property of a class above, with one part anew; Base.x.fset(self, value).
 * In: classes of a module, before their properties are looked at.  Out: the same with a property of their own, whose
 * other parts call those of the class above.
 * Rule: only where Base is a class of the module by a name that is bound once, and its body says what the parts are.
 *     class B(A):                          class B(A):
 *         @A.x.setter                          @property
 *         def x(self, value): ...    =>        def x(self): return A.x.fget(self)
 *                                              @x.setter
 *                                              def x(self, value): ...                                            */
#include "frontend/expand.h"

static const char *const parts[] = {"getter", "setter", "deleter"};
enum { Part_get, Part_set, Part_delete, part_count };

static const Node *class_named(const Expand *x, const Node *named)
{
    if (named->kind != N_Name || times_bound(x, named->Name.name) != 1)
        return NULL;
    for_each (Node *, statement, &x->module->body)
        if (statement->kind == N_ClassDef && statement->ClassDef.name == named->Name.name)
            return statement;
    return NULL;
}

/* Which part of the property x the def is, in the class's own words: -1: none */
static int part_of(const Node *def, Name name)
{
    const Node *decorator =
        def->kind == N_FunctionDef && def->FunctionDef.name == name && def->FunctionDef.decorators.len == 1
            ? def->FunctionDef.decorators.at[0]
            : NULL;
    if (decorator && decorator->kind == N_Name && !strcmp(decorator->Name.name, "property"))
        return Part_get;
    bool own = decorator && decorator->kind == N_Attribute && decorator->Attribute.value->kind == N_Name &&
               decorator->Attribute.value->Name.name == name;
    for (int i = 0; own && i < part_count; i++)
        if (!strcmp(decorator->Attribute.attr, parts[i]))
            return i;
    return -1;
}

/* The parts that the class's body defines; false: there is more about the name. */
static bool find_parts(const Node *cls, Name name, bool *has)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        int part = part_of(statement, name);
        if (part >= 0)
            has[part] = true;
        else if (name_bound(statement) == name)
            return false;
    }
    return has[Part_get];
}

/* A of a class and of no more than one base at each step: what shows there is what A.x is. */
static const Node *class_with(const Expand *x, const Node *named, Name name, bool *has)
{
    const Node *cls = class_named(x, named);
    for (int depth = 0; cls && depth < 20 && !find_parts(cls, name, has); depth++) {
        for_each (Node *, statement, &cls->ClassDef.body)
            if (name_bound(statement) == name)
                return NULL;
        cls = cls->ClassDef.bases.len == 1 ? class_named(x, cls->ClassDef.bases.at[0]) : NULL;
    }
    return cls && has[Part_get] ? cls : NULL;
}

static const char *text_of(const Expand *x, int part, Name base, Name name)
{
    switch (part) {
    case Part_get:
        return arena_print(x->arena, "@property\ndef %s(self):\n    return %s.%s.fget(self)\n", name, base, name);
    case Part_set:
        return arena_print(x->arena, "@%s.setter\ndef %s(self, value):\n    %s.%s.fset(self, value)\n", name, name,
                           base, name);
    default:
        return arena_print(x->arena, "@%s.deleter\ndef %s(self):\n    %s.%s.fdel(self)\n", name, name, base, name);
    }
}

/* The def takes its place among those of the class above. */
static void complete(Expand *x, Node *cls, uint32_t *at, int part, const Node *base)
{
    Node *def = cls->ClassDef.body.at[*at];
    Name name = def->FunctionDef.name;
    bool has[part_count] = {false};
    if (!class_with(x, base, name, has))
        return;
    has[part] = true;
    drop_node(&cls->ClassDef.body, *at);
    for (int i = 0; i < part_count; i++) {
        if (!has[i])
            continue;
        Node *made = i == part ? def : statement_parsed(x, text_of(x, i, base->Name.name, name));
        insert_node(x, &cls->ClassDef.body, (*at)++, made);
    }
    Span place = def->FunctionDef.decorators.at[0]->at;
    def->FunctionDef.decorators.at[0] =
        node_parsed(x, part == Part_get ? "property\n" : arena_print(x->arena, "%s.%s\n", name, parts[part]), place);
    --*at;
}

void expand_properties_again(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        const Node *def = cls->ClassDef.body.at[i];
        const Node *decorator = def->kind == N_FunctionDef && def->FunctionDef.decorators.len == 1
                                    ? def->FunctionDef.decorators.at[0]
                                    : NULL;
        const Node *property = decorator && decorator->kind == N_Attribute ? decorator->Attribute.value : NULL;
        if (!property || property->kind != N_Attribute || property->Attribute.attr != def->FunctionDef.name)
            continue;
        for (int part = 0; part < part_count; part++)
            if (!strcmp(decorator->Attribute.attr, parts[part])) {
                complete(x, cls, &i, part, property->Attribute.value);
                break;
            }
    }
}

/* ---- the functions of a property ----------------------------------------------------------------------------------
 */
typedef struct Functions {
    Expand *x;
    bool one_way; /* no class has two bases: what super() comes to is the base */
} Functions;

/* super(A, type(self)), super(A, A): the base of A */
static const Node *base_meant(const Functions *f, const Node *owner)
{
    bool super = f->one_way && owner->kind == N_Call && owner->Call.func->kind == N_Name &&
                 !strcmp(owner->Call.func->Name.name, "super") && owner->Call.args.len == 2 &&
                 !times_bound(f->x, owner->Call.func->Name.name);
    const Node *cls = super ? class_named(f->x, owner->Call.args.at[0]) : NULL;
    if (super)
        return cls && cls->ClassDef.bases.len == 1 ? cls->ClassDef.bases.at[0] : NULL;
    return owner;
}

/* The class has a method of that name that is the part of the property. */
static void add_function(Expand *x, Node *cls, Name name, int part, Name made)
{
    const Node *found = NULL;
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == made)
            return;
        if (part_of(statement, name) == part)
            found = statement;
    }
    Node *def = node_copy(x->program, x->module, found);
    def->FunctionDef.decorators = (Nodes){0};
    def->FunctionDef.shown = name;
    def->FunctionDef.name = made;
    push(x->arena, &cls->ClassDef.body, def);
}

static void visit(void *functions, Node *node)
{
    static const char *const names[] = {"fget", "fset", "fdel"};
    const Functions *f = functions;
    Expand *x = f->x;
    each_child(node, visit, functions);
    const Node *property = node->kind == N_Attribute ? node->Attribute.value : NULL;
    const Node *base = property && property->kind == N_Attribute ? base_meant(f, property->Attribute.value) : NULL;
    for (int part = 0; base && part < part_count; part++) {
        bool has[part_count] = {false};
        if (strcmp(node->Attribute.attr, names[part]))
            continue;
        Name name = property->Attribute.attr;
        Node *cls = (Node *)class_with(x, base, name, has);
        if (!cls || !has[part])
            return;
        Name made = intern_text(x->program->names, arena_print(x->arena, ".%s.%s", names[part], name));
        add_function(x, cls, name, part, made);
        node->Attribute.value = node_named(x, cls->ClassDef.name, property->at);
        node->Attribute.attr = made;
        return;
    }
}

static void find_bases(void *functions, Node *node)
{
    Functions *f = functions;
    f->one_way &= node->kind != N_ClassDef || node->ClassDef.bases.len < 2;
    if (!node_is_expr(node->kind))
        each_child(node, find_bases, functions);
}

void expand_property_functions(Expand *x)
{
    Functions functions = {x, true};
    for_each (Node *, statement, &x->module->body)
        find_bases(&functions, statement);
    for_each (Node *, one, &x->module->body)
        visit(&functions, one);
}
