/* test_depend.c -- dependences and verdicts on IR built by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "codegen/plan.h"
#include "tests/unit/build.h"

static Ir *index_of(Build_ *b, Var *list, Ir *index)
{
    Ir *node = ir_new(b->unit, I_Index, list->type->items.at[0], b->at);
    node->Index.a = ir_get(b->unit, list, b->at);
    node->Index.index = index;
    return node;
}

static Ir *get(Build_ *b, Var *var)
{
    return ir_get(b->unit, var, b->at);
}

static Dependences *analyse(Build_ *b, Ir *loop)
{
    build_add(b, loop);
    build_facts(b);
    take_all_proofs(b->unit);
    broke(b->func, EFFECTS | DEPEND);
    return dependences_of(b->func, loop);
}

static Var *float_list(Build_ *b, const char *name)
{
    Var *var = build_list(b, name);
    var->type = type_list(b->unit->types, type_simple(b->unit->types, Type_float));
    last(&b->unit->objects).type = var->type;
    return var;
}

/* for i in range(len(xs)): v = xs[i]; ys[i] = v   with len(ys) == len(xs) */
static Ir *copy_loop_of(Build_ *b, Var *xs, Var *ys, int64_t read_offset)
{
    Var *i = build_index(b, "i"), *v = var_new(b->func, intern_text(b->unit->names, "v"), xs->type->items.at[0], b->at);
    Ir *loop = build_loop(b, i, 1, build_len(b, xs));
    Ir *at = read_offset ? build_plus(b, i, read_offset) : get(b, i);
    push(b->unit->arena, &loop->Loop.body, ir_set(b->unit, v, index_of(b, xs, at), b->at));
    push(b->unit->arena, &loop->Loop.body, build_store(b, ys, get(b, i), get(b, v)));
    return loop;
}

static void test_independent(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = float_list(&b, "xs");
    Ir *loop = copy_loop_of(&b, xs, xs, 0);
    Dependences *found = analyse(&b, loop);
    assert_null(found->obstacle);
    assert_int_equal(found->tests.len, 0);
    assert_int_equal(found->privates.len, 1);
    build_free(&b);
}

static void test_carried(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = float_list(&b, "xs");
    Dependences *found = analyse(&b, copy_loop_of(&b, xs, xs, -1));
    assert_string_equal(found->tag, "carried");
    build_free(&b);
}

/* two lists that Python passed in may be one: that is tested, as what they hold need not survive an exception */
static void test_alias(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs = float_list(&b, "xs"), *ys = float_list(&b, "ys");
    b.unit->objects.at[1].outside = b.unit->objects.at[2].outside = true;
    Ir *loop = copy_loop_of(&b, xs, ys, -1);
    build_add(&b, loop);
    build_facts(&b);
    take_all_proofs(b.unit);
    loop->Loop.body.at[1]->proved |= Proved_bounds | Proved_forward; /* as after versions.c */
    broke(b.func, EFFECTS | DEPEND);
    Dependences *found = dependences_of(b.func, loop);
    assert_null(found->obstacle);
    assert_int_equal(found->tests.len, 1);
    assert_int_equal(found->tests.at[0].kind, Test_differ);
    build_free(&b);
}

static void test_float_sum(void **state)
{
    (void)state;
    for (int is_float = 0; is_float < 2; is_float++) {
        Build_ b = build_new();
        Type *type = is_float ? type_simple(b.unit->types, Type_float) : b.integer;
        Var *s = var_new(b.func, intern_text(b.unit->names, "s"), type, b.at), *i = build_index(&b, "i");
        Ir *zero = ir_new(b.unit, I_Const, type, b.at);
        build_add(&b, ir_set(b.unit, s, zero, b.at));
        Ir *loop = build_loop(&b, i, 0, ir_int(b.unit, 1000000, b.at));
        Ir *step = is_float ? ir_new(b.unit, I_Const, type, b.at) : ir_int(b.unit, 2, b.at);
        Ir *sum = ir_binary(b.unit, Ir_add, type, get(&b, s), step, b.at);
        push(b.unit->arena, &loop->Loop.body, ir_set(b.unit, s, sum, b.at));
        build_add(&b, loop);
        Ir *back = ir_new(b.unit, I_Return, NULL, b.at);
        back->Return.value = get(&b, s);
        build_add(&b, back);
        build_facts(&b);
        take_all_proofs(b.unit);
        Dependences *found = dependences_of(b.func, loop);
        if (is_float)
            assert_string_equal(found->tag, "float-sum");
        else
            assert_null(found->obstacle);
        assert_int_equal(found->reductions.len, !is_float);
        build_free(&b);
    }
}

/* ys[ix[i]] = 1.0 */
static void test_indirect(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *ix = build_list(&b, "ix"), *ys = float_list(&b, "ys"), *i = build_index(&b, "i"), *k = build_int(&b, "k");
    Ir *loop = build_loop(&b, i, 0, build_len(&b, ix));
    Ir *load = index_of(&b, ix, get(&b, i));
    push(b.unit->arena, &loop->Loop.body, ir_set(b.unit, k, load, b.at));
    Ir *one = ir_new(b.unit, I_Const, ys->type->items.at[0], b.at);
    push(b.unit->arena, &loop->Loop.body, build_store(&b, ys, get(&b, k), one));
    build_add(&b, loop);
    build_facts(&b);
    take_all_proofs(b.unit);
    load->proved |= Proved_small;
    loop->Loop.body.at[1]->Store.indices.at[0]->proved |= Proved_small;
    Dependences *found = dependences_of(b.func, loop);
    assert_string_equal(found->tag, "store");
    build_free(&b);
}

static void test_print(void **state)
{
    (void)state;
    Build_ b = build_new();
    Ir *loop = build_loop(&b, build_index(&b, "i"), 0, ir_int(b.unit, 10, b.at));
    push(b.unit->arena, &loop->Loop.body, ir_new(b.unit, I_Print, NULL, b.at));
    assert_string_equal(analyse(&b, loop)->tag, "print");
    build_free(&b);
}

/* for y in range(h): for x in range(w): p[y * w + x] = 1.0 */
static void test_rows_in_one_list(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *p = float_list(&b, "p"), *h = build_narrow(&b, "h"), *w = build_narrow(&b, "w");
    Var *y = build_index(&b, "y"), *x = build_index(&b, "x");
    Ir *outer = build_loop(&b, y, 0, get(&b, h)), *inner = build_loop(&b, x, 0, get(&b, w));
    Ir *row = ir_binary(b.unit, Ir_mul, b.integer, get(&b, y), get(&b, w), b.at);
    Ir *at = ir_binary(b.unit, Ir_add, b.integer, row, get(&b, x), b.at);
    Ir *one = ir_new(b.unit, I_Const, p->type->items.at[0], b.at);
    Ir *store = build_store(&b, p, at, one);
    push(b.unit->arena, &inner->Loop.body, store);
    push(b.unit->arena, &outer->Loop.body, inner);
    build_add(&b, outer);
    build_facts(&b);
    take_all_proofs(b.unit);
    assert_false(store->proved & Proved_bounds);
    version_loops(b.func, false);
    Ir *versions = last(&b.func->body);
    assert_int_equal(versions->kind, I_Versions);
    assert_true(store->proved & Proved_bounds);
    assert_false(versions->Versions.orelse.at[0]->Loop.body.at[0]->Loop.body.at[0]->proved & Proved_bounds);
    broke(b.func, EFFECTS | DEPEND);
    Dependences *found = dependences_of(b.func, outer);
    assert_null(found->obstacle);
    build_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_independent),      cmocka_unit_test(test_carried),  cmocka_unit_test(test_alias),
        cmocka_unit_test(test_float_sum),        cmocka_unit_test(test_indirect), cmocka_unit_test(test_print),
        cmocka_unit_test(test_rows_in_one_list),
    };
    return cmocka_run_group_tests_name("depend", tests, NULL, NULL);
}
