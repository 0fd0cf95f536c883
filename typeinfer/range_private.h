/* range_private.h -- the parts of the range analysis: a state, values, one function's walk, the whole unit.
 * In: IR.  Out: node->range, and ranges of variables, results and elements.
 * Rule: a state holds an interval per term and a few relations  a <= b + c  between terms; a term is an int
 *     variable, the length of a list, str or array variable (per axis), or the stop of a running loop. */
#ifndef RANGE_PRIVATE_H
#define RANGE_PRIVATE_H
#include "typeinfer/facts_private.h"

#define LOW_NONE     INT64_MIN
#define HIGH_NONE    INT64_MAX
#define FAR          INT64_MAX          /* no relation */
#define TIME_LIMIT   (INT64_C(1) << 62) /* what a counter cannot reach within years */
#define EXTENT_LIMIT (INT64_C(1) << 61) /* of an array: ndarray.h, ARRAY_EXTENT */
/* A bound that only values reach which are counted up from TIME_LIMIT or less in steps of at most most_step, so none
 * within years: a step further it is the same bound.  Other values between the two have the bound COUNTED + 1. */
#define COUNTED      (TIME_LIMIT + TIME_LIMIT / 2)
#define LENGTH_LIMIT (INT64_C(1) << 47) /* addresses end there */

/* Of a term: `term` is another one that it is near to. */
typedef struct Edge {
    int term;
    int64_t up, down; /* self <= term + up, term <= self + down; FAR: no such relation */
} Edge;

typedef struct Edges { /* shared by states: written by its only user alone */
    uint32_t users, len, room;
    struct Edges *next_free;
    Edge at[];
} Edges;

typedef struct Cell {
    int64_t low, high;
    Edges *edges; /* NULL: none */
} Cell;

enum { most_step = 16 };
enum { page_cells = 16, book_pages = 32, book_cells = page_cells * book_pages };
typedef struct Page { /* shared by states, as Edges are */
    uint32_t users;
    uint16_t bound; /* a bit per cell: the local variable of that term is surely bound */
    struct Page *next_free;
    Cell cells[page_cells];
} Page;

typedef struct Book { /* so that a copy of a state costs a pointer per 512 terms */
    uint32_t users;
    struct Book *next_free;
    Page *pages[book_pages];
} Book;

typedef struct State {
    bool dead;
    Book **books;
    uint64_t version; /* of the relations: states with the same one have the same */
    const Var *split; /* a bool variable: what is known when it is true, when it is false */
    struct State *when_true, *when_false;
    struct State *next_free;
    VEC(int) loose; /* of a loop's head: terms whose interval was widened past what relations tell */
} State;

/* ---- range_pages.c: what states share ----------------------------------------------------------------- */
enum { edge_rooms = 5 };
typedef struct Reach { /* distances from (or to) one term, kept until another one is asked for */
    uint64_t version;
    int source;
    uint32_t epoch, *seen; /* per term */
    int64_t *far;          /* where seen */
} Reach;

typedef struct Domain {
    Arena *arena;
    int terms, books;
    uint64_t clock; /* of versions */
    Book *blank;
    Page *free_pages;
    Book *free_books;
    Edges *free_edges[edge_rooms];
    State *free;
    Reach from, to;
    int *queue, queue_first, queue_count;
    bool *queued;
} Domain;
void domain_start(Domain *domain); /* once arena and terms are known */
static inline const Page *page_of(const State *state, int term)
{
    return state->books[term / book_cells]->pages[term / page_cells % book_pages];
}
static inline const Cell *cell_of(const State *state, int term)
{
    return &page_of(state, term)->cells[term % page_cells];
}
Cell *cell_write(Domain *domain, State *state, int term);
/* Sets what is known of a <= b + up and b <= a + down, at both ends; false: no room. */
bool edge_set(Domain *domain, State *state, int a, int b, int64_t up, int64_t down);
const Edge *edge_find(const State *state, int a, int b);
void cell_share(Domain *domain, State *state, int term, const Cell *from); /* with its edges, at this end only */
void book_share(Domain *domain, State *state, int book, Book *shared);
void page_share(Domain *domain, State *state, int term, const State *from); /* the page of a term */
bool is_bound(const State *state, int term);
void set_bound(Domain *domain, State *state, int term, bool bound);
void join_bound(Domain *domain, State *state, int term, const State *other); /* of the page of a term: in both */
State *state_room(Domain *domain);                                           /* no pages yet */
State *state_new(Domain *domain);
State *state_copy(Domain *domain, const State *state);
bool state_same(const Domain *domain, const State *a, const State *b); /* and neither has a split */
void state_align(Domain *domain, State *state, const State *like);     /* shares what they have alike */
void state_free(Domain *domain, State *state);                         /* NULL is fine */
void state_drop_split(Domain *domain, State *state);
void queue_put(Domain *domain, int term);
int queue_take(Domain *domain);
void queue_clear(Domain *domain);

/* ---- range_state.c: the domain ------------------------------------------------------------------------ */
State *state_join(Domain *domain, State *a, State *b); /* frees both; either may be NULL or dead */
/* `fresh` joined into `old`, what grew going on to the next threshold; true when old covered it. */
typedef enum { Widen_plain, Widen_thresholds, Widen_hard } Widening;
/* Of a variable: changed only by small steps from a small start, as far as seen; and whether anything rests on that. */
typedef enum { Counter_no, Counter_unused, Counter_used } Counter;
bool state_widen(Domain *domain, State *old, const State *fresh, Counter *counters, Widening how);
State *state_settle(Domain *domain, const State *widened); /* a copy that says what its relations tell */
void state_clamp(Domain *domain, State *state, const State *entry, Counter *counters);
int64_t state_distance(Domain *domain, const State *state, int a, int b); /* least known c of a <= b + c, or FAR */
void state_relate(Domain *domain, State *state, int a, int b, int64_t c);
void state_shift(Domain *domain, State *state, int term, int64_t c); /* term = term + c */
void state_stretch(Domain *domain, State *state, int term);          /* a length grows by one, or not at all */
void state_forget(Domain *domain, State *state, int term);           /* keeps what follows between the others */
void state_at_most(Domain *domain, State *state, int term, int64_t high);
void state_at_least(Domain *domain, State *state, int term, int64_t low);
int64_t widen_high(int64_t old, int64_t fresh);
int64_t widen_low(int64_t old, int64_t fresh);
/* bounds plus a constant; none stays none */
int64_t high_add(int64_t high, int64_t c);
int64_t low_add(int64_t low, int64_t c);
int64_t clamp_high(__int128 value);
int64_t clamp_low(__int128 value);

/* ---- values -------------------------------------------------------------------------------------------- */
typedef struct Term {
    int term;
    int64_t c;
} Term;
enum { most_terms = 4 };
typedef struct Value {
    int64_t low, high;
    Term up[most_terms], down[most_terms]; /* value <= term + c, value >= term + c */
    uint8_t ups, downs;
} Value;

typedef struct Visit {         /* of a loop: what was found for an entry */
    State *entry, *head, *end; /* end: only from a trial */
    uint64_t clock;
} Visit;

typedef struct Jump { /* states that leave a loop's body early */
    struct Jump *outer;
    State *breaks, *continues;
} Jump;

/* Around the body of a Try or Finally: the states from which an error, or a Leave, goes to its end. */
typedef struct Trap {
    struct Trap *outer;
    State *errors, *leaves;
    bool is_final;
    int searching; /* as Walk's, where the trap stands */
} Trap;

typedef struct UnitRanges UnitRanges;
enum { path_depth = 3 };
typedef struct Path { /* of an int: attributes behind a local variable */
    const Var *root, *fields[path_depth];
    uint8_t depth;
    uint32_t uses; /* but for the first */
    int term;
} Path;

typedef struct Terms { /* of a function, for all its walks */
    int count;
    int *local_term; /* first term of a local by id, or -1 */
    int *local_slot; /* the same, but those without a value that is followed have one, too */
    Map global_term; /* of a global that it mentions: the same, plus 1 */
    Map loop_term;   /* Loop -> its stop's term + 1 */
    const Var **var; /* per term; NULL: the stop of a loop */
    uint32_t *sets;  /* per local variable: how many statements assign it */
    Vars globals;
    VEC(Path) paths;
    Vars lists, unknown_lists, outside_lists; /* all; that may be any list; that may come from outside */
    Map holders;                              /* object -> Vars that may be it */
    Map meeting;                              /* Sites -> Lists that may be one of them */
    Map ends;                                 /* range_ends.c: statement -> Vars that no later statement mentions */
} Terms;
typedef struct Walk {
    Unit *unit;
    Func *func;
    UnitRanges *ranges;
    Domain domain;
    Terms *terms;
    Counter *counters;     /* per term */
    bool counters_changed; /* one that something rests on is none */
    uint64_t clock;        /* counts what changed besides the state */
    Map visits;            /* Loop or While -> Visit, the last one */
    bool *nonzero;         /* per local float that is assigned once, in the block of its uses: not 0.0 */
    uint32_t steps;        /* statements walked so far */
    bool grows;            /* the head of the innermost loop around is still growing */
    int trial;             /* > 0: looking for a loop's invariant; nothing is recorded or passed on */
    int guesses;           /* of these, those whose head says more than the loop's entry */
    Jump *jump;
    Trap *traps;
    int searching; /* loops around whose invariant is looked for: errors inside are taken from the last walk only */
    State *state;  /* where the walk stands */
} Walk;

/* range_terms.c */
int terms_of_type(const Type *type);
Terms *terms_of(UnitRanges *ranges, Func *func);
int term_of(const Walk *walk, const Var *var, unsigned axis); /* -1: none */
typedef struct Lists {
    Vars vars;
    VEC(int) terms; /* of their lengths, in that order; -1: none */
} Lists;
const Lists *lists_meeting(Walk *walk, const Sites *sites); /* lists that may be one of them; none: all */
/* range_ends.c: what is no longer of interest */
void find_ends(Arena *arena, Terms *terms, Func *func);
void forget_ended(Walk *walk, const Ir *statement);
/* range_expr.c */
Value value_any(void);
Value value_between(int64_t low, int64_t high);
Value value_constant(int64_t constant);
Value value_term(Walk *walk, int term);
Value value_shift(Value value, int64_t c);
void value_up(Value *value, int term, int64_t c);
void value_down(Value *value, int term, int64_t c);
Value value_tighten(Walk *walk, Value value); /* bounds that follow from its relations */
Value value_join(Walk *walk, const Value *a, State *at_a, const Value *b, State *at_b);
Value value_binary(Walk *walk, IrOp op, Value a, Value b);
bool value_is_small(const Value *value);
int64_t value_distance(Walk *walk, const State *state, const Value *a, const Value *b); /* a <= b + c */
/* range_eval.c */
bool is_nonzero_float(Walk *walk, const Ir *node);
void range_hooks(Walk *walk, const Ir *node);
Value range_eval(Walk *walk, Ir *node); /* records node->range; effects of calls happen */
Value eval_length(Walk *walk, Ir *object, unsigned axis);
void record_access(Walk *walk, Ir *node, Ir *object, Block *indices, Ir *index, Value element);
void range_record(Walk *walk, Ir *node, Value value, unsigned proofs);
void refine(Walk *walk, Ir *test, bool truth); /* walk->state, given that test came out so */
void kill_lengths(Walk *walk, const Sites *resized, const Ir *keep);
void kill_effects(Walk *walk, const Effects *effects);
/* range_walk.c */
void assign_term(Walk *walk, int term, Value value);
void no_counter(Walk *walk, int term);
void judge_counter(Walk *walk, int term, const Value *value); /* it is about to be assigned that */
void mark_bound(Walk *walk, const Var *var, bool bound);
void walk_block(Walk *walk, Block *block, bool forget);
/* range_paths.c */
void survey_path(UnitRanges *ranges, Terms *terms, const Func *func, const Ir *node);
Value path_value(Walk *walk, const Ir *object, const Var *field, Value stored); /* stored: into any instance's */
void path_store(Walk *walk, const Ir *store, Value value);
void paths_unset(Walk *walk, const Var *field);
void paths_killed(Walk *walk, const Effects *effects);
void paths_rebound(Walk *walk, const Var *root, const Ir *object); /* NULL: without a value */
/* range_loop.c */
void walk_while(Walk *walk, Ir *node);
void walk_for(Walk *walk, Ir *node);
/* range_try.c */
void walk_try(Walk *walk, Ir *node);
void walk_finally(Walk *walk, Ir *node);
void walk_leave(Walk *walk);
void note_failure(Walk *walk, Ir *statement); /* in front of it: it may fail */
void note_interrupt(Walk *walk);
void walk_function(Walk *walk);

/* ---- range_unit.c: the whole program --------------------------------------------------------------------- */
typedef struct Known { /* a range that grows; `any` false: nothing was seen yet */
    bool any;
    int64_t low, high;
    uint32_t updates;
    VEC(uint32_t) readers; /* functions that saw it as it is */
} Known;
struct UnitRanges {
    Unit *unit;
    Arena *arena;                                       /* until all is found: what is kept stands in the unit's */
    uint32_t funcs, objects;                            /* of the unit */
    Known *contents;                                    /* per object: ints stored in it */
    const bool *tracked;                                /* per object: every store into it is seen */
    Terms **terms;                                      /* per function */
    Map known;                                          /* Var, or Func for its result -> Known */
    bool ends_run;                                      /* code may run where a generator is let go */
    bool *open;                                         /* per function: Python or the runtime calls it */
    bool *reached, *returns, *dirty, *walking, *walked; /* per function */
    VEC(Func *) order;                                  /* callees before callers, as they were first walked */
    int depth;                                          /* of walks within walks */
    uint64_t clock;                                     /* counts what grew */
};
Value stored_in(Walk *walk, const Sites *sites);
void contents_store(Walk *walk, const Sites *sites, Value value);
void contents_unknown(Walk *walk, const Sites *sites);
bool enter_function(Walk *walk, Func *callee, const Value *args, Value *result); /* false: it never returned so far */
void note_return(Walk *walk, const Value *value);
void note_stored(Walk *walk, const Var *var, Value value); /* into a global or an attribute */
Value field_value(Walk *walk, const Var *field);
Value entry_value(Walk *walk, const Var *var); /* a parameter or global when the function starts */
#endif
