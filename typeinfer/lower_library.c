/* lower_library.c -- the records of lower_library.h.
 * In: nothing.  Out: constants.  Rule: masks say what stubs say with writes= and keeps=. */
#include "typeinfer/lower_library.h"

const Library library_list_append = {.name = "append",
                                     .owner = "list",
                                     .c_name = "list_append",
                                     .generic_class = true,
                                     .only_moves = true,
                                     .writes = 1,
                                     .keeps = 2,
                                     .cost = 5};
const Library library_list_extend = {.name = "extend",
                                     .owner = "list",
                                     .c_name = "list_extend",
                                     .generic_class = true,
                                     .only_moves = true,
                                     .writes = 1,
                                     .keeps = 2,
                                     .cost = 50};
const Library library_list_repeat = {.name = "__imul__",
                                     .owner = "list",
                                     .c_name = "list_repeat_in_place",
                                     .generic_class = true,
                                     .can_raise = true,
                                     .writes = 1,
                                     .cost = 50};
const Library library_list_sort = {.name = "sort",
                                   .owner = "list",
                                   .c_name = "list_sort",
                                   .generic_class = true,
                                   .can_raise = true,
                                   .writes = 1,
                                   .cost = 1000};
const Library library_list_reverse = {.name = "reverse",
                                      .owner = "list",
                                      .c_name = "list_reverse",
                                      .generic_class = true,
                                      .only_moves = true,
                                      .writes = 1,
                                      .cost = 50};
const Library library_bytes_contains_int = {
    .name = "in", .owner = "bytes", .c_name = "bytes_contains_int", .can_raise = true, .cost = 5};
const Library library_bytes_of = {
    .name = "bytes", .owner = "builtins", .c_name = "bytes_from_buffer", .can_raise = true, .cost = 30};
const Library library_str_join = {.name = "join", .owner = "str", .c_name = "str_join", .cost = 100};
const Library library_sys_argv = {.name = "argv", .owner = "sys", .c_name = "sys_argv", .cost = 100};
const Library library_hash = {
    .name = "hash", .owner = "builtins", .c_name = "type_hash", .can_raise = true, .cost = 20};
const Library library_pow_mod = {
    .name = "pow", .owner = "builtins", .c_name = "int_pow_mod", .can_raise = true, .cost = 100};
const Library library_int_from_float = {
    .name = "int", .owner = "builtins", .c_name = "int_from_float", .can_raise = true, .cost = 1};
const Library library_round_float = {
    .name = "round", .owner = "builtins", .c_name = "float_round_int", .can_raise = true, .cost = 3};
const Library library_complex_make = {.name = "complex", .owner = "builtins", .c_name = "complex_make", .cost = 1};
const Library library_complex_real = {.name = "real", .owner = "complex", .c_name = "complex_real", .cost = 1};
const Library library_complex_imag = {.name = "imag", .owner = "complex", .c_name = "complex_imag", .cost = 1};
const Library library_range_parts[3] = {
    {.name = "start", .owner = "range", .c_name = "range_start", .cost = 1},
    {.name = "stop", .owner = "range", .c_name = "range_stop", .cost = 1},
    {.name = "step", .owner = "range", .c_name = "range_step", .cost = 1},
};
#define BUILTIN(text, c, nanoseconds)                                                                                  \
    {                                                                                                                  \
        .name = text, .owner = "builtins", .c_name = c, .can_raise = true, .cost = nanoseconds                         \
    }
const Library library_round_digits = BUILTIN("round", "float_round", 200);
const Library library_round_int = BUILTIN("round", "int_round", 5);
const Library library_int_from_str = BUILTIN("int", "int_from_str", 30);
const Library library_int_parse = BUILTIN("int", "int_parse", 30);
const Library library_float_from_str = BUILTIN("float", "float_from_str", 60);
const Library library_bytes_to_int = BUILTIN("int", "bytes_to_int", 60);
const Library library_bytes_to_float = BUILTIN("float", "bytes_to_float", 90);
const Library library_bytes_ord = BUILTIN("ord", "bytes_ord", 1);
const Library library_complex_from_str = BUILTIN("complex", "complex_from_str", 80);
const Library library_str_ord = BUILTIN("ord", "str_ord", 1);
const Library library_str_chr = BUILTIN("chr", "str_chr", 3);
const Library library_stop_iteration = {
    .name = "stop", .owner = "generator", .c_name = "stop_iteration", .can_raise = true};
const Library library_close_generator = {
    .name = "close", .owner = "generator", .c_name = "close_generator", .can_raise = true, .writes = 1};
const Library library_set_traceback = {
    .name = "with_traceback", .owner = "exception", .c_name = "exception_set_traceback", .writes = 1, .cost = 20};
const Library library_add_note = {
    .name = "add_note", .owner = "exception", .c_name = "exception_add_note", .writes = 1, .cost = 50};
const Library library_set_cause = {
    .name = "__cause__", .owner = "exception", .c_name = "exception_set_cause", .writes = 1, .keeps = 2, .cost = 10};
const Library library_set_context = {.name = "__context__",
                                     .owner = "exception",
                                     .c_name = "exception_set_context",
                                     .writes = 1,
                                     .keeps = 2,
                                     .cost = 10};
const Library library_hide_context = {
    .name = "__suppress_context__", .owner = "exception", .c_name = "exception_hide_context", .writes = 1, .cost = 1};
