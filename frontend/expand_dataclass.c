/* expand_dataclass.c -- @dataclass: fields become the parameters of __init__; __repr__, __eq__, order, hash.
 * In: a class with annotated fields.  Out: the methods that dataclasses would add.
 * Rule: fields of base dataclasses come first; a default that is no literal is read from the class's variable. */
#include <ctype.h>

#include "frontend/expand.h"

typedef struct Field {
    Name name;
    const char *fallback, *factory; /* text of the default; NULL: none */
    const char *type;               /* text of what Field.type is; NULL: not known */
    bool type_is_own;               /* a class of the module */
    bool in_init, in_repr, in_compare, keyword_only;
    bool initial; /* InitVar: a parameter alone */
    bool in_hash, hash_given;
    bool is_mutable; /* its default has no hash */
} Field;
typedef VEC(Field) Fields;
typedef struct Options {
    bool init, repr, eq, order, frozen, keyword_only, slots, hash;
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
        bool *place = !name                          ? NULL
                      : !strcmp(name, "init")        ? &options->init
                      : !strcmp(name, "repr")        ? &options->repr
                      : !strcmp(name, "eq")          ? &options->eq
                      : !strcmp(name, "order")       ? &options->order
                      : !strcmp(name, "frozen")      ? &options->frozen
                      : !strcmp(name, "kw_only")     ? &options->keyword_only
                      : !strcmp(name, "slots")       ? &options->slots
                      : !strcmp(name, "unsafe_hash") ? &options->hash
                      : !strcmp(name, "match_args")  ? &ignored
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

/* What has no hash: a list, dict or set, as it is written or made. */
static bool is_mutable(Expand *x, const Node *value)
{
    static const char *const classes[] = {"list", "dict", "set", "bytearray"};
    static const char *const others[] = {"collections.deque", "collections.defaultdict", "collections.Counter",
                                         "collections.OrderedDict"};
    const Node *func = value->kind == N_Call ? value->Call.func : NULL;
    for (size_t i = 0; func && i < sizeof classes / sizeof *classes; i++)
        if ((func->kind == N_Name && !strcmp(func->Name.name, classes[i]) && !times_bound(x, classes[i])) ||
            comes_from(x, func, others[i]))
            return true;
    return value->kind == N_List || value->kind == N_Dict || value->kind == N_Set || value->kind == N_ListComp ||
           value->kind == N_DictComp || value->kind == N_SetComp;
}

static bool is_dotted(const Node *node)
{
    while (node->kind == N_Attribute)
        node = node->Attribute.value;
    return node->kind == N_Name;
}

/* default_factory=count(1).__next__ is made once: a variable of the class keeps it. */
static const char *kept_factory(Expand *x, Node *cls, Name field, Node *value)
{
    bool next = value->kind == N_Attribute && !strcmp(value->Attribute.attr, "__next__");
    Node *kept = statement_parsed(x, "a = b\n");
    Name name = intern_text(x->program->names, arena_print(x->arena, "_factory_of_%s", field));
    kept->Assign.targets.at[0]->Name.name = name;
    kept->Assign.value = next ? value->Attribute.value : value;
    kept->at = value->at;
    push(x->arena, &cls->ClassDef.body, kept);
    return arena_print(x->arena, next ? "(lambda: next(%s.%s))" : "%s.%s", class_path(x, cls), name);
}

static const char *factory_text(Expand *x, Node *cls, Name field, Node *value)
{
    if (value->kind == N_Lambda)
        return arena_print(x->arena, "(%s)", source_text(x, value));
    return is_dotted(value) ? source_text(x, value) : kept_factory(x, cls, field, value);
}

static bool read_field_call(Expand *x, Node *cls, Node *statement, Field *field)
{
    const Node *call = statement->AnnAssign.value;
    Node *fallback = NULL;
    for_each (Node *, keyword, &call->Call.keywords) {
        Name name = keyword->Keyword.name;
        Node *value = keyword->Keyword.value;
        bool ignored = true;
        if (name && !strcmp(name, "default"))
            fallback = value;
        else if (name && !strcmp(name, "default_factory"))
            field->factory = factory_text(x, cls, field->name, value);
        else if (name && !strcmp(name, "metadata"))
            continue;
        else if (!name ||
                 !truth_of(value, !strcmp(name, "init")      ? &field->in_init
                                  : !strcmp(name, "repr")    ? &field->in_repr
                                  : !strcmp(name, "compare") ? &field->in_compare
                                  : !strcmp(name, "kw_only") ? &field->keyword_only
                                  : !strcmp(name, "hash")    ? &field->in_hash
                                                             : &ignored) ||
                 (strcmp(name, "init") && strcmp(name, "repr") && strcmp(name, "compare") && strcmp(name, "kw_only") &&
                  strcmp(name, "hash")))
            return false;
        else
            field->hash_given |= !strcmp(name, "hash");
    }
    statement->AnnAssign.value = fallback;
    field->is_mutable = fallback && is_mutable(x, fallback);
    if (fallback)
        field->fallback = is_literal(fallback) ? source_text(x, fallback) : field->name;
    return !call->Call.args.len;
}

/* ClassVar[int], typing.ClassVar */
static bool is_marked(Expand *x, const Node *annotation, const char *marker)
{
    const Node *name = annotation->kind == N_Subscript ? annotation->Subscript.value : annotation;
    return comes_from(x, name, marker);
}

static void add_field(Expand *x, Fields *fields, const Field *field)
{
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].name == field->name) {
            fields->at[i] = *field;
            return;
        }
    push(x->arena, fields, *field);
}

static bool has_late_annotations(const Expand *x)
{
    for_each (Node *, statement, &x->module->body)
        if (imports(statement, "__future__"))
            for_each (Node *, alias, &statement->ImportFrom.names)
                if (!strcmp(alias->Alias.name, "annotations"))
                    return true;
    return false;
}

/* The class, None or text that an annotation gives Field.type; NULL: something else.  own: a class of the module. */
static const char *annotated_type(Expand *x, const Node *annotation, bool *own)
{
    const char *text = source_text(x, annotation);
    Name name = annotation->kind == N_Name ? annotation->Name.name : NULL;
    bool late = has_late_annotations(x);
    if (annotation->kind == N_Constant)
        return late || (annotation->Constant.literal != Literal_none && annotation->Constant.literal != Literal_str)
                   ? NULL
                   : text;
    if (name && late)
        return arena_print(x->arena, "'%s'", name);
    if (name && is_builtin_class(name) && !times_bound(x, name))
        return name;
    for_each (Node *, statement, &x->module->body)
        if (name && statement->kind == N_ClassDef && statement->ClassDef.name == name && times_bound(x, name) == 1) {
            *own = true;
            return name;
        }
    return NULL;
}

static bool read_fields(Expand *x, Node *cls, const Options *options, Fields *fields)
{
    bool keyword_only = options->keyword_only;
    const Nodes written = cls->ClassDef.body;
    for_each (Node *, statement, &written) {
        Node *annotation = statement->kind == N_AnnAssign ? statement->AnnAssign.annotation : NULL;
        if (!annotation || statement->AnnAssign.target->kind != N_Name || is_marked(x, annotation, "typing.ClassVar"))
            continue;
        keyword_only |= comes_from(x, annotation, "dataclasses.KW_ONLY");
        if (comes_from(x, annotation, "dataclasses.KW_ONLY"))
            continue;
        Field field = {.name = statement->AnnAssign.target->Name.name,
                       .in_init = true,
                       .in_repr = true,
                       .in_compare = true,
                       .keyword_only = keyword_only,
                       .initial = is_marked(x, annotation, "dataclasses.InitVar")};
        field.type = annotated_type(x, annotation, &field.type_is_own);
        Node *value = statement->AnnAssign.value;
        if (!dataclass_default(cls, statement, &value) || (options->slots && value != statement->AnnAssign.value))
            return false;
        if (value && value->kind == N_Call && comes_from(x, value->Call.func, "dataclasses.field")) {
            if (!read_field_call(x, cls, statement, &field) || (field.factory && defines(cls, field.factory)))
                return false;
        } else if (value) {
            field.fallback = is_literal(value) ? source_text(x, value) : field.name;
            field.is_mutable = is_mutable(x, value);
        }
        Node *kept = options->slots ? statement->AnnAssign.value : NULL;
        if (kept && !is_literal(kept) && (!is_dotted(kept) || !field.in_init))
            return false;
        if (kept && !is_literal(kept)) /* the class has no variable of that name */
            field.fallback = source_text(x, kept);
        if (options->slots)
            statement->AnnAssign.value = NULL;
        add_field(x, fields, &field);
    }
    return true;
}

/* What KW_ONLY and InitVar say is known now. */
static void drop_markers(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        Node *statement = cls->ClassDef.body.at[i];
        Node *annotation = statement->kind == N_AnnAssign ? statement->AnnAssign.annotation : NULL;
        if (!annotation)
            continue;
        if (comes_from(x, annotation, "dataclasses.KW_ONLY"))
            drop_node(&cls->ClassDef.body, i--);
        else if (is_marked(x, annotation, "dataclasses.InitVar"))
            statement->AnnAssign.annotation = node_parsed(x, "object", annotation->at);
    }
}

/* Fields of the bases that are dataclasses, as they were read. */
static Fields *fields_of(Expand *x, const Node *cls)
{
    return map_get(&x->program->dataclass_fields, cls);
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

/* The class that a base is, unless it is a tuple or of the library. */
static Above base_of(const Expand *x, const Above *below, const Node *base)
{
    Above found = above(x, below, base);
    if (found.cls && found.cls->ClassDef.is_tuple)
        found.cls = NULL;
    return found;
}

/* A variable of the class that has it is no name in the body of another. */
static void add_inherited(Expand *x, const Node *base, Fields *fields, Field field)
{
    if (field.fallback == field.name)
        field.fallback = arena_print(x->arena, "%s.%s", class_path(x, base), field.name);
    add_field(x, fields, &field);
}

/* Of a class of another module: what its defaults name there is found in the class, by the name that it has here. */
static bool add_foreign(Expand *x, const Node *base, Fields *fields, Field field)
{
    if (field.type_is_own)
        field.type = NULL;
    static const char *const made[] = {"list", "dict", "set", "str", "int", "float", "bool", "tuple", "frozenset"};
    bool known = !field.factory;
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        known |= field.factory && !strcmp(field.factory, made[i]) && !times_bound(x, made[i]);
    const char *first = field.fallback;
    bool names = first && (isalpha((unsigned char)*first) || *first == '_') && strcmp(first, "True") &&
                 strcmp(first, "False") && strcmp(first, "None");
    if (names)
        field.fallback = arena_print(x->arena, "%s.%s", source_text(x, base), field.name);
    if (known)
        add_field(x, fields, &field);
    return known;
}

static bool fields_above(Expand *x, const Above *cls, const Node *first, Fields *fields);

/* first: as the class names it that is being made */
static bool fields_of_base(Expand *x, const Above *base, const Node *first, Fields *fields)
{
    Fields *inherited = fields_of(x, base->cls);
    bool known = true;
    for (uint32_t k = 0; inherited && k < inherited->len; k++) {
        if (base->home != x->module)
            known &= add_foreign(x, first, fields, inherited->at[k]);
        else
            add_inherited(x, base->cls, fields, inherited->at[k]);
    }
    return inherited ? known : fields_above(x, base, first, fields);
}

/* first: NULL: each base itself */
static bool fields_above(Expand *x, const Above *cls, const Node *first, Fields *fields)
{
    const Nodes *bases = &cls->cls->ClassDef.bases;
    for (uint32_t i = bases->len; i-- > 0;) {
        const Node *named = bases->at[i];
        Above base = base_of(x, cls, named);
        if (!base.cls && !base.unsure && named->kind == N_Name && is_built_in_base(named->Name.name))
            continue;
        if (!base.cls || !fields_of_base(x, &base, first ? first : named, fields))
            return false;
    }
    return true;
}

/* Of the class itself or one of its bases. */
static bool defines_above(const Expand *x, const Above *cls, const char *name)
{
    if (defines(cls->cls, name))
        return true;
    for_each (Node *, named, &cls->cls->ClassDef.bases) {
        Above base = base_of(x, cls, named);
        if (base.cls && defines_above(x, &base, name))
            return true;
    }
    return false;
}

static bool has_method(const Expand *x, const Node *cls, const char *name)
{
    return defines_above(x, &(Above){.cls = cls, .home = x->module}, name);
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

static void put_post_init(const Fields *fields, Text *text)
{
    const char *between = "";
    text_put(text, "    self.__post_init__(");
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].initial) {
            text_print(text, "%s%s", between, fields->at[i].name);
            between = ", ";
        }
    text_put(text, ")\n");
}

static void put_set(const char *name, const char *value, const Options *options, Text *text)
{
    text_print(text, options->frozen ? "    object.__setattr__(self, '%s', %s)\n" : "    self.%s = %s\n", name, value);
}

static void put_init(Arena *arena, bool has_post_init, const Options *options, const Fields *fields, Text *text)
{
    text_put(text, "def __init__(self");
    put_parameters(fields, false, text);
    put_parameters(fields, true, text);
    text_put(text, "):\n");
    bool any = false;
    for (uint32_t i = 0; i < fields->len; i++) {
        const Field *field = &fields->at[i];
        if (field->initial || (!field->in_init && !field->factory && !(options->slots && field->fallback)))
            continue;
        any = true;
        if (!field->in_init)
            put_set(field->name, field->factory ? arena_print(arena, "%s()", field->factory) : field->fallback, options,
                    text);
        else if (!field->factory)
            put_set(field->name, field->name, options, text);
        else
            put_set(
                field->name,
                arena_print(arena, "%s() if %s is NotImplemented else %s", field->factory, field->name, field->name),
                options, text);
    }
    if (has_post_init)
        put_post_init(fields, text);
    else if (!any)
        text_put(text, "    pass\n");
}

static void put_repr(const Fields *fields, Text *text)
{
    const char *between = "";
    text_put(text, "def __repr__(self):\n    return f\"{self.__class__.__qualname__}(");
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].in_repr && !fields->at[i].initial) {
            text_print(text, "%s%s={self.%s!r}", between, fields->at[i].name, fields->at[i].name);
            between = ", ";
        }
    text_put(text, ")\"\n");
}

/* What it writes may lead back to the instance: "..." there, as reprlib.recursive_repr writes. */
static void mark_repr(Node *method)
{
    if (method->kind == N_FunctionDef)
        method->FunctionDef.is_recursive = !strcmp(method->FunctionDef.name, "__repr__");
}

static void put_tuple(const Fields *fields, const char *object, Text *text)
{
    text_char(text, '(');
    for (uint32_t i = 0; i < fields->len; i++)
        if (fields->at[i].in_compare && !fields->at[i].initial)
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

static void put_hash(const Fields *fields, Text *text)
{
    text_put(text, "def __hash__(self):\n    return hash((");
    for (uint32_t i = 0; i < fields->len; i++) {
        const Field *field = &fields->at[i];
        if (!field->initial && (field->hash_given ? field->in_hash : field->in_compare))
            text_print(text, "self.%s, ", field->name);
    }
    text_put(text, "))\n");
}

static void put_slots(const Fields *own, Text *text)
{
    text_put(text, "__slots__ = (");
    for (uint32_t i = 0; i < own->len; i++)
        if (!own->at[i].initial)
            text_print(text, "\"%s\", ", own->at[i].name);
    text_put(text, ")\n");
}

static void put_methods(Expand *x, const Node *cls, const Options *options, const Fields *fields, Text *text)
{
    static const char *const orders[][2] = {{"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}};
    if (options->init && !defines(cls, "__init__"))
        put_init(x->arena, has_method(x, cls, "__post_init__"), options, fields, text);
    if (options->repr && !defines(cls, "__repr__"))
        put_repr(fields, text);
    if (options->eq && !defines(cls, "__eq__"))
        put_compare(fields, "__eq__", "==", text);
    for (int i = 0; options->order && i < 4; i++)
        put_compare(fields, orders[i][0], orders[i][1], text);
    if (options->hash || (options->eq && options->frozen && !defines(cls, "__hash__")))
        put_hash(fields, text);
}

/* ---- frozen ones --------------------------------------------------------------------------------------------------
 */
static void put_frozen(const Node *cls, const Fields *fields, Text *text)
{
    static const char *const methods[][3] = {{"__setattr__", ", value", "assign to"}, {"__delattr__", "", "delete"}};
    for (int i = 0; i < 2; i++) {
        text_print(text,
                   "def %s(self, name%s):\n    from dataclasses import FrozenInstanceError\n"
                   "    if type(self) is %s or name in (",
                   methods[i][0], methods[i][1], cls->ClassDef.name);
        for (uint32_t k = 0; k < fields->len; k++)
            text_print(text, "'%s', ", fields->at[k].name);
        text_print(text,
                   "):\n        raise FrozenInstanceError(f\"cannot %s field {name!r}\")\n"
                   "    super(%s, self).%s(name%s)\n",
                   methods[i][2], cls->ClassDef.name, methods[i][0], methods[i][1]);
    }
}

/* ---- what runtime/lib/dataclasses.py asks for ------------------------------------------------------------------ */
static void put_replace(const Fields *fields, Text *text)
{
    text_put(text, "def _dataclass_replace(self, /");
    for (uint32_t i = 0; i < fields->len; i++)
        text_print(text, "%s, %s=NotImplemented", i ? "" : ", *", fields->at[i].name);
    text_put(text, ", **_more):\n");
    for (uint32_t k = 0; k < fields->len; k++) {
        const Field *field = &fields->at[k];
        if (!field->in_init)
            text_print(text,
                       "    if %s is not NotImplemented:\n        raise ValueError(\"field %s is declared with "
                       "init=False, it cannot be specified with replace()\")\n",
                       field->name, field->name);
        else if (field->initial && !field->fallback)
            text_print(text,
                       "    if %s is NotImplemented:\n        raise ValueError(\"InitVar '%s' must be specified with "
                       "replace()\")\n",
                       field->name, field->name);
    }
    text_put(text, "    return self.__class__(");
    for (uint32_t j = 0; j < fields->len; j++) {
        const Field *given = &fields->at[j];
        if (given->in_init && given->initial && !given->fallback)
            text_print(text, "%s=%s, ", given->name, given->name);
        else if (given->in_init)
            text_print(text, "%s=self.%s if %s is NotImplemented else %s, ", given->name, given->name, given->name,
                       given->name);
    }
    text_put(text, "**_more)\n");
}

/* head, then `item` for each field, with its name in all places. */
static void put_each(const Fields *fields, const char *head, const char *item, const char *tail, Text *text)
{
    text_put(text, head);
    for (uint32_t i = 0; i < fields->len; i++)
        for (const char *at = item; !fields->at[i].initial && *at; at++)
            if (*at == '@')
                text_put(text, fields->at[i].name);
            else
                text_char(text, *at);
    text_put(text, tail);
}

static const char *truth_text(bool truth)
{
    return truth ? "True" : "False";
}

/* What pprint asks for where the text is too wide: of a class whose __repr__ is its own it gets nothing. */
static void put_shown(const Fields *fields, bool is_shown, Text *text)
{
    text_put(text, "def _dataclass_shown(self, put, printer, indent, allowance, level):\n");
    uint32_t left = 0;
    for (uint32_t i = 0; is_shown && i < fields->len; i++)
        left += fields->at[i].in_repr && !fields->at[i].initial;
    for (uint32_t i = 0; is_shown && i < fields->len; i++)
        if (fields->at[i].in_repr && !fields->at[i].initial) {
            left--;
            text_print(text, "    put(printer, '%s', self.%s, indent, %s, level, %s)\n", fields->at[i].name,
                       fields->at[i].name, left ? "1" : "allowance", truth_text(!left));
        }
    text_print(text, "    return %s\n", truth_text(is_shown));
}

typedef struct Asking { /* for an attribute, by its name or by a text */
    const char *name;
    bool found;
} Asking;

static void find_asking(void *context, Node *node)
{
    Asking *asking = context;
    size_t length = strlen(asking->name);
    asking->found |= node->kind == N_Attribute && !strcmp(node->Attribute.attr, asking->name);
    asking->found |= node->kind == N_Constant && node->Constant.literal == Literal_str &&
                     node->Constant.text.len == length && !memcmp(node->Constant.text.at, asking->name, length);
    if (!asking->found)
        each_child(node, find_asking, asking);
}

/* What nobody asks for is not given: it need not be something that can be a value. */
static const char *if_asked(const Expand *x, const char *name, const char *text)
{
    Asking asking = {.name = name};
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_asking(&asking, module->body.at[i]);
    return text && asking.found ? text : "_dataclass_missing";
}

/* _dataclass_make('x', True, True, True, False, 0, _dataclass_missing, int): what fields() gives of it */
static void put_field(Expand *x, const Node *cls, const Field *field, Text *text)
{
    const char *fallback = field->fallback && field->fallback == field->name
                               ? arena_print(x->arena, "%s.%s", class_path(x, cls), field->name)
                               : field->fallback;
    text_print(text, "_dataclass_make('%s', %s, %s, %s, %s, %s, %s, %s), ", field->name, truth_text(field->in_init),
               truth_text(field->in_repr), truth_text(field->in_compare), truth_text(field->keyword_only),
               if_asked(x, "default", fallback), if_asked(x, "default_factory", field->factory),
               if_asked(x, "type", field->type));
}

static void put_asked(Expand *x, const Node *cls, const Fields *fields, Text *text)
{
    put_replace(fields, text);
    put_each(fields, "def _dataclass_dict(self, copied):\n    return {", "'@': copied(self.@, None), ", "}\n", text);
    put_each(fields, "def _dataclass_items(self, copied, factory):\n    return [", "('@', copied(self.@, factory)), ",
             "]\n", text);
    put_each(fields, "def _dataclass_tuple(self, copied, factory):\n    return (", "copied(self.@, factory), ", ")\n",
             text);
    text_put(text, "@staticmethod\ndef _dataclass_fields(_dataclass_make, _dataclass_missing):\n    return (");
    for (uint32_t i = 0; i < fields->len; i++)
        if (!fields->at[i].initial)
            put_field(x, cls, &fields->at[i], text);
    text_put(text, ")\n");
}

void hide_fields(Expand *x, Node *cls)
{
    if (!defines(cls, "__repr__") || defines(cls, "_dataclass_shown") || !has_method(x, cls, "_dataclass_shown"))
        return;
    Text text = {0};
    put_shown(&(Fields){0}, false, &text);
    add_text(x, cls, text_kept(x->arena, &text));
}

/* What CPython's dataclass raises a TypeError or ValueError for; NULL: nothing. */
static const char *mistake_in(Expand *x, const Node *cls, const Options *options, const Fields *fields)
{
    bool fallback = false;
    for (uint32_t i = 0; options->init && i < fields->len; i++) {
        const Field *field = &fields->at[i];
        if (field->is_mutable)
            return "a field of a dataclass whose default is a list, dict or set (default_factory makes one for each)";
        if (!field->in_init || field->keyword_only)
            continue;
        if (fallback && !field->fallback && !field->factory)
            return "a dataclass in which a field without a default follows one with a default";
        fallback |= field->fallback || field->factory;
    }
    for_each (Node *, named, &cls->ClassDef.bases) {
        const Node *base = base_of(x, &(Above){.cls = cls, .home = x->module}, named).cls;
        if (base && fields_of(x, base) && base->ClassDef.is_frozen != options->frozen)
            return options->frozen ? "a frozen dataclass derived from one that is not"
                                   : "a dataclass that is not frozen, derived from a frozen one";
    }
    return NULL;
}

bool expand_dataclass(Expand *x, Node *cls, const Node *decorator)
{
    Options options;
    Fields *fields = NEW(x->arena, Fields), own = {0};
    if (!read_options(decorator, &options) || !fields_above(x, &(Above){.cls = cls, .home = x->module}, NULL, fields) ||
        !read_fields(x, cls, &options, &own) || (options.order && (defines(cls, "__lt__") || !options.eq)) ||
        (options.slots && defines(cls, "__slots__")))
        return false;
    for (uint32_t i = 0; i < own.len; i++)
        add_field(x, fields, &own.at[i]);
    const char *mistake = mistake_in(x, cls, &options, fields);
    if (mistake) {
        report(x->program->diags, D_unsupported, cls->ClassDef.name_at, mistake);
        return true;
    }
    drop_markers(x, cls);
    map_set(x->arena, &x->program->dataclass_fields, cls, fields);
    cls->ClassDef.is_frozen = options.frozen;
    Text text = {0};
    if (options.slots)
        put_slots(&own, &text);
    put_methods(x, cls, &options, fields, &text);
    put_asked(x, cls, fields, &text);
    put_shown(fields, options.repr && !defines(cls, "__repr__"), &text);
    uint32_t before = cls->ClassDef.body.len;
    if (options.frozen)
        put_frozen(cls, fields, &text);
    add_text(x, cls, arena_copy(x->arena, text.at ? text.at : "", text.len));
    for (uint32_t i = before; i < cls->ClassDef.body.len; i++) {
        mark_repr(cls->ClassDef.body.at[i]);
        bind_import(x, cls->ClassDef.body.at[i]);
    }
    text_free(&text);
    return true;
}
