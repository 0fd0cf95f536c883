/* counting.c -- the debug runtime: every block is known, poisoned when freed, missed when it leaks.
 * In: allocations and frees.  Out: an abort at a wrong free; a report of what is live at exit.
 * Rule: one lock guards one list; a freed block rests, poisoned, before the C library gets it back. */
#include "counting.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef PY_COUNTING
enum { RESTING = 4096, POISON = 0xDB, SHOWN = 10 };
static const uint64_t LIVE = 0x6c6976652d6f626a, DEAD = 0x646561642d6f626a;

typedef struct counted {
    struct counted *next, *previous;
    const char *name;
    size_t size;
    uint64_t state, number;
} counted; /* 48 bytes: what follows is aligned to 16 */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static counted *live, *resting[RESTING];
static uint64_t allocations, frees;

static _Noreturn void stop(const char *what, const void *block)
{
    fprintf(stderr, "moult runtime: %s (block %p)\n", what, block);
    abort();
}

void *counting_alloc(size_t size)
{
    counted *block = malloc(sizeof *block + size);
    if (!block)
        return NULL;
    pthread_mutex_lock(&lock);
    *block = (counted){.next = live, .size = size, .state = LIVE, .number = ++allocations};
    if (live)
        live->previous = block;
    live = block;
    pthread_mutex_unlock(&lock);
    memset(block + 1, POISON ^ 0xff, size);
    return block + 1;
}

static void unlink_block(counted *block)
{
    if (block->previous)
        block->previous->next = block->next;
    else
        live = block->next;
    if (block->next)
        block->next->previous = block->previous;
}

void counting_free(void *at, size_t size)
{
    counted *block = (counted *)at - 1;
    if (block->state == DEAD)
        stop("a block is freed twice", at);
    if (block->state != LIVE)
        stop("what is freed is no block", at);
    if (block->size != size)
        stop("a block is freed with another size", at);
    memset(at, POISON, size);
    pthread_mutex_lock(&lock);
    unlink_block(block);
    block->state = DEAD;
    counted **place = &resting[frees++ % RESTING], *old = *place;
    *place = block;
    pthread_mutex_unlock(&lock);
    free(old);
}

void counting_name(void *at, const char *type_name)
{
    ((counted *)at - 1)->name = type_name;
}

void counting_forget(void *at)
{
    counted *block = (counted *)at - 1;
    pthread_mutex_lock(&lock);
    unlink_block(block);
    block->next = block->previous = block; /* a later free is harmless */
    pthread_mutex_unlock(&lock);
}

bool counting_report(void)
{
    uint64_t count = 0, bytes = 0;
    for (const counted *block = live; block; block = block->next)
        count++, bytes += block->size;
    if (!count)
        return false;
    fprintf(stderr, "moult runtime: %llu blocks (%llu bytes) are still live at exit\n", (unsigned long long)count,
            (unsigned long long)bytes);
    int shown = 0;
    for (const counted *block = live; block && shown < SHOWN; block = block->next, shown++)
        fprintf(stderr, "  allocation %llu: %s, %zu bytes\n", (unsigned long long)block->number,
                block->name ? block->name : "a buffer", block->size);
    return true;
}
#else
typedef int counting_is_off; /* ISO C wants a declaration in every file */
#endif
