/* expand_subclass.c -- __init_subclass__: what a class does when another is derived from it.
 * In: a module's classes.  Out: the method is a static one that is given the class, and called behind each class that
 * is derived; what it sets on the class is a variable of that class.
 * Rule: it is known which class is asked, whatever the order of the bases; anything else is refused.
 *     class A: def __init_subclass__(cls, kind): cls.kind = kind
 *     class B(A, kind="b"): ...   =>   class B(A): (kind, a variable) ...;   A..__init_subclass__.(B, kind="b")      */
#include "frontend/expand.h"

#define HOOK ".__init_subclass__."

static Node *own_hook(const Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef &&
            (!strcmp(statement->FunctionDef.name, "__init_subclass__") || !strcmp(statement->FunctionDef.name, HOOK)))
            return statement;
    return NULL;
}

static bool derives(Expand *x, const Above *cls, const Node *from)
{
    for_each (Node *, named, &cls->cls->ClassDef.bases) {
        Above base = above(x, cls, named);
        if (base.cls && (base.cls == from || derives(x, &base, from)))
            return true;
    }
    return false;
}

typedef struct Asked {
    Above above; /* whose method it is; of no class: nobody's */
    Node *base;  /* of the class that is derived, which leads there */
    bool torn;   /* which it is depends on the order of several bases */
    bool unsure; /* or on what a base is */
} Asked;
typedef VEC(Asked) AskedList;

static void gather_asked(Expand *x, const Above *cls, Node *first, AskedList *found)
{
    for_each (Node *, named, &cls->cls->ClassDef.bases) {
        Above base = above(x, cls, named);
        Node *leads = first ? first : named;
        if (base.unsure || (base.cls && own_hook(base.cls)))
            push(x->arena, found, ((Asked){{.cls = base.cls, .home = base.home}, leads, false, base.unsure}));
        if (base.cls)
            gather_asked(x, &base, leads, found);
    }
}

/* The nearest class above that has the method. */
static Asked nearest_asked(Expand *x, const Above *cls)
{
    AskedList found = {0};
    Asked nearest = {0};
    gather_asked(x, cls, NULL, &found);
    for_each (Asked, one, &found)
        if (one.above.cls && (!nearest.above.cls || derives(x, &one.above, nearest.above.cls)))
            nearest = one;
    for_each (Asked, other, &found) {
        nearest.unsure |= other.unsure;
        nearest.torn |=
            other.above.cls && other.above.cls != nearest.above.cls && !derives(x, &nearest.above, other.above.cls);
    }
    return nearest;
}

static Node *statement_of(Expand *x, const char *text)
{
    return statement_parsed(x, text);
}

/* A.HOOK(...), A being the base that leads to the class whose method it is */
static Node *hook_call(Expand *x, const Asked *asked, const char *cls)
{
    Node *made = statement_of(x, arena_print(x->arena, "a.hook(%s)\n", cls)), *func = made->ExprStmt.value->Call.func;
    func->Attribute.value = node_copy(x->program, x->module, asked->base);
    func->Attribute.attr = intern_text(x->program->names, HOOK);
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
static bool replace_super(Expand *x, const Node *cls, const char *self, Node **place)
{
    Nodes *keywords = &(*place)->ExprStmt.value->Call.keywords;
    Asked next = nearest_asked(x, &(Above){.cls = cls, .home = x->module});
    Span at = (*place)->at;
    if (next.above.cls) {
        Node *made = hook_call(x, &next, self);
        made->ExprStmt.value->Call.keywords = *keywords;
        *place = made;
    } else if (!keywords->len) {
        *place = statement_of(x, "pass\n");
    } else if (keywords->len == 1 && !keywords->at[0]->Keyword.name && keywords->at[0]->Keyword.value->kind == N_Name) {
        *place = statement_of(
            x, arena_print(
                   x->arena,
                   "if %s:\n    raise TypeError(f\"{%s.__name__}.__init_subclass__() takes no keyword arguments\")\n",
                   keywords->at[0]->Keyword.value->Name.name, self));
    } else {
        return false;
    }
    (*place)->at = at;
    return true;
}

static bool rewrite_hook(Expand *x, Node *cls, Node *def)
{
    Nodes *decorators = &def->FunctionDef.decorators;
    bool plain = !decorators->len || (decorators->len == 1 && decorators->at[0]->kind == N_Name &&
                                      !strcmp(decorators->at[0]->Name.name, "classmethod"));
    if (!plain || !def->FunctionDef.params.len)
        return false;
    const char *self = def->FunctionDef.params.at[0]->Param.name;
    for (uint32_t i = 0; i < def->FunctionDef.body.len; i++)
        if (asks_super(def->FunctionDef.body.at[i]) && !replace_super(x, cls, self, &def->FunctionDef.body.at[i]))
            return false;
    def->FunctionDef.name = intern_text(x->program->names, HOOK);
    decorators->len = 0;
    push(x->arena, decorators, statement_of(x, "staticmethod\n")->ExprStmt.value);
    return true;
}

/* ---- derived classes
 * -------------------------------------------------------------------------------------------------- */
/* cls.NAME = ..., always: a variable of each derived class */
static void add_variables(Expand *x, Node *cls, const Asked *asked)
{
    const Node *def = own_hook(asked->above.cls);
    Name self = def->FunctionDef.params.at[0]->Param.name;
    for_each (Node *, statement, &def->FunctionDef.body) {
        const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
        if (target && target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
            target->Attribute.value->Name.name == self && !defines(cls, target->Attribute.attr))
            add_text(x, cls, arena_print(x->arena, "if False:\n    %s = None\n", target->Attribute.attr));
    }
    Asked next = nearest_asked(x, &asked->above);
    if (next.above.cls)
        add_variables(x, cls, &next);
}

static void refuse(Expand *x, const Node *cls, const char *what)
{
    report(x->program->diags, D_unsupported, cls->at, what);
}

/* class A(A): behind the statement the base has no name. */
static bool hides_base(const Node *cls, const Node *base)
{
    return base->kind == N_Name && base->Name.name == cls->ClassDef.name;
}

static void expand_list(void *context, Nodes *list)
{
    Expand *x = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *cls = list->at[i];
        Asked asked = {0};
        if (cls && cls->kind == N_ClassDef)
            asked = nearest_asked(x, &(Above){.cls = cls, .home = x->module});
        if (asked.unsure)
            refuse(x, cls, "a base that may be one of several classes, where classes have an __init_subclass__");
        if (!asked.above.cls || strcmp(own_hook(asked.above.cls)->FunctionDef.name, HOOK))
            continue;
        if (asked.torn || cls->ClassDef.decorators.len) {
            refuse(x, cls,
                   asked.torn ? "a class two of whose bases have an __init_subclass__"
                              : "a decorator of a class whose base has an __init_subclass__");
            continue;
        }
        if (hides_base(cls, asked.base) && own_hook(cls)) {
            refuse(x, cls, "a class with an __init_subclass__ that has the name of its base");
            continue;
        }
        Node *call = hook_call(x, &asked, cls->ClassDef.name);
        call->at = call->ExprStmt.value->at = (Span){cls->at.start, cls->at.start + 1};
        call->ExprStmt.value->Call.keywords = cls->ClassDef.keywords;
        cls->ClassDef.keywords.len = 0;
        add_variables(x, cls, &asked);
        insert_node(x, list, ++i, call);
    }
}

static void rewrite_hooks(void *context, Node *node)
{
    Expand *x = context;
    if (node->kind == N_ClassDef && own_hook(node))
        rewrite_hook(x, node, own_hook(node));
    if (!node_is_expr(node->kind))
        each_child(node, rewrite_hooks, x);
}

static void find_hook(void *context, Node *node)
{
    bool *found = context;
    *found |= node->kind == N_ClassDef && own_hook(node);
    if (!*found && !node_is_expr(node->kind))
        each_child(node, find_hook, found);
}

static bool has_hook(const Module *module)
{
    bool found = false;
    for_each (Node *, statement, &module->body)
        find_hook(&found, statement);
    return found;
}

void expand_subclasses(Expand *x)
{
    bool found = has_hook(x->module);
    for_each (Module *, module, &x->program->modules)
        found |= !module->is_library && !module->is_stub && has_hook(module);
    if (!found)
        return;
    for_each (Node *, one, &x->module->body)
        rewrite_hooks(x, one);
    each_block(x, expand_list, x);
    renumber(x->module);
}
