/* expand_typing.c -- what the module typing says of types is taken out of a program (named tuples: expand_tuple.c).
 * In: a parsed module, before its scopes.  Out: the same without type variables, aliases, generic bases and overloads.
 * Rule: nothing of this has a value when the program runs; where it is used as one all the same, inference refuses it.
 *     T = TypeVar("T")            =>
 *     class Box(Generic[T]):      =>  class Box:
 *     cast(int, x)                =>  x
 */
#include "frontend/expand.h"

/* ---- is it an expression about types? ----------------------------------------------------------------------- */
static bool is_typing(Expand *x, const Node *node)
{
    const char *origin = origin_of(x, node);
    return origin && ((!strncmp(origin, "typing.", 7) && strcmp(origin, "typing.TYPE_CHECKING")) ||
                      !strncmp(origin, "collections.abc.", 16));
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

/* ---- classes of collections.abc, and names for built-in ones ------------------------------------------------- */
static const struct Meant {
    const char *typing, *name; /* as later stages know it */
    bool mixes;                /* runtime/lib/_abstract.py: it brings methods */
} meant[] = {
    {"Iterator", "abc.Iterator", true},
    {"Mapping", "abc.Mapping", true},
    {"MutableMapping", "abc.MutableMapping", true},
    {"Sequence", "abc.Sequence", true},
    {"MutableSequence", "abc.MutableSequence", true},
    {"AbstractSet", "abc.Set", true},
    {"MutableSet", "abc.MutableSet", true},
    {"Sized", "abc.Sized", false},
    {"Container", "abc.Container", false},
    {"Iterable", "abc.Iterable", false},
    {"Collection", "abc.Collection", false},
    {"Reversible", "abc.Reversible", false},
    {"KeysView", "abc.KeysView", false},
    {"ValuesView", "abc.ValuesView", false},
    {"ItemsView", "abc.ItemsView", false},
    {"MappingView", "abc.MappingView", false},
    {"Callable", "abc.Callable", false},
    {"Hashable", "abc.Hashable", false},
    {"List", "list", true},
    {"Dict", "dict", true},
    {"Tuple", "tuple", true},
    {"Set", "set", true},
    {"FrozenSet", "frozenset", true},
    {"Text", "str", true},
};

/* What typing.Mapping and collections.abc.Mapping mean where a class is wanted; NULL: nothing that is known. */
static const struct Meant *meaning_of(Expand *x, const Node *node)
{
    const char *origin = origin_of(x, node);
    if (!origin)
        return NULL;
    bool abc = !strncmp(origin, "collections.abc.", 16);
    const char *name = abc ? origin + 16 : !strncmp(origin, "typing.", 7) ? origin + 7 : "";
    if (abc && !strcmp(name, "Set"))
        name = "AbstractSet";
    for (size_t i = 0; i < sizeof meant / sizeof *meant; i++)
        if (!strcmp(meant[i].typing, name))
            return &meant[i];
    return NULL;
}

static void become_name(Expand *x, Node *node, const char *name)
{
    *node = (Node){.kind = N_Name, .id = node->id, .at = node->at};
    node->Name.name = intern_text(x->program->names, name);
}

/* types.FunctionType and its like */
static void expand_function_class(Expand *x, Node *cls)
{
    static const char *const names[][2] = {{"types.FunctionType", "abc.FunctionType"},
                                           {"types.LambdaType", "abc.FunctionType"},
                                           {"types.MethodType", "abc.MethodType"},
                                           {"functools.partial", "abc.partial"},
                                           {"io.IOBase", "abc.IOBase"},
                                           {"io.TextIOBase", "abc.TextIOBase"},
                                           {"io.TextIOWrapper", "abc.TextIOWrapper"},
                                           {"io.StringIO", "abc.StringIO"},
                                           {"io.BytesIO", "abc.BytesIO"},
                                           {"io.RawIOBase", "abc.FileIO"},
                                           {"io.FileIO", "abc.FileIO"},
                                           {"io.BufferedIOBase", "abc.BufferedIOBase"},
                                           {"io.BufferedReader", "abc.BufferedReader"},
                                           {"io.BufferedWriter", "abc.BufferedWriter"},
                                           {"io.BufferedRandom", "abc.BufferedRandom"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (comes_from(x, cls, names[i][0]))
            become_name(x, cls, names[i][1]);
    if (comes_from(x, cls, "types.NoneType"))
        *cls = *node_parsed(x, "type(None)\n", cls->at);
}

/* isinstance(x, (int, Mapping)) */
static void expand_test(Expand *x, Node *classes)
{
    expand_function_class(x, classes);
    const struct Meant *known = meaning_of(x, classes);
    Node *numbers = numbers_meant(x, classes);
    if (known)
        become_name(x, classes, known->name);
    if (numbers)
        *classes = *numbers;
    for (uint32_t i = 0; classes->kind == N_Tuple && i < classes->Tuple.items.len; i++)
        expand_test(x, classes->Tuple.items.at[i]);
}

/* ---- classes ------------------------------------------------------------------------------------------------ */
/* The def or class of a text; NULL: it is none. */
static Node *node_of_text(Expand *x, const char *text, Span at)
{
    Nodes made = parse_inside(x->program, x->module, text);
    Node *node = made.len == 1 ? made.at[0] : NULL;
    if (node)
        node->at = at;
    return node;
}

/* class Movie(TypedDict): ...; class Film(Movie, total=False): ...; Film = TypedDict("Film", {...}) */
static bool is_typed_dict(Expand *x, const Node *statement, const Node *value)
{
    if (statement->kind != N_ClassDef)
        return value && value->kind == N_Call && is_typing_name(x, value->Call.func, "TypedDict");
    for_each (Node *, base, &statement->ClassDef.bases)
        if (!is_typing_name(x, base, "TypedDict") &&
            (base->kind != N_Name || !map_get(&x->typed_dicts, base->Name.name)))
            return false;
    return statement->ClassDef.bases.len > 0;
}

/* class Movie(TypedDict): name: str      =>   Movie = dict          whose keys nobody checks */
static Node *typed_dict(Expand *x, Node *statement, Name name)
{
    map_set(x->arena, &x->typed_dicts, name, statement);
    return node_of_text(x, arena_print(x->arena, "%s = dict\n", name), statement->at);
}

/* class C(typing.Counter) */
static bool is_container(Expand *x, const Node *node)
{
    static const char *const names[] = {"Counter", "Deque", "DefaultDict", "OrderedDict", "ChainMap"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_typing_name(x, node, names[i]))
            return true;
    return false;
}

/* ---- C[int] ------------------------------------------------------------------------------------------------- */
/* def __class_getitem__(cls, item): return cls */
static bool gives_itself(const Node *def)
{
    const Nodes *body = &def->FunctionDef.body;
    const Node *end = body->len ? last(body) : NULL;
    const Nodes *params = &def->FunctionDef.params;
    bool alone = body->len == 1 ||
                 (body->len == 2 && body->at[0]->kind == N_ExprStmt && body->at[0]->ExprStmt.value->kind == N_Constant);
    return alone && params->len == 2 && end->kind == N_Return && end->Return.value &&
           end->Return.value->kind == N_Name && end->Return.value->Name.name == params->at[0]->Param.name;
}

/* Does the class, or one above it, make something else of C[int]? */
static bool chooses(Expand *x, const Above *at)
{
    for_each (Node *, method, &at->cls->ClassDef.body)
        if (method->kind == N_FunctionDef && !strcmp(method->FunctionDef.name, "__class_getitem__"))
            return !gives_itself(method);
    for_each (Node *, base, &at->cls->ClassDef.bases) {
        Above next = above(x, at, base->kind == N_Subscript ? base->Subscript.value : base);
        if (next.cls && chooses(x, &next))
            return true;
    }
    return false;
}

/* inside: what it stands in, the class or call */
static bool is_itself(Expand *x, const Node *generic, const Node *inside)
{
    Meaning meaning = class_meant(x->program, x->module, generic, inside);
    Above first = {.cls = meaning.cls, .home = meaning.home};
    return !first.cls || !chooses(x, &first);
}

static void expand_bases(Expand *x, Node *cls)
{
    Nodes *bases = &cls->ClassDef.bases;
    for (uint32_t i = 0; i < bases->len; i++) {
        Node *base = bases->at[i];
        Node *generic = base->kind == N_Subscript ? base->Subscript.value : base;
        if (is_typing_name(x, generic, "NamedTuple"))
            expand_named_tuple(x, cls);
        const struct Meant *known = meaning_of(x, generic);
        cls->ClassDef.is_protocol |= is_typing_name(x, generic, "Protocol");
        if (known && known->mixes)
            become_name(x, bases->at[i] = generic, known->name);
        else if (is_container(x, generic))
            continue; /* refused by name */
        else if (is_typing(x, generic)) {
            drop_node(bases, i--);
            cls->ClassDef.lacks_bases = true;
        } else if (base->kind == N_Subscript && is_itself(x, generic, cls))
            bases->at[i] = generic;
    }
    for (uint32_t i = cls->ClassDef.decorators.len; i-- > 0;)
        if (cls->ClassDef.is_protocol && is_typing_name(x, cls->ClassDef.decorators.at[i], "runtime_checkable"))
            map_set(x->arena, &x->protocols, cls->ClassDef.name, cls);
    for (uint32_t i = cls->ClassDef.decorators.len; i-- > 0;)
        if (is_typing(x, cls->ClassDef.decorators.at[i]))
            drop_node(&cls->ClassDef.decorators, i);
}

/* ---- isinstance with a protocol ----------------------------------------------------------------------------- */
static void put_asked(const Node *value, Name member, Text *text)
{
    static const char *const others[] = {"__init__", "__new__", "__slots__", "__doc__", "__class_getitem__"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (!strcmp(member, others[i]))
            return;
    text_print(text, "%shasattr(%s, '%s')", text->len ? " and " : "", value->Name.name, member);
}

typedef struct Holding { /* may an attribute of that name be None, which is no method? */
    Name member;
    bool found;
} Holding;

static bool is_something(const Node *value)
{
    return value->kind == N_Lambda || (value->kind == N_Constant && !node_is_none(value));
}

static void find_held(void *context, Node *node)
{
    Holding *held = context;
    if (node->kind == N_Assign && is_something(node->Assign.value))
        return;
    held->found |=
        node->kind == N_Attribute && node->Attribute.attr == held->member && node->Attribute.context != Context_load;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.body.len; i++) {
        const Node *statement = node->ClassDef.body.at[i];
        held->found |= statement->kind != N_FunctionDef && times_bound_in(statement, held->member) > 0 &&
                       (statement->kind != N_Assign || !is_something(statement->Assign.value));
    }
    each_child(node, find_held, held);
}

static bool is_held(Expand *x, Name member)
{
    Holding held = {.member = member};
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_held(&held, module->body.at[i]);
    return held.found;
}

/* Its methods, as questions for each; false: it has other members, or a base that is not known. */
static bool put_protocol(Expand *x, const Node *cls, const Node *value, Text *text)
{
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Node *above = base->kind == N_Name ? map_get(&x->classes, base->Name.name) : NULL;
        if (!above || !above->ClassDef.is_protocol || !put_protocol(x, above, value, text))
            return false;
    }
    for_each (Node *, member, &cls->ClassDef.body) {
        if (member->kind == N_FunctionDef && !is_held(x, member->FunctionDef.name))
            put_asked(value, member->FunctionDef.name, text);
        else if (member->kind != N_Pass && member->kind != N_ExprStmt)
            return false;
    }
    return true;
}

/* isinstance(x, Runs)   =>   hasattr(x, 'run') and hasattr(x, 'stop')      where Runs may be asked when it runs */
static void ask_members(Expand *x, Node *call)
{
    const Node *value = call->Call.args.at[0], *name = call->Call.args.at[1];
    const Node *cls = name->kind == N_Name ? map_get(&x->protocols, name->Name.name) : NULL;
    Text text = {0};
    if (cls && value->kind == N_Name && times_bound(x, name->Name.name) == 1 &&
        !times_bound(x, intern_text(x->program->names, "hasattr")) && put_protocol(x, cls, value, &text) && text.len) {
        uint32_t id = call->id;
        *call = *node_parsed(x, text_kept(x->arena, &text), call->at);
        call->id = id;
    } else
        text_free(&text);
}

/* ---- statements and expressions ----------------------------------------------------------------------------- */
static void expand_uses(void *context, Node *node)
{
    Expand *x = context;
    each_child(node, expand_uses, x);
    if (node->kind != N_Call)
        return;
    if (node->Call.func->kind == N_Name && node->Call.args.len == 2 &&
        !strcmp(node->Call.func->Name.name, "isinstance") && !times_bound(x, node->Call.func->Name.name)) {
        expand_test(x, node->Call.args.at[1]);
        ask_members(x, node);
        if (node->kind != N_Call)
            return;
    }
    if (is_typing_name(x, node->Call.func, "cast") && node->Call.args.len == 2) {
        Node *value = node->Call.args.at[1];
        *node = *value;
    } else if (node->Call.func->kind == N_Subscript && node->Call.func->Subscript.value->kind == N_Name &&
               (map_get(&x->classes, node->Call.func->Subscript.value->Name.name) ||
                (is_generic_builtin(x, node->Call.func->Subscript.value) &&
                 !times_bound(x, node->Call.func->Subscript.value->Name.name))) &&
               is_itself(x, node->Call.func->Subscript.value, node))
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

static void note_alias(Expand *x, Name name)
{
    map_set(x->arena, &x->origins, name, (void *)"typing.alias");
    if (!x->scope->outer)
        map_set(x->arena, &x->module->type_aliases, name, (void *)name);
}

/* from m import Vector, which stands for types there: nothing is bound, but m runs. */
static void drop_aliases(Expand *x, Node *statement)
{
    Module *from = map_get(&x->module->imports, statement);
    Nodes *names = &statement->ImportFrom.names;
    for (uint32_t i = names->len; from && i-- > 0;) {
        const Node *alias = names->at[i];
        if (!map_get(&from->type_aliases, alias->Alias.name))
            continue;
        note_alias(x, alias->Alias.asname ? alias->Alias.asname : alias->Alias.name);
        if (names->len > 1) {
            drop_node(names, i);
            continue;
        }
        Node *import = node_made(x, N_Import, statement->at), *whole = node_made(x, N_Alias, statement->at);
        whole->Alias.name = from->name;
        whole->Alias.asname = intern_text(x->program->names, arena_print(x->arena, "types of %s", from->name));
        push(x->arena, &import->Import.names, whole);
        map_set(x->arena, &x->module->imports, whole, from);
        *statement = *import;
        return;
    }
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
    if (statement->kind == N_ClassDef)
        return is_typed_dict(x, statement, NULL) ? typed_dict(x, statement, statement->ClassDef.name) : NULL;
    if (!target || !value || target->kind != N_Name)
        return NULL;
    Name name = target->Name.name;
    if (is_typed_dict(x, statement, value))
        return typed_dict(x, statement, name);
    if (value->kind == N_Call && is_typing_name(x, value->Call.func, "NewType"))
        return node_of_text(x, arena_print(x->arena, "def %s(value):\n    return value\n", name), statement->at);
    if (!is_about_types(x, value) &&
        !(statement->kind == N_AnnAssign && is_typing_name(x, statement->AnnAssign.annotation, "TypeAlias")))
        return NULL;
    note_alias(x, name);
    if ((value->kind == N_BinOp || value->kind == N_Name) && !x->scope->outer && times_bound(x, name) == 1)
        map_set(x->arena, &x->class_aliases, name, (void *)value);
    return nothing(x, statement);
}

static void expand_statement(Expand *x, Node **place);

static void expand_block(Expand *x, Nodes *body)
{
    for (uint32_t i = 0; i < body->len; i++) {
        expand_made(x, body, i);
        expand_statement(x, &body->at[i]);
    }
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

/* of try, with, loops and match; what is no statement has been looked through with its own */
static void expand_list(void *context, Nodes *list)
{
    for (uint32_t i = 0; i < list->len && list->at[i] && !node_is_expr(list->at[i]->kind); i++) {
        expand_made(context, list, i);
        expand_statement(context, &list->at[i]);
    }
}

static void expand_statement(Expand *x, Node **place)
{
    Node *node = *place, *other = without_types(x, node);
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
    case N_ImportFrom:
        drop_aliases(x, node);
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
    case N_For:
    case N_While:
    case N_With:
    case N_Try:
    case N_ExceptHandler:
    case N_Match:
    case N_MatchCase:
        expand_uses(x, node);
        each_list(node, expand_list, x);
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
