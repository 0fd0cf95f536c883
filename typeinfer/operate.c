/* operate.c -- operators: which result each legal pair of kinds has.
 * In: the flows of the operands.  Out: the joined results; a TypeError, in CPython's words, when no
 * pair is legal. Rule: an illegal pair beside a legal one raises at run time; it does not make the
 * program wrong. {int, None} + {float}   => {float} */
#include <stdlib.h>

#include "typeinfer/solve.h"

/* ---- signs: `n ** k` is an int only when k is not negative
 * ------------------------------------------------ */
/* for i in range(n), range(a, b), range(n, -1, -1) */
static bool range_never_negative(Eval *e, const Node *iter, unsigned depth)
{
    int64_t step = 1, stop;
    if (iter->kind != N_Call || iter->Call.func->kind != N_Name || strcmp(iter->Call.func->Name.name, "range") ||
        !iter->Call.func->Name.symbol || iter->Call.func->Name.symbol->home)
        return false;
    const Nodes *args = &iter->Call.args;
    if (args->len == 1)
        return true;
    if (args->len == 3 && !literal_int(args->at[2], &step))
        return false;
    if (step < 0)
        return literal_int(args->at[1], &stop) && stop >= -1;
    return args->len > 0 && never_negative(e, args->at[0], depth);
}

/* One definition of a variable all of whose definitions are looked at. */
static bool definition_never_negative(Eval *e, const Function *function, const Node *definition, unsigned depth)
{
    const Node *origin = map_get(&function->origins, definition);
    if (!origin)
        return false;
    switch (origin->kind) {
    case N_Assign:
        return never_negative(e, origin->Assign.value, depth);
    case N_For:
        return range_never_negative(e, origin->For.iter, depth);
    case N_Comprehension:
        return range_never_negative(e, origin->Comprehension.iter, depth);
    case N_AugAssign:
        switch (origin->AugAssign.op) {
        case Op_add:
        case Op_mul:
        case Op_div:
        case Op_floordiv:
        case Op_pow:
        case Op_lshift:
        case Op_rshift:
        case Op_mod:
        case Op_bitand:
        case Op_bitor:
            return never_negative(e, origin->AugAssign.value, depth);
        default:
            return false;
        }
    default:
        return false;
    }
}

/* By induction: while its definitions are looked at, the variable counts as never negative. */
static bool name_never_negative(Eval *e, const Node *name, unsigned depth)
{
    uint32_t index;
    Function *function = e->body->function;
    Web *web = web_of(function, name, &index);
    Symbol *symbol = name->Name.symbol;
    if (!web && symbol && symbol->home && symbol->home->kind == Scope_module && !symbol->rebound_inside) {
        function = map_get(&e->solver->functions, symbol->home->module);
        uintptr_t shared = function ? (uintptr_t)map_get(&function->symbol_web, symbol) : 0;
        web = shared >= 2 ? &function->webs.at[shared - 2] : NULL;
    }
    if (!web || web->is_param || (web->shared && symbol->rebound_inside))
        return false;
    if (web->assumed)
        return true;
    web->assumed = true;
    bool is = true;
    for_each (Node *, definition, &web->definitions)
        is = is && definition_never_negative(e, function, definition, depth + 1);
    web->assumed = false;
    return is;
}

/* math.sqrt(x), or sqrt(x) */
static bool is_of_math(Eval *e, const Node *func)
{
    static const char *const names[] = {"sqrt", "exp", "hypot", "fabs", "dist", "cosh"};
    Denoted what = denoted(e, func);
    if (what.what == Denotes_value || !what.name || strncmp(what.name, "math.", 5))
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(what.name + 5, names[i]))
            return true;
    return false;
}

/* sum(x * x for x in xs) */
static bool sum_never_negative(Eval *e, const Nodes *args, unsigned depth)
{
    const Node *items = args->at[0];
    if (args->len > 1 && !never_negative(e, args->at[1], depth))
        return false;
    return (items->kind == N_ListComp && never_negative(e, items->ListComp.item, depth)) ||
           (items->kind == N_GeneratorExp && never_negative(e, items->GeneratorExp.item, depth));
}

static bool call_never_negative(Eval *e, const Node *node, unsigned depth)
{
    if (is_of_math(e, node->Call.func))
        return true;
    if (node->Call.func->kind != N_Name || !node->Call.func->Name.symbol || node->Call.func->Name.symbol->home)
        return false;
    const char *name = node->Call.func->Name.name;
    if (!strcmp(name, "len") || !strcmp(name, "abs") || !strcmp(name, "ord"))
        return true;
    if (!strcmp(name, "sum") && node->Call.args.len && !node->Call.keywords.len)
        return sum_never_negative(e, &node->Call.args, depth);
    if ((!strcmp(name, "int") || !strcmp(name, "float")) && node->Call.args.len == 1)
        return never_negative(e, node->Call.args.at[0], depth);
    return false;
}

static bool same_name(const Node *a, const Node *b)
{
    return a->kind == N_Name && b->kind == N_Name && a->Name.symbol == b->Name.symbol;
}

static bool operation_never_negative(Eval *e, const Node *node, unsigned depth)
{
    const Node *left = node->BinOp.left, *right = node->BinOp.right;
    int64_t exponent;
    switch (node->BinOp.op) {
    case Op_mul:
        if (same_name(left, right)) /* a square; of complex numbers it does not come to this */
            return true;
        /* fall through */
    case Op_add:
    case Op_div:
    case Op_floordiv:
    case Op_lshift:
    case Op_rshift:
    case Op_bitor:
        return never_negative(e, left, depth) && never_negative(e, right, depth);
    case Op_mod:
        return never_negative(e, right, depth);
    case Op_bitand:
        return never_negative(e, left, depth) || never_negative(e, right, depth);
    case Op_pow:
        return never_negative(e, left, depth) || (literal_int(right, &exponent) && exponent >= 0 && exponent % 2 == 0);
    default:
        return false;
    }
}

/* A proof by the look of it: squares, lengths, counters that only grow. */
bool never_negative(Eval *e, const Node *node, unsigned depth)
{
    int64_t value;
    if (depth > 12)
        return false;
    if (literal_int(node, &value))
        return value >= 0;
    switch (node->kind) {
    case N_Constant:
        return node->Constant.literal == Literal_int || node->Constant.literal == Literal_float ||
               node->Constant.literal == Literal_true || node->Constant.literal == Literal_false;
    case N_BinOp:
        return operation_never_negative(e, node, depth + 1);
    case N_Call:
        return call_never_negative(e, node, depth + 1);
    case N_IfExp:
        return never_negative(e, node->IfExp.body, depth + 1) && never_negative(e, node->IfExp.orelse, depth + 1);
    case N_Name:
        return name_never_negative(e, node, depth);
    default:
        return false;
    }
}

/* ---- numbers
 * ------------------------------------------------------------------------------------------------
 */
static const Flow *power(Eval *e, Node *left, TypeKind a, Node *right, TypeKind b)
{
    Solver *solver = e->solver;
    int64_t exponent;
    const Flow *whole = flow_scalar(solver, Type_int), *real = flow_scalar(solver, Type_float);
    if (a == Type_complex || b == Type_complex)
        return flow_scalar(solver, Type_complex);
    if (a != Type_float && b != Type_float) {
        if (literal_int(right, &exponent))
            return exponent < 0 ? real : whole;
        if (b == Type_bool || never_negative(e, right, 0))
            return whole;
        return flow_join(solver, whole, real, NULL);
    }
    bool whole_exponent = b != Type_float || (right->kind == N_Constant && right->Constant.literal == Literal_float &&
                                              right->Constant.number == (double)(int64_t)right->Constant.number);
    if (right->kind == N_UnaryOp && right->UnaryOp.operand->kind == N_Constant &&
        right->UnaryOp.operand->Constant.literal == Literal_float)
        whole_exponent |=
            right->UnaryOp.operand->Constant.number == (double)(int64_t)right->UnaryOp.operand->Constant.number;
    if (whole_exponent || never_negative(e, left, 0))
        return real;
    return flow_join(solver, real, flow_scalar(solver, Type_complex), NULL); /* (-8.0) ** 0.5 */
}

static bool is_bitwise(Op op)
{
    return op == Op_lshift || op == Op_rshift || op == Op_bitand || op == Op_bitor || op == Op_bitxor;
}

static const Flow *numbers(Eval *e, Op op, Node *left, const Atom *a, Node *right, const Atom *b)
{
    Solver *solver = e->solver;
    if (a->kind == Type_fixed || b->kind == Type_fixed)
        return fixed_binary(e, op, a, b);
    TypeKind wider = a->kind > b->kind ? a->kind : b->kind; /* bool < int < float < complex */
    if (op == Op_pow)
        return power(e, left, a->kind, right, b->kind);
    if (is_bitwise(op)) {
        if (wider > Type_int)
            return NULL;
        bool logic = op == Op_bitand || op == Op_bitor || op == Op_bitxor;
        return flow_scalar(solver, wider == Type_bool && logic ? Type_bool : Type_int);
    }
    if (op == Op_matmul || (wider == Type_complex && (op == Op_floordiv || op == Op_mod)))
        return NULL;
    if (op == Op_div && wider < Type_float)
        wider = Type_float;
    return flow_scalar(solver, wider == Type_bool ? Type_int : wider);
}

/* ---- sequences
 * ------------------------------------------------------------------------------------------------
 */
static const Flow *tuple_items(Eval *e, Node *node, const Atom *atom)
{
    const Flow *all = flow_none_yet(e->solver);
    if (atom->kind != Type_tuple)
        return contents_of(e->solver, atom->thing, e->body);
    for (uint32_t i = 0; i < atom->count; i++)
        all = flow_join(e->solver, all, atom->items[i], place_of_node(e, node));
    return all;
}

static const Flow *tuples_added(Eval *e, Node *node, const Atom *a, const Atom *b)
{
    if (a->kind == Type_tuple && b->kind == Type_tuple && a->count + b->count <= tuple_longest) {
        const Flow *items[tuple_longest];
        for (uint32_t i = 0; i < a->count + b->count; i++)
            items[i] = i < a->count ? a->items[i] : b->items[i - a->count];
        return flow_tuple(e->solver, items, a->count + b->count, place_of_node(e, node));
    }
    const Flow *sum = make_sequence(e, node, 1, tuple_items(e, node, a));
    make_sequence(e, node, 1, tuple_items(e, node, b));
    same_elements(e, sum->at[0]->thing, a);
    same_elements(e, sum->at[0]->thing, b);
    return sum;
}

static const Flow *lists_added(Eval *e, Node *node, const Atom *a, const Atom *b, bool in_place)
{
    Solver *solver = e->solver;
    const Flow *sum =
        in_place ? flow_of_atom(solver, a) : make_list(e, node, 0, contents_of(solver, a->thing, e->body));
    contents_add(solver, sum->at[0]->thing, contents_of(solver, b->thing, e->body), node->at);
    unify(solver, sum->at[0]->thing, a->thing);
    unify(solver, sum->at[0]->thing, b->thing);
    return sum;
}

static bool is_int(const Atom *atom)
{
    return atom->kind == Type_int || atom->kind == Type_bool ||
           (atom->kind == Type_fixed && atom->dtype <= Dtype_uint64 && atom->dtype != Dtype_bool_);
}

static const Flow *repeated(Eval *e, Node *node, const Atom *sequence, const Node *count, bool in_place)
{
    Solver *solver = e->solver;
    int64_t times;
    if (sequence->kind == Type_str || sequence->kind == Type_bytes)
        return flow_of_atom(solver, sequence);
    if (sequence->kind == Type_packed)
        return native_repeated(e, node, sequence, in_place);
    if (sequence->kind == Type_list) {
        if (in_place)
            return flow_of_atom(solver, sequence);
        const Flow *list = make_list(e, node, 0, contents_of(solver, sequence->thing, e->body));
        unify(solver, list->at[0]->thing, sequence->thing);
        return list;
    }
    if (sequence->kind == Type_tuple && literal_int(count, &times) && times >= 0 &&
        times * sequence->count <= tuple_longest) {
        const Flow *items[tuple_longest];
        for (uint32_t i = 0; i < (uint32_t)times * sequence->count; i++)
            items[i] = sequence->items[i % sequence->count];
        return flow_tuple(solver, items, (uint32_t)times * sequence->count, place_of_node(e, node));
    }
    const Flow *result = make_sequence(e, node, 1, tuple_items(e, node, sequence));
    same_elements(e, result->at[0]->thing, sequence);
    return result;
}

static bool is_tuple(const Atom *atom)
{
    return atom->kind == Type_tuple || atom->kind == Type_sequence;
}

static bool is_repeatable(const Atom *atom)
{
    return atom->kind == Type_str || atom->kind == Type_bytes || atom->kind == Type_list || is_tuple(atom) ||
           (atom->kind == Type_packed && !atom_row(atom)->is_view);
}

/* One legal pair gives its result, an illegal one NULL. */
static const Flow *one_pair(Eval *e, Node *node, Op op, Node *left, const Atom *a, Node *right, const Atom *b,
                            bool in_place)
{
    Solver *solver = e->solver;
    if ((a->kind == Type_array || b->kind == Type_array) && is_driver(e))
        return driver_binary(e, node, op, a, b);
    if (a->kind == Type_array || b->kind == Type_array) {
        refuse(e, node->at, "an operation on a whole array");
        return flow_none_yet(solver);
    }
    if (atom_is_numeric(a) && atom_is_numeric(b))
        return numbers(e, op, left, a, right, b);
    if (atom_is_table(a) || atom_is_view(a) || (atom_is_table(b) && op == Op_bitor) || atom_is_view(b))
        return table_binary(e, node, op, a, b, in_place);
    if (op == Op_mod && a->kind == Type_str) {
        if (is_instance(b) && class_stands_for(b->thing->cls, "tuple"))
            refuse(e, node->at, "% with a named tuple");
        return flow_scalar(solver, Type_str);
    }
    if (op == Op_mul && is_repeatable(a) && may_become(solver, b, Becomes_index))
        return become(e, right, flow_of_atom(solver, b), Becomes_index)->count ? repeated(e, node, a, right, in_place)
                                                                               : flow_none_yet(solver);
    if (op == Op_mul && is_repeatable(b) && may_become(solver, a, Becomes_index))
        return become(e, left, flow_of_atom(solver, a), Becomes_index)->count ? repeated(e, node, b, left, false)
                                                                              : flow_none_yet(solver);
    if (op == Op_mul && is_repeatable(a) && is_int(b))
        return repeated(e, node, a, right, in_place);
    if (op == Op_mul && is_repeatable(b) && is_int(a))
        return repeated(e, node, b, left, false);
    if (op != Op_mul && (a->kind == Type_packed || (b->kind == Type_packed && a->kind == Type_bytes && op == Op_add)))
        return native_binary(e, node, op, a, b, in_place);
    if (op == Op_mod && a->kind == Type_bytes) {
        for (uint32_t i = 0; i < b->count; i++)
            uses_text(e, node, b->items[i], false);
        uses_text(e, node, flow_of_atom(solver, b), false);
        return flow_scalar(solver, Type_bytes);
    }
    if (op == Op_add && a->kind == b->kind && (a->kind == Type_str || a->kind == Type_bytes))
        return flow_of_atom(solver, a);
    if (op == Op_add && is_tuple(a) && is_tuple(b))
        return tuples_added(e, node, a, b);
    if (op == Op_add && a->kind == Type_list && b->kind == Type_list)
        return lists_added(e, node, a, b, in_place);
    if (op == Op_add && in_place && a->kind == Type_list)
        return extended(e, node, a, right, b);
    return NULL;
}

/* `xs += "ab"`: any iterable extends a list. */
const Flow *extended(Eval *e, Node *node, const Atom *list, Node *right, const Atom *b)
{
    const Flow *elements = elements_of(e, right, flow_of_atom(e->solver, b), false);
    if (!elements)
        return NULL;
    contents_add(e->solver, list->thing, elements, node->at);
    return flow_of_atom(e->solver, list);
}

static const Flow *illegal(Eval *e, Node *node, Op op, const Atom *a, const Atom *b, bool in_place)
{
    const char *equals = in_place ? "=" : "";
    const char *no_sum = op == Op_add && a->kind == Type_packed ? native_no_sum(e, a, b, in_place) : NULL;
    if (no_sum)
        return always_raises(e, node, "TypeError", "%s", no_sum);
    const char *row = op == Op_add && is_instance(a) ? concatenated_as(e->solver, a->thing->cls) : NULL;
    if (row)
        return always_raises(e, node, "TypeError", "can only concatenate %s (not \"%s\") to %s", row, atom_name(b),
                             row);
    if (op == Op_add && a->kind == Type_bytes)
        return always_raises(e, node, "TypeError", "can't concat %s to bytes", atom_name(b));
    if (op == Op_add && !in_place && (a->kind == Type_str || a->kind == Type_list || is_tuple(a)))
        return always_raises(e, node, "TypeError", "can only concatenate %s (not \"%s\") to %s", atom_name(a),
                             atom_name(b), atom_name(a));
    if (op == Op_add && a->kind == Type_list)
        return always_raises(e, node, "TypeError", "'%s' object is not iterable", atom_name(b));
    if (op == Op_add && (a->kind == Type_str || is_tuple(a)))
        return always_raises(e, node, "TypeError", "can only concatenate %s (not \"%s\") to %s", atom_name(a),
                             atom_name(b), atom_name(a));
    if (op == Op_mul && (is_repeatable(a) || (is_repeatable(b) && !(in_place && a->kind == Type_range))))
        return always_raises(e, node, "TypeError", "can't multiply sequence by non-int of type '%s'",
                             atom_name(is_repeatable(a) ? b : a));
    if (op == Op_pow && !in_place)
        return always_raises(e, node, "TypeError", "unsupported operand type(s) for ** or pow(): '%s' and '%s'",
                             atom_name(a), atom_name(b));
    return always_raises(e, node, "TypeError", "unsupported operand type(s) for %s%s: '%s' and '%s'", op_text(op),
                         equals, atom_name(a), atom_name(b));
}

static uint32_t first_of_kind(const Flow *flow, TypeKind kind)
{
    uint32_t at = 0;
    while (at < flow->count && flow->at[at]->kind != kind)
        at++;
    return at;
}

/* The sums of many lists are one list, which has met each of them, and so with tuples of any length: no need for every
 * pair. */
static bool has_met(const Flow *a, uint32_t i, const Flow *b, uint32_t k)
{
    TypeKind kind = a->at[i]->kind;
    return (kind == Type_list || kind == Type_sequence) && b->at[k]->kind == kind && i != first_of_kind(a, kind) &&
           k != first_of_kind(b, kind);
}

/* format % args: all that may be the arguments are looked into at once. */
typedef struct Formatted {
    const Pairs *open;
    const Atom *format;
} Formatted;

static bool is_formatted(const Atom *atom, const void *with)
{
    const Formatted *formatted = with;
    return is_open(formatted->open, formatted->format, atom);
}

static void uses_format(Eval *e, const Node *node, const Flow *formats, const Flow *b, const Pairs *open)
{
    for (uint32_t i = 0; i < formats->count; i++) {
        Formatted formatted = {open, formats->at[i]};
        if (formats->at[i]->kind != Type_str)
            continue;
        const Flow *args = flow_keep(e->solver, b, is_formatted, &formatted);
        uses_text(e, node, args, true);
        uses_text(e, node, flow_inside(e, node, args), true);
    }
}

const Flow *binary(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b, bool in_place)
{
    Pairs open;
    const Flow *called = instance_operator(e, node, op, left, a, right, b, in_place, &open);
    const Flow *result = called ? called : flow_none_yet(e->solver);
    bool legal = called != NULL;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++) {
            if (!is_open(&open, a->at[i], b->at[k]) || (op == Op_add && !in_place && has_met(a, i, b, k)))
                continue;
            const Flow *one = one_pair(e, node, op, left, a->at[i], right, b->at[k], in_place);
            legal |= one != NULL;
            if (one)
                result = flow_join(e->solver, result, one, place_of_node(e, node));
        }
    if (op == Op_mod)
        uses_format(e, node, a, b, &open);
    if (!legal && a->count && b->count)
        return illegal(e, node, op, a->at[0], b->at[0], in_place);
    return result;
}

const Flow *unary(Eval *e, Node *node, Op op, const Flow *a)
{
    const Flow *result = flow_none_yet(e->solver);
    bool legal = false;
    if (op == Op_not) {
        call_truth(e, node->UnaryOp.operand, a);
        return a->count ? flow_scalar(e->solver, Type_bool) : a;
    }
    CallShape shape = {.node = node,
                       .receiver = node->UnaryOp.operand,
                       .implied = op == Op_minus  ? "__neg__"
                                  : op == Op_plus ? "__pos__"
                                                  : "__invert__"};
    const Flow *called = call_special_method(e, &shape, a, &a);
    if (called) {
        legal = true;
        result = called;
    }
    for (uint32_t i = 0; i < a->count; i++) {
        const Atom *atom = a->at[i];
        const Flow *one = NULL;
        if (atom->kind == Type_fixed)
            one = fixed_unary(e, op, atom);
        else if (atom->kind == Type_bool || atom->kind == Type_int)
            one = flow_scalar(e->solver, Type_int);
        else if ((atom_is_numeric(atom) && op != Op_invert) || (atom->kind == Type_array && is_driver(e)))
            one = flow_of_atom(e->solver, atom);
        legal |= one != NULL;
        if (one)
            result = flow_join(e->solver, result, one, NULL);
    }
    if (!legal && a->count)
        return always_raises(e, node, "TypeError", "bad operand type for unary %s: '%s'",
                             op == Op_plus    ? "+"
                             : op == Op_minus ? "-"
                                              : "~",
                             atom_name(a->at[0]));
    return result;
}

/* ---- comparison
 * --------------------------------------------------------------------------------------------------
 */
static bool is_ordered(const Atom *a, const Atom *b)
{
    if (atom_is_numeric(a) && atom_is_numeric(b))
        return (a->kind == Type_fixed || b->kind == Type_fixed) || (a->kind != Type_complex && b->kind != Type_complex);
    if (is_tuple(a) && is_tuple(b))
        return true;
    return a->kind == b->kind && (a->kind == Type_str || a->kind == Type_bytes || a->kind == Type_list);
}

static bool is_container(const Atom *atom)
{
    return atom->kind == Type_str || atom->kind == Type_bytes || atom->kind == Type_list || is_tuple(atom) ||
           atom->kind == Type_range || atom->kind == Type_array || atom->kind == Type_generator ||
           atom_is_table(atom) || atom_is_view(atom) || atom_is_file(atom) || atom_row(atom);
}

static const Flow *compare_pair(Eval *e, Op op, const Atom *a, const Atom *b)
{
    Solver *solver = e->solver;
    if (op == Op_in || op == Op_notin)
        return is_container(b) && (b->kind != Type_str || a->kind == Type_str) &&
                       ((b->kind != Type_bytes && !(b->kind == Type_packed && b->native == Native_bytearray)) ||
                        atom_shows_bytes(a) || a->kind == Type_int || a->kind == Type_bool)
                   ? flow_scalar(solver, Type_bool)
                   : NULL;
    if (op == Op_is || op == Op_isnot)
        return flow_scalar(solver, Type_bool);
    if ((a->kind == Type_array || b->kind == Type_array) && is_driver(e))
        return driver_compare(e, e->statement, a, b);
    if (a->kind == Type_array || b->kind == Type_array) {
        refuse(e, solver->cause, "a comparison of whole arrays");
        return flow_none_yet(solver);
    }
    if (atom_is_table(a) || atom_is_view(a) || atom_is_table(b) || atom_is_view(b))
        return table_compare(e, op, a, b);
    if (a->kind == Type_packed || b->kind == Type_packed)
        return native_compare(e, op, a, b);
    if (op != Op_eq && op != Op_ne && !is_ordered(a, b))
        return NULL;
    bool fixed = (a->kind == Type_fixed && atom_is_numeric(b)) || (b->kind == Type_fixed && atom_is_numeric(a));
    return fixed ? flow_fixed(solver, Dtype_bool_) : flow_scalar(solver, Type_bool);
}

/* x in obj */
static const Flow *contained(Eval *e, Node *node, Node *left, Node *right, const Flow **b)
{
    CallShape shape = {.node = node, .args = &left, .count = 1, .receiver = right, .implied = "__contains__"};
    return call_special_method(e, &shape, *b, b) ? flow_scalar(e->solver, Type_bool) : NULL;
}

const Flow *compare(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b)
{
    Pairs open = {0};
    bool asks = op == Op_is || op == Op_isnot || op == Op_in || op == Op_notin;
    const Flow *called = op == Op_in || op == Op_notin
                             ? contained(e, node, left, right, &b)
                             : instance_operator(e, node, op, left, a, right, b, false, &open);
    const Flow *result = called ? called : flow_none_yet(e->solver);
    bool legal = called != NULL;
    for (uint32_t k = 0; (op == Op_in || op == Op_notin) && k < b->count; k++)
        if (atom_is_table(b->at[k]) || b->at[k]->kind == Type_keys)
            uses_hash(e, node, a);
    if (op == Op_in || op == Op_notin)
        uses_equal(e, node, flow_tuple(e->solver, &a, 1, place_of_node(e, node)), b);
    else if (op == Op_eq || op == Op_ne)
        uses_equal(e, node, a, b);
    else if (op != Op_is && op != Op_isnot)
        uses_order_inside(e, node, a, b, op);
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++) {
            if (!asks && !is_open(&open, a->at[i], b->at[k]))
                continue;
            bool searched =
                (op == Op_in || op == Op_notin) && (b->at[k]->kind == Type_instance || enum_members(e, b->at[k]));
            const Flow *one = searched ? elements_of(e, right, flow_of_atom(e->solver, b->at[k]), false)
                                       : compare_pair(e, op, a->at[i], b->at[k]);
            if (searched && one)
                one = flow_scalar(e->solver, Type_bool);
            legal |= one != NULL;
            if (one)
                result = flow_join(e->solver, result, one, NULL);
        }
    if (legal || !a->count || !b->count)
        return result;
    if (op == Op_in || op == Op_notin)
        return b->at[0]->kind == Type_bytes || b->at[0]->kind == Type_packed
                   ? always_raises(e, node, "TypeError", "a bytes-like object is required, not '%s'",
                                   atom_name(a->at[0]))
               : b->at[0]->kind == Type_str
                   ? always_raises(e, node, "TypeError", "'in <string>' requires string as left operand, not %s",
                                   atom_name(a->at[0]))
                   : always_raises(e, node, "TypeError", "argument of type '%s' is not iterable", atom_name(b->at[0]));
    return always_raises(e, node, "TypeError", "'%s' not supported between instances of '%s' and '%s'", op_text(op),
                         atom_name(a->at[0]), atom_name(b->at[0]));
}
