/* expand_tuple.c -- named tuples, and enumerations that a call makes, become classes.
 * In: statements of a block, before their scopes.  Out: class definitions in place of the calls.
 * Rule: only where the names of the fields or members stand in the program; any other call is left to be refused.
 *     P = namedtuple("P", "x y")                 =>   class P: ...
 *     Q = R = namedtuple("Q", "x")               =>   class Q: ...; R = Q
 *     class S(namedtuple("S", "x y")): ...       =>   class S_fields: ...; class S(S_fields): ...
 *     A, B = Enum("Letter", "A B")               =>   class Letter(Enum): A = 1; B = 2; A, B = Letter          */
#include "frontend/expand.h"
#include "frontend/scan.h"

#include <ctype.h>

typedef struct TupleField {
    const char *name, *fallback; /* text; NULL: none */
} TupleField;
typedef VEC(TupleField) TupleFields;

static bool is_typing_tuple(Expand *x, const Node *node)
{
    return comes_from(x, node, "typing.NamedTuple");
}

/* ---- methods of a named tuple ------------------------------------------------------------------------------- */
static void put_values(const TupleFields *fields, const char *object, Text *text)
{
    text_char(text, '(');
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "%s%s, ", object, fields->at[i].name);
    text_char(text, ')');
}

/* raw: the class that is derived has an __init__ of its own, which these leave out */
static void put_copies(const char *raw, const TupleFields *fields, Text *text)
{
    text_print(text, "    def _replace(self%s", fields->len ? ", *" : "");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, ", %s=NotImplemented", fields->at[i].name);
    if (raw)
        text_print(text, "):\n        made = object.__new__(self.__class__)\n        %s.__init__(made, ", raw);
    else
        text_put(text, "):\n        return self.__class__(");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "self.%s if %s is NotImplemented else %s, ", fields->at[i].name, fields->at[i].name,
                   fields->at[i].name);
    text_print(text, ")\n%s", raw ? "        return made\n" : "");
    text_print(text,
               "    @classmethod\n    def _make(cls, iterable):\n        values = tuple(iterable)\n"
               "        if len(values) != %u:\n"
               "            raise TypeError(f\"Expected %u arguments, got {len(values)}\")\n",
               fields->len, fields->len);
    if (raw)
        text_print(
            text, "        made = object.__new__(cls)\n        %s.__init__(made, *values)\n        return made\n", raw);
    else
        text_put(text, "        return cls(*values)\n");
}

static void put_constructor(const TupleFields *fields, Text *text)
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
    if (!fields->len)
        text_put(text, "        pass\n");
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
    if (!fields->len)
        text_put(text, "        return\n        yield\n");
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

static bool has_field(const TupleFields *fields, const char *name)
{
    for (uint32_t i = 0; i < fields->len; i++)
        if (!strcmp(fields->at[i].name, name))
            return true;
    return false;
}

/* _field_defaults = {"y": 0, } */
static void put_field_defaults(const TupleFields *fields, Text *text)
{
    text_put(text, "    _field_defaults = {");
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].fallback)
            text_print(text, "\"%s\": %s, ", fields->at[i].name, fields->at[i].fallback);
    text_put(text, "}\n");
}

/* name: of the class that has the fields; defaults: somebody asks for them */
static void put_methods(const char *name, const TupleFields *fields, bool raw, bool defaults, Text *text)
{
    static const char *const orders[][2] = {
        {"__eq__", "=="}, {"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}};
    text_put(text, "    _fields = (");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "\"%s\", ", fields->at[i].name);
    text_put(text, ")\n");
    if (defaults)
        put_field_defaults(fields, text);
    put_constructor(fields, text);
    put_copies(raw ? name : NULL, fields, text);
    put_frozen(fields, text);
    put_views(fields, text);
    put_as_tuple(fields, "__getitem__(self, index)", "", "[index]", text);
    put_as_tuple(fields, "__contains__(self, value)", "value in ", "", text);
    put_as_tuple(fields, "__hash__(self)", "hash(", ")", text);
    if (!has_field(fields, "count"))
        put_as_tuple(fields, "count(self, value)", "", ".count(value)", text);
    if (!has_field(fields, "index"))
        put_as_tuple(fields, "index(self, value)", "", ".index(value)", text);
    put_as_tuple(fields, "__add__(self, other)", "", " + other", text);
    put_as_tuple(fields, "__radd__(self, other)", "NotImplemented if not isinstance(other, tuple) else other + ", "",
                 text);
    put_as_tuple(fields, "__mul__(self, n)", "", " * n", text);
    put_as_tuple(fields, "__rmul__(self, n)", "n * ", "", text);
    put_as_tuple(fields, "__rmod__(self, format)", "format % ",
                 " if isinstance(format, (str, bytes)) else NotImplemented", text);
    put_as_tuple(fields, "_slice(self, lower, upper, step)", "", "[lower:upper:step]", text);
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        put_order(name, fields, orders[i][0], orders[i][1], text);
}

static bool asks_defaults(const Expand *x)
{
    for_each (Module *, module, &x->program->modules)
        if (!module->is_stub && !module->is_library && strstr(module->source->text, "_field_defaults"))
            return true;
    return false;
}

/* "P(x, y)" */
static const char *doc_of(Expand *x, const char *name, const TupleFields *fields)
{
    const char *text = arena_print(x->arena, "%s(", name);
    for (uint32_t i = 0; i < fields->len; i++)
        text = arena_print(x->arena, "%s%s%s", text, i ? ", " : "", fields->at[i].name);
    return arena_print(x->arena, "%s)", text);
}

/* ---- reading the call --------------------------------------------------------------------------------------- */
static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static const Nodes *items_of(const Node *node)
{
    return node->kind == N_List ? &node->List.items : node->kind == N_Tuple ? &node->Tuple.items : NULL;
}

static bool is_new_name(const TupleFields *fields, Str text)
{
    bool fine = text.len && !isdigit((unsigned char)text.at[0]);
    for (uint32_t i = 0; i < text.len; i++)
        fine &= isalnum((unsigned char)text.at[i]) || text.at[i] == '_' || (unsigned char)text.at[i] >= 0x80;
    for (uint32_t i = 0; i < fields->len; i++)
        fine &= strlen(fields->at[i].name) != text.len || strncmp(fields->at[i].name, text.at, text.len);
    return fine;
}

/* rename: of namedtuple, which then calls the second field _1 where its name is none */
static bool add_name(Expand *x, Str text, const char *value, bool rename, TupleFields *fields)
{
    bool fine = is_new_name(fields, text);
    if (rename && (!fine || text.at[0] == '_' || is_keyword(text.at, text.len))) {
        text.at = arena_print(x->arena, "_%u", fields->len);
        text.len = (uint32_t)strlen(text.at);
    } else if (!fine) {
        return false;
    }
    push(x->arena, fields, ((TupleField){arena_copy(x->arena, text.at, text.len), value}));
    return true;
}

static bool is_space(char c, bool commas)
{
    return (commas && c == ',') || c == ' ' || c == '\t' || c == '\n';
}

static bool split_names(Expand *x, Str text, bool commas, bool rename, TupleFields *fields)
{
    for (uint32_t at = 0; at < text.len; at++) {
        uint32_t start = at;
        while (at < text.len && !is_space(text.at[at], commas))
            at++;
        if (at > start && !add_name(x, (Str){text.at + start, at - start}, NULL, rename, fields))
            return false;
    }
    return true;
}

/* "a b", ["a", "b"], [("a", value), ...], {"a": value}, "a b".split() */
static bool read_names(Expand *x, const Node *names, bool rename, TupleFields *fields)
{
    names = assigned_constant(x, names);
    const Nodes *items = items_of(names);
    if (is_text(names))
        return split_names(x, names->Constant.text, true, rename, fields);
    if (names->kind == N_Call && names->Call.func->kind == N_Attribute && !names->Call.args.len &&
        !names->Call.keywords.len && !strcmp(names->Call.func->Attribute.attr, "split") &&
        is_text(names->Call.func->Attribute.value))
        return split_names(x, names->Call.func->Attribute.value->Constant.text, false, rename, fields);
    if (names->kind == N_Dict) {
        for (uint32_t i = 0; i < names->Dict.keys.len; i++)
            if (!names->Dict.keys.at[i] || !is_text(names->Dict.keys.at[i]) ||
                !add_name(x, names->Dict.keys.at[i]->Constant.text, source_text(x, names->Dict.values.at[i]), rename,
                          fields))
                return false;
        return true;
    }
    for (uint32_t i = 0; items && i < items->len; i++) {
        const Nodes *pair = items_of(items->at[i]);
        const Node *name = pair && pair->len == 2 ? pair->at[0] : items->at[i];
        if (!is_text(name) ||
            !add_name(x, name->Constant.text, pair ? source_text(x, pair->at[1]) : NULL, rename, fields))
            return false;
    }
    return items != NULL;
}

static bool is_digit(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_int && node->Constant.text.len == 1;
}

static bool is_truth(const Node *node)
{
    return node->kind == N_Constant &&
           (node->Constant.literal == Literal_true || node->Constant.literal == Literal_false);
}

/* (None,) * 3 */
static const Nodes *read_defaults(const Node *node, uint32_t *times)
{
    const Node *count = node->kind == N_BinOp && node->BinOp.op == Op_mul ? node->BinOp.right : NULL;
    *times = 1;
    if (count && is_digit(count)) {
        *times = (uint32_t)(count->Constant.text.at[0] - '0');
        node = node->BinOp.left;
    }
    return items_of(node);
}

static bool put_defaults(Expand *x, const Node *node, TupleFields *fields)
{
    uint32_t times;
    const Nodes *defaults = read_defaults(node, &times);
    if (!defaults || defaults->len * times > fields->len)
        return false;
    uint32_t first = fields->len - defaults->len * times;
    for (uint32_t i = first; i < fields->len; i++)
        fields->at[i].fallback = source_text(x, defaults->at[(i - first) % defaults->len]);
    return true;
}

typedef struct Made {
    const Node *call;
    const char *said; /* the first argument */
    TupleFields fields;
    bool is_enum, bits, raw, renames;
    int start; /* of an enumeration */
} Made;

/* namedtuple("P", "x y"), NamedTuple("P", [("x", int)]), Enum("E", "A B", start=0) */
static bool read_call(Expand *x, const Node *call, Made *made)
{
    const Node *said = call->Call.args.len ? call->Call.args.at[0] : NULL;
    const Node *names = call->Call.args.len > 1 ? call->Call.args.at[1] : NULL, *defaults = NULL;
    made->start = 1;
    for_each (Node *, keyword, &call->Call.keywords) {
        const char *name = keyword->Keyword.name ? keyword->Keyword.name : "";
        const Node *value = keyword->Keyword.value;
        if (!said && (!strcmp(name, "typename") || !strcmp(name, "value")))
            said = value;
        else if (!names && (!strcmp(name, "field_names") || !strcmp(name, "names") || !strcmp(name, "fields")))
            names = value;
        else if (!made->is_enum && !strcmp(name, "defaults"))
            defaults = value;
        else if (!made->is_enum && !strcmp(name, "rename") && is_truth(value))
            made->renames = value->Constant.literal == Literal_true;
        else if (made->is_enum && !strcmp(name, "start") && is_digit(value))
            made->start = value->Constant.text.at[0] - '0';
        else
            return false;
    }
    if (call->Call.args.len > 2 || !said || !names || !is_text(said) ||
        !read_names(x, names, made->renames, &made->fields))
        return false;
    made->call = call;
    made->said = intern(x->program->names, said->Constant.text.at, said->Constant.text.len);
    for (uint32_t i = 0; !made->is_enum && i < made->fields.len; i++) /* those were types */
        made->fields.at[i].fallback = NULL;
    for (uint32_t i = 0; !made->is_enum && !made->renames && i < made->fields.len; i++)
        if (made->fields.at[i].name[0] == '_') /* ValueError */
            return false;
    TupleFields none = {0};
    return is_new_name(&none, (Str){made->said, (uint32_t)strlen(made->said)}) &&
           (!defaults || put_defaults(x, defaults, &made->fields));
}

static bool makes_class(Expand *x, const Node *node, Made *made)
{
    if (node->kind != N_Call)
        return false;
    bool flags = comes_from(x, node->Call.func, "enum.Flag") || comes_from(x, node->Call.func, "enum.IntFlag");
    made->is_enum =
        flags || comes_from(x, node->Call.func, "enum.Enum") || comes_from(x, node->Call.func, "enum.IntEnum");
    made->bits = flags;
    return (made->is_enum || comes_from(x, node->Call.func, "collections.namedtuple") ||
            is_typing_tuple(x, node->Call.func)) &&
           read_call(x, node, made) && !(made->bits && (made->start != 1 || made->fields.len > 30));
}

/* ---- the class ---------------------------------------------------------------------------------------------- */
static Node *class_of_text(Expand *x, const char *text, Span at, bool tuple)
{
    Nodes made = parse_inside(x->program, x->module, text);
    Node *node = made.len == 1 && made.at[0]->kind == N_ClassDef ? made.at[0] : NULL;
    if (!node)
        return NULL;
    node->at = node->ClassDef.name_at = at;
    node->ClassDef.is_frozen = node->ClassDef.is_tuple = tuple;
    map_set(x->arena, &x->classes, node->ClassDef.name, node);
    return node;
}

static void put_members(Expand *x, const Made *made, Text *text)
{
    text_print(text, "(%s):\n", source_text(x, made->call->Call.func));
    for (uint32_t i = 0; i < made->fields.len; i++) {
        const TupleField *field = &made->fields.at[i];
        if (field->fallback)
            text_print(text, "    %s = %s\n", field->name, field->fallback);
        else
            text_print(text, "    %s = %d\n", field->name, made->bits ? 1 << i : made->start + (int)i);
    }
    if (!made->fields.len)
        text_put(text, "    pass\n");
}

static Node *class_made(Expand *x, const Made *made, const char *name, Span at)
{
    Text text = {0};
    text_print(&text, "class %s", name);
    if (made->is_enum) {
        put_members(x, made, &text);
    } else {
        text_print(&text, ":\n    '%s'\n", doc_of(x, name, &made->fields));
        put_methods(name, &made->fields, made->raw, asks_defaults(x), &text);
    }
    Node *cls = class_of_text(x, text_kept(x->arena, &text), at, !made->is_enum);
    return cls;
}

/* ---- P = namedtuple(...) ------------------------------------------------------------------------------------ */
typedef struct Alias {
    Name from, to;
} Alias;

static void rename_loads(void *context, Node *node)
{
    const Alias *alias = context;
    if (node->kind == N_Name && node->Name.context == Context_load && node->Name.name == alias->from)
        node->Name.name = alias->to;
    each_child(node, rename_loads, context);
}

/* Every other name for the class means the class. */
static void rename_uses(Expand *x, const Node *target, Name name)
{
    Alias alias = {target->Name.name, name};
    if (times_bound(x, alias.from) == 1)
        for_each (Node *, one, &x->module->body)
            rename_loads(&alias, one);
}

static bool expand_assigned(Expand *x, Nodes *body, uint32_t at)
{
    Node *statement = body->at[at];
    Nodes *targets = &statement->Assign.targets;
    Made made = {0};
    if (!makes_class(x, statement->Assign.value, &made))
        return false;
    uint32_t own = targets->len;
    for (uint32_t i = 0; i < targets->len; i++)
        if (targets->at[i]->kind == N_Name && targets->at[i]->Name.name == made.said)
            own = i;
    if (own == targets->len && times_bound(x, made.said))
        return false;
    Node *cls = class_made(x, &made, made.said, statement->at);
    if (!cls)
        return false;
    if (own < targets->len)
        drop_node(targets, own);
    else
        map_set(x->arena, &x->bound, made.said, (char *)map_get(&x->bound, made.said) + 1);
    if (!targets->len) {
        body->at[at] = cls;
        return true;
    }
    statement->Assign.value = node_named(x, made.said, made.call->at);
    insert_node(x, body, at, cls);
    for_each (Node *, target, targets)
        if (target->kind == N_Name)
            rename_uses(x, target, made.said);
    return true;
}

/* ---- class P(namedtuple(...)) ------------------------------------------------------------------------------- */
typedef struct Makes { /* __new__ of such a class */
    Expand *x;
    const Node *def;
    Name self;  /* what it calls the object; NULL: it is returned at once */
    bool other; /* something that __init__ cannot do */
} Makes;

/* super().__new__(cls, ...) */
static bool makes_tuple(const Makes *m, const Node *node)
{
    const Node *func = node && node->kind == N_Call ? node->Call.func : NULL;
    const Node *first = func && node->Call.args.len ? node->Call.args.at[0] : NULL;
    return func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "__new__") &&
           func->Attribute.value->kind == N_Call && func->Attribute.value->Call.func->kind == N_Name &&
           !strcmp(func->Attribute.value->Call.func->Name.name, "super") && first->kind == N_Name &&
           first->Name.name == m->def->FunctionDef.params.at[0]->Param.name;
}

static void call_init(Makes *m, Node *call)
{
    call->Call.func->Attribute.attr = intern_text(m->x->program->names, "__init__");
    call->Call.func->Attribute.value->Call.args.len = 0;
    drop_node(&call->Call.args, 0);
}

/* return super().__new__(cls, a)   =>   return super().__init__(a), which gives None */
static void take_statement(void *context, Node *node)
{
    Makes *m = context;
    if (node->kind == N_Return && makes_tuple(m, node->Return.value)) {
        call_init(m, node->Return.value);
        return;
    }
    if (node->kind == N_Assign && makes_tuple(m, node->Assign.value) && node->Assign.targets.len == 1 &&
        node->Assign.targets.at[0]->kind == N_Name && !m->self) { /* self = super().__new__(cls, a) */
        Node *call = node->Assign.value;
        m->self = node->Assign.targets.at[0]->Name.name;
        call_init(m, call);
        node->kind = N_ExprStmt;
        node->ExprStmt = (struct ExprStmtNode){.value = call};
        return;
    }
    if (node->kind == N_Return && node->Return.value && node->Return.value->kind == N_Name && m->self &&
        node->Return.value->Name.name == m->self) {
        node->Return.value = NULL;
        return;
    }
    m->other |= node->kind == N_Return || node->kind == N_FunctionDef || node->kind == N_Lambda ||
                node->kind == N_Yield ||
                (node->kind == N_Name && node->Name.name == m->def->FunctionDef.params.at[0]->Param.name);
    each_child(node, take_statement, m);
}

/* __new__ as the __init__ that sets the same fields. */
static void new_as_init(Expand *x, Node *cls)
{
    for_each (Node *, def, &cls->ClassDef.body) {
        if (def->kind != N_FunctionDef || strcmp(def->FunctionDef.name, "__new__") || defines(cls, "__init__") ||
            !def->FunctionDef.params.len || !def->FunctionDef.body.len)
            continue;
        Makes makes = {.x = x, .def = def};
        for_each (Node *, statement, &def->FunctionDef.body)
            take_statement(&makes, statement);
        if (makes.other || last(&def->FunctionDef.body)->kind != N_Return)
            continue;
        def->FunctionDef.name = intern_text(x->program->names, "__init__");
        if (makes.self)
            def->FunctionDef.params.at[0]->Param.name = makes.self;
    }
}

static bool expand_derived(Expand *x, Nodes *body, uint32_t at)
{
    Node *cls = body->at[at], *base = cls->ClassDef.bases.len ? cls->ClassDef.bases.at[0] : NULL;
    Made made = {0};
    if (!base || !makes_class(x, base, &made) || made.is_enum)
        return false;
    const char *name = made.said;
    made.raw = defines(cls, "__new__") || defines(cls, "__init__");
    if (times_bound(x, name)) /* by the class itself, mostly */
        name = arena_print(x->arena, "%s_fields", cls->ClassDef.name);
    Node *fields = times_bound(x, intern_text(x->program->names, name)) ? NULL : class_made(x, &made, name, base->at);
    if (!fields)
        return false;
    cls->ClassDef.bases.at[0] = node_named(x, name, base->at);
    new_as_init(x, cls);
    insert_node(x, body, at, fields);
    return true;
}

bool expand_made(Expand *x, Nodes *body, uint32_t at)
{
    const Node *statement = body->at[at];
    if (statement->kind == N_Assign)
        return expand_assigned(x, body, at);
    return statement->kind == N_ClassDef && expand_derived(x, body, at);
}

/* ---- class P(NamedTuple): x: int; y: int = 0; methods ------------------------------------------------------- */
void expand_named_tuple(Expand *x, Node *cls)
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
    put_methods(cls->ClassDef.name, &fields, false, asks_defaults(x), &text);
    Nodes made = parse_inside(x->program, x->module, text_kept(x->arena, &text));
    cls->ClassDef.body = rest;
    for (uint32_t i = 0; made.len == 1 && i < made.at[0]->ClassDef.body.len; i++) {
        Node *statement = made.at[0]->ClassDef.body.at[i];
        if (statement->kind != N_FunctionDef || !defines(cls, statement->FunctionDef.name))
            push(x->arena, &cls->ClassDef.body, statement);
    }
    cls->ClassDef.is_frozen = cls->ClassDef.is_tuple = true;
    const char *doc = doc_of(x, cls->ClassDef.name, &fields);
    if (!cls->ClassDef.doc.at)
        cls->ClassDef.doc = (Str){doc, (uint32_t)strlen(doc)};
}
