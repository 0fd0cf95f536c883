/* numpy.c -- NumPy arrays and scalars as NumPy 1.24 types them.
 * In: calls of np.zeros and its like, subscripts of arrays, operators with NumPy scalars.  Out:
 * element types, ranks. Rule: a scalar keeps its width (int8 + int8 is int8, and wraps); Python's
 * numbers count as bool, int64, float64, complex128. a = np.zeros((n, m)); a[i, j] + 1     =>
 * ndarray[float64, 2]; np.float64                                          */
#include "typeinfer/solve.h"

/* ---- element types
 * ------------------------------------------------------------------------------------------ */
static unsigned dtype_bits(Dtype dtype)
{
    static const uint8_t bits[] = {
        [Dtype_bool_] = 1,       [Dtype_int8] = 8,     [Dtype_int16] = 16,   [Dtype_int32] = 32,
        [Dtype_int64] = 64,      [Dtype_uint8] = 8,    [Dtype_uint16] = 16,  [Dtype_uint32] = 32,
        [Dtype_uint64] = 64,     [Dtype_float32] = 32, [Dtype_float64] = 64, [Dtype_complex64] = 32,
        [Dtype_complex128] = 64,
    };
    return bits[dtype];
}

static bool is_signed(Dtype dtype)
{
    return dtype >= Dtype_int8 && dtype <= Dtype_int64;
}

static bool is_unsigned(Dtype dtype)
{
    return dtype >= Dtype_uint8 && dtype <= Dtype_uint64;
}

static bool is_complex(Dtype dtype)
{
    return dtype >= Dtype_complex64;
}

static bool is_real(Dtype dtype)
{
    return dtype == Dtype_float32 || dtype == Dtype_float64;
}

static Dtype promote_integers(Dtype a, Dtype b)
{
    if (is_signed(a) == is_signed(b))
        return dtype_bits(a) >= dtype_bits(b) ? a : b;
    Dtype is = is_signed(a) ? a : b, un = is_signed(a) ? b : a;
    if (dtype_bits(is) > dtype_bits(un))
        return is;
    return un == Dtype_uint64   ? Dtype_float64
           : un == Dtype_uint32 ? Dtype_int64
           : un == Dtype_uint16 ? Dtype_int32
                                : Dtype_int16;
}

Dtype dtypes_promoted(Dtype a, Dtype b)
{
    if (a == Dtype_bool_ || a == b)
        return b;
    if (b == Dtype_bool_)
        return a;
    bool whole_a = is_signed(a) || is_unsigned(a), whole_b = is_signed(b) || is_unsigned(b);
    if (whole_a && whole_b)
        return promote_integers(a, b);
    unsigned bits_a = whole_a && dtype_bits(a) > 16 ? 64 : whole_a ? 32 : dtype_bits(a);
    unsigned bits_b = whole_b && dtype_bits(b) > 16 ? 64 : whole_b ? 32 : dtype_bits(b);
    bool wide = bits_a == 64 || bits_b == 64;
    if (is_complex(a) || is_complex(b))
        return wide ? Dtype_complex128 : Dtype_complex64;
    return wide ? Dtype_float64 : Dtype_float32;
}

Dtype dtype_of_atom(const Atom *atom)
{
    switch (atom->kind) {
    case Type_bool:
        return Dtype_bool_;
    case Type_int:
        return Dtype_int64;
    case Type_float:
        return Dtype_float64;
    case Type_complex:
        return Dtype_complex128;
    default:
        return atom->dtype;
    }
}

bool dtype_named(const char *text, Dtype *dtype)
{
    static const struct {
        const char *text;
        Dtype dtype;
    } names[] = {
#define D(name, text, stem) {text, Dtype_##name},
        DTYPES(D)
#undef D
            {"bool_", Dtype_bool_},
        {"float", Dtype_float64},
        {"int", Dtype_int64},
        {"complex", Dtype_complex128},
        {"int_", Dtype_int64},
        {"intp", Dtype_int64},
        {"intc", Dtype_int32},
        {"uint", Dtype_uint64},
        {"uintp", Dtype_uint64},
        {"double", Dtype_float64},
        {"single", Dtype_float32},
        {"float_", Dtype_float64},
        {"complex_", Dtype_complex128},
        {"cdouble", Dtype_complex128},
        {"csingle", Dtype_complex64},
        {"byte", Dtype_int8},
        {"ubyte", Dtype_uint8},
        {"short", Dtype_int16},
        {"ushort", Dtype_uint16},
        {"i1", Dtype_int8},
        {"i2", Dtype_int16},
        {"i4", Dtype_int32},
        {"i8", Dtype_int64},
        {"u1", Dtype_uint8},
        {"u2", Dtype_uint16},
        {"u4", Dtype_uint32},
        {"u8", Dtype_uint64},
        {"f4", Dtype_float32},
        {"f8", Dtype_float64},
        {"c8", Dtype_complex64},
        {"c16", Dtype_complex128},
        {"d", Dtype_float64},
        {"f", Dtype_float32},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i].text, text)) {
            *dtype = names[i].dtype;
            return true;
        }
    return false;
}

/* np.float64, "f8", float, a.dtype */
bool dtype_of_node(Eval *e, Node *node, Dtype *dtype)
{
    if (literal_text(node))
        return dtype_named(literal_text(node), dtype);
    if (node->kind == N_Name && node->Name.symbol && !node->Name.symbol->home)
        return (!strcmp(node->Name.name, "int") || !strcmp(node->Name.name, "float") ||
                !strcmp(node->Name.name, "bool") || !strcmp(node->Name.name, "complex")) &&
               dtype_named(node->Name.name, dtype);
    Denoted what = denoted(e, node);
    if (what.what != Denotes_value && what.name && !strncmp(what.name, "numpy.", 6))
        return dtype_named(what.name + 6, dtype);
    if (node->kind != N_Attribute || strcmp(node->Attribute.attr, "dtype"))
        return false;
    const Flow *base = infer_expr(e, node->Attribute.value);
    if (base->count != 1 || base->at[0]->kind != Type_array)
        return false;
    *dtype = base->at[0]->dtype;
    return true;
}

/* ---- operators
 * ------------------------------------------------------------------------------------------------
 */
const Flow *fixed_binary(Eval *e, Op op, const Atom *a, const Atom *b)
{
    Dtype x = dtype_of_atom(a), y = dtype_of_atom(b), both = dtypes_promoted(x, y);
    bool bools = x == Dtype_bool_ && y == Dtype_bool_, whole = !is_real(both) && !is_complex(both);
    if (a->kind == Type_complex && b->kind == Type_fixed && b->dtype == Dtype_float64 && op != Op_floordiv &&
        op != Op_mod)
        return flow_scalar(e->solver, Type_complex); /* float64 is a float to complex's own operators */
    switch (op) {
    case Op_sub:
        return bools ? NULL : flow_fixed(e->solver, both);
    case Op_div:
        return flow_fixed(e->solver, whole ? Dtype_float64 : both);
    case Op_floordiv:
    case Op_mod:
        if (is_complex(both))
            return NULL;
        /* fall through */
    case Op_pow:
        if (is_complex(both) && op == Op_pow)
            refuse(e, e->solver->cause, "a power of a NumPy complex number");
        return flow_fixed(e->solver, bools ? Dtype_int8 : both);
    case Op_lshift:
    case Op_rshift:
    case Op_bitand:
    case Op_bitor:
    case Op_bitxor:
        if (!whole)
            return NULL;
        return flow_fixed(e->solver, bools && (op == Op_lshift || op == Op_rshift) ? Dtype_int8 : both);
    case Op_matmul:
        return NULL;
    default:
        return flow_fixed(e->solver, both);
    }
}

const Flow *fixed_unary(Eval *e, Op op, const Atom *a)
{
    if (op == Op_minus && a->dtype == Dtype_bool_)
        return NULL;
    if (op == Op_invert && (is_real(a->dtype) || is_complex(a->dtype)))
        return NULL;
    return flow_of_atom(e->solver, a);
}

/* ---- elements
 * ---------------------------------------------------------------------------------------------------
 */
static const Flow *part_of(Eval *e, const Atom *array, uint32_t indices)
{
    if (indices == array->ndim)
        return flow_fixed(e->solver, array->dtype);
    return flow_array(e->solver, array->thing, array->dtype, (uint8_t)(array->ndim - indices));
}

const Flow *array_element(Eval *e, const Atom *array)
{
    return part_of(e, array, 1);
}

static bool has_slice(const Node *index)
{
    if (index->kind == N_Tuple)
        for_each (Node *, one, &index->Tuple.items)
            if (one->kind == N_Slice)
                return true;
    return index->kind == N_Slice;
}

static bool all_whole(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        bool whole = atom->kind == Type_int ||
                     (atom->kind == Type_fixed && (is_signed(atom->dtype) || is_unsigned(atom->dtype)));
        if (!whole)
            return false;
    }
    return true;
}

const Flow *array_index(Eval *e, Node *node, const Atom *array, Node *index)
{
    Solver *solver = e->solver;
    const Flow *at = last_flow(e, index), *result = flow_none_yet(solver);
    if (is_driver(e) && (has_slice(index) || index->kind == N_Tuple || flow_is_only(at, Type_array)))
        return driver_index(e, node, array, index);
    if (has_slice(index)) {
        refuse(e, index->at, "a slice of an array");
        return result;
    }
    for (uint32_t i = 0; i < at->count; i++) {
        const Atom *atom = at->at[i];
        bool whole = atom->kind == Type_tuple || all_whole(flow_of_atom(solver, atom));
        for (uint32_t k = 0; k < atom->count; k++)
            whole &= all_whole(atom->items[k]);
        uint32_t count = atom->kind == Type_tuple ? atom->count : 1;
        if (!whole || count == 0) {
            refuse(e, index->at, arena_print(solver->arena, "an array index of type %s", atom_name(atom)));
            continue;
        }
        if (count > array->ndim)
            return always_raises(e, node, "IndexError",
                                 "too many indices for array: array is %u-dimensional, but %u were indexed",
                                 array->ndim, count);
        result = flow_join(solver, result, part_of(e, array, count), place_of_node(e, node));
    }
    return result;
}

const Flow *array_attribute(Eval *e, Node *node, const Atom *atom, Name name)
{
    Solver *solver = e->solver;
    const Flow *whole = flow_scalar(solver, Type_int);
    if (!strcmp(name, "size") || !strcmp(name, "ndim") || !strcmp(name, "itemsize") || !strcmp(name, "nbytes"))
        return whole;
    if (!strcmp(name, "shape") && atom->kind == Type_array) {
        const Flow *items[4] = {whole, whole, whole, whole};
        return flow_tuple(solver, items, atom->ndim, place_of_node(e, node));
    }
    if (atom->kind == Type_fixed && (!strcmp(name, "real") || !strcmp(name, "imag"))) {
        Dtype dtype = atom->dtype == Dtype_complex64    ? Dtype_float32
                      : atom->dtype == Dtype_complex128 ? Dtype_float64
                                                        : atom->dtype;
        return flow_fixed(solver, dtype);
    }
    if (is_driver(e) && atom->kind == Type_array &&
        (!strcmp(name, "T") || !strcmp(name, "real") || !strcmp(name, "imag")))
        return flow_of_atom(solver, atom);
    static const char *const others[] = {"T", "dtype", "strides", "flat", "base", "data", "real", "imag", "flags"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (!strcmp(name, others[i])) {
            refuse(e, node->at, arena_print(solver->arena, "the attribute '%s' of %s", name, atom_name(atom)));
            return flow_none_yet(solver);
        }
    return NULL;
}

/* ---- np.zeros and its like
 * ------------------------------------------------------------------------------------------ */
static Node *argument(const Node *call, uint32_t position, const char *name)
{
    Node *named = keyword_given(call, name);
    return named ? named : position < call->Call.args.len ? call->Call.args.at[position] : NULL;
}

static bool keywords_known(Eval *e, Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords) {
        const char *name = keyword->Keyword.name;
        if (!name || (strcmp(name, "dtype") && strcmp(name, "shape") && strcmp(name, "fill_value") &&
                      strcmp(name, "order") && strcmp(name, "a") && strcmp(name, "prototype"))) {
            refuse(e, keyword->at, "this keyword argument");
            return false;
        }
        if (!strcmp(name, "order") &&
            !(literal_text(keyword->Keyword.value) && !strcmp(literal_text(keyword->Keyword.value), "C"))) {
            refuse(e, keyword->at, "an order other than \"C\"");
            return false;
        }
    }
    return true;
}

/* How many dimensions a shape has; 0: not known. */
static uint8_t rank_of(Eval *e, Node *shape, const Flow *flow)
{
    uint32_t count = 0;
    if (shape->kind == N_List)
        count = shape->List.items.len;
    else if (flow->count == 1 && flow->at[0]->kind == Type_tuple)
        count = flow->at[0]->count;
    else if (flow->count && all_whole(flow))
        count = 1;
    if (flow->count && (count < 1 || count > 4))
        refuse(e, shape->at, "an array of that shape (1 to 4 dimensions, each an int)");
    return flow->count && count <= 4 ? (uint8_t)count : 0;
}

static const Flow *new_array(Eval *e, Node *node, Dtype dtype, uint8_t ndim)
{
    Thing *thing = make(e, node, 0, Type_array);
    thing->dtype = dtype;
    thing->ndim = ndim;
    return flow_array(e->solver, thing, dtype, ndim);
}

static bool dtype_argument(Eval *e, Node *node, Dtype *dtype)
{
    if (!node || node_is_none(node))
        return true;
    if (dtype_of_node(e, node, dtype))
        return true;
    refuse(e, node->at, "this dtype");
    return false;
}

static void record(Eval *e, Node *node, const char *name, Node *const *args, uint32_t count)
{
    if (!e->solver->recording)
        return;
    Callee *callee = add_callee(e, node, Callee_special);
    callee->special = name;
    for (uint32_t i = 0; i < count; i++)
        if (args[i]) {
            Argument one = {.node = args[i], .type = flow_type(e->solver, last_flow(e, args[i]))};
            push(e->solver->arena, &callee->args, one);
        }
}

/* zeros(shape, dtype), full(shape, value, dtype). */
static const Flow *new_of_shape(Eval *e, Node *node, const char *name, bool is_full)
{
    Node *args[] = {argument(node, 0, "shape"), is_full ? argument(node, 1, "fill_value") : NULL};
    Node *type = argument(node, is_full ? 2 : 1, "dtype");
    Dtype dtype = Dtype_float64;
    const Flow *none = flow_none_yet(e->solver);
    if (!args[0] || (is_full && !args[1]) || !keywords_known(e, node)) {
        refuse(e, node->at, "this call");
        return none;
    }
    const Flow *shape = infer_expr(e, args[0]), *value = args[1] ? infer_expr(e, args[1]) : shape;
    uint8_t ndim = rank_of(e, args[0], shape);
    if (!shape->count || !value->count || !ndim)
        return none;
    if (is_full && !type) {
        if (value->count != 1 || !atom_is_numeric(value->at[0])) {
            refuse(e, node->at, "an array filled with this");
            return none;
        }
        dtype = dtype_of_atom(value->at[0]);
    }
    if (!dtype_argument(e, type, &dtype))
        return none;
    record(e, node, name, args, 2);
    return new_array(e, node, dtype, ndim);
}

static const Flow *new_like(Eval *e, Node *node, const char *name, bool is_full)
{
    Node *args[] = {argument(node, 0, "a"), is_full ? argument(node, 1, "fill_value") : NULL};
    Node *type = argument(node, is_full ? 2 : 1, "dtype");
    const Flow *result = flow_none_yet(e->solver);
    if (!args[0])
        args[0] = argument(node, 0, "prototype");
    if (!args[0] || (is_full && !args[1]) || !keywords_known(e, node)) {
        refuse(e, node->at, "this call");
        return result;
    }
    const Flow *like = infer_expr(e, args[0]);
    if (args[1] && infer_expr(e, args[1])->count == 0)
        return result;
    for (uint32_t i = 0; i < like->count; i++)
        if (like->at[i]->kind != Type_array || like->at[i]->dtype != like->at[0]->dtype ||
            like->at[i]->ndim != like->at[0]->ndim) {
            refuse(e, args[0]->at, "this argument (only arrays of one type)");
            return result;
        }
    if (!like->count)
        return result;
    Dtype dtype = like->at[0]->dtype;
    if (!dtype_argument(e, type, &dtype))
        return result;
    record(e, node, name, args, 2);
    return new_array(e, node, dtype, like->at[0]->ndim);
}

/* np.float32(x) */
static const Flow *cast(Eval *e, Node *node, const char *name, Dtype dtype)
{
    if (node->Call.args.len != 1 || node->Call.keywords.len) {
        refuse(e, node->at, "this call");
        return flow_none_yet(e->solver);
    }
    const Flow *flow = infer_expr(e, node->Call.args.at[0]);
    for (uint32_t i = 0; i < flow->count; i++)
        if (!atom_is_numeric(flow->at[i])) {
            refuse(e, node->at, "a NumPy scalar made of this");
            return flow_none_yet(e->solver);
        }
    record(e, node, name, node->Call.args.at, 1);
    return flow->count ? flow_fixed(e->solver, dtype) : flow;
}

/* np.float32(x) */
bool call_numpy_type(Eval *e, Node *node, const char *name, const Flow **result)
{
    Dtype dtype;
    if (strncmp(name, "numpy.", 6) || !dtype_named(name + 6, &dtype))
        return false;
    *result = cast(e, node, "numpy_scalar", dtype);
    return true;
}

bool call_numpy(Eval *e, Node *node, const StubDef *stub, const Flow **result)
{
    bool is_new = !strcmp(stub->special, "numpy_new"), is_like = !strcmp(stub->special, "numpy_like");
    bool is_full = !strncmp(stub->name, "full", 4);
    if (is_new)
        *result = new_of_shape(e, node, stub->special, is_full);
    else if (is_like)
        *result = new_like(e, node, stub->special, is_full);
    return is_new || is_like;
}
