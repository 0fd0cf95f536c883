/* by_name.c -- methods of Python's own classes that are called by their names, through a value or the class.
 * In: "ab".__len__(), int.__add__(a, b), str.upper, dict.fromkeys.  Out: calls of functions of runtime/lib/_methods.py;
 * function values whose wrapper (wrapper.c) calls the method of its first argument.
 * Rule: where CPython's method would give NotImplemented, it is refused.
 *     n.__add__(1)   =>   _methods.method_add(n, 1), which is n + 1                                                  */
#include "typeinfer/solve.h"

/* ---- which classes have which ----------------------------------------------------------------------------------- */
enum {
    I = 1,
    R = 2, /* float */
    C = 4,
    S = 8,
    B = 16,
    L = 32,
    T = 64,
    D = 128,
    E = 256, /* set, frozenset */
    G = 512, /* range */
    N = I | R,
    Sized = S | B | L | T | D | E | G,
    All = I | R | C | Sized,
};
typedef enum { Other_none, Other_any, Other_like, Other_int } Other;
static const struct {
    const char *name;
    int classes;
    uint8_t args, most;
    Other other; /* what the first argument has to be */
} methods[] = {
    {"__len__", Sized, 0, 0, Other_none},
    {"__str__", All, 0, 0, Other_none},
    {"__repr__", All, 0, 0, Other_none},
    {"__hash__", I | R | C | S | B | T | G, 0, 0, Other_none},
    {"__bool__", N | C | G, 0, 0, Other_none},
    {"__int__", N, 0, 0, Other_none},
    {"__index__", I, 0, 0, Other_none},
    {"__float__", N, 0, 0, Other_none},
    {"__trunc__", N, 0, 0, Other_none},
    {"__floor__", N, 0, 0, Other_none},
    {"__ceil__", N, 0, 0, Other_none},
    {"__round__", N, 0, 1, Other_any},
    {"__abs__", N | C, 0, 0, Other_none},
    {"__neg__", N | C, 0, 0, Other_none},
    {"__pos__", N | C, 0, 0, Other_none},
    {"__invert__", I, 0, 0, Other_none},
    {"__contains__", Sized, 1, 1, Other_any},
    {"__iter__", Sized, 0, 0, Other_none},
    {"__reversed__", L | D | G, 0, 0, Other_none},
    {"__getitem__", S | B | L | T | D | G, 1, 1, Other_any},
    {"__setitem__", L | D, 2, 2, Other_any},
    {"__delitem__", L | D, 1, 1, Other_any},
    {"__format__", All, 1, 1, Other_any},
    {"__add__", N | C | S | B | L | T, 1, 1, Other_like},
    {"__sub__", N | C | E, 1, 1, Other_like},
    {"__mul__", N | C, 1, 1, Other_like},
    {"__mul__", S | B | L | T, 1, 1, Other_int},
    {"__truediv__", N | C, 1, 1, Other_like},
    {"__floordiv__", N, 1, 1, Other_like},
    {"__mod__", N, 1, 1, Other_like},
    {"__mod__", S, 1, 1, Other_any},
    {"__divmod__", N, 1, 1, Other_like},
    {"__pow__", N | C, 1, 1, Other_like},
    {"__lshift__", I, 1, 1, Other_like},
    {"__rshift__", I, 1, 1, Other_like},
    {"__and__", I | E, 1, 1, Other_like},
    {"__or__", I | E | D, 1, 1, Other_like},
    {"__xor__", I | E, 1, 1, Other_like},
    {"__radd__", N | C, 1, 1, Other_like},
    {"__rsub__", N | C, 1, 1, Other_like},
    {"__rmul__", N | C, 1, 1, Other_like},
    {"__rmul__", S | B | L | T, 1, 1, Other_int},
    {"__rtruediv__", N | C, 1, 1, Other_like},
    {"__iadd__", L, 1, 1, Other_any},
    {"__imul__", L, 1, 1, Other_int},
    {"__eq__", All, 1, 1, Other_like},
    {"__ne__", All, 1, 1, Other_like},
    {"__lt__", N | S | B | L | T | E, 1, 1, Other_like},
    {"__le__", N | S | B | L | T | E, 1, 1, Other_like},
    {"__gt__", N | S | B | L | T | E, 1, 1, Other_like},
    {"__ge__", N | S | B | L | T | E, 1, 1, Other_like},
};

static int class_bit(const Atom *atom)
{
    static const int bits[Type_count] = {
        [Type_bool] = I,  [Type_int] = I,       [Type_float] = R, [Type_complex] = C,  [Type_str] = S,
        [Type_bytes] = B, [Type_list] = L,      [Type_tuple] = T, [Type_sequence] = T, [Type_dict] = D,
        [Type_set] = E,   [Type_frozenset] = E, [Type_range] = G};
    return bits[atom->kind];
}

/* A call by that name leads to the table above, or nowhere: stubs of such names are what operators call. */
bool goes_by_name(const Atom *atom, Name method)
{
    return !strncmp(method, "__", 2) && class_bit(atom);
}

/* d.__setitem__ as a value: its wrapper calls it by name. */
bool has_by_name(const Atom *atom, Name method)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (methods[i].classes & class_bit(atom) && !strcmp(methods[i].name, method))
            return true;
    return false;
}

/* Would CPython's method answer?  int's knows ints, float's ints and floats. */
static bool answers(const Atom *self, const Flow *other, Other wanted)
{
    int mine = class_bit(self), like = mine == R ? N : mine == C ? N | C : mine;
    for (uint32_t i = 0; i < other->count; i++)
        if (!(class_bit(other->at[i]) & (wanted == Other_int ? I : like)))
            return wanted == Other_any;
    return true;
}

Function *library_method(Solver *solver, const char *name)
{
    const Module *module = program_module(solver->program, intern_text(solver->program->names, "_methods"));
    Symbol *symbol = module ? module_symbol(module, intern_text(solver->program->names, name)) : NULL;
    return symbol && symbol->only_binding ? function_of(solver, symbol->only_binding) : NULL;
}

static Function *function_named(Eval *e, Name method)
{
    int length = (int)strlen(method) - 4;
    return length > 0 ? library_method(e->solver, arena_print(e->solver->arena, "method_%.*s", length, method + 2))
                      : NULL;
}

/* x.__len__() of a built-in value; NULL: no such method, or its arguments are not understood. */
const Flow *call_by_name(Eval *e, Node *node, Node *receiver, const Atom *atom, Name method)
{
    uint32_t given = node->Call.args.len;
    size_t at = 0, count = sizeof methods / sizeof *methods;
    if (strncmp(method, "__", 2) || node->Call.keywords.len || has_star(node))
        return NULL;
    while (at < count && (strcmp(methods[at].name, method) || !(methods[at].classes & class_bit(atom))))
        at++;
    Function *function = at < count ? function_named(e, method) : NULL;
    if (!function || given < methods[at].args || given > methods[at].most)
        return NULL;
    bool recording = e->solver->recording; /* before that, two functions may still be one */
    if (given && recording && !answers(atom, last_flow(e, node->Call.args.at[0]), methods[at].other)) {
        refuse(e, node->at, arena_print(e->solver->arena, "a call of %s that may give NotImplemented", method));
        return flow_none_yet(e->solver);
    }
    const Flow *self = flow_of_atom(e->solver, atom);
    CallShape shape = {.node = node, .args = node->Call.args.at, .count = given, .self = self, .receiver = receiver};
    Callee *record = NULL;
    forget_shared(e);
    if (e->solver->recording) {
        record = add_callee(e, node, Callee_function);
        record->receiver = receiver;
        record->receiver_type = flow_type(e->solver, self);
    }
    return call_def(e, &shape, function, record);
}

/* o.__str__() of instances whose class leaves it to object: what str(o) gives.  NULL: object has none of that name. */
const Flow *call_of_object(Eval *e, Node *node, Node *receiver, const Flow *self, Name method)
{
    static const char *const known[] = {"__str__", "__repr__", "__hash__"};
    if (!object_has(method))
        return NULL;
    for (int i = 0; i < 3 && !node->Call.args.len && !node->Call.keywords.len; i++) {
        Function *function = strcmp(known[i], method) ? NULL : function_named(e, method);
        if (!function)
            continue;
        Member member = {.kind = Member_method, .function = function};
        CallShape shape = {.node = node, .receiver = receiver};
        return call_member(e, &shape, &member, self);
    }
    refuse(e, node->at, arena_print(e->solver->arena, "object's own method %s", method));
    return flow_none_yet(e->solver);
}

/* Has the class of the library that method? */
bool library_class_has(Solver *solver, const Atom *cls, const char *name)
{
    static const char *const tables[] = {"add",
                                         "clear",
                                         "copy",
                                         "difference",
                                         "discard",
                                         "get",
                                         "intersection",
                                         "isdisjoint",
                                         "issubset",
                                         "issuperset",
                                         "items",
                                         "keys",
                                         "pop",
                                         "popitem",
                                         "remove",
                                         "setdefault",
                                         "symmetric_difference",
                                         "union",
                                         "update",
                                         "values",
                                         "fromkeys",
                                         "difference_update",
                                         "intersection_update"};
    Name owner = cls->thing->callback->name;
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(methods[i].name, name))
            return true;
    bool table = !strcmp(owner, "dict") || !strcmp(owner, "set") || !strcmp(owner, "frozenset");
    for (size_t i = 0; table && i < sizeof tables / sizeof *tables; i++)
        if (!strcmp(tables[i], name))
            return true;
    return !table && stub_has(solver, owner, intern_text(solver->program->names, name));
}

/* What every object has, whatever its class says. */
bool object_has(const char *name)
{
    static const char *const names[] = {
        "__class__",     "__delattr__",      "__dir__",     "__doc__",    "__eq__",   "__format__",
        "__ge__",        "__getattribute__", "__gt__",      "__hash__",   "__init__", "__init_subclass__",
        "__le__",        "__lt__",           "__module__",  "__ne__",     "__new__",  "__reduce__",
        "__reduce_ex__", "__repr__",         "__setattr__", "__sizeof__", "__str__",  "__subclasshook__",
        "__dict__",      "__weakref__"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}
