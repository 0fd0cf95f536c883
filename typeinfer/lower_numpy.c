/* lower_numpy.c -- NumPy arrays: made, asked for their shape.
 * In: Special calls of numpy.pyi, attributes of arrays.  Out: Library calls, Shape trees.
 * Rule: dtype and number of dimensions are in the type; the extents are the arguments, one int
 * each. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

/* ---- the type of a result ---------------------------------------------------------------------
 */
typedef struct Kind { /* of a number, as NumPy promotes it */
    enum { Kind_bool, Kind_signed, Kind_unsigned, Kind_real, Kind_complex } kind;
    unsigned bits;
} Kind;

static Kind kind_of(const Type *type)
{
    static const Kind kinds[] = {
        [Dtype_bool_] = {Kind_bool, 1},          [Dtype_int8] = {Kind_signed, 8},
        [Dtype_int16] = {Kind_signed, 16},       [Dtype_int32] = {Kind_signed, 32},
        [Dtype_int64] = {Kind_signed, 64},       [Dtype_uint8] = {Kind_unsigned, 8},
        [Dtype_uint16] = {Kind_unsigned, 16},    [Dtype_uint32] = {Kind_unsigned, 32},
        [Dtype_uint64] = {Kind_unsigned, 64},    [Dtype_float32] = {Kind_real, 32},
        [Dtype_float64] = {Kind_real, 64},       [Dtype_complex64] = {Kind_complex, 32},
        [Dtype_complex128] = {Kind_complex, 64},
    };
    switch (type->kind) {
    case Type_bool:
        return kinds[Dtype_bool_];
    case Type_int:
        return kinds[Dtype_int64];
    case Type_float:
        return kinds[Dtype_float64];
    case Type_complex:
        return kinds[Dtype_complex128];
    default:
        return kinds[type->dtype];
    }
}

static Dtype dtype_of(Kind kind)
{
    unsigned size = kind.bits <= 8 ? 0 : kind.bits <= 16 ? 1 : kind.bits <= 32 ? 2 : 3;
    switch (kind.kind) {
    case Kind_bool:
        return Dtype_bool_;
    case Kind_signed:
        return Dtype_int8 + size;
    case Kind_unsigned:
        return Dtype_uint8 + size;
    case Kind_real:
        return kind.bits == 64 ? Dtype_float64 : Dtype_float32;
    default:
        return kind.bits == 64 ? Dtype_complex128 : Dtype_complex64;
    }
}

/* Two integer types: the one that holds both; uint64 with a signed one is float64. */
static Kind join_whole(Kind a, Kind b)
{
    if (a.kind == b.kind)
        return a.bits >= b.bits ? a : b;
    Kind is = a.kind == Kind_signed ? a : b, un = a.kind == Kind_signed ? b : a;
    if (is.bits > un.bits)
        return is;
    return un.bits == 64 ? (Kind){Kind_real, 64} : (Kind){Kind_signed, un.bits * 2};
}

static Kind join_kinds(Kind a, Kind b)
{
    if (a.kind == Kind_bool || b.kind == Kind_bool)
        return a.kind == Kind_bool ? b : a;
    bool whole_a = a.kind <= Kind_unsigned, whole_b = b.kind <= Kind_unsigned;
    if (whole_a && whole_b)
        return join_whole(a, b);
    unsigned bits_a = whole_a ? (a.bits > 16 ? 64 : 32) : a.bits, bits_b = whole_b ? (b.bits > 16 ? 64 : 32) : b.bits;
    bool complex = a.kind == Kind_complex || b.kind == Kind_complex;
    return (Kind){complex ? Kind_complex : Kind_real, bits_a > bits_b ? bits_a : bits_b};
}

Type *fixed_result(Lower *l, IrOp op, const Type *a, const Type *b)
{
    if (!type_has(a, NUM) || !type_has(b, NUM) || op == Ir_matmul)
        return NULL;
    Kind kind = join_kinds(kind_of(a), kind_of(b));
    bool bools = kind.kind == Kind_bool, whole = kind.kind <= Kind_unsigned;
    bool bitwise = op >= Ir_lshift && op <= Ir_bitxor, shift = op == Ir_lshift || op == Ir_rshift;
    if ((bitwise && !whole) || (op == Ir_sub && bools) ||
        ((op == Ir_floordiv || op == Ir_mod) && kind.kind == Kind_complex))
        return NULL;
    if (op == Ir_div && whole)
        kind = (Kind){Kind_real, 64};
    if (bools && (op == Ir_floordiv || op == Ir_mod || op == Ir_pow || shift))
        kind = (Kind){Kind_signed, 8};
    return type_fixed(l->types, dtype_of(kind));
}

/* ---- attributes ------------------------------------------------------------------------------ */
static Ir *extent(Lower *l, Ir *array, uint32_t axis, Span at)
{
    Ir *node = ir_new(l->unit, I_Shape, l->int_, at);
    node->Shape.a = again(l, array);
    node->Shape.axis = axis;
    return node;
}

static Ir *shape_tree(Lower *l, Ir *array, Span at)
{
    TypeList types = {0};
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, at);
    for (uint32_t axis = 0; axis < array->type->ndim; axis++) {
        push(l->arena, &types, l->int_);
        push(l->arena, &node->TupleNew.items, extent(l, array, axis, at));
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return node;
}

static Ir *size_tree(Lower *l, Ir *array, Span at)
{
    Ir *size = extent(l, array, 0, at);
    for (uint32_t axis = 1; axis < array->type->ndim; axis++)
        size = ir_binary(l->unit, Ir_mul, l->int_, size, extent(l, array, axis, at), at);
    return size;
}

static int64_t item_size(Dtype dtype)
{
    static const uint8_t sizes[] = {
        [Dtype_bool_] = 1,   [Dtype_int8] = 1,      [Dtype_int16] = 2,       [Dtype_int32] = 4,  [Dtype_int64] = 8,
        [Dtype_uint8] = 1,   [Dtype_uint16] = 2,    [Dtype_uint32] = 4,      [Dtype_uint64] = 8, [Dtype_float32] = 4,
        [Dtype_float64] = 8, [Dtype_complex64] = 8, [Dtype_complex128] = 16,
    };
    return sizes[dtype];
}

/* Of a NumPy scalar: an array without dimensions. */
static Ir *scalar_attribute(Lower *l, Ir *a, Name name, Span at)
{
    bool real = strcmp(name, "real") == 0, imaginary = strcmp(name, "imag") == 0;
    if (strcmp(name, "size") == 0 || strcmp(name, "ndim") == 0)
        return ir_int(l->unit, name[0] == 's', at);
    if (strcmp(name, "itemsize") == 0 || strcmp(name, "nbytes") == 0)
        return ir_int(l->unit, item_size(a->type->dtype), at);
    if (!real && !imaginary)
        return NULL;
    if (a->type->dtype < Dtype_complex64)
        return real ? a : convert(l, ir_int(l->unit, 0, at), a->type);
    Ir *plain = quiet(l, convert(l, a, l->complex_), "value");
    Ir *part = tree_library(l, real ? &library_complex_real : &library_complex_imag, l->float_, &plain, 1, 0, at);
    return convert(l, part, type_fixed(l->types, a->type->dtype == Dtype_complex64 ? Dtype_float32 : Dtype_float64));
}

Ir *array_attribute_tree(Lower *l, Ir *a, Name name, Span at)
{
    if (a->type->kind == Type_fixed)
        return scalar_attribute(l, a, name, at);
    if (a->kind != I_Get)
        a = hold(l, a, "array");
    if (strcmp(name, "shape") == 0)
        return shape_tree(l, a, at);
    if (strcmp(name, "size") == 0)
        return size_tree(l, a, at);
    if (strcmp(name, "ndim") == 0)
        return ir_int(l->unit, a->type->ndim, at);
    if (strcmp(name, "itemsize") == 0)
        return ir_int(l->unit, item_size(a->type->dtype), at);
    if (strcmp(name, "nbytes") == 0)
        return ir_binary(l->unit, Ir_mul, l->int_, size_tree(l, a, at), ir_int(l->unit, item_size(a->type->dtype), at),
                         at);
    return NULL;
}

/* ---- arrays made here ------------------------------------------------------------------------ */
/* array_emptyN(dtype, extents...), array_zerosN, array_like(array, dtype, zeroed) of ndarray.h; the
 * dtype by number. */
#define MAKER(text, ndim)                                                                                              \
    {                                                                                                                  \
        .name = text, .owner = "numpy", .c_name = "array_" text #ndim, .can_raise = true, .cost = 200                  \
    }
static const Library array_empty[] = {MAKER("empty", 1), MAKER("empty", 2), MAKER("empty", 3), MAKER("empty", 4)};
static const Library array_zeros[] = {MAKER("zeros", 1), MAKER("zeros", 2), MAKER("zeros", 3), MAKER("zeros", 4)};
static const Library array_like = {
    .name = "empty_like", .owner = "numpy", .c_name = "array_like", .can_raise = true, .cost = 200};

static const char *maker_name(const Node *call)
{
    const Node *func = call->Call.func;
    return func->kind == N_Attribute ? func->Attribute.attr : func->kind == N_Name ? func->Name.name : "";
}

static bool starts(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static const Node *argument(const Special *special, uint32_t index, const char *name)
{
    const Node *given = call_arg(special, index);
    return given ? given : call_keyword(special, name);
}

static Ir *numpy_refuse(Lower *l, const Special *special)
{
    lower_refuse(l, special->call->at, "making an array this way");
    return ended(l, l->never, special->call->at);
}

/* One extent: an int, or a NumPy int. */
static bool add_extent(Lower *l, Ir *extent_, Block *args)
{
    TypeKind kind = extent_->type->kind;
    if (kind != Type_int && kind != Type_bool && kind != Type_fixed)
        return false;
    push(l->arena, args, quiet(l, convert(l, extent_, l->int_), "extent"));
    return true;
}

/* The extents of a shape: an int, a tuple, a list display. */
static bool add_extents(Lower *l, Ir *shape, Block *args)
{
    bool fine = true;
    if (shape->kind == I_ListNew) {
        for_each (Ir *, item, &shape->ListNew.items) {
            fine = fine && add_extent(l, item, args);
        }
        return fine;
    }
    if (shape->type->kind != Type_tuple)
        return add_extent(l, shape, args);
    if (shape->kind != I_TupleNew)
        shape = hold(l, shape, "shape");
    for (uint32_t index = 0; index < shape->type->items.len; index++)
        fine = fine && add_extent(l, tree_field(l, again(l, shape), index, shape->at), args);
    return fine;
}

/* for i ...: for j ...: a[i, j] = value */
static void fill_array(Lower *l, Ir *array, Ir *value, Span at)
{
    static const char *const names[] = {"row", "column", "layer", "cell"};
    Ir *store = ir_new(l->unit, I_Store, NULL, at);
    Block *outer = l->block;
    store->Store.a = again(l, array);
    store->Store.value = value;
    store->proved = Proved_bounds | Proved_forward | Proved_plain; /* it is new */
    for (uint32_t axis = 0; axis < array->type->ndim; axis++) {
        Ir *loop = ir_new(l->unit, I_Loop, NULL, at);
        loop->Loop.index = result_var(l, names[axis], l->int_, at);
        loop->Loop.index->is_index = true;
        loop->Loop.start = ir_int(l->unit, 0, at);
        loop->Loop.stop = extent(l, array, axis, at);
        loop->Loop.step = ir_int(l->unit, 1, at);
        loop->Loop.source = at;
        put(l, loop);
        enter(l, &loop->Loop.body);
        push(l->arena, &store->Store.indices, ir_get(l->unit, loop->Loop.index, at));
    }
    put(l, store);
    enter(l, outer);
}

/* The value that fills the array, of its dtype; NULL: nothing is filled in. */
static Ir *fill_value(Lower *l, const Special *special, const char *name, const Type *type)
{
    Type *item = type_fixed(l->types, type->dtype);
    if (starts(name, "ones"))
        return convert(l, ir_int(l->unit, 1, special->call->at), item);
    if (!starts(name, "full"))
        return NULL;
    Ir *value = lower_quiet(l, argument(special, 1, "fill_value"), "fill");
    return hold(l, convert(l, value, item), "fill");
}

static Ir *make_like(Lower *l, const Special *special, const char *name, Type *type, Block *args)
{
    Span at = special->call->at;
    push(l->arena, args, ir_int(l->unit, type->dtype, at));
    push(l->arena, args, tree_bool(l, starts(name, "zeros"), at));
    return tree_library(l, &array_like, type, args->at, args->len, site_of(l->inference, l->instance, special->call),
                        at);
}

static Ir *make_new(Lower *l, const Special *special, const char *name, Type *type, Ir *shape, Block *args)
{
    Span at = special->call->at;
    push(l->arena, args, ir_int(l->unit, type->dtype, at));
    if (!add_extents(l, shape, args) || args->len != type->ndim + 1u)
        return NULL;
    const Library *maker = &(starts(name, "zeros") ? array_zeros : array_empty)[type->ndim - 1];
    return tree_library(l, maker, type, args->at, args->len, site_of(l->inference, l->instance, special->call), at);
}

static Ir *array_rule(Lower *l, const Special *special)
{
    const char *name = maker_name(special->call);
    Type *type = type_of(l->inference, l->instance, special->call);
    bool like = strstr(name, "_like") != NULL;
    const Node *first = argument(special, 0, !like ? "shape" : name[0] == 'e' ? "prototype" : "a");
    if (!type || type->kind != Type_array || !first)
        return numpy_refuse(l, special);
    Block args = {0};
    Ir *shape = lower_quiet(l, first, like ? "array" : "shape");
    uint32_t mark = here(l);
    Ir *fill = fill_value(l, special, name, type);
    settle(l, mark, &shape, "shape");
    if (like)
        push(l->arena, &args, shape);
    Ir *array = like ? make_like(l, special, name, type, &args) : make_new(l, special, name, type, shape, &args);
    if (!array)
        return numpy_refuse(l, special);
    if (!fill)
        return array;
    array = hold(l, array, "array");
    fill_array(l, array, fill, special->call->at);
    return again(l, array);
}

/* np.int32(x): what storing x into an array of that type does. */
static Ir *cast_member(Lower *l, Ir *value, void *context)
{
    Type *type = context;
    bool complex =
        value->type->kind == Type_complex || (value->type->kind == Type_fixed && value->type->dtype >= Dtype_complex64);
    if (complex && type->dtype < Dtype_complex64) {
        lower_refuse(l, value->at, "a real NumPy number made of a complex one");
        return ended(l, l->never, value->at);
    }
    return convert(l, value, type);
}

static Ir *scalar_rule(Lower *l, const Special *special)
{
    Type *type = type_of(l->inference, l->instance, special->call);
    Ir *value = lower_quiet(l, call_arg(special, 0), "number");
    if (!type || type->kind != Type_fixed || value->type->kind == Type_never)
        return value->type->kind == Type_never ? value : numpy_refuse(l, special);
    return for_members(l, value, type, cast_member, type, "number", special->call->at);
}

const SpecialRow numpy_rules[] = {
    {"numpy_scalar", scalar_rule},
    {"numpy_new", array_rule},
    {"numpy_like", array_rule},
    {NULL, NULL},
};
