/* ir.h -- the typed, structured program between inference and C.
 * In: lower.c builds it.  Out: what facts are computed on and codegen rewrites.
 * Rule: loops, ifs and names stay as the programmer wrote them; each statement has at most one effect (ir.def). */
#ifndef IR_H
#define IR_H
#include <assert.h>

#include "typeinfer/type.h"

typedef struct Ir Ir;
typedef struct Var Var;
typedef struct Func Func;
typedef struct Unit Unit;
typedef struct Class Class;
typedef VEC(Ir *) Block;
typedef VEC(Var *) Vars;
struct Verdict; /* codegen.h: how a loop runs, and why */
struct Range;   /* facts.h */

typedef enum IrOp {
    Ir_add,
    Ir_sub,
    Ir_mul,
    Ir_matmul,
    Ir_div,
    Ir_floordiv,
    Ir_mod,
    Ir_pow,
    Ir_lshift,
    Ir_rshift,
    Ir_bitand,
    Ir_bitor,
    Ir_bitxor,
    Ir_neg,
    Ir_plus,
    Ir_invert,
    Ir_not,
    Ir_abs,
    Ir_eq,
    Ir_ne,
    Ir_lt,
    Ir_le,
    Ir_gt,
    Ir_ge,
} IrOp;
const char *ir_op_text(IrOp op); /* Python's spelling */

/* The conversion of a Format whose spec is a whole format string, and whose value is the tuple of all arguments. */
enum { format_whole = '{' };

/* The place of a statement that only passes a call on to another version of its function: no line in tracebacks. */
#define SPAN_FORWARD ((Span){UINT32_MAX, UINT32_MAX})

typedef struct Const {
    int64_t integer; /* int when digits.at is NULL; bool: 0, 1 */
    Str digits;      /* an int past 62 bits: decimal or 0x..., with its sign */
    double real, imaginary;
    Str text; /* str: UTF-8 (surrogates as three bytes) */
} Const;

/* Which checks are known to be unnecessary; set by codegen/checks.c from facts, never by hand. */
enum Proved {
    Proved_bounds = 1,   /* Index, Element, Store: in range */
    Proved_forward = 2,  /* Index, Element, Store: the index is not negative, so no wrap from the end */
    Proved_nonzero = 4,  /* div, floordiv, mod: the divisor is not 0 */
    Proved_small = 8,    /* an int result that fits one word, with operands that do: plain int64_t arithmetic */
    Proved_set = 16,     /* Get: the variable is bound */
    Proved_member = 32,  /* Convert out of a union: the member is the right one */
    Proved_shift = 64,   /* lshift, rshift: 0 <= count < 64 (and small) */
    Proved_plain = 256,  /* Element, Store of an array: C order without gaps; and writable, for a Store */
    Proved_word = 512,   /* an int that a test has shown to be plain (core.h), or counted up from there */
    Proved_low = 1024,   /* Convert of an int to uint64: its low 64 bits are meant */
    Proved_finite = 128, /* abs of complex, float pow: cannot overflow or fail */
};

typedef enum IrKind {
#define EXPR(k, ...) I_##k,
#define STMT         EXPR
#include "typeinfer/ir.def"
} IrKind;
enum {
#define EXPR(...) +1
#define STMT      EXPR
    I_count = 0
#include "typeinfer/ir.def"
};
typedef VEC(Name) NameVec;
/* What Python asks of an exception. */
typedef enum IrDetail {
    Detail_args,
    Detail_cause,
    Detail_context,
    Detail_hides_context, /* __suppress_context__ */
    Detail_traceback,
    Detail_class,
    Detail_handled,    /* of nothing: what is being handled */
    Detail_class_name, /* of a class, too, as are the next two */
    Detail_qualified_name,
    Detail_class_module,
    Detail_plain_str, /* as BaseException.__str__ gives it */
    Detail_plain_repr,
    Detail_notes, /* from here on: only some have it */
    Detail_errno,
    Detail_strerror,
    Detail_filename,
    Detail_value,
    Detail_code,
    Detail_filename2,
    Detail_msg,
    Detail_name,
    Detail_encoding,
    Detail_reason,
    Detail_start,
    Detail_end,
} IrDetail;
const char *ir_detail_text(IrDetail detail); /* "errno" */
typedef Span Node_;                          /* a Loop's header in the source: `for x in xs` */

/* A function of the library, from a stub. Bit k of a mask is parameter k. */
typedef struct Library {
    Name name;          /* Python's: "append" */
    const char *owner;  /* class or module: "list", "math", "builtins" */
    const char *c_name; /* "list_append": generic_class says that the stem is the receiver's */
    bool generic_class; /* C name is <stem of receiver's type>_<rest of c_name> */
    bool is_static;     /* of a class, without a receiver */
    bool can_raise;
    bool only_moves;                 /* it neither compares, hashes nor shows the items: it calls no method of theirs */
    uint32_t writes, keeps, returns; /* masks */
    enum {
        World_print = 1,
        World_random = 2,
        World_time = 4,
        World_exit = 8,
        World_input = 16,
        World_outside = 32
    } world;
    bool has_low, has_high;
    int64_t low, high; /* of an int result */
    uint32_t cost;     /* nanoseconds */
} Library;

struct Ir {
    IrKind kind : 8;
    uint16_t proved; /* enum Proved */
    Type *type;      /* of an expression; NULL for statements */
    Span at;
    struct Range *range; /* of an int expression, while RANGE is valid; facts.h */
    union {
#define one(x)   Ir *x;
#define opt(x)   Ir *x;
#define many(x)  Block x;
#define block(x) Block x;
#define is(T, x) T x;
#define EXPR(k, text, ...)                                                                                             \
    struct k##Ir {                                                                                                     \
        __VA_ARGS__                                                                                                    \
    } k;
#define STMT EXPR
#include "typeinfer/ir.def"
#undef one
#undef opt
#undef many
#undef block
#undef is
    };
};
#define ir_as(k, n) (*(assert((n)->kind == I_##k), &(n)->k))

struct Var {
    Name name;          /* Python's; a temporary has its role: "row", "quotient" */
    const char *c_name; /* codegen/name.c */
    Type *type;
    Func *home;      /* NULL for a global or a field */
    Class *field_of; /* the class whose instances have it */
    Func *scope;     /* captured: the function whose activation has it; home is NULL */
    Span at;         /* where it is first bound */
    uint32_t id;     /* dense in its function, or among globals */
    bool is_param : 1;
    bool is_temp : 1;      /* made by lower or codegen: assigned once, used in the same block */
    bool is_made : 1;      /* the same, but it may be set in several branches */
    bool is_index : 1;     /* a Loop's index */
    bool may_be_unset : 1; /* some use is not dominated by a binding */
    bool exported : 1;     /* a module's global, or a field, that Python can read and write */
    bool in_class : 1;     /* exported, but as an attribute of its class */
    bool takes_ints : 1;   /* a float in whose place ints came too, and nobody can tell (observe.c) */
    bool hidden : 1;       /* a default value, a constant list: no Python name */
    Var *rival;            /* exported: another variable of the same name (a ring); NULL: none */
    const Sites *sites;    /* the objects it may refer to; NULL when it holds none */
    struct Range *range;   /* of a global, parameter or result: over the whole program */
    void *note;            /* scratch of the running pass */
    uint32_t gathered;     /* effects.c: who last noted that it is written */
    /* codegen/memory.c, for emission: */
    enum Hold {
        Hold_plain,    /* holds no reference */
        Hold_borrowed, /* somebody else keeps what it refers to alive */
        Hold_owned,    /* released when its block ends */
    } hold : 2;
    bool small : 1;    /* an int that is never big: int64_t in C */
    bool is_char : 1;  /* a str of one character that is only looked at: its code point in C */
    bool tri : 1;      /* a bool that is set from a result that may be TRI_FAILED */
    bool has_flag : 1; /* `x_is_set` stands beside it: it may be unset and its type has no mark for that */
    bool in_frame : 1; /* of a generator that resumes: it has a field in the frame, */
    bool cached : 1;   /* and stands in a variable of C between one yield and the next */
};

/* A class, as its instances are laid out: one per class of the program, or several where instances hold different
 * things and never meet.  A field is a variable without home, of which each instance has its own. */
struct Class {
    bool is_single;        /* its one instance is immortal: NotImplemented */
    const char *exception; /* of exceptions: its class's name in C behind py_; else NULL */
    bool is_function;      /* of function values: its fields are values of defaults */
    bool outside;          /* a function value that is one of Python's */
    const char *word;      /* how messages name it; of function values: type(f).__name__ */
    const char *text;      /* of function values: repr(f), %p its address, %r its receiver */
    const char *full;  /* of instances: "__main__.A.B"; NULL: "__main__." and the word; of bound methods: which one */
    bool is_made_once; /* of function values: one for the whole program */
    char formats;      /* of an enumeration: format(x, spec) takes its text, as 's', or its number, 'd' */
    bool circular;     /* codegen/circles.c: its instances may come to refer to themselves */
    VEC(struct Func *) funcs;  /* of a function: what calls of it lead to; of a class inside a function: its methods */
    VEC(struct Func *) beside; /* of a function: what gives and takes its attributes, and the library's f.cache_info */
    VEC(struct Func *) scopes; /* the owners of the variables that these capture */
    Name name;                 /* Python's */
    Span at;
    Type *type;
    Vars fields; /* those that other classes share first, then in the order in which they are first set */
    enum Hook {
        Hook_repr,
        Hook_str,
        Hook_equal,
        Hook_less, /* __lt__, and the other orders: */
        Hook_greater,
        Hook_at_most,
        Hook_at_least,
        Hook_hash,
        Hook_iter,  /* from here on called directly: __iter__, */
        Hook_next,  /* a generator over what __next__ gives, */
        Hook_items, /* and one over what __getitem__ gives */
        Hook_count_
    } hook_kind;                     /* unused: for its names */
    struct Func *hooks[Hook_count_]; /* methods that the runtime calls: __repr__, ...; NULL: it has none */
    VEC(struct Class *) above;       /* that compare, and it is derived from them: its own method is asked first */
    const void *info;                /* solve.h */
    struct Shown *shown;             /* what Python sees of it; NULL: its instances stay inside */
    uint32_t id;
};

typedef struct Param {
    Var *var;
    enum { Pass_any, Pass_positional, Pass_keyword, Pass_rest, Pass_named } pass; /* rest: *args; named: **kwargs */
    bool has_default;
    Ir *constant;    /* its default when a constant (printed in the signature) */
    Var *fallback;   /* else the hidden global that holds it */
    Var *captured;   /* the variable that inner functions see in its place */
    Span default_at; /* its text in the source */
} Param;

struct Func {
    Unit *unit;
    Name name;                 /* Python's, as tracebacks show it: "fib", "<module>", "<listcomp>" */
    VEC(struct Func *) scopes; /* other functions whose captured variables it uses */
    bool asks_self;            /* a method: its receiver has them */
    Vars captured;             /* its own variables that inner functions use */
    Name owner;                /* of a method: its class's name; else NULL */
    const char *c_name;        /* codegen/name.c */
    uint32_t id;               /* dense in its unit */
    uint32_t twin;             /* 0 alone; 1.. when one def became several functions */
    Span at;                   /* the whole def; line of the traceback's frame comes from statements */
    Str doc;
    VEC(Param) params;
    Vars vars; /* parameters first, then locals and temporaries */
    Block body;
    Func *next_body;  /* of Type.bodies */
    const char *word; /* of the body of a generator function: type(g).__name__, with its module */
    Type *yields; /* of the body of a generator function: the generator's type; result is what it returns; else NULL */
    Type *result; /* none when it returns nothing; never when it always raises */
    const Sites *result_sites;
    struct Range *result_range;
    enum { Bind_none, Bind_self, Bind_class } bind; /* Python: what its first parameter is */
    char foreign; /* of a comparison: what it gives for an object that is of no compiled class, 'N', 'F' or 'T': 0: runs
                   */
    Class *value_of;         /* Python calls it by a value of that type; NULL: by its name */
    struct Shown *receiver;  /* Bind_class: the class; NULL: none that Python sees */
    const char *again;       /* of a __repr__: what stands where it comes to its own instance again; NULL: it goes on */
    bool resumes;            /* codegen/resumable.c: a generator's body that goes on at its yields, without a stack */
    Name frame;              /* the variable of C that points to what it keeps meanwhile */
    bool passes_on;          /* has no frame in tracebacks: it stands for a function of the library */
    bool outside;            /* its body is a call of a function of Python's: typeinfer/outside.c */
    bool exported;           /* Python may call it: a module's top-level function, a method of a class that it sees */
    bool wide;               /* codegen/twins.c: the version for ints past 32 bits of a function that Python calls */
    struct Func *narrow;     /* of a wide version: what it is the other version of */
    bool settled;            /* the version for the module's ints as it set them: codegen/settled.c */
    unsigned valid;          /* facts.h: which facts are up to date */
    struct Extents *extents; /* liveness.c; NULL: not known */
    uint64_t walked;         /* fingerprint of its body when its ranges were found */
    bool circular;           /* codegen/circles.c: so may its captured variables */
    struct Effects *effects;
    void *note;
};

/* A class of a module as Python sees it. */
typedef VEC(Func *) ShownFuncs;
typedef struct ShownMember {
    Name name;
    enum { Shown_method, Shown_static, Shown_class, Shown_property, Shown_variable } kind;
    ShownFuncs funcs, setters; /* one per combination of types */
    bool known, sets;          /* some evidence called it; it is a property that has a setter */
    Var *variable;
    Str doc;
} ShownMember;
typedef struct ShownField { /* of a named tuple, of a dataclass */
    Name name;
    const char *fallback; /* its default as it is written, a literal; NULL: none */
    bool in_init, in_repr, in_compare, keyword_only;
} ShownField;
typedef struct Shown {
    Name name;
    Span at;
    Str doc;
    VEC(struct Shown *) bases;
    VEC(Class *) layouts; /* of its own instances, not those of derived classes */
    VEC(ShownMember) members;
    VEC(ShownField) fields; /* of a named tuple or a dataclass */
    ShownFuncs inits;       /* __init__ for each layout */
    bool has_init, makes_known, frozen, is_enum, is_tuple, is_dataclass, is_function, is_announced;
    const char *abstract; /* "area, name"; NULL: it has no abstract methods */
    const char *c_name;   /* codegen: of its description */
    uint32_t id;
} Shown;

/* An abstract object: what an allocation site makes in one instance, or what Python passes in from outside. */
typedef struct Object {
    Span at;
    Type *type;         /* its list, sequence, array or str type */
    const Sites *items; /* what its elements may refer to */
    bool outside;       /* comes from Python: may be any object of that type that Python holds */
    bool many;          /* the site may run more than once: two references need not be one object */
} Object;

/* A comprehension: what stands in `at` but not in `first` (its first iterable) has a frame of its own in tracebacks,
 * called at `caller`. */
typedef struct Frame {
    Span at, first, caller;
    Name name;  /* "<listcomp>", "<genexpr>"; NULL: it has no line */
    bool moved; /* a generator's body in place of its calls: `at` is its source's text once more, `caller` elsewhere */
    bool of_class; /* the body of a class: what stands in its methods has their frames alone */
} Frame;

/* What first put a type into a place; level 0: into the place itself, 1: into its elements, ... */
typedef struct Origin {
    Type *type;
    uint32_t level;
    enum { From_line, From_call, From_annotation, From_default, From_end } how; /* end: of a body without return */
    Span at;
} Origin;
typedef VEC(Origin) Origins;
/* A variable, parameter or result as inference found it, for `explain`. */
typedef struct Told {
    Func *func;
    enum { Told_variable, Told_parameter, Told_result } role;
    Name name;
    Type *type;
    Span at;
    Origins origins; /* by level */
    VEC(Span) uses;  /* where it is read */
} Told;
/* A function that inference could not keep as sharp as its calls. */
typedef struct Merged {
    Name name;
    Span at, call; /* the def; the first call that was one too many */
    const char *why;
} Merged;

/* A variable of its class that is a literal, and stays it. */
typedef struct ClassLiteral {
    Name name;
    Const value;
    TypeKind kind; /* none bool int float str */
} ClassLiteral;
typedef struct UserException {
    const char *name, *base, *also; /* "user_ParseError": the C names behind py_; also: a second base, or NULL */
    const char *word, *module;      /* __qualname__, __module__ */
    const char *variable;           /* of the main module, that is it; NULL: none */
    Str doc;
    bool has_init; /* its own, or one of its bases' in the program */
    VEC(ClassLiteral) literals;
} UserException;

struct Unit {
    Arena *arena;
    Names *names;
    Sources *sources;
    Diags *diags;
    Types *types;
    Name module; /* the Python module's name */
    Source *source;
    Str doc;
    VEC(Class *) classes;
    VEC(Shown *) shown;           /* bases first */
    VEC(Shown *) functions_shown; /* function values that Python gets: inits are what it calls */
    VEC(Func *) funcs;            /* in the order of their defs; entry is last */
    unsigned valid;               /* facts that all of them were seen to have, */
    uint32_t valid_count;         /* when there were so many: facts.c */
    uint32_t gathers;             /* effects.c: so many so far */
    Vars globals;
    Func *entry;         /* the module's body; in a program with everything under __main__, too */
    VEC(Object) objects; /* by site id; 0 is not used */
    struct {
        uint32_t *marked, *list; /* by object: `now` when it was met; those that were */
        uint32_t now, room;
        bool busy;
    } marks;                     /* alias.c */
    const Sites *public_objects; /* alias.c, where public_known */
    bool public_known;
    const Sites *raised;           /* the one object that stands for all exceptions; its items: what they carry */
    bool sees_ends;                /* somebody sees when a reference ends: files, finally blocks of generators */
    Map ends;                      /* Type -> whose end is seen: let_go.c */
    bool handles;                  /* an exception need not end the program: there is a Try or a Finally */
    VEC(Span) comments;            /* Python's comments, in order */
    VEC(Name) uncalled;            /* a module's defs that no evidence reaches: they have no types */
    VEC(Name) unpassed;            /* and those that take or return what Python and C do not exchange */
    VEC(Frame) frames;             /* inner ones behind those around them */
    bool asks;                     /* its loops ask for Ctrl-C; in a library signals are the caller's */
    bool reassociate;              /* --reassociate: sums of floats may be taken in any order */
    VEC(Told) told;                /* only for `explain` */
    VEC(Merged) merged;            /* in the order of their defs */
    VEC(UserException) exceptions; /* the program's own classes of exceptions; bases first */
    VEC(const char *) libraries;   /* stub modules that are used: "math", "numpy" */
    VEC(Span) written_out;         /* loops that are no loops any more: codegen/unroll.c */
    struct UnitRanges *ranges;     /* range_unit.c: what was found so far */
};

/* ---- ir.c: build, walk, print ----------------------------------------------------------------------- */
Ir *ir_new(Unit *unit, IrKind kind, Type *type, Span at);
Ir *ir_int(Unit *unit, int64_t value, Span at);
Ir *ir_get(Unit *unit, Var *var, Span at);
Ir *ir_set(Unit *unit, Var *var, Ir *value, Span at);
Ir *ir_binary(Unit *unit, IrOp op, Type *type, Ir *a, Ir *b, Span at);
Ir *ir_compare(Unit *unit, IrOp op, Ir *a, Ir *b, Span at);
Var *var_new(Func *home, Name name, Type *type, Span at); /* added to home->vars */
Var *temp_new(Func *home, const char *role, Type *type, Span at);
Ir *ir_copy(Unit *unit, const Ir *node, Map *vars); /* deep; vars: Var -> Var, NULL keeps */
const char *ir_kind_text(IrKind kind);
bool ir_is_statement(IrKind kind);
/* Visits operand expressions (not nested blocks); `slot` may be replaced. */
bool ir_tries(Block *block);              /* is there a try or a finally in it? */
const Ir *ir_boxed_word(const Ir *value); /* the uint64_t that this int is made of; NULL: it is no such int */
void ir_each_operand(Ir *node, void (*visit)(void *context, Ir **slot), void *context);
/* Visits the nested blocks of a statement. */
void ir_each_block(Ir *node, void (*visit)(void *context, Block *block), void *context);
bool vars_have(const Vars *vars, const Var *var);
void vars_add(Arena *arena, Vars *vars, Var *var); /* once */
void block_insert(Arena *arena, Block *block, uint32_t at, Ir *node);
void block_remove(Block *block, uint32_t at);
void block_put(Arena *arena, Block *block, uint32_t at, const Block *others); /* in the place of one statement */
/* Preorder over a block: every statement and every expression. */
void ir_walk(Block *block, void (*visit)(void *context, Ir *node), void *context);
uint64_t ir_fingerprint(Block *block); /* the same as before: nothing was rewritten, whatever was proved meanwhile */
/* Methods that the runtime may call when it walks the operands of this node: text, comparison, hash. */
void ir_each_hook(const Ir *node, void (*visit)(void *context, Func *func), void *context);
bool ir_calls_hooks(const Ir *node); /* is there one? */
/* The attribute of an instance, or that all of several classes have at one place; NULL: there is none. */
Var *type_field(const Type *type, Name name);
bool type_is_exception(const Type *type);  /* any, one of the program's own classes, a union of these */
bool type_hash_may_fail(const Type *type); /* hashing it, or comparing two with == */
bool ir_may_fail(const Ir *node);          /* this node itself, given node->proved */
bool ir_tree_may_fail(const Ir *node);
bool ir_is_quiet(const Ir *node);                    /* this node itself: neither fails nor changes anything */
bool ir_is_constant(const Ir *node, int64_t *value); /* a small int constant */
void ir_print(const Ir *node, Text *out, int indent);
void ir_print_var(const Var *var, Text *out); /* name.3: another variable of that name */
void func_print(const Func *func, Text *out);
void unit_print(const Unit *unit, Text *out);
/* The frame of the comprehension around a position, next around `inner` (NULL: the innermost); NULL: the function's
 * own. */
const Frame *frame_around(const Unit *unit, const Func *func, uint32_t position, const Frame *inner);
/* ---- verify.c: what must hold of any Unit; a violation is a bug() naming the pass ------------------- */
void verify(const Unit *unit, const char *after_pass);
#endif
