/* abstract.c -- what isinstance says of the classes of collections.abc, which stand for what a type can do.
 * In: a kind of type or a class, the name frontend/expand_typing.c gave: "abc.Mapping".  Out: is it one?
 * Rule: as in CPython, some classes ask for methods alone; the others know the built-in types, and what is derived from
 * runtime/lib/_abstract.py by that name.                                                                             */
#include "typeinfer/solve.h"

#define BIT(kind) (UINT64_C(1) << Type_##kind)
enum { most_methods = 3 };

static const uint64_t sequences =
    BIT(str) | BIT(bytes) | BIT(range) | BIT(tuple) | BIT(sequence) | BIT(list) | BIT(packed);
static const uint64_t patterns = BIT(range) | BIT(tuple) | BIT(sequence) | BIT(list) | BIT(packed);
static const uint64_t views = BIT(keys) | BIT(values) | BIT(items);
static const uint64_t sets = BIT(set) | BIT(frozenset) | BIT(keys) | BIT(items);
static const uint64_t lazy = BIT(generator) | BIT(text_file) | BIT(string_io) | BIT(native);
static const uint64_t files = BIT(text_file) | BIT(string_io) | BIT(native);
static const uint64_t sized = sequences | views | sets | BIT(dict);

static const uint64_t hashed = BIT(none) | BIT(bool) | BIT(int) | BIT(float) | BIT(complex) | BIT(fixed) | BIT(str) |
                               BIT(bytes) | BIT(range) | BIT(tuple) | BIT(sequence) | BIT(frozenset) | BIT(values) |
                               BIT(function) | BIT(class) | BIT(exception) | BIT(traceback) | lazy;

/* A class that is one by its methods has them here; the library's are named. */
static const struct Abstract {
    const char *name;
    const uint64_t kinds;
    const char *methods[most_methods];
    const char *library[8]; /* classes of runtime/lib */
} table[] = {
    {"Sized", sized, {"__len__"}, {0}},
    {"Container", sized, {"__contains__"}, {0}},
    {"Iterable", sized | lazy, {"__iter__"}, {0}},
    {"Iterator", lazy, {"__iter__", "__next__"}, {0}},
    {"Collection", sized, {"__len__", "__iter__", "__contains__"}, {0}},
    {"Reversible", sequences | views | BIT(dict), {"__reversed__", "__iter__"}, {0}},
    {"Mapping", BIT(dict), {0}, {"_Mapping", "ChainMap", "_Dict", "UserDict"}},
    {"MutableMapping", BIT(dict), {0}, {"_Mapping", "ChainMap", "_Dict", "UserDict"}},
    {"Sequence",
     sequences,
     {0},
     {"deque", "UserList", "UserString", "_List", "_Str", "_Text", "_Tuple", "struct_time"}},
    {"MutableSequence", BIT(list) | BIT(packed), {0}, {"deque", "UserList", "_List"}},
    {"SequencePattern",
     patterns,
     {0},
     {"Sequence", "deque", "UserList", "UserString", "_List", "_Tuple", "struct_time"}},
    {"BuiltinSequence", patterns, {0}, {0}}, /* and what frontend/match.c asks for besides */
    {"Set", sets, {0}, {0}},
    {"MutableSet", BIT(set), {0}, {0}},
    {"KeysView", BIT(keys), {0}, {0}},
    {"ValuesView", BIT(values), {0}, {0}},
    {"ItemsView", BIT(items), {0}, {0}},
    {"MappingView", views, {0}, {0}},
    {"Callable", BIT(function) | BIT(class), {"__call__"}, {0}},
    {"FunctionType", 0, {0}, {0}}, /* function_is */
    {"MethodType", 0, {0}, {0}},
    {"partial", 0, {0}, {0}},
    {"Hashable", hashed, {0}, {0}},
    {"IOBase", files, {0}, {0}},
    {"TextIOBase", BIT(text_file) | BIT(string_io), {0}, {0}},
    {"TextIOWrapper", BIT(text_file), {0}, {0}},
    {"StringIO", BIT(string_io), {0}, {0}},
    {"BytesIO", BIT(native), {0}, {0}}, /* is_file_of */
    {"FileIO", BIT(native), {0}, {0}},
    {"BufferedIOBase", BIT(native), {0}, {0}},
    {"BufferedReader", BIT(native), {0}, {0}},
    {"BufferedWriter", BIT(native), {0}, {0}},
    {"BufferedRandom", BIT(native), {0}, {0}},
};

static const struct Abstract *abstract_named(const char *name)
{
    for (size_t i = 0; !strncmp(name, "abc.", 4) && i < sizeof table / sizeof *table; i++)
        if (!strcmp(name + 4, table[i].name))
            return &table[i];
    return NULL;
}

bool names_abstract(const Node *node)
{
    return node->kind == N_Name && abstract_named(node->Name.name);
}

/* types.FunctionType, types.MethodType: what the library makes may be something else in CPython. */
Known function_is(const Callback *callback, const char *name)
{
    if (!strcmp(name, "abc.partial"))
        return is_partial(callback) ? Known_yes : callback->what == Callback_outside ? Known_nothing : Known_no;
    if (is_partial(callback))
        return Known_no;
    bool library = callback->function && callback->function->module->is_library;
    bool def = callback->what == Callback_def && !library, bound = callback->what == Callback_bound && !library;
    if (callback->what == Callback_class)
        return Known_no;
    if (!def && !bound)
        return Known_nothing;
    return (strcmp(name, "abc.MethodType") ? def : bound) ? Known_yes : Known_no;
}

bool names_function_class(const Node *node)
{
    return node->kind == N_Name &&
           (!strcmp(node->Name.name, "abc.FunctionType") || !strcmp(node->Name.name, "abc.MethodType") ||
            !strcmp(node->Name.name, "abc.partial"));
}

/* Of binary files: which of them. */
static bool is_file_of(const NativeRow *row, const struct Abstract *abstract)
{
    if (abstract->kinds == files)
        return !strncmp(row->word, "Buffered", 8) || !strcmp(row->word, "BytesIO") || !strcmp(row->word, "FileIO");
    if (!strcmp(abstract->name, "BufferedIOBase"))
        return !strncmp(row->word, "Buffered", 8) || !strcmp(row->word, "BytesIO");
    return !strcmp(row->word, abstract->name);
}

/* row: of a packed or native type; NULL: it is neither */
bool kind_is_abstract(TypeKind kind, const NativeRow *row, const char *name)
{
    const struct Abstract *abstract = abstract_named(name);
    if (abstract && abstract->kinds == hashed)
        return (hashed >> kind & 1) || (row && row->is_view);
    if (!abstract || !(abstract->kinds >> kind & 1))
        return false;
    if (row && (abstract->kinds == files || abstract->kinds == BIT(native)))
        return is_file_of(row, abstract);
    bool view = row && row->is_view, layout = row && !strcmp(row->word, "Struct");
    if ((view && !strcmp(abstract->name, "MutableSequence")) ||
        (abstract->kinds == patterns && row && !strcmp(row->word, "bytearray")))
        return false;
    return !layout;
}

static bool is_nominal(const ClassInfo *cls, const struct Abstract *abstract)
{
    for_each (ClassInfo *, one, &cls->mro) {
        if (!one->node)
            continue;
        if (one->module->is_library && !strcmp(one->module->name, "_abstract") && !strcmp(one->name, abstract->name))
            return true;
        if (one->node->ClassDef.is_tuple && !strncmp(abstract->name, "Sequence", strlen("Sequence")))
            return true;
        for (int i = 0; one->module->is_library && i < 8 && abstract->library[i]; i++)
            if (!strcmp(one->name, abstract->library[i]))
                return true;
    }
    return false;
}

/* The first class that says so: __eq__ alone takes the hash away. */
static bool has_hash(Solver *solver, const ClassInfo *cls)
{
    Name equal = intern_text(solver->program->names, "__eq__"), hash = intern_text(solver->program->names, "__hash__");
    for_each (ClassInfo *, one, &cls->mro) {
        const Member *member = own_member(one, hash);
        bool is_enum = one->node && one->node->ClassDef.is_enum;
        if (member || is_enum || own_member(one, equal))
            return is_enum || (member && member->kind == Member_method);
    }
    return true;
}

bool class_is_abstract(Solver *solver, const ClassInfo *cls, const char *name)
{
    const struct Abstract *abstract = abstract_named(name);
    if (!abstract)
        return false;
    if (abstract->kinds == hashed)
        return has_hash(solver, cls);
    for (int i = 0; i < most_methods && abstract->methods[i]; i++) {
        const Member *member = class_member(cls, intern_text(solver->program->names, abstract->methods[i]));
        if (!member || member->kind != Member_method)
            return !strcmp(abstract->name, "Reversible") && class_is_abstract(solver, cls, "abc.Sequence");
    }
    return abstract->methods[0] || is_nominal(cls, abstract);
}
