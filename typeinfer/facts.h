/* facts.h -- what is true of a typed function, computed when asked.
 * In: Func and Ir (ir.h).  Out: answers.  Rule: nothing declared here rewrites a program. */
#ifndef FACTS_H
#define FACTS_H
#include "typeinfer/ir.h"

typedef enum { EFFECTS = 1, ALIAS = 2, ESCAPE = 4, RANGE = 8, DEPEND = 16 } Fact;
void need(Func *func, unsigned facts);  /* compute those that are not valid; EFFECTS and RANGE do the whole unit */
void broke(Func *func, unsigned facts); /* a pass changed what these depend on */
void changed_alike(Func *func);         /* what stands in it now has no other values; new nodes have no ranges */

/* ---- effects.c: bottom-up over call cycles ------------------------------------------------------------ */
typedef struct Effects {
    const Sites *reads, *writes; /* objects whose elements or length may be read, changed */
    const Sites *resizes;        /* of the written ones: their length may change, too */
    bool anything;               /* reads and writes objects that points-to sets do not name */
    Vars globals_written;        /* and attributes */
    bool reads_globals;          /* or attributes */
    bool raises;                 /* may end with an exception (checks that are left count) */
    bool interrupts;             /* has loops that ask for Ctrl-C, and ends as if it raised */
    bool allocates;
    bool keeps_shared; /* stores a reference to an object into another object */
    bool recurses;     /* may reach itself */
    bool calls;        /* calls a function of the program */
    bool counts;       /* may change the count of an object that it did not make */
    unsigned world;    /* Library.world bits: print, random, time, exit, input */
    uint64_t cost;     /* rough nanoseconds of one run; loops count 10 iterations if unknown */
} Effects;
Effects *effects_of(Func *func);
Effects effects_of_block(const Func *func, Block *block);
/* The same without what the block itself writes to the objects of these variables. */
Effects effects_of_block_but(const Func *func, Block *block, const Vars *variables);
Effects effects_of_node(const Func *func, const Ir *node); /* with its operands and nested blocks */
bool writes_global(const Effects *effects, const Var *var);

/* ---- lasting.c: does a loop (inside of another one) ask for Ctrl-C in front of each iteration? -------------- */
bool loop_lasts(const struct LoopIr *loop, bool inside);

/* ---- alias.c: can two places be the same memory? ------------------------------------------------------ */
typedef enum { NEVER, MAYBE, ALWAYS } Alias;
Alias alias(const Func *func, const Ir *a, const Ir *b);   /* two expressions that denote objects */
const Sites *objects_of(const Func *func, const Ir *node); /* points-to set of an expression; NULL: unknown or none */
bool is_object_type(const Type *type); /* list, array, sequence, or a tuple or union with one inside */
/* May an object of `a` be one of `b`?  Two objects from outside may be the same one; an empty set is unknown. */
bool objects_meet(const Unit *unit, const Sites *a, const Sites *b);
/* Objects, what their elements may refer to, and so on: of what was added.  One at a time. */
typedef struct Reaching {
    Unit *unit;
    const Sites *known; /* of these and what they reach nobody asks */
    uint32_t count;     /* of those in unit->marks.list */
} Reaching;
Reaching reach_new(Unit *unit, const Sites *known);
void reach_add(Reaching *reach, const Sites *sites);
const Sites *reach_end(Reaching *reach);
const Sites *objects_reach(Unit *unit, const Sites *from);
const Sites *objects_public(Unit *unit); /* what globals, exceptions and callers from outside reach */
/* May one of `objects` (empty: unknown) be among those that effects name (empty: none)? */
bool are_among(const Unit *unit, const Sites *objects, const Sites *named);

/* ---- escape.c ------------------------------------------------------------------------------------------ */
bool is_fresh(const Func *func, const Var *var);   /* holds only objects made in this function */
bool escapes(const Func *func, const Var *var);    /* may be reachable after the function ends, or from elsewhere now */
bool is_handled(const Func *func, const Ir *loop); /* a handler, or a finally, of func is around it */
bool dead_on_error(const Func *func, const Ir *loop,
                   const Sites *written); /* nobody can see them once an exception leaves */

/* ---- range.c: the values an integer can take ------------------------------------------------------------ */
typedef struct Bound { /* value + length_of(symbol); symbol NULL: a constant */
    const Var *symbol; /* a list, str or array variable (its len), or an int variable when is_int */
    uint8_t axis;      /* array: which extent */
    bool is_int;       /* the bound is the int variable itself, plus value */
    int64_t value;
} Bound;
typedef struct Range {
    int64_t low, high; /* INT64_MIN, INT64_MAX: unbounded (may be big) */
    Bound above;       /* also: x < above  (strict), when has_above */
    bool has_above;
    uint8_t proofs; /* enum Proved: what the walk could prove of the node that carries this range */
    enum Wrap {     /* of a % b, b >= 1: what is left of the division */
                Wrap_unknown,
                Wrap_none,  /* 0 <= a < b: a */
                Wrap_equal, /* 0 <= a <= b: 0 if a == b else a */
                Wrap_below, /* -b <= a < b: a + b if a < 0 else a */
    } wrap;
} Range;
Range range_of(const Func *func, const Ir *node);         /* an int expression, where it stands */
bool range_is_small(Range range);                         /* fits a word: no big integer */
bool range_is_plain(Range range);                         /* as what a list of ints holds whose `bigs` is not set */
bool var_is_small(const Var *var);                        /* an int variable that never holds a big integer */
bool index_in_bounds(const Func *func, const Ir *access); /* Index, Element, Store: proved? */
const char *range_reason(Arena *arena, const Func *func, const Ir *node); /* "0 <= i < len(xs)" for reports */

/* ---- depend.c: accesses of a Loop ---------------------------------------------------------------------- */
typedef enum { Use_none, Use_read, Use_set } FirstUse;
FirstUse first_use(const Block *block, const Var *var); /* read before it is set?  Use_set: set on every way first */
bool live_after(Func *func, const Ir *loop, const Var *var); /* may its value at the end of loop be read? */
typedef enum { Inside_perhaps, Inside_only, Inside_too } Inside;
Inside loop_has(Func *func, const Ir *loop, const Var *var); /* is all that mentions it in the loop?  perhaps: look */
typedef struct LoopTest {                                    /* what must be tested at run time for independence */
    enum {
        Test_differ,
        Test_rows_distinct,
        Test_rows_disjoint,
        Test_no_overlap,
        Test_one_place,
        Test_inner_distinct, /* the rows of all rows */
        Test_inner_disjoint
    } kind;
    const Var *a, *b;
} LoopTest;
typedef struct Reduction { /* what iterations do to var can be done in parts, and the parts put together */
    Var *var;
    enum Reduce {
        Reduce_sum, /* ints that stay one word; floats, too, with --reassociate */
        Reduce_or,
        Reduce_and,
        Reduce_bitor,
        Reduce_bitand,
        Reduce_bitxor,
        Reduce_max, /* of floats: in the order of iterations; a NaN never wins */
        Reduce_min,
    } how;
    bool last_wins; /* max, min: of equal values the later one */
    bool asked;     /* or, and: an iteration looks whether it is decided, and then does nothing */
    Vars with;      /* max, min: set whenever it is */
} Reduction;
typedef struct Dependences {
    Vars carried;  /* scalars whose value crosses iterations and are no reduction */
    Vars privates; /* set before read in each iteration, and not needed afterwards */
    Vars lasts;    /* set in every iteration before they are read: the last one's value is left */
    VEC(Reduction) reductions;
    bool may_raise;       /* some check is left */
    const char *obstacle; /* NULL: iterations are independent given `tests`; else the reason, in words */
    const char *tag;      /* in one word: carried alias print random call store float-sum raises shared live exit try */
    Span obstacle_at;
    VEC(LoopTest) tests;
} Dependences;
Dependences *dependences_of(Func *func, Ir *loop);
#endif
