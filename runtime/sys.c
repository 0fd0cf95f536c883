/* sys.c -- import sys: the command line, exit, limits, the standard streams.
 * In: what py_run_main was given.  Out: values; SystemExit.
 * Rule: in a module (no py_run_main) the command line is empty. */
#include "error.h"
#include "int.h"
#include "list.h"
#include "lists.h"
#include "print.h"
#include "str.h"
#include "system_module.h"
#include "value.h"

void *sys_argv(void)
{
    py_list *arguments = py_list_new(&type_list_str, py_argc);
    for (int i = 0; i < py_argc; i++)
        list_str_push((list_str *)arguments, str_from_utf8(py_argv[i], (int64_t)strlen(py_argv[i])));
    return arguments;
}

/* ---- exit
 * -------------------------------------------------------------------------------------------------------------- */
bool sys_exit(void)
{
    return py_raise_plain(&py_SystemExit);
}

bool sys_exit_int(py_int status)
{
    return py_raise_value(&py_SystemExit, &type_int, &status);
}

bool sys_exit_str(str *message)
{
    return py_raise_value(&py_SystemExit, &type_str, &message);
}

bool sys_exit_value(py_value status)
{
    return py_raise_value(&py_SystemExit, status.type, value_slot(&status));
}

/* ---- limits
 * ------------------------------------------------------------------------------------------------------------ */
py_int sys_getrecursionlimit(void)
{
    return py_recursion_limit;
}

bool sys_setrecursionlimit(py_int limit)
{
    int64_t wanted;
    if (!int_to_c(limit, INT32_MIN, INT32_MAX, "int", &wanted))
        return false;
    if (wanted < 1)
        return py_raise(&py_ValueError, "recursion limit must be greater or equal than 1");
    py_thread_record();
    if (py_here->depth >= wanted)
        return py_raise(&py_RecursionError,
                        "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
                        (int)wanted, (int)py_here->depth);
    py_recursion_limit = wanted;
    py_here->limit = wanted;
    return true;
}

py_int sys_get_int_max_str_digits(void)
{
    return py_digit_limit;
}

bool sys_set_int_max_str_digits(py_int digits)
{
    int64_t wanted;
    if (!int_to_c(digits, INT32_MIN, INT32_MAX, "int", &wanted))
        return false;
    if (wanted != 0 && wanted < 640)
        return py_raise(&py_ValueError, "maxdigits must be 0 or larger than 640");
    py_digit_limit = wanted;
    return true;
}

str *sys_intern(str *text)
{
    return keep(text);
}

str *sys_encoding(void)
{
    return str_from_c("utf-8");
}

bool sys_is_finalizing(void)
{
    return false;
}
