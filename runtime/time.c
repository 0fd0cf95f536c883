/* time.c -- import time: clocks and sleep.
 * In: the system's clocks.  Out: seconds as float, nanoseconds as int.
 * Rule: perf_counter and monotonic read the same clock, as in CPython on Linux. */
#define _GNU_SOURCE
#include "error.h"
#include "int.h"
#include "print.h"
#include "system_module.h"
#include <errno.h>
#include <math.h>
#include <time.h>

static int64_t read_clock(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

#define CLOCK(name, clock)                                                                                             \
    double time_##name(void)                                                                                           \
    {                                                                                                                  \
        return (double)read_clock(clock) / 1e9;                                                                        \
    }                                                                                                                  \
    py_int time_##name##_ns(void)                                                                                      \
    {                                                                                                                  \
        return read_clock(clock);                                                                                      \
    }
CLOCK(time, CLOCK_REALTIME)
CLOCK(perf_counter, CLOCK_MONOTONIC)
CLOCK(monotonic, CLOCK_MONOTONIC)
CLOCK(process_time, CLOCK_PROCESS_CPUTIME_ID)
CLOCK(thread_time, CLOCK_THREAD_CPUTIME_ID)

bool time_sleep(double seconds)
{
    struct timespec left;
    if (isnan(seconds))
        return py_raise(&py_ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return py_raise(&py_ValueError, "sleep length must be non-negative");
    if (seconds > 9.2e9)
        return py_raise(&py_OverflowError, "timestamp too large to convert to C _PyTime_t");
    left.tv_sec = (time_t)seconds;
    left.tv_nsec = (long)((seconds - (double)left.tv_sec) * 1e9);
    while (clock_nanosleep(CLOCK_MONOTONIC, 0, &left, &left) == EINTR)
        continue;
    return true;
}
