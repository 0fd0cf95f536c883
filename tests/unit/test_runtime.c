/* test_runtime.c -- memory, errors, printing: what numbers.py cannot see. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "error.h"
#include "list.h"
#include "lists.h"
#include "print.h"
#include "str.h"
#include "system_module.h"
#include "value.h"

static const py_type type_nested;
static const py_type *const nested_items[] = {&type_nested};
static const py_type type_nested = {
    .name = "list", .kind = PY_LIST, .size = sizeof(void *), .item_count = 1, .items = nested_items};

/* ---- memory ------------------------------------------------------------------------------------------------------ */
static void releases_a_million_nested_lists(void **state)
{
    (void)state;
    py_list *outer = py_list_new(&type_nested, 1);
    for (int i = 0; i < 1000000; i++) {
        py_list *next = py_list_of(&type_nested, 1, &outer);
        drop(outer);
        outer = next;
    }
    drop(outer);
}

static void *free_elsewhere(void *list)
{
    drop((py_object *)list);
    return NULL;
}

static void frees_on_another_thread(void **state)
{
    (void)state;
    for (int i = 0; i < 50; i++) {
        py_list *xs = py_list_new(&type_list_float, i);
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, free_elsewhere, xs), 0);
        pthread_join(thread, NULL);
    }
}

static void resizes(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 16, 17, 500, 512, 513, 4000, 100000, 600, 512, 20, 0};
    char *block = NULL;
    size_t old = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        block = py_resize(block, old, sizes[i]);
        for (size_t k = 0; k < (old < sizes[i] ? old : sizes[i]); k++)
            assert_int_equal((unsigned char)block[k], (k * 7) & 255);
        for (size_t k = 0; k < sizes[i]; k++)
            block[k] = (char)(k * 7);
        old = sizes[i];
    }
    assert_null(py_try_alloc((size_t)1 << 62));
    assert_true(py_error_is(&py_MemoryError));
    py_clear();
}

/* ---- words and boxes
 * ------------------------------------------------------------------------------------------------- */
static void keeps_and_releases(void **state)
{
    (void)state;
    owned_int big = int_pow(10, 30);
    owned_int sum = int_keep(big);
    replace_int(&sum, int_add(sum, 1));
    assert_true(int_gt(sum, big));
    owned_value v = value_from_int(int_keep(big));
    owned_value z = value_from_complex((complex_t){1, 2});
    replace_value(&v, value_keep(z));
    py_value out;
    assert_true(value_mul(v, z, &out));
    assert_true(complex_eq(value_as_complex(out), (complex_t){-3, 4}));
    value_drop(out);
    assert_true(float_failed(FLOAT_FAILED));
    assert_false(float_failed(__builtin_nan("")));
}

static void says_what_types_lack(void **state)
{
    (void)state;
    py_value out;
    assert_false(value_add(VALUE_NONE, value_from_int(1), &out));
    owned(str) text = exception_str(py_here->error);
    owned(str) wanted = str_from_c("unsupported operand type(s) for +: 'NoneType' and 'int'");
    assert_true(str_eq(text, wanted));
    py_clear();
}

/* ---- errors: what a program leaves on standard error
 * ------------------------------------------------------------------ */
static bool raise_value_error(void)
{
    print_text("out\n");
    py_raise(&py_ValueError, "no %d", 7);
    py_trace("no/such/file.py", "f", 3);
    for (int i = 0; i < 6; i++)
        py_trace("no/such/file.py", "g", 5);
    py_trace("no/such/file.py", "<module>", 9);
    return false;
}

static bool raise_key_error_in_handler(void)
{
    py_raise_plain(&py_StopIteration);
    handling(caught) = py_catch();
    static STR_ASCII(key, "k");
    return py_raise_value(&py_KeyError, &type_str, &key);
}

static bool recurse(int depth)
{
    if (!py_enter())
        return py_trace("no/such/file.py", "recurse", 1), false;
    bool fine = recurse(depth + 1);
    py_leave();
    if (!fine && depth > 995)
        py_trace("no/such/file.py", "recurse", 2);
    return fine;
}

static bool recurse_for_ever(void)
{
    return recurse(1);
}

static bool recurse_deep(int64_t depth)
{
    if (!py_enter())
        return false;
    volatile char frame[200];
    frame[0] = (char)depth;
    bool fine = depth == 0 || recurse_deep(depth - 1);
    py_leave();
    return fine && frame[0] == (char)depth;
}

static bool raise_the_limit(void)
{
    return sys_setrecursionlimit(100000000) && recurse_deep(1000000) && !recurse_deep(90000000);
}

static bool exit_3(void)
{
    return sys_exit_int(3);
}

static bool exit_text(void)
{
    static STR_ASCII(text, "bye");
    return sys_exit_str(text);
}

/* Runs a program in a child; its standard error and output in text. */
static int run_child(bool (*entry)(void), char *text, size_t room)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        char name[] = "prog", *argv[] = {name, NULL};
        dup2(ends[1], 1);
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        _exit(py_run_main(1, argv, entry));
    }
    close(ends[1]);
    size_t length = 0;
    ssize_t got;
    while ((got = read(ends[0], text + length, room - length - 1)) > 0)
        length += (size_t)got;
    text[length] = 0;
    close(ends[0]);
    int status;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void expect(bool (*entry)(void), int status, const char *wanted)
{
    char text[4096];
    int got = run_child(entry, text, sizeof text);
    assert_string_equal(text, wanted);
    assert_int_equal(got, status);
}

static void prints_tracebacks(void **state)
{
    (void)state;
    expect(raise_value_error, 1,
           "out\nTraceback (most recent call last):\n  File \"no/such/file.py\", line 9, in <module>\n"
           "  File \"no/such/file.py\", line 5, in g\n  File \"no/such/file.py\", line 5, in g\n"
           "  File \"no/such/file.py\", line 5, in g\n  [Previous line repeated 3 more times]\n"
           "  File \"no/such/file.py\", line 3, in f\nValueError: no 7\n");
    expect(raise_key_error_in_handler, 1,
           "StopIteration\n\nDuring handling of the above exception, another exception occurred:\n\nKeyError: 'k'\n");
    expect(exit_3, 3, "");
    expect(exit_text, 1, "bye\n");
}

static void stops_recursion(void **state)
{
    (void)state;
    expect(recurse_for_ever, 1,
           "Traceback (most recent call last):\n  File \"no/such/file.py\", line 2, in recurse\n"
           "  File \"no/such/file.py\", line 2, in recurse\n  File \"no/such/file.py\", line 2, in recurse\n"
           "  [Previous line repeated 1 more time]\n"
           "  File \"no/such/file.py\", line 1, in recurse\nRecursionError: maximum recursion depth exceeded\n");
    expect(raise_the_limit, 0, "");
}

static bool print_all(void)
{
    static STR_UCS2(odd, u"\u00e9\u2264");
    py_value v = value_from_float(-0.0);
    print_int(-5);
    print_text(" ");
    print_float(1e16);
    print_text(" ");
    print_bool(true);
    print_text("None");
    print_complex((complex_t){1, -2});
    print_str(odd);
    print_value(v);
    print_end();
    print_text("\n");
    return print_end_flush();
}

static void prints(void **state)
{
    (void)state;
    expect(print_all, 0, "-5 1e+16 TrueNone(1-2j)\u00e9\u2264-0.0\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(releases_a_million_nested_lists),
        cmocka_unit_test(frees_on_another_thread),
        cmocka_unit_test(resizes),
        cmocka_unit_test(keeps_and_releases),
        cmocka_unit_test(says_what_types_lack),
        cmocka_unit_test(prints_tracebacks),
        cmocka_unit_test(stops_recursion),
        cmocka_unit_test(prints),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
