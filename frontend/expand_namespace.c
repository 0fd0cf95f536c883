/* expand_namespace.c -- types.SimpleNamespace: a class of the module, whose instances know the order of their names.
 * In: the only module of a program, once all modules are read.  Out: the class at its start; calls of it with keywords
 * are calls of a def for each; behind each statement that sets or deletes an attribute a namespace is told of it.
 * Rule: what may set an attribute in a way that is not seen here is refused.
 *     n = SimpleNamespace(x=1); n.y = 2        =>        n = .namespace_1(x=1); n.y = 2
 *                                                        if isinstance(n, .types.SimpleNamespace): n._note_("y")   */
#include "frontend/expand.h"

#define CLASS ".types.SimpleNamespace" /* no name of the program's */

typedef struct Spaces {
    Expand *x;
    NameList names; /* of all attributes that a namespace may have */
    Map methods;    /* Name: a def in a class: a property may run something */
    Nodes made;     /* defs that make namespaces */
    Name self;      /* of the method around */
    bool has_classes, has_items;
} Spaces;

static void refuse(Spaces *s, const Node *node, const char *what)
{
    report(s->x->program->diags, D_unsupported, node->at,
           arena_print(s->x->arena, "%s in a program with SimpleNamespace", what));
}

static void add_name(Spaces *s, Name name)
{
    if (!names_have(&s->names, name))
        push(s->x->arena, &s->names, name);
}

/* ---- calls of the class ------------------------------------------------------------------------------------- */
/* def .namespace_1(x, y): made = CLASS(); made.x = x; made.y = y; made._names_ = ["x", "y"]; return made */
static Name maker_of(Spaces *s, const Node *call)
{
    Text text = {0}, body = {0}, names = {0};
    Expand *x = s->x;
    for_each (Node *, keyword, &call->Call.keywords) {
        Name name = keyword->Keyword.name;
        add_name(s, name);
        text_print(&text, "%s%s", text.len ? ", " : "", name);
        text_print(&body, "    made_.%s = %s\n", name, name);
        text_print(&names, "%s\"%s\"", names.len ? ", " : "", name);
    }
    const char *made = arena_print(x->arena,
                                   "def make(*, %s):\n    made_ = SimpleNamespace_()\n%s    made_._names_ = [%s]\n"
                                   "    return made_\n",
                                   text.at, body.at, names.at);
    text_free(&text);
    text_free(&body);
    text_free(&names);
    Node *def = statement_parsed(x, made);
    def->FunctionDef.name = intern_text(x->program->names, arena_print(x->arena, ".namespace_%u", s->made.len + 1));
    push(x->arena, &s->made, def);
    return def->FunctionDef.name;
}

static void visit_call(Spaces *s, Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name) {
            refuse(s, keyword, "SimpleNamespace(**names)");
            return;
        }
    if (call->Call.args.len)
        refuse(s, call, "arguments by position");
    else if (call->Call.keywords.len)
        call->Call.func = node_named(s->x, maker_of(s, call), call->Call.func->at);
}

/* vars(n), n.__dict__ */
static bool is_vars(const Spaces *s, const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (node->kind == N_Attribute)
        return !strcmp(node->Attribute.attr, "__dict__");
    return func && func->kind == N_Name && !strcmp(func->Name.name, "vars") && node->Call.args.len == 1 &&
           !times_bound(s->x, func->Name.name);
}

static void visit_vars(Spaces *s, Node *node)
{
    Expand *x = s->x;
    Node *of = node->kind == N_Call ? node->Call.args.at[0] : node->Attribute.value, *func;
    if (s->has_classes)
        return;
    func = node_made(x, N_Attribute, node->at);
    func->Attribute.value = of;
    func->Attribute.attr = intern_text(x->program->names, "_dict_");
    func->Attribute.attr_at = node->at;
    node->kind = N_Call;
    node->Call = (struct CallNode){.func = func};
}

/* vars(n).update(d), n.__dict__["x"] = 1, setattr(n, name, 1) */
static void check_hidden(Spaces *s, const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    bool changes = func && func->kind == N_Attribute && is_vars(s, func->Attribute.value) &&
                   (!strcmp(func->Attribute.attr, "update") || !strcmp(func->Attribute.attr, "pop") ||
                    !strcmp(func->Attribute.attr, "clear") || !strcmp(func->Attribute.attr, "setdefault") ||
                    !strcmp(func->Attribute.attr, "popitem"));
    changes |=
        node->kind == N_Subscript && node->Subscript.context != Context_load && is_vars(s, node->Subscript.value);
    if (changes)
        refuse(s, node, "attributes that are set through a dict");
    bool sets = func && func->kind == N_Name && !times_bound(s->x, func->Name.name) &&
                (!strcmp(func->Name.name, "setattr") || !strcmp(func->Name.name, "delattr"));
    if (sets)
        refuse(s, node, func->Name.name);
}

static void visit_uses(void *spaces, Node *node)
{
    Spaces *s = spaces;
    check_hidden(s, node);
    bool makes = node->kind == N_Call && comes_from(s->x, node->Call.func, "types.SimpleNamespace");
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.bases.len; i++)
        if (comes_from(s->x, node->ClassDef.bases.at[i], "types.SimpleNamespace"))
            refuse(s, node, "a class derived from it");
    if (is_vars(s, node) && (node->kind == N_Call || node->Attribute.context == Context_load))
        visit_vars(s, node);
    each_child(node, visit_uses, s);
    if (makes)
        visit_call(s, node);
    else if ((node->kind == N_Name || node->kind == N_Attribute) && comes_from(s->x, node, "types.SimpleNamespace"))
        *node = *node_named(s->x, CLASS, node->at);
}

/* ---- statements that set attributes -------------------------------------------------------------------------- */
/* It may be evaluated once more: that runs nothing. */
static bool is_plain(const Spaces *s, const Node *node)
{
    switch (node->kind) {
    case N_Name:
    case N_Constant:
        return true;
    case N_Attribute:
        return is_plain(s, node->Attribute.value) && !map_get(&s->methods, node->Attribute.attr);
    case N_Subscript:
        return !s->has_items && is_plain(s, node->Subscript.value) && is_plain(s, node->Subscript.index);
    case N_UnaryOp:
        return is_plain(s, node->UnaryOp.operand);
    case N_BinOp:
        return is_plain(s, node->BinOp.left) && is_plain(s, node->BinOp.right);
    default:
        return false;
    }
}

typedef struct Filling {
    Spaces *s;
    const Node *object;
} Filling;

static void fill(void *context, Node *node)
{
    const Filling *filling = context;
    Expand *x = filling->s->x;
    if (node->kind == N_Name && !strcmp(node->Name.name, "object_"))
        *node = *node_copy(x->program, x->module, filling->object);
    else
        each_child(node, fill, context);
}

/* if isinstance(o, SimpleNamespace): o._note_("x") */
static void tell(Spaces *s, Nodes *list, uint32_t *at, const Node *target, const char *method)
{
    Expand *x = s->x;
    const Node *object = target->Attribute.value;
    if (object->kind == N_Name && object->Name.name == s->self)
        return;
    if (!is_plain(s, object)) {
        refuse(s, target, "an attribute of this that is set");
        return;
    }
    add_name(s, target->Attribute.attr);
    Node *told =
        statement_parsed(x, arena_print(x->arena, "if isinstance(object_, SimpleNamespace_):\n    object_.%s(\"%s\")\n",
                                        method, target->Attribute.attr));
    Filling filling = {s, object};
    each_child(told, fill, &filling);
    insert_node(x, list, ++*at, told);
}

static void tell_targets(Spaces *s, Nodes *list, uint32_t *at, const Node *target)
{
    if (target->kind == N_Attribute)
        tell(s, list, at, target, "_note_");
    if (target->kind == N_Tuple || target->kind == N_List)
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            tell_targets(s, list, at, item->kind == N_Starred ? item->Starred.value : item);
}

static void check_target(Spaces *s, const Node *target)
{
    if (target && target->kind == N_Attribute)
        refuse(s, target, "an attribute as a target of this");
    if (target && (target->kind == N_Tuple || target->kind == N_List))
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            check_target(s, item->kind == N_Starred ? item->Starred.value : item);
}

static void visit_comprehensions(void *spaces, Node *node)
{
    if (node->kind == N_Comprehension)
        check_target(spaces, node->Comprehension.target);
    if (node_is_expr(node->kind) || node->kind == N_Comprehension)
        each_child(node, visit_comprehensions, spaces);
}

static void visit_statement(Spaces *s, Nodes *list, uint32_t *at)
{
    Node *statement = list->at[*at];
    each_child(statement, visit_comprehensions, s);
    switch (statement->kind) {
    case N_Assign:
        for_each (Node *, target, &statement->Assign.targets)
            tell_targets(s, list, at, target);
        break;
    case N_AnnAssign:
        if (statement->AnnAssign.value)
            tell_targets(s, list, at, statement->AnnAssign.target);
        break;
    case N_Delete:
        for_each (Node *, target, &statement->Delete.targets)
            if (target->kind == N_Attribute)
                tell(s, list, at, target, "_drop_");
        break;
    case N_For:
        check_target(s, statement->For.target);
        break;
    case N_With:
        for_each (Node *, item, &statement->With.items)
            check_target(s, item->WithItem.target);
        break;
    default:
        break;
    }
}

static void visit_list(void *spaces, Nodes *list);

static void visit_methods(Spaces *s, Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        Name outer = s->self;
        bool method = statement->kind == N_FunctionDef && statement->FunctionDef.params.len;
        s->self = method ? statement->FunctionDef.params.at[0]->Param.name : NULL;
        if (method && times_bound_in(statement, s->self) > 1)
            s->self = NULL;
        each_list(statement, visit_list, s);
        s->self = outer;
    }
}

static void visit_list(void *spaces, Nodes *list)
{
    Spaces *s = spaces;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *statement = list->at[i];
        if (!statement || node_is_expr(statement->kind))
            return;
        if (statement->kind == N_ClassDef)
            visit_methods(s, statement);
        else
            each_list(statement, visit_list, s);
        visit_statement(s, list, &i);
    }
}

/* ---- the class ----------------------------------------------------------------------------------------------- */
static void put_names(Spaces *s, Text *text, const char *format)
{
    for_each (Name, name, &s->names)
        text_print(text, format, name, name, name);
}

static Nodes class_of(Spaces *s)
{
    static const char *const orders[][2] = {{"lt", "<"}, {"le", "<="}, {"gt", ">"}, {"ge", ">="}};
    Text text = {0};
    text_put(&text, "class SimpleNamespace_:\n"
                    "    def __init__(self):\n        self._names_ = []\n        self._shows_ = False\n"
                    "    def _note_(self, name):\n        if name not in self._names_:\n"
                    "            self._names_.append(name)\n"
                    "    def _drop_(self, name):\n        self._names_.remove(name)\n"
                    "    def _dict_(self):\n        made = {}\n        for name in self._names_:\n            pass\n");
    put_names(s, &text,
              "            if name == \"%s\" and hasattr(self, \"%s\"):\n                made[name] = self.%s\n");
    text_put(&text, "        return made\n"
                    "    def __repr__(self):\n        if self._shows_:\n            return \"namespace(...)\"\n"
                    "        self._shows_ = True\n        parts = []\n        try:\n"
                    "            for name in self._names_:\n                pass\n");
    put_names(s, &text,
              "                if name == \"%s\" and hasattr(self, \"%s\"):\n"
              "                    parts.append(name + \"=\" + repr(self.%s))\n");
    text_put(&text, "        finally:\n            self._shows_ = False\n"
                    "        return \"namespace(\" + \", \".join(parts) + \")\"\n"
                    "    def __eq__(self, other):\n        if not isinstance(other, SimpleNamespace_):\n"
                    "            return NotImplemented\n        if len(self._names_) != len(other._names_):\n"
                    "            return False\n        for name in self._names_:\n"
                    "            if name not in other._names_ or not self._same_(other, name):\n"
                    "                return False\n        return True\n"
                    "    def _same_(self, other, name):\n");
    for_each (Name, name, &s->names)
        text_print(&text,
                   "        if name == \"%s\" and hasattr(self, \"%s\") and hasattr(other, \"%s\"):\n"
                   "            return [self.%s] == [other.%s]\n", /* the same object is equal, as in a dict */
                   name, name, name, name, name);
    text_put(&text, "        return False\n"
                    "    def __copy__(self):\n        made = SimpleNamespace_()\n"
                    "        made._names_ = list(self._names_)\n");
    put_names(s, &text, "        if hasattr(self, \"%s\"):\n            made.%s = self.%s\n");
    text_put(&text, "        return made\n");
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) /* CPython compares the dicts */
        text_print(&text,
                   "    def __%s__(self, other):\n        if isinstance(other, SimpleNamespace_):\n"
                   "            return {} %s {}\n        return NotImplemented\n",
                   orders[i][0], orders[i][1]);
    Nodes made = parse_inside(s->x->program, s->x->module, arena_copy(s->x->arena, text.at, text.len));
    text_free(&text);
    return made;
}

static void name_class(void *expand, Node *node)
{
    Expand *x = expand;
    if (node->kind == N_ClassDef && !strcmp(node->ClassDef.name, "SimpleNamespace_"))
        node->ClassDef.name = intern_text(x->program->names, CLASS);
    if (node->kind == N_Name && !strcmp(node->Name.name, "SimpleNamespace_"))
        node->Name.name = intern_text(x->program->names, CLASS);
    each_child(node, name_class, x);
}

/* ---- the module ---------------------------------------------------------------------------------------------- */
static void find_classes(void *spaces, Node *node)
{
    Spaces *s = spaces;
    if (node->kind == N_ClassDef) {
        s->has_classes = true;
        for_each (Node *, method, &node->ClassDef.body)
            if (method->kind == N_FunctionDef) {
                map_set(s->x->arena, &s->methods, method->FunctionDef.name, method);
                s->has_items |= !strcmp(method->FunctionDef.name, "__getitem__");
            }
    }
    each_child(node, find_classes, s);
}

static void find_use(void *context, Node *node)
{
    Filling *found = context; /* object: a use */
    if (node->kind != N_Alias && comes_from(found->s->x, node, "types.SimpleNamespace"))
        found->object = node;
    if (!found->object)
        each_child(node, find_use, found);
}

static void drop_import(void *context, Node *node)
{
    if (node->kind == N_ImportFrom && node->ImportFrom.module && !strcmp(node->ImportFrom.module, "types"))
        for (uint32_t i = 0; i < node->ImportFrom.names.len; i++)
            if (!strcmp(node->ImportFrom.names.at[i]->Alias.name, "SimpleNamespace"))
                drop_node(&node->ImportFrom.names, i--);
    if (node->kind == N_ImportFrom && !node->ImportFrom.names.len)
        node->kind = N_Pass;
    if (!node_is_expr(node->kind))
        each_child(node, drop_import, context);
}

static bool is_alone(const Program *program)
{
    uint32_t own = 0;
    for_each (Module *, module, &program->modules)
        own += !module->is_stub && !module->is_library;
    return own == 1;
}

void expand_namespaces(Expand *x)
{
    Spaces s = {.x = x};
    Filling found = {.s = &s};
    for_each (Node *, any, &x->module->body)
        find_use(&found, any);
    if (!found.object)
        return;
    if (!is_alone(x->program)) {
        report(x->program->diags, D_unsupported, found.object->at, "SimpleNamespace in a program of several modules");
        return;
    }
    for_each (Node *, statement, &x->module->body) {
        find_classes(&s, statement);
        visit_uses(&s, statement);
    }
    visit_list(&s, &x->module->body);
    for_each (Node *, one, &x->module->body)
        drop_import(x, one);
    Nodes made = class_of(&s);
    for_each (Node *, def, &s.made)
        push(x->arena, &made, def);
    put_in_front(x, made);
    for_each (Node *, all, &x->module->body)
        name_class(x, all);
}
