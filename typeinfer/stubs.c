/* stubs.c -- the library as its stub files declare it: signatures, decorators, constants.
 * In: the stub modules of the program (conventions: runtime/builtins.pyi).  Out: StubDefs by name,
 * Library records. Rule: a signature with type parameters is a constraint: an argument flows into
 * T, a result reads it. class list[T]:
 *         @c("list_append", writes="self", keeps="x")
 *         def append(self, x: T) -> None: ... */
#include <stdlib.h>

#include "typeinfer/solve.h"

typedef struct StubClass {
    Name name;
    const Module *module;
    Map methods; /* Name -> StubDef */
} StubClass;

struct Stubs {
    Map modules;   /* Module -> Map of Name -> StubDef */
    Map constants; /* Module -> Map of Name -> StubConstant */
    Map classes;   /* Name -> StubClass */
};

/* ---- annotations
 * ---------------------------------------------------------------------------------------- */
static Annotation *annotation_new(Solver *solver, int what)
{
    Annotation *annotation = NEW(solver->arena, Annotation);
    annotation->what = what;
    return annotation;
}

static Annotation *annotation_simple(Solver *solver, TypeKind kind)
{
    Annotation *annotation = annotation_new(solver, Ann_simple);
    annotation->kind = kind;
    return annotation;
}

static const char *native_name(Native native)
{
    static const char *const names[] = {
#define PACKED(row, ...) #row,
#define VIEW             PACKED
#define NATIVE           PACKED
#include "typeinfer/native.def"
    };
    return names[native];
}

static Annotation *named_annotation(Solver *solver, Name name, const NameList *variables)
{
    static const struct {
        const char *name;
        TypeKind kind;
    } simple[] = {{"int", Type_int},           {"float", Type_float},
                  {"complex", Type_complex},   {"bool", Type_bool},
                  {"str", Type_str},           {"bytes", Type_bytes},
                  {"range", Type_range},       {"None", Type_none},
                  {"TextIO", Type_text_file},  {"TextIOWrapper", Type_text_file},
                  {"StringIO", Type_string_io}};
    for (uint32_t i = 0; variables && i < variables->len; i++)
        if (variables->at[i] == name) {
            Annotation *variable = annotation_new(solver, Ann_variable);
            variable->variable = i;
            return variable;
        }
    for (size_t i = 0; i < sizeof simple / sizeof *simple; i++)
        if (!strcmp(simple[i].name, name))
            return annotation_simple(solver, simple[i].kind);
    if (!strcmp(name, "Path")) {
        Annotation *path = annotation_new(solver, Ann_simple);
        path->kind = Type_str;
        path->is_path = true;
        return path;
    }
    for (Native native = 0; native < Native_count; native++)
        if (!strcmp(name, native_name(native))) {
            Annotation *annotation = annotation_new(solver, Ann_native);
            annotation->native = native;
            return annotation;
        }
    static const struct {
        const char *name;
        int what;
    } groups[] = {{"Buffer", Ann_buffer}, {"Memory", Ann_memory}, {"Vector", Ann_vector}, {"BinaryFile", Ann_binary}};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (!strcmp(name, groups[i].name))
            return annotation_new(solver, groups[i].what);
    if (!strcmp(name, "object") || !strcmp(name, "Any"))
        return annotation_new(solver, Ann_object);
    if (!strcmp(name, "Array"))
        return annotation_new(solver, Ann_array);
    if (!strcmp(name, "Never") || !strcmp(name, "NoReturn"))
        return annotation_new(solver, Ann_never);
    return NULL;
}

static Annotation *with_items(Solver *solver, int what, const Nodes *items, uint32_t count, const NameList *variables)
{
    Annotation *annotation = annotation_new(solver, what);
    annotation->items = NEW_ARRAY(solver->arena, Annotation *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        if (!(annotation->items[annotation->count++] = read_annotation(solver, items->at[i], variables)))
            return NULL;
    return annotation;
}

static bool is_ellipsis(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_ellipsis;
}

/* float64 of np.float64, ndarray[float64, 2]. */
static bool dtype_of_name(const Node *node, Dtype *dtype)
{
    Name name = node->kind == N_Name ? node->Name.name : node->kind == N_Attribute ? node->Attribute.attr : NULL;
    return name && (dtype_named(name, dtype) || (!strcmp(name, "bool_") && dtype_named("bool", dtype)));
}

static Annotation *array_annotation(Solver *solver, const Nodes *items)
{
    Annotation *annotation = annotation_new(solver, Ann_array);
    int64_t ndim;
    if (items->len != 2 || !dtype_of_name(items->at[0], &annotation->dtype) || !literal_int(items->at[1], &ndim) ||
        ndim < 1 || ndim > 4)
        return NULL;
    annotation->ndim = (uint8_t)ndim;
    return annotation;
}

/* np.float64, typing.Any */
static Annotation *dotted_annotation(Solver *solver, const Node *node)
{
    Annotation *annotation = annotation_simple(solver, Type_fixed);
    if (node->Attribute.value->kind != N_Name)
        return NULL;
    if (strncmp(node->Attribute.value->Name.name, "t", 1) != 0 && dtype_of_name(node, &annotation->dtype))
        return annotation;
    return named_annotation(solver, node->Attribute.attr, NULL);
}

static Annotation *subscripted(Solver *solver, const Node *node, const NameList *variables)
{
    const Node *base = node->Subscript.value, *index = node->Subscript.index;
    if (base->kind != N_Name && base->kind != N_Attribute)
        return NULL;
    Nodes one = {.at = (Node **)&index, .len = 1};
    const Nodes *items = index->kind == N_Tuple ? &index->Tuple.items : &one;
    const char *name = base->kind == N_Name ? base->Name.name : base->Attribute.attr;
    if (!strcmp(name, "ndarray"))
        return array_annotation(solver, items);
    if (!strcmp(name, "Union"))
        return with_items(solver, Ann_union, items, items->len, variables);
    if (!strcmp(name, "list") || !strcmp(name, "List"))
        return with_items(solver, Ann_list, items, 1, variables);
    if (!strcmp(name, "Iterable"))
        return with_items(solver, Ann_iterable, items, 1, variables);
    if (!strcmp(name, "tuple") || !strcmp(name, "Tuple")) {
        if (items->len == 2 && is_ellipsis(items->at[1]))
            return with_items(solver, Ann_sequence, items, 1, variables);
        return items->len <= tuple_longest ? with_items(solver, Ann_tuple, items, items->len, variables) : NULL;
    }
    if (!strcmp(name, "Optional")) {
        Annotation *inner = read_annotation(solver, index, variables);
        Annotation *both = annotation_new(solver, Ann_union);
        both->items = NEW_ARRAY(solver->arena, Annotation *, 2);
        both->count = 2;
        both->items[0] = inner;
        both->items[1] = annotation_simple(solver, Type_none);
        return inner ? both : NULL;
    }
    return NULL;
}

Annotation *read_annotation(Solver *solver, const Node *node, const NameList *variables)
{
    if (node->kind == N_Name)
        return named_annotation(solver, node->Name.name, variables);
    if (node->kind == N_Attribute)
        return dotted_annotation(solver, node);
    if (node_is_none(node))
        return annotation_simple(solver, Type_none);
    if (node->kind == N_Subscript)
        return subscripted(solver, node, variables);
    if (node->kind == N_BinOp && node->BinOp.op == Op_bitor) {
        Nodes sides = {.at = (Node *[]){node->BinOp.left, node->BinOp.right}, .len = 2};
        return with_items(solver, Ann_union, &sides, 2, variables);
    }
    return NULL;
}

/* ---- decorators
 * -------------------------------------------------------------------------------------------- */
static uint32_t mask_of(const StubDef *stub, const Node *names)
{
    uint32_t mask = 0;
    if (names->kind == N_Tuple) {
        for_each (Node *, one, &names->Tuple.items)
            mask |= mask_of(stub, one);
        return mask;
    }
    const char *name = literal_text(names);
    if (name && stub->has_receiver && !strcmp(name, "self"))
        return 1;
    for (uint32_t i = 0; name && i < stub->params.len; i++)
        if (!strcmp(stub->params.at[i].name, name))
            return 1u << (i + stub->has_receiver);
    return 0;
}

static int world_of(const Node *node)
{
    static const char *const words[] = {"print", "random", "time", "exit", "input"};
    int world = 0;
    if (node->kind == N_Tuple) {
        for_each (Node *, one, &node->Tuple.items)
            world |= world_of(one);
        return world;
    }
    for (int i = 0; i < 5; i++)
        if (literal_text(node) && !strcmp(literal_text(node), words[i]))
            world |= 1 << i;
    return world;
}

static void read_range(Library *library, const Node *node)
{
    if (node->kind != N_Tuple || node->Tuple.items.len != 2)
        return;
    library->has_low = literal_int(node->Tuple.items.at[0], &library->low);
    library->has_high = literal_int(node->Tuple.items.at[1], &library->high);
}

static bool is_false(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_false;
}

static void read_option(StubDef *stub, const Node *keyword)
{
    Library *library = stub->library;
    const char *name = keyword->Keyword.name;
    const Node *value = keyword->Keyword.value;
    int64_t cost;
    if (!strcmp(name, "raises")) {
        library->can_raise = true;
        if (value->kind == N_Name && !strcmp(value->Name.name, "SystemExit"))
            stub->result->what = Ann_never;
    } else if (!strcmp(name, "writes"))
        library->writes = mask_of(stub, value);
    else if (!strcmp(name, "keeps"))
        library->keeps = mask_of(stub, value);
    else if (!strcmp(name, "returns"))
        library->returns = mask_of(stub, value);
    else if (!strcmp(name, "io"))
        library->world |= world_of(value);
    else if (!strcmp(name, "asks"))
        library->only_moves = is_false(value);
    else if (!strcmp(name, "range"))
        read_range(library, value);
    else if (!strcmp(name, "cost") && literal_int(value, &cost))
        library->cost = (uint32_t)cost;
}

static void read_decorator(Solver *solver, StubDef *stub, const Node *node)
{
    if (node->kind != N_Call || node->Call.func->kind != N_Name || node->Call.args.len != 1)
        return;
    const char *what = node->Call.func->Name.name, *text = literal_text(node->Call.args.at[0]);
    if (!strcmp(what, "special"))
        stub->special = text;
    if (strcmp(what, "c"))
        return;
    Library *library = stub->library = NEW(solver->arena, Library);
    library->name = stub->name;
    library->owner = stub->owner;
    library->c_name = text;
    library->cost = 5;
    for_each (Node *, keyword, &node->Call.keywords)
        read_option(stub, keyword);
}

/* ---- defs, classes, constants
 * --------------------------------------------------------------------------------- */
static void read_params(Solver *solver, StubDef *stub, const Node *def, const NameList *variables)
{
    for (uint32_t i = stub->has_receiver; i < def->FunctionDef.params.len; i++) {
        const struct ParamNode *param = &def->FunctionDef.params.at[i]->Param;
        StubParam one = {.name = param->name, .fallback = param->value};
        one.star = param->param == Param_star || param->param == Param_double_star;
        one.keyword_only = param->param == Param_keyword_only;
        one.positional_only = param->param == Param_positional_only;
        one.annotation = param->annotation ? read_annotation(solver, param->annotation, variables) : NULL;
        if (!one.annotation)
            one.annotation = annotation_new(solver, Ann_object);
        push(solver->arena, &stub->params, one);
    }
}

static bool is_static(const Node *def)
{
    for_each (Node *, one, &def->FunctionDef.decorators)
        if (one->kind == N_Name && !strcmp(one->Name.name, "staticmethod"))
            return true;
    return false;
}

/* list_append, list_choice, seq_index: the C name takes the stem of the receiver, or of the first
 * list parameter. */
static bool is_generic(const StubDef *stub, const Node *owner)
{
    const char *name = stub->library->c_name;
    bool prefixed = name && (!strncmp(name, "list_", 5) || !strncmp(name, "seq_", 4));
    if (stub->has_receiver)
        return prefixed && owner->ClassDef.type_params.len > 0;
    bool container = stub->params.len && (stub->params.at[0].annotation->what == Ann_list ||
                                          stub->params.at[0].annotation->what == Ann_sequence);
    return prefixed && container;
}

static StubDef *read_def(Solver *solver, Module *module, const Node *def, const Node *owner)
{
    NameList variables = {0};
    StubDef *stub = NEW(solver->arena, StubDef);
    stub->name = def->FunctionDef.name;
    stub->module = module;
    stub->node = def;
    stub->has_receiver = owner && !is_static(def);
    stub->owner = owner ? owner->ClassDef.name : module->name;
    if (owner)
        for_each (Node *, one, &owner->ClassDef.type_params)
            push(solver->arena, &variables, one->Name.name);
    for_each (Node *, one, &def->FunctionDef.type_params)
        push(solver->arena, &variables, one->Name.name);
    if (variables.len == 0) /* a function's T need not be declared */
        push(solver->arena, &variables, intern_text(solver->program->names, "T"));
    stub->variables = variables.len;
    read_params(solver, stub, def, &variables);
    stub->result = def->FunctionDef.returns ? read_annotation(solver, def->FunctionDef.returns, &variables) : NULL;
    if (!stub->result)
        stub->result = annotation_new(solver, Ann_object);
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        read_decorator(solver, stub, decorator);
    if (stub->library)
        stub->library->generic_class = is_generic(stub, owner);
    if (stub->library)
        stub->library->is_static = owner && !stub->has_receiver;
    return stub;
}

static void add_overload(Solver *solver, Map *map, StubDef *stub)
{
    StubDef *first = map_get(map, stub->name);
    if (!first) {
        map_set(solver->arena, map, stub->name, stub);
        return;
    }
    while (first->next)
        first = first->next;
    first->next = stub;
}

static void read_class(Solver *solver, Module *module, const Node *node)
{
    StubClass *stub = map_get(&solver->stubs->classes, node->ClassDef.name);
    if (!stub) {
        stub = NEW(solver->arena, StubClass);
        stub->name = node->ClassDef.name;
        map_set(solver->arena, &solver->stubs->classes, stub->name, stub);
    }
    for_each (Node *, def, &node->ClassDef.body)
        if (def->kind == N_FunctionDef)
            add_overload(solver, &stub->methods, read_def(solver, module, def, node));
    stub->module = module;
}

/* `class stdout:` in a module: an object with functions, sys.stdout.write. */
StubDef *stub_member(Solver *solver, const Module *module, Name object, Name name)
{
    const StubClass *stub = map_get(&solver->stubs->classes, object);
    return stub && stub->module == module ? map_get(&stub->methods, name) : NULL;
}

bool stub_has(Solver *solver, Name cls, Name name)
{
    const StubClass *stub = cls ? map_get(&solver->stubs->classes, cls) : NULL;
    return !stub || map_get(&stub->methods, name);
}

/* Of a class of Python's, by the name that type(x).__name__ gives. */
bool has_stub_method(const Inference *inference, const char *cls, Name name)
{
    Solver *solver = inference->solver;
    const StubClass *stub = map_get(&solver->stubs->classes, intern_text(solver->program->names, cls));
    return stub && map_get(&stub->methods, name);
}

StubDef *stub_static(Solver *solver, Name cls, Name name)
{
    const StubClass *stub = map_get(&solver->stubs->classes, cls);
    StubDef *method = stub ? map_get(&stub->methods, name) : NULL;
    return method && !method->has_receiver ? method : NULL;
}

static bool folded(const Node *value, Const *constant);

/* infj is complex(0.0, 1e999) */
static bool is_complex(const Node *value, Const *constant)
{
    Const a, b;
    if (value->kind != N_Call || value->Call.func->kind != N_Name || strcmp(value->Call.func->Name.name, "complex") ||
        value->Call.args.len != 2)
        return false;
    const Node *real = value->Call.args.at[0], *imaginary = value->Call.args.at[1];
    if (!(constant_value(real, &a) || folded(real, &a)) || !(constant_value(imaginary, &b) || folded(imaginary, &b)))
        return false;
    *constant = (Const){.real = a.real, .imaginary = b.real};
    return true;
}

static bool folded(const Node *value, Const *constant)
{
    Const a, b;
    if (value->kind != N_BinOp || value->BinOp.op != Op_sub || !constant_value(value->BinOp.left, &a) ||
        !constant_value(value->BinOp.right, &b))
        return false;
    *constant = (Const){.real = a.real - b.real}; /* nan is 1e999 - 1e999 */
    return true;
}

/* float64 = dtype("float64"): a name without a value. */
static void read_name(Solver *solver, Module *module, Map *constants, const Node *node)
{
    const Node *target = node->Assign.targets.at[0];
    if (target->kind != N_Name)
        return;
    StubConstant *constant = NEW(solver->arena, StubConstant);
    constant->name = arena_print(solver->arena, "%s.%s", module->name, target->Name.name);
    map_set(solver->arena, constants, target->Name.name, constant);
}

static void read_constant(Solver *solver, Module *module, Map *constants, const Node *node)
{
    const Node *target = node->AnnAssign.target, *value = node->AnnAssign.value;
    if (target->kind != N_Name)
        return;
    StubConstant *constant = NEW(solver->arena, StubConstant);
    constant->name = arena_print(solver->arena, "%s.%s", module->name, target->Name.name);
    constant->annotation = read_annotation(solver, node->AnnAssign.annotation, NULL);
    if (!constant->annotation)
        constant->annotation = annotation_new(solver, Ann_object);
    constant->node = target;
    constant->has_value = value && (constant_value(value, &constant->value) || folded(value, &constant->value) ||
                                    is_complex(value, &constant->value));
    map_set(solver->arena, constants, target->Name.name, constant);
}

/* A literal, with or without a sign. */
bool constant_value(const Node *node, Const *value)
{
    *value = (Const){0};
    if (literal_int(node, &value->integer)) {
        value->real = (double)value->integer;
        return true;
    }
    if (node->kind == N_UnaryOp && node->UnaryOp.op == Op_minus && node->UnaryOp.operand->kind == N_Constant &&
        node->UnaryOp.operand->Constant.literal == Literal_float) {
        value->real = -node->UnaryOp.operand->Constant.number;
        return true;
    }
    if (node->kind != N_Constant)
        return false;
    if (node->Constant.literal == Literal_float)
        value->real = node->Constant.number;
    else if (node->Constant.literal == Literal_imaginary)
        value->imaginary = node->Constant.number;
    else if (node->Constant.literal == Literal_int)
        value->digits = node->Constant.text;
    value->text = node->Constant.text;
    value->integer = node->Constant.literal == Literal_true;
    return node->Constant.literal != Literal_ellipsis;
}

static void read_module(Solver *solver, Module *module)
{
    Map *defs = NEW(solver->arena, Map), *constants = NEW(solver->arena, Map);
    map_set(solver->arena, &solver->stubs->modules, module, defs);
    map_set(solver->arena, &solver->stubs->constants, module, constants);
    for_each (Node *, node, &module->body) {
        if (node->kind == N_FunctionDef)
            add_overload(solver, defs, read_def(solver, module, node, NULL));
        else if (node->kind == N_ClassDef)
            read_class(solver, module, node);
        else if (node->kind == N_AnnAssign)
            read_constant(solver, module, constants, node);
        else if (node->kind == N_Assign)
            read_name(solver, module, constants, node);
    }
}

void stubs_read(Solver *solver)
{
    solver->stubs = NEW(solver->arena, struct Stubs);
    for_each (Module *, module, &solver->program->modules)
        if (module->is_stub)
            read_module(solver, module);
    Module *builtins = solver->program->builtins;
    if (builtins && !map_get(&solver->stubs->modules, builtins))
        read_module(solver, builtins);
}

/* ---- asking
 * ------------------------------------------------------------------------------------------------------
 */
StubDef *stub_function(Solver *solver, const Module *module, Name name)
{
    const Map *defs = map_get(&solver->stubs->modules, module);
    return defs ? map_get(defs, name) : NULL;
}

StubConstant *stub_constant(Solver *solver, const Module *module, Name name)
{
    Map *constants = map_get(&solver->stubs->constants, module);
    StubConstant *constant = constants ? map_get(constants, name) : NULL;
    const StubClass *object = map_get(&solver->stubs->classes, name);
    if (!constant && constants && object && object->module == module && module != solver->program->builtins) {
        constant = NEW(solver->arena, StubConstant);
        constant->name = arena_print(solver->arena, "%s.%s", module->name, name);
        map_set(solver->arena, constants, name, constant);
    }
    return constant;
}

StubDef *stub_method(Solver *solver, const Atom *receiver, Name name)
{
    const char *owner = receiver->kind == Type_array       ? "ndarray"
                        : receiver->kind == Type_none      ? "NoneType"
                        : receiver->kind == Type_fixed     ? "generic"
                        : receiver->kind == Type_text_file ? "TextIOWrapper"
                        : receiver->kind == Type_string_io ? "StringIO"
                        : atom_row(receiver)               ? atom_row(receiver)->stub
                                                           : atom_name(receiver);
    const StubClass *stub = map_get(&solver->stubs->classes, intern_text(solver->program->names, owner));
    if (!stub && receiver->kind == Type_array)
        stub = map_get(&solver->stubs->classes, intern_text(solver->program->names, "Array"));
    StubDef *method = stub ? map_get(&stub->methods, name) : NULL;
    if (!method && atom_row(receiver)) {
        stub = map_get(&solver->stubs->classes, intern_text(solver->program->names, atom_row(receiver)->base));
        return stub ? map_get(&stub->methods, name) : NULL;
    }
    if (!method && receiver->kind == Type_bool) {
        stub = map_get(&solver->stubs->classes, intern_text(solver->program->names, "int"));
        method = stub && strncmp(name, "__", 2) != 0 ? map_get(&stub->methods, name) : NULL;
    }
    return method;
}
