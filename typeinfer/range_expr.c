/* range_expr.c -- values: an interval and what it is near to, and Python's arithmetic on them.
 * In: values of operands.  Out: the value of the operation.  Rule: integers are unbounded; a bound that does not fit a
 * word is none. x % n, n >= 1  =>  0 <= value <= n - 1 */
#include "typeinfer/range_private.h"

Value value_any(void)
{
    return (Value){.low = LOW_NONE, .high = HIGH_NONE};
}

Value value_between(int64_t low, int64_t high)
{
    return (Value){.low = low, .high = high};
}

Value value_constant(int64_t constant)
{
    return value_between(clamp_low(constant), clamp_high(constant));
}

void value_up(Value *value, int term, int64_t c)
{
    if (term < 0 || c == FAR || c == LOW_NONE)
        return;
    for (int i = 0; i < value->ups; i++)
        if (value->up[i].term == term) {
            value->up[i].c = c < value->up[i].c ? c : value->up[i].c;
            return;
        }
    if (value->ups < most_terms)
        value->up[value->ups++] = (Term){term, c};
}

void value_down(Value *value, int term, int64_t c)
{
    if (term < 0 || c == FAR || c == LOW_NONE)
        return;
    for (int i = 0; i < value->downs; i++)
        if (value->down[i].term == term) {
            value->down[i].c = c > value->down[i].c ? c : value->down[i].c;
            return;
        }
    if (value->downs < most_terms)
        value->down[value->downs++] = (Term){term, c};
}

Value value_term(Walk *walk, int term)
{
    Value value = value_between(cell_of(walk->state, term)->low, cell_of(walk->state, term)->high);
    value_up(&value, term, 0);
    value_down(&value, term, 0);
    return value;
}

Value value_shift(Value value, int64_t c)
{
    Value shifted = value_between(low_add(value.low, c), high_add(value.high, c));
    for (int i = 0; i < value.ups; i++)
        value_up(&shifted, value.up[i].term, clamp_high((__int128)value.up[i].c + c));
    for (int i = 0; i < value.downs; i++)
        value_down(&shifted, value.down[i].term, clamp_low((__int128)value.down[i].c + c));
    return shifted;
}

Value value_tighten(Walk *walk, Value value)
{
    for (int i = 0; i < value.ups; i++) {
        int64_t high = high_add(cell_of(walk->state, value.up[i].term)->high, value.up[i].c);
        value.high = high < value.high ? high : value.high;
    }
    for (int i = 0; i < value.downs; i++) {
        int64_t low = low_add(cell_of(walk->state, value.down[i].term)->low, value.down[i].c);
        value.low = low > value.low ? low : value.low;
    }
    return value;
}

bool value_is_small(const Value *value)
{
    return range_is_small((Range){.low = value->low, .high = value->high});
}

int64_t value_distance(Walk *walk, const State *state, const Value *a, const Value *b)
{
    int64_t least = FAR;
    if (a->high != HIGH_NONE && b->low != LOW_NONE)
        least = clamp_high((__int128)a->high - b->low);
    for (int i = 0; i < a->ups; i++)
        for (int k = 0; k < b->downs; k++) {
            int64_t way = state_distance(&walk->domain, state, a->up[i].term, b->down[k].term);
            if (way == FAR)
                continue;
            way = clamp_high((__int128)way + a->up[i].c - b->down[k].c);
            least = way < least ? way : least;
        }
    for (int i = 0; i < a->ups && b->low != LOW_NONE; i++) {
        int64_t high = high_add(cell_of(state, a->up[i].term)->high, a->up[i].c);
        int64_t way = high == HIGH_NONE ? FAR : clamp_high((__int128)high - b->low);
        least = way < least ? way : least;
    }
    return least;
}

/* ---- join: a relation holds of the choice when it holds of both, each in its own state --------------------- */
static int64_t above_term(Walk *walk, const Value *value, State *state, int term)
{
    Value other = {.low = cell_of(state, term)->low, .high = cell_of(state, term)->high, .downs = 1};
    other.down[0] = (Term){term, 0};
    return value_distance(walk, state, value, &other);
}

static int64_t below_term(Walk *walk, const Value *value, State *state, int term)
{
    Value other = {.low = cell_of(state, term)->low, .high = cell_of(state, term)->high, .ups = 1};
    other.up[0] = (Term){term, 0};
    int64_t way = value_distance(walk, state, &other, value);
    return way == FAR ? LOW_NONE : clamp_low(-(__int128)way);
}

static void join_terms(Walk *walk, Value *out, const Value *a, State *at_a, const Value *b, State *at_b)
{
    for (int i = 0; i < a->ups; i++) {
        int64_t other = above_term(walk, b, at_b, a->up[i].term);
        if (other != FAR)
            value_up(out, a->up[i].term, other > a->up[i].c ? other : a->up[i].c);
    }
    for (int i = 0; i < a->downs; i++) {
        int64_t other = below_term(walk, b, at_b, a->down[i].term);
        if (other != LOW_NONE)
            value_down(out, a->down[i].term, other < a->down[i].c ? other : a->down[i].c);
    }
    (void)at_a;
}

Value value_join(Walk *walk, const Value *a, State *at_a, const Value *b, State *at_b)
{
    if (at_a->dead)
        return *b;
    if (at_b->dead)
        return *a;
    Value out = value_between(a->low < b->low ? a->low : b->low, a->high > b->high ? a->high : b->high);
    join_terms(walk, &out, a, at_a, b, at_b);
    join_terms(walk, &out, b, at_b, a, at_a);
    return out;
}

/* ---- arithmetic ------------------------------------------------------------------------------------------- */
static bool is_bounded(const Value *value)
{
    return value->low != LOW_NONE && value->high != HIGH_NONE;
}

static bool is_single(const Value *value)
{
    return value->low == value->high && is_bounded(value);
}

static Value add(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (is_single(&b))
        return value_shift(a, b.low);
    if (is_single(&a))
        return value_shift(b, a.low);
    Value sum = value_any();
    if (a.low != LOW_NONE && b.low != LOW_NONE)
        sum.low = b.low >= -most_step ? low_add(a.low, b.low) : low_add(b.low, a.low);
    if (a.high != HIGH_NONE && b.high != HIGH_NONE)
        sum.high = b.high <= most_step ? high_add(a.high, b.high) : high_add(b.high, a.high);
    for (int i = 0; i < a.ups; i++)
        value_up(&sum, a.up[i].term, high_add(b.high, a.up[i].c));
    for (int i = 0; i < b.ups; i++)
        value_up(&sum, b.up[i].term, high_add(a.high, b.up[i].c));
    for (int i = 0; i < a.downs; i++)
        value_down(&sum, a.down[i].term, low_add(b.low, a.down[i].c));
    for (int i = 0; i < b.downs; i++)
        value_down(&sum, b.down[i].term, low_add(a.low, b.down[i].c));
    return sum;
}

static Value negate(Value a)
{
    return value_between(a.high == HIGH_NONE ? LOW_NONE : -a.high,
                         a.low == LOW_NONE ? HIGH_NONE : clamp_high(-(__int128)a.low));
}

static Value subtract(Walk *walk, Value a, Value b)
{
    Value difference = add(walk, a, negate(b));
    int64_t high = value_distance(walk, walk->state, &a, &b);
    int64_t back = value_distance(walk, walk->state, &b, &a);
    if (high < difference.high)
        difference.high = high;
    if (back != FAR && clamp_low(-(__int128)back) > difference.low)
        difference.low = clamp_low(-(__int128)back);
    return difference;
}

static Value from_corners(__int128 a, __int128 b, __int128 c, __int128 d)
{
    __int128 low = a < b ? a : b, high = a > b ? a : b;
    low = c < low ? c : low;
    low = d < low ? d : low;
    high = c > high ? c : high;
    high = d > high ? d : high;
    return value_between(clamp_low(low), clamp_high(high));
}

/* factor * other >= factor when factor >= 0 and other >= 1 */
static void keep_factor(Value *product, const Value *factor, const Value *other)
{
    if (factor->low < 0 || other->low < 1)
        return;
    for (int i = 0; i < factor->downs; i++)
        value_down(product, factor->down[i].term, factor->down[i].c);
}

static Value multiply(Walk *walk, Value a, Value b)
{
    (void)walk;
    Value product = value_any();
    if (is_bounded(&a) && is_bounded(&b))
        product = from_corners((__int128)a.low * b.low, (__int128)a.low * b.high, (__int128)a.high * b.low,
                               (__int128)a.high * b.high);
    else if (a.low >= 0 && b.low >= 0)
        product.low = clamp_low((__int128)a.low * b.low);
    keep_factor(&product, &a, &b);
    keep_factor(&product, &b, &a);
    return product;
}

static __int128 floor_divide(int64_t a, int64_t b)
{
    __int128 quotient = (__int128)a / b;
    return (__int128)a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static Value floordiv(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (b.low < 1) { /* never further from 0 than the dividend */
        __int128 most = a.high, back = -(__int128)a.low;
        most = back > most ? back : most;
        return is_bounded(&a) ? value_between(clamp_low(-most), clamp_high(most)) : value_any();
    }
    Value quotient = value_any();
    if (a.low != LOW_NONE)
        quotient.low = a.low < 0             ? clamp_low(floor_divide(a.low, b.low))
                       : b.high != HIGH_NONE ? clamp_low(floor_divide(a.low, b.high))
                                             : 0;
    if (a.high != HIGH_NONE)
        quotient.high = a.high >= 0           ? clamp_high(floor_divide(a.high, b.low))
                        : b.high != HIGH_NONE ? clamp_high(floor_divide(a.high, b.high))
                                              : -1;
    for (int i = 0; i < a.ups && a.low >= 0; i++)
        value_up(&quotient, a.up[i].term, a.up[i].c);
    return quotient;
}

static Value modulo(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (b.high <= -1)
        return value_between(low_add(b.low, 1), 0);
    if (b.low < 1) {
        if (!is_bounded(&b))
            return value_any();
        return value_between(b.low < 0 ? b.low : 0, b.high > 0 ? b.high : 0);
    }
    Value rest = value_between(0, high_add(b.high, -1));
    for (int i = 0; i < b.ups; i++)
        value_up(&rest, b.up[i].term, clamp_high((__int128)b.up[i].c - 1));
    if (a.low >= 0) {
        rest.high = a.high < rest.high ? a.high : rest.high;
        for (int i = 0; i < a.ups; i++)
            value_up(&rest, a.up[i].term, a.up[i].c);
    }
    return rest;
}

/* The least 2^k - 1 that is at least `value`, for value >= 0. */
static int64_t ones_over(int64_t value)
{
    int64_t ones = 0;
    while (ones < value)
        ones = ones * 2 + 1;
    return ones;
}

static int64_t magnitude(const Value *value)
{
    int64_t low = value->low < 0 ? -(value->low + 1) : value->low;
    int64_t high = value->high < 0 ? -(value->high + 1) : value->high;
    return low > high ? low : high;
}

static Value any_bits(Value a, Value b)
{
    if (!is_bounded(&a) || !is_bounded(&b))
        return value_any();
    int64_t most = magnitude(&a) > magnitude(&b) ? magnitude(&a) : magnitude(&b);
    int64_t ones = ones_over(most);
    return value_between(a.low >= 0 && b.low >= 0 ? 0 : -ones - 1, ones);
}

static Value bitand(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (a.low < 0 && b.low < 0)
        return any_bits(a, b);
    Value bits = value_between(0, HIGH_NONE);
    const Value *sides[] = {&a, &b};
    for (int side = 0; side < 2; side++)
        if (sides[side]->low >= 0) {
            bits.high = sides[side]->high < bits.high ? sides[side]->high : bits.high;
            for (int i = 0; i < sides[side]->ups; i++)
                value_up(&bits, sides[side]->up[i].term, sides[side]->up[i].c);
        }
    return bits;
}

static Value bitor (Walk * walk, Value a, Value b)
{
    (void)walk;
    Value bits = any_bits(a, b);
    if (a.low >= 0 && b.low >= 0 && bits.low < 0)
        bits.low = 0;
    return bits;
}

static Value lshift(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (a.low >= 0 && b.low >= 0 && !(is_bounded(&a) && b.high <= 62))
        return value_between(a.low, HIGH_NONE);
    if (!is_bounded(&a) || b.low < 0 || b.high > 62)
        return value_any();
    __int128 small = (__int128)1 << b.low, large = (__int128)1 << b.high;
    return from_corners(a.low * small, a.low * large, a.high * small, a.high * large);
}

static int64_t shifted(int64_t value, int64_t count)
{
    return value >> (count > 63 ? 63 : count);
}

static Value rshift(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (b.low < 0)
        return value_any();
    Value out = value_any();
    if (a.low != LOW_NONE)
        out.low = a.low < 0 ? shifted(a.low, b.low) : b.high == HIGH_NONE ? 0 : shifted(a.low, b.high);
    if (a.high != HIGH_NONE)
        out.high = a.high >= 0 ? shifted(a.high, b.low) : b.high == HIGH_NONE ? -1 : shifted(a.high, b.high);
    for (int i = 0; i < a.ups && a.low >= 0; i++)
        value_up(&out, a.up[i].term, a.up[i].c);
    return out;
}

static __int128 power_of(__int128 base, int64_t exponent)
{
    __int128 limit = (__int128)1 << 64, power = 1;
    for (int64_t i = 0; i < exponent && power < limit && power > -limit; i++)
        power *= base;
    return power;
}

/* A constant exponent; the result is bounded by the power of the larger magnitude. */
static Value power(Walk *walk, Value a, Value b)
{
    (void)walk;
    if (a.low >= 0 && b.low >= 0) {
        bool bounded = is_bounded(&a) && b.high <= 64;
        int64_t high = bounded ? clamp_high(power_of(a.high, b.high)) : HIGH_NONE;
        return value_between(0, a.high <= 1 ? 1 : high < 1 ? 1 : high);
    }
    if (!is_bounded(&a) || !is_single(&b) || b.low < 0 || b.low > 64 || magnitude(&a) >= TIME_LIMIT)
        return value_any();
    __int128 most = power_of((__int128)magnitude(&a) + 1, b.low);
    return value_between(b.low % 2 == 0 ? 0 : clamp_low(-most), clamp_high(most));
}

Value value_binary(Walk *walk, IrOp op, Value a, Value b)
{
    static Value (*const rules[])(Walk *, Value, Value) = {
        [Ir_add] = add,       [Ir_sub] = subtract, [Ir_mul] = multiply,  [Ir_floordiv] = floordiv,
        [Ir_mod] = modulo,    [Ir_pow] = power,    [Ir_lshift] = lshift, [Ir_rshift] = rshift,
        [Ir_bitand] = bitand, [Ir_bitor] = bitor,  [Ir_bitxor] = bitor,
    };
    if ((size_t)op >= sizeof rules / sizeof *rules || !rules[op])
        return value_any();
    return rules[op](walk, a, b);
}
