/* lower_round.c -- abs(x), round(x), round(x, digits) of numbers.
 * In: a Special call.  Out: a tree.
 * Rule: members of a union that are instances are lower_class.c's; what is left comes here, one member at a time.
 *     round(x, 2), x an int or a float   =>   isinstance(x, int) ? round_int(x, 2) : round_digits(x, 2)          */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

typedef struct Rounding {
    const Special *special;
    Ir *digits; /* NULL: to an int */
    Ir *value;  /* what is rounded, and what that gives: where there are several kinds of digits */
    Type *type;
} Rounding;

static bool is_real_scalar(const Type *type)
{
    return type->kind == Type_fixed && (type->dtype == Dtype_float32 || type->dtype == Dtype_float64);
}

static Ir *to_whole(Lower *l, Ir *value, Span at)
{
    return tree_library(l, &library_round_float, l->int_, &value, 1, 0, at);
}

static Ir *round_scalar(Lower *l, const Rounding *r, Ir *value, Span at)
{
    if (!r->digits)
        return is_real_scalar(value->type) ? to_whole(l, quiet(l, convert(l, value, l->float_), "real"), at)
                                           : convert(l, value, l->int_);
    lower_refuse(l, at, "round() of a NumPy scalar to a number of digits");
    return ended(l, l->never, at);
}

static Ir *round_member(Lower *l, Ir *value, void *context)
{
    const Rounding *r = context;
    Span at = r->special->call->at;
    bool real = value->type->kind == Type_float;
    if (value->type->kind == Type_never)
        return value;
    if (real || value->type->kind == Type_int || value->type->kind == Type_bool) {
        if (!r->digits)
            return real ? to_whole(l, value, at) : convert(l, value, l->int_);
        Ir *args[] = {real ? value : convert(l, value, l->int_), again(l, r->digits)};
        return tree_library(l, real ? &library_round_digits : &library_round_int, real ? l->float_ : l->int_, args, 2,
                            0, at);
    }
    if (value->type->kind == Type_fixed && (r->digits || value->type->dtype < Dtype_complex64))
        return round_scalar(l, r, value, at);
    return raise_text(l, "TypeError", at, "type %s doesn't define __round__ method", type_word(value->type));
}

static const Node *digits_of(const Special *special)
{
    return call_arg(special, 1) ? call_arg(special, 1) : call_keyword(special, "ndigits");
}

/* An int that can be asked again; NULL for None. */
static Ir *digits_wanted(Lower *l, const Node *node, Ir *digits)
{
    digits = hold(l, become_tree(l, node, digits, Becomes_index), "digits");
    return digits->type->kind == Type_none ? NULL : as_index(l, digits, "digits");
}

/* Of one kind of digits. */
static Ir *round_to(Lower *l, Ir *digits, void *context)
{
    Rounding r = *(Rounding *)context;
    if (digits->type->kind != Type_none && !converts(digits->type, l->int_) && digits->type->kind != Type_instance)
        return raise_text(l, "TypeError", digits->at, "'%s' object cannot be interpreted as an integer",
                          type_word(digits->type));
    r.digits = digits_wanted(l, digits_of(r.special), digits);
    return for_members(l, again(l, r.value), r.type, round_member, &r, "rounded", r.special->call->at);
}

/* value, a member of the argument that is no instance with the method; digits: as they were given. */
Ir *plain_conversion(Lower *l, const Special *special, Ir *value, Ir *digits)
{
    Rounding r = {.special = special};
    if (!strcmp(special->callee->special, "abs"))
        return unary_tree(l, Ir_abs, value, special->call->at);
    if (digits)
        r.digits = digits_wanted(l, digits_of(special), again(l, digits));
    return round_member(l, value, &r);
}

Ir *abs_rule(Lower *l, const Special *special)
{
    return unary_tree(l, Ir_abs, lower_quiet(l, call_arg(special, 0), "argument"), special->call->at);
}

Ir *round_rule(Lower *l, const Special *special)
{
    Rounding r = {.special = special};
    Type *type = type_of(l->inference, l->instance, special->call);
    const Node *digits = digits_of(special);
    Ir *value = lower_quiet(l, call_arg(special, 0), "argument");
    if (digits) {
        uint32_t mark = here(l);
        Ir *given = hold(l, lower_expr(l, digits), "digits");
        settle(l, mark, &value, "number");
        if (given->type->kind == Type_union) {
            r.value = hold(l, value, "number");
            r.type = type ? type : l->never;
            return for_members(l, given, r.type, round_to, &r, "rounded", special->call->at);
        }
        r.digits = digits_wanted(l, digits, given);
    }
    return for_members(l, value, type ? type : l->never, round_member, &r, "rounded", special->call->at);
}
