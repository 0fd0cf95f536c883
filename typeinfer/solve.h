/* solve.h -- private to inference: flow types, slots, abstract objects, webs, bodies.
 * In: Program.  Out: what infer.h answers.
 * Rule: everything grows only: a slot gains atoms, a body is evaluated again when a slot that it
 * read has grown. */
#ifndef SOLVE_H
#define SOLVE_H
#include "typeinfer/infer.h"

typedef struct Solver Solver;
typedef struct Thing Thing;
typedef struct Body Body;
typedef struct Function Function;
typedef VEC(Function *) Functions;
typedef struct Flow Flow;
typedef struct Annotation Annotation;
typedef struct Signature Signature;
typedef struct ClassInfo ClassInfo;
typedef struct Eval Eval;

/* ---- flow.c: what may be in a place
 * ------------------------------------------------------------------ */
/* One possibility.  A list, a sequence or an array is an abstract object: its contents stand in the
 * Thing. */
typedef struct Atom {
    TypeKind kind;
    Dtype dtype;    /* fixed, array */
    Native native;  /* packed, native */
    uint8_t format; /* of a Struct: which of Solver.formats, plus 1; 0: any */
    uint8_t ndim;   /* array */
    uint8_t depth;  /* of tuples in tuples */
    uint32_t id;
    Thing *thing; /* list, sequence, array, instance */
    uint32_t count;
    const Flow *const *items; /* tuple: one per position */
} Atom;
/* A set of atoms, sorted by id, hash-consed; at most one tuple; never a tuple beside a sequence. */
struct Flow {
    uint32_t id, count, depth;
    const Atom *const *at;
};
enum { tuple_longest = 8, tuple_deepest = 4 };

typedef struct Cause {
    const Atom *atom;
    Span at;
} Cause;
/* A place that holds values: it grows, tells its readers, and knows what first put each atom there.
 */
typedef struct Slot {
    const Flow *flow;
    Thing *sequence; /* what tuples of unequal length became here */
    VEC(Body *) readers;
    VEC(Cause) causes;
    const Flow *waiting; /* while something is added: what came meanwhile, of a container that holds itself */
    bool is_busy;
    unsigned plain;    /* enum Plain: nobody tells these apart here (observe.c) */
    bool absorbed;     /* took over what another one held, without its causes */
    uint64_t known_by; /* Eval.number of the last one that began of those whose Env had it */
    uint32_t known_at; /* about where an Env has it, plus 1; 0: no Env ever had it */
} Slot;
enum Plain { Plain_int = 1, Plain_float = 2, Plain_complex = 4 /* the int, beside complex */ };

/* A further place inside an object: the keys of a dict, an attribute of an instance, what a generator returns. */
typedef struct Part {
    Name name;
    Slot slot;
    const Flow *joined; /* of a root, in the last phase: of all members' parts of that name */
} Part;

/* An abstract object: an allocation site in one instance; `root` joins those that share an element
 * type. */
struct Thing {
    TypeKind kind;
    uint32_t id;
    Slot contents; /* elements: of a list, set or sequence; the values of a dict */
    VEC(Part *) parts;
    Body *body; /* NULL: from outside */
    const Node *node;
    ClassInfo *cls;            /* instance */
    struct Callback *callback; /* function */
    Slot behind;               /* outside.c: functions that were passed */
    Body *hooks[Hook_count_];  /* of an instance: methods that the runtime calls */
    Span at;
    Thing *previous;   /* the same one in the round before */
    Thing *stands_for; /* merge.c: the one in the instance that stays */
    uint32_t which;    /* among those that its node makes */
    bool many, outside, is_view;
    Dtype dtype;   /* array */
    Native native; /* packed */
    uint8_t ndim;
    /* of a root, in the last phase: */
    Thing *root;
    VEC(Thing *) members;
    const Flow *joined;          /* of all members' contents */
    Thing *outsider[Type_count]; /* what Python passes in for this class */
    Type *types[Type_count];     /* finished: list, sequence */
    bool building[Type_count];
    const char *signature; /* finished contents, for the keys of the next round */
    const char *chain;     /* split.c: of an instance of a split class: what it is called in keys */
    Thing *group;          /* the first of those that hold alike */
    const char *mark;      /* of its group, in signatures */
};

const Flow *flow_none_yet(Solver *solver); /* the empty set: nothing gets here */
const Flow *flow_scalar(Solver *solver, TypeKind kind);
const Flow *flow_fixed(Solver *solver, Dtype dtype);
const Flow *flow_thing(Solver *solver, Thing *thing);
const Flow *flow_native(Solver *solver, Native native);            /* no abstract object */
const Flow *flow_layout(Solver *solver, uint32_t format);          /* a Struct */
const NativeRow *atom_row(const Atom *atom);                       /* NULL: neither packed nor native */
const Flow *flow_view(Solver *solver, Thing *dict, TypeKind kind); /* dict_keys, ... of that dict */
const Flow *flow_array(Solver *solver, Thing *thing, Dtype dtype, uint8_t ndim);
/* Past tuple_longest or tuple_deepest: a sequence object of `place`. */
const Flow *flow_tuple(Solver *solver, const Flow *const *items, uint32_t count, Slot *place);
const Flow *flow_of_atom(Solver *solver, const Atom *atom);
const Flow *flow_union(Solver *solver, const Flow *a, const Flow *b); /* the atoms as they are: nothing flows */
const Flow *flow_join(Solver *solver, const Flow *a, const Flow *b, Slot *place);
bool flow_has(const Flow *flow, TypeKind kind);
bool flow_is_only(const Flow *flow, TypeKind kind); /* not empty, and all are of that kind */
const Flow *flow_keep(Solver *solver, const Flow *flow, bool (*want)(const Atom *, const void *), const void *with);
const Flow *flow_drop(Solver *solver, const Flow *flow, const Atom *atom);
const Flow *flow_without(Solver *solver, const Flow *flow, TypeKind kind);
const Flow *flow_only(Solver *solver, const Flow *flow, TypeKind kind);
const char *atom_name(const Atom *atom); /* as type(x).__name__ */
bool atom_is_numeric(const Atom *atom);  /* bool int float complex fixed */

const Flow *slot_read(Solver *solver, Slot *slot, Body *reader);
bool slot_add(Solver *solver, Slot *slot, const Flow *flow, Span cause);

/* ---- elements.c: contents of objects, and the last phase that gives them one type
 * ------------------------ */
Thing *thing_new(Solver *solver, TypeKind kind, Span at);
void contents_add(Solver *solver, Thing *thing, const Flow *flow, Span cause);
const Flow *contents_of(Solver *solver, Thing *thing, Body *reader);
extern const char key_part[]; /* the name of the part of a dict that holds its keys */
bool atom_is_table(const Atom *atom);
bool atom_is_view(const Atom *atom);
Part *part_named(Thing *thing, Name name); /* NULL: nothing was put there yet */
void part_add(Solver *solver, Thing *thing, Name name, const Flow *flow, Span cause);
const Flow *part_read(Solver *solver, Thing *thing, Name name, Body *reader); /* makes it, so that the reader is told */
void unify(Solver *solver, Thing *a, Thing *b);
void unify_inside(Solver *solver, const Flow *flow); /* all that meet in one place */
Thing *thing_root(Thing *thing);
Type *flow_type(Solver *solver, const Flow *flow);
void add_outside(Solver *solver, Slot *slot, Span at); /* Python may pass any object of these types */
enum { deepest_signature = 3 };
const char *flow_signature(Solver *solver, const Flow *flow, unsigned depth);

/* ---- webs.c: which definitions a use can see
 * ---------------------------------------------------------------- */
typedef struct Web {
    Symbol *symbol;
    Span first;
    bool is_param, shared; /* shared: a global that functions use */
    bool may_be_unbound;   /* some load that is reached */
    bool seen;             /* of a module: bound so when its body ends, where Python sees it */
    bool assumed;          /* never_negative: while its definitions are looked at */
    VEC(Node *) definitions;
} Web;
/* What is known of a def, or of a module's body, before any types. */
typedef struct Member {
    enum { Member_method, Member_static, Member_class, Member_property, Member_variable, Member_inner } kind;
    Name name;
    Function *function, *setter, *deleter;
    Symbol *symbol;   /* of a variable: one shared global */
    bool late;        /* a variable that no class body binds: class_late.c */
    ClassInfo *inner; /* a class defined in the class */
    ClassInfo *owner;
} Member;
struct Function {
    Module *module;
    Node *node; /* NULL: the module */
    Scope *scope;
    Function *home;   /* the module's */
    ClassInfo *cls;   /* of a method: where it is defined */
    Function *parent; /* the def around it, or the module */
    Node *lambda;     /* of a lambda: node is a def made of it */
    bool captures;    /* uses variables of a def around it: its instances know their surrounding body */
    bool is_value;    /* its name is a variable: bound more than once, decorated, or with defaults of its own */
    Span at;
    uint32_t index;       /* order of defs over the program */
    uint32_t base, count; /* ids of the nodes inside */
    VEC(Web) webs;
    uint32_t *web_of; /* by node id - base: web + 1 */
    bool *unbound;    /* by node id - base: a load that some path reaches unbound */
    Map symbol_web;   /* of a module: Symbol -> web + 1 of a shared global */
    Map late;         /* of a module: Symbol -> a function may use it before it is bound */
    Map rows, alike;  /* alike.c: tables that were seen; Node -> the place of the first row that it stands for */
    Map unsure; /* ClassDef: where a variable of the class is bound that some path through its body leaves unbound */
    Body *body; /* of a module: its one instance in this round */
    Functions calls;          /* module functions named inside */
    Functions givers, takers; /* of attributes of its values: frontend/nested_attributes.c */
    VEC(Symbol *) uses;       /* globals named inside */
    Nodes bound_elsewhere;    /* of a module: what binds its globals in functions */
    Vars fallbacks;           /* by parameter: the hidden global of a default */
    uint32_t keys;            /* instances in this round */
    uint32_t split_from;      /* from this round on its key has the call site, too; 0: not */
    bool refused;             /* cannot be called: its parameters are not supported */
    bool checked;             /* by refuse_syntax */
    bool passes_on;           /* wrapper.c */
    struct Callback *outside; /* wrapper.c: it calls a function of Python's */
    bool leaves;              /* leaving.c: Python may get such a value */
    bool holds_class;         /* whose methods use its variables: its calls are not told apart by where they stand */
    bool direct;              /* a statement of its parent's body, not of an if or a loop in it */
    Map origins;              /* Name that is stored -> the statement or clause that stores it */
    VEC(Member) attributes, wanted; /* set by another name; those that it is to have in the next round */
};
void webs_find(Solver *solver, Function *function);
/* The methods of a class, of its bases and of the classes inside. */
void each_method(Solver *solver, const Node *class_def, void (*visit)(void *context, Function *method), void *context);
Symbol *bound_symbol(const Node *node);                 /* that this node binds, or NULL */
void webs_share(Solver *solver, Function *module);      /* which globals functions use; before webs_find */
Function *function_of(Solver *solver, const Node *def); /* of a FunctionDef or Lambda */
bool is_fixed_def(Solver *solver, const Node *def);     /* its name means it, always */
Web *web_of(const Function *function, const Node *node, uint32_t *index);

/* ---- a body: one function in one instance
 * ---------------------------------------------------------------------- */
struct Body {
    Instance *instance;
    Function *function;
    Body *outer; /* the activation around it; NULL: it captures nothing */
    const char *key;
    const char *call_context; /* the part of the key that says which call it is; "" where calls are not told apart */
    const char *context;      /* split.c: where the objects that it makes come from, in their chains */
    const NameList *keywords; /* the names in its **kwargs, whose values are a tuple; NULL: it has no such parameter */
    uint32_t index;
    Slot *webs;
    Slot result;
    Map things;     /* what a node allocates: chain of Made */
    Map places;     /* Node -> Slot, for joins inside an expression */
    Map called;     /* Call -> Body, of the last evaluation but one */
    Map versions;   /* Function -> how many of its bodies this activation surrounds; of decorators alone */
    bool decorates; /* keys.c: a decorator of a def called it, or it stands inside of such a body */
    Body *previous;
    bool queued, evaluated, reached, recorded;
    bool entered;             /* of a module of the library: an import of it was reached */
    Body *alike, *next_alike; /* merge.c: the one that stays */
    bool from_python;         /* nothing in the program calls it; its annotations say how it may be called */
    const char *next_key;     /* the key of the next round, while all calls agree on it */
    bool next_keys_differ;
    /* filled by the last evaluation, by node id - base: */
    const Flow **flows;
    bool *live; /* statements that are reached */
    Callees **callees;
    Callees **implied; /* methods that a node calls without naming them: __add__, __len__, a property; `special` */
    Map causes;        /* Node -> Slot that it was read from */
    Type **types;
    const Sites **sites;
    Var **vars; /* by web */
};

/* A function names a class of a def around it. */
typedef struct ClassUse {
    Function *function, *owner;
    const Node *def;
} ClassUse;

typedef struct Raising { /* a warning that node, in that function, always raises */
    Diag *diag;
    const Function *function;
    const Node *node;
} Raising;
struct Solver {
    VEC(Raising) raising;
    Map refused_names; /* Symbol: its imports are refused: what it seems to be is no matter */
    Inference *inference;
    Program *program;
    Arena *arena;
    Diags *diags;
    Types *types;
    InferOptions options;
    struct Interned *interned;  /* flow.c: atoms and flows */
    Map functions;              /* FunctionDef node or Module -> Function */
    uint64_t envs, evals;       /* so many so far */
    Map flow_types;             /* Flow -> its Type, until objects are put together */
    const Types *flow_types_in; /* where they are from */
    uint64_t meetings;          /* elements.c: how often something of a class that met came to be or grew */
    Functions all_functions;
    Map by_symbol;            /* Symbol -> Functions of that name: webs.c */
    uint32_t by_symbol_count; /* of all_functions: so many are there */
    Map used_inside;          /* Symbol -> itself: a function inside its owner uses it */
    VEC(ClassUse) class_uses; /* of classes inside functions: class_home.c */
    VEC(ClassInfo *) classes;
    Map class_of_node; /* ClassDef -> ClassInfo */
    Map unsure;        /* Symbol of a variable of a class that its body may leave unbound -> where it is bound */
    Map stored_names;  /* of attributes that some statement of the program stores or deletes */
    Map lending;       /* ClassDef: C.name stands somewhere, which may be a method that any object is given to */
    ClassInfo *not_implemented;
    Map built_in_exceptions; /* user_exception.c: name -> ClassInfo */
    bool asks_args;          /* some e.args stands in the program */
    bool opens_numbers;      /* some open(0) does: the name of a file may be an int */
    Map deleted;             /* Name of an attribute that some del takes away */
    Map spreads;             /* spread.c: Call -> those with the items of starred tuples */
    Map callbacks;           /* functions.c: what is used as a value -> Callback */
    Map wrappers;            /* wrapper.c: Callback and shape of a call -> Function */
    Map class_names;         /* functions.c: name of a class of the library -> the Name that its value is known by */
    Map named;               /* functions.c: Symbol -> how it is read as a value */
    Map captured;            /* webs_share.c: Symbol of a comprehension that a function inside uses */
    Map decorated;           /* functions.c: FunctionDef -> the calls of its decorators */
    Map key_calls;           /* key.c: Keyword -> the call of that function */
    Map slice_calls;         /* slices.c: Slice -> the call that makes an object of it */
    Map tables;              /* tables.c: lengths of rows -> such a tuple is indexed by a number */
    bool new_tables;         /* found in this round */
    Map crossings;           /* outside.c: node of a list of the driver's, or a key -> where its functions go */
    bool crossed;            /* found in this round */
    uint32_t source_nodes;
    NameList formats; /* infer_struct.c: of Struct objects */
    struct Stubs *stubs;
    VEC(Signature *) declared; /* of NAME.pyi */
    /* of this round: */
    uint32_t round;
    VEC(Map) keys; /* by round: key -> Body */
    VEC(Body *) bodies;
    VEC(Thing *) things;
    VEC(Body *) queue;
    uint32_t queue_at;
    const Body *evaluating;
    uint64_t evaluations;
    uint32_t nested;     /* evaluations inside of one another: run_at_once */
    uint32_t body_nodes; /* nodes in all bodies of this round */
    VEC(Merged) merged;  /* functions whose keys were joined in this round */
    bool unifying, recording;
    bool frozen;      /* the evaluation after observe(): nothing grows */
    Map *signatures;  /* by depth - 1, between two rounds: atom -> text; else NULL */
    bool joins_mixed; /* likewise: arguments of many kinds are one */
    enum { Told_by_activation, Told_by_def, Told_by_kind } told_by; /* functions, while a key is made */
    Map flow_keys[2][Told_by_kind + 1]; /* keys.c: is it this round's? told by: Flow -> text */
    Thing *outside_array;
    Thing *notes, *notes_before;           /* tracebacks.c: stands for all lists of notes */
    Thing *exceptions, *exceptions_before; /* infer_try.c: stands for all built-in ones; in the round before */
    Slot raisable;                         /* the instances of the program's own exception classes */
    Span cause;                            /* the expression that is being evaluated */
};

/* What is called, and with what: together the key of an instance. */
typedef struct Calling {
    Function *function;
    Body *outer;
    const Flow *const *args; /* by parameter */
    uint32_t count;
    const NameList *keywords; /* of **kwargs */
} Calling;
/* keys.c */
Body *body_new(Solver *solver, Function *function, const char *key, Body *previous);
Body *body_keyed(Solver *solver, uint32_t level, const char *key); /* NULL: there is none yet */
Body *body_for(Solver *solver, const Calling *calling, Body *caller, const Node *call);
void enqueue(Solver *solver, Body *body);
void call_from_python(Solver *solver,
                      const Calling *calling); /* a call that nobody in the program makes; run_queue is next */
/* Evaluates what a call is the first to reach: its result is known there, where the caller would else stop and begin
 * again, for each of its calls. */
void run_at_once(Solver *solver, Body *body);
void run_queue(Solver *solver); /* until nothing changes */
void reach_module(Solver *solver, const Module *module);

bool is_top_level(const Function *function);

/* ---- declared.c: how Python may call the functions, as annotations and NAME.pyi say it */
struct Signature { /* of a def in NAME.pyi */
    Function *function;
    const Node *def;
    Annotation **params; /* NULL: anything */
    Annotation *result;  /* NULL: anything */
    Body *body;          /* of this round */
};
void declared_read(Solver *solver);
void call_declared(Solver *solver);  /* the calls that NAME.pyi tells of */
void call_forwards(Solver *solver);  /* of decorated functions */
void call_with_rest(Solver *solver); /* rest.c */
const Flow *default_of_param(Solver *solver, const Function *function, const Node *param); /* omitted.c */
void call_with_defaults(Solver *solver);                                                   /* omitted.c */
void call_annotated(Solver *solver, Function *function); /* those that its own annotations tell of */
void check_declared(Solver *solver);                     /* after the last evaluation */

/* split.c: which instances of a class are told apart */
Thing *split_instance(Eval *e, const Node *node, ClassInfo *cls); /* the object that stands for what node makes */
const char *split_chain(Solver *solver, const Thing *thing, uint32_t level); /* as keys of that level name it */
const char *split_context(Solver *solver, const Calling *calling, const Body *caller, const Node *call);
enum { most_objects = 12 };         /* of one class that are told apart */
bool split_classes(Solver *solver); /* after a round; true: the next one tells more apart */
bool reaches_mixed(Solver *solver, const Flow *flow);
void unify_groups(Solver *solver);
bool observe(Solver *solver);         /* observe.c: true when some slot became plainer */
bool observe_complex(Solver *solver); /* observe_complex.c: likewise */
void merge_alike(Solver *solver);     /* merge.c */
Thing *made_before(const Body *body, const Node *node, uint32_t which, TypeKind kind); /* NULL: not yet */
Thing *made_like(const Body *body, const Thing *thing);
void finish(Solver *solver);   /* finish.c */
void share_fields(Unit *unit); /* share.c */
/* shown.c */
bool is_shown_class(const Solver *solver, const ClassInfo *cls); /* instances go to Python and come back */
bool type_passes(const Solver *solver, const Type *type);
bool type_leaves(const Solver *solver, const Type *type); /* Python may get such a value, if not give one */
void call_shown(Solver *solver);                          /* methods that only Python calls */
void finish_shown(Solver *solver);
/* origins.c: what first put each member of a flow into a place, and into the elements of what it holds. */
void origins_of(Solver *solver, const Slot *slot, uint32_t level, Origins *origins);
void tell_all(Solver *solver, Body *const *bodies, uint32_t count); /* fills Unit.told */
Var *global_var(const Inference *inference, const Symbol *symbol);

/* ---- evaluation of one body
 * ---------------------------------------------------------------------------------------- */
typedef struct Narrowed {
    Slot *slot;
    const Flow *flow;
    bool written; /* by an assignment, not by a test: the slot's numbers stay possible */
} Narrowed;
/* What is known on this path, beyond the slots: env.c.  Assigned, it moves; who goes on using both takes a copy. */
typedef struct Env {
    bool dead;
    uint64_t id; /* whose pages it may write */
    struct EnvPage **pages;
    uint32_t count, room, shared; /* shared: of them, what a call may assign */
} Env;
typedef struct LoopEnv {
    struct LoopEnv *outer;
    Env after; /* joined breaks */
} LoopEnv;
/* A finally clause that is on the way out of a try. */
typedef struct Passing {
    struct Passing *outer;
    const Nodes *final;
    LoopEnv *loop; /* the innermost around it */
} Passing;
struct Eval {
    Solver *solver;
    Body *body;
    uint64_t number; /* evaluations that began before have lower ones */
    Env env;
    LoopEnv *loop;
    uint32_t loop_depth;
    Passing *passing;
    Node *statement;
    bool slice_objects;  /* in brackets of an instance: slices are values */
    bool one_of_several; /* a function that is called: where it always raises, others may not, and nothing is said */
};

/* infer_stmt.c */
void evaluate_body(Solver *solver, Body *body);
void infer_block(Eval *e, const Nodes *body);
Env env_copy(Eval *e, Env *env);
void env_join(Eval *e, Env *into, Env *other);
void env_forget(Eval *e, Slot *slot);
void env_know(Eval *e, Slot *slot, const Flow *flow, bool written);
bool is_shared(Eval *e, const Slot *slot);
const Flow *env_flow(Eval *e, Slot *slot);
void assign(Eval *e, Node *target, const Flow *flow, Node *value);
void assign_element(Eval *e, Node *target, const Flow *base, const Flow *flow);
void forget_store(void *eval, Node *node);
void forget_stores(Eval *e, const Node *node);          /* all that a loop or comprehension binds */
void refuse_syntax(Solver *solver, Function *function); /* refuse.c: all that is not supported, once */
void infer_test(Eval *e, Node *test, Env *no);          /* e->env goes on where it is true, *no where it is false */
void forget_shared(Eval *e);                            /* a call may assign any global */
/* infer_try.c */
Thing *all_exceptions(Solver *solver);
const Flow *flow_exception(Solver *solver);
void exception_is_given(Eval *, const Node *arg, const Flow *flow);
void exceptions_carry(Solver *solver, const Flow *flow, Span cause); /* e.args may hold these */
void system_errors_carry(Solver *solver, const Flow *flow, Span cause);
void errors_carry_key(Eval *e, const Node *node, const Flow *key);
const Flow *call_exception(Eval *e, Node *node, const char *name); /* ValueError(...) */
void infer_raise(Eval *e, Node *node);
bool infer_thrown(Eval *e, Node *value);
void infer_try(Eval *e, Node *node);
void infer_with(Eval *e, Node *node);
Env env_passed(Eval *e); /* what is known once the finally clauses up to the loop have run */
const Flow *exception_attribute(Eval *e, Node *node, const Atom *atom, Name name);
bool exception_never_has(const Flow *base, Name name);
Node *named_by_class(Eval *e, const Node *node);
const Flow *infer_class_name(Eval *e, Node *node, Node *named);
/* narrow.c */
void narrow(Eval *e, Node *test, bool truth);
bool atom_is_instance(const Atom *atom, const char *class_name);

/* infer_expr.c */
const Flow *infer_expr(Eval *e, Node *node);      /* evaluates and records */
const Symbol *symbol_elsewhere(const Node *node); /* NULL: the node names nothing outside of its function */
Slot *slot_of_name(Eval *e, const Node *name);
Slot *slot_of_global(Solver *solver, const Symbol *symbol);
uint32_t made_at(const Body *body, const Node *node);
void note_rows(Eval *e, const Nodes *rows); /* alike.c: before what makes them is evaluated */
const Flow *unknown_name(Eval *e, Node *node, const char *name);
const Flow *attribute_flow(Eval *e, Node *node, const Flow *base);
Slot *place_of_node(Eval *e, const Node *node); /* where joins inside this expression keep their sequences */
const Flow *record_flow(Eval *e, const Node *node, const Flow *flow);
const Flow *always_raises(Eval *e, Node *node, const char *error_class, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void drop_doubtful_warnings(Solver *solver);
Diag *refuse(Eval *e, Span at, const char *what); /* NULL: in a driver, or before the last evaluation */
void refuse_as_told(Eval *e, Span at, const char *what);
void label_flows(Eval *e, Diag *diag, const Node *node); /* conflict.c: where the types of its operands came from */
Thing *make(Eval *e, const Node *node, uint32_t which, TypeKind kind); /* what this node allocates */
const Flow *make_list(Eval *e, const Node *node, uint32_t which, const Flow *contents);
const Flow *make_sequence(Eval *e, const Node *node, uint32_t which, const Flow *contents);
/* What iterating over it gives; NULL message position: reports `'int' object is not iterable` at
 * node. */
const Flow *iterate(Eval *e, Node *node); /* evaluates; understands range, zip, enumerate, reversed */
const Flow *elements_of(Eval *e, Node *node, const Flow *iterable, bool report);
void delete_element(Eval *e, Node *target, const Flow *base);
bool iterable_never(Eval *e, const Node *iter); /* evaluating it always raises */
const Flow *index_flow(Eval *e, Node *node, const Flow *base, Node *index);
bool is_truth_known(const Flow *flow, bool *truth);
bool literal_int(const Node *node, int64_t *value); /* also -1 */
const char *literal_text(const Node *node);         /* a str literal, or NULL */
/* operate.c */
const Flow *binary(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b, bool in_place);
const Flow *unary(Eval *e, Node *node, Op op, const Flow *a);
const Flow *compare(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b);
bool never_negative(Eval *e, const Node *node, unsigned depth);
const Flow *extended(Eval *e, Node *node, const Atom *list, Node *right, const Atom *b);
/* subscript.c */
void same_elements(Eval *e, Thing *thing, const Atom *atom);
const Flow *array_element(Eval *e, const Atom *array); /* numpy.c: a row, or a number */

/* ---- classes.c: what looking something up in a class gives
 * ---------------------------------------------------------------------------------- */
struct ClassInfo {
    Module *module;
    Node *node;
    Name name;
    uint32_t index;
    bool ready, refused;
    const char *exception;  /* of exceptions: its name in C behind py_ (user_exception.c); else NULL */
    VEC(ClassInfo *) bases; /* without object */
    VEC(ClassInfo *) mro;   /* itself first */
    VEC(Member) members;    /* its own */
    VEC(Member) late;       /* those that it is to have in the next round: class_late.c */
    uint32_t split_from;    /* from this round on an abstract object per place that makes instances; 0: one for all */
    bool split;             /* in this round */
    bool is_node;           /* split.c: of a tree of nodes of many classes */
    bool made_raw;          /* object.__new__ makes instances that no __init__ has seen */
    bool crowded;           /* there were too many: it stays one object */
    bool full;              /* likewise, from the next round on */
    uint32_t objects;       /* told apart in this round */
    Map chains;             /* theirs, of this round */
    bool has_several;       /* instances: it is called in several places, or in a function */
    Map sets;               /* Name -> when it is set: classes.c */
    Map makers;             /* of this round: the nodes that make instances */
    Function *around;       /* the def that it stands in; NULL: it stands in none */
    bool captures;          /* methods use variables of that def: each instance knows its activation */
    Body *home;             /* of this round: that activation */
    Thing *thing;           /* of this round, while not split: all its instances */
    Thing *value;           /* of this round: an exception's class itself */
};
ClassInfo *class_new(Solver *solver, Module *module, Node *node);
void class_prepare(Eval *e, ClassInfo *cls);           /* its bases and members; reports what is not supported, once */
Member *class_member(const ClassInfo *cls, Name name); /* along the mro; NULL: none */
Member *class_member_after(const ClassInfo *cls, const ClassInfo *after, Name name); /* super() */
bool class_is(const ClassInfo *cls, const ClassInfo *base);
Member *own_member(const ClassInfo *cls, Name name);                             /* without its bases; NULL: none */
Member *derived_method(Solver *solver, const ClassInfo *cls, const Node *value); /* derived.c: list.append; NULL */
/* method_alias.c: __radd__ = __add__ in its body; what it makes; must the statement run? */
bool is_method_alias(Solver *solver, const ClassInfo *cls, const Node *statement);
bool is_operator_name(const char *name);
Member alias_member(Solver *solver, ClassInfo *cls, const Node *statement);
bool stands_in(const Nodes *body, const Node *def); /* is it one of these statements? */
bool alias_runs(Solver *solver, const ClassInfo *cls, const Node *statement);
void note_stored_names(Solver *solver, Node *node); /* of each node, before any class is prepared */
/* class_late.c: variables that a class is given once its body has run */
bool want_late_variable(Eval *e, const Node *target, ClassInfo *cls, Name name); /* false: it cannot have it */
bool is_unsure(Solver *solver, const ClassInfo *cls, const Symbol *symbol);
bool add_late_variables(Solver *solver); /* after a round; true: another one is needed */
void add_late_web(Solver *solver, const Module *module, Symbol *symbol); /* a global that may be unset */
/* function_late.c: attributes of functions, set by another name than the def's */
bool store_function_attribute(Eval *e, Node *target, const Atom *atom, Name name, const Flow *flow,
                              Node *value);                                            /* false: the value takes none */
const Flow *function_attribute_flow(Eval *e, Node *node, const Atom *atom, Name name); /* NULL: it has none so far */
bool has_function_attribute(const struct Callback *callback, Name name); /* in this round; it may be unset */
bool has_nested_attribute(Solver *solver, const struct Callback *callback, Name name);
bool may_test_attribute(Solver *solver, const struct Callback *callback, Name name); /* hasattr(f, name) */
void test_nested_attribute(Eval *e, Node *node, const Atom *atom, Name name);
bool add_function_attributes(Solver *solver);
void finish_beside(Solver *solver, Class *cls, const Thing *thing);
void add_function_variables(const Inference *inference, ClassVariables *found);
/* tables.c: tuples of tuples of unequal lengths */
void want_table(Solver *solver, const Atom *tuple); /* it is read at an index that only the run knows, or iterated */
bool is_table(Eval *e, const Node *display, const Flow *const *items, uint32_t count); /* it is made as a sequence */
bool add_tables(Solver *solver); /* after a round; true: another one is needed */
const char *class_lacks(Solver *solver, const ClassInfo *cls, Name name); /* what AttributeError says of C.name */
bool surely_has(const ClassInfo *cls, Name name); /* a method, or a variable that its body binds */
const Flow *class_variable_flow(Eval *e, const Node *node, const ClassInfo *cls, Name name);
const Flow *construct(Eval *e, Node *node, ClassInfo *cls);
const Flow *construct_value(Eval *e, Node *node, ClassInfo *cls, Type *value, bool in_class);
const Flow *new_instance(Eval *e, Node *node, ClassInfo *cls);
Name attribute_name(Eval *e, Name name); /* as the class around this place mangles it */
Name mangled(Solver *solver, const ClassInfo *cls, Name name);
/* Of one atom of `base`; NULL: it has none of that name. */
const Flow *instance_attribute(Eval *e, Node *node, const Flow *base, uint32_t index);
/* Does an attribute, or a variable of the class (then *in_class), hold what self.name(...) calls? */
bool holds_function(Eval *e, const Flow *base, Name name, bool *in_class);
void store_attribute(Eval *e, Node *target, const Flow *flow, Node *value);
const Flow *class_flow(Eval *e, const Flow *flow, const ClassInfo *cls); /* the instances of exactly that class */
/* May some instance have an attribute of that name, as far as is known now? */
bool has_attribute(Eval *e, const Atom *instance, const char *name);
bool always_set(Solver *solver, ClassInfo *cls, Name name); /* has every instance that attribute, from the start? */
/* C.x, cls.x, where atom is a class; NULL: it has none of that name. */
const char *function_name(Solver *solver, const Function *function, Body *home);
const Flow *library_class_of(Eval *e, TypeKind kind); /* int, list; NULL: it is no value */
const Flow *unbound_value(Eval *e, const Node *node, const Atom *cls);
Member *enum_look_up(Eval *e, const Node *call, ClassInfo *cls);
const char *item_method(const ClassInfo *cls); /* of C[index] */
const Flow *class_item(Eval *e, Node *node, const Atom *atom, Node *index);
Member *plain_member(Solver *solver, const ClassInfo *cls, const char *name); /* dispatch.c */
const Flow *enum_members(Eval *e, const Atom *atom);                          /* class_value.c */
bool is_library_class(const Atom *atom);
const Flow *class_attribute(Eval *e, Node *node, const Atom *atom);
bool is_class_atom(const Atom *atom);
const Flow *call_class_member(Eval *, Node *, const Node *receiver, const Atom *cls, Member *);
const Flow *call_class_attribute(Eval *e, Node *node, const Flow *classes);
const Flow *call_super(Eval *e, Node *node);
/* NULL: no class in `flow` has a method of that name. */
Member *attribute_fallback(Solver *solver, ClassInfo *cls, Name name); /* __getattr__; NULL: it is not asked */
/* made.c */
Member *own_new(Solver *solver, const ClassInfo *cls); /* NULL: it has object's */
const Flow *construct_by_new(Eval *e, Node *node, ClassInfo *cls, Type *value, bool in_class);
const Flow *call_object_init(Eval *e, Node *node, uint32_t given); /* object's own __init__ */
/* super().__new__(cls): behind after; tuple.__new__(cls, x): base's; both NULL: object's */
const Flow *call_new_above(Eval *e, Node *node, const ClassInfo *after, const ClassInfo *base);
void begin_derived(Eval *e, Node *node, const Flow *self);
/* by_name.c */
const Flow *call_by_name(Eval *e, Node *node, Node *receiver, const Atom *atom, Name method); /* NULL: no such method */
bool goes_by_name(const Atom *atom, Name method); /* no stub serves such a call */
bool has_by_name(const Atom *atom, Name method);
const Flow *call_of_object(Eval *e, Node *node, Node *receiver, const Flow *self,
                           Name method);                    /* NULL: object has none */
Function *library_method(Solver *solver, const char *name); /* of runtime/lib/_methods.py; NULL: none */
bool library_class_has(Solver *solver, const Atom *cls, const char *name);
bool object_has(const char *name);
const Flow *call_instance_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method);
/* What a function value is. */
typedef struct Callback {
    enum {
        Callback_def,
        Callback_class,
        Callback_bound,   /* a method of a class of the program; the value's part `self` is the receiver */
        Callback_stub,    /* a function or class of the library */
        Callback_method,  /* a method of a built-in type; likewise `self` */
        Callback_unbound, /* a method of a class of the library: str.upper */
        Callback_outside  /* what Python passes for a parameter: outside.c; its part `self` is Python's object */
    } what;
    Function *function;    /* def, bound */
    ClassInfo *cls;        /* class */
    Name name, key;        /* key: different for what is different */
    Name owner;            /* unbound: of the class */
    const Node *reference; /* stub: how it was named */
    Thing *thing;          /* outside: of this round */
    bool asking;           /* outside_passes is at it: a function that is given itself */
    Span at;
} Callback;
/* generators.c */
bool is_generator_method(const Atom *atom, Name name); /* as a value: g.send */
bool is_generator(const Function *function);
Thing *generator_of(Solver *solver, Body *body); /* what calls of that instance make */
/* refused_inside.c: of a place in the library, the place in the program that leads there, and what is refused there */
const char *refused_inside(Eval *e, Span *at, const char *what);
/* iterator_word.c: the class that such a thing has in CPython; the message of the TypeError that the class raises when
 * it is called with these arguments, NULL: none */
const char *iterator_word(Body *body);
const char *refused_argument(Solver *solver, const Function *function, const Flow *const *flows);
const Flow *call_result(Eval *e, Body *callee);  /* what a call gives: its result, or a generator */
void generator_ends(Solver *solver, Body *body); /* what its body returns is known */
const Flow *instance_iterator(Eval *e, const Flow *flow, const Atom *atom); /* of its class; NULL: no __iter__ */
const Flow *instance_elements(Eval *e, Node *node, const Flow *flow, const Atom *atom); /* NULL: no iterable */
const Flow *instance_next(Eval *e, Node *node, const Flow *flow, const Atom *atom);
bool is_iterator(Eval *e, const Atom *atom);
Function *library_iterator(Solver *solver, const char *name); /* of runtime/lib/_iterators.py; NULL: none */
const Flow *call_python_static(Eval *e, Node *node, const char *type, Name method);
const Flow *call_python_method(Eval *e, Node *node, Node *receiver, const Atom *self, Name method);
const Flow *call_iterator(Eval *e, Node *node, const char *name);
const Flow *generator_method(Eval *e, Node *node, Node *receiver, const Atom *atom, Name method);
const Flow *infer_yield(Eval *e, Node *node);
const Flow *infer_yield_from(Eval *e, Node *node);
typedef struct Denoted Denoted;
const char *callback_word(const Callback *callback); /* flow.c: type(f).__name__ */
const char *message_name(const ClassInfo *cls);      /* flow.c: how messages name it */
bool is_of_types(const ClassInfo *cls);
/* functions.c */
const char *callback_text(Solver *solver, const Thing *thing);
bool is_told_by_receiver(const Thing *thing); /* a bound method; the runtime compares it as CPython does */
void compares_functions(Eval *e, const Node *node, const Flow *a, const Flow *b);
bool has_value(Solver *solver, const Node *def); /* its name is a variable */
bool is_made_once(const Function *function);
bool read_as_value(Solver *solver, const Symbol *symbol); /* in some other way than by a call */
bool read_inside(Solver *solver, const Symbol *symbol);   /* so, in a function inside the one that has it */
void note_value_read(Solver *solver, const Function *around, const Node *name);
bool is_class_decorator(const Node *node);  /* property, staticmethod, classmethod, x.setter ... */
bool is_wrapped(const Node *def);           /* has decorators that are called */
Node *decorated(Solver *solver, Node *def); /* d(def), as if it stood in the program; the def itself */
bool has_own_defaults(Solver *solver,
                      const Function *function);   /* its values hold them: it may be made several times */
void infer_defaults(Eval *e, const Nodes *params); /* infer_stmt.c */
const Flow *class_value(Eval *e, const Node *node, ClassInfo *cls);
const Flow *function_value(Eval *e, const Node *node, Function *function); /* of a def or lambda that stands at node */
/* self: of functions that are found in a class; NULL: they are not.  NULL: none of them is a function. */
const Flow *call_function_values(Eval *e, Node *node, const Flow *callee, const Flow *self);
Function *def_beside(Solver *solver, const Atom *atom, Name name);
Function *beside(Solver *solver, const Function *function, Name name);
const Flow *call_beside(Eval *e, Node *node, const Flow *callee);
const Flow *library_value(Eval *e, const Node *node, const Denoted *what);
/* self.method without a call; method: of a class of the program, or NULL */
const Flow *bound_value(Eval *e, const Node *node, const Flow *self, const Member *method);
const Flow *static_value(Eval *e, const Node *node, const Flow *of, const Member *method);
const Flow *bound_value_of(Eval *e, const Node *node, const Flow *of, const Flow *self, const Member *method);
#define SELF_PART "__self__" /* of a bound method */
Thing *function_of_python(Eval *e, const Node *param, const Callback *wanted);
/* outside.c */
bool is_of_python(const Thing *thing);
/* What the function gets for its parameter: of functions that the driver passes, one that stands for Python's. */
const Flow *outside_self(Eval *e, const Function *function, const Flow *self);
const Flow *outside_argument(Eval *e, const Function *function, uint32_t index, const Flow *given);
/* What the driver puts into an object: into one that comes to the module, an attribute of an instance of its or of a
 * class, a variable. */
const Flow *outside_contents(Solver *solver, const Thing *thing, const Flow *flow);
void outside_meets(Solver *solver, const Thing *a, const Thing *b);
const Flow *outside_attribute(Solver *solver, const ClassInfo *cls, Name name, const Flow *flow);
const Flow *outside_variable(Solver *solver, const Symbol *variable, const Flow *flow);
const Flow *call_outside(Eval *e, Node *node);
void call_with_functions(Solver *solver);
bool outside_passes(Solver *solver, struct Callback *callback);
/* bind.c: what a call passes by place and by name */
typedef struct Counted {
    uint32_t positional;
    NameList keywords;
    const Node *star, *mapping; /* behind them, of unknown length and names; or NULL */
} Counted;
/* wrapper.c */
Function *star_wrapper_of(Solver *solver, const Callback *callback, const char *owner);
Function *wrapper_of(Solver *solver, const Callback *callback, const Counted *counted);
Function *function_new(Solver *solver, Module *module, Node *def, Function *home);
Callee *add_implied(Eval *e, const Node *node, const char *method);
Body *body_around(Body *body, const Function *function);         /* the activation in which a def stands */
Body *owner_of(Body *body, const Symbol *symbol, uint32_t *web); /* of a captured variable; NULL: it is none */
typedef struct CallShape { /* which nodes are the arguments; they have been evaluated */
    Node *node;
    Node *const *args;
    uint32_t count;
    const Nodes *keywords;
    const Flow *self; /* of the first parameter, when it is no argument; else NULL */
    Node *receiver;
    const Flow *const *flows; /* of args, where the nodes' own flows are not what is passed; or NULL */
    const ClassInfo *other;   /* of an operator: the class of the other operand */
    const ClassInfo *makes;   /* node is a Call of that class, not of its __init__; or NULL */
    Body *outer;              /* of a function that captures */
    const char *implied;      /* "__add__": the call is not written as such; NULL: node is a Call of the method */
} CallShape;
/* Calls self.<implied>(...) for each class in `flow` that has such a method, and takes those classes out of *rest.
 * NULL: none has. */
const Flow *call_special_method(Eval *e, const CallShape *shape, const Flow *flow, const Flow **rest);
const Flow *call_member(Eval *e, const CallShape *given, Member *member, const Flow *self);
const Flow *infer_vars(Eval *e, Node *node);        /* field_order.c */
const Flow *infer_class_names(Eval *e, Node *node); /* class_names.c */
/* class_facts.c */
const Flow *class_fact(Eval *e, Node *node, ClassInfo *cls, Name name);
bool class_fact_text(Solver *solver, const ClassInfo *cls, Name name, Str *text);
/* tracebacks.c */
const Flow *infer_exc_info(Eval *e, Node *node);
const Flow *flow_notes(Solver *solver);
bool is_notes(const Atom *atom, Name name); /* is it what e.__notes__ may be asked of? */
const Flow *traceback_attribute(Eval *e, Name name);
const Flow *call_lines(Eval *e, Node *node, Node *receiver, Name method);
/* slices.c */
const Flow *infer_Slice(Eval *e, Node *node);
const Flow *infer_index(Eval *e, const Flow *base, Node *index); /* what stands in the brackets of base[index] */
bool is_slice_class(const ClassInfo *cls);
bool flow_has_slice(const Flow *flow);
/* becomes.c */
bool percent_becomes(Eval *e, Node *node);
const Flow *become(Eval *e, Node *node, const Flow *flow, Becomes what);
bool format_instances(Eval *e, Node *node, Node *value, Node *spec, const Flow *flow); /* f"{value:spec}" */
bool may_become(Solver *solver, const Atom *atom, Becomes what);
const Flow *reverse_instances(Eval *e, Node *node, Node *items, const Flow *flow); /* NULL: they are not reversible */
bool leads_class(const Flow *flow, uint32_t index); /* is this the first atom of its class in the flow? */
bool is_instance(const Atom *atom);
bool is_one_class(const Flow *flow);
ClassInfo *derived_base(Solver *solver, const Node *node); /* of `class D(dict)`; NULL: no such base */
bool is_value_class(const ClassInfo *cls);
bool class_is_mapping(const ClassInfo *cls);
bool class_stands_for(const ClassInfo *cls, const char *name); /* of a built-in class */
const char *concatenated_as(Solver *solver, const ClassInfo *cls);
/* leaving.c */
void find_leaving(Solver *solver);
void call_leaving(Solver *solver);
bool def_leaves(const Solver *solver, const Function *function);
bool function_leaves(const Solver *solver, const Thing *thing);
void show_functions(Solver *solver);
/* shown_tuple.c */
void show_dataclass(const Solver *solver, Shown *shown, const ClassInfo *cls); /* shown_dataclass.c */
bool is_tuple_in_python(const Solver *solver, const ClassInfo *cls);
void show_fields(const Solver *solver, Shown *shown, const ClassInfo *cls);
bool is_written_member(const Solver *solver, const ClassInfo *cls, const Member *member); /* in the program's text */
const ClassInfo *fields_of_tuple(const Solver *solver, const ClassInfo *cls); /* NULL: it is no named tuple */
/* abstract.c: the classes of collections.abc, by the names "abc.Mapping" */
bool kind_is_abstract(TypeKind kind, const NativeRow *row, const char *name);
bool class_is_abstract(Solver *solver, const ClassInfo *cls, const char *name);
/* user_exception.c */
ClassInfo *built_in_exception(Solver *solver, const char *name);   /* has no node; "ValueError" */
const Flow *infer_object(Eval *e, Node *node);                     /* whose attribute is asked */
const Flow *exception_class_value(Solver *solver, ClassInfo *cls); /* the class as a value */
const Flow *raised_classes(Eval *e, const Flow *exceptions);       /* type(e) */
const Flow *class_of_exception(Eval *e, const Atom *atom);         /* NULL: it is none */
bool is_handled_flow(Eval *e, const Flow *flow);                   /* classes of exceptions, a tuple of these */
bool names_handled(Eval *e, Node *classes);                        /* false: they are values, and evaluated now */
/* e.with_traceback(tb), e.add_note(text); NULL: it is something else */
const Flow *call_exception_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method);
/* e.args = ..., e.__cause__ = ...; false: it is something else */
bool store_in_exception(Eval *e, const Node *target, const Atom *atom, Name name, const Flow *flow);
const Flow *call_class_value(Eval *e, Node *node, const Atom *atom);
const Flow *class_value_attribute(Eval *e, const Atom *atom, Name name); /* NULL: none that moult knows */
void exception_prepare(Eval *e, ClassInfo *cls);                         /* once its order is known: is it one? */
bool is_built_in_part(const ClassInfo *cls, Name name); /* e.args, e.errno: what its built-in bases give it */
bool is_built_in_method(const char *name);              /* __init__, __str__, __repr__ */
const ClassInfo *exception_meant(Eval *e,
                                 const Denoted *what); /* the exception class that a name stands for, or NULL */
/* E.__init__(self, ...), super().__init__(...) of built-in bases */
const Flow *call_built_in_method(Eval *e, Node *node, Node *receiver, const Flow *self, uint32_t first, Name name);
const Flow *exception_set_by(Eval *e, Node *node, const Flow *self, uint32_t first); /* the arguments are its args */
Node *thrown(Eval *e, const Node *call);                                             /* what g.throw(...) throws */
Node *exit_call(Solver *solver, const Node *item);                                   /* infer_try.c */
Node *raise_call(Solver *solver, const Node *statement);
Node *raised_call(Solver *solver, const Node *name);                    /* E() of `raise E` */
void tell_exceptions(Solver *solver);                                   /* fills Unit.exceptions */
const char *qualified_class_name(Solver *solver, const ClassInfo *cls); /* reflect.c: "Outer.Inner" */
const char *full_class_name(Solver *solver, const ClassInfo *cls);      /* "m.Outer.Inner"; NULL: "__main__.C" */
const Flow *flow_raised(Eval *e, Node *classes); /* what `except classes` may see; NULL: anything */
/* class_extra.c */
/* class_home.c */
void class_homes_find(Solver *solver); /* before anything is inferred: which functions need an activation */
void class_home_prepare(Eval *e, ClassInfo *cls);
Body *class_home(Eval *e, const Node *node, ClassInfo *cls); /* where its methods' variables are; NULL: nowhere yet */
Body *activation_of(Eval *e, const Function *function, Body *given, const Node *node);
bool is_made_inside(Eval *e, const Node *node, ClassInfo *cls); /* else it is refused */
bool has_own_activation(const Function *function);              /* a method whose receiver knows the activation */
void check_receiver(Solver *solver, const Body *body);
void finish_home(Solver *solver, Class *cls, const ClassInfo *info);
void check_descriptors(Solver *solver);
Function *attribute_hook(Eval *e, const Node *target, ClassInfo *cls, Name name);    /* of __setattr__ */
bool is_frozen(const ClassInfo *cls);                                                /* a frozen dataclass */
const char *abstract_methods(Solver *solver, const ClassInfo *cls, uint32_t *count); /* "area, name" */
bool enum_keeps(const Function *inside, const ClassInfo *cls, const char *name);
bool is_slot(Solver *solver, const ClassInfo *cls, Name name);
bool takes_attribute(Solver *solver, const ClassInfo *cls, Name name); /* as its __slots__ say */
const char *odd_slots(const ClassInfo *cls);                           /* what is not supported of them */
const ClassInfo *super_after(Eval *e, const Node *node);               /* of super(); NULL: it is no such call */
const Flow *infer_super_has(Eval *e, Node *call);
bool super_lacks(Eval *e, const Node *test);
Member *super_member(Eval *e, const Node *attribute, const Flow **self);
const Flow *infer_super_attribute(Eval *e, Node *node);
void infer_delete_attribute(Eval *e, Node *target);
ClassInfo *inner_class(Eval *e, const Node *attribute, const Flow *receiver); /* of self.Inner; NULL: it is none */
/* attributes.c */
bool attributes_are_known(TypeKind kind); /* false: kind_has_attribute does not know */
bool kind_has_attribute(TypeKind kind, const char *name);
bool native_has_attribute(const char *word, const char *name); /* "memoryview", "_io.BytesIO" */
typedef enum { Known_no, Known_yes, Known_nothing } Known;
/* abstract.c */
Known function_is(const Callback *callback, const char *name);
bool names_function_class(const Node *node);
Known function_has_attribute(Solver *solver, const Callback *callback, Name name);
/* reflect.c */
Node *named_attribute(Solver *solver, const Node *call);
const Flow *class_of_flow(Eval *e, Node *node, const Flow *flow);
bool compares_classes(Eval *e, const Node *node);
const Flow *compare_classes(Eval *e, Node *node);  /* NULL: it is another comparison */
const Flow *infer_class_text(Eval *e, Node *node); /* C.__name__; NULL: it is none */
bool is_reflection(const char *name);
const Flow *infer_reflection(Eval *e, Node *node, const char *name);
/* dispatch.c */
typedef struct Attempt {
    const char *method;
    Member *member;
    bool right, negated; /* the receiver is the right operand; != by not == */
} Attempt;
typedef struct Plan {
    Attempt at[4];
    uint32_t count;
} Plan;
typedef struct Pair {
    const ClassInfo *a, *b; /* NULL: no instance */
} Pair;
typedef VEC(Pair) Pairs;
Plan operator_plan(Solver *solver, Op op, bool in_place, const ClassInfo *a, const ClassInfo *b);
const Flow *instance_operator(Eval *e, Node *node, Op op, Node *left, const Flow *a, Node *right, const Flow *b,
                              bool in_place, Pairs *open);
bool is_open(const Pairs *open, const Atom *a, const Atom *b);
const Flow *not_implemented(Solver *solver); /* the value NotImplemented */
void call_truth(Eval *e, Node *node, const Flow *flow);
const Flow *flow_of_truth(Solver *solver, const Flow *flow, bool truth); /* what of it may come out so */
/* What is done to values that the runtime walks: text, comparison with each other, hash. */
const Flow *flow_inside(Eval *e, const Node *node, const Flow *flow); /* what containers in it hold */
void uses_text(Eval *e, const Node *node, const Flow *flow, bool as_str);
void uses_equal(Eval *e, const Node *node, const Flow *a, const Flow *b);
void uses_order(Eval *e, const Node *node, const Flow *a, const Flow *b, Op op);
void uses_order_inside(Eval *e, const Node *node, const Flow *a, const Flow *b, Op op);
void uses_hash(Eval *e, const Node *node, const Flow *flow);
const Flow *call_def(Eval *e, const CallShape *shape, Function *function, Callee *record);
/* bind.c */
typedef struct Bound { /* which argument meets which parameter */
    Eval *e;
    const CallShape *shape;
    const Function *function;
    const Nodes *params;
    const char *name;
    bool replaces;    /* _replace of a named tuple */
    Passed *given;    /* by parameter; without node and self: its default */
    PassedList rest;  /* in *args */
    PassedList named; /* in **kwargs */
    NameList names;   /* of those */
    Star *star;       /* NULL: all lengths are known */
    Mapping *mapping; /* NULL: all names are known */
} Bound;
bool takes_rest(const Node *param); /* *args, **kwargs */
bool passes_keywords(Eval *e, const CallShape *shape);
bool passes_mapping(Eval *e, const CallShape *shape);
bool may_give_nothing(Eval *e, const CallShape *shape);
bool count_arguments(Eval *e, const CallShape *shape, const char *name, Counted *counted); /* false: it raises */
bool has_known_count(Eval *e, const Counted *counted);             /* no star or mapping; else refused */
bool bind_all(Bound *bound);                                       /* false: it raises, or is not supported */
const Flow *source_flow(const Bound *bound, const Passed *source); /* what an argument gave */
const NameList *pack_of(Eval *e, const Node *name);                /* is it the **kwargs of a def here? */
extern const char open_keywords[];                                 /* in the key of an instance: **kwargs is a dict */
bool evaluate_arguments(Eval *e, const Node *call);                /* false: one of them always raises */
const char *qualified_name(Solver *solver, const Function *function); /* "f.<locals>.g" */

/* ---- call.c
 * ----------------------------------------------------------------------------------------------------------
 */
struct Denoted { /* what a name or a dotted name stands for, when that is fixed */
    enum {
        Denotes_value,
        Denotes_function,
        Denotes_module,
        Denotes_stub,
        Denotes_class,
        Denotes_constant,
        Denotes_unknown
    } what;
    Function *function;
    ClassInfo *cls;   /* NULL: a built-in exception class */
    Symbol *variable; /* of a value: a class's variable C.x */
    Module *module;
    struct StubDef *stub; /* first of its overloads */
    const char *name;     /* dotted: "math.pi", "ValueError" */
    struct StubConstant *constant;
};
Denoted denoted(Eval *e, const Node *node);
const Flow *infer_call(Eval *e, Node *node);
Callee *add_callee(Eval *e, const Node *node, CalleeKind kind);
Callee *last_callee(Eval *e, const Node *node); /* what was recorded of it last; NULL: nothing, or too early */
/* Of a call of a class; value: the type of what the class is taken from, NULL: it is named. */
Callee *add_class_callee(Eval *e, const Node *node, CalleeKind kind, Type *value, bool in_class);
const Flow *call_method(Eval *e, Node *node, Node *receiver, const Flow *flow, Name method);
const char *exception_class(const char *name); /* the class that a built-in name stands for; NULL: none */
Denoted denoted_alias(Eval *e, Module *home, Node *alias);
const Flow *last_flow(Eval *e, const Node *node); /* what an argument that was just evaluated gave */
bool evaluate_plain_arguments(Eval *e, const Node *call);
bool python_has_method(const Atom *atom, Name method); /* in CPython, known to moult or not */
bool python_may_have(Eval *e, const Atom *atom, Name name);
bool is_type_argument(Eval *e, const Node *node); /* np.float64, int: names a type, is no value */
const Flow *call_constant(Eval *e, Node *node, const Denoted *what);

/* ---- stubs.c
 * -----------------------------------------------------------------------------------------------------------
 */
struct Annotation {
    bool is_path; /* a str, or what has a __fspath__ */
    enum {
        Ann_object,
        Ann_variable,
        Ann_simple,
        Ann_list,
        Ann_tuple,
        Ann_sequence,
        Ann_union,
        Ann_array,
        Ann_iterable,
        Ann_native, /* exactly that class */
        Ann_buffer, /* anything that shows bytes, copied into a bytes */
        Ann_memory, /* the same, given as it is */
        Ann_vector, /* an array.array */
        Ann_binary, /* a binary file, io.BytesIO */
        Ann_never
    } what;
    TypeKind kind;
    Native native;
    uint32_t variable; /* index among the def's type parameters; 0 is the class's first */
    Dtype dtype;
    uint8_t ndim;
    uint32_t count;
    Annotation **items;
};
typedef struct StubParam {
    Name name;
    Annotation *annotation;
    const Node *fallback;
    bool star, keyword_only, positional_only;
} StubParam;
typedef struct StubDef {
    Name name;
    const char *owner;
    Module *module;
    const char *special;   /* or NULL */
    Library *library;      /* or NULL */
    VEC(StubParam) params; /* without the receiver */
    bool has_receiver;
    uint32_t variables; /* type parameters; the class's stand first */
    Annotation *result;
    const Node *node;
    struct StubDef *next; /* the next overload */
} StubDef;
typedef struct StubConstant {
    const char *name;       /* dotted */
    Annotation *annotation; /* NULL: no value: np.float64, sys.stdout */
    Const value;
    bool has_value;
    const Node *node;
} StubConstant;
/* ---- files.c: open(), attributes of files ---- */
bool atom_is_file(const Atom *atom);
const Flow *file_attribute(Eval *e, const Node *node, const Atom *atom, Name name); /* NULL: none of that name */
const Flow *open_file(Eval *e, Node *node);
/* ---- natives.c: objects with a layout of their own ---- */
bool atom_shows_bytes(const Atom *atom); /* bytes, bytearray, array, memoryview */
const Flow *make_native(Eval *e, const Node *node, uint32_t which, Native native);
const Flow *native_slice(Eval *e, Node *node, const Atom *atom, const Node *slice);
const Flow *native_item(Eval *e, const Atom *atom);
const Flow *native_elements(Eval *e, const Atom *atom);
void native_store_slice(Eval *e, Node *target, const Atom *atom, const Flow *flow);
const Flow *native_attribute(Eval *e, Node *node, const Flow *base, const Atom *atom, Name name); /* NULL: none */
const Flow *stream_buffer(Eval *e, const Node *node); /* NULL: of no standard stream */
const Flow *native_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b, bool in_place);
const Flow *native_repeated(Eval *e, Node *node, const Atom *sequence, bool in_place);
const Flow *native_compare(Eval *e, Op op, const Atom *a, const Atom *b); /* NULL: TypeError */
/* array.array(...), view.cast(...): false: it is none of them. */
bool native_special(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self, const Flow **result);
const char *native_no_sum(Eval *e, const Atom *a, const Atom *b, bool in_place);
/* infer_struct.c */
const Flow *call_struct(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self);
bool packs_list(Eval *e, const Node *call, const StubDef *stub);
StubDef *stub_member(Solver *solver, const Module *module, Name object, Name name);
bool stub_has(Solver *solver, Name cls,
              Name name); /* has a built-in class, or one that moult does not know, that method? */
StubDef *stub_static(Solver *solver, Name cls, Name name); /* a static method of a built-in class, or NULL */
bool stub_takes(Eval *e, Node *node, StubDef *stub);       /* some overload takes every member of every argument */
const Flow *constant_flow(Eval *e, const StubConstant *constant);
StubDef *stub_function(Solver *solver, const Module *module, Name name); /* NULL: none of that name */
StubDef *stub_method(Solver *solver, const Atom *receiver, Name name);
StubConstant *stub_constant(Solver *solver, const Module *module, Name name);
Annotation *read_annotation(Solver *solver, const Node *node, const NameList *variables); /* NULL: not understood */
const Flow *annotation_flow(Eval *e, const Annotation *annotation, const Node *site, uint32_t *which,
                            const Flow **bound, const Atom *const *anchors);
bool constant_value(const Node *node, Const *value); /* a literal, with or without a sign */
void stubs_read(Solver *solver);
bool flow_matches(Solver *solver, const Flow *flow, const Annotation *annotation, unsigned *cost);
const Flow *ask_instance(Eval *e, Node *node, const StubDef *stub); /* math.floor(x) of instances; NULL: not theirs */
const Flow *call_stub(Eval *e, Node *node, StubDef *stub, Node *receiver, const Atom *self);

/* ---- special.c, numpy.c
 * --------------------------------------------------------------------------------------------------
 */
const Flow *call_special(Eval *e, Node *node, StubDef *stub, Node *receiver, const Atom *self);
bool is_special(const char *name);
const Flow *iterate_generator(Eval *e, Node *node);
uint32_t callee_count(Eval *e, const Node *node);
void note_error(Eval *e, const Node *node,
                uint32_t index); /* the callee at index always raises what the last one does */
const Flow *special_method(Eval *e, Node *node, StubDef *stub, const Atom *self);
bool is_iterator_call(Eval *e, const Node *node); /* zip, enumerate, reversed: only where something iterates */
const Flow *iterate_call(Eval *e, Node *node);
const Flow *fixed_binary(Eval *e, Op op, const Atom *a, const Atom *b);
const Flow *fixed_unary(Eval *e, Op op, const Atom *a);
bool call_numpy(Eval *e, Node *node, const StubDef *stub, const Flow **result);
bool call_numpy_type(Eval *e, Node *node, const char *name, const Flow **result);
const Flow *array_index(Eval *e, Node *node, const Atom *array, Node *index);
const Flow *array_attribute(Eval *e, Node *node, const Atom *array, Name attribute);
bool dtype_named(const char *text, Dtype *dtype);
bool dtype_of_node(Eval *e, Node *node, Dtype *dtype); /* np.float64, "f8", float, a.dtype */
Dtype dtype_of_atom(const Atom *atom);
Dtype dtypes_promoted(Dtype a, Dtype b);

/* ---- spread.c: f(*t)
 * ---------------------------------------------------------------------------------- */
bool has_star(const Node *call);
bool only_steps(const Node *value);
Node *spread_call(Eval *e, Node *call);
bool star_is_unknown(Eval *e, const Node *star, bool *never); /* evaluates it */
/* ---- arity.c: how many arguments a function of the library takes ---- */
typedef struct Arity {
    const char *owner, *name;
    uint32_t least, most;
    enum { Said_one, Said_none, Said_expected, Said_takes, Said_positional } said;
    const char *few[2]; /* texts of its own: without any, with too few */
} Arity;
const Arity *arity_of(const char *owner, const char *name); /* NULL: not known */
bool is_c_function(const Callback *callback); /* a def here, C in CPython: a class that has it makes no method of it */
bool is_c_class(const Callback *callback);    /* one of these that is a class there: count, partial */
bool is_partial(const Callback *callback);    /* what functools.partial gave */
const char *arity_error(Arena *arena, const Arity *arity, uint32_t given, const char **tail);
bool raises_arity(Eval *e, const Node *call, const char *owner, const char *name);
bool raises_keywords(Eval *e, const Node *call, const StubDef *stub);
/* ---- starred.c: defs of the library for stars of unknown length ---- */
const Flow *call_iterated(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self);
const Flow *call_counted_star(Eval *e, Node *node, StubDef *stub);
const Flow *call_pow_or_none(Eval *e, Node *node, const StubDef *stub);
const Flow *call_starred(Eval *e, Node *node, const char *owner, const char *name, Node *receiver, const Atom *self);
const Flow *call_starred_init(Eval *e, Node *node);
const Flow *call_starred_method(Eval *e, Node *node, const Flow *receiver); /* NULL: it is no such call */
Function *starred_value(Eval *e, const CallShape *shape, const Callback *callback);
const Node *spread_as_seen(Eval *e, const Node *call);
const Flow *part_flow(Solver *solver, const Body *body, const Node *part);
const Flow *infer_Part(Eval *e, Node *part);
/* ---- dicts.c: dict, set, frozenset and views
 * ---------------------------------------------------------------------------------- */
const Flow *infer_Dict(Eval *e, Node *node);
bool spread_mapping(Eval *e, Node *node, Thing *dict, Node *from); /* **from; false: it raises, or is refused */
const Flow *infer_Set(Eval *e, Node *node);
const Flow *infer_SetComp(Eval *e, Node *node);
const Flow *infer_DictComp(Eval *e, Node *node);
const Flow *infer_clauses(Eval *e, const Nodes *clauses,
                          Node *item); /* infer_expr.c; item NULL: the end of them alone */
const Flow *table_elements(Eval *e, Node *node, const Atom *atom);
bool check_hash(Eval *e, Node *node, const Flow *key); /* false: none of it can be hashed */
bool check_key(Eval *e, Node *node, const Atom *table, const Flow *key);
void put_key(Eval *e, Node *target, const Atom *dict, const Flow *key, const Flow *value);
const Flow *call_table_method(Eval *e, Node *node, Node *receiver, const Atom *self, Name method); /* NULL: none */
bool is_table_method(const Atom *atom, Name method); /* of a dict, set or view */
bool python_table_method(const Atom *atom, Name method);
const Flow *table_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b, bool in_place); /* NULL: TypeError */
const Flow *table_compare(Eval *e, Op op, const Atom *a, const Atom *b);
const Flow *make_table(Eval *e, Node *node, TypeKind kind);
void put_pairs(Eval *e, Node *node, const Flow *dict, const Flow *pairs);
void put_dict_or_pairs(Eval *e, Node *node, const Flow *dict, const Flow *from);
void put_mapping(Eval *e, Node *node, Thing *dict, const Atom *from);
void record_special(Eval *e, Node *node, const char *name, Node *receiver, const Atom *self, const Flow *result);

/* ---- copies.c */
const Flow *copy_flow(Eval *e, const Node *node, const Flow *flow, bool deep);

/* ---- key.c: key= of sort, sorted, min, max
 * ---------------------------------------------------------------------------------- */
Node *key_call(Solver *solver, const Node *call); /* NULL: no key= */
bool is_key(const Node *call, const Node *keyword);
const Flow *infer_key(Eval *e, const Node *call, const Flow *elements);
const Flow *infer_sort(Eval *e, Node *node, const Atom *self);

/* ---- driver.c: evidence from a file that is not compiled
 * ------------------------------------------------------------------ */
bool is_driver(const Eval *e);
void call_tests(Solver *solver);
void stop(Eval *e); /* nothing after this is reached */
const Flow *driver_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b);
const Flow *driver_compare(Eval *e, Node *node, const Atom *a, const Atom *b);
const Flow *driver_index(Eval *e, Node *node, const Atom *array, Node *index);
const Flow *driver_method(Eval *e, Node *node, const Atom *array, const char *name);
const Flow *driver_call(Eval *e, Node *node);
#endif
