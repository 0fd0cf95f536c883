/* test_str.c -- strings, texts and repr where C is needed to ask: literals, sharing, cycles, depth. */
#include "error.h"
#include "format.h"
#include "lists.h"
#include "repr.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>

static STR_ASCII(hello, "hello");
static STR_LATIN1(cafe, "caf\xe9");
static STR_UCS2(below, u"x \u2264 y");
static STR_UCS4(smile, U"\U0001f600!");
static STR_UTF8(mixed, "caf\xc3\xa9 \xe2\x89\xa4");
static STR_ASCII(nothing, "");

static void is_text(str *s, const char *ascii) /* takes s */
{
    owned(str) want = str_from_c(ascii);
    assert_non_null(s);
    if (!str_eq(s, want)) {
        int64_t size;
        fail_msg("%s instead of %s", str_to_c(s, &size), ascii);
    }
    drop(s);
}

static void is_error(bool result, const py_class *cls, const char *message)
{
    assert_false(result);
    assert_true(py_error_is(cls));
    is_text(exception_str(py_here->error), message);
    py_clear();
}

static void literals(void **state)
{
    (void)state;
    is_text(str_ascii(hello), "'hello'");
    is_text(str_ascii(cafe), "'caf\\xe9'");
    is_text(str_ascii(below), "'x \\u2264 y'");
    is_text(str_ascii(smile), "'\\U0001f600!'");
    is_text(str_ascii(str_literal(&mixed)), "'caf\\xe9 \\u2264'");
    assert_ptr_equal(str_literal(&mixed), str_literal(&mixed));
    assert_true(str_eq(nothing, str_empty));
    assert_int_equal(str_hash(nothing), 0);
    owned(str) made = str_from_c("hello");
    assert_true(str_eq(hello, made) && str_hash(hello) == str_hash(made) && str_hash(made) > 0);
}

static void appending(void **state)
{
    (void)state;
    str *s = str_from_c("ab"), *shared = keep(s);
    str_append(&s, hello);
    is_text(shared, "ab");
    str_hash(s);
    for (int i = 0; i < 3; i++)
        str_append(&s, s);
    assert_int_equal(s->len, 56);
    owned(str) fresh = str_same(s);
    assert_int_equal(str_hash(s), str_hash(fresh));
    str_append(&s, cafe);
    assert_false(s->ascii);
    str_append(&s, smile);
    assert_int_equal(s->kind, 4);
    assert_int_equal(str_at(s, s->len - 2), 0x1f600);
    drop(s);
}

static void immortal_results(void **state)
{
    (void)state;
    assert_ptr_equal(str_char(hello, 1), &str_latin1['e']);
    assert_ptr_equal(str_slice(hello, 5, INT_UNSET), str_empty);
    assert_ptr_equal(str_chr(233), &str_latin1[233]);
    assert_true(str_is_char((str *)&str_latin1['e'], 'e'));
    assert_true(str_has_char(below, 0x2264));
}

static void long_texts(void **state)
{
    (void)state;
    py_text t;
    py_text_start(&t);
    for (int i = 0; i < 1000; i++)
        py_text_str(&t, hello);
    py_text_char(&t, 0x1f600);
    owned(str) s = py_text_finish(&t);
    assert_int_equal(s->len, 5001);
    assert_int_equal(s->kind, 4);
    py_text_start(&t);
    py_text_str(&t, s);
    t.len = 5000;
    t.seen = 127;
    owned(str) narrow = py_text_finish(&t);
    assert_int_equal(narrow->kind, 1);
    assert_int_equal(str_at(narrow, 4999), 'o');
}

/* list[list[...]]: its element is itself */
static const py_type type_nested;
static const py_type *const nested_items[] = {&type_nested};
static const py_type type_nested = {.name = "list", .kind = PY_LIST, .size = 8, .item_count = 1, .items = nested_items};

static void cycles(void **state)
{
    (void)state;
    py_list *a = py_list_new(&type_nested, 1), *b = py_list_new(&type_nested, 1);
    py_list_grow(a);
    py_list_grow(b);
    ((py_list **)a->at)[a->len++] = b;
    is_text(py_repr(&type_nested, &a), "[[]]");
    ((py_list **)b->at)[b->len++] = a;
    is_text(py_repr(&type_nested, &a), "[[[...]]]");
    b->len = 0;
    drop(a);
}

static void depth(void **state)
{
    (void)state;
    py_list *outer = py_list_new(&type_nested, 0);
    for (int i = 0; i < 100000; i++) {
        py_list *list = py_list_new(&type_nested, 1);
        py_list_grow(list);
        ((py_list **)list->at)[list->len++] = outer;
        outer = list;
    }
    int64_t before = py_here->depth;
    is_error(py_repr(&type_nested, &outer) != NULL, &py_RecursionError,
             "maximum recursion depth exceeded while getting the repr of an object");
    assert_int_equal(py_here->depth, before);
    drop(outer);
}

static void surrogates(void **state)
{
    (void)state;
    static STR_UCS2(one, u"ab\xd800");
    static STR_UCS2(two, u"\xd800\xdc00z");
    is_error(str_utf8_size(one) >= 0, &py_UnicodeEncodeError,
             "'utf-8' codec can't encode character '\\ud800' in position 2: surrogates not allowed");
    is_error(str_utf8_size(two) >= 0, &py_UnicodeEncodeError,
             "'utf-8' codec can't encode characters in position 0-1: surrogates not allowed");
}

static void tuples(void **state)
{
    (void)state;
    static const py_type *const items[] = {&type_int, &type_str};
    static const uint32_t offsets[] = {0, 8};
    static const py_type pair = {.name = "tuple", .kind = PY_TUPLE, .size = 16, .item_count = 2, .items = items, .offsets = offsets};
    static const py_type single = {.name = "tuple", .kind = PY_TUPLE, .size = 8, .item_count = 1, .items = items, .offsets = offsets};
    struct {
        py_int number;
        str *text;
    } slot = {-3, hello};
    is_text(py_repr(&pair, &slot), "(-3, 'hello')");
    is_text(py_repr(&single, &slot), "(-3,)");
    is_text(py_str(&type_str, &slot.text), "hello");
    is_text(py_repr(&type_range, &(range_t){0, 5, 1}), "range(0, 5)");
    is_text(py_repr(&type_range, &(range_t){5, 0, -2}), "range(5, 0, -2)");
    owned(str) format = str_from_c("%5d|%-7s|");
    is_text(str_percent(format, &pair, &slot), "   -3|hello  |");
}

static void constant_specifications(void **state)
{
    (void)state;
    is_text(format_float(3.14159, &(format_spec){.width = 8, .precision = 3, .has_precision = true, .type = 'f'}), "   3.142");
    is_text(format_int(1234567, &(format_spec){.width = 12, .zero = true, .grouping = ','}), "0,001,234,567");
    is_text(format_int(-5, &(format_spec){.width = 6, .zero = true}), "-00005");
    is_text(format_str(hello, &(format_spec){.width = 9, .align = '^', .fill = '*'}), "**hello**");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(literals),   cmocka_unit_test(appending), cmocka_unit_test(immortal_results),
        cmocka_unit_test(long_texts), cmocka_unit_test(cycles),    cmocka_unit_test(depth),
        cmocka_unit_test(surrogates), cmocka_unit_test(tuples),    cmocka_unit_test(constant_specifications),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
