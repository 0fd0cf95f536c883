/* expand_dataclass.c -- @dataclass: fields become the parameters of __init__; __repr__, __eq__, order, hash.
 * In: a class with annotated fields.  Out: the methods that dataclasses would add.
 * Rule: fields of base dataclasses come first; a default that is no literal is read from the class's variable. */
#include "frontend/expand.h"

typedef struct Field {
    Name name;
    const char *fallback, *factory; /* text of the default; NULL: none */
    bool in_init, in_repr, in_compare, keyword_only;
} Field;
typedef VEC(Field) Fields;
typedef struct Options {
    bool init, repr, eq, order, frozen, keyword_only;
} Options;

static bool truth_of(const Node *value, bool *truth)
{
    if (value->kind != N_Constant ||
        (value->Constant.literal != Literal_true && value->Constant.literal != Literal_false))
        return false;
    *truth = value->Constant.literal == Literal_true;
    return true;
}

static bool read_options(const Node *decorator, Options *options)
{
    *options = (Options){.init = true, .repr = true, .eq = true};
    if (decorator->kind != N_Call)
        return true;
    for_each (Node *, keyword, &decorator->Call.keywords) {
        Name name = keyword->Keyword.name;
        bool ignored = false;
        bool *place = !name                         ? NULL
                      : !strcmp(name, "init")       ? &options->init
                      : !strcmp(name, "repr")       ? &options->repr
                      : !strcmp(name, "eq")         ? &options->eq
                      : !strcmp(name, "order")      ? &options->order
                      : !strcmp(name, "frozen")     ? &options->frozen
                      : !strcmp(name, "kw_only")    ? &options->keyword_only
                      : !strcmp(name, "match_args") ? &ignored
                                                    : NULL;
        if (!place || !truth_of(keyword->Keyword.value, place))
            return false;
    }
    return decorator->Call.args.len == 0;
}

static bool is_literal(const Node *value)
{
    if (value->kind == N_UnaryOp)
        return value->UnaryOp.op == Op_minus && value->UnaryOp.operand->kind == N_Constant;
    return value->kind == N_Constant && value->Constant.literal != Literal_ellipsis;
}

static bool read_field_call(Expand *x, Node *statement, Field *field)
{
    const Node *call = statement->AnnAssign.value;
    Node *fallback = NULL;
    for_each (Node *, keyword, &call->Call.keywords) {
        Name name = keyword->Keyword.name;
        Node *value = keyword->Keyword.value;
        bool compares = true;
        if (name && !strcmp(name, "default"))
            fallback = value;
        else if (name && !strcmp(name, "default_factory"))
            field->factory = source_text(x, value);
        else if (name && !strcmp(name, "metadata"))
            continue;
        else if (!name ||
                 !truth_of(value, !strcmp(name, "init")      ? &field->in_init
                                  : !strcmp(name, "repr")    ? &field->in_repr
                                  : !strcmp(name, "compare") ? &field->in_compare
                                  : !strcmp(name, "kw_only") ? &field->keyword_only
                                                             : &compares) ||
                 (strcmp(name, "init") && strcmp(name, "repr") && strcmp(name, "compare") && strcmp(name, "kw_only")))
            return false;
    }
    statement->AnnAssign.value = fallback;
    if (fallback)
        field->fallback = is_literal(fallback) ? source_text(x, fallback) : field->name;
    return !call->Call.args.len;
}

/* ClassVar[int], typing.ClassVar */
static bool is_class_variable(Expand *x, const Node *annotation)
{
    const Node *name = annotation->kind == N_Subscript ? annotation->Subscript.value : annotation;
    return comes_from(x, name, "typing.ClassVar");
}

static bool read_fields(Expand *x, Node *cls, const Options *options, Fields *fields)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (statement->kind != N_AnnAssign || statement->AnnAssign.target->kind != N_Name ||
            is_class_variable(x, statement->AnnAssign.annotation))
            continue;
        const char *of = origin_of(x, statement->AnnAssign.annotation);
        if (of && !strncmp(of, "dataclasses.", 12)) /* KW_ONLY, InitVar */
            return false;
        Field field = {.name = statement->AnnAssign.target->Name.name,
                       .in_init = true,
                       .in_repr = true,
                       .in_compare = true,
                       .keyword_only = options->keyword_only};
        Node *value = statement->AnnAssign.value;
        if (value && value->kind == N_Call && comes_from(x, value->Call.func, "dataclasses.field")) {
            if (!read_field_call(x, statement, &field))
                return false;
        } else if (value)
            field.fallback = is_literal(value) ? source_text(x, value) : field.name;
        bool known = false;
        for (uint32_t i = 0; i < fields->len; i++)
            if (fields->at[i].name == field.name) {
                fields->at[i] = field;
                known = true;
            }
        if (!known)
            push(x->arena, fields, field);
    }
    return true;
}

/* Fields of the bases that are dataclasses, as they were read. */
static Fields *fields_of(Expand *x, const Node *cls)
{
    return map_get(&x->fields, cls);
}

/* object and the built-in exceptions: they have no fields. */
static bool is_built_in_base(const char *name)
{
    static const char *const names[] = {
        "object",         "Exception",           "BaseException",   "ValueError",       "TypeError", "RuntimeError",
        "KeyError",       "LookupError",         "IndexError",      "ArithmeticError",  "OSError",   "AttributeError",
        "AssertionError", "NotImplementedError", "PermissionError", "ZeroDivisionError"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

static bool base_fields(Expand *x, const Node *cls, Fields *fields)
{
    for (uint32_t i = cls->ClassDef.bases.len; i-- > 0;) {
        const Node *base = cls->ClassDef.bases.at[i];
        const Node *def = base->kind == N_Name ? map_get(&x->classes, base->Name.name) : NULL;
        if (!def && base->kind == N_Name && is_built_in_base(base->Name.name))
            continue;
        if (!def)
            return false;
        Fields *inherited = fields_of(x, def);
        for (uint32_t k = 0; inherited && k < inherited->len; k++)
            push(x->arena, fields, inherited->at[k]);
    }
    return true;
}

/* ---- the methods -------------------------------------------------------------------------------------------- */
static void put_parameters(const Fields *fields, bool keyword_only, Text *text)
{
    bool starred = !keyword_only;
    for (uint32_t i = 0; i < fields->len; i++) {
        const Field *field = &fields->at[i];
        if (!field->in_init || field->keyword_only != keyword_only)
            continue;
        text_print(text, "%s, %s", starred ? "" : ", *", field->name);
        starred = true;
        if (field->factory)
            text_put(text, "=NotImplemented");
        else if (field->fallback)
            text_print(text, "=%s", field->fallback);
    }
}

static void put_init(const Node *cls, const Fields *fields, Text *text)
{
    text_put(text, "def __init__(self");
    put_parameters(fields, false, text);
    put_parameters(fields, true, text);
    text_put(text, "):\n");
    bool any = false;
    for (uint32_t i = 0; i < fields->len; i++) {
        const Field *field = &fields->at[i];
        if (!field->in_init && !field->factory)
            continue;
        any = true;
        if (!field->factory)
            text_print(text, "    self.%s = %s\n", field->name, field->name);
        else if (field->in_init)
            text_print(text, "    self.%s = %s() if %s is NotImplemented else %s\n", field->name, field->factory,
                       field->name, field->name);
        else
            text_print(text, "    self.%s = %s()\n", field->name, field->factory);
    }
    if (defines(cls, "__post_init__"))
        text_put(text, "    self.__post_init__()\n");
    else if (!any)
        text_put(text, "    pass\n");
}

static void put_repr(const Fields *fields, Text *text)
{
    const char *between = "";
    text_put(text, "def __repr__(self):\n    return f\"{self.__class__.__qualname__}(");
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].in_repr) {
            text_print(text, "%s%s={self.%s!r}", between, fields->at[i].name, fields->at[i].name);
            between = ", ";
        }
    text_put(text, ")\"\n");
}

static void put_tuple(const Fields *fields, const char *object, Text *text)
{
    text_char(text, '(');
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].in_compare)
            text_print(text, "%s.%s, ", object, fields->at[i].name);
    text_char(text, ')');
}

static void put_compare(const Fields *fields, const char *method, const char *op, Text *text)
{
    text_print(text, "def %s(self, other):\n    if other.__class__ is self.__class__:\n        return ", method);
    put_tuple(fields, "self", text);
    text_print(text, " %s ", op);
    put_tuple(fields, "other", text);
    text_put(text, "\n    return NotImplemented\n");
}

static void put_methods(const Node *cls, const Options *options, const Fields *fields, Text *text)
{
    static const char *const orders[][2] = {{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}};
    if (options->init && !defines(cls, "__init__"))
        put_init(cls, fields, text);
    if (options->repr && !defines(cls, "__repr__"))
        put_repr(fields, text);
    if (options->eq && !defines(cls, "__eq__"))
        put_compare(fields, "__eq__", "==", text);
    for (int i = 0; options->order && i < 4; i++)
        put_compare(fields, orders[i][0], orders[i][1], text);
    if (options->eq && options->frozen && !defines(cls, "__hash__")) {
        text_put(text, "def __hash__(self):\n    return hash(");
        put_tuple(fields, "self", text);
        text_put(text, ")\n");
    }
}

bool expand_dataclass(Expand *x, Node *cls, const Node *decorator)
{
    Options options;
    Fields *fields = NEW(x->arena, Fields);
    if (!read_options(decorator, &options) || !base_fields(x, cls, fields) || !read_fields(x, cls, &options, fields))
        return false;
    for (int i = 0; options.order && i < 1; i++)
        if (defines(cls, "__lt__") || !options.eq)
            return false;
    map_set(x->arena, &x->fields, cls, fields);
    cls->ClassDef.is_frozen = options.frozen;
    Text text = {0};
    put_methods(cls, &options, fields, &text);
    add_text(x, cls, arena_copy(x->arena, text.at ? text.at : "", text.len));
    text_free(&text);
    return true;
}
