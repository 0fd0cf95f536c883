/* test_range.c -- the range analysis on IR built by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "tests/unit/build.h"

/* for i in range(len(xs)): xs[i] = i */
static void test_loop_over_length(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = build_list(&b, "xs"), *i = build_index(&b, "i");
    Ir *store = build_store(&b, xs, ir_get(b.unit, i, b.at), ir_get(b.unit, i, b.at));
    Ir *loop = build_loop(&b, i, 0, build_len(&b, xs));
    push(b.unit->arena, &loop->Loop.body, store);
    build_add(&b, loop);
    build_facts(&b);
    assert_true(index_in_bounds(b.func, store));
    assert_int_equal(store->range->proofs & Proved_forward, Proved_forward);
    build_free(&b);
}

/* n = len(xs); for i in range(n): xs[i + 1]   -- is not proved; xs[i - 1] wraps */
static void test_off_by_one(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = build_list(&b, "xs"), *i = build_index(&b, "i"), *n = build_int(&b, "n");
    build_add(&b, ir_set(b.unit, n, build_len(&b, xs), b.at));
    Ir *above = build_store(&b, xs, build_plus(&b, i, 1), ir_int(b.unit, 0, b.at));
    Ir *below = build_store(&b, xs, build_plus(&b, i, -1), ir_int(b.unit, 0, b.at));
    Ir *exact = build_store(&b, xs, ir_get(b.unit, i, b.at), ir_int(b.unit, 0, b.at));
    Ir *loop = build_loop(&b, i, 0, ir_get(b.unit, n, b.at));
    push(b.unit->arena, &loop->Loop.body, above);
    push(b.unit->arena, &loop->Loop.body, below);
    push(b.unit->arena, &loop->Loop.body, exact);
    build_add(&b, loop);
    build_facts(&b);
    assert_false(index_in_bounds(b.func, above));
    assert_true(index_in_bounds(b.func, exact));
    /* i - 1 >= -1 and the list is not empty inside the loop: in bounds, but it may wrap */
    assert_true(index_in_bounds(b.func, below));
    assert_int_equal(below->range->proofs & Proved_forward, 0);
    build_free(&b);
}

/* ys = [0] * n; for i in range(n): ys[i]; the list is shortened before: nothing is proved */
static void test_fill(void **state)
{
    (void)state;
    for (int shrink = 0; shrink < 2; shrink++) {
        Build_ b = build_new();
        Var *ys = build_list(&b, "ys"), *i = build_index(&b, "i"), *n = build_param(&b, "n");
        Ir *fill = ir_new(b.unit, I_ListFill, ys->type, b.at);
        fill->ListFill.item = ir_int(b.unit, 0, b.at);
        fill->ListFill.count = ir_get(b.unit, n, b.at);
        fill->ListFill.site = 1;
        build_add(&b, ir_set(b.unit, ys, fill, b.at));
        Ir *store = build_store(&b, ys, ir_get(b.unit, i, b.at), ir_get(b.unit, i, b.at));
        Ir *loop = build_loop(&b, i, 0, ir_get(b.unit, n, b.at));
        push(b.unit->arena, &loop->Loop.body, store);
        if (shrink) {
            Ir *gone = ir_new(b.unit, I_Remove, NULL, b.at);
            gone->Remove.a = ir_get(b.unit, ys, b.at);
            gone->Remove.index = ir_int(b.unit, 0, b.at);
            push(b.unit->arena, &loop->Loop.body, gone);
        }
        build_add(&b, loop);
        build_facts(&b);
        assert_int_equal(index_in_bounds(b.func, store), !shrink);
        build_free(&b);
    }
}

/* k = 0; while k < n: k = k + 1      k is small, and k == n afterwards when n >= 0 */
static void test_counter(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *k = build_int(&b, "k"), *n = build_param(&b, "n");
    build_add(&b, ir_set(b.unit, k, ir_int(b.unit, 0, b.at), b.at));
    Ir *loop = ir_new(b.unit, I_While, NULL, b.at);
    loop->While.test = ir_compare(b.unit, Ir_lt, ir_get(b.unit, k, b.at), ir_get(b.unit, n, b.at), b.at);
    Ir *sum = build_plus(&b, k, 1);
    push(b.unit->arena, &loop->While.body, ir_set(b.unit, k, sum, b.at));
    build_add(&b, loop);
    build_facts(&b);
    assert_true(range_is_small(range_of(b.func, sum)));
    assert_int_equal(sum->range->proofs & Proved_small, Proved_small);
    assert_int_equal(range_of(b.func, sum).low, 1);
    assert_true(var_is_small(k));
    build_free(&b);
}

/* i = 2; while i * i <= n: i = i + 1      with n <= 2^31, i * i fits */
static void test_square(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *i = build_int(&b, "i"), *n = build_narrow(&b, "n");
    build_add(&b, ir_set(b.unit, i, ir_int(b.unit, 2, b.at), b.at));
    Ir *loop = ir_new(b.unit, I_While, NULL, b.at);
    Ir *square = ir_binary(b.unit, Ir_mul, b.integer, ir_get(b.unit, i, b.at), ir_get(b.unit, i, b.at), b.at);
    loop->While.test = ir_compare(b.unit, Ir_le, square, ir_get(b.unit, n, b.at), b.at);
    push(b.unit->arena, &loop->While.body, ir_set(b.unit, i, build_plus(&b, i, 1), b.at));
    build_add(&b, loop);
    build_facts(&b);
    assert_int_equal(square->range->proofs & Proved_small, Proved_small);
    build_free(&b);
}

/* x = x * 3 in a loop: not small */
static void test_growth(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *x = build_int(&b, "x"), *i = build_index(&b, "i");
    build_add(&b, ir_set(b.unit, x, ir_int(b.unit, 1, b.at), b.at));
    Ir *product = ir_binary(b.unit, Ir_mul, b.integer, ir_get(b.unit, x, b.at), ir_int(b.unit, 3, b.at), b.at);
    Ir *loop = build_loop(&b, i, 0, ir_int(b.unit, 100, b.at));
    push(b.unit->arena, &loop->Loop.body, ir_set(b.unit, x, product, b.at));
    build_add(&b, loop);
    build_facts(&b);
    assert_false(range_is_small(range_of(b.func, product)));
    assert_int_equal(product->range->proofs & Proved_small, 0);
    assert_int_equal(range_of(b.func, product).low, 3);
    build_free(&b);
}

/* h = h % m for m >= 1; xs[h] when m == len(xs) */
static void test_modulo(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = build_list(&b, "xs"), *h = build_param(&b, "h"), *r = build_int(&b, "r");
    Ir *test = ir_compare(b.unit, Ir_gt, build_len(&b, xs), ir_int(b.unit, 0, b.at), b.at);
    Ir *branch = ir_new(b.unit, I_If, NULL, b.at);
    branch->If.test = test;
    Ir *rest = ir_binary(b.unit, Ir_mod, b.integer, ir_get(b.unit, h, b.at), build_len(&b, xs), b.at);
    Ir *store = build_store(&b, xs, ir_get(b.unit, r, b.at), ir_int(b.unit, 7, b.at));
    push(b.unit->arena, &branch->If.body, ir_set(b.unit, r, rest, b.at));
    push(b.unit->arena, &branch->If.body, store);
    build_add(&b, branch);
    build_facts(&b);
    assert_int_equal(rest->range->proofs & Proved_nonzero, Proved_nonzero);
    assert_true(index_in_bounds(b.func, store));
    build_free(&b);
}

/* a variable bound on every path that reaches its use */
static void test_bound(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *x = build_int(&b, "x"), *i = build_index(&b, "i");
    x->may_be_unset = true;
    Ir *loop = build_loop(&b, i, 0, ir_int(b.unit, 10, b.at));
    push(b.unit->arena, &loop->Loop.body, ir_set(b.unit, x, ir_get(b.unit, i, b.at), b.at));
    build_add(&b, loop);
    Ir *use = ir_get(b.unit, x, b.at);
    Ir *eval = ir_new(b.unit, I_Eval, NULL, b.at);
    eval->Eval.value = use;
    build_add(&b, eval);
    build_facts(&b);
    assert_int_equal(use->range->proofs & Proved_set, Proved_set);
    assert_int_equal(use->range->high, 9);
    build_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loop_over_length), cmocka_unit_test(test_off_by_one), cmocka_unit_test(test_fill),
        cmocka_unit_test(test_counter),          cmocka_unit_test(test_square),     cmocka_unit_test(test_growth),
        cmocka_unit_test(test_modulo),           cmocka_unit_test(test_bound),
    };
    return cmocka_run_group_tests_name("range", tests, NULL, NULL);
}
