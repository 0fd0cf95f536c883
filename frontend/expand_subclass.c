/* expand_subclass.c -- __init_subclass__: what a class does when another is derived from it.
 * In: a module's classes.  Out: the method is a static one that is given the class, and called behind each class that
 * is derived; what it sets on the class is a variable of that class. Rule: it is known which class is asked, whatever
 * the order of the bases; anything else is refused. class A: def __init_subclass__(cls, kind): cls.kind = kind class
 * B(A, kind="b"): ...
 *  => class B(A): (kind, a variable) ...;   A..__init_subclass__.(B, kind="b")                                      */
#include "frontend/expand.h"
#include "frontend/match.h"

#define HOOK ".__init_subclass__."

typedef struct Subclasses {
    Expand *x;
    Map classes; /* Name -> ClassDef, of the module */
    bool found;
} Subclasses;

static Node *own_hook(const Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef &&
            (!strcmp(statement->FunctionDef.name, "__init_subclass__") || !strcmp(statement->FunctionDef.name, HOOK)))
            return statement;
    return NULL;
}

/* package.module.A: the one class of that name at the top of another module */
static const Node *class_of_path(const Subclasses *s, const Node *base, const Module **home)
{
    const Node *found = NULL;
    for_each (Module *, module, &s->x->program->modules)
        for (uint32_t i = 0; i < module->body.len && !module->is_library && !module->is_stub; i++) {
            const Node *cls = module->body.at[i];
            if (cls->kind != N_ClassDef || cls->ClassDef.name != base->Attribute.attr || found)
                continue;
            found = cls;
            *home = module;
        }
    return found;
}

/* home: the module that it stands in */
static const Node *class_named(const Subclasses *s, const Module *module, const Node *base, const Module **home)
{
    *home = module;
    if (base->kind == N_Attribute && base->Attribute.value->kind == N_Attribute)
        return class_of_path(s, base, home);
    if (module != s->x->module)
        return class_meant(module, base, home);
    if (base->kind == N_Name && map_get(&s->classes, base->Name.name))
        return times_bound(s->x, base->Name.name) == 1 ? map_get(&s->classes, base->Name.name) : NULL;
    const Node *found = class_meant(module, base, home);
    return *home && !(*home)->is_library && !(*home)->is_stub ? found : NULL;
}

static bool derives(const Subclasses *s, const Module *module, const Node *cls, const Node *from, int depth)
{
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Module *home;
        const Node *def = depth < 50 ? class_named(s, module, base, &home) : NULL;
        if (def && (def == from || derives(s, home, def, from, depth + 1)))
            return true;
    }
    return false;
}

typedef struct Asked {
    const Node *cls; /* whose method it is; NULL: nobody's */
    const Module *home;
    Node *base; /* of the class that is derived, which leads there */
    bool torn;  /* which it is depends on the order of several bases */
} Asked;
typedef VEC(Asked) AskedList;

static void gather_asked(const Subclasses *s, const Module *module, const Node *cls, Node *base, AskedList *found)
{
    for_each (Node *, one, &cls->ClassDef.bases) {
        const Module *home;
        const Node *def = found->len < 50 ? class_named(s, module, one, &home) : NULL;
        if (def && own_hook(def))
            push(s->x->arena, found, ((Asked){def, home, base ? base : one, false}));
        if (def)
            gather_asked(s, home, def, base ? base : one, found);
    }
}

/* The nearest class above that has the method. */
static Asked nearest_asked(const Subclasses *s, const Module *module, const Node *cls)
{
    AskedList found = {0};
    Asked nearest = {0};
    gather_asked(s, module, cls, NULL, &found);
    for_each (Asked, one, &found)
        if (!nearest.cls || derives(s, one.home, one.cls, nearest.cls, 0))
            nearest = one;
    for_each (Asked, other, &found)
        nearest.torn |= other.cls != nearest.cls && !derives(s, nearest.home, nearest.cls, other.cls, 0);
    return nearest;
}

static Node *statement_of(const Subclasses *s, const char *text)
{
    return statement_parsed(s->x, text);
}

/* A.HOOK(...), A being the class or one that is derived from it */
static Node *hook_call(const Subclasses *s, const Asked *asked, const char *cls)
{
    bool here = asked->home == s->x->module;
    const char *name = here ? asked->cls->ClassDef.name : source_text(s->x, asked->base);
    Node *made = statement_of(s, arena_print(s->x->arena, "%s.hook(%s)\n", name, cls));
    made->ExprStmt.value->Call.func->Attribute.attr = intern_text(s->x->program->names, HOOK);
    return made;
}

/* ---- inside the method ----------------------------------------------------------------------------------------------
 */
static bool asks_super(const Node *statement)
{
    const Node *call = statement->kind == N_ExprStmt ? statement->ExprStmt.value : NULL;
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    return func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "__init_subclass__") &&
           func->Attribute.value->kind == N_Call && func->Attribute.value->Call.func->kind == N_Name &&
           !strcmp(func->Attribute.value->Call.func->Name.name, "super") && !call->Call.args.len;
}

/* super().__init_subclass__(**more): object's takes nothing. */
static bool replace_super(const Subclasses *s, const Node *cls, const char *self, Node **place)
{
    Nodes *keywords = &(*place)->ExprStmt.value->Call.keywords;
    Asked above = nearest_asked(s, s->x->module, cls);
    Span at = (*place)->at;
    if (above.cls) {
        Node *made = hook_call(s, &above, self);
        made->ExprStmt.value->Call.keywords = *keywords;
        *place = made;
    } else if (!keywords->len) {
        *place = statement_of(s, "pass\n");
    } else if (keywords->len == 1 && !keywords->at[0]->Keyword.name && keywords->at[0]->Keyword.value->kind == N_Name) {
        *place = statement_of(
            s, arena_print(
                   s->x->arena,
                   "if %s:\n    raise TypeError(f\"{%s.__name__}.__init_subclass__() takes no keyword arguments\")\n",
                   keywords->at[0]->Keyword.value->Name.name, self));
    } else {
        return false;
    }
    (*place)->at = at;
    return true;
}

static bool rewrite_hook(const Subclasses *s, Node *cls, Node *def)
{
    Nodes *decorators = &def->FunctionDef.decorators;
    bool plain = !decorators->len || (decorators->len == 1 && decorators->at[0]->kind == N_Name &&
                                      !strcmp(decorators->at[0]->Name.name, "classmethod"));
    if (!plain || !def->FunctionDef.params.len)
        return false;
    const char *self = def->FunctionDef.params.at[0]->Param.name;
    for (uint32_t i = 0; i < def->FunctionDef.body.len; i++)
        if (asks_super(def->FunctionDef.body.at[i]) && !replace_super(s, cls, self, &def->FunctionDef.body.at[i]))
            return false;
    def->FunctionDef.name = intern_text(s->x->program->names, HOOK);
    decorators->len = 0;
    push(s->x->arena, decorators, statement_of(s, "staticmethod\n")->ExprStmt.value);
    return true;
}

/* ---- derived classes
 * -------------------------------------------------------------------------------------------------- */
/* cls.NAME = ..., always: a variable of each derived class */
static void add_variables(const Subclasses *s, Node *cls, const Asked *asked)
{
    const Node *def = own_hook(asked->cls);
    Name self = def->FunctionDef.params.at[0]->Param.name;
    for_each (Node *, statement, &def->FunctionDef.body) {
        const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
        if (target && target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
            target->Attribute.value->Name.name == self && !defines(cls, target->Attribute.attr))
            add_text(s->x, cls, arena_print(s->x->arena, "if False:\n    %s = None\n", target->Attribute.attr));
    }
    Asked above = nearest_asked(s, asked->home, asked->cls);
    if (above.cls)
        add_variables(s, cls, &above);
}

static void expand_list(void *context, Nodes *list)
{
    Subclasses *s = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *cls = list->at[i];
        Asked asked = {0};
        if (cls && cls->kind == N_ClassDef)
            asked = nearest_asked(s, s->x->module, cls);
        if (!asked.cls || strcmp(own_hook(asked.cls)->FunctionDef.name, HOOK))
            continue;
        if (asked.torn || cls->ClassDef.decorators.len) {
            report(s->x->program->diags, D_unsupported, cls->at,
                   asked.torn ? "a class two of whose bases have an __init_subclass__"
                              : "a decorator of a class whose base has an __init_subclass__");
            continue;
        }
        Node *call = hook_call(s, &asked, cls->ClassDef.name);
        call->at = call->ExprStmt.value->at = (Span){cls->at.start, cls->at.start + 1};
        call->ExprStmt.value->Call.keywords = cls->ClassDef.keywords;
        cls->ClassDef.keywords.len = 0;
        add_variables(s, cls, &asked);
        insert_node(s->x, list, ++i, call);
    }
}

static void note_classes(void *context, Node *node)
{
    Subclasses *s = context;
    if (node->kind == N_ClassDef) {
        map_set(s->x->arena, &s->classes, node->ClassDef.name, node);
        s->found |= own_hook(node) != NULL;
    }
    if (!node_is_expr(node->kind))
        each_child(node, note_classes, s);
}

static void rewrite_hooks(void *context, Node *node)
{
    Subclasses *s = context;
    if (node->kind == N_ClassDef && own_hook(node))
        rewrite_hook(s, node, own_hook(node));
    if (!node_is_expr(node->kind))
        each_child(node, rewrite_hooks, s);
}

static void find_hook(void *context, Node *node)
{
    bool *found = context;
    *found |= node->kind == N_ClassDef && own_hook(node);
    if (!*found && !node_is_expr(node->kind))
        each_child(node, find_hook, found);
}

static bool other_module_has_hook(const Expand *x)
{
    bool found = false;
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; i < module->body.len && !module->is_library && !module->is_stub; i++)
            find_hook(&found, module->body.at[i]);
    return found;
}

void expand_subclasses(Expand *x)
{
    Subclasses s = {.x = x};
    for_each (Node *, statement, &x->module->body)
        note_classes(&s, statement);
    if (!s.found && !other_module_has_hook(x))
        return;
    for_each (Node *, one, &x->module->body)
        rewrite_hooks(&s, one);
    each_block(x, expand_list, &s);
    renumber(x->module);
}
