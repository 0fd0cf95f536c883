/* test_frontend.c -- containers, places, rendering of diagnostics, symbols.
 * In: small texts.  Out: cmocka's report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "frontend/ast.h"

static void test_vec_and_map(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    VEC(int) numbers = {0};
    Map map = {0};
    for (int i = 0; i < 1000; i++) {
        push(arena, &numbers, i);
        map_set(arena, &map, arena_print(arena, "%d", i), &numbers);
    }
    assert_int_equal(numbers.len, 1000);
    assert_int_equal(numbers.at[999], 999);
    assert_int_equal(map.len, 1000);
    assert_int_equal(pop(&numbers), 999);
    assert_null(map_get(&map, "absent"));
    arena_free(arena);
}

static void test_names(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Names *names = names_new(arena);
    Name first = intern_text(names, "alpha");
    for (int i = 0; i < 1000; i++)
        intern_text(names, arena_print(arena, "name%d", i));
    assert_ptr_equal(first, intern(names, "alphabet", 5));
    assert_ptr_not_equal(first, intern_text(names, "alphabet"));
    arena_free(arena);
}

static Program *parse_text(Arena *arena, const char *text)
{
    Program *program = program_new(arena, NULL);
    Source *source = decode_source(program, "a.py", text, strlen(text));
    program->main = parse_module(program, source, intern_text(program->names, "a"));
    resolve_scopes(program, program->main);
    return program;
}

static void test_places(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Program *program = parse_text(arena, "x = 1\r\ny\xc3\xa9 = x + 2\n");
    Node *sum = as(Assign, program->main->body.at[1]).value;
    Place place = place_of(program->sources, sum->at);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 6);
    assert_int_equal(place.byte_column, 6);
    assert_int_equal(sum->at.end - sum->at.start, 5);
    assert_null(place_of(program->sources, (Span){0}).source);
    arena_free(arena);
}

static void check_rendering(const char *text, const char *expected)
{
    Arena *arena = arena_new();
    Program *program = parse_text(arena, text);
    Text out = {0};
    diags_render(program->diags, &out, false);
    assert_string_equal(out.at, expected);
    text_free(&out);
    arena_free(arena);
}

static void test_rendering(void **state)
{
    (void)state;
    check_rendering("def f():\n\treturn 0777\n",
                    "error[E0101]: leading zeros in decimal integer literals are not permitted\n"
                    " --> a.py:2:9\n"
                    "  |\n"
                    "2 |     return 0777\n"
                    "  |            ^^^^\n"
                    "  |\n"
                    "  = help: use an 0o prefix for octal integers\n");
    check_rendering("s = '\xe5\x8f\x98'; x = (1\n]\n",
                    "error[E0103]: closing parenthesis ']' does not match opening parenthesis '('\n"
                    " --> a.py:2:1\n"
                    "  |\n"
                    "1 | s = '\xe5\x8f\x98'; x = (1\n"
                    "  |               - opened here\n"
                    "2 | ]\n"
                    "  | ^\n");
}

static void test_all_errors(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Program *program = parse_text(arena, "x = 08\ndef f(:\n    pass\ny = 'a\nz z\n");
    assert_int_equal(program->diags->errors, 4);
    Text json = {0};
    diags_json(program->diags, &json);
    assert_non_null(strstr(json.at, "\"line\": 4, \"column\": 5"));
    text_free(&json);
    arena_free(arena);
}

static Symbol *symbol_of(Program *program, Scope *scope, const char *name)
{
    return map_get(&scope->symbols, intern_text(program->names, name));
}

static void test_scopes(void **state)
{
    (void)state;
    Arena *arena = arena_new();
    Program *program = parse_text(arena, "def f(a):\n"
                                         "    n = 0\n"
                                         "    def g():\n"
                                         "        nonlocal n\n"
                                         "        n += a\n"
                                         "        return [last := i for i in range(n)]\n"
                                         "    return g\n");
    Scope *f = as(FunctionDef, program->main->body.at[0]).scope;
    Node *inner = as(FunctionDef, program->main->body.at[0]).body.at[1];
    Symbol *n = symbol_of(program, f, "n"), *a = symbol_of(program, f, "a");
    assert_int_equal(n->bindings, 2);
    assert_true(n->captured && n->rebound_inside);
    assert_true(a->is_param && a->captured && !a->rebound_inside);
    assert_ptr_equal(n->home, f);
    assert_non_null(symbol_of(program, as(FunctionDef, inner).scope, "last"));
    assert_null(symbol_of(program, as(FunctionDef, inner).scope, "i"));
    assert_true(module_symbol(program->main, intern_text(program->names, "f"))->is_global);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vec_and_map), cmocka_unit_test(test_names),
        cmocka_unit_test(test_places),      cmocka_unit_test(test_rendering),
        cmocka_unit_test(test_all_errors),  cmocka_unit_test(test_scopes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
