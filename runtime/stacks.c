/* stacks.c -- where generators run: a pool of stacks per thread, and the switch from one to another.
 * In: requests of generator.c.  Out: address space cut into stacks, a few instructions of assembly.
 * Rule: slabs hold several stacks, so that a hundred thousand generators need few mappings; there are no guard pages:
 * calls that recurse test the stack floor, and the margin below it is more than the runtime and libc need. */
#define _GNU_SOURCE /* MAP_NORESERVE */
#include "stacks.h"
#include "thread.h"
#include <stdlib.h>
#include <sys/mman.h>

/* ---- the switch ---------------------------------------------------------------------------------------------------
 */
void py_start_stack(void);

#if defined __x86_64__
__asm__(".text\n.hidden py_switch_stack\n.globl py_switch_stack\n.type py_switch_stack, @function\n"
        "py_switch_stack:\n"
        "    pushq %rbp\n    pushq %rbx\n    pushq %r12\n    pushq %r13\n    pushq %r14\n    pushq %r15\n"
        "    movq %rsp, (%rdi)\n    movq %rsi, %rsp\n"
        "    popq %r15\n    popq %r14\n    popq %r13\n    popq %r12\n    popq %rbx\n    popq %rbp\n"
        "    popq %rcx\n    jmp *%rcx\n" /* a ret would be predicted to go where the call came from */
        ".size py_switch_stack, .-py_switch_stack\n"
        ".hidden py_start_stack\n.globl py_start_stack\n.type py_start_stack, @function\n"
        "py_start_stack:\n    movq %rbx, %rdi\n    call generator_main\n    ud2\n"
        ".size py_start_stack, .-py_start_stack\n");

static void *first_frame(void *top, void *generator)
{
    void **at = top;
    *--at = NULL;
    *--at = NULL; /* where py_start_stack's stack begins: 16 bytes aligned */
    *--at = (void *)(uintptr_t)py_start_stack;
    *--at = NULL;      /* rbp */
    *--at = generator; /* rbx */
    for (int i = 0; i < 4; i++)
        *--at = NULL;
    return at;
}
#elif defined __aarch64__
__asm__(".text\n.hidden py_switch_stack\n.globl py_switch_stack\n.type py_switch_stack, %function\n"
        "py_switch_stack:\n"
        "    sub sp, sp, #160\n"
        "    stp x19, x20, [sp]\n    stp x21, x22, [sp, #16]\n    stp x23, x24, [sp, #32]\n"
        "    stp x25, x26, [sp, #48]\n    stp x27, x28, [sp, #64]\n    stp x29, x30, [sp, #80]\n"
        "    stp d8, d9, [sp, #96]\n    stp d10, d11, [sp, #112]\n    stp d12, d13, [sp, #128]\n"
        "    stp d14, d15, [sp, #144]\n"
        "    mov x9, sp\n    str x9, [x0]\n    mov sp, x1\n"
        "    ldp x19, x20, [sp]\n    ldp x21, x22, [sp, #16]\n    ldp x23, x24, [sp, #32]\n"
        "    ldp x25, x26, [sp, #48]\n    ldp x27, x28, [sp, #64]\n    ldp x29, x30, [sp, #80]\n"
        "    ldp d8, d9, [sp, #96]\n    ldp d10, d11, [sp, #112]\n    ldp d12, d13, [sp, #128]\n"
        "    ldp d14, d15, [sp, #144]\n"
        "    add sp, sp, #160\n    br x30\n"
        ".size py_switch_stack, .-py_switch_stack\n"
        ".hidden py_start_stack\n.globl py_start_stack\n.type py_start_stack, %function\n"
        "py_start_stack:\n    mov x0, x19\n    bl generator_main\n    brk #1\n"
        ".size py_start_stack, .-py_start_stack\n");

static void *first_frame(void *top, void *generator)
{
    void **at = (void **)top - 20;
    memset(at, 0, 160);
    at[0] = generator;                          /* x19 */
    at[11] = (void *)(uintptr_t)py_start_stack; /* x30 */
    return at;
}
#else
#include <ucontext.h>
/* A context per side, kept at the stack's end. */
void py_switch_stack(void **save, void *to)
{
    ucontext_t here;
    *save = &here;
    swapcontext(&here, to);
}

static void start(unsigned high, unsigned low)
{
    generator_main((void *)(((uintptr_t)high << 16 << 16) | low));
}

static void *first_frame(void *top, void *generator)
{
    ucontext_t *context = (ucontext_t *)(((uintptr_t)top - sizeof *context) & -(uintptr_t)64);
    uintptr_t word = (uintptr_t)generator;
    getcontext(context);
    context->uc_stack.ss_sp = (char *)context - (STACK_SIZE - 16384);
    context->uc_stack.ss_size = STACK_SIZE - 16384;
    context->uc_link = NULL;
    makecontext(context, (void (*)(void))start, 2, (unsigned)(word >> 16 >> 16), (unsigned)word);
    return context;
}
#endif

/* ---- the pool
 * --------------------------------------------------------------------------------------------------------- */
static bool add_slab(thread_record *record)
{
    size_t size = (size_t)STACK_SIZE * SLAB_STACKS;
    char *slab =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (slab == MAP_FAILED)
        return false;
    madvise(slab, size, MADV_NOHUGEPAGE);
    record->new_stacks = slab;
    record->new_stacks_end = slab + size;
    return true;
}

static py_stack *cut_stack(thread_record *record)
{
    if (record->new_stacks == record->new_stacks_end && !add_slab(record))
        return NULL;
    char *lowest = record->new_stacks;
    record->new_stacks += STACK_SIZE;
    /* not all at the same place of a page: frames of different stacks would share the same few lines of the cache */
    uintptr_t shift = (uintptr_t)lowest / STACK_SIZE % STACK_SHIFTS * SHIFT_STEP;
    py_stack *stack = (py_stack *)(((uintptr_t)lowest + STACK_SIZE - shift - sizeof *stack) & -(uintptr_t)64);
    memset(stack, 0, sizeof *stack);
    stack->lowest = lowest;
#ifdef FIBERS
    __lsan_register_root_region(lowest, STACK_SIZE);
#endif
    return stack;
}

py_stack *stack_take(void)
{
    thread_record *record = py_own();
    py_stack *stack = record->stacks;
    if (!stack)
        return cut_stack(record);
    record->stacks = stack->next;
    return stack;
}

void stack_give(py_stack *stack)
{
    thread_record *record = py_own();
#ifdef FIBERS
    __asan_unpoison_memory_region(stack->lowest, STACK_SIZE - sizeof *stack);
#endif
    stack->inside = NULL;
    stack->handled = NULL;
    stack->next = record->stacks;
    record->stacks = stack;
}

/* ---- its first frame
 * -------------------------------------------------------------------------------------------------- */
void stack_prepare(py_stack *stack, void *generator)
{
    stack->inside = first_frame(stack, generator);
}
