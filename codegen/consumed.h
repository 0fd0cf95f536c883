/* consumed.h -- shared by consumed.c, which finds generators that one loop consumes, and splice.c, which puts them
 * there. In: a loop and the generator's body.  Out: one loop without a generator.  Rule: private to that pass. */
#ifndef CONSUMED_H
#define CONSUMED_H
#include "codegen/codegen.h"

/* One generator and the loop that consumes it. */
typedef struct Splice {
    Unit *unit;
    Func *func;      /* where the loop is */
    Var *source;     /* the generator */
    Ir *loop;        /* while more = resume source: body */
    Block *body;     /* of the generator, the loop's own copy: statements at places of a source of their own */
    Block *once;     /* loops that only give `break` a place: their bodies run at most once */
    Var *stopped;    /* set where more loops than one are to be left */
    uint32_t sets;   /* how often so far */
    bool wrapped;    /* something is to leave the whole, and more follows */
    uint32_t copies; /* of the loop's body so far */
} Splice;

void splice(Splice *s, Block *out); /* what stands in the loop's place */
#endif
