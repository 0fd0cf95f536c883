/* thread.h -- the whole of a thread's record; for the runtime's own files only.
 * In: py_thread (core.h), its public head.  Out: the parts that memory.c, error.c and print.c keep there.
 * Rule: py_own() before writing anything into py_here: a new thread starts with a shared, empty record. */
#ifndef PY_THREAD_H
#define PY_THREAD_H
#include "core.h"
#include "gomp.h"
#include <setjmp.h>

#pragma GCC visibility push(hidden)
typedef struct thread_buffer {
    char *at;
    size_t len, room;
} thread_buffer;
typedef struct thread_record {
    py_thread head;
    char *chunk, *chunk_end; /* memory.c: blocks are cut off here when a free list is empty */
    bool to_stderr;          /* print.c: the running print statement goes there */
    void *print_file;        /* print(file=f): f, and how it is written; borrowed */
    bool (*print_writer)(void *file, const str *text);
    bool (*print_flush)(void *file);
    struct print_redirect *redirects[2]; /* redirect.c: of standard output, of standard error; innermost first */
    bool line_buffered;                  /* standard output is a terminal */
    bool asked_terminal;
    thread_buffer out, err, piece; /* piece: of a statement that goes to a file */
    struct {
        void *block;
        size_t size;
    } spare[4]; /* memory.c: blocks of megabytes that were freed: the next ones need no new pages */
    struct {
        void *blocks; /* memory.c: freed ones of this size, linked */
        uint32_t count;
    } middling[40];
    struct py_list *dead_list; /* memory.c: lists of words that went, with their storage, linked through their counts */
    uint32_t dead_lists;
    py_thread *region_owner; /* gomp.c: who started the region that this thread works in; NULL: it is in none */
    jmp_buf *region_exit;    /* gomp.c: behind this thread's share of it; NULL: shares are handed out bit by bit */
    struct py_stack *stacks; /* stacks.c: of generators that have ended */
    char *new_stacks, *new_stacks_end;
    uint64_t chain_changes;        /* generator.c: somebody resumed one that others have delegated to */
    struct running_chain *running; /* innermost first */
    struct thread_record *next;    /* orphans: records of threads that ended, with their free blocks */
} thread_record;
extern thread_record py_no_thread;
thread_record *py_new_record(void);
static inline thread_record *py_own(void)
{
    thread_record *record = (thread_record *)py_here;
    return likely_py(record != &py_no_thread) ? record : py_new_record();
}
/* Nobody counts references to what this thread sees meanwhile: it is in no parallel loop. */
static inline bool py_alone(void)
{
#if defined __clang__ || defined PY_NO_GOMP
    return !gomp_in_region();
#else
    return likely_py(!((thread_record *)py_here)->region_owner);
#endif
}
#pragma GCC visibility pop
#endif
