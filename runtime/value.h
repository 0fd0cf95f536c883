/* value.h -- a value of one of several types (py_value in core.h).
 * In: typed C values.  Out: boxes, what a box holds, Python's operators on boxes.
 * Rule: operators decide by the types found at run time and raise the TypeError that CPython raises. */
#ifndef PY_VALUE_H
#define PY_VALUE_H
#include "complex.h"
#include "float.h"
#include "int.h"

#pragma GCC visibility push(hidden)
/* ---- boxing: takes over the reference ---------------------------------------------------------------------- */
#define VALUE_UNSET ((py_value){0})
#define VALUE_NONE  ((py_value){.type = &type_none})
/* In the braces of a table of constants; VALUE_TEXT: of STR_ASCII and its like. */
#define VALUE_OF_NONE                                                                                                  \
    {                                                                                                                  \
        .type = &type_none                                                                                             \
    }
#define VALUE_BOOL(x)                                                                                                  \
    {                                                                                                                  \
        .type = &type_bool, .as_bool = x                                                                               \
    }
#define VALUE_INT(x)                                                                                                   \
    {                                                                                                                  \
        .type = &type_int, .as_int = x                                                                                 \
    }
#define VALUE_FLOAT(x)                                                                                                 \
    {                                                                                                                  \
        .type = &type_float, .as_float = x                                                                             \
    }
#define VALUE_TEXT(name)                                                                                               \
    {                                                                                                                  \
        .type = &type_str, .object = (py_object *)&name##_text                                                         \
    }
#define VALUE_OBJECT(of, ...)                                                                                          \
    {                                                                                                                  \
        .type = &(of), .object = (py_object *)(__VA_ARGS__)                                                            \
    }
static inline bool value_unset(py_value v)
{
    return v.type == NULL;
}
static inline py_value value_from_none(void)
{
    return VALUE_NONE;
}
static inline py_value value_from_bool(bool x)
{
    return (py_value){.type = &type_bool, .as_bool = x};
}
static inline py_value value_from_int(py_int x)
{
    return (py_value){.type = &type_int, .as_int = x};
}
static inline py_value value_from_float(double x)
{
    return (py_value){.type = &type_float, .as_float = x};
}
static inline py_value value_from_object(void *object) /* NULL is None */
{
    if (!object)
        return VALUE_NONE;
    return (py_value){.type = ((py_object *)object)->type, .object = object};
}
static inline py_value value_from_view(const py_type *type, void *dict) /* type: of the view */
{
    return (py_value){.type = type, .object = dict};
}
py_value value_from_struct(const py_type *type, const void *payload); /* complex, tuple, range: into a py_box */
py_value value_from_complex(complex_t z);
/* From a slot of any static type; the slot keeps its own reference.  And to a slot, checked: TypeError. */
py_value value_from_slot(const py_type *type, const void *slot);
bool value_to_slot(py_value v, const py_type *type, void *slot);

/* ---- what is in it ------------------------------------------------------------------------------------------- */
static inline bool value_is(py_value v, const py_type *type)
{
    return v.type == type;
}
static inline bool value_is_none(py_value v)
{
    return v.type == &type_none;
}
static inline bool value_is_bool(py_value v)
{
    return v.type == &type_bool;
}
static inline bool value_is_int(py_value v)
{
    return v.type == &type_int;
} /* isinstance(v, int): or value_is_bool */
static inline bool value_is_float(py_value v)
{
    return v.type == &type_float;
}
static inline bool value_is_kind(py_value v, py_kind kind)
{
    return v.type && v.type->kind == kind;
}
/* unboxing: the caller knows the member.  Borrowed. */
static inline bool value_as_bool(py_value v)
{
    return v.as_bool;
}
static inline py_int value_as_int(py_value v)
{
    return v.as_int;
}
static inline double value_as_float(py_value v)
{
    return v.as_float;
}
static inline void *value_as_object(py_value v)
{
    return v.type == &type_none ? NULL : v.object;
}
static inline const void *value_as_struct(py_value v)
{
    return ((py_box *)v.object)->payload;
}
static inline complex_t value_as_complex(py_value v)
{
    return *(const complex_t *)value_as_struct(v);
}
/* the slot that a walker by descriptor reads: address of the payload, whatever it is */
const void *value_slot(const py_value *v);
const char *value_type_name(py_value v);                           /* 'int', 'NoneType', 'list' */
const char *slot_type_name(const py_type *type, const void *slot); /* the same of a value in its slot */
/* raises TypeError: expected <type>, got <type of v>; for checked unboxing */
py_cold bool value_refuse(py_value v, const char *expected);
/* number conversions of what the box holds; TypeError "must be real number, not str" */
double value_to_float(py_value v);                    /* bool, int, float; FLOAT_FAILED */
bool value_to_complex(py_value v, complex_t *result); /* those and complex */
py_int value_to_int(py_value v);                      /* bool, int: INT_FAILED with TypeError for others */

/* ---- operators: the result in *result, owned; false = raised -------------------------------------------------- */
bool value_add_slowly(py_value a, py_value b, py_value *result);
bool value_sub_slowly(py_value a, py_value b, py_value *result);
bool value_mul_slowly(py_value a, py_value b, py_value *result);
bool value_div_slowly(py_value a, py_value b, py_value *result);
bool value_floordiv(py_value a, py_value b, py_value *result);
bool value_mod(py_value a, py_value b, py_value *result);
bool value_pow(py_value a, py_value b, py_value *result);
bool value_lshift(py_value a, py_value b, py_value *result);
bool value_rshift(py_value a, py_value b, py_value *result);
bool value_bitand(py_value a, py_value b, py_value *result);
bool value_bitor(py_value a, py_value b, py_value *result);
bool value_bitxor(py_value a, py_value b, py_value *result);
bool value_matmul(py_value a, py_value b, py_value *result);
bool value_divmod(py_value a, py_value b, void *result); /* tuple[value, value] */
bool value_neg(py_value a, py_value *result);
bool value_plus(py_value a, py_value *result);
bool value_invert(py_value a, py_value *result);
bool value_abs(py_value a, py_value *result);
#define VALUE_ARITHMETIC(name, int_op, op)                                                                             \
    static inline bool name(py_value a, py_value b, py_value *result)                                                  \
    {                                                                                                                  \
        if (a.type == &type_int && b.type == &type_int)                                                                \
            return *result = value_from_int(int_op(a.as_int, b.as_int)), true;                                         \
        if (a.type == &type_float && b.type == &type_float)                                                            \
            return *result = value_from_float(a.as_float op b.as_float), true;                                         \
        return name##_slowly(a, b, result);                                                                            \
    }
VALUE_ARITHMETIC(value_add, int_add, +)
VALUE_ARITHMETIC(value_sub, int_sub, -)
VALUE_ARITHMETIC(value_mul, int_mul, *)
#undef VALUE_ARITHMETIC
static inline bool value_div(py_value a, py_value b, py_value *result)
{
    if (a.type == &type_float && b.type == &type_float && b.as_float != 0)
        return *result = value_from_float(a.as_float / b.as_float), true;
    return value_div_slowly(a, b, result);
}

/* ---- comparison, truth, hash: TRI_FAILED = raised --------------------------------------------------------------- */
py_tri value_eq_slowly(py_value a, py_value b);
py_tri value_lt_slowly(py_value a, py_value b);
py_tri value_le_slowly(py_value a, py_value b);
py_tri value_gt_slowly(py_value a, py_value b);
py_tri value_ge_slowly(py_value a, py_value b);
#define VALUE_COMPARISON(name, int_op, op)                                                                             \
    static inline py_tri name(py_value a, py_value b)                                                                  \
    {                                                                                                                  \
        if (a.type == &type_int && b.type == &type_int)                                                                \
            return int_op(a.as_int, b.as_int);                                                                         \
        if (a.type == &type_float && b.type == &type_float)                                                            \
            return a.as_float op b.as_float;                                                                           \
        return name##_slowly(a, b);                                                                                    \
    }
VALUE_COMPARISON(value_eq, int_eq, ==)
VALUE_COMPARISON(value_lt, int_lt, <)
VALUE_COMPARISON(value_le, int_le, <=)
VALUE_COMPARISON(value_gt, int_gt, >)
VALUE_COMPARISON(value_ge, int_ge, >=)
#undef VALUE_COMPARISON
static inline py_tri value_ne(py_value a, py_value b)
{
    py_tri equal = value_eq(a, b);
    return equal == TRI_FAILED ? equal : !equal;
}
bool value_same(py_value a, py_value b); /* a is b */
bool value_truth_slowly(py_value v);
static inline bool value_truth(py_value v) /* cannot fail for built-in types */
{
    if (v.type == &type_bool)
        return v.as_bool;
    if (v.type == &type_int)
        return v.as_int != 0;
    return value_truth_slowly(v);
}
bool value_hash(py_value v, int64_t *hash); /* TypeError: unhashable type: 'list' */
/* a[index] of no instance; owned: value_item.c */
bool value_item_slowly(py_value a, py_value index, py_value *result);
static inline bool value_item(py_value a, py_value index, py_value *result)
{
    if (index.type == &type_int && a.type->kind == PY_LIST && a.type->items[0]->kind == PY_VALUE) {
        const py_list *items = (const py_list *)a.object;
        if (index.as_int >= 0 && index.as_int < items->len) /* which no big integer is */
            return *result = value_keep(((const py_value *)items->at)[index.as_int]), true;
    }
    return value_item_slowly(a, index, result);
}
py_int value_len(py_value v); /* TypeError: object of type 'int' has no len() */

/* raises TypeError: unsupported operand type(s) for OP: 'A' and 'B' */
py_cold bool py_unsupported(const char *op, const char *a_type, const char *b_type);
#pragma GCC visibility pop
#endif
