/* plan.h -- what checks, versions and the parallel plan share.
 * In: facts.  Out: helpers on loops.  Rule: private to codegen's rewriting passes; emission never sees it. */
#ifndef PLAN_H
#define PLAN_H
#include "codegen/codegen.h"
#include "typeinfer/affine.h"

void take_all_proofs(Unit *unit);         /* checks.c: node->proved from node->range */
Ir *never_so(Unit *unit, const Ir *node); /* doubt.c: the statement that ends a program that gets there */
/* versions.c: Versions around loops whose checks a test covers; unchecked: only the layout of arrays matters; true:
 * ranges changed */
bool version_loops(Func *func, bool unchecked);
/* ---- words.c: ints that are words once a test in front of the loop holds --------------------------------- */
typedef struct Words {
    Func *func;
    LoopBody body;
    Vars lists, grids;    /* without a big integer, in them or in their rows: to be tested */
    Vars inside, outside; /* variables that the loop sets, and leaves alone */
    VEC(Ir *) loads;      /* of their elements, and stores; none: nothing is gained */
    uint32_t gains;       /* operations that become plain */
    bool changed, stuck;
} Words;
Words find_words(Func *func, Ir *loop);
Ir *take_words(Words *words, Block *body); /* the test; body holds the loop, and then what belongs around it */
void foresee_calls(Func *func);            /* foreseen.c */
/* ---- choices.c: what `and`, `or` and `a if c else b` became ----------------------------------------------- */
void join_raises(Func *func);    /* branches of a choice by type that raise the same */
void decide_choices(Func *func); /* tests of a temporary that was just set to a constant */
bool join_choices(Func *func);   /* true: something is used once now */
/* ---- twin_fields.c: attributes, as paths from parameters, that a function counts with; few, or none ------- */
void paths_counted_with(Unit *unit, Func *func, Block *paths);
/* ---- constants.c: ints that are the same whenever they are read ---------------------------------------- */
typedef struct Constants {
    Unit *unit;
    Map sets;   /* Var -> the only Set of it; something else: there are several */
    Map values; /* Var -> its value, or that it has none: found so far */
    bool looked;
    bool exported; /* those that Python may set count, too */
} Constants;
Constants constants_of(Unit *unit);
bool constant_int(Constants *constants, const Ir *node, __int128 *value); /* false: not known */
const Ir *only_set_of(Constants *constants, const Var *var);              /* NULL: several, or none */
/* ---- settled.c: functions that count with what the module sets once, and Python may set ------------------ */
typedef struct Settled {
    Unit *unit;
    Constants constants;
    VEC(Func *) funcs;
    Map vars; /* Func -> the Vars that it and what it calls count with */
} Settled;
Settled find_settled(Unit *unit);
bool has_settled(const Settled *settled, const Func *func);
Ir *unsettled_test(Settled *settled, const Func *func); /* is one of them something else now? */
void settle_reads(Settled *settled, Func *func);        /* their values in their place */
/* ---- tree.c: small trees, and loops as wholes ---------------------------------------------------------- */
Ir *tree_and_also(Unit *unit, Ir *a, Ir *b);     /* a may be NULL */
Ir *tree_or_else(Unit *unit, Ir *a, Ir *b);      /* a may be NULL */
Ir *tree_at_least(Unit *unit, Ir *a, int64_t b); /* a >= b, of words */
Ir *tree_below(Unit *unit, Ir *a, Ir *b);        /* a < b, of words */
Ir *tree_call(Unit *unit, const char *c_name, Type *type, Ir *const *args,
              uint32_t count); /* a quiet runtime function */
bool same_tree(const Ir *a, const Ir *b);
Var **var_slot(Ir *node); /* the variable that the node itself reads, sets or counts with; NULL: none */
uint32_t mentions(Block *block, const Var *var);
typedef struct VarCounts { /* by local variable: how often it is read, and set; what is unset counts as two */
    const Func *func;
    uint32_t *uses, *sets;
} VarCounts;
VarCounts count_vars(Func *func);
uint32_t sets_of(Block *block, const Var *var);           /* and unsets, and loops that count with it */
Vars vars_inside(Func *func, Ir *loop);                   /* mentioned in the loop and nowhere else; no parameters */
bool is_all_inside(Func *func, Ir *loop, const Var *var); /* is all that mentions it inside? */
void rename_var(Block *block, const Var *from, Var *to);
Var *var_twin(Func *func, const Var *var); /* the same name and facts */
#endif
