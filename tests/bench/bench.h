/* bench.h -- what the hand-written kernels share. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double read_clock(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Wall and processor time since start. */
typedef struct stopwatch {
    double wall, processor;
} stopwatch;
static inline stopwatch start_watch(void)
{
    return (stopwatch){read_clock(CLOCK_MONOTONIC), read_clock(CLOCK_PROCESS_CPUTIME_ID)};
}
static inline void stop_watch(stopwatch start)
{
    stopwatch end = start_watch();
    printf("seconds %.9f %.9f\n", end.wall - start.wall, end.processor - start.processor);
}
