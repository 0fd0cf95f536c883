/* stacks.h -- small stacks for generators; for the runtime's own files only.
 * In: nothing.  Out: a stack from the thread's pool, switching to it and back.
 * Rule: address space is reserved, memory comes page by page as it is touched; a stack that was given back is the
 * next to be taken. */
#ifndef PY_STACKS_H
#define PY_STACKS_H
#include "error.h"

#if defined __SANITIZE_ADDRESS__
#define FIBERS 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define FIBERS 1
#endif
#endif
#ifdef FIBERS
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/lsan_interface.h>
#endif

#pragma GCC visibility push(hidden)
typedef struct py_stack py_stack;
enum {
    STACK_SIZE = 512 << 10,
    STACK_MARGIN = 192 << 10, /* GMP takes up to 64 KiB at a time */
    SLAB_STACKS = 32,
    STACK_SHIFTS = 16,
    SHIFT_STEP = 5 * 64,
};

/* At the stack's high end. */
struct py_stack {
    void *inside;  /* stack pointer of the body while it is suspended; NULL: it was never entered */
    void *outside; /* of who resumed it */
    py_stack *next;
    char *lowest;
    py_exception *handled; /* what the body handles while it is suspended */
    void *generator;
#ifdef FIBERS
    void *fake;
    const void *outer_lowest;
    size_t outer_size;
#endif
};

py_stack *stack_take(void); /* NULL: there is no memory */
void stack_give(py_stack *stack);
void stack_prepare(py_stack *stack, void *generator); /* generator_main(generator) is the first to run on it */
void generator_main(void *generator);
/* Keeps what C functions must keep, puts the stack pointer into *save, goes on at `to`. */
void py_switch_stack(void **save, void *to);

static inline uintptr_t stack_floor(const py_stack *stack)
{
    return (uintptr_t)stack->lowest + STACK_MARGIN;
}

/* Keeps the new one; gives the old one. */
static inline py_exception *stack_handled(py_stack *stack, py_exception *handled)
{
    py_exception *old = stack->handled;
    stack->handled = handled;
    return old;
}

/* From who resumes: returns when the body leaves. */
static inline void stack_enter(py_stack *stack)
{
#ifdef FIBERS
    void *fake = NULL;
    __sanitizer_start_switch_fiber(&fake, stack->lowest, (size_t)((char *)stack - stack->lowest));
    py_switch_stack(&stack->outside, stack->inside);
    __sanitizer_finish_switch_fiber(fake, NULL, NULL);
#else
    py_switch_stack(&stack->outside, stack->inside);
#endif
}

/* The first thing on a new stack. */
static inline void stack_arrived(py_stack *stack)
{
#ifdef FIBERS
    __sanitizer_finish_switch_fiber(NULL, &stack->outer_lowest, &stack->outer_size);
#else
    (void)stack;
#endif
}

/* From the body: returns when it is entered again. */
static inline void stack_leave(py_stack *stack, bool forever)
{
#ifdef FIBERS
    __sanitizer_start_switch_fiber(forever ? NULL : &stack->fake, stack->outer_lowest, stack->outer_size);
    py_switch_stack(&stack->inside, stack->outside);
    __sanitizer_finish_switch_fiber(stack->fake, &stack->outer_lowest, &stack->outer_size);
#else
    (void)forever;
    py_switch_stack(&stack->inside, stack->outside);
#endif
}
#pragma GCC visibility pop
#endif
