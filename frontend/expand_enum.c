/* expand_enum.c -- enumerations: members are instances with a name and a value, made in the class's body.
 * In: a class of Enum or IntEnum whose values are literals.  Out: the class without that base; uses of its name.
 * Rule: the class's name as an iterable, a call or a subscript is its list of members, or a look-up in it.
 *     class Color(Enum): RED = 1     =>   class Color: RED = Color("RED", 1); _member_list_ = [RED]; ...         */
#include <stdlib.h>

#include "frontend/expand.h"

static Node *attribute_new(Expand *x, Node *value, const char *attribute)
{
    Node *node = node_made(x, N_Attribute, value->at);
    node->Attribute.value = value;
    node->Attribute.attr = intern_text(x->program->names, attribute);
    node->Attribute.attr_at = value->at;
    return node;
}

typedef enum { Kind_plain, Kind_int, Kind_mixed_int, Kind_str, Kind_mixed_str, Kind_flag, Kind_int_flag } Kind;

static bool is_flag(Kind kind)
{
    return kind == Kind_flag || kind == Kind_int_flag;
}

static bool is_text(Kind kind)
{
    return kind == Kind_str || kind == Kind_mixed_str;
}

/* ---- members ------------------------------------------------------------------------------------------------ */
typedef struct Members {
    Nodes names, values; /* of each: the target, the value as a literal */
    Kind kind;
    int64_t next;           /* what auto() gives */
    int64_t mask;           /* of flags: all their bits */
    const char *made;       /* of flags: "1: RED, 3: BOTH" */
    const char *list;       /* "RED, GREEN" */
    const char *all;        /* "\"RED\": cls.RED, \"ROUGE\": cls.RED" */
    const Node *next_value; /* the class's own _generate_next_value_; NULL: it has none */
    const char *init;       /* a call of the class's own __init__; NULL: it has none */
    bool has_alias;         /* a second name for a value */
} Members;

static bool is_member(const Node *statement)
{
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    return target && target->kind == N_Name && target->Name.name[0] != '_';
}

Node *number_node(Expand *x, int64_t number, Span at)
{
    Node *node = node_made(x, N_Constant, at);
    const char *text = arena_print(x->arena, "%lld", (long long)number);
    node->Constant.literal = Literal_int;
    node->Constant.text = (Str){text, (uint32_t)strlen(text)};
    return node;
}

/* target = auto() */
static Node *auto_value(Expand *x, const Node *target, const Node *value, const Members *members)
{
    if (value->kind != N_Call || !comes_from(x, value->Call.func, "enum.auto") || value->Call.args.len)
        return NULL;
    if (members->next_value)
        return next_value(x, members->next_value, target->Name.name, value->at);
    if (members->kind != Kind_str)
        return number_node(x, members->next, value->at);
    const char *text = lower_case(x, target->Name.name);
    return text_node(x, (Str){text, (uint32_t)strlen(text)}, value->at);
}

/* The bits of a flag: numbers, auto(), members above, and what | & ^ << make of them. */
static bool bits_of(Expand *x, const Node *value, const Members *members, int64_t *bits)
{
    int64_t a, b;
    if (literal_number(value, bits))
        return *bits >= 0 && *bits < INT64_C(1) << 40;
    if (value->kind == N_Name) {
        for (uint32_t i = 0; i < members->names.len; i++)
            if (members->names.at[i]->Name.name == value->Name.name)
                return literal_number(members->values.at[i], bits);
        return false;
    }
    if (auto_value(x, NULL, value, members)) {
        *bits = members->next;
        return true;
    }
    if (value->kind != N_BinOp || !bits_of(x, value->BinOp.left, members, &a) ||
        !bits_of(x, value->BinOp.right, members, &b))
        return false;
    Op op = value->BinOp.op;
    *bits = op == Op_bitor ? a | b : op == Op_bitand ? a & b : op == Op_bitxor ? a ^ b : a << (b & 31);
    return op == Op_bitor || op == Op_bitand || op == Op_bitxor ||
           (op == Op_lshift && b < 32 && *bits < INT64_C(1) << 40);
}

static bool add_flag(Expand *x, const Node *statement, Members *members)
{
    int64_t bits;
    const Node *value = statement->Assign.value;
    if (!bits_of(x, value, members, &bits))
        return false;
    push(x->arena, &members->names, statement->Assign.targets.at[0]);
    push(x->arena, &members->values, number_node(x, bits, value->at));
    members->mask |= bits;
    for (members->next = 1; members->next <= members->mask; members->next *= 2)
        ;
    return true;
}

const char *class_path(Expand *x, const Node *cls)
{
    const char *path = "";
    for_each (Name, outer, &x->inside)
        path = arena_print(x->arena, "%s%s.", path, outer);
    return arena_print(x->arena, "%s%s", path, cls->ClassDef.name);
}

/* Color("RED", 1) */
static Node *member_call(Expand *x, const Node *cls, Name name, Node *value)
{
    Node *call = node_made(x, N_Call, value->at), *text = node_made(x, N_Constant, value->at);
    text->Constant.literal = Literal_str;
    text->Constant.text = (Str){name, (uint32_t)strlen(name)};
    call->Call.func = node_named(x, x->inside.len ? x->inside.at[0] : cls->ClassDef.name, value->at);
    for (uint32_t i = 1; i < x->inside.len; i++)
        call->Call.func = attribute_new(x, call->Call.func, x->inside.at[i]);
    if (x->inside.len)
        call->Call.func = attribute_new(x, call->Call.func, cls->ClassDef.name);
    push(x->arena, &call->Call.args, text);
    push(x->arena, &call->Call.args, value);
    return call;
}

/* Another name for a member. */
static bool is_alias(const Node *value, const Members *members)
{
    for (uint32_t i = 0; value->kind == N_Name && i < members->names.len; i++)
        if (members->names.at[i]->Name.name == value->Name.name)
            return true;
    return false;
}

typedef struct Naming {
    const Members *members;
    bool found;
} Naming;

static void find_member(void *context, Node *node)
{
    Naming *naming = context;
    naming->found |= is_alias(node, naming->members);
    each_child(node, find_member, naming);
}

/* There the name is still the bare value. */
static bool names_member(const Node *value, const Members *members)
{
    Naming naming = {members, false};
    find_member((void *)&naming, (Node *)value);
    return naming.found;
}

static bool check_member(Expand *x, const Node *statement, Members *members)
{
    const Node *value = statement->Assign.value;
    int64_t number;
    if (is_flag(members->kind))
        return add_flag(x, statement, members);
    if (is_alias(value, members))
        return true;
    Node *made = auto_value(x, statement->Assign.targets.at[0], value, members);
    if (!made && (!is_plain_value(value) || names_member(value, members)))
        return false;
    const Node *kept = made ? made : value;
    for_each (Node *, other, &members->values)
        if (compare_values(x, other, kept) == Same_unknown)
            return false;
    if (is_text(members->kind) && (kept->kind != N_Constant || kept->Constant.literal != Literal_str))
        return false;
    push(x->arena, &members->names, statement->Assign.targets.at[0]);
    push(x->arena, &members->values, made ? made : (Node *)value);
    if (literal_number(last(&members->values), &number))
        members->next = number + 1;
    return true;
}

/* The class's own __init__ is called with what the value holds, or with the value: all of them in one way. */
static bool take_init(Expand *x, const Node *cls, Members *members)
{
    uint32_t tuples = 0;
    for_each (Node *, value, &members->values)
        tuples += value->kind == N_Tuple;
    if (tuples && tuples != members->values.len)
        return false;
    members->init = tuples ? "    self._init_(*value)\n" : "    self._init_(value)\n";
    for_each (Node *, method, &cls->ClassDef.body)
        if (method->kind == N_FunctionDef && !strcmp(method->FunctionDef.name, "__init__"))
            method->FunctionDef.name = intern_text(x->program->names, "_init_");
    return true;
}

/* A member, and something else of its name: TypeError where the class's body has the second. */
static bool defined_twice(const Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++)
        for (uint32_t k = 0; k < i; k++) {
            const Node *one = cls->ClassDef.body.at[i];
            Name name = one->kind == N_Assign && one->Assign.targets.len == 1 ? name_bound(one->Assign.targets.at[0])
                                                                              : name_bound(one);
            if (name && is_member(cls->ClassDef.body.at[k]) &&
                name == cls->ClassDef.body.at[k]->Assign.targets.at[0]->Name.name)
                return true;
        }
    return false;
}

static bool read_members(Expand *x, const Node *cls, Members *members)
{
    members->next = 1;
    members->next_value = next_value_method(cls);
    if (defined_twice(cls)) {
        report(x->program->diags, D_unsupported, cls->at, "an enumeration that defines a member twice");
        return false;
    }
    for_each (Node *, statement, &cls->ClassDef.body)
        if (is_member(statement) && !check_member(x, statement, members))
            return false;
    return members->names.len > 0 && !defines(cls, "__new__") && (!members->next_value || !is_flag(members->kind)) &&
           (!defines(cls, "_missing_") || !is_flag(members->kind)) &&
           (!defines(cls, "__init__") || take_init(x, cls, members));
}

static void make_members(Expand *x, Node *cls, Members *members)
{
    uint32_t at = 0;
    int64_t number;
    members->list = members->all = members->made = "";
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (!is_member(statement))
            continue;
        Name own = statement->Assign.targets.at[0]->Name.name;
        members->all = arena_print(x->arena, "%s\"%s\": cls.%s, ", members->all, own, own);
        if (is_alias(statement->Assign.value, members) && !is_flag(members->kind)) {
            members->has_alias = true;
            continue;
        }
        Node *value = members->values.at[at], *same = NULL;
        for (uint32_t i = 0; i < at && !same; i++)
            if (compare_values(x, members->values.at[i], value) == Same_yes)
                same = members->names.at[i];
        Name name = members->names.at[at++]->Name.name;
        members->has_alias |= same != NULL;
        statement->Assign.value = same ? node_named(x, same->Name.name, value->at) : member_call(x, cls, name, value);
        if (!same && is_flag(members->kind) && literal_number(value, &number))
            members->made = arena_print(x->arena, "%s%lld: %s, ", members->made, (long long)number, name);
        bool single = !is_flag(members->kind) || (literal_number(value, &number) && number && !(number & (number - 1)));
        if (!same && single)
            members->list = arena_print(x->arena, "%s%s%s", members->list, *members->list ? ", " : "", name);
    }
}

/* ---- methods ------------------------------------------------------------------------------------------------ */
static void put_number_methods(const char *name, bool bits, Text *text)
{
    static const char *const operations[][2] = {{"add", "+"},     {"sub", "-"},     {"mul", "*"},  {"floordiv", "//"},
                                                {"mod", "%"},     {"truediv", "/"}, {"pow", "**"}, {"lshift", "<<"},
                                                {"rshift", ">>"}, {"and", "&"},     {"or", "|"},   {"xor", "^"}};
    static const char *const orders[][2] = {{"eq", "=="}, {"ne", "!="}, {"lt", "<"},
                                            {"le", "<="}, {"gt", ">"},  {"ge", ">="}};
    Text condition = {0}; /* Fraction asks for numbers by other names */
    text_print(&condition,
               "    if not isinstance(other, (int, float, complex, %s)) and not hasattr(other, '_numerator'):\n"
               "        return NotImplemented\n",
               name);
    const char *known = condition.at;
    for (size_t i = 0; i < sizeof operations / sizeof *operations - (bits ? 0 : 3); i++) {
        const char *asked = operations[i][1][0] == '*' && !operations[i][1][1] ? "" : known; /* 2 * [x] */
        text_print(text,
                   "def __%s__(self, other):\n%s"
                   "    return self.value %s (other.value if isinstance(other, %s) else other)\n"
                   "def __r%s__(self, other):\n%s    return other %s self.value\n",
                   operations[i][0], asked, operations[i][1], name, operations[i][0], asked, operations[i][1]);
    }
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        text_print(text,
                   "def __%s__(self, other):\n%s"
                   "    return self.value %s (other.value if isinstance(other, %s) else other)\n",
                   orders[i][0], i < 2 ? "" : known, orders[i][1], name);
    text_free(&condition);
    text_put(text, "def __hash__(self):\n    return hash(self.value)\n"
                   "def __int__(self):\n    return self.value\n"
                   "def __index__(self):\n    return self.value\n"
                   "def __float__(self):\n    return float(self.value)\n"
                   "def __bool__(self):\n    return self.value != 0\n"
                   "def bit_length(self):\n    return self.value.bit_length()\n"
                   "def bit_count(self):\n    return self.value.bit_count()\n"
                   "def __abs__(self):\n    return abs(self.value)\n"
                   "def __neg__(self):\n    return -self.value\n");
}

/* What the bits of flags are asked for. */
static void put_flag_methods(const char *name, const Members *members, Text *text)
{
    static const char *const operations[][2] = {{"and", "&"}, {"or", "|"}, {"xor", "^"}};
    bool number = members->kind == Kind_int_flag;
    int64_t all = 1;
    while (all <= members->mask)
        all *= 2;
    for (int i = 0; i < 3; i++) {
        const char *method = operations[i][0], *op = operations[i][1];
        text_print(text,
                   "def __%s__(self, other):\n    if isinstance(other, %s):\n        return %s._of_(self.value %s "
                   "other.value)\n",
                   method, name, name, op);
        if (number)
            text_print(text,
                       "    if isinstance(other, int):\n        return %s._of_(self.value %s other)\n"
                       "    return NotImplemented\n"
                       "def __r%s__(self, other):\n    if isinstance(other, int):\n        return %s._of_(other %s "
                       "self.value)\n",
                       name, op, method, name, op);
        text_put(text, "    return NotImplemented\n");
    }
    text_print(text,
               number ? "def __invert__(self):\n    return %s._of_(-self.value - 1)\n"
                      : "def __invert__(self):\n    return %s._of_(%lld ^ self.value)\n",
               name, (long long)members->mask);
    text_print(text,
               "def __contains__(self, other):\n    if not isinstance(other, %s):\n"
               "        raise TypeError(f\"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and "
               "'{self.__class__.__qualname__}'\")\n    return other.value & self.value == other.value\n"
               "def __iter__(self):\n    for one in %s._member_list_:\n        if one.value & self.value:\n"
               "            yield one\n"
               "def __len__(self):\n    return self.value.bit_count()\n"
               "def __bool__(self):\n    return self.value != 0\n"
               "@classmethod\ndef _by_value_(cls, value):\n    if isinstance(value, %s):\n        return value\n"
               "    if isinstance(value, int):\n        return %s._of_(value)\n"
               "    raise ValueError(f\"{value!r} is not a valid %s\")\n",
               name, name, name, name, name);
    text_put(text, "@classmethod\ndef _of_(cls, value):\n");
    if (number)
        text_print(text, "    if value < 0:\n        value = max(%lld, 1 << value.bit_length()) + value\n",
                   (long long)all);
    else
        text_print(text, "    value = value & %lld\n", (long long)members->mask);
    text_print(text, "    if value in cls._made_:\n        return cls._made_[value]\n"
                     "    names = [one.name for one in cls._member_list_ if one.value & value]\n");
    if (number)
        text_print(text, "    if names and value & ~%lld:\n        names.append(str(value & ~%lld))\n",
                   (long long)members->mask, (long long)members->mask);
    text_print(text,
               "    made = %s(\"|\".join(names) if names else None, value)\n    cls._made_[value] = made\n"
               "    return made\n_made_ = {%s}\n",
               name, members->made);
}

static void put_texts(const Node *cls, Kind kind, Text *text)
{
    bool flag = is_flag(kind);
    if (!defines(cls, "__repr__"))
        text_print(
            text, "def __repr__(self):\n%s    return f\"<{self.__class__.__name__}.{self.name}: {self.value!r}>\"\n",
            flag ? "    if self.name is None:\n        return f\"<{self.__class__.__name__}: {self.value!r}>\"\n" : "");
    if (!defines(cls, "__str__"))
        text_print(text, "def __str__(self):\n%s    return %s\n",
                   kind == Kind_flag
                       ? "    if self.name is None:\n        return f\"{self.__class__.__name__}({self.value!r})\"\n"
                       : "",
                   kind == Kind_int || kind == Kind_int_flag ? "str(self.value)"
                   : kind == Kind_str                        ? "self.value"
                                                             : "self.__class__.__name__ + \".\" + self.name");
    if ((is_text(kind) || kind == Kind_mixed_int) && !defines(cls, "__format__"))
        text_put(text, "def __format__(self, spec):\n    return format(str(self), spec)\n");
}

static void put_lookup(const Node *cls, const char *name, Text *text)
{
    text_print(text,
               "@classmethod\ndef _by_value_(cls, value):\n    if isinstance(value, %s):\n        return value\n"
               "    for member in cls._member_list_:\n        if member.value == value:\n            return member\n",
               name);
    if (defines(cls, "_missing_"))
        text_print(text, "    found = cls._missing_(value)\n    if found is not None:\n        return found\n");
    text_print(text, "    raise ValueError(f\"{value!r} is not a valid %s\")\n", name);
}

static void put_methods(Expand *x, const Node *cls, const Members *members, Text *text)
{
    const char *name = class_path(x, cls);
    Kind kind = members->kind;
    bool number = kind == Kind_int || kind == Kind_mixed_int || kind == Kind_int_flag;
    text_print(text, "def __init__(self, name, value):\n    self.name = name\n    self.value = value\n%s%s",
               is_text(kind) ? "    self._data = value\n" : "", members->init ? members->init : "");
    put_texts(cls, kind, text);
    if (number)
        put_number_methods(name, !is_flag(kind), text);
    else if (!is_text(kind) && !defines(cls, "__hash__"))
        text_put(text, "def __hash__(self):\n    return hash(self.name)\n");
    if (is_flag(kind))
        put_flag_methods(name, members, text);
    else
        put_lookup(cls, name, text);
    text_print(text,
               "@classmethod\ndef _by_name_(cls, name):\n    return cls._members_()[name]\n"
               "@classmethod\ndef _members_(cls):\n    return {%s}\n"
               "_member_list_ = [%s]\n",
               members->all, members->list);
}

typedef struct Renaming {
    Expand *x;
    Name from, to;
    bool bound; /* somewhere inside, anew */
} Renaming;

static void look_for_bound(void *context, Node *node)
{
    Renaming *renaming = context;
    renaming->bound |= name_bound(node) == renaming->from;
    each_child(node, look_for_bound, renaming);
}

static void rename(void *context, Node *node)
{
    Renaming *renaming = context;
    if (node->kind == N_Name && node->Name.name == renaming->from)
        node->Name.name = renaming->to;
    each_child(node, rename, renaming);
}

static bool is_class_method(const Node *method)
{
    if (method->kind != N_FunctionDef || method->FunctionDef.decorators.len != 1 || !method->FunctionDef.params.len)
        return false;
    const Node *decorator = method->FunctionDef.decorators.at[0];
    return decorator->kind == N_Name && !strcmp(decorator->Name.name, "classmethod");
}

/* An enumeration has no subclasses: cls is the class itself, and may be used as its name is. */
static void name_classes(Expand *x, const Node *cls)
{
    bool at_top = false;
    for_each (Node *, statement, &x->module->body)
        at_top |= statement == cls;
    for_each (Node *, method, &cls->ClassDef.body) {
        if (!at_top || !is_class_method(method))
            continue;
        Renaming renaming = {x, method->FunctionDef.params.at[0]->Param.name, cls->ClassDef.name, false};
        for_each (Node *, statement, &method->FunctionDef.body)
            look_for_bound(&renaming, statement);
        for (uint32_t i = 0; !renaming.bound && i < method->FunctionDef.body.len; i++)
            rename(&renaming, method->FunctionDef.body.at[i]);
    }
}

static bool is_built_in(Expand *x, const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && !times_bound(x, node->Name.name);
}

/* False: it is no enumeration, or of a kind that is not expanded. */
static bool kind_of(Expand *x, const Node *cls, Kind *kind)
{
    static const struct {
        const char *base, *mixed;
        Kind kind;
    } kinds[] = {{"enum.Enum", NULL, Kind_plain},       {"enum.IntEnum", NULL, Kind_int},
                 {"enum.StrEnum", NULL, Kind_str},      {"enum.Flag", NULL, Kind_flag},
                 {"enum.IntFlag", NULL, Kind_int_flag}, {"enum.Enum", "int", Kind_mixed_int},
                 {"enum.Enum", "str", Kind_mixed_str}};
    const Nodes *bases = &cls->ClassDef.bases;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        uint32_t count = kinds[i].mixed ? 2 : 1;
        *kind = kinds[i].kind;
        if (bases->len == count && comes_from(x, bases->at[count - 1], kinds[i].base) &&
            (!kinds[i].mixed || is_built_in(x, bases->at[0], kinds[i].mixed)))
            return true;
    }
    return false;
}

void expand_enum(Expand *x, Node *cls)
{
    Members members = {0};
    take_enum_base(x, cls);
    bool alone = times_bound(x, cls->ClassDef.name) == 1; /* in all scopes: uses are known by the name */
    if (!kind_of(x, cls, &members.kind) || (!alone && !is_named_alone(x, cls)))
        return;
    spread_members(x, cls);
    if (!read_members(x, cls, &members))
        return;
    Text text = {0};
    make_members(x, cls, &members);
    for_each (Node *, decorator, &cls->ClassDef.decorators)
        if (members.has_alias && comes_from(x, decorator, "enum.unique"))
            report(x->program->diags, D_unsupported, cls->ClassDef.name_at,
                   "an enumeration that is unique, and has two names for a value");
    put_methods(x, cls, &members, &text);
    if (alone)
        name_classes(x, cls);
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++)
        if (cls->ClassDef.body.at[i] == members.next_value)
            drop_node(&cls->ClassDef.body, i--);
    cls->ClassDef.bases.len = 0;
    if (is_text(members.kind))
        push(x->arena, &cls->ClassDef.bases, node_named(x, intern_text(x->program->names, "_Text"), cls->at));
    cls->ClassDef.is_enum = true;
    cls->ClassDef.is_flag = is_flag(members.kind);
    cls->ClassDef.is_number = members.kind == Kind_int || members.kind == Kind_int_flag;
    add_text(x, cls, text_kept(x->arena, &text));
    if (alone)
        map_set(x->arena, &x->enums, cls->ClassDef.name, cls);
}

/* ---- uses of the class's name ------------------------------------------------------------------------------- */
static bool is_enum_name(const Expand *x, const Node *node)
{
    return node && node->kind == N_Name && map_get(&x->enums, node->Name.name);
}

static void as_members(Expand *x, Node **place)
{
    if (is_enum_name(x, *place))
        *place = attribute_new(x, *place, "_member_list_");
}

static bool iterates(const Node *func)
{
    static const char *const names[] = {"list",      "tuple",    "len", "sorted", "set",
                                        "enumerate", "reversed", "zip", "iter"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (func->kind == N_Name && !strcmp(func->Name.name, names[i]))
            return true;
    return false;
}

/* By the program: the calls that make members stand where their values do. */
static bool is_written(Expand *x, const Node *name)
{
    return place_of(x->program->sources, name->at).source == x->module->source &&
           !strcmp(source_text(x, name), name->Name.name);
}

static void rewrite_call(Expand *x, Node *node)
{
    bool maps = node->Call.func->kind == N_Name &&
                (!strcmp(node->Call.func->Name.name, "map") || !strcmp(node->Call.func->Name.name, "filter"));
    if (maps && node->Call.args.len && is_enum_name(x, node->Call.args.at[0]))
        node->Call.args.at[0] = attribute_new(x, node->Call.args.at[0], "_by_value_");
    if (maps || iterates(node->Call.func))
        for (uint32_t i = 0; i < node->Call.args.len; i++)
            as_members(x, &node->Call.args.at[i]);
    if (!is_enum_name(x, node->Call.func))
        return;
    if (node->Call.args.len == 1 && !node->Call.keywords.len)
        node->Call.func = attribute_new(x, node->Call.func, "_by_value_");
    else if (is_written(x, node->Call.func))
        report(x->program->diags, D_unsupported, node->at, "a call of an enumeration with anything but one value");
}

static void rewrite_subscript(Expand *x, Node *node)
{
    if (!is_enum_name(x, node->Subscript.value) || node->Subscript.context != Context_load)
        return;
    Node *func = attribute_new(x, node->Subscript.value, "_by_name_"), *index = node->Subscript.index;
    node->kind = N_Call;
    memset(&node->Call, 0, sizeof node->Call);
    node->Call.func = func;
    push(x->arena, &node->Call.args, index);
}

/* Color.__members__   =>   Color._members_() */
static void rewrite_attribute(Expand *x, Node *node)
{
    if (!strcmp(node->Attribute.attr, "_name_") || !strcmp(node->Attribute.attr, "_value_")) /* the same, of a member */
        node->Attribute.attr = intern_text(x->program->names, node->Attribute.attr[1] == 'n' ? "name" : "value");
    if (strcmp(node->Attribute.attr, "__members__") || !is_enum_name(x, node->Attribute.value))
        return;
    Node *func = attribute_new(x, node->Attribute.value, "_members_");
    node->kind = N_Call;
    node->Call = (struct CallNode){.func = func};
}

/* Color.RED = 5, del Color.RED */
static bool changes_member(const Expand *x, const Node *target)
{
    if (target->kind != N_Attribute || !is_enum_name(x, target->Attribute.value))
        return false;
    const Node *cls = map_get(&x->enums, target->Attribute.value->Name.name);
    for_each (Node *, statement, &cls->ClassDef.body)
        if (is_member(statement) && statement->Assign.targets.at[0]->Name.name == target->Attribute.attr)
            return true;
    return false;
}

static void refuse_change(Expand *x, Node *statement, const Node *target, const char *message)
{
    Nodes made = parse_inside(x->program, x->module, arena_print(x->arena, "raise AttributeError(\"%s\")\n", message));
    const Node *value = statement->kind == N_Assign ? statement->Assign.value : NULL;
    if (value && value->kind != N_Constant)
        report(x->program->diags, D_unsupported, target->at, "an assignment of this to a member of an enumeration");
    statement->kind = N_Raise;
    statement->Raise = made.at[0]->Raise;
}

static void rewrite_change(Expand *x, Node *statement)
{
    const Node *target = statement->kind == N_Assign   ? statement->Assign.targets.at[0]
                         : statement->kind == N_Delete ? statement->Delete.targets.at[0]
                                                       : NULL;
    if (!target || !changes_member(x, target))
        return;
    const char *name = target->Attribute.attr;
    refuse_change(x, statement, target,
                  statement->kind == N_Assign ? arena_print(x->arena, "cannot reassign member '%s'", name)
                                              : arena_print(x->arena, "'%s' cannot delete member '%s'.",
                                                            target->Attribute.value->Name.name, name));
}

static void rewrite(void *context, Node *node)
{
    Expand *x = context;
    rewrite_change(x, node);
    if (node->kind == N_For)
        as_members(x, &node->For.iter);
    else if (node->kind == N_Comprehension)
        as_members(x, &node->Comprehension.iter);
    else if (node->kind == N_Starred)
        as_members(x, &node->Starred.value);
    else if (node->kind == N_Assign &&
             (node->Assign.targets.at[0]->kind == N_Tuple || node->Assign.targets.at[0]->kind == N_List))
        as_members(x, &node->Assign.value);
    else if (node->kind == N_Call)
        rewrite_call(x, node);
    else if (node->kind == N_Attribute)
        rewrite_attribute(x, node);
    else if (node->kind == N_Subscript)
        rewrite_subscript(x, node);
    else if (node->kind == N_Compare)
        for (uint32_t i = 0; i < node->Compare.rights.len; i++)
            if (node->Compare.ops.at[i] == Op_in || node->Compare.ops.at[i] == Op_notin)
                as_members(x, &node->Compare.rights.at[i]);
    each_child(node, rewrite, x);
}

/* from colors import Color */
static void note_imported(void *context, Node *node)
{
    Expand *x = context;
    Module *module = node->kind == N_ImportFrom ? map_get(&x->module->imports, node) : NULL;
    if (!node_is_expr(node->kind) && node->kind != N_ImportFrom)
        each_child(node, note_imported, x);
    if (!module || module->is_stub)
        return;
    for_each (Node *, alias, &node->ImportFrom.names)
        for_each (Node *, statement, &module->body)
            if (statement->kind == N_ClassDef && statement->ClassDef.is_enum &&
                statement->ClassDef.name == alias->Alias.name && times_bound(x, name_bound(alias)) == 1)
                map_set(x->arena, &x->enums, name_bound(alias), statement);
}

void expand_enum_uses(Expand *x)
{
    if (x->module->is_stub || x->module->failed)
        return;
    for_each (Node *, statement, &x->module->body)
        note_imported(x, statement);
    if (x->enums.len)
        for_each (Node *, one, &x->module->body)
            rewrite(x, one);
}
