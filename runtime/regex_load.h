/* regex_load.h -- the functions of PCRE2 that re needs, for one width of text.
 * In: a width.  Out: pointers into the library, which is loaded when they are asked for.  Rule: no program needs PCRE2
 * that does not reach a pattern. */
#ifndef PY_REGEX_LOAD_H
#define PY_REGEX_LOAD_H
#include "core.h"

#pragma GCC visibility push(hidden)
/* result, name in PCRE2 without its width, parameters */
#define PCRE_FUNCTIONS                                                                                                 \
    PCRE(void *, compile, (const void *text, size_t len, uint32_t options, int *error, size_t *at, void *context))     \
    PCRE(int, jit_compile, (void *code, uint32_t options))                                                             \
    PCRE(int, jit_match,                                                                                               \
         (const void *code, const void *text, size_t len, size_t start, uint32_t options, void *data, void *context))  \
    PCRE(int, match,                                                                                                   \
         (const void *code, const void *text, size_t len, size_t start, uint32_t options, void *data, void *context))  \
    PCRE(void *, match_data_create, (uint32_t pairs, void *general))                                                   \
    PCRE(size_t *, get_ovector_pointer, (void *data))                                                                  \
    PCRE(void *, match_context_create, (void *general))                                                                \
    PCRE(int, set_match_limit, (void *context, uint32_t limit))                                                        \
    PCRE(int, set_depth_limit, (void *context, uint32_t limit))                                                        \
    PCRE(int, set_heap_limit, (void *context, uint32_t limit))                                                         \
    PCRE(void *, jit_stack_create, (size_t first, size_t most, void *general))                                         \
    PCRE(void, jit_stack_assign, (void *context, void *callback, void *stack))                                         \
    PCRE(void *, compile_context_create, (void *general))                                                              \
    PCRE(int, set_newline, (void *context, uint32_t kind))                                                             \
    PCRE(int, set_parens_nest_limit, (void *context, uint32_t limit))                                                  \
    PCRE(void, code_free, (void *code))
typedef struct pcre {
#define PCRE(result, name, parameters) result(*name) parameters;
    PCRE_FUNCTIONS
#undef PCRE
    void *compiling, *matching, *data; /* contexts, and space for spans */
    bool ready;
    struct pcre *next;
} pcre;
enum { PCRE_MOST_PAIRS = 1002 };
/* Of texts of 1, 2 or 4 bytes a character; NULL: ImportError. */
pcre *pcre_for(unsigned width);
#pragma GCC visibility pop
#endif
