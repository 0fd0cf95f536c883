/* loop.c -- how many threads, whose error, Ctrl-C; tests in front of a parallel loop.
 * In: estimates, errors of iterations, lists of rows.  Out: team sizes, the error of the lowest iteration, yes or no.
 * Rule: 1 thread unless it is certain to pay; nothing here is on the path of a loop that runs serially.
 * Process-wide state, each written once or by a flag: the cores allowed, "a region ran", "this is a forked child". */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* CPU_COUNT */
#endif
#include "loop.h"
#include "error.h"
#include "gomp.h"
#include "list.h"
#include "thread.h"
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* ---- cores --------------------------------------------------------------------------------------------------------
 */
static long read_numbers(const char *path, const char *format, long *a, long *b)
{
    FILE *file = fopen(path, "re");
    int count = file ? fscanf(file, format, a, b) : 0;
    if (file)
        fclose(file);
    return count;
}

/* The cgroup's quota in whole cores, rounded up; 0: none */
static int cores_of_quota(void)
{
    char line[512], path[640];
    long quota = 0, period = 0;
    if (read_numbers("/sys/fs/cgroup/cpu.max", "%ld %ld", &quota, &period) == 2)
        return (int)((quota + period - 1) / period);
    FILE *file = fopen("/proc/self/cgroup", "re");
    if (file && fgets(line, sizeof line, file) && strncmp(line, "0::", 3) == 0) {
        line[strcspn(line, "\n")] = 0;
        snprintf(path, sizeof path, "/sys/fs/cgroup%s/cpu.max", line + 3);
        if (read_numbers(path, "%ld %ld", &quota, &period) != 2)
            quota = 0;
    }
    if (file)
        fclose(file);
    if (quota <= 0 && (read_numbers("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "%ld", &quota, NULL) != 1 ||
                       read_numbers("/sys/fs/cgroup/cpu/cpu.cfs_period_us", "%ld", &period, NULL) != 1))
        return 0;
    return quota > 0 && period > 0 ? (int)((quota + period - 1) / period) : 0;
}

static int number_in_environment(const char *name)
{
    const char *text = getenv(name);
    long number = text ? strtol(text, NULL, 10) : 0; /* "4,2": the outer level's */
    return number > 0 && number < 100000 ? (int)number : 0;
}

static int count_cores(void)
{
    cpu_set_t allowed;
    int cores = number_in_environment("OMP_NUM_THREADS"), limit = number_in_environment("OMP_THREAD_LIMIT");
    if (!cores) {
        int quota = cores_of_quota();
        cores = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed)
                                                                    : (int)sysconf(_SC_NPROCESSORS_ONLN);
        if (quota && quota < cores)
            cores = quota;
    }
    if (limit && limit < cores)
        cores = limit;
    return cores > 1 ? cores : 1;
}

/* ---- is it worth it ------------------------------------------------------------------------------------------------
 */
enum { WARM = 50000, COLD = 1000000, LONG = 20000000, SHARE = 20000, STAYS_WARM = 8000000 }; /* nanoseconds */
static int cores, processors; /* ours; all that the machine has; 0: not counted yet */
static bool forked;           /* libgomp's threads did not survive a fork */
static int64_t last_region;   /* when one was last started */
static int last_team = 1;     /* on how many threads */

static void in_child(void)
{
    forked = true;
}

static void count_cores_once(void)
{
    pthread_atfork(NULL, NULL, in_child);
    processors = (int)sysconf(_SC_NPROCESSORS_ONLN);
    __atomic_store_n(&cores, count_cores(), __ATOMIC_RELAXED);
}

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/* Threads of anybody that run or could run now, ourselves included; 0: cannot be told. */
static int count_running(void)
{
    char line[128];
    int file = open("/proc/loadavg", O_RDONLY | O_CLOEXEC), running = 0;
    ssize_t length = file < 0 ? -1 : read(file, line, sizeof line - 1);
    if (file >= 0)
        close(file);
    line[length > 0 ? length : 0] = 0;
    return sscanf(line, "%*s %*s %*s %d/", &running) == 1 ? running : 0;
}

/* Threads at real-time priority have the cores whenever they want them. */
static bool goes_first(void)
{
    int policy = sched_getscheduler(0);
    return policy == SCHED_FIFO || policy == SCHED_RR;
}

/* Processors that nobody else uses: a short region that waits until each thread gets its turn is slower than one
 * thread.  Looked up once in a tick of the clock; the last region's threads, which may still be looking for work, do
 * not count. */
static int free_processors(int64_t time, int64_t since)
{
    static int64_t looked;
    static int found;
    if (time == __atomic_load_n(&looked, __ATOMIC_RELAXED))
        return __atomic_load_n(&found, __ATOMIC_RELAXED);
    int own = since > STAYS_WARM ? 1 : __atomic_load_n(&last_team, __ATOMIC_RELAXED);
    int others = goes_first() ? 0 : count_running() - own;
    int left = others > 0 ? processors - others : processors;
    __atomic_store_n(&found, left, __ATOMIC_RELAXED);
    __atomic_store_n(&looked, time, __ATOMIC_RELAXED);
    return left;
}

int py_threads(int64_t work)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (work < WARM)
        return 1;
    pthread_once(&once, count_cores_once);
    if (cores == 1 || forked)
        return 1;
    int64_t time = now(), since = time - __atomic_load_n(&last_region, __ATOMIC_RELAXED);
    if (work < COLD && since > STAYS_WARM)
        return 1;
    if (gomp_in_parallel())
        return 1;
    int64_t team = work / SHARE < cores ? work / SHARE : cores;
    int most = work < LONG ? free_processors(time, since) : cores;
    team = team < most ? team : most;
    if (team < 2 || !gomp_ready()) /* which loads libgomp: a millisecond */
        team = 1;
    __atomic_store_n(&last_region, time, __ATOMIC_RELAXED);
    __atomic_store_n(&last_team, (int)team, __ATOMIC_RELAXED);
    return (int)team;
}

int py_threads_always(int64_t work)
{
    if (cores == 0)
        (void)py_threads(work < COLD ? COLD : work);
    return cores > 1 && !forked && !gomp_in_parallel() && gomp_ready() ? cores : 1;
}

/* ---- errors ---------------------------------------------------------------------------------------------------------
 */
void py_loop_failed(py_loop *loop, int64_t i)
{
    py_exception *error = py_here->error;
    if (!error)
        return;
    py_here->error = NULL;
    while (__atomic_exchange_n(&loop->lock, 1, __ATOMIC_ACQUIRE))
        sched_yield();
    if (i < loop->failed) {
        py_exception *other = loop->error;
        loop->error = error;
        error = other;
        __atomic_store_n(&loop->failed, i, __ATOMIC_RELAXED);
    }
    __atomic_store_n(&loop->lock, 0, __ATOMIC_RELEASE);
    drop(error);
}

/* ---- Ctrl-C
 * ---------------------------------------------------------------------------------------------------------- */
int py_interrupted;
bool (*py_check_signals)(void);
static int stopping; /* KeyboardInterrupt is certain: what is left of the watched thread's region is left out */
static struct sigaction old_action;
static py_thread *watched_thread; /* whose next deep call shall ask */
static bool handles;              /* Ctrl-C comes to on_interrupt */
static int questions;             /* that were asked while it did not, since then */
static int64_t watched_since;

static bool ask(void)
{
    if (py_check_signals)
        return py_check_signals();
    __atomic_store_n(&py_interrupted, 0, __ATOMIC_RELAXED);
    return true;
}

/* Only the watched thread ends by Ctrl-C, and the regions that it started. */
static bool is_watched(void)
{
    return gomp_in_region() ? gomp_in_region_of(watched_thread) : py_here == watched_thread;
}

static bool shall_stop(void)
{
    return is_watched() && (__atomic_load_n(&stopping, __ATOMIC_RELAXED) || ask());
}

static void set_stopping(bool on)
{
    __atomic_store_n(&stopping, on, __ATOMIC_RELAXED);
    __atomic_store_n(&py_interrupted, on, __ATOMIC_RELAXED);
}

bool py_loop_stopped_slowly(void)
{
    bool stop = shall_stop();
    if (stop) {
        set_stopping(true);
        gomp_leave_share();
    }
    return stop;
}

bool py_loop_over_slowly(const py_loop *loop, int64_t i)
{
    if (__atomic_load_n(&loop->failed, __ATOMIC_RELAXED) >= i)
        return py_loop_stopped();
    gomp_leave_share(); /* those that follow in it are later ones */
    return true;
}

bool py_poll_slowly(void)
{
    if (!shall_stop())
        return false;
    set_stopping(gomp_in_region()); /* all of its threads leave it, and raise once more behind it */
    py_raise_plain(&py_KeyboardInterrupt);
    return true;
}

bool py_loop_end_slowly(py_loop *loop)
{
    if (!loop->error)
        return !py_poll_slowly();
    py_own()->head.error = loop->error;
    loop->error = NULL;
    if (__atomic_load_n(&stopping, __ATOMIC_RELAXED) && is_watched())
        set_stopping(gomp_in_region());
    return false;
}

void py_ask_soon(void)
{
    __atomic_store_n(&py_interrupted, 1, __ATOMIC_RELAXED);
    if (watched_thread)
        __atomic_store_n(&watched_thread->limit, 1, __ATOMIC_RELAXED); /* 0 is the record that nobody writes */
}

static void on_interrupt(int number, siginfo_t *info, void *context)
{
    if (old_action.sa_flags & SA_SIGINFO)
        old_action.sa_sigaction(number, info, context);
    else if (old_action.sa_handler != SIG_DFL && old_action.sa_handler != SIG_IGN)
        old_action.sa_handler(number);
    else if (!py_check_signals)
        alarm(1);  /* a program that does not ask in time: on_alarm */
    py_ask_soon(); /* last: whoever asks finds what Python's handler left, though another thread runs this one */
}

static void on_alarm(int number)
{
    static const char text[] = "Traceback (most recent call last):\nKeyboardInterrupt\n";
    (void)number;
    if (!__atomic_load_n(&py_interrupted, __ATOMIC_RELAXED))
        return;
    if (write(STDERR_FILENO, text, sizeof text - 1) >= 0)
        py_exit_interrupted(130);
}

/* Python's handler is read before it is replaced: ours may run at once. */
void py_watch_interrupts(void)
{
    struct sigaction action = {.sa_sigaction = on_interrupt, .sa_flags = SA_SIGINFO | SA_RESTART | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    if (handles || py_here != watched_thread || sigaction(SIGINT, NULL, &old_action) ||
        sigaction(SIGINT, &action, NULL))
        return;
    handles = true;
    if (py_check_signals)
        return;
    if (!(old_action.sa_flags & SA_SIGINFO) && old_action.sa_handler == SIG_IGN)
        sigaction(SIGINT, &old_action, NULL);
    else
        signal(SIGALRM, on_alarm);
}

void py_watch_begin(void)
{
    watched_thread = &py_own()->head;
    questions = 0;
    watched_since = now();
}

bool py_watch_is_due(void)
{
    enum { many = 200 };
    if (!handles && ++questions < many && now() == watched_since)
        return false;
    py_watch_interrupts();
    return true;
}

void py_watch_end(void)
{
    watched_thread = NULL;
    if (handles)
        sigaction(SIGINT, &old_action, NULL);
    handles = false;
    __atomic_store_n(&py_interrupted, 0, __ATOMIC_RELAXED);
}

/* ---- rows
 * ------------------------------------------------------------------------------------------------------------- */
enum { FEW = 8 };

typedef struct row_table {
    void **slots;
    uint64_t mask;
} row_table;

static bool table_add(row_table *table, void *row) /* false: it was there */
{
    uint64_t slot = ((uintptr_t)row >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 16;
    while (table->slots[slot & table->mask]) {
        if (table->slots[slot & table->mask] == row)
            return false;
        slot++;
    }
    table->slots[slot & table->mask] = row;
    return true;
}

static bool table_has(const row_table *table, const void *row)
{
    uint64_t slot = ((uintptr_t)row >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 16;
    while (table->slots[slot & table->mask] && table->slots[slot & table->mask] != row)
        slot++;
    return table->slots[slot & table->mask] != NULL;
}

/* A table for so many rows; slots NULL: no memory */
static row_table table_new(int64_t count)
{
    row_table table = {NULL, 15};
    while (table.mask < (uint64_t)count * 2)
        table.mask = table.mask * 2 + 1;
    table.slots = calloc(table.mask + 1, sizeof *table.slots);
    return table;
}

static bool table_add_rows(row_table *table, const py_list *rows) /* false: one came twice */
{
    bool distinct = true;
    for (int64_t i = 0; i < rows->len; i++)
        distinct &= table_add(table, ((void **)rows->at)[i]);
    return distinct;
}

static bool table_has_row(const row_table *table, const py_list *rows)
{
    for (int64_t i = 0; i < rows->len; i++)
        if (table_has(table, ((void **)rows->at)[i]))
            return true;
    return false;
}

bool rows_distinct(const void *list)
{
    const py_list *rows = list;
    void *const *at = rows->at;
    if (rows->len <= FEW) {
        for (int64_t i = 0; i < rows->len; i++)
            for (int64_t j = 0; j < i; j++)
                if (at[i] == at[j])
                    return false;
        return true;
    }
    row_table table = table_new(rows->len);
    bool distinct = table.slots && table_add_rows(&table, rows);
    free(table.slots);
    return distinct;
}

bool rows_disjoint(const void *list, const void *others)
{
    const py_list *rows = list;
    if (list == others)
        return rows->len == 0;
    row_table table = table_new(rows->len);
    if (!table.slots)
        return false;
    table_add_rows(&table, rows);
    bool disjoint = !table_has_row(&table, others);
    free(table.slots);
    return disjoint;
}

static row_table table_of_inner(const py_list *rows, bool *distinct)
{
    py_list *const *at = rows->at;
    int64_t count = 0;
    for (int64_t i = 0; i < rows->len; i++)
        count += at[i]->len;
    row_table table = table_new(count);
    *distinct = table.slots != NULL;
    for (int64_t i = 0; table.slots && i < rows->len; i++)
        *distinct &= table_add_rows(&table, at[i]);
    return table;
}

bool inner_rows_distinct(const void *list)
{
    bool distinct;
    free(table_of_inner(list, &distinct).slots);
    return distinct;
}

bool inner_rows_disjoint(const void *list, const void *others)
{
    const py_list *more = others;
    bool distinct, meet = false;
    row_table table = table_of_inner(list, &distinct);
    if (!table.slots)
        return false;
    for (int64_t i = 0; i < more->len && !meet; i++)
        meet = table_has_row(&table, ((py_list **)more->at)[i]);
    free(table.slots);
    return !meet;
}

bool inner_rows_at_least(const void *list, int64_t n)
{
    const py_list *rows = list;
    for (int64_t i = 0; i < rows->len; i++)
        if (!rows_at_least(((void **)rows->at)[i], n))
            return false;
    return true;
}

bool rows_at_least(const void *list, int64_t n)
{
    const py_list *rows = list;
    py_list *const *at = rows->at;
    for (int64_t i = 0; i < rows->len; i++)
        if (at[i]->len < n)
            return false;
    return true;
}

bool rows_are_plain(const void *list)
{
    const py_list *rows = list;
    py_list *const *at = rows->at;
    for (int64_t i = 0; i < rows->len; i++)
        if (at[i]->bigs)
            return false;
    return true;
}
