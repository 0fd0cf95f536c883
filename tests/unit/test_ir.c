/* test_ir.c -- builders, walks, copies, judgements, printing, and what verify refuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "tests/unit/build.h"

/* ---- builders and walks ---------------------------------------------------------------------- */
static void count_node(void *context, Ir *node)
{
    (void)node;
    ++*(int *)context;
}

/* for i in range(0, len(xs)): xs[i] = i + 1 */
static Ir *sample_loop(Build_ *b, Var **xs, Var **i)
{
    *xs = build_list(b, "xs");
    *i = build_index(b, "i");
    Ir *store = build_store(b, *xs, ir_get(b->unit, *i, b->at), build_plus(b, *i, 1));
    Ir *loop = build_loop(b, *i, 0, build_len(b, *xs));
    push(b->unit->arena, &loop->Loop.body, store);
    return loop;
}

static void test_walk_sees_all(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs, *i;
    Ir *loop = sample_loop(&b, &xs, &i);
    int count = 0;
    ir_walk(&(Block){&loop, 1, 1}, count_node, &count);
    /* loop, start, stop, step, xs in len; store, xs, i, +, i, 1 */
    assert_int_equal(count, 11);
    build_free(&b);
}

static void test_copy_is_deep(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs, *i;
    Ir *loop = sample_loop(&b, &xs, &i);
    Var *other = build_index(&b, "j");
    Map vars = {0};
    map_set(b.unit->arena, &vars, i, other);
    Ir *copy = ir_copy(b.unit, loop, &vars);
    assert_ptr_equal(copy->Loop.index, other);
    assert_ptr_not_equal(copy->Loop.body.at, loop->Loop.body.at);
    Ir *store = copy->Loop.body.at[0];
    assert_ptr_equal(store->Store.indices.at[0]->Get.var, other);
    assert_ptr_equal(store->Store.a->Get.var, xs);
    assert_ptr_equal(loop->Loop.body.at[0]->Store.indices.at[0]->Get.var, i);
    push(b.unit->arena, &copy->Loop.body, ir_new(b.unit, I_Break, NULL, b.at));
    assert_int_equal(loop->Loop.body.len, 1);
    build_free(&b);
}

static void test_temps_are_variables(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *row = temp_new(b.func, "row", b.list, b.at);
    assert_string_equal(row->name, "row");
    assert_true(row->is_temp);
    assert_ptr_equal(b.func->vars.at[row->id], row);
    build_free(&b);
}

/* ---- judgements --------------------------------------------------------------------------------
 */
static void test_what_fails(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *n = build_int(&b, "n"), *m = build_int(&b, "m");
    Type *real = type_simple(b.unit->types, Type_float);
    Ir *get = ir_get(b.unit, n, b.at);
    Ir *sum = ir_binary(b.unit, Ir_add, b.integer, get, ir_get(b.unit, m, b.at), b.at);
    Ir *by_m = ir_binary(b.unit, Ir_mod, b.integer, get, ir_get(b.unit, m, b.at), b.at);
    Ir *by_3 = ir_binary(b.unit, Ir_mod, b.integer, get, ir_int(b.unit, 3, b.at), b.at);
    Ir *exact = ir_binary(b.unit, Ir_div, real, get, ir_int(b.unit, 3, b.at), b.at);
    Ir *square = ir_binary(b.unit, Ir_pow, b.integer, get, ir_int(b.unit, 2, b.at), b.at);
    assert_false(ir_may_fail(sum));
    assert_true(ir_may_fail(by_m));
    assert_false(ir_may_fail(by_3));
    assert_false(ir_may_fail(square));
    assert_true(ir_may_fail(exact)); /* a big int may not fit a float */
    exact->proved |= Proved_small;
    assert_false(ir_may_fail(exact));
    by_m->proved |= Proved_nonzero;
    assert_true(ir_is_quiet(by_m));
    n->may_be_unset = true;
    assert_true(ir_tree_may_fail(sum));
    get->proved |= Proved_set;
    assert_false(ir_tree_may_fail(sum));
    build_free(&b);
}

static Ir *order(Build_ *b, Type *left, Type *right)
{
    Ir *a = ir_new(b->unit, I_ListNew, type_list(b->unit->types, left), b->at);
    Ir *other = ir_new(b->unit, I_ListNew, type_list(b->unit->types, right), b->at);
    return ir_compare(b->unit, Ir_lt, a, other, b->at);
}

static void test_what_has_an_order(void **state)
{
    (void)state;
    Build_ b = build_new();
    Types *types = b.unit->types;
    Type *real = type_simple(types, Type_float), *text = type_simple(types, Type_str);
    Type *numbers = type_union(types, (Type *[]){b.integer, real}, 2);
    Type *mixed = type_union(types, (Type *[]){b.integer, text}, 2);
    assert_false(ir_may_fail(order(&b, b.integer, real)));
    assert_false(ir_may_fail(order(&b, numbers, real)));
    assert_true(ir_may_fail(order(&b, b.integer, text)));
    assert_true(ir_may_fail(order(&b, mixed, mixed)));
    assert_false(ir_may_fail(order(&b, b.integer, type_simple(types, Type_never))));
    build_free(&b);
}

/* ---- text
 * ------------------------------------------------------------------------------------------ */
static void test_print(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs, *i;
    Text text = {0};
    build_add(&b, sample_loop(&b, &xs, &i));
    func_print(b.func, &text);
    assert_string_equal(text.at, "def f() -> None:  # exported\n"
                                 "    # xs: list[int]\n"
                                 "    for i in range(0, len(xs), 1):\n"
                                 "        xs[i] = i + 1\n");
    text_free(&text);
    build_free(&b);
}

static void test_frames(void **state)
{
    (void)state;
    Build_ b = build_new();
    Frame outer = {{10, 50}, {40, 49}, {10, 50}, "<listcomp>", .moved = false},
          inner = {{12, 30}, {25, 29}, {12, 30}, "<listcomp>", .moved = false};
    push(b.unit->arena, &b.unit->frames, outer);
    push(b.unit->arena, &b.unit->frames, inner);
    Func whole = {.at = {0, 60}}, method = {.at = {13, 24}};
    const Frame *frame = frame_around(b.unit, &whole, 15, NULL);
    assert_ptr_equal(frame, &b.unit->frames.at[1]);
    assert_ptr_equal(frame_around(b.unit, &whole, 15, frame), &b.unit->frames.at[0]);
    assert_ptr_equal(frame_around(b.unit, &whole, 26, NULL),
                     &b.unit->frames.at[0]); /* the inner one's first iterable */
    assert_null(frame_around(b.unit, &whole, 41, NULL));
    assert_null(frame_around(b.unit, &whole, 5, NULL));
    b.unit->frames.at[1].of_class = true; /* a method has its own frame, not that of its class */
    assert_ptr_equal(frame_around(b.unit, &whole, 15, NULL), &b.unit->frames.at[1]);
    assert_ptr_equal(frame_around(b.unit, &method, 15, NULL), &b.unit->frames.at[0]);
    build_free(&b);
}

/* ---- verify
 * ------------------------------------------------------------------------------------------ */
/* 0: fine; 3: a bug() was reported. */
static int verify_status(Build_ *b)
{
    b->unit->entry = b->func;
    b->unit->sources = b->unit->sources ? b->unit->sources : NEW(b->unit->arena, Sources);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(9);
        verify(b->unit, "test");
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_verify_accepts(void **state)
{
    (void)state;
    Build_ b = build_new();
    Var *xs, *i;
    build_add(&b, sample_loop(&b, &xs, &i));
    assert_int_equal(verify_status(&b), 0);
    build_free(&b);
}

typedef void Breaks(Build_ *b, Ir *loop, Var *xs, Var *i);

static void breaks_index(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs;
    push(b->unit->arena, &loop->Loop.body, ir_set(b->unit, i, ir_int(b->unit, 1, b->at), b->at));
}

static void breaks_type(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)i;
    push(b->unit->arena, &loop->Loop.body, ir_set(b->unit, xs, ir_int(b->unit, 1, b->at), b->at));
}

static void breaks_temp(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs, (void)i;
    Var *temp = temp_new(b->func, "temp", b->integer, b->at);
    for (int count = 0; count < 2; count++)
        push(b->unit->arena, &loop->Loop.body,
             ir_set(b->unit, temp, ir_int(b->unit, 1, b->at), b->at));
}

/* xs[xs[0]] = 1: an operand that may fail */
static void breaks_quiet(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)i;
    Ir *index = ir_new(b->unit, I_Index, b->integer, b->at);
    index->Index.a = ir_get(b->unit, xs, b->at);
    index->Index.index = ir_int(b->unit, 0, b->at);
    push(b->unit->arena, &loop->Loop.body, build_store(b, xs, index, ir_int(b->unit, 1, b->at)));
}

static void breaks_jump(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs, (void)i;
    push(b->unit->arena, &loop->Loop.orelse, ir_new(b->unit, I_Break, NULL, b->at));
}

static void breaks_return(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs, (void)i;
    Ir *node = ir_new(b->unit, I_Return, NULL, b->at);
    node->Return.value = ir_int(b->unit, 1, b->at);
    push(b->unit->arena, &loop->Loop.body, node);
}

static void breaks_home(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs;
    Var *stranger = NEW(b->unit->arena, Var);
    *stranger = *i;
    stranger->is_index = false;
    push(b->unit->arena, &loop->Loop.body,
         ir_set(b->unit, stranger, ir_int(b->unit, 1, b->at), b->at));
}

static void breaks_step(Build_ *b, Ir *loop, Var *xs, Var *i)
{
    (void)xs, (void)i;
    loop->Loop.step = ir_int(b->unit, 0, b->at);
}

static void test_verify_refuses(void **state)
{
    (void)state;
    static Breaks *const all[] = {breaks_index, breaks_type,   breaks_temp, breaks_quiet,
                                  breaks_jump,  breaks_return, breaks_home, breaks_step};
    for (size_t index = 0; index < sizeof all / sizeof *all; index++) {
        Build_ b = build_new();
        Var *xs, *i;
        Ir *loop = sample_loop(&b, &xs, &i);
        build_add(&b, loop);
        all[index](&b, loop, xs, i);
        if (verify_status(&b) != 3)
            fail_msg("verify accepts broken unit %zu", index);
        build_free(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_walk_sees_all),
        cmocka_unit_test(test_copy_is_deep),
        cmocka_unit_test(test_temps_are_variables),
        cmocka_unit_test(test_what_fails),
        cmocka_unit_test(test_what_has_an_order),
        cmocka_unit_test(test_print),
        cmocka_unit_test(test_frames),
        cmocka_unit_test(test_verify_accepts),
        cmocka_unit_test(test_verify_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
