/* becomes.c -- instances where a number, bytes or an iterator is wanted: __index__, __int__, __float__, __bytes__.
 * In: the flow of an expression and what is wanted there.  Out: the flow with what the methods give in their place.
 * Rule: the methods are asked in Python's order, and recorded as implied calls of the expression itself, which has
 * one place that wants it.
 *     xs[i], i of a class with __index__   =>   xs[i.__index__()]                                                  */
#include "typeinfer/solve.h"

static const struct {
    TypeKind kind;
    const char *methods[3];
} ways[Becomes_count] = {
    [Becomes_index] = {Type_int, {"__index__"}},
    [Becomes_int] = {Type_int, {"__int__", "__index__", "__trunc__"}},
    [Becomes_float] = {Type_float, {"__float__", "__index__"}},
    [Becomes_complex] = {Type_complex, {"__complex__", "__float__", "__index__"}},
    [Becomes_bytes] = {Type_bytes, {"__bytes__"}},
    [Becomes_str] = {Type_str, {"_as_str"}}, /* runtime/lib/_values.py */
    [Becomes_path] = {Type_str, {"_as_str", "__fspath__"}},
};

const char *becoming_method(Becomes what, unsigned at)
{
    return at < 3 ? ways[what].methods[at] : NULL;
}

TypeKind becoming_kind(Becomes what)
{
    return ways[what].kind;
}

/* Of what a parameter of the library is annotated with. */
Becomes becomes_of_kind(TypeKind kind)
{
    return kind == Type_int       ? Becomes_index
           : kind == Type_float   ? Becomes_float
           : kind == Type_complex ? Becomes_complex
           : kind == Type_str     ? Becomes_str
                                  : Becomes_count;
}

bool may_become(Solver *solver, const Atom *atom, Becomes what)
{
    if (atom->kind != Type_instance || what == Becomes_count)
        return false;
    for (unsigned i = 0; i < 3 && ways[what].methods[i]; i++) {
        const Member *member =
            class_member(atom->thing->cls, intern_text(solver->program->names, ways[what].methods[i]));
        if (member && member->kind == Member_method)
            return true;
    }
    return false;
}

static TypeKind given_kind(const char *method)
{
    return !strcmp(method, "__float__")     ? Type_float
           : !strcmp(method, "__complex__") ? Type_complex
           : !strcmp(method, "__bytes__")   ? Type_bytes
           : !strcmp(method, "_as_str")     ? Type_str
           : !strcmp(method, "__fspath__")  ? Type_str
                                            : Type_int;
}

/* The instances of `flow` that have such a method are taken out, and what it gives is put in. */
const Flow *become(Eval *e, Node *node, const Flow *flow, Becomes what)
{
    Solver *solver = e->solver;
    const Flow *rest = flow;
    bool called = false, never = false;
    if (what == Becomes_count || !flow_has(flow, Type_instance))
        return flow;
    for (unsigned i = 0; i < 3 && ways[what].methods[i]; i++) {
        CallShape shape = {.node = node, .receiver = node, .implied = ways[what].methods[i]};
        const Flow *given = call_special_method(e, &shape, rest, &rest);
        called |= given != NULL;
        never |= given && !given->count;
        if (given && given->count && !flow_is_only(given, given_kind(shape.implied)))
            refuse(e, node->at,
                   arena_print(solver->arena, "a method %s that gives a value of type %s", shape.implied,
                               atom_name(given->at[0])));
    }
    if (!called || (never && !rest->count))
        return called ? flow_none_yet(solver) : flow;
    return flow_join(solver, rest, flow_scalar(solver, ways[what].kind), place_of_node(e, node));
}

/* ---- "%.2f" % x ------------------------------------------------------------------------------------------------ */
/* The letter of the conversion that takes the positional argument `wanted`; 0: none, or it cannot be told. */
static char percent_letter(Str text, uint32_t wanted)
{
    uint32_t argument = 0;
    for (uint32_t at = 0; at < text.len; at++) {
        if (text.at[at] != '%')
            continue;
        for (at++; at < text.len && strchr("-+ #0123456789.hlL", text.at[at]);)
            at++;
        if (at == text.len || strchr("(*", text.at[at]))
            return 0;
        if (text.at[at] != '%' && argument++ == wanted)
            return text.at[at];
    }
    return 0;
}

/* What an argument of a constant format has to become, whose values stand in it one by one. */
Becomes percent_wants(const Node *node, uint32_t index)
{
    const Node *format = node->BinOp.left;
    if (node->BinOp.op != Op_mod || format->kind != N_Constant || format->Constant.literal != Literal_str)
        return Becomes_count;
    char letter = percent_letter(format->Constant.text, index);
    return !letter                    ? Becomes_count
           : strchr("eEfFgG", letter) ? Becomes_float
           : strchr("diu", letter)    ? Becomes_int
           : strchr("oxX", letter)    ? Becomes_index
                                      : Becomes_count;
}

/* The instances among the arguments are asked; false: asking always raises. */
bool percent_becomes(Eval *e, Node *node)
{
    Node *right = node->BinOp.right;
    const Nodes one = {.at = &right, .len = 1}, *args = right->kind == N_Tuple ? &right->Tuple.items : &one;
    for (uint32_t i = 0; i < args->len; i++) {
        Becomes what = args->at[i]->kind == N_Starred ? Becomes_count : percent_wants(node, i);
        if (what == Becomes_count)
            continue;
        const Flow *flow = last_flow(e, args->at[i]);
        if (flow->count && !become(e, args->at[i], flow, what)->count)
            return false;
    }
    return true;
}

bool some_class_has(const Inference *inference, const char *method)
{
    Name name = intern_text(inference->program->names, method);
    for_each (ClassInfo *, cls, &inference->solver->classes)
        if (cls->ready && class_member(cls, name))
            return true;
    return false;
}

/* ---- format(x, spec) of instances ------------------------------------------------------------------------------ */
/* spec: the node that the call knows the specification by.  False: it has no value. */
bool format_instances(Eval *e, Node *node, Node *value, Node *spec, const Flow *flow)
{
    const Flow *text = flow_scalar(e->solver, Type_str), *rest = flow;
    CallShape shape = {
        .node = node, .args = &spec, .count = 1, .flows = &text, .receiver = value, .implied = "__format__"};
    const Flow *given = call_special_method(e, &shape, flow, &rest);
    if (given && given->count && !flow_is_only(given, Type_str))
        refuse(e, node->at, "a method __format__ that gives no str");
    if (rest->count)
        uses_text(e, node, rest, true);
    return !given || given->count || rest->count;
}

/* ---- functions of the library that ask their argument ---------------------------------------------------------- */
static const struct {
    const char *module, *name, *method, *special; /* special: what lower_class.c knows it by */
} askers[] = {
    {"math", "floor", "__floor__", "math.floor"},
    {"math", "ceil", "__ceil__", "math.ceil"},
    {"math", "trunc", "__trunc__", "math.trunc"},
    {"builtins", "bytes", "__bytes__", "bytes"},
};

const Flow *ask_instance(Eval *e, Node *node, const StubDef *stub)
{
    Node *arg = node->Call.args.len == 1 && !node->Call.keywords.len ? node->Call.args.at[0] : NULL;
    const Flow *flow = arg ? last_flow(e, arg) : NULL;
    size_t at = 0, count = sizeof askers / sizeof *askers;
    while (at < count && (strcmp(askers[at].name, stub->name) || strcmp(askers[at].module, stub->module->name)))
        at++;
    if (at == count || !flow || !flow_has(flow, Type_instance))
        return NULL;
    CallShape shape = {.node = node, .receiver = arg, .implied = askers[at].method};
    const Flow *rest = flow, *result = call_special_method(e, &shape, flow, &rest);
    if (!result)
        return NULL;
    if (rest->count)
        refuse(e, node->at, "this function of an instance or something else");
    if (!strcmp(stub->name, "bytes") && result->count && !flow_is_only(result, Type_bytes))
        refuse(e, node->at, "a method __bytes__ that gives something else");
    record_special(e, node, askers[at].special, NULL, NULL, result);
    return result;
}

/* ---- reversed(x) of instances ---------------------------------------------------------------------------------- */
/* What gives the iterator: __reversed__, or the library's over __len__ and __getitem__.  NULL: nothing does. */
const Flow *reverse_instances(Eval *e, Node *node, Node *items, const Flow *flow)
{
    Solver *solver = e->solver;
    Names *names = solver->program->names;
    const Flow *result = flow_none_yet(solver);
    for (uint32_t i = 0; i < flow->count; i++) {
        ClassInfo *cls = flow->at[i]->thing->cls;
        if (!leads_class(flow, i))
            continue;
        CallShape shape = {.node = node, .receiver = items, .implied = "__reversed__"};
        Member *own = class_member(cls, intern_text(names, "__reversed__")), library = {.kind = Member_method};
        if (!own && class_member(cls, intern_text(names, "__len__")) &&
            class_member(cls, intern_text(names, "__getitem__"))) {
            library.function = library_iterator(solver, "backward");
            own = library.function ? &library : NULL;
        }
        if (!own || own->kind != Member_method)
            return NULL;
        forget_shared(e);
        const Flow *one = call_member(e, &shape, own, class_flow(e, flow, cls));
        result = flow_join(solver, result, one, place_of_node(e, node));
    }
    return result;
}
