/* test_loop.c -- parallel loops: the lowest error wins, teams are sized, rows are told apart; generic elements. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "error.h"
#include "list.h"
#include "lists.h"
#include "loop.h"
#include "range.h"
#include "str.h"
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const py_type *const rows_items[] = {&type_list_float};
static const py_type type_list_list_float = {"list", PY_LIST, 8, 1, rows_items, NULL, .hooks = NULL};
#define LIST list_list_float
#define ITEM list_float *
#define TYPE type_list_list_float
#include "list.h"

enum { MUCH = 100000000 };

static bool fails(int64_t i)
{
    return i % 1000 == 777 ? py_raise(&py_ValueError, "at %d", (int)i) : true;
}

static void lowest_error_wins(void **state)
{
    (void)state;
    const int64_t n = 100000;
    int64_t done = 0;
    py_loop loop = PY_LOOP;
    int team = py_threads(MUCH);
    assert_true(team >= 1);
#pragma omp parallel for num_threads(team) schedule(guided) reduction(+ : done)
    for (int64_t i = 0; i < n; i++) {
        if (py_loop_over(&loop, i))
            continue;
        if (!fails(i)) {
            py_loop_failed(&loop, i);
            continue;
        }
        done += i < 777;
    }
    assert_false(py_loop_end(&loop));
    assert_int_equal(done, 777);
    handling(caught) = py_catch();
    owned(str) text = exception_str(caught.error);
    assert_int_equal(text->len, 6);
    assert_memory_equal(text->text, "at 777", 6);
}

static void sums_agree(void **state)
{
    (void)state;
    const int64_t n = 200000;
    for (int round = 0; round < 20; round++) {
        int64_t total = 0, dynamic = 0;
        int team = py_threads(round % 2 ? MUCH : 100);
#pragma omp parallel for num_threads(team) schedule(static) reduction(+ : total)
        for (int64_t i = 0; i < n; i++)
            total += i;
#pragma omp parallel for num_threads(team) schedule(dynamic, 100) reduction(+ : dynamic)
        for (int64_t i = 0; i < n; i++)
            dynamic += i;
        assert_int_equal(total, n * (n - 1) / 2);
        assert_int_equal(dynamic, n * (n - 1) / 2);
    }
}

static void teams(void **state)
{
    (void)state;
    assert_int_equal(py_threads(1000), 1);
    assert_int_equal(py_work(INT64_MAX, 2), INT64_MAX);
    int inner = 0, team = py_threads(MUCH);
#pragma omp parallel for num_threads(team) reduction(max : inner)
    for (int i = 0; i < 4; i++)
        inner = py_threads(MUCH);
    assert_true(team == 1 || inner == 1);
    pid_t child = fork();
    if (child == 0)
        _exit(py_threads(MUCH) == 1 ? 0 : 1);
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
}

static void interrupts(void **state)
{
    (void)state;
    py_watch_begin();
    py_watch_interrupts();
    py_interrupted = 1;
    py_loop loop = PY_LOOP;
    assert_true(py_loop_over(&loop, 0));
    assert_false(py_loop_end(&loop));
    assert_true(py_error_is(&py_KeyboardInterrupt));
    py_clear();
    assert_true(py_loop_end(&loop));
    py_watch_end();
    assert_int_equal(py_interrupted, 0);
}

static void rows(void **state)
{
    (void)state;
    owned(list_list_float) grid = list_list_float_new(0);
    owned(list_list_float) other = list_list_float_new(0);
    for (int i = 0; i < 100; i++) {
        list_list_float_push(grid, list_float_filled(0, 8));
        list_list_float_push(other, list_float_filled(0, 9));
        assert_true(rows_distinct(grid));
        assert_true(rows_disjoint(grid, other));
    }
    assert_true(rows_at_least(grid, 8));
    assert_false(rows_at_least(grid, 9));
    assert_false(rows_disjoint(grid, grid));
    list_list_float_append(other, grid->at[50]);
    assert_false(rows_disjoint(grid, other));
    assert_true(rows_distinct(other));
    list_list_float_append(other, other->at[3]);
    assert_false(rows_distinct(other));
    owned(list_float) row = list_float_filled(1.5, 3);
    owned(list_list_float) same = list_list_float_filled(row, 4);
    assert_false(rows_distinct(same));
    assert_int_equal(row->head.count, 5);
}

static void words_are_counted(void **state)
{
    (void)state;
    owned_int big = int_lshift(1, 100);
    owned(list_int) xs = list_int_filled(big, 3);
    assert_true(xs->bigs);
    assert_int_equal(int_object(big)->count, 4);
    list_int_put(xs, 0, 5);
    assert_int_equal(int_object(big)->count, 3);
    owned(list_int) ys = list_int_slice(xs, 0, 2);
    assert_int_equal(int_object(big)->count, 4);
    int_drop(list_int_pop(xs, -1));
    assert_int_equal(int_object(big)->count, 3);
    assert_true(list_int_contains(ys, big) == true);
    list_int_clear(xs);
    list_int_clear(ys);
    assert_int_equal(int_object(big)->count, 1);
}

static void nested_lists_compare(void **state)
{
    (void)state;
    owned(list_float) a = list_float_of(2, (double[]){1, 2});
    owned(list_float) b = list_float_of(2, (double[]){1, 3});
    owned(list_list_float) x = list_list_float_of(2, (list_float *[]){a, b});
    owned(list_list_float) y = list_list_float_of(2, (list_float *[]){b, a});
    owned(list_int) ints = list_int_of(2, (py_int[]){1, 2});
    assert_int_equal(list_list_float_equal(x, y), false);
    assert_int_equal(list_list_float_less(x, y), true);
    assert_true(list_list_float_sort(y, false));
    assert_int_equal(list_list_float_equal(x, y), true);
    assert_int_equal(type_equal(&type_list_float, &a, &type_list_int, &ints), true);
    assert_int_equal(list_list_float_index(x, b, 0, INT64_MAX), 1);
}

int main(void)
{
    setenv("OMP_NUM_THREADS", "3", 0);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lowest_error_wins),    cmocka_unit_test(sums_agree), cmocka_unit_test(teams),
        cmocka_unit_test(interrupts),           cmocka_unit_test(rows),       cmocka_unit_test(words_are_counted),
        cmocka_unit_test(nested_lists_compare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
