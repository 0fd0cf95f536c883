/* narrow.c -- what a test that came out true, or false, says of the names in it.
 * In: a test that was evaluated, and its outcome.  Out: e->env knows more, or is dead: that outcome
 * cannot be. Rule: a fact holds until the next write to its variable. x: int | None    `x is not
 * None` => x: int       `not x` => x: int | None                                    */
#include "typeinfer/solve.h"

typedef struct Wanted {
    Eval *e;
    const Node *classes; /* of isinstance: a name, or a tuple of names */
    bool keep;
} Wanted;

/* Replaces what is known of a name; nothing left means that this path is not taken. */
static void know(Eval *e, Node *name, const Flow *flow)
{
    Slot *slot = name->kind == N_Name ? slot_of_name(e, name) : NULL;
    if (!slot)
        return;
    const Flow *before = env_flow(e, slot);
    if (flow->count == 0 && before->count > 0)
        e->env.dead = true;
    if (flow != before)
        env_know(e, slot, flow, false);
}

static const Flow *flow_of_name(Eval *e, Node *name)
{
    Slot *slot = name->kind == N_Name ? slot_of_name(e, name) : NULL;
    return slot ? env_flow(e, slot) : NULL;
}

static Node *place_named(Node *node)
{
    return node->kind == N_NamedExpr ? node->NamedExpr.target : node;
}

static void narrow_none(Eval *e, Node *name, bool is)
{
    const Flow *flow = flow_of_name(e, name);
    if (flow)
        know(e, name, is ? flow_only(e->solver, flow, Type_none) : flow_without(e->solver, flow, Type_none));
}

/* `x == 1`, `x == "a"`: only what can be equal to that literal. */
static bool can_equal(const Atom *atom, const void *literal)
{
    Literal kind = ((const Node *)literal)->Constant.literal;
    bool number = kind == Literal_int || kind == Literal_float || kind == Literal_true || kind == Literal_false ||
                  kind == Literal_imaginary;
    if (atom->kind == Type_array || atom->kind == Type_instance)
        return true;
    if (kind == Literal_bytes)
        return atom_shows_bytes(atom);
    return number ? atom_is_numeric(atom) : kind != Literal_str || atom->kind == Type_str;
}

static void narrow_equal(Eval *e, Node *name, Node *literal)
{
    const Flow *flow = flow_of_name(e, name);
    if (flow && literal->kind == N_Constant)
        know(e, name, flow_keep(e->solver, flow, can_equal, literal));
}

static bool is_marker(const Node *node)
{
    return node->kind == N_Name && !strcmp(node->Name.name, "NotImplemented") &&
           (!node->Name.symbol || !node->Name.symbol->home);
}

static bool is_that_marker(const Atom *atom, const void *keep)
{
    return (is_instance(atom) && !atom->thing->cls->node) == *(const bool *)keep;
}

/* x is NotImplemented */
static void narrow_marker(Eval *e, Node *name, bool is)
{
    const Flow *flow = flow_of_name(e, name);
    if (flow)
        know(e, name, flow_keep(e->solver, flow, is_that_marker, &is));
}

static bool is_builtin_call(const Node *node, const char *name, uint32_t count);
static void narrow_length(Eval *e, Node *test, bool truth);

/* ---- type(x) is C, type(x) is type(y) ----------------------------------------------------------------------- */
typedef struct Classes {
    Eval *e;
    const Node *name;  /* C, or NULL */
    const Flow *other; /* the values of y */
    bool keep;
} Classes;

static bool has_that_class(const Atom *atom, const void *with)
{
    const Classes *classes = with;
    if (atom->kind == Type_exception) /* which one is known when it runs */
        return true;
    if (classes->name) {
        Denoted what = denoted(classes->e, classes->name);
        bool is = what.what == Denotes_class ? atom->kind == Type_instance && atom->thing->cls == what.cls
                                             : classes->name->kind == N_Name && atom->kind != Type_instance &&
                                                   !strcmp(classes->name->Name.name, atom_name(atom));
        return is == classes->keep;
    }
    for (uint32_t i = 0; i < classes->other->count; i++) {
        const Atom *other = classes->other->at[i];
        bool instance = atom->kind == Type_instance || other->kind == Type_instance;
        if (instance ? atom->kind == other->kind && atom->thing->cls == other->thing->cls
                     : !strcmp(atom_name(atom), atom_name(other)))
            return classes->keep;
    }
    return !classes->keep;
}

static void narrow_class(Eval *e, Node *place, Node *other, bool is)
{
    Node *value = asks_class(other);
    const Flow *flow = place ? flow_of_name(e, place_named(place)) : NULL;
    Classes classes = {e, value ? NULL : other, value ? last_flow(e, value) : NULL, is};
    bool several = value && classes.other->count != 1 && !is_one_class(classes.other);
    if (flow && (is || !several) && (!value || classes.other->count))
        know(e, place_named(place), flow_keep(e->solver, flow, has_that_class, &classes));
}

/* type(x).__name__ == "C" */
typedef struct NamedClass {
    const Str *text;
    bool keep;
} NamedClass;

static bool may_be_named(const Atom *atom, const void *with)
{
    const NamedClass *named = with;
    bool told = atom->kind == Type_instance ? atom->thing->cls->node && !atom->thing->cls->module->is_library
                                            : atom->kind <= Type_list || atom->kind == Type_dict;
    const char *name = told ? atom_name(atom) : NULL;
    bool is = name && strlen(name) == named->text->len && !memcmp(name, named->text->at, named->text->len);
    return !told || is == named->keep;
}

static bool narrow_class_name(Eval *e, Node *left, Node *right, Op op, bool truth)
{
    Node *of = named_value(left);
    const Flow *flow = of ? flow_of_name(e, place_named(of)) : NULL;
    if (!of || right->kind != N_Constant || right->Constant.literal != Literal_str || (op != Op_eq && op != Op_ne))
        return false;
    NamedClass named = {&right->Constant.text, (op == Op_eq) == truth};
    if (flow)
        know(e, place_named(of), flow_keep(e->solver, flow, may_be_named, &named));
    return true;
}

/* None < 3 raises: past an order with what Python itself orders, neither side is None. */
static void narrow_ordered(Eval *e, Node *node, Node *other)
{
    Node *name = place_named(node);
    const Flow *flow = flow_of_name(e, name);
    if (flow && !flow_has(last_flow(e, other), Type_instance))
        know(e, name, flow_without(e->solver, flow, Type_none));
}

static void narrow_order(Eval *e, Node *test, bool truth)
{
    Node *left = test->Compare.left;
    for (uint32_t i = 0; i < test->Compare.rights.len && (i == 0 || truth); i++) {
        Node *right = test->Compare.rights.at[i];
        Op op = test->Compare.ops.at[i];
        if (op == Op_lt || op == Op_le || op == Op_gt || op == Op_ge) {
            narrow_ordered(e, left, right);
            narrow_ordered(e, right, left);
        }
        left = right;
    }
}

static void narrow_compare(Eval *e, Node *test, bool truth)
{
    narrow_order(e, test, truth);
    if (test->Compare.rights.len != 1)
        return;
    Node *first = asks_class(test->Compare.left), *second = asks_class(test->Compare.rights.at[0]);
    if ((first || second) && compares_classes(e, test)) {
        Op by = test->Compare.ops.at[0];
        bool is = (by == Op_is || by == Op_eq) == truth;
        narrow_class(e, first, test->Compare.rights.at[0], is);
        narrow_class(e, second, test->Compare.left, is);
        return;
    }
    Node *left = place_named(test->Compare.left), *right = place_named(test->Compare.rights.at[0]);
    Op op = test->Compare.ops.at[0];
    if (narrow_class_name(e, left, right, op, truth) || narrow_class_name(e, right, left, op, truth))
        return;
    if (is_builtin_call(left, "len", 1)) {
        narrow_length(e, test, truth);
        return;
    }
    if (left->kind != N_Name) {
        Node *swap = left;
        left = right;
        right = swap;
    }
    bool equal = op == Op_is || op == Op_eq;
    if (!equal && op != Op_isnot && op != Op_ne)
        return;
    if (node_is_none(right))
        narrow_none(e, left, equal == truth);
    else if (is_marker(right) && (op == Op_is || op == Op_isnot))
        narrow_marker(e, left, equal == truth);
    else if (equal == truth)
        narrow_equal(e, left, right);
}

/* ---- isinstance
 * ------------------------------------------------------------------------------------------- */
/* Is every value of this atom an instance of the class? */
bool atom_is_instance(const Atom *atom, const char *class_name)
{
    static const char *const names[] = {
        [Type_bool] = "bool",   [Type_int] = "int",     [Type_float] = "float", [Type_complex] = "complex",
        [Type_str] = "str",     [Type_range] = "range", [Type_tuple] = "tuple", [Type_sequence] = "tuple",
        [Type_list] = "list",   [Type_dict] = "dict",   [Type_set] = "set",     [Type_frozenset] = "frozenset",
        [Type_bytes] = "bytes",
    };
    if (!strcmp(class_name, "object"))
        return true;
    if (atom_row(atom))
        return !strcmp(class_name, atom_row(atom)->word);
    if (atom->kind == Type_bool && !strcmp(class_name, "int"))
        return true;
    if (atom->kind == Type_fixed)
        return (atom->dtype == Dtype_float64 && !strcmp(class_name, "float")) ||
               (atom->dtype == Dtype_complex128 && !strcmp(class_name, "complex"));
    return atom->kind < sizeof names / sizeof *names && names[atom->kind] && !strcmp(names[atom->kind], class_name);
}

/* One of the classes may be, or is for certain, that of any exception. */
static bool names_exception(Eval *e, const Node *classes, bool certain)
{
    if (classes->kind == N_Tuple) {
        for_each (Node *, one, &classes->Tuple.items)
            if (names_exception(e, one, certain))
                return true;
        return false;
    }
    const char *name = classes->kind == N_Name ? classes->Name.name : "";
    Denoted what = denoted(e, classes);
    return !strcmp(name, "object") || !strcmp(name, "BaseException") ||
           (!certain && what.what == Denotes_class && !what.cls);
}

static bool is_of(const Wanted *wanted, const Atom *atom, const Node *name)
{
    if (is_class_of_none(name))
        return atom->kind == Type_none;
    Denoted what = denoted(wanted->e, name);
    if (what.what == Denotes_class && what.cls) {
        class_prepare(wanted->e, what.cls);
        return atom->kind == Type_instance && class_is(atom->thing->cls, what.cls);
    }
    const ClassInfo *cls = exception_meant(wanted->e, &what);
    if (cls)
        return atom->kind == Type_instance && class_is(atom->thing->cls, cls);
    if (names_function_class(name) && atom->kind == Type_function)
        return function_is(atom->thing->callback, name->Name.name) == Known_yes;
    if (names_abstract(name))
        return atom->kind == Type_instance ? class_is_abstract(wanted->e->solver, atom->thing->cls, name->Name.name)
                                           : kind_is_abstract(atom->kind, atom_row(atom), name->Name.name);
    return name->kind == N_Name && (atom_is_instance(atom, name->Name.name) ||
                                    (is_instance(atom) && class_stands_for(atom->thing->cls, name->Name.name)));
}

static bool is_wanted(const Atom *atom, const void *with)
{
    const Wanted *wanted = with;
    bool is = false;
    if (atom->kind == Type_exception) /* its class is known only when it runs */
        return wanted->keep ? names_exception(wanted->e, wanted->classes, false)
                            : !names_exception(wanted->e, wanted->classes, true);
    if (wanted->classes->kind == N_Tuple)
        for_each (Node *, one, &wanted->classes->Tuple.items)
            is |= is_of(wanted, atom, one);
    else
        is = is_of(wanted, atom, wanted->classes);
    return is == wanted->keep;
}

static void narrow_hasattr(Eval *e, Node *test, bool truth);

/* Classes that are values are known when it runs. */
static bool names_classes(Eval *e, const Node *classes)
{
    if (classes->kind == N_Tuple) {
        for_each (Node *, one, &classes->Tuple.items)
            if (!names_classes(e, one))
                return false;
        return true;
    }
    return is_class_of_none(classes) || denoted(e, classes).what != Denotes_value;
}

typedef struct HasWanted {
    Eval *e;
    const char *name;
    bool truth;
} HasWanted;

/* callable(x) */
static bool is_callable(const Atom *atom, const void *with)
{
    const HasWanted *wanted = with;
    Name call = intern_text(wanted->e->solver->program->names, wanted->name);
    bool can =
        atom->kind == Type_function || (atom->kind == Type_instance && class_member(atom->thing->cls, call) != NULL);
    return can == wanted->truth;
}

static void narrow_callable(Eval *e, Node *test, bool truth)
{
    Node *name = place_named(test->Call.args.at[0]);
    const Flow *flow = flow_of_name(e, name);
    HasWanted wanted = {e, "__call__", truth};
    if (flow)
        know(e, name, flow_keep(e->solver, flow, is_callable, &wanted));
}

static void narrow_call(Eval *e, Node *test, bool truth)
{
    if (is_builtin_call(test, "callable", 1))
        narrow_callable(e, test, truth);
    if (is_builtin_call(test, "hasattr", 2))
        narrow_hasattr(e, test, truth);
    if (!is_builtin_call(test, "isinstance", 2))
        return;
    Node *name = place_named(test->Call.args.at[0]);
    const Flow *flow = flow_of_name(e, name);
    if (!names_classes(e, test->Call.args.at[1]))
        return;
    Wanted wanted = {e, test->Call.args.at[1], truth};
    if (flow)
        know(e, name, flow_keep(e->solver, flow, is_wanted, &wanted));
}

static bool may_have(const ClassInfo *cls, Name name, bool truth)
{
    return truth ? class_member(cls, name) != NULL : !surely_has(cls, name);
}

static bool may_be_so(const Atom *atom, const void *with)
{
    const HasWanted *wanted = with;
    if (is_class_atom(atom))
        return may_have(atom->thing->callback->cls, intern_text(wanted->e->solver->program->names, wanted->name),
                        wanted->truth);
    if (atom->kind == Type_function) {
        Solver *solver = wanted->e->solver;
        Known has =
            function_has_attribute(solver, atom->thing->callback, intern_text(solver->program->names, wanted->name));
        return has == Known_nothing || (has == Known_yes) == wanted->truth;
    }
    if (atom->kind != Type_instance)
        return kind_has_attribute(atom->kind, wanted->name) == wanted->truth;
    Name name = attribute_name(wanted->e, intern_text(wanted->e->solver->program->names, wanted->name));
    return wanted->truth
               ? has_attribute(wanted->e, atom, wanted->name)
               : !surely_has(atom->thing->cls, name) && !always_set(wanted->e->solver, atom->thing->cls, name);
}

static void narrow_hasattr(Eval *e, Node *test, bool truth)
{
    Node *name = place_named(test->Call.args.at[0]);
    const Flow *flow = flow_of_name(e, name);
    HasWanted wanted = {e, literal_text(test->Call.args.at[1]), truth};
    if (flow && wanted.name)
        know(e, name, flow_keep(e->solver, flow, may_be_so, &wanted));
}

static bool is_builtin_call(const Node *node, const char *name, uint32_t count)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    return func && func->kind == N_Name && !strcmp(func->Name.name, name) && func->Name.symbol &&
           !func->Name.symbol->home && node->Call.args.len == count && !node->Call.keywords.len;
}

/* len(x) == 2: tuples of that length, and what has no fixed one */
typedef struct Length {
    int64_t count;
    Op op;
    bool truth;
} Length;

static bool fits_length(const Atom *atom, const void *with)
{
    const Length *length = with;
    if (atom->kind != Type_tuple)
        return true;
    int64_t count = atom->count;
    bool holds = length->op == Op_eq   ? count == length->count
                 : length->op == Op_ne ? count != length->count
                 : length->op == Op_lt ? count < length->count
                 : length->op == Op_le ? count <= length->count
                 : length->op == Op_gt ? count > length->count
                                       : count >= length->count;
    return holds == length->truth;
}

static void narrow_length(Eval *e, Node *test, bool truth)
{
    Length length = {.op = test->Compare.ops.at[0], .truth = truth};
    Node *name = place_named(test->Compare.left->Call.args.at[0]);
    const Flow *flow = flow_of_name(e, name);
    if (flow && length.op >= Op_eq && length.op <= Op_ge && literal_int(test->Compare.rights.at[0], &length.count))
        know(e, name, flow_keep(e->solver, flow, fits_length, &length));
}

/* ---- and, or, not
 * ------------------------------------------------------------------------------------------- */
/* All of them came out as `truth`. */
static void narrow_all(Eval *e, Node *test, bool truth)
{
    for_each (Node *, value, &test->BoolOp.values)
        if (!e->env.dead)
            narrow(e, value, truth);
}

/* One came out as `truth`, those before it did not. */
static void narrow_some(Eval *e, Node *test, bool truth)
{
    Env some = {.dead = true};
    for_each (Node *, value, &test->BoolOp.values) {
        if (e->env.dead)
            break;
        Env rest = env_copy(e, &e->env);
        narrow(e, value, truth);
        env_join(e, &some, &e->env);
        e->env = rest;
        narrow(e, value, !truth);
    }
    e->env = some;
}

void narrow(Eval *e, Node *test, bool truth)
{
    if (e->env.dead)
        return;
    switch (test->kind) {
    case N_UnaryOp:
        if (test->UnaryOp.op == Op_not)
            narrow(e, test->UnaryOp.operand, !truth);
        break;
    case N_BoolOp:
        if ((test->BoolOp.op == Op_and) == truth)
            narrow_all(e, test, truth);
        else
            narrow_some(e, test, truth);
        break;
    case N_Compare:
        narrow_compare(e, test, truth);
        break;
    case N_Call:
        narrow_call(e, test, truth);
        break;
    case N_Name:
    case N_NamedExpr: {
        const Flow *flow = flow_of_name(e, place_named(test));
        if (flow)
            know(e, place_named(test), flow_of_truth(e->solver, flow, truth));
        break;
    }
    default:
        break;
    }
}
