/* doctest.h -- the examples in a docstring.
 * In: a docstring.  Out: its examples, as CPython's doctest.DocTestParser finds them.  Rule: texts are the arena's. */
#ifndef DOCTEST_H
#define DOCTEST_H
#include "frontend/base.h"

typedef struct DocExample {
    const char *source, *want; /* each ends with a new line, but for an empty want */
    const char *message;       /* of the exception that want shows; NULL: it shows none */
    uint32_t line;             /* in the docstring, from 0 */
    unsigned set, clear;       /* option flags, as doctest numbers them */
} DocExample;
typedef VEC(DocExample) DocExamples;

/* NULL, or what CPython's ValueError says. */
const char *doc_examples(Arena *arena, Str doc, DocExamples *examples);
#endif
