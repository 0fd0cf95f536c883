/* stacks.h -- small stacks for generators; for the runtime's own files only.
 * In: nothing.  Out: a stack from the thread's pool, switching to it and back.
 * Rule: address space is reserved, memory comes page by page as it is touched; a stack that was given back is the
 * next to be taken. */
#ifndef PY_STACKS_H
#define PY_STACKS_H
#include "error.h"

#pragma GCC visibility push(hidden)
typedef struct py_stack py_stack;
py_stack *stack_take(void); /* NULL: there is no memory */
void stack_give(py_stack *stack);
/* From who resumes: returns when the body leaves.  On the first entry generator_main(generator) runs there. */
void stack_enter(py_stack *stack, void *generator);
void stack_arrived(py_stack *stack);             /* the first thing on a new stack */
void stack_leave(py_stack *stack, bool forever); /* from the body: returns when it is entered again */
uintptr_t stack_floor(const py_stack *stack);
py_exception *stack_handled(py_stack *stack, py_exception *handled); /* keeps the new one; gives the old one */
void generator_main(void *generator);
#pragma GCC visibility pop
#endif
