/* lower_numpy.c -- NumPy arrays: made, asked for their shape.
 * In: Special calls of numpy.pyi, attributes of arrays.  Out: Library calls, Shape trees.
 * Rule: dtype and number of dimensions are in the type; the extents are the arguments, one int
 * each. */
#include "typeinfer/lower.h"

/* ---- attributes
 * ------------------------------------------------------------------------------------------------
 */
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

Ir *array_attribute_tree(Lower *l, Ir *a, Name name, Span at)
{
    if (a->type->kind != Type_array)
        return NULL;
    if (a->kind != I_Get)
        a = hold(l, a, "array");
    if (strcmp(name, "shape") == 0)
        return shape_tree(l, a, at);
    if (strcmp(name, "size") == 0)
        return size_tree(l, a, at);
    if (strcmp(name, "ndim") == 0)
        return ir_int(l->unit, a->type->ndim, at);
    return NULL;
}

/* ---- arrays made here
 * ---------------------------------------------------------------------------------------------- */
/* The C side of np.zeros and its like: codegen gives them the dtype of the result, then the
 * extents. */
static const Library array_makers[] = {
    {.name = "empty", .owner = "numpy", .c_name = "array_empty", .can_raise = true, .cost = 100},
    {.name = "zeros", .owner = "numpy", .c_name = "array_zeros", .can_raise = true, .cost = 200},
    {.name = "ones", .owner = "numpy", .c_name = "array_ones", .can_raise = true, .cost = 200},
    {.name = "full", .owner = "numpy", .c_name = "array_full", .can_raise = true, .cost = 200},
    {.name = "empty_like",
     .owner = "numpy",
     .c_name = "array_empty_like",
     .can_raise = true,
     .cost = 100},
    {.name = "zeros_like",
     .owner = "numpy",
     .c_name = "array_zeros_like",
     .can_raise = true,
     .cost = 200},
    {.name = "ones_like",
     .owner = "numpy",
     .c_name = "array_ones_like",
     .can_raise = true,
     .cost = 200},
    {.name = "full_like",
     .owner = "numpy",
     .c_name = "array_full_like",
     .can_raise = true,
     .cost = 200},
};

static const Library *maker_of(const Node *call)
{
    const Node *func = call->Call.func;
    const char *name = func->kind == N_Attribute ? func->Attribute.attr
                       : func->kind == N_Name    ? func->Name.name
                                                 : "";
    for (size_t index = 0; index < sizeof array_makers / sizeof *array_makers; index++) {
        if (strcmp(array_makers[index].name, name) == 0)
            return &array_makers[index];
    }
    return NULL;
}

/* The extents of a shape: an int, or a tuple's fields. */
static bool add_extents(Lower *l, Ir *shape, Block *args)
{
    if (shape->type->kind == Type_tuple) {
        if (shape->kind != I_TupleNew)
            shape = hold(l, shape, "shape");
        for (uint32_t index = 0; index < shape->type->items.len; index++) {
            Ir *field = tree_field(l, again(l, shape), index, shape->at);
            if (!converts(field->type, l->int_))
                return false;
            push(l->arena, args, quiet(l, convert(l, field, l->int_), "extent"));
        }
        return true;
    }
    if (!converts(shape->type, l->int_))
        return false;
    push(l->arena, args, quiet(l, convert(l, shape, l->int_), "extent"));
    return true;
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

static bool fills(const Library *maker)
{
    return strncmp(maker->name, "full", 4) == 0;
}

static void add_fill(Lower *l, const Special *special, const Type *type, uint32_t mark, Block *args)
{
    Ir *value = lower_quiet(l, argument(special, 1, "fill_value"), "fill");
    value = quiet(l, convert(l, value, type_fixed(l->types, type->dtype)), "fill");
    for (uint32_t index = 0; index < args->len; index++)
        settle(l, mark, &args->at[index], "extent");
    push(l->arena, args, value);
}

/* empty zeros ones full(shape): the extents, and the fill value last; *_like: the array, then the
 * fill value. */
static Ir *array_rule(Lower *l, const Special *special)
{
    const Library *maker = maker_of(special->call);
    Type *type = type_of(l->inference, l->instance, special->call);
    if (!maker || !type || type->kind != Type_array)
        return numpy_refuse(l, special);
    bool like = strstr(maker->name, "_like") != NULL;
    const char *first_name = !like ? "shape" : maker->name[0] == 'e' ? "prototype" : "a";
    const Node *first = argument(special, 0, first_name);
    if (!first)
        return numpy_refuse(l, special);
    Block args = {0};
    Ir *tree = lower_quiet(l, first, like ? "array" : "shape");
    if (like)
        push(l->arena, &args, tree);
    else if (!add_extents(l, tree, &args) || args.len != type->ndim)
        return numpy_refuse(l, special);
    if (fills(maker))
        add_fill(l, special, type, here(l), &args);
    return tree_library(l, maker, type, args.at, args.len,
                        site_of(l->inference, l->instance, special->call), special->call->at);
}

const SpecialRow numpy_rules[] = {
    {"numpy_new", array_rule},
    {"numpy_like", array_rule},
    {NULL, NULL},
};
