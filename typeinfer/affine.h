/* affine.h -- what the body of a loop does with its subscripts.
 * In: a Loop.  Out: which variables it changes, subscripts as sums, the path from a variable to an element.
 * Rule: an answer holds within one iteration of that loop; what cannot be told is no answer. */
#ifndef AFFINE_H
#define AFFINE_H
#include "typeinfer/facts.h"

typedef struct BodyVar { /* a variable that the body sets */
    uint32_t sets;
    Ir *set;  /* the last one */
    Ir *loop; /* the Loop that counts it */
} BodyVar;
typedef struct LoopBody {
    Func *func;
    Ir *loop;
    Map vars; /* Var -> BodyVar */
    Effects effects;
} LoopBody;
LoopBody loop_body(Func *func, Ir *loop);
bool is_invariant(const LoopBody *body, const Var *var);
const Ir *index_loop(const LoopBody *body, const Var *var); /* the loop here that counts with it, or NULL */
const Ir *only_value(const LoopBody *body, const Var *var); /* what its only assignment in the body gives it, or NULL */
bool length_is_fixed(const LoopBody *body, const Ir *object);    /* the body cannot change its length */
bool elements_are_fixed(const LoopBody *body, const Ir *object); /* nor store into it */

/* The sum of k * a * b (b may be NULL) and c; a list or array variable stands for its length along axis. */
typedef struct AffineTerm {
    int64_t k;
    const Var *a, *b;
    uint8_t axis;
} AffineTerm;
enum { most_affine = 6, most_steps = 6 };
typedef struct Affine {
    int64_t c;
    AffineTerm terms[most_affine];
    uint8_t count;
} Affine;
bool affine_of(const LoopBody *body, const Ir *node, Affine *out);
bool affine_add(Affine *sum, const Affine *other, int64_t k); /* sum += k * other; false: too large */
bool same_affine(const Affine *a, const Affine *b);           /* all but c */

/* root[s0][s1]...: an element, row or whole object that the body names */
typedef struct Path {
    const Var *root; /* not changed by the body */
    const Ir *steps[most_steps];
    const Ir *nodes[most_steps]; /* the access that takes the step */
    uint8_t count;
} Path;
bool path_of(const LoopBody *body, const Ir *object, Path *out);
bool path_step(Path *path, const Ir *node, const Ir *subscript);
#endif
