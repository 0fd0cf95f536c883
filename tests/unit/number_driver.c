/* number_driver.c -- calls the runtime's number functions as told by lines on standard input.
 * In: "name<tab>argument<tab>..."; an argument is i<decimal>, f<16 hex digits of the bits>, c<two of them>, b0, b1, N,
 *     s<hex UTF-8>, l<floats by comma>.  Out: a line each: repr of the result, or "!Class: message".
 * Rule: tests/unit/numbers.py writes the lines and knows the answers.  Operators run on boxes, functions on typed
 * values. */
#include "error.h"
#include "lists.h"
#include "math_module.h"
#include "repr.h"
#include "str.h"
#include "value.h"
#include <stdio.h>
#include <stdlib.h>

static py_value args[4];
static int arg_count;

static double read_bits(const char *hex)
{
    char digits[17] = {0};
    memcpy(digits, hex, 16);
    uint64_t bits = strtoull(digits, NULL, 16);
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static py_value read_floats(const char *text)
{
    list_float *xs = (list_float *)py_list_new(&type_list_float, 4);
    for (; *text; text += 16 + (text[16] == ','))
        list_float_append(xs, read_bits(text));
    return value_from_object(xs);
}

static py_value read_text(const char *hex)
{
    size_t size = strlen(hex) / 2;
    char *utf8 = malloc(size + 1);
    for (size_t i = 0; i < size; i++)
        utf8[i] = (char)strtoul((char[]){hex[2 * i], hex[2 * i + 1], 0}, NULL, 16);
    py_value v = value_from_object(str_from_utf8(utf8, (int64_t)size));
    free(utf8);
    return v;
}

static py_value read_argument(const char *text)
{
    py_int cache = INT_UNSET;
    switch (*text++) {
    case 'i':
        if (strlen(text) > 18)
            return value_from_int(int_mul(int_literal(&cache, text), 1)); /* a copy that is not immortal */
        return value_from_int(strtoll(text, NULL, 10));
    case 'f':
        return value_from_float(read_bits(text));
    case 'c':
        return value_from_complex((complex_t){read_bits(text), read_bits(text + 16)});
    case 'b':
        return value_from_bool(*text == '1');
    case 's':
        return read_text(text);
    case 'l':
        return read_floats(text);
    default:
        return VALUE_NONE;
    }
}

/* ---- operators on boxes
 * -------------------------------------------------------------------------------------------------- */
#define OPERATORS(X)                                                                                                   \
    X(add) X(sub) X(mul) X(div) X(floordiv) X(mod) X(pow) X(lshift) X(rshift) X(bitand) X(bitor) X(bitxor)
#define COMPARISONS(X) X(eq) X(ne) X(lt) X(le) X(gt) X(ge)
#define UNARIES(X)     X(neg) X(plus) X(invert) X(abs)

static bool run_operator(const char *name, py_value *result)
{
#define X(op)                                                                                                          \
    if (!strcmp(name, #op))                                                                                            \
        return value_##op(args[0], args[1], result);
    OPERATORS(X)
#undef X
#define X(op)                                                                                                          \
    if (!strcmp(name, #op)) {                                                                                          \
        py_tri answer = value_##op(args[0], args[1]);                                                                  \
        *result = value_from_bool(answer);                                                                             \
        return answer != TRI_FAILED;                                                                                   \
    }
    COMPARISONS(X)
#undef X
#define X(op)                                                                                                          \
    if (!strcmp(name, #op))                                                                                            \
        return value_##op(args[0], result);
    UNARIES(X)
#undef X
    fprintf(stderr, "no operator %s\n", name);
    exit(2);
}

/* ---- functions by signature: result, then arguments
 * ------------------------------------------------------------------------- */
typedef struct function {
    const char *name, *signature;
    void *code;
} function;
#define F(name, signature)                                                                                             \
    {                                                                                                                  \
#name, signature, (void *)name                                                                                 \
    }
static py_tri abs_lt(complex_t z, double x)
{
    return complex_abs_lt_raising(z, x);
}
static py_tri abs_le(complex_t z, double x)
{
    return complex_abs_le_raising(z, x);
}
static py_tri abs_gt(complex_t z, double x)
{
    return complex_abs_gt_raising(z, x);
}
static py_tri abs_ge(complex_t z, double x)
{
    return complex_abs_ge_raising(z, x);
}
static py_int hash_of_int(py_int a)
{
    return int_from64(int_hash(a));
}
static py_int hash_of_float(double a)
{
    return int_from64(float_hash(a));
}
static py_int hash_of_complex(complex_t a)
{
    return int_from64(complex_hash(a));
}
static const function functions[] = {
    F(int_from_float, "if"),
    F(int_parse, "is"),
    F(int_from_str, "isi"),
    F(int_to_float, "fi"),
    F(int_str, "si"),
    F(int_bin, "si"),
    F(int_oct, "si"),
    F(int_hex, "si"),
    F(int_bit_length, "ii"),
    F(int_bit_count, "ii"),
    F(int_round, "iii"),
    F(int_pow_mod, "iiii"),
    F(int_divmod, "Iii"),
    F(hash_of_int, "ii"),
    F(hash_of_float, "if"),
    F(hash_of_complex, "ic"),
    F(float_from_str, "fs"),
    F(float_hex, "sf"),
    F(float_from_hex, "fs"),
    F(float_round, "ffi"),
    F(float_round_int, "if"),
    F(float_floor, "if"),
    F(float_ceil, "if"),
    F(float_divmod, "Fff"),
    F(float_as_integer_ratio, "If"),
    F(float_str, "sf"),
    F(complex_str, "sc"),
    F(complex_from_str, "Cs"),
    F(abs_lt, "tcf"),
    F(abs_le, "tcf"),
    F(abs_gt, "tcf"),
    F(abs_ge, "tcf"),
    F(math_sqrt, "ff"),
    F(math_acos, "ff"),
    F(math_acosh, "ff"),
    F(math_asin, "ff"),
    F(math_asinh, "ff"),
    F(math_atan, "ff"),
    F(math_atanh, "ff"),
    F(math_cbrt, "ff"),
    F(math_cos, "ff"),
    F(math_cosh, "ff"),
    F(math_erf, "ff"),
    F(math_erfc, "ff"),
    F(math_exp, "ff"),
    F(math_exp2, "ff"),
    F(math_expm1, "ff"),
    F(math_gamma, "ff"),
    F(math_lgamma, "ff"),
    F(math_log1p, "ff"),
    F(math_sin, "ff"),
    F(math_sinh, "ff"),
    F(math_tan, "ff"),
    F(math_tanh, "ff"),
    F(math_ulp, "ff"),
    F(math_degrees, "ff"),
    F(math_radians, "ff"),
    F(math_atan2, "fff"),
    F(math_fmod, "fff"),
    F(math_remainder, "fff"),
    F(math_pow, "fff"),
    F(math_nextafter, "fff"),
    F(math_ldexp, "ffi"),
    F(math_log, "ff"),
    F(math_log2, "ff"),
    F(math_log10, "ff"),
    F(math_log_base, "fff"),
    F(math_log_int, "fi"),
    F(math_log2_int, "fi"),
    F(math_log10_int, "fi"),
    F(math_log_int_int, "fii"),
    F(math_frexp, "Xf"),
    F(math_modf, "Ff"),
    F(math_hypot, "fff"),
    F(math_fsum, "fl"),
    F(math_hypot_list, "fl"),
    F(math_dist, "fll"),
    F(math_factorial, "ii"),
    F(math_gcd, "iii"),
    F(math_lcm, "iii"),
    F(math_comb, "iii"),
    F(math_perm, "iii"),
    F(math_isqrt, "ii"),
    F(cmath_phase, "fc"),
    F(cmath_polar, "Fc"),
    F(cmath_rect, "Cff"),
    F(cmath_exp, "Cc"),
    F(cmath_log, "Cc"),
    F(cmath_log_base, "Ccc"),
    F(cmath_log10, "Cc"),
    F(cmath_sqrt, "Cc"),
    F(cmath_acos, "Cc"),
    F(cmath_acosh, "Cc"),
    F(cmath_asin, "Cc"),
    F(cmath_asinh, "Cc"),
    F(cmath_atan, "Cc"),
    F(cmath_atanh, "Cc"),
    F(cmath_cos, "Cc"),
    F(cmath_cosh, "Cc"),
    F(cmath_sin, "Cc"),
    F(cmath_sinh, "Cc"),
    F(cmath_tan, "Cc"),
    F(cmath_tanh, "Cc"),
};

static double call_float(const function *f)
{
    const char *s = f->signature + 1;
#define IS(x) !strcmp(s, x)
    if (IS("f"))
        return ((double (*)(double))f->code)(args[0].as_float);
    if (IS("ff"))
        return ((double (*)(double, double))f->code)(args[0].as_float, args[1].as_float);
    if (IS("fi"))
        return ((double (*)(double, py_int))f->code)(args[0].as_float, args[1].as_int);
    if (IS("i"))
        return ((double (*)(py_int))f->code)(args[0].as_int);
    if (IS("ii"))
        return ((double (*)(py_int, py_int))f->code)(args[0].as_int, args[1].as_int);
    if (IS("c"))
        return ((double (*)(complex_t))f->code)(value_as_complex(args[0]));
    if (IS("ll"))
        return ((double (*)(const void *, const void *))f->code)(args[0].object, args[1].object);
    return ((double (*)(const void *))f->code)(args[0].object); /* s, l */
}

static py_int call_int(const function *f)
{
    const char *s = f->signature + 1;
    if (IS("f"))
        return ((py_int(*)(double))f->code)(args[0].as_float);
    if (IS("i"))
        return ((py_int(*)(py_int))f->code)(args[0].as_int);
    if (IS("ii"))
        return ((py_int(*)(py_int, py_int))f->code)(args[0].as_int, args[1].as_int);
    if (IS("iii"))
        return ((py_int(*)(py_int, py_int, py_int))f->code)(args[0].as_int, args[1].as_int, args[2].as_int);
    if (IS("c"))
        return ((py_int(*)(complex_t))f->code)(value_as_complex(args[0]));
    if (IS("si"))
        return ((py_int(*)(const str *, py_int))f->code)((str *)args[0].object, args[1].as_int);
    return ((py_int(*)(const str *))f->code)((str *)args[0].object);
}

static bool call_out(const function *f, void *result)
{
    const char *s = f->signature + 1;
    if (IS("ii"))
        return ((bool (*)(py_int, py_int, void *))f->code)(args[0].as_int, args[1].as_int, result);
    if (IS("ff"))
        return ((bool (*)(double, double, void *))f->code)(args[0].as_float, args[1].as_float, result);
    if (IS("f"))
        return ((bool (*)(double, void *))f->code)(args[0].as_float, result);
    if (IS("c"))
        return ((bool (*)(complex_t, void *))f->code)(value_as_complex(args[0]), result);
    if (IS("cc"))
        return ((bool (*)(complex_t, complex_t, void *))f->code)(value_as_complex(args[0]), value_as_complex(args[1]),
                                                                 result);
    return ((bool (*)(const str *, void *))f->code)((str *)args[0].object, result);
}

static str *call_str(const function *f)
{
    const char *s = f->signature + 1;
    if (IS("i"))
        return ((str * (*)(py_int)) f->code)(args[0].as_int);
    if (IS("f"))
        return ((str * (*)(double)) f->code)(args[0].as_float);
    return ((str * (*)(complex_t)) f->code)(value_as_complex(args[0]));
}

static const py_type *const ints[] = {&type_int, &type_int}, *const floats[] = {&type_float, &type_float},
                            *const mixed[] = {&type_float, &type_int};
static const uint32_t offsets[] = {0, 8};
static const py_type pair_types[] = {
    {.name = "tuple", .kind = PY_TUPLE, .size = 16, .item_count = 2, .items = ints, .offsets = offsets},
    {.name = "tuple", .kind = PY_TUPLE, .size = 16, .item_count = 2, .items = floats, .offsets = offsets},
    {.name = "tuple", .kind = PY_TUPLE, .size = 16, .item_count = 2, .items = mixed, .offsets = offsets}};

static bool call(const function *f, py_value *result)
{
    char out[16];
    const py_type *type;
    py_tri answer;
    switch (f->signature[0]) {
    case 'f':
        *result = value_from_float(call_float(f));
        return !float_failed(result->as_float);
    case 'i':
        *result = value_from_int(call_int(f));
        return !int_failed(result->as_int);
    case 's':
        *result = value_from_object(call_str(f));
        return result->type != &type_none;
    case 't':
        answer = ((py_tri(*)(complex_t, double))f->code)(value_as_complex(args[0]), args[1].as_float);
        *result = value_from_bool(answer);
        return answer != TRI_FAILED;
    default:
        type = f->signature[0] == 'C' ? &type_complex
                                      : &pair_types[f->signature[0] == 'I'   ? 0
                                                    : f->signature[0] == 'F' ? 1
                                                                             : 2];
        if (!call_out(f, out))
            return false;
        *result = value_from_struct(type, out);
        return true;
    }
}

static bool run(const char *name, py_value *result)
{
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!strcmp(name, functions[i].name))
            return call(&functions[i], result);
    return run_operator(name, result);
}

static void show(const char *mark, str *text) /* takes the text */
{
    int64_t size;
    char *utf8 = str_to_c(text, &size);
    printf("%s%s\n", mark, utf8);
    py_free(utf8, (size_t)size + 1);
    drop(text);
}

static bool one_line(char *line)
{
    py_value result = VALUE_NONE;
    char *rest = line, *name = strsep(&rest, "\t"), *part;
    for (arg_count = 0; (part = strsep(&rest, "\t"));)
        args[arg_count++] = read_argument(part);
    str *text = run(name, &result) ? py_ascii(result.type, value_slot(&result)) : NULL;
    if (text) {
        if (py_here->error)
            fprintf(stderr, "an error is left over after %s\n", name);
        show("", text);
    } else {
        handling(caught) = py_catch();
        printf("!%s: ", caught.error->cls->name);
        owned(str) message = exception_str(caught.error);
        show("", str_ascii(message));
        if (result.type == &type_int && int_failed(result.as_int))
            result = VALUE_NONE;
    }
    value_drop(result);
    for (int i = 0; i < arg_count; i++)
        value_drop(args[i]);
    return true;
}

static bool all_lines(void)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) > 0) {
        line[length - 1] = 0;
        one_line(line);
    }
    free(line);
    fflush(stdout);
    return true;
}

int main(int argc, char **argv)
{
    return py_run_main(argc, argv, all_lines);
}
