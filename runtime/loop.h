/* loop.h -- what a parallel loop needs around its pragma.
 * In: an estimate of the work, the iteration that failed.  Out: how many threads, the error that Python would raise.
 * Rule: iterations below the lowest failing one run to their end, those above may be left out; its error is the loop's.
 *
 *     py_loop loop = PY_LOOP;
 *     int team = py_threads(n * 40);                            // 40 ns an iteration
 *     #pragma omp parallel for num_threads(team) schedule(static)
 *     for (int64_t i = 0; i < n; i++) {
 *         if (py_loop_over(&loop, i))                           // an earlier one raised, or Ctrl-C
 *             continue;
 *         double root = math_sqrt(xs->at[i]);
 *         if (float_failed(root)) {
 *             py_loop_failed(&loop, i);                         // the error moves into the loop
 *             continue;
 *         }
 *         ys->at[i] = root;
 *     }
 *     if (!py_loop_end(&loop))                                  // the error is this thread's now
 *         goto failed;
 *
 * libgomp is loaded by the first loop that is worth it (gomp.c stands between), with a low spin count unless the user
 * chose one by GOMP_SPINCOUNT or OMP_WAIT_POLICY.  For that link with -Wl,--as-needed, or without -fopenmp; otherwise
 * it is loaded with the program, spins as long as it likes, and everything else works as well.
 */
#ifndef PY_LOOP_H
#define PY_LOOP_H
#include "core.h"
#pragma GCC visibility push(hidden)

/* Threads for a region of so much work in nanoseconds; 1: not worth it, forked child, inside another region, one core.
 * Obeys OMP_NUM_THREADS and OMP_THREAD_LIMIT, the affinity mask and the cgroup's quota. */
int py_threads(int64_t work);
int py_threads_always(int64_t work); /* --verify-parallel: all there are, however little there is to do */
/* n * cost without wrapping, for py_threads */
static inline int64_t py_work(int64_t n, int64_t cost)
{
    int64_t work;
    return __builtin_mul_overflow(n, cost, &work) ? INT64_MAX : work;
}

typedef struct py_loop {
    int64_t failed;      /* the lowest iteration that raised */
    py_exception *error; /* what it raised */
    int lock;
} py_loop;
#define PY_LOOP                                                                                                        \
    {                                                                                                                  \
        .failed = INT64_MAX                                                                                            \
    }
static inline bool py_loop_over(const py_loop *loop, int64_t i);
py_cold void py_loop_failed(py_loop *loop, int64_t i); /* iteration i raised: its error is this thread's pending one */
py_cold bool py_loop_over_slowly(const py_loop *loop, int64_t i);
py_cold bool py_loop_end_slowly(py_loop *loop);
static inline bool py_loop_end(py_loop *loop); /* false: an iteration raised, or KeyboardInterrupt */

/* ---- or, and: a flag that any thread may decide, and that all look at ------------------------------------ */
#define py_flag(flag)            __atomic_load_n(&(flag), __ATOMIC_RELAXED)
#define py_set_flag(flag, value) __atomic_store_n(&(flag), value, __ATOMIC_RELAXED)
int omp_get_thread_num(void);

/* ---- Ctrl-C: loops that may take long ask once per iteration ------------------------------------------------
 *     while (...) {
 *         if (py_poll())                                    // KeyboardInterrupt: an error as any other
 *             return trace("f", 12), false;
 * In a parallel loop nothing is left at once: `if (py_loop_stopped()) continue;`, and behind it the same question. */
extern int py_interrupted;         /* set by the SIGINT handler between py_watch_interrupts and py_watch_end */
py_cold bool py_poll_slowly(void); /* true: KeyboardInterrupt is pending */
py_cold bool py_loop_stopped_slowly(void);
static inline bool py_poll(void)
{
    return unlikely_py(__atomic_load_n(&py_interrupted, __ATOMIC_RELAXED)) && py_poll_slowly();
}
static inline bool py_loop_stopped(void)
{
    return unlikely_py(__atomic_load_n(&py_interrupted, __ATOMIC_RELAXED)) && py_loop_stopped_slowly();
}
static inline bool py_loop_over(const py_loop *loop, int64_t i)
{
    bool over =
        __atomic_load_n(&loop->failed, __ATOMIC_RELAXED) < i || __atomic_load_n(&py_interrupted, __ATOMIC_RELAXED);
    return unlikely_py(over) && py_loop_over_slowly(loop, i);
}
static inline bool py_loop_end(py_loop *loop)
{
    if (likely_py(loop->failed == INT64_MAX && !__atomic_load_n(&py_interrupted, __ATOMIC_RELAXED)))
        return true;
    return py_loop_end_slowly(loop);
}
/* A module's long functions, in the main thread, not nested: from here on questions are put.  Those of a call that is
 * over soon are not worth a system call: Ctrl-C finds Python's handler behind it. */
void py_watch_begin(void);
bool py_watch_is_due(void);     /* asked: has it lasted? Then as the next */
void py_watch_interrupts(void); /* Ctrl-C sets py_interrupted as well as doing what it did. A program: from its start */
void py_watch_end(void);
void py_ask_soon(void); /* the next question is a real one */
/* A module's answer: does Python have a signal handler that raises now?  (It runs them; only on the right thread.) */
extern bool (*py_check_signals)(void);

/* ---- tests in front of a loop over rows of a list of lists: true = no two iterations touch one row --------- */
bool rows_distinct(const void *rows);                     /* no row occurs twice */
bool rows_disjoint(const void *rows, const void *others); /* no row of one is a row of the other */
bool rows_at_least(const void *rows, int64_t n);          /* every row has n elements or more */
bool inner_rows_distinct(const void *rows);               /* of lists of lists of lists: of the rows of all rows */
bool inner_rows_disjoint(const void *rows, const void *others);
bool inner_rows_at_least(const void *rows, int64_t n);
bool rows_are_plain(const void *rows); /* of ints: no row has a big integer */
#pragma GCC visibility pop
#endif
