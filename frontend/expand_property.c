/* expand_property.c -- functools.cached_property and partialmethod in a class.
 * In: a class of a parsed module.  Out: a property that keeps what it returned first; a method that calls another one.
 * Rule: the def keeps its name and its lines; what it returns goes through a method that keeps it.
 *     @cached_property def v(self): return f()   =>   @property def v(self): if hasattr(self, "_kept_v"): return
 *     self._kept_v; return self._keep_v(f())                                                                       */
#include "frontend/expand.h"

typedef struct Keeper {
    Expand *x;
    const char *self, *keep; /* the names of the receiver and of the method that keeps */
} Keeper;

/* return x   =>   return self._keep_v(x) */
static void keep_returns(void *context, Node *node)
{
    Keeper *keeper = context;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda || node->kind == N_ClassDef)
        return;
    if (node->kind == N_Return) {
        const char *text = arena_print(keeper->x->arena, "%s.%s(None)", keeper->self, keeper->keep);
        Node *call = node_parsed(keeper->x, text, node->at);
        if (node->Return.value)
            call->Call.args.at[0] = node->Return.value;
        node->Return.value = call;
        return;
    }
    each_child(node, keep_returns, context);
}

static void add_all(Arena *arena, Nodes *to, const Nodes *from)
{
    for_each (Node *, node, from)
        push(arena, to, node);
}

static void cache_property(Expand *x, Node *cls, Node *def)
{
    Name name = def->FunctionDef.name;
    const char *self = def->FunctionDef.params.at[0]->Param.name;
    Keeper keeper = {x, self, arena_print(x->arena, "_keep_%s", name)};
    Nodes body = parse_inside(
        x->program, x->module,
        arena_print(x->arena, "if hasattr(%s, \"_kept_%s\"):\n    return %s._kept_%s\n", self, name, self, name));
    for_each (Node *, statement, &def->FunctionDef.body)
        keep_returns(&keeper, statement);
    add_all(x->arena, &body, &def->FunctionDef.body);
    const char *end = arena_print(x->arena, "def f():\n    return %s.%s(None)\n", self, keeper.keep);
    Node *back = statement_parsed(x, end)->FunctionDef.body.at[0];
    if (last(&def->FunctionDef.body)->kind != N_Return)
        push(x->arena, &body, back);
    def->FunctionDef.body = body;
    def->FunctionDef.decorators.at[0] = node_parsed(x, "property", def->FunctionDef.decorators.at[0]->at);
    add_text(x, cls,
             arena_print(x->arena,
                         "def _keep_%s(self, value):\n    self._kept_%s = value\n    return value\n"
                         "@%s.setter\ndef %s(self, value):\n    self._kept_%s = value\n"
                         "@%s.deleter\ndef %s(self):\n    del self._kept_%s\n",
                         name, name, name, name, name, name, name, name));
}

static bool is_class_decorator_name(const char *name)
{
    return !strcmp(name, "property") || !strcmp(name, "staticmethod") || !strcmp(name, "classmethod");
}

/* ---- partialmethod ------------------------------------------------------------------------------- */
static bool is_literal(const Node *node)
{
    return node->kind == N_Constant || (node->kind == N_UnaryOp && node->UnaryOp.operand->kind == N_Constant);
}

static bool is_partial(Expand *x, const Node *statement)
{
    const Node *call = statement->kind == N_Assign ? statement->Assign.value : NULL;
    if (!call || call->kind != N_Call || statement->Assign.targets.len != 1 ||
        statement->Assign.targets.at[0]->kind != N_Name || !comes_from(x, call->Call.func, "functools.partialmethod") ||
        !call->Call.args.len || call->Call.args.at[0]->kind != N_Name)
        return false;
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        if (!is_literal(call->Call.args.at[i]))
            return false;
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name || !is_literal(keyword->Keyword.value))
            return false;
    return true;
}

static Node *partial_method(Expand *x, const Node *cls, const Node *statement)
{
    const Node *call = statement->Assign.value;
    Text text = {0};
    text_print(&text, "def %s(self, /, *args, **keywords):\n    return %s.%s(self",
               statement->Assign.targets.at[0]->Name.name, cls->ClassDef.name, call->Call.args.at[0]->Name.name);
    for (uint32_t i = 1; i < call->Call.args.len; i++)
        text_print(&text, ", %s", source_text(x, call->Call.args.at[i]));
    text_put(&text, ", *args, **{**{");
    for_each (Node *, keyword, &call->Call.keywords)
        text_print(&text, "\"%s\": %s, ", keyword->Keyword.name, source_text(x, keyword->Keyword.value));
    text_put(&text, "}, **keywords})\n");
    Node *def = statement_parsed(x, text_kept(x->arena, &text));
    return def;
}

/* ---- property, staticmethod, classmethod above other decorators ---------------------------------------- */
/* @property @cache def v(self): ...   =>   @cache def _wrapped_v(self): ...; @property def v(self): return
 * C._wrapped_v(self) */
static Node *split_decorators(Expand *x, const Node *cls, Node *def)
{
    static const char *const forms[][2] = {
        {"property", "@property\ndef %s(self):\n    return %s._wrapped_%s(self)\n"},
        {"staticmethod", "@staticmethod\ndef %s(*args, **keywords):\n    return %s._wrapped_%s(*args, **keywords)\n"},
        {"classmethod",
         "@classmethod\ndef %s(cls, /, *args, **keywords):\n    return %s._wrapped_%s(cls, *args, **keywords)\n"}};
    Nodes *decorators = &def->FunctionDef.decorators;
    const Node *first = decorators->at[0];
    Name name = def->FunctionDef.name;
    for (uint32_t i = 1; i < decorators->len; i++) {
        const Node *inner = decorators->at[i];
        if ((inner->kind == N_Name && is_class_decorator_name(inner->Name.name)) ||
            comes_from(x, inner, "abc.abstractmethod"))
            return NULL;
    }
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (first->kind != N_Name || strcmp(first->Name.name, forms[i][0]) || times_bound(x, first->Name.name) ||
            !strncmp(name, "__", 2))
            continue;
        def->FunctionDef.shown = name;
        def->FunctionDef.name = intern_text(x->program->names, arena_print(x->arena, "_wrapped_%s", name));
        drop_node(decorators, 0);
        const char *text = arena_print(x->arena, forms[i][1], name, class_path(x, cls), name);
        Node *made = statement_parsed(x, text);
        made->FunctionDef.passes_on = true;
        return made;
    }
    return NULL;
}

void expand_wrapped(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        Node *def = cls->ClassDef.body.at[i];
        Node *outer =
            def->kind == N_FunctionDef && def->FunctionDef.decorators.len > 1 ? split_decorators(x, cls, def) : NULL;
        if (outer)
            insert_node(x, &cls->ClassDef.body, ++i, outer);
    }
}

void expand_properties(Expand *x, Node *cls)
{
    uint32_t count = cls->ClassDef.body.len; /* what is added is no such property */
    for (uint32_t i = 0; i < count; i++) {
        Node *statement = cls->ClassDef.body.at[i];
        if (is_partial(x, statement))
            cls->ClassDef.body.at[i] = partial_method(x, cls, statement);
        else if (statement->kind == N_FunctionDef && statement->FunctionDef.decorators.len == 1 &&
                 statement->FunctionDef.params.len == 1 && statement->FunctionDef.body.len &&
                 comes_from(x, statement->FunctionDef.decorators.at[0], "functools.cached_property"))
            cache_property(x, cls, statement);
    }
}
