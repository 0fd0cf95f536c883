/* system_module.h -- import time, sys.
 * In: nothing, or plain values.  Out: clocks, the command line, exit, standard output.
 * Rule: clocks are read from the same system calls that CPython reads. */
#ifndef PY_SYSTEM_MODULE_H
#define PY_SYSTEM_MODULE_H
#include "core.h"

#pragma GCC visibility push(hidden)
/* ---- time.c ---- */
double time_time(void);
double time_perf_counter(void);
double time_monotonic(void);
double time_process_time(void);
double time_thread_time(void);
py_int time_time_ns(void);
py_int time_perf_counter_ns(void);
py_int time_monotonic_ns(void);
py_int time_process_time_ns(void);
py_int time_thread_time_ns(void);
bool time_sleep(double seconds); /* ValueError: sleep length must be non-negative */
/* ---- calendar.c: nine fields as struct_time has them ---- */
void *time_fields(double seconds, bool local); /* list[int]; then the offset from UTC */
double time_mktime(const void *fields);
str *time_strftime(const str *format, const void *fields, const str *zone, py_int offset);
str *time_zone(py_int which);      /* 0 without, 1 with summer time; 2 is it known here? */
str *time_zone_at(double seconds); /* what the local zone was called then */
py_int time_offset(py_int which);
/* ---- sys.c ---- */
void *sys_argv(void); /* list[str]: a new one each time; owned */
bool sys_exit(void);  /* these raise SystemExit: always false */
bool sys_exit_int(py_int status);
bool sys_exit_str(str *message);
bool sys_exit_value(py_value status);
py_int sys_getrecursionlimit(void);
bool sys_setrecursionlimit(py_int limit); /* ValueError */
py_int sys_get_int_max_str_digits(void);
bool sys_set_int_max_str_digits(py_int digits); /* ValueError */
str *sys_intern(str *text);
str *sys_encoding(void);      /* "utf-8" */
bool sys_is_finalizing(void); /* no __del__ asks later than that */
#pragma GCC visibility pop
#endif
