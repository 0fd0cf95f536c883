/* depend.h -- private to depend.c, scalars.c and reduce.c: one loop in the making of its verdict.
 * In: a Loop.  Out: its Dependences.  Rule: the first obstacle that is found is the reason that is shown. */
#ifndef DEPEND_H
#define DEPEND_H
#include "typeinfer/affine.h"

typedef struct Access {
    const Ir *node;
    const Ir *object;   /* the container; NULL: only its sites are known */
    const Sites *sites; /* of the container */
    Path path;          /* with the last step when one element is meant */
    bool has_path, whole, write;
} Access;

typedef struct Depend {
    LoopBody body;
    Unit *unit;
    Func *func;
    Dependences *out;
    const Sites *shared; /* what, of all that is not public, can be reached from outside one iteration */
    bool knows_shared;
    VEC(Access) accesses;
    int inner; /* loops around the node in hand */
} Depend;

void obstacle(Depend *d, const char *tag, Span at, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* ---- scalars.c ---------------------------------------------------------------------------------------- */
void judge_variables(Depend *d); /* private, last value, reduction, or an obstacle */

/* ---- reduce.c ----------------------------------------------------------------------------------------- */
bool find_reduction(const Depend *d, Var *var, const BodyVar *entry, Reduction *out); /* other than a sum */
bool is_set_with_best(const Depend *d, const Var *var, const BodyVar *entry);         /* by a max or min that is one */
uint32_t reads_in(Block *block, const Var *var);
#endif
