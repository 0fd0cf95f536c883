/* gomp.c -- stands between generated code and libgomp.
 * In: the calls that gcc makes for parallel loops.  Out: the same calls of libgomp, loaded at the first one.
 * Rule: libgomp reads its environment when it is loaded, so it is loaded here, with a low spin count for its idle
 * threads unless the user chose one: waiting threads that spin made small regions 70 times slower on a busy machine.
 * Without libgomp every region runs on the calling thread alone. */
#include "gomp.h"
#include "thread.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#if defined __clang__ || defined PY_NO_GOMP
bool gomp_ready(void)
{
    return true;
}
int omp_in_parallel(void);
bool gomp_in_parallel(void)
{
    return omp_in_parallel();
}
bool gomp_in_region(void)
{
    return omp_in_parallel();
}
bool gomp_in_region_of(const py_thread *thread)
{
    return thread && omp_in_parallel();
}
void gomp_leave_share(void)
{
}
#else

/* What generated code calls: does it need libgomp, result, name, parameters, arguments, the answer without libgomp.
 * CALL gives a value, TELL gives none.  A region of one thread does not load libgomp. */
typedef void region(void *);
#define CALLS                                                                                                          \
    CALL(is_loaded(), int, omp_get_thread_num, (void), (), 0)                                                          \
    CALL(is_loaded(), int, omp_get_num_threads, (void), (), 1)                                                         \
    CALL(gomp_ready(), int, omp_get_max_threads, (void), (), 1)                                                        \
    CALL(is_loaded(), int, omp_in_parallel, (void), (), 0)                                                             \
    REGION(threads == 1 ? is_loaded() : gomp_ready(), GOMP_parallel,                                                   \
           (region * body, void *data, unsigned threads, unsigned flags), (body, data, threads, flags), body(data))    \
    TELL(is_loaded(), GOMP_barrier, (void), (), (void)0)                                                               \
    TELL(is_loaded(), GOMP_critical_start, (void), (), (void)0)                                                        \
    TELL(is_loaded(), GOMP_critical_end, (void), (), (void)0)                                                          \
    TELL(is_loaded(), GOMP_atomic_start, (void), (), (void)0)                                                          \
    TELL(is_loaded(), GOMP_atomic_end, (void), (), (void)0)                                                            \
    CALL(is_loaded(), bool, GOMP_single_start, (void), (), true)                                                       \
    TELL(is_loaded(), GOMP_loop_end, (void), (), (void)0)                                                              \
    TELL(is_loaded(), GOMP_loop_end_nowait, (void), (), (void)0)                                                       \
    LOOP(dynamic)                                                                                                      \
    LOOP(guided)                                                                                                       \
    LOOP(nonmonotonic_dynamic)                                                                                         \
    LOOP(nonmonotonic_guided)                                                                                          \
    COMBINED(dynamic)                                                                                                  \
    COMBINED(guided)                                                                                                   \
    COMBINED(nonmonotonic_dynamic)                                                                                     \
    COMBINED(nonmonotonic_guided)
/* Without libgomp the whole loop is one chunk: of _start, or, for a region that is a loop, of the first _next. */
#define LOOP(schedule)                                                                                                 \
    CALL((keep_books(), is_loaded()), bool, GOMP_loop_##schedule##_start,                                              \
         (long from, long to, long step, long chunk, long *start, long *end), (from, to, step, chunk, start, end),     \
         (*start = from, *end = to, step > 0 ? from < to : from > to))                                                 \
    CALL(is_loaded(), bool, GOMP_loop_##schedule##_next, (long *start, long *end), (start, end), next_alone(start, end))
#define COMBINED(schedule)                                                                                             \
    REGION(gomp_ready(), GOMP_parallel_loop_##schedule,                                                                \
           (region * body, void *data, unsigned threads, long from, long to, long step, long chunk, unsigned flags),   \
           (body, data, threads, from, to, step, chunk, flags), (alone = (lone_loop){from, to, true}, body(data)))

typedef struct lone_loop {
    long from, to;
    bool fresh;
} lone_loop;
static lone_loop alone; /* only without libgomp, when one thread does all */
static bool next_alone(long *start, long *end)
{
    bool fresh = alone.fresh && alone.from != alone.to;
    *start = alone.from;
    *end = alone.to;
    alone.fresh = false;
    return fresh;
}

static struct {
    bool loaded;
#define CALL(ready, type, name, parameters, arguments, otherwise) type(*name) parameters;
#define TELL(ready, name, parameters, arguments, otherwise)       void(*name) parameters;
#define REGION                                                    TELL
    CALLS
#undef CALL
#undef TELL
} gomp;

/* A region as its threads get it. */
typedef struct shared_region {
    region *body;
    void *data;
    py_thread *owner;
    bool whole; /* each thread runs one share, and the library keeps no books about it */
} shared_region;

static py_thread *region_owner(void)
{
    thread_record *record = py_own();
    return record->region_owner ? record->region_owner : &record->head;
}

static void run_share(const shared_region *shared, jmp_buf exit)
{
    if (!_setjmp(exit))
        shared->body(shared->data);
}

static void run_region(void *data)
{
    shared_region *shared = data;
    thread_record *record = py_own();
    py_thread *outer = record->region_owner;
    jmp_buf exit, *outer_exit = record->region_exit;
    record->region_owner = shared->owner;
    record->region_exit = shared->whole ? &exit : NULL;
    run_share(shared, exit);
    record->region_owner = outer;
    record->region_exit = outer_exit;
}

/* From the start of an iteration: nothing is owned there. */
void gomp_leave_share(void)
{
    jmp_buf *exit = py_own()->region_exit;
    if (exit)
        _longjmp(*exit, 1);
}

bool gomp_in_region(void)
{
    return py_own()->region_owner != NULL;
}

bool gomp_in_region_of(const py_thread *thread)
{
    return thread && py_own()->region_owner == thread;
}

/* Shares are handed out one after the other: the library wants to know when a thread has done with them. */
static void keep_books(void)
{
    py_own()->region_exit = NULL;
}

static bool is_loaded(void)
{
    return __atomic_load_n(&gomp.loaded, __ATOMIC_ACQUIRE);
}

static void load(void)
{
    bool chosen = getenv("GOMP_SPINCOUNT") || getenv("OMP_WAIT_POLICY");
    if (!chosen)
        setenv("GOMP_SPINCOUNT", "1000", 0);
    void *library = dlopen("libgomp.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!chosen)
        unsetenv("GOMP_SPINCOUNT");
    if (!library)
        return;
    bool all = true;
#define FIND(name)                                                all &= (*(void **)&gomp.name = dlsym(library, #name)) != NULL;
#define CALL(ready, type, name, parameters, arguments, otherwise) FIND(name)
#define TELL(ready, name, parameters, arguments, otherwise)       FIND(name)
    CALLS
#undef CALL
#undef TELL
    __atomic_store_n(&gomp.loaded, all, __ATOMIC_RELEASE);
}

bool gomp_ready(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return gomp.loaded;
}

bool gomp_in_parallel(void)
{
    return is_loaded() && gomp.omp_in_parallel();
}

#pragma GCC visibility push(hidden)
#define CALL(ready, type, name, parameters, arguments, otherwise)                                                      \
    type name parameters;                                                                                              \
    type name parameters                                                                                               \
    {                                                                                                                  \
        return (ready) ? gomp.name arguments : (otherwise);                                                            \
    }
#define TELL(ready, name, parameters, arguments, otherwise)                                                            \
    void name parameters;                                                                                              \
    void name parameters                                                                                               \
    {                                                                                                                  \
        if (ready)                                                                                                     \
            gomp.name arguments;                                                                                       \
        else                                                                                                           \
            otherwise;                                                                                                 \
    }
#undef REGION
#define REGION(ready, name, parameters, arguments, otherwise)                                                          \
    void name parameters;                                                                                              \
    void name parameters                                                                                               \
    {                                                                                                                  \
        shared_region shared = {body, data, region_owner(), !strcmp(#name, "GOMP_parallel")};                          \
        body = run_region;                                                                                             \
        data = &shared;                                                                                                \
        if (ready)                                                                                                     \
            gomp.name arguments;                                                                                       \
        else                                                                                                           \
            otherwise;                                                                                                 \
    }
CALLS
#pragma GCC visibility pop
#endif
