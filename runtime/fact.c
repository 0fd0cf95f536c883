/* fact.c -- the end of a test build in which a proof does not hold.
 * In: what was proved, and the line.  Out: a message, abort.  Rule: apart from fact.h, so that no generated C sees the
 * C library's names. */
#include "fact.h"
#include <stdio.h>
#include <stdlib.h>

void fact_is_false(const char *what, long line, int64_t a, int64_t b)
{
    fprintf(stderr, "moult: false fact: %s, line %ld (%lld, %lld)\n", what, line, (long long)a, (long long)b);
    abort();
}
