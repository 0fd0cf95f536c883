/* driver.c -- the driver file (--from): evidence, not a program to compile.
 * In: expressions of the driver that moult could not compile: whole-array NumPy, unknown names.
 * Out: their flows where they are known; nothing where not, and no complaint.
 * Rule: an unknown value is no evidence; a known one is typed as NumPy 1.24 types it.
 *     zs = (np.linspace(-1, 1, n)[None, :] + 1j * y).ravel()      => ndarray[complex128, 1] */
#include "typeinfer/solve.h"

bool is_driver(const Eval *e)
{
    return e->body->function->module->is_driver;
}

/* Everything after this is not reached; in a driver, and behind what is refused, it may well be. */
void stop(Eval *e)
{
    if (!is_driver(e) && e->solver->diags->errors == 0)
        e->env.dead = true;
}

static const Flow *new_array(Eval *e, Node *node, Dtype dtype, uint32_t ndim)
{
    if (ndim < 1 || ndim > 4)
        return flow_none_yet(e->solver);
    Thing *thing = make(e, node, 8 + dtype * 4 + ndim, Type_array);
    thing->dtype = dtype;
    thing->ndim = (uint8_t)ndim;
    return flow_array(e->solver, thing, dtype, (uint8_t)ndim);
}

/* ---- tests: what a driver does not call itself, somebody who collects them does ---------------------------------- */
static bool is_called(const Solver *solver, const Function *function)
{
    for_each (Body *, body, &solver->bodies)
        if (body->function == function)
            return true;
    return false;
}

/* self: of a method; NULL: a def of the driver's top level. */
static void call_test(Solver *solver, Function *function, const Flow *self)
{
    const Nodes *params = &function->node->FunctionDef.params;
    uint32_t given = self != NULL;
    if (params->len != given || function->captures || function->refused || is_called(solver, function))
        return;
    call_from_python(solver, &(Calling){function, NULL, &self, given, NULL});
    run_queue(solver);
}

static void call_methods(Solver *solver, ClassInfo *cls)
{
    Eval module = {.solver = solver, .body = ((Function *)map_get(&solver->functions, cls->module))->body};
    class_prepare(&module, cls);
    const Flow *self = new_instance(&module, (Node *)cls->node, cls);
    for (uint32_t i = 0; !cls->refused && i < cls->members.len; i++)
        if (cls->members.at[i].kind == Member_method && cls->members.at[i].function)
            call_test(solver, cls->members.at[i].function, self);
}

void call_tests(Solver *solver)
{
    for_each (Function *, function, &solver->all_functions)
        if (function->module->is_driver && is_top_level(function))
            call_test(solver, function, NULL);
    for_each (ClassInfo *, cls, &solver->classes)
        if (cls->module && cls->module->is_driver && cls->node && !cls->exception)
            call_methods(solver, cls);
}

/* ---- operators on arrays
 * ---------------------------------------------------------------------------------- */
/* bool, int, float, complex: a scalar of a higher kind raises an array's type, one of the same kind
 * does not. */
static int category(Dtype dtype)
{
    return dtype == Dtype_bool_ ? 0 : dtype <= Dtype_uint64 ? 1 : dtype <= Dtype_float64 ? 2 : 3;
}

static Dtype with_scalar(Dtype array, Dtype scalar)
{
    if (category(scalar) <= category(array))
        return array;
    if (category(scalar) == 3 && array == Dtype_float32)
        return Dtype_complex64;
    return category(scalar) == 1 ? Dtype_int64 : category(scalar) == 2 ? Dtype_float64 : Dtype_complex128;
}

const Flow *driver_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b)
{
    if ((a->kind != Type_array && !atom_is_numeric(a)) || (b->kind != Type_array && !atom_is_numeric(b)))
        return NULL;
    Dtype x = dtype_of_atom(a), y = dtype_of_atom(b), dtype;
    if (a->kind == Type_array && b->kind == Type_array)
        dtype = dtypes_promoted(x, y);
    else
        dtype = a->kind == Type_array ? with_scalar(x, y) : with_scalar(y, x);
    if (op == Op_div && category(dtype) < 2)
        dtype = Dtype_float64;
    return new_array(e, node, dtype, a->ndim > b->ndim ? a->ndim : b->ndim);
}

const Flow *driver_compare(Eval *e, Node *node, const Atom *a, const Atom *b)
{
    return new_array(e, node, Dtype_bool_, a->ndim > b->ndim ? a->ndim : b->ndim);
}

/* a[1:, None], a[..., 0] */
const Flow *driver_index(Eval *e, Node *node, const Atom *array, Node *index)
{
    Nodes one = {.at = &index, .len = 1};
    int ndim = array->ndim;
    for_each (Node *, part, index->kind == N_Tuple ? &index->Tuple.items : &one) {
        bool none = node_is_none(part);
        bool dots = part->kind == N_Constant && part->Constant.literal == Literal_ellipsis;
        if (part->kind == N_Slice || dots)
            continue;
        const Flow *flow = last_flow(e, part);
        if (none)
            ndim++;
        else if (flow->count == 1 && flow->at[0]->kind != Type_array)
            ndim--;
        else
            return flow_none_yet(e->solver);
    }
    if (ndim == 0)
        return flow_fixed(e->solver, array->dtype);
    return new_array(e, node, array->dtype, (uint32_t)ndim);
}

/* ---- methods
 * --------------------------------------------------------------------------------------------------
 */
static const Flow *python_scalar(Eval *e, Dtype dtype)
{
    static const TypeKind kinds[] = {Type_bool, Type_int, Type_float, Type_complex};
    return flow_scalar(e->solver, kinds[category(dtype)]);
}

static const Flow *nested_lists(Eval *e, Node *node, const Atom *array)
{
    const Flow *flow = python_scalar(e, array->dtype);
    for (uint32_t i = 0; i < array->ndim; i++)
        flow = make_list(e, node, 200 + i, flow);
    return flow;
}

static uint32_t rank_of_shape(Eval *e, const Nodes *args)
{
    if (args->len != 1)
        return args->len;
    if (args->at[0]->kind == N_List)
        return args->at[0]->List.items.len;
    const Flow *flow = last_flow(e, args->at[0]);
    return flow->count == 1 && flow->at[0]->kind == Type_tuple ? flow->at[0]->count : 1;
}

const Flow *driver_method(Eval *e, Node *node, const Atom *array, const char *name)
{
    const Nodes *args = &node->Call.args;
    Dtype dtype = array->dtype;
    if (!strcmp(name, "ravel") || !strcmp(name, "flatten"))
        return new_array(e, node, dtype, 1);
    if (!strcmp(name, "copy"))
        return new_array(e, node, dtype, array->ndim);
    if (!strcmp(name, "reshape"))
        return new_array(e, node, dtype, rank_of_shape(e, args));
    if (!strcmp(name, "astype") && args->len && dtype_of_node(e, args->at[0], &dtype))
        return new_array(e, node, dtype, array->ndim);
    if (!strcmp(name, "tolist"))
        return nested_lists(e, node, array);
    if (!strcmp(name, "item"))
        return python_scalar(e, dtype);
    if (args->len || node->Call.keywords.len)
        return flow_none_yet(e->solver);
    if (!strcmp(name, "min") || !strcmp(name, "max"))
        return flow_fixed(e->solver, dtype);
    if (!strcmp(name, "sum") || !strcmp(name, "prod"))
        return flow_fixed(e->solver, category(dtype) < 2 ? Dtype_int64 : dtype);
    if (!strcmp(name, "mean"))
        return flow_fixed(e->solver, category(dtype) < 2 ? Dtype_float64 : dtype);
    return flow_none_yet(e->solver);
}

/* ---- functions of NumPy
 * ------------------------------------------------------------------------------------------ */
/* The array that a nested list, or an array, becomes. */
static const Flow *array_of(Eval *e, Node *node, const Flow *flow, Node *type, uint32_t ndim)
{
    Dtype dtype;
    if (flow->count == 0 || ndim > 4)
        return flow_none_yet(e->solver);
    const Atom *atom = flow->at[flow->count - 1];
    if (atom->kind == Type_list || atom->kind == Type_sequence)
        return array_of(e, node, contents_of(e->solver, atom->thing, e->body), type, ndim + 1);
    if (atom->kind == Type_tuple && atom->count)
        return array_of(e, node, atom->items[0], type, ndim + 1);
    if (atom->kind != Type_array && !atom_is_numeric(atom))
        return flow_none_yet(e->solver);
    dtype = dtype_of_atom(atom);
    for (uint32_t i = 0; i + 1 < flow->count; i++)
        if (atom_is_numeric(flow->at[i]))
            dtype = dtypes_promoted(dtype, dtype_of_atom(flow->at[i]));
    if (type && !dtype_of_node(e, type, &dtype))
        return flow_none_yet(e->solver);
    return new_array(e, node, dtype, ndim + atom->ndim);
}

static const Flow *arange(Eval *e, Node *node)
{
    Dtype dtype = Dtype_int64;
    Node *type = keyword_given(node, "dtype");
    for_each (Node *, arg, &node->Call.args)
        if (flow_has(last_flow(e, arg), Type_float))
            dtype = Dtype_float64;
    return type && !dtype_of_node(e, type, &dtype) ? flow_none_yet(e->solver) : new_array(e, node, dtype, 1);
}

static const Flow *random_array(Eval *e, Node *node, const char *name)
{
    Node *size = keyword_given(node, "size");
    const Nodes *args = &node->Call.args;
    Nodes one = {.at = &size, .len = 1};
    if (!strcmp(name, "rand") || !strcmp(name, "randn"))
        return args->len ? new_array(e, node, Dtype_float64, args->len) : flow_scalar(e->solver, Type_float);
    if (!strcmp(name, "random") || !strcmp(name, "random_sample") || !strcmp(name, "standard_normal"))
        return size        ? new_array(e, node, Dtype_float64, rank_of_shape(e, &one))
               : args->len ? new_array(e, node, Dtype_float64, rank_of_shape(e, args))
                           : flow_scalar(e->solver, Type_float);
    if (!strcmp(name, "randint") || !strcmp(name, "integers"))
        return size ? new_array(e, node, Dtype_int64, rank_of_shape(e, &one)) : flow_none_yet(e->solver);
    if (!strcmp(name, "uniform") || !strcmp(name, "normal"))
        return size ? new_array(e, node, Dtype_float64, rank_of_shape(e, &one)) : flow_none_yet(e->solver);
    return flow_none_yet(e->solver);
}

/* "numpy.random.rand" of np.random.rand; NULL: not a plain dotted name of NumPy. */
static const char *dotted_name(Eval *e, const Node *node)
{
    Denoted what = denoted(e, node);
    if (what.what == Denotes_module)
        return what.module->name;
    if (node->kind != N_Attribute)
        return what.what == Denotes_unknown ? what.name : NULL;
    const char *base = dotted_name(e, node->Attribute.value);
    return base ? arena_print(e->solver->arena, "%s.%s", base, node->Attribute.attr) : NULL;
}

const Flow *driver_call(Eval *e, Node *node)
{
    const char *name = dotted_name(e, node->Call.func);
    const Nodes *args = &node->Call.args;
    Node *type = keyword_given(node, "dtype");
    if (node->Call.func->kind == N_Attribute && (!name || strncmp(name, "numpy.", 6))) /* rng.random((2, 3)) */
        return random_array(e, node, node->Call.func->Attribute.attr);
    if (!name || strncmp(name, "numpy.", 6))
        return flow_none_yet(e->solver);
    name += 6;
    if (!strncmp(name, "random.", 7))
        return random_array(e, node, name + 7);
    if (!strcmp(name, "linspace") || !strcmp(name, "logspace"))
        return new_array(e, node, Dtype_float64, 1);
    if (!strcmp(name, "arange"))
        return arange(e, node);
    if (!strcmp(name, "eye") || !strcmp(name, "identity"))
        return new_array(e, node, Dtype_float64, 2);
    if ((!strcmp(name, "array") || !strcmp(name, "asarray") || !strcmp(name, "ascontiguousarray")) && args->len)
        return array_of(e, node, last_flow(e, args->at[0]), type ? type : args->len > 1 ? args->at[1] : NULL, 0);
    return flow_none_yet(e->solver);
}
