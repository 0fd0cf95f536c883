/* wrap_stack.c -- a stack for Python's functions that a generator on a small stack calls.
 * In: what is to run.  Out: it has run, here or on a stack as large as a program's own.
 * Rule: who stands on the thread's own stack goes on there; such stacks are kept and used again. */
#define _GNU_SOURCE /* pthread_getattr_np, MAP_NORESERVE */
#include "stacks.h"
#include "wrap_private.h"

#include <pthread.h>
#include <sys/mman.h>

#ifdef FIBERS /* the sanitizer would have to be told */
bool wrap_on_large_stack(void (*run)(void *), void *with)
{
    return run(with), true;
}
#else
enum { LARGE = 8 << 20, GUARD = 64 << 10 };

typedef struct large_stack { /* at its high end */
    struct large_stack *next;
    char *lowest;
} large_stack;
static large_stack *unused; /* under Python's lock */

static bool on_own_stack(void)
{
    static _Thread_local uintptr_t lowest, highest;
    pthread_attr_t attributes;
    void *at;
    size_t size;
    if (!highest && !pthread_getattr_np(pthread_self(), &attributes)) {
        pthread_attr_getstack(&attributes, &at, &size);
        pthread_attr_destroy(&attributes);
        lowest = (uintptr_t)at;
        highest = lowest + size;
    }
    return (uintptr_t)&at >= lowest && (uintptr_t)&at < highest;
}

static large_stack *take_stack(void)
{
    large_stack *stack = unused;
    if (stack) {
        unused = stack->next;
        return stack;
    }
    char *lowest = mmap(NULL, LARGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (lowest == MAP_FAILED)
        return NULL;
    mprotect(lowest, GUARD, PROT_NONE);
    stack = (large_stack *)(lowest + LARGE - 64);
    stack->lowest = lowest;
    return stack;
}

/* run(with) with the stack pointer at `top`. */
void py_call_on_stack(void *top, void (*run)(void *), void *with);
#if defined __x86_64__
__asm__(".text\n.hidden py_call_on_stack\n.globl py_call_on_stack\n.type py_call_on_stack, @function\n"
        "py_call_on_stack:\n"
        "    pushq %rbp\n    movq %rsp, %rbp\n    movq %rdi, %rsp\n    movq %rdx, %rdi\n    call *%rsi\n"
        "    movq %rbp, %rsp\n    popq %rbp\n    ret\n"
        ".size py_call_on_stack, .-py_call_on_stack\n");
#elif defined __aarch64__
__asm__(".text\n.hidden py_call_on_stack\n.globl py_call_on_stack\n.type py_call_on_stack, %function\n"
        "py_call_on_stack:\n"
        "    stp x29, x30, [sp, #-16]!\n    mov x29, sp\n    mov sp, x0\n    mov x0, x2\n    blr x1\n"
        "    mov sp, x29\n    ldp x29, x30, [sp], #16\n    ret\n"
        ".size py_call_on_stack, .-py_call_on_stack\n");
#endif

bool wrap_on_large_stack(void (*run)(void *), void *with)
{
    if (on_own_stack())
        return run(with), true;
    large_stack *stack = take_stack();
    if (!stack)
        return PyErr_NoMemory(), false;
    uintptr_t floor = py_here->stack_floor;
    py_here->stack_floor = (uintptr_t)stack->lowest + GUARD + STACK_MARGIN;
    py_call_on_stack(stack, run, with);
    py_here->stack_floor = floor;
    stack->next = unused;
    unused = stack;
    return true;
}
#endif
