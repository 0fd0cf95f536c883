/* lower_library.h -- runtime functions that syntax needs and no stub names.
 * In: nothing.  Out: Library records.  Rule: the C names are those of the stubs' own rows
 * (runtime/list.pyi). */
#ifndef LOWER_LIBRARY_H
#define LOWER_LIBRARY_H
#include "typeinfer/ir.h"

extern const Library library_list_append, library_list_extend, library_list_repeat, library_list_sort,
    library_list_reverse, library_str_join, library_sys_argv, library_pow_mod, library_int_from_float,
    library_round_float, library_round_digits, library_round_int, library_int_parse, library_int_from_str,
    library_bytes_to_int, library_bytes_to_float, library_bytes_ord, library_float_from_str, library_complex_from_str,
    library_str_ord, library_str_chr, library_complex_real, library_complex_imag, library_complex_make,
    library_stop_iteration, library_close_generator, library_set_traceback, library_add_note, library_set_cause,
    library_set_context, library_hide_context;
extern const Library library_bytes_contains_int, library_bytes_of, library_hash;
extern const Library library_range_parts[3]; /* start stop step */
#endif
