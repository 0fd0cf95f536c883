/* webs.h -- private to the webs: definitions, and which of them reach a point of a body.
 * In: a def or a module's body, before any types.  Out: what webs.c and webs_try.c share.
 * Rule: a walk follows control as CPython does; walk->now is what reaches the place where it stands. */
#ifndef WEBS_H
#define WEBS_H
#include "typeinfer/solve.h"

typedef struct Definition {
    Node *node; /* Name, Param, Alias, FunctionDef; NULL: "not bound yet" */
    Symbol *symbol;
    uint32_t parent; /* union-find: the web */
    bool weak;       /* an assignment expression that may be skipped */
    bool foreign;    /* of a global that only functions bind: in one of them */
} Definition;

typedef VEC(uint32_t) Siblings; /* definitions of one symbol, ascending */

/* Which definitions reach a point; dead: none, and no path does. */
typedef struct Reach {
    uint64_t *bits;
    bool dead;
} Reach;

static inline bool reach_has(const Reach *reach, uint32_t definition)
{
    return reach->bits[definition / 64] >> definition % 64 & 1;
}

typedef struct Jumps {
    struct Jumps *outer;
    Reach on_break, on_continue;
} Jumps;

/* Around a try's body: what may reach its handlers, from any point inside. */
typedef struct Trap {
    struct Trap *outer;
    Reach entry;
} Trap;

/* What runs however a region is left: a finally, or the end of `except E as name`, where the name is unbound. */
typedef struct Passage {
    struct Passage *outer;
    Jumps *jumps; /* of the innermost loop around the region */
    Reach on_break, on_continue;
} Passage;

typedef struct Walk {
    Solver *solver;
    Arena *arena;
    Function *function;
    VEC(Definition) definitions;
    Map definition_of;      /* Node or Symbol ("not bound yet") -> index + 1 */
    Map of_symbol;          /* Symbol -> index of its first + 1 */
    Siblings **siblings;    /* by definition: all of the same symbol */
    uint64_t *used_unbound; /* the definitions "not bound yet" of symbols that functions inside use */
    Map asked;              /* Function -> the bits that reached where it was last said that it may run */
    bool seen;              /* the body of a module: Python sees what is bound at its end */
    uint32_t *loads;        /* by node id - base: a definition + 1 */
    uint32_t words;
    Reach now;
    Jumps *jumps;
    Trap *traps;
    Passage *passage;
    uint32_t conditional; /* inside an operand that may be skipped */
    bool quiet;           /* names are only read: a base class, another name for a method */
} Walk;

/* ---- webs.c */
void web_bind(Walk *walk, const Node *node);
void web_unbind(Walk *walk, const Node *node, Symbol *symbol);
void web_expr(void *walk, Node *node);
void web_block(Walk *walk, const Nodes *body);
void web_jump(Walk *walk, bool is_break);
/* ---- webs_late.c */
void web_named(Walk *walk, const Symbol *symbol);
void web_made(Walk *walk, const Node *def);
void web_all_named(Walk *walk);
/* ---- webs_try.c: sets, and the statements from whose middle control may go elsewhere */
Reach reach_copy(Walk *walk, const Reach *reach);
Reach reach_dead(Walk *walk);
bool reach_join(Walk *walk, Reach *into, const Reach *other); /* true when `into` has grown */
void spring_traps(Walk *walk);                                /* an error may come now */
void web_try(Walk *walk, Node *node);
void web_with(Walk *walk, Node *node);
#endif
