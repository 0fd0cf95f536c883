/* range_eval.c -- the value of an expression where it stands, and what a test that came out true or false tells.
 * In: a tree and the state.  Out: node->range with proofs; a narrowed state.
 * Rule: nothing is recorded where the state is dead, so the last visit is the widest.
 *     if 0 <= i < len(xs): xs[i]  =>  proved in bounds                                                       */
#include "typeinfer/range_private.h"

static bool is_int(const Ir *node)
{
    return node->type && (node->type->kind == Type_int || node->type->kind == Type_bool);
}

/* ---- recording ------------------------------------------------------------------------------------------ */
static Bound bound_of(const Walk *walk, Term up)
{
    const Var *var = walk->terms->var[up.term];
    Bound bound = {.symbol = var, .value = clamp_high((__int128)up.c + 1)};
    if (var) {
        bound.axis = (uint8_t)(up.term - term_of(walk, var, 0));
        bound.is_int = var->type->kind == Type_int || var->type->kind == Type_bool;
    }
    return bound;
}

void range_record(Walk *walk, Ir *node, Value value, unsigned proofs)
{
    if (walk->state->dead || walk->trial)
        return;
    if (!node->range)
        node->range = NEW(walk->unit->arena, Range);
    *node->range = (Range){.low = value.low, .high = value.high, .proofs = (uint8_t)proofs};
    for (int i = 0; i < value.ups && !node->range->has_above; i++)
        if (walk->terms->var[value.up[i].term] && value.up[i].c < 0) {
            node->range->above = bound_of(walk, value.up[i]);
            node->range->has_above = true;
        }
}

static unsigned small_if(const Value *value)
{
    return value_is_small(value) ? Proved_small : 0;
}

/* ---- lengths ---------------------------------------------------------------------------------------------- */
static Value length_any(const Type *type)
{
    if (type->kind == Type_array)
        return value_between(0, TIME_LIMIT);
    return value_between(0, type->kind == Type_range ? HIGH_NONE : LENGTH_LIMIT);
}

static Value at_least_zero(Walk *walk, Value value)
{
    value = value_tighten(walk, value);
    if (value.low < 0) {
        value.low = 0;
        value.high = value.high < 0 ? 0 : value.high;
        value.ups = 0;
    }
    return value;
}

static Value capped(Value value, const Type *type)
{
    Value any = length_any(type);
    value.high = value.high > any.high ? any.high : value.high;
    value.low = value.low < 0 ? 0 : value.low;
    return value;
}

static Value length_of_binary(Walk *walk, Ir *node)
{
    if (node->Binary.op != Ir_add)
        return length_any(node->type);
    Value a = eval_length(walk, node->Binary.a, 0), b = eval_length(walk, node->Binary.b, 0);
    return capped(value_binary(walk, Ir_add, a, b), node->type);
}

static Value length_of_slice(Walk *walk, Ir *node)
{
    Value whole = eval_length(walk, node->Slice.a, 0);
    Value part = value_between(0, whole.high);
    for (int i = 0; i < whole.ups; i++)
        value_up(&part, whole.up[i].term, whole.up[i].c);
    return part;
}

/* The value of an operand that was evaluated already: nothing is recorded twice. */
Value eval_length(Walk *walk, Ir *object, unsigned axis)
{
    switch (object->kind) {
    case I_Get: {
        int term = object->type->kind == Type_range ? -1 : term_of(walk, object->Get.var, axis);
        return term < 0 ? length_any(object->type) : value_term(walk, term);
    }
    case I_ListNew:
        return value_constant(object->ListNew.items.len);
    case I_ListFill:
        return capped(at_least_zero(walk, range_eval(walk, object->ListFill.count)), object->type);
    case I_Slice:
        return object->type->kind == Type_array ? length_any(object->type) : length_of_slice(walk, object);
    case I_Binary:
        return length_of_binary(walk, object);
    case I_Convert:
        return object->type->kind == object->Convert.a->type->kind ? eval_length(walk, object->Convert.a, axis)
                                                                   : length_any(object->type);
    case I_Row:
        return eval_length(walk, object->Row.a, axis + object->Row.indices.len);
    case I_Const:
        return object->type->kind == Type_bytes ? value_constant(object->Const.value.text.len)
               : object->type->kind == Type_str
                   ? value_between(object->Const.value.text.len > 0, object->Const.value.text.len)
                   : length_any(object->type);
    default:
        return length_any(object->type);
    }
}

/* ---- accesses ---------------------------------------------------------------------------------------------- */
static unsigned prove_index(Walk *walk, const Value *index, const Value *length)
{
    unsigned proofs = 0;
    if (index->low >= 0)
        proofs |= Proved_forward;
    int64_t above = value_distance(walk, walk->state, index, length);
    bool below_end = above != FAR && above <= -1;
    if (below_end && (index->low >= 0 || (length->low != LOW_NONE && index->low >= -length->low)))
        proofs |= Proved_bounds;
    return proofs;
}

static Value length_for_access(Walk *walk, Ir *object, unsigned axis)
{
    if (object->type->kind == Type_tuple)
        return value_constant(object->type->items.len);
    return eval_length(walk, object, axis);
}

/* `indices` of an array, or `index` of anything else. */
void record_access(Walk *walk, Ir *node, Ir *object, Block *indices, Ir *index, Value element)
{
    unsigned proofs = Proved_bounds | Proved_forward;
    uint32_t count = indices ? indices->len : 1;
    for (uint32_t axis = 0; axis < count; axis++) {
        Ir *subscript = indices ? indices->at[axis] : index;
        Value value = value_tighten(walk, range_eval(walk, subscript));
        Value length = length_for_access(walk, object, axis);
        proofs &= prove_index(walk, &value, &length);
    }
    range_record(walk, node, element, proofs);
}

/* ---- kinds of expression -------------------------------------------------------------------------------------- */
static void eval_operand(void *walk, Ir **slot)
{
    range_eval(walk, *slot);
}

static Value eval_children(Walk *walk, Ir *node)
{
    ir_each_operand(node, eval_operand, walk);
    return value_any();
}

static Value eval_const(Walk *walk, Ir *node)
{
    int64_t constant;
    Value value = value_any();
    if (ir_is_constant(node, &constant) ||
        (node->type->kind == Type_bool && (constant = node->Const.value.integer, true)))
        value = value_constant(constant);
    range_record(walk, node, value, small_if(&value));
    return value;
}

static bool surely_bound(const Walk *walk, const Var *var)
{
    return var->home == walk->func && is_bound(walk->state, walk->terms->local_slot[var->id]);
}

/* A test in front of the loop, or an earlier walk, has shown that it is a word. */
static Value proved_word(const Ir *node, Value value)
{
    bool word = node->proved & Proved_word;
    const int64_t least = word ? -COUNTED : INT64_MIN + (INT64_C(1) << 48), most = word ? COUNTED : INT64_MAX - 1;
    if (!(node->proved & Proved_small) || node->type->kind != Type_int)
        return value;
    value.low = value.low < least ? least : value.low;
    value.high = value.high > most ? most : value.high;
    return value;
}

static Value eval_get(Walk *walk, Ir *node)
{
    const Var *var = node->Get.var;
    int term = is_int(node) ? term_of(walk, var, 0) : -1;
    Value value = proved_word(node, term < 0 ? value_any() : value_term(walk, term));
    unsigned proofs = term < 0 ? 0 : small_if(&value);
    if (surely_bound(walk, var))
        proofs |= Proved_set;
    range_record(walk, node, value, proofs);
    return value;
}

static Value eval_unary(Walk *walk, Ir *node)
{
    Value a = range_eval(walk, node->Unary.a), value = value_any();
    if (node->Unary.op == Ir_not)
        value = value_between(0, 1);
    else if (!is_int(node->Unary.a))
        ;
    else if (node->Unary.op == Ir_plus)
        value = a;
    else if (node->Unary.op == Ir_neg)
        value = value_binary(walk, Ir_sub, value_constant(0), a);
    else if (node->Unary.op == Ir_invert)
        value = value_binary(walk, Ir_sub, value_constant(-1), a);
    else if (node->Unary.op == Ir_abs && a.low >= 0)
        value = a;
    else if (node->Unary.op == Ir_abs) {
        Value back = value_binary(walk, Ir_sub, value_constant(0), a);
        value = value_between(0, a.high > back.high ? a.high : back.high);
    }
    range_record(walk, node, value, value_is_small(&a) ? small_if(&value) : 0);
    return value;
}

static bool excludes_zero(const Value *value)
{
    return value->low > 0 || value->high < 0;
}

/* float(n): no int but 0 becomes 0.0 */
bool is_nonzero_float(Walk *walk, const Ir *divisor)
{
    if (divisor->kind == I_Get && divisor->Get.var->is_temp && divisor->Get.var->home == walk->func)
        return walk->nonzero[divisor->Get.var->id];
    if (divisor->kind != I_Convert || divisor->type->kind != Type_float || !is_int(divisor->Convert.a))
        return false;
    Value value = value_tighten(walk, range_eval(walk, divisor->Convert.a));
    return excludes_zero(&value);
}

static unsigned prove_binary(Walk *walk, const Ir *node, const Value *a, const Value *b, const Value *value)
{
    unsigned proofs = 0;
    bool ints = is_int(node->Binary.a) && is_int(node->Binary.b), small = value_is_small(a) && value_is_small(b);
    if (ints && small && (is_int(node) ? value_is_small(value) : true))
        proofs |= Proved_small;
    if (is_int(node->Binary.b) ? excludes_zero(b) : is_nonzero_float(walk, node->Binary.b))
        proofs |= Proved_nonzero;
    if (ints && (node->Binary.op == Ir_lshift || node->Binary.op == Ir_rshift) && b->low >= 0 && b->high < 64)
        proofs |= Proved_shift;
    bool ordinary = node->Binary.b->kind == I_Len || b->high <= INT32_MAX; /* there is memory for */
    if (!ints && is_int(node->Binary.b) && value_is_small(b) && ordinary)  /* a str or list times a count */
        proofs |= Proved_small;
    return proofs;
}

static bool same_variable(const Ir *a, const Ir *b)
{
    return a->kind == I_Get && b->kind == I_Get && a->Get.var == b->Get.var;
}

static enum Wrap wrap_of(Walk *walk, const Value *a, const Value *b)
{
    if (b->low < 1)
        return Wrap_unknown;
    int64_t apart = value_distance(walk, walk->state, a, b);
    if (apart <= -1)
        return a->low >= 0 ? Wrap_none : a->low >= -b->low ? Wrap_below : Wrap_unknown;
    return apart <= 0 && a->low >= 0 ? Wrap_equal : Wrap_unknown;
}

static Value eval_binary(Walk *walk, Ir *node)
{
    Value a = range_eval(walk, node->Binary.a), b = range_eval(walk, node->Binary.b), value = value_any();
    if (is_int(node)) {
        value = value_binary(walk, node->Binary.op, a, b);
        if (node->Binary.op == Ir_mul && same_variable(node->Binary.a, node->Binary.b) && value.low < 0)
            value.low = 0;
    }
    range_record(walk, node, value, prove_binary(walk, node, &a, &b, &value));
    if (node->Binary.op == Ir_mod && is_int(node) && node->range && !walk->trial) {
        a = value_tighten(walk, a);
        b = value_tighten(walk, b);
        node->range->wrap = wrap_of(walk, &a, &b);
    }
    return value;
}

static Value eval_compare(Walk *walk, Ir *node)
{
    Value a = range_eval(walk, node->Compare.a), b = range_eval(walk, node->Compare.b);
    bool small = (!is_int(node->Compare.a) || value_is_small(&a)) && (!is_int(node->Compare.b) || value_is_small(&b));
    bool any = is_int(node->Compare.a) || is_int(node->Compare.b);
    Value value = value_between(0, 1);
    range_record(walk, node, value, any && small ? Proved_small : 0);
    return value;
}

static Value eval_short(Walk *walk, Ir *node, Ir *a, Ir *b, bool truth)
{
    range_eval(walk, a);
    State *before = walk->state;
    walk->state = state_copy(&walk->domain, before);
    refine(walk, a, truth);
    range_eval(walk, b);
    state_free(&walk->domain, walk->state);
    walk->state = before;
    Value value = value_between(0, 1);
    range_record(walk, node, value, Proved_small);
    return value;
}

static Value eval_select(Walk *walk, Ir *node)
{
    range_eval(walk, node->Select.test);
    State *before = walk->state, *sides[2];
    Value values[2];
    for (int side = 0; side < 2; side++) {
        walk->state = state_copy(&walk->domain, before);
        refine(walk, node->Select.test, side == 0);
        values[side] = value_tighten(walk, range_eval(walk, side ? node->Select.b : node->Select.a));
        sides[side] = walk->state;
    }
    walk->state = before;
    Value value = value_join(walk, &values[0], sides[0], &values[1], sides[1]);
    state_free(&walk->domain, sides[0]);
    state_free(&walk->domain, sides[1]);
    range_record(walk, node, value, is_int(node) ? small_if(&value) : 0);
    return value;
}

static Value dtype_range(Dtype dtype)
{
    switch (dtype) {
    case Dtype_bool_:
        return value_between(0, 1);
    case Dtype_int8:
        return value_between(INT8_MIN, INT8_MAX);
    case Dtype_int16:
        return value_between(INT16_MIN, INT16_MAX);
    case Dtype_int32:
        return value_between(INT32_MIN, INT32_MAX);
    case Dtype_uint8:
        return value_between(0, UINT8_MAX);
    case Dtype_uint16:
        return value_between(0, UINT16_MAX);
    case Dtype_uint32:
        return value_between(0, UINT32_MAX);
    case Dtype_uint64:
        return value_between(0, HIGH_NONE);
    default:
        return value_any();
    }
}

static uint64_t most_of_bits(uint64_t a)
{
    return a ? UINT64_MAX >> __builtin_clzll(a) : 0;
}

/* The most that a tree of uint64 can be. */
static uint64_t most_of_word(const Ir *node)
{
    int64_t constant =
        node->kind == I_Binary && node->Binary.b->kind == I_Const ? node->Binary.b->Const.value.integer : 0;
    if (node->kind == I_Const)
        return (uint64_t)node->Const.value.integer;
    if (node->kind == I_Convert && node->Convert.a->range && node->Convert.a->range->low >= 0 &&
        range_is_small(*node->Convert.a->range))
        return (uint64_t)node->Convert.a->range->high;
    if (node->kind != I_Binary || node->type->kind != Type_fixed || node->type->dtype != Dtype_uint64)
        return UINT64_MAX;
    uint64_t a = most_of_word(node->Binary.a);
    switch (node->Binary.op) {
    case Ir_bitand: {
        uint64_t b = most_of_word(node->Binary.b);
        return a < b ? a : b;
    }
    case Ir_bitor:
    case Ir_bitxor:
        return most_of_bits(a | most_of_word(node->Binary.b));
    case Ir_rshift:
        return constant > 0 && constant < 64 ? a >> constant : a;
    case Ir_floordiv:
        return constant > 0 ? a / (uint64_t)constant : a;
    case Ir_mod:
        return constant > 0 && a >= (uint64_t)constant ? (uint64_t)constant - 1 : a;
    default:
        return UINT64_MAX;
    }
}

static Value whole_of_word(const Ir *word)
{
    uint64_t most = most_of_word(word);
    return value_between(0, most < (uint64_t)1 << 62 ? (int64_t)most : HIGH_NONE);
}

static Value eval_convert(Walk *walk, Ir *node)
{
    Ir *from = node->Convert.a;
    Value a = range_eval(walk, from), value = value_any();
    if (is_int(node) && is_int(from))
        value = node->type->kind == Type_bool && from->type->kind == Type_int ? value_between(0, 1) : a;
    else if (node->type->kind == Type_int && from->type->kind == Type_fixed)
        value = from->type->dtype == Dtype_uint64 ? whole_of_word(from) : dtype_range(from->type->dtype);
    unsigned proofs = is_int(from) ? small_if(&a) : is_int(node) ? small_if(&value) : 0;
    if (from->type->kind == Type_int && node->type->kind == Type_fixed) { /* fails only when it does not fit */
        Value fits = dtype_range(node->type->dtype);
        if (node->type->dtype == Dtype_int64 || (fits.low != LOW_NONE && fits.low <= a.low && a.high <= fits.high))
            ;
        else
            proofs &= ~(unsigned)Proved_small;
    }
    range_record(walk, node, value, proofs);
    return value;
}

static Value eval_truth(Walk *walk, Ir *node)
{
    Value a = range_eval(walk, node->Truth.a), value = value_between(0, 1);
    range_record(walk, node, value, is_int(node->Truth.a) ? small_if(&a) : 0);
    return value;
}

static Value eval_len(Walk *walk, Ir *node)
{
    range_eval(walk, node->Len.a);
    Value value = eval_length(walk, node->Len.a, 0);
    range_record(walk, node, value, small_if(&value));
    return value;
}

static Value eval_shape(Walk *walk, Ir *node)
{
    range_eval(walk, node->Shape.a);
    Value value = eval_length(walk, node->Shape.a, node->Shape.axis);
    range_record(walk, node, value, small_if(&value));
    return value;
}

/* A number of a range variable: from its first term up to, not including, its second one. */
static Value number_of_range(Walk *walk, const Ir *range)
{
    Value value = value_any();
    int term = range->kind == I_Get ? term_of(walk, range->Get.var, 0) : -1;
    if (term < 0)
        return value;
    value_down(&value, term, 0);
    value_up(&value, term + 1, -1);
    return value_tighten(walk, value);
}

static Value eval_index(Walk *walk, Ir *node)
{
    range_eval(walk, node->Index.a);
    Value value = value_any();
    const NativeRow *row = type_row(node->Index.a->type);
    if (row && (row->is_view || row->load[0])) /* may be anything */
        row = NULL;
    if (is_int(node))
        value = node->type->kind == Type_bool             ? value_between(0, 1)
                : node->Index.a->type->kind == Type_range ? number_of_range(walk, node->Index.a)
                : node->Index.a->type->kind == Type_bytes ? value_between(0, UINT8_MAX)
                : row                                     ? value_between(row->low, row->high)
                                                          : stored_in(walk, objects_of(walk->func, node->Index.a));
    value = proved_word(node, value);
    record_access(walk, node, node->Index.a, NULL, node->Index.index, value);
    if (!node->range)
        return value;
    if (is_int(node) && value_is_small(&value))
        node->range->proofs |= Proved_small;
    else
        node->range->proofs &= (uint8_t)~Proved_small;
    if (node->Index.a->type->kind == Type_range || type_is_view_of_memory(node->Index.a->type))
        node->range->proofs &= (uint8_t) ~(Proved_bounds | Proved_forward);
    return value;
}

static Value eval_attr(Walk *walk, Ir *node)
{
    eval_children(walk, node);
    if (node->type->kind != Type_int || walk->state->dead)
        return value_any();
    Value value = field_value(walk, node->Attr.field);
    if (!walk->state->dead)
        value = path_value(walk, node->Attr.a, node->Attr.field, value);
    value = proved_word(node, value);
    range_record(walk, node, value, 0);
    return value;
}

static Value eval_element(Walk *walk, Ir *node, Ir *array, Block *indices)
{
    range_eval(walk, array);
    record_access(walk, node, array, indices, NULL, value_any());
    return value_any();
}

static Value eval_fill(Walk *walk, Ir *node)
{
    Value item = range_eval(walk, node->ListFill.item), count = range_eval(walk, node->ListFill.count);
    if (is_int(node->ListFill.item))
        contents_store(walk, objects_of(walk->func, node), item);
    /* MemoryError is out of the question: as long as a list that is there, or of a few gigabytes at most */
    bool ordinary = node->ListFill.count->kind == I_Len || count.high <= INT32_MAX;
    range_record(walk, node, value_any(), ordinary ? small_if(&count) : 0);
    return value_any();
}

static Value eval_list(Walk *walk, Ir *node)
{
    for_each (Ir *, item, &node->ListNew.items) {
        Value value = range_eval(walk, item);
        if (is_int(item))
            contents_store(walk, objects_of(walk->func, node), value);
    }
    return value_any();
}

static Value eval_text(Walk *walk, Ir *node, Ir *operand)
{
    eval_children(walk, node);
    Value a = range_eval(walk, operand);
    range_record(walk, node, value_any(), is_int(operand) ? small_if(&a) : 0);
    return value_any();
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */
static bool is_append(const Ir *node)
{
    const Library *library = node->Library.library;
    return library->owner && !strcmp(library->owner, "list") && !strcmp(library->name, "append");
}

static void append_length(Walk *walk, const Var *var)
{
    int term = term_of(walk, var, 0);
    if (term < 0)
        return;
    assign_term(walk, term, value_shift(value_term(walk, term), 1));
    state_at_most(&walk->domain, walk->state, term, LENGTH_LIMIT);
}

static void each_sized(Walk *walk, const Sites *resized, const Ir *keep, bool append)
{
    const Lists *lists = lists_meeting(walk, resized);
    const Var *kept = keep && keep->kind == I_Get ? keep->Get.var : NULL;
    for_each (int, term, &lists->terms) {
        if (kept && lists->vars.at[term_at] == kept)
            continue;
        if (append) { /* it may be the same list */
            if (term >= 0)
                state_stretch(&walk->domain, walk->state, term);
            continue;
        }
        const Cell *cell = cell_of(walk->state, term);
        if (!cell->edges && cell->low == 0 && cell->high == LENGTH_LIMIT) /* nothing is known of it as it is */
            continue;
        state_forget(&walk->domain, walk->state, term);
        state_at_least(&walk->domain, walk->state, term, 0);
        state_at_most(&walk->domain, walk->state, term, LENGTH_LIMIT);
    }
    state_drop_split(&walk->domain, walk->state);
}

void kill_lengths(Walk *walk, const Sites *resized, const Ir *keep)
{
    each_sized(walk, resized, keep, false);
}

void kill_effects(Walk *walk, const Effects *effects)
{
    if (sites_count(effects->resizes) || effects->anything)
        kill_lengths(walk, effects->anything ? NULL : effects->resizes, NULL);
    paths_killed(walk, effects);
    for_each (Var *, var, &effects->globals_written) {
        int term = term_of(walk, var, 0);
        int count = var->type->kind == Type_array ? var->type->ndim : var->type->kind == Type_range ? 2 : 1;
        for (int axis = 0; term >= 0 && axis < count; axis++) {
            Value value = entry_value(walk, var);
            no_counter(walk, term + axis);
            state_forget(&walk->domain, walk->state, term + axis);
            if (var->type->kind == Type_range)
                value = value_any();
            else if (var->type->kind != Type_int && var->type->kind != Type_bool)
                value = length_any(var->type);
            state_at_least(&walk->domain, walk->state, term + axis, value.low);
            state_at_most(&walk->domain, walk->state, term + axis, value.high);
        }
    }
    state_drop_split(&walk->domain, walk->state);
}

/* What a library function may store into the lists that it writes: its int arguments; anything else is not followed. */
static void library_contents(Walk *walk, const Ir *node, const Value *args)
{
    const Library *library = node->Library.library;
    for (uint32_t i = 0; i < node->Library.args.len && i < 32; i++) {
        Ir *arg = node->Library.args.at[i];
        if (!(library->writes >> i & 1) || !is_object_type(arg->type))
            continue;
        if (!library->keeps &&
            (!strcmp(library->name, "sort") || !strcmp(library->name, "reverse") || !strcmp(library->name, "pop") ||
             !strcmp(library->name, "clear") || !strcmp(library->name, "shuffle") || !strcmp(library->name, "remove") ||
             !strcmp(library->name, "list_lengthen"))) /* codegen's: stores follow before anybody looks */
            continue;
        if (is_append(node) && i == 0 && is_int(node->Library.args.at[1]))
            contents_store(walk, objects_of(walk->func, arg), args[1]);
        else
            contents_unknown(walk, objects_of(walk->func, arg));
    }
}

static void library_lengths(Walk *walk, const Ir *node)
{
    const Library *library = node->Library.library;
    bool append = is_append(node);
    for (uint32_t i = 0; i < node->Library.args.len && i < 32; i++) {
        const Ir *arg = node->Library.args.at[i];
        if (!(library->writes >> i & 1) || !is_object_type(arg->type))
            continue;
        if (!strcmp(library->name, "sort") || !strcmp(library->name, "reverse") || !strcmp(library->name, "shuffle"))
            continue;
        each_sized(walk, objects_of(walk->func, arg), append ? arg : NULL, append);
        if (append && arg->kind == I_Get)
            append_length(walk, arg->Get.var);
    }
}

static Value eval_library(Walk *walk, Ir *node)
{
    const Library *library = node->Library.library;
    Value args[32], value = value_any();
    for (uint32_t i = 0; i < node->Library.args.len; i++) {
        Value arg = range_eval(walk, node->Library.args.at[i]);
        if (i < 32)
            args[i] = arg;
    }
    if (node->type && is_int(node)) {
        if (library->has_low)
            value.low = library->low;
        if (library->has_high)
            value.high = library->high;
        if (node->type->kind == Type_bool)
            value = value_between(0, 1);
    }
    library_contents(walk, node, args);
    library_lengths(walk, node);
    range_record(walk, node, value, node->type && is_int(node) ? small_if(&value) : 0);
    return value;
}

static Value eval_call(Walk *walk, Ir *node)
{
    Value *args = NEW_ARRAY(walk->domain.arena, Value, node->Call.args.len + 1), value = value_any();
    for (uint32_t i = 0; i < node->Call.args.len; i++)
        args[i] = value_tighten(walk, range_eval(walk, node->Call.args.at[i]));
    if (walk->state->dead)
        return value;
    bool returns = enter_function(walk, node->Call.func, args, &value);
    if (node->Call.func->effects)
        kill_effects(walk, node->Call.func->effects);
    range_record(walk, node, value, node->type && is_int(node) ? small_if(&value) : 0);
    walk->state->dead |= !returns;
    return value;
}

/* The arguments of a generator's body. */
static Value eval_generator(Walk *walk, Ir *node)
{
    Value *args = NEW_ARRAY(walk->domain.arena, Value, node->GeneratorNew.args.len + 1), result;
    for (uint32_t i = 0; i < node->GeneratorNew.args.len; i++)
        args[i] = value_tighten(walk, range_eval(walk, node->GeneratorNew.args.at[i]));
    if (!walk->state->dead)
        enter_function(walk, node->GeneratorNew.func, args, &result);
    return value_any();
}

/* Other code runs: a generator's body, or whoever consumes this one. */
static Value eval_switch(Walk *walk, Ir *node)
{
    eval_children(walk, node);
    Effects effects = effects_of_node(walk->func, node);
    if (!walk->state->dead)
        kill_effects(walk, &effects);
    return value_any();
}

static Value eval_node(Walk *walk, Ir *node)
{
    switch (node->kind) {
    case I_Const:
        return eval_const(walk, node);
    case I_Get:
        return eval_get(walk, node);
    case I_Unary:
        return eval_unary(walk, node);
    case I_Binary:
        return eval_binary(walk, node);
    case I_Compare:
        return eval_compare(walk, node);
    case I_And:
        return eval_short(walk, node, node->And.a, node->And.b, true);
    case I_Or:
        return eval_short(walk, node, node->Or.a, node->Or.b, false);
    case I_Select:
        return eval_select(walk, node);
    case I_Convert:
        return eval_convert(walk, node);
    case I_Truth:
        return eval_truth(walk, node);
    case I_Len:
        return eval_len(walk, node);
    case I_Shape:
        return eval_shape(walk, node);
    case I_Index:
        return eval_index(walk, node);
    case I_Attr:
        return eval_attr(walk, node);
    case I_Element:
        return eval_element(walk, node, node->Element.a, &node->Element.indices);
    case I_Row:
        return eval_element(walk, node, node->Row.a, &node->Row.indices);
    case I_ListFill:
        return eval_fill(walk, node);
    case I_ListNew:
        return eval_list(walk, node);
    case I_TextOf:
        return eval_text(walk, node, node->TextOf.a);
    case I_Format:
        return eval_text(walk, node, node->Format.a);
    case I_Library:
        return eval_library(walk, node);
    case I_Call:
        return eval_call(walk, node);
    case I_GeneratorNew:
        return eval_generator(walk, node);
    case I_Resume:
    case I_Yield:
    case I_Delegate:
        return eval_switch(walk, node);
    default:
        return eval_children(walk, node);
    }
}

static void kill_hook(void *context, Func *func)
{
    if (func->effects)
        kill_effects(context, func->effects);
}

/* Methods that the runtime calls for it write what they write. */
void range_hooks(Walk *walk, const Ir *node)
{
    if (!walk->state->dead)
        ir_each_hook(node, kill_hook, walk);
}

Value range_eval(Walk *walk, Ir *node)
{
    Value value = eval_node(walk, node);
    range_hooks(walk, node);
    return value;
}
