/* expand_subclass.c -- __init_subclass__: what a class does when another is derived from it.
 * In: a module's classes.  Out: the method is a static one that is given the class, and called behind each class that
 * is derived; what it sets on the class is a variable of that class. Rule: classes with one base each; anything else is
 * left as it stands, and refused later on. class A: def __init_subclass__(cls, kind): cls.kind = kind      class B(A,
 * kind="b"): ...
 *  => class B(A): (kind, a variable) ...;   A..__init_subclass__.(B, kind="b")                                      */
#include "frontend/expand.h"

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

static Node *base_of(const Subclasses *s, const Node *cls)
{
    Node *found = NULL;
    for_each (Node *, base, &cls->ClassDef.bases) {
        Node *def = base->kind == N_Name && times_bound(s->x, base->Name.name) == 1
                        ? map_get(&s->classes, base->Name.name)
                        : NULL;
        if (def && found)
            return NULL;
        found = def ? def : found;
    }
    return found;
}

/* The nearest class above that has the method; NULL: none. */
static Node *asked_class(const Subclasses *s, const Node *cls)
{
    int depth = 0;
    for (Node *base = base_of(s, cls); base && depth++ < 50; base = base_of(s, base))
        if (own_hook(base))
            return base;
    return NULL;
}

static Node *statement_of(const Subclasses *s, const char *text)
{
    return parse_inside(s->x->program, s->x->module, text).at[0];
}

/* A.HOOK(...) */
static Node *hook_call(const Subclasses *s, const Node *asked, const char *cls)
{
    Node *made = statement_of(s, arena_print(s->x->arena, "%s.hook(%s)\n", asked->ClassDef.name, cls));
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
    Node *above = asked_class(s, cls);
    Span at = (*place)->at;
    if (above) {
        Node *made = hook_call(s, above, self);
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
static void add_variables(const Subclasses *s, Node *cls, const Node *asked)
{
    const Node *def = own_hook(asked);
    Name self = def->FunctionDef.params.at[0]->Param.name;
    for_each (Node *, statement, &def->FunctionDef.body) {
        const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
        if (target && target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
            target->Attribute.value->Name.name == self && !defines(cls, target->Attribute.attr))
            add_text(s->x, cls, arena_print(s->x->arena, "if False:\n    %s = None\n", target->Attribute.attr));
    }
    const Node *above = asked_class(s, asked);
    if (above)
        add_variables(s, cls, above);
}

static void expand_list(void *context, Nodes *list)
{
    Subclasses *s = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *cls = list->at[i];
        Node *asked = cls && cls->kind == N_ClassDef ? asked_class(s, cls) : NULL;
        if (!asked || cls->ClassDef.decorators.len || strcmp(own_hook(asked)->FunctionDef.name, HOOK))
            continue;
        Node *call = hook_call(s, asked, cls->ClassDef.name);
        call->at = call->ExprStmt.value->at = (Span){cls->at.start, cls->at.start + 1};
        call->ExprStmt.value->Call.keywords = cls->ClassDef.keywords;
        cls->ClassDef.keywords.len = 0;
        add_variables(s, cls, asked);
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

void expand_subclasses(Expand *x)
{
    Subclasses s = {.x = x};
    for_each (Node *, statement, &x->module->body)
        note_classes(&s, statement);
    if (!s.found)
        return;
    for_each (Node *, one, &x->module->body)
        rewrite_hooks(&s, one);
    each_block(x, expand_list, &s);
    renumber(x->module);
}
