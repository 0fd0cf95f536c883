/* regex_load.c -- loads PCRE2.
 * In: a width of text.  Out: its functions, with contexts that set no limit but memory.
 * Rule: each thread has its own contexts; nothing is loaded before the first pattern. */
#include "regex_load.h"
#include "error.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static pcre *contexts; /* of all threads, so that what they keep is known to be in use */

static pcre *loaded(unsigned width)
{
    static _Thread_local pcre *mine;
    if (mine)
        return &mine[width >> 1];
    mine = calloc(3, sizeof *mine);
    mine->next = __atomic_load_n(&contexts, __ATOMIC_ACQUIRE);
    while (!__atomic_compare_exchange_n(&contexts, &mine->next, mine, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        continue;
    return &mine[width >> 1];
}

static bool find_functions(pcre *lib, void *library, unsigned bits)
{
    char name[60];
    const char *missing = NULL;
#define PCRE(result, function, parameters)                                                                             \
    snprintf(name, sizeof name, "pcre2_" #function "_%u", bits);                                                       \
    *(void **)&lib->function = dlsym(library, name);                                                                   \
    if (!lib->function)                                                                                                \
        missing = #function;
    PCRE_FUNCTIONS
#undef PCRE
    return !missing;
}

static bool open_library(pcre *lib, unsigned bits)
{
    char name[60];
    snprintf(name, sizeof name, "libpcre2-%u.so.0", bits);
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    return library && find_functions(lib, library, bits);
}

static void make_contexts(pcre *lib)
{
    lib->compiling = lib->compile_context_create(NULL);
    lib->set_newline(lib->compiling, 2); /* \n alone */
    lib->set_parens_nest_limit(lib->compiling, 2000);
    lib->matching = lib->match_context_create(NULL);
    lib->set_match_limit(lib->matching, UINT32_MAX);
    lib->set_depth_limit(lib->matching, UINT32_MAX);
    lib->set_heap_limit(lib->matching, 4u << 20); /* KiB */
    lib->jit_stack_assign(lib->matching, NULL, lib->jit_stack_create(64 << 10, 64 << 20, NULL));
    lib->data = lib->match_data_create(PCRE_MOST_PAIRS, NULL);
    lib->ready = true;
}

pcre *pcre_for(unsigned width)
{
    pcre *lib = loaded(width);
    if (lib->ready)
        return lib;
    if (!open_library(lib, width * 8)) {
        py_raise(&py_ImportError, "libpcre2-%u.so.0: cannot open shared object file", width * 8);
        return NULL;
    }
    make_contexts(lib);
    return lib;
}
