/* expand_typing.c -- what the module typing says of types is taken out of a program; named tuples become classes.
 * In: a parsed module, before its scopes.  Out: the same without type variables, aliases, generic bases and overloads.
 * Rule: nothing of this has a value when the program runs; where it is used as one all the same, inference refuses it.
 *     T = TypeVar("T")            =>
 *     class Box(Generic[T]):      =>  class Box:
 *     cast(int, x)                =>  x
 *     P = namedtuple("P", "x y")  =>  class P: ...          */
#include "frontend/expand.h"

typedef VEC(const char *) NameTexts;
typedef struct TupleField {
    const char *name, *fallback; /* text; NULL: none */
} TupleField;
typedef VEC(TupleField) TupleFields;

/* ---- is it an expression about types? ----------------------------------------------------------------------- */
static bool is_typing(Expand *x, const Node *node)
{
    const char *origin = origin_of(x, node);
    return origin && !strncmp(origin, "typing.", 7) && strcmp(origin, "typing.TYPE_CHECKING");
}

static bool is_typing_name(Expand *x, const Node *node, const char *name)
{
    const char *origin = node ? origin_of(x, node) : NULL;
    return origin && !strncmp(origin, "typing.", 7) && !strcmp(origin + 7, name);
}

/* In what stands around, the name means something else than the built-in class. */
static bool is_hidden(const Expand *x, Name name)
{
    for (const ExpandScope *scope = x->scope; scope; scope = scope->outer)
        if (map_get(&scope->bound, name))
            return true;
    return false;
}

static bool is_generic_builtin(Expand *x, const Node *node)
{
    static const char *const names[] = {"list", "dict", "tuple", "set", "frozenset", "type"};
    for (size_t i = 0; node->kind == N_Name && i < sizeof names / sizeof *names; i++)
        if (!strcmp(node->Name.name, names[i]))
            return !is_hidden(x, node->Name.name);
    return false;
}

bool is_builtin_class(const char *name)
{
    static const char *const names[] = {"int",   "float", "complex", "bool", "str",       "bytes",     "bytearray",
                                        "tuple", "list",  "dict",    "set",  "frozenset", "memoryview"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i]))
            return true;
    return false;
}

static bool is_about_types(Expand *x, const Node *node);

/* One side of A | B: a class, or None beside one. */
static bool is_class(Expand *x, const Node *node)
{
    if (node->kind == N_Constant)
        return node->Constant.literal == Literal_none;
    if (node->kind == N_Name && map_get(&x->classes, node->Name.name))
        return times_bound(x, node->Name.name) == 1;
    return (node->kind == N_Name && is_builtin_class(node->Name.name) && !is_hidden(x, node->Name.name)) ||
           is_about_types(x, node);
}

static bool is_about_types(Expand *x, const Node *node)
{
    switch (node->kind) {
    case N_Name:
    case N_Attribute:
        return is_typing(x, node);
    case N_Subscript:
        return is_typing(x, node->Subscript.value) || is_generic_builtin(x, node->Subscript.value);
    case N_BinOp:
        return node->BinOp.op == Op_bitor && is_class(x, node->BinOp.left) && is_class(x, node->BinOp.right);
    case N_Call:
        return is_typing_name(x, node->Call.func, "TypeVar") || is_typing_name(x, node->Call.func, "ParamSpec") ||
               is_typing_name(x, node->Call.func, "TypeVarTuple");
    default:
        return false;
    }
}

/* ---- named tuples ------------------------------------------------------------------------------------------- */
static void put_values(const TupleFields *fields, const char *object, Text *text)
{
    text_char(text, '(');
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "%s%s, ", object, fields->at[i].name);
    text_char(text, ')');
}

static void put_constructor(const char *name, const TupleFields *fields, Text *text)
{
    text_put(text, "    def __init__(self");
    for (uint32_t i = 0; i < fields->len; i++) {
        text_print(text, ", %s", fields->at[i].name);
        if (fields->at[i].fallback)
            text_print(text, "=%s", fields->at[i].fallback);
    }
    text_put(text, "):\n");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "        object.__setattr__(self, '%s', %s)\n", fields->at[i].name, fields->at[i].name);
    text_print(text, "%s    def _replace(self, *", fields->len ? "" : "        pass\n");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, ", %s=NotImplemented", fields->at[i].name);
    text_put(text, "):\n        return self.__class__(");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "self.%s if %s is NotImplemented else %s, ", fields->at[i].name, fields->at[i].name,
                   fields->at[i].name);
    text_put(text, ")\n");
    text_print(text, "    @staticmethod\n    def _make(iterable):\n        return %s(*iterable)\n", name);
}

/* An assignment to a field fails; other attributes are for derived classes without __slots__. */
static void put_frozen(const TupleFields *fields, Text *text)
{
    static const char *const methods[][3] = {{"__setattr__", ", value", "set"}, {"__delattr__", "", "delete"}};
    text_put(text, "    __slots__ = (");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "'%s', ", fields->at[i].name);
    text_put(text, ")\n");
    for (int k = 0; k < 2; k++) {
        text_print(text, "    def %s(self, name%s):\n        if name in (", methods[k][0], methods[k][1]);
        for (uint32_t i = 0; i < fields->len; i++)
            text_print(text, "'%s', ", fields->at[i].name);
        text_print(text, "):\n            raise AttributeError(\"can't %s attribute\")\n        super().%s(name%s)\n",
                   methods[k][2], methods[k][0], methods[k][1]);
    }
}

static void put_views(const TupleFields *fields, Text *text)
{
    text_put(text, "    def _asdict(self):\n        return {");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "\"%s\": self.%s, ", fields->at[i].name, fields->at[i].name);
    text_put(text, "}\n    def __iter__(self):\n");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "        yield self.%s\n", fields->at[i].name);
    text_print(text, "    def __len__(self):\n        return %u\n", fields->len);
    text_put(text, "    def __repr__(self):\n        return f\"{self.__class__.__name__}(");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "%s%s={self.%s!r}", i ? ", " : "", fields->at[i].name, fields->at[i].name);
    text_put(text, ")\"\n");
}

/* A method that is the tuple's: def __hash__(self): return hash((self.x, self.y, )) */
static void put_as_tuple(const TupleFields *fields, const char *head, const char *before, const char *after, Text *text)
{
    text_print(text, "    def %s:\n        return %s", head, before);
    put_values(fields, "self.", text);
    text_print(text, "%s\n", after);
}

static void put_order(const char *name, const TupleFields *fields, const char *method, const char *op, Text *text)
{
    text_print(text, "    def %s(self, other):\n        if isinstance(other, %s):\n            return ", method, name);
    put_values(fields, "self.", text);
    text_print(text, " %s ", op);
    put_values(fields, "other.", text);
    text_put(text, "\n        if isinstance(other, tuple):\n            return ");
    put_values(fields, "self.", text);
    text_print(text, " %s other\n        return NotImplemented\n", op);
}

static void put_methods(const char *name, const TupleFields *fields, Text *text)
{
    static const char *const orders[][2] = {
        {"__eq__", "=="}, {"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}};
    text_put(text, "    _fields = (");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "\"%s\", ", fields->at[i].name);
    text_put(text, ")\n");
    put_constructor(name, fields, text);
    put_frozen(fields, text);
    put_views(fields, text);
    put_as_tuple(fields, "__getitem__(self, index)", "", "[index]", text);
    put_as_tuple(fields, "__contains__(self, value)", "value in ", "", text);
    put_as_tuple(fields, "__hash__(self)", "hash(", ")", text);
    put_as_tuple(fields, "count(self, value)", "", ".count(value)", text);
    put_as_tuple(fields, "index(self, value)", "", ".index(value)", text);
    put_as_tuple(fields, "__add__(self, other)", "", " + other", text);
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        put_order(name, fields, orders[i][0], orders[i][1], text);
}

static void split_names(Expand *x, Str text, TupleFields *fields)
{
    for (uint32_t at = 0; at < text.len;) {
        uint32_t start = at;
        while (at < text.len && text.at[at] != ' ' && text.at[at] != ',')
            at++;
        if (at > start)
            push(x->arena, fields, ((TupleField){arena_copy(x->arena, text.at + start, at - start), NULL}));
        at++;
    }
}

static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static const Nodes *items_of(const Node *node)
{
    return node->kind == N_List ? &node->List.items : node->kind == N_Tuple ? &node->Tuple.items : NULL;
}

/* namedtuple("P", "x y"), namedtuple("P", ["x", "y"], defaults=[0]), NamedTuple("P", [("x", int)]) */
static bool read_call(Expand *x, const Node *call, TupleFields *fields)
{
    if (call->Call.args.len != 2 || !is_text(call->Call.args.at[0]))
        return false;
    const Node *names = call->Call.args.at[1];
    const Nodes *items = items_of(names);
    if (is_text(names))
        split_names(x, names->Constant.text, fields);
    else if (!items)
        return false;
    for (uint32_t i = 0; items && i < items->len; i++) {
        const Nodes *pair = items_of(items->at[i]);
        const Node *name = pair && pair->len == 2 ? pair->at[0] : items->at[i];
        if (!is_text(name))
            return false;
        split_names(x, name->Constant.text, fields);
    }
    for_each (Node *, keyword, &call->Call.keywords) {
        const Nodes *defaults = keyword->Keyword.name && !strcmp(keyword->Keyword.name, "defaults")
                                    ? items_of(keyword->Keyword.value)
                                    : NULL;
        if (!defaults || defaults->len > fields->len)
            return false;
        for (uint32_t i = 0; i < defaults->len; i++)
            fields->at[fields->len - defaults->len + i].fallback = source_text(x, defaults->at[i]);
    }
    return true;
}

static Node *class_of_text(Expand *x, const char *text, Span at)
{
    Nodes made = parse_inside(x->program, x->module, text);
    Node *node = made.len == 1 ? made.at[0] : NULL;
    if (node) {
        node->at = at;
        if (node->kind == N_ClassDef) {
            node->ClassDef.name_at = at;
            node->ClassDef.is_frozen = node->ClassDef.is_tuple = true;
            map_set(x->arena, &x->classes, node->ClassDef.name, node);
        }
    }
    return node;
}

/* P = namedtuple(...) as the class that it is; NULL: it is no such statement. */
static Node *named_tuple(Expand *x, const Node *statement)
{
    if (statement->kind != N_Assign || statement->Assign.targets.len != 1 ||
        statement->Assign.targets.at[0]->kind != N_Name || statement->Assign.value->kind != N_Call)
        return NULL;
    const Node *call = statement->Assign.value;
    TupleFields fields = {0};
    if (!(comes_from(x, call->Call.func, "collections.namedtuple") ||
          is_typing_name(x, call->Call.func, "NamedTuple")) ||
        !read_call(x, call, &fields))
        return NULL;
    const char *name = statement->Assign.targets.at[0]->Name.name;
    Str said = call->Call.args.at[0]->Constant.text;
    if (strlen(name) != said.len || strncmp(name, said.at, said.len))
        return NULL;
    Text text = {0};
    text_print(&text, "class %s:\n", name);
    put_methods(name, &fields, &text);
    Node *made = class_of_text(x, arena_copy(x->arena, text.at, text.len), statement->at);
    text_free(&text);
    return made;
}

/* class P(NamedTuple): x: int; y: int = 0; methods */
static void expand_named_tuple(Expand *x, Node *cls)
{
    TupleFields fields = {0};
    Nodes rest = {0};
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_AnnAssign && statement->AnnAssign.target->kind == N_Name) {
            const Node *value = statement->AnnAssign.value;
            push(x->arena, &fields,
                 ((TupleField){statement->AnnAssign.target->Name.name, value ? source_text(x, value) : NULL}));
        } else
            push(x->arena, &rest, statement);
    Text text = {0};
    text_put(&text, "class made:\n");
    put_methods(cls->ClassDef.name, &fields, &text);
    Nodes made = parse_inside(x->program, x->module, arena_copy(x->arena, text.at, text.len));
    text_free(&text);
    cls->ClassDef.body = rest;
    for (uint32_t i = 0; made.len == 1 && i < made.at[0]->ClassDef.body.len; i++) {
        Node *statement = made.at[0]->ClassDef.body.at[i];
        if (statement->kind != N_FunctionDef || !defines(cls, statement->FunctionDef.name))
            push(x->arena, &cls->ClassDef.body, statement);
    }
    cls->ClassDef.is_frozen = cls->ClassDef.is_tuple = true;
}

/* ---- classes ------------------------------------------------------------------------------------------------ */
/* class Movie(TypedDict): name: str      =>   def Movie(*, name): return {"name": name} */
static Node *typed_dict(Expand *x, const Node *cls)
{
    Text text = {0};
    const char *between = "";
    text_print(&text, "def %s(*, ", cls->ClassDef.name);
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_AnnAssign) {
            text_print(&text, "%s%s", between, statement->AnnAssign.target->Name.name);
            between = ", ";
        }
    text_put(&text, "):\n    return {");
    for_each (Node *, field, &cls->ClassDef.body)
        if (field->kind == N_AnnAssign)
            text_print(&text, "\"%s\": %s, ", field->AnnAssign.target->Name.name, field->AnnAssign.target->Name.name);
    text_put(&text, "}\n");
    Node *made = *between ? class_of_text(x, arena_copy(x->arena, text.at, text.len), cls->at) : NULL;
    text_free(&text);
    return made;
}

static void expand_bases(Expand *x, Node *cls)
{
    Nodes *bases = &cls->ClassDef.bases;
    for (uint32_t i = 0; i < bases->len; i++) {
        Node *base = bases->at[i];
        Node *generic = base->kind == N_Subscript ? base->Subscript.value : base;
        if (is_typing_name(x, generic, "NamedTuple"))
            expand_named_tuple(x, cls);
        if (is_typing(x, generic))
            drop_node(bases, i--);
        else if (base->kind == N_Subscript)
            bases->at[i] = generic;
    }
    for (uint32_t i = cls->ClassDef.decorators.len; i-- > 0;)
        if (is_typing(x, cls->ClassDef.decorators.at[i]))
            drop_node(&cls->ClassDef.decorators, i);
}

/* ---- statements and expressions ----------------------------------------------------------------------------- */
static void expand_uses(void *context, Node *node)
{
    Expand *x = context;
    each_child(node, expand_uses, x);
    if (node->kind != N_Call)
        return;
    if (is_typing_name(x, node->Call.func, "cast") && node->Call.args.len == 2) {
        Node *value = node->Call.args.at[1];
        *node = *value;
    } else if (node->Call.func->kind == N_Subscript && node->Call.func->Subscript.value->kind == N_Name &&
               (map_get(&x->classes, node->Call.func->Subscript.value->Name.name) ||
                (is_generic_builtin(x, node->Call.func->Subscript.value) &&
                 !times_bound(x, node->Call.func->Subscript.value->Name.name))))
        node->Call.func = node->Call.func->Subscript.value; /* Stack[int]() */
}

static bool is_overload(Expand *x, const Node *statement)
{
    for_each (Node *, decorator, &statement->FunctionDef.decorators)
        if (is_typing_name(x, decorator, "overload"))
            return true;
    return false;
}

static Node *nothing(Expand *x, const Node *statement)
{
    Node *pass = NEW(x->arena, Node);
    *pass = (Node){.kind = N_Pass, .id = statement->id, .at = statement->at};
    return pass;
}

/* X = List[int]: what stands for it; NULL: it stays. */
static Node *without_types(Expand *x, Node *statement)
{
    const Node *target = statement->kind == N_Assign && statement->Assign.targets.len == 1
                             ? statement->Assign.targets.at[0]
                         : statement->kind == N_AnnAssign ? statement->AnnAssign.target
                                                          : NULL;
    const Node *value = statement->kind == N_Assign      ? statement->Assign.value
                        : statement->kind == N_AnnAssign ? statement->AnnAssign.value
                                                         : NULL;
    if (statement->kind == N_FunctionDef)
        return is_overload(x, statement) ? nothing(x, statement) : NULL;
    if (statement->kind == N_ClassDef && statement->ClassDef.bases.len == 1 &&
        is_typing_name(x, statement->ClassDef.bases.at[0], "TypedDict"))
        return typed_dict(x, statement);
    if (!target || !value || target->kind != N_Name)
        return NULL;
    const char *name = target->Name.name;
    if (value->kind == N_Call && is_typing_name(x, value->Call.func, "NewType"))
        return class_of_text(x, arena_print(x->arena, "def %s(value):\n    return value\n", name), statement->at);
    if (!is_about_types(x, value) &&
        !(statement->kind == N_AnnAssign && is_typing_name(x, statement->AnnAssign.annotation, "TypeAlias")))
        return NULL;
    map_set(x->arena, &x->origins, name, (void *)"typing.alias");
    if (value->kind == N_BinOp && !x->scope->outer && times_bound(x, name) == 1)
        map_set(x->arena, &x->class_aliases, name, (void *)value);
    return nothing(x, statement);
}

static void expand_statement(Expand *x, Node **place);

static void expand_block(Expand *x, Nodes *body)
{
    for (uint32_t i = 0; i < body->len; i++)
        expand_statement(x, &body->at[i]);
}

typedef struct InScope {
    Expand *x;
    ExpandScope *scope;
} InScope;

static void note_in_scope(void *context, Node *node)
{
    InScope *in = context;
    Name name = name_bound(node);
    if (name)
        map_set(in->x->arena, &in->scope->bound, name, node);
    if (node->kind != N_FunctionDef && node->kind != N_ClassDef && node->kind != N_Lambda && node->kind != N_ListComp &&
        node->kind != N_SetComp && node->kind != N_DictComp && node->kind != N_GeneratorExp)
        each_child(node, note_in_scope, in);
}

/* Its statements, where the names that they (and the parameters) bind are known; the scope of a class ends at its defs.
 */
static void expand_inside(Expand *x, const Nodes *params, Nodes *body, bool is_class)
{
    const ExpandScope *outer = x->scope;
    ExpandScope scope = {outer && outer->is_class ? outer->outer : outer, {0}, is_class};
    InScope in = {x, &scope};
    for (uint32_t i = 0; params && i < params->len; i++)
        note_in_scope(&in, params->at[i]);
    for_each (Node *, statement, body)
        note_in_scope(&in, statement);
    x->scope = &scope;
    expand_block(x, body);
    x->scope = outer;
}

static void expand_statement(Expand *x, Node **place)
{
    Node *node = *place, *other = named_tuple(x, node);
    if (!other)
        other = without_types(x, node);
    if (other) {
        *place = other;
        return;
    }
    switch (node->kind) {
    case N_ClassDef:
        map_set(x->arena, &x->classes, node->ClassDef.name, node);
        expand_bases(x, node);
        expand_inside(x, NULL, &node->ClassDef.body, true);
        break;
    case N_FunctionDef:
        for (uint32_t i = node->FunctionDef.decorators.len; i-- > 0;)
            if (is_typing(x, node->FunctionDef.decorators.at[i]))
                drop_node(&node->FunctionDef.decorators, i);
        expand_inside(x, &node->FunctionDef.params, &node->FunctionDef.body, false);
        break;
    case N_If:
        expand_uses(x, node->If.test);
        expand_block(x, &node->If.body);
        expand_block(x, &node->If.orelse);
        break;
    default:
        expand_uses(x, node);
        break;
    }
}

void expand_typing(Expand *x)
{
    expand_inside(x, NULL, &x->module->body, false);
}
