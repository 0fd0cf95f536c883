/* observe.h -- private to observe.c and watch.c: which places hold numbers, and who looks at them.
 * In: recorded bodies.  Out: a graph of spots.  Rule: what a spot's value reaches is seen as far as
 * its readers are. */
#ifndef OBSERVE_H
#define OBSERVE_H
#include "typeinfer/solve.h"

/* A slot, or the contents of a class of objects. */
typedef struct Spot {
    bool seen, np_seen; /* somebody tells int from float; float from np.float64 */
    bool impure;        /* holds an int that is no small literal */
    VEC(struct Spot *) sources, np_sources, into, np_into;
} Spot;

/* Where a value goes: NULL: nobody can tell; &everyone: somebody can; else as far as that spot is
 * seen. */
typedef struct Sink {
    Spot *whole, *np;
} Sink;

typedef struct Entered {
    bool whole, np; /* the sinks that have been told of what is in it */
} Entered;

typedef struct Observe {
    Solver *solver;
    Body *body;
    Eval eval;
    Map spots;   /* Slot or root Thing -> Spot */
    Map entered; /* Thing, or Atom of a tuple -> Entered */
    VEC(Spot *) all;
    Spot everyone;
} Observe;

static const Sink nobody = {NULL, NULL};
static inline Sink everybody(Observe *o)
{
    return (Sink){&o->everyone, &o->everyone};
}
static inline Sink stored(Spot *spot)
{
    return (Sink){spot, spot};
}
/* observe.c */
Spot *spot_of(Observe *o, const void *key); /* a Slot, or a root Thing */
Spot *contents_spot(Observe *o, Thing *thing);
const Flow *flow_at(Observe *o, const Node *node);
void see_inside(Observe *o, const Flow *flow, Sink sink); /* all that can be reached from a value */
void link_spot(Observe *o, Sink sink, Spot *source);
void check_pure(Observe *o, const Flow *flow, Sink sink); /* a value that comes from no spot */
/* watch.c: how each expression and statement looks at the numbers in it */
void watch_block(Observe *o, const Nodes *body);
void see_implied(Observe *o, const Body *body); /* what a body calls without naming it */
void see_slot(Observe *o, Slot *slot);
#endif
