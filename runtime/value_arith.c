/* value_arith.c -- + - * / // % ** << >> & | ^ @ and the unary operators on boxes.
 * In: two values of any types.  Out: a value, or the TypeError that CPython raises for these types.
 * Rule: numbers meet at the higher of int, float, complex; only then does the typed operator run. */
#include "bytes.h"
#include "compare.h"
#include "error.h"
#include "format.h"
#include "str.h"
#include "value.h"

typedef enum rank { RANK_NONE, RANK_INT, RANK_FLOAT, RANK_COMPLEX } rank;
typedef struct number_pair {
    py_int a, b;
    double x, y;
    complex_t z, w;
} number_pair;

static rank rank_of(py_value v)
{
    switch (v.type->kind) {
    case PY_BOOL:
    case PY_INT:
        return RANK_INT;
    case PY_FLOAT:
        return RANK_FLOAT;
    case PY_COMPLEX:
        return RANK_COMPLEX;
    default:
        return RANK_NONE;
    }
}

static py_int as_word(py_value v) /* of a bool or an int; borrowed */
{
    return v.type == &type_bool ? v.as_bool : v.as_int;
}

/* Where both numbers meet, and both as such; RANK_NONE when one is no number; *fine false: an int too large. */
static rank meet(py_value a, py_value b, number_pair *pair, bool *fine)
{
    rank left = rank_of(a), right = rank_of(b), top = left > right ? left : right;
    *fine = true;
    if (!left || !right)
        return RANK_NONE;
    if (top == RANK_INT) {
        pair->a = as_word(a);
        pair->b = as_word(b);
    } else if (top == RANK_FLOAT) {
        pair->x = value_to_float(a);
        *fine = !float_failed(pair->x);
        if (*fine)
            pair->y = value_to_float(b), *fine = !float_failed(pair->y);
    } else {
        *fine = value_to_complex(a, &pair->z) && value_to_complex(b, &pair->w);
    }
    return top;
}

bool py_unsupported(const char *op, const char *a_type, const char *b_type)
{
    return py_raise(&py_TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", op, a_type, b_type);
}

static bool unsupported(const char *op, py_value a, py_value b)
{
    return py_unsupported(op, value_type_name(a), value_type_name(b));
}

static bool give_int(py_int a, py_value *result)
{
    *result = value_from_int(a);
    return !int_failed(a);
}

static bool give_float(double x, py_value *result)
{
    *result = value_from_float(x);
    return !float_failed(x);
}

static bool give_complex(bool fine, complex_t z, py_value *result)
{
    if (fine)
        *result = value_from_complex(z);
    return fine;
}

static bool give_object(void *object, py_value *result)
{
    if (object)
        *result = value_from_object(object);
    return object != NULL;
}

/* ---- sequences
 * ---------------------------------------------------------------------------------------------------------- */
static bool is_sequence(py_value v)
{
    return v.type->kind == PY_STR || v.type->kind == PY_BYTES || v.type->kind == PY_LIST ||
           v.type->kind == PY_SEQUENCE || v.type->kind == PY_TUPLE;
}

/* (a, b) + (c,): a tuple[T, ...] of boxes would need its descriptor; the compiler resolves these statically. */
static bool beyond(const char *what)
{
    return py_raise(&py_NotImplementedError, "%s of values whose types are known only at run time", what);
}

static bool add_sequences(py_value a, py_value b, py_value *result)
{
    if (a.type->kind == PY_STR && b.type->kind == PY_STR)
        return give_object(str_add((str *)a.object, (str *)b.object), result);
    if (a.type->kind == PY_BYTES && b.type->kind == PY_BYTES)
        return give_object(bytes_add((bytes *)a.object, (bytes *)b.object), result);
    if (a.type->kind == PY_BYTES)
        return py_raise(&py_TypeError, "can't concat %s to bytes", value_type_name(b));
    bool list = a.type->kind == PY_LIST || a.type->kind == PY_SEQUENCE;
    if (list && a.type == b.type)
        return give_object(py_list_add(a.type, (py_list *)a.object, (py_list *)b.object), result);
    if (!strcmp(a.type->name, b.type->name) && b.type->kind != PY_STR)
        return beyond("+");
    return py_raise(&py_TypeError, "can only concatenate %s (not \"%s\") to %s", a.type->name, value_type_name(b),
                    a.type->name);
}

static bool repeat(py_value sequence, py_value count, py_value *result)
{
    if (rank_of(count) != RANK_INT)
        return py_raise(&py_TypeError, "can't multiply sequence by non-int of type '%s'", value_type_name(count));
    if (sequence.type->kind == PY_STR)
        return give_object(str_repeat((str *)sequence.object, as_word(count)), result);
    if (sequence.type->kind == PY_BYTES)
        return give_object(bytes_repeat((bytes *)sequence.object, as_word(count)), result);
    if (sequence.type->kind == PY_TUPLE)
        return beyond("*");
    return give_object(py_list_repeat(sequence.type, (py_list *)sequence.object, as_word(count)), result);
}

/* ---- + - * /
 * ------------------------------------------------------------------------------------------------------------- */
bool value_add_slowly(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    bool fine;
    rank top = meet(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_int(int_add(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(pair.x + pair.y, result);
    if (top == RANK_COMPLEX)
        return give_complex(true, complex_add(pair.z, pair.w), result);
    return is_sequence(a) ? add_sequences(a, b, result) : unsupported("+", a, b);
}

bool value_sub_slowly(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    bool fine;
    rank top = meet(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_int(int_sub(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(pair.x - pair.y, result);
    if (top == RANK_COMPLEX)
        return give_complex(true, complex_sub(pair.z, pair.w), result);
    return unsupported("-", a, b);
}

bool value_mul_slowly(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    bool fine;
    rank top = meet(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_int(int_mul(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(pair.x * pair.y, result);
    if (top == RANK_COMPLEX)
        return give_complex(true, complex_mul(pair.z, pair.w), result);
    if (is_sequence(a))
        return repeat(a, b, result);
    return is_sequence(b) ? repeat(b, a, result) : unsupported("*", a, b);
}

bool value_div_slowly(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    complex_t quotient = {0, 0};
    bool fine;
    rank top = meet(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_float(int_div(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(float_div(pair.x, pair.y), result);
    if (top == RANK_COMPLEX) {
        fine = complex_div(pair.z, pair.w, &quotient);
        return give_complex(fine, quotient, result);
    }
    return unsupported("/", a, b);
}

/* ---- // % divmod **
 * --------------------------------------------------------------------------------------------------------- */
/* int and float only: complex numbers have no floor.  The complex operand's partner is not converted first. */
static rank meet_reals(py_value a, py_value b, number_pair *pair, bool *fine)
{
    *fine = true;
    if (rank_of(a) == RANK_COMPLEX || rank_of(b) == RANK_COMPLEX)
        return RANK_NONE;
    return meet(a, b, pair, fine);
}

bool value_floordiv(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    bool fine;
    rank top = meet_reals(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_int(int_floordiv(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(float_floordiv(pair.x, pair.y), result);
    return unsupported("//", a, b);
}

bool value_mod(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    bool fine;
    if (a.type->kind == PY_STR)
        return give_object(str_percent((str *)a.object, b.type, value_slot(&b)), result);
    rank top = meet_reals(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return give_int(int_mod(pair.a, pair.b), result);
    if (top == RANK_FLOAT)
        return give_float(float_mod(pair.x, pair.y), result);
    return unsupported("%", a, b);
}

bool value_divmod(py_value a, py_value b, void *result)
{
    number_pair pair;
    py_value *values = result;
    bool fine;
    rank top = meet_reals(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT) {
        py_int words[2];
        if (!int_divmod(pair.a, pair.b, words))
            return false;
        values[0] = value_from_int(words[0]);
        values[1] = value_from_int(words[1]);
        return true;
    }
    if (top == RANK_FLOAT) {
        double floats[2];
        if (!float_divmod(pair.x, pair.y, floats))
            return false;
        values[0] = value_from_float(floats[0]);
        values[1] = value_from_float(floats[1]);
        return true;
    }
    return unsupported("divmod()", a, b);
}

bool value_pow(py_value a, py_value b, py_value *result)
{
    number_pair pair;
    complex_t power = {0, 0};
    bool fine;
    rank top = meet(a, b, &pair, &fine);
    if (!fine)
        return false;
    if (top == RANK_INT)
        return int_pow_value(pair.a, pair.b, result);
    if (top == RANK_FLOAT)
        return float_pow_value(pair.x, pair.y, result);
    if (top == RANK_COMPLEX) {
        fine = complex_pow(pair.z, pair.w, &power);
        return give_complex(fine, power, result);
    }
    return unsupported("** or pow()", a, b);
}

bool value_matmul(py_value a, py_value b, py_value *result)
{
    (void)result;
    return unsupported("@", a, b);
}

/* ---- bits
 * -------------------------------------------------------------------------------------------------------------------
 */
static bool both_ints(py_value a, py_value b)
{
    return rank_of(a) == RANK_INT && rank_of(b) == RANK_INT;
}

bool value_lshift(py_value a, py_value b, py_value *result)
{
    return both_ints(a, b) ? give_int(int_lshift(as_word(a), as_word(b)), result) : unsupported("<<", a, b);
}

bool value_rshift(py_value a, py_value b, py_value *result)
{
    return both_ints(a, b) ? give_int(int_rshift(as_word(a), as_word(b)), result) : unsupported(">>", a, b);
}

/* bool & bool is a bool */
static bool give_bits(py_value a, py_value b, py_int word, py_value *result)
{
    if (a.type == &type_bool && b.type == &type_bool)
        return *result = value_from_bool(word != 0), true;
    return give_int(word, result);
}

bool value_bitand(py_value a, py_value b, py_value *result)
{
    return both_ints(a, b) ? give_bits(a, b, int_bitand(as_word(a), as_word(b)), result) : unsupported("&", a, b);
}

bool value_bitor(py_value a, py_value b, py_value *result)
{
    return both_ints(a, b) ? give_bits(a, b, int_bitor(as_word(a), as_word(b)), result) : unsupported("|", a, b);
}

bool value_bitxor(py_value a, py_value b, py_value *result)
{
    return both_ints(a, b) ? give_bits(a, b, int_bitxor(as_word(a), as_word(b)), result) : unsupported("^", a, b);
}

/* ---- unary
 * ------------------------------------------------------------------------------------------------------------------ */
static bool bad_operand(const char *op, py_value a)
{
    return py_raise(&py_TypeError, "bad operand type for %s: '%s'", op, value_type_name(a));
}

bool value_neg(py_value a, py_value *result)
{
    switch (rank_of(a)) {
    case RANK_INT:
        return give_int(int_neg(as_word(a)), result);
    case RANK_FLOAT:
        return give_float(-a.as_float, result);
    case RANK_COMPLEX:
        return give_complex(true, complex_neg(value_as_complex(a)), result);
    default:
        return bad_operand("unary -", a);
    }
}

bool value_plus(py_value a, py_value *result)
{
    if (rank_of(a) == RANK_INT)
        return give_int(int_keep(as_word(a)), result);
    if (rank_of(a) == RANK_NONE)
        return bad_operand("unary +", a);
    *result = value_keep(a);
    return true;
}

bool value_invert(py_value a, py_value *result)
{
    return rank_of(a) == RANK_INT ? give_int(int_invert(as_word(a)), result) : bad_operand("unary ~", a);
}

bool value_abs(py_value a, py_value *result)
{
    switch (rank_of(a)) {
    case RANK_INT:
        return give_int(int_abs(as_word(a)), result);
    case RANK_FLOAT:
        return give_float(float_abs(a.as_float), result);
    case RANK_COMPLEX:
        return give_float(complex_abs(value_as_complex(a)), result);
    default:
        return bad_operand("abs()", a);
    }
}
