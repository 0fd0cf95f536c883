/* test_emit.c -- C as text: parentheses, literals, names, places of declarations.
 * In: small trees.  Out: the C that a person would write.  Rule: exact text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "codegen/emit.h"

typedef struct Fixture {
    Unit unit;
    Func func;
    Emit emit;
    Options options;
    Source source;
} Fixture;

static int set_up(void **state)
{
    Arena *arena = arena_new();
    Fixture *f = NEW(arena, Fixture);
    f->unit = (Unit){
        .arena = arena, .names = names_new(arena), .types = types_new(arena), .module = "demo"};
    f->source = (Source){.path = "demo.py", .text = ""};
    f->unit.source = &f->source;
    f->unit.sources = NEW(arena, Sources);
    push(arena, &f->unit.objects, ((Object){0}));
    f->func = (Func){.unit = &f->unit, .name = "f", .c_name = "f"};
    f->emit = (Emit){.unit = &f->unit,
                     .options = &f->options,
                     .arena = arena,
                     .func = &f->func,
                     .source = &f->source};
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    Fixture *f = *state;
    arena_free(f->unit.arena);
    return 0;
}

/* ---- trees ------------------------------------------------------------------------------ */
static Var *var(Fixture *f, const char *name, TypeKind kind)
{
    Var *made = var_new(&f->func, intern_text(f->unit.names, name),
                        type_simple(f->unit.types, kind), (Span){0});
    made->c_name = made->name;
    made->small = kind == Type_int;
    return made;
}

static Ir *get(Fixture *f, const char *name)
{
    for_each(Var *, known, &f->func.vars) if (!strcmp(known->name, name)) return ir_get(
        &f->unit, known, (Span){0});
    return ir_get(&f->unit, var(f, name, Type_int), (Span){0});
}

static Ir *number(Fixture *f, int64_t value)
{
    return ir_int(&f->unit, value, (Span){0});
}

static Ir *binary(Fixture *f, IrOp op, Ir *a, Ir *b)
{
    Ir *node = ir_binary(&f->unit, op, a->type, a, b, (Span){0});
    node->proved = Proved_small | Proved_nonzero | Proved_shift;
    return node;
}

static Ir *compare(Fixture *f, IrOp op, Ir *a, Ir *b)
{
    return ir_compare(&f->unit, op, a, b, (Span){0});
}

static Ir *both(Fixture *f, IrKind kind, Ir *a, Ir *b)
{
    Ir *node = ir_new(&f->unit, kind, type_simple(f->unit.types, Type_bool), (Span){0});
    node->And.a = a; /* Or has the same shape */
    node->And.b = b;
    return node;
}

static const char *text(Fixture *f, const Ir *node)
{
    return expression(&f->emit, node).text;
}

/* ---- precedence ------------------------------------------------------------------------- */
static void needs_no_parentheses(void **state)
{
    Fixture *f = *state;
    Ir *a = get(f, "a"), *b = get(f, "b"), *c = get(f, "c");
    assert_string_equal(text(f, binary(f, Ir_add, binary(f, Ir_mul, a, b), c)), "a * b + c");
    assert_string_equal(text(f, binary(f, Ir_sub, binary(f, Ir_sub, a, b), c)), "a - b - c");
    assert_string_equal(text(f, both(f, I_And, compare(f, Ir_lt, a, b), compare(f, Ir_ne, b, c))),
                        "a < b && b != c");
}

static void needs_parentheses(void **state)
{
    Fixture *f = *state;
    Ir *a = get(f, "a"), *b = get(f, "b"), *c = get(f, "c");
    assert_string_equal(text(f, binary(f, Ir_mul, binary(f, Ir_add, a, b), c)), "(a + b) * c");
    assert_string_equal(text(f, binary(f, Ir_sub, a, binary(f, Ir_sub, b, c))), "a - (b - c)");
    assert_string_equal(text(f, binary(f, Ir_bitand, binary(f, Ir_add, a, b), c)), "(a + b) & c");
    assert_string_equal(text(f, binary(f, Ir_bitor, binary(f, Ir_bitor, a, b), c)), "a | b | c");
    assert_string_equal(text(f, binary(f, Ir_lshift, a, binary(f, Ir_add, b, number(f, 1)))),
                        "a * (INT64_C(1) << (b + 1))");
    Ir *inner = both(f, I_And, compare(f, Ir_lt, a, b), compare(f, Ir_lt, b, c));
    assert_string_equal(text(f, both(f, I_Or, inner, compare(f, Ir_eq, a, c))),
                        "(a < b && b < c) || a == c");
}

static void negates(void **state)
{
    Fixture *f = *state;
    Ir *node = ir_new(&f->unit, I_Unary, type_simple(f->unit.types, Type_bool), (Span){0});
    node->Unary.op = Ir_not;
    node->Unary.a = compare(f, Ir_eq, get(f, "a"), get(f, "b"));
    assert_string_equal(text(f, node), "a != b");
    Ir *minus = ir_new(&f->unit, I_Unary, type_simple(f->unit.types, Type_int), (Span){0});
    minus->Unary.op = Ir_neg;
    minus->Unary.a = number(f, -3);
    assert_string_equal(text(f, minus), "-(-3)");
}

static void widens_constants(void **state)
{
    Fixture *f = *state;
    assert_string_equal(text(f, binary(f, Ir_lshift, number(f, 1), number(f, 40))),
                        "INT64_C(1) << 40");
    assert_string_equal(text(f, binary(f, Ir_mul, get(f, "a"), number(f, 2))), "a * 2");
}

static void checks_what_is_not_proved(void **state)
{
    Fixture *f = *state;
    Ir *sum = binary(f, Ir_add, get(f, "a"), get(f, "b"));
    sum->proved = 0;
    assert_string_equal(text(f, sum), "int_add(a, b)");
    Ir *rest = binary(f, Ir_mod, get(f, "a"), number(f, 7));
    assert_string_equal(text(f, rest), "small_mod(a, 7)"); /* a may be negative */
}

/* ---- literals --------------------------------------------------------------------------- */
static const char *literal(Fixture *f, const char *utf8)
{
    return text_literal(&f->emit, (Str){utf8, (uint32_t)strlen(utf8)});
}

static void names_literals(void **state)
{
    Fixture *f = *state;
    assert_string_equal(literal(f, "Hello, world!"), "text_hello_world");
    assert_string_equal(literal(f, "Hello world"), "text_hello_world_2");
    assert_string_equal(literal(f, "Hello, world!"), "text_hello_world");
    assert_string_equal(literal(f, ", "), "text_comma");
    assert_string_equal(literal(f, ""), "str_empty");
    assert_string_equal(literal(f, "\xe2\x82\xac 5"), "text_5"); /* static, two bytes a character */
    assert_string_equal(literal(f, "\xed\xa0\x80 6"), "str_literal(&text_6)"); /* a lone surrogate: made at run time */
}

static void quotes(void **state)
{
    Fixture *f = *state;
    assert_string_equal(quoted(&f->emit, "a\"b\\c\n\0??", 9), "\"a\\\"b\\\\c\\n\\000?\\?\"");
}

/* ---- names ------------------------------------------------------------------------------ */
static const char *named(Fixture *f, const char *name, TypeKind kind)
{
    Var *made = var(f, name, kind);
    made->c_name = NULL;
    push(f->unit.arena, &f->func.body, ir_set(&f->unit, made, number(f, 1), (Span){0}));
    pass_name(&f->unit, &f->options);
    return made->c_name;
}

static void keeps_and_changes_names(void **state)
{
    Fixture *f = *state;
    push(f->unit.arena, &f->unit.funcs, &f->func);
    assert_string_equal(named(f, "total", Type_int), "total");
    assert_string_equal(named(f, "double", Type_int), "double_");
    assert_string_equal(named(f, "take", Type_int), "take_");
    assert_string_equal(named(f, "D", Type_float), "D");
    assert_string_equal(named(f, "\xce\xb1", Type_float), "alpha");
    assert_string_equal(named(f, "na\xc3\xafve", Type_int), "naive");
    assert_string_equal(named(f, "x", Type_int), "x");
    assert_string_equal(named(f, "x", Type_str), "x_str");
}

static void reserves(void **state)
{
    (void)state;
    assert_true(is_reserved("while"));
    assert_true(is_reserved("py_raise"));
    assert_true(is_reserved("str_add"));
    assert_false(is_reserved("row"));
}

/* ---- declarations ----------------------------------------------------------------------- */
static void places_declarations(void **state)
{
    Fixture *f = *state;
    Arena *arena = f->unit.arena;
    Var *index = var(f, "i", Type_int), *square = var(f, "square", Type_int),
        *total = var(f, "total", Type_int);
    Ir *loop = ir_new(&f->unit, I_Loop, NULL, (Span){0});
    loop->Loop.index = index;
    loop->Loop.start = number(f, 0);
    loop->Loop.stop = number(f, 9);
    loop->Loop.step = number(f, 1);
    Ir *inside = ir_set(&f->unit, square, binary(f, Ir_mul, get(f, "i"), get(f, "i")), (Span){0});
    Ir *carried =
        ir_set(&f->unit, total, binary(f, Ir_add, get(f, "total"), get(f, "square")), (Span){0});
    push(arena, &loop->Loop.body, inside);
    push(arena, &loop->Loop.body, carried);
    push(arena, &f->func.body, loop);
    Place_ *places = places_of(arena, &f->func);
    assert_ptr_equal(places[square->id].block, &loop->Loop.body);
    assert_ptr_equal(places[square->id].set, inside);
    assert_ptr_equal(places[total->id].block, &f->func.body);
    assert_null(places[total->id].set);
    assert_true(places[total->id].carried);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(needs_no_parentheses, set_up, tear_down),
        cmocka_unit_test_setup_teardown(needs_parentheses, set_up, tear_down),
        cmocka_unit_test_setup_teardown(negates, set_up, tear_down),
        cmocka_unit_test_setup_teardown(widens_constants, set_up, tear_down),
        cmocka_unit_test_setup_teardown(checks_what_is_not_proved, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_literals, set_up, tear_down),
        cmocka_unit_test_setup_teardown(quotes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_and_changes_names, set_up, tear_down),
        cmocka_unit_test(reserves),
        cmocka_unit_test_setup_teardown(places_declarations, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("emit", tests, NULL, NULL);
}
